//! A screen reader walks through the real program: over the accessibility bus of the desktop, with the
//! desktop's own client, in tests/atspi/walk.py. What it has to find on each page is told from here.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use crate::common::desktop::{Bus, Desktop};
use crate::common::{labels, shipped_edition, shipped_site};
use guidance_kiosk::edition::{Edition, Labels, Locale, Phrase, without_marks};

use guidance_kiosk::counted::StepKind;
use guidance_kiosk::outline::Outline;
use guidance_kiosk::qr::Picture;
use guidance_kiosk::session::{Action, Effect, Need, Panel, Session, TextSize};
use guidance_kiosk::view::{Codes, Page, View, view};
use serde_json::{Value, json};

const PROGRAM: &str = env!("CARGO_BIN_EXE_guidance-kiosk");
const LANGUAGES: [&str; 4] = ["en-GB", "pl", "ar", "bn"];

/// What a visitor does with a kiosk, as a session that only exists here, and what each page has to say.
struct Visit<'a> {
    edition: &'a Edition,
    outline: Outline,
    codes: Codes,
    session: Session,
    now: Duration,
    steps: Vec<Value>,
}

impl<'a> Visit<'a> {
    fn begin(edition: &'a Edition) -> Self {
        let picture = Arc::new(Picture {
            side: 1,
            pixels: vec![0],
            modules: 1,
            module_pixels: 1,
        });
        let codes = edition
            .links
            .keys()
            .map(|id| (id.clone(), Some(picture.clone())))
            .collect();
        let session = Session::new(Duration::ZERO);
        let mut visit = Self {
            edition,
            outline: edition.outline(),
            codes,
            session,
            now: Duration::ZERO,
            steps: Vec::new(),
        };
        let step = visit.expected(None);
        visit.steps.push(step);
        visit
    }

    fn view(&self) -> View {
        view(&self.session, self.edition, &self.codes)
    }

    fn labels(&self) -> Arc<Labels> {
        self.view().labels
    }

    fn act(&mut self, action: Action) {
        self.now += Duration::from_secs(1);
        let effects = self.session.update(action, self.now, &self.outline);
        let acknowledges = |effect: &Effect| matches!(effect, Effect::Count(step) if step.kind == StepKind::Acknowledged);
        if effects.iter().any(acknowledges) {
            self.session.update(Action::Saved, self.now, &self.outline);
        }
    }

    /// Presses the button with this name.
    fn press(&mut self, name: &str, action: Action) {
        let before = self.view();
        self.act(action);
        assert!(
            self.view() != before,
            "«{name}» does nothing on {}",
            before.page_name()
        );
        let mut step = self.expected(Some(&before));
        step["press"] = name.into();
        step["scroll_up_before"] = before.labels.scroll_up_button.clone().into();
        step["scroll_down_before"] = before.labels.scroll_down_button.clone().into();
        self.steps.push(step);
    }

    /// Does nothing until the kiosk asks whether somebody is still there.
    fn wait(&mut self) {
        let before = self.view();
        let limit = self.session.idle_limit(&self.outline).unwrap();
        self.now += limit;
        self.session.update(Action::Tick, self.now, &self.outline);
        let mut step = self.expected(Some(&before));
        let asked = self.view().texts();
        step["wait"] = limit.as_secs().into();
        step["only"] = true.into();
        step["hidden"] = before
            .texts()
            .into_iter()
            .filter(|text| !asked.iter().any(|other| other.contains(text)))
            .collect();
        // The seconds run while it is read.
        let countdown: Vec<_> = self
            .locale()
            .idle_countdown
            .iter()
            .map(|text| without_marks(text))
            .collect();
        step["texts"]
            .as_array_mut()
            .unwrap()
            .retain(|text| !countdown.iter().any(|countdown| text == countdown));
        step["one_of"] = countdown.into();
        self.steps.push(step);
    }

    fn expected(&self, before: Option<&View>) -> Value {
        let view = self.view();
        let labels = &*view.labels;
        let heading = heading(&view);
        let mut texts = view.texts();
        let controls = self.controls(&view, &heading, &mut texts);
        let (progress, number) = match &view.page {
            Page::Reading(page) if view.warning.is_none() => (page.progress.clone(), page.number),
            _ => (String::new(), None),
        };
        let before_heading = [
            view.practice.clone(),
            progress.clone(),
            number.map(|number| number.to_string()).unwrap_or_default(),
        ];
        let is_new = before.is_some_and(|before| {
            (before.page_name(), self::heading(before)) != (view.page_name(), heading.clone())
        });
        let awaited: Vec<_> = [&heading, &progress]
            .into_iter()
            .filter(|text| !text.is_empty())
            .cloned()
            .collect();
        let announced: &[_] = match (is_new, progress.is_empty()) {
            (false, _) => &[],
            (true, true) => &["heading"],
            (true, false) => &["heading", "progress"],
        };
        let (chosen, not_chosen) = self.choices(&view);
        json!({
            "page": view.page_name(),
            "place": if progress.is_empty() { view.page_name().to_owned() } else { format!("{} {progress}", view.page_name()) },
            "language": self.locale().language.tag.as_str(),
            "scroll_up": labels.scroll_up_button,
            "scroll_down": labels.scroll_down_button,
            "heading": heading,
            "progress": progress,
            "before_heading": before_heading,
            "awaited": awaited,
            "announced": announced,
            "texts": texts,
            "controls": controls,
            "chosen": chosen,
            "not_chosen": not_chosen,
            "one_of": [],
            "only": false,
            "hidden": [],
            "tab": view.page_name() == "contents",
        })
    }

    fn locale(&self) -> &'a Locale {
        let chosen = self
            .session
            .language
            .as_ref()
            .and_then(|tag| self.edition.locale(tag));
        chosen.unwrap_or(self.edition.source())
    }

    /// The names of everything that can be pressed. The words of buttons are taken from the texts; cards
    /// stay among them, because they are read in their order.
    fn controls(&self, view: &View, heading: &str, texts: &mut Vec<String>) -> Vec<String> {
        let mut controls = Vec::new();
        for (id, name) in named(&view.labels) {
            let is_choice = ["text-size-", "colours-", "controls-", "volume-", "speed-"]
                .iter()
                .any(|group| id.starts_with(group));
            if !id.ends_with("-button") && !is_choice {
                continue;
            }
            // "Display" is a button, and the heading of the page that it leads to.
            let is_heading = usize::from(name == heading);
            while texts.iter().filter(|text| *text == name).count() > is_heading {
                let place = texts.iter().position(|text| text == name).unwrap();
                texts.remove(place);
                if !controls.contains(name) {
                    controls.push(name.clone());
                }
            }
        }
        if view.warning.is_none() {
            match &view.page {
                Page::Contents(contents) => {
                    controls.extend(contents.cards.iter().map(|card| card.title.words.clone()))
                }
                Page::Languages { cards, .. } => {
                    controls.extend(cards.iter().map(|card| language_button(&card.language)))
                }
                Page::Reception { cards, shown: None } => {
                    controls.extend(cards.iter().map(|card| card.words.clone()))
                }
                _ => {}
            }
        }
        controls
    }

    /// The settings that are in force, and those that could be.
    fn choices(&self, view: &View) -> (Vec<String>, Vec<String>) {
        if view.warning.is_some() {
            return Default::default();
        }
        match view.page_name() {
            "display" => {
                let labels = &view.labels;
                let sizes = [
                    &labels.text_size_1,
                    &labels.text_size_2,
                    &labels.text_size_3,
                    &labels.text_size_4,
                ];
                let sizes = sizes
                    .into_iter()
                    .enumerate()
                    .map(|(index, name)| (index + 1 == view.look.text_size.step(), name.clone()));
                let colours = [
                    (true, labels.colours_standard.clone()),
                    (false, labels.colours_yellow_on_black.clone()),
                ]
                .into_iter();
                split(sizes.chain(colours))
            }
            "language" => {
                let Page::Languages { cards, .. } = &view.page else {
                    return Default::default();
                };
                split(
                    cards
                        .iter()
                        .map(|card| (card.chosen, language_button(&card.language))),
                )
            }
            _ => Default::default(),
        }
    }
}

fn split(choices: impl Iterator<Item = (bool, String)>) -> (Vec<String>, Vec<String>) {
    let (chosen, others): (Vec<_>, Vec<_>) = choices.partition(|(chosen, _)| *chosen);
    let names = |choices: Vec<(bool, String)>| choices.into_iter().map(|(_, name)| name).collect();
    (names(chosen), names(others))
}

/// Every label with the name of its message.
fn named(labels: &Labels) -> Vec<(String, &String)> {
    Labels::wanted()
        .into_iter()
        .map(|wanted| wanted.id)
        .zip(labels.all())
        .collect()
}

fn language_button(language: &guidance_kiosk::language::Language) -> String {
    if language.own_name == language.english_name {
        language.own_name.clone()
    } else {
        format!("{}, {}", language.own_name, language.english_name)
    }
}

/// What says which page this is.
fn heading(view: &View) -> String {
    let labels = &view.labels;
    match (view.page_name(), &view.page) {
        ("still-there", _) => labels.idle_title.clone(),
        (_, Page::Languages { .. }) => labels.choose_language.clone(),
        (_, Page::Contents(contents)) => contents.title.words.clone(),
        (_, Page::Reading(reading)) => reading.title.words.clone(),
        (_, Page::Acknowledge { .. }) => labels.acknowledge_title.clone(),
        (_, Page::ThankYou) => labels.thanks_title.clone(),
        (_, Page::Review(_)) => labels.review_title.clone(),
        (_, Page::Complaint(_)) => labels.complaint_title.clone(),
        (_, Page::Display { .. }) => labels.display_title.clone(),
        (_, Page::Reception { cards, shown }) => {
            let card = cards.iter().find(|card| Some(card.need) == *shown);
            card.map_or(&labels.reception_title, |card| &card.words)
                .clone()
        }
        (page, _) => panic!("the walk does not know the page {page}"),
    }
}

/// The whole visit in one language, and back to Welcome.
fn visit(edition: &Edition, tag: &str) -> Value {
    let mut visit = Visit::begin(edition);
    let locale = edition
        .locales
        .iter()
        .find(|locale| locale.language.tag.as_str() == tag)
        .unwrap();
    let words = labels(edition, tag);
    visit.press(
        &language_button(&locale.language),
        Action::ChooseLanguage(locale.language.tag.clone()),
    );

    visit.press(&words.display_button, Action::OpenPanel(Panel::Display));
    visit.press(&words.text_size_3, Action::SetTextSize(TextSize::Larger));
    visit.press(&words.text_size_1, Action::SetTextSize(TextSize::Normal));
    visit.press(&words.done_button, Action::ClosePanel);
    visit.press(&words.language_button, Action::OpenPanel(Panel::Language));
    visit.press(&words.back_button, Action::ClosePanel);
    visit.press(&words.reception_button, Action::OpenPanel(Panel::Reception));
    visit.press(&words.need_interpreter, Action::ShowCard(Need::Interpreter));
    while visit.view().page_name() != "contents" {
        visit.press(&words.back_button, Action::Back);
    }
    visit.press(&words.review_button, Action::ShowReview);
    visit.press(&words.back_button, Action::Back);
    visit.press(&words.complaint_button, Action::ShowComplaint);
    visit.press(&words.back_button, Action::Back);

    let document = &edition.documents[0];
    let (rule, wording) = (&document.pages[1], &locale.documents[&document.id].pages[1]);
    visit.press(&wording.title.text, Action::Read(rule.id.clone()));
    while visit.view().page_name() != "contents" {
        visit.press(&words.back_button, Action::Back);
    }
    visit.press(&words.read_button, Action::ReadFromStart);
    for _ in &document.pages {
        visit.press(&words.next_button, Action::Next);
    }
    assert_eq!(visit.view().page_name(), "acknowledge");
    visit.wait();
    visit.press(&words.more_time_button, Action::MoreTime);
    visit.press(&words.acknowledge_button, Action::Acknowledge);
    assert_eq!(visit.view().page_name(), "thank-you");
    visit.press(&words.complaint_button, Action::ShowComplaint);
    visit.press(&words.back_button, Action::Back);
    visit.press(&words.finish_button, Action::Finish);
    assert_eq!(visit.labels(), Arc::new(edition.source().labels.clone()));

    let names: BTreeMap<_, _> = [locale, edition.source()]
        .map(|locale| (locale.language.tag.as_str(), names(edition, locale)))
        .into();
    json!({ "steps": visit.steps, "names": names })
}

/// Of what words the name of a control may be made in a language: the labels, the names of languages, what
/// the guidance calls its pages, and what the cards for reception say to those who work there.
fn names(edition: &Edition, locale: &Locale) -> Vec<String> {
    let languages = edition
        .locales
        .iter()
        .flat_map(|locale| [&locale.language.own_name, &locale.language.english_name]);
    let titles = locale.documents.values().flat_map(|wording| {
        let pages = wording.pages.iter().map(|page| &page.title);
        [&wording.title]
            .into_iter()
            .chain(wording.sections.values())
            .chain(pages)
            .map(|Phrase { text, .. }| text)
    });
    let source = &edition.source().labels;
    let cards = [
        &source.need_interpreter,
        &source.want_complaint,
        &source.read_to_me,
        &source.need_large_print,
    ];
    locale
        .labels
        .all()
        .into_iter()
        .chain(languages)
        .chain(titles)
        .chain(cards)
        .cloned()
        .collect()
}

/// What is wrong with what a screen reader finds in a language; empty if nothing is.
fn walk(tag: &str, visits: &Path) -> String {
    let mut desktop = Desktop::start(1280, 800);
    let bus = Bus::start(&desktop);
    desktop.environment = vec![("DBUS_SESSION_BUS_ADDRESS", bus.address.clone())];
    let data = tempfile::tempdir().unwrap();
    let mut kiosk = desktop.start_kiosk(Path::new(PROGRAM), &shipped_site(), data.path(), 10.1);
    desktop.settle();
    desktop.give_focus();
    let name = Path::new(PROGRAM).file_name().unwrap();
    // The bindings are Debian's, and so is the Python that finds them.
    let mut walk = Command::new("/usr/bin/python3");
    walk.arg(shipped_site().join("tests/atspi/walk.py"))
        .args(["--language", tag])
        .arg("--application")
        .arg(name)
        .arg(visits);
    let wants_transcript = std::env::var_os("TRANSCRIPT").is_some();
    if wants_transcript {
        walk.arg("--transcript");
    }
    let output = walk
        .env("DBUS_SESSION_BUS_ADDRESS", &bus.address)
        .env("DISPLAY", &desktop.display)
        .output()
        .expect("Debian's Python is installed: `make deps-test` installs it");
    assert!(
        kiosk.is_running(),
        "the kiosk ended during the walk in {tag}"
    );
    let (findings, transcript) = (
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    if wants_transcript {
        println!("{tag}:\n{transcript}");
    }
    match output.status.code() {
        Some(0) => String::new(),
        // 1: findings; 2: findings up to where it could not go on.
        Some(1 | 2) if !findings.is_empty() => findings.into_owned(),
        _ => format!("walk.py failed:\n{findings}{transcript}"),
    }
}

#[test]
fn a_screen_reader_reads_and_presses_everything() {
    let edition = shipped_edition();
    let visits: BTreeMap<_, _> = LANGUAGES.map(|tag| (tag, visit(&edition, tag))).into();
    let file = tempfile::NamedTempFile::new().unwrap();
    serde_json::to_writer_pretty(&file, &visits).unwrap();
    // Together, because most of the time each of them waits to be asked whether it is still there.
    let findings: Vec<_> = std::thread::scope(|scope| {
        let walks = LANGUAGES.map(|tag| (tag, scope.spawn(|| walk(tag, file.path()))));
        walks
            .into_iter()
            .map(|(tag, walk)| (tag, walk.join().unwrap()))
            .filter(|(_, found)| !found.is_empty())
            .collect()
    });
    let told: Vec<_> = findings
        .iter()
        .map(|(tag, found)| format!("{tag}:\n{found}"))
        .collect();
    assert!(
        told.is_empty(),
        "a screen reader has trouble (TRANSCRIPT=1 with --nocapture shows what it reads):\n{}",
        told.join("\n")
    );
}
