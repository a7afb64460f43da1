//! A report for a spreadsheet program, as comma-separated values.
//!
//! UTF-8 with a byte order mark, without which Excel takes the letters of `Română` for others; lines end as
//! in RFC 4180. Days are written as `2026-03-12`: Excel takes this for the same date whatever the
//! machine's region is, while `12/03/2026` is the 3rd of December on a machine with American settings.
//! Numbers and percentages are plain numbers, to count with; what is not shown is words.

use csv::{QuoteStyle, Terminator, WriterBuilder};
use jiff::civil::Date;

use crate::report::{Number, Numbers, Report, percentage};

const BYTE_ORDER_MARK: &str = "\u{feff}";
const HEADER: [&str; 9] = [
    "row",
    "first day",
    "last day",
    "opened",
    "read to the end",
    "read to the end as % of opened",
    "acknowledged",
    "acknowledged as % of opened",
    "about different words",
];

pub fn csv(report: &Report) -> Result<String, String> {
    let bytes = BYTE_ORDER_MARK.as_bytes().to_vec();
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .from_writer(bytes);
    writer.write_record(HEADER).map_err(failed)?;
    for row in &report.rows {
        writer
            .write_record(record(
                &row.label,
                row.days,
                row.numbers,
                row.mixes_versions,
            ))
            .map_err(failed)?;
    }
    let days = report.from.zip(report.to);
    writer
        .write_record(record(
            "total",
            days,
            report.total,
            report.total_mixes_versions,
        ))
        .map_err(failed)?;
    String::from_utf8(writer.into_inner().map_err(failed)?).map_err(failed)
}

fn failed(error: impl std::fmt::Display) -> String {
    format!("the rows cannot be written: {error}")
}

fn record(
    label: &str,
    days: Option<(Date, Date)>,
    numbers: Numbers,
    mixes_versions: bool,
) -> [String; 9] {
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let Numbers {
        opened,
        read_to_end,
        acknowledged,
    } = numbers;
    let part = |number| {
        percentage(number, opened)
            .map(|percentage| percentage.to_string())
            .unwrap_or_default()
    };
    [
        harmless(label),
        day(days.map(|(first, _)| first)),
        day(days.map(|(_, last)| last)),
        number(opened),
        number(read_to_end),
        part(read_to_end),
        number(acknowledged),
        part(acknowledged),
        (if mixes_versions { "yes" } else { "no" }).to_owned(),
    ]
}

fn number(number: Number) -> String {
    match number {
        Number::Shown(number) => number.to_string(),
        Number::FewerThanFive => "fewer than 5".to_owned(),
        Number::Withheld => "not shown".to_owned(),
    }
}

/// A text that no spreadsheet program takes for a formula: they look at the first letter, and some at the
/// first after spaces.
fn harmless(text: &str) -> String {
    let begins_formula =
        |letter: char| matches!(letter, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠');
    if text.trim_start().starts_with(begins_formula) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_begins_a_formula() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "＝1"] {
            assert_eq!(harmless(text), format!("'{text}"));
        }
        assert_eq!(harmless("Polish"), "Polish");
    }
}
