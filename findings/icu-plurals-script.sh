#!/usr/bin/env bash
# icu_plurals 2.4.0 (crates.io) with its compiled data: a language that is named with a script other than
# its usual one has no plural rules at all. Serbian in Latin letters, which half of its readers write, says
# "other" for every number, and so do Bosnian in Cyrillic letters and Punjabi in Arabic ones; without the
# script each has its forms. Nothing tells that the rules are those of an unknown language. The CLDR states
# rules by language alone, and a look-up that leaves out a script before it gives up would find them.
#
# Seen: sr Few / sr-Latn Other / sr-Cyrl Few / bs Few / bs-Cyrl Other / pa One / pa-Arab Other
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
icu_locale_core = "=2.4.0"
icu_plurals = "=2.4.0"
TOML
cat > src/main.rs <<'RUST'
use icu_locale_core::Locale;
use icu_plurals::PluralRules;

fn main() {
    for (tag, number) in [("sr", 2_u32), ("sr-Latn", 2), ("sr-Cyrl", 2), ("bs", 2), ("bs-Cyrl", 2), ("pa", 1), ("pa-Arab", 1)] {
        let locale: Locale = tag.parse().unwrap();
        let rules = PluralRules::try_new_cardinal((&locale).into()).unwrap();
        println!("{tag} {:?}", rules.category_for(number));
    }
}
RUST
cargo run --quiet > seen
diff - seen <<'SEEN'
sr Few
sr-Latn Other
sr-Cyrl Few
bs Few
bs-Cyrl Other
pa One
pa-Arab Other
SEEN
cat seen
