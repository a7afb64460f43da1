//! Numbers, addresses and Latin words among words that are written from right to left.
//!
//! By Unicode's rules (UAX 9) the groups of a number that spaces or hyphens part follow the direction of
//! the words around them: after an Arabic letter `01632 960 123` is drawn as `123 960 01632`, and whoever
//! dials what stands there calls somebody else. So each stretch that is read from left to right by itself
//! is isolated where it is drawn, with marks that nobody sees. The words themselves stay as staff wrote
//! them.

use std::borrow::Cow;
use std::ops::Range;

use crate::text::{Order, is_currency, is_dash, is_mathematical, order, runs_from_right_to_left};

const ISOLATE: char = '\u{2066}';
/// Without it the groups of a number in Arabic digits would still follow the direction of the words.
const OVERRIDE: char = '\u{202d}';
const END_OF_OVERRIDE: char = '\u{202c}';
const END_OF_ISOLATE: char = '\u{2069}';
const WORD_JOINER: char = '\u{2060}';

/// Whether a text has letters that are written from right to left.
pub fn has_right_to_left(text: &str) -> bool {
    text.chars().any(runs_from_right_to_left)
}

/// The text with every stretch of [`left_to_right`] isolated, for whatever draws it by Unicode's rules.
pub fn in_order(text: &str) -> Cow<'_, str> {
    if !has_right_to_left(text) {
        return Cow::Borrowed(text);
    }
    let mut ordered = String::with_capacity(text.len() + 32);
    let mut end = 0;
    for range in left_to_right(text) {
        ordered.push_str(&text[end..range.start]);
        ordered += &isolated(&text[range.clone()]);
        end = range.end;
    }
    ordered.push_str(&text[end..]);
    Cow::Owned(ordered)
}

/// One stretch with the marks that keep it in its order, whatever stands around it.
pub fn isolated(stretch: &str) -> String {
    // Within it there is one direction, so it needs no isolates of its own.
    let bare: String = stretch
        .chars()
        .filter(|c| !matches!(c, '\u{2066}'..='\u{2069}' | '\u{200e}'))
        .collect();
    format!("{ISOLATE}{OVERRIDE}{bare}{END_OF_OVERRIDE}{END_OF_ISOLATE}")
}

/// Whether a stretch has no letters and more than one group: within a text from left to right it is the
/// only one that a word from right to left can disturb.
pub fn is_grouped_number(stretch: &str) -> bool {
    !stretch.chars().any(char::is_alphabetic) && stretch.chars().any(|c| !c.is_numeric())
}

/// The text with a joiner behind every dash and stroke within a number, so that no line ends there: of
/// `8.00am–6.30pm` nobody shall see `8.00am–`.
pub fn unbroken(text: &str) -> Cow<'_, str> {
    if !text.contains(is_range) {
        return Cow::Borrowed(text);
    }
    let mut joined = String::with_capacity(text.len() + 8);
    let mut before = None;
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        joined.push(c);
        let begins_number = |c: &char| c.is_numeric() || is_currency(*c) || matches!(c, '+' | '(');
        let ends_number =
            |c: char| c.is_alphanumeric() || is_currency(c) || matches!(c, '%' | '°' | ')' | '+');
        // No line ends between a hyphen or stroke of ASCII and a digit in any case.
        let can_end = |next: &char| begins_number(next) && !(c.is_ascii() && next.is_numeric());
        if is_range(c) && before.is_some_and(ends_number) && letters.peek().is_some_and(can_end) {
            joined.push(WORD_JOINER);
        }
        before = Some(c);
    }
    Cow::Owned(joined)
}

/// What is read from left to right by itself within a text from right to left: numbers of every shape,
/// addresses, Latin words, and what joins them. In order, and never over a line's end.
///
/// Numbers that a comma parts are a list: it follows the direction of the text, and each of them is a
/// stretch. A full stop, a bracket or a quotation mark belongs to the words around, but
/// where it opens and closes within the stretch, or ends a sentence that is Latin from its beginning.
pub fn left_to_right(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        found.extend(
            stretches(line.trim_end_matches('\n'))
                .into_iter()
                .map(|range| range.start + start..range.end + start),
        );
        start += line.len();
    }
    found
}

/// What a character does to the order of its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    /// A letter from left to right.
    Letter,
    /// A digit of any script.
    Digit,
    RightToLeft,
    Space,
    Other,
    /// Invisible, and as the character before it.
    Transparent,
    /// Begins or ends an isolate that is not Latin, or an embedding.
    Control,
}

fn class(c: char) -> Class {
    match order(c) {
        Order::LeftToRight => Class::Letter,
        Order::Number => Class::Digit,
        Order::RightToLeft => Class::RightToLeft,
        Order::AsBefore => Class::Transparent,
        Order::Control => Class::Control,
        Order::Neutral if c.is_whitespace() => Class::Space,
        // Punctuation of these scripts that Unicode lets stand on either side.
        Order::Neutral if matches!(c, '،' | '؛' | '\u{66a}' | '\u{609}' | '\u{60a}') => {
            Class::RightToLeft
        }
        Order::Neutral => Class::Other,
    }
}

/// A part of a line without spaces: its range, and what it is.
#[derive(Debug, Clone)]
struct Token {
    range: Range<usize>,
    /// It begins with a letter, and not with a digit: a word, and no number with its unit.
    is_word: bool,
}

fn stretches(line: &str) -> Vec<Range<usize>> {
    let letters = classes(line);
    if !letters
        .iter()
        .any(|(_, _, class)| *class == Class::RightToLeft)
    {
        return whole(line, &letters).into_iter().collect();
    }
    let mut found: Vec<Vec<Token>> = Vec::new();
    let mut end_of_last = 0;
    for part in letters.split(|(_, _, class)| matches!(class, Class::RightToLeft | Class::Control))
    {
        let mut group: Vec<Token> = Vec::new();
        // A currency that a space parts from its number.
        let mut sign = None;
        for chunk in part.split(|(_, _, class)| *class == Class::Space) {
            let Some(mut token) = token(line, chunk, end_of_last) else {
                sign = lone_sign(chunk);
                if let (Some(range), Some(last)) =
                    (&sign, group.last_mut().filter(|last| !last.is_word))
                    && line[last.range.end..range.start]
                        .chars()
                        .all(char::is_whitespace)
                {
                    last.range.end = range.end;
                    end_of_last = range.end;
                    sign = None;
                }
                continue;
            };
            if let Some(range) = sign.take()
                && !token.is_word
                && line[range.clone()].starts_with(is_currency)
                && line[range.end..token.range.start]
                    .chars()
                    .all(char::is_whitespace)
            {
                token.range.start = range.start;
            }
            end_of_last = token.range.end;
            if ends_before(line, &group, &token) {
                found.push(std::mem::take(&mut group));
            }
            group.push(token);
        }
        found.push(group);
    }
    let lists = found.into_iter().flat_map(|group| unlisted(line, group));
    let mut ranges: Vec<Range<usize>> = lists.flat_map(|group| balanced(line, group)).collect();
    for range in &mut ranges {
        range.end = with_its_stop(line, range, &letters);
    }
    ranges
}

/// Every character with its place and class. An isolate without letters from right to left, such as a
/// name or number that a message takes in, is one word.
fn classes(line: &str) -> Vec<(usize, char, Class)> {
    let mut letters: Vec<(usize, char, Class)> = line
        .char_indices()
        .map(|(at, c)| (at, c, class(c)))
        .collect();
    for index in 0..letters.len() {
        let mut before = index
            .checked_sub(1)
            .map_or(Class::Other, |index| letters[index].2);
        if letters[index].2 == Class::Transparent {
            // A mark over a space is none, and one over a sign is a sign.
            if before == Class::Control {
                before = Class::Other;
            }
            letters[index].2 = before;
        }
    }
    let mut open = Vec::new();
    for index in 0..letters.len() {
        match letters[index].1 {
            '\u{2066}' | '\u{2068}' => open.push(index),
            '\u{2067}' => open.clear(),
            '\u{2069}' => {
                let Some(begin) = open.pop() else { continue };
                let within = &letters[begin + 1..index];
                let is_latin = !within
                    .iter()
                    .any(|(_, _, class)| matches!(class, Class::RightToLeft | Class::Control));
                let Some((_, _, kind)) = within
                    .iter()
                    .find(|(_, _, class)| matches!(class, Class::Letter | Class::Digit))
                else {
                    continue;
                };
                if is_latin {
                    let kind = *kind;
                    for letter in &mut letters[begin..=index] {
                        letter.2 = kind;
                    }
                }
            }
            _ => (),
        }
    }
    letters
}

/// A line without letters from right to left is one stretch, with its last full stop if there are words.
fn whole(line: &str, letters: &[(usize, char, Class)]) -> Option<Range<usize>> {
    let trimmed = line.trim_end();
    let start = line.len() - line.trim_start().len();
    let has = |wanted: Class| letters.iter().any(|(_, _, class)| *class == wanted);
    let end = match (has(Class::Letter), has(Class::Digit)) {
        (false, false) => return None,
        (true, _) => trimmed.len(),
        (false, true) => trimmed
            .trim_end_matches(['.', ',', ':', ';', '!', '?'])
            .len(),
    };
    Some(start..end)
}

/// The letters and digits of a chunk without spaces, with the signs that belong to them.
fn token(line: &str, chunk: &[(usize, char, Class)], least: usize) -> Option<Token> {
    let is_core =
        |(_, _, class): &(usize, char, Class)| matches!(class, Class::Letter | Class::Digit);
    let first = chunk.iter().position(is_core)?;
    let last = chunk.iter().rposition(is_core)?;
    let mut begin = first;
    while begin > 0 && may_begin(line, chunk, begin - 1) {
        begin -= 1;
    }
    let mut end = last;
    while chunk.get(end + 1).is_some_and(|(_, c, _)| may_end(*c)) {
        end += 1;
    }
    // The last dot of `a.m.` is part of it.
    let core: Vec<char> = chunk[first..=last].iter().map(|(_, c, _)| *c).collect();
    if let [.., before, '.', letter] = core[..]
        && before.is_alphabetic()
        && letter.is_alphabetic()
        && end == last
        && chunk.get(end + 1).is_some_and(|(_, c, _)| *c == '.')
    {
        end += 1;
    }
    let (at, c, _) = chunk[end];
    let range = chunk[begin].0.max(least)..at + c.len_utf8();
    Some(Token {
        range,
        is_word: chunk[first].2 == Class::Letter,
    })
}

/// The currency, or what numbers are measured in, of a chunk without letters and digits.
fn lone_sign(chunk: &[(usize, char, Class)]) -> Option<Range<usize>> {
    let is_unit =
        |(_, c, _): &&(usize, char, Class)| is_currency(*c) || matches!(c, '%' | '‰' | '°');
    let mut units = chunk.iter().filter(is_unit);
    match (units.next(), units.next()) {
        (Some((at, c, _)), None) => Some(*at..*at + c.len_utf8()),
        _ => None,
    }
}

/// Whether a sign before a number belongs to it: a currency and a plus always, any other unless a word ends
/// there, as in COVID-19 written in another script.
fn may_begin(line: &str, chunk: &[(usize, char, Class)], index: usize) -> bool {
    let (at, c, _) = chunk[index];
    if is_currency(c) || c == '+' {
        return true;
    }
    let joins = |c: char| {
        c.is_alphanumeric() || is_dash(c) || !c.is_ascii() && matches!(order(c), Order::AsBefore)
    };
    let begins = line[..at]
        .chars()
        .next_back()
        .is_none_or(|before| !joins(before));
    begins && (is_mathematical(c) || matches!(c, '-' | '\u{2011}' | '#' | '*' | '@' | '/'))
}

fn may_end(c: char) -> bool {
    is_currency(c)
        || matches!(
            c,
            '%' | '‰'
                | '°'
                | '+'
                | '#'
                | '*'
                | '/'
                | '='
                | '&'
                | '_'
                | '′'
                | '″'
                | '™'
                | '®'
                | '©'
                | 'º'
                | 'ª'
        )
}

fn is_opening(c: char) -> bool {
    crate::text::is_opening(c) || matches!(c, '"' | '\'')
}

/// What parts the two ends of a range.
fn is_range(c: char) -> bool {
    is_dash(c) || matches!(c, '−' | '/' | '~')
}

/// Whether a sentence, or what a number is the label of, ends between a group and the next word.
fn ends_before(line: &str, group: &[Token], after: &Token) -> bool {
    let (Some(first), Some(before)) = (group.first(), group.last()) else {
        return false;
    };
    let between = &line[before.range.end..after.range.start];
    let word = &line[before.range.clone()];
    // What stands in brackets by itself explains a word before them: `(D4): £120.00`.
    let is_bracket = line[..first.range.start].ends_with('(')
        && between.contains(')')
        && group.iter().any(|token| token.is_word);
    if is_bracket {
        return true;
    }
    if !before.is_word {
        return between.contains(['!', '?', '…', ':', '•'])
            || (between.contains('.') && !is_date(line, before, after));
    }
    // A short word is an abbreviation: ext. 12, Tel. 01632.
    let is_short = word.chars().count() <= 4;
    between.contains(['!', '?', '…', '•']) || (!after.is_word && !is_short && between.contains('.'))
}

/// Whether a full stop stands within a date such as `16. 7. 2025`.
fn is_date(line: &str, before: &Token, after: &Token) -> bool {
    let digits = |token: &Token| {
        line[token.range.clone()]
            .chars()
            .all(char::is_numeric)
            .then(|| token.range.len())
    };
    let goes_on = || {
        line[after.range.end..]
            .strip_prefix(". ")
            .is_some_and(|rest| rest.starts_with(char::is_numeric))
    };
    matches!((digits(before), digits(after)), (Some(1 | 2), Some(length)) if length == 4 || (length <= 2 && goes_on()))
}

/// A list of numbers, taken apart. Commas among words belong to a name or a postal address.
fn unlisted(line: &str, group: Vec<Token>) -> Vec<Vec<Token>> {
    let mut parts: Vec<Vec<Token>> = Vec::new();
    let is_extension = |token: &Token| {
        matches!(
            line[token.range.clone()].to_lowercase().as_str(),
            "x" | "ext" | "extn" | "extension"
        )
    };
    let has_words = group
        .iter()
        .any(|token| token.is_word && !is_extension(token));
    for token in group {
        let is_next = |last: &Token| {
            let between = &line[last.range.end..token.range.start];
            has_words || is_extension(&token) || !between.contains([',', ';', '|', '·'])
        };
        match parts.last_mut() {
            Some(part) if part.last().is_some_and(is_next) => part.push(token),
            _ => parts.push(vec![token]),
        }
    }
    parts
}

/// The ranges of a group: with the brackets that it opens or closes, or taken apart where a bracket
/// belongs to the words around.
fn balanced(line: &str, mut group: Vec<Token>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    while let (Some(first), Some(last)) = (group.first(), group.last()) {
        let mut range = first.range.start..last.range.end;
        let mut open: Vec<(usize, char)> = Vec::new();
        let mut lonely = None;
        for (at, c) in line[range.clone()]
            .char_indices()
            .map(|(at, c)| (at + first.range.start, c))
        {
            match c {
                '(' | '[' => open.push((at, if c == '(' { ')' } else { ']' })),
                ')' | ']' if open.last().is_some_and(|(_, wanted)| *wanted == c) => {
                    open.pop();
                }
                ')' | ']' => {
                    let opening = if c == ')' { '(' } else { '[' };
                    if line[..range.start].ends_with(opening) {
                        range.start -= 1;
                    } else {
                        lonely.get_or_insert(at);
                    }
                }
                _ => (),
            }
        }
        while let Some((_, wanted)) = open.last() {
            if !line[range.end..].starts_with(*wanted) {
                break;
            }
            range.end += 1;
            open.pop();
        }
        let cut = lonely.or(open.first().map(|(at, _)| *at));
        let keep = cut.map_or(group.len(), |cut| {
            group
                .iter()
                .take_while(|token| token.range.end <= cut)
                .count()
        });
        if keep == 0 || keep == group.len() {
            // Nothing lies before the bracket that belongs elsewhere.
            let whole = cut.is_none();
            found.push(if whole { range } else { group[0].range.clone() });
            group.drain(..if whole { group.len() } else { 1 });
        } else {
            let rest = group.split_off(keep);
            found.extend(balanced(line, group));
            group = rest;
        }
    }
    found
}

/// The end of a stretch, with the full stop of a sentence that is Latin from its beginning.
fn with_its_stop(line: &str, range: &Range<usize>, letters: &[(usize, char, Class)]) -> usize {
    let before = line[..range.start]
        .trim_end_matches(|c: char| is_opening(c))
        .trim_end();
    let begins = before.is_empty() || before.ends_with(['.', '!', '?', '؟', '۔', '…', '•']);
    let after = &line[range.end..];
    let rest = after.trim_start_matches(['.', '!', '?', '…']);
    let ends = rest.is_empty() || rest.starts_with(char::is_whitespace);
    let is_within = |(at, _, _): &&(usize, char, Class)| range.contains(at);
    let has_words = letters
        .iter()
        .filter(is_within)
        .filter(|(_, _, class)| *class == Class::Letter)
        .count()
        > 3
        && line[range.clone()].contains(char::is_whitespace);
    if begins && ends && has_words {
        range.end + after.len() - rest.len()
    } else {
        range.end
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found(text: &str) -> Vec<&str> {
        left_to_right(text)
            .into_iter()
            .map(|range| &text[range])
            .collect()
    }

    #[test]
    fn what_belongs_to_the_words_around_stays_with_them() {
        for (text, expected) in [
            ("اتصل على 01632 960 123.", vec!["01632 960 123"]),
            ("اتصل على 111. NHS App متاح", vec!["111", "NHS App"]),
            ("5, 10, 15 دقيقة", vec!["5", "10", "15"]),
            (
                "01632 960 123, 01632 960 456 (هاتف)",
                vec!["01632 960 123", "01632 960 456"],
            ),
            ("HGV، بس (D4): £120.00", vec!["HGV", "D4", "£120.00"]),
            ("NHS 111 (24 ساعة)", vec!["NHS 111", "24"]),
            ("٥٠٪ و 50%", vec!["٥٠", "50%"]),
            ("كوفيد-19", vec!["19"]),
            ("1. عنوان", vec!["1"]),
            (
                "\u{2068}3\u{2069} من \u{2068}10\u{2069}",
                vec!["\u{2068}3\u{2069}", "\u{2068}10\u{2069}"],
            ),
            ("لا أرقام هنا.", vec![]),
            ("", vec![]),
            (" – ", vec![]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn a_latin_sentence_keeps_its_full_stop_and_a_name_that_it_takes_in() {
        for (text, expected) in [
            (
                "The Ombudsman, Manchester M2 3HQ.",
                "The Ombudsman, Manchester M2 3HQ.",
            ),
            (
                "اردو۔ The Ombudsman, Manchester M2 3HQ. اردو",
                "The Ombudsman, Manchester M2 3HQ.",
            ),
            ("العنوان: Manchester M2 3HQ.", "Manchester M2 3HQ"),
            ("01632 960 123.", "01632 960 123"),
            (
                "Manager, \u{2068}Larkfield Surgery\u{2069}, LG1 2AB، اردو",
                "Manager, \u{2068}Larkfield Surgery\u{2069}, LG1 2AB",
            ),
        ] {
            assert_eq!(found(text), [expected], "{text}");
        }
    }

    #[test]
    fn texts_without_letters_from_right_to_left_stay_as_they_are() {
        for text in [
            "Call 01632 960 123.",
            "Zadzwoń 01632 960 123",
            "致电 01632 960 123",
            "৯৯৯ ফোন",
            "",
        ] {
            assert!(matches!(in_order(text), Cow::Borrowed(same) if same == text));
        }
    }

    #[test]
    fn no_line_ends_within_a_number_but_at_a_space() {
        for (text, expected) in [
            ("8.00am–6.30pm", "8.00am–\u{2060}6.30pm"),
            ("£10-£20", "£10-\u{2060}£20"),
            (
                "10–12 and 10-12, 16/07/2025",
                "10–\u{2060}12 and 10-12, 16/07/2025",
            ),
            ("Monday–Friday", "Monday–Friday"),
            ("a – b 5", "a – b 5"),
        ] {
            assert_eq!(unbroken(text), expected);
        }
    }

    proptest! {
        #[test]
        fn marks_are_all_that_is_added(text in "[\\PCا-ی0-9 ().,:+-]{0,60}") {
            let ranges = left_to_right(&text);
            prop_assert!(ranges.iter().all(|range| text.get(range.clone()).is_some_and(|stretch| !stretch.is_empty())));
            prop_assert!(ranges.is_sorted_by(|before, after| before.end <= after.start));
            let is_mark = |c: char| matches!(c, '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{202a}'..='\u{202e}' | '\u{2060}');
            prop_assert_eq!(in_order(&text).replace(is_mark, ""), text.replace(is_mark, ""));
            prop_assert_eq!(unbroken(&text).replace(is_mark, ""), text.replace(is_mark, ""));
        }
    }
}
