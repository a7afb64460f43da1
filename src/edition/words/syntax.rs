//! What is wrong with the form of a file of words, told to people who do not program.

use std::ops::Range;

use fluent_syntax::parser::{self, ErrorKind};

use crate::edition::words::plurals::CATEGORIES;
use crate::problem::{Code, Problem};
use crate::text::unseen_name;

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
            && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b))
            && line.contains('=');
        if begins_entry {
            count = 0;
        }
        if !line.starts_with('#') {
            for (at, _) in line.bytes().enumerate().filter(|(_, byte)| is_bracket(byte)) {
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
        let after = at + 1 + text[at + 1..].bytes().take(digits).take_while(u8::is_ascii_hexdigit).count();
        let half = after < at + 1 + digits && text[after..].starts_with(|c: char| !c.is_ascii());
        (in_quotes && half).then_some(backslash..after)
    })
}

/// Whether a line begins with # and is no comment: a hashtag, or a # too many.
pub fn has_odd_comment(text: &str) -> bool {
    text.split('\n').filter(|line| line.starts_with('#')).any(|line| {
        let rest = ["###", "##", "#"].into_iter().find_map(|signs| line.strip_prefix(signs)).unwrap_or(line);
        !rest.is_empty() && !rest.starts_with(' ')
    })
}

/// An invisible character where the form of a file matters: before the words of a line, in a name, or
/// between { and }. With what to do about it.
fn disguised(text: &str, error: &parser::ParserError) -> Option<(Range<usize>, char, &'static str)> {
    const MOST_LINES: usize = 20;
    let start = text.floor_char_boundary(error.pos.start.min(text.len()));
    let mut offset = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    for (index, line) in text[offset..].split_inclusive('\n').take(MOST_LINES).enumerate() {
        let is_unseen = |c: char| c != '\n' && unseen_name(c).is_some();
        let words = line.trim_start_matches(|c: char| c == ' ' || is_unseen(c));
        let name = words.split('=').next().unwrap_or_default();
        let is_name = |name: &str| {
            let name = name.trim_matches(|c: char| c == ' ' || is_unseen(c));
            !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_' || is_unseen(c))
        };
        let begins_entry = !line.starts_with(' ') && words.contains('=') && is_name(name);
        if index > 0 && begins_entry && line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-') {
            return None;
        }
        let at = |(at, c): (usize, char)| (offset + at..offset + at + c.len_utf8(), c);
        let before = &line[..line.len() - words.len()];
        if let Some(found) = before.char_indices().find(|(_, c)| is_unseen(*c)).filter(|_| !words.trim().is_empty()) {
            let help = if begins_entry { "delete it" } else { "delete it, and begin the line with four spaces" };
            let (span, c) = at(found);
            return Some((span, c, help));
        }
        let is_unseen_sign = |c: char| c != '\t' && is_unseen(c);
        if begins_entry
            && let Some((found, c)) = line.char_indices().take_while(|(_, c)| *c != '=').find(|(_, c)| is_unseen_sign(*c))
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

pub fn syntax_problem(file: &str, text: &str, error: &parser::ParserError) -> Problem {
    if let Some((span, c, help)) = disguised(text, error) {
        let name = unseen_name(c).unwrap_or_default();
        let message = format!("an invisible character (U+{:04X} {name}) is here", c as u32);
        return Problem::error(Code::WordsSyntax, file, message).at(text, span).help(help);
    }
    let (message, help) = match &error.kind {
        ErrorKind::ExpectedCharRange { .. } | ErrorKind::ExpectedToken('=') if is_in_braces(text, error.pos.start) => {
            (IN_BRACES.0.to_owned(), IN_BRACES.1)
        }
        ErrorKind::ExpectedToken('=') | ErrorKind::ExpectedCharRange { .. } if has_foreign_name(text, error.pos.start) => (
            "this is not the name of a message: names are not translated".to_owned(),
            "write the name that the English file has before its =",
        ),
        ErrorKind::ExpectedToken(' ') if starts_note(text, error.pos.start) => (
            "what stands after a # is not shown".to_owned(),
            "take away the # if these are words; if this is a note, write a space after the #",
        ),
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
        ErrorKind::ExpectedTermField { entry_id } => {
            (format!("the message `-{entry_id}` is empty"), "write its words after the =")
        }
        ErrorKind::UnknownEscapeSequence(_) | ErrorKind::InvalidUnicodeEscapeSequence(_) => (BACKSLASH.0.to_owned(), BACKSLASH.1),
        ErrorKind::ForbiddenCallee
        | ErrorKind::PositionalArgumentFollowsNamed
        | ErrorKind::DuplicatedNamedArgument(_)
        | ErrorKind::MessageReferenceAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::TermAttributeAsPlaceable
        | ErrorKind::ExpectedSimpleExpressionAsSelector => (IN_BRACES.0.to_owned(), IN_BRACES.1),
        ErrorKind::ExpectedToken(sign) if *sign != ' ' => (
            format!("a {sign} is missing here"),
            "compare the line with the same line of the English file; signs that open and close come in pairs",
        ),
        _ => (
            "this line cannot be understood".to_owned(),
            "compare it with the same line of the English file; a line of words must not begin with [ * or .",
        ),
    };
    let start = text.floor_char_boundary(error.pos.start.min(text.len()));
    let line_start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    let line = text[line_start..].lines().next().unwrap_or_default();
    if let Some(sign) = line.trim_start().chars().next().filter(|c| line.starts_with(' ') && "[*.".contains(*c)) {
        let at = line_start + line.len() - line.trim_start().len();
        if let Some((message, help)) = wrong_form(line.trim_start(), &error.kind) {
            return Problem::error(Code::WordsSyntax, file, message).at(text, at..line_start + line.len()).help(help);
        }
        return Problem::error(Code::WordsSyntax, file, format!("a line of words cannot begin with {sign}"))
            .at(text, at..line_start + line.len())
            .help(format!("move the line up to the one before, or write the sign as {{ \"{sign}\" }}"));
    }
    // What is left open at the end of a line is found missing only on the next.
    let left_open = matches!(error.kind, ErrorKind::ExpectedToken('}') | ErrorKind::MissingValue);
    let start = if left_open && start == line_start { text[..start].trim_end().len() } else { start };
    let end = text[start..].find('\n').map_or(text.len(), |newline| start + newline);
    Problem::error(Code::WordsSyntax, file, message).at(text, start..end).help(help)
}

/// A backslash that makes no letter.
pub const BACKSLASH: (&str, &str) = (
    "a backslash inside { } changes the letter after it",
    "type the letter itself; a lone backslash inside quotation marks is written \\\\",
);

const IN_BRACES: (&str, &str) = (
    "what stands between { and } cannot be used",
    "compare it with the same message of the English file; a variable is written { $practice }",
);

/// What is wrong with a line that looks like one form of a number: `[few] words`, `*[other] words`.
fn wrong_form(line: &str, kind: &ErrorKind) -> Option<(&'static str, &'static str)> {
    let inner = line.strip_prefix('*').unwrap_or(line).strip_prefix('[')?;
    if matches!(kind, ErrorKind::MultipleDefaultVariants) {
        return Some(("of the forms of a number, exactly one begins with *", "take the * away from all but [other]"));
    }
    let (name, is_closed) = match inner.split_once(']') {
        Some((name, _)) => (name.trim(), true),
        None => (inner.split(' ').next().unwrap_or_default(), false),
    };
    if name.is_empty() && is_closed {
        return Some(("this form of a number has no name", "write [one], [few], [many] or *[other], as the language has them"));
    }
    if !CATEGORIES.contains(&name) {
        return None;
    }
    Some(if is_closed {
        ("a form of a number stands outside of { and }", "write   { $seconds ->   before the first form and   }   after the last")
    } else {
        ("the name of this form has no ] behind it", "write it between brackets: [one], [few], *[other]")
    })
}

/// Whether a { before `offset`, in the same line, is still open.
fn is_in_braces(text: &str, offset: usize) -> bool {
    let before = text[..text.floor_char_boundary(offset.min(text.len()))].rsplit('\n').next().unwrap_or_default();
    before.matches('{').count() > before.matches('}').count()
}

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
    text[..offset.min(text.len())].rsplit('\n').next().is_some_and(|start| start.starts_with('#'))
}

/// Whether the line that holds `offset` has the shape of a message, apart from what is wrong in it.
fn starts_entry(text: &str, offset: usize) -> bool {
    let line_start = text[..offset.min(text.len())].rfind('\n').map_or(0, |newline| newline + 1);
    let line = text[line_start..].lines().next().unwrap_or_default();
    let name = line.split([' ', '=']).next().unwrap_or_default();
    name.contains('-') && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}
