//! What has to hold for numbers among words from right to left. Used by the fuzz target, and by
//! `tests/core/numbers.rs` and `tests/screen/drawn_numbers.rs`.

use guidance_kiosk::numbers::in_order;
use unicode_bidi::{BidiInfo, Level};

/// Shapes of numbers and addresses that are read from left to right, whatever stands around them.
pub const SHAPES: &[&str] = &[
    "01632 960 123",
    "01632\u{a0}960\u{202f}123",
    "01632-960-123",
    "01632–960–123",
    "01632.960.123",
    "(01632) 960123",
    "(01632) 960 123",
    "+44 1632 960 123",
    "+44 (0)1632 960 123",
    "+44-1632-960-123",
    "0044 1632 960123",
    "01632 960 123 ext. 12",
    "01632 960 123 x12",
    "01632 960 123 x 12",
    "01632 960 123, ext. 12",
    "01632 960 123; extension 4",
    "01632/960123",
    "999",
    "111/999",
    "116 123",
    "8.00am–6.30pm",
    "8.00am - 6.30pm",
    "8.00 a.m. to 6.30 p.m.",
    "08:00-18:30",
    "08:00–18:30",
    "08:00 – 18:30",
    "10-12",
    "10–12",
    "16-07-2025",
    "16/07/2025",
    "16.07.2025",
    "16. 7. 2025",
    "2025-07-16",
    "£12.50",
    "£ 12.50",
    "£10-£20",
    "€5",
    "12,50 zł",
    "35 £",
    "50%",
    "50 %",
    "-5",
    "−5",
    "+5°C",
    "1/2",
    "½",
    "3 1/2",
    "120/80",
    "24/7",
    "COVID-19",
    "IP30 9QU",
    "M2 3HQ",
    "943 476 5919",
    "reception@practice.example.org",
    "www.nhs.uk",
    "https://www.nhs.uk/conditions/covid-19/",
    "111.nhs.uk",
    "12 High Street, Woolpit, IP30 9QU",
    "Dr. Smith (GP)",
    "NHS 111",
    "*123#",
    "*#06#",
    "#StopSmoking",
    "18001 01632 960 123",
    "۰۱۶۳۲ ۹۶۰ ۱۲۳",
    "۰۱۶۳۲-۹۶۰-۱۲۳",
    "۱۴۰۴/۰۴/۲۵",
    "٠١٦٣٢ ٩٦٠ ١٢٣",
    "٠١٦٣٢-٩٦٠-١٢٣",
    "+٤٤ ١٦٣٢ ٩٦٠ ١٢٣",
    "٠٨:٠٠ – ١٨:٣٠",
];

/// What may stand before and behind a shape.
const WORDS: &[&str] = &[
    "اتصل",
    "على",
    "یا",
    "می‌شود",
    "کال",
    "الْعَرَبِيَّة",
    "پەیوەندی",
    "ال",
];
const BEFORE: &[&str] = &[
    " ", " (", ": ", "، ", " – ", "؟ ", ". ", "۔ ", " «", " [", " \"", "\n", " • ",
];
const BEHIND: &[&str] = &[
    " ", ") ", "، ", ". ", "۔ ", "؛ ", "؟ ", "» ", "", "] ", "\" ", "! ", ": ", " – ", "\n", "…",
];

/// What is seen from left to right of a paragraph from right to left, by another's reading of Unicode's
/// rules.
pub fn seen(text: &str) -> String {
    let info = BidiInfo::new(text, Some(Level::rtl()));
    let line = |paragraph: &unicode_bidi::ParagraphInfo| {
        info.reorder_line(paragraph, paragraph.range.clone())
            .into_owned()
    };
    let is_mark = |c: char| matches!(c, '\u{2060}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}');
    info.paragraphs
        .iter()
        .map(line)
        .collect::<String>()
        .replace(is_mark, "")
}

/// Makes a text of words and shapes, as the bytes say.
///
/// # Panics
///
/// If a shape is not seen as it was typed.
pub fn a_mix_keeps_its_order(bytes: &[u8]) {
    let pick = |from: &'static [&'static str], byte: u8| from[usize::from(byte) % from.len()];
    let mut text = String::new();
    let mut shapes = Vec::new();
    for part in bytes.chunks_exact(4) {
        let shape = pick(SHAPES, part[2]);
        text += pick(WORDS, part[0]);
        text += pick(BEFORE, part[1]);
        text += shape;
        text += pick(BEHIND, part[3]);
        shapes.push(shape);
    }
    let seen = seen(&in_order(&text));
    for shape in shapes {
        assert!(seen.contains(shape), "{shape} in {text}: {seen}");
    }
}
