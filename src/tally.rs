//! The durable, anonymous count of guidance opened, read to the end and acknowledged.
//!
//! A count is a number, never a person: how many visitors took a step in a language with exactly
//! these words on one half of one day. There is no order, no time and no identity in it: the counts
//! of a day are one sorted text, see [`counts`]. When the day is over it is [sealed](seal). The words
//! that were on the screen are [kept](archive) too.

pub mod archive;
pub mod counts;
pub mod history;
pub mod seal;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::ToSpan as _;
use jiff::civil::Date;
use rusqlite::{Connection, OpenFlags, OptionalExtension as _};

use crate::counted::{ClockTrust, HalfDay, ReadingTime, StepKind};
use crate::edition::{Digest, Edition};
use crate::files;
use crate::tally::counts::{Counts, Period};
use crate::tally::history::{History, ShownWording, When};
use crate::tally::seal::{Key, Seal};

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
    pub clock: ClockTrust,
}

/// A row of the tally.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Count {
    pub date: String,
    pub half_day: String,
    pub document: String,
    pub version: String,
    pub wording: String,
    pub language: String,
    pub step: String,
    pub reading_time: String,
    pub clock: String,
    pub count: u64,
}

/// What is done apart from counting: see [`Tally::keep_house`].
#[derive(Debug, Clone, Copy)]
pub struct House<'a> {
    /// The local date.
    pub today: Date,
    pub clock: ClockTrust,
    /// For how many months every day is kept by itself.
    pub keep_months: u32,
    /// What is on the screen.
    pub edition: &'a Edition,
}

/// Why the tally cannot be used, with the file it is about.
#[derive(Debug)]
pub struct Error {
    path: PathBuf,
    reason: String,
    /// Opening the database once more may help, and cannot count anything twice: the statement
    /// never reached the disk.
    reopen: bool,
    /// Nothing was to be changed.
    reading: bool,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.reading {
            return write!(
                f,
                "the counts cannot be read from {}: {}",
                self.path.display(),
                self.reason
            );
        }
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

/// The name of the key's file in the data folder.
pub const KEY_NAME: &str = "seal-key";

const SCHEMA_VERSION: i64 = 2;
const SCHEMA: &str = "
    -- The days that are not sealed yet. What is in a text: src/tally/counts.rs
    CREATE TABLE day (date TEXT PRIMARY KEY, counts TEXT NOT NULL) STRICT, WITHOUT ROWID;
    -- The chain. What is in a text: src/tally/seal.rs
    CREATE TABLE seal (
        number INTEGER PRIMARY KEY,
        of TEXT NOT NULL,
        text TEXT NOT NULL,
        signature TEXT NOT NULL,
        counts TEXT
    ) STRICT;
    -- The words that were on the screen, and when. What is in the JSON: src/tally/archive.rs
    CREATE TABLE wording (
        digest TEXT PRIMARY KEY,
        document TEXT NOT NULL,
        version TEXT NOT NULL,
        language TEXT NOT NULL,
        words TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE shown (
        edition TEXT NOT NULL,
        wording TEXT NOT NULL,
        minor INTEGER NOT NULL,
        states TEXT NOT NULL,
        first TEXT NOT NULL,
        last TEXT NOT NULL,
        clock TEXT NOT NULL,
        PRIMARY KEY (edition, wording)
    ) STRICT, WITHOUT ROWID;
    -- Texts that could not be read when the next step was to be added to them.
    CREATE TABLE unreadable (date TEXT NOT NULL, counts TEXT NOT NULL) STRICT;
    PRAGMA user_version = 2;
";
/// How long another program that reads the tally may hold it up.
const BUSY: Duration = Duration::from_secs(1);

/// The store in a data folder. It opens the database when it is first needed, and again after
/// anything failed, so that a disk that comes back is used again without a restart.
#[derive(Debug)]
pub struct Tally {
    path: PathBuf,
    connection: Option<Connection>,
    set_aside: Option<PathBuf>,
    /// What the house was kept for last: it is done once for a day and an edition.
    kept_for: Option<(Date, ClockTrust, Digest)>,
}

impl Tally {
    /// The tally in `folder`, which is made if it is missing. Nothing is opened yet.
    pub fn in_folder(folder: &Path) -> Self {
        Self {
            path: folder.join(FILE_NAME),
            connection: None,
            set_aside: None,
            kept_for: None,
        }
    }

    /// Whether anything was ever counted in `folder`.
    ///
    /// # Errors
    ///
    /// If it cannot be seen, because the folder or the file is another user's.
    pub fn is_in(folder: &Path) -> std::io::Result<bool> {
        match crate::files::open_file(&folder.join(FILE_NAME)) {
            Ok(_) => Ok(true),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error),
        }
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

    /// Opens the database of a kiosk that may be running, only to read it. It is not looked through for
    /// damage, and never set aside.
    pub fn open_to_read(&mut self) -> Result<(), Error> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let opened = Connection::open_with_flags(&self.path, flags).and_then(|connection| {
            connection.busy_timeout(BUSY)?;
            match connection.query_row("PRAGMA user_version", [], |row| row.get(0))? {
                SCHEMA_VERSION => Ok(connection),
                1 => Err(damaged("it is of an older version of this program; start the kiosk once, which takes it over")),
                other => Err(damaged(&format!("it is of another version of this program (format {other})"))),
            }
        });
        self.connection = Some(opened.map_err(|error| Error {
            reading: true,
            ..self.error(&error)
        })?);
        Ok(())
    }

    /// Lets go of the database until it is needed again.
    pub fn close(&mut self) {
        self.connection = None;
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
        self.write(|connection| {
            let date = entry.date.to_string();
            let stored: Option<Vec<u8>> = connection
                .prepare_cached("SELECT CAST(counts AS BLOB) FROM day WHERE date = ?1")?
                .query_row([&date], |row| row.get(0))
                .optional()?;
            let period = Period::Day(entry.date);
            let mut counts = match &stored {
                None => Counts::new(period),
                Some(text) => match parse_bytes(text).filter(|counts| counts.period == period) {
                    Some(counts) => counts,
                    None => {
                        keep_unreadable(connection, &date)?;
                        Counts::new(period)
                    }
                },
            };
            counts.add(entry);
            // In two steps: the new text then takes the pages of the old. Otherwise two pages take turns, and
            // which of them it is in the end depends on the order of steps.
            connection
                .prepare_cached("DELETE FROM day WHERE date = ?1")?
                .execute([&date])?;
            connection
                .prepare_cached("INSERT INTO day VALUES (?1, ?2)")?
                .execute((&date, counts.text()))?;
            Ok(())
        })
    }

    /// Changes the database, whole or not at all. When this returns, it is on the disk, and nothing tells
    /// what was there before.
    fn write<T>(
        &mut self,
        change: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, Error> {
        let connection = self
            .connection
            .as_ref()
            .ok_or_else(|| self.error(&"not open"))?;
        let changed = connection.execute_batch("BEGIN IMMEDIATE").and_then(|()| {
            let changed = change(connection)
                .and_then(|value| connection.execute_batch("COMMIT").map(|()| value));
            if changed.is_err() && !connection.is_autocommit() {
                let _ = connection.execute_batch("ROLLBACK");
            }
            changed
        });
        changed.map_err(|error| Error {
            reopen: was_refused(&error),
            ..self.error(&error)
        })
    }

    /// Does what is due with a new day or a new edition: notes which words are on the screen, seals the
    /// days that are over, and gives up the counts of days that are older than is wanted.
    pub fn keep_house(&mut self, house: &House<'_>) -> Result<(), Error> {
        let due_for = (house.today, house.clock, house.edition.digest);
        if self.kept_for == Some(due_for) {
            return Ok(());
        }
        self.open()?;
        let key = self.key()?;
        self.write(|connection| archive::note(connection, house))?;
        let days: Vec<(String, Vec<u8>)> = self.read(|connection| {
            let mut statement = connection.prepare(
                "SELECT date, CAST(counts AS BLOB) FROM day WHERE date < ?1 ORDER BY date",
            )?;
            statement
                .query_map([house.today.to_string()], |row| {
                    Ok((row.get(0)?, row.get(1)?))
                })?
                .collect()
        })?;
        for (date, counts) in days {
            self.write(|connection| seal_day(connection, &key, house.clock, &date, &counts))?;
        }
        if house.clock == ClockTrust::Trusted {
            self.give_up_old_days(house, &key)?;
        }
        self.kept_for = Some(due_for);
        Ok(())
    }

    /// Puts one seal for each year in the place of the counts of whole months that are too old.
    fn give_up_old_days(&mut self, house: &House<'_>, key: &Key) -> Result<(), Error> {
        let first_kept = house
            .today
            .first_of_month()
            .checked_sub(i64::from(house.keep_months).months());
        let Ok(first_kept) = first_kept else {
            return Ok(());
        };
        self.write(|connection| {
            let mut years: BTreeMap<i16, (Counts, BTreeSet<u64>)> = BTreeMap::new();
            let mut statement = connection.prepare(
                "SELECT number, CAST(counts AS BLOB) FROM seal WHERE counts IS NOT NULL AND of LIKE 'day %' AND of < ?1",
            )?;
            let old = statement.query_map([Period::Day(first_kept).to_string()], |row| {
                Ok((row.get::<_, i64>(0)?.unsigned_abs(), row.get::<_, Vec<u8>>(1)?))
            })?;
            for row in old {
                let (number, text) = row?;
                // What cannot be read was altered: it stays for the verification to find.
                let Some(counts) = parse_bytes(&text) else { continue };
                let Period::Day(date) = counts.period else { continue };
                let (year, replaced) =
                    years.entry(date.year()).or_insert_with(|| (Counts::new(Period::Year(date.year())), BTreeSet::new()));
                year.add_coarsely(&counts);
                replaced.insert(number);
            }
            for (counts, replaced) in years.into_values() {
                append(connection, key, house.clock, &counts, replaced.clone())?;
                for number in replaced {
                    connection.execute("UPDATE seal SET counts = NULL WHERE number = ?1", [number as i64])?;
                }
            }
            Ok(())
        })
    }

    /// The key that seals are signed with; made when there is none yet.
    fn key(&self) -> Result<Key, Error> {
        let path = self.path.with_file_name(KEY_NAME);
        let error = |reason: &dyn fmt::Display| Error {
            path: path.clone(),
            reason: reason.to_string(),
            reopen: false,
            reading: false,
        };
        match fs::read_to_string(&path) {
            Ok(text) => {
                return Key::parse(&text)
                    .ok_or_else(|| error(&"it is not a key; move it away, and another is made"));
            }
            Err(reason) if reason.kind() == std::io::ErrorKind::NotFound => {}
            Err(reason) => return Err(error(&reason)),
        }
        let key = Key::make().map_err(|reason| error(&reason))?;
        files::replace_private(&path, key.secret().as_bytes()).map_err(|reason| error(&reason))?;
        Ok(key)
    }

    fn read<T>(
        &mut self,
        question: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, Error> {
        self.open()?;
        let connection = self
            .connection
            .as_ref()
            .ok_or_else(|| self.error(&"not open"))?;
        question(connection).map_err(|error| Error {
            reading: true,
            ..self.error(&error)
        })
    }

    /// Everything that was counted.
    pub fn history(&mut self) -> Result<History, Error> {
        let seals = self.seals()?;
        self.history_with(&seals)
    }

    /// The same, of which the sealed days have been read already.
    pub fn history_with(&mut self, seals: &[Seal]) -> Result<History, Error> {
        let days: Vec<Vec<u8>> = self.read(|connection| {
            connection
                .prepare("SELECT CAST(counts AS BLOB) FROM day")?
                .query_map([], |row| row.get(0))?
                .collect()
        })?;
        let mut reader = counts::Reader::default();
        let days = days.iter().filter_map(|day| std::str::from_utf8(day).ok());
        for text in seals
            .iter()
            .filter_map(|seal| seal.counts.as_deref())
            .chain(days)
        {
            // What cannot be read is told by the verification.
            let _ = reader.read(text);
        }
        Ok(reader.history)
    }

    /// The chain of seals, from the first.
    pub fn seals(&mut self) -> Result<Vec<Seal>, Error> {
        self.read(|connection| {
            let mut statement =
                connection.prepare(&format!("SELECT {SEAL} FROM seal ORDER BY number"))?;
            statement.query_map([], seal_of)?.collect()
        })
    }

    /// The newest seal. None before the first.
    pub fn newest_seal(&mut self) -> Result<Option<Seal>, Error> {
        self.read(newest_seal)
    }

    /// The steps that were counted on a day that is not sealed yet.
    pub fn counted_on(&mut self, date: Date) -> Result<Vec<(StepKind, u64)>, Error> {
        let day: Option<Vec<u8>> = self.read(|connection| {
            let question = "SELECT CAST(counts AS BLOB) FROM day WHERE date = ?1";
            connection
                .query_row(question, [date.to_string()], |row| row.get(0))
                .optional()
        })?;
        let mut reader = counts::Reader::default();
        if let Some(text) = day.as_deref().and_then(|day| std::str::from_utf8(day).ok()) {
            // What cannot be read is told by the verification.
            let _ = reader.read(text);
        }
        Ok(reader
            .history
            .cells
            .iter()
            .map(|cell| (cell.step, cell.count))
            .collect())
    }

    /// The public key of this machine's seals. None if none was made yet.
    pub fn public_key(&self) -> Option<String> {
        let text = fs::read_to_string(self.path.with_file_name(KEY_NAME)).ok()?;
        Some(Key::parse(&text)?.public())
    }

    /// The wordings that were on the screen, in the order in which they came.
    pub fn wordings(&mut self) -> Result<Vec<ShownWording>, Error> {
        self.read(archive::wordings)
    }

    /// The words whose digest begins with these digits: none, one or several.
    pub fn words(&mut self, digest: &str) -> Result<Vec<archive::Archived>, Error> {
        self.read(|connection| archive::words(connection, digest))
    }

    /// The digests of words in the archive that are no longer those that were on the screen.
    pub fn altered_words(&mut self) -> Result<Vec<String>, Error> {
        self.read(archive::altered)
    }

    /// Every count, in the order of its columns.
    pub fn rows(&mut self) -> Result<Vec<Count>, Error> {
        let history = self.history()?;
        let mut rows: Vec<Count> = history
            .cells
            .iter()
            .map(|cell| {
                let subject = &history.subjects[cell.subject];
                let (date, half_day) = match cell.when {
                    When::Day(date, half_day) => (date.to_string(), half_day.name()),
                    When::Year(year) => (year.to_string(), ""),
                };
                Count {
                    date,
                    half_day: half_day.to_owned(),
                    document: subject.document.clone(),
                    version: subject.version.clone(),
                    wording: subject.wording.clone(),
                    language: subject.language.clone(),
                    step: cell.step.name().to_owned(),
                    reading_time: cell.reading_time.map_or("", ReadingTime::name).to_owned(),
                    clock: cell.clock.name().to_owned(),
                    count: cell.count,
                }
            })
            .collect();
        rows.sort();
        Ok(rows)
    }

    /// Keeps a damaged database under another name and begins a new one.
    fn start_anew(&mut self) -> Result<Connection, Error> {
        let folder = self.path.parent().unwrap_or(Path::new("."));
        let free = (1..1000)
            .map(|n| folder.join(format!("tally.damaged-{n}.sqlite")))
            .find(|path| !path.exists())
            .ok_or_else(|| {
                self.error(&"it is damaged, and there are too many damaged ones beside it")
            })?;
        for ending in ["", "-journal", "-wal", "-shm"] {
            let from = with_ending(&self.path, ending);
            if from.exists() {
                fs::rename(&from, with_ending(&free, ending))
                    .map_err(|error| self.error(&error))?;
            }
        }
        self.set_aside = Some(free);
        connect(&self.path).map_err(|error| self.error(&error))
    }

    fn error(&self, reason: &dyn fmt::Display) -> Error {
        Error {
            path: self.path.clone(),
            reason: reason.to_string(),
            reopen: false,
            reading: false,
        }
    }
}

/// Seals the counts of a day that is over.
fn seal_day(
    connection: &Connection,
    key: &Key,
    clock: ClockTrust,
    date: &str,
    counts: &[u8],
) -> rusqlite::Result<()> {
    match parse_bytes(counts) {
        Some(counts) => append(connection, key, clock, &counts, BTreeSet::new())?,
        None => keep_unreadable(connection, date)?,
    }
    connection.execute("DELETE FROM day WHERE date = ?1", [date])?;
    Ok(())
}

/// Adds a seal at the end of the chain.
fn append(
    connection: &Connection,
    key: &Key,
    clock: ClockTrust,
    counts: &Counts,
    replaces: BTreeSet<u64>,
) -> rusqlite::Result<()> {
    let salt =
        seal::salt().map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))?;
    let newest = newest_seal(connection)?;
    let of = counts.period;
    let seal = Seal::make(
        key,
        newest.as_ref(),
        of,
        clock,
        counts.salted_text(&salt),
        replaces,
    );
    // A newest seal that is none was altered: the chain goes on behind it, and the verification finds it.
    let number: i64 =
        connection.query_row("SELECT coalesce(max(number), 0) + 1 FROM seal", [], |row| {
            row.get(0)
        })?;
    connection.execute(
        "INSERT INTO seal VALUES (?1, ?2, ?3, ?4, ?5)",
        (
            number,
            of.to_string(),
            &seal.text,
            &seal.signature,
            &seal.counts,
        ),
    )?;
    Ok(())
}

/// The counts of a text, which need not be one after the disk has damaged it.
fn parse_bytes(text: &[u8]) -> Option<Counts> {
    Counts::parse(std::str::from_utf8(text).ok()?)
}

/// Keeps the text of a day as it is.
fn keep_unreadable(connection: &Connection, date: &str) -> rusqlite::Result<()> {
    connection
        .execute(
            "INSERT INTO unreadable SELECT date, counts FROM day WHERE date = ?1",
            [date],
        )
        .map(drop)
}

/// The columns of a seal. What is no text any more is read as far as it can be: the verification finds it.
const SEAL: &str = "CAST(text AS BLOB), CAST(signature AS BLOB), CAST(counts AS BLOB)";

fn newest_seal(connection: &Connection) -> rusqlite::Result<Option<Seal>> {
    connection
        .query_row(
            &format!("SELECT {SEAL} FROM seal ORDER BY number DESC LIMIT 1"),
            [],
            seal_of,
        )
        .optional()
}

fn seal_of(row: &rusqlite::Row<'_>) -> rusqlite::Result<Seal> {
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    Ok(Seal {
        text: text(row.get(0)?),
        signature: text(row.get(1)?),
        counts: row.get::<_, Option<_>>(2)?.map(text),
    })
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn connect(path: &Path) -> rusqlite::Result<Connection> {
    if let Some(folder) = path.parent() {
        // If this fails, so does opening, with a reason.
        let _ = files::make_private_folder(folder);
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    // What a power cut left half done is undone by a connection of its own. One that goes on would still
    // believe the header that it had read before.
    let _ =
        Connection::open_with_flags(path, flags)?.query_row("PRAGMA user_version", [], |_| Ok(()));
    if has_foreign_header(path) {
        return Err(damaged("its header is not that of a database"));
    }
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(BUSY)?;
    match prepare(&connection) {
        // No trouble with a disk or a lock has this code: what stands in the file makes no sense.
        Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::Unknown) => {
            Err(damaged(&error.to_string()))
        }
        result => result.map(|()| connection),
    }
}

/// Looks whether all is well before anything is written, so that a damaged file is kept as it was found.
fn prepare(connection: &Connection) -> rusqlite::Result<()> {
    let check: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if check != "ok" {
        return Err(damaged(&check));
    }
    let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let schema = schema_of(connection)?;
    if version == SCHEMA_VERSION {
        let whole = Connection::open_in_memory()?;
        whole.execute_batch(SCHEMA)?;
        if schema != schema_of(&whole)? {
            return Err(damaged("its tables are not those that were made"));
        }
    }
    // Every commit is on the disk before it returns; nothing deleted stays in free pages. What a change
    // replaces stands in a journal that is empty when the change is made. A log of changes (WAL) would show
    // them in their order, and its index is mapped into memory: a disk that fails under it kills the program.
    connection.execute_batch(
        "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;",
    )?;
    // In KiB, instead of 2,000: a step of a visit touches a few pages of 4 KiB.
    connection.execute_batch("PRAGMA cache_size = -256;")?;
    match version {
        0 if schema.is_empty() => {
            connection.execute_batch(&format!("BEGIN IMMEDIATE; {SCHEMA} COMMIT;"))
        }
        1 => take_over_format_1(connection),
        SCHEMA_VERSION => connection.execute_batch("BEGIN IMMEDIATE; ROLLBACK;"),
        other => Err(damaged(&format!(
            "it is of another program, or of a newer one (format {other})"
        ))),
    }
}

/// How the tables and their indexes are made.
fn schema_of(connection: &Connection) -> rusqlite::Result<Vec<[Option<Vec<u8>>; 4]>> {
    let columns = ["type", "name", "tbl_name", "sql"]
        .map(|column| format!("CAST({column} AS BLOB)"))
        .join(", ");
    let mut statement = connection.prepare(&format!(
        "SELECT {columns} FROM sqlite_schema ORDER BY name"
    ))?;
    statement
        .query_map([], |row| {
            Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?])
        })?
        .collect()
}

/// Whether a file that begins like a database is of no format that SQLite knows. It would call it read-only,
/// which a disk can be too, and only for a while.
fn has_foreign_header(path: &Path) -> bool {
    let mut header = [0; 20];
    let read = fs::File::open(path).and_then(|mut file| file.read_exact(&mut header));
    read.is_ok()
        && header.starts_with(b"SQLite format 3\0")
        && !header[18..].iter().all(|format| [1, 2].contains(format))
}

/// Takes over the rows of the first format, which did not say whether the clock could be relied on.
fn take_over_format_1(connection: &Connection) -> rusqlite::Result<()> {
    let rows: Vec<[String; 9]> = {
        let columns = "date, half_day, document, version, wording, language, step, reading_time, CAST(count AS TEXT)";
        let mut statement = connection.prepare(&format!("SELECT {columns} FROM tally"))?;
        let row = |row: &rusqlite::Row<'_>| -> rusqlite::Result<[String; 9]> {
            let mut values = <[String; 9]>::default();
            for (index, value) in values.iter_mut().enumerate() {
                *value = row.get(index)?;
            }
            Ok(values)
        };
        statement
            .query_map([], row)?
            .collect::<rusqlite::Result<_>>()?
    };
    let mut days: BTreeMap<String, String> = BTreeMap::new();
    for [
        date,
        half_day,
        document,
        version,
        wording,
        language,
        step,
        reading_time,
        count,
    ] in rows
    {
        let text = days
            .entry(date.clone())
            .or_insert_with(|| Counts::new(Period::Day(date.parse().unwrap_or_default())).text());
        text.push_str(&format!(
            "{document}\t{version}\t{language}\t{wording}\n\t{half_day}\t{}\t{step}\t{reading_time}\t{count}\n",
            ClockTrust::Unverified.name()
        ));
    }
    connection.execute_batch(&format!("BEGIN IMMEDIATE; {SCHEMA}"))?;
    for (date, text) in days {
        let text = Counts::parse(&text)
            .ok_or_else(|| damaged("a row of it cannot be read"))?
            .text();
        connection.execute("INSERT INTO day VALUES (?1, ?2)", (date, text))?;
    }
    connection.execute_batch("DROP TABLE tally; COMMIT;")
}

fn damaged(reason: &str) -> rusqlite::Error {
    rusqlite::Error::SqliteFailure(
        rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CORRUPT),
        Some(reason.to_owned()),
    )
}

/// The database was damaged, moved or taken away while it was open, so nothing was written.
fn was_refused(error: &rusqlite::Error) -> bool {
    matches!(
        error.sqlite_error_code(),
        Some(rusqlite::ErrorCode::CannotOpen | rusqlite::ErrorCode::ReadOnly)
    ) || is_damaged(error)
}

fn is_damaged(error: &rusqlite::Error) -> bool {
    // Not even a page can be read of a file that was cut off.
    let cut_off = error
        .sqlite_error()
        .is_some_and(|error| error.extended_code == rusqlite::ffi::SQLITE_IOERR_SHORT_READ);
    matches!(
        error.sqlite_error_code(),
        Some(rusqlite::ErrorCode::DatabaseCorrupt | rusqlite::ErrorCode::NotADatabase)
    ) || cut_off
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(in crate::tally) fn entry(step: StepKind) -> Entry<'static> {
        Entry {
            date: jiff::civil::date(2026, 3, 12),
            half_day: HalfDay::Morning,
            document: "social-media",
            version: "2024",
            wording: Digest::of(["words"]),
            language: "pl",
            step,
            reading_time: ReadingTime::OneToThreeMinutes,
            clock: ClockTrust::Trusted,
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
        let counts: Vec<_> = rows
            .iter()
            .map(|row| (row.step.as_str(), row.count))
            .collect();
        assert_eq!(counts, [("acknowledged", 2), ("opened", 4)]);
        assert_eq!(rows[0].wording, Digest::of(["words"]).to_string());
        assert_eq!(
            (rows[0].date.as_str(), rows[0].half_day.as_str()),
            ("2026-03-12", "morning")
        );
    }

    #[test]
    fn a_row_holds_no_order_and_no_time() {
        let folder = tempfile::tempdir().unwrap();
        let mut tally = Tally::in_folder(folder.path());
        tally.count(&entry(StepKind::Opened)).unwrap();
        let connection = tally.connection.as_ref().unwrap();
        let pragma = |name: &str| -> String {
            connection
                .query_row(&format!("PRAGMA {name}"), [], |row| {
                    row.get::<_, rusqlite::types::Value>(0)
                })
                .map(|v| format!("{v:?}"))
                .unwrap()
        };
        assert_eq!(pragma("journal_mode"), "Text(\"truncate\")");
        assert_eq!(pragma("synchronous"), "Integer(2)");
        assert_eq!(pragma("secure_delete"), "Integer(1)");
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_an_error_and_is_used_once_it_can() {
        let folder = tempfile::tempdir().unwrap();
        let blocked = folder.path().join("data");
        fs::write(&blocked, "a file where the folder should be").unwrap();
        let mut tally = Tally::in_folder(&blocked);
        let error = tally
            .count(&entry(StepKind::Acknowledged))
            .unwrap_err()
            .to_string();
        assert!(
            error.contains("tally.sqlite") && error.contains("check that the folder"),
            "{error}"
        );
        fs::remove_file(&blocked).unwrap();
        tally.count(&entry(StepKind::Acknowledged)).unwrap();
        assert_eq!(tally.rows().unwrap()[0].count, 1);
    }

    #[test]
    fn a_damaged_database_is_kept_and_counting_goes_on() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(FILE_NAME);
        fs::write(
            &path,
            "not a database at all, but long enough to be looked at as one",
        )
        .unwrap();
        let mut tally = Tally::in_folder(folder.path());
        tally.count(&entry(StepKind::Opened)).unwrap();
        let kept = tally.set_aside().expect("it is set aside").to_owned();
        assert!(
            fs::read_to_string(kept)
                .unwrap()
                .starts_with("not a database")
        );
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

    fn edition() -> Edition {
        let snapshot = crate::edition::Snapshot::read(Path::new(env!("CARGO_MANIFEST_DIR")));
        Edition::from_snapshot(&snapshot, jiff::civil::date(2026, 3, 12))
            .0
            .unwrap()
    }

    fn on(date: Date, step: StepKind) -> Entry<'static> {
        Entry {
            date,
            ..entry(step)
        }
    }

    fn house(edition: &Edition, today: Date) -> House<'_> {
        House {
            today,
            clock: ClockTrust::Trusted,
            keep_months: 13,
            edition,
        }
    }

    const MARCH: fn(i8) -> Date = |day| jiff::civil::date(2026, 3, day);

    #[test]
    fn a_day_that_is_over_is_sealed_and_still_counts() {
        let (folder, edition) = (tempfile::tempdir().unwrap(), edition());
        let mut tally = Tally::in_folder(folder.path());
        for day in [12, 13, 15] {
            tally.count(&on(MARCH(day), StepKind::Opened)).unwrap();
            tally.count(&on(MARCH(day), StepKind::Opened)).unwrap();
            tally.keep_house(&house(&edition, MARCH(day))).unwrap();
        }
        let seals = tally.seals().unwrap();
        let of: Vec<_> = seals
            .iter()
            .map(|seal| seal.statement().unwrap().of.to_string())
            .collect();
        assert_eq!(
            of,
            ["day 2026-03-12", "day 2026-03-13"],
            "today is not over"
        );
        assert_eq!(seal::verify(&seals, &seal::Known::default()), []);
        assert_eq!(
            tally
                .rows()
                .unwrap()
                .iter()
                .map(|row| row.count)
                .collect::<Vec<_>>(),
            [2, 2, 2]
        );
        // Counts that a clock put back adds to a day that is sealed are sealed once more.
        tally.count(&on(MARCH(12), StepKind::Acknowledged)).unwrap();
        tally.keep_house(&house(&edition, MARCH(16))).unwrap();
        let seals = tally.seals().unwrap();
        assert_eq!(seals.len(), 4);
        assert_eq!(seal::verify(&seals, &seal::Known::default()), []);
        assert_eq!(
            tally
                .rows()
                .unwrap()
                .iter()
                .map(|row| row.count)
                .sum::<u64>(),
            7
        );
    }

    #[test]
    fn old_days_become_totals_of_their_year_and_the_chain_stays_whole() {
        let (folder, edition) = (tempfile::tempdir().unwrap(), edition());
        let mut tally = Tally::in_folder(folder.path());
        let days = ["2024-12-31", "2025-01-02", "2025-01-31", "2025-02-01"]
            .map(|day| day.parse::<Date>().unwrap());
        for day in days {
            tally.count(&on(day, StepKind::Opened)).unwrap();
            tally
                .count(&Entry {
                    half_day: HalfDay::Afternoon,
                    ..on(day, StepKind::Opened)
                })
                .unwrap();
        }
        let unverified = House {
            clock: ClockTrust::Unverified,
            ..house(&edition, MARCH(1))
        };
        tally.keep_house(&unverified).unwrap();
        assert!(
            tally
                .seals()
                .unwrap()
                .iter()
                .all(|seal| seal.counts.is_some()),
            "not while the clock is untrusted"
        );
        tally.keep_house(&house(&edition, MARCH(1))).unwrap();
        let rows = tally.rows().unwrap();
        let rows: Vec<_> = rows
            .iter()
            .map(|row| (row.date.as_str(), row.half_day.as_str(), row.count))
            .collect();
        let expected = [
            ("2024", "", 2),
            ("2025", "", 4),
            ("2025-02-01", "afternoon", 1),
            ("2025-02-01", "morning", 1),
        ];
        assert_eq!(rows, expected);
        let seals = tally.seals().unwrap();
        assert_eq!(seal::verify(&seals, &seal::Known::default()), []);
        assert_eq!(seals.iter().filter(|seal| seal.counts.is_none()).count(), 3);
        // A month later the rest of the next month follows, and adds up.
        tally
            .keep_house(&house(&edition, jiff::civil::date(2026, 4, 1)))
            .unwrap();
        assert_eq!(
            tally
                .rows()
                .unwrap()
                .iter()
                .map(|row| row.count)
                .sum::<u64>(),
            8
        );
        assert!(
            tally
                .rows()
                .unwrap()
                .iter()
                .all(|row| row.half_day.is_empty())
        );
        assert_eq!(
            seal::verify(&tally.seals().unwrap(), &seal::Known::default()),
            []
        );
    }

    #[test]
    fn the_words_that_were_on_the_screen_can_be_read_again() {
        let (folder, edition) = (tempfile::tempdir().unwrap(), edition());
        let mut tally = Tally::in_folder(folder.path());
        let unverified = House {
            clock: ClockTrust::Unverified,
            ..house(&edition, jiff::civil::date(1970, 1, 1))
        };
        tally.keep_house(&unverified).unwrap();
        tally.keep_house(&house(&edition, MARCH(12))).unwrap();
        tally.keep_house(&house(&edition, MARCH(14))).unwrap();
        let wordings = tally.wordings().unwrap();
        assert_eq!(wordings.len(), edition.locales.len());
        let english = wordings
            .iter()
            .find(|wording| wording.subject.language == "en-GB")
            .unwrap();
        assert_eq!(
            (english.first_shown, english.last_shown),
            (MARCH(12), MARCH(14))
        );
        assert_eq!(english.reviewed, english.messages);
        let polish = wordings
            .iter()
            .find(|wording| wording.subject.language == "pl")
            .unwrap();
        assert!(polish.messages > 10 && polish.reviewed == 0, "{polish:?}");
        let found = tally.words(&english.subject.wording[..12]).unwrap();
        let [words] = found.as_slice() else {
            panic!("{found:?}")
        };
        assert!(words.is_sound);
        assert!(
            words
                .messages
                .iter()
                .any(|message| message.text.contains("Patients must not post any material")),
            "{words:?}"
        );
        // Words that were altered afterwards no longer fit their digest.
        let connection = tally.connection.as_ref().unwrap();
        connection
            .execute(
                "UPDATE wording SET words = replace(words, 'must not', 'must')",
                [],
            )
            .unwrap();
        assert!(!tally.words(&english.subject.wording).unwrap()[0].is_sound);
        assert_eq!(tally.words("%").unwrap(), []);
    }

    #[test]
    fn nothing_in_the_folder_tells_in_which_order_steps_were_taken() {
        let steps: Vec<Entry<'static>> = ["pl", "ar", "en-GB", "ur", "bn"]
            .into_iter()
            .flat_map(|language| {
                [StepKind::Opened, StepKind::Acknowledged].map(|step| Entry {
                    language,
                    ..entry(step)
                })
            })
            .collect();
        let files =
            |steps: &mut dyn Iterator<Item = &Entry<'static>>| -> BTreeMap<String, Vec<u8>> {
                let folder = tempfile::tempdir().unwrap();
                let mut tally = Tally::in_folder(folder.path());
                steps.for_each(|step| tally.count(step).unwrap());
                let files = fs::read_dir(folder.path()).unwrap().map(|file| {
                    let file = file.unwrap();
                    (
                        file.file_name().to_str().unwrap().to_owned(),
                        fs::read(file.path()).unwrap(),
                    )
                });
                // While it is open, as it would be found on a machine that was taken away.
                files.collect()
            };
        let (one, other) = (files(&mut steps.iter()), files(&mut steps.iter().rev()));
        assert_eq!(
            one["tally.sqlite-journal"].len(),
            0,
            "no change is left in the journal"
        );
        // The counters of changes in the header (bytes 24 to 28 and 92 to 96) tell how many steps there were, which
        // the counts tell too.
        assert_eq!(one["tally.sqlite"], other["tally.sqlite"]);
        assert!(!steps.is_empty() && one["tally.sqlite"].len() > 4096);
    }

    #[test]
    fn counts_of_the_first_format_are_taken_over() {
        let folder = tempfile::tempdir().unwrap();
        let connection = Connection::open(folder.path().join(FILE_NAME)).unwrap();
        connection
            .execute_batch(
                "CREATE TABLE tally (date TEXT, half_day TEXT, document TEXT, version TEXT, wording TEXT, language TEXT,
                    step TEXT, reading_time TEXT, count INTEGER);
                 INSERT INTO tally VALUES
                    ('2026-03-11', 'morning', 'social-media', '2024', 'abc', 'pl', 'opened', 'under-1-minute', 3),
                    ('2026-03-12', 'morning', 'social-media', '2024', 'abc', 'pl', 'opened', 'under-1-minute', 2),
                    ('2026-03-12', 'afternoon', 'social-media', '2024', 'abc', 'pl', 'acknowledged', 'under-1-minute', 1);
                 PRAGMA user_version = 1;",
            )
            .unwrap();
        drop(connection);
        let mut tally = Tally::in_folder(folder.path());
        tally.count(&entry(StepKind::Opened)).unwrap();
        let rows = tally.rows().unwrap();
        let rows: Vec<_> = rows
            .iter()
            .map(|row| {
                (
                    row.date.as_str(),
                    row.step.as_str(),
                    row.clock.as_str(),
                    row.count,
                )
            })
            .collect();
        let expected = [
            ("2026-03-11", "opened", "unverified", 3),
            ("2026-03-12", "acknowledged", "unverified", 1),
            ("2026-03-12", "opened", "trusted", 1),
            ("2026-03-12", "opened", "unverified", 2),
        ];
        assert_eq!(rows.len(), expected.len(), "{rows:?}");
        assert!(expected.iter().all(|row| rows.contains(row)), "{rows:?}");
    }

    #[cfg(unix)]
    #[test]
    fn only_the_kiosk_can_read_its_key() {
        use std::os::unix::fs::PermissionsExt as _;

        let (folder, edition) = (tempfile::tempdir().unwrap(), edition());
        let mut tally = Tally::in_folder(folder.path());
        assert_eq!(tally.public_key(), None);
        tally.keep_house(&house(&edition, MARCH(12))).unwrap();
        let made = folder.path().join("made");
        Tally::in_folder(&made).open().unwrap();
        assert_eq!(
            fs::metadata(&made).unwrap().permissions().mode() & 0o777,
            0o700
        );
        let mode = fs::metadata(folder.path().join(KEY_NAME))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
        let key = tally.public_key().unwrap();
        tally.count(&on(MARCH(12), StepKind::Opened)).unwrap();
        Tally::in_folder(folder.path())
            .keep_house(&house(&edition, MARCH(13)))
            .unwrap();
        assert_eq!(
            tally.seals().unwrap()[0].statement().unwrap().key,
            key,
            "it is made once"
        );
        fs::write(folder.path().join(KEY_NAME), "not a key").unwrap();
        let error = tally
            .keep_house(&house(&edition, MARCH(14)))
            .unwrap_err()
            .to_string();
        assert!(error.contains("seal-key"), "{error}");
    }
}
