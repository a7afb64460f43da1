//! Fluent files into plain text, with every mistake told. The only place that knows Fluent.
//!
//! Every text is made when a site is loaded, with every value it can ever be given, so that nothing
//! of Fluent is left to go wrong on the screen.

mod making;
mod pattern;
mod places;
mod plurals;
pub mod room;
mod syntax;
mod template;

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::OnceLock;

use fluent::FluentResource;
use fluent_syntax::ast;
use fluent_syntax::parser;

use self::making::Fault;
use self::pattern::{Part, ends_a_sentence, lacks_its_end, spelling, walk};
pub use self::places::places_in;
use self::plurals::{CATEGORIES, NUMBER, Plurals, forms};
use self::room::TooWide;
use self::syntax::{Known, bad_escape, has_odd_comment, named, syntax_problems, too_deep};
use crate::edition::foreign;
use crate::edition::garbled::{self, Oddity, Place};
use crate::edition::load::Snapshot;
use crate::edition::source::{MOST_TOLD, did_you_mean, read_text};
use crate::language::{Direction, Language};
use crate::problem::{Code, Problem, Problems, Severity, Weight};
use crate::text::{is_unspaced, is_visible, unmarked, without_strays};

/// A message that a file has to hold, and the variables that may stand in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    pub id: String,
    pub variables: &'static [&'static str],
}

impl Wanted {
    /// The most characters of a text that scrolls: it has room for far more than anyone reads standing.
    /// Labels have less, which [`room`] knows.
    fn most_characters(id: &str) -> usize {
        match id {
            "title" => 160,
            _ if id.ends_with("-title") => 160,
            _ if id.ends_with("-body") => 8_000,
            _ => 600,
        }
    }

    /// Whether its words are sentences whatever the practice writes, so that they end as sentences do.
    fn is_sentences(&self) -> bool {
        self.id.ends_with("-body") && self.variables == ["practice"]
    }
}

/// What a file of words is compared with.
#[derive(Debug, Clone, Copy)]
pub struct Expected<'a> {
    pub wanted: &'a [Wanted],
    /// Everything that is wanted is known: what is not wanted is unused.
    pub complete: bool,
    /// The English name of the practice's own language where this is a translation: what is missing is shown
    /// in that instead.
    pub shown_instead: Option<&'a str>,
}

/// One file of words, ready to be asked for its texts.
pub struct Words {
    file: String,
    language: Language,
    resource: FluentResource,
    /// The messages that wait to be filled in, and where.
    blanks: Vec<(String, Range<usize>)>,
    /// The messages and terms, which share their names, in the order of these.
    entries: Vec<Entry>,
    plurals: Plurals,
    /// The messages that cannot be shown, which is told at its place: they name a variable that they do not
    /// have, or hold letters that nobody can read.
    told: BTreeSet<String>,
}

/// Where a message or term stands in the resource, and its words in their one spelling once anyone has
/// asked for it.
struct Entry {
    index: usize,
    spelling: OnceLock<Option<String>>,
}

/// The longest number in a message: plural rules cannot count more digits.
const MAX_DIGITS: usize = 15;

/// The bytes that begin a control character, U+FFFD or their like: looked up, because every byte of a site is
/// asked for whenever the site is loaded.
const BEGINS_ODD: [bool; 256] = {
    let mut odd = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        odd[byte] = byte < 0x20 && byte != 0x0a || matches!(byte, 0x7f | 0xc2 | 0xef);
        byte += 1;
    }
    odd
};

impl Words {
    /// Reads a file of words and compares it with the messages that are wanted of it.
    ///
    /// `None` if the file is missing (told by the caller, who knows why it is needed) or if any part
    /// of it cannot be read: the readable part of a half-read message would be a wrong rule.
    pub fn read(
        snapshot: &Snapshot,
        file: &str,
        language: &Language,
        expected: Expected<'_>,
        problems: &mut Problems,
    ) -> Option<Self> {
        let mut text = read_text(snapshot, file, problems)?;
        let blanks = template::blanks(&text);
        template::make_notes(&mut text, &blanks);
        if let Some(offset) = too_deep(&text) {
            problems.push(
                Problem::error(
                    Code::WordsSyntax,
                    file,
                    "there are too many { or ( in one message",
                )
                .at(&text, offset..offset + 1)
                .help("a variable is written { $practice }, with one { and one }"),
            );
            return None;
        }
        if let Some(span) = bad_escape(&text) {
            problems.push(
                Problem::error(Code::WordsSyntax, file, syntax::BACKSLASH.0)
                    .at(&text, span)
                    .help(syntax::BACKSLASH.1),
            );
            return None;
        }
        // Resources are made by the runtime parser, which takes any line that begins with # for a comment,
        // hashtags too. In everything else it reads what the full one reads, but tells less.
        let is_odd = has_odd_comment(&text);
        let (resource, is_whole) = match FluentResource::try_new(text) {
            Ok(resource) => (resource, true),
            Err((resource, _)) => (resource, false),
        };
        let text = resource.source();
        if is_odd || !is_whole {
            let errors = parser::parse(text)
                .err()
                .map(|(_, errors)| errors)
                .unwrap_or_default();
            let names: Vec<_> = expected
                .wanted
                .iter()
                .map(|wanted| wanted.id.as_str())
                .collect();
            let mut variables: Vec<_> = expected
                .wanted
                .iter()
                .flat_map(|wanted| wanted.variables.iter().copied())
                .collect();
            variables.sort_unstable();
            variables.dedup();
            let known = Known {
                is_wanted: &|name| names.contains(&name),
                names: &names,
                variables: &variables,
            };
            for problem in syntax_problems(file, text, &errors, known)
                .into_iter()
                .take(MOST_TOLD)
            {
                problems.push(problem);
            }
            return None;
        }
        let names = names(file, text, &resource, problems)?;
        let wanted = expected
            .wanted
            .iter()
            .map(|wanted| (wanted.id.as_str(), wanted))
            .collect();
        let mut told = compare(
            file, text, &resource, &names, &wanted, &blanks, expected, problems,
        );
        tell_oddities(
            file, text, &resource, language, &wanted, &mut told, problems,
        );
        let plurals = Plurals::of(&language.tag);
        tell_forms(
            file,
            text,
            &resource,
            (language, &plurals),
            &wanted,
            problems,
        );
        tell_joined_lines(file, text, &wanted, problems);
        if expected.shown_instead.is_none() {
            tell_cut_bodies(file, text, &resource, &wanted, problems);
        }
        let entries = names
            .into_values()
            .map(|named| Entry {
                index: named.index,
                spelling: OnceLock::new(),
            })
            .collect();
        Some(Self {
            file: file.to_owned(),
            language: language.clone(),
            resource,
            blanks,
            entries,
            plurals,
            told,
        })
    }

    pub fn language(&self) -> &Language {
        &self.language
    }

    /// Whether the file has the message.
    pub fn has(&self, id: &str) -> bool {
        self.span(id).is_some()
    }

    /// Whether a line of the file waits for the message's words: `#name =`.
    pub fn has_blank(&self, id: &str) -> bool {
        self.blanks.iter().any(|(name, _)| name == id)
    }

    /// The words of a message in the one spelling that layout, comments and order of its file do not
    /// change, with its variables by name: for comparing, keeping and showing to translators.
    pub fn spelling(&self, id: &str) -> Option<String> {
        self.kept_spelling(id).map(str::to_owned)
    }

    /// The same, made once: the practice's own words are compared with those of every language.
    pub fn kept_spelling(&self, id: &str) -> Option<&str> {
        self.spelling_of(self.entry(id)?)
    }

    fn spelling_of<'a>(&'a self, entry: &'a Entry) -> Option<&'a str> {
        entry
            .spelling
            .get_or_init(|| self.spelt(self.pattern_of(entry)?))
            .as_deref()
    }

    fn spelt(&self, pattern: &ast::Pattern<&str>) -> Option<String> {
        let lookup = |name: &str| self.pattern(name);
        let spelt = spelling(pattern, &lookup)?;
        Some(unmarked(&paragraphs(&spelt).join("\n\n")).into_owned())
    }

    /// A problem about a message, at its name.
    pub fn problem(
        &self,
        severity: Severity,
        code: Code,
        id: &str,
        message: impl Into<String>,
    ) -> Problem {
        let problem = Problem {
            severity,
            ..Problem::error(code, &self.file, message)
        }
        .about([id]);
        match self.span(id) {
            Some(span) => problem.at(self.resource.source(), span),
            None => problem,
        }
    }

    /// Tells where a translation seems to have lost something that its source has.
    pub fn compare_with(&self, source: &Self, expected: Expected<'_>, problems: &mut Problems) {
        let warn = |code, id: &str, message: String, help: &str| {
            self.problem(Severity::Warning, code, id, message)
                .help(help)
        };
        for id in expected.wanted.iter().map(|wanted| wanted.id.as_str()) {
            let (Some(our_entry), Some(their_entry)) = (self.entry(id), source.entry(id)) else {
                continue;
            };
            let (Some(ours), Some(theirs)) =
                (self.pattern_of(our_entry), source.pattern_of(their_entry))
            else {
                continue;
            };
            if ends_a_sentence(theirs) && lacks_its_end(ours) {
                if self.is_cut_at(id) {
                    problems.push(self.file_cut(id));
                } else {
                    problems.push(warn(
                        Code::SentenceCut,
                        id,
                        format!("the last sentence of `{id}` is not finished"),
                        "complete it, or end it with a full stop",
                    ));
                }
            }
            let count =
                |spelling: Option<&str>| spelling.map_or(0, |text| text.split("\n\n").count());
            let (ours, theirs) = (
                count(self.spelling_of(our_entry)),
                count(source.spelling_of(their_entry)),
            );
            if ours != theirs && ours > 0 && theirs > 0 && self.is_cut_at(id) {
                problems.push(self.file_cut(id));
            } else if ours != theirs && ours > 0 && theirs > 0 {
                let paragraphs = |n: usize| {
                    if n == 1 {
                        "1 paragraph".to_owned()
                    } else {
                        format!("{n} paragraphs")
                    }
                };
                problems.push(warn(
                    Code::ParagraphsDiffer,
                    id,
                    format!("`{id}` has {}, and the {} {theirs}", paragraphs(ours), source.language.english_name),
                    "compare the two, and put an empty line between two paragraphs, or take one away",
                ));
            }
        }
        if let Some(id) = self.cut_before(source) {
            problems.push(self.file_cut(id));
        }
    }

    /// Tells texts that are not in the language of their folder. `source`: the practice's own words, of which
    /// these are a translation.
    pub fn tell_foreign(
        &self,
        source: Option<&Self>,
        expected: Expected<'_>,
        problems: &mut Problems,
    ) {
        let tag = self.language.tag.as_str();
        let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_owned();
        let is_other = |source: &&Self| primary(source.language.tag.as_str()) != primary(tag);
        let source = source.filter(is_other);
        let Some(script) = garbled::script_of(&self.language.own_name) else {
            return;
        };
        let mut found: Vec<(&str, String)> = Vec::new();
        for id in expected.wanted.iter().map(|wanted| wanted.id.as_str()) {
            // The forms of a number are named in English.
            let is_long = |text: &&str| text.len() >= LEAST_UNTRANSLATED && !text.contains("->");
            let Some(text) = self.kept_spelling(id).filter(is_long) else {
                continue;
            };
            let original = source.filter(|source| source.kept_spelling(id) == Some(text));
            let is_sentence = || {
                text.split(' ')
                    .filter(|word| !word.contains(['@', '/', '$']))
                    .count()
                    >= 4
            };
            let language = match original {
                Some(source) => is_sentence().then(|| source.language.english_name.clone()),
                None => foreign::other_language(text, tag, script),
            };
            found.extend(language.map(|language| (id, language)));
        }
        let own = &self.language.english_name;
        let Some((first, _)) = found.first() else {
            return;
        };
        // Of a whole file, the language of most of its texts is the likeliest.
        let count = |language: &String| found.iter().filter(|(_, other)| other == language).count();
        let named = found
            .iter()
            .map(|(_, language)| language)
            .filter(|language| language.starts_with(char::is_uppercase));
        if let Some(language) = named
            .max_by_key(|language| count(language))
            .or(found.first().map(|(_, language)| language))
            && found.len() >= 3
        {
            let message = format!(
                "{} messages of this file seem to be in {language}, not in {own}",
                found.len()
            );
            let help =
                format!("put the words in {own} in their place: is this file in the right folder?");
            problems.push(
                self.problem(Severity::Warning, Code::ForeignText, first, message)
                    .help(help),
            );
            return;
        }
        for (id, language) in &found {
            let message = format!("`{id}` seems to be in {language}, not in {own}");
            let help = match expected.shown_instead {
                Some(shown) => format!(
                    "write it in {own}; if you delete it, the screen shows the {shown}, and says so"
                ),
                None => format!("write it in {own}"),
            };
            problems.push(
                self.problem(Severity::Warning, Code::ForeignText, id, message)
                    .help(help),
            );
        }
    }

    /// The last message of a file whose last line is not finished.
    fn unfinished(&self) -> Option<&str> {
        if self.resource.source().ends_with('\n') {
            return None;
        }
        let last = self.messages().last()?;
        let start = self.span(last)?.start;
        self.blanks
            .iter()
            .all(|(_, blank)| blank.start < start)
            .then_some(last)
    }

    /// The names of the messages, as they follow each other.
    fn messages(&self) -> impl Iterator<Item = &str> {
        self.resource.entries().filter_map(|entry| match entry {
            ast::Entry::Message(message) => Some(message.id.name),
            _ => None,
        })
    }

    fn is_cut_at(&self, id: &str) -> bool {
        self.unfinished() == Some(id)
    }

    /// The last message, where everything that follows it in the source is missing here: the mark of a
    /// save that broke off.
    fn cut_before(&self, source: &Self) -> Option<&str> {
        let last = self.unfinished()?;
        let mut following = source
            .messages()
            .skip_while(|id| *id != last)
            .skip(1)
            .peekable();
        following.peek()?;
        following.all(|id| !self.has(id)).then_some(last)
    }

    fn file_cut(&self, id: &str) -> Problem {
        self.problem(Severity::Error, Code::FileCut, id, format!("the file ends in the middle of `{id}`"))
            .help("the save may have been cut short: complete the file, and press Enter after its last line")
    }

    /// The message (`name`) or term (`-name`) of this name.
    fn entry(&self, name: &str) -> Option<&Entry> {
        let bare = name.strip_prefix('-').unwrap_or(name);
        let at = self
            .entries
            .binary_search_by(|entry| self.named(entry).map(|(name, _)| name).cmp(&Some(bare)))
            .ok()?;
        let is_message = self.named(&self.entries[at])?.1;
        (is_message != name.starts_with('-')).then_some(&self.entries[at])
    }

    /// The name of an entry, and whether it is a message's.
    fn named(&self, entry: &Entry) -> Option<(&str, bool)> {
        match self.resource.get_entry(entry.index)? {
            ast::Entry::Message(message) => Some((message.id.name, true)),
            ast::Entry::Term(term) => Some((term.id.name, false)),
            _ => None,
        }
    }

    /// Where a message's name stands.
    fn span(&self, id: &str) -> Option<Range<usize>> {
        Some(span_in(
            self.resource.source(),
            self.named(self.entry(id)?)?.0,
        ))
    }

    fn pattern(&self, name: &str) -> Option<&ast::Pattern<&str>> {
        self.pattern_of(self.entry(name)?)
    }

    fn pattern_of(&self, entry: &Entry) -> Option<&ast::Pattern<&str>> {
        match self.resource.get_entry(entry.index)? {
            ast::Entry::Message(message) => message.value.as_ref(),
            ast::Entry::Term(term) => Some(&term.value),
            _ => None,
        }
    }

    /// Isolation keeps Latin names and numbers in their place inside right-to-left text; text that
    /// runs with them needs none.
    fn isolates(&self) -> bool {
        self.language.direction == Direction::RightToLeft
    }

    /// The text of a message. `None` if it is missing (told when the file was read) or cannot be
    /// made of the values (told here).
    pub fn text(
        &self,
        id: &str,
        values: &[(&str, Value<'_>)],
        problems: &mut Problems,
    ) -> Option<String> {
        let pattern = self.pattern(id).filter(|_| !id.starts_with('-'))?;
        let lookup = |name: &str| self.pattern(name);
        let (problem, help) = match making::text(
            pattern,
            values,
            self.isolates(),
            &self.plurals,
            &lookup,
        ) {
            Ok(text) => {
                return self
                    .is_text(id, &text, problems)
                    .then(|| without_strays(text));
            }
            Err(Fault::Nothing) => {
                if !self.told.contains(id) {
                    problems.push(self.broken(id, pattern, values));
                }
                return None;
            }
            Err(Fault::Function(name)) => {
                if !self.told.contains(id) {
                    problems.push(self.calls(id, &name, values));
                }
                return None;
            }
            Err(Fault::Option(name)) => (
                format!(
                    "the message `{id}` gives {NUMBER}() an option that it does not have, or a value that it cannot have: {name}"
                ),
                "its options are type: \"ordinal\", type: \"cardinal\", and minimumFractionDigits: with a number from 0 to 15",
            ),
        };
        if !self.told.contains(id) {
            problems.push(
                self.problem(Severity::Error, Code::BrokenMessage, id, problem)
                    .help(help),
            );
        }
        None
    }

    /// A message that calls what is no function of the program: mostly a variable in capital letters.
    fn calls(&self, id: &str, name: &str, values: &[(&str, Value<'_>)]) -> Problem {
        let message = format!("the message `{id}` uses {name}(), which the program does not know");
        let small = name.to_lowercase();
        let help = if values.iter().any(|(name, _)| *name == small) {
            format!("write {{ ${small} }}")
        } else {
            "write the words themselves, without { and }".to_owned()
        };
        let problem = self
            .problem(Severity::Error, Code::BrokenMessage, id, message)
            .help(help);
        let source = self.resource.source();
        let from = self.span(id).map_or(0, |span| span.end);
        let call = source[from..].find(&format!("{name}(")).map(|at| from + at);
        let whole =
            call.and_then(|at| Some(source[..at].rfind('{')?..at + source[at..].find('}')? + 1));
        match whole {
            Some(whole) => problem.at(source, whole),
            None => problem,
        }
    }

    /// What is wrong with a message of which nothing can be made: mostly words stand in its braces, or a
    /// name that is not there.
    fn broken(
        &self,
        id: &str,
        pattern: &ast::Pattern<&str>,
        values: &[(&str, Value<'_>)],
    ) -> Problem {
        let source = self.resource.source();
        let mut found = None;
        walk(pattern, &mut |part| {
            if let (Part::Message(name), true) = (part, found.is_none()) {
                found = Some(name);
            }
        });
        let other = found.map(|name| (name, span_in(source, name))).or_else(|| {
            // Terms and functions, which are not visited by name.
            let start = self.span(id)?.end;
            let at = start + source[start..].find('{')? + 1;
            let name = source[at..]
                .trim_start()
                .split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
                .next()?;
            Some((name, span_in(source, name)))
        });
        let Some((name, span)) = other.filter(|(name, _)| !name.is_empty()) else {
            let message = format!("the message `{id}` refers to something that is not there");
            return self
                .problem(Severity::Error, Code::BrokenMessage, id, message)
                .help("write its words without { and }");
        };
        let whole = braces_round(source, span.clone());
        let whole = if whole == span {
            // { NAME(…) }
            let start = source[..span.start].rfind('{').unwrap_or(span.start);
            let end = source[span.end..]
                .find('}')
                .map_or(span.end, |close| span.end + close + 1);
            start..end
        } else {
            whole
        };
        let variables: Vec<_> = values.iter().map(|(name, _)| *name).collect();
        let (message, help) = if variables.contains(&name.to_lowercase().as_str()) {
            (
                format!("`{id}` refers to `{name}`, which lacks its $"),
                format!("write {{ ${} }}", name.to_lowercase()),
            )
        } else if name == id {
            (
                format!("the message `{id}` refers to itself"),
                "write the words themselves, without { and }".to_owned(),
            )
        } else if name.starts_with('-') || self.entry(name).is_some() {
            (
                format!("`{id}` refers to `{name}`, of which nothing can be made"),
                "write the words themselves, without { and }".to_owned(),
            )
        } else {
            (
                format!("`{id}` refers to `{name}`, and there is nothing of this name"),
                format!("write  {name}  without the {{ and }}"),
            )
        };
        self.problem(Severity::Error, Code::BrokenMessage, id, message)
            .at(source, whole)
            .help(help)
    }

    /// Whether there is a text at all, and tells why it must not be shown.
    fn is_text(&self, id: &str, text: &str, problems: &mut Problems) -> bool {
        let most = Wanted::most_characters(id);
        // Bytes are looked through many times faster than letters: nearly no text has one of these.
        let may_be_odd = text
            .bytes()
            .fold(false, |found, byte| found | BEGINS_ODD[usize::from(byte)]);
        let held = room::room(id).map_or(Ok(()), |room| room.hold(text));
        if !may_be_odd && text.len() <= most && held.is_ok() && is_visible(text) {
            return true;
        }
        let fault = if !is_visible(text) {
            (
                Code::EmptyText,
                format!("the message `{id}` is empty"),
                "write its words after the =".to_owned(),
            )
        } else if let Some(control) = text.chars().find(|c| c.is_control() && *c != '\n') {
            (
                Code::ControlCharacter,
                format!("the message `{id}` contains {}", named(control)),
                if control.is_whitespace() {
                    "write an ordinary space in its place"
                } else {
                    "delete it"
                }
                .to_owned(),
            )
        } else if text.contains('\u{fffd}') {
            (
                Code::GarbledText,
                format!("the message `{id}` holds \u{fffd}, the sign of letters lost in copying"),
                "put the right letters in its place".to_owned(),
            )
        } else if let Err(too_wide) = held {
            let shown = if id.ends_with("-button") {
                "button"
            } else {
                "place on the screen"
            };
            let (message, help) = match too_wide {
                TooWide::Text { most } => (
                    format!(
                        "the message `{id}` has {} characters, too many for its {shown}",
                        text.chars().count()
                    ),
                    format!("use at most {most} characters"),
                ),
                TooWide::Word { word, most } => (
                    format!("`{word}` in the message `{id}` is too long a word for its {shown}"),
                    format!("use words of at most {most} characters here"),
                ),
            };
            (Code::TextTooLong, message, help)
        } else if text.len() > most && text.chars().count() > most {
            (
                Code::TextTooLong,
                format!(
                    "the message `{id}` has {} characters, too many for the screen",
                    text.chars().count()
                ),
                format!("write it in at most {most} characters"),
            )
        } else {
            return true;
        };
        let is_told =
            self.told.contains(id) && matches!(fault.0, Code::ControlCharacter | Code::GarbledText);
        if !is_told {
            problems.push(
                self.problem(Severity::Error, fault.0, id, fault.1)
                    .help(fault.2),
            );
        }
        // Its words are all there, and what was on the screen before may stay.
        fault.0 == Code::TextTooLong
    }
}

/// The shortest sentence that is taken for one which nobody has translated.
const LEAST_UNTRANSLATED: usize = 25;

/// A value put into a message.
#[derive(Debug, Clone, Copy)]
pub enum Value<'a> {
    Number(usize),
    /// A number as it is written, such as 1.50.
    Digits(&'a str),
    Text(&'a str),
}

/// Tells forms of a number that are missing, or that the language does not have.
fn tell_forms(
    file: &str,
    text: &str,
    resource: &FluentResource,
    (language, plurals): (&Language, &Plurals),
    wanted: &WantedById<'_>,
    problems: &mut Problems,
) {
    let mut has_forms = None;
    for entry in resource.entries() {
        let ast::Entry::Message(ast::Message {
            id,
            value: Some(pattern),
            ..
        }) = entry
        else {
            continue;
        };
        for forms in forms(pattern) {
            let is_number = wanted
                .get(id.name)
                .is_some_and(|wanted| wanted.variables.contains(&forms.variable))
                && forms.variable != "practice";
            if !is_number {
                continue;
            }
            if !*has_forms.get_or_insert_with(|| plurals.has_forms()) {
                if let Some(name) = forms
                    .names
                    .iter()
                    .find(|name| CATEGORIES.contains(name) && **name != forms.default)
                {
                    problems
                        .push(unknown_rules(file, id.name, language).at(text, span_in(text, name)));
                    return;
                }
                continue;
            }
            let counted = plurals.counted(forms.wish.kind, forms.wish.digits);
            let mut missing: Vec<_> = counted
                .iter()
                .filter(|name| !forms.names.contains(**name) && **name != forms.default)
                .collect();
            missing.retain(|name| {
                let Some(span) = form_in_other_brackets(text, span_in(text, id.name).end, name) else { return true };
                let message =
                    format!("the form {name} of `{}` is not in square brackets, so it belongs to the one above", id.name);
                let problem = Problem::warning(Code::PluralMissing, file, message).about([id.name]);
                problems.push(problem.at(text, span).help(format!("write [{name}]")));
                false
            });
            if !missing.is_empty() {
                let names = missing
                    .iter()
                    .map(|name| format!("[{name}]"))
                    .collect::<Vec<_>>()
                    .join(" and ");
                problems.push(
                    Problem::warning(
                        Code::PluralMissing,
                        file,
                        format!(
                            "`{}` lacks the form {names} of {}",
                            id.name, language.english_name
                        ),
                    )
                    .about([id.name])
                    .at(text, span_in(text, id.name))
                    .help(format!(
                        "add a line before *[{}]:  {names} …",
                        forms.default
                    )),
                );
            }
            let all = plurals.all(forms.wish.kind);
            for name in forms.names.iter().take(MOST_TOLD) {
                if !all.contains(name)
                    && !name.starts_with(|c: char| c.is_ascii_digit() || c == '-')
                {
                    let all: Vec<_> = all.iter().copied().collect();
                    problems.push(
                        Problem::warning(
                            Code::PluralUnknown,
                            file,
                            format!(
                                "`{}` has a form [{name}], which {} does not have",
                                id.name, language.english_name
                            ),
                        )
                        .about([id.name])
                        .at(text, span_in(text, name))
                        .help(did_you_mean(name, &all).unwrap_or_else(|| {
                            format!(
                                "delete this line: the forms of {} are {}",
                                language.english_name,
                                all.join(", ")
                            )
                        })),
                    );
                }
            }
        }
    }
}

/// The name of a form of a number that is written as `(few)`, `few:` or `few` at the beginning of a line of the
/// message whose name ends at `from`.
fn form_in_other_brackets(text: &str, from: usize, name: &str) -> Option<Range<usize>> {
    let mut offset = from;
    for (index, line) in text[from..].split_inclusive('\n').enumerate() {
        let words = line.trim_start();
        if index > 0 && words.len() == line.len() && !words.starts_with('}') {
            return None;
        }
        let start = offset + line.len() - words.len();
        let rest = words
            .trim_start_matches(['(', '<', '/', '|'])
            .strip_prefix(name);
        if let Some(rest) =
            rest.filter(|rest| index > 0 && !rest.starts_with(char::is_alphanumeric))
        {
            let closed = rest.trim_start_matches([')', '>', '/', '|', ']', ':']);
            return Some(start..start + words.len() - closed.len());
        }
        offset += line.len();
    }
    None
}

/// Told once for a file: all its numbers have one form.
fn unknown_rules(file: &str, id: &str, language: &Language) -> Problem {
    let name = &language.english_name;
    let message = format!(
        "no forms of numbers are known for {name}, so `{id}` always shows the one with the star"
    );
    let help = "make that one fit every number; a number that needs words of its own can be named by itself: [1] …";
    Problem::warning(Code::PluralUnknown, file, message).help(help)
}

/// Tells what is odd in the texts of a file: letters that were lost, and what was written for another system.
fn tell_oddities(
    file: &str,
    text: &str,
    resource: &FluentResource,
    language: &Language,
    wanted: &WantedById<'_>,
    told: &mut BTreeSet<String>,
    problems: &mut Problems,
) {
    let script = OnceCell::new();
    for entry in resource.entries() {
        let (id, pattern) = match entry {
            ast::Entry::Message(ast::Message {
                id,
                value: Some(pattern),
                ..
            }) => (id.name, pattern),
            ast::Entry::Term(term) => (term.id.name, &term.value),
            _ => continue,
        };
        let mut tell = |oddity: Oddity, start: usize| {
            if oddity.severity == Severity::Error {
                told.insert(id.to_owned());
            }
            let Oddity {
                span,
                severity,
                code,
                message,
                help,
            } = oddity;
            let problem = Problem {
                severity,
                ..Problem::error(code, file, message)
            };
            problems.push(
                problem
                    .at(text, start + span.start..start + span.end)
                    .help(help),
            );
        };
        walk(pattern, &mut |part| {
            let Part::Text(part) = part else { return };
            if !garbled::may_be_odd(part) && !garbled::may_be_old(part, language.tag.as_str()) {
                return;
            }
            let start = span_in(text, part).start;
            let place = Place {
                script: *script.get_or_init(|| garbled::script_of(&language.own_name)),
                variables: wanted.get(id).map_or(&[][..], |wanted| wanted.variables),
                begins_line: text[..start].trim_end_matches(' ').ends_with(['\n', '=']),
                language: language.tag.as_str(),
            };
            for oddity in garbled::oddities(part, place) {
                tell(oddity, start);
            }
        });
        for two in pattern.elements.windows(2) {
            if let [
                ast::PatternElement::TextElement { value },
                ast::PatternElement::TextElement { value: next },
            ] = two
                && let Some(oddity) = garbled::parted_word(value, next)
            {
                tell(oddity, span_in(text, value).start);
            }
            if let [
                ast::PatternElement::TextElement { value },
                ast::PatternElement::Placeable { .. },
            ] = two
                && value.ends_with(['$', '#', '%'])
            {
                let span = value.len() - 1..value.len();
                tell(
                    garbled::sign_before_brace(&value[span.clone()], span),
                    span_in(text, value).start,
                );
            }
        }
        for element in &pattern.elements {
            if let ast::PatternElement::Placeable {
                expression: ast::Expression::Inline(ast::InlineExpression::NumberLiteral { value }),
            } = element
            {
                let variables = wanted.get(id).map_or(&[][..], |wanted| wanted.variables);
                tell(
                    garbled::number_in_braces(value, variables),
                    span_in(text, value).start,
                );
            }
        }
    }
}

/// Tells texts of the guidance that do not end as sentences end.
fn tell_cut_bodies(
    file: &str,
    text: &str,
    resource: &FluentResource,
    wanted: &WantedById<'_>,
    problems: &mut Problems,
) {
    let unfinished = !text.ends_with('\n');
    let last = resource.entries().filter_map(|entry| match entry {
        ast::Entry::Message(message) => Some(message.id.name),
        _ => None,
    });
    let last = last.last();
    for entry in resource.entries() {
        let ast::Entry::Message(ast::Message {
            id,
            value: Some(pattern),
            ..
        }) = entry
        else {
            continue;
        };
        if !wanted
            .get(id.name)
            .is_some_and(|wanted| wanted.is_sentences())
            || !lacks_its_end(pattern)
        {
            continue;
        }
        let problem = if unfinished && last == Some(id.name) {
            Problem::error(Code::FileCut, file, format!("the file ends in the middle of `{}`", id.name))
                .help("the save may have been cut short: complete the file, and press Enter after its last line")
        } else {
            Problem::warning(
                Code::SentenceCut,
                file,
                format!("the last sentence of `{}` is not finished", id.name),
            )
            .because(file, "the last sentence of these messages is not finished")
            .help("complete it, or end it with a full stop")
            .help_for_all("complete each, or end it with a full stop")
        };
        problems.push(problem.about([id.name]).at(text, span_in(text, id.name)));
    }
}

/// Tells lists whose lines are shown as one: each mark of an item that begins a line within a paragraph.
fn tell_joined_lines(file: &str, text: &str, wanted: &WantedById<'_>, problems: &mut Problems) {
    // Nearly no file has any, and those that have are short.
    if !text
        .split('\n')
        .any(|line| line.starts_with(' ') && begins_item(line))
    {
        return;
    }
    let mut name = "";
    let mut is_within = false;
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        let start = offset;
        offset += line.len();
        if line.trim().is_empty() {
            is_within = false;
        } else if line.starts_with(' ') {
            if is_within
                && begins_item(line)
                && wanted.get(name).is_some_and(|wanted| wanted.is_sentences())
            {
                let at = start + line.len() - line.trim_start().len();
                let message = format!(
                    "this item of a list is shown in one line with what is above it, in `{name}`"
                );
                let sign = text[at..].chars().next().map_or(1, char::len_utf8);
                let problem =
                    Problem::warning(Code::LinesJoined, file, message).at(text, at..at + sign);
                problems
                    .push(problem.help("add an empty line above it, and above every other item"));
            }
            is_within = true;
        } else if !line.starts_with('#') {
            let (id, words) = line.split_once('=').unwrap_or((line, ""));
            name = id.trim();
            is_within = !words.trim().is_empty();
        }
    }
}

/// Whether a line begins as an item of a list does: with a bullet, a dash, a number or a letter.
fn begins_item(line: &str) -> bool {
    let line = line.trim_start();
    let mut letters = line.chars();
    let (Some(first), Some(second)) = (letters.next(), letters.next()) else {
        return false;
    };
    let is_bullet = matches!(first, '-' | '*' | '\u{2010}'..='\u{2015}' | '\u{2022}' | '\u{2023}' | '\u{b7}' | '\u{25a0}'..='\u{25ff}' | '\u{2043}' | '\u{2192}' | '\u{2713}'..='\u{2718}' | '\u{27a2}' | '\u{f000}'..='\u{f0ff}');
    if is_bullet {
        return second.is_whitespace();
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = match digits {
        1 | 2 => &line[digits..],
        0 if first.is_ascii_lowercase() => &line[1..],
        _ => return false,
    };
    let marked = rest
        .strip_prefix(['.', ')'])
        .is_some_and(|rest| rest.starts_with([' ', '\t']));
    marked && (digits > 0 || rest.starts_with(')'))
}

/// What has a name of its own in a file: a message, or a term.
struct Named {
    index: usize,
    is_message: bool,
}

/// What is wanted of a file, to be looked up.
type WantedById<'a> = BTreeMap<&'a str, &'a Wanted>;

/// Everything of a file that has a name. `None` if the file has a message that cannot be used whole.
fn names<'a>(
    file: &str,
    text: &str,
    resource: &'a FluentResource,
    problems: &mut Problems,
) -> Option<BTreeMap<&'a str, Named>> {
    // Messages and terms share their names.
    let mut names = BTreeMap::new();
    let mut usable = true;
    let told_before = problems.count(Severity::Error);
    for (index, entry) in resource.entries().enumerate() {
        if problems.count(Severity::Error) - told_before >= MOST_TOLD {
            break;
        }
        let (id, attributes, has_value) = match entry {
            ast::Entry::Message(message) => (
                message.id.name,
                &message.attributes,
                message.value.is_some(),
            ),
            ast::Entry::Term(term) => (term.id.name, &term.attributes, true),
            _ => continue,
        };
        let span = span_in(text, id);
        if let Some(attribute) = attributes.first() {
            usable = false;
            problems.push(
                Problem::error(
                    Code::CutMessage,
                    file,
                    format!("a line that begins with a full stop cuts the message `{id}` off"),
                )
                .at(
                    text,
                    full_stop_before(text, span_in(text, attribute.id.name).start),
                )
                .help("write { \".\" } in its place"),
            );
        } else if !has_value {
            usable = false;
            problems.push(
                Problem::error(
                    Code::EmptyText,
                    file,
                    format!("the message `{id}` is empty"),
                )
                .at(text, span.clone())
                .help("write its words after the ="),
            );
        }
        let is_message = matches!(entry, ast::Entry::Message(_));
        let pattern = match entry {
            ast::Entry::Message(message) => message.value.as_ref(),
            ast::Entry::Term(term) => Some(&term.value),
            _ => None,
        };
        if let Some(pattern) = pattern {
            walk(pattern, &mut |part| {
                let Part::Number(number) = part else { return };
                if number.len() > MAX_DIGITS {
                    usable = false;
                    problems.push(
                        Problem::error(Code::WordsSyntax, file, "this number is too long")
                            .at(text, braces_round(text, span_in(text, number)))
                            .help(format!("write  {number}  without the {{ and }}")),
                    );
                }
            });
        }
        if let Some(ast::PatternElement::TextElement { value }) =
            pattern.and_then(|pattern| pattern.elements.first())
            && value.trim_start().starts_with('=')
        {
            usable = false;
            let at = span_in(text, value).start + value.len() - value.trim_start().len();
            let problem = Problem::error(Code::WordsSyntax, file, "there is one = too many")
                .at(text, at..at + 1);
            problems.push(problem.help("delete it"));
        }
        if let Some(first) = names.insert(id, Named { index, is_message }) {
            usable = false;
            let first = resource
                .get_entry(first.index)
                .and_then(name_of)
                .map_or(0..0, |name| span_in(text, name));
            let line = crate::problem::Place::of(text, first.start).line;
            problems.push(
                Problem::error(
                    Code::DuplicateMessage,
                    file,
                    format!("`{id}` appears twice; the first is on line {line}"),
                )
                .at(text, span)
                .help("delete one of the two"),
            );
        }
    }
    usable.then_some(names)
}

/// The full stop with which Fluent begins what it calls an attribute.
fn full_stop_before(text: &str, name: usize) -> Range<usize> {
    let at = text[..name].rfind('.').unwrap_or(name);
    at..at + 1
}

/// A part of a text with the braces in which it stands alone.
fn braces_round(text: &str, part: Range<usize>) -> Range<usize> {
    let before = text[..part.start].trim_end_matches([' ', '$', '-']);
    let after = &text[part.end..];
    let close = after.len() - after.trim_start_matches([' ', '(', ')']).len();
    match (before.strip_suffix('{'), after[close..].starts_with('}')) {
        (Some(before), true) => before.len()..part.end + close + 1,
        _ => part,
    }
}

fn name_of<'a>(entry: &ast::Entry<&'a str>) -> Option<&'a str> {
    match entry {
        ast::Entry::Message(message) => Some(message.id.name),
        ast::Entry::Term(term) => Some(term.id.name),
        _ => None,
    }
}

/// A file's name without folder and ending, by which people call it.
fn stem_of(file: &str) -> &str {
    file.rsplit('/')
        .next()
        .and_then(|name| name.strip_suffix(".ftl"))
        .unwrap_or(file)
}

/// The spaces before a message of this name, because of which it goes on with the one above.
fn indented(text: &str, id: &str) -> Option<Range<usize>> {
    let mut offset = 0;
    text.split_inclusive('\n').find_map(|line| {
        let (start, words) = (offset, line.trim_start_matches(' '));
        offset += line.len();
        let is_it = words.len() < line.len()
            && words
                .strip_prefix(id)
                .is_some_and(|rest| rest.trim_start().starts_with('='));
        is_it.then(|| start..start + line.len() - words.len())
    })
}

/// Tells missing and unknown messages, and variables that nobody fills in.
#[expect(
    clippy::too_many_arguments,
    reason = "everything that a file is compared with"
)]
fn compare(
    file: &str,
    text: &str,
    resource: &FluentResource,
    names: &BTreeMap<&str, Named>,
    known: &WantedById<'_>,
    blanks: &[(String, Range<usize>)],
    expected: Expected<'_>,
    problems: &mut Problems,
) -> BTreeSet<String> {
    let Expected {
        wanted,
        complete,
        shown_instead,
    } = expected;
    let stem = stem_of(file);
    let is_missing = |id: &str| !names.get(id).is_some_and(|named| named.is_message);
    let mut told = BTreeSet::new();
    let missing: Vec<_> = wanted
        .iter()
        .filter(|message| is_missing(&message.id))
        .collect();
    let severity = if shown_instead.is_some() {
        Severity::Warning
    } else {
        Severity::Error
    };
    let until_then = shown_instead
        .map(|own| format!("; until then it is shown in {own}"))
        .unwrap_or_default();
    // A message that nothing asks for, of nearly the same name. A file with thousands is none of a site.
    let misspelt = |id: &str| -> Option<(String, Range<usize>)> {
        const MOST_NAMES: usize = 1_000;
        let others = names
            .iter()
            .filter(|(name, named)| named.is_message && !known.contains_key(**name));
        let near =
            others.map(|(name, _)| (strsim::normalized_damerau_levenshtein(id, name), *name));
        let near = near.filter(|(likeness, _)| names.len() <= MOST_NAMES && *likeness > 0.8);
        let (_, name) = near.max_by(|a, b| a.0.total_cmp(&b.0))?;
        Some((name.to_owned(), span_in(text, name)))
    };
    for message in missing.iter().take(MOST_TOLD) {
        let problem = Problem::error(
            Code::MissingMessage,
            file,
            format!("the message `{}` is missing", message.id),
        );
        let problem = if let Some((_, blank)) = blanks.iter().find(|(id, _)| *id == message.id) {
            problem
                .at(text, blank.clone())
                .help(format!("delete the # at the beginning of this line, and write the words after its ={until_then}"))
        } else if let Some(spaces) = indented(text, &message.id) {
            let meant = format!(
                "spaces before `{}` make it words of the message above it",
                message.id
            );
            Problem {
                message: meant,
                ..problem
            }
            .at(text, spaces)
            .help("delete them")
        } else if let Some((name, span)) = misspelt(&message.id) {
            let meant = format!(
                "the message `{}` is missing, and `{name}` is probably meant for it",
                message.id
            );
            Problem {
                message: meant,
                ..problem
            }
            .at(text, span)
            .help(format!("write {} in its place{until_then}", message.id))
        } else {
            let end = text.trim_end().len();
            problem.at(text, end..end).help(format!(
                "add a line:  {} = …  with its words in place of the dots{until_then}",
                message.id
            ))
        };
        let problem = match shown_instead {
            Some(own) if missing.len() == wanted.len() => problem
                .because(
                    format!("whole {stem}"),
                    format!("nothing of `{stem}` is translated, and all of it is shown in {own} ({} messages)", wanted.len()),
                )
                .help_for_all("take away the # of each line and write the words after the ="),
            Some(own) => problem
                .about([&message.id])
                .because(stem, format!("not translated in `{stem}`, and shown in {own}"))
                .help_for_all("run `guidance-kiosk translations add TAG`, with the tag of each, to get lines to fill in"),
            None => problem
                .about([&message.id])
                .because(file, "these messages are missing")
                .help_for_all("add a line for each:  NAME = …  with its words in the place of the dots"),
        };
        problems.push(Problem {
            severity,
            ..problem
        });
    }
    let mut unused = 0;
    let mut referred = BTreeSet::new();
    for entry in resource.entries() {
        let pattern = match entry {
            ast::Entry::Message(message) => message.value.as_ref(),
            ast::Entry::Term(term) => Some(&term.value),
            _ => None,
        };
        if let Some(pattern) = pattern {
            walk(pattern, &mut |part| {
                if let Part::Message(id) = part {
                    referred.insert(id);
                }
            });
        }
    }
    for entry in resource.entries() {
        let ast::Entry::Message(message) = entry else {
            continue;
        };
        let id = message.id.name;
        let Some(known) = known.get(id) else {
            if complete && !referred.contains(id) && unused < MOST_TOLD {
                unused += 1;
                let missing: Vec<_> = wanted
                    .iter()
                    .map(|message| &message.id)
                    .filter(|id| is_missing(id))
                    .collect();
                // In the practice's own language these are words that were on the screen, or should be.
                let (cause, weight) = if shown_instead.is_some() {
                    (stem, Weight::Unseen)
                } else {
                    (file, Weight::Seen)
                };
                let is_words =
                    shown_instead.is_none() && (id.ends_with("-body") || id.ends_with("-title"));
                let (code, message) = if is_words {
                    (
                        Code::WordsNotShown,
                        format!("the words of `{id}` are not on the screen: nothing shows them"),
                    )
                } else {
                    (
                        Code::UnusedMessage,
                        format!("the message `{id}` is not used"),
                    )
                };
                // A heading whose section is there has only lost its text.
                let heading = id.strip_suffix("-body").filter(|stem| {
                    wanted
                        .iter()
                        .any(|wanted| wanted.id == format!("{stem}-title"))
                });
                let help = did_you_mean(id, &missing).unwrap_or_else(|| match heading {
                    Some(_) if is_words => {
                        "move them into the text of a rule, or give them a section of kind \"text\" of their own".to_owned()
                    }
                    _ if is_words => "delete these lines, or put their rule back into the guidance".to_owned(),
                    _ => "delete these lines, or correct its name".to_owned(),
                });
                let problem = match heading.filter(|_| is_words) {
                    Some(_) => Problem::error(code, file, message),
                    None => Problem::warning(code, file, message),
                };
                problems.push(
                    problem
                        .at(text, span_in(text, id))
                        .help(help)
                        .about([id])
                        .because(cause, format!("nothing shows these messages of `{stem}`"))
                        .help_for_all("delete them, or correct their names")
                        .weighing(weight),
                );
            }
            continue;
        };
        let mut used = BTreeSet::new();
        if let Some(pattern) = &message.value {
            walk(pattern, &mut |part| {
                if let Part::Message(name) = part
                    && !names.contains_key(name)
                {
                    let (whole, name) = braces_about(text, span_in(text, name));
                    told.insert(id.to_owned());
                    problems.push(
                        Problem::error(
                            Code::BrokenMessage,
                            file,
                            format!("`{id}`: there is no message `{name}` that could stand between {{ and }}"),
                        )
                        .at(text, whole)
                        .help(brace_help(name, known.variables)),
                    );
                }
                let Part::Variable(name) = part else { return };
                used.insert(name);
                if !known.variables.contains(&name) {
                    told.insert(id.to_owned());
                    let help = did_you_mean(name, known.variables).unwrap_or_else(|| {
                        match known.variables {
                            [] => "this message has no variables: write the words without { and }"
                                .to_owned(),
                            names => format!("did you mean `{}`?", names[0]),
                        }
                    });
                    problems.push(
                        Problem::error(
                            Code::UnknownVariable,
                            file,
                            format!("`{id}` has no variable `${name}`"),
                        )
                        .at(text, span_in(text, name))
                        .help(help)
                        .about([id]),
                    );
                }
            });
        }
        for name in known
            .variables
            .iter()
            .filter(|name| **name != "practice" && !used.contains(*name))
        {
            problems.push(
                Problem::warning(
                    Code::UnusedVariable,
                    file,
                    format!("`{id}` does not show its variable `${name}`"),
                )
                .at(text, span_in(text, id))
                .help(format!(
                    "write {{ ${name} }} in the sentence, where it belongs"
                )),
            );
        }
    }
    told
}

/// The braces in which a part of a text stands, with others or alone, and the name that they begin with.
fn braces_about(text: &str, part: Range<usize>) -> (Range<usize>, &str) {
    let alone = braces_round(text, part.clone());
    if alone != part {
        return (alone, &text[part]);
    }
    let start = text[..part.start].rfind('{').unwrap_or(part.start);
    let end = text[part.end..]
        .find('}')
        .map_or(part.end, |close| part.end + close + 1);
    let inner = text[start..end].trim_start_matches(['{', ' ', '$']);
    let name_end = inner
        .find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
        .unwrap_or(inner.len());
    (start..end, &inner[..name_end])
}

/// What to write in the place of a word between { and } that means nothing.
fn brace_help(name: &str, variables: &[&str]) -> String {
    let small = name.to_lowercase();
    if variables.contains(&small.as_str()) {
        return format!("write {{ ${small} }}: a variable has a $");
    }
    format!("write  {name}  without the {{ and }}")
}

/// The bytes of `text` that `part`, a slice of it, covers.
fn span_in(text: &str, part: &str) -> Range<usize> {
    let start = (part.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
    if start <= text.len() {
        start..start + part.len()
    } else {
        0..0
    }
}

/// The paragraphs of a text: parted by an empty line. Line ends within a paragraph are the
/// editor's, not the text's, and become spaces (nothing in scripts that put none between words).
pub fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs = Vec::new();
    let mut joined = String::new();
    for line in text.split('\n') {
        if line.is_empty() {
            paragraphs.push(std::mem::take(&mut joined));
        }
        let line = line.trim();
        let is_unspaced = |c: Option<char>| c.is_some_and(is_unspaced);
        let between_unspaced =
            is_unspaced(joined.chars().last()) && is_unspaced(line.chars().next());
        if !joined.is_empty() && !line.is_empty() && !between_unspaced {
            joined.push(' ');
        }
        joined.push_str(line);
    }
    paragraphs.push(joined);
    paragraphs.retain(|paragraph| is_visible(paragraph));
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edition::load::Contents;
    use crate::language::LanguageTag;

    fn read(
        tag: &str,
        text: &str,
        wanted: &[(&str, &'static [&'static str])],
    ) -> (Option<Words>, Problems) {
        let mut snapshot = Snapshot::default();
        snapshot
            .files
            .insert("w.ftl".into(), Contents::Bytes(text.as_bytes().to_vec()));
        let language = Language::known(&LanguageTag::parse(tag).unwrap()).unwrap();
        let wanted: Vec<_> = wanted
            .iter()
            .map(|(id, variables)| Wanted {
                id: (*id).to_owned(),
                variables,
            })
            .collect();
        let mut problems = Problems::default();
        let expected = Expected {
            wanted: &wanted,
            complete: true,
            shown_instead: None,
        };
        let words = Words::read(&snapshot, "w.ftl", &language, expected, &mut problems);
        (words, problems)
    }

    fn told(problems: &Problems) -> Vec<(&'static str, usize, usize)> {
        problems
            .sorted()
            .iter()
            .map(|p| (p.code.name(), p.place.line, p.place.column))
            .collect()
    }

    #[test]
    fn a_file_with_a_half_read_message_is_refused_whole() {
        let half_read = [
            ("a-body = One.\nTwo.\nb-body = Three.\n", 2),
            ("a-body = One.\n    [Two]\nb-body = Three.\n", 2),
            ("a-body = One.\n    *Two\nb-body = Three.\n", 2),
            ("a-body = One.\n    .Two\nb-body = Three.\n", 2),
            ("a-body = One.\n\tTwo.\nb-body = Three.\n", 2),
            ("a-body = One { $practice\nb-body = Three.\n", 1),
            ("a-body = One }\nb-body = Three.\n", 1),
            ("a-body = One.\nb-body = Thr", 0),
        ];
        for (text, line) in half_read {
            let (words, problems) =
                read("en-GB", text, &[("a-body", &["practice"]), ("b-body", &[])]);
            if line == 0 {
                assert!(words.is_some(), "a short file can be a whole file");
                continue;
            }
            assert!(words.is_none(), "{text:?} was read");
            assert!(
                told(&problems).iter().any(|(_, at, _)| *at == line),
                "{text:?}: {:?}",
                told(&problems)
            );
        }
    }

    #[test]
    fn every_mistake_of_a_file_of_words_is_told_with_its_place() {
        let (_, problems) = read(
            "en-GB",
            "a-titel = A\na-body = At { $practise }\nb-body = { $practice }\na-body = Again\n",
            &[("a-title", &[]), ("a-body", &["practice"]), ("b-body", &[])],
        );
        assert_eq!(told(&problems), [("duplicate-message", 4, 1)]);
        let (_, problems) = read(
            "en-GB",
            "a-titel = A\na-body = At { $practise }\nb-body = { $practice }\n",
            &[("a-title", &[]), ("a-body", &["practice"]), ("b-body", &[])],
        );
        assert_eq!(
            told(&problems),
            [
                ("missing-message", 1, 1),
                ("unused-message", 1, 1),
                ("unknown-variable", 2, 16),
                ("unknown-variable", 3, 13)
            ]
        );
        let help: Vec<_> = problems
            .sorted()
            .iter()
            .filter_map(|p| p.help.clone())
            .collect();
        assert_eq!(help[0], "write a-title in its place");
        assert_eq!(help[1], "did you mean `a-title`?");
        assert_eq!(help[2], "did you mean `practice`?");
    }

    #[test]
    fn empty_garbled_and_circular_texts_are_no_texts() {
        let (words, mut problems) = read(
            "en-GB",
            "a = { \"\" }\nb = caf\u{fffd}\nc = { d }\nd = { c }\ne = x\u{7}y\n",
            &[("a", &[]), ("b", &[]), ("c", &[]), ("d", &[]), ("e", &[])],
        );
        let words = words.unwrap();
        for id in ["a", "b", "c", "e"] {
            assert_eq!(words.text(id, &[], &mut problems), None, "{id}");
        }
        let codes: Vec<_> = problems.sorted().iter().map(|p| p.code.name()).collect();
        assert_eq!(
            codes,
            [
                "empty-text",
                "garbled-text",
                "broken-message",
                "control-character"
            ]
        );
    }

    #[test]
    fn a_hostile_file_cannot_exhaust_the_stack() {
        let (words, problems) = read(
            "en-GB",
            &format!("a = {}", "{".repeat(500_000)),
            &[("a", &[])],
        );
        assert!(words.is_none());
        assert_eq!(told(&problems)[0].0, "words-syntax");
        let laughs = (0..30)
            .map(|n| format!("m{n} = {{ m{} }}{{ m{} }}\n", n + 1, n + 1))
            .collect::<String>()
            + "m30 = ha\n";
        let (words, mut problems) = read("en-GB", &laughs, &[("m0", &[])]);
        assert_eq!(words.unwrap().text("m0", &[], &mut problems), None);
    }

    #[test]
    fn numbers_and_names_are_isolated_only_where_text_runs_from_right_to_left() {
        let values = [("number", Value::Number(3)), ("total", Value::Number(10))];
        let wanted: &[(&str, &'static [&'static str])] = &[("p", &["number", "total"])];
        for (tag, shown) in [
            ("pl", "3 z 10"),
            ("ur", "\u{2068}3\u{2069} z \u{2068}10\u{2069}"),
        ] {
            let (words, mut problems) = read(tag, "p = { $number } z { $total }\n", wanted);
            assert_eq!(
                words.unwrap().text("p", &values, &mut problems).unwrap(),
                shown
            );
        }
    }

    #[test]
    fn paragraphs_are_parted_by_empty_lines_only() {
        assert_eq!(paragraphs("One\ntwo.\n\n\nThree."), ["One two.", "Three."]);
        assert_eq!(paragraphs("\u{200f}\n\nOne.\n\n \n\n"), ["One."]);
        assert_eq!(paragraphs("你好\n世界"), ["你好世界"]);
        assert_eq!(paragraphs("ภาษา\nไทย"), ["ภาษาไทย"]);
    }
}
