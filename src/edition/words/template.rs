//! A file of words for a translator to fill in: the notes and headings of the practice's own file in
//! their place, and for each message its English and a line that waits for the translation.

use std::ops::Range;

use fluent_syntax::ast;
use fluent_syntax::parser;

use crate::edition::words::pattern::key_name;
use crate::edition::words::plurals::{CATEGORIES, Plurals, forms};
use crate::edition::words::{Words, paragraphs};
use crate::language::LanguageTag;

/// Each line that waits to be filled in, `#name =`, with the message's name and its place.
pub fn blanks(text: &str) -> Vec<(String, Range<usize>)> {
    let mut offset = 0;
    let mut found = Vec::new();
    for line in text.split_inclusive('\n') {
        if let Some(name) = blank(line) {
            found.push((name.to_owned(), offset..offset + line.trim_end().len()));
        }
        offset += line.len();
    }
    found
}

fn blank(line: &str) -> Option<&str> {
    let name = line
        .strip_prefix('#')?
        .trim_end()
        .strip_suffix('=')?
        .trim_end();
    let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (name.starts_with(|c: char| c.is_ascii_lowercase()) && name.bytes().all(fits)).then_some(name)
}

/// Makes notes of the lines that wait to be filled in, without moving a byte. Fluent wants a space
/// behind the # of a note; with it, a translator would have two signs to take away, and would leave
/// one too many.
pub fn make_notes(text: &mut String, blanks: &[(String, Range<usize>)]) {
    for (_, span) in blanks {
        text.replace_range(span.start + 1..span.start + 2, " ");
    }
}

impl Words {
    /// The whole file with its messages left blank, for a translator into another language.
    pub fn template(&self, tag: &LanguageTag, is_wanted: impl Fn(&str) -> bool) -> String {
        let resource = self.entries();
        let parts = resource.body.iter().filter_map(|entry| match entry {
            ast::Entry::Comment(comment) => Some(note("#", comment)),
            ast::Entry::GroupComment(comment) => Some(note("##", comment)),
            ast::Entry::ResourceComment(comment) => Some(note("###", comment)),
            ast::Entry::Message(message) if is_wanted(message.id.name) => self.blank(message, tag),
            _ => None,
        });
        parts.collect::<Vec<_>>().join("\n")
    }

    /// Only the messages that are wanted, left blank.
    pub fn blanks(&self, tag: &LanguageTag, is_wanted: impl Fn(&str) -> bool) -> String {
        let resource = self.entries();
        let parts = resource.body.iter().filter_map(|entry| match entry {
            ast::Entry::Message(message) if is_wanted(message.id.name) => self.blank(message, tag),
            _ => None,
        });
        parts.collect::<Vec<_>>().join("\n")
    }

    /// The file with its notes, which are not kept for showing its words.
    fn entries(&self) -> ast::Resource<&str> {
        let (Ok(resource) | Err((resource, _))) = parser::parse(self.resource.source());
        resource
    }

    /// `None` if the message itself cannot be read.
    fn blank(&self, message: &ast::Message<&str>, tag: &LanguageTag) -> Option<String> {
        let pattern = message.value.as_ref()?;
        let mut text = message
            .comment
            .as_ref()
            .map_or_else(String::new, |comment| note("#", comment));
        for line in self.english(pattern)? {
            text.push_str(&format!("# {line}\n"));
        }
        text.push_str(&format!("#{} =\n", message.id.name));
        let numbers = forms(pattern)
            .into_iter()
            .find(|forms| CATEGORIES.iter().any(|name| forms.names.contains(name)));
        if let Some(forms) = numbers {
            let plurals = Plurals::of(tag);
            let counted = plurals.counted(forms.wish.kind, forms.wish.digits);
            let names: Vec<&str> = CATEGORIES
                .into_iter()
                .filter(|name| counted.contains(name))
                .collect();
            // In a language that has one form for all numbers, a sentence is enough.
            if names.iter().any(|name| *name != OTHER) {
                text.push_str(&format!("#    {{ ${} ->\n", forms.variable));
                for name in names.iter().filter(|name| **name != OTHER) {
                    text.push_str(&format!("#        [{name}]\n"));
                }
                text.push_str(&format!("#       *[{OTHER}]\n#    }}\n"));
            }
        }
        Some(text)
    }

    /// The English above a blank: its paragraphs, or each form of a sentence with a number.
    fn english(&self, pattern: &ast::Pattern<&str>) -> Option<Vec<String>> {
        let own = &self.language.english_name;
        if let [
            ast::PatternElement::Placeable {
                expression: ast::Expression::Select { variants, .. },
            },
        ] = &*pattern.elements
        {
            let form = |variant: &ast::Variant<&str>| {
                Some(format!(
                    "{own} [{}]: {}",
                    key_name(&variant.key),
                    self.lines(&variant.value)?.join(" ")
                ))
            };
            return variants.iter().map(form).collect();
        }
        Some(vec![format!(
            "{own}: {}",
            self.lines(pattern)?.join("\n#\n# ")
        )])
    }

    /// The paragraphs of a text, each fit to be one line of a file.
    fn lines(&self, pattern: &ast::Pattern<&str>) -> Option<Vec<String>> {
        Some(
            paragraphs(&self.spelt(pattern)?)
                .iter()
                .map(|text| text.replace(char::is_control, " "))
                .collect(),
        )
    }
}

/// The form that every language has.
const OTHER: &str = "other";

fn note(sign: &str, comment: &ast::Comment<&str>) -> String {
    comment
        .content
        .iter()
        .map(|line| format!("{sign} {line}").trim_end().to_owned() + "\n")
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_line_that_waits_to_be_filled_in_is_a_blank() {
        for (line, name) in [
            ("#back-button =", Some("back-button")),
            ("#back-button=", Some("back-button")),
            ("#back-button = \r\n", Some("back-button")),
            ("#back-button = Wstecz", None),
            ("# back-button =", None),
            ("##back-button =", None),
            ("#NHS =", None),
            ("# =", None),
            ("back-button =", None),
        ] {
            assert_eq!(blank(line), name, "{line:?}");
        }
        let mut text = "# One\n#two =\n#    { $n ->\nthree = Drei\n#four =".to_owned();
        let found = blanks(&text);
        assert_eq!(
            found,
            [("two".to_owned(), 6..12), ("four".to_owned(), 39..46)]
        );
        make_notes(&mut text, &found);
        assert_eq!(text, "# One\n# wo =\n#    { $n ->\nthree = Drei\n# our =");
    }
}
