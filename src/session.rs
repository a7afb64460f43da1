//! One visitor's visit: where they are, how they want it shown, how long they have been still.
//!
//! A session is a value. [`Session::update`] takes what the visitor did and the time, changes the
//! session, and says what has to be done outside of it. Ending a visit is one assignment, so
//! nothing of a visitor can be left behind. Time is a [`Duration`] on any clock that only runs
//! forward.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use crate::counted::{ReadingTime, StepKind};
use crate::id::Id;
use crate::language::LanguageTag;
use crate::outline::{DocumentOutline, Outline};
use crate::staff_screen::{Answer, DIGITS, Refusal, Staff, Task};
use crate::timing;
use crate::voice::{Speed, Volume};

/// How far apart two presses have to be on the glass to be two presses, in millimetres.
const SAME_PLACE_MM: f32 = 12.0;

/// The page that a visitor is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Page {
    #[default]
    Welcome,
    /// The choice of guidance, where there is more than one.
    Documents,
    Contents,
    /// The page of the document with this index.
    Reading(usize),
    Acknowledge,
    ThankYou,
    SaveFailed,
    Review,
    Complaint,
}

/// What lies over a page for a moment, and leaves it as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    Language,
    Display,
    /// Cards to show at reception.
    Reception,
}

/// What a card for reception says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    Interpreter,
    Complaint,
    ReadToMe,
    LargePrint,
}

impl Need {
    pub const ALL: [Self; 4] = [
        Self::Interpreter,
        Self::Complaint,
        Self::ReadToMe,
        Self::LargePrint,
    ];
}

/// Where on the screen the buttons are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Controls {
    /// At the top and at the bottom.
    #[default]
    High,
    /// Everything to be touched is in the lower half of a tall screen: within reach from a wheelchair.
    Low,
}

/// Everything that a visitor can set on the display panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Settings {
    pub text_size: TextSize,
    pub colours: Colours,
    pub controls: Controls,
    pub volume: Volume,
    pub speed: Speed,
}

impl Settings {
    /// Takes what an action sets. False if it sets nothing.
    fn take(&mut self, action: &Action) -> bool {
        match action {
            Action::SetTextSize(size) => self.text_size = *size,
            Action::SetColours(colours) => self.colours = *colours,
            Action::SetControls(controls) => self.controls = *controls,
            Action::SetVolume(volume) => self.volume = *volume,
            Action::SetSpeed(speed) => self.speed = *speed,
            Action::ResetSettings => *self = Self::default(),
            _ => return false,
        }
        true
    }
}

/// The page is being read aloud.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Listening {
    /// The sentence of the page that is read, or would be read next.
    pub sentence: usize,
    pub state: Reading,
}

/// What the voice is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    Aloud,
    Paused,
    Ended,
    /// It could not speak.
    Failed,
}

/// The size of all text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum TextSize {
    #[default]
    Normal,
    Large,
    Larger,
    Largest,
}

impl TextSize {
    pub const ALL: [Self; 4] = [Self::Normal, Self::Large, Self::Larger, Self::Largest];

    /// The factor on every size of text.
    pub fn factor(self) -> f32 {
        match self {
            Self::Normal => 1.0,
            Self::Large => 1.25,
            Self::Larger => 1.5,
            Self::Largest => 2.0,
        }
    }

    /// 1 to 4.
    pub fn step(self) -> usize {
        Self::ALL
            .iter()
            .position(|size| *size == self)
            .map_or(1, |index| index + 1)
    }

    pub fn from_step(step: usize) -> Option<Self> {
        Self::ALL.get(step.checked_sub(1)?).copied()
    }
}

/// The set of colours that everything is drawn in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Colours {
    #[default]
    Standard,
    BlackOnWhite,
    WhiteOnBlack,
    YellowOnBlack,
}

impl Colours {
    pub const ALL: [Self; 4] = [
        Self::Standard,
        Self::BlackOnWhite,
        Self::WhiteOnBlack,
        Self::YellowOnBlack,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::BlackOnWhite => "black-on-white",
            Self::WhiteOnBlack => "white-on-black",
            Self::YellowOnBlack => "yellow-on-black",
        }
    }
}

/// What a visitor did, or what became of what they did.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    ChooseLanguage(LanguageTag),
    ChooseDocument(Id),
    /// Open the page of the document with this id.
    Read(Id),
    ReadFromStart,
    Next,
    Back,
    ShowContents,
    ShowReview,
    ShowComplaint,
    /// "I have read this guidance."
    Acknowledge,
    OpenPanel(Panel),
    ClosePanel,
    SetTextSize(TextSize),
    SetColours(Colours),
    SetControls(Controls),
    SetVolume(Volume),
    SetSpeed(Speed),
    /// Everything on the display panel as it was at first.
    ResetSettings,
    /// Show one card large.
    ShowCard(Need),
    /// Read the page aloud, from its beginning.
    Listen,
    PauseListening,
    ResumeListening,
    StopListening,
    /// The voice has read a sentence to its end.
    SentenceRead,
    /// There was no sentence left to read.
    PageRead,
    ReadingFailed,
    /// To the contents of the guidance, from wherever that makes sense.
    Home,
    /// Ignore touches for a while, so that the screen can be wiped.
    Clean,
    /// The practice is closed: go dark, unless somebody is there.
    GoDark,
    /// The practice is open again, or somebody has touched the dark screen: that touch does nothing else.
    Wake,
    /// Ask for the PIN of the staff screen.
    AskPin,
    EnterDigit(u8),
    ClearDigits,
    /// All digits are entered.
    TryPin,
    /// Whether they were the PIN, and how long nothing is tried if none is.
    PinTried(Answer),
    /// One of the buttons of the staff screen.
    Do(Task),
    MoreTime,
    /// Ends the visit, with or without having acknowledged.
    Finish,
    /// The glass was touched or a key pressed; the place in millimetres from the top left.
    Touched(Option<(f32, f32)>),
    /// Time has passed.
    Tick,
    /// The acknowledgement is safely on disk.
    Saved,
    SaveFailed,
}

/// What has to be done outside of the session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Count a step. Only an acknowledgement is answered, with [`Action::Saved`] or
    /// [`Action::SaveFailed`].
    Count(Step),
    /// Read this sentence of the page aloud, answered with [`Action::SentenceRead`], [`Action::PageRead`]
    /// if there is none, or [`Action::ReadingFailed`].
    Speak(usize),
    /// Be silent.
    Silence,
    /// The visit is over: a newer edition can be taken now.
    Ended,
    /// Try a PIN, answered with [`Action::PinTried`].
    TryPin(String),
    /// Gather what the staff screen tells.
    GatherFacts,
    /// Take the site's files as they are now.
    ReadFiles,
    Restart,
}

/// One step of a visitor through a document, to be counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub kind: StepKind,
    pub document: Id,
    pub language: LanguageTag,
    pub reading_time: ReadingTime,
}

/// See the module's description.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    pub page: Page,
    /// None until one is chosen: the practice's own language then.
    pub language: Option<LanguageTag>,
    pub document: Option<Id>,
    pub panel: Option<Panel>,
    pub settings: Settings,
    /// The card that is shown large on the reception panel.
    pub need: Option<Need>,
    pub listening: Option<Listening>,
    /// A member of staff at the screen, in place of a visitor.
    pub staff: Option<Staff>,
    /// Nothing is shown until somebody comes, or the practice opens.
    dark: bool,
    /// Until when the screen is wiped.
    cleaned_until: Option<Duration>,
    /// Since when "Are you still there?" is asked.
    warned_at: Option<Duration>,
    /// Where Back leads from Review and Complaint.
    came_from: Page,
    progress: BTreeMap<Id, Progress>,
    /// An acknowledgement is on its way to the disk.
    saving: bool,
    now: Duration,
    /// The last sign of somebody being there.
    last_sign: Duration,
    /// The page was touched since it came: on Thank you, somebody is still there.
    touched_here: bool,
    touching: Option<LongTouch>,
    /// Where the glass was touched last, until an action follows.
    touch: Option<(f32, f32)>,
    last_press: Option<Press>,
}

/// What a visitor has done with one document.
#[derive(Debug, Clone, PartialEq)]
struct Progress {
    opened_at: Duration,
    /// The languages in which it was opened, and read to the end, as far as counted.
    opened: BTreeSet<LanguageTag>,
    read_to_end: BTreeSet<LanguageTag>,
    /// The pages that have been on the screen, by language.
    seen: BTreeMap<LanguageTag, BTreeSet<usize>>,
    acknowledged: bool,
}

#[derive(Debug, Clone, PartialEq)]
struct LongTouch {
    began: Duration,
    last: Duration,
}

/// The last press that was acted on.
#[derive(Debug, Clone, PartialEq)]
struct Press {
    action: Action,
    at: Duration,
    place: Option<(f32, f32)>,
}

impl Session {
    /// A new visit that begins `now`, with nothing of the one before.
    pub fn new(now: Duration) -> Self {
        Self {
            page: Page::Welcome,
            language: None,
            document: None,
            panel: None,
            settings: Settings::default(),
            need: None,
            listening: None,
            staff: None,
            dark: false,
            cleaned_until: None,
            warned_at: None,
            came_from: Page::Welcome,
            progress: BTreeMap::new(),
            saving: false,
            now,
            last_sign: now,
            touched_here: false,
            touching: None,
            touch: None,
            last_press: None,
        }
    }

    /// Nobody is there, and nothing of anybody is left. Whoever wipes the screen is there, and so are staff.
    pub fn is_untouched(&self) -> bool {
        let is_used = self.language.is_some()
            || self.has_settings()
            || self.cleaned_until.is_some()
            || self.staff.is_some();
        self.page == Page::Welcome && self.panel.is_none() && !is_used
    }

    /// Nothing is shown.
    pub fn is_dark(&self) -> bool {
        self.dark
    }

    /// The seconds until the visit ends, while "Are you still there?" is asked.
    pub fn seconds_left(&self) -> Option<u64> {
        Some(self.whole_seconds_to(self.warned_at? + timing::WARNING))
    }

    /// The seconds until the screen can be used again, while it is wiped.
    pub fn cleaning_left(&self) -> Option<u64> {
        Some(self.whole_seconds_to(self.cleaned_until?))
    }

    fn whole_seconds_to(&self, end: Duration) -> u64 {
        end.saturating_sub(self.now).as_millis().div_ceil(1000) as u64
    }

    /// Takes an action. One that does not fit the page is ignored: late taps are normal on a kiosk.
    pub fn update(&mut self, action: Action, now: Duration, outline: &Outline) -> Vec<Effect> {
        self.now = self.now.max(now);
        if self.cleaned_until.is_some() && action != Action::Tick {
            return Vec::new();
        }
        if self.dark && !matches!(action, Action::Wake | Action::Clean) {
            return Vec::new();
        }
        match action {
            Action::Wake if self.dark => {
                self.dark = false;
                self.go(Page::Welcome)
            }
            Action::GoDark => {
                self.dark = self.is_untouched() && self.now >= self.last_sign + timing::AWAKE;
                Vec::new()
            }
            Action::PinTried(answer) => self.pin_tried(&answer),
            Action::Tick => self.tick(outline),
            Action::Touched(place) => {
                self.touched(place);
                Vec::new()
            }
            Action::Saved if self.saving => {
                self.saving = false;
                if let Some(progress) = self
                    .document
                    .as_ref()
                    .and_then(|id| self.progress.get_mut(id))
                {
                    progress.acknowledged = true;
                }
                self.go(Page::ThankYou)
            }
            Action::SaveFailed if self.saving => {
                self.saving = false;
                self.go(Page::SaveFailed)
            }
            Action::Saved | Action::SaveFailed => Vec::new(),
            Action::SentenceRead | Action::PageRead | Action::ReadingFailed => self.heard(&action),
            press => self.press(press, outline),
        }
    }

    /// When [`Action::Tick`] is due next. `None` while nothing of the session depends on time.
    pub fn next_tick(&self, outline: &Outline) -> Option<Duration> {
        let counting_down_to = self
            .warned_at
            .map(|at| at + timing::WARNING)
            .or(self.cleaned_until);
        match counting_down_to {
            Some(end) => {
                Some(end - Duration::from_secs(self.whole_seconds_to(end).saturating_sub(1)))
            }
            None => Some(self.last_sign + self.idle_limit(outline)?),
        }
    }

    /// How long the page stays without a touch. `None`: for ever.
    pub fn idle_limit(&self, outline: &Outline) -> Option<Duration> {
        if self.is_untouched() {
            return None;
        }
        match &self.staff {
            Some(Staff::Asked { .. }) => return Some(timing::PIN),
            Some(Staff::Admitted) => return Some(timing::STAFF),
            None => {}
        }
        if self
            .listening
            .is_some_and(|listening| listening.state == Reading::Aloud)
        {
            return None;
        }
        // Larger letters are scrolled more.
        let reading_limit = |words: usize| reading_limit(words, self.settings.text_size);
        if self.panel == Some(Panel::Reception) {
            // Somebody has gone to fetch a member of staff.
            return Some(timing::READING_MINIMUM + timing::CODE);
        }
        Some(match self.page {
            Page::Welcome => timing::WELCOME_SETTINGS,
            Page::ThankYou if self.panel.is_none() => timing::THANK_YOU,
            Page::Review | Page::Complaint => timing::READING_MINIMUM + timing::CODE,
            Page::Reading(index) => {
                let Some(page) = self
                    .document_outline(outline)
                    .and_then(|document| document.pages.get(index))
                else {
                    return Some(timing::READING_MINIMUM);
                };
                let language = outline
                    .languages
                    .iter()
                    .position(|tag| Some(tag) == self.language.as_ref());
                let words = language
                    .and_then(|language| page.words.get(language))
                    .copied()
                    .unwrap_or(0);
                reading_limit(words)
                    + if page.has_code {
                        timing::CODE
                    } else {
                        Duration::ZERO
                    }
            }
            Page::Contents => {
                // The introduction is read here too.
                let language = outline
                    .languages
                    .iter()
                    .position(|tag| Some(tag) == self.language.as_ref());
                let first = self
                    .document_outline(outline)
                    .and_then(|document| document.pages.first());
                let words = first
                    .zip(language)
                    .and_then(|(page, language)| page.words.get(language))
                    .copied()
                    .unwrap_or(0);
                reading_limit(words)
            }
            Page::Documents | Page::Acknowledge | Page::ThankYou | Page::SaveFailed => {
                timing::READING_MINIMUM
            }
        })
    }

    fn tick(&mut self, outline: &Outline) -> Vec<Effect> {
        if let Some(end) = self.cleaned_until {
            return if self.now >= end {
                self.end()
            } else {
                Vec::new()
            };
        }
        if let Some(warned_at) = self.warned_at {
            if self.now >= warned_at + timing::WARNING {
                return self.end();
            }
            return Vec::new();
        }
        let Some(limit) = self.idle_limit(outline) else {
            return Vec::new();
        };
        if self.now < self.last_sign + limit {
            return Vec::new();
        }
        let somebody_may_be_there = match self.page {
            Page::Welcome => false,
            Page::ThankYou => self.touched_here || self.panel.is_some(),
            _ => true,
        };
        if somebody_may_be_there {
            self.warned_at = Some(self.now);
            Vec::new()
        } else {
            self.end()
        }
    }

    fn touched(&mut self, place: Option<(f32, f32)>) {
        self.touch = place;
        let long = match &mut self.touching {
            Some(touch) if self.now.saturating_sub(touch.last) < timing::TOUCH_GAP => {
                touch.last = self.now;
                self.now - touch.began > timing::RESTING_TOUCH
            }
            _ => {
                self.touching = Some(LongTouch {
                    began: self.now,
                    last: self.now,
                });
                false
            }
        };
        // While the warning is up, its own buttons decide; they cover the whole glass.
        if !long && self.warned_at.is_none() {
            self.last_sign = self.now;
            // The finger that pressed still has to leave the glass.
            self.touched_here |= self
                .last_press
                .as_ref()
                .is_none_or(|press| self.now >= press.at + timing::REPEAT);
        }
    }

    fn press(&mut self, action: Action, outline: &Outline) -> Vec<Effect> {
        let place = self.touch.take();
        if self.is_repeat(&action, place) {
            return Vec::new();
        }
        let mut effects = match self.act(&action, outline) {
            Some(effects) => effects,
            None => return Vec::new(),
        };
        use Action as A;
        // Whoever asks for more time wants to go on where they were.
        let leaves_the_voice = matches!(
            action,
            A::Listen | A::PauseListening | A::ResumeListening | A::StopListening | A::MoreTime
        );
        // Whatever else is done stops it.
        if !leaves_the_voice && self.listening.take().is_some() {
            effects.push(Effect::Silence);
        }
        self.last_sign = self.now;
        self.last_press = Some(Press {
            action,
            at: self.now,
            place,
        });
        effects
    }

    /// The same press once more: a trembling hand, a bouncing screen.
    fn is_repeat(&self, action: &Action, place: Option<(f32, f32)>) -> bool {
        let Some(last) = &self.last_press else {
            return false;
        };
        let repeat = match action {
            Action::EnterDigit(_) => timing::REPEAT_DIGIT,
            _ => timing::REPEAT,
        };
        if self.now >= last.at + repeat {
            return false;
        }
        let same_place = match (place, last.place) {
            (Some((x, y)), Some((last_x, last_y))) => {
                (x - last_x).hypot(y - last_y) < SAME_PLACE_MM
            }
            _ => false,
        };
        same_place || last.action == *action
    }

    /// `None` if the action does not fit where the visitor is.
    fn act(&mut self, action: &Action, outline: &Outline) -> Option<Vec<Effect>> {
        use Action as A;
        use Page as P;

        if self.warned_at.is_some() {
            return match action {
                A::MoreTime => {
                    self.warned_at = None;
                    Some(Vec::new())
                }
                A::Finish => Some(self.end()),
                _ => None,
            };
        }
        if self.saving {
            return None;
        }
        if self.staff.is_some() {
            return self.act_for_staff(action);
        }
        if let Some(effects) = self.listen(action, outline) {
            return Some(effects);
        }
        if let Some(panel) = self.panel {
            return match (panel, action) {
                (Panel::Reception, A::Back) if self.need.is_some() => {
                    self.need = None;
                    Some(Vec::new())
                }
                (_, A::ClosePanel | A::Back | A::Home) => {
                    self.panel = None;
                    self.need = None;
                    Some(Vec::new())
                }
                (Panel::Reception, A::ShowCard(need)) if self.need.is_none() => {
                    self.need = Some(*need);
                    Some(Vec::new())
                }
                (Panel::Display, setting) if self.settings.take(setting) => Some(Vec::new()),
                (Panel::Language, A::ChooseLanguage(tag)) if outline.languages.contains(tag) => {
                    self.language = Some(tag.clone());
                    self.panel = None;
                    Some(self.arrive(outline))
                }
                (_, A::OpenPanel(other)) if self.page != P::Welcome => {
                    self.panel = Some(*other);
                    self.need = None;
                    Some(Vec::new())
                }
                (_, A::Finish) => Some(self.end()),
                _ => None,
            };
        }
        Some(match (self.page, action) {
            (P::Welcome, A::ChooseLanguage(tag)) if outline.languages.contains(tag) => {
                self.language = Some(tag.clone());
                match outline.documents.as_slice() {
                    [only] => self.open(only.id.clone(), outline),
                    _ => self.go(P::Documents),
                }
            }
            (P::Documents, A::ChooseDocument(id))
                if outline.documents.iter().any(|document| document.id == *id) =>
            {
                self.open(id.clone(), outline)
            }
            (P::Contents, A::Read(id)) => {
                let index = self
                    .document_outline(outline)?
                    .pages
                    .iter()
                    .position(|page| page.id == *id)?;
                self.read(index, outline)
            }
            (P::Contents, A::ReadFromStart) => self.read(0, outline),
            (P::Contents, A::Back) if outline.documents.len() > 1 => {
                self.document = None;
                self.go(P::Documents)
            }
            (P::Reading(index), A::Next)
                if index + 1 < self.document_outline(outline)?.pages.len() =>
            {
                self.read(index + 1, outline)
            }
            (P::Reading(_), A::Next) => self.reach(P::Acknowledge, outline),
            (P::Reading(0), A::Back) => self.reach(P::Contents, outline),
            (P::Reading(index), A::Back) => self.read(index - 1, outline),
            (
                P::Reading(_) | P::Acknowledge | P::ThankYou | P::SaveFailed,
                A::ShowContents | A::Home,
            ) => self.reach(P::Contents, outline),
            (P::Review | P::Complaint, A::Home) if self.document.is_some() => {
                self.reach(P::Contents, outline)
            }
            (P::Welcome, A::Clean) if self.is_untouched() => self.clean(),
            (P::Welcome, A::AskPin) if self.is_untouched() => {
                self.staff = Some(Staff::at_the_door());
                Vec::new()
            }
            (P::Acknowledge, A::Back) => {
                let last = self.document_outline(outline)?.pages.len() - 1;
                self.read(last, outline)
            }
            (P::Acknowledge | P::SaveFailed, A::Acknowledge) => self.acknowledge()?,
            (P::SaveFailed, A::Back) => self.reach(P::Acknowledge, outline),
            (P::Contents | P::ThankYou, A::ShowReview) => {
                self.came_from = self.page;
                self.go(P::Review)
            }
            (P::Contents | P::ThankYou, A::ShowComplaint) => {
                self.came_from = self.page;
                self.go(P::Complaint)
            }
            (P::Review | P::Complaint, A::Back) => self.reach(self.came_from, outline),
            (page, A::OpenPanel(panel)) if page != P::Welcome || *panel == Panel::Display => {
                self.panel = Some(*panel);
                Vec::new()
            }
            (P::Welcome, A::Finish) if !self.has_settings() => return None,
            (_, A::Finish) => self.end(),
            _ => return None,
        })
    }

    fn clean(&mut self) -> Vec<Effect> {
        (self.staff, self.dark) = (None, false);
        self.cleaned_until = Some(self.now + timing::CLEANING);
        Vec::new()
    }

    /// `None` if the action does not fit what staff see.
    fn act_for_staff(&mut self, action: &Action) -> Option<Vec<Effect>> {
        use Action as A;

        if *action == A::Finish {
            return Some(self.end());
        }
        match self.staff.as_mut()? {
            Staff::Asked { entered, refusal } => match action {
                A::EnterDigit(digit) if *digit <= 9 => {
                    *refusal = None;
                    if entered.len() < *DIGITS.end() {
                        entered.push(char::from(b'0' + digit));
                    }
                    Some(Vec::new())
                }
                A::ClearDigits => {
                    *self.staff.as_mut()? = Staff::at_the_door();
                    Some(Vec::new())
                }
                A::TryPin if !entered.is_empty() => {
                    Some(vec![Effect::TryPin(std::mem::take(entered))])
                }
                _ => None,
            },
            Staff::Admitted => match action {
                A::Do(Task::Clean) => Some(self.clean()),
                A::Do(Task::ReadFiles) => Some(vec![Effect::ReadFiles, Effect::GatherFacts]),
                A::Do(Task::Restart) => {
                    let mut effects = self.end();
                    effects.push(Effect::Restart);
                    Some(effects)
                }
                A::Do(Task::ScreenOff) => {
                    let effects = self.end();
                    self.dark = true;
                    Some(effects)
                }
                _ => None,
            },
        }
    }

    fn pin_tried(&mut self, answer: &Answer) -> Vec<Effect> {
        let Some(Staff::Asked { refusal, .. }) = &mut self.staff else {
            return Vec::new();
        };
        *refusal = Some(match answer {
            Answer::Right => {
                self.staff = Some(Staff::Admitted);
                return vec![Effect::GatherFacts];
            }
            Answer::Wrong => Refusal::Wrong,
            Answer::Locked { until } => Refusal::Locked {
                wait: until.saturating_sub(self.now),
            },
            Answer::Broken(_) => Refusal::Broken,
        });
        Vec::new()
    }

    /// What is asked of the voice. `None` if it is not asked anything.
    fn listen(&mut self, action: &Action, outline: &Outline) -> Option<Vec<Effect>> {
        let read_from = |session: &mut Self, sentence| {
            session.listening = Some(Listening {
                sentence,
                state: Reading::Aloud,
            });
            vec![Effect::Silence, Effect::Speak(sentence)]
        };
        match (action, self.listening) {
            (Action::Listen, _) if self.can_listen(outline) => Some(read_from(self, 0)),
            (
                Action::PauseListening,
                Some(Listening {
                    sentence,
                    state: Reading::Aloud,
                }),
            ) => {
                self.listening = Some(Listening {
                    sentence,
                    state: Reading::Paused,
                });
                Some(vec![Effect::Silence])
            }
            (
                Action::ResumeListening,
                Some(Listening {
                    sentence,
                    state: Reading::Paused,
                }),
            ) => Some(read_from(self, sentence)),
            (Action::StopListening, Some(_)) => {
                self.listening = None;
                Some(vec![Effect::Silence])
            }
            _ => None,
        }
    }

    /// Whether there is a voice for the language of the page.
    pub fn can_listen(&self, outline: &Outline) -> bool {
        self.language
            .as_ref()
            .is_some_and(|language| outline.spoken.contains(language))
    }

    /// What the voice has done.
    fn heard(&mut self, action: &Action) -> Vec<Effect> {
        let Some(listening) = self
            .listening
            .as_mut()
            .filter(|listening| listening.state == Reading::Aloud)
        else {
            return Vec::new();
        };
        self.last_sign = self.now;
        match action {
            Action::SentenceRead => {
                listening.sentence += 1;
                return vec![Effect::Speak(listening.sentence)];
            }
            Action::PageRead => listening.state = Reading::Ended,
            _ => listening.state = Reading::Failed,
        }
        Vec::new()
    }

    fn go(&mut self, page: Page) -> Vec<Effect> {
        self.page = page;
        self.touched_here = false;
        self.last_sign = self.now;
        Vec::new()
    }

    fn open(&mut self, document: Id, outline: &Outline) -> Vec<Effect> {
        self.document = Some(document);
        self.reach(Page::Contents, outline)
    }

    fn read(&mut self, index: usize, outline: &Outline) -> Vec<Effect> {
        self.reach(Page::Reading(index), outline)
    }

    fn reach(&mut self, page: Page, outline: &Outline) -> Vec<Effect> {
        self.go(page);
        self.arrive(outline)
    }

    /// Notes what is on the screen now, and counts what that completes.
    fn arrive(&mut self, outline: &Outline) -> Vec<Effect> {
        if !matches!(
            self.page,
            Page::Contents | Page::Reading(_) | Page::Acknowledge | Page::SaveFailed
        ) {
            return Vec::new();
        }
        let (Some(document), Some(language)) =
            (self.document_outline(outline), self.language.clone())
        else {
            return Vec::new();
        };
        let total = document.pages.len();
        let now = self.now;
        let progress = self
            .progress
            .entry(document.id.clone())
            .or_insert_with(|| Progress {
                opened_at: now,
                opened: BTreeSet::new(),
                read_to_end: BTreeSet::new(),
                seen: BTreeMap::new(),
                acknowledged: false,
            });
        let mut steps = Vec::new();
        if progress.opened.insert(language.clone()) {
            steps.push(StepKind::Opened);
        }
        let shown = match self.page {
            Page::Reading(index) => Some(index),
            Page::Contents
                if document
                    .pages
                    .first()
                    .is_some_and(|page| page.is_introduction) =>
            {
                Some(0)
            }
            _ => None,
        };
        if let Some(index) = shown {
            let seen = progress.seen.entry(language.clone()).or_default();
            seen.insert(index);
            if seen.len() == total && progress.read_to_end.insert(language.clone()) {
                steps.push(StepKind::ReadToEnd);
            }
        }
        let reading_time = ReadingTime::of(now - progress.opened_at);
        steps
            .into_iter()
            .map(|kind| {
                Effect::Count(Step {
                    kind,
                    document: document.id.clone(),
                    language: language.clone(),
                    reading_time,
                })
            })
            .collect()
    }

    fn acknowledge(&mut self) -> Option<Vec<Effect>> {
        let document = self.document.clone()?;
        let language = self.language.clone()?;
        let progress = self.progress.get(&document)?;
        if progress.acknowledged {
            return Some(self.go(Page::ThankYou));
        }
        let reading_time = ReadingTime::of(self.now - progress.opened_at);
        self.saving = true;
        Some(vec![Effect::Count(Step {
            kind: StepKind::Acknowledged,
            document,
            language,
            reading_time,
        })])
    }

    /// Ends everything of the visit.
    fn end(&mut self) -> Vec<Effect> {
        *self = Self::new(self.now);
        vec![Effect::Silence, Effect::Ended]
    }

    fn has_settings(&self) -> bool {
        self.settings != Settings::default()
    }

    fn document_outline<'a>(&self, outline: &'a Outline) -> Option<&'a DocumentOutline> {
        let id = self.document.as_ref()?;
        outline.documents.iter().find(|document| document.id == *id)
    }
}

fn reading_limit(words: usize, text_size: TextSize) -> Duration {
    let reading = timing::READING_PER_WORD * u32::try_from(words).unwrap_or(u32::MAX).min(10_000);
    let longer = reading
        .max(timing::READING_MINIMUM)
        .mul_f64(f64::from(text_size.factor()));
    longer.min(timing::READING_MAXIMUM)
}
