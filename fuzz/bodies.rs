//! What has to hold whatever bytes stand in a file of the site. Used by the fuzz targets beside, and by
//! `tests/core/fuzz.rs` as properties.

use guidance_kiosk::edition::load::Contents;
use guidance_kiosk::edition::{Edition, Snapshot};

/// A small site: the shipped facts and documents in the practice's own language and one other.
pub fn site() -> Snapshot {
    let mut snapshot = Snapshot::default();
    for (path, text) in [
        (
            "content/practice.toml",
            include_str!("../content/practice.toml"),
        ),
        (
            "content/guidance/social-media.toml",
            include_str!("../content/guidance/social-media.toml"),
        ),
        (
            "locales/en-GB/kiosk.ftl",
            include_str!("../locales/en-GB/kiosk.ftl"),
        ),
        (
            "locales/en-GB/social-media.ftl",
            include_str!("../locales/en-GB/social-media.ftl"),
        ),
        (
            "locales/ur/kiosk.ftl",
            include_str!("../locales/ur/kiosk.ftl"),
        ),
        (
            "locales/ur/social-media.ftl",
            include_str!("../locales/ur/social-media.ftl"),
        ),
        (
            "locales/ur/review.toml",
            include_str!("../locales/ur/review.toml"),
        ),
    ] {
        snapshot
            .files
            .insert(path.to_owned(), Contents::Bytes(text.into()));
    }
    snapshot
        .locales
        .extend(["en-GB".to_owned(), "ur".to_owned()]);
    let Some(Contents::Bytes(practice)) = snapshot.files.get_mut("content/practice.toml") else {
        return snapshot;
    };
    let text = String::from_utf8_lossy(practice).into_owned();
    let (start, rest) = text.split_once("languages = [").unwrap_or((&text, "]"));
    let rest = rest.split_once(']').map_or("", |(_, rest)| rest);
    *practice = format!("{start}languages = [\"en-GB\", \"ur\"]{rest}").into_bytes();
    snapshot
}

/// The files of facts, and of words, in whose place the bytes are put.
pub const FACTS: [&str; 4] = [
    "content/practice.toml",
    "content/guidance/social-media.toml",
    "locales/ur/review.toml",
    "locales/ur/language.toml",
];
pub const WORDS: [&str; 4] = [
    "locales/en-GB/kiosk.ftl",
    "locales/en-GB/social-media.ftl",
    "locales/ur/kiosk.ftl",
    "locales/ur/social-media.ftl",
];

/// Puts `bytes` in the place of each of `files` in turn.
///
/// # Panics
///
/// If there is an edition in spite of an error, or none without one; if a problem could write to a
/// terminal; if a text that is shown is empty or holds what no screen can show.
pub fn any_bytes_are_explained_or_shown_whole(site: &Snapshot, files: &[&str], bytes: &[u8]) {
    for file in files {
        let mut spoilt = site.clone();
        spoilt
            .files
            .insert((*file).to_owned(), Contents::Bytes(bytes.to_vec()));
        let (edition, problems) = Edition::from_snapshot(&spoilt, jiff::civil::date(2026, 3, 12));
        assert_eq!(
            edition.is_none(),
            problems.has_errors(),
            "{file}: {}",
            problems.render(false)
        );
        let told = problems.render(false);
        assert!(
            !told.chars().any(|c| c.is_control() && c != '\n'),
            "{file}: {told:?}"
        );
        assert!(
            problems.iter().count() < 2_000,
            "{file}: nobody reads so many problems"
        );
        let Some(edition) = edition else { continue };
        for text in edition.locales.iter().flat_map(|locale| locale.texts()) {
            assert!(
                !text.trim().is_empty() && !text.chars().any(|c| c.is_control() || c == '\u{fffd}'),
                "{file}: {text:?}"
            );
        }
    }
}

/// Two texts that differ only in what a reader cannot see are the same; two that differ in a letter are not.
///
/// # Panics
///
/// If that is not so, or if what texts are compared by changes when it is compared again.
pub fn what_a_reader_cannot_see_makes_no_difference(text: &str, place: usize) {
    use guidance_kiosk::text::{canonical, is_visible, same};

    let once = canonical(text);
    assert_eq!(once, canonical(&once), "{text:?}");
    assert!(same(text, &once), "{text:?}");
    assert_eq!(is_visible(text), !once.is_empty(), "{text:?}");
    let at = text.floor_char_boundary(place % (text.len() + 1));
    let (before, after) = text.split_at(at);
    for invisible in [
        "\u{ad}", "\u{200b}", "\u{200e}", "\u{2060}", "\u{feff}", "\u{2066}",
    ] {
        assert!(
            same(text, &format!("{before}{invisible}{after}")),
            "{invisible:?} at {at} of {text:?}"
        );
    }
    let wider = text
        .replace(' ', " \u{a0}\u{2009} ")
        .replace('"', "”")
        .replace('-', "\u{2011}");
    assert!(same(text, &wider), "{text:?}");
    if !text.contains('Q') {
        assert!(!same(text, &format!("{before}Q{after}")), "{text:?}");
    }
}
