//! Fluent files into plain text, with every mistake told. The only place that knows Fluent.
//!
//! Every text is made when a site is loaded, with every value it can ever be given, so that nothing
//! of Fluent is left to go wrong on the screen.

mod pattern;
mod syntax;
mod template;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use fluent::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_syntax::ast;
use fluent_syntax::parser;

use self::pattern::{Categories, Part, ends_a_sentence, forms, spelling, walk};
use self::syntax::{bad_escape, syntax_problem, too_deep};
use crate::edition::load::Snapshot;
use crate::edition::source::{MOST_TOLD, did_you_mean, read_text};
use crate::edition::without_marks;
use crate::language::{Direction, Language};
use crate::problem::{Code, Problem, Problems, Severity};

/// A message that a file has to hold, and the variables that may stand in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    pub id: String,
    pub variables: &'static [&'static str],
}

impl Wanted {
    /// The most characters that its place on the screen holds at the largest text size, on the
    /// smallest screen. What scrolls has room for far more than anyone reads standing.
    fn most_characters(id: &str) -> usize {
        match id {
            "title" => 160,
            _ if id.ends_with("-button") => 80,
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
    /// What is missing is shown in the practice's own language instead.
    pub is_translation: bool,
}

/// One file of words, ready to be asked for its texts.
pub struct Words {
    file: String,
    text: String,
    language: Language,
    spans: BTreeMap<String, Range<usize>>,
    /// The messages that wait to be filled in, and where.
    blanks: Vec<(String, Range<usize>)>,
    /// Where a message (`name`) or term (`-name`) stands in the resource.
    entries: BTreeMap<String, usize>,
    resource: Arc<FluentResource>,
    bundle: FluentBundle<Arc<FluentResource>>,
    /// The messages that name a variable they do not have, which is told.
    told: BTreeSet<String>,
}

/// The longest number in a message: plural rules cannot count more digits.
const MAX_DIGITS: usize = 15;

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
                Problem::error(Code::WordsSyntax, file, "there are too many { or ( in one message")
                    .at(&text, offset..offset + 1)
                    .help("a variable is written { $practice }, with one { and one }"),
            );
            return None;
        }
        if let Some(span) = bad_escape(&text) {
            problems.push(Problem::error(Code::WordsSyntax, file, syntax::BACKSLASH.0).at(&text, span).help(syntax::BACKSLASH.1));
            return None;
        }
        // The runtime parser would take any line that begins with # for a comment, hashtags too.
        let parsed = match parser::parse(text.as_str()) {
            Ok(resource) => resource,
            Err((_, errors)) => {
                for error in errors.iter().take(MOST_TOLD) {
                    problems.push(syntax_problem(file, &text, error));
                }
                return None;
            }
        };
        let spans = message_spans(file, &text, &parsed, problems)?;
        let told = compare(file, &text, &parsed, &spans, &blanks, expected, problems);
        tell_forms(file, &text, &parsed, language, expected.wanted, problems);
        if !expected.is_translation {
            tell_cut_bodies(file, &text, &parsed, expected.wanted, problems);
        }
        let mut bundle = FluentBundle::new(vec![language.tag.identifier()]);
        // Isolation keeps Latin names and numbers in their place inside right-to-left text; text
        // that runs with them needs none.
        bundle.set_use_isolating(language.direction == Direction::RightToLeft);
        let resource = Arc::new(FluentResource::try_new(text.clone()).ok()?);
        bundle.add_resource(resource.clone()).ok()?;
        let entries = resource
            .entries()
            .enumerate()
            .filter_map(|(index, entry)| match entry {
                ast::Entry::Message(message) => Some((message.id.name.to_owned(), index)),
                ast::Entry::Term(term) => Some((format!("-{}", term.id.name), index)),
                _ => None,
            })
            .collect();
        Some(Self { file: file.to_owned(), text, language: language.clone(), spans, blanks, entries, resource, bundle, told })
    }

    pub fn language(&self) -> &Language {
        &self.language
    }

    /// Whether the file has the message.
    pub fn has(&self, id: &str) -> bool {
        self.spans.contains_key(id)
    }

    /// Whether a line of the file waits for the message's words: `#name =`.
    pub fn has_blank(&self, id: &str) -> bool {
        self.blanks.iter().any(|(name, _)| name == id)
    }

    /// The words of a message in the one spelling that layout, comments and order of its file do not
    /// change, with its variables by name: for comparing, keeping and showing to translators.
    pub fn spelling(&self, id: &str) -> Option<String> {
        self.spelt(self.pattern(id)?)
    }

    fn spelt(&self, pattern: &ast::Pattern<&str>) -> Option<String> {
        let lookup = |name: &str| self.pattern(name);
        let spelt = spelling(pattern, &lookup)?;
        Some(without_marks(&paragraphs(&spelt).join("\n\n")))
    }

    /// A problem about a message, at its name.
    pub fn problem(&self, severity: Severity, code: Code, id: &str, message: impl Into<String>) -> Problem {
        let problem = Problem { severity, ..Problem::error(code, &self.file, message) };
        match self.spans.get(id) {
            Some(span) => problem.at(&self.text, span.clone()),
            None => problem,
        }
    }

    /// Tells where a translation seems to have lost something that its source has.
    pub fn compare_with(&self, source: &Self, expected: Expected<'_>, problems: &mut Problems) {
        let warn = |code, id: &str, message: String, help: &str| self.problem(Severity::Warning, code, id, message).help(help);
        for id in expected.wanted.iter().map(|wanted| wanted.id.as_str()) {
            let (Some(ours), Some(theirs)) = (self.pattern(id), source.pattern(id)) else { continue };
            if ends_a_sentence(theirs) == Some(true) && ends_a_sentence(ours) == Some(false) {
                if self.is_cut_at(id) {
                    problems.push(self.file_cut(id));
                } else {
                    problems.push(warn(
                        Code::SentenceCut,
                        id,
                        format!("the last sentence of `{id}` has no end"),
                        "complete it, or end it with a full stop",
                    ));
                }
            }
            let count = |words: &Self| words.spelling(id).map_or(0, |text| text.split("\n\n").count());
            let (ours, theirs) = (count(self), count(source));
            if ours != theirs && ours > 0 && theirs > 0 && self.is_cut_at(id) {
                problems.push(self.file_cut(id));
            } else if ours != theirs && ours > 0 && theirs > 0 {
                let paragraphs = |n: usize| if n == 1 { "1 paragraph".to_owned() } else { format!("{n} paragraphs") };
                problems.push(warn(
                    Code::ParagraphsDiffer,
                    id,
                    format!("`{id}` has {}, and the English {theirs}", paragraphs(ours)),
                    "compare the two; an empty line parts paragraphs",
                ));
            }
        }
        if let Some(id) = self.cut_before(source) {
            problems.push(self.file_cut(id));
        }
    }

    /// The last message of a file whose last line is not finished.
    fn unfinished(&self) -> Option<&str> {
        if self.text.ends_with('\n') {
            return None;
        }
        let (id, span) = self.spans.iter().max_by_key(|(_, span)| span.start)?;
        self.blanks.iter().all(|(_, blank)| blank.start < span.start).then_some(id)
    }

    fn is_cut_at(&self, id: &str) -> bool {
        self.unfinished() == Some(id)
    }

    /// The last message, where everything that follows it in the source is missing here: the mark of a
    /// save that broke off.
    fn cut_before(&self, source: &Self) -> Option<&str> {
        let last = self.unfinished()?;
        let after = source.spans.get(last)?.start;
        let mut following = source.spans.iter().filter(|(_, span)| span.start > after).map(|(id, _)| id).peekable();
        following.peek()?;
        following.all(|id| !self.has(id)).then_some(last)
    }

    fn file_cut(&self, id: &str) -> Problem {
        self.problem(Severity::Error, Code::FileCut, id, format!("the file ends in the middle of `{id}`"))
            .help("the save may have been cut short: complete the file, and press Enter after its last line")
    }

    fn pattern(&self, name: &str) -> Option<&ast::Pattern<&str>> {
        match self.resource.get_entry(*self.entries.get(name)?)? {
            ast::Entry::Message(message) => message.value.as_ref(),
            ast::Entry::Term(term) => Some(&term.value),
            _ => None,
        }
    }

    /// The text of a message. `None` if it is missing (told when the file was read) or cannot be
    /// made of the values (told here).
    pub fn text(&self, id: &str, values: &[(&str, Value<'_>)], problems: &mut Problems) -> Option<String> {
        let span = self.spans.get(id)?;
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut arguments = FluentArgs::new();
        for (name, value) in values {
            arguments.set(
                *name,
                match value {
                    Value::Number(number) => FluentValue::from(*number),
                    Value::Text(text) => FluentValue::from(*text),
                },
            );
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
        // A variable inside a term is no error to Fluent, and would be shown as its name.
        let broken = !errors.is_empty() || text.contains("{$");
        if !broken && self.is_showable(id, &text, problems) {
            return Some(text);
        }
        if broken && !self.told.contains(id) {
            problems.push(
                self.problem(
                    Severity::Error,
                    Code::BrokenMessage,
                    id,
                    format!("the message `{id}` refers to something that is not there"),
                )
                .at(&self.text, span.clone())
                .help("compare its { } with the English file"),
            );
        }
        None
    }

    fn is_showable(&self, id: &str, text: &str, problems: &mut Problems) -> bool {
        let most = Wanted::most_characters(id);
        let fault = if text.trim().is_empty() {
            (Code::EmptyText, format!("the message `{id}` is empty"), "write its words after the =".to_owned())
        } else if let Some(control) = text.chars().find(|c| c.is_control() && *c != '\n') {
            (
                Code::ControlCharacter,
                format!("the message `{id}` holds an invisible control character (U+{:04X})", control as u32),
                "delete it and type the words again".to_owned(),
            )
        } else if text.contains('\u{fffd}') {
            (
                Code::GarbledText,
                format!("the message `{id}` holds \u{fffd}, the sign of letters lost in copying"),
                "put the right letters in its place".to_owned(),
            )
        } else if text.len() > most && text.chars().count() > most {
            (
                Code::TextTooLong,
                format!("the message `{id}` has {} characters, too many for the screen", text.chars().count()),
                format!("use at most {most} characters"),
            )
        } else {
            return true;
        };
        problems.push(self.problem(Severity::Error, fault.0, id, fault.1).help(fault.2));
        false
    }
}

/// A value put into a message.
#[derive(Debug, Clone, Copy)]
pub enum Value<'a> {
    Number(usize),
    Text(&'a str),
}

/// Tells forms of a number that are missing, or that the language does not have.
fn tell_forms(
    file: &str,
    text: &str,
    resource: &ast::Resource<&str>,
    language: &Language,
    wanted: &[Wanted],
    problems: &mut Problems,
) {
    let Some(categories) = Categories::of(&language.tag) else { return };
    for entry in &resource.body {
        let ast::Entry::Message(ast::Message { id, value: Some(pattern), .. }) = entry else { continue };
        for forms in forms(pattern) {
            let is_number = wanted.iter().any(|wanted| wanted.id == id.name && wanted.variables.contains(&forms.variable))
                && forms.variable != "practice";
            if !is_number {
                continue;
            }
            let missing: Vec<_> =
                categories.counted.iter().filter(|name| !forms.names.contains(**name) && **name != forms.default).collect();
            if !missing.is_empty() {
                let names = missing.iter().map(|name| format!("[{name}]")).collect::<Vec<_>>().join(" and ");
                problems.push(
                    Problem::warning(
                        Code::PluralMissing,
                        file,
                        format!("`{}` lacks the form {names} of {}", id.name, language.english_name),
                    )
                    .at(text, span_in(text, id.name))
                    .help(format!("add a line  {names} …  before *[{}]", forms.default)),
                );
            }
            for name in &forms.names {
                if !categories.all.contains(name) && !name.starts_with(|c: char| c.is_ascii_digit() || c == '-') {
                    let all: Vec<_> = categories.all.iter().copied().collect();
                    problems.push(
                        Problem::warning(
                            Code::PluralUnknown,
                            file,
                            format!("`{}` has a form [{name}], which {} does not have", id.name, language.english_name),
                        )
                        .at(text, span_in(text, name))
                        .help(did_you_mean(name, &all).unwrap_or_else(|| format!("its forms are {}", all.join(", ")))),
                    );
                }
            }
        }
    }
}

/// Tells texts of the guidance that do not end as sentences end.
fn tell_cut_bodies(file: &str, text: &str, resource: &ast::Resource<&str>, wanted: &[Wanted], problems: &mut Problems) {
    let unfinished = !text.ends_with('\n');
    let last = resource.body.iter().rev().find_map(|entry| match entry {
        ast::Entry::Message(message) => Some(message.id.name),
        _ => None,
    });
    for entry in &resource.body {
        let ast::Entry::Message(ast::Message { id, value: Some(pattern), .. }) = entry else { continue };
        if ends_a_sentence(pattern) != Some(false) || !wanted.iter().any(|wanted| wanted.id == id.name && wanted.is_sentences()) {
            continue;
        }
        let problem = if unfinished && last == Some(id.name) {
            Problem::error(Code::FileCut, file, format!("the file ends in the middle of `{}`", id.name))
                .help("the save may have been cut short: complete the file, and press Enter after its last line")
        } else {
            Problem::warning(Code::SentenceCut, file, format!("the last sentence of `{}` has no end", id.name))
                .help("complete it, or end it with a full stop")
        };
        problems.push(problem.at(text, span_in(text, id.name)));
    }
}

/// Where each message's name stands. `None` if the file has a message that cannot be used whole.
fn message_spans(
    file: &str,
    text: &str,
    resource: &ast::Resource<&str>,
    problems: &mut Problems,
) -> Option<BTreeMap<String, Range<usize>>> {
    let mut spans = BTreeMap::new();
    // Messages and terms share their names.
    let mut names: BTreeMap<&str, Range<usize>> = BTreeMap::new();
    let mut usable = true;
    for entry in &resource.body {
        let (id, attributes, has_value) = match entry {
            ast::Entry::Message(message) => (message.id.name, &message.attributes, message.value.is_some()),
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
                .at(text, span_in(text, attribute.id.name))
                .help("let the line begin with a word, or write the full stop as { \".\" }"),
            );
        } else if !has_value {
            usable = false;
            problems.push(
                Problem::error(Code::EmptyText, file, format!("the message `{id}` is empty"))
                    .at(text, span.clone())
                    .help("write its words after the ="),
            );
        }
        if let ast::Entry::Message(_) = entry {
            spans.insert(id.to_owned(), span.clone());
        }
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
                            .at(text, span_in(text, number))
                            .help(format!("write it outside of the {{ }}, or with at most {MAX_DIGITS} digits")),
                    );
                }
            });
        }
        if let Some(first) = names.insert(id, span.clone()) {
            usable = false;
            let line = crate::problem::Place::of(text, first.start).line;
            problems.push(
                Problem::error(Code::DuplicateMessage, file, format!("the message `{id}` stands twice; first in line {line}"))
                    .at(text, span)
                    .help("delete one of the two"),
            );
        }
    }
    usable.then_some(spans)
}

/// Tells missing and unknown messages, and variables that nobody fills in.
fn compare(
    file: &str,
    text: &str,
    resource: &ast::Resource<&str>,
    spans: &BTreeMap<String, Range<usize>>,
    blanks: &[(String, Range<usize>)],
    expected: Expected<'_>,
    problems: &mut Problems,
) -> BTreeSet<String> {
    let Expected { wanted, complete, is_translation } = expected;
    let mut told = BTreeSet::new();
    let severity = if is_translation { Severity::Warning } else { Severity::Error };
    let until_then = if is_translation { "; until then it is shown in English" } else { "" };
    for message in wanted.iter().filter(|message| !spans.contains_key(&message.id)).take(MOST_TOLD) {
        let problem = Problem::error(Code::MissingMessage, file, format!("the message `{}` is missing", message.id));
        let problem = match blanks.iter().find(|(id, _)| *id == message.id) {
            Some((_, blank)) => problem
                .at(text, blank.clone())
                .help(format!("take away the # of this line and write the words after the ={until_then}")),
            None => {
                let end = text.trim_end().len();
                problem
                    .at(text, end..end)
                    .help(format!("add a line:  {} = …  with its words in the place of the dots{until_then}", message.id))
            }
        };
        problems.push(Problem { severity, ..problem });
    }
    let mut unused = 0;
    let ids: Vec<_> = wanted.iter().map(|message| message.id.as_str()).collect();
    let mut referred = BTreeSet::new();
    for entry in &resource.body {
        let pattern = match entry {
            ast::Entry::Message(message) => message.value.as_ref(),
            ast::Entry::Term(term) => Some(&term.value),
            _ => None,
        };
        if let Some(pattern) = pattern {
            walk(pattern, &mut |part| {
                if let Part::Message(id) = part {
                    referred.insert(id.to_owned());
                }
            });
        }
    }
    for entry in &resource.body {
        let ast::Entry::Message(message) = entry else { continue };
        let id = message.id.name;
        let Some(known) = wanted.iter().find(|known| known.id == id) else {
            if complete && !referred.contains(id) && unused < MOST_TOLD {
                unused += 1;
                let missing: Vec<_> = ids.iter().filter(|id| !spans.contains_key(**id)).collect();
                problems.push(
                    Problem::warning(Code::UnusedMessage, file, format!("nothing shows a message called `{id}`"))
                        .at(text, span_in(text, id))
                        .help(did_you_mean(id, &missing).unwrap_or_else(|| "delete it, or correct its name".to_owned())),
                );
            }
            continue;
        };
        let mut used = BTreeSet::new();
        if let Some(pattern) = &message.value {
            walk(pattern, &mut |part| {
                let Part::Variable(name) = part else { return };
                used.insert(name);
                if !known.variables.contains(&name) {
                    told.insert(id.to_owned());
                    let help = did_you_mean(name, known.variables).unwrap_or_else(|| match known.variables {
                        [] => "this message has no variables".to_owned(),
                        names => format!("this message knows: ${}", names.join(", $")),
                    });
                    problems.push(
                        Problem::error(Code::UnknownVariable, file, format!("`{id}` has no variable `${name}`"))
                            .at(text, span_in(text, name))
                            .help(help),
                    );
                }
            });
        }
        for name in known.variables.iter().filter(|name| **name != "practice" && !used.contains(*name)) {
            problems.push(
                Problem::warning(Code::UnusedVariable, file, format!("`{id}` does not show its variable `${name}`"))
                    .at(text, span_in(text, id))
                    .help(format!("put {{ ${name} }} where it belongs")),
            );
        }
    }
    told
}

/// The bytes of `text` that `part`, a slice of it, covers.
fn span_in(text: &str, part: &str) -> Range<usize> {
    let start = (part.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
    if start <= text.len() { start..start + part.len() } else { 0..0 }
}

/// The paragraphs of a text: parted by an empty line. Line ends within a paragraph are the
/// editor's, not the text's, and become spaces (nothing between Chinese characters).
pub fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n")
        .map(|paragraph| {
            let mut joined = String::new();
            for line in paragraph.lines().map(str::trim).filter(|line| !line.is_empty()) {
                let between_han = joined.chars().last().is_some_and(is_han) && line.chars().next().is_some_and(is_han);
                if !joined.is_empty() && !between_han {
                    joined.push(' ');
                }
                joined.push_str(line);
            }
            joined
        })
        .filter(|paragraph| !paragraph.is_empty())
        .collect()
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{303f}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edition::load::Contents;
    use crate::language::LanguageTag;

    fn read(tag: &str, text: &str, wanted: &[(&str, &'static [&'static str])]) -> (Option<Words>, Problems) {
        let mut snapshot = Snapshot::default();
        snapshot.files.insert("w.ftl".into(), Contents::Bytes(text.as_bytes().to_vec()));
        let language = Language::known(&LanguageTag::parse(tag).unwrap()).unwrap();
        let wanted: Vec<_> = wanted.iter().map(|(id, variables)| Wanted { id: (*id).to_owned(), variables }).collect();
        let mut problems = Problems::default();
        let expected = Expected { wanted: &wanted, complete: true, is_translation: false };
        let words = Words::read(&snapshot, "w.ftl", &language, expected, &mut problems);
        (words, problems)
    }

    fn told(problems: &Problems) -> Vec<(&'static str, usize, usize)> {
        problems.sorted().iter().map(|p| (p.code.name(), p.place.line, p.place.column)).collect()
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
            let (words, problems) = read("en-GB", text, &[("a-body", &["practice"]), ("b-body", &[])]);
            if line == 0 {
                assert!(words.is_some(), "a short file can be a whole file");
                continue;
            }
            assert!(words.is_none(), "{text:?} was read");
            assert!(told(&problems).iter().any(|(_, at, _)| *at == line), "{text:?}: {:?}", told(&problems));
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
            [("unused-message", 1, 1), ("unknown-variable", 2, 16), ("unknown-variable", 3, 13), ("missing-message", 3, 23)]
        );
        let help: Vec<_> = problems.sorted().iter().filter_map(|p| p.help.clone()).collect();
        assert_eq!(help[0], "did you mean `a-title`?");
        assert_eq!(help[1], "did you mean `practice`?");
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
        assert_eq!(codes, ["empty-text", "garbled-text", "broken-message", "control-character"]);
    }

    #[test]
    fn a_hostile_file_cannot_exhaust_the_stack() {
        let (words, problems) = read("en-GB", &format!("a = {}", "{".repeat(500_000)), &[("a", &[])]);
        assert!(words.is_none());
        assert_eq!(told(&problems)[0].0, "words-syntax");
        let laughs = (0..30).map(|n| format!("m{n} = {{ m{} }}{{ m{} }}\n", n + 1, n + 1)).collect::<String>() + "m30 = ha\n";
        let (words, mut problems) = read("en-GB", &laughs, &[("m0", &[])]);
        assert_eq!(words.unwrap().text("m0", &[], &mut problems), None);
    }

    #[test]
    fn numbers_and_names_are_isolated_only_where_text_runs_from_right_to_left() {
        let values = [("number", Value::Number(3)), ("total", Value::Number(10))];
        let wanted: &[(&str, &'static [&'static str])] = &[("p", &["number", "total"])];
        for (tag, shown) in [("pl", "3 z 10"), ("ur", "\u{2068}3\u{2069} z \u{2068}10\u{2069}")] {
            let (words, mut problems) = read(tag, "p = { $number } z { $total }\n", wanted);
            assert_eq!(words.unwrap().text("p", &values, &mut problems).unwrap(), shown);
        }
    }

    #[test]
    fn paragraphs_are_parted_by_empty_lines_only() {
        assert_eq!(paragraphs("One\ntwo.\n\n\nThree."), ["One two.", "Three."]);
        assert_eq!(paragraphs("你好\n世界"), ["你好世界"]);
    }
}
