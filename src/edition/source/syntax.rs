//! What is wrong with the form of a file of facts, told to people who do not program.
//!
//! The parser's words are for programmers, and one lost bracket makes it complain of every line that
//! follows. So its complaints are reworded, and those that only follow from another are left out.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::edition::hours::{HOURS, are_hours, days_meant, name_help};
use crate::edition::source::MOST_TOLD;
use crate::edition::source::day::{Meant, day_help, days_between, days_help, meant, no_day};
use crate::edition::source::lines::{
    begins_setting, end_before, line_at, line_from, line_start, value_at, whole_line,
};
use crate::edition::source::misfit::number_help;
use crate::edition::source::settings::{
    Kind, Setting, headings, name_at, named, part_at, part_of_what_follows, settings,
};
use crate::edition::{COMPLAINTS_LINK, REVIEW_LINK};
use crate::problem::{Code, Problem};
use crate::text::{typed, unseen_name};

const SETTING: &str = "a setting is   name = \"text\"   on a line of its own; a note begins with #";

/// Rewords what the parser says, each with the bytes it is said of.
pub fn syntax_problems<'a>(
    file: &str,
    text: &str,
    said: impl Iterator<Item = (&'a str, Range<usize>)>,
) -> Vec<Problem> {
    let source = Source { file, text };
    let mut mistakes: Vec<_> = said
        .map(|(message, span)| source.mistake(message, span))
        .collect();
    // A lost quotation mark also loses the bracket behind it, at the same place.
    mistakes.sort_by_key(|mistake| (mistake.at, mistake.is_unclosed));
    let mut lines = BTreeSet::new();
    let mut problems: Vec<Problem> = Vec::new();
    for mistake in mistakes {
        let problem = Problem::error(mistake.code, file, mistake.message)
            .at(text, mistake.span)
            .help(mistake.help);
        // What follows a mistake in its line comes of it, mostly.
        if lines.insert(line_start(text, mistake.at)) && !problems.contains(&problem) {
            problems.push(problem);
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
    Mistake {
        code: Code::TomlSyntax,
        at: span.start,
        span,
        message: message.into(),
        help: help.into(),
        is_unclosed: false,
    }
}

/// The file that cannot be read as it is.
#[derive(Clone, Copy)]
struct Source<'a> {
    file: &'a str,
    text: &'a str,
}

impl Source<'_> {
    fn mistake(self, said: &str, span: Range<usize>) -> Mistake {
        let text = self.text;
        let start = text.floor_char_boundary(span.start.min(text.len()));
        let span = start..text.ceil_char_boundary(span.end.clamp(start, text.len()));
        let (what, expected) = said.split_once(", expected ").unwrap_or((said, ""));
        if let Some((at, c)) = disguised(text, span.start) {
            let name = unseen_name(c).unwrap_or_default();
            let message = format!("an invisible character (U+{:04X} {name}) is here", c as u32);
            return Mistake {
                at: span.start,
                ..mistake(at, message, "delete it")
            };
        }
        match what {
            "invalid basic string" | "invalid literal string"
                if ["`\"`", "`'`"].contains(&expected) =>
            {
                unclosed_text(text, span)
            }
            "invalid multi-line basic string" | "invalid multi-line literal string"
                if ["`\"`", "`'`"].contains(&expected) =>
            {
                unclosed_long_text(text, span)
            }
            "invalid basic string"
            | "invalid literal string"
            | "invalid multi-line basic string"
            | "invalid multi-line literal string" => control(text, span, "this text"),
            "missing escaped value" | "too few unicode value digits" | "invalid value" => {
                backslash(text, span)
            }
            "key with no value" | "missing value for key" => self.without_equals(span),
            "invalid unquoted key"
            | "unquoted keys cannot be empty"
            | "keys cannot be multi-line basic strings"
            | "keys cannot be multi-line literal strings"
            | "invalid key"
            | "invalid table"
            | "invalid key-value pair"
            | "missing table open" => self.name(span),
            "unclosed table" => unclosed_heading(text, span, "[", "]"),
            "unclosed array table" => unclosed_heading(text, span, "[[", "]]"),
            "unclosed array" => {
                let opening = text[..start].rfind('[').map_or(span, |at| at..at + 1);
                Mistake {
                    at: start,
                    ..self.unclosed_list(
                        end_before(text, text.len()).start.max(opening.end)..text.len(),
                    )
                }
            }
            "unexpected `=` in array" => {
                self.unclosed_list(end_before(text, line_start(text, span.start)))
            }
            "missing comma between array elements" if begins_setting(text, span.start) => {
                self.unclosed_list(end_before(text, line_start(text, span.start)))
            }
            "missing comma between array elements" => mistake(
                span,
                "a comma is missing between two entries of this list",
                "type , here, before the second",
            ),
            "extra comma in array" => mistake(span, "there is a comma too many", "delete it"),
            "extra `=`" => mistake(span, "there is one = too many", "delete it"),
            "missing array opening" => self.not_opened(span),
            "unexpected key or value"
            | "unexpected content"
            | "unexpected content between comment and newline" => self.too_much(span),
            "invalid comment character" | "missing comment start" => {
                control(text, span, "this note")
            }
            "duplicate key" => self.twice(span),
            "carriage return must be followed by newline" => mistake(
                span,
                "this line has an odd end",
                "delete its end and press Enter",
            ),
            "recursion limit" | "cannot recurse further; max recursion depth met" => Mistake {
                is_unclosed: true,
                ..mistake(
                    span,
                    "too many brackets or full stops stand one inside another",
                    "this may be another file: put the right one back from your copy",
                )
            },
            _ if what.starts_with("cannot extend value") => {
                let whole = whole_line(text, span.start);
                mistake(
                    whole,
                    "there is already a setting with this name, so nothing can stand below it",
                    "delete this line, or give it its right name, as in content/README.md",
                )
            }
            _ if what.contains("inline table") || what.contains("key-value pairs") => {
                self.in_braces(span)
            }
            _ if ["invalid date", "invalid time", "invalid offset"]
                .iter()
                .any(|start| what.starts_with(start)) =>
            {
                not_a_date(text, value_at(text, &span))
            }
            _ if is_about_a_value(what) => self.value(span),
            _ => mistake(span, "this line cannot be understood", SETTING),
        }
    }

    /// One that is right, of the setting in whose line a place is.
    fn example(self, at: usize) -> &'static str {
        self.setting(at)
            .map_or("\"text\"", |setting| setting.example)
    }

    fn setting(self, at: usize) -> Option<&'static Setting> {
        named(self.file, name_at(self.text, at)?)
    }

    fn value(self, span: Range<usize>) -> Mistake {
        let text = self.text;
        if begins_setting(text, span.start) {
            return self.unclosed_list(end_before(text, line_start(text, span.start)));
        }
        let whole = value_at(text, &span);
        let value = &text[whole.clone()];
        let example = self.example(span.start);
        if value.is_empty() {
            return mistake(
                whole,
                "nothing stands after the =",
                format!("write its value here, such as {example}"),
            );
        }
        if value.starts_with(is_curly) || value.ends_with(is_curly) {
            return curly(text, whole);
        }
        let kind = self.setting(span.start).map(|setting| setting.kind);
        if looks_like_a_day(value) || kind == Some(Kind::Day) {
            return not_a_date(text, whole);
        }
        if value.starts_with(['(', '{']) {
            return self.list_in(whole);
        }
        let is_number = value
            .trim_start_matches(['+', '-', '_', '.'])
            .starts_with(|c: char| c.is_ascii_digit());
        if kind == Some(Kind::Number) || (is_number && kind.is_none()) {
            let example = if kind.is_some() { example } else { "10" };
            return mistake(
                whole,
                format!("`{value}` is not a number"),
                number_help(value, example),
            );
        }
        if kind == Some(Kind::Flag) {
            return mistake(
                whole,
                format!("true or false is expected here, not {value}"),
                format!("write {example}"),
            );
        }
        let inner = value.trim_matches(['"', '\'']);
        let message = if inner.len() < value.len() {
            "this text has no quotation mark at its beginning"
        } else {
            "this text has no quotation marks around it"
        };
        let quoted = format!("{:?}", inner);
        let help = if inner.len() > MOST_REPEATED || inner.chars().any(char::is_control) {
            "put it in quotation marks: \"like this\"".to_owned()
        } else if kind == Some(Kind::List)
            && !text[line_start(text, whole.start)..whole.start].contains('[')
        {
            format!("write [{}]", list_of(inner))
        } else {
            format!("write {}", quote(inner).unwrap_or(quoted))
        };
        mistake(whole, message, help)
    }

    /// A list whose ] is lost: its last entry ends at `span`.
    fn unclosed_list(self, span: Range<usize>) -> Mistake {
        let text = self.text;
        let opening = text[..span.start]
            .trim_end()
            .ends_with('[')
            .then(|| text[..span.start].rfind('['))
            .flatten();
        let unclosed = |span, help: String| Mistake {
            is_unclosed: true,
            ..mistake(span, "this list has no ] at its end", help)
        };
        match opening {
            Some(at) => unclosed(
                at..at + 1,
                format!("write its value here, such as {}", self.example(at)),
            ),
            None => unclosed(
                span.start..span.start,
                "type ] here, after the last entry".to_owned(),
            ),
        }
    }

    /// A ] alone after the =.
    fn not_opened(self, span: Range<usize>) -> Mistake {
        let whole = value_of_line(self.text, span.start);
        mistake(
            whole,
            "this ] has no [ before it",
            format!("write its value here, such as {}", self.example(span.start)),
        )
    }

    /// A list in round or curly brackets.
    fn list_in(self, whole: Range<usize>) -> Mistake {
        let inner = self.text[whole.clone()].trim_matches(['(', ')', '{', '}', ' ']);
        let closing = if self.text[whole.clone()].starts_with('(') {
            ')'
        } else {
            '}'
        };
        let is_closed_below = self.text[whole.end..]
            .lines()
            .any(|line| line.trim() == closing.to_string());
        let help = if inner.is_empty() && is_closed_below {
            format!("write [ in its place, and ] in place of the {closing} below its last entry")
        } else if inner.is_empty() {
            format!(
                "write its value here, such as {}",
                self.example(whole.start)
            )
        } else {
            format!("write [{}]", list_of(inner))
        };
        mistake(whole, "a list stands in square brackets", help)
    }

    fn in_braces(self, span: Range<usize>) -> Mistake {
        let whole = value_of_line(self.text, span.start);
        let value = &self.text[whole.clone()];
        if !value.contains('=') && !whole.is_empty() {
            return self.list_in(whole);
        }
        mistake(
            span,
            "what stands between { and } cannot be read",
            "write each setting on a line of its own, below the name of its part in [brackets]",
        )
    }

    /// A line that should be a setting, and has no = behind its name.
    fn without_equals(self, span: Range<usize>) -> Mistake {
        let text = self.text;
        let rest = line_from(text, span.start);
        if rest.starts_with(':') {
            return mistake(span.start..span.start + 1, COLON.0, COLON.1);
        }
        if rest.starts_with(']') {
            let name = line_at(text, span.start).trim_matches([']', ' ']);
            let whole = whole_line(text, span.start);
            return mistake(
                whole,
                "the name of this part has no [ before it",
                format!("write [{name}]"),
            );
        }
        if let Some((name, _)) = line_at(text, span.start).split_once('=') {
            let words: Vec<_> = name.split_whitespace().collect();
            let start = line_start(text, span.start);
            let whole = start..start + name.trim_end().len();
            if let Some(mistake) = day_as_name(text, &whole) {
                return mistake;
            }
            let days = days_meant(name);
            if days.is_none() && part_at(text, span.start) == HOURS {
                let message = format!("`{}` is not a day", name.trim());
                return Mistake {
                    code: Code::BadHours,
                    ..mistake(whole, message, name_help(name.trim()))
                };
            }
            let right = days.unwrap_or_else(|| words.join("_"));
            return mistake(
                whole,
                "the name of a setting has no space in it",
                format!("write {right}"),
            );
        }
        if rest.starts_with(|c: char| c == '"' || c == '\'' || c.is_ascii_digit() || c == '[') {
            return mistake(
                span.start..span.start,
                "a = is missing between this name and its value",
                "type = here",
            );
        }
        self.no_setting(span.start)
    }

    /// A line that is neither a setting nor a note.
    fn no_setting(self, at: usize) -> Mistake {
        let whole = whole_line(self.text, at);
        let line = &self.text[whole.clone()];
        let message = "this line is neither a setting nor a note";
        if let Some(setting) = named(self.file, line.trim()) {
            return mistake(
                whole,
                message,
                format!(
                    "write it with its value, such as {} = {}",
                    setting.name, setting.example
                ),
            );
        }
        let part = line.trim().trim_matches(['{', '}', '(', ')', '<', '>']);
        if part.len() < line.trim().len()
            && super::misfit::PARTS
                .iter()
                .any(|known| part.split('.').next() == Some(known))
        {
            let (open, close) = if self.file.starts_with("content/guidance/") {
                ("[[", "]]")
            } else {
                ("[", "]")
            };
            return mistake(
                whole,
                "the name of a part stands in square brackets",
                format!("write {open}{part}{close}"),
            );
        }
        if let Some(rest) = line.strip_prefix("//").filter(|_| !line.contains('=')) {
            return mistake(
                whole.start..whole.end - rest.len(),
                "a note does not begin with //",
                "write # in its place",
            );
        }
        mistake(
            whole,
            message,
            format!("type # at its beginning if it is a note; {SETTING}"),
        )
    }

    /// What stands in the place of a name, and cannot.
    fn name(self, span: Range<usize>) -> Mistake {
        let text = self.text;
        let rest = line_from(text, span.start);
        let line = line_at(text, span.start).trim_start();
        let first = rest.chars().next().unwrap_or('\n');
        if first == ':' {
            return mistake(span.start..span.start + 1, COLON.0, COLON.1);
        }
        if line.starts_with('[') {
            let whole = whole_line(text, span.start);
            let follows = part_of_what_follows(self.file, text, whole.end);
            let (of_many, part) = match follows {
                Some(part) => (
                    self.file.starts_with("content/guidance/"),
                    part.replace('*', "review"),
                ),
                None => (false, "screen".to_owned()),
            };
            let heading = if of_many {
                format!("[[{part}]]")
            } else {
                format!("[{part}]")
            };
            return mistake(
                whole,
                "the name of a part is missing between these brackets",
                format!("write it in small letters, such as {heading}"),
            );
        }
        if line.starts_with('=') {
            return mistake(
                span,
                "the name of a setting is missing before this =",
                "type the name of the setting here; content/README.md has them all",
            );
        }
        if !line.contains('=') {
            return self.no_setting(span.start);
        }
        let start = line_start(text, span.start);
        let whole = start
            ..start
                + line_at(text, span.start)
                    .split('=')
                    .next()
                    .unwrap_or_default()
                    .trim_end()
                    .len();
        if let Some(mistake) = day_as_name(text, &whole) {
            return mistake;
        }
        let written: String = text[whole.clone()]
            .chars()
            .filter(|c| c.is_alphanumeric() || *c == '_')
            .collect();
        let names: Vec<_> = settings(self.file)
            .iter()
            .map(|setting| setting.name)
            .collect();
        let days =
            days_meant(text[whole.clone()].trim()).filter(|_| part_at(text, whole.start) == HOURS);
        let help =
            match days.or_else(|| nearest(&written.to_lowercase(), &names).map(str::to_owned)) {
                Some(name) => format!("write {name}"),
                None => "names have small letters, digits, - and _; content/README.md has them all"
                    .to_owned(),
            };
        mistake(whole, "a setting's name cannot contain this", help)
    }

    /// What stands behind a setting that has come to its end.
    fn too_much(self, span: Range<usize>) -> Mistake {
        let text = self.text;
        let rest = line_from(text, span.start);
        let line = line_at(text, span.start).trim_start();
        let end = span.start + rest.trim_end().len();
        let before = text[..span.start]
            .trim_end_matches(' ')
            .chars()
            .next_back()
            .unwrap_or('\n');
        let value = value_of_line(text, span.start);
        if text[value.clone()].starts_with(['(', '{']) {
            return self.list_in(value);
        }
        if rest.starts_with("//") {
            return mistake(
                span.start..span.start + 2,
                "a note does not begin with //",
                "write # in its place",
            );
        }
        if line.starts_with('[') && rest.starts_with(']') {
            return mistake(
                span.start..span.start + 1,
                "there is one ] too many",
                "delete it",
            );
        }
        if line.starts_with('[') {
            return mistake(
                span.start..end,
                "a setting cannot stand in the line of a part's name",
                "press Enter before it, so that it has a line of its own",
            );
        }
        if rest.starts_with('(') {
            let message = "there is something after the value of this setting";
            return mistake(
                span.start..end,
                message,
                "type # before it, which makes a note of it, or delete it",
            );
        }
        if rest.starts_with(']') {
            let help = format!("write [{}]", list_of(text[value.start..span.start].trim()));
            return mistake(
                value.start..span.start + 1,
                "this ] has no [ before it",
                help,
            );
        }
        if let Some(entries) = rest.strip_prefix(',') {
            if before.is_ascii_digit() && entries.starts_with(|c: char| c.is_ascii_digit()) {
                let help = number_help(&text[value.clone()], "10.1");
                return mistake(
                    value,
                    "a full stop, not a comma, stands before the fraction of a number",
                    help,
                );
            }
            if entries.contains('=') {
                let help =
                    "press Enter in place of the comma, so that the second has a line of its own";
                return mistake(
                    span.start..span.start + 1,
                    "two settings cannot stand in one line",
                    help,
                );
            }
            if let Some(mistake) = several_hours(text, value.clone()) {
                return mistake;
            }
            if entries.trim_start().starts_with(['"', '\'']) {
                let help = format!("write [{}]", list_of(&text[value.clone()]));
                return mistake(
                    value,
                    "several entries need square brackets around them",
                    help,
                );
            }
        }
        if rest.starts_with([',', ';', '.']) {
            return mistake(
                span.start..span.start + 1,
                "this sign does not belong here",
                "delete it",
            );
        }
        match before {
            '"' | '\'' => {
                let written = &text[value.clone()];
                let message = "there is something after the closing quotation mark";
                if let Some(mistake) = several_hours(text, value.clone()) {
                    return mistake;
                }
                if self
                    .setting(span.start)
                    .is_some_and(|setting| setting.kind == Kind::List)
                    && written.matches(before).count() > 3
                {
                    let help = "type , here, and [ ] around all of them".to_owned();
                    return mistake(span.start..end, message, help);
                }
                // What is left of a text in a text: its own quotation marks stay.
                let inner = match written
                    .strip_prefix(before)
                    .and_then(|inner| inner.strip_suffix(before))
                {
                    Some(inner) if inner.len() + 1 < written.len() => {
                        inner.trim_matches(before).to_owned()
                            + if is_nested(inner, before) && inner.ends_with(before) {
                                "\""
                            } else {
                                ""
                            }
                    }
                    _ => written.replace(before, ""),
                };
                let help = quote(&inner)
                    .filter(|_| written.len() <= MOST_REPEATED)
                    .map_or_else(
                        || {
                            format!(
                                "put a text that holds {before} in {} quotation marks",
                                if before == '"' {
                                    "'single'"
                                } else {
                                    "\"double\""
                                }
                            )
                        },
                        |quoted| format!("write {quoted}"),
                    );
                mistake(value, message, help)
            }
            _ => mistake(
                span.start..end,
                "this does not belong here, behind the value of a setting",
                "type # before it, which makes a note of it, or delete it",
            ),
        }
    }

    /// The name of a setting or of a part of the file that was there before.
    fn twice(self, span: Range<usize>) -> Mistake {
        let text = self.text;
        let line = line_at(text, span.start).trim();
        if line.starts_with("[[") {
            let single = line.trim_start_matches('[').trim_end_matches(']');
            let first = headings(text)
                .into_iter()
                .find(|heading| heading.name == single);
            let whole = first.map_or(span.clone(), |heading| heading.span);
            return Mistake {
                at: whole.start,
                ..mistake(
                    whole,
                    "this part stands more than once, so its name has double brackets",
                    format!("write {line}"),
                )
            };
        }
        if line.starts_with('[') {
            let whole = whole_line(text, span.start);
            let name = line.trim_matches(['[', ']', ' ']);
            let message = "there is already a part or setting with this name";
            if let Some(setting) = named(self.file, name).filter(|setting| setting.part.is_empty())
            {
                let help = format!(
                    "delete this line: `{}` is a setting, and has no part of its own",
                    setting.name
                );
                return mistake(whole, message, help);
            }
            let follows = part_of_what_follows(self.file, text, whole.end).map(|part| {
                match part.strip_suffix('*') {
                    // A link of its own name: first of all those that must be there.
                    Some(start) => {
                        let is_free = |name: &&str| !text.contains(&format!("[{start}{name}]"));
                        format!(
                            "{start}{}",
                            [REVIEW_LINK, COMPLAINTS_LINK]
                                .into_iter()
                                .find(is_free)
                                .unwrap_or("another")
                        )
                    }
                    None => part.to_owned(),
                }
            });
            let is_free = |part: &String| {
                !part.is_empty() && headings(text).iter().all(|heading| heading.name != *part)
            };
            return match follows.filter(is_free) {
                Some(part) => mistake(
                    whole,
                    message,
                    format!("write [{part}], to which the settings below it belong"),
                ),
                None => mistake(
                    whole,
                    message,
                    "put everything that belongs to it in one place, and delete this line",
                ),
            };
        }
        let whole = whole_line(text, span.start);
        if let Some(heading) = self.lost_heading(whole.clone()) {
            let help = format!("type {heading} on a line of its own above this one");
            return mistake(
                whole,
                "the line is missing with which this part of the guidance begins",
                help,
            );
        }
        mistake(
            whole,
            "this setting appears twice in the same part of the file",
            "delete one of the two",
        )
    }

    /// The heading that belongs above the id of a rule or section, where another part has its id already.
    fn lost_heading(self, line: Range<usize>) -> Option<&'static str> {
        let is_id = |line: &str| {
            line.split_once('=')
                .is_some_and(|(name, _)| name.trim() == "id")
        };
        let written = &self.text[line.clone()];
        let before: Vec<_> = self.text[..line.start]
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .collect();
        let other = before.iter().rfind(|line| is_id(line))?;
        if !self.file.starts_with("content/guidance/")
            || !is_id(written)
            || before.last() == Some(other)
            || *other == written.trim()
        {
            return None;
        }
        let mut rest = self.text[line.end..]
            .lines()
            .map(str::trim)
            .take_while(|line| !line.starts_with('[') && !is_id(line));
        let is_section = rest.any(|line| {
            line.split_once('=')
                .is_some_and(|(name, _)| name.trim() == "kind")
        });
        Some(if is_section {
            "[[sections]]"
        } else {
            "[[sections.rules]]"
        })
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
    SAID.contains(&what)
        || what.starts_with("`_` may only")
        || what.starts_with("integers with a radix")
}

/// What Word types in place of `"` and `'`.
fn is_curly(c: char) -> bool {
    matches!(typed(c), Some('"' | '\''))
}

/// `whole`: a text with curly quotation marks on one or both sides.
fn curly(text: &str, whole: Range<usize>) -> Mistake {
    let inner = text[whole.clone()].trim_matches(|c| is_curly(c) || c == '"' || c == '\'');
    let help = match quote(inner)
        .filter(|quoted| quoted.len() <= MOST_REPEATED && !inner.contains(is_curly))
    {
        Some(quoted) => format!("write {quoted}: Notepad types straight ones, Word does not"),
        None => "type straight ones, \"like these\": Notepad does so, Word does not".to_owned(),
    };
    mistake(whole, "these quotation marks are curly", help)
}

/// A text between quotation marks that it does not hold itself; `None` if it holds both.
fn quote(inner: &str) -> Option<String> {
    if inner.contains(char::is_control) {
        return None;
    }
    match (inner.contains(['"', '\\']), inner.contains('\'')) {
        (false, _) => Some(format!("\"{inner}\"")),
        (true, false) => Some(format!("'{inner}'")),
        (true, true) => Some(format!(
            "\"{}\"",
            inner.replace('\\', "/").replace('"', "\\\"")
        )),
    }
}

/// Whether a text holds quotation marks round one of its words.
fn is_nested(inner: &str, mark: char) -> bool {
    inner.trim_matches(mark).contains(mark)
}

/// Entries that stand one after the other, each between quotation marks.
pub fn list_of(entries: &str) -> String {
    let entries = entries
        .split(',')
        .map(|entry| entry.trim().trim_matches(['"', '\'']))
        .filter(|entry| !entry.is_empty());
    entries
        .map(|entry| format!("\"{entry}\""))
        .collect::<Vec<_>>()
        .join(", ")
}

/// The nearest of `names` that is near at all.
fn nearest<'a>(written: &str, names: &[&'a str]) -> Option<&'a str> {
    let near = names
        .iter()
        .map(|name| (strsim::normalized_damerau_levenshtein(written, name), *name));
    near.filter(|(likeness, _)| *likeness > 0.6)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name)
}

/// The longest text that a message repeats.
const MOST_REPEATED: usize = 80;

fn not_a_date(text: &str, whole: Range<usize>) -> Mistake {
    let value = &text[whole.clone()];
    if let Some((day, _)) = value
        .split_once('(')
        .filter(|(day, _)| matches!(meant(day), Meant::Day(_)))
    {
        let rest = whole.start + day.len()..whole.end;
        let message = "there is something after the value of this setting";
        return mistake(
            rest,
            message,
            "type # before it, which makes a note of it, or delete it",
        );
    }
    if are_hours(value) {
        let message = "these hours have no quotation marks around them";
        return Mistake {
            code: Code::BadHours,
            ..mistake(whole, message, format!("write \"{value}\""))
        };
    }
    if value.contains(':') && !value.contains('-') {
        let help = match crate::schedule::time_meant(value) {
            Some(time) => format!("write \"{time}\": hours and minutes of the 24-hour clock, in quotation marks"),
            None => "write hours and minutes of the 24-hour clock in quotation marks, for example \"07:45\"".to_owned(),
        };
        return Mistake {
            code: Code::BadTime,
            ..mistake(
                whole,
                format!("`{value}` is not a time as it is written here"),
                help,
            )
        };
    }
    let said = match meant(value) {
        Meant::NoSuchDay(..) => no_day(format!("there is no day {value}"), value),
        _ => format!("`{value}` is not a day as it is written here"),
    };
    Mistake {
        code: Code::BadDate,
        ..mistake(whole, said, day_help(value))
    }
}

/// The parts of a day in a text each: "08:00-12:30", "13:30-18:00".
fn several_hours(text: &str, value: Range<usize>) -> Option<Mistake> {
    let parts: Vec<_> = text[value.clone()]
        .split(['"', '\''])
        .map(|part| part.trim_matches([' ', ',']))
        .collect();
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    (parts.len() > 1 && parts.iter().all(|part| are_hours(part))).then(|| {
        let help = format!("write \"{}\"", parts.join(", "));
        mistake(
            value,
            "the parts of a day stand in one pair of quotation marks",
            help,
        )
    })
}

/// A day in the place of a name, as opening hours have it: 25/12/2026 = "closed".
fn day_as_name(text: &str, whole: &Range<usize>) -> Option<Mistake> {
    let name = text[whole.clone()].trim();
    if let Some(days) = days_between(name) {
        let message = format!("`{name}` is more than one day");
        return Some(Mistake {
            code: Code::BadHours,
            ..mistake(whole.clone(), message, days_help(&days))
        });
    }
    match meant(name) {
        Meant::Unclear => None,
        Meant::Day(_) => {
            let message = format!("`{name}` is not a day as it is written here");
            Some(Mistake {
                code: Code::BadHours,
                ..mistake(whole.clone(), message, day_help(name))
            })
        }
        Meant::NoSuchDay(..) => {
            let message = no_day(format!("there is no day {name}"), name);
            Some(Mistake {
                code: Code::BadHours,
                ..mistake(whole.clone(), message, day_help(name))
            })
        }
    }
}

/// Whether somebody has meant a day: 31/01/2026, 2026-1-31, 31 January 2026.
fn looks_like_a_day(value: &str) -> bool {
    let parts: Vec<&str> = value.split(['/', '.', '-', ' ']).collect();
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let [first, month, last] = parts.as_slice() else {
        return false;
    };
    is_number(first)
        && is_number(last)
        && (is_number(month) || value.contains(' '))
        && (value.contains('/') || first.len() == 4 || last.len() == 4)
}

fn unclosed_text(text: &str, span: Range<usize>) -> Mistake {
    let line = line_at(text, span.start).trim_end();
    let start = line_start(text, span.start);
    let end = start + line.len();
    // Which quotation mark it begins with: the last that is alone.
    let value = value_of_line(text, span.start);
    let opening = text[value.start..end]
        .rfind(['"', '\''])
        .map_or(value.start, |at| value.start + at);
    if line.ends_with(is_curly) {
        return Mistake {
            at: span.start,
            ..curly(text, opening..end)
        };
    }
    let mark = if text[opening..].starts_with('\'') {
        '\''
    } else {
        '"'
    };
    if let Some(mistake) = text_in_two_lines(text, opening..end, mark) {
        return mistake;
    }
    // The ] of a list is not a part of its last text.
    let at = if line.ends_with(']') && text[value.clone()].starts_with('[') {
        end - 1
    } else {
        end
    };
    let help = format!("type {mark} here, after its last letter");
    Mistake {
        at: span.start,
        ..mistake(
            at..at,
            "the closing quotation mark of this text is missing",
            help,
        )
    }
}

/// A text that a program has broken into two lines: the second ends with the quotation mark of the first.
fn text_in_two_lines(text: &str, first: Range<usize>, mark: char) -> Option<Mistake> {
    let second = text[first.end..]
        .strip_prefix('\n')?
        .lines()
        .next()?
        .trim_end();
    let is_rest =
        second.matches(mark).count() == 1 && second.ends_with(mark) && !second.contains('=');
    let whole = first.start..first.end + 1 + second.len();
    let (before, after) = (
        text[first].trim_matches([mark, ' ']),
        second.trim_matches([mark, ' ']),
    );
    let gap = if before.contains("://") { "" } else { " " };
    let help = match quote(&format!("{before}{gap}{after}")).filter(|_| is_rest)? {
        quoted if quoted.len() <= 3 * MOST_REPEATED => format!("write {quoted}"),
        _ => "put the two lines together into one".to_owned(),
    };
    Some(Mistake {
        is_unclosed: true,
        ..mistake(whole, "this text goes on in the next line", help)
    })
}

fn unclosed_long_text(text: &str, span: Range<usize>) -> Mistake {
    let opening = ["\"\"\"", "\'\'\'"]
        .into_iter()
        .filter_map(|marks| text[..span.start].rfind(marks))
        .max();
    let start = opening.unwrap_or(span.start);
    let whole = start..start + line_from(text, start).trim_end().len();
    let inner = text[whole.clone()].trim_matches(['"', '\'']);
    let help = match quote(inner) {
        Some(quoted) if opening.is_some() => format!("write {quoted}"),
        _ => "a text has one quotation mark at its beginning and one at its end".to_owned(),
    };
    Mistake {
        is_unclosed: true,
        at: span.start,
        ..mistake(
            whole,
            "this text begins with three quotation marks and has no end",
            help,
        )
    }
}

fn unclosed_heading(text: &str, span: Range<usize>, opening: &str, closing: &str) -> Mistake {
    let whole = whole_line(text, span.start);
    let line = text[whole.clone()]
        .split('#')
        .next()
        .unwrap_or_default()
        .trim_end();
    let whole = whole.start..whole.start + line.len();
    let words: Vec<_> = line
        .split(['[', ']', ' '])
        .filter(|word| !word.is_empty())
        .collect();
    let help = format!("write {opening}{}{closing}", words.join("."));
    let message = if words.len() > 1 {
        "the name of a part has no space in it; its words are separated by a full stop".to_owned()
    } else {
        format!("the name of this part has no {closing} at its end")
    };
    Mistake {
        at: span.start,
        ..mistake(whole, message, help)
    }
}

/// A backslash, which is before the place that the parser complains of.
fn backslash(text: &str, span: Range<usize>) -> Mistake {
    let at = text[..span.start].rfind('\\').map_or(span, |at| at..at + 1);
    mistake(
        at,
        "a \\ changes the letter after it",
        "write / in its place, or put the whole text in 'single' quotation marks",
    )
}

/// A control character in a text or a note.
fn control(text: &str, span: Range<usize>, what: &str) -> Mistake {
    let odd = text[span.start..].chars().next().unwrap_or('\n');
    if odd == '\n' {
        return unclosed_text(text, span);
    }
    let span = span.start..span.start + odd.len_utf8();
    mistake(
        span,
        format!(
            "{what} holds an invisible control character (U+{:04X})",
            odd as u32
        ),
        "delete it",
    )
}

const COLON: (&str, &str) = (
    "a = stands between a name and its value, not a :",
    "write = in its place",
);

/// The whole value in a line, from behind its = to its end or to a note.
fn value_of_line(text: &str, at: usize) -> Range<usize> {
    let start = line_start(text, at);
    let line = line_from(text, start);
    let begin = line.find('=').map_or(0, |equals| equals + 1);
    // A # between quotation marks is a letter like any other.
    let mut open = None;
    let end = line[begin..].char_indices().find(|(_, c)| {
        match (open, *c) {
            (None, '"' | '\'') => open = Some(*c),
            (Some(mark), c) if mark == c => open = None,
            _ => {}
        }
        open.is_none() && *c == '#'
    });
    let end = end.map_or(line.len(), |(at, _)| begin + at);
    let value = line[begin..end].trim_end();
    let begin = begin + value.len() - value.trim_start().len();
    start + begin..start + begin + value.trim_start().len()
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
                    let source = Source {
                        file: "content/practice.toml",
                        text,
                    };
                    let mistake = source.mistake(&format!("{said}{expected}"), at..at);
                    assert!(
                        !mistake.message.contains(said) && !mistake.help.is_empty(),
                        "{said}"
                    );
                    assert_ne!(mistake.message, "this line cannot be understood", "{said}");
                }
            }
        }
    }

    #[test]
    fn a_day_is_known_however_it_is_written() {
        for day in [
            "31/01/2026",
            "2026/1/31",
            "31.1.2026",
            "2026-1-31",
            "1/2/26",
            "31 January 2026",
        ] {
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
            (
                "string values must be quoted, expected literal string",
                44..52,
            ),
        ];
        let told = syntax_problems("f", text, said.into_iter());
        assert_eq!(told.len(), 1, "{told:?}");
        assert_eq!((told[0].place.line, told[0].place.column), (1, 27));
    }
}
