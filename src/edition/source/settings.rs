//! Where each setting belongs, and what stands behind its =.

use std::ops::Range;

use crate::edition::source::lines::line_start;

/// What stands behind the = of a setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    /// Texts in square brackets.
    List,
    Number,
    Day,
    /// true or false.
    Flag,
}

pub struct Setting {
    /// The heading of its part, `*` for any name; empty for what stands before all parts.
    pub part: &'static str,
    pub name: &'static str,
    pub kind: Kind,
    /// One that is right, as it is written.
    pub example: &'static str,
}

const fn setting(
    part: &'static str,
    name: &'static str,
    kind: Kind,
    example: &'static str,
) -> Setting {
    Setting {
        part,
        name,
        kind,
        example,
    }
}

pub const PRACTICE: &[Setting] = &[
    setting("", "name", Kind::Text, "\"Woolpit Health Centre\""),
    setting("", "own_language", Kind::Text, "\"en-GB\""),
    setting("", "languages", Kind::List, "[\"en-GB\"]"),
    setting("", "guidance", Kind::List, "[\"social-media\"]"),
    setting("links.*", "url", Kind::Text, "\"https://www.nhs.uk/\""),
    setting(
        "links.*",
        "confirmed_by",
        Kind::Text,
        "\"Practice manager\"",
    ),
    setting("links.*", "confirmed_on", Kind::Day, "2026-01-31"),
    setting(
        "links.*",
        "confirmed_url",
        Kind::Text,
        "\"https://www.nhs.uk/\"",
    ),
    setting("link_rules", "hosts", Kind::List, "[\"www.nhs.uk\"]"),
    setting("link_rules", "recheck_days", Kind::Number, "180"),
    setting("translations", "unreviewed", Kind::Text, "\"label\""),
    setting("screen", "diagonal_inches", Kind::Number, "10.1"),
    setting("screen", "cleaning", Kind::List, "[\"07:45\"]"),
    setting("tally", "keep_months", Kind::Number, "13"),
    setting("tally", "time_zone", Kind::Text, "\"Europe/London\""),
];

pub const GUIDANCE: &[Setting] = &[
    setting("", "version", Kind::Text, "\"2026\""),
    setting("", "minor", Kind::Flag, "true"),
    setting("", "effective", Kind::Day, "2026-01-31"),
    setting("sections", "kind", Kind::Text, "\"text\""),
    setting("sections", "id", Kind::Text, "\"posts\""),
    setting("sections", "icon", Kind::Text, "\"star\""),
    setting("sections", "link", Kind::Text, "\"review\""),
    setting("sections.rules", "id", Kind::Text, "\"posts\""),
    setting("sections.rules", "icon", Kind::Text, "\"star\""),
    setting("sections.rules", "link", Kind::Text, "\"review\""),
];

const LANGUAGE: &[Setting] = &[
    setting("", "own_name", Kind::Text, "\"Polski\""),
    setting("", "english_name", Kind::Text, "\"Polish\""),
    setting("", "direction", Kind::Text, "\"ltr\""),
    setting("", "font", Kind::Text, "\"Noto Sans\""),
];

/// The settings of a file.
pub fn settings(file: &str) -> &'static [Setting] {
    if file.starts_with("content/guidance/") {
        GUIDANCE
    } else if file.ends_with("/language.toml") {
        LANGUAGE
    } else if file.starts_with("content/") {
        PRACTICE
    } else {
        &[]
    }
}

pub fn named(file: &str, name: &str) -> Option<&'static Setting> {
    settings(file).iter().find(|setting| setting.name == name)
}

/// The name of the setting in whose line a place is.
pub fn name_at(text: &str, at: usize) -> Option<&str> {
    // A list may go on over several lines.
    let mut end = text[at..]
        .find('\n')
        .map_or(text.len(), |newline| at + newline);
    loop {
        let start = line_start(text, end);
        let line = &text[start..end];
        if line.trim_start().starts_with('[') && !line.contains('=') {
            return None;
        }
        if let Some((name, _)) = line.split_once('=') {
            return Some(name.trim());
        }
        end = start.checked_sub(1)?;
    }
}

/// A heading of a part: `[screen]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// From 1.
    pub line: usize,
    /// The whole line.
    pub span: Range<usize>,
    /// What stands between the brackets.
    pub name: String,
}

/// The headings of a file, in order.
pub fn headings(text: &str) -> Vec<Heading> {
    let mut offset = 0;
    let mut found = Vec::new();
    for (index, line) in text.split_inclusive('\n').enumerate() {
        let words = line.split('#').next().unwrap_or_default().trim();
        if let Some(inner) = words
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'))
        {
            let name = inner.trim_matches(['[', ']', ' ']);
            let is_name = |b: u8| b.is_ascii_alphanumeric() || b"-_. \"'".contains(&b);
            if !name.is_empty() && name.bytes().all(is_name) && !name.starts_with('"') {
                found.push(Heading {
                    line: index + 1,
                    span: offset..offset + line.trim_end().len(),
                    name: name.to_owned(),
                });
            }
        }
        offset += line.len();
    }
    found
}

/// The part in which a place is; empty before all parts.
pub fn part_at(text: &str, at: usize) -> String {
    headings(text)
        .into_iter()
        .take_while(|heading| heading.span.start <= at)
        .last()
        .map_or_else(String::new, |heading| heading.name)
}

fn fits(part: &str, heading: &str) -> bool {
    match part.strip_suffix(".*") {
        Some(parent) => heading
            .strip_prefix(parent)
            .is_some_and(|rest| rest.starts_with('.')),
        None => part == heading,
    }
}

/// Where the setting `name`, which stands at `at`, belongs, if that is somewhere else: what is wrong, and
/// what to do.
pub fn misplaced(file: &str, text: &str, name: &str, at: usize) -> Option<(String, String)> {
    let of_file = settings(file).iter().filter(|setting| setting.name == name);
    of_file.clone().next()?;
    let here = part_at(text, at);
    let setting = of_file.clone().find(|setting| !fits(setting.part, &here))?;
    if of_file.clone().any(|setting| fits(setting.part, &here)) {
        return None;
    }
    let headings = headings(text);
    let (belongs, help) = if setting.part.is_empty() {
        let first = headings.first()?;
        let help = format!(
            "move this line up, above line {}, which is [{}]",
            first.line, first.name
        );
        ("the beginning of the file".to_owned(), help)
    } else if let Some(part) = headings
        .iter()
        .filter(|heading| fits(setting.part, &heading.name))
        .min_by_key(|part| {
            // The part that lacks it, if there are several.
            let end = headings
                .iter()
                .find(|next| next.line > part.line)
                .map_or(text.len(), |next| next.span.start);
            text[part.span.end..end]
                .lines()
                .any(|line| line.trim_start().starts_with(name))
        })
    {
        let end = headings
            .iter()
            .find(|next| next.line > part.line)
            .map_or(text.len(), |next| next.span.start);
        let is_name = |line: &str| {
            line.split_once('=')
                .is_some_and(|(stated, _)| stated.trim() == name)
        };
        if text[part.span.end..end].lines().any(is_name) {
            let help = format!(
                "delete this line: `{name}` is stated already below line {}, which is [{}]",
                part.line, part.name
            );
            return Some((
                format!(
                    "`{name}` belongs to the part [{}], not to {}",
                    part.name,
                    in_words(&here)
                ),
                help,
            ));
        }
        let way = if part.span.start < at { "up" } else { "down" };
        let help = format!(
            "move this line {way}, below line {}, which is [{}]",
            part.line, part.name
        );
        (format!("the part [{}]", part.name), help)
    } else {
        let heading = setting.part.replace('*', "review");
        let help = format!(
            "move this line to the end of the file, and write  [{heading}]  in a line of its own above it"
        );
        (format!("a part [{heading}]"), help)
    };
    Some((
        format!("`{name}` belongs to {belongs}, not to {}", in_words(&here)),
        help,
    ))
}

/// A part in a sentence.
fn in_words(part: &str) -> String {
    if part.is_empty() {
        "the beginning of the file".to_owned()
    } else {
        format!("[{part}]")
    }
}

/// The part that the settings below a heading belong to, if all of them are known.
pub fn part_of_what_follows(file: &str, text: &str, heading_end: usize) -> Option<&'static str> {
    let below = text[heading_end..]
        .lines()
        .skip(1)
        .take_while(|line| !line.trim_start().starts_with('['));
    let mut parts = below
        .filter_map(|line| line.split('#').next()?.split_once('='))
        .map(|(name, _)| {
            let name = name.trim();
            named(file, name).map(|setting| setting.part)
        });
    let first = parts.next()??;
    parts.all(|part| part == Some(first)).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "name = \"A\"\n\n[links.review]\nurl = \"x\"\n[screen]\n[screen.hours]\nmonday = \"closed\"\ncleaning = []\n";

    #[test]
    fn a_setting_below_the_wrong_heading_is_sent_to_its_own() {
        let at = |what: &str| TEXT.find(what).unwrap();
        let file = "content/practice.toml";
        let (message, help) = misplaced(file, TEXT, "cleaning", at("cleaning")).unwrap();
        assert_eq!(
            message,
            "`cleaning` belongs to the part [screen], not to [screen.hours]"
        );
        assert_eq!(help, "move this line up, below line 5, which is [screen]");
        let (_, help) = misplaced(file, TEXT, "languages", at("cleaning")).unwrap();
        assert_eq!(
            help,
            "move this line up, above line 3, which is [links.review]"
        );
        let (_, help) = misplaced(file, TEXT, "keep_months", at("cleaning")).unwrap();
        assert_eq!(
            help,
            "move this line to the end of the file, and write  [tally]  in a line of its own above it"
        );
        assert_eq!(misplaced(file, TEXT, "url", at("url")), None);
        assert_eq!(misplaced(file, TEXT, "monday", at("monday")), None);
    }
}
