//! The opening hours out of their settings.

use jiff::civil::Date;

use crate::edition::reader::Reader;
use crate::edition::source::PracticeFile;
use crate::problem::Code;
use crate::schedule::{Hours, Span};

/// As they are written in the settings.
pub const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

const CLOSED: &str = "closed";

impl Reader<'_> {
    pub fn hours(&mut self, practice: &PracticeFile) -> Hours {
        let mut hours = Hours::default();
        for (day, value) in practice.screen.iter().flat_map(|screen| &screen.hours) {
            let name = day.get_ref();
            let weekday = WEEKDAYS.iter().position(|weekday| weekday == name).and_then(|index| i8::try_from(index + 1).ok());
            let date = name.parse::<Date>().ok().filter(|_| name.len() == "2026-12-25".len());
            if weekday.is_none() && date.is_none() {
                let small = name.to_lowercase();
                let help = match WEEKDAYS.iter().find(|weekday| small.len() >= 2 && weekday.starts_with(&small)) {
                    Some(weekday) => format!("write {weekday}"),
                    None => "write monday, tuesday and so on, or a date as year-month-day, for example 2026-12-25".to_owned(),
                };
                self.error(day.span(), Code::BadHours, format!("`{name}` is no day"), help);
                continue;
            }
            let Some(spans) = spans(value.get_ref()) else {
                let message = format!("\"{}\" are no opening hours", value.get_ref());
                let help = "write them as \"08:00-18:30\", two parts of a day as \"08:00-12:30, 13:30-18:00\", or \"closed\"";
                self.error(value.span(), Code::BadHours, message, help);
                continue;
            };
            match (weekday, date) {
                (Some(weekday), _) => drop(hours.week.insert(weekday, spans)),
                (None, Some(date)) => drop(hours.exceptions.insert(date, spans)),
                (None, None) => {}
            }
        }
        hours
    }
}

/// Parts of a day, one after the other.
fn spans(text: &str) -> Option<Vec<Span>> {
    if text.trim() == CLOSED {
        return Some(Vec::new());
    }
    let spans: Vec<Span> = text.split(',').map(|span| Span::parse(span.trim())).collect::<Option<_>>()?;
    spans.is_sorted_by(|before, after| before.to <= after.from).then_some(spans)
}
