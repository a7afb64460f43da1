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
use crate::files::{self, Existing, Readers};
use crate::problem::{Problems, visible};
use crate::tally::Tally;

/// The screen in a GP practice's waiting room that shows patients the practice's guidance in their
/// own language.
#[derive(Debug, Parser)]
#[command(
    name = "guidance-kiosk",
    version,
    about,
    args_conflicts_with_subcommands = true
)]
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
        installed
            .iter()
            .find(|site| site.join("content").is_dir())
            .cloned()
            .unwrap_or(here)
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
            eprintln!(
                "error: this build has no screen; guidance-kiosk --help names what it can do"
            );
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
    print_bytes(text.as_bytes())
}

fn print_bytes(bytes: &[u8]) -> std::io::Result<()> {
    let mut stdout = std::io::stdout().lock();
    match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
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

/// The end of every help text about a place to write to.
macro_rules! where_to_write {
    ($what:literal) => {
        concat!(
            $what,
            ". - is standard output; a device or a pipe is written into, a link is followed, and a file that is \
             there is replaced, with its permissions"
        )
    };
}
use where_to_write;

/// What was asked for, written to where the user said, or printed.
struct Delivery<'a> {
    out: Option<&'a Path>,
    existing: Existing,
    readers: Readers,
    /// The kiosk's folder of counts: no file in it is replaced, whatever was asked for.
    own: Option<PathBuf>,
    /// What is said once a file is written, behind its name.
    told: &'a str,
}

impl Delivery<'_> {
    fn of(&self, contents: &[u8]) -> Result<(), String> {
        let Some(out) = self.out.filter(|out| !files::is_standard_output(out)) else {
            return print_bytes(contents)
                .map_err(|error| format!("nothing can be printed: {error}"));
        };
        let name = visible(&out.display().to_string());
        if self.own.as_deref().is_some_and(|own| is_file_in(out, own)) {
            return Err(format!(
                "{name} cannot be written: it is one of the kiosk's own files; name another"
            ));
        }
        files::write_where_told(out, contents, self.existing, self.readers)
            .map_err(|error| format!("{name} cannot be written: {error}"))?;
        if !self.told.is_empty() {
            // What is not said does no harm: the file is there.
            let _ = print(&self.told.replace("{}", &name));
        }
        Ok(())
    }
}

/// Whether a path leads to a file that is there, in a folder or below it.
fn is_file_in(path: &Path, folder: &Path) -> bool {
    let led_to = path.canonicalize().ok().filter(|path| path.is_file());
    led_to.is_some_and(|path| {
        folder
            .canonicalize()
            .is_ok_and(|folder| path.starts_with(folder))
    })
}

/// Endings of files that hold something else than what is written here, and open in another program.
const OTHER_ENDINGS: [&str; 24] = [
    "csv", "doc", "docx", "ftl", "gif", "gz", "htm", "html", "jpeg", "jpg", "json", "md", "odt",
    "ods", "pdf", "png", "svg", "tgz", "toml", "tsv", "txt", "xls", "xlsx", "zip",
];

/// The ending of a place to write to, in small letters, if it says of what kind a file is. What has no name,
/// such as a pipe, has none.
fn ending(out: &Path) -> Option<String> {
    let ending = out.extension()?.to_str()?.to_ascii_lowercase();
    OTHER_ENDINGS.contains(&&*ending).then_some(ending)
}

/// Refuses a name that says something else than what is written, which is of the kind of these endings.
fn fits_ending(out: &Path, endings: &[&str]) -> Result<(), String> {
    match ending(out) {
        Some(ending) if !endings.contains(&&*ending) => Err(format!(
            "{} would not hold what .{ending} says; give it a name that ends in .{}",
            visible(&out.display().to_string()),
            endings[0]
        )),
        _ => Ok(()),
    }
}

/// Why nothing can be said of a data folder that cannot be looked into.
fn unreadable(folder: &Path, error: &std::io::Error) -> String {
    let folder = visible(&folder.display().to_string());
    match error.kind() {
        std::io::ErrorKind::PermissionDenied => {
            format!(
                "permission denied: {folder} can be read by the kiosk and the administrator only; run it with sudo"
            )
        }
        _ => format!("{folder} cannot be read: {error}"),
    }
}

/// The counts of a data folder, which must be there.
fn open_tally(data: &DataArgs) -> Result<Tally, String> {
    let folder = data
        .folder()
        .ok_or("there is no home folder; name the one of the counts with --data")?;
    if !Tally::is_in(&folder).map_err(|error| unreadable(&folder, &error))? {
        let what = if folder.exists() {
            "nothing was counted in"
        } else {
            "there is no folder"
        };
        return Err(format!(
            "{what} {}; name the folder of the counts with --data",
            visible(&folder.display().to_string())
        ));
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
