//! Whole visits on the real interface, told as a visitor lives them. Time is a number; the only way
//! to find anything is its name.

use crate::common::codes::read_code;
use crate::common::visitor::Visitor;
use crate::common::{SMALL, SMALL_TALL, labels, shipped_edition};
use crate::staff;
use guidance_kiosk::edition::{COMPLAINTS_LINK, REVIEW_LINK};

fn language_button(visitor: &Visitor, tag: &str) -> String {
    let language = &visitor
        .edition
        .locales
        .iter()
        .find(|locale| locale.language.tag.as_str() == tag)
        .unwrap()
        .language;
    if language.own_name == language.english_name {
        language.own_name.clone()
    } else {
        format!("{}, {}", language.own_name, language.english_name)
    }
}

/// A visitor who has chosen a language.
fn reader(tag: &str) -> Visitor {
    let visitor = Visitor::at(SMALL);
    let name = language_button(&visitor, tag);
    visitor.press(&name);
    visitor
}

fn walks_through_in(tag: &str) {
    for screen in [SMALL, SMALL_TALL] {
        let visitor = Visitor::at(screen);
        let edition = visitor.edition.clone();
        let words = labels(&edition, tag);
        let wording = edition
            .locales
            .iter()
            .find(|locale| locale.language.tag.as_str() == tag)
            .unwrap()
            .documents
            .values()
            .next()
            .unwrap();
        let link = |id| edition.link(id).unwrap().1.address.clone();

        visitor.press(&language_button(&visitor, tag));
        assert!(visitor.sees(&wording.title.text));
        visitor.press(&words.review_button);
        assert!(visitor.sees(&link(REVIEW_LINK)));
        assert_eq!(
            read_code(&visitor.pixels()).as_deref(),
            Some(link(REVIEW_LINK).as_str())
        );
        visitor
            .press(&words.back_button)
            .press(&words.complaint_button);
        assert!(visitor.sees(&link(COMPLAINTS_LINK)));
        assert_eq!(
            read_code(&visitor.pixels()).as_deref(),
            Some(link(COMPLAINTS_LINK).as_str())
        );
        visitor.press(&words.back_button).press(&words.read_button);
        for (page, structure) in wording.pages.iter().zip(&edition.documents[0].pages) {
            assert!(visitor.sees(&page.title.text), "{}", page.title.text);
            assert!(visitor.sees(&page.progress), "{}", page.progress);
            for paragraph in &page.paragraphs {
                assert!(visitor.sees(paragraph), "{paragraph}");
            }
            let wanted = structure
                .link
                .as_ref()
                .map(|id| edition.links[id].address.clone());
            assert_eq!(read_code(&visitor.pixels()), wanted, "on {}", structure.id);
            visitor.press(&words.next_button);
        }
        assert!(visitor.sees(&words.acknowledge_kept));
        assert_eq!(visitor.count_of("acknowledged"), 0);
        visitor.tap(&words.acknowledge_button);
        assert_eq!(visitor.page(), "thank-you");
        let counted = visitor.counted();
        let acknowledged: Vec<_> = counted
            .iter()
            .filter(|row| row.step == "acknowledged")
            .collect();
        assert_eq!(acknowledged.len(), 1);
        assert_eq!(acknowledged[0].language, tag);
        assert_eq!(acknowledged[0].wording, wording.digest.to_string());
        assert_eq!(
            (
                acknowledged[0].date.as_str(),
                acknowledged[0].half_day.as_str()
            ),
            ("2026-03-12", "morning")
        );
        assert_eq!(
            (visitor.count_of("opened"), visitor.count_of("read-to-end")),
            (1, 1)
        );
        visitor.wait(1.0);
        visitor.press(&words.finish_button);
        assert_eq!(visitor.page(), "welcome");
    }
}

#[test]
fn a_visitor_reads_everything_and_acknowledges_in_english() {
    walks_through_in("en-GB");
}

#[test]
fn a_visitor_reads_everything_and_acknowledges_in_polish() {
    walks_through_in("pl");
}

#[test]
fn a_visitor_reads_everything_and_acknowledges_in_arabic() {
    walks_through_in("ar");
}

#[test]
fn a_visitor_reads_everything_and_acknowledges_in_urdu() {
    walks_through_in("ur");
}

#[test]
fn what_a_program_is_told_is_on_a_page_is_what_assistive_technology_finds_there() {
    let visitor = reader("ar");
    let words = labels(&visitor.edition, "ar");
    let mut pages = 0;
    let mut compare = || {
        let view = visitor.kiosk.view().unwrap();
        for text in view.texts() {
            assert!(
                visitor.sees(&text),
                "«{text}» of {} is not to be found",
                visitor.page()
            );
        }
        let told = view.texts().join("\n");
        for part in visitor
            .whole_page()
            .iter()
            .filter(|part| part.role == "text" && !part.label.is_empty())
        {
            // A rule's number is read with its title.
            let label = part
                .label
                .trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
            assert!(
                told.contains(label) || part.label == view.heading(),
                "«{}» of {} is not told",
                part.label,
                visitor.page()
            );
        }
        pages += 1;
    };
    compare();
    for button in [
        &words.read_button,
        &words.next_button,
        &words.language_button,
        &words.back_button,
        &words.display_button,
    ] {
        visitor.press(button);
        compare();
    }
    assert_eq!(pages, 6);
}

#[test]
fn an_idle_visit_is_asked_and_then_ends_and_forgets_everything() {
    let visitor = reader("pl");
    let words = labels(&visitor.edition, "pl");
    let english = labels(&visitor.edition, "en-GB");
    visitor
        .press(&words.display_button)
        .press(&words.text_size_4)
        .press(&words.colours_yellow_on_black)
        .press(&words.done_button);
    visitor.press(&words.read_button).press(&words.next_button);
    // Twice the time for letters of twice the size.
    visitor.wait(238.0);
    assert_eq!(visitor.page(), "reading");
    visitor.wait(2.0);
    assert_eq!(visitor.page(), "still-there");
    assert!(visitor.sees(&words.idle_title) && visitor.sees(&english.idle_title));
    assert!(visitor.sees("60") || visitor.sees("59"));
    visitor.press(&words.more_time_button);
    assert_eq!(visitor.page(), "reading");
    visitor.wait(238.0);
    assert_eq!(visitor.page(), "reading");
    visitor.wait(1.5);
    assert_eq!(visitor.page(), "still-there");
    visitor.wait(59.0);
    assert_eq!(visitor.page(), "still-there");
    visitor.wait(1.0);
    assert_eq!(visitor.page(), "welcome");
    let fresh = Visitor::at(SMALL);
    assert_eq!(visitor.kiosk.view(), fresh.kiosk.view());
    assert!(visitor.sees(&english.choose_language));
}

#[test]
fn any_touch_of_the_question_is_a_yes() {
    let visitor = reader("en-GB");
    visitor.wait(125.0);
    assert_eq!(visitor.page(), "still-there");
    visitor.tap_at(30.0, 30.0);
    assert_eq!(visitor.page(), "contents");
}

#[test]
fn a_touch_anywhere_shows_that_somebody_is_there() {
    let visitor = reader("en-GB");
    let words = labels(&visitor.edition, "en-GB");
    visitor.press(&words.read_button).press(&words.next_button);
    for _ in 0..4 {
        visitor.wait(100.0);
        visitor.tap_at(400.0, 250.0);
        assert_eq!(visitor.page(), "reading");
    }
    visitor.wait(121.0);
    assert_eq!(visitor.page(), "still-there");
}

#[test]
fn a_page_with_a_code_stays_while_a_phone_is_fetched() {
    let visitor = reader("en-GB");
    visitor.press(&labels(&visitor.edition, "en-GB").review_button);
    visitor.wait(235.0);
    assert_eq!(visitor.page(), "review");
    visitor.wait(7.0);
    assert_eq!(visitor.page(), "still-there");
}

#[test]
fn thank_you_goes_back_to_welcome_by_itself() {
    let visitor = reader("en-GB");
    let words = labels(&visitor.edition, "en-GB");
    visitor.press(&words.read_button);
    for _ in 0..10 {
        visitor.press(&words.next_button);
    }
    visitor.press(&words.acknowledge_button);
    visitor.wait(28.0);
    assert_eq!(visitor.page(), "thank-you");
    visitor.wait(2.0);
    assert_eq!(visitor.page(), "welcome");
}

#[test]
fn two_quick_taps_are_one() {
    let visitor = reader("en-GB");
    let words = labels(&visitor.edition, "en-GB");
    let next = visitor.button(&words.read_button).centre();
    // The second tap lands where Next has appeared.
    visitor.tap(&words.read_button);
    visitor.wait(0.1);
    visitor.tap_at(next.0, next.1);
    visitor.wait(1.0);
    assert!(
        visitor.sees("1 of 10"),
        "the second tap of a double tap turned the page"
    );
    visitor.tap(&words.next_button);
    visitor.tap(&words.next_button);
    visitor.wait(1.0);
    assert!(visitor.sees("2 of 10"));
}

#[test]
fn a_double_tap_on_the_last_next_acknowledges_nothing() {
    let visitor = reader("en-GB");
    let words = labels(&visitor.edition, "en-GB");
    visitor.press(&words.read_button);
    for _ in 0..9 {
        visitor.press(&words.next_button);
    }
    let (x, y) = visitor.button(&words.next_button).centre();
    for _ in 0..3 {
        visitor.tap_at(x, y);
        visitor.wait(0.05);
    }
    visitor.wait(1.0);
    assert_eq!(visitor.page(), "acknowledge");
    assert_eq!(visitor.count_of("acknowledged"), 0);
}

#[test]
fn a_tap_that_comes_after_its_page_is_gone_does_nothing() {
    let visitor = reader("en-GB");
    let words = labels(&visitor.edition, "en-GB");
    visitor.press(&words.read_button);
    let (x, y) = visitor.button(&words.next_button).centre();
    visitor.press(&words.finish_button);
    assert_eq!(visitor.page(), "welcome");
    visitor.tap_at(x, y);
    visitor.wait(1.0);
    assert_eq!(visitor.page(), "welcome");
    // What a screen reader still holds of the old page is late too.
    visitor
        .kiosk
        .dispatch(guidance_kiosk::session::Action::Next);
    visitor
        .kiosk
        .dispatch(guidance_kiosk::session::Action::Acknowledge);
    assert_eq!(visitor.page(), "welcome");
    assert_eq!(visitor.count_of("acknowledged"), 0);
}

#[test]
fn an_acknowledgement_that_cannot_be_saved_says_so_and_the_kiosk_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let blocked = folder.path().join("data");
    std::fs::write(&blocked, "a file where the folder should be").unwrap();
    let visitor = Visitor::with(SMALL, shipped_edition(), &blocked);
    let words = labels(&visitor.edition, "ur");
    visitor
        .press(&language_button(&visitor, "ur"))
        .press(&words.read_button);
    for _ in 0..10 {
        visitor.press(&words.next_button);
    }
    visitor.press(&words.acknowledge_button);
    assert_eq!(visitor.page(), "save-failed");
    assert!(visitor.sees(&words.save_failed_title) && visitor.sees(&words.save_failed_body));
    // Somebody mends it, and the visitor tries again.
    std::fs::remove_file(&blocked).unwrap();
    visitor.press(&words.try_again_button);
    assert_eq!(visitor.page(), "thank-you");
    assert_eq!(visitor.count_of("acknowledged"), 1);
}

#[test]
fn acknowledging_again_in_the_same_visit_counts_once() {
    let visitor = reader("en-GB");
    let words = labels(&visitor.edition, "en-GB");
    for _ in 0..3 {
        visitor.press(&words.read_button);
        for _ in 0..10 {
            visitor.press(&words.next_button);
        }
        visitor.press(&words.acknowledge_button);
        assert_eq!(visitor.page(), "thank-you");
        visitor.press(&words.contents_button);
    }
    assert_eq!(visitor.count_of("acknowledged"), 1);
    assert_eq!(
        (visitor.count_of("opened"), visitor.count_of("read-to-end")),
        (1, 1)
    );
}

#[test]
fn a_visit_works_by_keyboard_alone() {
    let visitor = Visitor::at(SMALL);
    let tab = || visitor.key(slint::platform::Key::Tab);
    let enter = || visitor.key(slint::platform::Key::Return);
    // A page begins at its heading: the first language is next.
    tab();
    enter();
    assert_eq!(visitor.page(), "contents");
}

#[test]
fn a_visit_works_by_screen_reader_actions_alone() {
    let visitor = Visitor::at(SMALL);
    let words = labels(&visitor.edition, "ar");
    visitor
        .activate(&language_button(&visitor, "ar"))
        .activate(&words.read_button);
    for _ in 0..10 {
        visitor.activate(&words.next_button);
    }
    visitor.activate(&words.acknowledge_button);
    assert_eq!(visitor.page(), "thank-you");
}

#[test]
fn a_new_edition_waits_until_the_reader_has_finished() {
    let visitor = reader("en-GB");
    let words = labels(&visitor.edition, "en-GB");
    let mut newer = (*visitor.edition).clone();
    newer.practice = "Another Practice".to_owned();
    visitor.kiosk.offer(std::sync::Arc::new(newer.clone()));
    visitor.press(&words.read_button);
    assert!(visitor.sees("Woolpit Health Centre") && !visitor.sees("Another Practice"));
    visitor.press(&words.finish_button);
    assert!(visitor.kiosk.view().unwrap().practice == "Another Practice");
    newer.practice = "A Third".to_owned();
    visitor.kiosk.offer(std::sync::Arc::new(newer));
    assert_eq!(
        visitor.kiosk.view().unwrap().practice,
        "A Third",
        "nobody is reading, so it is taken at once"
    );
}

#[test]
fn a_new_edition_takes_nobody_away_from_the_choice_of_letters() {
    let visitor = Visitor::at(SMALL);
    let words = labels(&visitor.edition, "en-GB");
    let mut newer = (*visitor.edition).clone();
    for (practice, leaves) in [
        ("A Second", &[&words.done_button][..]),
        (
            "A Third",
            &[&words.text_size_2, &words.reset_button, &words.done_button],
        ),
    ] {
        visitor.press(&words.display_button);
        newer.practice = practice.to_owned();
        visitor.kiosk.offer(std::sync::Arc::new(newer.clone()));
        for button in leaves {
            assert_eq!(visitor.page(), "display");
            assert!(!visitor.sees(practice), "it waits");
            visitor.press(button);
        }
        assert!(
            visitor.page() == "welcome" && visitor.sees(practice),
            "nobody is there any more"
        );
    }
}

#[test]
fn a_code_that_cannot_be_drawn_leaves_the_address_alone() {
    let mut edition = (*shipped_edition()).clone();
    let long = format!("https://www.nhs.uk/{}", "a".repeat(400));
    edition
        .links
        .values_mut()
        .for_each(|link| link.address.clone_from(&long));
    let folder = tempfile::tempdir().unwrap();
    let visitor = Visitor::with(SMALL, std::sync::Arc::new(edition), folder.path());
    let words = labels(&visitor.edition, "en-GB");
    visitor.press("English").press(&words.review_button);
    assert!(
        visitor.sees(&words.code_missing) && visitor.sees(&long) && !visitor.sees(&words.scan_code)
    );
    assert_eq!(read_code(&visitor.pixels()), None);
    let problems = visitor.kiosk.prepare_codes();
    assert_eq!(
        problems
            .sorted()
            .iter()
            .map(|problem| problem.code.name())
            .collect::<Vec<_>>(),
        ["code-not-shown"; 2]
    );
}

#[test]
fn a_long_address_is_told_with_the_distance_that_it_is_read_from() {
    let mut edition = (*shipped_edition()).clone();
    let long = format!("https://www.nhs.uk/{}", "a".repeat(180));
    edition
        .links
        .values_mut()
        .for_each(|link| link.address.clone_from(&long));
    let mut problems = guidance_kiosk::problem::Problems::default();
    let codes = guidance_kiosk::kiosk::draw_codes(&edition, &SMALL, &mut problems);
    assert!(codes.values().all(Option::is_some));
    let told = problems.sorted()[0].to_string();
    assert!(
        told.contains("199 characters") && told.contains(" cm "),
        "{told}"
    );
}

#[test]
fn noon_and_midnight_are_the_practices_own_in_summer_and_in_winter() {
    let moments = [
        // The clocks go forward on 29 March 2026 and back on 25 October.
        ("2026-03-28T11:30:00Z", "2026-03-28", "morning"),
        ("2026-03-29T10:59:00Z", "2026-03-29", "morning"),
        ("2026-03-29T11:01:00Z", "2026-03-29", "afternoon"),
        ("2026-07-01T23:30:00Z", "2026-07-02", "morning"),
        ("2026-10-24T23:30:00Z", "2026-10-25", "morning"),
        ("2026-10-25T00:30:00Z", "2026-10-25", "morning"),
        ("2026-10-25T01:30:00Z", "2026-10-25", "morning"),
        ("2026-10-25T11:30:00Z", "2026-10-25", "morning"),
        ("2026-10-25T23:30:00Z", "2026-10-25", "afternoon"),
        ("2026-12-31T23:59:30Z", "2026-12-31", "afternoon"),
    ];
    for (moment, date, half_day) in moments {
        let visitor = Visitor::at_moment(SMALL, moment);
        visitor.press("English");
        let counted = visitor.counted();
        let days: Vec<_> = counted
            .iter()
            .map(|count| (count.date.as_str(), count.half_day.as_str(), count.count))
            .collect();
        assert_eq!(days, [(date, half_day, 1)], "{moment}");
    }
}

#[test]
fn words_that_were_on_the_screen_for_a_minute_are_kept_too() {
    let visitor = Visitor::at(SMALL);
    visitor.kiosk.begin_to_keep_house();
    let english = || {
        let wordings = visitor.tally().wordings().unwrap();
        wordings
            .into_iter()
            .filter(|wording| wording.subject.language == "en-GB")
            .map(|wording| wording.subject.wording)
            .collect::<Vec<_>>()
    };
    let edition_of = |title: &str| {
        let site = staff::Site::shipped();
        site.line(
            "locales/en-GB/social-media.ftl",
            "photographs-title = ",
            &format!("photographs-title = {title}"),
        );
        std::sync::Arc::new(site.load().0.unwrap())
    };
    assert_eq!(english().len(), 1);
    visitor.kiosk.offer(edition_of("Pictures"));
    assert_eq!(english().len(), 2);
    // One that waits for a reader is on the screen when they have finished.
    visitor.press("English");
    visitor.kiosk.offer(edition_of("Cameras"));
    assert_eq!(english().len(), 2, "nobody has seen it yet");
    visitor.press(&labels(&visitor.edition, "en-GB").finish_button);
    assert_eq!(english().len(), 3);
}
