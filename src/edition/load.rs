//! Reads a site's folder as one snapshot: every file that matters, byte for byte, and nothing else.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read;
use std::path::Path;

/// A site's files at one moment. Two equal snapshots in a row mean that nobody is in the middle of
/// saving.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Snapshot {
    /// File contents by their path relative to the site, with `/` between its parts.
    pub files: BTreeMap<String, Contents>,
    /// The names of the folders in `locales/`.
    pub locales: BTreeSet<String>,
    /// The recordings in `locales/*/audio`, by their path relative to the site: only their names, because
    /// they may be long.
    pub audio: BTreeSet<String>,
    /// Files that look like a site's own, and stand where none is looked for: only their paths.
    pub strays: BTreeSet<String>,
    /// There is more than any site has, and not all of it was read.
    pub overfull: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contents {
    Bytes(Vec<u8>),
    /// The file is there but could not be read; the operating system's reason.
    Unreadable(String),
    /// Longer than [`MAX_FILE_BYTES`], so certainly not a file of words or facts.
    TooLong,
}

/// The longest file that is read. The shipped guidance is 4 KiB a language.
pub const MAX_FILE_BYTES: u64 = 1 << 20;
/// The most files that are read, so that a folder which is no site ends at once: enough for 1,000
/// documents in 30 languages.
pub const MAX_FILES: usize = 50_000;
/// Of files that stand in the wrong place, some are enough.
const MAX_STRAYS: usize = 100;
/// The most bytes that are read of all files together.
const MAX_BYTES: usize = 256 << 20;

impl Snapshot {
    /// Reads the files of the site in `folder`. What cannot be read is in the snapshot as such.
    pub fn read(folder: &Path) -> Self {
        let mut snapshot = Self::default();
        let mut bytes = 0;
        snapshot.read_files(folder, "content", &mut bytes);
        snapshot.read_files(folder, "content/guidance", &mut bytes);
        snapshot.find_strays(folder, "", &["content", "locales"]);
        snapshot.find_strays(folder, "content", &["guidance"]);
        // Files one folder too high. What stands beside a site is read only by its name.
        for folder_of in ["", "locales"] {
            let found = names(&folder.join(folder_of))
                .into_iter()
                .filter(|name| is_content(name));
            let paths = found.map(|name| {
                if folder_of.is_empty() {
                    name
                } else {
                    format!("{folder_of}/{name}")
                }
            });
            let room = MAX_STRAYS.saturating_sub(snapshot.strays.len());
            snapshot
                .strays
                .extend(paths.filter(|path| folder.join(path).is_file()).take(room));
        }
        for name in names(&folder.join("locales")) {
            let path = format!("locales/{name}");
            if folder.join(&path).is_dir() {
                snapshot.read_files(folder, &path, &mut bytes);
                snapshot.read_audio(folder, &format!("{path}/audio"), &mut bytes);
                snapshot.locales.insert(name);
            }
        }
        snapshot
    }

    /// Whether the site has this file, in whatever state.
    pub fn has(&self, file: &str) -> bool {
        self.files.contains_key(file)
    }

    /// Whether there is nothing in a file that could be read.
    pub fn is_blank(&self, file: &str) -> bool {
        matches!(self.files.get(file), Some(Contents::Bytes(bytes)) if is_blank(bytes))
    }

    /// The names of the files directly in `folder` (`locales/pl`).
    pub fn names_in<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a str> {
        self.files
            .keys()
            .filter_map(move |path| path.strip_prefix(folder)?.strip_prefix('/'))
            .filter(|name| !name.contains('/'))
    }

    /// The recordings in `folder` (`locales/pl/audio`).
    pub fn audio_in<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a str> {
        let is_in = move |path: &&str| {
            path.strip_prefix(folder)
                .is_some_and(|rest| rest.starts_with('/'))
        };
        self.audio.iter().map(String::as_str).filter(is_in)
    }

    /// The list of recordings, which is read, and the names of the recordings, in a folder for each file of
    /// words.
    fn read_audio(&mut self, site: &Path, folder: &str, bytes: &mut usize) {
        let entries = names(&site.join(folder));
        if !entries.is_empty() {
            self.read_files(site, folder, bytes);
        }
        for name in entries {
            let path = format!("{folder}/{name}");
            if is_audio(&name) {
                self.add_audio(site, path);
            } else {
                for name in names(&site.join(&path))
                    .into_iter()
                    .filter(|name| is_audio(name))
                {
                    self.add_audio(site, format!("{path}/{name}"));
                }
            }
        }
    }

    /// What is in folders of these names in other letters, and one folder too deep.
    fn find_strays(&mut self, site: &Path, folder: &str, wanted: &[&str]) {
        for name in names(&site.join(folder)) {
            if wanted
                .iter()
                .any(|wanted| name.eq_ignore_ascii_case(wanted) && name != *wanted)
            {
                let path = if folder.is_empty() {
                    name
                } else {
                    format!("{folder}/{name}")
                };
                self.add_strays(site, &path);
                self.strays.insert(path);
            }
        }
    }

    /// The files in `folder`.
    fn add_strays(&mut self, site: &Path, folder: &str) {
        let paths = names(&site.join(folder))
            .into_iter()
            .map(|name| format!("{folder}/{name}"));
        let room = MAX_STRAYS.saturating_sub(self.strays.len());
        self.strays
            .extend(paths.filter(|path| site.join(path).is_file()).take(room));
    }

    fn add_audio(&mut self, site: &Path, path: String) {
        if self.audio.len() >= MAX_FILES {
            self.overfull = true;
        } else if site.join(&path).is_file() {
            self.audio.insert(path);
        }
    }

    fn read_files(&mut self, site: &Path, folder: &str, bytes: &mut usize) {
        for name in names(&site.join(folder)) {
            if !is_content(&name) {
                // A file of Word's, or a folder in a folder of the same name, as archives have it.
                let path = format!("{folder}/{name}");
                if folder
                    .rsplit('/')
                    .next()
                    .is_some_and(|own| name.eq_ignore_ascii_case(own))
                {
                    self.add_strays(site, &path);
                } else if is_of_office(&name) && self.strays.len() < MAX_STRAYS {
                    self.strays.insert(path);
                }
                continue;
            }
            if self.files.len() >= MAX_FILES || *bytes >= MAX_BYTES {
                self.overfull = true;
                return;
            }
            let path = format!("{folder}/{name}");
            if let Some(contents) = read_file(&site.join(&path)) {
                if let Contents::Bytes(read) = &contents {
                    *bytes += read.len();
                }
                self.files.insert(path, contents);
            }
        }
    }
}

/// Whether bytes hold nothing but white space, zeros and the mark of an encoding.
pub fn is_blank(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let bytes = bytes
        .strip_prefix(b"\xff\xfe")
        .or_else(|| bytes.strip_prefix(b"\xfe\xff"))
        .unwrap_or(bytes);
    bytes
        .iter()
        .all(|byte| byte.is_ascii_whitespace() || *byte == 0)
}

/// Names that hold facts or words, or were meant to: `kiosk.ftl.txt` is read so that it can be
/// told. Notes, hidden files and what editors leave behind are not.
fn is_content(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    !lower.starts_with(['.', '~', '#'])
        && !lower.ends_with(['~', '#'])
        && [".toml", ".ftl", ".toml.txt", ".ftl.txt"]
            .iter()
            .any(|ending| lower.ends_with(ending))
}

/// Names that other programs give to what should be words or facts.
fn is_of_office(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    !lower.starts_with(['.', '~', '#'])
        && [".docx", ".doc", ".rtf", ".odt", ".html", ".htm"]
            .iter()
            .any(|ending| lower.ends_with(ending))
}

/// Names of recordings, also of such that cannot be played: that is told.
fn is_audio(name: &str) -> bool {
    const ENDINGS: [&str; 14] = [
        "opus", "wav", "mp3", "m4a", "mp4", "aac", "ogg", "oga", "flac", "wma", "aif", "aiff",
        "amr", "webm",
    ];
    name.rsplit_once('.').is_some_and(|(_, ending)| {
        ENDINGS
            .iter()
            .any(|known| ending.eq_ignore_ascii_case(known))
    })
}

fn names(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut names: Vec<_> = entries
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| !name.starts_with('.'))
        .collect();
    names.sort();
    names
}

/// `None` if there is no such file, or it is no file at all (a pipe would never end).
fn read_file(path: &Path) -> Option<Contents> {
    let mut options = fs::OpenOptions::new();
    options.read(true);
    // To open a pipe would wait for its other end.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, libc::O_NONBLOCK);
    let read = || -> std::io::Result<Option<Vec<u8>>> {
        let file = options.open(path)?;
        if !file.metadata()?.is_file() {
            return Ok(None);
        }
        let mut bytes = Vec::new();
        file.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes)?;
        Ok(Some(bytes))
    };
    Some(match read() {
        Ok(Some(bytes)) if bytes.len() as u64 > MAX_FILE_BYTES => Contents::TooLong,
        Ok(Some(bytes)) => Contents::Bytes(bytes),
        Ok(None) => return None,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return None,
        // A pipe or socket that nobody holds.
        Err(_) if fs::metadata(path).is_ok_and(|metadata| !metadata.is_file()) => return None,
        Err(error) => Contents::Unreadable(error.to_string()),
    })
}

/// A digest of what the folders say of the site's files: names, sizes, times. Cheaper than reading
/// them, and enough to notice nearly every change.
pub fn glance(folder: &Path) -> u64 {
    use std::hash::{DefaultHasher, Hash as _, Hasher as _};

    let mut hasher = DefaultHasher::new();
    let mut look = |place: &Path| {
        for name in names(place) {
            name.hash(&mut hasher);
            if let Ok(metadata) = fs::metadata(place.join(&name)) {
                metadata.len().hash(&mut hasher);
                metadata.modified().ok().hash(&mut hasher);
                metadata.is_dir().hash(&mut hasher);
            }
        }
    };
    look(&folder.join("content"));
    look(&folder.join("content/guidance"));
    let locales = folder.join("locales");
    look(&locales);
    for name in names(&locales) {
        let (folder, audio) = (locales.join(&name), locales.join(name).join("audio"));
        look(&folder);
        look(&audio);
        for name in names(&audio) {
            look(&audio.join(name));
        }
    }
    hasher.finish()
}

/// Which folder stands at a path; `None` if none does.
pub fn identity(path: &Path) -> Option<u64> {
    let metadata = path.metadata().ok().filter(|metadata| metadata.is_dir())?;
    #[cfg(unix)]
    return Some(std::os::unix::fs::MetadataExt::ino(&metadata));
    #[cfg(not(unix))]
    Some(u64::from(metadata.is_dir()))
}
