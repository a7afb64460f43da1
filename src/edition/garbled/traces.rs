//! What PDF files, Word, old Macintoshes and old Cyrillic, Chinese and Japanese code pages leave in texts.

use encoding_rs::{BIG5, Encoding, GBK, KOI8_U, SHIFT_JIS, WINDOWS_1251, WINDOWS_1252};

use super::{MOST, Oddity, Place, after, before, token, warned, words};
use crate::problem::Code;
use crate::text::{Script, script};

const WRONG_CODE_PAGE: &str = "these letters were read with the wrong code page";

/// Tells all that is in a text.
pub fn traces(text: &str, place: Place<'_>, found: &mut Vec<Oddity>) {
    turned_case(text, found);
    if place.script == Some(Script::Latin) {
        chinese_in_word(text, found);
    }
    capital_in_word(text, found);
    fixed_forms(text, found);
    parted_accents(text, found);
    left_to_fill_in(text, found);
    merge_fields(text, place.variables, found);
}

/// Whether a text that looks plain may have traces all the same, by its bytes.
pub fn may_have_traces(text: &str, language: &str) -> bool {
    match language.split('-').next() {
        Some("zh") => false,
        // More than half of its letters are capitals.
        Some("ru" | "bg" | "uk") => {
            let pairs = text.bytes().zip(text.bytes().skip(1));
            let (letters, capitals) = pairs.fold(
                (0_usize, 0_usize),
                |(letters, capitals), (first, second)| {
                    let is_letter = matches!(first, 0xd0 | 0xd1);
                    (
                        letters + usize::from(is_letter),
                        capitals + usize::from(is_letter && matches!(second, 0x90..=0xaf)),
                    )
                },
            );
            capitals * 2 > letters
        }
        // Chinese letters.
        _ => text
            .bytes()
            .fold(false, |found, byte| found | (0xe4..=0xe9).contains(&byte)),
    }
}

fn is_chinese(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

fn is_cyrillic(c: char) -> bool {
    ('\u{400}'..='\u{4ff}').contains(&c)
}

fn misread(text: &str, word: &str, meant: &str) -> Oddity {
    let start = word.as_ptr() as usize - text.as_ptr() as usize;
    let help = format!("write {meant} in its place; copy the text again from where it is right");
    warned(
        Code::GarbledText,
        start..start + word.len(),
        WRONG_CODE_PAGE,
        help,
    )
}

/// Whether a word is written `сПРОСИТЕ`, as KOI8 is where it was read as Windows-1251, or the other way.
pub fn is_turned(word: &str) -> bool {
    let mut letters = word.chars();
    letters
        .next()
        .is_some_and(|c| is_cyrillic(c) && c.is_lowercase())
        && word.chars().count() >= 3
        && letters.all(|c| is_cyrillic(c) && c.is_uppercase())
}

/// Text of one Cyrillic code page that was read as another. A word such as мРНК is none: most letters of the
/// text have to be capitals.
fn turned_case(text: &str, found: &mut Vec<Oddity>) {
    let is_word = |word: &&str| word.chars().count() >= 5 && is_turned(word);
    let trimmed = || words(text).map(|(_, word)| word.trim_matches(|c: char| !c.is_alphabetic()));
    if !trimmed().any(|word| is_word(&word)) {
        return;
    }
    let count = |is: fn(char) -> bool| text.chars().filter(|c| is_cyrillic(*c) && is(*c)).count();
    if count(char::is_uppercase) <= count(char::is_lowercase) {
        return;
    }
    for word in trimmed()
        .filter(|word| !word.is_empty() && word.chars().all(is_cyrillic))
        .take(MOST)
    {
        let read = |from: &'static Encoding, to: &'static Encoding| {
            let (bytes, _, is_lossy) = from.encode(word);
            (!is_lossy).then(|| to.decode_without_bom_handling(&bytes).0.into_owned())
        };
        let frequent = |meant: &String| {
            meant
                .chars()
                .filter(|c| "оеаинтсрвлОЕАИНТСРВЛ".contains(*c))
                .count()
        };
        let meant = [read(WINDOWS_1251, KOI8_U), read(KOI8_U, WINDOWS_1251)]
            .into_iter()
            .flatten()
            .max_by_key(frequent);
        found.extend(meant.map(|meant| misread(text, word, &meant)));
    }
}

/// `Don抰` and `拢25`: quotation marks and pounds that a Chinese or Japanese code page swallowed.
fn chinese_in_word(text: &str, found: &mut Vec<Oddity>) {
    let mut rest = text;
    for _ in 0..MOST {
        let Some(start) = rest.find(is_chinese) else {
            break;
        };
        let run = &rest[start..];
        let run = &run[..run.find(|c| !is_chinese(c)).unwrap_or(run.len())];
        let is_beside = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        let is_in_word =
            is_beside(before(rest, start)) || is_beside(after(rest, start + run.len()));
        rest = &rest[start + run.len()..];
        if !is_in_word || run.chars().nth(2).is_some() {
            continue;
        }
        let is_sign = |meant: &String| {
            !meant.is_empty()
                && meant
                    .chars()
                    .all(|c| c.is_ascii() || c < '\u{250}' || "‘’“”–—…•€™".contains(c))
        };
        let encoded = |page: &'static Encoding| {
            let (bytes, _, is_lossy) = page.encode(run);
            (!is_lossy).then(|| bytes.into_owned())
        };
        let utf8 = [GBK, SHIFT_JIS, BIG5]
            .into_iter()
            .filter_map(encoded)
            .filter_map(|bytes| String::from_utf8(bytes).ok());
        let ansi = encoded(GBK).map(|bytes| {
            WINDOWS_1252
                .decode_without_bom_handling(&bytes)
                .0
                .into_owned()
        });
        if let Some(meant) = utf8.chain(ansi).find(is_sign) {
            found.push(misread(text, run, &meant));
        }
    }
}

/// `DonÕt`: a capital inside a word, as the marks of an old Macintosh are read elsewhere, and the other way.
fn capital_in_word(text: &str, found: &mut Vec<Oddity>) {
    let is_small = |c: Option<char>| c.is_some_and(|c| c.is_ascii_lowercase());
    for (at, c) in text.char_indices().filter(|(_, c)| !c.is_ascii()) {
        let meant = match c {
            'Õ' => '’',
            'Ô' => '‘',
            'È' => 'é',
            _ => continue,
        };
        if is_small(before(text, at)) && is_small(after(text, at + c.len_utf8())) {
            found.push(misread(
                text,
                &text[at..at + c.len_utf8()],
                &meant.to_string(),
            ));
        }
    }
}

/// Arabic letters in fixed forms, as PDF files have them, often from the last to the first. What is written
/// as one sign everywhere, such as ﷺ, is none.
fn fixed_forms(text: &str, found: &mut Vec<Oddity>) {
    let is_form = |c: char| matches!(c, '\u{fb50}'..='\u{fbb1}' | '\u{fbd3}'..='\u{fd3d}' | '\u{fe70}'..='\u{fefc}');
    if text.chars().filter(|c| is_form(*c)).take(3).count() < 3 {
        return;
    }
    let Some(start) = text.find(is_form) else {
        return;
    };
    let end = text[start..]
        .find(|c: char| !is_form(c))
        .map_or(text.len(), |length| start + length);
    let message = "these letters have fixed forms, as in a PDF file: their words can stand from the last letter to the first";
    let help = "type the text again, or copy it from its web page or document of Word";
    found.push(warned(Code::GarbledText, start..end, message, help));
}

/// `Proszeˇ`: accents that stand beside their letters, as in copies of PDF files.
fn parted_accents(text: &str, found: &mut Vec<Oddity>) {
    let is_letter =
        |c: Option<char>| c.is_some_and(|c| c.is_alphabetic() && script(c) == Script::Latin);
    for (at, c) in text
        .char_indices()
        .filter(|(_, c)| matches!(c, 'ˇ' | '˘' | '˙' | '˛' | '˝' | '¨'))
        .take(MOST)
    {
        if is_letter(before(text, at)) {
            let message = format!("the accent {c} stands beside its letter");
            let help = format!("type the letter with its accent, and delete the {c}");
            found.push(warned(
                Code::GarbledText,
                at..at + c.len_utf8(),
                message,
                help,
            ));
        }
    }
}

/// `01xxx xxxxxx`, `Click here to enter text.`: what was to be filled in.
fn left_to_fill_in(text: &str, found: &mut Vec<Oddity>) {
    const PATTERNS: [&str; 10] = [
        "Click here to enter text",
        "Click or tap here to enter text",
        "Choose an item.",
        "Lorem ipsum",
        "MERGEFORMAT",
        "HYPERLINK \"",
        "[Comment [",
        "Commented [",
        "[image: ",
        "[Image removed by sender",
    ];
    let mut add = |span: std::ops::Range<usize>| {
        let message = format!(
            "{} is shown as it is typed: another program put it there",
            &text[span.clone()]
        );
        found.push(warned(
            Code::PlaceholderShown,
            span,
            message,
            "write the words that belong in its place, or delete it",
        ));
    };
    for pattern in PATTERNS {
        for (at, _) in text.match_indices(pattern).take(MOST) {
            add(at..at + pattern.len());
        }
    }
    for (at, word) in words(text)
        .filter(|(_, word)| word.contains("xxx") || word.contains("XXXX"))
        .take(MOST)
    {
        let start = at + word.find(|c: char| c.is_alphanumeric()).unwrap_or_default();
        let word = token(text, start).trim_matches(|c: char| !c.is_alphanumeric());
        if word
            .chars()
            .all(|c| matches!(c, 'x' | 'X' | '-' | '/') || c.is_ascii_digit())
        {
            let span = start..start + word.len();
            let message = format!("{word} is shown as it is typed: it was left to be filled in");
            found.push(warned(
                Code::PlaceholderShown,
                span,
                message,
                "write what belongs in its place, or delete it",
            ));
        }
    }
}

/// `<<Practice_Name>>`, `«Practice_Name»`, `[[name]]`, `<practice>`, `##NAME##`: the fields of other programs.
fn merge_fields(text: &str, variables: &[&str], found: &mut Vec<Oddity>) {
    for (open, close, is_sure) in [
        ("<<", ">>", true),
        ("[[", "]]", true),
        ("##", "##", true),
        ("«", "»", false),
        ("<", ">", false),
        ("#", "#", false),
    ] {
        for (at, _) in text.match_indices(open).take(MOST) {
            let rest = &text[at + open.len()..];
            let Some(length) = rest.find(close) else {
                continue;
            };
            let name = &rest[..length];
            let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic())
                && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
                && name.len() <= 40;
            let lower = name.to_ascii_lowercase();
            let is_known = variables.contains(&lower.as_str())
                || super::USUAL.contains(&lower.as_str()) && lower != "link";
            if !is_name || !(is_sure || is_known || open == "«" && name.contains('_')) {
                continue;
            }
            let span = at..at + open.len() + length + close.len();
            let is_told =
                |other: &Oddity| other.span.start < span.end && span.start < other.span.end;
            if found.iter().any(is_told) {
                continue;
            }
            let help = match variables.iter().find(|known| **known == lower) {
                Some(name) => format!("write {{ ${name} }}"),
                None => "write the words themselves".to_owned(),
            };
            let whole = &text[span.clone()];
            let message = format!(
                "{whole} is shown as it is typed: the program fills in only what stands between {{ and }}"
            );
            found.push(warned(Code::PlaceholderShown, span, message, help));
        }
    }
}

/// A word that the end of a line parts, as in copies of PDF files: two lines that follow each other are
/// joined with a space. `None` for half of two words, as in "pre- and post-natal".
pub fn parted_word(line: &str, next: &str) -> Option<Oddity> {
    let shown = line.strip_suffix('\n')?.trim_end_matches([' ', '\r']);
    let hyphen = shown
        .chars()
        .next_back()
        .filter(|c| matches!(c, '-' | '\u{2010}' | '\u{ad}'))?;
    let end = shown.len() - hyphen.len_utf8();
    let first = shown[..end]
        .rsplit(|c: char| !c.is_alphabetic())
        .next()
        .filter(|word| word.chars().nth(1).is_some())?;
    let next = next.trim_start_matches(' ');
    let second = &next[..next
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(next.len())];
    // Short ones are and, or, und, oder.
    if !second.starts_with(char::is_lowercase) || second.chars().count() <= 4 {
        return None;
    }
    let message = format!(
        "the end of a line parts a word: the screen shows {first}{} {second}",
        if hyphen == '\u{ad}' { "" } else { "-" }
    );
    let help = format!("write {first}{second} or {first}-{second} in one piece");
    Some(warned(
        Code::GarbledText,
        end - first.len()..end,
        message,
        help,
    ))
}
