//! Fluent files into plain text, with every mistake told. The only place that knows Fluent.
//!
//! Every text is made when a site is loaded, with every value it can ever be given, so that nothing
//! of Fluent is left to go wrong on the screen.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use fluent::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_syntax::ast;
use fluent_syntax::parser::{self, ErrorKind};

use crate::edition::load::Snapshot;
use crate::edition::source::{MOST_TOLD, did_you_mean, read_text};
use crate::language::{Direction, Language};
use crate::problem::{Problem, Problems};

/// A message that a file has to hold, and the variables that may stand in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    pub id: String,
    pub variables: &'static [&'static str],
}

/// One file of words, ready to be asked for its texts.
pub struct Words {
    file: String,
    text: String,
    spans: BTreeMap<String, Range<usize>>,
    bundle: FluentBundle<FluentResource>,
    /// The messages that name a variable they do not have, which is told.
    told: BTreeSet<String>,
}

/// The most `{` and `(` in one message. The shipped files need 10; without a limit on what can stand
/// one inside another a hostile file would exhaust the parser's stack.
const MAX_BRACKETS: usize = 200;
/// The longest number in a message: plural rules cannot count more digits.
const MAX_DIGITS: usize = 15;

impl Words {
    /// Reads a file of words and compares it with the messages that are wanted of it.
    ///
    /// `None` if the file is missing (told by the caller, who knows why it is needed) or if any part
    /// of it cannot be read: the readable part of a half-read message would be a wrong rule.
    ///
    /// Where not everything that is wanted is known (`complete`), nothing is called unused.
    pub fn read(
        snapshot: &Snapshot,
        file: &str,
        language: &Language,
        wanted: &[Wanted],
        complete: bool,
        problems: &mut Problems,
    ) -> Option<Self> {
        let text = read_text(snapshot, file, problems)?;
        if let Some(offset) = too_deep(&text) {
            problems.push(
                Problem::error("words-syntax", file, "there are too many { or ( in one message")
                    .at(&text, offset..offset + 1)
                    .help("a variable is written { $practice }, with one { and one }"),
            );
            return None;
        }
        if let Some(span) = bad_escape(&text) {
            problems.push(
                Problem::error("words-syntax", file, "after a backslash and u, four hexadecimal digits are missing")
                    .at(&text, span)
                    .help("type the letter itself; a lone backslash inside quotation marks is written \\\\"),
            );
            return None;
        }
        // The runtime parser would take any line that begins with # for a comment, hashtags too.
        let resource = match parser::parse(text.as_str()) {
            Ok(resource) => resource,
            Err((_, errors)) => {
                for error in errors.iter().take(MOST_TOLD) {
                    problems.push(syntax_problem(file, &text, error));
                }
                return None;
            }
        };
        let spans = message_spans(file, &text, &resource, problems)?;
        let told = compare(file, &text, &resource, &spans, wanted, complete, problems);
        let mut bundle = FluentBundle::new(vec![language.tag.as_str().parse().ok()?]);
        // Isolation keeps Latin names and numbers in their place inside right-to-left text; text
        // that runs with them needs none.
        bundle.set_use_isolating(language.direction == Direction::RightToLeft);
        let resource = FluentResource::try_new(text.clone()).ok()?;
        bundle.add_resource(resource).ok()?;
        Some(Self { file: file.to_owned(), text, spans, bundle, told })
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
                self.problem("broken-message", id, format!("the message `{id}` refers to something that is not there"))
                    .at(&self.text, span.clone())
                    .help("compare its { } with the English file"),
            );
        }
        None
    }

    fn is_showable(&self, id: &str, text: &str, problems: &mut Problems) -> bool {
        let fault = if text.trim().is_empty() {
            ("empty-text", format!("the message `{id}` is empty"), "write its words after the =".to_owned())
        } else if let Some(control) = text.chars().find(|c| c.is_control() && *c != '\n') {
            (
                "control-character",
                format!("the message `{id}` holds an invisible control character (U+{:04X})", control as u32),
                "delete it and type the words again".to_owned(),
            )
        } else if text.contains('\u{fffd}') {
            (
                "garbled-text",
                format!("the message `{id}` holds \u{fffd}, the sign of letters lost in copying"),
                "put the right letters in its place".to_owned(),
            )
        } else {
            return true;
        };
        problems.push(self.problem(fault.0, id, fault.1).help(fault.2));
        false
    }

    fn problem(&self, code: &'static str, id: &str, message: String) -> Problem {
        let problem = Problem::error(code, &self.file, message);
        match self.spans.get(id) {
            Some(span) => problem.at(&self.text, span.clone()),
            None => problem,
        }
    }
}

/// A value put into a message.
#[derive(Debug, Clone, Copy)]
pub enum Value<'a> {
    Number(usize),
    Text(&'a str),
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
                Problem::error("cut-message", file, format!("a line that begins with a full stop cuts the message `{id}` off"))
                    .at(text, span_in(text, attribute.id.name))
                    .help("let the line begin with a word, or write the full stop as { \".\" }"),
            );
        } else if !has_value {
            usable = false;
            problems.push(
                Problem::error("empty-text", file, format!("the message `{id}` is empty"))
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
                        Problem::error("words-syntax", file, "this number is too long")
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
                Problem::error("duplicate-message", file, format!("the message `{id}` stands twice; first in line {line}"))
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
    wanted: &[Wanted],
    complete: bool,
    problems: &mut Problems,
) -> BTreeSet<String> {
    let mut told = BTreeSet::new();
    for message in wanted.iter().filter(|message| !spans.contains_key(&message.id)).take(MOST_TOLD) {
        let end = text.trim_end().len();
        problems.push(
            Problem::error("missing-message", file, format!("the message `{}` is missing", message.id))
                .at(text, end..end)
                .help(format!("add a line:  {} = and its words", message.id)),
        );
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
                    Problem::warning("unused-message", file, format!("nothing shows a message called `{id}`"))
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
                        Problem::error("unknown-variable", file, format!("`{id}` has no variable `${name}`"))
                            .at(text, span_in(text, name))
                            .help(help),
                    );
                }
            });
        }
        for name in known.variables.iter().filter(|name| **name != "practice" && !used.contains(*name)) {
            problems.push(
                Problem::warning("unused-variable", file, format!("`{id}` does not show its variable `${name}`"))
                    .at(text, span_in(text, id))
                    .help(format!("put {{ ${name} }} where it belongs")),
            );
        }
    }
    told
}

enum Part<'a> {
    Variable(&'a str),
    Message(&'a str),
    Number(&'a str),
}

/// Every variable, number and every other message that a pattern speaks of.
fn walk<'a>(pattern: &ast::Pattern<&'a str>, visit: &mut dyn FnMut(Part<'a>)) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            walk_expression(expression, visit);
        }
    }
}

fn walk_expression<'a>(expression: &ast::Expression<&'a str>, visit: &mut dyn FnMut(Part<'a>)) {
    match expression {
        ast::Expression::Inline(inline) => walk_inline(inline, visit),
        ast::Expression::Select { selector, variants } => {
            walk_inline(selector, visit);
            for variant in variants {
                walk(&variant.value, visit);
            }
        }
    }
}

fn walk_inline<'a>(inline: &ast::InlineExpression<&'a str>, visit: &mut dyn FnMut(Part<'a>)) {
    match inline {
        ast::InlineExpression::VariableReference { id } => visit(Part::Variable(id.name)),
        ast::InlineExpression::MessageReference { id, .. } => visit(Part::Message(id.name)),
        ast::InlineExpression::Placeable { expression } => walk_expression(expression, visit),
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                walk_inline(argument, visit);
            }
        }
        ast::InlineExpression::NumberLiteral { value } => visit(Part::Number(value)),
        ast::InlineExpression::TermReference { .. } | ast::InlineExpression::StringLiteral { .. } => {}
    }
}

/// The bytes of `text` that `part`, a slice of it, covers.
fn span_in(text: &str, part: &str) -> Range<usize> {
    let start = (part.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
    if start <= text.len() { start..start + part.len() } else { 0..0 }
}

/// Where one message has more than [`MAX_BRACKETS`]. Closing ones do not count, because within
/// quotation marks they close nothing; a line with a name and a = begins another message, as that
/// can stand nowhere else.
fn too_deep(text: &str) -> Option<usize> {
    let mut count = 0_usize;
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        let name = line.split('=').next().unwrap_or_default().trim_end();
        let begins_entry = name.len() < line.len()
            && name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-')
            && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b))
            && line.contains('=');
        if begins_entry {
            count = 0;
        }
        if !line.starts_with('#') {
            for (at, _) in line.bytes().enumerate().filter(|(_, byte)| b"{(".contains(byte)) {
                count += 1;
                if count > MAX_BRACKETS {
                    return Some(offset + at);
                }
            }
        }
        offset += line.len();
    }
    None
}

/// A half-written escape such as `"\u12é"`, which the parser would cut in the middle of a letter.
fn bad_escape(text: &str) -> Option<Range<usize>> {
    text.match_indices(['u', 'U']).find_map(|(at, letter)| {
        let line_start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
        let in_quotes = text[line_start..at].contains('"') && text[..at].ends_with('\\');
        let digits = if letter == "u" { 4 } else { 6 };
        let after = at + 1 + text[at + 1..].bytes().take(digits).take_while(u8::is_ascii_hexdigit).count();
        let half = after < at + 1 + digits && text[after..].starts_with(|c: char| !c.is_ascii());
        (in_quotes && half).then(|| at - 1..after)
    })
}

fn syntax_problem(file: &str, text: &str, error: &parser::ParserError) -> Problem {
    let (message, help) = match &error.kind {
        ErrorKind::ExpectedToken('=') | ErrorKind::ExpectedCharRange { .. } if !starts_entry(text, error.pos.start) => (
            "this line belongs to no message".to_owned(),
            "a message is   name = words ; a second line of words begins with four spaces (no tab)",
        ),
        ErrorKind::ExpectedToken('=') => {
            ("a message needs a = between its name and its words".to_owned(), "write   name = words")
        }
        ErrorKind::ExpectedToken('}') => {
            ("a { is not closed".to_owned(), "a variable is written { $practice }, with one { and one }")
        }
        ErrorKind::UnbalancedClosingBrace => {
            ("a } has no { before it".to_owned(), "a variable is written { $practice }; a lone brace is { \"}\" }")
        }
        ErrorKind::ExpectedMessageField { entry_id } => {
            (format!("the message `{entry_id}` is empty"), "write its words after the =")
        }
        ErrorKind::MissingValue => ("this message is empty".to_owned(), "write its words after the ="),
        ErrorKind::UnterminatedStringLiteral => {
            ("a quotation mark inside { } is not closed".to_owned(), "quotation marks inside { } come in pairs")
        }
        ErrorKind::MissingDefaultVariant | ErrorKind::MultipleDefaultVariants => {
            ("of the forms of a number, exactly one begins with *".to_owned(), "the last form is written   *[other] words")
        }
        ErrorKind::ExpectedInlineExpression | ErrorKind::ExpectedLiteral => (
            "between { and } stands something other than a variable".to_owned(),
            "a variable is written { $practice }; a lone brace is { \"{\" }",
        ),
        other => (
            format!("this cannot be understood ({other})"),
            "compare the line with the same line of the English file; a line of words must not begin with [ * or .",
        ),
    };
    let start = text.floor_char_boundary(error.pos.start.min(text.len()));
    let line_start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    let line = text[line_start..].lines().next().unwrap_or_default();
    if let Some(sign) = line.trim_start().chars().next().filter(|c| line.starts_with(' ') && "[*.".contains(*c)) {
        let at = line_start + line.len() - line.trim_start().len();
        return Problem::error("words-syntax", file, format!("a line of words cannot begin with {sign}"))
            .at(text, at..line_start + line.len())
            .help(format!("move the line up to the one before, or write the sign as {{ \"{sign}\" }}"));
    }
    // What is left open at the end of a line is found missing only on the next.
    let left_open = matches!(error.kind, ErrorKind::ExpectedToken('}') | ErrorKind::MissingValue);
    let start = if left_open && start == line_start { text[..start].trim_end().len() } else { start };
    let end = text[start..].find('\n').map_or(text.len(), |newline| start + newline);
    Problem::error("words-syntax", file, message).at(text, start..end).help(help)
}

/// Whether the line that holds `offset` has the shape of a message, apart from what is wrong in it.
fn starts_entry(text: &str, offset: usize) -> bool {
    let line_start = text[..offset.min(text.len())].rfind('\n').map_or(0, |newline| newline + 1);
    let line = text[line_start..].lines().next().unwrap_or_default();
    let name = line.split([' ', '=']).next().unwrap_or_default();
    name.contains('-') && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
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
        let words = Words::read(&snapshot, "w.ftl", &language, &wanted, true, &mut problems);
        (words, problems)
    }

    fn told(problems: &Problems) -> Vec<(&'static str, usize, usize)> {
        problems.sorted().iter().map(|p| (p.code, p.place.line, p.place.column)).collect()
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
        let codes: Vec<_> = problems.sorted().iter().map(|p| p.code).collect();
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
