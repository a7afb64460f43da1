//! What a language needs beyond its words: names, direction, fonts, voice.
//!
//! The table below is the one place that knows languages. A site may offer a language that it
//! lacks: `locales/<tag>/language.toml` states the same facts (see `locales/README.md`).

use std::fmt;

use unic_langid::LanguageIdentifier;

/// A well-formed BCP 47 language tag in its canonical spelling, such as `en-GB` or `zh-Hans`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageTag(String);

impl LanguageTag {
    /// Reads a tag; `None` if it is not well-formed.
    ///
    /// Only the canonical spelling is a tag: `en-gb` gives `None`, because it also names a folder
    /// and two spellings would be two folders. [`LanguageTag::suggestion`] gives the canonical one.
    pub fn parse(text: &str) -> Option<Self> {
        let canonical = text.parse::<LanguageIdentifier>().ok()?.to_string();
        (canonical == text && text != "und").then_some(Self(canonical))
    }

    /// The tag of a language that was written by its name, for "did you mean".
    pub fn of_name(text: &str) -> Option<&'static str> {
        let text = text.trim().to_lowercase();
        let is_name = |name: &str| {
            name.to_lowercase() == text || text == format!("{} language", name.to_lowercase())
        };
        TABLE
            .iter()
            .find(|row| is_name(row.1) || is_name(row.2))
            .map(|row| row.0)
    }

    /// The tag that was meant by a text that is none, or that the program does not know: its canonical
    /// spelling, or the one of the table that is nearest to it. For "did you mean".
    pub fn suggestion(text: &str) -> Option<String> {
        if let Some(tag) = Self::of_name(text) {
            return Some(tag.to_owned());
        }
        let canonical = text.trim().parse::<LanguageIdentifier>().ok()?;
        if canonical.language.is_empty() {
            return None;
        }
        let is_known = |tag: &str| TABLE.iter().any(|row| row.0 == tag);
        let spelt = canonical.to_string();
        if is_known(&spelt) {
            return (spelt != text).then_some(spelt);
        }
        if let Some((_, tag)) = OTHER_TAGS.iter().find(|(other, _)| *other == spelt) {
            return Some((*tag).to_owned());
        }
        // Without its region, or with the one that the program has: pl-PL, pt, en-US.
        let is_its_language =
            |row: &&Row| row.0.split('-').next() == Some(canonical.language.as_str());
        let nearest = TABLE
            .iter()
            .find(is_its_language)
            .map(|row| row.0.to_owned());
        nearest.or_else(|| (spelt != text).then_some(spelt))
    }

    /// Whether the program's table does not have the language.
    pub fn is_unknown(&self) -> bool {
        TABLE.iter().all(|row| row.0 != self.0)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The same as Unicode's rules take it.
    pub fn identifier(&self) -> LanguageIdentifier {
        self.0.parse().expect("only well-formed tags are tags")
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The direction in which a language is written, and with it the whole layout of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Direction {
    #[default]
    LeftToRight,
    RightToLeft,
}

impl Direction {
    /// `ltr` or `rtl`, as in HTML's `dir` attribute.
    pub fn name(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

/// Everything the screen needs to know about a language, apart from its words.
#[derive(Debug, Clone, PartialEq)]
pub struct Language {
    pub tag: LanguageTag,
    /// The language's name in itself: what its readers look for on the Welcome page.
    pub own_name: String,
    pub english_name: String,
    pub direction: Direction,
    /// The font family that draws it. Latin letters in it come from Noto Sans where it has none.
    pub family: String,
    /// The Debian package that holds the family, for "install …". `None` for a family of a
    /// site's own choosing.
    pub package: Option<&'static str>,
    /// The factor on every size of text. The small letters of Arabic and Nastaliq are a quarter lower
    /// than those of Noto Sans of the same size, and would look like fine print beside it.
    pub size: f32,
    /// The factor on the font's own line height. 1.0 where the font's own box is already as tall
    /// as the script needs; Noto Sans' box is 1.36 em, so that 1.15 gives lines 1.56 em apart.
    pub line_height: f32,
}

/// The Latin family: every language falls back on it for Latin letters and digits.
pub const LATIN_FAMILY: &str = "Noto Sans";
const CORE: &str = "fonts-noto-core";
const CJK: &str = "fonts-noto-cjk";
/// The families of arrows, ticks, telephones, boxes and mathematical signs, all in fonts-noto-core. They have
/// digits and Latin letters too, so they are asked only after the Latin family.
const SIGN_FAMILIES: [&str; 3] = ["Noto Sans Symbols", "Noto Sans Symbols2", "Noto Sans Math"];
/// The factor on the Latin family's line height.
pub const LATIN_LINE: f32 = 1.15;
/// Noto Sans Arabic's box is 2.11 em, for marks upon marks: lines are 1.75 em apart.
const ARABIC_LINE: f32 = 0.83;
/// Noto Sans Tamil's box is 1.24 em: lines are 1.54 em apart.
const TAMIL_LINE: f32 = 1.24;
/// Noto Sans CJK's box is 1.45 em: lines are 1.52 em apart.
const HAN_LINE: f32 = 1.05;

/// Tags of which the nearest in the table is not the first of the same language.
const OTHER_TAGS: &[(&str, &str)] = &[
    ("zh-TW", "zh-Hant"),
    ("zh-HK", "zh-Hant"),
    ("zh-MO", "zh-Hant"),
    ("zh-Hant-TW", "zh-Hant"),
    ("zh-Hant-HK", "zh-Hant"),
    ("ku", "ckb"),
    ("ku-IQ", "ckb"),
    ("ku-Arab", "ckb"),
];

struct Row(
    &'static str,
    &'static str,
    &'static str,
    Direction,
    &'static str,
    &'static str,
    f32,
);

use Direction::{LeftToRight as L, RightToLeft as R};

/// Own names after the languages' own usage, as in the CLDR; families after what Debian's Noto
/// packages hold.
const TABLE: &[Row] = &[
    Row(
        "en-GB",
        "English",
        "English",
        L,
        LATIN_FAMILY,
        CORE,
        LATIN_LINE,
    ),
    Row("cy", "Cymraeg", "Welsh", L, LATIN_FAMILY, CORE, LATIN_LINE),
    Row("pl", "Polski", "Polish", L, LATIN_FAMILY, CORE, LATIN_LINE),
    Row(
        "ro",
        "Română",
        "Romanian",
        L,
        LATIN_FAMILY,
        CORE,
        LATIN_LINE,
    ),
    Row(
        "lt",
        "Lietuvių",
        "Lithuanian",
        L,
        LATIN_FAMILY,
        CORE,
        LATIN_LINE,
    ),
    Row(
        "lv",
        "Latviešu",
        "Latvian",
        L,
        LATIN_FAMILY,
        CORE,
        LATIN_LINE,
    ),
    Row(
        "pt-PT",
        "Português",
        "Portuguese",
        L,
        LATIN_FAMILY,
        CORE,
        LATIN_LINE,
    ),
    Row(
        "es",
        "Español",
        "Spanish",
        L,
        LATIN_FAMILY,
        CORE,
        LATIN_LINE,
    ),
    Row(
        "fr",
        "Français",
        "French",
        L,
        LATIN_FAMILY,
        CORE,
        LATIN_LINE,
    ),
    Row(
        "it",
        "Italiano",
        "Italian",
        L,
        LATIN_FAMILY,
        CORE,
        LATIN_LINE,
    ),
    Row(
        "hu",
        "Magyar",
        "Hungarian",
        L,
        LATIN_FAMILY,
        CORE,
        LATIN_LINE,
    ),
    Row(
        "sk",
        "Slovenčina",
        "Slovak",
        L,
        LATIN_FAMILY,
        CORE,
        LATIN_LINE,
    ),
    Row(
        "bg",
        "Български",
        "Bulgarian",
        L,
        LATIN_FAMILY,
        CORE,
        LATIN_LINE,
    ),
    Row(
        "uk",
        "Українська",
        "Ukrainian",
        L,
        LATIN_FAMILY,
        CORE,
        LATIN_LINE,
    ),
    Row(
        "ru",
        "Русский",
        "Russian",
        L,
        LATIN_FAMILY,
        CORE,
        LATIN_LINE,
    ),
    Row("tr", "Türkçe", "Turkish", L, LATIN_FAMILY, CORE, LATIN_LINE),
    Row(
        "so",
        "Soomaali",
        "Somali",
        L,
        LATIN_FAMILY,
        CORE,
        LATIN_LINE,
    ),
    Row(
        "vi",
        "Tiếng Việt",
        "Vietnamese",
        L,
        LATIN_FAMILY,
        CORE,
        LATIN_LINE,
    ),
    Row(
        "ar",
        "العربية",
        "Arabic",
        R,
        "Noto Sans Arabic",
        CORE,
        ARABIC_LINE,
    ),
    Row(
        "fa",
        "فارسی",
        "Persian",
        R,
        "Noto Sans Arabic",
        CORE,
        ARABIC_LINE,
    ),
    Row(
        "ckb",
        "کوردی (سۆرانی)",
        "Kurdish (Sorani)",
        R,
        "Noto Sans Arabic",
        CORE,
        ARABIC_LINE,
    ),
    Row("ur", "اردو", "Urdu", R, "Noto Nastaliq Urdu", CORE, 1.0),
    Row(
        "pa",
        "ਪੰਜਾਬੀ",
        "Punjabi",
        L,
        "Noto Sans Gurmukhi",
        CORE,
        LATIN_LINE,
    ),
    Row(
        "bn",
        "বাংলা",
        "Bengali",
        L,
        "Noto Sans Bengali",
        CORE,
        LATIN_LINE,
    ),
    Row(
        "gu",
        "ગુજરાતી",
        "Gujarati",
        L,
        "Noto Sans Gujarati",
        CORE,
        LATIN_LINE,
    ),
    Row(
        "hi",
        "हिन्दी",
        "Hindi",
        L,
        "Noto Sans Devanagari",
        CORE,
        LATIN_LINE,
    ),
    Row(
        "ta",
        "தமிழ்",
        "Tamil",
        L,
        "Noto Sans Tamil",
        CORE,
        TAMIL_LINE,
    ),
    Row(
        "zh-Hans",
        "简体中文",
        "Chinese (simplified)",
        L,
        "Noto Sans CJK SC",
        CJK,
        HAN_LINE,
    ),
    Row(
        "zh-Hant",
        "繁體中文",
        "Chinese (traditional)",
        L,
        "Noto Sans CJK TC",
        CJK,
        HAN_LINE,
    ),
];

/// The families that are asked for what a language's own lacks, in this order: Latin, those of the languages
/// that are shown (`shown`) and of the table, signs, and last Chinese, whose signs are as wide as its letters.
pub fn fallback_families<'a>(shown: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let is_wide = |family: &&str| family.contains("CJK");
    let (wide, narrow): (Vec<&str>, Vec<&str>) = shown
        .into_iter()
        .chain(TABLE.iter().map(|row| row.4))
        .partition(is_wide);
    let mut families = Vec::new();
    for family in std::iter::once(LATIN_FAMILY)
        .chain(narrow)
        .chain(SIGN_FAMILIES)
        .chain(wide)
    {
        if !families.contains(&family) {
            families.push(family);
        }
    }
    families
}

/// Every family that the program draws with by itself, and the Debian package that holds it.
pub fn families_and_packages() -> impl Iterator<Item = (&'static str, &'static str)> {
    TABLE
        .iter()
        .map(|row| (row.4, row.5))
        .chain(SIGN_FAMILIES.map(|family| (family, CORE)))
}

/// See [`Language::size`].
fn size_of(family: &str) -> f32 {
    if family.contains("Arabic") || family.contains("Nastaliq") || family.contains("Naskh") {
        1.1
    } else {
        1.0
    }
}

impl Language {
    /// The facts of a language in the table; `None` for any other.
    pub fn known(tag: &LanguageTag) -> Option<Self> {
        let row = TABLE.iter().find(|row| row.0 == tag.as_str())?;
        Some(Self {
            tag: tag.clone(),
            own_name: row.1.to_owned(),
            english_name: row.2.to_owned(),
            direction: row.3,
            family: row.4.to_owned(),
            package: Some(row.5),
            size: size_of(row.4),
            line_height: row.6,
        })
    }

    /// A language that the table lacks, from the facts that the site states.
    pub fn stated(
        tag: LanguageTag,
        own_name: String,
        english_name: String,
        direction: Direction,
        family: Option<String>,
    ) -> Self {
        let family = family.unwrap_or_else(|| LATIN_FAMILY.to_owned());
        let known = TABLE.iter().find(|row| row.4 == family);
        let package = known.map(|row| row.5);
        // An unknown font is given its own box: it cannot be too narrow.
        let line_height = known.map_or(1.0, |row| row.6);
        let size = size_of(&family);
        Self {
            tag,
            own_name,
            english_name,
            direction,
            family,
            package,
            size,
            line_height,
        }
    }

    /// The tag of the language that is called so, in itself or in English.
    pub fn called(name: &str) -> Option<&'static str> {
        let name = name.trim().to_lowercase();
        TABLE
            .iter()
            .find(|row| {
                [row.1, row.2]
                    .iter()
                    .any(|known| known.to_lowercase() == name)
            })
            .map(|row| row.0)
    }

    /// The tags of the table, in its order.
    pub fn known_tags() -> impl Iterator<Item = &'static str> {
        TABLE.iter().map(|row| row.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_table_has_a_canonical_tag_and_all_its_names() {
        for row in TABLE {
            let tag =
                LanguageTag::parse(row.0).unwrap_or_else(|| panic!("{} is not canonical", row.0));
            let language = Language::known(&tag).unwrap();
            assert!(!language.own_name.is_empty() && !language.english_name.is_empty());
        }
        assert_eq!(TABLE.len(), 29);
    }

    #[test]
    fn a_language_is_found_by_its_names() {
        for (name, tag) in [
            ("polish", "pl"),
            ("Polski ", "pl"),
            ("ROMÂNĂ", "ro"),
            ("język", ""),
            ("Klingon", ""),
        ] {
            assert_eq!(Language::called(name).unwrap_or_default(), tag, "{name}");
        }
    }

    #[test]
    fn a_tag_in_another_spelling_is_refused_with_its_canonical_spelling() {
        for (wrong, right) in [
            ("en-gb", "en-GB"),
            ("EN", "en-GB"),
            ("zh-hans", "zh-Hans"),
            ("pt_PT", "pt-PT"),
        ] {
            assert_eq!(LanguageTag::parse(wrong), None, "{wrong}");
            assert_eq!(LanguageTag::suggestion(wrong).as_deref(), Some(right));
        }
        for (name, tag) in [
            ("Polish", "pl"),
            ("polish language", "pl"),
            ("اردو", "ur"),
            ("English", "en-GB"),
        ] {
            assert_eq!(
                LanguageTag::suggestion(name).as_deref(),
                Some(tag),
                "{name}"
            );
        }
        for nonsense in ["", "polish language", "../..", "und", "x"] {
            assert_eq!(LanguageTag::parse(nonsense), None, "{nonsense}");
        }
    }
}
