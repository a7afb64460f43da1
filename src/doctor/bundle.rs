//! One file for whoever helps from elsewhere: what the doctor found, versions and messages, and nothing that
//! tells who is who.

use std::io;
use std::net::IpAddr;

use flate2::Compression;
use flate2::write::GzEncoder;

/// A file in the bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub name: &'static str,
    /// What it is, for the list of contents.
    pub about: &'static str,
    pub text: String,
}

/// The folder in the bundle, so that unpacking it strews no files about.
const FOLDER: &str = "guidance-kiosk-support";

/// The name of the list of contents.
pub const README: &str = "README.txt";

/// What is taken out of every part.
const LEFT_OUT: &str = "\
Not in here: counts, the PIN, keys, the words of visitors (there are none). Names of this machine and of
its users, network addresses and e-mail addresses were replaced by (name) and (address). Read it before
you send it, and take out what should not be sent.
";

/// The bytes of a bundle: a `.tar.gz`.
pub fn pack(parts: &[Part], private_names: &[String]) -> io::Result<Vec<u8>> {
    let mut archive = tar::Builder::new(GzEncoder::new(Vec::new(), Compression::default()));
    let readme = Part {
        name: README,
        about: "this list",
        text: contents(parts),
    };
    for part in std::iter::once(&readme).chain(parts) {
        let text = without_private(&part.text, private_names);
        // Made anew, it holds neither the time nor the user.
        let mut header = tar::Header::new_ustar();
        header.set_size(text.len() as u64);
        header.set_mode(0o644);
        header.set_uid(0);
        header.set_gid(0);
        header.set_mtime(0);
        archive.append_data(
            &mut header,
            format!("{FOLDER}/{}", part.name),
            text.as_bytes(),
        )?;
    }
    archive.into_inner()?.finish()
}

/// What is in a bundle, for people.
pub fn contents(parts: &[Part]) -> String {
    let list: String = parts
        .iter()
        .map(|part| format!("  {:<14} {}\n", part.name, part.about))
        .collect();
    format!(
        "A support bundle of guidance-kiosk {}. In it:\n\n{list}\n{LEFT_OUT}",
        env!("CARGO_PKG_VERSION")
    )
}

/// Names of machines and users that are in the program's own name, or tell nothing.
const COMMON: [&str; 6] = [
    "localhost",
    "debian",
    "guidance",
    "kiosk",
    "guidance-kiosk",
    "root",
];

/// A text without what tells which machine it is of, where that is, and who uses it.
pub fn without_private(text: &str, names: &[String]) -> String {
    let mut names: Vec<&str> = names
        .iter()
        .map(String::as_str)
        .filter(|name| {
            !COMMON
                .iter()
                .any(|common| common.eq_ignore_ascii_case(name))
        })
        .collect();
    // A longer name first: a shorter one may be a part of it.
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    let mut text = text.to_owned();
    for name in names {
        text = replace_word(&text, name, "(name)");
    }
    text.split_inclusive('\n')
        .map(|line| without_addresses(&without_home(line)))
        .collect()
}

/// Replaces a word, in capitals or small letters.
fn replace_word(text: &str, word: &str, by: &str) -> String {
    let (lower, wanted) = (text.to_ascii_lowercase(), word.to_ascii_lowercase());
    let is_part = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let (mut replaced, mut from) = (String::with_capacity(text.len()), 0);
    for (at, _) in lower.match_indices(&wanted) {
        let end = at + wanted.len();
        if at >= from
            && !is_part(text[..at].chars().next_back())
            && !is_part(text[end..].chars().next())
        {
            replaced += &text[from..at];
            replaced += by;
            from = end;
        }
    }
    replaced + &text[from..]
}

/// Whoever's home folder is named.
fn without_home(line: &str) -> String {
    let mut rest = line;
    let mut replaced = String::with_capacity(line.len());
    while let Some((before, after)) = rest.split_once("/home/") {
        let end = after
            .find(|c: char| c == '/' || c.is_whitespace() || "\"'`,;:()".contains(c))
            .unwrap_or(after.len());
        // What was replaced already stays as it is.
        let end = if after.starts_with("(name)") {
            "(name)".len()
        } else {
            end
        };
        replaced += before;
        replaced += if end > 0 { "/home/(name)" } else { "/home/" };
        rest = &after[end..];
    }
    replaced + rest
}

/// Numbers of network cards and machines, and e-mail addresses.
fn without_addresses(line: &str) -> String {
    let is_part = |c: char| c.is_ascii_alphanumeric() || ".:-_@+%".contains(c);
    let mut replaced = String::with_capacity(line.len());
    let mut rest = line;
    while !rest.is_empty() {
        let word_end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(word_end);
        // A stop or a colon behind it belongs to the sentence.
        let bare = word.trim_end_matches(['.', ':', '-']);
        replaced += if is_address(bare) { "(address)" } else { bare };
        replaced += &word[bare.len()..];
        let other_end = after.find(is_part).unwrap_or(after.len());
        replaced += &after[..other_end];
        rest = &after[other_end..];
    }
    replaced
}

fn is_address(word: &str) -> bool {
    let is_octets = |separator| {
        let parts: Vec<_> = word.split(separator).collect();
        parts.len() == 6
            && parts
                .iter()
                .all(|part| part.len() == 2 && part.bytes().all(|digit| digit.is_ascii_hexdigit()))
    };
    // With a port behind it, or the card that it is reached by.
    let without_port = word.rsplit_once(':').map_or(word, |(address, _)| address);
    let without_card = word.split_once('%').map_or(word, |(address, _)| address);
    let is_ip = [word, without_port, without_card]
        .iter()
        .any(|word| word.len() > 2 && word.parse::<IpAddr>().is_ok());
    let is_mail = word.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !host.ends_with(".service")
    });
    is_ip || is_mail || is_octets(':') || is_octets('-')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn names() -> Vec<String> {
        ["front-desk", "front", "Sam Sample", "sam", "kiosk"]
            .map(str::to_owned)
            .to_vec()
    }

    #[test]
    fn what_tells_who_or_where_is_replaced() {
        for (text, without) in [
            (
                "connected to 10.1.2.3:631 and [fe80::1%eth0]",
                "connected to (address) and [(address)]",
            ),
            (
                "at 2001:db8::7, at 192.168.0.4.",
                "at (address), at (address).",
            ),
            (
                "card 00:1a:2b:3c:4d:5e or 00-1A-2B-3C-4D-5E",
                "card (address) or (address)",
            ),
            ("mail a.b@example.org: no", "mail (address): no"),
            (
                "FRONT-DESK and front, not frontier",
                "(name) and (name), not frontier",
            ),
            (
                "by Sam Sample in /home/sams/site, /home/sam",
                "by (name) in /home/(name)/site, /home/(name)",
            ),
            ("\"/home/someone else\"", "\"/home/(name) else\""),
        ] {
            assert_eq!(without_private(text, &names()), without);
        }
    }

    #[test]
    fn what_helps_stays() {
        for text in [
            "2026-03-12T07:45:01+00:00 guidance-kiosk[123]: ready\n",
            "guidance-kiosk 0.1.0, kernel 6.1.0-18-amd64, getty@tty1.service",
            "content/practice.toml:12:5: error: 12:30 is no time; https://www.nhs.uk/a",
            "edition 0123456789ab, systemd 252 (252.22-1~deb12u1)",
            "Пациенты, 患者, بيمار /home/",
        ] {
            assert_eq!(without_private(text, &names()), text);
        }
    }

    proptest! {
        #[test]
        fn no_private_word_is_left_in_whatever_text(before in "\\PC{0,20}", after in "\\PC{0,20}", address in any::<[u8; 4]>()) {
            let address = IpAddr::from(address).to_string();
            let text = without_private(&format!("{before} {address} Front-Desk {after}"), &names());
            prop_assert!(!text.contains(&format!(" {address} ")), "{}", text);
            prop_assert!(!text.to_ascii_lowercase().contains(" front-desk "), "{}", text);
        }
    }

    #[test]
    fn a_bundle_is_an_archive_that_lists_itself() {
        let parts = [Part {
            name: "log.txt",
            about: "messages",
            text: "from 10.0.0.1\n".to_owned(),
        }];
        let packed = pack(&parts, &names()).unwrap();
        let text = |name: &str| {
            let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(&packed[..]));
            let mut entries = archive.entries().unwrap().map(Result::unwrap);
            io::read_to_string(
                entries
                    .find(|entry| entry.path().unwrap().ends_with(name))
                    .unwrap(),
            )
            .unwrap()
        };
        assert_eq!(text("log.txt"), "from (address)\n");
        assert!(text(README).contains("log.txt        messages"));
    }
}
