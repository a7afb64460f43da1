//! The staff screen: what it tells of the kiosk, and what can be done there. It is written in English, as
//! every message to staff is.

use crate::counted::ClockTrust;
use crate::doctor::storage::{LITTLE, amount};
use crate::problem::{Code, Group, Severity, Told, groups, verdict};
use crate::report::{Number, Numbers};
use crate::staff_screen::Fact;
use crate::status::{From, NewerState, OnScreen, Status};

/// What the kiosk knows of itself.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Knowledge {
    pub status: Status,
    /// The steps that were counted today; `None` if they cannot be read.
    pub today: Option<Numbers>,
    pub seal: Option<NewestSeal>,
    pub clock: Option<ClockTrust>,
    /// The local date and time.
    pub local_time: String,
    /// Of the disk that the counts are on, in bytes.
    pub free_space: Option<u64>,
    /// The languages of the site that nothing can be read aloud in, by their English names.
    pub silent_languages: Vec<String>,
    /// What could not be saved last, until it could be.
    pub trouble: Option<String>,
}

/// The newest seal of the counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewestSeal {
    /// What it is of.
    pub of: String,
    /// What is kept of it elsewhere.
    pub note: String,
}

/// Of how many causes something is told.
const TOLD: usize = 3;

/// Everything that is told, what needs attention first.
pub fn facts(known: &Knowledge) -> Vec<Fact> {
    let mut facts = vec![
        on_screen(&known.status),
        newer(&known.status),
        Fact::fine("Today", today(known.today)),
        trouble(known),
        seal(known.seal.as_ref()),
        clock(known),
        space(known.free_space),
        fonts(known.status.on_screen.as_ref()),
        voices(&known.silent_languages),
        warnings(known.status.on_screen.as_ref()),
    ]
    .into_iter()
    .filter(|fact| !fact.words.is_empty())
    .collect::<Vec<_>>();
    facts.sort_by_key(|fact| !fact.needs_attention);
    facts
}

fn on_screen(status: &Status) -> Fact {
    const SUBJECT: &str = "On the screen";
    let Some(shown) = &status.on_screen else {
        return Fact::attention(
            SUBJECT,
            "\"Please ask at reception\", because the site's files could never be shown.",
        );
    };
    let guidance: Vec<_> = shown
        .guidance
        .iter()
        .map(|guidance| format!("{}, version {}", guidance.id, guidance.version))
        .collect();
    let mut words = vec![
        guidance.join("; "),
        format!(
            "Edition {:.12}, since {}, in {} languages.",
            shown.edition,
            shown.since,
            shown.languages.len()
        ),
    ];
    if shown.from == From::LastGood {
        words.push(
            "This is the last good copy: there are mistakes in the current files.".to_owned(),
        );
    }
    Fact {
        subject: SUBJECT,
        words,
        needs_attention: shown.from == From::LastGood,
    }
}

fn newer(status: &Status) -> Fact {
    const SUBJECT: &str = "Newer files";
    match &status.newer {
        None => Fact::fine(SUBJECT, "None. The screen shows the latest files."),
        Some(newer) if newer.state == NewerState::Waiting => Fact::fine(
            SUBJECT,
            format!(
                "Found on {}. They are shown when nobody is reading.",
                newer.found
            ),
        ),
        Some(newer) => {
            let errors: Vec<_> = newer
                .problems
                .iter()
                .filter(|told| told.severity == Severity::Error)
                .cloned()
                .collect();
            let verdict = verdict(errors.len(), newer.problems.len() - errors.len());
            let mut words = vec![format!(
                "Found on {}. They are {verdict}. The screen keeps what it shows until this is fixed:",
                newer.found
            )];
            words.extend(listed(&errors));
            Fact {
                subject: SUBJECT,
                words,
                needs_attention: true,
            }
        }
    }
}

/// The steps of today as far as their numbers may be told: with small ones, somebody in the room could be meant.
fn today(counted: Option<Numbers>) -> String {
    let Some(Numbers {
        opened,
        read_to_end,
        acknowledged,
    }) = counted
    else {
        return "The counts cannot be read.".to_owned();
    };
    let number = |number| match number {
        Number::Shown(number) => number.to_string(),
        Number::FewerThanFive => "fewer than 5".to_owned(),
        Number::Withheld => "not shown, because it would give away a small number".to_owned(),
    };
    format!(
        "Guidance opened: {}. Read to the end: {}. \"I have read this\": {}.",
        number(opened),
        number(read_to_end),
        number(acknowledged)
    )
}

fn trouble(known: &Knowledge) -> Fact {
    const SUBJECT: &str = "Saving";
    match &known.trouble {
        Some(trouble) => Fact::attention(SUBJECT, trouble.clone()),
        None if known.today.is_none() => Fact::attention(
            SUBJECT,
            "The counts cannot be read. To find out why, run: guidance-kiosk doctor",
        ),
        None => Fact::nothing(SUBJECT),
    }
}

fn seal(seal: Option<&NewestSeal>) -> Fact {
    const SUBJECT: &str = "Newest seal";
    match seal {
        Some(seal) => Fact {
            words: vec![format!("Of {}.", seal.of), SEAL_USE.to_owned()],
            ..Fact::nothing(SUBJECT)
        },
        None => Fact::fine(
            SUBJECT,
            "None yet. The first is made at the end of the first day on which something is counted.",
        ),
    }
}

/// What a photo of it is good for.
const SEAL_USE: &str = "Keep a photo of this code somewhere else: it can show later that nothing up to that day was altered.";

fn clock(known: &Knowledge) -> Fact {
    const SUBJECT: &str = "Clock";
    match known.clock {
        Some(ClockTrust::Trusted) => Fact::fine(
            SUBJECT,
            format!("{}, set by a time server.", known.local_time),
        ),
        _ => Fact::attention(
            SUBJECT,
            format!(
                "{}, but no time server has set it. If it is wrong, counts go down under the wrong day. Until it is set, opening hours are ignored.",
                known.local_time
            ),
        ),
    }
}

fn space(free: Option<u64>) -> Fact {
    const SUBJECT: &str = "Free space";
    match free {
        Some(free) if free < LITTLE => Fact::attention(
            SUBJECT,
            format!(
                "Only {}. When the disk is full nothing can be counted: make room.",
                amount(free)
            ),
        ),
        Some(free) => Fact::fine(SUBJECT, format!("{}.", amount(free))),
        None => Fact::attention(
            SUBJECT,
            "Not known. To find out why, run: guidance-kiosk doctor",
        ),
    }
}

fn voices(silent: &[String]) -> Fact {
    const SUBJECT: &str = "Reading aloud";
    if silent.is_empty() {
        Fact::fine(SUBJECT, "There is a voice for every language.")
    } else {
        Fact::fine(SUBJECT, format!("No voice for: {}.", silent.join(", ")))
    }
}

fn fonts(shown: Option<&OnScreen>) -> Fact {
    const SUBJECT: &str = "Fonts";
    let words: Vec<_> = warnings_of(shown)
        .filter(|told| is_of_font(told))
        .map(|told| format!("{}.", told.message))
        .collect();
    if words.is_empty() {
        return Fact::fine(SUBJECT, "There is a font for every language.");
    }
    Fact {
        subject: SUBJECT,
        words,
        needs_attention: true,
    }
}

fn warnings_of(shown: Option<&OnScreen>) -> impl Iterator<Item = &Told> {
    shown.into_iter().flat_map(|shown| &shown.warnings)
}

fn is_of_font(told: &Told) -> bool {
    told.code == Code::FontMissing.to_string()
}

fn warnings(shown: Option<&OnScreen>) -> Fact {
    let warnings: Vec<_> = warnings_of(shown)
        .filter(|told| !is_of_font(told))
        .cloned()
        .collect();
    Fact {
        subject: "Worth a look",
        words: listed(&warnings),
        needs_attention: false,
    }
}

/// What is wrong with the files, as `check` and `status` tell it, and in their order.
fn listed(told: &[Told]) -> Vec<String> {
    let groups = groups(told);
    let mut words: Vec<_> = groups.iter().take(TOLD).map(in_words).collect();
    if groups.len() > TOLD {
        words.push(format!(
            "And {} more. To see them all, run: guidance-kiosk check",
            groups.len() - TOLD
        ));
    }
    words
}

fn in_words(group: &Group<'_>) -> String {
    let Told { file, line, .. } = group.example();
    let place = if file.is_empty() {
        String::new()
    } else {
        format!("{file}, line {line}: ")
    };
    let help = group
        .help()
        .map(|help| format!(" To do: {help}."))
        .unwrap_or_default();
    format!(
        "{place}{}{}.{help}",
        group.statement(),
        group.in_languages()
    )
}
