//! What the screen shows, as plain data: made of a session and an edition, and of nothing else.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use crate::edition::{
    COMPLAINTS_LINK, Edition, Id, Labels, Locale, Phrase, REVIEW_LINK, State, built_in_labels,
    without_marks,
};
use crate::language::{Direction, Language, LanguageTag};
use crate::qr;
use crate::screen::Shift;
use crate::sentences::sentences as sentences_of;
use crate::session::{self, Colours, Controls, Listening, Need, Panel, Session, TextSize};
use crate::staff_screen::{self as staff, Fact, Staff};
use crate::timing;
use crate::voice::{Speed, Volume};

/// Everything on the screen.
#[derive(Debug, Clone, PartialEq)]
pub struct View {
    pub look: Look,
    pub practice: String,
    /// The words of buttons and headings, in the visitor's language.
    pub labels: Arc<Labels>,
    /// The visit can be ended, and its language changed: not on Welcome.
    pub in_visit: bool,
    /// There is a voice for the language of the page. Whoever knows the machine's voices says so.
    pub can_listen: bool,
    /// What the voice is doing, where one was asked to read.
    pub voice: Option<Voice>,
    pub page: Page,
    pub warning: Option<Warning>,
    /// Where on the glass it stands. Whoever knows the glass says so.
    pub shift: Shift,
}

/// How everything is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Look {
    pub script: Script,
    /// How texts in the practice's own language are drawn among the others.
    pub source: Script,
    pub text_size: TextSize,
    pub colours: Colours,
    pub controls: Controls,
}

/// The page is being read aloud.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    pub state: session::Reading,
    /// The language of the page.
    pub language: LanguageTag,
    /// What is read now, and the text that it is a part of.
    pub sentence: String,
    pub text: String,
}

impl Voice {
    /// What the voice is doing, in words.
    pub fn status<'a>(&self, labels: &'a Labels) -> &'a String {
        match self.state {
            session::Reading::Aloud => &labels.listening,
            session::Reading::Paused => &labels.listening_paused,
            session::Reading::Ended => &labels.listening_ended,
            session::Reading::Failed => &labels.listening_failed,
        }
    }
}

/// What is read aloud in one breath: a sentence, or the whole message that a person has recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Utterance {
    pub sentence: String,
    /// The recording that speaks it, relative to the site. Where it cannot be played, the sentence is read.
    pub recording: Option<PathBuf>,
    /// The text on the screen that it is a part of.
    pub text: String,
    /// It is in the practice's own language.
    pub in_source: bool,
}

/// How a language is written.
#[derive(Debug, Clone, PartialEq)]
pub struct Script {
    pub direction: Direction,
    pub family: String,
    /// The factor on every size of text.
    pub size: f32,
    pub line_height: f32,
}

impl Script {
    fn of(language: &Language) -> Self {
        Self {
            direction: language.direction,
            family: language.family.clone(),
            size: language.size,
            line_height: language.line_height,
        }
    }
}

/// A text of the guidance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    pub words: String,
    /// It is in the practice's own language, because there is no translation that can be trusted.
    pub in_source: bool,
}

impl Text {
    fn of(phrase: &Phrase) -> Self {
        Self {
            words: phrase.text.clone(),
            in_source: phrase.state.is_in_source(),
        }
    }
}

/// What has to be said about the translation of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Remarks {
    /// Nobody has checked some of it.
    pub unreviewed: bool,
    /// Some of it is in the practice's own language.
    pub in_source: bool,
}

impl Remarks {
    fn of(states: impl IntoIterator<Item = State>) -> Self {
        let mut remarks = Self::default();
        for state in states {
            remarks.unreviewed |= state == State::Unreviewed;
            remarks.in_source |= state.is_in_source();
        }
        remarks
    }

    fn unreviewed<'a>(&self, labels: &'a Labels) -> Option<&'a String> {
        self.unreviewed.then_some(&labels.translation_unreviewed)
    }

    fn in_source<'a>(&self, labels: &'a Labels) -> Option<&'a String> {
        self.in_source.then_some(&labels.parts_in_english)
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Page {
    OutOfService(Vec<Notice>),
    /// Welcome, or the choice of another language in the middle of a visit.
    Languages {
        cards: Vec<LanguageCard>,
        changing: bool,
    },
    Documents(Vec<DocumentCard>),
    Contents(Contents),
    Reading(Reading),
    Acknowledge {
        title: Text,
    },
    ThankYou,
    SaveFailed,
    Review(LinkPage),
    Complaint(LinkPage),
    Display {
        volume: Volume,
        speed: Speed,
    },
    Reception {
        cards: Vec<NeedCard>,
        /// The one that is shown large.
        shown: Option<Need>,
    },
    /// The screen is being wiped.
    Cleaning {
        countdown: String,
    },
    /// Nothing is shown.
    Dark,
    /// Staff are asked for their PIN.
    Pin {
        /// How many digits are entered.
        entered: usize,
        refusal: Option<String>,
    },
    Staff {
        facts: Vec<Fact>,
        /// The newest seal.
        seal: Option<Code>,
    },
}

/// Something to say at reception, in the visitor's language and in the practice's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedCard {
    pub need: Need,
    pub words: String,
    /// None where the two languages are one.
    pub in_own_language: Option<String>,
}

/// "Please ask at reception", in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    pub language: Language,
    pub title: String,
    pub body: String,
}

#[derive(Debug, Clone, PartialEq)]
pub struct LanguageCard {
    pub language: Language,
    pub chosen: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentCard {
    pub id: Id,
    pub title: Text,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contents {
    pub title: Text,
    pub version: String,
    pub remarks: Remarks,
    pub introduction: Vec<String>,
    pub introduction_in_source: bool,
    pub cards: Vec<Card>,
    /// There is other guidance to go back to.
    pub one_of_several: bool,
}

/// A page of the guidance, to be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    pub id: Id,
    /// The heading of the section that begins here.
    pub heading: Option<Text>,
    pub number: Option<usize>,
    pub icon: Option<&'static str>,
    pub title: Text,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    pub id: Id,
    /// "3 of 10", and the same as numbers.
    pub progress: String,
    pub position: usize,
    pub total: usize,
    pub number: Option<usize>,
    pub icon: Option<&'static str>,
    pub title: Text,
    pub paragraphs: Vec<String>,
    pub body_in_source: bool,
    pub remarks: Remarks,
    pub code: Option<Code>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkPage {
    pub code: Option<Code>,
}

/// An address, and its QR code if that can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    pub address: String,
    /// What a screen reader says in place of the picture.
    pub description: String,
    pub picture: Option<Arc<qr::Picture>>,
}

/// "Are you still there?"
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    pub seconds_left: u64,
    pub countdown: String,
    /// The question in the practice's own language, if the visitor's is another.
    pub in_own_language: Option<String>,
}

/// The codes of all links, as this screen shows them.
pub type Codes = BTreeMap<Id, Option<Arc<qr::Picture>>>;

/// Makes the view.
pub fn view(session: &Session, edition: &Edition, codes: &Codes) -> View {
    let locale = session
        .language
        .as_ref()
        .and_then(|tag| edition.locale(tag))
        .unwrap_or(edition.source());
    let maker = Maker {
        session,
        edition,
        locale,
        codes,
    };
    View {
        look: Look {
            script: Script::of(&locale.language),
            source: Script::of(&edition.source().language),
            text_size: session.settings.text_size,
            colours: session.settings.colours,
            controls: session.settings.controls,
        },
        practice: edition.practice.clone(),
        labels: Arc::new(locale.labels.clone()),
        in_visit: session.page != session::Page::Welcome,
        can_listen: false,
        voice: maker.voice(),
        page: maker.page(),
        warning: maker.warning(),
        shift: Shift::default(),
    }
}

/// Every sentence of the page, in the order in which a voice reads them.
pub fn utterances(session: &Session, edition: &Edition, codes: &Codes) -> Vec<Utterance> {
    let mut silent = session.clone();
    silent.listening = None;
    let mut page = view(&silent, edition, codes);
    // Whoever listens has a voice, and is shown how it can be set.
    page.can_listen = true;
    let locale = silent
        .language
        .as_ref()
        .and_then(|tag| edition.locale(tag))
        .unwrap_or(edition.source());
    let mut texts = Texts::default();
    match &page.page {
        // The languages speak for themselves.
        Page::Languages { .. } => texts.add([&page.labels.choose_language]),
        _ => page.page_texts(&page.labels, &mut texts),
    }
    let mut spoken = Vec::new();
    let mut texts = &texts.0[..];
    while let Some(text) = texts.first() {
        let speaker = if text.in_source {
            edition.source()
        } else {
            locale
        };
        let alike = texts
            .iter()
            .take(MOST_PARAGRAPHS)
            .take_while(|next| next.in_source == text.in_source);
        let words: Vec<&str> = alike.map(|text| text.words.as_str()).collect();
        let recorded = speaker.recordings.speaking(&words);
        let count = recorded.map_or(1, |(_, count)| count);
        let utterance = |sentence: String, recording| Utterance {
            sentence,
            recording,
            text: text.words.clone(),
            in_source: text.in_source,
        };
        match recorded {
            Some((path, count)) => spoken.push(utterance(
                words[..count].join("\n\n"),
                Some(path.to_owned()),
            )),
            None => spoken.extend(
                sentences(&text.words, &speaker.language.tag)
                    .map(|sentence| utterance(sentence, None)),
            ),
        }
        texts = &texts[count..];
    }
    spoken
}

/// A message has no more paragraphs than this, as far as recordings are looked for.
const MOST_PARAGRAPHS: usize = 12;

/// The sentences of a text, as a voice reads them.
pub fn sentences<'a>(text: &'a str, tag: &LanguageTag) -> impl Iterator<Item = String> + use<'a> {
    let ranges = sentences_of(text, tag).into_iter();
    ranges
        .map(|range| text[range].trim().to_owned())
        .filter(|sentence| !sentence.is_empty())
}

/// The view while no edition was ever good.
pub fn out_of_service(notices: Vec<Notice>) -> View {
    let script = notices.first().map_or_else(
        || Script {
            direction: Direction::LeftToRight,
            family: crate::language::LATIN_FAMILY.to_owned(),
            size: 1.0,
            line_height: crate::language::LATIN_LINE,
        },
        |notice| Script::of(&notice.language),
    );
    View {
        look: Look {
            script: script.clone(),
            source: script,
            text_size: TextSize::Normal,
            colours: Colours::Standard,
            controls: Controls::High,
        },
        practice: String::new(),
        labels: Arc::default(),
        in_visit: false,
        can_listen: false,
        voice: None,
        page: Page::OutOfService(notices),
        warning: None,
        shift: Shift::default(),
    }
}

/// The view of staff, which needs no edition: in English, in the first of the colours. `facts`: what is told of
/// the kiosk; `seal`: what is kept elsewhere of the newest seal, and its code.
pub fn for_staff(
    staff: &Staff,
    facts: Vec<Fact>,
    seal: Option<(String, Arc<qr::Picture>)>,
) -> View {
    let page = match staff {
        Staff::Asked { entered, refusal } => Page::Pin {
            entered: entered.len(),
            refusal: refusal.map(staff::Refusal::words),
        },
        Staff::Admitted => Page::Staff {
            facts,
            seal: seal.map(|(note, picture)| Code {
                address: note,
                description: staff::SEAL_DESCRIPTION.to_owned(),
                picture: Some(picture),
            }),
        },
    };
    let english = LanguageTag::parse(staff::LANGUAGE).and_then(|tag| built_in_labels(&tag));
    View {
        labels: Arc::new(english.unwrap_or_default()),
        page,
        ..out_of_service(Vec::new())
    }
}

/// Nothing at all, until the screen is touched.
pub fn dark(edition: Option<&Edition>) -> View {
    let labels = edition
        .map(|edition| edition.source().labels.clone())
        .unwrap_or_default();
    View {
        labels: Arc::new(labels),
        page: Page::Dark,
        ..out_of_service(Vec::new())
    }
}

struct Maker<'a> {
    session: &'a Session,
    edition: &'a Edition,
    locale: &'a Locale,
    codes: &'a Codes,
}

impl Maker<'_> {
    fn page(&self) -> Page {
        if let Some(seconds) = self.session.cleaning_left() {
            return Page::Cleaning {
                countdown: self
                    .locale
                    .cleaning_countdown
                    .get(seconds as usize)
                    .cloned()
                    .unwrap_or_default(),
            };
        }
        match self.session.panel {
            Some(Panel::Display) => {
                return Page::Display {
                    volume: self.session.settings.volume,
                    speed: self.session.settings.speed,
                };
            }
            Some(Panel::Language) => return self.languages(true),
            Some(Panel::Reception) => return self.reception(),
            None => {}
        }
        let page = match self.session.page {
            session::Page::Welcome => Some(self.languages(false)),
            session::Page::Documents => Some(self.documents()),
            session::Page::Contents => self.contents(),
            session::Page::Reading(index) => self.reading(index),
            session::Page::Acknowledge => self
                .session
                .document
                .as_ref()
                .and_then(|id| self.locale.documents.get(id))
                .map(|wording| Page::Acknowledge {
                    title: Text::of(&wording.title),
                }),
            session::Page::ThankYou => Some(Page::ThankYou),
            session::Page::SaveFailed => Some(Page::SaveFailed),
            session::Page::Review => Some(Page::Review(LinkPage {
                code: self.code_of(REVIEW_LINK),
            })),
            session::Page::Complaint => Some(Page::Complaint(LinkPage {
                code: self.code_of(COMPLAINTS_LINK),
            })),
        };
        // A session only goes where its edition leads; it is begun anew with every edition.
        page.unwrap_or_else(|| self.languages(false))
    }

    fn languages(&self, changing: bool) -> Page {
        let cards = self
            .edition
            .locales
            .iter()
            .map(|locale| LanguageCard {
                language: locale.language.clone(),
                chosen: changing && locale.language.tag == self.locale.language.tag,
            })
            .collect();
        Page::Languages { cards, changing }
    }

    fn reception(&self) -> Page {
        let said = |labels: &Labels, need| {
            match need {
                Need::Interpreter => &labels.need_interpreter,
                Need::Complaint => &labels.want_complaint,
                Need::ReadToMe => &labels.read_to_me,
                Need::LargePrint => &labels.need_large_print,
            }
            .clone()
        };
        let source = self.edition.source();
        let is_foreign = self.locale.language.tag != source.language.tag;
        let card = |need| NeedCard {
            need,
            words: said(&self.locale.labels, need),
            in_own_language: is_foreign.then(|| said(&source.labels, need)),
        };
        Page::Reception {
            cards: Need::ALL.map(card).into(),
            shown: self.session.need,
        }
    }

    fn voice(&self) -> Option<Voice> {
        let Listening { sentence, state } = self.session.listening?;
        let spoken = utterances(self.session, self.edition, self.codes)
            .into_iter()
            .nth(sentence);
        let (sentence, text) = spoken
            .map(|utterance| (utterance.sentence, utterance.text))
            .unwrap_or_default();
        Some(Voice {
            state,
            language: self.locale.language.tag.clone(),
            sentence,
            text,
        })
    }

    /// While a voice reads, every sentence stands by itself, so that the one that is read can be marked.
    fn paragraphs(&self, paragraphs: &[String], in_source: bool) -> Vec<String> {
        if self.session.listening.is_none() {
            return paragraphs.to_vec();
        }
        let locale = if in_source {
            self.edition.source()
        } else {
            self.locale
        };
        let words: Vec<&str> = paragraphs.iter().map(String::as_str).collect();
        if locale.recordings.speaking(&words).is_some() {
            return paragraphs.to_vec();
        }
        paragraphs
            .iter()
            .flat_map(|text| sentences(text, &locale.language.tag))
            .collect()
    }

    fn documents(&self) -> Page {
        Page::Documents(
            self.edition
                .documents
                .iter()
                .filter_map(|document| {
                    let title = Text::of(&self.locale.documents.get(&document.id)?.title);
                    Some(DocumentCard {
                        id: document.id.clone(),
                        title,
                    })
                })
                .collect(),
        )
    }

    fn contents(&self) -> Option<Page> {
        let document = self.edition.document(self.session.document.as_ref()?)?;
        let wording = self.locale.documents.get(&document.id)?;
        // A text before the first rule introduces the document.
        let introduction = match (document.pages.first(), wording.pages.first()) {
            (Some(page), Some(words)) if page.number.is_none() => Some(words),
            _ => None,
        };
        let cards = document
            .pages
            .iter()
            .zip(&wording.pages)
            .skip(usize::from(introduction.is_some()))
            .map(|(page, words)| Card {
                id: page.id.clone(),
                heading: page
                    .opens_section
                    .as_ref()
                    .and_then(|section| wording.sections.get(section))
                    .map(Text::of),
                number: page.number,
                icon: page.icon.map(crate::edition::Icon::name),
                title: Text::of(&words.title),
            })
            .collect();
        let headings = [wording.title.state]
            .into_iter()
            .chain(wording.sections.values().map(|heading| heading.state));
        let states = headings
            .chain(wording.pages.iter().map(|words| words.title.state))
            .chain(introduction.map(|words| words.body_state));
        let mut remarks = Remarks::of(states);
        remarks.in_source = self.locale.is_in_parts_in_source(&document.id);
        Some(Page::Contents(Contents {
            title: Text::of(&wording.title),
            version: wording.version.clone(),
            remarks,
            introduction: introduction
                .map(|words| self.paragraphs(&words.paragraphs, words.body_state.is_in_source()))
                .unwrap_or_default(),
            introduction_in_source: introduction
                .is_some_and(|words| words.body_state.is_in_source()),
            cards,
            one_of_several: self.edition.documents.len() > 1,
        }))
    }

    fn reading(&self, index: usize) -> Option<Page> {
        let document = self.edition.document(self.session.document.as_ref()?)?;
        let wording = self.locale.documents.get(&document.id)?;
        let (page, words) = (document.pages.get(index)?, wording.pages.get(index)?);
        Some(Page::Reading(Reading {
            id: page.id.clone(),
            progress: words.progress.clone(),
            position: index + 1,
            total: document.pages.len(),
            number: page.number,
            icon: page.icon.map(crate::edition::Icon::name),
            title: Text::of(&words.title),
            paragraphs: self.paragraphs(&words.paragraphs, words.body_state.is_in_source()),
            body_in_source: words.body_state.is_in_source(),
            remarks: Remarks::of([words.title.state, words.body_state]),
            code: page
                .link
                .as_ref()
                .and_then(|link| self.code_of(link.as_str())),
        }))
    }

    fn code_of(&self, link: &str) -> Option<Code> {
        let (id, link) = self.edition.link(link)?;
        Some(Code {
            address: link.address.clone(),
            description: self
                .locale
                .code_descriptions
                .get(id)
                .cloned()
                .unwrap_or_default(),
            picture: self.codes.get(id).cloned().flatten(),
        })
    }

    fn warning(&self) -> Option<Warning> {
        let seconds_left = self.session.seconds_left()?;
        let longest = timing::WARNING.as_secs();
        let countdown = self
            .locale
            .idle_countdown
            .get(seconds_left.min(longest) as usize)
            .cloned()
            .unwrap_or_default();
        let source = self.edition.source();
        let in_own_language = (self.locale.language.tag != source.language.tag)
            .then(|| source.labels.idle_title.clone());
        Some(Warning {
            seconds_left,
            countdown,
            in_own_language,
        })
    }
}

impl Page {
    /// The code that belongs to the page, if one does.
    pub fn code(&self) -> Option<&Code> {
        match self {
            Self::Reading(reading) => reading.code.as_ref(),
            Self::Review(link) | Self::Complaint(link) => link.code.as_ref(),
            Self::Staff { seal, .. } => seal.as_ref(),
            _ => None,
        }
    }
}

impl View {
    /// The page's name: stable, for programs.
    pub fn page_name(&self) -> &'static str {
        if self.warning.is_some() {
            return "still-there";
        }
        match &self.page {
            Page::OutOfService(_) => "out-of-service",
            Page::Languages {
                changing: false, ..
            } => "welcome",
            Page::Languages { changing: true, .. } => "language",
            Page::Documents(_) => "documents",
            Page::Contents(_) => "contents",
            Page::Reading(_) => "reading",
            Page::Acknowledge { .. } => "acknowledge",
            Page::ThankYou => "thank-you",
            Page::SaveFailed => "save-failed",
            Page::Review(_) => "review",
            Page::Complaint(_) => "complaint",
            Page::Display { .. } => "display",
            Page::Reception { shown: None, .. } => "reception",
            Page::Reception { shown: Some(_), .. } => "reception-card",
            Page::Cleaning { .. } => "cleaning",
            Page::Dark => "dark",
            Page::Pin { .. } => "pin",
            Page::Staff { .. } => "staff",
        }
    }

    /// What the page is called, for assistive technology: its heading, and how far the reading has come.
    pub fn heading(&self) -> String {
        let labels = &*self.labels;
        let heading = match &self.page {
            Page::OutOfService(notices) => notices
                .first()
                .map(|notice| notice.title.clone())
                .unwrap_or_default(),
            Page::Languages { .. } => labels.choose_language.clone(),
            Page::Documents(_) => labels.choose_guidance.clone(),
            Page::Contents(contents) => contents.title.words.clone(),
            Page::Reading(reading) => format!("{}. {}", reading.title.words, reading.progress),
            Page::Acknowledge { .. } => labels.acknowledge_title.clone(),
            Page::ThankYou => labels.thanks_title.clone(),
            Page::SaveFailed => labels.save_failed_title.clone(),
            Page::Review(_) => labels.review_title.clone(),
            Page::Complaint(_) => labels.complaint_title.clone(),
            Page::Display { .. } => labels.display_title.clone(),
            Page::Reception { cards, shown } => {
                let card = cards.iter().find(|card| Some(card.need) == *shown);
                card.map_or(&labels.reception_title, |card| &card.words)
                    .clone()
            }
            Page::Cleaning { .. } => labels.cleaning_title.clone(),
            Page::Dark => labels.choose_language.clone(),
            Page::Pin { .. } => staff::PIN_TITLE.to_owned(),
            Page::Staff { .. } => staff::TITLE.to_owned(),
        };
        without_marks(&heading)
    }

    /// Everything there is to read on the page, also what has to be scrolled to.
    pub fn page_text(&self) -> String {
        let mut texts = Texts::default();
        self.page_texts(&self.labels, &mut texts);
        texts.words().join("\n")
    }

    /// Changes whenever the visitor comes to another place: the focus begins there anew.
    pub fn place(&self) -> String {
        let id = match &self.page {
            Page::Reading(reading) => reading.id.as_str(),
            _ => "",
        };
        format!("{} {id} {}", self.page_name(), self.labels.choose_language)
    }

    /// Whether a visitor sees the same. What lies behind "Are you still there?" is hidden.
    pub fn looks_like(&self, other: &Self) -> bool {
        let hidden = self.warning.is_some() && self.warning == other.warning;
        let shifted = Self {
            shift: other.shift,
            ..self.clone()
        };
        shifted == *other || (hidden && self.look == other.look && self.labels == other.labels)
    }

    /// The bar with the practice's name is on the page.
    pub fn has_header(&self) -> bool {
        !matches!(
            self.page,
            Page::OutOfService(_)
                | Page::Cleaning { .. }
                | Page::Dark
                | Page::Pin { .. }
                | Page::Staff { .. }
        )
    }

    /// The code on the screen, if there is one.
    pub fn code(&self) -> Option<&Code> {
        self.page.code().filter(|_| self.warning.is_none())
    }

    /// The addresses whose QR code is on the screen.
    pub fn links(&self) -> Vec<&str> {
        self.code()
            .filter(|code| code.picture.is_some())
            .map(|code| code.address.as_str())
            .into_iter()
            .collect()
    }

    /// Every text on the screen in reading order, without direction marks.
    pub fn texts(&self) -> Vec<String> {
        let mut texts = Texts::default();
        let labels = &*self.labels;
        if let Some(warning) = &self.warning {
            texts.add([&labels.idle_title]);
            texts.add(&warning.in_own_language);
            texts.add([
                &warning.countdown,
                &labels.finish_button,
                &labels.more_time_button,
            ]);
            return texts.words();
        }
        if self.has_header() {
            texts.add([&self.practice]);
        }
        if self.in_visit {
            texts.add([&labels.language_button, &labels.display_button]);
            texts.add(self.can_listen.then_some(&labels.listen_button));
            texts.add([&labels.reception_button, &labels.finish_button]);
        } else if self.has_header() {
            texts.add([&labels.display_button]);
        }
        if let Some(voice) = &self.voice {
            texts.add([voice.status(labels)]);
            texts.add((voice.state == session::Reading::Aloud).then_some(&labels.pause_button));
            texts.add((voice.state == session::Reading::Paused).then_some(&labels.resume_button));
            texts.add([&labels.again_button, &labels.stop_button]);
        }
        self.page_texts(labels, &mut texts);
        texts.words()
    }

    fn page_texts(&self, labels: &Labels, texts: &mut Texts) {
        match &self.page {
            Page::OutOfService(notices) => {
                texts.add(notices.first().map(|notice| &notice.title));
                texts.add(notices.iter().map(|notice| &notice.body));
            }
            Page::Languages { cards, changing } => {
                texts.add([&labels.choose_language]);
                for card in cards {
                    texts.add([&card.language.own_name]);
                    if card.language.own_name != card.language.english_name {
                        texts.add([&card.language.english_name]);
                    }
                }
                texts.add(changing.then_some(&labels.back_button));
            }
            Page::Documents(cards) => {
                texts.add([&labels.choose_guidance]);
                texts.add_texts(cards.iter().map(|card| &card.title));
            }
            Page::Contents(contents) => {
                texts.add_texts([&contents.title]);
                texts.add([&contents.version]);
                texts.add(contents.remarks.unreviewed(labels));
                texts.add(contents.remarks.in_source(labels));
                texts.add_paragraphs(&contents.introduction, contents.introduction_in_source);
                for card in &contents.cards {
                    texts.add_texts(&card.heading);
                    texts.add(&card.number.map(|number| number.to_string()));
                    texts.add_texts([&card.title]);
                }
                texts.add(contents.one_of_several.then_some(&labels.back_button));
                texts.add([
                    &labels.review_button,
                    &labels.complaint_button,
                    &labels.read_button,
                ]);
            }
            Page::Reading(reading) => {
                texts.add([&reading.progress]);
                texts.add(&reading.number.map(|number| number.to_string()));
                texts.add_texts([&reading.title]);
                texts.add(reading.remarks.in_source(labels));
                texts.add_paragraphs(&reading.paragraphs, reading.body_in_source);
                texts.add_code(reading.code.as_ref(), labels);
                texts.add(reading.remarks.unreviewed(labels));
                texts.add([&labels.back_button, &labels.next_button]);
            }
            Page::Acknowledge { title } => {
                texts.add([&labels.acknowledge_title]);
                texts.add_texts([title]);
                texts.add([
                    &labels.acknowledge_kept,
                    &labels.acknowledge_button,
                    &labels.acknowledge_skip_button,
                    &labels.back_button,
                ]);
            }
            Page::ThankYou => texts.add([
                &labels.thanks_title,
                &labels.thanks_body,
                &labels.review_button,
                &labels.complaint_button,
                &labels.contents_button,
                &labels.finish_button,
            ]),
            Page::SaveFailed => {
                texts.add([
                    &labels.save_failed_title,
                    &labels.save_failed_body,
                    &labels.try_again_button,
                    &labels.contents_button,
                ]);
            }
            Page::Review(link) => {
                texts.add([&labels.review_title]);
                texts.add_code(link.code.as_ref(), labels);
                texts.add([
                    &labels.review_opens,
                    &labels.review_is_not,
                    &labels.ask_reception,
                    &labels.back_button,
                ]);
            }
            Page::Complaint(link) => {
                texts.add([&labels.complaint_title]);
                texts.add_code(link.code.as_ref(), labels);
                texts.add([
                    &labels.complaint_opens,
                    &labels.complaint_is_not,
                    &labels.ask_reception,
                    &labels.back_button,
                ]);
            }
            Page::Display { .. } => {
                texts.add([
                    &labels.display_title,
                    &labels.text_size,
                    &labels.text_size_1,
                    &labels.text_size_2,
                    &labels.text_size_3,
                    &labels.text_size_4,
                    &labels.colours,
                    &labels.colours_standard,
                    &labels.colours_black_on_white,
                    &labels.colours_white_on_black,
                    &labels.colours_yellow_on_black,
                    &labels.controls,
                    &labels.controls_high,
                    &labels.controls_low,
                ]);
                if self.can_listen {
                    texts.add([
                        &labels.volume,
                        &labels.volume_1,
                        &labels.volume_2,
                        &labels.volume_3,
                    ]);
                    texts.add([
                        &labels.speed,
                        &labels.speed_1,
                        &labels.speed_2,
                        &labels.speed_3,
                    ]);
                }
                texts.add([&labels.reset_button, &labels.done_button]);
            }
            Page::Reception { cards, shown } => {
                if shown.is_none() {
                    texts.add([&labels.reception_title, &labels.reception_body]);
                }
                for card in cards
                    .iter()
                    .filter(|card| shown.is_none_or(|shown| shown == card.need))
                {
                    texts.add([&card.words]);
                    texts.add_paragraphs(&card.in_own_language, true);
                }
                texts.add([&labels.back_button]);
            }
            Page::Cleaning { countdown } => texts.add([&labels.cleaning_title, countdown]),
            Page::Dark => {}
            Page::Pin { entered, refusal } => {
                texts.add([&staff::PIN_TITLE.to_owned(), &staff::entered(*entered)]);
                texts.add(refusal);
                texts.add(&staff::PinKey::ALL.map(staff::PinKey::words));
                texts.add([&staff::CLOSE.to_owned(), &staff::PIN_DONE.to_owned()]);
            }
            Page::Staff { facts, seal } => {
                texts.add([&staff::TITLE.to_owned()]);
                for fact in facts {
                    texts.add([&fact.heading()]);
                    texts.add(&fact.words);
                }
                texts.add(seal.as_ref().map(|seal| &seal.description));
                texts.add(&staff::Task::ALL.map(|task| task.words().to_owned()));
                texts.add([&staff::CLOSE.to_owned()]);
            }
        }
    }
}

/// Texts in reading order, and whether each is in the practice's own language.
#[derive(Default)]
struct Texts(Vec<Text>);

impl Texts {
    fn words(self) -> Vec<String> {
        self.0
            .into_iter()
            .map(|text| without_marks(&text.words))
            .collect()
    }

    fn add<'a>(&mut self, texts: impl IntoIterator<Item = &'a String>) {
        self.add_paragraphs(texts, false);
    }

    fn add_paragraphs<'a>(&mut self, texts: impl IntoIterator<Item = &'a String>, in_source: bool) {
        let texts = texts
            .into_iter()
            .filter(|text| !without_marks(text).is_empty());
        self.0.extend(texts.map(|words| Text {
            words: words.clone(),
            in_source,
        }));
    }

    fn add_texts<'a>(&mut self, texts: impl IntoIterator<Item = &'a Text>) {
        for text in texts {
            self.add_paragraphs([&text.words], text.in_source);
        }
    }

    fn add_code(&mut self, code: Option<&Code>, labels: &Labels) {
        let Some(code) = code else { return };
        if code.picture.is_some() {
            self.add([&labels.scan_code, &labels.code_address]);
        } else {
            self.add([&labels.code_missing]);
        }
        self.add([&code.address]);
    }
}
