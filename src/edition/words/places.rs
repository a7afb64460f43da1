//! Where the words of messages stand in their file.

use std::collections::BTreeSet;
use std::ops::Range;

use fluent::FluentResource;
use fluent_syntax::ast;

use super::span_in;

/// The pieces of text of which messages are made, also of those that they refer to, and where each stands. A
/// text whose signs are written by their numbers is longer there than what it says.
pub fn places_in(text: &str, ids: &BTreeSet<&str>) -> Vec<(String, Range<usize>)> {
    let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(text.to_owned());
    let mut search = Search {
        resource: &resource,
        seen: BTreeSet::new(),
        found: Vec::new(),
    };
    for id in ids {
        search.refer(id);
    }
    search.found.sort_by_key(|(_, span)| span.start);
    search.found
}

struct Search<'a> {
    resource: &'a FluentResource,
    /// The messages and terms that were looked through, as they are referred to.
    seen: BTreeSet<String>,
    found: Vec<(String, Range<usize>)>,
}

impl<'a> Search<'a> {
    fn refer(&mut self, name: &str) {
        if !self.seen.insert(name.to_owned()) {
            return;
        }
        let pattern = self.resource.entries().find_map(|entry| match entry {
            ast::Entry::Message(message) if message.id.name == name => message.value.as_ref(),
            ast::Entry::Term(term) if name.strip_prefix('-') == Some(term.id.name) => {
                Some(&term.value)
            }
            _ => None,
        });
        if let Some(pattern) = pattern {
            self.pattern(pattern);
        }
    }

    fn pattern(&mut self, pattern: &'a ast::Pattern<&'a str>) {
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => self.keep((*value).to_owned(), value),
                ast::PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn keep(&mut self, words: String, place: &str) {
        self.found
            .push((words, span_in(self.resource.source(), place)));
    }

    fn expression(&mut self, expression: &'a ast::Expression<&'a str>) {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline),
            ast::Expression::Select { selector, variants } => {
                self.inline(selector);
                variants
                    .iter()
                    .for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &'a ast::InlineExpression<&'a str>) {
        match inline {
            ast::InlineExpression::StringLiteral { value } => {
                self.keep(
                    fluent_syntax::unicode::unescape_unicode_to_string(value).into_owned(),
                    value,
                );
            }
            ast::InlineExpression::MessageReference { id, .. } => self.refer(id.name),
            ast::InlineExpression::TermReference { id, .. } => self.refer(&format!("-{}", id.name)),
            ast::InlineExpression::Placeable { expression } => self.expression(expression),
            _ => {}
        }
    }
}
