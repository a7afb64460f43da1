//! The staff screen: who gets in, what it tells and does, and that nobody else comes to it.

use crate::common;
use crate::common::visitor::Visitor;
use crate::common::{SMALL, SMALL_TALL, labels};
use guidance_kiosk::pin;
use guidance_kiosk::screen::Screen;
use guidance_kiosk::staff_screen::Task;

const PIN: &str = "735092";

fn enter(visitor: &Visitor, pin: &str) {
    for digit in pin.chars() {
        visitor.tap(&digit.to_string());
        visitor.wait(0.2);
    }
    visitor.tap("Open");
    visitor.wait(0.6);
}

/// In front of a kiosk whose staff have a PIN.
fn with_pin(screen: Screen) -> Visitor {
    let visitor = Visitor::at(screen);
    pin::set(visitor.data(), PIN).unwrap();
    visitor
}

fn admitted(screen: Screen) -> Visitor {
    let visitor = with_pin(screen);
    visitor.hold_corner(3.5);
    enter(&visitor, PIN);
    assert_eq!(visitor.page(), "staff");
    visitor
}

#[test]
fn staff_hold_a_corner_and_give_their_pin() {
    for screen in [SMALL, SMALL_TALL] {
        let visitor = with_pin(screen);
        visitor.hold_corner(2.5);
        assert_eq!(visitor.page(), "welcome", "a short hold is nothing");
        visitor.hold_corner(3.5);
        assert_eq!(visitor.page(), "pin");
        enter(&visitor, "735093");
        assert_eq!(visitor.page(), "pin");
        assert!(visitor.sees("This is not the PIN. Please try again."));
        visitor.tap("7");
        visitor.wait(0.2);
        assert!(visitor.sees("Digits entered: 1") && !visitor.sees("This is not the PIN"));
        visitor.press("Clear");
        assert!(visitor.sees("Digits entered: 0"));
        enter(&visitor, PIN);
        assert_eq!(visitor.page(), "staff");
        for told in [
            "On the screen",
            "Newer files",
            "Today",
            "Newest seal",
            "Clock",
            "Free space",
            "Fonts",
            "Reading aloud",
        ] {
            assert!(visitor.sees(told), "{told}");
        }
        visitor.press("Close");
        assert_eq!(visitor.page(), "welcome");
    }
}

#[test]
fn without_a_pin_there_is_no_staff_screen() {
    let visitor = Visitor::at(SMALL);
    visitor.hold_corner(3.5);
    assert_eq!(visitor.page(), "cleaning", "all there is is wiping");
    visitor.wait(31.0);
    // Nor with one that cannot be read.
    std::fs::write(visitor.data().join(pin::FILE_NAME), "").unwrap();
    visitor.hold_corner(3.5);
    assert_eq!(visitor.page(), "cleaning");
}

#[test]
fn whoever_guesses_has_to_wait() {
    let visitor = with_pin(SMALL);
    visitor.hold_corner(3.5);
    for _ in 0..5 {
        enter(&visitor, "111213");
        assert!(visitor.sees("This is not the PIN."));
    }
    enter(&visitor, PIN);
    assert!(visitor.sees("Too many wrong PINs. Please try again in 1 minute."));
    assert_eq!(visitor.page(), "pin");
    visitor.wait(61.0);
    assert_eq!(visitor.page(), "welcome", "the question goes away");
    visitor.hold_corner(3.5);
    enter(&visitor, PIN);
    assert_eq!(visitor.page(), "staff");
}

#[test]
fn both_pages_end_by_themselves() {
    let visitor = with_pin(SMALL);
    visitor.hold_corner(3.5);
    visitor.tap("7");
    visitor.wait(29.0);
    assert_eq!(visitor.page(), "pin");
    visitor.wait(2.0);
    assert_eq!(visitor.page(), "welcome");
    visitor.hold_corner(3.5);
    assert!(
        visitor.sees("Digits entered: 0"),
        "nothing of the digits is left"
    );
    enter(&visitor, PIN);
    visitor.wait(58.0);
    assert_eq!(visitor.page(), "staff");
    visitor.wait(3.0);
    assert_eq!(visitor.page(), "welcome");
}

#[test]
fn what_staff_can_do() {
    let visitor = admitted(SMALL);
    visitor.press(Task::ReadFiles.words());
    assert_eq!((visitor.reads.get(), visitor.page()), (1, "staff"));
    visitor.press(Task::Restart.words());
    assert_eq!((visitor.restarts.get(), visitor.page()), (1, "welcome"));
    visitor.hold_corner(3.5);
    enter(&visitor, PIN);
    visitor.press(Task::Clean.words());
    assert_eq!(visitor.page(), "cleaning");
    visitor.wait(31.0);
    visitor.hold_corner(3.5);
    enter(&visitor, PIN);
    visitor.press(Task::ScreenOff.words());
    assert_eq!(visitor.page(), "dark");
    visitor.wait(4000.0);
    assert_eq!(visitor.page(), "dark", "until it is touched");
    assert!(
        visitor.pixels().rgb.iter().all(|value| *value == 0),
        "nothing is shown"
    );
    visitor.tap_at(300.0, 300.0);
    visitor.wait(1.0);
    assert_eq!(
        visitor.page(),
        "welcome",
        "the touch that wakes presses nothing"
    );
}

#[test]
fn the_seal_can_be_photographed() {
    let visitor = Visitor::at(SMALL);
    pin::set(visitor.data(), PIN).unwrap();
    visitor.press("English");
    visitor.press(&labels(&visitor.edition, "en-GB").finish_button);
    visitor.kiosk.begin_to_keep_house();
    // A day later the day of the visit is sealed.
    visitor.wait(24.0 * 3600.0);
    visitor.hold_corner(3.5);
    enter(&visitor, PIN);
    let seal = visitor
        .tally()
        .newest_seal()
        .unwrap()
        .expect("the day is over");
    let view = visitor.kiosk.view().unwrap();
    assert_eq!(view.links(), [seal.note().unwrap()]);
    assert_eq!(
        common::codes::read_code(&visitor.pixels()),
        seal.note(),
        "read from the pixels by another decoder"
    );
}

#[test]
fn a_kiosk_out_of_service_can_be_asked_why() {
    let data = tempfile::tempdir().unwrap();
    let visitor = Visitor::without_site_in(SMALL, data.path());
    pin::set(data.path(), PIN).unwrap();
    assert_eq!(visitor.page(), "out-of-service");
    visitor.hold_corner(3.5);
    enter(&visitor, PIN);
    assert_eq!(visitor.page(), "staff");
    assert!(visitor.sees("Please look: On the screen"));
    visitor.press("Close");
    assert_eq!(visitor.page(), "out-of-service");
}

#[test]
fn nobody_comes_to_it_from_the_middle_of_a_visit() {
    let visitor = with_pin(SMALL);
    visitor.press("English");
    visitor.hold_corner(4.0);
    assert_eq!(visitor.page(), "contents");
}

#[test]
fn what_is_on_the_pages_fits() {
    for screen in [SMALL, SMALL_TALL] {
        let visitor = with_pin(screen);
        visitor.hold_corner(3.5);
        let (width, height) = (
            screen.width as f32 / screen.scale_factor(),
            screen.height as f32 / screen.scale_factor(),
        );
        for page in ["pin", "staff"] {
            for button in visitor.buttons() {
                assert!(
                    button.x >= 0.0 && button.x + button.width <= width,
                    "«{}» on {page}",
                    button.label
                );
                assert!(
                    button.y >= 0.0 && button.y + button.height <= height + 4000.0,
                    "«{}» on {page}",
                    button.label
                );
                let least = 15.9 * 96.0 / 25.4;
                assert!(
                    button.width >= least && button.height >= least,
                    "«{}» on {page} is too small",
                    button.label
                );
            }
            if page == "pin" {
                assert!(
                    visitor
                        .buttons()
                        .iter()
                        .all(|button| button.y + button.height <= height),
                    "the keys need no scrolling"
                );
                enter(&visitor, PIN);
            }
        }
    }
}
