//! Reports: what they say, and that nobody can be found in them.

use std::collections::BTreeSet;

use guidance_kiosk::counted::StepKind;
use guidance_kiosk::counted::{ClockTrust, HalfDay};
use guidance_kiosk::report::{By, Material, Number, Numbers, Question, Report, Row};
use guidance_kiosk::tally::history::{Cell, History, ShownWording, Subject, When};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

/// A practice's counts, told a line at a time.
struct Story(Material);

impl Story {
    fn new() -> Self {
        Self(Material {
            practice: "Mill Lane Surgery".to_owned(),
            history: History::default(),
            wordings: Vec::new(),
            seals: "The counts are sealed.".to_owned(),
            seals_sound: Some(true),
            made_on: date(2026, 3, 31),
            own_language: "en-GB".to_owned(),
        })
    }

    fn count(self, day: Date, language: &str, counts: [u64; 3]) -> Self {
        self.add(
            When::Day(day, HalfDay::Morning),
            "social-media",
            "2024",
            language,
            ClockTrust::Trusted,
            counts,
        )
    }

    fn add(
        mut self,
        when: When,
        document: &str,
        version: &str,
        language: &str,
        clock: ClockTrust,
        counts: [u64; 3],
    ) -> Self {
        let subject = subject(document, version, language);
        let history = &mut self.0.history;
        let known = history.subjects.iter().position(|known| *known == subject);
        let index = known.unwrap_or_else(|| {
            history.subjects.push(subject);
            history.subjects.len() - 1
        });
        for (step, count) in [
            StepKind::Opened,
            StepKind::ReadToEnd,
            StepKind::Acknowledged,
        ]
        .into_iter()
        .zip(counts)
        {
            history.cells.push(Cell {
                when,
                subject: index,
                step,
                reading_time: None,
                clock,
                count,
            });
        }
        self
    }

    fn shown(mut self, version: &str, language: &str, minor: bool, from: Date, to: Date) -> Self {
        self.0.wordings.push(ShownWording {
            subject: subject("social-media", version, language),
            minor,
            reviewed: 180,
            messages: 187,
            first_shown: from,
            last_shown: to,
        });
        self
    }

    fn report(&self, by: By) -> Report {
        Report::answer(
            &self.0,
            &Question {
                from: None,
                to: None,
                by,
            },
        )
    }

    fn within(&self, from: Date, to: Date, by: By) -> Report {
        Report::answer(
            &self.0,
            &Question {
                from: Some(from),
                to: Some(to),
                by,
            },
        )
    }
}

fn subject(document: &str, version: &str, language: &str) -> Subject {
    let wording = format!(
        "{:064x}",
        document.len() * 1000 + version.len() * 100 + language.len()
    );
    Subject {
        document: document.to_owned(),
        version: version.to_owned(),
        language: language.to_owned(),
        wording,
    }
}

fn march(day: i8) -> Date {
    date(2026, 3, day)
}

/// Each row in a line, as in `12 March 2026: 40 12 8`.
fn lines(rows: &[Row]) -> Vec<String> {
    rows.iter()
        .map(|row| format!("{}: {}", row.label, line(row.numbers)))
        .collect()
}

fn line(numbers: Numbers) -> String {
    let words =
        [numbers.opened, numbers.read_to_end, numbers.acknowledged].map(|number| match number {
            Number::Shown(number) => number.to_string(),
            Number::FewerThanFive => "<5".to_owned(),
            Number::Withheld => "?".to_owned(),
        });
    words.join(" ")
}

/// Six weeks in which nothing is small.
fn plenty() -> Story {
    Story::new()
        .count(march(2), "en-GB", [40, 20, 10])
        .count(march(9), "pl", [30, 15, 9])
        .count(march(16), "ur", [20, 10, 5])
        .shown("2024", "en-GB", false, date(2026, 1, 5), march(31))
        .shown("2024", "pl", false, date(2026, 1, 5), march(31))
        .shown("2024", "ur", false, date(2026, 1, 5), march(31))
}

#[test]
fn weeks_begin_on_monday_and_quiet_weeks_are_there() {
    let story = plenty().count(march(8), "en-GB", [5, 0, 0]);
    assert_eq!(
        lines(story.report(By::Week).rows()),
        [
            "2 to 8 March 2026: 45 20 10",
            "9 to 15 March 2026: 30 15 9",
            "16 to 22 March 2026: 20 10 5",
            "23 to 31 March 2026: 0 0 0"
        ]
    );
    assert_eq!(line(story.report(By::Week).total()), "95 45 24");
}

#[test]
fn days_months_languages_and_documents_are_told_by_name() {
    let story = plenty().count(date(2026, 2, 27), "pl", [12, 6, 6]);
    assert_eq!(
        lines(story.report(By::Month).rows()),
        ["February 2026: 12 6 6", "March 2026: 90 45 24"]
    );
    assert_eq!(
        lines(story.report(By::Language).rows()),
        ["Polish: 42 21 15", "English: 40 20 10", "Urdu: 20 10 5"]
    );
    assert_eq!(
        lines(story.report(By::Document).rows()),
        ["Social media: 102 51 30"]
    );
    assert_eq!(
        lines(story.report(By::Version).rows()),
        ["Social media, version 2024: 102 51 30"]
    );
    let days = lines(story.report(By::Day).rows());
    assert_eq!(
        days[..3],
        [
            "27 February 2026: 12 6 6",
            "28 February to 1 March 2026: 0 0 0",
            "2 March 2026: 40 20 10"
        ]
    );
}

#[test]
fn days_with_few_visits_are_put_together_with_their_neighbours() {
    let story = Story::new()
        .count(march(10), "pl", [20, 10, 5])
        .count(march(11), "pl", [3, 0, 0])
        .count(march(12), "pl", [4, 0, 0])
        .count(march(13), "pl", [20, 10, 5]);
    let report = story.within(march(10), march(13), By::Day);
    assert_eq!(
        lines(report.rows()),
        [
            "10 March 2026: 20 10 5",
            "11 to 12 March 2026: 7 0 0",
            "13 March 2026: 20 10 5"
        ]
    );
}

#[test]
fn the_last_small_row_takes_the_one_before_it_so_that_the_total_gives_nothing_away() {
    let story = Story::new()
        .count(march(10), "pl", [20, 10, 5])
        .count(march(11), "pl", [30, 10, 5])
        .count(march(12), "pl", [3, 0, 0]);
    let report = story.within(march(10), march(12), By::Day);
    assert_eq!(
        lines(report.rows()),
        ["10 March 2026: 20 10 5", "11 to 12 March 2026: 33 10 5"]
    );
}

#[test]
fn whoever_did_not_read_to_the_end_is_not_counted_out_either() {
    let story =
        Story::new()
            .count(march(10), "pl", [20, 17, 5])
            .count(march(11), "pl", [30, 10, 5]);
    let report = story.within(march(10), march(11), By::Day);
    assert_eq!(
        lines(report.rows()),
        ["10 to 11 March 2026: 50 27 10"],
        "3 of 20 did not finish"
    );
}

#[test]
fn the_rarest_languages_stand_together_by_name() {
    let story = plenty()
        .count(march(16), "ro", [2, 0, 0])
        .count(march(17), "so", [1, 0, 0])
        .count(march(17), "ar", [4, 0, 0]);
    let rows = lines(story.report(By::Language).rows());
    assert_eq!(
        rows,
        [
            "English: 40 20 10",
            "Polish: 30 15 9",
            "Urdu: 20 10 5",
            "3 languages together: Arabic, Romanian, Somali: 7 0 0"
        ]
    );
}

#[test]
fn one_rare_language_takes_the_next_rarest_so_that_the_total_gives_nothing_away() {
    let story = plenty().count(march(16), "ro", [2, 0, 0]);
    let rows = lines(story.report(By::Language).rows());
    assert_eq!(
        rows,
        [
            "English: 40 20 10",
            "Polish: 30 15 9",
            "2 languages together: Urdu, Romanian: 22 10 5"
        ]
    );
}

#[test]
fn as_many_languages_are_put_together_as_it_takes() {
    // Of 7 who opened it in Romanian, 2 did not finish and 2 acknowledged: neither English nor Urdu hides both.
    let story = Story::new()
        .count(march(3), "en-GB", [40, 40, 10])
        .count(march(3), "pl", [30, 0, 0])
        .count(march(3), "ur", [20, 10, 0])
        .count(march(3), "ro", [7, 5, 2]);
    let rows = lines(story.report(By::Language).rows());
    assert_eq!(
        rows,
        [
            "Polish: 30 0 0",
            "3 languages together: English, Urdu, Romanian: 67 55 12"
        ]
    );
}

#[test]
fn a_language_that_nobody_read_is_told_as_nothing() {
    let story = plenty().shown("2024", "ta", false, march(1), march(31));
    assert_eq!(lines(story.report(By::Language).rows())[3], "Tamil: 0 0 0");
}

#[test]
fn a_step_that_is_rare_altogether_is_told_nowhere() {
    let story =
        Story::new()
            .count(march(10), "pl", [40, 20, 3])
            .count(march(11), "ur", [40, 20, 0]);
    for by in By::ALL {
        let report = story.report(by);
        assert_eq!(line(report.total()), "80 40 <5", "{by:?}");
        assert!(
            report
                .rows()
                .iter()
                .all(|row| row.numbers.acknowledged == Number::Withheld),
            "{by:?}"
        );
    }
    assert!(
        story
            .report(By::Week)
            .to_table()
            .contains("acknowledged fewer than 5 times")
    );
}

#[test]
fn where_a_difference_is_small_altogether_the_later_step_is_not_shown() {
    let report = Story::new()
        .count(march(10), "pl", [40, 38, 20])
        .report(By::Language);
    assert_eq!(line(report.total()), "40 ? 20");
    assert_eq!(lines(report.rows()), ["Polish: 40 ? 20"]);
}

#[test]
fn where_hardly_anything_was_opened_there_is_one_row_and_no_number() {
    let story = Story::new()
        .count(march(10), "pl", [2, 0, 0])
        .count(march(20), "ur", [1, 0, 0]);
    for by in By::ALL {
        let report = story.report(by);
        assert_eq!(line(report.total()), "<5 0 0");
        assert_eq!(report.rows().len(), 1, "{by:?}");
    }
    assert_eq!(
        story.report(By::Language).rows()[0].members,
        ["Polish", "Urdu"]
    );
}

#[test]
fn percentages_stand_only_beside_what_they_are_of() {
    let table = Story::new()
        .count(march(10), "pl", [40, 12, 0])
        .count(march(11), "ur", [5, 9, 0])
        .report(By::Language)
        .to_table();
    assert!(
        table.contains("12 of 40, 30 %") && table.contains("0 of 40, 0 %"),
        "{table}"
    );
    let urdu = table.lines().find(|line| line.contains("Urdu")).unwrap();
    assert!(
        urdu.contains(" 9 ") && !urdu.contains("9 of 5"),
        "more was read than opened: {urdu}"
    );
    let rare = Story::new()
        .count(march(10), "pl", [2000, 5, 0])
        .report(By::Language)
        .to_table();
    assert!(rare.contains("5 of 2,000, under 1 %"), "{rare}");
    let none = Story::new().report(By::Language).to_table();
    assert!(
        none.contains("The guidance was not opened.") && !none.contains('%'),
        "{none}"
    );
}

#[test]
fn counts_of_a_whole_year_are_rows_of_their_own_and_belong_to_whole_years_only() {
    let year = When::Year(2024);
    let story = plenty().add(
        year,
        "social-media",
        "2024",
        "pl",
        ClockTrust::Trusted,
        [100, 50, 30],
    );
    let weeks = story.report(By::Week);
    assert_eq!(
        lines(weeks.rows())[..2],
        ["2024, whole year: 100 50 30", "2 to 8 March 2026: 40 20 10"]
    );
    assert_eq!(
        lines(weeks.weeks())[0],
        "2 to 8 March 2026: 40 20 10",
        "the chart is of weeks"
    );
    assert!(
        weeks
            .notes()
            .iter()
            .any(|note| note.contains("Of 2024 some counts are known only for the whole year"))
    );
    for by in By::ALL {
        assert_eq!(
            line(story.within(date(2024, 1, 1), march(31), by).total()),
            "190 95 54",
            "{by:?}"
        );
        for (from, to) in [
            (date(2024, 1, 2), march(31)),
            (date(2023, 1, 1), date(2024, 12, 30)),
            (date(2024, 5, 1), date(2024, 6, 1)),
        ] {
            let report = story.within(from, to, by);
            assert_ne!(line(report.total()), "190 95 54", "{from} {to}");
            assert!(
                report
                    .notes()
                    .iter()
                    .any(|note| note.starts_with("Left out: counts of 2024")),
                "{from} {to}"
            );
        }
        let later = story.within(march(1), march(31), by);
        assert!(
            !later
                .notes()
                .iter()
                .any(|note| note.contains("2024") && note.contains("whole year")),
            "2024 is not asked for"
        );
    }
}

#[test]
fn a_small_year_is_put_together_with_what_follows() {
    let story = plenty().add(
        When::Year(2024),
        "social-media",
        "2024",
        "pl",
        ClockTrust::Trusted,
        [3, 0, 0],
    );
    assert_eq!(
        lines(story.report(By::Week).rows())[0],
        "2024, whole year, and 2 to 8 March 2026: 43 20 10"
    );
    assert_eq!(
        lines(story.report(By::Week).weeks())[0],
        "9 to 15 March 2026: 30 15 9"
    );
}

#[test]
fn a_clock_that_was_not_verified_is_told() {
    let unverified = |counts| {
        plenty().add(
            When::Day(march(3), HalfDay::Morning),
            "social-media",
            "2024",
            "pl",
            ClockTrust::Unverified,
            counts,
        )
    };
    let note = |story: Story| {
        story
            .report(By::Week)
            .notes()
            .iter()
            .find(|note| note.contains("clock"))
            .unwrap()
            .clone()
    };
    assert!(note(plenty()).starts_with("The machine's clock was set by a time server whenever"));
    assert!(
        note(unverified([20, 5, 5]))
            .starts_with("30 of these 189 counts, of all steps, were made while")
    );
    assert!(note(unverified([2, 0, 0])).starts_with("Fewer than 5 of these counts"));
    let all = Story::new().add(
        When::Year(2025),
        "social-media",
        "2024",
        "pl",
        ClockTrust::Unverified,
        [9, 0, 0],
    );
    assert!(note(all).starts_with("All of these counts"));
}

/// Version 2025 says something new on 16 March, version 2025b only corrects a word on 23 March.
fn new_words() -> Story {
    let add = |story: Story, day, version, counts| {
        story.add(
            When::Day(day, HalfDay::Afternoon),
            "social-media",
            version,
            "pl",
            ClockTrust::Trusted,
            counts,
        )
    };
    let story = add(Story::new(), march(3), "2024", [40, 20, 10]);
    let story = add(story, march(17), "2025", [30, 15, 9]);
    add(story, march(24), "2025b", [20, 10, 5])
        .shown("2024", "pl", false, date(2026, 1, 1), march(15))
        .shown("2025", "pl", false, march(16), march(22))
        .shown("2025b", "pl", true, march(23), march(31))
}

#[test]
fn versions_that_mean_the_same_share_a_row_and_others_do_not() {
    let report = new_words().report(By::Version);
    assert_eq!(
        lines(report.rows()),
        [
            "Social media, version 2024: 40 20 10",
            "Social media, versions 2025 and 2025b: 50 25 14"
        ]
    );
    assert!(report.rows().iter().all(|row| !row.mixes_versions));
}

#[test]
fn each_change_of_words_is_told_and_rows_on_both_sides_of_it_are_marked() {
    let sentence = "Social media: version 2025 replaced 2024 on 16 March 2026; figures before and after are about different \
                    words and cannot be compared.";
    let minor = "Social media: version 2025b replaced 2025 on 23 March 2026; the practice says that it means the same, so \
                 figures before and after are kept together.";
    for by in By::ALL {
        let report = new_words().report(by);
        assert!(
            report.notes().iter().any(|note| note == sentence),
            "{by:?}: {:?}",
            report.notes()
        );
        assert!(report.notes().iter().any(|note| note == minor), "{by:?}");
    }
    let marked = |by| {
        new_words()
            .report(by)
            .rows()
            .iter()
            .map(|row| row.mixes_versions)
            .collect::<Vec<_>>()
    };
    assert_eq!(marked(By::Language), [true]);
    assert_eq!(marked(By::Document), [true]);
    assert_eq!(marked(By::Month), [true]);
    assert_eq!(marked(By::Week), [false; 5]);
    let before = new_words().within(march(1), march(15), By::Language);
    assert!(
        !before.notes().iter().any(|note| note.contains("replaced"))
            && !before.rows()[0].mixes_versions
    );
}

#[test]
fn a_version_of_which_only_counts_are_known_is_no_minor_one() {
    let mut story = new_words();
    story.0.wordings.clear();
    assert_eq!(story.report(By::Version).rows().len(), 3);
}

/// That a text is as committed; with `UPDATE=1` it is written.
fn assert_golden(name: &str, text: &str) {
    let path = format!("{}/tests/golden/{name}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    assert_eq!(
        text,
        std::fs::read_to_string(&path).unwrap(),
        "{path}: UPDATE=1 writes it anew"
    );
}

#[test]
fn the_table_says_it_in_plain_words() {
    assert_golden(
        "report.txt",
        &plenty().within(march(2), march(22), By::Week).to_table(),
    );
}

#[test]
fn the_spreadsheet_opens_with_dates_as_dates_and_no_formulas() {
    let story = plenty().add(
        When::Day(march(16), HalfDay::Morning),
        "social-media",
        "=HYPERLINK(\"x\")",
        "pl",
        ClockTrust::Trusted,
        [9, 0, 0],
    );
    let weeks = plenty()
        .within(march(2), march(22), By::Week)
        .to_csv()
        .unwrap();
    assert_golden("report.csv", &weeks.replace("\r\n", "\n"));
    assert!(
        weeks.starts_with('\u{feff}')
            && weeks.matches('\n').count() == weeks.matches("\r\n").count()
    );
    for by in By::ALL {
        let mut story = Story(story.0.clone());
        for subject in &mut story.0.history.subjects {
            for name in [&mut subject.document, &mut subject.language] {
                name.insert(0, '@');
            }
        }
        let text = story.report(by).to_csv().unwrap();
        let mut reader =
            csv::ReaderBuilder::new().from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let cells: Vec<_> = reader
            .records()
            .flat_map(|record| {
                record
                    .unwrap()
                    .iter()
                    .map(str::to_owned)
                    .collect::<Vec<_>>()
            })
            .collect();
        assert!(cells.len() > 9);
        assert!(
            !cells
                .iter()
                .any(|cell| cell.trim_start().starts_with(['=', '+', '-', '@'])),
            "{cells:?}"
        );
    }
}

#[test]
fn programs_find_the_same_numbers_under_lasting_names() {
    let text = Story::new()
        .count(march(10), "pl", [40, 12, 3])
        .within(march(1), march(31), By::Language)
        .to_json()
        .unwrap();
    let answer: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        (
            answer["format"].as_u64(),
            answer["by"].as_str(),
            answer["from"].as_str()
        ),
        (Some(1), Some("language"), Some("2026-03-01"))
    );
    assert_eq!(
        answer["rows"][0],
        serde_json::json!({
            "label": "Polish", "first_day": null, "last_day": null, "members": ["Polish"], "about_different_words": false,
            "opened": 40, "read_to_end": 12, "read_to_end_percent": 30,
            "acknowledged": "not shown", "acknowledged_percent": null,
        })
    );
    assert_eq!(answer["total"]["acknowledged"], "fewer than 5");
    assert!(!text.contains('3') || !text.contains(": 3,"), "{text}");
}

#[test]
fn the_page_is_one_file_that_loads_nothing_and_believes_no_text() {
    let mut story = plenty().shown(
        "<script>alert(1)</script>",
        "pl",
        false,
        march(10),
        march(31),
    );
    story.0.practice = "Mill & Lane <b>\"Surgery\"</b>".to_owned();
    story.0.seals = "</p><img src=x onerror='y'>".to_owned();
    for by in By::ALL {
        let page = story.report(by).to_html().unwrap();
        assert_well_formed(&page);
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en-GB\">"));
        for never in [
            "<script", "<img", "<b>", "<link", "url(", "@import", "src=", "href=", "http",
        ] {
            let found = page.to_lowercase().contains(never)
                && !(never == "src=" && page.contains("&lt;img src="));
            assert!(!found, "{by:?}: {never}");
        }
        assert!(page.contains("Mill &amp; Lane &lt;b&gt;&quot;Surgery&quot;&lt;/b&gt;"));
        let charts = if by == By::Version { 0 } else { 2 };
        assert_eq!(page.matches("<svg ").count(), charts, "{by:?}");
        assert!(
            page.contains("@page { size: A4")
                && page.contains("Made on 31 March 2026 by guidance-kiosk ")
        );
        for words in [
            "In short",
            "Seals",
            "180 of 187 messages",
            "the practice&#39;s own words",
            "5 January 2026",
        ] {
            assert!(page.contains(words), "{words}");
        }
    }
}

#[test]
fn a_chart_from_which_a_small_number_would_follow_beside_the_table_is_left_out() {
    // Of 42 openings of version 2024, 40 were in the weeks before the one in which it was replaced: 2 would follow.
    let of = |story: Story, day, version, counts| {
        story.add(
            When::Day(day, HalfDay::Morning),
            "social-media",
            version,
            "pl",
            ClockTrust::Trusted,
            counts,
        )
    };
    let story = of(
        of(
            of(Story::new(), march(3), "2024", [40, 20, 10]),
            march(9),
            "2024",
            [2, 0, 0],
        ),
        march(11),
        "2025",
        [30, 15, 9],
    )
    .shown("2024", "pl", false, march(1), march(10))
    .shown("2025", "pl", false, march(11), march(31));
    let report = story.report(By::Version);
    assert_eq!(
        lines(report.rows())[0],
        "Social media, version 2024: 42 20 10"
    );
    assert!(report.weeks().is_empty() && report.languages().is_empty());
    assert!(
        report
            .notes()
            .iter()
            .any(|note| note.starts_with("Not everything was on the screen all the time"))
    );
    assert_eq!(
        story.report(By::Week).languages().len(),
        1,
        "Polish was there all the time"
    );

    // English alone in the first week: what is left of it for later would follow.
    let story = Story::new()
        .count(march(3), "en-GB", [40, 20, 10])
        .count(march(11), "en-GB", [2, 0, 0])
        .count(march(12), "pl", [30, 15, 9])
        .shown("2024", "en-GB", false, march(1), march(31))
        .shown("2024", "pl", false, march(9), march(31));
    let (weeks, languages) = (story.report(By::Week), story.report(By::Language));
    assert!(!weeks.weeks().is_empty() && weeks.languages().is_empty());
    assert!(languages.weeks().is_empty() && !languages.languages().is_empty());
    assert!(
        plenty().report(By::Version).weeks().len() > 2,
        "nothing was left out there"
    );
}

#[test]
fn broken_seals_are_told_first() {
    let mut story = plenty();
    (story.0.seals, story.0.seals_sound) = (
        "The seal of 9 March 2026 is broken.".to_owned(),
        Some(false),
    );
    let page = story.report(By::Week).to_html().unwrap();
    let warning = page
        .find("<p class=\"caution\">The seal of 9 March")
        .unwrap();
    assert!(warning < page.find("In short").unwrap());
    assert!(
        story
            .report(By::Week)
            .to_table()
            .contains("CAUTION: The seal of")
    );
    assert!(
        !plenty()
            .report(By::Week)
            .to_html()
            .unwrap()
            .contains("class=\"caution\"")
    );
}

#[test]
fn a_chart_of_years_of_weeks_fits_on_a_page_and_one_of_many_languages_on_two() {
    let weeks = (0..150).fold(Story::new(), |story, week| {
        story.count(
            date(2023, 3, 6).saturating_add((week * 7).days()),
            "pl",
            [40, 20, 10],
        )
    });
    let report = weeks.report(By::Week);
    assert!(
        report.rows().len() > 140 && report.weeks().len() <= 18,
        "{}",
        report.weeks().len()
    );
    let shown: u64 = report
        .weeks()
        .iter()
        .filter_map(|row| row.numbers.opened.shown())
        .sum();
    assert_eq!(shown, 150 * 40);
    let tags = guidance_kiosk::language::Language::known_tags().take(20);
    let languages = tags.fold(Story::new(), |story, tag| {
        story.count(march(2), tag, [40, 20, 10])
    });
    let page = languages.report(By::Language).to_html().unwrap();
    assert!(page.contains("part 1 of 2") && page.contains("part 2 of 2"));
    assert_well_formed(&page);
}

/// Every element that is opened is closed, in the right order, and no identity is given twice.
fn assert_well_formed(page: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        let end = rest[at..].find('>').expect("every tag ends") + at;
        let (tag, style) = (&rest[at + 1..end], rest[at..].starts_with("<style>"));
        let name = tag
            .trim_start_matches('/')
            .split([' ', '/', '\n'])
            .next()
            .unwrap();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name), "closed: {tag}");
        } else if !(tag.ends_with('/') || tag.starts_with('!') || name == "meta") {
            open.push(name);
        }
        assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
        rest = if style {
            &rest[rest.find("</style>").unwrap()..]
        } else {
            &rest[end + 1..]
        };
    }
    assert!(open.is_empty(), "{open:?}");
    let ids: Vec<_> = page
        .split(" id=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    assert_eq!(
        ids.iter().collect::<BTreeSet<_>>().len(),
        ids.len(),
        "{ids:?}"
    );
}

fn is_small(number: u64) -> bool {
    (1..5).contains(&number)
}

/// Every number that a page prints about visits: of its tables, its charts and its summary.
fn numbers_on(page: &str) -> Vec<u64> {
    let texts = |before: &str, after: &str| -> Vec<String> {
        page.split(before)
            .skip(1)
            .map(|rest| rest.split(after).next().unwrap().to_owned())
            .collect()
    };
    let mut found: Vec<String> = texts("<td class=\"number\">", "</td>");
    // "12 of 40, 30 %": the percentage is no count.
    for cell in &mut found {
        if let Some((counts, _)) = cell
            .clone()
            .split_once(", ")
            .filter(|_| cell.ends_with('%'))
        {
            *cell = counts.to_owned();
        }
    }
    for text in texts("<text ", "</text>") {
        let told = text.split('>').nth(1).unwrap().trim().to_owned();
        if [" opened", " read to the end", " acknowledged"]
            .iter()
            .any(|step| told.ends_with(step))
        {
            found.push(told);
        }
    }
    for words in texts("-words\">", "</desc>") {
        for row in words.split(": opened ").skip(1) {
            found.push(row.split('.').next().unwrap().to_owned());
        }
    }
    found.push(
        texts("<h2>In short</h2>\n<p>", "</p>")[0]
            .replace("fewer than 5", "")
            .replace("smaller than 5", ""),
    );
    let number = |word: &str| {
        word.trim_matches(|letter: char| !letter.is_ascii_digit())
            .replace(',', "")
            .parse()
            .ok()
    };
    // Of the summary's percentages, the number stands before the sign.
    let words = found.iter().flat_map(|text| {
        let words: Vec<_> = text.split_whitespace().map(str::to_owned).collect();
        let next = words.clone().into_iter().skip(1).chain([String::new()]);
        words
            .into_iter()
            .zip(next)
            .filter(|(_, next)| !next.starts_with('%'))
            .map(|(word, _)| word)
            .collect::<Vec<_>>()
    });
    words.filter_map(|word| number(&word)).collect()
}

#[test]
fn the_numbers_on_a_page_are_all_looked_at() {
    let page = plenty().report(By::Week).to_html().unwrap();
    let found: BTreeSet<_> = numbers_on(&page).into_iter().collect();
    assert_eq!(
        found,
        BTreeSet::from([0, 5, 9, 10, 15, 20, 24, 30, 40, 45, 90])
    );
    let spoilt = page.replace("15 read to the end", "3 read to the end");
    assert!(numbers_on(&spoilt).contains(&3));
}

#[derive(Debug, Clone)]
struct Visit {
    day: i64,
    document: usize,
    version: usize,
    language: usize,
    is_year: bool,
    counts: [u64; 3],
}

fn visits() -> impl Strategy<Value = Vec<Visit>> {
    // Mostly as visits are: fewer go on than began; sometimes as a change of the day can leave them.
    let usual = (0..12_u64, 0.0..1.0_f64, 0.0..1.0_f64).prop_map(|(opened, read, acknowledged)| {
        let part = |part: f64| (opened as f64 * part).round() as u64;
        [opened, part(read), part(read * acknowledged)]
    });
    let any = [0..7_u64, 0..7_u64, 0..7_u64];
    let counts = prop_oneof![4 => usual, 1 => any];
    let days = prop_oneof![0..30_i64, 0..300_i64];
    let visit = (
        days,
        0..3_usize,
        0..3_usize,
        0..9_usize,
        prop::bool::weighted(0.1),
        counts,
    )
        .prop_map(
            |(day, document, version, language, is_year, counts)| Visit {
                day,
                document,
                version,
                language,
                is_year,
                counts,
            },
        );
    prop::collection::vec(visit, 0..40)
}

const START: Date = date(2025, 9, 1);

fn story_of(visits: &[Visit]) -> Story {
    let languages = ["en-GB", "pl", "ro", "ur", "pa", "bn", "ar", "so", "xx"];
    visits.iter().fold(Story::new(), |story, visit| {
        let when = match visit.is_year {
            true => When::Year(2024 + i16::try_from(visit.day % 2).unwrap()),
            false => When::Day(START.saturating_add(visit.day.days()), HalfDay::Afternoon),
        };
        let document = ["social-media", "zero-tolerance", "repeat-prescriptions"][visit.document];
        let version = ["2024", "2025", "2026"][visit.version];
        let clock = if visit.day % 3 == 0 {
            ClockTrust::Unverified
        } else {
            ClockTrust::Trusted
        };
        story.add(
            when,
            document,
            version,
            languages[visit.language],
            clock,
            visit.counts,
        )
    })
}

fn triple(numbers: Numbers) -> [Option<u64>; 3] {
    [
        numbers.opened.shown(),
        numbers.read_to_end.shown(),
        numbers.acknowledged.shown(),
    ]
}

/// Whether nobody can be found in these three numbers.
fn assert_safe(numbers: [Option<u64>; 3], what: &str) -> Result<(), TestCaseError> {
    for number in numbers.into_iter().flatten() {
        prop_assert!(!is_small(number), "{what}: {numbers:?}");
        if let Some(opened) = numbers[0].filter(|&opened| opened >= number) {
            prop_assert!(
                !is_small(opened - number),
                "{what}: how many did not go on, {numbers:?}"
            );
        }
    }
    Ok(())
}

/// All that was counted in whole days from one to another, or of these languages, by brute force.
fn counted(history: &History, is_meant: impl Fn(&Cell) -> bool) -> [u64; 3] {
    [
        StepKind::Opened,
        StepKind::ReadToEnd,
        StepKind::Acknowledged,
    ]
    .map(|step| {
        history
            .cells
            .iter()
            .filter(|cell| cell.step == step && is_meant(cell))
            .map(|cell| cell.count)
            .sum()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nobody_can_be_found_in_a_report(visits in visits(), from in prop::option::of(0..200_i64), length in prop::option::of(0..200_i64), by in 0..6_usize) {
        let story = story_of(&visits);
        let from = from.map(|from| START.saturating_add(from.days()));
        let to = length.map(|length| from.unwrap_or(START).saturating_add(length.days()));
        let report = Report::answer(&story.0, &Question { from, to, by: By::ALL[by] });
        let total = triple(report.total());
        let divisions = [report.rows(), report.weeks(), report.languages()];

        // 1. Nothing small is printed, in any form.
        assert_safe(total, "total")?;
        for row in divisions.into_iter().flatten() {
            assert_safe(triple(row.numbers), &row.label)?;
        }
        let page = report.to_html().unwrap();
        for number in numbers_on(&page) {
            prop_assert!(!is_small(number), "{number} stands on the page");
        }
        for note in report.notes().iter().filter(|note| note.contains("of these") && note.contains("clock")) {
            let numbers: Vec<u64> = note.split(' ').filter_map(|word| word.replace(',', "").parse().ok()).collect();
            if let [part, all] = numbers[..] {
                prop_assert!(!is_small(part) && !is_small(all) && !is_small(all - part), "{note}");
            }
        }

        // 2. Rows add up to the total: whatever is left of it after some rows is made of whole rows.
        let are_versions_told = by == 5 && report.notes().iter().any(|note| note.contains(" replaced "));
        prop_assert!(!are_versions_told || report.weeks().is_empty() && report.languages().is_empty());
        for rows in [report.rows(), report.languages()] {
            for (step, expected) in total.into_iter().enumerate() {
                let sum: Option<u64> = rows.iter().map(|row| triple(row.numbers)[step]).sum();
                if !rows.is_empty() {
                    prop_assert_eq!(sum.filter(|_| expected.is_some()), expected);
                }
            }
        }

        // 3. All time between any two places where a table or a chart is cut, taken from what was counted.
        let is_usual = visits.iter().all(|visit| visit.counts[1] <= visit.counts[0] && visit.counts[2] <= visit.counts[0]);
        let of_time = [if by < 3 { report.rows() } else { &[] }, report.weeks()];
        let is_asked = |day: Date| from.is_none_or(|from| day >= from) && to.is_none_or(|to| day <= to);
        let cuts: BTreeSet<Date> =
            of_time.into_iter().flatten().filter(|row| !row.has_whole_years).flat_map(|row| {
                let (first, last) = row.days.unwrap();
                [first, last.saturating_add(1.day())]
            }).collect();
        for &begin in &cuts {
            for &end in cuts.range(begin..).skip(1) {
                let counts = counted(&story.0.history, |cell| {
                    matches!(cell.when, When::Day(day, _) if is_asked(day) && begin <= day && day < end)
                });
                for step in 0..3 {
                    let is_shown = total[step].is_some() && total[0].is_some();
                    prop_assert!(!is_shown || !is_small(counts[step]), "{begin} up to {end}: {counts:?}");
                    let others = counts[0].saturating_sub(counts[step]);
                    prop_assert!(!is_shown || !is_usual || !is_small(others), "{begin} up to {end}: {counts:?} did not go on");
                }
            }
        }

        // 4. Merging hides, and changes nothing: every row is what was counted.
        for row in of_time.into_iter().flatten().filter(|row| !row.has_whole_years) {
            let (first, last) = row.days.unwrap();
            let counts = counted(&story.0.history, |cell| {
                matches!(cell.when, When::Day(day, _) if is_asked(day) && first <= day && day <= last)
            });
            for (shown, counted) in triple(row.numbers).into_iter().zip(counts) {
                prop_assert!(shown.is_none_or(|shown| shown == counted), "{}", row.label);
            }
        }
        // 5. What a total hides, it hides for a reason.
        if from.is_none() && to.is_none() {
            let counts = counted(&story.0.history, |_| true);
            let is_open = !counts.iter().any(|&count| is_small(count) || is_small(counts[0].saturating_sub(count)));
            prop_assert!(!is_open || total.iter().all(Option::is_some));
            for (number, count) in [report.total().opened, report.total().read_to_end, report.total().acknowledged].into_iter().zip(counts) {
                prop_assert_eq!(number == Number::FewerThanFive, is_small(count));
            }
        }
    }
}

/// What the program prints, with its exit code and its complaints.
fn run(arguments: &[&str]) -> (i32, String, String) {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_guidance-kiosk"))
        .arg("report")
        .args(arguments)
        .output()
        .unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (
        output.status.code().unwrap(),
        text(&output.stdout),
        text(&output.stderr),
    )
}

/// Counts one opening in a data folder.
fn count_opening(folder: &std::path::Path, day: Date) {
    let entry = guidance_kiosk::tally::Entry {
        date: day,
        half_day: HalfDay::Morning,
        document: "social-media",
        version: "2024",
        wording: guidance_kiosk::edition::Digest::of(["words"]),
        language: "pl",
        step: StepKind::Opened,
        reading_time: guidance_kiosk::counted::ReadingTime::UnderOneMinute,
        clock: guidance_kiosk::counted::ClockTrust::Trusted,
    };
    guidance_kiosk::tally::Tally::in_folder(folder)
        .count(&entry)
        .unwrap();
}

#[test]
fn staff_get_a_report_on_the_screen_or_in_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    for _ in 0..6 {
        count_opening(folder.path(), march(3));
    }
    let period = ["--data", data, "--from", "2026-03-01", "--to", "2026-03-31"];
    let (code, table, _) = run(&period);
    assert!(
        code == 0
            && table.contains(" 2 to 8 March 2026        6 ")
            && table.contains("opened 6 times"),
        "{table}"
    );
    let page = folder.path().join("report.html");
    let to_file = [
        "--by",
        "language",
        "--format",
        "html",
        "--out",
        page.to_str().unwrap(),
    ];
    let (code, told, _) = run(&[&period[..], &to_file].concat());
    assert!(code == 0 && told.starts_with("wrote "), "{told}");
    assert!(
        std::fs::read_to_string(&page)
            .unwrap()
            .contains("<th scope=\"row\">Polish</th><td class=\"number\">6</td>")
    );
    let (code, csv, _) = run(&[&period[..], &["--format", "csv"]].concat());
    assert!(
        code == 0 && csv.contains("2026-03-02,2026-03-08,6,0,0,0,0,no\r\n"),
        "{csv}"
    );
}

#[test]
fn a_folder_without_counts_is_told_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let (code, _, told) = run(&["--data", folder.path().to_str().unwrap()]);
    assert!(code == 1 && told.contains("nothing was counted"), "{told}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    let (code, _, told) = run(&["--from", "2026-03-02", "--to", "2026-03-01"]);
    assert!(
        code == 2 && told.contains("the first day comes first"),
        "{told}"
    );
    let (code, _, told) = run(&["--from", "1/3/2026"]);
    assert!(code == 2 && told.contains("such as 2026-03-01"), "{told}");
}
