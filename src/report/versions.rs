//! Which versions of a document are about the same words, and when one replaced another.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::problem::visible;
use crate::report::words;
use crate::tally::history::{History, ShownWording, When};

/// A document and a version of it.
pub type Name = (String, String);

#[derive(Debug, Clone)]
struct Version {
    name: String,
    first_shown: Date,
    last_shown: Date,
    is_minor: bool,
    /// The version that began the series.
    series: String,
}

/// A version that came after another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub on: Date,
    /// Whether figures before and after can be compared.
    pub is_comparable: bool,
    document: String,
    from: String,
    to: String,
    /// The last day of the older version, where it was shown again later.
    overlaps_until: Option<Date>,
}

impl Change {
    pub fn sentence(&self) -> String {
        let document = words::document(&self.document);
        let (from, to) = (visible(&self.from), visible(&self.to));
        let mut sentence = format!(
            "{document}: version {to} replaced {from} on {}",
            words::day(self.on)
        );
        if let Some(until) = self.overlaps_until {
            sentence += &format!(
                " ({from} was on the screen again until {})",
                words::day(until)
            );
        }
        sentence
            + if self.is_comparable {
                "; the practice says that it means the same, so figures before and after are kept together."
            } else {
                "; figures before and after are about different words and cannot be compared."
            }
    }
}

/// Every version of every document, in the order in which they were first shown.
#[derive(Debug, Default)]
pub struct Versions {
    documents: BTreeMap<String, Vec<Version>>,
}

impl Versions {
    /// From what was shown; a version of which nothing is known but counts begins with the first of these,
    /// and is not minor.
    pub fn of(wordings: &[ShownWording], history: &History) -> Self {
        let mut found: BTreeMap<Name, Version> = BTreeMap::new();
        let version = |name: &str, first_shown, last_shown, is_minor| Version {
            name: name.to_owned(),
            first_shown,
            last_shown,
            is_minor,
            series: name.to_owned(),
        };
        for shown in wordings {
            let name = (
                shown.subject.document.clone(),
                shown.subject.version.clone(),
            );
            let known = found.entry(name).or_insert_with(|| {
                version(
                    &shown.subject.version,
                    shown.first_shown,
                    shown.last_shown,
                    shown.minor,
                )
            });
            known.first_shown = known.first_shown.min(shown.first_shown);
            known.last_shown = known.last_shown.max(shown.last_shown);
            // If one wording says something new, so does the version.
            known.is_minor &= shown.minor;
        }
        for (subject, days) in history.subjects.iter().zip(counted_days(history)) {
            let (Some((first, last)), name) =
                (days, (subject.document.clone(), subject.version.clone()))
            else {
                continue;
            };
            if wordings.iter().any(|shown| {
                (&shown.subject.document, &shown.subject.version) == (&name.0, &name.1)
            }) {
                continue;
            }
            let known = found
                .entry(name)
                .or_insert_with(|| version(&subject.version, first, last, false));
            known.first_shown = known.first_shown.min(first);
            known.last_shown = known.last_shown.max(last);
        }
        let mut documents: BTreeMap<String, Vec<Version>> = BTreeMap::new();
        for ((document, _), version) in found {
            documents.entry(document).or_default().push(version);
        }
        for versions in documents.values_mut() {
            versions.sort_by(|one, other| {
                (one.first_shown, &one.name).cmp(&(other.first_shown, &other.name))
            });
            let mut series: Option<String> = None;
            for version in versions {
                if let Some(series) = series.as_ref().filter(|_| version.is_minor) {
                    version.series.clone_from(series);
                }
                series = Some(version.series.clone());
            }
        }
        Self { documents }
    }

    /// The series of a version: figures of one series can be compared.
    pub fn series<'a>(&'a self, document: &str, version: &'a str) -> &'a str {
        let versions = self.documents.get(document).into_iter().flatten();
        versions
            .into_iter()
            .find(|known| known.name == version)
            .map_or(version, |known| &known.series)
    }

    /// The place of a version among those of its document, by the first day shown.
    pub fn place(&self, document: &str, version: &str) -> usize {
        self.documents
            .get(document)
            .and_then(|known| known.iter().position(|known| known.name == version))
            .unwrap_or(0)
    }

    /// Each version that replaced another after the first day and up to the last.
    pub fn changes(&self, first: Date, last: Date) -> Vec<Change> {
        let pairs = self.documents.iter().flat_map(|(document, versions)| {
            versions
                .windows(2)
                .map(move |pair| (document, &pair[0], &pair[1]))
        });
        let inside =
            pairs.filter(|(_, _, newer)| first < newer.first_shown && newer.first_shown <= last);
        inside
            .map(|(document, older, newer)| Change {
                on: newer.first_shown,
                is_comparable: newer.series == older.series,
                document: document.clone(),
                from: older.name.clone(),
                to: newer.name.clone(),
                overlaps_until: Some(older.last_shown).filter(|&day| day > newer.first_shown),
            })
            .collect()
    }
}

/// The first and last day on which each subject was counted.
fn counted_days(history: &History) -> Vec<Option<(Date, Date)>> {
    let mut days: Vec<Option<(Date, Date)>> = vec![None; history.subjects.len()];
    for cell in history.cells.iter().filter(|cell| cell.count > 0) {
        let Some(known) = days.get_mut(cell.subject) else {
            continue;
        };
        let (first, last) = match cell.when {
            When::Day(day, _) => (day, day),
            When::Year(year) => {
                let Some(whole) = crate::report::time::whole_year(year) else {
                    continue;
                };
                whole
            }
        };
        *known = Some(known.map_or((first, last), |(from, to)| (from.min(first), to.max(last))));
    }
    days
}
