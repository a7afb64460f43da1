//! A report for other programs, as JSON. Its names stay as they are; new ones may be added.

use jiff::civil::Date;
use serde::{Serialize, Serializer};

use crate::report::{Number, Numbers, Report, Row, percentage};

/// The whole answer.
#[derive(Debug, Serialize)]
pub struct Answer<'a> {
    /// Rises when a name changes its meaning: 1.
    pub format: u32,
    /// The practice's name.
    pub practice: &'a str,
    /// The day on which the report was made, such as `2026-03-12`, as are all days here.
    pub made_on: Date,
    /// The program and its version.
    pub made_by: String,
    /// The first day that was asked for, or null.
    pub from: Option<Date>,
    /// The last day that was asked for, or null.
    pub to: Option<Date>,
    /// What a row is about: `day`, `week`, `month`, `language`, `document` or `version`.
    pub by: &'static str,
    /// The rows.
    pub rows: Vec<Line<'a>>,
    /// All rows together.
    pub total: Line<'a>,
    /// What has to be known to read the numbers, in sentences.
    pub notes: &'a [String],
    /// The wordings that were on the screen in the period.
    pub wordings: Vec<Wording<'a>>,
    /// What is known of the seals, in a sentence.
    pub seals: &'a str,
    /// Whether the seals are whole; null if nobody looked.
    pub seals_sound: Option<bool>,
}

/// A row.
#[derive(Debug, Serialize)]
pub struct Line<'a> {
    /// What the row is called.
    pub label: &'a str,
    /// The first day of a row of time, or null.
    pub first_day: Option<Date>,
    /// The last day of a row of time, or null.
    pub last_day: Option<Date>,
    /// The languages, documents or versions that stand together in the row.
    pub members: &'a [String],
    /// Whether it adds up figures about different words: these cannot be compared with other rows.
    pub about_different_words: bool,
    /// How often the guidance was opened.
    pub opened: Told,
    /// How often it was read to the end.
    pub read_to_end: Told,
    /// That number in hundredths of `opened`, rounded; null where there is none to tell.
    pub read_to_end_percent: Option<u64>,
    /// How often it was acknowledged.
    pub acknowledged: Told,
    /// That number in hundredths of `opened`, rounded; null where there is none to tell.
    pub acknowledged_percent: Option<u64>,
}

/// A number, or the words `fewer than 5` or `not shown`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told(pub Number);

impl Serialize for Told {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Number::Shown(number) => serializer.serialize_u64(number),
            Number::FewerThanFive => serializer.serialize_str("fewer than 5"),
            Number::Withheld => serializer.serialize_str("not shown"),
        }
    }
}

/// A wording that was on the screen in the period.
#[derive(Debug, Serialize)]
pub struct Wording<'a> {
    /// The document's name.
    pub document: &'a str,
    /// Its version.
    pub version: &'a str,
    /// The language, in English.
    pub language: &'a str,
    /// The first digits of the digest of the words.
    pub digest: &'a str,
    /// The first day on which it was on the screen.
    pub first_shown: Date,
    /// The last day on which it was on the screen.
    pub last_shown: Date,
    /// How much of it somebody has checked, in words.
    pub reviewed: &'a str,
}

impl<'a> Line<'a> {
    fn of(
        label: &'a str,
        days: Option<(Date, Date)>,
        members: &'a [String],
        mixes_versions: bool,
        numbers: Numbers,
    ) -> Self {
        let Numbers {
            opened,
            read_to_end,
            acknowledged,
        } = numbers;
        Self {
            label,
            first_day: days.map(|(first, _)| first),
            last_day: days.map(|(_, last)| last),
            members,
            about_different_words: mixes_versions,
            opened: Told(opened),
            read_to_end: Told(read_to_end),
            read_to_end_percent: percentage(read_to_end, opened),
            acknowledged: Told(acknowledged),
            acknowledged_percent: percentage(acknowledged, opened),
        }
    }

    fn of_row(row: &'a Row) -> Self {
        Self::of(
            &row.label,
            row.days,
            &row.members,
            row.mixes_versions,
            row.numbers,
        )
    }
}

impl Report {
    /// What a program gets to read.
    pub fn to_answer(&self) -> Answer<'_> {
        Answer {
            format: 1,
            practice: &self.practice,
            made_on: self.made_on,
            made_by: crate::report::made_by(),
            from: self.from,
            to: self.to,
            by: self.by.name(),
            rows: self.rows.iter().map(Line::of_row).collect(),
            total: Line::of(
                "total",
                self.from.zip(self.to),
                &[],
                self.total_mixes_versions,
                self.total,
            ),
            notes: &self.notes,
            wordings: self
                .wordings
                .iter()
                .map(|wording| Wording {
                    document: &wording.document,
                    version: &wording.version,
                    language: &wording.language,
                    digest: &wording.digest,
                    first_shown: wording.first_shown,
                    last_shown: wording.last_shown,
                    reviewed: &wording.reviewed,
                })
                .collect(),
            seals: &self.seals,
            seals_sound: self.seals_sound,
        }
    }
}

pub fn json(report: &Report) -> Result<String, String> {
    let text = serde_json::to_string_pretty(&report.to_answer())
        .map_err(|error| format!("the answer cannot be written: {error}"))?;
    Ok(text + "\n")
}
