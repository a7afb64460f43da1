//! How reading and checking a site grow with it: `make bench-site`.
//!
//! Sites of up to 1,000 documents in 30 languages are made of the shipped one. Each size is measured
//! in a process of its own, so that no memory of another is counted. Growth is that of the median,
//! divided by that of the site's bytes: 1.0 is linear.

#![allow(
    unsafe_code,
    reason = "an allocator that counts can be written in no other way"
)]

use std::alloc::{GlobalAlloc, Layout, System};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicIsize, Ordering};
use std::time::Instant;

use guidance_kiosk::edition::load::Contents;
use guidance_kiosk::edition::review::{Record, Review, file_of};
use guidance_kiosk::edition::wording::Vocabulary;
use guidance_kiosk::edition::{Edition, Snapshot, validate};
use guidance_kiosk::language::{Direction, Language, LanguageTag};
use guidance_kiosk::problem::{Problems, Severity};
use jiff::civil::Date;

/// How many documents, and how often each of their figures is taken.
const SIZES: [(usize, usize); 4] = [(1, 50), (10, 20), (100, 10), (1000, 5)];
const TODAY: Date = jiff::civil::date(2026, 3, 12);
/// A language that the program does not know, so that 30 are offered.
const STATED: &str = "ti";
const STATED_FACTS: &str =
    "own_name = \"ትግርኛ\"\nenglish_name = \"Tigrinya\"\ndirection = \"ltr\"\n";

fn main() {
    let arguments: Vec<_> = std::env::args().collect();
    // `cargo test --benches` only asks whether this builds.
    if !arguments.iter().any(|argument| argument == "--bench") {
        return;
    }
    match arguments
        .iter()
        .position(|argument| argument == "--documents")
        .and_then(|at| arguments.get(at + 1))
    {
        Some(documents) => measure(documents.parse().unwrap()),
        None => compare(),
    }
}

/// One figure of a site of one size: least, median, most.
struct Row {
    documents: usize,
    site_megabytes: f64,
    figures: [f64; 3],
}

/// Measures every size, and shows the figures of all side by side.
fn compare() {
    let mut tables: Vec<(String, Vec<Row>)> = Vec::new();
    for (documents, _) in SIZES {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command
            .args(["--bench", "--documents", &documents.to_string()])
            .stderr(Stdio::inherit());
        let output = command.output().unwrap();
        assert!(
            output.status.success(),
            "{documents} documents cannot be measured"
        );
        let mut site_megabytes = None;
        for line in String::from_utf8(output.stdout).unwrap().lines() {
            let mut parts = line.split('\t');
            let name = parts.next().unwrap();
            let figures = std::array::from_fn(|_| parts.next().unwrap().parse().unwrap());
            let row = Row {
                documents,
                site_megabytes: *site_megabytes.get_or_insert(figures[1]),
                figures,
            };
            match tables.iter_mut().find(|(known, _)| known == name) {
                Some((_, rows)) => rows.push(row),
                None => tables.push((name.to_owned(), vec![row])),
            }
        }
    }
    for (name, rows) in tables {
        println!(
            "\n{name:58} {:>9} {:>9} {:>9} {:>7}",
            "min", "median", "max", "growth"
        );
        for (index, row) in rows.iter().enumerate() {
            let [min, median, max] = row.figures;
            let growth = index.checked_sub(1).map(|before| {
                let before = &rows[before];
                format!(
                    "{:.2}",
                    median / before.figures[1] / (row.site_megabytes / before.site_megabytes)
                )
            });
            let noun = if row.documents == 1 {
                "document"
            } else {
                "documents"
            };
            println!(
                "  {:>5} {noun:50} {min:>9.2} {median:>9.2} {max:>9.2} {:>7}",
                row.documents,
                growth.unwrap_or_default()
            );
        }
    }
}

/// Measures sites of one size, and prints a line a figure.
fn measure(documents: usize) {
    let times = SIZES
        .iter()
        .find(|(size, _)| *size == documents)
        .map_or(5, |(_, times)| *times);
    let site = Site::of(documents);
    report("size of the site's files, MB", [site.megabytes()]);

    // First of all, before the repetitions leave their holes in the process's memory.
    COUNTING.store(true, Ordering::SeqCst);
    let before = held();
    let snapshot = Snapshot::read(site.root());
    let with_snapshot = held();
    let (edition, problems) = Edition::from_snapshot(&snapshot, TODAY);
    let with_all = held();
    let edition = edition.unwrap_or_else(|| panic!("{}", problems.render(false)));
    drop(problems);
    let with_edition = held();
    COUNTING.store(false, Ordering::SeqCst);
    let peak = peak();
    assert_eq!(
        (edition.locales.len(), edition.documents.len()),
        (30, documents)
    );
    drop(edition);

    report(
        "read the folder, ms",
        (0..times).map(|_| milliseconds(|| Snapshot::read(site.root()))),
    );
    report(
        "make the edition, ms",
        (0..times).map(|_| milliseconds(|| Edition::from_snapshot(&snapshot, TODAY))),
    );
    let changed = (0..times).map(|time| {
        site.change_a_line(time);
        let read = milliseconds(|| Snapshot::read(site.root()));
        let snapshot = Snapshot::read(site.root());
        (
            read,
            milliseconds(|| Edition::from_snapshot(&snapshot, TODAY)),
        )
    });
    let (read, made): (Vec<_>, Vec<_>) = changed.unzip();
    report("read the folder after a change of one line, ms", read);
    report("make the edition after a change of one line, ms", made);

    let accepted = site.accepted();
    if Edition::from_snapshot(&accepted, TODAY).0.is_some() {
        let making = (0..times).map(|_| milliseconds(|| Edition::from_snapshot(&accepted, TODAY)));
        report(
            "make the edition where every translation is accepted, ms",
            making,
        );
    }
    let wrong = site.with_mistakes();
    let (_, problems) = Edition::from_snapshot(&wrong, TODAY);
    assert!(problems.count(Severity::Warning) > 30 * documents);
    let making = (0..times).map(|_| milliseconds(|| Edition::from_snapshot(&wrong, TODAY)));
    report("make the edition where every file has mistakes, ms", making);

    let megabytes = |bytes: isize| bytes as f64 / f64::from(1 << 20);
    report(
        "memory of the snapshot (bytes asked for), MB",
        [megabytes(with_snapshot - before)],
    );
    report(
        "memory of the edition, MB",
        [megabytes(with_edition - with_snapshot)],
    );
    report(
        "memory of its problems, MB",
        [megabytes(with_all - with_edition)],
    );
    report("most memory of the process (VmHWM) until then, MB", [peak]);
}

fn milliseconds<T>(what: impl FnOnce() -> T) -> f64 {
    let began = Instant::now();
    let result = std::hint::black_box(what());
    let time = began.elapsed();
    drop(result);
    time.as_secs_f64() * 1000.0
}

fn report(what: &str, figures: impl IntoIterator<Item = f64>) {
    let mut figures: Vec<_> = figures.into_iter().collect();
    figures.sort_by(f64::total_cmp);
    println!(
        "{what}\t{}\t{}\t{}",
        figures[0],
        figures[figures.len() / 2],
        figures[figures.len() - 1]
    );
}

/// The most memory that the process has had at once, in MB.
fn peak() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .unwrap();
    line.trim().trim_end_matches(" kB").parse::<f64>().unwrap() / 1024.0
}

/// A site of the shipped guidance under many names.
struct Site {
    folder: tempfile::TempDir,
    documents: usize,
}

impl Site {
    fn of(documents: usize) -> Self {
        let shipped = Path::new(env!("CARGO_MANIFEST_DIR"));
        let site = Self {
            folder: tempfile::tempdir().unwrap(),
            documents,
        };
        let tags: Vec<_> = Language::known_tags().take(29).chain([STATED]).collect();
        let names: Vec<_> = (0..documents).map(document).collect();
        let practice = read(&shipped.join("content/practice.toml"));
        let practice = with_line(&practice, "languages = ", &format!("languages = {tags:?}"));
        site.write(
            "content/practice.toml",
            &with_line(&practice, "guidance = ", &format!("guidance = {names:?}")),
        );
        let structure = read(&shipped.join("content/guidance/social-media.toml"));
        for name in &names {
            site.write(&format!("content/guidance/{name}.toml"), &structure);
        }
        for (index, tag) in tags.iter().enumerate() {
            let words = shipped.join("locales").join(words_of(shipped, tag, index));
            let kiosk = read(&words.join("kiosk.ftl"));
            site.write(&format!("locales/{tag}/kiosk.ftl"), &kiosk);
            let guidance = read(&words.join("social-media.ftl"));
            for name in &names {
                site.write(&format!("locales/{tag}/{name}.ftl"), &guidance);
            }
        }
        site.write(&format!("locales/{STATED}/language.toml"), STATED_FACTS);
        site
    }

    fn root(&self) -> &Path {
        self.folder.path()
    }

    fn write(&self, file: &str, text: &str) {
        let path = self.root().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn megabytes(&self) -> f64 {
        let snapshot = Snapshot::read(self.root());
        let bytes: usize = snapshot
            .files
            .keys()
            .map(|file| fs::metadata(self.root().join(file)).unwrap().len() as usize)
            .sum();
        bytes as f64 / f64::from(1 << 20)
    }

    /// Changes the first line of the words of one document in one language.
    fn change_a_line(&self, time: usize) {
        let file = format!("locales/pl/{}.ftl", document(self.documents / 2));
        let text = read(&self.root().join(&file));
        let title = text
            .lines()
            .find(|line| line.starts_with("title = "))
            .unwrap()
            .to_owned();
        self.write(&file, &text.replacen(&title, &format!("title = {time}"), 1));
    }

    /// The site in which someone has accepted every translation.
    fn accepted(&self) -> Snapshot {
        let mut snapshot = Snapshot::read(self.root());
        let mut problems = Problems::default();
        let facts = validate::facts(&snapshot, TODAY, &mut problems).unwrap();
        let mut languages = facts.languages.iter();
        let mut read = |language: &Language, origin, source| {
            Vocabulary::read(
                &snapshot,
                language.clone(),
                origin,
                &facts.plan,
                source,
                &mut problems,
            )
        };
        let (language, origin) = languages.next().unwrap();
        let source = read(language, origin, None);
        let mut files = Vec::new();
        for (language, origin) in languages {
            let vocabulary = read(language, origin, Some(&source));
            let mut review = Review::default();
            for (stem, wanted) in &facts.plan.files {
                for id in wanted.iter().map(|wanted| wanted.id.as_str()) {
                    let record = Record {
                        english: source.words[stem].spelling(id).unwrap(),
                        translation: Some(vocabulary.words[stem].spelling(id).unwrap()),
                        by: Some("Practice manager".to_owned()),
                        on: Some("2026-01-31".parse().unwrap()),
                    };
                    review.set(stem, id, record);
                }
            }
            files.push((file_of(&language.tag), review.to_toml()));
        }
        for (file, text) in files {
            snapshot
                .files
                .insert(file, Contents::Bytes(text.into_bytes()));
        }
        snapshot
    }

    /// The site with two messages that nothing shows in every file of words.
    fn with_mistakes(&self) -> Snapshot {
        let mut snapshot = Snapshot::read(self.root());
        for (file, contents) in &mut snapshot.files {
            if let Contents::Bytes(bytes) = contents
                && file.ends_with(".ftl")
            {
                bytes.extend_from_slice(b"\ntitel = A\nintroduction-titel = B\n");
            }
        }
        snapshot
    }
}

fn document(number: usize) -> String {
    format!("guidance-{number:04}")
}

/// The shipped language whose words stand in a language's place.
fn words_of(shipped: &Path, tag: &str, index: usize) -> String {
    let parsed = LanguageTag::parse(tag).unwrap();
    let direction =
        Language::known(&parsed).map_or(Direction::LeftToRight, |language| language.direction);
    let alike = match direction {
        Direction::LeftToRight => ["en-GB", "pl"],
        Direction::RightToLeft => ["ar", "ur"],
    };
    let own: PathBuf = shipped.join("locales").join(tag).join("social-media.ftl");
    if own.is_file() {
        tag.to_owned()
    } else {
        alike[index % 2].to_owned()
    }
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The text with another line in the place of the one that begins so.
fn with_line(text: &str, start: &str, line: &str) -> String {
    text.lines()
        .map(|old| if old.starts_with(start) { line } else { old })
        .flat_map(|line| [line, "\n"])
        .collect()
}

/// Counts the bytes that the program has asked for and not given back, while it is told to.
struct Counting;

static COUNTING: AtomicBool = AtomicBool::new(false);
static HELD: AtomicIsize = AtomicIsize::new(0);

fn held() -> isize {
    HELD.load(Ordering::SeqCst)
}

fn count(bytes: isize) {
    if COUNTING.load(Ordering::Relaxed) {
        HELD.fetch_add(bytes, Ordering::Relaxed);
    }
}

// SAFETY: everything is left to the system's allocator.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size() as isize);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        count(-(layout.size() as isize));
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count(size as isize - layout.size() as isize);
        unsafe { System.realloc(pointer, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;
