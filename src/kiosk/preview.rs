//! Every page of the real interface, drawn without a screen: for looking through, and for tests.

use std::sync::Arc;
use std::time::Duration;

use slint::{ComponentHandle, PlatformError};

use crate::edition::Edition;
use crate::kiosk::headless::{Canvas, Pixels};
use crate::kiosk::{bind, built_in_notices, draw_codes, ui};
use crate::language::LanguageTag;
use crate::problem::Problems;
use crate::screen::Screen;
use crate::session::{Action, Colours, Outline, Panel, Session, TextSize, timing};
use crate::view::{self, Codes, View};

/// One way of looking at everything.
#[derive(Debug, Clone, PartialEq)]
pub struct Setting {
    pub screen: Screen,
    pub language: LanguageTag,
    pub text_size: TextSize,
    pub colours: Colours,
}

/// A page as it was drawn.
pub struct Drawn {
    /// Unique within a setting: `reading-03-other-patients`.
    pub name: String,
    pub view: View,
    pub pixels: Pixels,
}

/// Draws every page of an edition, in one setting after another.
pub struct Previewer {
    canvas: Canvas,
    window: ui::AppWindow,
    edition: Arc<Edition>,
    outline: Outline,
    screen: Option<Screen>,
    codes: Codes,
    pictures: bind::Pictures,
    shown: Option<View>,
}

impl Previewer {
    pub fn new(canvas: Canvas, edition: Arc<Edition>) -> Result<Self, PlatformError> {
        let window = ui::AppWindow::new()?;
        window.global::<ui::View>().set_pointer_shown(false);
        window.show()?;
        let outline = edition.outline();
        Ok(Self {
            canvas,
            window,
            edition,
            outline,
            screen: None,
            codes: Codes::new(),
            pictures: bind::Pictures::default(),
            shown: None,
        })
    }

    /// How many pages every setting has.
    pub fn page_count(&self) -> usize {
        self.visits(&self.edition.source().language.tag).len() + 1
    }

    /// Draws every page in one setting. Problems of codes on a new screen are told.
    pub fn draw(&mut self, setting: &Setting, problems: &mut Problems, mut each: impl FnMut(Drawn)) -> Result<(), PlatformError> {
        if self.screen != Some(setting.screen) {
            self.canvas.set_screen(&self.window, &setting.screen);
            self.codes = draw_codes(&self.edition, &setting.screen, problems);
            self.pictures = bind::Pictures::default();
            self.screen = Some(setting.screen);
        }
        for (name, mut session) in self.visits(&setting.language) {
            session.text_size = setting.text_size;
            session.colours = setting.colours;
            let view = view::view(&session, &self.edition, &self.codes);
            each(self.draw_one(name, view)?);
        }
        let mut view = view::out_of_service(built_in_notices());
        view.look.text_size = setting.text_size;
        view.look.colours = setting.colours;
        each(self.draw_one("out-of-service".to_owned(), view)?);
        Ok(())
    }

    fn draw_one(&mut self, name: String, view: View) -> Result<Drawn, PlatformError> {
        bind::bind(&self.window, self.shown.as_ref(), &view, &mut self.pictures);
        self.shown = Some(view.clone());
        self.canvas.advance(Duration::from_millis(20));
        let pixels = self.canvas.draw(&self.window)?;
        Ok(Drawn { name, view, pixels })
    }

    /// A visit to every page, by the page's name.
    fn visits(&self, language: &LanguageTag) -> Vec<(String, Session)> {
        let mut visits = Vec::new();
        let mut visit = Visit { outline: &self.outline, session: Session::new(Duration::ZERO), now: Duration::ZERO };
        visits.push(("welcome".to_owned(), visit.session.clone()));
        visit.act(Action::ChooseLanguage(language.clone()));
        let several = self.outline.documents.len() > 1;
        if several {
            visits.push(("documents".to_owned(), visit.session.clone()));
        }
        for document in &self.outline.documents {
            let name = |page: String| if several { format!("{}-{page}", document.id) } else { page };
            if several {
                visit.act(Action::ChooseDocument(document.id.clone()));
            }
            visits.push((name("contents".to_owned()), visit.session.clone()));
            let contents = visit.session.clone();
            visit.act(Action::ReadFromStart);
            for (index, page) in document.pages.iter().enumerate() {
                visits.push((name(format!("reading-{:02}-{}", index + 1, page.id)), visit.session.clone()));
                visit.act(Action::Next);
            }
            visits.push((name("acknowledge".to_owned()), visit.session.clone()));
            visit.act(Action::Acknowledge);
            let mut failed = Visit { session: visit.session.clone(), ..visit };
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
        ] {
            let mut there = Visit { session: visit.session.clone(), ..visit };
            there.act(action);
            visits.push((page.to_owned(), there.session));
        }
        visit.now += timing::READING_MAXIMUM + timing::CODE;
        visit.act(Action::Tick);
        visits.push(("still-there".to_owned(), visit.session));
        visits
    }
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
