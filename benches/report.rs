//! How long a report takes on the counts of many years: 2 million cells, in every grouping and format.
//!
//! `cargo bench --no-default-features --bench report [-- FOLDER]`; with a folder, a small practice's pages
//! are written there to look at.

use std::path::Path;
use std::time::Instant;

use guidance_kiosk::report::{By, Material, Question, Report};
use guidance_kiosk::session::{ReadingTime, StepKind};
use guidance_kiosk::tally::history::{Cell, History, ShownWording, Subject, When};
use guidance_kiosk::tally::{ClockTrust, HalfDay};
use jiff::ToSpan;
use jiff::civil::{Date, date};

/// The same numbers in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

const LANGUAGES: [&str; 16] =
    ["en-GB", "pl", "ro", "ur", "pa", "bn", "gu", "ar", "pt", "cy", "so", "ta", "lt", "fa", "uk", "zh-Hans"];

fn history(days: i64, a_day: u64, documents: &[&str], languages: usize) -> (History, Vec<ShownWording>) {
    let mut numbers = Numbers(7);
    let first = date(2026, 11, 24).saturating_sub(days.days());
    let change = date(2026, 9, 15);
    let mut wordings = Vec::new();
    for document in documents {
        for language in &LANGUAGES[..languages] {
            for (version, from, to) in [("2025", first, change.saturating_sub(1.day())), ("2026", change, date(2026, 11, 24))] {
                wordings.push(ShownWording {
                    subject: Subject {
                        document: (*document).to_owned(),
                        version: version.to_owned(),
                        language: (*language).to_owned(),
                        wording: format!("{:064x}", u128::from(numbers.below(u64::MAX)) << 90),
                    },
                    minor: false,
                    reviewed: usize::try_from(numbers.below(190)).unwrap_or(0),
                    messages: 187,
                    first_shown: from,
                    last_shown: to,
                });
            }
        }
    }
    let mut cells = Vec::new();
    for day in 0..days {
        let day: Date = first.saturating_add(day.days());
        if day.weekday().to_monday_zero_offset() > 4 {
            continue;
        }
        for _ in 0..a_day {
            // Few languages are read by most.
            let language = numbers.below(16).min(numbers.below(16)).min(numbers.below(16)) % languages as u64;
            let document = numbers.below(documents.len() as u64);
            let index = usize::try_from((document * languages as u64 + language) * 2 + u64::from(day >= change)).unwrap_or(0);
            let step = [StepKind::Opened, StepKind::Opened, StepKind::Opened, StepKind::ReadToEnd, StepKind::Acknowledged];
            cells.push(Cell {
                when: When::Day(day, if numbers.below(2) == 0 { HalfDay::Morning } else { HalfDay::Afternoon }),
                subject: index,
                step: step[usize::try_from(numbers.below(5)).unwrap_or(0)],
                reading_time: Some(ReadingTime::OneToThreeMinutes),
                clock: if numbers.below(20) == 0 { ClockTrust::Unverified } else { ClockTrust::Trusted },
                count: 1 + numbers.below(2),
            });
        }
    }
    (History { subjects: wordings.iter().map(|shown| shown.subject.clone()).collect(), cells }, wordings)
}

fn material((history, wordings): (History, Vec<ShownWording>)) -> Material {
    Material {
        practice: "Mill Lane Surgery".to_owned(),
        history,
        wordings,
        seals: "Every day's counts up to 23 November 2026 are sealed, and none of the seals is broken.".to_owned(),
        seals_sound: Some(true),
        made_on: date(2026, 11, 24),
        own_language: "en-GB".to_owned(),
    }
}

fn main() {
    let documents: Vec<_> = (0..40).map(|number| format!("document-{number}")).collect();
    let documents: Vec<_> = documents.iter().map(String::as_str).collect();
    let big = material(history(7_300, 384, &documents, 16));
    println!("{} cells of {} wordings in 20 years", big.history.cells.len(), big.wordings.len());
    for by in By::ALL {
        let began = Instant::now();
        let report = Report::answer(&big, &Question { from: None, to: None, by });
        let answered = began.elapsed();
        let sizes = [report.to_table(), report.to_csv().unwrap(), report.to_json().unwrap(), report.to_html().unwrap()];
        let sizes = sizes.map(|text| text.len() / 1024);
        println!("by {:9} {answered:9.1?}; with all four formats {:9.1?}; KiB {sizes:?}", by.name(), began.elapsed());
    }
    let folder = std::env::args().skip(1).find(|argument| !argument.starts_with("--"));
    let Some(folder) = folder else { return };
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder).unwrap();
    let small = material(history(180, 9, &["social-media", "zero-tolerance"], 14));
    for by in By::ALL {
        let report = Report::answer(&small, &Question { from: None, to: None, by });
        std::fs::write(folder.join(format!("by-{}.html", by.name())), report.to_html().unwrap()).unwrap();
        std::fs::write(folder.join(format!("by-{}.txt", by.name())), report.to_table()).unwrap();
    }
}
