//! Whether a machine can show an edition: which languages it has fonts for, and which signs it has no picture
//! of, each at its own place in the site's files.
//!
//! Knows no fonts: a [`Machine`] says what it can draw.

mod signs;

use std::collections::BTreeSet;
use std::ops::Range;

use toml::Spanned;
use unicode_segmentation::UnicodeSegmentation as _;

use self::signs::{in_words, instead};
use crate::edition::load::Snapshot;
use crate::edition::source::{self, GuidanceFile, LanguageFile, PracticeFile};
use crate::edition::validate::PRACTICE;
use crate::edition::words::places_in;
use crate::edition::{Edition, Locale, Undrawable};
use crate::language::Language;
use crate::problem::{Code, Problem, Problems, Severity};

/// What draws the texts.
pub trait Machine {
    /// Whether the font that the language is set in is there.
    fn has_font(&mut self, language: &Language) -> bool;

    /// The pieces of a text of this language, each what people take for one sign, that no font draws.
    fn lacking(&mut self, language: &Language, text: &str) -> Vec<String>;

    /// The packages of fonts that the program asks for and the machine lacks.
    fn missing_packages(&mut self) -> Vec<&'static str>;
}

/// Pieces of text that cannot be drawn.
type Pieces = BTreeSet<String>;

/// The edition as this machine shows it. `None`, and told, if it cannot be shown: a text holds a sign that no
/// font has, or the practice's own language has no font. A translation without a font is left out, and told.
pub fn for_machine(
    edition: Edition,
    snapshot: &Snapshot,
    machine: &mut impl Machine,
    problems: &mut Problems,
) -> Option<Edition> {
    as_far_as_drawn(edition, snapshot, machine, problems)
        .filter(|_| !problems.iter().any(is_of_sign))
}

fn is_of_sign(problem: &Problem) -> bool {
    problem.code == Code::SignMissing
}

/// The same of an edition that was on the screen before: a sign that no font has is told, and a box stands in its
/// place, because that one is better than no guidance at all.
pub fn as_far_as_drawn(
    edition: Edition,
    snapshot: &Snapshot,
    machine: &mut impl Machine,
    problems: &mut Problems,
) -> Option<Edition> {
    let mut left_out = Vec::new();
    let mut search = Search {
        edition: &edition,
        snapshot,
        told: 0,
        problems,
    };
    let mut is_shown = true;
    for locale in &edition.locales {
        let is_own = locale.language.tag == edition.source().language.tag;
        let lack = if machine.has_font(&locale.language) {
            letters_of_name(locale, machine).map(Undrawable::Letters)
        } else {
            Some(Undrawable::Font)
        };
        if let Some(lack) = lack {
            search.problems.push(locale.undrawable(lack, is_own));
            is_shown &= !is_own;
            left_out.push(locale.language.tag.clone());
            continue;
        }
        let mut pieces = Pieces::new();
        for text in locale.texts().chain(edition.common_texts()) {
            pieces.extend(machine.lacking(&locale.language, text));
        }
        if !pieces.is_empty() {
            search.tell(locale, &pieces, machine);
        }
    }
    is_shown.then(|| edition.without_languages(&left_out))
}

/// Letters of the language's own name that its font lacks: then it is not the font of that language.
fn letters_of_name(locale: &Locale, machine: &mut impl Machine) -> Option<String> {
    let pieces = machine.lacking(&locale.language, &locale.language.own_name);
    let letters: String = pieces
        .into_iter()
        .filter(|piece| is_letters(piece))
        .collect();
    (!letters.is_empty()).then_some(letters)
}

fn is_letters(piece: &str) -> bool {
    piece.chars().next().is_some_and(char::is_alphabetic)
}

/// Looks for pieces of text in the files that they come from.
struct Search<'a> {
    edition: &'a Edition,
    snapshot: &'a Snapshot,
    told: usize,
    problems: &'a mut Problems,
}

impl Search<'_> {
    /// Tells every place from which a text of the language has one of the pieces.
    fn tell(&mut self, locale: &Locale, pieces: &Pieces, machine: &mut impl Machine) {
        let before = self.told;
        self.tell_settings(locale, pieces, machine);
        let (own, source) = (&locale.language, &self.edition.source().language);
        for (stem, states) in &locale.states {
            let (mut in_own, mut in_source) = (BTreeSet::new(), BTreeSet::new());
            for (id, state) in states {
                if state.is_in_source() {
                    &mut in_source
                } else {
                    &mut in_own
                }
                .insert(id.as_str());
            }
            for (language, ids) in [(own, in_own), (source, in_source)] {
                self.tell_messages(
                    &format!("locales/{}/{stem}.ftl", language.tag),
                    &ids,
                    locale,
                    pieces,
                    machine,
                );
            }
        }
        if self.told == before {
            // A piece that is put together of several places.
            let problem = Problem::error(
                Code::SignMissing,
                PRACTICE,
                format!(
                    "a text of {} holds a sign that cannot be shown: {}",
                    own.english_name,
                    pieces
                        .iter()
                        .map(|piece| in_words(piece))
                        .collect::<Vec<_>>()
                        .join(", ")
                ),
            );
            self.problems.push(
                problem
                    .at_origin(&locale.origin)
                    .help("leave it out of the texts of this language"),
            );
        }
    }

    fn tell_settings(&mut self, locale: &Locale, pieces: &Pieces, machine: &mut impl Machine) {
        let mut nothing = Problems::default();
        let mut found: Vec<(String, String, Range<usize>)> = Vec::new();
        let mut look = |file: &str, value: Option<&Spanned<String>>| {
            found.extend(
                value.map(|value| (file.to_owned(), value.get_ref().clone(), value.span())),
            );
        };
        if let Some(practice) =
            source::read_facts::<PracticeFile>(self.snapshot, PRACTICE, &mut nothing)
        {
            look(PRACTICE, practice.value.name.as_ref());
            practice
                .value
                .links
                .values()
                .for_each(|link| look(PRACTICE, link.url.as_ref()));
        }
        for document in &self.edition.documents {
            let file = format!("content/guidance/{}.toml", document.id);
            if let Some(guidance) =
                source::read_facts::<GuidanceFile>(self.snapshot, &file, &mut nothing)
            {
                look(&file, guidance.value.version.as_ref());
            }
        }
        let file = format!("locales/{}/language.toml", locale.language.tag);
        if let Some(language) =
            source::read_facts::<LanguageFile>(self.snapshot, &file, &mut nothing)
        {
            look(&file, language.value.own_name.as_ref());
            look(&file, language.value.english_name.as_ref());
        }
        for (file, value, span) in found {
            if pieces_in(&value, pieces).is_empty() {
                continue;
            }
            let Some(text) = source::read_text(self.snapshot, &file, &mut nothing) else {
                continue;
            };
            let places = pieces_in(text.get(span.clone()).unwrap_or_default(), pieces);
            // What is written by its number is marked whole.
            let is_literal = !places.is_empty();
            for (piece, place) in if is_literal {
                places
            } else {
                pieces_in(&value, pieces)
            } {
                let at = if is_literal {
                    span.start + place.start..span.start + place.end
                } else {
                    span.clone()
                };
                self.push(&file, &text, at, &piece, locale, machine);
            }
        }
    }

    fn tell_messages(
        &mut self,
        file: &str,
        ids: &BTreeSet<&str>,
        locale: &Locale,
        pieces: &Pieces,
        machine: &mut impl Machine,
    ) {
        if ids.is_empty() {
            return;
        }
        let Some(text) = source::read_text(self.snapshot, file, &mut Problems::default()) else {
            return;
        };
        for (slice, span) in places_in(&text, ids) {
            for (piece, place) in pieces_in(&slice, pieces) {
                // What is written by its number is marked whole.
                let is_literal = slice.len() == span.len();
                let at = if is_literal {
                    span.start + place.start..span.start + place.end
                } else {
                    span.clone()
                };
                self.push(file, &text, at, &piece, locale, machine);
            }
        }
    }

    fn push(
        &mut self,
        file: &str,
        text: &str,
        span: Range<usize>,
        piece: &str,
        locale: &Locale,
        machine: &mut impl Machine,
    ) {
        self.told += 1;
        if self
            .problems
            .are_enough(file, Code::SignMissing, Severity::Error)
        {
            return;
        }
        let mut draws = |sign: &str| machine.lacking(&locale.language, sign).is_empty();
        let help = match instead(piece, &mut draws) {
            Some(sign) => format!("type {sign} instead, or leave it out"),
            None => "leave it out".to_owned(),
        };
        let help = match machine.missing_packages().as_slice() {
            [] => help,
            packages => format!(
                "install the Debian package {}, which may have it; else {help}",
                packages.join(" and ")
            ),
        };
        self.problems.add_source(file, text.into());
        let message = format!(
            "{} cannot be shown: no font of the screen has it",
            in_words(piece)
        );
        self.problems.push(
            Problem::error(Code::SignMissing, file, message.clone())
                .at(text, span)
                .because(piece, message)
                .help(help),
        );
    }
}

/// Where a text has any of the pieces. Letters that follow each other are one.
fn pieces_in(text: &str, pieces: &Pieces) -> Vec<(String, Range<usize>)> {
    let mut found: Vec<(String, Range<usize>)> = Vec::new();
    for (start, sign) in text
        .grapheme_indices(true)
        .filter(|(_, sign)| pieces.contains(*sign))
    {
        match found.last_mut() {
            Some((before, span)) if span.end == start && is_letters(before) && is_letters(sign) => {
                before.push_str(sign);
                span.end += sign.len();
            }
            _ => found.push((sign.to_owned(), start..start + sign.len())),
        }
    }
    found
}
