//! What a confirmed count survives: processes that are killed, power that goes, disks that are full,
//! read-only or gone, and files that are damaged. And what the files of the counts give away.
//!
//! What nothing here proves, because SQLite says that it cannot survive it: a disk that reports data as
//! written and forgets it (`power_cuts` takes every sync at its word), one that changes bytes next to those
//! it writes, two names for one database, and a program that writes into the files of an open database.
//! Bytes that rot later within a number or a word can go unnoticed: SQLite keeps no checksum of its pages.

use std::collections::BTreeSet;
use std::fs::{self, File, Permissions};
use std::io::{Read, Write};
use std::os::fd::AsFd;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::dice::Dice;
use crate::disk::{Deed, Disk, Event, Fate, Fault, Files, after_power_cut};
use guidance_kiosk::counted::{ClockTrust, HalfDay};
use guidance_kiosk::counted::{ReadingTime, StepKind};
use guidance_kiosk::edition::Digest;
use guidance_kiosk::tally::{Entry, FILE_NAME, Tally};
use rusqlite::Connection;

/// How many processes are killed; more with the environment variable KILLS.
const KILLS: usize = 150;

/// Counts something. What it is differs with `number`, in 120 ways on each of many days.
fn count(tally: &mut Tally, number: usize) -> Result<(), String> {
    let steps = [
        StepKind::Opened,
        StepKind::ReadToEnd,
        StepKind::Acknowledged,
    ];
    let times = [
        ReadingTime::UnderOneMinute,
        ReadingTime::OneToThreeMinutes,
        ReadingTime::ThreeToTenMinutes,
        ReadingTime::OverTenMinutes,
    ];
    let entry = Entry {
        date: jiff::civil::date(2026, 3, 1 + (number / 120 % 28) as i8),
        half_day: [HalfDay::Morning, HalfDay::Afternoon][number / 60 % 2],
        document: "social-media",
        version: "2024",
        wording: Digest::of(["words"]),
        language: ["en-GB", "pl", "ur", "ar", "ku"][number / 12 % 5],
        step: steps[number % 3],
        reading_time: times[number / 3 % 4],
        clock: ClockTrust::Trusted,
    };
    tally.count(&entry).map_err(|error| error.to_string())
}

/// Everything that was counted.
fn sum(tally: &mut Tally) -> usize {
    tally
        .rows()
        .unwrap_or_else(|error| panic!("{error}"))
        .iter()
        .map(|row| row.count as usize)
        .sum()
}

fn sum_in(folder: &Path) -> usize {
    sum(&mut Tally::in_folder(folder))
}

/// A folder where syncing costs nothing, for tests that make hundreds and need no real disk.
fn scratch() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm")
        .or_else(|_| tempfile::tempdir())
        .unwrap()
}

fn assert_whole(folder: &Path) {
    let connection = Connection::open(folder.join(FILE_NAME)).unwrap();
    let check: String = connection
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .unwrap();
    assert_eq!(check, "ok");
}

fn files_in(folder: &Path) -> Files {
    let read = |entry: fs::DirEntry| {
        (
            entry.file_name().into_string().unwrap(),
            fs::read(entry.path()).unwrap(),
        )
    };
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| read(entry.unwrap()))
        .collect()
}

fn write_files(folder: &Path, files: &Files) {
    for (name, bytes) in files {
        fs::write(folder.join(name), bytes).unwrap();
    }
}

// ---- A second process ----

/// Not a test: what a second process does, which is this program again.
#[test]
fn a_process_that_counts() {
    let Ok(folder) = std::env::var("COUNT_IN") else {
        return;
    };
    let mut tally = Tally::in_folder(Path::new(&folder));
    let from: usize = std::env::var("COUNT_FROM").unwrap().parse().unwrap();
    let mut confirmed = File::from(
        std::io::stderr()
            .lock()
            .as_fd()
            .try_clone_to_owned()
            .unwrap(),
    );
    for number in from.. {
        count(&mut tally, number).unwrap();
        confirmed.write_all(b"+").unwrap();
    }
}

/// A process that counts, from a number on.
struct Counting(Child);

impl Counting {
    fn start(folder: &Path, from: usize) -> Self {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args([
            "--exact",
            "durability::a_process_that_counts",
            "--nocapture",
            "--test-threads=1",
        ]);
        command
            .env("COUNT_IN", folder)
            .env("COUNT_FROM", from.to_string());
        Self(
            command
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .stderr(Stdio::piped())
                .spawn()
                .unwrap(),
        )
    }

    /// Waits until so many counts are confirmed.
    fn wait_for(&mut self, counts: usize) {
        let mut confirmed = vec![0; counts];
        self.0
            .stderr
            .as_mut()
            .unwrap()
            .read_exact(&mut confirmed)
            .unwrap();
        assert!(
            confirmed.iter().all(|byte| *byte == b'+'),
            "{}",
            String::from_utf8_lossy(&confirmed)
        );
    }

    /// How many more counts were confirmed before the end, which nothing can hinder or put off.
    fn kill(mut self) -> usize {
        self.0.kill().unwrap();
        let mut confirmed = Vec::new();
        self.0
            .stderr
            .take()
            .unwrap()
            .read_to_end(&mut confirmed)
            .unwrap();
        let status = self.0.wait().unwrap();
        assert_eq!(
            status.signal(),
            Some(9),
            "it ended by itself: {}",
            String::from_utf8_lossy(&confirmed)
        );
        assert!(
            confirmed.iter().all(|byte| *byte == b'+'),
            "{}",
            String::from_utf8_lossy(&confirmed)
        );
        confirmed.len()
    }
}

/// Sleeping is too coarse for the moments within a statement.
fn spin(time: Duration) {
    let start = Instant::now();
    while start.elapsed() < time {
        std::hint::spin_loop();
    }
}

#[test]
fn a_process_killed_at_any_moment_loses_and_doubles_nothing() {
    let kills = std::env::var("KILLS")
        .ok()
        .and_then(|kills| kills.parse().ok())
        .unwrap_or(KILLS);
    let folder = tempfile::tempdir().unwrap();
    let mut dice = Dice(2026);
    // Counts that are known to be there, those of them that nobody had confirmed, and kills in the middle of
    // a change, which the next one who opens the database has to undo.
    let (mut there, mut unconfirmed, mut half_done) = (0, 0, 0);
    for kill in 0..kills {
        let mut counting = Counting::start(folder.path(), there);
        let mut confirmed = 0;
        if dice.below(3) == 0 {
            // While it starts and opens the database, which takes some milliseconds.
            spin(Duration::from_micros(dice.below(20_000) as u64));
        } else {
            let most = if dice.below(20) == 0 { 400 } else { 8 };
            confirmed = 1 + dice.below(most);
            counting.wait_for(confirmed);
            spin(Duration::from_micros(dice.below(6_000) as u64));
        }
        confirmed += counting.kill();
        let journal = fs::metadata(folder.path().join("tally.sqlite-journal"))
            .map_or(0, |journal| journal.len());
        half_done += usize::from(journal > 0);
        // Looking at a copy leaves it to the next process to put right what this one left.
        let copy = scratch();
        write_files(copy.path(), &files_in(folder.path()));
        let found = if kill % 10 == 9 {
            sum_in(folder.path())
        } else {
            sum_in(copy.path())
        };
        let expected = there + confirmed;
        assert!(
            found == expected || found == expected + 1,
            "kill {kill}: {found} are there, {there} were before, {confirmed} more were confirmed"
        );
        assert_whole(copy.path());
        unconfirmed += found - expected;
        there = found;
    }
    assert_whole(folder.path());
    assert_eq!(sum_in(folder.path()), there);
    assert!(there > kills, "hardly anything was counted");
    println!(
        "{kills} kills, {half_done} within a change: {there} counts, of which {unconfirmed} were on the disk unconfirmed"
    );
}

// ---- Power cuts ----

/// Watches counting: lives of a kiosk in one folder, each with so many counts.
fn watched(lives: &[usize]) -> Vec<Event> {
    let folder = scratch();
    let disk = Disk::of(folder.path());
    let mut number = 0;
    for counts in lives {
        let mut tally = Tally::in_folder(folder.path());
        for _ in 0..*counts {
            disk.note(Event::Asked);
            count(&mut tally, number).unwrap();
            disk.note(Event::Confirmed);
            number += 1;
        }
    }
    disk.events()
}

/// A kiosk starts with what a power cut left: what was confirmed is there, and it goes on.
fn assert_survives(events: &[Event], files: &Files, told: &dyn Fn() -> String) {
    let confirmed = events
        .iter()
        .filter(|event| matches!(event, Event::Confirmed))
        .count();
    let asked = events
        .iter()
        .filter(|event| matches!(event, Event::Asked))
        .count();
    let folder = scratch();
    write_files(folder.path(), files);
    let mut tally = Tally::in_folder(folder.path());
    let found = tally
        .rows()
        .unwrap_or_else(|error| panic!("{}: {error}", told()))
        .iter()
        .map(|row| row.count as usize)
        .sum();
    assert!(
        (confirmed..=asked).contains(&found),
        "{}: {found} are there, {confirmed} confirmed, {asked} asked",
        told()
    );
    // Garbage in the first hundred bytes of a database that is not made yet can stay in SQLite's memory after
    // it has rolled the bytes back. The database made out of that does not pass its check, and is put aside:
    // there is nothing in it.
    assert!(
        tally.set_aside().is_none() || confirmed == 0,
        "{}: it is taken for damaged",
        told()
    );
    count(&mut tally, 7).unwrap_or_else(|error| panic!("{}: {error}", told()));
    assert_eq!(sum(&mut tally), found + 1, "{}", told());
    drop(tally);
    assert_whole(folder.path());
}

/// Every place where a write of so many bytes can be cut, near enough: each 97th byte, and the ends of what
/// has a meaning: the header of a frame and of the log, sectors.
fn cuts(length: usize) -> BTreeSet<usize> {
    let places = (0..length)
        .step_by(97)
        .chain((0..length).step_by(512))
        .chain([1, 8, 18, 19, 20, 24, 28, 32, 56, 100]);
    places
        .chain([length.saturating_sub(1), length])
        .filter(|place| *place <= length)
        .collect()
}

/// Cuts the power after every single thing that SQLite did to the files, with the last of it cut at every
/// place, and everything before that was not synced there, lost, or half there.
fn cut_everywhere(events: &[Event], from: usize) -> usize {
    let mut dice = Dice(97);
    let mut cases = 0;
    for end in from..=events.len() {
        let before = &events[..end];
        let last = end.wrapping_sub(1);
        let mut fates = vec![Fate::Done, Fate::Lost];
        if let Some(Event::File(_, Deed::Write { bytes, .. })) = before.last() {
            fates.extend(
                cuts(bytes.len())
                    .into_iter()
                    .flat_map(|at| [Fate::Cut(at), Fate::Zeroed(at), Fate::Garbage(at)]),
            );
        }
        for fate in fates {
            let earlier = dice.below(4);
            let files = after_power_cut(&Files::new(), before, |number| {
                match (number == last, earlier) {
                    (true, _) => fate,
                    (false, 0) => Fate::Done,
                    (false, 1) => Fate::Lost,
                    (false, _) => any_fate(&mut dice),
                }
            });
            let told = || {
                format!(
                    "event {last} ({:?}) is {fate:?}, those before {earlier}",
                    told(&before[last])
                )
            };
            assert_survives(before, &files, &told);
            cases += 1;
        }
    }
    cases
}

fn any_fate(dice: &mut Dice) -> Fate {
    let at = dice.below(4200);
    [
        Fate::Done,
        Fate::Lost,
        Fate::Cut(at),
        Fate::Zeroed(at),
        Fate::Garbage(at),
    ][dice.below(5)]
}

fn told(event: &Event) -> String {
    match event {
        Event::File(name, Deed::Write { at, bytes }) => {
            format!("{} bytes at {at} of {name}", bytes.len())
        }
        other => format!("{other:?}"),
    }
}

#[test]
fn power_that_goes_during_the_first_start_or_a_count_loses_nothing_confirmed() {
    // The first start of all, three counts, an end; a second life that goes on, and ends in the log.
    let cases = cut_everywhere(&watched(&[3, 2]), 0);
    println!("{cases} power cuts");
}

#[test]
fn power_that_goes_at_any_moment_of_many_counts_loses_nothing_confirmed() {
    // So many that the text of a day takes several pages.
    let events = watched(&[150, 40, 10]);
    let mut dice = Dice(4096);
    for case in 0..1_500 {
        let before = &events[..1 + dice.below(events.len())];
        let files = after_power_cut(&Files::new(), before, |_| any_fate(&mut dice));
        assert_survives(before, &files, &|| {
            format!("case {case}, after event {}", before.len())
        });
    }
}

#[test]
fn power_that_goes_again_while_the_kiosk_starts_loses_nothing_confirmed() {
    let events = watched(&[30, 5]);
    let mut dice = Dice(512);
    let mut cases = 0;
    for _ in 0..60 {
        let before = &events[..1 + dice.below(events.len())];
        let files = after_power_cut(&Files::new(), before, |_| any_fate(&mut dice));
        // A start that puts right what the first cut left, watched, and cut everywhere.
        let folder = scratch();
        write_files(folder.path(), &files);
        let disk = Disk::of(folder.path());
        let mut tally = Tally::in_folder(folder.path());
        tally.open().unwrap();
        if tally.set_aside().is_some() {
            // See `assert_survives`: nothing was in it.
            continue;
        }
        let again = disk.events();
        for end in 0..=again.len() {
            let files = after_power_cut(&files, &again[..end], |_| any_fate(&mut dice));
            assert_survives(before, &files, &|| {
                format!(
                    "cut after {} events, and after {end} of the next start",
                    before.len()
                )
            });
            cases += 1;
        }
    }
    println!("{cases} second power cuts");
}

// ---- Disks that are full, read-only, or gone for a while ----

/// Counting fails, and the error names the file and what to do.
fn assert_told(tally: &mut Tally, number: usize) {
    let error = count(tally, number).expect_err("nothing can be saved now");
    assert!(
        error.contains(FILE_NAME) && error.contains("check that the folder"),
        "{error}"
    );
}

#[test]
fn a_disk_that_fails_at_any_moment_is_told_and_used_again() {
    let (mut cases, mut untold) = (0, 0);
    // For long, for a few deeds, and once: then what is tried again succeeds.
    for (full, deeds) in [
        (true, usize::MAX),
        (true, 1),
        (false, usize::MAX),
        (false, 3),
        (false, 1),
    ] {
        // In the first start of all, in a later one, and while it has been running.
        for life in 0..3 {
            let mut came_to_something = true;
            let mut after = 0;
            while came_to_something {
                let told = format!("{deeds} deeds fail after {after}, full {full}, life {life}");
                let folder = scratch();
                let disk = Disk::of(folder.path());
                let mut there = 0;
                if life > 0 {
                    there = 3;
                    (0..3).for_each(|number| {
                        count(&mut Tally::in_folder(folder.path()), number).unwrap()
                    });
                }
                let mut tally = Tally::in_folder(folder.path());
                if life > 1 {
                    there += 2;
                    (3..5).for_each(|number| count(&mut tally, number).unwrap());
                }
                disk.fail(Fault { after, deeds, full });
                // When the last sync of a change fails, nobody can know whether the disk keeps the change: it
                // is told as not saved, and can be there.
                let mut doubtful = 0;
                for number in 5..8 {
                    match count(&mut tally, number) {
                        Ok(()) => there += 1,
                        Err(error) => {
                            assert!(
                                error.contains(FILE_NAME) && error.contains("check that"),
                                "{told}: {error}"
                            );
                            doubtful += 1;
                        }
                    }
                }
                came_to_something = disk.heal();
                count(&mut tally, 8).unwrap_or_else(|error| panic!("{told}: {error}"));
                there += 1;
                let found = sum(&mut tally);
                assert!(
                    (there..=there + doubtful).contains(&found),
                    "{told}: {found} are there, {there} confirmed"
                );
                untold += found - there;
                assert!(tally.set_aside().is_none(), "{told}");
                drop(tally);
                assert_eq!(sum_in(folder.path()), found, "{told}");
                assert_whole(folder.path());
                after += 1;
            }
            assert!(after > 5, "hardly anything can fail");
            cases += after;
        }
    }
    assert!(
        untold * 10 <= cases,
        "{untold} of {cases} were there though told as not saved"
    );
    println!("{cases} faults; {untold} counts were there though told as not saved");
}

/// Not a test by itself: see the next one.
#[test]
fn a_process_with_little_room() {
    let Ok(folder) = std::env::var("LITTLE_ROOM_IN") else {
        return;
    };
    let folder = Path::new(&folder);
    let allow = |bytes: u64| {
        let limit = libc::rlimit {
            rlim_cur: bytes,
            rlim_max: libc::RLIM_INFINITY,
        };
        // SAFETY: sets numbers of this process.
        assert_eq!(
            unsafe { libc::setrlimit(libc::RLIMIT_FSIZE, &raw const limit) },
            0
        );
    };
    // SAFETY: a file that is too large is then an error, not the end.
    unsafe { libc::signal(libc::SIGXFSZ, libc::SIG_IGN) };
    let mut tally = Tally::in_folder(folder);
    let mut there = 0;
    allow(100);
    assert_told(&mut tally, 0);
    allow(libc::RLIM_INFINITY);
    let mut refused = 0;
    for (number, room) in [
        0, 1, 20, 24, 40, 56, 500, 2_000, 4_119, 4_120, 4_151, 4_152, 4_153, 8_000,
    ]
    .into_iter()
    .enumerate()
    {
        count(&mut tally, number * 100).unwrap();
        // The journal is shorter than the database, and can be cut at any byte.
        let length = if number % 2 == 0 {
            0
        } else {
            fs::metadata(folder.join(FILE_NAME)).unwrap().len()
        };
        allow(length + room);
        for again in 1..4 {
            match count(&mut tally, number * 100 + again) {
                Ok(()) => there += 1,
                Err(error) => {
                    assert!(
                        error.contains(FILE_NAME) && error.contains("check that"),
                        "{error}"
                    );
                    refused += 1;
                }
            }
        }
        allow(libc::RLIM_INFINITY);
        count(&mut tally, number * 100 + 10).unwrap();
        there += 2;
        assert_eq!(sum(&mut tally), there, "room for {room} bytes");
    }
    assert!(refused > 10, "there was room");
    drop(tally);
    assert_eq!(sum_in(folder), there);
    assert_whole(folder);
}

#[test]
fn files_that_may_not_grow_are_told_and_used_again() {
    let folder = tempfile::tempdir().unwrap();
    run_again("a_process_with_little_room", |command| {
        command.env("LITTLE_ROOM_IN", folder.path())
    });
    // It did something.
    assert!(sum_in(folder.path()) > 20);
}

/// Runs one of the helpers in this file in a process of its own, to the end.
fn run_again(helper: &str, prepare: impl FnOnce(&mut Command) -> &mut Command) {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args([
        "--exact",
        &format!("durability::{helper}"),
        "--nocapture",
        "--test-threads=1",
    ]);
    let output = prepare(&mut command).output().unwrap();
    let told = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(
        output.status.success(),
        "{}{}",
        told(&output.stdout),
        told(&output.stderr)
    );
}

fn succeeds(program: &str, arguments: &[&str]) -> bool {
    let output = Command::new(program).args(arguments).output();
    output.is_ok_and(|output| output.status.success())
}

/// A disk of 128 KiB, where one may be mounted.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn mounted() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mounted = succeeds(
            "mount",
            &[
                "-t",
                "tmpfs",
                "-o",
                "size=128k",
                "tmpfs",
                folder.path().to_str().unwrap(),
            ],
        );
        mounted.then_some(Self(folder))
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn remounted(&self, how: &str) {
        assert!(succeeds(
            "mount",
            &[
                "-o",
                &format!("remount,{how}"),
                self.path().to_str().unwrap()
            ]
        ));
    }

    /// Takes all that is free.
    fn fill(&self) {
        let mut filler = File::create(self.path().join("filler")).unwrap();
        while filler.write(&[1; 512]).is_ok_and(|written| written > 0) {}
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = succeeds("umount", &["--lazy", self.path().to_str().unwrap()]);
    }
}

#[test]
fn a_disk_that_is_full_or_read_only_is_told_and_used_again() {
    // Where nothing may be mounted, `files_that_may_not_grow_are_told_and_used_again` and
    // `a_disk_that_fails_at_any_moment_is_told_and_used_again` stand in: they need no rights.
    let Some(disk) = SmallDisk::mounted() else {
        println!("nothing may be mounted here: two other tests stand in");
        return;
    };
    let filler = disk.path().join("filler");
    // Full before anything was ever counted.
    disk.fill();
    let mut tally = Tally::in_folder(disk.path());
    assert_told(&mut tally, 0);
    fs::remove_file(&filler).unwrap();
    count(&mut tally, 0).unwrap();
    let mut there = 1;
    // Full while counting: again and again, with other lengths of the files.
    for round in 0..5 {
        for number in 0..round {
            count(&mut tally, number).unwrap();
            there += 1;
        }
        disk.fill();
        let mut refused = 0;
        for number in 0..40 {
            match count(&mut tally, number) {
                Ok(()) => there += 1,
                Err(error) => {
                    assert!(
                        error.contains(FILE_NAME) && error.contains("check that"),
                        "{error}"
                    );
                    refused += 1;
                }
            }
        }
        assert!(refused > 0, "it was never full");
        fs::remove_file(&filler).unwrap();
        count(&mut tally, 3).unwrap();
        there += 1;
        assert_eq!(sum(&mut tally), there);
    }
    drop(tally);
    // Read-only, as a disk is that the machine no longer trusts.
    disk.remounted("ro");
    let mut tally = Tally::in_folder(disk.path());
    assert_told(&mut tally, 0);
    assert_told(&mut tally, 0);
    disk.remounted("rw");
    count(&mut tally, 0).unwrap();
    assert_eq!(sum(&mut tally), there + 1);
    drop(tally);
    assert_whole(disk.path());
}

/// Lets nobody, not even root, change the files, while it lives.
struct Immutable(Vec<PathBuf>);

impl Immutable {
    fn made(folder: &Path) -> Option<Self> {
        let mut paths: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        paths.push(folder.to_owned());
        let immutable = Self(paths);
        immutable
            .0
            .iter()
            .all(|path| succeeds("chattr", &["+i", path.to_str().unwrap()]))
            .then_some(immutable)
    }
}

impl Drop for Immutable {
    fn drop(&mut self) {
        for path in self.0.iter().rev() {
            let _ = succeeds("chattr", &["-i", path.to_str().unwrap()]);
        }
    }
}

#[test]
fn files_that_nobody_may_change_are_told_and_used_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut tally = Tally::in_folder(folder.path());
    (0..3).for_each(|number| count(&mut tally, number).unwrap());
    let Some(immutable) = Immutable::made(folder.path()) else {
        println!("no chattr here: `permission_that_is_lost_and_regained` stands in");
        return;
    };
    assert_told(&mut tally, 3);
    assert_told(&mut tally, 3);
    let mut late = Tally::in_folder(folder.path());
    assert_told(&mut late, 3);
    drop(immutable);
    count(&mut tally, 3).unwrap();
    count(&mut late, 4).unwrap();
    assert_eq!(sum(&mut tally), 5);
    assert!(tally.set_aside().is_none() && late.set_aside().is_none());
    drop((tally, late));
    assert_whole(folder.path());
}

/// Not a test by itself: permissions do not bind root.
#[test]
fn a_process_that_loses_permission() {
    let Ok(folder) = std::env::var("PERMISSION_IN") else {
        return;
    };
    let folder = PathBuf::from(folder).join("data");
    let permit = |folder_mode: u32, mode: u32| {
        fs::set_permissions(&folder, Permissions::from_mode(0o700)).unwrap();
        for entry in fs::read_dir(&folder).unwrap() {
            fs::set_permissions(entry.unwrap().path(), Permissions::from_mode(mode)).unwrap();
        }
        fs::set_permissions(&folder, Permissions::from_mode(folder_mode)).unwrap();
    };
    let mut tally = Tally::in_folder(&folder);
    let mut there = 0;
    for (folder_mode, mode) in [
        (0o000, 0o600),
        (0o500, 0o400),
        (0o700, 0o400),
        (0o500, 0o600),
        (0o700, 0o000),
    ] {
        count(&mut tally, there).unwrap();
        there += 1;
        permit(folder_mode, mode);
        let mut late = Tally::in_folder(&folder);
        for tally in [&mut tally, &mut late] {
            // Files that are open already can still be written to, and then it is no failure.
            match count(tally, there) {
                Ok(()) => there += 1,
                Err(error) => assert!(
                    error.contains(FILE_NAME) && error.contains("check that"),
                    "{error}"
                ),
            }
        }
        if (folder_mode, mode) != (0o500, 0o600) {
            assert_told(&mut Tally::in_folder(&folder), there);
        }
        permit(0o700, 0o600);
        for tally in [&mut tally, &mut late] {
            count(tally, there).unwrap();
            there += 1;
        }
        assert_eq!(sum(&mut tally), there, "{folder_mode:o} {mode:o}");
        assert!(tally.set_aside().is_none() && late.set_aside().is_none());
    }
}

#[test]
fn permission_that_is_lost_and_regained_is_told_and_used_again() {
    let folder = tempfile::tempdir().unwrap();
    // SAFETY: asks for a number.
    if unsafe { libc::geteuid() } != 0 {
        run_again("a_process_that_loses_permission", |command| {
            command.env("PERMISSION_IN", folder.path())
        });
    } else {
        // As somebody else, whom permissions bind, and who may not see where this program lies.
        const NOBODY: u32 = 65_534;
        let program = folder.path().join("program");
        // Not by this process: what it still had open for writing while another test starts one could not run.
        let copied = Command::new("cp")
            .arg(std::env::current_exe().unwrap())
            .arg(&program)
            .status()
            .unwrap();
        assert!(copied.success());
        std::os::unix::fs::chown(folder.path(), Some(NOBODY), Some(NOBODY)).unwrap();
        let mut command = Command::new(&program);
        command
            .args([
                "--exact",
                "durability::a_process_that_loses_permission",
                "--nocapture",
            ])
            .env("PERMISSION_IN", folder.path());
        let output = command
            .current_dir(folder.path())
            .gid(NOBODY)
            .uid(NOBODY)
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
    assert!(sum_in(&folder.path().join("data")) > 10);
}

#[test]
fn another_program_that_reads_delays_a_count_and_then_it_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut tally = Tally::in_folder(folder.path());
    count(&mut tally, 0).unwrap();
    let reader = Connection::open(folder.path().join(FILE_NAME)).unwrap();
    let begin = |reader: &Connection| {
        reader.execute_batch("BEGIN").unwrap();
        reader
            .query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))
            .unwrap();
    };
    // As long as a report takes.
    begin(&reader);
    let reading = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(150));
        reader.execute_batch("COMMIT").unwrap();
        reader
    });
    count(&mut tally, 1).unwrap();
    let reader = reading.join().unwrap();
    // As somebody does who looks at the counts and leaves the program open in the middle.
    begin(&reader);
    for _ in 0..2 {
        let start = Instant::now();
        assert_told(&mut tally, 2);
        // Somebody stands before the screen, which does nothing in the meantime.
        assert!(
            start.elapsed() < Duration::from_secs(3),
            "nobody waits for {:?}",
            start.elapsed()
        );
    }
    reader.execute_batch("COMMIT").unwrap();
    count(&mut tally, 2).unwrap();
    assert_eq!(sum(&mut tally), 3);
}

#[test]
fn a_folder_replaced_by_a_file_is_told_and_used_again() {
    let outer = tempfile::tempdir().unwrap();
    let (folder, away) = (outer.path().join("data"), outer.path().join("away"));
    let mut tally = Tally::in_folder(&folder);
    for round in 0..3 {
        count(&mut tally, round).unwrap();
        fs::rename(&folder, &away).unwrap();
        fs::write(&folder, "a file").unwrap();
        assert_told(&mut tally, 5);
        assert_told(&mut tally, 5);
        fs::remove_file(&folder).unwrap();
        fs::rename(&away, &folder).unwrap();
        count(&mut tally, round).unwrap();
        assert_eq!(sum(&mut tally), 2 * (round + 1));
    }
    drop(tally);
    assert_eq!(sum_in(&folder), 6);
    assert_whole(&folder);
}

#[test]
fn a_database_replaced_by_a_backup_while_running_is_the_one_that_counts() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(FILE_NAME);
    (0..5).for_each(|number| count(&mut Tally::in_folder(folder.path()), number).unwrap());
    let backup = folder.path().join("backup");
    fs::copy(&path, &backup).unwrap();
    let mut tally = Tally::in_folder(folder.path());
    (0..3).for_each(|number| count(&mut tally, number).unwrap());
    fs::rename(&backup, &path).unwrap();
    count(&mut tally, 7).unwrap();
    drop(tally);
    // What was counted between the backup and its return may be there or not; what comes later is.
    let found = sum_in(folder.path());
    assert!([6, 9].contains(&found), "{found} are there");
    assert_whole(folder.path());
}

// ---- Databases that are damaged ----

/// A database with some hundred rows, closed, and never closed.
fn some_hundred_rows() -> [Files; 2] {
    let folder = scratch();
    let mut tally = Tally::in_folder(folder.path());
    (0..420).for_each(|number| count(&mut tally, number).unwrap());
    let open = files_in(folder.path());
    drop(tally);
    [files_in(folder.path()), open].map(|mut files| {
        files.retain(|_, bytes| !bytes.is_empty());
        files
    })
}

/// A kiosk starts with damaged files: it counts, and where it begins anew the old files are as they were.
fn assert_copes(files: &Files, told: &str) -> bool {
    let folder = scratch();
    write_files(folder.path(), files);
    let mut tally = Tally::in_folder(folder.path());
    for number in [2, 300, 2_000] {
        count(&mut tally, number).unwrap_or_else(|error| panic!("{told}: {error}"));
    }
    let set_aside = tally.set_aside().map(Path::to_owned);
    drop(tally);
    let Some(aside) = set_aside else {
        assert_whole(folder.path());
        return false;
    };
    let aside = aside.file_name().unwrap().to_str().unwrap().to_owned();
    let left = files_in(folder.path());
    for (name, bytes) in files {
        let kept = left
            .get(&name.replace(FILE_NAME, &aside))
            .unwrap_or_else(|| panic!("{told}: {name} is gone"));
        assert!(kept == bytes, "{told}: {name} was kept, but changed");
    }
    assert_eq!(sum_in(folder.path()), 3, "{told}");
    assert_whole(folder.path());
    true
}

#[test]
fn a_damaged_database_never_hinders_counting_and_is_kept_as_it_was() {
    let mut dice = Dice(4);
    let whole = some_hundred_rows();
    let mut noticed = 0;
    for case in 0..200 {
        let mut files = whole[case % 2].clone();
        let names: Vec<_> = files.keys().cloned().collect();
        let name = &names[dice.below(names.len())];
        let bytes = files.get_mut(name).unwrap();
        let length = bytes.len();
        let what = match case / 2 % 3 {
            0 => {
                for _ in 0..=dice.below(20) {
                    bytes[dice.below(length)] ^= 1 << dice.below(8);
                }
                "bits flipped"
            }
            1 => {
                bytes.truncate(dice.below(length));
                "cut off"
            }
            _ => {
                let page = dice.below(length.div_ceil(4096)) * 4096;
                bytes[page..length.min(page + 4096)].fill(0);
                "page zeroed"
            }
        };
        noticed += usize::from(assert_copes(
            &files,
            &format!("case {case}, {what}, {name}"),
        ));
    }
    assert!(noticed > 40, "only {noticed} of 200 were noticed");
    println!("{noticed} of 200 were noticed");
}

#[test]
fn a_damaged_head_of_the_database_never_hinders_counting() {
    // Its first page: the header, and how the table is made.
    let [whole, _] = some_hundred_rows();
    let used = |at: &usize| *at < 120 || whole[FILE_NAME][*at] != 0;
    let mut noticed = 0;
    for at in (0..4096).filter(used) {
        for change in [0x01, 0x20, 0xff] {
            let mut files = whole.clone();
            files.get_mut(FILE_NAME).unwrap()[at] ^= change;
            noticed += usize::from(assert_copes(
                &files,
                &format!("byte {at} changed by {change:#x}"),
            ));
        }
    }
    println!("{noticed} were noticed");
}

// ---- What the files give away ----

// What somebody who copies the folder finds, and what not.
//
// The counts of a day are one sorted text, so the order in which steps were taken is not in the database. Its
// header tells how many changes there were, which the counts tell too. Freed parts of pages are zeros
// (`secure_delete`). The journal is empty between changes; copied within one, which takes a millisecond, it
// shows the text before: the last step is what differs. The same can be learnt from two copies of the folder,
// before and after a step, and no store of counts can prevent that. The times of the files tell when the last
// step was taken.
//
// A log of changes (WAL) would be otherwise: one frame for each step, in their order, up to a thousand, until
// it is begun again; and its index lists them.
// Not looked at: blocks that a file system or a flash chip no longer uses and has not wiped.

#[test]
fn the_same_steps_in_any_order_leave_the_same_bytes() {
    let mut dice = Dice(5);
    // As many as a busy week brings, so that days fill several pages, and with a restart within each day.
    let steps: Vec<usize> = (0..480).map(|number| number - number % 2).collect();
    let files = |dice: &mut Dice| {
        let folder = scratch();
        for day in steps.chunks(120) {
            let mut day = day.to_vec();
            for at in (1..day.len()).rev() {
                day.swap(at, dice.below(at + 1));
            }
            for part in day.chunks(60) {
                let mut tally = Tally::in_folder(folder.path());
                for number in part {
                    count(&mut tally, *number).unwrap();
                    let journal = fs::metadata(folder.path().join("tally.sqlite-journal")).unwrap();
                    assert_eq!(journal.len(), 0, "the journal shows what came last");
                }
            }
        }
        files_in(folder.path())
    };
    let first = files(&mut dice);
    assert!(first[FILE_NAME].len() > 5 * 4096);
    for _ in 0..20 {
        let other = files(&mut dice);
        assert_eq!(
            first.keys().collect::<Vec<_>>(),
            other.keys().collect::<Vec<_>>()
        );
        for (name, bytes) in &first {
            let differing: Vec<_> = (0..bytes.len())
                .filter(|at| bytes[*at] != other[name][*at])
                .collect();
            assert_eq!(bytes.len(), other[name].len(), "{name}");
            assert!(
                differing.is_empty(),
                "{name} tells the order, at {} bytes: {:?}",
                differing.len(),
                &differing[..differing.len().min(20)]
            );
        }
    }
}
