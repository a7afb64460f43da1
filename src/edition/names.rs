//! Names of files: which file was meant by one of another name.

use crate::edition::load::Snapshot;

/// A file's name without this ending, in whatever letters.
pub fn without_ending<'a>(name: &'a str, ending: &str) -> Option<&'a str> {
    let at = name
        .len()
        .checked_sub(ending.len())
        .filter(|at| name.is_char_boundary(*at))?;
    name[at..]
        .eq_ignore_ascii_case(ending)
        .then_some(&name[..at])
}

/// The name of what a file or folder is a copy of, by what Windows, browsers and people put to names.
pub fn original_of(name: &str) -> Option<String> {
    let (stem, ending) = match name.rfind('.').filter(|at| {
        [".toml", ".ftl"]
            .iter()
            .any(|known| name[*at..].eq_ignore_ascii_case(known))
    }) {
        Some(at) => name.split_at(at),
        None => (name, ""),
    };
    let mut stem = stem.trim();
    let before = stem;
    if let Some(rest) = strip_start(stem, "copy of ") {
        stem = rest;
    }
    // kiosk (1), kiosk - Copy (2)
    if let Some((rest, number)) = stem
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once('('))
        && !number.is_empty()
        && number.bytes().all(|b| b.is_ascii_digit())
    {
        stem = rest.trim_end();
    }
    // social-media (Anna's conflicted copy 2026-01-31)
    if let Some((rest, _)) = stem
        .split_once('(')
        .filter(|(_, mark)| mark.contains("conflicted copy"))
    {
        stem = rest.trim_end();
    }
    // OneDrive puts the name of the computer behind that of the file: social-media-RECEPTION-PC
    let is_computer = |part: &str| {
        part.bytes()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-')
            && part.len() > 2
    };
    if let Some((at, _)) = stem
        .match_indices('-')
        .find(|(at, _)| is_computer(&stem[at + 1..]))
        .filter(|_| !ending.is_empty())
        && stem[at..].bytes().any(|b| b.is_ascii_uppercase())
    {
        stem = &stem[..at];
    }
    for mark in [
        "copy", "kopie", "old", "bak", "backup", "orig", "previous", "new",
    ] {
        if let Some(rest) = strip_end(stem, mark)
            && rest.ends_with([' ', '-', '_', '.'])
        {
            stem = rest.trim_end_matches([' ', '-', '_', '.']);
        }
    }
    (stem != before && !stem.is_empty()).then(|| format!("{stem}{ending}"))
}

fn strip_start<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    text.get(..start.len())
        .filter(|begin| begin.eq_ignore_ascii_case(start))
        .map(|_| &text[start.len()..])
}

fn strip_end<'a>(text: &'a str, end: &str) -> Option<&'a str> {
    let at = text.len().checked_sub(end.len())?;
    text.get(at..)
        .filter(|rest| rest.eq_ignore_ascii_case(end))
        .map(|_| &text[..at])
}

/// The names that a file's name may have been meant for.
pub fn meant_by(name: &str) -> impl Iterator<Item = String> {
    let like = |name: &str| name.replace([' ', '_'], "-").to_ascii_lowercase();
    [
        Some(like(name)),
        original_of(name).map(|original| like(&original)),
    ]
    .into_iter()
    .flatten()
}

/// The file that is probably meant by `wanted`, which is not there: one of the same name in other letters,
/// with an ending too many, or marked as a copy.
pub fn misnamed<'a>(snapshot: &'a Snapshot, wanted: &str) -> Option<&'a String> {
    let (folder, name) = wanted.rsplit_once('/')?;
    let in_folder = |path: &&String| {
        path.rsplit_once('/')
            .is_some_and(|(of, _)| of.eq_ignore_ascii_case(folder))
    };
    let is_it = |path: &&String, fits: &dyn Fn(&str) -> bool| {
        path.rsplit_once('/').is_some_and(|(_, found)| fits(found))
    };
    let like = |found: &str| found.replace([' ', '_'], "-").to_ascii_lowercase();
    let paths = || {
        snapshot
            .files
            .keys()
            .chain(&snapshot.strays)
            .filter(in_folder)
    };
    paths()
        .find(|path| is_it(path, &|found| like(found) == name))
        .or_else(|| {
            paths().find(|path| {
                is_it(path, &|found| {
                    original_of(found).is_some_and(|original| like(&original) == name)
                })
            })
        })
        .or_else(|| {
            paths().find(|path| {
                is_it(path, &|found| {
                    strip_start(found, name).is_some_and(|rest| {
                        rest.starts_with('.') && !rest.eq_ignore_ascii_case(".txt")
                    })
                })
            })
        })
}

/// What to do about a file that is not there, where another seems to be meant.
pub fn misnamed_help(snapshot: &Snapshot, wanted: &str) -> Option<String> {
    let name_of = |path: &str| path.rsplit('/').next().map(str::to_owned);
    let with_txt = snapshot
        .files
        .keys()
        .find(|path| strip_end(path, ".txt").is_some_and(|rest| rest.eq_ignore_ascii_case(wanted)));
    if let Some(found) = with_txt {
        return Some(format!("rename the file {found} to {}", name_of(wanted)?));
    }
    if let Some(found) = misnamed(snapshot, wanted) {
        let (folder, name) = wanted.rsplit_once('/')?;
        let (found_folder, found_name) = found.rsplit_once('/')?;
        return Some(if folder == found_folder {
            format!("rename the file {found} to {name}")
        } else {
            format!(
                "rename the folder {found_folder} to {}",
                folder.rsplit('/').next().unwrap_or(folder)
            ) + &if found_name == name {
                String::new()
            } else {
                format!(", and the file {found_name} to {name}")
            }
        });
    }
    // The words may be in a document of another program.
    let stem = strip_end(wanted, ".ftl").or_else(|| strip_end(wanted, ".toml"))?;
    let of_office = |path: &&String| {
        path.rsplit_once('.').is_some_and(|(start, ending)| {
            start.eq_ignore_ascii_case(stem) && !["ftl", "toml"].contains(&ending)
        })
    };
    if let Some(found) = snapshot.strays.iter().find(of_office) {
        let name = name_of(wanted)?;
        return Some(format!(
            "open {found}, copy its words into Notepad, and save them there as {name}, with the type \"All files\" and the encoding UTF-8"
        ));
    }
    // Words that stand beside the facts, or beside the folders of the languages.
    if let Some((folder, name)) = wanted
        .rsplit_once('/')
        .filter(|(_, name)| name.ends_with(".ftl"))
    {
        let places =
            ["content/guidance", "content", "locales"].map(|place| format!("{place}/{name}"));
        let is_there =
            |path: &&String| snapshot.has(path) || snapshot.strays.contains(path.as_str());
        if let Some(found) = places.iter().find(is_there) {
            return Some(format!("move the file {found} into {folder}"));
        }
    }
    // It may stand one folder too high.
    let above = wanted.replacen("/guidance/", "/", 1);
    if above != wanted && snapshot.has(&above) {
        return Some(format!(
            "move the file {above} into {}",
            wanted.rsplit_once('/')?.0
        ));
    }
    // What comes out of an archive often stands in a folder of its own name: pl/pl/kiosk.ftl.
    let (folder, name) = wanted.rsplit_once('/')?;
    let inner = snapshot.strays.iter().find(|path| {
        path.strip_prefix(folder)
            .and_then(|rest| rest.strip_prefix('/'))
            .is_some_and(|rest| rest.split_once('/').is_some_and(|(_, found)| found == name))
    })?;
    let (from, _) = inner.rsplit_once('/')?;
    Some(format!("move the files of {from} up, into {folder}"))
}

/// The file of words in a language's folder that nothing asks for, where exactly one is missing: so it is where
/// guidance was renamed, and its words were not. `stems`: of all the files that belong there. With the name
/// that the file has to have.
pub fn left_behind<'a>(
    snapshot: &'a Snapshot,
    folder: &'a str,
    stems: &[&str],
) -> Option<(&'a str, String)> {
    let file = |stem: &str| format!("{folder}/{stem}.ftl");
    let mut missing = stems.iter().filter(|stem| !snapshot.has(&file(stem)));
    let (wanted, None) = (missing.next()?, missing.next()) else {
        return None;
    };
    let is_left = |name: &&str| {
        let stem = name.strip_suffix(".ftl");
        stem.is_some_and(|stem| {
            !stems.contains(&stem) && !snapshot.has(&format!("content/guidance/{stem}.toml"))
        }) && original_of(name).is_none()
    };
    let mut left = snapshot.names_in(folder).filter(is_left);
    let only = left.next()?;
    left.next()
        .is_none()
        .then(|| (only, format!("{wanted}.ftl")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_known_by_its_name() {
        for (copy, original) in [
            ("social-media - Copy.toml", Some("social-media.toml")),
            ("social-media - Copy (2).toml", Some("social-media.toml")),
            ("kiosk (1).ftl", Some("kiosk.ftl")),
            ("Copy of kiosk.ftl", Some("kiosk.ftl")),
            ("kiosk-old.ftl", Some("kiosk.ftl")),
            ("kiosk_backup.ftl", Some("kiosk.ftl")),
            ("pl - Copy", Some("pl")),
            ("en-GB.old", Some("en-GB")),
            ("pl (1)", Some("pl")),
            ("social-media-RECEPTION-PC.toml", Some("social-media.toml")),
            ("kiosk-DESKTOP-4F2K9.ftl", Some("kiosk.ftl")),
            (
                "social-media (Anna's conflicted copy 2026-01-31).ftl",
                Some("social-media.ftl"),
            ),
            ("pl-PL", None),
            ("zh-HANT", None),
            ("policy-2026.toml", None),
            ("kiosk.ftl", None),
            ("pl", None),
            ("gold.toml", None),
            ("copy.toml", None),
            ("(1).toml", None),
        ] {
            assert_eq!(original_of(copy).as_deref(), original, "{copy}");
        }
    }
}
