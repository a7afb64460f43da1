//! Several fingers on the glass: at most one of them counts.
//!
//! Slint by itself lets a second finger that comes down anywhere press the button under the first, and a third press
//! once more where it leaves. Here fingers that come down together do nothing: a pinch, a palm beside a finger, a
//! child's hand. What has rested for a while, like a palm or an arm, does not hinder a new finger, and presses
//! nothing when it leaves.

use std::time::Duration;

/// A finger that comes so long after the others is a press; what was there before rests.
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

/// The fingers on the glass. `F` names a finger, for as long as it touches.
#[derive(Debug)]
pub struct Fingers<F> {
    down: Vec<F>,
    last_landed: Duration,
    /// The one that counts.
    pointer: Option<F>,
}

impl<F> Default for Fingers<F> {
    fn default() -> Self {
        Self {
            down: Vec::new(),
            last_landed: Duration::ZERO,
            pointer: None,
        }
    }
}

impl<F: Copy + PartialEq> Fingers<F> {
    /// What to do about what a finger did, at a time on a clock that only runs forward.
    pub fn touch<P>(
        &mut self,
        finger: F,
        phase: Phase,
        place: P,
        now: Duration,
    ) -> Vec<Pointer<P>> {
        let counts = self.pointer == Some(finger);
        if phase != Phase::Move {
            self.down.retain(|other| *other != finger);
        }
        match phase {
            Phase::Down => {
                let counts = self.down.is_empty() || now.saturating_sub(self.last_landed) >= RESTS;
                self.down.push(finger);
                self.last_landed = now;
                let before = self.pointer.take().map(|_| Pointer::Cancelled);
                self.pointer = counts.then_some(finger);
                before
                    .into_iter()
                    .chain(counts.then_some(Pointer::Pressed(place)))
                    .collect()
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
        let touch = |(finger, phase, at): &(u8, Phase, f64)| {
            fingers.touch(*finger, *phase, *finger, Duration::from_secs_f64(*at))
        };
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
        assert_eq!(
            of(&[(1, Down, 0.0), (1, Lost, 0.1), (1, Down, 0.2)]),
            [Pressed(1), Cancelled, Pressed(1)]
        );
    }

    #[test]
    fn fingers_that_come_together_do_nothing() {
        let touches = [
            (1, Down, 0.0),
            (2, Down, 0.2),
            (2, Move, 0.3),
            (1, Move, 0.4),
            (1, Up, 0.4),
            (2, Move, 0.5),
            (2, Up, 3.0),
        ];
        assert_eq!(of(&touches), [Pressed(1), Cancelled]);
        let third = [
            (1, Down, 0.0),
            (2, Down, 0.2),
            (1, Up, 0.3),
            (3, Down, 0.4),
            (3, Up, 0.5),
            (2, Up, 0.6),
        ];
        assert_eq!(of(&third), [Pressed(1), Cancelled]);
        // When all have left, one presses again.
        assert_eq!(
            of(&[&third[..], &[(4, Down, 0.7), (4, Up, 0.8)]].concat())[2..],
            [Pressed(4), Released(4), Cancelled]
        );
    }

    #[test]
    fn what_rests_does_not_hinder_a_finger_and_presses_nothing() {
        let palm = [
            (1, Down, 0.0),
            (2, Down, 2.0),
            (1, Move, 2.1),
            (2, Up, 2.2),
            (1, Up, 4.0),
        ];
        assert_eq!(
            of(&palm),
            [Pressed(1), Cancelled, Pressed(2), Released(2), Cancelled]
        );
        // Also where it came together with a finger at first.
        let again = [
            (1, Down, 0.0),
            (2, Down, 0.1),
            (2, Up, 0.3),
            (3, Down, 1.5),
            (3, Up, 1.6),
            (1, Up, 5.0),
        ];
        assert_eq!(
            of(&again),
            [Pressed(1), Cancelled, Pressed(3), Released(3), Cancelled]
        );
    }
}
