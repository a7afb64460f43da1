//! When a site that is being saved has come to rest: nothing half-saved is ever taken.
//!
//! Pure: it is told what was seen and when, and says what follows. Time is a [`Duration`] on any
//! clock that only runs forward.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hasher};
use std::time::Duration;

use crate::edition::load::{Contents, Snapshot};

/// Editors save in several steps: this long nothing may change.
pub const QUIET: Duration = Duration::from_millis(600);
/// What looks like a save that is still going on has this long to go on.
pub const SUSPICIOUS: Duration = Duration::from_secs(6);

/// What is remembered of a file: enough to tell whether it changed, and whether it was cut short.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Print {
    /// A digest of the file up to the end of each line; the last line need not be finished.
    lines: Vec<u64>,
    /// The last line has its end.
    finished: bool,
    /// The operating system's reason why it cannot be read.
    unreadable: Option<String>,
}

impl Print {
    fn of(contents: &Contents) -> Self {
        let bytes = match contents {
            Contents::Bytes(bytes) => bytes,
            Contents::Unreadable(reason) => {
                return Self {
                    lines: Vec::new(),
                    finished: false,
                    unreadable: Some(reason.clone()),
                };
            }
            Contents::TooLong => {
                return Self {
                    lines: vec![0],
                    finished: false,
                    unreadable: None,
                };
            }
        };
        let mut hasher = DefaultHasher::new();
        let lines = bytes
            .split_inclusive(|byte| *byte == b'\n')
            .map(|line| {
                hasher.write(line);
                hasher.finish()
            })
            .collect();
        Self {
            lines,
            finished: bytes.ends_with(b"\n"),
            unreadable: None,
        }
    }

    /// Whether this may be a part of what is going to replace `before`.
    fn seems_cut(&self, before: &Self) -> bool {
        self.unreadable.is_some()
            || self.lines.len() + 1 < before.lines.len()
            || (!self.finished && before.finished)
    }
}

type Prints = BTreeMap<String, Print>;

fn prints_of(snapshot: &Snapshot) -> Prints {
    let folders = snapshot.locales.iter().map(|name| {
        (
            format!("locales/{name}/"),
            Print {
                lines: Vec::new(),
                finished: true,
                unreadable: None,
            },
        )
    });
    let audio = snapshot.audio.iter().map(|path| {
        (
            path.clone(),
            Print {
                lines: Vec::new(),
                finished: true,
                unreadable: None,
            },
        )
    });
    snapshot
        .files
        .iter()
        .map(|(path, contents)| (path.clone(), Print::of(contents)))
        .chain(folders)
        .chain(audio)
        .collect()
}

/// Follows a site from one state of rest to the next.
#[derive(Debug, Clone)]
pub struct Settling {
    /// The last state that was taken.
    known: Prints,
    /// Another state, and since when it has not changed.
    seen: Option<(Prints, Duration)>,
}

/// What follows from a look at the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing is different from what was taken last.
    Same,
    /// Something has changed: look again after this long.
    Wait(Duration),
    /// It has changed, and come to rest: take it.
    Take,
}

impl Settling {
    /// Begins with a state that has been taken.
    pub fn new(snapshot: &Snapshot) -> Self {
        Self {
            known: prints_of(snapshot),
            seen: None,
        }
    }

    /// Tells what was seen of the site `now`.
    pub fn observe(&mut self, snapshot: &Snapshot, now: Duration) -> Verdict {
        let prints = prints_of(snapshot);
        if prints == self.known {
            self.seen = None;
            return Verdict::Same;
        }
        let wanted = if seem_cut(&prints, &self.known) {
            SUSPICIOUS
        } else {
            QUIET
        };
        match &self.seen {
            Some((seen, since)) if *seen == prints => {
                let rested = now.saturating_sub(*since);
                if rested < wanted {
                    return Verdict::Wait(wanted - rested);
                }
                self.known = prints;
                self.seen = None;
                Verdict::Take
            }
            _ => {
                self.seen = Some((prints, now));
                Verdict::Wait(QUIET)
            }
        }
    }
}

/// Whether any file of `before` seems to be in the middle of being saved.
fn seem_cut(prints: &Prints, before: &Prints) -> bool {
    before
        .iter()
        .any(|(path, before)| prints.get(path).is_none_or(|print| print.seems_cut(before)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(files: &[(&str, &str)]) -> Snapshot {
        let mut snapshot = Snapshot::default();
        for (path, text) in files {
            snapshot
                .files
                .insert((*path).into(), Contents::Bytes(text.as_bytes().to_vec()));
        }
        snapshot
    }

    fn seconds(seconds: f64) -> Duration {
        Duration::from_secs_f64(seconds)
    }

    #[test]
    fn a_change_is_taken_once_it_rests() {
        let (before, after) = (site(&[("a", "1\n2\n")]), site(&[("a", "1\n3\n")]));
        let mut settling = Settling::new(&before);
        assert_eq!(settling.observe(&before, seconds(1.0)), Verdict::Same);
        assert_eq!(settling.observe(&after, seconds(2.0)), Verdict::Wait(QUIET));
        assert_eq!(
            settling.observe(&after, seconds(2.1)),
            Verdict::Wait(seconds(0.5))
        );
        assert_eq!(settling.observe(&after, seconds(2.6)), Verdict::Take);
        assert_eq!(settling.observe(&after, seconds(9.0)), Verdict::Same);
    }

    #[test]
    fn a_change_that_goes_on_begins_the_wait_again() {
        let mut settling = Settling::new(&site(&[("a", "1\n")]));
        for step in 0..20 {
            let now = seconds(f64::from(step) * 0.5);
            assert_eq!(
                settling.observe(&site(&[("a", &format!("{step}\n"))]), now),
                if step == 1 {
                    Verdict::Same
                } else {
                    Verdict::Wait(QUIET)
                }
            );
        }
    }

    #[test]
    fn what_looks_cut_short_has_longer_to_go_on() {
        let whole = site(&[("a", "1\n2\n3\n"), ("b", "x\n")]);
        for cut in [
            site(&[("a", "1\n2\n3"), ("b", "x\n")]),
            site(&[("a", "1\n"), ("b", "x\n")]),
            site(&[("a", ""), ("b", "x\n")]),
            site(&[("a", "1\n2\n3\n")]),
            site(&[]),
        ] {
            let mut settling = Settling::new(&whole);
            settling.observe(&cut, seconds(0.0));
            assert!(
                matches!(settling.observe(&cut, seconds(5.0)), Verdict::Wait(_)),
                "{cut:?}"
            );
            assert_eq!(
                settling.observe(&cut, seconds(6.0)),
                Verdict::Take,
                "in the end what is there counts"
            );
        }
    }

    #[test]
    fn taking_one_line_away_is_an_ordinary_change() {
        let mut settling = Settling::new(&site(&[("a", "1\n2\n3\n")]));
        let shorter = site(&[("a", "1\n3\n")]);
        settling.observe(&shorter, seconds(0.0));
        assert_eq!(settling.observe(&shorter, seconds(0.6)), Verdict::Take);
    }

    #[test]
    fn what_comes_back_as_it_was_is_no_change() {
        let before = site(&[("a", "1\n")]);
        let mut settling = Settling::new(&before);
        settling.observe(&site(&[]), seconds(0.0));
        assert_eq!(settling.observe(&before, seconds(1.0)), Verdict::Same);
        settling.observe(&site(&[]), seconds(2.0));
        assert!(
            matches!(settling.observe(&site(&[]), seconds(7.0)), Verdict::Wait(_)),
            "the wait began anew"
        );
    }
}
