//! Whether the machine's clock can be relied on.

#[cfg(target_os = "linux")]
use std::path::Path;

use crate::counted::ClockTrust;

/// What the system says of its clock: trusted once a time server has set it. A small computer without a
/// battery wakes in the past, and knows no better until then.
///
/// Asks `adjtimex(2)`, which needs no permission and no other program; `timedatectl` answers from the
/// same flag. The service manager's sandbox refuses every call that could set a clock, this one among
/// them: there the note of systemd-timesyncd holds, which it makes when it has set the clock since the
/// machine was started.
#[cfg(target_os = "linux")]
pub fn trust() -> ClockTrust {
    // SAFETY: all zeros is a timex that changes nothing, and the call only writes to it.
    let state = unsafe {
        let mut timex: libc::timex = std::mem::zeroed();
        libc::adjtimex(&mut timex)
    };
    trust_of(state, || {
        Path::new("/run/systemd/timesync/synchronized").exists()
    })
}

#[cfg(target_os = "linux")]
fn trust_of(state: libc::c_int, set_since_the_start: impl FnOnce() -> bool) -> ClockTrust {
    let trusted = match state {
        -1 => set_since_the_start(),
        libc::TIME_ERROR => false,
        _ => true,
    };
    if trusted {
        ClockTrust::Trusted
    } else {
        ClockTrust::Unverified
    }
}

#[cfg(not(target_os = "linux"))]
pub fn trust() -> ClockTrust {
    ClockTrust::Unverified
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn where_the_system_may_not_be_asked_the_note_of_the_time_service_holds() {
        assert_eq!(trust_of(-1, || true), ClockTrust::Trusted);
        assert_eq!(trust_of(-1, || false), ClockTrust::Unverified);
        assert_eq!(trust_of(libc::TIME_OK, || false), ClockTrust::Trusted);
        assert_eq!(trust_of(libc::TIME_ERROR, || true), ClockTrust::Unverified);
    }
}
