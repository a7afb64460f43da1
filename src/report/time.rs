//! Pieces of time, and the words for them.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use crate::report::small::Counts;
use crate::report::words;

/// A stretch of time with what was counted in it.
#[derive(Debug, Clone, Copy)]
pub struct Bin {
    pub first: Date,
    pub last: Date,
    /// Counts of which only the year is known.
    pub is_year: bool,
    pub counts: Counts,
}

/// How finely time is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    Day,
    Week,
    /// Weeks, cut once more where a month begins: both months and weeks can be put together from them.
    WeekOfMonth,
}

/// Time without counts that is longer than this is one piece.
const LONGEST_FILLED: i32 = 400;

/// The first and last day of a year; `None` for a year that no calendar has.
pub fn whole_year(year: i16) -> Option<(Date, Date)> {
    Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?))
}

/// The Monday of a day's week.
pub fn monday(day: Date) -> Date {
    day.saturating_sub(i64::from(day.weekday().since(Weekday::Monday)).days())
}

fn first_of(day: Date, unit: Unit) -> Date {
    match unit {
        Unit::Day => day,
        Unit::Week => monday(day),
        Unit::WeekOfMonth => monday(day).max(day.first_of_month()),
    }
}

fn last_of(day: Date, unit: Unit) -> Date {
    let sunday = monday(day).saturating_add(6.days());
    match unit {
        Unit::Day => day,
        Unit::Week => sunday,
        Unit::WeekOfMonth => sunday.min(day.last_of_month()),
    }
}

/// Time without a gap from `first` to `last`, with the counts of some days, which are in order.
pub fn bins(days: &[(Date, Counts)], unit: Unit, first: Date, last: Date) -> Vec<Bin> {
    let mut bins: Vec<Bin> = Vec::new();
    let mut next = first;
    for &(day, counts) in days {
        match bins.last_mut().filter(|bin| day <= bin.last) {
            Some(bin) => bin.counts = bin.counts.plus(counts),
            None => {
                let begin = first_of(day, unit).max(first);
                fill(&mut bins, unit, next, begin);
                let end = last_of(day, unit).min(last);
                bins.push(Bin {
                    first: begin,
                    last: end,
                    is_year: false,
                    counts,
                });
                next = end.saturating_add(1.day());
            }
        }
    }
    if bins.last().is_some_and(|bin| bin.last < last) {
        fill(&mut bins, unit, next, last.saturating_add(1.day()));
    }
    bins
}

/// Pieces without counts from `first` up to and without `end`.
fn fill(bins: &mut Vec<Bin>, unit: Unit, first: Date, end: Date) {
    let empty = |first, last| Bin {
        first,
        last,
        is_year: false,
        counts: Counts::default(),
    };
    let last = end.saturating_sub(1.day());
    let length = first.until(end).map_or(0, |span| span.get_days());
    if unit != Unit::WeekOfMonth && length > LONGEST_FILLED {
        bins.push(empty(first, last));
        return;
    }
    let mut next = first;
    while next < end {
        let piece = empty(next, last_of(next, unit).min(last));
        bins.push(piece);
        if piece.last == Date::MAX {
            return;
        }
        next = piece.last.saturating_add(1.day());
    }
}

/// What a row of neighbouring pieces is called.
pub fn label(bins: &[Bin]) -> String {
    let (years, days): (Vec<&Bin>, Vec<&Bin>) = bins.iter().partition(|bin| bin.is_year);
    let names: Vec<_> = years
        .iter()
        .map(|bin| bin.first.year().to_string())
        .collect();
    let mut parts = match names.as_slice() {
        [] => Vec::new(),
        [year] => vec![format!("{year}, whole year")],
        years => vec![format!("{}, whole years", words::list(years))],
    };
    if let (Some(first), Some(last)) = (days.first(), days.last()) {
        parts.push(words::span(first.first, last.last));
    }
    parts.join(", and ")
}
