//! Seals: each day's counts are closed with a signature over them and over the seal before, so that
//! nobody can alter, remove, add or move a day without its being seen.
//!
//! A seal is a short text, its Ed25519 signature, and the counts that it is of:
//!
//! ```text
//! guidance-kiosk seal 1
//! key (64 digits: the machine's public key)
//! number 12
//! of day 2026-03-12
//! clock trusted
//! counts (64 digits: SHA-256 of the text of the counts, with its salt)
//! replaces -
//! previous (64 digits: SHA-256 of the seal before, or zeros)
//! ```
//!
//! When the counts of old days are given up, a seal "of year 2026" holds what is left of them, and names
//! in `replaces` the seals whose counts it stands for. Those seals stay, without their counts: the chain
//! is whole for ever.
//!
//! What seals cannot show: that whoever holds the machine's key has not made the whole chain anew, or
//! cut off its end. For that, keep the newest seal elsewhere, and compare.

use std::collections::BTreeSet;
use std::fmt;

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::counted::ClockTrust;
use crate::tally::counts::Period;

const FIRST_LINE: &str = "guidance-kiosk seal 1";

/// 32 digits that nobody can guess.
pub fn salt() -> Result<String, getrandom::Error> {
    let mut salt = [0; 16];
    getrandom::fill(&mut salt)?;
    Ok(hex::encode(salt))
}

/// The machine's key, made when it first counts.
#[derive(Debug, Clone)]
pub struct Key(SigningKey);

impl Key {
    /// A new key, from what the system has of randomness.
    pub fn make() -> Result<Self, getrandom::Error> {
        let mut secret = [0; 32];
        getrandom::fill(&mut secret)?;
        Ok(Self(SigningKey::from_bytes(&secret)))
    }

    /// From 64 hexadecimal digits.
    pub fn parse(text: &str) -> Option<Self> {
        Some(Self(SigningKey::from_bytes(&bytes(text.trim())?)))
    }

    /// The secret as 64 hexadecimal digits, to be kept where only the kiosk can read it.
    pub fn secret(&self) -> String {
        hex::encode(self.0.as_bytes())
    }

    /// What seals are verified with, for everyone to know.
    pub fn public(&self) -> String {
        hex::encode(self.0.verifying_key().as_bytes())
    }
}

/// One link of the chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seal {
    /// See the module's description.
    pub text: String,
    /// The text's signature, in hexadecimal digits.
    pub signature: String,
    /// The counts. None if they were given up, and a later seal stands for them.
    pub counts: Option<String>,
}

/// What the text of a seal says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// The public key, in hexadecimal digits.
    pub key: String,
    pub number: u64,
    pub of: Period,
    /// Of the machine, when it sealed.
    pub clock: ClockTrust,
    /// The digest of the counts.
    pub counts: String,
    /// The seals whose counts these stand for.
    pub replaces: BTreeSet<u64>,
    /// The digest of the seal before.
    pub previous: String,
}

impl Statement {
    fn text(&self) -> String {
        let Self {
            key,
            number,
            of,
            clock,
            counts,
            replaces,
            previous,
        } = self;
        let replaces = match replaces.is_empty() {
            true => "-".to_owned(),
            false => replaces
                .iter()
                .map(u64::to_string)
                .collect::<Vec<_>>()
                .join(" "),
        };
        format!(
            "{FIRST_LINE}\nkey {key}\nnumber {number}\nof {of}\nclock {}\ncounts {counts}\nreplaces {replaces}\nprevious {previous}\n",
            clock.name()
        )
    }

    fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let mut line = |start: &str| lines.next()?.strip_prefix(start);
        line(FIRST_LINE)?;
        let key = line("key ")?.to_owned();
        let number = line("number ")?.parse().ok()?;
        let of = Period::parse(line("of ")?)?;
        let clock = ClockTrust::parse(line("clock ")?)?;
        let counts = line("counts ")?.to_owned();
        let replaces = match line("replaces ")? {
            "-" => BTreeSet::new(),
            numbers => numbers
                .split(' ')
                .map(|number| number.parse().ok())
                .collect::<Option<_>>()?,
        };
        let previous = line("previous ")?.to_owned();
        let statement = Self {
            key,
            number,
            of,
            clock,
            counts,
            replaces,
            previous,
        };
        // There is one way to say it.
        (statement.text() == text).then_some(statement)
    }
}

impl Seal {
    /// Seals counts behind the seal before.
    pub fn make(
        key: &Key,
        before: Option<&Self>,
        of: Period,
        clock: ClockTrust,
        counts: String,
        replaces: BTreeSet<u64>,
    ) -> Self {
        let number = before
            .and_then(Self::statement)
            .map_or(0, |before| before.number)
            + 1;
        let previous = before.map_or_else(|| hex::encode([0; 32]), Self::digest);
        let text = Statement {
            key: key.public(),
            number,
            of,
            clock,
            counts: digest(&counts),
            replaces,
            previous,
        }
        .text();
        let signature = hex::encode(key.0.sign(text.as_bytes()).to_bytes());
        Self {
            text,
            signature,
            counts: Some(counts),
        }
    }

    /// What it says. `None` if it is no seal.
    pub fn statement(&self) -> Option<Statement> {
        Statement::parse(&self.text)
    }

    /// Identifies the seal, and with it every seal before.
    pub fn digest(&self) -> String {
        digest(&self.text)
    }

    /// What is kept of it elsewhere, as one word: its code holds it, and `report --verify --known` takes it. `None`
    /// if it is no seal.
    pub fn note(&self) -> Option<String> {
        let Statement { number, of, .. } = self.statement()?;
        let of = of.to_string().replace(' ', ":");
        Some(format!(
            "guidance-kiosk:seal:{number}:{of}:{}",
            self.digest()
        ))
    }

    fn is_signed_with(&self, key: &str) -> bool {
        let key = bytes(key).and_then(|key| VerifyingKey::from_bytes(&key).ok());
        let signature = bytes(&self.signature).map(|signature| Signature::from_bytes(&signature));
        key.zip(signature).is_some_and(|(key, signature)| {
            key.verify_strict(self.text.as_bytes(), &signature).is_ok()
        })
    }
}

/// What is wrong with a chain of seals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// In this place, counted from 1, is no seal.
    NoSeal(u64),
    /// Seals that should follow are not there: from and to.
    Removed { from: u64, to: u64 },
    /// A seal stands where another should: it was added, moved or is there twice.
    OutOfOrder { place: u64, number: u64 },
    /// The seal before is not the one that this was made behind.
    NotBehind(u64, Period),
    /// The seal's text is not what was signed.
    Altered(u64, Period),
    /// The counts are not those that were sealed.
    CountsAltered(u64, Period),
    /// The counts are gone, and no later seal stands for them.
    CountsRemoved(u64, Period),
    /// From this seal on, another key signed.
    OtherKey(u64, String),
    /// A seal that is known from elsewhere is not in the chain.
    KnownSealMissing(String),
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSeal(place) => write!(
                f,
                "in place {place} of the chain is something that is no seal"
            ),
            Self::Removed { from, to } if from == to => write!(f, "seal {from} was removed"),
            Self::Removed { from, to } => write!(f, "the seals {from} to {to} were removed"),
            Self::OutOfOrder { place, number } => {
                write!(
                    f,
                    "in place {place} stands seal {number}: it was added, moved, or is there twice"
                )
            }
            Self::NotBehind(number, of) => write!(
                f,
                "seal {number} ({of}) was not made behind the seal that stands before it"
            ),
            Self::Altered(number, of) => write!(f, "seal {number} ({of}) is not what was signed"),
            Self::CountsAltered(number, of) => {
                write!(f, "the counts of seal {number} ({of}) were altered")
            }
            Self::CountsRemoved(number, of) => {
                write!(f, "the counts of seal {number} ({of}) were removed")
            }
            Self::OtherKey(number, key) => {
                write!(f, "from seal {number} on another key signed: {key}")
            }
            Self::KnownSealMissing(digest) => {
                write!(
                    f,
                    "the seal {digest:.16}… that is known from elsewhere is not in the chain: it was cut off or made anew"
                )
            }
        }
    }
}

/// What a chain is held against.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// The machine's public key. The first seal's own, if it is not known.
    pub key: Option<String>,
    /// The digest of a seal that was kept elsewhere.
    pub seal: Option<String>,
}

/// Everything that is wrong with a chain, which should begin with the first seal that was ever made.
pub fn verify(chain: &[Seal], known: &Known) -> Vec<Finding> {
    let mut findings = Vec::new();
    let replaced: BTreeSet<u64> = chain
        .iter()
        .filter_map(Seal::statement)
        .flat_map(|statement| statement.replaces)
        .collect();
    let mut key = known.key.clone();
    let mut expected = 1;
    let mut before: Option<&Seal> = None;
    for (place, seal) in (1..).zip(chain) {
        let Some(statement) = seal.statement() else {
            findings.push(Finding::NoSeal(place));
            expected += 1;
            before = None;
            continue;
        };
        let (number, of) = (statement.number, statement.of);
        if number > expected {
            findings.push(Finding::Removed {
                from: expected,
                to: number - 1,
            });
        } else if number < expected {
            findings.push(Finding::OutOfOrder { place, number });
        } else if statement.previous != before.map_or_else(|| hex::encode([0; 32]), Seal::digest) {
            findings.push(Finding::NotBehind(number, of));
        }
        if !seal.is_signed_with(&statement.key) {
            findings.push(Finding::Altered(number, of));
        }
        if *key.get_or_insert_with(|| statement.key.clone()) != statement.key {
            findings.push(Finding::OtherKey(number, statement.key.clone()));
            key = Some(statement.key.clone());
        }
        match &seal.counts {
            Some(counts) if digest(counts) != statement.counts => {
                findings.push(Finding::CountsAltered(number, of))
            }
            None if !replaced.contains(&number) => {
                findings.push(Finding::CountsRemoved(number, of))
            }
            _ => {}
        }
        expected = expected.max(number + 1);
        before = Some(seal);
    }
    if let Some(seal) = &known.seal
        && !chain.iter().any(|link| link.digest() == *seal)
    {
        findings.push(Finding::KnownSealMissing(seal.clone()));
    }
    findings
}

/// SHA-256 of a text, as 64 hexadecimal digits.
pub fn digest(text: &str) -> String {
    hex::encode(Sha256::digest(text.as_bytes()))
}

fn bytes<const LENGTH: usize>(text: &str) -> Option<[u8; LENGTH]> {
    let mut bytes = [0; LENGTH];
    hex::decode_to_slice(text, &mut bytes).ok().map(|()| bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: i8) -> Period {
        Period::Day(jiff::civil::date(2026, 3, day))
    }

    fn chain(days: i8) -> Vec<Seal> {
        let key = Key::make().unwrap();
        let mut chain: Vec<Seal> = Vec::new();
        for number in 1..=days {
            let counts = format!("the counts of day {number}");
            let seal = Seal::make(
                &key,
                chain.last(),
                day(number),
                ClockTrust::Trusted,
                counts,
                BTreeSet::new(),
            );
            chain.push(seal);
        }
        chain
    }

    fn findings(chain: &[Seal]) -> Vec<String> {
        verify(chain, &Known::default())
            .iter()
            .map(Finding::to_string)
            .collect()
    }

    #[test]
    fn a_chain_that_nobody_touched_is_sound() {
        assert_eq!(findings(&[]), Vec::<String>::new());
        assert_eq!(findings(&chain(5)), Vec::<String>::new());
    }

    #[test]
    fn whatever_is_done_to_a_day_is_found_and_named() {
        let whole = chain(5);
        let mut altered = whole.clone();
        altered[2].counts = Some("other counts".to_owned());
        assert_eq!(
            findings(&altered),
            ["the counts of seal 3 (day 2026-03-03) were altered"]
        );
        // With a digest that fits, the signature does not.
        altered[2].text = altered[2]
            .text
            .replace(&digest("the counts of day 3"), &digest("other counts"));
        let found = findings(&altered);
        assert!(
            found.contains(&"seal 3 (day 2026-03-03) is not what was signed".to_owned()),
            "{found:?}"
        );
        assert!(
            found.iter().any(|finding| finding.starts_with("seal 4 ")),
            "{found:?}"
        );

        let mut removed = whole.clone();
        removed.remove(1);
        assert_eq!(findings(&removed), ["seal 2 was removed"]);
        let mut removed = whole.clone();
        removed.drain(..3);
        assert_eq!(findings(&removed), ["the seals 1 to 3 were removed"]);

        let mut added = whole.clone();
        added.insert(2, whole[1].clone());
        assert_eq!(
            findings(&added)[0],
            "in place 3 stands seal 2: it was added, moved, or is there twice"
        );
        let mut moved = whole.clone();
        moved.swap(1, 2);
        assert_eq!(findings(&moved)[0], "seal 2 was removed");
        assert!(findings(&moved).len() > 1, "{:?}", findings(&moved));

        let mut gone = whole.clone();
        gone[3].counts = None;
        assert_eq!(
            findings(&gone),
            ["the counts of seal 4 (day 2026-03-04) were removed"]
        );
        let mut nonsense = whole.clone();
        nonsense[0].text = "a seal".to_owned();
        assert_eq!(
            findings(&nonsense)[0],
            "in place 1 of the chain is something that is no seal"
        );
    }

    #[test]
    fn a_chain_made_anew_or_cut_off_is_found_by_whoever_kept_a_seal() {
        let whole = chain(5);
        let newest = whole[4].digest();
        let known = |seal: &str| Known {
            seal: Some(seal.to_owned()),
            ..Known::default()
        };
        assert_eq!(verify(&whole, &known(&newest)), []);
        assert_eq!(
            verify(&whole[..4], &known(&newest)),
            [Finding::KnownSealMissing(newest.clone())]
        );
        assert_eq!(
            verify(&chain(5), &known(&newest)),
            [Finding::KnownSealMissing(newest)]
        );
        let known = Known {
            key: Some(whole[0].statement().unwrap().key),
            ..Known::default()
        };
        assert!(matches!(
            verify(&chain(5), &known)[..],
            [Finding::OtherKey(1, _)]
        ));
    }

    #[test]
    fn counts_that_were_given_up_are_not_missed_where_a_seal_stands_for_them() {
        let key = Key::make().unwrap();
        let clock = ClockTrust::Trusted;
        let mut first = Seal::make(&key, None, day(1), clock, "a".to_owned(), BTreeSet::new());
        first.counts = None;
        let year = Seal::make(
            &key,
            Some(&first),
            Period::Year(2026),
            clock,
            "b".to_owned(),
            BTreeSet::from([1]),
        );
        assert_eq!(
            verify(&[first.clone(), year.clone()], &Known::default()),
            []
        );
        assert_eq!(year.statement().unwrap().replaces, BTreeSet::from([1]));
        assert!(!verify(&[first], &Known::default()).is_empty());
    }

    #[test]
    fn a_key_is_kept_as_text() {
        let key = Key::make().unwrap();
        assert_eq!(
            Key::parse(&format!("{}\n", key.secret())).unwrap().public(),
            key.public()
        );
        assert!(Key::parse("0123").is_none() && Key::parse(&"g".repeat(64)).is_none());
    }
}
