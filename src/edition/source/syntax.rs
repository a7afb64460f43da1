//! What is wrong with the form of a file of facts, told to people who do not program.
//!
//! The parser's words are for programmers, and one lost bracket makes it complain of every line that
//! follows. So its complaints are reworded, and those that only follow from another are left out.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::edition::source::lines::{begins_setting, end_before, line_at, line_from, line_start, value_at, whole_line};
use crate::edition::source::{MOST_TOLD, day_help};
use crate::problem::{Code, Problem};
use crate::text::{typed, unseen_name};

const SETTING: &str = "a setting is   name = \"text\"   on a line of its own; a note begins with #";

/// Rewords what the parser says, each with the bytes it is said of.
pub fn syntax_problems<'a>(file: &str, text: &str, said: impl Iterator<Item = (&'a str, Range<usize>)>) -> Vec<Problem> {
    let mut mistakes: Vec<_> = said.map(|(message, span)| Mistake::of(text, message, span)).collect();
    // A lost quotation mark also loses the bracket behind it, at the same place.
    mistakes.sort_by_key(|mistake| (mistake.at, mistake.is_unclosed));
    let mut lines = BTreeSet::new();
    let mut problems = Vec::new();
    for mistake in mistakes {
        // What follows a mistake in its line comes of it, mostly.
        if lines.insert(line_start(text, mistake.at)) {
            problems.push(Problem::error(mistake.code, file, mistake.message).at(text, mistake.span).help(mistake.help));
        }
        if mistake.is_unclosed || problems.len() == MOST_TOLD {
            break;
        }
    }
    problems
}

struct Mistake {
    code: Code,
    /// Where it is noticed.
    at: usize,
    span: Range<usize>,
    message: String,
    help: String,
    /// Everything up to the end of the file is taken for a part of it.
    is_unclosed: bool,
}

/// An invisible character in the line that holds a place, outside of quotation marks.
fn disguised(text: &str, at: usize) -> Option<(Range<usize>, char)> {
    let start = line_start(text, at);
    let mut quote = None;
    for (offset, c) in line_from(text, start).char_indices() {
        match (c, quote) {
            ('#', None) => return None,
            ('"' | '\'', None) => quote = Some(c),
            (c, Some(open)) if c == open => quote = None,
            (c, None) if !c.is_ascii() && unseen_name(c).is_some() => {
                return Some((start + offset..start + offset + c.len_utf8(), c));
            }
            _ => {}
        }
    }
    None
}

fn mistake(span: Range<usize>, message: impl Into<String>, help: impl Into<String>) -> Mistake {
    Mistake { code: Code::TomlSyntax, at: span.start, span, message: message.into(), help: help.into(), is_unclosed: false }
}

impl Mistake {
    fn of(text: &str, said: &str, span: Range<usize>) -> Self {
        let start = text.floor_char_boundary(span.start.min(text.len()));
        let span = start..text.ceil_char_boundary(span.end.clamp(start, text.len()));
        let (what, expected) = said.split_once(", expected ").unwrap_or((said, ""));
        if let Some((at, c)) = disguised(text, span.start) {
            let name = unseen_name(c).unwrap_or_default();
            let message = format!("an invisible character (U+{:04X} {name}) is here", c as u32);
            return Self { at: span.start, ..mistake(at, message, "delete it") };
        }
        match what {
            "invalid basic string" | "invalid literal string" if ["`\"`", "`'`"].contains(&expected) => unclosed_text(text, span),
            "invalid multi-line basic string" | "invalid multi-line literal string" if ["`\"`", "`'`"].contains(&expected) => {
                unclosed_long_text(text, span)
            }
            "invalid basic string"
            | "invalid literal string"
            | "invalid multi-line basic string"
            | "invalid multi-line literal string" => {
                mistake(span, "this text holds an invisible control character", "delete it and type the words again")
            }
            "missing escaped value" | "too few unicode value digits" | "invalid value" => backslash(text, span),
            "key with no value" | "missing value for key" => without_equals(text, span),
            "invalid unquoted key"
            | "unquoted keys cannot be empty"
            | "keys cannot be multi-line basic strings"
            | "keys cannot be multi-line literal strings"
            | "invalid key"
            | "invalid table"
            | "invalid key-value pair"
            | "missing table open" => name(text, span),
            "unclosed table" => unclosed_heading(text, span, "[", "]"),
            "unclosed array table" => unclosed_heading(text, span, "[[", "]]"),
            "unclosed array" => {
                let opening = text[..start].rfind('[').map_or(span, |at| at..at + 1);
                Self { at: start, ..unclosed_list(opening) }
            }
            "unexpected `=` in array" => unclosed_list(end_before(text, line_start(text, span.start))),
            "missing comma between array elements" if begins_setting(text, span.start) => {
                unclosed_list(end_before(text, line_start(text, span.start)))
            }
            "missing comma between array elements" => {
                mistake(span, "a comma is missing between two entries of this list", "write [\"one\", \"two\"]")
            }
            "extra comma in array" => mistake(span, "there is one comma too many", "delete it"),
            "extra `=`" => mistake(span, "there is one = too many", "delete it"),
            "missing array opening" => mistake(span, "this ] has no [ before it", "a list is written [\"one\", \"two\"]"),
            "unexpected key or value" | "unexpected content" | "unexpected content between comment and newline" => {
                too_much(text, span)
            }
            "invalid comment character" | "missing comment start" => {
                mistake(span, "this note holds an invisible control character", "delete it and type the note again")
            }
            "duplicate key" => twice(text, span),
            "carriage return must be followed by newline" => {
                mistake(span, "this line has an odd end", "delete its end and press Enter")
            }
            "recursion limit" | "cannot recurse further; max recursion depth met" => Self {
                is_unclosed: true,
                ..mistake(
                    span,
                    "too many brackets or full stops stand one inside another",
                    "this may be another file: put the right one back",
                )
            },
            _ if what.starts_with("cannot extend value") => mistake(
                span,
                "a setting has this name already, so nothing can stand below it",
                "give one of the two its right name, as in content/README.md",
            ),
            _ if what.contains("inline table") || what.contains("key-value pairs") => mistake(
                span,
                "what stands between { and } cannot be read",
                "write a list in square brackets: [\"one\", \"two\"]; write settings on lines of their own",
            ),
            _ if ["invalid date", "invalid time", "invalid offset"].iter().any(|start| what.starts_with(start)) => {
                not_a_date(text, value_at(text, &span))
            }
            _ if is_about_a_value(what) => value(text, span),
            _ => mistake(span, "this line cannot be understood", SETTING),
        }
    }
}

/// Whether the parser complains of what stands after a = or in a list: a text without quotation marks
/// is to it a wrong number, or a wrong true or false, by its first letter.
fn is_about_a_value(what: &str) -> bool {
    const SAID: [&str; 17] = [
        "string values must be quoted",
        "missing opening quote",
        "missing value",
        "invalid boolean",
        "invalid float",
        "invalid mantissa",
        "invalid fraction",
        "invalid exponent",
        "invalid integer number",
        "invalid hexadecimal number",
        "invalid octal number",
        "invalid binary number",
        "unexpected leading zero",
        "unexpected sign",
        "redundant numeric sign",
        "redundant integer number prefix",
        "radix must be lowercase",
    ];
    SAID.contains(&what) || what.starts_with("`_` may only") || what.starts_with("integers with a radix")
}

/// What Word types in place of `"` and `'`.
fn is_curly(c: char) -> bool {
    matches!(typed(c), Some('"' | '\''))
}

fn curly(span: Range<usize>) -> Mistake {
    mistake(span, "these quotation marks are curly", "type straight ones, \"like these\": Notepad does so, Word does not")
}

fn value(text: &str, span: Range<usize>) -> Mistake {
    if begins_setting(text, span.start) {
        return unclosed_list(end_before(text, line_start(text, span.start)));
    }
    let whole = value_at(text, &span);
    let value = &text[whole.clone()];
    if value.is_empty() {
        return mistake(whole, "nothing stands after the =", "write   name = \"text\"   or, for a number,   name = 10");
    }
    if value.starts_with(is_curly) || value.ends_with(is_curly) {
        return curly(whole);
    }
    if looks_like_a_day(value) {
        return not_a_date(text, whole);
    }
    if value.starts_with(['(', '{']) {
        return mistake(whole, "a list stands in square brackets", "write [\"one\", \"two\"]");
    }
    if value.trim_start_matches(['+', '-', '_', '.']).starts_with(|c: char| c.is_ascii_digit()) {
        let help = "write digits with nothing behind them, such as 10 or 10.1; a text stands in quotation marks";
        return mistake(whole, format!("`{value}` is not a number"), help);
    }
    let inner = value.trim_matches(['"', '\'']);
    let message = if inner.len() < value.len() {
        "this text has no quotation mark at its beginning"
    } else {
        "this text has no quotation marks around it"
    };
    let help = if inner.len() > MOST_REPEATED || inner.contains(['"', '\\']) {
        "put it in quotation marks: \"like this\"".to_owned()
    } else {
        format!("write \"{inner}\"")
    };
    mistake(whole, message, help)
}

/// The longest text that a message repeats.
const MOST_REPEATED: usize = 80;

fn not_a_date(text: &str, whole: Range<usize>) -> Mistake {
    let value = &text[whole.clone()];
    if value.contains(':') && !value.contains('-') {
        let help = "put it in quotation marks, with hours and minutes of the 24-hour clock, for example \"07:45\"".to_owned();
        return Mistake { code: Code::BadTime, ..mistake(whole, format!("`{value}` is not a time as it is written here"), help) };
    }
    let help = day_help(value);
    Mistake { code: Code::BadDate, ..mistake(whole, format!("`{value}` is not a day as it is written here"), help) }
}

/// Whether somebody has meant a day: 31/01/2026, 2026-1-31, 31 January 2026.
fn looks_like_a_day(value: &str) -> bool {
    let parts: Vec<&str> = value.split(['/', '.', '-', ' ']).collect();
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let [first, month, last] = parts.as_slice() else { return false };
    is_number(first)
        && is_number(last)
        && (is_number(month) || value.contains(' '))
        && (value.contains('/') || first.len() == 4 || last.len() == 4)
}

fn unclosed_text(text: &str, span: Range<usize>) -> Mistake {
    let text = line_at(text, span.start).trim_end();
    if text.ends_with(is_curly) {
        return curly(span);
    }
    mistake(span, "this text has no quotation mark at its end", "write one behind its last letter")
}

fn unclosed_long_text(text: &str, span: Range<usize>) -> Mistake {
    let opening = ["\"\"\"", "\'\'\'"].into_iter().filter_map(|marks| text[..span.start].rfind(marks)).max();
    let span = opening.map_or(span, |at| at..at + 3);
    let help = "a text has one quotation mark at its beginning and one at its end";
    Mistake { is_unclosed: true, ..mistake(span, "this text begins with three quotation marks and has no end", help) }
}

fn unclosed_list(span: Range<usize>) -> Mistake {
    let help = "write a ] behind the last entry: [\"one\", \"two\"]";
    Mistake { is_unclosed: true, ..mistake(span, "this list has no ] at its end", help) }
}

fn unclosed_heading(text: &str, span: Range<usize>, opening: &str, closing: &str) -> Mistake {
    let line = line_at(text, span.start);
    let words: Vec<_> =
        line.split('#').next().unwrap_or_default().split(['[', ']', ' ']).filter(|word| !word.is_empty()).collect();
    let help = format!("write {opening}{}{closing}", words.join("."));
    if words.len() > 1 {
        return mistake(span, "the name of a part has no space in it; its words are parted by a full stop", help);
    }
    mistake(span, format!("the name of this part has no {closing} at its end"), help)
}

/// A backslash, which is before the place that the parser complains of.
fn backslash(text: &str, span: Range<usize>) -> Mistake {
    let at = text[..span.start].rfind('\\');
    mistake(
        at.map_or(span, |at| at..at + 1),
        "a \\ changes the letter after it",
        "write / in its place, or put the whole text in 'single' quotation marks",
    )
}

/// A line that should be a setting, and has no = behind its name.
fn without_equals(text: &str, span: Range<usize>) -> Mistake {
    let rest = line_from(text, span.start);
    if rest.starts_with(':') {
        return mistake(span.start..span.start + 1, COLON.0, COLON.1);
    }
    if rest.starts_with(']') {
        let name = line_at(text, span.start).trim_matches([']', ' ']);
        return mistake(span, "the name of this part has no [ before it", format!("write [{name}]"));
    }
    if let Some((name, _)) = line_at(text, span.start).split_once('=') {
        let words: Vec<_> = name.split_whitespace().collect();
        let start = line_start(text, span.start);
        let whole = start..start + name.trim_end().len();
        return mistake(whole, "the name of a setting has no space in it", format!("write {}", words.join("_")));
    }
    if rest.starts_with(|c: char| c == '"' || c == '\'' || c.is_ascii_digit() || c == '[') {
        return mistake(span, "a = is missing between this name and its value", "write   name = \"text\"");
    }
    mistake(whole_line(text, span.start), "this line is neither a setting nor a note", SETTING)
}

const COLON: (&str, &str) = ("a = stands between a name and its value, not a :", "write   name = \"text\"");

/// What stands in the place of a name, and cannot.
fn name(text: &str, span: Range<usize>) -> Mistake {
    let rest = line_from(text, span.start);
    let line = line_at(text, span.start).trim_start();
    let first = rest.chars().next().unwrap_or('\n');
    if first == ':' {
        return mistake(span, COLON.0, COLON.1);
    }
    if line.starts_with('[') {
        return mistake(
            span,
            "the name of a part is missing between these brackets",
            "write it in small letters, such as [screen]",
        );
    }
    if line.starts_with('=') {
        return mistake(span, "the name of a setting is missing before this =", SETTING);
    }
    if !line.contains('=') {
        return mistake(whole_line(text, span.start), "this line is neither a setting nor a note", SETTING);
    }
    mistake(
        span,
        "this cannot stand in the name of a setting",
        "names have small letters, digits, - and _; content/README.md has them all",
    )
}

/// What stands behind a setting that has come to its end.
fn too_much(text: &str, span: Range<usize>) -> Mistake {
    let rest = line_from(text, span.start);
    let line = line_at(text, span.start).trim_start();
    let end = span.start + rest.trim_end().len();
    let before = text[..span.start].trim_end_matches(' ').chars().next_back().unwrap_or('\n');
    if rest.starts_with("//") {
        return mistake(span.start..end, "a note does not begin with //", "write # in its place");
    }
    if line.starts_with('[') && rest.starts_with(']') {
        return mistake(span.start..span.start + 1, "there is one ] too many", "delete it");
    }
    if line.starts_with('[') {
        return mistake(span.start..end, "a setting cannot stand in the line of a part's name", "begin a new line for it");
    }
    if rest.starts_with(']') {
        return mistake(span.start..span.start + 1, "this ] has no [ before it", "write a list as [\"one\", \"two\"]");
    }
    if let Some(entries) = rest.strip_prefix(',') {
        if before.is_ascii_digit() && entries.starts_with(|c: char| c.is_ascii_digit()) {
            let help = "write 10.1, not 10,1";
            return mistake(span.start..span.start + 1, "a full stop, not a comma, stands before the fraction of a number", help);
        }
        if entries.contains('=') {
            let help = "begin a new line for the second, and delete the comma";
            return mistake(span.start..end, "two settings cannot stand in one line", help);
        }
        if entries.trim_start().starts_with(['"', '\'']) {
            return mistake(span.start..end, "several entries need square brackets around them", "write [\"one\", \"two\"]");
        }
    }
    if rest.starts_with([',', ';', '.']) {
        return mistake(span.start..span.start + 1, "this sign does not belong here", "delete it");
    }
    match before {
        '"' => mistake(
            span.start..end,
            "the text ends before this, at its second quotation mark",
            "put a text that holds \" in 'single' quotation marks",
        ),
        '\'' => mistake(
            span.start..end,
            "the text ends before this, at its second quotation mark",
            "put a text that holds ' in \"double\" quotation marks",
        ),
        _ => mistake(span.start..end, "this does not belong here, behind the value of a setting", SETTING),
    }
}

/// The name of a setting or of a part of the file that was there before.
fn twice(text: &str, span: Range<usize>) -> Mistake {
    let line = line_at(text, span.start).trim();
    if line.starts_with("[[") {
        return mistake(span, "further up, this part stands in single brackets", format!("write {line} there too"));
    }
    if line.starts_with('[') {
        let help = "put everything that belongs to it in one place, and delete the other";
        return mistake(span, "a part or a setting of this name is there already", help);
    }
    mistake(span, "this setting stands twice in the same part of the file", "delete one of the two")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the parser can say (toml 1.2, toml_parser 1.1), without what it expects instead.
    const SAID: [&str; 50] = [
        "cannot extend value of type integer with a dotted key",
        "cannot recurse further; max recursion depth met",
        "carriage return must be followed by newline",
        "duplicate key",
        "extra `=`",
        "extra assignment between key-value pairs",
        "extra comma in array",
        "extra comma in inline table",
        "integers with a radix cannot be signed",
        "invalid basic string",
        "invalid boolean",
        "invalid comment character",
        "invalid date",
        "invalid date-time",
        "invalid exponent",
        "invalid float",
        "invalid fraction",
        "invalid hexadecimal number",
        "invalid inline table element",
        "invalid integer number",
        "invalid key",
        "invalid key-value pair",
        "invalid literal string",
        "invalid mantissa",
        "invalid multi-line basic string",
        "invalid multi-line literal string",
        "invalid table",
        "invalid time",
        "invalid unquoted key",
        "invalid value",
        "key with no value",
        "keys cannot be multi-line basic strings",
        "missing array opening",
        "missing assignment between key-value pairs",
        "missing comma between array elements",
        "missing comma between key-value pairs",
        "missing escaped value",
        "missing inline table opening",
        "missing key for inline table element",
        "missing opening quote",
        "missing value",
        "missing value for key",
        "radix must be lowercase",
        "recursion limit",
        "redundant numeric sign",
        "string values must be quoted",
        "too few unicode value digits",
        "unclosed array table",
        "unexpected content between comment and newline",
        "unexpected leading zero",
    ];

    #[test]
    fn everything_that_the_parser_says_is_reworded() {
        let text = "name = x\n";
        for said in SAID {
            for expected in ["", ", expected `\"`", ", expected newline, `#`"] {
                for at in 0..=text.len() {
                    let mistake = Mistake::of(text, &format!("{said}{expected}"), at..at);
                    assert!(!mistake.message.contains(said) && !mistake.help.is_empty(), "{said}");
                    assert_ne!(mistake.message, "this line cannot be understood", "{said}");
                }
            }
        }
    }

    #[test]
    fn a_day_is_known_however_it_is_written() {
        for day in ["31/01/2026", "2026/1/31", "31.1.2026", "2026-1-31", "1/2/26", "31 January 2026"] {
            assert!(looks_like_a_day(day), "{day}");
        }
        for other in ["10.1.2", "10-11", "Woolpit", "1/2", "10 inches wide", ""] {
            assert!(!looks_like_a_day(other), "{other}");
        }
    }

    #[test]
    fn a_lost_bracket_is_told_once() {
        let text = "languages = [\"en-GB\", \"pl\"\n\n# The guidance.\nguidance = [\"a\"]\n";
        let said = [
            ("missing comma between array elements, expected `,`", 44..44),
            ("unexpected `=` in array, expected value, `]`", 53..54),
            ("unclosed array, expected `]`", 61..61),
            ("string values must be quoted, expected literal string", 44..52),
        ];
        let told = syntax_problems("f", text, said.into_iter());
        assert_eq!(told.len(), 1, "{told:?}");
        assert_eq!((told[0].place.line, told[0].place.column), (1, 27));
    }
}
