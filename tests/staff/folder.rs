//! A folder that output is sent to.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// A new folder, empty at first.
pub struct Folder(TempDir);

impl Folder {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub fn root(&self) -> &Path {
        self.0.path()
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Nothing lies about but these.
    pub fn holds(&self, names: &[&str]) {
        let entries = fs::read_dir(self.0.path()).unwrap().flatten();
        let mut found: Vec<_> = entries
            .map(|entry| entry.file_name().into_string().unwrap())
            .collect();
        found.sort();
        assert_eq!(found, names);
    }

    /// A pipe with a name, and what comes out of it.
    pub fn pipe(&self, name: &str) -> (PathBuf, std::thread::JoinHandle<Vec<u8>>) {
        let path = self.path(name);
        assert!(
            Command::new("mkfifo")
                .arg(&path)
                .status()
                .unwrap()
                .success()
        );
        let reader = path.clone();
        let read = move || {
            let mut bytes = Vec::new();
            File::open(reader).unwrap().read_to_end(&mut bytes).unwrap();
            bytes
        };
        (path, std::thread::spawn(read))
    }
}
