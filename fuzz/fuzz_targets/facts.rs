#![no_main]

#[path = "../bodies.rs"]
mod bodies;

use std::sync::LazyLock;

use guidance_kiosk::edition::Snapshot;

static SITE: LazyLock<Snapshot> = LazyLock::new(bodies::site);

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| bodies::any_bytes_are_explained_or_shown_whole(&SITE, &bodies::FACTS, bytes));
