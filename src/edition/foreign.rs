//! Texts in another language or script than their folder says: a file in the wrong folder, a paragraph that
//! was never translated. Short labels are left alone: names and borrowed words look foreign everywhere.

use whatlang::{Detector, Lang};

use crate::text::{Script, main_script, script};

/// The fewest letters of a text whose language can be told.
const LEAST_LETTERS: usize = 80;
/// The fewest letters of a text whose script can be told.
const LEAST_IN_SCRIPT: usize = 25;
/// How many bytes of a text tell its language.
const LONGEST: usize = 4_000;
/// How many letters of a text are looked at for its script.
const SAMPLE: usize = 16;

/// The languages that can be told apart, each with frequent words that its relatives do not have. A text
/// with two of them is taken for its language without looking further.
const LANGUAGES: [(&str, Option<Lang>, &[&str]); 23] = [
    (
        "ar",
        Some(Lang::Ara),
        &[
            "في", "من", "على", "إلى", "هذه", "هذا", "أو", "أن", "لا", "التي", "عن", "يمكن", "إذا",
            "مع",
        ],
    ),
    (
        "bg",
        Some(Lang::Bul),
        &[
            "да", "се", "този", "това", "ще", "бъде", "е", "са", "като", "тази", "че", "към", "ако",
        ],
    ),
    (
        "ckb",
        None,
        &[
            "لە",
            "بە",
            "کە",
            "بۆ",
            "ئەم",
            "یان",
            "ئەو",
            "لەگەڵ",
            "پێ",
            "هەر",
            "ئەگەر",
            "دەکات",
        ],
    ),
    (
        "cy",
        Some(Lang::Cym),
        &[
            "yn", "ar", "mae", "hyn", "bydd", "neu", "gan", "wrth", "eich", "yr", "ei", "hon",
        ],
    ),
    (
        "en",
        Some(Lang::Eng),
        &[
            "the", "of", "and", "to", "is", "are", "for", "your", "this", "you", "or", "be", "not",
            "with",
        ],
    ),
    (
        "es",
        Some(Lang::Spa),
        &[
            "el", "los", "las", "y", "del", "esta", "su", "está", "son", "al", "puede", "sus", "es",
        ],
    ),
    (
        "fa",
        Some(Lang::Pes),
        &[
            "این", "از", "را", "در", "به", "که", "است", "با", "یا", "شود", "کنید", "برای", "آن",
        ],
    ),
    (
        "fr",
        Some(Lang::Fra),
        &[
            "le", "les", "des", "est", "vous", "une", "et", "du", "sur", "pas", "dans", "par", "au",
        ],
    ),
    (
        "hu",
        Some(Lang::Hun),
        &[
            "az", "és", "nem", "hogy", "ezt", "meg", "vagy", "ha", "egy", "ez", "kérjük",
        ],
    ),
    (
        "it",
        Some(Lang::Ita),
        &[
            "che", "non", "di", "il", "è", "gli", "della", "dei", "per", "alla", "questo", "i",
            "sono",
        ],
    ),
    (
        "lt",
        Some(Lang::Lit),
        &[
            "į", "kad", "tai", "yra", "nuo", "bus", "šis", "ši", "jūs", "apie", "po", "jei",
        ],
    ),
    (
        "lv",
        Some(Lang::Lav),
        &[
            "un", "uz", "lai", "vai", "šo", "nav", "pēc", "kas", "ka", "šis", "šī", "var",
        ],
    ),
    (
        "pl",
        Some(Lang::Pol),
        &[
            "w", "i", "nie", "się", "z", "do", "jest", "lub", "od", "oraz", "można", "są", "na",
            "że",
        ],
    ),
    (
        "pt",
        Some(Lang::Por),
        &[
            "não", "os", "uma", "em", "do", "da", "ao", "é", "são", "das", "dos", "um", "ou", "à",
        ],
    ),
    (
        "ro",
        Some(Lang::Ron),
        &[
            "și", "în", "să", "nu", "este", "cu", "pe", "sau", "care", "acest", "din", "vă", "o",
        ],
    ),
    (
        "ru",
        Some(Lang::Rus),
        &[
            "что",
            "это",
            "вы",
            "или",
            "если",
            "с",
            "к",
            "будет",
            "этот",
            "эта",
            "чтобы",
            "при",
            "мы",
        ],
    ),
    (
        "sk",
        Some(Lang::Slk),
        &[
            "sa", "je", "alebo", "pre", "že", "ktoré", "nie", "bude", "táto", "sú", "môžete", "na",
            "v",
        ],
    ),
    (
        "so",
        None,
        &[
            "oo", "ku", "ka", "ah", "ay", "waa", "iyo", "soo", "aad", "ama", "lagu", "karo",
        ],
    ),
    (
        "tr",
        Some(Lang::Tur),
        &[
            "bu",
            "ve",
            "bir",
            "için",
            "ile",
            "veya",
            "olarak",
            "lütfen",
            "sonra",
            "hakkında",
        ],
    ),
    (
        "uk",
        Some(Lang::Ukr),
        &[
            "і", "що", "це", "ви", "або", "якщо", "з", "та", "від", "цей", "бути", "щоб", "про",
            "є",
        ],
    ),
    (
        "ur",
        Some(Lang::Urd),
        &[
            "کے", "ہے", "کی", "میں", "سے", "اور", "ہیں", "کا", "کو", "یہ", "نہیں", "آپ",
        ],
    ),
    (
        "vi",
        Some(Lang::Vie),
        &[
            "này", "có", "không", "được", "của", "và", "là", "cho", "các", "quý", "chúng", "với",
        ],
    ),
    (
        "hi",
        Some(Lang::Hin),
        &[
            "के",
            "है",
            "की",
            "में",
            "से",
            "और",
            "हैं",
            "का",
            "को",
            "यह",
            "नहीं",
            "पर",
            "आप",
            "न",
        ],
    ),
];

/// Letters that only one of the languages in Arabic letters has.
const SORANI: &str = "ێۆڕڵە";
const PASHTO: &str = "ښړږټډۍځڅېګ";
/// How many letters that only one language has make a text its own.
const LEAST_OWN: usize = 5;

/// Characters of simplified Chinese that traditional Chinese writes otherwise, and those.
const SIMPLIFIED: &str =
    "们这个说时会来为国对请医诊务员关问电话网页语译选择开门书见过还让应该质评论发录题须护觉达级";
const TRADITIONAL: &str =
    "們這個說時會來為國對請醫診務員關問電話網頁語譯選擇開門書見過還讓應該質評論發錄題須護覺達級";

/// Letters that one language has of those in its script: a text with three of them is taken for its own.
const LETTERS: [(&str, &str); 14] = [
    ("ru", "ыэё"),
    ("uk", "іїєґ"),
    ("bg", "ъ"),
    ("lt", "ėųį"),
    ("lv", "āēīņļķģ"),
    ("pl", "łśćńź"),
    ("sk", "ľťďňôĺŕ"),
    ("hu", "őű"),
    ("ro", "țșă"),
    ("tr", "ğış"),
    ("cy", "ŵŷ"),
    ("pt", "ãõ"),
    ("vi", "ơưđ"),
    ("ur", "ےٹڈڑں"),
];

/// What a text is in, if that is not the language of its folder: "Russian". `tag` is the language's tag,
/// `expected` its script.
pub fn other_language(text: &str, tag: &str, expected: Script) -> Option<String> {
    let text = &text[..text.floor_char_boundary(LONGEST.min(text.len()))];
    let primary = tag.split('-').next().unwrap_or_default();
    if text.len() < LEAST_IN_SCRIPT {
        return None;
    }
    let is_own = |c: char| script(c) == expected;
    let letters = || text.chars().filter(|c| c.is_alphabetic());
    if !letters().take(SAMPLE).any(is_own)
        && letters().nth(LEAST_IN_SCRIPT - 1).is_some()
        && !letters().any(is_own)
    {
        let found = main_script(text)?;
        let language = detected(text)
            .filter(|_| found == Script::Latin)
            .map(|lang| lang.eng_name().to_owned());
        return Some(language.unwrap_or_else(|| "letters of another script".to_owned()));
    }
    if expected == Script::Han {
        return other_chinese(text, tag);
    }
    // A script that only one language has tells all.
    if ![
        Script::Latin,
        Script::Cyrillic,
        Script::Arabic,
        Script::Devanagari,
    ]
    .contains(&expected)
    {
        return None;
    }
    // Other than Latin letters take two bytes or more.
    if text.len() < LEAST_LETTERS * if expected == Script::Latin { 1 } else { 2 } {
        return None;
    }
    let own_words = count_words(text, words_of(primary));
    let is_kurdish = expected == Script::Arabic && has_enough(text, |c| SORANI.contains(c));
    let is_pashto = expected == Script::Arabic && has_enough(text, |c| PASHTO.contains(c));
    if primary != "ps" && is_pashto {
        return Some("Pashto".to_owned());
    }
    if primary != "ckb" && is_kurdish {
        return Some("Kurdish (Sorani)".to_owned());
    }
    if own_words >= 2
        || letters().nth(LEAST_LETTERS - 1).is_none()
        || has_own_letters(text, primary)
    {
        return None;
    }
    let own = LANGUAGES
        .iter()
        .find(|(known, ..)| *known == primary)
        .and_then(|(_, lang, _)| *lang);
    // Somali and Kurdish, which the detector does not know, and languages that no list has.
    if own.is_none() && (is_kurdish || own_words > 0) {
        return None;
    }
    // Letters tell the languages in Cyrillic letters apart more surely than the detector does.
    if expected == Script::Cyrillic && own.is_some() {
        let has_letters_of = |other: &&str| *other != primary && has_own_letters(text, other);
        if let Some(other) = ["ru", "uk"].into_iter().find(has_letters_of) {
            let (_, lang, _) = LANGUAGES.iter().find(|(known, ..)| *known == other)?;
            return lang.map(|lang| lang.eng_name().to_owned());
        }
    }
    let found = detected(text)?;
    if Some(found) == own {
        return None;
    }
    let (name, ..) = LANGUAGES.iter().find(|(_, lang, _)| *lang == Some(found))?;
    let theirs = count_words(text, words_of(name));
    // Of a language that the detector does not know, others are too easily found.
    let is_listed = LANGUAGES.iter().any(|(known, ..)| *known == primary);
    let is_sure = match own {
        Some(_) => theirs >= 2,
        None if is_listed => theirs >= 3,
        None => found == Lang::Eng && theirs >= 3,
    };
    is_sure.then(|| found.eng_name().to_owned())
}

/// Languages of the neighbourhood, so that theirs are not taken for one of ours.
const NEIGHBOURS: [Lang; 12] = [
    Lang::Deu,
    Lang::Nld,
    Lang::Ces,
    Lang::Cat,
    Lang::Swe,
    Lang::Dan,
    Lang::Fin,
    Lang::Hrv,
    Lang::Srp,
    Lang::Mkd,
    Lang::Bel,
    Lang::Tgl,
];

/// The language of a text, if the detector is sure of it.
fn detected(text: &str) -> Option<Lang> {
    let detector = Detector::with_allowlist(
        LANGUAGES
            .iter()
            .filter_map(|(_, lang, _)| *lang)
            .chain(NEIGHBOURS)
            .collect(),
    );
    Some(
        detector
            .detect(text)
            .filter(whatlang::Info::is_reliable)?
            .lang(),
    )
}

fn has_own_letters(text: &str, primary: &str) -> bool {
    let own = LETTERS
        .iter()
        .find(|(known, _)| *known == primary)
        .map_or("", |(_, letters)| *letters);
    text.chars()
        .filter(|c| !c.is_ascii() && own.contains(*c))
        .take(3)
        .count()
        == 3
}

fn words_of(primary: &str) -> &'static [&'static str] {
    LANGUAGES
        .iter()
        .find(|(known, ..)| *known == primary)
        .map_or(&[], |(.., words)| *words)
}

/// Whether a text has so many of these letters that it is in their language.
fn has_enough(text: &str, is_own: impl Fn(char) -> bool) -> bool {
    text.chars().filter(|c| is_own(*c)).take(LEAST_OWN).count() == LEAST_OWN
}

/// How many words of a text are among these, up to three.
fn count_words(text: &str, words: &[&str]) -> usize {
    let is_known = |word: &&str| {
        let word = word.trim_matches(|c: char| !c.is_alphabetic());
        words.contains(&word)
            || word.starts_with(char::is_uppercase) && words.contains(&word.to_lowercase().as_str())
    };
    text.split_whitespace().filter(is_known).take(3).count()
}

fn other_chinese(text: &str, tag: &str) -> Option<String> {
    let found = |these: &str, others: &str, least: usize| {
        let is_theirs = |c: &char| these.contains(*c) && !others.contains(*c);
        text.chars().filter(is_theirs).take(least).count() == least
    };
    let (own, other, name) = if tag.contains("Hant") || tag.ends_with("TW") || tag.ends_with("HK") {
        (TRADITIONAL, SIMPLIFIED, "simplified Chinese")
    } else {
        (SIMPLIFIED, TRADITIONAL, "traditional Chinese")
    };
    if has_enough(text, |c| matches!(c, 'ぁ'..='ゖ' | 'ァ'..='ヺ')) {
        return Some("Japanese".to_owned());
    }
    (!found(own, other, 1) && found(other, own, 3)).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_language_than_that_of_the_folder_is_told() {
        const SPANISH: &str = "Los pacientes no pueden tomar fotografías en la sala de espera sin el permiso de la recepción, y las normas se aplican siempre.";
        const RUSSIAN: &str = "Если вы хотите сделать фотографию, пожалуйста, сначала спросите в регистратуре, что можно снимать, или не делайте этого.";
        const ENGLISH: &str = "Patients must not take photographs in the waiting room of the practice without the permission of the staff.";
        const SORANI: &str = "نەخۆشەکان نابێت بەبێ مۆڵەتی کارمەندان لە ژووری چاوەڕوانی وێنە بگرن، ئەم ڕێنماییە بۆ هەموو کەسێکە و پێویستە ڕەچاو بکرێت.";
        for (text, tag, own_name, found) in [
            (SPANISH, "pt-PT", "Português", Some("Spanish")),
            (SPANISH, "es", "Español", None),
            (RUSSIAN, "uk", "Українська", Some("Russian")),
            (RUSSIAN, "bg", "Български", Some("Russian")),
            (RUSSIAN, "ru", "Русский", None),
            (RUSSIAN, "pl", "Polski", Some("letters of another script")),
            (ENGLISH, "pl", "Polski", Some("English")),
            (ENGLISH, "so", "Soomaali", Some("English")),
            (SPANISH, "so", "Soomaali", Some("Spanish")),
            (SORANI, "ar", "العربية", Some("Kurdish (Sorani)")),
            (SORANI, "fa", "فارسی", Some("Kurdish (Sorani)")),
            (ENGLISH, "ur", "اردو", Some("English")),
            (ENGLISH, "en-GB", "English", None),
            (SORANI, "ckb", "کوردی", None),
            (
                "這個螢幕會說明患者須知，請問我們的員工。",
                "zh-Hans",
                "简体中文",
                Some("traditional Chinese"),
            ),
            (
                "这个屏幕会说明患者须知，请问我们的员工。",
                "zh-Hant",
                "繁體中文",
                Some("simplified Chinese"),
            ),
            (
                "这个屏幕会说明患者须知，请问我们的员工。",
                "zh-Hans",
                "简体中文",
                None,
            ),
            ("NHS App", "ur", "اردو", None),
            ("Facebook, Instagram, WhatsApp", "fr", "Français", None),
        ] {
            assert_eq!(
                other_language(text, tag, main_script(own_name).unwrap()).as_deref(),
                found,
                "{tag}: {text}"
            );
        }
    }
}
