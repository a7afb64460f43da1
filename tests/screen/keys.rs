//! The whole visit without touching the glass: by keyboard, and by two switches, of which one goes on and
//! the other presses.

use crate::common;
use crate::common::visitor::Visitor;
use crate::common::{SMALL, SMALL_TALL, labels};
use guidance_kiosk::screen::Screen;
use slint::platform::Key;

/// Goes on until a button has the focus, and presses it. The focus is seen at every step.
fn choose(visitor: &Visitor, label: &str) {
    for step in 0..60 {
        visitor.key(Key::Tab);
        let focused = visitor
            .focused()
            .unwrap_or_else(|| panic!("no focus is seen after {step} steps to «{label}»"));
        if focused.label == label {
            visitor.key(Key::Return);
            visitor.wait(1.0);
            return;
        }
    }
    panic!("«{label}» is not reached on {}", visitor.page());
}

fn walk_by_two_switches(screen: Screen, tag: &str, own_name: &str) {
    let visitor = Visitor::at(screen);
    let words = labels(&visitor.edition, tag);
    choose(&visitor, own_name);
    assert_eq!(visitor.page(), "contents");
    for (button, page) in [
        (&words.review_button, "review"),
        (&words.back_button, "contents"),
        (&words.complaint_button, "complaint"),
        (&words.back_button, "contents"),
        (&words.reception_button, "reception"),
    ] {
        choose(&visitor, button);
        assert_eq!(visitor.page(), page);
    }
    let english = labels(&visitor.edition, "en-GB").need_interpreter;
    let card = if words.need_interpreter == english {
        english
    } else {
        format!("{}, {english}", words.need_interpreter)
    };
    choose(&visitor, &card);
    assert_eq!(visitor.page(), "reception-card");
    choose(&visitor, &words.back_button);
    choose(&visitor, &words.back_button);
    assert_eq!(visitor.page(), "contents");
    choose(&visitor, &words.display_button);
    choose(&visitor, &words.text_size_2);
    choose(&visitor, &words.done_button);
    choose(&visitor, &words.read_button);
    for _ in 0..visitor.edition.documents[0].pages.len() {
        assert_eq!(visitor.page(), "reading");
        choose(&visitor, &words.next_button);
    }
    assert_eq!(visitor.page(), "acknowledge");
    choose(&visitor, &words.acknowledge_button);
    assert_eq!(visitor.page(), "thank-you");
    assert_eq!(visitor.count_of("acknowledged"), 1);
    choose(&visitor, &words.finish_button);
    assert_eq!(visitor.page(), "welcome");
}

#[test]
fn two_switches_are_enough_for_a_visit_in_english() {
    walk_by_two_switches(SMALL, "en-GB", "English");
}

#[test]
fn two_switches_are_enough_for_a_visit_in_urdu() {
    walk_by_two_switches(SMALL_TALL, "ur", "اردو, Urdu");
}

/// Presses an arrow until the focus is where it should be.
fn arrow(visitor: &Visitor, key: Key, label: &str) {
    for _ in 0..40 {
        if visitor
            .focused()
            .is_some_and(|focused| focused.label == label)
        {
            return;
        }
        visitor.key(key);
    }
    panic!(
        "«{label}» is not reached by {key:?}; the focus is on {:?}",
        visitor.focused().map(|part| part.label)
    );
}

fn walk_by_arrows(tag: &str, forward: Key) {
    let visitor = Visitor::at(SMALL);
    let words = labels(&visitor.edition, tag);
    let locale = visitor
        .edition
        .locales
        .iter()
        .find(|locale| locale.language.tag.as_str() == tag)
        .unwrap();
    let (own, english) = (&locale.language.own_name, &locale.language.english_name);
    choose(
        &visitor,
        &if own == english {
            own.clone()
        } else {
            format!("{own}, {english}")
        },
    );
    // Down from the heading through the rules to the row of buttons, and along it.
    arrow(&visitor, Key::DownArrow, &words.review_button);
    arrow(&visitor, forward, &words.read_button);
    visitor.key(Key::Return);
    visitor.wait(1.0);
    assert_eq!(visitor.page(), "reading");
    choose(&visitor, &words.next_button);
    // Escape goes back, Home to the contents.
    visitor.key(Key::Escape);
    visitor.wait(1.0);
    assert!(
        visitor.sees(
            &visitor
                .edition
                .locale(&locale.language.tag)
                .unwrap()
                .documents
                .values()
                .next()
                .unwrap()
                .pages[0]
                .progress
        )
    );
    visitor.key(Key::Home);
    visitor.wait(1.0);
    assert_eq!(visitor.page(), "contents");
    choose(&visitor, &words.display_button);
    visitor.key(Key::Escape);
    visitor.wait(1.0);
    assert_eq!(visitor.page(), "contents");
}

#[test]
fn arrows_go_by_place_in_english() {
    walk_by_arrows("en-GB", Key::RightArrow);
}

#[test]
fn arrows_go_by_place_in_urdu() {
    walk_by_arrows("ur", Key::LeftArrow);
}

#[test]
fn arrows_pass_over_what_is_hidden() {
    let visitor = Visitor::at(SMALL);
    let words = labels(&visitor.edition, "en-GB");
    visitor
        .press("English")
        .press(&words.read_button)
        .press(&words.next_button);
    // This page does not scroll, and keeps the place of the buttons for it.
    assert!(
        !visitor
            .buttons()
            .iter()
            .any(|button| button.label == words.scroll_down_button)
    );
    visitor.key(Key::Tab);
    arrow(&visitor, Key::DownArrow, &words.back_button);
    visitor.key(Key::RightArrow);
    assert_eq!(
        visitor.focused().map(|part| part.label).as_ref(),
        Some(&words.next_button)
    );
}

#[test]
fn a_page_begins_at_its_heading_and_tab_goes_to_its_own_buttons_first() {
    let visitor = Visitor::at(SMALL);
    let words = labels(&visitor.edition, "en-GB");
    choose(&visitor, "English");
    choose(&visitor, &words.read_button);
    assert_eq!(
        visitor.focused(),
        None,
        "the heading has the focus, not a button"
    );
    visitor.key(Key::Tab);
    let header = [
        &words.language_button,
        &words.display_button,
        &words.reception_button,
        &words.finish_button,
    ];
    let focused = visitor.focused().unwrap().label;
    assert!(!header.contains(&&focused), "{focused}");
}

#[test]
fn a_finger_needs_no_focus() {
    let visitor = Visitor::at(SMALL);
    visitor.key(Key::Tab);
    assert!(visitor.focused().is_some());
    visitor.press("English");
    assert_eq!(visitor.focused(), None);
    visitor.key(Key::Tab);
    assert!(visitor.focused().is_some(), "a key shows it again");
}

#[test]
fn keys_answer_the_question_and_reach_nothing_behind_it() {
    let visitor = Visitor::at(SMALL);
    let words = labels(&visitor.edition, "en-GB");
    choose(&visitor, "English");
    while visitor.page() != "still-there" {
        visitor.wait(1.0);
    }
    // "I need more time" has the focus: whoever presses a key is there.
    visitor.key(Key::Tab);
    for _ in 0..4 {
        let focused = visitor.focused().unwrap().label;
        assert!(
            [&words.more_time_button, &words.finish_button].contains(&&focused),
            "{focused}"
        );
        visitor.key(Key::LeftArrow);
        visitor.key(Key::Tab);
    }
    visitor.key(Key::Escape);
    visitor.wait(0.6);
    assert_eq!(visitor.page(), "contents");
}

#[test]
fn page_keys_scroll_to_the_end_and_back() {
    let visitor = Visitor::at(SMALL_TALL);
    let words = labels(&visitor.edition, "en-GB");
    visitor
        .press("English")
        .press(&words.display_button)
        .press(&words.text_size_4)
        .press(&words.done_button);
    visitor.key(Key::PageUp);
    let top = visitor.pixels();
    visitor.key(Key::PageDown);
    assert!(!common::is_alike(&top, &visitor.pixels()));
    visitor.key(Key::PageUp);
    assert!(common::is_alike(&top, &visitor.pixels()));
}
