//! Invisible marks that make lines end where they should.
//!
//! Slint 1.18 breaks lines with parley 0.11.1, which measures two kinds of text wrongly. A line measured
//! too narrow takes one letter too many, and that letter is cut off.
//!
//! - A text of several runs (Bengali, then a Latin name, then Bengali): where one glyph stands for several
//!   characters, every run but the first is asked for the character after the next at the wrong place,
//!   as far beyond its own as the run begins behind the text. Where that lies behind the end of the text,
//!   all is well. So the text is put behind a run of marks as long as itself.
//! - A word from right to left whose first characters share a glyph (لا): the break before the word is
//!   noted behind its first character. A mark before every such word takes the break.
//!
//! `tests/screen/audit.rs` sees both when these marks are left out.
//!
//! It also leaves the space at which a line ends where it was: behind Latin words in a line from right to
//! left that is their right side, and the whole line stands a space away from its edge. There the space
//! begins the next line, which it moves nowhere. Other marks keep numbers and Latin words in
//! their order among words from right to left: see [`numbers`].

use std::ops::Range;

use crate::breaks::{unbroken_parts, with_breaks_in_addresses};
use crate::language::Direction;
use crate::numbers;
use crate::text::{is_combining, runs_from_right_to_left};

const LEFT_TO_RIGHT: Marks = Marks {
    embedding: '\u{202a}',
    mark: '\u{200e}',
};
const RIGHT_TO_LEFT: Marks = Marks {
    embedding: '\u{202b}',
    mark: '\u{200f}',
};
const END_OF_EMBEDDING: char = '\u{202c}';

/// A place where a line may end, and a space of a quarter of the letters' size behind which none can. The
/// space of Nastaliq is half as wide, because its words overlap: groups of digits would run together.
const SPACE_OF_NEXT_LINE: &str = "\u{200b}\u{2005}\u{2060}";

/// The marks of a direction.
struct Marks {
    /// Begins a run of its own, so that no mark counts as the letter before the first word: the vowel
    /// signs of Bengali have another shape at its beginning.
    embedding: char,
    mark: char,
}

/// The words as Slint draws them right, in a paragraph of this direction.
pub fn marked(words: &str, direction: Direction) -> String {
    let words = &*numbers::unbroken(words);
    // A glyph of the Latin script stands for one character, and its words run from left to right.
    if direction == Direction::LeftToRight && words.chars().all(|c| c < '\u{300}') {
        return with_breaks_in_addresses(words).into_owned();
    }
    let marks = match direction {
        Direction::LeftToRight => LEFT_TO_RIGHT,
        Direction::RightToLeft => RIGHT_TO_LEFT,
    };
    let mut body = String::with_capacity(words.len() * 2);
    let mut end = 0;
    for range in kept_in_order(words, direction) {
        push_words(
            &with_breaks_in_addresses(&words[end..range.start]),
            &mut body,
        );
        let stretch = numbers::isolated(&with_breaks_in_addresses(&words[range.clone()]));
        match direction {
            Direction::LeftToRight => body += &stretch,
            Direction::RightToLeft => body += &stretch.replace(' ', SPACE_OF_NEXT_LINE),
        }
        end = range.end;
    }
    push_words(&with_breaks_in_addresses(&words[end..]), &mut body);
    let mut marked = String::with_capacity(body.len() * 4);
    marked.push(marks.embedding);
    marked.extend(std::iter::repeat_n(marks.mark, body.chars().count()));
    marked.push(END_OF_EMBEDDING);
    marked.push_str(&body);
    marked
}

/// What has to be isolated: in a text from right to left every number and Latin word, else only numbers of
/// several groups that stand behind a word from right to left.
fn kept_in_order(words: &str, direction: Direction) -> Vec<Range<usize>> {
    match direction {
        Direction::RightToLeft => numbers::left_to_right(words),
        Direction::LeftToRight if numbers::has_right_to_left(words) => {
            let stretches = numbers::left_to_right(words).into_iter();
            stretches
                .filter(|range| numbers::is_grouped_number(&words[range.clone()]))
                .collect()
        }
        Direction::LeftToRight => Vec::new(),
    }
}

/// Every word from right to left with its mark.
fn push_words(words: &str, body: &mut String) {
    let mut in_word = false;
    for c in words.chars() {
        let was_in_word = in_word;
        in_word = runs_from_right_to_left(c) || was_in_word && is_combining(c);
        if in_word && !was_in_word {
            body.push(RIGHT_TO_LEFT.mark);
        }
        body.push(c);
    }
}

/// How many words are measured to find the widest: of a few long ones the one with the most characters
/// need not be.
const CANDIDATES: usize = 4;

/// The words that take the most room, each in a line of its own: the parts that no line may end within.
pub fn longest_words<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let texts: Vec<_> = texts.into_iter().map(with_breaks_in_addresses).collect();
    let words = texts.iter().flat_map(|text| unbroken_parts(text));
    let mut longest: Vec<(usize, &str)> = words.map(|word| (word.chars().count(), word)).collect();
    longest.sort_by_key(|(length, _)| std::cmp::Reverse(*length));
    longest.dedup();
    longest.truncate(CANDIDATES);
    longest
        .into_iter()
        .map(|(_, word)| word)
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_latin_letters_stay_as_they_are() {
        for words in ["", "Read from the start", "Następna strona", "10 z 21"] {
            assert_eq!(marked(words, Direction::LeftToRight), words);
        }
    }

    #[test]
    fn the_words_stand_behind_as_many_marks_as_they_have_characters() {
        let words = "আমাদের Facebook পেজ";
        let marked = marked(words, Direction::LeftToRight);
        let before: Vec<char> = marked
            .strip_suffix(words)
            .expect("the words stay as they are")
            .chars()
            .collect();
        assert_eq!(
            (before[0], before[before.len() - 1]),
            ('\u{202a}', '\u{202c}')
        );
        assert_eq!(
            before[1..before.len() - 1],
            vec!['\u{200e}'; words.chars().count()]
        );
    }

    #[test]
    fn the_longest_words_stand_each_in_a_line() {
        let words = "Read the complaints policy of the practice: Facebook posts, please.";
        assert_eq!(
            longest_words([words]),
            "complaints\npractice:\nFacebook\nplease."
        );
        assert_eq!(
            longest_words(["a\u{a0}b", "one"]),
            "a\u{a0}b\none",
            "a space that does not break"
        );
        assert_eq!(
            longest_words(["本指南说明 NHS 网站"]).lines().next(),
            Some("NHS")
        );
        let address = "See https://www.example.nhs.uk/policies/complaints please.";
        assert_eq!(
            longest_words([address]),
            "complaints\npolicies/\nhttps://\nexample."
        );
        assert!(
            longest_words(["กรุณาอย่าถ่ายรูปในห้องรอตรวจ"])
                .lines()
                .all(|word| word.chars().count() < 8)
        );
        assert_eq!(longest_words([""]), "");
    }

    #[test]
    fn every_word_from_right_to_left_takes_a_mark() {
        let marked = marked("لا Facebook 10 لا", Direction::RightToLeft);
        assert!(
            marked.ends_with("\u{202c}\u{200f}لا \u{2066}\u{202d}Facebook\u{200b}\u{2005}\u{2060}10\u{202c}\u{2069} \u{200f}لا"),
            "{marked:?}"
        );
        assert!(super::marked("Dr لا", Direction::LeftToRight).ends_with("\u{202c}Dr \u{200f}لا"));
    }

    #[test]
    fn numbers_are_isolated_in_both_directions_and_never_broken_at_a_dash() {
        let kept = "\u{2066}\u{202d}01632 960 123\u{202c}\u{2069}";
        let spaced = kept.replace(' ', SPACE_OF_NEXT_LINE);
        assert!(
            marked("هاتف 01632 960 123.", Direction::RightToLeft)
                .ends_with(&format!("هاتف {spaced}."))
        );
        assert!(
            marked("Arabic: هاتف 01632 960 123", Direction::LeftToRight)
                .ends_with(&format!("هاتف {kept}"))
        );
        assert!(
            marked("العربية 5", Direction::LeftToRight).ends_with("العربية 5"),
            "one group is in order already"
        );
        assert!(marked("8.00am–6.30pm", Direction::LeftToRight).ends_with("8.00am–\u{2060}6.30pm"));
        assert!(marked("من 8:00–18:30", Direction::RightToLeft).contains("8:00–\u{2060}18:30"));
    }
}
