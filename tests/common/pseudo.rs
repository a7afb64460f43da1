//! Three languages that nobody speaks, made of the English: one accented and twice as long, one from
//! right to left, one with long words and stacked marks. What breaks a layout shows in them first.

use guidance_kiosk::edition::load::Contents;
use guidance_kiosk::edition::{Snapshot, room};

type Change = fn(&str) -> String;

/// Their tags, their facts, and how each changes a text.
const LANGUAGES: [(&str, &str, Change); 3] = [
    (
        "en-XA",
        "own_name = \"Àççéñţéð\"\nenglish_name = \"Accented and long\"\n",
        accented,
    ),
    (
        "ar-XB",
        "own_name = \"مقلوب\"\nenglish_name = \"Right to left\"\ndirection = \"rtl\"\nfont = \"Noto Sans Arabic\"\n",
        right_to_left,
    ),
    (
        "vi-XC",
        "own_name = \"Ẫễỗữ\"\nenglish_name = \"Long words\"\n",
        stacked,
    ),
];

/// Thirty letters without a place to break.
const LONG_WORD: &str = "Kränkenversicherungsnachweisen";

/// Adds them to a site.
pub fn add_to(snapshot: &mut Snapshot) {
    let english: Vec<(String, String)> = snapshot
        .files
        .iter()
        .filter_map(
            |(path, contents)| match (path.strip_prefix("locales/en-GB/"), contents) {
                (Some(name), Contents::Bytes(bytes)) => {
                    Some((name.to_owned(), String::from_utf8(bytes.clone()).unwrap()))
                }
                _ => None,
            },
        )
        .collect();
    for (tag, facts, change) in LANGUAGES {
        snapshot.locales.insert(tag.into());
        snapshot.files.insert(
            format!("locales/{tag}/language.toml"),
            Contents::Bytes(facts.into()),
        );
        for (name, text) in &english {
            // Buttons are short in every language: they have the stacked marks, and not the long word.
            let is_button = |line: &str| {
                line.split('=')
                    .next()
                    .is_some_and(|name| name.trim_end().ends_with("-button"))
            };
            let change_line = |line: &str| {
                let changed = change_line(line, change);
                let changed = if is_button(line) {
                    changed.replace(LONG_WORD, "").replace("=  ", "= ")
                } else {
                    changed
                };
                // A label that its place would not hold stays as it is.
                let is_held = |(id, words): (&str, &str)| {
                    room(id.trim()).is_none_or(|room| room.hold(words.trim()).is_ok())
                };
                if changed.split_once('=').is_none_or(is_held) {
                    changed
                } else {
                    line.to_owned()
                }
            };
            let text: String = text.lines().map(|line| change_line(line) + "\n").collect();
            snapshot.files.insert(
                format!("locales/{tag}/{name}"),
                Contents::Bytes(text.into_bytes()),
            );
        }
    }
    let Some(Contents::Bytes(practice)) = snapshot.files.get_mut("content/practice.toml") else {
        panic!("a site has facts")
    };
    let text = String::from_utf8(practice.clone()).unwrap();
    let added: String = LANGUAGES
        .iter()
        .map(|(tag, ..)| format!("\"{tag}\", "))
        .collect();
    // After the first, which is the practice's own.
    *practice = text
        .replacen("\"en-GB\",", &format!("\"en-GB\", {added}"), 1)
        .into_bytes();
}

/// Changes the words of one line of a Fluent file.
fn change_line(line: &str, change: Change) -> String {
    let indented = line.starts_with(' ');
    let (start, words) = match line.find('=') {
        _ if line.starts_with('#') || line.trim().is_empty() => return line.to_owned(),
        Some(at) if !indented => line.split_at(at + 1),
        _ if line.trim_end().ends_with("->") || line.trim() == "}" => return line.to_owned(),
        _ => match line.find("] ") {
            Some(at) => line.split_at(at + 1),
            None => line.split_at(line.len() - line.trim_start().len()),
        },
    };
    if words.trim().is_empty() {
        return line.to_owned();
    }
    let mut out = start.to_owned()
        + if indented && start.ends_with(' ') {
            ""
        } else {
            " "
        };
    let mut rest = words.trim();
    while let Some(at) = rest.find('{') {
        let end = at + rest[at..].find('}').unwrap() + 1;
        out += &change(&rest[..at]);
        out += &rest[at..end];
        rest = &rest[end..];
    }
    out + &change(rest)
}

fn accented(text: &str) -> String {
    let once = fluent_pseudo::transform(text, false, true).into_owned();
    let words = once.trim_end_matches(['.', ':', '?']);
    if words.trim().len() < 3 {
        once
    } else {
        format!("{words} {}", once.trim_start())
    }
}

fn right_to_left(text: &str) -> String {
    const LETTERS: [char; 26] = [
        'ا', 'ب', 'ج', 'د', 'ه', 'و', 'ز', 'ح', 'ط', 'ي', 'ك', 'ل', 'م', 'ن', 'س', 'ع', 'ف', 'ص',
        'ق', 'ر', 'ش', 'ت', 'ث', 'خ', 'ذ', 'ض',
    ];
    let letter = |c: char| match c.to_ascii_lowercase() {
        c @ 'a'..='z' => LETTERS[usize::from(c as u8 - b'a')],
        '?' => '؟',
        ',' => '،',
        other => other,
    };
    text.chars().map(letter).collect()
}

fn stacked(text: &str) -> String {
    let letter = |c: char| match c {
        'a' => 'ẫ',
        'e' => 'ễ',
        'o' => 'ỗ',
        'u' => 'ữ',
        'A' => 'Ẫ',
        other => other,
    };
    let words: String = text.chars().map(letter).collect();
    if words.trim().len() < 3 {
        words
    } else {
        format!(
            "Kränkenversicherungsnachweisen{}{words}",
            if words.starts_with(' ') { "" } else { " " }
        )
    }
}

/// Whether a language is one of them.
#[allow(dead_code)]
pub fn is_one(tag: &guidance_kiosk::language::LanguageTag) -> bool {
    LANGUAGES.iter().any(|(pseudo, ..)| *pseudo == tag.as_str())
}
