//! Whether the system starts the kiosk, and keeps it running.

use std::collections::BTreeMap;

use crate::doctor::{Finding, Subject};
use crate::problem::some_of;

/// The unit that shows the kiosk, and the one that stands in for it.
pub const UNIT: &str = "guidance-kiosk.service";
pub const SAFE_MODE_UNIT: &str = "guidance-kiosk-safe-mode.service";
/// What also takes the screen for itself.
const RIVALS: [&str; 2] = ["display-manager.service", "getty@tty1.service"];
/// The units that are asked about.
pub const ASKED: [&str; 4] = [UNIT, SAFE_MODE_UNIT, RIVALS[0], RIVALS[1]];
/// What is asked of each.
pub const PROPERTIES: &str = "Id,Names,LoadState,ActiveState,SubState,Result,NRestarts";

/// A kiosk that was started anew so often is not well.
const MANY_RESTARTS: u64 = 3;

/// What systemd says of a unit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unit {
    pub loaded: bool,
    /// "active", "failed", "inactive", …
    pub active: String,
    pub result: String,
    pub restarts: u64,
}

/// What systemd says of all that are asked about; none where it does not run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Units(BTreeMap<String, Unit>);

impl Units {
    /// Reads what `systemctl show` prints: lines of `Key=Value`, and an empty one between units.
    pub fn parse(shown: &str) -> Self {
        let mut units = BTreeMap::new();
        for block in shown.split("\n\n") {
            let value = |key: &str| {
                block
                    .lines()
                    .find_map(|line| line.strip_prefix(key)?.strip_prefix('='))
            };
            let unit = Unit {
                loaded: value("LoadState") == Some("loaded"),
                active: value("ActiveState").unwrap_or_default().to_owned(),
                result: value("Result").unwrap_or_default().to_owned(),
                restarts: value("NRestarts")
                    .and_then(|restarts| restarts.parse().ok())
                    .unwrap_or_default(),
            };
            // display-manager.service is another name of lightdm.service, or whichever there is.
            let names = [value("Id"), value("Names")]
                .into_iter()
                .flatten()
                .flat_map(str::split_whitespace);
            for name in names {
                units.insert(name.to_owned(), unit.clone());
            }
        }
        Self(units)
    }

    fn get(&self, name: &str) -> Unit {
        self.0.get(name).cloned().unwrap_or_default()
    }

    /// Whether this machine is set up to show the kiosk.
    pub fn has_kiosk(&self) -> bool {
        self.get(UNIT).loaded
    }
}

/// Whether the unit runs, and nothing takes the screen from it.
pub fn service(units: Option<&Units>) -> Vec<Finding> {
    let subject = Subject::Service;
    let Some(units) = units else {
        return vec![Finding::ok(
            subject,
            "systemd does not run here: the kiosk is started by hand",
        )];
    };
    let unit = units.get(UNIT);
    if !unit.loaded {
        return vec![Finding::ok(
            subject,
            format!("there is no {UNIT}: the kiosk is started by hand"),
        )];
    }
    let messages = format!("read its messages: sudo journalctl --unit={UNIT} --since=-1day");
    let mut findings = Vec::new();
    if units.get(SAFE_MODE_UNIT).active == "active" {
        let found = "the kiosk cannot start again and again; \"please ask at reception\" is shown in its place";
        findings.push(Finding::error(subject, found, messages.clone()));
    }
    match unit.active.as_str() {
        "active" | "reloading" => {}
        "activating" => findings.push(Finding::warning(
            subject,
            "the kiosk is just starting",
            "ask again in a minute",
        )),
        "failed" => {
            let found = format!("the kiosk has failed ({})", unit.result);
            findings.push(Finding::error(
                subject,
                found,
                format!("{messages}; then: sudo systemctl restart {UNIT}"),
            ));
        }
        other => {
            let found = format!("the kiosk is not running ({other})");
            findings.push(Finding::error(
                subject,
                found,
                format!("run: sudo systemctl enable --now {UNIT}"),
            ));
        }
    }
    if unit.restarts >= MANY_RESTARTS {
        let found = format!(
            "the kiosk has restarted {} times since it was last started by hand",
            unit.restarts
        );
        findings.push(Finding::warning(subject, found, messages));
    }
    let rivals: Vec<_> = RIVALS
        .into_iter()
        .filter(|rival| units.get(rival).active == "active")
        .collect();
    if !rivals.is_empty() {
        let found = format!(
            "another program uses the screen as well: {}",
            some_of(&rivals, 5)
        );
        findings.push(Finding::warning(
            subject,
            found,
            format!("run: sudo systemctl disable --now {}", rivals.join(" ")),
        ));
    }
    if findings.is_empty() {
        let again = match unit.restarts {
            0 => "and was never started anew".to_owned(),
            times => format!("and was started anew {times} times"),
        };
        findings.push(Finding::ok(subject, format!("{UNIT} is running {again}")));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doctor::Level;

    fn shown(active: &str, restarts: u32, safe_mode: &str, manager: &str) -> String {
        format!(
            "Id={UNIT}\nNames={UNIT}\nLoadState=loaded\nActiveState={active}\nSubState=x\nResult=exit-code\nNRestarts={restarts}\n\n\
             Id={SAFE_MODE_UNIT}\nLoadState=loaded\nActiveState={safe_mode}\n\n\
             Id=lightdm.service\nNames=display-manager.service lightdm.service\nLoadState=loaded\nActiveState={manager}\n"
        )
    }

    #[test]
    fn what_systemd_says_is_judged() {
        let told = |shown: &str| {
            let findings = service(Some(&Units::parse(shown)));
            findings
                .into_iter()
                .map(|finding| (finding.level, finding.found))
                .collect::<Vec<_>>()
        };
        let running = told(&shown("active", 0, "inactive", "inactive"));
        assert_eq!(
            running,
            [(
                Level::Ok,
                "guidance-kiosk.service is running and was never started anew".to_owned()
            )]
        );
        assert_eq!(
            told(&shown("active", 2, "inactive", "inactive"))[0].0,
            Level::Ok
        );
        for (spoilt, level, words) in [
            (
                shown("active", 3, "inactive", "inactive"),
                Level::Warning,
                "3 times",
            ),
            (
                shown("failed", 0, "inactive", "inactive"),
                Level::Error,
                "exit-code",
            ),
            (
                shown("inactive", 0, "inactive", "inactive"),
                Level::Error,
                "not running",
            ),
            (
                shown("activating", 0, "inactive", "inactive"),
                Level::Warning,
                "starting",
            ),
            (
                shown("active", 0, "active", "inactive"),
                Level::Error,
                "ask at reception",
            ),
            (
                shown("active", 0, "inactive", "active"),
                Level::Warning,
                "display-manager.service",
            ),
        ] {
            let told = told(&spoilt);
            assert!(
                told.len() == 1 && told[0].0 == level && told[0].1.contains(words),
                "{told:?}"
            );
        }
    }

    #[test]
    fn a_machine_that_starts_no_kiosk_by_itself_is_in_order() {
        assert_eq!(service(None)[0].level, Level::Ok);
        let absent = Units::parse(&format!(
            "Id={UNIT}\nLoadState=not-found\nActiveState=inactive\n"
        ));
        assert!(!absent.has_kiosk() && Units::parse(&shown("failed", 0, "", "")).has_kiosk());
        assert_eq!(service(Some(&absent))[0].level, Level::Ok);
        assert_eq!(service(Some(&Units::parse("")))[0].level, Level::Ok);
    }
}
