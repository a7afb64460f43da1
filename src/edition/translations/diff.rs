//! What has changed since something was recorded of a translation, word by word.

use std::time::Duration;

use serde::Serialize;
use similar::{Algorithm, ChangeTag, TextDiff};

use crate::edition::review::State;
use crate::edition::translations::{MessageName, Translation, Translations};
use crate::text::same;

/// How one message differs from what was recorded of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Difference {
    #[serde(flatten)]
    pub name: MessageName,
    pub state: State,
    pub english: Comparison,
    pub translation: Comparison,
    /// Who accepted the recorded translation, and on which day.
    pub by: Option<String>,
    pub on: Option<String>,
}

/// A text as it was recorded and as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Comparison {
    /// `None` where no translation was accepted.
    pub recorded: Option<String>,
    pub today: String,
    /// From the one to the other; empty if there is nothing to compare, or a reader cannot tell them apart.
    pub changes: Vec<Piece>,
}

/// A run of words that stayed, went or came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Piece {
    pub kind: Kind,
    pub text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Same,
    Removed,
    Added,
}

impl Translations<'_> {
    /// Those messages whose English, or whose translation, is no longer what was recorded.
    pub fn differences(&self, translation: &Translation, names: &[MessageName]) -> Vec<Difference> {
        names
            .iter()
            .filter_map(|name| self.difference(translation, name))
            .collect()
    }

    pub(super) fn difference(
        &self,
        translation: &Translation,
        name: &MessageName,
    ) -> Option<Difference> {
        let record = translation
            .vocabulary
            .review
            .record(&name.file, &name.message)?;
        let english = Comparison::of(Some(&record.english), self.english(name)?);
        let words = Comparison::of(record.translation.as_deref(), translation.words(name)?);
        let state = translation.state(name);
        let is_different =
            state == State::Stale || (state == State::Unreviewed && !words.changes.is_empty());
        is_different.then(|| Difference {
            name: name.clone(),
            state,
            english,
            translation: words,
            by: record.by.clone(),
            on: record.on.map(|on| on.to_string()),
        })
    }
}

impl Comparison {
    fn of(recorded: Option<&str>, today: String) -> Self {
        let changes = recorded
            .filter(|recorded| !same(recorded, &today))
            .map(|recorded| pieces(recorded, &today));
        let changes = changes.unwrap_or_default();
        Self {
            recorded: recorded.map(str::to_owned),
            today,
            changes,
        }
    }
}

/// Longer than two texts of any screen take. What is found until then is shown, if not in the fewest
/// pieces.
const PATIENCE: Duration = Duration::from_secs(1);

/// What leads from one text to the other. Where a script puts no spaces between words, each character
/// counts as one.
fn pieces(before: &str, after: &str) -> Vec<Piece> {
    // Others find the spaces that both texts have in common, rather than the words.
    let algorithm = Algorithm::Patience;
    let diff = TextDiff::configure()
        .algorithm(algorithm)
        .timeout(PATIENCE)
        .diff_unicode_words(before, after);
    let changes: Vec<_> = diff
        .iter_all_changes()
        .map(|change| (change.tag(), change.value()))
        .collect();
    let is_changed = |index: usize| {
        changes
            .get(index)
            .is_some_and(|(tag, _)| *tag != ChangeTag::Equal)
    };
    let mut pieces = Vec::new();
    let (mut removed, mut added) = (String::new(), String::new());
    for (index, (tag, text)) in changes.iter().enumerate() {
        // A space between two changed words belongs to the change.
        let is_between =
            text.trim().is_empty() && index > 0 && is_changed(index - 1) && is_changed(index + 1);
        if *tag == ChangeTag::Equal && !is_between {
            put_change(&mut pieces, &mut removed, &mut added);
            put(&mut pieces, Kind::Same, &mut (*text).to_owned());
            continue;
        }
        if *tag != ChangeTag::Insert {
            removed.push_str(text);
        }
        if *tag != ChangeTag::Delete {
            added.push_str(text);
        }
    }
    put_change(&mut pieces, &mut removed, &mut added);
    pieces
}

/// Adds what went and what came in its place; nothing has changed if a reader cannot tell them apart.
fn put_change(pieces: &mut Vec<Piece>, removed: &mut String, added: &mut String) {
    let is_space =
        |text: &str| !text.is_empty() && text.trim().is_empty() && !text.contains("\n\n");
    if same(removed, added) && is_space(removed) == is_space(added) {
        removed.clear();
        put(pieces, Kind::Same, added);
    }
    put(pieces, Kind::Removed, removed);
    put(pieces, Kind::Added, added);
}

/// Adds to a list of pieces, and empties, a text.
fn put(pieces: &mut Vec<Piece>, kind: Kind, text: &mut String) {
    match pieces.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.kind == kind => last.text.push_str(text),
        _ => pieces.push(Piece {
            kind,
            text: text.clone(),
        }),
    }
    text.clear();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(before: &str, after: &str) -> String {
        pieces(before, after)
            .iter()
            .map(|piece| match piece.kind {
                Kind::Same => piece.text.clone(),
                Kind::Removed => format!("[-{}-]", piece.text),
                Kind::Added => format!("{{+{}+}}", piece.text),
            })
            .collect()
    }

    #[test]
    fn what_has_changed_is_told_by_words() {
        for (before, after, told) in [
            (
                "Ask at reception.",
                "Ask at the desk.",
                "Ask at [-reception-]{+the desk+}.",
            ),
            (
                "Patients must post.",
                "Patients must not post.",
                "Patients must {+not +}post.",
            ),
            (
                "Please ask at reception.",
                "Ask at the front desk.",
                "[-Please ask-]{+Ask+} at [-reception-]{+the front desk+}.",
            ),
            ("Back", "Go back", "[-Back-]{+Go back+}"),
            ("One.", "One.\n\nTwo.", "One.{+\n\nTwo.+}"),
            (
                "the organisation's page",
                "the organisation’s site",
                "the [-organisation's page-]{+organisation’s site+}",
            ),
            (
                "one two  three",
                "one\u{a0}two three four",
                "one\u{a0}two three{+ four+}",
            ),
            ("not able", "notable", "[-not able-]{+notable+}"),
            ("", "New", "{+New+}"),
        ] {
            assert_eq!(shown(before, after), told);
        }
    }

    #[test]
    fn what_has_changed_is_told_by_characters_where_words_have_no_spaces() {
        assert_eq!(
            shown("患者不得拍照。", "患者不可拍照。",),
            "患者不[-得-]{+可+}拍照。"
        );
        assert_eq!(
            shown("请在前台询问", "请向前台询问"),
            "请[-在-]{+向+}前台询问"
        );
    }

    #[test]
    fn both_texts_can_be_made_of_the_pieces() {
        let (before, after) = ("a b  c\n\nd e", "a x  c d\n\ne f");
        let side = |other: Kind| {
            pieces(before, after)
                .into_iter()
                .filter(|p| p.kind != other)
                .map(|p| p.text)
                .collect::<String>()
        };
        assert_eq!(side(Kind::Removed), after);
        assert!(same(&side(Kind::Added), before));
    }
}
