//! `check`: every mistake in a site, explained.

use std::io::IsTerminal;
use std::path::Path;
use std::process::ExitCode;

use clap::Args;

use crate::cli::{FINE, Format, PROBLEMS, SiteArgs, answer, load};
use crate::edition::source::did_you_mean;
use crate::edition::{Edition, Snapshot, recordings};
use crate::problem::{Code, MOST_ROWS, Problems, Severity, Told, groups, rows_of};

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
    /// Tell only what keeps the files off the screen; all problems are counted
    #[arg(long)]
    errors: bool,
    /// Tell every problem by itself, with the line it is in, and not many of one cause as one
    #[arg(long)]
    all: bool,
    /// Tell only what is about this language, every problem by itself
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
    /// Say what a kind of problem means and how it is mended, and check nothing
    #[arg(long, value_name = "CODE", value_parser = parse_code)]
    explain: Option<Code>,
}

pub fn check(args: &CheckArgs) -> ExitCode {
    if let Some(code) = args.explain {
        return answer(&code.explanation(), FINE);
    }
    let folder = args.site.folder();
    let (snapshot, edition, mut problems) = load(&folder);
    if let Some(edition) = edition {
        recordings::tell_spoilt(&edition, &folder, &mut problems);
        hold_against_this_machine(edition, &snapshot, &mut problems);
    }
    let is_wanted = |told: &Told| {
        let is_of_language = args.language.is_none() || told.language == args.language;
        is_of_language && (told.severity == Severity::Error || !args.errors)
    };
    let text = match args.format {
        Format::Json => {
            let told: Vec<_> = problems.told().into_iter().filter(is_wanted).collect();
            format!("{:#}\n", serde_json::json!(told))
        }
        Format::Text => {
            let verdict = verdict(args, &problems, &folder);
            let colour = std::io::stdout().is_terminal();
            let (told, is_whole) = if args.all || args.language.is_some() {
                (problems.render_those(is_wanted, colour), true)
            } else {
                // One row is for where to read more.
                problems.summary(
                    is_wanted,
                    MOST_ROWS.saturating_sub(rows_of(&verdict) + 1),
                    colour,
                )
            };
            told + &where_to_read_more(&problems, is_wanted, is_whole) + &verdict
        }
    };
    let failed = problems.has_errors() || (args.strict && problems.count(Severity::Warning) > 0);
    answer(
        &text,
        if failed {
            ExitCode::from(PROBLEMS)
        } else {
            FINE
        },
    )
}

/// A line that tells of more about the first problem, and of all if that was not told; nothing without problems.
fn where_to_read_more(
    problems: &Problems,
    is_wanted: impl Fn(&Told) -> bool,
    is_whole: bool,
) -> String {
    let told: Vec<_> = problems.told().into_iter().filter(is_wanted).collect();
    groups(&told).first().map_or_else(String::new, |first| {
        match (is_whole, &first.example().code) {
            (true, code) => {
                format!("For more about a problem: guidance-kiosk check --explain {code}\n")
            }
            (false, code) => format!(
                "For more: guidance-kiosk check --all, or guidance-kiosk check --explain {code}\n"
            ),
        }
    })
}

/// The answer for whoever reads no more than the last line.
fn verdict(args: &CheckArgs, problems: &Problems, folder: &Path) -> String {
    let (errors, warnings) = (
        problems.count(Severity::Error),
        problems.count(Severity::Warning),
    );
    let consequence = match (errors, warnings) {
        (0, 1..) if args.strict => " With --strict warnings count as errors.",
        (0, _) => "",
        (1, _) => " A kiosk keeps what it shows until the error is fixed.",
        _ => " A kiosk keeps what it shows until the errors are fixed.",
    };
    let be = if errors == 0 { "" } else { "are " };
    format!(
        "The files in {} {be}{}.{consequence}\n",
        folder.display(),
        problems.verdict()
    )
}

fn parse_code(name: &str) -> Result<Code, String> {
    Code::parse(name).ok_or_else(|| {
        let names: Vec<_> = Code::ALL.iter().map(|code| code.name()).collect();
        let hint = did_you_mean(name, &names)
            .unwrap_or_else(|| format!("they are called: {}", names.join(", ")));
        format!("there is no problem called `{name}`; {hint}")
    })
}

/// What the site asks of a machine and this one lacks: fonts, and codes that fit its screen.
#[cfg(feature = "kiosk")]
fn hold_against_this_machine(edition: Edition, snapshot: &Snapshot, problems: &mut Problems) {
    use crate::kiosk;

    let screen = crate::screen::ScreenSize {
        width: 1280,
        height: 800,
        diagonal_inches: None,
    }
    .with_default_diagonal(edition.diagonal_inches);
    kiosk::draw_codes(&edition, &screen, problems);
    kiosk::fonts::for_this_machine_unseen(edition, snapshot, problems);
}

#[cfg(not(feature = "kiosk"))]
fn hold_against_this_machine(_edition: Edition, _snapshot: &Snapshot, _problems: &mut Problems) {}
