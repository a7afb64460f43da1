//! The text of a pattern: values put in, and the form chosen that a number needs. It is what Fluent's own
//! formatter makes, but for the rules by which forms are chosen: those of fluent-bundle are of 2020, and
//! some are wrong (Lithuanian 22).

use std::borrow::Cow;

use fluent_syntax::ast;
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::edition::words::Value;
use crate::edition::words::pattern::{Lookup, key_name};
use crate::edition::words::plurals::{Kind, NUMBER, Plurals, Wish};

/// The most values that go into one text, with those of what it refers to. More are references without
/// end, or an attack.
const MOST_VALUES: usize = 100;

/// Why there is no text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Something is referred to that is not there, or that refers back to itself.
    Nothing,
    /// There is no such function.
    Function(String),
    /// [`NUMBER`] has no such option, or the option no such value.
    Option(String),
}

/// The values that can be named where a pattern stands.
type Values<'v> = [(&'v str, Value<'v>)];

/// Makes the text of a pattern. `isolates`: values are kept apart from the text around them by invisible
/// marks, as Fluent does it.
pub fn text(
    pattern: &ast::Pattern<&str>,
    values: &Values<'_>,
    isolates: bool,
    plurals: &Plurals,
    lookup: Lookup<'_, '_>,
) -> Result<String, Fault> {
    let mut maker = Maker {
        lookup,
        plurals,
        isolates,
        left: MOST_VALUES,
        text: String::new(),
    };
    maker.pattern(pattern, values)?;
    Ok(maker.text)
}

struct Maker<'a, 'p> {
    lookup: Lookup<'a, 'p>,
    plurals: &'a Plurals,
    isolates: bool,
    /// How many values may still follow.
    left: usize,
    text: String,
}

impl Maker<'_, '_> {
    fn pattern(&mut self, pattern: &ast::Pattern<&str>, values: &Values<'_>) -> Result<(), Fault> {
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => self.text.push_str(value),
                ast::PatternElement::Placeable { expression } => {
                    self.left = self.left.checked_sub(1).ok_or(Fault::Nothing)?;
                    let isolates =
                        self.isolates && pattern.elements.len() > 1 && is_foreign(expression);
                    self.text.push_str(if isolates { "\u{2068}" } else { "" });
                    self.expression(expression, values)?;
                    self.text.push_str(if isolates { "\u{2069}" } else { "" });
                }
            }
        }
        Ok(())
    }

    fn expression(
        &mut self,
        expression: &ast::Expression<&str>,
        values: &Values<'_>,
    ) -> Result<(), Fault> {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline, values),
            ast::Expression::Select { selector, variants } => {
                let chosen = operand(selector, values)?;
                let fits = |variant: &&ast::Variant<&str>| self.fits(&variant.key, &chosen);
                let variant = variants
                    .iter()
                    .find(fits)
                    .or_else(|| variants.iter().find(|variant| variant.default));
                self.pattern(&variant.ok_or(Fault::Nothing)?.value, values)
            }
        }
    }

    fn fits(&self, key: &ast::VariantKey<&str>, chosen: &Operand<'_>) -> bool {
        match (key, chosen) {
            (ast::VariantKey::Identifier { name }, Operand::Text(text)) => text == name,
            (ast::VariantKey::Identifier { name }, Operand::Number(number, kind)) => {
                self.plurals.category(*kind, number) == Some(name)
            }
            (ast::VariantKey::NumberLiteral { .. }, Operand::Number(number, _)) => {
                without_zeros(key_name(key)) == without_zeros(number)
            }
            (ast::VariantKey::NumberLiteral { .. }, Operand::Text(_)) => false,
        }
    }

    fn inline(
        &mut self,
        inline: &ast::InlineExpression<&str>,
        values: &Values<'_>,
    ) -> Result<(), Fault> {
        match inline {
            ast::InlineExpression::MessageReference {
                id,
                attribute: None,
            } => {
                let referred = (self.lookup)(id.name).ok_or(Fault::Nothing)?;
                self.pattern(referred, values)
            }
            // A term knows what it is given, and no values of the message.
            ast::InlineExpression::TermReference {
                id,
                attribute: None,
                arguments,
            } => {
                let referred = (self.lookup)(&format!("-{}", id.name)).ok_or(Fault::Nothing)?;
                let named = arguments
                    .as_ref()
                    .map_or(&[][..], |arguments| &arguments.named);
                let given: Vec<_> = named
                    .iter()
                    .map(|argument| Ok((argument.name.name, operand(&argument.value, &[])?)))
                    .collect::<Result<_, _>>()?;
                let given: Vec<_> = given
                    .iter()
                    .map(|(name, operand)| (*name, operand.as_value()))
                    .collect();
                self.pattern(referred, &given)
            }
            ast::InlineExpression::Placeable { expression } => self.expression(expression, values),
            other => {
                match operand(other, values)? {
                    Operand::Text(text) | Operand::Number(text, _) => self.text.push_str(&text),
                }
                Ok(())
            }
        }
    }
}

/// Whether an expression puts something into a text that may be written in another direction.
fn is_foreign(expression: &ast::Expression<&str>) -> bool {
    use ast::InlineExpression::{MessageReference, StringLiteral, TermReference};

    !matches!(
        expression,
        ast::Expression::Inline(
            MessageReference { .. } | TermReference { .. } | StringLiteral { .. }
        )
    )
}

/// Something that can be put into a text, and that a form can be chosen by.
enum Operand<'a> {
    Text(Cow<'a, str>),
    /// As it is written.
    Number(Cow<'a, str>, Kind),
}

impl Operand<'_> {
    fn as_value(&self) -> Value<'_> {
        match self {
            Self::Text(text) => Value::Text(text),
            Self::Number(digits, _) => Value::Digits(digits),
        }
    }
}

fn operand<'a>(
    inline: &ast::InlineExpression<&'a str>,
    values: &Values<'a>,
) -> Result<Operand<'a>, Fault> {
    let number = |digits: Cow<'a, str>| Operand::Number(digits, Kind::default());
    match inline {
        ast::InlineExpression::StringLiteral { value } => {
            Ok(Operand::Text(unescape_unicode_to_string(value)))
        }
        ast::InlineExpression::NumberLiteral { value } => Ok(number(plain(value).into())),
        ast::InlineExpression::VariableReference { id } => {
            let (_, value) = values
                .iter()
                .find(|(name, _)| *name == id.name)
                .ok_or(Fault::Nothing)?;
            Ok(match *value {
                Value::Text(text) => Operand::Text(text.into()),
                Value::Number(value) => number(value.to_string().into()),
                Value::Digits(digits) => number(digits.into()),
            })
        }
        ast::InlineExpression::FunctionReference { id, arguments } if id.name == NUMBER => {
            let wish = Wish::of(arguments).map_err(|name| Fault::Option(name.to_owned()))?;
            let [argument] = &*arguments.positional else {
                return Err(Fault::Nothing);
            };
            let Operand::Number(digits, _) = operand(argument, values)? else {
                return Err(Fault::Nothing);
            };
            Ok(Operand::Number(with_digits(digits, wish.digits), wish.kind))
        }
        ast::InlineExpression::FunctionReference { id, .. } => {
            Err(Fault::Function(id.name.to_owned()))
        }
        ast::InlineExpression::Placeable { expression } => match &**expression {
            ast::Expression::Inline(inline) => operand(inline, values),
            ast::Expression::Select { .. } => Err(Fault::Nothing),
        },
        ast::InlineExpression::MessageReference { .. }
        | ast::InlineExpression::TermReference { .. } => Err(Fault::Nothing),
    }
}

/// A number of a file without zeros before it: 007 is 7, 0.50 stays.
fn plain(number: &str) -> String {
    let (sign, digits) = number
        .strip_prefix('-')
        .map_or(("", number), |digits| ("-", digits));
    let digits = digits.trim_start_matches('0');
    let zero = if digits.is_empty() || digits.starts_with('.') {
        "0"
    } else {
        ""
    };
    format!("{sign}{zero}{digits}")
}

/// The same number with at least so many digits behind the point.
fn with_digits(number: Cow<'_, str>, least: usize) -> Cow<'_, str> {
    let there = number.split_once('.').map_or(0, |(_, digits)| digits.len());
    if there >= least {
        return number;
    }
    let point = if there == 0 { "." } else { "" };
    format!("{number}{point}{:0<width$}", "", width = least - there).into()
}

/// A number in the one spelling in which it can be compared.
fn without_zeros(number: &str) -> String {
    let number = plain(number);
    let number = if number.contains('.') {
        number.trim_end_matches('0').trim_end_matches('.')
    } else {
        &number
    };
    if number == "-0" {
        "0".to_owned()
    } else {
        number.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::LanguageTag;
    use fluent::{FluentArgs, FluentBundle, FluentResource, FluentValue};

    /// What is made of the message `m` of a file, here and by Fluent.
    fn both(
        tag: &str,
        isolates: bool,
        file: &str,
        seconds: usize,
    ) -> (Result<String, Fault>, Option<String>) {
        let resource = FluentResource::try_new(file.to_owned()).expect("the file can be read");
        let lookup = |name: &str| {
            resource.entries().find_map(|entry| match entry {
                ast::Entry::Message(message) if message.id.name == name => message.value.as_ref(),
                ast::Entry::Term(term) if Some(term.id.name) == name.strip_prefix('-') => {
                    Some(&term.value)
                }
                _ => None,
            })
        };
        let values = [
            ("seconds", Value::Number(seconds)),
            ("practice", Value::Text("The Surgery")),
        ];
        let plurals = Plurals::of(&LanguageTag::parse(tag).unwrap());
        let ours = text(
            lookup("m").expect("there is a message"),
            &values,
            isolates,
            &plurals,
            &lookup,
        );

        let mut bundle = FluentBundle::new(vec![tag.parse().unwrap()]);
        bundle.set_use_isolating(isolates);
        bundle.add_builtins().unwrap();
        bundle
            .add_resource(FluentResource::try_new(file.to_owned()).unwrap())
            .unwrap();
        let mut arguments = FluentArgs::new();
        arguments.set("seconds", FluentValue::from(seconds));
        arguments.set("practice", FluentValue::from("The Surgery"));
        let mut errors = Vec::new();
        let message = bundle.get_message("m").unwrap().value().unwrap();
        let theirs = bundle
            .format_pattern(message, Some(&arguments), &mut errors)
            .into_owned();
        (ours, errors.is_empty().then_some(theirs))
    }

    #[test]
    fn texts_are_those_that_fluent_makes() {
        let files = [
            "m = One\n    two.\n",
            "m = At { $practice }.\n",
            "m = { $practice }\n",
            "m = { \"a\\u0041\" }{ 007 }{ 1.50 }{ -3 }{ 0.5 }x\n",
            "m = { $seconds ->\n [one] a second\n *[other] { $seconds } seconds\n }\n",
            "m = in { $seconds ->\n        [0] no time\n        [one] a second\n        [1] never\n       *[other] { $seconds } seconds\n    } from now\n",
            "m = { $seconds ->\n *[other] o\n [one] i\n [2] ii\n }\n",
            "m = { $seconds ->\n    [one] { $practice ->\n        [x] X\n       *[y] { $seconds } Y { $practice }\n    }\n   *[other] { $seconds } many\n}\n",
            "m = { NUMBER($seconds) ->\n [one] i\n *[other] o\n }\n",
            "m = { NUMBER($seconds, minimumFractionDigits: 2) } s\n",
            "m = { NUMBER($seconds, minimumFractionDigits: 1) ->\n [one] i\n *[other] o\n }\n",
            "m = { NUMBER($seconds, type: \"ordinal\") ->\n [one] { $seconds }st\n [two] { $seconds }nd\n [few] { $seconds }rd\n *[other] { $seconds }th\n }\n",
            "m = { a } and { -b } and {{ $seconds }}\na = A { $practice }\n-b = B\n",
            "m = { -thing(count: 2) } { -thing(count: 1, of: \"x\") }\n-thing = { $count ->\n [one] thing\n *[other] things\n }\n",
            "m = { $practice ->\n [The] a\n *[other] b\n }\n",
        ];
        for file in files {
            for (tag, isolates) in [
                ("en-GB", false),
                ("pl", false),
                ("en-GB", true),
                ("ur", true),
            ] {
                for seconds in (0..=25).chain([100, 101, 102]) {
                    let (ours, theirs) = both(tag, isolates, file, seconds);
                    assert!(theirs.is_some(), "{file}");
                    assert_eq!(ours.ok(), theirs, "{tag} {seconds}: {file}");
                }
            }
        }
    }

    #[test]
    fn of_what_is_not_there_no_text_is_made() {
        let nothing = [
            "m = { b }\n",
            "m = { -b }\n",
            "m = { $other }\n",
            "m = { $other ->\n [one] i\n *[other] o\n }\n",
            "m = { -b }\n-b = { $seconds }\n",
            "m = { -b.gender ->\n [one] i\n *[other] o\n }\n-b = B\n    .gender = one\n",
            "m = { a }\na = { m }\n",
            "m = { NUMBER($practice) }\n",
            "m = { NUMBER() }\n",
        ];
        for file in nothing {
            assert_eq!(
                both("en-GB", false, file, 3).0,
                Err(Fault::Nothing),
                "{file}"
            );
        }
        let values = "{ $seconds }".repeat(MOST_VALUES);
        assert!(
            both("en-GB", false, &format!("m = {values}\n"), 3)
                .0
                .is_ok()
        );
        assert_eq!(
            both("en-GB", false, &format!("m = {values}{{ $seconds }}\n"), 3).0,
            Err(Fault::Nothing)
        );
        assert_eq!(
            both("en-GB", false, "m = { DATETIME($seconds) }\n", 3).0,
            Err(Fault::Function("DATETIME".into()))
        );
        let option = Err(Fault::Option("maximumFractionDigits".into()));
        assert_eq!(
            both(
                "en-GB",
                false,
                "m = { NUMBER($seconds, maximumFractionDigits: 0) }\n",
                3
            )
            .0,
            option
        );
    }

    #[test]
    fn a_number_is_itself_however_it_is_written() {
        for (key, seconds, fits) in [
            ("2", 2, true),
            ("2.0", 2, true),
            ("2.5", 2, false),
            ("-2", 2, false),
            ("02", 2, true),
            ("20", 2, false),
        ] {
            let (ours, _) = both(
                "en-GB",
                false,
                &format!("m = {{ $seconds ->\n [{key}] yes\n *[other] no\n }}\n"),
                seconds,
            );
            assert_eq!(ours.unwrap() == "yes", fits, "{key}");
        }
    }
}
