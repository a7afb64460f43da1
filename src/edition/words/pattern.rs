//! What stands in the pattern of a message: its variables, its end, and the one spelling in which two
//! patterns can be compared.

use fluent_syntax::ast;

use crate::edition::words::begins_item;

pub enum Part<'a> {
    Text(&'a str),
    Variable(&'a str),
    Message(&'a str),
    Number(&'a str),
}

/// Every text, variable, number and every other message of a pattern.
pub fn walk<'a>(pattern: &ast::Pattern<&'a str>, visit: &mut dyn FnMut(Part<'a>)) {
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => visit(Part::Text(value)),
            ast::PatternElement::Placeable { expression } => walk_expression(expression, visit),
        }
    }
}

fn walk_expression<'a>(expression: &ast::Expression<&'a str>, visit: &mut dyn FnMut(Part<'a>)) {
    match expression {
        ast::Expression::Inline(inline) => walk_inline(inline, visit),
        ast::Expression::Select { selector, variants } => {
            walk_inline(selector, visit);
            for variant in variants {
                walk(&variant.value, visit);
            }
        }
    }
}

fn walk_inline<'a>(inline: &ast::InlineExpression<&'a str>, visit: &mut dyn FnMut(Part<'a>)) {
    match inline {
        ast::InlineExpression::VariableReference { id } => visit(Part::Variable(id.name)),
        ast::InlineExpression::MessageReference { id, .. } => visit(Part::Message(id.name)),
        ast::InlineExpression::Placeable { expression } => walk_expression(expression, visit),
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            walk_arguments(arguments, visit)
        }
        ast::InlineExpression::TermReference { arguments, .. } => {
            arguments
                .iter()
                .for_each(|arguments| walk_arguments(arguments, visit));
        }
        ast::InlineExpression::NumberLiteral { value } => visit(Part::Number(value)),
        ast::InlineExpression::StringLiteral { .. } => {}
    }
}

fn walk_arguments<'a>(arguments: &ast::CallArguments<&'a str>, visit: &mut dyn FnMut(Part<'a>)) {
    let named = arguments.named.iter().map(|argument| &argument.value);
    arguments
        .positional
        .iter()
        .chain(named)
        .for_each(|argument| walk_inline(argument, visit));
}

/// Looks up the pattern of a message (`name`) or term (`-name`).
pub type Lookup<'a, 'p> = &'a dyn Fn(&str) -> Option<&'p ast::Pattern<&'p str>>;

/// The longest spelling that is compared. Messages that refer to each other could grow without end.
const MAX_SPELLING: usize = 64 << 10;

/// A pattern in the one spelling that depends on its words alone: messages and terms it refers to are
/// written out, and layout, comments and order of the file make no difference. `None` if it refers to
/// something that is not there, or has no end.
pub fn spelling(pattern: &ast::Pattern<&str>, lookup: Lookup<'_, '_>) -> Option<String> {
    let mut out = String::new();
    spell(pattern, lookup, 0, &mut out)?;
    Some(out)
}

/// References within references: deeper than anyone writes.
const MAX_DEPTH: usize = 20;

fn spell(
    pattern: &ast::Pattern<&str>,
    lookup: Lookup<'_, '_>,
    depth: usize,
    out: &mut String,
) -> Option<()> {
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => out.push_str(value),
            ast::PatternElement::Placeable { expression } => {
                spell_expression(expression, lookup, depth, out)?
            }
        }
        if out.len() > MAX_SPELLING {
            return None;
        }
    }
    Some(())
}

fn spell_expression(
    expression: &ast::Expression<&str>,
    lookup: Lookup<'_, '_>,
    depth: usize,
    out: &mut String,
) -> Option<()> {
    match expression {
        ast::Expression::Inline(inline) => spell_inline(inline, lookup, depth, out),
        ast::Expression::Select { selector, variants } => {
            out.push_str("{ ");
            spell_selector(selector, lookup, depth, out)?;
            out.push_str(" ->");
            for variant in variants {
                out.push_str(if variant.default { " *[" } else { " [" });
                out.push_str(key_name(&variant.key));
                out.push_str("] ");
                spell(&variant.value, lookup, depth, out)?;
            }
            out.push_str(" }");
            Some(())
        }
    }
}

/// A selector is named, not written out: only its variants are words.
fn spell_selector(
    selector: &ast::InlineExpression<&str>,
    lookup: Lookup<'_, '_>,
    depth: usize,
    out: &mut String,
) -> Option<()> {
    match selector {
        ast::InlineExpression::VariableReference { id } => out.push_str(&format!("${}", id.name)),
        other => spell_inline(other, lookup, depth, out)?,
    }
    Some(())
}

fn spell_inline(
    inline: &ast::InlineExpression<&str>,
    lookup: Lookup<'_, '_>,
    depth: usize,
    out: &mut String,
) -> Option<()> {
    let refer = |name: &str, out: &mut String| {
        if depth >= MAX_DEPTH {
            return None;
        }
        spell(lookup(name)?, lookup, depth + 1, out)
    };
    match inline {
        ast::InlineExpression::StringLiteral { value } => {
            out.push_str(&fluent_syntax::unicode::unescape_unicode_to_string(value))
        }
        ast::InlineExpression::NumberLiteral { value } => out.push_str(value),
        ast::InlineExpression::VariableReference { id } => {
            out.push_str(&format!("{{ ${} }}", id.name))
        }
        ast::InlineExpression::MessageReference { id, .. } => refer(id.name, out)?,
        ast::InlineExpression::TermReference { id, .. } => refer(&format!("-{}", id.name), out)?,
        ast::InlineExpression::FunctionReference { id, arguments } => {
            out.push_str(&format!("{{ {}(", id.name));
            for argument in &arguments.positional {
                spell_inline(argument, lookup, depth, out)?;
            }
            for argument in &arguments.named {
                out.push_str(&format!(", {}: ", argument.name.name));
                spell_inline(&argument.value, lookup, depth, out)?;
            }
            out.push_str(") }");
        }
        ast::InlineExpression::Placeable { expression } => {
            spell_expression(expression, lookup, depth, out)?
        }
    }
    Some(())
}

pub fn key_name<'a>(key: &ast::VariantKey<&'a str>) -> &'a str {
    match key {
        ast::VariantKey::Identifier { name } => name,
        ast::VariantKey::NumberLiteral { value } => value,
    }
}

/// Whether a pattern ends as a sentence does, whichever of its forms is shown.
pub fn ends_a_sentence(pattern: &ast::Pattern<&str>) -> bool {
    let ends =
        |text: &str| sign_ends_a_sentence(text) == Some(true) && !ends_as_a_list(text.trim_end());
    every_end(pattern, &|text| text.is_some_and(ends))
}

/// Whether a form of a pattern ends otherwise than a sentence does, and not as a list may: the usual case, that it
/// ends well, is answered by its last sign.
pub fn lacks_its_end(pattern: &ast::Pattern<&str>) -> bool {
    let lacks =
        |text: &str| sign_ends_a_sentence(text) == Some(false) && !ends_as_a_list(text.trim_end());
    !every_end(pattern, &|text| !text.is_some_and(lacks))
}

/// Whether something is true of the end of every form of a pattern: of its words, or of none where it ends with
/// something that is put in.
fn every_end(pattern: &ast::Pattern<&str>, is_so: &dyn Fn(Option<&str>) -> bool) -> bool {
    match pattern.elements.last() {
        Some(ast::PatternElement::TextElement { value }) => is_so(Some(value)),
        Some(ast::PatternElement::Placeable { expression }) => match expression {
            ast::Expression::Inline(ast::InlineExpression::StringLiteral { value }) => {
                is_so(Some(value))
            }
            ast::Expression::Inline(_) => is_so(None),
            ast::Expression::Select { variants, .. } => variants
                .iter()
                .all(|variant| every_end(&variant.value, is_so)),
        },
        None => is_so(None),
    }
}

/// Whether the last sign of a text ends a sentence. `None` if it has none.
fn sign_ends_a_sentence(text: &str) -> Option<bool> {
    // What may stand behind the sign: closing quotation marks and brackets.
    const CLOSING: &[char] = &[
        '"', '\'', '”', '’', '“', '»', '«', '›', ')', ']', '）', '」', '』', '》', '〉',
    ];
    // Latin, Cyrillic; Arabic and Urdu; Devanagari and its relatives; Chinese; Ethiopic; Armenian.
    const ENDS: &[char] = &[
        '.', '!', '?', '…', ':', '؟', '۔', '؛', '।', '॥', '。', '！', '？', '：', '；', '．', '።',
        '፧', '፨', '։', '՞', ';',
    ];
    let text = text.trim_end().trim_end_matches(CLOSING).trim_end();
    text.chars().next_back().map(|last| ENDS.contains(&last))
}

/// Whether a text ends with what needs no full stop: an item of a list, an address of any kind, a price, a
/// number, hours.
fn ends_as_a_list(text: &str) -> bool {
    let line = text.rsplit('\n').next().unwrap_or_default().trim();
    let word = line.split_whitespace().next_back().unwrap_or_default();
    let is_address = word.contains('@')
        || word.starts_with("http")
        || word.starts_with("www.")
        || word.ends_with(".uk");
    let is_time = word.len() <= "closed".len()
        && ["am", "pm", "a.m", "p.m", "closed", "noon"].contains(&word.to_lowercase().as_str());
    begins_item(line) || is_address || is_time || word.chars().any(char::is_numeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_with_a_sign_of_its_script() {
        for ended in [
            "Yes.",
            "Yes!” ",
            "کیا؟",
            "ہے۔",
            "है।",
            "是的。",
            "（是。）",
            "Really?",
            "these: ",
        ] {
            assert_eq!(
                (sign_ends_a_sentence(ended), ends_as_a_list(ended)),
                (Some(true), false),
                "{ended}"
            );
        }
        for list in [
            "- by e-mail",
            "\u{2022} in person",
            "Travel letter: \u{a3}35.00",
            "01632 960 123",
            "reception@example.nhs.uk",
            "to 6.30pm",
            "IP30 9QU",
        ] {
            assert!(ends_as_a_list(list), "{list}");
        }
        for cut in ["Patients must not", "Pacjentom nie wolno,", "患者不得"] {
            assert_eq!(
                (sign_ends_a_sentence(cut), ends_as_a_list(cut)),
                (Some(false), false),
                "{cut}"
            );
        }
    }
}
