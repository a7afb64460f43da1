//! Memory that a kiosk has given back stays usable for it, however long it runs.

/// Makes all threads take their memory from one place. To be called before there is a second thread.
///
/// glibc gives each new thread a place of its own, and the threads that read a site are new for every change
/// of it: what they leave half empty is seldom used again, and the program grows for hours without holding any
/// more. Reading the shipped site takes as long with one place (measured with `check`: 54.6 ms, and 54.5 ms
/// with many).
#[cfg(all(target_os = "linux", target_env = "gnu"))]
pub fn share() {
    // SAFETY: it only sets a number of the allocator, and nothing else runs yet. If it cannot be set, all is
    // as it was.
    unsafe {
        libc::mallopt(libc::M_ARENA_MAX, 1);
    }
}

#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
pub fn share() {}

/// Gives the machine back what is free. To be called after much was needed for a moment: reading a site takes
/// twice the memory that showing it does, and what is left between the pieces in use would stay taken.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
pub fn give_back() {
    // SAFETY: it changes nothing that anybody can see but the size of the program.
    unsafe {
        libc::malloc_trim(0);
    }
}

#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
pub fn give_back() {}
