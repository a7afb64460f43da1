//! People who read the words aloud: a recording of a message is
//! `locales/<tag>/audio/<file of words>/<message>.opus`, or `.wav`. `recordings.toml` in `audio/` holds,
//! for each recording, the digest of the words that it speaks. It is played only while these are the
//! words on the screen, so that nobody hears an old rule.
//!
//! Only the names of recordings are looked at when a site is read: they may be long. What is in them is
//! looked at when somebody asks for it, and before they are played: see [`sound`].

mod accept;

use std::collections::BTreeMap;
use std::path::Path;

use schemars::JsonSchema;
use serde::Serialize;
use toml::Spanned;

pub use self::accept::{Acceptance, accept};
use crate::edition::load::Snapshot;
use crate::edition::source::{self, did_you_mean};
use crate::edition::wording::KIOSK;
use crate::edition::{Digest, Document, Edition, Locale};
use crate::files;
use crate::language::LanguageTag;
use crate::problem::{Code, Lines, Origin, Problem, Problems, Severity};
use crate::sound::{self, Fault, Format};
use crate::text::{canonical, unmarked};

/// What the names of recordings end in.
pub const ENDINGS: [&str; 2] = ["opus", "wav"];

/// `locales/<tag>/audio/recordings.toml` as it is written.
pub type ListFile = BTreeMap<Spanned<String>, BTreeMap<Spanned<String>, Spanned<String>>>;

/// Which words each recording of a language speaks, by file of words and name of the recording. The
/// program writes it: guidance-kiosk recordings accept.
#[derive(JsonSchema)]
#[schemars(title = "locales/<tag>/audio/recordings.toml", transparent, extend("propertyNames" = { "pattern": source::ID }))]
pub struct ListSchema(
    #[expect(dead_code, reason = "only its schema is wanted")] BTreeMap<String, WordsOfRecordings>,
);

/// The recordings of one file of words: the name of each with the digest of the words that it speaks.
#[derive(JsonSchema)]
#[schemars(
    transparent,
    extend(
        "propertyNames" = { "pattern": r"^[a-zA-Z][a-zA-Z0-9_-]*\.(opus|wav)$" },
        "additionalProperties" = { "type": "string", "pattern": "^[0-9a-f]{64}$" },
    )
)]
pub struct WordsOfRecordings(
    #[expect(dead_code, reason = "only its schema is wanted")] BTreeMap<String, String>,
);

/// The folder of a language's recordings, relative to the site.
pub fn folder_of(tag: &LanguageTag) -> String {
    format!("locales/{tag}/audio")
}

/// The file that lists them, relative to the site.
pub fn list_of(tag: &LanguageTag) -> String {
    format!("{}/recordings.toml", folder_of(tag))
}

/// Whether a file of a site lists recordings.
pub fn is_list(file: &str) -> bool {
    file.ends_with("/audio/recordings.toml")
}

/// How a message's recording fits the words on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fit {
    /// Somebody has said that it speaks exactly these words.
    Fitting,
    /// It speaks other words: these have changed.
    Outdated,
    /// Nobody has said which words it speaks.
    Unlisted,
    /// There is no recording.
    None,
}

impl Fit {
    pub const ALL: [Self; 4] = [Self::Fitting, Self::Outdated, Self::Unlisted, Self::None];

    pub fn name(self) -> &'static str {
        match self {
            Self::Fitting => "fitting",
            Self::Outdated => "outdated",
            Self::Unlisted => "unlisted",
            Self::None => "none",
        }
    }
}

/// A message that people can record, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recordable {
    /// The file of words, without its ending.
    pub file: String,
    pub message: String,
    /// What is spoken: the paragraphs, with an empty line between them.
    pub words: String,
    /// The words are the practice's own, because there is no translation that can be trusted.
    pub in_source: bool,
}

/// The recordings of one language, as they fit the words of one edition.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recordings {
    /// The best recording of each message that has one, relative to the site.
    found: BTreeMap<(String, String), (Fit, String)>,
    /// All whose name is that of a message, relative to the site.
    named: Vec<String>,
    /// Those that are to be played, by the words that they speak.
    by_words: BTreeMap<Digest, String>,
    /// What the list says, also of recordings that are not there: the digest by file of words and
    /// recording.
    listed: BTreeMap<String, BTreeMap<String, String>>,
}

impl Recordings {
    /// How the recording of a message fits, and where it is, relative to the site.
    pub fn of(&self, file: &str, message: &str) -> (Fit, Option<&str>) {
        let found = self.found.get(&(file.to_owned(), message.to_owned()));
        found.map_or((Fit::None, None), |(fit, path)| (*fit, Some(path)))
    }

    /// The recording to be played of a message, relative to the site.
    pub fn fitting(&self, file: &str, message: &str) -> Option<&Path> {
        let (fit, path) = self.of(file, message);
        path.filter(|_| fit == Fit::Fitting).map(Path::new)
    }

    /// The recording that speaks the first of these texts, and how many of those that follow: a message
    /// of several paragraphs is one recording.
    pub fn speaking(&self, texts: &[&str]) -> Option<(&Path, usize)> {
        if self.by_words.is_empty() {
            return None;
        }
        (1..=texts.len()).rev().find_map(|count| {
            let path = self
                .by_words
                .get(&digest_of(&texts[..count].join("\n\n")))?;
            Some((Path::new(path), count))
        })
    }

    /// Whether there is anything to be played.
    pub fn is_empty(&self) -> bool {
        self.by_words.is_empty()
    }
}

/// Of the words that are spoken, however they are spelt: what a reader cannot tell apart is read aloud the
/// same.
fn digest_of(words: &str) -> Digest {
    Digest::of([canonical(words).as_str()])
}

/// Whether a digest that was recorded is that of these words. It used to be of the very letters.
fn speaks(recorded: &str, words: &str, digest: Digest) -> bool {
    recorded == digest.to_string() || recorded == Digest::of([&*unmarked(words)]).to_string()
}

/// Every message of a language that people can record: all whose words do not change while they are
/// shown.
pub fn recordable(locale: &Locale, documents: &[&Document]) -> Vec<Recordable> {
    let mut found = Vec::new();
    let mut add = |file: &str, message: String, words: String| {
        let state = locale
            .states
            .get(file)
            .and_then(|states| states.get(&message));
        let in_source = state.is_none_or(|state| state.is_in_source());
        found.push(Recordable {
            file: file.to_owned(),
            message,
            words,
            in_source,
        });
    };
    for (message, words) in locale.labels.named() {
        add(KIOSK, message.to_owned(), words.clone());
    }
    for document in documents {
        let Some(wording) = locale.documents.get(&document.id) else {
            continue;
        };
        let file = document.id.as_str();
        add(file, "title".to_owned(), wording.title.text.clone());
        for (page, words) in document.pages.iter().zip(&wording.pages) {
            if let Some((section, heading)) = page
                .opens_section
                .as_ref()
                .and_then(|id| Some((id, wording.sections.get(id)?)))
            {
                add(file, format!("{section}-title"), heading.text.clone());
            }
            add(file, format!("{}-title", page.id), words.title.text.clone());
            add(
                file,
                format!("{}-body", page.id),
                words.paragraphs.join("\n\n"),
            );
        }
    }
    found
}

/// What the list of a language says, with where it says so.
pub struct List {
    file: String,
    entries: BTreeMap<String, BTreeMap<String, (String, Origin)>>,
}

impl List {
    /// Reads the list of a language. Without a file, it is empty.
    pub fn read(snapshot: &Snapshot, tag: &LanguageTag, problems: &mut Problems) -> Self {
        let mut list = Self {
            file: list_of(tag),
            entries: BTreeMap::new(),
        };
        if snapshot.has(&list.file)
            && let Some(facts) = source::read_facts::<ListFile>(snapshot, &list.file, problems)
        {
            let lines = Lines::of(&facts.text);
            for (file, recordings) in facts.value {
                let entry = |(name, words): (Spanned<String>, Spanned<String>)| {
                    let origin = lines.origin(&list.file, name.span());
                    (name.into_inner(), (words.into_inner(), origin))
                };
                list.entries.insert(
                    file.into_inner(),
                    recordings.into_iter().map(entry).collect(),
                );
            }
        }
        list
    }

    fn entry(&self, file: &str, name: &str) -> Option<&(String, Origin)> {
        self.entries.get(file)?.get(name)
    }
}

/// Holds the recordings of a language against its words, telling what does not fit. `is_idle` says of a
/// file of words that nothing shows it at present: what was recorded of it may be wanted again.
pub fn held_against(
    locale: &Locale,
    documents: &[&Document],
    list: &List,
    snapshot: &Snapshot,
    is_idle: impl Fn(&str) -> bool,
    problems: &mut Problems,
) -> Recordings {
    let folder = folder_of(&locale.language.tag);
    let mut recordings = Recordings {
        listed: listed(list),
        ..Recordings::default()
    };
    tell_missing(list, &folder, snapshot, problems);
    if snapshot.audio_in(&folder).next().is_none() {
        return recordings;
    }
    let messages: BTreeMap<_, _> = recordable(locale, documents)
        .into_iter()
        .map(|message| ((message.file.clone(), message.message.clone()), message))
        .collect();
    let mut unlisted = Vec::new();
    for path in snapshot.audio_in(&folder) {
        let name = &path[folder.len() + 1..];
        let (file, name) = name.rsplit_once('/').unwrap_or(("", name));
        let (message, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        if !ENDINGS.contains(&ending) {
            tell_format(path, message, ending, problems);
            continue;
        }
        let Some(recordable) = messages.get(&(file.to_owned(), message.to_owned())) else {
            if !is_idle(file) {
                tell_unknown(path, file, message, &messages, problems);
            }
            continue;
        };
        recordings.named.push(path.to_owned());
        let digest = digest_of(&recordable.words);
        let fit = match list.entry(file, name) {
            None => Fit::Unlisted,
            Some((words, _))
                if !recordable.in_source && speaks(words, &recordable.words, digest) =>
            {
                Fit::Fitting
            }
            Some((_, origin)) => {
                tell_outdated(path, recordable.in_source, origin, problems);
                Fit::Outdated
            }
        };
        match fit {
            Fit::Fitting => {
                _ = recordings
                    .by_words
                    .entry(digest)
                    .or_insert_with(|| path.to_owned())
            }
            Fit::Unlisted => unlisted.push(format!("{file}/{name}")),
            Fit::Outdated | Fit::None => {}
        }
        let best = recordings
            .found
            .entry((file.to_owned(), message.to_owned()))
            .or_insert_with(|| (fit, path.to_owned()));
        if fit < best.0 {
            *best = (fit, path.to_owned());
        }
    }
    tell_unlisted(locale, &unlisted, problems);
    recordings
}

/// What is in a recording, looked at from its beginning to its end. `path` is relative to the site.
pub fn is_whole(site: &Path, path: &str) -> Result<(), Fault> {
    let format =
        Format::of_ending(path.rsplit('.').next().unwrap_or_default()).ok_or(Fault::Unknown)?;
    sound::is_whole(files::open_file(&site.join(path))?, format)
}

/// Tells of every recording of an edition that is not what its name says, or not whole.
pub fn tell_spoilt(edition: &Edition, site: &Path, problems: &mut Problems) {
    for path in edition
        .locales
        .iter()
        .flat_map(|locale| &locale.recordings.named)
    {
        let Err(fault) = is_whole(site, path) else {
            continue;
        };
        let code = if fault.is_of_format() {
            Code::RecordingFormat
        } else {
            Code::RecordingSpoilt
        };
        if !problems.are_enough(path, code, Severity::Warning) {
            problems.push(
                Problem::warning(code, path, fault.to_string())
                    .help(fault.help(message_of(path)))
                    .about([path])
                    .because(
                        "within",
                        "these recordings are not whole, or not what their names say",
                    ),
            );
        }
    }
}

/// The name of the message that a recording is of.
pub fn message_of(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.rsplit_once('.').map_or(name, |(message, _)| message)
}

fn listed(list: &List) -> BTreeMap<String, BTreeMap<String, String>> {
    let words = |entries: &BTreeMap<String, (String, Origin)>| {
        entries
            .iter()
            .map(|(name, (words, _))| (name.clone(), words.clone()))
            .collect()
    };
    list.entries
        .iter()
        .map(|(file, entries)| (file.clone(), words(entries)))
        .collect()
}

fn tell_format(path: &str, message: &str, ending: &str, problems: &mut Problems) {
    let small = ending.to_ascii_lowercase();
    let help = if ENDINGS.contains(&small.as_str()) {
        format!("rename it to {message}.{small}: the ending has to be in small letters")
    } else {
        format!("save it as {message}.opus or {message}.wav")
    };
    problems.push(
        Problem::warning(
            Code::RecordingFormat,
            path,
            format!("a recording of the format .{ending} is not played"),
        )
        .help(help)
        .about([path])
        .because("", "these recordings are of a format that is not played"),
    );
}

fn tell_unknown(
    path: &str,
    file: &str,
    message: &str,
    messages: &BTreeMap<(String, String), Recordable>,
    problems: &mut Problems,
) {
    let names: Vec<_> = messages
        .keys()
        .map(|(file, message)| format!("{file}/{message}"))
        .collect();
    // Whoever forgets the folder has named the message.
    let help = names
        .iter()
        .find(|name| name.rsplit('/').next() == Some(message))
        .map(|name| format!("did you mean `{name}`?"))
        .or_else(|| did_you_mean(&format!("{file}/{message}"), &names))
        .unwrap_or_else(|| "`guidance-kiosk recordings status TAG` lists all names".to_owned());
    let problem = Problem::warning(
        Code::RecordingUnknown,
        path,
        "there is no message of this name that can be recorded",
    );
    problems.push(problem.help(help).about([path]).because(
        "",
        "there are no messages of these names that can be recorded",
    ));
}

fn tell_outdated(path: &str, in_source: bool, origin: &Origin, problems: &mut Problems) {
    let why = if in_source {
        "they are shown in the practice's own language now"
    } else {
        "they are others now"
    };
    let problem = Problem::warning(
        Code::RecordingOutdated,
        "",
        format!("{path} does not speak the words on the screen: {why}"),
    );
    let help = "record it anew, then run `guidance-kiosk recordings accept` with its name";
    let all = "these recordings do not speak the words on the screen any more";
    problems.push(
        problem
            .at_origin(origin)
            .help(help)
            .about([path])
            .because("", all),
    );
}

/// One problem for all: whoever records makes many at once.
fn tell_unlisted(locale: &Locale, names: &[String], problems: &mut Problems) {
    const NAMED: usize = 5;
    if names.is_empty() {
        return;
    }
    let tag = &locale.language.tag;
    let more = if names.len() > NAMED {
        format!(" and {} more", names.len() - NAMED)
    } else {
        String::new()
    };
    let (is, it) = if names.len() == 1 {
        ("is", "it")
    } else {
        ("are", "they")
    };
    let named = names[..names.len().min(NAMED)].join(", ");
    let message = format!(
        "{named}{more} {is} not played: nobody has said which words {it} speak{}",
        if it == "it" { "s" } else { "" }
    );
    let help = format!(
        "listen, compare with the screen, then run `guidance-kiosk recordings accept {tag}`"
    );
    problems.push(Problem::warning(Code::RecordingUnlisted, folder_of(tag), message).help(help));
}

fn tell_missing(list: &List, folder: &str, snapshot: &Snapshot, problems: &mut Problems) {
    for (file, entries) in &list.entries {
        for (name, (_, origin)) in entries {
            let path = format!("{folder}/{file}/{name}");
            if !snapshot.audio.contains(&path)
                && !problems.are_enough(&list.file, Code::RecordingMissing, Severity::Warning)
            {
                let problem = Problem::warning(
                    Code::RecordingMissing,
                    "",
                    format!("the recording {path} is not there"),
                );
                let help = "put it back; or run `guidance-kiosk recordings accept`, which tidies this line away";
                problems.push(
                    problem
                        .at_origin(origin)
                        .help(help)
                        .about([path])
                        .because("", "these recordings are not there"),
                );
            }
        }
    }
}
