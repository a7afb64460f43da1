//! Whether the machine's clock can be relied on.

use crate::tally::ClockTrust;

/// What the system says of its clock: trusted once a time server has set it. A small computer without a
/// battery wakes in the past, and knows no better until then.
///
/// Asks `adjtimex(2)`, which needs no permission and no other program; `timedatectl` answers from the
/// same flag.
#[cfg(target_os = "linux")]
pub fn trust() -> ClockTrust {
    // SAFETY: all zeros is a timex that changes nothing, and the call only writes to it.
    let state = unsafe {
        let mut timex: libc::timex = std::mem::zeroed();
        libc::adjtimex(&mut timex)
    };
    match state {
        libc::TIME_ERROR | -1 => ClockTrust::Unverified,
        _ => ClockTrust::Trusted,
    }
}

#[cfg(not(target_os = "linux"))]
pub fn trust() -> ClockTrust {
    ClockTrust::Unverified
}
