//! Facts about this machine: what its folders and files say, and what other programs answer.

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use rustix::fs::StatVfsMountFlags;

use crate::doctor::display::{Output, touchscreens};
use crate::doctor::service::{ASKED, PROPERTIES, Units};
use crate::doctor::storage::{Permissions, Rights, Storage, unreadable};
use crate::status;

/// How long another program may take to answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// The longest answer that is read.
const MOST_BYTES: u64 = 2 << 20;

/// A machine, by what lies below its root.
#[derive(Debug, Clone)]
pub struct Machine {
    root: PathBuf,
}

impl Machine {
    /// The machine that this runs on.
    pub fn this() -> Self {
        Self::at(Path::new("/"))
    }

    /// One whose `/proc` and `/sys` are elsewhere.
    pub fn at(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
        }
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.root.join(path)).unwrap_or_default()
    }

    /// The sockets for screens, by name.
    pub fn outputs(&self) -> Vec<Output> {
        let Ok(entries) = fs::read_dir(self.root.join("sys/class/drm")) else {
            return Vec::new();
        };
        let mut outputs: Vec<_> = entries
            .flatten()
            .filter_map(|entry| {
                let (name, folder) = (entry.file_name().into_string().ok()?, entry.path());
                let status = fs::read_to_string(folder.join("status")).ok()?;
                let read = |file: &str| fs::read_to_string(folder.join(file)).unwrap_or_default();
                let edid = fs::read(folder.join("edid")).unwrap_or_default();
                // Where a screen's answer is written back by a driver that draws into memory only.
                let is_real = !name.contains("Writeback");
                is_real
                    .then(|| Output::parse(&name, &status, &read("enabled"), &read("modes"), &edid))
            })
            .collect();
        outputs.sort_by(|a, b| a.name.cmp(&b.name));
        outputs
    }

    /// The names of the touchscreens.
    pub fn touchscreens(&self) -> Vec<String> {
        touchscreens(&self.read("proc/bus/input/devices"))
    }

    /// Whether there is anything that makes sound.
    pub fn has_sound(&self) -> bool {
        let cards = self.read("proc/asound/cards");
        cards
            .lines()
            .any(|line| line.trim_start().starts_with(|c: char| c.is_ascii_digit()))
    }

    /// The room on the disk under a folder, in bytes.
    pub fn free_bytes(folder: &Path) -> Option<u64> {
        let filled = rustix::fs::statvfs(folder).ok()?;
        Some(filled.f_bavail.saturating_mul(filled.f_frsize))
    }

    /// The disk under a folder. Writes a file there, and removes it.
    pub fn storage(&self, folder: &Path) -> io::Result<Storage> {
        let filled = rustix::fs::statvfs(folder)?;
        let (kind, device) = mount_of(&self.read("proc/self/mountinfo"), &folder.canonicalize()?);
        let errors = device.and_then(|device| {
            let block = fs::read_link(self.root.join("sys/dev/block").join(device)).ok()?;
            self.read(&format!(
                "sys/fs/ext4/{}/errors_count",
                block.file_name()?.to_str()?
            ))
            .trim()
            .parse()
            .ok()
        });
        Ok(Storage {
            free_bytes: filled.f_bavail.saturating_mul(filled.f_frsize),
            free_files: (filled.f_files > 0).then_some(filled.f_favail),
            read_only: filled.f_flag.contains(StatVfsMountFlags::RDONLY),
            kind,
            errors,
            trial: trial(folder).map_err(|error| error.to_string()),
        })
    }

    /// Who may use the data folder and the site.
    pub fn permissions(&self, data: &Path, site: &Path) -> io::Result<Permissions> {
        let rights = rights_of(data)?;
        let mut foreign: Vec<_> = fs::read_dir(data)?
            .flatten()
            .filter(|entry| {
                entry
                    .metadata()
                    .is_ok_and(|metadata| metadata.uid() != rights.owner)
            })
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        foreign.sort();
        let mut of_site = Vec::new();
        if let Ok(site) = site.canonicalize() {
            for folder in site.ancestors() {
                of_site.extend(rights_of(folder).map(|rights| (folder.to_owned(), rights, true)));
            }
            for part in ["content", "locales"] {
                walk(&site.join(part), &mut of_site);
            }
        }
        let of_site = of_site
            .iter()
            .map(|(path, rights, is_folder)| (path, rights, *is_folder));
        Ok(Permissions {
            data: rights,
            foreign,
            unreadable: unreadable(of_site, rights.owner, rights.group),
        })
    }

    /// How many damaged files of counts lie in a data folder.
    pub fn set_aside(&self, data: &Path) -> usize {
        let Ok(entries) = fs::read_dir(data) else {
            return 0;
        };
        let names = entries
            .flatten()
            .filter_map(|entry| entry.file_name().into_string().ok());
        names
            .filter(|name| name.starts_with("tally.damaged-") && name.ends_with(".sqlite"))
            .count()
    }

    /// What the kiosk says of itself, as it stands in the data folder.
    pub fn status_text(&self, data: &Path) -> Option<String> {
        fs::read_to_string(status::path_in(data)).ok()
    }

    /// What systemd says of the kiosk's units.
    pub fn units(&self) -> Option<Units> {
        let properties = format!("--property={PROPERTIES}");
        let shown = answer_of(
            "systemctl",
            [&["show", properties.as_str()], ASKED.as_slice()].concat(),
        )?;
        Some(Units::parse(&shown))
    }

    /// The messages of units of the last days; what cannot be had is left out.
    pub fn messages(&self, units: &[&str], days: u32) -> Option<String> {
        let mut arguments = vec![
            format!("--since=-{days}days"),
            "--no-hostname".to_owned(),
            "--no-pager".to_owned(),
            "--output=short-iso".to_owned(),
            "--lines=5000".to_owned(),
        ];
        arguments.extend(units.iter().map(|unit| format!("--unit={unit}")));
        answer_of("journalctl", arguments)
    }

    /// Names and versions of the system.
    pub fn versions(&self) -> String {
        let uname = rustix::system::uname();
        let os = self.read("etc/os-release");
        let os = os
            .lines()
            .find_map(|line| line.strip_prefix("PRETTY_NAME="))
            .unwrap_or("unknown")
            .trim_matches('"');
        let systemd = answer_of("systemctl", ["--version"])
            .and_then(|text| text.lines().next().map(str::to_owned));
        let mut text = format!(
            "guidance-kiosk {}\nsystem   {os}\nkernel   {} {}\nsystemd  {}\n",
            env!("CARGO_PKG_VERSION"),
            uname.release().to_string_lossy(),
            uname.machine().to_string_lossy(),
            systemd.as_deref().unwrap_or("does not run here"),
        );
        const PACKAGES: [&str; 7] = [
            "guidance-kiosk",
            "cage",
            "espeak-ng",
            "alsa-utils",
            "opus-tools",
            "fontconfig",
            "fonts-*",
        ];
        let shape = "--showformat=${db:Status-Status} ${Package} ${Version}\\n";
        let packages = answer_of(
            "dpkg-query",
            [&["--show", shape], PACKAGES.as_slice()].concat(),
        )
        .unwrap_or_default();
        let mut installed: Vec<_> = packages
            .lines()
            .filter_map(|line| line.strip_prefix("installed "))
            .collect();
        installed.sort_unstable();
        text += "\nDebian packages:\n";
        text.extend(installed.iter().map(|line| format!("  {line}\n")));
        text
    }

    /// Names that would tell which machine this is, and who uses it.
    pub fn private_names(&self) -> Vec<String> {
        let host = rustix::system::uname()
            .nodename()
            .to_string_lossy()
            .into_owned();
        let of_users = self.read("etc/passwd");
        // Below 1000 are those of the system, which are the same everywhere.
        let of_users = of_users.lines().filter_map(|line| {
            let mut fields = line.split(':');
            let (name, id) = (fields.next()?, fields.nth(1)?.parse::<u32>().ok()?);
            let (real_name, home) = (fields.nth(1)?.split(',').next()?, fields.next()?);
            let is_person = (1000..65000).contains(&id);
            is_person.then(|| {
                [
                    name.to_owned(),
                    real_name.to_owned(),
                    home.trim_start_matches("/home/").to_owned(),
                ]
            })
        });
        let short = host.split('.').next().unwrap_or_default().to_owned();
        [host, short]
            .into_iter()
            .chain(of_users.flatten())
            .filter(|name| !name.is_empty())
            .collect()
    }

    /// Which of these programs cannot be started, because no folder of the search path has them.
    pub fn missing_programs<'a>(
        &self,
        programs: impl IntoIterator<Item = &'a Path>,
    ) -> Vec<String> {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let is_there = |program: &Path| {
            std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
        };
        programs
            .into_iter()
            .filter(|program| !is_there(program))
            .map(|program| program.display().to_string())
            .collect()
    }
}

fn rights_of(path: &Path) -> io::Result<Rights> {
    let metadata = fs::metadata(path)?;
    Ok(Rights {
        owner: metadata.uid(),
        group: metadata.gid(),
        mode: metadata.mode() & 0o7777,
    })
}

/// The rights of a folder and of all that is in it, and whether each is a folder.
fn walk(folder: &Path, found: &mut Vec<(PathBuf, Rights, bool)>) {
    found.extend(rights_of(folder).map(|rights| (folder.to_owned(), rights, true)));
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        // A link out of the folder could lead round in circles.
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => walk(&entry.path(), found),
            _ => found.extend(rights_of(&entry.path()).map(|rights| (entry.path(), rights, false))),
        }
    }
}

/// The kind of file system that holds a folder, and its device's number, as `/proc/self/mountinfo` has them.
fn mount_of(mounts: &str, folder: &Path) -> (String, Option<String>) {
    let nearest = mounts
        .lines()
        .filter_map(|line| {
            let (before, after) = line.split_once(" - ")?;
            let mut fields = before.split(' ');
            let (device, point) = (fields.nth(2)?, fields.nth(1)?);
            // Spaces are written as \040.
            let point = point.replace("\\040", " ");
            folder.starts_with(&point).then(|| {
                (
                    point.len(),
                    after.split(' ').next().unwrap_or_default(),
                    device,
                )
            })
        })
        // Of two at one place, the later lies above.
        .max_by_key(|(length, ..)| *length);
    nearest.map_or(
        ("an unknown file system".to_owned(), None),
        |(_, kind, device)| (kind.to_owned(), Some(device.to_owned())),
    )
}

/// Writes a file, makes sure that it is on the disk, reads it from there, and removes it.
fn trial(folder: &Path) -> io::Result<()> {
    let path = folder.join(format!(".doctor-trial-{}", std::process::id()));
    let result = write_and_read(&path);
    let removed = match fs::remove_file(&path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    };
    result.and(removed)
}

fn write_and_read(path: &Path) -> io::Result<()> {
    let written: Vec<u8> = (0..8192_u32).map(|at| (at % 251) as u8).collect();
    let mut file = File::options()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)?;
    file.write_all(&written)?;
    file.sync_all()?;
    // What is only in memory is no proof; where it cannot be given up, it is read from there all the same.
    let _ = rustix::fs::fadvise(&file, 0, None, rustix::fs::Advice::DontNeed);
    drop(file);
    let mut read = Vec::new();
    File::open(path)?.read_to_end(&mut read)?;
    if read == written {
        Ok(())
    } else {
        Err(io::Error::other("what was read is not what was written"))
    }
}

/// What a program prints; none if there is no such program, it fails, or it takes too long.
fn answer_of(
    program: &str,
    arguments: impl IntoIterator<Item = impl AsRef<std::ffi::OsStr>>,
) -> Option<String> {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .env("LC_ALL", "C.UTF-8")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut child = command.spawn().ok()?;
    let stdout = child.stdout.take()?;
    let (sender, receiver) = mpsc::channel();
    let read = move || {
        let mut bytes = Vec::new();
        let _ = stdout.take(MOST_BYTES).read_to_end(&mut bytes);
        let _ = sender.send(bytes);
    };
    let _ = thread::Builder::new().name("answer".into()).spawn(read);
    let answer = receiver.recv_timeout(PATIENCE);
    if answer.is_err() {
        let _ = child.kill();
    }
    // A program whose answer was cut off is not waited for: it would wait to be read.
    let ended = match &answer {
        Ok(bytes) if (bytes.len() as u64) < MOST_BYTES => {
            child.wait().is_ok_and(|status| status.success())
        }
        _ => {
            let _ = child.kill();
            let _ = child.wait();
            answer.is_ok()
        }
    };
    answer
        .ok()
        .filter(|_| ended)
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    use super::*;

    #[test]
    fn the_file_system_of_a_folder_is_the_nearest_and_latest_mount() {
        let mounts = "\
22 1 253:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
40 22 8:17 / /srv/a\\040b rw - vfat /dev/sdb1 rw
41 22 0:50 / /srv rw - tmpfs tmpfs rw
42 22 0:51 / /srv rw - nfs4 server:/x rw
";
        let of = |folder: &str| mount_of(mounts, Path::new(folder));
        assert_eq!(
            of("/var/lib"),
            ("ext4".to_owned(), Some("253:0".to_owned()))
        );
        assert_eq!(of("/srv/a b/c").0, "vfat");
        assert_eq!(of("/srv/x").0, "nfs4");
        assert_eq!(of("/srvx").0, "ext4");
        assert_eq!(mount_of("", Path::new("/")).1, None);
    }

    #[test]
    fn errors_that_a_file_system_notes_of_itself_are_read() {
        let (root, data) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let put = |path: &str, text: &str| {
            let path = root.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        put(
            "proc/self/mountinfo",
            "22 1 253:0 / / rw - ext4 /dev/root rw\n",
        );
        put("sys/fs/ext4/vda1/errors_count", "7\n");
        fs::create_dir_all(root.path().join("sys/dev/block")).unwrap();
        symlink(
            "../../devices/virtual/block/vda/vda1",
            root.path().join("sys/dev/block/253:0"),
        )
        .unwrap();
        let storage = Machine::at(root.path()).storage(data.path()).unwrap();
        assert_eq!((storage.kind.as_str(), storage.errors), ("ext4", Some(7)));
        assert_eq!(storage.trial, Ok(()));
        assert!(storage.free_bytes > 0 && !storage.read_only);
        assert_eq!(
            fs::read_dir(data.path()).unwrap().count(),
            0,
            "the trial leaves nothing behind"
        );
        assert!(
            Machine::this()
                .storage(&data.path().join("missing"))
                .is_err()
        );
    }

    #[test]
    fn screens_and_sound_are_found_where_linux_tells_of_them() {
        let root = tempfile::tempdir().unwrap();
        let machine = Machine::at(root.path());
        assert!(
            machine.outputs().is_empty()
                && machine.touchscreens().is_empty()
                && !machine.has_sound()
        );
        for (output, status) in [
            ("card0-HDMI-A-1", "connected"),
            ("card0-DP-1", "disconnected"),
            ("card0-Writeback-1", "unknown"),
        ] {
            let folder = root.path().join("sys/class/drm").join(output);
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join("status"), status).unwrap();
            fs::write(folder.join("enabled"), "enabled\n").unwrap();
        }
        fs::create_dir_all(root.path().join("sys/class/drm/card0")).unwrap();
        let names: Vec<_> = machine
            .outputs()
            .into_iter()
            .map(|output| (output.name, output.connected))
            .collect();
        assert_eq!(
            names,
            [("DP-1".to_owned(), false), ("HDMI-A-1".to_owned(), true)]
        );
        fs::create_dir_all(root.path().join("proc/asound")).unwrap();
        fs::write(
            root.path().join("proc/asound/cards"),
            "--- no soundcards ---\n",
        )
        .unwrap();
        assert!(!machine.has_sound());
        fs::write(
            root.path().join("proc/asound/cards"),
            " 0 [PCH ]: HDA-Intel - HDA Intel PCH\n",
        )
        .unwrap();
        assert!(machine.has_sound());
    }

    #[test]
    fn people_are_told_from_accounts_of_the_system() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join("etc")).unwrap();
        let accounts = "root:x:0:0:root:/root:/bin/bash\nkiosk:x:990:990::/var/lib/kiosk:/bin/false\nsam:x:1000:1000:Sam Sample,,,:/home/sams:/bin/sh\n";
        fs::write(root.path().join("etc/passwd"), accounts).unwrap();
        let names = Machine::at(root.path()).private_names();
        for name in ["sam", "Sam Sample", "sams"] {
            assert!(names.iter().any(|known| known == name), "{names:?}");
        }
        assert!(
            !names
                .iter()
                .any(|name| ["root", "kiosk", ""].contains(&name.as_str())),
            "{names:?}"
        );
    }

    #[test]
    fn files_that_the_kiosk_cannot_use_are_found() {
        let (data, site) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        fs::create_dir_all(site.path().join("content/guidance")).unwrap();
        fs::write(site.path().join("content/practice.toml"), "").unwrap();
        fs::set_permissions(site.path(), fs::Permissions::from_mode(0o755)).unwrap();
        let found = Machine::this()
            .permissions(data.path(), site.path())
            .unwrap();
        assert_eq!(
            (found.foreign.len(), found.unreadable.len()),
            (0, 0),
            "{found:?}"
        );
        // Only an administrator can give files away.
        if rustix::process::geteuid().is_root() {
            std::os::unix::fs::chown(data.path(), Some(65534), Some(65534)).unwrap();
            fs::write(data.path().join("tally.sqlite"), "").unwrap();
            fs::set_permissions(
                site.path().join("content/practice.toml"),
                fs::Permissions::from_mode(0o600),
            )
            .unwrap();
            let found = Machine::this()
                .permissions(data.path(), site.path())
                .unwrap();
            assert_eq!(found.foreign, ["tally.sqlite"]);
            assert!(
                found.unreadable.len() == 1
                    && found.unreadable[0].ends_with("content/practice.toml"),
                "{found:?}"
            );
        }
    }

    #[test]
    fn a_program_that_fails_hangs_or_is_not_there_has_no_answer() {
        assert_eq!(answer_of("echo", ["a"]).as_deref(), Some("a\n"));
        assert_eq!(answer_of("false", [""; 0]), None);
        assert_eq!(answer_of("/nowhere/systemctl", [""; 0]), None);
        assert_eq!(
            answer_of("yes", ["too much"]).map(|answer| answer.len() as u64),
            Some(MOST_BYTES)
        );
    }
}
