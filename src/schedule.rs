//! What happens every day at certain times, by the clock on the wall.

use jiff::SignedDuration;
use jiff::civil::{DateTime, Time};

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
