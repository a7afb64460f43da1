//! `seals`: the chain of sealed days, for keeping a copy elsewhere; and its verification.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Subcommand};
use serde::{Deserialize, Serialize};

use crate::cli::{
    DataArgs, Delivery, FINE, PROBLEMS, USAGE, answer, fail, fits_ending, open_tally,
    where_to_write,
};
use crate::files::{Existing, Readers};
use crate::qr;
use crate::tally::seal::{Known, Seal, verify};

/// Copy the seals of the counts, to show later that nobody has altered them
///
/// At the end of each day its counts are sealed: signed, and bound to the day before. Whoever keeps one
/// seal elsewhere (a photo of its code is enough) can show later that no day up to then was altered,
/// removed or added: guidance-kiosk report --verify --known SEAL
#[derive(Debug, Args)]
pub struct SealsArgs {
    #[command(subcommand)]
    command: SealsCommand,
}

#[derive(Debug, Subcommand)]
enum SealsCommand {
    /// Write every seal with its counts and the public key to a file, to be verified elsewhere
    Export {
        #[command(flatten)]
        data: DataArgs,
        #[arg(long, value_name = "FILE.json", help = where_to_write!("The file to write, which only you can read if it is new [default: the terminal]"))]
        out: Option<PathBuf>,
    },
    /// Show the newest seal, as words and as a QR code to photograph
    Newest {
        #[command(flatten)]
        data: DataArgs,
    },
}

/// What `seals export` writes.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Export {
    /// Says what the file is.
    format: String,
    /// The machine's public key.
    key: String,
    /// From the first.
    seals: Vec<Seal>,
}

const FORMAT: &str = "guidance-kiosk seals 1";

pub fn seals(args: &SealsArgs) -> ExitCode {
    match &args.command {
        SealsCommand::Export { data, out } => export(data, out.as_deref()),
        SealsCommand::Newest { data } => newest(data),
    }
}

fn export(data: &DataArgs, out: Option<&Path>) -> ExitCode {
    if let Err(message) = out.map_or(Ok(()), |out| fits_ending(out, &["json", "txt"])) {
        return fail(USAGE, message);
    }
    let exported = open_tally(data).and_then(|mut tally| {
        let seals = tally.seals().map_err(|error| error.to_string())?;
        let key = tally.public_key().unwrap_or_default();
        serde_json::to_string_pretty(&Export {
            format: FORMAT.to_owned(),
            key,
            seals,
        })
        .map_err(|error| error.to_string())
    });
    let text = match exported {
        Ok(text) => text + "\n",
        Err(error) => return fail(PROBLEMS, error),
    };
    let told = "Written to {}. Verify it with: guidance-kiosk report --verify --seals FILE\n";
    let delivery = Delivery {
        out,
        existing: Existing::Replaced,
        readers: Readers::Owner,
        own: data.folder(),
        told,
    };
    match delivery.of(text.as_bytes()) {
        Ok(()) => FINE,
        Err(error) => fail(PROBLEMS, error),
    }
}

fn newest(data: &DataArgs) -> ExitCode {
    let seals = match open_tally(data)
        .and_then(|mut tally| tally.seals().map_err(|error| error.to_string()))
    {
        Ok(seals) => seals,
        Err(error) => return fail(PROBLEMS, error),
    };
    let Some((note, statement)) = seals
        .last()
        .and_then(|seal| Some((seal.note()?, seal.statement()?)))
    else {
        return fail(
            PROBLEMS,
            "there is no seal yet: the first is made when the first day with counts is over",
        );
    };
    let code = qr::for_terminal(&note).unwrap_or_default();
    answer(&format!("{code}\n{note}\nkey {}\n", statement.key), FINE)
}

/// What a chain is verified with.
#[derive(Debug, Clone, Args)]
pub struct VerifyArgs {
    /// Verify the seals: say whether any sealed day was altered, removed, added or moved
    #[arg(long)]
    verify: bool,
    /// Verify a file that `seals export` wrote, in place of this machine's seals
    #[arg(long, value_name = "FILE", requires = "verify")]
    seals: Option<PathBuf>,
    /// The machine's public key, if you have written it down
    #[arg(long, value_name = "KEY", requires = "verify")]
    key: Option<String>,
    /// A seal that was kept elsewhere: the 64 digits in its QR code
    #[arg(long, value_name = "SEAL", requires = "verify")]
    known: Option<String>,
}

impl VerifyArgs {
    pub fn is_wanted(&self) -> bool {
        self.verify
    }
}

/// `report --verify`.
pub fn report_verification(args: &VerifyArgs, data: &DataArgs) -> ExitCode {
    // From a photo the words before the digits come along.
    let digits = |known: &String| {
        known
            .trim()
            .rsplit([':', ' '])
            .next()
            .unwrap_or_default()
            .to_lowercase()
    };
    let known = args.known.as_ref().map(digits);
    let is_digits =
        |text: &String| text.len() == 64 && text.bytes().all(|digit| digit.is_ascii_hexdigit());
    for (name, value) in [("--known", &known), ("--key", &args.key)] {
        if value.as_ref().is_some_and(|value| !is_digits(value)) {
            return fail(
                USAGE,
                format!("{name} takes 64 digits from 0 to 9 and a to f"),
            );
        }
    }
    let found = match &args.seals {
        Some(file) => exported(file).map(|seals| (seals, Vec::new())),
        None => open_tally(data).and_then(|mut tally| {
            let seals = tally.seals().map_err(|error| error.to_string())?;
            Ok((
                seals,
                tally.altered_words().map_err(|error| error.to_string())?,
            ))
        }),
    };
    let (seals, altered_words) = match found {
        Ok(found) => found,
        Err(error) => return fail(PROBLEMS, error),
    };
    let known = Known {
        key: args.key.as_ref().map(|key| key.to_lowercase()),
        seal: known,
    };
    let (mut text, sound) = verification(&seals, &known);
    for digest in &altered_words {
        text += &format!(
            "The words kept under {digest} are NOT those that were on the screen: they were altered afterwards.\n"
        );
    }
    answer(
        &text,
        if sound && altered_words.is_empty() {
            FINE
        } else {
            ExitCode::from(PROBLEMS)
        },
    )
}

fn exported(file: &Path) -> Result<Vec<Seal>, String> {
    let text = fs::read_to_string(file)
        .map_err(|error| format!("{} cannot be read: {error}", file.display()))?;
    let export: Export = serde_json::from_str(&text).map_err(|error| {
        format!(
            "{} is not what `seals export` writes: {error}",
            file.display()
        )
    })?;
    if export.format != FORMAT {
        return Err(format!(
            "{} is of another format: {}",
            file.display(),
            export.format
        ));
    }
    Ok(export.seals)
}

/// What can be said of a chain, and whether all is well.
fn verification(seals: &[Seal], known: &Known) -> (String, bool) {
    let findings = verify(seals, known);
    let Some(newest) = seals.last() else {
        let text =
            "There are no seals yet: the first is made when the first day with counts is over.\n"
                .to_owned();
        return if findings.is_empty() {
            (text, true)
        } else {
            (text + &lines(&findings), false)
        };
    };
    if !findings.is_empty() {
        return (
            format!("The seals are NOT sound:\n{}", lines(&findings)),
            false,
        );
    }
    let of: Vec<_> = seals
        .iter()
        .filter_map(|seal| Some(seal.statement()?.of))
        .collect();
    let keys: BTreeSet<_> = seals
        .iter()
        .filter_map(|seal| Some(seal.statement()?.key))
        .collect();
    let key = keys.into_iter().collect::<Vec<_>>().join(", ");
    let (first, last) = (
        of.first().map_or_else(String::new, ToString::to_string),
        of.last().map_or_else(String::new, ToString::to_string),
    );
    let limits = match (&known.key, &known.seal) {
        (_, Some(_)) => {
            "The seal that was kept elsewhere is among them, so the chain up to it is the one of that day."
        }
        (Some(_), None) => {
            "All are signed with the key that was given. Whether seals at the end were cut off shows only a seal that was kept elsewhere (--known)."
        }
        (None, None) => {
            "Whether the whole chain was made anew shows only a key or a seal that was kept elsewhere (--key, --known)."
        }
    };
    let text = format!(
        "The seals are sound: {} of them, from {first} to {last}. No sealed day was altered, removed, added or moved.\n{limits}\nThe newest: {}\nThe key: {key}\n",
        seals.len(),
        newest.digest()
    );
    (text, true)
}

fn lines(findings: &[impl std::fmt::Display]) -> String {
    findings
        .iter()
        .map(|finding| format!("- {finding}\n"))
        .collect()
}
