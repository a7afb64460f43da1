//! How much room each text has on the screen.
//!
//! A label stands in a box that cannot grow for ever: a button of the header, one of three in a row. What it
//! holds at the largest text size, on the smallest screen, is told in letters of the widest kind, because five
//! W take as much as nine a. `tests/screen/audit.rs` fills every label to its limit and looks at every page.

use crate::breaks::unbroken_parts;
use crate::text::{is_combining, is_invisible, is_wide, runs_from_right_to_left};

/// What a label's place holds, in widest letters of the Latin script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// In all its lines.
    pub letters: usize,
    /// The same from right to left: lines of Nastaliq are higher than others, so there are fewer.
    pub right_to_left: usize,
    /// In the longest part that may not be broken in two. None where a word may be broken as the last resort.
    pub word: Option<usize>,
}

/// A label that has too little room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TooWide {
    /// All of it. At most so many letters of its kind fit, whichever they are.
    Text { most: usize },
    /// One of its words.
    Word { word: String, most: usize },
}

const ONE_OF_SEVERAL: Room = Room {
    letters: 16,
    right_to_left: 11,
    word: Some(8),
};
const ONE_OF_TWO: Room = Room {
    letters: 16,
    right_to_left: 14,
    word: Some(8),
};
const WIDE: Room = Room {
    letters: 40,
    right_to_left: 28,
    word: Some(13),
};
const CHOICE: Room = Room {
    letters: 40,
    right_to_left: 34,
    word: Some(20),
};
const BESIDE_VOICE_BUTTONS: Room = Room {
    letters: 45,
    right_to_left: 38,
    word: Some(13),
};

/// The room of a label of the interface. None for texts of which a page scrolls through as much as there is.
pub fn room(id: &str) -> Option<Room> {
    let lines = |letters| {
        Some(Room {
            letters,
            right_to_left: letters * 6 / 7,
            word: None,
        })
    };
    match id {
        "language-button" | "display-button" | "listen-button" | "reception-button"
        | "finish-button" | "back-button" | "next-button" | "done-button" | "pause-button"
        | "resume-button" | "again-button" | "stop-button" => Some(ONE_OF_SEVERAL),
        "reset-button" => Some(ONE_OF_TWO),
        // Heard, and not seen.
        "scroll-up-button" | "scroll-down-button" => lines(80),
        _ if id.ends_with("-button") => Some(WIDE),
        "text-size-1"
        | "text-size-2"
        | "text-size-3"
        | "text-size-4"
        | "colours-standard"
        | "colours-black-on-white"
        | "colours-white-on-black"
        | "colours-yellow-on-black"
        | "controls-high"
        | "controls-low"
        | "volume-1"
        | "volume-2"
        | "volume-3"
        | "speed-1"
        | "speed-2"
        | "speed-3" => Some(CHOICE),
        "reading-progress" => lines(20),
        "listening" | "listening-paused" | "listening-ended" | "listening-failed" => {
            Some(BESIDE_VOICE_BUTTONS)
        }
        // Pages that are seen whole, without scrolling.
        "idle-title" => lines(50),
        "cleaning-title" | "out-of-service-title" => lines(60),
        "idle-countdown" | "cleaning-countdown" | "out-of-service-body" => lines(80),
        _ => None,
    }
}

impl Room {
    /// Whether a label fits.
    pub fn hold(self, text: &str) -> Result<(), TooWide> {
        // Nearly all labels are far from their limits, and letters are looked up much slower than bytes.
        let is_narrow = |text: &str, letters: usize| width_at_most(text) <= letters * WIDEST;
        if is_narrow(text, self.right_to_left)
            && self
                .word
                .is_none_or(|word| text.split(' ').all(|part| is_narrow(part, word)))
        {
            return Ok(());
        }
        let letters = if text.chars().any(runs_from_right_to_left) {
            self.right_to_left
        } else {
            self.letters
        };
        let (room, taken) = (letters * WIDEST, width(text));
        if room < taken {
            return Err(TooWide::Text {
                most: most(room, text),
            });
        }
        let Some(room) = self.word.map(|word| word * WIDEST) else {
            return Ok(());
        };
        // Most words are short enough whole, and spaces are found much sooner than other places to break.
        let wide = text
            .split([' ', '\n', '\t', '\u{3000}'])
            .filter(|words| room < width(words));
        let too_wide = wide
            .flat_map(unbroken_parts)
            .find(|word| room < width(word));
        too_wide.map_or(Ok(()), |word| {
            Err(TooWide::Word {
                word: word.to_owned(),
                most: most(room, text),
            })
        })
    }
}

/// How many letters as wide as the widest of these have this room, in hundredths of their size.
fn most(room: usize, text: &str) -> usize {
    room / text
        .chars()
        .map(letter_width)
        .max()
        .unwrap_or(WIDEST)
        .max(WIDEST)
}

/// Hundredths of the size of the letters: an M of bold Noto Sans, or a character of Han.
const WIDEST: usize = 100;

/// How wide a text is in one line, in hundredths of the size of its letters.
fn width(text: &str) -> usize {
    text.chars().map(letter_width).sum()
}

/// A width that no text of these bytes exceeds: each begins a letter of a kind, or goes on with one.
fn width_at_most(text: &str) -> usize {
    // In the bytes of Tamil, the second is one of two.
    let widest = |byte: u8| match byte {
        0..=0x7f => 100,
        0xae | 0xaf => 60,
        0x80..=0xbf => 0,
        0xc0..=0xd3 => 110,
        _ => 120,
    };
    text.bytes().map(widest).sum()
}

/// The advance of bold Noto letters: of a few kinds, each taken for as wide as nearly all of its kind.
fn letter_width(c: char) -> usize {
    match c {
        'a'..='h' | 'k' | 'n'..='v' | 'x'..='z' | '0'..='9' => 62,
        ' ' | '\u{a0}' | '\'' | '’' | '-' | '.' | ',' | ':' | ';' | '!' | '|' | 'i' | 'j' | 'l'
        | 'I' => 35,
        'm' | 'w' | 'M' | 'W' | 'æ' | 'Æ' | 'œ' | 'Œ' | 'ж' | 'м' | 'ф' | 'ш' | 'щ' | 'ы' | 'ю' => {
            100
        }
        'Ж' | 'М' | 'Ф' | 'Ш' | 'Щ' | 'Ы' | 'Ю' => 110,
        'А'..='я' if c.is_lowercase() => 62,
        'А'..='я' => 80,
        _ if c > '~' && (is_combining(c) || is_invisible(c)) => 0,
        _ if is_wide(c) => 100,
        // Joined; the widest are twice as wide as most.
        'س' | 'ش' | 'ص' | 'ض' => 110,
        '\u{590}'..='\u{8ff}' => 65,
        'ஊ' | 'ஐ' | 'ஔ' | 'ஞ' | 'ண' | 'ஜ' | 'ஷ' | 'ஹ' => 180,
        'ை' | 'ொ' | 'ோ' | 'ௌ' => 130,
        '\u{b80}'..='\u{bff}' => 80,
        // Telugu to Sinhala.
        '\u{c00}'..='\u{dff}' => 120,
        '\u{900}'..='\u{b7f}' => 75,
        '\u{e00}'..='\u{eff}' => 70,
        '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' => 90,
        _ if c.is_uppercase() => 80,
        _ if c < '\u{530}' || ('\u{1e00}'..='\u{206f}').contains(&c) => 62,
        _ => 120,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_its_letters_a_label_that_is_as_long_as_the_help_says_fits() {
        let alphabets = [
            "W",
            "a",
            "Read from the start ",
            "国",
            "ஔ",
            "Щ",
            "ض",
            "ก",
            "က",
            "ឈ",
            "আ",
            "ⵣ",
        ];
        for id in [
            "language-button",
            "read-button",
            "text-size-1",
            "listening",
            "cleaning-title",
        ] {
            let room = room(id).unwrap();
            for letters in alphabets {
                let mut label: String = letters.chars().cycle().take(300).collect();
                // What the help says, once for the words and twice for all of it: the spaces count too.
                for _ in 0..3 {
                    label = match room.hold(&label) {
                        Ok(()) => break,
                        Err(TooWide::Text { most }) => label.chars().take(most).collect(),
                        Err(TooWide::Word { most, .. }) => {
                            let chunks: Vec<_> = label.chars().filter(|c| *c != ' ').collect();
                            chunks
                                .chunks(most)
                                .map(|word| word.iter().collect())
                                .collect::<Vec<String>>()
                                .join(" ")
                        }
                    };
                }
                assert_eq!(room.hold(&label), Ok(()), "{id}: {label}");
                assert!(label.chars().count() > 5);
            }
        }
    }

    #[test]
    fn no_letter_is_wider_than_its_bytes_allow() {
        for c in ('\0'..='\u{ffff}').chain(['\u{1f600}', '\u{20000}']) {
            assert!(
                letter_width(c) <= width_at_most(c.encode_utf8(&mut [0; 4])),
                "{c:?}"
            );
        }
    }

    #[test]
    fn the_labels_that_broke_a_page_are_refused_or_have_their_room() {
        let read = room("read-button").unwrap();
        assert_eq!(
            read.hold("Read the whole guidance, page by page, from the beginning"),
            Ok(())
        );
        assert_eq!(
            room("acknowledge-button").unwrap().hold(&"a".repeat(79)),
            Err(TooWide::Text { most: 40 })
        );
        let word = "Krankenversicherungsnachweise";
        assert_eq!(
            read.hold(word),
            Err(TooWide::Word {
                word: word.into(),
                most: 13
            })
        );
        assert_eq!(room("review-title"), None);
    }
}
