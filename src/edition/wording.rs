//! All the words of one language, as they are shown: the translation where it can be trusted, the
//! practice's own language where not.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use crate::digest::{Digest, Digester};
use crate::edition::load::Snapshot;
use crate::edition::names::{left_behind, misnamed_help};
use crate::edition::review::{Review, State};
use crate::edition::validate::PRACTICE;
use crate::edition::words::{Expected, Value, Wanted, Words, paragraphs};
use crate::edition::{
    Document, Id, Labels, Link, Locale, PageWording, Phrase, Recordings, Wording, labels,
};
use crate::language::{Direction, Language, LanguageTag};
use crate::problem::{Code, Origin, Problem, Problems};
use crate::timing;

/// The file of the interface's own words, without its ending.
pub const KIOSK: &str = "kiosk";

/// What the files of words of a site have to hold.
pub struct Plan {
    /// Each file's name without its ending, and its messages.
    pub files: Vec<(String, Vec<Wanted>)>,
    /// The names of the messages of each file, to be looked up.
    messages: BTreeMap<String, BTreeSet<String>>,
    /// The files whose structure has a mistake, so that nothing in them can be called unused.
    incomplete: BTreeSet<String>,
}

impl Plan {
    /// For documents, each with whether its structure is whole.
    pub fn of<'a>(documents: impl IntoIterator<Item = (&'a Document, bool)>) -> Self {
        let mut files = vec![(KIOSK.to_owned(), labels::wanted())];
        let mut incomplete = BTreeSet::new();
        for (document, complete) in documents {
            let stem = document.id.to_string();
            if !complete {
                incomplete.insert(stem.clone());
            }
            files.push((stem, wanted_of(document)));
        }
        let ids = |wanted: &[Wanted]| wanted.iter().map(|wanted| wanted.id.clone()).collect();
        let messages = files
            .iter()
            .map(|(stem, wanted)| (stem.clone(), ids(wanted)))
            .collect();
        Self {
            files,
            messages,
            incomplete,
        }
    }

    pub fn is_message(&self, stem: &str, id: &str) -> bool {
        self.messages
            .get(stem)
            .is_some_and(|messages| messages.contains(id))
    }

    /// Whether it is known that the site has no such message any more. Guidance that is only not
    /// listed at present may come back, and what was recorded of it is still true.
    pub fn is_gone(&self, snapshot: &Snapshot, source: &LanguageTag, stem: &str, id: &str) -> bool {
        let listed = self.files.iter().any(|(file, _)| file == stem);
        !self.is_message(stem, id)
            && (listed || !snapshot.has(&format!("locales/{source}/{stem}.ftl")))
    }

    /// Whether a file of words is only not shown at present, because its guidance is not listed.
    pub fn is_idle(&self, snapshot: &Snapshot, source: &LanguageTag, stem: &str) -> bool {
        !self.messages.contains_key(stem) && snapshot.has(&format!("locales/{source}/{stem}.ftl"))
    }

    /// `source`: the practice's own language, where another is compared with the plan.
    fn expected<'a>(
        &'a self,
        stem: &str,
        wanted: &'a [Wanted],
        source: Option<&'a Language>,
    ) -> Expected<'a> {
        let shown_instead = source.map(|language| language.english_name.as_str());
        Expected {
            wanted,
            complete: !self.incomplete.contains(stem),
            shown_instead,
        }
    }
}

/// The messages that a document's file of words has to hold.
fn wanted_of(document: &Document) -> Vec<Wanted> {
    let mut ids = vec!["title".to_owned()];
    for page in &document.pages {
        ids.extend(
            page.opens_section
                .iter()
                .map(|section| format!("{section}-title")),
        );
        ids.extend([format!("{}-title", page.id), format!("{}-body", page.id)]);
    }
    ids.into_iter()
        .map(|id| Wanted {
            id,
            variables: &["practice"],
        })
        .collect()
}

/// The files of words of one language.
pub struct Vocabulary {
    pub language: Language,
    /// By file, without its ending. Files that are missing or cannot be read are not here.
    pub words: BTreeMap<String, Words>,
    pub review: Review,
}

impl Vocabulary {
    /// Reads a language's files, telling what is wrong in them. `source`: the practice's own
    /// language, of which this one is a translation. `origin`: where the site offers the language.
    pub fn read(
        snapshot: &Snapshot,
        language: Language,
        origin: &Origin,
        plan: &Plan,
        source: Option<&Self>,
        problems: &mut Problems,
    ) -> Self {
        let folder = format!("locales/{}", language.tag);
        let mut words = BTreeMap::new();
        for (stem, wanted) in &plan.files {
            let file = format!("{folder}/{stem}.ftl");
            let expected = plan.expected(stem, wanted, source.map(|source| &source.language));
            if snapshot.has(&format!("{file}.txt")) && !snapshot.has(&file) {
                // Told as a file that Notepad has given another name.
                continue;
            } else if !snapshot.has(&file) {
                // Without the practice's own words nothing is shown, in the list or not.
                let put_back = || {
                    source
                        .is_none()
                        .then(|| "put the file back from your copy".to_owned())
                };
                let shown_instead = source
                    .filter(|_| stem != KIOSK)
                    .map(|source| source.language.english_name.as_str());
                tell_missing_file(
                    &file,
                    &language,
                    origin,
                    shown_instead,
                    misnamed_help(snapshot, &file)
                        .or_else(|| left_behind_help(snapshot, &folder, plan))
                        .or_else(put_back),
                    problems,
                );
            } else if let Some(read) = Words::read(snapshot, &file, &language, expected, problems) {
                if let Some(original) = source.and_then(|source| source.words.get(stem)) {
                    read.compare_with(original, expected, problems);
                }
                read.tell_foreign(
                    source.and_then(|source| source.words.get(stem)),
                    expected,
                    problems,
                );
                words.insert(stem.clone(), read);
            }
        }
        let review = match source {
            Some(_) => Review::read(snapshot, &language.tag, problems),
            None => Review::default(),
        };
        if let Some(source) = source.filter(|_| plan.incomplete.is_empty()) {
            review.tell_unused(
                |stem, id| !plan.is_gone(snapshot, &source.language.tag, stem, id),
                problems,
            );
        }
        Self {
            language,
            words,
            review,
        }
    }

    /// The state of every message of a file; the practice's own words need no review.
    pub fn states(
        &self,
        stem: &str,
        wanted: &[Wanted],
        source: Option<&Self>,
    ) -> BTreeMap<String, State> {
        let ours = self.words.get(stem);
        let state = |id: &str| match source {
            None => State::Reviewed,
            Some(source) => {
                let english = source
                    .words
                    .get(stem)
                    .and_then(|words| words.kept_spelling(id));
                match ours.filter(|words| words.has(id)) {
                    None => State::Missing,
                    // One that cannot be spelt cannot be shown either, which is told when it is tried.
                    Some(words) => words
                        .kept_spelling(id)
                        .map_or(State::Unreviewed, |translation| {
                            self.review.state(stem, id, english, Some(translation))
                        }),
                }
            }
        };
        wanted
            .iter()
            .map(|wanted| (wanted.id.clone(), state(&wanted.id)))
            .collect()
    }
}

/// Whether a message can be shown, whatever values it is given. If not, it is told.
pub fn is_whole(words: &Words, wanted: &Wanted, practice: &str, problems: &mut Problems) -> bool {
    let mut told = Problems::default();
    let most = if wanted.variables.iter().any(is_number) {
        timing::WARNING.as_secs() as usize
    } else {
        0
    };
    let is_whole = (0..=most).all(|number| {
        let value = |name: &&'static str| {
            (
                *name,
                if is_number(name) {
                    Value::Number(number)
                } else {
                    Value::Text(practice)
                },
            )
        };
        let values: Vec<_> = wanted.variables.iter().map(value).collect();
        words.text(&wanted.id, &values, &mut told).is_some()
    });
    let is_fit = !told.has_errors() && words.spelling(&wanted.id).is_some();
    problems.extend(told);
    is_whole && is_fit
}

fn is_number(variable: &&str) -> bool {
    ["number", "total", "seconds"].contains(variable)
}

/// What to do about a file that is missing where its guidance was renamed and its words were not.
fn left_behind_help(snapshot: &Snapshot, folder: &str, plan: &Plan) -> Option<String> {
    let stems: Vec<_> = plan.files.iter().map(|(stem, _)| stem.as_str()).collect();
    let (name, right) =
        left_behind(snapshot, folder, &stems).filter(|_| plan.incomplete.is_empty())?;
    Some(format!("rename the file {folder}/{name} to {right}"))
}

/// `found`: what to do where the file seems to be there under another name.
/// `shown_instead`: the language in which the file's guidance is shown, if it can be shown in another.
fn tell_missing_file(
    file: &str,
    language: &Language,
    origin: &Origin,
    shown_instead: Option<&str>,
    found: Option<String>,
    problems: &mut Problems,
) {
    let Language {
        tag, english_name, ..
    } = language;
    let problem = match shown_instead {
        Some(own) => {
            let name = file.rsplit('/').next().unwrap_or(file);
            let message = format!("the file {file} is missing, so its guidance is shown in {own}");
            Problem::warning(Code::MissingFile, PRACTICE, message)
                .because(name, format!("the file {name} is missing, so its guidance is shown in {own}"))
                .help(format!("run `guidance-kiosk translations add {tag}` to get a file to fill in"))
                .help_for_all("run `guidance-kiosk translations add TAG`, with the tag of each, to get files to fill in")
        }
        None => {
            let message = format!("the file {file} is missing, so {english_name} cannot be shown");
            Problem::error(Code::MissingFile, PRACTICE, message)
                .help("put the file back from your copy, or take the language out of the list")
        }
    };
    let problem = match found {
        Some(help) => {
            let for_all = help.replace(&format!("locales/{tag}/"), "locales/TAG/");
            problem.help_for_all(for_all).help(help)
        }
        None => problem,
    };
    problems.push(problem.at_origin(origin).in_language(tag));
}

/// One file of words as it is shown.
struct Texts<'a> {
    words: Option<&'a Words>,
    source: Option<&'a Words>,
    states: BTreeMap<String, State>,
}

impl Texts<'_> {
    fn state(&self, id: &str) -> State {
        self.states.get(id).copied().unwrap_or(State::Missing)
    }

    /// The message in the language in which it is shown.
    fn text(
        &self,
        id: &str,
        values: &[(&str, Value<'_>)],
        problems: &mut Problems,
    ) -> Option<String> {
        let words = if self.state(id).is_in_source() {
            self.source
        } else {
            self.words
        };
        words?.text(id, values, problems)
    }

    /// The same, for a place among the language's own words: there, foreign sentences run in their own
    /// direction between invisible marks. Words without a sign beside them need none.
    fn label(
        &self,
        id: &str,
        values: &[(&str, Value<'_>)],
        problems: &mut Problems,
    ) -> Option<String> {
        let text = one_line(&self.text(id, values, problems)?);
        let (Some(source), true) = (self.source, self.state(id).is_in_source()) else {
            return Some(text);
        };
        if text.chars().all(|c| c.is_alphabetic() || c == ' ') {
            return Some(text);
        }
        let own = self.words.map(|words| words.language().direction);
        Some(match (source.language().direction, own) {
            (direction, Some(own)) if direction == own => text,
            (Direction::LeftToRight, _) => format!("\u{2066}{text}\u{2069}"),
            (Direction::RightToLeft, _) => format!("\u{2067}{text}\u{2069}"),
        })
    }

    fn phrase(
        &self,
        id: &str,
        values: &[(&str, Value<'_>)],
        problems: &mut Problems,
    ) -> Option<Phrase> {
        Some(Phrase {
            text: one_line(&self.text(id, values, problems)?),
            state: self.state(id),
        })
    }
}

/// A text of one line, however its file breaks it.
pub fn one_line(text: &str) -> String {
    paragraphs(text).join(" ")
}

/// Everything besides words that the texts of a language are made of.
pub struct Facts<'a> {
    pub practice: &'a str,
    pub documents: Vec<&'a Document>,
    pub links: &'a BTreeMap<Id, Link>,
    pub plan: &'a Plan,
}

/// Makes every text of one language. `None` if one cannot be made, which is told.
pub fn locale(
    vocabulary: &Vocabulary,
    source: Option<&Vocabulary>,
    origin: Origin,
    facts: &Facts<'_>,
    problems: &mut Problems,
) -> Option<Locale> {
    let texts: BTreeMap<&str, Texts<'_>> = facts
        .plan
        .files
        .iter()
        .map(|(stem, wanted)| {
            let source_words = source.and_then(|source| source.words.get(stem));
            let states = vocabulary.states(stem, wanted, source);
            (
                stem.as_str(),
                Texts {
                    words: vocabulary.words.get(stem),
                    source: source_words,
                    states,
                },
            )
        })
        .collect();
    let kiosk = texts.get(KIOSK).filter(|kiosk| kiosk.words.is_some());
    let mut documents = BTreeMap::new();
    for document in &facts.documents {
        if let Some(texts) = texts.get(document.id.as_str())
            && let Some(wording) = wording(
                texts,
                kiosk,
                document,
                &vocabulary.language.tag,
                facts.practice,
                problems,
            )
        {
            documents.insert(document.id.clone(), wording);
        }
    }
    let kiosk = kiosk?;
    let labels = Labels::resolve(|id| {
        kiosk.label(id, &[("practice", Value::Text(facts.practice))], problems)
    });
    let mut countdown = |message, from: Duration| -> Option<Vec<_>> {
        (0..=from.as_secs() as usize)
            .map(|seconds| kiosk.label(message, &[("seconds", Value::Number(seconds))], problems))
            .collect()
    };
    let idle_countdown = countdown(labels::IDLE_COUNTDOWN, timing::WARNING);
    let cleaning_countdown = countdown(labels::CLEANING_COUNTDOWN, timing::CLEANING);
    let code_descriptions: Option<BTreeMap<_, _>> = facts
        .links
        .iter()
        .map(|(id, link)| {
            Some((
                id.clone(),
                kiosk.label(
                    labels::CODE_DESCRIPTION,
                    &[("address", Value::Text(&link.address))],
                    problems,
                )?,
            ))
        })
        .collect();
    (documents.len() == facts.documents.len()).then_some(())?;
    let (labels, idle_countdown, cleaning_countdown) =
        (labels?, idle_countdown?, cleaning_countdown?);
    let code_descriptions = code_descriptions?;
    let states = texts
        .into_iter()
        .map(|(stem, texts)| (stem.to_owned(), texts.states))
        .collect();
    Some(Locale {
        language: vocabulary.language.clone(),
        labels,
        states,
        idle_countdown,
        cleaning_countdown,
        code_descriptions,
        documents,
        recordings: Recordings::default(),
        origin,
    })
}

fn wording(
    texts: &Texts<'_>,
    kiosk: Option<&Texts<'_>>,
    document: &Document,
    tag: &LanguageTag,
    practice: &str,
    problems: &mut Problems,
) -> Option<Wording> {
    let practice = [("practice", Value::Text(practice))];
    let title = texts.phrase("title", &practice, problems);
    let total = document.pages.len();
    let mut sections = BTreeMap::new();
    let mut pages = Vec::new();
    for (index, page) in document.pages.iter().enumerate() {
        if let Some(section) = &page.opens_section {
            let id = format!("{section}-title");
            if let Some(heading) = texts.phrase(&id, &practice, problems) {
                sections.insert(section.clone(), heading);
            }
        }
        let (title_id, body_id) = (format!("{}-title", page.id), format!("{}-body", page.id));
        let title = texts.phrase(&title_id, &practice, problems);
        let body = texts
            .text(&body_id, &practice, problems)
            .map(|body| paragraphs(&body));
        let numbers = [
            ("number", Value::Number(index + 1)),
            ("total", Value::Number(total)),
        ];
        let progress =
            kiosk.and_then(|kiosk| kiosk.label(labels::READING_PROGRESS, &numbers, problems));
        if let (Some(title), Some(paragraphs), Some(progress)) = (title, body, progress) {
            pages.push(PageWording {
                title,
                paragraphs,
                body_state: texts.state(&body_id),
                progress,
            });
        }
    }
    let version = kiosk?.label(
        labels::GUIDANCE_VERSION,
        &[("version", Value::Text(&document.version))],
        problems,
    )?;
    let complete = pages.len() == total
        && document
            .pages
            .iter()
            .filter_map(|page| page.opens_section.as_ref())
            .count()
            == sections.len();
    complete.then_some(())?;
    let digest = Digest::of([]);
    let mut wording = Wording {
        digest,
        title: title?,
        version,
        sections,
        pages,
    };
    let mut exact = Digester::default();
    for part in [document.id.as_str(), &document.version, tag.as_str()] {
        exact.add(part);
    }
    for message in wording.messages(document) {
        exact.add(&message.id);
        exact.add(&message.text);
    }
    wording.digest = exact.digest();
    Some(wording)
}
