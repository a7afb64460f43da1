//! What Unicode says of characters, and when two texts are the same: the one room of such facts, over
//! ICU4X's properties and normal forms, so that no two parts of the program disagree about a character.

use std::borrow::Cow;

use icu_normalizer::ComposingNormalizerBorrowed;
pub use icu_properties::props::Script;
use icu_properties::props::{
    BidiClass, BidiControl, DefaultIgnorableCodePoint, EastAsianWidth, EmojiPresentation,
    GeneralCategory, GeneralCategoryGroup, IndicSyllabicCategory, JoiningType, LineBreak,
    PrependedConcatenationMark,
};
use icu_properties::{CodePointMapData, CodePointSetData};

/// The script of a character; `Common` or `Inherited` for what belongs to several, such as digits.
pub fn script(c: char) -> Script {
    CodePointMapData::<Script>::new().get(c)
}

/// The script of most letters of a text. `None` if it has no letter.
pub fn main_script(text: &str) -> Option<Script> {
    let mut counts: Vec<(Script, usize)> = Vec::new();
    for script in text.chars().filter(|c| c.is_alphabetic()).map(script) {
        if script == Script::Common || script == Script::Inherited {
            continue;
        }
        match counts.iter_mut().find(|(known, _)| *known == script) {
            Some((_, count)) => *count += 1,
            None => counts.push((script, 1)),
        }
    }
    counts
        .into_iter()
        .max_by_key(|(_, count)| *count)
        .map(|(script, _)| script)
}

/// Whether a character is a letter of a script that runs from right to left. Digits, signs and vowel
/// marks are not: they follow what stands around them.
pub fn runs_from_right_to_left(c: char) -> bool {
    // Nearly all characters that are asked for are Latin.
    c >= '\u{590}'
        && matches!(
            CodePointMapData::<BidiClass>::new().get(c),
            BidiClass::RightToLeft | BidiClass::ArabicLetter
        )
        && !is_direction_mark(c)
}

/// Whether a character is a mark that takes the direction of the letter before it: vowel signs, accents.
pub fn is_combining(c: char) -> bool {
    c >= '\u{300}' && CodePointMapData::<BidiClass>::new().get(c) == BidiClass::NonspacingMark
}

/// Whether a character is an invisible control of direction: marks, embeddings, overrides and isolates.
pub fn is_direction_mark(c: char) -> bool {
    c >= '\u{61c}' && CodePointSetData::new::<BidiControl>().contains(c)
}

/// What a character does to the order of the line that it stands in (UAX 9).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// A letter from left to right.
    LeftToRight,
    /// A letter or mark from right to left.
    RightToLeft,
    /// A digit or another sign of a number, in any script.
    Number,
    /// It takes the order of the character before it: accents, joiners, the mark U+200E.
    AsBefore,
    /// Begins or ends an isolate, an embedding or an override.
    Control,
    /// White space and punctuation, which take the order of what is around them.
    Neutral,
}

/// What a character does to the order of its line.
pub fn order(c: char) -> Order {
    if c.is_numeric() {
        return Order::Number;
    }
    match CodePointMapData::<BidiClass>::new().get(c) {
        BidiClass::LeftToRight if c == '\u{200e}' => Order::AsBefore,
        BidiClass::LeftToRight => Order::LeftToRight,
        BidiClass::RightToLeft | BidiClass::ArabicLetter => Order::RightToLeft,
        BidiClass::ArabicNumber => Order::Number,
        BidiClass::NonspacingMark | BidiClass::BoundaryNeutral => Order::AsBefore,
        _ if is_direction_mark(c) => Order::Control,
        _ => Order::Neutral,
    }
}

/// Whether a character is the sign of a currency.
pub fn is_currency(c: char) -> bool {
    CodePointMapData::<GeneralCategory>::new().get(c) == GeneralCategory::CurrencySymbol
}

/// Whether a character is a sign of mathematics: + − < ≥ ≈.
pub fn is_mathematical(c: char) -> bool {
    CodePointMapData::<GeneralCategory>::new().get(c) == GeneralCategory::MathSymbol
}

/// Whether a character is a hyphen or a dash of any length.
pub fn is_dash(c: char) -> bool {
    CodePointMapData::<GeneralCategory>::new().get(c) == GeneralCategory::DashPunctuation
}

/// Whether a character opens brackets or a quotation.
pub fn is_opening(c: char) -> bool {
    let category = CodePointMapData::<GeneralCategory>::new().get(c);
    matches!(
        category,
        GeneralCategory::OpenPunctuation | GeneralCategory::InitialPunctuation
    )
}

/// The value of a decimal digit of any script.
pub fn digit(c: char) -> Option<u32> {
    if let Some(value) = c.to_digit(10) {
        return Some(value);
    }
    let is_digit = |code: u32| {
        char::from_u32(code).is_some_and(|c| {
            CodePointMapData::<GeneralCategory>::new().get(c) == GeneralCategory::DecimalNumber
        })
    };
    let code = u32::from(c);
    if !is_digit(code) || code > 0xffff {
        return None;
    }
    // The digits of a script follow each other, and its zero is a code that ends in 0 or 6.
    let last = code % 16;
    Some(if is_digit(code - last) {
        last
    } else {
        last - 6
    })
}

/// Whether a character has the width of a Chinese one: Han, kana, Hangul, their signs, most emoji.
pub fn is_wide(c: char) -> bool {
    let width = || CodePointMapData::<EastAsianWidth>::new().get(c);
    c >= '\u{1100}' && matches!(width(), EastAsianWidth::Wide | EastAsianWidth::Fullwidth)
}

/// Whether a character belongs to a line of Chinese or Japanese: Han, kana and their full-width signs.
/// Such texts have no spaces between words. Korean has.
pub fn is_han(c: char) -> bool {
    is_wide(c)
        && script(c) != Script::Hangul
        && !CodePointSetData::new::<EmojiPresentation>().contains(c)
}

/// Whether a character belongs to a script in which lines break between words though no space stands
/// there, and only a dictionary knows where: Thai, Lao, Khmer, Burmese.
pub fn needs_dictionary(c: char) -> bool {
    c >= '\u{e00}' && CodePointMapData::<LineBreak>::new().get(c) == LineBreak::ComplexContext
}

/// Whether words are written without spaces between them where this character stands.
pub fn is_unspaced(c: char) -> bool {
    is_han(c) || needs_dictionary(c)
}

/// Whether a character has no ink and takes no room: what Unicode calls ignorable by default, and other
/// format characters. A space is none.
pub fn is_invisible(c: char) -> bool {
    !c.is_ascii()
        && (CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c)
            || CodePointMapData::<GeneralCategory>::new().get(c) == GeneralCategory::Format
                && !CodePointSetData::new::<PrependedConcatenationMark>().contains(c))
}

/// Whether a character is drawn around the one before it: a circle, a key. Digits in keys are such signs.
pub fn is_enclosing(c: char) -> bool {
    CodePointMapData::<GeneralCategory>::new().get(c) == GeneralCategory::EnclosingMark
}

/// Whether Unicode leaves it to a font what a character is.
pub fn is_private(c: char) -> bool {
    CodePointMapData::<GeneralCategory>::new().get(c) == GeneralCategory::PrivateUse
}

/// Whether a character joins letters or keeps them apart: the two of which the words of some languages
/// are made.
pub fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

/// Whether there is anything to see in a text, besides spaces and what is invisible.
pub fn is_visible(text: &str) -> bool {
    !text.chars().all(|c| c.is_whitespace() || is_invisible(c))
}

/// A text without the invisible marks that keep directions apart on the screen: for digests,
/// comparisons, speech and everything else that is not the screen.
pub fn without_marks(text: &str) -> String {
    unmarked(text).into_owned()
}

/// The same, of a text that need not be copied if it has none.
pub fn unmarked(text: &str) -> Cow<'_, str> {
    // Nearly all texts have none, and pairs of bytes are looked through many times faster than letters.
    let may_begin_mark = |pair: &[u8]| matches!(pair, [0xe2, 0x80 | 0x81] | [0xd8, 0x9c]);
    if !text
        .as_bytes()
        .windows(2)
        .fold(false, |found, pair| found | may_begin_mark(pair))
    {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.split(is_direction_mark).collect())
}

/// What a character is called that cannot be seen in an editor: `None` for what can.
pub fn unseen_name(c: char) -> Option<&'static str> {
    Some(match c {
        '\t' => "tab",
        '\u{b}' => "line break of Word",
        '\u{85}' => "next line",
        '\u{a0}' => "no-break space",
        '\u{ad}' => "soft hyphen",
        '\u{61c}' => "Arabic letter mark",
        '\u{200b}' => "zero-width space",
        '\u{200c}' => "zero-width non-joiner",
        '\u{200d}' => "zero-width joiner",
        '\u{200e}' => "left-to-right mark",
        '\u{200f}' => "right-to-left mark",
        '\u{2028}' => "line separator",
        '\u{2029}' => "paragraph separator",
        '\u{202a}' => "left-to-right embedding",
        '\u{202b}' => "right-to-left embedding",
        '\u{202c}' => "end of an embedding",
        '\u{202d}' => "left-to-right override",
        '\u{202e}' => "right-to-left override",
        '\u{202f}' => "narrow no-break space",
        '\u{2060}' => "word joiner",
        '\u{2066}'..='\u{2069}' => "isolate",
        '\u{3000}' => "wide space",
        '\u{feff}' => "byte-order mark",
        '\u{fff9}'..='\u{fffb}' => "interlinear annotation",
        '\u{e0000}'..='\u{e007f}' => "tag",
        c if c.is_control() => "control character",
        c if c != ' ' && c != '\n' && c.is_whitespace() => "wide or narrow space",
        c if is_invisible(c) => "character without ink",
        _ => return None,
    })
}

/// Whether a character is invisible and no text of any language needs it: overrides, which make letters
/// run backwards, marks of other programs, and fillers. What shapes letters, ends lines or keeps
/// directions apart is none.
pub fn is_stray(c: char) -> bool {
    is_invisible(c)
        && !matches!(
            c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202c}'
                | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0020}'..='\u{e01ef}'
        )
}

/// A text as it is drawn: without [stray](is_stray) invisible characters.
pub fn without_strays(text: String) -> String {
    // Nearly no text has one, and three bytes are looked through many times faster than letters.
    let may_begin = |bytes: &[u8]| {
        bytes[0] > 0xe0
            && matches!(
                bytes,
                [0xe2, 0x80, 0xad | 0xae]
                    | [0xe2, 0x81, _]
                    | [0xef, 0xbb | 0xbf, _]
                    | [0xe1 | 0xe3, 0x84..=0x9f, _]
                    | [0xf3, ..]
                    | [0xef, 0xbe, _]
            )
    };
    let is_plain = !text
        .bytes()
        .fold(false, |found, byte| found | (byte > 0xe0));
    if is_plain || !text.as_bytes().windows(3).any(may_begin) {
        return text;
    }
    text.replace(is_stray, "")
}

/// The sign of a keyboard that a character is drawn like, or stands for: straight quotation marks, a
/// hyphen, a space. `None` for any other, and for that sign itself.
pub fn typed(c: char) -> Option<char> {
    match c {
        '“' | '”' | '„' | '‟' | '″' | 'ʺ' => Some('"'),
        '‘' | '’' | '‚' | '‛' | '′' | 'ʹ' | 'ʻ' | 'ʼ' | '´' | '`' => Some('\''),
        // Hyphens; dashes no longer than those of figures and numbers, and the sign for minus.
        '\u{2010}'..='\u{2013}' | '\u{2043}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => Some('-'),
        '\u{2015}' => Some('—'),
        c if c != ' ' && c.is_whitespace() => Some(' '),
        _ => None,
    }
}

/// What a text is compared by. Two texts are the same to a reader if this is equal: it is unchanged by
/// runs and kinds of white space and by wrapping (an empty line parts paragraphs), by kinds of hyphen and
/// quotation mark that look alike, by invisible characters and by Unicode's normal forms.
pub fn canonical(text: &str) -> String {
    let seen: String = text
        .chars()
        .filter(|c| !is_invisible(*c) || is_joiner(*c))
        .collect();
    let mut canonical = one_step_to_canonical(&seen);
    // What was taken away may have kept marks apart that compose, or change places.
    loop {
        let next = one_step_to_canonical(&canonical);
        if next == canonical {
            return canonical;
        }
        canonical = next;
    }
}

/// Never makes a text longer in what it holds, so that repeating it comes to an end.
fn one_step_to_canonical(text: &str) -> String {
    let composed = NFC.normalize(text);
    let mut canonical = String::with_capacity(composed.len());
    let mut gap = Gap::default();
    let mut characters = composed.chars().peekable();
    while let Some(c) = characters.next() {
        if c.is_whitespace() {
            let is_half = c == '\r' && characters.peek() == Some(&'\n');
            gap.add(if is_half { ' ' } else { c });
            continue;
        }
        if is_joiner(c) {
            let next = characters
                .clone()
                .find(|c| !is_invisible(*c) && !c.is_whitespace() || is_line_end(*c));
            if gap.is_none() && is_joiner_seen(c, canonical.chars().next_back(), next) {
                canonical.push(c);
            }
            continue;
        }
        gap.close(&mut canonical, c);
        match (typed(c), c) {
            (Some(typed), _) => canonical.push(typed),
            (None, '…') => canonical.push_str("..."),
            // Ligatures, and letters in the shapes that they have in a word: PDF files are full of them.
            (None, '\u{fb00}'..='\u{fb17}' | '\u{fb50}'..='\u{fdfc}' | '\u{fe80}'..='\u{fefc}') => {
                let mut letter = [0; 4];
                let letters = NFKC.normalize(c.encode_utf8(&mut letter));
                if letters.contains(' ') {
                    canonical.push(c)
                } else {
                    canonical.push_str(&letters)
                }
            }
            (None, c) => canonical.push(c),
        }
    }
    match NFC.normalize(&canonical) {
        Cow::Borrowed(_) => canonical,
        Cow::Owned(composed) => composed,
    }
}

/// Whether a reader cannot tell two texts apart.
pub fn same(one: &str, other: &str) -> bool {
    one == other || canonical(one) == canonical(other)
}

const NFC: ComposingNormalizerBorrowed<'static> = ComposingNormalizerBorrowed::new_nfc();
const NFKC: ComposingNormalizerBorrowed<'static> = ComposingNormalizerBorrowed::new_nfkc();

/// The text with every letter and its accents as one character, where there is one.
pub fn composed(text: &str) -> Cow<'_, str> {
    NFC.normalize(text)
}

fn is_line_end(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// The white space between two characters.
#[derive(Default)]
struct Gap {
    is_some: bool,
    line_ends: usize,
}

impl Gap {
    fn add(&mut self, space: char) {
        self.is_some = true;
        self.line_ends += match space {
            '\u{2029}' => 2,
            space => usize::from(is_line_end(space)),
        };
    }

    fn is_none(&self) -> bool {
        !self.is_some
    }

    /// Writes the gap as it is compared, before the character that follows it.
    fn close(&mut self, text: &mut String, next: char) {
        let gap = std::mem::take(self);
        let Some(last) = text.chars().next_back().filter(|_| gap.is_some) else {
            return;
        };
        if gap.line_ends >= 2 {
            text.push_str("\n\n");
        } else if !(is_unspaced(last) && is_unspaced(next)) {
            // Between words that are written without spaces a line end is none.
            text.push(' ');
        }
    }
}

/// Whether a joiner changes how the letters around it are drawn.
fn is_joiner_seen(joiner: char, before: Option<char>, after: Option<char>) -> bool {
    let is_letter = |c: char| {
        let category = CodePointMapData::<GeneralCategory>::new().get(c);
        GeneralCategoryGroup::Letter.contains(category)
            || GeneralCategoryGroup::Mark.contains(category)
    };
    let conjoins = |c: char| {
        is_letter(c)
            && CodePointMapData::<IndicSyllabicCategory>::new().get(c)
                != IndicSyllabicCategory::Other
    };
    let joins = |c: char| {
        is_letter(c) && CodePointMapData::<JoiningType>::new().get(c) != JoiningType::NonJoining
    };
    let (joins_before, joins_after) = (before.is_some_and(joins), after.is_some_and(joins));
    before.is_some_and(conjoins) || joins_before && (joins_after || joiner == '\u{200d}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_every_script_have_their_value() {
        for digits in [
            "0123456789",
            "٠١٢٣٤٥٦٧٨٩",
            "۰۱۲۳۴۵۶۷۸۹",
            "०१२३४५६७८९",
            "০১২৩৪৫৬৭৮৯",
            "੦੧੨੩੪੫੬੭੮੯",
            "૦૧૨૩૪૫૬૭૮૯",
            "௦௧௨௩௪௫௬௭௮௯",
            "０１２３４５６７８９",
        ] {
            assert!(digits.chars().map(digit).eq((0..10).map(Some)), "{digits}");
        }
        assert_eq!("a½²一 ".chars().find_map(digit), None);
    }

    #[test]
    fn a_reader_cannot_tell_these_apart() {
        for (one, other) in [
            ("clinician. This", "clinician.  This"),
            ("clinician. This", "clinician.\u{a0}This"),
            ("clinician. This", "clinician.\nThis"),
            (
                "clinician. This",
                "\u{2009}clinician.\u{202f}\r\n This \u{3000}",
            ),
            ("One.\n\nTwo.", "One.\r\n\r\n\r\nTwo."),
            ("One.\n\nTwo.", "One.\u{2029}Two."),
            ("organisation's", "organisation’s"),
            ("organisation's", "organisationʼs"),
            ("\"No\"", "“No”"),
            ("„No‟", "\"No\""),
            ("purpose", "pur\u{ad}pose"),
            ("purpose", "\u{feff}pur\u{200b}po\u{2060}se\u{200e}"),
            ("purpose", "pur\u{200c}po\u{200d}se"),
            ("e-mail", "e\u{2011}mail"),
            ("e-mail", "e\u{2010}mail"),
            ("8-18", "8–18"),
            ("café", "cafe\u{301}"),
            ("cafe\u{301}", "cafe\u{34f}\u{301}"),
            ("Å", "\u{212b}"),
            ("five offices", "\u{fb01}ve o\u{fb03}ces"),
            ("Wait...", "Wait…"),
            ("您好世界", "您好\n世界"),
            ("ภาษาไทย", "ภาษา\nไทย"),
            ("❤", "❤\u{fe0f}"),
            ("لا", "\u{fefb}"),
            ("می\u{200c}خواهم", "می\u{200c}\u{200c}خواهم"),
            ("ههمه ", "ههمه\u{200c} "),
            ("می\u{200c}خواهم", "\u{202b}می\u{200c}خواهم\u{202c}"),
        ] {
            assert!(
                same(one, other),
                "{one:?} {other:?} {:?} {:?}",
                canonical(one),
                canonical(other)
            );
            assert_eq!(canonical(one), canonical(&canonical(other)));
        }
    }

    #[test]
    fn a_reader_can_tell_these_apart() {
        for (one, other) in [
            ("must not", "must"),
            ("not able", "notable"),
            ("One.\n\nTwo.", "One. Two."),
            ("10", "1 0"),
            ("10²", "102"),
            ("½", "1/2"),
            ("'No'", "\"No\""),
            ("No", "no"),
            ("cafe", "café"),
            ("می\u{200c}خواهم", "میخواهم"),
            ("ന്\u{200d}", "ന്"),
            ("क्\u{200d}ष", "क्ष"),
            ("one — two", "one-two"),
            ("5 %", "5%"),
            ("您好 NHS", "您好。NHS"),
            ("ي", "ی"),
            ("ك", "ک"),
            ("a?", "a"),
        ] {
            assert!(!same(one, other), "{one:?} {other:?}");
        }
    }

    #[test]
    fn what_has_no_ink_is_invisible_and_what_has_is_not() {
        for c in "\u{ad}\u{61c}\u{115f}\u{17b4}\u{180e}\u{200b}\u{200c}\u{200f}\u{202e}\u{2060}\u{2067}\u{feff}\u{fff9}\u{e0041}\u{fe0f}".chars() {
            assert!(is_invisible(c), "{c:?}");
        }
        for c in "a .\u{a0}\u{3000}\u{600}\u{6dd}é你ไ\u{e31}\u{94d}…".chars() {
            assert!(!is_invisible(c), "{c:?}");
        }
        for nothing in [
            "",
            " \n",
            "\u{200e}",
            "\u{2066} \u{2069}",
            "\u{feff}",
            "\u{a0}\u{ad}",
        ] {
            assert!(!is_visible(nothing), "{nothing:?}");
        }
        for something in ["a", ".", "\u{200f}ہ", "…", "❤\u{fe0f}"] {
            assert!(is_visible(something), "{something:?}");
        }
        assert_eq!(without_marks("\u{2068}3\u{2069} z\u{200c}"), "3 z\u{200c}");
    }

    #[test]
    fn scripts_are_told_apart() {
        assert!(
            "你〇かカー。，「」（ｱ"
                .chars()
                .filter(|c| *c != 'ｱ')
                .all(is_han)
        );
        assert!("aé…“한ก📱ا".chars().all(|c| !is_han(c)));
        assert!("กລកက".chars().all(needs_dictionary) && !"aبক한你".chars().any(needs_dictionary));
        assert!(
            "אبپەܐ\u{10d00}\u{fefb}"
                .chars()
                .all(runs_from_right_to_left)
        );
        assert!(
            "a1٣۴،.\u{64e}\u{200f}\u{61c}ক你"
                .chars()
                .all(|c| !runs_from_right_to_left(c))
        );
        assert!(is_combining('\u{64e}') && !is_combining('ا'));
        assert_eq!(main_script("NHS 111 میں ہے بات"), Some(Script::Arabic));
        assert_eq!(main_script("12 – 15"), None);
    }
}
