//! What the shipped site shows in each of its languages, as data.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use guidance_kiosk::edition::{
    COMPLAINTS_LINK, Edition, Labels, Locale, REVIEW_LINK, Snapshot, State, without_marks,
};
use guidance_kiosk::language::{Direction, Language, LanguageTag};
use guidance_kiosk::qr::Picture;
use guidance_kiosk::session::{self, Action, Listening, Need, Page, Panel, Session};
use guidance_kiosk::view::{
    self, Codes, Contents, Notice, Reading, View, out_of_service, utterances, view,
};
use guidance_kiosk::voice::{Speed, Volume};

/// The practice's own text, with the link of its seventh rule as plain words.
const GUIDANCE: &str = "\
Patient Social Media Guidance 2024
At Woolpit Health Centre, we have a Facebook and Twitter page which provides a range of useful information for our patient population.
This organisation has a duty to maintain patient confidentiality and to safeguard vulnerable patients. You can help us to achieve this by adhering to the code of conduct outlined in this guidance.
Patients at Woolpit Health Centre are expected to always adhere to the following code of conduct:
1. The organisation requires all users of portable devices to use them in a courteous and considerate manner, respecting their fellow patients. Portable devices are not to be used during consultations, except when agreed with your clinician.
2. Patients are not permitted to disclose any patient-identifiable information about other patients unless they have the express consent of that patient.
3. Whilst not encouraged, patients may record their consultation but this should be agreed with your clinician. This recording will solely be for your own purpose.
4. Patients must not post any material that is inaccurate, fraudulent, harassing, embarrassing, obscene, defamatory or unlawful. Any such posts on the organisation Facebook and Twitter page will be deleted and the post reported.
5. Patients are not permitted to take photographs in the waiting room or areas where other patients are present, nor are photographs of staff permitted to be taken.
6. Patients must not post comments on social media that identify any staff.
7. Patients can leave a review about the practice and the following link Ratings and reviews - Woolpit Health Centre - NHS (www.nhs.uk) can enable the practice manager to respond appropriately.
8. Defamatory comments about our team are not to be shared on any social media platform. Legal advice may be sought and the appropriate action taken against any patient who posts defamatory comments.
Patient complaints on social media
We have a separate complaints policy which patients are to use should they wish to make a complaint. We will only respond to complaints made to the organisation in accordance with the organisation's policy.
If a complaint is made on the organisation's Facebook or Twitter page, it will be deleted.";

fn shipped() -> Edition {
    let site = Snapshot::read(Path::new(env!("CARGO_MANIFEST_DIR")));
    let (edition, problems) = Edition::from_snapshot(&site, jiff::civil::date(2026, 1, 1));
    edition.unwrap_or_else(|| panic!("{}", problems.render(false)))
}

/// A picture for every link, as if all of them could be drawn.
fn codes(edition: &Edition) -> Codes {
    let picture = Arc::new(Picture {
        side: 1,
        pixels: vec![0],
        modules: 1,
        module_pixels: 1,
    });
    edition
        .links
        .keys()
        .map(|id| (id.clone(), Some(picture.clone())))
        .collect()
}

/// A visit on a page, wherever that page is.
fn on(page: Page, edition: &Edition, locale: &Locale) -> Session {
    let mut session = Session::new(Duration::ZERO);
    session.page = page;
    session.language = Some(locale.language.tag.clone());
    session.document = Some(edition.documents[0].id.clone());
    session
}

fn under(panel: Panel, mut session: Session) -> Session {
    session.panel = Some(panel);
    session
}

/// The same visit with this card for reception shown large.
fn showing(need: Need, mut session: Session) -> Session {
    session.need = Some(need);
    under(Panel::Reception, session)
}

/// The same visit while this sentence is read aloud.
fn aloud(sentence: usize, mut session: Session) -> Session {
    session.listening = Some(Listening {
        sentence,
        state: session::Reading::Aloud,
    });
    session
}

/// The screen while it is wiped, with so many seconds left.
fn cleaning(edition: &Edition, seconds_left: u64) -> Session {
    let outline = edition.outline();
    let mut session = Session::new(Duration::ZERO);
    session.update(Action::Clean, Duration::ZERO, &outline);
    session.update(
        Action::Tick,
        Duration::from_secs(30 - seconds_left),
        &outline,
    );
    assert_eq!(session.cleaning_left(), Some(seconds_left));
    session
}

/// The same visit with "Are you still there?" over it, and so many seconds left.
fn asked(mut session: Session, edition: &Edition, seconds_left: u64) -> Session {
    let outline = edition.outline();
    let limit = session.idle_limit(&outline).unwrap();
    // Thank you asks only those who are still there.
    session.update(Action::Touched(None), Duration::ZERO, &outline);
    session.update(Action::Tick, limit, &outline);
    session.update(
        Action::Tick,
        limit + Duration::from_secs(60 - seconds_left),
        &outline,
    );
    assert_eq!(session.seconds_left(), Some(seconds_left));
    session
}

/// Every page of a visit.
fn pages(edition: &Edition) -> Vec<Page> {
    let reading = (0..edition.documents[0].pages.len()).map(Page::Reading);
    let others = [
        Page::Documents,
        Page::Contents,
        Page::Acknowledge,
        Page::ThankYou,
        Page::SaveFailed,
        Page::Review,
        Page::Complaint,
    ];
    reading.chain(others).collect()
}

/// Everything that can be on the screen in a language.
fn everything(edition: &Edition, locale: &Locale) -> Vec<Session> {
    let welcome = Session::new(Duration::ZERO);
    let mut sessions = vec![
        under(Panel::Display, welcome.clone()),
        welcome,
        cleaning(edition, 30),
    ];
    for page in pages(edition) {
        let session = on(page, edition, locale);
        sessions.extend([
            asked(session.clone(), edition, 60),
            aloud(0, session.clone()),
        ]);
        sessions.extend(in_visit(session));
    }
    sessions
}

/// A page of a visit, and everything that can lie over it.
fn in_visit(session: Session) -> Vec<Session> {
    let panels = [Panel::Language, Panel::Display, Panel::Reception]
        .map(|panel| under(panel, session.clone()));
    let cards = Need::ALL.map(|need| showing(need, session.clone()));
    panels
        .into_iter()
        .chain(cards)
        .chain([session.clone()])
        .collect()
}

/// What is shown to those whose language the machine can speak.
fn with_voice(session: &Session, edition: &Edition) -> View {
    let mut view = view(session, edition, &codes(edition));
    view.can_listen = true;
    view
}

/// The shipped site in this language with the title of its second page, and the words of its third, in English.
fn partly_translated(tag: &str) -> Edition {
    let mut edition = shipped();
    let document = edition.documents[0].id.clone();
    let english = edition.source().documents[&document].pages.clone();
    let locale = edition
        .locales
        .iter_mut()
        .find(|locale| locale.language.tag.as_str() == tag)
        .unwrap();
    let pages = &mut locale.documents.get_mut(&document).unwrap().pages;
    (pages[1].title.text, pages[1].title.state) = (english[1].title.text.clone(), State::Stale);
    (pages[2].paragraphs, pages[2].body_state) = (english[2].paragraphs.clone(), State::Missing);
    edition
}

/// The pages of the guidance as a visitor sees them who goes through it from the start.
fn read_through(edition: &Edition, language: &LanguageTag) -> (Contents, Vec<(Reading, View)>) {
    let (outline, codes) = (edition.outline(), codes(edition));
    let mut session = Session::new(Duration::ZERO);
    let mut now = Duration::ZERO;
    let mut see_after = |action| {
        now += Duration::from_secs(1);
        session.update(action, now, &outline);
        view(&session, edition, &codes)
    };
    let view::Page::Contents(contents) = see_after(Action::ChooseLanguage(language.clone())).page
    else {
        panic!("a single document opens at once")
    };
    let mut pages = Vec::new();
    let mut seen = see_after(Action::ReadFromStart);
    while let view::Page::Reading(reading) = &seen.page {
        pages.push((reading.clone(), seen.clone()));
        seen = see_after(Action::Next);
    }
    assert_eq!(seen.page_name(), "acknowledge");
    (contents, pages)
}

#[test]
fn the_guidance_is_shown_word_for_word_and_in_order() {
    let edition = shipped();
    let (contents, pages) = read_through(&edition, &edition.source().language.tag);
    let mut shown = vec![contents.title.words];
    for (index, (reading, view)) in pages.iter().enumerate() {
        if index + 1 == pages.len() {
            // The one heading over a page that is the practice's own.
            shown.push(reading.title.words.clone());
        }
        let number = reading
            .number
            .map(|number| format!("{number}. "))
            .unwrap_or_default();
        shown.extend(
            reading
                .paragraphs
                .iter()
                .map(|paragraph| format!("{number}{paragraph}")),
        );
        let told = view.texts();
        assert!(
            reading
                .paragraphs
                .iter()
                .all(|paragraph| told.contains(paragraph)),
            "{told:?}"
        );
    }
    assert_eq!(shown, GUIDANCE.lines().collect::<Vec<_>>());
}

#[test]
fn every_language_shows_all_of_the_guidance_on_the_same_pages() {
    let edition = shipped();
    let (_, in_source) = read_through(&edition, &edition.source().language.tag);
    for locale in &edition.locales {
        let tag = &locale.language.tag;
        let wording = &locale.documents[&edition.documents[0].id];
        let (_, pages) = read_through(&edition, tag);
        assert_eq!(pages.len(), in_source.len(), "{tag}");
        for (((reading, view), (source, _)), words) in
            pages.iter().zip(&in_source).zip(&wording.pages)
        {
            let place = format!("{} in {tag}", reading.id);
            let structure = |page: &Reading| {
                (
                    page.id.clone(),
                    page.number,
                    page.icon,
                    page.position,
                    page.total,
                )
            };
            assert_eq!(structure(reading), structure(source), "{place}");
            let address = |page: &Reading| page.code.as_ref().map(|code| code.address.clone());
            assert_eq!(address(reading), address(source), "{place}");
            assert_eq!(reading.paragraphs.len(), source.paragraphs.len(), "{place}");
            let wanted: Vec<_> = [&words.title.text]
                .into_iter()
                .chain(&words.paragraphs)
                .map(|text| without_marks(text))
                .collect();
            let texts = view.texts();
            assert!(
                texts.windows(wanted.len()).any(|window| window == wanted),
                "{place}: {texts:?}"
            );
            let notice = without_marks(&locale.labels.translation_unreviewed);
            assert_eq!(
                texts.contains(&notice),
                locale.count(State::Unreviewed) > 0,
                "{place}: {texts:?}"
            );
        }
    }
}

#[test]
fn the_contents_hold_the_introduction_and_a_card_for_every_other_page() {
    let edition = shipped();
    for locale in &edition.locales {
        let (contents, pages) = read_through(&edition, &locale.language.tag);
        assert_eq!(contents.introduction, pages[0].0.paragraphs);
        let cards: Vec<_> = contents
            .cards
            .iter()
            .map(|card| (&card.id, &card.title, card.number))
            .collect();
        let others: Vec<_> = pages[1..]
            .iter()
            .map(|(page, _)| (&page.id, &page.title, page.number))
            .collect();
        assert_eq!(cards, others);
        let numbers: Vec<_> = contents.cards.iter().map(|card| card.number).collect();
        assert_eq!(numbers, (1..=8).map(Some).chain([None]).collect::<Vec<_>>());
        let headings: Vec<_> = contents
            .cards
            .iter()
            .map(|card| card.heading.is_some())
            .collect();
        assert!(
            headings[0] && !headings[1..].contains(&true),
            "one heading, over the first rule"
        );
    }
}

#[test]
fn no_text_holds_direction_marks() {
    let edition = shipped();
    let is_marked = |text: &String| *text != without_marks(text);
    for locale in &edition.locales {
        let from_right = locale.language.direction == Direction::RightToLeft;
        assert!(
            !from_right || locale.labels.all().into_iter().any(is_marked),
            "the screen itself needs them"
        );
        for session in everything(&edition, locale) {
            let view = view(&session, &edition, &codes(&edition));
            let texts = view.texts();
            assert!(texts.len() > 1, "{} says nothing", view.page_name());
            assert!(
                !texts.iter().any(is_marked),
                "{} in {}: {texts:?}",
                view.page_name(),
                locale.language.tag
            );
        }
    }
}

#[test]
fn an_address_is_a_link_only_where_its_picture_is_on_the_screen() {
    let edition = shipped();
    let (drawn, not_drawn) = (codes(&edition), Codes::new());
    let failed: Codes = edition.links.keys().map(|id| (id.clone(), None)).collect();
    let address = |link| edition.link(link).unwrap().1.address.as_str();
    let rule_7 = edition.documents[0]
        .pages
        .iter()
        .position(|page| page.number == Some(7))
        .unwrap();
    let last = edition.documents[0].pages.len() - 1;
    for locale in &edition.locales {
        let labels = &locale.labels;
        for page in pages(&edition) {
            let wanted = match page {
                Page::Review => Some(address(REVIEW_LINK)),
                Page::Complaint => Some(address(COMPLAINTS_LINK)),
                Page::Reading(index) if index == rule_7 => Some(address(REVIEW_LINK)),
                Page::Reading(index) if index == last => Some(address(COMPLAINTS_LINK)),
                _ => None,
            };
            let session = on(page, &edition, locale);
            for (codes, is_drawn) in [(&drawn, true), (&not_drawn, false), (&failed, false)] {
                let view = view(&session, &edition, codes);
                let links: Vec<_> = wanted.into_iter().filter(|_| is_drawn).collect();
                assert_eq!(view.links(), links, "{page:?}");
                let texts = view.texts();
                let tells = |text: &str| texts.contains(&without_marks(text));
                assert!(
                    wanted.is_none_or(tells),
                    "the address stands on {page:?} either way"
                );
                assert_eq!(
                    tells(&labels.scan_code),
                    wanted.is_some() && is_drawn,
                    "{page:?}"
                );
                assert_eq!(
                    tells(&labels.code_missing),
                    wanted.is_some() && !is_drawn,
                    "{page:?}"
                );
            }
            let mut covered = in_visit(session.clone());
            assert_eq!(covered.pop(), Some(session.clone()), "the last lies bare");
            for covered in covered.into_iter().chain([asked(session, &edition, 9)]) {
                assert_eq!(
                    view(&covered, &edition, &drawn).links(),
                    [""; 0],
                    "{page:?} is covered"
                );
            }
        }
    }
}

#[test]
fn the_question_covers_everything_and_counts_down_in_the_visitors_language() {
    let edition = shipped();
    let source = edition.source();
    for locale in &edition.locales {
        let Labels {
            idle_title,
            more_time_button,
            finish_button,
            ..
        } = &locale.labels;
        for seconds_left in 1..=60 {
            let session = asked(
                on(Page::Reading(0), &edition, locale),
                &edition,
                seconds_left,
            );
            let view = view(&session, &edition, &codes(&edition));
            assert_eq!(view.page_name(), "still-there");
            let mut wanted = vec![
                idle_title,
                &locale.idle_countdown[seconds_left as usize],
                more_time_button,
                finish_button,
            ];
            if locale.language != source.language {
                wanted.push(&source.labels.idle_title);
            }
            let mut wanted: Vec<_> = wanted.into_iter().map(|text| without_marks(text)).collect();
            let mut texts = view.texts();
            wanted.sort();
            texts.sort();
            assert_eq!(texts, wanted);
        }
    }
    assert_eq!(
        source.idle_countdown[60],
        "This screen will start again in 60 seconds."
    );
    assert_eq!(
        source.idle_countdown[1],
        "This screen will start again in 1 second."
    );
}

#[test]
fn every_page_has_a_name_and_the_header_of_a_visit() {
    let edition = shipped();
    let polish = edition.locale(&LanguageTag::parse("pl").unwrap()).unwrap();
    let welcome = Session::new(Duration::ZERO);
    let reading = on(Page::Reading(2), &edition, polish);
    let source = edition.source();
    for (session, name, locale) in [
        (welcome.clone(), "welcome", source),
        (under(Panel::Display, welcome), "display", source),
        (on(Page::Documents, &edition, polish), "documents", polish),
        (on(Page::Contents, &edition, polish), "contents", polish),
        (reading.clone(), "reading", polish),
        (
            on(Page::Acknowledge, &edition, polish),
            "acknowledge",
            polish,
        ),
        (on(Page::ThankYou, &edition, polish), "thank-you", polish),
        (
            on(Page::SaveFailed, &edition, polish),
            "save-failed",
            polish,
        ),
        (on(Page::Review, &edition, polish), "review", polish),
        (on(Page::Complaint, &edition, polish), "complaint", polish),
        (under(Panel::Language, reading.clone()), "language", polish),
        (under(Panel::Display, reading.clone()), "display", polish),
        (
            under(Panel::Reception, reading.clone()),
            "reception",
            polish,
        ),
        (showing(Need::Complaint, reading), "reception-card", polish),
    ] {
        for can_listen in [false, true] {
            let mut view = view(&session, &edition, &codes(&edition));
            assert!(!view.can_listen, "the machine's voices are not known here");
            view.can_listen = can_listen;
            assert_eq!(view.page_name(), name);
            assert_eq!(*view.labels, locale.labels, "{name}");
            let header = header(&view, &edition, locale, session.page != Page::Welcome);
            assert!(
                view.texts().starts_with(&header),
                "{name}: {:?}",
                view.texts()
            );
            let listen = without_marks(&locale.labels.listen_button);
            assert_eq!(
                view.texts().contains(&listen),
                can_listen && session.page != Page::Welcome,
                "{name}"
            );
        }
    }
    let view = view(&cleaning(&edition, 7), &edition, &codes(&edition));
    assert_eq!(view.page_name(), "cleaning");
    let labels = &source.labels;
    assert_eq!(
        view.texts(),
        [&labels.cleaning_title, &source.cleaning_countdown[7]].map(|text| without_marks(text)),
        "no header"
    );
}

/// What stands above every page.
fn header(view: &View, edition: &Edition, locale: &Locale, in_visit: bool) -> Vec<String> {
    let labels = &locale.labels;
    let mut header = vec![&edition.practice];
    header.extend(in_visit.then_some(&labels.language_button));
    header.push(&labels.display_button);
    header.extend((in_visit && view.can_listen).then_some(&labels.listen_button));
    header.extend(in_visit.then_some(&labels.reception_button));
    header.extend(in_visit.then_some(&labels.finish_button));
    header.into_iter().map(|text| without_marks(text)).collect()
}

#[test]
fn the_reception_cards_are_in_the_visitors_language_and_in_english_together_and_in_english_once() {
    let edition = shipped();
    let source = edition.source();
    let said = |labels: &Labels, need| {
        let text = match need {
            Need::Interpreter => &labels.need_interpreter,
            Need::Complaint => &labels.want_complaint,
            Need::ReadToMe => &labels.read_to_me,
            Need::LargePrint => &labels.need_large_print,
        };
        without_marks(text)
    };
    for locale in &edition.locales {
        let languages = if locale.language.tag == source.language.tag {
            vec![locale]
        } else {
            vec![locale, source]
        };
        let lines = |need| {
            languages
                .iter()
                .map(|locale| said(&locale.labels, need))
                .collect::<Vec<_>>()
        };
        let page = on(Page::Reading(1), &edition, locale);
        let label = |text: &String| without_marks(text);
        let back = label(&locale.labels.back_button);

        let all = with_voice(&under(Panel::Reception, page.clone()), &edition);
        let mut wanted = vec![
            label(&locale.labels.reception_title),
            label(&locale.labels.reception_body),
        ];
        wanted.extend(Need::ALL.into_iter().flat_map(lines));
        wanted.push(back.clone());
        assert_eq!(
            all.page_text().lines().collect::<Vec<_>>(),
            wanted,
            "{}",
            locale.language.tag
        );

        for need in Need::ALL {
            let card = with_voice(&showing(need, page.clone()), &edition);
            let mut wanted = lines(need);
            wanted.push(back.clone());
            assert_eq!(
                card.page_text().lines().collect::<Vec<_>>(),
                wanted,
                "{need:?} in {}",
                locale.language.tag
            );
        }
    }
    let english: Vec<_> = Need::ALL.map(|need| said(&source.labels, need)).into();
    assert_eq!(
        english,
        [
            "I need an interpreter",
            "I want to make a complaint",
            "Please read this to me",
            "I need this in large print"
        ]
    );
}

#[test]
fn the_utterances_of_a_page_are_its_texts_in_reading_order_each_in_its_language() {
    let not_spaces = |text: &str| {
        text.chars()
            .filter(|c| !c.is_whitespace())
            .collect::<String>()
    };
    for edition in [shipped(), partly_translated("pl"), partly_translated("ur")] {
        let source = edition.source();
        for locale in &edition.locales {
            let words = &locale.documents[&edition.documents[0].id].pages;
            let (title, paragraphs) = (&words[1].title, &words[2].paragraphs);
            for page in pages(&edition) {
                for session in in_visit(on(page, &edition, locale)) {
                    let view = with_voice(&session, &edition);
                    let place = format!("{} {page:?} in {}", view.page_name(), locale.language.tag);
                    let mut texts: Vec<_> = view.page_text().lines().map(str::to_owned).collect();
                    if matches!(view.page, view::Page::Languages { .. }) {
                        // The languages speak for themselves.
                        texts.truncate(1);
                    }
                    let mut spoken = utterances(&session, &edition, &codes(&edition))
                        .into_iter()
                        .peekable();
                    for text in texts {
                        let mut joined = String::new();
                        while joined != not_spaces(&text) {
                            let next = spoken.next().unwrap_or_else(|| {
                                panic!("«{text}» of {place} is not read to its end")
                            });
                            assert_eq!(without_marks(&next.text), text, "{place}");
                            assert!(
                                next.text.contains(&next.sentence)
                                    && !next.sentence.trim().is_empty(),
                                "{place}"
                            );
                            assert_eq!(next.sentence, next.sentence.trim(), "{place}");
                            joined += &not_spaces(&without_marks(&next.sentence));
                            let of_card = matches!(view.page, view::Page::Reception { .. })
                                && [
                                    &source.labels.need_interpreter,
                                    &source.labels.want_complaint,
                                    &source.labels.read_to_me,
                                    &source.labels.need_large_print,
                                ]
                                .contains(&&next.text)
                                && locale.language.tag != source.language.tag;
                            let untranslated = title.state.is_in_source()
                                && next.text == title.text
                                || words[2].body_state.is_in_source()
                                    && paragraphs.contains(&next.text);
                            assert_eq!(
                                next.in_source,
                                of_card || untranslated,
                                "«{}» of {place}",
                                next.text
                            );
                        }
                    }
                    assert_eq!(spoken.next(), None, "{place}");
                }
            }
        }
    }
}

#[test]
fn some_of_what_is_read_is_in_english_where_it_is_not_translated() {
    let edition = partly_translated("pl");
    let polish = edition.locale(&LanguageTag::parse("pl").unwrap()).unwrap();
    let in_english = |page| {
        let spoken = utterances(&on(page, &edition, polish), &edition, &codes(&edition));
        spoken
            .into_iter()
            .filter(|utterance| utterance.in_source)
            .map(|utterance| utterance.text)
            .collect::<Vec<_>>()
    };
    let words = &polish.documents[&edition.documents[0].id].pages;
    assert_eq!(in_english(Page::Reading(0)), [""; 0]);
    assert_eq!(in_english(Page::Reading(1)), [words[1].title.text.clone()]);
    assert_eq!(in_english(Page::Contents), [words[1].title.text.clone()]);
    let mut of_third = in_english(Page::Reading(2));
    of_third.dedup();
    assert_eq!(of_third, words[2].paragraphs);
}

#[test]
fn while_it_is_read_aloud_a_page_has_the_same_words_sentence_by_sentence() {
    let not_spaces = |text: &str| {
        text.chars()
            .filter(|c| !c.is_whitespace())
            .collect::<String>()
    };
    let paragraphs = |page: view::Page| match page {
        view::Page::Reading(reading) => reading.paragraphs,
        view::Page::Contents(contents) => contents.introduction,
        other => panic!("{other:?}"),
    };
    for edition in [shipped(), partly_translated("zh-Hans")] {
        let mut several = 0;
        for locale in &edition.locales {
            let reading = (0..edition.documents[0].pages.len()).map(Page::Reading);
            for page in reading.chain([Page::Contents]) {
                let silent = on(page, &edition, locale);
                let spoken = utterances(&silent, &edition, &codes(&edition));
                for state in [
                    session::Reading::Aloud,
                    session::Reading::Paused,
                    session::Reading::Ended,
                    session::Reading::Failed,
                ] {
                    let mut session = silent.clone();
                    session.listening = Some(Listening { sentence: 0, state });
                    let whole = paragraphs(view(&silent, &edition, &codes(&edition)).page);
                    let parts = paragraphs(view(&session, &edition, &codes(&edition)).page);
                    let place = format!("{page:?} in {}", locale.language.tag);
                    assert_eq!(
                        not_spaces(&parts.concat()),
                        not_spaces(&whole.concat()),
                        "{place}"
                    );
                    let sentences: Vec<_> = spoken
                        .iter()
                        .filter(|utterance| whole.contains(&utterance.text))
                        .map(|utterance| utterance.sentence.clone())
                        .collect();
                    assert_eq!(parts, sentences, "{place}");
                    assert_eq!(
                        utterances(&session, &edition, &codes(&edition)),
                        spoken,
                        "{place}: reading changes nothing read"
                    );
                    several += parts.len() - whole.len();
                }
            }
        }
        assert!(several > 100, "{several}");
    }
}

#[test]
fn the_marked_sentence_follows_the_voice() {
    let edition = shipped();
    for tag in ["en-GB", "ur", "zh-Hans", "pl"] {
        let locale = edition.locale(&LanguageTag::parse(tag).unwrap()).unwrap();
        for page in pages(&edition) {
            for session in in_visit(on(page, &edition, locale)) {
                let spoken = utterances(&session, &edition, &codes(&edition));
                for (index, utterance) in spoken.iter().enumerate() {
                    let voice = view(&aloud(index, session.clone()), &edition, &codes(&edition))
                        .voice
                        .unwrap();
                    assert_eq!(
                        (&voice.sentence, &voice.text),
                        (&utterance.sentence, &utterance.text),
                        "{page:?} in {tag}"
                    );
                }
                let after = view(
                    &aloud(spoken.len(), session.clone()),
                    &edition,
                    &codes(&edition),
                )
                .voice
                .unwrap();
                assert_eq!(
                    (after.sentence.as_str(), after.text.as_str()),
                    ("", ""),
                    "nothing is read after the last"
                );
            }
        }
        assert_eq!(
            view(
                &on(Page::Contents, &edition, locale),
                &edition,
                &codes(&edition)
            )
            .voice,
            None
        );
    }
}

#[test]
fn what_the_voice_is_doing_is_told_with_what_can_be_asked_of_it() {
    use session::Reading as R;

    let edition = shipped();
    for locale in &edition.locales {
        let labels = &locale.labels;
        for (state, wanted) in [
            (R::Aloud, vec![&labels.listening, &labels.pause_button]),
            (
                R::Paused,
                vec![&labels.listening_paused, &labels.resume_button],
            ),
            (R::Ended, vec![&labels.listening_ended]),
            (R::Failed, vec![&labels.listening_failed]),
        ] {
            let mut session = on(Page::Reading(1), &edition, locale);
            session.listening = Some(Listening { sentence: 1, state });
            let view = with_voice(&session, &edition);
            let mut texts = header(&view, &edition, locale, true);
            let wanted = wanted
                .into_iter()
                .chain([&labels.again_button, &labels.stop_button]);
            texts.extend(wanted.map(|text| without_marks(text)));
            texts.extend(view.page_text().lines().map(str::to_owned));
            assert_eq!(view.texts(), texts, "{state:?} in {}", locale.language.tag);
        }
    }
}

#[test]
fn the_text_of_a_page_holds_everything_below_its_header() {
    let edition = shipped();
    for locale in &edition.locales {
        for page in pages(&edition) {
            for session in in_visit(on(page, &edition, locale)) {
                for can_listen in [false, true] {
                    let mut view = view(&session, &edition, &codes(&edition));
                    view.can_listen = can_listen;
                    let mut texts = header(&view, &edition, locale, true);
                    texts.extend(view.page_text().lines().map(str::to_owned));
                    assert_eq!(view.texts(), texts, "{}", view.page_name());
                }
            }
        }
    }
    let welcome = view(&Session::new(Duration::ZERO), &edition, &codes(&edition));
    let text = welcome.page_text();
    assert_eq!(
        text.lines().next(),
        Some(edition.source().labels.choose_language.as_str())
    );
    assert!(
        edition
            .locales
            .iter()
            .all(|locale| text.contains(&locale.language.own_name))
    );
}

#[test]
fn voices_are_set_only_where_there_is_one() {
    let edition = shipped();
    for locale in &edition.locales {
        let labels = &locale.labels;
        let mut session = under(Panel::Display, on(Page::Contents, &edition, locale));
        (session.settings.volume, session.settings.speed) = (Volume::Loud, Speed::Slow);
        for can_listen in [false, true] {
            let mut view = view(&session, &edition, &codes(&edition));
            assert_eq!(
                view.page,
                view::Page::Display {
                    volume: Volume::Loud,
                    speed: Speed::Slow
                }
            );
            view.can_listen = can_listen;
            let text = view.page_text();
            // Some languages say the same of letters and of voices.
            let about_voices = [
                &labels.volume,
                &labels.volume_1,
                &labels.volume_2,
                &labels.volume_3,
            ]
            .into_iter()
            .chain([
                &labels.speed,
                &labels.speed_1,
                &labels.speed_2,
                &labels.speed_3,
            ])
            .map(|text| without_marks(text))
            .collect::<Vec<_>>();
            let lines: Vec<_> = text.lines().collect();
            assert_eq!(
                lines.windows(8).any(|lines| lines == about_voices),
                can_listen,
                "{text}"
            );
            assert!(text.ends_with(&without_marks(&format!(
                "{}\n{}",
                labels.reset_button, labels.done_button
            ))));
        }
    }
}

#[test]
fn every_page_has_a_heading_which_is_among_its_texts() {
    let edition = shipped();
    for locale in &edition.locales {
        let labels = &locale.labels;
        let wording = &locale.documents[&edition.documents[0].id];
        let reading = on(Page::Reading(2), &edition, locale);
        let words = &wording.pages[2];
        let progress = format!("{}. {}", words.title.text, words.progress);
        for (session, heading) in [
            (
                on(Page::Documents, &edition, locale),
                &labels.choose_guidance,
            ),
            (on(Page::Contents, &edition, locale), &wording.title.text),
            (reading.clone(), &progress),
            (
                on(Page::Acknowledge, &edition, locale),
                &labels.acknowledge_title,
            ),
            (on(Page::ThankYou, &edition, locale), &labels.thanks_title),
            (
                on(Page::SaveFailed, &edition, locale),
                &labels.save_failed_title,
            ),
            (on(Page::Review, &edition, locale), &labels.review_title),
            (
                on(Page::Complaint, &edition, locale),
                &labels.complaint_title,
            ),
            (
                under(Panel::Language, reading.clone()),
                &labels.choose_language,
            ),
            (
                under(Panel::Display, reading.clone()),
                &labels.display_title,
            ),
            (
                under(Panel::Reception, reading.clone()),
                &labels.reception_title,
            ),
            (
                showing(Need::Interpreter, reading.clone()),
                &labels.need_interpreter,
            ),
            (
                showing(Need::Complaint, reading.clone()),
                &labels.want_complaint,
            ),
            (showing(Need::ReadToMe, reading.clone()), &labels.read_to_me),
            (
                showing(Need::LargePrint, reading.clone()),
                &labels.need_large_print,
            ),
        ] {
            let view = view(&session, &edition, &codes(&edition));
            assert_eq!(
                view.heading(),
                without_marks(heading),
                "{} in {}",
                view.page_name(),
                locale.language.tag
            );
            let seen = if session == reading {
                &words.title.text
            } else {
                heading
            };
            assert!(
                view.page_text()
                    .lines()
                    .any(|line| line == without_marks(seen)),
                "{}",
                view.page_name()
            );
        }
    }
    let labels = &edition.source().labels;
    for (session, heading) in [
        (Session::new(Duration::ZERO), &labels.choose_language),
        (cleaning(&edition, 30), &labels.cleaning_title),
    ] {
        assert_eq!(
            view(&session, &edition, &codes(&edition)).heading(),
            without_marks(heading)
        );
    }
}

#[test]
fn the_place_changes_with_every_page_and_with_nothing_else() {
    let edition = shipped();
    let mut pages_at: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for locale in &edition.locales {
        for page in pages(&edition) {
            for session in in_visit(on(page, &edition, locale)) {
                let view = view(&session, &edition, &codes(&edition));
                let name = match page {
                    Page::Reading(index) if session.panel.is_none() => format!("{index}"),
                    _ => view.page_name().to_owned(),
                };
                let called = format!("{name} in {}", locale.language.tag);
                let known = pages_at.entry(view.place()).or_default();
                if !known.contains(&called) {
                    known.push(called);
                }
                let mut same = [session.clone(), session.clone(), aloud(3, session.clone())];
                same[0].settings.text_size = session::TextSize::Largest;
                same[1].settings.volume = Volume::Loud;
                for other in same {
                    assert_eq!(
                        guidance_kiosk::view::view(&other, &edition, &codes(&edition)).place(),
                        view.place()
                    );
                }
            }
            let question = |seconds| {
                view(
                    &asked(on(page, &edition, locale), &edition, seconds),
                    &edition,
                    &codes(&edition),
                )
            };
            assert_eq!(
                question(60).place(),
                question(59).place(),
                "a countdown is no other place"
            );
            assert_ne!(
                question(60).place(),
                view(&on(page, &edition, locale), &edition, &codes(&edition)).place()
            );
        }
    }
    let shared: Vec<_> = pages_at.values().filter(|pages| pages.len() > 1).collect();
    assert!(shared.is_empty(), "one place for {shared:?}");
    let wiped = |seconds| view(&cleaning(&edition, seconds), &edition, &codes(&edition)).place();
    let welcome = view(&Session::new(Duration::ZERO), &edition, &codes(&edition)).place();
    assert_eq!(wiped(30), wiped(1));
    assert_ne!(wiped(30), welcome);
    assert!(!pages_at.contains_key(&welcome) && !pages_at.contains_key(&wiped(30)));
}

#[test]
fn the_seconds_of_cleaning_are_told() {
    let edition = shipped();
    for seconds in 1..=30 {
        let view = view(&cleaning(&edition, seconds), &edition, &codes(&edition));
        let countdown = edition.source().cleaning_countdown[seconds as usize].clone();
        assert!(without_marks(&countdown).contains(&seconds.to_string()));
        assert_eq!(view.page, view::Page::Cleaning { countdown });
    }
}

#[test]
fn languages_stand_in_their_own_names_and_the_one_in_force_is_marked_in_a_visit() {
    let edition = shipped();
    let names: Vec<_> = edition
        .locales
        .iter()
        .map(|locale| locale.language.own_name.clone())
        .collect();
    for locale in &edition.locales {
        let reading = on(Page::Reading(0), &edition, locale);
        for (session, chosen) in [
            (Session::new(Duration::ZERO), Vec::new()),
            (
                under(Panel::Language, reading),
                vec![locale.language.own_name.clone()],
            ),
        ] {
            let view = view(&session, &edition, &codes(&edition));
            let view::Page::Languages { cards, .. } = &view.page else {
                panic!("{}", view.page_name())
            };
            assert_eq!(
                cards
                    .iter()
                    .map(|card| card.language.own_name.clone())
                    .collect::<Vec<_>>(),
                names
            );
            let marked: Vec<_> = cards
                .iter()
                .filter(|card| card.chosen)
                .map(|card| card.language.own_name.clone())
                .collect();
            assert_eq!(marked, chosen);
            assert!(names.iter().all(|name| view.texts().contains(name)));
        }
    }
}

#[test]
fn the_screen_runs_as_the_language_is_written() {
    let edition = shipped();
    let mut from_right = Vec::new();
    for locale in &edition.locales {
        let look = view(
            &on(Page::Contents, &edition, locale),
            &edition,
            &Codes::new(),
        )
        .look;
        assert_eq!(
            (look.script.direction, &look.script.family),
            (locale.language.direction, &locale.language.family)
        );
        if look.script.direction == Direction::RightToLeft {
            from_right.push(locale.language.tag.as_str());
        }
    }
    assert!(
        from_right.contains(&"ar") && from_right.contains(&"ur") && !from_right.contains(&"en-GB"),
        "{from_right:?}"
    );
}

#[test]
fn out_of_service_shows_its_notices_and_nothing_else() {
    let language = Language::known(&LanguageTag::parse("pl").unwrap()).unwrap();
    let view = out_of_service(vec![Notice {
        language,
        title: "Ekran nie działa".into(),
        body: "Recepcja".into(),
    }]);
    assert_eq!(view.texts(), ["Ekran nie działa", "Recepcja"]);
    assert_eq!(
        (view.page_name(), view.links()),
        ("out-of-service", Vec::new())
    );
}
