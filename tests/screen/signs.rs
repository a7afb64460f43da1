//! Signs that people paste are drawn, in every language and in regular and bold; one that no font has is an
//! error at its own place, and everything that judges the site says the same.

use crate::staff;
use std::process::Command;
use std::sync::Arc;

use crate::common::{SMALL, shipped_edition};
use crate::staff::{KIOSK, PRACTICE, Report, SOURCE, Site, WORDS, finish};
use guidance_kiosk::edition::Edition;
use guidance_kiosk::kiosk::fonts::Fonts;
use guidance_kiosk::kiosk::gallery::{Gallery, Setting};
use guidance_kiosk::kiosk::headless::{Canvas, Pixels};
use guidance_kiosk::language::LanguageTag;
use guidance_kiosk::problem::Problems;
use guidance_kiosk::session::{Colours, Controls, TextSize};
use guidance_kiosk::view::{Page, View};

/// What people paste out of Word, from web pages and from telephones, and the fonts of fonts-noto-core have.
const SIGNS: &str = "▪●○◦■□→←↑↓↔✓✔✗✘☎☏✉⚠❗★☆►➢❖☐☑☒①②⑩≥≤−½⅓¾•–…€™×°✆❤♥➤➔⇒⇨➜◆◇▶◀▲▼♿ℹⓘ⌚☺☹✚✖✕⭐❓👍☞⬅➡⬆⬇∙‣№℃∞√≠≈±÷©®†§′″⅛Ⅳ♂♀♫❶";

/// The same with what says how they are to look.
const SEQUENCES: [&str; 4] = ["☎\u{fe0f}", "❤\u{fe0f}", "✔\u{fe0e}", "e\u{301}"];

const NEVER: [&str; 10] = [
    "1\u{fe0f}\u{20e3}",
    "📱",
    "\u{f0b7}",
    "\u{e123}",
    "👍🏽",
    "👩\u{200d}⚕\u{fe0f}",
    "👁\u{fe0f}\u{200d}🗨\u{fe0f}",
    "🇬🇧",
    "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
    "🏥",
];

fn signs() -> impl Iterator<Item = String> {
    SIGNS
        .chars()
        .map(String::from)
        .chain(SEQUENCES.map(str::to_owned))
}

/// The words of every sign as they are typed, in the English of one rule.
fn with_english(words: &str) -> Site {
    let site = Site::confirmed();
    for tag in ["pl", "ar", "ur"] {
        assert!(
            site.translations(&["accept", tag, "--unreviewed"])
                .status
                .success()
        );
    }
    // All translations are out of date then, and show the English.
    site.line(
        SOURCE,
        "photographs-body = ",
        &format!("photographs-body = {words} Ask at reception."),
    );
    site
}

#[test]
fn what_people_paste_is_no_mistake_in_any_language() {
    let site = with_english(&signs().collect::<String>());
    for tag in ["pl", "ar", "ur"] {
        site.edit(&format!("locales/{tag}/kiosk.ftl"), |text| {
            text.replacen(
                "choose-language = ",
                &format!("choose-language = {SIGNS} "),
                1,
            )
        });
    }
    let report = site.check();
    assert_eq!(report.exit, 0, "{}", report.list());
    assert!(
        !report.codes().contains(&"sign-missing"),
        "{}",
        report.list()
    );
    assert!(
        !site.read_out().contains("is not offered"),
        "{}",
        site.read_out()
    );
}

#[test]
fn a_sign_that_no_font_has_is_one_error_at_its_place_in_the_english() {
    for sign in NEVER {
        let site = with_english(&format!("Questions? NHS App {sign} Messages."));
        let report = site.check();
        let told: Vec<_> = report
            .told
            .iter()
            .filter(|told| told.severity == "error")
            .collect();
        assert_eq!(
            (report.exit, told.len()),
            (1, 1),
            "{sign}: {}",
            report.list()
        );
        assert!(
            report.tells(
                "sign-missing",
                SOURCE,
                site.place(SOURCE, &format!("App |{sign}"))
            ),
            "{sign}: {}",
            report.list()
        );
        assert!(
            told[0]
                .message
                .contains(&format!("U+{:04X}", sign.chars().next().unwrap() as u32)),
            "{}",
            told[0]
        );
        assert!(
            told[0].help.as_ref().unwrap().contains("leave it out"),
            "{}",
            told[0]
        );
        assert!(site.read_out().contains("^"), "the place is marked");
    }
}

#[test]
fn every_text_that_is_shown_is_looked_at() {
    let at = |change: &dyn Fn(&Site), file: &str, mark: &str| {
        let site = Site::confirmed();
        change(&site);
        let report = site.check();
        let errors = report
            .told
            .iter()
            .filter(|told| told.severity == "error")
            .count();
        assert_eq!((report.exit, errors), (1, 1), "{file}: {}", report.list());
        assert!(
            report.tells("sign-missing", file, site.place(file, mark)),
            "{file}: {}",
            report.list()
        );
    };
    at(
        &|site| site.line(PRACTICE, "name = ", "name = \"Woolpit 🏥 Health Centre\""),
        PRACTICE,
        "🏥",
    );
    at(
        &|site| site.line(PRACTICE, "name = ", "name = \"Woolpit \\U0001F3E5 Centre\""),
        PRACTICE,
        "name = |\"",
    );
    at(
        &|site| site.line(staff::GUIDANCE, "version = ", "version = \"2024 🏥\""),
        staff::GUIDANCE,
        "🏥",
    );
    at(
        &|site| site.swap(KIOSK, "ask-reception = ", "ask-reception = 📱 "),
        KIOSK,
        "📱",
    );
    at(
        &|site| site.swap(WORDS, "photographs-body = ", "photographs-body = ก "),
        WORDS,
        "ก",
    );
    at(
        &|site| {
            site.swap(
                WORDS,
                "photographs-body = ",
                "photographs-body = { \"\\U01F4F1\" } ",
            )
        },
        WORDS,
        "|\\U01F4F1",
    );
    at(&|site| site.swap(KIOSK, "sekund", "📱 sekund"), KIOSK, "📱");
    at(
        &|site| {
            site.swap(
                SOURCE,
                "photographs-body = ",
                "photographs-body = { -where } ",
            );
            site.edit(SOURCE, |text| format!("{text}\n-where = 🏥 here\n"));
        },
        SOURCE,
        "🏥",
    );
}

#[test]
fn what_is_not_shown_is_not_looked_at() {
    let site = Site::confirmed();
    site.edit(SOURCE, |text| format!("# 📱 a note\n{text}"));
    site.edit(PRACTICE, |text| format!("# 📱 a note\n{text}"));
    site.write("locales/sk/kiosk.ftl", "back-button = 📱\n");
    assert_eq!(site.check().exit, 0, "{}", site.check().list());
}

#[test]
fn one_sign_is_told_with_one_to_type_instead_and_that_is_right() {
    for (sign, instead) in [
        ("📱", "☎"),
        ("\u{f0b7}", "•"),
        ("✅", "✓"),
        ("❌", "✗"),
        ("👍🏽", "👍"),
        ("\u{f0a7}", "▪"),
    ] {
        let site = with_english(&format!("See {sign} here."));
        let report = site.check();
        let help = report
            .told
            .iter()
            .find(|told| told.code == "sign-missing")
            .unwrap()
            .help
            .clone()
            .unwrap();
        assert!(
            help.starts_with(&format!("type {instead} instead")),
            "{sign}: {help}"
        );
        // As it says, either way.
        site.edit(SOURCE, |text| text.replace(sign, instead));
        assert_eq!(site.check().exit, 0, "{}", site.check().list());
        site.edit(SOURCE, |text| text.replace(instead, ""));
        assert_eq!(site.check().exit, 0, "{}", site.check().list());
    }
}

#[test]
fn check_doctor_and_preview_say_the_same() {
    let site = with_english("NHS App 📱 Messages.");
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_guidance-kiosk"));
        command.args(arguments).arg("--site").arg(site.root());
        let output = finish(command);
        let text =
            String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
        (output.status.code().unwrap(), text)
    };
    let (pictures, data) = (site.path("pictures"), site.path("data"));
    for arguments in [
        &["check"][..],
        &["preview", "--out", pictures.to_str().unwrap()],
        &["doctor", "--data", data.to_str().unwrap()],
    ] {
        let (code, text) = run(arguments);
        assert_eq!(code, 1, "{arguments:?}: {text}");
        assert!(
            text.contains("the sign \"mobile phone\" (U+1F4F1) cannot be shown"),
            "{arguments:?}: {text}"
        );
        assert!(!text.contains("is not offered"), "{arguments:?}: {text}");
    }
    assert!(!pictures.exists(), "what is not shown is not drawn");
}

#[test]
fn without_fonts_a_translation_is_left_out_and_the_own_language_is_an_error() {
    let site = Site::confirmed();
    let fonts = tempfile::tempdir().unwrap();
    for family in ["NotoSans", "NotoSansArabic"] {
        for face in ["Regular", "Bold"] {
            let name = format!("{family}-{face}.ttf");
            std::fs::copy(
                format!("/usr/share/fonts/truetype/noto/{name}"),
                fonts.path().join(&name),
            )
            .unwrap();
        }
    }
    let list = fonts.path().join("fonts.conf");
    std::fs::write(
        &list,
        format!(
            "<?xml version=\"1.0\"?><fontconfig><dir>{}</dir></fontconfig>",
            fonts.path().display()
        ),
    )
    .unwrap();
    let check = |site: &Site| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_guidance-kiosk"));
        command
            .arg("check")
            .arg("--site")
            .arg(site.root())
            .env("FONTCONFIG_FILE", &list);
        let output = finish(command);
        (
            output.status.code().unwrap(),
            String::from_utf8(output.stdout).unwrap(),
        )
    };
    let (code, text) = check(&site);
    assert!(
        code == 0 && text.contains("warning[font-missing]: Urdu is not offered"),
        "{text}"
    );
    // What the fonts of signs would have drawn.
    site.swap(SOURCE, "photographs-body = ", "photographs-body = ☎ ");
    let (code, text) = check(&site);
    assert!(
        code == 1 && text.contains("install the Debian package fonts-noto-cjk and fonts-noto-core"),
        "{text}"
    );
    let site = Site::confirmed();
    site.line(PRACTICE, "own_language = ", "own_language = \"ur\"");
    let (code, text) = check(&site);
    assert!(
        code == 1
            && text.contains(
                "error[font-missing]: Urdu, the practice's own language, cannot be shown"
            ),
        "{text}"
    );
}

#[test]
fn a_font_of_another_script_leaves_its_language_out_and_nothing_else() {
    let site = Site::confirmed();
    site.write(
        "locales/th/language.toml",
        "own_name = \"ไทย\"\nenglish_name = \"Thai\"\n",
    );
    site.write("locales/th/kiosk.ftl", "back-button = กลับ\n");
    site.swap(PRACTICE, "\"pl\"", "\"pl\", \"th\"");
    let report = Report::of(&site.run(&["--format", "json"]));
    assert_eq!(report.exit, 0, "{}", report.list());
    assert!(
        site.read_out()
            .contains("Thai is not offered: the font Noto Sans has no letters for its name"),
        "{}",
        site.read_out()
    );
}

/// A page of one rule in which only these words stand.
fn page(pages: &[(String, View)], title: &str, body: &str) -> View {
    let (_, view) = pages
        .iter()
        .find(|(name, _)| name.starts_with("reading-06"))
        .unwrap();
    let mut view = view.clone();
    let Page::Reading(reading) = &mut view.page else {
        panic!("it is a page to read")
    };
    reading.title.words = title.to_owned();
    reading.paragraphs = vec![body.to_owned()];
    reading.code = None;
    view
}

#[test]
fn signs_are_drawn_in_regular_and_bold_beside_every_writing() {
    let canvas = Canvas::install().unwrap();
    let edition: Arc<Edition> = shipped_edition();
    Fonts::of_machine().set_fallbacks(
        edition
            .locales
            .iter()
            .map(|locale| locale.language.family.as_str()),
    );
    let mut gallery = Gallery::new(edition).unwrap();
    for tag in ["en-GB", "ur", "ar", "bn", "ta", "zh-Hans"] {
        let setting = Setting {
            screen: SMALL,
            language: LanguageTag::parse(tag).unwrap(),
            text_size: TextSize::Normal,
            colours: Colours::Standard,
            controls: Controls::High,
        };
        let pages = gallery.pages(&setting, &mut Problems::default());
        let mut drawn = |title: &str, body: &str| -> Pixels {
            gallery.fit(&setting.screen);
            gallery.show(&page(&pages, title, body));
            canvas.advance(std::time::Duration::from_millis(20));
            canvas.draw(gallery.window()).unwrap()
        };
        // No font has it, so it is drawn as an empty box or not at all.
        let boxes = [drawn("\u{e123}", "A"), drawn("A", "\u{e123}")];
        let nothing = [drawn("\u{a0}", "A"), drawn("A", "\u{a0}")];
        // One writing shows that all are drawn, the others that none hinders it.
        let every = if tag == "en-GB" { 1 } else { 7 };
        for sign in signs().step_by(every) {
            for (place, pixels) in [drawn(&sign, "A"), drawn("A", &sign)]
                .into_iter()
                .enumerate()
            {
                assert!(
                    pixels != boxes[place],
                    "{tag}: {sign:?} is an empty box, {place}"
                );
                assert!(
                    pixels != nothing[place],
                    "{tag}: {sign:?} has no ink, {place}"
                );
            }
        }
        // Digits and letters beside a sign stay those of the writing's own fonts.
        if ["en-GB", "bn", "zh-Hans"].contains(&tag) {
            let (blank, alone, beside) = (
                drawn("A", "\u{a0}"),
                drawn("A", "12 a"),
                drawn("A", "12 a ☎ ①"),
            );
            let ink: Vec<usize> = (0..alone.rgb.len())
                .filter(|at| alone.rgb[*at] != blank.rgb[*at])
                .collect();
            // The line may stand some pixels lower: a sign can be taller than letters.
            let row = alone.width as isize * 3;
            let is_same = |down: isize| {
                ink.iter().all(|at| {
                    Some(&alone.rgb[*at]) == beside.rgb.get(at.wrapping_add_signed(down * row))
                })
            };
            assert!(
                ink.len() > 100 && (-20..=20).any(is_same),
                "{tag}: other digits or letters"
            );
        }
    }
}
