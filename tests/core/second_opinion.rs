//! Mozilla's own checker of Fluent files, which knows nothing of this program, and `check` are of one
//! opinion: about the shipped words, and about mistakes that are put into them.

use crate::staff;
use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

use crate::staff::{KIOSK, LANGUAGES, Site, WORDS};
use serde_json::Value;

/// What `compare-locales` says of a site's translations: notes by file, such as
/// `{"error": "Unparsed content …"}`.
fn compare_locales(site: &Site) -> BTreeMap<String, Vec<String>> {
    let program = format!("{}/target/tools/bin/compare-locales", staff::REPOSITORY);
    let translations = &LANGUAGES[1..];
    let config = format!(
        "basepath = \".\"\nlocales = {translations:?}\n[[paths]]\nreference = \"locales/en-GB/*.ftl\"\nl10n = \"locales/{{locale}}/*.ftl\"\n"
    );
    site.write("l10n.toml", config);
    let output = Command::new(program)
        .args(["--return-zero", "--json", "-"])
        .arg(site.path("l10n.toml"))
        .arg(site.root())
        .args(translations)
        .output()
        .expect("compare-locales is installed: `make deps-test` installs it");
    fs::remove_file(site.path("l10n.toml")).unwrap();
    let report: Value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stderr)));
    let mut notes = BTreeMap::new();
    flatten(&report[0]["details"], String::new(), &mut notes);
    notes
}

/// The details are a tree of folders with files as leaves.
fn flatten(value: &Value, path: String, notes: &mut BTreeMap<String, Vec<String>>) {
    match value {
        Value::Object(entries) => {
            for (name, entry) in entries {
                let path = if path.is_empty() {
                    name.clone()
                } else {
                    format!("{path}/{name}")
                };
                flatten(entry, path, notes);
            }
        }
        Value::Array(list) => {
            // pl/kiosk.ftl, or locales/pl/kiosk.ftl.
            let file = if path.starts_with("locales/") {
                path
            } else {
                format!("locales/{path}")
            };
            notes
                .entry(file)
                .or_default()
                .extend(list.iter().map(Value::to_string));
        }
        other => panic!("{path}: {other}"),
    }
}

#[test]
fn the_shipped_words_are_without_fault_to_both() {
    let site = Site::confirmed();
    assert_eq!(compare_locales(&site), BTreeMap::new());
    assert_eq!(site.check().told, []);
}

#[test]
fn both_see_the_same_mistakes_in_the_same_files() {
    type Change = fn(&Site);
    let mistakes: [(&str, &str, &str, Change); 9] = [
        ("missing", WORDS, "posts-title", |site| {
            site.line(WORDS, "posts-title = ", "")
        }),
        ("missing", KIOSK, "done-button", |site| {
            site.line(KIOSK, "done-button = ", "")
        }),
        ("obsolete", WORDS, "posts-titel", |site| {
            site.line(WORDS, "posts-title = ", "posts-titel = A")
        }),
        ("unparsed", WORDS, "", |site| {
            site.line(WORDS, "posts-title = ", "posts-title A")
        }),
        ("unparsed", WORDS, "", |site| {
            site.line(WORDS, "posts-title = ", "posts-title = A\nsecond line")
        }),
        ("unparsed", KIOSK, "", |site| {
            site.swap(KIOSK, "*[other]", "[other]")
        }),
        ("duplicate", WORDS, "title", |site| {
            site.line(WORDS, "title = ", "title = A\ntitle = B")
        }),
        ("plural", KIOSK, "idle-countdown", |site| {
            site.swap(
                KIOSK,
                "        [few] Ten ekran wróci do początku za { $seconds } sekundy.\n",
                "",
            );
        }),
        ("reference", WORDS, "title", |site| {
            site.line(WORDS, "title = ", "title = { nothing-at-all }")
        }),
    ];
    for (what, file, message, change) in mistakes {
        let site = Site::confirmed();
        change(&site);
        let theirs = compare_locales(&site);
        let ours = site.check();
        let about = |told: &str| message.is_empty() || told.contains(message);
        let they_tell = theirs
            .get(file)
            .is_some_and(|notes| notes.iter().any(|note| about(note)));
        // Told with the message's name, or in its line.
        let text = site.text(file);
        let in_line = |line: usize| {
            text.lines()
                .nth(line - 1)
                .is_some_and(|line| line.starts_with(message))
        };
        let we_tell = ours
            .told
            .iter()
            .any(|told| told.file == file && (about(&told.message) || in_line(told.line)));
        assert!(
            they_tell,
            "{what}: they tell nothing of {message} in {file}: {theirs:?}"
        );
        assert!(
            we_tell,
            "{what}: we tell nothing of {message} in {file}: {}",
            ours.list()
        );
        let other_files: Vec<_> = theirs.keys().filter(|other| *other != file).collect();
        assert!(other_files.is_empty(), "{what}: {other_files:?}");
        assert!(
            ours.told.iter().all(|told| told.file == file),
            "{what}: {}",
            ours.list()
        );
    }
}
