//! Every mistake in a site is found and explained: what `guidance-kiosk check` says of a site in
//! which one thing, or everything, is wrong.

use crate::staff;
use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::symlink;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::Command;

use crate::dice::Dice;
use crate::staff::defects::forms::{FLUENT_DEFECTS, MISFIT_DEFECTS, TOML_DEFECTS};
use crate::staff::defects::slips::SLIPS;
use crate::staff::defects::{
    Defect, FILE_DEFECTS, GUIDANCE_DEFECTS, LINK_DEFECTS, PRACTICE_DEFECTS, REVIEW_DEFECTS,
    WORDS_DEFECTS, defects,
};
use crate::staff::{
    GUIDANCE, KIOSK, PRACTICE, REVIEW_URL, Report, Site, Told, WORDS, check_site, finish, today,
};
use guidance_kiosk::edition::load::Contents;
use guidance_kiosk::edition::{Edition, Locale, Snapshot};
use guidance_kiosk::problem::{Code, Problems, groups};
use jiff::ToSpan;

/// Each mistake of a table, in the site that is otherwise perfect, is told at its place, and nothing
/// is told that does not come of it.
fn each_is_told(defects: &[Defect]) {
    let mut wrong = String::new();
    for defect in defects {
        let site = defect.site();
        let report = site.check();
        let place = site.place(defect.file, defect.mark);
        let expected = |told: &Told| {
            told.code == defect.code && told.file == defect.file && told.place() == place
        };
        let others: Vec<_> = report
            .told
            .iter()
            .filter(|told| {
                told.code != defect.code && !defect.consequences.contains(&told.code.as_str())
            })
            .collect();
        let errors = report.told.iter().any(|told| told.severity == "error");
        if !report.told.iter().any(expected)
            || !others.is_empty()
            || report.exit != i32::from(errors)
        {
            wrong += &format!(
                "{}: {} at {}:{}:{} and nothing besides, but told, with exit {}, is:{}\n",
                defect.name,
                defect.code,
                defect.file,
                place.0,
                place.1,
                report.exit,
                report.list()
            );
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn the_shipped_site_only_asks_to_confirm_its_two_links() {
    let site = Site::shipped();
    let report = site.check();
    assert_eq!(report.codes(), ["link-unconfirmed"; 2]);
    assert_eq!(report.exit, 0);
    assert_eq!(site.run(&["--strict"]).status.code(), Some(1));
    let review = site.place(PRACTICE, &format!("|\"{REVIEW_URL}"));
    assert!(
        report.tells("link-unconfirmed", PRACTICE, review),
        "{}",
        report.list()
    );
    assert!(report.told.iter().all(|told| told.severity == "warning"));
}

#[test]
fn confirming_both_links_makes_the_check_silent() {
    let site = Site::confirmed();
    let report = site.check();
    assert_eq!(report.told, []);
    assert_eq!(report.exit, 0);
    site.line(PRACTICE, "languages = ", "languages = [\"en-GB\"]");
    let output = site.run(&["--strict", "--format", "json"]);
    let of_the_machine = output.stdout.starts_with(b"[\n");
    assert_eq!(output.status.code(), Some(i32::from(of_the_machine)));
    if !of_the_machine {
        assert_eq!(
            site.read_out(),
            format!(
                "The files in {} can be shown: 0 errors, 0 warnings.\n",
                site.root().display()
            )
        );
    }
}

#[test]
fn a_confirmation_is_good_until_its_days_are_over() {
    for (age, codes) in [
        (0, &[][..]),
        (180, &[]),
        (181, &["link-overdue"; 2]),
        (-2, &["date-in-future"; 2]),
    ] {
        let site = Site::shipped();
        site.confirm(today() - age.days());
        let report = site.check();
        assert_eq!(report.codes(), codes, "{age} days old");
        assert_eq!(report.exit, 0);
        for link in [REVIEW_URL, "https://www.england.nhs.uk"] {
            let (line, _) = site.place(PRACTICE, &format!("url = |\"{link}"));
            let told = (line + 2, "confirmed_on = ".len() + 1);
            assert!(
                codes.is_empty() || report.tells(codes[0], PRACTICE, told),
                "{}",
                report.list()
            );
        }
    }
    let quoted = Site::confirmed();
    quoted.edit(PRACTICE, |text| {
        text.replace(
            &format!("= {}", today() - 10.days()),
            &format!("= \"{}\"", today()),
        )
    });
    assert_eq!(quoted.check().told, []);
}

#[test]
fn a_link_is_confirmed_for_the_very_address_that_was_looked_at() {
    const OTHER: &str = "https://www.nhs.uk/services/gp-surgery/another-practice/D99999";
    let site = Site::confirmed();
    site.swap(
        PRACTICE,
        &format!("url = \"{REVIEW_URL}"),
        &format!("url = \"{OTHER}"),
    );
    let report = site.check();
    let at = site.place(PRACTICE, "url = |\"https");
    assert!(
        report.tells("link-unconfirmed", PRACTICE, at),
        "{}",
        report.list()
    );
    assert!(
        report
            .list()
            .contains("the address of the link `review` has changed since it was confirmed"),
        "{}",
        report.list()
    );
    assert_eq!((report.exit, report.told.len()), (0, 1));
    let (edition, _) = site.load();
    assert_eq!(
        edition.unwrap().link("review").unwrap().1.confirmed_on,
        None
    );
    // What the help says, followed literally.
    let line = report.told[0]
        .help
        .as_ref()
        .unwrap()
        .split("write  ")
        .nth(1)
        .unwrap()
        .to_owned();
    site.line(PRACTICE, "confirmed_url = ", &line);
    assert_eq!(site.check().told, []);

    // A site from before addresses were recorded is shown as before, and told what to add.
    let site = Site::confirmed();
    site.line(PRACTICE, "confirmed_url = ", "");
    let report = site.check();
    assert_eq!((report.exit, report.codes()), (0, vec!["link-unconfirmed"]));
    let line = report.told[0]
        .help
        .as_ref()
        .unwrap()
        .split(":  ")
        .nth(1)
        .unwrap()
        .to_owned();
    site.edit(PRACTICE, |text| {
        text.replacen(
            "\nconfirmed_on = ",
            &format!("\n{line}\nconfirmed_on = "),
            1,
        )
    });
    assert_eq!(site.check().told, []);
}

#[test]
fn a_whole_file_that_lost_its_letters_or_is_another_languages_is_told() {
    const ARABIC: &str = "locales/ar/social-media.ftl";
    const URDU: &str = "locales/ur/social-media.ftl";
    // Saved by Notepad as "ANSI", and the warning clicked away.
    let site = Site::confirmed();
    let lossy = |c: char| if c.is_ascii() { c } else { '?' };
    site.edit(ARABIC, |text| {
        let lines = text.lines().map(|line| {
            if line.starts_with('#') {
                line.to_owned()
            } else {
                line.chars().map(lossy).collect()
            }
        });
        lines.collect::<Vec<_>>().join("\n") + "\n"
    });
    let report = site.check();
    assert!(
        report.exit == 1 && report.codes().contains(&"garbled-text"),
        "{}",
        report.list()
    );

    // Read as Windows-1252, and saved as UTF-8.
    let site = Site::confirmed();
    let misread = |text: &str| {
        let signs = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
        let sign = |byte: u8| match byte {
            0x80..=0x9f => signs.chars().nth(usize::from(byte - 0x80)).unwrap(),
            byte => char::from(byte),
        };
        text.bytes().map(sign).collect::<String>()
    };
    site.edit(WORDS, |text| misread(text));
    let report = site.check();
    let told = report
        .told
        .iter()
        .find(|told| told.code == "garbled-text")
        .unwrap_or_else(|| panic!("{}", report.list()));
    assert_eq!(
        (report.exit, told.file.as_str(), told.severity.as_str()),
        (1, WORDS, "error")
    );

    // In the folder of another language.
    for (from, to, language) in [
        (URDU, ARABIC, "Urdu"),
        (ARABIC, URDU, "Arabic"),
        (WORDS, URDU, "Polish"),
        (URDU, WORDS, "Urdu"),
    ] {
        let site = Site::confirmed();
        let text = site.text(from);
        site.write(to, text);
        let report = site.check();
        let told: Vec<_> = report
            .told
            .iter()
            .filter(|told| told.code == "foreign-text")
            .collect();
        assert!(
            told.len() == 1 && told[0].file == to && told[0].message.contains(language),
            "{from} as {to}: {}",
            report.list()
        );
        assert_eq!(report.exit, 0);
    }
}

#[test]
fn each_mistake_about_the_practice_is_told_at_its_place() {
    each_is_told(PRACTICE_DEFECTS);
}

#[test]
fn each_mistake_about_a_link_is_told_at_its_place() {
    each_is_told(LINK_DEFECTS);
}

#[test]
fn each_mistake_in_the_guidance_is_told_at_its_place() {
    each_is_told(GUIDANCE_DEFECTS);
}

#[test]
fn each_mistake_in_the_words_is_told_at_its_place() {
    each_is_told(WORDS_DEFECTS);
}

#[test]
fn each_mistake_in_saving_a_file_is_told_at_its_place() {
    each_is_told(FILE_DEFECTS);
}

#[test]
fn each_mistake_about_a_translations_review_is_told_at_its_place() {
    each_is_told(REVIEW_DEFECTS);
}

#[test]
fn each_mistake_in_writing_a_file_of_facts_is_told_at_its_place() {
    each_is_told(TOML_DEFECTS);
}

#[test]
fn each_setting_that_does_not_fit_is_told_at_its_place() {
    each_is_told(MISFIT_DEFECTS);
}

#[test]
fn each_mistake_in_writing_a_file_of_words_is_told_at_its_place() {
    each_is_told(FLUENT_DEFECTS);
}

#[test]
fn each_slip_that_people_made_is_told_at_its_place() {
    each_is_told(SLIPS);
}

#[test]
fn a_folder_that_is_no_site_is_told_as_such() {
    let snapshot = Snapshot {
        overfull: true,
        ..Snapshot::read(Site::confirmed().root())
    };
    let (edition, problems) = Edition::from_snapshot(&snapshot, today());
    assert!(
        edition.is_none()
            && problems
                .iter()
                .any(|problem| problem.code == Code::TooManyFiles)
    );
}

#[test]
fn every_problem_says_in_plain_words_what_is_wrong_and_what_to_do() {
    let mut wrong = String::new();
    for defect in defects() {
        for problem in defect.site().load().1.iter() {
            let help = problem.help.as_deref().unwrap_or_default();
            let all = format!("{} ({help})", problem.message);
            let jargon = [
                "struct",
                "serde",
                "Spanned",
                "i128",
                "u64",
                "invalid type",
                "None",
                "Some(",
            ];
            if help.trim().is_empty()
                || jargon.iter().any(|word| all.contains(word))
                || all.contains("``")
            {
                wrong += &format!("{}: {}: {all}\n", defect.name, problem.code);
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn the_text_shows_the_line_with_the_mistake_marked_and_what_to_do() {
    let site = Site::confirmed();
    site.swap(PRACTICE, "\nname = ", "\nnam = ");
    let (line, column) = site.place(PRACTICE, "\n|nam = ");
    let shown = site
        .text(PRACTICE)
        .lines()
        .nth(line - 1)
        .unwrap()
        .to_owned();
    let text = site.read_out();
    let rows: Vec<_> = text.lines().collect();
    assert_eq!(
        rows[0],
        "error[unknown-setting]: there is no setting called `nam` here"
    );
    assert!(
        rows[1].ends_with(&format!("--> {PRACTICE}:{line}:{column}")),
        "{text}"
    );
    let at = rows
        .iter()
        .position(|row| row.ends_with(&shown))
        .unwrap_or_else(|| panic!("the line is missing in\n{text}"));
    assert!(rows[at].starts_with(&line.to_string()));
    assert_eq!(rows[at + 1].find("^^^"), rows[at].find("nam"), "{text}");
    assert!(
        rows.iter()
            .any(|row| row.ends_with("= help: did you mean `name`?")),
        "{text}"
    );
    assert!(
        rows[rows.len() - 1].contains("are NOT SHOWN: 1 error, 3 warnings."),
        "{text}"
    );
}

#[test]
fn the_last_line_of_the_text_counts_errors_and_warnings() {
    let last_line = |site: &Site| {
        let text = site.read_out();
        text.lines()
            .last()
            .unwrap()
            .replace(&format!("The files in {} ", site.root().display()), "")
    };
    let site = Site::shipped();
    if site.check().exit == 0 && !site.read_out().contains("[font-missing]") {
        assert_eq!(last_line(&site), "can be shown: 0 errors, 5 warnings.");
    }
    site.swap(PRACTICE, "\nname = ", "\nnam = ");
    assert_eq!(
        last_line(&site),
        "are NOT SHOWN: 1 error, 5 warnings. A kiosk keeps what it shows until the error is fixed."
    );
    site.line(PRACTICE, "diagonal_inches = ", "diagonal_inches = 0");
    assert_eq!(
        last_line(&site),
        "are NOT SHOWN: 2 errors, 5 warnings. A kiosk keeps what it shows until the errors are fixed."
    );
}

#[test]
fn the_text_names_the_same_places_as_the_json() {
    for defect in defects() {
        let site = defect.site();
        let (_, problems) = site.load();
        let text = problems.render(false);
        let named: Vec<_> = text
            .lines()
            .filter_map(|row| row.trim_start().strip_prefix("--> "))
            .collect();
        let told = problems.told();
        let groups = groups(&told);
        let told = groups.iter().flat_map(|group| group.members());
        let told: Vec<_> = told
            .map(|told| format!("{}:{}:{}", told.file, told.line, told.column))
            .collect();
        assert_eq!(named, told, "{}", defect.name);
    }
}

#[test]
fn a_mistake_far_right_in_a_long_line_is_marked_at_its_place() {
    let site = Site::confirmed();
    site.edit(WORDS, |text| {
        let body = text
            .lines()
            .find(|line| line.starts_with("reviews-body = "))
            .unwrap();
        text.replacen(body, &body.replace("$practice", "$practise"), 1)
    });
    let (line, column) = site.place(WORDS, "$|practise");
    assert!(column > 100, "the line is no longer a long one");
    assert!(
        site.check()
            .tells("unknown-variable", WORDS, (line, column))
    );
    let text = site.read_out();
    let rows: Vec<_> = text.lines().collect();
    assert!(
        rows.iter()
            .any(|row| row.ends_with(&format!("{WORDS}:{line}:{column}"))),
        "{column} is not in\n{text}"
    );
    let at = rows
        .iter()
        .position(|row| row.contains("$practise }"))
        .unwrap();
    let characters_before = |row: &str, what: &str| row[..row.find(what).unwrap()].chars().count();
    assert_eq!(
        characters_before(rows[at + 1], "^^^^^^^^"),
        characters_before(rows[at], "practise"),
        "{text}"
    );
}

#[test]
fn all_mistakes_of_all_files_are_told_in_one_run_by_file_and_line() {
    let site = Site::shipped();
    site.swap(PRACTICE, "\nname = ", "\nnam = ");
    site.line(PRACTICE, "diagonal_inches = ", "diagonal_inches = 0");
    site.line(GUIDANCE, "icon = \"camera\"", "icon = \"kamera\"");
    site.line(GUIDANCE, "icon = \"phone\"", "icon = \"fone\"");
    site.line(WORDS, "title = ", "title = At { $practice\n");
    site.line(KIOSK, "done-button = ", "");
    site.write("locales/ar/kiosk.ftl.txt", "");
    let report = site.check();
    let order: Vec<_> = report
        .told
        .iter()
        .map(|told| (told.file.clone(), told.line, told.column))
        .collect();
    assert!(order.is_sorted(), "{order:?}");
    let told: Vec<_> = report
        .told
        .iter()
        .map(|told| (told.file.as_str(), told.code.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (GUIDANCE, "unknown-icon"),
            (GUIDANCE, "unknown-icon"),
            (PRACTICE, "unknown-setting"),
            (PRACTICE, "link-unconfirmed"),
            (PRACTICE, "link-unconfirmed"),
            (PRACTICE, "out-of-range"),
            ("locales/ar/kiosk.ftl.txt", "txt-file"),
            (KIOSK, "missing-message"),
            (WORDS, "words-syntax"),
        ]
    );
    assert_eq!(report.exit, 1);
}

#[test]
fn a_wrong_command_line_is_told_apart_from_a_wrong_site() {
    let site = Site::shipped();
    for wrong in [
        &["--loud"][..],
        &["--format", "xml"],
        &["--format"],
        &["--strict=1"],
        &["elsewhere"],
    ] {
        let output = site.run(wrong);
        assert_eq!(output.status.code(), Some(2), "{wrong:?}");
        assert!(output.stdout.is_empty());
        assert!(
            String::from_utf8_lossy(&output.stderr).starts_with("error: "),
            "{wrong:?}"
        );
    }
}

#[test]
fn the_help_names_every_option() {
    let output = Site::empty().run(&["--help"]);
    let help = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0));
    for option in [
        "--site <DIR>",
        "--format <FORMAT>",
        "text, json",
        "--strict",
        "--help",
    ] {
        assert!(
            help.split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
                .contains(option),
            "{option} is missing in\n{help}"
        );
    }
}

#[test]
fn without_a_site_the_folder_one_stands_in_is_checked() {
    let site = Site::confirmed();
    site.swap(PRACTICE, "\nname = ", "\nnam = ");
    let mut command = Command::new(env!("CARGO_BIN_EXE_guidance-kiosk"));
    command
        .args(["check", "--format", "json"])
        .current_dir(site.root());
    assert_eq!(Report::of(&finish(command)).codes(), ["unknown-setting"]);
}

#[test]
fn a_place_without_a_site_is_told() {
    let site = Site::empty();
    site.write("file", "");
    for place in ["", "file", "nowhere", "no\u{e9}\u{202e}where"] {
        let report = Report::of(&check_site(&site.path(place), &["--format", "json"]));
        assert_eq!(report.codes(), ["missing-file"], "{place}");
        assert!(
            report.told[0]
                .help
                .as_deref()
                .unwrap()
                .contains("is this the right folder?")
        );
        assert_eq!(report.exit, 1);
    }
}

/// The site in two languages, to be loaded some hundred times.
fn small() -> Snapshot {
    let site = Site::confirmed();
    site.line(PRACTICE, "languages = ", "languages = [\"en-GB\", \"pl\"]");
    let mut snapshot = Snapshot::read(site.root());
    snapshot.files.retain(|file, _| {
        !file.starts_with("locales/")
            || file.starts_with("locales/en-GB")
            || file.starts_with("locales/pl")
    });
    snapshot
        .locales
        .retain(|tag| ["en-GB", "pl"].contains(&tag.as_str()));
    snapshot
}

fn bytes<'a>(snapshot: &'a Snapshot, file: &str) -> &'a [u8] {
    match &snapshot.files[file] {
        Contents::Bytes(bytes) => bytes,
        other => panic!("{file}: {other:?}"),
    }
}

/// Loads a site with other bytes in one file, and shows its problems as text. Whatever the bytes
/// are, either there is an edition with everything in it, or it is told why not.
fn load_with(site: &Snapshot, file: &str, bytes: &[u8], what: &str) -> (Option<Edition>, Problems) {
    let mut site = site.clone();
    site.files
        .insert(file.to_owned(), Contents::Bytes(bytes.to_vec()));
    let load = || {
        let (edition, problems) = Edition::from_snapshot(&site, today());
        let text = problems.render(false);
        assert_eq!(edition.is_none(), problems.has_errors(), "{what}: {text}");
        assert!(is_tame(&text), "{what}: {text:?}");
        (edition, problems)
    };
    let (edition, problems) =
        catch_unwind(AssertUnwindSafe(load)).unwrap_or_else(|_| panic!("panicked: {what}"));
    if let Some(edition) = &edition {
        let offered = edition
            .locales
            .iter()
            .filter(|locale| locale.language.tag.as_str() == "pl")
            .count();
        let asked = file == PRACTICE || offered == 1;
        assert!(asked, "{what}: Polish is lost, and nobody is told");
    }
    (edition, problems)
}

/// Whether a terminal can be shown the text: no control characters but ends of lines, nothing that
/// turns the direction of writing.
fn is_tame(text: &str) -> bool {
    !text.chars().any(|c| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    })
}

/// Every place that a save could break off at, in steps.
fn cuts(bytes: &[u8]) -> impl Iterator<Item = (usize, &[u8])> {
    (0..bytes.len()).step_by(37).map(|at| (at, &bytes[..at]))
}

fn polish(edition: &Edition) -> &Locale {
    edition
        .locales
        .iter()
        .find(|locale| locale.language.tag.as_str() == "pl")
        .unwrap()
}

#[test]
fn facts_cut_off_anywhere_but_at_the_end_of_a_line_are_refused() {
    let site = small();
    let (whole, _) = load_with(&site, PRACTICE, bytes(&site, PRACTICE), "whole");
    let pages = &whole.unwrap().documents[0].pages;
    for file in [PRACTICE, GUIDANCE] {
        let text = std::str::from_utf8(bytes(&site, file)).unwrap();
        let mut accepted = 0;
        for (at, rest) in cuts(text.as_bytes()) {
            let (edition, problems) = load_with(&site, file, rest, &format!("{file} cut at {at}"));
            let Some(edition) = edition else { continue };
            accepted += 1;
            let last_line_start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
            let (left, line) = (
                &text[last_line_start..at],
                text[last_line_start..].lines().next().unwrap(),
            );
            let harmless = left.is_empty() || left.starts_with('#') || left == line;
            assert!(
                harmless,
                "{file} cut at {at}: {left:?} of {line:?} was accepted"
            );
            let left = &edition.documents[0].pages;
            assert!(
                left.iter()
                    .zip(pages)
                    .all(|(left, page)| left.id == page.id)
            );
            let lost_words = problems
                .iter()
                .any(|problem| [Code::UnusedMessage, Code::WordsNotShown].contains(&problem.code));
            assert!(
                left.len() == pages.len() || lost_words,
                "{file} cut at {at}: pages are lost, and nobody is told"
            );
        }
        assert!(accepted < text.len() / 37, "{file}: nothing was refused");
    }
}

#[test]
fn words_that_were_cut_off_are_whole_or_in_english() {
    let site = small();
    for file in [KIOSK, WORDS] {
        let (edition, _) = load_with(&site, file, bytes(&site, file), "whole");
        let edition = edition.unwrap();
        let known: BTreeSet<String> = polish(&edition)
            .texts()
            .chain(edition.source().texts())
            .map(guidance_kiosk::edition::without_marks)
            .collect();
        let mut accepted = 0;
        for (at, rest) in cuts(bytes(&site, file)) {
            let (cut, _) = load_with(&site, file, rest, &format!("{file} cut at {at}"));
            let Some(cut) = cut else { continue };
            accepted += 1;
            let wrong: Vec<_> = polish(&cut)
                .texts()
                .filter(|text| !known.contains(*text))
                .collect();
            // What ends as a sentence ends, and a button that is the last of all, may have been meant.
            let harmless = |text: &&str| {
                text.ends_with(['.', '?', '!', ':'])
                    || Some(*text) == polish(&cut).labels.all().last().map(|text| text.as_str())
            };
            assert!(
                wrong.iter().all(harmless) && wrong.len() <= 1,
                "{file} cut at {at}: {wrong:?} is shown"
            );
        }
        assert!(
            accepted < bytes(&site, file).len() / 37 / 2,
            "{file}: hardly anything was refused"
        );
    }
}

#[test]
fn no_garbled_file_is_too_much() {
    let site = small();
    let mut dice = Dice(2024);
    for round in 0..400 {
        let file = [PRACTICE, GUIDANCE, KIOSK, WORDS][round % 4];
        let mut garbled = bytes(&site, file).to_vec();
        for _ in 0..=dice.below(3) {
            let at = dice.below(garbled.len());
            garbled[at] ^= 1 << dice.below(8);
        }
        load_with(&site, file, &garbled, &format!("round {round}: {file}"));
    }
}

#[test]
fn no_piece_of_the_file_formats_is_too_much_wherever_it_stands() {
    const PIECES: [&str; 28] = [
        "{",
        "}",
        "\"",
        "\\",
        "\\u00",
        "->",
        "*[a]",
        "[b]",
        "\n",
        "\n    ",
        "\n.a = b\n",
        "#",
        "=",
        "$x",
        "(",
        ")",
        "F(",
        "-x",
        "\t",
        "[[",
        "]]",
        "'",
        "\"\"\"",
        ",",
        "nan",
        "2026-01-31",
        "\u{1b}",
        "\u{202e}",
    ];
    let site = small();
    let mut dice = Dice(37);
    for round in 0..400 {
        let file = [PRACTICE, GUIDANCE, KIOSK, WORDS][round % 4];
        let mut text = String::from_utf8(bytes(&site, file).to_vec()).unwrap();
        for _ in 0..=dice.below(3) {
            let at = dice.below(text.len());
            text.insert_str(
                text.floor_char_boundary(at),
                PIECES[dice.below(PIECES.len())],
            );
        }
        load_with(
            &site,
            file,
            text.as_bytes(),
            &format!("round {round}: {file}: {text}"),
        );
    }
}

#[test]
fn notepads_ways_to_save_a_text_make_no_difference() {
    let site = small();
    for file in [PRACTICE, GUIDANCE, KIOSK, WORDS] {
        let text = String::from_utf8(bytes(&site, file).to_vec()).unwrap();
        let (plain, _) = load_with(&site, file, text.as_bytes(), "plain");
        let windows = text.replace('\n', "\r\n");
        for saved in [
            windows.clone(),
            format!("\u{feff}{windows}"),
            format!("\u{feff}{text}"),
            text.replace('\n', "\r"),
        ] {
            let (edition, problems) = load_with(&site, file, saved.as_bytes(), file);
            assert!(
                problems
                    .iter()
                    .all(|problem| problem.code == Code::TranslationUnreviewed),
                "{}",
                problems.render(false)
            );
            assert_eq!(edition.unwrap().digest, plain.as_ref().unwrap().digest);
        }
    }
}

#[test]
fn a_mistake_has_the_same_place_however_the_file_was_saved() {
    for ending in ["\n", "\r\n", "\r"] {
        for mark in ["", "\u{feff}"] {
            let site = Site::confirmed();
            site.line(WORDS, "title = ", "title = { $practise }");
            site.line(PRACTICE, "diagonal_inches = ", "diagonal_inches = 0");
            let places = (
                site.place(WORDS, "$|practise"),
                site.place(PRACTICE, "= |0"),
            );
            for file in [WORDS, PRACTICE] {
                let saved = mark.to_owned() + &site.text(file).replace('\n', ending);
                site.write(file, saved);
            }
            let report = site.check();
            assert!(
                report.tells("unknown-variable", WORDS, places.0),
                "{ending:?}{mark:?}: {}",
                report.list()
            );
            assert!(
                report.tells("out-of-range", PRACTICE, places.1),
                "{ending:?}{mark:?}: {}",
                report.list()
            );
        }
    }
}

#[test]
fn letters_that_are_no_utf_8_have_a_place_also_after_old_ends_of_lines() {
    for ending in ["\n", "\r\n", "\r"] {
        let site = Site::confirmed();
        site.write(
            WORDS,
            [
                b"# one".as_slice(),
                ending.as_bytes(),
                b"# caf\xe9",
                ending.as_bytes(),
            ]
            .concat(),
        );
        let report = site.check();
        assert!(
            report.tells("wrong-encoding", WORDS, (2, 6)),
            "{ending:?}: {}",
            report.list()
        );
    }
}

#[test]
fn a_file_of_nothing_but_brackets_is_refused() {
    for file in [PRACTICE, GUIDANCE, KIOSK, WORDS] {
        for opening in ["", "a = ", "title = x\n    "] {
            for bracket in ["{", "[", "(", "\"", "{a="] {
                let site = Site::confirmed();
                site.write(
                    file,
                    opening.to_owned() + &bracket.repeat(500_000 / bracket.len()),
                );
                let report = site.check();
                let in_english =
                    file.starts_with("locales/pl") && report.codes().contains(&"missing-message");
                assert!(
                    report.exit == 1 || in_english,
                    "{file}: {opening}{bracket}…"
                );
                assert!(
                    report.told.iter().any(|told| told.file == file),
                    "{file}: {opening}{bracket}…"
                );
            }
        }
    }
}

#[test]
fn deep_nesting_is_refused() {
    for deep in [
        format!("x = {}1{}\n", "[".repeat(200_000), "]".repeat(200_000)),
        format!("x = {}1{}\n", "{x=".repeat(200_000), "}".repeat(200_000)),
        format!("{}x = 1\n", "x.".repeat(400_000)),
        format!("[{}x]\n", "x.".repeat(400_000)),
        format!("[[{}x]]\n", "x.".repeat(400_000)),
    ] {
        let site = Site::confirmed();
        site.edit(PRACTICE, |text| deep.clone() + text);
        assert_eq!(site.check().exit, 1, "{:.20}…", deep);
    }
    let site = Site::confirmed();
    site.line(
        WORDS,
        "title = ",
        &format!(
            "title = {}$practice{}",
            "{ ".repeat(100_000),
            " }".repeat(100_000)
        ),
    );
    let report = site.check();
    assert!(
        report.codes().contains(&"words-syntax"),
        "{}",
        report.list()
    );
}

#[test]
fn calls_inside_calls_are_refused() {
    for (opening, call) in [
        ("title = { ", "F("),
        ("title = {\n", "F(\n"),
        ("title = {\n", "F({\n"),
        ("title = { ", "-x("),
    ] {
        let site = Site::confirmed();
        site.line(
            WORDS,
            "title = ",
            &(opening.to_owned() + &call.repeat(200_000)),
        );
        let report = site.check();
        assert!(
            report.codes().contains(&"words-syntax"),
            "{opening}{call}: {:?}",
            report.codes()
        );
    }
}

#[test]
fn messages_that_double_each_other_are_refused_in_time() {
    let laughs: String = (0..40)
        .map(|n| format!("x{n} = {{ x{} }}{{ x{} }}\n", n + 1, n + 1))
        .collect();
    for first in [
        "{ x0 }",
        "{ { x0 } }",
        "{ 1 ->\n   *[a] { x0 }\n    }",
        "{ \"a\" ->\n   *[a] { x0 }\n    }",
        "{ F({ x0 }) }",
    ] {
        let site = Site::confirmed();
        site.line(
            WORDS,
            "title = ",
            &format!("title = {first}\n{laughs}x40 = ha"),
        );
        let report = site.check();
        assert!(
            report
                .told
                .iter()
                .any(|told| told.code == "broken-message" && told.file == WORDS),
            "{first}: {}",
            report.list()
        );
    }
}

#[test]
fn a_message_of_more_values_than_anyone_reads_is_refused() {
    for values in [100, 101, 150] {
        let site = Site::confirmed();
        site.line(
            WORDS,
            "title = ",
            &format!(
                "title = {{ 1 ->\n   *[a] {}\n    }}",
                "{ \"a\" }".repeat(values - 1)
            ),
        );
        let is_told = site
            .check()
            .told
            .iter()
            .any(|told| told.code == "broken-message" && told.file == WORDS);
        assert_eq!(is_told, values > 100, "{values}");
    }
}

#[test]
fn a_text_of_nothing_but_signs_without_ink_is_told_as_empty() {
    for nothing in [
        "\u{200e}",
        "{ \"\\u200E\" }",
        "\u{2067}\u{2069}",
        "\u{feff}",
    ] {
        let site = Site::confirmed();
        site.line(WORDS, "title = ", &format!("title = {nothing}"));
        assert!(
            site.check()
                .tells("empty-text", WORDS, site.place(WORDS, "|title = ")),
            "{nothing:?}"
        );
    }
    let site = Site::confirmed();
    site.line(PRACTICE, "name = ", "name = \"\u{200e}\"");
    assert!(
        site.check()
            .tells("empty-text", PRACTICE, site.place(PRACTICE, "name = |\""))
    );
}

#[test]
fn the_sign_of_lost_letters_is_told_where_it_stands() {
    let site = Site::confirmed();
    site.line(
        PRACTICE,
        "name = ",
        "name = \"Woolpit\u{fffd}s Health Centre\"",
    );
    site.line(GUIDANCE, "version = ", "version = \"2024\u{fffd}\"");
    let report = site.check();
    assert_eq!(report.codes(), ["garbled-text"; 2], "{}", report.list());
    assert!(report.tells("garbled-text", PRACTICE, site.place(PRACTICE, "name = |\"")));
    assert!(report.tells(
        "garbled-text",
        GUIDANCE,
        site.place(GUIDANCE, "version = |\"")
    ));
}

#[test]
fn a_big_file_of_something_else_is_refused_in_time() {
    let lines = |line: fn(usize) -> String| {
        (0..).map(line).scan(0, |size, line| {
            *size += line.len();
            (*size < 1 << 20).then_some(line)
        })
    };
    for (file, text) in [
        (WORDS, lines(|_| "x\n".to_owned()).collect::<String>()),
        (PRACTICE, lines(|_| "x\n".to_owned()).collect()),
        (
            PRACTICE,
            lines(|n| format!("setting-{n} = {n}\n")).collect(),
        ),
        (WORDS, lines(|n| format!("message-{n} = {n}\n")).collect()),
        (
            GUIDANCE,
            lines(|n| format!("[[sections]]\nid = \"s{n}\"\nkind = \"text\"\n")).collect(),
        ),
    ] {
        let site = Site::confirmed();
        site.write(file, &text);
        println!("{file} full of {:?}…", text.lines().next());
        let report = site.check();
        let in_english = report.exit == 0 && report.codes().contains(&"missing-message");
        assert!(report.exit == 1 || in_english, "{}", report.list());
    }
}

#[test]
fn a_big_file_of_nothing_but_mistakes_is_told_in_time() {
    let many = |line: fn(usize) -> String| {
        let lines = (0..).map(line).scan(0, |size, line| {
            *size += line.len();
            (*size < 1_000_000).then_some(line)
        });
        lines.collect::<String>()
    };
    for (file, start, line) in [
        (WORDS, "title = ", many(|_| "title = A\n".to_owned())),
        (
            WORDS,
            "title = ",
            many(|n| format!("t{n} = A\n    .a = B\n")),
        ),
        (
            WORDS,
            "title = ",
            format!("title = {{ \"{}\" }}", many(|_| "\\\\uuuu".to_owned())),
        ),
        (
            KIOSK,
            "idle-title = ",
            format!(
                "idle-title = A\n{}",
                many(|n| format!("idle-title = {n}\n"))
            ),
        ),
        (
            KIOSK,
            "       *[other] ",
            format!(
                "{}       *[other] A",
                many(|n| format!("        [a{n}] A\n"))
            ),
        ),
        (
            PRACTICE,
            "languages = ",
            format!("languages = [{}]", many(|n| format!("\"x{n}\","))),
        ),
        (
            PRACTICE,
            "languages = ",
            format!(
                "languages = [\"en-GB\", {}]",
                many(|_| "\"pl\",".to_owned())
            ),
        ),
        (
            PRACTICE,
            "guidance = ",
            format!(
                "guidance = [\"social-media\", {}]",
                many(|n| format!("\"a{n}\","))
            ),
        ),
        (
            PRACTICE,
            "hosts = ",
            format!("hosts = [{}]", many(|n| format!("\"/{n}\","))),
        ),
        (
            GUIDANCE,
            "[[sections]]",
            many(|_| "[[sections]]\nx = 1\n".to_owned()) + "[[sections]]",
        ),
        (
            GUIDANCE,
            "[[sections]]",
            many(|_| "[[sections]]\nid = \"a\"\nkind = \"text\"\n".to_owned()) + "[[sections]]",
        ),
    ] {
        let site = Site::confirmed();
        site.line(file, start, &line);
        println!(
            "{file} with {:?}…",
            line.chars().take(30).collect::<String>()
        );
        let report = site.check();
        let told = report.told.iter().filter(|told| told.file == file).count();
        assert!(
            (1..=200).contains(&told) && !report.codes().contains(&"file-too-long"),
            "{}",
            report.list()
        );
    }
}

#[test]
fn a_pipe_in_the_place_of_a_file_is_no_file() {
    let site = Site::confirmed();
    for file in [KIOSK, "content/guidance/other.toml"] {
        let _ = fs::remove_file(site.path(file));
        assert!(
            Command::new("mkfifo")
                .arg(site.path(file))
                .status()
                .unwrap()
                .success()
        );
    }
    let report = site.check();
    assert_eq!(report.codes(), ["missing-file"]);
    assert!(
        report.tells("missing-file", PRACTICE, site.place(PRACTICE, "\"pl\"")),
        "{}",
        report.list()
    );
}

#[test]
fn folders_that_link_to_each_other_come_to_an_end() {
    let site = Site::confirmed();
    for (link, to) in [
        ("locales/ro", ".."),
        ("locales/pl/again", "."),
        ("content/again", ".."),
        ("locales/cy", "cy"),
    ] {
        symlink(to, site.path(link)).unwrap();
    }
    let report = site.check();
    assert_eq!(report.told, []);
    assert_eq!(report.exit, 0);
}

#[test]
fn no_name_in_a_file_leads_out_of_the_site() {
    let site = Site::confirmed();
    site.write("outside.toml", "version = \"1\"\n");
    site.write("locales/pl/outside.ftl", "");
    for name in [
        "../outside",
        "../../outside",
        "/etc/passwd",
        "a/b",
        "..",
        ".",
        "",
        "a\\\\b",
        "C:x",
        "social-media.toml",
    ] {
        site.line(
            PRACTICE,
            "guidance = ",
            &format!("guidance = [\"social-media\", \"{name}\"]"),
        );
        let report = site.check();
        let told: Vec<_> = report
            .told
            .iter()
            .filter(|told| told.file == PRACTICE)
            .map(|told| told.code.as_str())
            .collect();
        assert_eq!(told, ["bad-id"], "{name}");
    }
    site.line(PRACTICE, "guidance = ", "guidance = [\"social-media\"]");
    for name in ["../../content", "..", "/etc", "pl/../pl"] {
        site.line(
            PRACTICE,
            "languages = ",
            &format!("languages = [\"en-GB\", \"{name}\"]"),
        );
        assert!(
            site.check().tells(
                "bad-language-tag",
                PRACTICE,
                site.place(PRACTICE, &format!("|\"{name}\""))
            ),
            "{name}"
        );
    }
}

/// Clears the screen, sets the title of the window, turns the direction of writing.
const HOSTILE: &str = "\u{1b}[2J\u{1b}]0;x\u{7}\u{9b}2J\u{202e}\u{8}\u{7f}";

#[test]
fn nothing_in_a_file_can_write_to_the_terminal() {
    let site = Site::confirmed();
    site.line(PRACTICE, "name = ", &format!("name = '{HOSTILE}'"));
    let escaped: String = HOSTILE
        .chars()
        .map(|c| format!("\\u{:04X}", c as u32))
        .collect();
    for (file, start, line) in [
        (
            GUIDANCE,
            "version = ",
            format!("version = \"{escaped}\"\n\"{escaped}\" = 1"),
        ),
        (
            GUIDANCE,
            "icon = \"camera\"",
            format!("icon = \"{escaped}\""),
        ),
        (
            GUIDANCE,
            "link = \"review\"",
            format!("link = \"{escaped}\""),
        ),
        (GUIDANCE, "id = \"posts\"", format!("id = \"{escaped}\"")),
        (
            GUIDANCE,
            "kind = \"text\"",
            format!(
                "kind = \"{escaped}\" # {}",
                HOSTILE.replace(|c: char| c.is_ascii_control(), "")
            ),
        ),
        (
            KIOSK,
            "done-button = ",
            format!("done-button = {HOSTILE}\nx{HOSTILE}y = {HOSTILE}"),
        ),
        (
            WORDS,
            "title = ",
            format!("title = {HOSTILE}{{ $practise }}"),
        ),
    ] {
        site.line(file, start, &line);
        assert!(is_tame(&site.read_out()), "{line:?}: {:?}", site.read_out());
    }
    site.line(PRACTICE, "name = ", &format!("name = \"{escaped}\""));
    for (start, line) in [
        ("url = ", format!("url = \"https://{escaped}/\"")),
        (
            "guidance = ",
            format!("guidance = [\"social-media\", \"{escaped}\"]"),
        ),
        ("hosts = ", format!("hosts = [\"{escaped}\"]")),
        ("confirmed_on = ", format!("confirmed_on = \"{escaped}\"")),
        ("[links.review]", format!("[links.\"{escaped}\"]")),
        (
            "languages = ",
            format!("languages = [\"en-GB\", \"{escaped}\"]"),
        ),
        ("unreviewed = ", format!("unreviewed = \"{escaped}\"")),
    ] {
        site.line(PRACTICE, start, &line);
        assert!(is_tame(&site.read_out()), "{line:?}: {:?}", site.read_out());
    }
}

#[test]
fn the_name_of_a_file_cannot_write_to_the_terminal() {
    for name in [
        "locales/\u{1b}[2J\u{7}/kiosk.ftl",
        "content/guidance/\u{1b}[2J.toml",
        "locales/pl/\u{9b}2J\u{202e}.ftl",
        "locales/pl/a\nb.ftl",
    ] {
        let site = Site::confirmed();
        site.write(name, "");
        let text = site.read_out();
        assert!(is_tame(&text), "{name:?}: {text:?}");
        assert!(!text.contains("a\nb"), "{text}");
    }
}

#[test]
fn a_message_of_the_name_of_a_term_is_told() {
    let site = Site::confirmed();
    site.line(WORDS, "title = ", "title = A\n-title = B");
    let report = site.check();
    let (line, _) = site.place(WORDS, "-title = B");
    assert!(
        report.exit == 1
            && report
                .told
                .iter()
                .any(|told| told.file == WORDS && told.line == line),
        "exit {}, and Polish is no longer offered: {}",
        report.exit,
        report.list()
    );
}

#[test]
fn a_variable_that_a_term_does_not_know_is_told() {
    let site = Site::confirmed();
    site.line(WORDS, "title = ", "-at = At { $practice }\ntitle = { -at }");
    let (edition, _) = site.load();
    let shown = edition.as_ref().map(|edition| {
        polish(edition)
            .documents
            .values()
            .next()
            .unwrap()
            .title
            .clone()
    });
    assert_eq!(shown, None, "this is shown to patients");
    assert_eq!(site.check().exit, 1);
}

#[test]
fn a_half_written_escape_before_a_foreign_letter_is_told() {
    for escape in ["\\u\u{17c}", "\\u12\u{142}x", "\\U0001\u{1f600}"] {
        let site = Site::confirmed();
        site.line(WORDS, "title = ", &format!("title = {{ \"{escape}\" }}"));
        let (line, _) = site.place(WORDS, "title = { \"");
        let report = site.check();
        assert!(
            report
                .told
                .iter()
                .any(|told| told.code == "words-syntax" && told.line == line),
            "{}",
            report.list()
        );
    }
}

#[test]
fn a_number_of_any_length_is_told_or_shown() {
    for number in [
        "0.0000000000000000000000000000",
        "1.00000000000000000000",
        "99999999999999999999999999",
        "-1.5",
    ] {
        let forms = |number: &str| format!("{{ {number} ->\n    [one] A\n   *[other] B\n    }}\n");
        let in_term = format!("{{ -t(n: {number}) }}\n-t = {}", forms("$n"));
        for place in [format!("{{ {number} }}"), forms(number), in_term] {
            let site = Site::confirmed();
            site.line(WORDS, "title = ", &format!("title = {place}"));
            let report = site.check();
            assert!(
                report.told.iter().all(|told| told.file == WORDS),
                "{number}: {}",
                report.list()
            );
        }
    }
}

#[test]
fn an_empty_message_is_told_in_its_own_line() {
    for (file, start) in [
        (WORDS, "title = "),
        (WORDS, "recording-title = "),
        (KIOSK, "next-button = "),
    ] {
        let site = Site::confirmed();
        site.line(file, start, start);
        let (line, _) = site.place(file, &format!("\n|{start}\n"));
        let told = site.check().told;
        assert_eq!(told.len(), 1, "{told:?}");
        assert_eq!(
            (told[0].code.as_str(), told[0].line),
            ("words-syntax", line),
            "{told:?}"
        );
    }
}

#[test]
fn a_second_line_that_begins_with_a_hashtag_is_not_lost() {
    let site = Site::confirmed();
    site.line(WORDS, "posts-body = ", "posts-body = A\n#NHS B");
    let report = site.check();
    let (line, _) = site.place(WORDS, "#NHS");
    assert_eq!(
        report.exit, 1,
        "the words after the # are not shown, and nobody is told"
    );
    assert!(
        report
            .told
            .iter()
            .any(|told| told.file == WORDS && told.line == line),
        "{}",
        report.list()
    );
}

#[test]
fn a_misspelt_variable_is_told_once() {
    let site = Site::confirmed();
    site.line(WORDS, "title = ", "title = { $practise }");
    assert_eq!(site.check().codes(), ["unknown-variable"]);
}

#[test]
fn a_mistake_in_the_guidance_never_asks_to_throw_its_words_away() {
    for (start, line) in [
        ("version = ", "version = 2024"),
        ("kind = ", "kind = \"txt\""),
        ("id = \"posts\"", "id = \"Posts\""),
        ("[[", "["),
    ] {
        let site = Site::confirmed();
        site.line(GUIDANCE, start, line);
        let report = site.check();
        assert_eq!(report.exit, 1, "{line}");
        let of_words: Vec<_> = report
            .told
            .iter()
            .filter(|told| told.file.starts_with("locales/"))
            .collect();
        assert!(
            of_words.is_empty(),
            "{line}: {} more, such as {:?}",
            of_words.len(),
            of_words[0]
        );
    }
}

#[test]
fn an_address_without_a_host_is_not_asked_to_be_listed() {
    for url in [
        "javascript:alert(1)",
        "mailto:reception@nhs.uk",
        "file:///etc/passwd",
    ] {
        let site = Site::confirmed();
        site.swap(PRACTICE, REVIEW_URL, url);
        let report = site.check();
        assert!(report.codes().contains(&"link-https"), "{url}");
        for told in &report.told {
            let help = told.help.as_deref().unwrap_or_default();
            assert!(
                !told.message.starts_with(' ') && !help.contains("\"\""),
                "{url}: {told:?}"
            );
        }
    }
}

#[test]
fn a_list_in_the_place_of_a_part_is_explained_as_such() {
    let site = Site::confirmed();
    site.swap(PRACTICE, "[links.review]", "[[links.review]]");
    let report = site.check();
    let told = report
        .told
        .iter()
        .find(|told| told.file == PRACTICE)
        .unwrap();
    assert!(
        !told.help.as_deref().unwrap().contains("quotation marks"),
        "{told:?}"
    );
}

#[test]
fn a_number_that_is_too_long_is_explained_in_plain_words() {
    let site = Site::confirmed();
    site.line(
        PRACTICE,
        "recheck_days = ",
        "recheck_days = 99999999999999999999",
    );
    let report = site.check();
    assert!(
        !report.told[0].message.contains("i128"),
        "{}",
        report.list()
    );
}

#[test]
fn a_name_that_was_lengthened_in_capitals_is_told_too() {
    for name in ["locales/pl/kiosk.ftl.TXT", "content/practice.toml.Txt"] {
        let site = Site::confirmed();
        site.write(name, "");
        assert!(site.check().tells("txt-file", name, (1, 1)), "{name}");
    }
}

#[test]
fn a_reader_who_has_seen_enough_ends_the_check_quietly() {
    let site = Site::shipped();
    for format in ["text", "json"] {
        let program = env!("CARGO_BIN_EXE_guidance-kiosk");
        let shell = r#"("$0" check --site "$1" --format "$2"; echo "exit $?" >&2) | true"#;
        let mut command = Command::new("sh");
        command.args(["-c", shell, program, site.root().to_str().unwrap(), format]);
        finish(command);
        let mut full = Command::new("sh");
        full.args([
            "-c",
            r#""$0" check --site "$1" --format "$2" > /dev/full"#,
            program,
            site.root().to_str().unwrap(),
            format,
        ]);
        let output = finish(full);
        assert_ne!(
            output.status.code(),
            Some(0),
            "nothing was written, and the check says that all is well"
        );
    }
}

/// What practices write, and no slip: none of it may be told as one.
const ORDINARY: [(&str, &str); 16] = [
    (
        "en-GB",
        "Open Mon–Fri 8am–6:30pm (closed 1–2pm) [bank holidays excepted].|Call 01632 960 123 ext. 4, +44 (0)1632 960123 or 111.|A private letter costs £25.50 (20% VAT incl.); #HelloMyNameIs.|E-mail woolpit.gp@nhs.net or see https://www.nhs.uk/a%20b?x=1&y=E9#top today.|Paracetamol 500mg x 2, 4–6 hourly; max. 8 in 24h, <5 mmol/l or >10.|\"Fit notes\" and ‘sick notes’ – what’s needed?|1) Book. 2) Attend. 3) Ask; and/or call A&E.|Pre- and post-natal care, Mr O’Brien & Dr Núñez.|HbA1c = 48 mmol/mol, BP 140/90, 37.5°C, ½ tablet, 100% free.|Ask at desk [see map] for form #12 [PDF], FP10 & MED3; x=10.",
    ),
    (
        "hu",
        "Nyitva: H–P 8:00–18:30 (ebédszünet 13–14).|Hívja a 01632 960123 számot, díj: 25,50 £ (20%).|Időpontot a recepción kérjen „sürgős” esetben.|Dr. Kovács Győző, Kőrösi Űrhajós út 5.",
    ),
    (
        "tr",
        "Pzt–Cum 08.00–18.30 (öğle arası 13–14).|Ücret £25,50 – %20 KDV dahil; hikâye, kâğıt, mahkûm.|Doktorun adı [Dr. Işık], tel: 01632 960123.",
    ),
    (
        "ro",
        "Luni–vineri 8:00–18:30 (pauză 13–14), str. São Paulo 5.|Costă £25,50; „bilet” și 38 º C.|Întrebaţi la recepţie, în sfârșit.",
    ),
    (
        "pl",
        "Pn–pt 8:00–18:30 (przerwa 13–14), 37,5°C, fête.|Opłata 25,50 £ („list”), tel. 01632 960123 wew. 4.|Zażółć gęślą jaźń.",
    ),
    (
        "sk",
        "Po–Pi 8:00–18:30, poplatok 25,50 £, crème.|Opýtajte sa „sestry“ na tel. 01632 960123, ľahko ôsmy mäkčeň.",
    ),
    (
        "lt",
        "I–V 8:00–18:30, mokestis 25,50 £, Citroën.|Klauskite „registratūroje“ tel. 01632 960123, ačiū už šį žodį.",
    ),
    (
        "lv",
        "P–Pk 8:00–18:30, maksa £25,50, Curaçao.|Jautājiet „reģistratūrā” pa tālr. 01632 960123, ņemiet šķīvi.",
    ),
    (
        "ru",
        "Пн–Пт 8:00–18:30, цена £25,50 (НДС 20 %).|Спросите «в регистратуре», тел. 01632 960123, NHS App, café Ångström.",
    ),
    (
        "bg",
        "Пон–Пет 8:00–18:30, цена £25,50 (ДДС 20 %).|Попитайте „на рецепция“, тел. 01632 960123, GP № 5.",
    ),
    (
        "uk",
        "Пн–Пт 8:00–18:30, ціна £25,50.|Запитайте «в реєстратурі», тел. 01632 960123; об’єкт, п’ять.",
    ),
    (
        "ar",
        "مفتوح من الاثنين إلى الجمعة 8:00–18:30.|اتصل على 01632 960123 (تحويلة 4) أو NHS App، café.",
    ),
    (
        "fr",
        "Lun–ven : 8 h 00–18 h 30, tarif : 25,50 £ (TVA 20 %).|Demandez « à l’accueil » : où êtes-vous ? Cœur, naïf, ÿ.",
    ),
    (
        "pt-PT",
        "Seg–Sex 8h00–18h30; 2.º andar, 1ª vez.|Peça à receção: não são cartões, põe-se à mão.",
    ),
    (
        "vi",
        "Thứ 2–6: 8:00–18:30; giá £25,50.|Hỏi lễ tân: ý kiến của quý vị, không, đỡ, õng ẹo.",
    ),
    (
        "zh-Hans",
        "周一至周五：8:00–18:30（午休13–14）。|请致电 01632 960123 转 4，费用 £25.50【含税】。",
    ),
];

/// The shipped site with all its languages.
fn whole() -> Site {
    let site = Site::empty();
    for folder in ["content", "locales"] {
        staff::copy(
            &Path::new(staff::REPOSITORY).join(folder),
            &site.path(folder),
        );
    }
    site
}

fn with_body(site: &Site, tag: &str, paragraphs: &str) {
    let body = paragraphs.replace('|', "\n\n    ");
    site.line(
        &format!("locales/{tag}/social-media.ftl"),
        "photographs-body = ",
        &format!("photographs-body = {body}"),
    );
}

/// What is told of the signs and the language of texts.
fn told_of_texts(site: &Site) -> Vec<String> {
    const CODES: [&str; 6] = [
        "garbled-text",
        "markup-shown",
        "placeholder-shown",
        "foreign-text",
        "invisible-character",
        "control-character",
    ];
    let (_, problems) = site.load();
    problems
        .iter()
        .filter(|problem| CODES.contains(&problem.code.name()))
        .map(ToString::to_string)
        .collect()
}

#[test]
fn nothing_is_told_of_what_practices_write() {
    let site = whole();
    assert_eq!(told_of_texts(&site), [""; 0]);
    for (tag, lines) in ORDINARY {
        with_body(&site, tag, lines);
    }
    assert_eq!(told_of_texts(&site), [""; 0]);
}

#[test]
fn texts_of_an_old_code_page_are_told_with_the_right_word() {
    for (tag, text, word) in [
        (
            "hu",
            "Kérjük, várjon a váróteremben, és jelentkezzen a nõvérnél.",
            "nővérnél",
        ),
        ("tr", "Danýþma masasýna sorun.", "Danışma"),
        ("pl", "Prosimy poczekaæ w kolejce, dziêkujemy.", "poczekać"),
        ("ro", "Aºteptaþi în salã.", "sală"),
        ("lt", "Paklauskite gydytojo dël vaistø.", "vaistų"),
        ("sk", "Poèkajte v èakárni.", "Počkajte"),
        ("lv", "Ârsts pieòem pirmdienâs.", "Ārsts"),
        ("ru", "Âðà÷ принимает.", "Врач"),
        ("bg", "×àêàéòå тук.", "Чакайте"),
    ] {
        let site = whole();
        with_body(&site, tag, text);
        let told = told_of_texts(&site);
        assert!(
            told.iter()
                .any(|told| told.contains(&format!("write {word} in its place"))),
            "{tag}: {text}: {told:?}"
        );
    }
}

#[test]
fn what_other_programs_and_patterns_leave_behind_is_told_and_its_help_ends_it() {
    for (text, help, right) in [
        (
            "Ring [insert number] today.",
            "write the words themselves",
            "Ring 111 today.",
        ),
        (
            "Welcome to [Surgery Name].",
            "write the words themselves",
            "Welcome.",
        ),
        ("Please [b]ask[/b] us.", "delete it", "Please ask us."),
        ("Please <2>ask</2> us.", "delete it", "Please ask us."),
        ("Please ask <w:br/>us.", "delete it", "Please ask us."),
        ("Please ask.<o:p></o:p>", "delete it", "Please ask."),
        (
            "The r\\'e9sum\\'e9 is here.",
            "write é in its place",
            "The résumé is here.",
        ),
        ("Ask here._x000D_", "delete it", "Ask here."),
        (
            "See page #REF! for more.",
            "write the words that belong",
            "See page 2 for more.",
        ),
        (
            "As in Error! Reference source not found.",
            "write the words that belong",
            "As in part 2.",
        ),
        (
            "The na=C3=AFve plan.",
            "write ï in its place",
            "The naïve plan.",
        ),
        (
            "Book%20online now.",
            "write a space in its place",
            "Book online now.",
        ),
    ] {
        let site = whole();
        with_body(&site, "en-GB", text);
        let (_, problems) = site.load();
        let found = told_of_texts(&site);
        assert!(
            !found.is_empty() && problems.render(false).contains(help),
            "{text}: {found:?}"
        );
        let site = whole();
        with_body(&site, "en-GB", right);
        assert_eq!(told_of_texts(&site), [""; 0], "{right}");
    }
}

#[test]
fn any_letter_can_stand_beside_any_sign() {
    let signs = [
        "%", "%1$", "%(", "%{\"{\"}", "$", "&", "&#", "<", "[", "](", "\\", "\\u", "\\'", "?", ":",
        "=", "=C3", "*", "_", "`", "~~", "#", "!",
    ];
    // Of one byte to four: those that end sentences and close brackets in the languages of the screen, and others.
    let letters = [
        "a",
        "é",
        "।",
        "）",
        "۔",
        "。",
        "☎",
        "📱",
        "ম",
        "ᠮ",
        "\u{200f}",
        "\u{e0041}",
        "",
    ];
    let tags = ["en-GB", "hu", "ru", "hi", "zh-Hans", "ar"];
    for (sign, tag) in signs.iter().zip(tags.iter().cycle()) {
        let site = whole();
        let texts = letters.iter().enumerate().map(|(place, letter)| {
            let next = letters[(place + 5) % letters.len()];
            format!("20{sign}{letter} x{letter}{sign}{next} {letter}{sign}s{next}")
        });
        with_body(&site, tag, &texts.collect::<Vec<_>>().join("|"));
        // It ends, whatever it tells.
        let _ = site.load();
    }
}

#[test]
fn shares_of_a_hundred_are_written_in_every_language() {
    let site = whole();
    for (tag, body) in [
        ("hi", "शुल्क में २०%। और 5%… (100%)"),
        ("bn", "ফি ২০%।"),
        ("pa", "ਫੀਸ (20%)।"),
        ("ur", "فیس 20%۔"),
        ("zh-Hans", "费用（含税20%）。"),
        ("zh-Hant", "費用20%，另加5%。"),
        ("fr", "Remise de 20 % – ou 5%…"),
        ("en-GB", "VAT at 20%… or “5%”."),
    ] {
        with_body(&site, tag, body);
    }
    assert_eq!(told_of_texts(&site), [""; 0]);
}

/// What practices write in the other languages, and beside what other programs leave behind.
const ORDINARY_TOO: [(&str, &str); 16] = [
    (
        "en-GB",
        "Patch (xx ml) and size XXL; Room XX.|The O'Brien–McÉvoy clinic; Ångström House, Éire.|Contact «Reception», <24 hours, press <OK> or #1#.|Ask for a #FluJab, #HelloMyNameIs or press ##.|Choose a clinic. Click the link. Here's Lorna.|Pre- and post-natal care, long-\n    or short-term.|See www.example.org/a?x=1&quote=2 & more.|H. pylori; mRNA; x-ray; 2xx; 0x.|37˚C, 5¨, ¼ hour & [[see map]].",
    ),
    (
        "cy",
        "Llun–Gwener 8yb–6.30yh; ffoniwch 01632 960123.|Tŷ Ŵyn, dŵr, ‘llythyr ffitrwydd’ £25.50 (20%).|A oes angen help? Gofynnwch!",
    ),
    (
        "es",
        "Lunes a viernes, 8:00–18:30 h; tel. 01632 960123.|¿Tiene dudas? ¡Pregunte a la Dra. Ávila, 1.ª planta!|Ñandú, Íñigo, «urgente» 20 %.",
    ),
    (
        "it",
        "Lun–ven, ore 8:00–18:30; tel. 01632 960123.|È urgente? Chieda all’infermiera: costa £25,50 (20%).|Perché no? Così è più facile.",
    ),
    (
        "so",
        "Isniin–Jimce 8:30–18:30; tel. 01632 960123.|Su'aal ma qabtaa? Weydii soo dhaweynta (20%).",
    ),
    (
        "fa",
        "دوشنبه تا جمعه ۸:۳۰–۱۸:۳۰، تلفن 01632 960123.|سؤالی دارید؟ می‌توانید «این‌جا» بپرسید (۲۰٪).|هزینه £25.50 است، یعنی 20%.",
    ),
    (
        "ckb",
        "دووشەممە–هەینی ٨:٣٠–١٨:٣٠، تەلەفۆن 01632 960123.|پرسیارت هەیە؟ لێرە بپرسە (٢٠٪).",
    ),
    (
        "ur",
        "پیر تا جمعہ 8:30–18:30، فون 01632 960123۔|کوئی سوال؟ ڈاکٹر ﷺ یا استقبالیہ سے پوچھیں (20%)۔|ٹکٹ ’خط‘ £25.50۔",
    ),
    (
        "pa",
        "ਸੋਮ–ਸ਼ੁੱਕਰ 8:30–18:30, ਫ਼ੋਨ 01632 960123।|ਕੋਈ ਸਵਾਲ? ਪੁੱਛੋ (੨੦%)।",
    ),
    (
        "hi",
        "सोम–शुक्र 8:30–18:30, फ़ोन 01632 960123।|कोई सवाल? डॉ॰ शर्मा से पूछिए (२०%)। क्‍या?",
    ),
    (
        "gu",
        "સોમ–શુક્ર 8:30–18:30, ફોન 01632 960123.|કોઈ પ્રશ્ન? પૂછો (૨૦%)।",
    ),
    (
        "bn",
        "সোম–শুক্র ৮:৩০–১৮:৩০, ফোন 01632 960123।|কোনো প্রশ্ন? জিজ্ঞাসা করুন (২০%)। র‍্যাব, উৎস।",
    ),
    (
        "ta",
        "திங்கள்–வெள்ளி 8:30–18:30, தொலைபேசி 01632 960123.|கேள்வி உள்ளதா? கேளுங்கள் (20%).",
    ),
    (
        "zh-Hant",
        "週一至週五8:30–18:30，電話01632 960123轉4。|有問題嗎？請問A&E或「詢問處」（20%）。|NHS App與GP的服務。",
    ),
    (
        "ru",
        "Анализ: мРНК, pH, кВт и ЭКГ; вес 70 кг.|ВНИМАНИЕ: мРНК-вакцина, тел. 01632 960123 доб. 4.|IT-отдел и WhatsApp‑группа.",
    ),
    (
        "pl",
        "Zgłoś się: psycho-\n    i fizjoterapia, „Łódź”, Żary, Ćma.|Lekarz spec. Ówczarek, mRNA, 5 mg/ml, 20%.",
    ),
];

#[test]
fn nothing_is_told_of_what_practices_write_beside_what_is_told() {
    let site = whole();
    for (tag, lines) in ORDINARY_TOO {
        with_body(&site, tag, lines);
    }
    assert_eq!(told_of_texts(&site), [""; 0]);
}

#[test]
fn what_pdf_files_word_and_old_machines_leave_is_told_and_its_help_ends_it() {
    for (tag, text, help, right) in [
        (
            "ru",
            "рПЪЧПОЙФЕ ЧТБЮХ",
            "write Позвоните in its place",
            "Позвоните врачу.",
        ),
        (
            "ru",
            "оНГБНМХРЕ БПЮВС",
            "write Позвоните in its place",
            "Позвоните врачу.",
        ),
        (
            "ru",
            "ðÏÚ×ÏÎÉÔÅ ×ÒÁÞÕ.",
            "write Позвоните in its place",
            "Позвоните врачу.",
        ),
        (
            "ru",
            "╨Т╤А╨░╤З ╨┐╤А╨╕╨╜╨╕╨╝╨░╨╡╤В.",
            "write Врач in its place",
            "Врач принимает.",
        ),
        (
            "en-GB",
            "Weï¿½re here.",
            "put the right letters in its place",
            "We’re here.",
        ),
        (
            "en-GB",
            "You canÕt smoke here.",
            "write ’ in its place",
            "You can't smoke here.",
        ),
        (
            "en-GB",
            "You can‚Äôt smoke here.",
            "write ’ in its place",
            "You can’t smoke here.",
        ),
        (
            "en-GB",
            "You can抰 smoke here.",
            "write ’t in its place",
            "You can’t smoke here.",
        ),
        (
            "en-GB",
            "A letter costs 拢30.",
            "write £ in its place",
            "A letter costs £30.",
        ),
        (
            "ar",
            "ﻡﻮﻴﻟا ﺓﺩﺎﻴﻌﻟا",
            "type the text again",
            "العيادة اليوم.",
        ),
        (
            "sk",
            "Poˇcúvajte sestru.",
            "type the letter with its accent",
            "Počúvajte sestru.",
        ),
        (
            "en-GB",
            "Our recep-\n    tionist can help.",
            "write receptionist or recep-tionist in one piece",
            "Our receptionist can help.",
        ),
        (
            "en-GB",
            "Our recep\u{ad}\n    tionist can help.",
            "write receptionist or",
            "Our\n    receptionist can help.",
        ),
        (
            "en-GB",
            "See our map \u{fffc} here.",
            "delete it",
            "See our map here.",
        ),
        (
            "en-GB",
            "Call 01xxx xxxxxx today.",
            "write what belongs in its place",
            "Call 111 today.",
        ),
        (
            "en-GB",
            "Click or tap here to enter text.",
            "write the words that belong",
            "Call 111 today.",
        ),
        (
            "en-GB",
            "At «Surgery_Name» we care.",
            "write the words themselves",
            "At this surgery we care.",
        ),
        (
            "en-GB",
            "At <<SurgeryName>> we care.",
            "write the words themselves",
            "At this surgery we care.",
        ),
        (
            "en-GB",
            "At <practice> we care.",
            "write { $practice }",
            "At { $practice } we care.",
        ),
        (
            "en-GB",
            "It&rsquos here&nbspnow.",
            "write ’ in its place",
            "It’s here now.",
        ),
        (
            "en-GB",
            "It&#146;s here, as in it\\x92s.",
            "write ’ in its place",
            "It’s here, as in it’s.",
        ),
        (
            "en-GB",
            "It%E2%80%99s here.",
            "write ’ in its place",
            "It’s here.",
        ),
        (
            "en-GB",
            "Write to us<mailto:us@nhs.net>.",
            "delete it",
            "Write to us.",
        ),
        (
            "en-GB",
            "See ![map](map.png) here.",
            "delete it",
            "See here.",
        ),
        (
            "ur",
            "له استقباليې څخه پوښتنه وکړئ، ځکه چې عکسونه اخیستل منع دي او ناروغان باید ډاډه اوسي چې هیڅوک یې نه اخلي. مهرباني وکړئ درناوی وکړئ او زموږ کارکوونکو ته ووایاست.",
            "write it in Urdu",
            "استقبالیہ سے پوچھیں۔",
        ),
        (
            "ru",
            "Будь ласка, запитайте лікаря, чи можна тут фотографувати. Інші пацієнти мають право на спокій, тому зазвичай дозволу не дають.",
            "write it in Russian",
            "Спросите врача.",
        ),
        (
            "zh-Hans",
            "写真を撮らないでください。受付にお問い合わせください。",
            "write it in Chinese",
            "请问前台。",
        ),
    ] {
        let site = whole();
        with_body(&site, tag, text);
        let found = told_of_texts(&site);
        assert!(
            found.iter().any(|told| told.contains(help)),
            "{tag}: {text}: {found:?}"
        );
        let site = whole();
        with_body(&site, tag, right);
        assert_eq!(told_of_texts(&site), [""; 0], "{right}");
    }
}

#[test]
fn what_happened_to_others_is_told() {
    for (tag, text, code) in [
        // Saved as ANSI, and what is left of the letters of other scripts.
        ("ar", "?????? ??? ???????.", "garbled-text"),
        ("pl", "Prosz? zapyta? lekarza, czy mo?na.", "garbled-text"),
        // Read with the wrong code page, once and twice.
        ("fr", "Demandez Ã\u{a0} la rÃ©ception.", "garbled-text"),
        ("lt", "KlauskitÄ— gydytojÅ³.", "garbled-text"),
        ("en-GB", "Say â€œhelloâ€\u{9d} here.", "garbled-text"),
        ("en-GB", "Itâ€™s free.", "garbled-text"),
        // Of machine translation.
        (
            "fr",
            "Demandez &quot;ici&quot; s&#39;il vous pla&icirc;t.",
            "markup-shown",
        ),
        ("es", "Pregunte <b>aquí</b>.<br>", "markup-shown"),
        ("en-GB", "You **must not** do it.", "markup-shown"),
        ("it", "Chieda qui.\\nGrazie, caff\\u00e8.", "markup-shown"),
        ("zh-Hant", "歡迎光臨｛ $practice ｝。", "placeholder-shown"),
        ("tr", "$practice için sorun.", "placeholder-shown"),
        ("hu", "Kérdezze: %practice%.", "placeholder-shown"),
        // Invisible, and of the next folder.
        ("en-GB", "Ask\u{b}us.", "control-character"),
        ("en-GB", "Ask \u{202e}us.", "invisible-character"),
        (
            "bg",
            "Пожалуйста, спросите в регистратуре, можно ли здесь фотографировать, и выключите звук телефона, если вы ждёте врача.",
            "foreign-text",
        ),
    ] {
        let site = whole();
        with_body(&site, tag, text);
        let (_, problems) = site.load();
        assert!(
            problems.iter().any(|problem| problem.code.name() == code),
            "{tag}: {text}: {:?}",
            told_of_texts(&site)
        );
    }
}
