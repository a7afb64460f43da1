//! `safe-mode`: "please ask at reception", when the kiosk itself cannot run.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use clap::Args;
use jiff::SignedDuration;
use tracing::{info, warn};

use crate::cli::run::{end_when_told, no_screen};
use crate::cli::{DataArgs, FINE, LogArgs, today};
use crate::edition::keep::Kept;
use crate::edition::{Edition, Snapshot};
use crate::kiosk::fonts::{Fonts, for_this_machine_as_before};
use crate::kiosk::{self, Clocks, Kiosk, Parts, Placement};
use crate::problem::Problems;
use crate::screen::{ScreenSize, parse_any_diagonal};
use crate::service::{OUT_OF_SERVICE, Service};
use crate::speech::{self, Speaker};
use crate::tally::Tally;

/// Show only "please ask at reception", for a while
///
/// For the service that takes over when the kiosk fails again and again. It counts nothing, reads nothing
/// aloud and needs no site. It takes the words of the last good edition if they can be read, and its own
/// otherwise; and ends after a while, so that the kiosk can be tried again.
#[derive(Debug, Args)]
pub struct SafeModeArgs {
    #[command(flatten)]
    data: DataArgs,
    /// End after this time, for example 30s or 5min
    #[arg(long = "for", value_name = "DURATION", default_value = "5min", value_parser = parse_time)]
    time: Duration,
    /// Show a window of this many pixels instead of the whole screen
    #[arg(long, value_name = "WxH")]
    windowed: Option<ScreenSize>,
    /// The size of the screen from corner to corner
    #[arg(long, value_name = "INCHES", value_parser = parse_any_diagonal)]
    diagonal: Option<f64>,
    #[command(flatten)]
    log: LogArgs,
}

fn parse_time(text: &str) -> Result<Duration, String> {
    let wrong = || format!("{text} is not a time; write it as 30s or 5min");
    let time: SignedDuration = text.parse().map_err(|_| wrong())?;
    Duration::try_from(time)
        .ok()
        .filter(|time| !time.is_zero())
        .ok_or_else(wrong)
}

pub fn safe_mode(args: &SafeModeArgs) -> ExitCode {
    args.log.begin();
    let service = Service::of_environment();
    let placement = match args.windowed {
        Some(size) => Placement::Windowed {
            screen: size.with_default_diagonal(args.diagonal),
        },
        None => Placement::FullScreen,
    };
    // Neither opened nor written: nothing can be touched that leads there.
    let nowhere = Path::new("");
    let parts = Parts {
        clocks: Clocks::of_machine(),
        tally: Tally::in_folder(nowhere),
        site: nowhere.to_owned(),
        speaker: Speaker::new(speech::ESPEAK),
        diagonal_inches: args
            .diagonal
            .or(args.windowed.and_then(|size| size.diagonal_inches)),
        taken: Box::new(|_| {}),
        office: None,
    };
    let prepare = |_: &Kiosk| {
        Fonts::set_fallbacks_of_built_in_words();
    };
    let (data, time, status) = (args.data.folder(), args.time, service.clone());
    let result = kiosk::run(parts, placement, &service, prepare, move |_| {
        info!("ready");
        warn!(
            "the kiosk failed again and again, so it shows \"please ask at reception\" for {time:?} and is then tried \
             again; the lines before this one say what was wrong"
        );
        status.status(OUT_OF_SERVICE);
        end_when_told();
        kiosk::end_after(time);
        if let Some(data) = data {
            look_for_own_words(data);
        }
    });
    match result {
        Ok(()) => FINE,
        Err(error) => no_screen(&error),
    }
}

/// Shows the words of the last good edition once they are found. On a thread, and when the screen is already
/// of use, because what made the kiosk fail may be these very words, or the disk that they are on.
fn look_for_own_words(data: PathBuf) {
    let look = move || match Kept::read(&data) {
        Ok(Some(kept)) => {
            let snapshot = kept.snapshot();
            if let (Some(edition), _) = Edition::from_kept(&snapshot, today()) {
                kiosk::send_to_running(move |kiosk| show_words_of(kiosk, edition, &snapshot));
            }
        }
        Ok(None) => {}
        Err(error) => warn!(
            "the words of the last good edition in {} cannot be read: {error}; the program's own are shown, and a copy is \
             made anew when the kiosk runs again",
            data.display()
        ),
    };
    if let Err(error) = std::thread::Builder::new()
        .name("own words".into())
        .spawn(look)
    {
        warn!("the program's own words are shown: {error}; nothing needs doing");
    }
}

fn show_words_of(kiosk: &Kiosk, edition: Edition, snapshot: &Snapshot) {
    // The kiosk looks at the fonts in the same way, and may have failed of it.
    let drawable = std::panic::catch_unwind(|| {
        for_this_machine_as_before(edition, snapshot, &mut Problems::default())
    });
    if let Ok(Some(edition)) = drawable {
        kiosk.show_notices(kiosk::notices_of(&edition));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_written_as_people_write_it() {
        for (text, seconds) in [
            ("30s", 30),
            ("5min", 300),
            ("5m", 300),
            ("1 hour", 3600),
            ("90 seconds", 90),
        ] {
            assert_eq!(parse_time(text), Ok(Duration::from_secs(seconds)), "{text}");
        }
        for wrong in ["", "5", "0s", "-5min", "soon", "5 apples"] {
            assert!(parse_time(wrong).is_err(), "{wrong}");
        }
    }
}
