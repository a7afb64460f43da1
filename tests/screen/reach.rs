//! Everything to be touched is in the lower half of a tall screen, for those who ask for it.

use crate::common::visitor::Visitor;
use crate::common::{SMALL, SMALL_TALL, TALL, labels};
use crate::staff;
use guidance_kiosk::screen::Screen;

/// Every button that is on the screen begins in its lower half, and ends on the screen; one that is scrolled
/// does so when the page is scrolled up.
fn is_within_reach(visitor: &Visitor, screen: Screen, up: &str) {
    let (top, bottom) = (
        screen.height as f32 / 2.0 / screen.scale_factor(),
        screen.height as f32 / screen.scale_factor(),
    );
    let mut buttons = visitor.buttons();
    while buttons.iter().any(|button| button.label == up) {
        visitor.activate(up);
        let before = std::mem::replace(&mut buttons, visitor.buttons());
        if before == buttons {
            break;
        }
    }
    assert!(!buttons.is_empty());
    for button in buttons {
        assert!(
            button.y + button.height > 0.0 && button.y < bottom,
            "«{}» on {}",
            button.label,
            visitor.page()
        );
        assert!(
            button.y >= top - 1.0,
            "«{}» on {} is at {}, above {top}",
            button.label,
            visitor.page(),
            button.y
        );
    }
}

#[test]
fn low_buttons_are_within_reach_on_every_page() {
    for (screen, tag, name) in [
        (SMALL_TALL, "en-GB", "English"),
        (TALL, "ur", "اردو, Urdu"),
        (SMALL_TALL, "bn", "বাংলা, Bengali"),
    ] {
        let visitor = Visitor::at(screen);
        let words = labels(&visitor.edition, tag);
        visitor
            .press(name)
            .press(&words.display_button)
            .press(&words.controls_low);
        for size in [&words.text_size_1, &words.text_size_4] {
            visitor.press(size);
            is_within_reach(&visitor, screen, &words.scroll_up_button);
            visitor.press(&words.done_button);
            is_within_reach(&visitor, screen, &words.scroll_up_button);
            for (there, back) in [
                (&words.review_button, &words.back_button),
                (&words.complaint_button, &words.back_button),
                (&words.language_button, &words.back_button),
                (&words.reception_button, &words.back_button),
            ] {
                visitor.press(there);
                is_within_reach(&visitor, screen, &words.scroll_up_button);
                visitor.press(back);
            }
            visitor.press(&words.display_button);
        }
        visitor.press(&words.done_button).press(&words.read_button);
        for _ in 0..visitor.edition.documents[0].pages.len() {
            is_within_reach(&visitor, screen, &words.scroll_up_button);
            visitor.press(&words.next_button);
        }
        is_within_reach(&visitor, screen, &words.scroll_up_button);
        visitor.press(&words.acknowledge_button);
        is_within_reach(&visitor, screen, &words.scroll_up_button);
        visitor.press(&words.finish_button);
        assert_eq!(visitor.page(), "welcome");
        assert!(
            visitor
                .button(&labels(&visitor.edition, "en-GB").display_button)
                .y
                < 100.0,
            "the next visitor finds them high"
        );
    }
}

#[test]
fn a_wide_screen_has_its_buttons_at_the_bottom() {
    let visitor = Visitor::at(SMALL);
    let words = labels(&visitor.edition, "en-GB");
    visitor.press("English");
    assert!(visitor.button(&words.display_button).y < 100.0);
    visitor
        .press(&words.display_button)
        .press(&words.controls_low)
        .press(&words.done_button);
    let low = visitor.button(&words.display_button).y;
    assert!(low > visitor.button(&words.read_button).y, "{low}");
    visitor
        .press(&words.display_button)
        .press(&words.reset_button);
    assert!(visitor.button(&words.display_button).y < 100.0);
}

#[test]
fn holding_the_corner_lets_staff_wipe_the_screen() {
    let visitor = Visitor::at(SMALL);
    visitor.hold_corner(2.5);
    assert_eq!(visitor.page(), "welcome", "a short hold is nothing");
    visitor.hold_corner(3.5);
    assert_eq!(visitor.page(), "cleaning");
    assert!(visitor.sees(&labels(&visitor.edition, "en-GB").cleaning_title));
    assert!(visitor.buttons().is_empty());
    // A cloth all over the glass.
    for step in 0..200 {
        visitor.tap_at((step * 37 % 800) as f32, (step * 53 % 500) as f32);
    }
    assert_eq!(visitor.page(), "cleaning");
    visitor.wait(20.0);
    assert_eq!(visitor.page(), "welcome");
    // Not in the middle of a visit.
    visitor.press("English");
    visitor.hold_corner(4.0);
    assert_eq!(visitor.page(), "contents");
}

#[test]
fn the_screen_is_wiped_at_the_times_that_the_practice_states() {
    // The story's wall clock says 9:30 at its beginning.
    let site = staff::Site::shipped();
    site.line(
        "content/practice.toml",
        "diagonal_inches = ",
        "cleaning = [\"12:30\", \"09:35\", \"09:32\"]",
    );
    let visitor = Visitor::with_site(site.root(), SMALL);
    visitor.wait(100.0);
    assert_eq!(visitor.page(), "welcome", "before the time");
    visitor.wait(40.0);
    assert_eq!(visitor.page(), "cleaning", "within half a minute of it");
    visitor.wait(31.0);
    assert_eq!(visitor.page(), "welcome");
    // Somebody is reading at the next one.
    visitor.press("English");
    for _ in 0..10 {
        visitor.wait(20.0);
        visitor.tap_at(4.0, 250.0);
        assert_eq!(visitor.page(), "contents");
    }
    visitor.press(&labels(&visitor.edition, "en-GB").finish_button);
    assert_eq!(visitor.page(), "welcome");
    visitor.wait(25.0);
    assert_eq!(visitor.page(), "cleaning", "when they have finished");
    visitor.wait(31.0);
    // Once for each time.
    visitor.wait(600.0);
    assert_eq!(visitor.page(), "welcome");
    assert!(
        visitor.counted().is_empty()
            || visitor.counted().iter().all(|count| count.step == "opened")
    );
}
