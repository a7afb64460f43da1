//! `set-pin`: the PIN of the staff screen.

use std::io::{self, BufRead as _, IsTerminal as _, Read as _};
use std::process::ExitCode;

use clap::Args;

use crate::cli::{DataArgs, FINE, PROBLEMS, answer, fail};
use crate::pin;

/// Set the PIN of the staff screen, or remove it
///
/// Asks for the PIN twice; nothing is shown while it is typed. Where standard input is no terminal, its
/// first line is the PIN. Without a PIN there is no staff screen. Who is locked out sets another PIN: that
/// ends the waiting.
#[derive(Debug, Args)]
pub struct SetPinArgs {
    #[command(flatten)]
    data: DataArgs,
    /// Remove the PIN, and with it the staff screen
    #[arg(long)]
    remove: bool,
}

pub fn set_pin(args: &SetPinArgs) -> ExitCode {
    let Some(data) = args.data.folder() else {
        return fail(
            PROBLEMS,
            "there is no home folder; name the kiosk's folder with --data",
        );
    };
    // Made here, the folder would belong to whoever sets the PIN, and the kiosk could not write to it.
    if !data.is_dir() {
        let message = format!(
            "there is no folder {}; start the kiosk once, or name its folder with --data",
            data.display()
        );
        return fail(PROBLEMS, message);
    }
    let cannot = |what: &str, error: &io::Error| {
        fail(
            PROBLEMS,
            format!(
                "the PIN cannot be {what} in {}: {error}; sudo may be needed",
                data.display()
            ),
        )
    };
    if args.remove {
        return match pin::remove(&data) {
            Ok(true) => answer("The PIN is removed: there is no staff screen now.\n", FINE),
            Ok(false) => answer("There was no PIN.\n", FINE),
            Err(error) => cannot("removed", &error),
        };
    }
    let pin = match ask() {
        Ok(pin) => pin,
        Err(message) => return fail(PROBLEMS, message),
    };
    match pin::set(&data, &pin) {
        Ok(()) => answer(
            "The PIN is set. It counts at once, also on a kiosk that is running.\n",
            FINE,
        ),
        Err(error) => cannot("set", &error),
    }
}

/// A PIN that may be set, from the keyboard or from standard input. Never from the command line, which
/// everyone on the machine can read.
fn ask() -> Result<String, String> {
    let is_fit = |pin: String| match pin::unfit(&pin) {
        None => Ok(pin),
        Some(unfit) => Err(unfit.to_string()),
    };
    let not_read = |error: io::Error| format!("no PIN can be read: {error}");
    if io::stdin().is_terminal() {
        let pin = is_fit(rpassword::prompt_password("New PIN: ").map_err(not_read)?)?;
        let again = rpassword::prompt_password("The same again: ").map_err(not_read)?;
        return if pin == again {
            Ok(pin)
        } else {
            Err("the two are not the same; nothing was changed".to_owned())
        };
    }
    let mut line = String::new();
    io::stdin()
        .lock()
        .take(64)
        .read_line(&mut line)
        .map_err(not_read)?;
    is_fit(line.trim_end_matches(['\r', '\n']).to_owned())
}
