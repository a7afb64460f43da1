//! Staff edit the files of a kiosk that is running: what comes on the screen, what does not, and what
//! they are told.

use crate::common;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use crate::common::desktop::{Desktop, RunningKiosk};
use crate::common::visitor::Visitor;
use crate::common::{SMALL, is_alike, labels, shipped_edition};
use crate::staff::{PRACTICE, SOURCE, Site};
use guidance_kiosk::screen::Screen;
use serde_json::Value;
use slint::ComponentHandle;

const PROGRAM: &str = env!("CARGO_BIN_EXE_guidance-kiosk");

/// A running kiosk, the site that it shows, and the folder of its data.
struct Practice {
    desktop: Desktop,
    site: Site,
    kiosk: Option<RunningKiosk>,
}

impl Practice {
    fn open() -> Self {
        Self::of(Site::shipped())
    }

    fn of(site: Site) -> Self {
        let mut practice = Self {
            desktop: Desktop::start(1280, 800),
            site,
            kiosk: None,
        };
        practice.start();
        practice
    }

    fn start(&mut self) {
        self.kiosk = None;
        self.kiosk = Some(self.desktop.start_kiosk(
            Path::new(PROGRAM),
            self.site.root(),
            &self.data(),
            10.1,
        ));
        self.desktop.settle();
    }

    fn kiosk(&self) -> &RunningKiosk {
        self.kiosk.as_ref().unwrap()
    }

    fn data(&self) -> PathBuf {
        self.site.path("data")
    }

    fn run(&self, arguments: &[&str]) -> (i32, String) {
        let output = Command::new(PROGRAM)
            .args(arguments)
            .arg("--data")
            .arg(self.data())
            .output()
            .unwrap();
        let text =
            String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
        (output.status.code().unwrap(), text)
    }

    fn status(&self) -> (i32, Value) {
        let (code, text) = self.run(&["status", "--format", "json"]);
        (
            code,
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}")),
        )
    }

    /// Waits until the status is as wanted.
    fn until(&self, what: &str, is_so: impl Fn(&Value) -> bool) -> Value {
        let start = Instant::now();
        loop {
            // In the first moment there is none.
            if self.data().join("status.json").exists() {
                let (_, status) = self.status();
                if is_so(&status) {
                    return status;
                }
                assert!(
                    start.elapsed() < Duration::from_secs(30),
                    "{what} never came: {status:#}"
                );
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// What a kiosk shows that has only just begun with the site as it is.
    fn welcome(&self) -> guidance_kiosk::kiosk::headless::Pixels {
        Visitor::with_site(self.site.root(), SMALL).pixels()
    }

    /// Touches what a visitor would touch.
    fn press(&self, guide: &Visitor, label: &str) {
        let scale = guide.kiosk.window().window().scale_factor();
        let (x, y) = guide.button(label).centre();
        self.desktop.tap((x * scale) as i16, (y * scale) as i16);
        assert!(
            self.desktop.change().is_some(),
            "pressing «{label}» changed nothing"
        );
        std::thread::sleep(Duration::from_millis(550));
        guide.press(label);
    }
}

const TITLE: &str = "title = Patient Social Media Guidance 2024";

fn edition(status: &Value) -> String {
    status["on_screen"]["edition"]
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

#[test]
fn a_change_comes_on_the_screen_and_the_status_says_so() {
    let practice = Practice::open();
    let before = practice.until("the first edition", |status| {
        status["on_screen"]["from"] == "site"
    });
    assert_eq!(practice.status().0, 0);
    assert_eq!(before["running"], true);
    assert_eq!(
        before["on_screen"]["languages"].as_array().unwrap().len(),
        4
    );
    assert_eq!(before["on_screen"]["guidance"][0]["version"], "2024");
    practice
        .site
        .line(PRACTICE, "name = ", "name = \"Woolpit Surgery\"");
    let saved = Instant::now();
    let after = practice.until("the change", |status| edition(status) != edition(&before));
    println!("on the screen {:?} after the save", saved.elapsed());
    assert_eq!(after["on_screen"]["practice"], "Woolpit Surgery");
    assert_eq!(after["newer"], Value::Null);
    let (code, text) = practice.run(&["status"]);
    assert!(
        code == 0 && text.contains("Woolpit Surgery") && text.starts_with("The kiosk is running"),
        "{text}"
    );
}

#[test]
fn a_sign_that_no_font_has_never_takes_a_language_off_the_screen() {
    let practice = Practice::open();
    let before = practice.until("the first edition", |status| {
        status["on_screen"]["from"] == "site"
    });
    let shown = practice.desktop.picture();
    for (file, from, to) in [
        (
            SOURCE,
            "photographs-body = ",
            "photographs-body = Questions? NHS App 📱 Messages. ",
        ),
        (PRACTICE, "name = \"", "name = \"🏥 "),
        (
            SOURCE,
            "photographs-body = ",
            "photographs-body = \u{f0b7} One. ",
        ),
    ] {
        let whole = practice.site.text(file);
        practice.site.swap(file, from, to);
        let refused = practice.until("the refusal", |status| {
            status["newer"]["state"] == "refused"
        });
        assert_eq!(
            refused["on_screen"], before["on_screen"],
            "every language is still there"
        );
        let problems = refused["newer"]["problems"].as_array().unwrap();
        let errors: Vec<_> = problems
            .iter()
            .filter(|told| told["severity"] == "error")
            .collect();
        assert!(
            errors.len() == 1 && errors[0]["code"] == "sign-missing" && errors[0]["file"] == file,
            "{errors:?}"
        );
        assert!(
            practice.desktop.picture() == shown,
            "the screen has changed"
        );
        let (code, text) = practice.run(&["status"]);
        assert!(
            code == 1 && text.contains("NOT SHOWN") && text.contains("cannot be shown: no font"),
            "{text}"
        );
        practice.site.write(file, whole);
        practice.until("the files as they were", |status| status["newer"].is_null());
    }
    // What can be drawn comes on the screen, in all languages.
    practice.site.swap(
        SOURCE,
        "photographs-body = ",
        "photographs-body = NHS App → ☎ Messages. ",
    );
    let after = practice.until("the change", |status| edition(status) != edition(&before));
    assert_eq!(
        after["on_screen"]["languages"],
        before["on_screen"]["languages"]
    );
}

#[test]
fn the_order_of_the_languages_changes_nothing_but_their_order() {
    let practice = Practice::open();
    let before = practice.until("the first edition", |status| {
        status["on_screen"]["from"] == "site"
    });
    practice.site.line(
        PRACTICE,
        "languages = ",
        "languages = [\"ar\", \"pl\", \"en-GB\", \"ur\"]",
    );
    let after = practice.until("the change", |status| edition(status) != edition(&before));
    assert_eq!(
        after["on_screen"]["languages"],
        serde_json::json!(["ar", "pl", "en-GB", "ur"])
    );
    assert_eq!(after["on_screen"]["own_language"], "en-GB");
}

#[test]
fn a_broken_change_stays_off_the_screen_and_is_explained() {
    let practice = Practice::open();
    let before = practice.until("the first edition", |status| {
        status["on_screen"]["from"] == "site"
    });
    let shown = practice.desktop.picture();
    practice
        .site
        .line(SOURCE, TITLE, "title = Guidance { $practise }");
    let refused = practice.until("the refusal", |status| {
        status["newer"]["state"] == "refused"
    });
    assert_eq!(edition(&refused), edition(&before));
    let problems = refused["newer"]["problems"].as_array().unwrap();
    assert!(
        problems
            .iter()
            .any(|told| told["code"] == "unknown-variable" && told["severity"] == "error")
    );
    practice
        .kiosk()
        .wait_for_line("the screen still shows the previous version");
    assert!(
        practice.desktop.picture() == shown,
        "the screen has changed"
    );
    let (code, text) = practice.run(&["status"]);
    let (line, column) = practice.site.place(SOURCE, "$|practise");
    assert_eq!(code, 1);
    assert!(
        text.contains(&format!("{SOURCE}:{line}:{column}: error: ")),
        "{text}"
    );
    assert!(text.contains("did you mean `practice`?"), "{text}");
    practice.site.swap(SOURCE, "$practise", "$practice");
    practice.until("the mended site", |status| {
        status["newer"].is_null() && edition(status) != edition(&before)
    });
}

#[test]
fn after_a_restart_with_a_broken_site_the_last_good_edition_is_shown() {
    let mut practice = Practice::open();
    let before = practice.until("the first edition", |status| {
        status["on_screen"]["from"] == "site"
    });
    let welcome = practice.desktop.picture();
    practice
        .site
        .edit(SOURCE, |text| text[..text.len() / 3].to_owned());
    practice.until("the refusal", |status| {
        status["newer"]["state"] == "refused"
    });
    practice.start();
    let after = practice.until("the last good edition", |status| {
        status["on_screen"]["from"] == "last-good"
    });
    assert_eq!(edition(&after), edition(&before));
    assert_eq!(after["newer"]["state"], "refused");
    assert!(
        practice
            .kiosk()
            .said
            .iter()
            .any(|line| line.starts_with("still showing the edition of "))
    );
    assert!(
        practice.desktop.picture() == welcome,
        "something else than the last good edition is shown"
    );
    let (code, text) = practice.run(&["status"]);
    assert!(
        code == 1 && text.contains("from the copy of the last good files"),
        "{text}"
    );
    practice.site.write(
        SOURCE,
        std::fs::read(common::shipped_site().join(SOURCE)).unwrap(),
    );
    practice.until("the mended site", |status| {
        status["on_screen"]["from"] == "site" && status["newer"].is_null()
    });
}

#[test]
fn a_damaged_copy_of_the_last_good_edition_is_not_shown() {
    let mut practice = Practice::open();
    practice.until("the first edition", |status| {
        status["on_screen"]["from"] == "site"
    });
    practice.kiosk = None;
    let kept = practice.data().join("last-good.json");
    let text = std::fs::read_to_string(&kept).unwrap();
    std::fs::write(&kept, text.replace("not permitted", "permitted")).unwrap();
    practice
        .site
        .edit(SOURCE, |text| text[..text.len() / 3].to_owned());
    practice.start();
    assert!(
        practice
            .kiosk()
            .said
            .iter()
            .any(|line| line.contains("it is not as it was written")),
        "{:?}",
        practice.kiosk().said
    );
    let screen = Screen {
        width: 1280,
        height: 800,
        diagonal_inches: 10.1,
    };
    let expected = Visitor::without_site(screen);
    assert_eq!(expected.page(), "out-of-service");
    assert!(
        is_alike(&practice.desktop.picture(), &expected.pixels()),
        "something else than \"out of service\" is shown"
    );
}

#[test]
fn nobody_who_is_reading_is_moved() {
    let practice = Practice::open();
    let before = practice.until("the first edition", |status| {
        status["on_screen"]["from"] == "site"
    });
    let guide = Visitor::with_site(practice.site.root(), SMALL);
    let words = labels(&shipped_edition(), "en-GB");
    practice.press(&guide, "English");
    practice.press(&guide, &words.read_button);
    let reading = practice.desktop.picture();
    practice
        .site
        .line(PRACTICE, "name = ", "name = \"Woolpit Surgery\"");
    let waiting = practice.until("the wait", |status| status["newer"]["state"] == "waiting");
    assert_eq!(edition(&waiting), edition(&before));
    std::thread::sleep(Duration::from_millis(300));
    assert!(
        practice.desktop.picture() == reading,
        "the page changed under a reader"
    );
    let (code, text) = practice.run(&["status"]);
    assert!(
        code == 0 && text.contains("come on the screen when nobody is reading"),
        "{text}"
    );
    practice.press(&guide, &words.next_button);
    assert_eq!(edition(&practice.status().1), edition(&before));
    practice.press(&guide, &words.finish_button);
    practice.until("the change after the visit", |status| {
        status["on_screen"]["practice"] == "Woolpit Surgery"
    });
    practice.desktop.settle();
    assert!(
        is_alike(&practice.desktop.picture(), &practice.welcome()),
        "something else than the change is shown"
    );
}

#[test]
fn the_status_of_a_kiosk_that_is_down_says_so() {
    let mut practice = Practice::open();
    practice.until("the first edition", |status| {
        status["on_screen"]["from"] == "site"
    });
    practice.kiosk = None;
    let (code, text) = practice.run(&["status"]);
    assert!(code == 1 && text.contains("NOT running"), "{text}");
    assert_eq!(practice.status().1["running"], false);
    let nowhere = Command::new(PROGRAM)
        .args(["status", "--data", "/nowhere"])
        .output()
        .unwrap();
    assert_eq!(nowhere.status.code(), Some(1));
    assert!(
        String::from_utf8_lossy(&nowhere.stderr)
            .contains("no kiosk has run with the data folder /nowhere")
    );
}

#[test]
fn a_second_kiosk_does_not_touch_the_data_of_the_first() {
    let practice = Practice::open();
    let second = Command::new(PROGRAM)
        .args(["run", "--windowed", "800x600", "--site"])
        .arg(practice.site.root())
        .arg("--data")
        .arg(practice.data())
        .env("DISPLAY", &practice.desktop.display)
        .output()
        .unwrap();
    assert_eq!(second.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&second.stderr).contains("another kiosk is running"));
}

#[test]
fn preview_of_what_has_changed_draws_old_beside_new_and_nothing_else() {
    let mut practice = Practice::open();
    practice.until("the first edition", |status| {
        status["on_screen"]["from"] == "site"
    });
    // A running kiosk would take the change.
    practice.kiosk = None;
    let out = practice.site.path("pictures");
    let preview = || {
        let site = practice.site.root().to_str().unwrap();
        let (code, text) = practice.run(&[
            "preview",
            "--changed",
            "--site",
            site,
            "--out",
            out.to_str().unwrap(),
        ]);
        assert_eq!(code, 0, "{text}");
        let manifest: Value =
            serde_json::from_str(&std::fs::read_to_string(out.join("manifest.json")).unwrap())
                .unwrap();
        (text, manifest.as_array().unwrap().clone())
    };
    let (text, manifest) = preview();
    assert!(
        manifest.is_empty() && text.contains("nothing differs"),
        "{text}"
    );
    practice.site.line(
        SOURCE,
        "photographs-title = ",
        "photographs-title = No photographs",
    );
    let (_, manifest) = preview();
    let pages: Vec<_> = manifest
        .iter()
        .map(|entry| {
            (
                entry["language"].as_str().unwrap(),
                entry["name"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        pages,
        [
            ("en-GB", "contents"),
            ("en-GB", "contents-aloud"),
            ("en-GB", "reading-06-photographs")
        ]
    );
    for entry in &manifest {
        assert_eq!(entry["change"], "changed");
        let (before, now) = (
            out.join(entry["before"].as_str().unwrap()),
            out.join(entry["file"].as_str().unwrap()),
        );
        // On the page of contents the rule is further down.
        let seen = std::fs::read(before).unwrap() != std::fs::read(now).unwrap();
        assert!(
            seen || entry["page"].as_str().unwrap().starts_with("contents"),
            "{entry}"
        );
        assert!(
            entry["texts"]
                .as_array()
                .unwrap()
                .contains(&"No photographs".into())
        );
    }
    let index = std::fs::read_to_string(out.join("index.html")).unwrap();
    assert_eq!(index.matches("<img").count(), 2 * manifest.len());
    let elsewhere = Command::new(PROGRAM)
        .args(["preview", "--changed", "--data", "/nowhere", "--out"])
        .arg(&out)
        .arg("--site")
        .arg(practice.site.root())
        .output()
        .unwrap();
    assert_eq!(elsewhere.status.code(), Some(1));
}
