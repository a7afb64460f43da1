//! A test picture that a tape measure is held against: does the site state the right diagonal?

use slint::{ComponentHandle as _, ModelRc, PlatformError, VecModel};

use crate::edition::{Edition, REVIEW_LINK};
use crate::kiosk::headless::{Canvas, Pixels, set_screen};
use crate::kiosk::{bind, ui};
use crate::qr;
use crate::screen::Screen;
use crate::session::TextSize;

/// Draws the picture for a screen: rulers, squares of 20 mm, a line of text at every size, and the code of
/// one of the site's links.
pub fn draw(canvas: &Canvas, edition: &Edition, screen: &Screen) -> Result<Pixels, PlatformError> {
    let window = ui::Ruler::new()?;
    set_screen(window.window(), screen);
    window.set_caption(caption(screen).into());
    let sample = |size: TextSize| ui::Sample {
        words: format!("{} {}", size.step(), edition.source().language.own_name).into(),
        scale: size.factor(),
    };
    window.set_samples(ModelRc::new(VecModel::from_iter(
        TextSize::ALL.into_iter().map(sample),
    )));
    if let Some((_, link)) = edition.link(REVIEW_LINK)
        && let Ok(picture) = qr::draw(&link.address, screen)
    {
        window.set_code(bind::image_of(&picture));
    }
    window.show()?;
    canvas.draw(&window)
}

fn caption(screen: &Screen) -> String {
    format!(
        "{} × {} px, {} in = {:.0} × {:.0} mm, ■ = 20 mm",
        screen.width,
        screen.height,
        screen.diagonal_inches,
        screen.width_mm(),
        screen.height_mm()
    )
}
