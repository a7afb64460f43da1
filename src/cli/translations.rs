//! `translations`: what is known of each translation, and what people say of it.

mod answers;

use std::fs;
use std::io::{self, IsTerminal};
use std::path::Path;
use std::process::ExitCode;

use clap::{Args, Subcommand, ValueEnum};
use serde_json::json;

pub(super) use self::answers::{list, messages};
use self::answers::{
    table, told_of, told_of_addition, told_of_changes, told_of_corrections, told_of_difference,
    told_of_same_meaning, told_of_stale,
};
use crate::cli::{FINE, PROBLEMS, SiteArgs, USAGE, fail, print, today};
use crate::edition::Snapshot;
use crate::edition::source::did_you_mean;
use crate::edition::translations::{
    Change, Checked, Difference, MessageName, Status, Translation, Translations,
};
use crate::files::{self, Existing, Readers};
use crate::language::{Language, LanguageTag};
use crate::problem::{Problems, Severity, groups, visible};

#[derive(Debug, Args)]
pub struct TranslationsArgs {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Show how many messages of each language are reviewed, unreviewed, stale or missing
    #[command(after_help = "Example:\n  guidance-kiosk translations status")]
    Status(StatusArgs),
    /// Record that a translation was checked
    ///
    /// The English and the translation are recorded as they are today. If the translation changes later,
    /// it counts as not checked again; if the English changes, it is shown in the translation's place.
    /// What was accepted before stays as it was recorded. Translations whose English has changed since are
    /// accepted only if you name each message; without their names they are listed, with what has changed.
    #[command(
        after_help = "Example:\n  guidance-kiosk translations accept pl --by \"Practice nurse\"\n  \
        guidance-kiosk translations accept pl --by \"Practice nurse\" back-button social-media/title"
    )]
    Accept(AcceptArgs),
    /// Record for all languages that a correction of the English changed no meaning
    ///
    /// For a spelling mistake, a comma or the like: the translations of these messages are shown again, and
    /// who checked them stays recorded. What has changed in the English is shown first. Where a number has
    /// changed nothing is recorded, because the translations still state the old one.
    #[command(
        name = "same-meaning",
        after_help = "Example:\n  guidance-kiosk translations same-meaning recording-body\n  \
        guidance-kiosk translations same-meaning social-media/recording-body --language pl --language ur"
    )]
    SameMeaning(SameMeaningArgs),
    /// Take back that a translation was checked
    ///
    /// Which English it was made from stays recorded.
    #[command(
        after_help = "Example:\n  guidance-kiosk translations withdraw pl social-media/title"
    )]
    Withdraw(ChosenArgs),
    /// Make the files of a new language, ready to fill in; or add to them what is new
    ///
    /// Nothing that is there is changed.
    #[command(after_help = "Example:\n  guidance-kiosk translations add ro")]
    Add(AddArgs),
    /// Show word by word what has changed since a translation was made or checked
    #[command(after_help = "Example:\n  guidance-kiosk translations diff pl")]
    Diff(DiffArgs),
}

#[derive(Debug, Args)]
struct StatusArgs {
    #[command(flatten)]
    site: SiteArgs,
    /// A table to read, or JSON with every message for programs
    #[arg(long, value_enum, default_value_t = StatusFormat::Table)]
    format: StatusFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum StatusFormat {
    Table,
    Json,
}

/// Which messages of which language are meant.
#[derive(Debug, Args)]
struct ChosenArgs {
    /// The language's tag, such as pl
    #[arg(value_name = "TAG")]
    tag: String,
    /// Messages: back-button, kiosk/back-button, or kiosk for a whole file [default: all]
    #[arg(value_name = "MESSAGE")]
    messages: Vec<String>,
    #[command(flatten)]
    site: SiteArgs,
}

#[derive(Debug, Args)]
struct AcceptArgs {
    #[command(flatten)]
    chosen: ChosenArgs,
    /// Who checked the translation: a name or a role
    #[arg(long, value_name = "NAME", value_parser = who, required_unless_present = "unreviewed")]
    by: Option<String>,
    /// Nobody has checked it; record only that it was made from today's English
    #[arg(long, conflicts_with = "by")]
    unreviewed: bool,
}

#[derive(Debug, Args)]
struct SameMeaningArgs {
    /// Messages: back-button, kiosk/back-button, or kiosk for a whole file
    #[arg(value_name = "MESSAGE", required = true)]
    messages: Vec<String>,
    /// Only this language; may be given several times [default: all]
    #[arg(long = "language", value_name = "TAG")]
    languages: Vec<String>,
    #[command(flatten)]
    site: SiteArgs,
}

fn who(text: &str) -> Result<String, String> {
    let name = text.trim();
    if name.is_empty() || name.contains(char::is_control) {
        return Err(
            "write who checked the translation, for example --by \"Practice nurse\"".to_owned(),
        );
    }
    Ok(name.to_owned())
}

#[derive(Debug, Args)]
struct AddArgs {
    /// The language's tag, such as ro
    #[arg(value_name = "TAG")]
    tag: String,
    #[command(flatten)]
    site: SiteArgs,
}

#[derive(Debug, Args)]
struct DiffArgs {
    #[command(flatten)]
    chosen: ChosenArgs,
    /// Text to read, or JSON for programs
    #[arg(long, value_enum, default_value_t = DiffFormat::Text)]
    format: DiffFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum DiffFormat {
    Text,
    Json,
}

/// Why nothing was done, with its exit code.
pub(super) struct Failure(pub u8, pub String);

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self(PROBLEMS, format!("the answer cannot be written: {error}"))
    }
}

pub(super) type Outcome = Result<ExitCode, Failure>;

pub fn translations(args: &TranslationsArgs) -> ExitCode {
    let outcome = match &args.command {
        Command::Status(args) => status(args),
        Command::Accept(args) => accept(args),
        Command::SameMeaning(args) => same_meaning(args),
        Command::Withdraw(args) => withdraw(args),
        Command::Add(args) => add(args),
        Command::Diff(args) => diff(args),
    };
    outcome.unwrap_or_else(|Failure(code, message)| fail(code, visible(&message)))
}

fn status(args: &StatusArgs) -> Outcome {
    let snapshot = Snapshot::read(&args.site.folder());
    let mut problems = Problems::default();
    let translations = read(&snapshot, &mut problems)?;
    let status = Status::of(&translations.all(&mut problems));
    print(&match args.format {
        StatusFormat::Json => format!("{:#}\n", json!(status)),
        StatusFormat::Table => table(&status),
    })?;
    tell(&problems);
    Ok(if problems.has_errors() {
        ExitCode::from(PROBLEMS)
    } else {
        FINE
    })
}

fn accept(args: &AcceptArgs) -> Outcome {
    let folder = args.chosen.site.folder();
    let snapshot = Snapshot::read(&folder);
    let mut problems = Problems::default();
    let translations = read(&snapshot, &mut problems)?;
    let (mut translation, names) = chosen(&translations, &args.chosen, &mut problems)?;
    let checked = args.by.as_deref().map_or(Checked::ByNobody, Checked::By);
    let named = translations.named(&args.chosen.messages);
    let accepted = translations.accept(&mut translation, &names, &named, checked, today());
    let is_terminal = io::stdout().is_terminal();
    let is_of = |names: &[MessageName], change: &Difference| names.contains(&change.name);
    let changes = accepted
        .changes
        .iter()
        .filter(|change| is_of(&accepted.recorded, change));
    print(&told_of_changes(
        changes,
        translation.language(),
        translations.source(),
        is_terminal,
    ))?;
    write(&folder, accepted.change.as_slice())?;
    print(&told_of(
        &accepted,
        translation.language(),
        translations.source(),
        checked,
    ))?;
    if !accepted.stale.is_empty() {
        let changes = accepted
            .changes
            .iter()
            .filter(|change| is_of(&accepted.stale, change));
        print(&format!(
            "\n{}",
            told_of_changes(
                changes,
                translation.language(),
                translations.source(),
                is_terminal
            )
        ))?;
        print(&told_of_stale(
            &accepted.stale,
            translation.language(),
            translations.source(),
            checked,
        ))?;
    }
    let (named, is_any) = (
        !args.chosen.messages.is_empty(),
        !accepted.recorded.is_empty() || !accepted.before.is_empty(),
    );
    if !accepted.broken.is_empty() {
        tell(&problems);
        let names = list(&accepted.broken);
        let message = "not accepted, because it cannot be shown as it is";
        return Err(Failure(
            PROBLEMS,
            format!("{message}: {names}; `guidance-kiosk check` explains how to mend it"),
        ));
    }
    Ok(if accepted.missing.is_empty() || (is_any && !named) {
        FINE
    } else {
        ExitCode::from(PROBLEMS)
    })
}

fn same_meaning(args: &SameMeaningArgs) -> Outcome {
    let folder = args.site.folder();
    let snapshot = Snapshot::read(&folder);
    let mut problems = Problems::default();
    let translations = read(&snapshot, &mut problems)?;
    let names = translations
        .select(&args.messages)
        .map_err(|message| Failure(USAGE, message))?;
    let mut all = Vec::new();
    if args.languages.is_empty() {
        all = translations.all(&mut problems);
    }
    for language in &args.languages {
        let chosen_args = ChosenArgs {
            tag: language.clone(),
            messages: Vec::new(),
            site: args.site.clone(),
        };
        all.push(chosen(&translations, &chosen_args, &mut problems)?.0);
    }
    let unreadable: Vec<_> = all
        .iter()
        .filter(|translation| !translation.has_readable_review())
        .collect();
    if !unreadable.is_empty() {
        tell(&problems);
        let tags: Vec<_> = unreadable
            .iter()
            .map(|translation| translation.language().tag.as_str())
            .collect();
        return Err(Failure(
            PROBLEMS,
            format!(
                "nothing was done: first mend review.toml of {}",
                tags.join(", ")
            ),
        ));
    }
    let outcomes: Vec<_> = all
        .iter_mut()
        .map(|translation| {
            let outcome = translations.mean_the_same(translation, &names);
            (translation.language().clone(), outcome)
        })
        .collect();
    print(&told_of_corrections(
        &outcomes,
        translations.source(),
        io::stdout().is_terminal(),
    ))?;
    let changes: Vec<_> = outcomes
        .iter()
        .filter_map(|(_, outcome)| outcome.change.clone())
        .collect();
    write(&folder, &changes)?;
    print(&told_of_same_meaning(&outcomes, translations.source()))?;
    let is_left = outcomes
        .iter()
        .any(|(_, outcome)| !outcome.broken.is_empty() || !outcome.numbers.is_empty());
    Ok(if is_left {
        ExitCode::from(PROBLEMS)
    } else {
        FINE
    })
}

fn withdraw(args: &ChosenArgs) -> Outcome {
    let folder = args.site.folder();
    let snapshot = Snapshot::read(&folder);
    let mut problems = Problems::default();
    let translations = read(&snapshot, &mut problems)?;
    let (mut translation, names) = chosen(&translations, args, &mut problems)?;
    let withdrawn = translations.withdraw(&mut translation, &names);
    write(&folder, withdrawn.change.as_slice())?;
    let name = visible(&translation.language().english_name);
    print(&match withdrawn.messages.len() {
        0 => format!("nothing to withdraw: nobody has accepted these messages of {name}\n"),
        count => format!(
            "withdrew {} of {name}: nobody counts as having checked them\n",
            messages(count)
        ),
    })?;
    Ok(FINE)
}

fn add(args: &AddArgs) -> Outcome {
    let folder = args.site.folder();
    let snapshot = Snapshot::read(&folder);
    let mut problems = Problems::default();
    let translations = read(&snapshot, &mut problems)?;
    let tag = tag(&translations, &args.tag)?;
    let mut translation = translations.of_any(&tag, &mut problems);
    let refused: Vec<_> = translations
        .files()
        .filter(|file| translation.is_refused(file))
        .collect();
    if !refused.is_empty() || !translation.has_readable_review() {
        tell(&problems);
        let files = if refused.is_empty() {
            "review.toml".to_owned()
        } else {
            format!("{}.ftl", refused.join(".ftl, "))
        };
        return Err(Failure(
            PROBLEMS,
            format!("nothing was added: first mend {files} in locales/{tag}, or take it away"),
        ));
    }
    let addition = translations.add(&mut translation);
    write(&folder, &addition.changes)?;
    print(&told_of_addition(&addition, &translations, &translation))?;
    Ok(FINE)
}

fn diff(args: &DiffArgs) -> Outcome {
    let snapshot = Snapshot::read(&args.chosen.site.folder());
    let mut problems = Problems::default();
    let translations = read(&snapshot, &mut problems)?;
    let (translation, names) = chosen(&translations, &args.chosen, &mut problems)?;
    let differences = translations.differences(&translation, &names);
    let language = translation.language();
    let is_terminal = io::stdout().is_terminal();
    print(&match args.format {
        DiffFormat::Json => {
            let told = json!({ "tag": language.tag.as_str(), "english_name": language.english_name, "messages": differences });
            format!("{told:#}\n")
        }
        DiffFormat::Text if differences.is_empty() => {
            format!(
                "nothing has changed since what was recorded of {}\n",
                visible(&language.english_name)
            )
        }
        DiffFormat::Text => {
            let shown = differences.iter().map(|difference| {
                told_of_difference(difference, language, translations.source(), is_terminal)
            });
            shown.collect::<Vec<_>>().join("\n")
        }
    })?;
    if names.iter().any(|name| translation.is_refused(&name.file)) {
        tell(&problems);
        return Err(Failure(
            PROBLEMS,
            "not everything could be compared; `guidance-kiosk check` explains how to mend it"
                .to_owned(),
        ));
    }
    Ok(FINE)
}

/// The site's translations, or why there is nothing to say of them.
fn read<'a>(snapshot: &'a Snapshot, problems: &mut Problems) -> Result<Translations<'a>, Failure> {
    Translations::read(snapshot, today(), problems).ok_or_else(|| {
        tell(problems);
        let message = "the practice's own words cannot be read; `guidance-kiosk check` explains how to mend them";
        Failure(PROBLEMS, message.to_owned())
    })
}

/// The translation and the messages that are meant, where all that was recorded of it can be read.
fn chosen(
    translations: &Translations<'_>,
    args: &ChosenArgs,
    problems: &mut Problems,
) -> Result<(Translation, Vec<MessageName>), Failure> {
    let tag = tag(translations, &args.tag)?;
    let folders = &translations.snapshot().locales;
    if !folders.contains(tag.as_str()) {
        let known: Vec<_> = folders.iter().collect();
        let help = did_you_mean(tag.as_str(), &known)
            .unwrap_or_else(|| format!("`guidance-kiosk translations add {tag}` makes its files"));
        return Err(Failure(
            USAGE,
            format!("there is no translation into {tag} here; {help}"),
        ));
    }
    let names = translations
        .select(&args.messages)
        .map_err(|message| Failure(USAGE, message))?;
    let translation = translations
        .of(&tag, problems)
        .filter(Translation::has_readable_review)
        .ok_or_else(|| {
            tell(problems);
            Failure(
                PROBLEMS,
                format!("nothing was done: first mend what is wrong in locales/{tag}"),
            )
        })?;
    Ok((translation, names))
}

/// The tag of a translation.
fn tag(translations: &Translations<'_>, name: &str) -> Result<LanguageTag, Failure> {
    // Unicode would take any word of up to eight letters for a language.
    let is_short = |tag: &str| {
        tag.split('-')
            .next()
            .is_some_and(|language| language.len() <= 3)
    };
    let parsed = LanguageTag::parse(name).filter(|tag| is_short(tag.as_str()));
    let Some(tag) = parsed.filter(|_| Language::called(name).is_none()) else {
        let help = Language::called(name)
            .map(str::to_owned)
            .or_else(|| LanguageTag::suggestion(name).filter(|tag| is_short(tag)))
            .map(|tag| format!("did you mean `{tag}`?"))
            .or_else(|| did_you_mean(name, &Language::known_tags().collect::<Vec<_>>()))
            .unwrap_or_else(|| "use a tag such as pl or zh-Hans".to_owned());
        return Err(Failure(
            USAGE,
            format!("`{name}` is not a language tag; {help}"),
        ));
    };
    if tag == translations.source().tag {
        return Err(Failure(
            USAGE,
            format!("{tag} is the practice's own language, of which all others are translations"),
        ));
    }
    Ok(tag)
}

/// Tells all errors, so that warnings which have nothing to do with the question do not hide them.
pub(super) fn tell(problems: &Problems) {
    let errors: Vec<_> = problems
        .told()
        .into_iter()
        .filter(|told| told.severity == Severity::Error)
        .collect();
    for group in groups(&errors) {
        eprintln!("{group}");
    }
}

pub(super) fn write(site: &Path, changes: &[Change]) -> Result<(), Failure> {
    for (index, change) in changes.iter().enumerate() {
        put(site, change).map_err(|error| {
            let before = if index == 0 {
                "nothing was changed"
            } else {
                "what was written before it stays, and does no harm"
            };
            Failure(
                PROBLEMS,
                format!("{} cannot be written: {error}; {before}", change.file),
            )
        })?;
    }
    Ok(())
}

/// Puts a file in its place whole or not at all: whoever reads it meanwhile sees the old or the new.
fn put(site: &Path, change: &Change) -> io::Result<()> {
    let path = site.join(&change.file);
    fs::create_dir_all(path.parent().unwrap_or(site))?;
    if change.is_new && fs::symlink_metadata(&path).is_ok() {
        return Err(io::Error::new(
            io::ErrorKind::AlreadyExists,
            "something else stands there",
        ));
    }
    files::write_where_told(&path, &change.contents, Existing::Replaced, Readers::Usual)
}
