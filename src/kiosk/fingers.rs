//! Several fingers on the glass: one of them counts.
//!
//! Slint by itself lets a second finger that comes down anywhere press the button under the first. Here one finger
//! at a time is the pointer, and all others do nothing: a palm that lands with it, a child's hand. Only where the
//! first has rested for a while, like a palm or an arm, does a new one take its place; the resting one then
//! presses nothing.

use std::time::Duration;

/// A finger that has been down for longer than this rests, if another comes.
pub const RESTS: Duration = Duration::from_secs(1);

/// What becomes of a touch.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Pointer<P> {
    Pressed(P),
    Moved(P),
    Released(P),
    /// It presses nothing.
    Cancelled,
}

/// What a finger did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    Down,
    Move,
    Up,
    /// The system has taken the touch away.
    Lost,
}

/// The finger that counts. `F` names a finger, for as long as it touches.
#[derive(Debug)]
pub struct Fingers<F> {
    pointer: Option<(F, Duration)>,
}

impl<F> Default for Fingers<F> {
    fn default() -> Self {
        Self { pointer: None }
    }
}

impl<F: PartialEq> Fingers<F> {
    /// What to do about what a finger did, at a time on a clock that only runs forward.
    pub fn touch<P>(&mut self, finger: F, phase: Phase, place: P, now: Duration) -> Vec<Pointer<P>> {
        let counts = self.pointer.as_ref().is_some_and(|(pointer, _)| *pointer == finger);
        match phase {
            Phase::Down => {
                let before = match &self.pointer {
                    Some((_, since)) if now.saturating_sub(*since) < RESTS => return Vec::new(),
                    Some(_) => vec![Pointer::Cancelled],
                    None => Vec::new(),
                };
                self.pointer = Some((finger, now));
                before.into_iter().chain([Pointer::Pressed(place)]).collect()
            }
            Phase::Move if counts => vec![Pointer::Moved(place)],
            Phase::Up if counts => {
                self.pointer = None;
                vec![Pointer::Released(place), Pointer::Cancelled]
            }
            Phase::Lost if counts => {
                self.pointer = None;
                vec![Pointer::Cancelled]
            }
            Phase::Move | Phase::Up | Phase::Lost => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What comes of touches, each with its finger, phase and second.
    fn of(touches: &[(u8, Phase, f64)]) -> Vec<Pointer<u8>> {
        let mut fingers = Fingers::default();
        let touch =
            |(finger, phase, at): &(u8, Phase, f64)| fingers.touch(*finger, *phase, *finger, Duration::from_secs_f64(*at));
        touches.iter().flat_map(touch).collect()
    }

    use Phase::{Down, Lost, Move, Up};
    use Pointer::{Cancelled, Moved, Pressed, Released};

    #[test]
    fn one_finger_presses() {
        assert_eq!(
            of(&[(1, Down, 0.0), (1, Move, 0.1), (1, Up, 5.0)]),
            [Pressed(1), Moved(1), Released(1), Cancelled],
            "also slowly"
        );
        assert_eq!(of(&[(1, Down, 0.0), (1, Lost, 0.1), (1, Down, 0.2)]), [Pressed(1), Cancelled, Pressed(1)]);
    }

    #[test]
    fn a_palm_that_lands_with_the_finger_does_nothing() {
        let touches = [(1, Down, 0.0), (2, Down, 0.2), (2, Move, 0.3), (1, Up, 0.4), (2, Move, 0.5), (2, Up, 3.0)];
        assert_eq!(of(&touches), [Pressed(1), Released(1), Cancelled]);
        // Nor one that is gone before the finger.
        assert_eq!(of(&[(1, Down, 0.0), (2, Down, 0.2), (2, Up, 0.3), (1, Up, 0.4)]), [Pressed(1), Released(1), Cancelled]);
    }

    #[test]
    fn a_resting_palm_does_not_hinder_a_finger() {
        let touches = [(1, Down, 0.0), (2, Down, 2.0), (1, Move, 2.1), (2, Up, 2.2), (1, Up, 4.0), (3, Down, 5.0), (3, Up, 5.1)];
        let expected = [Pressed(1), Cancelled, Pressed(2), Released(2), Cancelled, Pressed(3), Released(3), Cancelled];
        assert_eq!(of(&touches), expected);
    }

    #[test]
    fn what_stays_behind_presses_nothing() {
        // A finger goes while the palm that came with it stays; then another presses.
        let touches = [(1, Down, 0.0), (2, Down, 0.1), (1, Up, 0.2), (3, Down, 0.3), (2, Up, 0.4), (3, Up, 0.5)];
        assert_eq!(of(&touches), [Pressed(1), Released(1), Cancelled, Pressed(3), Released(3), Cancelled]);
    }
}
