//! What `translations` prints.

use comfy_table::{CellAlignment, LineStyle, Table, TableStyle};

use crate::edition::translations::{
    Accepted, Addition, Checked, Comparison, Counts, Difference, Kind, MessageName, Piece,
    SameMeaning, State, Status, Translation, Translations,
};
use crate::language::Language;
use crate::problem::visible;

/// A row for each language, and one for all.
pub fn table(status: &Status) -> String {
    let mut table = Table::new();
    table.load_style(TableStyle::new().header_separator(LineStyle::none().fill('-')));
    let numbers = State::ALL.map(State::name);
    table.set_header(
        ["tag", "language"]
            .into_iter()
            .chain(numbers)
            .chain(["total", "offered"]),
    );
    let row = |tag: &str, name: &str, counts: &Counts, offered: &str| {
        let counts = [
            counts.reviewed,
            counts.unreviewed,
            counts.stale,
            counts.missing,
            counts.total,
        ]
        .map(|n| n.to_string());
        let mut row = vec![tag.to_owned(), visible(name)];
        row.extend(counts);
        row.push(offered.to_owned());
        row
    };
    for language in &status.languages {
        let offered = if language.offered { "yes" } else { "no" };
        table.add_row(row(
            &language.tag,
            &language.english_name,
            &language.counts,
            offered,
        ));
    }
    table.add_row(row("all", "", &status.total, ""));
    for column in table.column_iter_mut().skip(2).take(numbers.len() + 1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    table.trim_fmt() + "\n"
}

/// What came of accepting, in words.
pub fn told_of(
    accepted: &Accepted,
    language: &Language,
    own: &Language,
    checked: Checked<'_>,
) -> String {
    let (name, own) = (visible(&language.english_name), visible(&own.english_name));
    let mut text = String::new();
    let recorded = messages(accepted.recorded.len());
    match checked {
        _ if accepted.recorded.is_empty() => {
            text.push_str(&format!("nothing new to record of {name}\n"))
        }
        Checked::By(who) => text.push_str(&format!(
            "accepted {recorded} of {name}, checked by {}\n",
            visible(who)
        )),
        Checked::ByNobody => {
            text.push_str(&format!(
                "recorded the {own} that {recorded} of {name} are translated from; nobody has checked them\n"
            ));
        }
    }
    if !accepted.before.is_empty() {
        let stay = if accepted.before.len() == 1 {
            "stays as it was"
        } else {
            "stay as they were"
        };
        let anew = if matches!(checked, Checked::By(_)) {
            "; to accept them anew, withdraw first"
        } else {
            ""
        };
        text.push_str(&format!(
            "{} {stay} recorded before{anew}\n",
            messages(accepted.before.len())
        ));
    }
    if !accepted.missing.is_empty() {
        let count = messages(accepted.missing.len());
        text.push_str(&format!(
            "{count} without a translation: {}\n",
            list(&accepted.missing)
        ));
    }
    if accepted.tidied > 0 {
        text.push_str(&format!(
            "tidied away what was recorded of {} that there are no more\n",
            messages(accepted.tidied)
        ));
    }
    text
}

/// What has changed in the practice's own words, `own`, of each message.
pub fn told_of_changes<'a>(
    changes: impl Iterator<Item = &'a Difference>,
    language: &Language,
    own: &Language,
    is_terminal: bool,
) -> String {
    changes
        .map(|change| told_of_difference(change, language, own, is_terminal) + "\n")
        .collect()
}

/// What was not accepted because it is out of date, and how it is accepted nevertheless.
pub fn told_of_stale(
    stale: &[MessageName],
    language: &Language,
    own: &Language,
    checked: Checked<'_>,
) -> String {
    let own = visible(&own.english_name);
    let checked = match checked {
        Checked::By(who) => format!("--by \"{}\"", visible(who)),
        Checked::ByNobody => "--unreviewed".to_owned(),
    };
    let (is, it) = if stale.len() == 1 {
        ("is", "it")
    } else {
        ("are", "each")
    };
    format!(
        "{} {is} not accepted, because the {own} above has changed since. If the translation says what the \
         {own} says now, accept {it} by name:\n  guidance-kiosk translations accept {} {checked} {}\n",
        messages(stale.len()),
        language.tag,
        stale
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(" ")
    )
}

/// What has changed in the English of each message, once for all languages that were made from the same.
pub fn told_of_corrections(
    outcomes: &[(Language, SameMeaning)],
    own: &Language,
    is_terminal: bool,
) -> String {
    let own = visible(&own.english_name);
    let mut told = Vec::new();
    for change in outcomes
        .iter()
        .flat_map(|(_, outcome)| outcome.changes.iter().chain(&outcome.numbers))
    {
        let words = shown(&change.english, is_terminal).replace('\n', "\n  ");
        let text = format!("{}: the {own} has changed\n  {words}\n\n", change.name);
        if !told.contains(&text) {
            told.push(text);
        }
    }
    told.concat()
}

/// What was recorded of corrections of the English, in words.
pub fn told_of_same_meaning(outcomes: &[(Language, SameMeaning)], own: &Language) -> String {
    let own = visible(&own.english_name);
    let languages = |is_one: &dyn Fn(&SameMeaning) -> bool| {
        let tags: Vec<_> = outcomes
            .iter()
            .filter(|(_, outcome)| is_one(outcome))
            .map(|(language, _)| language.tag.as_str())
            .collect();
        let count = if tags.len() == 1 {
            "1 language".to_owned()
        } else {
            format!("{} languages", tags.len())
        };
        (!tags.is_empty()).then(|| format!("{count}: {}", tags.join(", ")))
    };
    let mut text = match languages(&|outcome| outcome.change.is_some()) {
        Some(languages) => format!(
            "recorded that the {own} means the same as before for {languages}\nto undo this, put back your copies of \
             review.toml in the folders of these languages\n"
        ),
        None => "nothing was recorded\n".to_owned(),
    };
    if let Some(languages) = languages(&|outcome| !outcome.numbers.is_empty()) {
        text.push_str(&format!(
            "a number has changed, so this is not the same meaning; correct the translation, and accept it, for {languages}\n"
        ));
    }
    if let Some(languages) = languages(&|outcome| !outcome.broken.is_empty()) {
        text.push_str(&format!(
            "not everything can be shown as it is; `guidance-kiosk check` explains how to mend it, for {languages}\n"
        ));
    }
    if outcomes.iter().all(|(_, outcome)| {
        outcome.changes.is_empty() && outcome.numbers.is_empty() && outcome.broken.is_empty()
    }) {
        text.push_str("no translation of what you named is out of date\n");
    }
    text
}

/// What was made, and what to do with it, in words.
pub fn told_of_addition(
    addition: &Addition,
    translations: &Translations<'_>,
    translation: &Translation,
) -> String {
    let (tag, name) = (
        &translation.language().tag,
        visible(&translation.language().english_name),
    );
    if addition.changes.is_empty() {
        return format!(
            "nothing to add: every message of {name} is in locales/{tag}, or waits there to be filled in\n"
        );
    }
    let mut text = format!("in locales/{tag}, for {name}:\n");
    for change in &addition.changes {
        let file = change.file.rsplit('/').next().unwrap_or_default();
        let count = addition
            .messages
            .iter()
            .find(|(stem, _)| file.strip_suffix(".ftl") == Some(stem));
        let what = match (count, file) {
            (Some((_, count)), _) => format!("{} to translate", messages(*count)),
            (None, "language.toml") => "the settings of the language, to fill in".to_owned(),
            (None, _) => {
                format!(
                    "the {} that each message is to be translated from",
                    visible(&translations.source().english_name)
                )
            }
        };
        text.push_str(&format!(
            "  {} {file}: {what}\n",
            if change.is_new { "made" } else { "added to" }
        ));
    }
    let mut steps = Vec::new();
    if addition.asks_for_settings {
        steps.push("fill in language.toml".to_owned());
    }
    steps.push(
        match addition
            .changes
            .iter()
            .find(|change| change.is_new && change.file.ends_with(".ftl"))
        {
            Some(_) => "fill in the messages: the head of each new file says how".to_owned(),
            None => "fill in the messages: they stand at the end of each file".to_owned(),
        },
    );
    if !translations.is_listed(tag) {
        steps.push(format!(
            "add \"{tag}\" to `languages` in content/practice.toml"
        ));
    }
    steps.push("guidance-kiosk check".to_owned());
    steps.push(format!(
        "guidance-kiosk preview --out pictures --language {tag}"
    ));
    steps.push(format!("when someone has checked it: guidance-kiosk translations accept {tag} --by \"who checked it\""));
    text.push_str("\nwhat comes next:\n");
    for (index, step) in steps.iter().enumerate() {
        text.push_str(&format!("  {}. {step}\n", index + 1));
    }
    text
}

/// What has changed in one message; in colours on a terminal.
pub fn told_of_difference(
    difference: &Difference,
    language: &Language,
    own: &Language,
    is_terminal: bool,
) -> String {
    let own = visible(&own.english_name);
    let what = if difference.state == State::Stale {
        own.as_str()
    } else {
        "translation"
    };
    let since = match (&difference.by, &difference.on) {
        (Some(by), Some(on)) => format!("{} accepted it on {on}", visible(by)),
        (Some(by), None) => format!("{} accepted it", visible(by)),
        (None, _) => "it was translated".to_owned(),
    };
    let name = visible(&language.english_name);
    let width = name.chars().count().max(own.chars().count());
    let line = |name: &str, words: &Comparison| {
        let indent = format!("\n  {:width$}  ", "");
        format!(
            "  {name:width$}  {}\n",
            shown(words, is_terminal).replace('\n', &indent)
        )
    };
    let (english, translation) = (
        line(&own, &difference.english),
        line(&name, &difference.translation),
    );
    format!(
        "{}: the {what} has changed since {since}\n{english}{translation}",
        difference.name
    )
}

/// The words with what has changed marked.
fn shown(words: &Comparison, is_terminal: bool) -> String {
    if words.changes.is_empty() {
        return tame(&words.today);
    }
    let piece = |piece: &Piece| {
        let text = tame(&piece.text);
        match (piece.kind, is_terminal) {
            (Kind::Same, _) => text,
            (Kind::Removed, false) => format!("[-{text}-]"),
            (Kind::Added, false) => format!("{{+{text}+}}"),
            // Red and struck through; green.
            (Kind::Removed, true) => format!("\u{1b}[31;9m{text}\u{1b}[0m"),
            (Kind::Added, true) => format!("\u{1b}[32m{text}\u{1b}[0m"),
        }
    };
    words.changes.iter().map(piece).collect()
}

/// Fit for a terminal, with its paragraphs.
fn tame(text: &str) -> String {
    text.split('\n').map(visible).collect::<Vec<_>>().join("\n")
}

/// The most names that are listed in one line.
const MOST_LISTED: usize = 5;

pub fn list(names: &[MessageName]) -> String {
    let listed = names
        .iter()
        .take(MOST_LISTED)
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join(", ");
    if names.len() > MOST_LISTED {
        format!("{listed} and {} more", names.len() - MOST_LISTED)
    } else {
        listed
    }
}

pub fn messages(count: usize) -> String {
    if count == 1 {
        "1 message".to_owned()
    } else {
        format!("{count} messages")
    }
}
