//! From facts and words to an [`Edition`], telling everything that is wrong on the way.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use toml::Spanned;

use crate::edition::cores::on_all_cores;
use crate::edition::identity;
use crate::edition::load::{MAX_FILES, Snapshot};
use crate::edition::names::{left_behind, meant_by, misnamed_help, original_of, without_ending};
use crate::edition::reader::Reader;
use crate::edition::recordings;
use crate::edition::review::{self, Review, State};
use crate::edition::source::{self, LanguageFile, LinkTable, PracticeFile, did_you_mean};
use crate::edition::structure::document;
use crate::edition::wording::{self, Plan, Vocabulary};
use crate::edition::{
    COMPLAINTS_LINK, Counting, Digest, Document, Edition, Id, Link, Locale, REVIEW_LINK, link,
};
use crate::language::{Direction, Language, LanguageTag};
use crate::problem::{Code, Lines, Origin, Problem, Problems, Weight, some_of};
use crate::schedule::{Hours, time_meant, time_of_day};
use crate::screen::{DIAGONALS, SMALLEST_DIAGONAL_INCHES};

pub const PRACTICE: &str = "content/practice.toml";
/// Half a year: long enough not to nag, short enough to notice a page that has moved.
pub const DEFAULT_RECHECK_DAYS: i64 = 180;
pub const RECHECK_DAYS: std::ops::RangeInclusive<i64> = 1..=3650;
/// Fewer files are read sooner alone than with another core, which may be busy.
const FILES_A_CORE: usize = 20;
/// From a month to fifty years.
pub const MONTHS: std::ops::RangeInclusive<i64> = 1..=600;
/// A month can be compared with the same one a year before.
const DEFAULT_MONTHS: u32 = 13;
const DEFAULT_TIME_ZONE: &str = "Europe/London";

/// The longest name that heads every page without pushing it off the screen.
pub const MOST_NAME_CHARACTERS: usize = 80;
/// The longest name of a language, and the longest version of a document.
pub const MOST_SHORT_CHARACTERS: usize = 40;

/// The facts of a site, before its words are read.
pub struct Facts {
    pub practice: Option<String>,
    /// In screen order.
    pub languages: Vec<(Language, Origin)>,
    /// Which of them is the practice's own; `None`, and told, if that cannot be known.
    own_language: Option<LanguageTag>,
    /// Each with whether everything of it could be read.
    pub documents: Vec<(Document, bool)>,
    pub plan: Plan,
    links: Links,
    /// A language is not offered while any of its messages is not reviewed.
    pub hide_unreviewed: bool,
    /// The languages as they are listed, also those of which nothing can be read.
    pub tags: Vec<String>,
    listed: BTreeSet<Id>,
    diagonal_inches: Option<f64>,
    cleaning: Vec<Time>,
    hours: Hours,
    counting: Counting,
}

/// The links that the practice states.
pub struct Links {
    pub usable: BTreeMap<Id, Link>,
    /// The names of those that are missing or mistaken, which is told already.
    told: BTreeSet<String>,
    /// Something of the file had to be left out, which may have been a link.
    incomplete: bool,
}

impl Links {
    /// Whether it is told already why there is no link of this name.
    pub fn is_told(&self, name: &str) -> bool {
        self.incomplete || self.told.contains(name)
    }
}

impl Facts {
    /// The practice's own language; `None` if it is not known which that is.
    pub fn source(&self) -> Option<&(Language, Origin)> {
        let own = self.own_language.as_ref()?;
        self.languages
            .iter()
            .find(|(language, _)| language.tag == *own)
    }
}

/// Reads the facts of a site. `None` if there are none at all.
pub fn facts(snapshot: &Snapshot, today: Date, problems: &mut Problems) -> Option<Facts> {
    stray_files(snapshot, problems);
    if !snapshot.has(PRACTICE) {
        let help = misnamed_help(snapshot, PRACTICE)
            .or_else(|| {
                snapshot
                    .strays
                    .contains("practice.toml")
                    .then(|| "move the file practice.toml into content".to_owned())
            })
            .unwrap_or_else(|| {
                "a site is a folder that holds content/ and locales/: is this the right folder?"
                    .to_owned()
            });
        let message = "this file is missing, and with it the whole site";
        problems.push(Problem::error(Code::MissingFile, PRACTICE, message).help(help));
        return None;
    }
    let facts: source::Facts<PracticeFile> = source::read_facts(snapshot, PRACTICE, problems)?;
    let mut reader = Reader {
        snapshot,
        today,
        problems,
        file: PRACTICE.to_owned(),
        text: &facts.text,
        lines: Lines::of(&facts.text),
        incomplete: facts.incomplete,
    };
    let practice = reader.practice(&facts.value);
    let links = reader.links(&facts.value);
    let stated = facts
        .value
        .own_language
        .as_ref()
        .map(|stated| stated.get_ref().as_str());
    let mut languages = reader.languages(facts.value.languages.as_ref(), stated);
    let mut tags: Vec<_> = facts
        .value
        .languages
        .iter()
        .flat_map(Spanned::get_ref)
        .map(|tag| tag.get_ref().clone())
        .collect();
    let own = reader.own_language(&facts.value, &tags);
    let own_language = own.as_ref().map(|(tag, _)| tag.clone());
    if let Some((tag, origin)) =
        own.filter(|(tag, _)| !tags.iter().any(|listed| listed == tag.as_str()))
    {
        // What the others are translated from is always there.
        if let Some(language) = language(snapshot, &tag, reader.problems) {
            tags.insert(0, tag.to_string());
            languages.insert(0, (language, origin));
        }
    }
    let hide_unreviewed = reader.hides_unreviewed(&facts.value);
    let diagonal_inches = reader.diagonal(&facts.value);
    let cleaning = reader.cleaning(&facts.value);
    let hours = reader.hours(&facts.value);
    let counting = reader.counting(&facts.value);
    let document_ids = reader.document_ids(facts.value.guidance.as_ref());
    let documents: Vec<_> = document_ids
        .iter()
        .filter_map(|(id, origin)| document(snapshot, id, origin, &links, today, problems))
        .collect();
    let listed = document_ids.into_iter().map(|(id, _)| id).collect();
    let plan = Plan::of(
        documents
            .iter()
            .map(|(document, complete)| (document, *complete)),
    );
    Some(Facts {
        practice,
        languages,
        own_language,
        documents,
        plan,
        hide_unreviewed,
        tags,
        links,
        listed,
        diagonal_inches,
        cleaning,
        hours,
        counting,
    })
}

/// Makes an edition as far as the site allows. The caller discards it if any error was told.
pub fn edition(snapshot: &Snapshot, today: Date, problems: &mut Problems) -> Option<Edition> {
    let facts = facts(snapshot, today, problems)?;
    let material = wording::Facts {
        // Without a name the words are still looked through, so that all their mistakes are told at once.
        practice: facts.practice.as_deref().unwrap_or("…"),
        documents: facts
            .documents
            .iter()
            .map(|(document, _)| document)
            .collect(),
        links: &facts.links.usable,
        plan: &facts.plan,
    };
    // Of a document with a mistake, some messages may only seem to be missing.
    let is_complete = facts.documents.iter().all(|(_, complete)| *complete);
    let make = |(language, origin): &(Language, Origin), source: Option<&Vocabulary>| {
        let mut problems = Problems::default();
        // Without a list of guidance, which is told, every file would be unused.
        if !facts.listed.is_empty() {
            let weight = if source.is_some() {
                Weight::Unseen
            } else {
                Weight::Seen
            };
            unused_files(
                snapshot,
                &language.tag,
                &facts.listed,
                weight,
                &mut problems,
            );
        }
        let vocabulary = Vocabulary::read(
            snapshot,
            language.clone(),
            origin,
            &facts.plan,
            source,
            &mut problems,
        );
        let mut locale = wording::locale(
            &vocabulary,
            source,
            origin.clone(),
            &material,
            &mut problems,
        );
        let list = recordings::List::read(snapshot, &language.tag, &mut problems);
        if let Some(locale) = locale.as_mut().filter(|_| is_complete) {
            let own = source.map_or(&language.tag, |source| &source.language.tag);
            let is_idle = |file: &str| facts.plan.is_idle(snapshot, own, file);
            locale.recordings = recordings::held_against(
                locale,
                &material.documents,
                &list,
                snapshot,
                is_idle,
                &mut problems,
            );
        }
        problems.forget_unmarked_sources();
        (vocabulary, locale, problems)
    };
    let mut locales = Vec::new();
    if let Some(own) = facts.source() {
        let (source, own_locale, told) = make(own, None);
        problems.extend(told);
        let translations: Vec<_> = facts
            .languages
            .iter()
            .filter(|(language, _)| language.tag != own.0.tag)
            .collect();
        let worth_while = translations.len() * facts.plan.files.len() / FILES_A_CORE;
        let translated = on_all_cores(&translations, worth_while, |language| {
            let (_, locale, mut problems) = make(language, Some(&source));
            let locale = locale.filter(|locale| {
                let hidden = facts.hide_unreviewed && locale.count(State::Unreviewed) > 0;
                tell_states(locale, &source.language.english_name, hidden, &mut problems);
                !hidden
            });
            (locale, problems)
        });
        let mut own_locale = Some(own_locale);
        let mut translated = translated.into_iter();
        for (language, _) in &facts.languages {
            if language.tag == own.0.tag {
                locales.extend(own_locale.take().flatten());
            } else if let Some((locale, told)) = translated.next() {
                problems.extend(told);
                locales.extend(locale);
            }
        }
    }
    let documents: Vec<_> = facts
        .documents
        .into_iter()
        .map(|(document, _)| document)
        .collect();
    let (practice, own_language) = (facts.practice?, facts.own_language?);
    if locales.is_empty() || documents.is_empty() {
        return None;
    }
    let links = facts.links.usable;
    let Facts {
        diagonal_inches,
        cleaning,
        hours,
        counting,
        ..
    } = facts;
    let digest = Digest::of([]);
    let mut edition = Edition {
        digest,
        practice,
        own_language,
        locales,
        documents,
        links,
        diagonal_inches,
        cleaning,
        hours,
        counting,
    };
    edition.digest = identity::digest(&edition);
    Some(edition)
}

/// Tells how far a translation can be trusted. `own`: the name of the practice's own language.
fn tell_states(locale: &Locale, own: &str, hidden: bool, problems: &mut Problems) {
    let (tag, name) = (&locale.language.tag, &locale.language.english_name);
    let total: usize = locale.states.values().map(BTreeMap::len).sum();
    let unreviewed = locale.count(State::Unreviewed);
    if unreviewed > 0 {
        let (cause, consequence, weight) = if hidden {
            ("hidden", "so it is not offered", Weight::Seen)
        } else {
            ("", "and the screen says so", Weight::MayBeSeen)
        };
        problems.push(
            Problem::warning(
                Code::TranslationUnreviewed,
                PRACTICE,
                format!("nobody has checked {unreviewed} of the {total} messages in {name}, {consequence}"),
            )
            .at_origin(&locale.origin)
            .in_language(tag)
            .help(format!("when someone has: guidance-kiosk translations accept {tag} --by \"who checked it\""))
            .because(cause, format!("not all words have been checked, {consequence}"))
            .help_for_all("when someone has: guidance-kiosk translations accept TAG --by \"who checked it\"")
            .weighing(weight),
        );
    }
    for (stem, states) in &locale.states {
        let stale: Vec<_> = states
            .iter()
            .filter(|(_, state)| **state == State::Stale)
            .map(|(id, _)| id)
            .collect();
        if stale.is_empty() {
            continue;
        }
        let quoted: Vec<_> = stale.iter().map(|id| format!("`{id}`")).collect();
        problems.push(
            Problem::warning(
                Code::TranslationStale,
                format!("locales/{tag}/{stem}.ftl"),
                format!(
                    "the {own} has changed since {} {} translated, so the {own} is shown",
                    some_of(&quoted, 5),
                    if stale.len() == 1 { "was" } else { "were" }
                ),
            )
            .help(format!("see what changed with: guidance-kiosk translations diff {tag}"))
            .about(stale)
            .because(stem, format!("the {own} of `{stem}` has changed since it was translated, so the {own} is shown"))
            .help_for_all("see what changed with: guidance-kiosk translations diff TAG"),
        );
    }
}

/// Files of words that no guidance has.
fn unused_files(
    snapshot: &Snapshot,
    tag: &LanguageTag,
    listed: &BTreeSet<Id>,
    weight: Weight,
    problems: &mut Problems,
) {
    let folder = format!("locales/{tag}");
    let stems: Vec<_> = listed
        .iter()
        .map(Id::as_str)
        .chain([wording::KIOSK])
        .collect();
    let left = left_behind(snapshot, &folder, &stems);
    let lacks_words = stems
        .iter()
        .any(|stem| !snapshot.has(&format!("{folder}/{stem}.ftl")));
    for name in snapshot.names_in(&folder) {
        let known = |stem: &str| stem == wording::KIOSK || listed.contains(stem);
        let Some(stem) =
            without_ending(name, ".ftl").filter(|stem| !known(stem) || !name.ends_with(".ftl"))
        else {
            continue;
        };
        let file = format!("{folder}/{name}");
        let is_wanted = |meant: &String| {
            known(meant.strip_suffix(".ftl").unwrap_or(meant))
                && !snapshot.has(&format!("{folder}/{meant}"))
        };
        let is_left = left.as_ref().is_some_and(|(left, _)| *left == name);
        let right = meant_by(name).find(is_wanted).or_else(|| {
            left.as_ref()
                .filter(|_| is_left)
                .map(|(_, right)| right.clone())
        });
        let (message, help) = if let Some(right) = right {
            (
                "nothing shows the words of this file under this name".to_owned(),
                format!("rename the file {file} to {right}"),
            )
        } else if let Some(original) =
            original_of(name).filter(|original| snapshot.has(&format!("{folder}/{original}")))
        {
            (
                format!(
                    "nothing shows the words of this file: it seems to be a copy of {original}"
                ),
                "move it out of locales, into a folder for copies".to_owned(),
            )
        } else if known(&stem.to_ascii_lowercase()) {
            (
                "nothing shows the words of this file: its name has other letters than that of its guidance".to_owned(),
                "move it out of locales, into a folder for copies".to_owned(),
            )
        } else {
            let help = format!("add \"{stem}\" to `guidance` in {PRACTICE}");
            let help = if snapshot.has(&format!("content/guidance/{stem}.toml")) {
                format!("{help}, or move the file out of locales")
            } else if lacks_words {
                "move it out of locales, or give it the name of a file in content/guidance"
                    .to_owned()
            } else {
                "move it out of locales, into a folder for copies".to_owned()
            };
            ("nothing shows the words of this file".to_owned(), help)
        };
        let for_all = help.replace(&folder, "locales/TAG");
        problems.push(
            Problem::warning(Code::UnusedFile, file, message)
                .help(help)
                .about([name])
                .because("", "nothing shows the words of these files")
                .help_for_all(for_all)
                .weighing(weight),
        );
    }
}

impl Reader<'_> {
    fn practice(&mut self, practice: &PracticeFile) -> Option<String> {
        self.short(
            "name",
            practice.name.as_ref(),
            MOST_NAME_CHARACTERS,
            "the head of every page",
        )
    }

    /// A text that has to be there, of at most so many characters: its place is this.
    pub(super) fn short(
        &mut self,
        name: &str,
        value: Option<&Spanned<String>>,
        most: usize,
        place: &str,
    ) -> Option<String> {
        let text = self.required(name, value)?;
        let count = text.chars().count();
        if count > most {
            let message = format!("`{name}` has {count} characters, too many for {place}");
            self.error(
                value.map_or(0..0, Spanned::span),
                Code::TextTooLong,
                message,
                format!("use at most {most} characters"),
            );
        }
        Some(text)
    }

    fn links(&mut self, practice: &PracticeFile) -> Links {
        let mut hosts = Vec::new();
        for host in practice
            .link_rules
            .iter()
            .flat_map(|rules| rules.hosts.iter().flatten())
        {
            let name = host.get_ref();
            match link::host_fault(name) {
                None => hosts.push(name.clone()),
                Some((help, meant)) => {
                    self.error(
                        host.span(),
                        Code::BadHost,
                        format!("`{name}` is not the name of a web site"),
                        help,
                    );
                    // Links are not to blame for it.
                    hosts.extend(meant);
                }
            }
        }
        let rules = practice.link_rules.as_ref();
        let has_list = rules.is_some_and(|rules| rules.hosts.is_some());
        let hosts = link::Hosts {
            names: hosts,
            has_list,
            has_part: rules.is_some(),
        };
        let recheck = practice
            .link_rules
            .as_ref()
            .and_then(|rules| rules.recheck_days.as_ref());
        let recheck_days = match recheck {
            Some(days) if !RECHECK_DAYS.contains(days.get_ref()) => {
                self.error(
                    days.span(),
                    Code::OutOfRange,
                    "`recheck_days` must be between 1 and 3650",
                    "write 180 for half a year",
                );
                DEFAULT_RECHECK_DAYS
            }
            Some(days) => *days.get_ref(),
            None => DEFAULT_RECHECK_DAYS,
        };
        let mut links = Links {
            usable: BTreeMap::new(),
            told: BTreeSet::new(),
            incomplete: self.incomplete,
        };
        for (name, table) in &practice.links {
            let Some(id) = self.id("link", name) else {
                continue;
            };
            let Some(url) = &table.url else {
                self.missing("url", "url = \"https://…\"", Some(name.span()));
                links.told.insert(id.to_string());
                continue;
            };
            let faults = link::faults(url.get_ref(), &hosts);
            let usable = faults.is_empty();
            for (code, message, help) in faults {
                self.error(url.span(), code, message, help);
            }
            let confirmed_on = self.confirmation(id.as_str(), url, table, usable, recheck_days);
            if usable {
                links.usable.insert(
                    id,
                    Link {
                        address: url.get_ref().clone(),
                        confirmed_on,
                        origin: self.origin(url.span()),
                    },
                );
            } else {
                links.told.insert(id.to_string());
            }
        }
        for name in [REVIEW_LINK, COMPLAINTS_LINK] {
            if !practice.links.keys().any(|known| known.get_ref() == name) && !self.incomplete {
                let problem = Problem::error(
                    Code::MissingLink,
                    &self.file,
                    format!("the link `{name}` is missing"),
                );
                let help = format!(
                    "add two lines at the end of the file:  [links.{name}]  and below it  url = \"https://…\""
                );
                self.problems.push(problem.help(help));
                links.told.insert(name.to_owned());
            }
        }
        links
    }

    /// When it was confirmed where a link leads, if it was, and for the address that it has.
    fn confirmation(
        &mut self,
        id: &str,
        url: &Spanned<String>,
        link: &LinkTable,
        is_usable: bool,
        recheck_days: i64,
    ) -> Option<Date> {
        let by = link
            .confirmed_by
            .as_ref()
            .is_some_and(|by| !by.get_ref().trim().is_empty());
        let date = self.date("confirmed_on", link.confirmed_on.as_ref());
        if link
            .confirmed_on
            .as_ref()
            .is_some_and(|stated| stated.get_ref().date().is_err())
        {
            return None;
        }
        let scan = "scan its code on the screen with a phone, look at the page that opens, then set confirmed_by, \
                    confirmed_on and confirmed_url";
        let scan_all = "scan each code, look at the page, then set confirmed_by, confirmed_on and confirmed_url";
        let Some((date, date_span)) = date.filter(|_| by) else {
            self.problems.push(
                Problem::warning(
                    Code::LinkUnconfirmed,
                    "",
                    format!("nobody has confirmed where the link `{id}` leads"),
                )
                .at_origin(&self.origin(url.span()))
                .help(scan)
                .about([id])
                .because("", "nobody has confirmed where these links lead")
                .help_for_all(scan_all),
            );
            return None;
        };
        let address = url.get_ref();
        let confirmed = link
            .confirmed_url
            .as_ref()
            .map(|confirmed| confirmed.get_ref().trim())
            .filter(|url| !url.is_empty());
        if confirmed != Some(address.as_str()) {
            let line = format!("confirmed_url = \"{address}\"");
            let (message, help) = match confirmed {
                Some(_) => (
                    format!(
                        "the address of the link `{id}` has changed since it was confirmed on {date}"
                    ),
                    format!(
                        "scan its code on the screen with a phone, look at the page that opens, then set confirmed_on, and write  {line}"
                    ),
                ),
                None => (
                    format!(
                        "the link `{id}` was confirmed on {date}, but nothing says for which address"
                    ),
                    format!("if it was for this address, add a line below confirmed_on:  {line}"),
                ),
            };
            // What is wrong with the address comes first.
            if is_usable {
                self.warning(url.span(), Code::LinkUnconfirmed, message, help);
            }
            return None;
        }
        let age = self.today.since(date).map_or(0, |span| span.get_days());
        if age < 0 {
            self.warning(
                date_span,
                Code::DateInFuture,
                format!("the link `{id}` is marked as confirmed on a date in the future"),
                format!(
                    "write the day on which somebody looked at the page, for example {}",
                    self.today
                ),
            );
        } else if i64::from(age) > recheck_days {
            self.problems.push(
                Problem::warning(
                    Code::LinkOverdue,
                    "",
                    format!("the link `{id}` was last confirmed {age} days ago"),
                )
                .at_origin(&self.origin(date_span))
                .help(scan)
                .about([id])
                .because(
                    "",
                    "it is long since somebody confirmed where these links lead",
                )
                .help_for_all(scan_all),
            );
        }
        Some(date)
    }

    /// `own`: the practice's own language, if it is stated: that its folder is missing is told there.
    fn languages(
        &mut self,
        value: Option<&Spanned<Vec<Spanned<String>>>>,
        own: Option<&str>,
    ) -> Vec<(Language, Origin)> {
        let Some(value) = value else {
            self.missing("languages", "languages = [\"en-GB\"]", None);
            return Vec::new();
        };
        if value.get_ref().is_empty() {
            self.error(
                value.span(),
                Code::EmptyList,
                "no language is offered",
                "write the languages that are offered, such as [\"en-GB\"]",
            );
        }
        let mut seen = BTreeSet::new();
        let mut languages = Vec::new();
        for entry in value.get_ref() {
            let name = entry.get_ref();
            let Some(tag) = LanguageTag::parse(name) else {
                let listed =
                    |tag: &String| value.get_ref().iter().any(|entry| entry.get_ref() == tag);
                let help = match LanguageTag::suggestion(name) {
                    Some(tag) if listed(&tag) => format!("delete it: {tag} is in the list already"),
                    Some(tag) => format!("did you mean `{tag}`?"),
                    None => "delete it, or write a language tag, such as en-GB, pl or zh-Hans"
                        .to_owned(),
                };
                self.error(
                    entry.span(),
                    Code::BadLanguageTag,
                    format!("`{name}` is not a language tag"),
                    help,
                );
                continue;
            };
            if !seen.insert(tag.clone()) {
                self.error(
                    entry.span(),
                    Code::DuplicateLanguage,
                    format!("the language {tag} is listed twice"),
                    "delete one of the two",
                );
                continue;
            }
            if !self.snapshot.locales.contains(tag.as_str()) {
                let listed = |tag: &str| value.get_ref().iter().any(|entry| entry.get_ref() == tag);
                let folders: Vec<_> = self
                    .snapshot
                    .locales
                    .iter()
                    .filter(|folder| !listed(folder))
                    .collect();
                let is_folder = |tag: &String| folders.contains(&tag);
                let misnamed = folders.iter().find(|folder| is_folder_of(folder, name));
                let meant = LanguageTag::suggestion(name)
                    .or_else(|| LanguageTag::of_name(name).map(str::to_owned));
                let meant = meant.filter(|meant| meant != name);
                let is_all = misnamed_locales(self.snapshot).is_some();
                if own == Some(name) || (is_all && (own.is_some() || seen.len() > 1)) {
                    continue;
                }
                let help = match (misnamed, meant) {
                    _ if is_all => misnamed_locales(self.snapshot).unwrap_or_default(),
                    (Some(folder), _) => format!("rename the folder locales/{folder} to {tag}"),
                    (_, Some(meant)) if listed(&meant) => {
                        format!("delete it: {meant} is in the list already")
                    }
                    (_, Some(meant)) if is_folder(&meant) => format!("did you mean `{meant}`?"),
                    (_, meant) => match did_you_mean(name, &folders)
                        .filter(|_| LanguageTag::is_unknown(&tag))
                    {
                        Some(help) => help,
                        None => {
                            let tag = meant.unwrap_or_else(|| tag.to_string());
                            format!(
                                "run `guidance-kiosk translations add {tag}` to make it, or take \"{name}\" out of the list"
                            )
                        }
                    },
                };
                self.error(
                    entry.span(),
                    Code::MissingFolder,
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

    /// The practice's own language, and where the site says so. Told, if that is not said, or cannot be true.
    /// `tags`: the languages as they are listed.
    fn own_language(
        &mut self,
        practice: &PracticeFile,
        tags: &[String],
    ) -> Option<(LanguageTag, Origin)> {
        let listed = practice.languages.as_ref().map_or(0..0, Spanned::span);
        let Some(stated) = &practice.own_language else {
            let own = self.own_language_of_files(tags, listed.clone())?;
            return Some((own, self.origin(listed)));
        };
        let name = stated.get_ref();
        let Some(tag) = LanguageTag::parse(name) else {
            let help = LanguageTag::suggestion(name).map_or_else(
                || "use a tag such as en-GB".to_owned(),
                |tag| format!("did you mean `{tag}`?"),
            );
            self.error(
                stated.span(),
                Code::BadLanguageTag,
                format!("`{name}` is not a language tag"),
                help,
            );
            return None;
        };
        if !self.snapshot.locales.contains(tag.as_str()) {
            let folders: Vec<_> = self.snapshot.locales.iter().collect();
            let misnamed = folders.iter().find(|folder| is_folder_of(folder, name));
            let all = misnamed_locales(self.snapshot);
            let renamed = all.or_else(|| {
                misnamed.map(|folder| format!("rename the folder locales/{folder} to {tag}"))
            });
            let meant = LanguageTag::suggestion(name).filter(|meant| folders.contains(&meant));
            let help = renamed.or_else(|| meant.map(|meant| format!("did you mean `{meant}`?")));
            let help = help.or_else(|| did_you_mean(name, &folders)).unwrap_or_else(|| {
                format!("put the folder locales/{tag} back, or write the tag of the language that the others are translated from")
            });
            let message =
                format!("there are no words for {tag}: the folder locales/{tag} is missing");
            self.error(stated.span(), Code::MissingFolder, message, help);
            return None;
        }
        if is_translated(self.snapshot, &tag) {
            let file = review::file_of(&tag);
            let others = own_languages(self.snapshot, tags);
            let help = match others.as_slice() {
                [other] => format!(
                    "write own_language = \"{other}\"; or if {tag} is now the practice's own, delete {file}"
                ),
                _ => format!(
                    "write the tag of the language that the others are translated from; or if that is now {tag}, delete {file}"
                ),
            };
            let message = format!(
                "{tag} cannot be the practice's own language: {file} says what it was translated from"
            );
            self.error(stated.span(), Code::OwnLanguage, message, help);
            return None;
        }
        if !tags.is_empty() && !tags.iter().any(|listed| listed == tag.as_str()) && !self.incomplete
        {
            let message = format!(
                "the practice's own language, {tag}, is not in the list: it is offered all the same, first"
            );
            self.warning(
                listed,
                Code::OwnLanguage,
                message,
                format!("add \"{tag}\" to `languages`, where it is to stand"),
            );
        }
        Some((tag, self.origin(stated.span())))
    }

    /// The same of a site that does not state it, because it was made before there was the setting: the first
    /// of the list, unless the site's own records say that this is a translation.
    fn own_language_of_files(
        &mut self,
        tags: &[String],
        listed: Range<usize>,
    ) -> Option<LanguageTag> {
        let first = LanguageTag::parse(tags.first()?)?;
        let others = own_languages(self.snapshot, tags);
        let translations = || {
            tags.iter()
                .filter_map(|name| LanguageTag::parse(name))
                .filter(|tag| is_translated(self.snapshot, tag))
        };
        let own = match (translations().next(), others.as_slice()) {
            (None, _) => Some(first),
            (Some(_), [only]) => Some(only.clone()),
            (Some(translation), several) => made_from(self.snapshot, &translation, several),
        };
        let Some(own) = own else {
            let message = "it is not said which language is the practice's own, from which the others are translated";
            let help = match others.as_slice() {
                [] => "add a line above `languages`:  own_language = \"en-GB\"  with the tag of that language".to_owned(),
                [example, ..] => {
                    let all = others.iter().map(ToString::to_string).collect::<Vec<_>>().join(" or ");
                    format!("add a line above `languages`:  own_language = \"{example}\"  (it can be {all})")
                }
            };
            if !self.incomplete {
                self.error(listed, Code::OwnLanguage, message, help);
            }
            return None;
        };
        if !self.incomplete {
            let message = format!(
                "it is not said which language is the practice's own; {own} is taken for it"
            );
            let help = format!("add a line above `languages`:  own_language = \"{own}\"");
            self.warning(listed, Code::OwnLanguage, message, help);
        }
        Some(own)
    }

    fn hides_unreviewed(&mut self, practice: &PracticeFile) -> bool {
        let Some(policy) = practice
            .translations
            .as_ref()
            .and_then(|table| table.unreviewed.as_ref())
        else {
            return false;
        };
        match policy.get_ref().as_str() {
            "label" => false,
            "hide" => true,
            other => {
                self.error(
                    policy.span(),
                    Code::BadChoice,
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
        let stated = &self.text[value.span()];
        let (message, help) = if (0.0..SMALLEST_DIAGONAL_INCHES).contains(value.get_ref()) {
            (
                format!("the pages do not fit on glass of {stated} inches"),
                format!(
                    "write a number of at least {SMALLEST_DIAGONAL_INCHES}, as you measure the glass of a larger screen, such as 10.1"
                ),
            )
        } else {
            let (least, most) = (DIAGONALS.start(), DIAGONALS.end());
            (
                format!("no screen measures {stated} inches from corner to corner"),
                format!(
                    "write a number from {least} to {most}, as you measure the glass, such as 10.1"
                ),
            )
        };
        self.error(value.span(), Code::OutOfRange, message, help);
        None
    }

    fn cleaning(&mut self, practice: &PracticeFile) -> Vec<Time> {
        let stated = practice
            .screen
            .as_ref()
            .and_then(|screen| screen.cleaning.as_ref());
        let mut times = Vec::new();
        for time in stated.into_iter().flat_map(Spanned::get_ref) {
            match time_of_day(time.get_ref()) {
                Some(time) => times.push(time),
                None => self.error(
                    time.span(),
                    Code::BadTime,
                    format!("\"{}\" is not a time of the day", time.get_ref()),
                    match time_meant(time.get_ref()) {
                        Some(time) => format!("write \"{time}\""),
                        None => {
                            "write hours and minutes of the 24-hour clock, for example \"07:45\""
                                .to_owned()
                        }
                    },
                ),
            }
        }
        times
    }

    fn counting(&mut self, practice: &PracticeFile) -> Counting {
        let table = practice.tally.as_ref();
        let keep_months = match table.and_then(|table| table.keep_months.as_ref()) {
            Some(months) if MONTHS.contains(months.get_ref()) => *months.get_ref() as u32,
            Some(months) => {
                let message = format!(
                    "`keep_months` must be between {} and {}",
                    MONTHS.start(),
                    MONTHS.end()
                );
                self.error(
                    months.span(),
                    Code::OutOfRange,
                    message,
                    "write 13 to compare a month with the same one a year before",
                );
                DEFAULT_MONTHS
            }
            None => DEFAULT_MONTHS,
        };
        let time_zone = match table.and_then(|table| table.time_zone.as_ref()) {
            None => TimeZone::get(DEFAULT_TIME_ZONE).unwrap_or(TimeZone::UTC),
            Some(name) => TimeZone::get(name.get_ref()).unwrap_or_else(|_| {
                let message = format!("there is no time zone \"{}\"", name.get_ref());
                self.error(
                    name.span(),
                    Code::BadChoice,
                    message,
                    "write its name, for example \"Europe/London\"",
                );
                TimeZone::UTC
            }),
        };
        Counting {
            keep_months,
            time_zone,
        }
    }

    fn document_ids(&mut self, value: Option<&Spanned<Vec<Spanned<String>>>>) -> Vec<(Id, Origin)> {
        let Some(value) = value else {
            self.missing("guidance", "guidance = [\"social-media\"]", None);
            return Vec::new();
        };
        if value.get_ref().is_empty() {
            self.error(
                value.span(),
                Code::EmptyList,
                "no guidance is offered",
                format!(
                    "write the names of files in content/guidance, such as [\"{}\"]",
                    self.first_guidance()
                ),
            );
        }
        let mut ids: Vec<(Id, Origin)> = Vec::new();
        let mut seen = BTreeSet::new();
        for entry in value.get_ref() {
            let is_file = |id: &Id| self.snapshot.has(&format!("content/guidance/{id}.toml"));
            if Id::parse(entry.get_ref()).is_none()
                && !Id::like(entry.get_ref()).is_some_and(|id| is_file(&id))
            {
                let message = format!("`{}` cannot name a guidance document", entry.get_ref());
                // With what a computer shows behind and before the name of a file.
                let name = entry
                    .get_ref()
                    .rsplit(['/', '\\'])
                    .next()
                    .unwrap_or_default();
                let name = name
                    .strip_suffix(".toml")
                    .or_else(|| name.strip_suffix(".ftl"))
                    .unwrap_or(name);
                let help = match Id::like(name).filter(is_file) {
                    Some(id) => format!("write \"{id}\""),
                    None => "delete it, or write the name of a file in content/guidance: small letters, digits and hyphens only"
                        .to_owned(),
                };
                self.error(entry.span(), Code::BadId, message, help);
                continue;
            }
            let Some(id) = self.id("guidance document", entry) else {
                continue;
            };
            if id.as_str() == "kiosk" {
                self.error(
                    entry.span(),
                    Code::BadId,
                    "`kiosk` is the name of the screen's own words",
                    "delete it; a file of guidance needs another name",
                );
            } else if !seen.insert(id.clone()) {
                self.error(
                    entry.span(),
                    Code::DuplicateId,
                    format!("the guidance `{id}` is listed twice"),
                    "delete one of the two",
                );
            } else {
                let origin = self.origin(entry.span());
                ids.push((id, origin));
            }
        }
        self.unlisted(
            &value
                .get_ref()
                .iter()
                .map(|entry| entry.get_ref().as_str())
                .collect(),
        );
        ids
    }

    /// The name of a file of guidance.
    fn first_guidance(&self) -> String {
        let mut names = self
            .snapshot
            .names_in("content/guidance")
            .filter_map(|name| name.strip_suffix(".toml"));
        names
            .find(|name| Id::parse(name).is_some())
            .unwrap_or("social-media")
            .to_owned()
    }

    /// Guidance that is in the folder and not in the list.
    fn unlisted(&mut self, listed: &BTreeSet<&str>) {
        let names: Vec<_> = self
            .snapshot
            .names_in("content/guidance")
            .map(str::to_owned)
            .collect();
        for name in names {
            let Some(stem) = without_ending(&name, ".toml").filter(|stem| !listed.contains(stem))
            else {
                continue;
            };
            let file = format!("content/guidance/{name}");
            // What is asked for under another name is told where it is asked for.
            let is_wanted = |meant: &String| {
                let stem = meant.strip_suffix(".toml").unwrap_or(meant);
                listed.contains(stem) && !self.snapshot.has(&format!("content/guidance/{meant}"))
            };
            if meant_by(&name).any(|meant| is_wanted(&meant)) {
                continue;
            }
            let original = original_of(&name)
                .filter(|original| self.snapshot.has(&format!("content/guidance/{original}")));
            let (message, help) = match (original, Id::parse(stem)) {
                (Some(original), _) => (
                    format!("this file is not shown: it seems to be a copy of {original}"),
                    "move it out of content, into a folder for copies".to_owned(),
                ),
                (None, Some(_)) if self.snapshot.is_blank(&file) => (
                    "this file is empty, and not in the list of guidance".to_owned(),
                    "move it out of content/guidance".to_owned(),
                ),
                (None, Some(_)) => (
                    "this guidance is not shown".to_owned(),
                    format!(
                        "add \"{stem}\" to `guidance` in {PRACTICE}, or move the file out of content/guidance"
                    ),
                ),
                (None, None) => {
                    let id = Id::like(stem).map_or_else(
                        || "small letters, digits and hyphens".to_owned(),
                        |id| format!("{id}.toml"),
                    );
                    let help = format!(
                        "rename the file to {id}, and add its name to `guidance`; or move it out of content/guidance"
                    );
                    (
                        "this guidance is not shown, and cannot be under this name".to_owned(),
                        help,
                    )
                }
            };
            self.problems
                .push(Problem::warning(Code::UnlistedGuidance, file, message).help(help));
        }
    }
}

/// Whether it is on record from what the words of a language were translated. Looked for, not read: the file
/// is read with the words of its language.
fn is_translated(snapshot: &Snapshot, tag: &LanguageTag) -> bool {
    let text = source::read_text(snapshot, &review::file_of(tag), &mut Problems::default());
    text.is_some_and(|text| {
        text.lines()
            .any(|line| line.trim_start().starts_with("english"))
    })
}

/// The languages that can be the practice's own, those of the list first: nothing says that they are
/// translated.
fn own_languages(snapshot: &Snapshot, tags: &[String]) -> Vec<LanguageTag> {
    let others = snapshot.locales.iter().filter(|name| !tags.contains(name));
    let has_words =
        |tag: &LanguageTag| snapshot.has(&format!("locales/{tag}/{}.ftl", wording::KIOSK));
    let can_be = |tag: &LanguageTag| has_words(tag) && !is_translated(snapshot, tag);
    tags.iter()
        .chain(others)
        .filter_map(|name| LanguageTag::parse(name))
        .filter(can_be)
        .collect()
}

/// The one of several languages in whose words by far the most is that a translation was made from.
fn made_from(
    snapshot: &Snapshot,
    translation: &LanguageTag,
    several: &[LanguageTag],
) -> Option<LanguageTag> {
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    let review = Review::read(snapshot, translation, &mut Problems::default());
    let originals: Vec<String> = review.originals().map(squeezed).collect();
    let found = |tag: &LanguageTag| {
        let folder = format!("locales/{tag}");
        let files = snapshot
            .names_in(&folder)
            .map(|name| format!("{folder}/{name}"));
        let texts =
            files.filter_map(|file| source::read_text(snapshot, &file, &mut Problems::default()));
        let words = squeezed(&texts.collect::<String>());
        originals
            .iter()
            .filter(|original| words.contains(original.as_str()))
            .count()
    };
    let mut counts: Vec<_> = several.iter().map(|tag| (found(tag), tag)).collect();
    counts.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    match counts.as_slice() {
        [(most, tag), (next, _), ..] if *most > 2 * next => Some((*tag).clone()),
        _ => None,
    }
}

/// Files and folders that look like content and are not.
fn stray_files(snapshot: &Snapshot, problems: &mut Problems) {
    if snapshot.overfull {
        problems.push(
            Problem::error(
                Code::TooManyFiles,
                ".",
                format!("this folder holds more files than any site ({MAX_FILES})"),
            )
            .help("is this the right folder? A site is a folder that holds content/ and locales/"),
        );
    }
    for path in snapshot.files.keys() {
        if path.to_ascii_lowercase().ends_with(".txt") {
            let right = &path[..path.len() - ".txt".len()];
            problems.push(
                Problem::error(
                    Code::TxtFile,
                    path,
                    "this file ends in .txt, so what is written in it is not shown",
                )
                .help(format!(
                    "rename it to {right}; in Notepad, save with the type \"All files\""
                )),
            );
        }
    }
    for name in &snapshot.locales {
        if LanguageTag::parse(name).is_some() {
            continue;
        }
        let original = original_of(name).filter(|original| snapshot.locales.contains(original));
        let tag = LanguageTag::suggestion(name);
        let (message, help) = match (original, tag) {
            (Some(original), _) => (
                format!("this folder is not shown: it seems to be a copy of {original}"),
                "move it out of locales".to_owned(),
            ),
            (None, Some(tag)) if snapshot.locales.contains(&tag) => {
                let message = format!(
                    "this folder is not shown: the folder of the language is locales/{tag}"
                );
                (
                    message,
                    format!("move it out of locales; what is in it and not in {tag} belongs there"),
                )
            }
            (None, Some(tag)) => (
                "the name of this folder is not a language tag".to_owned(),
                format!("rename the folder to {tag}"),
            ),
            (None, None) => {
                let help = "move it out of locales, or name it by its tag, such as pl or zh-Hans";
                (
                    "the name of this folder is not a language tag".to_owned(),
                    help.to_owned(),
                )
            }
        };
        problems.push(
            Problem::warning(Code::BadLanguageTag, format!("locales/{name}"), message).help(help),
        );
    }
}

/// Whether a folder of another name seems to hold the words of a language: pl-PL, Polish, PL.
fn is_folder_of(folder: &str, tag: &str) -> bool {
    folder.replace('_', "-").eq_ignore_ascii_case(tag)
        || LanguageTag::suggestion(folder).is_some_and(|meant| meant == tag)
}

/// The folder of all languages under a name in other letters, and what to do about it.
fn misnamed_locales(snapshot: &Snapshot) -> Option<String> {
    let found = snapshot
        .strays
        .iter()
        .find(|path| path.eq_ignore_ascii_case("locales"))?;
    Some(format!("rename the folder {found} to locales"))
}

/// What is known of a language, from the program's table or from the language's folder.
pub fn language(
    snapshot: &Snapshot,
    tag: &LanguageTag,
    problems: &mut Problems,
) -> Option<Language> {
    let file = format!("locales/{tag}/language.toml");
    if !snapshot.has(&file) {
        let known = Language::known(tag);
        if known.is_none() {
            let help = match LanguageTag::suggestion(tag.as_str()) {
                Some(known) if !snapshot.locales.contains(&known) => {
                    format!("rename the folder locales/{tag} to {known}, and write \"{known}\" in `languages`")
                }
                _ => "write this file, with own_name, english_name and direction, as locales/README.md says".to_owned(),
            };
            let message = format!("the program does not know the language {tag}");
            problems.push(Problem::error(Code::MissingFile, &file, message).help(help));
        }
        return known;
    }
    let facts: source::Facts<LanguageFile> = source::read_facts(snapshot, &file, problems)?;
    let incomplete = facts.incomplete;
    let mut reader = Reader {
        snapshot,
        today: Date::ZERO,
        problems,
        file,
        text: &facts.text,
        lines: Lines::of(&facts.text),
        incomplete,
    };
    // What the program knows already need not be stated again.
    let known = Language::known(tag);
    let mut stated = |name: &str, value: Option<&Spanned<String>>, known: Option<&String>| match (
        value, known,
    ) {
        (None, Some(known)) => Some(known.clone()),
        _ => reader.short(
            name,
            value,
            MOST_SHORT_CHARACTERS,
            "the button of the language",
        ),
    };
    let own_name = stated(
        "own_name",
        facts.value.own_name.as_ref(),
        known.as_ref().map(|known| &known.own_name),
    );
    let english_name = stated(
        "english_name",
        facts.value.english_name.as_ref(),
        known.as_ref().map(|known| &known.english_name),
    );
    let direction = match facts
        .value
        .direction
        .as_ref()
        .map(|direction| (direction.get_ref().as_str(), direction.span()))
    {
        None => known
            .as_ref()
            .map_or(Direction::LeftToRight, |known| known.direction),
        Some(("ltr", _)) => Direction::LeftToRight,
        Some(("rtl", _)) => Direction::RightToLeft,
        Some((other, span)) => {
            let message = format!("`direction` cannot be \"{other}\"");
            reader.error(span, Code::BadChoice, message, "write \"ltr\" or \"rtl\"");
            return None;
        }
    };
    let font = facts
        .value
        .font
        .as_ref()
        .and_then(|font| reader.required("font", Some(font)));
    let (own_name, english_name) = (own_name?, english_name?);
    Some(match (known, font) {
        (Some(known), None) => Language {
            own_name,
            english_name,
            direction,
            ..known
        },
        (_, font) => Language::stated(tag.clone(), own_name, english_name, direction, font),
    })
}
