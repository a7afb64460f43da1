//! Sites with other words than the shipped ones, as large as they may be: three documents, of which one has a
//! single rule and one forty; a long name, titles and labels of the greatest length that is taken; long addresses;
//! scripts without spaces.

use std::sync::Arc;

use guidance_kiosk::edition::load::Contents;
use guidance_kiosk::edition::{Edition, Labels, Room, Snapshot, room};

use super::shipped_site;

/// A language to fill a site with: its tag, the facts of one that the program does not know, and the words, of
/// which the first has the widest letters.
pub struct Filling {
    pub tag: &'static str,
    facts: &'static str,
    words: &'static [&'static str],
    /// Between words.
    gap: &'static str,
}

pub const FILLINGS: [Filling; 7] = [
    Filling {
        tag: "en-GB",
        facts: "",
        words: &[
            "WMWMWMWMWMWMWMWMWMWMW",
            "some",
            "ordinary",
            "words",
            "of",
            "patients",
        ],
        gap: " ",
    },
    Filling {
        tag: "pl",
        facts: "",
        words: &[
            "Najprawdopodobniejszych",
            "wszystkie",
            "zażalenia",
            "proszę",
            "w",
            "recepcji",
        ],
        gap: " ",
    },
    Filling {
        tag: "ur",
        facts: "",
        words: &[
            "شکایتضصسشضصسشضصسش",
            "براہ",
            "کرم",
            "استقبالیہ",
            "سے",
            "پوچھیں",
        ],
        gap: " ",
    },
    Filling {
        tag: "bn",
        facts: "",
        words: &[
            "অপ্রাতিষ্ঠানিকভাবেঅভিযোগ",
            "অনুগ্রহ",
            "করে",
            "অভ্যর্থনায়",
            "জিজ্ঞাসা",
            "করুন",
        ],
        gap: " ",
    },
    Filling {
        tag: "ta",
        facts: "",
        words: &["ஔணைஹஊஔணைஹஊ", "தயவுசெய்து", "வரவேற்பில்", "கேளுங்கள்"],
        gap: " ",
    },
    Filling {
        tag: "zh-Hans",
        facts: "",
        words: &["请向前台工作人员询问", "如有投诉", "谢谢"],
        gap: "",
    },
    Filling {
        tag: "th",
        facts: "own_name = \"ภาษาไทย\"\nenglish_name = \"Thai\"\nfont = \"Noto Sans Thai\"\n",
        words: &[
            "กรุณาสอบถามที่เคาน์เตอร์ต้อนรับ",
            "หากต้องการร้องเรียน",
            "ขอบคุณ",
            "ห้ามถ่ายภาพในห้องรอตรวจ",
        ],
        gap: "",
    },
];

pub const ADDRESS: &str = "https://www.surgeries-of-woolpit.nhs.example/policies/complaints-procedure-and-patient-charter/";
const E_MAIL: &str = "woolpit.health.centre.complaints@surgeries-of-woolpit.nhs.example";
/// The name of the practice, of the greatest length.
const NAME: &str =
    "The Woolpit and Elmswell Medical Centres with All Their Branch Surgeries Suffolk";

impl Filling {
    /// Ordinary words without end.
    fn words(&self) -> impl Iterator<Item = &'static str> {
        self.words[1..].iter().copied().cycle()
    }

    /// As many words as a label's place holds: the widest first, behind a number of its own.
    fn label(&self, id: &str, room: Room) -> String {
        let number = Labels::wanted()
            .iter()
            .position(|wanted| wanted.id == id)
            .unwrap_or_default();
        let mut text = format!("{number} ");
        for c in self.words[0].chars() {
            let longer = format!("{text}{c}");
            if room.hold(&longer).is_err() {
                break;
            }
            text = longer;
        }
        for word in self.words().take(60) {
            let longer = format!("{text}{}{word}", self.gap);
            if room.hold(&longer).is_ok() {
                text = longer;
            }
        }
        text
    }

    /// A text of so many characters.
    fn text(&self, characters: usize) -> String {
        let all = self
            .words()
            .take(characters)
            .collect::<Vec<_>>()
            .join(self.gap);
        all.chars()
            .take(characters - 1)
            .collect::<String>()
            .trim_end()
            .to_owned()
            + if self.tag == "zh-Hans" { "。" } else { "." }
    }

    /// A page's text: ordinary words and two addresses.
    fn body(&self) -> String {
        let text = self.text(160);
        format!(
            "{text} {ADDRESS} {text} {E_MAIL} {text}\n\n    {}",
            self.text(60)
        )
    }
}

/// The shipped site with this language beside English, or alone if it is English, filled with as much as is taken.
pub fn filled(filling: &Filling) -> Arc<Edition> {
    let mut snapshot = Snapshot::read(&shipped_site());
    let tag = filling.tag;
    snapshot
        .locales
        .retain(|locale| locale == "en-GB" || locale == tag);
    snapshot.files.retain(|path, _| {
        path.starts_with("content/")
            || path.starts_with("locales/en-GB/")
            || path.starts_with(&format!("locales/{tag}/"))
    });
    snapshot
        .files
        .retain(|path, _| !path.ends_with("/review.toml") && !path.contains("social-media"));
    let mut write = |path: String, text: String| {
        snapshot
            .files
            .insert(path, Contents::Bytes(text.into_bytes()))
    };
    if !filling.facts.is_empty() {
        write(
            format!("locales/{tag}/language.toml"),
            filling.facts.to_owned(),
        );
    }
    write("content/guidance/one.toml".into(), document(1));
    write("content/guidance/many.toml".into(), document(40));
    for locale in ["en-GB", tag] {
        let words = FILLINGS
            .iter()
            .find(|filling| filling.tag == locale)
            .unwrap();
        for (name, rules) in [("one", 1), ("many", 40)] {
            write(
                format!("locales/{locale}/{name}.ftl"),
                guidance(words, rules),
            );
        }
    }
    let file = format!("locales/{tag}/kiosk.ftl");
    let kiosk = snapshot
        .files
        .get(&file)
        .or(snapshot.files.get("locales/en-GB/kiosk.ftl"));
    let Some(Contents::Bytes(kiosk)) = kiosk else {
        panic!("{tag} has words")
    };
    let kiosk: String = String::from_utf8(kiosk.clone())
        .unwrap()
        .lines()
        .map(|line| filling.relabelled(line) + "\n")
        .collect();
    snapshot.locales.insert(tag.into());
    snapshot
        .files
        .insert(file, Contents::Bytes(kiosk.into_bytes()));
    let Some(Contents::Bytes(practice)) = snapshot.files.get_mut("content/practice.toml") else {
        panic!("a site has facts")
    };
    let text = String::from_utf8(practice.clone()).unwrap();
    let (before, after) = text.split_once("languages = [").unwrap();
    let after = after.split_once(']').unwrap().1;
    let others = if tag == "en-GB" {
        String::new()
    } else {
        format!(", \"{tag}\"")
    };
    let text = format!("{before}languages = [\"en-GB\"{others}]{after}")
        .replace(
            "name = \"Woolpit Health Centre\"",
            &format!("name = \"{NAME}\""),
        )
        .replace(
            "guidance = [\"social-media\"]",
            "guidance = [\"one\", \"many\"]",
        );
    *practice = text.into_bytes();
    let (edition, problems) = Edition::from_snapshot(&snapshot, jiff::civil::date(2026, 3, 12));
    let edition = Arc::new(edition.unwrap_or_else(|| panic!("{}", problems.render(false))));
    assert_eq!(edition.practice.chars().count(), 80);
    edition
}

impl Filling {
    /// A line of the interface's words with the label at its limit.
    fn relabelled(&self, line: &str) -> String {
        let Some((id, words)) = line.split_once(" = ") else {
            return line.to_owned();
        };
        match room(id) {
            Some(_) if words.contains('{') => line.to_owned(),
            Some(room) => format!("{id} = {}", self.label(id, room)),
            None if id.ends_with("-title") => format!("{id} = {}", self.text(160)),
            None => line.to_owned(),
        }
    }
}

/// Whether a page of these sites is like one that is looked at: of forty rules the first and the last are.
pub fn is_like_another(page: &str) -> bool {
    page.starts_with("many-reading-")
        && !page.ends_with("-aloud")
        && !page.ends_with("-rule-1")
        && !page.ends_with("-rule-40")
}

/// The facts of a document of so many rules.
fn document(rules: usize) -> String {
    let rules = (1..=rules).map(|rule| {
        format!("\n[[sections.rules]]\nid = \"rule-{rule}\"\nicon = \"phone\"\nlink = \"review\"\n")
    });
    format!(
        "version = \"{}\"\n\n[[sections]]\nid = \"all\"\nkind = \"rules\"\n{}",
        "Words of the practice, in its 40 letters",
        rules.collect::<String>()
    )
}

/// The words of a document of so many rules, with titles of the greatest length at its ends.
fn guidance(words: &Filling, rules: usize) -> String {
    let title = |rule: usize| words.text(if rule == 1 || rule == rules { 160 } else { 40 });
    let rules = (1..=rules).map(|rule| {
        format!(
            "rule-{rule}-title = {}\nrule-{rule}-body =\n    {}\n",
            title(rule),
            words.body()
        )
    });
    format!(
        "title = {}\nall-title = {}\n{}",
        words.text(160),
        words.text(160),
        rules.collect::<String>()
    )
}
