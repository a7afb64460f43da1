//! Every timing of the visit, in one place.

use std::time::Duration;

/// Settings changed on Welcome go back after this long untouched.
pub const WELCOME_SETTINGS: Duration = Duration::from_secs(30);
/// Thank you goes back to Welcome after this long.
pub const THANK_YOU: Duration = Duration::from_secs(30);
/// The least time any page stays without a touch.
pub const READING_MINIMUM: Duration = Duration::from_secs(120);
/// A slow reader: 100 words a minute.
pub const READING_PER_WORD: Duration = Duration::from_millis(600);
/// The most time any page stays without a touch, apart from a code.
pub const READING_MAXIMUM: Duration = Duration::from_secs(600);
/// Added while a QR code is on screen: people fetch their phones.
pub const CODE: Duration = Duration::from_secs(120);
/// How long the screen ignores every touch while it is wiped.
pub const CLEANING: Duration = Duration::from_secs(30);
/// The staff screen closes after this long untouched.
pub const STAFF: Duration = Duration::from_secs(60);
/// The question for the PIN goes away after this long untouched.
pub const PIN: Duration = Duration::from_secs(30);
/// Outside of the opening hours the screen goes dark after this long untouched.
pub const AWAKE: Duration = Duration::from_secs(60);
/// How long "Are you still there?" asks.
pub const WARNING: Duration = Duration::from_secs(60);
/// A press again within this time is the same press.
pub const REPEAT: Duration = Duration::from_millis(500);
/// A digit again within this time is the same press: numbers are typed faster.
pub const REPEAT_DIGIT: Duration = Duration::from_millis(120);
/// A finger or a cloth on the glass for longer than this is nobody's wish to go on.
pub const RESTING_TOUCH: Duration = Duration::from_secs(10);
/// Touches closer together than this are one long touch.
pub const TOUCH_GAP: Duration = Duration::from_secs(1);
