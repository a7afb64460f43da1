//! What the program says of itself while it runs: one line an event, to the journal or to a terminal.
//!
//! Nothing of a visitor and no words of the site: whoever can read a journal need not be allowed to know
//! who stood there when, and what a practice tells its patients is not for a journal to keep.

use std::fmt::{self, Write as _};
use std::io::Write as _;
use std::os::unix::fs::MetadataExt as _;
use std::panic::PanicHookInfo;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Metadata, Subscriber, error, warn};

use crate::problem::{Code, Group, Problems, Severity, Told, groups, visible};

/// For so long the same trouble is not told again.
const AGAIN: Duration = Duration::from_secs(60);
/// For so long it is remembered how often a line was held back.
const REMEMBERED: Duration = Duration::from_secs(3600);
/// So many lines of one level are written in [`AGAIN`].
const MOST_LINES: u32 = 60;
/// Of so many causes of problems of a site something is told at once; `check` tells all.
const MOST_CAUSES: usize = 20;

/// From now on what the program says is written to standard error, if it is of this level or more
/// important, and so is every panic. `elapsed` is a clock that only runs forward. The first call counts.
pub fn begin(level: Level, elapsed: impl Fn() -> Duration + Send + Sync + 'static) {
    let log = Log {
        level,
        to_journal: is_journal(),
        elapsed: Box::new(elapsed),
        limits: Mutex::default(),
    };
    if tracing::subscriber::set_global_default(log).is_ok() {
        std::panic::set_hook(Box::new(tell_panic));
    }
}

/// Tells what is wrong with a site's files, a line for each cause, those first that matter most: where, which kind of
/// problem it is and how that is mended. What `check` says beyond that may hold words of the site.
pub fn tell(problems: &Problems) {
    let told = problems.told();
    let groups = groups(&told);
    for group in groups.iter().take(MOST_CAUSES) {
        let line = without_words(group);
        match group.example().severity {
            Severity::Error => error!("{line}"),
            Severity::Warning => warn!("{line}"),
        }
    }
    let more: usize = groups.iter().skip(MOST_CAUSES).map(Group::count).sum();
    if more > 0 {
        warn!(
            "there are {more} more problems in the site's files: \"guidance-kiosk check\" tells them all"
        );
    }
}

/// The problems of one cause in one line that quotes nothing.
pub fn without_words(group: &Group<'_>) -> String {
    let Told {
        code,
        file,
        line,
        column,
        ..
    } = group.example();
    let (meaning, mend) = Code::parse(code).map_or(("", ""), |code| (code.meaning(), code.mend()));
    let more = match group.count() {
        1 => String::new(),
        count => format!(", and {} more of this cause", count - 1),
    };
    format!(
        "{file}:{line}:{column}{more}: {meaning} {mend} ({code}; \"guidance-kiosk check\" tells it in full)"
    )
}

/// Whether standard error is the journal. Its variable alone does not tell: who starts a program from a
/// service and sends its errors elsewhere leaves it as it was.
fn is_journal() -> bool {
    let named = std::env::var("JOURNAL_STREAM").unwrap_or_default();
    std::fs::metadata("/proc/self/fd/2")
        .is_ok_and(|stderr| named == format!("{}:{}", stderr.dev(), stderr.ino()))
}

/// Tells where the program broke. What a panic says may hold what the program was working on, which may be
/// words of the site; only what is part of the program is told.
fn tell_panic(panic: &PanicHookInfo<'_>) {
    let place = panic
        .location()
        .map_or_else(|| "an unknown place".to_owned(), ToString::to_string);
    let what = panic
        .payload()
        .downcast_ref::<&'static str>()
        .map(|what| format!(" ({what})"))
        .unwrap_or_default();
    if place.contains("/fontique-") {
        // It expects that every machine has a font, and says nothing that people can use.
        error!(
            "if this machine has no font, nothing can be shown: install Debian's packages fonts-noto-core and fonts-noto-cjk"
        );
    }
    let thread = std::thread::current();
    match thread.name() {
        Some("main") | None => error!(
            "the program broke at {place}{what} and ends; the service starts it again. If this comes again, send \
             this line and what \"guidance-kiosk --version\" says to whoever looks after the program"
        ),
        Some(part) => error!(
            "the part «{part}» of the program broke at {place}{what}; the screen goes on without it. Start the kiosk \
             again when nobody uses it, and send this line to whoever looks after the program"
        ),
    }
}

struct Log {
    level: Level,
    to_journal: bool,
    elapsed: Box<dyn Fn() -> Duration + Send + Sync>,
    limits: Mutex<Limits>,
}

impl Subscriber for Log {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        // What libraries say may hold anything, down to the texts that a screen reader is told.
        let ours = metadata.target().split("::").next() == Some(env!("CARGO_CRATE_NAME"));
        ours && metadata.is_event() && *metadata.level() <= self.level
    }

    fn event(&self, event: &Event<'_>) {
        let mut message = Message(String::new());
        event.record(&mut message);
        let level = *event.metadata().level();
        let now = (self.elapsed)();
        let lines = self
            .limits
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pass(now, level, &visible(&message.0));
        let text: String = lines.iter().map(|line| self.line(level, line)).collect();
        // There is nobody to tell that standard error is gone.
        let _ = std::io::stderr().lock().write_all(text.as_bytes());
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

impl Log {
    fn line(&self, level: Level, text: &str) -> String {
        let (number, name) = match level {
            Level::ERROR => (3, "error: "),
            Level::WARN => (4, "warning: "),
            Level::INFO => (6, ""),
            _ => (7, "debug: "),
        };
        if self.to_journal {
            format!("<{number}>{text}\n")
        } else {
            format!("{name}{text}\n")
        }
    }
}

/// What an event says.
struct Message(String);

impl Visit for Message {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        if field.name() == "message" {
            let _ = write!(self.0, "{value:?}");
        }
    }
}

/// What was said lately.
#[derive(Debug, Default)]
struct Limits {
    said: Vec<Said>,
    lines: Vec<Lines>,
}

#[derive(Debug)]
struct Said {
    text: String,
    /// From then on it may be told again.
    again_from: Duration,
    /// How often it was held back since.
    repeats: u32,
}

/// The lines of one level since a moment.
#[derive(Debug)]
struct Lines {
    level: Level,
    since: Duration,
    written: u32,
    left_out: u32,
}

impl Limits {
    /// The lines that are to be written when this is said `now`: none, it, or with it how many were not.
    fn pass(&mut self, now: Duration, level: Level, text: &str) -> Vec<String> {
        self.said
            .retain(|said| now.saturating_sub(said.again_from) < REMEMBERED);
        let is_trouble = level <= Level::WARN;
        if !is_trouble {
            // Something has changed: what was wrong before and is wrong again is news.
            self.said
                .iter_mut()
                .for_each(|said| said.again_from = said.again_from.min(now));
        }
        let known = self.said.iter().position(|said| said.text == text);
        if let Some(known) = known
            && now < self.said[known].again_from
        {
            self.said[known].repeats += 1;
            return Vec::new();
        }
        let at = self
            .lines
            .iter()
            .position(|lines| lines.level == level)
            .unwrap_or_else(|| {
                self.lines.push(Lines {
                    level,
                    since: now,
                    written: 0,
                    left_out: 0,
                });
                self.lines.len() - 1
            });
        let lines = &mut self.lines[at];
        let mut passed = Vec::new();
        if now.saturating_sub(lines.since) >= AGAIN {
            if lines.left_out > 0 {
                passed.push(format!(
                    "{} lines like the next were left out, because there were too many: mend first what was told",
                    lines.left_out
                ));
            }
            *lines = Lines {
                level,
                since: now,
                written: 0,
                left_out: 0,
            };
        }
        if lines.written >= MOST_LINES {
            lines.left_out += 1;
            return passed;
        }
        lines.written += 1;
        let repeats = known
            .map(|known| self.said.swap_remove(known).repeats)
            .unwrap_or_default();
        if is_trouble {
            self.said.push(Said {
                text: text.to_owned(),
                again_from: now + AGAIN,
                repeats: 0,
            });
        }
        passed.push(match repeats {
            0 => text.to_owned(),
            1 => format!("{text} (also once since it was told last)"),
            _ => format!("{text} (also {repeats} times since it was told last)"),
        });
        passed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seconds(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn the_same_trouble_is_written_once_a_minute_and_then_counted() {
        let mut limits = Limits::default();
        assert_eq!(
            limits.pass(seconds(0), Level::WARN, "the disk is full"),
            ["the disk is full"]
        );
        for second in 1..60 {
            assert_eq!(
                limits.pass(seconds(second), Level::WARN, "the disk is full"),
                [""; 0]
            );
        }
        assert_eq!(
            limits.pass(seconds(30), Level::WARN, "another"),
            ["another"]
        );
        let again = limits.pass(seconds(60), Level::WARN, "the disk is full");
        assert_eq!(
            again,
            ["the disk is full (also 59 times since it was told last)"]
        );
        assert_eq!(
            limits.pass(seconds(200), Level::WARN, "the disk is full"),
            ["the disk is full"]
        );
        // Mended and broken again: whoever reads the last line must not think that all is well.
        assert_eq!(
            limits.pass(seconds(201), Level::WARN, "the disk is full"),
            [""; 0]
        );
        assert_eq!(limits.pass(seconds(202), Level::INFO, "mended"), ["mended"]);
        assert_eq!(limits.pass(seconds(203), Level::INFO, "mended"), ["mended"]);
        let again = limits.pass(seconds(204), Level::WARN, "the disk is full");
        assert_eq!(
            again,
            ["the disk is full (also once since it was told last)"]
        );
    }

    #[test]
    fn a_flood_is_cut_and_hides_nothing_more_important() {
        let mut limits = Limits::default();
        let written: usize = (0..1000)
            .map(|n| {
                limits
                    .pass(seconds(1), Level::WARN, &format!("line {n}"))
                    .len()
            })
            .sum();
        assert_eq!(written, MOST_LINES as usize);
        assert_eq!(limits.pass(seconds(2), Level::ERROR, "broken"), ["broken"]);
        let later = limits.pass(seconds(62), Level::WARN, "calm");
        assert!(
            later.len() == 2 && later[0].starts_with("940 lines like the next were left out"),
            "{later:?}"
        );
        assert_eq!(
            limits.pass(seconds(63), Level::WARN, "calm again"),
            ["calm again"]
        );
    }

    #[test]
    fn what_is_remembered_does_not_grow_for_ever() {
        let mut limits = Limits::default();
        for second in 0..100_000 {
            limits.pass(seconds(second), Level::WARN, &format!("line {second}"));
        }
        assert!(
            limits.said.len() <= (REMEMBERED + AGAIN).as_secs() as usize,
            "{}",
            limits.said.len()
        );
    }

    #[test]
    fn the_journal_is_told_how_much_a_line_matters() {
        let log = |to_journal| Log {
            level: Level::INFO,
            to_journal,
            elapsed: Box::new(Duration::default),
            limits: Mutex::default(),
        };
        assert_eq!(log(true).line(Level::ERROR, "x"), "<3>x\n");
        assert_eq!(log(true).line(Level::WARN, "x"), "<4>x\n");
        assert_eq!(log(true).line(Level::INFO, "x"), "<6>x\n");
        assert_eq!(log(false).line(Level::ERROR, "x"), "error: x\n");
        assert_eq!(log(false).line(Level::WARN, "x"), "warning: x\n");
        assert_eq!(log(false).line(Level::INFO, "x"), "x\n");
    }
}
