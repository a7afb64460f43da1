//! A language that the program has never heard of, added by files alone, as staff would.

use crate::staff;
use std::process::Command;

use crate::common::visitor::Visitor;
use crate::common::{SMALL, labels};
use crate::staff::{PRACTICE, Site};
use guidance_kiosk::edition::{Edition, Snapshot};
use guidance_kiosk::language::Direction;
use serde_json::Value;

struct NewLanguage {
    tag: &'static str,
    facts: &'static str,
    own_name: &'static str,
    english_name: &'static str,
    font: &'static str,
    direction: Direction,
    back: &'static str,
    words: &'static str,
}

const LANGUAGES: [NewLanguage; 3] = [
    NewLanguage {
        tag: "ti",
        facts: "own_name = \"ትግርኛ\"\nenglish_name = \"Tigrinya\"\nfont = \"Noto Sans Ethiopic\"\n",
        own_name: "ትግርኛ",
        english_name: "Tigrinya",
        font: "Noto Sans Ethiopic",
        direction: Direction::LeftToRight,
        back: "ተመለስ",
        words: "language-button = ቋንቋ\nback-button = ተመለስ\nnext-button = ቀጽል\nthanks-title = የቐንየልና\n",
    },
    NewLanguage {
        tag: "ps",
        facts: "own_name = \"پښتو\"\nenglish_name = \"Pashto\"\ndirection = \"rtl\"\nfont = \"Noto Sans Arabic\"\n",
        own_name: "پښتو",
        english_name: "Pashto",
        font: "Noto Sans Arabic",
        direction: Direction::RightToLeft,
        back: "شاته",
        words: "language-button = ژبه\nback-button = شاته\nnext-button = بل\nthanks-title = مننه\n",
    },
    NewLanguage {
        tag: "ne",
        facts: "own_name = \"नेपाली\"\nenglish_name = \"Nepali\"\nfont = \"Noto Sans Devanagari\"\n",
        own_name: "नेपाली",
        english_name: "Nepali",
        font: "Noto Sans Devanagari",
        direction: Direction::LeftToRight,
        back: "पछाडि",
        words: "language-button = भाषा\nback-button = पछाडि\nnext-button = अर्को\nthanks-title = धन्यवाद\n",
    },
];

/// What staff do: a folder with a few words, and the tag in the list.
fn add(site: &Site, language: &NewLanguage) {
    site.write(
        &format!("locales/{}/language.toml", language.tag),
        language.facts,
    );
    site.write(
        &format!("locales/{}/kiosk.ftl", language.tag),
        language.words,
    );
    site.swap(PRACTICE, "\"pl\"", &format!("\"pl\", \"{}\"", language.tag));
}

#[test]
fn three_new_languages_appear_with_their_fonts_and_directions() {
    let site = Site::confirmed();
    for language in &LANGUAGES {
        add(&site, language);
    }
    let report = site.check();
    assert_eq!(report.exit, 0, "{}", report.list());
    assert!(
        !site.read_out().contains("[font-missing]"),
        "{}",
        site.read_out()
    );
    let edition = Edition::from_snapshot(&Snapshot::read(site.root()), staff::today())
        .0
        .unwrap();
    for new in &LANGUAGES {
        let visitor = Visitor::with_site(site.root(), SMALL);
        visitor.press(&format!("{}, {}", new.own_name, new.english_name));
        let look = visitor.kiosk.view().unwrap().look;
        assert_eq!(
            (look.script.direction, look.script.family.as_str()),
            (new.direction, new.font)
        );
        // What is translated is in the language; the rest is in English, and the page says so.
        let words = labels(&edition, new.tag);
        assert_eq!(words.back_button, new.back);
        let english = labels(&edition, "en-GB");
        let read = visitor.kiosk.view().unwrap().texts();
        assert!(
            read.contains(&english.read_button) && read.contains(&english.parts_in_english),
            "{read:?}"
        );
        let before = visitor.pixels();
        visitor.press(&words.read_button);
        assert!(visitor.sees(new.back), "{} is not on the screen", new.back);
        assert!(before != visitor.pixels());
    }
}

#[test]
fn preview_draws_a_new_language_as_it_is_written() {
    let site = Site::confirmed();
    for language in &LANGUAGES {
        add(&site, language);
    }
    let out = site.path("pictures");
    let output = Command::new(env!("CARGO_BIN_EXE_guidance-kiosk"))
        .args([
            "preview",
            "--language",
            "ti",
            "--language",
            "ps",
            "--language",
            "ne",
            "--site",
        ])
        .arg(site.root())
        .arg("--out")
        .arg(&out)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let manifest: Value =
        serde_json::from_str(&std::fs::read_to_string(out.join("manifest.json")).unwrap()).unwrap();
    for new in &LANGUAGES {
        let reading = manifest
            .as_array()
            .unwrap()
            .iter()
            .find(|entry| entry["language"] == new.tag && entry["page"] == "reading")
            .unwrap_or_else(|| panic!("{} is drawn", new.tag));
        assert_eq!(reading["direction"], new.direction.name());
        assert!(
            reading["texts"]
                .as_array()
                .unwrap()
                .contains(&new.back.into()),
            "{reading}"
        );
    }
}
