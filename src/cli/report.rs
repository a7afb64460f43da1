//! `report`: how often the guidance was opened, read to the end and acknowledged.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::cli::{DataArgs, FINE, PROBLEMS, USAGE, answer, fail, today};
use crate::files;
use crate::problem::visible;
use crate::report::{By, Material, Question, Report};
use crate::session::{ReadingTime, StepKind};
use crate::status::Status;
use crate::tally::history::{Cell, History, Subject, When};
use crate::tally::{self, ClockTrust, Count, HalfDay, Tally};

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
        guidance-kiosk report --from 2026-01-01 --to 2026-12-31 --by month --format html --out report-2026.html"
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
    #[arg(long, value_enum, default_value_t = Grouping::Week)]
    by: Grouping,
    /// A table to read, CSV for spreadsheets, JSON for programs, or HTML to read and print
    #[arg(long, value_enum, default_value_t = ReportFormat::Table)]
    format: ReportFormat,
    /// The file to write, in the place of one of this name [default: the terminal]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[command(flatten)]
    data: DataArgs,
}

/// What else there is to ask of the counts. Nothing so far.
#[derive(Debug, Subcommand)]
enum Command {}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Grouping {
    Day,
    /// From Monday to Sunday
    Week,
    Month,
    Language,
    Document,
    /// Versions of a document that the practice says mean the same share a row
    Version,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ReportFormat {
    Table,
    Csv,
    Json,
    Html,
}

impl Grouping {
    fn by(self) -> By {
        match self {
            Self::Day => By::Day,
            Self::Week => By::Week,
            Self::Month => By::Month,
            Self::Language => By::Language,
            Self::Document => By::Document,
            Self::Version => By::Version,
        }
    }
}

fn date(text: &str) -> Result<Date, String> {
    // Dates before the year 1000 and after 9999 are slips of the finger.
    let is_usual = text.len() == "2026-03-01".len() && text.is_ascii();
    text.parse::<Date>().ok().filter(|_| is_usual).ok_or_else(|| "write a date as year-month-day, such as 2026-03-01".to_owned())
}

pub fn report(args: &ReportArgs) -> ExitCode {
    if let Some(command) = &args.command {
        match *command {}
    }
    if let (Some(from), Some(to)) = (args.from, args.to)
        && from > to
    {
        return fail(USAGE, format!("--from {from} is after --to {to}; the first day comes first"));
    }
    let Some(data) = args.data.folder() else { return fail(PROBLEMS, "there is no home folder; name one with --data") };
    let material = match material(&data) {
        Ok(material) => material,
        Err(message) => return fail(PROBLEMS, visible(&message)),
    };
    let report = Report::answer(&material, &Question { from: args.from, to: args.to, by: args.by.by() });
    let contents = match args.format {
        ReportFormat::Table => Ok(report.to_table()),
        ReportFormat::Csv => report.to_csv(),
        ReportFormat::Json => report.to_json(),
        ReportFormat::Html => report.to_html(),
    };
    match (contents, &args.out) {
        (Err(message), _) => fail(PROBLEMS, message),
        (Ok(text), None) => answer(&text, FINE),
        (Ok(text), Some(path)) => match files::replace(path, text.as_bytes()) {
            Ok(()) => answer(&format!("wrote {}\n", visible(&path.display().to_string())), FINE),
            Err(error) => fail(PROBLEMS, format!("{} cannot be written: {error}", visible(&path.display().to_string()))),
        },
    }
}

/// Everything that a report is made of, from the data folder.
fn material(data: &Path) -> Result<Material, String> {
    if !data.join(tally::FILE_NAME).exists() {
        return Err(format!("nothing was ever counted with the data folder {}; name another with --data", data.display()));
    }
    let rows = Tally::in_folder(data).rows().map_err(|error| error.to_string())?;
    let on_screen = Status::read(data).ok().flatten().and_then(|status| status.on_screen);
    Ok(Material {
        practice: on_screen.map_or_else(|| "this practice".to_owned(), |shown| shown.practice),
        history: history(&rows)?,
        // Only the store can say what was shown: days of counts would tell when somebody read a language.
        wordings: Vec::new(),
        seals: "These counts are not sealed.".to_owned(),
        seals_sound: None,
        made_on: today(),
        own_language: "en-GB".to_owned(),
    })
}

/// The store's rows as a history, until the store gives one.
fn history(rows: &[Count]) -> Result<History, String> {
    let mut history = History::default();
    let mut known: BTreeMap<Subject, usize> = BTreeMap::new();
    for row in rows {
        let index = *known.entry(subject(row)).or_insert_with_key(|subject| {
            history.subjects.push(subject.clone());
            history.subjects.len() - 1
        });
        let half_day = if row.half_day == HalfDay::Morning.name() { HalfDay::Morning } else { HalfDay::Afternoon };
        let steps = [StepKind::Opened, StepKind::ReadToEnd, StepKind::Acknowledged];
        let times = [
            ReadingTime::UnderOneMinute,
            ReadingTime::OneToThreeMinutes,
            ReadingTime::ThreeToTenMinutes,
            ReadingTime::OverTenMinutes,
        ];
        history.cells.push(Cell {
            when: When::Day(day(row)?, half_day),
            subject: index,
            step: *steps.iter().find(|step| step.name() == row.step).ok_or_else(|| odd(row))?,
            reading_time: times.into_iter().find(|time| time.name() == row.reading_time),
            // This store does not know.
            clock: ClockTrust::Unverified,
            count: row.count,
        });
    }
    Ok(history)
}

fn subject(row: &Count) -> Subject {
    Subject {
        document: row.document.clone(),
        version: row.version.clone(),
        language: row.language.clone(),
        wording: row.wording.clone(),
    }
}

fn day(row: &Count) -> Result<Date, String> {
    row.date.parse().map_err(|_| odd(row))
}

fn odd(row: &Count) -> String {
    format!("the counts hold a row that cannot be understood: {} {} {}", row.date, row.document, row.step)
}
