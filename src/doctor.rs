//! What is right and wrong with a machine that shows a site, and what to do about it.
//!
//! Each probe is two things: [`machine`] gathers facts, and a pure function here judges them. The staff
//! screen asks some of the same facts, and words them for itself in [`crate::staff`].

pub mod bundle;
pub mod data;
pub mod display;
pub mod machine;
pub mod service;
pub mod site;
pub mod storage;

use std::fmt;

use jiff::civil::{Date, date};
use serde::Serialize;

use crate::counted::ClockTrust;
use crate::problem::{counted, visible};

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    Ok,
    /// The kiosk works, but someone should look.
    Warning,
    /// It does not work as it should, or soon will not.
    Error,
}

impl Level {
    pub fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// What a finding is about. The names are what programs go by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    Site,
    Links,
    Fonts,
    Voices,
    Recordings,
    Display,
    Touch,
    Storage,
    Permissions,
    Clock,
    Service,
    Status,
    Counts,
    Pin,
}

impl Subject {
    pub fn name(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Links => "links",
            Self::Fonts => "fonts",
            Self::Voices => "voices",
            Self::Recordings => "recordings",
            Self::Display => "display",
            Self::Touch => "touch",
            Self::Storage => "storage",
            Self::Permissions => "permissions",
            Self::Clock => "clock",
            Self::Service => "service",
            Self::Status => "status",
            Self::Counts => "counts",
            Self::Pin => "pin",
        }
    }
}

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    pub subject: Subject,
    pub level: Level,
    /// What was found, as a sentence without its stop.
    pub found: String,
    /// What to do about it; whatever is not right has it.
    pub to_do: Option<String>,
}

impl Finding {
    pub fn ok(subject: Subject, found: impl Into<String>) -> Self {
        Self {
            subject,
            level: Level::Ok,
            found: found.into(),
            to_do: None,
        }
    }

    pub fn warning(subject: Subject, found: impl Into<String>, to_do: impl Into<String>) -> Self {
        Self {
            subject,
            level: Level::Warning,
            found: found.into(),
            to_do: Some(to_do.into()),
        }
    }

    pub fn error(subject: Subject, found: impl Into<String>, to_do: impl Into<String>) -> Self {
        Self {
            level: Level::Error,
            ..Self::warning(subject, found, to_do)
        }
    }
}

/// Two lines: what was found, and what to do. Harmless to a terminal.
impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:<8} {:<12} {}",
            self.level.name(),
            self.subject.name(),
            visible(&self.found)
        )?;
        match &self.to_do {
            Some(to_do) => write!(f, "\n{:22}-> {}", "", visible(to_do)),
            None => Ok(()),
        }
    }
}

/// How many findings are of a level.
pub fn count(findings: &[Finding], level: Level) -> usize {
    findings
        .iter()
        .filter(|finding| finding.level == level)
        .count()
}

/// The findings as programs are told of them, see `docs/check.md`.
pub fn to_json(findings: &[Finding]) -> serde_json::Value {
    serde_json::json!({
        "errors": count(findings, Level::Error),
        "findings": findings,
        "warnings": count(findings, Level::Warning),
    })
}

/// "1 error, 2 warnings".
pub fn summary(findings: &[Finding]) -> String {
    counted(
        count(findings, Level::Error),
        count(findings, Level::Warning),
    )
}

/// No kiosk was ever used before: the program did not exist.
const FIRST_DAY: Date = date(2026, 1, 1);
const LAST_DAY: Date = date(2099, 12, 31);

/// What is known of the clock.
#[derive(Debug, Clone, Copy)]
pub struct Clock<'a> {
    pub trust: ClockTrust,
    /// The local date.
    pub today: Date,
    /// The machine's time zone, and the one in which the site counts its days.
    pub zone: Option<&'a str>,
    pub zone_of_site: Option<&'a str>,
    /// The last day of which there are sealed counts.
    pub newest: Option<Date>,
}

/// Whether days and times can be relied on.
pub fn clock(clock: &Clock<'_>) -> Vec<Finding> {
    let Clock {
        trust,
        today,
        zone,
        zone_of_site,
        newest,
    } = *clock;
    let subject = Subject::Clock;
    let set = "set the time zone with `timedatectl set-timezone`, and the time by a time server or with `timedatectl set-time`";
    if !(FIRST_DAY..=LAST_DAY).contains(&today) {
        return vec![Finding::error(
            subject,
            format!("the clock says {today}, which cannot be"),
            set,
        )];
    }
    let mut findings = Vec::new();
    if let Some(newest) = newest.filter(|newest| *newest > today) {
        let found = format!(
            "the clock says {today}, and there are counts of {newest} already: it is wrong now, or was then"
        );
        findings.push(Finding::error(subject, found, set));
    }
    if let (Some(zone), Some(of_site)) = (zone, zone_of_site)
        && zone != of_site
    {
        let found =
            format!("the machine's time zone is {zone}, and the site counts its days in {of_site}");
        findings.push(Finding::warning(
            subject,
            found,
            format!("run: sudo timedatectl set-timezone {of_site}"),
        ));
    }
    if trust == ClockTrust::Unverified {
        let found = format!(
            "no time server has set the clock since the machine was started; it says {today}"
        );
        let to_do = "look whether the date and the time are right; install systemd-timesyncd or chrony and let the machine reach a time server, or give it a clock with a battery";
        findings.push(Finding::warning(subject, found, to_do));
    }
    if findings.is_empty() {
        let zone = zone.map_or_else(String::new, |zone| format!(" ({zone})"));
        findings.push(Finding::ok(
            subject,
            format!("set by a time server; it is {today}{zone}"),
        ));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_is_judged_by_all_that_is_known_of_it() {
        let good = Clock {
            trust: ClockTrust::Trusted,
            today: date(2026, 3, 12),
            zone: Some("Europe/London"),
            zone_of_site: Some("Europe/London"),
            newest: Some(date(2026, 3, 11)),
        };
        let levels = |facts| {
            clock(&facts)
                .iter()
                .map(|finding| finding.level)
                .collect::<Vec<_>>()
        };
        assert_eq!(levels(good), [Level::Ok]);
        assert_eq!(
            levels(Clock {
                today: date(1970, 1, 1),
                ..good
            }),
            [Level::Error]
        );
        assert_eq!(
            levels(Clock {
                newest: Some(date(2026, 3, 13)),
                ..good
            }),
            [Level::Error]
        );
        assert_eq!(
            levels(Clock {
                zone: Some("Etc/UTC"),
                ..good
            }),
            [Level::Warning]
        );
        assert_eq!(
            levels(Clock {
                zone: None,
                newest: None,
                ..good
            }),
            [Level::Ok]
        );
        assert_eq!(
            levels(Clock {
                trust: ClockTrust::Unverified,
                ..good
            }),
            [Level::Warning]
        );
    }

    #[test]
    fn a_finding_is_told_in_two_lines_that_are_harmless_to_a_terminal() {
        let finding = Finding::error(Subject::Touch, "no\u{1b}[2J touchscreen", "connect\nit");
        assert_eq!(
            finding.to_string(),
            "error    touch        no?[2J touchscreen\n                      -> connect it"
        );
        let findings = [finding, Finding::ok(Subject::Site, "all is well")];
        assert_eq!(summary(&findings), "1 error, 0 warnings");
        assert_eq!(
            to_json(&findings)["findings"][1]["to_do"],
            serde_json::Value::Null
        );
        assert_eq!(to_json(&findings)["findings"][0]["level"], "error");
    }

    #[test]
    fn programs_and_people_are_told_the_same_names() {
        for subject in [
            Subject::Site,
            Subject::Links,
            Subject::Fonts,
            Subject::Permissions,
            Subject::Pin,
            Subject::Service,
        ] {
            assert_eq!(serde_json::json!(subject), subject.name());
        }
        for level in [Level::Ok, Level::Warning, Level::Error] {
            assert_eq!(serde_json::json!(level), level.name());
        }
    }
}
