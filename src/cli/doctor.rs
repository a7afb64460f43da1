//! `doctor`: what is right and wrong with this machine.

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use jiff::tz::TimeZone;

#[cfg(feature = "kiosk")]
use crate::cli::where_to_write;
use crate::cli::{
    DataArgs, Delivery, FINE, Format, PROBLEMS, SiteArgs, USAGE, answer, fail, fits_ending, load,
    today, unreadable,
};
use crate::clock;
use crate::doctor::bundle::{self, Part};
use crate::doctor::data::Chain;
use crate::doctor::machine::Machine;
use crate::doctor::service::{SAFE_MODE_UNIT, UNIT};
use crate::doctor::{self, Clock, Finding, Level, Subject, data, display, service, site, storage};
#[cfg(not(feature = "kiosk"))]
use crate::edition::Snapshot;
use crate::edition::{Edition, recordings};
use crate::files::{self, Existing, Readers};
#[cfg(feature = "kiosk")]
use crate::kiosk::fonts::for_this_machine_unseen as for_this_machine;
#[cfg(feature = "kiosk")]
use crate::problem::MOST_ROWS;
use crate::problem::{Group, Problems, groups};
#[cfg(feature = "kiosk")]
use crate::screen::ScreenSize;
use crate::speech::{self, Players, Voices};
use crate::status::{Running, Status};
use crate::tally::Tally;
use crate::tally::counts::Period;

/// Look whether the machine and the site are in order, and say what to do
///
/// Exit code 0: nothing is wrong, or only warnings. 1: there are errors.
#[derive(Debug, Args)]
pub struct DoctorArgs {
    #[command(flatten)]
    site: SiteArgs,
    #[command(flatten)]
    data: DataArgs,
    /// Text to read, or JSON for programs
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Also write a support bundle, without personal data, to this file, which must not be there yet. - is
    /// standard output, and what is found goes to standard error then; a device or a pipe is written into
    #[arg(long, value_name = "FILE.tar.gz")]
    bundle: Option<PathBuf>,
    #[cfg(feature = "kiosk")]
    #[arg(long, value_name = "FILE.png", conflicts_with = "bundle", help = where_to_write!(
        "Draw a test picture for the screen to this file, and look at nothing: a tape measure held against it shows \
         whether the site states the right diagonal"
    ))]
    ruler: Option<PathBuf>,
    /// The screen that the test picture is for [default: the one that is connected, or 1280x800]
    #[cfg(feature = "kiosk")]
    #[arg(long, value_name = "WxH[@INCHES]", requires = "ruler")]
    screen: Option<ScreenSize>,
    /// The program that reads aloud
    #[arg(long, value_name = "PROGRAM", default_value = speech::ESPEAK)]
    speech: PathBuf,
}

/// The messages of so many days go into a bundle.
const DAYS_OF_MESSAGES: u32 = 7;

pub fn doctor(args: &DoctorArgs) -> ExitCode {
    let Some(folder) = args.data.folder() else {
        return fail(
            PROBLEMS,
            "there is no home folder; name the kiosk's folder with --data",
        );
    };
    if let Err(message) = args.bundle.as_deref().map_or(Ok(()), |bundle| {
        fits_ending(bundle, &["tar.gz", "gz", "tgz"])
    }) {
        return fail(USAGE, message);
    }
    let machine = Machine::this();
    let (snapshot, edition, mut problems) = load(&args.site.folder());
    #[cfg(feature = "kiosk")]
    if let Some(file) = &args.ruler {
        return ruler(
            file,
            args.screen,
            edition.as_ref(),
            &problems,
            &machine,
            folder,
        );
    }
    if let Some(edition) = &edition {
        recordings::tell_spoilt(edition, &args.site.folder(), &mut problems);
    }
    let edition = edition.and_then(|edition| for_this_machine(edition, &snapshot, &mut problems));
    let findings = findings(args, &machine, &folder, edition.as_ref(), &problems);
    let text = match args.format {
        Format::Json => format!("{:#}\n", doctor::to_json(&findings)),
        Format::Text => in_words(&findings, std::io::stdout().is_terminal()),
    };
    let code = if doctor::count(&findings, Level::Error) > 0 {
        ExitCode::from(PROBLEMS)
    } else {
        FINE
    };
    let Some(file) = &args.bundle else {
        return answer(&text, code);
    };
    let parts = parts(&machine, &folder, &findings, &problems);
    let delivery = Delivery {
        out: Some(file),
        existing: Existing::Kept,
        readers: Readers::Usual,
        own: None,
        told: "",
    };
    let packed = bundle::pack(&parts, &machine.private_names()).map_err(|error| error.to_string());
    if let Err(error) = packed.and_then(|bytes| delivery.of(&bytes)) {
        return fail(PROBLEMS, format!("there is no support bundle: {error}"));
    }
    if files::is_standard_output(file) {
        eprint!("{text}");
        return code;
    }
    // Programs that read the findings are told nothing else on standard output.
    eprintln!(
        "Written to {}.\n{}",
        file.display(),
        bundle::contents(&parts)
    );
    answer(&text, code)
}

/// Everything that is looked at, in the order in which it is told: errors first.
fn findings(
    args: &DoctorArgs,
    machine: &Machine,
    folder: &Path,
    edition: Option<&Edition>,
    problems: &Problems,
) -> Vec<Finding> {
    let units = machine.units();
    let is_kiosk = units.as_ref().is_some_and(service::Units::has_kiosk);
    let mut findings = site::site(problems);
    findings.extend(
        edition
            .into_iter()
            .flat_map(|edition| site::links(edition, problems, today())),
    );
    if cfg!(feature = "kiosk") {
        findings.extend(site::fonts(edition, problems));
    }
    if let Some(edition) = edition {
        findings.extend(site::voices(
            edition,
            &Voices::ask(&args.speech),
            machine.has_sound(),
        ));
    }
    let Players { wav, opus } = Players::default();
    findings.extend(site::recordings(
        edition,
        problems,
        &machine.missing_programs([wav.as_path(), opus.as_path()]),
    ));
    findings.extend(display::display(
        &machine.outputs(),
        edition.map(|edition| edition.diagonal_inches),
    ));
    findings.extend(display::touch(&machine.touchscreens(), is_kiosk));
    findings.extend(disk(machine, folder, &args.site.folder()));
    let chain = chain(folder);
    findings.extend(clock_of(edition, chain.as_ref()));
    findings.extend(service::service(units.as_ref()));
    findings.extend(match Status::read(folder) {
        Ok(status) => data::status(status.as_ref(), Running::is(folder)),
        Err(error) => {
            let to_do = "run this with sudo; else start the kiosk anew";
            vec![Finding::error(
                Subject::Status,
                unreadable(folder, &error),
                to_do,
            )]
        }
    });
    findings.extend(data::counts(chain.as_ref(), machine.set_aside(folder)));
    findings.push(data::pin(folder));
    // The rest by subject.
    findings.sort_by_key(|finding| finding.level != Level::Error);
    findings
}

/// Without the screen nothing is known of fonts.
#[cfg(not(feature = "kiosk"))]
fn for_this_machine(
    edition: Edition,
    _snapshot: &Snapshot,
    _problems: &mut Problems,
) -> Option<Edition> {
    Some(edition)
}

fn disk(machine: &Machine, folder: &Path, site: &Path) -> Vec<Finding> {
    let unusable = |error: std::io::Error| {
        vec![Finding::error(
            Subject::Storage,
            unreadable(folder, &error),
            "run this with sudo",
        )]
    };
    match machine.storage(folder) {
        Ok(facts) => {
            let mut findings = storage::storage(&facts);
            match machine.permissions(folder, site) {
                Ok(facts) => findings.extend(storage::permissions(&facts, folder)),
                Err(error) => findings.extend(unusable(error)),
            }
            findings
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let found = format!("there is no data folder {}", folder.display());
            let to_do = "start the kiosk once, or name its folder with --data";
            vec![Finding::warning(Subject::Storage, found, to_do)]
        }
        Err(error) => unusable(error),
    }
}

/// The seals of what was counted; none if nothing was.
fn chain(folder: &Path) -> Option<Result<Chain, String>> {
    match Tally::is_in(folder) {
        Ok(true) => {}
        Ok(false) => return None,
        Err(error) => return Some(Err(unreadable(folder, &error))),
    }
    let mut tally = Tally::in_folder(folder);
    let mut read = || {
        tally.open_to_read()?;
        Ok(Chain {
            seals: tally.seals()?,
            altered_words: tally.altered_words()?.len(),
        })
    };
    Some(read().map_err(|error: crate::tally::Error| error.to_string()))
}

fn clock_of(edition: Option<&Edition>, chain: Option<&Result<Chain, String>>) -> Vec<Finding> {
    let zone = TimeZone::system();
    let seals = chain
        .and_then(|chain| chain.as_ref().ok())
        .map_or(&[][..], |chain| &chain.seals);
    let days = seals.iter().filter_map(|seal| match seal.statement()?.of {
        Period::Day(date) => Some(date),
        Period::Year(_) => None,
    });
    doctor::clock(&Clock {
        trust: clock::trust(),
        today: today(),
        zone: zone.iana_name(),
        zone_of_site: edition.and_then(|edition| edition.counting.time_zone.iana_name()),
        newest: days.max(),
    })
}

/// A line or two for each finding, and their number.
fn in_words(findings: &[Finding], colour: bool) -> String {
    let paint = |finding: &Finding| {
        let line = finding.to_string();
        let (name, code) = match finding.level {
            Level::Ok => (Level::Ok.name(), "32"),
            Level::Warning => (Level::Warning.name(), "1;33"),
            Level::Error => (Level::Error.name(), "1;31"),
        };
        if colour {
            line.replacen(name, &format!("\u{1b}[{code}m{name}\u{1b}[0m"), 1)
        } else {
            line
        }
    };
    let lines: String = findings
        .iter()
        .map(|finding| paint(finding) + "\n")
        .collect();
    format!("{lines}{}\n", doctor::summary(findings))
}

/// What goes into a support bundle.
fn parts(machine: &Machine, folder: &Path, findings: &[Finding], problems: &Problems) -> Vec<Part> {
    let told = problems.told();
    let check: String = groups(&told)
        .iter()
        .flat_map(Group::members)
        .map(|told| format!("{told}\n"))
        .collect();
    let mut parts = vec![
        Part {
            name: "doctor.txt",
            about: "what was found, to read",
            text: in_words(findings, false),
        },
        Part {
            name: "doctor.json",
            about: "the same for programs",
            text: format!("{:#}\n", doctor::to_json(findings)),
        },
        Part {
            name: "check.txt",
            about: "mistakes in the files of the site",
            text: format!("{check}{}\n", problems.verdict()),
        },
        Part {
            name: "versions.txt",
            about: "versions of the program, the system and its fonts",
            text: machine.versions(),
        },
    ];
    if let Some(text) = machine.status_text(folder) {
        parts.push(Part {
            name: "status.json",
            about: "which edition is on the screen",
            text,
        });
    }
    if let Some(text) = machine.messages(&[UNIT, SAFE_MODE_UNIT], DAYS_OF_MESSAGES) {
        parts.push(Part {
            name: "messages.txt",
            about: "the kiosk's own messages of the last 7 days",
            text,
        });
    }
    parts
}

#[cfg(feature = "kiosk")]
fn ruler(
    file: &Path,
    wanted: Option<ScreenSize>,
    edition: Option<&Edition>,
    problems: &Problems,
    machine: &Machine,
    data: PathBuf,
) -> ExitCode {
    use crate::cli::preview::png_of;
    use crate::kiosk::headless::Canvas;
    use crate::kiosk::ruler;

    if let Err(message) = fits_ending(file, &["png"]) {
        return fail(USAGE, message);
    }
    let Some(edition) = edition else {
        eprint!("{}", problems.summary(|_| true, MOST_ROWS, false).0);
        return fail(PROBLEMS, format!("the site cannot be drawn: {problems}"));
    };
    let connected = machine
        .outputs()
        .into_iter()
        .filter(|output| output.connected)
        .find_map(|output| output.pixels);
    let (width, height) = connected.unwrap_or((1280, 800));
    let size = wanted.unwrap_or(ScreenSize {
        width,
        height,
        diagonal_inches: None,
    });
    let screen = size.with_default_diagonal(edition.diagonal_inches);
    let drawn = Canvas::install().and_then(|canvas| ruler::draw(&canvas, edition, &screen));
    let picture = drawn
        .map_err(|error| error.to_string())
        .and_then(|pixels| png_of(&pixels).map_err(|error| error.to_string()));
    let delivery = Delivery {
        out: Some(file),
        existing: Existing::Replaced,
        readers: Readers::Usual,
        own: Some(data),
        told: "",
    };
    if let Err(error) = picture.and_then(|picture| delivery.of(&picture)) {
        return fail(PROBLEMS, error);
    }
    if files::is_standard_output(file) {
        return FINE;
    }
    let text = format!(
        "{}: {} × {} pixels, {} inches.\nShow it on the screen, over all of it and not scaled, and hold a tape measure against it. \
         A square is 20 mm wide and high. Is it not: with squares of S mm, write diagonal_inches = {} × S / 20 under [screen] in content/practice.toml.\n",
        file.display(),
        screen.width,
        screen.height,
        screen.diagonal_inches,
        screen.diagonal_inches,
    );
    answer(&text, FINE)
}
