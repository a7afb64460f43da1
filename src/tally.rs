//! The durable, anonymous count of guidance opened, read to the end and acknowledged.
//!
//! A row is a number, never a person: how many visitors took a step in a language with exactly
//! these words on one half of one day. There is no order, no time and no identity in it.

pub mod history;

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::civil::Date;
use rusqlite::{Connection, OpenFlags};

use crate::edition::Digest;
use crate::session::{ReadingTime, StepKind};

/// Half a day: as exact as a count ever is about time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HalfDay {
    Morning,
    Afternoon,
}

impl HalfDay {
    pub fn of(time: jiff::civil::Time) -> Self {
        if time.hour() < 12 { Self::Morning } else { Self::Afternoon }
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Morning => "morning",
            Self::Afternoon => "afternoon",
        }
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
}

/// What one count is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The local date.
    pub date: Date,
    pub half_day: HalfDay,
    pub document: &'a str,
    pub version: &'a str,
    /// Of exactly the words that were shown.
    pub wording: Digest,
    pub language: &'a str,
    pub step: StepKind,
    pub reading_time: ReadingTime,
}

/// A row of the tally.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    pub date: String,
    pub half_day: String,
    pub document: String,
    pub version: String,
    pub wording: String,
    pub language: String,
    pub step: String,
    pub reading_time: String,
    pub count: u64,
}

/// Why the tally cannot be used, with the file it is about.
#[derive(Debug)]
pub struct Error {
    path: PathBuf,
    reason: String,
    /// Opening the database once more may help, and cannot count anything twice: the statement
    /// never reached the disk.
    reopen: bool,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the counts cannot be saved in {}: {} (check that the folder exists, may be written to, and that the disk is not full)",
            self.path.display(),
            self.reason
        )
    }
}

impl std::error::Error for Error {}

/// The name of the database in the data folder.
pub const FILE_NAME: &str = "tally.sqlite";

const SCHEMA_VERSION: i64 = 1;
const SCHEMA: &str = "
    CREATE TABLE tally (
        date TEXT NOT NULL,
        half_day TEXT NOT NULL CHECK (half_day IN ('morning', 'afternoon')),
        document TEXT NOT NULL,
        version TEXT NOT NULL,
        wording TEXT NOT NULL,
        language TEXT NOT NULL,
        step TEXT NOT NULL CHECK (step IN ('opened', 'read-to-end', 'acknowledged')),
        reading_time TEXT NOT NULL,
        count INTEGER NOT NULL CHECK (count > 0),
        PRIMARY KEY (date, half_day, document, version, wording, language, step, reading_time)
    ) STRICT, WITHOUT ROWID;
    PRAGMA user_version = 1;
";
const COUNT_ONE: &str = "
    INSERT INTO tally VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 1)
    ON CONFLICT DO UPDATE SET count = count + 1";
/// How long another program that reads the tally may hold it up.
const BUSY: Duration = Duration::from_millis(500);

/// The store in a data folder. It opens the database when it is first needed, and again after
/// anything failed, so that a disk that comes back is used again without a restart.
#[derive(Debug)]
pub struct Tally {
    path: PathBuf,
    connection: Option<Connection>,
    set_aside: Option<PathBuf>,
}

impl Tally {
    /// The tally in `folder`, which is made if it is missing. Nothing is opened yet.
    pub fn in_folder(folder: &Path) -> Self {
        Self { path: folder.join(FILE_NAME), connection: None, set_aside: None }
    }

    /// Opens the database and proves that it can be written to.
    pub fn open(&mut self) -> Result<(), Error> {
        if self.connection.is_some() {
            return Ok(());
        }
        let connection = match connect(&self.path) {
            Err(error) if is_damaged(&error) => self.start_anew()?,
            result => result.map_err(|error| self.error(&error))?,
        };
        self.connection = Some(connection);
        Ok(())
    }

    /// Where a damaged database was put when a new one was begun.
    pub fn set_aside(&self) -> Option<&Path> {
        self.set_aside.as_deref()
    }

    /// Counts one step. When this returns, the count is on the disk.
    pub fn count(&mut self, entry: &Entry<'_>) -> Result<(), Error> {
        let first = self.try_count(entry);
        if first.is_ok() {
            return first;
        }
        self.connection = None;
        match first {
            Err(error) if error.reopen => self.try_count(entry),
            result => result,
        }
    }

    fn try_count(&mut self, entry: &Entry<'_>) -> Result<(), Error> {
        // A file deleted under an open connection would take counts that nobody can find again.
        if self.connection.is_some() && !self.path.exists() {
            self.connection = None;
        }
        self.open()?;
        let connection = self.connection.as_ref().ok_or_else(|| self.error(&"not open"))?;
        connection
            .prepare_cached(COUNT_ONE)
            .and_then(|mut statement| {
                statement.execute((
                    entry.date.to_string(),
                    entry.half_day.name(),
                    entry.document,
                    entry.version,
                    entry.wording.to_string(),
                    entry.language,
                    entry.step.name(),
                    entry.reading_time.name(),
                ))
            })
            .map_err(|error| Error { reopen: was_refused(&error), ..self.error(&error) })?;
        Ok(())
    }

    /// Every row, in the order of its columns.
    pub fn rows(&mut self) -> Result<Vec<Count>, Error> {
        self.open()?;
        let connection = self.connection.as_ref().ok_or_else(|| self.error(&"not open"))?;
        let query = || -> rusqlite::Result<Vec<Count>> {
            let mut statement = connection.prepare("SELECT * FROM tally")?;
            let rows = statement.query_map([], |row| {
                Ok(Count {
                    date: row.get(0)?,
                    half_day: row.get(1)?,
                    document: row.get(2)?,
                    version: row.get(3)?,
                    wording: row.get(4)?,
                    language: row.get(5)?,
                    step: row.get(6)?,
                    reading_time: row.get(7)?,
                    count: row.get::<_, i64>(8)?.unsigned_abs(),
                })
            })?;
            rows.collect()
        };
        query().map_err(|error| self.error(&error))
    }

    /// Keeps a damaged database under another name and begins a new one.
    fn start_anew(&mut self) -> Result<Connection, Error> {
        let folder = self.path.parent().unwrap_or(Path::new("."));
        let free = (1..1000)
            .map(|n| folder.join(format!("tally.damaged-{n}.sqlite")))
            .find(|path| !path.exists())
            .ok_or_else(|| self.error(&"it is damaged, and there are too many damaged ones beside it"))?;
        for ending in ["", "-wal", "-shm"] {
            let from = with_ending(&self.path, ending);
            if from.exists() {
                fs::rename(&from, with_ending(&free, ending)).map_err(|error| self.error(&error))?;
            }
        }
        self.set_aside = Some(free);
        connect(&self.path).map_err(|error| self.error(&error))
    }

    fn error(&self, reason: &dyn fmt::Display) -> Error {
        Error { path: self.path.clone(), reason: reason.to_string(), reopen: false }
    }
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn connect(path: &Path) -> rusqlite::Result<Connection> {
    if let Some(folder) = path.parent() {
        // If this fails, so does opening, with a reason.
        let _ = fs::create_dir_all(folder);
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(BUSY)?;
    // Every commit is on the disk before it returns; nothing deleted stays in free pages.
    connection.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;")?;
    let check: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if check != "ok" {
        return Err(damaged(&check));
    }
    let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    match version {
        0 => connection.execute_batch(&format!("BEGIN IMMEDIATE; {SCHEMA} COMMIT;"))?,
        SCHEMA_VERSION => connection.execute_batch("BEGIN IMMEDIATE; ROLLBACK;")?,
        newer => return Err(damaged(&format!("it was made by a newer program (format {newer})"))),
    }
    Ok(connection)
}

fn damaged(reason: &str) -> rusqlite::Error {
    rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CORRUPT), Some(reason.to_owned()))
}

/// The database was damaged, moved or taken away while it was open, so nothing was written.
fn was_refused(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(rusqlite::ErrorCode::CannotOpen | rusqlite::ErrorCode::ReadOnly))
        || is_damaged(error)
}

fn is_damaged(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(rusqlite::ErrorCode::DatabaseCorrupt | rusqlite::ErrorCode::NotADatabase))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(step: StepKind) -> Entry<'static> {
        Entry {
            date: jiff::civil::date(2026, 3, 12),
            half_day: HalfDay::Morning,
            document: "social-media",
            version: "2024",
            wording: Digest::of(["words"]),
            language: "pl",
            step,
            reading_time: ReadingTime::OneToThreeMinutes,
        }
    }

    #[test]
    fn steps_are_counted_and_survive_a_restart() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().join("not/yet/there");
        for _ in 0..2 {
            let mut tally = Tally::in_folder(&folder);
            tally.count(&entry(StepKind::Opened)).unwrap();
            tally.count(&entry(StepKind::Opened)).unwrap();
            tally.count(&entry(StepKind::Acknowledged)).unwrap();
        }
        let rows = Tally::in_folder(&folder).rows().unwrap();
        let counts: Vec<_> = rows.iter().map(|row| (row.step.as_str(), row.count)).collect();
        assert_eq!(counts, [("acknowledged", 2), ("opened", 4)]);
        assert_eq!(rows[0].wording, Digest::of(["words"]).to_string());
        assert_eq!((rows[0].date.as_str(), rows[0].half_day.as_str()), ("2026-03-12", "morning"));
    }

    #[test]
    fn a_row_holds_no_order_and_no_time() {
        let folder = tempfile::tempdir().unwrap();
        let mut tally = Tally::in_folder(folder.path());
        tally.count(&entry(StepKind::Opened)).unwrap();
        let connection = tally.connection.as_ref().unwrap();
        assert!(connection.prepare("SELECT rowid FROM tally").is_err());
        let pragma = |name: &str| -> String {
            connection
                .query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, rusqlite::types::Value>(0))
                .map(|v| format!("{v:?}"))
                .unwrap()
        };
        assert_eq!(pragma("journal_mode"), "Text(\"wal\")");
        assert_eq!(pragma("synchronous"), "Integer(2)");
        assert_eq!(pragma("secure_delete"), "Integer(1)");
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_an_error_and_is_used_once_it_can() {
        let folder = tempfile::tempdir().unwrap();
        let blocked = folder.path().join("data");
        fs::write(&blocked, "a file where the folder should be").unwrap();
        let mut tally = Tally::in_folder(&blocked);
        let error = tally.count(&entry(StepKind::Acknowledged)).unwrap_err().to_string();
        assert!(error.contains("tally.sqlite") && error.contains("check that the folder"), "{error}");
        fs::remove_file(&blocked).unwrap();
        tally.count(&entry(StepKind::Acknowledged)).unwrap();
        assert_eq!(tally.rows().unwrap()[0].count, 1);
    }

    #[test]
    fn a_damaged_database_is_kept_and_counting_goes_on() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(FILE_NAME);
        fs::write(&path, "not a database at all, but long enough to be looked at as one").unwrap();
        let mut tally = Tally::in_folder(folder.path());
        tally.count(&entry(StepKind::Opened)).unwrap();
        let kept = tally.set_aside().expect("it is set aside").to_owned();
        assert!(fs::read_to_string(kept).unwrap().starts_with("not a database"));
        assert_eq!(tally.rows().unwrap()[0].count, 1);
    }

    #[test]
    fn a_database_deleted_while_running_is_begun_again() {
        let folder = tempfile::tempdir().unwrap();
        let mut tally = Tally::in_folder(folder.path());
        tally.count(&entry(StepKind::Opened)).unwrap();
        for ending in ["", "-wal", "-shm"] {
            let _ = fs::remove_file(with_ending(&folder.path().join(FILE_NAME), ending));
        }
        tally.count(&entry(StepKind::Opened)).unwrap();
        drop(tally);
        assert_eq!(Tally::in_folder(folder.path()).rows().unwrap()[0].count, 1);
    }
}
