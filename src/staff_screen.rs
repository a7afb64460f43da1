//! Staff at the screen: what they are asked, what they can have done, and the words of their two pages. It is
//! written in English, as every message to staff is.

use std::time::Duration;

/// How many digits a PIN has at least, and at most.
pub const DIGITS: std::ops::RangeInclusive<usize> = 4..=12;

/// What a lock says to a PIN.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    Right,
    Wrong,
    /// It was not even tried.
    Locked {
        until: Duration,
    },
    /// There is no PIN, or its file cannot be used: the reason, and what to do.
    Broken(String),
}

/// A member of staff at the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Staff {
    /// Is asked for the PIN.
    Asked {
        entered: String,
        refusal: Option<Refusal>,
    },
    /// Has given it.
    Admitted,
}

impl Staff {
    /// At the door, with nothing entered.
    pub fn at_the_door() -> Self {
        Self::Asked {
            entered: String::new(),
            refusal: None,
        }
    }
}

/// Why the staff screen stays closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    Wrong,
    /// Too many were wrong: nothing is tried for this long.
    Locked {
        wait: Duration,
    },
    /// What is kept of the PIN cannot be read.
    Broken,
}

impl Refusal {
    /// In words, with what to do.
    pub fn words(self) -> String {
        match self {
            Self::Wrong => "This is not the PIN. Please try again.".to_owned(),
            Self::Locked { wait } => {
                let minutes = wait.as_secs().div_ceil(60).max(1);
                let unit = if minutes == 1 { "minute" } else { "minutes" };
                format!("Too many wrong PINs. Please try again in {minutes} {unit}.")
            }
            Self::Broken => {
                "The PIN cannot be checked. Set it again with: guidance-kiosk set-pin".to_owned()
            }
        }
    }
}

/// What staff can have done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// Ignore touches for half a minute, for wiping.
    Clean,
    /// Take the site's files as they are now.
    ReadFiles,
    Restart,
    /// Dark until the screen is touched.
    ScreenOff,
}

impl Task {
    pub const ALL: [Self; 4] = [Self::Clean, Self::ReadFiles, Self::Restart, Self::ScreenOff];

    /// On its button.
    pub fn words(self) -> &'static str {
        match self {
            Self::Clean => "Clean the screen",
            Self::ReadFiles => "Read the files again",
            Self::Restart => "Restart",
            Self::ScreenOff => "Screen off",
        }
    }
}

/// A key of the PIN's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PinKey {
    Digit(u8),
    Clear,
}

impl PinKey {
    /// In the order of a telephone.
    pub const ALL: [Self; 11] = [
        Self::Digit(1),
        Self::Digit(2),
        Self::Digit(3),
        Self::Digit(4),
        Self::Digit(5),
        Self::Digit(6),
        Self::Digit(7),
        Self::Digit(8),
        Self::Digit(9),
        Self::Clear,
        Self::Digit(0),
    ];

    pub fn at(index: usize) -> Option<Self> {
        Self::ALL.get(index).copied()
    }

    pub fn words(self) -> String {
        match self {
            Self::Digit(digit) => digit.to_string(),
            Self::Clear => PIN_CLEAR.to_owned(),
        }
    }
}

/// How far the PIN is entered, and not what it is.
pub fn entered(digits: usize) -> String {
    format!("{PIN_ENTERED} {digits}")
}

/// The language of the two pages.
pub const LANGUAGE: &str = "en-GB";

/// Their other words.
pub const PIN_TITLE: &str = "Staff: enter the PIN";
pub const PIN_ENTERED: &str = "Digits entered:";
pub const PIN_CLEAR: &str = "Clear";
pub const PIN_DONE: &str = "Open";
pub const TITLE: &str = "For staff";
pub const ATTENTION: &str = "Please look:";
pub const SEAL_DESCRIPTION: &str = "QR code of the newest seal";
pub const CLOSE: &str = "Close";

/// One thing that staff may want to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    pub subject: &'static str,
    pub words: Vec<String>,
    /// Something has to be done about it.
    pub needs_attention: bool,
}

impl Fact {
    /// What it is about, and whether something has to be done.
    pub fn heading(&self) -> String {
        if self.needs_attention {
            format!("{ATTENTION} {}", self.subject)
        } else {
            self.subject.to_owned()
        }
    }

    pub fn fine(subject: &'static str, words: impl Into<String>) -> Self {
        Self {
            subject,
            words: vec![words.into()],
            needs_attention: false,
        }
    }

    pub fn attention(subject: &'static str, words: impl Into<String>) -> Self {
        Self {
            needs_attention: true,
            ..Self::fine(subject, words)
        }
    }

    pub fn nothing(subject: &'static str) -> Self {
        Self {
            subject,
            words: Vec::new(),
            needs_attention: false,
        }
    }
}
