//! What `doctor` finds on machines that something is wrong with, and what it tells whoever helps; and the PIN
//! of the staff screen, as it is set.

#![cfg(all(target_os = "linux", feature = "kiosk"))]

use crate::staff;
use std::collections::BTreeSet;
use std::fs;
use std::io::{Read as _, Write as _};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use crate::staff::Site;
use guidance_kiosk::counted::{ClockTrust, HalfDay};
use guidance_kiosk::counted::{ReadingTime, StepKind};
use guidance_kiosk::edition::Edition;
use guidance_kiosk::pin::{self, Lock};
use guidance_kiosk::staff_screen::Answer;
use guidance_kiosk::status::{From, Newer, NewerState, OnScreen, Running, Status};
use guidance_kiosk::tally::{Entry, FILE_NAME, House, KEY_NAME, Tally};
use jiff::ToSpan as _;
use jiff::civil::Date;
use serde_json::Value;
use tempfile::TempDir;

/// Voices for all languages of the copies but Urdu.
const VOICES: &str = "printf ' 5 en-gb --/M English gmw/en\\n 5 pl --/M Polish zlw/pl\\n 5 ar --/M Arabic sem/ar\\n'";

/// A machine on which a kiosk runs: a site, a data folder, and programs that stand for those of the system.
struct Machine {
    site: Site,
    data: TempDir,
    programs: TempDir,
    _running: Running,
}

impl Machine {
    /// One with which as much is right as a test can make so.
    fn sound() -> Self {
        let (site, data) = (Site::confirmed(), tempfile::tempdir().unwrap());
        fs::set_permissions(data.path(), fs::Permissions::from_mode(0o700)).unwrap();
        let machine = Self {
            _running: Running::begin(data.path()).unwrap().unwrap(),
            site,
            data,
            programs: tempfile::tempdir().unwrap(),
        };
        machine.stands_for("espeak-ng", VOICES);
        machine.stands_for("systemctl", "exit 1");
        machine.stands_for("journalctl", "exit 1");
        let (edition, problems) = machine.site.load();
        let shown = OnScreen::of(
            &edition.unwrap(),
            &problems,
            From::Site,
            "12 March 2026, morning".to_owned(),
        );
        machine.says(&Status {
            on_screen: Some(shown),
            newer: None,
        });
        machine
    }

    /// Written by another process: while this one holds a program open to write, no one can start it.
    fn stands_for(&self, program: &str, body: &str) {
        let path = self.programs.path().join(program);
        let write = "printf '#!/bin/sh\\n%s\\n' \"$2\" > \"$1\" && chmod 755 \"$1\"";
        let mut command = Command::new("sh");
        command.args(["-c", write, "sh"]).arg(path).arg(body);
        assert!(staff::finish(command).status.success());
    }

    fn says(&self, status: &Status) {
        status.write(self.data.path()).unwrap();
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_guidance-kiosk"));
        let path = std::env::var("PATH").unwrap();
        command.env("PATH", format!("{}:{path}", self.programs.path().display()));
        command.arg("doctor").arg("--site").arg(self.site.root());
        command
    }

    fn ask(&self, arguments: &[&str]) -> Output {
        self.ask_about(self.data.path(), arguments)
    }

    fn ask_about(&self, data: &Path, arguments: &[&str]) -> Output {
        let mut command = self.command();
        command.arg("--data").arg(data).args(arguments);
        staff::finish(command)
    }

    fn findings(&self) -> Findings {
        Findings::of(&self.ask(&["--format", "json"]))
    }
}

/// What was found, as programs are told.
struct Findings {
    list: Vec<Value>,
    exit: i32,
}

impl Findings {
    fn of(output: &Output) -> Self {
        let told: Value = serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|error| panic!("{error}: {output:?}"));
        let names = |value: &Value| {
            value
                .as_object()
                .unwrap()
                .keys()
                .cloned()
                .collect::<Vec<_>>()
        };
        assert_eq!(names(&told), ["errors", "findings", "warnings"]);
        let list = told["findings"].as_array().unwrap().clone();
        for finding in &list {
            assert_eq!(names(finding), ["found", "level", "subject", "to_do"]);
            assert_eq!(
                finding["level"] == "ok",
                finding["to_do"].is_null(),
                "whatever is not right has something to do: {finding}"
            );
        }
        let count = |level: &str| {
            list.iter()
                .filter(|finding| finding["level"] == level)
                .count()
        };
        assert_eq!(
            (&told["errors"], &told["warnings"]),
            (&count("error").into(), &count("warning").into())
        );
        let exit = output.status.code().unwrap();
        assert_eq!(
            exit,
            i32::from(count("error") > 0),
            "only errors make it fail"
        );
        Self { list, exit }
    }

    /// What is told of a subject, as `level: what was found -> what to do`.
    fn about(&self, subject: &str) -> Vec<String> {
        let text = |value: &Value| value.as_str().unwrap_or("nothing").to_owned();
        let of_subject = self
            .list
            .iter()
            .filter(|finding| finding["subject"] == subject);
        of_subject
            .map(|finding| {
                format!(
                    "{}: {} -> {}",
                    text(&finding["level"]),
                    text(&finding["found"]),
                    text(&finding["to_do"])
                )
            })
            .collect()
    }

    /// Whether something of a level is told of a subject, in which these words stand.
    fn tells(&self, subject: &str, level: &str, words: &str) {
        let about = self.about(subject);
        assert!(
            about
                .iter()
                .any(|told| told.starts_with(level) && told.contains(words)),
            "{subject} {level} {words}: {about:#?}"
        );
    }

    fn is_ok(&self, subject: &str) {
        let about = self.about(subject);
        assert!(
            !about.is_empty() && about.iter().all(|told| told.starts_with("ok: ")),
            "{subject}: {about:#?}"
        );
    }
}

#[test]
fn what_is_right_is_told_as_well() {
    let machine = Machine::sound();
    let findings = machine.findings();
    let subjects: BTreeSet<_> = findings
        .list
        .iter()
        .map(|finding| finding["subject"].as_str().unwrap())
        .collect();
    let wanted = BTreeSet::from([
        "site",
        "links",
        "voices",
        "recordings",
        "fonts",
        "display",
        "touch",
        "storage",
        "permissions",
        "clock",
        "service",
        "status",
        "counts",
        "pin",
    ]);
    assert_eq!(subjects, wanted);
    for subject in [
        "links",
        "recordings",
        "fonts",
        "permissions",
        "service",
        "status",
        "counts",
        "pin",
    ] {
        findings.is_ok(subject);
    }
    findings.tells("links", "ok", "was confirmed on");
    findings.tells("links", "ok", "10 days ago");
    findings.tells("status", "ok", "12 March 2026, morning");
    let left: Vec<_> = fs::read_dir(machine.data.path())
        .unwrap()
        .flatten()
        .map(|entry| entry.file_name())
        .collect();
    assert_eq!(
        left.len(),
        2,
        "looking leaves nothing behind but the status and the lock of the kiosk: {left:?}"
    );
}

#[test]
fn people_read_the_same_with_what_to_do_below() {
    let machine = Machine::sound();
    machine.site.edit(staff::PRACTICE, |text| {
        text.replacen("name = ", "nane = ", 1)
    });
    let output = machine.ask(&[]);
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8(output.stdout).unwrap();
    let findings = machine.findings();
    let wanted: String = findings
        .list
        .iter()
        .map(|finding| {
            let text = |key: &str| finding[key].as_str().unwrap().to_owned();
            let to_do = finding["to_do"]
                .as_str()
                .map_or_else(String::new, |to_do| format!("\n{:22}-> {to_do}", ""));
            format!(
                "{:<8} {:<12} {}{to_do}\n",
                text("level"),
                text("subject"),
                text("found")
            )
        })
        .collect();
    // Between the two, others have written to the disk.
    let told = |text: &str| {
        let is_room = |line: &str| line.get(9..16) == Some("storage");
        text.lines()
            .map(|line| {
                if is_room(line) {
                    line[..22].to_owned()
                } else {
                    line.to_owned()
                }
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(told(&text)[..told(&wanted).len()], told(&wanted), "{text}");
    assert_eq!(
        told(&text).len(),
        told(&wanted).len() + 1,
        "and their number"
    );
    assert!(
        !text.contains('\u{1b}'),
        "no colours where nobody sees them"
    );
    assert!(text.lines().last().unwrap().contains("error"), "{text}");
    let mut command = machine.command();
    command.arg("--format").arg("xml");
    assert_eq!(staff::finish(command).status.code(), Some(2));
}

#[test]
fn a_site_with_a_mistake_and_links_that_nobody_looked_at_are_told() {
    let machine = Machine::sound();
    machine.site.edit(staff::PRACTICE, |text| {
        text.replacen("name = ", "nane = ", 1)
    });
    let findings = machine.findings();
    findings.tells("site", "error", "guidance-kiosk check");
    assert_eq!(findings.exit, 1);

    let machine = Machine {
        site: Site::shipped(),
        ..Machine::sound()
    };
    let findings = machine.findings();
    findings.tells(
        "links",
        "warning",
        "nobody has confirmed where these links lead: `review`, `complaints` (content/practice.toml",
    );
    findings.tells("links", "warning", "-> scan each code, look at the page");

    let machine = Machine::sound();
    machine.site.edit(staff::PRACTICE, |text| {
        text.replacen("find-a-gp\"", "find-a-dentist\"", 1)
    });
    let findings = machine.findings();
    findings.tells(
        "links",
        "warning",
        "the address of the link `review` has changed since it was confirmed",
    );
    assert!(
        findings
            .about("links")
            .iter()
            .all(|told| !told.contains("review` leads was confirmed"))
    );

    let machine = Machine {
        site: Site::shipped(),
        ..Machine::sound()
    };
    machine.site.confirm(staff::today() - 400.days());
    let findings = machine.findings();
    findings.tells(
        "links",
        "warning",
        "it is long since somebody confirmed where these links lead: `review`, `complaints`",
    );
    assert!(
        findings
            .about("links")
            .iter()
            .all(|told| !told.starts_with("ok")),
        "{:?}",
        findings.about("links")
    );
}

#[test]
fn missing_voices_are_told_by_language() {
    let machine = Machine::sound();
    machine.findings().tells(
        "voices",
        "warning",
        "there is no voice for Urdu, so it has no Listen button",
    );
    let output = machine.ask(&["--format", "json", "--speech", "/nowhere/espeak-ng"]);
    Findings::of(&output).tells("voices", "warning", "the machine has no voices");
    Findings::of(&output).tells("voices", "warning", "apt install espeak-ng");
    let all = format!("{VOICES}; printf ' 5 ur --/M Urdu inc/ur\\n'");
    machine.stands_for("espeak-ng", &all);
    machine.findings().tells(
        "voices",
        "",
        if Path::new("/proc/asound/card0").exists() {
            "can be read aloud"
        } else {
            "no sound card"
        },
    );
}

#[test]
fn a_missing_font_is_told_with_its_package() {
    let machine = Machine::sound();
    let with_fonts = |folder: &Path| {
        let list = machine.programs.path().join("fonts.conf");
        fs::write(
            &list,
            format!(
                "<?xml version=\"1.0\"?><fontconfig><dir>{}</dir></fontconfig>",
                folder.display()
            ),
        )
        .unwrap();
        let mut command = machine.command();
        command
            .arg("--data")
            .arg(machine.data.path())
            .args(["--format", "json"])
            .env("FONTCONFIG_FILE", list);
        Findings::of(&staff::finish(command))
    };
    let folder = tempfile::tempdir().unwrap();
    with_fonts(folder.path()).tells("fonts", "error", "apt install fonts-noto-core");
    for face in ["Regular", "Bold"] {
        let name = format!("NotoSans-{face}.ttf");
        fs::copy(
            Path::new("/usr/share/fonts/truetype/noto").join(&name),
            folder.path().join(&name),
        )
        .unwrap();
    }
    let findings = with_fonts(folder.path());
    findings.tells(
        "fonts",
        "warning",
        "Urdu is not offered: the font Noto Nastaliq Urdu is not on this machine",
    );
    findings.tells(
        "fonts",
        "warning",
        "install the Debian package fonts-noto-core",
    );
    assert!(
        !findings
            .about("fonts")
            .iter()
            .any(|told| told.contains("Polish")),
        "{:?}",
        findings.about("fonts")
    );
}

#[test]
fn a_data_folder_that_cannot_be_used_is_told() {
    let machine = Machine::sound();
    let missing = machine.data.path().join("missing");
    let findings = Findings::of(&machine.ask_about(&missing, &["--format", "json"]));
    findings.tells(
        "storage",
        "warning",
        "start the kiosk once, or name its folder with --data",
    );
    findings.tells(
        "status",
        "warning",
        "no kiosk has run with this data folder",
    );
    assert!(!missing.exists(), "looking makes no folder");

    // No file can be made there by anybody.
    let findings = Findings::of(&machine.ask_about(Path::new("/proc"), &["--format", "json"]));
    findings.tells(
        "storage",
        "error",
        "a file cannot be written, synced and read",
    );

    // A file may be made, and nothing written to it, as on a full disk.
    let mut command = Command::new("sh");
    command.args(["-c", "trap '' XFSZ; ulimit -f 0; exec \"$@\"", "sh"]);
    let doctor = machine.command();
    command
        .arg(doctor.get_program())
        .args(doctor.get_args())
        .arg("--data")
        .arg(machine.data.path())
        .args(["--format", "json"]);
    Findings::of(&staff::finish(command)).tells("storage", "error", "nothing is counted");
    let left = fs::read_dir(machine.data.path())
        .unwrap()
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().contains("trial"));
    assert_eq!(left.count(), 0, "what could not be written is removed");
}

#[test]
fn a_data_folder_that_others_can_look_into_is_told() {
    let machine = Machine::sound();
    fs::set_permissions(machine.data.path(), fs::Permissions::from_mode(0o755)).unwrap();
    machine
        .findings()
        .tells("permissions", "warning", "sudo chmod 700");
}

#[test]
fn what_the_kiosk_says_of_itself_is_told() {
    let Machine {
        site,
        data,
        programs,
        _running,
    } = Machine::sound();
    let (edition, problems) = site.load();
    let shown = OnScreen::of(
        &edition.unwrap(),
        &problems,
        From::LastGood,
        "1 March 2026, morning".to_owned(),
    );
    let newer = Newer {
        found: "2 March 2026, 10:00".to_owned(),
        state: NewerState::Refused,
        problems: Vec::new(),
    };
    let machine = Machine {
        site,
        data,
        programs,
        _running,
    };
    machine.says(&Status {
        on_screen: Some(shown),
        newer: Some(newer),
    });
    let findings = machine.findings();
    findings.tells("status", "error", "the last good edition is on the screen");
    findings.tells("status", "error", "2 March 2026, 10:00");
    machine.says(&Status::default());
    machine
        .findings()
        .tells("status", "error", "please ask at reception");
    fs::write(machine.data.path().join("status.json"), "{").unwrap();
    machine
        .findings()
        .tells("status", "error", "cannot be read");

    let Machine {
        site,
        data,
        programs,
        _running,
    } = Machine::sound();
    drop(_running);
    let other = tempfile::tempdir().unwrap();
    let machine = Machine {
        site,
        data,
        programs,
        _running: Running::begin(other.path()).unwrap().unwrap(),
    };
    machine
        .findings()
        .tells("status", "warning", "no kiosk is running");
}

#[test]
fn what_systemd_says_is_told() {
    let machine = Machine::sound();
    let shown = "Id=guidance-kiosk.service\\nNames=guidance-kiosk.service\\nLoadState=loaded\\nActiveState=failed\\nResult=watchdog\\nNRestarts=5\\n";
    machine.stands_for(
        "systemctl",
        &format!("[ \"$1\" = show ] && printf '{shown}'"),
    );
    let findings = machine.findings();
    findings.tells("service", "error", "has failed (watchdog)");
    findings.tells("service", "warning", "5 times");
    findings.tells(
        "service",
        "error",
        "journalctl --unit=guidance-kiosk.service",
    );
}

fn two_days() -> [Date; 2] {
    [staff::today() - 2.days(), staff::today() - 1.days()]
}

/// Counts something on these days; all but the last are sealed.
fn count(data: &Path, edition: &Edition, days: &[Date]) {
    let mut tally = Tally::in_folder(data);
    let (document, locale) = (&edition.documents[0], edition.source());
    for &day in days {
        tally
            .keep_house(&House {
                today: day,
                clock: ClockTrust::Trusted,
                keep_months: 13,
                edition,
            })
            .unwrap();
        let entry = Entry {
            date: day,
            half_day: HalfDay::Morning,
            document: document.id.as_str(),
            version: &document.version,
            wording: locale.documents[&document.id].digest,
            language: "en-GB",
            step: StepKind::Acknowledged,
            reading_time: ReadingTime::UnderOneMinute,
            clock: ClockTrust::Trusted,
        };
        tally.count(&entry).unwrap();
    }
}

#[test]
fn counts_that_were_altered_or_cannot_be_read_are_told() {
    let machine = Machine::sound();
    let edition = machine.site.load().0.unwrap();
    count(machine.data.path(), &edition, &two_days());
    machine
        .findings()
        .tells("counts", "ok", "every seal is sound");
    let connection = rusqlite::Connection::open(machine.data.path().join(FILE_NAME)).unwrap();
    assert_eq!(
        connection
            .execute(
                "UPDATE seal SET text = replace(text, 'trusted', 'unverified')",
                []
            )
            .unwrap(),
        1
    );
    connection.close().unwrap();
    machine
        .findings()
        .tells("counts", "error", "the seals are not sound");
    fs::write(
        machine.data.path().join(FILE_NAME),
        "no database, and longer than the heading of one: ".repeat(30),
    )
    .unwrap();
    for ending in ["-wal", "-shm"] {
        let _ = fs::remove_file(machine.data.path().join(format!("{FILE_NAME}{ending}")));
    }
    machine
        .findings()
        .tells("counts", "error", "cannot be read");
    fs::write(machine.data.path().join("tally.damaged-1.sqlite"), "").unwrap();
    machine
        .findings()
        .tells("counts", "warning", "put aside: 1");
}

#[test]
fn a_clock_that_runs_behind_the_counts_is_told() {
    let machine = Machine::sound();
    let edition = machine.site.load().0.unwrap();
    let later = staff::today() + 30.days();
    count(machine.data.path(), &edition, &[later, later + 1.days()]);
    machine.findings().tells(
        "clock",
        "error",
        &format!("there are counts of {later} already"),
    );
}

/// The parts of a bundle by name.
fn unpacked(path: &Path) -> Vec<(String, String)> {
    let mut archive =
        tar::Archive::new(flate2::read::GzDecoder::new(fs::File::open(path).unwrap()));
    let read = |entry: std::io::Result<tar::Entry<'_, _>>| {
        let mut entry = entry.unwrap();
        let header = entry.header();
        let about_the_file = (
            header.uid().unwrap(),
            header.mtime().unwrap(),
            header.username().unwrap().unwrap_or_default().to_owned(),
        );
        assert_eq!(
            about_the_file,
            (0, 0, String::new()),
            "it tells neither who made it nor when"
        );
        let name = entry
            .path()
            .unwrap()
            .file_name()
            .unwrap()
            .to_str()
            .unwrap()
            .to_owned();
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        (name, text)
    };
    archive.entries().unwrap().map(read).collect()
}

#[test]
fn a_support_bundle_is_one_file_that_tells_of_nobody() {
    let machine = Machine::sound();
    let data = machine.data.path();
    let edition = machine.site.load().0.unwrap();
    count(data, &edition, &two_days());
    pin::set(data, "7350").unwrap();
    let host = host_name();
    let log = format!(
        "2026-03-12T07:45:01+00:00 guidance-kiosk[1]: ready\\n\
         2026-03-12T07:45:02+00:00 guidance-kiosk[1]: {host} reached 192.0.2.17 and 2001:db8::17 by 00:1a:2b:3c:4d:5e\\n\
         2026-03-12T07:45:03+00:00 guidance-kiosk[1]: /home/somebody/site was read for a.name@example.org\\n"
    );
    let units = "case \"$*\" in *--unit=guidance-kiosk.service*--unit=guidance-kiosk-safe-mode.service*) ;; *) exit 1;; esac";
    machine.stands_for(
        "journalctl",
        &format!("{units}; case \"$*\" in *--no-hostname*) printf '{log}';; esac"),
    );
    let path = machine.programs.path().join("bundle.tar.gz");
    let output = machine.ask(&["--bundle", path.to_str().unwrap()]);
    let parts = unpacked(&path);
    let names: BTreeSet<_> = parts.iter().map(|(name, _)| name.as_str()).collect();
    let wanted = [
        "README.txt",
        "doctor.txt",
        "doctor.json",
        "check.txt",
        "versions.txt",
        "status.json",
        "messages.txt",
    ];
    assert_eq!(names, BTreeSet::from(wanted));
    let part = |name: &str| &parts.iter().find(|(known, _)| known == name).unwrap().1;
    let printed = String::from_utf8(output.stderr).unwrap();
    for name in wanted {
        assert!(
            name == "README.txt" || (part("README.txt").contains(name) && printed.contains(name)),
            "{name} is listed"
        );
        assert!(!part(name).trim().is_empty(), "{name} holds something");
    }
    assert!(
        part("doctor.txt").contains("every seal is sound")
            && part("doctor.json").contains("\"findings\"")
    );
    assert!(
        part("check.txt").contains(" warnings")
            && part("versions.txt").contains(env!("CARGO_PKG_VERSION"))
    );
    assert!(
        part("messages.txt").contains("ready")
            && part("messages.txt").matches("(address)").count() == 4,
        "{}",
        part("messages.txt")
    );

    let mut forbidden = vec![
        fs::read_to_string(data.join(pin::FILE_NAME))
            .unwrap()
            .trim()
            .to_owned(),
        fs::read_to_string(data.join(KEY_NAME))
            .unwrap()
            .trim()
            .to_owned(),
        Tally::in_folder(data).public_key().unwrap(),
        "7350".to_owned(),
        "acknowledged".to_owned(),
        "argon2".to_owned(),
        "192.0.2.17".to_owned(),
        "2001:db8".to_owned(),
        "00:1a:2b".to_owned(),
        "somebody".to_owned(),
        "example.org".to_owned(),
    ];
    forbidden.extend((host.len() > 4).then_some(host));
    let machine_id = fs::read_to_string("/etc/machine-id")
        .unwrap_or_default()
        .trim()
        .to_owned();
    forbidden.extend((machine_id.len() > 8).then_some(machine_id));
    let mut tally = Tally::in_folder(data);
    tally.open_to_read().unwrap();
    forbidden.extend(
        tally
            .seals()
            .unwrap()
            .iter()
            .flat_map(|seal| [seal.signature.clone(), seal.digest()]),
    );
    for (name, text) in &parts {
        for word in &forbidden {
            assert!(
                !text.contains(word.as_str()),
                "{name} holds {word}:\n{text}"
            );
        }
    }

    let before = fs::read(&path).unwrap();
    let again = machine.ask(&["--bundle", path.to_str().unwrap()]);
    assert_eq!(again.status.code(), Some(1));
    assert_eq!(
        fs::read(&path).unwrap(),
        before,
        "a file that is there stays as it is"
    );
}

/// The name of this machine.
fn host_name() -> String {
    fs::read_to_string("/proc/sys/kernel/hostname")
        .unwrap()
        .trim()
        .to_owned()
}

#[test]
fn a_tape_measure_held_against_the_test_picture_finds_20_millimetres() {
    let machine = Machine::sound();
    let file = machine.programs.path().join("ruler.png");
    for (size, width, height, diagonal) in [
        ("1280x800@10.1", 1280_u32, 800_u32, 10.1),
        ("1080x1920@21.5", 1080, 1920, 21.5),
    ] {
        let output = machine.ask(&["--ruler", file.to_str().unwrap(), "--screen", size]);
        assert!(output.status.success(), "{output:?}");
        let mut reader = png::Decoder::new(std::io::BufReader::new(fs::File::open(&file).unwrap()))
            .read_info()
            .unwrap();
        let mut rgb = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut rgb).unwrap();
        assert_eq!((reader.info().width, reader.info().height), (width, height));
        let is_dark = |x: u32, y: u32| rgb[((y * width + x) * 3) as usize] < 128;
        let millimetre = f64::from(width).hypot(f64::from(height)) / diagonal / 25.4;
        let at = |millimetres: f64| (millimetres * millimetre).round() as u32;
        // The filled square begins 20 mm from the left and 24 mm from above.
        let (middle_x, middle_y) = (at(30.0), at(34.0));
        let run = |step: i64, along_x: bool| {
            let dark = |distance: &i64| {
                let (x, y) = (i64::from(middle_x), i64::from(middle_y));
                if along_x {
                    is_dark((x + step * distance) as u32, y as u32)
                } else {
                    is_dark(x as u32, (y + step * distance) as u32)
                }
            };
            (0..i64::from(height)).take_while(dark).count()
        };
        for along_x in [true, false] {
            let side = run(1, along_x) + run(-1, along_x) - 1;
            assert!(
                (side as f64 - 20.0 * millimetre).abs() <= 1.5,
                "{size}: {side} pixels, {} wanted",
                20.0 * millimetre
            );
        }
        // Every centimetre of the ruler has a line: 15 mm from the left is its beginning.
        for ten in 0..5 {
            let x = at(15.0 + f64::from(ten) * 10.0);
            assert!(
                (x - 1..=x + 1).any(|x| is_dark(x, at(8.0))),
                "{size}: a line at {ten} cm"
            );
        }
        let mut image =
            rqrr::PreparedImage::prepare_from_greyscale(width as usize, height as usize, |x, y| {
                rgb[(y * width as usize + x) * 3]
            });
        let codes: Vec<_> = image
            .detect_grids()
            .iter()
            .filter_map(|grid| grid.decode().ok())
            .map(|(_, text)| text)
            .collect();
        assert_eq!(codes, [staff::REVIEW_URL]);
        // Four lines of text, one below the other, each taller than the one before.
        let left = at(20.0)..at(125.0);
        let rows: Vec<bool> = (at(48.0)..height)
            .map(|y| left.clone().any(|x| is_dark(x, y)))
            .collect();
        let lines: Vec<usize> = rows
            .chunk_by(|a, b| a == b)
            .filter(|run| run[0])
            .map(<[bool]>::len)
            .collect();
        assert!(
            lines.len() >= 4 && lines[..4].is_sorted() && lines[3] as f64 > 1.6 * lines[0] as f64,
            "{size}: {lines:?}"
        );
    }
    assert_eq!(
        machine.ask(&["--screen", "1280x800"]).status.code(),
        Some(2)
    );
}

/// Runs `set-pin` with this on its standard input.
fn set_pin(data: &Path, typed: &str, arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_guidance-kiosk"));
    command
        .arg("set-pin")
        .arg("--data")
        .arg(data)
        .args(arguments);
    typed_into(command, typed)
}

fn typed_into(mut command: Command, typed: &str) -> (Option<i32>, String) {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Whoever refuses before reading closes the pipe.
    let _ = child.stdin.take().unwrap().write_all(typed.as_bytes());
    let output = child.wait_with_output().unwrap();
    (
        output.status.code(),
        String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap(),
    )
}

fn opens(data: &Path, pin: &str) -> bool {
    Lock::in_folder(data).try_pin(pin, Duration::ZERO) == Answer::Right
}

#[test]
fn a_pin_is_set_changed_and_removed_from_standard_input() {
    let data = tempfile::tempdir().unwrap();
    for typed in ["7350\n", "84629\r\n", "735091246813"] {
        let (code, said) = set_pin(data.path(), typed, &[]);
        assert_eq!(code, Some(0), "{said}");
        assert!(
            opens(data.path(), typed.trim_end()) && !said.contains(typed.trim_end()),
            "{said}"
        );
    }
    assert!(
        !opens(data.path(), "7350"),
        "the old one is of no use any more"
    );
    for (typed, why) in [
        ("1234\n", "in a row"),
        ("735\n", "4 to 12 digits"),
        ("73a0\n", "only digits"),
        ("", "4 to 12 digits"),
        ("1990\n", "year"),
    ] {
        let (code, said) = set_pin(data.path(), typed, &[]);
        assert!(code == Some(1) && said.contains(why), "{typed}: {said}");
        assert!(
            opens(data.path(), "735091246813"),
            "a PIN that is refused changes nothing"
        );
    }
    assert_eq!(
        set_pin(data.path(), "", &["7350"]).0,
        Some(2),
        "never on the command line"
    );
    assert!(
        set_pin(data.path(), "", &["--remove"])
            .1
            .contains("removed")
    );
    assert!(!Lock::in_folder(data.path()).is_set());
    let missing = data.path().join("missing");
    let (code, said) = set_pin(&missing, "7350\n", &[]);
    assert!(
        code == Some(1) && said.contains("start the kiosk once") && !missing.exists(),
        "{said}"
    );
}

/// Runs `set-pin` on a terminal that shows what is typed, and types each line when the program has asked
/// for it. All that was shown, and the exit code.
fn on_terminal(data: &Path, lines: &[&str]) -> (Option<i32>, String) {
    let asked = format!(
        "tty; exec '{}' set-pin --data '{}'",
        env!("CARGO_BIN_EXE_guidance-kiosk"),
        data.display()
    );
    let mut command = Command::new("script");
    command.args([
        "--quiet",
        "--return",
        "--echo",
        "always",
        "--command",
        &asked,
        "/dev/null",
    ]);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let (mut keys, mut screen) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    let mut shown = String::new();
    let mut read_until = |shown: &mut String, wanted: &str| {
        let mut byte = [0];
        while !shown.contains(wanted) && screen.read(&mut byte).unwrap() == 1 {
            shown.push(char::from(byte[0]));
        }
    };
    read_until(&mut shown, "\n");
    let terminal = shown.trim().to_owned();
    for (line, prompt) in lines.iter().zip(["New PIN: ", "The same again: "]) {
        read_until(&mut shown, prompt);
        // Nobody types faster than a program stops showing it; a test does.
        let start = Instant::now();
        loop {
            let mut state = Command::new("stty");
            state.args(["-a", "-F", &terminal]);
            if String::from_utf8(staff::finish(state).stdout)
                .unwrap()
                .contains("-echo ")
            {
                break;
            }
            assert!(start.elapsed() < staff::PATIENCE, "what is typed is shown");
        }
        keys.write_all(format!("{line}\n").as_bytes()).unwrap();
    }
    read_until(&mut shown, "(the end)");
    (child.wait().unwrap().code(), shown)
}

#[test]
fn a_pin_is_asked_for_twice_on_a_terminal_and_never_shown() {
    let data = tempfile::tempdir().unwrap();
    let (code, shown) = on_terminal(data.path(), &["7350", "7350"]);
    assert!(
        code == Some(0) && shown.contains("The PIN is set"),
        "{code:?} {shown}"
    );
    assert!(
        opens(data.path(), "7350") && !shown.contains("7350"),
        "{shown}"
    );
    let (code, shown) = on_terminal(data.path(), &["84629", "84628"]);
    assert!(
        code == Some(1) && shown.contains("not the same") && opens(data.path(), "7350"),
        "{shown}"
    );
    let (code, shown) = on_terminal(data.path(), &["1234"]);
    assert!(
        code == Some(1) && shown.contains("in a row") && opens(data.path(), "7350"),
        "{shown}"
    );
}

#[test]
fn a_pin_file_that_is_damaged_is_told_and_opens_nothing() {
    let machine = Machine::sound();
    machine.findings().tells("pin", "ok", "no staff screen");
    pin::set(machine.data.path(), "7350").unwrap();
    machine.findings().tells("pin", "ok", "has a PIN");
    fs::write(machine.data.path().join(pin::FILE_NAME), "7350").unwrap();
    machine.findings().tells("pin", "error", "set-pin");
}
