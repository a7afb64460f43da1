//! What the shipped site shows in each of its languages, as data.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use guidance_kiosk::edition::{COMPLAINTS_LINK, Edition, Labels, Locale, REVIEW_LINK, Snapshot, State, without_marks};
use guidance_kiosk::language::{Direction, Language, LanguageTag};
use guidance_kiosk::qr::Picture;
use guidance_kiosk::session::{Action, Page, Panel, Session};
use guidance_kiosk::view::{self, Codes, Contents, Notice, Reading, View, out_of_service, view};

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
    let picture = Arc::new(Picture { side: 1, pixels: vec![0], modules: 1, module_pixels: 1 });
    edition.links.keys().map(|id| (id.clone(), Some(picture.clone()))).collect()
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

/// The same visit with "Are you still there?" over it, and so many seconds left.
fn asked(mut session: Session, edition: &Edition, seconds_left: u64) -> Session {
    let outline = edition.outline();
    let limit = session.idle_limit(&outline).unwrap();
    // Thank you asks only those who are still there.
    session.update(Action::Touched(None), Duration::ZERO, &outline);
    session.update(Action::Tick, limit, &outline);
    session.update(Action::Tick, limit + Duration::from_secs(60 - seconds_left), &outline);
    assert_eq!(session.seconds_left(), Some(seconds_left));
    session
}

/// Every page of a visit.
fn pages(edition: &Edition) -> Vec<Page> {
    let reading = (0..edition.documents[0].pages.len()).map(Page::Reading);
    let others =
        [Page::Documents, Page::Contents, Page::Acknowledge, Page::ThankYou, Page::SaveFailed, Page::Review, Page::Complaint];
    reading.chain(others).collect()
}

/// Everything that can be on the screen in a language.
fn everything(edition: &Edition, locale: &Locale) -> Vec<Session> {
    let welcome = Session::new(Duration::ZERO);
    let mut sessions = vec![under(Panel::Display, welcome.clone()), welcome];
    for page in pages(edition) {
        let session = on(page, edition, locale);
        sessions.extend([under(Panel::Language, session.clone()), under(Panel::Display, session.clone())]);
        sessions.extend([asked(session.clone(), edition, 60), session]);
    }
    sessions
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
    let view::Page::Contents(contents) = see_after(Action::ChooseLanguage(language.clone())).page else {
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
        let number = reading.number.map(|number| format!("{number}. ")).unwrap_or_default();
        shown.extend(reading.paragraphs.iter().map(|paragraph| format!("{number}{paragraph}")));
        let told = view.texts();
        assert!(reading.paragraphs.iter().all(|paragraph| told.contains(paragraph)), "{told:?}");
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
        for (((reading, view), (source, _)), words) in pages.iter().zip(&in_source).zip(&wording.pages) {
            let place = format!("{} in {tag}", reading.id);
            let structure = |page: &Reading| (page.id.clone(), page.number, page.icon, page.position, page.total);
            assert_eq!(structure(reading), structure(source), "{place}");
            let address = |page: &Reading| page.code.as_ref().map(|code| code.address.clone());
            assert_eq!(address(reading), address(source), "{place}");
            assert_eq!(reading.paragraphs.len(), source.paragraphs.len(), "{place}");
            let wanted: Vec<_> =
                [&words.title.text].into_iter().chain(&words.paragraphs).map(|text| without_marks(text)).collect();
            let texts = view.texts();
            assert!(texts.windows(wanted.len()).any(|window| window == wanted), "{place}: {texts:?}");
            let notice = without_marks(&locale.labels.translation_unreviewed);
            assert_eq!(texts.contains(&notice), locale.count(State::Unreviewed) > 0, "{place}: {texts:?}");
        }
    }
}

#[test]
fn the_contents_hold_the_introduction_and_a_card_for_every_other_page() {
    let edition = shipped();
    for locale in &edition.locales {
        let (contents, pages) = read_through(&edition, &locale.language.tag);
        assert_eq!(contents.introduction, pages[0].0.paragraphs);
        let cards: Vec<_> = contents.cards.iter().map(|card| (&card.id, &card.title, card.number)).collect();
        let others: Vec<_> = pages[1..].iter().map(|(page, _)| (&page.id, &page.title, page.number)).collect();
        assert_eq!(cards, others);
        let numbers: Vec<_> = contents.cards.iter().map(|card| card.number).collect();
        assert_eq!(numbers, (1..=8).map(Some).chain([None]).collect::<Vec<_>>());
        let headings: Vec<_> = contents.cards.iter().map(|card| card.heading.is_some()).collect();
        assert!(headings[0] && !headings[1..].contains(&true), "one heading, over the first rule");
    }
}

#[test]
fn no_text_holds_direction_marks() {
    let edition = shipped();
    let is_marked = |text: &String| *text != without_marks(text);
    for locale in &edition.locales {
        let from_right = locale.language.direction == Direction::RightToLeft;
        assert!(!from_right || locale.labels.all().into_iter().any(is_marked), "the screen itself needs them");
        for session in everything(&edition, locale) {
            let view = view(&session, &edition, &codes(&edition));
            let texts = view.texts();
            assert!(texts.len() > 1, "{} says nothing", view.page_name());
            assert!(!texts.iter().any(is_marked), "{} in {}: {texts:?}", view.page_name(), locale.language.tag);
        }
    }
}

#[test]
fn an_address_is_a_link_only_where_its_picture_is_on_the_screen() {
    let edition = shipped();
    let (drawn, not_drawn) = (codes(&edition), Codes::new());
    let failed: Codes = edition.links.keys().map(|id| (id.clone(), None)).collect();
    let address = |link| edition.link(link).unwrap().1.address.as_str();
    let rule_7 = edition.documents[0].pages.iter().position(|page| page.number == Some(7)).unwrap();
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
                assert!(wanted.is_none_or(tells), "the address stands on {page:?} either way");
                assert_eq!(tells(&labels.scan_code), wanted.is_some() && is_drawn, "{page:?}");
                assert_eq!(tells(&labels.code_missing), wanted.is_some() && !is_drawn, "{page:?}");
            }
            for covered in
                [under(Panel::Display, session.clone()), under(Panel::Language, session.clone()), asked(session, &edition, 9)]
            {
                assert_eq!(view(&covered, &edition, &drawn).links(), [""; 0], "{page:?} is covered");
            }
        }
    }
}

#[test]
fn the_question_covers_everything_and_counts_down_in_the_visitors_language() {
    let edition = shipped();
    let source = edition.source();
    for locale in &edition.locales {
        let Labels { idle_title, more_time_button, finish_button, .. } = &locale.labels;
        for seconds_left in 1..=60 {
            let session = asked(on(Page::Reading(0), &edition, locale), &edition, seconds_left);
            let view = view(&session, &edition, &codes(&edition));
            assert_eq!(view.page_name(), "still-there");
            let mut wanted = vec![idle_title, &locale.idle_countdown[seconds_left as usize], more_time_button, finish_button];
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
    assert_eq!(source.idle_countdown[60], "This screen will start again in 60 seconds.");
    assert_eq!(source.idle_countdown[1], "This screen will start again in 1 second.");
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
        (on(Page::Acknowledge, &edition, polish), "acknowledge", polish),
        (on(Page::ThankYou, &edition, polish), "thank-you", polish),
        (on(Page::SaveFailed, &edition, polish), "save-failed", polish),
        (on(Page::Review, &edition, polish), "review", polish),
        (on(Page::Complaint, &edition, polish), "complaint", polish),
        (under(Panel::Language, reading.clone()), "language", polish),
        (under(Panel::Display, reading), "display", polish),
    ] {
        let view = view(&session, &edition, &codes(&edition));
        assert_eq!(view.page_name(), name);
        assert_eq!(*view.labels, locale.labels, "{name}");
        let in_visit = session.page != Page::Welcome;
        let labels = &locale.labels;
        let mut header = vec![&edition.practice];
        header.extend(in_visit.then_some(&labels.language_button));
        header.push(&labels.display_button);
        header.extend(in_visit.then_some(&labels.finish_button));
        let header: Vec<_> = header.into_iter().map(|text| without_marks(text)).collect();
        assert!(view.texts().starts_with(&header), "{name}: {:?}", view.texts());
    }
}

#[test]
fn languages_stand_in_their_own_names_and_the_one_in_force_is_marked_in_a_visit() {
    let edition = shipped();
    let names: Vec<_> = edition.locales.iter().map(|locale| locale.language.own_name.clone()).collect();
    for locale in &edition.locales {
        let reading = on(Page::Reading(0), &edition, locale);
        for (session, chosen) in [
            (Session::new(Duration::ZERO), Vec::new()),
            (under(Panel::Language, reading), vec![locale.language.own_name.clone()]),
        ] {
            let view = view(&session, &edition, &codes(&edition));
            let view::Page::Languages { cards, .. } = &view.page else { panic!("{}", view.page_name()) };
            assert_eq!(cards.iter().map(|card| card.language.own_name.clone()).collect::<Vec<_>>(), names);
            let marked: Vec<_> = cards.iter().filter(|card| card.chosen).map(|card| card.language.own_name.clone()).collect();
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
        let look = view(&on(Page::Contents, &edition, locale), &edition, &Codes::new()).look;
        assert_eq!((look.script.direction, &look.script.family), (locale.language.direction, &locale.language.family));
        if look.script.direction == Direction::RightToLeft {
            from_right.push(locale.language.tag.as_str());
        }
    }
    assert!(from_right.contains(&"ar") && from_right.contains(&"ur") && !from_right.contains(&"en-GB"), "{from_right:?}");
}

#[test]
fn out_of_service_shows_its_notices_and_nothing_else() {
    let language = Language::known(&LanguageTag::parse("pl").unwrap()).unwrap();
    let view = out_of_service(vec![Notice { language, title: "Ekran nie działa".into(), body: "Recepcja".into() }]);
    assert_eq!(view.texts(), ["Ekran nie działa", "Recepcja"]);
    assert_eq!((view.page_name(), view.links()), ("out-of-service", Vec::new()));
}
