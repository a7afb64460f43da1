//! What an address must be before patients are sent to it.

use crate::problem::Code;
use crate::text::{is_dash, is_invisible};

/// The most characters of an address whose code can still be read on a small screen: what a code
/// of version 10 holds at level M.
pub const MAX_CHARACTERS: usize = 213;

/// Services that hide where a link leads. Any host has to be on the practice's own list; these are
/// refused even there.
const SHORTENERS: &[&str] = &[
    "bit.ly",
    "buff.ly",
    "cutt.ly",
    "goo.gl",
    "is.gd",
    "lnkd.in",
    "ow.ly",
    "qrco.de",
    "rb.gy",
    "rebrand.ly",
    "s.id",
    "shorturl.at",
    "t.co",
    "t.ly",
    "tiny.cc",
    "tinyurl.com",
    "v.gd",
];

/// Why an address cannot be used: what is wrong, and what to do.
pub type Fault = (Code, String, String);

/// The web sites that links may lead to, and where a practice adds one.
#[derive(Debug, Clone, Default)]
pub struct Hosts {
    pub names: Vec<String>,
    /// Whether there is a line `hosts = …`, and a part [link_rules].
    pub has_list: bool,
    pub has_part: bool,
}

impl Hosts {
    /// How a web site is added.
    fn add(&self, host: &str) -> String {
        if self.has_list {
            format!("add \"{host}\" to `hosts` under [link_rules]")
        } else if self.has_part {
            format!("add a line below [link_rules]:  hosts = [\"{host}\"]")
        } else {
            format!(
                "add two lines at the end of the file:  [link_rules]  and below it  hosts = [\"{host}\"]"
            )
        }
    }

    /// The allowed web site that was probably meant by one that is not.
    fn meant(&self, host: &str) -> Option<&str> {
        // Web sites of public bodies are what they say they are.
        if PUBLIC.iter().any(|public| {
            host == *public
                || host
                    .strip_suffix(public)
                    .is_some_and(|rest| rest.ends_with('.'))
        }) {
            return None;
        }
        let begins = |name: &&String| {
            host.strip_prefix(name.as_str())
                .is_some_and(|rest| rest.starts_with('.'))
        };
        let is_near = |name: &&String| strsim::damerau_levenshtein(host, name) <= MOST_SLIPS;
        self.names
            .iter()
            .find(begins)
            .or_else(|| self.names.iter().find(is_near))
            .map(String::as_str)
    }
}

/// More wrong letters are another web site.
const MOST_SLIPS: usize = 2;

/// Where only public bodies of the United Kingdom have their web sites.
const PUBLIC: [&str; 8] = [
    "nhs.uk",
    "gov.uk",
    "nhs.wales",
    "gov.wales",
    "nhs.scot",
    "gov.scot",
    "hscni.net",
    "police.uk",
];

/// An address behind words or in Markdown, or the first of several, and what is wrong with that.
fn among_words(text: &str) -> Option<(&'static str, &str)> {
    let text = text.trim();
    let is_between = |c: char| c.is_whitespace() || "[]()<>".contains(c);
    let is_address = |piece: &&str| piece.starts_with("https://") || piece.starts_with("http://");
    let found: Vec<_> = text
        .split(is_between)
        .filter(is_address)
        .map(|piece| piece.trim_end_matches([',', ';', '.']))
        .collect();
    let first = *found
        .first()
        .filter(|_| text.contains("](") || text.contains(char::is_whitespace))?;
    match found.len() {
        1 if text.starts_with(first) => None,
        1 => Some(("there is something else than an address here", first)),
        _ => Some(("a link has one address, and here are several", first)),
    }
}

/// The address behind another beginning: `https://https://www.nhs.uk`, `view-source:https://www.nhs.uk`.
fn second_beginning(address: &str) -> Option<&str> {
    let address = address.trim();
    let at = ["https://", "http://"]
        .iter()
        .filter_map(|scheme| address.rfind(scheme))
        .max()?;
    let before = address[..at].trim_end_matches(['/', ':']);
    (at > 0
        && !before.is_empty()
        && before
            .chars()
            .all(|c| c.is_ascii_alphabetic() || "-:/".contains(c)))
    .then(|| &address[at..])
}

/// The address that a service passes on to: `https://www.google.com/url?q=https://www.nhs.uk/`.
fn passed_on(url: &url::Url) -> Option<String> {
    let values = url.query_pairs().map(|(_, value)| value.into_owned());
    let mut addresses =
        values.filter(|value| value.starts_with("https://") || value.starts_with("http://"));
    addresses.next().filter(|inner| {
        url::Url::parse(inner).is_ok_and(|inner| inner.host_str() != url.host_str())
    })
}

/// Why a web site cannot be on the list under a name, and the names that are meant.
pub fn host_fault(name: &str) -> Option<(String, Vec<String>)> {
    let is_name = |name: &str| {
        let host = url::Url::parse(&format!("https://{name}/"))
            .ok()
            .and_then(|url| url.host().map(|host| host.to_owned()));
        matches!(host, Some(url::Host::Domain(host)) if host == name && name.contains('.') && !name.ends_with('.') && !name.contains('*'))
    };
    if is_name(name) {
        return None;
    }
    let bare = |piece: &str| {
        let piece = piece.trim().to_lowercase();
        let piece = piece
            .split_once("://")
            .map_or(piece.as_str(), |(_, rest)| rest);
        let end = piece.find(['/', '?', '#', ':']).unwrap_or(piece.len());
        piece[..end].trim_end_matches('.').to_owned()
    };
    let meant: Vec<_> = name
        .split([',', ';', ' '])
        .map(bare)
        .filter(|piece| !piece.is_empty())
        .collect();
    if let Some(rest) = meant.first().and_then(|piece| piece.strip_prefix("*.")) {
        let help = format!(
            "write the whole name of each web site, such as \"www.{rest}\": a * stands for none"
        );
        return Some((help, Vec::new()));
    }
    if meant.is_empty() || !meant.iter().all(|piece| is_name(piece)) {
        return Some((
            "write only its name, for example \"www.nhs.uk\"".to_owned(),
            Vec::new(),
        ));
    }
    let quoted: Vec<_> = meant.iter().map(|piece| format!("\"{piece}\"")).collect();
    Some((format!("write {}", quoted.join(", ")), meant))
}

/// Everything that is wrong with an address; nothing if patients may be sent there.
pub fn faults(address: &str, hosts: &Hosts) -> Vec<Fault> {
    let fault = |code, message: &str, help: &str| vec![(code, message.to_owned(), help.to_owned())];
    let copy_again = "copy the address from the browser's address bar once more";
    if let Some(fault) = no_page(address) {
        return vec![fault];
    }
    if let Some(inner) = second_beginning(address) {
        return fault(
            Code::LinkSyntax,
            "this address begins twice",
            &format!("write \"{inner}\""),
        );
    }
    if let Some((message, first)) = among_words(address) {
        return fault(Code::LinkCharacters, message, &format!("write \"{first}\""));
    }
    if let Some(odd) = address.chars().find(|c| !c.is_ascii_graphic()) {
        let named = if odd.is_whitespace() || odd.is_control() || !is_ink(odd) {
            "a space or an invisible character".to_owned()
        } else {
            format!("`{odd}`")
        };
        // As a browser writes it: without what cannot be seen, and with every other letter in its code.
        // A dash is the hyphen that a program has made one of.
        let kept = address
            .trim()
            .chars()
            .filter(|c| *c == ' ' || (!c.is_control() && is_ink(*c)));
        let kept: String = kept.map(|c| if is_dash(c) { '-' } else { c }).collect();
        let whole = if kept.contains("://") {
            kept
        } else {
            format!("https://{kept}")
        };
        let meant = url::Url::parse(&whole)
            .ok()
            .filter(|url| url.host_str().is_some_and(|host| whole.contains(host)));
        let help = meant.map_or_else(|| copy_again.to_owned(), |url| format!("write \"{url}\""));
        return fault(
            Code::LinkCharacters,
            &format!("a web address cannot contain {named}"),
            &help,
        );
    }
    // What stands round an address in a sentence, and comes along when it is copied.
    let bare = address
        .trim_matches(['<', '>', '"', '(', ')', '[', ']'])
        .trim_end_matches([',', ';', '.']);
    if bare != address
        && url::Url::parse(bare).is_ok_and(|url| url.host_str().is_some())
        && !bare.contains('(')
    {
        let help = format!("write \"{bare}\"");
        return fault(
            Code::LinkCharacters,
            "a sign stands before or behind this address that is not a part of it",
            &help,
        );
    }
    let url = match url::Url::parse(address) {
        Ok(url) => url,
        Err(_) if !address.contains("://") && !address.is_empty() => {
            // https//www.nhs.uk, https;//www.nhs.uk, //www.nhs.uk
            let without_signs = |rest: &'_ str| {
                rest.len() - rest.trim_start_matches([':', ';', '.', ',', '/']).len()
            };
            let rest = ["https", "http", ""]
                .iter()
                .find_map(|scheme| address.strip_prefix(scheme))
                .filter(|rest| rest[..without_signs(rest)].contains([':', '/']));
            let rest = rest.map_or(address, |rest| &rest[without_signs(rest)..]);
            return fault(
                Code::LinkHttps,
                "a web address begins with https://",
                &format!("write \"https://{rest}\""),
            );
        }
        Err(url::ParseError::EmptyHost) => {
            return fault(
                Code::LinkSyntax,
                "the name of the web site is missing after https://",
                copy_again,
            );
        }
        Err(_) if address.is_empty() => {
            return fault(
                Code::LinkHttps,
                "there is no address here",
                "copy the address of the page from the browser's address bar",
            );
        }
        Err(_) => return fault(Code::LinkSyntax, "this is not a web address", copy_again),
    };
    if url.host_str().is_none() {
        // practice.nhs.uk:443 is to a browser the page 443 of a kind of address called practice.nhs.uk.
        if let Some(host) = address.split(':').next().filter(|host| host.contains('.')) {
            return fault(
                Code::LinkHttps,
                "a web address begins with https://",
                &format!("write \"https://{host}/\""),
            );
        }
        let message = "only addresses that begin with https:// are safe for patients";
        return fault(
            Code::LinkHttps,
            message,
            "use the address of a web page, with https:// at its beginning",
        );
    }
    // The address as it is without all that is wrong with it.
    let mut mended = url.clone();
    let mut wrong = Vec::new();
    if url.scheme() != "https" {
        let secure = url
            .as_str()
            .split_once("://")
            .map_or(address, |(_, rest)| rest);
        mended = url::Url::parse(&format!("https://{secure}")).unwrap_or(mended);
        wrong.push((
            Code::LinkHttps,
            "only addresses that begin with https:// are safe for patients",
        ));
    }
    if !url.username().is_empty() || url.password().is_some() {
        let _ = mended
            .set_username("")
            .and_then(|()| mended.set_password(None));
        wrong.push((
            Code::LinkUser,
            "an @ before the name of the web site hides where the link leads",
        ));
    }
    if mended.port().is_some() {
        let _ = mended.set_port(None);
        wrong.push((Code::LinkPort, "an address for patients has no port number"));
    }
    if url.fragment().is_some() {
        mended.set_fragment(None);
        wrong.push((
            Code::LinkFragment,
            "not every phone sends the part from # on",
        ));
    }
    if let Some(host) = mended
        .host_str()
        .and_then(|host| host.strip_suffix('.'))
        .map(str::to_owned)
    {
        let _ = mended.set_host(Some(&host));
        wrong.push((
            Code::LinkSpelling,
            "the name of the web site has no full stop at its end",
        ));
    }
    let mut faults: Vec<Fault> = wrong
        .into_iter()
        .map(|(code, message)| (code, message.to_owned(), format!("write \"{mended}\"")))
        .collect();
    let mut add = |code, message: String, help: String| faults.push((code, message, help));
    let host = mended.host_str().unwrap_or_default();
    let on_list = hosts.names.iter().any(|allowed| allowed == host);
    if SHORTENERS.iter().any(|short| {
        host == *short
            || host
                .strip_suffix(short)
                .is_some_and(|rest| rest.ends_with('.'))
    }) {
        add(
            Code::LinkShortener,
            format!("{host} hides where the link leads"),
            "use the address of the page itself".into(),
        );
    } else if !matches!(mended.host(), Some(url::Host::Domain(name)) if name.contains('.')) {
        let help = "use the address of a web page that a patient's phone can open anywhere";
        add(
            Code::LinkHost,
            format!("{host} is a computer of one network, not a web site"),
            help.into(),
        );
    } else if !on_list {
        let help = match (passed_on(&mended), hosts.meant(host)) {
            (Some(inner), _) => {
                format!(
                    "write \"{inner}\" if that page is meant; if patients may be sent to {host}, {}",
                    hosts.add(host)
                )
            }
            (None, Some(meant)) => {
                let right = mended.as_str().replacen(host, meant, 1);
                format!(
                    "write \"{right}\" if {meant} is meant; if patients may be sent to {host}, {}",
                    hosts.add(host)
                )
            }
            (None, None) => format!("if patients may be sent there, {}", hosts.add(host)),
        };
        add(
            Code::LinkHost,
            format!("{host} is not on the list of web sites that links may lead to"),
            help,
        );
    }
    if let Some((message, help)) = fault_in_nhs_path(&mended) {
        add(Code::LinkNhsCode, message, help);
    }
    if address.len() > MAX_CHARACTERS {
        add(
            Code::LinkLength,
            format!(
                "an address of {} characters makes a code too fine for a phone to read",
                address.len()
            ),
            format!("use an address of the same page with at most {MAX_CHARACTERS} characters"),
        );
    }
    if faults.is_empty() && url.as_str() != address {
        return fault(
            Code::LinkSpelling,
            "browsers write this address differently",
            &format!("write \"{url}\""),
        );
    }
    faults
}

/// Whether a letter leaves a mark: most of what comes along when an address is copied does not.
fn is_ink(c: char) -> bool {
    !is_invisible(c) && (!c.is_whitespace() || c == ' ')
}

/// What is an address, but of no web page: of a mailbox, a telephone, a file.
fn no_page(address: &str) -> Option<Fault> {
    let address = address.trim();
    let small = address.to_lowercase();
    let of_page = "use the address of a web page, with https:// at its beginning";
    let fault = |message: &str, help: String| Some((Code::LinkHttps, message.to_owned(), help));
    let (before, after) = address.split_once('@').unwrap_or((address, ""));
    if small.starts_with("mailto:")
        || (!before.contains(['/', '?']) && after.contains('.') && !after.contains(['/', '@']))
    {
        let help = format!("{of_page}; an e-mail address can stand in the words");
        return fault(
            "this is an e-mail address, and a link opens a web page",
            help,
        );
    }
    let is_number = !address.is_empty()
        && address
            .chars()
            .all(|c| c.is_ascii_digit() || " +-().".contains(c));
    if small.starts_with("tel:") || small.starts_with("sms:") || is_number {
        let help = format!("{of_page}; a telephone number can stand in the words");
        return fault(
            "this is a telephone number, and a link opens a web page",
            help,
        );
    }
    let has_drive = small.len() > 2
        && small.as_bytes()[0].is_ascii_alphabetic()
        && matches!(&small.as_bytes()[1..3], b":\\" | b":/");
    // //www.nhs.uk/a only lacks its beginning.
    let is_web = small
        .strip_prefix("//")
        .and_then(|rest| rest.split('/').next())
        .is_some_and(|host| host.contains('.'));
    if has_drive
        || small.starts_with("\\\\")
        || small.starts_with("file:")
        || (small.starts_with('/') && !is_web)
    {
        return fault(
            "this is a file on a computer, which a patient's phone cannot open",
            of_page.to_owned(),
        );
    }
    None
}

/// Services that have pages of their own on `www.nhs.uk/services/`, in the manner of
/// `gp-surgery/<name>/<code>`, and what each is called.
const NHS_SERVICES: [(&str, &str); 8] = [
    ("gp-surgery", "practice"),
    ("pharmacy", "pharmacy"),
    ("dentist", "dentist"),
    ("hospital", "hospital"),
    ("optician", "optician"),
    ("clinic", "clinic"),
    ("urgent-care", "service"),
    ("gp-branch", "practice"),
];

/// On `www.nhs.uk/services/gp-surgery/` and the like follow a name and a code, which has to have the shape
/// of an ODS code. What follows these, a page of theirs or what browsers append, is of no account.
fn fault_in_nhs_path(url: &url::Url) -> Option<(String, String)> {
    if url.host_str() != Some("www.nhs.uk") {
        return None;
    }
    let parts: Vec<_> = url
        .path_segments()
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    let ["services", service, rest @ ..] = parts.as_slice() else {
        return None;
    };
    let (service, what) = NHS_SERVICES.iter().find(|(name, _)| name == service)?;
    let example = if *what == "practice" {
        "A12345"
    } else {
        "AB123"
    };
    let copy = format!("open the {what}'s own page on www.nhs.uk, and copy its address");
    let [_, code, ..] = rest else {
        let message = format!(
            "the {what}'s name and code are missing: /services/{service}/<name>/<code>, with a code such as {example}"
        );
        return Some((message, copy));
    };
    let fits = |code: &str| {
        if *what == "practice" {
            is_practice_code(code)
        } else {
            is_ods_code(code)
        }
    };
    if fits(code) {
        return None;
    }
    let message = format!("`{code}` is not the code of a {what}, which is such as {example}");
    let large = code.to_uppercase();
    Some(if fits(&large) {
        (
            message,
            format!("write \"{}\"", url.as_str().replacen(code, &large, 1)),
        )
    } else {
        (message, copy)
    })
}

/// `A12345` or `A1B2C`, either with an `X` before it, or with three digits of a branch behind it.
fn is_practice_code(code: &str) -> bool {
    let shape = |text: &str| -> String {
        text.chars()
            .map(|c| match c {
                'A'..='Z' => 'A',
                '0'..='9' => '9',
                _ => '?',
            })
            .collect()
    };
    let fits = |text: &str| matches!(shape(text).as_str(), "A99999" | "A9A9A" | "A99999999");
    fits(code) || code.strip_prefix('X').is_some_and(fits)
}

/// Three to ten capital letters and digits.
fn is_ods_code(code: &str) -> bool {
    (3..=10).contains(&code.len())
        && code.starts_with(|c: char| c.is_ascii_alphanumeric())
        && code
            .bytes()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        && code.bytes().any(|b| b.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allowed() -> Hosts {
        let names = ["www.nhs.uk", "www.england.nhs.uk", "bit.ly"]
            .map(str::to_owned)
            .to_vec();
        Hosts {
            names,
            has_list: true,
            has_part: true,
        }
    }

    fn codes(address: &str) -> Vec<&'static str> {
        faults(address, &allowed())
            .into_iter()
            .map(|fault| fault.0.name())
            .collect()
    }

    #[test]
    fn the_shipped_addresses_and_a_practices_own_page_are_fine() {
        for address in [
            "https://www.nhs.uk/service-search/find-a-gp",
            "https://www.england.nhs.uk/contact-us/feedback-and-complaints/complaint/",
            "https://www.nhs.uk/services/gp-surgery/a-practice/X12345/ratings-and-reviews",
            "https://www.nhs.uk/services/gp-surgery/a-practice/XA1B2C",
            "https://www.nhs.uk/services/gp-surgery/a-practice/X12345/",
            "https://www.nhs.uk/services/gp-surgery/A-Practice/X12345?utm_source=google",
            "https://www.nhs.uk/services/gp-surgery/a-practice/X12345/leave-a-review",
            "https://www.nhs.uk/services/gp-surgery/a-practice/X12345/contact-details-and-opening-times",
            "https://www.nhs.uk/services/pharmacy/a-pharmacy/FXY12",
            "https://www.nhs.uk/services/dentist/a-dentist/V012345/",
            "https://www.nhs.uk/services/hospital/a-hospital/RXX99/departments",
            "https://www.nhs.uk/services/optician/an-optician/TPXXX",
            "https://www.nhs.uk/services/",
            "https://www.nhs.uk/place/@52.2,0.9,15z",
        ] {
            assert_eq!(codes(address), Vec::<&str>::new(), "{address}");
        }
    }

    #[test]
    fn each_fault_of_an_address_is_found() {
        for (address, code) in [
            ("http://www.nhs.uk/", "link-https"),
            ("www.nhs.uk/service-search", "link-https"),
            ("javascript:alert(1)", "link-https"),
            ("https://someone@www.nhs.uk/", "link-user"),
            ("https://www.nhs.uk:8443/", "link-port"),
            ("https://www.nhs.uk/a#b", "link-fragment"),
            ("https://www.nhs.uk.example/", "link-host"),
            ("https://bit.ly/abc", "link-shortener"),
            ("https://www.nhs.uk/caf\u{e9}", "link-characters"),
            ("https://www.nhs.uk/a b", "link-characters"),
            ("https://www.nhs.uk/a\n", "link-characters"),
            (
                "https://www.nhs.uk/services/gp-surgery/a-practice/12345",
                "link-nhs-code",
            ),
            (
                "https://www.nhs.uk/services/gp-surgery/X12345",
                "link-nhs-code",
            ),
            ("https://WWW.nhs.uk/a", "link-spelling"),
            ("https://www.nhs.uk/a/../b", "link-spelling"),
            (
                "https://www.nhs.uk/services/gp-surgery/a-practice",
                "link-nhs-code",
            ),
            (
                "https://www.nhs.uk/services/pharmacy/a-pharmacy/12345",
                "link-nhs-code",
            ),
            ("https://", "link-syntax"),
            ("", "link-https"),
            ("reception@nhs.net", "link-https"),
            ("mailto:reception@nhs.net", "link-https"),
            ("tel:01632960123", "link-https"),
            ("01632 960 123", "link-https"),
            ("C:\\policies\\complaints.pdf", "link-https"),
            ("\\\\server\\policies", "link-https"),
        ] {
            assert!(
                codes(address).contains(&code),
                "{address}: {:?}",
                codes(address)
            );
        }
        assert!(codes(&format!("https://www.nhs.uk/{}", "a".repeat(250))).contains(&"link-length"));
    }

    #[test]
    fn the_address_to_write_instead_has_no_fault_of_its_own() {
        for (address, right) in [
            ("http://nhs@www.nhs.uk:8443/a#b", "https://www.nhs.uk/a"),
            ("www.nhs.uk/a", "https://www.nhs.uk/a"),
            ("https//www.nhs.uk/a", "https://www.nhs.uk/a"),
            ("<https://www.nhs.uk/a>", "https://www.nhs.uk/a"),
            ("https://www.nhs.uk/a,", "https://www.nhs.uk/a"),
            (
                "https://www.nhs.uk/find a gp",
                "https://www.nhs.uk/find%20a%20gp",
            ),
            (
                "https://www.nhs.uk/caf\u{e9}",
                "https://www.nhs.uk/caf%C3%A9",
            ),
            (" https://www.nhs.uk/a\u{200b} ", "https://www.nhs.uk/a"),
            ("https://ww.nhs.uk.com/a", ""),
            ("https://www.nsh.uk/a", "https://www.nhs.uk/a"),
            (
                "https://www.nhs.uk/services/gp-surgery/a/x12345",
                "https://www.nhs.uk/services/gp-surgery/a/X12345",
            ),
        ] {
            let help = faults(address, &allowed()).remove(0).2;
            let written = help
                .strip_prefix("write \"")
                .map(|rest| rest.split('"').next().unwrap())
                .unwrap_or_default();
            assert_eq!(written, right, "{address}: {help}");
            assert!(right.is_empty() || codes(right).is_empty(), "{address}");
        }
    }

    #[test]
    fn a_web_site_of_a_public_body_is_never_taken_for_another() {
        for host in [
            "111.nhs.uk",
            "www.nhs.scot",
            "www.nhs.wales",
            "ww.nhs.uk",
            "www.gov.uk",
            "online.hscni.net",
            "www.nhsx.example",
        ] {
            let help = faults(&format!("https://{host}/"), &allowed()).remove(0).2;
            assert_eq!(
                help,
                format!(
                    "if patients may be sent there, add \"{host}\" to `hosts` under [link_rules]"
                ),
                "{host}"
            );
        }
    }
}
