//! What people say of translations, as it is recorded.

use jiff::civil::Date;

use crate::edition::review::{Record, State};
use crate::edition::translations::{Change, Difference, MessageName, Translation, Translations};

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
    /// The English of these has changed since they were translated, and they were not named.
    pub stale: Vec<MessageName>,
    /// What has changed in the English of those that are stale, or that were and are recorded now.
    pub changes: Vec<Difference>,
    /// How many records of messages that are gone were tidied away.
    pub tidied: usize,
    pub change: Option<Change>,
}

/// What came of recording that an English text means what it meant before.
#[derive(Debug, Clone, Default)]
pub struct SameMeaning {
    /// What has changed in the English of those that are recorded now.
    pub changes: Vec<Difference>,
    /// A number in the English of these has changed: their translations state the old one.
    pub numbers: Vec<Difference>,
    /// These cannot be shown as they are.
    pub broken: Vec<MessageName>,
    pub change: Option<Change>,
}

/// What came of withdrawing.
#[derive(Debug, Clone, Default)]
pub struct Withdrawn {
    pub messages: Vec<MessageName>,
    pub change: Option<Change>,
}

impl Translations<'_> {
    /// Records the English and the translation of today as they belong together. Of a stale one it was once
    /// true and then became false, so each of these has to be `named` by itself.
    pub fn accept(
        &self,
        translation: &mut Translation,
        names: &[MessageName],
        named: &[MessageName],
        checked: Checked<'_>,
        today: Date,
    ) -> Accepted {
        let before = translation.vocabulary.review.clone();
        let mut accepted = Accepted::default();
        for name in names {
            if translation.state(name) == State::Stale {
                accepted.changes.extend(self.difference(translation, name));
                if !named.contains(name) {
                    accepted.stale.push(name.clone());
                    continue;
                }
            }
            let list = match self.record(translation, name, checked, today) {
                Ok(true) => &mut accepted.recorded,
                Ok(false) => &mut accepted.before,
                Err(Hindrance::Missing) => &mut accepted.missing,
                Err(Hindrance::Broken) => &mut accepted.broken,
            };
            list.push(name.clone());
        }
        accepted.tidied = self.tidy(translation);
        accepted.change =
            (translation.vocabulary.review != before).then(|| translation.change(self.snapshot));
        accepted
    }

    /// Forgets what was recorded of messages that are gone; says of how many.
    fn tidy(&self, translation: &mut Translation) -> usize {
        if !self.is_complete {
            return 0;
        }
        let source = &self.source.language.tag;
        let review = &mut translation.vocabulary.review;
        let count = review.len();
        review.retain(|file, id| !self.facts.plan.is_gone(self.snapshot, source, file, id));
        count - review.len()
    }

    /// Records one message. `Ok(false)` if that says nothing new.
    fn record(
        &self,
        translation: &mut Translation,
        name: &MessageName,
        checked: Checked<'_>,
        today: Date,
    ) -> Result<bool, Hindrance> {
        if translation.is_refused(&name.file)
            || translation.broken.contains(name)
            || self.broken.contains(name)
        {
            return Err(Hindrance::Broken);
        }
        let Some(words) = translation.words(name) else {
            return Err(Hindrance::Missing);
        };
        let Some(english) = self.english(name) else {
            return Err(Hindrance::Broken);
        };
        let review = &mut translation.vocabulary.review;
        let state = review.state(&name.file, &name.message, Some(&english), Some(&words));
        let record = match checked {
            _ if state == State::Reviewed => return Ok(false),
            Checked::By(who) => Record {
                english,
                translation: Some(words),
                by: Some(who.to_owned()),
                on: today.to_string().parse().ok(),
            },
            // An older acceptance, of other words, shows in `diff` what has changed since.
            Checked::ByNobody
                if state == State::Unreviewed
                    && review.record(&name.file, &name.message).is_some() =>
            {
                return Ok(false);
            }
            Checked::ByNobody => Record {
                english,
                translation: None,
                by: None,
                on: None,
            },
        };
        review.set(&name.file, &name.message, record);
        Ok(true)
    }

    /// The practice's own words of a message, in the spelling that is recorded.
    pub(super) fn english(&self, name: &MessageName) -> Option<String> {
        self.source.words.get(&name.file)?.spelling(&name.message)
    }

    /// Records that the English of these messages has changed and means the same: what was made or accepted
    /// as the translation of the old English is that of the new. Who accepted it, and when, stays.
    pub fn mean_the_same(
        &self,
        translation: &mut Translation,
        names: &[MessageName],
    ) -> SameMeaning {
        let mut outcome = SameMeaning::default();
        for name in names {
            let is_refused = translation.is_refused(&name.file) || self.broken.contains(name);
            match (
                translation.state(name),
                self.english(name),
                self.difference(translation, name),
            ) {
                (State::Stale, Some(english), Some(difference))
                    if !is_refused
                        && digits(&english)
                            != digits(
                                difference.english.recorded.as_deref().unwrap_or_default(),
                            ) =>
                {
                    outcome.numbers.push(difference);
                }
                (State::Stale, Some(english), Some(difference)) if !is_refused => {
                    let review = &mut translation.vocabulary.review;
                    let Some(record) = review.record(&name.file, &name.message).cloned() else {
                        continue;
                    };
                    review.set(&name.file, &name.message, Record { english, ..record });
                    outcome.changes.push(difference);
                }
                (State::Stale, ..) => outcome.broken.push(name.clone()),
                _ => {}
            }
        }
        outcome.change = (!outcome.changes.is_empty()).then(|| translation.change(self.snapshot));
        outcome
    }

    /// Takes back that translations were checked, and keeps which English they were made from.
    pub fn withdraw(&self, translation: &mut Translation, names: &[MessageName]) -> Withdrawn {
        let mut withdrawn = Withdrawn::default();
        for name in names {
            let review = &mut translation.vocabulary.review;
            let Some(record) = review.record(&name.file, &name.message) else {
                continue;
            };
            let bare = Record {
                english: record.english.clone(),
                translation: None,
                by: None,
                on: None,
            };
            if *record != bare {
                review.set(&name.file, &name.message, bare);
                withdrawn.messages.push(name.clone());
            }
        }
        withdrawn.change =
            (!withdrawn.messages.is_empty()).then(|| translation.change(self.snapshot));
        withdrawn
    }
}

/// The numbers of a text, in order.
fn digits(text: &str) -> String {
    text.chars().filter(|c| c.is_numeric()).collect()
}

/// Why nothing can be recorded.
enum Hindrance {
    Missing,
    Broken,
}
