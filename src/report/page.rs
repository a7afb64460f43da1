//! A report as a page to read and print: one file of HTML, which loads nothing and runs nothing.

use std::fmt::Write as _;

use crate::html::escape;
use crate::report::{By, Number, Numbers, Report, Row, chart, made_by, marked, told, words};

const STYLE: &str = "\
body { font: 11pt/1.45 sans-serif; color: #111; background: #fff; max-width: 186mm; margin: 12mm auto; padding: 0 4mm }
h1 { font-size: 20pt; line-height: 1.2; margin: 0 }
h2 { font-size: 14pt; margin: 9mm 0 2mm; break-after: avoid }
.period { font-size: 13pt; margin: 1mm 0 6mm }
.caution { border: 2pt solid #111; padding: 2mm 3mm; font-weight: bold }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; margin: 2mm 0; font-size: 10pt }
caption { text-align: left; padding-bottom: 1mm }
th, td { text-align: left; vertical-align: top; padding: 1mm 2mm; border-bottom: 0.5pt solid #888 }
thead th { border-bottom: 1.2pt solid #111 }
tbody th { font-weight: normal }
tr.total th, tr.total td { font-weight: bold; border-top: 1.2pt solid #111 }
.number { text-align: right; white-space: nowrap }
code { font-size: 10pt }
figure { margin: 2mm 0; break-inside: avoid }
figcaption { font-size: 10pt }
svg { display: block; max-width: 100%; height: auto }
tr, li { break-inside: avoid }
footer { margin-top: 9mm; border-top: 0.5pt solid #888; font-size: 9pt }
@page { size: A4 portrait; margin: 14mm 12mm }
@media print { body { margin: 0; padding: 0; max-width: none } .scroll { overflow: visible } thead { display: table-header-group } }
";

pub fn html(report: &Report) -> Result<String, String> {
    let title = format!("How the guidance was read: {}", report.practice);
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}, {period}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<header>\n<h1>{title}</h1>\n\
         <p class=\"period\">{period}</p>\n</header>\n<main>\n",
        title = escape(&title),
        period = escape(&report.period),
    );
    if report.are_seals_broken() {
        let _ = writeln!(page, "<p class=\"caution\">{}</p>", escape(&report.seals));
    }
    let _ = writeln!(
        page,
        "<h2>In short</h2>\n<p>{}</p>",
        escape(&report.summary())
    );

    let mut remark =
        "Weeks begin on Monday. Bars of a longer time can be longer for that reason alone."
            .to_owned();
    if report.are_weeks_joined {
        remark += " So that the chart fits on a page, several weeks stand together in a row.";
    }
    page += &charts(report, &report.weeks, By::Week, "weeks", &remark)?;
    page += &charts(report, &report.languages, By::Language, "languages", "")?;

    let heading = format!("All numbers by {}", report.by.name());
    let _ = writeln!(page, "<h2>{heading}</h2>");
    page += &table(
        &report.rows,
        report.by,
        Some((report.total, report.total_mixes_versions)),
    );

    page += "<h2>How to read the numbers</h2>\n<ul>\n";
    for note in &report.notes {
        let _ = writeln!(page, "<li>{}</li>", escape(note));
    }
    page += "</ul>\n";
    page += &wordings(report);
    let _ = writeln!(
        page,
        "<h2>Seals</h2>\n<p>{}</p>\n</main>",
        escape(&report.seals)
    );
    let _ = writeln!(
        page,
        "<footer><p>Made on {} by {}.</p></footer>\n</body>\n</html>",
        words::day(report.made_on),
        escape(&made_by())
    );
    Ok(page)
}

/// Pictures of the rows, with the same in words, and a table where the page has none of these rows.
fn charts(report: &Report, rows: &[Row], by: By, id: &str, remark: &str) -> Result<String, String> {
    if rows.is_empty() {
        return Ok(String::new());
    }
    let mut text = format!("<h2>By {}</h2>\n", by.name());
    let parts = rows.chunks(super::LONGEST_CHART);
    let count = parts.len();
    for (index, rows) in parts.enumerate() {
        let part = if count > 1 {
            format!(", part {} of {count}", index + 1)
        } else {
            String::new()
        };
        let title = format!(
            "Opened, read to the end and acknowledged by {}{part}",
            by.name()
        );
        let in_words: Vec<_> = rows.iter().map(in_words).collect();
        let picture = chart::bars(
            rows,
            &format!("{id}-{}", index + 1),
            &title,
            &in_words.join(" "),
        )?;
        let _ = writeln!(
            text,
            "<figure>\n{picture}<figcaption>{} {}</figcaption>\n</figure>",
            escape(&(title + ".")),
            escape(remark)
        );
    }
    if report.rows != rows {
        text += &table(rows, by, None);
    }
    Ok(text)
}

fn in_words(row: &Row) -> String {
    let number = |number| told(number, Number::Withheld);
    let Numbers {
        opened,
        read_to_end,
        acknowledged,
    } = row.numbers;
    let (opened, read_to_end, acknowledged) =
        (number(opened), number(read_to_end), number(acknowledged));
    format!(
        "{}: opened {opened}, read to the end {read_to_end}, acknowledged {acknowledged}.",
        row.label
    )
}

fn table(rows: &[Row], by: By, total: Option<(Numbers, bool)>) -> String {
    let mut text = format!(
        "<div class=\"scroll\">\n<table>\n<thead>\n<tr><th scope=\"col\">{}</th><th scope=\"col\" class=\"number\">Opened</th>\
         <th scope=\"col\" class=\"number\">Read to the end</th><th scope=\"col\" class=\"number\">Acknowledged</th></tr>\n\
         </thead>\n<tbody>\n",
        capitalised(by.name())
    );
    let mut line = |label: &str, numbers: Numbers, class: &str| {
        let Numbers {
            opened,
            read_to_end,
            acknowledged,
        } = numbers;
        let cells = [
            told(opened, Number::Withheld),
            told(read_to_end, opened),
            told(acknowledged, opened),
        ];
        let _ = write!(text, "<tr{class}><th scope=\"row\">{}</th>", escape(label));
        for cell in cells {
            let _ = write!(text, "<td class=\"number\">{}</td>", escape(&cell));
        }
        text += "</tr>\n";
    };
    for row in rows {
        line(&marked(&row.label, row.mixes_versions), row.numbers, "");
    }
    if let Some((numbers, mixes_versions)) = total {
        line(
            &marked("Total", mixes_versions),
            numbers,
            " class=\"total\"",
        );
    }
    text + "</tbody>\n</table>\n</div>\n"
}

fn wordings(report: &Report) -> String {
    let mut text = "<h2>The words that were on the screen</h2>\n".to_owned();
    if report.wordings.is_empty() {
        return text + "<p>It is not recorded which words were on the screen in this time.</p>\n";
    }
    text += "<div class=\"scroll\">\n<table>\n<thead>\n<tr>";
    for name in [
        "Document",
        "Version",
        "Language",
        "Digest of the words",
        "First day",
        "Last day",
        "Checked by a person",
    ] {
        let _ = write!(text, "<th scope=\"col\">{name}</th>");
    }
    text += "</tr>\n</thead>\n<tbody>\n";
    for wording in &report.wordings {
        let _ = writeln!(
            text,
            "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td><code>{}</code></td><td>{}</td><td>{}</td><td>{}</td></tr>",
            escape(&wording.document),
            escape(&wording.version),
            escape(&wording.language),
            escape(&wording.digest),
            words::day(wording.first_shown),
            words::day(wording.last_shown),
            escape(&wording.reviewed),
        );
    }
    text + "</tbody>\n</table>\n</div>\n<p>The digest is a fingerprint of the exact words: if one letter is changed, so is the digest.</p>\n"
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map(|letter| letter.to_ascii_uppercase())
        .into_iter()
        .chain(letters)
        .collect()
}
