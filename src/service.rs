//! The service manager that started the program, where one did: what it is told, and when it says to stop.
//!
//! Without one, nothing here costs anything.

use std::ffi::c_int;
use std::io;
use std::rc::Rc;
use std::time::Duration;

use sd_notify::NotifyState;
use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::iterator::Signals;
use tracing::{debug, warn};

/// Shown instead of the guidance, as the service manager is told of it.
pub const OUT_OF_SERVICE: &str = "showing \"please ask at reception\"";

/// So long a stop may take, before the program ends all the same.
const STOPPING: Duration = Duration::from_secs(5);

/// The service manager, as `Type=notify` wants it. Clones are the same.
#[derive(Debug, Clone, Default)]
pub struct Service {
    manager: Option<Rc<Manager>>,
}

#[derive(Debug)]
struct Manager {
    watchdog: Option<Duration>,
}

impl Service {
    /// The one that the environment names.
    pub fn of_environment() -> Self {
        let variable = |name| std::env::var(name).ok();
        Self::of(
            variable("NOTIFY_SOCKET").as_deref(),
            variable("WATCHDOG_USEC").as_deref(),
        )
    }

    /// `WATCHDOG_PID` is not looked at: it is that of the compositor, which starts this program.
    fn of(socket: Option<&str>, watchdog: Option<&str>) -> Self {
        let manager = socket.map(|_| {
            let watchdog = watchdog
                .and_then(|microseconds| microseconds.parse().ok())
                .filter(|time| *time > 0);
            Rc::new(Manager {
                watchdog: watchdog.map(Duration::from_micros),
            })
        });
        Self { manager }
    }

    /// The first frame has been drawn.
    pub fn ready(&self) {
        self.notify(&[NotifyState::Ready]);
    }

    /// What `systemctl status` shows.
    pub fn status(&self, status: &str) {
        self.notify(&[NotifyState::Status(status)]);
    }

    /// The program ends because it was asked to.
    pub fn stopping(&self) {
        self.notify(&[NotifyState::Stopping]);
    }

    /// How often the watchdog wants to be fed; `None` if nobody watches.
    pub fn feed_every(&self) -> Option<Duration> {
        self.manager.as_ref()?.watchdog.map(|time| time / 3)
    }

    /// A frame has been drawn since this was told last, or the screen is dark.
    pub fn feed(&self) {
        self.notify(&[NotifyState::Watchdog]);
    }

    fn notify(&self, states: &[NotifyState<'_>]) {
        if self.manager.is_none() {
            return;
        }
        match sd_notify::notify(states) {
            Ok(()) => debug!(
                "told the service manager: {}",
                states.iter().map(ToString::to_string).collect::<String>()
            ),
            Err(error) => warn!(
                "the service manager cannot be told that all is well, and may start the kiosk again: {error}; look whether the unit says NotifyAccess=all"
            ),
        }
    }
}

/// Waits on a thread of its own to be asked to end, by `systemctl stop` or Ctrl-C; then calls `stop`, once.
/// If the program still runs a few seconds later, because its window hangs, it ends all the same.
pub fn on_stop(stop: impl FnOnce() + Send + 'static) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGINT])?;
    let wait = move || {
        if signals.forever().next().is_some() {
            stop();
            std::thread::sleep(STOPPING);
            warn!(
                "the window did not close when the kiosk was asked to end, and was ended; look at the lines before this one if that comes again"
            );
            std::process::exit(ENDED_BY_FORCE);
        }
    };
    std::thread::Builder::new()
        .name("signals".into())
        .spawn(wait)?;
    Ok(())
}

const ENDED_BY_FORCE: c_int = 1;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_service_manager_nothing_is_to_be_done() {
        let service = Service::of(None, Some("30000000"));
        assert_eq!(service.feed_every(), None);
    }

    #[test]
    fn the_watchdog_is_fed_three_times_in_its_time() {
        assert_eq!(
            Service::of(Some("/run/notify"), Some("30000000")).feed_every(),
            Some(Duration::from_secs(10))
        );
        for none in [None, Some(""), Some("0"), Some("-5"), Some("soon")] {
            assert_eq!(Service::of(Some("/run/notify"), none).feed_every(), None);
        }
    }
}
