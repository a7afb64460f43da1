//! The catalogue of problems, and every message that a mistake can bring about: generated from the
//! program, and held against the committed files.

use crate::staff;
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;
use std::sync::LazyLock;

use crate::staff::defects::{Defect, defects};
use crate::staff::{DAY, NO_MISTAKES, PRACTICE, REVIEW_URL, SOURCE, Site, finish, is_as_committed};
use guidance_kiosk::edition::drawable::{Machine, for_machine};
use guidance_kiosk::edition::{Edition, Snapshot, Undrawable, recordings};
use guidance_kiosk::language::Language;
use guidance_kiosk::problem::{Code, Problem, Problems, Severity};
use guidance_kiosk::qr;
use guidance_kiosk::screen::Screen;

/// What the documents quote of `check` is what it says, apart from names and numbers.
#[test]
fn what_the_documents_quote_is_what_check_says() {
    let plain = |text: &str| {
        let text = text.replace("&lt;", "<").replace("&gt;", ">");
        let is_name = |word: &str| {
            word.contains('`') || word.contains('.') || word.bytes().any(|b| b.is_ascii_digit())
        };
        text.split_whitespace()
            .map(|word| if is_name(word) { "_" } else { word })
            .collect::<Vec<_>>()
            .join(" ")
    };
    let golden =
        std::fs::read_to_string(format!("{}/tests/golden/messages.txt", staff::REPOSITORY))
            .unwrap();
    let message = |line: &str| line.split_once("]: ").map(|(_, message)| plain(message));
    let is_told = |line: &&str| line.starts_with("error[") || line.starts_with("warning[");
    let told: BTreeSet<_> = golden.lines().filter(is_told).filter_map(message).collect();
    let mut quoted = Vec::new();
    for file in [
        "README.md",
        "content/README.md",
        "locales/README.md",
        "docs/staff-guide.md",
    ] {
        let text = std::fs::read_to_string(format!("{}/{file}", staff::REPOSITORY)).unwrap();
        let mut is_of_check = false;
        for line in text.lines().map(str::trim) {
            let cell = line
                .strip_prefix('|')
                .and_then(|row| row.split('|').nth(1))
                .map(str::trim);
            match cell {
                None => is_of_check = false,
                Some(head) if head.contains("`check` says") => is_of_check = true,
                Some(cell) if is_of_check && !cell.starts_with('-') => {
                    quoted.push((file, plain(cell)))
                }
                Some(_) => {}
            }
            quoted.extend(
                Some(line)
                    .filter(is_told)
                    .and_then(message)
                    .map(|message| (file, message)),
            );
        }
    }
    assert!(quoted.len() > 20, "{quoted:?}");
    let other: Vec<_> = quoted
        .iter()
        .filter(|(_, quote)| !told.contains(quote))
        .collect();
    assert!(other.is_empty(), "{other:#?}");
}

/// What is told of a site, and the texts that it is told of.
struct Told {
    problems: Vec<Problem>,
    sources: BTreeMap<String, String>,
}

impl Told {
    fn of(site: &Site, problems: impl IntoIterator<Item = Problem>) -> Self {
        let problems: Vec<_> = problems.into_iter().collect();
        let sources = problems
            .iter()
            .map(|problem| (problem.file.clone(), site.text(&problem.file)))
            .collect();
        Self { problems, sources }
    }

    /// As `check` prints it, without colours.
    fn render(&self, which: impl Fn(&Problem) -> bool) -> String {
        let mut problems = Problems::default();
        for problem in self.problems.iter().filter(|problem| which(problem)) {
            problems.add_source(&problem.file, self.sources[&problem.file].as_str().into());
            problems.push(problem.clone());
        }
        problems.render(false).trim_end().to_owned()
    }

    fn first(&self, code: Code) -> Option<&Problem> {
        self.problems.iter().find(|problem| problem.code == code)
    }
}

fn load(site: &Site) -> (Option<Edition>, Vec<Problem>) {
    let (edition, problems) = Edition::from_snapshot(&Snapshot::read(site.root()), DAY);
    (edition, problems.sorted().into_iter().cloned().collect())
}

/// Every mistake of the tables, with what is told of it but not of every site.
static MADE: LazyLock<Vec<(&Defect, Told)>> = LazyLock::new(|| {
    defects()
        .map(|defect| {
            let site = defect.site_on(DAY);
            let (_, problems) = load(&site);
            let told = problems
                .into_iter()
                .filter(|problem| !NO_MISTAKES.contains(&problem.code.name()));
            (defect, Told::of(&site, told))
        })
        .collect()
});

type Provoke = fn(&Site) -> Problem;

/// The kinds of problems that no mistake in a file can bring about here, why, and one of each.
const NOT_IN_THE_TABLES: [(Code, &str, Provoke); 7] = [
    (Code::TooManyFiles, "it takes 50,000 files", too_many_files),
    (Code::FontMissing, "it depends on the machine", font_missing),
    (
        Code::RecordingSpoilt,
        "it is in the bytes of a recording",
        recording_spoilt,
    ),
    (Code::SignMissing, "it depends on the machine", sign_missing),
    (
        Code::TranslationUnreviewed,
        "it is told of every site",
        translation_unreviewed,
    ),
    (
        Code::CodeNotShown,
        "it depends on the screen",
        code_not_shown,
    ),
    (Code::CodeClose, "it depends on the screen", code_close),
];

fn too_many_files(site: &Site) -> Problem {
    let snapshot = Snapshot {
        overfull: true,
        ..Snapshot::read(site.root())
    };
    let (_, problems) = Edition::from_snapshot(&snapshot, DAY);
    problems
        .iter()
        .find(|problem| problem.code == Code::TooManyFiles)
        .unwrap()
        .clone()
}

fn recording_spoilt(site: &Site) -> Problem {
    site.write(
        "locales/pl/audio/social-media/title.opus",
        &staff::OPUS[..staff::OPUS.len() / 2],
    );
    let mut problems = Problems::default();
    recordings::tell_spoilt(&load(site).0.unwrap(), site.root(), &mut problems);
    problems.iter().next().unwrap().clone()
}

fn translation_unreviewed(site: &Site) -> Problem {
    load(site)
        .1
        .into_iter()
        .find(|problem| problem.code == Code::TranslationUnreviewed)
        .unwrap()
}

fn font_missing(site: &Site) -> Problem {
    let edition = load(site).0.unwrap();
    let urdu = edition
        .locales
        .iter()
        .find(|locale| locale.language.tag.as_str() == "ur")
        .unwrap();
    urdu.undrawable(Undrawable::Font, false)
}

/// A machine whose fonts have everything but coloured pictures.
struct WithoutPictures;

impl Machine for WithoutPictures {
    fn has_font(&mut self, _language: &Language) -> bool {
        true
    }

    fn lacking(&mut self, _language: &Language, text: &str) -> Vec<String> {
        text.chars()
            .filter(|c| *c > '\u{1f000}')
            .map(String::from)
            .collect()
    }

    fn missing_packages(&mut self) -> Vec<&'static str> {
        Vec::new()
    }
}

fn sign_missing(site: &Site) -> Problem {
    site.swap(SOURCE, "photographs-body = ", "photographs-body = 📱 ");
    let mut problems = Problems::default();
    let edition = load(site).0.unwrap();
    assert!(
        for_machine(
            edition,
            &Snapshot::read(site.root()),
            &mut WithoutPictures,
            &mut problems
        )
        .is_none()
    );
    problems.iter().next().unwrap().clone()
}

#[test]
fn one_sign_in_several_languages_is_told_as_one() {
    let site = Site::confirmed();
    for (tag, id) in [
        ("pl", "ask-reception = "),
        ("ar", "ask-reception = "),
        ("ur", "choose-language = "),
    ] {
        site.swap(&format!("locales/{tag}/kiosk.ftl"), id, &format!("{id}📱 "));
    }
    let mut problems = Problems::default();
    assert!(
        for_machine(
            load(&site).0.unwrap(),
            &Snapshot::read(site.root()),
            &mut WithoutPictures,
            &mut problems
        )
        .is_none()
    );
    let told = problems.told();
    let groups = guidance_kiosk::problem::groups(&told);
    assert_eq!(
        groups
            .iter()
            .map(|group| group.languages())
            .collect::<Vec<_>>(),
        [["ar", "pl", "ur"]]
    );
}

fn code_not_shown(site: &Site) -> Problem {
    code_on(
        Screen {
            width: 320,
            height: 240,
            diagonal_inches: 3.5,
        },
        site,
    )
}

fn code_close(site: &Site) -> Problem {
    site.swap(
        PRACTICE,
        REVIEW_URL,
        &format!("{REVIEW_URL}?near={}", "a".repeat(140)),
    );
    code_on(
        Screen {
            width: 1280,
            height: 800,
            diagonal_inches: 10.1,
        },
        site,
    )
}

fn code_on(screen: Screen, site: &Site) -> Problem {
    let edition = load(site).0.unwrap();
    let (id, link) = edition.link("review").unwrap();
    let drawn = qr::draw(&link.address, &screen);
    qr::problem(id.as_str(), &link.address, &drawn, &screen)
        .unwrap()
        .at_origin(&link.origin)
}

/// Every problem that the tests know of one kind, with the texts it is told of.
fn known(code: Code) -> Vec<(Problem, String)> {
    let of_tables = MADE.iter().filter_map(|(_, told)| {
        let first = told.first(code)?;
        Some((first.clone(), told.render(|problem| problem == first)))
    });
    let of_others = NOT_IN_THE_TABLES
        .iter()
        .filter(|(other, ..)| *other == code)
        .map(|(.., provoke)| {
            let site = Site::confirmed_before(DAY);
            let problem = provoke(&site);
            let told = Told::of(&site, [problem.clone()]);
            (problem, told.render(|_| true))
        });
    of_tables.chain(of_others).collect()
}

#[test]
fn every_kind_of_problem_is_brought_about_by_a_mistake() {
    let provoked: BTreeSet<Code> = MADE
        .iter()
        .flat_map(|(_, told)| told.problems.iter().map(|problem| problem.code))
        .collect();
    for code in Code::ALL {
        let reason = NOT_IN_THE_TABLES
            .iter()
            .find(|(other, ..)| other == code)
            .map(|(_, reason, _)| reason);
        assert_ne!(
            provoked.contains(code),
            reason.is_some(),
            "{code}: add a mistake to tests/staff/defects.rs, or the reason why there is none ({reason:?}) to this file"
        );
    }
}

#[test]
fn every_mistake_brings_about_what_its_table_says() {
    for (defect, told) in MADE.iter() {
        assert!(
            Code::parse(defect.code).is_some_and(|code| told.first(code).is_some()),
            "{}",
            defect.name
        );
    }
}

#[test]
fn every_message_is_as_committed() {
    let mut text = "Every message of `guidance-kiosk check`, by the mistake of tests/staff/defects.rs that brings it about.\n\
                    Written by tests/core/catalogue.rs: see CONTRIBUTING.md.\n"
        .to_owned();
    for (defect, told) in MADE.iter() {
        text += &format!(
            "\n=== {}\n\n{}\n",
            defect.name.escape_debug(),
            told.render(|_| true)
        );
    }
    for (code, reason, _) in NOT_IN_THE_TABLES {
        text += &format!("\n=== {code}: {reason}\n\n{}\n", known(code)[0].1);
    }
    is_as_committed("catalogue", "tests/golden/messages.txt", &text);
}

#[test]
fn the_catalogue_has_every_kind_of_problem() {
    let mut index = String::new();
    let mut sections = String::new();
    for code in Code::ALL {
        let known = known(*code);
        let severities: BTreeSet<_> = known.iter().map(|(problem, _)| problem.severity).collect();
        let severity = match severities.into_iter().collect::<Vec<_>>().as_slice() {
            [Severity::Error] => "error",
            [Severity::Warning] => "warning",
            _ => "either",
        };
        let (meaning, mend) = (as_markdown(code.meaning()), as_markdown(code.mend()));
        index += &format!("| [`{code}`](#{code}) | {severity} | {meaning} |\n");
        sections += &format!(
            "\n## {code}\n\n{meaning}\n\n```\n{}\n```\n\nWhat to do: {mend}\n",
            known[0].1
        );
    }
    is_as_committed(
        "catalogue",
        "docs/problems.md",
        &format!("{INTRODUCTION}{index}{sections}"),
    );
}

const INTRODUCTION: &str = "\
# Problems

What `guidance-kiosk check` can say, by the name in its brackets: `error[unknown-setting]` is explained under \
[unknown-setting](#unknown-setting). The same explanation is printed by

```sh
guidance-kiosk check --explain unknown-setting
```

An *error* keeps the whole change off the screen until it is mended. A *warning* does not, but someone should look. \
*Either* depends on where it is. The examples are of the site that came with the program, with one mistake in it.

This page is written by `tests/core/catalogue.rs`; [CONTRIBUTING.md](../CONTRIBUTING.md) says how.

| problem | error or warning | what it means |
| --- | --- | --- |
";

/// Signs that would be taken for layout.
fn as_markdown(text: &str) -> String {
    text.replace('*', "\\*")
        .replace('<', "\\<")
        .replace('|', "\\|")
}

fn explain(name: &str) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_guidance-kiosk"));
    command.args(["check", "--explain", name]);
    let output = finish(command);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (
        output.status.code().unwrap(),
        text(output.stdout),
        text(output.stderr),
    )
}

#[test]
fn every_kind_of_problem_is_explained_on_the_command_line() {
    for code in Code::ALL {
        let (exit, text, errors) = explain(code.name());
        assert_eq!((exit, errors.as_str()), (0, ""), "{code}");
        assert!(text.starts_with(&format!("{code}\n")), "{text}");
        for part in [code.meaning(), code.mend()] {
            assert!(text.contains(part), "{part} is missing in {text}");
        }
    }
}

#[test]
fn a_name_that_no_problem_has_is_answered_with_the_nearest() {
    for (name, hint) in [
        ("link-htps", "did you mean `link-https`?"),
        ("E0308", "they are called: missing-file, "),
    ] {
        let (exit, text, errors) = explain(name);
        assert_eq!((exit, text.as_str()), (2, ""), "{name}");
        assert!(
            errors.starts_with("error: ") && errors.contains(hint),
            "{errors}"
        );
    }
}

#[test]
fn the_text_ends_with_a_problem_to_be_explained_and_the_count() {
    let site = Site::confirmed();
    site.swap(PRACTICE, "\nname = ", "\nnam = ");
    let text = site.read_out();
    let rows: Vec<_> = text.lines().rev().take(3).collect();
    assert_eq!(
        rows[1],
        "For more: guidance-kiosk check --all, or guidance-kiosk check --explain unknown-setting"
    );
    assert!(
        rows[0].ends_with("A kiosk keeps what it shows until the error is fixed."),
        "{text}"
    );
}
