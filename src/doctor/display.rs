//! The glass: which screens are connected, how large they say they are, and whether they can be touched.

use crate::doctor::{Finding, Subject};
use crate::problem::some_of;
use crate::screen::{DEFAULT_DIAGONAL_INCHES, Screen};

/// A socket for a screen, as Linux tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    /// "HDMI-A-1".
    pub name: String,
    pub connected: bool,
    /// It is switched on.
    pub enabled: bool,
    /// The pixels that the screen is made for.
    pub pixels: Option<(u32, u32)>,
    /// The size of the glass, as the screen says it.
    pub millimetres: Option<(u32, u32)>,
}

impl Output {
    /// From one of the sockets in `/sys/class/drm`: its files `status`, `enabled`, `modes` and `edid`.
    pub fn parse(name: &str, status: &str, enabled: &str, modes: &str, edid: &[u8]) -> Self {
        let pixels = modes.lines().next().and_then(|mode| {
            let (width, height) = mode.trim().split_once('x')?;
            // An interlaced mode ends in i.
            Some((
                width.parse().ok()?,
                height.trim_end_matches('i').parse().ok()?,
            ))
        });
        Self {
            name: name
                .split_once('-')
                .map_or(name, |(_, output)| output)
                .to_owned(),
            connected: status.trim() == "connected",
            enabled: enabled.trim() == "enabled",
            pixels,
            millimetres: size_in_edid(edid),
        }
    }

    fn diagonal_inches(&self) -> Option<f64> {
        let (width, height) = self.millimetres?;
        Some(f64::from(width).hypot(f64::from(height)) / 25.4)
    }
}

/// The size of the glass in what a screen says of itself (VESA E-EDID, 3.6.2 and 3.10.2): in millimetres
/// beside its preferred timing, else in whole centimetres. Projectors say zero, and some screens only the
/// ratio of their sides.
fn size_in_edid(edid: &[u8]) -> Option<(u32, u32)> {
    if edid.len() < 128 || edid[..8] != [0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0] {
        return None;
    }
    let timing = &edid[54..72];
    let is_timing = timing[0] != 0 || timing[1] != 0;
    let exactly = (
        u32::from(timing[12]) | u32::from(timing[14] >> 4) << 8,
        u32::from(timing[13]) | u32::from(timing[14] & 0xf) << 8,
    );
    let roughly = (u32::from(edid[21]) * 10, u32::from(edid[22]) * 10);
    let is_size = |(width, height): (u32, u32)| {
        let is_ratio =
            [(16, 9), (16, 10), (4, 3), (160, 90), (160, 100)].contains(&(width, height));
        width.min(height) >= 50 && !is_ratio
    };
    [exactly]
        .into_iter()
        .filter(|_| is_timing)
        .chain([roughly])
        .find(|size| is_size(*size))
}

/// Whether there is one screen, of the size that the site states. `stated`: what the site says of the screen's
/// diagonal, which may be nothing; none if the site cannot be read.
pub fn display(outputs: &[Output], stated: Option<Option<f64>>) -> Vec<Finding> {
    let subject = Subject::Display;
    let mut findings = Vec::new();
    let connected: Vec<_> = outputs.iter().filter(|output| output.connected).collect();
    let names: Vec<_> = connected
        .iter()
        .map(|output| output.name.as_str())
        .collect();
    let inches = stated.flatten().unwrap_or(DEFAULT_DIAGONAL_INCHES);
    if stated == Some(None) {
        let found =
            format!("the site does not state how large the screen is; {inches} inches are assumed");
        let to_do = "measure the glass from corner to corner, and write it in content/practice.toml under [screen]: diagonal_inches";
        findings.push(Finding::warning(subject, found, to_do));
    }
    match connected.as_slice() {
        [] if outputs.is_empty() => {
            let found = "cannot find out which screens are connected";
            findings.push(Finding::warning(
                subject,
                found,
                "look at the screen itself",
            ));
        }
        [] => {
            let found = "no screen is connected, or none that is switched on";
            findings.push(Finding::error(
                subject,
                found,
                "look at the screen's cable and power, then start the machine anew",
            ));
        }
        [_] => {}
        _ => {
            let found = format!(
                "more than one screen is connected: {}; the kiosk is shown on one",
                names.join(", ")
            );
            findings.push(Finding::warning(
                subject,
                found,
                "take the other away, or look whether the right one shows the kiosk",
            ));
        }
    }
    for output in &connected {
        if let Some((width, height)) = output.pixels
            && let Some(why) = (Screen {
                width,
                height,
                diagonal_inches: inches,
            })
            .too_small()
        {
            let to_do = "connect a larger screen, or correct diagonal_inches in content/practice.toml if the glass is larger";
            findings.push(Finding::error(
                subject,
                format!("the screen {} is too small: {why}", output.name),
                to_do,
            ));
        }
        if !output.enabled {
            let found = format!("the screen {} is connected, and dark", output.name);
            findings.push(Finding::warning(
                subject,
                found,
                "is the kiosk running? it is dark outside its opening hours",
            ));
        }
        if let ([_], Some(_)) = (connected.as_slice(), stated)
            && let Some(said) = output.diagonal_inches()
            && !(0.93..=1.07).contains(&(said / inches))
        {
            let found = format!(
                "the screen says that it measures {said:.1} inches, and the site states {inches}"
            );
            let to_do = "measure the glass from corner to corner; for another look, draw the test picture: guidance-kiosk doctor --ruler ruler.png";
            findings.push(Finding::warning(subject, found, to_do));
        }
    }
    if findings.is_empty() {
        let found = connected
            .iter()
            .map(|output| describe(output, inches))
            .collect::<Vec<_>>()
            .join("; ");
        findings.push(Finding::ok(subject, found));
    }
    findings
}

fn describe(output: &Output, inches: f64) -> String {
    let Some((width, height)) = output.pixels else {
        return format!("{}, {inches} inches", output.name);
    };
    let screen = Screen {
        width,
        height,
        diagonal_inches: inches,
    };
    format!(
        "{}: {width} × {height} pixels, {inches} inches ({:.0} × {:.0} mm), drawn at {:.2} times the size",
        output.name,
        screen.width_mm(),
        screen.height_mm(),
        screen.scale_factor()
    )
}

/// The names of the touchscreens in `/proc/bus/input/devices`.
///
/// A touchscreen is a device that is touched where it shows something (`INPUT_PROP_DIRECT`, bit 1), by
/// fingers (`ABS_MT_POSITION_X`, bit 53, or `ABS_X` and `BTN_TOUCH`, key 330) and not by a pen alone.
pub fn touchscreens(devices: &str) -> Vec<String> {
    let is_touchscreen = |device: &str| {
        let bits = |name: &str| {
            device
                .lines()
                .find_map(|line| line.strip_prefix(&format!("B: {name}=")))
                .unwrap_or_default()
        };
        let fingers =
            has_bit(bits("ABS"), 53) || (has_bit(bits("ABS"), 0) && has_bit(bits("KEY"), 330));
        let only_pen = has_bit(bits("KEY"), 320) && !has_bit(bits("ABS"), 53);
        has_bit(bits("PROP"), 1) && fingers && !only_pen
    };
    let name = |device: &str| {
        let line = device
            .lines()
            .find_map(|line| line.strip_prefix("N: Name="))?;
        Some(line.trim_matches('"').trim().to_owned())
    };
    devices
        .split("\n\n")
        .filter(|device| is_touchscreen(device))
        .filter_map(name)
        .collect()
}

/// Whether a number in words of 64 bits, the highest first, has a bit.
fn has_bit(words: &str, bit: usize) -> bool {
    let word = words
        .split_whitespace()
        .rev()
        .nth(bit / 64)
        .and_then(|word| u64::from_str_radix(word, 16).ok());
    word.is_some_and(|word| word >> (bit % 64) & 1 == 1)
}

/// Whether the screen can be touched. `is_kiosk`: the machine is set up to show nothing else.
pub fn touch(names: &[String], is_kiosk: bool) -> Vec<Finding> {
    let subject = Subject::Touch;
    let found = "there is no touchscreen";
    let to_do = "look at the screen's USB cable, which carries the touches, and try another socket; a keyboard or two switches work without one";
    vec![match names {
        [] if is_kiosk => Finding::error(subject, found, to_do),
        [] => Finding::warning(subject, found, to_do),
        [one] => Finding::ok(subject, format!("one touchscreen: {one}")),
        more => {
            let found = format!("{} touchscreens: {}", more.len(), some_of(more, 5));
            Finding::warning(
                subject,
                found,
                "check that each responds where it is touched; unplug any that are not used",
            )
        }
    }]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doctor::Level;

    /// What a screen says of itself, with a size in centimetres and one in millimetres.
    fn edid(centimetres: (u8, u8), millimetres: (u32, u32)) -> Vec<u8> {
        let mut edid = vec![0; 128];
        edid[..8].copy_from_slice(&[0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0]);
        (edid[21], edid[22]) = centimetres;
        (edid[54], edid[55]) = (0x02, 0x3a);
        (edid[66], edid[67]) = (millimetres.0 as u8, millimetres.1 as u8);
        edid[68] = ((millimetres.0 >> 8) << 4 | millimetres.1 >> 8) as u8;
        edid
    }

    fn output(edid: &[u8]) -> Output {
        Output::parse(
            "card0-HDMI-A-1",
            "connected\n",
            "enabled\n",
            "1920x1080\n1280x720\n",
            edid,
        )
    }

    #[test]
    fn the_size_of_the_glass_is_what_the_screen_says() {
        assert_eq!(size_in_edid(&edid((34, 19), (344, 194))), Some((344, 194)));
        assert_eq!(size_in_edid(&edid((34, 19), (0, 0))), Some((340, 190)));
        assert_eq!(
            size_in_edid(&edid((16, 9), (160, 90))),
            None,
            "only a ratio"
        );
        assert_eq!(size_in_edid(&edid((0, 0), (0, 0))), None, "a projector");
        assert_eq!(size_in_edid(&edid((34, 19), (344, 194))[..100]), None);
        assert_eq!(size_in_edid(&[0; 128]), None);
    }

    #[test]
    fn a_display_is_held_against_what_the_site_states() {
        let fits = output(&edid((34, 19), (344, 194)));
        assert_eq!(
            (fits.name.as_str(), fits.pixels),
            ("HDMI-A-1", Some((1920, 1080)))
        );
        let told = |outputs: &[Output], inches| {
            let findings = display(outputs, Some(inches));
            let levels: Vec<_> = findings.iter().map(|finding| finding.level).collect();
            (levels, findings[0].found.clone())
        };
        let (levels, found) = told(std::slice::from_ref(&fits), Some(15.6));
        assert_eq!(levels, [Level::Ok]);
        assert_eq!(
            found,
            "HDMI-A-1: 1920 × 1080 pixels, 15.6 inches (345 × 194 mm), drawn at 1.47 times the size"
        );
        let (levels, found) = told(std::slice::from_ref(&fits), Some(10.1));
        assert_eq!(levels, [Level::Warning]);
        assert_eq!(
            found,
            "the screen says that it measures 15.5 inches, and the site states 10.1"
        );
        assert_eq!(told(&[], Some(10.1)).0, [Level::Warning]);
        let away = Output {
            connected: false,
            ..fits.clone()
        };
        assert_eq!(
            told(std::slice::from_ref(&away), Some(10.1)).0,
            [Level::Error]
        );
        let dark = Output {
            enabled: false,
            ..fits.clone()
        };
        assert_eq!(told(&[away.clone(), dark], Some(15.6)).0, [Level::Warning]);
        let two = [
            fits.clone(),
            Output {
                name: "DP-1".into(),
                ..fits
            },
        ];
        assert!(told(&two, Some(15.6)).1.contains("HDMI-A-1, DP-1"));
        assert_eq!(
            told(&[away], None).0,
            [Level::Warning, Level::Error],
            "the site states no size"
        );
        assert_eq!(
            display(&two[..1], None)[0].level,
            Level::Ok,
            "a site that cannot be read states nothing wrong"
        );
    }

    const DEVICES: &str = "\
I: Bus=0011 Vendor=0001 Product=0001 Version=ab41
N: Name=\"AT Translated Set 2 keyboard\"
B: PROP=0
B: EV=120013
B: KEY=402000000 3803078f800d001 feffffdfffefffff fffffffffffffffe

I: Bus=0003 Vendor=222a Product=0001 Version=0110
N: Name=\"ILITEK ILITEK-TP\"
U: Uniq=0123456789
B: PROP=2
B: EV=1b
B: KEY=400 0 0 0 0 0
B: ABS=6e1800000000003

I: Bus=0003 Vendor=056a Product=5193 Version=0110
N: Name=\"Wacom Pen\"
B: PROP=2
B: EV=1b
B: KEY=1c03 0 0 0 0 0
B: ABS=1000d000003

I: Bus=0018 Vendor=06cb Product=cdab Version=0100
N: Name=\"Touchpad\"
B: PROP=5
B: EV=b
B: KEY=e520 10000 0 0 0 0
B: ABS=2e0800000000003
";

    #[test]
    fn a_touchscreen_is_told_from_a_pen_a_touchpad_and_a_keyboard() {
        assert_eq!(touchscreens(DEVICES), ["ILITEK ILITEK-TP"]);
        assert_eq!(touchscreens(""), [""; 0]);
        let older = "N: Name=\"Serial touchscreen\"\nB: PROP=2\nB: KEY=400 0 0 0 0 0\nB: ABS=3\n";
        assert_eq!(touchscreens(older), ["Serial touchscreen"]);
        let level = |names: &[&str], is_kiosk| {
            let names: Vec<_> = names.iter().map(|name| (*name).to_owned()).collect();
            touch(&names, is_kiosk)[0].level
        };
        assert_eq!(
            [level(&[], true), level(&[], false)],
            [Level::Error, Level::Warning]
        );
        assert_eq!(
            [level(&["a"], true), level(&["a", "b"], true)],
            [Level::Ok, Level::Warning]
        );
    }
}
