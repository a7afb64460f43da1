//! The PIN of the staff screen: what may be one, how it is kept, and the lock that it opens.
//!
//! It is kept as a slow, salted hash, in a file that only the kiosk and its administrator can read.
//! Four digits are few, so what protects them is that guessing has to wait: see [`Lock`].

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Params};

use crate::files;
use crate::staff_screen::{Answer, DIGITS};

/// The name of the PIN's file in the data folder.
pub const FILE_NAME: &str = "staff-pin";
/// The name of the file that holds how many wrong tries there were in a row.
pub const TRIES_NAME: &str = "staff-pin-tries";

/// From this wrong try in a row on, the next has to wait.
pub const FREE_TRIES: u32 = 5;
/// How long after that try; each further wrong one doubles it.
pub const FIRST_WAIT: Duration = Duration::from_secs(60);
pub const LONGEST_WAIT: Duration = Duration::from_secs(3600);

/// The longest file that is read; a hash has 97 characters.
const MOST_BYTES: u64 = 1024;
/// What a hash may ask of the machine, so that a spoilt file cannot stop the kiosk: in KiB and rounds.
const MOST_MEMORY: u32 = 64 * 1024;
const MOST_ROUNDS: u32 = 16;

/// Why a text is no PIN that keeps anybody out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    NotDigits,
    Length,
    /// What people try first, and why it is.
    Guessable(&'static str),
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotDigits => f.write_str("a PIN has only digits, from 0 to 9"),
            Self::Length => write!(f, "a PIN has {} to {} digits", DIGITS.start(), DIGITS.end()),
            Self::Guessable(why) => write!(
                f,
                "this PIN is among the first that people try ({why}); choose another"
            ),
        }
    }
}

/// What is wrong with a PIN that somebody wants to set.
pub fn unfit(pin: &str) -> Option<Unfit> {
    if !pin.bytes().all(|digit| digit.is_ascii_digit()) {
        return Some(Unfit::NotDigits);
    }
    if !DIGITS.contains(&pin.len()) {
        return Some(Unfit::Length);
    }
    let digits: Vec<u8> = pin.bytes().map(|digit| digit - b'0').collect();
    let steps_by = |step: u8| {
        digits
            .windows(2)
            .all(|pair| (pair[0] + step) % 10 == pair[1])
    };
    let repeats = |length: usize| {
        digits.len() > length && digits.chunks(length).all(|part| digits.starts_with(part))
    };
    let in_pairs =
        digits.len().is_multiple_of(2) && digits.chunks(2).all(|pair| pair[0] == pair[1]);
    let backwards = digits.iter().eq(digits.iter().rev());
    let why = if repeats(1) {
        "one digit again and again"
    } else if steps_by(1) || steps_by(9) {
        "digits in a row"
    } else if (2..=digits.len() / 2).any(repeats) {
        "the same digits again"
    } else if in_pairs {
        "every digit twice"
    } else if backwards {
        "the same backwards"
    } else if pin.len() == 4 && (pin.starts_with("19") || pin.starts_with("20")) {
        "a year"
    } else if ["2580", "0852"].contains(&pin) {
        "the middle of the keys"
    } else {
        return None;
    };
    Some(Unfit::Guessable(why))
}

/// Sets the PIN of a data folder, and forgets the wrong tries. Both files belong to whoever owns the folder.
pub fn set(data: &Path, pin: &str) -> io::Result<()> {
    let hash = hash(pin, Params::DEFAULT).map_err(io::Error::other)?;
    files::replace_private_for_owner(&data.join(FILE_NAME), format!("{hash}\n").as_bytes())?;
    forget_tries(data)
}

/// Takes the PIN away, and with it the staff screen. Whether there was one.
pub fn remove(data: &Path) -> io::Result<bool> {
    let removed = files::remove(&data.join(FILE_NAME))?;
    forget_tries(data)?;
    Ok(removed)
}

fn forget_tries(data: &Path) -> io::Result<()> {
    files::remove(&data.join(TRIES_NAME)).map(|_| ())
}

fn hash(pin: &str, params: Params) -> Result<String, String> {
    let mut salt = [0; 16];
    getrandom::fill(&mut salt).map_err(|error| error.to_string())?;
    let hash = Argon2::from(params)
        .hash_password_with_salt(pin.as_bytes(), &salt)
        .map_err(|error| error.to_string())?;
    Ok(hash.to_string())
}

/// The lock of the staff screen.
///
/// After [`FREE_TRIES`] wrong tries in a row the next has to wait, and longer after each further wrong
/// one. How many there were outlives a restart, and a lock-out then begins anew: whoever pulls the plug
/// gains nothing. Where that cannot be written, the lock works as long as the kiosk runs.
#[derive(Debug)]
pub struct Lock {
    data: PathBuf,
    /// The hash that the rest is about: with another PIN all begins anew.
    hash: Option<String>,
    wrong: u32,
    locked_until: Duration,
}

impl Lock {
    /// The lock of a data folder. Nothing is read yet.
    pub fn in_folder(data: &Path) -> Self {
        Self {
            data: data.to_owned(),
            hash: None,
            wrong: 0,
            locked_until: Duration::ZERO,
        }
    }

    /// Whether there is a PIN that can be tried. Looks at the file each time: a PIN set while the kiosk
    /// runs counts at once.
    pub fn is_set(&self) -> bool {
        matches!(stored(&self.data), Ok(Some(_)))
    }

    /// Tries a PIN. `now` is of a clock that only runs forward. Takes the time of a slow hash.
    pub fn try_pin(&mut self, pin: &str, now: Duration) -> Answer {
        let hash = match self.look(now) {
            Ok(Some(hash)) => hash,
            Ok(None) => {
                return Answer::Broken(
                    "no PIN is set; set one with guidance-kiosk set-pin".to_owned(),
                );
            }
            Err(error) => return Answer::Broken(error),
        };
        if self.locked_until > now {
            return Answer::Locked {
                until: self.locked_until,
            };
        }
        // Counted before it is tried, so that nobody can try and pull the plug.
        self.count_wrong(self.wrong.saturating_add(1));
        if Argon2::default()
            .verify_password(pin.as_bytes(), hash.as_str())
            .is_ok()
        {
            self.count_wrong(0);
            return Answer::Right;
        }
        self.locked_until = now + wait(self.wrong);
        Answer::Wrong
    }

    /// Until when nothing is tried, if it is locked.
    pub fn locked_until(&mut self, now: Duration) -> Option<Duration> {
        matches!(self.look(now), Ok(Some(_)))
            .then_some(self.locked_until)
            .filter(|until| *until > now)
    }

    /// Reads the PIN's file, and begins anew if it is another PIN than before.
    fn look(&mut self, now: Duration) -> Result<Option<String>, String> {
        let hash = stored(&self.data)?;
        if hash.is_some() && self.hash != hash {
            self.wrong = tries(&self.data);
            self.locked_until = now + wait(self.wrong);
            self.hash.clone_from(&hash);
        }
        Ok(hash)
    }

    fn count_wrong(&mut self, wrong: u32) {
        self.wrong = wrong;
        let path = self.data.join(TRIES_NAME);
        // On a full disk the lock works from memory.
        let _ = match wrong {
            0 => files::remove(&path).map(|_| ()),
            _ => files::replace_private(&path, format!("{wrong}\n").as_bytes()),
        };
    }
}

/// What is wrong with the PIN's file; nothing if there is none, or one that can be tried.
pub fn fault(data: &Path) -> Option<String> {
    stored(data).err()
}

/// The hash in a data folder, if there is one that can be tried.
fn stored(data: &Path) -> Result<Option<String>, String> {
    let text = match files::read_short(&data.join(FILE_NAME), MOST_BYTES) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => {
            return Err(format!(
                "the file of the PIN cannot be read: {error}; set the PIN anew with guidance-kiosk set-pin"
            ));
        }
    };
    let text = text.trim();
    let can_be_tried = PasswordHash::new(text).is_ok_and(|hash| {
        let modest = |params: Params| {
            params.m_cost() <= MOST_MEMORY && params.t_cost() <= MOST_ROUNDS && params.p_cost() == 1
        };
        hash.algorithm == Algorithm::Argon2id.ident()
            && hash.salt.is_some()
            && hash.hash.is_some()
            && Params::try_from(&hash).is_ok_and(modest)
    });
    if can_be_tried {
        Ok(Some(text.to_owned()))
    } else {
        Err(
            "the file of the PIN is damaged; set the PIN anew with guidance-kiosk set-pin"
                .to_owned(),
        )
    }
}

/// The wrong tries in a row that were written down. What cannot be read was not written by the kiosk: the
/// next try has to wait.
fn tries(data: &Path) -> u32 {
    match files::read_short(&data.join(TRIES_NAME), MOST_BYTES) {
        Ok(text) => text.trim().parse().unwrap_or(FREE_TRIES),
        Err(error) if error.kind() == io::ErrorKind::NotFound => 0,
        Err(_) => FREE_TRIES,
    }
}

/// How long the next try has to wait after so many wrong ones in a row.
fn wait(wrong: u32) -> Duration {
    match wrong.checked_sub(FREE_TRIES) {
        None => Duration::ZERO,
        // More doublings than lead to the longest wait change nothing.
        Some(further) => (FIRST_WAIT * (1 << further.min(6))).min(LONGEST_WAIT),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use proptest::prelude::*;

    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    /// Sets a PIN whose hash is quick, so that many can be tried.
    fn set_quickly(data: &Path, pin: &str) {
        let quick = Params::new(Params::MIN_M_COST, 1, 1, None).unwrap();
        fs::write(data.join(FILE_NAME), hash(pin, quick).unwrap()).unwrap();
    }

    #[test]
    fn a_pin_is_kept_as_a_slow_salted_hash_that_only_its_owner_can_read() {
        let data = tempfile::tempdir().unwrap();
        set(data.path(), "271828").unwrap();
        let kept = fs::read_to_string(data.path().join(FILE_NAME)).unwrap();
        assert!(
            kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$") && !kept.contains("271828"),
            "{kept}"
        );
        set(data.path(), "271828").unwrap();
        assert_ne!(
            kept,
            fs::read_to_string(data.path().join(FILE_NAME)).unwrap(),
            "the salt is another each time"
        );
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(
                fs::metadata(data.path().join(FILE_NAME))
                    .unwrap()
                    .permissions()
                    .mode()
                    & 0o777,
                0o600
            );
        }
        let mut lock = Lock::in_folder(data.path());
        assert_eq!(lock.try_pin("271829", SECOND), Answer::Wrong);
        assert_eq!(lock.try_pin("271828", SECOND), Answer::Right);
        assert!(remove(data.path()).unwrap() && !remove(data.path()).unwrap());
        assert!(!lock.is_set());
    }

    #[test]
    fn what_people_try_first_is_no_pin() {
        for pin in [
            "0000",
            "1111",
            "1234",
            "4321",
            "0123",
            "6789",
            "7890",
            "9876",
            "1212",
            "123123",
            "1122",
            "112233",
            "1221",
            "12321",
            "1984",
            "2024",
            "2580",
            "0852",
            "999999999999",
            "123456789012",
        ] {
            assert!(matches!(unfit(pin), Some(Unfit::Guessable(_))), "{pin}");
        }
        assert_eq!(unfit("12a4"), Some(Unfit::NotDigits));
        assert_eq!(unfit("١٢٣٤"), Some(Unfit::NotDigits));
        assert_eq!(
            ["", "735", "7350912468137"].map(unfit),
            [Some(Unfit::Length); 3]
        );
        for pin in ["7350", "1357", "90210", "271828", "735091246813"] {
            assert_eq!(unfit(pin), None, "{pin}");
        }
        let left = (0..10_000)
            .filter(|pin| unfit(&format!("{pin:04}")).is_none())
            .count();
        assert!(left > 9_500, "{left} PINs of four digits are left");
    }

    #[test]
    fn a_broken_file_is_never_an_open_staff_screen() {
        let data = tempfile::tempdir().unwrap();
        let path = data.path().join(FILE_NAME);
        let huge = hash("7350", Params::new(8, 1, 1, None).unwrap())
            .unwrap()
            .replace("m=8", "m=4194304");
        let foreign = huge
            .replace("m=4194304", "m=8")
            .replace("argon2id", "argon2d");
        let empty_hash = "$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHRzb21lc2FsdA".to_owned();
        for spoilt in [
            String::new(),
            "\n".into(),
            "7350".into(),
            "$argon2id$".into(),
            "\0".repeat(97),
            huge,
            foreign,
            empty_hash,
        ] {
            fs::write(&path, &spoilt).unwrap();
            let mut lock = Lock::in_folder(data.path());
            assert!(!lock.is_set(), "{spoilt:?}");
            for pin in ["", "7350", &*spoilt] {
                assert!(
                    matches!(lock.try_pin(pin, SECOND), Answer::Broken(_)),
                    "{spoilt:?}"
                );
            }
            assert!(fault(data.path()).is_some_and(|fault| fault.contains("set-pin")));
        }
        fs::write(&path, [0xff, 0xfe, 0x00]).unwrap();
        assert!(!Lock::in_folder(data.path()).is_set());
        fs::remove_file(&path).unwrap();
        fs::create_dir(&path).unwrap();
        assert!(!Lock::in_folder(data.path()).is_set() && fault(data.path()).is_some());
        fs::remove_dir(&path).unwrap();
        assert_eq!(fault(data.path()), None, "that no PIN is set is no fault");
        assert!(matches!(
            Lock::in_folder(data.path()).try_pin("7350", SECOND),
            Answer::Broken(_)
        ));
    }

    #[test]
    fn the_wait_doubles_up_to_an_hour() {
        let minutes = |wrong| wait(wrong).as_secs() / 60;
        assert_eq!(
            [0, 1, 4, 5, 6, 7, 8, 9, 10, 11, 12, u32::MAX].map(minutes),
            [0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]
        );
    }

    #[test]
    fn a_new_pin_counts_at_once_and_ends_a_lock_out() {
        let data = tempfile::tempdir().unwrap();
        let mut lock = Lock::in_folder(data.path());
        assert!(!lock.is_set());
        set_quickly(data.path(), "7350");
        assert!(lock.is_set());
        for _ in 0..FREE_TRIES {
            assert_eq!(lock.try_pin("0735", SECOND), Answer::Wrong);
        }
        assert_eq!(
            lock.try_pin("7350", SECOND * 2),
            Answer::Locked {
                until: SECOND + FIRST_WAIT
            }
        );
        set(data.path(), "8462").unwrap();
        assert_eq!(lock.try_pin("8462", SECOND * 3), Answer::Right);
    }

    #[test]
    fn a_lock_works_where_nothing_can_be_written() {
        let data = tempfile::tempdir().unwrap();
        set_quickly(data.path(), "7350");
        // Nothing can be put in the place of a folder, whoever asks.
        fs::create_dir_all(data.path().join(TRIES_NAME).join("full")).unwrap();
        let mut lock = Lock::in_folder(data.path());
        let first = lock.locked_until(SECOND).unwrap();
        assert_eq!(
            first,
            SECOND + FIRST_WAIT,
            "what cannot be read is not taken for no wrong tries"
        );
        assert_eq!(lock.try_pin("0735", first), Answer::Wrong);
        assert_eq!(lock.locked_until(first), Some(first + FIRST_WAIT * 2));
        assert_eq!(lock.try_pin("7350", first + FIRST_WAIT * 2), Answer::Right);
        assert_eq!(lock.try_pin("7350", first + FIRST_WAIT * 2), Answer::Right);
    }

    /// What may happen to a lock.
    #[derive(Debug, Clone)]
    enum Event {
        Right,
        Wrong,
        Later(u64),
        /// The kiosk is started anew: its clock may begin at zero.
        Restart,
        SpoilTries,
    }

    fn events() -> impl Strategy<Value = Vec<Event>> {
        let event = prop_oneof![
            1 => Just(Event::Right),
            6 => Just(Event::Wrong),
            4 => (0_u64..4000).prop_map(Event::Later),
            1 => Just(Event::Restart),
            1 => Just(Event::SpoilTries),
        ];
        proptest::collection::vec(event, 0..60)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]
        #[test]
        fn whatever_happens_guessing_has_to_wait(events in events()) {
            let data = tempfile::tempdir().unwrap();
            set_quickly(data.path(), "7350");
            let mut lock = Lock::in_folder(data.path());
            let mut now = Duration::ZERO;
            // What is expected: wrong tries in a row, and when the next may be.
            let (mut wrong, mut open_at) = (0_u32, Duration::ZERO);
            for event in events {
                match event {
                    Event::Later(seconds) => now += Duration::from_secs(seconds),
                    Event::Restart => {
                        lock = Lock::in_folder(data.path());
                        now = Duration::ZERO;
                        open_at = wait(wrong);
                    }
                    Event::SpoilTries => {
                        fs::write(data.path().join(TRIES_NAME), "-1 many").unwrap();
                        // It is read only after a restart, and is then taken for many.
                        lock = Lock::in_folder(data.path());
                        wrong = FREE_TRIES;
                        open_at = now + wait(wrong);
                    }
                    Event::Right | Event::Wrong => {
                        let is_right = matches!(event, Event::Right);
                        let answer = lock.try_pin(if is_right { "7350" } else { "7351" }, now);
                        if now < open_at {
                            prop_assert_eq!(answer, Answer::Locked { until: open_at });
                        } else if is_right {
                            prop_assert_eq!(answer, Answer::Right);
                            wrong = 0;
                        } else {
                            prop_assert_eq!(answer, Answer::Wrong);
                            wrong += 1;
                            open_at = now + wait(wrong);
                        }
                    }
                }
                prop_assert_eq!(lock.locked_until(now), (now < open_at).then_some(open_at));
            }
        }

        #[test]
        fn only_the_pin_itself_opens(pin in "[0-9]{4,12}", other in "\\PC{0,14}") {
            let data = tempfile::tempdir().unwrap();
            set_quickly(data.path(), &pin);
            let answer = Lock::in_folder(data.path()).try_pin(&other, Duration::ZERO);
            prop_assert_eq!(answer == Answer::Right, pin == other);
            prop_assert_eq!(Lock::in_folder(data.path()).try_pin(&pin, Duration::ZERO), Answer::Right);
        }
    }
}
