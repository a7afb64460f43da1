//! `check`: every mistake in a site, explained.

use std::io::IsTerminal;
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use crate::cli::{FINE, PROBLEMS, SiteArgs, fail, load, print};
use crate::edition::Edition;
use crate::problem::{Problems, Severity};

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
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

pub fn check(args: &CheckArgs) -> ExitCode {
    let folder = args.site.folder();
    let (_, edition, mut problems) = load(&folder);
    if let Some(edition) = &edition {
        problems.extend(problems_of_this_machine(edition));
    }
    let text = match args.format {
        Format::Json => format!("{:#}\n", problems.to_json()),
        Format::Text => format!("{}{}: {problems}\n", problems.render(std::io::stdout().is_terminal()), folder.display()),
    };
    if let Err(error) = print(&text) {
        return fail(PROBLEMS, format!("the problems cannot be written: {error}"));
    }
    let failed = problems.has_errors() || (args.strict && problems.count(Severity::Warning) > 0);
    if failed { ExitCode::from(PROBLEMS) } else { FINE }
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
