//! The words that were on the screen, kept by their digest, with the days on which they were and how
//! far each message had been checked. Nothing of visitors is in here.

use jiff::civil::Date;
use rusqlite::{Connection, Row};
use serde::{Deserialize, Serialize};

use crate::edition::Digest;
use crate::tally::House;
use crate::tally::history::{ShownWording, Subject};

/// A message as it was on the screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    pub id: String,
    pub text: String,
}

/// A wording with every time that it was shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Archived {
    pub subject: Subject,
    /// In the order of reading.
    pub messages: Vec<Message>,
    /// The words are those that the digest was made of.
    pub is_sound: bool,
    pub shown: Vec<Shown>,
}

/// An edition that had these words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The edition's digest.
    pub edition: String,
    /// How far each message could be trusted, in the order of the messages: "reviewed", "unreviewed", "stale"
    /// or "missing", or of the practice's own language "source".
    pub states: Vec<String>,
    pub first: Date,
    pub last: Date,
}

/// Notes that an edition is on the screen today.
pub(super) fn note(connection: &Connection, house: &House<'_>) -> rusqlite::Result<()> {
    let (today, clock) = (house.today.to_string(), house.clock.name());
    let edition = house.edition.digest.to_string();
    for document in &house.edition.documents {
        for locale in &house.edition.locales {
            let Some(wording) = locale.documents.get(&document.id) else {
                continue;
            };
            let digest = wording.digest.to_string();
            let messages = wording.messages(document);
            let states: Vec<&str> = messages
                .iter()
                .map(|message| message.state.name())
                .collect();
            let words: Vec<Message> = messages
                .iter()
                .map(|message| Message {
                    id: message.id.clone(),
                    text: message.text.clone(),
                })
                .collect();
            let tag = locale.language.tag.as_str();
            connection
                .prepare_cached("INSERT OR IGNORE INTO wording VALUES (?1, ?2, ?3, ?4, ?5)")?
                .execute((
                    &digest,
                    document.id.as_str(),
                    &document.version,
                    tag,
                    json(&words)?,
                ))?;
            // A day that an unverified clock has told is replaced by the first that a trusted one tells.
            connection
                .prepare_cached(
                    "INSERT INTO shown VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?6)
                     ON CONFLICT DO UPDATE SET
                        first = CASE WHEN clock = 'unverified' AND excluded.clock = 'trusted' THEN excluded.first
                            WHEN clock = excluded.clock THEN min(first, excluded.first) ELSE first END,
                        last = CASE WHEN clock = 'unverified' AND excluded.clock = 'trusted' THEN excluded.last
                            WHEN clock = excluded.clock THEN max(last, excluded.last) ELSE last END,
                        clock = CASE WHEN excluded.clock = 'trusted' THEN 'trusted' ELSE clock END",
                )?
                .execute((&edition, &digest, document.minor, json(&states)?, &today, clock))?;
        }
    }
    Ok(())
}

/// See [`Tally::wordings`](super::Tally::wordings).
pub(super) fn wordings(connection: &Connection) -> rusqlite::Result<Vec<ShownWording>> {
    let mut statement = connection.prepare(
        "SELECT wording.digest, document, version, language, minor, states, min(first), max(last), max(last || edition)
         FROM wording JOIN shown ON shown.wording = wording.digest
         GROUP BY wording.digest ORDER BY min(first), document, version, language",
    )?;
    let wording = |row: &Row<'_>| {
        let states: Vec<String> = parsed(row, 5)?;
        Ok(ShownWording {
            subject: subject(row)?,
            minor: row.get(4)?,
            reviewed: states
                .iter()
                .filter(|state| matches!(state.as_str(), "reviewed" | "source"))
                .count(),
            messages: states.len(),
            first_shown: date(row, 6)?,
            last_shown: date(row, 7)?,
        })
    };
    statement.query_map([], wording)?.collect()
}

/// See [`Tally::words`](super::Tally::words).
pub(super) fn words(connection: &Connection, digest: &str) -> rusqlite::Result<Vec<Archived>> {
    // Digits only, so nothing of it means anything to LIKE.
    if digest.is_empty() || !digest.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return Ok(Vec::new());
    }
    let mut statement = connection
        .prepare("SELECT digest, document, version, language, words FROM wording WHERE digest LIKE ?1 || '%' ORDER BY digest")?;
    let found: Vec<(Subject, Vec<Message>)> = statement
        .query_map([digest], |row| Ok((subject(row)?, parsed(row, 4)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let mut shown = connection.prepare(
        "SELECT edition, states, first, last FROM shown WHERE wording = ?1 ORDER BY first, last",
    )?;
    let mut archived = Vec::new();
    for (subject, messages) in found {
        let shown = shown.query_map([&subject.wording], |row| {
            Ok(Shown {
                edition: row.get(0)?,
                states: parsed(row, 1)?,
                first: date(row, 2)?,
                last: date(row, 3)?,
            })
        })?;
        let is_sound = is_sound(&subject, &messages);
        archived.push(Archived {
            is_sound,
            shown: shown.collect::<rusqlite::Result<_>>()?,
            subject,
            messages,
        });
    }
    Ok(archived)
}

/// See [`Tally::altered_words`](super::Tally::altered_words).
pub(super) fn altered(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut statement = connection.prepare(
        "SELECT digest, document, version, language, words FROM wording ORDER BY digest",
    )?;
    let digest = |row: &Row<'_>| {
        let words = parsed::<Vec<Message>>(row, 4);
        let subject = subject(row)?;
        Ok((!words.is_ok_and(|words| is_sound(&subject, &words))).then_some(subject.wording))
    };
    statement
        .query_map([], digest)?
        .filter_map(rusqlite::Result::transpose)
        .collect()
}

/// Whether these are the words that the digest was made of.
fn is_sound(subject: &Subject, messages: &[Message]) -> bool {
    let parts = [&subject.document, &subject.version, &subject.language].into_iter();
    let parts = parts.chain(
        messages
            .iter()
            .flat_map(|message| [&message.id, &message.text]),
    );
    Digest::of(parts.map(String::as_str)).to_string() == subject.wording
}

fn subject(row: &Row<'_>) -> rusqlite::Result<Subject> {
    Ok(Subject {
        wording: row.get(0)?,
        document: row.get(1)?,
        version: row.get(2)?,
        language: row.get(3)?,
    })
}

fn date(row: &Row<'_>, column: usize) -> rusqlite::Result<Date> {
    row.get::<_, String>(column)?
        .parse()
        .map_err(|error| unreadable(column, error))
}

fn parsed<T: for<'a> Deserialize<'a>>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    serde_json::from_str(row.get_ref(column)?.as_str()?).map_err(|error| unreadable(column, error))
}

fn unreadable(
    column: usize,
    error: impl std::error::Error + Send + Sync + 'static,
) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, Box::new(error))
}

fn json(value: &impl Serialize) -> rusqlite::Result<String> {
    serde_json::to_string(value)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))
}
