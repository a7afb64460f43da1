//! Listening: the page is read sentence by sentence, marked and in sight, and anything else stops it.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::common::visitor::Visitor;
use crate::common::{SMALL, SMALL_TALL, labels};
use crate::staff::program::write_program;
use guidance_kiosk::edition::Labels;
use guidance_kiosk::session::{Reading, TextSize};
use i_slint_backend_testing as testing;
use slint::ComponentHandle as _;

/// A program that stands for espeak-ng and does this with what it is told.
fn program(folder: &Path, does: &str) -> PathBuf {
    let path = folder.join("speaker");
    write_program(&path, &format!("#!/bin/sh\n{does}\n"));
    path
}

/// One that notes what it was told, a line each, and takes its time: the kiosk's clock runs a hundred times
/// as fast here.
fn noting(folder: &Path) -> PathBuf {
    program(
        folder,
        &format!("{{ cat; echo; }} >> {}/said; sleep 0.1", folder.display()),
    )
}

fn said(folder: &Path) -> Vec<String> {
    fs::read_to_string(folder.join("said"))
        .unwrap_or_default()
        .lines()
        .map(str::to_owned)
        .collect()
}

fn state(visitor: &Visitor) -> Option<Reading> {
    visitor.kiosk.view().unwrap().voice.map(|voice| voice.state)
}

/// Lets a fifth of a second pass for the kiosk, and a moment for its child.
fn moment(visitor: &Visitor) {
    visitor.wait(0.2);
    std::thread::sleep(Duration::from_millis(2));
}

/// Listens until the voice is not reading any more; every sentence that was marked.
fn listen_to_the_end(visitor: &Visitor) -> Vec<String> {
    let mut marked: Vec<String> = Vec::new();
    for _ in 0..20_000 {
        let Some(voice) = visitor.kiosk.view().unwrap().voice else {
            break;
        };
        if voice.state != Reading::Aloud {
            break;
        }
        if marked.last() != Some(&voice.sentence) {
            marked.push(voice.sentence);
        }
        moment(visitor);
    }
    marked
}

/// How many programs run with this argument.
fn running(argument: &str) -> usize {
    let has = |bytes: Vec<u8>| {
        bytes
            .split(|byte| *byte == 0)
            .any(|word| word == argument.as_bytes())
    };
    let folders = fs::read_dir("/proc").unwrap().flatten();
    folders
        .filter(|entry| fs::read(entry.path().join("cmdline")).is_ok_and(has))
        .count()
}

#[test]
fn a_whole_page_is_read_sentence_by_sentence_and_marked() {
    let folder = tempfile::tempdir().unwrap();
    for (screen, tag, name, voice) in [
        (SMALL, "en-GB", "English", "en-gb"),
        (SMALL_TALL, "ar", "العربية, Arabic", "ar"),
    ] {
        let _ = fs::remove_file(folder.path().join("said"));
        let visitor = Visitor::hearing(screen, &noting(folder.path()), &["en-gb", voice]);
        let words = labels(&visitor.edition, tag);
        visitor
            .press(name)
            .press(&words.read_button)
            .press(&words.next_button)
            .press(&words.listen_button);
        assert_eq!(state(&visitor), Some(Reading::Aloud), "{tag}");
        assert!(visitor.sees(&words.listening));
        let before = said(folder.path()).len();
        let marked = listen_to_the_end(&visitor);
        assert_eq!(state(&visitor), Some(Reading::Ended), "{tag}");
        assert!(visitor.sees(&words.listening_ended));
        // Nothing is asked any more: the kiosk sleeps until the visit would end.
        visitor.wait(0.2);
        let next = slint::platform::duration_until_next_timer_update();
        assert!(
            next.is_none_or(|next| next > Duration::from_secs(10)),
            "{next:?}"
        );
        let all = said(folder.path());
        assert!(before <= 2 && marked.len() > 4, "{marked:?}");
        let page = visitor.kiosk.view().unwrap();
        let heard = all.join(" ");
        let guidance_kiosk::view::Page::Reading(reading) = &page.page else {
            panic!("the page stays")
        };
        for paragraph in &reading.paragraphs {
            let text = guidance_kiosk::edition::without_marks(paragraph);
            assert!(
                heard.contains(text.trim()),
                "{tag}: «{text}» was not said in {heard}"
            );
        }
        // Again reads it once more; it says so.
        visitor.press(&words.again_button);
        assert_eq!(state(&visitor), Some(Reading::Aloud));
    }
}

#[test]
fn on_every_page_each_sentence_is_marked_by_itself() {
    let folder = tempfile::tempdir().unwrap();
    for (name, tag, voice) in [("English", "en-GB", "en-gb"), ("اردو, Urdu", "ur", "ur")] {
        let visitor = Visitor::hearing(SMALL, &noting(folder.path()), &["en-gb", voice]);
        let words = labels(&visitor.edition, tag);
        visitor.press(name);
        each_sentence_is_marked(&visitor, &words);
        visitor.press(&words.complaint_button);
        each_sentence_is_marked(&visitor, &words);
        visitor.press(&words.back_button);
        each_sentence_is_marked(&visitor, &words);
        visitor.press(&words.reception_button);
        each_sentence_is_marked(&visitor, &words);
        visitor.press(&words.back_button).press(&words.read_button);
        while visitor.page() == "reading" {
            visitor.press(&words.next_button);
        }
        each_sentence_is_marked(&visitor, &words);
        visitor.press(&words.acknowledge_button);
        assert_eq!(visitor.page(), "thank-you");
        each_sentence_is_marked(&visitor, &words);
    }
}

/// Listens to a page. What is read has yellow behind it, and is the sentence and no more, but for what stands in
/// a button, which is marked as a whole.
fn each_sentence_is_marked(visitor: &Visitor, words: &Labels) {
    visitor.press(&words.listen_button);
    visitor.button(&words.stop_button);
    let scale = visitor.kiosk.window().window().scale_factor();
    let (mut looked_at, mut last) = (0, String::new());
    for _ in 0..20_000 {
        let Some(voice) = visitor
            .kiosk
            .view()
            .unwrap()
            .voice
            .filter(|voice| voice.state == Reading::Aloud)
        else {
            break;
        };
        moment(visitor);
        // The number of a card is heard just before its words.
        if voice.sentence == last || voice.sentence.parse::<u32>().is_ok() {
            continue;
        }
        last = voice.sentence.clone();
        let sentence = voice.sentence.clone();
        let query = testing::ElementQuery::from_root(visitor.kiosk.window());
        let is_read = move |element: &testing::ElementHandle| {
            element
                .accessible_label()
                .is_some_and(|label| label == sentence)
        };
        let found = query
            .match_descendants()
            .match_predicate(is_read)
            .find_all();
        let is_in_a_button = visitor
            .buttons()
            .iter()
            .any(|button| button.label.contains(&voice.sentence));
        let pixels = visitor.pixels();
        let is_marked = found.iter().any(|shown| {
            let (at, size) = (shown.absolute_position(), shown.size());
            let (x, y) = (
                ((at.x + size.width / 2.0) * scale) as u32,
                (at.y * scale) as u32 + 2,
            );
            let at =
                ((y.min(pixels.height - 1) * pixels.width + x.min(pixels.width - 1)) * 3) as usize;
            pixels.rgb[at..at + 3] == [0xff, 0xeb, 0x3b]
        });
        assert!(
            is_marked || is_in_a_button,
            "«{}» is not marked on {}",
            voice.sentence,
            visitor.page()
        );
        looked_at += usize::from(is_marked);
    }
    assert!(looked_at > 1, "{looked_at} on {}", visitor.page());
}

#[test]
fn what_is_read_is_in_sight() {
    let folder = tempfile::tempdir().unwrap();
    let visitor = Visitor::hearing(SMALL_TALL, &noting(folder.path()), &["en-gb"]);
    let words = labels(&visitor.edition, "en-GB");
    visitor
        .press("English")
        .press(&words.display_button)
        .press(&words.text_size_4)
        .press(&words.done_button);
    assert_eq!(
        visitor.kiosk.view().unwrap().look.text_size,
        TextSize::Largest
    );
    visitor
        .press(&words.read_button)
        .press(&words.listen_button);
    let mut looked_at = 0;
    for _ in 0..20_000 {
        let Some(voice) = visitor
            .kiosk
            .view()
            .unwrap()
            .voice
            .filter(|voice| voice.state == Reading::Aloud)
        else {
            break;
        };
        moment(&visitor);
        let query = testing::ElementQuery::from_root(visitor.kiosk.window());
        let area = query
            .match_descendants()
            .match_inherits("ScrollArea")
            .find_first()
            .unwrap();
        let (top, bottom) = (
            area.absolute_position().y,
            area.absolute_position().y + area.size().height,
        );
        let sentence = voice.sentence.clone();
        let is_read = move |element: &testing::ElementHandle| {
            element
                .accessible_label()
                .is_some_and(|label| label == sentence)
        };
        // What stands outside of the part that scrolls is always in sight.
        if let Some(shown) = area
            .query_descendants()
            .match_predicate(is_read)
            .find_first()
        {
            let (y, height) = (shown.absolute_position().y, shown.size().height);
            assert!(
                y < bottom - 8.0 && y + height.min(bottom - top - 20.0) <= bottom + 1.0,
                "a sentence at {y} is out of {top} to {bottom}"
            );
            looked_at += 1;
        }
        moment(&visitor);
    }
    assert!(looked_at > 5, "{looked_at}");
}

#[test]
fn anything_else_stops_it_and_leaves_no_child() {
    let folder = tempfile::tempdir().unwrap();
    let visitor = Visitor::hearing(
        SMALL,
        &program(folder.path(), "exec sleep 601.7"),
        &["en-gb"],
    );
    let words = labels(&visitor.edition, "en-GB");
    visitor.press("English").press(&words.read_button);
    for stop in [
        &words.stop_button,
        &words.next_button,
        &words.display_button,
        &words.finish_button,
    ] {
        visitor.press(&words.listen_button);
        assert_eq!(state(&visitor), Some(Reading::Aloud), "{stop}");
        // The shell becomes the program.
        for _ in 0..2000 {
            if running("601.7") == 1 {
                break;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        assert_eq!(running("601.7"), 1, "{stop}");
        visitor.press(stop);
        assert_eq!((state(&visitor), running("601.7")), (None, 0), "{stop}");
        if stop == &words.display_button {
            visitor.press(&words.done_button);
        }
    }
    assert_eq!(visitor.page(), "welcome");
}

#[test]
fn a_pause_is_silent_and_goes_on_with_the_same_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let visitor = Visitor::hearing(SMALL, &program(folder.path(), "exec sleep 600"), &["en-gb"]);
    let words = labels(&visitor.edition, "en-GB");
    visitor
        .press("English")
        .press(&words.read_button)
        .press(&words.listen_button);
    let sentence = visitor.kiosk.view().unwrap().voice.unwrap().sentence;
    visitor.press(&words.pause_button);
    assert_eq!(state(&visitor), Some(Reading::Paused));
    assert!(visitor.sees(&words.listening_paused));
    visitor.press(&words.resume_button);
    let voice = visitor.kiosk.view().unwrap().voice.unwrap();
    assert_eq!((voice.state, voice.sentence), (Reading::Aloud, sentence));
}

#[test]
fn nobody_is_asked_whether_they_are_there_while_they_listen() {
    let folder = tempfile::tempdir().unwrap();
    let visitor = Visitor::hearing(SMALL, &program(folder.path(), "exec sleep 600"), &["en-gb"]);
    let words = labels(&visitor.edition, "en-GB");
    visitor
        .press("English")
        .press(&words.read_button)
        .press(&words.listen_button);
    visitor.wait(290.0);
    assert_eq!(
        (visitor.page(), state(&visitor)),
        ("reading", Some(Reading::Aloud))
    );
    // A program that never ends is given up, and the visit ends like any other.
    visitor.wait(60.0);
    assert_eq!(
        (visitor.page(), state(&visitor)),
        ("reading", Some(Reading::Failed))
    );
    visitor.wait(300.0);
    assert_eq!(visitor.page(), "welcome");
}

#[test]
fn a_voice_that_fails_says_so_and_disturbs_nothing() {
    let folder = tempfile::tempdir().unwrap();
    for does in ["exit 1", "kill -9 $$", "exit 0"] {
        // The last ends at once, as espeak-ng does on a machine without a sound device.
        let visitor = Visitor::hearing(SMALL, &program(folder.path(), does), &["en-gb"]);
        let words = labels(&visitor.edition, "en-GB");
        visitor.press("English").press(&words.read_button);
        visitor.tap(&words.listen_button);
        for _ in 0..400 {
            if state(&visitor) != Some(Reading::Aloud) {
                break;
            }
            std::thread::sleep(Duration::from_millis(5));
            visitor.wait(0.001);
        }
        assert_eq!(state(&visitor), Some(Reading::Failed), "{does}");
        assert!(visitor.sees(&words.listening_failed));
        visitor.wait(0.6);
        visitor.press(&words.next_button);
        assert_eq!((visitor.page(), state(&visitor)), ("reading", None));
    }
    // One that is not there.
    let visitor = Visitor::hearing(SMALL, Path::new("/nowhere/espeak-ng"), &["en-gb"]);
    let words = labels(&visitor.edition, "en-GB");
    visitor.press("English").press(&words.listen_button);
    visitor.wait(0.5);
    assert_eq!(state(&visitor), Some(Reading::Failed));
}

#[test]
fn a_language_without_a_voice_offers_none() {
    let folder = tempfile::tempdir().unwrap();
    let visitor = Visitor::hearing(SMALL, &noting(folder.path()), &["en-gb"]);
    visitor.press("Polski, Polish");
    assert!(!visitor.sees(&labels(&visitor.edition, "pl").listen_button));
    let words = labels(&visitor.edition, "pl");
    visitor.press(&words.language_button).press("English");
    assert!(visitor.sees(&labels(&visitor.edition, "en-GB").listen_button));
}
