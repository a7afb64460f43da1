//! How much each problem matters, and many problems of one cause as one.
//!
//! Every list of problems that people read is made here, so that they all have the same order and words.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::{Code, Place, Severity, Told, Weight, visible};

impl Code {
    /// How much a warning of this kind matters where nobody says otherwise.
    pub fn weight(self) -> Weight {
        match self {
            Self::MissingFile
            | Self::UnlistedGuidance
            | Self::GarbledText
            | Self::DateInFuture
            | Self::FontMissing
            | Self::MissingMessage
            | Self::UnusedVariable
            | Self::PluralMissing
            | Self::TranslationStale
            | Self::RecordingOutdated
            | Self::RecordingUnlisted
            | Self::RecordingMissing
            | Self::RecordingUnknown
            | Self::RecordingFormat
            | Self::RecordingSpoilt
            | Self::CodeNotShown => Weight::Seen,
            Self::UnusedFile | Self::BadLanguageTag | Self::UnusedMessage | Self::UnusedReview => {
                Weight::Unseen
            }
            _ => Weight::MayBeSeen,
        }
    }
}

/// So many names, or languages, are listed; of more only the number is told.
const MOST_LISTED: usize = 5;

/// Names in a sentence: "a, b and 3 more".
pub fn some_of(names: &[impl AsRef<str>], most: usize) -> String {
    let shown: Vec<_> = names.iter().take(most).map(AsRef::as_ref).collect();
    match names.len().saturating_sub(most) {
        0 => shown.join(", "),
        more => format!("{} and {more} more", shown.join(", ")),
    }
}

/// Problems of one cause: at least one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group<'a> {
    /// By their places in the list that was grouped.
    members: Vec<(usize, &'a Told)>,
}

/// The problems of a list by their causes, those first that matter most: errors, then what patients see.
pub fn groups(told: &[Told]) -> Vec<Group<'_>> {
    grouped(told.iter().enumerate(), |told| told.cause_key().to_owned())
}

/// The same, of every kind of warning one group: for lists that would be too long.
pub fn coarse_groups(told: &[Told]) -> Vec<Group<'_>> {
    grouped(told.iter().enumerate(), |told| match told.severity {
        Severity::Error => told.cause_key().to_owned(),
        Severity::Warning => told.code.clone(),
    })
}

fn grouped<'a>(
    told: impl Iterator<Item = (usize, &'a Told)>,
    key: impl Fn(&Told) -> String,
) -> Vec<Group<'a>> {
    let mut by_cause: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (index, told) in told {
        by_cause
            .entry((told.severity, told.weight, key(told)))
            .or_default()
            .push((index, told));
    }
    let mut groups: Vec<_> = by_cause
        .into_values()
        .map(|members| Group { members })
        .collect();
    groups.sort_by(|a, b| a.rank().cmp(&b.rank()));
    groups
}

/// What comes first has the lower one.
type Rank<'a> = (Severity, Weight, usize, Option<Code>, &'a str, Place);

impl<'a> Group<'a> {
    /// Errors stand in the order of the files. Of warnings that matter equally, what is the practice's own comes
    /// before what is wrong with translations.
    fn rank(&self) -> Rank<'a> {
        let first = self.example();
        let place = Place {
            line: first.line,
            column: first.column,
        };
        match first.severity {
            Severity::Error => (first.severity, first.weight, 0, None, &first.file, place),
            Severity::Warning => {
                let languages = self.languages().len().min(2);
                (
                    first.severity,
                    first.weight,
                    languages,
                    Code::parse(&first.code),
                    &first.file,
                    place,
                )
            }
        }
    }

    /// The one that is told where there is room for one.
    pub fn example(&self) -> &'a Told {
        self.members[0].1
    }

    /// Where the example stands in the list that was grouped.
    pub(super) fn example_index(&self) -> usize {
        self.members[0].0
    }

    /// Where all of it stands in that list.
    pub(super) fn indices(&self) -> impl Iterator<Item = usize> {
        self.members.iter().map(|(index, _)| *index)
    }

    /// All of it, in the order of the files.
    pub fn members(&self) -> impl Iterator<Item = &'a Told> {
        self.members.iter().map(|(_, told)| *told)
    }

    /// How many problems it holds.
    pub fn count(&self) -> usize {
        self.members.len()
    }

    /// The tags of the languages in which it is so.
    pub fn languages(&self) -> Vec<&'a str> {
        let mut seen = BTreeSet::new();
        self.members
            .iter()
            .filter_map(|(_, told)| told.language.as_deref())
            .filter(|tag| seen.insert(*tag))
            .collect()
    }

    fn names(&self) -> Vec<&'a str> {
        let mut seen = BTreeSet::new();
        self.members
            .iter()
            .flat_map(|(_, told)| &told.names)
            .map(String::as_str)
            .filter(|name| seen.insert(*name))
            .collect()
    }

    /// What is wrong, wherever it is so.
    pub fn statement(&self) -> String {
        let first = self.example();
        if self
            .members
            .iter()
            .all(|(_, told)| told.message == first.message)
        {
            return first.message.clone();
        }
        let names: Vec<_> = self
            .names()
            .iter()
            .map(|name| format!("`{name}`"))
            .collect();
        let of_one_cause = self
            .members
            .iter()
            .all(|(_, told)| told.cause == first.cause);
        match first.cause.as_ref().filter(|_| of_one_cause) {
            Some(cause) if names.is_empty() => cause.statement.clone(),
            Some(cause) => {
                let is_counted = [names.len(), self.languages().len()].contains(&self.count());
                let in_all = if is_counted {
                    String::new()
                } else {
                    format!(" ({} in all)", self.count())
                };
                format!(
                    "{}: {}{in_all}",
                    cause.statement,
                    some_of(&names, MOST_LISTED)
                )
            }
            None => format!("{}, and {} more like it", first.message, self.count() - 1),
        }
    }

    /// ", in 28 languages: ar, bg and 26 more", where it is about several.
    pub fn in_languages(&self) -> String {
        match self.languages() {
            languages if languages.len() > 1 => {
                format!(
                    ", in {} languages: {}",
                    languages.len(),
                    some_of(&languages, MOST_LISTED)
                )
            }
            _ => String::new(),
        }
    }

    /// What to do about it.
    pub fn help(&self) -> Option<&'a str> {
        let first = self.example();
        let shared = first
            .cause
            .as_ref()
            .and_then(|cause| cause.help.as_deref())
            .filter(|_| self.count() > 1);
        shared.or(first.help.as_deref())
    }

    /// Where else than at the example: ", in 28 languages: ar, bg and 26 more", " and in 3 more places", or nothing.
    pub fn elsewhere(&self) -> String {
        match (self.in_languages(), self.count() - 1) {
            (languages, _) if !languages.is_empty() => languages,
            (none, 0) => none,
            (_, 1) => " and in 1 more place".to_owned(),
            (_, more) => format!(" and in {more} more places"),
        }
    }
}

/// One line: `file:line:column: error: what is wrong (what to do)`, as a problem by itself prints.
impl fmt::Display for Group<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Told {
            file,
            line,
            column,
            severity,
            ..
        } = self.example();
        let help = self
            .help()
            .map(|help| format!(" ({help})"))
            .unwrap_or_default();
        let (statement, languages) = (self.statement(), self.in_languages());
        f.write_str(&visible(&format!(
            "{file}:{line}:{column}: {}: {statement}{languages}{help}",
            severity.name()
        )))
    }
}
