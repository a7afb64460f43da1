//! A visitor in front of the real interface: touches it, reads it, waits. No window system; a clock
//! that only moves when the visitor waits; real pixels.

use std::cell::Cell;
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use guidance_kiosk::counted::ClockTrust;
use guidance_kiosk::edition::{Edition, Snapshot};
use guidance_kiosk::kiosk::headless::{Pixels, set_screen};
use guidance_kiosk::kiosk::{Clocks, Kiosk, Office, Parts, fonts::Fonts};
use guidance_kiosk::pin::Lock;
use guidance_kiosk::screen::Screen;
use guidance_kiosk::speech::{Speaker, Voices};
use guidance_kiosk::status::Status;
use guidance_kiosk::tally::{Count, Tally};
use i_slint_backend_testing as testing;
use slint::platform::{PointerEventButton, WindowEvent};
use slint::{ComponentHandle, LogicalPosition};

/// A part of the screen as assistive technology sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    pub role: String,
    pub label: String,
    /// In logical pixels: 1/96 inch on the glass.
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

impl Part {
    pub fn centre(&self) -> (f32, f32) {
        (self.x + self.width / 2.0, self.y + self.height / 2.0)
    }
}

pub struct Visitor {
    pub kiosk: Kiosk,
    pub edition: Arc<Edition>,
    screen: Screen,
    clock: Rc<Cell<Duration>>,
    _data: Option<tempfile::TempDir>,
    data: std::path::PathBuf,
    /// How often staff wanted the files to be read again, and the kiosk to begin anew.
    pub reads: Rc<Cell<usize>>,
    pub restarts: Rc<Cell<usize>>,
}

/// When a visitor comes, if nothing else is said. In winter: the practice's time is universal time.
const MORNING: &str = "2026-03-12T09:30:00Z";

/// A machine without a voice.
fn silent() -> Speaker {
    Speaker::new("/nowhere/espeak-ng")
}

impl Visitor {
    /// In front of a kiosk with the shipped site, counting in a folder of its own.
    pub fn at(screen: Screen) -> Self {
        let data = tempfile::tempdir().unwrap();
        let path = data.path().to_owned();
        Self {
            _data: Some(data),
            ..Self::with(screen, super::shipped_edition(), &path)
        }
    }

    /// In front of a kiosk with the site in a folder, counting in a folder of its own.
    pub fn with_site(site: &Path, screen: Screen) -> Self {
        Self::with_site_and_clock(site, screen, ClockTrust::Trusted)
    }

    /// In front of a kiosk with another site, or another folder for its counts.
    pub fn with(screen: Screen, edition: Arc<Edition>, data: &Path) -> Self {
        let visitor = Self::before(
            screen,
            edition.clone(),
            data,
            silent(),
            MORNING,
            ClockTrust::Trusted,
        );
        visitor.kiosk.offer(edition);
        visitor.wait(1.0);
        visitor
    }

    /// In front of a kiosk with the shipped site, at a moment of universal time.
    pub fn at_moment(screen: Screen, moment: &str) -> Self {
        let data = tempfile::tempdir().unwrap();
        let edition = super::shipped_edition();
        let visitor = Self::before(
            screen,
            edition.clone(),
            data.path(),
            silent(),
            moment,
            ClockTrust::Trusted,
        );
        visitor.kiosk.offer(edition);
        visitor.wait(1.0);
        Self {
            _data: Some(data),
            ..visitor
        }
    }

    /// In front of a kiosk with another site, which reads aloud by a program that has these voices.
    pub fn with_voice(
        screen: Screen,
        edition: Arc<Edition>,
        data: &Path,
        program: &Path,
        voices: Voices,
    ) -> Self {
        let visitor = Self::before(
            screen,
            edition.clone(),
            data,
            Speaker::new(program),
            MORNING,
            ClockTrust::Trusted,
        );
        visitor.kiosk.offer(edition);
        visitor.kiosk.know_voices(voices);
        visitor.wait(1.0);
        visitor
    }

    /// In front of a kiosk that has nothing to show.
    pub fn without_site(screen: Screen) -> Self {
        Self::without_site_in(screen, Path::new("/nowhere"))
    }

    /// The same, with a folder for its counts.
    pub fn without_site_in(screen: Screen, data: &Path) -> Self {
        let visitor = Self::before(
            screen,
            super::shipped_edition(),
            data,
            silent(),
            MORNING,
            ClockTrust::Trusted,
        );
        visitor.wait(1.0);
        visitor
    }

    /// In front of a kiosk with the site in a folder, on a machine whose clock can be relied on or not.
    pub fn with_site_and_clock(site: &Path, screen: Screen, trust: ClockTrust) -> Self {
        let (edition, problems) =
            Edition::from_snapshot(&Snapshot::read(site), jiff::civil::date(2026, 3, 12));
        let edition = Arc::new(edition.unwrap_or_else(|| panic!("{}", problems.render(false))));
        let data = tempfile::tempdir().unwrap();
        let visitor = Self::before(
            screen,
            edition.clone(),
            data.path(),
            silent(),
            MORNING,
            trust,
        );
        visitor.kiosk.offer(edition);
        visitor.wait(1.0);
        Self {
            _data: Some(data),
            ..visitor
        }
    }

    /// In front of a kiosk whose voice is this program, which speaks these languages of espeak-ng.
    pub fn hearing(screen: Screen, program: &Path, languages: &[&str]) -> Self {
        let data = tempfile::tempdir().unwrap();
        let edition = super::shipped_edition();
        let speaker = Speaker::new(program);
        let visitor = Self {
            _data: None,
            ..Self::before(
                screen,
                edition.clone(),
                data.path(),
                speaker,
                MORNING,
                ClockTrust::Trusted,
            )
        };
        visitor.kiosk.offer(edition);
        let list: String = languages
            .iter()
            .map(|name| format!(" 5 {name} --/M {name} x/{name}\n"))
            .collect();
        visitor.kiosk.know_voices(Voices::parse(&list));
        visitor.wait(1.0);
        Self {
            _data: Some(data),
            ..visitor
        }
    }

    fn before(
        screen: Screen,
        edition: Arc<Edition>,
        data: &Path,
        speaker: Speaker,
        began: &str,
        trust: ClockTrust,
    ) -> Self {
        let options = testing::TestingBackendOptions {
            mock_time: true,
            threading: false,
            renderer_name: Some("software".into()),
        };
        // A second visitor of the same test stands in front of the same kind of screen.
        let _ = slint::platform::set_platform(Box::new(testing::TestingBackend::new(options)));
        Fonts::of_machine().set_fallbacks(
            edition
                .locales
                .iter()
                .map(|locale| locale.language.family.as_str()),
        );
        let clock = Rc::new(Cell::new(Duration::ZERO));
        let (elapsed, wall) = (clock.clone(), clock.clone());
        let began: jiff::Timestamp = began.parse().unwrap();
        let (reads, restarts) = (Rc::new(Cell::new(0)), Rc::new(Cell::new(0)));
        let kiosk = Kiosk::new(Parts {
            clocks: Clocks {
                elapsed: Box::new(move || elapsed.get()),
                wall: Box::new(move || began + wall.get()),
                trust: Box::new(move || trust),
            },
            tally: Tally::in_folder(data),
            site: super::shipped_site(),
            speaker,
            diagonal_inches: Some(screen.diagonal_inches),
            taken: Box::new(|_| ()),
            office: Some(Office {
                lock: Lock::in_folder(data),
                status: Box::new(Status::default),
                free_space: Box::new(|| Some(5_000_000_000)),
                read_files: {
                    let reads = reads.clone();
                    Box::new(move |_| reads.set(reads.get() + 1))
                },
                restart: {
                    let restarts = restarts.clone();
                    Box::new(move || restarts.set(restarts.get() + 1))
                },
            }),
        })
        .unwrap();
        kiosk.window().show().unwrap();
        set_screen(kiosk.window().window(), &screen);
        Self {
            kiosk,
            edition,
            screen,
            clock,
            _data: None,
            data: data.to_owned(),
            reads,
            restarts,
        }
    }

    /// Lets seconds pass.
    pub fn wait(&self, seconds: f64) {
        let mut left = Duration::from_secs_f64(seconds);
        while !left.is_zero() {
            let step = left.min(Duration::from_millis(100));
            self.clock.set(self.clock.get() + step);
            testing::mock_elapsed_time(step);
            left -= step;
        }
    }

    /// Every part of the screen that has a role, in the order of the tree.
    pub fn parts(&self) -> Vec<Part> {
        let mut parts = Vec::new();
        let query = testing::ElementQuery::from_root(self.kiosk.window());
        for element in query
            .match_descendants()
            .match_predicate(|element| element.accessible_role().is_some())
            .find_all()
        {
            let role = element
                .accessible_role()
                .map(|role| format!("{role:?}").to_lowercase())
                .unwrap_or_default();
            if role == "none" {
                continue;
            }
            let (position, size) = (element.absolute_position(), element.size());
            let part = Part {
                role,
                label: element.accessible_label().unwrap_or_default().to_string(),
                x: position.x,
                y: position.y,
                width: size.width,
                height: size.height,
            };
            // The query comes to an element once for each component that it is part of.
            if !parts.contains(&part) {
                parts.push(part);
            }
        }
        parts
    }

    pub fn buttons(&self) -> Vec<Part> {
        self.parts()
            .into_iter()
            .filter(|part| part.role == "button")
            .collect()
    }

    /// The button with this name. There is no other way to find one.
    pub fn button(&self, label: &str) -> Part {
        let buttons = self.buttons();
        buttons
            .iter()
            .find(|button| button.label == label)
            .cloned()
            .unwrap_or_else(|| {
                let names: Vec<_> = buttons.iter().map(|button| button.label.as_str()).collect();
                panic!(
                    "there is no button «{label}» on {}; there are {names:?}",
                    self.page()
                )
            })
    }

    /// Whether a text is on the page, as assistive technology reads it: at once, or after scrolling
    /// with the buttons for it.
    pub fn sees(&self, text: &str) -> bool {
        let wanted = guidance_kiosk::edition::without_marks(text);
        self.whole_page()
            .iter()
            .any(|part| part.label.contains(&wanted))
    }

    /// Every part of the page from its top to its end, with the labels as they are spoken. Leaves the
    /// page at its top.
    pub fn whole_page(&self) -> Vec<Part> {
        let labels = self
            .kiosk
            .view()
            .map(|view| view.labels)
            .unwrap_or_default();
        let scrolls = |label: &str| {
            self.buttons()
                .iter()
                .any(|button| !label.is_empty() && button.label == label)
        };
        let mut page = self.spoken_parts();
        let mut times = 0;
        while scrolls(&labels.scroll_down_button) && times < 30 {
            let before = self.spoken_parts();
            self.scroll(&labels.scroll_down_button);
            times += 1;
            let now = self.spoken_parts();
            if now == before {
                break;
            }
            page.extend(
                now.into_iter()
                    .filter(|part| !before.iter().any(|known| known.label == part.label)),
            );
        }
        for _ in 0..times {
            self.scroll(&labels.scroll_up_button);
        }
        page
    }

    fn scroll(&self, label: &str) {
        let found =
            testing::ElementHandle::find_by_accessible_label(self.kiosk.window(), label).next();
        found.unwrap().invoke_accessible_default_action();
    }

    fn spoken_parts(&self) -> Vec<Part> {
        let spoken = |part: Part| Part {
            label: guidance_kiosk::edition::without_marks(&part.label),
            ..part
        };
        self.parts().into_iter().map(spoken).collect()
    }

    /// The page's name.
    pub fn page(&self) -> &'static str {
        self.kiosk.view().map_or("nothing", |view| view.page_name())
    }

    /// Presses the button with this name, looking for it further down if need be, and takes a second
    /// to look.
    pub fn press(&self, label: &str) -> &Self {
        let down = self
            .kiosk
            .view()
            .map(|view| view.labels.scroll_down_button.clone())
            .unwrap_or_default();
        for _ in 0..30 {
            let buttons = self.buttons();
            if self.is_in_sight(label) || !buttons.iter().any(|button| button.label == down) {
                break;
            }
            self.scroll(&down);
        }
        self.tap(label);
        self.wait(1.0);
        self
    }

    /// Whether the middle of a button can be touched without scrolling.
    pub fn is_in_sight(&self, label: &str) -> bool {
        let query = testing::ElementQuery::from_root(self.kiosk.window());
        let area = query
            .match_descendants()
            .match_inherits("ScrollArea")
            .find_first();
        let end = area.map_or(f32::MAX, |area| {
            area.absolute_position().y + area.size().height
        });
        let is_hidden = |button: &Part| button.y < end - 1.0 && button.centre().1 > end - 8.0;
        self.buttons()
            .iter()
            .any(|button| button.label == label && !is_hidden(button))
    }

    /// Presses the button with this name, and no time passes but that of a tap.
    pub fn tap(&self, label: &str) {
        let (x, y) = self.button(label).centre();
        self.tap_at(x, y);
    }

    /// Touches the glass at a place in logical pixels.
    pub fn tap_at(&self, x: f32, y: f32) {
        let window = self.kiosk.window().window();
        let position = LogicalPosition::new(x, y);
        let button = PointerEventButton::Left;
        window.dispatch_event(WindowEvent::PointerMoved { position });
        window.dispatch_event(WindowEvent::PointerPressed { position, button });
        self.wait(0.05);
        window.dispatch_event(WindowEvent::PointerReleased { position, button });
        window.dispatch_event(WindowEvent::PointerExited);
    }

    /// Holds the corner above the practice's name for so many seconds.
    pub fn hold_corner(&self, seconds: f64) {
        let window = self.kiosk.window().window();
        let (position, button) = (LogicalPosition::new(40.0, 30.0), PointerEventButton::Left);
        window.dispatch_event(WindowEvent::PointerMoved { position });
        window.dispatch_event(WindowEvent::PointerPressed { position, button });
        self.wait(seconds);
        window.dispatch_event(WindowEvent::PointerReleased { position, button });
        window.dispatch_event(WindowEvent::PointerExited);
        self.wait(0.6);
    }

    /// Presses as a screen reader does.
    pub fn activate(&self, label: &str) -> &Self {
        let found =
            testing::ElementHandle::find_by_accessible_label(self.kiosk.window(), label).next();
        found
            .unwrap_or_else(|| panic!("there is no «{label}» on {}", self.page()))
            .invoke_accessible_default_action();
        self.wait(1.0);
        self
    }

    pub fn key(&self, text: impl Into<slint::SharedString>) {
        let text = text.into();
        let window = self.kiosk.window().window();
        window.dispatch_event(WindowEvent::KeyPressed { text: text.clone() });
        window.dispatch_event(WindowEvent::KeyReleased { text });
        self.wait(0.6);
    }

    /// The button that is drawn as the one that has the focus.
    pub fn focused(&self) -> Option<Part> {
        let pixels = self.pixels();
        let scale = self.kiosk.window().window().scale_factor();
        let is_yellow = |x: f32, y: f32| {
            let (x, y) = ((x * scale) as usize, (y * scale) as usize);
            let width = pixels.width as usize;
            let at = (y * width + x) * 3;
            x < width && pixels.rgb.get(at..at + 3) == Some(&[0xff, 0xeb, 0x3b])
        };
        // Between the edge and the words.
        self.buttons().into_iter().find(|part| {
            (1..8).any(|eighth| is_yellow(part.x + 8.0, part.y + part.height * eighth as f32 / 8.0))
        })
    }

    pub fn screen(&self) -> Screen {
        self.screen
    }

    pub fn pixels(&self) -> Pixels {
        let snapshot = self.kiosk.window().window().take_snapshot().unwrap();
        Pixels {
            width: snapshot.width(),
            height: snapshot.height(),
            rgb: snapshot
                .as_slice()
                .iter()
                .flat_map(|pixel| [pixel.r, pixel.g, pixel.b])
                .collect(),
        }
    }

    /// The folder of the counts.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// What is on the disk, read by a second connection.
    pub fn tally(&self) -> Tally {
        Tally::in_folder(&self.data)
    }

    pub fn counted(&self) -> Vec<Count> {
        self.tally().rows().unwrap()
    }

    /// How often a step was counted, in all languages.
    pub fn count_of(&self, step: &str) -> u64 {
        self.counted()
            .iter()
            .filter(|row| row.step == step)
            .map(|row| row.count)
            .sum()
    }
}
