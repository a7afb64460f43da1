//! The glass: how many pixels it has, and how large they are.

/// A screen, or the window that stands for one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Screen {
    /// In physical pixels.
    pub width: u32,
    pub height: u32,
    /// From corner to corner.
    pub diagonal_inches: f64,
}

/// The diagonal of a screen whose site states none: the smallest of the screens this is made for,
/// so that nothing gets too small to touch.
pub const DEFAULT_DIAGONAL_INCHES: f64 = 10.1;

const MM_PER_INCH: f64 = 25.4;
/// Logical pixels an inch, as in CSS.
const LOGICAL_PER_INCH: f64 = 96.0;

impl Screen {
    pub fn pixels_per_inch(&self) -> f64 {
        f64::from(self.width).hypot(f64::from(self.height)) / self.diagonal_inches
    }

    pub fn pixels_per_mm(&self) -> f64 {
        self.pixels_per_inch() / MM_PER_INCH
    }

    /// Physical pixels a logical one, which is 1/96 inch on the glass.
    pub fn scale_factor(&self) -> f32 {
        (self.pixels_per_inch() / LOGICAL_PER_INCH) as f32
    }

    pub fn width_mm(&self) -> f64 {
        f64::from(self.width) / self.pixels_per_mm()
    }

    pub fn height_mm(&self) -> f64 {
        f64::from(self.height) / self.pixels_per_mm()
    }

    pub fn is_portrait(&self) -> bool {
        self.height > self.width
    }

    /// Why the pages do not fit on it, with the smallest glass on which they do; none where they fit.
    pub fn too_small(&self) -> Option<String> {
        let smallest = if self.is_portrait() {
            SMALLEST_UPRIGHT_MM
        } else {
            SMALLEST_WIDE_MM
        };
        let fits = self.width_mm() >= smallest.0 && self.height_mm() >= smallest.1;
        (!fits).then(|| {
            let (across, down) = (self.width_mm(), self.height_mm());
            let Self { width, height, diagonal_inches } = self;
            let (wide, high) = smallest;
            format!(
                "{width}x{height} at {diagonal_inches} inches is glass of {across:.0} × {down:.0} mm: too small for the pages, which need \
                 {wide:.0} × {high:.0} mm. {SMALLEST_GLASS}"
            )
        })
    }
}

/// The smallest glass, in millimetres across and down, on which every page holds the largest text of every language:
/// measured with `tests/screen/audit.rs`. Everything is drawn in millimetres, so pixels make no difference.
const SMALLEST_WIDE_MM: (f64, f64) = (204.0, 125.0);
const SMALLEST_UPRIGHT_MM: (f64, f64) = (135.0, 216.0);
/// The diagonal in inches of the smallest of these: of a wide one.
pub const SMALLEST_DIAGONAL_INCHES: f64 = 9.4;
/// The same to staff.
pub const SMALLEST_GLASS: &str =
    "The smallest usual screen that holds them measures 10.1 inches from corner to corner";

/// Where everything on the screen stands, in whole pixels, so that no edge burns in: it moves by one pixel a
/// step, at most 0.4 mm from the middle. What moves keeps its size, so nothing is
/// blurred, and there is room on every side, so nothing is cut.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Shift {
    /// The room on every side.
    pub reach: i32,
    /// From the middle: right and down.
    pub x: i32,
    pub y: i32,
}

/// More would cost room that the longest words need.
const SHIFT_MM: f64 = 0.4;

impl Shift {
    /// After so many steps from the middle. All places of the room are gone through, row by row and back.
    pub fn after(steps: usize, screen: &Screen) -> Self {
        let reach = ((SHIFT_MM * screen.pixels_per_mm()).round() as i32).max(1);
        let side = 2 * reach as usize + 1;
        let places = side * side;
        // There, and the same way back.
        let step = (steps + places / 2) % (2 * places - 2);
        let place = step.min(2 * places - 2 - step);
        let (row, along) = (place / side, place % side);
        let column = if row.is_multiple_of(2) {
            along
        } else {
            side - 1 - along
        };
        Self {
            reach,
            x: column as i32 - reach,
            y: row as i32 - reach,
        }
    }
}

/// A screen's size as it is written on the command line: `1280x800`, or with its diagonal
/// `1280x800@10.1`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ScreenSize {
    pub width: u32,
    pub height: u32,
    pub diagonal_inches: Option<f64>,
}

impl ScreenSize {
    pub fn with_default_diagonal(self, diagonal_inches: Option<f64>) -> Screen {
        Screen {
            width: self.width,
            height: self.height,
            diagonal_inches: self
                .diagonal_inches
                .or(diagonal_inches)
                .unwrap_or(DEFAULT_DIAGONAL_INCHES),
        }
    }
}

impl std::str::FromStr for ScreenSize {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (size, diagonal) = match text.split_once('@') {
            Some((size, diagonal)) => (size, Some(diagonal)),
            None => (text, None),
        };
        let (width, height) = size
            .split_once(['x', 'X'])
            .ok_or("write the size as 1280x800 or 1280x800@10.1")?;
        let side = |text: &str| match text.parse::<u32>() {
            Ok(pixels @ 320..=16384) => Ok(pixels),
            _ => Err(format!(
                "{text} is not a number of pixels between 320 and 16384"
            )),
        };
        let diagonal_inches = diagonal.map(parse_any_diagonal).transpose()?;
        Ok(Self {
            width: side(width)?,
            height: side(height)?,
            diagonal_inches,
        })
    }
}

/// The diagonals that a site may state, in inches: from the smallest that can hold the pages to a large wall screen.
pub const DIAGONALS: std::ops::RangeInclusive<f64> = SMALLEST_DIAGONAL_INCHES..=120.0;

/// Reads the diagonal of a screen for the pages from the command line, in inches.
pub fn parse_diagonal(text: &str) -> Result<f64, String> {
    match parse_any_diagonal(text)? {
        inches if inches < SMALLEST_DIAGONAL_INCHES => Err(format!(
            "the pages do not fit on glass of {inches} inches. {SMALLEST_GLASS}"
        )),
        inches => Ok(inches),
    }
}

/// Reads any diagonal from the command line, in inches: safe mode has to appear on whatever there is.
pub fn parse_any_diagonal(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(inches) if (5.0..=120.0).contains(&inches) => Ok(inches),
        _ => Err(format!(
            "{text} is not a number of inches between 5 and 120"
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_logical_pixel_is_a_96th_of_an_inch_on_the_glass() {
        let screen = Screen {
            width: 1920,
            height: 1080,
            diagonal_inches: 15.6,
        };
        let logical_width = f64::from(screen.width) / f64::from(screen.scale_factor());
        assert!((logical_width / 96.0 * 25.4 - screen.width_mm()).abs() < 0.01);
        assert!((screen.width_mm() - 345.4).abs() < 0.5);
    }

    #[test]
    fn the_shift_goes_everywhere_by_single_pixels() {
        let screen = Screen {
            width: 1280,
            height: 800,
            diagonal_inches: 10.1,
        };
        assert_eq!(
            Shift::after(0, &screen),
            Shift {
                reach: 2,
                x: 0,
                y: 0
            }
        );
        let places: Vec<_> = (0..2 * 25 - 1)
            .map(|step| Shift::after(step, &screen))
            .collect();
        for pair in places.windows(2) {
            assert_eq!(
                (pair[0].x - pair[1].x).abs() + (pair[0].y - pair[1].y).abs(),
                1,
                "{pair:?}"
            );
        }
        let reached: std::collections::BTreeSet<_> =
            places.iter().map(|shift| (shift.x, shift.y)).collect();
        assert_eq!(reached.len(), 25);
        assert!(reached.iter().all(|(x, y)| x.abs() <= 2 && y.abs() <= 2));
        assert_eq!(places[48], places[0], "and begins anew");
    }

    #[test]
    fn small_glass_is_refused_with_the_smallest_that_is_not() {
        for (size, fits) in [
            ("800x480@7", false),
            ("1024x600@7", false),
            ("480x800@7", false),
            ("1024x600@8.9", false),
            ("1280x800@10.1", true),
            ("800x1280@10.1", true),
            ("1024x600@10.1", true),
            ("1920x1080@10.1", true),
            ("1080x1920@10.1", false),
            ("800x600@10.1", true),
            ("1366x768@15.6", true),
            ("1080x1920@21.5", true),
            ("3840x2160@32", true),
        ] {
            let screen = size
                .parse::<ScreenSize>()
                .unwrap()
                .with_default_diagonal(None);
            assert_eq!(screen.too_small().is_none(), fits, "{size}");
            if let Some(why) = screen.too_small() {
                assert!(why.contains("need") && why.contains("10.1"), "{why}");
            }
        }
        assert!(
            parse_diagonal("7").is_err()
                && parse_diagonal("10.1").is_ok()
                && parse_any_diagonal("7").is_ok()
        );
        // No screen of the smallest diagonal or less fits, and one of the smallest sizes is not smaller than it.
        for (width, height) in [SMALLEST_WIDE_MM, SMALLEST_UPRIGHT_MM] {
            assert!(width.hypot(height) / MM_PER_INCH >= SMALLEST_DIAGONAL_INCHES);
        }
    }

    #[test]
    fn sizes_are_read_as_they_are_written() {
        let size: ScreenSize = "1280x800@10.1".parse().unwrap();
        assert_eq!(
            (size.width, size.height, size.diagonal_inches),
            (1280, 800, Some(10.1))
        );
        assert_eq!(
            "800x1280".parse::<ScreenSize>().unwrap().diagonal_inches,
            None
        );
        for wrong in [
            "",
            "1280",
            "x",
            "1280x",
            "0x800",
            "-1x800",
            "1280x800@",
            "1280x800@0",
            "99999x800",
            "1280x800@nan",
        ] {
            assert!(wrong.parse::<ScreenSize>().is_err(), "{wrong}");
        }
    }
}
