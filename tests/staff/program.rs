//! Programs that stand for others.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

/// Writes a script that can be started at once. A process of its own writes it: were it open in this one, a
/// process that another test starts at that moment would inherit it, and nobody may start what is still being
/// written.
pub fn write_program(path: &Path, script: &str) {
    let mut writer = Command::new("sh");
    writer
        .args(["-c", "cat > \"$1\" && chmod 755 \"$1\"", "sh"])
        .arg(path)
        .stdin(Stdio::piped());
    let mut writer = writer.spawn().unwrap();
    writer
        .stdin
        .take()
        .unwrap()
        .write_all(script.as_bytes())
        .unwrap();
    assert!(
        writer.wait().unwrap().success(),
        "{} cannot be written",
        path.display()
    );
}
