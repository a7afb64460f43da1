//! What the tests are told with: a visitor in front of the real interface, a desktop with the real
//! program on it, and a second opinion on QR codes.

#![allow(dead_code, unreachable_pub, reason = "each test uses its own part")]

pub mod codes;
pub mod desktop;
pub mod other_sites;
pub mod pseudo;
pub mod visitor;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use guidance_kiosk::edition::{Edition, Labels, Snapshot};
use guidance_kiosk::kiosk::headless::Pixels;
use guidance_kiosk::screen::{Screen, Shift};

/// The folder of the shipped site: the project itself.
pub fn shipped_site() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// The shipped site, loaded.
pub fn shipped_edition() -> Arc<Edition> {
    let (edition, problems) = Edition::from_snapshot(
        &Snapshot::read(&shipped_site()),
        jiff::civil::date(2026, 3, 12),
    );
    Arc::new(edition.unwrap_or_else(|| panic!("{}", problems.render(false))))
}

/// The words of the interface in a language of the shipped site.
pub fn labels(edition: &Edition, tag: &str) -> Labels {
    let locale = edition
        .locales
        .iter()
        .find(|locale| locale.language.tag.as_str() == tag);
    locale
        .unwrap_or_else(|| panic!("{tag} is shipped"))
        .labels
        .clone()
}

pub const SMALL: Screen = Screen {
    width: 1280,
    height: 800,
    diagonal_inches: 10.1,
};
pub const SMALL_TALL: Screen = Screen {
    width: 800,
    height: 1280,
    diagonal_inches: 10.1,
};
pub const MIDDLE: Screen = Screen {
    width: 1920,
    height: 1080,
    diagonal_inches: 15.6,
};
pub const LARGE: Screen = Screen {
    width: 3840,
    height: 2160,
    diagonal_inches: 32.0,
};
pub const TALL: Screen = Screen {
    width: 1080,
    height: 1920,
    diagonal_inches: 21.5,
};

/// The same as a page in the middle of the glass, which may have been moved a little, so that nothing burns in. What
/// comes in at the edges is not looked at.
pub fn is_alike_where_it_stands(glass: &Pixels, page: &Pixels, screen: &Screen) -> bool {
    let reach = Shift::after(0, screen).reach;
    let (width, height) = (page.width as i32, page.height as i32);
    let is_moved_by = |across: i32, down: i32| {
        let mut different = page.rgb.len() / 500;
        (reach..height - reach).all(|y| {
            let row = |pixels: &Pixels, x: i32, y: i32| {
                let start = ((y * width + x) * 3) as usize;
                start..(start + (width - 2 * reach) as usize * 3).min(pixels.rgb.len())
            };
            let (on_page, on_glass) = (row(page, reach, y), row(glass, reach + across, y + down));
            let pairs = page.rgb[on_page].iter().zip(&glass.rgb[on_glass]);
            let differences = pairs.filter(|(a, b)| a.abs_diff(**b) > 8).count();
            different = different.saturating_sub(differences);
            different > 0
        })
    };
    let steps = || -reach..=reach;
    page.rgb.len() == glass.rgb.len()
        && (is_moved_by(0, 0)
            || steps().any(|down| steps().any(|across| is_moved_by(across, down))))
}

/// The same but for the rounding of colours.
pub fn is_alike(one: &Pixels, other: &Pixels) -> bool {
    let different = one
        .rgb
        .iter()
        .zip(&other.rgb)
        .filter(|(a, b)| a.abs_diff(**b) > 8)
        .count();
    one.rgb.len() == other.rgb.len() && different < one.rgb.len() / 500
}

/// Writes a picture to be looked at.
pub fn write_png(path: &Path, pixels: &Pixels) {
    let file = std::fs::File::create(path).unwrap();
    let mut encoder = png::Encoder::new(file, pixels.width, pixels.height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder
        .write_header()
        .unwrap()
        .write_image_data(&pixels.rgb)
        .unwrap();
}
