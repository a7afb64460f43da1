//! Something a person can fix in a file, and how it is told.
//!
//! Problems are collected, never thrown: a reader of the list wants all of them at once.

mod code;
mod groups;

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::text::{is_invisible, is_joiner};
pub use code::Code;
pub use groups::{Group, coarse_groups, groups, some_of};

/// How much a problem matters.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
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

/// How much a problem matters to those in front of the screen. What matters more is told first.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    Serialize,
    Deserialize,
    JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// Nothing of the files is shown: an error.
    NotShown,
    /// Patients see or hear something else than the files want to say: another language, no code, nothing.
    Seen,
    /// They may, because something was not confirmed or checked, or looks wrong.
    // Also what was written before there were weights.
    #[default]
    MayBeSeen,
    /// Nobody sees it: something can be tidied away.
    Unseen,
}

/// What several problems come of, in words that are true of each of them.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("additionalProperties" = true))]
pub struct Cause {
    /// What to do about all of them, where that is not what to do about one.
    pub help: Option<String>,
    /// What is wrong, in English, without what differs: the `names` can follow.
    pub statement: String,
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
        Self {
            line: lines + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }
}

/// A text of which many places are wanted: its lines are counted once.
pub struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub fn of(text: &'a str) -> Self {
        Self {
            text,
            starts: std::iter::once(0)
                .chain(text.match_indices('\n').map(|(newline, _)| newline + 1))
                .collect(),
        }
    }

    /// The same as [`Place::of`].
    pub fn place(&self, offset: usize) -> Place {
        let offset = self.text.floor_char_boundary(offset.min(self.text.len()));
        let line = self.starts.partition_point(|start| *start <= offset);
        Place {
            line,
            column: self.text[self.starts[line - 1]..offset].chars().count() + 1,
        }
    }

    /// The same as [`Origin::new`].
    pub fn origin(&self, file: &str, span: Range<usize>) -> Origin {
        Origin {
            file: file.to_owned(),
            place: self.place(span.start),
            span,
        }
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
    /// What it has in common with others, and the name of that among the causes of its kind.
    pub cause: Option<(String, Cause)>,
    /// The messages, links or whatever else it is about, by their names.
    pub names: Vec<String>,
    /// The tag of the language that it is about, where its file does not tell.
    pub language: Option<String>,
    /// How much it matters, where that is not as usual with its kind.
    pub stated_weight: Option<Weight>,
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
            cause: None,
            names: Vec::new(),
            language: None,
            stated_weight: None,
        }
    }

    pub fn warning(code: Code, file: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(code, file, message)
        }
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

    /// What it is about, by name: messages, links.
    pub fn about(mut self, names: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.names.extend(names.into_iter().map(Into::into));
        self
    }

    /// The language that it is about, by its tag. What is in a language's own folder need not say.
    pub fn in_language(mut self, tag: impl fmt::Display) -> Self {
        self.language = Some(tag.to_string());
        self
    }

    /// What it comes of. Problems of one kind whose cause has this name are told as one: `statement` is true of
    /// each of them, and is followed by what they are about. Without a name, all of the kind have one cause.
    ///
    /// Where nothing is said, what is wrong with the same messages of the same file in several languages has
    /// one cause.
    pub fn because(mut self, name: impl Into<String>, statement: impl Into<String>) -> Self {
        self.cause = Some((
            name.into(),
            Cause {
                help: None,
                statement: statement.into(),
            },
        ));
        self
    }

    /// What to do about all that come of the same cause.
    pub fn help_for_all(mut self, help: impl Into<String>) -> Self {
        if let Some((_, cause)) = &mut self.cause {
            cause.help = Some(help.into());
        }
        self
    }

    /// Matters more or less than others of its kind do.
    pub fn weighing(mut self, weight: Weight) -> Self {
        self.stated_weight = Some(weight);
        self
    }

    /// How much it matters.
    pub fn weight(&self) -> Weight {
        match self.severity {
            Severity::Error => Weight::NotShown,
            Severity::Warning => self.stated_weight.unwrap_or_else(|| self.code.weight()),
        }
    }

    /// The tag of the language that it is about.
    pub fn language(&self) -> Option<&str> {
        self.language
            .as_deref()
            .or_else(|| Some(in_folder_of_language(&self.file)?.0))
    }

    /// Names its cause among all causes.
    fn group(&self) -> String {
        let code = self.code;
        match &self.cause {
            Some((name, _)) if name.is_empty() => code.to_string(),
            Some((name, _)) => format!("{code}/{name}"),
            None => {
                let file = in_folder_of_language(&self.file)
                    .map_or_else(|| self.file.clone(), |(_, file)| format!("*/{file}"));
                let names = self.names.join(",");
                match names.is_empty() {
                    true => format!("{code}/{file}:{}:{}", self.place.line, self.place.column),
                    false => format!("{code}/{file}:{names}"),
                }
            }
        }
    }
}

/// The language in whose folder a file is, and its name there.
fn in_folder_of_language(file: &str) -> Option<(&str, &str)> {
    file.strip_prefix("locales/")?.split_once('/')
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
        Self {
            file: file.to_owned(),
            place: Place::of(text, span.start),
            span,
        }
    }
}

/// One line: `file:line:column: error: what is wrong (what to do)`.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Told::of(self).fmt(f)
    }
}

/// A problem as programs are told of it, see `docs/check.md`. What has a default was not in the statuses of
/// earlier versions, which are read too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("additionalProperties" = true))]
pub struct Told {
    /// What it has in common with the others of its group.
    #[serde(default)]
    pub cause: Option<Cause>,
    /// The kind of problem: see docs/problems.md. New ones may be added.
    #[schemars(extend("examples" = Code::ALL))]
    pub code: String,
    /// The character in the line, from 1.
    #[schemars(range(min = 1))]
    pub column: usize,
    /// The file, relative to the site's folder, with / between its parts.
    pub file: String,
    /// Errors, or warnings, of one group have one cause, and are told to people as one.
    #[serde(default)]
    #[schemars(required)]
    pub group: String,
    /// What to do about it.
    pub help: Option<String>,
    /// The tag of the language that it is about.
    #[serde(default)]
    pub language: Option<String>,
    /// The line, from 1. 1 where the problem has no place in the file.
    #[schemars(range(min = 1))]
    pub line: usize,
    /// What is wrong, in English. Its wording may change.
    pub message: String,
    /// The messages or links that it is about.
    #[serde(default)]
    #[schemars(required)]
    pub names: Vec<String>,
    pub severity: Severity,
    /// How much it matters to those in front of the screen.
    #[serde(default)]
    #[schemars(required)]
    pub weight: Weight,
}

impl Told {
    fn of(problem: &Problem) -> Self {
        Self {
            cause: problem.cause.as_ref().map(|(_, cause)| cause.clone()),
            code: problem.code.to_string(),
            column: problem.place.column,
            file: problem.file.clone(),
            group: problem.group(),
            help: problem.help.clone(),
            language: problem.language().map(str::to_owned),
            line: problem.place.line,
            message: problem.message.clone(),
            names: problem.names.clone(),
            severity: problem.severity,
            weight: problem.weight(),
        }
    }

    /// Names its cause. What was written before there were groups goes by its kind.
    fn cause_key(&self) -> &str {
        if self.group.is_empty() {
            &self.code
        } else {
            &self.group
        }
    }
}

/// One line, as a [`Problem`] prints, and as harmless to a terminal.
impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            line,
            column,
            severity,
            message,
            ..
        } = self;
        let help = self
            .help
            .as_ref()
            .map(|help| format!(" ({help})"))
            .unwrap_or_default();
        f.write_str(&visible(&format!(
            "{file}:{line}:{column}: {}: {message}{help}",
            severity.name()
        )))
    }
}

/// The most problems of one kind that are told of one file: a file with more is not what its name
/// says, and finding the place of each would take minutes.
pub const MOST_TOLD: usize = 50;

/// Problems of which only so many of a file are told: of this language, where that is not the file's own.
type Kind = (Code, Severity, Option<String>);

/// All the problems of a site, with the texts they speak of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problems {
    list: Vec<Arc<Problem>>,
    /// The same, to be looked up.
    known: HashSet<Arc<Problem>>,
    errors: usize,
    /// How many there are of each kind in each file, and of each language that a file does not tell.
    counts: BTreeMap<String, BTreeMap<Kind, usize>>,
    sources: BTreeMap<String, Arc<str>>,
}

impl Problems {
    pub fn push(&mut self, problem: Problem) {
        self.add(Arc::new(problem));
    }

    fn add(&mut self, problem: Arc<Problem>) {
        let kind = (problem.code, problem.severity, problem.language.clone());
        if !self.are_enough_of(&problem.file, &kind) && self.known.insert(problem.clone()) {
            *self
                .counts
                .entry(problem.file.clone())
                .or_default()
                .entry(kind)
                .or_default() += 1;
            self.errors += usize::from(problem.severity == Severity::Error);
            self.list.push(problem);
        }
    }

    /// Whether so many problems of a kind are told of a file that no more will be.
    pub fn are_enough(&self, file: &str, code: Code, severity: Severity) -> bool {
        self.are_enough_of(file, &(code, severity, None))
    }

    fn are_enough_of(&self, file: &str, kind: &Kind) -> bool {
        let counts = self.counts.get(file).and_then(|counts| counts.get(kind));
        counts.is_some_and(|count| *count >= MOST_TOLD)
    }

    /// Remembers a file's text, so that its problems can be shown in place.
    pub fn add_source(&mut self, file: &str, text: Arc<str>) {
        self.sources.insert(file.to_owned(), text);
    }

    /// Forgets the texts of files in which nothing is marked: a running kiosk needs none of them.
    pub fn forget_unmarked_sources(&mut self) {
        let marked: BTreeSet<_> = self
            .list
            .iter()
            .filter(|problem| problem.span.is_some())
            .map(|problem| &problem.file)
            .collect();
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
        list.sort_by(|a, b| {
            (&a.file, a.place, a.severity, &a.message)
                .cmp(&(&b.file, b.place, b.severity, &b.message))
        });
        list
    }

    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.list.iter().map(Arc::as_ref)
    }

    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
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

    /// For a terminal: every problem with the line it is in and the place marked. What matters most comes first.
    pub fn render(&self, colour: bool) -> String {
        self.render_those(|_| true, colour)
    }

    /// The same of some of them.
    pub fn render_those(&self, which: impl Fn(&Told) -> bool, colour: bool) -> String {
        let renderer = renderer(colour);
        let (sorted, told) = (self.sorted(), self.told());
        let indices = groups(&told)
            .into_iter()
            .flat_map(|group| group.indices().collect::<Vec<_>>());
        indices
            .filter(|index| which(&told[*index]))
            .map(|index| self.render_one(&renderer, sorted[index]))
            .collect()
    }

    /// For a terminal: what is wrong in at most `rows` rows of [`COLUMNS`], one paragraph a cause, and what matters
    /// most first. Where there is not room for all, the last row says how many are not told. Also whether that is all
    /// that is known of each of them.
    pub fn summary(
        &self,
        which: impl Fn(&Told) -> bool,
        rows: usize,
        colour: bool,
    ) -> (String, bool) {
        let sorted = self.sorted();
        let (indices, told): (Vec<_>, Vec<_>) = self
            .told()
            .into_iter()
            .enumerate()
            .filter(|(_, told)| which(told))
            .unzip();
        let plain = renderer(false);
        let paragraph = |renderer: &Renderer, group: &Group<'_>, form| {
            self.paragraph(
                renderer,
                group,
                sorted[indices[group.example_index()]],
                form,
            )
        };
        let height = |group: &Group<'_>, form| rows_of(&paragraph(&plain, group, form));
        let mut groups = groups(&told);
        if groups
            .iter()
            .map(|group| height(group, Form::Line))
            .sum::<usize>()
            > rows
        {
            groups = coarse_groups(&told);
        }
        // As many as there is room for, and then the first of them in more words.
        let mut chosen: Vec<_> = groups
            .iter()
            .map(|group| (group, Form::Line, height(group, Form::Line)))
            .collect();
        let used =
            |chosen: &[(_, _, usize)]| chosen.iter().map(|(.., height)| height).sum::<usize>();
        let is_cut = used(&chosen) > rows;
        let rows = rows.saturating_sub(usize::from(is_cut));
        while used(&chosen) > rows && chosen.len() > 1 {
            chosen.pop();
        }
        let left_out: usize = groups[chosen.len()..].iter().map(Group::count).sum();
        let mut free = rows.saturating_sub(used(&chosen));
        for (group, form, height_now) in &mut chosen {
            let longer: &[_] = match group.example().severity {
                Severity::Error => &[Form::Full, Form::Short],
                Severity::Warning => &[Form::Short],
            };
            let fitting = longer
                .iter()
                .map(|form| (*form, height(group, *form)))
                .find(|(_, height)| *height <= free + *height_now);
            if let Some((longer, height)) = fitting {
                free = free + *height_now - height;
                (*form, *height_now) = (longer, height);
            }
        }
        let parting = if chosen.len() <= free { "\n" } else { "" };
        let renderer = renderer(colour);
        let mut text: String = chosen
            .iter()
            .map(|(group, form, _)| paragraph(&renderer, group, *form) + parting)
            .collect();
        match left_out {
            0 => {}
            1 => text += "And 1 more problem.\n",
            more => text += &format!("And {more} more problems.\n"),
        }
        let is_whole = left_out == 0
            && chosen
                .iter()
                .all(|(group, form, _)| group.count() == 1 && !matches!(form, Form::Line));
        (text, is_whole)
    }

    /// One cause, in as many words as there is room for.
    fn paragraph(
        &self,
        renderer: &Renderer,
        group: &Group<'_>,
        example: &Problem,
        form: Form,
    ) -> String {
        let told = Problem {
            message: group.statement(),
            help: group.help().map(str::to_owned),
            ..example.clone()
        };
        let title = |message: &str| {
            let title = level_of(example.severity)
                .primary_title(visible(message))
                .id(example.code.name());
            renderer.render(&[annotate_snippets::Group::with_title(title)])
        };
        let place = format!(
            "{}:{}:{}{}",
            told.file,
            told.place.line,
            told.place.column,
            group.elsewhere()
        );
        match form {
            Form::Full => {
                let rendered = self.render_one(renderer, &told);
                let elsewhere = match group.elsewhere() {
                    none if none.is_empty() => none,
                    elsewhere => format!("\n  = note: here{}", visible(&elsewhere)),
                };
                format!("{}{elsewhere}\n", rendered.trim_end())
            }
            Form::Short => {
                let help = told
                    .help
                    .as_deref()
                    .map(|help| format!("\n  = help: {}", visible(help)))
                    .unwrap_or_default();
                format!("{}\n --> {}{help}\n", title(&told.message), visible(&place))
            }
            Form::Line => format!("{}\n", title(&format!("{} ({place})", told.message))),
        }
    }

    fn render_one(&self, renderer: &Renderer, problem: &Problem) -> String {
        let title = level_of(problem.severity)
            .primary_title(visible(&problem.message))
            .id(problem.code.name());
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
                text.push_str(&format!(
                    "\n --> {file}:{}:{}",
                    problem.place.line, problem.place.column
                ));
                if let Some(help) = &problem.help {
                    text.push_str(&format!("\n  = help: {}", visible(help)));
                }
                text
            }
        };
        rendered.push_str("\n\n");
        rendered
    }

    /// Whether the site is shown, and how many errors and warnings it has.
    pub fn verdict(&self) -> String {
        verdict(self.count(Severity::Error), self.count(Severity::Warning))
    }

    /// For programs, in the order of [`sorted`](Self::sorted).
    pub fn told(&self) -> Vec<Told> {
        self.sorted().into_iter().map(Told::of).collect()
    }

    /// For programs: an array of objects, see `docs/check.md`.
    pub fn to_json(&self) -> serde_json::Value {
        self.told()
            .into_iter()
            .map(|told| serde_json::to_value(told).unwrap_or_default())
            .collect()
    }
}

/// How many there are: "2 errors, 1 warning", "0 errors, 0 warnings".
impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&counted(
            self.count(Severity::Error),
            self.count(Severity::Warning),
        ))
    }
}

/// "1 error, 2 warnings".
pub fn counted(errors: usize, warnings: usize) -> String {
    let counted = |count: usize, name: &str| {
        if count == 1 {
            format!("1 {name}")
        } else {
            format!("{count} {name}s")
        }
    };
    format!(
        "{}, {}",
        counted(errors, "error"),
        counted(warnings, "warning")
    )
}

/// Whether files with so many problems are shown, in words that are as true of a draft: "can be shown: 0 errors,
/// 30 warnings" or "NOT SHOWN: 1 error, 0 warnings".
pub fn verdict(errors: usize, warnings: usize) -> String {
    let shown = if errors == 0 {
        "can be shown"
    } else {
        "NOT SHOWN"
    };
    format!("{shown}: {}", counted(errors, warnings))
}

/// Nobody reads more rows than these of what is wrong. The rest is told on request.
pub const MOST_ROWS: usize = 40;

/// The width of a terminal for which rows are counted.
pub const COLUMNS: usize = 100;

/// How much is told of one cause.
#[derive(Debug, Clone, Copy)]
enum Form {
    /// With the line of the file, and the place marked.
    Full,
    /// What is wrong, where, and what to do.
    Short,
    /// What is wrong and where.
    Line,
}

/// How many rows of [`COLUMNS`] a text takes on a terminal.
pub fn rows_of(text: &str) -> usize {
    text.lines()
        .map(|line| line.chars().count().div_ceil(COLUMNS).max(1))
        .sum()
}

fn renderer(colour: bool) -> Renderer {
    if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    }
}

fn level_of(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    }
}

/// How many bytes of a very long line are shown on each side of the mark.
const LINE_CONTEXT: usize = 120;

/// The part of the first line of `span` worth showing, and the span within it.
fn line_around<'a>(text: &'a str, span: &Range<usize>) -> (&'a str, Range<usize>) {
    let start = text[..span.start]
        .rfind('\n')
        .map_or(0, |newline| newline + 1);
    let end = text[span.start..]
        .find('\n')
        .map_or(text.len(), |newline| span.start + newline);
    let end = if text[start..end].ends_with('\r') {
        end - 1
    } else {
        end
    };
    let start = start.max(text.floor_char_boundary(span.start.saturating_sub(LINE_CONTEXT)));
    let end = end
        .min(text.ceil_char_boundary(span.start + LINE_CONTEXT))
        .max(start);
    let mark_start = span.start.clamp(start, end) - start;
    let mark_end = span.end.clamp(start, end) - start;
    (&text[start..end], mark_start..mark_end.max(mark_start))
}

/// Control characters and invisible ones replaced one for one by visible signs, so that a hostile file
/// cannot write to the terminal, and that what is not seen in the file is seen here. Each replacement has as
/// many bytes as what it replaces, or the marks would move. Joiners stay: the words of some languages are
/// made of them, and would fall apart.
pub fn visible(text: &str) -> String {
    let is_shown = |c: char| {
        !c.is_control() && !is_invisible(c) && !matches!(c, '\u{2028}' | '\u{2029}') || is_joiner(c)
    };
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
        assert_eq!(
            Place::of(text, text.find('=').unwrap()),
            Place { line: 2, column: 8 }
        );
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
            Problem::error(
                Code::UnknownSetting,
                "content/practice.toml",
                "there is no setting `language`",
            )
            .at(text, 11..19)
            .help("did you mean `languages`?"),
        );
        let rendered = problems.render(false);
        for part in [
            "content/practice.toml:2:1",
            "language = [\"en-GB\"]",
            "^^^^^^^^",
            "did you mean `languages`?",
        ] {
            assert!(rendered.contains(part), "{part} is missing in:\n{rendered}");
        }
        assert_eq!(problems.to_string(), "1 error, 0 warnings");
    }

    #[test]
    fn problems_are_sorted_by_file_and_place_and_told_once() {
        let mut problems = Problems::default();
        for offset in [6, 0, 6] {
            problems.push(
                Problem::warning(Code::BadId, "b", "wrong").at("first\nlast", offset..offset + 1),
            );
        }
        problems.push(Problem::error(Code::BadId, "a", "wrong"));
        let places: Vec<_> = problems
            .sorted()
            .iter()
            .map(|p| (p.file.as_str(), p.place.line))
            .collect();
        assert_eq!(places, [("a", 1), ("b", 1), ("b", 2)]);
        assert_eq!(problems.to_string(), "1 error, 2 warnings");
    }

    #[test]
    fn of_one_kind_only_the_first_fifty_are_told_of_a_file() {
        let mut problems = Problems::default();
        for number in 0..100 {
            problems.push(Problem::error(Code::BadId, "a", format!("wrong {number}")));
            problems.push(Problem::warning(
                Code::BadId,
                "a",
                format!("wrong {number}"),
            ));
            problems.push(Problem::error(
                Code::BadDate,
                "b",
                format!("wrong {number}"),
            ));
        }
        assert_eq!(problems.to_string(), "100 errors, 50 warnings");
        assert!(
            problems
                .iter()
                .all(|problem| problem.message.len() <= "wrong 49".len())
        );
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
        problems
            .push(Problem::error(Code::BadId, "f", format!("odd: {text}")).at(text, 7..text.len()));
        let rendered = problems.render(false);
        assert!(
            !rendered.chars().any(|c| c.is_control() && c != '\n'),
            "{rendered:?}"
        );
        assert!(!rendered.contains(is_invisible) && !rendered.contains('\u{2028}'));
        assert!(
            text.chars()
                .all(|c| visible(&c.to_string()).len() == c.len_utf8()),
            "the marks stay in their place"
        );
        assert_eq!(visible("می\u{200c}خواهم"), "می\u{200c}خواهم");
    }
}
