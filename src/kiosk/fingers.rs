//! One finger presses, several do nothing: no pinch, no swipe of a whole hand, and no palm beside a finger
//! presses what happens to lie under it.
//!
//! Slint would take the second finger for a sign that the first has left, and press; and would press once
//! more, where the last finger of a gesture leaves.

/// What a finger does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    Lands,
    Moves,
    Leaves,
    /// The window system has taken the touch away.
    IsTaken,
}

/// What the interface is told of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// Everything.
    All,
    Nothing,
    /// That the finger that it knows is nowhere any more, and nothing of this.
    LetGo,
    /// The same, and then all of this.
    LetGoAndAll,
}

/// The fingers on the glass.
#[derive(Debug)]
pub struct Fingers<Id> {
    /// In the order in which they landed.
    down: Vec<Id>,
    /// The one that the interface knows of.
    known: Option<Id>,
    /// There were several since the glass was last free.
    several: bool,
}

impl<Id> Default for Fingers<Id> {
    fn default() -> Self {
        Self { down: Vec::new(), known: None, several: false }
    }
}

impl<Id: Copy + PartialEq> Fingers<Id> {
    /// Notes what a finger does, and answers what the interface is told.
    pub fn see(&mut self, finger: Id, deed: Deed) -> Told {
        match deed {
            Deed::Lands => {
                self.down.retain(|other| *other != finger);
                self.down.push(finger);
                if self.known.is_none() && !self.several {
                    self.known = Some(finger);
                    return Told::All;
                }
                if self.known == Some(finger) {
                    return Told::All;
                }
                if std::mem::replace(&mut self.several, true) { Told::Nothing } else { Told::LetGo }
            }
            Deed::Moves if self.known == Some(finger) && !self.several => Told::All,
            Deed::Moves => Told::Nothing,
            Deed::Leaves | Deed::IsTaken => {
                self.down.retain(|other| *other != finger);
                if self.down.is_empty() {
                    self.several = false;
                }
                if self.known != Some(finger) {
                    return Told::Nothing;
                }
                self.known = None;
                // Slint takes a touch that is taken away for a press.
                if deed == Deed::IsTaken { Told::LetGoAndAll } else { Told::All }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_finger_is_told_whole() {
        let mut fingers = Fingers::default();
        for deed in [Deed::Lands, Deed::Moves, Deed::Leaves] {
            assert_eq!(fingers.see(1, deed), Told::All);
        }
    }

    #[test]
    fn the_second_ends_the_first_until_all_have_left() {
        let mut fingers = Fingers::default();
        fingers.see(1, Deed::Lands);
        assert_eq!(fingers.see(2, Deed::Lands), Told::LetGo);
        assert_eq!(fingers.see(3, Deed::Lands), Told::Nothing);
        assert_eq!(fingers.see(1, Deed::Moves), Told::Nothing);
        // Slint has to know that the finger has left; it holds nothing any more.
        assert_eq!(fingers.see(1, Deed::Leaves), Told::All);
        assert_eq!(fingers.see(4, Deed::Lands), Told::Nothing, "others are still there");
        for finger in [2, 3, 4] {
            assert_eq!(fingers.see(finger, Deed::Leaves), Told::Nothing);
        }
        assert_eq!(fingers.see(5, Deed::Lands), Told::All);
    }

    #[test]
    fn a_touch_that_is_taken_away_presses_nothing() {
        let mut fingers = Fingers::default();
        fingers.see(1, Deed::Lands);
        assert_eq!(fingers.see(1, Deed::IsTaken), Told::LetGoAndAll);
        assert_eq!(fingers.see(2, Deed::Lands), Told::All);
    }
}
