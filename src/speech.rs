//! Reading aloud: which languages a machine can speak, and speaking them, one sentence at a time.
//!
//! The voices are those of espeak-ng, a program beside this one. It is told the words on its standard
//! input only: everyone on a machine can read the command lines of its programs, and what a visitor
//! listens to is nobody's business. Where a person has recorded the words, a player speaks the
//! recording. Numbers, dates and addresses are put into words that a voice says as people do.
//!
//! Nothing here waits: whoever lets speak asks now and then how far it has come.

mod estimate;
mod phrases;
mod speaker;
mod spoken;
mod voices;

pub use estimate::{duration_estimate, least_duration};
pub use speaker::{Players, Speaker, State, Utterance};
pub use voices::{Voice, Voices};

/// The program that speaks, where nothing else is said.
pub const ESPEAK: &str = "espeak-ng";
