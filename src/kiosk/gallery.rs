//! Every page of the real interface: for pictures to look through, and for tests.

use std::sync::Arc;
use std::time::Duration;

use slint::{ComponentHandle, PlatformError};

use crate::edition::Edition;
use crate::kiosk::headless::set_screen;
use crate::kiosk::{bind, built_in_notices, draw_codes, new_window, ui};
use crate::language::LanguageTag;
use crate::outline::Outline;
use crate::pin::LONGEST_WAIT;
use crate::problem::{Code, Problem, Problems};
use crate::qr;
use crate::screen::{Screen, Shift};
use crate::session::{Action, Colours, Controls, Need, Panel, Session, TextSize};
use crate::staff::{self, Knowledge, NewestSeal};
use crate::staff_screen::{LANGUAGE, Refusal, Staff};
use crate::status::{Newer, NewerState, Status};
use crate::timing;
use crate::view::{self, Codes, View};

/// One way of looking at everything.
#[derive(Debug, Clone, PartialEq)]
pub struct Setting {
    pub screen: Screen,
    pub language: LanguageTag,
    pub text_size: TextSize,
    pub colours: Colours,
    pub controls: Controls,
}

/// Shows any page of an edition in the real window, in any setting, without anybody walking there.
pub struct Gallery {
    window: ui::AppWindow,
    edition: Arc<Edition>,
    outline: Outline,
    screen: Option<Screen>,
    codes: Codes,
    /// The screen that the codes of this edition were drawn for.
    codes_for: Option<Screen>,
    pictures: bind::Pictures,
    shown: Option<View>,
}

impl Gallery {
    /// Needs a platform to be set. The window is shown, and has no size yet.
    pub fn new(edition: Arc<Edition>) -> Result<Self, PlatformError> {
        let window = new_window()?;
        window.global::<ui::View>().set_pointer_shown(false);
        window.show()?;
        let outline = outline_with_voices(&edition);
        let (codes, pictures) = (Codes::new(), bind::Pictures::default());
        Ok(Self {
            window,
            edition,
            outline,
            screen: None,
            codes,
            codes_for: None,
            pictures,
            shown: None,
        })
    }

    pub fn window(&self) -> &ui::AppWindow {
        &self.window
    }

    /// Goes on with another edition.
    pub fn set_edition(&mut self, edition: Arc<Edition>) {
        self.outline = outline_with_voices(&edition);
        self.edition = edition;
        self.codes_for = None;
    }

    /// Gives the window the size of a screen.
    pub fn fit(&mut self, screen: &Screen) {
        if self.screen != Some(*screen) {
            set_screen(self.window.window(), screen);
            self.screen = Some(*screen);
        }
    }

    /// Every page in one setting, by a name that is unique within it: `reading-03-other-patients`.
    /// Problems of codes on a new screen are told.
    pub fn pages(&mut self, setting: &Setting, problems: &mut Problems) -> Vec<(String, View)> {
        self.fit(&setting.screen);
        if self.codes_for != Some(setting.screen) {
            self.codes = draw_codes(&self.edition, &setting.screen, problems);
            self.pictures = bind::Pictures::default();
            self.codes_for = Some(setting.screen);
        }
        let mut pages = Vec::new();
        for (name, mut session) in self.visits(&setting.language) {
            session.settings.text_size = setting.text_size;
            session.settings.colours = setting.colours;
            session.settings.controls = setting.controls;
            let mut view = view::view(&session, &self.edition, &self.codes);
            view.can_listen = session.can_listen(&self.outline);
            pages.push((name, view));
        }
        let mut view = view::out_of_service(built_in_notices());
        view.look.text_size = setting.text_size;
        view.look.colours = setting.colours;
        pages.push(("out-of-service".to_owned(), view));
        let shift = Shift::after(0, &setting.screen);
        let mut pages: Vec<_> = pages
            .into_iter()
            .map(|(name, view)| (name, View { shift, ..view }))
            .collect();
        let first_look =
            setting.text_size == TextSize::Normal && setting.colours == Colours::Standard;
        if first_look && setting.controls == Controls::High && setting.language.as_str() == LANGUAGE
        {
            pages.extend(self.staff_pages(&setting.screen));
        }
        pages
    }

    /// The pages for staff, by name. They have one language and one look.
    fn staff_pages(&mut self, screen: &Screen) -> Vec<(String, View)> {
        self.fit(screen);
        let known = full_knowledge();
        let refused = Staff::Asked {
            entered: String::new(),
            refusal: Some(Refusal::Locked { wait: LONGEST_WAIT }),
        };
        let seal = known.seal.as_ref().and_then(|seal| {
            Some((
                seal.note.clone(),
                Arc::new(qr::draw(&seal.note, screen).ok()?),
            ))
        });
        let shift = Shift::after(0, screen);
        [
            ("pin", Staff::at_the_door()),
            ("pin-refused", refused),
            ("staff", Staff::Admitted),
        ]
        .map(|(name, staff)| {
            (
                name.to_owned(),
                View {
                    shift,
                    ..view::for_staff(&staff, staff::facts(&known), seal.clone())
                },
            )
        })
        .into()
    }

    /// Shows a page.
    pub fn show(&mut self, view: &View) {
        bind::bind(&self.window, self.shown.as_ref(), view, &mut self.pictures);
        self.shown = Some(view.clone());
    }

    /// A visit to every page, by the page's name.
    fn visits(&self, language: &LanguageTag) -> Vec<(String, Session)> {
        let mut visits = Vec::new();
        let mut visit = Visit {
            outline: &self.outline,
            session: Session::new(Duration::ZERO),
            now: Duration::ZERO,
        };
        visits.push(("welcome".to_owned(), visit.session.clone()));
        let mut wiped = Visit {
            session: visit.session.clone(),
            ..visit
        };
        wiped.act(Action::Clean);
        visits.push(("cleaning".to_owned(), wiped.session));
        visit.act(Action::ChooseLanguage(language.clone()));
        let several = self.outline.documents.len() > 1;
        if several {
            visits.push(("documents".to_owned(), visit.session.clone()));
        }
        for document in &self.outline.documents {
            let name = |page: String| {
                if several {
                    format!("{}-{page}", document.id)
                } else {
                    page
                }
            };
            if several {
                visit.act(Action::ChooseDocument(document.id.clone()));
            }
            visits.push((name("contents".to_owned()), visit.session.clone()));
            let contents = visit.session.clone();
            let mut heard = Visit {
                session: contents.clone(),
                ..visit
            };
            heard.act(Action::Listen);
            visits.push((name("contents-aloud".to_owned()), heard.session));
            visit.act(Action::ReadFromStart);
            for (index, page) in document.pages.iter().enumerate() {
                visits.push((
                    name(format!("reading-{:02}-{}", index + 1, page.id)),
                    visit.session.clone(),
                ));
                visit.act(Action::Next);
            }
            let mut heard = Visit {
                session: visit.session.clone(),
                ..visit
            };
            heard.act(Action::Back);
            heard.act(Action::Listen);
            visits.push((name("reading-aloud".to_owned()), heard.session));
            visits.push((name("acknowledge".to_owned()), visit.session.clone()));
            visit.act(Action::Acknowledge);
            let mut failed = Visit {
                session: visit.session.clone(),
                ..visit
            };
            failed.act(Action::SaveFailed);
            visits.push((name("save-failed".to_owned()), failed.session));
            visit.act(Action::Saved);
            visits.push((name("thank-you".to_owned()), visit.session.clone()));
            visit.session = contents;
            if several {
                visit.act(Action::Back);
            }
        }
        if several {
            visit.act(Action::ChooseDocument(self.outline.documents[0].id.clone()));
        }
        for (page, action) in [
            ("review", Action::ShowReview),
            ("complaint", Action::ShowComplaint),
            ("language", Action::OpenPanel(Panel::Language)),
            ("display", Action::OpenPanel(Panel::Display)),
            ("reception", Action::OpenPanel(Panel::Reception)),
        ] {
            let mut there = Visit {
                session: visit.session.clone(),
                ..visit
            };
            there.act(action);
            visits.push((page.to_owned(), there.session.clone()));
            if page == "complaint" {
                let mut heard = Visit {
                    session: there.session.clone(),
                    ..there
                };
                heard.act(Action::Listen);
                visits.push(("complaint-aloud".to_owned(), heard.session));
            }
            if page == "reception" {
                there.act(Action::ShowCard(Need::LargePrint));
                visits.push(("reception-card".to_owned(), there.session));
            }
        }
        visit.now += timing::READING_MAXIMUM + timing::CODE;
        visit.act(Action::Tick);
        visits.push(("still-there".to_owned(), visit.session));
        visits
    }
}

/// What makes the page for staff full: something is wrong everywhere.
fn full_knowledge() -> Knowledge {
    let line = "langauges = []\n";
    let text = line.repeat(5);
    let mut problems = Problems::default();
    for start in (0..text.len()).step_by(line.len()) {
        let problem = Problem::error(
            Code::UnknownSetting,
            "content/practice.toml",
            "there is no setting `langauges`",
        );
        problems.push(
            problem
                .at(&text, start..start + 9)
                .help("write \"languages\""),
        );
    }
    let problems = problems.told();
    let newer = Newer {
        found: "27 November 2026, 10:00".to_owned(),
        state: NewerState::Refused,
        problems,
    };
    let note = format!(
        "guidance-kiosk:seal:1000:day:2026-11-26:{}",
        "0123456789abcdef".repeat(4)
    );
    Knowledge {
        status: Status {
            on_screen: None,
            newer: Some(newer),
        },
        seal: Some(NewestSeal {
            of: "day 2026-11-26".to_owned(),
            note,
        }),
        local_time: "27 November 2026, 10:00".to_owned(),
        free_space: Some(0),
        silent_languages: vec!["Somali".to_owned(), "Kurdish (Sorani)".to_owned()],
        ..Knowledge::default()
    }
}

/// With a voice for every language: a page is full when it offers one.
fn outline_with_voices(edition: &Edition) -> Outline {
    let mut outline = edition.outline();
    outline.spoken = outline.languages.iter().cloned().collect();
    outline
}

/// A visit that is walked through without a screen.
struct Visit<'a> {
    outline: &'a Outline,
    session: Session,
    now: Duration,
}

impl Visit<'_> {
    fn act(&mut self, action: Action) {
        // Far enough apart to be two presses.
        self.now += timing::REPEAT;
        self.session.update(action, self.now, self.outline);
    }
}
