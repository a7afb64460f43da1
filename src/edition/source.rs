//! From bytes to facts: decoding, and TOML into plain structs with every mistake told.

mod lines;
mod misfit;
mod syntax;

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use self::misfit::misfit_problem;
use self::syntax::syntax_problems;
use crate::edition::load::{Contents, MAX_FILE_BYTES, Snapshot};
use crate::problem::{Code, Problem, Problems};

/// `content/practice.toml` as it is written: every setting may be missing or wrong.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PracticeFile {
    pub name: Option<Spanned<String>>,
    pub languages: Option<Spanned<Vec<Spanned<String>>>>,
    pub guidance: Option<Spanned<Vec<Spanned<String>>>>,
    #[serde(default)]
    pub links: BTreeMap<Spanned<String>, LinkTable>,
    pub link_rules: Option<LinkRulesTable>,
    pub translations: Option<TranslationsTable>,
    pub screen: Option<ScreenTable>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkTable {
    pub url: Option<Spanned<String>>,
    pub confirmed_by: Option<Spanned<String>>,
    pub confirmed_on: Option<Spanned<DateOrText>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkRulesTable {
    pub hosts: Option<Vec<Spanned<String>>>,
    pub recheck_days: Option<Spanned<i64>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TranslationsTable {
    pub unreviewed: Option<Spanned<String>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScreenTable {
    pub diagonal_inches: Option<Spanned<f64>>,
}

/// `content/guidance/<id>.toml` as it is written.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuidanceFile {
    pub version: Option<Spanned<String>>,
    pub effective: Option<Spanned<DateOrText>>,
    pub sections: Option<Spanned<Vec<Spanned<SectionTable>>>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SectionTable {
    pub id: Option<Spanned<String>>,
    pub kind: Option<Spanned<String>>,
    pub icon: Option<Spanned<String>>,
    pub link: Option<Spanned<String>>,
    pub rules: Option<Spanned<Vec<Spanned<RuleTable>>>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleTable {
    pub id: Option<Spanned<String>>,
    pub icon: Option<Spanned<String>>,
    pub link: Option<Spanned<String>>,
}

/// `locales/<tag>/language.toml`: the facts of a language that the program does not know.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LanguageFile {
    pub own_name: Option<Spanned<String>>,
    pub english_name: Option<Spanned<String>>,
    pub direction: Option<Spanned<String>>,
    pub font: Option<Spanned<String>>,
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
        text.parse::<jiff::civil::Date>().map(Some).map_err(|_| text)
    }

    /// The same as TOML's own, for writing.
    pub fn datetime(&self) -> Option<toml::value::Datetime> {
        self.date().ok().flatten()?.to_string().parse().ok()
    }
}

/// What to write in the place of a text that is no day.
pub fn day_help(text: &str) -> String {
    match day_meant(text) {
        Some(day) => format!("write {day}"),
        None => "write year-month-day, for example 2026-01-31".to_owned(),
    }
}

/// The day that someone has written as it is written on paper: 31/01/2026 and the like.
fn day_meant(text: &str) -> Option<jiff::civil::Date> {
    let parts: Vec<&str> = text.trim().split(['/', '.', '-']).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    let year: i16 = match (year.len(), year.parse().ok()?) {
        (2, year) => 2000 + year,
        (_, year) => year,
    };
    jiff::civil::Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
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
pub fn read_facts<T: DeserializeOwned>(snapshot: &Snapshot, file: &str, problems: &mut Problems) -> Option<Facts<T>> {
    let text = read_text(snapshot, file, problems)?;
    let (table, errors) = DeTable::parse_recoverable(&text);
    let said = errors.iter().map(|error| (error.message(), error.span().unwrap_or(0..0)));
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
            Ok(value) => return Some(Facts { value, incomplete, text }),
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

/// The most mistakes of one kind that are told of one file: a file with more is not what its name
/// says, and finding the place of each would take minutes.
pub const MOST_TOLD: usize = 50;

/// Reads one text file of the site, with `\n` line ends and without a byte-order mark. `None` if it
/// is missing (which the caller tells, knowing why it is needed) or not text (told here).
pub fn read_text(snapshot: &Snapshot, file: &str, problems: &mut Problems) -> Option<String> {
    let problem = match snapshot.files.get(file)? {
        Contents::Bytes(bytes) => {
            let text = decode(file, bytes, problems)?;
            problems.add_source(file, text.as_str().into());
            return Some(text);
        }
        Contents::Unreadable(reason) => {
            Problem::error(Code::UnreadableFile, file, format!("this file cannot be read: {}", plainly(reason)))
                .help("check who may read it, and that the drive it is on is connected")
        }
        Contents::TooLong => Problem::error(
            Code::FileTooLong,
            file,
            format!("this file is longer than {} MB, so something else was saved under its name", MAX_FILE_BYTES >> 20),
        )
        .help("put the right file back"),
    };
    problems.push(problem);
    None
}

/// What the operating system says, without its number.
fn plainly(reason: &str) -> &str {
    reason.split(" (os error").next().unwrap_or(reason)
}

const SAVE_AS_UTF8: &str = "in Notepad choose Save as, and there Encoding: UTF-8";

/// The text of a file. `None`, and told, if its bytes are no text.
fn decode(file: &str, bytes: &[u8], problems: &mut Problems) -> Option<String> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        problems.push(Problem::error(Code::WrongEncoding, file, "this file is saved as UTF-16").help(SAVE_AS_UTF8));
        return None;
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => with_line_feeds(text),
        Err(error) => {
            let readable = with_line_feeds(&String::from_utf8_lossy(&bytes[..error.valid_up_to()]));
            let place = crate::problem::Place::of(&readable, readable.len());
            let message = "this file is not saved as UTF-8: from here on its letters cannot be read";
            let problem = Problem::error(Code::WrongEncoding, file, message).help(SAVE_AS_UTF8);
            problems.push(Problem { place, ..problem });
            return None;
        }
    };
    if let Some(zero) = text.find('\0') {
        problems.push(
            Problem::error(Code::WrongEncoding, file, "this file holds bytes that are not text")
                .at(&text, zero..zero + 1)
                .help("the save may have been cut short: open the file, look at it, and save it again"),
        );
        return None;
    }
    Some(text)
}

fn with_line_feeds(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// "did you mean `x`?" for the nearest of `known`, if one is near.
pub fn did_you_mean<S: AsRef<str>>(wrong: &str, known: &[S]) -> Option<String> {
    known
        .iter()
        .map(|name| (strsim::normalized_damerau_levenshtein(wrong, name.as_ref()), name.as_ref()))
        .filter(|(likeness, _)| *likeness > 0.5)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| format!("did you mean `{name}`?"))
}

/// Takes the smallest entry that `span` is about out of the table.
fn leave_out(table: &mut DeTable<'_>, span: &Range<usize>) -> bool {
    let holds = |outer: &Range<usize>| outer.start <= span.start && span.end <= outer.end;
    if let Some(key) = table.keys().find(|key| key.span() == *span).map(|key| key.get_ref().clone()) {
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
        snapshot.files.insert("f.toml".into(), Contents::Bytes(bytes.to_vec()));
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
        let told: Vec<_> = problems.iter().map(|p| (p.place.line, p.place.column, p.code.name())).collect();
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
        assert_eq!(problems[3].help.as_deref(), Some("did you mean `url`?"));
    }

    #[test]
    fn every_syntax_error_of_a_file_is_told() {
        let (facts, problems) = read::<PracticeFile>("name = \"A\nlanguages = [\"en-GB\"\nguidance = x\n");
        assert!(facts.is_none());
        assert!(problems.len() >= 2, "{problems:?}");
        assert!(problems.iter().all(|p| p.severity == Severity::Error && p.code.name() == "toml-syntax"));
    }

    #[test]
    fn notepads_encodings_are_read_or_explained() {
        let (facts, problems) = read_bytes::<PracticeFile>(b"\xef\xbb\xbfname = \"A\"\r\nguidance = []\r\n");
        assert_eq!(facts.unwrap().value.name.unwrap().get_ref(), "A");
        assert!(problems.is_empty(), "{problems:?}");

        let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain("name".bytes().flat_map(|b| [b, 0])).collect();
        for (bytes, place) in [(utf16.as_slice(), (1, 1)), (b"name = \"A\"\n# caf\xe9\n", (2, 6)), (b"name = \"A\0\"", (1, 10))] {
            let (facts, problems) = read_bytes::<PracticeFile>(bytes);
            assert!(facts.is_none());
            assert_eq!(problems.len(), 1);
            assert_eq!(problems[0].code.name(), "wrong-encoding");
            assert_eq!((problems[0].place.line, problems[0].place.column), place);
        }
    }
}
