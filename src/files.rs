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
    replace_through(path, contents, File::options().write(true).create(true).truncate(true))
}

/// The same for a file that only its owner can read.
pub fn replace_private(path: &Path, contents: &[u8]) -> io::Result<()> {
    let mut options = File::options();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    replace_through(path, contents, options.write(true).create(true).truncate(true))
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

/// Writes a file that must not be there yet.
pub fn write_new(path: &Path, contents: &[u8]) -> io::Result<()> {
    let mut file = File::options().write(true).create_new(true).open(path)?;
    let written = file.write_all(contents).and_then(|()| file.sync_all());
    if written.is_err() {
        // Half a file helps nobody, and would be in the way of the next.
        let _ = fs::remove_file(path);
    }
    written
}

/// The text of a file that is short; of a longer one, the beginning.
pub fn read_short(path: &Path, most_bytes: u64) -> io::Result<String> {
    let mut text = String::new();
    File::open(path)?.take(most_bytes).read_to_string(&mut text)?;
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

fn write_and_rename(path: &Path, options: &fs::OpenOptions, write: impl Fn(&mut File) -> io::Result<()>) -> io::Result<()> {
    let beside = beside(path);
    let written = options.open(&beside).and_then(|mut file| {
        write(&mut file)?;
        file.sync_all()
    });
    let replaced = written.and_then(|()| fs::rename(&beside, path));
    if replaced.is_err() {
        let _ = fs::remove_file(&beside);
    }
    replaced?;
    // The new name has to reach the disk too; where folders cannot be synced, nothing more can be done.
    if let Ok(folder) = File::open(path.parent().unwrap_or(Path::new("."))) {
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
