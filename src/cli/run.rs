//! `run`: the kiosk itself.

use std::cell::{Cell, RefCell};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Instant;

use clap::Args;
use tracing::{error, info, warn};

use crate::cli::{DataArgs, FINE, LogArgs, PROBLEMS, SiteArgs, load, today};
use crate::counted::HalfDay;
use crate::doctor::machine::Machine;
use crate::edition::keep::Kept;
use crate::edition::watch::watch;
use crate::edition::{Edition, Snapshot};
use crate::kiosk::fonts::{Fonts, for_this_machine, for_this_machine_as_before};
use crate::kiosk::{self, Clocks, Kiosk, Office, Parts, Placement};
use crate::log;
use crate::memory;
use crate::pin::Lock;
use crate::problem::Problems;
use crate::screen::{ScreenSize, parse_diagonal};
use crate::service::{self, Service};
use crate::speech::{self, Speaker, Voices};
use crate::status::{From, Newer, NewerState, OnScreen, Running, Status};
use crate::tally::Tally;

#[derive(Debug, Args)]
pub struct RunArgs {
    #[command(flatten)]
    site: SiteArgs,
    #[command(flatten)]
    data: DataArgs,
    /// Show a window of this many pixels instead of the whole screen
    #[arg(long, value_name = "WxH")]
    windowed: Option<ScreenSize>,
    /// The size of the screen from corner to corner [default: what the site states, or 10.1]
    #[arg(long, value_name = "INCHES", value_parser = parse_diagonal)]
    diagonal: Option<f64>,
    /// The program that reads aloud, which takes the options of espeak-ng
    #[arg(long, value_name = "PROGRAM", default_value = speech::ESPEAK)]
    speech: PathBuf,
    #[command(flatten)]
    log: LogArgs,
}

pub fn run(args: &RunArgs) -> ExitCode {
    memory::share();
    args.log.begin();
    let service = Service::of_environment();
    let folder = args.site.folder();
    let Some(data) = args.data.folder() else {
        return fail("there is no home folder to keep the counts in; name one with --data");
    };
    let running = match Running::begin(&data) {
        Ok(Some(running)) => Some(running),
        Ok(None) => {
            let folder = data.display();
            return fail(format!(
                "another kiosk is running with the data folder {folder}; end it, or name another with --data"
            ));
        }
        // Said again, and more fully, when the counts are opened.
        Err(_) => None,
    };
    let (snapshot, edition, problems) = load(&folder);
    let diagonal = args
        .diagonal
        .or(edition.as_ref().and_then(|edition| edition.diagonal_inches));
    let placement = match args.windowed {
        Some(size) => {
            let screen = size.with_default_diagonal(diagonal);
            if let Some(why) = screen.too_small() {
                return fail(why);
            }
            Placement::Windowed { screen }
        }
        None => Placement::FullScreen,
    };
    let journal = Journal::new(&folder, &data, service.clone());
    let parts = Parts {
        clocks: Clocks::of_machine(),
        tally: Tally::in_folder(&data),
        site: folder.clone(),
        speaker: Speaker::new(&args.speech),
        diagonal_inches: args
            .diagonal
            .or(args.windowed.and_then(|size| size.diagonal_inches)),
        taken: {
            let journal = journal.clone();
            Box::new(move |edition| journal.taken(edition))
        },
        office: Some(office(&folder, &data, &journal)),
    };
    let prepare = {
        let (journal, snapshot) = (journal.clone(), snapshot.clone());
        move |kiosk: &Kiosk| {
            Fonts::set_fallbacks_of_built_in_words();
            offer(kiosk, &journal, snapshot, edition, problems);
            if !kiosk.has_edition() {
                offer_last_good(kiosk, &journal);
            }
        }
    };
    let speech = args.speech.clone();
    let result = kiosk::run(parts, placement, &service, prepare, move |kiosk| {
        info!("ready");
        if let Some(why) = kiosk.screen().too_small() {
            warn!("{why}");
        }
        end_when_told();
        journal.begin();
        after_first_frame(kiosk);
        ask_for_voices(speech);
        keep_watching(&folder, &snapshot, journal);
    });
    drop(running);
    match result {
        Ok(()) if RESTARTS.get() => restart(),
        Ok(()) => FINE,
        Err(error) => no_screen(&error),
    }
}

/// Says why the program cannot go on.
pub(super) fn fail(message: impl std::fmt::Display) -> ExitCode {
    error!("{message}");
    ExitCode::from(PROBLEMS)
}

pub(super) fn no_screen(error: &impl std::fmt::Display) -> ExitCode {
    fail(format!(
        "the screen cannot be used: {error}; look whether a compositor or an X server runs, and whether WAYLAND_DISPLAY \
         or DISPLAY names it"
    ))
}

/// Ends the kiosk in good order when it is told to.
pub(super) fn end_when_told() {
    if let Err(error) = service::on_stop(kiosk::end) {
        warn!(
            "the kiosk will be cut off when it is told to end: {error}; nothing that was counted is lost by that"
        );
    }
}

/// What the staff screen knows and does through this command.
fn office(folder: &Path, data: &Path, journal: &Journal) -> Office {
    let (folder, data) = (folder.to_owned(), data.to_owned());
    let (told, takes) = (journal.clone(), journal.clone());
    Office {
        lock: Lock::in_folder(&data),
        status: Box::new(move || told.shared.borrow().status.clone()),
        free_space: Box::new(move || Machine::free_bytes(&data)),
        read_files: Box::new(move |kiosk| {
            let (snapshot, edition, problems) = load(&folder);
            offer(kiosk, &takes, snapshot, edition, problems);
        }),
        restart: Box::new(|| {
            RESTARTS.set(true);
            kiosk::end();
        }),
    }
}

thread_local! {
    /// Staff want the kiosk to begin anew.
    static RESTARTS: Cell<bool> = const { Cell::new(false) };
}

/// Begins anew: the service manager does it, or without one this process.
fn restart() -> ExitCode {
    // Set by systemd for every service.
    if std::env::var_os("INVOCATION_ID").is_some() {
        return FINE;
    }
    let program = match std::env::current_exe() {
        Ok(program) => program,
        Err(error) => return cannot_restart(&error),
    };
    let error = std::process::Command::new(program)
        .args(std::env::args_os().skip(1))
        .exec();
    cannot_restart(&error)
}

fn cannot_restart(error: &std::io::Error) -> ExitCode {
    fail(format!(
        "the kiosk cannot start itself again: {error}; start it by hand"
    ))
}

/// Keeps the log, the status and the last good edition true.
#[derive(Clone)]
struct Journal {
    shared: Rc<RefCell<Entries>>,
}

struct Entries {
    site: PathBuf,
    data: PathBuf,
    service: Service,
    status: Status,
    /// The edition that was offered last, until it is taken: what is kept of it, and said.
    offered: Option<(Snapshot, Problems, From)>,
    /// Waits to be written.
    kept: Option<Kept>,
    /// The first frame is on the screen: until then nothing is written, because nobody should wait
    /// for a disk.
    begun: bool,
    /// The last trouble with the data folder, so that it is said once.
    told: Option<String>,
}

impl Journal {
    fn new(site: &Path, data: &Path, service: Service) -> Self {
        let entries = Entries {
            site: site.to_owned(),
            data: data.to_owned(),
            service,
            status: Status::default(),
            offered: None,
            kept: None,
            begun: false,
            told: None,
        };
        Self {
            shared: Rc::new(RefCell::new(entries)),
        }
    }

    /// Writes what has happened so far, and from now on at once.
    fn begin(&self) {
        let mut entries = self.shared.borrow_mut();
        entries.begun = true;
        entries.write();
    }

    /// An edition is going to be shown, now or when nobody is reading.
    fn offered(&self, snapshot: Snapshot, problems: Problems, from: From) {
        let mut entries = self.shared.borrow_mut();
        if from == From::Site {
            let newer = Newer {
                found: minute(),
                state: NewerState::Waiting,
                problems: problems.told(),
            };
            entries.status.newer = Some(newer);
        }
        entries.offered = Some((snapshot, problems, from));
    }

    /// The edition that was offered is still to come: somebody is reading.
    fn waiting(&self) {
        let mut entries = self.shared.borrow_mut();
        if entries.offered.is_some() {
            entries.write();
        }
    }

    /// An edition has come on the screen.
    fn taken(&self, edition: &Edition) {
        let mut entries = self.shared.borrow_mut();
        let Some((snapshot, problems, from)) = entries.offered.take() else {
            return;
        };
        let edition_digest = edition.digest.to_string();
        let before = entries
            .status
            .on_screen
            .take()
            .filter(|shown| shown.edition == edition_digest);
        // Not for the log, which would tell when a visit ended.
        entries
            .service
            .status(&format!("showing edition {edition_digest:.12}"));
        let since = before.map_or_else(half_day, |shown| shown.since);
        entries.status.on_screen = Some(OnScreen::of(edition, &problems, from, since));
        if from == From::Site {
            // What was refused since then still is.
            entries.status.newer = entries
                .status
                .newer
                .take()
                .filter(|newer| newer.state == NewerState::Refused);
            entries.kept = Some(Kept::of(edition, &snapshot, today()));
        }
        entries.write();
    }

    /// The site's files cannot be shown as they are.
    fn refused(&self, problems: &Problems, showing: bool) {
        let mut entries = self.shared.borrow_mut();
        let instead = if showing {
            "the screen still shows the previous version"
        } else {
            "the screen shows \"please ask at reception\""
        };
        let site = entries.site.display();
        error!(
            "the files in {site} were not accepted ({problems}); {instead}, and waits for changes. \"guidance-kiosk check\" says \
             what to fix"
        );
        if !showing {
            entries.service.status(service::OUT_OF_SERVICE);
        }
        entries.status.newer = Some(Newer {
            found: minute(),
            state: NewerState::Refused,
            problems: problems.told(),
        });
        entries.write();
    }
}

impl Entries {
    fn write(&mut self) {
        if !self.begun {
            return;
        }
        if let Some(kept) = self.kept.take() {
            let written = kept.write(&self.data);
            self.complain("the last good edition cannot be kept", written);
        }
        let written = self.status.write(&self.data);
        self.complain("the status cannot be written", written);
    }

    fn complain(&mut self, what: &str, result: std::io::Result<()>) {
        let todo = "check that the folder exists, may be written to, and that the disk is not full";
        let trouble = result
            .err()
            .map(|error| format!("{what} in {}: {error} ({todo})", self.data.display()));
        if let Some(trouble) = &trouble
            && self.told.as_ref() != Some(trouble)
        {
            warn!("{trouble}");
        }
        self.told = trouble.or(self.told.take());
    }
}

/// The local date and half-day. More exactly, it would tell when the visit ended that a newer edition has
/// waited for.
fn half_day() -> String {
    let now = jiff::Zoned::now();
    format!(
        "{}, {}",
        now.strftime("%-d %B %Y"),
        HalfDay::of(now.time()).name()
    )
}

/// The local date and time, to the minute.
fn minute() -> String {
    jiff::Zoned::now().strftime("%-d %B %Y, %H:%M").to_string()
}

/// Shows the edition of a site as far as this machine can, and tells what is wrong with it.
fn offer(
    kiosk: &Kiosk,
    journal: &Journal,
    snapshot: Snapshot,
    edition: Option<Edition>,
    mut problems: Problems,
) {
    let edition = edition.and_then(|edition| for_this_machine(edition, &snapshot, &mut problems));
    log::tell(&problems);
    match edition {
        Some(edition) => show(kiosk, journal, snapshot, edition, problems, From::Site),
        None => journal.refused(&problems, kiosk.has_edition()),
    }
}

/// Shows the copy of the last good files, because the site's own have an error.
fn offer_last_good(kiosk: &Kiosk, journal: &Journal) {
    let data = journal.shared.borrow().data.clone();
    let kept = match Kept::read(&data) {
        Ok(Some(kept)) => kept,
        Ok(None) => return,
        Err(error) => {
            return warn!(
                "the last good edition in {} cannot be read: {error}; {ANEW}",
                data.display()
            );
        }
    };
    let snapshot = kept.snapshot();
    let (edition, mut problems) = Edition::from_kept(&snapshot, today());
    match edition.and_then(|edition| for_this_machine_as_before(edition, &snapshot, &mut problems))
    {
        Some(edition) => {
            info!(
                "still showing the edition of {}",
                kept.taken_on.strftime("%-d %B %Y")
            );
            show(kiosk, journal, snapshot, edition, problems, From::LastGood);
        }
        None => warn!(
            "the last good edition in {} cannot be shown: {problems}; {ANEW}",
            data.display()
        ),
    }
}

/// What is to be done about a copy that is of no use.
const ANEW: &str = "it is made anew as soon as the site's files are mended";

fn show(
    kiosk: &Kiosk,
    journal: &Journal,
    snapshot: Snapshot,
    edition: Edition,
    problems: Problems,
    from: From,
) {
    // The same whether somebody is reading or not.
    info!(
        "edition {:.12} is good, and is shown as soon as nobody is reading",
        edition.digest.to_string()
    );
    journal.offered(snapshot, problems, from);
    kiosk.offer(Arc::new(edition));
    journal.waiting();
}

/// Learns which languages can be read aloud, while the screen is already of use.
fn ask_for_voices(program: PathBuf) {
    let ask = move || {
        let voices = Voices::ask(&program);
        if voices.is_empty() {
            info!(
                "nothing can be read aloud: {} has no voices; install espeak-ng to change that",
                program.display()
            );
        }
        kiosk::send_to_running(move |kiosk| kiosk.know_voices(voices));
    };
    if let Err(error) = std::thread::Builder::new().name("voices".into()).spawn(ask) {
        warn!(
            "nothing will be read aloud, the voices cannot be asked for: {error}; start the kiosk again"
        );
    }
}

/// What no visitor has to wait for.
fn after_first_frame(kiosk: &Kiosk) {
    log::tell(&kiosk.prepare_codes());
    kiosk.begin_to_keep_house();
    kiosk.begin_to_shift();
    if let Err(error) = kiosk.open_tally() {
        warn!(
            "{error}; until it is, whoever presses \"I have read this\" is told that it cannot be saved"
        );
    }
    memory::give_back();
}

thread_local! {
    /// The journal of the running kiosk, for what the watching thread sends it.
    static JOURNAL: RefCell<Option<Journal>> = const { RefCell::new(None) };
}

/// Takes changes of the site for as long as the kiosk runs.
fn keep_watching(folder: &Path, snapshot: &Snapshot, journal: Journal) {
    JOURNAL.set(Some(journal));
    let start = Instant::now();
    watch(
        folder,
        snapshot,
        move || start.elapsed(),
        move |snapshot| {
            let (edition, problems) = Edition::from_snapshot(&snapshot, today());
            kiosk::send_to_running(move |kiosk| {
                if let Some(journal) = JOURNAL.with_borrow(Clone::clone) {
                    offer(kiosk, &journal, snapshot, edition, problems);
                }
                memory::give_back();
            })
        },
    );
}
