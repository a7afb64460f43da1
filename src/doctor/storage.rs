//! Whether the counts and the status can be kept: the disk under the data folder, and who may use it.

use std::path::{Path, PathBuf};

use crate::doctor::{Finding, Subject};
use crate::problem::some_of;

/// What is known of the disk under a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Storage {
    pub free_bytes: u64,
    /// Free names for files; none where the file system does not count them.
    pub free_files: Option<u64>,
    pub read_only: bool,
    /// The file system, as Linux names it.
    pub kind: String,
    /// How many errors the file system has noted of itself, where it does.
    pub errors: Option<u64>,
    /// Whether a file could be written, synced, read and removed.
    pub trial: Result<(), String>,
}

const MIB: u64 = 1 << 20;
/// The kiosk itself needs a few MiB a year. What fills a disk is something else, and goes on.
const TOO_LITTLE: u64 = 20 * MIB;
pub const LITTLE: u64 = 300 * MIB;
const FEW_FILES: u64 = 1000;

/// What is lost when the machine is switched off.
const IN_MEMORY: [&str; 3] = ["tmpfs", "ramfs", "overlay"];
/// What is not there when the network is not.
const ELSEWHERE: [&str; 9] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "9p",
    "afs",
    "ceph",
    "fuse.sshfs",
];

/// Whether anything can be kept on a disk, now and for long.
pub fn storage(facts: &Storage) -> Vec<Finding> {
    let subject = Subject::Storage;
    let mut findings = Vec::new();
    if facts.read_only {
        let found = format!("the disk ({}) can only be read", facts.kind);
        let to_do = "a disk that fails is made read-only by the system: look into `journalctl -k` for its errors, then start the machine anew; replace the disk or memory card if it comes again";
        findings.push(Finding::error(subject, found, to_do));
    }
    if let Err(reason) = &facts.trial {
        let found =
            format!("a file cannot be written, synced and read in the data folder: {reason}");
        findings.push(Finding::error(
            subject,
            found,
            "make room, or mend the disk or its permissions; until then nothing is counted",
        ));
    }
    if let Some(errors) = facts.errors.filter(|errors| *errors > 0) {
        let found = format!("the file system has noted {errors} errors of itself");
        let to_do = "copy the data folder elsewhere, let the file system be checked (fsck) at the next start, and replace the disk or memory card if it comes again";
        findings.push(Finding::error(subject, found, to_do));
    }
    let (room, files) = (amount(facts.free_bytes), facts.free_files);
    let delete =
        "remove what is not needed, for example old messages: sudo journalctl --vacuum-size=100M";
    if facts.free_bytes < TOO_LITTLE {
        findings.push(Finding::error(
            subject,
            format!("only {room} are free"),
            delete,
        ));
    } else if facts.free_bytes < LITTLE {
        findings.push(Finding::warning(
            subject,
            format!("only {room} are free"),
            delete,
        ));
    }
    if let Some(files) = files.filter(|files| *files < FEW_FILES) {
        let found = format!("only {files} more files can be made on the disk");
        findings.push(Finding::warning(
            subject,
            found,
            "find the folder that holds very many small files, and remove what is not needed",
        ));
    }
    if IN_MEMORY.contains(&facts.kind.as_str()) {
        let found = format!(
            "the data folder is on {}, which is lost when the machine is switched off",
            facts.kind
        );
        findings.push(Finding::warning(
            subject,
            found,
            "keep it on a disk: name another folder with --data",
        ));
    } else if ELSEWHERE.contains(&facts.kind.as_str()) {
        let found = format!(
            "the data folder is on {}, elsewhere in the network",
            facts.kind
        );
        findings.push(Finding::warning(
            subject,
            found,
            "keep it on a disk of this machine: name another folder with --data",
        ));
    }
    if findings.is_empty() {
        let found = format!(
            "{room} free on {}; a file was written, synced, read and removed",
            facts.kind
        );
        findings.push(Finding::ok(subject, found));
    }
    findings
}

/// A number of bytes, as people say it.
pub fn amount(bytes: u64) -> String {
    match bytes / MIB {
        mib @ 0..1024 => format!("{mib} MB"),
        mib => format!("{:.1} GB", mib as f64 / 1024.0),
    }
}

/// Who owns a file, and who else may do what with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rights {
    pub owner: u32,
    pub group: u32,
    /// The last twelve bits of its mode.
    pub mode: u32,
}

impl Rights {
    /// Whether these rights let someone read a file, or go into a folder. Lists of further rights (ACL) are
    /// not looked at.
    pub fn allow(&self, user: u32, group: u32, is_folder: bool) -> bool {
        let wanted = if is_folder { 0o5 } else { 0o4 };
        let shift = match (self.owner == user, self.group == group) {
            (true, _) => 6,
            (false, true) => 3,
            (false, false) => 0,
        };
        user == 0 || (self.mode >> shift) & wanted == wanted
    }
}

/// What is known of who may use what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Permissions {
    /// The data folder's; its owner is taken for the user that the kiosk runs as.
    pub data: Rights,
    /// What in it belongs to someone else.
    pub foreign: Vec<String>,
    /// What of the site that user cannot read.
    pub unreadable: Vec<String>,
}

/// Whether the kiosk may use its files, and nobody else those that are private.
pub fn permissions(facts: &Permissions, data: &Path) -> Vec<Finding> {
    let subject = Subject::Permissions;
    let folder = data.display();
    let mut findings = Vec::new();
    if facts.data.mode & 0o077 != 0 {
        let found = format!(
            "other users of this machine can look into the data folder (mode {:o})",
            facts.data.mode
        );
        findings.push(Finding::warning(
            subject,
            found,
            format!("run: sudo chmod 700 {folder}"),
        ));
    }
    if facts.data.mode & 0o700 != 0o700 {
        let found = format!(
            "the kiosk's own user cannot use the data folder (mode {:o})",
            facts.data.mode
        );
        findings.push(Finding::error(
            subject,
            found,
            format!("run: sudo chmod 700 {folder}"),
        ));
    }
    if !facts.foreign.is_empty() {
        let found = format!(
            "some files in the data folder belong to another user: {}",
            some_of(&facts.foreign, 5)
        );
        findings.push(Finding::error(
            subject,
            found,
            format!("run: sudo chown -R --reference={folder} {folder}"),
        ));
    }
    if !facts.unreadable.is_empty() {
        let found = format!(
            "the kiosk's user cannot read of the site: {}",
            some_of(&facts.unreadable, 5)
        );
        findings.push(Finding::error(
            subject,
            found,
            "run: sudo chmod -R a+rX, with the site's folder; look at the folders above it too",
        ));
    }
    if findings.is_empty() {
        findings.push(Finding::ok(
            subject,
            "the data folder is private, and the kiosk's user can read the site",
        ));
    }
    findings
}

/// Which of a site's files and folders a user may not read.
pub fn unreadable<'a>(
    rights: impl IntoIterator<Item = (&'a PathBuf, &'a Rights, bool)>,
    user: u32,
    group: u32,
) -> Vec<String> {
    let denied = rights
        .into_iter()
        .filter(|(_, rights, is_folder)| !rights.allow(user, group, *is_folder));
    denied
        .map(|(path, ..)| path.display().to_string())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doctor::Level;

    fn good() -> Storage {
        let gib = 1024 * MIB;
        Storage {
            free_bytes: 8 * gib,
            free_files: Some(100_000),
            read_only: false,
            kind: "ext4".into(),
            errors: Some(0),
            trial: Ok(()),
        }
    }

    fn levels(findings: &[Finding]) -> Vec<Level> {
        findings.iter().map(|finding| finding.level).collect()
    }

    #[test]
    fn everything_that_keeps_counts_from_a_disk_is_told_with_what_to_do() {
        assert_eq!(levels(&storage(&good())), [Level::Ok]);
        let spoilt = [
            (
                Storage {
                    read_only: true,
                    ..good()
                },
                Level::Error,
            ),
            (
                Storage {
                    trial: Err("No space left on device".into()),
                    ..good()
                },
                Level::Error,
            ),
            (
                Storage {
                    errors: Some(3),
                    ..good()
                },
                Level::Error,
            ),
            (
                Storage {
                    free_bytes: 19 * MIB,
                    ..good()
                },
                Level::Error,
            ),
            (
                Storage {
                    free_bytes: 200 * MIB,
                    ..good()
                },
                Level::Warning,
            ),
            (
                Storage {
                    free_files: Some(12),
                    ..good()
                },
                Level::Warning,
            ),
            (
                Storage {
                    kind: "tmpfs".into(),
                    ..good()
                },
                Level::Warning,
            ),
            (
                Storage {
                    kind: "cifs".into(),
                    ..good()
                },
                Level::Warning,
            ),
        ];
        for (facts, level) in spoilt {
            let findings = storage(&facts);
            assert_eq!(levels(&findings), [level], "{facts:?}");
            assert!(findings[0].to_do.is_some());
        }
        assert_eq!(
            levels(&storage(&Storage {
                errors: None,
                free_files: None,
                kind: "btrfs".into(),
                ..good()
            })),
            [Level::Ok]
        );
        assert_eq!(
            [amount(700 * MIB), amount(1536 * MIB)],
            ["700 MB", "1.5 GB"]
        );
    }

    #[test]
    fn rights_are_those_of_the_nearest_of_owner_group_and_others() {
        let rights = |mode| Rights {
            owner: 5,
            group: 6,
            mode,
        };
        assert!(rights(0o600).allow(5, 9, false) && !rights(0o066).allow(5, 6, false));
        assert!(rights(0o040).allow(7, 6, false) && !rights(0o604).allow(7, 6, false));
        assert!(rights(0o004).allow(7, 8, false) && !rights(0o770).allow(7, 8, false));
        assert!(
            rights(0o000).allow(0, 0, false),
            "an administrator may do everything"
        );
        assert!(
            rights(0o755).allow(7, 8, true) && !rights(0o754).allow(7, 8, true),
            "a folder is also gone into"
        );
    }

    #[test]
    fn wrong_permissions_are_told_with_the_command_that_mends_them() {
        let good = Permissions {
            data: Rights {
                owner: 5,
                group: 5,
                mode: 0o700,
            },
            foreign: vec![],
            unreadable: vec![],
        };
        let judged = |facts: &Permissions| permissions(facts, Path::new("/srv/kiosk"));
        assert_eq!(levels(&judged(&good)), [Level::Ok]);
        let open = Permissions {
            data: Rights {
                mode: 0o755,
                ..good.data
            },
            ..good.clone()
        };
        assert_eq!(
            judged(&open)[0].to_do.as_deref(),
            Some("run: sudo chmod 700 /srv/kiosk")
        );
        let closed = Permissions {
            data: Rights {
                mode: 0o500,
                ..good.data
            },
            ..good.clone()
        };
        assert_eq!(levels(&judged(&closed)), [Level::Error]);
        let foreign = Permissions {
            foreign: vec!["tally.sqlite".into()],
            unreadable: vec!["content".into()],
            ..good
        };
        assert_eq!(levels(&judged(&foreign)), [Level::Error, Level::Error]);
    }
}
