//! From bytes to facts: decoding, and TOML into plain structs with every mistake told.

mod day;
mod lines;
mod misfit;
mod settings;
mod syntax;

use std::collections::BTreeMap;
use std::ops::Range;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

pub use self::day::{Meant, day_help, days_between, days_help, meant, no_day};
pub use self::lines::setting_at;
use self::misfit::misfit_problem;
pub use self::settings::{headings, misplaced};
use self::syntax::syntax_problems;
use crate::edition::hours::WEEKDAYS;
use crate::edition::link::MAX_CHARACTERS;
use crate::edition::load::{Contents, MAX_FILE_BYTES, Snapshot, is_blank};
use crate::edition::validate::{
    DEFAULT_RECHECK_DAYS, MONTHS, MOST_NAME_CHARACTERS, MOST_SHORT_CHARACTERS, RECHECK_DAYS,
};
use crate::edition::{COMPLAINTS_LINK, Icon, Id, REVIEW_LINK};
pub use crate::problem::MOST_TOLD;
use crate::problem::{Code, Problem, Problems};
use crate::screen::DIAGONALS;

// The structs below are also what editors know of the files: `tests/core/schema.rs` makes content/schema/ of
// them. What stands in `///` is shown to staff beside the setting, so it speaks to them.

/// The name of a document, section, rule or link, as [`Id`] reads it.
pub const ID: &str = "^[a-z]([a-z0-9-]*[a-z0-9])?$";
/// A language tag in its canonical spelling.
const TAG: &str =
    "^[a-z]{2,8}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*$";
/// year-month-day, or nothing yet.
pub const DAY: &str = "^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?$";
/// Words: something to see, and no control characters.
const WORDS: &str =
    "^[^\\u0000-\\u001f\\u007f]*[^\\u0000-\\u0020\\u007f][^\\u0000-\\u001f\\u007f]*$";

/// The practice and what its screen offers. See content/README.md.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "content/practice.toml", extend("required" = ["name", "own_language", "languages", "guidance", "links"]))]
pub struct PracticeFile {
    /// The practice's name, as patients know it. It heads every page, and stands wherever the words say
    /// { $practice }. At most 80 characters.
    #[schemars(with = "Option<String>", length(max = MOST_NAME_CHARACTERS), regex(pattern = WORDS))]
    pub name: Option<Spanned<String>>,
    /// The practice's own language, by its tag: every other language is translated from it, and its words
    /// stand wherever a translation is missing or out of date. Its folder in locales/ has no review.toml.
    #[schemars(with = "Option<String>", regex(pattern = TAG))]
    pub own_language: Option<Spanned<String>>,
    /// The languages offered, by their tags, in the order of the screen: an order and nothing else. Each one
    /// is a folder in locales/.
    #[schemars(with = "Option<Vec<String>>", length(min = 1), inner(regex(pattern = TAG)), extend("uniqueItems" = true))]
    pub languages: Option<Spanned<Vec<Spanned<String>>>>,
    /// The guidance documents, in order. Each one is a file in content/guidance/, without its .toml, and
    /// a file of words in the folder of every language.
    #[schemars(schema_with = "guidance_schema")]
    pub guidance: Option<Spanned<Vec<Spanned<String>>>>,
    /// The addresses that patients open by QR code. review and complaints must be there: each has a page
    /// of its own on the screen. Any other can stand beside a rule.
    #[serde(default)]
    #[schemars(schema_with = "links_schema")]
    pub links: BTreeMap<Spanned<String>, LinkTable>,
    /// What links may be.
    pub link_rules: Option<LinkRulesTable>,
    /// How translations are shown.
    pub translations: Option<TranslationsTable>,
    /// What the program cannot ask the screen.
    pub screen: Option<ScreenTable>,
    /// How the anonymous counts are kept.
    pub tally: Option<TallyTable>,
}

/// An address that patients open by its QR code.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("required" = ["url"]))]
pub struct LinkTable {
    /// The whole address, as the browser shows it. It begins with https:// and its web site is in hosts.
    #[schemars(
        with = "Option<String>",
        length(max = MAX_CHARACTERS),
        regex(pattern = r#"^https://[a-z0-9.-]+([/?]([!"$-~]*[!"$-+/-:<-~-])?)?$"#),
        extend("format" = "uri")
    )]
    pub url: Option<Spanned<String>>,
    /// Who scanned the code and saw the right page: a role, not a name.
    #[schemars(with = "Option<String>")]
    pub confirmed_by: Option<Spanned<String>>,
    /// On which day: year-month-day, for example 2026-01-31.
    #[schemars(with = "Option<String>", regex(pattern = DAY))]
    pub confirmed_on: Option<Spanned<DateOrText>>,
    /// Which address was looked at: a copy of url. If url changes, the link counts as not confirmed.
    #[schemars(with = "Option<String>")]
    pub confirmed_url: Option<Spanned<String>>,
}

/// What links may be.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LinkRulesTable {
    /// The web sites that links may lead to: only their names, without https:// and without what follows
    /// the first /. A link to any other is refused.
    #[schemars(
        with = "Option<Vec<String>>",
        inner(regex(pattern = r"^[a-z0-9-]+(\.[a-z0-9-]+)*$"))
    )]
    pub hosts: Option<Vec<Spanned<String>>>,
    /// After how many days you are reminded to scan a link again. 180 if it is missing.
    #[schemars(with = "Option<i64>", range(min = *RECHECK_DAYS.start(), max = *RECHECK_DAYS.end()))]
    #[schemars(extend("default" = DEFAULT_RECHECK_DAYS))]
    pub recheck_days: Option<Spanned<i64>>,
}

/// How translations are shown.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TranslationsTable {
    /// What happens to a translation that nobody has checked. "label": it is shown, and says so. "hide":
    /// the language is not offered. "label" if it is missing.
    #[schemars(with = "Option<String>", extend("enum" = ["label", "hide"], "default" = "label"))]
    pub unreviewed: Option<Spanned<String>>,
}

/// What the program cannot ask the screen.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScreenTable {
    /// The size of the glass from corner to corner, in inches. Everything is drawn in millimetres from it.
    /// 10.1 if it is missing.
    #[schemars(with = "Option<f64>", range(min = *DIAGONALS.start(), max = *DIAGONALS.end()), extend("default" = 10.1))]
    pub diagonal_inches: Option<Spanned<f64>>,
    /// When the screen is wiped every day: the times at which it ignores touches for half a minute, unless
    /// somebody is using it. For example ["07:45", "12:30"]. None if it is missing.
    #[schemars(
        with = "Option<Vec<String>>",
        inner(pattern(r"^([01]\d|2[0-3]):[0-5]\d$"))
    )]
    pub cleaning: Option<Spanned<Vec<Spanned<String>>>>,
    /// When the practice is open: outside of these hours the screen is dark until it is touched. A line for
    /// each day of the week, and one for each single day that is different, by its date: "08:00-18:30",
    /// "08:00-12:30, 13:30-18:00" or "closed". A day without a line is open all day.
    #[serde(default)]
    #[schemars(schema_with = "hours_schema")]
    pub hours: BTreeMap<Spanned<String>, Spanned<String>>,
}

/// How the anonymous counts are kept.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TallyTable {
    /// For how many months every day is kept by itself. Of older days only the year remains. 13 if it is
    /// missing.
    #[schemars(with = "Option<i64>", range(min = *MONTHS.start(), max = *MONTHS.end()), extend("default" = 13))]
    pub keep_months: Option<Spanned<i64>>,
    /// Whose day and whose noon is meant: the name of a time zone. "Europe/London" if it is missing.
    #[schemars(with = "Option<String>", regex(pattern = r"^(UTC|[A-Za-z]+/[A-Za-z0-9_/+-]+)$"), extend("default" = "Europe/London"))]
    pub time_zone: Option<Spanned<String>>,
}

/// The parts of one guidance document, in order. Its words are in locales/<language>/, in the file of the
/// same name. See content/README.md.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "content/guidance/<name>.toml", extend("required" = ["version", "sections"]))]
pub struct GuidanceFile {
    /// The version of the guidance, in quotation marks. It is shown, and kept with every count. Change it
    /// whenever the meaning changes.
    #[schemars(with = "Option<String>", length(max = MOST_SHORT_CHARACTERS), regex(pattern = WORDS))]
    pub version: Option<Spanned<String>>,
    /// true: this version means the same as the one before it (a spelling mistake is mended), so reports keep
    /// the counts of both together. Each count still names the exact words. false if it is missing.
    #[schemars(with = "Option<bool>", extend("default" = false))]
    pub minor: Option<Spanned<bool>>,
    /// The first day on which it applies: year-month-day, for example 2026-01-31. It is not shown, and may
    /// be left out.
    #[schemars(with = "Option<String>", regex(pattern = DAY))]
    pub effective: Option<Spanned<DateOrText>>,
    /// The parts of the document, in order. Each begins with [[sections]].
    #[schemars(with = "Option<Vec<SectionTable>>", length(min = 1))]
    pub sections: Option<Spanned<Vec<Spanned<SectionTable>>>>,
}

/// One part of the document.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend(
    "required" = ["id", "kind"],
    "if" = { "properties": { "kind": { "const": "rules" } }, "required": ["kind"] },
    "then" = { "required": ["rules"], "properties": { "icon": false, "link": false } },
    "dependencies" = { "rules": { "properties": { "kind": { "const": "rules" } } } },
))]
pub struct SectionTable {
    /// The name of the part: small letters, digits and hyphens, beginning with a letter. Its words stand
    /// under this name in locales/.
    #[schemars(with = "Option<String>", length(max = Id::MAX), regex(pattern = ID))]
    pub id: Option<Spanned<String>>,
    /// "text": a part to read, on one page. "rules": a heading with rules below it.
    #[schemars(with = "Option<String>", extend("enum" = ["text", "rules"]))]
    pub kind: Option<Spanned<String>>,
    /// The drawing beside a part of kind "text". May be left out.
    #[schemars(with = "Option<String>", extend("enum" = Icon::NAMES))]
    pub icon: Option<Spanned<String>>,
    /// The name of a link in practice.toml, whose QR code stands beside a part of kind "text". May be left
    /// out.
    #[schemars(with = "Option<String>", length(max = Id::MAX), regex(pattern = ID))]
    pub link: Option<Spanned<String>>,
    /// The rules of a part of kind "rules", in order. Each begins with [[sections.rules]].
    #[schemars(with = "Option<Vec<RuleTable>>", length(min = 1))]
    pub rules: Option<Spanned<Vec<Spanned<RuleTable>>>>,
}

/// One rule: one page, with a number.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("required" = ["id"]))]
pub struct RuleTable {
    /// The name of the rule: small letters, digits and hyphens, beginning with a letter. Its words stand
    /// under this name in locales/.
    #[schemars(with = "Option<String>", length(max = Id::MAX), regex(pattern = ID))]
    pub id: Option<Spanned<String>>,
    /// The drawing beside the rule. May be left out.
    #[schemars(with = "Option<String>", extend("enum" = Icon::NAMES))]
    pub icon: Option<Spanned<String>>,
    /// The name of a link in practice.toml, whose QR code stands beside the rule. May be left out.
    #[schemars(with = "Option<String>", length(max = Id::MAX), regex(pattern = ID))]
    pub link: Option<Spanned<String>>,
}

/// The facts of a language that the program does not know. See locales/README.md.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "locales/<tag>/language.toml")]
pub struct LanguageFile {
    /// The language's name in itself, large on its button.
    #[schemars(with = "Option<String>", length(max = MOST_SHORT_CHARACTERS), regex(pattern = WORDS))]
    pub own_name: Option<Spanned<String>>,
    /// Its name in English, small below.
    #[schemars(with = "Option<String>", length(max = MOST_SHORT_CHARACTERS), regex(pattern = WORDS))]
    pub english_name: Option<Spanned<String>>,
    /// "ltr": written from left to right. "rtl": from right to left. "ltr" if it is missing.
    #[schemars(with = "Option<String>", extend("enum" = ["ltr", "rtl"], "default" = "ltr"))]
    pub direction: Option<Spanned<String>>,
    /// The font family that has its letters. Noto Sans if it is missing, which has Latin, Greek and
    /// Cyrillic letters.
    #[schemars(with = "Option<String>", regex(pattern = WORDS))]
    pub font: Option<Spanned<String>>,
}

/// The file of the screen's own words is called kiosk, so no guidance can be.
fn guidance_schema(_: &mut SchemaGenerator) -> Schema {
    json_schema!({
        "type": "array",
        "items": { "type": "string", "pattern": ID, "maxLength": Id::MAX, "not": { "const": "kiosk" } },
        "minItems": 1,
        "uniqueItems": true,
    })
}

fn hours_schema(_: &mut SchemaGenerator) -> Schema {
    let span = r"([01]\d|2[0-3]):[0-5]\d ?- ?(([01]\d|2[0-3]):[0-5]\d|24:00)";
    let date = DAY.trim_start_matches("^(").trim_end_matches(")?$");
    json_schema!({
        "type": "object",
        "description": "When the practice is open: outside of these hours the screen is dark until it is touched. A line for each day of the week, and one for each single day that is different, by its date: \"08:00-18:30\", \"08:00-12:30, 13:30-18:00\" or \"closed\". A day without a line is open all day.",
        "propertyNames": { "pattern": format!("^({}|{date})$", WEEKDAYS.join("|")) },
        "additionalProperties": { "type": "string", "pattern": format!("^(closed|{span}(, ?{span})*)$") },
    })
}

/// Names the two links that must be there, so that an editor can propose them.
fn links_schema(generator: &mut SchemaGenerator) -> Schema {
    let link = generator.subschema_for::<LinkTable>();
    json_schema!({
        "type": "object",
        "properties": { REVIEW_LINK: link, COMPLAINTS_LINK: link },
        "required": [REVIEW_LINK, COMPLAINTS_LINK],
        "propertyNames": { "pattern": ID, "maxLength": Id::MAX },
        "additionalProperties": link,
    })
}

/// A date, written as TOML's own (`2026-01-31`) or in quotation marks (`"2026-01-31"`, or `""` for
/// none yet).
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged, expecting = "a date such as 2026-01-31")]
pub enum DateOrText {
    Date(toml::value::Datetime),
    Text(String),
}

impl DateOrText {
    /// `Ok(None)` for an empty text; the text itself if it is no date.
    pub fn date(&self) -> Result<Option<jiff::civil::Date>, String> {
        let text = match self {
            Self::Text(text) if text.trim().is_empty() => return Ok(None),
            Self::Text(text) => text.trim().to_owned(),
            Self::Date(date) => date.to_string(),
        };
        text.parse::<jiff::civil::Date>()
            .map(Some)
            .map_err(|_| text)
    }

    /// The same as TOML's own, for writing.
    pub fn datetime(&self) -> Option<toml::value::Datetime> {
        self.date().ok().flatten()?.to_string().parse().ok()
    }
}

/// What was read of a TOML file.
pub struct Facts<T> {
    pub value: T,
    /// Something of the file had to be left out, and is told: what is missing may be missing
    /// because of that.
    pub incomplete: bool,
    pub text: String,
}

/// Reads one TOML file of the site. `None` if nothing of it can be used; either way every mistake
/// is told.
pub fn read_facts<T: DeserializeOwned>(
    snapshot: &Snapshot,
    file: &str,
    problems: &mut Problems,
) -> Option<Facts<T>> {
    let text = read_text(snapshot, file, problems)?;
    let (table, errors) = DeTable::parse_recoverable(&text);
    let said = errors
        .iter()
        .map(|error| (error.message(), error.span().unwrap_or(0..0)));
    for problem in syntax_problems(file, &text, said) {
        problems.push(problem);
    }
    if !errors.is_empty() {
        return None;
    }
    let mut incomplete = false;
    let mut table = table;
    // One more mistake is found each time round, and what it is about left out for the next.
    for _ in 0..MOST_TOLD {
        let error = match T::deserialize(toml::de::Deserializer::from(table.clone())) {
            Ok(value) => {
                return Some(Facts {
                    value,
                    incomplete,
                    text,
                });
            }
            Err(error) => error,
        };
        incomplete = true;
        let span = error.span().unwrap_or(0..0);
        problems.push(misfit_problem(file, &text, error.message(), span.clone()));
        if !leave_out(table.get_mut(), &span) {
            return None;
        }
    }
    None
}

/// Reads one text file of the site, with `\n` line ends and without a byte-order mark. `None` if it
/// is missing (which the caller tells, knowing why it is needed) or not text (told here).
pub fn read_text(snapshot: &Snapshot, file: &str, problems: &mut Problems) -> Option<String> {
    let problem = match snapshot.files.get(file)? {
        Contents::Bytes(bytes) => {
            let text = decode(file, bytes, problems)?;
            problems.add_source(file, text.as_str().into());
            return Some(text);
        }
        Contents::Unreadable(reason) => Problem::error(
            Code::UnreadableFile,
            file,
            format!("this file cannot be read: {}", plainly(reason)),
        )
        .help("check who may read it, and that the drive it is on is connected"),
        Contents::TooLong => Problem::error(
            Code::FileTooLong,
            file,
            format!(
                "this file is longer than {} MB, so something else was saved under its name",
                MAX_FILE_BYTES >> 20
            ),
        )
        .help("put the right file back from your copy"),
    };
    problems.push(problem);
    None
}

/// What the operating system says, without its number.
fn plainly(reason: &str) -> &str {
    reason.split(" (os error").next().unwrap_or(reason)
}

const SAVE_AS_UTF8: &str = "in Notepad choose Save as, and there Encoding: UTF-8";

/// What the bytes of other programs' files begin with, and what those are called.
const OTHER_FORMATS: [(&[u8], &str); 8] = [
    (b"PK\x03\x04", "a document of Word or another program"),
    (b"\xd0\xcf\x11\xe0", "a document of Word"),
    (b"{\\rtf", "a document with formatting (RTF)"),
    (b"%PDF", "a PDF"),
    (b"<!DOCTYPE", "a web page"),
    (b"<!doctype", "a web page"),
    (b"<html", "a web page"),
    (b"<?xml", "a document of another program (XML)"),
];

/// The text of a file. `None`, and told, if its bytes are no text.
fn decode(file: &str, bytes: &[u8], problems: &mut Problems) -> Option<String> {
    // What the program writes itself may be empty: then nothing was recorded.
    if is_blank(bytes)
        && !["/review.toml", "/recordings.toml"]
            .iter()
            .any(|name| file.ends_with(name))
    {
        let message = if bytes.contains(&0) {
            "this file holds nothing but zeros: its save was cut short"
        } else {
            "this file is empty"
        };
        problems.push(
            Problem::error(Code::EmptyFile, file, message).help("put the file back from your copy"),
        );
        return None;
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Some((_, what)) = OTHER_FORMATS
        .iter()
        .find(|(start, _)| bytes.trim_ascii_start().starts_with(start))
    {
        let name = file.rsplit('/').next().unwrap_or(file);
        problems.push(
            Problem::error(Code::NotPlainText, file, format!("this file is {what}, not plain text")).help(format!(
                "open it, copy its words into Notepad, and save them there as {name}, with the type \"All files\" and the encoding UTF-8"
            )),
        );
        return None;
    }
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        problems.push(
            Problem::error(Code::WrongEncoding, file, "this file is saved as UTF-16")
                .help(SAVE_AS_UTF8),
        );
        return None;
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => with_line_feeds(text),
        Err(error) => {
            let readable = with_line_feeds(&String::from_utf8_lossy(&bytes[..error.valid_up_to()]));
            let place = crate::problem::Place::of(&readable, readable.len());
            let message =
                "this file is not saved as UTF-8: from here on its letters cannot be read";
            let problem = Problem::error(Code::WrongEncoding, file, message).help(SAVE_AS_UTF8);
            problems.push(Problem { place, ..problem });
            return None;
        }
    };
    if let Some(zero) = text.find('\0') {
        problems.push(
            Problem::error(
                Code::WrongEncoding,
                file,
                "this file holds bytes that are not text: its save may have been cut short",
            )
            .at(&text, zero..zero + 1)
            .help("put the file back from your copy"),
        );
        return None;
    }
    Some(text)
}

fn with_line_feeds(text: &str) -> String {
    if !text.contains('\r') {
        return text.to_owned();
    }
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// "did you mean `x`?" for the nearest of `known`, if one is near.
pub fn did_you_mean<S: AsRef<str>>(wrong: &str, known: &[S]) -> Option<String> {
    known
        .iter()
        .map(|name| {
            (
                strsim::normalized_damerau_levenshtein(wrong, name.as_ref()),
                name.as_ref(),
            )
        })
        .filter(|(likeness, _)| *likeness > 0.5)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| format!("did you mean `{name}`?"))
}

/// Takes the smallest entry that `span` is about out of the table.
fn leave_out(table: &mut DeTable<'_>, span: &Range<usize>) -> bool {
    let holds = |outer: &Range<usize>| outer.start <= span.start && span.end <= outer.end;
    if let Some(key) = table
        .keys()
        .find(|key| key.span() == *span)
        .map(|key| key.get_ref().clone())
    {
        return table.remove(&*key).is_some();
    }
    let mut wrong = None;
    for (key, value) in table.iter_mut() {
        // The span of a table written under a [heading] is only its heading, so tables are
        // always looked into.
        let exact = value.span() == *span;
        let held = holds(&value.span());
        let mended = !exact
            && match value.get_mut() {
                DeValue::Table(inner) => leave_out(inner, span),
                DeValue::Array(items) => items.iter_mut().any(|item| match item.get_mut() {
                    DeValue::Table(inner) => leave_out(inner, span),
                    _ => false,
                }),
                _ => false,
            };
        if mended {
            return true;
        }
        if exact || held {
            wrong = Some(key.get_ref().clone());
        }
    }
    wrong.is_some_and(|key| table.remove(&*key).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Severity;

    fn read<T: DeserializeOwned>(text: &str) -> (Option<Facts<T>>, Vec<Problem>) {
        read_bytes(text.as_bytes())
    }

    fn read_bytes<T: DeserializeOwned>(bytes: &[u8]) -> (Option<Facts<T>>, Vec<Problem>) {
        let mut snapshot = Snapshot::default();
        snapshot
            .files
            .insert("f.toml".into(), Contents::Bytes(bytes.to_vec()));
        let mut problems = Problems::default();
        let facts = read_facts(&snapshot, "f.toml", &mut problems);
        let list = problems.sorted().into_iter().cloned().collect();
        (facts, list)
    }

    #[test]
    fn every_mistake_of_structure_in_a_file_is_told_and_the_rest_is_read() {
        let (facts, problems) = read::<PracticeFile>(
            "nam = \"A\"\nlanguages = \"en-GB\"\nguidance = [\"a\"]\n\n[links.review]\nurl = 5\nulr = \"x\"\n[screen]\ndiagonal_inches = \"10\"\n",
        );
        let facts = facts.expect("the rest is read");
        assert!(facts.incomplete);
        assert_eq!(facts.value.guidance.unwrap().get_ref().len(), 1);
        let told: Vec<_> = problems
            .iter()
            .map(|p| (p.place.line, p.place.column, p.code.name()))
            .collect();
        assert_eq!(
            told,
            [
                (1, 1, "unknown-setting"),
                (2, 13, "wrong-type"),
                (6, 7, "wrong-type"),
                (7, 1, "unknown-setting"),
                (9, 19, "wrong-type"),
            ]
        );
        assert_eq!(problems[0].help.as_deref(), Some("did you mean `name`?"));
        assert_eq!(
            problems[3].help.as_deref(),
            Some("delete this line: `url` is stated already in the same part")
        );
    }

    #[test]
    fn every_syntax_error_of_a_file_is_told() {
        let (facts, problems) =
            read::<PracticeFile>("name = \"A\nlanguages = [\"en-GB\"\nguidance = x\n");
        assert!(facts.is_none());
        assert!(problems.len() >= 2, "{problems:?}");
        assert!(
            problems
                .iter()
                .all(|p| p.severity == Severity::Error && p.code.name() == "toml-syntax")
        );
    }

    #[test]
    fn notepads_encodings_are_read_or_explained() {
        let (facts, problems) =
            read_bytes::<PracticeFile>(b"\xef\xbb\xbfname = \"A\"\r\nguidance = []\r\n");
        assert_eq!(facts.unwrap().value.name.unwrap().get_ref(), "A");
        assert!(problems.is_empty(), "{problems:?}");

        let utf16: Vec<u8> = [0xff, 0xfe]
            .into_iter()
            .chain("name".bytes().flat_map(|b| [b, 0]))
            .collect();
        for (bytes, place) in [
            (utf16.as_slice(), (1, 1)),
            (b"name = \"A\"\n# caf\xe9\n", (2, 6)),
            (b"name = \"A\0\"", (1, 10)),
        ] {
            let (facts, problems) = read_bytes::<PracticeFile>(bytes);
            assert!(facts.is_none());
            assert_eq!(problems.len(), 1);
            assert_eq!(problems[0].code.name(), "wrong-encoding");
            assert_eq!((problems[0].place.line, problems[0].place.column), place);
        }
    }
}
