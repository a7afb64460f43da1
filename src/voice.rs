//! How words are spoken: how loud, and how fast.

/// How loud words are spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Volume {
    Quiet,
    #[default]
    Normal,
    Loud,
}

impl Volume {
    pub const ALL: [Self; 3] = [Self::Quiet, Self::Normal, Self::Loud];

    /// For espeak-ng's option `-a`: 0 to 200, where 100 is its default (its manual page). Measured, a
    /// voice at 100 peaks just under what a sample can hold. At 200 it is 5.5 dB louder, for which one
    /// sample in 400 is cut.
    pub fn amplitude(self) -> u32 {
        match self {
            Self::Quiet => 50,
            Self::Normal => 100,
            Self::Loud => 200,
        }
    }

    /// The same step for a recording, in decibels over how it was recorded.
    pub fn decibels(self) -> i32 {
        match self {
            Self::Quiet => -6,
            Self::Normal => 0,
            Self::Loud => 6,
        }
    }

    /// 1 to 3.
    pub fn step(self) -> usize {
        Self::ALL
            .iter()
            .position(|volume| *volume == self)
            .map_or(1, |index| index + 1)
    }

    pub fn from_step(step: usize) -> Option<Self> {
        Self::ALL.get(step.checked_sub(1)?).copied()
    }
}

/// How fast words are spoken. Recordings have the speed of whoever spoke.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Speed {
    Slow,
    #[default]
    Normal,
    Fast,
}

impl Speed {
    pub const ALL: [Self; 3] = [Self::Slow, Self::Normal, Self::Fast];

    /// For espeak-ng's option `-s`, whose default is 175 (its manual page). That is for people who
    /// know the voice; here everybody hears it for the first time, so it is the fastest.
    pub fn words_per_minute(self) -> u32 {
        match self {
            Self::Slow => 110,
            Self::Normal => 140,
            Self::Fast => 175,
        }
    }

    /// 1 to 3.
    pub fn step(self) -> usize {
        Self::ALL
            .iter()
            .position(|speed| *speed == self)
            .map_or(1, |index| index + 1)
    }

    pub fn from_step(step: usize) -> Option<Self> {
        Self::ALL.get(step.checked_sub(1)?).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_run_from_the_least_to_the_most() {
        assert_eq!(Volume::ALL.map(Volume::step), [1, 2, 3]);
        assert_eq!(Speed::ALL.map(Speed::step), [1, 2, 3]);
        for step in 1..=3 {
            assert_eq!(Volume::from_step(step).map(Volume::step), Some(step));
            assert_eq!(Speed::from_step(step).map(Speed::step), Some(step));
        }
        assert_eq!([Volume::from_step(0), Volume::from_step(4)], [None, None]);
        assert_eq!([Speed::from_step(0), Speed::from_step(4)], [None, None]);
        assert!(Volume::ALL.is_sorted_by_key(|volume| (volume.amplitude(), volume.decibels())));
        assert!(Speed::ALL.is_sorted_by_key(|speed| speed.words_per_minute()));
        assert_eq!(
            (Volume::default(), Speed::default()),
            (Volume::Normal, Speed::Normal)
        );
    }
}
