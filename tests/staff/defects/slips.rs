//! Slips that people made in trials and in the field, as they made them.

use std::fs;

use super::{Change, Defect, address, defect, line, swap};
use crate::staff::{GUIDANCE, KIOSK, PRACTICE, REVIEW_URL, SOURCE, START, Site, WORDS, copy};

const NINTH: &str = "\n[[sections.rules]]\nid = \"headphones\"\nicon = \"phone\"\n";

/// The words of a rule, in the practice's own language and in the others.
fn add_words(site: &Site) {
    for tag in crate::staff::LANGUAGES {
        let file = format!("locales/{tag}/social-media.ftl");
        site.edit(&file, |text| {
            format!(
                "{text}\nheadphones-title = Headphones\nheadphones-body = Please use headphones.\n"
            )
        });
    }
}

fn rename(site: &Site, from: &str, to: &str) {
    fs::rename(site.path(from), site.path(to)).unwrap();
}

/// In the place of the size of the screen: the opening hours of one day.
const fn hours(line: &'static str) -> Defect {
    defect(line, Change::Line(PRACTICE, "diagonal_inches = ", line)).tells("bad-hours", "")
}

pub const SLIPS: &[Defect] = &[
    // Rules and settings in the wrong place.
    defect(
        "a ninth rule at the end of the file",
        Change::Other(|site| {
            site.edit(GUIDANCE, |text| format!("{text}{NINTH}"));
            add_words(site);
        }),
    )
    .of_file(GUIDANCE)
    .tells("rules-in-text", "|[[sections.rules]]\nid = \"headphones\""),
    defect(
        "two rules at the end of the file",
        Change::Other(|site| {
            site.edit(GUIDANCE, |text| format!("{text}{NINTH}\n[[sections.rules]]\nid = \"music\"\n"));
            add_words(site);
            for tag in crate::staff::LANGUAGES {
                let file = format!("locales/{tag}/social-media.ftl");
                site.edit(&file, |text| format!("{text}\nmusic-title = Music\nmusic-body = No music.\n"));
            }
        }),
    )
    .of_file(GUIDANCE)
    .tells("rules-in-text", "|[[sections.rules]]\nid = \"headphones\""),
    swap(GUIDANCE, "kind = \"text\"\nicon = \"letter\"\nlink = \"complaints\"", "kind = \"rules\"")
        .tells("empty-list", "id = \"complaints\"\nkind = |\"rules\""),
    defect(
        "words below the heading of rules",
        Change::Other(|site| {
            site.edit(SOURCE, |text| format!("{text}\ncode-of-conduct-body = This is expected of everybody.\n"));
        }),
    )
    .of_file(SOURCE)
    .tells("words-not-shown", "|code-of-conduct-body")
    .by_hand(|site| {
        site.swap(SOURCE, "\ncode-of-conduct-body = This is expected of everybody.\n", "");
        site.swap(SOURCE, "portable-devices-body = ", "portable-devices-body = This is expected of everybody. ");
    }),
    defect(
        "a rule that was taken out of the guidance",
        Change::Swap(GUIDANCE, "[[sections.rules]]\nid = \"photographs\"\nicon = \"camera\"\n", ""),
    )
    .of_file(SOURCE)
    .tells("words-not-shown", "|photographs-title")
    .and(&["unused-message"])
    .by_hand(|site| site.put_back(GUIDANCE)),
    line(PRACTICE, "diagonal_inches = ", "[screen.hours]\nmonday = \"08:00-18:30\"\ncleaning = [\"07:45\"]")
        .tells("setting-not-here", "|cleaning = "),
    line(PRACTICE, "diagonal_inches = ", "[screen.hours]\nmonday = \"08:00-18:30\"\ndiagonal_inches = 10.1")
        .tells("setting-not-here", "|diagonal_inches = "),
    line(PRACTICE, "diagonal_inches = ", "[screen.hours]\nmonday = \"08:00-18:30\"\ntime_zone = \"Europe/London\"")
        .tells("setting-not-here", "|time_zone = "),
    line(PRACTICE, "recheck_days = ", "recheck_days = 180\nunreviewed = \"hide\"")
        .tells("setting-not-here", "|unreviewed = \"hide\""),
    line(PRACTICE, "recheck_days = ", "recheck_days = 180\nkeep_months = 24").tells("setting-not-here", "|keep_months = "),
    // Opening hours.
    hours("hours = { monday = \"18:30-08:00\" }").tells("bad-hours", "= |\"18:30"),
    hours("hours = { monday = \"8-6\" }").tells("bad-hours", "= |\"8-6"),
    hours("hours = { monday = \"8.00-12.30, 1.30-6.30\" }").tells("bad-hours", "= |\"8.00"),
    hours("hours = { monday = \"08:00-12:30, 12:00-18:00\" }").tells("bad-hours", "= |\"08:00-12:30"),
    hours("hours = { monday = \"08:00-08:00\" }").tells("bad-hours", "= |\"08:00-08:00"),
    hours("hours = { monday = \"by appointment\" }").tells("bad-hours", "= |\"by appointment").types("\"08:00-18:30\""),
    hours("hours = { monday = \"closed (bank holiday)\" }").tells("bad-hours", "= |\"closed (bank"),
    line(PRACTICE, "diagonal_inches = ", "[screen.hours]\nmonday = 08:00-18:30").tells("bad-hours", "= |08:00-18:30"),
    line(PRACTICE, "diagonal_inches = ", "[screen.hours]\nMonday to Friday = \"08:00-18:30\"")
        .tells("toml-syntax", "|Monday to Friday"),
    hours("hours = { weekdays = \"08:00-18:30\" }").tells("bad-hours", "|weekdays"),
    hours("hours = { Monday = \"08:00-18:30\", monday = \"08:00-18:30\" }").tells("bad-hours", "|monday").types(""),
    hours("hours = { 2026-11-31 = \"closed\" }").tells("bad-hours", "{ |2026-11-31"),
    hours("hours = { 2026-12-5 = \"closed\" }").tells("bad-hours", "{ |2026-12-5"),
    hours("hours = { \"25 December 2026\" = \"closed\" }").tells("bad-hours", "{ |\"25 December"),
    line(PRACTICE, "diagonal_inches = ", "[screen.hours]\n25.12.2026 = \"closed\"").tells("bad-hours", "|25.12.2026"),
    line(PRACTICE, "diagonal_inches = ", "[screen.hours]\n25/12/2026 = \"closed\"").tells("bad-hours", "|25/12/2026"),
    line(PRACTICE, "diagonal_inches = ", "[screen.hours]\n25 December 2026 = \"closed\"").tells("bad-hours", "|25 December 2026"),
    line(PRACTICE, "confirmed_on = ", "confirmed_on = 2026-11-31").tells("bad-date", "= |2026-11-31").types("2026-02-28"),
    // Remarks as they stand in the notes of the shipped file.
    line(PRACTICE, "confirmed_by = ", "confirmed_by = \"Practice manager\"     (a role, not a person's name)")
        .tells("toml-syntax", "\nconfirmed_by = \"Practice manager\"     |(a role, not"),
    line(PRACTICE, "confirmed_on = ", "confirmed_on = 2026-01-31             (year-month-day, without quotation marks)")
        .tells("toml-syntax", "\nconfirmed_on = 2026-01-31             |(year-month-day"),
    swap(PRACTICE, "#   confirmed_by = \"Practice manager\"", "confirmed_by = \"Practice manager\"")
        .tells("setting-not-here", "#\n|confirmed_by"),
    swap(PRACTICE, "#   confirmed_on = 2026-01-31", "confirmed_on = 2026-01-31")
        .tells("setting-not-here", "|confirmed_on = 2026-01-31\n#"),
    // Links.
    swap(GUIDANCE, "link = \"review\"", "link = [\"review\", \"complaints\"]").tells("wrong-type", "link = |[\"review\""),
    swap(GUIDANCE, "link = \"review\"", "links = [\"review\", \"complaints\"]").tells("unknown-setting", "|links = [\"review\""),
    swap(GUIDANCE, "icon = \"letter\"", "icon = \"letter\"\nimage = \"letter.png\"").tells("unknown-setting", "|image = "),
    line(PRACTICE, "name = ", "name = \"Woolpit Health Centre\"\nlogo = \"logo.png\"").tells("unknown-setting", "|logo = "),
    address("practice.manager@nhs.net")
        .tells("link-https", "url = |\"practice.manager")
        .types("\"https://www.nhs.uk/service-search/find-a-gp\""),
    address("C:/policies/complaints.pdf")
        .tells("link-https", "url = |\"C:")
        .types("\"https://www.nhs.uk/service-search/find-a-gp\""),
    address("https://111.nhs.uk/").tells("link-host", "url = |\"https://111"),
    address("https://www.nhs.scot/").tells("link-host", "url = |\"https://www.nhs.scot"),
    address("https://www.nsh.uk/").tells("link-host", "url = |\"https://www.nsh"),
    address("https://www.nhs.uk/services/gp-surgery/woolpit/d83064")
        .tells("link-nhs-code", "url = |\"https://www.nhs.uk/services"),
    address("https://www.nhs.uk/services/gp-surgery/woolpit")
        .tells("link-nhs-code", "url = |\"https://www.nhs.uk/services")
        .types("\"https://www.nhs.uk/services/gp-surgery/woolpit/A12345\""),
    address("https://www.nhs.uk/services/pharmacy/woolpit")
        .tells("link-nhs-code", "url = |\"https://www.nhs.uk/services")
        .types("\"https://www.nhs.uk/services/pharmacy/woolpit/FXX99\""),
    address("https//www.nhs.uk/").tells("link-https", "url = |\"https//www"),
    address("<https://www.nhs.uk/a>").tells("link-characters", "url = |\"<https"),
    address("https://www.nhs.uk/a,").tells("link-characters", "url = |\"https://www.nhs.uk/a,"),
    swap(GUIDANCE, "link = \"review\"", "link = \"https://www.nhs.uk/\"").tells("unknown-link", "link = |\"https"),
    line(GUIDANCE, "id = \"posts\"", "id = \"posts\"\ntitle = \"Posts\"")
        .tells("unknown-setting", "|title = \"Posts\"")
        .by_hand(|site| site.swap(GUIDANCE, "\ntitle = \"Posts\"", "")),
    // Words.
    line(WORDS, "recording-body = ", "recording-body =\n\tPacjenci.").tells("words-syntax", "|\tPacjenci"),
    line(WORDS, "recording-body = ", "recording-body =\n\u{a0}\u{a0}\u{a0}\u{a0}Pacjenci.")
        .tells("words-syntax", "|\u{a0}\u{a0}\u{a0}\u{a0}Pacjenci"),
    line(WORDS, "recording-body = ", "recording-body\u{a0}= Pacjenci.").tells("words-syntax", "recording-body|\u{a0}="),
    line(WORDS, "recording-body = ", "\u{feff}recording-body = Pacjenci.").tells("words-syntax", "|\u{feff}recording-body"),
    line(WORDS, "recording-body = ", "recording-body: Pacjenci.").tells("words-syntax", "recording-body|:"),
    line(WORDS, "recording-body = ", "recording-body =\n    [Uwaga] Pacjenci.").tells("words-syntax", "|[Uwaga]"),
    line(WORDS, "recording-body = ", "recording-body =\n    **Uwaga** Pacjenci.").tells("words-syntax", "|**Uwaga"),
    line(WORDS, "recording-body = ", "recording-body =\n    .NET Pacjenci.").tells("words-syntax", "|.NET"),
    line(WORDS, "recording-body = ", "recording-body =\n    Pacjenci:\n    * jeden\n    * dwa.")
        .tells("words-syntax", "|* jeden")
        .and(&["paragraphs-differ"])
        .by_hand(|site| {
            let body = "recording-body = Pacjenci: \u{2022} jeden \u{2022} dwa.";
            site.edit(WORDS, |text| text.replace("recording-body =\n    Pacjenci:\n    * jeden\n    * dwa.", body));
        }),
    line(SOURCE, "recording-body = ", "recording-body = Patients {really} must not.").tells("broken-message", "|{really}"),
    line(SOURCE, "recording-body = ", "recording-body = {IMPORTANT} Patients must not.").tells("broken-message", "|{IMPORTANT}"),
    line(SOURCE, "recording-body = ", "recording-body = {really must} Patients do.").tells("words-syntax", "|{really must}"),
    line(SOURCE, "recording-body = ", "recording-body = { practice } must.").tells("broken-message", "|{ practice }"),
    line(SOURCE, "recording-body = ", "recording-body = { $practice\u{a0}} must.").tells("words-syntax", "$practice|\u{a0}}"),
    line(SOURCE, "recording-body = ", "recording-body = \u{2022}\tPatients must.")
        .tells("control-character", "\u{2022}|\tPatients"),
    line(SOURCE, "complaints-body =", "complaints-body =\n    You can complain:\n    - in person\n\n    - by letter.\n")
        .tells("lines-joined", "|- in person")
        .and(&["paragraphs-differ"]),
    line(SOURCE, "recording-body = ", "recording body = Patients must.").tells("words-syntax", "|recording body ="),
    line(SOURCE, "recording-body = ", "Recording-body = Patients must.")
        .tells("missing-message", "|Recording-body =")
        .and(&["words-not-shown"]),
    line(SOURCE, "recording-body = ", "recording_body = Patients must.")
        .tells("missing-message", "|recording_body =")
        .and(&["unused-message"]),
    line(SOURCE, "recording-body = ", "\"recording-body\" = Patients must.").tells("words-syntax", "|\"recording-body\" ="),
    line(SOURCE, "recording-body = ", "recording-body == Patients must.").tells("words-syntax", "recording-body =|= Patients"),
    line(SOURCE, "recording-body = ", "// ours\nrecording-body = Patients must.").tells("words-syntax", "|// ours"),
    line(SOURCE, "recording-body = ", "=====\nrecording-body = Patients must.").tells("words-syntax", "|=====\n"),
    line(SOURCE, "recording-body = ", "recording-body = Patients must.\n- not record")
        .tells("words-syntax", "|- not record")
        .and(&["lines-joined"]),
    // Names of files.
    defect("guidance with capital letters", Change::Other(|site| rename(site, GUIDANCE, "content/guidance/Social-Media.toml")))
        .of_file(PRACTICE)
        .tells("missing-file", "|\"social-media\"]")
        .and(&["unused-file", "unlisted-guidance"]),
    defect("words with capital letters", Change::Other(|site| rename(site, "locales/pl/kiosk.ftl", "locales/pl/Kiosk.ftl")))
        .of_file(PRACTICE)
        .tells("missing-file", "|\"pl\"")
        .and(&["unused-file"]),
    defect("an ending in capital letters", Change::Other(|site| rename(site, WORDS, "locales/pl/social-media.FTL")))
        .of_file(PRACTICE)
        .tells("missing-file", "|\"pl\"")
        .and(&["unused-file"]),
    defect("a practice with capital letters", Change::Other(|site| rename(site, PRACTICE, "content/Practice.toml")))
        .of_file(PRACTICE)
        .tells("missing-file", START),
    defect("a folder with capital letters", Change::Other(|site| rename(site, "locales/pl", "locales/PL")))
        .of_file(PRACTICE)
        .tells("missing-folder", "|\"pl\"")
        .and(&["bad-language-tag"]),
    defect(
        "a copy of guidance",
        Change::Other(|site| site.write("content/guidance/social-media - Copy.toml", site.text(GUIDANCE))),
    )
    .of_file("content/guidance/social-media - Copy.toml")
    .tells("unlisted-guidance", START),
    defect("a copy of words", Change::Other(|site| site.write("locales/pl/kiosk (1).ftl", site.text("locales/pl/kiosk.ftl"))))
        .of_file("locales/pl/kiosk (1).ftl")
        .tells("unused-file", START),
    defect("only a copy of words", Change::Other(|site| rename(site, "locales/pl/kiosk.ftl", "locales/pl/kiosk (1).ftl")))
        .of_file(PRACTICE)
        .tells("missing-file", "|\"pl\"")
        .and(&["unused-file"]),
    defect("a copy of a language", Change::Other(|site| copy(&site.path("locales/pl"), &site.path("locales/pl - Copy"))))
        .of_file("locales/pl - Copy")
        .tells("bad-language-tag", START),
    defect(
        "an old folder of a language",
        Change::Other(|site| copy(&site.path("locales/en-GB"), &site.path("locales/en-GB.old"))),
    )
    .of_file("locales/en-GB.old")
    .tells("bad-language-tag", START),
    defect(
        "a folder in a folder",
        Change::Other(|site| {
            rename(site, "locales/pl", "pl");
            fs::create_dir(site.path("locales/pl")).unwrap();
            rename(site, "pl", "locales/pl/pl");
        }),
    )
    .of_file(PRACTICE)
    .tells("missing-file", "|\"pl\""),
    swap(PRACTICE, "\"pl\"", "\"zh-CN\"")
        .tells("missing-folder", "|\"zh-CN\"")
        .by_hand(|site| site.swap(PRACTICE, "\"zh-CN\", ", "")),
    swap(PRACTICE, "\"en-GB\"", "\"en_GB\"").tells("bad-language-tag", "|\"en_GB\""),
    swap(PRACTICE, "\"en-GB\"", "\"en\"").tells("missing-folder", "|\"en\""),
    defect("a folder named by its country", Change::Other(|site| rename(site, "locales/pl", "locales/pl-PL")))
        .of_file(PRACTICE)
        .tells("missing-folder", "|\"pl\""),
    defect("a folder named by its language", Change::Other(|site| rename(site, "locales/pl", "locales/Polish")))
        .of_file(PRACTICE)
        .tells("missing-folder", "|\"pl\"")
        .and(&["bad-language-tag"]),
    defect("all languages in capital letters", Change::Other(|site| rename(site, "locales", "Locales")))
        .of_file(PRACTICE)
        .tells("missing-folder", "own_language = |\"en-GB\""),
    defect("all content in capital letters", Change::Other(|site| rename(site, "content", "Content")))
        .of_file(PRACTICE)
        .tells("missing-file", START),
    defect("guidance in the folder above", Change::Other(|site| rename(site, GUIDANCE, "content/social-media.toml")))
        .of_file(PRACTICE)
        .tells("missing-file", "|\"social-media\"]")
        .and(&["unused-file"]),
    defect(
        "guidance that Notepad has lengthened",
        Change::Other(|site| rename(site, GUIDANCE, "content/guidance/social-media.toml.txt")),
    )
    .of_file("content/guidance/social-media.toml.txt")
    .tells("txt-file", START)
    .and(&["missing-file", "unused-file"]),
    defect("words kept as a document", Change::Other(|site| rename(site, "locales/pl/kiosk.ftl", "locales/pl/kiosk.docx")))
        .of_file(PRACTICE)
        .tells("missing-file", "|\"pl\"")
        .by_hand(|site| site.put_back("locales/pl/kiosk.ftl")),
    // Files that hold something else, or nothing.
    defect("an empty file", Change::Whole(WORDS, "")).tells("empty-file", START),
    defect("an empty practice", Change::Whole(PRACTICE, "")).tells("empty-file", START),
    defect("only the mark of an encoding", Change::Whole(WORDS, "\u{feff}")).tells("empty-file", START),
    defect("only spaces", Change::Whole(WORDS, "  \n \n")).tells("empty-file", START),
    defect("a document of Word", Change::Other(|site| site.write(WORDS, b"PK\x03\x04\x14\x00\x06\x00\x08")))
        .of_file(WORDS)
        .tells("not-plain-text", START),
    defect("a document with formatting", Change::Whole(WORDS, "{\\rtf1\\ansi Pacjenci}")).tells("not-plain-text", START),
    defect("a web page", Change::Whole(WORDS, "<!DOCTYPE html>\n<html><body>Pacjenci</body></html>\n"))
        .tells("not-plain-text", START),
    // Headings that were lost, or written in another way.
    swap(GUIDANCE, "[[sections.rules]]\nid = \"posts\"", "id = \"posts\"").tells("toml-syntax", "|id = \"posts\""),
    swap(GUIDANCE, "kind = \"rules\"\n\n[[sections.rules]]", "kind = \"rules\"\n")
        .tells("toml-syntax", "|id = \"portable-devices\""),
    swap(GUIDANCE, "icon = \"warning\"\n\n[[sections]]", "icon = \"warning\"\n").tells("toml-syntax", "|id = \"complaints\""),
    swap(GUIDANCE, "[[sections.rules]]\nid = \"posts\"", "[[rules]]\nid = \"posts\"")
        .tells("unknown-setting", "[[|rules]]\nid = \"posts\""),
    swap(GUIDANCE, "[[sections.rules]]\nid = \"recording\"", "[[rule]]\nid = \"recording\"")
        .tells("unknown-setting", "[[|rule]]\nid = \"recording\""),
    swap(PRACTICE, "[links.complaints]", "(links.complaints)").tells("toml-syntax", "|(links.complaints)").and(&["unknown-link"]),
    swap(PRACTICE, "[screen]", "{screen}").tells("toml-syntax", "|{screen}"),
    // Guidance by the whole name of a file of its own.
    swap(PRACTICE, "[\"social-media\"]", "[\"social-media.toml\"]")
        .tells("bad-id", "|\"social-media.toml\"")
        .and(&["unlisted-guidance"]),
    swap(PRACTICE, "[\"social-media\"]", "[\"content/guidance/Social-Media.toml\"]")
        .tells("bad-id", "|\"content/guidance/Social-Media.toml\"")
        .and(&["unlisted-guidance"]),
    swap(SOURCE, "At { $practice }", "At { “$practice” }").tells("words-syntax", "At |{ “$practice” }"),
    // Days and hours in their own words.
    line(PRACTICE, "diagonal_inches = ", "[screen.hours]\nSat–Sun = \"closed\"").tells("toml-syntax", "|Sat–Sun"),
    line(PRACTICE, "diagonal_inches = ", "[screen.hours]\nNew Year's Day = \"closed\"")
        .tells("bad-hours", "|New Year's Day")
        .types("2027-01-01"),
    line(PRACTICE, "diagonal_inches = ", "[screen.hours]\n2027-01-01 to 2027-01-02 = \"closed\"")
        .tells("bad-hours", "|2027-01-01 to 2027-01-02")
        .by_hand(|site| {
            site.swap(PRACTICE, "2027-01-01 to 2027-01-02 = \"closed\"", "2027-01-01 = \"closed\"\n2027-01-02 = \"closed\"")
        }),
    hours("hours = { \"30 March - 2 April 2027\" = \"closed\" }").tells("bad-hours", "{ |\"30 March").by_hand(|site| {
        let days = "2027-03-30 = \"closed\", 2027-03-31 = \"closed\", 2027-04-01 = \"closed\", 2027-04-02 = \"closed\"";
        site.swap(PRACTICE, "\"30 March - 2 April 2027\" = \"closed\"", days);
    }),
    line(PRACTICE, "diagonal_inches = ", "[screen.hours]\ntuesday = \"09:00-12:00\", \"14:00-17:00\"")
        .tells("toml-syntax", "= |\"09:00-12:00\","),
    line(PRACTICE, "diagonal_inches = ", "[screen.hours]\ntuesday = \"09:00-12:00\" \"14:00-17:00\"")
        .tells("toml-syntax", "= |\"09:00-12:00\" "),
    line(PRACTICE, "diagonal_inches = ", "friday = \"closed\"").tells("setting-not-here", "|friday = "),
    line(PRACTICE, "diagonal_inches = ", "diagonal_inches = 39.6cm").tells("toml-syntax", "= |39.6cm"),
    line(PRACTICE, "diagonal_inches = ", "diagonal_inches = \"396 mm\"").tells("wrong-type", "= |\"396 mm"),
    line(PRACTICE, "confirmed_on = ", "confirmed_on = 20260131").tells("wrong-setting", "= |20260131").and(&["link-unconfirmed"]),
    // Addresses as they come out of browsers, e-mails and Word.
    address("https;//www.nhs.uk/contact-us/").tells("link-https", "url = |\"https;"),
    address("https.//www.nhs.uk/contact-us/").tells("link-https", "url = |\"https."),
    address("//www.nhs.uk/contact-us/").tells("link-https", "url = |\"//www"),
    address("http://https://www.nhs.uk/contact-us/").tells("link-syntax", "url = |\"http://https"),
    address("view-source:https://www.nhs.uk/contact-us/").tells("link-syntax", "url = |\"view-source"),
    address("https://www.nhs.uk./contact-us/").tells("link-spelling", "url = |\"https://www.nhs.uk."),
    address("https://www.nhs.uk/contact—us/").tells("link-characters", "url = |\"https://www.nhs.uk/contact"),
    address("https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.nhs.uk%2Fcontact-us%2F&h=AT0")
        .tells("link-host", "url = |\"https://l.face"),
    address("https://127.0.0.1/reviews")
        .tells("link-host", "url = |\"https://127")
        .types("\"https://www.nhs.uk/service-search/find-a-gp\""),
    address("https://reception-pc/reviews")
        .tells("link-host", "url = |\"https://reception")
        .types("\"https://www.nhs.uk/service-search/find-a-gp\""),
    swap(PRACTICE, REVIEW_URL, "https://www.nhs.uk/\n    service-search/find-a-gp")
        .tells("toml-syntax", "url = |\"https://www.nhs.uk/\n")
        .and(&["link-unconfirmed"]),
    swap(PRACTICE, "hosts = [\"www.nhs.uk\", \"www.england.nhs.uk\"]", "hosts = [\"www.nhs.uk; www.england.nhs.uk\"]")
        .tells("bad-host", "[|\"www.nhs.uk;")
        .by_hand(|site| site.swap(PRACTICE, "\"www.nhs.uk; www.england.nhs.uk\"", "\"www.nhs.uk\", \"www.england.nhs.uk\"")),
    swap(PRACTICE, "hosts = [\"www.nhs.uk\"", "hosts = [\"www.nhs.uk/contact-us\"").tells("bad-host", "[|\"www.nhs.uk/"),
    swap(PRACTICE, "hosts = [\"www.nhs.uk\"", "hosts = [\"Www.NHS.uk\"").tells("bad-host", "[|\"Www"),
    swap(PRACTICE, "hosts = [\"www.nhs.uk\"", "hosts = [\"*.nhs.uk\"").tells("bad-host", "[|\"*.").and(&["link-host"]),
    // Names of messages, and the forms of a number.
    line(SOURCE, "recording-body = ", "recording-body – Patients must not.").tells("words-syntax", "recording-body |–"),
    line(SOURCE, "recording-body = ", "recording-body ＝ Patients must not.").tells("words-syntax", "recording-body |＝"),
    line(SOURCE, "recording-body = ", "recording-body. = Patients must not.").tells("words-syntax", "recording-body|. ="),
    line(SOURCE, "recording-body = ", "recording—body = Patients must not.").tells("words-syntax", "|recording—body"),
    line(SOURCE, "recording-body = ", "   recording-body = Patients must not.")
        .tells("missing-message", "|   recording-body")
        .and(&["sentence-cut"]),
    line(WORDS, "recording-body = ", "  recording-body = Pacjenci nie mogą.")
        .tells("missing-message", "|  recording-body")
        .and(&["sentence-cut"]),
    line(SOURCE, "recording-body = ", "<!-- ours -->\nrecording-body = Patients must not.").tells("words-syntax", "|<!-- ours"),
    swap(KIOSK, "$seconds ->", "$seconds ⇒").tells("words-syntax", "{ $seconds |⇒"),
    swap(KIOSK, "$seconds ->", "$seconds –>").tells("words-syntax", "{ $seconds |–>"),
    swap(KIOSK, "sekundy.\n    }\n", "sekundy.\n").tells("words-syntax", "|more-time-button"),
    swap(KIOSK, "[few]", "{few}").tells("broken-message", "|{few} Ten").and(&["plural-missing"]),
    swap(KIOSK, "[few]", "few:").tells("plural-missing", "|few: Ten"),
    // Files that stand elsewhere, or were renamed alone.
    defect("words beside the guidance", Change::Other(|site| rename(site, SOURCE, "content/guidance/social-media.ftl")))
        .of_file(PRACTICE)
        .tells("missing-file", "languages = [|\"en-GB\""),
    defect("words beside the languages", Change::Other(|site| rename(site, SOURCE, "locales/social-media.ftl")))
        .of_file(PRACTICE)
        .tells("missing-file", "languages = [|\"en-GB\""),
    defect("a practice beside its folder", Change::Other(|site| rename(site, PRACTICE, "practice.toml")))
        .of_file(PRACTICE)
        .tells("missing-file", START),
    defect("every folder of words under another name", Change::Other(|site| rename(site, "locales", "Locales")))
        .of_file(PRACTICE)
        .tells("missing-folder", "own_language = |\"en-GB\""),
    defect(
        "a copy of another computer",
        Change::Other(|site| site.write("locales/pl/social-media-DESKTOP-7Q.ftl", site.text(WORDS))),
    )
    .of_file("locales/pl/social-media-DESKTOP-7Q.ftl")
    .tells("unused-file", START),
    // An address that is not alone.
    address("[our page](https://www.nhs.uk/contact-us/)").tells("link-characters", "|\"[our page]"),
    address("Reviews: https://www.nhs.uk/contact-us/").tells("link-characters", "|\"Reviews:"),
    address("https://www.nhs.uk/contact-us/; https://www.england.nhs.uk/")
        .tells("link-characters", "|\"https://www.nhs.uk/contact-us/;"),
];
