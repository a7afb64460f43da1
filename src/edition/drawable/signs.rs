//! What signs are called, and what to type where one cannot be shown.

use std::fmt::Write as _;

use crate::text::{is_invisible, is_private};

/// The sign that stands for bullets, ticks and arrows in Word's fonts Symbol and Wingdings, which put their
/// pictures at U+F000 and above: the ones that Word itself makes lists of. In another font of the same kind the
/// number means another picture, so they are proposed, and not shown unasked.
const OF_WORD: &[(char, &str)] = &[
    ('\u{f028}', "☎"),
    ('\u{f029}', "☎"),
    ('\u{f02a}', "✉"),
    ('\u{f02d}', "−"),
    ('\u{f04a}', "☺"),
    ('\u{f06c}', "●"),
    ('\u{f06e}', "■"),
    ('\u{f06f}', "□"),
    ('\u{f071}', "❑"),
    ('\u{f072}', "❒"),
    ('\u{f075}', "◆"),
    ('\u{f076}', "❖"),
    ('\u{f09f}', "•"),
    ('\u{f0a3}', "≤"),
    ('\u{f0a7}', "▪"),
    ('\u{f0a8}', "□"),
    ('\u{f0ae}', "→"),
    ('\u{f0b0}', "°"),
    ('\u{f0b1}', "±"),
    ('\u{f0b3}', "≥"),
    ('\u{f0b4}', "×"),
    ('\u{f0b7}', "•"),
    ('\u{f0b8}', "÷"),
    ('\u{f0d8}', "➢"),
    ('\u{f0e0}', "→"),
    ('\u{f0e8}', "➔"),
    ('\u{f0f0}', "⇨"),
    ('\u{f0fb}', "✗"),
    ('\u{f0fc}', "✓"),
    ('\u{f0fd}', "☒"),
    ('\u{f0fe}', "☑"),
];

/// Signs that say about the same, for those that people paste most.
const ALIKE: &[(&str, &str)] = &[
    ("📞📱📲🤙", "☎"),
    ("📧📨📩📬📭📮📪📫💌", "✉"),
    ("✅", "✓"),
    ("❌🚫⛔❎", "✗"),
    ("🔗👉🔜⏩", "→"),
    ("🔴🟠🟡🟢🔵🟣🟤⚫⚪⚬🔘", "●"),
    ("🟥🟧🟨🟩🟦🟪🟫⬛🔲🔳", "■"),
    ("🔶🔷🔸🔹", "◆"),
    ("🔺🔼", "▲"),
    ("🔻🔽", "▼"),
    ("🌟✨💫🤩", "★"),
    ("💙💚💛🧡💜🖤🤍🤎💖💗💓💕💞🩷🩵🩶", "♥"),
    ("😀😃😄😁😊🙂😉🤗😇", "☺"),
    ("😞😟🙁😢😭😔😕", "☹"),
    ("❕‼⁉", "!"),
    ("❔", "?"),
    ("🚨🚩📢📣", "⚠"),
    ("➕", "+"),
    ("➖", "−"),
    ("➗", "÷"),
    ("⭕", "○"),
    ("♾", "∞"),
    ("💷", "£"),
    ("💶", "€"),
    ("ℹ🛈", "i"),
];

/// How a sign is spoken of: by its name in Unicode and its number.
pub fn in_words(piece: &str) -> String {
    let characters: Vec<char> = piece.chars().collect();
    let numbers = characters
        .iter()
        .map(|c| format!("U+{:04X}", *c as u32))
        .collect::<Vec<_>>();
    match characters.as_slice() {
        [c] if is_private(*c) => {
            let whose = if ('\u{f000}'..='\u{f0ff}').contains(c) {
                "Word's own sign"
            } else {
                "the private sign"
            };
            format!("{whose} {}", numbers[0])
        }
        [c] if c.is_alphabetic() => format!("the letter \"{}\" ({})", name(*c), numbers[0]),
        [c] => format!("the sign \"{}\" ({})", name(*c), numbers[0]),
        [first, ..] if first.is_alphabetic() => {
            format!("the letters \"{piece}\" ({} and so on)", numbers[0])
        }
        [first, rest @ ..] => {
            let mut names = name(*first);
            for c in rest.iter().filter(|c| !is_invisible(**c)) {
                let _ = write!(names, " with {}", name(*c));
            }
            format!("the sign \"{names}\" ({})", numbers.join(" "))
        }
        [] => String::new(),
    }
}

fn name(c: char) -> String {
    unicode_names2::name(c).map_or_else(
        || "without a name".to_owned(),
        |name| name.to_string().to_lowercase(),
    )
}

/// What to type instead of a sign, as far as it can be drawn.
pub fn instead<'a>(piece: &'a str, draws: &mut dyn FnMut(&str) -> bool) -> Option<&'a str> {
    let first = piece.chars().next()?;
    let of_word = OF_WORD
        .iter()
        .find(|(sign, _)| *sign == first)
        .map(|(_, alike)| *alike);
    let alike = || {
        ALIKE
            .iter()
            .find(|(signs, _)| signs.contains(first))
            .map(|(_, alike)| *alike)
    };
    // Of a sign in another skin, or joined to others, the first alone.
    let alone = || {
        Some(&piece[..first.len_utf8()])
            .filter(|alone| *alone != piece && !first.is_alphabetic() && !first.is_whitespace())
    };
    of_word
        .or_else(alike)
        .filter(|sign| draws(sign))
        .or_else(|| alone().filter(|sign| draws(sign)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_is_called_by_its_name_and_number() {
        for (piece, words) in [
            ("📱", "the sign \"mobile phone\" (U+1F4F1)"),
            ("\u{f0b7}", "Word's own sign U+F0B7"),
            ("\u{e123}", "the private sign U+E123"),
            ("ก", "the letter \"thai character ko kai\" (U+0E01)"),
            (
                "👍🏽",
                "the sign \"thumbs up sign with emoji modifier fitzpatrick type-4\" (U+1F44D U+1F3FD)",
            ),
            (
                "1\u{fe0f}\u{20e3}",
                "the sign \"digit one with combining enclosing keycap\" (U+0031 U+FE0F U+20E3)",
            ),
            (
                "👩\u{200d}⚕\u{fe0f}",
                "the sign \"woman with staff of aesculapius\" (U+1F469 U+200D U+2695 U+FE0F)",
            ),
        ] {
            assert_eq!(in_words(piece), words);
        }
    }

    #[test]
    fn what_to_type_instead_can_be_drawn() {
        let mut all = |_: &str| true;
        assert_eq!(instead("📱", &mut all), Some("☎"));
        assert_eq!(instead("📱\u{fe0f}", &mut all), Some("☎"));
        assert_eq!(instead("\u{f0b7}", &mut all), Some("•"));
        assert_eq!(instead("👍🏽", &mut all), Some("👍"));
        assert_eq!(instead("1\u{fe0f}\u{20e3}", &mut all), Some("1"));
        assert_eq!(instead("🦖", &mut all), None);
        assert_eq!(instead("📱", &mut |sign| sign != "☎"), None);
    }

    #[test]
    fn no_sign_has_two_look_alikes() {
        let mut signs: Vec<char> = ALIKE.iter().flat_map(|(signs, _)| signs.chars()).collect();
        signs.extend(OF_WORD.iter().map(|(sign, _)| *sign));
        let all = signs.len();
        signs.sort_unstable();
        signs.dedup();
        assert_eq!(signs.len(), all);
    }
}
