#!/usr/bin/env bash
# whatlang 0.18.0 (crates.io): a text in a script for which it knows only one language is that language with
# the confidence 1.0, and "reliable", whatever its words are. Tigrinya, which has another grammar and other
# words, is Amharic beyond doubt; so is Assamese, with a letter that Bengali has not, Bengali. A short text
# in the Latin script, where it does compare, is as careful as one would guess.
#
# Seen: Tigrinya amh 1.0 reliable, Assamese ben 1.0 reliable.
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
whatlang = "=0.18.0"
TOML
cat > src/main.rs <<'RUST'
fn main() {
    for (language, text) in [
        ("Tigrinya", "ብኽብረትኩም ኣብ ሕክምና ቤት ድምጺ ኣይትልዓል"),
        ("Assamese", "আপোনালোকৰ ঔষধ লগত লৈ আহক"),
        ("English", "Please bring your medicines."),
    ] {
        let found = whatlang::detect(text).unwrap();
        let confidence = if found.confidence() == 1.0 { "1.0" } else { "less" };
        let reliable = if found.is_reliable() { "reliable" } else { "doubtful" };
        println!("{language}: {} {confidence} {reliable}", found.lang().code());
    }
}
RUST
cargo run --quiet > seen
diff - seen <<'SEEN'
Tigrinya: amh 1.0 reliable
Assamese: ben 1.0 reliable
English: nob less doubtful
SEEN
cat seen
