//! Arrow keys: the focus goes to the nearest control in their direction.
//!
//! Slint goes from one control to the next in the order of declaration, and knows no places. So every
//! control is asked where it stands, and the one that fits best is told to take the focus. That is a
//! matter of the interface alone: neither the session nor the view hears of it.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use slint::ComponentHandle;

use crate::kiosk::ui;

/// The answers arrive before the next frame is drawn; the timer runs after them.
const ANSWERS: Duration = Duration::from_millis(1);
/// How much further a control seems that stands beside the way, and not on it.
const ASIDE: f32 = 3.0;

/// The place of a control in the window.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Place {
    number: i32,
    left: f32,
    top: f32,
    right: f32,
    bottom: f32,
}

/// One step across or down: 1, -1 or 0.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Step {
    across: i32,
    down: i32,
}

#[derive(Default)]
struct Asked {
    numbers: i32,
    step: Step,
    layer: i32,
    answers: Vec<Place>,
}

/// Lets the arrow keys of a window work.
pub fn connect(window: &ui::AppWindow) {
    let asked = Rc::new(RefCell::new(Asked::default()));
    let keys = window.global::<ui::Keys>();
    let numbers = asked.clone();
    keys.on_new_number(move || {
        let mut asked = numbers.borrow_mut();
        asked.numbers += 1;
        asked.numbers
    });
    let answers = asked.clone();
    keys.on_here(move |number, layer, x, y, width, height| {
        let mut asked = answers.borrow_mut();
        if layer == asked.layer && width > 1.0 && height > 1.0 {
            asked.answers.push(Place {
                number,
                left: x,
                top: y,
                right: x + width,
                bottom: y + height,
            });
        }
    });
    let weak = window.as_weak();
    keys.on_go(move |across, down, layer| {
        let Some(window) = weak.upgrade() else { return };
        {
            let mut asked = asked.borrow_mut();
            asked.step = Step { across, down };
            asked.layer = layer;
            asked.answers.clear();
        }
        let keys = window.global::<ui::Keys>();
        keys.set_question(keys.get_question() + 1);
        let (weak, asked) = (window.as_weak(), asked.clone());
        slint::Timer::single_shot(ANSWERS, move || {
            let Some(window) = weak.upgrade() else { return };
            let keys = window.global::<ui::Keys>();
            let asked = asked.borrow();
            if let Some(number) = next(&asked.answers, keys.get_focused(), asked.step) {
                keys.set_wanted(number);
                keys.set_turn(keys.get_turn() + 1);
            }
        });
    });
}

/// The nearest control in a direction. Without a focus to go from, the first on the page.
fn next(places: &[Place], from: i32, step: Step) -> Option<i32> {
    let Some(from) = places.iter().find(|place| place.number == from) else {
        let first = |place: &&Place| (place.top.max(0.0), place.left.max(0.0));
        return places
            .iter()
            .min_by(|a, b| first(a).partial_cmp(&first(b)).expect("places are numbers"))
            .map(|place| place.number);
    };
    let distance = |place: &Place| {
        let (along, aside) = match step {
            Step { across: 1, .. } => (
                place.left - from.right,
                gap(from.top, from.bottom, place.top, place.bottom),
            ),
            Step { across: -1, .. } => (
                from.left - place.right,
                gap(from.top, from.bottom, place.top, place.bottom),
            ),
            Step { down: 1, .. } => (
                place.top - from.bottom,
                gap(from.left, from.right, place.left, place.right),
            ),
            Step { .. } => (
                from.top - place.bottom,
                gap(from.left, from.right, place.left, place.right),
            ),
        };
        // Neighbours may touch, and sizes are rounded.
        (along > -2.0).then_some(along + ASIDE * aside)
    };
    let others = places.iter().filter(|place| place.number != from.number);
    let reachable = others.filter_map(|place| Some((place.number, distance(place)?)));
    reachable
        .min_by(|(_, a), (_, b)| a.total_cmp(b))
        .map(|(number, _)| number)
}

/// How far two spans lie apart; nothing where they overlap.
fn gap(from: f32, to: f32, other_from: f32, other_to: f32) -> f32 {
    (other_from - to).max(from - other_to).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A grid of three columns and two rows, numbered in reading order, and a wide button below.
    fn places() -> Vec<Place> {
        let cell = |number: i32| {
            let (column, row) = ((number - 1) % 3, (number - 1) / 3);
            let (left, top) = (column as f32 * 110.0, row as f32 * 60.0);
            Place {
                number,
                left,
                top,
                right: left + 100.0,
                bottom: top + 50.0,
            }
        };
        (1..=6)
            .map(cell)
            .chain([Place {
                number: 7,
                left: 0.0,
                top: 120.0,
                right: 320.0,
                bottom: 170.0,
            }])
            .collect()
    }

    const RIGHT: Step = Step { across: 1, down: 0 };
    const LEFT: Step = Step {
        across: -1,
        down: 0,
    };
    const DOWN: Step = Step { across: 0, down: 1 };
    const UP: Step = Step {
        across: 0,
        down: -1,
    };

    #[test]
    fn arrows_go_to_the_neighbour() {
        for (from, step, to) in [
            (1, RIGHT, Some(2)),
            (2, RIGHT, Some(3)),
            (3, RIGHT, None),
            (6, LEFT, Some(5)),
            (4, LEFT, None),
            (2, DOWN, Some(5)),
            (5, DOWN, Some(7)),
            (7, DOWN, None),
            (5, UP, Some(2)),
            (2, UP, None),
        ] {
            assert_eq!(next(&places(), from, step), to, "from {from}, {step:?}");
        }
        assert!([4, 5, 6].contains(&next(&places(), 7, UP).unwrap()));
    }

    #[test]
    fn without_a_focus_the_first_control_takes_it() {
        assert_eq!(next(&places(), 0, DOWN), Some(1));
        assert_eq!(next(&[], 0, DOWN), None);
    }
}
