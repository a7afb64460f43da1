//! `check`: every mistake in a site, explained.

use std::io::IsTerminal;
use std::process::ExitCode;

use clap::Args;

use crate::cli::{FINE, Format, PROBLEMS, SiteArgs, answer, load};
use crate::edition::source::did_you_mean;
use crate::edition::{Edition, recordings};
use crate::problem::{Code, Problems, Severity};

#[derive(Debug, Args)]
pub struct CheckArgs {
    #[command(flatten)]
    site: SiteArgs,
    /// Text to read, or JSON for programs
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Fail on warnings too
    #[arg(long)]
    strict: bool,
    /// Say what a kind of problem means and how it is mended, and check nothing
    #[arg(long, value_name = "CODE", value_parser = parse_code)]
    explain: Option<Code>,
}

pub fn check(args: &CheckArgs) -> ExitCode {
    if let Some(code) = args.explain {
        return answer(&code.explanation(), FINE);
    }
    let folder = args.site.folder();
    let (_, edition, mut problems) = load(&folder);
    if let Some(edition) = &edition {
        recordings::tell_spoilt(edition, &folder, &mut problems);
        problems.extend(problems_of_this_machine(edition));
    }
    let text = match args.format {
        Format::Json => format!("{:#}\n", problems.to_json()),
        Format::Text => {
            let rendered = problems.render(std::io::stdout().is_terminal());
            format!("{rendered}{}{}: {problems}\n", where_to_read_more(&problems), folder.display())
        }
    };
    let failed = problems.has_errors() || (args.strict && problems.count(Severity::Warning) > 0);
    answer(&text, if failed { ExitCode::from(PROBLEMS) } else { FINE })
}

/// A line that tells of `--explain`, with the first problem that has to be mended; nothing without problems.
fn where_to_read_more(problems: &Problems) -> String {
    let first = problems.sorted().into_iter().min_by_key(|problem| problem.severity);
    first.map_or_else(String::new, |first| format!("For more about a problem: guidance-kiosk check --explain {}\n", first.code))
}

fn parse_code(name: &str) -> Result<Code, String> {
    Code::parse(name).ok_or_else(|| {
        let names: Vec<_> = Code::ALL.iter().map(|code| code.name()).collect();
        let hint = did_you_mean(name, &names).unwrap_or_else(|| format!("they are called: {}", names.join(", ")));
        format!("there is no problem called `{name}`; {hint}")
    })
}

/// What the site asks of a machine and this one lacks: fonts, and codes that fit its screen.
#[cfg(feature = "kiosk")]
fn problems_of_this_machine(edition: &Edition) -> Problems {
    use crate::kiosk;

    let mut problems = Problems::default();
    let screen = crate::screen::ScreenSize { width: 1280, height: 800, diagonal_inches: None }
        .with_default_diagonal(edition.diagonal_inches);
    kiosk::draw_codes(edition, &screen, &mut problems);
    if kiosk::headless::Canvas::install().is_ok() {
        kiosk::fonts::Fonts::of_machine().missing(edition, &mut problems);
    }
    problems
}

#[cfg(not(feature = "kiosk"))]
fn problems_of_this_machine(_edition: &Edition) -> Problems {
    Problems::default()
}
