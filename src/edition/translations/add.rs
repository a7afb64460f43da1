//! A folder for a new translation, ready to fill in; and what an older one lacks.

use crate::edition::load::Contents;
use crate::edition::review::Record;
use crate::edition::translations::{Change, MessageName, Translation, Translations};
use crate::edition::wording::KIOSK;
use crate::edition::words::Words;
use crate::language::{Language, LanguageTag};
use crate::text::same;

/// What is added to a translation.
#[derive(Debug, Clone, Default)]
pub struct Addition {
    /// In the order in which they are to be written: if one fails, those before it do no harm, and
    /// the next try adds the rest.
    pub changes: Vec<Change>,
    /// Every file of words with how many messages in it are new.
    pub messages: Vec<(String, usize)>,
    /// The language is not known to the program, and its settings have to be filled in.
    pub asks_for_settings: bool,
}

impl Translations<'_> {
    /// What a translation lacks: whole files, and messages for which nothing waits to be filled in.
    /// Nothing that is there is changed.
    pub fn add(&self, translation: &mut Translation) -> Addition {
        let tag = translation.language().tag.clone();
        let mut addition = Addition::default();
        let mut files = Vec::new();
        let before = translation.vocabulary.review.clone();
        for (file, wanted) in &self.facts.plan.files {
            let Some(english) = self.source.words.get(file) else {
                continue;
            };
            let there = translation.vocabulary.words.get(file);
            let is_new = |id: &str| {
                let is_there = there.is_some_and(|words| words.has(id) || words.has_blank(id));
                wanted.iter().any(|wanted| wanted.id == id)
                    && english.spelling(id).is_some()
                    && !is_there
            };
            let new: Vec<_> = wanted
                .iter()
                .map(|wanted| wanted.id.as_str())
                .filter(|id| is_new(id))
                .collect();
            if new.is_empty() && there.is_some() {
                continue;
            }
            let path = format!("locales/{tag}/{file}.ftl");
            let change = match self.snapshot.files.get(&path) {
                Some(Contents::Bytes(bytes)) => Change {
                    contents: with_blanks(bytes, &english.blanks(&tag, is_new)),
                    file: path,
                    is_new: false,
                },
                _ => Change {
                    contents: whole_file(file, english, translation.language(), is_new),
                    file: path,
                    is_new: true,
                },
            };
            files.push(change);
            addition.messages.push((file.clone(), new.len()));
            for id in new {
                let name = MessageName {
                    file: file.clone(),
                    message: id.to_owned(),
                };
                let Some(english) = self.english(&name) else {
                    continue;
                };
                let review = &mut translation.vocabulary.review;
                if review
                    .record(file, id)
                    .is_none_or(|record| !same(&record.english, &english))
                {
                    review.set(
                        file,
                        id,
                        Record {
                            english,
                            translation: None,
                            by: None,
                            on: None,
                        },
                    );
                }
            }
        }
        if translation.vocabulary.review != before {
            addition.changes.push(translation.change(self.snapshot));
        }
        addition.asks_for_settings = !self.has_language(&tag);
        if addition.asks_for_settings {
            let contents = settings_to_fill_in(&tag).into_bytes();
            addition.changes.push(Change {
                file: format!("locales/{tag}/language.toml"),
                contents,
                is_new: true,
            });
        }
        addition.changes.extend(files);
        addition
    }
}

/// A file's own bytes with blanks behind them, in its own line ends.
fn with_blanks(bytes: &[u8], blanks: &str) -> Vec<u8> {
    let mut added = if bytes.is_empty() || bytes.ends_with(b"\n") {
        "\n"
    } else {
        "\n\n"
    }
    .to_owned();
    if !String::from_utf8_lossy(bytes).contains(HEADING) {
        added.push_str(&format!("{HEADING}\n\n"));
    }
    added.push_str(blanks);
    let line_end = if bytes.windows(2).any(|pair| pair == b"\r\n") {
        "\r\n"
    } else {
        "\n"
    };
    [bytes, added.replace('\n', line_end).as_bytes()].concat()
}

const HEADING: &str =
    "### Not translated yet: take away the # before a name, and write the words after its =";

fn whole_file(
    file: &str,
    english: &Words,
    language: &Language,
    is_new: impl Fn(&str) -> bool,
) -> Vec<u8> {
    let what = if file == KIOSK {
        "The words of the screen itself".to_owned()
    } else {
        format!("The guidance \"{file}\"")
    };
    let (name, own) = (&language.english_name, &english.language().english_name);
    let template = english.template(&language.tag, is_new);
    format!(
        "\
# {what}, to be translated into {name}.
# Translated by:
#
# You can use Notepad. Save under the same name, with the encoding UTF-8.
#
# Above each message stands its {own}. Take away the # before the name of the message, and
# write the translation after the =, in the same line. Where more lines belong to a message,
# take away the # of each of them. It then looks like this:
#
#     back-button = Back
#
# A second line of words begins with four spaces. An empty line makes a new paragraph.
# What stands in {{ }} is filled in by the program. Leave it as it is, where it belongs.
# What is not filled in is shown in {own}.
#
# The notes below are those of the {own} file.

{template}"
    )
    .into_bytes()
}

/// `language.toml` for a language that the program does not know.
fn settings_to_fill_in(tag: &LanguageTag) -> String {
    format!(
        "\
# The program does not know the language {tag}. Write what it asks for between the quotation marks.

# Its name in itself, large on its button.
own_name = \"\"

# Its name in English, small below.
english_name = \"\"

# \"ltr\" from left to right, \"rtl\" from right to left.
direction = \"\"

# The font that draws its letters. Without one it is Noto Sans, which has Latin, Greek and
# Cyrillic letters. For any other script, take away the # and name the font.
#font = \"Noto Sans Arabic\"
"
    )
}
