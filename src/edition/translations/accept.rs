//! What people say of translations, as it is recorded.

use jiff::civil::Date;

use crate::edition::review::{Record, State};
use crate::edition::translations::{Change, MessageName, Translation, Translations};

/// How much is said of a translation.
#[derive(Debug, Clone, Copy)]
pub enum Checked<'a> {
    /// Somebody has checked it.
    By(&'a str),
    /// It was made from the English as it is, and nobody has checked it.
    ByNobody,
}

/// What came of accepting.
#[derive(Debug, Clone, Default)]
pub struct Accepted {
    pub recorded: Vec<MessageName>,
    /// As much, or more, was recorded of these before.
    pub before: Vec<MessageName>,
    /// There is no translation of these.
    pub missing: Vec<MessageName>,
    /// These cannot be shown as they are.
    pub broken: Vec<MessageName>,
    /// How many records of messages that are gone were tidied away.
    pub tidied: usize,
    pub change: Option<Change>,
}

/// What came of withdrawing.
#[derive(Debug, Clone, Default)]
pub struct Withdrawn {
    pub messages: Vec<MessageName>,
    pub change: Option<Change>,
}

impl Translations<'_> {
    /// Records the English and the translation of today as they belong together.
    pub fn accept(&self, translation: &mut Translation, names: &[MessageName], checked: Checked<'_>, today: Date) -> Accepted {
        let before = translation.vocabulary.review.clone();
        let mut accepted = Accepted::default();
        for name in names {
            let list = match self.record(translation, name, checked, today) {
                Ok(true) => &mut accepted.recorded,
                Ok(false) => &mut accepted.before,
                Err(Hindrance::Missing) => &mut accepted.missing,
                Err(Hindrance::Broken) => &mut accepted.broken,
            };
            list.push(name.clone());
        }
        if self.is_complete {
            let source = &self.source.language.tag;
            let count = translation.vocabulary.review.len();
            let is_gone = |file: &str, id: &str| self.facts.plan.is_gone(self.snapshot, source, file, id);
            translation.vocabulary.review.retain(|file, id| !is_gone(file, id));
            accepted.tidied = count - translation.vocabulary.review.len();
        }
        accepted.change = (translation.vocabulary.review != before).then(|| translation.change(self.snapshot));
        accepted
    }

    /// Records one message. `Ok(false)` if that says nothing new.
    fn record(
        &self,
        translation: &mut Translation,
        name: &MessageName,
        checked: Checked<'_>,
        today: Date,
    ) -> Result<bool, Hindrance> {
        if translation.is_refused(&name.file) || translation.broken.contains(name) || self.broken.contains(name) {
            return Err(Hindrance::Broken);
        }
        let Some(words) = translation.words(name) else { return Err(Hindrance::Missing) };
        let Some(english) = self.english(name) else { return Err(Hindrance::Broken) };
        let review = &mut translation.vocabulary.review;
        let state = review.state(&name.file, &name.message, Some(&english), Some(&words));
        let record = match checked {
            _ if state == State::Reviewed => return Ok(false),
            Checked::By(who) => {
                Record { english, translation: Some(words), by: Some(who.to_owned()), on: today.to_string().parse().ok() }
            }
            // An older acceptance, of other words, shows in `diff` what has changed since.
            Checked::ByNobody if state == State::Unreviewed && review.record(&name.file, &name.message).is_some() => {
                return Ok(false);
            }
            Checked::ByNobody => Record { english, translation: None, by: None, on: None },
        };
        review.set(&name.file, &name.message, record);
        Ok(true)
    }

    /// The practice's own words of a message, in the spelling that is recorded.
    pub(super) fn english(&self, name: &MessageName) -> Option<String> {
        self.source.words.get(&name.file)?.spelling(&name.message)
    }

    /// Takes back that translations were checked, and keeps which English they were made from.
    pub fn withdraw(&self, translation: &mut Translation, names: &[MessageName]) -> Withdrawn {
        let mut withdrawn = Withdrawn::default();
        for name in names {
            let review = &mut translation.vocabulary.review;
            let Some(record) = review.record(&name.file, &name.message) else { continue };
            let bare = Record { english: record.english.clone(), translation: None, by: None, on: None };
            if *record != bare {
                review.set(&name.file, &name.message, bare);
                withdrawn.messages.push(name.clone());
            }
        }
        withdrawn.change = (!withdrawn.messages.is_empty()).then(|| translation.change(self.snapshot));
        withdrawn
    }
}

/// Why nothing can be recorded.
enum Hindrance {
    Missing,
    Broken,
}
