//! The screen through days and years: dark while the practice is closed, and never with anything burnt in.

use crate::common;
use crate::common::visitor::Visitor;
use crate::common::{SMALL, SMALL_TALL, TALL, labels};
use crate::staff;
use guidance_kiosk::counted::ClockTrust;
use guidance_kiosk::kiosk::headless::Pixels;
use guidance_kiosk::screen::Shift;

/// In front of a kiosk whose practice states these hours. The story's wall clock says 9:30 on Thursday,
/// 12 March 2026, at its beginning.
fn with_hours(hours: &str) -> Visitor {
    let site = staff::Site::shipped();
    site.line(
        "content/practice.toml",
        "diagonal_inches = ",
        &format!("hours = {{ {hours} }}"),
    );
    Visitor::with_site(site.root(), SMALL)
}

#[test]
fn outside_of_the_opening_hours_the_screen_is_dark() {
    let visitor = with_hours(r#"thursday = "09:00-09:35", friday = "08:00-18:00""#);
    visitor.wait(4.0 * 60.0);
    assert_eq!(visitor.page(), "welcome", "still open");
    visitor.wait(3.0 * 60.0);
    assert_eq!(visitor.page(), "dark");
    assert!(
        visitor.pixels().rgb.iter().all(|value| *value == 0),
        "black"
    );
    visitor.wait(22.0 * 3600.0);
    assert_eq!(visitor.page(), "dark", "at 7:37 on Friday");
    visitor.wait(1800.0);
    assert_eq!(
        visitor.page(),
        "welcome",
        "open again, and nobody has touched it"
    );
}

#[test]
fn a_touch_wakes_it_and_does_nothing_else() {
    let visitor = with_hours(r#"2026-03-12 = "closed""#);
    visitor.wait(90.0);
    assert_eq!(visitor.page(), "dark");
    let english = {
        visitor.tap_at(10.0, 10.0);
        visitor.wait(1.0);
        assert_eq!(visitor.page(), "welcome");
        visitor.button("English").centre()
    };
    visitor.wait(100.0);
    assert_eq!(visitor.page(), "dark", "nobody came");
    visitor.tap_at(english.0, english.1);
    visitor.wait(1.0);
    assert_eq!(
        visitor.page(),
        "welcome",
        "the touch on the button behind the dark only wakes"
    );
    // The next is for the page. A whole visit can be made, and the screen is dark soon after it.
    visitor.tap_at(english.0, english.1);
    visitor.wait(1.0);
    assert_eq!(visitor.page(), "contents");
    visitor.wait(90.0);
    assert_eq!(visitor.page(), "contents", "nobody is left in the dark");
    visitor.press(&labels(&visitor.edition, "en-GB").finish_button);
    visitor.wait(90.0);
    assert_eq!(visitor.page(), "dark");
    visitor.key(slint::platform::Key::Return);
    assert_eq!(visitor.page(), "welcome", "a key wakes it too");
}

#[test]
fn a_dark_screen_is_lit_when_the_hours_are_taken_away() {
    let visitor = with_hours(r#"2026-03-12 = "closed""#);
    visitor.wait(90.0);
    assert_eq!(visitor.page(), "dark");
    visitor.kiosk.offer(common::shipped_edition());
    visitor.wait(30.0);
    assert_eq!(visitor.page(), "welcome");
}

#[test]
fn a_clock_that_nobody_has_set_makes_nothing_dark() {
    let site = staff::Site::shipped();
    site.line(
        "content/practice.toml",
        "diagonal_inches = ",
        "hours = { 2026-03-12 = \"closed\" }",
    );
    let visitor = Visitor::with_site_and_clock(site.root(), SMALL, ClockTrust::Unverified);
    visitor.wait(300.0);
    assert_eq!(visitor.page(), "welcome");
}

#[test]
fn a_screen_is_wiped_before_the_practice_opens() {
    let site = staff::Site::shipped();
    let settings = "hours = { 2026-03-12 = \"10:00-18:00\" }\ncleaning = [\"09:40\"]";
    site.line("content/practice.toml", "diagonal_inches = ", settings);
    let visitor = Visitor::with_site(site.root(), SMALL);
    visitor.wait(120.0);
    assert_eq!(visitor.page(), "dark");
    visitor.wait(8.0 * 60.0 + 21.0);
    assert_eq!(visitor.page(), "cleaning");
    visitor.wait(120.0);
    assert_eq!(visitor.page(), "dark");
}

#[test]
fn nothing_goes_dark_where_no_hours_are_stated() {
    let visitor = Visitor::at(SMALL);
    visitor.wait(24.0 * 3600.0);
    assert_eq!(visitor.page(), "welcome");
}

/// The picture moved by so many pixels; what comes in from outside is not compared.
fn is_moved(before: &Pixels, after: &Pixels, by: (i32, i32)) -> bool {
    let (width, height) = (before.width as i32, before.height as i32);
    let at = |pixels: &Pixels, x: i32, y: i32| {
        let index = ((y * width + x) * 3) as usize;
        [
            pixels.rgb[index],
            pixels.rgb[index + 1],
            pixels.rgb[index + 2],
        ]
    };
    let margin = 12;
    (margin..height - margin).all(|y| {
        (margin..width - margin).all(|x| at(before, x, y) == at(after, x + by.0, y + by.1))
    })
}

#[test]
fn everything_moves_by_whole_pixels_while_nobody_is_there() {
    for screen in [SMALL, SMALL_TALL, TALL] {
        let visitor = Visitor::at(screen);
        visitor.kiosk.begin_to_shift();
        let first = visitor.pixels();
        let mut reached = std::collections::BTreeSet::new();
        for step in 1..30 {
            visitor.wait(120.0);
            let Shift { x, y, .. } = visitor.kiosk.view().unwrap().shift;
            assert_eq!(
                visitor.kiosk.view().unwrap().shift,
                Shift::after(step, &screen)
            );
            if step % 7 == 0 {
                assert!(
                    is_moved(&first, &visitor.pixels(), (x, y)),
                    "every pixel of the page moves by {x}, {y}, and none is blurred"
                );
            }
            reached.insert((x, y));
        }
        assert!(reached.len() > 12);
        // Not under somebody's eyes.
        visitor.press("English");
        let shift = visitor.kiosk.view().unwrap().shift;
        for _ in 0..4 {
            visitor.wait(90.0);
            visitor.tap_at(4.0, 300.0);
        }
        assert_eq!(visitor.page(), "contents");
        assert_eq!(visitor.kiosk.view().unwrap().shift, shift);
    }
}
