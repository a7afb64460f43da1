//! Notices that a site has changed, and waits until whoever saves it has finished.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use notify::{RecursiveMode, Watcher as _};
use tracing::warn;

use crate::edition::load::{Snapshot, glance, identity};
use crate::edition::settle::{Settling, Verdict};

/// Without any event, because network shares drop them: how often the files' names, sizes and times
/// are looked at.
const POLL: Duration = Duration::from_secs(5);
/// Every so many of these looks the files themselves are read, whatever their times say.
const THOROUGH: u32 = 24;

/// A site that is followed from one state of rest to the next.
pub struct Followed {
    folder: PathBuf,
    settling: Settling,
    /// The last glance after which everything was as known.
    at_rest: Option<u64>,
}

/// What is to be done after a look at the site.
#[derive(Debug, PartialEq, Eq)]
pub enum Look {
    /// Nothing has changed.
    Same,
    /// Something has changed: look again after this long.
    Again(Duration),
    /// It has changed and come to rest.
    Changed(Snapshot),
}

impl Followed {
    /// Follows the site in `folder` on from a state that has been taken.
    pub fn new(folder: &Path, known: &Snapshot) -> Self {
        Self {
            folder: folder.to_owned(),
            settling: Settling::new(known),
            at_rest: None,
        }
    }

    /// Looks at the site `now`. Unless it has to be `thorough`, files that look as before are not read.
    pub fn look(&mut self, now: Duration, thorough: bool) -> Look {
        let glance = glance(&self.folder);
        if !thorough && self.at_rest == Some(glance) {
            return Look::Same;
        }
        let snapshot = Snapshot::read(&self.folder);
        match self.settling.observe(&snapshot, now) {
            Verdict::Same => {
                self.at_rest = Some(glance);
                Look::Same
            }
            Verdict::Wait(time) => {
                self.at_rest = None;
                Look::Again(time)
            }
            Verdict::Take => {
                self.at_rest = Some(glance);
                Look::Changed(snapshot)
            }
        }
    }
}

/// Calls `changed` with every new state of the site in `folder` that has come to rest. Runs on a thread
/// of its own, which ends when `changed` returns false. `elapsed` is a clock that only runs forward.
pub fn watch(
    folder: &Path,
    known: &Snapshot,
    elapsed: impl Fn() -> Duration + Send + 'static,
    changed: impl Fn(Snapshot) -> bool + Send + 'static,
) {
    let followed = Followed::new(folder, known);
    let spawned = thread::Builder::new()
        .name("site-watch".into())
        .spawn(move || run(followed, &elapsed, &changed));
    // Without a thread the site is shown as it is, and a restart takes changes.
    if let Err(error) = spawned {
        warn!(
            "changes of the site will not be noticed: {error}; start the kiosk again to show them"
        );
    }
}

fn run(mut followed: Followed, elapsed: &dyn Fn() -> Duration, changed: &dyn Fn(Snapshot) -> bool) {
    let (sender, events) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        // Reading the files is an event too, and must not wake us for ever.
        if !event.is_ok_and(|event| event.kind.is_access()) {
            let _ = sender.send(());
        }
    })
    .ok();
    let mut watched = Vec::new();
    let mut polls = 0;
    loop {
        if let Some(watcher) = &mut watcher {
            follow(watcher, &followed.folder, &mut watched);
        }
        polls = if wait(&events, POLL) { 0 } else { polls + 1 };
        // An event is a reason to read; without one, only now and then.
        let thorough = polls % THOROUGH == 0;
        loop {
            match followed.look(elapsed(), thorough) {
                Look::Same => break,
                Look::Again(time) => thread::sleep(time),
                Look::Changed(snapshot) => {
                    if !changed(snapshot) {
                        return;
                    }
                    break;
                }
            }
        }
        // What was told meanwhile is seen already, or will be looked at again at the next poll.
        while events.try_recv().is_ok() {}
    }
}

/// Whether an event came before the time was over. Without a watcher, time is all there is.
fn wait(events: &mpsc::Receiver<()>, time: Duration) -> bool {
    match events.recv_timeout(time) {
        Ok(()) => true,
        Err(RecvTimeoutError::Timeout) => false,
        Err(RecvTimeoutError::Disconnected) => {
            thread::sleep(time);
            false
        }
    }
}

/// A watched folder, and which one it was: another can take its name.
type Watched = (PathBuf, Option<u64>);

/// Watches the folders that hold content, also those that appear later or take the place of others.
/// The site's folder itself is watched only for these: it may be a project with much else in it.
fn follow(watcher: &mut notify::RecommendedWatcher, folder: &Path, watched: &mut Vec<Watched>) {
    let parts = [(folder.to_owned(), RecursiveMode::NonRecursive)]
        .into_iter()
        .chain(["content", "locales"].map(|part| (folder.join(part), RecursiveMode::Recursive)));
    for (path, mode) in parts {
        let identity = identity(&path);
        let known = watched
            .iter()
            .find(|(other, _)| *other == path)
            .map(|(_, identity)| *identity);
        if known.is_some_and(|known| known == identity && identity.is_some()) {
            continue;
        }
        if known.is_some() {
            let _ = watcher.unwatch(&path);
            watched.retain(|(other, _)| *other != path);
        }
        if identity.is_some() && watcher.watch(&path, mode).is_ok() {
            watched.push((path, identity));
        }
    }
}
