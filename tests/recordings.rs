//! Recordings of people who read the words aloud, as staff make, accept and lose them.

mod staff;

use std::path::Path;
use std::process::Output;
use std::time::Duration;

use guidance_kiosk::edition::keep::Kept;
use guidance_kiosk::edition::watch::{Followed, Look};
use guidance_kiosk::edition::{Edition, Snapshot};
use guidance_kiosk::language::LanguageTag;
use guidance_kiosk::session::{Action, Session};
use guidance_kiosk::view::{self, Codes};
use serde_json::Value;
use staff::{PRACTICE, SOURCE, Site, WORDS, today};

const TITLE: &str = "locales/pl/audio/social-media/title.opus";
const LIST: &str = "locales/pl/audio/recordings.toml";

fn said(output: &Output) -> (i32, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code().unwrap(), text(&output.stdout) + &text(&output.stderr))
}

/// The cells of a row by its first.
fn row(table: &str, first: &str) -> Vec<String> {
    let mut rows = table.lines().map(|line| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
    rows.find(|row| row.first().is_some_and(|cell| cell == first)).unwrap_or_else(|| panic!("{first} is missing in\n{table}"))
}

fn polish(site: &Site) -> (Edition, LanguageTag) {
    (site.load().0.unwrap(), LanguageTag::parse("pl").unwrap())
}

fn played(site: &Site, file: &str, message: &str) -> Option<String> {
    let (edition, tag) = polish(site);
    edition.recording(&tag, file, message).map(|path| path.to_str().unwrap().to_owned())
}

/// How the recording of a message fits, as a program is told.
fn fit(site: &Site, message: &str) -> Value {
    let output = site.recordings(&["status", "pl", "--format", "json"]);
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    let messages = told[0]["messages"].as_array().unwrap();
    messages.iter().find(|told| told["file"] == "social-media" && told["message"] == message).unwrap()["recording"].clone()
}

#[test]
fn a_recording_is_played_from_when_it_is_accepted_until_the_words_change() {
    let site = Site::confirmed();
    assert_eq!((played(&site, "social-media", "title"), fit(&site, "title")), (None, "none".into()));

    site.write(TITLE, "any sound");
    assert_eq!((played(&site, "social-media", "title"), fit(&site, "title")), (None, "unlisted".into()));
    assert_eq!(site.check().codes(), ["recording-unlisted"]);

    let (exit, text) = said(&site.recordings(&["accept", "pl"]));
    assert_eq!((exit, text.as_str()), (0, "accepted the recordings of 1 message of Polish: they are played from now on\n"));
    assert_eq!((played(&site, "social-media", "title").as_deref(), fit(&site, "title")), (Some(TITLE), "fitting".into()));
    assert_eq!((site.check().exit, site.check().list().as_str()), (0, ""));

    site.line(WORDS, "title = ", "title = Inne słowa");
    assert_eq!((played(&site, "social-media", "title"), fit(&site, "title")), (None, "outdated".into()));
    let report = site.check();
    assert!(report.tells("recording-outdated", LIST, site.place(LIST, "\"title.opus\"")), "{}", report.list());
    assert_eq!(report.exit, 0, "the machine reads instead");

    let (exit, text) = said(&site.recordings(&["accept", "pl"]));
    assert!(exit == 0 && text.contains("recorded anew") && text.contains("social-media/title"), "{text}");
    assert_eq!(fit(&site, "title"), "outdated", "what was recorded once is accepted again by name only");
    for name in ["title", TITLE] {
        assert_eq!(said(&site.recordings(&["accept", "pl", name])).0, 0);
        assert_eq!(played(&site, "social-media", "title").as_deref(), Some(TITLE));
    }
}

#[test]
fn the_practices_name_is_among_the_words() {
    let site = Site::confirmed();
    site.write("locales/pl/audio/social-media/introduction-body.wav", "");
    site.recordings(&["accept", "pl"]);
    assert_eq!(fit(&site, "introduction-body"), "fitting");
    site.line(PRACTICE, "name = ", "name = \"Another Surgery\"");
    assert_eq!(fit(&site, "introduction-body"), "outdated");
}

#[test]
fn a_recording_of_a_translation_is_not_played_while_the_english_is_shown() {
    let site = Site::confirmed();
    site.write(TITLE, "");
    site.write("locales/en-GB/audio/social-media/title.opus", "");
    for tag in ["pl", "en-GB"] {
        assert_eq!(said(&site.recordings(&["accept", tag])).0, 0);
    }
    assert_eq!(said(&site.translations(&["accept", "pl", "--unreviewed"])).0, 0);
    assert_eq!(fit(&site, "title"), "fitting");

    site.line(SOURCE, "title = ", "title = Another rule");
    assert_eq!((played(&site, "social-media", "title"), fit(&site, "title")), (None, "outdated".into()));
    let (exit, text) = said(&site.recordings(&["accept", "pl", "title"]));
    assert!(exit == 1 && text.contains("not accepted, because the screen shows the English"), "{text}");
    assert_eq!(fit(&site, "title"), "outdated", "Polish sound is never taken for English words");
}

#[test]
fn the_texts_of_a_page_find_their_recordings() {
    let site = Site::confirmed();
    site.write("locales/pl/audio/social-media/introduction-title.wav", "");
    site.write("locales/pl/audio/social-media/introduction-body.opus", "");
    site.write("locales/pl/audio/social-media/introduction-body.wav", "");
    assert_eq!(said(&site.recordings(&["accept", "pl"])).0, 0);
    let (edition, tag) = polish(&site);
    let locale = edition.locale(&tag).unwrap();
    let page = &locale.documents["social-media"].pages[0];
    assert!(page.paragraphs.len() > 1);
    let mut texts = vec![page.title.text.as_str()];
    texts.extend(page.paragraphs.iter().map(String::as_str));
    texts.push("and something else");
    let named = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
    let found = |texts: &[&str]| locale.recordings.speaking(texts).map(|(path, count)| (named(path), count));
    assert_eq!(found(&texts), Some(("introduction-title.wav".to_owned(), 1)));
    assert_eq!(found(&texts[1..]), Some(("introduction-body.opus".to_owned(), page.paragraphs.len())), "Opus before WAV");
    assert_eq!(found(&texts[2..]), None, "no recording begins within another");
    assert_eq!(found(&[]), None);
}

#[test]
fn a_page_is_read_by_the_recording_where_there_is_one_and_by_the_machine_elsewhere() {
    let site = Site::confirmed();
    site.write("locales/pl/audio/social-media/introduction-body.opus", "");
    assert_eq!(said(&site.recordings(&["accept", "pl"])).0, 0);
    let (edition, tag) = polish(&site);
    let mut outline = edition.outline();
    outline.spoken = [tag.clone()].into();
    let mut session = Session::new(Duration::ZERO);
    for (second, action) in (1..).zip([Action::ChooseLanguage(tag.clone()), Action::ReadFromStart, Action::Listen]) {
        session.update(action, Duration::from_secs(second), &outline);
    }
    let spoken = view::utterances(&session, &edition, &Codes::new());
    let recorded: Vec<_> = spoken.iter().filter(|utterance| utterance.recording.is_some()).collect();
    let [recorded] = recorded[..] else { panic!("{spoken:?}") };
    let paragraphs = &edition.locale(&tag).unwrap().documents["social-media"].pages[0].paragraphs;
    assert_eq!(recorded.sentence, paragraphs.join("\n\n"), "the whole message is one recording");
    assert!(spoken.len() > 2, "the machine reads the others");
    // What is not read sentence by sentence stays as it is on the screen.
    let view = view::view(&session, &edition, &Codes::new());
    let view::Page::Reading(reading) = view.page else { panic!("a page to read") };
    assert_eq!(reading.paragraphs, *paragraphs);
}

#[test]
fn lines_of_lost_recordings_are_tidied_away() {
    let site = Site::confirmed();
    site.write(TITLE, "");
    site.write("locales/pl/audio/kiosk/back-button.wav", "");
    site.recordings(&["accept", "pl"]);
    site.remove(TITLE);
    assert_eq!(site.check().codes(), ["recording-missing"]);
    assert_eq!(played(&site, "social-media", "title"), None);
    let (exit, text) = said(&site.recordings(&["accept", "pl"]));
    assert!(exit == 0 && text.contains("tidied away the line"), "{text}");
    assert_eq!(site.check().list(), "");
    assert!(site.text(LIST).contains("back-button.wav") && !site.text(LIST).contains("title.opus"));
}

#[test]
fn guidance_that_is_not_listed_at_present_keeps_its_recordings() {
    let site = Site::confirmed();
    for tag in staff::LANGUAGES {
        site.write(&format!("locales/{tag}/other.ftl"), site.text(&format!("locales/{tag}/social-media.ftl")));
    }
    site.write("content/guidance/other.toml", site.text(staff::GUIDANCE));
    site.line(PRACTICE, "guidance = ", "guidance = [\"social-media\", \"other\"]");
    site.write("locales/pl/audio/other/title.wav", "");
    assert_eq!(said(&site.recordings(&["accept", "pl"])).0, 0);
    site.line(PRACTICE, "guidance = ", "guidance = [\"social-media\"]");
    assert!(!site.check().codes().iter().any(|code| code.starts_with("recording")), "{}", site.check().list());
    said(&site.recordings(&["accept", "pl"]));
    site.line(PRACTICE, "guidance = ", "guidance = [\"social-media\", \"other\"]");
    assert_eq!(played(&site, "other", "title").as_deref(), Some("locales/pl/audio/other/title.wav"));
}

#[test]
fn a_broken_list_is_an_error_and_nothing_is_written_over_it() {
    let site = Site::confirmed();
    site.write(TITLE, "");
    site.write(LIST, "[social-media]\n\"title.opus\" = \"00\n");
    assert_eq!(site.check().exit, 1);
    assert_eq!(site.load().0, None);
    let (exit, text) = said(&site.recordings(&["accept", "pl"]));
    assert!(exit == 1 && text.contains("nothing was done"), "{text}");
    assert!(site.text(LIST).ends_with("\"00\n"));
    site.remove(LIST);
    site.write(&format!("{LIST}.txt"), "");
    assert_eq!(site.check().codes(), ["recording-unlisted", "txt-file"]);
}

#[test]
fn what_is_asked_for_wrongly_is_explained() {
    let site = Site::confirmed();
    for (arguments, hint) in [
        (&["accept", "pol"][..], "did you mean `pl`?"),
        (&["accept", "qq"], "there are: en-GB, pl, ar, ur"),
        (&["accept", "pl", "titel"], "did you mean `title`?"),
        (&["accept", "pl", "qqqqqqqqqqqq"], "`recordings status pl` lists them all"),
        (&["status", "qq"], "there are: en-GB, pl, ar, ur"),
    ] {
        let (exit, text) = said(&site.recordings(arguments));
        assert!(exit == 2 && text.contains(hint), "{arguments:?}: {text}");
    }
    let (exit, text) = said(&site.recordings(&["accept", "pl", "title"]));
    assert!(exit == 1 && text.contains("1 message without a recording: social-media/title"), "{text}");
    assert!(!site.path(LIST).exists());
}

#[test]
fn the_status_counts_and_names_what_is_recorded() {
    let site = Site::confirmed();
    site.write(TITLE, "");
    site.write("locales/pl/audio/kiosk/back-button.wav", "");
    site.recordings(&["accept", "pl", "title"]);
    let (exit, table) = said(&site.recordings(&["status"]));
    assert_eq!((exit, &row(&table, "pl")[..5]), (0, &["pl", "Polish", "1", "0", "1"].map(str::to_owned)[..]), "{table}");
    let (_, table) = said(&site.recordings(&["status", "pl"]));
    assert_eq!(row(&table, "social-media/title"), ["social-media/title", "fitting", TITLE]);
    let told: Value = serde_json::from_slice(&site.recordings(&["status", "--format", "json"]).stdout).unwrap();
    let polish = told.as_array().unwrap().iter().find(|language| language["tag"] == "pl").unwrap();
    let counts = ["fitting", "outdated", "unlisted", "none", "total"].map(|name| polish[name].as_u64().unwrap());
    assert_eq!((counts[0], counts[1], counts[2]), (1, 0, 1));
    assert_eq!(counts[3] + 2, counts[4]);
    assert_eq!(polish["messages"].as_array().unwrap().len() as u64, counts[4]);
}

#[test]
fn recordings_are_noticed_and_only_their_names_are_read() {
    let site = Site::confirmed();
    let before = Snapshot::read(site.root());
    let mut followed = Followed::new(site.root(), &before);
    let second = Duration::from_secs;
    assert_eq!(followed.look(second(0), false), Look::Same);

    // Longer than any file of a site may be.
    site.write(TITLE, vec![0; 3 << 20]);
    assert!(matches!(followed.look(second(1), false), Look::Again(_)));
    let Look::Changed(snapshot) = followed.look(second(9), false) else { panic!("it is not noticed") };
    assert_eq!(snapshot.audio.iter().collect::<Vec<_>>(), [TITLE]);
    assert_eq!(snapshot.files, before.files);

    site.remove(TITLE);
    assert!(matches!(followed.look(second(10), false), Look::Again(_)));
    assert!(matches!(followed.look(second(19), false), Look::Changed(_)));

    // What lies beside recordings is nobody's business.
    let before = Snapshot::read(site.root());
    for name in ["notes.txt", "social-media/.title.opus", "social-media/title.odt", "social-media/a/b.opus", "kiosk.opus/x"] {
        site.write(&format!("locales/pl/audio/{name}"), "");
    }
    assert_eq!(Snapshot::read(site.root()), before);
}

#[test]
fn the_kept_edition_is_read_by_the_machine() {
    let site = Site::confirmed();
    site.write(TITLE, "");
    site.recordings(&["accept", "pl"]);
    let (edition, tag) = polish(&site);
    let data = tempfile::tempdir().unwrap();
    Kept::of(&edition, &Snapshot::read(site.root()), today()).write(data.path()).unwrap();
    let kept = Kept::read(data.path()).unwrap().unwrap().snapshot();
    let (again, problems) = Edition::from_snapshot(&kept, today());
    let again = again.unwrap();
    assert_eq!(again.digest, edition.digest);
    assert!(again.recording(&tag, "social-media", "title").is_none());
    assert!(!problems.iter().any(|problem| problem.code.name().starts_with("recording")));
}
