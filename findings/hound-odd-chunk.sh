#!/usr/bin/env bash
# hound 3.5.1 (crates.io): a chunk of an odd number of bytes before the sound, such as the XML that field
# recorders write (iXML). RIFF asks for a byte more behind it, which its length does not count. hound does not
# step over that byte, reads every further head from the wrong place, and refuses a file that is whole. With
# one letter more, and so no such byte, it reads the very same sound.
#
# Seen: an even chunk gives 4 samples, an odd one "Failed to read enough bytes."
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "finding"
version = "0.0.0"
edition = "2021"

[dependencies]
hound = "=3.5.1"
TOML
cat > src/main.rs <<'RUST'
use std::io::Cursor;

fn read(notes: &[u8]) -> Result<u32, hound::Error> {
    let format = b"\x01\0\x01\0\x40\x1f\0\0\x80\x3e\0\0\x02\0\x10\0";
    let mut wav = b"WAVE".to_vec();
    for (name, chunk) in [(b"fmt ", &format[..]), (b"iXML", notes), (b"data", &[0, 1, 0, 2, 0, 3, 0, 4][..])] {
        wav.extend(name);
        wav.extend((chunk.len() as u32).to_le_bytes());
        wav.extend(chunk);
        if chunk.len() % 2 == 1 {
            wav.push(0);
        }
    }
    let file = [b"RIFF", &(wav.len() as u32).to_le_bytes()[..], &wav].concat();
    Ok(hound::WavReader::new(Cursor::new(file))?.duration())
}

fn main() {
    for notes in [&b"<BWFXML></BWFXML>\n"[..], b"<BWFXML></BWFXML>"] {
        match read(notes) {
            Ok(samples) => println!("{} bytes: {samples} samples", notes.len()),
            Err(error) => println!("{} bytes: {error}", notes.len()),
        }
    }
}
RUST
cargo run --quiet > seen
diff - seen <<'SEEN'
18 bytes: 4 samples
17 bytes: Failed to read enough bytes.
SEEN
cat seen
