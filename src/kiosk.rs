//! The screen: owns the window and the session, and is the only code that knows Slint.

mod bind;
pub mod fingers;
pub mod fonts;
pub mod gallery;
pub mod headless;
mod keys;
mod listen;
pub mod ruler;
mod typesetting;
mod window;

use std::cell::{OnceCell, RefCell};
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use slint::ComponentHandle;
use slint::platform::{PointerEventButton, WindowEvent};
use tracing::warn;

use crate::clock;
use crate::counted::StepKind;
use crate::counted::{ClockTrust, HalfDay};
use crate::edition::{Edition, Id, Locale, built_in_labels, built_in_languages};
use crate::kiosk::fingers::{Fingers, Phase, Pointer};
use crate::language::{Direction, Language, LanguageTag};
use crate::outline::Outline;
use crate::pin::Lock;
use crate::problem::Problems;
use crate::qr;
use crate::report;
use crate::schedule::Daily;
use crate::screen::{Screen, Shift};
use crate::session::{Action, Effect, Session, Settings, Step};
use crate::speech::{self, Speaker, Utterance, Voices};
use crate::staff::{self, Knowledge, NewestSeal};
use crate::status::Status;
use crate::tally::{Entry, House, Tally};
use crate::view::{self, Codes, Notice, View};
use crate::voice::Speed;
pub use window::{Placement, end, end_after, run, send_to_running};

/// The interface, as compiled from `ui/`.
#[allow(missing_debug_implementations, clippy::all, clippy::pedantic)]
pub mod ui {
    slint::include_modules!();
}

/// The window with what its texts need, not shown yet.
fn new_window() -> Result<ui::AppWindow, slint::PlatformError> {
    let window = ui::AppWindow::new()?;
    window
        .global::<ui::Typesetting>()
        .on_marked(|words, right_to_left| {
            let direction = if right_to_left {
                Direction::RightToLeft
            } else {
                Direction::LeftToRight
            };
            typesetting::marked(&words, direction).into()
        });
    window
        .global::<ui::Typesetting>()
        .on_longest_words(|words| typesetting::longest_words([words.as_str()]).into());
    window
        .global::<ui::Aloud>()
        .on_sentences(|words, language| bind::sentences(&words, &language));
    Ok(window)
}

/// The two clocks: one that only runs forward, for the visit, and the wall's, for the counts.
pub struct Clocks {
    pub elapsed: Box<dyn Fn() -> Duration>,
    pub wall: Box<dyn Fn() -> Timestamp>,
    /// Whether the wall's clock can be relied on.
    pub trust: Box<dyn Fn() -> ClockTrust>,
}

impl Clocks {
    /// The practice's date and time.
    fn local(&self, edition: &Edition) -> DateTime {
        (self.wall)()
            .to_zoned(edition.counting.time_zone.clone())
            .datetime()
    }

    /// The machine's own.
    pub fn of_machine() -> Self {
        let start = std::time::Instant::now();
        Self {
            elapsed: Box::new(move || start.elapsed()),
            wall: Box::new(Timestamp::now),
            trust: Box::new(clock::trust),
        }
    }
}

/// A running kiosk. Clones are the same kiosk.
#[derive(Clone)]
pub struct Kiosk {
    shared: Rc<Shared>,
}

struct Shared {
    window: ui::AppWindow,
    clocks: Clocks,
    timer: slint::Timer,
    /// Runs while something is spoken: asks how far it has come.
    speech_timer: slint::Timer,
    /// Runs while the site states when the screen is wiped, or opening hours: looks at the wall's clock.
    wall_timer: slint::Timer,
    house_timer: slint::Timer,
    shift_timer: slint::Timer,
    fingers: RefCell<Fingers<u64>>,
    state: RefCell<State>,
    office: Option<RefCell<Office>>,
}

/// What the staff screen needs to know and to do besides the kiosk itself.
pub struct Office {
    pub lock: Lock,
    /// Which edition is on the screen, and what is wrong with a newer one.
    pub status: Box<dyn Fn() -> Status>,
    /// The room left for the counts, in bytes.
    pub free_space: Box<dyn Fn() -> Option<u64>>,
    /// Takes the site's files as they are now.
    pub read_files: Box<dyn Fn(&Kiosk)>,
    pub restart: Box<dyn Fn()>,
}

struct State {
    session: Session,
    edition: Option<Arc<Edition>>,
    /// A newer edition, taken when the visit ends.
    newer: Option<Arc<Edition>>,
    outline: Outline,
    codes: Option<Codes>,
    tally: Tally,
    speaker: Speaker,
    voices: Voices,
    /// The folder that recordings are in.
    site: PathBuf,
    spoken: Spoken,
    diagonal_inches: Option<f64>,
    /// Made when they are first shown: mostly they never are.
    notices: OnceCell<Vec<Notice>>,
    shown: Option<View>,
    /// The screen that everything was fitted to last. None where the window system does that.
    fitted: Option<Screen>,
    pictures: bind::Pictures,
    taken: Taken,
    cleaning: Daily,
    /// What the staff screen tells.
    known: Knowledge,
    /// The code of the newest seal.
    seal: Option<Arc<qr::Picture>>,
    /// Whether the practice was open when the wall's clock was looked at last.
    is_open: bool,
    /// How often everything was moved by a pixel.
    shifts: usize,
    /// The last thing that was said about saving, so that a full disk is told once, not at every
    /// touch.
    told: Option<String>,
    /// The same about keeping house.
    told_of_house: Option<String>,
}

/// What is spoken now.
#[derive(Debug, Clone, Copy, Default)]
struct Spoken {
    /// What ends before was not heard.
    heard_from: Duration,
    /// What has not ended by then never will.
    ended_by: Duration,
}

/// How much longer than it should a voice may take. While it speaks, no visit ends.
const HANGS: Duration = Duration::from_secs(300);

/// How often a voice is asked how far it has come.
const SPEECH_POLL: Duration = Duration::from_millis(50);

/// How often the wall's clock is looked at, where anything depends on it.
const WALL_GLANCE: Duration = Duration::from_secs(20);

/// How often it is looked whether the day or the edition is another.
const HOUSE_GLANCE: Duration = Duration::from_secs(600);

/// How often everything is moved by a pixel while nobody is there.
const SHIFT: Duration = Duration::from_secs(120);

/// Told of every edition when it comes on the screen.
pub type Taken = Box<dyn Fn(&Edition)>;

/// What a kiosk is made of.
pub struct Parts {
    pub clocks: Clocks,
    pub tally: Tally,
    /// The folder of the site, for the recordings in it.
    pub site: PathBuf,
    /// Reads aloud, once its voices are [known](Kiosk::know_voices).
    pub speaker: Speaker,
    /// From the command line; the site's own otherwise.
    pub diagonal_inches: Option<f64>,
    pub taken: Taken,
    /// Without it there is no staff screen.
    pub office: Option<Office>,
}

impl Kiosk {
    /// Makes the window, showing "out of service" until an edition is [offered](Self::offer).
    pub fn new(parts: Parts) -> Result<Self, slint::PlatformError> {
        let window = new_window()?;
        let now = (parts.clocks.elapsed)();
        let kiosk = Self {
            shared: Rc::new(Shared {
                window,
                clocks: parts.clocks,
                timer: slint::Timer::default(),
                speech_timer: slint::Timer::default(),
                wall_timer: slint::Timer::default(),
                house_timer: slint::Timer::default(),
                shift_timer: slint::Timer::default(),
                fingers: RefCell::default(),
                office: parts.office.map(RefCell::new),
                state: RefCell::new(State {
                    session: Session::new(now),
                    edition: None,
                    newer: None,
                    outline: Outline::default(),
                    codes: None,
                    tally: parts.tally,
                    speaker: parts.speaker,
                    voices: Voices::default(),
                    site: parts.site,
                    spoken: Spoken::default(),
                    diagonal_inches: parts.diagonal_inches,
                    notices: OnceCell::new(),
                    shown: None,
                    fitted: None,
                    pictures: bind::Pictures::default(),
                    taken: parts.taken,
                    cleaning: Daily::default(),
                    known: Knowledge::default(),
                    seal: None,
                    is_open: true,
                    shifts: 0,
                    told: None,
                    told_of_house: None,
                }),
            }),
        };
        if let Some(office) = &kiosk.shared.office {
            // A lock-out that outlives a restart begins with it.
            office.borrow_mut().lock.locked_until(now);
        }
        listen::connect(&kiosk);
        keys::connect(kiosk.window());
        kiosk.show();
        Ok(kiosk)
    }

    pub fn window(&self) -> &ui::AppWindow {
        &self.shared.window
    }

    /// A finger did something on the glass, at a place in logical pixels. One of several counts.
    pub fn touch(&self, finger: u64, phase: Phase, x: f32, y: f32) {
        let now = (self.shared.clocks.elapsed)();
        let place = slint::LogicalPosition::new(x, y);
        let pointers = self
            .shared
            .fingers
            .borrow_mut()
            .touch(finger, phase, place, now);
        let button = PointerEventButton::Left;
        for pointer in pointers {
            self.shared.window.window().dispatch_event(match pointer {
                Pointer::Pressed(position) => WindowEvent::PointerPressed { position, button },
                Pointer::Moved(position) => WindowEvent::PointerMoved { position },
                Pointer::Released(position) => WindowEvent::PointerReleased { position, button },
                Pointer::Cancelled => WindowEvent::PointerExited,
            });
        }
    }

    /// Takes an edition: at once where nobody is there, as soon as nobody is otherwise.
    pub fn offer(&self, edition: Arc<Edition>) {
        {
            let mut state = self.shared.state.borrow_mut();
            state.newer = Some(edition);
            state.take_newer();
        }
        // The site may state the size of the glass.
        if self.shared.state.borrow().fitted.is_some() {
            self.fit_screen();
        }
        self.show();
        self.keep_house_if_begun();
    }

    /// Does what an action asks for, and shows what comes of it.
    pub fn dispatch(&self, action: Action) {
        let now = (self.shared.clocks.elapsed)();
        let mut begins_anew = false;
        // What is done with the kiosk as a whole, once the session has its new state.
        let mut afterwards = Vec::new();
        {
            let mut state = self.shared.state.borrow_mut();
            let mut next = Some(action);
            while let Some(action) = next.take() {
                let outline = std::mem::take(&mut state.outline);
                let effects = state.session.update(action, now, &outline);
                state.outline = outline;
                for effect in effects {
                    match effect {
                        Effect::Count(step) => {
                            next = state.count(&step, &self.shared.clocks).or(next)
                        }
                        Effect::Speak(sentence) => next = state.speak(sentence, now).or(next),
                        Effect::Silence => state.speaker.stop(),
                        Effect::Ended => begins_anew = true,
                        Effect::TryPin(pin) => {
                            let office = self.shared.office.as_ref();
                            next = office.map(|office| {
                                Action::PinTried(office.borrow_mut().lock.try_pin(&pin, now))
                            });
                        }
                        Effect::ReadFiles | Effect::GatherFacts | Effect::Restart => {
                            afterwards.push(effect)
                        }
                    }
                }
            }
            begins_anew |= state.take_newer();
        }
        for effect in afterwards {
            let Some(office) = &self.shared.office else {
                break;
            };
            match effect {
                Effect::ReadFiles => (office.borrow().read_files)(self),
                Effect::Restart => (office.borrow().restart)(),
                _ => self.gather_facts(&office.borrow()),
            }
        }
        self.show();
        if begins_anew {
            self.keep_house_if_begun();
        }
    }

    /// The corner of the screen was held: staff want something. Without a PIN, all they can do is wipe it.
    fn held(&self) {
        let has_pin = self
            .shared
            .office
            .as_ref()
            .is_some_and(|office| office.borrow().lock.is_set());
        self.dispatch(if has_pin {
            Action::AskPin
        } else {
            Action::Clean
        });
    }

    /// Learns what the staff screen tells.
    fn gather_facts(&self, office: &Office) {
        let shared = &self.shared;
        let screen = self.screen();
        let mut state = shared.state.borrow_mut();
        let zone = state
            .edition
            .as_ref()
            .map_or(TimeZone::system(), |edition| {
                edition.counting.time_zone.clone()
            });
        let local = (shared.clocks.wall)().to_zoned(zone).datetime();
        let today = state.tally.counted_on(local.date()).ok().map(report::whole);
        let seal = state.tally.newest_seal().ok().flatten();
        let seal = seal.and_then(|seal| {
            Some(NewestSeal {
                of: seal.statement()?.of.to_string(),
                note: seal.note()?,
            })
        });
        state.seal = seal
            .as_ref()
            .and_then(|seal| qr::draw(&seal.note, &screen).ok())
            .map(Arc::new);
        let silent = |locale: &&Locale| !state.outline.spoken.contains(&locale.language.tag);
        let locales = state.edition.iter().flat_map(|edition| &edition.locales);
        let silent_languages = locales
            .filter(silent)
            .map(|locale| locale.language.english_name.clone())
            .collect();
        state.known = Knowledge {
            status: (office.status)(),
            today,
            seal,
            clock: Some((shared.clocks.trust)()),
            local_time: local.strftime("%-d %B %Y, %H:%M").to_string(),
            free_space: (office.free_space)(),
            silent_languages,
            trouble: state.told.clone().or_else(|| state.told_of_house.clone()),
        };
    }

    /// Offers to read aloud in the languages of these voices.
    pub fn know_voices(&self, voices: Voices) {
        {
            let mut state = self.shared.state.borrow_mut();
            state.voices = voices;
            state.offer_voices();
        }
        self.show();
    }

    /// Says "please ask at reception" in these words, for as long as there is no edition.
    pub fn show_notices(&self, notices: Vec<Notice>) {
        self.shared.state.borrow_mut().notices = OnceCell::from(notices);
        self.show();
    }

    /// Is silent, and closes the counts: the program ends.
    fn close(&self) {
        let mut state = self.shared.state.borrow_mut();
        state.speaker.stop();
        state.tally.close();
    }

    /// Whether there is anything to show but "out of service".
    pub fn has_edition(&self) -> bool {
        self.shared.state.borrow().edition.is_some()
    }

    /// Whether nothing is shown, because the practice is closed or staff wanted it so.
    pub fn is_dark(&self) -> bool {
        self.shared.state.borrow().session.is_dark()
    }

    /// The screen as it is now, for whoever wants to know what a visitor sees.
    pub fn view(&self) -> Option<View> {
        self.shared.state.borrow().shown.clone()
    }

    /// Does what is due with a new day or a new edition: notes the words that are on the screen, seals the
    /// counts of yesterday. It waits for a disk, so it is not done while somebody uses the screen.
    fn keep_house(&self) {
        let mut state = self.shared.state.borrow_mut();
        let Some(edition) = state
            .edition
            .clone()
            .filter(|_| state.session.is_untouched())
        else {
            return;
        };
        let clocks = &self.shared.clocks;
        let house = House {
            today: clocks.local(&edition).date(),
            clock: (clocks.trust)(),
            keep_months: edition.counting.keep_months,
            edition: &edition,
        };
        let kept = state
            .tally
            .keep_house(&house)
            .map_err(|error| error.to_string());
        tell(&mut state.told_of_house, &kept);
    }

    /// Keeps house when an edition may have come: also one that is replaced soon was on the screen. Nothing is
    /// written before the first frame is.
    fn keep_house_if_begun(&self) {
        if self.shared.house_timer.running() {
            self.keep_house();
        }
    }

    /// Keeps house now, and from now on soon after everything that makes it due.
    pub fn begin_to_keep_house(&self) {
        self.keep_house();
        let kiosk = Rc::downgrade(&self.shared);
        self.shared
            .house_timer
            .start(slint::TimerMode::Repeated, HOUSE_GLANCE, move || {
                if let Some(shared) = kiosk.upgrade() {
                    Kiosk { shared }.keep_house();
                }
            });
    }

    /// From now on moves everything by a pixel now and then, while nobody is there, so that nothing burns in.
    pub fn begin_to_shift(&self) {
        let kiosk = Rc::downgrade(&self.shared);
        self.shared
            .shift_timer
            .start(slint::TimerMode::Repeated, SHIFT, move || {
                let Some(shared) = kiosk.upgrade() else {
                    return;
                };
                let is_untouched = shared.state.borrow().session.is_untouched();
                if is_untouched {
                    shared.state.borrow_mut().shifts += 1;
                    Kiosk { shared }.show();
                }
            });
    }

    /// Opens the tally now, so that what is wrong with it is known before anyone needs it.
    pub fn open_tally(&self) -> Result<(), crate::tally::Error> {
        self.shared.state.borrow_mut().tally.open()
    }

    /// Draws the codes of every link now, so that no visitor waits for them; tells what is wrong.
    pub fn prepare_codes(&self) -> Problems {
        let mut problems = Problems::default();
        let screen = self.screen();
        let mut state = self.shared.state.borrow_mut();
        let Some(edition) = state.edition.clone() else {
            return problems;
        };
        state.codes = Some(draw_codes(&edition, &screen, &mut problems));
        problems
    }

    /// Fits everything to the window's size, which is the whole screen's.
    pub fn fit_screen(&self) {
        let screen = self.screen();
        {
            let mut state = self.shared.state.borrow_mut();
            if state.fitted.replace(screen) == Some(screen) {
                return;
            }
            state.codes = None;
        }
        let window = self.shared.window.window();
        let scale_factor = screen.scale_factor();
        if (window.scale_factor() - scale_factor).abs() > 0.001 {
            let size = slint::PhysicalSize::new(screen.width, screen.height);
            window
                .dispatch_event(slint::platform::WindowEvent::ScaleFactorChanged { scale_factor });
            window.dispatch_event(slint::platform::WindowEvent::Resized {
                size: size.to_logical(scale_factor),
            });
        }
        self.show();
    }

    /// The window has another size. A window of fixed scale only needs other codes.
    fn resized(&self) {
        let fits_screen = self.shared.state.borrow().fitted.is_some();
        if fits_screen {
            self.fit_screen();
        } else {
            self.shared.state.borrow_mut().codes = None;
            self.show();
        }
    }

    /// The glass, as far as it is known.
    pub fn screen(&self) -> Screen {
        let size = self.shared.window.window().size();
        let state = self.shared.state.borrow();
        let diagonal = state.diagonal_inches.or(state
            .edition
            .as_ref()
            .and_then(|edition| edition.diagonal_inches));
        Screen {
            width: size.width.max(1),
            height: size.height.max(1),
            diagonal_inches: diagonal.unwrap_or(crate::screen::DEFAULT_DIAGONAL_INCHES),
        }
    }

    /// Brings the window in line with the session, and sets the clock for its next change.
    fn show(&self) {
        let screen = self.screen();
        {
            let mut state = self.shared.state.borrow_mut();
            let view = state.view(&screen);
            if state.shown.as_ref() != Some(&view) {
                let State {
                    shown, pictures, ..
                } = &mut *state;
                bind::bind(&self.shared.window, shown.as_ref(), &view, pictures);
                *shown = Some(view);
            }
        }
        self.set_timer();
        self.set_speech_timer();
        self.set_wall_timer();
    }

    /// While the site states times at which the screen is wiped, or opening hours, waits for them. A clock can be set, so
    /// it is looked at, and not counted down to.
    fn set_wall_timer(&self) {
        let timer = &self.shared.wall_timer;
        let has_times =
            |edition: &Arc<Edition>| !edition.cleaning.is_empty() || edition.hours.are_stated();
        let is_needed = {
            let state = self.shared.state.borrow();
            // Closed, it waits to be open again, also where the hours are gone.
            !state.is_open || state.edition.as_ref().is_some_and(has_times)
        };
        if !is_needed {
            return timer.stop();
        }
        if timer.running() {
            return;
        }
        let kiosk = Rc::downgrade(&self.shared);
        timer.start(slint::TimerMode::Repeated, WALL_GLANCE, move || {
            if let Some(shared) = kiosk.upgrade() {
                Kiosk { shared }.look_at_the_wall_clock();
            }
        });
    }

    /// Begins what the time has come for, unless somebody uses the screen.
    fn look_at_the_wall_clock(&self) {
        let mut actions = Vec::new();
        {
            let mut state = self.shared.state.borrow_mut();
            let Some(edition) = state.edition.clone() else {
                return;
            };
            let clocks = &self.shared.clocks;
            let local = clocks.local(&edition);
            // A clock that may be wrong makes nothing dark.
            let is_open =
                (clocks.trust)() == ClockTrust::Unverified || edition.hours.is_open(local);
            let was_open = std::mem::replace(&mut state.is_open, is_open);
            if !is_open {
                actions.push(Action::GoDark);
            } else if !was_open {
                actions.push(Action::Wake);
            }
            if state.cleaning.is_due(&edition.cleaning, local) && state.session.is_untouched() {
                state.cleaning.done();
                actions.push(Action::Clean);
            }
        }
        for action in actions {
            self.dispatch(action);
        }
    }

    /// While something is spoken, asks often how far it has come: a listener hears a gap of a tenth of a
    /// second between two sentences as natural.
    fn set_speech_timer(&self) {
        let timer = &self.shared.speech_timer;
        if self.shared.state.borrow_mut().speaker.poll() == speech::State::Idle {
            return timer.stop();
        }
        if timer.running() {
            return;
        }
        let kiosk = Rc::downgrade(&self.shared);
        timer.start(slint::TimerMode::Repeated, SPEECH_POLL, move || {
            let Some(shared) = kiosk.upgrade() else {
                return;
            };
            let now = (shared.clocks.elapsed)();
            let heard = shared.state.borrow_mut().heard(now);
            if let Some(action) = heard {
                Kiosk { shared }.dispatch(action);
            }
        });
    }

    fn set_timer(&self) {
        let state = self.shared.state.borrow();
        let Some(due) = state.session.next_tick(&state.outline) else {
            return self.shared.timer.stop();
        };
        let kiosk = Rc::downgrade(&self.shared);
        // A little late rather than a little early, or the tick would find nothing to do.
        let wait = due.saturating_sub((self.shared.clocks.elapsed)()) + Duration::from_millis(1);
        self.shared
            .timer
            .start(slint::TimerMode::SingleShot, wait, move || {
                if let Some(shared) = kiosk.upgrade() {
                    Kiosk { shared }.dispatch(Action::Tick);
                }
            });
    }
}

impl State {
    fn view(&mut self, screen: &Screen) -> View {
        View {
            shift: Shift::after(self.shifts, screen),
            ..self.unshifted_view(screen)
        }
    }

    fn unshifted_view(&mut self, screen: &Screen) -> View {
        if self.session.is_dark() {
            return view::dark(self.edition.as_deref());
        }
        if let Some(staff) = &self.session.staff {
            let seal = self
                .known
                .seal
                .as_ref()
                .map(|newest| newest.note.clone())
                .zip(self.seal.clone());
            return view::for_staff(staff, staff::facts(&self.known), seal);
        }
        let Some(edition) = self.edition.clone() else {
            return view::out_of_service(self.notices.get_or_init(built_in_notices).clone());
        };
        let without_codes = Codes::new();
        let mut view = view::view(
            &self.session,
            &edition,
            self.codes.as_ref().unwrap_or(&without_codes),
        );
        if view.code().is_some() && self.codes.is_none() {
            // Drawn the first time one is wanted, if not before.
            let codes = draw_codes(&edition, screen, &mut Problems::default());
            view = view::view(&self.session, &edition, self.codes.insert(codes));
        }
        view.can_listen = self.session.can_listen(&self.outline);
        view
    }

    fn offer_voices(&mut self) {
        let is_recorded = |tag: &LanguageTag| {
            let locale = self
                .edition
                .as_ref()
                .and_then(|edition| edition.locale(tag));
            locale.is_some_and(|locale| !locale.recordings.is_empty())
        };
        let is_spoken = |tag: &&LanguageTag| self.voices.voice(tag).is_some() || is_recorded(tag);
        self.outline.spoken = self
            .outline
            .languages
            .iter()
            .filter(is_spoken)
            .cloned()
            .collect();
    }

    /// Speaks a sentence of the page. Answers at once where there is nothing to wait for.
    fn speak(&mut self, sentence: usize, now: Duration) -> Option<Action> {
        let edition = self.edition.clone()?;
        let without_codes = Codes::new();
        let codes = self.codes.as_ref().unwrap_or(&without_codes);
        let Some(spoken) = view::utterances(&self.session, &edition, codes)
            .into_iter()
            .nth(sentence)
        else {
            return Some(Action::PageRead);
        };
        if let Some(recording) = &spoken.recording {
            self.speaker
                .play(&self.site.join(recording), self.session.settings.volume);
            if self.speaker.poll() != speech::State::Failed {
                // A person may take longer than any machine.
                let most = HANGS + 3 * speech::duration_estimate(&spoken.sentence, Speed::Slow);
                self.spoken = Spoken {
                    heard_from: now,
                    ended_by: now + most,
                };
                return None;
            }
            // Without its file or its player it is read by the machine.
        }
        let source = &edition.source().language.tag;
        let tag = if spoken.in_source {
            source
        } else {
            self.session.language.as_ref().unwrap_or(source)
        };
        let Some(voice) = self.voices.voice(tag).cloned() else {
            // A text in another language, for which there is no voice, is passed over.
            return Some(Action::SentenceRead);
        };
        let Settings { volume, speed, .. } = self.session.settings;
        let utterance = Utterance {
            text: spoken.sentence,
            voice,
            volume,
            speed,
        };
        let said = utterance.spoken();
        self.spoken = Spoken {
            heard_from: now + speech::least_duration(&said, speed),
            ended_by: now + HANGS + speech::duration_estimate(&said, speed),
        };
        self.speaker.start(&utterance);
        None
    }

    /// What the voice has come to since it was asked last.
    fn heard(&mut self, now: Duration) -> Option<Action> {
        let answer = match self.speaker.poll() {
            speech::State::Idle => return None,
            speech::State::Speaking if now < self.spoken.ended_by => return None,
            speech::State::Finished if now >= self.spoken.heard_from => Action::SentenceRead,
            // It hangs, or could not speak, or ended too soon to have been heard.
            speech::State::Speaking | speech::State::Finished | speech::State::Failed => {
                Action::ReadingFailed
            }
        };
        // There is nothing more to ask it.
        self.speaker.stop();
        Some(answer)
    }

    /// Goes on with an edition that waits, unless somebody is there. A session that nobody has touched knows
    /// nothing of the edition before.
    fn take_newer(&mut self) -> bool {
        if !self.session.is_untouched() {
            return false;
        }
        let Some(edition) = self.newer.take() else {
            return false;
        };
        (self.taken)(&edition);
        self.outline = edition.outline();
        self.edition = Some(edition);
        self.offer_voices();
        self.codes = None;
        self.pictures = bind::Pictures::default();
        true
    }

    /// Counts a step, and answers for the one that a visitor waits for.
    fn count(&mut self, step: &Step, clocks: &Clocks) -> Option<Action> {
        let counted = self.try_count(step, clocks);
        tell(&mut self.told, &counted);
        match (&counted, step.kind) {
            (_, StepKind::Opened | StepKind::ReadToEnd) => None,
            (Ok(()), StepKind::Acknowledged) => Some(Action::Saved),
            (Err(_), StepKind::Acknowledged) => Some(Action::SaveFailed),
        }
    }

    fn try_count(&mut self, step: &Step, clocks: &Clocks) -> Result<(), String> {
        let gone = "a step of a document that is not in the edition cannot be counted; tell whoever looks after the program";
        let edition = self.edition.as_ref().ok_or(gone)?;
        let document = edition.document(&step.document).ok_or(gone)?;
        let locale = edition.locale(&step.language).ok_or(gone)?;
        let wording = locale.documents.get(&step.document).ok_or(gone)?;
        let local = clocks.local(edition);
        let entry = Entry {
            date: local.date(),
            half_day: HalfDay::of(local.time()),
            document: document.id.as_str(),
            version: &document.version,
            wording: wording.digest,
            language: step.language.as_str(),
            step: step.kind,
            reading_time: step.reading_time,
            clock: (clocks.trust)(),
        };
        self.tally.count(&entry).map_err(|error| error.to_string())
    }

    fn language(&self, index: usize) -> Option<LanguageTag> {
        self.outline.languages.get(index).cloned()
    }

    fn document(&self, index: usize) -> Option<Id> {
        self.outline
            .documents
            .get(index)
            .map(|document| document.id.clone())
    }

    fn card(&self, index: usize) -> Option<Id> {
        match &self.shown.as_ref()?.page {
            view::Page::Contents(contents) => contents.cards.get(index).map(|card| card.id.clone()),
            _ => None,
        }
    }
}

/// Says what could not be saved, once until it could be.
fn tell(told: &mut Option<String>, saved: &Result<(), String>) {
    if let Err(reason) = saved
        && told.as_ref() != Some(reason)
    {
        warn!("{reason}");
    }
    *told = saved.as_ref().err().cloned();
}

/// Draws the code of every link of an edition for a screen. One that does not read back is left
/// out, and told; so is one that can only be read from very near.
pub fn draw_codes(edition: &Edition, screen: &Screen, problems: &mut Problems) -> Codes {
    let mut codes = Codes::new();
    for (id, link) in &edition.links {
        let drawn = qr::draw(&link.address, screen);
        if let Some(problem) = qr::problem(id.as_str(), &link.address, &drawn, screen) {
            problems.push(problem.at_origin(&link.origin));
        }
        codes.insert(id.clone(), drawn.ok().map(Arc::new));
    }
    codes
}

/// "Please ask at reception", from the words that are part of the program: what is shown when no
/// site can be read.
pub fn built_in_notices() -> Vec<Notice> {
    let mut notices: Vec<_> = built_in_languages()
        .filter_map(|tag| {
            let (language, labels) = (Language::known(&tag)?, built_in_labels(&tag)?);
            Some(Notice {
                language,
                title: labels.out_of_service_title,
                body: labels.out_of_service_body,
            })
        })
        .collect();
    // English first: it is what staff read.
    notices.sort_by_key(|notice| !notice.language.tag.as_str().starts_with("en"));
    notices
}

/// "Please ask at reception", in the words of an edition.
pub fn notices_of(edition: &Edition) -> Vec<Notice> {
    let notice = |locale: &Locale| Notice {
        language: locale.language.clone(),
        title: locale.labels.out_of_service_title.clone(),
        body: locale.labels.out_of_service_body.clone(),
    };
    // The first heads the screen, and is the practice's own wherever it stands among the languages.
    let own = edition.source();
    let others = edition
        .locales
        .iter()
        .filter(|locale| locale.language.tag != own.language.tag);
    std::iter::once(own).chain(others).map(notice).collect()
}
