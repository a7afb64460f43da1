//! Texts that were damaged on their way here, or written for another system: letters lost in saving, text
//! read with the wrong code page, and markup, escapes and placeholders that the screen would show as typed.
//!
//! Nearly every text has nothing of the kind, so [`may_be_odd`] looks at its bytes first.

mod traces;

use std::ops::Range;

use encoding_rs::{
    BIG5, Encoding, GBK, IBM866, ISO_8859_2, KOI8_U, MACINTOSH, SHIFT_JIS, WINDOWS_874,
    WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1253, WINDOWS_1254, WINDOWS_1256,
    WINDOWS_1257, WINDOWS_1258,
};

pub use self::traces::parted_word;
use self::traces::{is_turned, may_have_traces, traces};
use crate::problem::{Code, Severity};
use crate::text::{
    Script, canonical, is_invisible, is_stray, main_script, script, typed, unseen_name,
};

/// Something odd in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Oddity {
    /// The bytes of the text that are odd.
    pub span: Range<usize>,
    pub severity: Severity,
    pub code: Code,
    /// What is wrong, and what to type instead.
    pub message: String,
    pub help: String,
}

/// What is known of the place of a text.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// The script of the language.
    pub script: Option<Script>,
    /// The names that can stand between { and } here.
    pub variables: &'a [&'a str],
    /// Whether the text begins a line.
    pub begins_line: bool,
    /// The tag of the language.
    pub language: &'a str,
}

/// The script of a language, by its own name.
pub fn script_of(own_name: &str) -> Option<Script> {
    main_script(own_name)
}

/// Whether a text needs a closer look. What is not odd here has no oddity.
pub fn may_be_odd(text: &str) -> bool {
    let bytes = text.as_bytes();
    let byte = |at: usize| bytes.get(at).copied().unwrap_or(0);
    bytes
        .iter()
        .enumerate()
        .any(|(at, first)| match CLASSES[usize::from(*first)] {
            Class::Plain => false,
            Class::Odd => true,
            Class::Depends => begins_odd([*first, byte(at + 1), byte(at + 2), byte(at + 3)]),
        })
}

/// What a byte says of its text.
#[derive(Clone, Copy)]
enum Class {
    Plain,
    Odd,
    /// It depends on those that follow.
    Depends,
}

/// Looked up, because every byte of a site is asked for whenever the site is loaded.
const CLASSES: [Class; 256] = {
    let mut classes = [Class::Plain; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = match byte as u8 {
            b'\n' => Class::Plain,
            0..=0x1f
            | 0x7f
            | b'&'
            | b'<'
            | b'`'
            | b'*'
            | b'_'
            | b'\\'
            | b'$'
            | b'%'
            | b'~'
            | b'#'
            | b'['
            | b'='
            | 0xcb
            | 0xf3 => Class::Odd,
            b'?'
            | b'!'
            | b'C'
            | b'H'
            | b'L'
            | b'X'
            | b'x'
            | b']'
            | b':'
            | 0xc2..=0xc5
            | 0xce
            | 0xd0
            | 0xd8
            | 0xe2
            | 0xe5
            | 0xe7
            | 0xe9
            | 0xef => Class::Depends,
            _ => Class::Plain,
        };
        byte += 1;
    }
    classes
};

/// Whether four bytes begin with something odd.
fn begins_odd(four: [u8; 4]) -> bool {
    match four {
        [b'?', next, ..] => {
            next == b'?' || next.is_ascii_alphanumeric() || matches!(next, 0xc3..=0xdf)
        }
        [b'!', b' ', b'B' | b'H' | b'N' | b'R', b'o' | b'e' | b'y'] => true,
        [b'C', b'l', b'i', b'c']
        | [b'C', b'h', b'o', b'o']
        | [b'H', b'Y', b'P', b'E']
        | [b'L', b'o', b'r', b'e'] => true,
        [b'X' | b'x', b'X' | b'x', ..] => true,
        // Fields of Word, and capitals inside words.
        [0xc2, 0xab, next, ..] if next.is_ascii_alphabetic() => true,
        [0xc3, 0x80..=0x9e, next, ..] if next.is_ascii_lowercase() => true,
        // Arabic letters of fixed forms.
        [0xef, 0xad..=0xb5 | 0xba | 0xbb, ..] => true,
        // A quotation mark of a Macintosh.
        [0xe2, 0x80, 0x9a, 0xc3] => true,
        [b']', next, ..] => next == b'(',
        [b':', next, ..] => next.is_ascii_lowercase(),
        // Signs of Latin-1 other than spaces, guillemets and the pound.
        [0xc2, next, ..] => !matches!(next, 0xa0 | 0xab | 0xbb | 0xa3),
        // A letter, and behind it a sign, or a letter that cannot follow it: read as Windows-1252 and its
        // relatives,
        [0xc3, 0x82..=0xb4, 0xe2, 0x80 | 0x82 | 0x84]
        | [0xc3, 0x82..=0x9b | 0xa2 | 0xa4..=0xa9, 0xc4..=0xc6, _] => true,
        [0xc3, 0x82..=0x9b | 0xa2, 0xc2, _] => true,
        // Windows-1250,
        [0xc4, 0x82 | 0x90 | 0xb9, 0xc2..=0xc5 | 0xe2, _]
        | [0xc5, 0x83 | 0x95 | 0x98 | 0xae, 0xc2..=0xc5 | 0xe2, _] => true,
        // Windows-1251,
        [0xd0, 0x92..=0x94 | 0xa0 | 0xa1 | 0xb2, 0xe2, 0x80..=0x84]
        | [0xd0, 0xa0 | 0xa1, 0xd0, 0x80..=0x8f] => true,
        [0xd0, 0xa0 | 0xa1, 0xd1, 0x91..=0x95 | 0x97..=0x9f] | [0xd0, 0xb2, 0xd0, 0x82] => true,
        // Windows-1256,
        [
            0xd8,
            0xa3 | 0xb7..=0xba,
            0xc2 | 0xc6 | 0xe2,
            0x80..=0x84 | 0xa1..=0xaa | 0xac..=0xba | 0xbc..=0xbf,
        ] => true,
        // or a code page of Chinese or Japanese, or of DOS: their signs for the ends of sentences.
        [0xe9, 0x94, 0x9b | 0x9f, _]
        | [0xe9, 0x8a, 0x86, _]
        | [0xe9, 0x88, 0xa5, _]
        | [0xe5, 0x9a, 0x97, _] => true,
        [0xe7, 0xb8, 0xba, _]
        | [0xe7, 0xb9, 0xa7, _]
        | [0xc3, 0x94, 0xc3, 0x87]
        | [0xce, 0x93, 0xc3, 0x87] => true,
        // The byte-order mark, the sign of lost letters, braces and dollars of full width.
        [0xef, 0xbf, 0xb9..=0xbd, _] | [0xef, 0xbc, 0x84, _] | [0xef, 0xbd, 0x9b | 0x9d, _] => true,
        [0xef, 0xb9 | 0xbe, ..] => true,
        // Line separators, overrides and isolates; the signs of DOS and of old Macintoshes.
        [0xe2, 0x80, 0xa8..=0xae, _]
        | [0xe2, 0x81, 0xa6..=0xbf, _]
        | [0xe2, 0x88 | 0x89 | 0x94 | 0x95, ..] => true,
        _ => false,
    }
}

/// The most places of one kind that are looked at, and the longest text: more is no text of a screen.
const MOST: usize = 100;
const LONGEST: usize = 20_000;

/// Everything that is odd in a text, in its order.
pub fn oddities(text: &str, place: Place<'_>) -> Vec<Oddity> {
    let text = &text[..text.floor_char_boundary(LONGEST.min(text.len()))];
    let mut found = Vec::new();
    misread(text, place.script, &mut found);
    old_code_page(text, place, &mut found);
    lost_letters(text, &mut found);
    unseen(text, &mut found);
    entities(text, &mut found);
    tags(text, &mut found);
    markdown(text, place.begins_line, &mut found);
    escapes(text, &mut found);
    // Before placeholders: %E2%80%99 is none.
    failed_fields(text, &mut found);
    placeholders(text, place.variables, &mut found);
    fill_ins(text, &mut found);
    traces(text, place, &mut found);
    found.sort_by_key(|oddity| (oddity.span.start, oddity.severity));
    // Of what overlaps, the first says it.
    let mut end = 0;
    found.retain(|oddity| {
        let is_first = oddity.span.start >= end;
        end = end.max(oddity.span.end);
        is_first
    });
    found
}

/// `${ … }`, `%{ … }`, `#{ … }`: a sign that other systems have before a brace.
pub fn sign_before_brace(sign: &str, span: Range<usize>) -> Oddity {
    let message =
        format!("this {sign} is shown as it is typed, before what stands between {{ and }}");
    warned(
        Code::PlaceholderShown,
        span,
        message,
        format!("delete the {sign}; a variable is written {{ $practice }}"),
    )
}

/// `{0}`, which another system would fill in.
pub fn number_in_braces(number: &str, variables: &[&str]) -> Oddity {
    let message = format!("{{ {number} }} is shown as the number {number}: nothing fills it in");
    let help = match variables.first() {
        Some(name) => format!("write {{ ${name} }}, or {number} without {{ and }}"),
        None => format!("write {number} without {{ and }}"),
    };
    warned(Code::PlaceholderShown, 0..number.len(), message, help)
}

fn garbled(span: Range<usize>, message: impl Into<String>, help: impl Into<String>) -> Oddity {
    Oddity {
        span,
        severity: Severity::Error,
        code: Code::GarbledText,
        message: message.into(),
        help: help.into(),
    }
}

fn warned(
    code: Code,
    span: Range<usize>,
    message: impl Into<String>,
    help: impl Into<String>,
) -> Oddity {
    Oddity {
        span,
        severity: Severity::Warning,
        code,
        message: message.into(),
        help: help.into(),
    }
}

fn before(text: &str, at: usize) -> Option<char> {
    text[..at].chars().next_back()
}

fn after(text: &str, at: usize) -> Option<char> {
    text[at..].chars().next()
}

/// What stands between two white spaces around a place.
fn token(text: &str, at: usize) -> &str {
    let start = text[..at].rfind(char::is_whitespace).map_or(0, |space| {
        space + after(text, space).map_or(1, char::len_utf8)
    });
    let end = text[at..]
        .find(char::is_whitespace)
        .map_or(text.len(), |space| at + space);
    &text[start..end]
}

fn is_address(token: &str) -> bool {
    token.contains('/') || token.contains('@') || token.contains("www.") || token.contains('=')
}

const SAVED_AS_ANSI: &str =
    "type the letters again, or take the text from your copy; save with the encoding UTF-8";

/// Letters that a save replaced by question marks.
fn lost_letters(text: &str, found: &mut Vec<Oddity>) {
    if !text.contains('?') {
        return;
    }
    let is_lost_word =
        |word: &str| word.matches('?').count() >= 2 && !word.chars().any(char::is_alphanumeric);
    let words: Vec<_> = words(text).filter(|(_, word)| is_lost_word(word)).collect();
    if let Some((at, word)) = words
        .first()
        .filter(|_| words.len() >= 2 || !text.chars().any(char::is_alphanumeric))
    {
        found.push(garbled(
            *at..at + word.len(),
            "letters were lost: words of nothing but ?",
            SAVED_AS_ANSI,
        ));
        return;
    }
    let mut uncased = Vec::new();
    for (at, _) in text.match_indices('?').take(MOST) {
        let (last, next) = (before(text, at), after(text, at + 1));
        let Some(next) = next.filter(|c| c.is_alphanumeric()) else {
            continue;
        };
        if is_address(token(text, at)) {
            continue;
        }
        let begins_word = last.is_none_or(|c| {
            c.is_whitespace() || matches!(c, '(' | '[' | '"' | '\'' | '“' | '‘' | '«' | '„')
        });
        let in_word = last.is_some_and(char::is_alphanumeric);
        let is_cased = next.is_lowercase() || next.is_uppercase();
        let is_lost = begins_word
            || in_word
                && (next.is_lowercase()
                    || next.is_ascii_digit() && last.is_some_and(|c| c.is_ascii_digit()));
        if is_lost {
            let word = token(text, at);
            let start = word.as_ptr() as usize - text.as_ptr() as usize;
            found.push(garbled(
                start..start + word.len(),
                "a letter or sign was lost: a ? stands in its place",
                SAVED_AS_ANSI,
            ));
        } else if in_word && !is_cased {
            uncased.push(at);
        }
    }
    if let [first, _, ..] = uncased[..] {
        found.push(garbled(
            first..first + 1,
            "letters were lost: a ? stands in their place",
            SAVED_AS_ANSI,
        ));
    }
}

fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace()
        .map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// The code pages that programs read UTF-8 with by mistake, the likeliest first.
const CODE_PAGES: [&Encoding; 13] = [
    WINDOWS_1252,
    WINDOWS_1250,
    WINDOWS_1251,
    WINDOWS_1254,
    WINDOWS_1256,
    WINDOWS_1257,
    WINDOWS_1253,
    WINDOWS_1258,
    ISO_8859_2,
    MACINTOSH,
    WINDOWS_874,
    encoding_rs::KOI8_R,
    IBM866,
];

/// Text that was decoded with the wrong code page, found by taking that back.
fn misread(text: &str, expected: Option<Script>, found: &mut Vec<Oddity>) {
    if let Some(at) = text.find('\u{fffd}') {
        let help = "put the right letters in its place";
        found.push(garbled(
            at..at + '\u{fffd}'.len_utf8(),
            "\u{fffd} is the sign of letters lost in copying",
            help,
        ));
    }
    if text.is_ascii() {
        return;
    }
    let help = |meant: &str| match meant.contains('\u{fffd}') {
        true => "put the right letters in its place; copy the text again from where it is right"
            .to_owned(),
        false => format!("write {meant} in its place; copy the text again from where it is right"),
    };
    let (mut sure, mut doubtful) = (Vec::new(), Vec::new());
    for span in foreign_runs(text) {
        let run = &text[span.clone()];
        // Words of the language's own script.
        if expected != Some(Script::Latin)
            && run
                .chars()
                .all(|c| [expected, Some(Script::Inherited)].contains(&Some(script(c))))
        {
            continue;
        }
        let Some(meant) = reread(run, expected) else {
            continue;
        };
        let mut ends = run.chars().rev();
        let ambiguous = run.chars().count() == 2
            && ends
                .next()
                .is_some_and(|c| typed(c).is_some() || matches!(c, '…' | '–' | '—' | '»' | '«'));
        let in_word = before(text, span.start).is_some_and(char::is_lowercase)
            || after(text, span.end).is_some_and(char::is_alphabetic);
        if ambiguous && !in_word {
            doubtful.push((span, meant))
        } else {
            sure.push((span, meant))
        }
    }
    if !sure.is_empty() || doubtful.len() >= 2 {
        sure.append(&mut doubtful);
    }
    for (span, meant) in sure {
        found.push(garbled(
            span,
            "these letters were read with the wrong code page",
            help(&meant),
        ));
    }
    // Chinese and Japanese letters hide what is read as them, but for the signs of its sentences.
    for (signs, encoding) in [
        (&["锛", "銆", "鈥"][..], GBK),
        (&["嚗"], BIG5),
        (&["縺", "繧"], SHIFT_JIS),
    ] {
        let Some((at, sign)) = signs
            .iter()
            .filter_map(|sign| Some((text.find(sign)?, sign)))
            .min()
        else {
            continue;
        };
        let run: String = text[at..].chars().take_while(|c| !c.is_ascii()).collect();
        let (bytes, _, _) = encoding.encode(&run);
        let readable = String::from_utf8_lossy(&bytes)
            .chars()
            .filter(|c| {
                c.is_alphabetic() || matches!(*c, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}' | '\u{2010}'..='\u{2040}')
            })
            .count();
        if readable * 4 >= run.chars().count() * 2 {
            found.push(garbled(
                at..at + sign.len(),
                "these letters were read with the wrong code page",
                "copy the text again from where it is right",
            ));
        }
    }
    for sign in ["锟斤拷", "ÔÇ", "ΓÇ"] {
        if let Some(at) = text.find(sign) {
            found.push(garbled(
                at..at + sign.len(),
                "these letters were read with the wrong code page",
                "copy the text again from where it is right",
            ));
        }
    }
    for (at, c) in text.char_indices() {
        let (last, next) = (before(text, at), after(text, at + c.len_utf8()));
        let is_beside = |is: &dyn Fn(char) -> bool| (last.is_some_and(is), next.is_some_and(is));
        let is_letter = |c: char| c.is_alphabetic() && (c.is_ascii() || script(c) == Script::Latin);
        let is_drawn = |c: char| matches!(c, '\u{2500}'..='\u{257f}');
        let is_in_word = match c {
            '³' | '¹' | '²' | '¿' | '¼' | '¾' | '¦' | '±' | '¶' | '¤' | '¬' | '¯' | '¸' | '¢' => {
                is_beside(&is_letter) == (true, true)
            }
            c if is_drawn(c) => {
                last.is_some_and(char::is_alphabetic)
                    && next.is_some_and(|c| !c.is_whitespace() && !is_drawn(c))
            }
            _ => false,
        };
        if is_in_word {
            let message =
                format!("{c} stands inside a word: its letters were read with the wrong code page");
            found.push(garbled(
                at..at + c.len_utf8(),
                message,
                "type the right letter in its place; copy the text again from where it is right",
            ));
        }
    }
}

/// The code page of each language before there was UTF-8, and letters that it never has, which come of
/// reading that with the code page of Western Europe.
const OLD_CODE_PAGES: [(&str, &Encoding, &str); 11] = [
    ("hu", WINDOWS_1250, "õûÕÛ"),
    ("pl", WINDOWS_1250, "êæñœÊÆÑŒ"),
    ("sk", WINDOWS_1250, "èòïøÈÒÏØ"),
    ("ro", WINDOWS_1250, "ãþÃÞ"),
    ("tr", WINDOWS_1254, "ýþðÝÞÐ"),
    ("lt", WINDOWS_1257, "àèæëáðøûþÀÈÆËÁÐØÛÞ"),
    ("lv", WINDOWS_1257, "âèçìîíïòðûþÂÈÇÌÎÍÏÒÐÛÞ"),
    ("bg", WINDOWS_1251, ""),
    ("ru", WINDOWS_1251, ""),
    ("uk", WINDOWS_1251, ""),
    ("ar", WINDOWS_1256, ""),
];

/// Whether some languages have words with this letter, so that only a second is a sign of anything.
fn may_be_borrowed(c: char) -> bool {
    !matches!(c, 'õ' | 'û' | 'þ' | 'ð' | 'ý')
}

/// Whether a text of this language can have letters of its old code page: then it is to be looked at.
pub fn may_be_old(text: &str, language: &str) -> bool {
    if may_have_traces(text, language) {
        return true;
    }
    // Every such letter begins with one of these bytes, and bytes are looked through much faster.
    if !text
        .bytes()
        .fold(false, |found, byte| found | (byte == 0xc3) | (byte == 0xc5))
    {
        return false;
    }
    let primary = language.split('-').next();
    OLD_CODE_PAGES.iter().any(|(known, _, wrong)| {
        let is_wrong = |c: char| {
            if wrong.is_empty() {
                ('À'..='ÿ').contains(&c)
            } else {
                wrong.contains(c)
            }
        };
        Some(*known) == primary && text.chars().any(|c| !c.is_ascii() && is_wrong(c))
    })
}

/// `idõpont` for `időpont`: text of an old code page that was read with another.
fn old_code_page(text: &str, place: Place<'_>, found: &mut Vec<Oddity>) {
    let primary = place.language.split('-').next();
    let Some((_, encoding, wrong)) = OLD_CODE_PAGES
        .iter()
        .find(|(known, ..)| Some(*known) == primary)
    else {
        return;
    };
    let is_sure = wrong.is_empty()
        || text
            .chars()
            .any(|c| wrong.contains(c) && !may_be_borrowed(c))
        || text.chars().filter(|c| wrong.contains(*c)).take(2).count() == 2;
    if !is_sure {
        return;
    }
    // Of the two that Cyrillic had, capitals and small letters stand the other way round in one.
    let is_koi8 = *encoding == WINDOWS_1251
        && words(text).any(|(_, word)| {
            is_turned(
                &WINDOWS_1251
                    .decode_without_bom_handling(&WINDOWS_1252.encode(word).0)
                    .0,
            )
        });
    for (at, word) in words(text).take(MOST) {
        let trimmed = word.trim_matches(|c: char| !c.is_alphabetic() && !matches!(c, '×' | '÷'));
        let start = at + word.find(trimmed).unwrap_or_default();
        let is_odd = if wrong.is_empty() {
            trimmed.chars().count() >= 3 && trimmed.chars().all(|c| ('À'..='ÿ').contains(&c))
        } else {
            trimmed.contains(|c| wrong.contains(c))
        };
        let span = start..start + trimmed.len();
        if !is_odd
            || found
                .iter()
                .any(|other| other.span.start < span.end && span.start < other.span.end)
        {
            continue;
        }
        let (bytes, _, is_lossy) = WINDOWS_1252.encode(trimmed);
        let (mut meant, _) = encoding.decode_without_bom_handling(&bytes);
        if is_koi8 {
            meant = KOI8_U.decode_without_bom_handling(&bytes).0;
        }
        if !is_lossy
            && meant
                .chars()
                .all(|c| c.is_alphabetic() || c.is_ascii() || c == '’')
        {
            let message = "these letters were read with the wrong code page";
            let help =
                format!("write {meant} in its place; copy the text again from where it is right");
            found.push(warned(Code::GarbledText, span, message, help));
        }
    }
}

/// The runs of two or more characters that are not ASCII.
fn foreign_runs(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < text.len() {
            let start = at + text[at..].find(|c: char| !c.is_ascii())?;
            let end = text[start..]
                .find(|c: char| c.is_ascii())
                .map_or(text.len(), |length| start + length);
            at = end;
            if text[start..end].chars().nth(1).is_some() {
                return Some(start..end);
            }
        }
        None
    })
}

/// What a run of letters was before it was read with the wrong code page. `None` if it was not.
fn reread(run: &str, expected: Option<Script>) -> Option<String> {
    let latin1 = || {
        run.chars()
            .map(|c| u8::try_from(c as u32).ok())
            .collect::<Option<Vec<u8>>>()
    };
    let encoded = |page: &&'static Encoding| {
        let (bytes, _, has_errors) = page.encode(run);
        (!has_errors).then(|| bytes.into_owned())
    };
    let meant = latin1()
        .into_iter()
        .chain(CODE_PAGES.iter().filter_map(encoded))
        .find_map(|bytes| {
            let meant = String::from_utf8(bytes).ok()?;
            is_plausible(&meant, run, expected).then_some(meant)
        })?;
    // It may have gone wrong twice.
    Some(reread(&meant, expected).unwrap_or(meant))
}

/// Whether a text can be what was meant by a run of letters.
fn is_plausible(meant: &str, run: &str, expected: Option<Script>) -> bool {
    let count = meant.chars().count();
    let is_likely = |c: char| match script(c) {
        Script::Latin => c < '\u{250}' || ('\u{1e00}'..='\u{1eff}').contains(&c),
        Script::Common | Script::Inherited => {
            !c.is_control()
                && (c >= '\u{2000}'
                    || matches!(c, '\u{a0}'..='\u{bf}' | '×' | '÷' | '\u{300}'..='\u{36f}'))
        }
        script => Some(script) == expected || count >= 3,
    };
    let is_own = |c: char| Some(script(c)) == expected && expected != Some(Script::Latin);
    // Two letters of the language's own script are words; many pairs of them that make other letters are not.
    count < run.chars().count()
        && meant.chars().all(is_likely)
        && (count >= 2 || !run.chars().any(is_own))
}

/// Invisible characters that make a screen wrong, or come of other programs.
fn unseen(text: &str, found: &mut Vec<Oddity>) {
    for (at, c) in text
        .char_indices()
        .filter(|(_, c)| !c.is_alphanumeric() && *c != ' ')
    {
        let span = at..at + c.len_utf8();
        let name = || {
            format!(
                "U+{:04X} {}",
                c as u32,
                unseen_name(c).unwrap_or("character without ink")
            )
        };
        if c.is_control() && c != '\n' {
            let message = format!("an invisible control character is here ({})", name());
            let help = match c {
                '\t' => "write a space in its place",
                '\u{b}' | '\u{85}' => "delete it; an empty line makes a new paragraph",
                _ => "delete it, and type the words around it again",
            };
            let code = Code::ControlCharacter;
            found.push(Oddity {
                span,
                severity: Severity::Error,
                code,
                message,
                help: help.to_owned(),
            });
        } else if matches!(c, '\u{2028}' | '\u{2029}') {
            let message = format!("an invisible line end is here ({})", name());
            found.push(warned(
                Code::InvisibleCharacter,
                span,
                message,
                "delete it, and press Enter twice for a new paragraph",
            ));
        } else if c == '\u{fffc}' {
            let message = "a picture of another document stood here (U+FFFC)";
            found.push(warned(Code::InvisibleCharacter, span, message, "delete it"));
        } else if is_stray(c) && is_invisible(c) {
            let message = format!(
                "an invisible character is here ({}); it is not drawn",
                name()
            );
            found.push(warned(Code::InvisibleCharacter, span, message, "delete it"));
        }
    }
}

/// `&quot;`, `&#39;`, `&eacute;`.
fn entities(text: &str, found: &mut Vec<Oddity>) {
    for (at, _) in text.match_indices('&').take(MOST) {
        let rest = &text[at + 1..];
        let length = rest
            .find(';')
            .filter(|length| *length <= 10 && entity(&rest[..*length]).is_some());
        // Some leave the ; out.
        let Some(name) = length
            .map(|length| &rest[..length])
            .or_else(|| unended(rest).filter(|_| !is_address(token(text, at))))
        else {
            continue;
        };
        let Some(sign) = entity(name) else { continue };
        let whole = &text[at..at + 1 + name.len() + usize::from(length.is_some())];
        let sign = match unseen_name(sign) {
            Some(name) if sign != '\u{a0}' => format!("nothing in its place: it is a {name}"),
            Some(_) => "a space in its place".to_owned(),
            None => format!("{sign} in its place"),
        };
        let message = format!("{whole} is shown as it is typed: it is the code of a web page");
        found.push(warned(
            Code::MarkupShown,
            at..at + whole.len(),
            message,
            format!("write {sign}"),
        ));
    }
}

/// The entity at the beginning of a text that no ; ends.
fn unended(text: &str) -> Option<&str> {
    const NAMES: [&str; 9] = [
        "nbsp", "rsquo", "lsquo", "rdquo", "ldquo", "quot", "hellip", "ndash", "mdash",
    ];
    let digits = text.strip_prefix('#').map_or("", |rest| {
        &rest[..rest
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(rest.len())]
    });
    if (2..=5).contains(&digits.len()) {
        return Some(&text[..digits.len() + 1]);
    }
    NAMES.into_iter().find(|name| text.starts_with(name))
}

/// The sign that an entity stands for.
fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let number = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => number.parse(),
        };
        return letter_of(number.ok()?).filter(|c| *c != '\0');
    }
    const NAMES: [(&str, char); 52] = [
        ("quot", '"'),
        ("amp", '&'),
        ("lt", '<'),
        ("gt", '>'),
        ("apos", '\''),
        ("nbsp", '\u{a0}'),
        ("pound", '£'),
        ("euro", '€'),
        ("yen", '¥'),
        ("cent", '¢'),
        ("copy", '©'),
        ("reg", '®'),
        ("trade", '™'),
        ("hellip", '…'),
        ("mdash", '—'),
        ("ndash", '–'),
        ("lsquo", '‘'),
        ("rsquo", '’'),
        ("sbquo", '‚'),
        ("ldquo", '“'),
        ("rdquo", '”'),
        ("bdquo", '„'),
        ("laquo", '«'),
        ("raquo", '»'),
        ("lsaquo", '‹'),
        ("rsaquo", '›'),
        ("bull", '•'),
        ("middot", '·'),
        ("deg", '°'),
        ("plusmn", '±'),
        ("times", '×'),
        ("divide", '÷'),
        ("frac12", '½'),
        ("frac14", '¼'),
        ("frac34", '¾'),
        ("sup2", '²'),
        ("sup3", '³'),
        ("sect", '§'),
        ("para", '¶'),
        ("iexcl", '¡'),
        ("iquest", '¿'),
        ("szlig", 'ß'),
        ("aelig", 'æ'),
        ("oelig", 'œ'),
        ("shy", '\u{ad}'),
        ("zwnj", '\u{200c}'),
        ("zwj", '\u{200d}'),
        ("lrm", '\u{200e}'),
        ("rlm", '\u{200f}'),
        ("rarr", '→'),
        ("check", '✓'),
        ("ge", '≥'),
    ];
    if let Some((_, sign)) = NAMES.iter().find(|(known, _)| *known == name) {
        return Some(*sign);
    }
    let letter = name.chars().next().filter(char::is_ascii_alphabetic)?;
    let accent = match &name[1..] {
        "grave" => '\u{300}',
        "acute" => '\u{301}',
        "circ" => '\u{302}',
        "tilde" => '\u{303}',
        "uml" => '\u{308}',
        "ring" => '\u{30a}',
        "caron" => '\u{30c}',
        "cedil" => '\u{327}',
        "slash" => return Some(if letter == 'O' { 'Ø' } else { 'ø' }),
        _ => return None,
    };
    let composed = canonical(&format!("{letter}{accent}"));
    composed
        .chars()
        .next()
        .filter(|_| composed.chars().count() == 1)
}

/// The elements of web pages, and of files that translators exchange.
const TAGS: [&str; 70] = [
    "a",
    "abbr",
    "b",
    "bdi",
    "bdo",
    "big",
    "blockquote",
    "body",
    "bpt",
    "br",
    "button",
    "bx",
    "center",
    "cite",
    "code",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "ept",
    "ex",
    "font",
    "footer",
    "g",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "iframe",
    "i",
    "img",
    "input",
    "ins",
    "label",
    "li",
    "mark",
    "mrk",
    "ol",
    "p",
    "ph",
    "pre",
    "q",
    "s",
    "script",
    "section",
    "seg",
    "small",
    "source",
    "span",
    "strong",
    "style",
    "sub",
    "sup",
    "table",
    "target",
    "td",
    "th",
    "tr",
    "u",
    "ul",
    "video",
    "x",
];

/// `<b>`, `<br/>`, `</p>`, `<a href="…">`, `<!-- … -->`.
fn tags(text: &str, found: &mut Vec<Oddity>) {
    for (at, _) in text.match_indices('<').take(MOST) {
        let rest = &text[at + 1..];
        let Some(length) = rest.find('>') else {
            continue;
        };
        let inner = &rest[..length];
        let name = inner
            .trim_start_matches('/')
            .split([' ', '/', '\t'])
            .next()
            .unwrap_or_default();
        let is_number = !name.is_empty()
            && !inner.contains(' ')
            && name.len() <= 2
            && name.bytes().all(|b| b.is_ascii_digit());
        let is_tag = inner.starts_with("!--")
            || inner.starts_with(['?', '%'])
            || inner.starts_with("mailto:")
            || is_number
                && (inner.trim_matches('/') != inner || rest.contains(&format!("</{name}>")))
            || name.split_once(':').is_some_and(|(space, name)| {
                space.len() <= 3 && !space.is_empty() && !name.is_empty()
            })
            || TAGS.contains(&name.to_ascii_lowercase().as_str());
        if is_tag && !inner.contains('<') {
            let whole = &text[at..at + length + 2];
            let help = match name.to_ascii_lowercase().as_str() {
                "br" | "p" | "div" | "li" => "delete it; an empty line makes a new paragraph",
                _ => "delete it: all words of a text look the same",
            };
            let message = format!("{whole} is shown as it is typed: it is the code of a web page");
            found.push(warned(
                Code::MarkupShown,
                at..at + whole.len(),
                message,
                help,
            ));
        }
    }
}

/// `**bold**`, `__bold__`, `*italic*`, `` `code` ``, `~~gone~~`, `[words](address)`, `# Heading`.
fn markdown(text: &str, begins_line: bool, found: &mut Vec<Oddity>) {
    let mut add = |span: Range<usize>, help: String| {
        let message = format!(
            "{} is shown as it is typed: it is Markdown",
            &text[span.clone()]
        );
        found.push(warned(Code::MarkupShown, span, message, help));
    };
    for sign in ["***", "**", "__", "~~", "`", "*", "_"] {
        let (mut from, mut left) = (0, MOST);
        while let Some(start) = text[from..]
            .find(sign)
            .map(|at| from + at)
            .filter(|_| left > 0)
        {
            left -= 1;
            from = start + sign.len();
            let Some(end) = text[from..].find(sign).map(|at| from + at) else {
                break;
            };
            let inner = &text[from..end];
            let is_sign = |c: Option<char>| c.is_some_and(|c| sign.starts_with(c));
            let (last, next) = (before(text, start), after(text, end + sign.len()));
            let is_outside =
                |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric()) && !is_sign(c);
            let is_pair = !inner.is_empty()
                && !inner.starts_with(char::is_whitespace)
                && !inner.ends_with(char::is_whitespace)
                && !inner.contains('\n')
                && inner.chars().any(char::is_alphanumeric)
                // Between single signs can stand a whole note.
                && (sign.len() > 1 || sign == "`" || inner.split(' ').count() <= 4);
            if is_pair && is_outside(last) && is_outside(next) {
                add(
                    start..end + sign.len(),
                    format!("write {inner} in its place"),
                );
                from = end + sign.len();
            }
        }
    }
    for (at, _) in text.match_indices("](").take(MOST) {
        let (Some(start), Some(length)) = (text[..at].rfind('['), text[at..].find(')')) else {
            continue;
        };
        let (words, address) = (&text[start + 1..at], &text[at + 2..at + length]);
        if before(text, start) == Some('!') && !address.contains(char::is_whitespace) {
            add(
                start - 1..at + length + 1,
                "delete it: a text holds no pictures".to_owned(),
            );
        } else if !words.is_empty() && !address.contains(char::is_whitespace) && is_address(address)
        {
            add(
                start..at + length + 1,
                format!("write {words} ({address}), or give the page a link"),
            );
        }
    }
    let mut at = 0;
    for (index, line) in text.split('\n').enumerate() {
        let words = line.trim_start_matches('#');
        let signs = line.len() - words.len();
        let is_heading = (1..=6).contains(&signs)
            && words.starts_with(' ')
            && words.trim_start().starts_with(char::is_alphabetic);
        if is_heading && (index > 0 || begins_line) {
            add(
                at..at + line.len(),
                "delete the #; the heading of a page is its title".to_owned(),
            );
        }
        at += line.len() + 1;
    }
}

/// `\n`, `\"`, `\u00e9`.
fn escapes(text: &str, found: &mut Vec<Oddity>) {
    for (at, _) in text.match_indices('\\').take(MOST) {
        let word = token(text, at);
        // A path of Windows.
        if word.contains(":\\") || word.starts_with("\\\\") || before(text, at) == Some('\\') {
            continue;
        }
        let rest = &text[at + 1..];
        let digits = |count: usize| {
            rest.get(1..1 + count)
                .filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()))
        };
        let (length, help) = match rest.bytes().next() {
            Some(b'n' | b'r') => (
                1,
                "delete it; an empty line makes a new paragraph".to_owned(),
            ),
            Some(b't') => (1, "write a space in its place".to_owned()),
            Some(b'\'') if digits(2).is_some() => (3, of_windows(digits(2))),
            Some(sign @ (b'"' | b'\'' | b'\\' | b'/')) => {
                (1, format!("write {} alone", sign as char))
            }
            Some(b'u') if digits(4).is_some() => (5, meant(digits(4))),
            Some(b'x') if digits(2).is_some() => (3, meant(digits(2))),
            Some(b'U') if digits(8).is_some() => (9, meant(digits(8))),
            _ => continue,
        };
        let whole = &text[at..at + 1 + length];
        let message = format!("{whole} is shown as it is typed: it is the code of another program");
        found.push(warned(
            Code::MarkupShown,
            at..at + whole.len(),
            message,
            help,
        ));
    }
}

/// The letter of a number. Web pages and other programs mean those of Windows where Unicode has none.
fn letter_of(number: u32) -> Option<char> {
    match u8::try_from(number) {
        Ok(byte @ 0x80..=0x9f) => WINDOWS_1252
            .decode_without_bom_handling(&[byte])
            .0
            .chars()
            .next(),
        _ => char::from_u32(number),
    }
}

/// The letter of a number in Word's own files: `\'e9`.
fn of_windows(digits: Option<&str>) -> String {
    let byte = digits
        .and_then(|digits| u8::from_str_radix(digits, 16).ok())
        .unwrap_or_default();
    let (letter, _) = WINDOWS_1252.decode_without_bom_handling(std::slice::from_ref(&byte));
    format!("write {letter} in its place")
}

fn meant(digits: Option<&str>) -> String {
    match digits
        .and_then(|digits| u32::from_str_radix(digits, 16).ok())
        .and_then(letter_of)
        .filter(|c| unseen_name(*c).is_none())
    {
        Some(letter) => format!("write {letter} in its place"),
        None => "delete it".to_owned(),
    }
}

/// `[insert name]`, `[Practice Name]`, `[b]bold[/b]`, `[cid:image001.png]`: what a pattern of a document leaves to
/// be filled in, and the marks of other programs.
fn fill_ins(text: &str, found: &mut Vec<Oddity>) {
    const BEGIN: [&str; 6] = ["insert ", "enter ", "your ", "add ", "name of ", "cid:"];
    const WHOLE: [&str; 9] = [
        "name",
        "practice name",
        "surgery name",
        "date",
        "insert",
        "phone number",
        "telephone number",
        "email address",
        "tbc",
    ];
    for (at, _) in text.match_indices('[').take(MOST) {
        let Some(length) = text[at + 1..]
            .find([']', '[', '\n'])
            .filter(|end| text[at + 1 + end..].starts_with(']'))
        else {
            continue;
        };
        let inner = text[at + 1..at + 1 + length].trim().to_lowercase();
        let span = at..at + length + 2;
        let whole = &text[span.clone()];
        if BEGIN.iter().any(|begin| inner.starts_with(begin)) || WHOLE.contains(&inner.as_str()) {
            let message = format!("{whole} is shown as it is typed: it was left to be filled in");
            found.push(warned(
                Code::PlaceholderShown,
                span,
                message,
                "write the words themselves in its place, or delete it",
            ));
        } else if ["b", "i", "u", "/b", "/i", "/u", "/url"].contains(&inner.as_str())
            || inner.starts_with("url=")
        {
            let message = format!("{whole} is shown as it is typed: it is the code of a web page");
            found.push(warned(
                Code::MarkupShown,
                span,
                message,
                "delete it: all words of a text look the same",
            ));
        }
    }
}

/// What Word and Excel put where something is not found, and where an export has a line end.
fn failed_fields(text: &str, found: &mut Vec<Oddity>) {
    const FAILED: [&str; 11] = [
        "Error! Bookmark not defined.",
        "Error! Hyperlink reference not valid.",
        "Error! No text of specified style in document.",
        "Error! Reference source not found.",
        "#REF!",
        "#NAME?",
        "#N/A",
        "#VALUE!",
        "#DIV/0!",
        "#NUM!",
        "#NULL!",
    ];
    for sign in FAILED {
        for (at, _) in text.match_indices(sign).take(MOST) {
            let message =
                format!("{sign} is what Word or Excel writes where something is not found");
            found.push(warned(
                Code::PlaceholderShown,
                at..at + sign.len(),
                message,
                "write the words that belong in its place",
            ));
        }
    }
    for sign in ["_x000D_", "_x000A_", "_x0009_"] {
        for (at, _) in text.match_indices(sign).take(MOST) {
            let message =
                format!("{sign} is shown as it is typed: it is the code of another program");
            let help = "delete it; an empty line makes a new paragraph";
            found.insert(
                0,
                warned(Code::MarkupShown, at..at + sign.len(), message, help),
            );
        }
    }
    for (at, _) in text.match_indices(['=', '%']).take(MOST) {
        let word = token(text, at);
        let mut rest = &text[at..];
        let mut bytes = Vec::new();
        let sign = &text[at..at + 1];
        while let Some(byte) = rest
            .strip_prefix(sign)
            .and_then(|rest| rest.get(..2))
            .filter(|digits| {
                digits
                    .bytes()
                    .all(|b| b.is_ascii_digit() || matches!(b, b'A'..=b'F'))
            })
            .and_then(|digits| u8::from_str_radix(digits, 16).ok())
        {
            bytes.push(byte);
            rest = &rest[3..];
        }
        // Letters, and what stands between two words: 5=10 and 100%20 are sums.
        let is_letter = String::from_utf8(bytes.clone()).is_ok_and(|meant| !meant.is_ascii());
        let is_space =
            bytes == [0x20] && sign == "%" && before(text, at).is_some_and(char::is_alphabetic);
        if (is_letter || is_space) && !word.contains("//") && !word.contains("www.") {
            let meant = if is_space {
                "a space".to_owned()
            } else {
                String::from_utf8_lossy(&bytes).into_owned()
            };
            let span = at..at + bytes.len() * 3;
            let message = format!(
                "{} is shown as it is typed: it is the code of another program",
                &text[span.clone()]
            );
            found.push(warned(
                Code::MarkupShown,
                span,
                message,
                format!("write {meant} in its place"),
            ));
        }
    }
}

/// Names that other systems fill in.
const USUAL: [&str; 12] = [
    "name", "count", "number", "user", "username", "email", "date", "title", "url", "link",
    "practice", "value",
];

/// `$practice`, `%practice%`, `%s`, `%1$s`, `:name`, `｛ ｝`.
fn placeholders(text: &str, variables: &[&str], found: &mut Vec<Oddity>) {
    let help = |name: &str| {
        let name = variables
            .iter()
            .find(|known| known.eq_ignore_ascii_case(name))
            .or_else(|| variables.first().filter(|_| name.is_empty()));
        match name {
            Some(name) => format!("write {{ ${name} }}"),
            None => "write the words themselves".to_owned(),
        }
    };
    let mut add = |span: Range<usize>, name: &str| {
        let message = format!(
            "{} is shown as it is typed: the program fills in only what stands between {{ and }}",
            &text[span.clone()]
        );
        found.push(warned(Code::PlaceholderShown, span, message, help(name)));
    };
    let name_at = |at: usize| {
        let rest = &text[at..];
        &rest[..rest
            .find(|c: char| !c.is_ascii_alphanumeric() && c != '_')
            .unwrap_or(rest.len())]
    };
    for (at, sign) in text.match_indices(['$', '＄']).take(MOST) {
        let name = name_at(at + sign.len());
        let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic())
            && name.len() >= 2
            && name.bytes().any(|b| b.is_ascii_lowercase());
        if is_name && before(text, at).is_none_or(|c| !c.is_alphanumeric() || !c.is_ascii()) {
            add(at..at + sign.len() + name.len(), name);
        }
    }
    for (at, _) in text.match_indices('%').take(MOST) {
        let rest = &text[at + 1..];
        let name = name_at(at + 1);
        if !name.is_empty()
            && rest[name.len()..].starts_with('%')
            && name.starts_with(|c: char| c.is_ascii_alphabetic())
        {
            add(at..at + name.len() + 2, name);
            continue;
        }
        let inner = |close: char| {
            rest.get(1..)
                .and_then(|rest| Some(&rest[..rest.find(close)?]))
                .filter(|name| !name.contains(' '))
        };
        if let Some(name) = rest
            .strip_prefix('(')
            .and_then(|_| inner(')'))
            .or_else(|| rest.strip_prefix('{').and_then(|_| inner('}')))
        {
            let end = at + name.len() + 3;
            let end = end + usize::from(text[end..].starts_with(['s', 'd']));
            add(at..end, name);
            continue;
        }
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let place = if digits > 0 && rest[digits..].starts_with('$') {
            digits + 1
        } else {
            0
        };
        let is_letter = rest[place..].starts_with(['s', 'd', 'i', '@']);
        // What follows is one byte only where it is such a letter.
        let ends = is_letter && after(rest, place + 1).is_none_or(|c| !c.is_alphanumeric());
        let begins = before(text, at).is_none_or(|c| !c.is_alphanumeric());
        let is_spaced = before(text, at).is_some_and(char::is_whitespace)
            && text[..at].trim_end().ends_with(|c: char| c.is_numeric());
        if ends && (place > 0 || begins && !is_spaced) {
            add(at..at + 1 + place + 1, "");
        }
    }
    for (at, _) in text.match_indices(':').take(MOST) {
        let name = name_at(at + 1);
        let is_known = variables.contains(&name) || USUAL.contains(&name);
        if is_known && before(text, at).is_none_or(char::is_whitespace) {
            add(at..at + 1 + name.len(), name);
        }
    }
    if let Some(at) = text.find(['｛', '｝', '﹛', '﹜']) {
        let end = text[at..]
            .find(['｝', '﹜'])
            .map_or(at, |length| at + length);
        let end = end + after(text, end).map_or(0, char::len_utf8);
        let name = text[at..end].trim_matches(|c: char| !c.is_ascii_alphanumeric());
        let name = variables
            .iter()
            .find(|known| **known == name)
            .copied()
            .unwrap_or("");
        add(at..end, name);
    }
}
