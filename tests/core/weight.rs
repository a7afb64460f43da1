//! Problems are told by weight: errors first, many of one cause as one, and no more rows than anyone reads.
//! The sites are as large as real ones: all shipped languages, and documents of a practice's own.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::staff::{GUIDANCE, PRACTICE, REPOSITORY, REVIEW_URL, SOURCE, Site, copy, finish, today};
use guidance_kiosk::edition::{Edition, Snapshot, Undrawable};
use guidance_kiosk::problem::{Problems, Severity, Told, Weight, groups};
use guidance_kiosk::staff::{Knowledge, facts};
use guidance_kiosk::status::{From, Newer, NewerState, OnScreen, Status};

/// The shipped site as it is, with all its languages.
fn whole() -> Site {
    let site = Site::empty();
    for folder in ["content", "locales"] {
        copy(&Path::new(REPOSITORY).join(folder), &site.path(folder));
    }
    site
}

fn translations() -> Vec<String> {
    let folders = fs::read_dir(Path::new(REPOSITORY).join("locales"))
        .unwrap()
        .flatten()
        .filter(|entry| entry.path().is_dir());
    let mut tags: Vec<_> = folders
        .map(|entry| entry.file_name().into_string().unwrap())
        .filter(|tag| tag != "en-GB")
        .collect();
    tags.sort();
    assert!(tags.len() >= 28, "{tags:?}");
    tags
}

/// Four documents of a practice's own in the place of the shipped one, which is taken away. The languages stay,
/// and what was recorded of them.
fn own_documents() -> Site {
    let site = whole();
    site.remove(GUIDANCE);
    for tag in translations().iter().map(String::as_str).chain(["en-GB"]) {
        site.remove(&format!("locales/{tag}/social-media.ftl"));
    }
    let documents = [
        ("charter", 19),
        ("fees", 9),
        ("complaints", 12),
        ("appointments", 6),
    ];
    let names: Vec<_> = documents.iter().map(|(name, _)| *name).collect();
    site.line(PRACTICE, "guidance = ", &format!("guidance = {names:?}"));
    for (name, rules) in documents {
        let mut facts =
            "version = \"1\"\n\n[[sections]]\nid = \"all\"\nkind = \"rules\"\n".to_owned();
        let mut words =
            format!("title = The practice's {name}\n\nall-title = What you can expect\n");
        for rule in 0..rules {
            facts +=
                &format!("\n[[sections.rules]]\nid = \"rule-{rule}\"\nicon = \"information\"\n");
            // Lists and prices have no full stop, as practices write them.
            let end = if rule == 3 {
                "£35.00"
            } else {
                "We answer within two days."
            };
            words += &format!(
                "\nrule-{rule}-title = Rule {rule}\nrule-{rule}-body = This is {name}. {end}\n"
            );
        }
        site.write(&format!("content/guidance/{name}.toml"), facts);
        site.write(&format!("locales/en-GB/{name}.ftl"), words);
    }
    site
}

/// As many rows as a terminal of 100 columns needs.
fn rows(text: &str) -> usize {
    text.lines()
        .map(|line| line.chars().count().div_ceil(100).max(1))
        .sum()
}

fn read(site: &Site, arguments: &[&str]) -> String {
    String::from_utf8(site.run(arguments).stdout).unwrap()
}

fn last(text: &str) -> &str {
    text.lines().last().unwrap()
}

/// What `check` says has at most so many rows, and its last row says what `counts` does.
fn is_short(site: &Site, most: usize, counts: &str) -> String {
    let text = read(site, &[]);
    assert!(rows(&text) <= most, "{} rows:\n{text}", rows(&text));
    assert!(last(&text).contains(counts), "{text}");
    text
}

/// One wrong link among all of it is the first that is told, and the answer.
fn an_error_comes_first(site: &Site, most: usize, warnings: usize) {
    site.swap(PRACTICE, REVIEW_URL, "https://www.nhs.example/wrong");
    let text = is_short(
        site,
        most,
        &format!("are NOT SHOWN: 1 error, {warnings} warnings."),
    );
    assert!(text.starts_with("error[link-host]: "), "{text}");
    assert!(
        text.lines().take(9).any(|line| line.contains("= help: ")),
        "{text}"
    );
    let errors = read(site, &["--errors"]);
    assert!(
        errors.starts_with("error[link-host]: ") && !errors.contains("warning["),
        "{errors}"
    );
    assert_eq!(last(&errors), last(&text), "everything is counted");
}

#[test]
fn the_shipped_site_says_what_is_left_to_do_in_ten_rows() {
    let site = whole();
    let languages = translations().len();
    let text = is_short(
        &site,
        10,
        &format!("can be shown: 0 errors, {} warnings.", languages + 2),
    );
    let first: Vec<_> = text
        .lines()
        .filter(|line| line.starts_with("warning["))
        .collect();
    assert_eq!(
        first,
        [
            "warning[link-unconfirmed]: nobody has confirmed where these links lead: `review`, `complaints`",
            "warning[translation-unreviewed]: not all words have been checked, and the screen says so",
        ]
    );
    assert!(
        text.contains(&format!(
            ", in {languages} languages: cy, es, fr, it, lv and {} more",
            languages - 5
        )),
        "{text}"
    );
    an_error_comes_first(&site, 20, languages + 2);
}

#[test]
fn one_english_sentence_changed_is_one_thing_to_look_at() {
    let site = whole();
    site.swap(
        SOURCE,
        "Phones and other devices",
        "Your phone and other devices",
    );
    let languages = translations().len();
    let text = is_short(
        &site,
        17,
        &format!("0 errors, {} warnings.", 2 * languages + 2),
    );
    let told: Vec<_> = text
        .lines()
        .filter(|line| line.starts_with("warning["))
        .collect();
    assert_eq!(told.len(), 3, "{text}");
    assert_eq!(
        told[0],
        "warning[translation-stale]: the English has changed since `portable-devices-title` was translated, so the English is shown"
    );
    an_error_comes_first(&site, 27, 2 * languages + 2);
}

#[test]
fn a_rule_more_is_one_thing_to_look_at() {
    let site = whole();
    site.swap(
        GUIDANCE,
        "[[sections.rules]]",
        "[[sections.rules]]\nid = \"headphones\"\nicon = \"phone\"\n\n[[sections.rules]]",
    );
    site.edit(SOURCE, |text| {
        format!("{text}\nheadphones-title = Headphones\nheadphones-body = Please use headphones.\n")
    });
    let languages = translations().len();
    let text = is_short(
        &site,
        17,
        &format!("0 errors, {} warnings.", 3 * languages + 2),
    );
    assert!(
        text.starts_with(&format!(
            "warning[missing-message]: not translated in `social-media`, and shown in English: `headphones-body`, \
             `headphones-title` ({} in all)\n",
            2 * languages
        )),
        "{text}"
    );
    an_error_comes_first(&site, 27, 3 * languages + 2);
}

#[test]
fn a_rule_less_shows_first_what_the_practice_itself_has_lost() {
    let site = whole();
    site.swap(
        GUIDANCE,
        "[[sections.rules]]\nid = \"recording\"\nicon = \"microphone\"\n",
        "",
    );
    let text = is_short(&site, 27, "can be shown: 0 errors, ");
    let told: Vec<_> = text
        .lines()
        .filter(|line| line.starts_with("warning["))
        .collect();
    assert_eq!(
        told[0],
        "warning[words-not-shown]: nothing shows these messages of `social-media`: `recording-title`, `recording-body`"
    );
    assert!(text.lines().nth(1).unwrap().contains(SOURCE), "{text}");
    assert!(
        told[1].contains("link-unconfirmed") && told[2].contains("translation-unreviewed"),
        "{text}"
    );
    assert!(
        told[3].starts_with("warning[unused-message]") && told.len() <= 5,
        "{text}"
    );
    let warnings = load(&site).1.told().len();
    an_error_comes_first(&site, 37, warnings);
}

#[test]
fn a_practice_with_documents_of_its_own_in_all_languages_reads_one_screen() {
    let site = own_documents();
    let languages = translations().len();
    let text = is_short(&site, 40, "can be shown: 0 errors, ");
    for document in ["charter", "fees", "complaints", "appointments"] {
        let of =
            format!("the file {document}.ftl is missing, so its guidance is shown in English\n");
        assert_eq!(text.matches(&of).count(), 1, "{text}");
        let place = text
            .split(&of)
            .nth(1)
            .and_then(|rest| rest.lines().next())
            .unwrap();
        assert!(
            place.contains(&format!(", in {languages} languages: ")),
            "not only in the first ones: {text}"
        );
    }
    assert_eq!(text.matches("warning[missing-file]").count(), 4, "{text}");
    assert!(text.starts_with("warning[missing-file]"), "{text}");
    for tag in translations() {
        let output = site.translations(&["add", &tag]);
        assert!(output.status.success(), "{output:?}");
    }
    let text = is_short(&site, 40, "can be shown: 0 errors, ");
    for (document, messages) in [
        ("charter", 40),
        ("fees", 20),
        ("complaints", 26),
        ("appointments", 14),
    ] {
        let of = format!(
            "warning[missing-message]: nothing of `{document}` is translated, and all of it is shown in English ({messages} messages)"
        );
        assert_eq!(
            text.lines().filter(|line| *line == of).count(),
            1,
            "{of}\n{text}"
        );
    }
    assert_eq!(
        text.matches("warning[missing-message]").count(),
        4,
        "{text}"
    );
    assert_eq!(
        text.matches(&format!(", in {languages} languages: "))
            .count(),
        6,
        "of the other two nobody has checked anything, and nothing need be done\n{text}"
    );
    let warnings = load(&site).1.told().len();
    an_error_comes_first(&site, 40, warnings);
}

#[test]
fn a_site_made_for_an_older_program_reads_one_screen() {
    let site = whole();
    let lines = |text: &str, most: usize| -> String {
        let is_message =
            |line: &str| line.starts_with(|c: char| c.is_ascii_lowercase()) && line.contains(" = ");
        let mut left = most;
        let kept = text.lines().filter(|line| {
            !is_message(line) || {
                let drop = left > 0;
                left -= usize::from(drop);
                !drop
            }
        });
        kept.map(|line| format!("{line}\n")).collect()
    };
    for tag in translations().iter().map(String::as_str).chain(["en-GB"]) {
        site.edit(&format!("locales/{tag}/kiosk.ftl"), |text| lines(text, 30));
    }
    let text = is_short(&site, 40, "are NOT SHOWN: 30 errors, ");
    assert!(
        text.starts_with("error[missing-message]: these messages are missing: `"),
        "{text}"
    );
    assert!(
        text.lines().next().unwrap().ends_with(" and 25 more"),
        "{text}"
    );
    let all = read(&site, &["--all", "--errors"]);
    assert_eq!(
        all.matches("error[missing-message]: the message `").count(),
        30
    );
    assert!(load(&site).1.told().len() > 500);
}

#[test]
fn however_much_is_wrong_the_first_screen_has_the_errors() {
    let site = own_documents();
    for name in ["charter", "fees", "complaints", "appointments"] {
        site.edit(&format!("content/guidance/{name}.toml"), |text| {
            text.replace("icon = \"information\"", "icon = \"nothing\"")
        });
        site.edit(&format!("locales/en-GB/{name}.ftl"), |text| {
            text.replace("This is", "This { $is }")
        });
    }
    for tag in translations() {
        site.edit(&format!("locales/{tag}/kiosk.ftl"), |text| {
            text.replacen(" = ", " =\u{a0}{ $nobody } ", 9)
        });
    }
    let text = is_short(&site, 40, "are NOT SHOWN: ");
    assert!(text.starts_with("error["), "{text}");
    assert!(!text.contains("warning["), "{text}");
    assert!(text.contains(" more problems.\n"), "{text}");
}

#[test]
fn everything_is_told_on_request() {
    let site = whole();
    let json = load(&site).1.told().len();
    let all = read(&site, &["--all"]);
    assert_eq!(
        all.lines()
            .filter(|line| line.starts_with("warning["))
            .count(),
        json,
        "{all}"
    );
    let order: Vec<_> = all
        .lines()
        .filter(|line| line.starts_with("warning["))
        .map(|line| line.contains("link-"))
        .collect();
    assert_eq!(order[..3], [true, true, false], "{all}");
    let polish = read(&site, &["--language", "pl"]);
    assert_eq!(
        polish
            .lines()
            .filter(|line| line.starts_with("warning["))
            .count(),
        1,
        "{polish}"
    );
    assert!(
        polish.contains("messages in Polish, and the screen says so")
            && last(&polish) == last(&all),
        "{polish}"
    );
    let errors = site.run(&["--errors", "--format", "json"]);
    assert_eq!(
        (errors.status.code(), errors.stdout.as_slice()),
        (Some(0), &b"[]\n"[..])
    );
    assert_eq!(
        site.run(&["--errors", "--strict"]).status.code(),
        Some(1),
        "what is not told is judged all the same"
    );
    assert!(last(&read(&site, &["--strict"])).ends_with("With --strict warnings count as errors."));
}

#[test]
fn programs_are_told_every_problem_with_its_cause_and_its_weight() {
    let site = whole();
    site.swap(
        SOURCE,
        "Phones and other devices",
        "Your phone and other devices",
    );
    site.swap(PRACTICE, "\nname = ", "\nnam = ");
    let told: Vec<Told> = serde_json::from_slice(&site.run(&["--format", "json"]).stdout).unwrap();
    let of = |code: &str| {
        told.iter()
            .filter(|told| told.code == code)
            .collect::<Vec<_>>()
    };
    let (stale, links) = (of("translation-stale"), of("link-unconfirmed"));
    assert_eq!(stale.len(), translations().len());
    for told in &stale {
        assert_eq!(
            (told.group.as_str(), told.weight),
            ("translation-stale/social-media", Weight::Seen)
        );
        assert_eq!(told.names, ["portable-devices-title"]);
        assert!(
            told.file
                .starts_with(&format!("locales/{}/", told.language.as_deref().unwrap())),
            "{told:?}"
        );
    }
    assert!(links.iter().all(|told| told.group == "link-unconfirmed"
        && told.weight == Weight::MayBeSeen
        && told.language.is_none()));
    for told in &told {
        assert_eq!(
            told.severity == Severity::Error,
            told.weight == Weight::NotShown,
            "{told:?}"
        );
        assert!(!told.group.is_empty());
    }
}

fn load(site: &Site) -> (Option<Edition>, Problems) {
    Edition::from_snapshot(&Snapshot::read(site.root()), today())
}

fn status_of(data: &Path) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_guidance-kiosk"));
    command.arg("status").arg("--data").arg(data);
    String::from_utf8(finish(command).stdout).unwrap()
}

#[test]
fn status_doctor_and_the_staff_screen_say_the_same_in_the_same_order() {
    let site = whole();
    site.swap(
        SOURCE,
        "Phones and other devices",
        "Your phone and other devices",
    );
    let (edition, problems) = load(&site);
    let shown = OnScreen::of(
        &edition.unwrap(),
        &problems,
        From::Site,
        "1 March 2026, morning".to_owned(),
    );
    site.swap(PRACTICE, REVIEW_URL, "https://www.nhs.example/wrong");
    let (_, refused) = load(&site);
    let newer = Newer {
        found: "2 March 2026, 10:00".to_owned(),
        state: NewerState::Refused,
        problems: refused.told(),
    };
    let status = Status {
        on_screen: Some(shown),
        newer: Some(newer),
    };
    let data = tempfile::tempdir().unwrap();
    status.write(data.path()).unwrap();

    let (told, refused) = (problems.told(), refused.told());
    let statements: Vec<_> = groups(&told)
        .iter()
        .map(|group| format!("{}{}", group.statement(), group.in_languages()))
        .collect();
    assert_eq!(statements.len(), 3, "{statements:?}");
    let error = groups(&refused)[0].statement();
    let in_order = |text: &str, parts: &[String]| {
        let mut from = 0;
        for part in parts {
            let at = text[from..]
                .find(part.as_str())
                .unwrap_or_else(|| panic!("{part:?} does not come next in\n{text}"));
            from += at + part.len();
        }
    };
    let text = status_of(data.path());
    in_order(&text, &statements);
    in_order(&text, std::slice::from_ref(&error));
    assert!(
        text.contains(&format!(
            "They are NOT SHOWN: 1 error, {} warnings.",
            refused.len() - 1
        )),
        "{text}"
    );
    assert!(text.lines().count() <= 14, "{text}");

    let known = Knowledge {
        status,
        ..Knowledge::default()
    };
    let facts = facts(&known);
    let words = |subject: &str| {
        facts
            .iter()
            .find(|fact| fact.subject == subject)
            .unwrap()
            .words
            .join("\n")
    };
    in_order(&words("Worth a look"), &statements);
    in_order(
        &words("Newer files"),
        &[
            format!("NOT SHOWN: 1 error, {} warnings.", refused.len() - 1),
            error.clone(),
        ],
    );

    let doctor = |problems: &Problems| {
        let findings = guidance_kiosk::doctor::site::site(problems);
        findings
            .iter()
            .map(|finding| format!("{finding}\n"))
            .collect::<String>()
    };
    in_order(&doctor(&problems), &statements);
    let (_, refused) = load(&site);
    in_order(&doctor(&refused), &[refused.verdict(), error]);
}

#[test]
fn a_status_written_by_an_earlier_version_is_read() {
    let old = |code: &str, line: usize, message: &str| {
        format!(
            r#"{{"code": "{code}", "column": 1, "file": "content/practice.toml", "help": "do this", "line": {line},
                 "message": "{message}", "severity": "warning"}}"#
        )
    };
    let warnings = [
        old(
            "translation-unreviewed",
            13,
            "nobody has checked 107 of the 107 messages in Welsh, and the screen says so",
        ),
        old(
            "translation-unreviewed",
            14,
            "nobody has checked 107 of the 107 messages in Polish, and the screen says so",
        ),
        old(
            "link-unconfirmed",
            34,
            "nobody has confirmed where the link `review` leads",
        ),
    ];
    let json = format!(
        r#"{{"on_screen": {{"edition": "0123456789abcdef", "since": "1 March 2026, morning", "from": "site", "practice": "A",
             "languages": ["en-GB"], "guidance": [], "warnings": [{}]}}, "newer": null}}"#,
        warnings.join(",")
    );
    let data = tempfile::tempdir().unwrap();
    fs::write(data.path().join("status.json"), json).unwrap();
    let text = status_of(data.path());
    assert!(
        text.contains("Worth a look (0 errors, 3 warnings):"),
        "{text}"
    );
    assert!(
        text.contains("in Welsh, and the screen says so, and 1 more like it (do this)"),
        "{text}"
    );
    assert!(
        text.contains(
            "34:1: warning: nobody has confirmed where the link `review` leads (do this)"
        ),
        "{text}"
    );
}

#[test]
fn a_kiosk_that_starts_writes_a_line_for_each_cause() {
    let (_, problems) = load(&whole());
    assert_eq!(groups(&problems.told()).len(), 2);
}

#[test]
fn languages_that_lack_the_same_font_are_one_thing_to_look_at() {
    let (edition, _) = load(&whole());
    let mut problems = Problems::default();
    for locale in &edition.unwrap().locales[1..] {
        problems.push(locale.undrawable(Undrawable::Font, false));
    }
    let told = problems.told();
    let (groups, families) = (
        groups(&told),
        told.iter()
            .map(|told| &told.group)
            .collect::<std::collections::BTreeSet<_>>(),
    );
    assert_eq!(groups.len(), families.len());
    assert!(
        groups.len() < 15 && told.len() >= 28,
        "{} {}",
        groups.len(),
        told.len()
    );
    let several = groups.iter().find(|group| group.count() > 9).unwrap();
    assert_eq!(
        several.statement(),
        "not offered, because the font Noto Sans is not on this machine"
    );
}
