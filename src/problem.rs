//! Something a person can fix in a file, and how it is told.
//!
//! Problems are collected, never thrown: a reader of the list wants all of them at once.

mod code;

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::text::{is_invisible, is_joiner};
pub use code::Code;

/// How much a problem matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The site cannot be shown until it is mended.
    Error,
    /// The site is shown, but someone should look.
    Warning,
}

impl Severity {
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// A place in a file, for people: both numbers begin at 1, columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Place {
    pub line: usize,
    pub column: usize,
}

impl Place {
    pub const START: Self = Self { line: 1, column: 1 };

    /// The place of a byte offset of `text`. An offset beyond the end is the end.
    pub fn of(text: &str, offset: usize) -> Self {
        let offset = text.floor_char_boundary(offset.min(text.len()));
        let before = &text[..offset];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let lines = before.bytes().filter(|byte| *byte == b'\n').count();
        Self { line: lines + 1, column: before[line_start..].chars().count() + 1 }
    }
}

/// A text of which many places are wanted: its lines are counted once.
pub struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub fn of(text: &'a str) -> Self {
        Self { text, starts: std::iter::once(0).chain(text.match_indices('\n').map(|(newline, _)| newline + 1)).collect() }
    }

    /// The same as [`Place::of`].
    pub fn place(&self, offset: usize) -> Place {
        let offset = self.text.floor_char_boundary(offset.min(self.text.len()));
        let line = self.starts.partition_point(|start| *start <= offset);
        Place { line, column: self.text[self.starts[line - 1]..offset].chars().count() + 1 }
    }

    /// The same as [`Origin::new`].
    pub fn origin(&self, file: &str, span: Range<usize>) -> Origin {
        Origin { file: file.to_owned(), place: self.place(span.start), span }
    }
}

/// One thing that a person can fix: where it is, what is wrong, what to type instead.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Problem {
    pub severity: Severity,
    /// The kind of problem.
    pub code: Code,
    /// The file, relative to the site's folder, with `/` between its parts.
    pub file: String,
    pub place: Place,
    /// The bytes of the file to mark, where a part of a line is to blame.
    pub span: Option<Range<usize>>,
    /// What is wrong, in plain English.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl Problem {
    pub fn error(code: Code, file: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            code,
            file: file.into(),
            place: Place::START,
            span: None,
            message: message.into(),
            help: None,
        }
    }

    pub fn warning(code: Code, file: impl Into<String>, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, file, message) }
    }

    /// Marks the bytes `span` of the file's `text`.
    pub fn at(mut self, text: &str, span: Range<usize>) -> Self {
        self.place = Place::of(text, span.start);
        let start = text.floor_char_boundary(span.start.min(text.len()));
        let end = text.ceil_char_boundary(span.end.clamp(start, text.len()));
        self.span = Some(start..end);
        self
    }

    /// Marks a place remembered from an earlier reading of the file.
    pub fn at_origin(mut self, origin: &Origin) -> Self {
        self.file.clone_from(&origin.file);
        self.place = origin.place;
        self.span = Some(origin.span.clone());
        self
    }

    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// Where in the site's files something was stated, for problems that are found only later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    pub file: String,
    pub place: Place,
    pub span: Range<usize>,
}

impl Origin {
    /// The bytes `span` of the `file` with this `text`.
    pub fn new(file: &str, text: &str, span: Range<usize>) -> Self {
        Self { file: file.to_owned(), place: Place::of(text, span.start), span }
    }
}

/// One line: `file:line:column: error: what is wrong (what to do)`.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Told::of(self).fmt(f)
    }
}

/// A problem as programs are told of it, see `docs/check.md`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("additionalProperties" = true))]
pub struct Told {
    /// The kind of problem: see docs/problems.md. New ones may be added.
    #[schemars(extend("examples" = Code::ALL))]
    pub code: String,
    /// The character in the line, from 1.
    #[schemars(range(min = 1))]
    pub column: usize,
    /// The file, relative to the site's folder, with / between its parts.
    pub file: String,
    /// What to do about it.
    pub help: Option<String>,
    /// The line, from 1. 1 where the problem has no place in the file.
    #[schemars(range(min = 1))]
    pub line: usize,
    /// What is wrong, in English. Its wording may change.
    pub message: String,
    pub severity: Severity,
}

impl Told {
    fn of(problem: &Problem) -> Self {
        Self {
            code: problem.code.to_string(),
            column: problem.place.column,
            file: problem.file.clone(),
            help: problem.help.clone(),
            line: problem.place.line,
            message: problem.message.clone(),
            severity: problem.severity,
        }
    }
}

/// One line, as a [`Problem`] prints, and as harmless to a terminal.
impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, column, severity, message, .. } = self;
        let help = self.help.as_ref().map(|help| format!(" ({help})")).unwrap_or_default();
        f.write_str(&visible(&format!("{file}:{line}:{column}: {}: {message}{help}", severity.name())))
    }
}

/// The most problems of one kind that are told of one file: a file with more is not what its name
/// says, and finding the place of each would take minutes.
pub const MOST_TOLD: usize = 50;

/// All the problems of a site, with the texts they speak of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problems {
    list: Vec<Arc<Problem>>,
    /// The same, to be looked up.
    known: HashSet<Arc<Problem>>,
    errors: usize,
    /// How many there are of each kind in each file.
    counts: BTreeMap<String, BTreeMap<(Code, Severity), usize>>,
    sources: BTreeMap<String, Arc<str>>,
}

impl Problems {
    pub fn push(&mut self, problem: Problem) {
        self.add(Arc::new(problem));
    }

    fn add(&mut self, problem: Arc<Problem>) {
        let is_new = !self.are_enough(&problem.file, problem.code, problem.severity) && self.known.insert(problem.clone());
        if is_new {
            let counts = self.counts.entry(problem.file.clone()).or_default();
            *counts.entry((problem.code, problem.severity)).or_default() += 1;
            self.errors += usize::from(problem.severity == Severity::Error);
            self.list.push(problem);
        }
    }

    /// Whether so many problems of a kind are told of a file that no more will be.
    pub fn are_enough(&self, file: &str, code: Code, severity: Severity) -> bool {
        let counts = self.counts.get(file).and_then(|counts| counts.get(&(code, severity)));
        counts.is_some_and(|count| *count >= MOST_TOLD)
    }

    /// Remembers a file's text, so that its problems can be shown in place.
    pub fn add_source(&mut self, file: &str, text: Arc<str>) {
        self.sources.insert(file.to_owned(), text);
    }

    /// Forgets the texts of files in which nothing is marked: a running kiosk needs none of them.
    pub fn forget_unmarked_sources(&mut self) {
        let marked: BTreeSet<_> =
            self.list.iter().filter(|problem| problem.span.is_some()).map(|problem| &problem.file).collect();
        self.sources.retain(|file, _| marked.contains(file));
    }

    pub fn extend(&mut self, other: Problems) {
        self.sources.extend(other.sources);
        for problem in other.list {
            self.add(problem);
        }
    }

    /// The problems by file and place.
    pub fn sorted(&self) -> Vec<&Problem> {
        let mut list: Vec<_> = self.iter().collect();
        list.sort_by(|a, b| (&a.file, a.place, a.severity, &a.message).cmp(&(&b.file, b.place, b.severity, &b.message)));
        list
    }

    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.list.iter().map(Arc::as_ref)
    }

    pub fn count(&self, severity: Severity) -> usize {
        match severity {
            Severity::Error => self.errors,
            Severity::Warning => self.list.len() - self.errors,
        }
    }

    pub fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// For a terminal: every problem with the line it is in and the place marked.
    pub fn render(&self, colour: bool) -> String {
        let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
        self.sorted().iter().map(|problem| self.render_one(&renderer, problem)).collect()
    }

    fn render_one(&self, renderer: &Renderer, problem: &Problem) -> String {
        let level = match problem.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let title = level.primary_title(visible(&problem.message)).id(problem.code.name());
        let file = visible(&problem.file);
        let mut rendered = match (&problem.span, self.sources.get(&problem.file)) {
            (Some(span), Some(source)) if source.get(span.clone()).is_some() => {
                let (line, line_span) = line_around(source, span);
                let snippet = Snippet::source(visible(line))
                    .line_start(problem.place.line)
                    .path(&file)
                    .annotation(AnnotationKind::Primary.span(line_span));
                let group = title.element(snippet);
                let help = problem.help.as_deref().map(visible);
                let group = match help {
                    Some(help) => group.element(Level::HELP.message(help)),
                    None => group,
                };
                // Of a long line only a part is shown, and the column would be counted in that.
                let rendered = renderer.render(&[group]);
                let before = format!("{file}:{}:", problem.place.line);
                match rendered.split_once(&before) {
                    Some((start, rest)) => {
                        let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit());
                        format!("{start}{before}{}{rest}", problem.place.column)
                    }
                    None => rendered,
                }
            }
            _ => {
                let mut text = renderer.render(&[annotate_snippets::Group::with_title(title)]);
                text.push_str(&format!("\n --> {file}:{}:{}", problem.place.line, problem.place.column));
                if let Some(help) = &problem.help {
                    text.push_str(&format!("\n  = help: {}", visible(help)));
                }
                text
            }
        };
        rendered.push_str("\n\n");
        rendered
    }

    /// For programs, in the order of [`sorted`](Self::sorted).
    pub fn told(&self) -> Vec<Told> {
        self.sorted().into_iter().map(Told::of).collect()
    }

    /// For programs: an array of objects, see `docs/check.md`.
    pub fn to_json(&self) -> serde_json::Value {
        self.told().into_iter().map(|told| serde_json::to_value(told).unwrap_or_default()).collect()
    }
}

/// "2 errors and 1 warning", "1 warning", "no problems".
impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = |n: usize, noun: &str| match n {
            0 => None,
            1 => Some(format!("1 {noun}")),
            n => Some(format!("{n} {noun}s")),
        };
        let parts: Vec<_> = [count(self.count(Severity::Error), "error"), count(self.count(Severity::Warning), "warning")]
            .into_iter()
            .flatten()
            .collect();
        f.write_str(if parts.is_empty() { "no problems".into() } else { parts.join(" and ") }.as_str())
    }
}

/// How many bytes of a very long line are shown on each side of the mark.
const LINE_CONTEXT: usize = 120;

/// The part of the first line of `span` worth showing, and the span within it.
fn line_around<'a>(text: &'a str, span: &Range<usize>) -> (&'a str, Range<usize>) {
    let start = text[..span.start].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[span.start..].find('\n').map_or(text.len(), |newline| span.start + newline);
    let end = if text[start..end].ends_with('\r') { end - 1 } else { end };
    let start = start.max(text.floor_char_boundary(span.start.saturating_sub(LINE_CONTEXT)));
    let end = end.min(text.ceil_char_boundary(span.start + LINE_CONTEXT)).max(start);
    let mark_start = span.start.clamp(start, end) - start;
    let mark_end = span.end.clamp(start, end) - start;
    (&text[start..end], mark_start..mark_end.max(mark_start))
}

/// Control characters and invisible ones replaced one for one by visible signs, so that a hostile file
/// cannot write to the terminal, and that what is not seen in the file is seen here. Each replacement has as
/// many bytes as what it replaces, or the marks would move. Joiners stay: the words of some languages are
/// made of them, and would fall apart.
pub fn visible(text: &str) -> String {
    let is_shown = |c: char| !c.is_control() && !is_invisible(c) && !matches!(c, '\u{2028}' | '\u{2029}') || is_joiner(c);
    text.chars()
        .map(|c| match c {
            '\n' | '\t' => ' ',
            c if is_shown(c) => c,
            c => match c.len_utf8() {
                1 => '?',
                2 => '\u{b7}',
                3 => '\u{25ab}',
                _ => '\u{10100}',
            },
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_counts_lines_and_characters_from_one() {
        let text = "first\nzażółć = gęś\n";
        assert_eq!(Place::of(text, 0), Place { line: 1, column: 1 });
        assert_eq!(Place::of(text, text.find('=').unwrap()), Place { line: 2, column: 8 });
        assert_eq!(Place::of(text, 9999), Place { line: 3, column: 1 });
        let lines = Lines::of(text);
        assert!((0..=text.len() + 1).all(|offset| lines.place(offset) == Place::of(text, offset)));
        assert_eq!(Lines::of("").place(0), Place::START);
    }

    #[test]
    fn a_rendered_problem_shows_the_line_and_what_to_do() {
        let text = "name = \"A\"\nlanguage = [\"en-GB\"]\n";
        let mut problems = Problems::default();
        problems.add_source("content/practice.toml", text.into());
        problems.push(
            Problem::error(Code::UnknownSetting, "content/practice.toml", "there is no setting `language`")
                .at(text, 11..19)
                .help("did you mean `languages`?"),
        );
        let rendered = problems.render(false);
        for part in ["content/practice.toml:2:1", "language = [\"en-GB\"]", "^^^^^^^^", "did you mean `languages`?"] {
            assert!(rendered.contains(part), "{part} is missing in:\n{rendered}");
        }
        assert_eq!(problems.to_string(), "1 error");
    }

    #[test]
    fn problems_are_sorted_by_file_and_place_and_told_once() {
        let mut problems = Problems::default();
        for offset in [6, 0, 6] {
            problems.push(Problem::warning(Code::BadId, "b", "wrong").at("first\nlast", offset..offset + 1));
        }
        problems.push(Problem::error(Code::BadId, "a", "wrong"));
        let places: Vec<_> = problems.sorted().iter().map(|p| (p.file.as_str(), p.place.line)).collect();
        assert_eq!(places, [("a", 1), ("b", 1), ("b", 2)]);
        assert_eq!(problems.to_string(), "1 error and 2 warnings");
    }

    #[test]
    fn of_one_kind_only_the_first_fifty_are_told_of_a_file() {
        let mut problems = Problems::default();
        for number in 0..100 {
            problems.push(Problem::error(Code::BadId, "a", format!("wrong {number}")));
            problems.push(Problem::warning(Code::BadId, "a", format!("wrong {number}")));
            problems.push(Problem::error(Code::BadDate, "b", format!("wrong {number}")));
        }
        assert_eq!(problems.to_string(), "100 errors and 50 warnings");
        assert!(problems.iter().all(|problem| problem.message.len() <= "wrong 49".len()));
    }

    #[test]
    fn only_files_in_which_something_is_marked_keep_their_text() {
        let mut problems = Problems::default();
        for file in ["fine", "marked", "told"] {
            problems.add_source(file, "text".into());
        }
        problems.push(Problem::warning(Code::BadId, "marked", "wrong").at("text", 0..1));
        problems.push(Problem::warning(Code::BadId, "told", "wrong"));
        problems.forget_unmarked_sources();
        assert_eq!(problems.sources.keys().collect::<Vec<_>>(), ["marked"]);
        assert!(problems.render(false).contains("1 | text"));
    }

    #[test]
    fn control_characters_never_reach_the_terminal() {
        let text = "name = \"\u{1b}[2J\u{202e}x\u{9b}\u{ad}\u{200b}\u{2028}\u{e0041}\"";
        let mut problems = Problems::default();
        problems.add_source("f", text.into());
        problems.push(Problem::error(Code::BadId, "f", format!("odd: {text}")).at(text, 7..text.len()));
        let rendered = problems.render(false);
        assert!(!rendered.chars().any(|c| c.is_control() && c != '\n'), "{rendered:?}");
        assert!(!rendered.contains(is_invisible) && !rendered.contains('\u{2028}'));
        assert!(text.chars().all(|c| visible(&c.to_string()).len() == c.len_utf8()), "the marks stay in their place");
        assert_eq!(visible("می\u{200c}خواهم"), "می\u{200c}خواهم");
    }
}
