//! Which translations can be trusted: `locales/<tag>/review.toml` holds, for each message, the English
//! that its translation was made from and, once someone has checked it, the translation they accepted.

use std::collections::BTreeMap;
use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use toml::Spanned;

use crate::edition::load::Snapshot;
use crate::edition::source::{self, DateOrText};
use crate::language::LanguageTag;
use crate::problem::{Code, Lines, Origin, Problem, Problems};
use crate::text::same;

/// What is known of one message's translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Someone has accepted exactly these words as the translation of exactly this English.
    Reviewed,
    /// Nobody has accepted these words, but nothing says that the English has changed.
    Unreviewed,
    /// The English has changed since the translation was made or accepted.
    Stale,
    /// There is no translation.
    Missing,
}

impl State {
    pub const ALL: [Self; 4] = [Self::Reviewed, Self::Unreviewed, Self::Stale, Self::Missing];

    pub fn name(self) -> &'static str {
        match self {
            Self::Reviewed => "reviewed",
            Self::Unreviewed => "unreviewed",
            Self::Stale => "stale",
            Self::Missing => "missing",
        }
    }

    /// Whether the practice's own language is shown in the translation's place.
    pub fn is_in_source(self) -> bool {
        matches!(self, Self::Stale | Self::Missing)
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What was recorded of one message. All texts are in the spelling of
/// [`Words::spelling`](crate::edition::words::Words::spelling).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Record {
    /// The English that the translation was made from.
    pub english: String,
    /// The translation that was accepted; none where nobody has checked it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub translation: Option<String>,
    /// Who accepted it: a name or a role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// On which day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<toml::value::Datetime>,
}

/// `locales/<tag>/review.toml` as it is written.
pub type ReviewFile = BTreeMap<Spanned<String>, BTreeMap<Spanned<String>, RecordTable>>;

/// What is known of the translations of one language, by file of words and message. The program writes it:
/// guidance-kiosk translations accept.
#[derive(JsonSchema)]
#[schemars(title = "locales/<tag>/review.toml", transparent, extend("propertyNames" = { "pattern": source::ID }))]
pub struct ReviewSchema(
    #[expect(dead_code, reason = "only its schema is wanted")]
    BTreeMap<String, BTreeMap<String, RecordTable>>,
);

/// What was recorded of one message.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("required" = ["english"]))]
pub struct RecordTable {
    /// The English that the translation was made from. If it changes, the English is shown.
    #[schemars(with = "Option<String>")]
    pub english: Option<Spanned<String>>,
    /// The translation that was accepted; none where nobody has checked it.
    #[schemars(with = "Option<String>")]
    pub translation: Option<Spanned<String>>,
    /// Who accepted it: a name or a role.
    #[schemars(with = "Option<String>")]
    pub by: Option<Spanned<String>>,
    /// On which day it was accepted: year-month-day.
    #[schemars(with = "Option<String>", regex(pattern = source::DAY))]
    pub on: Option<Spanned<DateOrText>>,
}

/// Everything that was recorded of one language.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Review {
    records: BTreeMap<String, BTreeMap<String, (Record, Origin)>>,
}

/// The file of records of a language, relative to the site.
pub fn file_of(tag: &LanguageTag) -> String {
    format!("locales/{tag}/review.toml")
}

impl Review {
    /// Reads the records of a language. Without a file, there are none.
    pub fn read(snapshot: &Snapshot, tag: &LanguageTag, problems: &mut Problems) -> Self {
        let file = file_of(tag);
        let mut review = Self::default();
        if !snapshot.has(&file) {
            return review;
        }
        let Some(facts) = source::read_facts::<ReviewFile>(snapshot, &file, problems) else {
            return review;
        };
        let lines = Lines::of(&facts.text);
        for (stem, messages) in facts.value {
            for (id, table) in messages {
                let Some(english) = table.english else {
                    problems.push(
                        Problem::error(Code::MissingSetting, &file, "`english` is missing")
                            .at(&facts.text, id.span())
                            .help("delete this part; `guidance-kiosk translations accept` writes it anew"),
                    );
                    continue;
                };
                if let Some(on) = &table.on
                    && let Err(text) = on.get_ref().date()
                {
                    problems.push(
                        Problem::error(Code::BadDate, &file, format!("`on` is not a day: {text}"))
                            .at(&facts.text, on.span())
                            .help(source::day_help(&text)),
                    );
                }
                let text = |value: Option<Spanned<String>>| {
                    value
                        .map(Spanned::into_inner)
                        .filter(|text| !text.trim().is_empty())
                };
                let record = Record {
                    english: english.into_inner(),
                    translation: text(table.translation),
                    by: text(table.by),
                    on: table.on.and_then(|on| on.into_inner().datetime()),
                };
                let origin = lines.origin(&file, id.span());
                review
                    .records
                    .entry(stem.get_ref().clone())
                    .or_default()
                    .insert(id.into_inner(), (record, origin));
            }
        }
        review
    }

    /// What was recorded of message `id` in the file of words `stem` (`kiosk`, `social-media`).
    pub fn record(&self, stem: &str, id: &str) -> Option<&Record> {
        self.records.get(stem)?.get(id).map(|(record, _)| record)
    }

    /// What every message that something was recorded of was translated from.
    pub fn originals(&self) -> impl Iterator<Item = &str> {
        self.records
            .values()
            .flat_map(BTreeMap::values)
            .map(|(record, _)| record.english.as_str())
    }

    /// How many messages something was recorded of.
    pub fn len(&self) -> usize {
        self.records.values().map(BTreeMap::len).sum()
    }

    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    pub fn set(&mut self, stem: &str, id: &str, record: Record) {
        let origin = Origin::new("", "", 0..0);
        self.records
            .entry(stem.to_owned())
            .or_default()
            .insert(id.to_owned(), (record, origin));
    }

    /// Forgets what is recorded of anything but these messages of a file.
    pub fn retain(&mut self, is_message: impl Fn(&str, &str) -> bool) {
        for (stem, messages) in &mut self.records {
            messages.retain(|id, _| is_message(stem, id));
        }
        self.records.retain(|_, messages| !messages.is_empty());
    }

    /// Tells records of messages that there are not.
    pub fn tell_unused(&self, is_message: impl Fn(&str, &str) -> bool, problems: &mut Problems) {
        for (stem, messages) in &self.records {
            for (id, (_, origin)) in messages
                .iter()
                .filter(|(id, _)| !is_message(stem, id))
                .take(source::MOST_TOLD)
            {
                problems.push(
                    Problem::warning(Code::UnusedReview, "", format!("there is no message `{id}` in {stem}.ftl any more"))
                        .at_origin(origin)
                        .help("nothing needs doing: the next `guidance-kiosk translations accept` tidies it away")
                        .about([id])
                        .because("", "something is recorded of messages that there are no more, which does no harm"),
                );
            }
        }
    }

    /// The state of a message whose English and translation are spelt so. What a reader cannot tell apart
    /// is the same, so that only another text makes a translation out of date.
    pub fn state(
        &self,
        stem: &str,
        id: &str,
        english: Option<&str>,
        translation: Option<&str>,
    ) -> State {
        let (Some(english), Some(translation)) = (english, translation) else {
            return State::Missing;
        };
        match self.record(stem, id) {
            None => State::Unreviewed,
            Some(record) if !same(&record.english, english) => State::Stale,
            Some(Record {
                by: Some(_),
                translation: Some(accepted),
                ..
            }) if same(accepted, translation) => State::Reviewed,
            Some(_) => State::Unreviewed,
        }
    }

    /// The text of `review.toml`.
    pub fn to_toml(&self) -> String {
        let plain: BTreeMap<&String, BTreeMap<&String, &Record>> = self
            .records
            .iter()
            .map(|(stem, messages)| {
                (
                    stem,
                    messages
                        .iter()
                        .map(|(id, (record, _))| (id, record))
                        .collect(),
                )
            })
            .collect();
        let body = toml::to_string_pretty(&plain).expect("texts and dates can be written in TOML");
        format!("{HEADING}\n{body}")
    }
}

const HEADING: &str = "\
#:schema ../../content/schema/review.schema.json
# Which translations were checked. Written by `guidance-kiosk translations accept`; no need to edit it.
#
# english      the English that the translation was made from; if it changes, the English is shown
# translation  the words that were accepted, by whom, and on which day; none yet if nobody has checked
";

#[cfg(test)]
mod tests {
    use super::*;

    fn record(english: &str, accepted: Option<&str>) -> Record {
        let on = accepted.map(|_| "2026-01-31".parse().unwrap());
        Record {
            english: english.into(),
            translation: accepted.map(Into::into),
            by: accepted.map(|_| "GP".into()),
            on,
        }
    }

    #[test]
    fn a_translation_is_trusted_only_as_the_translation_of_the_english_it_was_accepted_for() {
        let mut review = Review::default();
        review.set("a", "accepted", record("Back", Some("Wstecz")));
        review.set("a", "made", record("Back", None));
        for (id, english, translation, state) in [
            ("accepted", Some("Back"), Some("Wstecz"), State::Reviewed),
            ("accepted", Some("Back"), Some("Cofnij"), State::Unreviewed),
            ("accepted", Some("Go back"), Some("Wstecz"), State::Stale),
            ("accepted", Some("Go back"), Some("Cofnij"), State::Stale),
            ("accepted", Some("Back"), None, State::Missing),
            ("made", Some("Back"), Some("Wstecz"), State::Unreviewed),
            ("made", Some("Go back"), Some("Wstecz"), State::Stale),
            ("new", Some("Back"), Some("Wstecz"), State::Unreviewed),
            (
                "accepted",
                Some("Ba\u{ad}ck\u{a0}"),
                Some("\u{200b}Wstecz"),
                State::Reviewed,
            ),
            (
                "made",
                Some("\u{feff}Back"),
                Some("Wstecz"),
                State::Unreviewed,
            ),
        ] {
            assert_eq!(
                review.state("a", id, english, translation),
                state,
                "{id} {english:?} {translation:?}"
            );
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let mut review = Review::default();
        review.set("kiosk", "back-button", record("Back", Some("Wstecz")));
        review.set(
            "social-media",
            "a-body",
            record("\"One\\\n\nTwo '''three'''", None),
        );
        let mut snapshot = Snapshot::default();
        let tag = LanguageTag::parse("pl").unwrap();
        snapshot.files.insert(
            file_of(&tag),
            crate::edition::load::Contents::Bytes(review.to_toml().into()),
        );
        let mut problems = Problems::default();
        let read = Review::read(&snapshot, &tag, &mut problems);
        assert_eq!(problems.iter().count(), 0, "{}", problems.render(false));
        assert_eq!(read.to_toml(), review.to_toml());
        assert_eq!(
            read.record("social-media", "a-body"),
            review.record("social-media", "a-body")
        );
    }
}
