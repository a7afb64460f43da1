//! Dates, names and numbers in words.

use jiff::civil::Date;

use crate::language::{Language, LanguageTag};
use crate::problem::visible;

/// `March`
fn month(date: Date) -> String {
    date.strftime("%B").to_string()
}

/// `12 March 2026`
pub fn day(date: Date) -> String {
    date.strftime("%-d %B %-Y").to_string()
}

/// `12 to 14 March 2026`, `March 2026`, `March to May 2026`: from the first day to the last.
pub fn span(first: Date, last: Date) -> String {
    let (same_year, same_month) = (
        first.year() == last.year(),
        first.year() == last.year() && first.month() == last.month(),
    );
    if first == last {
        day(first)
    } else if first == first.first_of_month() && last == last.last_of_month() {
        match (same_month, same_year) {
            (true, _) => format!("{} {}", month(first), first.year()),
            (false, true) => format!("{} to {} {}", month(first), month(last), last.year()),
            (false, false) => format!(
                "{} {} to {} {}",
                month(first),
                first.year(),
                month(last),
                last.year()
            ),
        }
    } else if same_month {
        format!("{} to {}", first.day(), day(last))
    } else if same_year {
        format!("{} {} to {}", first.day(), month(first), day(last))
    } else {
        format!("{} to {}", day(first), day(last))
    }
}

/// `a`, `a and b`, `a, b and c`
pub fn list<Name: AsRef<str>>(names: &[Name]) -> String {
    match names {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<_> = first.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", first.join(", "), last.as_ref())
        }
    }
}

/// `12,345`
pub fn number(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// `once`, `5 times`
pub fn times(count: u64) -> String {
    if count == 1 {
        "once".to_owned()
    } else {
        format!("{} times", number(count))
    }
}

/// The name of a document, made from its id: `social-media` is `Social media`.
pub fn document(id: &str) -> String {
    let is_plain = id
        .bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    if !is_plain || id.starts_with('-') || id.ends_with('-') {
        return visible(id);
    }
    let mut letters = id.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first
        .into_iter()
        .chain(letters.map(|letter| if letter == '-' { ' ' } else { letter }))
        .collect()
}

/// The English name of a language, or its tag where there is none.
pub fn language(tag: &str) -> String {
    let known = LanguageTag::parse(tag).and_then(|tag| Language::known(&tag));
    known.map_or_else(|| visible(tag), |language| language.english_name)
}
