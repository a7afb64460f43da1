//! The opening hours out of their settings.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::edition::reader::Reader;
use crate::edition::source::{
    Meant, PracticeFile, day_help, days_between, days_help, meant, misplaced, no_day,
};
use crate::problem::Code;
use crate::schedule::{Clock, EARLIEST, Hours, Span, clock, written};
use crate::text::{is_dash, is_invisible, typed};

/// As they are written in the settings.
pub const WEEKDAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// The part of the file in which they stand.
pub const HOURS: &str = "screen.hours";

/// Days of the week, from 1 for Monday: one, or several as in monday-friday.
struct Weekdays {
    first: i8,
    last: i8,
}

impl Reader<'_> {
    pub fn hours(&mut self, practice: &PracticeFile) -> Hours {
        let mut hours = Hours::default();
        // The hours of one day count more than those of several: monday-friday, and then wednesday.
        let mut several: BTreeMap<i8, Vec<Span>> = BTreeMap::new();
        for (day, value) in practice.screen.iter().flat_map(|screen| &screen.hours) {
            let name = day.get_ref().trim();
            let weekdays = weekdays(name);
            let date = name
                .parse::<Date>()
                .ok()
                .filter(|_| name.len() == "2026-12-25".len());
            if weekdays.is_none() && date.is_none() {
                self.no_hours_day(name, day.span());
                continue;
            }
            let spans = match spans(value.get_ref()) {
                Ok(spans) => spans,
                Err((message, help)) => {
                    self.error(value.span(), Code::BadHours, message, help);
                    continue;
                }
            };
            if let Some(date) = date {
                hours.exceptions.insert(date, spans);
                continue;
            }
            let Some(Weekdays { first, last }) = weekdays else {
                continue;
            };
            let target = if first == last {
                &mut hours.week
            } else {
                &mut several
            };
            let mut is_free = true;
            for weekday in first..=last {
                is_free &= target.insert(weekday, spans.clone()).is_none();
            }
            if !is_free {
                let message = format!("the hours of a day are stated twice: once more in `{name}`");
                self.error(
                    day.span(),
                    Code::BadHours,
                    message,
                    "delete this line, or the other of the same day",
                );
            }
        }
        for (weekday, spans) in several {
            hours.week.entry(weekday).or_insert(spans);
        }
        hours
    }

    fn no_hours_day(&mut self, name: &str, span: std::ops::Range<usize>) {
        if let Some((message, help)) = misplaced(&self.file, self.text, name, span.start) {
            return self.error(span, Code::SettingNotHere, message, help);
        }
        self.error(
            span,
            Code::BadHours,
            no_day(format!("`{name}` is not a day"), name),
            name_help(name),
        );
    }
}

/// What to write in the place of what is not the name of a day.
pub fn name_help(name: &str) -> String {
    let small = name.to_lowercase();
    let group = match small.trim_end_matches('s') {
        "weekday" | "mon to fri" => Some("monday-friday"),
        "weekend" => Some("saturday-sunday"),
        "daily" | "every day" | "everyday" | "all day" => Some("monday-sunday"),
        _ => None,
    };
    match (
        group,
        nearest_weekday(&small),
        meant(name),
        days_between(name),
    ) {
        (Some(group), ..) => format!("write {group}"),
        (_, Some(weekday), ..) => format!("write {weekday}"),
        // A name with a space or an umlaut has to stand in quotation marks, a date need not.
        (_, _, Meant::Day(_) | Meant::NoSuchDay(..), _) => day_help(name),
        (_, _, Meant::Unclear, Some(days)) => days_help(&days),
        _ => "write monday, tuesday and so on, or a date as year-month-day, for example 2026-12-25"
            .to_owned(),
    }
}

fn weekday(name: &str) -> Option<i8> {
    let small = name.trim().trim_end_matches('.').to_lowercase();
    let is_it =
        |weekday: &&str| *weekday == small || (small.len() >= 3 && weekday.starts_with(&small));
    WEEKDAYS
        .iter()
        .position(is_it)
        .and_then(|index| i8::try_from(index + 1).ok())
}

/// monday, Monday, Mon; monday-friday, "Mon to Fri".
fn weekdays(name: &str) -> Option<Weekdays> {
    if let Some(day) = weekday(name) {
        return Some(Weekdays {
            first: day,
            last: day,
        });
    }
    let name = with_hyphens(name);
    let (first, last) = name.split_once('-').or_else(|| name.split_once('_'))?;
    let (first, last) = (weekday(first)?, weekday(last)?);
    (first < last).then_some(Weekdays { first, last })
}

/// The days that are meant by a name with spaces in it, as it has to be written: monday-friday.
pub fn days_meant(name: &str) -> Option<String> {
    let Weekdays { first, last } = weekdays(name)?;
    let name_of = |day: i8| {
        usize::try_from(day - 1)
            .ok()
            .and_then(|index| WEEKDAYS.get(index))
    };
    let (first_name, last_name) = (name_of(first)?, name_of(last)?);
    Some(if first == last {
        (*first_name).to_owned()
    } else {
        format!("{first_name}-{last_name}")
    })
}

/// Whether a text that lacks its quotation marks is opening hours.
pub fn are_hours(text: &str) -> bool {
    text.contains(':') && spans(text).is_ok_and(|spans| !spans.is_empty())
}

/// A misspelt day of the week.
fn nearest_weekday(small: &str) -> Option<&'static str> {
    let near = WEEKDAYS.iter().map(|weekday| {
        (
            strsim::normalized_damerau_levenshtein(small, weekday),
            *weekday,
        )
    });
    near.filter(|(likeness, _)| *likeness > 0.7)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, weekday)| weekday)
}

/// With a hyphen for every dash, and for "to".
fn with_hyphens(text: &str) -> String {
    // Dashes are no hyphens, and nobody who types hours sees a difference.
    let is_dash = |c: char| is_dash(c) || typed(c) == Some('-');
    let kept = text.to_lowercase().replace('\u{ad}', "-");
    let text: String = kept
        .chars()
        .filter(|c| !is_invisible(*c))
        .map(|c| if is_dash(c) { '-' } else { c })
        .collect();
    [" until ", " till ", " til ", " to ", "to", "~"]
        .into_iter()
        .find(|word| text.contains(word))
        .map_or(text.clone(), |word| text.replace(word, "-"))
}

/// What is wrong with hours, and what to do.
type Fault = (String, String);

/// The parts of a day that are stated, in order. None if the practice is closed.
fn spans(text: &str) -> Result<Vec<Span>, Fault> {
    let small = text.trim().trim_end_matches('.').to_lowercase();
    let fault = |why: String, help: String| Err((why, help));
    match small.as_str() {
        "closed" => return Ok(Vec::new()),
        "" => {
            let help = "write \"closed\", or hours such as \"08:00-18:30\"; a day without a line is open all day";
            return fault("there are no hours here".to_owned(), help.to_owned());
        }
        "open" | "all day" | "open all day" | "24 hours" | "24h" | "24/7" | "always open"
        | "always" => {
            let message = format!("\"{text}\" is not written as opening hours");
            return fault(
                message,
                "write \"00:00-24:00\", which is all day".to_owned(),
            );
        }
        _ if small.starts_with("closed ") => {
            return fault(
                format!("\"{text}\" says more than that the practice is closed"),
                "write \"closed\"".to_owned(),
            );
        }
        "shut" | "close" | "closed all day" | "bank holiday" | "none" | "no" | "-" => {
            return fault(
                format!("\"{text}\" is not written as opening hours"),
                "write \"closed\"".to_owned(),
            );
        }
        _ => {}
    }
    let mut parts = Vec::new();
    for part in with_hyphens(&small)
        .replace(" and ", ",")
        .split([',', ';', '&', '/', '+'])
    {
        let part = part.trim();
        if part.is_empty() {
            continue;
        }
        let clocks = part
            .split_once('-')
            .and_then(|(from, to)| Some((clock(from)?, clock(to)?)));
        let Some(clocks) = clocks.filter(|_| part.matches('-').count() == 1) else {
            let help = "write them as \"08:00-18:30\", two parts of a day as \"08:00-12:30, 13:30-18:00\", or \"closed\"";
            return fault(
                format!("\"{text}\" is not written as opening hours"),
                help.to_owned(),
            );
        };
        parts.push(clocks);
    }
    if parts.is_empty() {
        return fault(
            format!("\"{text}\" is not written as opening hours"),
            "write \"closed\", or hours such as \"08:00-18:30\"".to_owned(),
        );
    }
    let meant: Vec<Span> = parts.iter().map(|(from, to)| span(*from, *to)).collect();
    let is_certain = |(from, to): &(Clock, Clock)| from.is_certain && to.is_certain;
    let mut sorted = meant.clone();
    sorted.sort_by_key(|span| (span.from, span.to));
    let proposal = |spans: &[Span]| {
        let spans: Vec<_> = spans
            .iter()
            .map(|span| format!("{}-{}", written(span.from), written(span.to)))
            .collect();
        format!("write \"{}\"", spans.join(", "))
    };
    let is_nothing =
        |(from, to): &(Clock, Clock)| from.is_certain && to.is_certain && from.minutes == end(*to);
    if parts.iter().any(is_nothing) {
        let message = format!("the practice opens and closes at the same time in \"{text}\"");
        return fault(
            message,
            "write \"00:00-24:00\" if it is open all day, or \"closed\"".to_owned(),
        );
    }
    if let Some((from, to)) = parts
        .iter()
        .find(|(from, to)| from.is_certain && to.is_certain && from.minutes >= end(*to))
    {
        let message = format!(
            "the end comes before the beginning in \"{text}\": {} is earlier than {}",
            written(to.minutes),
            written(from.minutes)
        );
        // "8:00-6:30" is an evening by the 12-hour clock; "18:30-08:00" is a night, or the wrong way round.
        let night = "hours past midnight are two: up to \"24:00\" here, and from \"00:00\" in the line of the next day";
        return fault(message, format!("{}; {night}", proposal(&sorted)));
    }
    if !parts.iter().all(is_certain) {
        let message = format!("\"{text}\" does not say which half of the day is meant");
        return fault(message, proposal(&sorted));
    }
    if !sorted.is_sorted_by(|before, after| before.to <= after.from) {
        let mut joined: Vec<Span> = Vec::new();
        for span in sorted {
            match joined.last_mut().filter(|last| span.from <= last.to) {
                Some(last) => last.to = last.to.max(span.to),
                None => joined.push(span),
            }
        }
        let message = format!("two parts of the day overlap in \"{text}\"");
        return fault(
            message,
            format!("{}, or correct one of the times", proposal(&joined)),
        );
    }
    Ok(sorted)
}

/// An end at midnight is the end of the day.
fn end(to: Clock) -> i32 {
    if to.minutes == 0 { 24 * 60 } else { to.minutes }
}

/// From one time to another, as somebody has probably meant it.
fn span(from: Clock, to: Clock) -> Span {
    const HALF: i32 = 12 * 60;
    let (mut start, mut end) = (from.minutes, end(to));
    let is_early = |clock: Clock| !clock.is_certain && clock.minutes < EARLIEST;
    if is_early(from) && is_early(to) && start < end {
        // 1:30-6:30
        (start, end) = (start + HALF, end + HALF);
    } else if is_early(from) && to.is_pm && start + HALF < end {
        // 1-6pm
        start += HALF;
    }
    if end <= start && end <= HALF && start < 13 * 60 {
        // 8:00-6:30, 9-5
        end += HALF;
    }
    if end < start {
        Span {
            from: end,
            to: start,
        }
    } else {
        Span {
            from: start,
            to: end,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        match spans(text) {
            Ok(spans) if spans.is_empty() => "closed".to_owned(),
            Ok(spans) => spans
                .iter()
                .map(|span| format!("{}-{}", written(span.from), written(span.to)))
                .collect::<Vec<_>>()
                .join(", "),
            Err((message, help)) => format!("{message} | {help}"),
        }
    }

    #[test]
    fn hours_are_taken_however_they_are_written_as_long_as_they_are_clear() {
        for text in [
            "08:00-18:30",
            "08:00 - 18:30",
            "08:00\u{2013}18:30",
            "08:00 \u{2014} 18:30",
            "08:00\u{2212}18:30",
            "08:00\u{2011}18:30",
            "8:00-18:30",
            "08.00-18.30",
            "0800-1830",
            "8am-6.30pm",
            "8 am to 6.30 pm",
            "08:00 to 18:30",
            "08:00 until 18:30",
            "8.00AM\u{2013}6.30PM",
            "08:00-18:30.",
            " 08:00-18:30 ",
        ] {
            assert_eq!(read(text), "08:00-18:30", "{text}");
        }
        for text in [
            "08:00-12:30, 13:30-18:00",
            "8am-12.30pm; 1.30pm-6pm",
            "8am to 12.30pm and 1.30pm to 6pm",
            "13:30-18:00, 08:00-12:30",
        ] {
            assert_eq!(read(text), "08:00-12:30, 13:30-18:00", "{text}");
        }
        for text in ["closed", "Closed", "CLOSED", "closed."] {
            assert_eq!(read(text), "closed", "{text}");
        }
        assert_eq!(read("8am-midnight"), "08:00-24:00");
        assert_eq!(read("9am-12 noon"), "09:00-12:00");
        assert_eq!(read("00:00-24:00"), "00:00-24:00");
    }

    #[test]
    fn hours_that_are_not_clear_are_answered_with_what_to_write() {
        for (text, why, proposal) in [
            ("8-18", "half of the day", "08:00-18:00"),
            ("9-5", "half of the day", "09:00-17:00"),
            ("8-6pm", "half of the day", "08:00-18:00"),
            ("1-6pm", "half of the day", "13:00-18:00"),
            (
                "8am-12.30, 1.30-6",
                "half of the day",
                "08:00-12:30, 13:30-18:00",
            ),
            (
                "8.00-12.30, 1.30-6.30",
                "half of the day",
                "08:00-12:30, 13:30-18:30",
            ),
            (
                "18:30-08:00",
                "the end comes before the beginning",
                "08:00-18:30",
            ),
            (
                "08:00-06:30",
                "the end comes before the beginning",
                "08:00-18:30",
            ),
            (
                "08:00-08:00",
                "opens and closes at the same time",
                "00:00-24:00",
            ),
            ("13:00-18:00, 08:00-13:30", "overlap", "08:00-18:00"),
            ("24 hours", "not written", "00:00-24:00"),
            ("shut", "not written", "closed"),
            ("", "no hours", "closed"),
        ] {
            let read = read(text);
            assert!(
                read.contains(why) && read.contains(&format!("| write \"{proposal}\"")),
                "{text}: {read}"
            );
        }
        for text in [
            "late",
            "08:00",
            "08:00-25:00",
            "08:00-12:60",
            "-",
            "8",
            "08:00-10:00-12:00",
            "Monday",
        ] {
            let read = read(text);
            assert!(
                read.contains("not written as opening hours"),
                "{text}: {read}"
            );
        }
    }

    #[test]
    fn days_are_taken_however_they_are_written() {
        let read = |name: &str| weekdays(name).map(|days| (days.first, days.last));
        for (name, days) in [
            ("monday", (1, 1)),
            ("Monday", (1, 1)),
            ("Tues", (2, 2)),
            ("SAT", (6, 6)),
            ("monday-friday", (1, 5)),
            ("Mon\u{2013}Fri", (1, 5)),
            ("Mon to Fri", (1, 5)),
            ("saturday-sunday", (6, 7)),
        ] {
            assert_eq!(read(name), Some(days), "{name}");
        }
        for name in ["", "mo", "friday-monday", "holiday", "monday-", "montag"] {
            assert_eq!(read(name), None, "{name}");
        }
    }
}
