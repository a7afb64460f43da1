//! The counts of one day, or of what is left of a year, as one text.
//!
//! The text is the same whatever the order in which the steps were taken: it is sorted, and it is what is
//! stored, sealed and verified. A store of rows would tell their order by where they lie in the file.
//!
//! Between the words of a line stands one tab:
//!
//! ```text
//! guidance-kiosk counts 1
//! day 2026-03-12
//! social-media    2024    pl    (64 digits: the digest of the words)
//!     morning    trusted    opened    under-1-minute    5
//! ```
//!
//! A text that is sealed ends with a line `salt` and 32 random digits. Its digest stays in the seal when the
//! counts of an old day are given up; without the salt, the counts of a quiet day could be guessed and tried.

use std::collections::{BTreeMap, HashMap};
use std::fmt::{self, Write as _};

use jiff::civil::Date;

use crate::counted::{ClockTrust, HalfDay};
use crate::counted::{ReadingTime, StepKind};
use crate::tally::Entry;
use crate::tally::history::{Cell, History, Subject, When};

const FIRST_LINE: &str = "guidance-kiosk counts 1";
const SALT: &str = "salt ";
/// In place of what is not known of a whole year.
const NOT_KNOWN: &str = "-";

/// What the counts are of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Period {
    Day(Date),
    /// The days of a year whose own counts are no longer kept, as far as they were given up together.
    Year(i16),
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(date) => write!(f, "day {date}"),
            Self::Year(year) => write!(f, "year {year}"),
        }
    }
}

impl Period {
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once(' ')? {
            ("day", date) => date.parse().ok().map(Self::Day),
            ("year", year) => year.parse().ok().map(Self::Year),
            _ => None,
        }
    }
}

/// Of one subject: what was done.
type Key = (Option<HalfDay>, ClockTrust, StepKind, Option<ReadingTime>);

/// See the module's description.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    pub period: Period,
    subjects: BTreeMap<Subject, BTreeMap<Key, u64>>,
}

impl Counts {
    pub fn new(period: Period) -> Self {
        Self {
            period,
            subjects: BTreeMap::new(),
        }
    }

    /// Counts one step.
    pub fn add(&mut self, entry: &Entry<'_>) {
        let subject = Subject {
            document: entry.document.to_owned(),
            version: entry.version.to_owned(),
            language: entry.language.to_owned(),
            wording: entry.wording.to_string(),
        };
        let key = (
            Some(entry.half_day),
            entry.clock,
            entry.step,
            Some(entry.reading_time),
        );
        *self
            .subjects
            .entry(subject)
            .or_default()
            .entry(key)
            .or_default() += 1;
    }

    /// Adds what is left of a day when only its year is kept.
    pub fn add_coarsely(&mut self, day: &Self) {
        for (subject, cells) in &day.subjects {
            let kept = self.subjects.entry(subject.clone()).or_default();
            for ((_, clock, step, _), count) in cells {
                *kept.entry((None, *clock, *step, None)).or_default() += count;
            }
        }
    }

    /// The text, to be stored and sealed.
    pub fn text(&self) -> String {
        let mut text = format!("{FIRST_LINE}\n{}\n", self.period);
        for (
            Subject {
                document,
                version,
                language,
                wording,
            },
            cells,
        ) in &self.subjects
        {
            let _ = writeln!(text, "{document}\t{version}\t{language}\t{wording}");
            for ((half_day, clock, step, reading_time), count) in cells {
                let half_day = half_day.map_or(NOT_KNOWN, HalfDay::name);
                let reading_time = reading_time.map_or(NOT_KNOWN, ReadingTime::name);
                let _ = writeln!(
                    text,
                    "\t{half_day}\t{}\t{}\t{reading_time}\t{count}",
                    clock.name(),
                    step.name()
                );
            }
        }
        text
    }

    /// The text, to be sealed.
    pub fn salted_text(&self, salt: &str) -> String {
        format!("{}{SALT}{salt}\n", self.text())
    }

    /// Reads the text. `None` if it is not one.
    pub fn parse(text: &str) -> Option<Self> {
        let mut reader = Reader::default();
        let period = reader.read(text)?;
        let history = reader.history;
        let mut counts = Self::new(period);
        for cell in history.cells {
            let half_day = match cell.when {
                When::Day(_, half_day) => Some(half_day),
                When::Year(_) => None,
            };
            let cells = counts
                .subjects
                .entry(history.subjects[cell.subject].clone())
                .or_default();
            *cells
                .entry((half_day, cell.clock, cell.step, cell.reading_time))
                .or_default() += cell.count;
        }
        Some(counts)
    }
}

/// Reads texts into one history.
#[derive(Debug, Default)]
pub struct Reader {
    pub history: History,
    /// Where each subject stands in the history, by its line.
    known: HashMap<String, usize>,
}

impl Reader {
    /// Adds the counts of a text. `None` if it is not one; then nothing of it is added.
    pub fn read(&mut self, text: &str) -> Option<Period> {
        let before = self.history.cells.len();
        let period = self.read_cells(text);
        if period.is_none() {
            self.history.cells.truncate(before);
        }
        period
    }

    fn read_cells(&mut self, text: &str) -> Option<Period> {
        let Self { history, known } = self;
        let mut lines = text.lines();
        if lines.next()? != FIRST_LINE {
            return None;
        }
        let period = Period::parse(lines.next()?)?;
        let mut subject = None;
        for line in lines.filter(|line| !line.starts_with(SALT)) {
            let Some(cell) = line.strip_prefix('\t') else {
                subject = Some(match known.get(line) {
                    Some(index) => *index,
                    None => {
                        let mut parts = line.split('\t').map(str::to_owned);
                        let mut part = || parts.next();
                        let (document, version, language, wording) =
                            (part()?, part()?, part()?, part()?);
                        history.subjects.push(Subject {
                            document,
                            version,
                            language,
                            wording,
                        });
                        known.insert(line.to_owned(), history.subjects.len() - 1);
                        history.subjects.len() - 1
                    }
                });
                continue;
            };
            let subject = subject?;
            let mut parts = cell.split('\t');
            let mut part = || parts.next();
            let (half_day, clock, step, reading_time, count) =
                (part()?, part()?, part()?, part()?, part()?);
            let when = match period {
                Period::Day(date) => When::Day(date, HalfDay::parse(half_day)?),
                Period::Year(year) => When::Year(year),
            };
            history.cells.push(Cell {
                when,
                subject,
                step: StepKind::parse(step)?,
                reading_time: match reading_time {
                    NOT_KNOWN => None,
                    name => Some(ReadingTime::parse(name)?),
                },
                clock: ClockTrust::parse(clock)?,
                count: count.parse().ok()?,
            });
        }
        Some(period)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(step: StepKind, language: &'static str) -> Entry<'static> {
        Entry {
            language,
            reading_time: ReadingTime::UnderOneMinute,
            ..crate::tally::tests::entry(step)
        }
    }

    fn counts(entries: &[Entry<'_>]) -> Counts {
        let mut counts = Counts::new(Period::Day(jiff::civil::date(2026, 3, 12)));
        entries.iter().for_each(|entry| counts.add(entry));
        counts
    }

    #[test]
    fn the_text_is_the_same_in_whatever_order_steps_were_taken() {
        let steps = [
            entry(StepKind::Opened, "pl"),
            entry(StepKind::Acknowledged, "ar"),
            entry(StepKind::Opened, "pl"),
        ];
        let mut other = steps.clone();
        other.reverse();
        assert_eq!(counts(&steps).text(), counts(&other).text());
    }

    #[test]
    fn the_text_can_be_read_again() {
        let counts = counts(&[
            entry(StepKind::Opened, "pl"),
            entry(StepKind::Opened, "pl"),
            entry(StepKind::Opened, "ar"),
        ]);
        assert!(
            counts
                .text()
                .contains("\n\tmorning\ttrusted\topened\tunder-1-minute\t2\n"),
            "{}",
            counts.text()
        );
        assert_eq!(Counts::parse(&counts.text()), Some(counts.clone()));
        assert_eq!(
            Counts::parse(&counts.salted_text("0123")),
            Some(counts.clone())
        );
        let mut year = Counts::new(Period::Year(2026));
        year.add_coarsely(&counts);
        assert!(
            year.text().contains("\n\t-\ttrusted\topened\t-\t2\n"),
            "{}",
            year.text()
        );
        assert_eq!(Counts::parse(&year.text()), Some(year));
    }

    #[test]
    fn what_is_no_such_text_is_not_read() {
        let text = counts(&[entry(StepKind::Opened, "pl")]).text();
        for damaged in [
            "",
            "x",
            &text.replace("opened", "open"),
            &text.replace("day", "week"),
            &text.replace("under-1", "over-1"),
            &format!("{text}\tx\n"),
            &text.replace("\t1\n", "\t-1\n"),
        ] {
            assert_eq!(Counts::parse(damaged), None, "{damaged}");
            let mut reader = Reader::default();
            reader.read(damaged);
            assert_eq!(reader.history.cells, [], "nothing of it is counted");
        }
    }
}
