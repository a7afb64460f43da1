//! Reads settings out of one file of facts, telling what is wrong with each.

use std::ops::Range;

use jiff::civil::Date;
use toml::Spanned;

use crate::edition::Id;
use crate::edition::load::Snapshot;
use crate::edition::source::DateOrText;
use crate::problem::{Code, Origin, Problem, Problems};

/// Reads settings out of one file, telling what is wrong with them.
pub struct Reader<'a> {
    pub snapshot: &'a Snapshot,
    pub today: Date,
    pub problems: &'a mut Problems,
    pub file: String,
    pub text: &'a str,
    /// Something of the file is already told, and may be why a setting is missing.
    pub incomplete: bool,
}

impl Reader<'_> {
    pub fn error(&mut self, span: Range<usize>, code: Code, message: impl Into<String>, help: impl Into<String>) {
        self.problems.push(Problem::error(code, &self.file, message).at(self.text, span).help(help));
    }

    pub fn warning(&mut self, span: Range<usize>, code: Code, message: impl Into<String>, help: impl Into<String>) {
        self.problems.push(Problem::warning(code, &self.file, message).at(self.text, span).help(help));
    }

    pub fn origin(&self, span: Range<usize>) -> Origin {
        Origin::new(&self.file, self.text, span)
    }

    /// A text that must be there, must say something, and must be fit for the screen.
    pub fn required(&mut self, name: &str, value: Option<&Spanned<String>>) -> Option<String> {
        let Some(value) = value else {
            self.missing(name, "\"…\"", 0..0);
            return None;
        };
        let text = value.get_ref().trim();
        if text.is_empty() {
            self.error(value.span(), Code::EmptyText, format!("`{name}` is empty"), "write it between the quotation marks");
            return None;
        }
        if let Some(control) = text.chars().find(|c| c.is_control()) {
            let help = "a backslash changes the letter after it: write / instead, or use 'single' quotation marks";
            let message = format!("`{name}` holds an invisible control character (U+{:04X})", control as u32);
            self.error(value.span(), Code::ControlCharacter, message, help);
            return None;
        }
        Some(text.to_owned())
    }

    pub fn missing(&mut self, name: &str, example: &str, span: Range<usize>) {
        if !self.incomplete {
            self.error(span, Code::MissingSetting, format!("`{name}` is missing"), format!("add a line:  {name} = {example}"));
        }
    }

    pub fn id(&mut self, what: &str, value: &Spanned<String>) -> Option<Id> {
        let id = Id::parse(value.get_ref());
        if id.is_none() {
            self.error(
                value.span(),
                Code::BadId,
                format!("`{}` cannot name a {what}", value.get_ref()),
                "use small letters, digits and hyphens, beginning with a letter",
            );
        }
        id
    }

    pub fn date(&mut self, name: &str, value: Option<&Spanned<DateOrText>>) -> Option<(Date, Range<usize>)> {
        let value = value?;
        match value.get_ref().date() {
            Ok(date) => date.map(|date| (date, value.span())),
            Err(text) => {
                self.error(
                    value.span(),
                    Code::BadDate,
                    format!("`{name}` is not a day: {text}"),
                    "write year-month-day, for example 2026-01-31",
                );
                None
            }
        }
    }
}
