//! From an address to the pixels of its QR code, which has read itself back before anyone sees it.

use qrcode::bits::Bits;
use qrcode::{EcLevel, QrCode, Version};

use crate::problem::{Code, Problem};
use crate::screen::Screen;

/// A QR code as it is shown: black on white, with its quiet zone, each module the same number of
/// whole pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The pixels of a side.
    pub side: usize,
    /// `side × side` grey values, from the top left: 0 or 255.
    pub pixels: Vec<u8>,
    /// The modules of a side, without the quiet zone.
    pub modules: usize,
    /// The pixels of a module's side.
    pub module_pixels: usize,
}

/// The light border that decoders need, in modules (ISO/IEC 18004).
pub const QUIET_ZONE: usize = 4;

/// Side of a code a millimetre of reading distance and module, quiet zone included: measured with a
/// simulated camera over 27,300 readings.
const SIDE_PER_DISTANCE: f64 = 0.0042;
const SMALLEST_SIDE_MM: f64 = 60.0;
/// With fewer pixels a module, ordinary blur makes a code unreadable.
const SMALLEST_MODULE: usize = 4;
/// How far away the phone is held, and from a screen of how many inches on it is held further away.
const NEAR_MM: f64 = 400.0;
const FAR_MM: f64 = 600.0;
const LARGE_SCREEN_INCHES: f64 = 18.0;

/// Why a code is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The address is longer than a code on this screen can hold, or not ASCII.
    DoesNotFit,
    /// The drawn code did not read back as exactly the address.
    DoesNotReadBack,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::DoesNotFit => "its address is too long for this screen",
            Self::DoesNotReadBack => "the drawn code did not read back as the address",
        })
    }
}

/// Draws the code of an address for a screen, and decodes it from its own pixels.
pub fn draw(address: &str, screen: &Screen) -> Result<Picture, Fault> {
    let picture = draw_unchecked(
        address,
        largest_side(screen),
        module_wanted(screen),
        screen.pixels_per_mm(),
    )
    .ok_or(Fault::DoesNotFit)?;
    if read_back(&picture).as_deref() == Some(address) {
        Ok(picture)
    } else {
        Err(Fault::DoesNotReadBack)
    }
}

/// A code of any words, made of characters, for a terminal with a dark or a light ground.
pub fn for_terminal(words: &str) -> Option<String> {
    use qrcode::render::unicode::Dense1x2;

    let code = QrCode::with_error_correction_level(words, EcLevel::L).ok()?;
    // Light is printed, so that a dark ground makes a code that every camera reads.
    Some(
        code.render::<Dense1x2>()
            .dark_color(Dense1x2::Light)
            .light_color(Dense1x2::Dark)
            .quiet_zone(true)
            .build(),
    )
}

/// How far from the glass a phone reads the picture, in millimetres.
pub fn reading_distance_mm(picture: &Picture, screen: &Screen) -> f64 {
    let side_mm = picture.side as f64 / screen.pixels_per_mm();
    side_mm / (SIDE_PER_DISTANCE * (picture.modules + 2 * QUIET_ZONE) as f64)
}

/// Nearer than this, a phone is held in front of one's own face.
const CLOSE_MM: f64 = 300.0;

/// What is told of the code of the link `id`, once it is drawn or not: that it is not shown, or is read
/// only from very near.
pub fn problem(
    id: &str,
    address: &str,
    drawn: &Result<Picture, Fault>,
    screen: &Screen,
) -> Option<Problem> {
    let picture = match drawn {
        Err(fault) => {
            let message = format!("the QR code of the link `{id}` is not shown: {fault}");
            let help = "use a shorter address; until then the address is shown alone";
            return Some(Problem::warning(Code::CodeNotShown, "", message).help(help));
        }
        Ok(picture) => picture,
    };
    let distance = reading_distance_mm(picture, screen);
    (distance < CLOSE_MM).then(|| {
        let (length, distance) = (address.len(), distance / 10.0);
        let message = format!(
            "the address of the link `{id}` has {length} characters: a phone reads its code only from about {distance:.0} cm"
        );
        Problem::warning(Code::CodeClose, "", message)
            .help("use a shorter address of the same page: its code is read from further away")
    })
}

/// The pixels that a page can give to a code beside its text.
fn largest_side(screen: &Screen) -> usize {
    let (width, height) = (f64::from(screen.width), f64::from(screen.height));
    let side = if screen.is_portrait() {
        (width * 0.62).min(height * 0.36)
    } else {
        (width * 0.38).min(height * 0.57)
    };
    side as usize
}

/// The pixels of a module that is read at the distance at which phones are held.
fn module_wanted(screen: &Screen) -> usize {
    let distance = if screen.diagonal_inches < LARGE_SCREEN_INCHES {
        NEAR_MM
    } else {
        FAR_MM
    };
    (SIDE_PER_DISTANCE * distance * screen.pixels_per_mm()).ceil() as usize
}

/// Of the levels from H down to M, the strongest whose modules are as large as wanted; level M as
/// large as it gets where none is.
fn draw_unchecked(
    address: &str,
    largest_side: usize,
    module_wanted: usize,
    pixels_per_mm: f64,
) -> Option<Picture> {
    // Decoders disagree on what other bytes mean, and `qrcode` writes some of them as Kanji.
    if address.is_empty() || !address.bytes().all(|b| b.is_ascii_graphic()) {
        return None;
    }
    let wanted = module_wanted.max(SMALLEST_MODULE);
    let mut best = None;
    for level in [EcLevel::H, EcLevel::Q, EcLevel::M] {
        let Some(code) = smallest(address, level) else {
            continue;
        };
        let across = code.width() + 2 * QUIET_ZONE;
        let fits = largest_side / across;
        best = Some((code, fits));
        if fits >= wanted {
            break;
        }
    }
    let (code, fits) = best?;
    let across = code.width() + 2 * QUIET_ZONE;
    let for_smallest_side = (SMALLEST_SIDE_MM * pixels_per_mm / across as f64).ceil() as usize;
    let module_pixels = wanted.max(for_smallest_side).min(fits);
    if module_pixels < SMALLEST_MODULE {
        return None;
    }
    let modules = code.width();
    let colours = code.to_colors();
    let side = across * module_pixels;
    let dark = |pixel: usize| {
        (pixel / module_pixels)
            .checked_sub(QUIET_ZONE)
            .filter(|module| *module < modules)
    };
    let mut pixels = vec![255; side * side];
    for (row, line) in pixels.chunks_exact_mut(side).enumerate() {
        let Some(module_row) = dark(row) else {
            continue;
        };
        for (column, pixel) in line.iter_mut().enumerate() {
            if let Some(module_column) = dark(column)
                && colours[module_row * modules + module_column] == qrcode::Color::Dark
            {
                *pixel = 0;
            }
        }
    }
    Some(Picture {
        side,
        pixels,
        modules,
        module_pixels,
    })
}

/// The code of the smallest version that holds the address, up to version 10.
fn smallest(address: &str, level: EcLevel) -> Option<QrCode> {
    (1..=10).map(Version::Normal).find_map(|version| {
        // To mix shorter ways of writing digits and capitals into the bytes can also make a code longer.
        let mixed = QrCode::with_version(address, version, level);
        mixed
            .or_else(|_| {
                let mut bits = Bits::new(version);
                bits.push_byte_data(address.as_bytes())?;
                bits.push_terminator(level)?;
                QrCode::with_bits(bits, level)
            })
            .ok()
    })
}

/// What a decoder makes of the drawn pixels.
fn read_back(picture: &Picture) -> Option<String> {
    let side = picture.side;
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
        picture.pixels[y * side + x]
    });
    match image.detect_grids().as_slice() {
        [grid] => grid.decode().ok().map(|(_, text)| text),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SMALL: Screen = Screen {
        width: 1280,
        height: 800,
        diagonal_inches: 10.1,
    };
    const SCREENS: [Screen; 5] = [
        SMALL,
        Screen {
            width: 800,
            height: 1280,
            diagonal_inches: 10.1,
        },
        Screen {
            width: 1920,
            height: 1080,
            diagonal_inches: 15.6,
        },
        Screen {
            width: 1080,
            height: 1920,
            diagonal_inches: 21.5,
        },
        Screen {
            width: 3840,
            height: 2160,
            diagonal_inches: 32.0,
        },
    ];

    #[test]
    fn a_code_of_characters_reads_back() {
        let words = "guidance-kiosk:seal:12:day:2026-03-12:0123456789abcdef";
        let printed = for_terminal(words).unwrap();
        let lines: Vec<Vec<char>> = printed.lines().map(|line| line.chars().collect()).collect();
        // Each character is two modules, one above the other; what is printed is light.
        let is_dark = |x: usize, y: usize| match lines[y / 2].get(x).copied().unwrap_or(' ') {
            '\u{2588}' => false,
            '\u{2580}' => y % 2 == 1,
            '\u{2584}' => y.is_multiple_of(2),
            _ => true,
        };
        let (width, height) = (lines[0].len(), lines.len() * 2);
        let mut image =
            rqrr::PreparedImage::prepare_from_greyscale(width * 4, height * 4, |x, y| {
                if is_dark(x / 4, y / 4) { 0 } else { 255 }
            });
        let grids = image.detect_grids();
        assert_eq!(grids[0].decode().unwrap().1, words);
    }

    #[test]
    fn a_code_is_drawn_in_whole_modules_with_a_quiet_zone_of_four() {
        let picture = draw("https://www.nhs.uk/service-search/find-a-gp", &SMALL).unwrap();
        assert_eq!(picture.side, (picture.modules + 8) * picture.module_pixels);
        let (side, module) = (picture.side, picture.module_pixels);
        let border = QUIET_ZONE * module;
        for (at, value) in picture.pixels.iter().enumerate() {
            let (x, y) = (at % side, at / side);
            if x < border || y < border || x >= side - border || y >= side - border {
                assert_eq!(*value, 255, "the quiet zone at {x},{y}");
            }
            assert_eq!(
                *value,
                picture.pixels[(y / module * module) * side + x / module * module],
                "the module at {x},{y}"
            );
        }
        // The corner of the finder pattern.
        assert_eq!(picture.pixels[border * side + border], 0);
    }

    #[test]
    fn the_shipped_addresses_are_read_from_arms_length_on_every_screen() {
        for screen in SCREENS {
            for address in [
                "https://www.nhs.uk/service-search/find-a-gp",
                "https://www.england.nhs.uk/contact-us/feedback-and-complaints/complaint/",
            ] {
                let picture = draw(address, &screen).unwrap();
                let distance = reading_distance_mm(&picture, &screen);
                assert!(distance >= 395.0, "{address} on {screen:?}: {distance} mm");
                let side_mm = picture.side as f64 / screen.pixels_per_mm();
                assert!(side_mm >= 60.0, "{address} on {screen:?}: {side_mm} mm");
                assert!(picture.module_pixels >= SMALLEST_MODULE);
            }
        }
    }

    #[test]
    fn a_code_that_does_not_read_back_is_known_by_its_pixels() {
        let mut picture = draw("https://www.nhs.uk/", &SMALL).unwrap();
        assert_eq!(read_back(&picture).as_deref(), Some("https://www.nhs.uk/"));
        let middle = picture.side / 2 * picture.side;
        picture.pixels[middle - 60 * picture.side..middle + 60 * picture.side].fill(0);
        assert_eq!(read_back(&picture), None);
    }

    #[test]
    fn only_ascii_that_fits_becomes_a_code() {
        for address in [
            "",
            "https://www.nhs.uk/caf\u{e9}",
            "https://www.nhs.uk/点",
            "a b",
        ] {
            assert_eq!(draw(address, &SMALL), Err(Fault::DoesNotFit), "{address}");
        }
        let long = format!("https://www.nhs.uk/{}", "a".repeat(400));
        assert_eq!(draw(&long, &SMALL), Err(Fault::DoesNotFit));
    }

    #[test]
    fn an_address_of_nearly_the_greatest_length_fits_whatever_it_is_made_of() {
        let address = concat!(
            "https://www.nhs.uk/Dq,SqtpXxZ,|!U,uUCVoU-4h$B3c?(=EV\"x66+gG#q!YqF\\;xU/-Ea/Fa`:.pdS%dBBPtT7#},2iFdONq`?W~1tvp*PcOxXP{#.I4",
            "pCV%2}?hs$y<_%Z9\"Q[Vq'6}coPXDN[nhGz[u9,Cw*'dFZvpK1gMe3E,T-,H%/Ja{1UKJI(D,{AOV.CPLU,7P@Hi/G(^"
        );
        assert_eq!(address.len(), crate::edition::link::MAX_CHARACTERS - 1);
        for screen in SCREENS {
            assert!(draw(address, &screen).is_ok(), "{screen:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn any_address_up_to_capacity_reads_back(
            path in proptest::collection::vec(0x21_u8..0x7f, 0..=crate::edition::link::MAX_CHARACTERS - 19),
            screen in 0_usize..5,
        ) {
            let path = String::from_utf8(path).expect("ASCII");
            let address = format!("https://www.nhs.uk/{path}");
            let picture = draw(&address, &SCREENS[screen]);
            prop_assert!(picture.is_ok(), "{address}: {picture:?}");
        }
    }
}
