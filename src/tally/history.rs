//! Everything that was counted, for reports.

use jiff::civil::Date;

use crate::counted::{ClockTrust, HalfDay};
use crate::counted::{ReadingTime, StepKind};

/// What was read: exactly these words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Subject {
    pub document: String,
    pub version: String,
    pub language: String,
    /// The digest of the words, as 64 hexadecimal digits.
    pub wording: String,
}

/// When a step was taken, as exactly as it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum When {
    Day(Date, HalfDay),
    /// Older than what is kept by day: only the year is known.
    Year(i16),
}

/// How many visitors took a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    pub when: When,
    /// An index into [`History::subjects`].
    pub subject: usize,
    pub step: StepKind,
    /// Not known of a whole year.
    pub reading_time: Option<ReadingTime>,
    pub clock: ClockTrust,
    pub count: u64,
}

/// All counts, in no particular order. The same cell can be there more than once: counts add up.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    pub subjects: Vec<Subject>,
    pub cells: Vec<Cell>,
}

/// A wording that was on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownWording {
    pub subject: Subject,
    /// The practice says that this version means the same as the one before it.
    pub minor: bool,
    /// Messages that somebody has checked, of all messages. The practice's own language needs no check.
    pub reviewed: usize,
    pub messages: usize,
    /// The first and the last day on which it was on the screen.
    pub first_shown: Date,
    pub last_shown: Date,
}
