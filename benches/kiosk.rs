//! How fast and how light the kiosk is, through the window system: `make bench`.
//!
//! Every figure is printed as median, minimum and maximum. The memory copy of one frame stands
//! beside the time of a page as a yardstick of the machine.

#[path = "../tests/common/mod.rs"]
mod common;

use std::path::Path;
use std::time::{Duration, Instant};

use common::desktop::Desktop;
use common::visitor::Visitor;
use common::{SMALL, TALL, labels, shipped_edition, shipped_site};
use guidance_kiosk::edition::{Edition, Snapshot};
use guidance_kiosk::screen::Screen;
use slint::ComponentHandle;

const STARTS: usize = 15;
const WALKS: usize = 7;
const IDLE: Duration = Duration::from_secs(20);

fn main() {
    // `cargo test --benches` only asks whether this builds.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let program = Path::new(env!("CARGO_BIN_EXE_guidance-kiosk"));
    println!(
        "{:44} {:>9} {:>9} {:>9} {:>9}",
        "", "median", "min", "max", "p95"
    );
    load();
    copy_a_frame(SMALL);
    copy_a_frame(TALL);
    start(program);
    taps(program, SMALL);
    taps(program, TALL);
    long_run(program);
}

fn load() {
    let times = (0..50).map(|_| {
        let began = Instant::now();
        let (edition, _) = Edition::from_snapshot(
            &Snapshot::read(&shipped_site()),
            jiff::civil::date(2026, 3, 12),
        );
        assert!(edition.is_some());
        began.elapsed()
    });
    report("load and check the shipped site", times);
}

fn copy_a_frame(screen: Screen) {
    let frame = vec![7_u32; (screen.width * screen.height) as usize];
    let mut copy = vec![0_u32; frame.len()];
    let times = (0..50).map(|_| {
        let began = Instant::now();
        copy.copy_from_slice(std::hint::black_box(&frame));
        std::hint::black_box(&mut copy);
        began.elapsed()
    });
    report(
        &format!(
            "copy one frame of {}x{} in memory",
            screen.width, screen.height
        ),
        times,
    );
}

fn start(program: &Path) {
    let desktop = Desktop::start(1280, 800);
    let data = tempfile::tempdir().unwrap();
    let mut frames = Vec::new();
    let mut ready = Vec::new();
    for _ in 0..STARTS {
        desktop.settle();
        let kiosk = desktop.start_kiosk(program, &shipped_site(), data.path(), 10.1);
        let drawn = desktop.change().expect("the first frame is drawn");
        frames.push(drawn - kiosk.began);
        ready.push(kiosk.ready_after);
        kiosk.kill();
    }
    report("process start to first whole frame", frames);
    report("process start to `ready`", ready);
}

/// A tap on the walk: where, in pixels.
struct Tap {
    x: i16,
    y: i16,
    /// It chooses a language.
    switches: bool,
}

/// Where to tap for a walk through every page in every language, found in a window of the same
/// size that only exists in memory.
fn walk(screen: Screen) -> Vec<Tap> {
    let edition = shipped_edition();
    let visitor = Visitor::at(screen);
    let scale = visitor.kiosk.window().window().scale_factor();
    let mut taps = Vec::new();
    let mut tap = |label: &str, switches: bool| {
        let (x, y) = visitor.button(label).centre();
        taps.push(Tap {
            x: (x * scale) as i16,
            y: (y * scale) as i16,
            switches,
        });
        visitor.press(label);
    };
    let down = edition.source().labels.scroll_down_button.clone();
    for locale in &edition.locales {
        let words = labels(&edition, locale.language.tag.as_str());
        let (own, english) = (&locale.language.own_name, &locale.language.english_name);
        let name = if own == english {
            own.clone()
        } else {
            format!("{own}, {english}")
        };
        if !visitor.is_in_sight(&name) {
            tap(&down, false);
        }
        tap(&name, true);
        let mut press = |label: &str| tap(label, false);
        press(&words.review_button);
        press(&words.back_button);
        press(&words.complaint_button);
        press(&words.back_button);
        press(&words.read_button);
        for _ in 0..edition.documents[0].pages.len() {
            press(&words.next_button);
        }
        press(&words.acknowledge_button);
        press(&words.finish_button);
    }
    assert_eq!(visitor.page(), "welcome");
    taps
}

fn taps(program: &Path, screen: Screen) {
    let desktop = Desktop::start(screen.width as u16, screen.height as u16);
    let data = tempfile::tempdir().unwrap();
    let kiosk = desktop.start_kiosk(
        program,
        &shipped_site(),
        data.path(),
        screen.diagonal_inches,
    );
    desktop.settle();
    let taps = walk(screen);
    let (mut times, mut switches) = (Vec::new(), Vec::new());
    for _ in 0..2 {
        for tap in &taps {
            let sent = desktop.tap(tap.x, tap.y);
            let drawn = desktop
                .change()
                .expect("every tap of the walk changes the page");
            if tap.switches {
                switches.push(drawn - sent)
            } else {
                times.push(drawn - sent)
            }
            // Two presses within half a second in one place are one.
            std::thread::sleep(Duration::from_millis(450));
        }
    }
    report(
        &format!("tap to final pixels at {}x{}", screen.width, screen.height),
        times,
    );
    report(
        &format!(
            "choice of a language to final pixels at {}x{}",
            screen.width, screen.height
        ),
        switches,
    );
    drop(kiosk);
}

fn long_run(program: &Path) {
    let desktop = Desktop::start(1280, 800);
    let data = tempfile::tempdir().unwrap();
    let kiosk = desktop.start_kiosk(program, &shipped_site(), data.path(), 10.1);
    desktop.settle();
    std::thread::sleep(Duration::from_secs(2));
    let before = kiosk.ticks();
    std::thread::sleep(IDLE);
    println!(
        "{:44} {:>9}",
        "clock ticks in 20 s idle on Welcome",
        kiosk.ticks() - before
    );
    println!("{:44} {:>6.1} MB", "memory on Welcome", kiosk.memory_mb());
    let taps = walk(SMALL);
    for walked in 1..=WALKS {
        let mut before: Option<&Tap> = None;
        let mut languages = 0;
        for tap in &taps {
            languages += usize::from(tap.switches);
            if walked == 1 && tap.switches && [2, 5, 15].contains(&languages) {
                println!(
                    "{:44} {:>6.1} MB",
                    format!("memory with {} languages used", languages - 1),
                    kiosk.memory_mb()
                );
            }
            // Two presses within half a second in one place are one.
            let near = before.is_some_and(|before| {
                before.x.abs_diff(tap.x) < 200 && before.y.abs_diff(tap.y) < 200
            });
            std::thread::sleep(Duration::from_millis(if near { 530 } else { 120 }));
            desktop.tap(tap.x, tap.y);
            before = Some(tap);
        }
        if [1, 2, 3, 5, WALKS].contains(&walked) {
            println!(
                "{:44} {:>6.1} MB",
                format!("memory after {walked} walks in every language"),
                kiosk.memory_mb()
            );
        }
    }
}

fn report(what: &str, times: impl IntoIterator<Item = Duration>) {
    let mut times: Vec<_> = times
        .into_iter()
        .map(|time| time.as_secs_f64() * 1000.0)
        .collect();
    times.sort_by(f64::total_cmp);
    let at = |part: f64| times[((times.len() - 1) as f64 * part).round() as usize];
    println!(
        "{what:44} {:>6.2} ms {:>6.2} ms {:>6.2} ms {:>6.2} ms",
        at(0.5),
        at(0.0),
        at(1.0),
        at(0.95)
    );
}
