//! What the fuzz targets look for, as properties: whatever bytes stand in a file, they are explained, or
//! shown whole. More cases with the environment variable PROPTEST_CASES.

#[path = "../../fuzz/bodies.rs"]
mod bodies;

use self::bodies::{
    FACTS, WORDS, any_bytes_are_explained_or_shown_whole, site,
    what_a_reader_cannot_see_makes_no_difference,
};
use guidance_kiosk::edition::load::Contents;
use proptest::prelude::*;

/// One way of spoiling a file. Places are parts of its length.
#[derive(Debug, Clone)]
enum Change {
    Cut(f64),
    Flip(f64, u8),
    Insert(f64, &'static str),
    Repeat(f64, f64),
    Remove(f64, f64),
}

const PIECES: &[&str] = &[
    "{",
    "}",
    "\"",
    "\\",
    "\\u00",
    "->",
    "*[a]",
    "[b]",
    "\n",
    "\n    ",
    "\n.a = b\n",
    "#",
    "=",
    "$x",
    "(",
    ")",
    "-x",
    "\t",
    "[[",
    "]]",
    "'",
    "\"\"\"",
    ",",
    "nan",
    "2026-01-31",
    "\u{1b}",
    "\u{202e}",
    "\u{fffd}",
    "\r",
    "\0",
    "title = ",
    "{ title }",
    "#done-button =",
];

fn change() -> impl Strategy<Value = Change> {
    let place = 0.0..1.0_f64;
    prop_oneof![
        place.clone().prop_map(Change::Cut),
        (place.clone(), any::<u8>()).prop_map(|(at, bit)| Change::Flip(at, bit)),
        (place.clone(), proptest::sample::select(PIECES))
            .prop_map(|(at, piece)| Change::Insert(at, piece)),
        (place.clone(), place.clone()).prop_map(|(at, length)| Change::Repeat(at, length)),
        (place.clone(), place).prop_map(|(at, length)| Change::Remove(at, length)),
    ]
}

fn spoil(mut bytes: Vec<u8>, changes: &[Change]) -> Vec<u8> {
    for change in changes {
        if bytes.is_empty() {
            break;
        }
        let at = |part: f64, bytes: &[u8]| ((bytes.len() - 1) as f64 * part) as usize;
        match *change {
            Change::Cut(part) => bytes.truncate(at(part, &bytes)),
            Change::Flip(part, bit) => {
                let at = at(part, &bytes);
                bytes[at] ^= 1 << (bit % 8);
            }
            Change::Insert(part, piece) => {
                let at = at(part, &bytes);
                bytes.splice(at..at, piece.bytes());
            }
            Change::Repeat(part, length) => {
                let start = at(part, &bytes);
                let piece = bytes[start..start + at(length, &bytes[start..])].to_vec();
                bytes.splice(start..start, piece);
            }
            Change::Remove(part, length) => {
                let start = at(part, &bytes);
                let end = start + at(length * 0.2, &bytes[start..]);
                bytes.drain(start..end);
            }
        }
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(96) })]

    #[test]
    fn a_spoilt_file_is_explained_or_shown_whole(
        facts in any::<bool>(),
        file in 0_usize..4,
        changes in proptest::collection::vec(change(), 1..5),
    ) {
        let site = site();
        let file = if facts { FACTS[file] } else { WORDS[file] };
        let bytes = match site.files.get(file) {
            Some(Contents::Bytes(bytes)) => bytes.clone(),
            _ => b"own_name = \"A\"\nenglish_name = \"B\"\ndirection = \"rtl\"\nfont = \"Noto Sans\"\n".to_vec(),
        };
        any_bytes_are_explained_or_shown_whole(&site, &[file], &spoil(bytes, &changes));
    }

    #[test]
    fn any_bytes_at_all_are_explained_or_shown_whole(
        bytes in prop_oneof![
            proptest::collection::vec(any::<u8>(), 0..400),
            "[\\PC\n ={}\\[\\]\"#.*-]{0,200}".prop_map(String::into_bytes),
        ],
    ) {
        let site = site();
        any_bytes_are_explained_or_shown_whole(&site, &FACTS, &bytes);
        any_bytes_are_explained_or_shown_whole(&site, &WORDS, &bytes);
    }

    #[test]
    fn what_cannot_be_seen_makes_no_text_another(
        text in "([\\PC]|[a-z ‘’“”\"'\n\u{a0}\u{ad}\u{301}\u{200c}\u{200d}\u{645}\u{6cc}\u{915}\u{94d}\u{4f60}\u{0e01}…ﬁ-]){0,40}",
        place in any::<usize>(),
    ) {
        what_a_reader_cannot_see_makes_no_difference(&text, place);
    }
}
