//! The command line: one file a subcommand.

mod check;
#[cfg(target_os = "linux")]
mod doctor;
mod manual;
#[cfg(feature = "kiosk")]
mod preview;
mod recordings;
mod report;
#[cfg(feature = "kiosk")]
mod run;
#[cfg(feature = "kiosk")]
mod safe_mode;
mod seals;
mod set_pin;
mod status;
mod translations;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::edition::{Edition, Snapshot};
use crate::problem::Problems;
use crate::tally::Tally;

/// The screen in a GP practice's waiting room that shows patients the practice's guidance in their
/// own language.
#[derive(Debug, Parser)]
#[command(name = "guidance-kiosk", version, about, args_conflicts_with_subcommands = true)]
pub struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[cfg(feature = "kiosk")]
    #[command(flatten)]
    run: run::RunArgs,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Show the kiosk (this is also what happens without a subcommand)
    #[cfg(feature = "kiosk")]
    Run(run::RunArgs),
    #[cfg(feature = "kiosk")]
    SafeMode(safe_mode::SafeModeArgs),
    /// Look for mistakes in the site's files and explain them
    Check(check::CheckArgs),
    Status(status::StatusArgs),
    #[cfg(target_os = "linux")]
    Doctor(doctor::DoctorArgs),
    Report(report::ReportArgs),
    /// Tell which translations can be trusted, and record who checked them
    Translations(translations::TranslationsArgs),
    /// Tell which words people have recorded, and record that a recording speaks them
    Recordings(recordings::RecordingsArgs),
    Seals(seals::SealsArgs),
    SetPin(set_pin::SetPinArgs),
    /// Draw every page to pictures, to look through without a screen
    #[cfg(feature = "kiosk")]
    Preview(preview::PreviewArgs),
    #[command(hide = true)]
    Manual(manual::ManualArgs),
}

/// Which site is meant.
#[derive(Debug, Clone, Args)]
pub struct SiteArgs {
    /// The folder that holds content/ and locales/ [default: this folder if it holds content/, else
    /// the installed site]
    #[arg(long, value_name = "DIR")]
    site: Option<PathBuf>,
}

/// Where the counts, the status and the last good edition are.
#[derive(Debug, Clone, Args)]
pub struct DataArgs {
    /// The folder of the counts, the status and the last good edition [default: that of the installed
    /// service, /var/lib/guidance-kiosk; where it is not installed, guidance-kiosk in the XDG state folder]
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
}

/// How much a program that runs on and on says of itself.
#[cfg(feature = "kiosk")]
#[derive(Debug, Clone, Args)]
pub struct LogArgs {
    /// What is said on standard error, or in the journal: this, and all that is more important
    #[arg(long = "log", value_name = "LEVEL", default_value = "info")]
    level: LogLevel,
}

#[cfg(feature = "kiosk")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum LogLevel {
    Error,
    Warning,
    Info,
    Debug,
}

#[cfg(feature = "kiosk")]
impl LogArgs {
    /// From now on what the program says goes to the log.
    fn begin(&self) {
        let level = match self.level {
            LogLevel::Error => tracing::Level::ERROR,
            LogLevel::Warning => tracing::Level::WARN,
            LogLevel::Info => tracing::Level::INFO,
            LogLevel::Debug => tracing::Level::DEBUG,
        };
        let start = std::time::Instant::now();
        crate::log::begin(level, move || start.elapsed());
    }
}

/// How a subcommand prints what it found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

/// Where a practice's own site is installed, and the shipped one.
const INSTALLED_SITES: [&str; 2] = ["/etc/guidance-kiosk", "/usr/share/guidance-kiosk"];

impl SiteArgs {
    fn folder(&self) -> PathBuf {
        if let Some(folder) = &self.site {
            return folder.clone();
        }
        let here = PathBuf::from(".");
        if here.join("content").is_dir() {
            return here;
        }
        let installed = INSTALLED_SITES.map(PathBuf::from);
        installed.iter().find(|site| site.join("content").is_dir()).cloned().unwrap_or(here)
    }
}

/// Everything went as it should; problems were found; the command line is wrong.
const FINE: ExitCode = ExitCode::SUCCESS;
const PROBLEMS: u8 = 1;
const USAGE: u8 = 2;

/// Does what the command line says.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    match cli.command {
        Some(Command::Check(args)) => check::check(&args),
        Some(Command::Status(args)) => status::status(&args),
        #[cfg(target_os = "linux")]
        Some(Command::Doctor(args)) => doctor::doctor(&args),
        Some(Command::Report(args)) => report::report(&args),
        Some(Command::Translations(args)) => translations::translations(&args),
        Some(Command::Recordings(args)) => recordings::recordings(&args),
        Some(Command::Seals(args)) => seals::seals(&args),
        Some(Command::SetPin(args)) => set_pin::set_pin(&args),
        Some(Command::Manual(args)) => manual::manual(&args),
        #[cfg(feature = "kiosk")]
        Some(Command::Preview(args)) => preview::preview(&args),
        #[cfg(feature = "kiosk")]
        Some(Command::Run(args)) => run::run(&args),
        #[cfg(feature = "kiosk")]
        Some(Command::SafeMode(args)) => safe_mode::safe_mode(&args),
        #[cfg(feature = "kiosk")]
        None => run::run(&cli.run),
        #[cfg(not(feature = "kiosk"))]
        None => {
            eprintln!("error: this build has no screen; guidance-kiosk --help names what it can do");
            ExitCode::from(USAGE)
        }
    }
}

fn fail(code: u8, message: impl std::fmt::Display) -> ExitCode {
    eprintln!("error: {message}");
    ExitCode::from(code)
}

/// Prints to standard output. Whoever reads and has seen enough is no error.
fn print(text: &str) -> std::io::Result<()> {
    let mut stdout = std::io::stdout().lock();
    match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}

/// The exit code of a command that has only to print.
fn answer(text: &str, code: ExitCode) -> ExitCode {
    match print(text) {
        Ok(()) => code,
        Err(error) => fail(PROBLEMS, format!("nothing can be printed: {error}")),
    }
}

/// The counts of a data folder, which must be there.
fn open_tally(data: &DataArgs) -> Result<Tally, String> {
    let folder = data.folder().ok_or("there is no home folder; name the one of the counts with --data")?;
    if !Tally::is_in(&folder) {
        return Err(format!("nothing was counted in {}; name the folder of the counts with --data", folder.display()));
    }
    let mut tally = Tally::in_folder(&folder);
    tally.open_to_read().map_err(|error| error.to_string())?;
    Ok(tally)
}

fn today() -> Date {
    jiff::Zoned::now().date()
}

fn load(folder: &Path) -> (Snapshot, Option<Edition>, Problems) {
    let snapshot = Snapshot::read(folder);
    let (edition, problems) = Edition::from_snapshot(&snapshot, today());
    (snapshot, edition, problems)
}
