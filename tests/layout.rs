//! Every page in every language, text size and set of colours, on the screens it is made for:
//! nothing cut, nothing outside, nothing too small to touch, every code readable.

#![cfg(feature = "kiosk")]

mod common;

use std::collections::HashMap;
use std::thread;
use std::time::Duration;

use common::codes::read_code;
use common::{SMALL, SMALL_TALL, TALL, labels, shipped_edition};
use guidance_kiosk::kiosk::fonts::Fonts;
use guidance_kiosk::kiosk::gallery::{Gallery, Setting};
use guidance_kiosk::problem::Problems;
use guidance_kiosk::screen::Screen;
use guidance_kiosk::session::{Colours, TextSize};
use i_slint_backend_testing as testing;
use slint::ComponentHandle;

/// Logical pixels a millimetre.
const MM: f32 = 96.0 / 25.4;
/// Sizes are rounded to whole physical pixels.
const ROUNDING: f32 = 1.0;

#[derive(Debug, Clone, Copy, PartialEq)]
struct Box {
    left: f32,
    top: f32,
    right: f32,
    bottom: f32,
}

impl Box {
    fn of(element: &testing::ElementHandle) -> Self {
        let (at, size) = (element.absolute_position(), element.size());
        Self { left: at.x, top: at.y, right: at.x + size.width, bottom: at.y + size.height }
    }

    fn within(&self, other: &Self) -> bool {
        self.left >= other.left - ROUNDING
            && self.top >= other.top - ROUNDING
            && self.right <= other.right + ROUNDING
            && self.bottom <= other.bottom + ROUNDING
    }

    fn cut_to(&self, other: &Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }

    /// How far apart two boxes are; less than nothing where they overlap.
    fn gap(&self, other: &Self) -> f32 {
        let across = (other.left - self.right).max(self.left - other.right);
        let down = (other.top - self.bottom).max(self.top - other.bottom);
        across.max(down)
    }
}

fn prepare(edition: &guidance_kiosk::edition::Edition) {
    let options = testing::TestingBackendOptions {
        mock_time: true,
        threading: false,
        renderer_name: Some("software".into()),
        ..Default::default()
    };
    slint::platform::set_platform(std::boxed::Box::new(testing::TestingBackend::new(options))).unwrap();
    Fonts::of_machine().set_fallbacks(edition.locales.iter().map(|locale| locale.language.family.as_str()));
}

/// Walks every page of every setting with one language, and calls `look` on each.
fn every_page(
    screen: Screen,
    language: usize,
    sets: &[Colours],
    mut look: impl FnMut(&Gallery, &Setting, &str, &guidance_kiosk::view::View),
) {
    let edition = shipped_edition();
    prepare(&edition);
    let mut gallery = Gallery::new(edition.clone()).unwrap();
    for text_size in TextSize::ALL {
        for colours in sets {
            let language = edition.locales[language].language.tag.clone();
            let setting = Setting { screen, language, text_size, colours: *colours };
            let mut problems = Problems::default();
            for (name, view) in gallery.pages(&setting, &mut problems) {
                gallery.show(&view);
                testing::mock_elapsed_time(Duration::from_millis(20));
                look(&gallery, &setting, &name, &view);
            }
            assert_eq!(problems.to_string(), "no problems");
        }
    }
}

/// Each language on a thread of its own: the interface belongs to a thread.
fn in_every_language(test: fn(usize)) {
    let languages = shipped_edition().locales.len();
    let threads: Vec<_> = (0..languages).map(|language| thread::spawn(move || test(language))).collect();
    for (language, thread) in threads.into_iter().enumerate() {
        if let Err(panic) = thread.join() {
            eprintln!("in language {language}");
            std::panic::resume_unwind(panic);
        }
    }
}

fn elements(gallery: &Gallery, type_name: &str) -> Vec<Box> {
    let mut boxes = Vec::new();
    for element in testing::ElementQuery::from_root(gallery.window()).match_descendants().match_inherits(type_name).find_all() {
        let found = Box::of(&element);
        if element.computed_opacity() > 0.0 && found.right > found.left && !boxes.contains(&found) {
            boxes.push(found);
        }
    }
    boxes
}

/// The ink on the edge of a box, which would be the sign of a letter cut off there.
fn ink_on_edge(pixels: &slint::SharedPixelBuffer<slint::Rgba8Pixel>, scale: f32, text: &Box) -> bool {
    let at = |x: usize, y: usize| {
        let pixel = pixels.as_slice()[y * pixels.width() as usize + x];
        [i16::from(pixel.r), i16::from(pixel.g), i16::from(pixel.b)]
    };
    let (left, right) = ((text.left * scale).ceil() as usize, (text.right * scale).floor() as usize);
    let bottom = (text.bottom * scale).floor() as usize;
    if right <= left + 2 || bottom < 3 {
        return false;
    }
    let row = bottom - 1;
    let background = at(left, row);
    (left..right.min(pixels.width() as usize))
        .any(|x| at(x, row).iter().zip(background).any(|(value, plain)| (value - plain).abs() > 60))
}

fn nothing_is_cut_or_crowded(language: usize) {
    for screen in [SMALL, SMALL_TALL, TALL] {
        let window = Box {
            left: 0.0,
            top: 0.0,
            right: screen.width as f32 / screen.scale_factor(),
            bottom: screen.height as f32 / screen.scale_factor(),
        };
        let edition = shipped_edition();
        thread::spawn(move || {
            let words = labels(&edition, edition.locales[language].language.tag.as_str());
            every_page(screen, language, &[Colours::Standard], |gallery, setting, name, _| {
                let place = format!("{name} in {} at size {} on {screen:?}", setting.language, setting.text_size.step());
                let areas = elements(gallery, "ScrollArea");
                let visible =
                    |found: &Box| areas.iter().find(|area| found.gap(area) < 0.0 && found.top > area.top - 2000.0).copied();

                let pixels = gallery.window().window().take_snapshot().unwrap();
                for text in elements(gallery, "Text") {
                    let area = visible(&text).unwrap_or(window);
                    assert!(
                        text.left >= window.left - ROUNDING && text.right <= window.right + ROUNDING,
                        "{place}: text at {text:?} leaves the window"
                    );
                    if text.within(&area) {
                        assert!(
                            !ink_on_edge(&pixels, screen.scale_factor(), &text),
                            "{place}: ink is cut at the bottom of {text:?}"
                        );
                    }
                }

                let targets: Vec<_> = elements(gallery, "Pressable");
                let mut seen: Vec<Box> = Vec::new();
                for target in &targets {
                    let (width, height) = (target.right - target.left, target.bottom - target.top);
                    assert!(
                        width >= 16.0 * MM - ROUNDING && height >= 16.0 * MM - ROUNDING,
                        "{place}: a target of {:.1} x {:.1} mm at {target:?}",
                        width / MM,
                        height / MM
                    );
                    // What a scrolled list hides cannot be touched.
                    let shown = match areas.iter().find(|area| {
                        target.left >= area.left - 1.0
                            && target.right <= area.right + 1.0
                            && target.gap(area) < 0.0
                            && !footer_like(target, area)
                    }) {
                        Some(area) => target.cut_to(area),
                        None => *target,
                    };
                    assert!(shown.within(&window), "{place}: a target outside the window: {shown:?}");
                    for other in &seen {
                        assert!(shown.gap(other) >= 0.0, "{place}: {shown:?} and {other:?} overlap");
                    }
                    seen.push(shown);
                }

                for button in
                    testing::ElementQuery::from_root(gallery.window()).match_descendants().match_inherits("Button").find_all()
                {
                    let label = button.accessible_label().unwrap_or_default();
                    let primary = [
                        &words.read_button,
                        &words.next_button,
                        &words.acknowledge_button,
                        &words.acknowledge_skip_button,
                        &words.more_time_button,
                        &words.done_button,
                    ];
                    if primary.iter().any(|name| name.as_str() == label.as_str()) {
                        let size = button.size();
                        assert!(
                            size.width >= 20.0 * MM - ROUNDING && size.height >= 20.0 * MM - ROUNDING,
                            "{place}: «{label}» measures {:.1} x {:.1} mm",
                            size.width / MM,
                            size.height / MM
                        );
                    }
                }
            });
        })
        .join()
        .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
    }
}

/// A target that only reaches into a scroll area by rounding stands beside it.
fn footer_like(target: &Box, area: &Box) -> bool {
    target.top >= area.bottom - 2.0 * ROUNDING || target.bottom <= area.top + 2.0 * ROUNDING
}

#[test]
fn no_text_is_cut_and_no_target_is_too_small_or_in_the_way() {
    in_every_language(nothing_is_cut_or_crowded);
}

fn codes_read_back(language: usize) {
    for screen in [SMALL, SMALL_TALL, TALL] {
        thread::spawn(move || {
            let mut read: HashMap<String, usize> = HashMap::new();
            every_page(screen, language, &Colours::ALL, |gallery, setting, name, view| {
                let Some(code) = view.code() else { return };
                let snapshot = gallery.window().window().take_snapshot().unwrap();
                let pixels = guidance_kiosk::kiosk::headless::Pixels {
                    width: snapshot.width(),
                    height: snapshot.height(),
                    rgb: snapshot.as_slice().iter().flat_map(|pixel| [pixel.r, pixel.g, pixel.b]).collect(),
                };
                assert_eq!(
                    read_code(&pixels).as_deref(),
                    Some(code.address.as_str()),
                    "{name} in {} at size {} in {} on {screen:?}",
                    setting.language,
                    setting.text_size.step(),
                    setting.colours.name()
                );
                *read.entry(code.address.clone()).or_default() += 1;
            });
            // Two addresses, each on a page of its own and beside a part of the guidance.
            assert_eq!(read.len(), 2);
            assert!(read.values().all(|times| *times == 2 * TextSize::ALL.len() * Colours::ALL.len()), "{read:?}");
        })
        .join()
        .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
    }
}

#[test]
fn every_code_on_every_screen_is_read_by_another_decoder() {
    in_every_language(codes_read_back);
}
