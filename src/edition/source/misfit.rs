//! What is wrong with a setting that does not fit its place, told to people who do not program.

use std::ops::Range;

use crate::edition::hours::{HOURS, days_meant};
use crate::edition::source::did_you_mean;
use crate::edition::source::lines::{line_start, setting_at};
use crate::edition::source::settings::{
    self, Kind, misplaced, name_at, named, part_of_what_follows,
};
use crate::edition::source::syntax::list_of;
use crate::problem::{Code, Problem};

/// Rewords what serde says of the bytes `span`.
pub fn misfit_problem(file: &str, text: &str, said: &str, span: Range<usize>) -> Problem {
    let said = said.lines().next().unwrap_or_default();
    let written = text.get(span.clone()).unwrap_or_default();
    let problem = |code, message: String, help: String, span| {
        Problem::error(code, file, message)
            .at(text, span)
            .help(help)
    };
    if let Some((message, help)) =
        name_at(text, span.start).and_then(|name| misplaced(file, text, name, span.start))
    {
        return problem(
            Code::SettingNotHere,
            message,
            help,
            setting_at(text, span.start),
        );
    }
    let (code, message, help) = if let Some(rest) = said.strip_prefix("unknown field `") {
        let whole = setting_at(text, span.start);
        if is_heading(text, span.start) {
            unknown_part(file, text, rest, &span)
        } else if let Some((message, help)) = unknown_link(rest, &text[whole.clone()]) {
            return problem(Code::UnknownSetting, message, help, whole);
        } else {
            let (code, message, help) = unknown(file, text, rest, &whole);
            if help.starts_with("type [")
                || help.starts_with("move ")
                || help.starts_with("write [")
                || help.starts_with("write them")
                || help.starts_with("delete ")
            {
                return problem(code, message, help, whole);
            }
            (code, message, help)
        }
    } else if written.starts_with("[[") {
        let help = format!("write [{}]", written.trim_matches(['[', ']']));
        (
            Code::WrongType,
            "this part of the file stands only once, so its name has single brackets".to_owned(),
            help,
        )
    } else if let Some(rest) = said.strip_prefix("invalid type: ") {
        let (found, expected) = rest.split_once(", expected ").unwrap_or((rest, ""));
        let day = day_with_full_stops(text, &span);
        if let Some((whole, help)) = day.filter(|_| found.starts_with("map")) {
            let message = format!(
                "`{}` is not a day as it is written here",
                &text[whole.clone()]
            );
            return problem(Code::BadHours, message, help, whole);
        }
        wrong_type(
            found,
            expected,
            written,
            named(file, name_at(text, span.start).unwrap_or_default()),
        )
    } else if said.starts_with("a date") {
        (
            Code::WrongSetting,
            "a day is expected here".to_owned(),
            super::day_help(written),
        )
    } else {
        let help = "compare it with the same place in the file that came with the program";
        (
            Code::WrongSetting,
            "this setting cannot be used".to_owned(),
            help.to_owned(),
        )
    };
    problem(code, message, help, span)
}

/// The unknown name, and the known ones, between backticks in `rest`.
fn names(rest: &str) -> (&str, Vec<&str>) {
    let mut names = rest.split('`').step_by(2);
    let unknown = names.next().unwrap_or_default();
    (
        unknown,
        names
            .filter(|name| !name.is_empty() && !name.contains(' '))
            .collect(),
    )
}

/// What has settings of its own, so that its name stands in brackets.
pub(super) const PARTS: [&str; 8] = [
    "links",
    "link_rules",
    "translations",
    "screen",
    "tally",
    "hours",
    "sections",
    "rules",
];

/// Names that people try for what there is not.
const PICTURES: [&str; 8] = [
    "image",
    "images",
    "logo",
    "photo",
    "picture",
    "pictures",
    "banner",
    "background",
];

/// Names that people try for words, which are in other files.
const WORDS: [&str; 8] = [
    "title",
    "text",
    "body",
    "heading",
    "words",
    "content",
    "name",
    "description",
];

fn unknown(file: &str, text: &str, rest: &str, whole: &Range<usize>) -> (Code, String, String) {
    let (unknown, known) = names(rest);
    let known: Vec<_> = known
        .into_iter()
        .filter(|name| !PARTS.contains(name))
        .collect();
    if PICTURES.contains(&unknown) {
        let message = format!(
            "there is no setting called `{unknown}`: logos, photographs and other pictures cannot be shown"
        );
        return (Code::UnknownSetting, message, "delete this line".to_owned());
    }
    if file.starts_with("content/guidance/") && WORDS.contains(&unknown) {
        let message = format!(
            "there is no setting called `{unknown}`: the words of a part are in the files of locales"
        );
        let help =
            "write them there under its id, with -title or -body behind it, and delete this line";
        return (Code::UnknownSetting, message, help.to_owned());
    }
    if PARTS.contains(&unknown) {
        let heading = if file.starts_with("content/guidance/") {
            format!("[[{unknown}]]")
        } else {
            format!("[{unknown}]")
        };
        let message = format!("`{unknown}` is the name of a part, not of a setting");
        return (
            Code::UnknownSetting,
            message,
            format!("write {heading} on a line of its own, and its settings below"),
        );
    }
    if let Some(help) = hours_help(file, text, unknown, whole.start) {
        let message =
            format!("`{unknown}` belongs to the opening hours, which are a part of their own");
        return (Code::SettingNotHere, message, help);
    }
    let help = did_you_mean(unknown, &known)
        .unwrap_or_else(|| format!("what can stand here is: {}", known.join(", ")));
    let message = format!("there is no setting called `{unknown}` here");
    // What is meant may stand in the same part already.
    let start = text[..whole.start].rfind("\n[").map_or(0, |at| at + 1);
    let end = text[whole.end..]
        .find("\n[")
        .map_or(text.len(), |at| whole.end + at);
    let meant = help
        .strip_prefix("did you mean `")
        .and_then(|rest| rest.split('`').next());
    let is_stated = |name: &&str| {
        text[start..end].lines().any(|line| {
            line.split_once('=')
                .is_some_and(|(stated, _)| stated.trim() == *name)
        })
    };
    match meant.filter(is_stated) {
        Some(name) => (
            Code::UnknownSetting,
            message,
            format!("delete this line: `{name}` is stated already in the same part"),
        ),
        None => (Code::UnknownSetting, message, help),
    }
}

/// What to do about opening hours outside of their part.
fn hours_help(file: &str, text: &str, name: &str, at: usize) -> Option<String> {
    let is_day = days_meant(name).is_some() || matches!(super::meant(name), super::Meant::Day(_));
    if !is_day || file != "content/practice.toml" {
        return None;
    }
    let heading = settings::headings(text)
        .into_iter()
        .find(|heading| heading.name == HOURS);
    Some(heading.map_or_else(
        || format!("type [{HOURS}] on a line of its own above this one"),
        |part| {
            let way = if part.span.start < at { "up" } else { "down" };
            format!(
                "move this line {way}, below line {}, which is [{HOURS}]",
                part.line
            )
        },
    ))
}

/// Several links in the place of one: `links = ["a", "b"]`.
fn unknown_link(rest: &str, line: &str) -> Option<(String, String)> {
    let (unknown, known) = names(rest);
    let value = line.split_once('=')?.1.trim();
    let first = entries(value)?.into_iter().next()?;
    (unknown == "links" && known.contains(&"link")).then(|| {
        let help = format!("write   link = \"{first}\"   here; a page has one link, so another needs a page of its own");
        ("there is no setting called `links` here".to_owned(), help)
    })
}

fn unknown_part(file: &str, text: &str, rest: &str, span: &Range<usize>) -> (Code, String, String) {
    let (unknown, known) = names(rest);
    let line_end = text[span.start..]
        .find('\n')
        .map_or(text.len(), |newline| span.start + newline);
    let meant = part_of_what_follows(file, text, line_end).filter(|part| known.contains(part));
    let parts: Vec<&str> = known
        .into_iter()
        .filter(|name| PARTS.contains(name))
        .collect();
    let is_rule = file.starts_with("content/guidance/")
        && unknown.trim_end_matches('s') == "rule"
        && parts.contains(&"sections");
    let help = is_rule
        .then(|| "did you mean `sections.rules`?".to_owned())
        .or_else(|| did_you_mean(unknown, &parts))
        .or_else(|| meant.map(|part| format!("did you mean `{part}`?")))
        .unwrap_or_else(|| format!("what can stand here is: {}", parts.join(", ")));
    (
        Code::UnknownSetting,
        format!("there is no part called `{unknown}` here"),
        help,
    )
}

fn is_heading(text: &str, at: usize) -> bool {
    text.get(..at)
        .and_then(|before| before.rsplit('\n').next())
        .is_some_and(|start| start.trim_start().starts_with('['))
}

/// 25.12.2026 in the place of a name, which TOML takes for three names, and what to write.
fn day_with_full_stops(text: &str, span: &Range<usize>) -> Option<(Range<usize>, String)> {
    let start = line_start(text, span.start);
    let before = text[start..].lines().next()?.split_once('=')?.0;
    // In a table in one line: { 25.12.2026 = "closed" }
    let name = before.rsplit(['{', ',']).next()?;
    let at = start + before.len() - name.trim_start().len();
    let name = name.trim();
    let is_day = name.contains('.')
        && (matches!(super::meant(name), super::Meant::Day(_))
            || name.bytes().all(|b| b.is_ascii_digit() || b == b'.'));
    is_day.then(|| (at..at + name.len(), super::day_help(name)))
}

/// The longest text that a message repeats.
const MOST_REPEATED: usize = 80;

/// The texts of a list in one or several lines.
pub fn entries(list: &str) -> Option<Vec<&str>> {
    let inner = list.trim().strip_prefix('[')?.strip_suffix(']')?;
    let entries: Vec<_> = inner
        .split(',')
        .map(str::trim)
        .filter(|entry| !entry.is_empty())
        .collect();
    let quoted = |entry: &&str| entry.len() >= 2 && entry.starts_with('"') && entry.ends_with('"');
    let plain = |entry: &str| !entry[1..entry.len() - 1].contains(['"', '\\', '\n']);
    entries
        .iter()
        .all(|entry| quoted(entry) && plain(entry))
        .then(|| {
            entries
                .into_iter()
                .map(|entry| &entry[1..entry.len() - 1])
                .collect()
        })
}

fn wrong_type(
    found: &str,
    expected: &str,
    written: &str,
    setting: Option<&settings::Setting>,
) -> (Code, String, String) {
    let is_number = !written.is_empty() && written.bytes().all(|b| b.is_ascii_digit());
    if expected == "i64" && is_number {
        return (
            Code::OutOfRange,
            "this number is too large".to_owned(),
            "write a smaller one, such as 180".to_owned(),
        );
    }
    let short = written.len() <= MOST_REPEATED && !written.contains(['"', '\n']);
    let example = setting.map_or("180", |setting| setting.example);
    let (wanted, help) = match expected {
        "a string" if found.starts_with("sequence") => return list_for_text(written, setting),
        "a string"
            if found.starts_with("map") && !written.starts_with(|c: char| c.is_ascii_digit()) =>
        {
            (
                "text in quotation marks",
                "write   name = \"text\"   in the place of this part".to_owned(),
            )
        }
        "a string" if setting.is_some_and(|setting| setting.kind == Kind::List) => (
            "text in quotation marks",
            format!(
                "write one in quotation marks, such as {}",
                example.trim_matches(['[', ']'])
            ),
        ),
        "a string" if short => ("text in quotation marks", format!("write \"{written}\"")),
        "a string" => (
            "text in quotation marks",
            "put it in quotation marks: \"like this\"".to_owned(),
        ),
        "a sequence" if written.starts_with('"') && written.len() <= MOST_REPEATED => (
            "a list in square brackets",
            format!("write [{}]", list_of(written.trim_matches('"'))),
        ),
        "a sequence"
            if short
                && !written.starts_with(['[', '{'])
                && setting.is_some_and(|setting| setting.kind == Kind::List) =>
        {
            (
                "a list in square brackets",
                format!("write [\"{written}\"]"),
            )
        }
        "a sequence" => (
            "a list in square brackets",
            "write [\"one\", \"two\"]".to_owned(),
        ),
        "f64" => ("a number", number_help(written, example)),
        "i64" => (
            "a whole number",
            number_help(written.split('.').next().unwrap_or_default(), example),
        ),
        "a boolean" => {
            let meant = match written
                .trim_matches(['"', '\''])
                .trim()
                .to_lowercase()
                .as_str()
            {
                "true" | "yes" | "y" | "1" | "on" => "true",
                _ => "false",
            };
            return (
                Code::WrongType,
                format!(
                    "true or false is expected here, not {}",
                    given(found, written)
                ),
                format!("write {meant}"),
            );
        }
        _ if setting.is_none() && written.starts_with('"') => {
            let help = "delete this line; a part has its name in brackets, such as [screen], on a line of its own, and its settings below";
            ("a part with settings of its own", help.to_owned())
        }
        _ => {
            let help = "write its name in brackets, such as [screen], on a line of its own, and its settings below";
            ("a part with settings of its own", help.to_owned())
        }
    };
    (
        Code::WrongType,
        format!("{wanted} is expected here, not {}", given(found, written)),
        help,
    )
}

/// Opening hours, names and links that somebody has written as a list.
fn list_for_text(written: &str, setting: Option<&settings::Setting>) -> (Code, String, String) {
    let expected = "text in quotation marks is expected here, not a list".to_owned();
    let entries =
        entries(written).filter(|entries| !entries.is_empty() && written.len() <= MOST_REPEATED);
    let (message, help) = match (setting.map(|setting| setting.name), entries) {
        (Some("link"), Some(entries)) if entries.len() > 1 => (
            "only one link can stand beside a page".to_owned(),
            format!(
                "write \"{}\"; the other link needs a page of its own",
                entries[0]
            ),
        ),
        // Hours are the only texts whose names are not known here.
        (None, Some(entries)) => (expected, format!("write \"{}\"", entries.join(", "))),
        (Some(_), Some(entries)) if entries.len() == 1 => {
            (expected, format!("write \"{}\"", entries[0]))
        }
        (Some(_), Some(entries)) => (
            expected,
            format!("write \"{}\": only one can stand here", entries[0]),
        ),
        (setting, None) => {
            let example = setting
                .and_then(|name| named("content/practice.toml", name))
                .map_or("\"text\"", |setting| setting.example);
            (
                expected,
                format!("write one text in quotation marks, such as {example}"),
            )
        }
    };
    (Code::WrongType, message, help)
}

/// `10` of `"10"`, and else an example.
pub fn number_help(written: &str, example: &str) -> String {
    match number_meant(written) {
        Some(number) => format!("write {number}"),
        None => format!("write a number in digits, such as {example}"),
    }
}

/// The number that was meant by `"10"`, `10 inches`, `10,1`, `0180`.
pub fn number_meant(written: &str) -> Option<String> {
    let written = written.trim().trim_matches(['"', '\'']).trim();
    let end = written
        .find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',')
        .unwrap_or(written.len());
    let (number, unit) = (written[..end].replace(',', "."), written[end..].trim());
    let is_unit = unit.is_empty()
        || unit == "\u{2033}"
        || unit
            .chars()
            .all(|c| c.is_alphabetic() || "\"'\u{201d}".contains(c))
            && unit.len() > 1;
    let (whole, fraction) = number
        .split_once('.')
        .map_or((number.as_str(), None), |(whole, fraction)| {
            (whole, Some(fraction))
        });
    let whole = whole.trim_start_matches('0');
    let fraction = fraction.filter(|fraction| !fraction.is_empty());
    // Glass is measured in inches.
    let inch = match unit {
        "cm" => 2.54,
        "mm" => 25.4,
        _ => 1.0,
    };
    if inch > 1.0 {
        return number
            .parse::<f64>()
            .ok()
            .map(|length| format!("{:.1}", length / inch));
    }
    let fits = is_unit
        && !whole.is_empty()
        && whole.len() < 7
        && fraction.is_none_or(|fraction| !fraction.contains('.'));
    fits.then(|| fraction.map_or(whole.to_owned(), |fraction| format!("{whole}.{fraction}")))
}

/// What stands there instead: `` string "5" ``, `` integer `5` ``, `map`.
fn given(found: &str, written: &str) -> String {
    let kind = found.split([' ', ',']).next().unwrap_or_default();
    let kind = match kind {
        "string" => "the text",
        "integer" | "floating" => "the number",
        "boolean" => "the word",
        "sequence" => return "a list".to_owned(),
        // To serde, a day is a table of its parts.
        "map" if written.starts_with(|c: char| c.is_ascii_digit()) => "the day",
        "map" => return "a part with settings of its own".to_owned(),
        _ => return "this".to_owned(),
    };
    if written.len() <= MOST_REPEATED {
        format!("{kind} {written}")
    } else {
        format!("a longer {}", &kind[4..])
    }
}
