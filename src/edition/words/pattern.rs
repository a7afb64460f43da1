//! What stands in the pattern of a message: its variables, its forms of a number, its end, and the
//! one spelling in which two patterns can be compared.

use std::collections::BTreeSet;

use fluent_syntax::ast;
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};

use crate::edition::words::Value;
use crate::language::LanguageTag;

pub enum Part<'a> {
    Variable(&'a str),
    Message(&'a str),
    Number(&'a str),
}

/// Every variable, number and every other message that a pattern speaks of.
pub fn walk<'a>(pattern: &ast::Pattern<&'a str>, visit: &mut dyn FnMut(Part<'a>)) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            walk_expression(expression, visit);
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
        ast::InlineExpression::FunctionReference { arguments, .. } => walk_arguments(arguments, visit),
        ast::InlineExpression::TermReference { arguments, .. } => {
            arguments.iter().for_each(|arguments| walk_arguments(arguments, visit));
        }
        ast::InlineExpression::NumberLiteral { value } => visit(Part::Number(value)),
        ast::InlineExpression::StringLiteral { .. } => {}
    }
}

fn walk_arguments<'a>(arguments: &ast::CallArguments<&'a str>, visit: &mut dyn FnMut(Part<'a>)) {
    let named = arguments.named.iter().map(|argument| &argument.value);
    arguments.positional.iter().chain(named).for_each(|argument| walk_inline(argument, visit));
}

/// The most values that Fluent puts into one text.
const MOST_VALUES: usize = 100;

/// The text of a pattern that asks for no more than putting values in, as nearly all do: just as Fluent
/// makes it, without Fluent. `None` for any other, and where a value is missing.
pub fn with_values(pattern: &ast::Pattern<&str>, values: &[(&str, Value<'_>)], isolate: bool) -> Option<String> {
    let isolate = isolate && pattern.elements.len() > 1;
    let mut text = String::new();
    let mut placed = 0;
    for element in &pattern.elements {
        let expression = match element {
            ast::PatternElement::TextElement { value } => {
                text.push_str(value);
                continue;
            }
            ast::PatternElement::Placeable { expression: ast::Expression::Inline(expression) } => expression,
            ast::PatternElement::Placeable { .. } => return None,
        };
        placed += 1;
        match expression {
            _ if placed > MOST_VALUES => return None,
            ast::InlineExpression::StringLiteral { value } => {
                text.push_str(&fluent_syntax::unicode::unescape_unicode_to_string(value));
            }
            ast::InlineExpression::VariableReference { id } => {
                let (_, value) = values.iter().find(|(name, _)| *name == id.name)?;
                let (before, after) = if isolate { ("\u{2068}", "\u{2069}") } else { ("", "") };
                text.push_str(before);
                match value {
                    Value::Number(number) => text.push_str(&number.to_string()),
                    Value::Text(value) => text.push_str(value),
                }
                text.push_str(after);
            }
            _ => return None,
        }
    }
    Some(text)
}

/// Whether Fluent can make a text of a pattern: beyond [`MOST_VALUES`], with those of what it refers to,
/// Fluent gives up and, within some expressions, panics.
pub fn is_bounded(pattern: &ast::Pattern<&str>, lookup: Lookup<'_, '_>) -> bool {
    let mut left = MOST_VALUES;
    count_values(pattern, lookup, &mut left).is_some()
}

fn count_values(pattern: &ast::Pattern<&str>, lookup: Lookup<'_, '_>, left: &mut usize) -> Option<()> {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            *left = left.checked_sub(1)?;
            count_values_of(expression, lookup, left)?;
        }
    }
    Some(())
}

fn count_values_of(expression: &ast::Expression<&str>, lookup: Lookup<'_, '_>, left: &mut usize) -> Option<()> {
    let (inline, variants) = match expression {
        ast::Expression::Inline(inline) => (inline, &[][..]),
        ast::Expression::Select { selector, variants } => (selector, variants.as_slice()),
    };
    count_values_in(inline, lookup, left)?;
    variants.iter().try_for_each(|variant| count_values(&variant.value, lookup, left))
}

fn count_values_in(inline: &ast::InlineExpression<&str>, lookup: Lookup<'_, '_>, left: &mut usize) -> Option<()> {
    let referred = match inline {
        ast::InlineExpression::MessageReference { id, .. } => lookup(id.name),
        ast::InlineExpression::TermReference { id, .. } => lookup(&format!("-{}", id.name)),
        ast::InlineExpression::Placeable { expression } => return count_values_of(expression, lookup, left),
        _ => None,
    };
    let arguments = match inline {
        ast::InlineExpression::TermReference { arguments, .. } => arguments.as_ref(),
        ast::InlineExpression::FunctionReference { arguments, .. } => Some(arguments),
        _ => None,
    };
    let positional = arguments.into_iter().flat_map(|arguments| &arguments.positional);
    positional.map(|argument| count_values_in(argument, lookup, left)).collect::<Option<()>>()?;
    referred.map_or(Some(()), |pattern| count_values(pattern, lookup, left))
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

fn spell(pattern: &ast::Pattern<&str>, lookup: Lookup<'_, '_>, depth: usize, out: &mut String) -> Option<()> {
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => out.push_str(value),
            ast::PatternElement::Placeable { expression } => spell_expression(expression, lookup, depth, out)?,
        }
        if out.len() > MAX_SPELLING {
            return None;
        }
    }
    Some(())
}

fn spell_expression(expression: &ast::Expression<&str>, lookup: Lookup<'_, '_>, depth: usize, out: &mut String) -> Option<()> {
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
fn spell_selector(selector: &ast::InlineExpression<&str>, lookup: Lookup<'_, '_>, depth: usize, out: &mut String) -> Option<()> {
    match selector {
        ast::InlineExpression::VariableReference { id } => out.push_str(&format!("${}", id.name)),
        other => spell_inline(other, lookup, depth, out)?,
    }
    Some(())
}

fn spell_inline(inline: &ast::InlineExpression<&str>, lookup: Lookup<'_, '_>, depth: usize, out: &mut String) -> Option<()> {
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
        ast::InlineExpression::VariableReference { id } => out.push_str(&format!("{{ ${} }}", id.name)),
        ast::InlineExpression::MessageReference { id, .. } => refer(id.name, out)?,
        ast::InlineExpression::TermReference { id, .. } => refer(&format!("-{}", id.name), out)?,
        ast::InlineExpression::FunctionReference { id, arguments } => {
            out.push_str(&format!("{{ {}(", id.name));
            for argument in &arguments.positional {
                spell_inline(argument, lookup, depth, out)?;
            }
            out.push_str(") }");
        }
        ast::InlineExpression::Placeable { expression } => spell_expression(expression, lookup, depth, out)?,
    }
    Some(())
}

pub fn key_name<'a>(key: &ast::VariantKey<&'a str>) -> &'a str {
    match key {
        ast::VariantKey::Identifier { name } => name,
        ast::VariantKey::NumberLiteral { value } => value,
    }
}

/// Whether a text ends as a sentence ends, in any of the scripts that are known. `None` if that cannot
/// be said, because it ends with a value.
pub fn ends_a_sentence(pattern: &ast::Pattern<&str>) -> Option<bool> {
    match pattern.elements.last()? {
        ast::PatternElement::TextElement { value } => text_ends_a_sentence(value),
        ast::PatternElement::Placeable { expression } => match expression {
            ast::Expression::Inline(ast::InlineExpression::StringLiteral { value }) => text_ends_a_sentence(value),
            ast::Expression::Inline(_) => None,
            ast::Expression::Select { variants, .. } => {
                let ends: Vec<_> = variants.iter().map(|variant| ends_a_sentence(&variant.value)).collect();
                if ends.contains(&Some(false)) { Some(false) } else { ends.into_iter().next().flatten() }
            }
        },
    }
}

fn text_ends_a_sentence(text: &str) -> Option<bool> {
    // What may stand behind the sign: closing quotation marks and brackets.
    const CLOSING: &[char] = &['"', '\'', '”', '’', '“', '»', '«', '›', ')', ']', '）', '」', '』', '》', '〉'];
    // Latin, Cyrillic; Arabic and Urdu; Devanagari and its relatives; Chinese; Ethiopic; Armenian.
    const ENDS: &[char] =
        &['.', '!', '?', '…', ':', '؟', '۔', '؛', '।', '॥', '。', '！', '？', '：', '；', '．', '።', '፧', '፨', '։', '՞', ';'];
    let text = text.trim_end().trim_end_matches(CLOSING).trim_end();
    text.chars().next_back().map(|last| ENDS.contains(&last))
}

/// The names of Unicode's plural categories.
pub const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// A sentence with a number, in the forms that its file gives.
pub struct Forms<'a> {
    /// The variable that decides.
    pub variable: &'a str,
    pub names: BTreeSet<&'a str>,
    pub default: &'a str,
}

/// Every choice between forms of a number in a pattern.
pub fn forms<'a>(pattern: &ast::Pattern<&'a str>) -> Vec<Forms<'a>> {
    let mut found = Vec::new();
    for element in &pattern.elements {
        let ast::PatternElement::Placeable { expression: ast::Expression::Select { selector, variants } } = element else {
            continue;
        };
        let ast::InlineExpression::VariableReference { id } = selector else { continue };
        found.push(Forms {
            variable: id.name,
            names: variants.iter().map(|variant| key_name(&variant.key)).collect(),
            default: variants.iter().find(|variant| variant.default).map_or("other", |variant| key_name(&variant.key)),
        });
        found.extend(variants.iter().flat_map(|variant| forms(&variant.value)));
    }
    found
}

/// The plural categories of a language: of the whole numbers up to 100, which is as far as a screen
/// counts, and of all numbers.
pub struct Categories {
    pub counted: BTreeSet<&'static str>,
    pub all: BTreeSet<&'static str>,
}

impl Categories {
    /// `None` for a language whose rules are not known.
    pub fn of(tag: &LanguageTag) -> Option<Self> {
        let identifier = tag.identifier();
        let mut without_region = identifier.clone();
        without_region.region = None;
        without_region.script = None;
        let rules = [identifier, without_region]
            .into_iter()
            .find_map(|identifier| PluralRules::create(identifier, PluralRuleType::CARDINAL).ok())?;
        let name = |category: PluralCategory| match category {
            PluralCategory::ZERO => CATEGORIES[0],
            PluralCategory::ONE => CATEGORIES[1],
            PluralCategory::TWO => CATEGORIES[2],
            PluralCategory::FEW => CATEGORIES[3],
            PluralCategory::MANY => CATEGORIES[4],
            PluralCategory::OTHER => CATEGORIES[5],
        };
        let counted: BTreeSet<_> = (0..=100_usize).filter_map(|number| rules.select(number).ok().map(name)).collect();
        let rare =
            ["0.1", "0.5", "1.5", "2.0", "1000", "1000000"].into_iter().filter_map(|number| rules.select(number).ok().map(name));
        let all = counted.iter().copied().chain(rare).chain(["other"]).collect();
        Some(Self { counted, all })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_with_a_sign_of_its_script() {
        for ended in ["Yes.", "Yes!” ", "کیا؟", "ہے۔", "है।", "是的。", "（是。）", "Really?", "these: "] {
            assert_eq!(text_ends_a_sentence(ended), Some(true), "{ended}");
        }
        for cut in ["Patients must not", "Pacjentom nie wolno,", "患者不得"] {
            assert_eq!(text_ends_a_sentence(cut), Some(false), "{cut}");
        }
    }

    #[test]
    fn each_language_has_the_forms_that_unicode_gives_it() {
        let counted = |tag: &str| {
            let categories = Categories::of(&LanguageTag::parse(tag).unwrap()).unwrap();
            categories.counted.into_iter().collect::<Vec<_>>()
        };
        assert_eq!(counted("en-GB"), ["one", "other"]);
        assert_eq!(counted("pl"), ["few", "many", "one"]);
        assert_eq!(counted("ar"), ["few", "many", "one", "other", "two", "zero"]);
        assert_eq!(counted("cy"), ["few", "many", "one", "other", "two", "zero"]);
        assert_eq!(counted("zh-Hans"), ["other"]);
    }
}
