//! Pictures go to where the command line says, and nowhere else.

use std::fs;
use std::os::unix::fs::{FileTypeExt as _, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use crate::staff::Site;
use crate::staff::folder::Folder;

fn errors(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn kiosk(arguments: &[&str], out: (&str, &Path)) -> Output {
    let site = Site::confirmed();
    let mut process = Command::new(env!("CARGO_BIN_EXE_guidance-kiosk"));
    process
        .args(arguments)
        .arg("--site")
        .arg(site.root())
        .arg(out.0)
        .arg(out.1);
    process.stdin(Stdio::null()).output().unwrap()
}

fn preview(out: &Path) -> Output {
    kiosk(&["preview", "--language", "en-GB"], ("--out", out))
}

fn ruler(out: &Path) -> Output {
    let data = tempfile::tempdir().unwrap();
    kiosk(
        &["doctor", "--data", data.path().to_str().unwrap()],
        ("--ruler", out),
    )
}

const PNG: &[u8] = b"\x89PNG";

#[test]
fn a_test_picture_goes_where_it_was_sent() {
    let desk = Folder::new();
    assert!(ruler(&desk.path("new.png")).status.success());
    assert!(fs::read(desk.path("new.png")).unwrap().starts_with(PNG));
    let (path, read) = desk.pipe("pipe");
    assert!(ruler(&path).status.success());
    assert!(
        read.join().unwrap().starts_with(PNG) && fs::metadata(&path).unwrap().file_type().is_fifo()
    );
    let printed = ruler(Path::new("-"));
    assert!(printed.status.success() && printed.stdout.starts_with(PNG));
    symlink("new.png", desk.path("link.png")).unwrap();
    assert!(ruler(&desk.path("link.png")).status.success());
    assert!(
        fs::symlink_metadata(desk.path("link.png"))
            .unwrap()
            .is_symlink()
    );
    assert_eq!(ruler(&desk.path("new.pdf")).status.code(), Some(2));
    assert!(errors(&ruler(desk.root())).contains("it is a folder"));
    desk.holds(&["link.png", "new.png", "pipe"]);
}

#[test]
fn pictures_of_pages_never_take_the_place_of_anything_else() {
    let desk = Folder::new();
    let folder = desk.path("web");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("index.html"), "my own page").unwrap();
    let output = preview(&folder);
    assert!(
        errors(&output).contains("is not empty") && output.status.code() == Some(2),
        "{output:?}"
    );
    fs::write(folder.join("manifest.json"), "{\"name\": \"my web app\"}").unwrap();
    assert_eq!(preview(&folder).status.code(), Some(2));
    assert_eq!(fs::read(folder.join("index.html")).unwrap(), b"my own page");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 2);

    for (out, told) in [
        ("-", "need a folder"),
        ("file", "is no folder"),
        ("pipe", "is no folder"),
        ("lost", "is no folder"),
    ] {
        let out = if out == "-" {
            PathBuf::from(out)
        } else {
            desk.path(out)
        };
        match out.file_name().and_then(|name| name.to_str()) {
            Some("file") => fs::write(&out, "mine").unwrap(),
            Some("pipe") => assert!(Command::new("mkfifo").arg(&out).status().unwrap().success()),
            Some("lost") => symlink("nowhere", &out).unwrap(),
            _ => {}
        }
        let output = preview(&out);
        assert!(
            errors(&output).contains(told) && output.status.code() == Some(2),
            "{out:?}: {output:?}"
        );
    }

    // Its own pictures are replaced, and what else lies there by now is left alone, also behind a link.
    let pictures = desk.path("new/pictures");
    assert!(preview(&pictures).status.success());
    let index = fs::read(pictures.join("index.html")).unwrap();
    fs::write(pictures.join("notes.txt"), "mine").unwrap();
    fs::remove_file(pictures.join("index.html")).unwrap();
    symlink(desk.path("file"), pictures.join("index.html")).unwrap();
    assert!(preview(&pictures).status.success());
    assert_eq!(fs::read(pictures.join("index.html")).unwrap(), index);
    assert_eq!(fs::read(desk.path("file")).unwrap(), b"mine");
    assert_eq!(fs::read(pictures.join("notes.txt")).unwrap(), b"mine");
}
