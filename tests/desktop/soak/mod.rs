//! Many visits to the real program, one after the other and at once with everything that goes wrong around
//! them: visitors who touch anything, an editor who never stops, a clock that jumps by days. It stays up, takes
//! no more of the machine, and counts what it thanked for.
//!
//! Two minutes of it by default; SOAK_MINUTES for more. SOAK_PROGRAM is another build of the program. What was
//! measured is in `soak/` in cargo's target folder.

mod editor;
mod record;

use crate::common;
use crate::staff;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use self::editor::{Editions, Editor, HostileClock};
use self::record::{Recorder, growth};
use crate::common::desktop::{Desktop, RunningKiosk};
use crate::common::visitor::Visitor;
use crate::common::{SMALL, is_alike_where_it_stands, write_png};
use crate::dice::Dice;
use crate::staff::Site;
use crate::staff::program::write_program;
use guidance_kiosk::edition::{Edition, Labels, Locale};
use guidance_kiosk::kiosk::headless::Pixels;
use guidance_kiosk::speech::Voices;
use guidance_kiosk::status::Status;
use guidance_kiosk::tally::{FILE_NAME, Tally};
use slint::ComponentHandle;

const PROGRAM: &str = env!("CARGO_BIN_EXE_guidance-kiosk");

/// How long anything may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// How much the memory may grow after the first tenth, as a share: in a long run; and in one so short that
/// much is done for the first time until its end, which only finds what is lost at every touch.
const FLAT: f64 = 0.05;
const NEARLY_FLAT: f64 = 0.25;

/// Longer ones have every language, and visits that nobody ends.
const LONG_MINUTES: f64 = 10.0;

/// In shorter ones something is done for the first time until the end: larger letters in another language,
/// a page of the database. It takes five minutes or so.
const FLAT_MINUTES: f64 = 30.0;

const TAB: u8 = 23;
const ENTER: u8 = 36;
const SHIFT: u8 = 50;
const ESCAPE: u8 = 9;

/// Why a visit went no further.
enum Left {
    /// Another edition came while the language was chosen: what is where is not known any more.
    AnotherEdition,
    /// On purpose, in the middle of it.
    WanderedOff,
}

struct Soak {
    desktop: Desktop,
    kiosk: RunningKiosk,
    window: u32,
    dice: Dice,
    data: PathBuf,
    voice: PathBuf,
    voices: Voices,
    editions: Editions,
    /// What a new window shows of the edition that was looked for last.
    welcome: Option<(String, Arc<Pixels>)>,
    /// What the window is called on Welcome, and on "Thank you" in each language, before the practice.
    welcome_title: String,
    thanks: Vec<String>,
    confirmed: u64,
    is_long: bool,
    said: Vec<String>,
    out: PathBuf,
    visits: usize,
    wild: usize,
    idled: usize,
    compared: usize,
}

impl Soak {
    /// A window like the kiosk's, with nothing behind it, in front of the same edition.
    fn fresh(&self, edition: &Arc<Edition>) -> (Visitor, tempfile::TempDir) {
        let data = tempfile::tempdir().unwrap();
        (
            Visitor::with_voice(
                SMALL,
                edition.clone(),
                data.path(),
                &self.voice,
                self.voices.clone(),
            ),
            data,
        )
    }

    /// The edition that the kiosk says is on its screen.
    fn on_screen(&self) -> Arc<Edition> {
        let start = Instant::now();
        loop {
            let status = Status::read(&self.data)
                .ok()
                .flatten()
                .and_then(|status| status.on_screen);
            if let Some(edition) = status.and_then(|shown| self.editions.find(&shown.edition)) {
                return edition;
            }
            assert!(
                start.elapsed() < PATIENCE,
                "what is on the screen was never saved, or no longer known"
            );
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Acknowledgements on the disk, read beside the running kiosk.
    fn counted(&self) -> u64 {
        let mut tally = Tally::in_folder(&self.data);
        tally.open_to_read().unwrap();
        tally
            .rows()
            .unwrap()
            .iter()
            .filter(|row| row.step == "acknowledged")
            .map(|row| row.count)
            .sum()
    }

    /// Waits until the kiosk has done what it was asked: it sleeps, and goes on sleeping.
    fn in_step(&self) {
        let stat = format!("/proc/{}/stat", self.kiosk.pid());
        let sleeps = || {
            let stat = std::fs::read_to_string(&stat).unwrap_or_default();
            stat.rsplit(") ")
                .next()
                .is_some_and(|rest| rest.starts_with('S'))
        };
        self.desktop.synchronise();
        let start = Instant::now();
        let mut quiet = 0;
        while quiet < 4 && start.elapsed() < PATIENCE {
            std::thread::sleep(Duration::from_millis(2));
            quiet = if sleeps() { quiet + 1 } else { 0 };
        }
    }

    fn check_alive(&mut self) {
        self.said.extend(self.kiosk.said_since());
        let panicked = self.said.iter().find(|line| line.contains("panicked"));
        assert!(panicked.is_none(), "{panicked:?}");
        assert!(
            self.kiosk.is_running(),
            "the kiosk ended: {:?}",
            self.said.last()
        );
    }

    /// Keeps what is on the glass beside what should be, and gives up.
    fn fail(&self, what: &str, wanted: Option<&Pixels>) -> ! {
        write_png(&self.out.join("glass.png"), &self.desktop.picture());
        if let Some(wanted) = wanted {
            write_png(&self.out.join("wanted.png"), wanted);
        }
        self.write_log();
        let differs = wanted
            .map(|wanted| format!("; {}", difference(&self.desktop.picture(), wanted)))
            .unwrap_or_default();
        let said = &self.said[self.said.len().saturating_sub(5)..];
        panic!(
            "{what}{differs}; the window is called «{}», {} shows the glass; {said:?}",
            self.title(),
            self.out.display()
        );
    }

    fn write_log(&self) {
        std::fs::write(self.out.join("log.txt"), self.said.join("\n")).unwrap();
    }

    fn title(&self) -> String {
        self.desktop.title(self.window)
    }

    /// Whether the glass shows what a new window does, soon.
    fn shows(&self, wanted: &Pixels, patience: Duration) -> bool {
        let start = Instant::now();
        loop {
            if is_alike_where_it_stands(&self.desktop.picture(), wanted, &SMALL) {
                return true;
            }
            if start.elapsed() > patience {
                return false;
            }
            std::thread::sleep(Duration::from_millis(30));
        }
    }

    fn is_welcome(&mut self) -> bool {
        let edition = self.on_screen();
        let digest = edition.digest.to_string();
        let known = self.welcome.take().filter(|(of, _)| *of == digest);
        let (_, welcome) = self
            .welcome
            .insert(known.unwrap_or_else(|| (digest, Arc::new(self.fresh(&edition).0.pixels()))));
        let welcome = welcome.clone();
        self.shows(&welcome, Duration::from_millis(200))
    }

    /// Ends whatever is going on, by keys, as every page allows; what can only be waited out is.
    fn home(&mut self) {
        self.desktop
            .resize(self.window, SMALL.width as u16, SMALL.height as u16);
        self.desktop.give_focus();
        let start = Instant::now();
        // What is told where none of it leads home.
        let (mut walked, mut nearly) = (Vec::new(), None);
        // Wiping lasts half a minute, and so do settings on Welcome.
        while start.elapsed() < Duration::from_secs(75) {
            // Above everything: whoever touches does not see where the focus is.
            self.desktop.tap(SMALL.width as i16 / 2, 2);
            self.in_step();
            if self.is_welcome() {
                return;
            }
            // From Welcome with somebody's settings only a visit leads on: into one, and out by its last button
            // but by chance, or a page could lead round in a circle.
            let title = self.title();
            let asks_for_language = title.starts_with(&self.welcome_title);
            if asks_for_language {
                nearly = Some(self.desktop.picture());
            }
            walked.push(title);
            let keys: &[&[u8]] = match self.dice.below(3) {
                0 => &[&[ESCAPE]],
                _ if asks_for_language => &[&[TAB], &[ENTER]],
                _ => &[&[SHIFT, TAB], &[ENTER]],
            };
            for chord in keys {
                self.desktop.chord(chord);
                self.in_step();
            }
            // A second press within this time would be the same.
            std::thread::sleep(Duration::from_millis(520));
            self.check_alive();
        }
        if let Some(nearly) = &nearly {
            write_png(&self.out.join("nearly.png"), nearly);
        }
        self.fail(
            &format!("no way home from {walked:?}"),
            self.welcome.as_ref().map(|(_, welcome)| &**welcome),
        );
    }

    /// Takes settings back that do not show on Welcome, where they last half a minute: how loud and how fast the
    /// voice is. The next visit would begin with them.
    fn reset(&mut self) {
        loop {
            let edition = self.on_screen();
            let (guide, _data) = self.fresh(&edition);
            let words = edition.source().labels.clone();
            self.press(&guide, &words.display_button);
            self.touch(&guide, &words.reset_button);
            let is_done = self.on_screen().digest == edition.digest;
            self.home();
            if is_done {
                return;
            }
        }
    }

    /// Touches a button where a new window has it, and looks whether both come to the same page.
    fn press(&mut self, guide: &Visitor, label: &str) {
        let down = guide
            .kiosk
            .view()
            .unwrap()
            .labels
            .scroll_down_button
            .clone();
        for _ in 0..40 {
            if guide.is_in_sight(label)
                || !guide.buttons().iter().any(|button| button.label == down)
            {
                break;
            }
            self.touch(guide, &down);
            self.follow(guide, &down);
        }
        let before = self.title();
        self.touch(guide, label);
        let wanted = format!(
            "{}, {}",
            guide.kiosk.view().unwrap().heading(),
            guide.edition.practice
        );
        let start = Instant::now();
        while self.title() != wanted {
            if self.on_screen().digest != guide.edition.digest {
                return;
            }
            if start.elapsed() > PATIENCE {
                self.fail(
                    &format!("«{label}» does not lead to «{wanted}»"),
                    Some(&guide.pixels()),
                );
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        // Where the title does not tell that it is done, the picture has to: what is pressed next stands elsewhere.
        if before == wanted || self.dice.below(3) == 0 {
            self.follow(guide, label);
        }
    }

    /// Waits until the glass shows what a new window does, unless that has another edition by now.
    fn follow(&mut self, guide: &Visitor, label: &str) {
        if self.on_screen().digest != guide.edition.digest {
            return;
        }
        let pixels = guide.pixels();
        if !self.shows(&pixels, PATIENCE) && self.on_screen().digest == guide.edition.digest {
            self.fail(
                &format!("after «{label}» something else is drawn than in a new window"),
                Some(&pixels),
            );
        }
        self.compared += 1;
    }

    fn touch(&self, guide: &Visitor, label: &str) {
        let scale = guide.kiosk.window().window().scale_factor();
        let (x, y) = guide.button(label).centre();
        self.desktop.tap((x * scale) as i16, (y * scale) as i16);
        self.in_step();
        let done = Instant::now();
        guide.tap(label);
        guide.wait(1.0);
        // A second press in the same place within half a second would be the same.
        std::thread::sleep(Duration::from_millis(540).saturating_sub(done.elapsed()));
    }

    /// Chooses a language. None where another edition came while it was done: what is where is not known any
    /// more.
    fn arrive(&mut self, which: usize) -> Option<(Visitor, tempfile::TempDir, Labels)> {
        let edition = self.on_screen();
        let (guide, data) = self.fresh(&edition);
        let locale = &edition.locales[which % edition.locales.len()];
        self.press(&guide, &language_button(locale));
        // From here on the edition stays until the visit ends.
        (self.on_screen().digest == edition.digest).then(|| (guide, data, locale.labels.clone()))
    }

    /// Looks at the first pages in one language, in a long run with letters of every size.
    fn look(&mut self, which: usize) {
        let (guide, _data, words) = self.arrive(which).expect("nobody edits yet");
        let sizes = [&words.text_size_2, &words.text_size_3, &words.text_size_4];
        let first = if self.is_long {
            [&[&words.display_button][..], &sizes, &[&words.done_button]].concat()
        } else {
            Vec::new()
        };
        for label in first
            .into_iter()
            .chain([&words.read_button, &words.next_button])
        {
            self.press(&guide, label);
        }
        self.touch(&guide, &words.finish_button);
    }

    /// A whole visit in one language, with detours, that ends in "I have read this".
    fn visit(&mut self) -> Result<(), Left> {
        let which = self.dice.below(1000);
        let Some((guide, _data, mut words)) = self.arrive(which) else {
            return Err(Left::AnotherEdition);
        };
        self.detours(&guide, &mut words);
        self.press(&guide, &words.read_button);
        for _ in 0..guide.edition.documents[0].pages.len() {
            if self.dice.below(40) == 0 {
                return Err(Left::WanderedOff);
            }
            self.press(&guide, &words.next_button);
        }
        if self.is_long && self.dice.below(60) == 0 {
            self.wait_for_welcome(Duration::from_secs(250));
            return Ok(());
        }
        assert_eq!(self.counted(), self.confirmed);
        self.press(&guide, &words.acknowledge_button);
        assert_eq!(guide.page(), "thank-you");
        self.confirmed += 1;
        assert_eq!(
            self.counted(),
            self.confirmed,
            "what was thanked for is on the disk"
        );
        let may_idle = self.is_long || self.idled == 0;
        if may_idle && self.dice.below(12) == 0 {
            self.wait_for_welcome(Duration::from_secs(60));
            return Ok(());
        }
        self.touch(&guide, &words.finish_button);
        Ok(())
    }

    /// Nobody is there any more.
    fn wait_for_welcome(&mut self, patience: Duration) {
        self.idled += 1;
        let start = Instant::now();
        while !self.is_welcome() {
            if start.elapsed() > patience {
                self.fail("a visit that nobody goes on with does not end", None);
            }
            std::thread::sleep(Duration::from_millis(300));
        }
    }

    fn detours(&mut self, guide: &Visitor, words: &mut Labels) {
        if self.dice.below(2) == 0 {
            self.press(guide, &words.display_button);
            let sizes = [
                &words.text_size_1,
                &words.text_size_2,
                &words.text_size_3,
                &words.text_size_4,
            ];
            let colours = [
                &words.colours_standard,
                &words.colours_black_on_white,
                &words.colours_white_on_black,
            ];
            let (size, colour) = (self.dice.below(sizes.len()), self.dice.below(colours.len()));
            self.press(guide, sizes[size]);
            self.press(guide, colours[colour]);
            self.press(guide, &words.done_button);
        }
        if self.dice.below(4) == 0
            && guide
                .buttons()
                .iter()
                .any(|button| button.label == words.listen_button)
        {
            self.press(guide, &words.listen_button);
            self.press(guide, &words.stop_button);
        }
        if self.dice.below(4) == 0 {
            let locales = &guide.edition.locales;
            let other = &locales[self.dice.below(locales.len())];
            self.press(guide, &words.language_button);
            self.press(guide, &language_button(other));
            *words = other.labels.clone();
        }
        if self.dice.below(4) == 0 {
            self.press(guide, &words.complaint_button);
            self.press(guide, &words.back_button);
        }
    }

    /// Anything at all, for a while. What is thanked for meanwhile is counted, and nothing else.
    fn run_wild(&mut self, lasts: Duration) {
        self.desktop.give_focus();
        let mut thanked = 0;
        let mut title = String::new();
        let start = Instant::now();
        while start.elapsed() < lasts {
            self.do_anything();
            self.in_step();
            let now = self.title();
            let is_thanks = self.thanks.iter().any(|thanks| now.starts_with(thanks));
            if now != title && is_thanks {
                thanked += 1;
            }
            title = now;
        }
        self.home();
        self.reset();
        let counted = self.counted() - self.confirmed;
        // To come to "Thank you" once more in the same visit counts nothing.
        assert!(
            counted <= thanked && (thanked == 0 || counted > 0),
            "{counted} counted, {thanked} thanked for"
        );
        self.confirmed += counted;
    }

    fn place(&mut self) -> (i16, i16) {
        (
            self.dice.below(SMALL.width as usize) as i16,
            self.dice.below(SMALL.height as usize) as i16,
        )
    }

    fn do_anything(&mut self) {
        let (x, y) = self.place();
        match self.dice.below(100) {
            0..40 => {
                self.desktop.tap(x, y);
            }
            40..50 => {
                self.desktop.tap(x, y);
                std::thread::sleep(Duration::from_millis(self.dice.below(200) as u64));
                self.desktop.tap(x + 2, y + 1);
            }
            50..65 => {
                let (to_x, to_y) = self.place();
                self.desktop.put_finger(x, y);
                for step in 1..=12 {
                    self.desktop
                        .move_finger(x + (to_x - x) / 12 * step, y + (to_y - y) / 12 * step);
                    std::thread::sleep(Duration::from_millis(self.dice.below(12) as u64));
                }
                self.desktop.lift_finger(to_x, to_y);
            }
            65..67 => {
                self.desktop.put_finger(x, y);
                let rests = if self.is_long && self.dice.below(20) == 0 {
                    11_000
                } else {
                    200 + self.dice.below(1500)
                };
                std::thread::sleep(Duration::from_millis(rests as u64));
                self.desktop.lift_finger(x, y);
            }
            67..87 => {
                // Tab, Return, Space, arrows, Page Up and Down, Home, Escape.
                let keys = [
                    TAB, TAB, TAB, ENTER, ENTER, 65, 111, 113, 114, 116, 112, 117, 110, ESCAPE,
                ];
                let key = keys[self.dice.below(keys.len())];
                self.desktop.chord(&[key]);
            }
            87..97 => {
                let held = [37, SHIFT, 64, 133];
                let (first, second) = (held[self.dice.below(4)], held[self.dice.below(4)]);
                let key = 9 + self.dice.below(247) as u8;
                if first != second && first != key && second != key {
                    self.desktop.chord(&[first, second, key]);
                }
            }
            97..99 => std::thread::sleep(Duration::from_millis(self.dice.below(800) as u64)),
            _ => {
                let size = [(800, 600), (1280, 720), (1280, 800), (600, 800)][self.dice.below(4)];
                self.desktop.resize(self.window, size.0, size.1);
            }
        }
    }
}

/// Where two pictures differ, in pixels: for whoever only has the words.
fn difference(glass: &Pixels, wanted: &Pixels) -> String {
    if (glass.width, glass.height) != (wanted.width, wanted.height) {
        return format!(
            "{}x{} is not {}x{}",
            glass.width, glass.height, wanted.width, wanted.height
        );
    }
    let pairs = glass.rgb.chunks_exact(3).zip(wanted.rgb.chunks_exact(3));
    let differs = |(a, b): (&[u8], &[u8])| a.iter().zip(b).any(|(a, b)| a.abs_diff(*b) > 8);
    let places = pairs
        .enumerate()
        .filter(|(_, pair)| differs(*pair))
        .map(|(at, _)| at);
    let places: Vec<(u32, u32)> = places
        .map(|at| (at as u32 % glass.width, at as u32 / glass.width))
        .collect();
    let span = |side: fn(&(u32, u32)) -> u32| {
        places.iter().map(side).min().unwrap_or(0)..=places.iter().map(side).max().unwrap_or(0)
    };
    format!(
        "{} pixels differ, {:?} across, {:?} down",
        places.len(),
        span(|place| place.0),
        span(|place| place.1)
    )
}

fn language_button(locale: &Locale) -> String {
    let (own, english) = (&locale.language.own_name, &locale.language.english_name);
    if own == english {
        own.clone()
    } else {
        format!("{own}, {english}")
    }
}

/// A voice that works the same with and without a sound device: espeak-ng speaks into nothing, and then
/// it takes a while.
fn make_voice(folder: &Path) -> PathBuf {
    let path = folder.join("voice");
    let script = "#!/bin/sh\ncase \"$*\" in *--voices*) exec espeak-ng \"$@\" ;; esac\n\
        espeak-ng -w /dev/null \"$@\"\nexec sleep 20\n";
    write_program(&path, script);
    path
}

fn number<T: std::str::FromStr>(variable: &str, otherwise: T) -> T {
    std::env::var(variable)
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(otherwise)
}

fn whole_site() -> Site {
    let site = Site {
        folder: tempfile::tempdir().unwrap(),
    };
    for part in ["content", "locales"] {
        staff::copy(&common::shipped_site().join(part), &site.path(part));
    }
    site
}

#[test]
fn it_stays_up_and_counts_what_it_thanks_for() {
    let minutes: f64 = number("SOAK_MINUTES", 2.0);
    let seed: u64 = number("SOAK_SEED", 2026);
    let program = std::env::var("SOAK_PROGRAM").unwrap_or_else(|_| PROGRAM.to_owned());
    println!("{program} for {minutes} minutes; SOAK_SEED={seed}");
    let out = Path::new(PROGRAM).ancestors().nth(2).unwrap().join("soak");
    std::fs::create_dir_all(&out).unwrap();
    let is_long = minutes >= LONG_MINUTES;
    let site = if is_long {
        whole_site()
    } else {
        Site::shipped()
    };
    let folder = tempfile::tempdir().unwrap();
    let (data, voice) = (folder.path().join("data"), make_voice(folder.path()));
    let editions = Editions::default();
    editions.note(site.root());
    let clock = HostileClock::start(seed ^ 0x5eed);
    let mut desktop = Desktop::start(SMALL.width as u16, SMALL.height as u16);
    desktop.environment.extend(clock.environment());
    desktop.speech = voice.clone();
    let kiosk = desktop.start_kiosk(
        Path::new(&program),
        site.root(),
        &data,
        SMALL.diagonal_inches,
    );
    desktop.settle();
    let window = desktop.window();
    let (dice, said) = (Dice(seed), kiosk.said.clone());
    let voices = Voices::ask(&voice);
    let (welcome, welcome_title, thanks) = (None, String::new(), Vec::new());
    let (confirmed, visits, wild, idled, compared) = (0, 0, 0, 0, 0);
    let mut soak = Soak {
        desktop,
        kiosk,
        window,
        dice,
        data,
        voice,
        voices,
        editions,
        welcome,
        welcome_title,
        thanks,
        confirmed,
        is_long,
        said,
        out,
        visits,
        wild,
        idled,
        compared,
    };
    let edition = soak.on_screen();
    soak.thanks = edition
        .locales
        .iter()
        .map(|locale| format!("{}, ", locale.labels.thanks_title))
        .collect();
    soak.welcome_title = format!("{}, ", edition.source().labels.choose_language);
    let languages = edition.locales.len();
    soak.home();

    let began = Instant::now();
    let recorder = Recorder::start(
        soak.kiosk.pid(),
        Duration::from_secs_f64((minutes * 60.0 / 720.0).clamp(0.25, 10.0)),
    );
    // Everything for the first time: every language with its fonts, whole visits, anything at all. That is what
    // the first tenth is for.
    for language in 0..languages {
        soak.home();
        soak.look(language);
    }
    for _ in 0..2 {
        soak.home();
        if soak.visit().is_err() {
            soak.run_wild(Duration::from_secs(1));
        }
        soak.home();
        soak.run_wild(Duration::from_secs(5));
    }
    let first_tenth = (began.elapsed().as_secs_f64() / 60.0).max(minutes / 10.0);
    let warm = recorder.now();
    let editor = Editor::start(&site, soak.editions.clone(), seed ^ 0xed17);
    let mut told = Instant::now();
    while began.elapsed().as_secs_f64() < minutes * 60.0 || soak.visits < 2 {
        if soak.dice.below(3) == 0 {
            let lasts = Duration::from_millis(2000 + soak.dice.below(6000) as u64);
            soak.run_wild(lasts);
            soak.wild += 1;
        } else {
            match soak.visit() {
                Ok(()) => soak.visits += 1,
                Err(Left::AnotherEdition) => {}
                Err(Left::WanderedOff) => soak.run_wild(Duration::from_secs(3)),
            }
        }
        soak.home();
        soak.check_alive();
        if told.elapsed() > Duration::from_secs(60) {
            told = Instant::now();
            let now = recorder.now();
            println!(
                "{:.1} min: {} visits, {} confirmed, {:.1} MB",
                now.minutes, soak.visits, soak.confirmed, now.memory
            );
        }
    }
    let saves = editor.stop();
    // The last state comes on the screen, and what was going on ends.
    std::thread::sleep(Duration::from_secs(9));
    soak.home();
    soak.check_alive();
    let last = recorder.now();
    let samples = recorder.samples();
    drop(recorder);

    std::fs::write(soak.out.join("soak.csv"), record::table(&samples)).unwrap();
    soak.write_log();
    record::draw(&samples, &soak.out.join("soak.svg")).unwrap();
    let later: Vec<_> = samples
        .iter()
        .copied()
        .filter(|sample| sample.minutes > first_tenth)
        .collect();
    let (memory, own) = (
        growth(&later, |sample| sample.memory),
        growth(&later, |sample| sample.own),
    );
    let most = |value: fn(&record::Sample) -> usize| samples.iter().map(value).max().unwrap_or(0);
    let (threads, files) = (most(|sample| sample.threads), most(|sample| sample.files));
    let days = sqlite(
        &soak.data,
        "SELECT count(*) FROM (SELECT date FROM day UNION SELECT of FROM seal)",
    );
    println!(
        "{} visits, {} times wild, {} left alone, {} pictures compared, {saves} saves, {days} days; {} confirmed",
        soak.visits, soak.wild, soak.idled, soak.compared, soak.confirmed
    );
    println!(
        "memory {:.1} MB at first, {:.1} MB at the end; after the first tenth {:+.1} %, what is not from files {:+.1} %; \
         at most {threads} threads, {files} files, {} children; see {}",
        warm.memory,
        last.memory,
        memory * 100.0,
        own * 100.0,
        most(|sample| sample.children),
        soak.out.display()
    );
    assert_eq!(
        soak.counted(),
        soak.confirmed,
        "every confirmed acknowledgement is in the tally"
    );
    assert!(
        soak.visits > 0 && soak.confirmed as usize + soak.idled >= soak.visits,
        "hardly anybody got to the end"
    );
    assert_eq!(sqlite(&soak.data, "PRAGMA integrity_check"), "ok");
    assert!(days.parse::<u64>().unwrap() > 3, "the clock did not jump");
    let report = Command::new(&program)
        .args(["report", "--verify", "--data"])
        .arg(&soak.data)
        .output()
        .unwrap();
    assert!(report.status.success(), "{report:?}");
    let flat = if minutes >= FLAT_MINUTES {
        FLAT
    } else {
        NEARLY_FLAT
    };
    assert!(
        memory < flat && own < flat,
        "memory grows by {:.1} %, {:.1} % of its own",
        memory * 100.0,
        own * 100.0
    );
    assert_eq!(
        (last.files, last.threads, last.children),
        (warm.files, warm.threads, 0),
        "as it was after the first visits"
    );
    assert!(
        threads <= warm.threads + 8 && files <= warm.files + 16,
        "too much at once"
    );
}

/// A second opinion on what is on the disk.
fn sqlite(data: &Path, query: &str) -> String {
    let output = Command::new("sqlite3")
        .arg(data.join(FILE_NAME))
        .arg(query)
        .output()
        .expect("sqlite3 is installed: see `make deps-test`");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}
