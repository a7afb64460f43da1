//! What is wrong with the form of a file of words, told to people who do not program.

use std::ops::Range;

use fluent_syntax::parser::{self, ErrorKind};

use crate::edition::source::MOST_TOLD;
use crate::edition::words::plurals::CATEGORIES;
use crate::problem::{Code, Problem};
use crate::text::{is_dash, is_invisible, unseen_name};

/// The most `{` and `(` in one message. The shipped files need 10; without a limit on what can stand
/// one inside another a hostile file would exhaust the parser's stack.
const MAX_BRACKETS: usize = 200;

/// Where one message has more than [`MAX_BRACKETS`]. Closing ones do not count, because within
/// quotation marks they close nothing; a line with a name and a = begins another message, as that
/// can stand nowhere else.
pub fn too_deep(text: &str) -> Option<usize> {
    let is_bracket = |byte: &u8| b"{(".contains(byte);
    if text.bytes().filter(is_bracket).count() <= MAX_BRACKETS {
        return None;
    }
    let mut count = 0_usize;
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        let name = line.split('=').next().unwrap_or_default().trim_end();
        let begins_entry = name.len() < line.len()
            && name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-')
            && name
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b))
            && line.contains('=');
        if begins_entry {
            count = 0;
        }
        if !line.starts_with('#') {
            for (at, _) in line
                .bytes()
                .enumerate()
                .filter(|(_, byte)| is_bracket(byte))
            {
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
pub fn bad_escape(text: &str) -> Option<Range<usize>> {
    // Whether there is a quotation mark in the line, before the place that was looked at last.
    let mut in_quotes = false;
    let mut seen = 0;
    text.match_indices('\\').find_map(|(backslash, _)| {
        for (_, sign) in text[seen..backslash].match_indices(['"', '\n']) {
            in_quotes = sign == "\"";
        }
        seen = backslash;
        let at = backslash + 1;
        let digits = match text.as_bytes().get(at) {
            Some(b'u') => 4,
            Some(b'U') => 6,
            _ => return None,
        };
        let after = at
            + 1
            + text[at + 1..]
                .bytes()
                .take(digits)
                .take_while(u8::is_ascii_hexdigit)
                .count();
        let half = after < at + 1 + digits && text[after..].starts_with(|c: char| !c.is_ascii());
        (in_quotes && half).then_some(backslash..after)
    })
}

/// Whether a line begins with # and is no comment: a hashtag, or a # too many.
pub fn has_odd_comment(text: &str) -> bool {
    text.split('\n')
        .filter(|line| line.starts_with('#'))
        .any(|line| {
            let rest = ["###", "##", "#"]
                .into_iter()
                .find_map(|signs| line.strip_prefix(signs))
                .unwrap_or(line);
            !rest.is_empty() && !rest.starts_with(' ')
        })
}

/// An invisible character where the form of a file matters: before the words of a line, in a name, or
/// between { and }. With what to do about it.
fn disguised(
    text: &str,
    error: &parser::ParserError,
) -> Option<(Range<usize>, char, &'static str)> {
    const MOST_LINES: usize = 20;
    let start = text.floor_char_boundary(error.pos.start.min(text.len()));
    let mut offset = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    for (index, line) in text[offset..]
        .split_inclusive('\n')
        .take(MOST_LINES)
        .enumerate()
    {
        let is_unseen = |c: char| c != '\n' && unseen_name(c).is_some();
        let words = line.trim_start_matches(|c: char| c == ' ' || is_unseen(c));
        let name = words.split('=').next().unwrap_or_default();
        let is_name = |name: &str| {
            let name = name.trim_matches(|c: char| c == ' ' || is_unseen(c));
            !name.is_empty()
                && name
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_' || is_unseen(c))
        };
        let begins_entry = !line.starts_with(' ') && words.contains('=') && is_name(name);
        if index > 0
            && begins_entry
            && line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-')
        {
            return None;
        }
        let at = |(at, c): (usize, char)| (offset + at..offset + at + c.len_utf8(), c);
        let before = &line[..line.len() - words.len()];
        if let Some(found) = before
            .char_indices()
            .find(|(_, c)| is_unseen(*c))
            .filter(|_| !words.trim().is_empty())
        {
            let help = if begins_entry {
                "delete it"
            } else {
                "begin the line with four spaces instead"
            };
            let (span, c) = at(found);
            return Some((span, c, help));
        }
        let is_unseen_sign = |c: char| c != '\t' && is_unseen(c);
        if begins_entry
            && let Some((found, c)) = line
                .char_indices()
                .take_while(|(_, c)| *c != '=')
                .find(|(_, c)| is_unseen_sign(*c))
        {
            let (span, c) = at((found, c));
            return Some((span, c, "delete it"));
        }
        let mut depth = 0_usize;
        for (found, c) in line.char_indices() {
            depth = match c {
                '{' => depth + 1,
                '}' => depth.saturating_sub(1),
                _ => depth,
            };
            if depth > 0 && is_unseen_sign(c) {
                let (span, c) = at((found, c));
                return Some((span, c, "delete it"));
            }
        }
        offset += line.len();
    }
    None
}

/// What a file is held against when its form is wrong.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// Whether the file has to hold a message of this name.
    pub is_wanted: &'a dyn Fn(&str) -> bool,
    /// The names of messages that the file has to hold.
    pub names: &'a [&'a str],
    /// The variables of all of them.
    pub variables: &'a [&'a str],
}

/// A mistake in a line, which the parser takes for something else, and the lines in which it does.
struct Slip {
    entry: Range<usize>,
    problem: Problem,
}

/// Tells what is wrong with the form of a file. What the parser complains of only because of a line that it
/// takes for another thing is left out.
pub fn syntax_problems(
    file: &str,
    text: &str,
    errors: &[parser::ParserError],
    known: Known<'_>,
) -> Vec<Problem> {
    let slips = slips(file, text, known);
    let is_explained = |error: &&parser::ParserError| {
        slips
            .iter()
            .any(|slip| slip.entry.contains(&error.pos.start))
    };
    let others = errors
        .iter()
        .filter(|error| !is_explained(error))
        .map(|error| syntax_problem(file, text, error, known));
    slips
        .iter()
        .map(|slip| slip.problem.clone())
        .chain(others)
        .take(MOST_TOLD)
        .collect()
}

/// Every line that is not what it seems.
fn slips(file: &str, text: &str, known: Known<'_>) -> Vec<Slip> {
    let mut found: Vec<(usize, Problem)> = Vec::new();
    let mut starts = Vec::new();
    // How many { are open, and where the present message began.
    let mut depth = 0_i32;
    // Forms of a number stand above, so that a } may be theirs.
    let mut has_forms = false;
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        let (start, words) = (offset, line.trim_end_matches('\n'));
        offset += line.len();
        if words.trim().is_empty() || words.starts_with('#') {
            continue;
        }
        if words.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-')
            && words.contains('=')
            && !words.starts_with("- ")
        {
            starts.push(start);
            depth = 0;
        }
        has_forms = (has_forms && words.starts_with(' ')) || is_form(words.trim_start());
        if found.len() >= MOST_TOLD {
            break;
        }
        if has_forms && words.trim() == "}" {
            continue;
        }
        if let Some(problem) = slip(file, text, start, words, depth, !starts.is_empty(), known) {
            if starts.is_empty() || problem.0 {
                starts.push(start);
            }
            found.push((start, problem.1));
        }
        depth = (depth + braces(words)).max(0);
    }
    let entry = |at: usize| {
        let next = starts.partition_point(|start| *start <= at);
        let start = next.checked_sub(1).map_or(0, |index| starts[index]);
        start..starts.get(next).copied().unwrap_or(text.len() + 1)
    };
    found
        .into_iter()
        .map(|(at, problem)| Slip {
            entry: entry(at),
            problem,
        })
        .collect()
}

/// By how much more { are open behind a line, apart from those between quotation marks.
fn braces(line: &str) -> i32 {
    let mut in_quotes = false;
    let mut depth = 0_i32;
    let mut open = 0_i32;
    for c in line.chars() {
        match c {
            '"' if open > 0 => in_quotes = !in_quotes,
            '{' if !in_quotes => (depth, open) = (depth + 1, open + 1),
            '}' if !in_quotes => (depth, open) = (depth - 1, (open - 1).max(0)),
            _ => {}
        }
    }
    depth
}

/// What is wrong with one line, and whether it begins a message of its own.
fn slip(
    file: &str,
    text: &str,
    start: usize,
    line: &str,
    depth: i32,
    has_message: bool,
    known: Known<'_>,
) -> Option<(bool, Problem)> {
    let problem = |span: Range<usize>, message: String, help: &str| {
        Problem::error(Code::WordsSyntax, file, message)
            .at(text, start + span.start..start + span.end)
            .help(help)
    };
    // A tab, or a space that is none, before the words.
    let lead = line.len()
        - line
            .trim_start_matches(|c: char| c.is_whitespace() || is_invisible(c))
            .len();
    let first = line.chars().next()?;
    if lead > 0 && first != ' ' {
        let message = format!(
            "this line begins with {}, so it is not part of any message",
            named(first)
        );
        let name = line[lead..].split('=').next().unwrap_or_default().trim();
        let (begins, help) = if line[lead..].contains('=') && (known.is_wanted)(name) {
            (true, "delete it")
        } else {
            (false, "begin it with four spaces instead")
        };
        return Some((begins, problem(0..lead, message, help)));
    }
    if first != ' ' {
        let name_end = line
            .find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
            .unwrap_or(line.len());
        let (name, rest) = line.split_at(name_end);
        let plain = rest.trim_start_matches(' ');
        if (plain.starts_with('=') && !name.is_empty()) || depth > 0 {
            return odd_space(line).map(|(span, c)| (true, problem(span, in_braces(c), SPACE)));
        }
        let gap = rest.len()
            - rest
                .trim_start_matches(|c: char| c.is_whitespace() || is_invisible(c))
                .len();
        if !name.is_empty() && rest[gap..].starts_with('=') {
            let odd = rest.chars().find(|c| *c != ' ')?;
            let message = format!(
                "{} stands between the name of this message and its =",
                named(odd)
            );
            return Some((true, problem(name_end..name_end + gap, message, SPACE)));
        }
        let is_name = (known.is_wanted)(name);
        if !name.is_empty()
            && plain.starts_with(':')
            && (is_name || (name.contains('-') && !has_wanted(known)))
        {
            let at = line.find(':')?;
            let message =
                "a = stands between the name of a message and its words, not a :".to_owned();
            return Some((true, problem(at..at + 1, message, "write = in its place")));
        }
        if is_name && !plain.is_empty() {
            let message = format!("a = is missing between the name `{name}` and its words");
            // Where another sign stands in its place, both would be shown, or the other would.
            let sign = plain
                .trim_start_matches(|c: char| c == ' ' || is_dash(c) || "=＝.,;>→⇒~".contains(c));
            let at = line.len() - plain.len();
            if let Some(length) = (plain.len() - sign.len()).checked_sub(1) {
                let end = at + line[at..=at + length].trim_end().len();
                return Some((true, problem(at..end, message, "write = in its place")));
            }
            return Some((true, problem(name_end..name_end, message, "type = here")));
        }
        if is_name {
            let message = format!("the message `{name}` has no words, and no =");
            return Some((
                true,
                problem(
                    name_end..name_end,
                    message,
                    "type its words here, after a =",
                ),
            ));
        }
        // A name that is written as in other files, or as words are.
        if let Some((written, _)) = line.split_once('=') {
            let plain = written
                .trim()
                .trim_matches(['"', '\''])
                .trim()
                .to_lowercase();
            let like = plain.replace(|c: char| c == ' ' || c == '_' || is_dash(c), "-");
            if (known.is_wanted)(&like) && like != written.trim() {
                let message = "this is not quite the name of a message".to_owned();
                return Some((
                    true,
                    problem(
                        0..written.trim_end().len(),
                        message,
                        &format!("write {like}"),
                    ),
                ));
            }
        }
        if let Some(mark) = ["//", "<!--"]
            .into_iter()
            .find(|mark| line.starts_with(mark))
        {
            return Some((
                false,
                problem(
                    0..mark.len(),
                    format!("a note does not begin with {mark}"),
                    "write # in its place",
                ),
            ));
        }
        if !line.chars().any(char::is_alphanumeric) {
            let message = "this line is not part of any message".to_owned();
            return Some((
                false,
                problem(
                    0..line.len(),
                    message,
                    "delete this line; a note begins with #",
                ),
            ));
        }
        // A name in other letters is told as such.
        if !has_message
            || has_foreign_name(text, start)
            || (first == '-' && !line.starts_with("- "))
            || line.contains('=')
        {
            return None;
        }
        let message = "this line is not part of any message".to_owned();
        let help = "begin it with four spaces if it goes on with the words above it, or with # and a space if it is a note; \
                    a new message is   name = words";
        return Some((false, problem(0..0, message, help)));
    }
    let words = line.trim_start_matches(' ');
    let at = line.len() - words.len();
    let sign = words.chars().next()?;
    if depth == 0 && "[*.}".contains(sign) && !is_form(words) {
        let is_item = sign == '*' && words[1..].starts_with(' ');
        let help = if is_item {
            "write \u{2022} in its place, and leave an empty line before it".to_owned()
        } else {
            format!("write {{ \"{sign}\" }} in its place")
        };
        // A full stop before a name and a = is told where it cuts the message off.
        let message = format!("a line of words cannot begin with {sign}");
        return Some((false, problem(at..at + 1, message, &help)));
    }
    odd_space(line).map(|(span, c)| (false, problem(span, in_braces(c), SPACE)))
}

const SPACE: &str = "write an ordinary space in its place";

fn has_wanted(known: Known<'_>) -> bool {
    !known.names.is_empty()
}

/// A space between { and } that is none.
fn odd_space(line: &str) -> Option<(Range<usize>, char)> {
    let mut depth = 0;
    for (at, c) in line.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth = (depth - 1).max(0),
            c if depth > 0
                && c != ' '
                && (c.is_whitespace() || is_invisible(c))
                && !line[..at].ends_with('"') =>
            {
                return Some((at..at + c.len_utf8(), c));
            }
            _ => {}
        }
    }
    None
}

fn in_braces(c: char) -> String {
    format!("{} stands between {{ and }}", named(c))
}

/// What people call a character that they cannot see.
pub fn named(c: char) -> String {
    match (c, unseen_name(c)) {
        ('\t', _) => "a tab".to_owned(),
        (_, Some(name)) => format!("an invisible character (U+{:04X} {name})", c as u32),
        (_, None) => format!("an invisible character (U+{:04X})", c as u32),
    }
}

/// Whether words look like one form of a number: `[few] words`, `*[other] words`.
fn is_form(words: &str) -> bool {
    let Some(inner) = words.strip_prefix('*').unwrap_or(words).strip_prefix('[') else {
        return false;
    };
    let name = inner.split([']', ' ']).next().unwrap_or_default();
    CATEGORIES.contains(&name)
}

/// What stands in braces round a place: from the first { of the line that is open there to its }, or to the
/// end of the line.
fn placeable(text: &str, at: usize) -> Option<Range<usize>> {
    let at = text.floor_char_boundary(at.min(text.len()));
    let mut start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    if at == start && at > 0 {
        // What is left open at the end of a line is found missing on the next.
        start = text[..at - 1].rfind('\n').map_or(0, |newline| newline + 1);
    }
    let end = text[start..]
        .find('\n')
        .map_or(text.len(), |newline| start + newline);
    let mut open: Option<usize> = None;
    let mut depth = 0;
    for (index, c) in text[start..end].char_indices() {
        match c {
            '{' => {
                open = open.or(Some(start + index));
                depth += 1;
            }
            '}' if depth > 0 => {
                depth -= 1;
                if depth == 0 {
                    if start + index >= at.saturating_sub(1) {
                        return Some(open?..start + index + 1);
                    }
                    open = None;
                }
            }
            _ => {}
        }
    }
    // What is open may have been left so in a line above, in the same message.
    let is_entry =
        |line: &str| line.starts_with(|c: char| c.is_ascii_alphabetic()) && line.contains('=');
    let Some(open) = open else {
        let mut above = start;
        let mut line = "";
        while above > 0 && !is_entry(line) && !line.contains('{') {
            let begin = text[..above - 1]
                .rfind('\n')
                .map_or(0, |newline| newline + 1);
            (line, above) = (&text[begin..above - 1], begin);
        }
        let open = above
            + line
                .rfind('{')
                .filter(|open| !line[*open..].contains('}'))?;
        return Some(open..above + line.trim_end().len());
    };
    // A choice between forms goes on over several lines.
    if text[open..end].trim_end().ends_with("->")
        && let Some(close) = text[end..].find("\n    }").map(|close| end + close + 6)
    {
        return Some(open..close);
    }
    Some(open..text[..end].trim_end().len().max(open + 1))
}

/// What to write in the place of something in braces, which is marked.
fn braces_problem(
    file: &str,
    text: &str,
    span: Range<usize>,
    message: &str,
    known: Known<'_>,
) -> Problem {
    let written = &text[span.clone()];
    let inner = written
        .trim_start_matches(['{', ' '])
        .trim_end_matches(['}', ' ']);
    // A variable in quotation marks is still the variable.
    let unquoted = inner.trim_matches(|c: char| c == ' ' || "\"'“”„‘’«»".contains(c));
    let inner = if unquoted.starts_with('$') {
        unquoted
    } else {
        inner
    };
    let name: String = inner
        .trim_start_matches('$')
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
        .collect();
    let variable = variable(&name.to_lowercase(), known.variables);
    let has_letters = inner.chars().any(char::is_alphanumeric);
    let (message, help) = if inner.contains("->") {
        (
            message.to_owned(),
            "write the words alone, without { and }".to_owned(),
        )
    } else if inner.starts_with('$')
        || variable.is_some_and(|variable| variable == name.to_lowercase())
    {
        let right = variable
            .or_else(|| known.variables.first().copied())
            .unwrap_or("practice");
        (message.to_owned(), format!("write {{ ${right} }}"))
    } else if inner.starts_with('-') {
        (
            message.to_owned(),
            "write the words themselves, without { and }".to_owned(),
        )
    } else if inner.is_empty() {
        (
            "there is nothing between { and }".to_owned(),
            "write the words themselves in its place, or { $practice } if the practice's name is meant".to_owned(),
        )
    } else if has_letters || !written.ends_with('}') {
        let message = "only variables stand between { and }, not words".to_owned();
        (message, format!("write  {inner}  without the {{ and }}"))
    } else {
        (
            "between { and } stands something other than a variable".to_owned(),
            format!("write  {inner}  without the {{ and }}"),
        )
    };
    Problem::error(Code::WordsSyntax, file, message)
        .at(text, span)
        .help(help)
}

/// The nearest of the variables that a file has.
fn variable<'a>(name: &str, variables: &[&'a str]) -> Option<&'a str> {
    let near = variables.iter().map(|variable| {
        (
            strsim::normalized_damerau_levenshtein(name, variable),
            *variable,
        )
    });
    near.filter(|(likeness, _)| *likeness > 0.5)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, variable)| variable)
}

fn syntax_problem(
    file: &str,
    text: &str,
    error: &parser::ParserError,
    known: Known<'_>,
) -> Problem {
    let start = text.floor_char_boundary(error.pos.start.min(text.len()));
    let line_start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    let line = text[line_start..].lines().next().unwrap_or_default();
    let problem = |span: Range<usize>, message: &str, help: &str| {
        Problem::error(Code::WordsSyntax, file, message)
            .at(text, span)
            .help(help)
    };
    if let Some((span, c, help)) = disguised(text, error) {
        return problem(span, &format!("{} is here", named(c)), help);
    }
    if let Some(found) = form_problem(file, text, line_start, line, &error.kind) {
        return found;
    }
    let cannot = "what stands between { and } cannot be used";
    match &error.kind {
        ErrorKind::UnterminatedStringLiteral => {
            let end = line
                .rfind('}')
                .filter(|at| *at > line.find('{').unwrap_or(0))
                .unwrap_or(line.trim_end().len());
            let end = line_start + line[..end].trim_end().len();
            return problem(
                end..end,
                "a quotation mark inside { } is not closed",
                "type \" here",
            );
        }
        ErrorKind::UnbalancedClosingBrace => {
            let before = &text[line_start..start];
            if let Some(dollar) = before.rfind('$').filter(|at| {
                before[*at..]
                    .trim_end()
                    .chars()
                    .skip(1)
                    .all(|c| c.is_ascii_alphanumeric())
            }) {
                let name = before[dollar + 1..].trim();
                let right = variable(name, known.variables).unwrap_or("practice");
                return problem(
                    line_start + dollar..start + 1,
                    "a } has no { before it",
                    &format!("write {{ ${right} }}"),
                );
            }
            return problem(
                start..start + 1,
                "a } has no { before it",
                "delete it, or write { \"}\" } if the sign is to be shown",
            );
        }
        ErrorKind::ExpectedMessageField { entry_id } => {
            let end = line_start + line.trim_end().len();
            return problem(
                end..end,
                &format!("the message `{entry_id}` is empty"),
                "type its words here, after the =",
            );
        }
        ErrorKind::ExpectedTermField { entry_id } if (known.is_wanted)(entry_id) => {
            return problem(
                line_start..line_start + 1,
                "the name of a message does not begin with -",
                "delete it",
            );
        }
        ErrorKind::ExpectedTermField { entry_id } => {
            let end = line_start + line.trim_end().len();
            return problem(
                end..end,
                &format!("the message `-{entry_id}` is empty"),
                "type its words here, after the =",
            );
        }
        ErrorKind::MissingValue => {
            let at = if start == line_start {
                text[..start].trim_end().len()
            } else {
                line_start + line.trim_end().len()
            };
            return problem(
                at..at,
                "this message is empty",
                "type its words here, after the =",
            );
        }
        ErrorKind::UnknownEscapeSequence(_) | ErrorKind::InvalidUnicodeEscapeSequence(_) => {
            let at = text[..start]
                .rfind('\\')
                .filter(|at| *at >= line_start)
                .or_else(|| line.find('\\').map(|at| line_start + at));
            let at = at.unwrap_or(start);
            let end = at
                + 1
                + text[at + 1..]
                    .chars()
                    .take_while(|c| c.is_ascii_alphanumeric())
                    .map(char::len_utf8)
                    .sum::<usize>();
            return problem(at..end, BACKSLASH.0, BACKSLASH.1);
        }
        ErrorKind::ExpectedToken(' ') if starts_note(text, start) => {
            let help = "delete it if these are words; if this is a note, write a space after it";
            return problem(
                line_start..line_start + 1,
                "what stands after a # is not shown",
                help,
            );
        }
        ErrorKind::ExpectedToken('=') | ErrorKind::ExpectedCharRange { .. }
            if has_foreign_name(text, start) =>
        {
            let end = line_start + line.split('=').next().unwrap_or_default().trim_end().len();
            let help = "write the name that stands before its = in the file of the practice's own language";
            return problem(
                line_start..end,
                "this is not the name of a message: names are not translated",
                help,
            );
        }
        _ => {}
    }
    let is_of_braces = matches!(
        error.kind,
        ErrorKind::ForbiddenCallee
            | ErrorKind::PositionalArgumentFollowsNamed
            | ErrorKind::DuplicatedNamedArgument(_)
            | ErrorKind::MessageReferenceAsSelector
            | ErrorKind::TermReferenceAsSelector
            | ErrorKind::MessageAttributeAsSelector
            | ErrorKind::TermAttributeAsPlaceable
            | ErrorKind::ExpectedSimpleExpressionAsSelector
            | ErrorKind::ExpectedInlineExpression
            | ErrorKind::ExpectedLiteral
            | ErrorKind::ExpectedToken(_)
            | ErrorKind::ExpectedCharRange { .. }
    );
    if let Some((span, help)) = unfinished_forms(text, start).filter(|_| is_of_braces) {
        return problem(
            span,
            "the forms of a number stand between  { $variable ->  and  }",
            &help,
        );
    }
    if let Some(span) = placeable(text, start).filter(|_| is_of_braces) {
        let is_open = !text[span.clone()].ends_with('}');
        return braces_problem(
            file,
            text,
            span,
            if is_open { "a { is not closed" } else { cannot },
            known,
        );
    }
    let (message, help) = match &error.kind {
        ErrorKind::ExpectedToken('=') | ErrorKind::ExpectedCharRange { .. }
            if !starts_entry(text, start) =>
        {
            (
                "this line is not part of any message".to_owned(),
                "a message is   name = words ; a second line of words begins with four spaces (no tab)",
            )
        }
        ErrorKind::ExpectedToken('=') => (
            "a message needs a = between its name and its words".to_owned(),
            "write   name = words",
        ),
        ErrorKind::MissingDefaultVariant | ErrorKind::MultipleDefaultVariants => (
            "of the forms of a number, exactly one begins with *".to_owned(),
            "the last form is written   *[other] words",
        ),
        ErrorKind::ExpectedToken(sign) if *sign != ' ' => (
            format!("a {sign} is missing here"),
            "compare the line with the same line of another language; signs that open and close come in pairs",
        ),
        _ => (
            "this line cannot be understood".to_owned(),
            "compare it with the same line of another language; a line of words must not begin with [ * . or }",
        ),
    };
    let end = text[start..]
        .find('\n')
        .map_or(text.len(), |newline| start + newline);
    problem(start..end, &message, help)
}

/// What the forms of a number lack above the first or below the last, where that is noticed: another arrow
/// than `->`, or their }. With what to do about it.
fn unfinished_forms(text: &str, at: usize) -> Option<(Range<usize>, String)> {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    // { $seconds →, and a form in the next line. It is noticed at the arrow, or behind its line.
    for begin in [
        start,
        text[..start.saturating_sub(1)]
            .rfind('\n')
            .map_or(0, |newline| newline + 1),
    ] {
        let mut below = text[begin..].lines();
        let (line, next) = (below.next()?, below.next().unwrap_or_default());
        let Some(dollar) = line.find("{ $").or_else(|| line.find("{$")) else {
            continue;
        };
        let name = line[dollar..].trim_start_matches(['{', ' ', '$']);
        let arrow = name
            .trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '-')
            .trim();
        let is_arrow = |arrow: &str| {
            !arrow.is_empty()
                && arrow.chars().all(|c| is_dash(c) || "=>→⇒:".contains(c))
                && arrow != "->"
        };
        if is_form(next.trim_start()) && is_arrow(arrow) {
            let at = begin + line.rfind(arrow)?;
            return Some((at..at + arrow.len(), "write -> in its place".to_owned()));
        }
    }
    // Forms without their }: what is not indented is another message.
    if text[start..].starts_with([' ', '}']) {
        return None;
    }
    let above = text[..start].trim_end();
    let last = above
        .rfind('\n')
        .map_or(above, |newline| &above[newline + 1..]);
    is_form(last.trim_start()).then(|| {
        (
            start..start,
            "type } on a line of its own above this one".to_owned(),
        )
    })
}

/// What is wrong with the forms of a number: `[few] words`, `*[other] words`.
fn form_problem(
    file: &str,
    text: &str,
    line_start: usize,
    line: &str,
    kind: &ErrorKind,
) -> Option<Problem> {
    let problem = |span: Range<usize>, message: &str, help: &str| {
        Some(
            Problem::error(Code::WordsSyntax, file, message)
                .at(text, span)
                .help(help),
        )
    };
    let words = line.trim_start();
    let at = line_start + line.len() - words.len();
    let one_default = "of the forms of a number, exactly one begins with *";
    match kind {
        ErrorKind::MissingDefaultVariant => {
            // Its } stands in this line; the forms above it, in theirs.
            let entry = text[..text[..line_start].rfind("->")?].rfind('{')?;
            return match text[entry..at].rfind("[other]") {
                Some(other) => problem(entry + other..entry + other, one_default, "type * here"),
                None => {
                    let name: String = text[entry..]
                        .trim_start_matches(['{', ' ', '$'])
                        .chars()
                        .take_while(|c| c.is_ascii_alphanumeric())
                        .collect();
                    let help = format!(
                        "write {{ ${name} }}, or give the forms of the number, the last of them as   *[other] words"
                    );
                    problem(entry..at + 1, "the forms of this number are missing", &help)
                }
            };
        }
        ErrorKind::MultipleDefaultVariants if words.starts_with('*') => {
            return problem(at..at + 1, one_default, "delete it");
        }
        _ => {}
    }
    let inner = words.strip_prefix('*').unwrap_or(words).strip_prefix('[')?;
    let bracket = at + words.len() - inner.len() - 1;
    let (name, is_closed) = match inner.split_once(']') {
        Some((name, _)) => (name.trim(), true),
        None => (inner.split(' ').next().unwrap_or_default(), false),
    };
    if name.is_empty() && is_closed {
        let end = bracket + text[bracket..].find(']')? + 1;
        return problem(
            bracket..end,
            "this form of a number has no name",
            "write [other], or [one], [few] or [many], as the language has them",
        );
    }
    if !CATEGORIES.contains(&name) {
        return None;
    }
    if !is_closed {
        return problem(
            bracket..bracket + 1 + name.len(),
            "the name of this form has no ] after it",
            &format!("write [{name}]"),
        );
    }
    // What should stand in the line above the first form: { $seconds ->
    let above = text[..line_start].trim_end();
    let start = above.rfind('\n').map_or(0, |newline| newline + 1);
    let opening = &above[start..];
    let message = "a form of a number stands outside of { and }";
    if let Some(dollar) = opening.find('$').filter(|_| !opening.contains('{')) {
        return problem(start + dollar..start + dollar, message, "type { here");
    }
    if opening.contains('{') && opening.contains('$') && !opening.contains("->") {
        return problem(above.len()..above.len(), message, "type -> here");
    }
    problem(
        at..line_start + line.trim_end().len(),
        message,
        "write   { $seconds ->   before the first form and   }   after the last",
    )
}

/// A backslash that makes no letter.
pub const BACKSLASH: (&str, &str) = (
    "a backslash inside { } changes the letter after it",
    "write the letter itself in its place; a lone backslash inside quotation marks is written \\\\",
);

/// Whether the line that holds `offset` begins with a name in foreign letters.
fn has_foreign_name(text: &str, offset: usize) -> bool {
    let offset = text.floor_char_boundary(offset.min(text.len()));
    let line_start = text[..offset].rfind('\n').map_or(0, |newline| newline + 1);
    let line = text[line_start..].lines().next().unwrap_or_default();
    line.split_once('=').is_some_and(|(name, _)| {
        let name = name.trim_end();
        !name.is_ascii() && name.chars().all(|c| c.is_alphanumeric() || c == '-')
    })
}

/// Whether the line that holds `offset` begins with a #.
fn starts_note(text: &str, offset: usize) -> bool {
    text[..offset.min(text.len())]
        .rsplit('\n')
        .next()
        .is_some_and(|start| start.starts_with('#'))
}

/// Whether the line that holds `offset` has the shape of a message, apart from what is wrong in it.
fn starts_entry(text: &str, offset: usize) -> bool {
    let line_start = text[..offset.min(text.len())]
        .rfind('\n')
        .map_or(0, |newline| newline + 1);
    let line = text[line_start..].lines().next().unwrap_or_default();
    let name = line.split([' ', '=']).next().unwrap_or_default();
    name.contains('-') && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}
