//! The translations of a site, for those who make and check them: how far each message can be
//! trusted, what was recorded of it, and what has changed since.
//!
//! Nothing here writes a file: what is to be written comes back as [`Change`]s.

mod accept;
mod add;
mod diff;
mod status;

use std::collections::BTreeMap;
use std::fmt;

use jiff::civil::Date;
use serde::Serialize;

use crate::edition::load::Snapshot;
use crate::edition::review;
pub use crate::edition::review::State;
use crate::edition::source::did_you_mean;
use crate::edition::validate::{self, Facts, PRACTICE};
use crate::edition::wording::{Vocabulary, is_whole};
use crate::edition::words::Wanted;
use crate::language::{Direction, Language, LanguageTag};
use crate::problem::{Code, Origin, Problems, Severity};
pub use accept::{Accepted, Checked, SameMeaning, Withdrawn};
pub use add::Addition;
pub use diff::{Comparison, Difference, Kind, Piece};
pub use status::{Counts, LanguageStatus, MessageStatus, Status};

/// One message of a site: the file that holds it, without its ending, and its name there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct MessageName {
    pub file: String,
    pub message: String,
}

impl fmt::Display for MessageName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.file, self.message)
    }
}

/// A file that is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Relative to the site, with `/` between its parts.
    pub file: String,
    pub contents: Vec<u8>,
    /// There was no such file, so that one which stands there now must not be overwritten.
    pub is_new: bool,
}

/// A site whose practice.toml and whose own language can be read.
pub struct Translations<'a> {
    snapshot: &'a Snapshot,
    facts: Facts,
    source: Vocabulary,
    /// The messages that cannot be shown in the practice's own language.
    broken: Vec<MessageName>,
    /// No fact of the site was left out: what is not in the plan is not in the site.
    is_complete: bool,
}

impl<'a> Translations<'a> {
    /// `None`, and told, if practice.toml or the practice's own words cannot be read.
    pub fn read(snapshot: &'a Snapshot, today: Date, problems: &mut Problems) -> Option<Self> {
        let facts = validate::facts(snapshot, today, problems)?;
        let is_complete = !problems.has_errors();
        let (language, origin) = facts.source()?;
        let source = Vocabulary::read(
            snapshot,
            language.clone(),
            origin,
            &facts.plan,
            None,
            problems,
        );
        let is_readable = facts
            .plan
            .files
            .iter()
            .all(|(file, _)| source.words.contains_key(file));
        let mut translations = Self {
            snapshot,
            facts,
            source,
            broken: Vec::new(),
            is_complete,
        };
        translations.broken = translations.broken_in(&translations.source, problems);
        is_readable.then_some(translations)
    }

    /// The practice's own language.
    pub fn source(&self) -> &Language {
        &self.source.language
    }

    /// The files of words of the site, without their endings.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.facts.plan.files.iter().map(|(file, _)| file.as_str())
    }

    pub fn snapshot(&self) -> &Snapshot {
        self.snapshot
    }

    /// Whether practice.toml lists the language.
    pub fn is_listed(&self, tag: &LanguageTag) -> bool {
        self.facts.tags.iter().any(|listed| listed == tag.as_str())
    }

    /// Every translation: first those that practice.toml lists, in the order of the screen, then those
    /// that only have a folder. A folder of a language that nothing is known of is left out.
    pub fn all(&self, problems: &mut Problems) -> Vec<Translation> {
        let listed = self
            .facts
            .languages
            .iter()
            .map(|(language, _)| language.tag.clone());
        let listed = listed.filter(|tag| *tag != self.source.language.tag);
        let folders = self
            .snapshot
            .locales
            .iter()
            .filter_map(|name| LanguageTag::parse(name));
        let is_other = |tag: &LanguageTag| {
            *tag != self.source.language.tag && !self.is_listed(tag) && self.has_language(tag)
        };
        listed
            .chain(folders.filter(is_other))
            .filter_map(|tag| self.of(&tag, problems))
            .collect()
    }

    /// Whether anything says what language a folder is in.
    fn has_language(&self, tag: &LanguageTag) -> bool {
        Language::known(tag).is_some() || self.snapshot.has(&format!("locales/{tag}/language.toml"))
    }

    /// One translation. `None`, and told, if its language is not known.
    pub fn of(&self, tag: &LanguageTag, problems: &mut Problems) -> Option<Translation> {
        let language = match self.origin(tag) {
            Some((language, _)) => language.clone(),
            None => validate::language(self.snapshot, tag, problems)?,
        };
        Some(self.translation(language, problems))
    }

    /// One translation, also if nothing is there of it yet.
    pub fn of_any(&self, tag: &LanguageTag, problems: &mut Problems) -> Translation {
        let known = self
            .of(tag, &mut Problems::default())
            .map(|translation| translation.vocabulary.language);
        let nameless = || {
            Language::stated(
                tag.clone(),
                tag.to_string(),
                tag.to_string(),
                Direction::LeftToRight,
                None,
            )
        };
        self.translation(known.unwrap_or_else(nameless), problems)
    }

    /// The language, and where practice.toml lists it.
    fn origin(&self, tag: &LanguageTag) -> Option<&(Language, Origin)> {
        self.facts
            .languages
            .iter()
            .find(|(language, _)| language.tag == *tag)
    }

    fn translation(&self, language: Language, problems: &mut Problems) -> Translation {
        let tag = language.tag.clone();
        let origin = self.origin(&tag).map(|(_, origin)| origin.clone());
        let is_listed = origin.is_some();
        let origin = origin.unwrap_or_else(|| Origin::new(PRACTICE, "", 0..0));
        let mut found = Problems::default();
        let source = Some(&self.source);
        let vocabulary = Vocabulary::read(
            self.snapshot,
            language,
            &origin,
            &self.facts.plan,
            source,
            &mut found,
        );
        let has_error = |file: &str, is: &dyn Fn(Code) -> bool| {
            found.iter().any(|problem| {
                problem.severity == Severity::Error && problem.file == file && is(problem.code)
            })
        };
        let is_refused = |file: &str| {
            let path = format!("locales/{tag}/{file}.ftl");
            let is_read = vocabulary.words.contains_key(file)
                && !has_error(&path, &|code| code == Code::FileCut);
            self.snapshot.has(&path) && !is_read
        };
        let files = self.facts.plan.files.iter().map(|(file, _)| file);
        let refused = files.filter(|file| is_refused(file)).cloned().collect();
        let is_review_refused = has_error(&review::file_of(&tag), &|_| true);
        let states: Vec<_> = self.states(&vocabulary);
        let broken = self.broken_in(&vocabulary, &mut found);
        let is_hidden = self.facts.hide_unreviewed
            && states.iter().any(|(_, state)| *state == State::Unreviewed);
        // Of a language that nobody is offered, whole files may be missing.
        for problem in found
            .iter()
            .filter(|problem| is_listed || problem.code != Code::MissingFile)
        {
            problems.push(problem.clone());
        }
        Translation {
            vocabulary,
            is_offered: is_listed && !is_hidden,
            states,
            broken,
            refused,
            is_review_refused,
        }
    }

    fn states(&self, vocabulary: &Vocabulary) -> Vec<(MessageName, State)> {
        let files = self.facts.plan.files.iter();
        let states: BTreeMap<_, _> = files
            .map(|(file, wanted)| (file, vocabulary.states(file, wanted, Some(&self.source))))
            .collect();
        let state = |name: &MessageName| states.get(&name.file)?.get(&name.message).copied();
        self.messages()
            .map(|(name, _)| {
                let state = state(&name).unwrap_or(State::Missing);
                (name, state)
            })
            .collect()
    }

    /// The messages that cannot be shown in a language, which is told.
    fn broken_in(&self, vocabulary: &Vocabulary, problems: &mut Problems) -> Vec<MessageName> {
        let practice = self.facts.practice.as_deref().unwrap_or("…");
        let mut is_broken = |name: &MessageName, wanted: &Wanted| {
            let words = vocabulary
                .words
                .get(&name.file)
                .filter(|words| words.has(&wanted.id));
            words.is_some_and(|words| !is_whole(words, wanted, practice, problems))
        };
        self.messages()
            .filter(|(name, wanted)| is_broken(name, wanted))
            .map(|(name, _)| name)
            .collect()
    }

    /// Every message, in the order of the site.
    fn messages(&self) -> impl Iterator<Item = (MessageName, &Wanted)> {
        let files = self.facts.plan.files.iter();
        files.flat_map(|(file, wanted)| {
            wanted.iter().map(|wanted| {
                (
                    MessageName {
                        file: file.clone(),
                        message: wanted.id.clone(),
                    },
                    wanted,
                )
            })
        })
    }

    /// The messages that these names mean, in the order of the site; all of them without a name. A
    /// name is `message`, `file/message` or `file`. `Err` says what is wrong with a name.
    pub fn select(&self, names: &[String]) -> Result<Vec<MessageName>, String> {
        let all: Vec<_> = self.messages().map(|(name, _)| name).collect();
        if names.is_empty() {
            return Ok(all);
        }
        let mut chosen = Vec::new();
        for name in names {
            chosen.extend(meant(&all, name, "translations status --format json")?);
        }
        Ok(all
            .into_iter()
            .filter(|name| chosen.contains(name))
            .collect())
    }

    /// The messages that these names mean each by itself, and not as one of a file.
    pub fn named(&self, names: &[String]) -> Vec<MessageName> {
        let all: Vec<_> = self.messages().map(|(name, _)| name).collect();
        let is_itself = |name: &str, message: &MessageName| {
            name.rsplit('/').next() == Some(message.message.as_str())
        };
        let named = names.iter().flat_map(|name| {
            let meant = meant(&all, name, "").unwrap_or_default();
            meant
                .into_iter()
                .filter(|message| is_itself(name, message))
                .collect::<Vec<_>>()
        });
        named.collect()
    }
}

/// The messages of a site that one name means. `lists` is the command that lists them.
pub fn meant(all: &[MessageName], name: &str, lists: &str) -> Result<Vec<MessageName>, String> {
    let which = |is: &dyn Fn(&MessageName) -> bool| {
        all.iter()
            .filter(|known| is(known))
            .cloned()
            .collect::<Vec<_>>()
    };
    let (folder, last) = name
        .rsplit_once('/')
        .map_or((None, name), |(before, last)| {
            (before.rsplit('/').next(), last)
        });
    let of_file = match (last.strip_suffix(".ftl"), folder) {
        (Some(file), _) => which(&|known| known.file == file),
        (None, None) => which(&|known| known.file == name),
        (None, Some(_)) => Vec::new(),
    };
    let of_message = match folder {
        Some(file) => which(&|known| {
            known.file == file.strip_suffix(".ftl").unwrap_or(file) && known.message == last
        }),
        None => which(&|known| known.message == name),
    };
    match (&*of_file, &*of_message) {
        ([], [_]) => Ok(of_message),
        ([_, ..], []) => Ok(of_file),
        ([], []) => {
            let names =
                |name: &MessageName| [name.to_string(), name.message.clone(), name.file.clone()];
            let known: Vec<_> = all.iter().flat_map(names).collect();
            let help =
                did_you_mean(name, &known).unwrap_or_else(|| format!("`{lists}` lists them all"));
            Err(format!(
                "there is no message or file of words called `{name}`; {help}"
            ))
        }
        (files, messages) => {
            let file = (!files.is_empty()).then(|| format!("{name}.ftl"));
            let ways: Vec<_> = file
                .into_iter()
                .chain(messages.iter().map(ToString::to_string))
                .collect();
            Err(format!(
                "`{name}` is not clear; write one of: {}",
                ways.join(", ")
            ))
        }
    }
}

/// One language, as a translation of the practice's own.
pub struct Translation {
    vocabulary: Vocabulary,
    /// Whether patients are offered the language.
    pub is_offered: bool,
    /// Of every message, in the order of the site.
    pub states: Vec<(MessageName, State)>,
    /// The messages that cannot be shown as they are.
    broken: Vec<MessageName>,
    /// The files that cannot be used as they are.
    refused: Vec<String>,
    is_review_refused: bool,
}

impl Translation {
    pub fn language(&self) -> &Language {
        &self.vocabulary.language
    }

    /// Whether all that was recorded of the language could be read. Else nothing may be written over it.
    pub fn has_readable_review(&self) -> bool {
        !self.is_review_refused
    }

    /// Whether the file cannot be used, so that nothing can be said of its messages.
    pub fn is_refused(&self, file: &str) -> bool {
        self.refused.iter().any(|refused| refused == file)
    }

    fn state(&self, name: &MessageName) -> State {
        self.states
            .iter()
            .find(|(known, _)| known == name)
            .map_or(State::Missing, |(_, state)| *state)
    }

    /// The words of a message in the language, in the spelling that is recorded.
    fn words(&self, name: &MessageName) -> Option<String> {
        self.vocabulary
            .words
            .get(&name.file)?
            .spelling(&name.message)
    }

    fn change(&self, snapshot: &Snapshot) -> Change {
        let file = review::file_of(&self.language().tag);
        Change {
            is_new: !snapshot.has(&file),
            file,
            contents: self.vocabulary.review.to_toml().into_bytes(),
        }
    }
}
