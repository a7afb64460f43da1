//! A site that is saved in every nasty way while it is being followed: nothing half-saved is ever taken,
//! and what was saved last always arrives.
//!
//! Files and folders are real; time is a number. Between any two steps of a save the site is looked at,
//! as a kiosk does that wakes at the worst moment.

use crate::staff;
use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{Seek, SeekFrom, Write};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use crate::dice::Dice;
use crate::staff::{GUIDANCE, PRACTICE, SOURCE, Site, WORDS};
use guidance_kiosk::edition::watch::{Followed, Look, watch};
use guidance_kiosk::edition::{Edition, Snapshot};

/// How many saves the test makes; more with the environment variable SAVES.
const SAVES: usize = 10_000;

/// A site of two languages, and the number that all its files speak of: an edition in which two files
/// speak of different numbers, or a rule is cut or missing, was half saved.
struct Story {
    site: Site,
    followed: Followed,
    now: Duration,
    dice: Dice,
    /// The numbers of the states that were saved.
    whole: BTreeSet<usize>,
    taken: Vec<usize>,
    /// States that were taken and refused for their errors, so that the last good one stays.
    refused: usize,
}

impl Story {
    fn begin() -> Self {
        let site = Site::confirmed();
        site.line(PRACTICE, "languages = ", "languages = [\"en-GB\", \"pl\"]");
        for (file, text) in texts(0) {
            site.write(file, text);
        }
        let followed = Followed::new(site.root(), &Snapshot::read(site.root()));
        Self {
            site,
            followed,
            now: Duration::ZERO,
            dice: Dice(2026),
            whole: BTreeSet::from([0]),
            taken: Vec::new(),
            refused: 0,
        }
    }

    /// A kiosk looks, after less time than it waits for rest.
    fn look(&mut self) {
        self.now += Duration::from_millis(20 + self.dice.below(500) as u64);
        self.look_now();
    }

    fn look_now(&mut self) {
        if let Look::Changed(snapshot) = self.followed.look(self.now, true) {
            match Edition::from_snapshot(&snapshot, staff::today()) {
                (Some(edition), _) => {
                    let number = number_of(&edition);
                    assert!(self.whole.contains(&number), "{number} was never saved");
                    self.taken.push(number);
                }
                (None, problems) => {
                    assert!(problems.has_errors());
                    self.refused += 1;
                }
            }
        }
    }

    /// Nobody saves any more.
    fn rest(&mut self) {
        for _ in 0..20 {
            self.now += Duration::from_secs(1);
            self.look_now();
        }
    }

    fn path(&self, file: &str) -> PathBuf {
        self.site.path(file)
    }

    /// Saves the files of state `number` in one of the nasty ways.
    fn save(&mut self, number: usize) {
        self.whole.insert(number);
        let mut files = texts(number);
        // Any file can be the first: what one says, the others say later.
        let turn = self.dice.below(files.len());
        files.rotate_left(turn);
        for (file, text) in files {
            match self.dice.below(9) {
                0 => self.save_in_place(file, &text),
                1 => self.save_truncated(file, &text),
                2 => self.save_beside(file, &text),
                3 => self.save_anew(file, &text),
                4 => self.save_after(file, &text, |path| {
                    fs::write(path, vec![b'x'; 2 << 20]).unwrap()
                }),
                5 => self.save_after(file, &text, |path| {
                    symlink(path.file_name().unwrap(), path).unwrap()
                }),
                6 => self.save_after(file, &text, |path| {
                    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
                }),
                7 => self.save_unreadable(file, &text),
                _ => self.save_in_vanished_folder(file, &text),
            }
            self.look();
        }
    }

    /// Piece by piece over what is there.
    fn save_in_place(&mut self, file: &str, text: &str) {
        let mut open = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(false)
            .open(self.path(file))
            .unwrap();
        let step = text.len() / (1 + self.dice.below(4)) + 1;
        for piece in text.as_bytes().chunks(step) {
            open.write_all(piece).unwrap();
            self.look();
        }
        let end = open.stream_position().unwrap();
        open.set_len(end).unwrap();
        open.seek(SeekFrom::Start(0)).unwrap();
    }

    /// Emptied first, then written piece by piece.
    fn save_truncated(&mut self, file: &str, text: &str) {
        let mut open = File::create(self.path(file)).unwrap();
        self.look();
        let step = text.len() / (1 + self.dice.below(4)) + 1;
        for piece in text.as_bytes().chunks(step) {
            open.write_all(piece).unwrap();
            self.look();
        }
    }

    /// Written under another name, then renamed: what careful editors do.
    fn save_beside(&mut self, file: &str, text: &str) {
        let beside = self.path(&format!("{file}~"));
        fs::write(&beside, text).unwrap();
        self.look();
        fs::rename(beside, self.path(file)).unwrap();
    }

    /// Deleted, and made again.
    fn save_anew(&mut self, file: &str, text: &str) {
        let _ = fs::remove_file(self.path(file));
        self.look();
        fs::write(self.path(file), text).unwrap();
    }

    /// After something hostile stood in the file's place for a while.
    fn save_after(&mut self, file: &str, text: &str, hostile: fn(&std::path::Path)) {
        let path = self.path(file);
        let _ = fs::remove_file(&path);
        hostile(&path);
        self.look();
        fs::remove_file(&path).unwrap();
        fs::write(&path, text).unwrap();
    }

    /// While nobody may read it. (As root everybody may: then it is an ordinary save.)
    fn save_unreadable(&mut self, file: &str, text: &str) {
        let path = self.path(file);
        fs::write(&path, text).unwrap();
        fs::set_permissions(&path, Permissions::from_mode(0o000)).unwrap();
        self.look();
        fs::set_permissions(&path, Permissions::from_mode(0o644)).unwrap();
    }

    /// While the whole drive is away.
    fn save_in_vanished_folder(&mut self, file: &str, text: &str) {
        let (here, away) = (self.path("locales"), self.path("away"));
        fs::rename(&here, &away).unwrap();
        self.look();
        fs::rename(&away, &here).unwrap();
        fs::write(self.path(file), text).unwrap();
    }
}

/// The files of a state, whose number stands in each of them: as the version of the guidance, in the name
/// of a rule and of its messages, and in the words of both languages.
fn texts(number: usize) -> Vec<(&'static str, String)> {
    let shipped = |file: &str| {
        fs::read_to_string(std::path::Path::new(staff::REPOSITORY).join(file)).unwrap()
    };
    let rename =
        |file: &str| shipped(file).replace("photographs", &format!("photographs-{number}"));
    let title = |text: String| {
        let start = format!("photographs-{number}-title = ");
        let line = text
            .lines()
            .find(|line| line.starts_with(&start))
            .unwrap()
            .to_owned();
        text.replacen(&line, &format!("{start}{number}"), 1)
    };
    let facts =
        rename(GUIDANCE).replacen("version = \"2024\"", &format!("version = \"{number}\""), 1);
    vec![
        (GUIDANCE, facts),
        (SOURCE, title(rename(SOURCE))),
        (WORDS, title(rename(WORDS))),
    ]
}

/// The number that an edition speaks of, everywhere the same, with every rule whole.
fn number_of(edition: &Edition) -> usize {
    let document = &edition.documents[0];
    let number: usize = document.version.parse().unwrap();
    assert_eq!(document.pages.len(), 10, "a rule is missing in {number}");
    let at = document
        .pages
        .iter()
        .position(|page| page.id.as_str() == format!("photographs-{number}"))
        .unwrap();
    let source = &edition.source().documents[&document.id];
    assert_eq!(source.pages[at].title.text, number.to_string());
    for page in &source.pages {
        assert!(
            page.paragraphs.last().unwrap().ends_with(['.', ':']),
            "{:?} is cut",
            page.paragraphs
        );
    }
    for locale in &edition.locales[1..] {
        for (page, source) in locale.documents[&document.id]
            .pages
            .iter()
            .zip(&source.pages)
        {
            let whole = page.paragraphs.last().unwrap().ends_with(['.', ':']);
            let in_source = page.body_state.is_in_source() && page.paragraphs == source.paragraphs;
            assert!(whole || in_source, "{:?} is cut", page.paragraphs);
        }
        assert_eq!(
            locale.documents[&document.id].pages[at].title.text,
            number.to_string(),
            "the languages differ"
        );
    }
    number
}

#[test]
fn ten_thousand_nasty_saves_never_show_a_half_saved_rule() {
    let saves = std::env::var("SAVES")
        .ok()
        .and_then(|saves| saves.parse().ok())
        .unwrap_or(SAVES);
    let mut story = Story::begin();
    let mut made = 0;
    let mut number = 0;
    while made < saves {
        // A few states in a row, hastily, then a rest in which the last one has to arrive.
        for _ in 0..=story.dice.below(4) {
            number += 1;
            story.save(number);
            made += 3;
        }
        story.rest();
        assert_eq!(story.taken.last(), Some(&number), "after {made} saves");
    }
    assert!(story.taken.is_sorted(), "an older state came back");
    println!(
        "{made} saves of {number} states: {} taken, {} refused",
        story.taken.len(),
        story.refused
    );
}

/// A second process that saves a file without end, as an editor on a slow network drive does.
struct SlowEditor(Child);

impl SlowEditor {
    fn start(site: &Site) -> Self {
        let script = r#"
            n=0
            while :; do
                n=$((n + 1))
                sed "s/^complaints-title = .*/complaints-title = $n/" "$1" > "$2"
                head -c $((RANDOM % 3000)) "$2" > "$1.part"
                cat "$1.part" > "$1"; sleep 0.0$((RANDOM % 10)); cat "$2" > "$1"
            done"#;
        let file = site.path(SOURCE);
        let scratch = site.root().join("scratch");
        fs::write(&scratch, "").unwrap();
        // A group of its own, so that all of it can be ended.
        Self(
            Command::new("bash")
                .args(["-c", script, "editor"])
                .args([file, scratch])
                .process_group(0)
                .spawn()
                .unwrap(),
        )
    }
}

impl Drop for SlowEditor {
    fn drop(&mut self) {
        let _ = Command::new("kill")
            .args(["-KILL", "--", &format!("-{}", self.0.id())])
            .status();
        let _ = self.0.wait();
        // What it was in the middle of is over when nothing of it runs any more.
        std::thread::sleep(Duration::from_millis(200));
    }
}

#[test]
fn a_real_editor_in_another_process_never_shows_a_half_saved_rule() {
    let site = Site::confirmed();
    site.line(PRACTICE, "languages = ", "languages = [\"en-GB\"]");
    let whole = site.text(SOURCE);
    let (sender, editions) = mpsc::channel();
    let start = Instant::now();
    watch(
        site.root(),
        &Snapshot::read(site.root()),
        move || start.elapsed(),
        move |snapshot| {
            sender
                .send(Edition::from_snapshot(&snapshot, staff::today()).0)
                .is_ok()
        },
    );
    let editor = SlowEditor::start(&site);
    let hurried = editions.recv_timeout(Duration::from_secs(3));
    drop(editor);
    let check = |edition: &Edition| {
        let pages = &edition.source().documents.values().next().unwrap().pages;
        assert_eq!(pages.len(), 10);
        assert!(
            pages
                .iter()
                .all(|page| page.paragraphs.last().unwrap().ends_with(['.', ':']))
        );
    };
    if let Ok(Some(edition)) = hurried {
        check(&edition);
    }
    site.write(
        SOURCE,
        whole.replace("complaints-title = ", "complaints-title = At last: "),
    );
    let until = Instant::now() + Duration::from_secs(30);
    loop {
        let left = until.saturating_duration_since(Instant::now());
        let Some(edition) = editions.recv_timeout(left).expect("the last state arrives") else {
            continue;
        };
        check(&edition);
        let title = &edition
            .source()
            .documents
            .values()
            .next()
            .unwrap()
            .pages
            .last()
            .unwrap()
            .title
            .text;
        if title.starts_with("At last: ") {
            break;
        }
    }
}
