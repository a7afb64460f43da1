//! Numbers and addresses in Arabic, Persian, Urdu and Kurdish, in pixels: what order the drawn digits have,
//! on the real pages with the real fonts.
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use guidance_kiosk::edition::{Edition, Snapshot};
use guidance_kiosk::kiosk::fonts::Fonts;
use guidance_kiosk::kiosk::gallery::{Gallery, Setting};
use guidance_kiosk::language::LanguageTag;
use guidance_kiosk::problem::Problems;
use guidance_kiosk::screen::Screen;
use guidance_kiosk::session::{Colours, Controls, TextSize};
use guidance_kiosk::view::{Page, Remarks, Text, View};
use i_slint_backend_testing as testing;
use slint::ComponentHandle as _;

/// How often each sign is looked at to know it.
const PHASES: usize = 5;

/// What is recognised: signs of one piece, which every font draws apart from its neighbours.
const SIGNS: &str = "0123456789£+()MHQ";

const SHAPES: &[&str] = &[
    "01632 960 123",
    "(01632) 960123",
    "01632-960-123",
    "+44 (0)1632 960 123",
    "01632 960 123 ext. 45",
    "8.00am–6.30pm",
    "08:00 - 18:30",
    "16-07-2025",
    "16/07/2025",
    "£12.50",
    "120/80",
    "10–12",
    "M2 3HQ",
    "943 476 5919",
];

const WIDE: Screen = Screen {
    width: 1280,
    height: 800,
    diagonal_inches: 10.1,
};
/// The same with twice the pixels: small letters have enough of them to be told apart.
const DENSE: Screen = Screen {
    width: 2560,
    height: 1600,
    diagonal_inches: 10.1,
};
const TALL: Screen = Screen {
    width: 1080,
    height: 1920,
    diagonal_inches: 21.5,
};

/// Where a text stands on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Paragraph,
    Heading,
    Button,
    Name,
    Note,
}

impl Place {
    const ALL: [Self; 5] = [
        Self::Paragraph,
        Self::Heading,
        Self::Button,
        Self::Name,
        Self::Note,
    ];

    /// The page with the text in this place.
    fn page(self, view: &View, text: &str) -> View {
        let mut view = view.clone();
        let Page::Reading(reading) = &mut view.page else {
            unreachable!("it is a page to read")
        };
        match self {
            Self::Paragraph => reading.paragraphs = vec![text.to_owned()],
            Self::Heading => {
                reading.title = Text {
                    words: text.to_owned(),
                    in_source: false,
                }
            }
            Self::Button => {
                let mut labels = (*view.labels).clone();
                text.clone_into(&mut labels.next_button);
                view.labels = Arc::new(labels);
            }
            Self::Name => text.clone_into(&mut view.practice),
            Self::Note => {
                reading.remarks.unreviewed = true;
                let mut labels = (*view.labels).clone();
                text.clone_into(&mut labels.translation_unreviewed);
                view.labels = Arc::new(labels);
            }
        }
        view
    }
}

/// A piece of ink: where it is, and its pixels, row by row.
#[derive(Debug, Clone)]
struct Piece {
    left: usize,
    top: usize,
    width: usize,
    height: usize,
    ink: Vec<bool>,
}

impl Piece {
    /// The part of the pixels, of the larger of the two, that differ.
    fn difference(&self, other: &Self) -> f32 {
        if self.width.abs_diff(other.width) > 1 || self.height.abs_diff(other.height) > 1 {
            return 1.0;
        }
        let at = |piece: &Self, x: usize, y: usize| {
            x < piece.width && y < piece.height && piece.ink[y * piece.width + x]
        };
        let (width, height) = (self.width.max(other.width), self.height.max(other.height));
        let cells = || (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        let differ = cells()
            .filter(|(x, y)| at(self, *x, *y) != at(other, *x, *y))
            .count();
        let inked = cells()
            .filter(|(x, y)| at(self, *x, *y) || at(other, *x, *y))
            .count();
        differ as f32 / inked as f32
    }
}

/// The real pages of one language.
struct Sheet {
    gallery: Gallery,
    view: View,
    signs: BTreeMap<Place, Vec<(char, Piece)>>,
}

impl Sheet {
    fn new(language: &str, screen: Screen, text_size: TextSize) -> Self {
        let options = testing::TestingBackendOptions {
            mock_time: true,
            threading: false,
            renderer_name: Some("software".into()),
        };
        let _ = slint::platform::set_platform(std::boxed::Box::new(testing::TestingBackend::new(
            options,
        )));
        let snapshot = Snapshot::read(Path::new(env!("CARGO_MANIFEST_DIR")));
        let edition = Arc::new(
            Edition::from_snapshot(&snapshot, jiff::civil::date(2026, 3, 2))
                .0
                .unwrap(),
        );
        let mut fonts = Fonts::of_machine();
        fonts.set_fallbacks(
            edition
                .locales
                .iter()
                .map(|locale| locale.language.family.as_str()),
        );
        let mut gallery = Gallery::new(edition).unwrap();
        let language = LanguageTag::parse(language).unwrap();
        let setting = Setting {
            screen,
            language,
            text_size,
            colours: Colours::Standard,
            controls: Controls::High,
        };
        let pages = gallery.pages(&setting, &mut Problems::default());
        let (_, mut view) = pages
            .into_iter()
            .find(|(name, _)| name.starts_with("reading-02"))
            .unwrap();
        if let Page::Reading(reading) = &mut view.page {
            reading.code = None;
            reading.remarks = Remarks::default();
            reading.paragraphs = vec!["\u{a0}".to_owned()];
        }
        Self {
            gallery,
            view,
            signs: BTreeMap::new(),
        }
    }

    fn picture(&mut self, view: &View) -> slint::SharedPixelBuffer<slint::Rgba8Pixel> {
        self.gallery.show(view);
        testing::mock_elapsed_time(Duration::from_millis(20));
        self.gallery.window().window().take_snapshot().unwrap()
    }

    /// The pieces of ink of a text.
    fn pieces(&mut self, place: Place, text: &str) -> Vec<Piece> {
        let without = self.picture(&place.page(&self.view.clone(), "\u{a0}"));
        let with = self.picture(&place.page(&self.view.clone(), text));
        let width = with.width() as usize;
        let differs = |(one, other): (&slint::Rgba8Pixel, &slint::Rgba8Pixel)| {
            let differences = [
                one.r.abs_diff(other.r),
                one.g.abs_diff(other.g),
                one.b.abs_diff(other.b),
            ];
            differences.into_iter().any(|difference| difference > 110)
        };
        let ink: Vec<bool> = without
            .as_slice()
            .iter()
            .zip(with.as_slice())
            .map(differs)
            .collect();
        pieces(&ink, width)
    }

    /// The signs that are drawn, line by line, from left to right.
    fn read(&mut self, place: Place, text: &str) -> Vec<String> {
        if !self.signs.contains_key(&place) {
            let mut known = Vec::new();
            // Wide letters make a button's label smaller.
            for sign in SIGNS
                .chars()
                .filter(|sign| place != Place::Button || !sign.is_alphabetic())
            {
                // Letters begin anywhere within a pixel, which makes them look different.
                let mut pieces = self.pieces(place, &[sign.to_string().as_str(); PHASES].join(" "));
                // What else is drawn in another place, such as a button's arrow, is unlike the rest.
                let heights: Vec<usize> = pieces.iter().map(|piece| piece.height).collect();
                let alike = |height: usize| {
                    heights
                        .iter()
                        .filter(|other| other.abs_diff(height) <= 1)
                        .count()
                };
                pieces.retain(|piece| alike(piece.height) >= PHASES - 1);
                assert!(
                    pieces.len() >= PHASES - 1,
                    "{sign} is drawn as one piece in {place:?}: {}",
                    pieces.len()
                );
                // In a text from right to left brackets stand the other way round.
                let drawn = match sign {
                    '(' => ')',
                    ')' => '(',
                    sign => sign,
                };
                known.extend(pieces.into_iter().map(|piece| (drawn, piece)));
            }
            self.signs.insert(place, known);
        }
        let found = self.pieces(place, text);
        let mut signs: Vec<(usize, usize, usize, char)> = Vec::new();
        for piece in &found {
            let likeness = |(sign, known): &(char, Piece)| (known.difference(piece), *sign);
            let best = self.signs[&place]
                .iter()
                .map(likeness)
                .min_by(|one, other| one.0.total_cmp(&other.0));
            if let Some((difference, sign)) = best
                && difference < 0.42
            {
                signs.push((piece.top, piece.top + piece.height, piece.left, sign));
            }
        }
        signs.sort_unstable();
        let mut lines: Vec<(usize, Vec<(usize, char)>)> = Vec::new();
        for (top, bottom, left, sign) in signs {
            match lines.last_mut() {
                // Signs of one line overlap in height.
                Some((end, line)) if top < *end => line.push((left, sign)),
                _ => lines.push((bottom, vec![(left, sign)])),
            }
        }
        let line = |(_, mut line): (usize, Vec<(usize, char)>)| {
            line.sort_unstable();
            line.into_iter().map(|(_, sign)| sign).collect()
        };
        lines.into_iter().map(line).collect()
    }
}

/// The pieces of a picture: pixels of ink that touch each other.
fn pieces(ink: &[bool], width: usize) -> Vec<Piece> {
    let height = ink.len() / width;
    let mut seen = vec![false; ink.len()];
    let mut found = Vec::new();
    for begin in 0..ink.len() {
        if !ink[begin] || seen[begin] {
            continue;
        }
        seen[begin] = true;
        let (mut waiting, mut all) = (vec![begin], Vec::new());
        while let Some(at) = waiting.pop() {
            all.push((at % width, at / width));
            let (x, y) = (at % width, at / width);
            for (x, y) in (x.saturating_sub(1)..=(x + 1).min(width - 1))
                .flat_map(|x| (y.saturating_sub(1)..=(y + 1).min(height - 1)).map(move |y| (x, y)))
            {
                let next = y * width + x;
                if ink[next] && !seen[next] {
                    seen[next] = true;
                    waiting.push(next);
                }
            }
        }
        let (left, right) = (
            all.iter().map(|at| at.0).min().unwrap(),
            all.iter().map(|at| at.0).max().unwrap(),
        );
        let (top, bottom) = (
            all.iter().map(|at| at.1).min().unwrap(),
            all.iter().map(|at| at.1).max().unwrap(),
        );
        let (piece_width, piece_height) = (right - left + 1, bottom - top + 1);
        let mut ink = vec![false; piece_width * piece_height];
        for (x, y) in all {
            ink[(y - top) * piece_width + x - left] = true;
        }
        found.push(Piece {
            left,
            top,
            width: piece_width,
            height: piece_height,
            ink,
        });
    }
    found
}

/// The signs of a text that are recognised.
fn signs(text: &str) -> String {
    text.chars().filter(|c| SIGNS.contains(*c)).collect()
}

/// A word of each language.
const LANGUAGES: [(&str, &str); 4] = [("ar", "كتب"), ("fa", "پیش"), ("ckb", "کتێب"), ("ur", "کتب")];

#[test]
fn every_shape_is_drawn_as_it_was_typed_at_the_beginning_middle_and_end() {
    for (language, word) in LANGUAGES {
        let mut sheet = Sheet::new(language, WIDE, TextSize::Normal);
        for shape in SHAPES {
            for text in [
                format!("{shape} {word}"),
                format!("{word} {shape} {word}"),
                format!("{word} {shape}."),
                format!("{word} ({shape}) {word}"),
            ] {
                let (wanted, lines) = (signs(shape), sheet.read(Place::Paragraph, &text));
                let wanted = if text.contains(&format!("({shape})")) {
                    format!("({wanted})")
                } else {
                    wanted
                };
                assert!(
                    lines.iter().any(|line| line.contains(&wanted)),
                    "{language}: {text}: {lines:?}, and not {wanted}"
                );
            }
        }
    }
}

#[test]
fn numbers_are_drawn_as_they_were_typed_in_headings_buttons_names_and_notes() {
    for (language, word) in LANGUAGES {
        let mut sheet = Sheet::new(language, DENSE, TextSize::Normal);
        for place in Place::ALL {
            // Long words make the letters of a button and of the practice's name smaller.
            let is_short = matches!(place, Place::Button | Place::Name);
            let shapes = if is_short {
                ["45 67", "10-12", "£5.40"]
            } else {
                ["01632 960 123", "16-07-2025", "£12.50"]
            };
            for shape in shapes {
                let text = if is_short {
                    format!("و {shape}")
                } else {
                    format!("{word} {shape} {word}")
                };
                let all = sheet.read(place, &text).concat();
                assert!(
                    all.contains(&signs(shape)),
                    "{language}, {place:?}: {text}: {all}"
                );
            }
        }
    }
}

#[test]
fn a_number_is_broken_at_a_space_only_and_its_groups_follow_each_other() {
    let shape = "01632 960 457";
    for ((language, word), screen, size) in LANGUAGES.into_iter().flat_map(|language| {
        [
            (language, WIDE, TextSize::Normal),
            (language, TALL, TextSize::Largest),
        ]
    }) {
        let mut sheet = Sheet::new(language, screen, size);
        let mut broken = 0;
        for words in 0..16 {
            let text = format!("{}{shape} {word}", format!("{word} ").repeat(words));
            let lines = sheet.read(Place::Paragraph, &text);
            assert_eq!(
                lines.concat(),
                signs(shape),
                "{language}: {text}: {lines:?}"
            );
            let parts = ["01632", "960", "457"];
            let is_whole = |line: &String| {
                (0..3).any(|first| (first..3).any(|last| *line == parts[first..=last].concat()))
            };
            assert!(lines.iter().all(is_whole), "{language}: {lines:?}");
            broken += usize::from(lines.len() > 1);
        }
        assert!(
            broken > 0,
            "{language}: a line ends within the number now and then"
        );
    }
}

#[test]
fn without_its_marks_a_number_is_drawn_in_another_order() {
    let mut sheet = Sheet::new("ar", WIDE, TextSize::Normal);
    let typesetting = sheet
        .gallery
        .window()
        .global::<guidance_kiosk::kiosk::ui::Typesetting>();
    typesetting.on_marked(|words, right_to_left| {
        if right_to_left {
            format!("\u{200f}{words}").into()
        } else {
            words
        }
    });
    let lines = sheet
        .read(Place::Paragraph, "كتب 01632 960 457 كتب")
        .concat();
    assert_eq!(lines, "45796001632");
}
