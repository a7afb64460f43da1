//! `manual`: the man pages and the completions of shells, for a package. It is hidden, because only the
//! package's build needs it.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fs, io};

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use crate::cli::{Cli, FINE, PROBLEMS, fail};

/// Write the man pages and the completions of shells
#[derive(Debug, Args)]
pub struct ManualArgs {
    /// The folder to write them to, where they stand as under /usr/share
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

pub fn manual(args: &ManualArgs) -> ExitCode {
    match write(&args.folder) {
        Ok(()) => FINE,
        Err(error) => fail(PROBLEMS, format!("the manual cannot be written to {}: {error}", args.folder.display())),
    }
}

fn write(folder: &Path) -> io::Result<()> {
    // Whoever builds the package has a terminal of some width, and the manual has none.
    let command = || Cli::command().term_width(100);
    let name = command().get_name().to_owned();
    let pages = folder.join("man/man1");
    fs::create_dir_all(&pages)?;
    clap_mangen::generate_to(command(), &pages)?;
    for (shell, place) in [
        (Shell::Bash, "bash-completion/completions"),
        (Shell::Zsh, "zsh/vendor-completions"),
        (Shell::Fish, "fish/vendor_completions.d"),
    ] {
        let place = folder.join(place);
        fs::create_dir_all(&place)?;
        let written = clap_complete::generate_to(shell, &mut command(), &name, &place)?;
        if shell == Shell::Bash {
            // bash looks for the name of the command.
            fs::rename(written, place.join(&name))?;
        }
    }
    Ok(())
}
