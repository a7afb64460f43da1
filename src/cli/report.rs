//! `report`: how often the guidance was opened, read to the end and acknowledged.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::builder::PossibleValue;
use clap::{Args, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::cli::seals::{VerifyArgs, report_verification};
use crate::cli::{
    DataArgs, Delivery, FINE, PROBLEMS, USAGE, answer, ending, fail, open_tally, today,
    where_to_write,
};
use crate::edition::State;
use crate::files::{Existing, Readers};
use crate::problem::visible;
use crate::report::{By, Material, Question, Report};
use crate::status::Status;
use crate::tally::archive::Archived;
use crate::tally::history::{ShownWording, Subject};
use crate::tally::seal::{self, Known, Seal};

/// Tell how often the guidance was opened, read to the end and acknowledged
///
/// No number from 1 to 4 is ever shown: rows with such a number are put together with others. Give reports
/// of fixed, separate periods away, such as whole months: from two reports that differ by a day, what was
/// counted on that day can be worked out.
#[derive(Debug, Args)]
#[command(
    args_conflicts_with_subcommands = true,
    after_help = "Examples:\n  guidance-kiosk report\n  \
        guidance-kiosk report --from 2026-03-01 --to 2026-03-31 --by language\n  \
        guidance-kiosk report --from 2026-01-01 --to 2026-12-31 --by month --out report-2026.html"
)]
pub struct ReportArgs {
    #[command(subcommand)]
    command: Option<Command>,
    /// The first day, such as 2026-03-01 [default: the first on which anything was counted]
    #[arg(long, value_name = "DATE", value_parser = date)]
    from: Option<Date>,
    /// The last day, which is part of the report [default: today]
    #[arg(long, value_name = "DATE", value_parser = date)]
    to: Option<Date>,
    /// What a row of the report is about
    #[arg(long, value_enum, default_value_t = By::Week)]
    by: By,
    /// A table to read, CSV for spreadsheets, JSON for programs, or HTML to read and print [default: what the
    /// ending of FILE says (.txt, .csv, .json, .html), else a table]
    #[arg(long, value_enum)]
    format: Option<ReportFormat>,
    #[arg(long, value_name = "FILE", conflicts_with = "verify", help = where_to_write!("The file to write [default: the terminal]"))]
    out: Option<PathBuf>,
    #[command(flatten)]
    verification: VerifyArgs,
    #[command(flatten)]
    data: DataArgs,
}

/// What else there is to ask of the counts.
#[derive(Debug, Subcommand)]
enum Command {
    /// Print the exact words of a digest, when they were on the screen, and how far they were checked
    Wording(WordingArgs),
    /// List every wording that was on the screen, with its digest
    Wordings {
        #[command(flatten)]
        data: DataArgs,
    },
}

#[derive(Debug, Args)]
struct WordingArgs {
    /// The digest, or its first digits
    digest: String,
    #[command(flatten)]
    data: DataArgs,
}

/// Fewer digits of a digest could stand for anything.
const LEAST_DIGITS: usize = 6;

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ReportFormat {
    Table,
    Csv,
    Json,
    Html,
}

impl ReportFormat {
    const ALL: [Self; 4] = [Self::Table, Self::Csv, Self::Json, Self::Html];

    /// The endings of files that hold it; new ones get the first.
    fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Table => &["txt"],
            Self::Csv => &["csv"],
            Self::Json => &["json"],
            Self::Html => &["html", "htm"],
        }
    }

    /// The format that is wanted, and that the name of the file promises.
    fn meant(wanted: Option<Self>, out: Option<&Path>) -> Result<Self, String> {
        let Some(ending) = out.and_then(ending) else {
            return Ok(wanted.unwrap_or(Self::Table));
        };
        let promised = Self::ALL
            .into_iter()
            .find(|format| format.endings().contains(&&*ending));
        match (promised, wanted) {
            (Some(promised), None) => Ok(promised),
            (Some(promised), Some(wanted)) if promised == wanted => Ok(wanted),
            (_, Some(wanted)) => Err(format!(
                "--format {} and the ending .{ending} say different things; write to a file that ends in .{}",
                wanted
                    .to_possible_value()
                    .map_or_else(String::new, |value| value.get_name().to_owned()),
                wanted.endings()[0],
            )),
            (None, None) => Err(format!(
                "a report cannot be written as .{ending}; write .csv for a spreadsheet, .html to read, print or save as PDF, \
                 .txt for a table, .json for a program"
            )),
        }
    }
}

impl ValueEnum for By {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let value = PossibleValue::new(self.name());
        Some(match self {
            Self::Week => value.help("From Monday to Sunday"),
            Self::Version => value
                .help("Versions of a document that the practice says mean the same share a row"),
            Self::Day | Self::Month | Self::Language | Self::Document => value,
        })
    }
}

fn date(text: &str) -> Result<Date, String> {
    // Dates before the year 1000 and after 9999 are slips of the finger.
    let is_usual = text.len() == "2026-03-01".len() && text.is_ascii();
    text.parse::<Date>()
        .ok()
        .filter(|_| is_usual)
        .ok_or_else(|| "write a date as year-month-day, such as 2026-03-01".to_owned())
}

pub fn report(args: &ReportArgs) -> ExitCode {
    match &args.command {
        Some(Command::Wording(args)) => return wording(args),
        Some(Command::Wordings { data }) => return wordings(data),
        None => {}
    }
    if args.verification.is_wanted() {
        return report_verification(&args.verification, &args.data);
    }
    if let (Some(from), Some(to)) = (args.from, args.to)
        && from > to
    {
        return fail(
            USAGE,
            format!("--from {from} is after --to {to}; the first day comes first"),
        );
    }
    let format = match ReportFormat::meant(args.format, args.out.as_deref()) {
        Ok(format) => format,
        Err(message) => return fail(USAGE, message),
    };
    let material = match material(&args.data) {
        Ok(material) => material,
        Err(message) => return fail(PROBLEMS, visible(&message)),
    };
    let report = Report::answer(
        &material,
        &Question {
            from: args.from,
            to: args.to,
            by: args.by,
        },
    );
    let contents = match format {
        ReportFormat::Table => Ok(report.to_table()),
        ReportFormat::Csv => report.to_csv(),
        ReportFormat::Json => report.to_json(),
        ReportFormat::Html => report.to_html(),
    };
    let out = args.out.as_deref();
    let delivery = Delivery {
        out,
        existing: Existing::Replaced,
        readers: Readers::Usual,
        own: args.data.folder(),
        told: "wrote {}\n",
    };
    match contents.and_then(|text| delivery.of(text.as_bytes())) {
        Ok(()) => FINE,
        Err(message) => fail(PROBLEMS, message),
    }
}

/// Everything that a report is made of, from the data folder.
fn material(data: &DataArgs) -> Result<Material, String> {
    let mut tally = open_tally(data)?;
    let seals = tally.seals().map_err(|error| error.to_string())?;
    let history = tally
        .history_with(&seals)
        .map_err(|error| error.to_string())?;
    let wordings = tally.wordings().map_err(|error| error.to_string())?;
    let (seals, sound) = on_the_seals(&seals);
    let on_screen = data
        .folder()
        .and_then(|data| Status::read(&data).ok().flatten())
        .and_then(|status| status.on_screen);
    let own_language = on_screen.as_ref().and_then(|shown| {
        shown
            .own_language
            .as_ref()
            .or(shown.languages.first())
            .cloned()
    });
    Ok(Material {
        practice: on_screen.map_or_else(|| "this practice".to_owned(), |shown| shown.practice),
        history,
        wordings,
        seals,
        seals_sound: sound,
        made_on: today(),
        own_language: own_language.unwrap_or_else(|| "en-GB".to_owned()),
    })
}

/// One sentence, and whether all is well.
fn on_the_seals(seals: &[Seal]) -> (String, Option<bool>) {
    let Some(newest) = seals.last() else {
        return (
            "No day is sealed yet: that is done when the first day with counts is over.".to_owned(),
            None,
        );
    };
    let findings = seal::verify(seals, &Known::default());
    if let Some(finding) = findings.first() {
        let others = match findings.len() {
            1 => String::new(),
            all => format!(" (and {} more findings)", all - 1),
        };
        return (
            format!("The seals of these counts are NOT sound: {finding}{others}."),
            Some(false),
        );
    }
    let of = newest
        .statement()
        .map_or_else(String::new, |statement| format!(", of {}", statement.of));
    let text = format!(
        "The counts up to the newest seal are as they were sealed. That is seal {}{of}: {}.",
        seals.len(),
        newest.digest()
    );
    (text, Some(true))
}

/// `report wording`: words that were on the screen.
fn wording(args: &WordingArgs) -> ExitCode {
    let digest = args.digest.trim().to_lowercase();
    if digest.len() < LEAST_DIGITS || !digest.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return fail(
            USAGE,
            format!(
                "write at least the first {LEAST_DIGITS} of the 64 digits; `guidance-kiosk report wordings` lists them"
            ),
        );
    }
    let found = open_tally(&args.data)
        .and_then(|mut tally| tally.words(&digest).map_err(|error| error.to_string()));
    match found {
        Err(error) => fail(PROBLEMS, error),
        Ok(found) => match found.as_slice() {
            [] => fail(
                PROBLEMS,
                format!("no words with the digest {digest} were on this screen"),
            ),
            [words] => answer(
                &words_as_text(words),
                if words.is_sound {
                    FINE
                } else {
                    ExitCode::from(PROBLEMS)
                },
            ),
            several => {
                let list: String = several
                    .iter()
                    .map(|words| format!("\n  {}", words.subject.wording))
                    .collect();
                fail(
                    PROBLEMS,
                    format!("several digests begin with {digest}; write more of it:{list}"),
                )
            }
        },
    }
}

/// Everything that is known of a wording, for an inspector to read.
fn words_as_text(words: &Archived) -> String {
    let Archived {
        subject,
        messages,
        is_sound,
        shown,
    } = words;
    let mut lines = vec![
        format!("Document {}, version {}, language {}", subject.document, subject.version, subject.language),
        format!("Digest {}", subject.wording),
        match is_sound {
            true => "These are the words that the digest was made of.".to_owned(),
            false => "WARNING: these are NOT the words that the digest was made of; they were altered afterwards.".to_owned(),
        },
    ];
    for time in shown {
        let checked = time
            .states
            .iter()
            .filter(|state| *state == State::Reviewed.name())
            .count();
        let state = match (checked, time.states.len()) {
            (checked, all) if checked == all => "every message checked".to_owned(),
            (checked, all) => format!("{checked} of {all} messages checked"),
        };
        lines.push(format!(
            "On the screen from {} to {} ({state}; edition {:.12})",
            time.first, time.last, time.edition
        ));
    }
    let newest = shown.last();
    for (index, message) in messages.iter().enumerate() {
        let state = newest
            .and_then(|time| time.states.get(index))
            .map_or("", String::as_str);
        lines.push(format!("\n[{}] {state}\n{}", message.id, message.text));
    }
    lines.into_iter().map(|line| line + "\n").collect()
}

/// `report wordings`: which words were on the screen, and when.
fn wordings(data: &DataArgs) -> ExitCode {
    match open_tally(data).and_then(|mut tally| tally.wordings().map_err(|error| error.to_string()))
    {
        Ok(wordings) => {
            let row = |wording: &ShownWording| {
                let Subject {
                    document,
                    version,
                    language,
                    wording: digest,
                } = &wording.subject;
                let checked = format!("{} of {} checked", wording.reviewed, wording.messages);
                let days = format!("{} to {}", wording.first_shown, wording.last_shown);
                format!("{digest:.12}  {days}  {document} {version} {language}  {checked}\n")
            };
            answer(&wordings.iter().map(row).collect::<String>(), FINE)
        }
        Err(error) => fail(PROBLEMS, error),
    }
}
