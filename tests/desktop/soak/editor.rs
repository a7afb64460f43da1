//! Somebody who never stops editing the site, well and badly, and a clock that jumps.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

use guidance_kiosk::edition::{Edition, Snapshot};

use crate::dice::Dice;
use crate::staff::{self, GUIDANCE, PRACTICE, SOURCE, Site};

/// How many editions are remembered: more than can be saved between two visits.
const REMEMBERED: usize = 60;

/// The editions that the site's files have made, by their digests.
#[derive(Clone, Default)]
pub struct Editions {
    known: Arc<Mutex<Known>>,
}

#[derive(Default)]
struct Known {
    editions: HashMap<String, Arc<Edition>>,
    /// The one that was there last is the last.
    order: Vec<String>,
}

impl Editions {
    /// Remembers what the files say now. Every state that stays for a moment has to be noted: the kiosk may
    /// take it.
    pub fn note(&self, root: &Path) {
        let Some(edition) = Edition::from_snapshot(&Snapshot::read(root), staff::today()).0 else {
            return;
        };
        let digest = edition.digest.to_string();
        let mut known = self.known.lock().unwrap();
        let Known { editions, order } = &mut *known;
        editions
            .entry(digest.clone())
            .or_insert_with(|| Arc::new(edition));
        order.retain(|other| *other != digest);
        order.push(digest);
        while order.len() > REMEMBERED {
            editions.remove(&order.remove(0));
        }
    }

    pub fn find(&self, digest: &str) -> Option<Arc<Edition>> {
        self.known.lock().unwrap().editions.get(digest).cloned()
    }
}

/// A thread that edits until it is told to stop; everything is as it was then.
pub struct Editor {
    stop: Arc<AtomicBool>,
    saves: Arc<AtomicUsize>,
    thread: Option<JoinHandle<()>>,
}

impl Editor {
    pub fn start(site: &Site, editions: Editions, seed: u64) -> Self {
        let (stop, saves) = (
            Arc::new(AtomicBool::new(false)),
            Arc::new(AtomicUsize::new(0)),
        );
        let whole: Vec<_> = [PRACTICE, GUIDANCE, SOURCE]
            .map(|file| (file, site.text(file)))
            .into();
        let mut work = Work {
            root: site.root().to_owned(),
            whole,
            editions,
            dice: Dice(seed),
            stop: stop.clone(),
        };
        let counted = saves.clone();
        let thread = std::thread::spawn(move || {
            while !work.stop.load(Ordering::Relaxed) {
                work.save();
                counted.fetch_add(1, Ordering::Relaxed);
                work.pause(500, 6000);
            }
            work.mend();
        });
        Self {
            stop,
            saves,
            thread: Some(thread),
        }
    }

    /// Ends the editing, and says how often something was saved.
    pub fn stop(mut self) -> usize {
        self.stop.store(true, Ordering::Relaxed);
        self.thread
            .take()
            .unwrap()
            .join()
            .expect("the editor has only files to do with");
        self.saves.load(Ordering::Relaxed)
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

struct Work {
    root: PathBuf,
    /// The files that are edited, as they were.
    whole: Vec<(&'static str, String)>,
    editions: Editions,
    dice: Dice,
    stop: Arc<AtomicBool>,
}

impl Work {
    fn pause(&mut self, least: usize, most: usize) {
        let mut left = least + self.dice.below(most - least);
        while left > 0 && !self.stop.load(Ordering::Relaxed) {
            let step = left.min(100);
            std::thread::sleep(Duration::from_millis(step as u64));
            left -= step;
        }
    }

    fn text(&self, file: &str) -> String {
        self.whole
            .iter()
            .find(|(name, _)| *name == file)
            .unwrap()
            .1
            .clone()
    }

    fn write(&self, file: &str, text: impl AsRef<[u8]>) {
        fs::write(self.root.join(file), text).unwrap();
        self.editions.note(&self.root);
    }

    fn mend(&mut self) {
        for (file, text) in self.whole.clone() {
            self.write(file, text);
        }
    }

    fn save(&mut self) {
        match self.dice.below(10) {
            0 => {
                let name = ["Woolpit Surgery", "Woolpit Health Centre and Pharmacy", "W"]
                    [self.dice.below(3)];
                let text = self
                    .text(PRACTICE)
                    .replacen("Woolpit Health Centre", name, 1);
                self.write(PRACTICE, text);
            }
            1 => {
                let version = format!("version = \"{}\"", 2024 + self.dice.below(3));
                let text = self
                    .text(GUIDANCE)
                    .replacen("version = \"2024\"", &version, 1);
                self.write(GUIDANCE, text);
            }
            2 => {
                let word = [
                    "Photographs: ",
                    "Please: ",
                    "A much longer beginning than there was before: ",
                ][self.dice.below(3)];
                let text = self.text(SOURCE).replacen(
                    "photographs-title = ",
                    &format!("photographs-title = {word}"),
                    1,
                );
                self.write(SOURCE, text);
            }
            3 | 4 => self.choose_languages(),
            5 => self.spoil(PRACTICE, |text| format!("[[[ {text}")),
            6 => self.spoil(SOURCE, |text| text[..text.len() / 2].to_owned()),
            7 => self.spoil(GUIDANCE, |_| String::new()),
            8 => {
                let folder = ["locales", "content", "locales/pl"][self.dice.below(3)];
                let (here, away) = (self.root.join(folder), self.root.join("away"));
                fs::rename(&here, &away).unwrap();
                self.editions.note(&self.root);
                self.pause(10, 8000);
                fs::rename(&away, &here).unwrap();
                self.editions.note(&self.root);
            }
            _ => self.mend(),
        }
    }

    /// Offers the practice's own language and some of the others.
    fn choose_languages(&mut self) {
        let text = self.text(PRACTICE);
        let start = text.find("languages = [").unwrap() + "languages = [".len();
        let end = start + text[start..].find(']').unwrap();
        let mut languages: Vec<&str> = text[start..end].split('"').skip(1).step_by(2).collect();
        for _ in 0..self.dice.below(languages.len()) {
            let which = 1 + self.dice.below(languages.len() - 1);
            languages.remove(which);
        }
        self.write(
            PRACTICE,
            format!("{}{languages:?}{}", &text[..start - 1], &text[end + 1..]),
        );
    }

    /// A file that is wrong, or half there, for a while.
    fn spoil(&mut self, file: &str, how: fn(&str) -> String) {
        let text = self.text(file);
        self.write(file, how(&text));
        self.pause(10, 9000);
        self.write(file, text);
    }
}

/// The machine's clock as the kiosk reads it, by libfaketime: days and hours off, another way every few
/// seconds. The clock that measures how long something takes runs true.
pub struct HostileClock {
    folder: tempfile::TempDir,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

const FAKETIME: &str = "faketime/libfaketimeMT.so.1";

impl HostileClock {
    pub fn start(seed: u64) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let stop = Arc::new(AtomicBool::new(false));
        let (file, beside, told) = (
            folder.path().join("clock"),
            folder.path().join("clock~"),
            stop.clone(),
        );
        fs::write(&file, "+0\n").unwrap();
        let mut dice = Dice(seed);
        let thread = std::thread::spawn(move || {
            while !told.load(Ordering::Relaxed) {
                // Within the months that days are kept by themselves, and mostly near.
                let days = if dice.below(4) == 0 { 150 } else { 4 };
                let seconds = dice.below(2 * days * 86_400) as i64 - days as i64 * 86_400;
                fs::write(&beside, format!("{seconds:+}\n")).unwrap();
                fs::rename(&beside, &file).unwrap();
                std::thread::sleep(Duration::from_millis(200 + dice.below(3000) as u64));
            }
        });
        Self {
            folder,
            stop,
            thread: Some(thread),
        }
    }

    /// What makes a program believe it.
    pub fn environment(&self) -> [(&'static str, String); 5] {
        let library = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu"]
            .map(|folder| Path::new(folder).join(FAKETIME));
        let library = library
            .into_iter()
            .find(|path| path.exists())
            .expect("libfaketime is installed: see `make deps-test`");
        [
            ("LD_PRELOAD", library.display().to_string()),
            (
                "FAKETIME_TIMESTAMP_FILE",
                self.folder.path().join("clock").display().to_string(),
            ),
            ("FAKETIME_CACHE_DURATION", "1".into()),
            ("FAKETIME_DONT_FAKE_MONOTONIC", "1".into()),
            // The times of files are the disk's.
            ("NO_FAKE_STAT", "1".into()),
        ]
    }
}

impl Drop for HostileClock {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
