#!/usr/bin/env bash
# hound 3.5.1 (crates.io): WAV of the extensible format whose samples have 24 valid bits in containers of
# 32. Microsoft's description of WAVEFORMATEXTENSIBLE puts the valid bits at the top and zeros below them,
# and sound cards and editors write them so. hound takes the lower 24 bits instead, without a word: the
# highest 8 bits of each sample are lost and 8 zeros are gained, so that a loud sound becomes noise.
#
# Seen: 32767, 8388607 and -8388608, the greatest and the least that there are, are read as 8388352, -256
# and 0.
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

fn main() {
    let samples = [32_767_i32, 8_388_607, -8_388_608];
    let mut format = Vec::new();
    for two in [0xfffe_u16, 1] {
        format.extend(two.to_le_bytes());
    }
    for four in [48_000_u32, 4 * 48_000] {
        format.extend(four.to_le_bytes());
    }
    // Bytes of a frame, bits of a container, bytes that follow, valid bits.
    for two in [4_u16, 32, 22, 24] {
        format.extend(two.to_le_bytes());
    }
    format.extend(4_u32.to_le_bytes());
    format.extend(b"\x01\0\0\0\0\0\x10\0\x80\0\0\xaa\0\x38\x9b\x71");
    let sound: Vec<u8> = samples.iter().flat_map(|sample| (sample << 8).to_le_bytes()).collect();
    let mut wav = b"WAVE".to_vec();
    for (name, chunk) in [(b"fmt ", &format), (b"data", &sound)] {
        wav.extend(name);
        wav.extend((chunk.len() as u32).to_le_bytes());
        wav.extend(chunk);
    }
    let file = [b"RIFF", &(wav.len() as u32).to_le_bytes()[..], &wav].concat();
    let mut reader = hound::WavReader::new(Cursor::new(file)).unwrap();
    println!("{} bits", reader.spec().bits_per_sample);
    reader.samples::<i32>().for_each(|sample| println!("{}", sample.unwrap()));
}
RUST
cargo run --quiet > seen
diff - seen <<'SEEN'
24 bits
8388352
-256
0
SEEN
cat seen
