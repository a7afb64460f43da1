//! What version 0.1.0 left behind, as its build of November 2026 wrote it: the copy of the last good files, the
//! counts with their seals, and a site with a label that is longer than later versions accept.

use std::path::{Path, PathBuf};

use guidance_kiosk::counted::{ClockTrust, HalfDay};
use guidance_kiosk::counted::{ReadingTime, StepKind};
use guidance_kiosk::edition::Edition;
use guidance_kiosk::edition::keep::{Kept, path_in};
use guidance_kiosk::tally::{Entry, House, Tally};
use jiff::civil::{Date, date};
use tempfile::TempDir;

use crate::staff;

const LABEL: &str = "Back to the page that you came from";
const DAY: Date = date(2026, 3, 12);

fn fixture(name: &str) -> PathBuf {
    Path::new(staff::REPOSITORY)
        .join("tests/earlier/0.1.0")
        .join(name)
}

/// A copy of its data folder, to be gone on with.
fn data() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    staff::copy(&fixture("data"), folder.path());
    folder
}

#[test]
fn the_copy_of_the_last_good_files_is_shown_though_a_label_would_be_refused_today() {
    let kept = Kept::read(fixture("data").as_path())
        .unwrap()
        .expect("the fixture has a copy");
    let (refused, _) = Edition::from_snapshot(&kept.snapshot(), DAY);
    assert!(
        refused.is_none(),
        "the label fits by now: make a fixture with one that does not"
    );
    let (edition, problems) = Edition::from_kept(&kept.snapshot(), DAY);
    let edition = edition.unwrap_or_else(|| panic!("{}", problems.render(false)));
    assert_eq!(edition.source().labels.back_button, LABEL);
    let tags: Vec<_> = edition
        .locales
        .iter()
        .map(|locale| locale.language.tag.as_str())
        .collect();
    assert_eq!(tags, ["en-GB", "pl"]);
    assert!(path_in(fixture("data").as_path()).exists());
}

/// Counts name the words that they are of by this digest.
#[test]
fn the_digest_of_words_is_what_it_was() {
    let kept = Kept::read(fixture("data").as_path()).unwrap().unwrap();
    let edition = Edition::from_kept(&kept.snapshot(), DAY).0.unwrap();
    let digests: Vec<_> = edition
        .locales
        .iter()
        .map(|locale| locale.documents["social-media"].digest.to_string())
        .collect();
    assert_eq!(
        digests,
        [
            "ce64abfdc0f15b9f372f1f10da5babfb3b47695996ce677dbc3181674513a878",
            "0fae341a8dea200205b4ec95bbe654d716569a2d92abc0b6a35fec52ab6429db",
        ]
    );
}

#[test]
fn counting_goes_on_where_it_stopped_and_the_seals_hold() {
    let data = data();
    let kept = Kept::read(data.path()).unwrap().unwrap();
    let edition = Edition::from_kept(&kept.snapshot(), DAY).0.unwrap();
    let mut tally = Tally::in_folder(data.path());
    let document = &edition.documents[0];
    tally
        .keep_house(&House {
            today: DAY,
            clock: ClockTrust::Trusted,
            keep_months: 13,
            edition: &edition,
        })
        .unwrap();
    let entry = Entry {
        date: DAY,
        half_day: HalfDay::Morning,
        document: document.id.as_str(),
        version: &document.version,
        wording: edition.source().documents[&document.id].digest,
        language: "en-GB",
        step: StepKind::Opened,
        reading_time: ReadingTime::UnderOneMinute,
        clock: ClockTrust::Trusted,
    };
    (0..5).for_each(|_| tally.count(&entry).unwrap());
    drop(tally);
    let run = |arguments: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_guidance-kiosk"));
        command.args(arguments).arg("--data").arg(data.path());
        let output = staff::finish(command);
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(
            output.status.success(),
            "{text}{}",
            String::from_utf8_lossy(&output.stderr)
        );
        text
    };
    let verified = run(&["report", "--verify"]);
    assert!(verified.contains("2026-03-11"), "{verified}");
    let report = run(&[
        "report",
        "--by",
        "day",
        "--to",
        "2026-03-12",
        "--format",
        "csv",
    ]);
    let days: Vec<_> = report
        .lines()
        .filter(|line| line.contains("March 2026"))
        .collect();
    let opened: Vec<_> = days
        .iter()
        .map(|line| line.split(',').nth(3).unwrap())
        .collect();
    assert_eq!(opened, ["14", "24", "10", "5"], "{report}");
}
