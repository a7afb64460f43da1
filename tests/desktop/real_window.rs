//! The real program in a real window: started, touched, photographed, killed.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use crate::common::desktop::{Desktop, Walker};
use crate::common::visitor::Visitor;
use crate::common::{SMALL, is_alike, labels, shipped_edition, shipped_site, write_png};
use guidance_kiosk::edition::COMPLAINTS_LINK;

const PROGRAM: &str = env!("CARGO_BIN_EXE_guidance-kiosk");

fn sqlite(database: &Path, query: &str) -> String {
    let output = Command::new("sqlite3")
        .arg(database)
        .arg(query)
        .output()
        .expect("sqlite3 is installed: `make deps-test` installs it");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

#[test]
fn a_patient_walks_through_the_real_window_and_is_counted() {
    let desktop = Desktop::start(1280, 800);
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut kiosk = desktop.start_kiosk(Path::new(PROGRAM), &shipped_site(), &data, 10.1);
    desktop.settle();
    let walker = Walker {
        desktop: &desktop,
        guide: Visitor::at(SMALL),
    };
    let edition = shipped_edition();
    let words = labels(&edition, "pl");

    walker.press("Polski, Polish");
    walker.press(&words.complaint_button);
    let picture = folder.path().join("complaint.png");
    write_png(&picture, &desktop.picture());
    let zbar = Command::new("zbarimg")
        .args(["--quiet", "--raw"])
        .arg(&picture)
        .output()
        .expect("zbarimg is installed: `make deps-test` installs it");
    assert_eq!(
        String::from_utf8(zbar.stdout).unwrap().trim(),
        edition.link(COMPLAINTS_LINK).unwrap().1.address
    );

    walker.press(&words.back_button);
    walker.press(&words.read_button);
    for _ in 0..edition.documents[0].pages.len() {
        walker.press(&words.next_button);
    }
    walker.press(&words.acknowledge_button);
    assert_eq!(walker.guide.page(), "thank-you");
    // What is on the glass is what the guide's window holds, pixel for pixel.
    assert!(is_alike(&desktop.picture(), &walker.guide.pixels()));

    let counted = sqlite(&data.join("tally.sqlite"), "SELECT counts FROM day");
    let steps: Vec<_> = counted
        .lines()
        .filter(|line| line.starts_with('\t'))
        .filter_map(|line| line.split('\t').nth(3))
        .collect();
    assert_eq!(
        steps,
        ["opened", "read-to-end", "acknowledged"],
        "{counted}"
    );
    assert!(counted.contains("social-media\t2024\tpl\t"), "{counted}");
    assert!(
        counted
            .lines()
            .filter(|line| line.starts_with('\t'))
            .all(|line| line.ends_with("\t1")),
        "{counted}"
    );
    // The words that were on the screen are kept with them.
    let archived = sqlite(
        &data.join("tally.sqlite"),
        "SELECT count(*) FROM wording JOIN shown ON wording = digest",
    );
    assert_eq!(archived, edition.locales.len().to_string());
    walker.press(&words.finish_button);
    assert!(kiosk.is_running());
    kiosk.kill();
    assert_eq!(
        sqlite(&data.join("tally.sqlite"), "PRAGMA integrity_check"),
        "ok"
    );
}

#[test]
fn a_broken_site_is_out_of_service_until_it_is_mended() {
    let desktop = Desktop::start(800, 600);
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("site");
    copy_site(&site);
    let broken = site.join("locales/pl/social-media.ftl");
    let words = std::fs::read(&broken).unwrap();
    std::fs::write(&broken, &words[..words.len() / 2]).unwrap();
    let kiosk = desktop.start_kiosk(Path::new(PROGRAM), &site, &folder.path().join("data"), 10.1);
    desktop.settle();
    assert!(
        kiosk
            .said
            .iter()
            .any(|line| line.contains("locales/pl/social-media.ftl:")),
        "{:?}",
        kiosk.said
    );
    let out_of_service = desktop.picture();
    let screen = guidance_kiosk::screen::Screen {
        width: 800,
        height: 600,
        diagonal_inches: 10.1,
    };
    let expected = Visitor::without_site(screen);
    assert_eq!(expected.page(), "out-of-service");
    assert!(
        is_alike(&out_of_service, &expected.pixels()),
        "something else than \"out of service\" is shown"
    );
    std::fs::write(&broken, &words).unwrap();
    let began = std::time::Instant::now();
    while desktop.picture() == out_of_service {
        assert!(
            began.elapsed() < Duration::from_secs(20),
            "the mended site is not shown"
        );
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn a_data_folder_that_cannot_be_written_is_told_at_the_start() {
    let desktop = Desktop::start(800, 600);
    let folder = tempfile::tempdir().unwrap();
    let blocked = folder.path().join("file");
    std::fs::write(&blocked, "").unwrap();
    let mut kiosk = desktop.start_kiosk(
        Path::new(PROGRAM),
        &shipped_site(),
        &blocked.join("data"),
        10.1,
    );
    kiosk.wait_for_line("cannot be saved");
    assert!(kiosk.is_running());
}

#[test]
fn a_wrong_command_line_is_answered_with_usage_and_exit_code_2() {
    for wrong in [
        &["run", "--windowed", "big"][..],
        &["nonsense"],
        &["run", "--diagonal", "-3"],
        &["run", "--diagonal", "7"],
        &["preview"],
        &["preview", "--out", "/tmp", "--text-size", "5"],
    ] {
        let output = Command::new(PROGRAM).args(wrong).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{wrong:?}");
        assert!(
            String::from_utf8_lossy(&output.stderr).contains("--help"),
            "{wrong:?}"
        );
    }
    for part in ["run", "check", "preview"] {
        let output = Command::new(PROGRAM)
            .args([part, "--help"])
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(0));
        assert!(String::from_utf8_lossy(&output.stdout).contains("--site"));
    }
}

#[test]
fn preview_draws_every_page_and_describes_it() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let output = Command::new(PROGRAM)
        .args([
            "preview",
            "--language",
            "ur",
            "--screen",
            "800x1280@10.1",
            "--text-size",
            "2",
            "--colours",
            "white-on-black",
            "--site",
        ])
        .arg(shipped_site())
        .arg("--out")
        .arg(&out)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let manifest: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(out.join("manifest.json")).unwrap()).unwrap();
    let entries = manifest.as_array().unwrap();
    assert!(entries.len() >= 20);
    for entry in entries {
        let png = std::fs::File::open(out.join(entry["file"].as_str().unwrap())).unwrap();
        let reader = png::Decoder::new(std::io::BufReader::new(png))
            .read_info()
            .unwrap();
        assert_eq!((reader.info().width, reader.info().height), (800, 1280));
        assert_eq!(
            (entry["screen"].as_str(), entry["language"].as_str()),
            (Some("800x1280@10.1"), Some("ur"))
        );
        assert_eq!(
            (entry["text_size"].as_u64(), entry["colours"].as_str()),
            (Some(2), Some("white-on-black"))
        );
        assert!(!entry["texts"].as_array().unwrap().is_empty());
    }
    let of = |page: &str| {
        entries
            .iter()
            .filter(move |entry| entry["page"] == page)
            .count()
    };
    for page in [
        "welcome",
        "acknowledge",
        "thank-you",
        "save-failed",
        "review",
        "language",
        "display",
        "reception",
        "reception-card",
        "cleaning",
        "still-there",
        "out-of-service",
    ] {
        assert_eq!(of(page), 1, "{page}");
    }
    // Silent, and read aloud; of the rules, the last.
    assert_eq!((of("reading"), of("complaint"), of("contents")), (11, 2, 2));
    let review = entries
        .iter()
        .find(|entry| entry["page"] == "review")
        .unwrap();
    assert_eq!(
        (
            review["direction"].as_str(),
            review["links"].as_array().unwrap().len()
        ),
        (Some("rtl"), 1)
    );
    assert!(
        std::fs::read_to_string(out.join("index.html"))
            .unwrap()
            .contains(review["file"].as_str().unwrap())
    );
}

fn copy_site(to: &Path) {
    fn copy(from: &Path, to: &Path) {
        std::fs::create_dir_all(to).unwrap();
        for entry in std::fs::read_dir(from).unwrap().flatten() {
            let target = to.join(entry.file_name());
            if entry.path().is_dir() {
                copy(&entry.path(), &target);
            } else {
                std::fs::copy(entry.path(), target).unwrap();
            }
        }
    }
    for part in ["content", "locales"] {
        copy(&shipped_site().join(part), &to.join(part));
    }
}
