//! The kiosk in a window of the window system.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use slint::winit_030::{EventResult, WinitWindowAccessor, winit};
use slint::{CloseRequestResponse, ComponentHandle, PhysicalSize, PlatformError};

use crate::kiosk::fingers::Phase;
use crate::kiosk::{Kiosk, Parts, ui};
use crate::screen::Screen;
use crate::service::Service;

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

/// Shows a kiosk until its window is closed or it is told to [`end`].
///
/// `prepare` is called before anything is shown, `first_frame` once when something is. The service manager
/// hears of both ends, and in between that frames can be drawn.
pub fn run(
    parts: Parts,
    placement: Placement,
    service: &Service,
    prepare: impl FnOnce(&Kiosk),
    first_frame: impl FnOnce(&Kiosk) + 'static,
) -> Result<(), PlatformError> {
    if let Placement::Windowed { screen } = placement {
        // SAFETY: the process has only this thread yet; the backend, which starts others, is chosen
        // below.
        unsafe { std::env::set_var("SLINT_SCALE_FACTOR", screen.scale_factor().to_string()) };
    }
    slint::BackendSelector::new()
        .backend_name("winit".into())
        .renderer_name("software".into())
        .select()?;
    let kiosk = Kiosk::new(parts)?;
    let window = kiosk.window().window();
    match placement {
        Placement::Windowed { screen } => {
            window.set_size(
                PhysicalSize::new(screen.width, screen.height).to_logical(screen.scale_factor()),
            );
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
    let wants_food = Rc::new(Cell::new(false));
    let watchdog = slint::Timer::default();
    if let Some(time) = service.feed_every() {
        let (wants_food, service) = (wants_food.clone(), service.clone());
        let beat = Cell::new(false);
        watchdog.start(slint::TimerMode::Repeated, time, move || {
            with_running(|kiosk| {
                // Whoever switches the monitor off for the night takes the frames away too.
                if kiosk.is_dark() {
                    return service.feed();
                }
                wants_food.set(true);
                // A frame in which nothing changes would not be handed to the window system, so it would not
                // show that one can be.
                beat.set(!beat.get());
                kiosk.window().global::<ui::View>().set_beat(beat.get());
            });
        });
    }
    let told = service.clone();
    window.on_winit_window_event(move |window, event| {
        if matches!(event, winit::event::WindowEvent::RedrawRequested) {
            if placement == Placement::FullScreen {
                with_running(Kiosk::fit_screen);
            }
            if let Some(first_frame) = waiting.take() {
                // The frame is drawn when this event has been handled.
                let service = told.clone();
                slint::Timer::single_shot(Duration::ZERO, move || {
                    service.ready();
                    with_running(first_frame);
                });
            }
            if wants_food.take() {
                let service = told.clone();
                slint::Timer::single_shot(Duration::ZERO, move || service.feed());
            }
        }
        // On X11 Slint waits a whole frame before it draws what has changed. A finger should not.
        if is_input(event) {
            window.with_winit_window(|window| window.request_redraw());
        }
        if let winit::event::WindowEvent::Touch(touch) = event {
            let place = touch
                .location
                .to_logical::<f32>(f64::from(window.scale_factor()));
            with_running(|kiosk| kiosk.touch(touch.id, phase_of(touch.phase), place.x, place.y));
            return EventResult::PreventDefault;
        }
        EventResult::Propagate
    });
    let result = slint::run_event_loop();
    RUNNING.set(None);
    if result.is_ok() {
        service.stopping();
    }
    kiosk.close();
    result
}

/// Ends the running kiosk, from any thread.
pub fn end() {
    // Without an event loop there is nothing to end.
    let _ = slint::quit_event_loop();
}

/// Ends the running kiosk after this time.
pub fn end_after(time: Duration) {
    slint::Timer::single_shot(time, end);
}

fn is_input(event: &winit::event::WindowEvent) -> bool {
    use winit::event::WindowEvent;
    matches!(
        event,
        WindowEvent::MouseInput { .. } | WindowEvent::Touch(_) | WindowEvent::KeyboardInput { .. }
    )
}

fn phase_of(phase: winit::event::TouchPhase) -> Phase {
    match phase {
        winit::event::TouchPhase::Started => Phase::Down,
        winit::event::TouchPhase::Moved => Phase::Move,
        winit::event::TouchPhase::Ended => Phase::Up,
        winit::event::TouchPhase::Cancelled => Phase::Lost,
    }
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
