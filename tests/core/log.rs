//! What the program says of itself: no words of the site, and always what to do.

use std::collections::BTreeSet;
use std::process::Command;
use std::time::Duration;

use crate::staff::defects::defects;
use guidance_kiosk::log;
use guidance_kiosk::problem::{Code, Told, groups};

#[test]
fn of_a_spoilt_site_nothing_is_told_but_the_place_and_the_kind_of_the_mistake() {
    let mut told = BTreeSet::new();
    for defect in defects() {
        let (_, problems) = defect.site().load();
        for group in groups(&problems.told()) {
            let line = log::without_words(&group);
            let Told {
                file,
                line: row,
                column,
                ..
            } = group.example();
            let others = if group.count() > 1 {
                format!(", and {} more of this cause", group.count() - 1)
            } else {
                String::new()
            };
            let place = format!("{file}:{row}:{column}{others}: ");
            let rest = line
                .strip_prefix(&place)
                .unwrap_or_else(|| panic!("{line}"));
            // All of it is part of the program, whatever the files hold.
            let code = Code::parse(&group.example().code).unwrap();
            let (meaning, mend) = (code.meaning(), code.mend());
            assert_eq!(
                rest,
                format!("{meaning} {mend} ({code}; \"guidance-kiosk check\" tells it in full)"),
                "{}",
                defect.name
            );
            told.insert(code.name());
        }
    }
    assert!(told.len() > 50, "{told:?}");
}

/// Not a test: it breaks, as the test below wants it to.
#[test]
fn a_program_that_breaks() {
    let Some(how) = std::env::var_os("BREAK") else {
        return;
    };
    log::begin(tracing::Level::INFO, Duration::default);
    let words = String::from("Wörter der Praxis");
    match how.to_str() {
        // Within the ö: what the library says of that holds the words.
        Some("words") => assert!(words[..2].is_empty()),
        Some("fixed") => panic!("a rule of the program"),
        _ => std::thread::Builder::new()
            .name("a part".into())
            .spawn(move || assert!(words[..2].is_empty()))
            .unwrap()
            .join()
            .unwrap_or(()),
    }
}

fn broken(how: &str) -> String {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args([
        "--exact",
        "log::a_program_that_breaks",
        "--nocapture",
        "--test-threads=1",
    ]);
    let output = command
        .env("BREAK", how)
        .env("RUST_BACKTRACE", "1")
        .output()
        .unwrap();
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn a_panic_says_where_and_what_to_do_and_none_of_the_words_it_was_about() {
    let said = broken("words");
    assert!(
        said.lines().count() == 1
            && said.contains("error: ")
            && said.contains("broke at tests/core/log.rs:"),
        "{said}"
    );
    assert!(!said.contains("Praxis") && said.contains("look"), "{said}");
    let said = broken("fixed");
    assert!(said.contains("(a rule of the program)"), "{said}");
    let said = broken("thread");
    assert!(
        said.contains("«a part»")
            && said.contains("Start the kiosk again")
            && !said.contains("Praxis"),
        "{said}"
    );
}
