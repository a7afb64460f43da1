//! The real interface without a screen: drawn into memory, with a clock that stands still.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use slint::platform::software_renderer::{MinimalSoftwareWindow, RepaintBufferType};
use slint::platform::{Platform, WindowAdapter, WindowEvent};
use slint::{ComponentHandle, PhysicalSize, PlatformError};

use crate::screen::Screen;

struct Headless {
    window: Rc<MinimalSoftwareWindow>,
    now: Rc<Cell<Duration>>,
}

impl Platform for Headless {
    fn create_window_adapter(&self) -> Result<Rc<dyn WindowAdapter>, PlatformError> {
        Ok(self.window.clone())
    }

    fn duration_since_start(&self) -> Duration {
        self.now.get()
    }
}

/// A picture of the window: RGB, row by row from the top left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pixels {
    pub width: u32,
    pub height: u32,
    pub rgb: Vec<u8>,
}

/// Draws the one window of this process into memory, with a clock that only [`advance`](Self::advance)
/// moves.
pub struct Canvas {
    now: Rc<Cell<Duration>>,
}

impl Canvas {
    /// Makes this process draw into memory. Works once a process.
    pub fn install() -> Result<Self, PlatformError> {
        let now = Rc::new(Cell::new(Duration::ZERO));
        let window = MinimalSoftwareWindow::new(RepaintBufferType::NewBuffer);
        slint::platform::set_platform(Box::new(Headless {
            window,
            now: now.clone(),
        }))
        .map_err(|error| PlatformError::Other(error.to_string()))?;
        Ok(Self { now })
    }

    /// Lets time pass, and with it everything that waits for it.
    pub fn advance(&self, time: Duration) {
        self.now.set(self.now.get() + time);
        slint::platform::update_timers_and_animations();
    }

    /// What the window shows now.
    pub fn draw(&self, window: &impl ComponentHandle) -> Result<Pixels, PlatformError> {
        slint::platform::update_timers_and_animations();
        let snapshot = window.window().take_snapshot()?;
        Ok(Pixels {
            width: snapshot.width(),
            height: snapshot.height(),
            rgb: snapshot
                .as_slice()
                .iter()
                .flat_map(|pixel| [pixel.r, pixel.g, pixel.b])
                .collect(),
        })
    }
}

/// Gives a window without a window system a screen's size. The order matters to Slint.
pub fn set_screen(window: &slint::Window, screen: &Screen) {
    let scale_factor = screen.scale_factor();
    let size = PhysicalSize::new(screen.width, screen.height);
    window.dispatch_event(WindowEvent::ScaleFactorChanged { scale_factor });
    window.set_size(size);
    window.dispatch_event(WindowEvent::Resized {
        size: size.to_logical(scale_factor),
    });
}
