//! How far the translations of a site can be trusted, counted.

use serde::Serialize;

use crate::edition::review::State;
use crate::edition::translations::{MessageName, Translation};

/// How many messages are in which state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    pub reviewed: usize,
    pub unreviewed: usize,
    pub stale: usize,
    pub missing: usize,
    pub total: usize,
}

impl Counts {
    pub fn of(states: impl IntoIterator<Item = State>) -> Self {
        let mut counts = Self::default();
        for state in states {
            counts.total += 1;
            *match state {
                State::Reviewed => &mut counts.reviewed,
                State::Unreviewed => &mut counts.unreviewed,
                State::Stale => &mut counts.stale,
                State::Missing => &mut counts.missing,
            } += 1;
        }
        counts
    }
}

/// How far the translations of a site can be trusted.
#[derive(Debug, Clone, Serialize)]
pub struct Status {
    pub languages: Vec<LanguageStatus>,
    /// Of all languages together.
    pub total: Counts,
}

#[derive(Debug, Clone, Serialize)]
pub struct LanguageStatus {
    pub tag: String,
    pub english_name: String,
    /// Whether patients are offered the language.
    pub offered: bool,
    #[serde(flatten)]
    pub counts: Counts,
    pub messages: Vec<MessageStatus>,
}

#[derive(Debug, Clone, Serialize)]
pub struct MessageStatus {
    #[serde(flatten)]
    pub name: MessageName,
    pub state: State,
}

impl Status {
    pub fn of(translations: &[Translation]) -> Self {
        let states = |translation: &Translation| {
            translation
                .states
                .iter()
                .map(|(_, state)| *state)
                .collect::<Vec<_>>()
        };
        let languages = translations.iter().map(|translation| LanguageStatus {
            tag: translation.language().tag.to_string(),
            english_name: translation.language().english_name.clone(),
            offered: translation.is_offered,
            counts: Counts::of(states(translation)),
            messages: translation
                .states
                .iter()
                .map(|(name, state)| MessageStatus {
                    name: name.clone(),
                    state: *state,
                })
                .collect(),
        });
        Self {
            languages: languages.collect(),
            total: Counts::of(translations.iter().flat_map(states)),
        }
    }
}
