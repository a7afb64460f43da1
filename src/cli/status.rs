//! `status`: what is on the screen, for staff who are not standing in front of it.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::cli::{DataArgs, FINE, Format, PROBLEMS, answer, fail, unreadable};
use crate::problem::{Severity, Told, counted, groups, verdict};
use crate::status::{From, NewerState, OnScreen, Running, Status};

/// Say which edition is on the screen, since when, and what is wrong with a newer one
///
/// Exit code 0: the kiosk is running and shows the site as it is. 1: it is not running, shows nothing
/// or an older edition, or there is no record of it.
#[derive(Debug, Args)]
pub struct StatusArgs {
    #[command(flatten)]
    data: DataArgs,
    /// Text to read, or JSON for programs
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

pub fn status(args: &StatusArgs) -> ExitCode {
    let Some(data) = args.data.folder() else {
        return fail(PROBLEMS, "there is no home folder; name one with --data");
    };
    let status = match Status::read(&data) {
        Ok(Some(status)) => status,
        Ok(None) => {
            return fail(
                PROBLEMS,
                format!("no kiosk has run with the data folder {}", data.display()),
            );
        }
        Err(error) => return fail(PROBLEMS, unreadable(&data, &error)),
    };
    let running = Running::is(&data);
    let text = match args.format {
        Format::Json => {
            format!(
                "{:#}\n",
                serde_json::json!({ "running": running, "on_screen": status.on_screen, "newer": status.newer })
            )
        }
        Format::Text => describe(&status, running, &data),
    };
    let current = status
        .on_screen
        .as_ref()
        .is_some_and(|shown| shown.from == From::Site);
    let refused = status
        .newer
        .as_ref()
        .is_some_and(|newer| newer.state == NewerState::Refused);
    answer(
        &text,
        if running && current && !refused {
            FINE
        } else {
            ExitCode::from(PROBLEMS)
        },
    )
}

fn describe(status: &Status, running: bool, data: &std::path::Path) -> String {
    let mut lines = vec![if running {
        format!("The kiosk is running ({}).", data.display())
    } else {
        format!(
            "The kiosk is NOT running ({}). The following was true when it stopped.",
            data.display()
        )
    }];
    match &status.on_screen {
        None => lines.push(
            "On the screen: \"please ask at reception\", because no edition was ever good."
                .to_owned(),
        ),
        Some(shown) => lines.extend(describe_shown(shown)),
    }
    if let Some(newer) = &status.newer {
        match newer.state {
            NewerState::Waiting => {
                lines.push(format!(
                    "Changed files were found on {}. They are good, and come on the screen when nobody is reading.",
                    newer.found
                ));
            }
            NewerState::Refused => {
                let (errors, warnings) = counts(&newer.problems);
                lines.push(format!(
                    "Changed files were found on {}. They are {}.",
                    newer.found,
                    verdict(errors, warnings)
                ));
                lines.push("The screen keeps what it shows until this is fixed:".to_owned());
                let errors: Vec<_> = newer
                    .problems
                    .iter()
                    .filter(|told| told.severity == Severity::Error)
                    .cloned()
                    .collect();
                lines.extend(listed(&errors));
                lines.push("To see the lines themselves: guidance-kiosk check".to_owned());
            }
        }
    }
    lines.join("\n") + "\n"
}

fn describe_shown(shown: &OnScreen) -> Vec<String> {
    let guidance: Vec<_> = shown
        .guidance
        .iter()
        .map(|guidance| format!("{} version {}", guidance.id, guidance.version))
        .collect();
    let from = match shown.from {
        From::Site => "",
        From::LastGood => ", from the copy of the last good files",
    };
    let mut lines = vec![
        format!(
            "On the screen since {}{from}: {}.",
            shown.since, shown.practice
        ),
        format!("  guidance:  {}", guidance.join(", ")),
        format!("  languages: {}", shown.languages.join(", ")),
        format!("  edition:   {}", shown.edition),
    ];
    if !shown.warnings.is_empty() {
        let (errors, warnings) = counts(&shown.warnings);
        lines.push(format!("Worth a look ({}):", counted(errors, warnings)));
        lines.extend(listed(&shown.warnings));
    }
    lines
}

fn counts(told: &[Told]) -> (usize, usize) {
    let errors = told
        .iter()
        .filter(|told| told.severity == Severity::Error)
        .count();
    (errors, told.len() - errors)
}

/// Of so many causes something is told. `check` tells more.
const MOST_LISTED: usize = 10;

/// A line for each cause, what matters most first.
fn listed(told: &[Told]) -> Vec<String> {
    let groups = groups(told);
    let mut lines: Vec<_> = groups
        .iter()
        .take(MOST_LISTED)
        .map(|group| format!("  {group}"))
        .collect();
    if groups.len() > MOST_LISTED {
        lines.push(format!(
            "  And {} more. To see them all, run: guidance-kiosk check",
            groups.len() - MOST_LISTED
        ));
    }
    lines
}

/// Where the installed service keeps its data.
const INSTALLED_DATA: &str = "/var/lib/guidance-kiosk";

impl DataArgs {
    /// The folder that is meant; `None` if there is no home to keep one in.
    pub fn folder(&self) -> Option<PathBuf> {
        use etcetera::BaseStrategy;

        let installed = PathBuf::from(INSTALLED_DATA);
        self.data
            .clone()
            .or_else(|| installed.is_dir().then_some(installed))
            .or_else(|| {
                let base = etcetera::base_strategy::Xdg::new().ok()?;
                Some(base.state_dir()?.join("guidance-kiosk"))
            })
    }
}
