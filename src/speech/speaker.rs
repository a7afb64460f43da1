//! Speaking: a program that runs for as long as there is something to hear.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::files;
use crate::sound::{self, Format};
use crate::speech::Voice;
use crate::speech::spoken::spoken;
use crate::voice::{Speed, Volume};

/// How long a stop waits for a killed program to be gone. It is gone within a millisecond, unless the
/// driver of the sound device holds it; then it is looked after later.
const KILLING: Duration = Duration::from_millis(20);

/// Words to be spoken by the machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Utterance {
    /// As it stands on the screen.
    pub text: String,
    pub voice: Voice,
    pub volume: Volume,
    pub speed: Speed,
}

impl Utterance {
    /// What the voice is given to say: its length is the time that speaking takes.
    pub fn spoken(&self) -> String {
        // Two brackets would begin phonemes.
        spoken(&self.text, self.voice.as_str()).replace("[[", "[ [")
    }
}

/// How far the last utterance or recording has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum State {
    /// Nothing was started, or it was stopped.
    #[default]
    Idle,
    Speaking,
    /// It was spoken to its end.
    Finished,
    /// It could not be started, or ended with an error. espeak-ng says nothing of a machine without a
    /// sound device: it just ends at once, see [`least_duration`](crate::speech::least_duration).
    Failed,
}

/// The programs that play recordings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Players {
    /// Plays WAV, from a file or its standard input: aplay, of Debian's alsa-utils.
    pub wav: PathBuf,
    /// Makes WAV of Opus: opusdec, of Debian's opus-tools. It cannot play to ALSA itself.
    pub opus: PathBuf,
}

impl Default for Players {
    fn default() -> Self {
        Self {
            wav: "aplay".into(),
            opus: "opusdec".into(),
        }
    }
}

/// Speaks one thing at a time. What it speaks ends when it is dropped, and when the thread that
/// started it ends, however it does: it belongs on the thread that lives as long as the program.
#[derive(Debug)]
pub struct Speaker {
    program: PathBuf,
    players: Players,
    state: State,
    /// What is speaking now: one program, or two of which the second plays what the first makes.
    children: Vec<Child>,
    /// Killed, and not yet gone.
    dying: Vec<Child>,
}

impl Speaker {
    /// One that speaks by `program`, which takes espeak-ng's options.
    pub fn new(program: impl Into<PathBuf>) -> Self {
        Self::with_players(program, Players::default())
    }

    /// The same, with players of its own.
    pub fn with_players(program: impl Into<PathBuf>, players: Players) -> Self {
        Self {
            program: program.into(),
            players,
            state: State::Idle,
            children: Vec::new(),
            dying: Vec::new(),
        }
    }

    /// Stops what is being spoken, and speaks this.
    pub fn start(&mut self, utterance: &Utterance) {
        self.stop();
        let started = self.speak(utterance);
        self.began(started);
    }

    /// Stops what is being spoken, and plays a recording: `.wav` or `.opus`, if that is what it is. Its speed is its own; its
    /// volume too, if it is WAV, because aplay knows no volume.
    pub fn play(&mut self, recording: &Path, volume: Volume) {
        self.stop();
        let started = std::path::absolute(recording).and_then(|path| self.play_file(&path, volume));
        self.began(started);
    }

    /// How far it has come.
    pub fn poll(&mut self) -> State {
        self.dying
            .retain_mut(|child| matches!(child.try_wait(), Ok(None)));
        if self.state == State::Speaking {
            let mut ended = Ok(true);
            self.children.retain_mut(|child| match child.try_wait() {
                Ok(None) => true,
                Ok(Some(status)) => {
                    ended = if status.success() { ended } else { Err(()) };
                    false
                }
                Err(_) => {
                    ended = Err(());
                    false
                }
            });
            if ended.is_err() {
                self.stop();
                self.state = State::Failed;
            } else if self.children.is_empty() {
                self.state = State::Finished;
            }
        }
        self.state
    }

    /// Is silent at once.
    pub fn stop(&mut self) {
        self.state = State::Idle;
        for child in &mut self.children {
            let _ = child.kill();
        }
        self.dying.append(&mut self.children);
        let step = Duration::from_millis(1);
        let mut waited = Duration::ZERO;
        loop {
            self.dying
                .retain_mut(|child| matches!(child.try_wait(), Ok(None)));
            if self.dying.is_empty() || waited >= KILLING {
                return;
            }
            thread::sleep(step);
            waited += step;
        }
    }

    fn began(&mut self, started: io::Result<()>) {
        self.state = State::Speaking;
        if started.is_err() {
            self.stop();
            self.state = State::Failed;
        }
    }

    fn speak(&mut self, utterance: &Utterance) -> io::Result<()> {
        let Utterance {
            voice,
            volume,
            speed,
            ..
        } = utterance;
        let mut command = Command::new(&self.program);
        command.args([
            "-b",
            "1",
            "-v",
            voice.as_str(),
            "-s",
            &speed.words_per_minute().to_string(),
        ]);
        command
            .args(["-a", &volume.amplitude().to_string(), "--stdin"])
            .stdin(Stdio::piped());
        let mut child = spawn(command.stdout(Stdio::null()).stderr(Stdio::null()))?;
        let stdin = child.stdin.take();
        self.children.push(child);
        let text = utterance.spoken();
        if let Some(mut stdin) = stdin {
            // A program that does not read would make this wait. It ends when the program does.
            let write = move || {
                let _ = stdin.write_all(text.as_bytes());
            };
            thread::Builder::new().name("speech".into()).spawn(write)?;
        }
        Ok(())
    }

    fn play_file(&mut self, path: &Path, volume: Volume) -> io::Result<()> {
        // It may be another file than the one that was accepted, and aplay makes noise of anything.
        let format = path
            .extension()
            .and_then(|ending| Format::of_ending(ending.to_str()?));
        let format = format.ok_or(io::ErrorKind::Unsupported)?;
        sound::begins_well(files::open_file(path)?, format)
            .map_err(|fault| io::Error::other(fault.to_string()))?;
        let mut player = Command::new(&self.players.wav);
        player
            .arg("-q")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        if format == Format::Opus {
            let mut decoder = Command::new(&self.players.opus);
            decoder
                .args([
                    "--quiet",
                    "--force-wav",
                    "--gain",
                    &volume.decibels().to_string(),
                ])
                .arg(path)
                .arg("-");
            let mut decoder = spawn(
                decoder
                    .stdin(Stdio::null())
                    .stdout(Stdio::piped())
                    .stderr(Stdio::null()),
            )?;
            let wav = decoder.stdout.take();
            self.children.push(decoder);
            player.stdin(wav.map_or_else(Stdio::null, Stdio::from));
        } else {
            player.arg(path);
        }
        self.children.push(spawn(&mut player)?);
        Ok(())
    }
}

impl Drop for Speaker {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Starts a program that dies with the thread that started it.
pub(super) fn spawn(command: &mut Command) -> io::Result<Child> {
    #[cfg(target_os = "linux")]
    {
        use std::os::unix::process::CommandExt as _;

        let parent = std::process::id();
        let die_together = move || {
            // SAFETY: two system calls that take numbers only.
            let (told, now) = unsafe {
                (
                    libc::prctl(libc::PR_SET_PDEATHSIG, libc::SIGKILL as libc::c_ulong),
                    libc::getppid(),
                )
            };
            if told != 0 {
                return Err(io::Error::last_os_error());
            }
            // The parent was killed before this could be asked for.
            if u32::try_from(now) != Ok(parent) {
                Err(io::ErrorKind::NotFound.into())
            } else {
                Ok(())
            }
        };
        // SAFETY: between fork and exec only what a signal handler may do is allowed; this takes no lock
        // and no memory.
        unsafe { command.pre_exec(die_together) };
    }
    command.spawn()
}
