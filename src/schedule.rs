//! What happens at certain times, by the clock on the wall: every day, or in the opening hours.

use std::collections::BTreeMap;

use jiff::SignedDuration;
use jiff::civil::{Date, DateTime, Time, Weekday};

/// When the practice is open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hours {
    /// By the day of the week, from Monday. A day that is missing is open all day.
    pub week: BTreeMap<i8, Vec<Span>>,
    /// Of single days, whatever day of the week they are.
    pub exceptions: BTreeMap<Date, Vec<Span>>,
}

/// From a time up to another, in minutes since midnight: at most 24 × 60.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    pub from: i32,
    pub to: i32,
}

impl Span {
    /// As it is written: `08:00-18:30`. The end may be 24:00.
    pub fn parse(text: &str) -> Option<Self> {
        let (from, to) = text.split_once('-')?;
        let span = Self { from: minutes(from.trim())?, to: minutes(to.trim())? };
        (span.from < span.to).then_some(span)
    }
}

/// Minutes since midnight of a time as it is written: `08:00`.
fn minutes(text: &str) -> Option<i32> {
    if text == "24:00" {
        return Some(24 * 60);
    }
    time_of_day(text).map(|time| i32::from(time.hour()) * 60 + i32::from(time.minute()))
}

/// Hours and minutes of the 24-hour clock, with two digits each.
pub fn time_of_day(text: &str) -> Option<Time> {
    let (hour, minute) = text.split_once(':')?;
    let number = |part: &str| {
        let is_number = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| part.parse().ok())?
    };
    Time::new(number(hour)?, number(minute)?, 0, 0).ok()
}

impl Hours {
    /// Whether any are stated.
    pub fn are_stated(&self) -> bool {
        !self.week.is_empty() || !self.exceptions.is_empty()
    }

    pub fn is_open(&self, now: DateTime) -> bool {
        let weekday = Weekday::to_monday_one_offset(now.weekday());
        let Some(spans) = self.exceptions.get(&now.date()).or_else(|| self.week.get(&weekday)) else { return true };
        let minute = i32::from(now.hour()) * 60 + i32::from(now.minute());
        spans.iter().any(|span| (span.from..span.to).contains(&minute))
    }
}

/// How long after its time something may still begin. Later than that, nobody expects it any more.
pub const LATEST: SignedDuration = SignedDuration::from_mins(30);

/// Notices when a time of the day has come.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Daily {
    looked: Option<DateTime>,
    /// The time that has come, and for which nothing was done yet.
    due: Option<DateTime>,
}

impl Daily {
    /// Whether one of `times` has come and is still to be [done](Self::done). A clock that was set
    /// forward over a time or back behind it makes nothing due.
    pub fn is_due(&mut self, times: &[Time], now: DateTime) -> bool {
        let since = self.looked.replace(now);
        if let Some(since) = since.filter(|since| now.duration_since(*since) <= LATEST) {
            let came = |time: &Time| {
                let today = now.date().to_datetime(*time);
                // Just before midnight may be yesterday's.
                let at = if today > now { today.yesterday().unwrap_or(today) } else { today };
                (at > since && at <= now).then_some(at)
            };
            self.due = times.iter().filter_map(came).max().or(self.due);
        }
        self.due = self.due.filter(|at| (SignedDuration::ZERO..=LATEST).contains(&now.duration_since(*at)));
        self.due.is_some()
    }

    /// What was due is done.
    pub fn done(&mut self) {
        self.due = None;
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    fn at(day: i8, hour: i8, minute: i8) -> DateTime {
        date(2026, 3, day).at(hour, minute, 0, 0)
    }

    const TIMES: [Time; 2] = [time(7, 45, 0, 0), time(23, 59, 30, 0)];

    #[test]
    fn the_practice_is_open_within_its_hours() {
        let spans = |text: &str| text.split(',').map(|span| Span::parse(span.trim()).unwrap()).collect::<Vec<_>>();
        // 12 March 2026 is a Thursday.
        let hours = Hours {
            week: [(4, spans("08:00-12:30, 13:30-18:00")), (6, Vec::new()), (7, spans("00:00-24:00"))].into(),
            exceptions: [(date(2026, 3, 19), Vec::new()), (date(2026, 3, 21), spans("10:00-11:00"))].into(),
        };
        for (day, hour, minute, open) in [
            (12, 7, 59, false),
            (12, 8, 0, true),
            (12, 12, 29, true),
            (12, 12, 30, false),
            (12, 17, 59, true),
            (12, 18, 0, false),
            (13, 3, 0, true),
            (14, 12, 0, false),
            (15, 0, 0, true),
            (15, 23, 59, true),
            (19, 10, 0, false),
            (21, 10, 0, true),
            (21, 12, 0, false),
        ] {
            assert_eq!(hours.is_open(at(day, hour, minute)), open, "{day} March {hour}:{minute:02}");
        }
        assert!(Hours::default().is_open(at(12, 3, 0)) && !Hours::default().are_stated() && hours.are_stated());
    }

    #[test]
    fn spans_are_read_as_they_are_written() {
        assert_eq!(Span::parse("08:00-18:30"), Some(Span { from: 480, to: 1110 }));
        assert_eq!(Span::parse("08:00 - 24:00"), Some(Span { from: 480, to: 1440 }));
        for wrong in ["", "08:00", "8:00-9:00", "18:00-08:00", "08:00-08:00", "24:00-24:00", "08:00-25:00", "08:00-12:60", "-"] {
            assert_eq!(Span::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_time_is_due_once_from_when_it_comes() {
        let mut daily = Daily::default();
        assert!(!daily.is_due(&TIMES, at(12, 7, 44)));
        assert!(daily.is_due(&TIMES, at(12, 7, 45)));
        assert!(daily.is_due(&TIMES, at(12, 7, 46)), "nobody has done it");
        daily.done();
        assert!(!daily.is_due(&TIMES, at(12, 7, 47)));
    }

    #[test]
    fn a_start_after_the_time_is_too_late_for_it() {
        assert!(!Daily::default().is_due(&TIMES, at(12, 7, 46)));
    }

    #[test]
    fn half_an_hour_later_it_is_given_up() {
        let mut daily = Daily::default();
        daily.is_due(&TIMES, at(12, 7, 44));
        assert!(daily.is_due(&TIMES, at(12, 8, 14)));
        assert!(!daily.is_due(&TIMES, at(12, 8, 16)));
    }

    #[test]
    fn the_last_minute_of_a_day_is_noticed_on_the_next() {
        let mut daily = Daily::default();
        daily.is_due(&TIMES, at(12, 23, 59));
        assert!(daily.is_due(&TIMES, at(13, 0, 0)));
    }

    #[test]
    fn a_clock_that_is_set_makes_nothing_due() {
        let mut daily = Daily::default();
        daily.is_due(&TIMES, at(12, 7, 0));
        assert!(!daily.is_due(&TIMES, at(12, 9, 0)), "forward over the time");
        assert!(!daily.is_due(&TIMES, at(11, 7, 50)), "back behind it");
        daily.is_due(&TIMES, at(12, 7, 44));
        daily.is_due(&TIMES, at(12, 7, 44));
        assert!(daily.is_due(&TIMES, at(12, 7, 45)), "and goes on");
        assert!(!daily.is_due(&TIMES, at(12, 7, 40)), "what was due has not come yet");
    }
}
