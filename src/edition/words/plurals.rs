//! The forms that a language has for numbers: 1 patient, 2 patients. What Unicode's CLDR says, as
//! icu_plurals holds it.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use fixed_decimal::Decimal;
use fluent_syntax::ast;
use icu_locale::{LanguageIdentifier, Locale, LocaleCanonicalizer};
use icu_plurals::provider::{Baked, PluralsCardinalV1};
use icu_plurals::{PluralCategory, PluralOperands, PluralRules};
use icu_provider::{DataIdentifierBorrowed, DataLocale, DataProvider, DataRequest};

use crate::edition::words::pattern::key_name;
use crate::language::LanguageTag;

/// The names of Unicode's plural categories.
pub const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// What a number is said for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    /// How many: 2 patients.
    #[default]
    Cardinal,
    /// Which one: the 2nd patient.
    Ordinal,
}

/// The plural rules of a language.
pub struct Plurals {
    tag: LanguageTag,
    cardinal: OnceLock<PluralRules>,
    ordinal: OnceLock<PluralRules>,
}

impl Plurals {
    pub fn of(tag: &LanguageTag) -> Self {
        Self {
            tag: tag.clone(),
            cardinal: OnceLock::new(),
            ordinal: OnceLock::new(),
        }
    }

    /// A tag of more letters than a language has names no language that has rules. No language counts
    /// differently in another script, but the data have none for a script that is not its usual one (sr-Latn),
    /// nor for the other names of a language (tl, prs), which are put into the usual one first.
    fn identifier(&self) -> LanguageIdentifier {
        let mut locale: Locale = self.tag.as_str().parse().unwrap_or(Locale::UNKNOWN);
        LocaleCanonicalizer::new_extended().canonicalize(&mut locale);
        LanguageIdentifier {
            script: None,
            ..locale.id
        }
    }

    /// Whether the language is known to have more than one form. In one that has not, such as Chinese, and in
    /// one that is not known, all numbers have the form `other`: the data make no difference between them.
    pub fn has_forms(&self) -> bool {
        let locale = DataLocale::from(self.identifier());
        let request = DataRequest {
            id: DataIdentifierBorrowed::for_locale(&locale),
            ..DataRequest::default()
        };
        let found = DataProvider::<PluralsCardinalV1>::load(&Baked, request);
        !locale.is_unknown()
            && found.is_ok_and(|found| {
                found
                    .metadata
                    .locale
                    .is_none_or(|locale| !locale.is_unknown())
            })
    }

    fn rules(&self, kind: Kind) -> &PluralRules {
        let rules = match kind {
            Kind::Cardinal => &self.cardinal,
            Kind::Ordinal => &self.ordinal,
        };
        rules.get_or_init(|| {
            let language = self.identifier().into();
            let rules = match kind {
                Kind::Cardinal => PluralRules::try_new_cardinal(language),
                Kind::Ordinal => PluralRules::try_new_ordinal(language),
            };
            rules.expect("the data is part of the program, and has rules for what it does not know")
        })
    }

    /// The category of a number as it is written, such as `3` or `1.50`. `None` for what is no number, or
    /// has more digits than can be counted.
    pub fn category(&self, kind: Kind, number: &str) -> Option<&'static str> {
        let number: Decimal = number.parse().ok()?;
        Some(name(
            self.rules(kind).category_for(PluralOperands::from(&number)),
        ))
    }

    /// The categories of the whole numbers up to 100, which is as far as a screen counts, written with so
    /// many digits behind the point.
    pub fn counted(&self, kind: Kind, digits: usize) -> BTreeSet<&'static str> {
        if digits == 0 {
            return (0..=100_u32)
                .map(|number| name(self.rules(kind).category_for(number)))
                .collect();
        }
        let zeros = format!(".{:0<digits$}", "");
        (0..=100)
            .filter_map(|number| self.category(kind, &format!("{number}{zeros}")))
            .collect()
    }

    /// The categories of all numbers.
    pub fn all(&self, kind: Kind) -> BTreeSet<&'static str> {
        self.rules(kind).categories().map(name).collect()
    }
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => CATEGORIES[0],
        PluralCategory::One => CATEGORIES[1],
        PluralCategory::Two => CATEGORIES[2],
        PluralCategory::Few => CATEGORIES[3],
        PluralCategory::Many => CATEGORIES[4],
        PluralCategory::Other => CATEGORIES[5],
    }
}

/// The function that says how a number is meant: `NUMBER($seconds, type: "ordinal")`.
pub const NUMBER: &str = "NUMBER";

/// How a call of [`NUMBER`] wants its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wish {
    pub kind: Kind,
    /// The least digits behind the point.
    pub digits: usize,
}

/// More digits behind the point than any text has, and few enough to be counted.
const MOST_DIGITS: usize = 15;

impl Wish {
    /// What the options of a call ask for; the name of the first that asks for something else.
    pub fn of<'a>(arguments: &ast::CallArguments<&'a str>) -> Result<Self, &'a str> {
        let mut wish = Self::default();
        for argument in &arguments.named {
            match (argument.name.name, &argument.value) {
                ("type", ast::InlineExpression::StringLiteral { value: "cardinal" }) => {
                    wish.kind = Kind::Cardinal
                }
                ("type", ast::InlineExpression::StringLiteral { value: "ordinal" }) => {
                    wish.kind = Kind::Ordinal
                }
                ("minimumFractionDigits", ast::InlineExpression::NumberLiteral { value }) => {
                    wish.digits = value
                        .parse()
                        .ok()
                        .filter(|digits| *digits <= MOST_DIGITS)
                        .ok_or(argument.name.name)?;
                }
                (name, _) => return Err(name),
            }
        }
        Ok(wish)
    }
}

/// A sentence with a number, in the forms that its file gives.
pub struct Forms<'a> {
    /// The variable that decides.
    pub variable: &'a str,
    pub wish: Wish,
    pub names: BTreeSet<&'a str>,
    pub default: &'a str,
}

/// Every choice between forms of a number in a pattern.
pub fn forms<'a>(pattern: &ast::Pattern<&'a str>) -> Vec<Forms<'a>> {
    let mut found = Vec::new();
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            forms_in(expression, &mut found);
        }
    }
    found
}

fn forms_in<'a>(expression: &ast::Expression<&'a str>, found: &mut Vec<Forms<'a>>) {
    match expression {
        ast::Expression::Inline(ast::InlineExpression::Placeable { expression }) => {
            forms_in(expression, found)
        }
        ast::Expression::Inline(_) => {}
        ast::Expression::Select { selector, variants } => {
            if let Some((variable, wish)) = counted_by(selector) {
                let default = variants.iter().find(|variant| variant.default);
                found.push(Forms {
                    variable,
                    wish,
                    names: variants
                        .iter()
                        .map(|variant| key_name(&variant.key))
                        .collect(),
                    default: default.map_or("other", |variant| key_name(&variant.key)),
                });
            }
            found.extend(variants.iter().flat_map(|variant| forms(&variant.value)));
        }
    }
}

/// The variable that a selector takes its number from, and how it is meant.
fn counted_by<'a>(selector: &ast::InlineExpression<&'a str>) -> Option<(&'a str, Wish)> {
    match selector {
        ast::InlineExpression::VariableReference { id } => Some((id.name, Wish::default())),
        ast::InlineExpression::FunctionReference { id, arguments } if id.name == NUMBER => {
            let [ast::InlineExpression::VariableReference { id }] = &*arguments.positional else {
                return None;
            };
            Some((id.name, Wish::of(arguments).ok()?))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plurals(tag: &str) -> Plurals {
        Plurals::of(&LanguageTag::parse(tag).unwrap())
    }

    #[test]
    fn each_language_has_the_forms_that_unicode_gives_it() {
        let counted = |tag: &str| {
            plurals(tag)
                .counted(Kind::Cardinal, 0)
                .into_iter()
                .collect::<Vec<_>>()
        };
        assert_eq!(counted("en-GB"), ["one", "other"]);
        assert_eq!(counted("pl"), ["few", "many", "one"]);
        assert_eq!(
            counted("ar"),
            ["few", "many", "one", "other", "two", "zero"]
        );
        assert_eq!(
            counted("cy"),
            ["few", "many", "one", "other", "two", "zero"]
        );
        assert_eq!(counted("zh-Hans"), ["other"]);
        assert_eq!(
            plurals("lt")
                .counted(Kind::Cardinal, 1)
                .into_iter()
                .collect::<Vec<_>>(),
            ["few", "one", "other"]
        );
        assert_eq!(
            plurals("en-GB")
                .counted(Kind::Ordinal, 0)
                .into_iter()
                .collect::<Vec<_>>(),
            ["few", "one", "other", "two"]
        );
        assert!(
            plurals("fr").all(Kind::Cardinal).contains("many"),
            "millions"
        );
    }

    #[test]
    fn it_is_known_of_which_languages_the_rules_has_forms() {
        for tag in ["en-GB", "cy", "vi", "pt-PT", "sr-Latn", "ckb", "mt", "en"] {
            assert!(plurals(tag).has_forms(), "{tag}");
        }
        for tag in ["zh-Hans", "zh-Hant", "ja", "tet", "rom", "qaa", "qaaqaaq"] {
            assert!(!plurals(tag).has_forms(), "{tag}");
            assert_eq!(
                plurals(tag).category(Kind::Cardinal, "1"),
                Some("other"),
                "{tag}"
            );
        }
    }

    #[test]
    fn a_language_by_another_name_has_its_rules() {
        for (other, name) in [
            ("tl", "fil"),
            ("prs-AF", "fa"),
            ("kmr", "ku"),
            ("iw", "he"),
            ("sh-Latn", "sr"),
            ("mo", "ro-MD"),
        ] {
            for kind in [Kind::Cardinal, Kind::Ordinal] {
                for number in ["0", "1", "2", "5", "21", "1.0", "1000000"] {
                    let of = |tag: &str| plurals(tag).category(kind, number);
                    assert_eq!(of(other), of(name), "{other} {number}");
                }
            }
            assert!(plurals(other).has_forms(), "{other}");
        }
    }
}
