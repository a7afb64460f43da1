//! Whether the site can be shown, drawn and read aloud on this machine, and who has confirmed its links.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::doctor::{Finding, Subject};
use crate::edition::{Edition, Locale};
use crate::problem::{Code, Group, Problems, Severity, Told, groups, some_of};
use crate::speech::Voices;

const CHECK: &str = "run guidance-kiosk check, and do what it says";

/// The kinds of problems that are told of as another subject.
const OF_LINKS: [Code; 2] = [Code::LinkUnconfirmed, Code::LinkOverdue];
const OF_FONTS: [Code; 2] = [Code::FontMissing, Code::SignMissing];
const OF_RECORDINGS: [Code; 6] = [
    Code::RecordingOutdated,
    Code::RecordingUnlisted,
    Code::RecordingMissing,
    Code::RecordingUnknown,
    Code::RecordingFormat,
    Code::RecordingSpoilt,
];

/// Of so many causes something is told. `check` tells more.
const MOST_LISTED: usize = 5;

/// Whether the files of the site can be shown, and what is wrong with them, what matters most first.
pub fn site(problems: &Problems) -> Vec<Finding> {
    let subject = Subject::Site;
    let is_elsewhere = |told: &Told| of(told, &OF_RECORDINGS) || of(told, &OF_FONTS);
    let told: Vec<_> = problems
        .told()
        .into_iter()
        .filter(|told| !is_elsewhere(told))
        .collect();
    let verdict = format!(
        "its files {}{}",
        if problems.has_errors() { "are " } else { "" },
        problems.verdict()
    );
    let mut findings = vec![match (problems.has_errors(), problems.is_empty()) {
        (true, _) => Finding::error(subject, verdict, CHECK),
        (false, true) => Finding::ok(subject, "there are no mistakes in its files"),
        (false, false) => Finding::ok(subject, verdict),
    }];
    let groups = groups(&told);
    findings.extend(groups.iter().take(MOST_LISTED).map(of_group));
    if groups.len() > MOST_LISTED {
        let found = format!(
            "and {} more problems in its files",
            groups.len() - MOST_LISTED
        );
        let more = if groups[MOST_LISTED].example().severity == Severity::Error {
            Finding::error
        } else {
            Finding::warning
        };
        findings.push(more(subject, found, CHECK.to_owned()));
    }
    findings
}

fn of(told: &Told, codes: &[Code]) -> bool {
    Code::parse(&told.code).is_some_and(|code| codes.contains(&code))
}

/// What `check` says of one cause.
fn of_group(group: &Group<'_>) -> Finding {
    let Told {
        file,
        line,
        severity,
        ..
    } = group.example();
    let subject = if of(group.example(), &OF_LINKS) {
        Subject::Links
    } else {
        Subject::Site
    };
    let found = format!(
        "{}{} ({file}, line {line})",
        group.statement(),
        group.in_languages()
    );
    let to_do = group.help().unwrap_or(CHECK);
    match severity {
        Severity::Error => Finding::error(subject, found, to_do),
        Severity::Warning => Finding::warning(subject, found, to_do),
    }
}

/// The links of which somebody has confirmed where they lead, and when.
pub fn links(edition: &Edition, problems: &Problems, today: Date) -> Vec<Finding> {
    let doubtful: BTreeSet<_> = problems
        .iter()
        .filter(|problem| OF_LINKS.contains(&problem.code))
        .flat_map(|problem| &problem.names)
        .collect();
    let confirmed = edition
        .links
        .iter()
        .filter(|(id, _)| !doubtful.iter().any(|name| *name == id.as_str()));
    confirmed
        .filter_map(|(id, link)| {
            let on = link.confirmed_on?;
            let days = today.since(on).map_or(0, |span| span.get_days());
            let ago = match days {
                1 => "1 day ago".to_owned(),
                days => format!("{days} days ago"),
            };
            Some(Finding::ok(
                Subject::Links,
                format!("where the link `{id}` leads was confirmed on {on}, {ago}"),
            ))
        })
        .collect()
}

/// What this machine has no letters and signs for; nothing where the site cannot be read for other reasons.
pub fn fonts(edition: Option<&Edition>, problems: &Problems) -> Vec<Finding> {
    let subject = Subject::Fonts;
    let mut findings = Vec::new();
    for problem in problems
        .sorted()
        .into_iter()
        .filter(|problem| OF_FONTS.contains(&problem.code))
    {
        let found = match problem.code {
            Code::SignMissing => format!(
                "{}, line {}: {}",
                problem.file, problem.place.line, problem.message
            ),
            _ => problem.message.clone(),
        };
        let to_do = problem.help.clone().unwrap_or_else(|| CHECK.to_owned());
        findings.push(match problem.severity {
            Severity::Error => Finding::error(subject, found, to_do),
            Severity::Warning => Finding::warning(subject, found, to_do),
        });
    }
    if let Some(edition) = edition.filter(|_| findings.is_empty()) {
        let found = format!(
            "every character of all {} languages can be drawn",
            edition.locales.len()
        );
        findings.push(Finding::ok(subject, found));
    }
    findings
}

/// The languages that cannot be read aloud. `sound`: there is a sound card.
pub fn voices(edition: &Edition, voices: &Voices, sound: bool) -> Vec<Finding> {
    let subject = Subject::Voices;
    let install = "to have pages read aloud: sudo apt install espeak-ng, and start the kiosk anew";
    if voices.is_empty() {
        return vec![Finding::warning(
            subject,
            "the machine has no voices: nothing is read aloud but recordings",
            install,
        )];
    }
    let mut findings = Vec::new();
    if !sound {
        let found = "voices are installed, but there is no sound card";
        findings.push(Finding::warning(
            subject,
            found,
            "connect a loudspeaker, and look whether `cat /proc/asound/cards` names it",
        ));
    }
    let is_silent = |locale: &&Locale| {
        voices.voice(&locale.language.tag).is_none() && locale.recordings.is_empty()
    };
    let silent: Vec<_> = edition
        .locales
        .iter()
        .filter(is_silent)
        .map(|locale| &*locale.language.english_name)
        .collect();
    if silent.is_empty() {
        findings.push(Finding::ok(
            subject,
            format!("all {} languages can be read aloud", edition.locales.len()),
        ));
    } else {
        let found = format!(
            "there is no voice for {}, so {} no Listen button",
            some_of(&silent, 30),
            if silent.len() == 1 {
                "it has"
            } else {
                "they have"
            }
        );
        let to_do = "record people who read the words aloud (docs/staff-guide.md), or leave it so";
        findings.push(Finding::warning(subject, found, to_do));
    }
    findings
}

/// Whether recordings speak the words on the screen, and can be played. `players`: the programs that play
/// them and are not there.
pub fn recordings(
    edition: Option<&Edition>,
    problems: &Problems,
    missing_players: &[String],
) -> Vec<Finding> {
    let subject = Subject::Recordings;
    let spoilt: Vec<_> = problems
        .iter()
        .filter(|problem| OF_RECORDINGS.contains(&problem.code))
        .collect();
    let recorded = edition.map_or(0, |edition| {
        edition
            .locales
            .iter()
            .filter(|locale| !locale.recordings.is_empty())
            .count()
    });
    let mut findings = Vec::new();
    if !spoilt.is_empty() {
        let found = match spoilt.len() {
            1 => "1 recording is not played as it is".to_owned(),
            many => format!("{many} recordings are not played as they are"),
        };
        findings.push(Finding::warning(subject, found, CHECK));
    }
    if recorded > 0 && !missing_players.is_empty() {
        let found = format!(
            "recordings cannot be played: {} not installed",
            some_of(missing_players, 5)
        );
        findings.push(Finding::error(
            subject,
            found,
            "run: sudo apt install alsa-utils opus-tools",
        ));
    }
    if findings.is_empty() {
        let found = match recorded {
            0 => "there are none".to_owned(),
            1 => "all fit the words on the screen, in 1 language".to_owned(),
            many => format!("all fit the words on the screen, in {many} languages"),
        };
        findings.push(Finding::ok(subject, found));
    }
    findings
}
