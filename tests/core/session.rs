//! Visits as the pure core lives them: where each press leads, what is counted, and when it ends.

use std::collections::BTreeSet;
use std::time::Duration;

use guidance_kiosk::counted::{ReadingTime, StepKind};
use guidance_kiosk::edition::Id;
use guidance_kiosk::language::LanguageTag;
use guidance_kiosk::outline::{DocumentOutline, Outline, PageOutline};
use guidance_kiosk::session::{
    Action, Colours, Controls, Effect, Need, Page, Panel, Reading, Session, Settings, TextSize,
};
use guidance_kiosk::staff_screen::Answer;
use guidance_kiosk::staff_screen::{Staff, Task};
use guidance_kiosk::voice::{Speed, Volume};
use proptest::prelude::*;

const ENGLISH: &str = "en-GB";
const POLISH: &str = "pl";
const NOT_OFFERED: &str = "cy";
/// Nothing that is kept of the PIN can be read.
const BROKEN: Answer = Answer::Broken(String::new());

fn tag(text: &str) -> LanguageTag {
    LanguageTag::parse(text).unwrap()
}

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

fn choose(language: &str) -> Action {
    Action::ChooseLanguage(tag(language))
}

fn choose_document(document: &str) -> Action {
    Action::ChooseDocument(id(document))
}

fn read(page: &str) -> Action {
    Action::Read(id(page))
}

fn milliseconds(seconds: f64) -> Duration {
    Duration::from_millis((seconds * 1000.0).round() as u64)
}

fn page(name: &str, words: usize, has_code: bool) -> PageOutline {
    PageOutline {
        id: id(name),
        has_code,
        is_introduction: false,
        words: vec![words; 2],
    }
}

fn document(name: &str, pages: &[&str]) -> DocumentOutline {
    DocumentOutline {
        id: id(name),
        pages: pages.iter().map(|name| page(name, 10, false)).collect(),
    }
}

fn site(documents: Vec<DocumentOutline>) -> Outline {
    Outline {
        languages: vec![tag(ENGLISH), tag(POLISH)],
        documents,
        spoken: [tag(ENGLISH)].into(),
    }
}

fn one_document() -> Outline {
    site(vec![document("phones", &["calls", "photos", "posts"])])
}

fn two_documents() -> Outline {
    site(vec![
        document("phones", &["calls", "photos", "posts"]),
        document("parking", &["spaces"]),
    ])
}

/// A visit in the making: each step gives what came of it.
#[derive(Debug, Clone)]
struct Visit {
    session: Session,
    outline: Outline,
    now: Duration,
    effects: Vec<Effect>,
}

impl Visit {
    /// The screen as it waits for somebody.
    fn to(outline: Outline) -> Self {
        // The screen has been on for a while.
        let now = Duration::from_secs(5000);
        Self {
            session: Session::new(now),
            outline,
            now,
            effects: Vec::new(),
        }
    }

    /// A visitor of a site with one document, who has chosen English and sees its contents.
    fn begun() -> Self {
        Self::to(one_document()).does(choose(ENGLISH))
    }

    /// The same, on the first page of the document.
    fn reading() -> Self {
        Self::begun().does(Action::ReadFromStart)
    }

    /// The same, asked whether the document was read.
    fn asked() -> Self {
        Self::reading()
            .does(Action::Next)
            .does(Action::Next)
            .does(Action::Next)
    }

    /// The same, thanked.
    fn thanked() -> Self {
        Self::asked()
            .does(Action::Acknowledge)
            .at_once(Action::Saved)
    }

    /// Acts a second later, so that no press is taken for the one before.
    fn does(self, action: Action) -> Self {
        self.waits(1.0).at_once(action)
    }

    /// The same, and what has to be done outside because of it.
    fn doing(self, action: Action) -> (Self, Vec<Effect>) {
        let before = self.waits(1.0);
        let known = before.effects.len();
        let after = before.at_once(action);
        let effects = after.effects[known..].to_vec();
        (after, effects)
    }

    /// With this on the display panel.
    fn set(self, setting: Action) -> Self {
        self.does(Action::OpenPanel(Panel::Display))
            .does(setting)
            .does(Action::ClosePanel)
    }

    fn at_once(mut self, action: Action) -> Self {
        self.effects
            .extend(self.session.update(action, self.now, &self.outline));
        self
    }

    /// Lets time pass as the kiosk does, which wakes up only when something is due.
    fn waits(mut self, seconds: f64) -> Self {
        let end = self.now + milliseconds(seconds);
        while let Some(due) = self
            .session
            .next_tick(&self.outline)
            .filter(|due| *due <= end)
        {
            assert!(
                due > self.now,
                "due at {due:?}, which is not after {:?}",
                self.now
            );
            self.now = due;
            self = self.at_once(Action::Tick);
        }
        self.now = end;
        self.at_once(Action::Tick)
    }

    fn touches(self) -> Self {
        self.at_once(Action::Touched(Some((40.0, 40.0))))
    }

    /// Touches the glass again and again for so long.
    fn touches_every(mut self, pause: f64, seconds: f64) -> Self {
        let end = self.now + milliseconds(seconds);
        while self.now + milliseconds(pause) <= end {
            self = self.waits(pause).touches();
        }
        self
    }

    fn presses_at(self, x: f32, y: f32, action: Action) -> Self {
        self.at_once(Action::Touched(Some((x, y)))).at_once(action)
    }

    fn presses_key(self, action: Action) -> Self {
        self.at_once(Action::Touched(None)).at_once(action)
    }

    /// Reads on for so long: there is a touch now and then.
    fn stays(self, seconds: f64) -> Self {
        if seconds <= 100.0 {
            self.waits(seconds)
        } else {
            self.waits(100.0).touches().stays(seconds - 100.0)
        }
    }

    /// "Are you still there?" comes after exactly so long without a touch.
    fn asked_after(self, seconds: f64) -> Self {
        let before = self.waits(seconds - 0.001);
        assert_eq!(
            before.session.seconds_left(),
            None,
            "asked before {seconds} s on {:?}",
            before.session.page
        );
        let after = before.waits(0.001);
        assert_eq!(
            after.session.seconds_left(),
            Some(60),
            "not asked after {seconds} s on {:?}",
            after.session.page
        );
        after
    }

    /// The visit ends after exactly so long, without a question.
    fn goes_back_after(self, seconds: f64) -> Self {
        let ends = self.ends();
        let before = self.waits(seconds - 0.001);
        assert_eq!(
            (before.session.seconds_left(), before.ends()),
            (None, ends),
            "not left alone for {seconds} s"
        );
        let after = before.waits(0.001);
        assert_eq!(
            after.session,
            Session::new(after.now),
            "not back after {seconds} s"
        );
        assert_eq!(after.ends(), ends + 1);
        after
    }

    fn is_on(&self, page: Page) -> bool {
        self.session.page == page && self.session.panel.is_none()
    }

    fn is_aloud(&self) -> bool {
        self.session
            .listening
            .is_some_and(|listening| listening.state == Reading::Aloud)
    }

    fn is_asked(&self) -> bool {
        self.session.seconds_left().is_some()
    }

    fn ends(&self) -> usize {
        self.effects
            .iter()
            .filter(|effect| **effect == Effect::Ended)
            .count()
    }

    /// Everything that was counted, in order.
    fn counted(&self) -> Vec<String> {
        self.effects
            .iter()
            .filter_map(|effect| match effect {
                Effect::Count(step) => Some(format!(
                    "{} {} in {}",
                    step.kind.name(),
                    step.document,
                    step.language
                )),
                _ => None,
            })
            .collect()
    }

    fn counted_of(&self, kind: StepKind) -> Vec<String> {
        self.counted()
            .into_iter()
            .filter(|step| step.starts_with(kind.name()))
            .collect()
    }

    /// The reading time that the last step was counted with.
    fn last_reading_time(&self) -> ReadingTime {
        let last = self.effects.iter().rev().find_map(|effect| match effect {
            Effect::Count(step) => Some(step.reading_time),
            _ => None,
        });
        last.unwrap()
    }
}

/// Somewhere that a visitor can be, and every action that means something there, with where it
/// leads.
struct Spot {
    name: &'static str,
    visit: Visit,
    ways: Vec<(Action, Page, Option<Panel>)>,
}

impl Spot {
    /// A page of a visit: the panels and the end can be reached from each.
    fn page(name: &'static str, visit: Visit, ways: &[(Action, Page)]) -> Self {
        let page = visit.session.page;
        let mut ways: Vec<_> = ways
            .iter()
            .map(|(action, page)| (action.clone(), *page, None))
            .collect();
        ways.push((
            Action::OpenPanel(Panel::Language),
            page,
            Some(Panel::Language),
        ));
        ways.push((
            Action::OpenPanel(Panel::Display),
            page,
            Some(Panel::Display),
        ));
        ways.push((
            Action::OpenPanel(Panel::Reception),
            page,
            Some(Panel::Reception),
        ));
        ways.push((Action::Listen, page, None));
        ways.push((Action::Finish, Page::Welcome, None));
        Self { name, visit, ways }
    }

    /// The same spot with a panel over its page.
    fn under(&self, panel: Panel) -> Self {
        let page = self.visit.session.page;
        let mut ways = vec![
            (Action::ClosePanel, page, None),
            (Action::Back, page, None),
            (Action::Home, page, None),
            (
                Action::OpenPanel(Panel::Reception),
                page,
                Some(Panel::Reception),
            ),
            (
                Action::OpenPanel(Panel::Language),
                page,
                Some(Panel::Language),
            ),
            (
                Action::OpenPanel(Panel::Display),
                page,
                Some(Panel::Display),
            ),
            (Action::Listen, page, Some(panel)),
            (Action::Finish, Page::Welcome, None),
        ];
        match panel {
            Panel::Language => {
                ways.extend([(choose(ENGLISH), page, None), (choose(POLISH), page, None)])
            }
            Panel::Reception => {
                ways.extend(Need::ALL.map(|need| (Action::ShowCard(need), page, Some(panel))))
            }
            Panel::Display => {
                ways.extend(display_settings().map(|setting| (setting, page, Some(panel))))
            }
        }
        Self {
            name: self.name,
            visit: self.visit.clone().does(Action::OpenPanel(panel)),
            ways,
        }
    }

    /// The same spot with one card for reception over it.
    fn under_card(&self) -> Self {
        let Self {
            name,
            visit,
            mut ways,
        } = self.under(Panel::Reception);
        ways.retain(|(action, _, _)| !matches!(action, Action::ShowCard(_) | Action::Back));
        ways.push((Action::Back, visit.session.page, Some(Panel::Reception)));
        Self {
            name,
            visit: visit.does(Action::ShowCard(Need::ReadToMe)),
            ways,
        }
    }

    /// The same spot while it is read aloud.
    fn aloud(&self) -> Self {
        let mut spot = self.told(Action::Listen);
        let here = |action| (action, spot.visit.session.page, spot.visit.session.panel);
        let answers = [
            Action::SentenceRead,
            Action::PageRead,
            Action::ReadingFailed,
        ];
        spot.ways.extend(
            [Action::PauseListening, Action::StopListening]
                .into_iter()
                .chain(answers)
                .map(here)
                .collect::<Vec<_>>(),
        );
        spot
    }

    /// The same spot, with a pause in the reading aloud.
    fn paused(&self) -> Self {
        let mut spot = self.told(Action::Listen).told(Action::PauseListening);
        let here = |action| (action, spot.visit.session.page, spot.visit.session.panel);
        spot.ways
            .extend([Action::ResumeListening, Action::StopListening].map(here));
        spot
    }

    /// The same spot, which was read aloud as far as possible.
    fn heard(&self, end: Action) -> Self {
        let mut spot = self.told(Action::Listen).told(end);
        spot.ways.push((
            Action::StopListening,
            spot.visit.session.page,
            spot.visit.session.panel,
        ));
        spot
    }

    fn told(&self, action: Action) -> Self {
        Self {
            name: self.name,
            visit: self.visit.clone().does(action),
            ways: self.ways.clone(),
        }
    }

    /// The same spot with "Are you still there?" over it.
    fn asked(&self) -> Self {
        let visit = self
            .visit
            .clone()
            .waits(10.0)
            .at_once(Action::Touched(None));
        let limit = visit.session.idle_limit(&visit.outline).unwrap();
        let visit = visit.waits(limit.as_secs_f64());
        assert!(visit.is_asked());
        let ways = vec![
            (Action::MoreTime, visit.session.page, visit.session.panel),
            (Action::Finish, Page::Welcome, None),
        ];
        Self {
            name: self.name,
            visit,
            ways,
        }
    }
}

fn display_settings() -> [Action; 6] {
    [
        Action::SetTextSize(TextSize::Largest),
        Action::SetColours(Colours::YellowOnBlack),
        Action::SetControls(Controls::Low),
        Action::SetVolume(Volume::Loud),
        Action::SetSpeed(Speed::Slow),
        Action::ResetSettings,
    ]
}

/// Everywhere that a visitor can be.
fn spots() -> Vec<Spot> {
    use Action as A;
    use Page as P;

    let welcome = Visit::to(one_document());
    let display = welcome.clone().does(A::OpenPanel(Panel::Display));
    let large = display
        .clone()
        .does(A::SetTextSize(TextSize::Large))
        .does(A::ClosePanel);
    let of_two = Visit::to(two_documents()).does(choose(ENGLISH));
    let reading_second = Visit::reading().does(A::Next);
    let save_failed = Visit::asked().does(A::Acknowledge).at_once(A::SaveFailed);
    let doors = [(A::ShowReview, P::Review), (A::ShowComplaint, P::Complaint)];
    let home = (A::Home, P::Contents);
    let from_contents = [
        (A::ReadFromStart, P::Reading(0)),
        (read("photos"), P::Reading(1)),
    ];

    let pages = [
        Spot::page(
            "documents",
            of_two.clone(),
            &[
                (choose_document("phones"), P::Contents),
                (choose_document("parking"), P::Contents),
            ],
        ),
        Spot::page(
            "contents",
            Visit::begun(),
            &[&doors[..], &from_contents].concat(),
        ),
        Spot::page(
            "contents of one of two",
            of_two.clone().does(choose_document("phones")),
            &[&doors[..], &from_contents, &[(A::Back, P::Documents)]].concat(),
        ),
        Spot::page(
            "first page",
            Visit::reading(),
            &[
                (A::Next, P::Reading(1)),
                (A::Back, P::Contents),
                (A::ShowContents, P::Contents),
                home.clone(),
            ],
        ),
        Spot::page(
            "second page",
            reading_second.clone(),
            &[
                (A::Next, P::Reading(2)),
                (A::Back, P::Reading(0)),
                (A::ShowContents, P::Contents),
                home.clone(),
            ],
        ),
        Spot::page(
            "last page",
            reading_second.does(A::Next),
            &[
                (A::Next, P::Acknowledge),
                (A::Back, P::Reading(1)),
                (A::ShowContents, P::Contents),
                home.clone(),
            ],
        ),
        Spot::page(
            "only page",
            of_two
                .does(choose_document("parking"))
                .does(A::ReadFromStart),
            &[
                (A::Next, P::Acknowledge),
                (A::Back, P::Contents),
                (A::ShowContents, P::Contents),
                home.clone(),
            ],
        ),
        Spot::page(
            "acknowledge",
            Visit::asked(),
            &[
                (A::Acknowledge, P::Acknowledge),
                (A::Back, P::Reading(2)),
                (A::ShowContents, P::Contents),
                home.clone(),
            ],
        ),
        Spot::page(
            "acknowledge again",
            Visit::thanked()
                .does(A::ShowContents)
                .does(read("posts"))
                .does(A::Next),
            &[
                (A::Acknowledge, P::ThankYou),
                (A::Back, P::Reading(2)),
                (A::ShowContents, P::Contents),
                home.clone(),
            ],
        ),
        Spot::page(
            "thank you",
            Visit::thanked(),
            &[&doors[..], &[(A::ShowContents, P::Contents), home.clone()]].concat(),
        ),
        Spot::page(
            "save failed",
            save_failed,
            &[
                (A::Acknowledge, P::SaveFailed),
                (A::Back, P::Acknowledge),
                (A::ShowContents, P::Contents),
                home.clone(),
            ],
        ),
        Spot::page(
            "review",
            Visit::begun().does(A::ShowReview),
            &[(A::Back, P::Contents), home.clone()],
        ),
        Spot::page(
            "complaint",
            Visit::begun().does(A::ShowComplaint),
            &[(A::Back, P::Contents), home.clone()],
        ),
        Spot::page(
            "review after thanks",
            Visit::thanked().does(A::ShowReview),
            &[(A::Back, P::ThankYou), home.clone()],
        ),
        Spot::page(
            "complaint after thanks",
            Visit::thanked().does(A::ShowComplaint),
            &[(A::Back, P::ThankYou), home.clone()],
        ),
    ];

    let first = [
        (choose(ENGLISH), P::Contents, None),
        (choose(POLISH), P::Contents, None),
    ];
    let open_display = (
        A::OpenPanel(Panel::Display),
        P::Welcome,
        Some(Panel::Display),
    );
    let end = (A::Finish, P::Welcome, None);
    let here = |action| (action, P::Welcome, None);
    let tried = [Answer::Right, Answer::Wrong, BROKEN].map(|answer| here(A::PinTried(answer)));
    let at_the_door = [
        &[here(A::EnterDigit(3)), here(A::ClearDigits), end.clone()][..],
        &tried,
    ]
    .concat();
    let asked = welcome.clone().does(A::AskPin);
    let mut spots = vec![
        Spot {
            name: "asked for the PIN",
            visit: asked.clone(),
            ways: at_the_door.clone(),
        },
        Spot {
            name: "with a digit entered",
            visit: asked.clone().does(A::EnterDigit(3)),
            ways: [&at_the_door[..], &[here(A::TryPin)]].concat(),
        },
        Spot {
            name: "staff",
            visit: asked.does(A::PinTried(Answer::Right)),
            ways: Task::ALL
                .map(|task| here(A::Do(task)))
                .into_iter()
                .chain([end.clone()])
                .collect(),
        },
        Spot {
            name: "dark",
            visit: welcome.clone().waits(60.0).at_once(A::GoDark),
            ways: vec![here(A::Wake), here(A::Clean)],
        },
        Spot {
            name: "cleaning",
            visit: welcome.clone().does(A::Clean),
            ways: Vec::new(),
        },
        Spot {
            name: "welcome",
            visit: welcome,
            ways: [
                &first[..],
                &[open_display.clone(), here(A::Clean), here(A::AskPin)],
            ]
            .concat(),
        },
        Spot {
            name: "welcome, large",
            visit: large,
            ways: [&first[..], &[open_display, end.clone()]].concat(),
        },
        Spot {
            name: "welcome of two",
            visit: Visit::to(two_documents()),
            ways: vec![
                (choose(ENGLISH), P::Documents, None),
                (choose(POLISH), P::Documents, None),
                (
                    A::OpenPanel(Panel::Display),
                    P::Welcome,
                    Some(Panel::Display),
                ),
                here(A::Clean),
                here(A::AskPin),
            ],
        },
        Spot {
            name: "display on welcome",
            visit: display,
            ways: display_settings()
                .map(|setting| (setting, P::Welcome, Some(Panel::Display)))
                .into_iter()
                .chain([A::ClosePanel, A::Back, A::Home].map(|closes| (closes, P::Welcome, None)))
                .chain([end])
                .collect(),
        },
        Spot {
            name: "saving",
            visit: Visit::asked().does(A::Acknowledge),
            ways: vec![
                (A::Saved, P::ThankYou, None),
                (A::SaveFailed, P::SaveFailed, None),
            ],
        },
    ];
    for page in pages {
        let paused = page.paused();
        spots.extend([
            page.aloud(),
            page.under_card().aloud(),
            page.heard(A::PageRead),
            page.heard(A::ReadingFailed),
        ]);
        let over =
            [Panel::Language, Panel::Display, Panel::Reception].map(|panel| page.under(panel));
        for spot in over.into_iter().chain([page.under_card(), paused, page]) {
            spots.push(spot.asked());
            spots.push(spot);
        }
    }
    // Half a second after the last press, none is taken for a repeat.
    spots
        .into_iter()
        .map(|spot| Spot {
            visit: spot.visit.waits(1.0),
            ..spot
        })
        .collect()
}

/// Every action, and those with names that do not fit.
fn all_actions() -> Vec<Action> {
    use Action as A;

    vec![
        choose(ENGLISH),
        choose(POLISH),
        choose(NOT_OFFERED),
        choose_document("phones"),
        choose_document("parking"),
        choose_document("unknown"),
        read("photos"),
        read("spaces"),
        read("unknown"),
        A::ReadFromStart,
        A::Next,
        A::Back,
        A::ShowContents,
        A::ShowReview,
        A::ShowComplaint,
        A::Acknowledge,
        A::OpenPanel(Panel::Language),
        A::OpenPanel(Panel::Display),
        A::OpenPanel(Panel::Reception),
        A::ClosePanel,
        A::SetTextSize(TextSize::Largest),
        A::SetColours(Colours::YellowOnBlack),
        A::SetControls(Controls::Low),
        A::SetVolume(Volume::Loud),
        A::SetSpeed(Speed::Slow),
        A::ResetSettings,
        A::ShowCard(Need::Interpreter),
        A::ShowCard(Need::Complaint),
        A::ShowCard(Need::ReadToMe),
        A::ShowCard(Need::LargePrint),
        A::Listen,
        A::PauseListening,
        A::ResumeListening,
        A::StopListening,
        A::SentenceRead,
        A::PageRead,
        A::ReadingFailed,
        A::Home,
        A::Clean,
        A::GoDark,
        A::Wake,
        A::AskPin,
        A::EnterDigit(3),
        A::ClearDigits,
        A::TryPin,
        A::PinTried(Answer::Right),
        A::PinTried(Answer::Wrong),
        A::PinTried(BROKEN),
        A::Do(Task::Clean),
        A::Do(Task::ReadFiles),
        A::Do(Task::Restart),
        A::Do(Task::ScreenOff),
        A::MoreTime,
        A::Finish,
        A::Tick,
        A::Saved,
        A::SaveFailed,
    ]
}

/// The same list in the compiler's eyes: whoever adds an action finds that it is missing here, and adds it above.
#[test]
fn all_actions_are_all_there_are() {
    use Action as A;

    let known = |action: &Action| match action {
        A::ChooseLanguage(_) => 0,
        A::ChooseDocument(_) => 1,
        A::Read(_) => 2,
        A::ReadFromStart => 3,
        A::Next => 4,
        A::Back => 5,
        A::ShowContents => 6,
        A::ShowReview => 7,
        A::ShowComplaint => 8,
        A::Acknowledge => 9,
        A::OpenPanel(_) => 10,
        A::ClosePanel => 11,
        A::SetTextSize(_) => 12,
        A::SetColours(_) => 13,
        A::SetControls(_) => 14,
        A::SetVolume(_) => 15,
        A::SetSpeed(_) => 16,
        A::ResetSettings => 17,
        A::ShowCard(_) => 18,
        A::Listen => 19,
        A::PauseListening => 20,
        A::ResumeListening => 21,
        A::StopListening => 22,
        A::SentenceRead => 23,
        A::PageRead => 24,
        A::ReadingFailed => 25,
        A::Home => 26,
        A::Clean => 27,
        A::MoreTime => 28,
        A::Finish => 29,
        A::Tick => 30,
        A::Saved => 31,
        A::SaveFailed => 32,
        A::GoDark => 33,
        A::Wake => 34,
        A::AskPin => 35,
        A::EnterDigit(_) => 36,
        A::ClearDigits => 37,
        A::TryPin => 38,
        A::PinTried(_) => 39,
        A::Do(_) => 40,
        // No action by itself: it only says where.
        A::Touched(_) => 41,
    };
    let tried: BTreeSet<_> = all_actions().iter().map(known).collect();
    assert_eq!(tried, (0..41).collect());
}

#[test]
fn every_action_that_fits_leads_where_it_should() {
    for spot in spots() {
        for (action, page, panel) in spot.ways {
            let after = spot.visit.clone().at_once(action.clone());
            let told = format!("{action:?} on {}", spot.name);
            assert_eq!(
                (after.session.page, after.session.panel),
                (page, panel),
                "{told}"
            );
            assert_ne!(after.session, spot.visit.session, "{told} was ignored");
            assert!(!after.is_asked(), "{told} is no answer");
            let ends = [
                Action::Finish,
                Action::Do(Task::Restart),
                Action::Do(Task::ScreenOff),
            ]
            .contains(&action);
            assert_eq!(
                after.ends() - spot.visit.ends(),
                usize::from(ends),
                "{told}"
            );
        }
    }
}

#[test]
fn every_other_action_is_ignored() {
    for spot in spots() {
        for action in all_actions() {
            if spot.ways.iter().any(|(way, _, _)| *way == action) {
                continue;
            }
            let after = spot.visit.clone().at_once(action.clone());
            assert_eq!(
                after.session, spot.visit.session,
                "{action:?} on {}",
                spot.name
            );
            assert_eq!(
                after.effects, spot.visit.effects,
                "{action:?} on {}",
                spot.name
            );
        }
    }
}

#[test]
fn a_single_document_opens_with_the_language() {
    let visit = Visit::to(one_document()).does(choose(POLISH));
    assert!(visit.is_on(Page::Contents));
    assert_eq!(
        (visit.session.language, visit.session.document),
        (Some(tag(POLISH)), Some(id("phones")))
    );
}

#[test]
fn of_two_documents_each_can_be_read_in_one_visit() {
    let visit = Visit::to(two_documents()).does(choose(ENGLISH));
    assert_eq!(
        (visit.session.page, &visit.session.document),
        (Page::Documents, &None)
    );
    let visit = visit
        .does(choose_document("phones"))
        .does(Action::Back)
        .does(choose_document("parking"));
    assert_eq!(
        (visit.session.page, &visit.session.document),
        (Page::Contents, &Some(id("parking")))
    );
    assert_eq!(
        visit.counted(),
        ["opened phones in en-GB", "opened parking in en-GB"]
    );
}

#[test]
fn a_language_chosen_in_the_middle_keeps_the_page() {
    for spot in spots()
        .into_iter()
        .filter(|spot| spot.visit.session.panel == Some(Panel::Language) && !spot.visit.is_asked())
    {
        let after = spot.visit.clone().does(choose(POLISH));
        assert!(after.is_on(spot.visit.session.page), "{}", spot.name);
        assert_eq!(after.session.language, Some(tag(POLISH)), "{}", spot.name);
        assert_eq!(
            after.session.document, spot.visit.session.document,
            "{}",
            spot.name
        );
    }
}

#[test]
fn text_size_and_colours_stay_until_the_visit_ends() {
    let visit = Visit::to(one_document()).does(Action::OpenPanel(Panel::Display));
    let visit = visit
        .does(Action::SetTextSize(TextSize::Larger))
        .does(Action::SetColours(Colours::WhiteOnBlack));
    let look = |visit: &Visit| {
        (
            visit.session.settings.text_size,
            visit.session.settings.colours,
        )
    };
    assert_eq!(look(&visit), (TextSize::Larger, Colours::WhiteOnBlack));
    let visit = visit
        .does(Action::ClosePanel)
        .does(choose(ENGLISH))
        .does(Action::ReadFromStart);
    assert_eq!(look(&visit), (TextSize::Larger, Colours::WhiteOnBlack));
    assert_eq!(
        look(&visit.does(Action::Finish)),
        (TextSize::Normal, Colours::Standard)
    );
}

#[test]
fn a_document_is_counted_as_opened_once_in_each_language_and_visit() {
    let in_polish = |visit: Visit| {
        visit
            .does(Action::OpenPanel(Panel::Language))
            .does(choose(POLISH))
    };
    let in_english = |visit: Visit| {
        visit
            .does(Action::OpenPanel(Panel::Language))
            .does(choose(ENGLISH))
    };
    let visit = in_polish(Visit::begun())
        .does(Action::ReadFromStart)
        .does(Action::ShowContents);
    let visit = in_english(
        in_polish(in_english(visit))
            .does(Action::ShowReview)
            .does(Action::Back),
    );
    assert_eq!(
        visit.counted(),
        ["opened phones in en-GB", "opened phones in pl"]
    );
    let next_visit = visit.does(Action::Finish).does(choose(POLISH));
    assert_eq!(next_visit.counted()[2..], ["opened phones in pl"]);
}

#[test]
fn a_document_that_was_left_is_not_opened_by_a_change_of_language() {
    let visit = Visit::to(two_documents())
        .does(choose(ENGLISH))
        .does(choose_document("phones"))
        .does(Action::Back);
    let visit = visit
        .does(Action::OpenPanel(Panel::Language))
        .does(choose(POLISH))
        .does(choose_document("parking"));
    assert_eq!(
        visit.counted(),
        ["opened phones in en-GB", "opened parking in pl"]
    );
}

#[test]
fn a_document_is_read_to_the_end_once_every_page_was_shown() {
    let read_to_end = |visit: &Visit| visit.counted_of(StepKind::ReadToEnd).len();
    let visit = Visit::reading()
        .does(Action::ShowContents)
        .does(read("posts"))
        .does(Action::Next);
    assert!(visit.is_on(Page::Acknowledge));
    assert_eq!(read_to_end(&visit), 0, "the second page was left out");
    let visit = visit.does(Action::Back).does(Action::Back);
    assert_eq!(read_to_end(&visit), 1);
    let visit = visit
        .does(Action::Back)
        .does(Action::Next)
        .does(Action::Next);
    assert_eq!(read_to_end(&visit), 1);
}

#[test]
fn pages_seen_in_another_language_are_not_read_in_this_one() {
    let visit = Visit::reading()
        .does(Action::Next)
        .does(Action::OpenPanel(Panel::Language))
        .does(choose(POLISH));
    let visit = visit.does(Action::Next).does(Action::Next);
    assert!(visit.is_on(Page::Acknowledge));
    assert_eq!(visit.counted_of(StepKind::ReadToEnd), [""; 0]);
    let visit = visit
        .does(Action::Back)
        .does(Action::Back)
        .does(Action::Back);
    assert_eq!(
        visit.counted_of(StepKind::ReadToEnd),
        ["read-to-end phones in pl"]
    );
    let visit = visit
        .does(Action::Next)
        .does(Action::Next)
        .does(Action::OpenPanel(Panel::Language))
        .does(choose(ENGLISH));
    assert_eq!(
        visit.counted_of(StepKind::ReadToEnd),
        ["read-to-end phones in pl", "read-to-end phones in en-GB"]
    );
}

#[test]
fn a_document_of_one_page_is_read_to_the_end_at_once() {
    let visit = Visit::to(two_documents())
        .does(choose(ENGLISH))
        .does(choose_document("parking"))
        .does(Action::ReadFromStart);
    assert_eq!(
        visit.counted(),
        ["opened parking in en-GB", "read-to-end parking in en-GB"]
    );
}

#[test]
fn nobody_is_thanked_before_the_acknowledgement_is_saved() {
    let visit = Visit::asked().does(Action::Acknowledge);
    assert_eq!(
        visit.counted_of(StepKind::Acknowledged),
        ["acknowledged phones in en-GB"]
    );
    let visit = visit.waits(60.0);
    assert!(visit.is_on(Page::Acknowledge));
    assert!(visit.at_once(Action::Saved).is_on(Page::ThankYou));
}

#[test]
fn an_acknowledgement_is_counted_once_however_often_it_is_pressed() {
    let pressed = Visit::asked()
        .does(Action::Acknowledge)
        .does(Action::Acknowledge)
        .does(Action::Acknowledge);
    let mut visit = pressed.at_once(Action::Saved);
    for _ in 0..3 {
        visit = visit
            .does(Action::ShowContents)
            .does(read("posts"))
            .does(Action::Next)
            .does(Action::Acknowledge);
        assert!(
            visit.is_on(Page::ThankYou),
            "the second time needs no saving"
        );
    }
    let visit = visit
        .does(Action::OpenPanel(Panel::Language))
        .does(choose(POLISH))
        .does(Action::ShowContents);
    let visit = visit
        .does(read("posts"))
        .does(Action::Next)
        .does(Action::Acknowledge);
    assert_eq!(
        visit.counted_of(StepKind::Acknowledged),
        ["acknowledged phones in en-GB"]
    );
}

#[test]
fn each_document_and_each_visit_has_its_own_acknowledgement() {
    let visit = Visit::to(two_documents())
        .does(choose(ENGLISH))
        .does(choose_document("parking"));
    let visit = visit
        .does(Action::ReadFromStart)
        .does(Action::Next)
        .does(Action::Acknowledge)
        .at_once(Action::Saved);
    let visit = visit
        .does(Action::ShowContents)
        .does(Action::Back)
        .does(choose_document("phones"))
        .does(read("posts"));
    let visit = visit
        .does(Action::Next)
        .does(Action::Acknowledge)
        .at_once(Action::Saved);
    let visit = visit
        .does(Action::Finish)
        .does(choose(ENGLISH))
        .does(choose_document("parking"));
    let visit = visit
        .does(Action::ReadFromStart)
        .does(Action::Next)
        .does(Action::Acknowledge);
    assert_eq!(
        visit.counted_of(StepKind::Acknowledged),
        [
            "acknowledged parking in en-GB",
            "acknowledged phones in en-GB",
            "acknowledged parking in en-GB"
        ]
    );
}

#[test]
fn an_acknowledgement_that_was_not_saved_can_be_tried_again() {
    let failed = Visit::asked()
        .does(Action::Acknowledge)
        .at_once(Action::SaveFailed);
    assert!(failed.is_on(Page::SaveFailed));
    let failed_twice = failed.does(Action::Acknowledge).at_once(Action::SaveFailed);
    assert!(failed_twice.is_on(Page::SaveFailed));
    let saved = failed_twice
        .does(Action::Acknowledge)
        .at_once(Action::Saved);
    assert!(saved.is_on(Page::ThankYou));
    assert_eq!(
        saved.counted_of(StepKind::Acknowledged).len(),
        3,
        "one for each try"
    );
}

#[test]
fn an_answer_that_comes_after_the_visit_is_ignored() {
    for answer in [Action::Saved, Action::SaveFailed] {
        let visit = Visit::asked().does(Action::Acknowledge).waits(180.0);
        assert_eq!(visit.ends(), 1);
        assert!(visit.clone().at_once(answer.clone()).is_on(Page::Welcome));
        let next_visit = visit.does(choose(POLISH)).does(Action::ReadFromStart);
        assert!(next_visit.at_once(answer).is_on(Page::Reading(0)));
    }
}

#[test]
fn reading_time_is_told_in_bands_with_sharp_edges() {
    use ReadingTime as R;

    for (seconds, band) in [
        (4.0, R::UnderOneMinute),
        (59.999, R::UnderOneMinute),
        (60.0, R::OneToThreeMinutes),
        (179.999, R::OneToThreeMinutes),
        (180.0, R::ThreeToTenMinutes),
        (599.999, R::ThreeToTenMinutes),
        (600.0, R::OverTenMinutes),
        (100_000.0, R::OverTenMinutes),
    ] {
        // The document has been open for four seconds when the question comes.
        let visit = Visit::asked()
            .stays(seconds - 4.0)
            .at_once(Action::Acknowledge);
        assert_eq!(visit.counted_of(StepKind::Acknowledged).len(), 1);
        assert_eq!(visit.last_reading_time(), band, "after {seconds} s");
    }
}

#[test]
fn reading_time_runs_from_when_the_document_was_opened() {
    let visit = Visit::to(two_documents())
        .does(choose(ENGLISH))
        .stays(400.0)
        .does(choose_document("phones"));
    assert_eq!(
        visit.last_reading_time(),
        ReadingTime::UnderOneMinute,
        "choosing is not reading"
    );
    let visit = visit
        .stays(200.0)
        .does(Action::OpenPanel(Panel::Language))
        .does(choose(POLISH));
    assert_eq!(
        visit.last_reading_time(),
        ReadingTime::ThreeToTenMinutes,
        "another language goes on reading"
    );
    let visit = visit.does(Action::Back).does(choose_document("parking"));
    assert_eq!(
        visit.last_reading_time(),
        ReadingTime::UnderOneMinute,
        "each document has its own time"
    );
}

#[test]
fn a_page_stays_for_as_long_as_a_slow_reader_needs() {
    for (words, has_code, seconds) in [
        (0, false, 120.0),
        (200, false, 120.0),
        (201, false, 120.6),
        (500, false, 300.0),
        (999, false, 599.4),
        (1000, false, 600.0),
        (1001, false, 600.0),
        (usize::MAX, false, 600.0),
        (0, true, 240.0),
        (500, true, 420.0),
        (1001, true, 720.0),
    ] {
        let outline = site(vec![DocumentOutline {
            id: id("phones"),
            pages: vec![page("calls", words, has_code)],
        }]);
        Visit::to(outline)
            .does(choose(ENGLISH))
            .does(Action::ReadFromStart)
            .asked_after(seconds);
    }
}

#[test]
fn the_words_are_those_of_the_page_and_the_language() {
    let pages = vec![
        PageOutline {
            id: id("calls"),
            has_code: false,
            is_introduction: false,
            words: vec![300, 400],
        },
        PageOutline {
            id: id("photos"),
            has_code: true,
            is_introduction: false,
            words: vec![500, 600],
        },
    ];
    let outline = site(vec![DocumentOutline {
        id: id("phones"),
        pages,
    }]);
    for (language, first, second) in [(ENGLISH, 180.0, 420.0), (POLISH, 240.0, 480.0)] {
        let contents = Visit::to(outline.clone()).does(choose(language));
        // The introduction stands among the contents too, but not its code.
        contents.clone().asked_after(first);
        contents
            .clone()
            .does(Action::ReadFromStart)
            .asked_after(first);
        contents.clone().does(read("photos")).asked_after(second);
        contents
            .does(read("photos"))
            .does(Action::OpenPanel(Panel::Display))
            .asked_after(second);
    }
}

#[test]
fn the_other_pages_stay_for_two_minutes_and_those_with_a_code_for_four() {
    Visit::to(two_documents())
        .does(choose(ENGLISH))
        .asked_after(120.0);
    Visit::asked().asked_after(120.0);
    Visit::asked()
        .does(Action::Acknowledge)
        .at_once(Action::SaveFailed)
        .asked_after(120.0);
    for door in [Action::ShowReview, Action::ShowComplaint] {
        Visit::begun().does(door.clone()).asked_after(240.0);
        Visit::thanked().does(door).asked_after(240.0);
    }
}

#[test]
fn an_idle_visit_ends_and_forgets_the_language() {
    let visit = Visit::to(one_document()).does(Action::OpenPanel(Panel::Display));
    let visit = visit
        .does(Action::SetTextSize(TextSize::Largest))
        .does(Action::SetColours(Colours::YellowOnBlack));
    let visit = visit
        .does(Action::ClosePanel)
        .does(choose(POLISH))
        .does(Action::ReadFromStart)
        .asked_after(240.0);
    let visit = visit.waits(59.999);
    assert!(visit.is_on(Page::Reading(0)));
    assert_eq!((visit.ends(), visit.session.seconds_left()), (0, Some(1)));
    let visit = visit.waits(0.001);
    assert_eq!(visit.session, Session::new(visit.now));
    assert_eq!(visit.ends(), 1);
}

#[test]
fn the_question_counts_down_every_second() {
    let mut visit = Visit::begun().asked_after(120.0);
    for left in (1..=60).rev() {
        assert_eq!(visit.session.seconds_left(), Some(left));
        visit = visit.waits(0.999);
        assert_eq!(
            visit.session.seconds_left(),
            Some(left),
            "a second is over when it is over"
        );
        visit = visit.waits(0.001);
    }
    assert_eq!((visit.session.seconds_left(), visit.ends()), (None, 1));
}

#[test]
fn more_time_can_be_had_as_often_as_wanted() {
    let mut visit = Visit::reading();
    for _ in 0..50 {
        visit = visit
            .asked_after(120.0)
            .waits(59.9)
            .at_once(Action::MoreTime);
        assert!(visit.is_on(Page::Reading(0)) && !visit.is_asked());
    }
    assert_eq!(visit.ends(), 0);
}

#[test]
fn only_an_answer_takes_the_question_away() {
    let visit = Visit::reading().asked_after(120.0).waits(30.0).touches();
    assert_eq!(visit.session.seconds_left(), Some(30));
    assert_eq!(visit.waits(30.0).ends(), 1);
}

#[test]
fn every_touch_key_and_action_restarts_the_clock() {
    Visit::reading().waits(119.9).touches().asked_after(120.0);
    Visit::reading()
        .waits(119.9)
        .at_once(Action::Touched(None))
        .asked_after(120.0);
    Visit::reading()
        .waits(119.9)
        .at_once(Action::Next)
        .asked_after(120.0);
    Visit::reading()
        .waits(119.9)
        .at_once(Action::OpenPanel(Panel::Display))
        .asked_after(120.0);
}

#[test]
fn a_screen_that_slept_asks_before_it_starts_again() {
    let mut visit = Visit::reading();
    visit.now += Duration::from_secs(36_000);
    let visit = visit.at_once(Action::Tick);
    assert_eq!(visit.session.seconds_left(), Some(60));
    assert_eq!(visit.waits(60.0).ends(), 1);
}

#[test]
fn welcome_waits_for_ever() {
    let visit = Visit::to(one_document()).waits(1.0).touches();
    assert_eq!(visit.session.next_tick(&visit.outline), None);
    let visit = visit.waits(1_000_000.0);
    assert!(visit.is_on(Page::Welcome));
    assert_eq!((visit.session.seconds_left(), visit.ends()), (None, 0));
}

#[test]
fn settings_changed_on_welcome_go_back_after_half_a_minute() {
    let display = Visit::to(one_document()).does(Action::OpenPanel(Panel::Display));
    display.clone().goes_back_after(30.0);
    for setting in display_settings() {
        let changed = display.clone().does(setting.clone());
        changed.clone().goes_back_after(30.0);
        if setting == Action::ResetSettings {
            continue; // There is nothing to go back once the panel is closed.
        }
        let closed = changed.does(Action::ClosePanel);
        closed.clone().goes_back_after(30.0);
        closed.waits(29.9).touches().goes_back_after(30.0);
    }
}

#[test]
fn thank_you_goes_back_by_itself() {
    Visit::thanked().goes_back_after(30.0);
    Visit::asked()
        .waits(10.0)
        .touches()
        .does(Action::Acknowledge)
        .at_once(Action::Saved)
        .goes_back_after(30.0);
    Visit::thanked()
        .does(Action::ShowReview)
        .touches()
        .does(Action::Back)
        .goes_back_after(30.0);
}

#[test]
fn the_finger_that_said_so_may_leave_the_glass_of_thank_you() {
    let thanked = Visit::asked()
        .waits(1.0)
        .presses_at(40.0, 40.0, Action::Acknowledge)
        .at_once(Action::Saved);
    thanked.waits(0.499).touches().goes_back_after(30.0);
}

#[test]
fn thank_you_asks_first_where_somebody_is_still_touching() {
    let asked = Visit::thanked().waits(0.5).touches().asked_after(30.0);
    assert_eq!(asked.clone().waits(60.0).ends(), 1);
    let stayed = asked.at_once(Action::MoreTime);
    assert!(stayed.is_on(Page::ThankYou));
    stayed.asked_after(30.0);
    Visit::thanked()
        .does(Action::OpenPanel(Panel::Language))
        .asked_after(120.0);
}

#[test]
fn a_cloth_on_the_glass_does_not_hold_up_the_end() {
    for pause in [0.1, 0.9] {
        let visit = Visit::reading()
            .touches()
            .touches_every(pause, 9.9)
            .touches_every(pause, 119.0);
        assert!(!visit.is_asked(), "ten seconds of it count");
        let visit = visit.touches_every(pause, 3.0);
        assert!(visit.is_asked());
        assert_eq!(visit.touches_every(pause, 61.0).ends(), 1);
    }
    let exactly = Visit::reading().touches().touches_every(0.1, 129.9);
    assert!(!exactly.is_asked());
    assert_eq!(exactly.waits(0.1).session.seconds_left(), Some(60));
}

#[test]
fn touches_with_pauses_are_somebody() {
    let visit = Visit::reading().touches().touches_every(1.0, 1000.0);
    assert!(visit.is_on(Page::Reading(0)) && !visit.is_asked());
    let after_a_cloth = Visit::reading()
        .touches()
        .touches_every(0.1, 100.0)
        .waits(1.0)
        .touches();
    after_a_cloth.asked_after(120.0);
}

/// What of a session can be seen and changes by itself.
fn shown(session: &Session) -> impl PartialEq + std::fmt::Debug + use<> {
    let (language, staff) = (session.language.clone(), session.staff.clone());
    let counted_down = (session.seconds_left(), session.cleaning_left());
    (
        session.page,
        session.panel,
        language,
        session.settings,
        counted_down,
        staff,
        session.is_dark(),
    )
}

#[test]
fn something_changes_whenever_a_tick_is_due_and_never_in_between() {
    const END: Duration = Duration::from_secs(1000);
    const STEP: Duration = Duration::from_millis(100);

    for spot in spots() {
        if spot.visit.is_aloud() {
            assert_eq!(
                spot.visit.session.next_tick(&spot.visit.outline),
                None,
                "the voice is waited for on {}",
                spot.name
            );
            continue;
        }
        let end = spot.visit.now + END;
        let mut when_due = Vec::new();
        let mut visit = spot.visit.clone();
        while let Some(due) = visit.session.next_tick(&visit.outline) {
            let before = shown(&visit.session);
            visit.now = due;
            visit = visit.at_once(Action::Tick);
            assert_ne!(
                shown(&visit.session),
                before,
                "nothing was due on {} at {due:?}",
                spot.name
            );
            when_due.push((due, shown(&visit.session)));
        }
        assert!(
            visit.now < end && visit.session.is_untouched(),
            "no end on {}",
            spot.name
        );

        let mut all_the_time = Vec::new();
        let mut visit = spot.visit;
        while visit.now < end {
            let before = shown(&visit.session);
            visit.now += STEP;
            visit = visit.at_once(Action::Tick);
            if shown(&visit.session) != before {
                all_the_time.push((visit.now, shown(&visit.session)));
            }
        }
        assert_eq!(when_due, all_the_time, "on {}", spot.name);
    }
}

/// A visitor on the first page, who listens to its third sentence.
fn listening() -> Visit {
    Visit::reading()
        .does(Action::Listen)
        .does(Action::SentenceRead)
        .does(Action::SentenceRead)
}

fn state(visit: &Visit) -> Option<(usize, Reading)> {
    visit
        .session
        .listening
        .map(|listening| (listening.sentence, listening.state))
}

#[test]
fn the_voice_reads_sentence_after_sentence_and_ends() {
    let (mut visit, effects) = Visit::reading().doing(Action::Listen);
    assert_eq!(
        (effects, state(&visit)),
        (
            vec![Effect::Silence, Effect::Speak(0)],
            Some((0, Reading::Aloud))
        )
    );
    for sentence in 1..=4 {
        let (after, effects) = visit.doing(Action::SentenceRead);
        assert_eq!(
            (effects, state(&after)),
            (
                vec![Effect::Speak(sentence)],
                Some((sentence, Reading::Aloud))
            )
        );
        visit = after;
    }
    let (visit, effects) = visit.doing(Action::PageRead);
    assert_eq!(
        (effects, state(&visit)),
        (Vec::new(), Some((4, Reading::Ended)))
    );
    assert!(
        visit.is_on(Page::Reading(0)),
        "the page is turned by the visitor"
    );
    for late in [
        Action::SentenceRead,
        Action::PageRead,
        Action::ReadingFailed,
    ] {
        let (after, effects) = visit.clone().doing(late.clone());
        assert_eq!(
            (effects, state(&after)),
            (Vec::new(), Some((4, Reading::Ended))),
            "{late:?} comes too late"
        );
    }
}

#[test]
fn reading_goes_on_after_a_pause_with_the_sentence_that_was_broken_off() {
    let (paused, effects) = listening().doing(Action::PauseListening);
    assert_eq!(
        (effects, state(&paused)),
        (vec![Effect::Silence], Some((2, Reading::Paused)))
    );
    let (late, effects) = paused.clone().doing(Action::SentenceRead);
    assert_eq!(
        (effects, state(&late)),
        (Vec::new(), Some((2, Reading::Paused))),
        "it was broken off"
    );
    let (visit, effects) = paused.doing(Action::ResumeListening);
    assert_eq!(
        (effects, state(&visit)),
        (
            vec![Effect::Silence, Effect::Speak(2)],
            Some((2, Reading::Aloud))
        )
    );
    let (visit, effects) = visit.doing(Action::SentenceRead);
    assert_eq!(
        (effects, state(&visit)),
        (vec![Effect::Speak(3)], Some((3, Reading::Aloud)))
    );
}

#[test]
fn again_reads_from_the_start_whatever_the_voice_is_doing() {
    let first_sentence = Visit::reading().does(Action::Listen);
    for visit in [
        first_sentence.clone(),
        first_sentence.does(Action::PauseListening),
        listening(),
        listening().does(Action::PauseListening),
        listening().does(Action::PageRead),
        listening().does(Action::ReadingFailed),
    ] {
        let before = state(&visit);
        let (visit, effects) = visit.doing(Action::Listen);
        assert_eq!(
            effects,
            [Effect::Silence, Effect::Speak(0)],
            "from {before:?}"
        );
        assert_eq!(state(&visit), Some((0, Reading::Aloud)), "from {before:?}");
    }
}

#[test]
fn stop_is_silence_and_leaves_everything_else() {
    for visit in [
        listening(),
        listening().does(Action::PauseListening),
        listening().does(Action::PageRead),
    ] {
        let (after, effects) = visit.clone().doing(Action::StopListening);
        assert_eq!((effects, state(&after)), (vec![Effect::Silence], None));
        assert!(after.is_on(visit.session.page));
        assert_eq!(after.session.settings, visit.session.settings);
    }
}

#[test]
fn any_other_press_silences_the_voice_and_does_what_it_says() {
    let is_for_the_voice = |action: &Action| {
        use Action as A;
        matches!(
            action,
            A::Listen | A::PauseListening | A::ResumeListening | A::StopListening
        ) || !is_press(action)
    };
    let mut tried = 0;
    for spot in spots()
        .into_iter()
        .filter(|spot| spot.visit.session.listening.is_some() && !spot.visit.is_asked())
    {
        let silent = spot.visit.clone().does(Action::StopListening);
        for (action, _, _) in spot
            .ways
            .iter()
            .filter(|(action, _, _)| !is_for_the_voice(action))
        {
            let told = format!("{action:?} on {}", spot.name);
            let (after, effects) = spot.visit.clone().doing(action.clone());
            let (without_voice, counted) = silent.clone().doing(action.clone());
            assert_eq!(state(&after), None, "{told}");
            assert_eq!(
                effects
                    .iter()
                    .filter(|effect| **effect == Effect::Silence)
                    .count(),
                1,
                "{told}"
            );
            let counts = |effects: Vec<Effect>| {
                effects
                    .into_iter()
                    .filter(|effect| *effect != Effect::Silence)
                    .collect::<Vec<_>>()
            };
            assert_eq!(counts(effects), counts(counted), "{told}");
            assert_eq!(
                shown(&after.session),
                shown(&without_voice.session),
                "{told}"
            );
            assert_eq!(after.session.need, without_voice.session.need, "{told}");
            tried += 1;
        }
    }
    assert!(tried > 100, "{tried}");
}

#[test]
fn a_press_that_means_nothing_here_does_not_silence_the_voice() {
    for action in [
        Action::ClosePanel,
        Action::Acknowledge,
        read("photos"),
        Action::Clean,
        Action::MoreTime,
    ] {
        let (visit, effects) = listening().doing(action);
        assert_eq!(
            (effects, state(&visit)),
            (Vec::new(), Some((2, Reading::Aloud)))
        );
    }
}

#[test]
fn the_end_of_the_visit_silences_the_voice() {
    let (visit, effects) = listening().doing(Action::Finish);
    assert_eq!(effects, [Effect::Silence, Effect::Ended]);
    assert_eq!(state(&visit), None);
    let walked_away = listening()
        .does(Action::PauseListening)
        .asked_after(120.0)
        .waits(60.0);
    assert_eq!(walked_away.session, Session::new(walked_away.now));
    assert!(
        walked_away
            .effects
            .ends_with(&[Effect::Silence, Effect::Ended])
    );
    let (next, effects) = walked_away
        .does(choose(ENGLISH))
        .doing(Action::SentenceRead);
    assert_eq!(
        (effects, state(&next)),
        (Vec::new(), None),
        "what the voice says late means nothing to the next visitor"
    );
}

#[test]
fn a_voice_that_fails_is_told_and_the_visit_goes_on() {
    for visit in [Visit::reading().does(Action::Listen), listening()] {
        let (failed, effects) = visit.doing(Action::ReadingFailed);
        assert_eq!(
            (
                effects,
                failed.session.listening.map(|listening| listening.state)
            ),
            (Vec::new(), Some(Reading::Failed))
        );
        assert!(failed.is_on(Page::Reading(0)));
        failed.clone().asked_after(120.0);
        assert_eq!(
            state(&failed.clone().does(Action::Listen)),
            Some((0, Reading::Aloud)),
            "it can be tried again"
        );
        let on = failed.does(Action::Next);
        assert!(on.is_on(Page::Reading(1)));
        assert_eq!(state(&on), None, "the failure was one of the page before");
    }
}

#[test]
fn the_question_is_not_asked_while_the_voice_speaks_and_the_whole_time_runs_after_it() {
    // Every sentence takes as long as the page may stay untouched.
    let mut visit = Visit::reading().does(Action::Listen);
    for _ in 0..20 {
        visit = visit.waits(119.0).at_once(Action::SentenceRead);
        assert!(!visit.is_asked() && visit.is_aloud());
    }
    let long_sentence = visit.waits(3000.0);
    assert_eq!((long_sentence.is_asked(), long_sentence.ends()), (false, 0));
    for end in [
        Action::PageRead,
        Action::ReadingFailed,
        Action::PauseListening,
        Action::StopListening,
        Action::Next,
    ] {
        long_sentence.clone().at_once(end).asked_after(120.0);
    }
    let thanked = Visit::thanked()
        .does(Action::Listen)
        .waits(200.0)
        .at_once(Action::PageRead);
    thanked.goes_back_after(30.0);
}

#[test]
fn there_is_no_listening_without_a_voice_for_the_language() {
    let in_polish = Visit::to(one_document())
        .does(choose(POLISH))
        .does(Action::ReadFromStart);
    for visit in [
        Visit::to(one_document()),
        in_polish.clone(),
        in_polish.clone().does(Action::OpenPanel(Panel::Reception)),
    ] {
        assert!(!visit.session.can_listen(&visit.outline));
        let (after, effects) = visit.waits(1.0).doing(Action::Listen);
        assert_eq!((effects, state(&after)), (Vec::new(), None));
    }
    let in_english = in_polish
        .does(Action::OpenPanel(Panel::Language))
        .does(choose(ENGLISH));
    assert!(in_english.session.can_listen(&in_english.outline));
    assert!(in_english.does(Action::Listen).is_aloud());
}

#[test]
fn every_setting_can_be_put_back_at_once_and_ends_with_the_visit() {
    let all_settings = |visit: Visit| {
        let visit = visit.does(Action::OpenPanel(Panel::Display));
        display_settings()
            .into_iter()
            .filter(|setting| *setting != Action::ResetSettings)
            .fold(visit, Visit::does)
    };
    let changed = Settings {
        text_size: TextSize::Largest,
        colours: Colours::YellowOnBlack,
        controls: Controls::Low,
        volume: Volume::Loud,
        speed: Speed::Slow,
    };
    let at_first = Settings {
        text_size: TextSize::Normal,
        colours: Colours::Standard,
        controls: Controls::High,
        volume: Volume::Normal,
        speed: Speed::Normal,
    };

    let visit = all_settings(Visit::reading());
    assert_eq!(visit.session.settings, changed);
    let reset = visit.clone().does(Action::ResetSettings);
    assert_eq!(reset.session.settings, at_first);
    assert_eq!(
        (reset.session.page, reset.session.panel),
        (Page::Reading(0), Some(Panel::Display)),
        "only settings go back"
    );
    assert_eq!(
        (&reset.session.language, &reset.session.document),
        (&visit.session.language, &visit.session.document)
    );

    let later = visit.does(Action::ClosePanel).does(Action::Next);
    assert_eq!(
        later.session.settings, changed,
        "settings stay from page to page"
    );
    assert_eq!(
        later.clone().does(Action::Finish).session.settings,
        at_first
    );
    let walked_away = later.asked_after(240.0).waits(60.0);
    assert_eq!(walked_away.session.settings, at_first);

    let on_welcome = all_settings(Visit::to(one_document()));
    assert!(!on_welcome.session.is_untouched());
    let reset = on_welcome.does(Action::ResetSettings);
    assert!(!reset.session.is_untouched(), "somebody still chooses");
    assert!(reset.does(Action::ClosePanel).session.is_untouched());
}

#[test]
fn each_setting_alone_is_somebodys() {
    for setting in display_settings()
        .into_iter()
        .filter(|setting| *setting != Action::ResetSettings)
    {
        let visit = Visit::to(one_document()).set(setting.clone());
        assert!(!visit.session.is_untouched(), "{setting:?}");
        let visit = visit.does(Action::Finish);
        assert!(visit.session.is_untouched(), "{setting:?}");
        assert_eq!(visit.ends(), 1, "{setting:?}");
    }
}

#[test]
fn the_reception_panel_waits_four_minutes_for_a_member_of_staff() {
    for visit in [
        Visit::begun(),
        Visit::reading(),
        Visit::asked(),
        Visit::thanked(),
        Visit::begun().does(Action::ShowReview),
    ] {
        let panel = visit.does(Action::OpenPanel(Panel::Reception));
        panel.clone().asked_after(240.0);
        panel
            .does(Action::ShowCard(Need::Interpreter))
            .asked_after(240.0);
    }
}

#[test]
fn a_card_opens_and_back_leads_to_the_cards_and_then_to_the_page() {
    let page = Visit::reading().does(Action::Next);
    for need in Need::ALL {
        let cards = page.clone().does(Action::OpenPanel(Panel::Reception));
        assert_eq!(
            (cards.session.panel, cards.session.need),
            (Some(Panel::Reception), None)
        );
        let card = cards.does(Action::ShowCard(need));
        assert_eq!(
            (card.session.panel, card.session.need),
            (Some(Panel::Reception), Some(need))
        );
        let other = Need::ALL.into_iter().find(|other| *other != need).unwrap();
        assert_eq!(
            card.clone().does(Action::ShowCard(other)).session.need,
            Some(need),
            "the others are not there to be pressed"
        );
        let cards = card.clone().does(Action::Back);
        assert_eq!(
            (cards.session.panel, cards.session.need),
            (Some(Panel::Reception), None)
        );
        assert!(cards.does(Action::Back).is_on(Page::Reading(1)));
        for away in [Action::ClosePanel, Action::Home] {
            let closed = card.clone().does(away);
            assert!(closed.is_on(Page::Reading(1)));
            let anew = closed.does(Action::OpenPanel(Panel::Reception));
            assert_eq!(anew.session.need, None, "the cards begin anew");
        }
        for panel in [Panel::Language, Panel::Display, Panel::Reception] {
            let other = card.clone().does(Action::OpenPanel(panel));
            assert_eq!(
                (other.session.panel, other.session.need),
                (Some(panel), None)
            );
        }
    }
}

#[test]
fn whatever_closes_a_panel_leaves_the_visit_as_it_was() {
    let is_over_a_page = |spot: &Spot| spot.visit.session.panel.is_some() && !spot.visit.is_asked();
    for spot in spots().into_iter().filter(is_over_a_page) {
        for closes in [Action::ClosePanel, Action::Back, Action::Home] {
            let had_card = spot.visit.session.need.is_some();
            let (closed, effects) = spot.visit.clone().doing(closes.clone());
            let told = format!("{closes:?} over {}", spot.name);
            assert!(
                effects.iter().all(|effect| *effect == Effect::Silence),
                "{told}: {effects:?}"
            );
            let mut expected = spot.visit.session.clone();
            expected.panel = expected
                .panel
                .filter(|_| had_card && closes == Action::Back);
            (expected.need, expected.listening) = (None, None);
            assert_eq!(shown(&closed.session), shown(&expected), "{told}");
            assert_eq!(
                (closed.session.need, closed.session.listening),
                (None, None),
                "{told}"
            );
            assert_eq!(closed.session.document, expected.document, "{told}");
        }
    }
}

#[test]
fn home_leads_to_the_contents_from_everywhere_and_ends_nothing() {
    for spot in spots()
        .into_iter()
        .filter(|spot| spot.visit.session.document.is_some() && !spot.visit.is_asked())
    {
        if spot.name == "saving" {
            continue;
        }
        let visit = spot.visit.set(Action::SetColours(Colours::YellowOnBlack));
        // The first closes what lies over the page.
        let covered = visit
            .clone()
            .does(Action::OpenPanel(Panel::Reception))
            .does(Action::ShowCard(Need::ReadToMe));
        for visit in [visit, covered.does(Action::Home)] {
            let home = visit.clone().does(Action::Home);
            assert!(home.is_on(Page::Contents), "from {}", spot.name);
            assert_eq!(home.ends(), 0, "from {}", spot.name);
            assert_eq!(
                home.session.document, visit.session.document,
                "from {}",
                spot.name
            );
            assert_eq!(
                home.session.language, visit.session.language,
                "from {}",
                spot.name
            );
            assert_eq!(
                home.session.settings, visit.session.settings,
                "from {}",
                spot.name
            );
        }
    }
    let thanked = Visit::thanked()
        .does(Action::Home)
        .does(read("posts"))
        .does(Action::Next)
        .does(Action::Acknowledge);
    assert!(
        thanked.is_on(Page::ThankYou),
        "what was acknowledged stays acknowledged"
    );
    assert_eq!(thanked.counted_of(StepKind::Acknowledged).len(), 1);
}

#[test]
fn while_the_screen_is_wiped_every_touch_and_action_is_ignored_for_exactly_half_a_minute() {
    let wiped = Visit::to(one_document()).does(Action::Clean);
    assert_eq!(wiped.session.cleaning_left(), Some(30));
    for time in [0.0, 0.6, 29.999] {
        let wiped = wiped.clone().waits(time);
        for action in all_actions()
            .into_iter()
            .chain([Action::Touched(Some((40.0, 40.0))), Action::Touched(None)])
        {
            let (after, now) = (wiped.clone().at_once(action.clone()), wiped.now);
            assert_eq!(after.session, wiped.session, "{action:?} at {now:?}");
            assert_eq!(after.effects, wiped.effects, "{action:?} at {now:?}");
        }
    }
    let wiped = wiped.touches_every(0.1, 29.9).waits(0.099);
    assert_eq!((wiped.session.cleaning_left(), wiped.ends()), (Some(1), 0));
    let clean = wiped.waits(0.001);
    assert_eq!(clean.session, Session::new(clean.now));
    assert_eq!(clean.effects, [Effect::Silence, Effect::Ended]);
    assert!(
        clean.at_once(choose(POLISH)).is_on(Page::Contents),
        "it can be used at once"
    );
}

#[test]
fn the_seconds_of_cleaning_are_counted_down() {
    let mut visit = Visit::to(one_document()).does(Action::Clean);
    for left in (1..=30).rev() {
        assert_eq!(visit.session.cleaning_left(), Some(left));
        visit = visit.waits(0.999);
        assert_eq!(
            visit.session.cleaning_left(),
            Some(left),
            "a second is over when it is over"
        );
        visit = visit.waits(0.001);
    }
    assert_eq!((visit.session.cleaning_left(), visit.ends()), (None, 1));
}

#[test]
fn cleaning_begins_only_where_nobody_is_and_nothing_of_anybody() {
    for spot in spots() {
        let begins = spot.visit.session.is_untouched() && spot.visit.session.panel.is_none();
        let cleaned = spot.visit.clone().does(Action::Clean);
        let was_cleaned = spot.visit.session.cleaning_left().is_some();
        assert_eq!(
            cleaned.session.cleaning_left().is_some(),
            begins || was_cleaned,
            "on {}",
            spot.name
        );
        // Also before the practice opens.
        assert_eq!(
            begins,
            matches!(spot.name, "welcome" | "welcome of two" | "dark"),
            "on {}",
            spot.name
        );
    }
    for setting in display_settings()
        .into_iter()
        .filter(|setting| *setting != Action::ResetSettings)
    {
        let visit = Visit::to(one_document()).set(setting).does(Action::Clean);
        assert_eq!(visit.session.cleaning_left(), None);
    }
}

#[test]
fn a_newer_edition_waits_until_the_screen_is_wiped() {
    // It is taken as soon as the screen is untouched, and begins a new session.
    let wiped = Visit::to(one_document()).does(Action::Clean);
    assert!(!wiped.session.is_untouched());
    assert!(wiped.waits(30.0).session.is_untouched());
}

#[test]
fn more_time_goes_on_with_a_paused_reading() {
    let paused = Visit::reading()
        .does(Action::Listen)
        .does(Action::PauseListening)
        .waits(10.0)
        .at_once(Action::Touched(None));
    let before = paused.session.listening;
    let asked = paused.asked_after(120.0);
    assert_eq!(asked.does(Action::MoreTime).session.listening, before);
}

#[test]
fn larger_letters_get_more_time() {
    use TextSize as S;

    let sizes = [S::Normal, S::Large, S::Larger, S::Largest];
    for (words, has_code, seconds) in [
        (0, false, [120.0, 150.0, 180.0, 240.0]),
        (200, false, [120.0, 150.0, 180.0, 240.0]),
        (201, false, [120.6, 150.75, 180.9, 241.2]),
        (500, false, [300.0, 375.0, 450.0, 600.0]),
        (700, false, [420.0, 525.0, 600.0, 600.0]),
        (800, false, [480.0, 600.0, 600.0, 600.0]),
        (1000, false, [600.0; 4]),
        (usize::MAX, false, [600.0; 4]),
        (0, true, [240.0, 270.0, 300.0, 360.0]),
        (500, true, [420.0, 495.0, 570.0, 720.0]),
        (1000, true, [720.0; 4]),
    ] {
        let outline = site(vec![DocumentOutline {
            id: id("phones"),
            pages: vec![page("calls", words, has_code)],
        }]);
        for (size, seconds) in sizes.into_iter().zip(seconds) {
            let reading = Visit::to(outline.clone())
                .does(choose(ENGLISH))
                .set(Action::SetTextSize(size))
                .does(Action::ReadFromStart);
            reading.clone().asked_after(seconds);
            // The introduction is read among the contents too, where its code is not.
            let code = if has_code { 120.0 } else { 0.0 };
            reading
                .does(Action::ShowContents)
                .asked_after(seconds - code);
        }
    }
}

#[test]
fn pages_with_little_to_read_stay_as_long_in_every_size() {
    for size in TextSize::ALL {
        let set = |visit: Visit| visit.set(Action::SetTextSize(size));
        set(Visit::to(two_documents()).does(choose(ENGLISH))).asked_after(120.0);
        set(Visit::asked()).asked_after(120.0);
        set(Visit::begun().does(Action::ShowReview)).asked_after(240.0);
        set(Visit::begun())
            .does(Action::OpenPanel(Panel::Reception))
            .asked_after(240.0);
        set(Visit::asked())
            .does(Action::Acknowledge)
            .at_once(Action::Saved)
            .goes_back_after(30.0);
    }
}

#[test]
fn the_same_action_within_half_a_second_is_one_press() {
    let visit = Visit::reading()
        .does(Action::Next)
        .waits(0.499)
        .at_once(Action::Next);
    assert!(visit.is_on(Page::Reading(1)));
    let visit = visit.waits(0.001).at_once(Action::Next);
    assert!(
        visit.is_on(Page::Reading(2)),
        "half a second after the one that counted"
    );
    let elsewhere = Visit::reading()
        .does(Action::OpenPanel(Panel::Display))
        .presses_at(90.0, 90.0, Action::ClosePanel);
    let elsewhere = elsewhere
        .waits(0.2)
        .presses_at(40.0, 40.0, Action::Next)
        .presses_at(90.0, 90.0, Action::Next);
    assert!(elsewhere.is_on(Page::Reading(1)), "wherever it stands");
}

#[test]
fn what_comes_to_stand_under_the_finger_is_not_pressed_with_the_same_press() {
    let pressed = Visit::reading()
        .waits(1.0)
        .presses_at(100.0, 100.0, Action::Next);
    for (x, y, counts) in [
        (100.0, 100.0, false),
        (111.9, 100.0, false),
        (88.1, 100.0, false),
        (108.4, 108.4, false),
        (112.0, 100.0, true),
        (100.0, 88.0, true),
        (108.5, 108.5, true),
    ] {
        let again = pressed.clone().waits(0.499).presses_at(x, y, Action::Back);
        assert_eq!(again.is_on(Page::Reading(0)), counts, "at {x}, {y}");
        let later = pressed.clone().waits(0.5).presses_at(x, y, Action::Back);
        assert!(
            later.is_on(Page::Reading(0)),
            "half a second later at {x}, {y}"
        );
    }
}

#[test]
fn another_action_without_a_place_counts_at_once() {
    let keys = Visit::reading()
        .does(Action::Next)
        .waits(0.1)
        .presses_key(Action::Back);
    assert!(keys.is_on(Page::Reading(0)));
    let touched = Visit::reading()
        .waits(1.0)
        .presses_at(100.0, 100.0, Action::Next);
    assert!(
        touched
            .clone()
            .waits(0.1)
            .presses_key(Action::Back)
            .is_on(Page::Reading(0))
    );
    assert!(
        touched
            .waits(0.1)
            .at_once(Action::Back)
            .is_on(Page::Reading(0)),
        "the touch belongs to the press before"
    );
}

#[test]
fn the_press_that_ends_a_visit_does_not_begin_the_next() {
    let ended = Visit::reading()
        .waits(1.0)
        .presses_at(100.0, 100.0, Action::Finish);
    assert!(
        ended
            .clone()
            .waits(0.499)
            .presses_at(100.0, 105.0, choose(POLISH))
            .is_on(Page::Welcome)
    );
    assert!(
        ended
            .clone()
            .waits(0.499)
            .presses_at(100.0, 150.0, choose(POLISH))
            .is_on(Page::Contents)
    );
    assert!(
        ended
            .waits(0.5)
            .presses_at(100.0, 105.0, choose(POLISH))
            .is_on(Page::Contents)
    );
}

#[test]
fn a_clock_that_stands_still_or_goes_back_changes_nothing() {
    let mut visit = Visit::reading().waits(100.0);
    let session = visit.session.clone();
    visit.now -= Duration::from_secs(50);
    assert_eq!(visit.at_once(Action::Tick).session, session);
}

/// Something that happens: after so many milliseconds, at this place on the glass.
type Event = (u64, Option<(f32, f32)>, Action);

fn events() -> impl Strategy<Value = Vec<Event>> {
    let wait = prop_oneof![6 => 0..1_500_u64, 1 => 0..200_000_u64];
    let place = prop::option::of((0.0..60.0_f32, 0.0..60.0_f32));
    // Mostly what leads through a document, or few would come to its end.
    let way = prop::sample::select(vec![
        choose(ENGLISH),
        choose_document("phones"),
        choose_document("parking"),
        Action::ReadFromStart,
        Action::Next,
        Action::Next,
        Action::Next,
        Action::Acknowledge,
        Action::Saved,
        Action::Listen,
        Action::SentenceRead,
        Action::Tick,
        Action::Tick,
    ]);
    let any = prop::sample::select(all_actions());
    prop::collection::vec((wait, place, prop_oneof![3 => way, 2 => any]), 1..200)
}

/// What has to be true of a visit whatever happens, kept beside it.
#[derive(Default)]
struct Witness {
    opened: BTreeSet<(Id, LanguageTag)>,
    seen: BTreeSet<(Id, LanguageTag, usize)>,
    read_to_end: BTreeSet<(Id, LanguageTag)>,
    saving: Option<Id>,
    acknowledged: BTreeSet<Id>,
    /// The PIN was given.
    admitted: bool,
    /// The sentence that the voice was asked to read, and has not answered for.
    speaking: Option<usize>,
}

impl Witness {
    fn watches(
        &mut self,
        action: &Action,
        effects: &[Effect],
        session: &Session,
        outline: &Outline,
    ) {
        match action {
            Action::Saved => self.acknowledged.extend(self.saving.take()),
            Action::SaveFailed => self.saving = None,
            Action::PinTried(Answer::Right) => self.admitted = session.staff.is_some(),
            _ => {}
        }
        if let (Page::Reading(index), Some(document), Some(language)) =
            (session.page, &session.document, &session.language)
        {
            self.seen
                .insert((document.clone(), language.clone(), index));
        }
        if matches!(
            action,
            Action::SentenceRead | Action::PageRead | Action::ReadingFailed
        ) {
            self.speaking = None;
        }
        for effect in effects {
            let step = match effect {
                Effect::Count(step) => step,
                Effect::Speak(sentence) => {
                    assert_eq!(
                        self.speaking.replace(*sentence),
                        None,
                        "two sentences at once"
                    );
                    continue;
                }
                Effect::Silence => {
                    self.speaking = None;
                    continue;
                }
                Effect::Ended => {
                    assert_eq!(self.speaking, None, "the voice outlives the visit");
                    // Restarting is the last thing that staff do.
                    *self = Self {
                        admitted: self.admitted,
                        ..Self::default()
                    };
                    continue;
                }
                Effect::TryPin(_) => continue,
                Effect::GatherFacts | Effect::ReadFiles | Effect::Restart => {
                    assert!(
                        self.admitted,
                        "something of the staff screen without its PIN"
                    );
                    continue;
                }
            };
            let place = (step.document.clone(), step.language.clone());
            match step.kind {
                StepKind::Opened => assert!(self.opened.insert(place), "opened twice"),
                StepKind::ReadToEnd => {
                    assert!(self.read_to_end.insert(place), "read to the end twice")
                }
                StepKind::Acknowledged => {
                    assert!(
                        !self.acknowledged.contains(&step.document),
                        "acknowledged twice"
                    );
                    assert_eq!(
                        self.saving.replace(step.document.clone()),
                        None,
                        "acknowledged while saving"
                    );
                }
            }
        }
        self.agrees(session, outline);
    }

    fn agrees(&self, session: &Session, outline: &Outline) {
        let aloud = session
            .listening
            .filter(|listening| listening.state == Reading::Aloud);
        assert_eq!(
            self.speaking,
            aloud.map(|listening| listening.sentence),
            "the voice and the session disagree"
        );
        assert!(
            session.listening.is_none() || session.can_listen(outline),
            "a voice for a language without one"
        );
        assert!(
            self.speaking.is_none() || session.seconds_left().is_none(),
            "asked while the voice speaks"
        );
        assert!(
            session.need.is_none() || session.panel == Some(Panel::Reception),
            "a card without its panel"
        );
        assert!(
            session.staff.is_none() || session.page == Page::Welcome,
            "staff in the middle of a visit"
        );
        assert!(
            !session.is_dark() || session.is_untouched(),
            "dark in the middle of a visit"
        );
        assert!(
            session.staff != Some(Staff::Admitted) || self.admitted,
            "let in without the PIN"
        );
        assert!(
            session
                .cleaning_left()
                .is_none_or(|left| left <= 30 && session.page == Page::Welcome)
        );
        assert!(
            session
                .language
                .as_ref()
                .is_none_or(|language| outline.languages.contains(language))
        );
        assert_eq!(session.language.is_none(), session.page == Page::Welcome);
        let document = session.document.as_ref().map(|id| {
            outline
                .documents
                .iter()
                .find(|document| document.id == *id)
                .unwrap()
        });
        if matches!(
            session.page,
            Page::Contents | Page::Reading(_) | Page::Acknowledge | Page::SaveFailed
        ) {
            let place = (
                document.unwrap().id.clone(),
                session.language.clone().unwrap(),
            );
            assert!(
                self.opened.contains(&place),
                "in a document that was not opened"
            );
        }
        if let Page::Reading(index) = session.page {
            assert!(index < document.unwrap().pages.len());
        }
        if session.page == Page::ThankYou {
            assert!(
                self.acknowledged.contains(&document.unwrap().id),
                "thanked for nothing"
            );
        }
        for document in &outline.documents {
            for language in &outline.languages {
                let place = (document.id.clone(), language.clone());
                let seen = |page| {
                    self.seen
                        .contains(&(document.id.clone(), language.clone(), page))
                };
                assert_eq!(
                    self.read_to_end.contains(&place),
                    (0..document.pages.len()).all(seen)
                );
            }
        }
    }
}

/// Whether an action begins with a touch or a key.
fn is_press(action: &Action) -> bool {
    use Action as A;

    !matches!(
        action,
        A::GoDark
            | A::PinTried(_)
            | A::Tick
            | A::Saved
            | A::SaveFailed
            | A::SentenceRead
            | A::PageRead
            | A::ReadingFailed
    )
}

/// What a visit that did nothing but end at this moment and place leaves behind.
fn ended(now: Duration, place: Option<(f32, f32)>) -> Session {
    let outline = one_document();
    let mut session = Session::new(now);
    for action in [
        Action::OpenPanel(Panel::Display),
        Action::Touched(place),
        Action::Finish,
    ] {
        session.update(action, now, &outline);
    }
    assert!(session.is_untouched());
    session
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_nothing_is_counted_twice_and_nothing_is_left_behind(
        events in events(),
        outline in prop::sample::select(vec![one_document(), two_documents()]),
    ) {
        let mut now = Duration::ZERO;
        let mut session = Session::new(now);
        let mut witness = Witness::default();
        for (wait, place, action) in events {
            now += Duration::from_millis(wait);
            if is_press(&action) {
                session.update(Action::Touched(place), now, &outline);
            }
            let effects = session.update(action.clone(), now, &outline);
            witness.watches(&action, &effects, &session, &outline);
            if effects.contains(&Effect::Ended) {
                match action {
                    Action::Finish => assert_eq!(session, ended(now, place)),
                    Action::Do(_) => assert!(session.is_untouched()),
                    _ => assert_eq!(session, Session::new(now)),
                }
            }
            if action == Action::Tick {
                assert!(session.next_tick(&outline).is_none_or(|due| due > now));
            }
            assert!(session.seconds_left().is_none_or(|left| left <= 60));
        }
    }
}

/// Staff who were let in.
fn admitted() -> Visit {
    Visit::to(one_document())
        .does(Action::AskPin)
        .does(Action::PinTried(Answer::Right))
}

#[test]
fn a_pin_is_tried_as_it_was_entered_and_then_forgotten() {
    let asked = Visit::to(one_document()).does(Action::AskPin);
    // As quickly as anybody types, and with a digit twice.
    let typed = [7, 3, 3, 0].iter().fold(asked, |visit, digit| {
        visit.waits(0.2).at_once(Action::EnterDigit(*digit))
    });
    let tried = typed.waits(0.2).at_once(Action::TryPin);
    assert_eq!(
        tried.effects.last(),
        Some(&Effect::TryPin("7330".to_owned()))
    );
    assert_eq!(
        tried.session.staff,
        Some(Staff::at_the_door()),
        "nothing of it is left"
    );
    // A bouncing screen is one press.
    let bounced = tried
        .does(Action::EnterDigit(7))
        .waits(0.05)
        .at_once(Action::EnterDigit(7));
    assert!(matches!(&bounced.session.staff, Some(Staff::Asked { entered, .. }) if entered == "7"));
    // No PIN has more digits than twelve.
    let many = (0..20).fold(bounced, |visit, _| visit.does(Action::EnterDigit(1)));
    assert!(
        matches!(&many.session.staff, Some(Staff::Asked { entered, .. }) if entered.len() == 12)
    );
}

#[test]
fn what_staff_ask_for_is_done_once_they_are_let_in() {
    assert_eq!(admitted().effects.last(), Some(&Effect::GatherFacts));
    let read = admitted().does(Action::Do(Task::ReadFiles));
    assert!(
        read.effects
            .ends_with(&[Effect::ReadFiles, Effect::GatherFacts])
    );
    let restarted = admitted().does(Action::Do(Task::Restart));
    assert!(
        restarted
            .effects
            .ends_with(&[Effect::Ended, Effect::Restart])
    );
    let off = admitted().does(Action::Do(Task::ScreenOff));
    assert!(off.session.is_dark() && off.session.is_untouched());
    let lit = off.waits(100_000.0).does(Action::Wake);
    assert!(!lit.session.is_dark());
}

#[test]
fn the_screen_goes_dark_only_where_nobody_is() {
    for spot in spots() {
        let dark = spot.visit.clone().waits(59.9).at_once(Action::GoDark);
        assert!(
            !dark.session.is_dark() || dark.session.is_untouched(),
            "on {}",
            spot.name
        );
    }
    let welcome = Visit::to(one_document()).waits(100.0).touches();
    assert!(
        !welcome
            .clone()
            .waits(59.0)
            .at_once(Action::GoDark)
            .session
            .is_dark(),
        "somebody was there a moment ago"
    );
    assert!(
        welcome
            .clone()
            .waits(61.0)
            .at_once(Action::GoDark)
            .session
            .is_dark()
    );
    assert!(
        !welcome
            .waits(61.0)
            .touches()
            .at_once(Action::GoDark)
            .session
            .is_dark()
    );
}
