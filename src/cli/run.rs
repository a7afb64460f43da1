//! `run`: the kiosk itself.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;

use crate::cli::{FINE, PROBLEMS, SiteArgs, fail, load, today};
use crate::edition::watch::watch;
use crate::edition::{Edition, Snapshot};
use crate::kiosk::fonts::Fonts;
use crate::kiosk::{self, Clocks, Kiosk, Parts, Placement};
use crate::problem::Problems;
use crate::screen::{ScreenSize, parse_diagonal};
use crate::tally::Tally;

#[derive(Debug, Args)]
pub struct RunArgs {
    #[command(flatten)]
    site: SiteArgs,
    /// Where the counts are kept [default: guidance-kiosk in the XDG state folder]
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Show a window of this many pixels instead of the whole screen
    #[arg(long, value_name = "WxH")]
    windowed: Option<ScreenSize>,
    /// The size of the screen from corner to corner [default: what the site states, or 10.1]
    #[arg(long, value_name = "INCHES", value_parser = parse_diagonal)]
    diagonal: Option<f64>,
}

pub fn run(args: &RunArgs) -> ExitCode {
    let folder = args.site.folder();
    let Some(data) = args.data.clone().or_else(default_data_folder) else {
        return fail(PROBLEMS, "there is no home folder to keep the counts in; name one with --data");
    };
    let (snapshot, edition, problems) = load(&folder);
    let diagonal = args.diagonal.or(edition.as_ref().and_then(|edition| edition.diagonal_inches));
    let placement = match args.windowed {
        Some(size) => Placement::Windowed { screen: size.with_default_diagonal(diagonal) },
        None => Placement::FullScreen,
    };
    let parts = Parts {
        clocks: Clocks::of_machine(),
        tally: Tally::in_folder(&data),
        diagonal_inches: args.diagonal.or(args.windowed.and_then(|size| size.diagonal_inches)),
        notices: kiosk::built_in_notices(),
    };
    let prepare = {
        let folder = folder.clone();
        move |kiosk: &Kiosk| take(kiosk, &folder, edition, problems)
    };
    let result = kiosk::run(parts, placement, prepare, move |kiosk| {
        eprintln!("ready");
        after_first_frame(kiosk, &data);
        keep_watching(&folder, snapshot);
    });
    match result {
        Ok(()) => FINE,
        Err(error) => fail(PROBLEMS, format!("the screen cannot be used: {error}")),
    }
}

fn default_data_folder() -> Option<PathBuf> {
    use etcetera::BaseStrategy;
    let base = etcetera::base_strategy::Xdg::new().ok()?;
    Some(base.state_dir()?.join("guidance-kiosk"))
}

/// Shows an edition as far as this machine can, and tells what is wrong with it.
fn take(kiosk: &Kiosk, folder: &Path, edition: Option<Edition>, mut problems: Problems) {
    let mut fonts = Fonts::of_machine();
    if !kiosk.has_edition() {
        let notices = kiosk::built_in_notices();
        fonts.set_fallbacks(notices.iter().map(|notice| notice.language.family.as_str()));
    }
    if let Some(edition) = edition {
        fonts.set_fallbacks(edition.locales.iter().map(|locale| locale.language.family.as_str()));
        let missing = fonts.missing(&edition, &mut problems);
        match edition.without_languages(&missing) {
            Some(edition) => kiosk.offer(Arc::new(edition)),
            None => eprintln!("error: this machine has no font for any language of the site"),
        }
    }
    tell(folder, &problems, kiosk.has_edition());
}

fn tell(folder: &Path, problems: &Problems, goes_on: bool) {
    for problem in problems.sorted() {
        eprintln!("{problem}");
    }
    if problems.has_errors() {
        let instead = if goes_on { "still showing what was there before" } else { "showing \"please ask at reception\"" };
        eprintln!("the site in {} is not taken: {problems}; {instead}, and waiting for changes", folder.display());
    }
}

/// What no visitor has to wait for.
fn after_first_frame(kiosk: &Kiosk, data: &Path) {
    for problem in kiosk.prepare_codes().sorted() {
        eprintln!("{problem}");
    }
    if let Err(error) = kiosk.open_tally() {
        eprintln!("warning: {error}");
        eprintln!(
            "warning: the kiosk runs; whoever presses \"I have read this\" is told that it cannot be saved ({})",
            data.display()
        );
    }
}

/// Takes changes of the site for as long as the kiosk runs.
fn keep_watching(folder: &Path, snapshot: Snapshot) {
    let site = folder.to_owned();
    watch(folder, snapshot, move |snapshot| {
        let (edition, problems) = Edition::from_snapshot(&snapshot, today());
        let site = site.clone();
        kiosk::send_to_running(move |kiosk| take(kiosk, &site, edition, problems))
    });
}
