//! Reads settings out of one file of facts, telling what is wrong with each.

use std::ops::Range;

use jiff::civil::Date;
use toml::Spanned;

use crate::edition::Id;
use crate::edition::garbled::{self, Oddity, Place};
use crate::edition::load::Snapshot;
use crate::edition::source::{DateOrText, day_help, no_day};
use crate::problem::{Code, Lines, Origin, Problem, Problems, Severity};
use crate::text::{is_visible, main_script, without_strays};

/// Reads settings out of one file, telling what is wrong with them.
pub struct Reader<'a> {
    pub snapshot: &'a Snapshot,
    pub today: Date,
    pub problems: &'a mut Problems,
    pub file: String,
    pub text: &'a str,
    pub lines: Lines<'a>,
    /// Something of the file is already told, and may be why a setting is missing.
    pub incomplete: bool,
}

impl Reader<'_> {
    pub fn error(
        &mut self,
        span: Range<usize>,
        code: Code,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        if !self.problems.are_enough(&self.file, code, Severity::Error) {
            self.problems.push(
                Problem::error(code, &self.file, message)
                    .at(self.text, span)
                    .help(help),
            );
        }
    }

    pub fn warning(
        &mut self,
        span: Range<usize>,
        code: Code,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        if !self
            .problems
            .are_enough(&self.file, code, Severity::Warning)
        {
            self.problems.push(
                Problem::warning(code, &self.file, message)
                    .at(self.text, span)
                    .help(help),
            );
        }
    }

    pub fn origin(&self, span: Range<usize>) -> Origin {
        self.lines.origin(&self.file, span)
    }

    /// A text that must be there, must say something, and must be fit for the screen.
    pub fn required(&mut self, name: &str, value: Option<&Spanned<String>>) -> Option<String> {
        let Some(value) = value else {
            self.missing(name, &format!("{name} = \"…\""), None);
            return None;
        };
        let text = value.get_ref().trim();
        if !is_visible(text) {
            self.error(
                value.span(),
                Code::EmptyText,
                format!("`{name}` is empty"),
                format!(
                    "write the {} between quotation marks",
                    name.replace('_', " ").replace("english", "English")
                ),
            );
            return None;
        }
        if let Some(control) = text.chars().find(|c| c.is_control()) {
            let written = &self.text[value.span()];
            let help = match written
                .strip_prefix('"')
                .and_then(|inner| inner.strip_suffix('"'))
                .filter(|inner| !inner.contains(['\'', '"', '\n']))
            {
                Some(inner) => {
                    format!(
                        "write '{inner}': a backslash changes the letter after it, but not in single quotation marks"
                    )
                }
                None => "write the words again, without what cannot be seen".to_owned(),
            };
            let message = format!(
                "`{name}` holds an invisible control character (U+{:04X})",
                control as u32
            );
            self.error(value.span(), Code::ControlCharacter, message, help);
            return None;
        }
        if text.contains('\u{fffd}') {
            let message = format!("`{name}` holds \u{fffd}, the sign of letters lost in copying");
            self.error(
                value.span(),
                Code::GarbledText,
                message,
                "put the right letters in its place",
            );
            return None;
        }
        let place = Place {
            script: main_script(text),
            variables: &[],
            begins_line: false,
            language: "",
        };
        let oddities = if garbled::may_be_odd(text) {
            garbled::oddities(text, place)
        } else {
            Vec::new()
        };
        for Oddity {
            span,
            severity,
            code,
            message,
            help,
        } in oddities
        {
            let at = self.text[value.span()]
                .find(text)
                .map_or(value.span(), |offset| {
                    let start = value.span().start + offset;
                    start + span.start..start + span.end
                });
            match severity {
                Severity::Error => self.error(at, code, format!("`{name}`: {message}"), help),
                Severity::Warning => self.warning(at, code, format!("`{name}`: {message}"), help),
            }
        }
        Some(without_strays(text.to_owned()))
    }

    /// A setting that must be there, below the heading `part` or, without one, before all parts.
    pub fn missing(&mut self, name: &str, line: &str, part: Option<Range<usize>>) {
        if self.incomplete
            || self
                .problems
                .are_enough(&self.file, Code::MissingSetting, Severity::Error)
        {
            return;
        }
        let problem = Problem::error(
            Code::MissingSetting,
            &self.file,
            format!("`{name}` is missing"),
        );
        self.problems.push(match part {
            Some(span) => problem
                .at(self.text, span)
                .help(format!("add a line below this one:  {line}")),
            None => problem.help(format!("add a line at the beginning of the file:  {line}")),
        });
    }

    pub fn id(&mut self, what: &str, value: &Spanned<String>) -> Option<Id> {
        let id = Id::parse(value.get_ref());
        if id.is_none() {
            let help = match Id::like(value.get_ref()) {
                Some(id) => format!("write \"{id}\": small letters, digits and hyphens only"),
                None => "write small letters, digits and hyphens, beginning with a letter, such as \"head-phones\"".to_owned(),
            };
            self.error(
                value.span(),
                Code::BadId,
                format!("`{}` cannot name a {what}", value.get_ref()),
                help,
            );
        }
        id
    }

    pub fn date(
        &mut self,
        name: &str,
        value: Option<&Spanned<DateOrText>>,
    ) -> Option<(Date, Range<usize>)> {
        let value = value?;
        match value.get_ref().date() {
            Ok(date) => date.map(|date| (date, value.span())),
            Err(text) => {
                let message = no_day(format!("`{name}` is not a day: {text}"), &text);
                self.error(value.span(), Code::BadDate, message, day_help(&text));
                None
            }
        }
    }
}
