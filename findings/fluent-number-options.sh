#!/usr/bin/env bash
# fluent-bundle 0.16.0 (crates.io): its NUMBER takes the options of Fluent that make a number shorter or
# another one, maximumFractionDigits and style, and does nothing with them. It notes no error, where it
# does note one for a function that it does not know. minimumFractionDigits beside them works.
#
# Seen: 1.6 with no digits behind the point is "1.6", 0.5 in per cent "0.5"; 1 with two digits is "1.00".
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
fluent-bundle = "=0.16.0"
TOML
cat > src/main.rs <<'RUST'
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

fn main() {
    let text = r#"
least = { NUMBER($number, minimumFractionDigits: 2) }
most = { NUMBER($number, maximumFractionDigits: 0) }
style = { NUMBER($number, style: "percent") }
unknown = { NUMERAL($number) }
"#;
    let mut bundle = FluentBundle::new(vec!["en-GB".parse().unwrap()]);
    bundle.set_use_isolating(false);
    bundle.add_builtins().unwrap();
    bundle.add_resource(FluentResource::try_new(text.to_owned()).unwrap()).unwrap();
    for (id, number) in [("least", 1.0), ("most", 1.6), ("style", 0.5), ("unknown", 1.0)] {
        let mut arguments = FluentArgs::new();
        arguments.set("number", number);
        let mut errors = Vec::new();
        let pattern = bundle.get_message(id).unwrap().value().unwrap();
        let shown = bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
        println!("{id}: {shown}, {} errors", errors.len());
    }
}
RUST
cargo run --quiet > seen
diff - seen <<'SEEN'
least: 1.00, 0 errors
most: 1.6, 0 errors
style: 0.5, 0 errors
unknown: {NUMERAL()}, 1 errors
SEEN
cat seen
