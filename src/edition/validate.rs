//! From facts and words to an [`Edition`], telling everything that is wrong on the way.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use jiff::civil::Date;
use toml::Spanned;

use crate::edition::load::Snapshot;
use crate::edition::source::{self, DateOrText, Facts, GuidanceFile, LanguageFile, LinkTable, PracticeFile, did_you_mean};
use crate::edition::words::{Value, Wanted, Words, paragraphs};
use crate::edition::{
    COMPLAINTS_LINK, Digest, Document, Edition, Icon, Id, Labels, Link, Locale, Page, PageWording, REVIEW_LINK, Wording, labels,
    link, without_marks,
};
use crate::language::{Direction, Language, LanguageTag};
use crate::problem::{Origin, Problem, Problems, Severity};
use crate::session::timing;

const PRACTICE: &str = "content/practice.toml";
/// Half a year: long enough not to nag, short enough to notice a page that has moved.
const DEFAULT_RECHECK_DAYS: i64 = 180;
/// From a small tablet to a large wall screen.
const DIAGONALS: std::ops::RangeInclusive<f64> = 5.0..=120.0;

/// Makes an edition as far as the site allows. The caller discards it if any error was told.
pub fn edition(snapshot: &Snapshot, today: Date, problems: &mut Problems) -> Option<Edition> {
    stray_files(snapshot, problems);
    if !snapshot.has(PRACTICE) {
        problems.push(
            Problem::error("missing-file", PRACTICE, "this file is missing, and with it the whole site")
                .help("a site is a folder that holds content/ and locales/: is this the right folder?"),
        );
        return None;
    }
    let facts: Facts<PracticeFile> = source::read_facts(snapshot, PRACTICE, problems)?;
    let mut reader =
        Reader { snapshot, today, problems, file: PRACTICE.to_owned(), text: &facts.text, incomplete: facts.incomplete };

    let practice = reader.required("name", facts.value.name.as_ref());
    let links = reader.links(&facts.value);
    let languages = reader.languages(facts.value.languages.as_ref());
    let hide_unreviewed = reader.hides_unreviewed(&facts.value);
    let diagonal_inches = reader.diagonal(&facts.value);
    let document_ids = reader.document_ids(facts.value.guidance.as_ref());

    let documents: Vec<_> =
        document_ids.iter().filter_map(|(id, origin)| document(snapshot, id, origin, &links, today, problems)).collect();
    // Without a name the words are still looked through, so that all their mistakes are told at once.
    let name = practice.as_deref().unwrap_or("…");
    let listed: Vec<_> = document_ids.iter().map(|(id, _)| id).collect();
    let source_tag = languages.first().map(|(language, _)| language.tag.clone());
    let mut locales = Vec::new();
    for (language, origin) in languages {
        let unreviewed = Some(&language.tag) != source_tag.as_ref();
        if let Some(locale) = locale(snapshot, language, origin, unreviewed, name, &listed, &documents, &links, problems)
            && !(unreviewed && hide_unreviewed)
        {
            locales.push(locale);
        }
    }
    let practice = practice?;
    let documents: Vec<_> = documents.into_iter().map(|(document, _)| document).collect();
    if locales.is_empty() || documents.is_empty() {
        return None;
    }
    let digest = digest(&practice, &locales, &documents, &links, diagonal_inches);
    Some(Edition { digest, practice, locales, documents, links, diagonal_inches })
}

/// Reads settings out of one file, telling what is wrong with them.
struct Reader<'a> {
    snapshot: &'a Snapshot,
    today: Date,
    problems: &'a mut Problems,
    file: String,
    text: &'a str,
    /// Something of the file is already told, and may be why a setting is missing.
    incomplete: bool,
}

impl Reader<'_> {
    fn error(&mut self, span: Range<usize>, code: &'static str, message: impl Into<String>, help: impl Into<String>) {
        self.problems.push(Problem::error(code, &self.file, message).at(self.text, span).help(help));
    }

    fn warning(&mut self, span: Range<usize>, code: &'static str, message: impl Into<String>, help: impl Into<String>) {
        self.problems.push(Problem::warning(code, &self.file, message).at(self.text, span).help(help));
    }

    fn origin(&self, span: Range<usize>) -> Origin {
        Origin::new(&self.file, self.text, span)
    }

    /// A text that must be there, must say something, and must be fit for the screen.
    fn required(&mut self, name: &str, value: Option<&Spanned<String>>) -> Option<String> {
        let Some(value) = value else {
            self.missing(name, "\"…\"", 0..0);
            return None;
        };
        let text = value.get_ref().trim();
        if text.is_empty() {
            self.error(value.span(), "empty-text", format!("`{name}` is empty"), "write it between the quotation marks");
            return None;
        }
        if let Some(control) = text.chars().find(|c| c.is_control()) {
            let help = "a backslash changes the letter after it: write / instead, or use 'single' quotation marks";
            let message = format!("`{name}` holds an invisible control character (U+{:04X})", control as u32);
            self.error(value.span(), "control-character", message, help);
            return None;
        }
        Some(text.to_owned())
    }

    fn missing(&mut self, name: &str, example: &str, span: Range<usize>) {
        if !self.incomplete {
            self.error(span, "missing-setting", format!("`{name}` is missing"), format!("add a line:  {name} = {example}"));
        }
    }

    fn id(&mut self, what: &str, value: &Spanned<String>) -> Option<Id> {
        let id = Id::parse(value.get_ref());
        if id.is_none() {
            self.error(
                value.span(),
                "bad-id",
                format!("`{}` cannot name a {what}", value.get_ref()),
                "use small letters, digits and hyphens, beginning with a letter",
            );
        }
        id
    }

    fn date(&mut self, name: &str, value: Option<&Spanned<DateOrText>>) -> Option<(Date, Range<usize>)> {
        let value = value?;
        match value.get_ref().date() {
            Ok(date) => date.map(|date| (date, value.span())),
            Err(text) => {
                self.error(
                    value.span(),
                    "bad-date",
                    format!("`{name}` is not a day: {text}"),
                    "write year-month-day, for example 2026-01-31",
                );
                None
            }
        }
    }

    fn links(&mut self, practice: &PracticeFile) -> BTreeMap<Id, Link> {
        let mut hosts = Vec::new();
        for host in practice.link_rules.iter().flat_map(|rules| rules.hosts.iter().flatten()) {
            let name = host.get_ref();
            if url::Url::parse(&format!("https://{name}/")).is_ok_and(|url| url.host_str() == Some(name)) {
                hosts.push(name.clone());
            } else {
                self.error(
                    host.span(),
                    "bad-host",
                    format!("`{name}` is not the name of a web site"),
                    "write only the host, for example \"www.nhs.uk\"",
                );
            }
        }
        let recheck = practice.link_rules.as_ref().and_then(|rules| rules.recheck_days.as_ref());
        let recheck_days = match recheck {
            Some(days) if !(1..=3650).contains(days.get_ref()) => {
                self.error(days.span(), "out-of-range", "`recheck_days` must be between 1 and 3650", "180 is half a year");
                DEFAULT_RECHECK_DAYS
            }
            Some(days) => *days.get_ref(),
            None => DEFAULT_RECHECK_DAYS,
        };
        let mut links = BTreeMap::new();
        for (name, table) in &practice.links {
            let Some(id) = self.id("link", name) else { continue };
            let Some(url) = &table.url else {
                self.missing("url", "\"https://…\"", name.span());
                continue;
            };
            let faults = link::faults(url.get_ref(), &hosts);
            let usable = faults.is_empty();
            for (code, message, help) in faults {
                self.error(url.span(), code, message, help);
            }
            self.confirmation(id.as_str(), url.span(), table, recheck_days);
            if usable {
                links.insert(id, Link { address: url.get_ref().clone(), origin: self.origin(url.span()) });
            }
        }
        for name in [REVIEW_LINK, COMPLAINTS_LINK] {
            if !practice.links.keys().any(|known| known.get_ref() == name) && !self.incomplete {
                self.error(
                    0..0,
                    "missing-link",
                    format!("the link `{name}` is missing"),
                    format!("add a part  [links.{name}]  with its url"),
                );
            }
        }
        links
    }

    fn confirmation(&mut self, id: &str, span: Range<usize>, link: &LinkTable, recheck_days: i64) {
        let by = link.confirmed_by.as_ref().is_some_and(|by| !by.get_ref().trim().is_empty());
        let date = self.date("confirmed_on", link.confirmed_on.as_ref());
        let scan =
            "scan its code on the screen with a phone, look at the page that opens, then set confirmed_by and confirmed_on";
        let Some((date, date_span)) = date.filter(|_| by) else {
            self.warning(span, "link-unconfirmed", format!("nobody has confirmed where the link `{id}` leads"), scan);
            return;
        };
        let age = self.today.since(date).map_or(0, |span| span.get_days());
        if age < 0 {
            self.warning(
                date_span,
                "date-in-future",
                format!("the link `{id}` is said to be confirmed on a day that has not come"),
                "correct the date",
            );
        } else if i64::from(age) > recheck_days {
            self.warning(date_span, "link-overdue", format!("the link `{id}` was last confirmed {age} days ago"), scan);
        }
    }

    fn languages(&mut self, value: Option<&Spanned<Vec<Spanned<String>>>>) -> Vec<(Language, Origin)> {
        let Some(value) = value else {
            self.missing("languages", "[\"en-GB\"]", 0..0);
            return Vec::new();
        };
        if value.get_ref().is_empty() {
            self.error(value.span(), "empty-list", "no language is offered", "write at least [\"en-GB\"]");
        }
        let mut seen = BTreeSet::new();
        let mut languages = Vec::new();
        for entry in value.get_ref() {
            let name = entry.get_ref();
            let Some(tag) = LanguageTag::parse(name) else {
                let help = LanguageTag::suggestion(name)
                    .map_or_else(|| "use a tag such as en-GB, pl or zh-Hans".to_owned(), |tag| format!("did you mean `{tag}`?"));
                self.error(entry.span(), "bad-language-tag", format!("`{name}` is not a language tag"), help);
                continue;
            };
            if !seen.insert(tag.clone()) {
                self.error(
                    entry.span(),
                    "duplicate-language",
                    format!("the language {tag} is listed twice"),
                    "delete one of the two",
                );
                continue;
            }
            if !self.snapshot.locales.contains(tag.as_str()) {
                let folders: Vec<_> = self.snapshot.locales.iter().collect();
                let help = did_you_mean(name, &folders)
                    .unwrap_or_else(|| format!("add the folder locales/{tag}, or take \"{tag}\" out of the list"));
                self.error(
                    entry.span(),
                    "missing-folder",
                    format!("there are no words for {tag}: the folder locales/{tag} is missing"),
                    help,
                );
                continue;
            }
            if let Some(language) = language(self.snapshot, &tag, self.problems) {
                languages.push((language, self.origin(entry.span())));
            }
        }
        languages
    }

    fn hides_unreviewed(&mut self, practice: &PracticeFile) -> bool {
        let Some(policy) = practice.translations.as_ref().and_then(|table| table.unreviewed.as_ref()) else { return false };
        match policy.get_ref().as_str() {
            "label" => false,
            "hide" => true,
            other => {
                self.error(
                    policy.span(),
                    "bad-choice",
                    format!("`unreviewed` cannot be \"{other}\""),
                    "write \"label\" or \"hide\"",
                );
                false
            }
        }
    }

    fn diagonal(&mut self, practice: &PracticeFile) -> Option<f64> {
        let value = practice.screen.as_ref()?.diagonal_inches.as_ref()?;
        if DIAGONALS.contains(value.get_ref()) {
            return Some(*value.get_ref());
        }
        let message = format!("no screen measures {} inches from corner to corner", value.get_ref());
        self.error(value.span(), "out-of-range", message, "measure the glass; a common size is 10.1");
        None
    }

    fn document_ids(&mut self, value: Option<&Spanned<Vec<Spanned<String>>>>) -> Vec<(Id, Origin)> {
        let Some(value) = value else {
            self.missing("guidance", "[\"social-media\"]", 0..0);
            return Vec::new();
        };
        if value.get_ref().is_empty() {
            self.error(
                value.span(),
                "empty-list",
                "no guidance is offered",
                "name at least one file of content/guidance, without its .toml",
            );
        }
        let mut ids: Vec<(Id, Origin)> = Vec::new();
        for entry in value.get_ref() {
            let Some(id) = self.id("guidance document", entry) else { continue };
            if id.as_str() == "kiosk" {
                self.error(
                    entry.span(),
                    "bad-id",
                    "`kiosk` is the name of the screen's own words",
                    "give the guidance another name",
                );
            } else if ids.iter().any(|(known, _)| *known == id) {
                self.error(entry.span(), "duplicate-id", format!("the guidance `{id}` is listed twice"), "delete one of the two");
            } else {
                let origin = self.origin(entry.span());
                ids.push((id, origin));
            }
        }
        for name in self.snapshot.names_in("content/guidance") {
            let listed = |stem| value.get_ref().iter().any(|entry| entry.get_ref() == stem);
            if let Some(stem) = name.strip_suffix(".toml").filter(|stem| !listed(*stem)) {
                self.problems.push(
                    Problem::warning("unlisted-guidance", format!("content/guidance/{name}"), "this guidance is not shown")
                        .help(format!("add \"{stem}\" to `guidance` in {PRACTICE}, or take the file away")),
                );
            }
        }
        ids
    }
}

/// Files and folders that look like content and are not.
fn stray_files(snapshot: &Snapshot, problems: &mut Problems) {
    for path in snapshot.files.keys() {
        if path.to_ascii_lowercase().ends_with(".txt") {
            let right = &path[..path.len() - ".txt".len()];
            problems.push(
                Problem::error("txt-file", path, "this file ends in .txt, so what is written in it is not shown")
                    .help(format!("rename it to {right}; in Notepad, save with the type \"All files\"")),
            );
        }
    }
    for name in &snapshot.locales {
        if LanguageTag::parse(name).is_none() {
            let help = LanguageTag::suggestion(name).map_or_else(
                || "name it by its tag, such as pl or zh-Hans, or move it out of locales".to_owned(),
                |tag| format!("did you mean `{tag}`?"),
            );
            problems.push(
                Problem::warning("bad-language-tag", format!("locales/{name}"), "the name of this folder is not a language tag")
                    .help(help),
            );
        }
    }
}

/// What is known of a language, from the program's table or from the language's folder.
fn language(snapshot: &Snapshot, tag: &LanguageTag, problems: &mut Problems) -> Option<Language> {
    let file = format!("locales/{tag}/language.toml");
    if !snapshot.has(&file) {
        let known = Language::known(tag);
        if known.is_none() {
            problems.push(
                Problem::error("missing-file", &file, format!("the program does not know the language {tag}"))
                    .help("write this file, with own_name, english_name and direction, as locales/README.md says"),
            );
        }
        return known;
    }
    let facts: Facts<LanguageFile> = source::read_facts(snapshot, &file, problems)?;
    let incomplete = facts.incomplete;
    let mut reader = Reader { snapshot, today: Date::ZERO, problems, file, text: &facts.text, incomplete };
    // What the program knows already need not be stated again.
    let known = Language::known(tag);
    let mut stated = |name: &str, value: Option<&Spanned<String>>, known: Option<&String>| match (value, known) {
        (None, Some(known)) => Some(known.clone()),
        _ => reader.required(name, value),
    };
    let own_name = stated("own_name", facts.value.own_name.as_ref(), known.as_ref().map(|known| &known.own_name));
    let english_name = stated("english_name", facts.value.english_name.as_ref(), known.as_ref().map(|known| &known.english_name));
    let direction = match facts.value.direction.as_ref().map(|direction| (direction.get_ref().as_str(), direction.span())) {
        None => known.as_ref().map_or(Direction::LeftToRight, |known| known.direction),
        Some(("ltr", _)) => Direction::LeftToRight,
        Some(("rtl", _)) => Direction::RightToLeft,
        Some((other, span)) => {
            let message = format!("`direction` cannot be \"{other}\"");
            reader.error(span, "bad-choice", message, "write \"ltr\" or \"rtl\"");
            return None;
        }
    };
    let font = facts.value.font.as_ref().and_then(|font| reader.required("font", Some(font)));
    let (own_name, english_name) = (own_name?, english_name?);
    Some(match (known, font) {
        (Some(known), None) => Language { own_name, english_name, direction, ..known },
        (_, font) => Language::stated(tag.clone(), own_name, english_name, direction, font),
    })
}

/// The structure of one guidance document.
fn document(
    snapshot: &Snapshot,
    id: &Id,
    origin: &Origin,
    links: &BTreeMap<Id, Link>,
    today: Date,
    problems: &mut Problems,
) -> Option<(Document, bool)> {
    let file = format!("content/guidance/{id}.toml");
    if !snapshot.has(&file) {
        let names: Vec<_> = snapshot.names_in("content/guidance").filter_map(|name| name.strip_suffix(".toml")).collect();
        let help =
            did_you_mean(id.as_str(), &names).unwrap_or_else(|| format!("add the file {file}, or take \"{id}\" out of the list"));
        problems
            .push(Problem::error("missing-file", PRACTICE, format!("the file {file} is missing")).at_origin(origin).help(help));
        return None;
    }
    let facts: Facts<GuidanceFile> = source::read_facts(snapshot, &file, problems)?;
    let mut reader = Reader { snapshot, today, problems, file, text: &facts.text, incomplete: facts.incomplete };
    let version = reader.required("version", facts.value.version.as_ref());
    if let Some((date, span)) = reader.date("effective", facts.value.effective.as_ref())
        && date > today
    {
        reader.warning(
            span,
            "date-in-future",
            format!("this guidance applies only from {date} on, but is shown already"),
            "wait until that day to offer it, or correct the date",
        );
    }
    let Some(sections) = &facts.value.sections else {
        reader.missing("sections", "…  (each one a part  [[sections]])", 0..0);
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
                        "rules-in-text",
                        "a section of kind \"text\" has no rules",
                        "write kind = \"rules\"",
                    );
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
                    reader.missing("id", "\"…\"", span.clone());
                }
                if let Some(id) = &section_id {
                    pages.claim(&mut reader, id, section.id.as_ref().map_or(span.clone(), Spanned::span));
                }
                for unused in [&section.icon, &section.link].into_iter().flatten() {
                    reader.error(
                        unused.span(),
                        "setting-not-here",
                        "a section of rules has no icon or link of its own",
                        "put it at one of its rules",
                    );
                }
                let rules = section.rules.as_ref().map_or(&[][..], |rules| rules.get_ref());
                if rules.is_empty() && !reader.incomplete {
                    reader.error(
                        span.clone(),
                        "empty-list",
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
                reader.error(span, "bad-choice", format!("`kind` cannot be \"{other}\""), "write \"text\" or \"rules\"");
            }
            None => reader.missing("kind", "\"text\"", span),
        }
    }
    if pages.list.is_empty() && !reader.incomplete {
        reader.error(sections.span(), "empty-list", "this guidance has no sections", "add a part  [[sections]]");
    }
    let complete = !reader.incomplete && reader.problems.count(Severity::Error) == told_before;
    Some((Document { id: id.clone(), version: version?, pages: pages.list }, complete))
}

/// The pages of a document as they are collected.
struct Pages<'a> {
    list: Vec<Page>,
    ids: BTreeSet<Id>,
    links: &'a BTreeMap<Id, Link>,
    rules: usize,
}

impl Pages<'_> {
    /// `false`, and told, if the id is taken: two things of one name would share their words.
    fn claim(&mut self, reader: &mut Reader<'_>, id: &Id, span: Range<usize>) -> bool {
        let free = self.ids.insert(id.clone());
        if !free {
            reader.error(
                span,
                "duplicate-id",
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
        let Some(name) = id else { return reader.missing("id", "\"…\"", span) };
        let Some(id) = reader.id(what, name) else { return };
        if !self.claim(reader, &id, name.span()) {
            return;
        }
        let icon = icon.and_then(|icon| {
            let known = Icon::parse(icon.get_ref());
            if known.is_none() {
                let help = did_you_mean(icon.get_ref(), Icon::NAMES)
                    .unwrap_or_else(|| format!("the icons are: {}", Icon::NAMES.join(", ")));
                reader.error(icon.span(), "unknown-icon", format!("there is no icon called `{}`", icon.get_ref()), help);
            }
            known
        });
        let link = link.and_then(|link| {
            let known = self.links.keys().find(|known| known.as_str() == link.get_ref()).cloned();
            if known.is_none() {
                let names: Vec<_> = self.links.keys().map(Id::as_str).collect();
                let help = did_you_mean(link.get_ref(), &names)
                    .unwrap_or_else(|| format!("{PRACTICE} has the links: {}", names.join(", ")));
                reader.error(link.span(), "unknown-link", format!("{PRACTICE} has no usable link `{}`", link.get_ref()), help);
            }
            known
        });
        let number = is_rule.then_some(self.rules);
        self.list.push(Page { id, number, icon, link, opens_section });
    }
}

/// All the words of one language.
#[expect(clippy::too_many_arguments, reason = "everything that an edition's words depend on")]
fn locale(
    snapshot: &Snapshot,
    language: Language,
    origin: Origin,
    unreviewed: bool,
    practice: &str,
    listed: &[&Id],
    documents: &[(Document, bool)],
    links: &BTreeMap<Id, Link>,
    problems: &mut Problems,
) -> Option<Locale> {
    let folder = format!("locales/{}", language.tag);
    for name in snapshot.names_in(&folder) {
        let known = |stem: &str| stem == "kiosk" || listed.iter().any(|id| id.as_str() == stem);
        if name.strip_suffix(".ftl").is_some_and(|stem| !known(stem)) {
            problems.push(
                Problem::warning("unused-file", format!("{folder}/{name}"), "nothing shows the words of this file")
                    .help("its name has to be that of a file in content/guidance, or kiosk.ftl"),
            );
        }
    }
    let read = |stem: &str, wanted: &[Wanted], complete: bool, problems: &mut Problems| {
        let file = format!("{folder}/{stem}.ftl");
        if !snapshot.has(&file) {
            problems.push(
                Problem::error(
                    "missing-file",
                    PRACTICE,
                    format!("the file {file} is missing, so {} cannot be shown", language.tag),
                )
                .at_origin(&origin)
                .help("put the file back, or take the language out of the list"),
            );
            return None;
        }
        Words::read(snapshot, &file, &language, wanted, complete, problems)
    };
    let mut wordings = BTreeMap::new();
    let kiosk = read("kiosk", &labels::wanted(), true, problems);
    for (document, complete) in documents {
        if let Some(words) = read(document.id.as_str(), &wanted_of(document), *complete, problems)
            && let Some(wording) = wording(&words, kiosk.as_ref(), document, &language.tag, practice, problems)
        {
            wordings.insert(document.id.clone(), wording);
        }
    }
    let kiosk = kiosk?;
    let labels = Labels::resolve(|id| kiosk.text(id, &[("practice", Value::Text(practice))], problems));
    let idle_countdown: Option<Vec<_>> = (0..=timing::WARNING.as_secs() as usize)
        .map(|seconds| kiosk.text(labels::IDLE_COUNTDOWN, &[("seconds", Value::Number(seconds))], problems))
        .collect();
    let code_descriptions: Option<BTreeMap<_, _>> = links
        .iter()
        .map(|(id, link)| {
            Some((id.clone(), kiosk.text(labels::CODE_DESCRIPTION, &[("address", Value::Text(&link.address))], problems)?))
        })
        .collect();
    let labels = labels?;
    (wordings.len() == documents.len()).then_some(())?;
    Some(Locale {
        language,
        labels,
        unreviewed,
        idle_countdown: idle_countdown?,
        code_descriptions: code_descriptions?,
        documents: wordings,
        origin,
    })
}

/// The messages that a document's file of words has to hold.
fn wanted_of(document: &Document) -> Vec<Wanted> {
    let mut ids = vec!["title".to_owned()];
    for page in &document.pages {
        ids.extend(page.opens_section.iter().map(|section| format!("{section}-title")));
        ids.extend([format!("{}-title", page.id), format!("{}-body", page.id)]);
    }
    ids.into_iter().map(|id| Wanted { id, variables: &["practice"] }).collect()
}

fn wording(
    words: &Words,
    kiosk: Option<&Words>,
    document: &Document,
    tag: &LanguageTag,
    practice: &str,
    problems: &mut Problems,
) -> Option<Wording> {
    let mut exact = vec![document.id.to_string(), document.version.clone(), tag.to_string()];
    let mut text = |id: &str, problems: &mut Problems| {
        let text = words.text(id, &[("practice", Value::Text(practice))], problems)?;
        exact.extend([id.to_owned(), without_marks(&text)]);
        Some(text)
    };
    let line = |text: String| paragraphs(&text).join(" ");
    let title = text("title", problems).map(line);
    let total = document.pages.len();
    let mut sections = BTreeMap::new();
    let mut pages = Vec::new();
    for (index, page) in document.pages.iter().enumerate() {
        if let Some(section) = &page.opens_section
            && let Some(heading) = text(&format!("{section}-title"), problems)
        {
            sections.insert(section.clone(), line(heading));
        }
        let title = text(&format!("{}-title", page.id), problems).map(line);
        let body = text(&format!("{}-body", page.id), problems);
        let numbers = [("number", Value::Number(index + 1)), ("total", Value::Number(total))];
        let progress = kiosk.and_then(|kiosk| kiosk.text(labels::READING_PROGRESS, &numbers, problems));
        if let (Some(title), Some(body), Some(progress)) = (title, body, progress) {
            pages.push(PageWording { title, paragraphs: paragraphs(&body), progress });
        }
    }
    let version = kiosk?.text(labels::GUIDANCE_VERSION, &[("version", Value::Text(&document.version))], problems)?;
    let digest = Digest::of(exact.iter().map(String::as_str));
    let complete =
        pages.len() == total && document.pages.iter().filter_map(|page| page.opens_section.as_ref()).count() == sections.len();
    complete.then_some(Wording { digest, title: title?, version, sections, pages })
}

/// Of everything that can make a difference on the screen.
fn digest(
    practice: &str,
    locales: &[Locale],
    documents: &[Document],
    links: &BTreeMap<Id, Link>,
    diagonal_inches: Option<f64>,
) -> Digest {
    let parts: Vec<String> = std::iter::once(format!("{practice:?} {diagonal_inches:?}"))
        .chain(links.iter().map(|(id, link)| format!("{id} {}", link.address)))
        .chain(documents.iter().map(|document| format!("{document:?}")))
        .chain(
            locales
                .iter()
                .map(|locale| format!("{:?} {:?} {:?} {}", locale.language, locale.labels, locale.documents, locale.unreviewed)),
        )
        .chain(locales.iter().flat_map(|locale| locale.idle_countdown.clone()))
        .chain(locales.iter().flat_map(|locale| locale.code_descriptions.values().cloned()))
        .collect();
    Digest::of(parts.iter().map(String::as_str))
}
