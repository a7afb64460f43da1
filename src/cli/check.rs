//! `check`: every mistake in a site, explained.

use std::io::{IsTerminal, Write};
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use crate::cli::{FINE, PROBLEMS, SiteArgs, fail, load};
use crate::edition::Edition;
use crate::edition::source::did_you_mean;
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

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

pub fn check(args: &CheckArgs) -> ExitCode {
    if let Some(code) = args.explain {
        return print(&code.explanation()).err().unwrap_or(FINE);
    }
    let folder = args.site.folder();
    let (_, edition, mut problems) = load(&folder);
    if let Some(edition) = &edition {
        problems.extend(problems_of_this_machine(edition));
    }
    let text = match args.format {
        Format::Json => format!("{:#}\n", problems.to_json()),
        Format::Text => {
            let rendered = problems.render(std::io::stdout().is_terminal());
            format!("{rendered}{}{}: {problems}\n", where_to_read_more(&problems), folder.display())
        }
    };
    if let Err(code) = print(&text) {
        return code;
    }
    let failed = problems.has_errors() || (args.strict && problems.count(Severity::Warning) > 0);
    if failed { ExitCode::from(PROBLEMS) } else { FINE }
}

/// Prints to standard output. An error is said, and is the exit code.
fn print(text: &str) -> Result<(), ExitCode> {
    let mut stdout = std::io::stdout().lock();
    match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
        // Whoever reads has seen enough.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(fail(PROBLEMS, format!("nothing can be printed: {error}"))),
        Ok(()) => Ok(()),
    }
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
