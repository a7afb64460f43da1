//! How long speaking takes.
//!
//! Measured with espeak-ng 1.51 over every text of the shipped site, in all 27 languages that have a
//! voice, at all three speeds: 40 (French) to 110 ms (Arabic) a letter at 175 words a minute, a digit or
//! sign counted as five letters and a Han character as three, and up to 0.9 s more for the pauses about a
//! text of one word. `tests/speech.rs` measures it again.

use std::time::Duration;

use crate::text::is_wide;
use crate::voice::Speed;

/// Before and after the words, with the start of the program.
const PAUSES: Duration = Duration::from_secs(2);
/// A letter at the speed [`MEASURED`].
const MOST: Duration = Duration::from_millis(140);
const LEAST: Duration = Duration::from_millis(15);
const MEASURED: Speed = Speed::Fast;

/// The longest that speaking a text may take. A person who recorded it speaks no slower than the slowest
/// machine.
pub fn duration_estimate(text: &str, speed: Speed) -> Duration {
    PAUSES + at_speed(MOST * letters(text), speed)
}

/// The shortest that speaking a text can take. What espeak-ng has finished sooner, nobody has heard: the
/// machine has no sound device, which espeak-ng does not tell.
pub fn least_duration(text: &str, speed: Speed) -> Duration {
    if text.chars().any(char::is_alphanumeric) {
        at_speed(LEAST * letters(text), speed)
    } else {
        Duration::ZERO
    }
}

fn at_speed(time: Duration, speed: Speed) -> Duration {
    time * MEASURED.words_per_minute() / speed.words_per_minute()
}

/// How many letters take as long as the text, up to an hour of them.
fn letters(text: &str) -> u32 {
    let worth = |c: char| match c {
        c if c.is_ascii() && !c.is_ascii_alphabetic() && c != ' ' => 5,
        c if c.is_numeric() => 5,
        c if is_wide(c) => 3,
        _ => 1,
    };
    text.chars()
        .map(worth)
        .fold(0, u32::saturating_add)
        .min(25_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn longer_texts_and_slower_voices_take_longer() {
        for estimate in [duration_estimate, least_duration] {
            assert!(estimate("One two three", Speed::Fast) > estimate("One", Speed::Fast));
            assert!(
                Speed::ALL.is_sorted_by_key(|speed| std::cmp::Reverse(estimate("One two", *speed)))
            );
            assert!(estimate(&"word ".repeat(1_000_000), Speed::Slow) < Duration::from_secs(6000));
        }
        assert!(
            Speed::ALL
                .iter()
                .all(|speed| least_duration("One", *speed) < duration_estimate("One", *speed))
        );
        assert_eq!(least_duration(" …", Speed::Slow), Duration::ZERO);
    }
}
