//! `manual`: the man pages and the completions of shells, for a package. It is hidden, because only the
//! package's build needs it.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fs, io};

use clap::{Args, CommandFactory};
use clap_complete::{Generator as _, Shell};
use clap_mangen::Man;

use crate::cli::{Cli, FINE, PROBLEMS, fail};
use crate::files::{self, Existing, Readers};

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
        Err(error) => fail(
            PROBLEMS,
            format!(
                "the manual cannot be written to {}: {error}",
                args.folder.display()
            ),
        ),
    }
}

fn write(folder: &Path) -> io::Result<()> {
    // Whoever builds the package has a terminal of some width, and the manual has none.
    let command = || Cli::command().term_width(100);
    let name = command().get_name().to_owned();
    let pages = folder.join("man/man1");
    fs::create_dir_all(&pages)?;
    let mut documented = command().disable_help_subcommand(true);
    documented.build();
    write_pages(&documented, &pages)?;
    for (shell, place) in [
        (Shell::Bash, "bash-completion/completions"),
        (Shell::Zsh, "zsh/vendor-completions"),
        (Shell::Fish, "fish/vendor_completions.d"),
    ] {
        let place = folder.join(place);
        fs::create_dir_all(&place)?;
        // bash looks for the name of the command.
        let file = if shell == Shell::Bash {
            name.clone()
        } else {
            shell.file_name(&name)
        };
        let mut completions = Vec::new();
        clap_complete::generate(shell, &mut command(), &name, &mut completions);
        put(&place.join(file), &completions)?;
    }
    Ok(())
}

/// A page for a command and for each of its subcommands that are shown.
fn write_pages(command: &clap::Command, folder: &Path) -> io::Result<()> {
    for subcommand in command
        .get_subcommands()
        .filter(|subcommand| !subcommand.is_hide_set())
    {
        write_pages(subcommand, folder)?;
    }
    let page = Man::new(command.clone());
    let mut text = Vec::new();
    page.render(&mut text)?;
    put(&folder.join(page.get_filename()), &text)
}

fn put(path: &Path, contents: &[u8]) -> io::Result<()> {
    files::write_where_told(path, contents, Existing::Replaced, Readers::Usual)
}
