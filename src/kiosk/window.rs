//! The kiosk in a window of the window system.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use slint::winit_030::{EventResult, WinitWindowAccessor, winit};
use slint::{CloseRequestResponse, ComponentHandle, PhysicalSize, PlatformError};

use crate::kiosk::fingers::{Deed, Fingers, Told};
use crate::kiosk::{Kiosk, Parts, ui};
use crate::screen::Screen;

/// How the kiosk is put on the screen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Placement {
    /// The whole screen, without a pointer, and not to be closed.
    FullScreen,
    /// A window that stands for a screen of this size.
    Windowed { screen: Screen },
}

thread_local! {
    /// The kiosk of this thread, for what other threads send it. A kiosk itself never leaves its
    /// thread.
    static RUNNING: RefCell<Option<Kiosk>> = const { RefCell::new(None) };
}

/// Shows a kiosk until its window is closed.
///
/// `prepare` is called before anything is shown, `first_frame` once when something is.
pub fn run(
    parts: Parts,
    placement: Placement,
    prepare: impl FnOnce(&Kiosk),
    first_frame: impl FnOnce(&Kiosk) + 'static,
) -> Result<(), PlatformError> {
    if let Placement::Windowed { screen } = placement {
        // SAFETY: the process has only this thread yet; the backend, which starts others, is chosen
        // below.
        unsafe { std::env::set_var("SLINT_SCALE_FACTOR", screen.scale_factor().to_string()) };
    }
    slint::BackendSelector::new().backend_name("winit".into()).renderer_name("software".into()).select()?;
    let kiosk = Kiosk::new(parts)?;
    let window = kiosk.window().window();
    match placement {
        Placement::Windowed { screen } => {
            window.set_size(PhysicalSize::new(screen.width, screen.height).to_logical(screen.scale_factor()));
        }
        Placement::FullScreen => {
            kiosk.window().global::<ui::View>().set_pointer_shown(false);
            window.set_fullscreen(true);
            window.on_close_requested(|| CloseRequestResponse::KeepWindowShown);
        }
    }
    prepare(&kiosk);
    kiosk.window().show()?;
    RUNNING.set(Some(kiosk.clone()));
    let waiting = Cell::new(Some(first_frame));
    let mut fingers = Fingers::default();
    window.on_winit_window_event(move |window, event| {
        if matches!(event, winit::event::WindowEvent::RedrawRequested) {
            if placement == Placement::FullScreen {
                with_running(Kiosk::fit_screen);
            }
            if let Some(first_frame) = waiting.take() {
                // The frame is drawn when this event has been handled.
                slint::Timer::single_shot(Duration::ZERO, move || with_running(first_frame));
            }
        }
        // On X11 Slint waits a whole frame before it draws what has changed. A finger should not.
        if is_input(event) {
            window.with_winit_window(|window| window.request_redraw());
        }
        if let winit::event::WindowEvent::Touch(touch) = event {
            let told = fingers.see((touch.device_id, touch.id), deed(touch.phase));
            if matches!(told, Told::LetGo | Told::LetGoAndAll) {
                window.dispatch_event(slint::platform::WindowEvent::PointerExited);
            }
            if matches!(told, Told::LetGo | Told::Nothing) {
                return EventResult::PreventDefault;
            }
        }
        EventResult::Propagate
    });
    let result = slint::run_event_loop();
    RUNNING.set(None);
    result
}

fn deed(phase: winit::event::TouchPhase) -> Deed {
    use winit::event::TouchPhase;
    match phase {
        TouchPhase::Started => Deed::Lands,
        TouchPhase::Moved => Deed::Moves,
        TouchPhase::Ended => Deed::Leaves,
        TouchPhase::Cancelled => Deed::IsTaken,
    }
}

fn is_input(event: &winit::event::WindowEvent) -> bool {
    use winit::event::WindowEvent;
    matches!(event, WindowEvent::MouseInput { .. } | WindowEvent::Touch(_) | WindowEvent::KeyboardInput { .. })
}

fn with_running(act: impl FnOnce(&Kiosk)) {
    if let Some(kiosk) = RUNNING.with_borrow(Clone::clone) {
        act(&kiosk);
    }
}

/// Does something with the running kiosk, on its thread, from any other. False if none runs any
/// more.
pub fn send_to_running(act: impl FnOnce(&Kiosk) + Send + 'static) -> bool {
    slint::invoke_from_event_loop(move || with_running(act)).is_ok()
}
