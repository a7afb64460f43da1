//! Where in a file of facts something begins and ends, by its lines.

use std::ops::Range;

/// Whether a setting or the name of a part begins at `at`, in a line of its own: no list goes on with
/// such a line.
pub fn begins_setting(text: &str, at: usize) -> bool {
    let is_name = |name: &str| {
        !name.is_empty()
            && name
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
    };
    let is_first = text[line_start(text, at)..at]
        .chars()
        .all(|c| c == ' ' || c == '[');
    let line = line_at(text, at)
        .split('#')
        .next()
        .unwrap_or_default()
        .trim();
    let heading = line
        .strip_prefix('[')
        .and_then(|line| line.strip_suffix(']'))
        .map(|name| name.trim_matches(['[', ']']));
    is_first
        && (heading.is_some_and(is_name)
            || line
                .split_once('=')
                .is_some_and(|(name, _)| is_name(name.trim())))
}

/// The end of what stands before `at`, without empty lines and notes.
pub fn end_before(text: &str, at: usize) -> Range<usize> {
    let mut end = at;
    for line in text[..at].split_inclusive('\n').rev() {
        let start = end - line.len();
        let kept = line.split('#').next().unwrap_or_default().trim_end();
        if !kept.is_empty() {
            return start + kept.len()..start + kept.len();
        }
        end = start;
    }
    at..at
}

/// The whole value that `span` is in: up to a note, and in a list up to the next comma or bracket.
pub fn value_at(text: &str, span: &Range<usize>) -> Range<usize> {
    let start = line_start(text, span.start);
    let before = &text[start..span.start];
    let in_list = before.contains('[') || !before.contains('=');
    let begin = if in_list {
        before.rfind(['[', ','])
    } else {
        before.find('=')
    };
    let begin = begin.map_or(start, |at| start + at + 1);
    let rest = line_from(text, span.start);
    let end = if in_list {
        rest.find([',', ']', '#'])
    } else {
        rest.find('#')
    };
    let end = span.start + end.unwrap_or(rest.len());
    let value = text[begin..end].trim_start();
    let begin = end - value.len();
    begin..begin + value.trim_end().len()
}

pub fn whole_line(text: &str, at: usize) -> Range<usize> {
    let start = line_start(text, at);
    start..start + line_from(text, start).trim_end().len()
}

pub fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |newline| newline + 1)
}

pub fn line_at(text: &str, at: usize) -> &str {
    line_from(text, line_start(text, at))
}

pub fn line_from(text: &str, at: usize) -> &str {
    text[at..].lines().next().unwrap_or_default()
}

/// The whole setting in whose name or value a place is, which may go on over several lines.
pub fn setting_at(text: &str, at: usize) -> Range<usize> {
    let mut start = line_start(text, at);
    while !line_from(text, start).contains('=') && start > 0 {
        start = line_start(text, start - 1);
    }
    let first = whole_line(text, start);
    let opens = |part: &str| {
        part.matches('[')
            .count()
            .saturating_sub(part.matches(']').count())
    };
    let mut end = first.end;
    while opens(&text[first.start..end]) > 0 {
        let Some(next) = text[end..].find('\n').map(|newline| end + newline + 1) else {
            break;
        };
        let line = line_from(text, next);
        // A list that is not closed ends before the next setting.
        if begins_setting(text, next + (line.len() - line.trim_start().len())) {
            break;
        }
        end = next + line.trim_end().len();
    }
    first.start..end
}
