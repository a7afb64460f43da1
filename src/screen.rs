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
            diagonal_inches: self.diagonal_inches.or(diagonal_inches).unwrap_or(DEFAULT_DIAGONAL_INCHES),
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
        let (width, height) = size.split_once(['x', 'X']).ok_or("write the size as 1280x800 or 1280x800@10.1")?;
        let side = |text: &str| match text.parse::<u32>() {
            Ok(pixels @ 320..=16384) => Ok(pixels),
            _ => Err(format!("{text} is not a number of pixels between 320 and 16384")),
        };
        let diagonal_inches = diagonal.map(parse_diagonal).transpose()?;
        Ok(Self { width: side(width)?, height: side(height)?, diagonal_inches })
    }
}

/// Reads a diagonal in inches from the command line.
pub fn parse_diagonal(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(inches) if (5.0..=120.0).contains(&inches) => Ok(inches),
        _ => Err(format!("{text} is not a number of inches between 5 and 120")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_logical_pixel_is_a_96th_of_an_inch_on_the_glass() {
        let screen = Screen { width: 1920, height: 1080, diagonal_inches: 15.6 };
        let logical_width = f64::from(screen.width) / f64::from(screen.scale_factor());
        assert!((logical_width / 96.0 * 25.4 - screen.width_mm()).abs() < 0.01);
        assert!((screen.width_mm() - 345.4).abs() < 0.5);
    }

    #[test]
    fn sizes_are_read_as_they_are_written() {
        let size: ScreenSize = "1280x800@10.1".parse().unwrap();
        assert_eq!((size.width, size.height, size.diagonal_inches), (1280, 800, Some(10.1)));
        assert_eq!("800x1280".parse::<ScreenSize>().unwrap().diagonal_inches, None);
        for wrong in ["", "1280", "x", "1280x", "0x800", "-1x800", "1280x800@", "1280x800@0", "99999x800", "1280x800@nan"] {
            assert!(wrong.parse::<ScreenSize>().is_err(), "{wrong}");
        }
    }
}
