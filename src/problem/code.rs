//! The kinds of problems: their stable names, what each means, and how it is mended.

use std::fmt;

use serde::{Serialize, Serializer};

macro_rules! codes {
    ($($variant:ident = $name:literal, $meaning:literal, $mend:literal;)*) => {
        /// A kind of problem. Programs go by its name; people find it in `docs/problems.md`, or by
        /// `guidance-kiosk check --explain NAME`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $(#[doc = $meaning] $variant,)* }

        impl Code {
            /// Every kind, in the order of the catalogue.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The stable name: small letters and hyphens.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            /// What has happened, and what the kiosk does about it.
            pub fn meaning(self) -> &'static str {
                match self { $(Self::$variant => $meaning),* }
            }

            /// How a person mends it.
            pub fn mend(self) -> &'static str {
                match self { $(Self::$variant => $mend),* }
            }
        }
    };
}

impl Code {
    /// Whether this is about how words look, of which versions of the program judge differently: the words
    /// themselves could be read.
    pub fn is_of_looks(self) -> bool {
        matches!(
            self,
            Self::TextTooLong | Self::GarbledText | Self::SignMissing
        )
    }
}

codes! {
    MissingFile = "missing-file",
        "A file that the site needs is not there.",
        "Put the file back from your copy, under exactly the name that the message gives. If it is not wanted any more, take its name out of the list that asks for it.";
    MissingFolder = "missing-folder",
        "A language is offered in practice.toml, but has no folder in locales.",
        "Correct the tag in the list, or make the folder with `guidance-kiosk translations add TAG`.";
    UnreadableFile = "unreadable-file",
        "The file is there, but the computer may not or cannot read it.",
        "Check who may read the file, and that the drive it is on is connected.";
    FileTooLong = "file-too-long",
        "The file is far too long; something else was probably saved under this name.",
        "Put the right file back from your copy.";
    TooManyFiles = "too-many-files",
        "The folder holds more files than any site, so it is probably not the folder of a site.",
        "Point --site at the folder that holds only content and locales.";
    EmptyFile = "empty-file",
        "There is nothing in the file: its save was cut short, or another program has emptied it.",
        "Put the file back from your copy. If it is not wanted any more, delete it and take its name out of the list that asks for it.";
    NotPlainText = "not-plain-text",
        "The file was saved by Word, a browser or another program in a format of its own, which is not plain text.",
        "Open it in that program, copy its words into Notepad, and save them there under the same name, with the type \"All files\" and the encoding UTF-8.";
    WrongEncoding = "wrong-encoding",
        "The file was saved in a way that loses letters, or a save was cut short.",
        "In Notepad choose Save as, and there Encoding: UTF-8. If letters are lost already, put the file back from your copy.";
    TxtFile = "txt-file",
        "Notepad has added .txt to the name, so what is written in the file is not shown.",
        "Rename the file without its .txt. In Notepad, save with the type \"All files\".";
    UnusedFile = "unused-file",
        "A file of words has a name that no guidance has, so nothing shows it. Often it is a copy.",
        "Keep copies in a folder of their own, outside content and locales. If it is no copy, give it the name of a file in content/guidance.";
    UnlistedGuidance = "unlisted-guidance",
        "A guidance document is in the folder, but not in the list of what is shown.",
        "Add its name to `guidance` in practice.toml. If it is a copy, move it to a folder of its own, outside content and locales.";
    TomlSyntax = "toml-syntax",
        "This line of a .toml file is not a valid setting: a quotation mark, a bracket or an = is missing or too many.",
        "A setting is  name = \"text\"  on a line of its own. Quotation marks and brackets come in pairs, and are straight, not curly.";
    UnknownSetting = "unknown-setting",
        "There is no setting of this name. It is probably misspelt, so what was meant has no effect.",
        "Type the name that the message proposes, or compare it with content/README.md.";
    WrongType = "wrong-type",
        "The setting has the wrong kind of value, such as a number instead of text, or text instead of a list.",
        "Texts stand in quotation marks, lists in square brackets, numbers alone.";
    WrongSetting = "wrong-setting",
        "What stands after the = cannot be used.",
        "Write it as the message says, or compare it with content/README.md.";
    MissingSetting = "missing-setting",
        "A required setting is missing.",
        "Add the line that the message gives.";
    SettingNotHere = "setting-not-here",
        "The setting exists, but belongs to another part of the file.",
        "Move the line to the part that the message names.";
    EmptyText = "empty-text",
        "Text is missing.",
        "Write them after the = (in .toml files between the quotation marks).";
    TextTooLong = "text-too-long",
        "The text is longer than its place on the screen can hold at the largest text size.",
        "Shorten it to the number of characters that the message gives.";
    EmptyList = "empty-list",
        "A list or a part has nothing in it.",
        "Write at least one entry, as the message says.";
    ControlCharacter = "control-character",
        "The text holds an invisible control character. In .toml files it often comes of a backslash: \"C:\\new\" silently becomes C:, a new line, and ew.",
        "Write / in place of the backslash, or put the text in 'single' quotation marks; else delete the character and type the words again.";
    GarbledText = "garbled-text",
        "Letters of the text were lost or changed in saving or copying: a ? stands in their place, or they were read with the wrong code page.",
        "Type the right letters in their place, or take the text from your copy, and save it with the encoding UTF-8.";
    MarkupShown = "markup-shown",
        "The text holds the code of a web page, of Markdown or of another program. The screen shows it as it is typed.",
        "Write the sign that the message gives in its place.";
    PlaceholderShown = "placeholder-shown",
        "The text holds something that another system would fill in. The screen shows it as it is typed.",
        "Write { $practice } or the variable that the message gives, with one { and one } of the English keyboard.";
    ForeignText = "foreign-text",
        "A text seems to be in another language or script than its folder says: a file in the wrong folder, or a text that was not translated.",
        "Write it in the language of the folder, or move the file to the folder of its language. If the text is right, nothing needs doing.";
    InvisibleCharacter = "invisible-character",
        "The text holds an invisible character that belongs to another program or makes letters run backwards. It is not drawn.",
        "Delete it, and type the words around it again if you cannot see where it is.";
    BadId = "bad-id",
        "A name cannot be used: only small letters, digits and hyphens can name a document, section, rule or link.",
        "Write it with small letters, digits and hyphens, beginning with a letter.";
    DuplicateId = "duplicate-id",
        "Two things have one name, so they would share their words.",
        "Give one of the two another name, in every file that speaks of it.";
    BadChoice = "bad-choice",
        "Only certain words can stand here.",
        "Write one of the words that the message gives.";
    BadDate = "bad-date",
        "This is not a day of the calendar, or is not written as one.",
        "Write year-month-day, for example 2026-01-31.";
    BadTime = "bad-time",
        "This is not a time of the day, or is not written as one.",
        "Write hours and minutes of the 24-hour clock in quotation marks, for example \"07:45\".";
    BadHours = "bad-hours",
        "These are not opening hours, or not those of a day.",
        "Write a day of the week, several as in monday-friday, or a date, and its hours by the 24-hour clock: monday = \"08:00-18:30\", 2026-12-25 = \"closed\". Hours past midnight are two: up to 24:00, and from 00:00 on the next day.";
    DateInFuture = "date-in-future",
        "A future date is given where it cannot be right. Guidance is on the screen as soon as it is saved, whatever its `effective` says; and nobody can have looked at a link later than today.",
        "Correct the date. If guidance is to apply later, put the old one back from your copy, and save the new one on that day.";
    OutOfRange = "out-of-range",
        "The number is too small or too large to be right.",
        "Write a number between the two that the message gives.";
    RulesInText = "rules-in-text",
        "A rule stands below a section of kind \"text\", which has none. Often it was added at the end of the file.",
        "Move the rule up, below the last of the other rules, as the message says. Changing the kind of the section would take its own words off the screen.";
    UnknownIcon = "unknown-icon",
        "There is no drawing of this name.",
        "Use one of the icons that the message lists.";
    UnknownLink = "unknown-link",
        "A rule or section names a link that practice.toml does not have.",
        "Use the name that the link has in practice.toml, or add a link of this name there.";
    BadLanguageTag = "bad-language-tag",
        "A language or a folder in locales is not named by a language tag.",
        "Use the tag of the language, for example en-GB, pl or zh-Hans.";
    DuplicateLanguage = "duplicate-language",
        "A language is in the list twice.",
        "Delete one of the two.";
    OwnLanguage = "own-language",
        "The practice's own language is not stated in practice.toml, or is not in the list of languages, or its files say that they are a translation. Every other language is translated from it. It is always offered, and the order of the list never decides which it is.",
        "Write own_language = \"en-GB\", or the tag that the message names, in practice.toml, and keep that language in the list.";
    FontMissing = "font-missing",
        "This machine lacks the font of a language. A translation is then not offered, so that nobody sees empty boxes. The practice's own language has to be there: without its font the site cannot be shown.",
        "Install the package that the message names, on the kiosk too.";
    SignMissing = "sign-missing",
        "A text holds a sign that no font of the screen has: patients would see an empty box. Coloured pictures of telephones (emoji) and the bullets of Word's own fonts are such signs. The change is not shown, and what was on the screen before stays.",
        "Type the sign that the message proposes, or leave it out. Arrows, ticks, boxes, stars, bullets, fractions and many others can be shown.";
    WordsSyntax = "words-syntax",
        "A line of a .ftl file is not written as a message is written. Half a rule would be a wrong rule, so the whole file is refused.",
        "A message is  name = words. A second line of words begins with four spaces, no tab, and not with [ * . or }. Braces come in pairs, round variables only.";
    CutMessage = "cut-message",
        "A line that begins with a full stop cuts the rest of a message off.",
        "Write the full stop as { \".\" }, or let the line begin with a word.";
    FileCut = "file-cut",
        "The file ends in the middle of a sentence: its save was probably cut short.",
        "Open the file, complete its last words, and save it again.";
    MissingMessage = "missing-message",
        "A message is not in the file. In a translation, the practice's own language is shown in its place; in the practice's own language, the site cannot be shown.",
        "Add the line that the message gives, with its words.";
    UnusedMessage = "unused-message",
        "The message is not used. Often its name is misspelt, or was translated with the words.",
        "Correct the name as the message proposes, or delete the message.";
    WordsNotShown = "words-not-shown",
        "The practice's own words are in their file, but nothing shows them: their rule or section is not in the guidance, or has only a heading.",
        "Put their rule back into the guidance, or move the words to a message that is shown. If they are not to be shown any more, delete them.";
    LinesJoined = "lines-joined",
        "The lines of a list are shown as one, because only an empty line begins a new paragraph.",
        "Put an empty line before each item of the list.";
    DuplicateMessage = "duplicate-message",
        "A message appears in the file twice, and it cannot be told which is meant.",
        "Delete one of the two.";
    BrokenMessage = "broken-message",
        "Between { and } stands the name of something that is not there, or words.",
        "Write words without { and }. Only variables have them, such as { $practice }.";
    UnknownVariable = "unknown-variable",
        "Between { and } stands a variable that this message does not have; the screen would show its name.",
        "Write the variable that the message proposes. Names of variables are not translated.";
    UnusedVariable = "unused-variable",
        "The message does not show a value that it should, such as the number of a page.",
        "Put the variable where it belongs in the sentence.";
    PluralMissing = "plural-missing",
        "A sentence with a number lacks one of the forms that the language has for the numbers that can stand in it; the form *[other] is shown instead.",
        "Add the form that the message names, in its own line before *[other].";
    PluralUnknown = "plural-unknown",
        "A sentence with a number has a form that the language does not have, so it is never shown.",
        "Delete the line, or correct its name: zero, one, two, few, many and other, as Unicode gives them for the language.";
    SentenceCut = "sentence-cut",
        "The text does not end like a sentence. The end may be missing.",
        "Complete the sentence, with the full stop, question mark or other sign that ends a sentence in the language.";
    ParagraphsDiffer = "paragraphs-differ",
        "The translation does not have as many paragraphs as the text it is made from. One may be lost.",
        "Compare the two; paragraphs are separated by an empty line.";
    TranslationUnreviewed = "translation-unreviewed",
        "Nobody has checked these translations yet. The screen says so beside them or, with unreviewed = \"hide\", does not offer the language.",
        "Have someone who speaks the language check them, then run `guidance-kiosk translations accept TAG --by NAME`.";
    TranslationStale = "translation-stale",
        "The text in the practice's own language has changed since this translation was made. It is shown in its place, because the translation may state an old rule.",
        "See what changed with `guidance-kiosk translations diff TAG`, correct the translation, and accept it.";
    UnusedReview = "unused-review",
        "review.toml speaks of a message that the practice's own language does not have.",
        "Nothing needs doing; the next `guidance-kiosk translations accept` tidies it away.";
    RecordingOutdated = "recording-outdated",
        "The words on the screen have changed since a person recorded them. The recording is not played; the machine reads instead.",
        "Record the words anew under the same name, then run `guidance-kiosk recordings accept TAG MESSAGE`.";
    RecordingUnlisted = "recording-unlisted",
        "Nobody has confirmed what these recordings say. They are not played.",
        "Listen to them while you read the words on the screen, then run `guidance-kiosk recordings accept TAG`.";
    RecordingMissing = "recording-missing",
        "recordings.toml lists a recording that is not there.",
        "Put the recording back, or run `guidance-kiosk recordings accept TAG`, which tidies the line away.";
    RecordingUnknown = "recording-unknown",
        "The name of a recording is not that of a message, or that of one whose words change while they are shown, such as the number of a page.",
        "Rename it: audio, then the folder named by the file of words, then the name of the message, as in audio/social-media/title.opus.";
    RecordingFormat = "recording-format",
        "A recording is in a format that is not played. What is inside counts, not the name: a file that was only renamed is noise.",
        "Open it in a program that edits sound, such as Audacity, and export it as Opus or WAV, with the ending .opus or .wav in small letters.";
    RecordingSpoilt = "recording-spoilt",
        "A recording is empty, silent, cut short, or damaged in its middle, so that a part of a rule would not be heard.",
        "Copy it once more from where it was made, or record the words anew; then run `guidance-kiosk recordings accept TAG`.";
    MissingLink = "missing-link",
        "A link that has a page of its own on the screen is missing.",
        "Add the part that the message gives, with its url.";
    BadHost = "bad-host",
        "An entry of the list of allowed web sites is not the name of a web site.",
        "Write only its name, for example \"www.nhs.uk\".";
    LinkUnconfirmed = "link-unconfirmed",
        "Nobody has looked at the page that the link opens, or its address has changed since. It is shown, but may lead patients to a wrong page.",
        "Scan the code on the screen with a phone, look at the page, then set confirmed_by, confirmed_on and confirmed_url, which is a copy of the url that was scanned.";
    LinkOverdue = "link-overdue",
        "Nobody has checked this link for a long time, and pages move.",
        "Scan the code again, look at the page, and set confirmed_on to today.";
    LinkCharacters = "link-characters",
        "The address contains a character that no web address can contain.",
        "Write it as the message gives it, which is how browsers write it.";
    LinkSyntax = "link-syntax",
        "This is no web address.",
        "Copy the address from the browser's address bar once more.";
    LinkHttps = "link-https",
        "The address does not begin with https://, so what patients read could be changed on its way to them.",
        "Use the address that the message gives, or that of a page that begins with https://.";
    LinkUser = "link-user",
        "There is an @ before the name of the web site. It hides where the link leads.",
        "Write the address as the message gives it, without what is before the @.";
    LinkPort = "link-port",
        "There is a port number in the address. Pages for patients have none.",
        "Leave out the : and the number behind the web site's name.";
    LinkFragment = "link-fragment",
        "There is a # in the address. Not every phone sends what follows it.",
        "Leave out the # and what follows it.";
    LinkHost = "link-host",
        "The web site is not on the practice's own list. So one wrong letter cannot send patients to a stranger.",
        "If patients may be sent there, add the web site to `hosts`, as the message says. If it is a mistake, correct the address.";
    LinkShortener = "link-shortener",
        "A short address hides where the link leads, and can be changed by others.",
        "Use the address of the page itself.";
    LinkNhsCode = "link-nhs-code",
        "An address of a practice, pharmacy or other service on www.nhs.uk has no code, or one that cannot be right.",
        "Open the page of the practice itself on www.nhs.uk, and copy its address. What browsers put behind the code does not matter.";
    LinkLength = "link-length",
        "The address is so long that its code would be too fine for a phone to read.",
        "Use a shorter address of the same page.";
    LinkSpelling = "link-spelling",
        "Browsers write this address in another way, so it is not certain that all phones open the same page.",
        "Write it as the message gives it.";
    CodeNotShown = "code-not-shown",
        "The QR code does not fit this screen, or could not be read back when it was drawn. So it is not shown; the address alone is.",
        "Use a shorter address.";
    CodeClose = "code-close",
        "The address is so long that its code is read only from very near.",
        "Use a shorter address of the same page.";
}

impl Code {
    /// The kind of this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.name() == name)
    }

    /// What is printed of it alone: its name, what it means, what to do.
    pub fn explanation(self) -> String {
        format!(
            "{self}\n\n{}\n\nWhat to do: {}\n",
            self.meaning(),
            self.mend()
        )
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_name_of_its_own_and_says_what_to_do() {
        for code in Code::ALL {
            assert_eq!(Code::parse(code.name()), Some(*code));
            assert!(
                code.name()
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b == b'-'),
                "{code}"
            );
            for text in [code.meaning(), code.mend()] {
                assert!(text.ends_with('.'), "{code}: {text}");
            }
        }
        assert_eq!(Code::parse("nothing"), None);
    }
}
