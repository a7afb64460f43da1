//! Reports on the counts: how often the guidance was opened, read to the end and acknowledged.
//!
//! Pure: what was counted comes in as [`Material`], and [`Report::answer`] makes of it what may be printed.
//!
//! # What nobody can learn from a report
//!
//! - **No number from 1 to 4 is printed**, neither in the table nor in a chart nor in a sentence about visits.
//!   (Numbers of other things are: of days, of languages that stand together, of messages that were checked.)
//! - **None follows by subtraction.** A report has one division of time and one of each kind, and every number
//!   of both is none or at least 5. The week chart of a report by day or by month cuts time only where the
//!   table's division, made finer, may be cut. So whatever rows are taken from the total, or from other
//!   rows, leaves whole rows.
//! - **How many did not go on** is treated in the same way: `opened - read to the end` and
//!   `opened - acknowledged` of a row or the total are nothing or at least 5. These two are what a
//!   percentage tells without saying so ("38 of 40").
//! - Where the total itself has such a number, that step is not told at all, in no row: it says "fewer than
//!   5", or "not shown" where only the difference would be small. Where even opening was that rare, there are
//!   no rows.
//! - A division by time and one by language say no exact number of a language in a week: of two such
//!   divisions only bounds follow, and these meet only where a row is nothing or the whole. That is so as long
//!   as everything was on the screen all the time. If it is known that a language, document or version was
//!   not, there is only the division that was asked for, and no chart of another.
//!
//! # What is not guaranteed
//!
//! - **Two reports can be subtracted from each other**: one up to Monday and one up to Tuesday tell what was
//!   counted on Tuesday. The same is true of reports of one period by different groupings, and of a report
//!   that was made before more was counted. Whoever gives reports away should give those of fixed,
//!   separate periods, and one grouping.
//! - That rows were merged says that at least one of them was small, and where a row of time begins and ends
//!   can say that something was counted there.
//! - `read to the end - acknowledged` may be small. It is no number of visits: one visit can read to the end in
//!   two languages, or acknowledge without having read every page. The same goes for a day on which more was
//!   read to the end than was opened.
//! - "Fewer than 5" says that it was not none. Counts are of steps, never of people.

mod chart;
mod data;
mod page;
mod plain;
mod small;
mod spreadsheet;
mod time;
mod versions;
mod words;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use jiff::civil::Date;

use crate::counted::ClockTrust;
use crate::counted::StepKind;
use crate::problem::visible;
use crate::tally::history::{History, ShownWording, When};

pub use data::{Answer, Line, Told};
pub use small::{Number, Numbers, SMALLEST_PRINTED};

use small::{Columns, Counts};
use time::{Bin, Unit};
use versions::Versions;

/// The numbers of these steps together, as far as they may be told.
pub fn whole(steps: impl IntoIterator<Item = (StepKind, u64)>) -> Numbers {
    let mut counts = Counts::default();
    for (step, count) in steps {
        counts.add(step, count);
    }
    Columns::allowed_by(counts).of_total(counts)
}

/// Everything that a report is made of.
#[derive(Debug, Clone)]
pub struct Material {
    /// The practice's name.
    pub practice: String,
    pub history: History,
    /// Every wording that was ever on the screen.
    pub wordings: Vec<ShownWording>,
    /// One sentence on the seals.
    pub seals: String,
    /// Whether the seals are whole; `None` if nobody looked.
    pub seals_sound: Option<bool>,
    pub made_on: Date,
    /// The tag of the language that the practice writes in.
    pub own_language: String,
}

/// What a report is asked. Both days are part of the period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    pub from: Option<Date>,
    pub to: Option<Date>,
    pub by: By,
}

/// What a row is about. Weeks begin on Monday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    Day,
    Week,
    Month,
    Language,
    Document,
    /// Versions that mean the same, as the practice says, share a row.
    Version,
}

impl By {
    pub const ALL: [Self; 6] = [
        Self::Day,
        Self::Week,
        Self::Month,
        Self::Language,
        Self::Document,
        Self::Version,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Language => "language",
            Self::Document => "document",
            Self::Version => "version",
        }
    }

    fn is_time(self) -> bool {
        matches!(self, Self::Day | Self::Week | Self::Month)
    }

    /// What several rows together are called.
    fn plural(self) -> &'static str {
        match self {
            Self::Day => "days",
            Self::Week => "weeks",
            Self::Month => "months",
            Self::Language => "languages",
            Self::Document => "documents",
            Self::Version => "versions",
        }
    }
}

/// A row of a report, as it may be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub label: String,
    /// The first and the last day, of a row of time.
    pub days: Option<(Date, Date)>,
    /// Some of its counts are known only by the year.
    pub has_whole_years: bool,
    /// What stands together in the row, by name. Empty in a row of time.
    pub members: Vec<String>,
    /// It adds up figures about different words.
    pub mixes_versions: bool,
    pub numbers: Numbers,
}

/// What a report says.
#[derive(Debug, Clone)]
pub struct Report {
    practice: String,
    made_on: Date,
    by: By,
    from: Option<Date>,
    to: Option<Date>,
    /// The period in words.
    period: String,
    total: Numbers,
    /// The total adds up figures about different words.
    total_mixes_versions: bool,
    rows: Vec<Row>,
    /// For the charts; of the same divisions as the rows.
    weeks: Vec<Row>,
    /// There are so many weeks that several stand together.
    are_weeks_joined: bool,
    languages: Vec<Row>,
    /// What has to be known to read the numbers, each a sentence or two.
    notes: Vec<String>,
    wordings: Vec<Wording>,
    seals: String,
    seals_sound: Option<bool>,
}

/// A wording that was on the screen in the period, in words.
#[derive(Debug, Clone)]
struct Wording {
    document: String,
    version: String,
    language: String,
    digest: String,
    first_shown: Date,
    last_shown: Date,
    reviewed: String,
}

/// How many digits of a digest are printed: enough to tell wordings apart.
const DIGEST_DIGITS: usize = 12;
/// More groups of bars than this do not fit on a page.
const LONGEST_CHART: usize = 18;

impl Report {
    /// Answers a question from what was counted.
    pub fn answer(material: &Material, question: &Question) -> Self {
        let counted = Counted::within(&material.history, question);
        let versions = Versions::of(&material.wordings, &material.history);
        let columns = Columns::allowed_by(counted.total);
        let first = question.from.or(counted.first_day());
        let last = question.to.unwrap_or(
            material
                .made_on
                .max(counted.last_day().unwrap_or(Date::MIN)),
        );
        let changes = first
            .map(|first| versions.changes(first, last))
            .unwrap_or_default();
        let breaks: Vec<_> = changes
            .iter()
            .filter(|change| !change.is_comparable)
            .map(|change| change.on)
            .collect();

        let times = Times::of(&counted, question, last, columns);
        let shown: Vec<_> = material
            .wordings
            .iter()
            .filter(|wording| {
                first.is_none_or(|first| wording.last_shown >= first) && wording.first_shown <= last
            })
            .collect();
        let is_even = is_even(
            question.by,
            &shown,
            &versions,
            &counted,
            !changes.is_empty(),
        );
        let kinds = |by| kinds(by, &material.history, &counted, &shown, &versions, columns);
        let languages = kinds(By::Language);
        let rows = match question.by {
            by if by.is_time() => times.rows(&times.table, &breaks, columns),
            By::Language => languages.clone(),
            by => kinds(by),
        };
        let weeks = times
            .rows(&times.chart, &breaks, columns)
            .into_iter()
            .filter(|row| !row.has_whole_years)
            .collect();
        let mut notes: Vec<_> = notes_on_numbers(columns, counted.total)
            .into_iter()
            .chain(counted.note_on_clock(columns))
            .collect();
        if !is_even {
            notes.push(
                "Not everything was on the screen all the time. Side by side, charts of weeks and of languages would then let \
                 numbers smaller than 5 be worked out, so there are only those that belong to the table."
                    .to_owned(),
            );
        }
        notes.extend(counted.note_on_years());
        notes.extend(changes.iter().map(versions::Change::sentence));
        if !breaks.is_empty() || rows.iter().any(|row| row.mixes_versions) {
            notes.push(
                "Rows marked * add up figures about different words: they say how often something was read, and cannot be \
                 compared with other rows."
                    .to_owned(),
            );
        }
        Self {
            practice: visible(&material.practice),
            made_on: material.made_on,
            by: question.by,
            from: question.from,
            to: question.to,
            period: period(first, last),
            total: columns.of_total(counted.total),
            total_mixes_versions: !breaks.is_empty(),
            rows,
            weeks: if is_even || question.by.is_time() {
                weeks
            } else {
                Vec::new()
            },
            are_weeks_joined: times.are_weeks_joined,
            languages: if is_even || question.by == By::Language {
                languages
            } else {
                Vec::new()
            },
            notes,
            wordings: wordings(&shown, &material.own_language),
            seals: visible(&material.seals),
            seals_sound: material.seals_sound,
        }
    }

    /// For a terminal: words and a table.
    pub fn to_table(&self) -> String {
        plain::table(self)
    }

    /// For a spreadsheet program.
    pub fn to_csv(&self) -> Result<String, String> {
        spreadsheet::csv(self)
    }

    /// For other programs.
    pub fn to_json(&self) -> Result<String, String> {
        data::json(self)
    }

    /// A page to read and print, in one file.
    pub fn to_html(&self) -> Result<String, String> {
        page::html(self)
    }

    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The rows of the chart by week.
    pub fn weeks(&self) -> &[Row] {
        &self.weeks
    }

    /// The rows of the chart by language.
    pub fn languages(&self) -> &[Row] {
        &self.languages
    }

    pub fn total(&self) -> Numbers {
        self.total
    }

    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    /// What was counted altogether, in sentences.
    fn summary(&self) -> String {
        let Numbers {
            opened,
            read_to_end,
            acknowledged,
        } = self.total;
        let step = |name: &str, number: Number| match (number, share(number, opened), opened) {
            (Number::Shown(0), _, _) => format!("It was never {name}."),
            (Number::Shown(number), Some(share), Number::Shown(opened)) => {
                format!(
                    "It was {name} {} ({} of {}, {share}).",
                    words::times(number),
                    words::number(number),
                    words::number(opened)
                )
            }
            (Number::Shown(number), _, _) => format!("It was {name} {}.", words::times(number)),
            (Number::FewerThanFive, _, _) => format!("It was {name} fewer than 5 times."),
            (Number::Withheld, _, _) => {
                format!(
                    "How often it was {name} is not shown, because a number smaller than 5 would follow from it."
                )
            }
        };
        let start = match opened {
            Number::Shown(0) => "The guidance was not opened.".to_owned(),
            Number::Shown(number) => format!("The guidance was opened {}.", words::times(number)),
            Number::FewerThanFive => "The guidance was opened fewer than 5 times.".to_owned(),
            Number::Withheld => "How often the guidance was opened is not shown.".to_owned(),
        };
        [
            start,
            step("read to the end", read_to_end),
            step("acknowledged", acknowledged),
        ]
        .join(" ")
    }

    /// Whether the seals need somebody's attention.
    fn are_seals_broken(&self) -> bool {
        self.seals_sound == Some(false)
    }
}

/// A number of a step as it is told: a percentage only with both numbers that it is made of.
fn told(number: Number, of: Number) -> String {
    match (number, of, share(number, of)) {
        (Number::Shown(number), Number::Shown(of), Some(share)) => {
            format!(
                "{} of {}, {share}",
                words::number(number),
                words::number(of)
            )
        }
        (Number::Shown(number), _, _) => words::number(number),
        (Number::FewerThanFive, _, _) => "fewer than 5".to_owned(),
        (Number::Withheld, _, _) => "not shown".to_owned(),
    }
}

/// What a row is called where it stands beside others, with a mark if it mixes versions.
fn marked(label: &str, mixes_versions: bool) -> String {
    if mixes_versions {
        format!("{label} *")
    } else {
        label.to_owned()
    }
}

/// The percentage of a number, in words; only ever printed together with both numbers.
fn share(number: Number, of: Number) -> Option<String> {
    let percentage = percentage(number, of)?;
    let is_some = number.shown().is_some_and(|number| number > 0);
    Some(if percentage == 0 && is_some {
        "under 1 %".to_owned()
    } else {
        format!("{percentage} %")
    })
}

/// The percentage, rounded; none of nothing, and none of less than the number itself.
fn percentage(number: Number, of: Number) -> Option<u64> {
    let (number, of) = (number.shown()?, of.shown()?);
    if of == 0 || of < number {
        return None;
    }
    let (number, of) = (u128::from(number), u128::from(of));
    u64::try_from((number * 200 + of) / (of * 2)).ok()
}

/// The program that makes reports, with its version.
fn made_by() -> String {
    format!("guidance-kiosk {}", env!("CARGO_PKG_VERSION"))
}

fn period(first: Option<Date>, last: Date) -> String {
    match first {
        Some(first) if first <= last => format!("{} to {}", words::day(first), words::day(last)),
        Some(_) => "no day at all".to_owned(),
        None => format!("everything up to {}", words::day(last)),
    }
}

/// What was counted in a period, without grouping.
#[derive(Debug, Default)]
struct Counted {
    total: Counts,
    /// In order.
    days: Vec<(Date, Counts)>,
    years: BTreeMap<i16, Counts>,
    by_subject: Vec<Counts>,
    unverified: Counts,
    /// Years of which only a part is asked for, while only the whole is known.
    left_out: BTreeSet<i16>,
}

impl Counted {
    fn within(history: &History, question: &Question) -> Self {
        let is_asked = |day: Date| {
            question.from.is_none_or(|from| day >= from) && question.to.is_none_or(|to| day <= to)
        };
        let mut counted = Self {
            by_subject: vec![Counts::default(); history.subjects.len()],
            ..Self::default()
        };
        let mut days: HashMap<Date, Counts> = HashMap::new();
        for cell in history.cells.iter().filter(|cell| cell.count > 0) {
            let counts = match cell.when {
                When::Day(day, _) if is_asked(day) => days.entry(day).or_default(),
                When::Day(..) => continue,
                When::Year(year) => {
                    let Some((first, last)) = time::whole_year(year) else {
                        continue;
                    };
                    match (is_asked(first), is_asked(last)) {
                        (true, true) => counted.years.entry(year).or_default(),
                        // A period inside the year has neither end of it.
                        (false, false)
                            if question.from.is_none_or(|from| from > last)
                                || question.to.is_none_or(|to| to < first) =>
                        {
                            continue;
                        }
                        _ => {
                            counted.left_out.insert(year);
                            continue;
                        }
                    }
                }
            };
            counts.add(cell.step, cell.count);
            counted.total.add(cell.step, cell.count);
            if let Some(counts) = counted.by_subject.get_mut(cell.subject) {
                counts.add(cell.step, cell.count);
            }
            if cell.clock == ClockTrust::Unverified {
                counted.unverified.add(cell.step, cell.count);
            }
        }
        counted.days = days.into_iter().collect();
        counted.days.sort_unstable_by_key(|(day, _)| *day);
        counted
    }

    fn first_day(&self) -> Option<Date> {
        let year = self
            .years
            .keys()
            .next()
            .and_then(|&year| time::whole_year(year))
            .map(|(first, _)| first);
        let day = self.days.first().map(|(day, _)| *day);
        year.into_iter().chain(day).min()
    }

    fn last_day(&self) -> Option<Date> {
        let year = self
            .years
            .keys()
            .next_back()
            .and_then(|&year| time::whole_year(year))
            .map(|(_, last)| last);
        let day = self.days.last().map(|(day, _)| *day);
        year.into_iter().chain(day).max()
    }

    fn note_on_clock(&self, columns: Columns) -> Option<String> {
        let (all, unverified) = (columns.sum(self.total), columns.sum(self.unverified));
        if all == 0 {
            return None;
        }
        let rest = all.saturating_sub(unverified);
        let why = "their dates may be wrong.";
        Some(if unverified == 0 {
            "The machine's clock was set by a time server whenever something was counted."
                .to_owned()
        } else if small::is_small(unverified) {
            format!(
                "Fewer than 5 of these counts were made while the machine's clock was not verified: {why}"
            )
        } else if rest == 0 {
            format!(
                "All of these counts were made while the machine's clock was not verified: {why}"
            )
        } else if small::is_small(rest) {
            format!(
                "All but fewer than 5 of these counts were made while the machine's clock was not verified: {why}"
            )
        } else {
            let (unverified, all) = (words::number(unverified), words::number(all));
            format!(
                "{unverified} of these {all} counts, of all steps, were made while the machine's clock was not verified: {why}"
            )
        })
    }

    fn note_on_years(&self) -> Vec<String> {
        let names = |years: Vec<&i16>| {
            words::list(&years.into_iter().map(i16::to_string).collect::<Vec<_>>())
        };
        let mut notes = Vec::new();
        if !self.years.is_empty() {
            let years = names(self.years.keys().collect());
            notes.push(format!("Of {years} some counts are known only for the whole year: days are not kept for ever."));
        }
        if !self.left_out.is_empty() {
            let years = names(self.left_out.iter().collect());
            notes.push(format!(
                "Left out: counts of {years} that are known only for the whole year, because this report is not about the whole \
                 year."
            ));
        }
        notes
    }
}

fn notes_on_numbers(columns: Columns, total: Counts) -> Vec<String> {
    let mut notes = vec![
        "Numbers are of times, not of people: who comes twice is counted twice, and who reads in two languages is counted in both."
            .to_owned(),
        "No number from 1 to 4 is shown, so that nobody can be recognised. Rows with such a number, or in which 1 to 4 did not \
         go on to the end, are put together with others until no number is so small."
            .to_owned(),
    ];
    if !columns.are_all() && !total.is_nothing() {
        notes.push(
            "\"Fewer than 5\" and \"not shown\" stand where even the total has such a number, or where one would follow from it; \
             the rows then do not show it either."
                .to_owned(),
        );
    }
    notes
}

/// A period in pieces, and the two ways of cutting it: the chart's cuts are cuts of the table's finer pieces.
struct Times {
    bins: Vec<Bin>,
    table: Vec<Range<usize>>,
    chart: Vec<Range<usize>>,
    are_weeks_joined: bool,
}

impl Times {
    fn of(counted: &Counted, question: &Question, last: Date, columns: Columns) -> Self {
        let unit = match question.by {
            By::Day => Unit::Day,
            By::Month => Unit::WeekOfMonth,
            By::Week | By::Language | By::Document | By::Version => Unit::Week,
        };
        let years = counted.years.iter().filter_map(|(&year, &counts)| {
            let (first, last) = time::whole_year(year)?;
            Some(Bin {
                first,
                last,
                is_year: true,
                counts,
            })
        });
        let mut bins: Vec<_> = years.collect();
        let days = counted.days.first().map(|(first, _)| *first);
        if let Some(first) = days {
            let from = question.from.unwrap_or(match unit {
                Unit::Day => first,
                Unit::Week => time::monday(first),
                Unit::WeekOfMonth => first.first_of_month(),
            });
            bins.extend(time::bins(&counted.days, unit, from, last));
        }
        let counts: Vec<_> = bins.iter().map(|bin| bin.counts).collect();
        let begins = |index: usize, is_new: fn(Date, Date) -> bool| {
            let (before, after) = (&bins[index - 1], &bins[index]);
            before.is_year || after.is_year || is_new(before.last, after.first)
        };
        let is_new_month =
            |before: Date, after: Date| before.first_of_month() != after.first_of_month();
        let is_new_week = |before: Date, after: Date| time::monday(before) != time::monday(after);

        let rows = match question.by {
            By::Month => small::cut(&counts, columns, |index| begins(index, is_new_month)),
            By::Day | By::Week => small::cut(&counts, columns, |_| true),
            By::Language | By::Document | By::Version => small::cut(&counts, columns, |_| false),
        };
        let finer = rows.iter().flat_map(|row| {
            let pieces = small::cut(&counts[row.clone()], columns, |_| true);
            pieces.into_iter().map(|piece| row.start + piece.start)
        });
        let cuts: BTreeSet<_> = finer.collect();
        let weeks = small::cut(&counts, columns, |index| {
            cuts.contains(&index) && begins(index, is_new_week)
        });
        let weeks = without_empty_neighbours(weeks, &bins);
        let days = weeks
            .iter()
            .filter(|week| !bins[(*week).clone()].iter().any(|bin| bin.is_year))
            .count();
        let chart = if days > LONGEST_CHART {
            let step = days.div_ceil(LONGEST_CHART);
            let offset = weeks.len() - days;
            let kept: BTreeSet<_> = weeks
                .iter()
                .skip(offset)
                .step_by(step)
                .map(|week| week.start)
                .collect();
            let years: BTreeSet<_> = weeks.iter().take(offset).map(|week| week.start).collect();
            small::cut(&counts, columns, |index| {
                kept.contains(&index) || years.contains(&index)
            })
        } else {
            weeks
        };
        let table = without_empty_neighbours(rows, &bins);
        Self {
            table,
            chart,
            are_weeks_joined: days > LONGEST_CHART,
            bins,
        }
    }

    fn rows(&self, ranges: &[Range<usize>], breaks: &[Date], columns: Columns) -> Vec<Row> {
        let row = |range: &Range<usize>| {
            let bins = &self.bins[range.clone()];
            let (first, last) = (
                bins.iter().map(|bin| bin.first).min()?,
                bins.iter().map(|bin| bin.last).max()?,
            );
            Some(Row {
                label: time::label(bins),
                days: Some((first, last)),
                has_whole_years: bins.iter().any(|bin| bin.is_year),
                members: Vec::new(),
                mixes_versions: breaks.iter().any(|day| {
                    bins.iter()
                        .any(|bin| bin.is_year && bin.first < *day && *day <= bin.last)
                        || first < *day && *day <= last
                }),
                numbers: columns.of_row(bins.iter().map(|bin| bin.counts).sum()),
            })
        };
        ranges.iter().filter_map(row).collect()
    }
}

/// Rows of nothing at all become one with the row of nothing before them.
fn without_empty_neighbours(rows: Vec<Range<usize>>, bins: &[Bin]) -> Vec<Range<usize>> {
    let is_empty = |row: &Range<usize>| {
        bins[row.clone()]
            .iter()
            .all(|bin| bin.counts.is_nothing() && !bin.is_year)
    };
    let mut kept: Vec<Range<usize>> = Vec::new();
    for row in rows {
        match kept.last_mut() {
            Some(before) if is_empty(before) && is_empty(&row) => before.end = row.end,
            _ => kept.push(row),
        }
    }
    kept
}

/// Whether everything that a row of the report can be about was on the screen in every language all the time.
///
/// If not, it is known that some rows have nothing in common, such as the weeks before a version and that
/// version: then a small number can follow from rows of different divisions.
fn is_even(
    by: By,
    shown: &[&ShownWording],
    versions: &Versions,
    counted: &Counted,
    is_changed: bool,
) -> bool {
    let (Some(first), Some(last)) = (counted.first_day(), counted.last_day()) else {
        return true;
    };
    let mut spans: BTreeMap<(&str, &str, &str), (Date, Date)> = BTreeMap::new();
    for wording in shown {
        let subject = &wording.subject;
        let series = versions.series(&subject.document, &subject.version);
        let (document, series) = match by {
            By::Day | By::Week | By::Month | By::Language => ("", ""),
            By::Document => (subject.document.as_str(), ""),
            By::Version => (subject.document.as_str(), series),
        };
        let span = spans
            .entry((document, series, &subject.language))
            .or_insert((wording.first_shown, wording.last_shown));
        *span = (
            span.0.min(wording.first_shown),
            span.1.max(wording.last_shown),
        );
    }
    let kinds: BTreeSet<_> = spans
        .keys()
        .map(|(document, series, _)| (document, series))
        .collect();
    let languages: BTreeSet<_> = spans.keys().map(|(_, _, language)| language).collect();
    let is_complete = spans.len() == kinds.len() * languages.len();
    let is_always = spans
        .values()
        .all(|&(from, to)| from <= first && last <= to);
    // Where nothing is recorded of what was shown, the changes of versions are still known.
    is_complete && is_always && !(by == By::Version && is_changed)
}

/// The rows by language, document or version: what was shown without being opened is there too.
fn kinds(
    by: By,
    history: &History,
    counted: &Counted,
    shown: &[&ShownWording],
    versions: &Versions,
    columns: Columns,
) -> Vec<Row> {
    /// What is counted together, and the documents and series in it.
    #[derive(Default)]
    struct Kind<'a> {
        counts: Counts,
        series: BTreeSet<(&'a str, &'a str)>,
        versions: BTreeSet<(usize, &'a str)>,
    }
    let mut found: BTreeMap<(&str, usize, &str), Kind<'_>> = BTreeMap::new();
    let was_counted = history
        .subjects
        .iter()
        .zip(&counted.by_subject)
        .filter(|(_, counts)| !counts.is_nothing());
    let was_shown = shown.iter().map(|wording| {
        (
            &wording.subject,
            &Counts {
                opened: 0,
                read_to_end: 0,
                acknowledged: 0,
            },
        )
    });
    for (subject, counts) in was_counted.chain(was_shown) {
        let (document, version) = (subject.document.as_str(), subject.version.as_str());
        let series = versions.series(document, version);
        let key = match by {
            By::Language => (subject.language.as_str(), 0, ""),
            By::Document => (document, 0, ""),
            _ => (document, versions.place(document, series), series),
        };
        let kind = found.entry(key).or_default();
        kind.counts = kind.counts.plus(*counts);
        kind.versions
            .insert((versions.place(document, version), version));
        if !counts.is_nothing() {
            kind.series.insert((document, series));
        }
    }
    let mut kinds: Vec<_> = found.into_iter().collect();
    if by != By::Version {
        kinds.sort_by_key(|(_, kind)| std::cmp::Reverse(kind.counts));
    }
    let name = |(subject, _, _): &(&str, usize, &str), kind: &Kind<'_>| match by {
        By::Language => words::language(subject),
        By::Document => words::document(subject),
        _ => {
            let names: Vec<_> = kind
                .versions
                .iter()
                .map(|(_, version)| visible(version))
                .collect();
            let word = if names.len() == 1 {
                "version"
            } else {
                "versions"
            };
            format!(
                "{}, {word} {}",
                words::document(subject),
                words::list(&names)
            )
        }
    };
    let counts: Vec<_> = kinds.iter().map(|(_, kind)| kind.counts).collect();
    let row = |group: Vec<usize>| {
        let members: Vec<_> = group
            .iter()
            .map(|&index| name(&kinds[index].0, &kinds[index].1))
            .collect();
        let series: BTreeSet<_> = group
            .iter()
            .flat_map(|&index| &kinds[index].1.series)
            .collect();
        let documents: BTreeSet<_> = series.iter().map(|(document, _)| document).collect();
        let label = match members.as_slice() {
            [only] => only.clone(),
            several => {
                let separator = if by == By::Version { "; " } else { ", " };
                format!(
                    "{} {} together: {}",
                    several.len(),
                    by.plural(),
                    several.join(separator)
                )
            }
        };
        Row {
            label,
            days: None,
            has_whole_years: false,
            members,
            mixes_versions: series.len() > documents.len(),
            numbers: columns.of_row(group.iter().map(|&index| counts[index]).sum()),
        }
    };
    small::pool(&counts, columns).into_iter().map(row).collect()
}

fn wordings(shown: &[&ShownWording], own_language: &str) -> Vec<Wording> {
    let mut shown: Vec<_> = shown.to_vec();
    shown.sort_by(|one, other| {
        (&one.subject.document, one.first_shown, &one.subject).cmp(&(
            &other.subject.document,
            other.first_shown,
            &other.subject,
        ))
    });
    let wording = |wording: &&ShownWording| Wording {
        document: words::document(&wording.subject.document),
        version: visible(&wording.subject.version),
        language: words::language(&wording.subject.language),
        digest: visible(
            &wording
                .subject
                .wording
                .chars()
                .take(DIGEST_DIGITS)
                .collect::<String>(),
        ),
        first_shown: wording.first_shown,
        last_shown: wording.last_shown,
        reviewed: match (wording.reviewed, wording.messages) {
            _ if wording.subject.language == own_language => "the practice's own words".to_owned(),
            (_, 0) => "not known".to_owned(),
            (reviewed, messages) if reviewed >= messages => format!("all {messages} messages"),
            (0, messages) => format!("none of {messages} messages"),
            (reviewed, messages) => format!("{reviewed} of {messages} messages"),
        },
    };
    shown.iter().map(wording).collect()
}
