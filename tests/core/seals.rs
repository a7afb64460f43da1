//! What a practice can show: the sealed counts, on the machine and elsewhere, and the words that were
//! on the screen. Whatever is done to them afterwards is found.

use crate::staff;
use std::path::Path;
use std::process::{Command, Output};

use guidance_kiosk::counted::{ClockTrust, HalfDay};
use guidance_kiosk::counted::{ReadingTime, StepKind};
use guidance_kiosk::edition::Edition;
use guidance_kiosk::tally::{Entry, FILE_NAME, House, Tally};
use jiff::civil::{Date, date};

const FIRST: Date = date(2026, 3, 9);

fn edition() -> Edition {
    staff::Site::shipped().load().0.unwrap()
}

/// A data folder in which something was counted on five days, and four of them are sealed.
fn counted(edition: &Edition) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut tally = Tally::in_folder(folder.path());
    let document = &edition.documents[0];
    for day in FIRST.series(jiff::Span::new().days(1)).take(5) {
        let house = House {
            today: day,
            clock: ClockTrust::Trusted,
            keep_months: 13,
            edition,
        };
        tally.keep_house(&house).unwrap();
        for (tag, times) in [("en-GB", 9), ("pl", 6)] {
            let locale = edition
                .locales
                .iter()
                .find(|locale| locale.language.tag.as_str() == tag)
                .unwrap();
            let entry = Entry {
                date: day,
                half_day: HalfDay::Morning,
                document: document.id.as_str(),
                version: &document.version,
                wording: locale.documents[&document.id].digest,
                language: tag,
                step: StepKind::Opened,
                reading_time: ReadingTime::UnderOneMinute,
                clock: ClockTrust::Trusted,
            };
            (0..times).for_each(|_| tally.count(&entry).unwrap());
        }
    }
    folder
}

fn kiosk(data: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_guidance-kiosk"));
    command.args(arguments).arg("--data").arg(data);
    staff::finish(command)
}

/// What was printed, and whether all was well.
fn said(output: &Output) -> (String, bool) {
    let text = String::from_utf8(output.stdout.clone()).unwrap()
        + &String::from_utf8(output.stderr.clone()).unwrap();
    (text, output.status.success())
}

fn change(data: &Path, statement: &str) {
    let connection = rusqlite::Connection::open(data.join(FILE_NAME)).unwrap();
    connection.execute_batch(statement).unwrap();
}

#[test]
fn a_chain_that_nobody_touched_is_told_to_be_sound() {
    let data = counted(&edition());
    let (text, fine) = said(&kiosk(data.path(), &["report", "--verify"]));
    assert!(
        fine && text.contains("sound: 4 of them, from day 2026-03-09 to day 2026-03-12"),
        "{text}"
    );
}

#[test]
fn whatever_is_done_to_a_sealed_day_is_found_and_named() {
    let edition = edition();
    let renumber = "UPDATE seal SET number = -number; UPDATE seal SET number = CASE number WHEN -2 THEN 3 WHEN -3 THEN 2 ELSE -number END;";
    let done = [
        (
            "UPDATE seal SET counts = replace(counts, '\t9\n', '\t90\n') WHERE number = 2",
            "the counts of seal 2 (day 2026-03-10) were altered",
        ),
        (
            "UPDATE seal SET counts = CAST(x'ff' AS TEXT) WHERE number = 2",
            "the counts of seal 2 (day 2026-03-10) were altered",
        ),
        ("DELETE FROM seal WHERE number = 3", "seal 3 was removed"),
        (
            "UPDATE seal SET counts = NULL WHERE number = 1",
            "the counts of seal 1 (day 2026-03-09) were removed",
        ),
        (
            "UPDATE seal SET text = replace(text, '2026-03-11', '2026-03-21') WHERE number = 3",
            "seal 3 (day 2026-03-21) is not what was signed",
        ),
        (
            "INSERT INTO seal SELECT 9, of, text, signature, counts FROM seal WHERE number = 2",
            "in place 5 stands seal 2: it was added",
        ),
        (renumber, "seal 2 was removed"),
    ];
    for (statement, found) in done {
        let data = counted(&edition);
        change(data.path(), statement);
        let (text, fine) = said(&kiosk(data.path(), &["report", "--verify"]));
        assert!(
            !fine && text.contains("NOT sound") && text.contains(found),
            "{statement}:\n{text}"
        );
        // A report says so too.
        let (text, fine) = said(&kiosk(data.path(), &["report", "--format", "html"]));
        assert!(fine && text.contains("NOT sound"), "{text}");
    }
}

#[test]
fn a_seal_that_was_kept_elsewhere_finds_a_chain_that_was_cut_off() {
    let data = counted(&edition());
    let (newest, fine) = said(&kiosk(data.path(), &["seals", "newest"]));
    let kept = newest
        .lines()
        .find(|line| line.starts_with("guidance-kiosk:seal:4:day:2026-03-12:"))
        .unwrap();
    assert!(fine);
    // With the words before the digits, as a phone reads the code.
    let (text, fine) = said(&kiosk(
        data.path(),
        &["report", "--verify", "--known", kept],
    ));
    assert!(
        fine && text.contains("The seal that was kept elsewhere is among them"),
        "{text}"
    );
    change(data.path(), "DELETE FROM seal WHERE number = 4");
    assert!(
        said(&kiosk(data.path(), &["report", "--verify"])).1,
        "by itself the rest is sound"
    );
    let (text, fine) = said(&kiosk(
        data.path(),
        &["report", "--verify", "--known", kept],
    ));
    assert!(!fine && text.contains("cut off or made anew"), "{text}");
    let (text, fine) = said(&kiosk(
        data.path(),
        &["report", "--verify", "--known", "0123"],
    ));
    assert!(!fine && text.contains("--known takes 64 digits"), "{text}");
}

#[test]
fn an_exported_chain_is_verified_elsewhere_with_the_public_key() {
    let (data, other) = (counted(&edition()), counted(&edition()));
    let file = data.path().join("seals.json");
    let name = file.to_str().unwrap();
    let (text, fine) = said(&kiosk(data.path(), &["seals", "export", "--out", name]));
    assert!(fine, "{text}");
    let exported: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
    let key = exported["key"].as_str().unwrap().to_owned();
    let nowhere = Path::new("/nowhere");
    let (text, fine) = said(&kiosk(
        nowhere,
        &["report", "--verify", "--seals", name, "--key", &key],
    ));
    assert!(fine && text.contains("sound: 4 of them"), "{text}");
    // The key of another machine is not the one that signed.
    let others = Tally::in_folder(other.path()).public_key().unwrap();
    let (text, fine) = said(&kiosk(
        nowhere,
        &["report", "--verify", "--seals", name, "--key", &others],
    ));
    assert!(!fine && text.contains("another key signed"), "{text}");
    let altered = std::fs::read_to_string(&file)
        .unwrap()
        .replacen("\\t6\\n", "\\t7\\n", 1);
    std::fs::write(&file, altered).unwrap();
    let (text, fine) = said(&kiosk(nowhere, &["report", "--verify", "--seals", name]));
    assert!(
        !fine && text.contains("the counts of seal 1 (day 2026-03-09) were altered"),
        "{text}"
    );
    std::fs::write(&file, "{}").unwrap();
    assert!(
        said(&kiosk(nowhere, &["report", "--verify", "--seals", name]))
            .0
            .contains("is not what `seals export` writes")
    );
    // The key that signs is not in what is given away.
    let secret = std::fs::read_to_string(data.path().join("seal-key")).unwrap();
    assert!(!exported.to_string().contains(secret.trim()));
}

#[test]
fn an_inspector_reads_the_exact_words_and_sees_if_they_were_altered() {
    let edition = edition();
    let data = counted(&edition);
    let document = &edition.documents[0];
    let digest = edition.locales[0].documents[&document.id]
        .digest
        .to_string();
    let (list, fine) = said(&kiosk(data.path(), &["report", "wordings"]));
    assert!(
        fine && list.lines().count() == edition.locales.len() && list.contains(&digest[..12]),
        "{list}"
    );
    let (text, fine) = said(&kiosk(data.path(), &["report", "wording", &digest[..12]]));
    assert!(
        fine && text.contains("On the screen from 2026-03-09 to 2026-03-13 (every message checked"),
        "{text}"
    );
    assert!(
        text.contains("Patients must not post any material that is inaccurate"),
        "{text}"
    );
    let polish = edition
        .locales
        .iter()
        .find(|locale| locale.language.tag.as_str() == "pl")
        .unwrap();
    let polish = polish.documents[&document.id].digest.to_string();
    let (text, _) = said(&kiosk(data.path(), &["report", "wording", &polish]));
    assert!(
        text.contains("(0 of 22 messages checked") || text.contains("] unreviewed\n"),
        "{text}"
    );
    assert!(!said(&kiosk(data.path(), &["report", "wording", "12"])).1);
    assert!(
        said(&kiosk(data.path(), &["report", "wording", "000000"]))
            .0
            .contains("no words with the digest")
    );

    change(
        data.path(),
        "UPDATE wording SET words = replace(words, 'must not post', 'may post')",
    );
    let (text, fine) = said(&kiosk(data.path(), &["report", "wording", &digest]));
    assert!(!fine && text.contains("these are NOT the words"), "{text}");
    let (text, fine) = said(&kiosk(data.path(), &["report", "--verify"]));
    assert!(
        !fine && text.contains(&format!("The words kept under {digest} are NOT those")),
        "{text}"
    );
}

#[test]
fn counts_of_an_older_program_are_left_to_the_kiosk() {
    let data = counted(&edition());
    change(data.path(), "PRAGMA user_version = 1");
    let (text, fine) = said(&kiosk(data.path(), &["report"]));
    assert!(
        !fine && text.contains("cannot be read") && text.contains("start the kiosk once"),
        "{text}"
    );
}

#[test]
fn a_folder_without_counts_is_told_as_such_and_stays_empty() {
    let data = tempfile::tempdir().unwrap();
    for arguments in [
        &["report"][..],
        &["report", "--verify"],
        &["seals", "newest"],
        &["seals", "export"],
    ] {
        let (text, fine) = said(&kiosk(data.path(), arguments));
        assert!(!fine && text.contains("nothing was counted in"), "{text}");
    }
    assert_eq!(std::fs::read_dir(data.path()).unwrap().count(), 0);
}
