//! The form that a number needs, in every language: held against what npm's make-plural makes of the
//! CLDR (`tests/cldr/plurals.tsv`), and never against the library that chooses it.

use crate::staff;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::staff::{REPOSITORY, Site, today};
use guidance_kiosk::edition::load::Contents;
use guidance_kiosk::edition::words::{Expected, Value, Wanted, Words};
use guidance_kiosk::edition::{Edition, Snapshot, without_marks};
use guidance_kiosk::language::{Direction, Language, LanguageTag};
use guidance_kiosk::problem::{Code, Problems};

const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The form of each number of a language, by its kind (`cardinal`, `ordinal`).
type Table = BTreeMap<(String, String), Vec<(String, String)>>;

/// The committed table: numbers as they are written, with their forms.
fn table() -> Table {
    let text = fs::read_to_string(Path::new(REPOSITORY).join("tests/cldr/plurals.tsv")).unwrap();
    let mut table = Table::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let [tag, kind, runs, others] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{line}")
        };
        let mut numbers = Vec::new();
        for run in runs
            .split(", ")
            .chain(others.split(", "))
            .filter(|run| !run.is_empty())
        {
            let (form, run) = run.split_once(' ').unwrap();
            match run.split_once('-') {
                Some((first, last)) => {
                    let (first, last): (usize, usize) =
                        (first.parse().unwrap(), last.parse().unwrap());
                    numbers
                        .extend((first..=last).map(|number| (number.to_string(), form.to_owned())));
                }
                None => numbers.push((run.to_owned(), form.to_owned())),
            }
        }
        assert!(
            (0..=1000).all(|number: usize| numbers[number].0 == number.to_string()),
            "{tag} {kind}"
        );
        if (tag, kind) == ("vi", "cardinal") {
            // CLDR 49, which icu_plurals 2.4 knows and make-plural does not yet: 0 and 1, and what lies between.
            let is_one = |number: &str| {
                number == "1.0" || number == "1" || number.split('.').next() == Some("0")
            };
            numbers
                .iter_mut()
                .filter(|(number, _)| is_one(number))
                .for_each(|(_, form)| *form = "one".to_owned());
        }
        table.insert((tag.to_owned(), kind.to_owned()), numbers);
    }
    table
}

/// The languages of the shipped site, each with the row of the table that is about it.
fn shipped() -> Vec<(String, String)> {
    let row = |tag: &str| match tag {
        "pt-PT" => tag.to_owned(),
        _ => tag.split('-').next().unwrap().to_owned(),
    };
    Language::known_tags()
        .map(|tag| (tag.to_owned(), row(tag)))
        .collect()
}

/// A message in which every form is its own name, with the number.
fn all_forms(id: &str, selector: &str, number: &str) -> String {
    let forms = FORMS.map(|form| {
        format!(
            "        {}[{form}] {form} {{ {number} }}\n",
            if form == "other" { "*" } else { "" }
        )
    });
    format!("{id} =\n    {{ {selector} ->\n{}    }}\n", forms.concat())
}

const FILE: &str = "locales/xx/kiosk.ftl";

fn words(tag: &str, text: &str, id: &str) -> (Option<Words>, Problems) {
    let mut snapshot = Snapshot::default();
    snapshot
        .files
        .insert(FILE.into(), Contents::Bytes(text.as_bytes().to_vec()));
    let mut language = Language::known(&LanguageTag::parse("en-GB").unwrap()).unwrap();
    language.tag = LanguageTag::parse(tag).unwrap();
    if ["ar", "fa", "ckb", "ur", "he"].contains(&tag) {
        language.direction = Direction::RightToLeft;
    }
    let wanted = [Wanted {
        id: id.to_owned(),
        variables: &["number"],
    }];
    let mut problems = Problems::default();
    let expected = Expected {
        wanted: &wanted,
        complete: true,
        shown_instead: Some("English"),
    };
    let words = Words::read(&snapshot, FILE, &language, expected, &mut problems);
    (words, problems)
}

#[test]
fn every_number_has_the_form_that_the_cldr_gives_it_in_every_language() {
    let table = table();
    let of_table = table.keys().map(|(tag, _)| (tag.clone(), tag.clone()));
    let tags: Vec<_> = of_table.chain(shipped()).collect();
    for kind in ["cardinal", "ordinal"] {
        let file = all_forms(
            "m",
            &format!("NUMBER($number, type: \"{kind}\")"),
            "$number",
        );
        for (tag, row) in &tags {
            let (words, _) = words(tag, &file, "m");
            let words = words.unwrap();
            // A newer CLDR has ordinal forms for languages that had none.
            let Some(numbers) = table.get(&(row.clone(), kind.to_owned())) else {
                assert_eq!(kind, "ordinal", "{tag}");
                continue;
            };
            for (number, form) in numbers {
                let mut problems = Problems::default();
                let value = number.parse().map_or(Value::Digits(number), Value::Number);
                let text = words.text("m", &[("number", value)], &mut problems);
                assert_eq!(
                    without_marks(&text.unwrap()),
                    format!("{form} {number}"),
                    "{tag} {kind}"
                );
            }
        }
    }
}

#[test]
fn a_number_with_digits_behind_the_point_has_the_form_of_such_numbers() {
    let table = table();
    for (tag, row) in shipped() {
        let (words, _) = words(
            &tag,
            &all_forms("m", "NUMBER($number, minimumFractionDigits: 1)", "$number"),
            "m",
        );
        let words = words.unwrap();
        for (number, form) in table[&(row, "cardinal".to_owned())]
            .iter()
            .filter(|(number, _)| number.ends_with(".0"))
        {
            let whole: usize = number.trim_end_matches(".0").parse().unwrap();
            let text = words.text(
                "m",
                &[("number", Value::Number(whole))],
                &mut Problems::default(),
            );
            assert_eq!(
                without_marks(&text.unwrap()),
                format!("{form} {whole}"),
                "{tag} {number}"
            );
        }
    }
}

#[test]
fn the_countdown_has_the_right_form_at_every_second_on_the_whole_site() {
    let mut snapshot = Snapshot::read(Path::new(REPOSITORY));
    for (tag, _) in shipped() {
        let file = format!("locales/{tag}/kiosk.ftl");
        let Contents::Bytes(bytes) = snapshot.files[&file].clone() else {
            panic!("{file}")
        };
        let text = String::from_utf8(bytes).unwrap();
        let mut kept = String::new();
        let mut is_countdown = false;
        for line in text.lines() {
            is_countdown =
                line.contains("-countdown =") || (is_countdown && line.starts_with([' ', '\t']));
            kept += &if is_countdown {
                String::new()
            } else {
                format!("{line}\n")
            };
        }
        for id in ["idle-countdown", "cleaning-countdown"] {
            kept += &all_forms(id, "$seconds", "$seconds");
        }
        snapshot
            .files
            .insert(file, Contents::Bytes(kept.into_bytes()));
    }
    // What was recorded of the translations is about other words.
    snapshot
        .files
        .retain(|file, _| !file.ends_with("review.toml"));
    let (edition, problems) = Edition::from_snapshot(&snapshot, today());
    let edition = edition.unwrap_or_else(|| panic!("{problems}"));
    let table = table();
    for (tag, row) in shipped() {
        let locale = edition.locale(&LanguageTag::parse(&tag).unwrap()).unwrap();
        let forms = &table[&(row, "cardinal".to_owned())];
        for (countdown, least) in [
            (&locale.idle_countdown, 61),
            (&locale.cleaning_countdown, 31),
        ] {
            assert!(countdown.len() >= least);
            for (shown, (number, form)) in countdown.iter().zip(forms) {
                assert_eq!(without_marks(shown), format!("{form} {number}"), "{tag}");
            }
        }
    }
}

/// The kinds of problem that a file of one message tells.
fn told(tag: &str, text: &str) -> Vec<Code> {
    words(tag, text, "m")
        .1
        .sorted()
        .iter()
        .map(|problem| problem.code)
        .collect()
}

/// A message with these forms, of which the last has the star.
fn with_forms(selector: &str, forms: &[&str]) -> String {
    let line = |(at, form): (usize, &&str)| {
        format!(
            "        {}[{form}] {{ $number }} x\n",
            if at + 1 == forms.len() { "*" } else { "" }
        )
    };
    format!(
        "m =\n    {{ {selector} ->\n{}    }}\n",
        forms.iter().enumerate().map(line).collect::<String>()
    )
}

#[test]
fn forms_that_a_language_has_are_no_mistake_and_those_it_lacks_are() {
    let ordinal = "NUMBER($number, type: \"ordinal\")";
    let right: &[(&str, &str, &[&str])] = &[
        ("es", "$number", &["one", "many", "other"]),
        ("fr", "$number", &["one", "many", "other"]),
        ("it", "$number", &["one", "many", "other"]),
        ("pt-PT", "$number", &["one", "many", "other"]),
        ("pt", "$number", &["one", "many", "other"]),
        ("lt", "$number", &["one", "few", "many", "other"]),
        ("lt", "$number", &["one", "few", "other"]),
        (
            "cy",
            "$number",
            &["zero", "one", "two", "few", "many", "other"],
        ),
        (
            "ar",
            "$number",
            &["zero", "one", "two", "few", "many", "other"],
        ),
        ("sl", "$number", &["one", "two", "few", "other"]),
        ("ga", "$number", &["one", "two", "few", "many", "other"]),
        ("mt", "$number", &["one", "two", "few", "many", "other"]),
        ("br", "$number", &["one", "two", "few", "many", "other"]),
        ("he", "$number", &["one", "two", "other"]),
        ("zh-Hans", "$number", &["0", "other"]),
        ("en-GB", ordinal, &["one", "two", "few", "other"]),
        (
            "cy",
            ordinal,
            &["zero", "one", "two", "few", "many", "other"],
        ),
        ("it", ordinal, &["many", "other"]),
        (
            "en-GB",
            "NUMBER($number, minimumFractionDigits: 1)",
            &["other"],
        ),
        ("tet", "$number", &["0", "1", "other"]),
    ];
    for (tag, selector, forms) in right {
        assert_eq!(
            told(tag, &with_forms(selector, forms)),
            [],
            "{tag} {selector} {forms:?}"
        );
    }
    let wrong: &[(&str, &str, &[&str], &[Code])] = &[
        ("lt", "$number", &["one", "other"], &[Code::PluralMissing]),
        (
            "sl",
            "$number",
            &["one", "two", "other"],
            &[Code::PluralMissing],
        ),
        (
            "ga",
            "$number",
            &["one", "two", "other"],
            &[Code::PluralMissing],
        ),
        (
            "pl",
            "$number",
            &["one", "two", "few", "many"],
            &[Code::PluralUnknown],
        ),
        (
            "zh-Hans",
            "$number",
            &["one", "other"],
            &[Code::PluralUnknown],
        ),
        ("en-GB", ordinal, &["one", "other"], &[Code::PluralMissing]),
        (
            "en-GB",
            "$number",
            &["one", "two", "few", "other"],
            &[Code::PluralUnknown, Code::PluralUnknown],
        ),
        ("tet", "$number", &["one", "other"], &[Code::PluralUnknown]),
    ];
    for (tag, selector, forms, codes) in wrong {
        assert_eq!(
            told(tag, &with_forms(selector, forms)),
            *codes,
            "{tag} {selector} {forms:?}"
        );
    }
}

#[test]
fn a_language_without_known_rules_shows_the_form_with_the_star_and_says_so_once() {
    let (words, problems) = words(
        "tet",
        &(with_forms("$number", &["one", "other"]) + "n = x\n"),
        "m",
    );
    let told = problems.sorted();
    assert_eq!(
        told[0].message,
        "no forms of numbers are known for English, so `m` always shows the one with the star"
    );
    let text = words.unwrap().text(
        "m",
        &[("number", Value::Number(1))],
        &mut Problems::default(),
    );
    assert_eq!(text.as_deref(), Some("1 x"));
}

#[test]
fn a_function_that_there_is_not_is_told_by_its_name() {
    for (written, told) in [
        (
            "DATETIME($seconds)",
            "the message `idle-countdown` uses DATETIME(), which the program does not know",
        ),
        (
            "NUMBER($seconds, type: \"last\")",
            "the message `idle-countdown` gives NUMBER() an option that it does not have, or a value that it cannot have: type",
        ),
    ] {
        let site = Site::confirmed();
        site.edit(staff::KIOSK, |text| {
            text.replace("{ $seconds ->", &format!("{{ {written} ->"))
        });
        let report = site.check();
        assert!(
            report
                .told
                .iter()
                .any(|found| found.message == told && found.severity == "error"),
            "{}",
            report.list()
        );
    }
}
