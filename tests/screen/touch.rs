//! What a finger does and does not do, and that everybody sees where the focus is.

use crate::common::visitor::{Part, Visitor};
use crate::common::{SMALL, is_alike, labels};
use guidance_kiosk::kiosk::fingers::Phase;
use slint::platform::{Key, PointerEventButton, WindowEvent};
use slint::{ComponentHandle, LogicalPosition};

struct Finger<'a>(&'a Visitor);

impl Finger<'_> {
    fn tell(&self, event: WindowEvent) {
        self.0.kiosk.window().window().dispatch_event(event);
        self.0.wait(0.05);
    }

    fn touches(&self, (x, y): (f32, f32)) {
        let position = LogicalPosition::new(x, y);
        self.tell(WindowEvent::PointerMoved { position });
        self.tell(WindowEvent::PointerPressed {
            position,
            button: PointerEventButton::Left,
        });
    }

    fn slides_to(&self, (x, y): (f32, f32)) {
        self.tell(WindowEvent::PointerMoved {
            position: LogicalPosition::new(x, y),
        });
    }

    fn leaves(&self, (x, y): (f32, f32)) {
        let position = LogicalPosition::new(x, y);
        self.tell(WindowEvent::PointerReleased {
            position,
            button: PointerEventButton::Left,
        });
        self.tell(WindowEvent::PointerExited);
    }
}

/// The colour of the glass at a place in logical pixels.
fn colour(visitor: &Visitor, x: f32, y: f32) -> [u8; 3] {
    let pixels = visitor.pixels();
    let scale = visitor.kiosk.window().window().scale_factor();
    let at = ((y * scale) as usize * pixels.width as usize + (x * scale) as usize) * 3;
    pixels.rgb[at..at + 3].try_into().unwrap()
}

#[test]
fn a_finger_that_slides_off_a_button_presses_nothing() {
    let visitor = Visitor::at(SMALL);
    let words = labels(&visitor.edition, "en-GB");
    visitor.press("English");
    let button = visitor.button(&words.read_button);
    let (inside, outside) = (button.centre(), (button.centre().0, button.y - 60.0));
    let finger = Finger(&visitor);
    finger.touches(inside);
    finger.slides_to(outside);
    finger.leaves(outside);
    assert_eq!(visitor.page(), "contents");
    visitor.wait(1.0);
    // However long it stays before it leaves.
    finger.touches(inside);
    visitor.wait(8.0);
    assert_eq!(
        visitor.page(),
        "contents",
        "nothing happens before the finger leaves"
    );
    finger.leaves(inside);
    assert_eq!(visitor.page(), "reading", "a slow press is a press");
}

#[test]
fn a_button_looks_pressed_while_it_is() {
    let visitor = Visitor::at(SMALL);
    let words = labels(&visitor.edition, "en-GB");
    visitor.press("English");
    let button = visitor.button(&words.read_button);
    let at = (button.x + 8.0, button.centre().1);
    let before = colour(&visitor, at.0, at.1);
    let finger = Finger(&visitor);
    finger.touches(button.centre());
    let pressed = colour(&visitor, at.0, at.1);
    assert_ne!(pressed, before);
    let outside = (button.centre().0, button.y - 60.0);
    finger.slides_to(outside);
    finger.leaves(outside);
    assert_eq!(colour(&visitor, at.0, at.1), before);
}

#[test]
fn the_focus_is_seen_in_every_set_of_colours_and_goes_back_too() {
    let visitor = Visitor::at(SMALL);
    let words = labels(&visitor.edition, "en-GB");
    visitor.press("English");
    let yellow = [0xff, 0xeb, 0x3b];
    // Beside the button: its own fill may be yellow.
    let is_ringed = |part: &Part| colour(&visitor, part.x - 2.0, part.centre().1) == yellow;
    for colours in [
        &words.colours_standard,
        &words.colours_black_on_white,
        &words.colours_white_on_black,
        &words.colours_yellow_on_black,
    ] {
        visitor
            .press(&words.display_button)
            .press(colours)
            .press(&words.done_button);
        visitor.key(Key::Tab);
        let mut walked = Vec::new();
        for _ in 0..30 {
            let focused: Vec<Part> = visitor.buttons().into_iter().filter(is_ringed).collect();
            let [focused] = &focused[..] else {
                panic!("{colours}: {focused:?}")
            };
            walked.push(focused.label.clone());
            if focused.label == words.read_button {
                break;
            }
            visitor.key(Key::Tab);
        }
        assert_eq!(walked.last(), Some(&words.read_button), "{colours}");
        visitor.key(Key::Backtab);
        let back = visitor.buttons().into_iter().find(is_ringed).unwrap().label;
        assert_eq!(Some(&back), walked.iter().rev().nth(1), "{colours}");
    }
}

#[test]
fn a_palm_or_a_second_finger_presses_nothing() {
    let visitor = Visitor::at(SMALL);
    let words = labels(&visitor.edition, "en-GB");
    visitor.press("English");
    let (finish, read) = (
        visitor.button(&words.finish_button).centre(),
        visitor.button(&words.read_button).centre(),
    );
    let touch = |finger, phase, (x, y): (f32, f32)| {
        visitor.kiosk.touch(finger, phase, x, y);
        visitor.wait(0.1);
    };
    // A palm lands on Finish together with the finger, and leaves before it or after it.
    for palm_goes_first in [true, false] {
        touch(1, Phase::Down, read);
        touch(2, Phase::Down, finish);
        if palm_goes_first {
            touch(2, Phase::Up, finish);
        }
        touch(1, Phase::Up, read);
        touch(2, Phase::Up, finish);
        assert_eq!(
            visitor.page(),
            "contents",
            "nobody knows which of them was meant"
        );
        visitor.wait(1.0);
    }
    // A palm rests on Finish, and a finger presses something else.
    touch(1, Phase::Down, finish);
    visitor.wait(2.0);
    touch(2, Phase::Down, read);
    assert_eq!(visitor.page(), "contents");
    touch(2, Phase::Up, read);
    assert_eq!(
        visitor.page(),
        "reading",
        "the finger acts in spite of the palm"
    );
    visitor.wait(1.0);
    touch(1, Phase::Up, finish);
    assert_eq!(
        visitor.page(),
        "reading",
        "and the palm does nothing when it leaves"
    );
    visitor.press(&words.finish_button);
    assert_eq!(visitor.page(), "welcome");
}

#[test]
fn a_touch_of_what_scrolls_hides_the_focus_too() {
    let visitor = Visitor::at(SMALL);
    let before = visitor.pixels();
    visitor.key("a");
    assert!(
        !is_alike(&before, &visitor.pixels()),
        "the frame round the heading is seen"
    );
    // The languages fill more than the page: what is touched there scrolls.
    let language = visitor.button("English");
    let finger = Finger(&visitor);
    let beside = (language.x / 2.0, language.centre().1);
    finger.touches(beside);
    finger.leaves(beside);
    visitor.wait(1.0);
    assert!(
        is_alike(&before, &visitor.pixels()),
        "whoever touches does not see where the focus is"
    );
}
