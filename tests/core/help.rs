//! Every help can be followed: what it says, done to the letter, leads to a site without that mistake and
//! without another, and no words are lost on the way or left off the screen.

use crate::staff;
use std::any::Any;
use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::staff::defects::forms::{FLUENT_DEFECTS, MISFIT_DEFECTS, TOML_DEFECTS};
use crate::staff::defects::slips::SLIPS;
use crate::staff::defects::{
    Defect, FILE_DEFECTS, GUIDANCE_DEFECTS, LINK_DEFECTS, PRACTICE_DEFECTS, RECORDINGS_DEFECTS,
    REVIEW_DEFECTS, WORDS_DEFECTS, defects,
};
use crate::staff::follow::{Repair, follow};
use crate::staff::{DAY, NO_MISTAKES, PRACTICE, Site};
use guidance_kiosk::edition::{Edition, Snapshot};
use guidance_kiosk::problem::{Problem, Severity};

/// More mistakes do not follow from one.
const MOST_STEPS: usize = 8;

/// Told of a site that is as it should be, once somebody has put another address in it or other words.
const STILL_TOLD: [&str; 5] = [
    "paragraphs-differ",
    "link-unconfirmed",
    "translation-stale",
    "code-close",
    "translation-unreviewed",
];

fn load(site: &Site) -> (Option<Edition>, Vec<Problem>) {
    let (edition, problems) = Edition::from_snapshot(&Snapshot::read(site.root()), DAY);
    let mut list: Vec<_> = problems.sorted().into_iter().cloned().collect();
    list.retain(|problem| !NO_MISTAKES.contains(&problem.code.name()));
    // Errors come first.
    list.sort_by_key(|problem| problem.severity);
    (edition, list)
}

/// Every text of the guidance, by language, document and message.
fn texts(edition: &Edition) -> BTreeMap<(String, String, String), String> {
    let mut texts = BTreeMap::new();
    for locale in &edition.locales {
        let tag = locale.language.tag.to_string();
        for document in &edition.documents {
            let Some(wording) = locale.documents.get(&document.id) else {
                continue;
            };
            for message in wording.messages(document) {
                texts.insert(
                    (tag.clone(), document.id.to_string(), message.id),
                    message.text,
                );
            }
        }
        for (index, label) in locale.labels.all().into_iter().enumerate() {
            texts.insert(
                (tag.clone(), "kiosk".to_owned(), index.to_string()),
                label.clone(),
            );
        }
    }
    texts
}

/// The messages of a file of words by name, as far as a reader of lines can tell.
fn messages(text: &str) -> BTreeMap<String, String> {
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let mut name = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((start, _)) = line
            .split_once(['=', ':'])
            .filter(|_| !line.starts_with([' ', '\t']))
        {
            name = start.trim().to_owned();
        }
        let words = found.entry(name.clone()).or_default();
        *words += line;
        *words += "\n";
    }
    found
}

/// The messages that a slip has changed in a file of words.
fn touched(before: &str, after: &str) -> BTreeSet<String> {
    let (before, after) = (messages(before), messages(after));
    let names: BTreeSet<_> = before.keys().chain(after.keys()).cloned().collect();
    names
        .into_iter()
        .filter(|name| {
            before.get(name).map(|text| text.trim()) != after.get(name).map(|text| text.trim())
        })
        .collect()
}

/// Follows the help of one mistake, and of all that comes of it. What is wrong with that, if anything is.
fn followed(defect: &Defect) -> Result<(), String> {
    let whole = Site::confirmed_before(DAY);
    let (before, told) = load(&whole);
    let before = before.ok_or_else(|| format!("the shipped site is not whole: {told:?}"))?;
    let site = defect.site_on(DAY);
    if let Repair::Nothing(_) = defect.repair {
        return Ok(());
    }
    let changed = |file: &str| whole.text(file) != site.text(file);
    let languages_changed = changed(PRACTICE) && {
        let languages = |site: &Site| {
            site.text(PRACTICE)
                .split("\nlanguages")
                .nth(1)
                .map(|rest| rest.split("\n\n").next().unwrap_or_default().to_owned())
        };
        languages(&whole) != languages(&site)
    };
    let mut slips = BTreeMap::new();
    for tag in staff::LANGUAGES {
        for stem in ["kiosk", "social-media"] {
            let file = format!("locales/{tag}/{stem}.ftl");
            if changed(&file) && site.path(&file).is_file() {
                slips.insert(
                    (tag.to_owned(), stem.to_owned()),
                    touched(&whole.text(&file), &site.text(&file)),
                );
            }
        }
    }
    let (_, mut told) = load(&site);
    let first = told
        .iter()
        .position(|problem| problem.code.name() == defect.code)
        .ok_or("its mistake is not told")?;
    let mut next = told[first].clone();
    let mut history = Vec::new();
    loop {
        let line = format!("{next} of {:?}", next.code);
        history.push(line);
        let said = || {
            history
                .iter()
                .map(|line| format!("\n        {line}"))
                .collect::<String>()
        };
        if history.len() > MOST_STEPS {
            return Err(format!("there is no end to it:{}", said()));
        }
        // By hand only the mistake itself is put right.
        let repair = if history.len() > 1 && matches!(defect.repair, Repair::ByHand(_)) {
            Repair::AsRead
        } else {
            defect.repair
        };
        follow(&site, &next, repair).map_err(|why| format!("{why}{}", said()))?;
        let (_, now) = load(&site);
        let is_same = |a: &Problem, b: &Problem| {
            (a.code, &a.file, &a.message) == (b.code, &b.file, &b.message)
        };
        if let Some(left) = now.iter().find(|problem| {
            is_same(problem, &next) && count(&now, problem) >= count(&told, problem)
        }) {
            return Err(format!("it is told as before: {left}{}", said()));
        }
        let is_new = |problem: &&Problem| {
            problem.severity == Severity::Error
                && !told.iter().any(|told| {
                    is_same(told, problem)
                        || (told.code, &told.file) == (problem.code, &problem.file)
                })
        };
        if let Some(other) = now.iter().find(is_new) {
            return Err(format!(
                "another mistake has taken its place: {other}{}",
                said()
            ));
        }
        told = now;
        match told
            .iter()
            .find(|problem| !STILL_TOLD.contains(&problem.code.name()))
        {
            Some(problem) => next = problem.clone(),
            None => break,
        }
    }
    let said = || {
        history
            .iter()
            .map(|line| format!("\n        {line}"))
            .collect::<String>()
    };
    let (after, told) = load(&site);
    let after = after.ok_or_else(|| format!("there is no edition: {told:?}{}", said()))?;
    // The practice may have another name by now.
    let names = (before.practice.clone(), after.practice.clone());
    let (before, after) = (texts(&before), texts(&after));
    for (key, text) in &before {
        let (tag, stem, message) = key;
        let is_offered = after.keys().any(|(other, ..)| other == tag);
        if (languages_changed && !is_offered)
            || slips
                .get(&(tag.clone(), stem.clone()))
                .is_some_and(|slips| slips.contains(message) || stem == "kiosk")
        {
            continue;
        }
        match after.get(key) {
            None => return Err(format!("{key:?} is not on the screen any more{}", said())),
            // Other words may have been put before them.
            Some(now) if !now.ends_with(&text.replace(&names.0, &names.1)) => {
                return Err(format!("{key:?} has become {now:?}{}", said()));
            }
            Some(_) => {}
        }
    }
    // What was typed in the slip is on the screen too.
    for ((tag, stem), slips) in &slips {
        let typed = messages(&site.text(&format!("locales/{tag}/{stem}.ftl")));
        for message in slips.iter().filter(|message| {
            stem != "kiosk" && before.contains_key(&(tag.clone(), stem.clone(), (*message).clone()))
        }) {
            let shown = after
                .get(&(tag.clone(), stem.clone(), message.clone()))
                .cloned()
                .unwrap_or_default();
            let words = typed.get(message).cloned().unwrap_or_default();
            let words = words.split_once('=').map_or("", |(_, words)| words);
            let plain: String = words
                .split('{')
                .map(|part| part.split_once('}').map_or(part, |(_, rest)| rest))
                .collect();
            if let Some(lost) = plain
                .split_whitespace()
                .find(|word| word.chars().any(char::is_alphabetic) && !shown.contains(*word))
            {
                return Err(format!(
                    "{lost:?} of {message} is lost: {shown:?}{}",
                    said()
                ));
            }
        }
    }
    Ok(())
}

fn count(told: &[Problem], like: &Problem) -> usize {
    told.iter()
        .filter(|problem| {
            (problem.code, &problem.file, &problem.message)
                == (like.code, &like.file, &like.message)
        })
        .count()
}

/// Each help of a table, followed.
fn all_lead_to_a_site_without_the_mistake(defects: &[Defect]) {
    let wrong: Vec<_> = defects
        .iter()
        .filter_map(|defect| {
            let done = catch_unwind(AssertUnwindSafe(|| followed(defect)));
            let panicked = |panic: Box<dyn Any + Send>| {
                let said = panic
                    .downcast_ref::<String>()
                    .and_then(|said| said.lines().next())
                    .unwrap_or("it panicked");
                Err(said.to_owned())
            };
            let why = done.unwrap_or_else(panicked).err()?;
            Some(format!(
                "\n=== {}: {}\n    {why}",
                defect.name.escape_debug(),
                defect.code
            ))
        })
        .collect();
    assert!(
        wrong.is_empty(),
        "{} of {}:{}",
        wrong.len(),
        defects.len(),
        wrong.concat()
    );
}

/// One test for each table, so that they run beside each other.
macro_rules! followed {
    ($($name:ident: $table:expr;)*) => {
        $(#[test]
        fn $name() {
            all_lead_to_a_site_without_the_mistake($table);
        })*

        #[test]
        fn every_table_is_followed() {
            let followed: usize = [$($table.len()),*].iter().sum();
            assert_eq!(followed, defects().count());
        }
    };
}

followed! {
    help_about_the_practice_can_be_followed: PRACTICE_DEFECTS;
    help_about_links_can_be_followed: LINK_DEFECTS;
    help_about_the_guidance_can_be_followed: GUIDANCE_DEFECTS;
    help_about_words_can_be_followed: WORDS_DEFECTS;
    help_about_reviews_can_be_followed: REVIEW_DEFECTS;
    help_about_files_can_be_followed: FILE_DEFECTS;
    help_about_recordings_can_be_followed: RECORDINGS_DEFECTS;
    help_about_the_form_of_facts_can_be_followed: TOML_DEFECTS;
    help_about_settings_that_do_not_fit_can_be_followed: MISFIT_DEFECTS;
    help_about_the_form_of_words_can_be_followed: FLUENT_DEFECTS;
    help_about_slips_that_people_made_can_be_followed: SLIPS;
}

#[test]
fn words_that_were_left_behind_follow_their_guidance() {
    let site = Site::confirmed_before(DAY);
    let rename = |from: &str, to: &str| std::fs::rename(site.path(from), site.path(to)).unwrap();
    rename(
        "content/guidance/social-media.toml",
        "content/guidance/online.toml",
    );
    site.swap(PRACTICE, "[\"social-media\"]", "[\"online\"]");
    for tag in staff::LANGUAGES {
        let (from, to) = (
            format!("locales/{tag}/social-media.ftl"),
            format!("locales/{tag}/online.ftl"),
        );
        let (_, told) = load(&site);
        let help = format!("rename the file {from} to online.ftl");
        let of_language: Vec<_> = told
            .iter()
            .filter(|problem| problem.help.as_deref() == Some(&help))
            .collect();
        let codes: Vec<_> = of_language
            .iter()
            .map(|problem| problem.code.name())
            .collect();
        assert_eq!(codes, ["missing-file", "unused-file"], "{tag}: {told:?}");
        rename(&from, &to);
    }
    let (edition, told) = load(&site);
    assert!(told.is_empty(), "{told:?}");
    let edition = edition.unwrap();
    assert!(
        edition
            .locales
            .iter()
            .all(|locale| locale.documents.keys().any(|id| id.as_str() == "online"))
    );
}

#[test]
fn what_cannot_be_followed_in_the_files_has_a_reason_and_is_rare() {
    let reasons: Vec<_> = defects()
        .filter_map(|defect| match defect.repair {
            Repair::Nothing(reason) => Some((defect.name, reason)),
            _ => None,
        })
        .collect();
    assert!(
        reasons.iter().all(|(_, reason)| reason.len() > 10) && reasons.len() <= 5,
        "{reasons:?}"
    );
}
