#!/usr/bin/env bash
# intl_pluralrules 7.0.2 (crates.io), by which fluent-bundle chooses the forms of numbers: in rules that
# join a range with another condition the last digits are not taken, but the whole number. So the rules
# are right for small numbers and wrong from about a hundred (Lithuanian: from 22) on. By the CLDR, Lithuanian
# 22 is few, Arabic 103 few, Romanian 101 few, Latvian 111 zero and Maltese 111 many.
#
# Seen: every one of them is OTHER, while Lithuanian 2, Arabic 3, Romanian 2, Latvian 11 and Maltese 11
# are right.
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
intl_pluralrules = "=7.0.2"
unic-langid = "=0.9.6"
TOML
cat > src/main.rs <<'RUST'
use intl_pluralrules::{PluralRuleType, PluralRules};

fn main() {
    for (tag, small, large) in [("lt", 2, 22), ("ar", 3, 103), ("ro", 2, 101), ("lv", 11, 111), ("mt", 11, 111)] {
        let language: unic_langid::LanguageIdentifier = tag.parse().unwrap();
        let rules = PluralRules::create(language, PluralRuleType::CARDINAL).unwrap();
        println!("{tag} {small} {:?}, {large} {:?}", rules.select(small).unwrap(), rules.select(large).unwrap());
    }
}
RUST
cargo run --quiet > seen
diff - seen <<'SEEN'
lt 2 FEW, 22 OTHER
ar 3 FEW, 103 OTHER
ro 2 FEW, 101 OTHER
lv 11 ZERO, 111 OTHER
mt 11 MANY, 111 OTHER
SEEN
cat seen
