//! Files that are replaced whole or not at all.

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

/// Makes a folder that only its owner can look into. One that is there stays as it is.
pub fn make_private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Puts `contents` in the place of the file at `path`. Whoever reads it, at whatever moment and after
/// whatever loss of power, finds the old contents or the new.
pub fn replace(path: &Path, contents: &[u8]) -> io::Result<()> {
    replace_through(
        path,
        contents,
        File::options().write(true).create(true).truncate(true),
    )
}

/// The same for a file that only its owner can read.
pub fn replace_private(path: &Path, contents: &[u8]) -> io::Result<()> {
    let mut options = File::options();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    replace_through(
        path,
        contents,
        options.write(true).create(true).truncate(true),
    )
}

/// The same, for a file that an administrator writes for the owner of its folder, and that is to belong to
/// that owner. What stands in its place is never followed: the owner could have put a link there that leads
/// to a file of the administrator's.
pub fn replace_private_for_owner(path: &Path, contents: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    remove(&beside(path))?;
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    write_and_rename(path, &options, |file| {
        file.write_all(contents)?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::{MetadataExt as _, fchown};

            let (owner, own) = (fs::metadata(folder)?, file.metadata()?);
            if (owner.uid(), owner.gid()) != (own.uid(), own.gid()) {
                fchown(file, Some(owner.uid()), Some(owner.gid()))?;
            }
        }
        Ok(())
    })
}

/// Whether a command line means standard output: `-`, or one of its names.
pub fn is_standard_output(target: &Path) -> bool {
    ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"]
        .iter()
        .any(|name| target == Path::new(name))
}

/// What may become of a file that stands where something is written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// The new one takes its place, whole or not at all, with its permissions.
    Replaced,
    /// It stays, and nothing is written.
    Kept,
}

/// Who may read a file that is new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readers {
    /// As is usual for the user's files.
    Usual,
    /// Only its owner.
    Owner,
}

/// Writes what was asked for to where the user said, and to nowhere else. A device or a pipe is written into
/// and stays what it is; a link stays, and what it leads to is written; a file is replaced whole or not at
/// all. Standard output is not written here: see [`is_standard_output`]. The error says what stands in the
/// way.
pub fn write_where_told(
    target: &Path,
    contents: &[u8],
    existing: Existing,
    readers: Readers,
) -> io::Result<()> {
    use io::ErrorKind;

    let refuse = |kind: ErrorKind, reason: String| Err(io::Error::new(kind, reason));
    let name = target.file_name().unwrap_or_default();
    if name.is_empty() || target.as_os_str().as_encoded_bytes().ends_with(b"/") || target.is_dir() {
        return refuse(
            ErrorKind::IsADirectory,
            "it is a folder; name a file in it".to_owned(),
        );
    }
    match fs::metadata(target) {
        // What another program has opened is at its place already: a new file would not be seen by it.
        Ok(metadata) if !metadata.is_file() || is_open_file(target) => write_into(target, contents),
        Ok(_) if existing == Existing::Kept => refuse(
            ErrorKind::AlreadyExists,
            "it is there already; name another".to_owned(),
        ),
        Ok(metadata) => {
            // Whoever may not write into a file may not replace it either; and the system refuses links here
            // that somebody else has put into a folder of everyone's.
            File::options().write(true).open(target)?;
            replace_at(
                &fs::canonicalize(target)?,
                contents,
                &Like::Before(metadata),
            )
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let folder = target
                .parent()
                .filter(|folder| !folder.as_os_str().is_empty())
                .unwrap_or(Path::new("."));
            if !folder.is_dir() {
                return refuse(
                    ErrorKind::NotFound,
                    format!("there is no folder {}; make it first", folder.display()),
                );
            }
            if fs::symlink_metadata(target).is_err() {
                return replace_at(target, contents, &Like::New(readers));
            }
            // A link to a file that is not there yet.
            let mut options = File::options();
            readers.set(&mut options);
            options
                .write(true)
                .create(true)
                .truncate(false)
                .open(target)
                .map_err(|error| match error.kind() {
                    ErrorKind::NotFound => io::Error::new(
                        error.kind(),
                        "this link leads to a folder that is not there",
                    ),
                    _ => error,
                })?;
            let led_to = fs::canonicalize(target)?;
            replace_at(&led_to, contents, &Like::New(readers))
                .inspect_err(|_| _ = fs::remove_file(&led_to))
        }
        Err(error) => Err(error),
    }
}

/// Whether a path leads to a file by way of what a program has opened: `/dev/stderr`, `/dev/fd/3`.
fn is_open_file(target: &Path) -> bool {
    let mut path = target.to_owned();
    // More links than that lead nowhere.
    for _ in 0..40 {
        let folder = path
            .parent()
            .and_then(|folder| fs::canonicalize(folder).ok())
            .unwrap_or_default();
        let Ok(led_to) = fs::read_link(&path) else {
            return false;
        };
        if folder.starts_with("/proc") {
            return true;
        }
        path = folder.join(led_to);
    }
    false
}

/// Writes to the end of what is there, without taking anything away. Whoever reads and has seen enough is no
/// error.
fn write_into(target: &Path, contents: &[u8]) -> io::Result<()> {
    let mut file = File::options().append(true).open(target)?;
    match file.write_all(contents).and_then(|()| file.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}

impl Readers {
    /// Makes new files so.
    fn set(self, options: &mut fs::OpenOptions) {
        #[cfg(unix)]
        if self == Self::Owner {
            std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
        }
    }
}

/// Whose a file is, and who may read it.
enum Like {
    Before(fs::Metadata),
    New(Readers),
}

/// Puts a file in the place of what stands at a path that is no link.
fn replace_at(path: &Path, contents: &[u8], like: &Like) -> io::Result<()> {
    let mut options = File::options();
    options.write(true).create_new(true);
    match like {
        // Nobody may look into it before it has the permissions of the file that it replaces.
        Like::Before(_) => Readers::Owner.set(&mut options),
        Like::New(readers) => readers.set(&mut options),
    }
    // Not longer than its name may be.
    let beside = path.with_file_name(format!(".guidance-kiosk.{}.new", std::process::id()));
    rename_from(&beside, path, &options, |file| {
        file.write_all(contents)?;
        if let Like::Before(before) = like {
            // Only an administrator can give files away.
            #[cfg(unix)]
            {
                use std::os::unix::fs::{MetadataExt as _, fchown};

                let own = file.metadata()?;
                if (before.uid(), before.gid()) != (own.uid(), own.gid()) {
                    let _ = fchown(&*file, Some(before.uid()), Some(before.gid()));
                }
            }
            file.set_permissions(before.permissions())?;
        }
        Ok(())
    })
}

/// Writes a file of our own making into a folder of our own making. What stands in its place is taken away
/// first, so that nothing is written through a link.
#[cfg(feature = "kiosk")]
pub fn write_anew(path: &Path, contents: &[u8]) -> io::Result<()> {
    remove(path)?;
    File::options()
        .write(true)
        .create_new(true)
        .open(path)?
        .write_all(contents)
}

/// Opens a file to be read, if it is one: what is a pipe could make the reader wait for ever.
pub fn open_file(path: &Path) -> io::Result<File> {
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is no file"));
    }
    File::open(path)
}

/// The text of a file that is short; of a longer one, the beginning.
pub fn read_short(path: &Path, most_bytes: u64) -> io::Result<String> {
    let mut text = String::new();
    File::open(path)?
        .take(most_bytes)
        .read_to_string(&mut text)?;
    Ok(text)
}

/// Removes a file. Whether there was one.
pub fn remove(path: &Path) -> io::Result<bool> {
    match fs::remove_file(path) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Where a new file is written before it takes the place of the old.
fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.new"))
}

fn replace_through(path: &Path, contents: &[u8], options: &fs::OpenOptions) -> io::Result<()> {
    write_and_rename(path, options, |file| {
        file.write_all(contents)?;
        if let Ok(metadata) = fs::metadata(path) {
            file.set_permissions(metadata.permissions())?;
        }
        Ok(())
    })
}

fn write_and_rename(
    path: &Path,
    options: &fs::OpenOptions,
    write: impl Fn(&mut File) -> io::Result<()>,
) -> io::Result<()> {
    rename_from(&beside(path), path, options, write)
}

/// Writes a file beside its place and puts it there once it is whole.
fn rename_from(
    beside: &Path,
    path: &Path,
    options: &fs::OpenOptions,
    write: impl Fn(&mut File) -> io::Result<()>,
) -> io::Result<()> {
    let written = options.open(beside).and_then(|mut file| {
        write(&mut file)?;
        file.sync_all()
    });
    let replaced = written.and_then(|()| fs::rename(beside, path));
    if replaced.is_err() {
        let _ = fs::remove_file(beside);
    }
    replaced?;
    // The new name has to reach the disk too; where folders cannot be synced, nothing more can be done.
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_cannot_be_replaced_stays_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        replace(&path, b"one").unwrap();
        replace(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        fs::create_dir(folder.path().join(".a.new")).unwrap();
        assert!(replace(&path, b"three").is_err());
        assert_eq!(fs::read(&path).unwrap(), b"two");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_file_for_the_owner_of_a_folder_is_never_written_through_a_link() {
        use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};

        let folder = tempfile::tempdir().unwrap();
        let (path, elsewhere) = (folder.path().join("a"), folder.path().join("elsewhere"));
        fs::write(&elsewhere, b"mine").unwrap();
        symlink(&elsewhere, folder.path().join(".a.new")).unwrap();
        symlink(&elsewhere, &path).unwrap();
        // Only an administrator can give files away.
        let owner = rustix::process::geteuid().is_root().then_some(65534);
        std::os::unix::fs::chown(folder.path(), owner, owner).unwrap();
        replace_private_for_owner(&path, b"one").unwrap();
        assert_eq!(fs::read(&elsewhere).unwrap(), b"mine");
        let written = fs::symlink_metadata(&path).unwrap();
        assert!(written.is_file() && written.permissions().mode() & 0o777 == 0o600);
        assert_eq!(written.uid(), fs::metadata(folder.path()).unwrap().uid());
        assert!(remove(&path).unwrap() && !remove(&path).unwrap());
    }
}
