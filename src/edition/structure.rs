//! The structure of one guidance document: its pages, in order, the same in every language.

use std::collections::BTreeSet;
use std::ops::Range;

use jiff::civil::Date;
use toml::Spanned;

use crate::edition::load::{Contents, Snapshot};
use crate::edition::names::misnamed_help;
use crate::edition::reader::Reader;
use crate::edition::source::{self, Facts, GuidanceFile, did_you_mean, headings, setting_at};
use crate::edition::validate::{Links, MOST_SHORT_CHARACTERS, PRACTICE};
use crate::edition::{Document, Icon, Id, Page};
use crate::problem::{Code, Lines, Origin, Problem, Problems, Severity};

/// The structure of one guidance document.
pub fn document(
    snapshot: &Snapshot,
    id: &Id,
    origin: &Origin,
    links: &Links,
    today: Date,
    problems: &mut Problems,
) -> Option<(Document, bool)> {
    let file = format!("content/guidance/{id}.toml");
    if !snapshot.has(&file) {
        if problems.are_enough(PRACTICE, Code::MissingFile, Severity::Error) {
            return None;
        }
        let names: Vec<_> = snapshot
            .names_in("content/guidance")
            .filter_map(|name| name.strip_suffix(".toml"))
            .collect();
        let usable: Vec<_> = names
            .into_iter()
            .filter(|name| Id::parse(name).is_some())
            .collect();
        let help = misnamed_help(snapshot, &file)
            .or_else(|| did_you_mean(id.as_str(), &usable).map(|help| format!("{help} if not, take \"{id}\" out of the list")))
            .unwrap_or_else(|| {
                // Where there are words for it, the file was there.
                let had_words = snapshot.locales.iter().any(|tag| snapshot.has(&format!("locales/{tag}/{id}.ftl")));
                if had_words {
                    format!(
                        "put the file back from your copy; or take \"{id}\" out of the list, if it is not to be shown any more"
                    )
                } else {
                    format!("take \"{id}\" out of the list, or put the file back from your copy")
                }
            });
        problems.push(
            Problem::error(
                Code::MissingFile,
                PRACTICE,
                format!("the file {file} is missing"),
            )
            .at_origin(origin)
            .help(help),
        );
        return None;
    }
    let facts: Facts<GuidanceFile> = source::read_facts(snapshot, &file, problems)?;
    let mut reader = Reader {
        snapshot,
        today,
        problems,
        file,
        text: &facts.text,
        lines: Lines::of(&facts.text),
        incomplete: facts.incomplete,
    };
    let version = reader.short(
        "version",
        facts.value.version.as_ref(),
        MOST_SHORT_CHARACTERS,
        "its line below the title",
    );
    if let Some((date, span)) = reader.date("effective", facts.value.effective.as_ref())
        && date > today
    {
        reader.warning(
            span,
            Code::DateInFuture,
            format!("this guidance is on the screen today, although it is to apply from {date} on: nothing waits for that day"),
            "delete this line if it applies already; if not, put the guidance of before back until that day",
        );
    }
    let Some(sections) = &facts.value.sections else {
        if !reader.incomplete {
            let problem = Problem::error(
                Code::MissingSetting,
                &reader.file,
                "this guidance has no sections",
            );
            let help = "add three lines at the end of the file:  [[sections]]  and below it  id = \"…\"  and  kind = \"text\"";
            reader.problems.push(problem.help(help));
        }
        return None;
    };
    let told_before = reader.problems.count(Severity::Error);
    let outlines = outlines(&facts.text);
    let mut pages = Pages {
        list: Vec::new(),
        ids: BTreeSet::new(),
        links,
        rules: 0,
    };
    for section in sections.get_ref() {
        let span = section.span();
        let section = section.get_ref();
        let kind = section
            .kind
            .as_ref()
            .map(|kind| (kind.get_ref().as_str(), kind.span()));
        match kind {
            Some(("text", kind_span)) => {
                if let Some(rules) = &section.rules {
                    let name = section.id.as_ref().map_or("…", |id| id.get_ref());
                    rule_in_text(&mut reader, id, name, kind_span, rules.span(), &outlines);
                    continue;
                }
                pages.add(
                    &mut reader,
                    span,
                    "section",
                    section.id.as_ref(),
                    section.icon.as_ref(),
                    section.link.as_ref(),
                    false,
                    None,
                );
            }
            Some(("rules", kind_span)) => {
                let section_id = section.id.as_ref().and_then(|id| reader.id("section", id));
                if section.id.is_none() {
                    reader.missing("id", "id = \"…\"", Some(span.clone()));
                }
                if let Some(id) = &section_id {
                    pages.claim(
                        &mut reader,
                        id,
                        section.id.as_ref().map_or(span.clone(), Spanned::span),
                    );
                }
                let has_words = section_id
                    .as_ref()
                    .is_some_and(|section| has_body(snapshot, id, section.as_str()));
                if section.rules.is_none() && has_words {
                    let name = section_id.as_ref().map_or("…", Id::as_str);
                    let message = format!(
                        "the words of `{name}-body` are not shown: a section of kind \"rules\" has only a heading"
                    );
                    reader.error(kind_span, Code::EmptyList, message, "write \"text\"");
                    continue;
                }
                for unused in [&section.icon, &section.link].into_iter().flatten() {
                    let line = setting_at(reader.text, unused.span().start);
                    let message = "a section of rules has no icon or link of its own";
                    let help = "delete this line: each of its rules has its own";
                    reader.error(line, Code::SettingNotHere, message, help);
                }
                let rules = section
                    .rules
                    .as_ref()
                    .map_or(&[][..], |rules| rules.get_ref());
                if rules.is_empty() && !reader.incomplete {
                    reader.error(
                        span.clone(),
                        Code::EmptyList,
                        "this section has no rules",
                        "add two lines below the section:  [[sections.rules]]  and below it  id = \"…\"",
                    );
                }
                let mut opens = section_id;
                for rule in rules {
                    let table = rule.get_ref();
                    pages.add(
                        &mut reader,
                        rule.span(),
                        "rule",
                        table.id.as_ref(),
                        table.icon.as_ref(),
                        table.link.as_ref(),
                        true,
                        opens.take(),
                    );
                }
            }
            Some((other, span)) => {
                let help = if section.rules.is_some() {
                    "write \"rules\"; a section without rules has the kind \"text\""
                } else {
                    "write \"text\"; a section with rules has the kind \"rules\""
                };
                reader.error(
                    span,
                    Code::BadChoice,
                    format!("`kind` cannot be \"{other}\""),
                    help,
                );
            }
            None => {
                let kind = if section.rules.is_some() {
                    "rules"
                } else {
                    "text"
                };
                reader.missing("kind", &format!("kind = \"{kind}\""), Some(span));
            }
        }
    }
    if pages.list.is_empty() && !reader.incomplete {
        let line = setting_at(reader.text, sections.span().start);
        let help = "write three lines in its place:  [[sections]]  and below it  id = \"…\"  and  kind = \"text\"";
        reader.error(line, Code::EmptyList, "this guidance has no sections", help);
    }
    let complete = !reader.incomplete && reader.problems.count(Severity::Error) == told_before;
    let minor = facts
        .value
        .minor
        .as_ref()
        .is_some_and(|minor| *minor.get_ref());
    Some((
        Document {
            id: id.clone(),
            version: version?,
            minor,
            pages: pages.list,
        },
        complete,
    ))
}

/// A heading of the file: the line of a section or rule, and where its last setting ends.
struct Outline {
    is_rule: bool,
    start: usize,
    /// From 1.
    line: usize,
    last_line: usize,
}

fn outlines(text: &str) -> Vec<Outline> {
    let headings = headings(text);
    let mut outlines = Vec::new();
    for (index, heading) in headings.iter().enumerate() {
        let end = headings
            .get(index + 1)
            .map_or(text.len(), |next| next.span.start);
        let below = text[heading.span.start..end].lines();
        let is_setting =
            |line: &str| !line.trim().is_empty() && !line.trim_start().starts_with('#');
        let settings = below
            .enumerate()
            .filter(|(_, line)| is_setting(line))
            .map(|(at, _)| at)
            .last()
            .unwrap_or(0);
        let is_rule = heading.name == "sections.rules";
        outlines.push(Outline {
            is_rule,
            start: heading.span.start,
            line: heading.line,
            last_line: heading.line + settings,
        });
    }
    outlines
}

/// Whether the practice has written words for a section itself: then it is a text, whatever its kind says.
fn has_body(snapshot: &Snapshot, document: &Id, section: &str) -> bool {
    let (name, start) = (format!("/{document}.ftl"), format!("{section}-body"));
    let holds = |contents: &Contents| match contents {
        Contents::Bytes(bytes) => bytes.split(|byte| *byte == b'\n').any(|line| {
            line.strip_prefix(start.as_bytes())
                .is_some_and(|rest| rest.trim_ascii_start().starts_with(b"="))
        }),
        _ => false,
    };
    snapshot.files.iter().any(|(path, contents)| {
        path.starts_with("locales/") && path.ends_with(&name) && holds(contents)
    })
}

/// Tells rules that stand below a text. Mostly somebody has added one at the end of the file.
fn rule_in_text(
    reader: &mut Reader<'_>,
    document: &Id,
    section: &str,
    kind: Range<usize>,
    rule: Range<usize>,
    outlines: &[Outline],
) {
    let is_text = has_body(reader.snapshot, document, section);
    let first = outlines
        .iter()
        .position(|outline| outline.is_rule && outline.start >= kind.start);
    let above = first.and_then(|first| outlines[..first].iter().rfind(|outline| outline.is_rule));
    let last = first.map(|first| {
        let rules = outlines[first..]
            .iter()
            .take_while(|outline| outline.is_rule);
        rules.last().map_or(0, |rule| rule.last_line)
    });
    let line = crate::problem::Place::of(reader.text, kind.start).line;
    let (span, help) = match (is_text, above, first, last) {
        (true, Some(above), Some(first), Some(last)) => {
            let start = outlines[first].start;
            let lines = last + 1 - outlines[first].line;
            let end = start
                + reader.text[start..]
                    .split_inclusive('\n')
                    .take(lines)
                    .map(str::len)
                    .sum::<usize>();
            let end = start + reader.text[start..end].trim_end().len();
            (
                start..end,
                format!(
                    "move these lines up, below line {}, where the last rule ends",
                    above.last_line
                ),
            )
        }
        (true, None, Some(first), _) => {
            let start = outlines[first].start;
            let end = start
                + reader.text[start..]
                    .find('\n')
                    .unwrap_or(reader.text.len() - start);
            let help = "add three lines above this one:  [[sections]]  and  id = \"…\"  and  kind = \"rules\"".to_owned();
            (start..end, help)
        }
        _ => {
            let message = format!(
                "the section `{section}` is of kind \"text\", which has no rules, and has rules below it"
            );
            let help = "write \"rules\"";
            return reader.error(kind, Code::RulesInText, message, help);
        }
    };
    let message = format!(
        "this rule is below the section `{section}` (line {line}), which is of kind \"text\" and has no rules"
    );
    let span = if span.is_empty() { rule } else { span };
    reader.error(span, Code::RulesInText, message, help);
}

/// The pages of a document as they are collected.
struct Pages<'a> {
    list: Vec<Page>,
    ids: BTreeSet<Id>,
    links: &'a Links,
    rules: usize,
}

impl Pages<'_> {
    /// `false`, and told, if the id is taken: two things of one name would share their words.
    fn claim(&mut self, reader: &mut Reader<'_>, id: &Id, span: Range<usize>) -> bool {
        let free = self.ids.insert(id.clone());
        if !free {
            reader.error(
                span,
                Code::DuplicateId,
                format!("the id `{id}` appears twice in this guidance"),
                "give one of the two another id, here and in the files of words; if they are the same, delete one",
            );
        }
        free
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "the settings of one table, each with its own span"
    )]
    fn add(
        &mut self,
        reader: &mut Reader<'_>,
        span: Range<usize>,
        what: &str,
        id: Option<&Spanned<String>>,
        icon: Option<&Spanned<String>>,
        link: Option<&Spanned<String>>,
        is_rule: bool,
        opens_section: Option<Id>,
    ) {
        self.rules += usize::from(is_rule);
        let Some(name) = id else {
            return reader.missing("id", "id = \"…\"", Some(span));
        };
        let Some(id) = reader.id(what, name) else {
            return;
        };
        if !self.claim(reader, &id, name.span()) {
            return;
        }
        let icon = icon.and_then(|icon| {
            let known = Icon::parse(icon.get_ref());
            if known.is_none() {
                let help = did_you_mean(icon.get_ref(), Icon::NAMES)
                    .unwrap_or_else(|| format!("the icons are: {}", Icon::NAMES.join(", ")));
                reader.error(
                    icon.span(),
                    Code::UnknownIcon,
                    format!("there is no icon called `{}`", icon.get_ref()),
                    help,
                );
            }
            known
        });
        let link = link.and_then(|link| {
            let name = link.get_ref();
            let known = self
                .links
                .usable
                .keys()
                .find(|known| known.as_str() == name)
                .cloned();
            if known.is_none() && !self.links.is_told(name) {
                let names: Vec<_> = self.links.usable.keys().map(Id::as_str).collect();
                let help = did_you_mean(name, &names).unwrap_or_else(|| match names.first() {
                    Some(first) => format!(
                        "write the name of a link, such as \"{first}\": {PRACTICE} has {}",
                        names.join(", ")
                    ),
                    None => "delete this line".to_owned(),
                });
                reader.error(
                    link.span(),
                    Code::UnknownLink,
                    format!("{PRACTICE} has no link called `{name}`"),
                    help,
                );
            }
            known
        });
        let number = is_rule.then_some(self.rules);
        self.list.push(Page {
            id,
            number,
            icon,
            link,
            opens_section,
        });
    }
}
