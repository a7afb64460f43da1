//! What a count says of a step: which it was, how long the guidance had been open, and when, no more exactly
//! than to half a day.

use std::time::Duration;

/// Which step of a visitor through a document was counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StepKind {
    /// The document was opened in this language: the honest denominator of the other two.
    Opened,
    /// Every page of it has been on the screen.
    ReadToEnd,
    /// "I have read this guidance" was pressed.
    Acknowledged,
}

impl StepKind {
    pub fn name(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::ReadToEnd => "read-to-end",
            Self::Acknowledged => "acknowledged",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        [Self::Opened, Self::ReadToEnd, Self::Acknowledged]
            .into_iter()
            .find(|kind| kind.name() == name)
    }
}

/// How long a document has been open when a step is taken: coarse, so that it points at nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReadingTime {
    UnderOneMinute,
    OneToThreeMinutes,
    ThreeToTenMinutes,
    OverTenMinutes,
}

impl ReadingTime {
    pub fn of(time: Duration) -> Self {
        match time.as_secs() {
            0..60 => Self::UnderOneMinute,
            60..180 => Self::OneToThreeMinutes,
            180..600 => Self::ThreeToTenMinutes,
            _ => Self::OverTenMinutes,
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::UnderOneMinute => "under-1-minute",
            Self::OneToThreeMinutes => "1-to-3-minutes",
            Self::ThreeToTenMinutes => "3-to-10-minutes",
            Self::OverTenMinutes => "over-10-minutes",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        let all = [
            Self::UnderOneMinute,
            Self::OneToThreeMinutes,
            Self::ThreeToTenMinutes,
            Self::OverTenMinutes,
        ];
        all.into_iter().find(|time| time.name() == name)
    }
}

/// Half a day: as exact as a count ever is about time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HalfDay {
    Morning,
    Afternoon,
}

impl HalfDay {
    pub fn of(time: jiff::civil::Time) -> Self {
        if time.hour() < 12 {
            Self::Morning
        } else {
            Self::Afternoon
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Morning => "morning",
            Self::Afternoon => "afternoon",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        [Self::Morning, Self::Afternoon]
            .into_iter()
            .find(|half_day| half_day.name() == name)
    }
}

/// Whether the machine's clock could be relied on when something was counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ClockTrust {
    /// It was set by a time server.
    Trusted,
    Unverified,
}

impl ClockTrust {
    pub fn name(self) -> &'static str {
        match self {
            Self::Trusted => "trusted",
            Self::Unverified => "unverified",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        [Self::Trusted, Self::Unverified]
            .into_iter()
            .find(|clock| clock.name() == name)
    }
}
