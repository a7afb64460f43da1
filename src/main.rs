//! The command `guidance-kiosk`.

use std::process::ExitCode;

fn main() -> ExitCode {
    guidance_kiosk::cli::main()
}
