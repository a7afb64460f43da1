//! What is wrong with a setting that does not fit its place, told to people who do not program.

use std::ops::Range;

use crate::edition::source::did_you_mean;
use crate::problem::{Code, Problem};

/// Rewords what serde says of the bytes `span`.
pub fn misfit_problem(file: &str, text: &str, said: &str, span: Range<usize>) -> Problem {
    let said = said.lines().next().unwrap_or_default();
    let written = text.get(span.clone()).unwrap_or_default();
    let (code, message, help) = if let Some(rest) = said.strip_prefix("unknown field `") {
        unknown(rest, is_heading(text, span.start))
    } else if written.starts_with("[[") {
        let help = format!("write its name in single brackets: [{}]", written.trim_matches(['[', ']']));
        (Code::WrongType, "this part of the file stands only once".to_owned(), help)
    } else if let Some(rest) = said.strip_prefix("invalid type: ") {
        let (found, expected) = rest.split_once(", expected ").unwrap_or((rest, ""));
        wrong_type(found, expected, written)
    } else if said.starts_with("a date") {
        let help = "write year-month-day, for example 2026-01-31";
        (Code::WrongSetting, "a day is expected here".to_owned(), help.to_owned())
    } else {
        let help = "compare it with the same place in the file that came with the program";
        (Code::WrongSetting, "this setting cannot be used".to_owned(), help.to_owned())
    };
    Problem::error(code, file, message).at(text, span).help(help)
}

/// `rest`: the unknown name, and behind it the known ones, between backticks.
fn unknown(rest: &str, is_heading: bool) -> (Code, String, String) {
    let mut names = rest.split('`').step_by(2);
    let unknown = names.next().unwrap_or_default();
    let known: Vec<_> = names.filter(|name| !name.is_empty() && !name.contains(' ')).collect();
    let kind = if is_heading { "part" } else { "setting" };
    let help = did_you_mean(unknown, &known).unwrap_or_else(|| format!("what can stand here is: {}", known.join(", ")));
    (Code::UnknownSetting, format!("there is no {kind} called `{unknown}` here"), help)
}

fn is_heading(text: &str, at: usize) -> bool {
    text.get(..at).and_then(|before| before.rsplit('\n').next()).is_some_and(|start| start.trim_start().starts_with('['))
}

/// The longest text that a message repeats.
const MOST_REPEATED: usize = 80;

fn wrong_type(found: &str, expected: &str, written: &str) -> (Code, String, String) {
    let is_number = !written.is_empty() && written.bytes().all(|b| b.is_ascii_digit());
    if expected == "i64" && is_number {
        return (Code::OutOfRange, "this number is too large".to_owned(), "write fewer digits".to_owned());
    }
    let short = written.len() <= MOST_REPEATED && !written.contains(['"', '\n']);
    let (wanted, help) = match expected {
        "a string" if found.starts_with("sequence") => ("text in quotation marks", "take the [ and ] away".to_owned()),
        "a string" if found.starts_with("map") && !written.starts_with(|c: char| c.is_ascii_digit()) => {
            ("text in quotation marks", "write   name = \"text\"   in the place of this part".to_owned())
        }
        "a string" if short => ("text in quotation marks", format!("write \"{written}\"")),
        "a string" => ("text in quotation marks", "put it in quotation marks: \"like this\"".to_owned()),
        "a sequence" if written.starts_with('"') && written.len() <= MOST_REPEATED => {
            ("a list in square brackets", format!("write [{written}]"))
        }
        "a sequence" => ("a list in square brackets", "write [\"one\", \"two\"]".to_owned()),
        "f64" => ("a number", "write the number alone, such as 10.1".to_owned()),
        "i64" => ("a whole number", "write the number alone, such as 180".to_owned()),
        _ => {
            let help = "write its name in brackets, such as [screen], on a line of its own, and its settings below";
            ("a part with settings of its own", help.to_owned())
        }
    };
    (Code::WrongType, format!("{wanted} is expected here, not {}", given(found, written)), help)
}

/// What stands there instead: `` string "5" ``, `` integer `5` ``, `map`.
fn given(found: &str, written: &str) -> String {
    let kind = found.split([' ', ',']).next().unwrap_or_default();
    let kind = match kind {
        "string" => "the text",
        "integer" | "floating" => "the number",
        "boolean" => "the word",
        "sequence" => return "a list".to_owned(),
        // To serde, a day is a table of its parts.
        "map" if written.starts_with(|c: char| c.is_ascii_digit()) => "the day",
        "map" => return "a part with settings of its own".to_owned(),
        _ => return "this".to_owned(),
    };
    if written.len() <= MOST_REPEATED { format!("{kind} {written}") } else { format!("a longer {}", &kind[4..]) }
}
