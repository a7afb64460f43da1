//! Where one sentence ends and the next begins.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation as _;

use crate::language::LanguageTag;

/// The sentences of a paragraph, as ranges of its bytes, in order. Between them there is only white
/// space; a text without anything to say has none.
///
/// Unicode's rules (UAX 29) find the ends, in every script. They take some for ends that are none: a
/// full stop within `বি.এম` or an address, and the one behind the number of a heading.
pub fn sentences(text: &str, tag: &LanguageTag) -> Vec<Range<usize>> {
    let mut ends: Vec<usize> = text
        .split_sentence_bound_indices()
        .map(|(start, part)| start + part.len())
        .collect();
    if tag.as_str() == "el" || tag.as_str().starts_with("el-") {
        // The Greek question mark is the sign that every other language knows as a semicolon.
        ends.extend(text.match_indices("; ").map(|(at, mark)| at + mark.len()));
        ends.sort_unstable();
        ends.dedup();
    }
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    for end in ends {
        let part = &text[start..end];
        if end < text.len()
            && !(says_something(part) && is_end(part) && says_something(&text[end..]))
        {
            continue;
        }
        let begin = start + part.len() - part.trim_start().len();
        let range = begin..start + part.trim_end().len();
        start = end;
        if !range.is_empty() {
            found.push(range);
        }
    }
    found
}

/// Whether there is a word in a text, and not only a number or signs: "2." alone is no sentence.
fn says_something(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

/// Whether a part that Unicode's rules end here does end: the signs of Latin scripts end a sentence only
/// before white space, those of others anywhere.
fn is_end(part: &str) -> bool {
    part.ends_with(char::is_whitespace)
        || !part
            .trim_end_matches(|c: char| !c.is_alphanumeric() && !is_stop(c))
            .ends_with(['.', '!', '?', '…', '‥', '․', '⁇', '⁈', '⁉'])
}

fn is_stop(c: char) -> bool {
    matches!(
        c,
        '.' | '!'
            | '?'
            | '…'
            | '‥'
            | '․'
            | '⁇'
            | '⁈'
            | '⁉'
            | '。'
            | '！'
            | '？'
            | '｡'
            | '．'
            | '।'
            | '॥'
            | '۔'
            | '؟'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn split<'a>(text: &'a str, tag: &str) -> Vec<&'a str> {
        sentences(text, &LanguageTag::parse(tag).unwrap())
            .into_iter()
            .map(|range| &text[range])
            .collect()
    }

    #[test]
    fn a_sentence_ends_with_the_sign_of_its_script() {
        for (tag, text, expected) in [
            (
                "en-GB",
                "Be kind. Is it yours? Yes! ",
                vec!["Be kind.", "Is it yours?", "Yes!"],
            ),
            (
                "pl",
                "Nie wolno. „Tak?” Zapytaj.",
                vec!["Nie wolno.", "„Tak?”", "Zapytaj."],
            ),
            ("bn", "এটা করবেন না। ধন্যবাদ।", vec!["এটা করবেন না।", "ধন্যবাদ।"]),
            ("hi", "यह न करें।धन्यवाद॥", vec!["यह न करें।", "धन्यवाद॥"]),
            (
                "ur",
                "ایسا نہ کریں۔ کیا یہ آپ کا ہے؟ شکریہ",
                vec!["ایسا نہ کریں۔", "کیا یہ آپ کا ہے؟", "شکریہ"],
            ),
            (
                "ar",
                "لا تصور، من فضلك. هل هذا لك؟ شكرا",
                vec!["لا تصور، من فضلك.", "هل هذا لك؟", "شكرا"],
            ),
            (
                "zh-Hans",
                "不要拍照。可以吗？谢谢！好",
                vec!["不要拍照。", "可以吗？", "谢谢！", "好"],
            ),
            (
                "zh-Hant",
                "他說：「不要。」謝謝。",
                vec!["他說：「不要。」", "謝謝。"],
            ),
            (
                "el",
                "Είναι δικό σας; Ναι.",
                vec!["Είναι δικό σας;", "Ναι."],
            ),
            ("en-GB", "It is yours; yes.", vec!["It is yours; yes."]),
        ] {
            assert_eq!(split(text, tag), expected, "{tag}");
        }
    }

    #[test]
    fn a_full_stop_within_a_number_or_an_address_ends_nothing() {
        for (tag, text) in [
            ("en-GB", "It costs 3.50 pounds"),
            ("en-GB", "Look at www.nhs.uk for more"),
            ("en-GB", "Look at WWW.NHS.UK/Help?Page=2!x for more"),
            ("bn", "দাম ৩.৫০ টাকা"),
            ("bn", "বি.এম.ডি নয়"),
            ("pl", "Wersja 2024. roku"),
            ("zh-Hans", "请看 www.nhs.uk 网站"),
            ("en-GB", "2. Be kind"),
            ("en-GB", "Be kind ... "),
        ] {
            assert_eq!(split(text, tag), [text.trim()], "{tag}");
        }
        assert_eq!(
            split("See www.nhs.uk. Thank you.", "en-GB"),
            ["See www.nhs.uk.", "Thank you."]
        );
    }

    #[test]
    fn what_has_no_words_is_read_with_what_has() {
        assert_eq!(split("Wait. 2. Go.", "en-GB"), ["Wait.", "2. Go."]);
        assert_eq!(split("Wait. 111", "en-GB"), ["Wait. 111"]);
        assert_eq!(split("", "en-GB"), Vec::<&str>::new());
        assert_eq!(split(" \n ", "en-GB"), Vec::<&str>::new());
        assert_eq!(split("112", "en-GB"), ["112"]);
    }

    #[test]
    fn a_very_long_sentence_stays_one() {
        let long = "word ".repeat(20_000);
        assert_eq!(split(&long, "en-GB").len(), 1);
    }

    #[test]
    fn invisible_marks_of_direction_belong_to_their_sentence() {
        assert_eq!(
            split("\u{2066}Wait.\u{2069} Go.", "ar"),
            ["\u{2066}Wait.\u{2069}", "Go."]
        );
    }

    proptest! {
        #[test]
        fn nothing_but_white_space_lies_between_sentences(
            text in "([\\PC]|[a-zA-Z0-9 .?!।۔؟。！？،\n\u{2066}\u{2069}\"”)])*",
            tag in prop::sample::select(vec!["en-GB", "ar", "bn", "zh-Hans", "el"]),
        ) {
            let found = sentences(&text, &LanguageTag::parse(tag).unwrap());
            let mut end = 0;
            for range in &found {
                prop_assert!(text[end..range.start].trim().is_empty());
                let sentence = &text[range.clone()];
                prop_assert!(!sentence.is_empty() && sentence.trim() == sentence);
                end = range.end;
            }
            prop_assert!(text[end..].trim().is_empty());
            if found.len() > 1 {
                prop_assert!(found.iter().all(|range| says_something(&text[range.clone()])));
            }
        }
    }
}
