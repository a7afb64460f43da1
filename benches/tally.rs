//! How reports grow with what was counted: `make bench-tally`.
//!
//! A busy practice is made up: 1,000 visits a day in 29 languages and 10 documents, all of it kept by
//! day, sealed. Then the program itself makes a report, from its start to its end.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use guidance_kiosk::counted::{ClockTrust, HalfDay};
use guidance_kiosk::counted::{ReadingTime, StepKind};
use guidance_kiosk::edition::Digest;
use guidance_kiosk::tally::counts::{Counts, Period};
use guidance_kiosk::tally::{Entry, FILE_NAME, KEY_NAME, Tally, seal};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};

const YEARS: [usize; 4] = [1, 2, 5, 10];
const VISITS: usize = 1000;
const LANGUAGES: usize = 29;
const DOCUMENTS: usize = 10;
const REPEATS: usize = 7;
const FIRST: Date = date(2016, 1, 1);

fn main() {
    // `cargo test --benches` only asks whether this builds.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    println!("{:32} {:>9} {:>9} {:>9}", "", "median", "min", "max");
    for years in YEARS {
        let folder = tempfile::tempdir().unwrap();
        let cells = fill(folder.path(), years * 365);
        let size = std::fs::metadata(folder.path().join(FILE_NAME))
            .unwrap()
            .len();
        println!(
            "{years} years: {cells} different counts, {} MB",
            size / 1_000_000
        );
        for arguments in [
            &["report", "--by", "month"][..],
            &["report", "--format", "html"],
            &["report", "--verify"],
        ] {
            let times = (0..REPEATS)
                .map(|_| time(folder.path(), arguments))
                .collect();
            report(&arguments.join(" "), times);
        }
    }
}

/// Fills a folder with sealed days; how many cells they have.
fn fill(folder: &Path, days: usize) -> usize {
    let mut tally = Tally::in_folder(folder);
    tally.open().unwrap();
    let key = seal::Key::make().unwrap();
    std::fs::write(folder.join(KEY_NAME), key.secret()).unwrap();
    let documents: Vec<String> = (0..DOCUMENTS)
        .map(|number| format!("document-{number}"))
        .collect();
    let languages: Vec<String> = (0..LANGUAGES)
        .map(|number| format!("l{number:02}"))
        .collect();
    let connection = rusqlite::Connection::open(folder.join(FILE_NAME)).unwrap();
    connection.execute_batch("BEGIN").unwrap();
    let mut chance = 12345_u64;
    let mut number_below = |limit: usize| {
        chance = chance
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((chance >> 33) as usize) % limit
    };
    let (mut before, mut cells) = (None, 0);
    for day in 0..days {
        let today = FIRST + (day as i64).days();
        let mut counts = Counts::new(Period::Day(today));
        for _ in 0..VISITS {
            // Few languages are read by most.
            let language = number_below(LANGUAGES) * number_below(LANGUAGES) / LANGUAGES;
            let document = number_below(DOCUMENTS) * number_below(DOCUMENTS) / DOCUMENTS;
            let version = if day < days / 2 { "1" } else { "2" };
            let half_day = if number_below(2) == 0 {
                HalfDay::Morning
            } else {
                HalfDay::Afternoon
            };
            let reached = number_below(3);
            for step in [
                StepKind::Opened,
                StepKind::ReadToEnd,
                StepKind::Acknowledged,
            ]
            .into_iter()
            .take(reached + 1)
            {
                counts.add(&Entry {
                    date: today,
                    half_day,
                    document: &documents[document],
                    version,
                    wording: Digest::of([
                        documents[document].as_str(),
                        version,
                        languages[language].as_str(),
                    ]),
                    language: &languages[language],
                    step,
                    reading_time: ReadingTime::of(Duration::from_secs(number_below(900) as u64)),
                    clock: ClockTrust::Trusted,
                });
            }
        }
        let text = counts.salted_text("0123456789abcdef0123456789abcdef");
        cells += text.lines().filter(|line| line.starts_with('\t')).count();
        let seal = seal::Seal::make(
            &key,
            before.as_ref(),
            counts.period,
            ClockTrust::Trusted,
            text,
            Default::default(),
        );
        connection
            .execute(
                "INSERT INTO seal VALUES (?1, ?2, ?3, ?4, ?5)",
                (
                    day as i64 + 1,
                    counts.period.to_string(),
                    &seal.text,
                    &seal.signature,
                    &seal.counts,
                ),
            )
            .unwrap();
        before = Some(seal);
    }
    connection.execute_batch("COMMIT").unwrap();
    cells
}

fn time(data: &Path, arguments: &[&str]) -> Duration {
    let mut command = Command::new(env!("CARGO_BIN_EXE_guidance-kiosk"));
    command
        .args(arguments)
        .arg("--data")
        .arg(data)
        .stdout(Stdio::null());
    let start = Instant::now();
    assert!(command.status().unwrap().success());
    start.elapsed()
}

fn report(what: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let milliseconds = |time: Duration| time.as_secs_f64() * 1000.0;
    let [median, min, max] =
        [times[times.len() / 2], times[0], times[times.len() - 1]].map(milliseconds);
    println!("{what:32} {median:6.0} ms {min:6.0} ms {max:6.0} ms");
}
