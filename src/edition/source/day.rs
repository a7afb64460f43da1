//! The day that somebody has written as people write days.

use jiff::civil::Date;

use crate::text::is_dash;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// What a text is as a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meant {
    Day(Date),
    /// A day that the calendar lacks: why, and the nearest that it has.
    NoSuchDay(String, Date),
    Unclear,
}

/// The day that is meant by 31/01/2026, 31.1.26, 2026-1-31, "Saturday, 31st January 2026" and the like.
/// Of two numbers that could both be the month, the second is: so people write days in Britain.
pub fn meant(text: &str) -> Meant {
    let text = text.trim();
    // A time of the day behind it says nothing of the day.
    let is_time = |rest: &str| {
        rest.trim_start().starts_with(|c: char| c.is_ascii_digit()) && !is_iso(rest.trim())
    };
    let text = text
        .split_once([' ', 'T'])
        .filter(|(day, rest)| is_iso(day) && is_time(rest))
        .map_or(text, |(day, _)| day);
    // 20260131, or 31012026.
    if let Some((year, month, day)) =
        compact(text).filter(|(year, ..)| (1900..=2999).contains(year))
    {
        return Date::new(year, month, day).map_or(Meant::Unclear, Meant::Day);
    }
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric())
        .map(str::to_lowercase)
        .filter(|word| !word.is_empty() && !is_filler(word))
        .map(|word| without_ordinal(&word).to_owned())
        .collect();
    let [first, second, third] = words.as_slice() else {
        return Meant::Unclear;
    };
    let number = |word: &str| {
        word.parse::<i16>()
            .ok()
            .filter(|_| word.bytes().all(|b| b.is_ascii_digit()))
    };
    let (year, month, day) = match (number(first), number(second), number(third)) {
        (Some(a), Some(b), Some(c)) => {
            let (year, month, day) = if first.len() == 4 {
                (a, b, c)
            } else {
                (full_year(c, third), b, a)
            };
            // Written as in America, where it can be nothing else.
            if first.len() != 4 && month > 12 && (1..=12).contains(&day) {
                (year, day, month)
            } else {
                (year, month, day)
            }
        }
        (Some(a), None, Some(c)) => match month_of(second) {
            Some(month) if first.len() == 4 => (a, month, c),
            Some(month) => (full_year(c, third), month, a),
            None => return Meant::Unclear,
        },
        (None, Some(b), Some(c)) => match month_of(first) {
            Some(month) => (full_year(c, third), month, b),
            None => return Meant::Unclear,
        },
        _ => return Meant::Unclear,
    };
    if !(1900..=2999).contains(&year) {
        return Meant::Unclear;
    }
    let (Ok(month), Ok(day)) = (i8::try_from(month), i8::try_from(day)) else {
        return Meant::Unclear;
    };
    if let Ok(date) = Date::new(year, month, day) {
        return Meant::Day(date);
    }
    let Some(start) = Date::new(year, month, 1).ok() else {
        let nearest = Date::new(year, 12, day.clamp(1, 31)).unwrap_or(Date::ZERO);
        return Meant::NoSuchDay("a year has 12 months".to_owned(), nearest);
    };
    let name = MONTHS[usize::try_from(month - 1).unwrap_or(0)];
    let days = start.days_in_month();
    let of_year = if month == 2 {
        format!(" {year}")
    } else {
        String::new()
    };
    let nearest = if day < 1 {
        start
    } else {
        start.last_of_month()
    };
    Meant::NoSuchDay(format!("{name}{of_year} has {days} days"), nearest)
}

/// A day in eight digits, with the year before or behind.
fn compact(text: &str) -> Option<(i16, i8, i8)> {
    let of = |range: std::ops::Range<usize>| text[range].parse::<i16>().ok();
    let short = |range| of(range).and_then(|number| i8::try_from(number).ok());
    if text.len() != 8 || !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    if (19..=29).contains(&of(0..2)?)
        && (1..=12).contains(&of(4..6)?)
        && (1..=31).contains(&of(6..8)?)
    {
        return Some((of(0..4)?, short(4..6)?, short(6..8)?));
    }
    Some((of(4..8)?, short(2..4)?, short(0..2)?))
}

/// The most days that one line of opening hours can have been meant for.
const MOST_DAYS: usize = 31;

/// The days from one to another: 2026-12-25 to 2026-12-28, 25-28 December 2026.
pub fn days_between(text: &str) -> Option<Vec<Date>> {
    let day = |text: &str| {
        if let Meant::Day(day) = meant(text) {
            Some(day)
        } else {
            None
        }
    };
    let between = |before: &str, after: &str| {
        let (before, last) = (before.trim(), day(after)?);
        let in_month = before
            .parse::<i8>()
            .ok()
            .and_then(|day| Date::new(last.year(), last.month(), day).ok());
        let first = day(before)
            .or(in_month)
            .or_else(|| day(&format!("{before} {}", last.year())))?;
        let days: Vec<_> = first
            .series(jiff::Span::new().days(1))
            .take_while(|day| *day <= last)
            .take(MOST_DAYS + 1)
            .collect();
        (2..=MOST_DAYS).contains(&days.len()).then_some(days)
    };
    let small = text.to_lowercase();
    let words = [" to ", " until ", " till ", " and "]
        .into_iter()
        .find_map(|word| small.split_once(word));
    words
        .and_then(|(before, after)| between(before, after))
        .or_else(|| {
            small
                .match_indices(is_dash)
                .find_map(|(at, dash)| between(&small[..at], &small[at + dash.len()..]))
        })
}

/// What to write in the place of several days in one line.
pub fn days_help(days: &[Date]) -> String {
    let days: Vec<_> = days.iter().map(ToString::to_string).collect();
    format!("write a line for each of these days: {}", days.join(", "))
}

fn is_iso(text: &str) -> bool {
    text.len() == 10
        && text.bytes().enumerate().all(|(at, b)| {
            if at == 4 || at == 7 {
                b == b'-'
            } else {
                b.is_ascii_digit()
            }
        })
}

fn is_filler(word: &str) -> bool {
    ["of", "the", "on"].contains(&word)
        || WEEKDAYS
            .iter()
            .any(|day| word.len() >= 3 && day.starts_with(word))
}

/// 31 of 31st.
fn without_ordinal(word: &str) -> &str {
    ["st", "nd", "rd", "th"]
        .into_iter()
        .find_map(|ending| word.strip_suffix(ending))
        .filter(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
        .unwrap_or(word)
}

fn month_of(word: &str) -> Option<i16> {
    let is_it = |month: &&str| word.len() >= 3 && month.to_lowercase().starts_with(word);
    MONTHS
        .iter()
        .position(is_it)
        .and_then(|index| i16::try_from(index + 1).ok())
}

fn full_year(year: i16, written: &str) -> i16 {
    if written.len() == 2 {
        2000 + year
    } else {
        year
    }
}

/// What to write in the place of a text that is no day.
pub fn day_help(text: &str) -> String {
    match meant(text) {
        Meant::Day(day) => format!("write {day}"),
        Meant::NoSuchDay(_, nearest) => format!("write a day that there is, for example {nearest}"),
        Meant::Unclear => "write year-month-day, for example 2026-01-31".to_owned(),
    }
}

/// What is wrong with a text that is no day: `said`, and the reason if there is one.
pub fn no_day(said: String, text: &str) -> String {
    match meant(text) {
        Meant::NoSuchDay(why, _) => format!("{said}: {why}"),
        _ => said,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_is_known_however_people_write_it() {
        for text in [
            "31/01/2026",
            "31.01.2026",
            "31.1.26",
            "31-01-2026",
            "2026-1-31",
            "2026/01/31",
            "31 January 2026",
            "31 Jan 2026",
            "31st of January, 2026",
            "Saturday 31 January 2026",
            "Sat, 31 Jan 26",
            "January 31, 2026",
            "01/31/2026",
            "2026 January 31",
            "31\u{2013}01\u{2013}2026",
            "2026-01-31 25:00",
            "2026-01-31T09:00",
        ] {
            assert_eq!(meant(text), Meant::Day(date(2026, 1, 31)), "{text}");
        }
        assert_eq!(
            meant("05/12/2026"),
            Meant::Day(date(2026, 12, 5)),
            "the day comes first, as in Britain"
        );
    }

    #[test]
    fn a_day_that_the_calendar_lacks_is_told_as_such() {
        for (text, why, nearest) in [
            ("2026-11-31", "November has 30 days", date(2026, 11, 30)),
            ("31/11/2026", "November has 30 days", date(2026, 11, 30)),
            ("2026-02-29", "February 2026 has 28 days", date(2026, 2, 28)),
            (
                "30 February 2028",
                "February 2028 has 29 days",
                date(2028, 2, 29),
            ),
            ("2026-12-32", "December has 31 days", date(2026, 12, 31)),
            ("2026-12-00", "December has 31 days", date(2026, 12, 1)),
            ("2026-13-01", "a year has 12 months", date(2026, 12, 1)),
            ("13/13/2026", "a year has 12 months", date(2026, 12, 13)),
        ] {
            assert_eq!(
                meant(text),
                Meant::NoSuchDay(why.to_owned(), nearest),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_day_is_none() {
        for text in [
            "",
            "soon",
            "Christmas",
            "2026",
            "25 December",
            "10.1.2",
            "1.2.3.4",
            "12-30",
            "99999-1-1",
            "31/01/0",
        ] {
            assert_eq!(meant(text), Meant::Unclear, "{text}");
        }
    }
}
