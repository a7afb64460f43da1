//! A practice's site in the hands of its staff: a copy of the shipped one, to be edited, spoilt and
//! checked with the real program.

#![allow(dead_code, unreachable_pub, reason = "each test uses its own part")]

pub mod defects;
pub mod folder;
pub mod follow;
pub mod program;

use std::fmt;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use guidance_kiosk::edition::{Edition, Snapshot};
use guidance_kiosk::problem::Problems;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;
use tempfile::TempDir;

pub const REPOSITORY: &str = env!("CARGO_MANIFEST_DIR");
pub const PRACTICE: &str = "content/practice.toml";
pub const GUIDANCE: &str = "content/guidance/social-media.toml";
pub const KIOSK: &str = "locales/pl/kiosk.ftl";
pub const WORDS: &str = "locales/pl/social-media.ftl";
pub const SOURCE: &str = "locales/en-GB/social-media.ftl";
pub const REVIEW_URL: &str = "https://www.nhs.uk/service-search/find-a-gp";

/// The languages of the copies: enough to meet every kind of trouble, and few enough to be quick.
pub const LANGUAGES: [&str; 4] = ["en-GB", "pl", "ar", "ur"];

/// The day on which every mistake is made.
pub const DAY: Date = jiff::civil::date(2026, 3, 2);

/// What the machine of the test lacks is no mistake of the site; and no translation was checked yet,
/// which `tests/core/translations.rs` is about.
pub const NO_MISTAKES: [&str; 3] = ["code-not-shown", "font-missing", "translation-unreviewed"];
/// Longer than any site takes on a busy machine; what runs longer hangs.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// A recording: three quarters of a second of a tone.
pub const OPUS: &[u8] = include_bytes!("../sounds/tone.opus");

/// A recording of as many seconds of a tone as WAV of 16,000 samples of 16 bits a second.
pub fn wav(seconds: f32) -> Vec<u8> {
    let samples =
        (0..(seconds * 16_000.0) as usize).map(|at| ((at as f32 * 0.1).sin() * 9_000.0) as i16);
    wav_of(&samples.flat_map(i16::to_le_bytes).collect::<Vec<_>>())
}

/// The same of any samples.
pub fn wav_of(samples: &[u8]) -> Vec<u8> {
    let length = u32::try_from(samples.len()).unwrap();
    let mut wav = b"RIFF".to_vec();
    wav.extend((36 + length).to_le_bytes());
    wav.extend(b"WAVEfmt \x10\0\0\0\x01\0\x01\0\x80\x3e\0\0\0\x7d\0\0\x02\0\x10\0data");
    wav.extend(length.to_le_bytes());
    wav.extend(samples);
    wav
}

/// A copy of the shipped site, to be spoilt.
pub struct Site {
    pub folder: TempDir,
}

impl Site {
    pub fn shipped() -> Self {
        let site = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        copy(
            &Path::new(REPOSITORY).join("content"),
            &site.path("content"),
        );
        for tag in LANGUAGES {
            let folder = format!("locales/{tag}");
            copy(&Path::new(REPOSITORY).join(&folder), &site.path(&folder));
            // What was recorded of translations belongs to the shipped words: each test makes its own.
            let _ = fs::remove_file(site.path(&format!("{folder}/review.toml")));
        }
        site.edit(PRACTICE, |text| {
            let start = text.find("languages = [").unwrap();
            let end = start + text[start..].find(']').unwrap() + 1;
            format!(
                "{}languages = {LANGUAGES:?}{}\n",
                &text[..start],
                &text[end..]
            )
        });
        site
    }

    /// The shipped site after someone has scanned both codes.
    pub fn confirmed() -> Self {
        Self::confirmed_before(today())
    }

    /// The same, for a test that has its own day.
    pub fn confirmed_before(day: Date) -> Self {
        let site = Self::shipped();
        site.confirm(day - 10.days());
        site
    }

    /// The file as it is after a save that broke off before these words.
    pub fn cut(&self, file: &str, before: &str) {
        self.edit(file, |text| {
            text[..text.find(before).unwrap_or(text.len())].to_owned()
        });
    }

    pub fn empty() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    pub fn path(&self, file: &str) -> PathBuf {
        self.root().join(file)
    }

    /// A file's text as an editor shows it.
    pub fn text(&self, file: &str) -> String {
        let bytes = fs::read(self.path(file)).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes)
            .replace("\r\n", "\n")
            .replace('\r', "\n");
        text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned()
    }

    pub fn write(&self, file: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    pub fn remove(&self, file: &str) {
        fs::remove_file(self.path(file)).unwrap();
    }

    pub fn edit(&self, file: &str, change: impl FnOnce(&str) -> String) {
        let before = self.text(file);
        let after = change(&before);
        assert_ne!(
            before, after,
            "the shipped {file} is no longer what this test changes"
        );
        self.write(file, after);
    }

    pub fn swap(&self, file: &str, from: &str, to: &str) {
        self.edit(file, |text| text.replacen(from, to, 1));
    }

    pub fn line(&self, file: &str, start: &str, line: &str) {
        self.edit(file, |text| {
            let at = text
                .match_indices(start)
                .map(|(at, _)| at)
                .find(|at| *at == 0 || text[..*at].ends_with('\n'));
            let at = at.unwrap_or_else(|| panic!("{file} has no line {start}"));
            let end = text[at..]
                .find('\n')
                .map_or(text.len(), |newline| at + newline);
            text[..at].to_owned() + line + &text[end..]
        });
    }

    pub fn confirm(&self, day: Date) {
        self.edit(PRACTICE, |text| {
            text.lines().fold(String::new(), |text, line| {
                let Some(url) = line.strip_prefix("url = ") else { return text + line + "\n" };
                text + line + &format!("\nconfirmed_by = \"Practice manager\"\nconfirmed_on = {day}\nconfirmed_url = {url}\n")
            })
        });
    }

    /// Puts a file back as it was in the copy that staff keep, confirmed links and all.
    pub fn put_back(&self, file: &str) {
        let copy = Self::confirmed_before(DAY);
        self.write(file, fs::read(copy.path(file)).unwrap());
    }

    pub fn run(&self, arguments: &[&str]) -> Output {
        check_site(self.root(), arguments)
    }

    /// `guidance-kiosk translations` with these arguments.
    pub fn translations(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_guidance-kiosk"));
        command
            .arg("translations")
            .args(arguments)
            .arg("--site")
            .arg(self.root());
        finish(command)
    }

    /// `guidance-kiosk recordings` with these arguments.
    pub fn recordings(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_guidance-kiosk"));
        command
            .arg("recordings")
            .args(arguments)
            .arg("--site")
            .arg(self.root());
        finish(command)
    }

    pub fn check(&self) -> Report {
        Report::of(&self.run(&["--format", "json"]))
    }

    /// What is said to people, which has to say the same as what is said to programs.
    pub fn read_out(&self) -> String {
        let output = self.run(&[]);
        assert!(matches!(output.status.code(), Some(0 | 1)), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    pub fn load(&self) -> (Option<Edition>, Problems) {
        Edition::from_snapshot(&Snapshot::read(self.root()), today())
    }

    /// Where the mark stands in a file: line and column of its `|`, or of its beginning.
    pub fn place(&self, file: &str, mark: &str) -> (usize, usize) {
        let text = self.text(file);
        let offset = match mark {
            START => 0,
            END => text.trim_end().len(),
            _ => {
                let (before, _) = mark.split_once('|').unwrap_or(("", mark));
                let wanted = mark.replacen('|', "", 1);
                text.find(&wanted)
                    .unwrap_or_else(|| panic!("{file} does not hold {wanted:?}"))
                    + before.len()
            }
        };
        let before: Vec<_> = text[..offset].split('\n').collect();
        (before.len(), before[before.len() - 1].chars().count() + 1)
    }
}

/// Marks for places that no text of the file is at.
pub const START: &str = "<start>";
pub const END: &str = "<end>";

pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to)
        } else {
            fs::write(to, fs::read(from).unwrap()).unwrap()
        }
    }
}

pub fn today() -> Date {
    jiff::Zoned::now().date()
}

pub fn check_site(site: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_guidance-kiosk"));
    command.arg("check").arg("--site").arg(site).args(arguments);
    finish(command)
}

/// Runs a command to its end, which has to come soon, and not by a panic.
pub fn finish(mut command: Command) -> Output {
    command
        .env("RUST_BACKTRACE", "0")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let read = |mut pipe: Box<dyn Read + Send>| {
        std::thread::spawn(move || {
            let mut bytes = Vec::new();
            pipe.read_to_end(&mut bytes).unwrap();
            bytes
        })
    };
    let stdout = read(Box::new(child.stdout.take().unwrap()));
    let stderr = read(Box::new(child.stderr.take().unwrap()));
    let start = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if start.elapsed() > PATIENCE {
            child.kill().unwrap();
            child.wait().unwrap();
            panic!("{command:?} still runs after {PATIENCE:?}");
        }
        std::thread::sleep(Duration::from_millis(2));
    };
    let output = Output {
        status,
        stdout: stdout.join().unwrap(),
        stderr: stderr.join().unwrap(),
    };
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(
        status.code().is_some_and(|code| code <= 2) && !errors.contains("panicked"),
        "{command:?}: {status}\n{errors}"
    );
    output
}

/// Holds what a test has generated against the committed file; with `UPDATE=1`, writes it there.
pub fn is_as_committed(test: &str, file: &str, generated: &str) {
    let path = Path::new(REPOSITORY).join(file);
    if std::env::var("UPDATE").is_ok_and(|value| value == "1") {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        return fs::write(path, generated).unwrap();
    }
    let committed = fs::read_to_string(&path)
        .unwrap_or_default()
        .replace("\r\n", "\n");
    if committed == generated {
        return;
    }
    let line = committed
        .lines()
        .zip(generated.lines())
        .take_while(|(before, now)| before == now)
        .count();
    let shown = |text: &str| text.lines().nth(line).unwrap_or("(the end)").to_owned();
    panic!(
        "{file} is not what the program says now. Line {}, committed and now:\n  {}\n  {}\n\
         If that is meant, run  UPDATE=1 cargo test --no-default-features --test {test}  and look at the difference.",
        line + 1,
        shown(&committed),
        shown(generated)
    );
}

/// One problem as programs are told of it: exactly these fields.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Told {
    pub severity: String,
    pub code: String,
    pub file: String,
    pub line: usize,
    pub column: usize,
    pub message: String,
    pub help: Option<String>,
    pub group: String,
    pub weight: String,
    pub names: Vec<String>,
    pub language: Option<String>,
    pub cause: Option<serde_json::Value>,
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let help = self.help.as_deref().unwrap_or("no help");
        write!(
            f,
            "{}:{}:{}: {}: {} ({help})",
            self.file, self.line, self.column, self.code, self.message
        )
    }
}

impl Told {
    pub fn place(&self) -> (usize, usize) {
        (self.line, self.column)
    }
}

pub struct Report {
    pub exit: i32,
    pub told: Vec<Told>,
}

impl Report {
    pub fn of(output: &Output) -> Self {
        let mut told: Vec<Told> = serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stdout)));
        told.retain(|told| !NO_MISTAKES.contains(&told.code.as_str()));
        Self {
            exit: output.status.code().unwrap(),
            told,
        }
    }

    pub fn list(&self) -> String {
        self.told
            .iter()
            .map(|told| format!("\n    {told}"))
            .collect()
    }

    pub fn codes(&self) -> Vec<&str> {
        self.told.iter().map(|told| told.code.as_str()).collect()
    }

    pub fn tells(&self, code: &str, file: &str, place: (usize, usize)) -> bool {
        self.told
            .iter()
            .any(|told| told.code == code && told.file == file && told.place() == place)
    }
}
