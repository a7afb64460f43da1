//! Where output goes: to where the command line says, and nowhere else. What is a device, a pipe or a link
//! stays one; a file is replaced whole or not at all.
#![cfg(target_os = "linux")]

use crate::staff;
use crate::staff::folder::Folder;
use std::fs::{self, File};
use std::os::unix::fs::{FileTypeExt as _, MetadataExt as _, PermissionsExt as _, symlink};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use guidance_kiosk::counted::{ClockTrust, HalfDay};
use guidance_kiosk::counted::{ReadingTime, StepKind};
use guidance_kiosk::tally::{Entry, House, Tally};
use jiff::civil::date;
use tempfile::TempDir;

/// A data folder in which something was counted and sealed, and a folder to write to.
struct Desk {
    data: TempDir,
    folder: Folder,
}

impl std::ops::Deref for Desk {
    type Target = Folder;

    fn deref(&self) -> &Folder {
        &self.folder
    }
}

impl Desk {
    fn new() -> Self {
        let desk = Self {
            data: tempfile::tempdir().unwrap(),
            folder: Folder::new(),
        };
        let edition = staff::Site::shipped().load().0.unwrap();
        let mut tally = Tally::in_folder(desk.data.path());
        let document = &edition.documents[0];
        for day in [date(2026, 3, 9), date(2026, 3, 10)] {
            tally
                .keep_house(&House {
                    today: day,
                    clock: ClockTrust::Trusted,
                    keep_months: 13,
                    edition: &edition,
                })
                .unwrap();
            let entry = Entry {
                date: day,
                half_day: HalfDay::Morning,
                document: document.id.as_str(),
                version: &document.version,
                wording: edition.source().documents[&document.id].digest,
                language: "en-GB",
                step: StepKind::Opened,
                reading_time: ReadingTime::UnderOneMinute,
                clock: ClockTrust::Trusted,
            };
            (0..9).for_each(|_| tally.count(&entry).unwrap());
        }
        desk
    }

    fn command(&self, command: Written) -> Command {
        let mut process = Command::new(env!("CARGO_BIN_EXE_guidance-kiosk"));
        process.current_dir(self.root()).args(command.arguments());
        if command == Written::Bundle {
            process.arg("--site").arg(staff::REPOSITORY);
        }
        process.arg("--data").arg(self.data.path());
        process
    }

    /// Runs a command that writes to `out`.
    fn write(&self, command: Written, out: impl AsRef<Path>) -> Output {
        let mut process = self.command(command);
        process.arg(command.option()).arg(out.as_ref());
        staff::finish(process)
    }
}

/// The commands that write a file where they are told to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Written {
    Report,
    Seals,
    Bundle,
}

impl Written {
    const ALL: [Self; 3] = [Self::Report, Self::Seals, Self::Bundle];

    fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Report => &["report", "--by", "day"],
            Self::Seals => &["seals", "export"],
            Self::Bundle => &["doctor", "--format", "json"],
        }
    }

    fn option(self) -> &'static str {
        if self == Self::Bundle {
            "--bundle"
        } else {
            "--out"
        }
    }

    /// Whether these bytes are all of what it writes.
    fn is_whole(self, bytes: &[u8]) -> bool {
        match self {
            Self::Report => String::from_utf8_lossy(bytes).contains("9 March 2026"),
            Self::Seals => serde_json::from_slice::<serde_json::Value>(bytes)
                .is_ok_and(|told| told["seals"].is_array()),
            Self::Bundle => bytes.starts_with(&[0x1f, 0x8b]) && bytes.len() > 300,
        }
    }

    /// Whether it was written, whatever was found wrong with the machine.
    fn went_well(self, output: &Output) -> bool {
        match self {
            Self::Bundle => {
                !String::from_utf8_lossy(&output.stderr).contains("there is no support bundle")
            }
            _ => output.status.success(),
        }
    }
}

fn errors(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_new_file_is_written_whole_and_nothing_beside_it() {
    for command in Written::ALL {
        let desk = Desk::new();
        let output = desk.write(command, "new");
        assert!(
            command.went_well(&output) && command.is_whole(&fs::read(desk.path("new")).unwrap()),
            "{output:?}"
        );
        desk.holds(&["new"]);
        let mode = fs::metadata(desk.path("new")).unwrap().permissions().mode() & 0o777;
        assert_eq!(
            mode == 0o600,
            command == Written::Seals,
            "{command:?}: {mode:o}: exact counts are for their owner"
        );
    }
}

#[test]
fn a_file_that_is_there_is_replaced_with_its_permissions_or_kept() {
    for command in Written::ALL {
        let desk = Desk::new();
        fs::write(desk.path("old"), "what was there").unwrap();
        fs::set_permissions(desk.path("old"), fs::Permissions::from_mode(0o640)).unwrap();
        // What somebody has named so is nobody's business.
        fs::write(desk.path(".old.new"), "mine").unwrap();
        let before = fs::metadata(desk.path("old")).unwrap();
        let output = desk.write(command, "old");
        let now = fs::read(desk.path("old")).unwrap();
        if command == Written::Bundle {
            assert!(
                errors(&output).contains("it is there already"),
                "{output:?}"
            );
            assert_eq!(now, b"what was there");
        } else {
            assert!(
                command.went_well(&output) && command.is_whole(&now),
                "{output:?}"
            );
        }
        let after = fs::metadata(desk.path("old")).unwrap();
        assert_eq!(
            (after.mode(), after.uid(), after.gid()),
            (before.mode(), before.uid(), before.gid()),
            "{command:?}"
        );
        assert_eq!(fs::read(desk.path(".old.new")).unwrap(), b"mine");
        desk.holds(&[".old.new", "old"]);
    }
}

#[test]
fn a_name_may_be_as_long_as_the_system_allows() {
    for command in Written::ALL {
        let (desk, name) = (Desk::new(), "n".repeat(255));
        let output = desk.write(command, &name);
        assert!(
            command.went_well(&output) && command.is_whole(&fs::read(desk.path(&name)).unwrap()),
            "{output:?}"
        );
        desk.holds(&[&name]);
    }
}

#[test]
fn a_pipe_is_written_into_and_stays_a_pipe() {
    for command in Written::ALL {
        let desk = Desk::new();
        let (path, read) = desk.pipe("pipe");
        let output = desk.write(command, &path);
        assert!(command.went_well(&output), "{output:?}");
        assert!(command.is_whole(&read.join().unwrap()), "{command:?}");
        assert!(
            fs::symlink_metadata(&path).unwrap().file_type().is_fifo(),
            "{command:?}"
        );
        desk.holds(&["pipe"]);
    }
}

#[test]
fn a_device_is_written_into_and_stays_a_device() {
    // A terminal of the test's own, which nobody else has.
    for command in [Written::Report, Written::Seals] {
        let desk = Desk::new();
        let mut script = Command::new("script");
        let binary = env!("CARGO_BIN_EXE_guidance-kiosk");
        let arguments = command.arguments().join(" ");
        let line = format!(
            "{binary} {arguments} --out $(tty) --data {}; test -c $(tty) && echo still a device",
            desk.data.path().display()
        );
        let output = script
            .args(["-qec", &line, "/dev/null"])
            .stdin(Stdio::null())
            .output();
        let Ok(output) = output else { continue };
        let text = String::from_utf8_lossy(&output.stdout).replace('\r', "");
        assert!(text.contains("still a device"), "{text}");
        assert!(
            text.contains(if command == Written::Report {
                "9 March 2026"
            } else {
                "\"seals\""
            }),
            "{text}"
        );
    }
}

#[test]
fn a_link_stays_and_what_it_leads_to_is_written() {
    for command in [Written::Report, Written::Seals] {
        for is_there in [true, false] {
            let desk = Desk::new();
            fs::create_dir(desk.path("share")).unwrap();
            if is_there {
                fs::write(desk.path("share/file"), "what was there").unwrap();
            }
            symlink("share/file", desk.path("middle")).unwrap();
            symlink(desk.path("middle"), desk.path("link")).unwrap();
            let output = desk.write(command, "link");
            assert!(command.went_well(&output), "{output:?}");
            assert!(
                fs::symlink_metadata(desk.path("link"))
                    .unwrap()
                    .is_symlink()
            );
            assert!(
                fs::symlink_metadata(desk.path("middle"))
                    .unwrap()
                    .is_symlink()
            );
            let led_to = fs::symlink_metadata(desk.path("share/file")).unwrap();
            assert!(
                led_to.is_file() && command.is_whole(&fs::read(desk.path("share/file")).unwrap()),
                "{command:?}"
            );
            assert_eq!(fs::read_dir(desk.path("share")).unwrap().count(), 1);
        }
    }
    // A bundle replaces nothing, also at the end of a link.
    let desk = Desk::new();
    fs::write(desk.path("file"), "what was there").unwrap();
    symlink("file", desk.path("link")).unwrap();
    assert!(errors(&desk.write(Written::Bundle, "link")).contains("it is there already"));
    assert_eq!(fs::read(desk.path("file")).unwrap(), b"what was there");
}

#[test]
fn a_link_to_a_pipe_or_to_itself_is_no_trap() {
    for command in Written::ALL {
        let desk = Desk::new();
        let (path, read) = desk.pipe("pipe");
        symlink(&path, desk.path("link")).unwrap();
        assert!(command.went_well(&desk.write(command, "link")));
        assert!(command.is_whole(&read.join().unwrap()), "{command:?}");
        symlink("loop", desk.path("loop")).unwrap();
        let output = desk.write(command, "loop");
        assert!(
            errors(&output).contains("cannot be written") && output.status.code() == Some(1),
            "{output:?}"
        );
        desk.holds(&["link", "loop", "pipe"]);
    }
}

#[test]
fn a_folder_and_a_place_that_is_not_there_are_told() {
    for command in Written::ALL {
        let desk = Desk::new();
        fs::create_dir(desk.path("folder")).unwrap();
        fs::write(desk.path("file"), "").unwrap();
        symlink("folder", desk.path("link")).unwrap();
        symlink("nowhere/report", desk.path("lost")).unwrap();
        for (out, told) in [
            ("folder", "it is a folder; name a file in it"),
            ("folder/", "it is a folder; name a file in it"),
            ("link", "it is a folder; name a file in it"),
            ("new/", "it is a folder; name a file in it"),
            (".", "it is a folder; name a file in it"),
            (
                "missing/report",
                "there is no folder missing; make it first",
            ),
            ("file/report", "cannot be written"),
            ("lost", "this link leads to a folder that is not there"),
        ] {
            let output = desk.write(command, out);
            assert!(
                errors(&output).contains(told) && output.status.code() == Some(1),
                "{command:?} {out}: {output:?}"
            );
        }
        desk.holds(&["file", "folder", "link", "lost"]);
    }
}

#[test]
fn no_file_of_the_kiosk_itself_is_replaced() {
    for command in Written::ALL {
        let desk = Desk::new();
        let mut own: Vec<_> = fs::read_dir(desk.data.path())
            .unwrap()
            .flatten()
            .map(|entry| entry.path())
            .collect();
        own.sort();
        assert!(own.len() > 1, "{own:?}");
        symlink(&own[0], desk.path("link")).unwrap();
        let before: Vec<_> = own.iter().map(|path| fs::read(path).unwrap()).collect();
        for out in own.iter().cloned().chain([desk.path("link")]) {
            let output = desk.write(command, &out);
            let told = errors(&output);
            let is_told = told.contains("it is one of the kiosk's own files; name another")
                || told.contains("it is there already");
            assert!(
                is_told && output.status.code() == Some(1),
                "{command:?} {out:?}: {output:?}"
            );
        }
        let after: Vec<_> = own.iter().map(|path| fs::read(path).unwrap()).collect();
        assert!(before == after, "{command:?}: the counts are as they were");
        // Words of a site are none of these either.
        let output = desk.write(command, "kiosk.ftl");
        assert!(
            output.status.code() == Some(2) && !desk.path("kiosk.ftl").exists(),
            "{command:?}: {output:?}"
        );
    }
}

#[test]
fn a_dash_and_the_names_of_standard_output_are_standard_output() {
    for command in Written::ALL {
        for out in ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"] {
            let desk = Desk::new();
            let output = desk.write(command, out);
            assert!(
                command.went_well(&output) && command.is_whole(&output.stdout),
                "{command:?} {out}: {output:?}"
            );
            assert!(
                !String::from_utf8_lossy(&output.stdout).contains("rote"),
                "nothing is said among it"
            );
            desk.holds(&[]);
        }
    }
}

#[test]
fn what_standard_output_leads_to_keeps_what_was_there() {
    let desk = Desk::new();
    fs::write(desk.path("log"), "first line\n").unwrap();
    for (out, redirected) in [("/dev/stdout", 1), ("/dev/stderr", 2), ("/dev/fd/2", 2)] {
        let log = File::options().append(true).open(desk.path("log")).unwrap();
        let mut process = desk.command(Written::Report);
        process.args(["--out", out]);
        let process = if redirected == 1 {
            process.stdout(log)
        } else {
            process.stderr(log)
        };
        assert!(
            process
                .stdin(Stdio::null())
                .output()
                .unwrap()
                .status
                .success(),
            "{out}"
        );
    }
    let text = fs::read_to_string(desk.path("log")).unwrap();
    assert!(text.starts_with("first line\n"), "{text}");
    assert_eq!(
        text.matches("this practice, 9 March 2026").count(),
        3,
        "{text}"
    );
    desk.holds(&["log"]);
}

#[test]
fn a_full_device_is_told_and_stays() {
    for command in Written::ALL {
        let desk = Desk::new();
        // One of the test's own, if it may make devices.
        let made = Command::new("mknod")
            .arg(desk.path("own"))
            .args(["c", "1", "7"])
            .stderr(Stdio::null())
            .status();
        let is_usable = made.is_ok_and(|made| made.success())
            && File::options().append(true).open(desk.path("own")).is_ok();
        symlink(
            if is_usable {
                desk.path("own")
            } else {
                "/dev/full".into()
            },
            desk.path("full"),
        )
        .unwrap();
        let output = desk.write(command, "full");
        assert!(
            errors(&output).contains("No space left") && output.status.code() == Some(1),
            "{command:?}: {output:?}"
        );
        assert!(
            fs::metadata(desk.path("full"))
                .unwrap()
                .file_type()
                .is_char_device()
        );
        assert!(
            fs::symlink_metadata(desk.path("full"))
                .unwrap()
                .is_symlink()
        );
    }
}

#[test]
fn the_format_of_a_report_is_what_the_ending_of_its_file_says() {
    let desk = Desk::new();
    let begins = [
        ("a.html", "<!doctype html>"),
        ("a.HTM", "<!doctype html>"),
        ("a.csv", "\u{feff}"),
        ("a.json", "{"),
        ("a.txt", ""),
    ];
    for (out, beginning) in begins {
        assert!(desk.write(Written::Report, out).status.success(), "{out}");
        let text = fs::read_to_string(desk.path(out)).unwrap();
        let is_csv = out == "a.csv" && text.contains(',');
        assert!(
            text.to_lowercase().starts_with(beginning) || is_csv,
            "{out}: {text}"
        );
        assert_eq!(text.starts_with('{'), out == "a.json");
    }
    for (out, format, told) in [
        (
            "b.html",
            Some("csv"),
            "--format csv and the ending .html say different things; write to a file that ends in .csv",
        ),
        ("b.csv", Some("table"), "write to a file that ends in .txt"),
        ("b.xlsx", Some("csv"), "write to a file that ends in .csv"),
        (
            "b.pdf",
            None,
            "a report cannot be written as .pdf; write .csv for a spreadsheet, .html to read, print or save as PDF",
        ),
        ("b.docx", None, "a report cannot be written as .docx"),
    ] {
        let mut process = desk.command(Written::Report);
        process.args(["--out", out]).args(
            format
                .map(|format| ["--format", format])
                .into_iter()
                .flatten(),
        );
        let output = staff::finish(process);
        assert!(
            errors(&output).contains(told) && output.status.code() == Some(2),
            "{out}: {output:?}"
        );
        assert!(!desk.path(out).exists());
    }
    for (out, format) in [
        ("c.html", "html"),
        ("march-2026.03", "csv"),
        ("report", "json"),
    ] {
        let mut process = desk.command(Written::Report);
        process.args(["--out", out, "--format", format]);
        assert!(staff::finish(process).status.success(), "{out}");
    }
    for (command, out) in [
        (Written::Seals, "seals.csv"),
        (Written::Bundle, "support.zip"),
    ] {
        let output = desk.write(command, out);
        assert!(
            errors(&output).contains("give it a name that ends in")
                && output.status.code() == Some(2),
            "{output:?}"
        );
    }
    let mut both = desk.command(Written::Report);
    both.args(["--verify", "--out", "d.txt"]);
    assert_eq!(
        staff::finish(both).status.code(),
        Some(2),
        "what is verified is told, not written"
    );
}

#[test]
fn the_manual_leaves_links_and_what_else_is_there() {
    let desk = Desk::new();
    let folder = desk.path("share");
    fs::create_dir_all(folder.join("man/man1")).unwrap();
    fs::write(folder.join("man/man1/another.1"), "mine").unwrap();
    fs::write(desk.path("page"), "old").unwrap();
    symlink(desk.path("page"), folder.join("man/man1/guidance-kiosk.1")).unwrap();
    let mut process = Command::new(env!("CARGO_BIN_EXE_guidance-kiosk"));
    process.arg("manual").arg(&folder);
    assert!(staff::finish(process).status.success());
    assert_eq!(
        fs::read(folder.join("man/man1/another.1")).unwrap(),
        b"mine"
    );
    assert!(
        fs::symlink_metadata(folder.join("man/man1/guidance-kiosk.1"))
            .unwrap()
            .is_symlink()
    );
    assert!(
        fs::read_to_string(desk.path("page"))
            .unwrap()
            .contains("guidance")
    );
    for file in [
        "man/man1/guidance-kiosk-report.1",
        "bash-completion/completions/guidance-kiosk",
        "fish/vendor_completions.d/guidance-kiosk.fish",
        "zsh/vendor-completions/_guidance-kiosk",
    ] {
        assert!(folder.join(file).is_file(), "{file}");
    }
}

#[test]
fn what_is_recorded_of_translations_is_written_where_a_link_leads() {
    let site = staff::Site::confirmed();
    fs::create_dir(site.path("shared")).unwrap();
    assert!(
        site.translations(&["accept", "pl", "--unreviewed"])
            .status
            .success()
    );
    fs::rename(
        site.path("locales/pl/review.toml"),
        site.path("shared/review.toml"),
    )
    .unwrap();
    symlink(
        "../../shared/review.toml",
        site.path("locales/pl/review.toml"),
    )
    .unwrap();
    let before = site.text("shared/review.toml");
    assert!(
        site.translations(&["accept", "pl", "--by", "Practice interpreter"])
            .status
            .success()
    );
    assert!(
        fs::symlink_metadata(site.path("locales/pl/review.toml"))
            .unwrap()
            .is_symlink()
    );
    assert_ne!(site.text("shared/review.toml"), before);
}

/// As a user who may not look into the data folder. Only an administrator can become another user.
#[test]
fn counts_that_may_not_be_read_are_told_as_that() {
    let desk = Desk::new();
    fs::set_permissions(desk.data.path(), fs::Permissions::from_mode(0o700)).unwrap();
    let is_root = fs::metadata(desk.data.path()).unwrap().uid() == 0;
    let copy = desk.path("guidance-kiosk");
    fs::copy(env!("CARGO_BIN_EXE_guidance-kiosk"), &copy).unwrap();
    for folder in [desk.root(), &copy] {
        fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).unwrap();
    }
    if !is_root {
        fs::set_permissions(desk.data.path(), fs::Permissions::from_mode(0o000)).unwrap();
    }
    let asked: [&[&str]; 7] = [
        &["report"],
        &["report", "wordings"],
        &["report", "wording", "0123456789"],
        &["report", "--verify"],
        &["seals", "newest"],
        &["seals", "export"],
        &["status"],
    ];
    for arguments in asked {
        let mut process = if is_root {
            Command::new("setpriv")
        } else {
            Command::new(&copy)
        };
        if is_root {
            process
                .args(["--reuid=65534", "--regid=65534", "--clear-groups"])
                .arg(&copy);
        }
        process
            .current_dir("/")
            .args(arguments)
            .arg("--data")
            .arg(desk.data.path());
        let output = staff::finish(process);
        let told = errors(&output);
        assert!(
            told.contains("permission denied") && told.contains("run it with sudo"),
            "{arguments:?}: {output:?}"
        );
        assert!(!told.contains("nothing was counted"), "{told}");
    }
    // Where there really is nothing, that is said.
    let nothing = tempfile::tempdir().unwrap();
    let mut process = Command::new(env!("CARGO_BIN_EXE_guidance-kiosk"));
    process.arg("report").arg("--data").arg(nothing.path());
    assert!(errors(&staff::finish(process)).contains("nothing was counted"));
    fs::set_permissions(desk.data.path(), fs::Permissions::from_mode(0o700)).unwrap();
}
