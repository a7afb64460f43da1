//! The contrast of every pair of colours in the theme, by WCAG's formula.

use std::collections::BTreeMap;

type Colour = [f64; 3];

/// The palettes of ui/theme.slint by name, and the focus colours.
fn palettes() -> BTreeMap<String, BTreeMap<String, Colour>> {
    let theme =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/ui/theme.slint")).unwrap();
    let mut palettes = BTreeMap::new();
    for block in theme.split("property <Palette> ").skip(1) {
        let (name, rest) = block.split_once(": {").unwrap_or(("", ""));
        if rest.is_empty() || name.contains("palette") {
            continue;
        }
        let colours: BTreeMap<_, _> = rest
            .split('}')
            .next()
            .unwrap()
            .lines()
            .filter_map(|line| line.trim().trim_end_matches(',').split_once(": #"))
            .map(|(role, value)| (role.to_owned(), colour(value)))
            .collect();
        palettes.insert(name.to_owned(), colours);
    }
    palettes
}

fn colour(hex: &str) -> Colour {
    let part = |at: usize| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap());
    [part(0), part(2), part(4)]
}

fn contrast(one: Colour, other: Colour) -> f64 {
    let luminance = |colour: Colour| {
        let linear = colour.map(|value| {
            let value = value / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    };
    let (light, dark) = (
        luminance(one).max(luminance(other)),
        luminance(one).min(luminance(other)),
    );
    (light + 0.05) / (dark + 0.05)
}

#[test]
fn every_text_and_every_edge_stands_out_in_every_set_of_colours() {
    let palettes = palettes();
    assert_eq!(
        palettes.keys().collect::<Vec<_>>(),
        [
            "black-on-white",
            "standard",
            "white-on-black",
            "yellow-on-black"
        ]
    );
    // What is drawn on what, and by how much it has to stand out: 7 for text, 3 for edges and icons.
    let pairs = [
        ("text", "page", 7.0),
        ("text", "surface", 7.0),
        ("accent", "page", 7.0),
        ("accent", "surface", 7.0),
        ("header-text", "header", 7.0),
        ("button-text", "button", 7.0),
        ("button-text", "surface", 7.0),
        ("primary-text", "primary", 7.0),
        ("pressed-text", "pressed", 7.0),
        ("edge", "page", 3.0),
        ("edge", "surface", 3.0),
        ("edge", "button", 3.0),
        ("primary", "page", 3.0),
        ("primary", "surface", 3.0),
        ("pressed", "button", 3.0),
    ];
    for (name, palette) in &palettes {
        for (front, back, least) in pairs {
            let found = contrast(palette[front], palette[back]);
            assert!(
                found >= least,
                "{name}: {front} on {back} is {found:.2}, not {least}"
            );
        }
    }
}

#[test]
fn the_focus_is_black_on_yellow_and_ringed() {
    let theme =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/ui/theme.slint")).unwrap();
    let token = |name: &str| {
        let line = theme
            .lines()
            .find(|line| line.contains(&format!("<color> {name}:")))
            .unwrap();
        colour(line.split('#').nth(1).unwrap())
    };
    assert!(contrast(token("focus"), token("focus-text")) >= 7.0);
}

#[test]
fn the_formula_is_wcags() {
    assert!((contrast(colour("000000"), colour("ffffff")) - 21.0).abs() < 0.01);
    assert!((contrast(colour("777777"), colour("ffffff")) - 4.48).abs() < 0.01);
}
