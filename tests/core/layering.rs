//! Who may use what: the table of invariants in ARCHITECTURE.md, held against the sources.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The sources by their path from the project's folder, without comments and unit tests.
fn sources(folder: &str, ending: &str) -> BTreeMap<String, String> {
    fn walk(folder: &Path, ending: &str, found: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, ending, found);
            } else if path
                .extension()
                .is_some_and(|extension| extension == ending)
            {
                let text = fs::read_to_string(&path).unwrap();
                let code = text.split("#[cfg(test)]\nmod tests").next().unwrap();
                let code: Vec<_> = code
                    .lines()
                    .filter(|line| !line.trim_start().starts_with("//"))
                    .collect();
                let name = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap();
                found.insert(name.to_str().unwrap().to_owned(), code.join("\n"));
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join(folder),
        ending,
        &mut found,
    );
    assert!(!found.is_empty(), "{folder} is looked at");
    found
}

/// Whether the code says `name`, not as the end of a longer word.
fn uses(code: &str, name: &str) -> bool {
    let part_of_word = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(name)
        .any(|(at, _)| !code[..at].chars().next_back().is_some_and(part_of_word))
}

/// What, and the only files or folders (ending in `/`) that may use it.
const ONLY_IN: &[(&str, &[&str])] = &[
    ("slint::", &["src/kiosk.rs", "src/kiosk/"]),
    ("skrifa::", &["src/kiosk/fonts.rs"]),
    ("fluent::", &["src/edition/words.rs", "src/edition/words/"]),
    (
        "fluent_syntax::",
        &["src/edition/words.rs", "src/edition/words/"],
    ),
    ("fixed_decimal::", &["src/edition/words/plurals.rs"]),
    (
        "icu_locale::",
        &["src/edition/words/plurals.rs", "src/speech/phrases.rs"],
    ),
    (
        "icu_plurals::",
        &["src/edition/words/plurals.rs", "src/speech/phrases.rs"],
    ),
    ("icu_provider::", &["src/edition/words/plurals.rs"]),
    (
        "toml::",
        &[
            "src/edition/source.rs",
            "src/edition/drawable.rs",
            "src/edition/validate.rs",
            "src/edition/reader.rs",
            "src/edition/structure.rs",
            "src/edition/review.rs",
            "src/edition/recordings.rs",
            "src/edition/recordings/",
        ],
    ),
    (
        "schemars::",
        &[
            "src/edition/source.rs",
            "src/edition/review.rs",
            "src/edition/recordings.rs",
            "src/problem.rs",
        ],
    ),
    ("url::", &["src/edition/link.rs", "src/edition/validate.rs"]),
    ("notify::", &["src/edition/watch.rs"]),
    ("qrcode::", &["src/qr.rs"]),
    ("rqrr::", &["src/qr.rs"]),
    ("ed25519_dalek::", &["src/tally/seal.rs"]),
    ("getrandom::", &["src/pin.rs", "src/tally/seal.rs"]),
    ("argon2::", &["src/pin.rs"]),
    ("rustix::", &["src/doctor/machine.rs"]),
    ("tar::", &["src/doctor/bundle.rs"]),
    ("flate2::", &["src/doctor/bundle.rs"]),
    ("rpassword::", &["src/cli/set_pin.rs"]),
    ("hex::", &["src/tally/seal.rs"]),
    ("rusqlite::", &["src/tally.rs", "src/tally/"]),
    ("annotate_snippets::", &["src/problem.rs"]),
    ("clap::", &["src/cli.rs", "src/cli/"]),
    ("clap_complete::", &["src/cli/manual.rs"]),
    ("clap_mangen::", &["src/cli/manual.rs"]),
    (
        "Instant::",
        &[
            "src/kiosk.rs",
            "src/kiosk/",
            "src/cli.rs",
            "src/cli/",
            "src/main.rs",
        ],
    ),
    ("Zoned::", &["src/cli.rs", "src/cli/"]),
    ("Timestamp::", &["src/kiosk.rs"]),
    ("SystemTime::", &[]),
    (
        "tracing::",
        &[
            "src/log.rs",
            "src/service.rs",
            "src/edition/watch.rs",
            "src/kiosk.rs",
            "src/cli.rs",
            "src/cli/",
        ],
    ),
    ("sd_notify::", &["src/service.rs"]),
    ("signal_hook::", &["src/service.rs"]),
    ("eprintln!", &["src/cli.rs", "src/cli/"]),
    (
        "fs::",
        &[
            "src/edition/keep.rs",
            "src/doctor/machine.rs",
            "src/edition/load.rs",
            "src/files.rs",
            "src/log.rs",
            "src/status.rs",
            "src/tally.rs",
            "src/cli/manual.rs",
            "src/cli/preview.rs",
            "src/cli/seals.rs",
            "src/cli/translations.rs",
        ],
    ),
    (
        "libc::",
        &[
            "src/clock.rs",
            "src/edition/load.rs",
            "src/memory.rs",
            "src/speech/speaker.rs",
        ],
    ),
    (
        "Command::new",
        &["src/cli/run.rs", "src/doctor/machine.rs", "src/speech/"],
    ),
    (
        "thread::",
        &[
            "src/doctor/machine.rs",
            "src/edition/cores.rs",
            "src/edition/watch.rs",
            "src/speech/",
            "src/service.rs",
            "src/log.rs",
            "src/cli/run.rs",
            "src/cli/safe_mode.rs",
        ],
    ),
    ("icu_properties::", &["src/text.rs"]),
    ("icu_normalizer::", &["src/text.rs"]),
    (
        "unicode_segmentation::",
        &[
            "src/sentences.rs",
            "src/edition/drawable.rs",
            "src/kiosk/fonts.rs",
        ],
    ),
    ("unicode_names2::", &["src/edition/drawable/signs.rs"]),
    (
        "encoding_rs::",
        &["src/edition/garbled.rs", "src/edition/garbled/traces.rs"],
    ),
    ("whatlang::", &["src/edition/foreign.rs"]),
    ("icu_segmenter::", &["src/breaks.rs"]),
    ("unic_langid::", &["src/language.rs"]),
    ("png::", &["src/cli/preview.rs"]),
    ("infer::", &["src/sound.rs"]),
    ("ogg::", &["src/sound.rs"]),
    ("indicatif::", &["src/cli/preview.rs"]),
    (
        "comfy_table::",
        &[
            "src/cli/recordings.rs",
            "src/cli/translations/",
            "src/report/",
        ],
    ),
    ("csv::", &["src/report/"]),
    ("plotters::", &["src/report/"]),
    ("similar::", &["src/edition/translations/diff.rs"]),
    ("TcpStream::", &[]),
    ("UdpSocket::", &[]),
    ("unwrap()", &[]),
    ("todo!", &[]),
    ("unimplemented!", &[]),
    ("dbg!", &[]),
];

#[test]
fn every_dependency_stays_in_its_room() {
    let sources = sources("src", "rs");
    for (name, rooms) in ONLY_IN {
        for (file, code) in &sources {
            let allowed = rooms
                .iter()
                .any(|room| file == room || (room.ends_with('/') && file.starts_with(room)));
            assert!(
                allowed || !uses(code, name),
                "{file} uses {name}, which belongs to {rooms:?}"
            );
        }
        let used = sources.values().any(|code| uses(code, name));
        assert!(
            rooms.is_empty() || used,
            "nothing uses {name} any more: take it out of the table"
        );
    }
}

/// The modules of `src/lib.rs`, in its order.
fn modules(sources: &BTreeMap<String, String>) -> Vec<&str> {
    let lines = sources["src/lib.rs"]
        .lines()
        .filter_map(|line| line.trim_start_matches("pub ").strip_prefix("mod "));
    lines.filter_map(|line| line.strip_suffix(';')).collect()
}

/// What a file knows of the program itself: the names after `crate::`, also of several in braces.
fn known(code: &str) -> Vec<&str> {
    let name = |text: &str| {
        text.find(|c: char| !c.is_alphanumeric() && c != '_')
            .unwrap_or(text.len())
    };
    let after = code
        .match_indices("crate::")
        .map(|(at, found)| &code[at + found.len()..]);
    let names = after.flat_map(|rest| match rest.strip_prefix('{') {
        None => vec![&rest[..name(rest)]],
        Some(list) => list
            .split('}')
            .next()
            .unwrap()
            .split(',')
            .map(|item| &item.trim()[..name(item.trim())])
            .collect(),
    });
    names.collect()
}

#[test]
fn no_module_knows_one_that_stands_below_it() {
    let sources = sources("src", "rs");
    let modules = modules(&sources);
    let floor = |name: &str| modules.iter().position(|module| *module == name);
    assert!(
        modules.len() > 30 && floor("text") < floor("edition") && floor("edition") < floor("cli"),
        "{modules:?}"
    );
    for (file, code) in &sources {
        let own = file
            .trim_start_matches("src/")
            .split(['/', '.'])
            .next()
            .unwrap();
        let Some(own) = floor(own) else { continue };
        for name in known(code) {
            let Some(other) = floor(name) else { continue };
            assert!(
                other <= own,
                "{file} knows {name}, which stands below {} in src/lib.rs",
                modules[own]
            );
        }
    }
    assert_eq!(
        known("use crate::a::B; use crate::{c, d::E}; pub(crate) fn f() { crate::g() }"),
        ["a", "c", "d", "g"]
    );
}

#[test]
fn the_pure_modules_know_nothing_of_the_outside() {
    let sources = sources("src", "rs");
    // What may be known by its place, and has no business there.
    let forbidden: &[(&str, &[&str])] = &[
        ("src/session.rs", &["edition", "files"]),
        ("src/view.rs", &["files"]),
        ("src/qr.rs", &["edition", "session"]),
        ("src/problem.rs", &["language"]),
    ];
    // A report is made from what it is given.
    let of_reports = sources.keys().filter(|file| file.starts_with("src/report"));
    let names: &[&str] = &["session", "view", "edition", "files", "pin"];
    let of_reports: Vec<_> = of_reports.map(|file| (file.as_str(), names)).collect();
    assert!(of_reports.len() > 1, "the parts of a report are looked at");
    for (file, names) in forbidden.iter().chain(&of_reports) {
        let found: Vec<_> = known(&sources[*file])
            .into_iter()
            .filter(|name| names.contains(name))
            .collect();
        assert!(found.is_empty(), "{file} knows {found:?}");
    }
}

#[test]
fn the_interface_is_cut_in_layers() {
    let sources = sources("ui", "slint");
    for (file, code) in &sources {
        let imports: Vec<_> = code
            .lines()
            .filter(|line| line.starts_with("import"))
            .collect();
        let reaches = |part: &str| imports.iter().any(|line| line.contains(part));
        if file.starts_with("ui/components/") {
            assert!(
                !reaches("api.slint") && !reaches("frames/") && !reaches("pages/"),
                "{file} reaches past its layer"
            );
        }
        if file.starts_with("ui/frames/") {
            assert!(
                !reaches("pages/") && !reaches("app.slint") && !reaches("glass.slint"),
                "{file} reaches past its layer"
            );
        }
        if file == "ui/theme.slint" || file == "ui/api.slint" {
            let drawn = ["components/", "frames/", "pages/"]
                .iter()
                .any(|layer| reaches(layer));
            assert!(
                !drawn && !reaches("glass.slint"),
                "{file} reaches past its layer"
            );
        }
        if [
            "ui/glass.slint",
            "ui/keys.slint",
            "ui/aloud.slint",
            "ui/typesetting.slint",
        ]
        .contains(&file.as_str())
        {
            assert!(
                imports.is_empty(),
                "{file} is imported by every layer, and knows none"
            );
        }
        if file.starts_with("ui/pages/") {
            let other_page = imports.iter().any(|line| !line.contains("\"../"));
            assert!(
                !other_page && !reaches("app.slint") && !reaches("glass.slint"),
                "{file} reaches past its layer"
            );
        }
        assert!(
            !reaches("std-widgets"),
            "{file} uses widgets that cannot have our colours"
        );
        for never in [
            "overflow: elide",
            "letter-spacing",
            "has-hover {",
            "@tr(",
            "animate ",
            "font-italic",
            // What can be typed into can be copied from and pasted into.
            "TextInput",
            "TextHorizontalAlignment.start",
            "TextHorizontalAlignment.end",
        ] {
            assert!(!code.contains(never), "{file} uses {never}");
        }
    }
    let globals = |code: &str| -> Vec<String> {
        code.lines()
            .filter_map(|line| line.strip_prefix("export global "))
            .map(|line| line.trim_end_matches(" {").to_owned())
            .collect()
    };
    assert_eq!(globals(&sources["ui/api.slint"]), ["View", "Actions"]);
    assert_eq!(globals(&sources["ui/glass.slint"]), ["Glass"]);
    assert_eq!(globals(&sources["ui/keys.slint"]), ["Keys"]);
    assert_eq!(globals(&sources["ui/aloud.slint"]), ["Aloud"]);
    assert_eq!(globals(&sources["ui/typesetting.slint"]), ["Typesetting"]);
    for (file, code) in &sources {
        let known = [
            "ui/api.slint",
            "ui/glass.slint",
            "ui/keys.slint",
            "ui/aloud.slint",
            "ui/theme.slint",
            "ui/typesetting.slint",
        ];
        assert!(
            known.contains(&file.as_str()) || globals(code) == [""; 0],
            "{file} has a global of its own"
        );
    }
    let view = sources["ui/api.slint"]
        .split("export global View {")
        .nth(1)
        .unwrap()
        .split("export global Actions {")
        .next()
        .unwrap();
    assert!(
        !view.contains("out property") && !view.contains("callback"),
        "View only holds what is shown"
    );
    let actions = sources["ui/api.slint"]
        .split("export global Actions {")
        .nth(1)
        .unwrap();
    assert!(
        !actions.contains("property"),
        "Actions only says what is wanted"
    );
}

#[test]
fn no_words_for_people_stand_in_the_interface() {
    for (file, code) in sources("ui", "slint") {
        if file == "ui/api.slint" {
            // Its texts are a preview, and never reach a patient: Rust fills every one.
            continue;
        }
        for line in code
            .lines()
            .filter(|line| !line.starts_with("import") && !line.contains("@image-url"))
        {
            for text in line.split('"').skip(1).step_by(2) {
                let technical = text.is_empty()
                    || text == " "
                    || text == ", "
                    || text == "\\u{200F}"
                    || text == "\\n"
                    || text == "Noto Sans"
                    || text.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
                assert!(technical, "{file} shows «{text}»");
            }
        }
    }
}

#[test]
fn every_icon_of_the_guidance_is_drawn() {
    for name in guidance_kiosk::edition::Icon::NAMES {
        let drawing = format!("{}/ui/icons/{name}.svg", env!("CARGO_MANIFEST_DIR"));
        assert!(Path::new(&drawing).is_file(), "{drawing} is missing");
        let component = &sources("ui/components", "slint")["ui/components/icon.slint"];
        assert!(
            component.contains(&format!("root.name == \"{name}\"")),
            "icon.slint does not know {name}"
        );
    }
}
