//! Compiles the interface, and gathers the words that are shown when no site can be read.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

fn main() {
    built_in_words();
    #[cfg(feature = "kiosk")]
    {
        // The names of elements are what tests and measurements find them by, in every profile.
        let config = slint_build::CompilerConfiguration::new().with_debug_info(true);
        slint_build::compile_with_config("ui/app.slint", config).expect("the interface compiles");
    }
}

/// One line a shipped language: its tag and its `kiosk.ftl`, compiled into the program.
fn built_in_words() {
    let locales = Path::new("locales");
    println!("cargo::rerun-if-changed={}", locales.display());
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo sets it");
    let mut tags: Vec<_> = fs::read_dir(locales)
        .expect("the project has locales")
        .flatten()
        .filter(|entry| entry.path().join("kiosk.ftl").is_file())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    tags.sort();
    let mut code = String::from("&[\n");
    for tag in tags {
        let path = Path::new(&root).join(locales).join(&tag).join("kiosk.ftl");
        writeln!(code, "    ({tag:?}, include_str!({path:?})),")
            .expect("a string takes everything");
    }
    code.push(']');
    let out = Path::new(&env::var("OUT_DIR").expect("cargo sets it")).join("built_in_words.rs");
    fs::write(out, code).expect("the build folder can be written to");
}
