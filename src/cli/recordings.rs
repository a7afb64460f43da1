//! `recordings`: which words people have recorded, and that a recording speaks them.

use std::process::ExitCode;

use clap::{Args, Subcommand};
use comfy_table::{CellAlignment, LineStyle, Table, TableStyle};
use serde_json::json;

use crate::cli::translations::{Failure, Outcome, StatusFormat, list, messages, tell, write};
use crate::cli::{FINE, PROBLEMS, SiteArgs, USAGE, fail, load, print};
use crate::edition::recordings::{Acceptance, Fit, accept, is_whole, message_of, recordable};
use crate::edition::source::did_you_mean;
use crate::edition::translations::{MessageName, meant};
use crate::edition::{Document, Edition, Locale, Snapshot};
use crate::problem::visible;

#[derive(Debug, Args)]
pub struct RecordingsArgs {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Show which messages have a recording that fits, an outdated one, or none
    #[command(
        after_help = "Examples:\n  guidance-kiosk recordings status\n  guidance-kiosk recordings status pl"
    )]
    Status(StatusArgs),
    /// Record that the recordings speak the words as they are now
    ///
    /// If the words change later, the recording is not played any more. Recordings whose words have changed
    /// already are accepted only by name. Each is looked into: what is not Opus or WAV inside, or not whole, is
    /// not accepted.
    #[command(after_help = "Examples:\n  guidance-kiosk recordings accept pl\n  \
        guidance-kiosk recordings accept pl social-media/title")]
    Accept(AcceptArgs),
}

#[derive(Debug, Args)]
struct StatusArgs {
    /// The language's tag, such as pl, to see each of its messages [default: a row for each language]
    #[arg(value_name = "TAG")]
    tag: Option<String>,
    #[command(flatten)]
    site: SiteArgs,
    /// A table to read, or JSON with every message for programs
    #[arg(long, value_enum, default_value_t = StatusFormat::Table)]
    format: StatusFormat,
}

#[derive(Debug, Args)]
struct AcceptArgs {
    /// The language's tag, such as pl
    #[arg(value_name = "TAG")]
    tag: String,
    /// Messages: title, social-media/title, or social-media for a whole file [default: all but those whose
    /// words have changed]
    #[arg(value_name = "MESSAGE")]
    messages: Vec<String>,
    #[command(flatten)]
    site: SiteArgs,
}

pub fn recordings(args: &RecordingsArgs) -> ExitCode {
    let outcome = match &args.command {
        Command::Status(args) => status(args),
        Command::Accept(args) => accept_named(args),
    };
    outcome.unwrap_or_else(|Failure(code, message)| fail(code, visible(&message)))
}

fn status(args: &StatusArgs) -> Outcome {
    let (_, edition) = read(&args.site)?;
    let locales = match &args.tag {
        Some(tag) => vec![locale(&edition, tag)?],
        None => edition.locales.iter().collect(),
    };
    let documents: Vec<_> = edition.documents.iter().collect();
    let rows: Vec<_> = locales
        .into_iter()
        .map(|locale| (locale, rows_of(locale, &documents)))
        .collect();
    print(&match (args.format, &args.tag) {
        (StatusFormat::Json, _) => {
            format!(
                "{:#}\n",
                json!(
                    rows.iter()
                        .map(|(locale, rows)| as_json(locale, rows))
                        .collect::<Vec<_>>()
                )
            )
        }
        (StatusFormat::Table, Some(_)) => rows
            .iter()
            .map(|(_, rows)| table_of_messages(rows))
            .collect(),
        (StatusFormat::Table, None) => table_of_languages(&rows),
    })?;
    Ok(FINE)
}

/// A message, and its recording.
struct Row {
    name: MessageName,
    fit: Fit,
    audio: Option<String>,
}

fn rows_of(locale: &Locale, documents: &[&Document]) -> Vec<Row> {
    let row = |name: MessageName| {
        let (fit, audio) = locale.recordings.of(&name.file, &name.message);
        Row {
            fit,
            audio: audio.map(str::to_owned),
            name,
        }
    };
    recordable(locale, documents)
        .into_iter()
        .map(|message| {
            row(MessageName {
                file: message.file,
                message: message.message,
            })
        })
        .collect()
}

fn count(rows: &[Row], fit: Fit) -> usize {
    rows.iter().filter(|row| row.fit == fit).count()
}

fn as_json(locale: &Locale, rows: &[Row]) -> serde_json::Value {
    let messages: Vec<_> = rows
        .iter()
        .map(|row| json!({ "file": row.name.file, "message": row.name.message, "recording": row.fit, "audio": row.audio }))
        .collect();
    let mut told = json!({
        "tag": locale.language.tag.as_str(),
        "english_name": locale.language.english_name,
        "total": rows.len(),
        "messages": messages,
    });
    for fit in Fit::ALL {
        told[fit.name()] = count(rows, fit).into();
    }
    told
}

fn new_table<const N: usize>(header: [&str; N]) -> Table {
    let mut table = Table::new();
    table.load_style(TableStyle::new().header_separator(LineStyle::none().fill('-')));
    table.set_header(header);
    table
}

fn table_of_languages(rows: &[(&Locale, Vec<Row>)]) -> String {
    let [fitting, outdated, unlisted, none] = Fit::ALL.map(Fit::name);
    let mut table = new_table([
        "tag", "language", fitting, outdated, unlisted, none, "total",
    ]);
    for (locale, rows) in rows {
        let mut cells = vec![
            locale.language.tag.to_string(),
            visible(&locale.language.english_name),
        ];
        cells.extend(Fit::ALL.map(|fit| count(rows, fit).to_string()));
        cells.push(rows.len().to_string());
        table.add_row(cells);
    }
    for column in table.column_iter_mut().skip(2) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    table.trim_fmt() + "\n"
}

fn table_of_messages(rows: &[Row]) -> String {
    let mut table = new_table(["message", "recording", "file"]);
    for row in rows {
        table.add_row([
            row.name.to_string(),
            row.fit.name().to_owned(),
            visible(row.audio.as_deref().unwrap_or_default()),
        ]);
    }
    table.trim_fmt() + "\n"
}

fn accept_named(args: &AcceptArgs) -> Outcome {
    let (snapshot, edition) = read(&args.site)?;
    let locale = locale(&edition, &args.tag)?;
    let documents: Vec<_> = edition.documents.iter().collect();
    let all: Vec<_> = rows_of(locale, &documents)
        .into_iter()
        .map(|row| row.name)
        .collect();
    let mut names = Vec::new();
    for name in &args.messages {
        let lists = format!("recordings status {}", args.tag);
        // A path that was completed by the shell names the recording.
        let name = name
            .strip_suffix(".opus")
            .or_else(|| name.strip_suffix(".wav"))
            .unwrap_or(name);
        names.extend(meant(&all, name, &lists).map_err(|message| Failure(USAGE, message))?);
    }
    let folder = args.site.folder();
    let is_whole = |path: &str| is_whole(&folder, path);
    let acceptance = accept(
        &edition,
        locale,
        &snapshot,
        (!args.messages.is_empty()).then_some(&names),
        is_whole,
    );
    write(&folder, acceptance.change.as_slice())?;
    print(&told_of(&acceptance, locale))?;
    // Whoever names a whole file need not have recorded all of it.
    let is_any = !acceptance.recorded.is_empty() || !acceptance.before.is_empty();
    let is_short = !acceptance.in_source.is_empty() || (!acceptance.missing.is_empty() && !is_any);
    Ok(if is_short || !acceptance.spoilt.is_empty() {
        ExitCode::from(PROBLEMS)
    } else {
        FINE
    })
}

/// What came of accepting, in words.
fn told_of(acceptance: &Acceptance, locale: &Locale) -> String {
    let (name, tag) = (visible(&locale.language.english_name), &locale.language.tag);
    let mut text = match acceptance.recorded.len() {
        0 => format!("nothing new to record of the recordings of {name}\n"),
        count => format!(
            "accepted the recordings of {} of {name}: they are played from now on\n",
            messages(count)
        ),
    };
    let mut tell = |names: &[MessageName], what: &str| {
        if !names.is_empty() {
            text.push_str(&format!(
                "{} {what}: {}\n",
                messages(names.len()),
                list(names)
            ));
        }
    };
    tell(&acceptance.before, "recorded and accepted before");
    tell(&acceptance.missing, "without a recording");
    tell(
        &acceptance.in_source,
        "not accepted, because the screen shows the practice's own language",
    );
    let anew = format!(
        "whose words have changed since; if they are recorded anew, run `recordings accept {tag}` with their names"
    );
    tell(&acceptance.outdated, &anew);
    for (path, fault) in &acceptance.spoilt {
        text.push_str(&format!(
            "{} is not accepted: {fault}\n  {}\n",
            visible(path),
            fault.help(message_of(path))
        ));
    }
    match acceptance.tidied {
        0 => {}
        1 => text.push_str("tidied away the line of a recording that is not there\n"),
        count => text.push_str(&format!(
            "tidied away the lines of {count} recordings that are not there\n"
        )),
    }
    text
}

/// The site's files and what they make, or why there is nothing to say of recordings.
fn read(site: &SiteArgs) -> Result<(Snapshot, Edition), Failure> {
    let (snapshot, edition, problems) = load(&site.folder());
    let Some(edition) = edition else {
        tell(&problems);
        let message = "nothing was done while the site has errors; `guidance-kiosk check` explains how to mend them";
        return Err(Failure(PROBLEMS, message.to_owned()));
    };
    Ok((snapshot, edition))
}

fn locale<'a>(edition: &'a Edition, tag: &str) -> Result<&'a Locale, Failure> {
    let offered: Vec<_> = edition
        .locales
        .iter()
        .map(|locale| locale.language.tag.as_str())
        .collect();
    edition
        .locales
        .iter()
        .find(|locale| locale.language.tag.as_str() == tag)
        .ok_or_else(|| {
            let help = did_you_mean(tag, &offered)
                .unwrap_or_else(|| format!("there are: {}", offered.join(", ")));
            Failure(
                USAGE,
                format!("the screen offers no language `{tag}`; {help}"),
            )
        })
}
