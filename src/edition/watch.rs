//! Notices that a site has changed, and waits until whoever saves it has finished.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use notify::{RecursiveMode, Watcher};

use crate::edition::load::Snapshot;

/// Without any event: network shares drop them.
const POLL: Duration = Duration::from_secs(30);
/// Editors save in several steps: this long nothing may change.
const QUIET: Duration = Duration::from_millis(700);

/// Calls `changed` with every new state of the site in `folder`, read twice with the same result.
/// Runs on a thread of its own, which ends when `changed` returns false.
pub fn watch(folder: &Path, known: Snapshot, changed: impl Fn(Snapshot) -> bool + Send + 'static) {
    let folder = folder.to_owned();
    let spawned = thread::Builder::new().name("site-watch".into()).spawn(move || run(&folder, known, &changed));
    // Without a thread the site is shown as it is, and a restart takes changes.
    if let Err(error) = spawned {
        eprintln!("warning: changes of the site will not be noticed: {error}");
    }
}

fn run(folder: &Path, mut known: Snapshot, changed: &dyn Fn(Snapshot) -> bool) {
    let (sender, events) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        // Reading the files is an event too, and must not wake us for ever.
        if !event.is_ok_and(|event| event.kind.is_access()) {
            let _ = sender.send(());
        }
    })
    .ok();
    let mut watched: Vec<PathBuf> = Vec::new();
    loop {
        if let Some(watcher) = &mut watcher {
            follow(watcher, folder, &mut watched);
        }
        let woken = wait(&events, POLL);
        if woken {
            while wait(&events, QUIET) {}
        }
        let mut snapshot = Snapshot::read(folder);
        if snapshot == known {
            continue;
        }
        loop {
            thread::sleep(QUIET);
            let again = Snapshot::read(folder);
            if again == snapshot {
                break;
            }
            snapshot = again;
        }
        if snapshot != known {
            known = snapshot.clone();
            if !changed(snapshot) {
                return;
            }
        }
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

/// Watches the folders that hold content, also those that appear later. The site's folder itself
/// is watched only for these: it may be a project with much else in it.
fn follow(watcher: &mut notify::RecommendedWatcher, folder: &Path, watched: &mut Vec<PathBuf>) {
    let parts = [(folder.to_owned(), RecursiveMode::NonRecursive)]
        .into_iter()
        .chain(["content", "locales"].map(|part| (folder.join(part), RecursiveMode::Recursive)));
    for (path, mode) in parts {
        let exists = path.is_dir();
        let known = watched.contains(&path);
        if exists && !known && watcher.watch(&path, mode).is_ok() {
            watched.push(path);
        } else if !exists && known {
            let _ = watcher.unwatch(&path);
            watched.retain(|other| *other != path);
        }
    }
}
