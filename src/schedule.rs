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

/// Hours and minutes of the 24-hour clock, with two digits each.
pub fn time_of_day(text: &str) -> Option<Time> {
    let (hour, minute) = text.split_once(':')?;
    let number = |part: &str| {
        let is_number = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| part.parse().ok())?
    };
    Time::new(number(hour)?, number(minute)?, 0, 0).ok()
}

/// A time as people write it, in minutes since midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    pub minutes: i32,
    /// It says which half of the day it is in: 18:30 and 6.30pm do, 6 alone does not.
    pub is_certain: bool,
    pub is_pm: bool,
}

/// The time that is meant by 08:00, 8:00, 8.00, 0800, 8am, 8.30 p.m., 12 noon, midnight or 8.
pub fn clock(text: &str) -> Option<Clock> {
    let small = text
        .trim()
        .to_lowercase()
        .replace("a.m.", "am")
        .replace("p.m.", "pm")
        .replace("a.m", "am")
        .replace("p.m", "pm");
    let certain = |minutes| {
        Some(Clock {
            minutes,
            is_certain: true,
            is_pm: minutes >= NOON,
        })
    };
    match small.trim_start_matches("12").trim() {
        "noon" | "midday" => return certain(NOON),
        "midnight" => return certain(0),
        _ => {}
    }
    let small = small
        .trim_end_matches(" hrs")
        .trim_end_matches(" hours")
        .trim_end_matches('h');
    let (digits, half) = match (small.strip_suffix("am"), small.strip_suffix("pm")) {
        (Some(rest), _) => (rest, Some(0)),
        (_, Some(rest)) => (rest, Some(NOON)),
        _ => (small, None),
    };
    let digits = digits.trim();
    let (hour, minute) = match digits.split_once([':', '.', 'h']) {
        Some((hour, minute)) => (hour, Some(minute)),
        None if digits.len() == 3 || digits.len() == 4 => {
            let (hour, minute) = digits.split_at_checked(digits.len() - 2)?;
            (hour, Some(minute))
        }
        None => (digits, None),
    };
    let number = |part: &str| {
        let is_number =
            (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| part.parse::<i32>().ok())?
    };
    let hour = number(hour)?;
    let minute = match minute {
        Some(minute) if minute.len() == 2 => number(minute)?,
        Some(_) => return None,
        None => 0,
    };
    let is_hour = if half.is_some() {
        (1..=12).contains(&hour)
    } else {
        hour < 24 || (hour, minute) == (24, 0)
    };
    if minute > 59 || !is_hour {
        return None;
    }
    // Nobody opens at 1:30 at night, and many write so of the afternoon.
    let hour_is_plain = hour >= EARLIEST / 60;
    let hour = half.map_or(hour * 60, |half| hour % 12 * 60 + half);
    let is_certain =
        half.is_some() || (digits.len() > 2 && (digits.starts_with('0') || hour_is_plain));
    Some(Clock {
        minutes: hour + minute,
        is_certain,
        is_pm: half == Some(NOON),
    })
}

const NOON: i32 = 12 * 60;
const DAY: i32 = 24 * 60;
/// From when on an hour without "am" is taken for one of the morning.
pub const EARLIEST: i32 = 7 * 60;

/// As it is written in the settings: `08:00`.
pub fn written(minutes: i32) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// A time of the day as it has to be written, of one that people write otherwise.
pub fn time_meant(text: &str) -> Option<String> {
    clock(text)
        .filter(|clock| clock.minutes < DAY)
        .map(|clock| written(clock.minutes))
}

impl Hours {
    /// Whether any are stated.
    pub fn are_stated(&self) -> bool {
        !self.week.is_empty() || !self.exceptions.is_empty()
    }

    pub fn is_open(&self, now: DateTime) -> bool {
        let weekday = Weekday::to_monday_one_offset(now.weekday());
        let Some(spans) = self
            .exceptions
            .get(&now.date())
            .or_else(|| self.week.get(&weekday))
        else {
            return true;
        };
        let minute = i32::from(now.hour()) * 60 + i32::from(now.minute());
        spans
            .iter()
            .any(|span| (span.from..span.to).contains(&minute))
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
                let at = if today > now {
                    today.yesterday().unwrap_or(today)
                } else {
                    today
                };
                (at > since && at <= now).then_some(at)
            };
            self.due = times.iter().filter_map(came).max().or(self.due);
        }
        self.due = self
            .due
            .filter(|at| (SignedDuration::ZERO..=LATEST).contains(&now.duration_since(*at)));
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
        let minutes = |text: &str| clock(text).unwrap().minutes;
        let span = |text: &str| {
            text.split_once('-')
                .map(|(from, to)| Span {
                    from: minutes(from),
                    to: minutes(to),
                })
                .unwrap()
        };
        let spans = |text: &str| text.split(',').map(span).collect::<Vec<_>>();
        // 12 March 2026 is a Thursday.
        let hours = Hours {
            week: [
                (4, spans("08:00-12:30, 13:30-18:00")),
                (6, Vec::new()),
                (7, spans("00:00-24:00")),
            ]
            .into(),
            exceptions: [
                (date(2026, 3, 19), Vec::new()),
                (date(2026, 3, 21), spans("10:00-11:00")),
            ]
            .into(),
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
            assert_eq!(
                hours.is_open(at(day, hour, minute)),
                open,
                "{day} March {hour}:{minute:02}"
            );
        }
        assert!(
            Hours::default().is_open(at(12, 3, 0))
                && !Hours::default().are_stated()
                && hours.are_stated()
        );
    }

    #[test]
    fn a_time_is_known_however_people_write_it() {
        for (text, minutes) in [
            ("08:00", 480),
            ("8:00", 480),
            ("8.00", 480),
            ("0800", 480),
            ("800", 480),
            ("8am", 480),
            ("8 a.m.", 480),
            ("8.00am", 480),
            ("12am", 0),
            ("12pm", 720),
            ("12 noon", 720),
            ("noon", 720),
            ("6.30 PM", 1110),
            ("18h30", 1110),
            ("24:00", 1440),
        ] {
            assert_eq!(
                clock(text).map(|clock| (clock.minutes, clock.is_certain)),
                Some((minutes, true)),
                "{text}"
            );
        }
        for unclear in ["8", "1:30", "6.30", "630"] {
            assert_eq!(
                clock(unclear).map(|clock| clock.is_certain),
                Some(false),
                "{unclear}"
            );
        }
        for wrong in [
            "",
            "8:0",
            "25:00",
            "08:60",
            "+7:45",
            "13pm",
            "0am",
            "8.00.00",
            "late",
            "24:01",
            "-",
            "08:000",
            "\u{661}:00",
        ] {
            assert_eq!(clock(wrong), None, "{wrong}");
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
        assert!(
            !daily.is_due(&TIMES, at(12, 7, 40)),
            "what was due has not come yet"
        );
    }
}
