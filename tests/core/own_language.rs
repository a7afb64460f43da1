//! The practice's own language is a setting: neither the order of the list of languages nor what is missing in
//! it can put another in its place.

use crate::staff;
use crate::staff::{KIOSK, PRACTICE, SOURCE, Site};
use guidance_kiosk::edition::{Edition, Snapshot, State};
use guidance_kiosk::problem::Problems;

/// A site whose translations are on record as made from its English.
fn translated() -> Site {
    let site = Site::confirmed();
    for tag in ["pl", "ar", "ur"] {
        let output = site.translations(&["accept", tag, "--by", "Practice interpreter"]);
        assert!(output.status.success(), "{output:?}");
    }
    site
}

/// The same as today's sites were before there was the setting.
fn without_the_setting() -> Site {
    let site = translated();
    site.line(PRACTICE, "own_language = ", "");
    site
}

fn list(site: &Site, tags: &[&str]) {
    site.line(PRACTICE, "languages = ", &format!("languages = {tags:?}"));
}

/// Loads a site that has no error.
fn shown(site: &Site) -> (Edition, Problems) {
    let (edition, problems) = site.load();
    (
        edition.unwrap_or_else(|| panic!("{}", problems.render(false))),
        problems,
    )
}

fn languages(edition: &Edition) -> Vec<&str> {
    edition
        .locales
        .iter()
        .map(|locale| locale.language.tag.as_str())
        .collect()
}

/// How many messages of the translations stand in the practice's own language instead.
fn stale(edition: &Edition) -> usize {
    edition
        .locales
        .iter()
        .map(|locale| locale.count(State::Stale) + locale.count(State::Missing))
        .sum()
}

fn told(problems: &Problems, code: &str) -> Vec<String> {
    problems
        .iter()
        .filter(|problem| problem.code.name() == code)
        .map(|problem| problem.to_string())
        .collect()
}

#[test]
fn the_order_of_the_list_changes_nothing_but_the_order() {
    let site = translated();
    let (before, _) = shown(&site);
    for order in [
        ["pl", "ur", "en-GB", "ar"],
        ["ar", "en-GB", "pl", "ur"],
        ["ur", "pl", "ar", "en-GB"],
    ] {
        list(&site, &order);
        let (edition, problems) = shown(&site);
        assert_eq!(languages(&edition), order);
        assert_eq!(
            (edition.source().language.tag.as_str(), stale(&edition)),
            ("en-GB", 0)
        );
        assert_eq!(problems.iter().count(), 0, "{}", problems.render(false));
        for locale in &before.locales {
            let same = edition.locale(&locale.language.tag).unwrap();
            assert_eq!(
                (&same.labels, &same.documents),
                (&locale.labels, &locale.documents)
            );
        }
    }
}

#[test]
fn a_list_without_the_own_language_offers_it_all_the_same_and_says_so() {
    let site = translated();
    list(&site, &["pl", "ar"]);
    let (edition, problems) = shown(&site);
    assert_eq!(languages(&edition), ["en-GB", "pl", "ar"]);
    assert_eq!(
        (edition.source().language.tag.as_str(), stale(&edition)),
        ("en-GB", 0)
    );
    let told = told(&problems, "own-language");
    assert!(
        told.len() == 1 && told[0].contains("add \"en-GB\" to `languages`"),
        "{told:?}"
    );
    // As it says.
    list(&site, &["pl", "ar", "en-GB"]);
    let (edition, problems) = shown(&site);
    assert_eq!(languages(&edition), ["pl", "ar", "en-GB"]);
    assert_eq!(problems.iter().count(), 0, "{}", problems.render(false));
}

#[test]
fn a_site_without_the_setting_keeps_the_language_its_translations_were_made_from() {
    let site = without_the_setting();
    for (order, offered) in [
        (&["en-GB", "pl", "ar"][..], &["en-GB", "pl", "ar"][..]),
        (&["ar", "en-GB", "pl", "ur"], &["ar", "en-GB", "pl", "ur"]),
        (&["pl", "ar"], &["en-GB", "pl", "ar"]),
    ] {
        list(&site, order);
        let (edition, problems) = shown(&site);
        assert_eq!(languages(&edition), offered);
        assert_eq!(
            (edition.source().language.tag.as_str(), stale(&edition)),
            ("en-GB", 0)
        );
        let told = told(&problems, "own-language");
        assert!(
            told.len() == 1 && told[0].contains("own_language = \"en-GB\""),
            "{told:?}"
        );
    }
    // As it says.
    site.swap(
        PRACTICE,
        "languages = ",
        "own_language = \"en-GB\"\nlanguages = ",
    );
    list(&site, &["pl", "en-GB"]);
    assert_eq!(shown(&site).1.iter().count(), 0);
}

#[test]
fn a_new_language_without_records_does_not_take_its_place_either() {
    let site = without_the_setting();
    staff::copy(&site.path("locales/pl"), &site.path("locales/sk"));
    site.remove("locales/sk/review.toml");
    for order in [&["sk", "en-GB", "pl"][..], &["sk", "pl", "ar"]] {
        list(&site, order);
        let (edition, _) = shown(&site);
        assert_eq!(edition.source().language.tag.as_str(), "en-GB", "{order:?}");
        assert_eq!(
            edition
                .locale(&edition.locales.last().unwrap().language.tag)
                .unwrap()
                .count(State::Stale),
            0
        );
    }
}

#[test]
fn a_site_of_which_nothing_is_on_record_keeps_the_first_of_its_list() {
    let site = Site::confirmed();
    site.line(PRACTICE, "own_language = ", "");
    let (edition, problems) = shown(&site);
    assert_eq!(edition.source().language.tag.as_str(), "en-GB");
    assert_eq!(told(&problems, "own-language").len(), 1);
}

#[test]
fn where_it_cannot_be_known_it_is_asked_for() {
    let site = without_the_setting();
    for tag in ["ar", "en-GB"] {
        let _ = std::fs::remove_file(site.path(&format!("locales/{tag}/review.toml")));
    }
    // Two languages of which nothing is on record, and neither has the words that Polish was made from.
    for file in ["kiosk", "social-media"] {
        site.write(
            &format!("locales/en-GB/{file}.ftl"),
            site.text(&format!("locales/ar/{file}.ftl")),
        );
    }
    list(&site, &["pl", "ar", "en-GB"]);
    let (edition, problems) = site.load();
    assert!(edition.is_none());
    let told = told(&problems, "own-language");
    assert!(
        told.len() == 1 && told[0].contains("error: ") && told[0].contains("ar or en-GB"),
        "{told:?}"
    );
}

#[test]
fn a_translation_is_not_made_the_own_language_by_a_slip() {
    let site = translated();
    site.line(PRACTICE, "own_language = ", "own_language = \"pl\"");
    let (edition, problems) = site.load();
    assert!(edition.is_none());
    let told = told(&problems, "own-language");
    assert!(
        told.len() == 1 && told[0].contains("write own_language = \"en-GB\""),
        "{told:?}"
    );
    assert!(
        told[0].contains("delete locales/pl/review.toml"),
        "{told:?}"
    );
    // As it says, where that is meant.
    site.remove("locales/pl/review.toml");
    let (edition, _) = shown(&site);
    assert_eq!(edition.source().language.tag.as_str(), "pl");
    assert_eq!(edition.locales[0].language.tag.as_str(), "en-GB");
}

#[test]
fn messages_name_the_own_language() {
    let site = Site::confirmed();
    site.line(PRACTICE, "own_language = ", "own_language = \"pl\"");
    assert!(
        site.translations(&["accept", "en-GB", "--unreviewed"])
            .status
            .success()
    );
    site.line(KIOSK, "back-button = ", "back-button = Cofnij się");
    let (_, problems) = shown(&site);
    let told = told(&problems, "translation-stale");
    assert!(
        told.len() == 1
            && told[0].contains("the Polish has changed")
            && told[0].contains("the Polish is shown"),
        "{told:?}"
    );
}

#[test]
fn a_language_that_cannot_be_read_leaves_the_own_one_in_its_place() {
    let site = translated();
    list(&site, &["pl", "en-GB"]);
    site.swap(SOURCE, "title = ", "title = { ");
    let (edition, problems) = site.load();
    assert!(
        edition.is_none()
            && problems
                .iter()
                .all(|problem| problem.code.name() != "translation-stale")
    );
}

#[test]
fn commands_for_translations_know_the_own_language_wherever_it_stands() {
    let site = translated();
    list(&site, &["pl", "ar", "en-GB"]);
    let output = site.translations(&["status"]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(
        text.contains("Polish") && !text.contains("English "),
        "{text}"
    );
    let refused = site.translations(&["accept", "en-GB", "--by", "Practice manager"]);
    let text = String::from_utf8(refused.stderr).unwrap();
    assert!(
        !refused.status.success() && text.contains("the practice's own language"),
        "{text}"
    );
    assert!(!Snapshot::read(site.root()).has("locales/en-GB/review.toml"));
}
