//! Recordings of people who read the words aloud, as staff make, accept and lose them.

use crate::staff;
use std::path::Path;
use std::process::Output;
use std::time::Duration;

use crate::staff::{OPUS, PRACTICE, SOURCE, Site, WORDS, today, wav, wav_of};
use guidance_kiosk::edition::keep::Kept;
use guidance_kiosk::edition::watch::{Followed, Look};
use guidance_kiosk::edition::{Edition, Snapshot};
use guidance_kiosk::language::LanguageTag;
use guidance_kiosk::session::{Action, Session};
use guidance_kiosk::sound::{self, Format};
use guidance_kiosk::speech::{Players, Speaker, State};
use guidance_kiosk::view::{self, Codes};
use guidance_kiosk::voice::Volume;
use serde_json::Value;

const TITLE: &str = "locales/pl/audio/social-media/title.opus";
const LIST: &str = "locales/pl/audio/recordings.toml";

fn said(output: &Output) -> (i32, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (
        output.status.code().unwrap(),
        text(&output.stdout) + &text(&output.stderr),
    )
}

/// The cells of a row by its first.
fn row(table: &str, first: &str) -> Vec<String> {
    let mut rows = table.lines().map(|line| {
        line.split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    });
    rows.find(|row| row.first().is_some_and(|cell| cell == first))
        .unwrap_or_else(|| panic!("{first} is missing in\n{table}"))
}

fn polish(site: &Site) -> (Edition, LanguageTag) {
    (site.load().0.unwrap(), LanguageTag::parse("pl").unwrap())
}

fn played(site: &Site, file: &str, message: &str) -> Option<String> {
    let (edition, tag) = polish(site);
    edition
        .recording(&tag, file, message)
        .map(|path| path.to_str().unwrap().to_owned())
}

/// How the recording of a message fits, as a program is told.
fn fit(site: &Site, message: &str) -> Value {
    let output = site.recordings(&["status", "pl", "--format", "json"]);
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    let messages = told[0]["messages"].as_array().unwrap();
    messages
        .iter()
        .find(|told| told["file"] == "social-media" && told["message"] == message)
        .unwrap()["recording"]
        .clone()
}

#[test]
fn a_recording_is_played_from_when_it_is_accepted_until_the_words_change() {
    let site = Site::confirmed();
    assert_eq!(
        (played(&site, "social-media", "title"), fit(&site, "title")),
        (None, "none".into())
    );

    site.write(TITLE, OPUS);
    assert_eq!(
        (played(&site, "social-media", "title"), fit(&site, "title")),
        (None, "unlisted".into())
    );
    assert_eq!(site.check().codes(), ["recording-unlisted"]);

    let (exit, text) = said(&site.recordings(&["accept", "pl"]));
    assert_eq!(
        (exit, text.as_str()),
        (
            0,
            "accepted the recordings of 1 message of Polish: they are played from now on\n"
        )
    );
    assert_eq!(
        (
            played(&site, "social-media", "title").as_deref(),
            fit(&site, "title")
        ),
        (Some(TITLE), "fitting".into())
    );
    assert_eq!((site.check().exit, site.check().list().as_str()), (0, ""));

    site.line(WORDS, "title = ", "title = Inne słowa");
    assert_eq!(
        (played(&site, "social-media", "title"), fit(&site, "title")),
        (None, "outdated".into())
    );
    let report = site.check();
    assert!(
        report.tells(
            "recording-outdated",
            LIST,
            site.place(LIST, "\"title.opus\"")
        ),
        "{}",
        report.list()
    );
    assert_eq!(report.exit, 0, "the machine reads instead");

    let (exit, text) = said(&site.recordings(&["accept", "pl"]));
    assert!(
        exit == 0 && text.contains("recorded anew") && text.contains("social-media/title"),
        "{text}"
    );
    assert_eq!(
        fit(&site, "title"),
        "outdated",
        "what was recorded once is accepted again by name only"
    );
    for name in ["title", TITLE] {
        assert_eq!(said(&site.recordings(&["accept", "pl", name])).0, 0);
        assert_eq!(
            played(&site, "social-media", "title").as_deref(),
            Some(TITLE)
        );
    }
}

#[test]
fn the_practices_name_is_among_the_words() {
    let site = Site::confirmed();
    site.write(
        "locales/pl/audio/social-media/introduction-body.wav",
        wav(0.5),
    );
    site.recordings(&["accept", "pl"]);
    assert_eq!(fit(&site, "introduction-body"), "fitting");
    site.line(PRACTICE, "name = ", "name = \"Another Surgery\"");
    assert_eq!(fit(&site, "introduction-body"), "outdated");
}

#[test]
fn a_recording_of_a_translation_is_not_played_while_the_english_is_shown() {
    let site = Site::confirmed();
    site.write(TITLE, OPUS);
    site.write("locales/en-GB/audio/social-media/title.opus", OPUS);
    for tag in ["pl", "en-GB"] {
        assert_eq!(said(&site.recordings(&["accept", tag])).0, 0);
    }
    assert_eq!(
        said(&site.translations(&["accept", "pl", "--unreviewed"])).0,
        0
    );
    assert_eq!(fit(&site, "title"), "fitting");

    site.line(SOURCE, "title = ", "title = Another rule");
    assert_eq!(
        (played(&site, "social-media", "title"), fit(&site, "title")),
        (None, "outdated".into())
    );
    let (exit, text) = said(&site.recordings(&["accept", "pl", "title"]));
    assert!(
        exit == 1
            && text.contains("not accepted, because the screen shows the practice's own language"),
        "{text}"
    );
    assert_eq!(
        fit(&site, "title"),
        "outdated",
        "Polish sound is never taken for English words"
    );
}

#[test]
fn the_texts_of_a_page_find_their_recordings() {
    let site = Site::confirmed();
    site.write(
        "locales/pl/audio/social-media/introduction-title.wav",
        wav(0.5),
    );
    site.write("locales/pl/audio/social-media/introduction-body.opus", OPUS);
    site.write(
        "locales/pl/audio/social-media/introduction-body.wav",
        wav(0.5),
    );
    assert_eq!(said(&site.recordings(&["accept", "pl"])).0, 0);
    let (edition, tag) = polish(&site);
    let locale = edition.locale(&tag).unwrap();
    let page = &locale.documents["social-media"].pages[0];
    assert!(page.paragraphs.len() > 1);
    let mut texts = vec![page.title.text.as_str()];
    texts.extend(page.paragraphs.iter().map(String::as_str));
    texts.push("and something else");
    let named = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
    let found = |texts: &[&str]| {
        locale
            .recordings
            .speaking(texts)
            .map(|(path, count)| (named(path), count))
    };
    assert_eq!(
        found(&texts),
        Some(("introduction-title.wav".to_owned(), 1))
    );
    assert_eq!(
        found(&texts[1..]),
        Some(("introduction-body.opus".to_owned(), page.paragraphs.len())),
        "Opus before WAV"
    );
    assert_eq!(
        found(&texts[2..]),
        None,
        "no recording begins within another"
    );
    assert_eq!(found(&[]), None);
}

#[test]
fn a_page_is_read_by_the_recording_where_there_is_one_and_by_the_machine_elsewhere() {
    let site = Site::confirmed();
    site.write("locales/pl/audio/social-media/introduction-body.opus", OPUS);
    assert_eq!(said(&site.recordings(&["accept", "pl"])).0, 0);
    let (edition, tag) = polish(&site);
    let mut outline = edition.outline();
    outline.spoken = [tag.clone()].into();
    let mut session = Session::new(Duration::ZERO);
    for (second, action) in (1..).zip([
        Action::ChooseLanguage(tag.clone()),
        Action::ReadFromStart,
        Action::Listen,
    ]) {
        session.update(action, Duration::from_secs(second), &outline);
    }
    let spoken = view::utterances(&session, &edition, &Codes::new());
    let recorded: Vec<_> = spoken
        .iter()
        .filter(|utterance| utterance.recording.is_some())
        .collect();
    let [recorded] = recorded[..] else {
        panic!("{spoken:?}")
    };
    let paragraphs = &edition.locale(&tag).unwrap().documents["social-media"].pages[0].paragraphs;
    assert_eq!(
        recorded.sentence,
        paragraphs.join("\n\n"),
        "the whole message is one recording"
    );
    assert!(spoken.len() > 2, "the machine reads the others");
    // What is not read sentence by sentence stays as it is on the screen.
    let view = view::view(&session, &edition, &Codes::new());
    let view::Page::Reading(reading) = view.page else {
        panic!("a page to read")
    };
    assert_eq!(reading.paragraphs, *paragraphs);
}

#[test]
fn lines_of_lost_recordings_are_tidied_away() {
    let site = Site::confirmed();
    site.write(TITLE, OPUS);
    site.write("locales/pl/audio/kiosk/back-button.wav", wav(0.5));
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
        site.write(
            &format!("locales/{tag}/other.ftl"),
            site.text(&format!("locales/{tag}/social-media.ftl")),
        );
    }
    site.write("content/guidance/other.toml", site.text(staff::GUIDANCE));
    site.line(
        PRACTICE,
        "guidance = ",
        "guidance = [\"social-media\", \"other\"]",
    );
    site.write("locales/pl/audio/other/title.wav", wav(0.5));
    assert_eq!(said(&site.recordings(&["accept", "pl"])).0, 0);
    site.line(PRACTICE, "guidance = ", "guidance = [\"social-media\"]");
    assert!(
        !site
            .check()
            .codes()
            .iter()
            .any(|code| code.starts_with("recording")),
        "{}",
        site.check().list()
    );
    said(&site.recordings(&["accept", "pl"]));
    site.line(
        PRACTICE,
        "guidance = ",
        "guidance = [\"social-media\", \"other\"]",
    );
    assert_eq!(
        played(&site, "other", "title").as_deref(),
        Some("locales/pl/audio/other/title.wav")
    );
}

#[test]
fn a_broken_list_is_an_error_and_nothing_is_written_over_it() {
    let site = Site::confirmed();
    site.write(TITLE, OPUS);
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
        (
            &["accept", "pl", "qqqqqqqqqqqq"],
            "`recordings status pl` lists them all",
        ),
        (&["status", "qq"], "there are: en-GB, pl, ar, ur"),
    ] {
        let (exit, text) = said(&site.recordings(arguments));
        assert!(exit == 2 && text.contains(hint), "{arguments:?}: {text}");
    }
    let (exit, text) = said(&site.recordings(&["accept", "pl", "title"]));
    assert!(
        exit == 1 && text.contains("1 message without a recording: social-media/title"),
        "{text}"
    );
    assert!(!site.path(LIST).exists());
}

#[test]
fn the_status_counts_and_names_what_is_recorded() {
    let site = Site::confirmed();
    site.write(TITLE, OPUS);
    site.write("locales/pl/audio/kiosk/back-button.wav", wav(0.5));
    site.recordings(&["accept", "pl", "title"]);
    let (exit, table) = said(&site.recordings(&["status"]));
    assert_eq!(
        (exit, &row(&table, "pl")[..5]),
        (0, &["pl", "Polish", "1", "0", "1"].map(str::to_owned)[..]),
        "{table}"
    );
    let (_, table) = said(&site.recordings(&["status", "pl"]));
    assert_eq!(
        row(&table, "social-media/title"),
        ["social-media/title", "fitting", TITLE]
    );
    let told: Value =
        serde_json::from_slice(&site.recordings(&["status", "--format", "json"]).stdout).unwrap();
    let polish = told
        .as_array()
        .unwrap()
        .iter()
        .find(|language| language["tag"] == "pl")
        .unwrap();
    let counts = ["fitting", "outdated", "unlisted", "none", "total"]
        .map(|name| polish[name].as_u64().unwrap());
    assert_eq!((counts[0], counts[1], counts[2]), (1, 0, 1));
    assert_eq!(counts[3] + 2, counts[4]);
    assert_eq!(
        polish["messages"].as_array().unwrap().len() as u64,
        counts[4]
    );
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
    let Look::Changed(snapshot) = followed.look(second(9), false) else {
        panic!("it is not noticed")
    };
    assert_eq!(snapshot.audio.iter().collect::<Vec<_>>(), [TITLE]);
    assert_eq!(snapshot.files, before.files);

    site.remove(TITLE);
    assert!(matches!(followed.look(second(10), false), Look::Again(_)));
    assert!(matches!(followed.look(second(19), false), Look::Changed(_)));

    // What lies beside recordings is nobody's business.
    let before = Snapshot::read(site.root());
    for name in [
        "notes.txt",
        "social-media/.title.opus",
        "social-media/title.odt",
        "social-media/a/b.opus",
        "kiosk.opus/x",
    ] {
        site.write(&format!("locales/pl/audio/{name}"), "");
    }
    assert_eq!(Snapshot::read(site.root()), before);
}

#[test]
fn the_kept_edition_is_read_by_the_machine() {
    let site = Site::confirmed();
    site.write(TITLE, OPUS);
    site.recordings(&["accept", "pl"]);
    let (edition, tag) = polish(&site);
    let data = tempfile::tempdir().unwrap();
    Kept::of(&edition, &Snapshot::read(site.root()), today())
        .write(data.path())
        .unwrap();
    let kept = Kept::read(data.path()).unwrap().unwrap().snapshot();
    let (again, problems) = Edition::from_snapshot(&kept, today());
    let again = again.unwrap();
    assert_eq!(again.digest, edition.digest);
    assert!(again.recording(&tag, "social-media", "title").is_none());
    assert!(
        !problems
            .iter()
            .any(|problem| problem.code.name().starts_with("recording"))
    );
}

/// A page of an Ogg stream: where it is in the file.
fn pages(opus: &[u8]) -> Vec<std::ops::Range<usize>> {
    let mut pages = Vec::new();
    let mut at = 0;
    while at < opus.len() {
        let segments = usize::from(opus[at + 26]);
        let length = 27
            + segments
            + opus[at + 27..at + 27 + segments]
                .iter()
                .map(|length| usize::from(*length))
                .sum::<usize>();
        pages.push(at..at + length);
        at += length;
    }
    pages
}

/// The same sound as WAV with these bytes in the place of others.
fn wav_with(changes: &[(usize, &[u8])]) -> Vec<u8> {
    let mut wav = wav(0.5);
    for (at, bytes) in changes {
        wav[*at..at + bytes.len()].copy_from_slice(bytes);
    }
    wav
}

/// WAV of an extensible format, whose identifier is none of those that everybody knows.
fn wav_of_another_maker() -> Vec<u8> {
    let sound = wav(0.5);
    let further = [&[22, 0, 16, 0, 4, 0, 0, 0, 1, 0][..], &[0x5a; 14]].concat();
    let mut made = [&sound[..36], &further, &sound[36..]].concat();
    (made[16], made[20], made[21]) = (40, 0xfe, 0xff);
    made
}

/// Opus with another byte in its head.
fn opus_with(at: usize, byte: u8) -> Vec<u8> {
    let mut opus = OPUS.to_vec();
    opus[at] = byte;
    opus
}

/// Opus without the page that tells its title, all others being whole and counted anew.
fn opus_without_tags() -> Vec<u8> {
    let mut reader = ogg::PacketReader::new(std::io::Cursor::new(OPUS));
    let mut writer = ogg::PacketWriter::new(Vec::new());
    for number in 0.. {
        let Some(packet) = reader.read_packet().unwrap() else {
            break;
        };
        let end = match (number, packet.last_in_stream()) {
            (0, _) => ogg::PacketWriteEndInfo::EndPage,
            (1, _) => continue,
            (_, true) => ogg::PacketWriteEndInfo::EndStream,
            (_, false) => ogg::PacketWriteEndInfo::NormalPacket,
        };
        let (serial, samples) = (packet.stream_serial(), packet.absgp_page());
        writer
            .write_packet(packet.data, serial, end, samples)
            .unwrap();
    }
    writer.into_inner()
}

const UNKNOWN_LENGTH: &[u8] = &[0xff; 4];

#[test]
fn what_is_no_recording_is_refused_told_and_never_played_whatever_its_name_is() {
    let begun = |head: &[u8]| [head, &[0x55; 4000][..]].concat();
    let ogg = |packet: &[u8]| {
        begun(
            &[
                b"OggS\0\x02\0\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\x01\x1e",
                packet,
            ]
            .concat(),
        )
    };
    let foreign: Vec<(&str, Vec<u8>, &str)> = vec![
        ("wav", begun(b"ID3\x04\0\0\0\0\0\0"), "this is MP3 inside"),
        ("opus", begun(b"\xff\xfb\x90\x64"), "this is MP3 inside"),
        ("wav", begun(b"\xff\xe3\x18\xc4"), "this is MP3 inside"),
        ("wav", begun(b"\xff\xf1\x50\x80"), "this is AAC inside"),
        ("wav", begun(b"fLaC\0\0\0\x22"), "this is FLAC inside"),
        ("opus", begun(b"\0\0\0\x20ftypM4A \0\0\0\0"), "this is M4A inside"),
        ("wav", begun(b"\x30\x26\xb2\x75\x8e\x66\xcf\x11\xa6\xd9\0\xaa\0\x62\xce\x6c"), "this is WMA inside"),
        ("wav", begun(b"#!AMR\n      "), "this is AMR inside"),
        (
            "opus",
            begun(b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\xf7\x81\x01\x42\xf2\x81\x04\x42\xf3\x81\x08\x42\x82\x84webm"),
            "this is WebM inside",
        ),
        ("wav", begun(b"FORM\0\0\0\0AIFF"), "this is AIFF inside"),
        ("wav", begun(b"RF64\xff\xff\xff\xffWAVE"), "this is WAV for very long recordings (RF64) inside"),
        ("wav", begun(b"caff\0\x01\0\0"), "this is CAF inside"),
        ("opus", ogg(b"\x01vorbis"), "this is Ogg Vorbis inside"),
        ("opus", ogg(b"Speex   "), "this is Ogg Speex inside"),
        ("opus", ogg(b"\x7fFLAC"), "this is Ogg FLAC inside"),
        ("opus", b"<!DOCTYPE html><html><body>Not found</body></html>".to_vec(), "this is a web page inside"),
        ("wav", b"any sound".to_vec(), "this is no sound that is known"),
        ("opus", wav(0.5), "this is WAV inside, not what its ending says"),
        ("wav", OPUS.to_vec(), "this is Opus inside, not what its ending says"),
        ("wav", wav_with(&[(20, b"\x55\0")]), "this is WAV with MP3 inside"),
        ("wav", wav_with(&[(20, b"\x11\0")]), "this is WAV with ADPCM inside"),
        ("wav", wav_with(&[(20, b"\x07\0")]), "this is WAV with \u{b5}-law inside"),
        ("wav", wav_with(&[(34, b"\x0c\0")]), "this is WAV with samples of 12 bits inside"),
        ("wav", wav_with(&[(22, b"\0\0")]), "0 channels"),
        ("wav", wav_of_another_maker(), "this is WAV with a coding of another maker inside"),
        ("opus", opus_with(36, 0x21), "this is Opus of an unusual kind inside"),
        ("opus", opus_with(37, 0), "this is Opus of an unusual kind inside"),
        ("opus", opus_with(37, 9), "this is Opus of an unusual kind inside"),
        ("opus", opus_with(46, 255), "this is Opus of an unusual kind inside"),
    ];
    let site = Site::confirmed();
    for (ending, bytes, told) in foreign {
        let recording = format!("locales/pl/audio/social-media/title.{ending}");
        site.write(&recording, &bytes);
        let report = site.check();
        let found = report
            .told
            .iter()
            .find(|found| found.code == "recording-format");
        let found = found.unwrap_or_else(|| panic!("{told}: {}", report.list()));
        assert!(
            found.message.contains(told) && found.file == recording && found.help.is_some(),
            "{}",
            report.list()
        );
        let (exit, text) = said(&site.recordings(&["accept", "pl"]));
        assert!(
            exit == 1 && text.contains(told) && text.contains(&recording),
            "{text}"
        );
        assert_eq!(played(&site, "social-media", "title"), None, "{told}");
        assert!(!site.path(LIST).exists(), "{told}");

        // It takes the place of one that was accepted: the machine reads.
        let mut speaker = Speaker::with_players(
            "/nowhere/espeak-ng",
            Players {
                wav: "true".into(),
                opus: "true".into(),
            },
        );
        speaker.play(&site.path(&recording), Volume::Normal);
        assert_eq!(speaker.poll(), State::Failed, "{told}");
        site.remove(&recording);
    }
}

#[test]
fn what_is_not_whole_is_refused_and_told() {
    let opus_pages = pages(OPUS);
    let without = |page: usize| {
        [
            &OPUS[..opus_pages[page].start],
            &OPUS[opus_pages[page].end..],
        ]
        .concat()
    };
    let mut spoilt = OPUS.to_vec();
    spoilt[opus_pages[3].end - 3] ^= 0xff;
    let empty_wav = wav_of(&[]);
    let quiet: Vec<u8> = (0..16_000)
        .flat_map(|at: i32| ((at % 7 - 3) as i16).to_le_bytes())
        .collect();
    // A dead microphone whose samples stand above or below the middle, and differently in two channels.
    let standing = |levels: [i16; 2]| -> Vec<u8> {
        (0..16_000)
            .flat_map(|at| (levels[at % 2] + (at / 2 % 3) as i16).to_le_bytes())
            .collect()
    };
    let off_the_middle = wav_of(&standing([-700, -700]));
    let mut two_off_the_middle = wav_of(&standing([900, -4_000]));
    two_off_the_middle[22] = 2;
    let encoded = |options: &[&str]| {
        let folder = tempfile::tempdir().unwrap();
        let [from, to] = ["from.wav", "to.opus"].map(|name| folder.path().join(name));
        std::fs::write(&from, wav_of(&[0; 32_000])).unwrap();
        let encoder = std::process::Command::new("opusenc")
            .arg("--quiet")
            .args(options)
            .args([&from, &to])
            .status();
        assert!(encoder.unwrap().success());
        std::fs::read(to).unwrap()
    };
    let broken: Vec<(&str, Vec<u8>, &str)> = vec![
        ("opus", encoded(&[]), "nothing can be heard in it"),
        (
            "opus",
            encoded(&["--hard-cbr", "--bitrate", "32"]),
            "nothing can be heard in it",
        ),
        (
            "opus",
            encoded(&["--hard-cbr", "--bitrate", "96", "--framesize", "60"]),
            "nothing can be heard in it",
        ),
        ("opus", Vec::new(), "there is no sound in it"),
        ("wav", Vec::new(), "there is no sound in it"),
        ("wav", empty_wav, "there is no sound in it"),
        ("wav", wav(0.01), "there is no sound in it"),
        ("wav", wav_of(&[0; 32_000]), "nothing can be heard in it"),
        ("wav", wav_of(&quiet), "nothing can be heard in it"),
        ("wav", off_the_middle, "nothing can be heard in it"),
        ("wav", two_off_the_middle, "nothing can be heard in it"),
        ("wav", wav(0.5)[..9_000].to_vec(), "its end is missing"),
        ("wav", wav(0.5)[..30].to_vec(), "its end is missing"),
        (
            "wav",
            wav_with(&[(4, &[0; 4]), (40, &[0; 4])]),
            "its beginning says that no sound follows",
        ),
        (
            "opus",
            OPUS[..OPUS.len() / 2].to_vec(),
            "its end is missing",
        ),
        (
            "opus",
            OPUS[..OPUS.len() - 1].to_vec(),
            "its end is missing",
        ),
        (
            "opus",
            OPUS[..opus_pages.last().unwrap().start].to_vec(),
            "its end is missing",
        ),
        (
            "opus",
            OPUS[..opus_pages[1].end].to_vec(),
            "its end is missing",
        ),
        (
            "opus",
            without(3),
            "a part in its middle is missing or spoilt",
        ),
        (
            "opus",
            opus_without_tags(),
            "a part in its middle is missing or spoilt",
        ),
        ("opus", spoilt, "a part in its middle is missing or spoilt"),
        (
            "opus",
            [OPUS, b"rubbish that was added to the end of the file"].concat(),
            "a part in its middle is missing or spoilt",
        ),
    ];
    let site = Site::confirmed();
    for (ending, bytes, told) in broken {
        let recording = format!("locales/pl/audio/social-media/title.{ending}");
        site.write(&recording, &bytes);
        let report = site.check();
        let is_told = report
            .told
            .iter()
            .any(|found| found.code == "recording-spoilt" && found.message.contains(told));
        assert!(
            is_told && report.exit == 0,
            "{ending}, {} bytes: {told}: {}",
            bytes.len(),
            report.list()
        );
        let (exit, text) = said(&site.recordings(&["accept", "pl"]));
        assert!(exit == 1 && text.contains(told), "{text}");
        assert!(!site.path(LIST).exists());
        site.remove(&recording);
    }
}

#[test]
fn recordings_of_every_kind_that_is_played_are_accepted() {
    let float: Vec<u8> = (0..16_000)
        .flat_map(|at: u16| (f32::from(at) * 0.1).sin().to_le_bytes())
        .collect();
    let three_bytes: Vec<u8> = (0..16_000)
        .flat_map(|at: i32| (at * 500).to_le_bytes()[..3].to_vec())
        .collect();
    let mut of_float = wav_of(&float);
    of_float[20] = 3;
    of_float[34] = 32;
    let mut of_three_bytes = wav_of(&three_bytes);
    of_three_bytes[34] = 24;
    let mut of_bytes = wav_of(
        &(0..16_000_u32)
            .map(|at| (at * 7 % 251) as u8)
            .collect::<Vec<_>>(),
    );
    of_bytes[34] = 8;
    let mut long_head = b"RIFF\0\0\0\0WAVELIST\x05\0\0\0INFOx\0".to_vec();
    long_head.extend(&wav(0.5)[12..]);
    let fine: Vec<(&str, Vec<u8>)> = vec![
        ("opus", OPUS.to_vec()),
        ("opus", [OPUS, OPUS].concat()),
        ("wav", wav(0.5)),
        (
            "wav",
            wav_with(&[(4, UNKNOWN_LENGTH), (40, UNKNOWN_LENGTH)]),
        ),
        ("wav", wav_with(&[(40, &[0xff, 0xff, 0xff, 0x7f])])),
        ("wav", [wav(0.5), b"LIST\x04\0\0\0INFO".to_vec()].concat()),
        ("wav", of_float),
        ("wav", of_three_bytes),
        ("wav", of_bytes),
        ("wav", long_head),
    ];
    for (ending, bytes) in fine {
        let site = Site::confirmed();
        let recording = format!("locales/pl/audio/social-media/title.{ending}");
        site.write(&recording, &bytes);
        let (exit, text) = said(&site.recordings(&["accept", "pl"]));
        assert!(
            exit == 0 && text.starts_with("accepted the recordings of 1 message"),
            "{ending} {}: {text}",
            bytes.len()
        );
        assert_eq!(site.check().list(), "");
        assert_eq!(played(&site, "social-media", "title"), Some(recording));
    }
}

#[test]
fn of_two_recordings_the_sound_one_is_accepted_and_the_other_told() {
    let site = Site::confirmed();
    site.write(TITLE, b"\xff\xfb\x90\x64 an MP3");
    site.write("locales/pl/audio/social-media/title.wav", wav(0.5));
    let (exit, text) = said(&site.recordings(&["accept", "pl"]));
    assert!(
        exit == 1 && text.contains("accepted the recordings of 1 message") && text.contains("MP3"),
        "{text}"
    );
    assert_eq!(
        played(&site, "social-media", "title").as_deref(),
        Some("locales/pl/audio/social-media/title.wav")
    );
    assert!(!site.text(LIST).contains("title.opus"));
}

#[test]
fn an_accepted_recording_that_was_replaced_is_told_and_not_played() {
    let site = Site::confirmed();
    site.write(TITLE, OPUS);
    assert_eq!(said(&site.recordings(&["accept", "pl"])).0, 0);
    site.write(TITLE, b"ID3\x04\0\0\0\0\0\0 an MP3");
    assert_eq!(site.check().codes(), ["recording-format"]);
    let (exit, text) = said(&site.recordings(&["accept", "pl"]));
    assert!(
        exit == 1 && text.contains("is not accepted: this is MP3 inside"),
        "{text}"
    );
    let mut speaker = Speaker::with_players(
        "/nowhere/espeak-ng",
        Players {
            wav: "true".into(),
            opus: "true".into(),
        },
    );
    speaker.play(&site.path(TITLE), Volume::Normal);
    assert_eq!(speaker.poll(), State::Failed);
    // A pipe in its place keeps nobody waiting.
    site.remove(TITLE);
    assert!(
        std::process::Command::new("mkfifo")
            .arg(site.path(TITLE))
            .status()
            .unwrap()
            .success()
    );
    speaker.play(&site.path(TITLE), Volume::Normal);
    assert_eq!(speaker.poll(), State::Failed);
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(300))]

    /// Whatever bytes are in a recording, something is said of it.
    #[test]
    fn no_bytes_are_too_odd_to_be_looked_at(
        at in 0_usize..1500, bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..40), is_opus: bool, end in 0_usize..2000,
    ) {
        let (mut sound, format) = if is_opus { (OPUS.to_vec(), Format::Opus) } else { (wav(0.05), Format::Wav) };
        let at = at.min(sound.len());
        let until = (at + bytes.len()).min(sound.len());
        sound.splice(at..until, bytes);
        sound.truncate(end);
        let _ = sound::begins_well(std::io::Cursor::new(&sound), format);
        let _ = sound::is_whole(std::io::Cursor::new(&sound), format);
    }
}
