//! Reading aloud with the real espeak-ng, into files in the place of a loudspeaker, and with programs that
//! misbehave.
//!
//! A program of its own: the children, threads and open files of its process are counted.

#[path = "staff/program.rs"]
mod program;

use std::fs::{self, Permissions};
use std::io::{BufRead as _, BufReader};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use guidance_kiosk::edition::{Edition, Snapshot};
use guidance_kiosk::language::LanguageTag;
use guidance_kiosk::sentences::sentences;
use guidance_kiosk::speech::{
    ESPEAK, Players, Speaker, State, Utterance, Voice, Voices, duration_estimate, least_duration,
};
use guidance_kiosk::voice::{Speed, Volume};
use program::write_program;
use tempfile::TempDir;

/// Longer than anything takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);
/// A program that never ends and starts no other: it stops itself.
const ENDLESS: &str = "kill -STOP $$";

/// The tests count the children of this process, so each runs alone.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

fn wait_for(what: &str, mut condition: impl FnMut() -> bool) {
    let start = Instant::now();
    while !condition() {
        assert!(start.elapsed() < PATIENCE, "{what} does not come");
        thread::sleep(Duration::from_millis(2));
    }
}

/// A shell script in the place of a program; `$here` is its folder.
struct Script {
    folder: TempDir,
}

impl Script {
    fn new(body: &str) -> Self {
        let script = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        let path = script.program();
        write_program(
            &path,
            &format!("#!/bin/sh\nhere=$(dirname \"$0\")\n{body}\n"),
        );
        script
    }

    /// The real espeak-ng, which speaks into a file.
    fn into_file() -> Self {
        Self::new("exec espeak-ng -w \"$here/out.wav\" \"$@\"")
    }

    fn program(&self) -> PathBuf {
        self.path("program")
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_default()
    }

    fn speaker(&self) -> Speaker {
        Speaker::new(self.program())
    }
}

fn utterance(text: &str) -> Utterance {
    Utterance {
        text: text.into(),
        voice: Voice::parse("en-gb").unwrap(),
        volume: Volume::Normal,
        speed: Speed::Normal,
    }
}

/// What a voice is given to say.
fn said(text: &str, voice: &Voice) -> String {
    Utterance {
        text: text.into(),
        voice: voice.clone(),
        volume: Volume::Normal,
        speed: Speed::Normal,
    }
    .spoken()
}

/// The sounds that espeak-ng makes of a text, word by word.
fn sounds(text: &str, voice: &Voice) -> Vec<String> {
    let mut espeak = Command::new(ESPEAK);
    espeak
        .args(["-b", "1", "-q", "-x", "-v", voice.as_str(), "--", text])
        .stderr(Stdio::null());
    let told = String::from_utf8(espeak.output().unwrap().stdout).unwrap();
    let letters = |word: &str| {
        word.chars()
            .filter(|c| c.is_alphanumeric() || matches!(c, '@' | '(' | ')'))
            .collect::<String>()
    };
    told.split_whitespace()
        .map(letters)
        .filter(|word| !word.is_empty())
        .collect()
}

/// The languages of the shipped site that have a voice.
fn spoken_languages() -> Vec<(LanguageTag, Voice)> {
    let (edition, voices) = (shipped(), voices());
    let tags = edition
        .locales
        .iter()
        .map(|locale| locale.language.tag.clone());
    tags.filter_map(|tag| voices.voice(&tag).cloned().map(|voice| (tag, voice)))
        .collect()
}

fn ended(speaker: &mut Speaker) -> State {
    wait_for("the end", || speaker.poll() != State::Speaking);
    speaker.poll()
}

/// What can be heard of a WAV file of 16 bits: how long it is, and its loudest sample.
fn heard(path: &Path) -> (Duration, u16) {
    let wav = fs::read(path).unwrap();
    let number = |at: usize| u32::from_le_bytes(wav[at..at + 4].try_into().unwrap());
    assert_eq!((&wav[..4], &wav[8..16]), (&b"RIFF"[..], &b"WAVEfmt "[..]));
    let bytes_a_second = number(28);
    let data = wav.windows(4).position(|name| name == b"data").unwrap() + 8;
    let samples = wav[data..]
        .chunks_exact(2)
        .map(|pair| i16::from_le_bytes([pair[0], pair[1]]).unsigned_abs());
    let length = Duration::from_secs_f64((wav.len() - data) as f64 / f64::from(bytes_a_second));
    (length, samples.max().unwrap_or_default())
}

/// The children of this process, with their states: `Z` is one that is dead and not yet buried.
fn children() -> Vec<(u32, char)> {
    let own = std::process::id().to_string();
    let numbers = fs::read_dir("/proc")
        .unwrap()
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    numbers
        .filter_map(|pid| {
            parent_and_state(pid)
                .filter(|(parent, _)| *parent == own)
                .map(|(_, state)| (pid, state))
        })
        .collect()
}

fn parent_and_state(pid: u32) -> Option<(String, char)> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace();
    let state = fields.next()?.chars().next()?;
    Some((fields.next()?.to_owned(), state))
}

fn open_files() -> usize {
    fs::read_dir("/proc/self/fd").unwrap().count()
}

/// The threads that tell programs what to speak.
fn writers() -> usize {
    let threads = fs::read_dir("/proc/self/task").unwrap().flatten();
    threads
        .filter(|thread| {
            fs::read_to_string(thread.path().join("comm")).is_ok_and(|name| name.trim() == "speech")
        })
        .count()
}

fn shipped() -> Edition {
    let snapshot = Snapshot::read(Path::new(env!("CARGO_MANIFEST_DIR")));
    Edition::from_snapshot(&snapshot, jiff::civil::date(2026, 3, 2))
        .0
        .unwrap()
}

fn voices() -> Voices {
    let voices = Voices::ask(Path::new(ESPEAK));
    assert!(
        !voices.is_empty(),
        "these tests need espeak-ng: make deps-test installs it"
    );
    voices
}

#[test]
fn a_sentence_is_spoken_in_its_language_and_takes_as_long_as_was_estimated() {
    let _alone = alone();
    let (edition, voices) = (shipped(), voices());
    for tag in ["en-GB", "pl", "ar", "bn", "ur", "zh-Hans"] {
        let tag = LanguageTag::parse(tag).unwrap();
        let paragraph =
            &edition.locale(&tag).unwrap().documents["social-media"].pages[1].paragraphs[0];
        let text = &paragraph[sentences(paragraph, &tag)[0].clone()];
        let mut lengths = Vec::new();
        for speed in Speed::ALL {
            let script = Script::into_file();
            let mut speaker = script.speaker();
            let voice = voices.voice(&tag).unwrap().clone();
            speaker.start(&Utterance {
                text: text.into(),
                voice,
                volume: Volume::Normal,
                speed,
            });
            assert_eq!(ended(&mut speaker), State::Finished, "{tag}");
            let (length, peak) = heard(&script.path("out.wav"));
            assert!(peak > 5_000, "{tag} is silent: {peak}");
            let text = said(text, voices.voice(&tag).unwrap());
            let bounds = least_duration(&text, speed)..duration_estimate(&text, speed);
            assert!(
                bounds.contains(&length),
                "{tag} takes {length:?}, and not {bounds:?}: {text}"
            );
            lengths.push(length);
        }
        assert!(
            lengths.is_sorted_by(|slower, faster| slower > faster),
            "{tag}: {lengths:?}"
        );
    }
}

#[test]
fn numbers_take_as_long_as_their_digits() {
    let _alone = alone();
    for (tag, voice) in spoken_languages() {
        let text = "01632 960 123, £12.50, 8.00am–6.30pm, 16/07/2025, 943 476 5919";
        let utterance = Utterance {
            text: text.into(),
            voice,
            volume: Volume::Normal,
            speed: Speed::Fast,
        };
        let script = Script::into_file();
        let mut speaker = script.speaker();
        speaker.start(&utterance);
        assert_eq!(ended(&mut speaker), State::Finished, "{tag}");
        let (length, _) = heard(&script.path("out.wav"));
        let said = utterance.spoken();
        let bounds = least_duration(&said, Speed::Fast)..duration_estimate(&said, Speed::Fast);
        assert!(
            bounds.contains(&length),
            "{tag} takes {length:?}, and not {bounds:?}: {said}"
        );
    }
}

#[test]
fn every_volume_is_louder_than_the_one_before() {
    let _alone = alone();
    let peaks = Volume::ALL.map(|volume| {
        let script = Script::into_file();
        let mut speaker = script.speaker();
        speaker.start(&Utterance {
            volume,
            ..utterance("Please wait.")
        });
        assert_eq!(ended(&mut speaker), State::Finished);
        heard(&script.path("out.wav")).1
    });
    assert!(peaks.is_sorted_by(|quiet, loud| quiet < loud), "{peaks:?}");
}

/// `SPEECH=all` measures every text at every speed; else a spread of them, each at one.
#[test]
fn the_estimate_holds_for_the_shipped_texts_of_every_language_with_a_voice() {
    let _alone = alone();
    let (edition, voices) = (shipped(), voices());
    let all = std::env::var("SPEECH").is_ok_and(|value| value == "all");
    let folder = tempfile::tempdir().unwrap();
    let wav = folder.path().join("out.wav");
    let mut silent = Vec::new();
    for locale in &edition.locales {
        let tag = &locale.language.tag;
        let Some(voice) = voices.voice(tag) else {
            silent.push(tag.as_str());
            continue;
        };
        for (index, text) in locale
            .texts()
            .enumerate()
            .filter(|(index, _)| all || index % 9 == 0)
        {
            for (number, speed) in Speed::ALL
                .into_iter()
                .enumerate()
                .filter(|(number, _)| all || index % 3 == *number)
            {
                let mut espeak = Command::new(ESPEAK);
                espeak.args([
                    "-b",
                    "1",
                    "-v",
                    voice.as_str(),
                    "-s",
                    &speed.words_per_minute().to_string(),
                ]);
                let text = said(text, voice);
                espeak
                    .arg("-w")
                    .arg(&wav)
                    .arg("--")
                    .arg(&text)
                    .stdout(Stdio::null())
                    .stderr(Stdio::null());
                assert!(espeak.status().unwrap().success());
                let (length, _) = heard(&wav);
                let bounds = least_duration(&text, speed)..=duration_estimate(&text, speed);
                assert!(
                    bounds.contains(&length),
                    "{tag} {number} takes {length:?}, and not {bounds:?}: {text}"
                );
            }
        }
    }
    assert!(
        silent.iter().all(|tag| ["so", "ckb"].contains(tag)),
        "espeak-ng speaks none of {silent:?}"
    );
}

/// Whether two words sound alike, as far as the sounds at a word's end follow those of the next.
fn alike(one: &str, other: &str) -> bool {
    let begin = |word: &str| word.chars().next().map(|c| c.to_ascii_lowercase());
    let (longer, shorter) = if one.len() < other.len() {
        (other, one)
    } else {
        (one, other)
    };
    begin(one) == begin(other) && longer.len() <= 2 * shorter.len() + 2
}

#[test]
fn numbers_that_are_dialled_are_heard_digit_by_digit_in_every_language() {
    let _alone = alone();
    for (tag, voice) in spoken_languages() {
        let one_is = if tag.as_str().starts_with("zh") {
            "幺"
        } else {
            "1"
        };
        let alone = |digits: &str| -> Vec<String> {
            let digits = digits
                .chars()
                .map(|digit| digit.to_string().replace('1', one_is));
            digits.flat_map(|digit| sounds(&digit, &voice)).collect()
        };
        for (number, digits) in [
            ("01632 960 123", "01632960123"),
            ("(01632) 960123", "01632960123"),
            ("01632.960.123", "01632960123"),
            ("01632-960-123", "01632960123"),
            ("01632960123", "01632960123"),
            ("۰۱۶۳۲ ۹۶۰ ۱۲۳", "01632960123"),
            ("٠١٦٣٢ ٩٦٠ ١٢٣", "01632960123"),
            ("০১৬৩২ ৯৬০ ১২৩", "01632960123"),
            ("943 476 5919", "9434765919"),
            ("111", "111"),
            ("999", "999"),
            ("116 117", "116117"),
            ("۹۹۹", "999"),
        ] {
            let (heard, wanted) = (sounds(&said(number, &voice), &voice), alone(digits));
            assert_eq!(
                heard.len(),
                wanted.len(),
                "{tag} {number}: {heard:?}, and not {wanted:?}"
            );
            assert!(
                heard
                    .iter()
                    .zip(&wanted)
                    .all(|(one, other)| alike(one, other)),
                "{tag} {number}: {heard:?} {wanted:?}"
            );
        }
    }
    // As it is without: thousands and hundreds, and nothing at all.
    let voice = |name| Voice::parse(name).unwrap();
    assert!(
        sounds("999", &voice("en-gb"))
            .join(" ")
            .contains("hVndrI2d")
    );
    assert_eq!(sounds("۹۹۹", &voice("ur")), Vec::<String>::new());
}

#[test]
fn prices_times_and_dates_are_heard_in_the_words_of_the_language() {
    let _alone = alone();
    for (tag, voice) in spoken_languages() {
        for text in [
            "£12.50",
            "£35",
            "8.00am",
            "6.30pm",
            "18:30",
            "08:00–18:30",
            "16/07/2025",
            "10–12",
        ] {
            let heard = sounds(&said(text, &voice), &voice).join(" ");
            let is_english = tag.as_str() == "en-GB";
            assert!(
                !heard.is_empty() && (is_english || !heard.contains("(en)")),
                "{tag} {text}: {heard}"
            );
            assert!(
                !heard.contains("slaS") && !heard.contains("pOInt"),
                "{tag} {text}: {heard}"
            );
        }
        // Other numbers are left to the voice, which says them well.
        for text in ["2024", "10", "21", "120"] {
            assert_eq!(said(text, &voice), text, "{tag}");
        }
        for text in ["50%", "38 °C"] {
            let heard = sounds(&said(text, &voice), &voice);
            let alone = sounds(
                &said(text.trim_end_matches(['%', ' ', '°', 'C']), &voice),
                &voice,
            );
            let is_english = tag.as_str() == "en-GB";
            assert!(heard.len() > alone.len(), "{tag} {text}: {heard:?}");
            assert!(
                is_english || !heard.join(" ").contains("(en)"),
                "{tag} {text}: {heard:?}"
            );
        }
    }
}

#[test]
fn invisible_marks_do_not_break_words() {
    let _alone = alone();
    let voice = Voice::parse("en-gb").unwrap();
    for text in [
        "pur\u{ad}pose",
        "pur\u{200b}pose",
        "pur\u{2060}pose",
        "\u{2068}purpose\u{2069}",
        "pur\u{200e}pose",
        "\u{feff}purpose",
    ] {
        assert_eq!(
            sounds(&said(text, &voice), &voice),
            sounds("purpose", &voice),
            "{text:?}"
        );
    }
}

#[test]
fn letters_are_heard_alike_in_every_form_that_unicode_has_for_them() {
    let _alone = alone();
    for (voice, text, wanted) in [
        ("fr-fr", "re\u{301}pe\u{301}ter", "répéter"),
        ("vi", "đie\u{302}\u{300}u", "điều"),
        ("uk", "здоров\u{2bc}я", "здоров'я"),
        ("bn", "দাঁড\u{9bc}ান, সময\u{9bc}ে", "দাঁ\u{9dc}ান, সম\u{9df}ে"),
    ] {
        let voice = Voice::parse(voice).unwrap();
        assert_eq!(
            sounds(&said(text, &voice), &voice),
            sounds(wanted, &voice),
            "{text}"
        );
        assert_ne!(
            sounds(text, &voice),
            sounds(wanted, &voice),
            "{text}: as it is without"
        );
    }
}

#[test]
fn the_words_are_told_to_the_program_alone() {
    let _alone = alone();
    let script = Script::new(&format!(
        "cat > \"$here/heard\"; touch \"$here/done\"; {ENDLESS}"
    ));
    let mut speaker = script.speaker();
    speaker.start(&utterance(
        "\u{2068}Something private\u{2069} & --version [[x]]",
    ));
    wait_for("the program", || script.path("done").exists());
    assert_eq!(script.read("heard"), "Something private & --version [ [x]]");
    let [(pid, _)] = children()[..] else {
        panic!("{:?}", children())
    };
    let told = ["cmdline", "environ"].map(|file| {
        String::from_utf8_lossy(&fs::read(format!("/proc/{pid}/{file}")).unwrap()).into_owned()
    });
    assert!(
        told[0]
            .replace('\0', " ")
            .contains(" -v en-gb -s 140 -a 100 --stdin "),
        "{told:?}"
    );
    assert!(
        !told.iter().any(|told| told.contains("private")),
        "{told:?}"
    );
    assert_eq!(speaker.poll(), State::Speaking);
}

#[test]
fn a_stop_is_silence_at_once() {
    let _alone = alone();
    let script = Script::new(ENDLESS);
    let mut speaker = script.speaker();
    assert_eq!(speaker.poll(), State::Idle);
    speaker.start(&utterance("One"));
    assert_eq!((speaker.poll(), children().len()), (State::Speaking, 1));
    speaker.stop();
    assert_eq!(speaker.poll(), State::Idle);
    wait_for("the burial", || {
        speaker.poll() == State::Idle && children().is_empty()
    });
    speaker.stop();
    speaker.start(&utterance("Two"));
    speaker.start(&utterance("Three"));
    wait_for("the end of what was spoken before", || {
        speaker.poll() == State::Speaking && children().len() == 1
    });
    drop(speaker);
    wait_for("the end of all", || {
        children().iter().all(|(_, state)| *state == 'Z')
    });
}

#[test]
fn a_thousand_starts_and_stops_leave_nothing_behind() {
    let _alone = alone();
    let endless = Script::new(ENDLESS);
    let real = Script::into_file();
    let before = open_files();
    for script in [endless, real] {
        let mut speaker = script.speaker();
        for round in 0..500 {
            speaker.start(&utterance("Please do not film other patients."));
            if round % 3 > 0 {
                speaker.poll();
            }
            speaker.stop();
            assert!(children().len() <= 20, "round {round}: {:?}", children());
        }
        wait_for("the burial", || {
            speaker.poll() == State::Idle && children().is_empty()
        });
    }
    wait_for("the end of all threads", || {
        writers() == 0 && open_files() <= before
    });
}

#[test]
fn programs_that_fail_are_told_of() {
    let _alone = alone();
    let mut speaker = Speaker::new("/nowhere/espeak-ng");
    speaker.start(&utterance("One"));
    assert_eq!(
        (speaker.poll(), speaker.poll()),
        (State::Failed, State::Failed)
    );
    speaker.stop();
    assert_eq!(speaker.poll(), State::Idle);
    for (body, state) in [
        ("exit 1", State::Failed),
        ("kill -KILL $$", State::Failed),
        ("cat > /dev/null; exit 3", State::Failed),
        ("exit 0", State::Finished),
        ("exec < /dev/null; cat", State::Finished),
    ] {
        let script = Script::new(body);
        let mut speaker = script.speaker();
        speaker.start(&utterance(&"word ".repeat(100_000)));
        assert_eq!(
            (ended(&mut speaker), speaker.poll()),
            (state, state),
            "{body}"
        );
    }
    let script = Script::new("exit 0");
    fs::set_permissions(script.program(), Permissions::from_mode(0o644)).unwrap();
    let mut speaker = script.speaker();
    speaker.start(&utterance("One"));
    assert_eq!(speaker.poll(), State::Failed);
    let folder = tempfile::tempdir().unwrap();
    let mut speaker = Speaker::new(folder.path());
    speaker.start(&utterance("One"));
    assert_eq!(speaker.poll(), State::Failed);
    assert_eq!(children(), []);
}

#[test]
fn a_program_that_does_not_listen_holds_nobody_up() {
    let _alone = alone();
    let script = Script::new(ENDLESS);
    let mut speaker = script.speaker();
    // More than a pipe holds.
    speaker.start(&utterance(&"word ".repeat(1_000_000)));
    assert_eq!(speaker.poll(), State::Speaking);
    speaker.stop();
    wait_for("the end", || {
        speaker.poll() == State::Idle && children().is_empty() && writers() == 0
    });
}

#[test]
fn a_program_that_lists_no_voices_gives_none_and_is_not_waited_for() {
    let _alone = alone();
    for body in ["exit 1", "echo nothing", ENDLESS, "exec < /dev/null; yes"] {
        assert!(
            Voices::ask(&Script::new(body).program()).is_empty(),
            "{body}"
        );
    }
    assert_eq!(children(), []);
}

#[test]
fn what_is_spoken_dies_with_the_kiosk() {
    let _alone = alone();
    let script = Script::new("exec < /dev/null; touch \"$here/done\"; kill -STOP $$");
    let mut helper = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "helper_that_speaks_until_it_is_killed",
            "--ignored",
            "--nocapture",
        ])
        .env("SPEECH_PROGRAM", script.program())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(helper.stdout.take().unwrap()).lines();
    let line = lines
        .map_while(Result::ok)
        .find(|line| line.starts_with("speaking "))
        .unwrap();
    let pid: u32 = line["speaking ".len()..].parse().unwrap();
    wait_for("the program", || script.path("done").exists());
    assert!(parent_and_state(pid).is_some_and(|(_, state)| state != 'Z'));
    helper.kill().unwrap();
    helper.wait().unwrap();
    wait_for("its death", || {
        parent_and_state(pid).is_none_or(|(_, state)| state == 'Z')
    });
}

#[test]
#[ignore = "a helper of the test above, which kills it"]
fn helper_that_speaks_until_it_is_killed() {
    let Some(program) = std::env::var_os("SPEECH_PROGRAM") else {
        return;
    };
    let mut speaker = Speaker::new(program);
    speaker.start(&utterance("One"));
    println!("\nspeaking {}", children()[0].0);
    loop {
        thread::park();
    }
}

/// A recording, made of what espeak-ng speaks.
fn recording(script: &Script) -> PathBuf {
    let mut speaker = script.speaker();
    speaker.start(&utterance("Please wait."));
    assert_eq!(ended(&mut speaker), State::Finished);
    script.path("out.wav")
}

#[test]
fn recordings_are_played_to_the_sound_device() {
    let _alone = alone();
    let script = Script::into_file();
    let wav = recording(&script);
    let opus = script.path("-recording.opus");
    let encoded = Command::new("opusenc")
        .arg("--quiet")
        .arg(&wav)
        .arg(&opus)
        .status();
    assert!(
        encoded.is_ok_and(|status| status.success()),
        "this test needs opus-tools: make deps-test installs it"
    );

    let device = Script::new("echo \"$@\" > \"$here/arguments\"; cat > \"$here/out.wav\"");
    let players = Players {
        wav: device.program(),
        ..Players::default()
    };
    let mut speaker = Speaker::with_players("/nowhere/espeak-ng", players);
    let mut peaks = Vec::new();
    for volume in Volume::ALL {
        speaker.play(&opus, volume);
        assert_eq!(ended(&mut speaker), State::Finished);
        assert_eq!(device.read("arguments"), "-q\n");
        let ((length, peak), (recorded, _)) = (heard(&device.path("out.wav")), heard(&wav));
        assert!(
            length.abs_diff(recorded) < Duration::from_millis(100),
            "{length:?} {recorded:?}"
        );
        peaks.push(peak);
    }
    assert!(
        peaks[0] > 2_000 && peaks.is_sorted_by(|quiet, loud| quiet < loud),
        "{peaks:?}"
    );
    speaker.play(&wav, Volume::Normal);
    assert_eq!(ended(&mut speaker), State::Finished);
    assert_eq!(device.read("arguments"), format!("-q {}\n", wav.display()));
}

#[test]
fn recordings_that_cannot_be_played_are_told_of() {
    let _alone = alone();
    let script = Script::into_file();
    let wav = recording(&script);
    for recording in [
        script.path("none.wav"),
        script.path("none.opus"),
        "-q".into(),
        "".into(),
    ] {
        let mut speaker = Speaker::new(ESPEAK);
        speaker.play(&recording, Volume::Normal);
        assert_eq!(
            ended(&mut speaker),
            State::Failed,
            "{}",
            recording.display()
        );
    }
    let nobody = Players {
        wav: "/nowhere/aplay".into(),
        opus: "/nowhere/opusdec".into(),
    };
    let mut speaker = Speaker::with_players(ESPEAK, nobody);
    let opus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sounds/tone.opus");
    for recording in [&wav, &opus] {
        speaker.play(recording, Volume::Normal);
        assert_eq!(speaker.poll(), State::Failed);
    }
    // One of the two is never left behind.
    let endless = Script::new(ENDLESS);
    let half = Players {
        wav: "/nowhere/aplay".into(),
        opus: endless.program(),
    };
    let mut speaker = Speaker::with_players(ESPEAK, half);
    speaker.play(&opus, Volume::Normal);
    assert_eq!(speaker.poll(), State::Failed);
    wait_for("the burial", || {
        speaker.poll() == State::Failed && children().is_empty()
    });
    let both = Players {
        wav: endless.program(),
        opus: endless.program(),
    };
    let mut speaker = Speaker::with_players(ESPEAK, both);
    speaker.play(&opus, Volume::Normal);
    assert_eq!((speaker.poll(), children().len()), (State::Speaking, 2));
    speaker.stop();
    wait_for("the burial", || {
        speaker.poll() == State::Idle && children().is_empty()
    });
}
