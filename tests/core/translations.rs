//! Translations in the hands of those who make and check them: what `guidance-kiosk translations`
//! tells and records, and what the screen makes of it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Output;
use std::time::Duration;

use crate::staff::{GUIDANCE, KIOSK, PRACTICE, SOURCE, Site, WORDS, today};
use guidance_kiosk::edition::{Edition, Id, Locale, PageWording, State, without_marks};
use guidance_kiosk::language::LanguageTag;
use guidance_kiosk::problem::Code;
use guidance_kiosk::session::{Page, Session};
use guidance_kiosk::view::{Codes, sentences, view};
use serde::Deserialize;

const ENGLISH_KIOSK: &str = "locales/en-GB/kiosk.ftl";
const REVIEW: &str = "locales/pl/review.toml";
const ANNA: [&str; 4] = ["accept", "pl", "--by", "Anna"];

/// What `status --format json` tells: exactly these fields.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Status {
    languages: Vec<LanguageStatus>,
    total: Counts,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct LanguageStatus {
    tag: String,
    english_name: String,
    offered: bool,
    reviewed: usize,
    unreviewed: usize,
    stale: usize,
    missing: usize,
    total: usize,
    messages: Vec<MessageStatus>,
}

#[derive(Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
struct Counts {
    reviewed: usize,
    unreviewed: usize,
    stale: usize,
    missing: usize,
    total: usize,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct MessageStatus {
    file: String,
    message: String,
    state: String,
}

/// What `diff --format json` tells: exactly these fields.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Diff {
    tag: String,
    english_name: String,
    messages: Vec<Difference>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Difference {
    file: String,
    message: String,
    state: String,
    english: Comparison,
    translation: Comparison,
    by: Option<String>,
    on: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Comparison {
    recorded: Option<String>,
    today: String,
    changes: Vec<Piece>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Piece {
    kind: String,
    text: String,
}

impl LanguageStatus {
    fn counts(&self) -> Counts {
        let Self {
            reviewed,
            unreviewed,
            stale,
            missing,
            total,
            ..
        } = *self;
        Counts {
            reviewed,
            unreviewed,
            stale,
            missing,
            total,
        }
    }

    fn state(&self, name: &str) -> &str {
        let is_it =
            |message: &&MessageStatus| format!("{}/{}", message.file, message.message) == name;
        &self
            .messages
            .iter()
            .find(is_it)
            .unwrap_or_else(|| panic!("there is no {name}"))
            .state
    }
}

impl Site {
    /// The English and Polish site, whose links were scanned.
    fn polish() -> Self {
        let site = Self::confirmed();
        site.line(PRACTICE, "languages = ", "languages = [\"en-GB\", \"pl\"]");
        for tag in ["ar", "ur"] {
            fs::remove_dir_all(site.path(&format!("locales/{tag}"))).unwrap();
        }
        site
    }

    /// The same, after Anna has checked all of it.
    fn reviewed() -> Self {
        let site = Self::polish();
        site.says(&ANNA);
        site
    }

    /// What a command that succeeds prints.
    fn says(&self, arguments: &[&str]) -> String {
        let output = self.translations(arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {output:?}");
        assert_eq!(errors(&output), "", "{arguments:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// What a command that fails says, with nothing of the site changed by it.
    fn refuses(&self, code: i32, arguments: &[&str]) -> String {
        let before = self.files();
        let output = self.translations(arguments);
        assert_eq!(
            output.status.code(),
            Some(code),
            "{arguments:?}: {output:?}"
        );
        assert_eq!(self.files(), before, "{arguments:?}");
        errors(&output)
    }

    fn status(&self) -> Status {
        serde_json::from_str(&self.says(&["status", "--format", "json"])).unwrap()
    }

    fn language(&self, tag: &str) -> LanguageStatus {
        self.status()
            .languages
            .into_iter()
            .find(|language| language.tag == tag)
            .unwrap_or_else(|| panic!("no {tag}"))
    }

    fn diff(&self, tag: &str) -> Diff {
        serde_json::from_str(&self.says(&["diff", tag, "--format", "json"])).unwrap()
    }

    /// Every file of the site, hidden ones too.
    fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        let mut folders = vec![self.root().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap().flatten() {
                let path = entry.path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    files.insert(
                        path.strip_prefix(self.root())
                            .unwrap()
                            .display()
                            .to_string(),
                        fs::read(path).unwrap(),
                    );
                }
            }
        }
        files
    }

    fn edition(&self) -> Edition {
        let (edition, problems) = self.load();
        edition.unwrap_or_else(|| panic!("{}", problems.render(false)))
    }

    /// The kinds of problems that `check` tells of the site, with how often.
    fn codes(&self) -> BTreeMap<Code, usize> {
        let mut codes = BTreeMap::new();
        for problem in self.load().1.iter() {
            *codes.entry(problem.code).or_default() += 1;
        }
        codes
    }
}

fn errors(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn locale<'a>(edition: &'a Edition, tag: &str) -> &'a Locale {
    edition
        .locales
        .iter()
        .find(|locale| locale.language.tag.as_str() == tag)
        .unwrap_or_else(|| panic!("{tag} is not offered"))
}

fn page<'a>(edition: &'a Edition, tag: &str, id: &str) -> &'a PageWording {
    let document = &edition.documents[0];
    let index = document
        .pages
        .iter()
        .position(|page| page.id.as_str() == id)
        .unwrap();
    &locale(edition, tag).documents[&document.id].pages[index]
}

/// What a visitor sees of a page in Polish.
fn seen(edition: &Edition, id: &str) -> Vec<String> {
    let document = &edition.documents[0];
    let mut session = Session::new(Duration::ZERO);
    session.page = Page::Reading(
        document
            .pages
            .iter()
            .position(|page| page.id.as_str() == id)
            .unwrap(),
    );
    session.language = LanguageTag::parse("pl");
    session.document = Some(document.id.clone());
    view(&session, edition, &Codes::default()).texts()
}

const NOT_CHECKED: &str =
    "To tłumaczenie nie zostało jeszcze sprawdzone. Obowiązuje tekst angielski.";

const NOTHING: Counts = Counts {
    reviewed: 0,
    unreviewed: 0,
    stale: 0,
    missing: 0,
    total: 0,
};

#[test]
fn every_language_tells_in_four_sentences_what_is_counted_and_names_the_button_as_it_is() {
    let (edition, problems) = Site::shipped().load();
    let edition = edition.unwrap_or_else(|| panic!("{problems}"));
    for locale in &edition.locales {
        let labels = &locale.labels;
        let [kept, button, is_not, complaint] = [
            &labels.acknowledge_kept,
            &labels.acknowledge_button,
            &labels.review_is_not,
            &labels.complaint_button,
        ]
        .map(|label| without_marks(label));
        let tag = &locale.language.tag;
        let told: Vec<String> = sentences(&kept, tag).collect();
        // Opened and read to the end, in any case; the button; what is kept; not who.
        assert_eq!(told.len(), 4, "{tag}: {told:?}");
        assert!(told[1].contains(&button), "{tag}: {told:?}");
        assert!(is_not.contains(&complaint), "{tag}: {is_not}");
    }
    let english = locale(&edition, "en-GB");
    let told: Vec<String> =
        sentences(&english.labels.acknowledge_kept, &english.language.tag).collect();
    assert_eq!(
        told[0],
        "We count each time this guidance is opened or read to the end."
    );
    for sentence in told {
        assert!(sentence.split_whitespace().count() <= 20, "{sentence}");
    }
}

#[test]
fn a_translation_of_which_nothing_is_recorded_is_not_checked_and_labelled_so() {
    let site = Site::polish();
    let polish = site.language("pl");
    assert_eq!(
        polish.counts(),
        Counts {
            unreviewed: polish.total,
            total: polish.total,
            ..NOTHING
        }
    );
    assert_eq!(site.codes(), [(Code::TranslationUnreviewed, 1)].into());
    let edition = site.edition();
    let rule = page(&edition, "pl", "photographs");
    assert_eq!(
        (rule.title.state, rule.body_state),
        (State::Unreviewed, State::Unreviewed)
    );
    assert!(rule.paragraphs[0].starts_with("Pacjentom"));
    assert!(
        seen(&edition, "photographs")
            .iter()
            .any(|text| text == NOT_CHECKED)
    );
    assert_eq!(
        page(&edition, "en-GB", "photographs").body_state,
        State::Reviewed
    );
}

#[test]
fn what_someone_has_accepted_is_checked_and_check_is_silent_about_it() {
    let site = Site::polish();
    let total = site.language("pl").total;
    assert_eq!(
        site.says(&ANNA),
        format!("accepted {total} messages of Polish, checked by Anna\n")
    );
    let polish = site.language("pl");
    assert_eq!(
        polish.counts(),
        Counts {
            reviewed: total,
            total,
            ..NOTHING
        }
    );
    assert_eq!(site.codes(), [].into());
    assert!(
        !seen(&site.edition(), "photographs")
            .iter()
            .any(|text| text == NOT_CHECKED)
    );
    assert!(
        site.edition().locales[1]
            .states
            .values()
            .flat_map(BTreeMap::values)
            .all(|state| *state == State::Reviewed)
    );
    let review = site.text(REVIEW);
    for line in [
        "[social-media.title]",
        "by = \"Anna\"",
        &format!("on = {}", today()),
    ] {
        assert!(
            review.lines().any(|known| known == line),
            "{line} is missing in\n{review}"
        );
    }
    assert!(!site.path("locales/pl/.review.toml.new").exists());
}

#[test]
fn accepting_what_was_accepted_changes_nothing() {
    let site = Site::reviewed();
    let before = site.files();
    for who in ["Anna", "Bob"] {
        let told = site.says(&["accept", "pl", "--by", who]);
        assert!(
            told.contains("nothing new to record of Polish") && told.contains("withdraw first"),
            "{told}"
        );
    }
    assert!(
        site.says(&["accept", "pl", "--unreviewed"])
            .contains("nothing new")
    );
    assert_eq!(site.files(), before);
}

#[test]
fn english_that_has_changed_takes_the_place_of_its_translation() {
    let site = Site::reviewed();
    site.swap(
        SOURCE,
        "Patients are not permitted to take photographs",
        "Patients must never take photographs",
    );
    assert_eq!(site.codes(), [(Code::TranslationStale, 1)].into());
    assert!(site.check().tells("translation-stale", WORDS, (1, 1)));
    let edition = site.edition();
    let (polish, english) = (
        page(&edition, "pl", "photographs"),
        page(&edition, "en-GB", "photographs"),
    );
    assert_eq!(
        (&polish.paragraphs, polish.body_state),
        (&english.paragraphs, State::Stale)
    );
    assert!(polish.paragraphs[0].starts_with("Patients must never"));
    let seen = seen(&edition, "photographs");
    assert!(
        seen.contains(&english.paragraphs[0]) && !seen.iter().any(|text| text == NOT_CHECKED),
        "{seen:?}"
    );
    assert_eq!(polish.title.state, State::Reviewed);
    assert_eq!(
        site.language("pl").state("social-media/photographs-body"),
        "stale"
    );
    let told = site.says(&["diff", "pl"]);
    let first = format!(
        "social-media/photographs-body: the English has changed since Anna accepted it on {}\n",
        today()
    );
    assert!(told.starts_with(&first), "{told}");
    assert!(
        told.contains(
            "  English  Patients [-are not permitted to-]{+must never+} take photographs in"
        ),
        "{told}"
    );
    assert!(
        told.contains("\n  Polish   Pacjentom nie zezwala się"),
        "{told}"
    );
    assert_eq!(told.lines().count(), 3, "{told}");

    site.says(&["accept", "pl", "--by", "Bob", "photographs-body"]);
    assert_eq!(site.codes(), [].into());
    assert!(page(&site.edition(), "pl", "photographs").paragraphs[0].starts_with("Pacjentom"));
}

#[test]
fn a_translation_that_has_changed_is_not_checked_any_more() {
    let site = Site::reviewed();
    site.swap(
        WORDS,
        "posts-title = Państwa wpisy",
        "posts-title = Nasze wpisy",
    );
    assert_eq!(
        site.language("pl").state("social-media/posts-title"),
        "unreviewed"
    );
    assert_eq!(site.codes(), [(Code::TranslationUnreviewed, 1)].into());
    let edition = site.edition();
    assert_eq!(page(&edition, "pl", "posts").title.state, State::Unreviewed);
    let told = site.says(&["diff", "pl"]);
    let first = format!(
        "social-media/posts-title: the translation has changed since Anna accepted it on {}\n",
        today()
    );
    assert!(
        told.starts_with(&first) && told.contains("[-Państwa-]{+Nasze+} wpisy"),
        "{told}"
    );
    assert!(told.contains("  English  What you post\n"), "{told}");
}

/// Swaps two parts of a text.
fn exchange(text: &str, one: &str, other: &str) -> String {
    text.replace(one, "\u{1}")
        .replace(other, one)
        .replace('\u{1}', other)
}

#[test]
fn comments_order_layout_and_ways_to_save_change_nothing_of_what_was_accepted() {
    type Change = (&'static str, fn(&str) -> String);
    let changes: [Change; 7] = [
        ("a comment", |text| {
            format!("# One more note.\n{}", text.replace("# Signpost.\n", ""))
        }),
        ("the order", |text| {
            let entries: Vec<_> = text
                .split("\n\n")
                .filter(|part| part.lines().any(|line| line.contains(" = ")))
                .collect();
            exchange(text, entries[3], entries[5])
        }),
        ("a line broken in two", |text| {
            let line = text
                .lines()
                .find(|line| {
                    line.len() > 100 && line.contains(" = ") && line.matches(' ').count() > 9
                })
                .unwrap();
            let at = line.rmatch_indices(' ').nth(2).unwrap().0;
            text.replacen(
                line,
                &format!("{}\n        {}", &line[..at], &line[at + 1..]),
                1,
            )
        }),
        ("words that begin in the next line", |text| {
            let line = text
                .lines()
                .rfind(|line| line.contains(" = ") && !line.contains('{'))
                .unwrap();
            text.replacen(line, &line.replacen(" = ", " =\n    ", 1), 1)
        }),
        ("line ends of Windows", |text| text.replace('\n', "\r\n")),
        ("Notepad's mark", |text| {
            format!("\u{feff}{}", text.replace('\n', "\r\n"))
        }),
        ("spaces and empty lines", |text| {
            text.replace(" = ", "   =   ")
                .replace("\n\n###", "\n\n\n\n###")
                + "\n\n"
        }),
    ];
    let site = Site::reviewed();
    for file in [KIOSK, WORDS, SOURCE, ENGLISH_KIOSK] {
        let text = site.text(file);
        for (what, change) in changes {
            site.write(file, change(&text));
            assert_ne!(
                fs::read(site.path(file)).unwrap(),
                text.as_bytes(),
                "{what} in {file}"
            );
            assert_eq!(site.codes(), [].into(), "{what} in {file}");
            assert_eq!(
                site.says(&["diff", "pl"]),
                "nothing has changed since what was recorded of Polish\n",
                "{what} in {file}"
            );
        }
        site.write(file, text);
    }
    assert_eq!(site.language("pl").unreviewed, 0);
}

#[test]
fn what_a_reader_cannot_tell_apart_makes_no_translation_out_of_date() {
    let site = Site::reviewed();
    for (file, from, to) in [
        (SOURCE, "clinician. This", "clinician.  This"),
        (SOURCE, "clinician. This", "clinician.\u{a0}This"),
        (SOURCE, "clinician. This", "clinician.\u{2009}This"),
        (SOURCE, "clinician. This", "clinician.\n    This"),
        (SOURCE, "organisation's", "organisation’s"),
        (SOURCE, "organisation's", "organisationʼs"),
        (SOURCE, "purpose", "pur\u{ad}pose"),
        (SOURCE, "purpose", "pur\u{200b}pose"),
        (SOURCE, "purpose", "pur\u{2060}pose\u{200e}"),
        (SOURCE, "-title = ", "-title = \u{2067}\u{2069}"),
        (SOURCE, " - ", " \u{2010} "),
        (WORDS, "Państwa", "Pan\u{301}stwa"),
        (WORDS, ", ", ",\u{a0} "),
    ] {
        let text = site.text(file);
        site.swap(file, from, to);
        assert_eq!(site.codes(), [].into(), "{to:?} in the place of {from:?}");
        assert_eq!(
            site.says(&["diff", "pl"]),
            "nothing has changed since what was recorded of Polish\n",
            "{to:?}"
        );
        site.write(file, text);
    }
    // What was recorded before in another form is still the record of the same words.
    site.edit(REVIEW, |text| {
        text.replace("clinician. This", "clinician.  This")
            .replace("'s ", "’s ")
    });
    assert_eq!(site.codes(), [].into());
    for (from, to) in [
        ("clinician. This", "clinician.\n\n    This"),
        ("not encouraged", "encouraged"),
    ] {
        let text = site.text(SOURCE);
        site.swap(SOURCE, from, to);
        assert!(site.codes().contains_key(&Code::TranslationStale), "{to:?}");
        site.write(SOURCE, text);
    }
}

#[test]
fn what_is_out_of_date_is_accepted_only_by_its_name_and_what_changed_is_shown_first() {
    for checked in [&["--by", "Bob"][..], &["--unreviewed"]] {
        let site = Site::reviewed();
        site.swap(
            SOURCE,
            "Patients are not permitted to take photographs",
            "Patients must never take photographs",
        );
        for names in [&[][..], &["social-media"], &["locales/pl/social-media.ftl"]] {
            let before = site.files();
            let told = site.says(&[&["accept", "pl"], checked, names].concat());
            assert_eq!(site.files(), before);
            assert!(
                told.contains("Patients [-are not permitted to-]{+must never+} take"),
                "{told}"
            );
            let by = if checked.len() == 2 {
                "--by \"Bob\""
            } else {
                "--unreviewed"
            };
            let command = format!(
                "guidance-kiosk translations accept pl {by} social-media/photographs-body\n"
            );
            assert!(
                told.ends_with(&command) && told.contains("1 message is not accepted"),
                "{told}"
            );
            assert_eq!(
                site.language("pl").state("social-media/photographs-body"),
                "stale"
            );
        }
        let told = site.says(
            &[
                &["accept", "pl"],
                checked,
                &["social-media/photographs-body"],
            ]
            .concat(),
        );
        let (change, recorded) = (
            told.find("{+must never+}").unwrap(),
            told.find("1 message of Polish").unwrap(),
        );
        assert!(change < recorded, "{told}");
        assert_ne!(
            site.language("pl").state("social-media/photographs-body"),
            "stale"
        );
    }
}

#[test]
fn a_correction_that_changes_no_meaning_is_recorded_for_all_languages_at_once() {
    let site = Site::confirmed();
    for tag in ["ar", "ur"] {
        site.says(&["accept", tag, "--unreviewed"]);
    }
    site.says(&ANNA);
    let day = format!("on = {}", today());
    let (dates, reviewed) = (
        site.text(REVIEW).matches(&day).count(),
        site.language("pl").reviewed,
    );
    site.swap(
        SOURCE,
        "Patients are not permitted to take photographs",
        "Patients are not allowed to take photographs",
    );
    let before = site.codes();
    assert_eq!(before[&Code::TranslationStale], 3);
    let told = site.says(&["same-meaning", "photographs-body", "--language", "pl"]);
    assert!(
        told.contains("[-permitted-]{+allowed+}") && told.contains("1 language: pl\n"),
        "{told}"
    );
    assert_eq!(site.codes()[&Code::TranslationStale], 2);
    assert_eq!(
        site.language("pl").reviewed,
        reviewed,
        "who checked it stays recorded"
    );
    assert_eq!(site.text(REVIEW).matches(&day).count(), dates);
    let told = site.says(&["same-meaning", "social-media/photographs-body"]);
    assert_eq!(
        told.matches("{+allowed+}").count(),
        1,
        "one change is shown once: {told}"
    );
    assert!(
        told.contains("2 languages: ar, ur\n") && told.contains("to undo this"),
        "{told}"
    );
    assert!(!site.codes().contains_key(&Code::TranslationStale));
    assert_eq!(
        site.language("ar").state("social-media/photographs-body"),
        "unreviewed"
    );
    let told = site.says(&["same-meaning", "photographs-body"]);
    assert_eq!(
        told,
        "nothing was recorded\nno translation of what you named is out of date\n"
    );

    // A number that has changed is another meaning, whoever says that it is not.
    site.swap(
        SOURCE,
        "allowed to take photographs",
        "allowed to take 2 photographs",
    );
    let told = {
        let before = site.files();
        let output = site.translations(&["same-meaning", "photographs-body"]);
        assert_eq!((output.status.code(), site.files()), (Some(1), before));
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(
        told.contains("a number has changed") && told.contains("3 languages: pl, ar, ur"),
        "{told}"
    );
    assert!(site.refuses(2, &["same-meaning"]).contains("<MESSAGE>"));
    assert!(
        site.refuses(2, &["same-meaning", "photograph-body"])
            .contains("did you mean")
    );
    assert!(
        site.refuses(2, &["same-meaning", "photographs-body", "--language", "xx"])
            .contains("no translation into xx")
    );
}

#[test]
fn a_message_that_was_removed_is_missing_and_shown_in_english() {
    let site = Site::reviewed();
    site.line(WORDS, "photographs-body = ", "");
    site.line(KIOSK, "back-button = ", "");
    let polish = site.language("pl");
    assert_eq!((polish.missing, polish.reviewed), (2, polish.total - 2));
    assert_eq!(polish.state("social-media/photographs-body"), "missing");
    assert_eq!(site.codes(), [(Code::MissingMessage, 2)].into());
    let edition = site.edition();
    assert_eq!(
        page(&edition, "pl", "photographs").paragraphs,
        page(&edition, "en-GB", "photographs").paragraphs
    );
    assert_eq!(
        page(&edition, "pl", "photographs").body_state,
        State::Missing
    );
    assert_eq!(locale(&edition, "pl").labels.back_button, "Back");
    assert_eq!(
        site.says(&["diff", "pl"]),
        "nothing has changed since what was recorded of Polish\n"
    );
}

#[test]
fn english_behind_a_reference_counts_as_the_english_of_the_message() {
    let site = Site::polish();
    site.line(
        SOURCE,
        "posts-title = ",
        "-topic = social media\nposts-title = What you post on { -topic }",
    );
    site.line(
        SOURCE,
        "recording-title = ",
        "recording-title = { photographs-title } and recordings",
    );
    site.says(&ANNA);
    assert_eq!(site.codes(), [].into());
    site.line(SOURCE, "-topic = ", "-topic = the web");
    site.line(
        SOURCE,
        "photographs-title = ",
        "photographs-title = Pictures",
    );
    let polish = site.language("pl");
    assert_eq!(polish.stale, 3);
    for message in ["posts-title", "photographs-title", "recording-title"] {
        assert_eq!(polish.state(&format!("social-media/{message}")), "stale");
    }
    let told = site.says(&["diff", "pl", "posts-title"]);
    assert!(
        told.contains("What you post on [-social media-]{+the web+}\n"),
        "{told}"
    );
}

#[test]
fn a_language_that_is_hidden_until_it_is_checked_is_offered_when_every_message_is() {
    let site = Site::polish();
    site.line(PRACTICE, "unreviewed = ", "unreviewed = \"hide\"");
    let is_offered = || {
        let offered = site.language("pl").offered;
        assert_eq!(site.edition().locales.len(), if offered { 2 } else { 1 });
        offered
    };
    assert!(!is_offered());
    site.says(&["accept", "pl", "--by", "Anna", "kiosk"]);
    assert!(!is_offered());
    site.says(&["accept", "pl", "--by", "Anna", "social-media"]);
    assert!(is_offered());
    site.line(SOURCE, "posts-title = ", "posts-title = What you write");
    site.line(WORDS, "photographs-title = ", "");
    let polish = site.language("pl");
    assert_eq!((polish.stale, polish.missing), (1, 1));
    assert!(is_offered(), "what is stale or missing is shown in English");
    assert_eq!(
        page(&site.edition(), "pl", "posts").title.text,
        "What you write"
    );
    site.line(WORDS, "recording-title = ", "recording-title = Coś innego");
    assert!(!is_offered());
}

#[test]
fn messages_are_accepted_one_by_one_or_by_file() {
    let site = Site::polish();
    assert_eq!(
        site.says(&[
            "accept",
            "pl",
            "--by",
            "Anna",
            "back-button",
            "kiosk/next-button",
            "social-media.ftl/title"
        ]),
        "accepted 3 messages of Polish, checked by Anna\n"
    );
    let polish = site.language("pl");
    assert_eq!(polish.reviewed, 3);
    for name in [
        "kiosk/back-button",
        "kiosk/next-button",
        "social-media/title",
    ] {
        assert_eq!(polish.state(name), "reviewed");
    }
    let of_file = |language: &LanguageStatus, file: &str| {
        language
            .messages
            .iter()
            .filter(|message| message.file == file && message.state == "reviewed")
            .count()
    };
    let told = site.says(&["accept", "pl", "--by", "Bob", "social-media"]);
    assert!(
        told.contains("1 message stays as it was recorded before"),
        "{told}"
    );
    let polish = site.language("pl");
    assert_eq!(
        (of_file(&polish, "kiosk"), polish.reviewed),
        (2, 2 + of_file(&polish, "social-media"))
    );
    assert_eq!(site.text(REVIEW).matches("by = \"Anna\"").count(), 3);
    site.says(&["accept", "pl", "--by", "Bob", "locales/pl/kiosk.ftl"]);
    assert_eq!(site.language("pl").reviewed, polish.total);
}

/// A second guidance, in English and Polish, that has the messages of the first.
fn with_other_guidance() -> Site {
    let site = Site::polish();
    for (from, to) in [
        (GUIDANCE, "content/guidance/other.toml"),
        (SOURCE, "locales/en-GB/other.ftl"),
        (WORDS, "locales/pl/other.ftl"),
    ] {
        site.write(to, site.text(from));
    }
    site.line(
        PRACTICE,
        "guidance = ",
        "guidance = [\"social-media\", \"other\"]",
    );
    site
}

#[test]
fn a_name_that_several_files_have_is_not_guessed() {
    let site = with_other_guidance();
    let told = site.refuses(2, &["accept", "pl", "--by", "Anna", "title"]);
    assert!(told.contains("social-media/title, other/title"), "{told}");
    site.says(&["accept", "pl", "--by", "Anna", "other/title"]);
    assert_eq!(site.language("pl").state("other/title"), "reviewed");
    assert_eq!(site.language("pl").reviewed, 1);
}

#[test]
fn what_was_recorded_of_a_message_that_is_gone_is_tidied_away_but_not_of_guidance_that_may_return()
{
    let site = with_other_guidance();
    site.says(&ANNA);
    let whole = site.text(REVIEW);
    site.line(PRACTICE, "guidance = ", "guidance = [\"social-media\"]");
    assert!(
        !site.codes().contains_key(&Code::UnusedReview),
        "{:?}",
        site.codes()
    );
    site.says(&ANNA);
    assert_eq!(site.text(REVIEW), whole);
    site.remove("locales/en-GB/other.ftl");
    assert!(site.codes().contains_key(&Code::UnusedReview));
    let told = site.says(&ANNA);
    assert!(told.contains("tidied away what was recorded of"), "{told}");
    assert!(
        !site.text(REVIEW).contains("[other.") && site.text(REVIEW).contains("[kiosk.back-button]")
    );
    assert!(!site.codes().contains_key(&Code::UnusedReview));
}

#[test]
fn nothing_is_tidied_away_while_a_fact_of_the_site_is_broken() {
    let site = with_other_guidance();
    site.says(&ANNA);
    let whole = site.text(REVIEW);
    site.line(
        "content/guidance/other.toml",
        "id = \"posts\"",
        "id = \"Posts\"",
    );
    site.remove("locales/en-GB/other.ftl");
    site.write("content/guidance/other.toml", "version = 1\n");
    let _ = site.translations(&ANNA);
    assert_eq!(site.text(REVIEW), whole);
}

#[test]
fn an_acceptance_can_be_taken_back() {
    let site = Site::reviewed();
    assert_eq!(
        site.says(&["withdraw", "pl", "title"]),
        "withdrew 1 message of Polish: nobody counts as having checked them\n"
    );
    let polish = site.language("pl");
    assert_eq!(
        (polish.state("social-media/title"), polish.unreviewed),
        ("unreviewed", 1)
    );
    site.says(&["withdraw", "pl"]);
    let review = site.text(REVIEW);
    assert!(
        review.contains("\nenglish = ")
            && !["\ntranslation", "\nby", "\non"]
                .iter()
                .any(|line| review.contains(line))
    );
    assert_eq!(site.language("pl").unreviewed, polish.total);
    assert!(
        site.says(&["withdraw", "pl"])
            .starts_with("nothing to withdraw")
    );
    site.line(SOURCE, "title = ", "title = Guidance");
    assert_eq!(
        site.language("pl").state("social-media/title"),
        "stale",
        "the English is still known"
    );
}

#[test]
fn a_change_of_the_english_is_noticed_though_nobody_has_checked_the_translation() {
    let site = Site::polish();
    let told = site.says(&["accept", "pl", "--unreviewed"]);
    assert!(told.contains("nobody has checked them"), "{told}");
    let polish = site.language("pl");
    assert_eq!(polish.unreviewed, polish.total);
    site.line(SOURCE, "posts-title = ", "posts-title = What you write");
    assert_eq!(
        site.language("pl").state("social-media/posts-title"),
        "stale"
    );
    let told = site.says(&["diff", "pl"]);
    assert!(
        told.starts_with(
            "social-media/posts-title: the English has changed since it was translated\n"
        ),
        "{told}"
    );
    site.says(&["accept", "pl", "--unreviewed", "posts-title"]);
    assert_eq!(
        site.language("pl").state("social-media/posts-title"),
        "unreviewed"
    );
}

#[test]
fn an_older_acceptance_never_vouches_for_newer_english() {
    let site = Site::reviewed();
    site.line(SOURCE, "posts-title = ", "posts-title = What you write");
    site.says(&["accept", "pl", "--unreviewed", "posts-title"]);
    assert_eq!(
        site.language("pl").state("social-media/posts-title"),
        "unreviewed"
    );
    assert_eq!(site.language("pl").unreviewed, 1);
}

#[test]
fn what_is_missing_or_broken_cannot_be_accepted() {
    let site = Site::polish();
    let total = site.language("pl").total;
    site.line(WORDS, "posts-title = ", "");
    let told = site.says(&ANNA);
    assert!(
        told.contains("1 message without a translation: social-media/posts-title"),
        "{told}"
    );
    assert_eq!(site.language("pl").reviewed, total - 1);
    assert_eq!(
        site.translations(&["accept", "pl", "--by", "Anna", "posts-title"])
            .status
            .code(),
        Some(1)
    );

    for broken in [
        "{ -topic }",
        "{ nothing }",
        "{ $practise }",
        "{ \"\" }",
        "A\u{fffd}",
        "{ title }",
    ] {
        let site = Site::polish();
        site.line(WORDS, "title = ", &format!("title = {broken}"));
        let output = site.translations(&ANNA);
        assert_eq!(output.status.code(), Some(1), "{broken}");
        assert!(
            errors(&output).contains("social-media/title") && errors(&output).contains("check"),
            "{}",
            errors(&output)
        );
        let review = site.text(REVIEW);
        assert!(
            !review.contains("[social-media.title]")
                && review.contains("[social-media.posts-title]"),
            "{broken}"
        );
    }
}

#[test]
fn a_file_that_cannot_be_used_is_not_accepted() {
    let cut: fn(&Site) = |site| site.cut(WORDS, "Skarga złożona na");
    let torn: fn(&Site) = |site| site.line(WORDS, "posts-title = ", "posts-title = A\nB");
    for spoil in [cut, torn] {
        let site = Site::polish();
        spoil(&site);
        let output = site.translations(&ANNA);
        assert_eq!(output.status.code(), Some(1));
        assert!(errors(&output).contains(WORDS), "{}", errors(&output));
        let review = site.text(REVIEW);
        assert!(!review.contains("[social-media.") && review.contains("[kiosk.back-button]"));
        assert!(site.refuses(1, &["diff", "pl"]).contains(WORDS));
        assert!(
            site.refuses(1, &["add", "pl"])
                .contains("first mend social-media.ftl")
        );
    }
}

#[test]
fn a_mistake_in_the_list_of_languages_makes_no_other_language_the_practices_own() {
    let site = Site::confirmed();
    site.line(PRACTICE, "own_language = ", "");
    for first in ["en-gb", "en-GB-x", "de"] {
        site.line(
            PRACTICE,
            "languages = ",
            &format!("languages = [\"{first}\", \"pl\", \"ar\"]"),
        );
        for arguments in [
            &["accept", "ar", "--by", "Anna"][..],
            &["status"],
            &["add", "ar"],
            &["diff", "ar"],
            &["withdraw", "ar"],
        ] {
            let told = site.refuses(1, arguments);
            assert!(told.contains(PRACTICE) && told.contains("check"), "{told}");
        }
    }
}

#[test]
fn a_new_language_passes_the_check_and_is_filled_in_line_by_line() {
    let site = Site::polish();
    let told = site.says(&["add", "ro"]);
    for part in [
        "for Romanian",
        "made kiosk.ftl",
        "made social-media.ftl",
        "made review.toml",
        "add \"ro\" to `languages`",
    ] {
        assert!(told.contains(part), "{part} is missing in\n{told}");
    }
    assert!(!told.contains("language.toml"));
    site.line(PRACTICE, "languages = ", "languages = [\"en-GB\", \"ro\"]");
    let romanian = site.language("ro");
    assert_eq!(
        romanian.counts(),
        Counts {
            missing: romanian.total,
            total: romanian.total,
            ..NOTHING
        }
    );
    assert_eq!(
        site.codes().into_keys().collect::<Vec<_>>(),
        [Code::MissingMessage]
    );
    let report = site.check();
    assert_eq!(report.exit, 0);
    let place = site.place("locales/ro/kiosk.ftl", "#back-button =");
    assert!(
        report.tells("missing-message", "locales/ro/kiosk.ftl", place),
        "{}",
        report.list()
    );

    site.line(
        "locales/ro/kiosk.ftl",
        "#back-button =",
        "back-button = Înapoi",
    );
    site.line(
        "locales/ro/social-media.ftl",
        "#photographs-title =",
        "photographs-title =\n    Fotografii",
    );
    assert_eq!(
        site.codes().into_keys().collect::<Vec<_>>(),
        [Code::MissingMessage, Code::TranslationUnreviewed]
    );
    assert_eq!(site.language("ro").unreviewed, 2);
    let edition = site.edition();
    assert_eq!(locale(&edition, "ro").labels.back_button, "Înapoi");
    assert_eq!(locale(&edition, "ro").labels.next_button, "Next");
    assert_eq!(page(&edition, "ro", "photographs").title.text, "Fotografii");

    let before = site.files();
    assert!(site.says(&["add", "ro"]).starts_with("nothing to add"));
    assert_eq!(site.files(), before);

    site.line(ENGLISH_KIOSK, "back-button = ", "back-button = Go back");
    assert_eq!(
        site.language("ro").state("kiosk/back-button"),
        "stale",
        "the English of the first day was recorded"
    );
    assert!(site.says(&["diff", "ro"]).contains("[-Back-]{+Go back+}"));
}

#[test]
fn a_new_file_keeps_the_notes_and_headings_and_shows_the_english() {
    let site = Site::polish();
    site.says(&["add", "ro"]);
    let text = site.text("locales/ro/kiosk.ftl");
    for part in [
        "### On every page\n",
        "# Read out after \"Finish\" by a screen reader.\n# English: New person? Start again\n#finish-hint =\n",
        "# English [one]: This screen will start again in { $seconds } second.\n",
        "with the encoding UTF-8",
    ] {
        assert!(text.contains(part), "{part:?} is missing in\n{text}");
    }
    let text = site.text("locales/ro/social-media.ftl");
    let paragraphs = "population.\n#\n# This organisation has a duty";
    assert!(
        text.contains(paragraphs)
            && text.contains("# Signpost.\n# English: Introduction\n#introduction-title =\n"),
        "{text}"
    );
    let headings = |file: &str| {
        site.text(file)
            .lines()
            .filter(|line| line.starts_with("##"))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(headings("locales/ro/kiosk.ftl"), headings(ENGLISH_KIOSK));
    let is_written = |line: &str| !line.is_empty() && !line.starts_with('#');
    assert!(!text.lines().any(is_written), "all of a new file is notes");
}

#[test]
fn every_language_gets_a_line_for_each_form_that_it_has() {
    for (tag, forms) in [
        ("pl", &["[one]", "[few]", "[many]", "*[other]"][..]),
        (
            "ar",
            &["[zero]", "[one]", "[two]", "[few]", "[many]", "*[other]"],
        ),
        ("fr", &["[one]", "*[other]"]),
        ("zh-Hans", &[]),
    ] {
        let site = Site::polish();
        fs::remove_dir_all(site.path("locales/pl")).unwrap();
        site.line(
            PRACTICE,
            "languages = ",
            &format!("languages = [\"en-GB\",\"{tag}\"]"),
        );
        site.says(&["add", tag]);
        let file = format!("locales/{tag}/kiosk.ftl");
        let text = site.text(&file);
        let start = text.find("#idle-countdown =").unwrap();
        let blank = &text[start..start + text[start..].find("\n\n").unwrap()];
        let told: Vec<_> = blank
            .split_whitespace()
            .filter(|word| word.contains('['))
            .collect();
        assert_eq!(told, forms, "{tag}: {blank}");

        let filled: String = blank
            .lines()
            .map(|line| line.replacen('#', "", 1).replace(']', "] { $seconds }") + "\n")
            .collect();
        let filled = if forms.is_empty() {
            "idle-countdown = { $seconds }\n".to_owned()
        } else {
            filled
        };
        site.write(&file, text.replace(blank, filled.trim_end()));
        let codes = site.codes();
        assert!(
            codes
                .keys()
                .all(|code| [Code::MissingMessage, Code::TranslationUnreviewed].contains(code)),
            "{tag}: {codes:?}"
        );
        assert_eq!(
            without_marks(&locale(&site.edition(), tag).idle_countdown[7]),
            "7",
            "{tag}"
        );
    }
}

#[test]
fn a_language_that_the_program_does_not_know_gets_its_settings_to_fill_in() {
    let site = Site::polish();
    let told = site.says(&["add", "ps"]);
    assert!(
        told.contains("made language.toml: the settings of the language")
            && told.contains("1. fill in language.toml"),
        "{told}"
    );
    site.line(
        PRACTICE,
        "languages = ",
        "languages = [\"en-GB\", \"pl\", \"ps\"]",
    );
    assert_eq!(
        site.check().codes(),
        ["empty-text", "empty-text", "bad-choice"],
        "all three are asked for"
    );
    let before = site.files();
    assert!(site.says(&["add", "ps"]).starts_with("nothing to add"));
    assert_eq!(site.files(), before);
    let file = "locales/ps/language.toml";
    site.line(file, "own_name = ", "own_name = \"پښتو\"");
    site.line(file, "english_name = ", "english_name = \"Pashto\"");
    site.line(file, "direction = ", "direction = \"rtl\"");
    site.line(file, "#font = ", "font = \"Noto Sans Arabic\"");
    assert_eq!(site.check().exit, 0);
    let edition = site.edition();
    assert_eq!(locale(&edition, "ps").language.direction.name(), "rtl");
    assert_eq!(site.language("ps").english_name, "Pashto");
}

#[test]
fn an_older_translation_gets_only_what_it_lacks_behind_what_it_has() {
    let site = Site::polish();
    site.line(KIOSK, "done-button = ", "");
    site.line(KIOSK, "back-button = ", "");
    site.edit_bytes(KIOSK, |text| {
        format!("\u{feff}{}", text.replace('\n', "\r\n")).into_bytes()
    });
    site.remove(WORDS);
    let before = site.files();
    let told = site.says(&["add", "pl"]);
    assert!(
        told.contains("added to kiosk.ftl: 2 messages to translate\n  made social-media.ftl"),
        "{told}"
    );
    assert!(!told.contains("to `languages`"), "Polish is listed already");
    let after = site.files();
    let added = after[KIOSK]
        .strip_prefix(&*before[KIOSK])
        .expect("what was there stays as it was");
    let added = String::from_utf8(added.to_vec()).unwrap();
    assert_eq!(added.matches('\n').count(), added.matches("\r\n").count());
    assert!(
        added.contains("### Not translated yet")
            && added.contains("#back-button =")
            && added.contains("#done-button =")
    );
    assert!(
        !site.text(REVIEW).contains("[kiosk.next-button]"),
        "nobody knows what English that was made from"
    );

    assert!(site.says(&["add", "pl"]).starts_with("nothing to add"));
    assert_eq!(site.files(), after);
    site.line(KIOSK, "next-button = ", "");
    site.says(&["add", "pl"]);
    assert_eq!(
        site.text(KIOSK).matches("### Not translated yet").count(),
        1
    );
    assert_eq!(site.text(KIOSK).matches("#next-button =").count(), 1);
    site.line(KIOSK, "#back-button =", "back-button = Wstecz");
    assert_eq!(site.check().exit, 0);
    assert_eq!(locale(&site.edition(), "pl").labels.back_button, "Wstecz");
}

#[test]
fn a_message_that_is_translated_anew_is_not_taken_for_the_old_one() {
    let site = Site::reviewed();
    site.line(WORDS, "posts-title = ", "");
    site.line(SOURCE, "posts-title = ", "posts-title = What you write");
    site.says(&["add", "pl"]);
    site.line(WORDS, "#posts-title =", "posts-title = Co pan pisze");
    assert_eq!(
        site.language("pl").state("social-media/posts-title"),
        "unreviewed"
    );
}

#[test]
fn words_after_a_hash_are_told_and_a_file_that_ends_with_blanks_is_whole() {
    let site = Site::polish();
    site.says(&["add", "ro"]);
    site.line(PRACTICE, "languages = ", "languages = [\"en-GB\", \"ro\"]");
    let file = "locales/ro/social-media.ftl";
    site.line(file, "#title =", "title = Îndrumări");
    site.edit(file, |text| text.trim_end().to_owned());
    assert_eq!(site.check().exit, 0);
    site.line(file, "#posts-title =", "#posts-title = Ce publicați");
    let (line, _) = site.place(file, "#posts-title =");
    let report = site.check();
    let told = report
        .told
        .iter()
        .find(|told| told.line == line && told.code == "words-syntax")
        .unwrap();
    assert!(
        told.help
            .as_deref()
            .unwrap()
            .contains("delete it if these are words"),
        "{told:?}"
    );
}

#[test]
fn wrong_usage_is_told_apart_from_a_wrong_site_and_changes_nothing() {
    let site = Site::polish();
    for (arguments, help) in [
        (&[][..], "Usage"),
        (&["satus"], "status"),
        (&["accept"], "<TAG>"),
        (&["accept", "pl"], "--by <NAME>"),
        (&["accept", "pl", "--by", ""], "who checked"),
        (&["accept", "pl", "--by", " \t "], "who checked"),
        (&["accept", "pl", "--by", "A\u{1b}[2J"], "who checked"),
        (
            &["accept", "pl", "--by", "Anna", "--unreviewed"],
            "cannot be used with",
        ),
        (
            &["accept", "pl", "--by", "Anna", "titel"],
            "did you mean `title`?",
        ),
        (
            &["accept", "pl", "--by", "Anna", "title", "kiosk/bak-button"],
            "did you mean `kiosk/back-button`?",
        ),
        (
            &["accept", "pl", "--by", "Anna", "kiosk/title"],
            "kiosk/title",
        ),
        (&["accept", "ro", "--by", "Anna"], "translations add ro"),
        (&["accept", "pll", "--by", "Anna"], "did you mean `pl`?"),
        (&["accept", "PL", "--by", "Anna"], "did you mean `pl`?"),
        (&["accept", "en-GB", "--by", "Anna"], "own language"),
        (&["withdraw", "pl", "titel"], "did you mean `title`?"),
        (&["diff", "pl", "titel"], "did you mean `title`?"),
        (&["diff", "pl", "--format", "table"], "text, json"),
        (&["add", "Polish"], "did you mean `pl`?"),
        (&["add", "polski"], "did you mean `pl`?"),
        (&["add", "pt-pt"], "did you mean `pt-PT`?"),
        (&["add", "zh_Hans"], "did you mean `zh-Hans`?"),
        (&["add", "../ro"], "is not a language tag"),
        (&["add", "romania"], "is not a language tag"),
        (&["add", "en-GB"], "own language"),
        (&["status", "--format", "text"], "table, json"),
    ] {
        let told = site.refuses(2, arguments);
        assert!(told.contains(help), "{arguments:?}: {told}");
    }
}

#[test]
fn the_help_of_each_command_has_an_example() {
    for command in ["status", "accept", "withdraw", "add", "diff"] {
        let output = Site::empty().translations(&[command, "--help"]);
        let help = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(0));
        assert!(
            help.contains(&format!(
                "Example:\n  guidance-kiosk translations {command}"
            )),
            "{help}"
        );
    }
}

#[test]
fn nothing_is_lost_where_nothing_can_be_written() {
    let site = Site::polish();
    fs::create_dir(site.path(REVIEW)).unwrap();
    let told = site.refuses(1, &ANNA);
    assert!(
        told.contains("locales/pl/review.toml cannot be written")
            && told.contains("nothing was changed"),
        "{told}"
    );

    let site = Site::reviewed();
    let beside = site.path("locales/pl/.review.toml.new");
    fs::create_dir(&beside).unwrap();
    site.line(SOURCE, "title = ", "title = Guidance");
    site.says(&[&ANNA[..], &["social-media/title"]].concat());
    site.says(&["withdraw", "pl"]);
    assert!(beside.is_dir(), "what is not ours stays as it is");

    let site = Site::polish();
    site.write("locales/ro", "a file in the place of a folder");
    site.refuses(1, &["add", "ro"]);
    fs::remove_file(site.path("locales/ro")).unwrap();
    fs::create_dir_all(site.path("locales/ro/social-media.ftl")).unwrap();
    let output = site.translations(&["add", "ro"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        errors(&output).contains("locales/ro/social-media.ftl cannot be written"),
        "{}",
        errors(&output)
    );
    fs::remove_dir(site.path("locales/ro/social-media.ftl")).unwrap();
    assert!(
        site.says(&["add", "ro"]).contains("made social-media.ftl"),
        "the next try adds the rest"
    );
}

#[test]
fn records_that_cannot_be_read_are_not_written_over() {
    for broken in [
        "[kiosk.back-button\n",
        "[kiosk.back-button]\nenglsh = \"Back\"\n",
        "[kiosk.back-button]\non = \"soon\"\n",
    ] {
        let site = Site::polish();
        site.write(REVIEW, broken);
        for arguments in [
            &ANNA[..],
            &["accept", "pl", "--unreviewed"],
            &["withdraw", "pl"],
            &["add", "pl"],
            &["diff", "pl"],
        ] {
            let told = site.refuses(1, arguments);
            assert!(told.contains("locales/pl/review.toml:1:"), "{told}");
        }
    }
}

#[test]
fn the_status_has_a_row_for_every_translation_and_one_for_all() {
    let site = Site::confirmed();
    site.says(&ANNA);
    site.line(
        PRACTICE,
        "languages = ",
        "languages = [\"en-GB\", \"pl\", \"ar\"]",
    );
    site.line("locales/ar/kiosk.ftl", "back-button = ", "");
    site.write("locales/xx/kiosk.ftl", "");
    let status = site.status();
    let tags: Vec<_> = status
        .languages
        .iter()
        .map(|language| (language.tag.as_str(), language.offered))
        .collect();
    assert_eq!(tags, [("pl", true), ("ar", true), ("ur", false)]);
    let total = status.languages[0].total;
    let sum = Counts {
        reviewed: total,
        unreviewed: 2 * total - 1,
        missing: 1,
        stale: 0,
        total: 3 * total,
    };
    assert_eq!(status.total, sum);
    for language in &status.languages {
        assert_eq!(language.messages.len(), total);
        assert!(
            language
                .messages
                .iter()
                .all(|message| State::ALL.iter().any(|state| state.name() == message.state))
        );
    }
    let table = site.says(&["status"]);
    let rows: Vec<Vec<_>> = table
        .lines()
        .map(|line| line.split_whitespace().collect())
        .collect();
    assert_eq!(
        rows[0],
        [
            "tag",
            "language",
            "reviewed",
            "unreviewed",
            "stale",
            "missing",
            "total",
            "offered"
        ]
    );
    let (all, less) = (total.to_string(), (total - 1).to_string());
    assert_eq!(rows[2], ["pl", "Polish", &all, "0", "0", "0", &all, "yes"]);
    assert_eq!(rows[3], ["ar", "Arabic", "0", &less, "0", "1", &all, "yes"]);
    assert_eq!(rows[4], ["ur", "Urdu", "0", &all, "0", "0", &all, "no"]);
    assert_eq!(
        rows[5][..4],
        ["all", &all, &(2 * total - 1).to_string(), "0"]
    );
    assert_eq!(rows.len(), 6, "{table}");
}

#[test]
fn the_status_is_told_also_where_one_language_has_a_mistake() {
    let site = Site::confirmed();
    site.line("locales/ar/kiosk.ftl", "back-button = ", "back-button = {");
    let output = site.translations(&["status", "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        errors(&output).contains("locales/ar/kiosk.ftl:"),
        "{}",
        errors(&output)
    );
    assert!(!errors(&output).contains("warning"), "{}", errors(&output));
    let status: Status = serde_json::from_slice(&output.stdout).unwrap();
    let unreviewed: Vec<_> = status
        .languages
        .iter()
        .map(|language| language.unreviewed)
        .collect();
    let total = status.languages[0].total;
    assert_eq!((unreviewed[0], unreviewed[2]), (total, total));
    assert!(unreviewed[1] > 0 && unreviewed[1] < total, "{unreviewed:?}");

    site.line(ENGLISH_KIOSK, "back-button = ", "back-button = {");
    let told = site.refuses(1, &["status"]);
    assert!(
        told.contains("locales/en-GB/kiosk.ftl:") && told.contains("check"),
        "{told}"
    );
    assert!(Site::empty().refuses(1, &["status"]).contains(PRACTICE));
}

#[test]
fn programs_are_told_every_difference() {
    let site = Site::reviewed();
    assert!(site.diff("pl").messages.is_empty());
    site.line(SOURCE, "posts-title = ", "posts-title = What you write");
    site.line(WORDS, "title = ", "title = Wytyczne");
    let diff = site.diff("pl");
    assert_eq!(
        (diff.tag.as_str(), diff.english_name.as_str()),
        ("pl", "Polish")
    );
    let named: Vec<_> = diff
        .messages
        .iter()
        .map(|told| {
            (
                told.file.as_str(),
                told.message.as_str(),
                told.state.as_str(),
            )
        })
        .collect();
    assert_eq!(
        named,
        [
            ("social-media", "title", "unreviewed"),
            ("social-media", "posts-title", "stale")
        ]
    );
    let stale = &diff.messages[1];
    assert_eq!(
        (stale.by.as_deref(), stale.on.clone()),
        (Some("Anna"), Some(today().to_string()))
    );
    assert_eq!(
        (stale.english.recorded.as_deref(), &*stale.english.today),
        (Some("What you post"), "What you write")
    );
    let pieces: Vec<_> = stale
        .english
        .changes
        .iter()
        .map(|piece| (piece.kind.as_str(), piece.text.as_str()))
        .collect();
    assert_eq!(
        pieces,
        [
            ("same", "What you "),
            ("removed", "post"),
            ("added", "write")
        ]
    );
    assert!(
        stale.translation.changes.is_empty()
            && stale.translation.recorded.as_ref() == Some(&stale.translation.today)
    );
    assert!(
        diff.messages[0].english.changes.is_empty()
            && !diff.messages[0].translation.changes.is_empty()
    );
}

#[test]
fn chinese_is_compared_by_characters() {
    let site = Site::polish();
    site.says(&["add", "zh-Hans"]);
    let file = "locales/zh-Hans/social-media.ftl";
    site.line(file, "#photographs-title =", "photographs-title = 不得拍照");
    site.says(&["accept", "zh-Hans", "--by", "Anna", "photographs-title"]);
    site.line(file, "photographs-title =", "photographs-title = 不可拍照");
    let told = site.says(&["diff", "zh-Hans"]);
    assert!(told.contains("不[-得-]{+可+}拍照\n"), "{told}");
}

#[test]
fn nothing_that_is_told_can_write_to_the_terminal() {
    let site = Site::reviewed();
    site.edit(REVIEW, |text| {
        text.replace("by = \"Anna\"", "by = \"\\u001b[2J\\u202e\"")
    });
    site.line(
        SOURCE,
        "posts-title = ",
        "posts-title = \u{202e}What { \"\\u001B[2J\" }",
    );
    site.line(WORDS, "title = ", "title = \u{202e}A");
    for arguments in [
        &["diff", "pl"][..],
        &["accept", "pl", "--by", "Anna", "\u{1b}[2J"],
        &["status"],
        &["add", "\u{202e}"],
    ] {
        let output = site.translations(arguments);
        let text = String::from_utf8_lossy(&output.stdout).into_owned() + &errors(&output);
        assert!(
            !text
                .chars()
                .any(|c| (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}')),
            "{text:?}"
        );
    }
}

#[test]
fn every_message_that_is_listed_can_be_named() {
    let site = Site::polish();
    let polish = site.language("pl");
    let files: BTreeSet<_> = polish
        .messages
        .iter()
        .map(|message| message.file.clone())
        .collect();
    let names: Vec<_> = polish
        .messages
        .iter()
        .map(|message| format!("{}/{}", message.file, message.message))
        .collect();
    let arguments: Vec<_> = ANNA
        .into_iter()
        .chain(names.iter().map(String::as_str))
        .collect();
    site.says(&arguments);
    assert_eq!(site.language("pl").reviewed, polish.total);
    assert!(
        files
            .iter()
            .all(|file| file == "kiosk" || Id::parse(file).is_some())
    );
}

#[test]
fn a_label_that_its_file_breaks_in_two_lines_is_one_line_on_the_screen() {
    let site = Site::confirmed();
    site.line(
        "locales/pl/kiosk.ftl",
        "done-button = ",
        "done-button =\n    To\n    gotowe",
    );
    let edition = site.load().0.unwrap();
    let polish = edition
        .locales
        .iter()
        .find(|locale| locale.language.tag.as_str() == "pl")
        .unwrap();
    assert_eq!(polish.labels.done_button, "To gotowe");
}
