//! Which edition is on the screen, since when, and what is wrong with a newer one: for staff who are
//! not standing in front of it. Kept in the data folder; says nothing of any visitor.

use std::path::{Path, PathBuf};
use std::{fs, io};

use serde::{Deserialize, Serialize};

use crate::edition::Edition;
use crate::files;
use crate::problem::{Problems, Severity, Told};

/// What a running kiosk says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Status {
    /// None: "please ask at reception" is shown.
    pub on_screen: Option<OnScreen>,
    /// A state of the site's files that is newer than what is on the screen.
    pub newer: Option<Newer>,
}

/// The edition that visitors see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OnScreen {
    pub edition: String,
    /// Local date and half-day.
    pub since: String,
    pub from: From,
    pub practice: String,
    /// The practice's own language, as a tag; none in what an older version wrote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_language: Option<String>,
    /// The languages offered, as tags.
    pub languages: Vec<String>,
    pub guidance: Vec<Guidance>,
    /// What should be looked at although the edition is shown.
    pub warnings: Vec<Told>,
}

/// A document and its version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guidance {
    pub id: String,
    pub version: String,
}

/// Where an edition comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum From {
    /// The site's files as they are.
    Site,
    /// The copy of the last good files, because the site's own have an error.
    LastGood,
}

/// What is to come on the screen, or cannot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Newer {
    /// Local date and time, to the minute.
    pub found: String,
    pub state: NewerState,
    pub problems: Vec<Told>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NewerState {
    /// It is good, and is taken when nobody is reading.
    Waiting,
    /// It has errors, and is not taken until they are mended.
    Refused,
}

/// Where the status is in a data folder.
pub fn path_in(data: &Path) -> PathBuf {
    data.join("status.json")
}

impl OnScreen {
    pub fn of(edition: &Edition, problems: &Problems, from: From, since: String) -> Self {
        Self {
            edition: edition.digest.to_string(),
            since,
            from,
            practice: edition.practice.clone(),
            own_language: Some(edition.own_language.to_string()),
            languages: edition
                .locales
                .iter()
                .map(|locale| locale.language.tag.to_string())
                .collect(),
            guidance: edition
                .documents
                .iter()
                .map(|document| Guidance {
                    id: document.id.to_string(),
                    version: document.version.clone(),
                })
                .collect(),
            warnings: problems
                .told()
                .into_iter()
                .filter(|told| told.severity == Severity::Warning)
                .collect(),
        }
    }
}

impl Status {
    /// Writes the status, whole or not at all.
    pub fn write(&self, data: &Path) -> io::Result<()> {
        files::make_private_folder(data)?;
        let json = serde_json::to_vec_pretty(self)?;
        files::replace(&path_in(data), &json)
    }

    /// Reads the status. `None` if no kiosk has ever run with this data folder.
    pub fn read(data: &Path) -> io::Result<Option<Self>> {
        match fs::read(path_in(data)) {
            Ok(bytes) => Ok(Some(serde_json::from_slice(&bytes)?)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }
}

/// Says that a kiosk is running with a data folder, for as long as it lives.
#[derive(Debug)]
pub struct Running {
    _lock: fs::File,
}

impl Running {
    /// `None` if another kiosk runs with this data folder.
    pub fn begin(data: &Path) -> io::Result<Option<Self>> {
        files::make_private_folder(data)?;
        let lock = fs::File::create(lock_in(data))?;
        match lock.try_lock() {
            Ok(()) => Ok(Some(Self { _lock: lock })),
            Err(fs::TryLockError::WouldBlock) => Ok(None),
            Err(fs::TryLockError::Error(error)) => Err(error),
        }
    }

    /// Whether a kiosk is running with this data folder now.
    pub fn is(data: &Path) -> bool {
        fs::File::open(lock_in(data))
            .is_ok_and(|lock| matches!(lock.try_lock(), Err(fs::TryLockError::WouldBlock)))
    }
}

fn lock_in(data: &Path) -> PathBuf {
    data.join("running.lock")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kiosk_is_running_for_as_long_as_it_lives() {
        let data = tempfile::tempdir().unwrap();
        assert!(!Running::is(data.path()));
        let running = Running::begin(data.path()).unwrap();
        assert!(running.is_some() && Running::is(data.path()));
        assert!(
            Running::begin(data.path()).unwrap().is_none(),
            "one kiosk at a time"
        );
        drop(running);
        assert!(!Running::is(data.path()));
    }
}
