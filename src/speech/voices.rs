//! Which languages the machine can speak.

use std::fmt;
use std::io::Read as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::language::LanguageTag;
use crate::speech::speaker::spawn;

/// How long espeak-ng may take to list its voices; it takes 15 ms. It is asked for
/// after the first frame, beside the kiosk, and must not go on for ever.
const ASKING: Duration = Duration::from_secs(3);

/// The longest list that is read; espeak-ng's is 8 KiB.
const MOST_BYTES: u64 = 1 << 20;

/// A voice by the name that espeak-ng knows it by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Voice(String);

impl Voice {
    /// `None` for what is no name of a voice: it could be an option, or a path.
    pub fn parse(name: &str) -> Option<Self> {
        let fits = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
        (name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.bytes().all(fits))
            .then(|| Self(name.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Voice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The voices that a machine has.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Voices(Vec<Listed>);

/// One line of espeak-ng's list.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Listed {
    voice: Voice,
    /// The voice's own language and the others that it is offered for, each with how little it is
    /// preferred.
    languages: Vec<(String, u32)>,
}

/// Languages that espeak-ng calls otherwise, and its names for them in the order of preference.
///
/// Mandarin: Debian 12's `cmn` makes letters of the characters and then reads these as English ("king
/// three" for 请), so the voice that reads them as pinyin comes first. Traditional characters say nothing
/// about the language in which they are read; what is written is standard Chinese, whose words are those
/// of Mandarin. A site for readers of Cantonese says so: zh-Hant-HK.
const OTHER_NAMES: &[(&str, &[&str])] = &[
    ("zh-Hant-HK", CANTONESE),
    ("zh-Hant-MO", CANTONESE),
    ("zh-HK", CANTONESE),
    ("zh-MO", CANTONESE),
    ("zh", MANDARIN),
    ("zh-Hans", MANDARIN),
    ("zh-Hant", MANDARIN),
];
const MANDARIN: &[&str] = &["cmn-latn-pinyin", "cmn"];
const CANTONESE: &[&str] = &["yue"];

impl Voices {
    /// Asks `program` for its voices. Where there is no such program, or it says nothing of use, there
    /// are none.
    pub fn ask(program: &Path) -> Self {
        let mut command = Command::new(program);
        command
            .arg("--voices")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let Ok(mut child) = spawn(&mut command) else {
            return Self::default();
        };
        let (sender, receiver) = mpsc::channel();
        if let Some(stdout) = child.stdout.take() {
            let read = move || {
                let mut bytes = Vec::new();
                let _ = stdout.take(MOST_BYTES).read_to_end(&mut bytes);
                let _ = sender.send(bytes);
            };
            // Without a thread nothing is heard of it, as if there were no program.
            let _ = thread::Builder::new().name("voices".into()).spawn(read);
        }
        let listed = receiver.recv_timeout(ASKING);
        let _ = child.kill();
        let _ = child.wait();
        listed.map_or_else(
            |_| Self::default(),
            |bytes| Self::parse(&String::from_utf8_lossy(&bytes)),
        )
    }

    /// Reads the list as `espeak-ng --voices` prints it:
    ///
    /// ```text
    /// Pty Language       Age/Gender VoiceName          File                 Other Languages
    ///  2  en-gb           --/M      English_(Great_Britain) gmw/en               (en 2)
    /// ```
    pub fn parse(list: &str) -> Self {
        Self(list.lines().filter_map(Listed::parse).collect())
    }

    /// The voice that speaks a language: one for exactly the tag, else one for its language whatever the
    /// region. Where a tag names a script, only a voice that is said to read that script will do.
    ///
    /// No voice stands in for a related language: `ku` is Kurmanji, which readers of Sorani, `ckb`, do
    /// not understand.
    pub fn voice(&self, tag: &LanguageTag) -> Option<&Voice> {
        if let Some((_, names)) = OTHER_NAMES.iter().find(|(known, _)| *known == tag.as_str()) {
            return names.iter().find_map(|name| self.best(name));
        }
        let identifier = tag.identifier();
        let language = identifier.language.as_str();
        let script = identifier
            .script
            .map(|script| format!("{language}-{}", script.as_str().to_lowercase()));
        self.best(&tag.as_str().to_lowercase())
            .or_else(|| self.best(script.as_deref().unwrap_or(language)))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn best(&self, language: &str) -> Option<&Voice> {
        let of = |listed: &Listed| {
            listed
                .languages
                .iter()
                .position(|(known, _)| known == language)
        };
        let preference =
            |listed: &&Listed| of(listed).map(|index| (index, listed.languages[index].1));
        self.0
            .iter()
            .filter(|listed| of(listed).is_some())
            .min_by_key(preference)
            .map(|listed| &listed.voice)
    }
}

impl Listed {
    /// `None` for the heading, and for voices of another program (mbrola), which may be missing.
    fn parse(line: &str) -> Option<Self> {
        let mut columns = line.split_whitespace();
        let priority = columns.next()?.parse().ok()?;
        let voice = Voice::parse(columns.next()?)?;
        let file = columns.nth(2)?;
        if file.starts_with("mb/") {
            return None;
        }
        let rest = columns.collect::<Vec<_>>().join(" ");
        let other = |text: &str| {
            let (language, priority) = text.trim_start_matches('(').split_once(' ')?;
            Some((language.to_lowercase(), priority.parse().ok()?))
        };
        let others = rest.split(')').filter_map(other);
        let languages = std::iter::once((voice.as_str().to_lowercase(), priority))
            .chain(others)
            .collect();
        Some(Self { voice, languages })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "\
Pty Language       Age/Gender VoiceName          File                 Other Languages
 5  ar              --/M      Arabic             sem/ar               
 5  cmn             --/M      Chinese_(Mandarin,_latin_as_English) sit/cmn              (zh-cmn 5)(zh 5)
 5  cmn-latn-pinyin --/M      Chinese_(Mandarin,_latin_as_Pinyin) sit/cmn-Latn-pinyin  (zh-cmn 5)(zh 5)
 5  en-029          --/M      English_(Caribbean) gmw/en-029           (en 10)
 2  en-gb           --/M      English_(Great_Britain) gmw/en               (en 2)
 5  en-gb-x-rp      --/M      English_(Received_Pronunciation) gmw/en-GB-x-rp       (en-gb 4)(en 5)
 2  en-us           --/M      English_(America)  gmw/en-US            (en 3)
 5  fa              --/M      Persian            ira/fa               
 5  fa-latn         --/M      Persian_(Pinglish) ira/fa-Latn          
 5  fr-be           --/M      French_(Belgium)   roa/fr-BE            (fr 8)
 5  fr-fr           --/M      French_(France)    roa/fr               (fr 5)
 5  ku              --/M      Kurdish            ira/ku               
 5  nb              --/M      Norwegian_Bokmål  gmq/nb               (no 5)
 5  pa              --/M      Punjabi            inc/pa               
 5  pt              --/M      Portuguese_(Portugal) roa/pt               (pt-pt 5)
 5  pt-br           --/M      Portuguese_(Brazil) roa/pt-BR            (pt 6)
 5  de              --/M      german-mbrola-1    mb/mb-de1            
 5  yue             --/M      Chinese_(Cantonese) sit/yue              (zh-yue 5)(zh 8)
";

    #[test]
    fn a_language_has_the_voice_of_its_own_name_or_of_the_nearest_region() {
        let voices = Voices::parse(LIST);
        for (tag, voice) in [
            ("en-GB", Some("en-gb")),
            ("en", Some("en-gb")),
            ("en-IE", Some("en-gb")),
            ("fr", Some("fr-fr")),
            ("pt-PT", Some("pt")),
            ("pt", Some("pt")),
            ("pt-BR", Some("pt-br")),
            ("ar", Some("ar")),
            ("no", Some("nb")),
            ("zh-Hans", Some("cmn-latn-pinyin")),
            ("zh-Hant", Some("cmn-latn-pinyin")),
            ("zh-Hant-HK", Some("yue")),
            ("yue", Some("yue")),
            ("ku", Some("ku")),
            ("ckb", None),
            ("so", None),
            ("pa", Some("pa")),
            ("pa-Arab", None),
            ("de", None),
        ] {
            assert_eq!(
                voices
                    .voice(&LanguageTag::parse(tag).unwrap())
                    .map(Voice::as_str),
                voice,
                "{tag}"
            );
        }
    }

    #[test]
    fn mandarin_is_spoken_by_what_there_is() {
        let voices = Voices::parse(" 5  cmn --/M Chinese_(Mandarin) sit/cmn (zh-cmn 5)(zh 5)\n");
        assert_eq!(
            voices
                .voice(&LanguageTag::parse("zh-Hans").unwrap())
                .map(Voice::as_str),
            Some("cmn")
        );
    }

    #[test]
    fn a_list_of_anything_else_holds_no_voices() {
        for list in [
            "",
            "\n\n",
            "error: no data",
            " 5 -w/etc/x --/M a b",
            " 5 ../../x --/M a b",
            "5 en",
        ] {
            assert!(Voices::parse(list).is_empty(), "{list}");
        }
        assert!(Voices::ask(Path::new("/nowhere/espeak-ng")).is_empty());
    }
}
