//! What editors know of the site's files: the schemas in content/schema/ are made of the program's own
//! structs, and tried out with a validator that the program does not use.

use crate::staff;
use std::collections::BTreeSet;
use std::fs;

use crate::staff::defects::defects;
use crate::staff::{GUIDANCE, PRACTICE, REPOSITORY, Site, is_as_committed};
use boon::{Compiler, Schemas};
use guidance_kiosk::edition::Snapshot;
use guidance_kiosk::edition::recordings::ListSchema;
use guidance_kiosk::edition::review::{Record, Review, ReviewSchema};
use guidance_kiosk::edition::source::{GuidanceFile, LanguageFile, PracticeFile};
use guidance_kiosk::language::Language;
use guidance_kiosk::problem::Told;
use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema};
use serde_json::Value;

const LANGUAGE: &str = "locales/pl/language.toml";
const REVIEW: &str = "locales/pl/review.toml";
const RECORDINGS: &str = "locales/pl/audio/recordings.toml";

/// The files that have a schema: which, and of what it is made.
fn schemas() -> [(&'static str, &'static str, Value); 5] {
    [
        (
            PRACTICE,
            "content/schema/practice.schema.json",
            of_file::<PracticeFile>(),
        ),
        (
            GUIDANCE,
            "content/schema/guidance.schema.json",
            of_file::<GuidanceFile>(),
        ),
        (
            LANGUAGE,
            "content/schema/language.schema.json",
            of_file::<LanguageFile>(),
        ),
        (
            REVIEW,
            "content/schema/review.schema.json",
            of_file::<ReviewSchema>(),
        ),
        (
            RECORDINGS,
            "content/schema/recordings.schema.json",
            of_file::<ListSchema>(),
        ),
    ]
}

/// Draft 7 without references is what the editors' extensions for TOML understand best.
fn of_file<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft07().with(|settings| settings.inline_subschemas = true);
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    RecursiveTransform(plainly).transform(&mut schema);
    schema.to_value()
}

/// Without what TOML does not have (null), what no editor knows (the sizes of Rust's numbers), and the ends
/// of lines of the sources.
fn plainly(schema: &mut Schema) {
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|name| name != "null");
        let only = types.remove(0);
        assert!(types.is_empty(), "{types:?}");
        schema.insert("type".into(), only);
    }
    if let Some(Value::Array(choices)) = schema.get("anyOf") {
        let Value::Object(only) = choices[0].clone() else {
            panic!("{choices:?}")
        };
        assert!(
            choices.len() == 2 && choices[1]["type"] == "null",
            "{choices:?}"
        );
        schema.remove("anyOf");
        for (key, value) in only {
            // What is said of the setting itself comes before what is said of its kind.
            if schema.get(&key).is_none() {
                schema.insert(key, value);
            }
        }
    }
    if schema.get("format").is_some_and(|format| format != "uri") {
        schema.remove("format");
    }
    if let Some(Value::String(description)) = schema.get_mut("description") {
        *description = description.replace('\n', " ");
    }
}

fn pretty(schema: &Value) -> String {
    format!("{schema:#}\n")
}

#[test]
fn the_schemas_are_as_committed() {
    for (_, file, schema) in schemas() {
        is_as_committed("schema", file, &pretty(&schema));
    }
}

#[test]
fn the_schema_of_what_check_tells_programs_is_as_committed() {
    let settings = SchemaSettings::draft07().for_serialize();
    let mut schema = settings
        .into_generator()
        .into_root_schema_for::<Vec<Told>>()
        .to_value();
    schema["title"] = "guidance-kiosk check --format json".into();
    is_as_committed("schema", "docs/check.schema.json", &pretty(&schema));
    for site in [Site::shipped(), Site::empty(), complete()] {
        let output = site.run(&["--format", "json"]);
        assert_eq!(
            faults(&schema, &serde_json::from_slice(&output.stdout).unwrap()),
            None
        );
    }
}

/// Holds a value against a schema, with the validator.
fn faults(schema: &Value, value: &Value) -> Option<String> {
    let mut schemas = Schemas::new();
    let mut compiler = Compiler::new();
    compiler
        .add_resource("schema.json", schema.clone())
        .unwrap();
    let index = compiler.compile("schema.json", &mut schemas).unwrap();
    schemas
        .validate(value, index)
        .err()
        .map(|error| error.to_string())
}

/// A TOML file as an editor holds it against a schema: days are texts.
fn as_json(text: &str) -> Option<Value> {
    fn plain(value: toml::Value) -> Value {
        match value {
            toml::Value::Datetime(day) => day.to_string().into(),
            toml::Value::Array(items) => items.into_iter().map(plain).collect(),
            toml::Value::Table(table) => Value::Object(
                table
                    .into_iter()
                    .map(|(key, value)| (key, plain(value)))
                    .collect(),
            ),
            other => serde_json::to_value(other).unwrap(),
        }
    }
    Some(plain(toml::Value::Table(text.parse().ok()?)))
}

fn faults_of_file(site: &Site, file: &str) -> Option<String> {
    let (_, _, schema) = schemas()
        .into_iter()
        .find(|(name, ..)| *name == file)
        .unwrap();
    faults(&schema, &as_json(&site.text(file)).unwrap())
}

/// The site with every file that has a schema.
fn complete() -> Site {
    let site = Site::confirmed();
    site.write(LANGUAGE, "own_name = \"Polski\"\nenglish_name = \"Polish\"\ndirection = \"ltr\"\nfont = \"Noto Sans\"\n");
    let mut review = Review::default();
    let day = "2026-01-31".parse().unwrap();
    let accepted = Record {
        english: "Done".into(),
        translation: Some("Gotowe".into()),
        by: Some("GP".into()),
        on: Some(day),
    };
    review.set("kiosk", "done-button", accepted);
    review.set(
        "kiosk",
        "back-button",
        Record {
            english: "Back".into(),
            translation: None,
            by: None,
            on: None,
        },
    );
    site.write(REVIEW, review.to_toml());
    site.write("locales/pl/audio/kiosk/back-button.wav", staff::wav(0.5));
    let accepted = site.recordings(&["accept", "pl"]);
    assert!(
        accepted.status.success() && site.path(RECORDINGS).is_file(),
        "{accepted:?}"
    );
    site
}

#[test]
fn the_shipped_files_and_what_the_program_writes_fit_their_schemas() {
    for site in [complete(), Site::shipped()] {
        for (file, ..) in schemas() {
            if site.path(file).is_file() {
                assert_eq!(faults_of_file(&site, file), None, "{file}");
            }
        }
    }
    for tag in fs::read_dir(format!("{REPOSITORY}/locales"))
        .unwrap()
        .flatten()
    {
        for (file, ..) in schemas() {
            let path = tag.path().join(file.splitn(3, '/').last().unwrap());
            if let Ok(text) = fs::read_to_string(&path) {
                let (_, _, schema) = schemas()
                    .into_iter()
                    .find(|(name, ..)| *name == file)
                    .unwrap();
                assert_eq!(
                    faults(&schema, &as_json(&text).unwrap()),
                    None,
                    "{}",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn every_way_to_write_a_setting_that_check_allows_fits_its_schema() {
    for (file, from, to) in [
        (PRACTICE, "diagonal_inches = 10.1", "diagonal_inches = 10"),
        (PRACTICE, "diagonal_inches = 10.1", ""),
        (PRACTICE, "recheck_days = 180", "recheck_days = 3650"),
        (PRACTICE, "\"label\"", "\"hide\""),
        (
            PRACTICE,
            "\"Woolpit Health Centre\"",
            "'St Mary’s, “Woolpit” (ܐ) 5'",
        ),
        (
            PRACTICE,
            "confirmed_by = \"Practice manager\"",
            "confirmed_by = \"\"",
        ),
        (
            PRACTICE,
            "[links.review]",
            "[links.a-third-1]\nurl = \"https://www.nhs.uk/a?b=c&d\"\n[links.review]",
        ),
        (
            PRACTICE,
            "[\"en-GB\", \"pl\", \"ar\", \"ur\"]",
            "[\"en-GB\"]",
        ),
        (
            GUIDANCE,
            "version = \"2024\"",
            "version = \"2024\"\neffective = 2026-01-31",
        ),
        (
            GUIDANCE,
            "version = \"2024\"",
            "version = \"2024\"\neffective = \"2026-01-31\"",
        ),
        (
            GUIDANCE,
            "version = \"2024\"",
            "version = \"2024\"\neffective = \"\"",
        ),
        (GUIDANCE, "icon = \"information\"", ""),
        (LANGUAGE, "direction = \"ltr\"", "direction = \"rtl\""),
        (LANGUAGE, "own_name = \"Polski\"", ""),
    ] {
        let site = complete();
        site.swap(file, from, to);
        let report = site.check();
        let mistakes: Vec<_> = report
            .told
            .iter()
            .filter(|told| told.severity == "error")
            .collect();
        assert!(mistakes.is_empty(), "{to}: {mistakes:?}");
        assert_eq!(faults_of_file(&site, file), None, "{to}");
    }
    for tag in Language::known_tags() {
        let site = complete();
        site.swap(PRACTICE, "\"pl\"", &format!("\"{tag}\", \"pl\""));
        if tag != "en-GB" && !["pl", "ar", "ur"].contains(&tag) {
            assert_eq!(faults_of_file(&site, PRACTICE), None, "{tag}");
        }
    }
}

/// The kinds of problems that cannot be seen in the structure of one file, each with what else they need.
const UNSEEN: [(&str, &str); 18] = [
    ("missing-file", "the other files"),
    ("missing-folder", "the other files"),
    ("own-language", "the other files"),
    ("unused-review", "the other files"),
    ("unknown-link", "the other files"),
    ("duplicate-id", "the other parts of the file"),
    ("link-host", "the other parts of the file"),
    ("link-unconfirmed", "the other parts of the file"),
    ("date-in-future", "a calendar"),
    ("bad-hours", "which time comes first"),
    ("link-overdue", "a calendar"),
    ("link-shortener", "a list of web sites"),
    ("link-nhs-code", "the addresses of the NHS"),
    ("link-spelling", "a browser"),
    ("garbled-text", "which letters were lost"),
    ("markup-shown", "what marks mean elsewhere"),
    ("recording-outdated", "the words"),
    ("recording-missing", "the recordings"),
];

/// To an editor, a day is a text.
const UNSEEN_BY_NAME: [&str; 1] = ["name = 2026-01-31"];

#[test]
fn what_is_wrong_in_the_structure_of_a_file_is_seen_by_its_schema() {
    let schemas = schemas();
    let mut unseen = BTreeSet::new();
    let mut count = 0;
    for defect in defects() {
        let Some((_, _, schema)) = schemas.iter().find(|(file, ..)| *file == defect.file) else {
            continue;
        };
        // What no editor can read, none can hold against a schema.
        let Some(value) = as_json(&defect.site().text(defect.file)) else {
            continue;
        };
        if faults(schema, &value).is_some() {
            count += 1;
        } else if !UNSEEN_BY_NAME.contains(&defect.name) {
            unseen.insert(defect.code);
        }
    }
    assert_eq!(unseen, UNSEEN.iter().map(|(code, _)| *code).collect());
    assert!(count > 60, "{count}");
}

/// Every setting of a schema, by its path, with what is said of it.
fn settings(schema: &Value, path: &str, found: &mut Vec<(String, Option<String>)>) {
    for (name, setting) in schema["properties"].as_object().into_iter().flatten() {
        let path = format!("{path}{name}");
        found.push((
            path.clone(),
            setting["description"].as_str().map(str::to_owned),
        ));
        settings(setting, &format!("{path}."), found);
        settings(&setting["items"], &format!("{path}[]."), found);
    }
    if schema["additionalProperties"].is_object() {
        settings(&schema["additionalProperties"], &format!("{path}*."), found);
    }
}

/// The settings that `check` knows in the place of a misspelt one.
fn known_to_check(file: &str, start: &str, misspelt: &str) -> BTreeSet<String> {
    let site = complete();
    site.line(file, start, misspelt);
    let told = site.check().told;
    let help = told
        .iter()
        .find(|told| told.code == "unknown-setting")
        .and_then(|told| told.help.clone())
        .unwrap();
    help.strip_prefix("what can stand here is: ")
        .unwrap()
        .split(", ")
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_setting_is_in_its_schema_with_its_description() {
    let schemas = schemas();
    let found = |file: &str| {
        let (.., schema) = schemas.iter().find(|(name, ..)| *name == file).unwrap();
        let mut found = Vec::new();
        settings(schema, "", &mut found);
        found
    };
    // Of recordings, there are only names.
    for (file, ..) in schemas.iter().filter(|(file, ..)| *file != RECORDINGS) {
        let found = found(file);
        assert!(found.len() >= 4, "{file}: {found:?}");
        for (path, description) in found {
            assert!(
                description.is_some_and(|description| description.ends_with('.')),
                "{file}: {path} is not described"
            );
        }
    }
    for (file, path, start, misspelt) in [
        (PRACTICE, "", "name = ", "qqqqqqqqq = 1"),
        (
            PRACTICE,
            "links.review.",
            "confirmed_by = ",
            "qqqqqqqqq = 1",
        ),
        (PRACTICE, "link_rules.", "recheck_days = ", "qqqqqqqqq = 1"),
        (PRACTICE, "translations.", "unreviewed = ", "qqqqqqqqq = 1"),
        (PRACTICE, "screen.", "diagonal_inches = ", "qqqqqqqqq = 1"),
        (GUIDANCE, "", "version = ", "qqqqqqqqq = 1"),
        (GUIDANCE, "sections[].", "kind = ", "qqqqqqqqq = 1"),
        (
            GUIDANCE,
            "sections[].rules[].",
            "id = \"posts\"",
            "qqqqqqqqq = 1",
        ),
        (LANGUAGE, "", "font = ", "qqqqqqqqq = 1"),
        (REVIEW, "*.*.", "english = \"Back\"", "qqqqqqqqq = 1"),
    ] {
        let here = |setting: &String| {
            setting
                .strip_prefix(path)
                .filter(|rest| !rest.contains('.'))
                .map(str::to_owned)
        };
        // A part is not proposed where a setting is misspelt.
        let has_parts = |setting: &String| {
            found(file).iter().any(|(other, _)| {
                ["", "[]", ".*"]
                    .iter()
                    .any(|of| other.starts_with(&format!("{path}{setting}{of}.")))
            })
        };
        let settings = found(file);
        let in_schema: BTreeSet<_> = settings
            .iter()
            .filter_map(|(setting, _)| here(setting))
            .filter(|setting| !has_parts(setting) && setting != "hours")
            .collect();
        assert_eq!(
            in_schema,
            known_to_check(file, start, misspelt),
            "{file}: {path}"
        );
    }
}

#[test]
fn every_file_names_its_schema_in_its_first_line() {
    let site = complete();
    for (file, schema, _) in schemas().into_iter().filter(|(file, ..)| *file != LANGUAGE) {
        let text = site.text(file);
        let named = text
            .lines()
            .next()
            .unwrap()
            .strip_prefix("#:schema ")
            .unwrap_or_else(|| panic!("{file} names no schema"));
        let folder = site.path(file).parent().unwrap().to_owned();
        assert_eq!(
            folder.join(named).canonicalize().unwrap(),
            site.path(schema).canonicalize().unwrap(),
            "{file}"
        );
    }
}

#[test]
fn what_stands_in_the_folder_of_schemas_is_no_content() {
    let site = Site::confirmed();
    let before = (Snapshot::read(site.root()), site.check().told);
    for name in [
        "practice.schema.json",
        "old.toml",
        "practice.toml.txt",
        "kiosk.ftl",
        "guidance/a.toml",
    ] {
        site.write(&format!("content/schema/{name}"), "{");
    }
    assert_eq!((Snapshot::read(site.root()), site.check().told), before);
}
