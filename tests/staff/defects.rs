//! Every mistake that a site can have, one at a time, and where it has to be told.

pub mod forms;
pub mod slips;

use std::fs;
use std::os::unix::fs::symlink;

use jiff::civil::Date;

use self::forms::{FLUENT_DEFECTS, MISFIT_DEFECTS, TOML_DEFECTS};
use self::slips::SLIPS;
use super::follow::Repair;
use super::{END, GUIDANCE, KIOSK, PRACTICE, REVIEW_URL, SOURCE, START, Site, WORDS, copy, today};

/// One mistake, and where it has to be told.
pub struct Defect {
    pub name: &'static str,
    pub change: Change,
    pub code: &'static str,
    pub file: &'static str,
    pub mark: &'static str,
    pub consequences: &'static [&'static str],
    /// What follows the help needs besides it.
    pub repair: Repair,
}

pub enum Change {
    /// In this file, this for that, once.
    Swap(&'static str, &'static str, &'static str),
    /// In this file, the first line that begins so for another.
    Line(&'static str, &'static str, &'static str),
    /// This file holds only this.
    Whole(&'static str, &'static str),
    Other(fn(&Site)),
}

pub const fn defect(name: &'static str, change: Change) -> Defect {
    let file = match change {
        Change::Swap(file, ..) | Change::Line(file, ..) | Change::Whole(file, _) => file,
        Change::Other(_) => "",
    };
    Defect {
        name,
        change,
        code: "",
        file,
        mark: START,
        consequences: &[],
        repair: Repair::AsRead,
    }
}

pub const fn swap(file: &'static str, from: &'static str, to: &'static str) -> Defect {
    defect(to, Change::Swap(file, from, to))
}

pub const fn line(file: &'static str, start: &'static str, line: &'static str) -> Defect {
    defect(
        if line.is_empty() { start } else { line },
        Change::Line(file, start, line),
    )
}

/// Another address for the review page.
pub const fn address(url: &'static str) -> Defect {
    swap(PRACTICE, REVIEW_URL, url).and(&["unknown-link"])
}

impl Defect {
    pub const fn tells(mut self, code: &'static str, mark: &'static str) -> Self {
        self.code = code;
        self.mark = mark;
        self
    }

    pub const fn of_file(mut self, file: &'static str) -> Self {
        self.file = file;
        self
    }

    /// What may be told besides, because of the mistake.
    pub const fn and(mut self, consequences: &'static [&'static str]) -> Self {
        self.consequences = consequences;
        self
    }

    /// What is typed where the help leaves it open.
    pub const fn types(mut self, typed: &'static str) -> Self {
        self.repair = Repair::Types(typed);
        self
    }

    /// The help done by hand, where it asks for more than typing.
    pub const fn by_hand(mut self, hand: fn(&Site)) -> Self {
        self.repair = Repair::ByHand(hand);
        self
    }

    /// Why nothing can be done about it in the files.
    pub const fn beyond_files(mut self, reason: &'static str) -> Self {
        self.repair = Repair::Nothing(reason);
        self
    }

    pub fn site(&self) -> Site {
        self.site_on(today())
    }

    /// The spoilt site as it is on a day.
    pub fn site_on(&self, today: Date) -> Site {
        let site = Site::confirmed_before(today);
        match self.change {
            Change::Swap(file, from, to) => site.swap(file, from, to),
            Change::Line(file, start, line) => site.line(file, start, line),
            Change::Whole(file, text) => site.write(file, text),
            Change::Other(change) => change(&site),
        }
        site
    }
}

/// Somebody types the title again, as it should be.
fn retype_title(site: &Site) {
    site.line(WORDS, "title = ", "title = Zasady");
}

/// Somebody scans both codes and looks at the pages.
fn scan(site: &Site) {
    site.edit(PRACTICE, |text| {
        text.lines().fold(String::new(), |text, line| {
            let line = if line.starts_with("confirmed_by") {
                "confirmed_by = \"Practice manager\""
            } else {
                line
            };
            let line = if line.starts_with("confirmed_on") {
                format!("confirmed_on = {}", super::DAY)
            } else {
                line.to_owned()
            };
            text + &line + "\n"
        })
    });
}

fn accept_recordings(site: &Site) {
    drop(site.recordings(&["accept", "pl"]));
}

/// Gives a recording of the guidance the name of a message, and listens to it.
fn rename_recording(site: &Site) {
    for name in ["social-media/titel.wav", "posts-body.wav"] {
        let _ = fs::remove_file(site.path(&format!("locales/pl/audio/{name}")));
    }
}

const XHOSA: &str = "own_name = \"isiXhosa\"\nenglish_name = \"Xhosa\"\ndirection = \"ltr\"\n";

const LONG_NAME: &str = "name = \"The Woolpit Health Centre and its Branch Surgeries in All the Villages Round About, Suffolk\"";

pub const PRACTICE_DEFECTS: &[Defect] = &[
    swap(PRACTICE, "\nname = ", "\nnam = ").tells("unknown-setting", "\n|nam"),
    line(PRACTICE, "name = ", "")
        .tells("missing-setting", START)
        .types("Woolpit Health Centre"),
    line(PRACTICE, "name = ", LONG_NAME)
        .tells("text-too-long", "name = |\"The")
        .types("\"Woolpit\""),
    line(PRACTICE, "name = ", "name = 5").tells("wrong-type", "name = |5"),
    line(PRACTICE, "name = ", "name = \" \"")
        .tells("empty-text", "name = |\" \"")
        .types("\"Woolpit\""),
    line(PRACTICE, "name = ", "name = \"C:\\new\"").tells("control-character", "name = |\"C:"),
    line(PRACTICE, "name = ", "name = \"Woolpit").tells("toml-syntax", "name = \"Woolpit|\n"),
    line(PRACTICE, "name = ", "name = Woolpit").tells("toml-syntax", "name = |Woolpit"),
    line(PRACTICE, "name = ", "name: \"Woolpit\"").tells("toml-syntax", "name|:"),
    line(PRACTICE, "name = ", "name = \"A\"\nname = \"B\"").tells("toml-syntax", "|name = \"B\""),
    line(PRACTICE, "languages = ", "").tells("missing-setting", START),
    line(PRACTICE, "languages = ", "languages = []")
        .tells("empty-list", "languages = |[]")
        .types("[\"en-GB\", \"pl\", \"ar\", \"ur\"]"),
    line(PRACTICE, "languages = ", "languages = \"pl\"").tells("wrong-type", "languages = |\"pl\""),
    line(PRACTICE, "languages = ", "languages = \"en-GB, pl, ur\"")
        .tells("wrong-type", "languages = |\"en-GB"),
    swap(PRACTICE, "\"pl\"", "\"pl\", \"pl\"").tells("duplicate-language", "\"pl\", |\"pl\""),
    swap(PRACTICE, "\"pl\"", "\"Polish language\"")
        .tells("bad-language-tag", "\"Polish language\""),
    swap(PRACTICE, "\"pl\"", "\"PL\"").tells("bad-language-tag", "\"PL\""),
    swap(PRACTICE, "\"pl\"", "\"../pl\"").tells("bad-language-tag", "\"../pl\""),
    swap(PRACTICE, "\"pl\"", "\"ro\"")
        .tells("missing-folder", "\"ro\"")
        .by_hand(|site| site.swap(PRACTICE, "\"ro\", ", "")),
    line(PRACTICE, "own_language = ", "").tells("own-language", "languages = |["),
    line(PRACTICE, "own_language = ", "own_language = \"en-gb\"")
        .tells("bad-language-tag", "own_language = |\"en-gb\""),
    line(PRACTICE, "own_language = ", "own_language = \"cy\"")
        .tells("missing-folder", "own_language = |\"cy\"")
        .types("\"en-GB\""),
    line(
        PRACTICE,
        "languages = ",
        "languages = [\"pl\", \"ar\", \"ur\"]",
    )
    .tells("own-language", "languages = |[\"pl\""),
    defect(
        "a translation as the practice's own language",
        Change::Other(|site| {
            site.write(REVIEW, "[kiosk.done-button]\nenglish = \"Done\"\n");
            site.line(PRACTICE, "own_language = ", "own_language = \"pl\"");
        }),
    )
    .of_file(PRACTICE)
    .tells("own-language", "own_language = |\"pl\"")
    .by_hand(|site| {
        site.line(PRACTICE, "own_language = ", "own_language = \"en-GB\"");
        site.remove(REVIEW);
    }),
    line(PRACTICE, "guidance = ", "")
        .tells("missing-setting", START)
        .and(&["unused-file"]),
    line(PRACTICE, "guidance = ", "guidance = []")
        .tells("empty-list", "guidance = |[]")
        .and(&["unlisted-guidance", "unused-file"]),
    line(
        PRACTICE,
        "guidance = ",
        "guidance = [\"social-media\", \"kiosk\"]",
    )
    .tells("bad-id", "\"kiosk\""),
    line(
        PRACTICE,
        "guidance = ",
        "guidance = [\"social-media\", \"../practice\"]",
    )
    .tells("bad-id", "\"../practice\""),
    line(
        PRACTICE,
        "guidance = ",
        "guidance = [\"social-media\", \"social-media\"]",
    )
    .tells("duplicate-id", ", |\"social-media\""),
    line(
        PRACTICE,
        "guidance = ",
        "guidance = [\"social-media\", \"covid\"]",
    )
    .tells("missing-file", "\"covid\""),
    defect(
        "a guidance file that is not listed",
        Change::Whole("content/guidance/old.toml", ""),
    )
    .tells("unlisted-guidance", START),
    defect(
        "no practice.toml",
        Change::Other(|site| site.remove(PRACTICE)),
    )
    .of_file(PRACTICE)
    .tells("missing-file", START)
    .by_hand(|site| site.put_back(PRACTICE)),
    line(PRACTICE, "unreviewed = ", "unreviewed = \"show\"")
        .tells("bad-choice", "unreviewed = |\"show\""),
    line(PRACTICE, "diagonal_inches = ", "diagonal_inches = 200")
        .tells("out-of-range", "diagonal_inches = |200"),
    line(PRACTICE, "diagonal_inches = ", "diagonal_inches = 7")
        .tells("out-of-range", "diagonal_inches = |7"),
    line(PRACTICE, "diagonal_inches = ", "diagonal_inches = nan")
        .tells("out-of-range", "diagonal_inches = |nan"),
    line(PRACTICE, "diagonal_inches = ", "diagonal_inches = \"10\"")
        .tells("wrong-type", "diagonal_inches = |\"10\""),
    line(
        PRACTICE,
        "diagonal_inches = ",
        "cleaning = [\"07:45\", \"7:45\"]",
    )
    .tells("bad-time", ", |\"7:45\""),
    line(PRACTICE, "diagonal_inches = ", "cleaning = [\"24:00\"]").tells("bad-time", "[|\"24:00\""),
    line(PRACTICE, "diagonal_inches = ", "cleaning = [\"+7:45\"]").tells("bad-time", "[|\"+7:45\""),
    line(PRACTICE, "diagonal_inches = ", "cleaning = \"07:45\"")
        .tells("wrong-type", "= |\"07:45\""),
    line(PRACTICE, "diagonal_inches = ", "cleaning = [7:45]").tells("bad-time", "[|7:45]"),
    line(
        PRACTICE,
        "diagonal_inches = ",
        "hours = { moonday = \"08:00-18:30\" }",
    )
    .tells("bad-hours", "{ |moonday"),
    line(
        PRACTICE,
        "diagonal_inches = ",
        "hours = { 2026-12-32 = \"closed\" }",
    )
    .tells("bad-hours", "{ |2026"),
    line(
        PRACTICE,
        "diagonal_inches = ",
        "hours = { monday = \"8-18\" }",
    )
    .tells("bad-hours", "= |\"8-18\""),
    line(
        PRACTICE,
        "diagonal_inches = ",
        "hours = { monday = \"18:00-08:00\" }",
    )
    .tells("bad-hours", "= |\"18:00"),
    line(
        PRACTICE,
        "diagonal_inches = ",
        "hours = { monday = \"13:00-18:00, 08:00-13:30\" }",
    )
    .tells("bad-hours", "= |\"13:00"),
    line(PRACTICE, "diagonal_inches = ", "hours = { monday = \"\" }").tells("bad-hours", "= |\"\""),
    line(PRACTICE, "diagonal_inches = ", "hours = \"08:00-18:30\"")
        .tells("wrong-type", "= |\"08:00"),
    line(
        PRACTICE,
        "diagonal_inches = ",
        "hours = { monday = [\"08:00-18:30\"] }",
    )
    .tells("wrong-type", "= |[\"08:00"),
    swap(
        PRACTICE,
        "[translations]",
        "[tally]\nkeep_months = 0\n\n[translations]",
    )
    .tells("out-of-range", "keep_months = |0"),
    swap(
        PRACTICE,
        "[translations]",
        "[tally]\nkeep_months = \"13\"\n\n[translations]",
    )
    .tells("wrong-type", "keep_months = |\"13\""),
    swap(
        PRACTICE,
        "[translations]",
        "[tally]\ntime_zone = \"London\"\n\n[translations]",
    )
    .tells("bad-choice", "time_zone = |\"London\""),
    swap(PRACTICE, "[translations]", "[translation]").tells("unknown-setting", "[|translation]"),
];

pub const LINK_DEFECTS: &[Defect] = &[
    swap(PRACTICE, "[links.review]", "[links.reviews]")
        .tells("missing-link", START)
        .and(&["unknown-link"])
        .types("www.nhs.uk/service-search/find-a-gp"),
    swap(PRACTICE, "[links.review]", "[links.\"../x\"]")
        .tells("bad-id", "[links.|\"../x\"]")
        .and(&["missing-link", "unknown-link"])
        .types("www.nhs.uk/service-search/find-a-gp"),
    swap(
        PRACTICE,
        "url = \"https://www.nhs.uk",
        "ulr = \"https://www.nhs.uk",
    )
    .tells("unknown-setting", "|ulr = ")
    .and(&["unknown-link"]),
    line(PRACTICE, "url = ", "")
        .tells("missing-setting", "[links.|review]")
        .and(&["unknown-link"])
        .types("www.nhs.uk/service-search/find-a-gp"),
    address("https://www.nhs.uk/find a gp")
        .tells("link-characters", "url = |\"https://www.nhs.uk/find"),
    address("https://www.nhs.uk/caf\u{e9}")
        .tells("link-characters", "url = |\"https://www.nhs.uk/caf"),
    address("http://www.nhs.uk/").tells("link-https", "url = |\"http:"),
    address("www.nhs.uk/").tells("link-https", "url = |\"www"),
    address("https://")
        .tells("link-syntax", "url = |\"https://\"")
        .types("\"https://www.nhs.uk/service-search/find-a-gp\""),
    address("https://nhs@www.nhs.uk/").tells("link-user", "url = |\"https://nhs@"),
    address("https://www.nhs.uk:8443/").tells("link-port", "url = |\"https://www.nhs.uk:"),
    address("https://www.nhs.uk/#top").tells("link-fragment", "url = |\"https://www.nhs.uk/#"),
    address("https://bit.ly/3abc")
        .tells("link-shortener", "url = |\"https://bit.ly")
        .types("\"https://www.nhs.uk/service-search/find-a-gp\""),
    address("https://www.nhs.uk.example/")
        .tells("link-host", "url = |\"https://www.nhs.uk.example"),
    address("https://www.nhs.uk/services/gp-surgery/woolpit/12345")
        .tells("link-nhs-code", "url = |\"https://www.nhs.uk/services")
        .types("\"https://www.nhs.uk/services/gp-surgery/woolpit/A12345\""),
    address("https://www.nhs.uk/../a").tells("link-spelling", "url = |\"https://www.nhs.uk/.."),
    defect(
        "an address too long for a code",
        Change::Other(|site| {
            site.swap(
                PRACTICE,
                REVIEW_URL,
                &format!("https://www.nhs.uk/{}", "a".repeat(200)),
            )
        }),
    )
    .of_file(PRACTICE)
    .tells("link-length", "url = |\"https://www.nhs.uk/aaa")
    .and(&["unknown-link"])
    .types("\"https://www.nhs.uk/service-search/find-a-gp\""),
    swap(PRACTICE, "hosts = [", "hosts = [\"https://www.nhs.uk/\", ")
        .tells("bad-host", "|\"https://www.nhs.uk/\","),
    line(PRACTICE, "recheck_days = ", "recheck_days = 0")
        .tells("out-of-range", "recheck_days = |0"),
    defect(
        "a confirmation by nobody",
        Change::Other(|site| site.line(PRACTICE, "confirmed_by", "confirmed_by = \"\"")),
    )
    .of_file(PRACTICE)
    .tells("link-unconfirmed", "url = |\"https")
    .by_hand(scan),
    defect(
        "a confirmation without a day",
        Change::Other(|site| site.line(PRACTICE, "confirmed_on", "confirmed_on = \"\"")),
    )
    .of_file(PRACTICE)
    .tells("link-unconfirmed", "url = |\"https")
    .by_hand(scan),
    line(PRACTICE, "confirmed_on = ", "confirmed_on = \"31/01/2026\"")
        .tells("bad-date", "confirmed_on = |\"31/")
        .and(&["link-unconfirmed"]),
    line(PRACTICE, "confirmed_on = ", "confirmed_on = 2026-02-30")
        .tells("bad-date", "confirmed_on = |2026-02-30"),
    line(PRACTICE, "confirmed_on = ", "confirmed_on = 2999-01-01")
        .tells("date-in-future", "confirmed_on = |2999"),
    line(PRACTICE, "confirmed_on = ", "confirmed_on = 2020-01-01")
        .tells("link-overdue", "confirmed_on = |2020")
        .by_hand(scan),
];

pub const GUIDANCE_DEFECTS: &[Defect] = &[
    defect(
        "no guidance file",
        Change::Other(|site| site.remove(GUIDANCE)),
    )
    .of_file(PRACTICE)
    .tells("missing-file", "guidance = [|\"social-media\"")
    .and(&["unused-file"])
    .by_hand(|site| site.put_back(GUIDANCE)),
    line(GUIDANCE, "version = ", "")
        .tells("missing-setting", START)
        .and(&["unused-file"])
        .types("2024"),
    line(GUIDANCE, "version = ", "version = 2024")
        .tells("wrong-type", "version = |2024")
        .and(&["unused-file"]),
    line(GUIDANCE, "version = ", "version = \"1\"\neffective = 2024")
        .tells("wrong-setting", "effective = |2024"),
    line(
        GUIDANCE,
        "version = ",
        "version = \"1\"\neffective = \"soon\"",
    )
    .tells("bad-date", "effective = |\"soon\""),
    line(
        GUIDANCE,
        "version = ",
        "version = \"1\"\neffective = 2999-12-31",
    )
    .tells("date-in-future", "effective = |2999"),
    defect(
        "guidance without a section",
        Change::Whole(GUIDANCE, "version = \"1\"\n"),
    )
    .tells("missing-setting", START)
    .and(&["unused-file"])
    .by_hand(|site| site.put_back(GUIDANCE)),
    defect(
        "guidance with an empty list of sections",
        Change::Whole(GUIDANCE, "version = \"1\"\nsections = []\n"),
    )
    .tells("empty-list", "|sections = []")
    .and(&["unused-message"])
    .by_hand(|site| site.put_back(GUIDANCE)),
    line(GUIDANCE, "kind = \"text\"", "")
        .tells("missing-setting", "[[sections]]")
        .and(&["unused-message"]),
    line(GUIDANCE, "kind = \"text\"", "kind = \"rule\"")
        .tells("bad-choice", "kind = |\"rule\"")
        .and(&["unused-message"]),
    line(GUIDANCE, "kind = \"text\"", "kind = \"rules\"\n# without")
        .tells("empty-list", "kind = |\"rules\"\n# without"),
    line(GUIDANCE, "kind = \"rules\"", "kind = \"text\"")
        .tells(
            "rules-in-text",
            "id = \"code-of-conduct\"\nkind = |\"text\"",
        )
        .and(&["missing-message", "unused-message"]),
    line(
        GUIDANCE,
        "kind = \"rules\"",
        "kind = \"rules\"\nicon = \"star\"",
    )
    .tells("setting-not-here", "|icon = \"star\"\n\n[[sections.rules]]"),
    line(GUIDANCE, "id = \"posts\"", "")
        .tells("missing-setting", "[[sections.rules]]\n\nicon")
        .and(&["unused-message"])
        .types("posts"),
    line(GUIDANCE, "id = \"posts\"", "id = \"../posts\"")
        .tells("bad-id", "id = |\"../posts\"")
        .and(&["unused-message"]),
    line(GUIDANCE, "id = \"introduction\"", "id = \"Introduction\"")
        .tells("bad-id", "id = |\"Intro")
        .and(&["unused-message"]),
    line(
        GUIDANCE,
        "id = \"posts\"",
        "id = \"posts\"\nicons = \"star\"",
    )
    .tells("unknown-setting", "|icons = "),
    line(GUIDANCE, "id = \"posts\"", "id = \"recording\"\n# again")
        .tells("duplicate-id", "id = |\"recording\"\n# again")
        .and(&["unused-message"])
        .types("\"posts\""),
    line(GUIDANCE, "icon = \"camera\"", "icon = \"kamera\"")
        .tells("unknown-icon", "icon = |\"kamera\""),
    line(GUIDANCE, "link = \"review\"", "link = \"reviews\"")
        .tells("unknown-link", "link = |\"reviews\""),
];

pub const WORDS_DEFECTS: &[Defect] = &[
    defect("no file of words", Change::Other(|site| site.remove(WORDS)))
        .of_file(PRACTICE)
        .tells("missing-file", "\"pl\"")
        .by_hand(|site| site.put_back(WORDS)),
    line(WORDS, "posts-title = ", "").tells("missing-message", END).types("Państwa wpisy"),
    line(KIOSK, "done-button = ", "").tells("missing-message", END).types("Gotowe"),
    line(SOURCE, "posts-title = ", "").tells("missing-message", END).types("What you post"),
    swap(WORDS, "posts-title = ", "posts-titel = ").tells("unused-message", "posts-titel").and(&["missing-message"]),
    line(WORDS, "title = ", "title = A\ntitle = B").tells("duplicate-message", "|title = B"),
    line(WORDS, "title = ", "title = { $practise }").tells("unknown-variable", "{ $|practise").and(&["broken-message"]),
    swap(KIOSK, "{ $version }", "2024")
        .tells("unused-variable", "guidance-version")
        .by_hand(|site| site.swap(KIOSK, "Wersja 2024", "Wersja { $version }")),
    line(WORDS, "title = ", "title = { -brand }").tells("broken-message", "title = |{ -brand").types("Media"),
    line(WORDS, "title = ", "title = { other }").tells("broken-message", "title = |{ other"),
    line(WORDS, "title = ", "title = { title }").tells("broken-message", "title = |{ title").types("Media"),
    line(WORDS, "title = ", "title = { \"\" }").tells("empty-text", "title = { \"\"")
        .by_hand(|site| site.line(WORDS, "title = ", "title = A")),
    line(WORDS, "title = ", "title = A\u{7}").tells("control-character", "title = A|\u{7}"),
    line(WORDS, "title = ", "title = A\u{b}B").tells("control-character", "title = A|\u{b}"),
    line(WORDS, "title = ", "title = A\u{fffd}").tells("garbled-text", "title = A|\u{fffd}").by_hand(retype_title),
    line(WORDS, "title = ", "title = ???????? ?? ?????").tells("garbled-text", "title = |????").by_hand(retype_title),
    line(WORDS, "title = ", "title = Dla Pa?stwa").tells("garbled-text", "title = Dla |Pa?").by_hand(retype_title),
    line(WORDS, "title = ", "title = PaÅ„stwa wpisy").tells("garbled-text", "title = Pa|Å„").by_hand(retype_title),
    line(WORDS, "title = ", "title = PaĹ„stwa wpisy").tells("garbled-text", "title = Pa|Ĺ„").by_hand(retype_title),
    line(WORDS, "title = ", "title = To by³o").tells("garbled-text", "title = To by|³").by_hand(retype_title),
    line(WORDS, "title = ", "title = A &amp; B").tells("markup-shown", "title = A |&amp;").by_hand(retype_title),
    line(WORDS, "title = ", "title = A &#39; B").tells("markup-shown", "title = A |&#39;").by_hand(retype_title),
    line(WORDS, "title = ", "title = <b>Wpisy").tells("markup-shown", "title = |<b>").by_hand(retype_title),
    line(WORDS, "title = ", "title = Nie **wolno** pisać").tells("markup-shown", "title = Nie |**wolno").by_hand(retype_title),
    line(WORDS, "title = ", "title = # Wpisy").tells("markup-shown", "title = |# Wpisy").by_hand(retype_title),
    line(WORDS, "title = ", "title = Wpisy\\nPaństwa").tells("markup-shown", "title = Wpisy|\\n").by_hand(retype_title),
    line(WORDS, "title = ", "title = Zasady $practice").tells("placeholder-shown", "title = Zasady |$practice").by_hand(retype_title),
    line(WORDS, "title = ", "title = Zasady %practice%").tells("placeholder-shown", "title = Zasady |%practice%").by_hand(retype_title),
    line(WORDS, "title = ", "title = Zasady ｛ $practice ｝").tells("placeholder-shown", "title = Zasady |｛ $practice").by_hand(retype_title),
    line(WORDS, "title = ", "title = Zasady ${ $practice }").tells("placeholder-shown", "title = Zasady |${").by_hand(retype_title),
    line(WORDS, "title = ", "title = Zasady {0}").tells("placeholder-shown", "title = Zasady {|0}").by_hand(retype_title),
    line(WORDS, "title = ", "title = Zasady { practice }").tells("broken-message", "title = Zasady |{ practice"),
    line(WORDS, "title = ", "title = Zasady \u{202e}01632").tells("invisible-character", "title = Zasady |\u{202e}").by_hand(retype_title),
    line(WORDS, "title = ", "title = Zasady { $practice\u{a0}}").tells("words-syntax", "{ $practice|\u{a0}"),
    line(WORDS, "title = ", "title\u{a0}= Zasady").tells("words-syntax", "title|\u{a0}="),
    line(WORDS, "title = ", "ti\u{200b}tle = Zasady").tells("words-syntax", "ti|\u{200b}tle"),
    line(WORDS, "title = ", "\u{feff}title = Zasady").tells("words-syntax", "|\u{feff}title"),
    line(WORDS, "title = ", "title = Zasady\n\u{a0}\u{a0}\u{a0}\u{a0}dalej").tells("words-syntax", "|\u{a0}\u{a0}\u{a0}\u{a0}dalej"),
    line(WORDS, "title = ", "title =\n\u{200f}    Zasady").tells("words-syntax", "|\u{200f}    Zasady"),
    line(WORDS, "photographs-body = ", "photographs-body = Patients must never take photographs in the waiting area, because it can identify the other patients of the practice.")
        .tells("foreign-text", "photographs-body =")
        .by_hand(|site| site.put_back(WORDS)),
    line(WORDS, "title = ", "title = A\n    .b = C").tells("cut-message", "|.b = C"),
    line(WORDS, "title = ", "title = A\n    .b C").tells("words-syntax", ".b C"),
    line(WORDS, "title = ", "title = A\n    [B]").tells("words-syntax", "[B]"),
    line(WORDS, "title = ", "title = A\n    * B").tells("words-syntax", "* B"),
    line(WORDS, "title = ", "title = A\nsecond line").tells("words-syntax", "|second line"),
    line(WORDS, "title = ", "title = A\n\tsecond line").tells("words-syntax", "|\tsecond"),
    line(WORDS, "title = ", "title = At { $practice\n").tells("words-syntax", "title = At |{ $practice\n"),
    line(WORDS, "title = ", "title = At $practice }").tells("words-syntax", "title = At |$practice }"),
    line(WORDS, "title = ", "title = { \"A }").tells("words-syntax", "title = { \"A| }"),
    line(WORDS, "title = ", "title = { ! }").tells("words-syntax", "title = |{ !"),
    line(WORDS, "posts-title = ", "posts-title words").tells("words-syntax", "posts-title| words"),
    swap(KIOSK, "*[other]", "[other]").tells("words-syntax", "|[other] Ten ekran wróci"),
    swap(KIOSK, "        [few] Ten ekran wróci do początku za { $seconds } sekundy.\n", "")
        .tells("plural-missing", "idle-countdown")
        .types("Ten ekran wróci do początku za { $seconds } sekundy."),
    swap(KIOSK, "[few]", "[fwe]").tells("plural-unknown", "[|fwe").and(&["plural-missing"]),
    line(WORDS, "photographs-body = ", "photographs-body = Pacjentom nie zezwala się na")
        .tells("sentence-cut", "photographs-body")
        .by_hand(|site| site.line(WORDS, "photographs-body = ", "photographs-body = Pacjentom nie zezwala się na zdjęcia.")),
    line(SOURCE, "photographs-body = ", "photographs-body = Patients are not permitted to")
        .tells("sentence-cut", "photographs-body")
        .by_hand(|site| {
            site.line(SOURCE, "photographs-body = ", "photographs-body = Patients are not permitted to take photographs.")
        }),
    swap(WORDS, "pacjentów.\n\n    Nasza", "pacjentów. Nasza")
        .tells("paragraphs-differ", "introduction-body")
        .by_hand(|site| site.swap(WORDS, "pacjentów. Nasza", "pacjentów.\n\n    Nasza")),
    defect("a translation whose save was cut short", Change::Other(|site| site.cut(WORDS, "Skarga złożona na")))
        .of_file(WORDS)
        .tells("file-cut", "complaints-body")
        .by_hand(|site| site.put_back(WORDS)),
    defect("a translation cut short between two messages", Change::Other(|site| site.cut(KIOSK, "\n\n### Show at reception")))
        .of_file(KIOSK)
        .tells("file-cut", "|ask-reception")
        .and(&["missing-message"])
        .by_hand(|site| site.put_back(KIOSK)),
    defect("guidance whose save was cut short", Change::Other(|site| site.cut(SOURCE, "it will be deleted")))
        .of_file(SOURCE)
        .tells("file-cut", "complaints-body")
        .by_hand(|site| site.put_back(SOURCE)),
    line(KIOSK, "done-button = ", TOO_LONG)
        .tells("text-too-long", "done-button")
        .by_hand(|site| site.line(KIOSK, "done-button = ", "done-button = Gotowe")),
    line(KIOSK, "read-button = ", "read-button = Krankenversicherungsnachweise lesen")
        .tells("text-too-long", "read-button")
        .by_hand(|site| site.line(KIOSK, "read-button = ", "read-button = Czytaj od początku")),
    line(KIOSK, "listening = ", LONG_STATUS)
        .tells("text-too-long", "listening")
        .by_hand(|site| site.line(KIOSK, "listening = ", "listening = Ta strona jest czytana na głos.")),
    defect("a file from another place", Change::Whole("locales/pl/covid.ftl", "")).tells("unused-file", START),
    defect(
        "a language that the program does not know",
        Change::Other(|site| {
            copy(&site.path("locales/pl"), &site.path("locales/xh"));
            site.swap(PRACTICE, "\"pl\"", "\"pl\", \"xh\"");
        }),
    )
    .of_file("locales/xh/language.toml")
    .tells("missing-file", START)
    .by_hand(|site| site.write("locales/xh/language.toml", XHOSA)),
];

const TOO_LONG: &str = "done-button = Gotowe gotowe gotowe gotowe gotowe gotowe gotowe gotowe gotowe gotowe gotowe gotowe gotowe gotowe";
const LONG_STATUS: &str = "listening = Ta strona jest czytana na głos od pierwszego zdania aż do ostatniego, a potem jeszcze raz od początku do końca, dopóki ktoś nie przyjdzie i jej nie zatrzyma.";

const REVIEW: &str = "locales/pl/review.toml";

/// What is recorded of translations.
pub const REVIEW_DEFECTS: &[Defect] = &[
    defect(
        "English that has changed since it was translated",
        Change::Other(|site| {
            site.write(REVIEW, "[social-media.posts-title]\nenglish = \"Posts\"\n")
        }),
    )
    .of_file(WORDS)
    .tells("translation-stale", START)
    .beyond_files("a translator has to look at the words, and accept them"),
    defect(
        "a record of no message",
        Change::Whole(REVIEW, "[social-media.nothing]\nenglish = \"Posts\"\n"),
    )
    .tells("unused-review", "nothing")
    .by_hand(|site| drop(site.translations(&["accept", "pl", "--unreviewed"]))),
    defect(
        "a record of nothing",
        Change::Whole(REVIEW, "[social-media.posts-title]\n"),
    )
    .tells("missing-setting", "posts-title")
    .by_hand(|site| site.remove(REVIEW)),
    defect(
        "a record of no day",
        Change::Whole(
            REVIEW,
            "[kiosk.done-button]\nenglish = \"Done\"\non = \"soon\"\n",
        ),
    )
    .tells("bad-date", "\"soon\""),
    defect(
        "a record with a misspelt setting",
        Change::Whole(REVIEW, "[kiosk.done-button]\nenglsh = \"Done\"\n"),
    )
    .tells("unknown-setting", "englsh")
    .and(&["missing-setting"]),
];

/// How files are saved and named, and the facts of a language that the program does not know.
pub const FILE_DEFECTS: &[Defect] = &[
    defect(
        "saved as UTF-16",
        Change::Other(|site| site.edit_bytes(WORDS, |text| utf_16(text, [0xff, 0xfe]))),
    )
    .of_file(WORDS)
    .tells("wrong-encoding", START)
    .by_hand(|site| site.put_back(WORDS)),
    defect(
        "saved as big-endian UTF-16",
        Change::Other(|site| site.edit_bytes(PRACTICE, |text| utf_16(text, [0xfe, 0xff]))),
    )
    .of_file(PRACTICE)
    .tells("wrong-encoding", START)
    .by_hand(|site| site.put_back(PRACTICE)),
    defect(
        "saved as Windows-1252",
        Change::Other(|site| {
            site.edit_bytes(WORDS, |text| [b"# caf\xe9\n", text.as_bytes()].concat())
        }),
    )
    .of_file(WORDS)
    .tells("wrong-encoding", "# caf|")
    .by_hand(|site| site.put_back(WORDS)),
    defect(
        "a NUL byte",
        Change::Other(|site| site.swap(KIOSK, "Dalej", "Dal\0j")),
    )
    .of_file(KIOSK)
    .tells("wrong-encoding", "Dal|\0j"),
    defect(
        "NUL bytes from a cut in power",
        Change::Other(|site| site.edit(WORDS, |text| "\0".repeat(text.len()))),
    )
    .of_file(WORDS)
    .tells("empty-file", START),
    defect(
        "a file of 2 MiB",
        Change::Other(|site| site.write(KIOSK, "# x\n".repeat(1 << 19))),
    )
    .of_file(KIOSK)
    .tells("file-too-long", START),
    defect(
        "facts of 2 MiB",
        Change::Other(|site| site.write(GUIDANCE, "# x\n".repeat(1 << 19))),
    )
    .of_file(GUIDANCE)
    .tells("file-too-long", START)
    .and(&["unused-file"]),
    defect(
        "a file that links to itself",
        Change::Other(|site| {
            site.remove(KIOSK);
            symlink("kiosk.ftl", site.path(KIOSK)).unwrap();
        }),
    )
    .of_file(KIOSK)
    .tells("unreadable-file", START)
    .by_hand(|site| {
        site.remove(KIOSK);
        site.put_back(KIOSK);
    }),
    defect(
        "a link to nothing",
        Change::Other(|site| {
            site.remove(KIOSK);
            symlink("nothing.ftl", site.path(KIOSK)).unwrap();
        }),
    )
    .of_file(PRACTICE)
    .tells("missing-file", "\"pl\""),
    defect(
        "a folder in the place of a file",
        Change::Other(|site| {
            site.remove(KIOSK);
            fs::create_dir(site.path(KIOSK)).unwrap();
        }),
    )
    .of_file(PRACTICE)
    .tells("missing-file", "\"pl\""),
    defect(
        "a name that Notepad has lengthened",
        Change::Other(|site| {
            fs::rename(site.path(KIOSK), site.path("locales/pl/kiosk.ftl.txt")).unwrap()
        }),
    )
    .of_file("locales/pl/kiosk.ftl.txt")
    .tells("txt-file", START)
    .and(&["missing-file"]),
    defect(
        "a folder of another name",
        Change::Other(|site| fs::create_dir(site.path("locales/old words")).unwrap()),
    )
    .of_file("locales/old words")
    .tells("bad-language-tag", START),
    defect(
        "an impossible direction",
        Change::Whole("locales/pl/language.toml", LANGUAGE_DOWN),
    )
    .tells("bad-choice", "direction = |\"down\""),
    defect(
        "a language without a name",
        Change::Whole("locales/pl/language.toml", "own_name = \"\"\n"),
    )
    .tells("empty-text", "own_name = |\"\"")
    .types("\"Polski\""),
];

const RECORDINGS: &str = "locales/pl/audio/recordings.toml";
const OLD_WORDS: &str = "[social-media]\n\"title.opus\" = \"0000000000000000000000000000000000000000000000000000000000000000\"\n";

/// What can be wrong with the recordings of people who read aloud.
pub const RECORDINGS_DEFECTS: &[Defect] = &[
    defect(
        "a recording of other words",
        Change::Other(|site| {
            site.write("locales/pl/audio/social-media/title.opus", "");
            site.write(RECORDINGS, OLD_WORDS);
        }),
    )
    .of_file(RECORDINGS)
    .tells("recording-outdated", "\"title.opus\"")
    .beyond_files("somebody has to speak the words again"),
    defect(
        "a digest that was written by hand",
        Change::Other(|site| {
            site.write("locales/pl/audio/social-media/title.opus", "");
            site.write(RECORDINGS, "[social-media]\n\"title.opus\" = \"Media\"\n");
        }),
    )
    .of_file(RECORDINGS)
    .tells("recording-outdated", "\"title.opus\"")
    .beyond_files("somebody has to speak the words again"),
    defect(
        "a recording that nobody has accepted",
        Change::Whole("locales/pl/audio/social-media/title.opus", ""),
    )
    .of_file("locales/pl/audio")
    .tells("recording-unlisted", START)
    .beyond_files("somebody has to listen to it"),
    defect(
        "a list of a recording that is not there",
        Change::Whole(RECORDINGS, OLD_WORDS),
    )
    .tells("recording-missing", "\"title.opus\"")
    .by_hand(accept_recordings),
    defect(
        "a recording of a misspelt message",
        Change::Whole("locales/pl/audio/social-media/titel.wav", ""),
    )
    .tells("recording-unknown", START)
    .by_hand(rename_recording),
    defect(
        "a recording outside of its folder",
        Change::Whole("locales/pl/audio/posts-body.wav", ""),
    )
    .tells("recording-unknown", START)
    .by_hand(rename_recording),
    defect(
        "a recording of a number",
        Change::Whole("locales/pl/audio/kiosk/idle-countdown.wav", ""),
    )
    .tells("recording-unknown", START)
    .by_hand(|site| site.remove("locales/pl/audio/kiosk/idle-countdown.wav")),
    defect(
        "a recording in another format",
        Change::Whole("locales/pl/audio/social-media/title.mp3", ""),
    )
    .tells("recording-format", START)
    .by_hand(|site| site.remove("locales/pl/audio/social-media/title.mp3")),
    defect(
        "a recording with capital letters",
        Change::Whole("locales/pl/audio/social-media/title.WAV", ""),
    )
    .tells("recording-format", START)
    .by_hand(|site| site.remove("locales/pl/audio/social-media/title.WAV")),
    defect(
        "a list of recordings without a file of words",
        Change::Whole(RECORDINGS, "\"title.opus\" = \"0\"\n"),
    )
    .tells("wrong-type", "\"title.opus\" = |\"0\""),
    defect(
        "a list of recordings that broke off",
        Change::Whole(RECORDINGS, "[social-media]\n\"title.opus\" = \"00\n"),
    )
    .tells("toml-syntax", "= \"00|\n")
    .by_hand(|site| site.remove(RECORDINGS)),
];

pub const LANGUAGE_DOWN: &str =
    "own_name = \"Polski\"\nenglish_name = \"Polish\"\ndirection = \"down\"\n";

pub fn defects() -> impl Iterator<Item = &'static Defect> {
    [
        PRACTICE_DEFECTS,
        LINK_DEFECTS,
        GUIDANCE_DEFECTS,
        WORDS_DEFECTS,
        REVIEW_DEFECTS,
        FILE_DEFECTS,
        RECORDINGS_DEFECTS,
        TOML_DEFECTS,
        MISFIT_DEFECTS,
        FLUENT_DEFECTS,
        SLIPS,
    ]
    .into_iter()
    .flatten()
}

impl Site {
    pub fn edit_bytes(&self, file: &str, change: impl FnOnce(&str) -> Vec<u8>) {
        self.write(file, change(&self.text(file)));
    }
}

pub fn utf_16(text: &str, mark: [u8; 2]) -> Vec<u8> {
    let bytes = |unit: u16| {
        if mark == [0xff, 0xfe] {
            unit.to_le_bytes()
        } else {
            unit.to_be_bytes()
        }
    };
    mark.into_iter()
        .chain(text.encode_utf16().flat_map(bytes))
        .collect()
}
