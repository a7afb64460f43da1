//! What the kiosk keeps: what is on its screen, what was counted, and the PIN.

use std::path::Path;

use crate::doctor::{Finding, Subject};
use crate::pin::{self, Lock};
use crate::problem::Severity;
use crate::status::{From, NewerState, Status};
use crate::tally::seal::{self, Known, Seal};

/// Whether a kiosk runs and shows the site as it is.
pub fn status(status: Option<&Status>, running: bool) -> Vec<Finding> {
    let subject = Subject::Status;
    let Some(status) = status else {
        let to_do = "start it, or name the folder of the kiosk that is meant with --data";
        return vec![Finding::warning(
            subject,
            "no kiosk has run with this data folder",
            to_do,
        )];
    };
    let check = "run guidance-kiosk check, and do what it says";
    let mut findings = Vec::new();
    if !running {
        findings.push(Finding::warning(
            subject,
            "no kiosk is running with this data folder",
            "start the kiosk",
        ));
    }
    match &status.on_screen {
        None => findings.push(Finding::error(
            subject,
            "only \"please ask at reception\" is on the screen",
            check,
        )),
        Some(shown) if shown.from == From::LastGood => {
            let found = "the last good edition is on the screen, because the site's own files have an error";
            findings.push(Finding::error(subject, found, check));
        }
        Some(_) => {}
    }
    match &status.newer {
        Some(newer) if newer.state == NewerState::Refused => {
            let errors = newer
                .problems
                .iter()
                .filter(|told| told.severity == Severity::Error)
                .count();
            let found = format!(
                "the files that were found on {} are not shown: errors in them: {errors}",
                newer.found
            );
            findings.push(Finding::error(subject, found, check));
        }
        Some(newer) => {
            findings.push(Finding::ok(
                subject,
                format!(
                    "the files that were found on {} come when nobody is reading",
                    newer.found
                ),
            ));
        }
        None => {}
    }
    if findings.is_empty()
        && let Some(shown) = &status.on_screen
    {
        findings.push(Finding::ok(
            subject,
            format!(
                "on the screen since {}: edition {:.12}",
                shown.since, shown.edition
            ),
        ));
    }
    findings
}

/// What is known of the counts.
#[derive(Debug)]
pub struct Chain {
    pub seals: Vec<Seal>,
    /// The wordings that are not as they were on the screen.
    pub altered_words: usize,
}

/// Whether the counts can be read, and are as they were. None: nothing was counted yet. `set_aside`: how many
/// damaged files lie beside them.
pub fn counts(chain: Option<&Result<Chain, String>>, set_aside: usize) -> Vec<Finding> {
    let subject = Subject::Counts;
    let keep = "keep the file, and the seals that you have elsewhere; guidance-kiosk report --verify says more";
    let mut findings = Vec::new();
    match chain {
        None => findings.push(Finding::ok(subject, "nothing was counted yet")),
        Some(Err(reason)) => {
            findings.push(Finding::error(
                subject,
                reason.clone(),
                "look at the disk and at who owns the file; what the kiosk cannot read it puts aside when it starts",
            ));
        }
        Some(Ok(chain)) => {
            let unsound = seal::verify(&chain.seals, &Known::default()).len();
            if unsound > 0 {
                findings.push(Finding::error(
                    subject,
                    format!("the seals are not sound, in {unsound} places"),
                    keep,
                ));
            }
            if chain.altered_words > 0 {
                let found = format!(
                    "{} of the wordings that were on the screen were altered afterwards",
                    chain.altered_words
                );
                findings.push(Finding::error(subject, found, keep));
            }
            if findings.is_empty() {
                let found = match chain.seals.len() {
                    0 => "they can be read; no day is sealed yet".to_owned(),
                    _ => "they can be read, and every seal is sound".to_owned(),
                };
                findings.push(Finding::ok(subject, found));
            }
        }
    }
    if set_aside > 0 {
        let found = format!("damaged files of counts were put aside: {set_aside}");
        let to_do = "look at the disk, above; keep the files tally.damaged-… if their counts matter, else remove them";
        findings.push(Finding::warning(subject, found, to_do));
    }
    findings
}

/// Whether the staff screen has a PIN.
pub fn pin(data: &Path) -> Finding {
    let subject = Subject::Pin;
    match pin::fault(data) {
        Some(fault) => {
            let (found, to_do) = fault
                .split_once("; ")
                .unwrap_or((&fault, "set the PIN anew with guidance-kiosk set-pin"));
            Finding::error(subject, format!("there is no staff screen: {found}"), to_do)
        }
        None if Lock::in_folder(data).is_set() => {
            Finding::ok(subject, "the staff screen has a PIN")
        }
        None => Finding::ok(subject, "none is set: there is no staff screen"),
    }
}
