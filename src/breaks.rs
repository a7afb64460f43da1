//! Where a line may end: also in addresses, and in scripts that put no spaces between words.
//!
//! These are Unicode's rules (UAX #14) with the dictionaries of Thai, Lao, Khmer and Burmese: the same rules, of
//! the same library, by which the screen breaks its lines.

use std::borrow::Cow;

use icu_segmenter::LineSegmenter;
use icu_segmenter::options::LineBreakOptions;

/// A line may end here, and nothing is seen.
const ZERO_WIDTH_SPACE: char = '\u{200b}';
/// Shorter addresses stay whole.
const SHORT_ADDRESS: usize = 16;

/// The parts of a text that no line may end within, without the spaces between them.
pub fn unbroken_parts(text: &str) -> Vec<&str> {
    // Between words of letters alone only spaces break.
    if text.bytes().all(|byte| {
        byte.is_ascii_alphanumeric()
            || matches!(byte, b' ' | b'\n' | b'\t' | b',' | b'.' | b':' | b';')
    }) {
        return text.split_ascii_whitespace().collect();
    }
    let mut ends = LineSegmenter::new_dictionary(LineBreakOptions::default()).segment_str(text);
    let mut start = ends.next().unwrap_or_default();
    let parts = ends.map(|end| {
        text.get(std::mem::replace(&mut start, end)..end)
            .unwrap_or_default()
    });
    let is_space = |c: char| matches!(c, ' ' | '\n' | '\t' | '\u{3000}' | ZERO_WIDTH_SPACE);
    parts
        .map(|part| part.trim_matches(is_space))
        .filter(|part| !part.is_empty())
        .collect()
}

/// The text with invisible places for a line to end in its long addresses: after `/ - . ? & = _ @`.
pub fn with_breaks_in_addresses(text: &str) -> Cow<'_, str> {
    if !text.split(is_gap).any(is_long_address) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for word in text.split_inclusive(is_gap) {
        if !is_long_address(word.trim_end_matches(is_gap)) {
            out.push_str(word);
            continue;
        }
        let mut letters = word.chars().peekable();
        while let Some(c) = letters.next() {
            out.push(c);
            // What ends a sentence stays with its address, and the two strokes of https:// together.
            let goes_on = letters.peek().is_some_and(|next| next.is_alphanumeric());
            if goes_on && matches!(c, '/' | '-' | '.' | '?' | '&' | '=' | '_' | '@') {
                out.push(ZERO_WIDTH_SPACE);
            }
        }
    }
    Cow::Owned(out)
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() && c != '\u{a0}'
}

/// Whether a word is a web or e-mail address, a path or the like, and longer than may stand in one piece.
fn is_long_address(word: &str) -> bool {
    if word.len() <= SHORT_ADDRESS
        || !word.is_ascii() && !word.contains("://") && !word.contains('@')
    {
        return false;
    }
    let joins = |at: usize| {
        let (before, after) = (
            word[..at].chars().next_back(),
            word[at + 1..].chars().next(),
        );
        before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric)
    };
    let inner = |sign: char| {
        word.match_indices(sign)
            .filter(|(at, _)| joins(*at))
            .count()
    };
    word.contains("://")
        || inner('@') == 1
        || inner('.') > 1
        || (inner('.') == 1 && word.contains('/'))
        || inner('_') > 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_between_the_words_of_scripts_without_spaces() {
        for text in [
            "กรุณาอย่าถ่ายรูปในห้องรอตรวจ",
            "ກະລຸນາຢ່າຖ່າຍຮູບ",
            "សូមកុំថតរូបនៅក្នុងបន្ទប់រង់ចាំ",
            "ကျေးဇူးပြု၍ဓာတ်ပုံမရိုက်ပါနှင့်",
            "患者不得拍照",
        ] {
            let parts = unbroken_parts(text);
            assert!(parts.len() > 2, "{parts:?}");
            assert_eq!(parts.concat(), text);
        }
        assert_eq!(
            unbroken_parts("Read the policy,\nplease"),
            ["Read", "the", "policy,", "please"]
        );
        assert_eq!(unbroken_parts("a\u{a0}b – one"), ["a\u{a0}b", "–", "one"]);
        assert_eq!(unbroken_parts(""), Vec::<&str>::new());
    }

    #[test]
    fn long_addresses_take_places_to_break_and_nothing_else_does() {
        let broken = |text: &str| with_breaks_in_addresses(text).replace(ZERO_WIDTH_SPACE, "|");
        assert_eq!(
            broken("See https://www.example.nhs.uk/policies/a-b?c=d&e_f please."),
            "See https://|www.|example.|nhs.|uk/|policies/|a-|b?|c=|d&|e_|f please."
        );
        assert_eq!(
            broken("practice.manager@example.nhs.uk."),
            "practice.|manager@|example.|nhs.|uk."
        );
        for whole in [
            "www.nhs.uk",
            "a – b",
            "self-employed-people and/or others",
            "01632 960 123",
            "12/03/2026-13/03/2026",
            "e.g.",
            "",
        ] {
            assert_eq!(broken(whole), whole);
        }
    }
}
