//! One consistent, validated set of content and words: everything the screen can show.
//!
//! An edition is made whole from one snapshot of a site, or not at all, and never changes. It knows
//! nothing of the screen, the clock or the visitor.

mod cores;
pub mod drawable;
mod foreign;
mod garbled;
pub mod hours;
mod identity;
pub mod keep;
pub mod labels;
pub mod link;
pub mod load;
mod names;
mod reader;
pub mod recordings;
pub mod review;
pub mod settle;
pub mod source;
mod structure;
pub mod translations;
pub mod validate;
pub mod watch;
pub mod wording;
pub mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

use crate::language::{Language, LanguageTag};
use crate::outline::{DocumentOutline, Outline, PageOutline};
use crate::problem::{Code, Origin, Problem, Problems, Severity};
use crate::schedule::Hours;
use crate::text::{is_han, is_unspaced};
pub use labels::Labels;
pub use load::Snapshot;
pub use recordings::Recordings;
pub use review::State;
pub use words::room::{Room, room};

pub use crate::digest::Digest;
pub use crate::id::Id;
pub use crate::text::without_marks;

/// See the module's description.
#[derive(Debug, Clone, PartialEq)]
pub struct Edition {
    /// Identifies everything in this edition.
    pub digest: Digest,
    /// The practice's name.
    pub practice: String,
    /// Of the languages offered the one that all others are translations of.
    pub own_language: LanguageTag,
    /// The languages offered, in screen order; never empty.
    pub locales: Vec<Locale>,
    /// The guidance documents, in order; never empty.
    pub documents: Vec<Document>,
    pub links: BTreeMap<Id, Link>,
    /// The screen's diagonal, if the site states it.
    pub diagonal_inches: Option<f64>,
    /// The times of the day at which the screen is wiped, in the order of the site.
    pub cleaning: Vec<Time>,
    /// Outside of them the screen is dark.
    pub hours: Hours,
    pub counting: Counting,
}

/// How the anonymous counts are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counting {
    /// For how many months every day is kept by itself.
    pub keep_months: u32,
    /// Whose day and whose noon is meant.
    pub time_zone: TimeZone,
}

/// The links that have a page of their own on the screen.
pub const REVIEW_LINK: &str = "review";
pub const COMPLAINTS_LINK: &str = "complaints";

/// An address that patients open by its QR code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The whole address: `https`, ASCII, on an allowed host.
    pub address: String,
    /// When somebody looked where it leads, if it is said who did.
    pub confirmed_on: Option<Date>,
    /// Where the site states it, for problems found later than loading.
    pub origin: Origin,
}

/// The structure of one guidance document, the same in every language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    pub id: Id,
    /// Changed by the practice whenever the meaning changes; kept with every count.
    pub version: String,
    /// It means the same as the version before it: their counts can be compared.
    pub minor: bool,
    pub pages: Vec<Page>,
}

/// What is read at a time: one rule, or one section of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    pub id: Id,
    /// The number of a rule, counted through the document; sections of text have none.
    pub number: Option<usize>,
    pub icon: Option<Icon>,
    pub link: Option<Id>,
    /// Where the page begins a section of rules: that section.
    pub opens_section: Option<Id>,
}

/// The name of a drawing in `ui/icons/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Icon(&'static str);

impl Icon {
    /// Every drawing that guidance can use.
    pub const NAMES: &'static [&'static str] = &[
        "badge",
        "camera",
        "clock",
        "heart",
        "information",
        "letter",
        "microphone",
        "people",
        "phone",
        "shield",
        "speech",
        "star",
        "tick",
        "warning",
    ];

    pub fn parse(name: &str) -> Option<Self> {
        Self::NAMES
            .iter()
            .find(|known| **known == name)
            .map(|known| Self(known))
    }

    pub fn name(self) -> &'static str {
        self.0
    }
}

/// One language of the edition: all its words.
#[derive(Debug, Clone, PartialEq)]
pub struct Locale {
    pub language: Language,
    pub labels: Labels,
    /// How far each message can be trusted, by file of words and message.
    pub states: BTreeMap<String, BTreeMap<String, State>>,
    /// "This screen will start again in … seconds", by the number of seconds, from 0 on.
    pub idle_countdown: Vec<String>,
    /// "It can be used again in … seconds", the same way.
    pub cleaning_countdown: Vec<String>,
    /// What a screen reader says in place of a link's QR code.
    pub code_descriptions: BTreeMap<Id, String>,
    pub documents: BTreeMap<Id, Wording>,
    /// People who read the words aloud.
    pub recordings: Recordings,
    /// Where the site offers the language.
    pub origin: Origin,
}

/// What a machine lacks to draw a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undrawable {
    /// The font that the language is set in.
    Font,
    /// Letters of the language's own name, which its font does not have: it is the font of another script.
    Letters(String),
}

impl Locale {
    /// What is told where a machine cannot draw the language: a translation is left out, and without its own
    /// language (`is_own`) a site cannot be shown.
    pub fn undrawable(&self, lack: Undrawable, is_own: bool) -> Problem {
        let Language {
            tag,
            english_name,
            family,
            package,
            ..
        } = &self.language;
        let (what, help) = match (lack, package) {
            (Undrawable::Font, Some(package)) => (
                format!("the font {family} is not on this machine"),
                format!("install the Debian package {package}"),
            ),
            (Undrawable::Font, None) => (
                format!("the font {family} is not on this machine"),
                format!(
                    "install the font {family}, or name another in locales/{tag}/language.toml"
                ),
            ),
            (Undrawable::Letters(letters), _) => (
                format!("the font {family} has no letters for its name ({letters})"),
                format!("name a font that has them in locales/{tag}/language.toml, and install it"),
            ),
        };
        let (severity, consequence) = if is_own {
            (
                Severity::Error,
                "the practice's own language, cannot be shown",
            )
        } else {
            (Severity::Warning, "is not offered")
        };
        let comma = if is_own { ", " } else { " " };
        let problem = Problem::error(
            Code::FontMissing,
            "",
            format!("{english_name}{comma}{consequence}: {what}"),
        );
        let problem = problem.because(family, format!("not offered, because {what}"));
        Problem {
            severity,
            ..problem.at_origin(&self.origin).help(help).in_language(tag)
        }
    }

    fn word_count(&self, document: &Id, page: usize) -> usize {
        self.documents
            .get(document)
            .and_then(|wording| wording.pages.get(page))
            .map_or(0, PageWording::word_count)
    }

    /// How many messages are in this state.
    pub fn count(&self, state: State) -> usize {
        self.states
            .values()
            .flat_map(BTreeMap::values)
            .filter(|known| **known == state)
            .count()
    }

    /// Whether anything of the interface or of this document is shown in the practice's own language.
    pub fn is_in_parts_in_source(&self, document: &Id) -> bool {
        let files = [wording::KIOSK, document.as_str()];
        files
            .into_iter()
            .filter_map(|file| self.states.get(file))
            .flat_map(BTreeMap::values)
            .any(|state| state.is_in_source())
    }

    /// Every text that the language can show, for checking that its fonts can draw it.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let wordings = self.documents.values().flat_map(|wording| {
            [&wording.title.text, &wording.version]
                .into_iter()
                .chain(wording.sections.values().map(|heading| &heading.text))
                .chain(wording.pages.iter().flat_map(|page| {
                    [&page.title.text, &page.progress]
                        .into_iter()
                        .chain(&page.paragraphs)
                }))
        });
        [&self.language.own_name, &self.language.english_name]
            .into_iter()
            .chain(self.labels.all())
            .chain(&self.idle_countdown)
            .chain(&self.cleaning_countdown)
            .chain(wordings)
            .map(String::as_str)
    }
}

/// A text, and how far it can be trusted: by its state it is in the language itself, or in the
/// practice's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    pub text: String,
    pub state: State,
}

/// The words of one document in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// Of exactly these words, with document, version and language.
    pub digest: Digest,
    pub title: Phrase,
    /// "Version 2024".
    pub version: String,
    /// The headings of sections of rules.
    pub sections: BTreeMap<Id, Phrase>,
    /// In the order of the document's pages.
    pub pages: Vec<PageWording>,
}

/// A message of a document as it is on the screen, with how far it can be trusted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// "title", "portable-devices-body".
    pub id: String,
    pub text: String,
    pub state: State,
}

impl Wording {
    /// Every message of the document, in the order of reading.
    pub fn messages(&self, document: &Document) -> Vec<Message> {
        let message = |id: String, text: &str, state| Message {
            id,
            text: without_marks(text),
            state,
        };
        let phrase = |id: String, phrase: &Phrase| message(id, &phrase.text, phrase.state);
        let mut messages = vec![phrase("title".to_owned(), &self.title)];
        for (page, words) in document.pages.iter().zip(&self.pages) {
            let section = page.opens_section.as_ref();
            messages.extend(
                section.and_then(|id| Some(phrase(format!("{id}-title"), self.sections.get(id)?))),
            );
            messages.push(phrase(format!("{}-title", page.id), &words.title));
            messages.push(message(
                format!("{}-body", page.id),
                &words.paragraphs.join("\n\n"),
                words.body_state,
            ));
        }
        messages
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageWording {
    pub title: Phrase,
    pub paragraphs: Vec<String>,
    /// Of the paragraphs, which are one message.
    pub body_state: State,
    /// "3 of 10".
    pub progress: String,
}

impl PageWording {
    /// How many words there are to read. Where a script puts no spaces between words, two Chinese
    /// characters count as one, and four of any other.
    pub fn word_count(&self) -> usize {
        let count = |word: &str| {
            let han = word.chars().filter(|c| is_han(*c)).count();
            let unspaced = word.chars().filter(|c| is_unspaced(*c)).count() - han;
            (han.div_ceil(2) + unspaced.div_ceil(4)).max(1)
        };
        let texts = std::iter::once(&self.title.text).chain(&self.paragraphs);
        texts
            .flat_map(|text| text.split_whitespace())
            .map(count)
            .sum()
    }
}

impl Edition {
    /// Makes an edition of a site's files. `None` if there is any error; all problems are told
    /// either way. `today` decides which confirmations of links are overdue.
    pub fn from_snapshot(
        snapshot: &Snapshot,
        today: jiff::civil::Date,
    ) -> (Option<Self>, Problems) {
        let mut problems = Problems::default();
        let edition = validate::edition(snapshot, today, &mut problems);
        problems.forget_unmarked_sources();
        (edition.filter(|_| !problems.has_errors()), problems)
    }

    /// The same of files that were on the screen before, as the copy of the last good ones keeps them. An
    /// earlier version of the program accepted all of them: what this one finds wrong with how their words look
    /// is told, and takes nothing off the screen.
    pub fn from_kept(snapshot: &Snapshot, today: jiff::civil::Date) -> (Option<Self>, Problems) {
        let mut problems = Problems::default();
        let edition = validate::edition(snapshot, today, &mut problems);
        problems.forget_unmarked_sources();
        let is_refused = problems
            .iter()
            .any(|problem| problem.severity == Severity::Error && !problem.code.is_of_looks());
        (edition.filter(|_| !is_refused), problems)
    }

    pub fn locale(&self, tag: &LanguageTag) -> Option<&Locale> {
        self.locales
            .iter()
            .find(|locale| locale.language.tag == *tag)
    }

    /// The practice's own language, of which all others are translations.
    pub fn source(&self) -> &Locale {
        self.locale(&self.own_language)
            .expect("the own language is always offered")
    }

    pub fn document(&self, id: &Id) -> Option<&Document> {
        self.documents.iter().find(|document| document.id == *id)
    }

    pub fn link(&self, id: &str) -> Option<(&Id, &Link)> {
        self.links.iter().find(|(known, _)| known.as_str() == id)
    }

    /// The recording to be played of a message, relative to the site: only one that speaks the words that
    /// are shown. `file` is the file of words without its ending.
    pub fn recording(&self, tag: &LanguageTag, file: &str, message: &str) -> Option<&Path> {
        self.locale(tag)?.recordings.fitting(file, message)
    }

    /// What a session needs to know of this edition.
    pub fn outline(&self) -> Outline {
        Outline {
            spoken: BTreeSet::new(),
            languages: self
                .locales
                .iter()
                .map(|locale| locale.language.tag.clone())
                .collect(),
            documents: self
                .documents
                .iter()
                .map(|document| DocumentOutline {
                    id: document.id.clone(),
                    pages: document
                        .pages
                        .iter()
                        .enumerate()
                        .map(|(index, page)| PageOutline {
                            id: page.id.clone(),
                            has_code: page.link.is_some(),
                            is_introduction: index == 0 && page.number.is_none(),
                            words: self
                                .locales
                                .iter()
                                .map(|locale| locale.word_count(&document.id, index))
                                .collect(),
                        })
                        .collect(),
                })
                .collect(),
        }
    }

    /// Every text that is shown in all languages alike.
    pub fn common_texts(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.practice.as_str())
            .chain(self.links.values().map(|link| link.address.as_str()))
    }

    /// The same edition without some of its translations, because this machine cannot show them.
    fn without_languages(&self, tags: &[LanguageTag]) -> Self {
        let mut edition = self.clone();
        let own = &self.source().language.tag;
        edition
            .locales
            .retain(|locale| locale.language.tag == *own || !tags.contains(&locale.language.tag));
        edition
    }
}

/// The words of the interface in every shipped language, by its tag, compiled into the program: for the screen
/// that is shown when no site can be read.
const BUILT_IN_WORDS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/built_in_words.rs"));

/// The languages that are part of the program.
pub fn built_in_languages() -> impl Iterator<Item = LanguageTag> {
    BUILT_IN_WORDS
        .iter()
        .filter_map(|(tag, _)| LanguageTag::parse(tag))
}

/// The interface in one of them.
pub fn built_in_labels(tag: &LanguageTag) -> Option<Labels> {
    let (file, text) = BUILT_IN_WORDS
        .iter()
        .find(|(known, _)| *known == tag.as_str())?;
    let mut snapshot = Snapshot::default();
    snapshot.files.insert(
        (*file).to_owned(),
        load::Contents::Bytes(text.as_bytes().to_vec()),
    );
    let mut problems = Problems::default();
    let wanted = labels::wanted();
    let expected = words::Expected {
        wanted: &wanted,
        complete: true,
        shown_instead: None,
    };
    let words = words::Words::read(
        &snapshot,
        file,
        &Language::known(tag)?,
        expected,
        &mut problems,
    )?;
    let practice = [("practice", words::Value::Text(""))];
    Labels::resolve(|id| {
        Some(wording::one_line(&words.text(
            id,
            &practice,
            &mut problems,
        )?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_language_has_built_in_words() {
        let folders = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/locales")).unwrap();
        let shipped = folders
            .flatten()
            .filter(|entry| entry.path().is_dir())
            .count();
        let labels: Vec<_> = built_in_languages()
            .filter_map(|tag| built_in_labels(&tag))
            .collect();
        assert_eq!(labels.len(), shipped);
        assert!(
            labels
                .iter()
                .all(|labels| !labels.out_of_service_body.is_empty())
        );
    }

    #[test]
    fn what_is_wrong_with_a_site_holds_no_text_of_a_file_that_is_right() {
        let snapshot = Snapshot::read(std::path::Path::new(env!("CARGO_MANIFEST_DIR")));
        let (edition, problems) = Edition::from_snapshot(&snapshot, jiff::civil::date(2026, 3, 12));
        assert!(edition.is_some());
        let held = format!("{problems:?}");
        assert!(
            held.contains("[links.review]"),
            "the links are not confirmed, and marked in their file"
        );
        assert!(
            !held.contains("back-button = "),
            "nothing is wrong with the words"
        );
    }

    #[test]
    fn a_name_can_never_be_a_path() {
        for good in ["social-media", "a", "rule-7b"] {
            assert!(Id::parse(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "../x",
            "a/b",
            "A",
            "a_b",
            "a b",
            "a.b",
            "-a",
            "a-",
            "7a",
            &"a".repeat(65),
        ] {
            assert!(Id::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_digest_tells_lists_apart_that_join_to_the_same_text() {
        assert_ne!(Digest::of(["ab", "c"]), Digest::of(["a", "bc"]));
        assert_eq!(Digest::of(["ab"]).to_string().len(), 64);
    }

    #[test]
    fn words_are_counted_in_every_script() {
        let page = |text: &str| PageWording {
            title: Phrase {
                text: String::new(),
                state: State::Reviewed,
            },
            paragraphs: vec![text.into()],
            body_state: State::Reviewed,
            progress: String::new(),
        };
        assert_eq!(page("Nie wolno tego robić.").word_count(), 4);
        assert_eq!(page("患者不得拍照").word_count(), 3);
        assert_eq!(page("환자는 사진을 찍을 수 없습니다").word_count(), 5);
        // "Taking photographs is forbidden in the waiting room": nine words, in 34 characters.
        assert!((6..=12).contains(&page("ห้ามถ่ายภาพในห้องรอตรวจของคลินิกนี้").word_count()));
    }
}
