//! The real program as a service: what the service manager and the journal are told, what is shown when
//! nothing else can be, and what a visit survives.

use crate::staff;
use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::os::unix::net::UnixDatagram;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

use crate::common::desktop::{Bus, Desktop, RunningKiosk, Walker};
use crate::common::visitor::Visitor;
use crate::common::{SMALL, is_alike, labels, shipped_edition, shipped_site};
use crate::staff::program::write_program;
use crate::staff::{KIOSK, SOURCE, Site};
use guidance_kiosk::edition::keep::Kept;
use guidance_kiosk::edition::{Edition, Snapshot};
use guidance_kiosk::kiosk::{built_in_notices, notices_of};
use guidance_kiosk::tally::Tally;
use slint::ComponentHandle;

const PROGRAM: &str = env!("CARGO_BIN_EXE_guidance-kiosk");
const PATIENCE: Duration = Duration::from_secs(20);

/// Stands for systemd: like it, it always listens, because the line of messages that wait for it is short.
struct Manager {
    messages: Receiver<String>,
    folder: tempfile::TempDir,
}

impl Manager {
    /// Starts what is started on this desktop, and watches it if a time is given.
    fn of(desktop: &mut Desktop, watchdog: Option<Duration>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("notify");
        let socket = UnixDatagram::bind(&path).unwrap();
        desktop
            .environment
            .push(("NOTIFY_SOCKET", path.to_str().unwrap().to_owned()));
        if let Some(time) = watchdog {
            desktop
                .environment
                .push(("WATCHDOG_USEC", time.as_micros().to_string()));
            // As a compositor's, which is what systemd has started.
            desktop
                .environment
                .push(("WATCHDOG_PID", std::process::id().to_string()));
        }
        let (sender, messages) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(length) = socket.recv(&mut bytes) {
                if sender
                    .send(String::from_utf8(bytes[..length].to_vec()).unwrap())
                    .is_err()
                {
                    return;
                }
            }
        });
        Self { messages, folder }
    }

    /// The next message, if one comes in this time.
    fn next(&self, time: Duration) -> Option<String> {
        self.messages.recv_timeout(time).ok()
    }

    /// Waits for a message, and answers with those that came before.
    fn wait_for(&self, message: &str) -> Vec<String> {
        let (mut before, began) = (Vec::new(), Instant::now());
        while began.elapsed() < PATIENCE {
            match self.next(PATIENCE) {
                Some(next) if next.trim_end() == message => return before,
                Some(next) => before.push(next.trim_end().to_owned()),
                None => {}
            }
        }
        panic!("«{message}» never came, only {before:?}");
    }

    /// Waits until for this long nothing is told any more.
    fn wait_for_silence(&self, time: Duration) {
        let began = Instant::now();
        while self.next(time).is_some() {
            assert!(began.elapsed() < PATIENCE, "the watchdog is still fed");
        }
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }
}

/// Reads the shipped document in Polish, up to where it can be acknowledged.
fn read(walker: &Walker<'_>) {
    let words = labels(&walker.guide.edition, "pl");
    walker.press("Polski, Polish");
    walker.press(&words.read_button);
    for _ in 0..walker.guide.edition.documents[0].pages.len() {
        walker.press(&words.next_button);
    }
}

fn start(desktop: &Desktop, data: &Path) -> RunningKiosk {
    desktop.start_kiosk(Path::new(PROGRAM), &shipped_site(), data, 10.1)
}

fn until(what: &str, mut condition: impl FnMut() -> bool) {
    let began = Instant::now();
    while !condition() {
        assert!(began.elapsed() < PATIENCE, "{what}");
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// Whether the glass shows these words: "please ask at reception".
fn shows_notices(desktop: &Desktop, edition: Option<&Edition>) {
    let screen = guidance_kiosk::screen::Screen {
        width: 800,
        height: 600,
        diagonal_inches: 10.1,
    };
    let expected = Visitor::without_site(screen);
    expected
        .kiosk
        .show_notices(edition.map_or_else(built_in_notices, notices_of));
    assert_eq!(expected.page(), "out-of-service");
    expected.wait(0.1);
    let pixels = expected.pixels();
    assert!(
        pixels
            .rgb
            .iter()
            .collect::<std::collections::BTreeSet<_>>()
            .len()
            > 8,
        "there are words to compare"
    );
    until("other words are shown", || {
        is_alike(&desktop.picture(), &pixels)
    });
}

#[test]
fn readiness_is_told_when_the_first_frame_is_drawn_and_not_before() {
    let mut desktop = Desktop::start(1280, 800);
    let manager = Manager::of(&mut desktop, None);
    desktop.freeze();
    let mut command = desktop.command(Path::new(PROGRAM), "run");
    command
        .args([
            "--diagonal",
            "10.1",
            "--speech",
            "/nowhere/espeak-ng",
            "--site",
        ])
        .arg(shipped_site());
    let mut child = command
        .arg("--data")
        .arg(manager.data())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    assert_eq!(
        manager.next(Duration::from_secs(2)),
        None,
        "nothing can be drawn yet"
    );
    desktop.thaw();
    let before = manager.wait_for("READY=1");
    let edition = shipped_edition().digest.to_string();
    assert_eq!(
        before,
        [format!("STATUS=showing edition {}", &edition[..12])]
    );
    let welcome = Visitor::at(SMALL).pixels();
    until("the first frame is another", || {
        is_alike(&desktop.picture(), &welcome)
    });
    assert_eq!(
        manager.next(Duration::from_millis(500)),
        None,
        "nobody asked for a watchdog"
    );
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn the_watchdog_is_fed_only_while_frames_can_be_drawn() {
    let quiet = Duration::from_millis(1500);
    let mut desktop = Desktop::start(1280, 800);
    let manager = Manager::of(&mut desktop, Some(Duration::from_millis(600)));
    let mut kiosk = start(&desktop, &manager.data());
    manager.wait_for("READY=1");
    for _ in 0..5 {
        manager.wait_for("WATCHDOG=1");
    }
    kiosk.signal("STOP");
    manager.wait_for_silence(quiet);
    kiosk.signal("CONT");
    manager.wait_for("WATCHDOG=1");
    desktop.freeze();
    manager.wait_for_silence(quiet);
    assert!(kiosk.is_running());
    desktop.thaw();
    manager.wait_for("WATCHDOG=1");
    manager.wait_for("WATCHDOG=1");
    kiosk.signal("TERM");
    manager.wait_for("STOPPING=1");
    assert_eq!(kiosk.ended(), Some(0));
}

#[test]
fn a_kiosk_that_is_told_to_end_is_silent_and_has_its_counts() {
    let folder = tempfile::tempdir().unwrap();
    let (voice, speaking) = (folder.path().join("voice"), folder.path().join("speaking"));
    let list = " 5 en-gb --/M English gmw/en";
    let body = format!(
        "#!/bin/sh\ncase \"$*\" in *--voices*) echo '{list}';; *) echo $$ > {}; exec sleep 1000;; esac\n",
        speaking.display()
    );
    write_program(&voice, &body);
    let desktop = Desktop::start(1280, 800);
    let data = folder.path().join("data");
    let mut command = desktop.command(Path::new(PROGRAM), "run");
    command
        .args(["--diagonal", "10.1", "--site"])
        .arg(shipped_site())
        .arg("--data")
        .arg(&data)
        .arg("--speech")
        .arg(&voice);
    let mut kiosk = desktop.start_program(command);
    let walker = Walker {
        desktop: &desktop,
        guide: Visitor::hearing(SMALL, Path::new("/nowhere/espeak-ng"), &["en-gb"]),
    };
    let words = labels(&walker.guide.edition, "en-GB");
    let welcome = Visitor::at(SMALL).pixels();
    until("the welcome page is another", || {
        is_alike(&desktop.picture(), &welcome)
    });
    walker.press("English");
    walker.press(&words.read_button);
    let (x, y) = walker.guide.button(&words.listen_button).centre();
    let scale = walker.guide.kiosk.window().window().scale_factor();
    desktop.tap((x * scale) as i16, (y * scale) as i16);
    until("nothing is read aloud", || {
        fs::read_to_string(&speaking).is_ok_and(|pid| !pid.is_empty())
    });
    let pid = fs::read_to_string(&speaking).unwrap();
    let speaks = || {
        fs::read_to_string(format!("/proc/{}/stat", pid.trim()))
            .is_ok_and(|stat| !stat.contains(") Z"))
    };
    assert!(speaks());
    kiosk.signal("TERM");
    assert_eq!(kiosk.ended(), Some(0));
    until("the voice speaks on", || !speaks());
    let rows = Tally::in_folder(&data).rows().unwrap();
    assert_eq!(
        rows.iter()
            .map(|row| (row.step.as_str(), row.count))
            .collect::<Vec<_>>(),
        [("opened", 1)]
    );
    assert_eq!(
        kiosk
            .said_since()
            .iter()
            .filter(|line| line.contains("error"))
            .count(),
        0
    );
}

#[test]
fn a_kiosk_whose_window_hangs_ends_all_the_same() {
    let mut desktop = Desktop::start(800, 600);
    let manager = Manager::of(&mut desktop, Some(Duration::from_millis(300)));
    let mut kiosk = start(&desktop, &manager.data());
    manager.wait_for("WATCHDOG=1");
    desktop.freeze();
    manager.wait_for_silence(Duration::from_secs(1));
    kiosk.signal("TERM");
    assert_eq!(kiosk.ended(), Some(1));
    kiosk.wait_for_line("warning: the window did not close");
    desktop.thaw();
}

/// Safe mode with this data folder.
fn safe_mode(desktop: &Desktop, data: &Path, time: &str) -> RunningKiosk {
    let mut command = desktop.command(Path::new(PROGRAM), "safe-mode");
    command
        .args(["--diagonal", "10.1", "--for", time, "--data"])
        .arg(data);
    desktop.start_program(command)
}

#[test]
fn safe_mode_sends_patients_to_reception_whatever_the_data_folder_is_like() {
    let mut desktop = Desktop::start(800, 600);
    let manager = Manager::of(&mut desktop, Some(Duration::from_secs(1)));
    let data = manager.data();
    fs::create_dir(&data).unwrap();
    let kept = data.join("last-good.json");
    fs::write(&kept, "{\"edition\": \"words of the practice\"").unwrap();
    let mut kiosk = safe_mode(&desktop, &data, "10min");
    manager.wait_for("READY=1");
    manager.wait_for("STATUS=showing \"please ask at reception\"");
    manager.wait_for("WATCHDOG=1");
    let line = kiosk.wait_for_line("cannot be read");
    assert!(
        line.contains("made anew") && !line.contains("words of the practice"),
        "{line}"
    );
    shows_notices(&desktop, None);
    kiosk.signal("TERM");
    assert_eq!(kiosk.ended(), Some(0));
    assert_eq!(
        fs::read_dir(&data).unwrap().count(),
        1,
        "nothing is written, and no counts are opened"
    );

    // A pipe that nobody writes to holds up whoever reads it.
    fs::remove_file(&kept).unwrap();
    assert!(
        Command::new("mkfifo")
            .arg(&kept)
            .status()
            .unwrap()
            .success()
    );
    let kiosk = safe_mode(&desktop, &data, "10min");
    shows_notices(&desktop, None);
    drop(kiosk);
    fs::remove_dir_all(&data).unwrap();
    for data in [&data, Path::new("/proc/version/nothing")] {
        let kiosk = safe_mode(&desktop, data, "10min");
        shows_notices(&desktop, None);
        drop(kiosk);
    }
}

#[test]
fn safe_mode_takes_the_practices_own_words_and_ends_by_itself() {
    let site = Site::shipped();
    site.line(
        KIOSK,
        "out-of-service-title =",
        "out-of-service-title = Please come to the desk",
    );
    let snapshot = Snapshot::read(site.root());
    let edition = Edition::from_snapshot(&snapshot, staff::today()).0.unwrap();
    let data = tempfile::tempdir().unwrap();
    Kept::of(&edition, &snapshot, staff::today())
        .write(data.path())
        .unwrap();
    let desktop = Desktop::start(800, 600);
    let mut kiosk = safe_mode(&desktop, data.path(), "8s");
    shows_notices(&desktop, Some(&edition));
    assert_eq!(kiosk.ended(), Some(0));
    assert!(kiosk.began.elapsed() >= Duration::from_secs(8));
}

/// A desktop on a machine that has only these fonts.
fn desktop_with_fonts(folder: &Path, fonts: &[&str]) -> Desktop {
    let of_machine = Path::new("/usr/share/fonts/truetype/noto");
    for font in fonts {
        fs::copy(of_machine.join(font), folder.join(font))
            .expect("fonts-noto-core is installed: `make deps` installs it");
    }
    let config = folder.join("fonts.conf");
    let place = folder.display();
    fs::write(
        &config,
        format!("<fontconfig><dir>{place}</dir><cachedir>{place}/cache</cachedir></fontconfig>"),
    )
    .unwrap();
    let mut desktop = Desktop::start(800, 600);
    desktop
        .environment
        .push(("FONTCONFIG_FILE", config.to_str().unwrap().to_owned()));
    desktop
}

#[test]
fn safe_mode_survives_a_machine_with_hardly_any_font() {
    let folder = tempfile::tempdir().unwrap();
    let mut desktop = desktop_with_fonts(folder.path(), &["NotoSansAdlam-Regular.ttf"]);
    let manager = Manager::of(&mut desktop, Some(Duration::from_millis(600)));
    let mut kiosk = safe_mode(&desktop, &manager.data(), "10min");
    for _ in 0..3 {
        manager.wait_for("WATCHDOG=1");
    }
    assert!(kiosk.is_running());
}

#[test]
fn a_machine_without_any_font_is_told_to_install_some() {
    let folder = tempfile::tempdir().unwrap();
    let desktop = desktop_with_fonts(folder.path(), &[]);
    let output = desktop
        .command(Path::new(PROGRAM), "safe-mode")
        .arg("--data")
        .arg(folder.path())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(101));
    assert!(
        String::from_utf8_lossy(&output.stderr).contains("fonts-noto-core"),
        "{output:?}"
    );
}

#[test]
fn the_journal_is_told_how_much_a_line_matters_and_a_terminal_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("log");
    let log = fs::File::create(&path).unwrap();
    let journal = log
        .metadata()
        .map(|log| format!("{}:{}", log.dev(), log.ino()))
        .unwrap();
    for (stream, begins) in [
        (Some(journal), "<3>the screen"),
        (Some("8:1".into()), "error: the screen"),
        (None, "error: the screen"),
    ] {
        log.set_len(0).unwrap();
        let mut command = Command::new(PROGRAM);
        command
            .args(["run", "--site"])
            .arg(shipped_site())
            .arg("--data")
            .arg(folder.path().join("data"));
        command
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("JOURNAL_STREAM");
        command.envs(stream.map(|stream| ("JOURNAL_STREAM", stream)));
        let file = fs::OpenOptions::new().append(true).open(&path).unwrap();
        assert_eq!(command.stderr(file).status().unwrap().code(), Some(1));
        let said = fs::read_to_string(&path).unwrap();
        let line = said
            .lines()
            .find(|line| line.contains("the screen"))
            .unwrap_or_else(|| panic!("{said}"));
        assert!(
            line.starts_with(begins) && line.contains("DISPLAY"),
            "{said}"
        );
    }
}

#[test]
fn of_a_spoilt_site_the_log_tells_the_place_and_none_of_the_words() {
    let site = Site::shipped();
    let spoilt = "zyzzyva-button = The words of a practice { zyzzyva";
    site.edit(SOURCE, |text| format!("{text}\n{spoilt}\n"));
    site.edit(staff::PRACTICE, |text| {
        format!("zyzzyva = \"The words of a practice\"\n{text}")
    });
    let check = site.read_out();
    assert!(check.contains("zyzzyva"), "{check}");
    let desktop = Desktop::start(800, 600);
    let data = site.path("data");
    let kiosk = desktop.start_kiosk(Path::new(PROGRAM), site.root(), &data, 10.1);
    site.edit(SOURCE, |text| format!("{text}\n{spoilt} zyzzyva\n"));
    kiosk.wait_for_line("were not accepted");
    let mut said = kiosk.said.clone();
    said.extend(kiosk.said_since());
    assert!(
        said.iter()
            .any(|line| line.starts_with("error: ") && line.contains(&format!("{SOURCE}:"))),
        "{said:#?}"
    );
    let said = said.join("\n");
    assert!(
        !said.contains("zyzzyva") && !said.contains("words of a practice"),
        "{said}"
    );
    for line in said.lines().filter(|line| line.starts_with("error: ")) {
        assert!(line.contains("guidance-kiosk check"), "{line}");
    }
}

#[test]
fn a_whole_visit_leaves_nothing_in_the_log() {
    let desktop = Desktop::start(1280, 800);
    let folder = tempfile::tempdir().unwrap();
    let mut command = desktop.command(Path::new(PROGRAM), "run");
    command
        .args([
            "--diagonal",
            "10.1",
            "--log",
            "debug",
            "--speech",
            "/nowhere/espeak-ng",
            "--site",
        ])
        .arg(shipped_site());
    command.arg("--data").arg(folder.path().join("data"));
    let kiosk = desktop.start_program(command);
    // The last thing that is said before anybody comes.
    kiosk.wait_for_line("nothing can be read aloud");
    let welcome = Visitor::at(SMALL).pixels();
    until("the welcome page is another", || {
        is_alike(&desktop.picture(), &welcome)
    });
    kiosk.said_since();
    let walker = Walker {
        desktop: &desktop,
        guide: Visitor::at(SMALL),
    };
    read(&walker);
    let words = labels(&walker.guide.edition, "pl");
    walker.press(&words.acknowledge_button);
    assert_eq!(walker.guide.page(), "thank-you");
    walker.press(&words.finish_button);
    assert_eq!(kiosk.said_since(), [""; 0]);
}

/// The site on a drive, and the drive gone.
#[test]
fn a_visit_goes_on_without_the_sites_folder() {
    let site = Site::shipped();
    let (drive, away) = (site.path("drive"), site.path("away"));
    fs::create_dir(&drive).unwrap();
    for part in ["content", "locales"] {
        fs::rename(site.path(part), drive.join(part)).unwrap();
    }
    let desktop = Desktop::start(1280, 800);
    let data = site.path("data");
    let mut kiosk = desktop.start_kiosk(Path::new(PROGRAM), &drive, &data, 10.1);
    let walker = Walker {
        desktop: &desktop,
        guide: Visitor::with_site(&drive, SMALL),
    };
    let welcome = walker.guide.pixels();
    until("the welcome page is another", || {
        is_alike(&desktop.picture(), &welcome)
    });
    walker.press("Polski, Polish");
    fs::rename(&drive, &away).unwrap();
    let line = kiosk.wait_for_line("were not accepted");
    assert!(
        line.starts_with("error: ")
            && line.contains("still shows the previous version")
            && line.contains("guidance-kiosk check"),
        "{line}"
    );
    let words = labels(&walker.guide.edition, "pl");
    walker.press(&words.read_button);
    walker.press(&words.next_button);
    assert!(is_alike(&desktop.picture(), &walker.guide.pixels()));
    fs::rename(&away, &drive).unwrap();
    kiosk.wait_for_line("is good");
    walker.press(&words.next_button);
    assert!(kiosk.is_running() && is_alike(&desktop.picture(), &walker.guide.pixels()));
}

#[test]
fn a_visit_goes_on_without_the_data_folder() {
    let desktop = Desktop::start(1280, 800);
    let folder = tempfile::tempdir().unwrap();
    let (data, away) = (folder.path().join("data"), folder.path().join("away"));
    let mut kiosk = start(&desktop, &data);
    let welcome = Visitor::at(SMALL).pixels();
    until("the welcome page is another", || {
        is_alike(&desktop.picture(), &welcome)
    });
    let walker = Walker {
        desktop: &desktop,
        guide: Visitor::at(SMALL),
    };
    read(&walker);
    fs::rename(&data, &away).unwrap();
    fs::write(&data, "not a folder").unwrap();
    let words = labels(&walker.guide.edition, "pl");
    // The guide in memory counts elsewhere, and is thanked: the glass is not.
    walker.press(&words.acknowledge_button);
    assert_eq!(walker.guide.page(), "thank-you");
    assert!(
        !is_alike(&desktop.picture(), &walker.guide.pixels()),
        "thanked for what is not saved"
    );
    let line = kiosk.wait_for_line("cannot be saved");
    assert!(
        line.starts_with("warning: ") && line.contains("check that the folder exists"),
        "{line}"
    );
    walker.press(&words.finish_button);
    assert!(
        is_alike(&desktop.picture(), &walker.guide.pixels()),
        "the visit did not end"
    );
    fs::remove_file(&data).unwrap();
    fs::rename(&away, &data).unwrap();
    read(&walker);
    walker.press(&words.acknowledge_button);
    assert!(
        is_alike(&desktop.picture(), &walker.guide.pixels()),
        "not thanked"
    );
    assert!(kiosk.is_running());
    drop(kiosk);
    let rows = Tally::in_folder(&data).rows().unwrap();
    let acknowledged: u64 = rows
        .iter()
        .filter(|row| row.step == "acknowledged")
        .map(|row| row.count)
        .sum();
    assert_eq!(acknowledged, 1);
}

/// A screen reader's wish to be told everything.
fn wish(bus: &Bus) {
    let properties = "org.freedesktop.DBus.Properties.Set";
    let wish = [
        "string:org.a11y.Status",
        "string:IsEnabled",
        "variant:boolean:true",
    ];
    send_to(
        &bus.address,
        &[
            "--dest=org.a11y.Bus",
            "/org/a11y/bus",
            properties,
            wish[0],
            wish[1],
            wish[2],
        ],
    );
}

/// Whether a process speaks to the screen readers' bus, which begins and ends with this one.
fn is_heard(bus: &Bus, pid: u32) -> bool {
    let for_readers = send_to(
        &bus.address,
        &[
            "--dest=org.a11y.Bus",
            "/org/a11y/bus",
            "org.a11y.Bus.GetAddress",
        ],
    );
    let names_of = ["--dest=org.freedesktop.DBus", "/org/freedesktop/DBus"];
    let names = send_to(
        for_readers.trim(),
        &[names_of[0], names_of[1], "org.freedesktop.DBus.ListNames"],
    );
    let of_process = |name: &str| {
        let asked = format!("string:{name}");
        let method = "org.freedesktop.DBus.GetConnectionUnixProcessID";
        send_to(
            for_readers.trim(),
            &[names_of[0], names_of[1], method, &asked],
        )
        .trim()
            == format!("uint32 {pid}")
    };
    names
        .split_whitespace()
        .filter(|name| name.starts_with(':'))
        .any(of_process)
}

/// Sends a message to a bus. Its answer; nothing if there is none.
fn send_to(bus: &str, arguments: &[&str]) -> String {
    let mut command = Command::new("dbus-send");
    command
        .args(["--print-reply=literal", &format!("--bus={bus}")])
        .args(arguments);
    let output = command
        .output()
        .expect("dbus-send is installed: `make deps-test` installs it");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_visit_goes_on_without_the_session_bus() {
    let mut desktop = Desktop::start(1280, 800);
    let bus = Bus::start(&desktop);
    wish(&bus);
    desktop
        .environment
        .push(("DBUS_SESSION_BUS_ADDRESS", bus.address.clone()));
    let folder = tempfile::tempdir().unwrap();
    let mut kiosk = start(&desktop, folder.path());
    let welcome = Visitor::at(SMALL).pixels();
    until("the welcome page is another", || {
        is_alike(&desktop.picture(), &welcome)
    });
    let walker = Walker {
        desktop: &desktop,
        guide: Visitor::at(SMALL),
    };
    let words = labels(&walker.guide.edition, "pl");
    until("the kiosk never spoke to the bus", || {
        is_heard(&bus, kiosk.pid())
    });
    walker.press("Polski, Polish");
    drop(bus);
    walker.press(&words.read_button);
    for _ in 0..walker.guide.edition.documents[0].pages.len() {
        walker.press(&words.next_button);
    }
    walker.press(&words.acknowledge_button);
    assert!(
        is_alike(&desktop.picture(), &walker.guide.pixels()),
        "not thanked"
    );
    walker.press(&words.finish_button);
    assert!(kiosk.is_running() && is_alike(&desktop.picture(), &walker.guide.pixels()));
    // Looking for a bus that is gone must not keep the machine busy.
    let before = kiosk.ticks();
    std::thread::sleep(Duration::from_secs(2));
    assert!(
        kiosk.ticks() - before < 40,
        "{} ticks in 2 s",
        kiosk.ticks() - before
    );
}
