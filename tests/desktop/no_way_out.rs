//! No way out: whatever is plugged in and pressed, dragged, copied or asked to close, nothing but the kiosk is
//! ever on the screen, and the visit is as before.
//!
//! The real program, over the whole screen, under the compositor that shows it in a practice: cage, in a
//! window of an X server without a monitor, so that keys and touches reach cage as from a machine's own.

use std::os::unix::fs::{PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use crate::common::desktop::{Desktop, RunningKiosk};
use crate::common::visitor::Visitor;
use crate::common::{SMALL, is_alike, labels, shipped_edition, shipped_site, write_png};
use guidance_kiosk::edition::Labels;
use guidance_kiosk::kiosk::fingers::Phase;
use guidance_kiosk::kiosk::headless::Pixels;
use guidance_kiosk::screen::Screen;
use slint::ComponentHandle;
use slint::platform::Key;
use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    AtomEnum, ClientMessageEvent, ConnectionExt as _, CreateWindowAux, EventMask, PropMode,
    SelectionNotifyEvent, WindowClass,
};
use x11rb::wrapper::ConnectionExt as _;

const PROGRAM: &str = env!("CARGO_BIN_EXE_guidance-kiosk");
const PATIENCE: Duration = Duration::from_secs(20);

/// The window that cage makes on an X server has this size.
const SCREEN: Screen = Screen {
    width: 1024,
    height: 768,
    diagonal_inches: 10.1,
};

/// Nobody's. Cage does not run as root.
const NOBODY: u32 = 65_534;

// Keycodes of X, which are the kernel's plus 8, in every layout.
const ESCAPE: u8 = 9;
const HOME: u8 = 110;
const SHIFT: u8 = 50;
const LETTER: u8 = 38;
const CONTROL: u8 = 37;
const ALT: u8 = 64;
const SUPER: u8 = 133;
/// What can be held while another key is pressed.
const HELD: [&[u8]; 10] = [
    &[],
    &[SHIFT],
    &[CONTROL],
    &[ALT],
    &[SUPER],
    &[CONTROL, ALT],
    &[CONTROL, SHIFT],
    &[ALT, SHIFT],
    &[SUPER, SHIFT],
    &[CONTROL, ALT, SHIFT],
];
/// Keys that the kiosk answers: Escape, Tab, Return, Space, Home, arrows and pages, and those of the number
/// block that stand for them, some of them only without Num Lock.
const ANSWERED: [u8; 21] = [
    ESCAPE, 23, 36, 65, HOME, 111, 112, 113, 114, 116, 117, 79, 80, 81, 83, 84, 85, 87, 88, 89, 104,
];

/// The kiosk under cage, at the beginning of the guidance in Polish.
struct Cage {
    desktop: Desktop,
    kiosk: RunningKiosk,
    guide: Visitor,
    words: Labels,
    folder: tempfile::TempDir,
}

impl Cage {
    fn start() -> Self {
        let mut desktop = Desktop::start(SCREEN.width as u16, SCREEN.height as u16);
        let folder = tempfile::tempdir().unwrap();
        let (run, data) = (folder.path().join("run"), folder.path().join("data"));
        let program = folder.path().join("guidance-kiosk");
        // Where the program is built, nobody else may be allowed to read.
        std::fs::copy(PROGRAM, &program).unwrap();
        let site = copy_site(folder.path());
        for path in [&run, &data] {
            std::fs::create_dir(path).unwrap();
        }
        std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
        std::fs::set_permissions(&run, std::fs::Permissions::from_mode(0o700)).unwrap();
        let mut command = if is_root() {
            for path in [&run, &data] {
                chown(path, Some(NOBODY), Some(NOBODY)).unwrap();
            }
            let mut command = Command::new("setpriv");
            command.args([
                "--reuid",
                "65534",
                "--regid",
                "65534",
                "--clear-groups",
                "cage",
            ]);
            command
        } else {
            Command::new("cage")
        };
        command
            .arg("--")
            .arg(&program)
            .arg("run")
            .arg("--site")
            .arg(site)
            .arg("--data")
            .arg(data);
        let here = |name, value: &str| (name, value.to_owned());
        desktop.environment.extend([
            here("XDG_RUNTIME_DIR", run.to_str().unwrap()),
            here("HOME", run.to_str().unwrap()),
            here("WLR_BACKENDS", "x11"),
            here("WLR_RENDERER", "pixman"),
            here("WLR_LIBINPUT_NO_DEVICES", "1"),
        ]);
        command.arg("--speech").arg(&desktop.speech);
        let kiosk = desktop.start_program(desktop.put_here(command));
        desktop.settle();
        desktop.give_focus();
        let words = labels(&shipped_edition(), "pl");
        let cage = Self {
            desktop,
            kiosk,
            guide: Visitor::at(SCREEN),
            words,
            folder,
        };
        cage.expect_the_visit("at the beginning");
        cage
    }

    fn press(&self, label: &str) {
        let scale = self.guide.kiosk.window().window().scale_factor();
        let (x, y) = self.guide.button(label).centre();
        self.desktop.tap((x * scale) as i16, (y * scale) as i16);
        self.guide.press(label);
        self.expect_the_visit(label);
        // What follows is another press.
        std::thread::sleep(Duration::from_millis(550));
    }

    /// What is on the glass is what a window holds in which only the visitor did something.
    fn expect_the_visit(&self, after: &str) {
        self.expect(&self.guide.pixels(), after);
    }

    fn expect(&self, wanted: &Pixels, after: &str) {
        let start = Instant::now();
        while !is_alike(&self.desktop.picture(), wanted) {
            if start.elapsed() > PATIENCE {
                keep("glass.png", &self.desktop.picture());
                keep("wanted.png", wanted);
                panic!(
                    "{after}: the glass shows something else; see target/tmp; {:?}",
                    self.kiosk.said_since()
                );
            }
            std::thread::sleep(Duration::from_millis(15));
        }
    }

    /// Every process that cage has started, and those have.
    fn processes(&self) -> Vec<String> {
        let mut found = Vec::new();
        let mut parents = vec![self.kiosk.pid()];
        while let Some(parent) = parents.pop() {
            for entry in std::fs::read_dir("/proc").unwrap().flatten() {
                let Ok(stat) = std::fs::read_to_string(entry.path().join("stat")) else {
                    continue;
                };
                let (name, rest) = stat.rsplit_once(')').unwrap();
                if rest.split_whitespace().nth(1) == Some(&parent.to_string()) {
                    parents.push(entry.file_name().to_str().unwrap().parse().unwrap());
                    found.push(name.to_owned());
                }
            }
        }
        found.sort();
        found
    }

    fn expect_nothing_else(&mut self, before: &[String], windows: &[u32]) {
        assert!(self.kiosk.is_running());
        assert_eq!(self.processes(), before, "the same processes, and no other");
        assert_eq!(
            self.desktop.windows(),
            windows,
            "the same window, and no other"
        );
    }
}

fn is_root() -> bool {
    std::fs::metadata("/proc/self")
        .map(|own| std::os::unix::fs::MetadataExt::uid(&own))
        .ok()
        == Some(0)
}

fn copy_site(to: &Path) -> PathBuf {
    let site = to.join("site");
    let copied = Command::new("mkdir").arg(&site).status().unwrap();
    assert!(copied.success());
    for part in ["content", "locales"] {
        assert!(
            Command::new("cp")
                .arg("-r")
                .arg(shipped_site().join(part))
                .arg(&site)
                .status()
                .unwrap()
                .success()
        );
    }
    assert!(
        Command::new("chmod")
            .args(["-R", "a+rX"])
            .arg(&site)
            .status()
            .unwrap()
            .success()
    );
    site
}

/// Keeps a picture to be looked at.
fn keep(name: &str, pixels: &Pixels) {
    write_png(&Path::new(env!("CARGO_TARGET_TMPDIR")).join(name), pixels);
}

#[test]
fn no_key_and_no_chord_leaves_the_kiosk() {
    let mut cage = Cage::start();
    cage.press("Polski, Polish");
    let words = cage.words.clone();
    cage.press(&words.read_button);
    cage.press(&words.next_button);
    let (before, windows) = (cage.processes(), cage.desktop.windows());
    assert!(
        before.iter().any(|name| name.contains("guidance-kiosk")),
        "{before:?}"
    );
    // Whoever uses keys sees where the focus is from the first of them.
    cage.desktop.chord(&[LETTER]);
    cage.guide.key("a");
    cage.expect_the_visit("a letter");
    let mut sent = 0;
    for key in 8..=255 {
        if ANSWERED.contains(&key) || HELD.iter().any(|held| held.contains(&key)) {
            continue;
        }
        for held in HELD {
            let chord: Vec<u8> = held.iter().copied().chain([key]).collect();
            cage.desktop.chord(&chord);
            sent += 1;
        }
        // Long enough for what a key brings up, and to be no finger that rests on the glass.
        cage.desktop.settle();
        cage.expect_the_visit(&format!("keycode {key}"));
    }
    cage.expect_nothing_else(&before, &windows);
    println!("{sent} chords that change nothing");
    // Keys that the kiosk answers, with anything held: Home leads back to the contents.
    cage.desktop.chord(&[HOME]);
    cage.guide.key(Key::Home);
    for key in ANSWERED {
        cage.press(&words.read_button);
        for held in HELD {
            let chord: Vec<u8> = held.iter().copied().chain([key]).collect();
            cage.desktop.chord(&chord);
        }
        cage.desktop.settle();
        // Right after Home it would be the same press.
        std::thread::sleep(Duration::from_millis(550));
        cage.desktop.chord(&[HOME]);
        cage.guide.key(Key::Home);
        cage.expect_the_visit(&format!("keycode {key}, then Home"));
    }
    cage.expect_nothing_else(&before, &windows);
    // The visit goes on.
    cage.press(&words.read_button);
    cage.press(&words.finish_button);
    assert!(cage.folder.path().join("data/tally.sqlite").exists());
}

/// A program beside the kiosk on the same X server, with a window that files can be dragged from.
struct Neighbour<'a> {
    desktop: &'a Desktop,
    window: u32,
}

impl<'a> Neighbour<'a> {
    fn beside(desktop: &'a Desktop) -> Self {
        let window = desktop.connection.generate_id().unwrap();
        // Not mapped: it covers nothing.
        let (class, look) = (
            WindowClass::INPUT_OUTPUT,
            CreateWindowAux::new().event_mask(EventMask::PROPERTY_CHANGE),
        );
        desktop
            .connection
            .create_window(0, window, desktop.root, 0, 0, 9, 9, 0, class, 0, &look)
            .unwrap()
            .check()
            .unwrap();
        Self { desktop, window }
    }

    fn tell(&self, kiosk: u32, kind: &str, data: [u32; 5]) {
        let message = ClientMessageEvent::new(32, kiosk, self.desktop.atom(kind), data);
        self.desktop
            .connection
            .send_event(false, kiosk, EventMask::NO_EVENT, message)
            .unwrap()
            .check()
            .unwrap();
    }

    /// Drags a file over the kiosk's window and lets it go there.
    fn drops_a_file_on(&self, kiosk: u32) {
        let (atom, x11) = (|name| self.desktop.atom(name), &self.desktop.connection);
        x11.set_selection_owner(self.window, atom("XdndSelection"), x11rb::CURRENT_TIME)
            .unwrap()
            .check()
            .unwrap();
        self.tell(
            kiosk,
            "XdndEnter",
            [self.window, 5 << 24, atom("text/uri-list"), 0, 0],
        );
        self.tell(
            kiosk,
            "XdndPosition",
            [self.window, 0, 400 << 16 | 300, 0, atom("XdndActionCopy")],
        );
        // It may ask what is dragged.
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(2) {
            if let Some(Event::SelectionRequest(asked)) = x11.poll_for_event().unwrap() {
                let file = b"file:///etc/hostname\r\n";
                let (property, target) = (asked.property, asked.target);
                x11.change_property8(PropMode::REPLACE, asked.requestor, property, target, file)
                    .unwrap()
                    .check()
                    .unwrap();
                let answer = SelectionNotifyEvent {
                    response_type: x11rb::protocol::xproto::SELECTION_NOTIFY_EVENT,
                    sequence: 0,
                    time: asked.time,
                    requestor: asked.requestor,
                    selection: asked.selection,
                    target,
                    property,
                };
                x11.send_event(false, asked.requestor, EventMask::NO_EVENT, answer)
                    .unwrap()
                    .check()
                    .unwrap();
                break;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        self.tell(
            kiosk,
            "XdndDrop",
            [self.window, 0, x11rb::CURRENT_TIME, 0, 0],
        );
    }
}

#[test]
fn nothing_closes_the_window_drops_on_it_or_is_copied_from_it() {
    let desktop = Desktop::start(SMALL.width as u16, SMALL.height as u16);
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(PROGRAM);
    command
        .arg("run")
        .arg("--site")
        .arg(shipped_site())
        .arg("--data")
        .arg(folder.path());
    command.arg("--speech").arg(&desktop.speech);
    let mut kiosk = desktop.start_program(desktop.put_here(command));
    desktop.settle();
    desktop.give_focus();
    // From the first key on it is seen where the focus is.
    desktop.chord(&[LETTER]);
    assert!(desktop.change().is_some());
    let (window, before) = (desktop.window(), desktop.picture());
    let neighbour = Neighbour::beside(&desktop);
    let copied = ["CLIPBOARD", "PRIMARY"];
    for selection in copied {
        let atom = desktop.atom(selection);
        desktop
            .connection
            .set_selection_owner(neighbour.window, atom, x11rb::CURRENT_TIME)
            .unwrap()
            .check()
            .unwrap();
    }
    let protocols = desktop
        .connection
        .get_property(
            false,
            window,
            desktop.atom("WM_PROTOCOLS"),
            AtomEnum::ATOM,
            0,
            32,
        )
        .unwrap();
    let protocols: Vec<u32> = protocols.reply().unwrap().value32().unwrap().collect();
    assert!(
        protocols.contains(&desktop.atom("WM_DELETE_WINDOW")),
        "it can be asked to close"
    );
    for _ in 0..3 {
        neighbour.tell(
            window,
            "WM_PROTOCOLS",
            [desktop.atom("WM_DELETE_WINDOW"), 0, 0, 0, 0],
        );
    }
    neighbour.drops_a_file_on(window);
    // Copy, cut, paste, all, new, open, print, save, quit, close, find; their older forms; Alt-F4.
    let letters = [54, 53, 55, 38, 57, 32, 33, 39, 24, 25, 41];
    for key in letters {
        desktop.chord(&[CONTROL, key]);
        desktop.chord(&[CONTROL, SHIFT, key]);
    }
    for chord in [[CONTROL, 118], [SHIFT, 118], [SHIFT, 119], [ALT, 70]] {
        desktop.chord(&chord);
    }
    desktop.settle();
    std::thread::sleep(Duration::from_millis(500));
    assert!(kiosk.is_running());
    assert_eq!(desktop.window(), window);
    if !is_alike(&desktop.picture(), &before) {
        keep("glass.png", &desktop.picture());
        keep("wanted.png", &before);
        panic!("something else is shown; see target/tmp");
    }
    for selection in copied {
        assert_eq!(
            desktop.selection_owner(selection),
            neighbour.window,
            "nothing was copied, and nothing forgotten"
        );
    }
    // Whoever touches now finds it as it was.
    desktop.tap(300, 300);
    assert!(desktop.change().is_some(), "a touch is answered");
}

#[test]
fn a_window_that_is_not_the_whole_screen_can_be_closed() {
    let desktop = Desktop::start(SMALL.width as u16, SMALL.height as u16);
    let folder = tempfile::tempdir().unwrap();
    let mut kiosk = desktop.start_kiosk(Path::new(PROGRAM), &shipped_site(), folder.path(), 10.1);
    desktop.settle();
    let delete = desktop.atom("WM_DELETE_WINDOW");
    Neighbour::beside(&desktop).tell(desktop.window(), "WM_PROTOCOLS", [delete, 0, 0, 0, 0]);
    let start = Instant::now();
    while kiosk.is_running() {
        assert!(
            start.elapsed() < PATIENCE,
            "what asks the whole screen to close is not understood"
        );
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Fingers on the glass, as the window system tells of them.
struct Hand<'a> {
    visitor: &'a Visitor,
}

type Place = (f32, f32);

impl Hand<'_> {
    fn tell(&self, id: usize, (x, y): Place, phase: Phase) {
        self.visitor.kiosk.touch(id as u64, phase, x, y);
        self.visitor.wait(0.02);
    }

    /// Puts fingers down, slides them to other places at once, and lifts them.
    fn slide(&self, from: &[Place], to: impl Fn(Place) -> Place) {
        let between = |(x, y): Place, share: f32| {
            let (to_x, to_y) = to((x, y));
            (x + (to_x - x) * share, y + (to_y - y) * share)
        };
        for (id, place) in from.iter().enumerate() {
            self.tell(id, *place, Phase::Down);
        }
        for step in 1..=10 {
            for (id, place) in from.iter().enumerate() {
                self.tell(id, between(*place, step as f32 / 10.0), Phase::Move);
            }
        }
        for (id, place) in from.iter().enumerate() {
            self.tell(id, between(*place, 1.0), Phase::Up);
        }
        self.visitor.wait(1.0);
    }
}

#[test]
fn gestures_of_many_fingers_change_nothing() {
    let visitor = Visitor::at(SMALL);
    let words = labels(&visitor.edition, "en-GB");
    visitor.press("English").press(&words.read_button);
    let before = visitor.pixels();
    let hand = Hand { visitor: &visitor };
    let middle = (400.0, 250.0);
    let around = |count: usize, radius: f32| -> Vec<Place> {
        let turn = |index: usize| std::f32::consts::TAU * index as f32 / count as f32;
        (0..count)
            .map(|index| {
                (
                    middle.0 + radius * turn(index).cos(),
                    middle.1 + radius * turn(index).sin(),
                )
            })
            .collect()
    };
    for count in 2..=10 {
        // Pinched, spread, turned, swiped to every edge.
        hand.slide(&around(count, 160.0), |(x, y)| {
            (
                middle.0 + (x - middle.0) * 0.2,
                middle.1 + (y - middle.1) * 0.2,
            )
        });
        hand.slide(&around(count, 40.0), |(x, y)| {
            (
                middle.0 + (x - middle.0) * 4.0,
                middle.1 + (y - middle.1) * 4.0,
            )
        });
        hand.slide(&around(count, 120.0), |(x, y)| {
            (middle.0 + middle.1 - y, middle.1 + x - middle.0)
        });
        for (across, down) in [(-300.0, 0.0), (300.0, 0.0), (0.0, -200.0), (0.0, 200.0)] {
            hand.slide(&around(count, 60.0), |(x, y)| (x + across, y + down));
        }
        assert_eq!(visitor.page(), "reading", "{count} fingers");
        if !is_alike(&visitor.pixels(), &before) {
            keep("glass.png", &visitor.pixels());
            keep("wanted.png", &before);
            panic!("{count} fingers change something; see target/tmp");
        }
    }
    // Not even where they begin or end on buttons: two that end the visit, and one that goes on.
    let (finish, next) = (
        visitor.button(&words.finish_button).centre(),
        visitor.button(&words.next_button).centre(),
    );
    let text = (300.0, 200.0);
    for (first, second) in [
        (finish, text),
        (text, finish),
        (next, finish),
        (finish, next),
    ] {
        hand.slide(&[first, second], |place| place);
        assert_eq!(visitor.page(), "reading");
    }
    hand.tell(1, finish, Phase::Down);
    hand.tell(1, finish, Phase::Lost);
    assert_eq!(visitor.page(), "reading", "the window system took it away");
    assert!(is_alike(&visitor.pixels(), &before));
    // One finger presses as ever.
    hand.slide(&[next], |place| place);
    assert!(!is_alike(&visitor.pixels(), &before));
    hand.slide(&[visitor.button(&words.finish_button).centre()], |place| {
        place
    });
    assert_eq!(visitor.page(), "welcome");
}
