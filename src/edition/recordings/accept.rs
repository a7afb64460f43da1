//! That recordings speak the words as they are now, as it is recorded.

use std::collections::BTreeMap;

use crate::edition::load::Snapshot;
use crate::edition::recordings::{ENDINGS, Fit, digest_of, folder_of, list_of, recordable};
use crate::edition::translations::{Change, MessageName};
use crate::edition::{Document, Edition, Locale};
use crate::sound::Fault;

/// What came of accepting recordings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Acceptance {
    pub recorded: Vec<MessageName>,
    /// Their recordings fitted before.
    pub before: Vec<MessageName>,
    /// Their words have changed since they were recorded, and they were not named.
    pub outdated: Vec<MessageName>,
    /// Recordings, relative to the site, that are not what their names say, or not whole.
    pub spoilt: Vec<(String, Fault)>,
    /// There is no recording of these.
    pub missing: Vec<MessageName>,
    /// There is a recording, but the words on the screen are the practice's own and not the language's.
    pub in_source: Vec<MessageName>,
    /// How many lines were tidied away whose recordings are gone.
    pub tidied: usize,
    pub change: Option<Change>,
}

/// Records that recordings of a language speak its words as they are now: those of `names`, or all but the
/// outdated ones. Of these it was once true and then became false, so each has to be named. `is_whole` looks
/// into a recording: one that cannot be played to its end is not accepted.
pub fn accept(
    edition: &Edition,
    locale: &Locale,
    snapshot: &Snapshot,
    names: Option<&[MessageName]>,
    is_whole: impl Fn(&str) -> Result<(), Fault>,
) -> Acceptance {
    let tag = &locale.language.tag;
    let folder = folder_of(tag);
    let mut listed = locale.recordings.listed.clone();
    let mut acceptance = Acceptance::default();
    let documents: Vec<&Document> = edition.documents.iter().collect();
    for message in recordable(locale, &documents) {
        let name = MessageName {
            file: message.file.clone(),
            message: message.message.clone(),
        };
        if names.is_some_and(|names| !names.contains(&name)) {
            continue;
        }
        let fit = locale.recordings.of(&name.file, &name.message).0;
        let list = match fit {
            Fit::None if names.is_none() => continue,
            Fit::None => &mut acceptance.missing,
            _ if message.in_source => &mut acceptance.in_source,
            Fit::Outdated if names.is_none() => &mut acceptance.outdated,
            Fit::Fitting | Fit::Outdated | Fit::Unlisted => {
                let path = |recording: &str| format!("{folder}/{}/{recording}", name.file);
                let recordings = ENDINGS
                    .map(|ending| format!("{}.{ending}", message.message))
                    .into_iter();
                let (whole, spoilt): (Vec<_>, Vec<_>) = recordings
                    .filter(|recording| snapshot.audio.contains(&path(recording)))
                    .map(|recording| (is_whole(&path(&recording)), recording))
                    .partition(|(found, _)| found.is_ok());
                let told = spoilt
                    .into_iter()
                    .filter_map(|(found, recording)| Some((path(&recording), found.err()?)));
                acceptance.spoilt.extend(told);
                if whole.is_empty() {
                    continue;
                }
                if fit == Fit::Fitting {
                    &mut acceptance.before
                } else {
                    let digest = digest_of(&message.words).to_string();
                    let entries = listed.entry(name.file.clone()).or_default();
                    entries.extend(
                        whole
                            .into_iter()
                            .map(|(_, recording)| (recording, digest.clone())),
                    );
                    &mut acceptance.recorded
                }
            }
        };
        list.push(name);
    }
    let count = |listed: &BTreeMap<String, BTreeMap<String, String>>| {
        listed.values().map(BTreeMap::len).sum::<usize>()
    };
    let before = count(&listed);
    for (file, entries) in &mut listed {
        entries.retain(|recording, _| {
            snapshot
                .audio
                .contains(&format!("{folder}/{file}/{recording}"))
        });
    }
    listed.retain(|_, entries| !entries.is_empty());
    acceptance.tidied = before - count(&listed);
    if listed != locale.recordings.listed {
        let file = list_of(tag);
        acceptance.change = Some(Change {
            is_new: !snapshot.has(&file),
            file,
            contents: to_toml(&listed).into_bytes(),
        });
    }
    acceptance
}

/// The text of `recordings.toml`.
fn to_toml(listed: &BTreeMap<String, BTreeMap<String, String>>) -> String {
    let body = toml::to_string_pretty(listed).expect("texts can be written in TOML");
    format!("{HEADING}\n{body}")
}

const HEADING: &str = "\
#:schema ../../../content/schema/recordings.schema.json
# Which words the recordings speak. Written by `guidance-kiosk recordings accept`; no need to edit it.
#
# Each recording with the digest of its words. If they change on the screen, it is not played.
";
