//! The structure of one guidance document: its pages, in order, the same in every language.

use std::collections::BTreeSet;
use std::ops::Range;

use jiff::civil::Date;
use toml::Spanned;

use crate::edition::load::Snapshot;
use crate::edition::reader::Reader;
use crate::edition::source::{self, Facts, GuidanceFile, did_you_mean};
use crate::edition::validate::{Links, PRACTICE};
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
        let names: Vec<_> = snapshot.names_in("content/guidance").filter_map(|name| name.strip_suffix(".toml")).collect();
        let help =
            did_you_mean(id.as_str(), &names).unwrap_or_else(|| format!("add the file {file}, or take \"{id}\" out of the list"));
        problems.push(
            Problem::error(Code::MissingFile, PRACTICE, format!("the file {file} is missing")).at_origin(origin).help(help),
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
    let version = reader.required("version", facts.value.version.as_ref());
    if let Some((date, span)) = reader.date("effective", facts.value.effective.as_ref())
        && date > today
    {
        reader.warning(
            span,
            Code::DateInFuture,
            format!("this guidance applies only from {date} on, but is shown already"),
            "wait until that day to offer it, or correct the date",
        );
    }
    let Some(sections) = &facts.value.sections else {
        if !reader.incomplete {
            let problem = Problem::error(Code::MissingSetting, &reader.file, "this guidance has no sections");
            reader.problems.push(problem.help("add a part  [[sections]]  with its id and kind below it"));
        }
        return None;
    };
    let told_before = reader.problems.count(Severity::Error);
    let mut pages = Pages { list: Vec::new(), ids: BTreeSet::new(), links, rules: 0 };
    for section in sections.get_ref() {
        let span = section.span();
        let section = section.get_ref();
        let kind = section.kind.as_ref().map(|kind| (kind.get_ref().as_str(), kind.span()));
        match kind {
            Some(("text", _)) => {
                if let Some(rules) = &section.rules {
                    reader.error(
                        rules.span(),
                        Code::RulesInText,
                        "the section above this rule is of kind \"text\", which has no rules",
                        "write kind = \"rules\" in that section",
                    );
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
            Some(("rules", _)) => {
                let section_id = section.id.as_ref().and_then(|id| reader.id("section", id));
                if section.id.is_none() {
                    reader.missing("id", "id = \"…\"", Some(span.clone()));
                }
                if let Some(id) = &section_id {
                    pages.claim(&mut reader, id, section.id.as_ref().map_or(span.clone(), Spanned::span));
                }
                for unused in [&section.icon, &section.link].into_iter().flatten() {
                    reader.error(
                        unused.span(),
                        Code::SettingNotHere,
                        "a section of rules has no icon or link of its own",
                        "move the line to one of its rules, below a  [[sections.rules]]",
                    );
                }
                let rules = section.rules.as_ref().map_or(&[][..], |rules| rules.get_ref());
                if rules.is_empty() && !reader.incomplete {
                    reader.error(
                        span.clone(),
                        Code::EmptyList,
                        "this section has no rules",
                        "add a part  [[sections.rules]]  below it, or write kind = \"text\"",
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
                reader.error(span, Code::BadChoice, format!("`kind` cannot be \"{other}\""), "write \"text\" or \"rules\"");
            }
            None => reader.missing("kind", "kind = \"text\"   or   kind = \"rules\"", Some(span)),
        }
    }
    if pages.list.is_empty() && !reader.incomplete {
        reader.error(sections.span(), Code::EmptyList, "this guidance has no sections", "add a part  [[sections]]");
    }
    let complete = !reader.incomplete && reader.problems.count(Severity::Error) == told_before;
    let minor = facts.value.minor.as_ref().is_some_and(|minor| *minor.get_ref());
    Some((Document { id: id.clone(), version: version?, minor, pages: pages.list }, complete))
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
                format!("the id `{id}` stands twice in this guidance"),
                "give one of the two another id, here and in the files of words",
            );
        }
        free
    }

    #[expect(clippy::too_many_arguments, reason = "the settings of one table, each with its own span")]
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
        let Some(name) = id else { return reader.missing("id", "id = \"…\"", Some(span)) };
        let Some(id) = reader.id(what, name) else { return };
        if !self.claim(reader, &id, name.span()) {
            return;
        }
        let icon = icon.and_then(|icon| {
            let known = Icon::parse(icon.get_ref());
            if known.is_none() {
                let help = did_you_mean(icon.get_ref(), Icon::NAMES)
                    .unwrap_or_else(|| format!("the icons are: {}", Icon::NAMES.join(", ")));
                reader.error(icon.span(), Code::UnknownIcon, format!("there is no icon called `{}`", icon.get_ref()), help);
            }
            known
        });
        let link = link.and_then(|link| {
            let name = link.get_ref();
            let known = self.links.usable.keys().find(|known| known.as_str() == name).cloned();
            if known.is_none() && !self.links.is_told(name) {
                let names: Vec<_> = self.links.usable.keys().map(Id::as_str).collect();
                let help =
                    did_you_mean(name, &names).unwrap_or_else(|| format!("the links of {PRACTICE} are: {}", names.join(", ")));
                reader.error(link.span(), Code::UnknownLink, format!("{PRACTICE} has no link called `{name}`"), help);
            }
            known
        });
        let number = is_rule.then_some(self.rules);
        self.list.push(Page { id, number, icon, link, opens_section });
    }
}
