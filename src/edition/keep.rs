//! The last good edition on disk: the site's files as they were when it was taken, so that a restart
//! with a broken site still shows the guidance.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{fs, io};

use serde::{Deserialize, Serialize};

use crate::edition::load::{Contents, Snapshot};
use crate::edition::{Digest, Edition, recordings};
use crate::files;

/// A good edition's files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kept {
    /// The edition's digest.
    pub edition: String,
    /// On which day it was taken: year-month-day.
    pub taken_on: jiff::civil::Date,
    /// A digest of everything below, so that a damaged copy is never shown.
    seal: String,
    locales: BTreeSet<String>,
    files: BTreeMap<String, String>,
}

/// Where the copy is in a data folder.
pub fn path_in(data: &Path) -> PathBuf {
    data.join("last-good.json")
}

impl Kept {
    /// The files of a site of which `edition` was made on a day.
    pub fn of(edition: &Edition, snapshot: &Snapshot, taken_on: jiff::civil::Date) -> Self {
        // What is no text cannot have been needed for a good edition.
        let text = |contents: &Contents| match contents {
            Contents::Bytes(bytes) => String::from_utf8(bytes.clone()).ok(),
            Contents::Unreadable(_) | Contents::TooLong => None,
        };
        // Recordings are not copied, so what is said of them is not either: the machine reads instead.
        let wanted = snapshot
            .files
            .iter()
            .filter(|(path, _)| !recordings::is_list(path));
        let files: BTreeMap<_, _> = wanted
            .filter_map(|(path, contents)| Some((path.clone(), text(contents)?)))
            .collect();
        let locales = snapshot.locales.clone();
        let seal = seal(&locales, &files);
        Self {
            edition: edition.digest.to_string(),
            taken_on,
            seal,
            locales,
            files,
        }
    }

    /// Writes the copy, whole or not at all.
    pub fn write(&self, data: &Path) -> io::Result<()> {
        files::make_private_folder(data)?;
        files::replace(&path_in(data), &serde_json::to_vec(self)?)
    }

    /// Reads the copy. `None` if there is none; an error if it is damaged.
    pub fn read(data: &Path) -> io::Result<Option<Self>> {
        let bytes = match fs::read(path_in(data)) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        // What the parser says of it would hold words of the site.
        match serde_json::from_slice::<Self>(&bytes) {
            Ok(kept) if kept.seal == seal(&kept.locales, &kept.files) => Ok(Some(kept)),
            _ => Err(io::Error::new(
                io::ErrorKind::InvalidData,
                "it is not as it was written",
            )),
        }
    }

    /// The site as it was.
    pub fn snapshot(&self) -> Snapshot {
        let files = self
            .files
            .iter()
            .map(|(path, text)| (path.clone(), Contents::Bytes(text.clone().into_bytes())))
            .collect();
        Snapshot {
            files,
            locales: self.locales.clone(),
            ..Snapshot::default()
        }
    }
}

fn seal(locales: &BTreeSet<String>, files: &BTreeMap<String, String>) -> String {
    let files = files
        .iter()
        .flat_map(|(path, text)| [path.as_str(), text.as_str()]);
    Digest::of(
        locales
            .iter()
            .map(String::as_str)
            .chain(["files"])
            .chain(files),
    )
    .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shipped() -> (Snapshot, Edition) {
        let snapshot = Snapshot::read(Path::new(env!("CARGO_MANIFEST_DIR")));
        let edition = Edition::from_snapshot(&snapshot, jiff::civil::date(2026, 3, 12))
            .0
            .unwrap();
        (snapshot, edition)
    }

    #[test]
    fn a_kept_site_makes_the_same_edition_again() {
        let (snapshot, edition) = shipped();
        let data = tempfile::tempdir().unwrap();
        assert_eq!(Kept::read(data.path()).unwrap(), None);
        Kept::of(&edition, &snapshot, jiff::civil::date(2026, 3, 12))
            .write(data.path())
            .unwrap();
        let kept = Kept::read(data.path()).unwrap().unwrap();
        let again = Edition::from_snapshot(&kept.snapshot(), jiff::civil::date(2027, 1, 1))
            .0
            .unwrap();
        assert_eq!(
            (again.digest, kept.edition),
            (edition.digest, edition.digest.to_string())
        );
    }

    /// A site of an earlier version of the program, which had other opinions of how words look.
    #[test]
    fn what_only_a_newer_program_finds_wrong_with_how_words_look_does_not_take_a_copy_off_the_screen()
     {
        let (mut snapshot, edition) = shipped();
        let edit = |snapshot: &mut Snapshot, file: &str, from: &str, to: &str| {
            let Some(Contents::Bytes(bytes)) = snapshot.files.get_mut(file) else {
                panic!("{file}")
            };
            let text = String::from_utf8(bytes.clone()).unwrap();
            assert!(text.contains(from), "{file}: {from}");
            *bytes = text.replacen(from, to, 1).into_bytes();
        };
        let wide = "Notifications and announcements for everybody";
        edit(
            &mut snapshot,
            "locales/en-GB/kiosk.ftl",
            "\nback-button = Back\n",
            &format!("\nback-button = {wide}\n"),
        );
        edit(
            &mut snapshot,
            "locales/pl/social-media.ftl",
            " nie ",
            " nie cafÃ© ",
        );
        edit(
            &mut snapshot,
            "content/practice.toml",
            "name = \"",
            "name = \"Dr Mart?n’s ",
        );
        let (refused, _) = Edition::from_snapshot(&snapshot, jiff::civil::date(2027, 1, 1));
        assert!(refused.is_none());
        let kept = Kept::of(&edition, &snapshot, jiff::civil::date(2026, 3, 12));
        let (shown, problems) = Edition::from_kept(&kept.snapshot(), jiff::civil::date(2027, 1, 1));
        let shown = shown.unwrap_or_else(|| panic!("{}", problems.render(false)));
        assert_eq!(shown.source().labels.back_button, wide);
        assert_eq!(shown.locales.len(), edition.locales.len());
        assert!(problems.has_errors());
        // What could not be read is another matter.
        edit(
            &mut snapshot,
            "locales/en-GB/kiosk.ftl",
            "\nnext-button = ",
            "\nnext-button = { $there }",
        );
        assert!(
            Edition::from_kept(&snapshot, jiff::civil::date(2027, 1, 1))
                .0
                .is_none()
        );
    }

    #[test]
    fn a_damaged_copy_is_never_shown() {
        let (snapshot, edition) = shipped();
        let data = tempfile::tempdir().unwrap();
        Kept::of(&edition, &snapshot, jiff::civil::date(2026, 3, 12))
            .write(data.path())
            .unwrap();
        let whole = fs::read_to_string(path_in(data.path())).unwrap();
        for damaged in [
            &whole[..whole.len() / 2],
            &whole.replacen("not permitted", "permitted", 1),
            "",
        ] {
            fs::write(path_in(data.path()), damaged).unwrap();
            assert!(Kept::read(data.path()).is_err());
        }
    }
}
