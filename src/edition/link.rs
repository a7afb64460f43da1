//! What an address must be before patients are sent to it.

use crate::edition::source::did_you_mean;
use crate::problem::Code;

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

/// Everything that is wrong with an address; nothing if patients may be sent there.
pub fn faults(address: &str, hosts: &[String]) -> Vec<Fault> {
    let fault = |code, message: &str, help: &str| vec![(code, message.to_owned(), help.to_owned())];
    let copy_again = "copy the address from the browser's address bar once more";
    if let Some(odd) = address.chars().find(|c| !c.is_ascii_graphic()) {
        let named = if odd.is_whitespace() || odd.is_control() {
            "a space or an invisible character".to_owned()
        } else {
            format!("`{odd}`")
        };
        return fault(Code::LinkCharacters, &format!("a web address cannot hold {named}"), copy_again);
    }
    let url = match url::Url::parse(address) {
        Ok(url) => url,
        Err(_) if !address.contains("://") => {
            return fault(Code::LinkHttps, "a web address begins with https://", &format!("write https://{address}"));
        }
        Err(url::ParseError::EmptyHost) => {
            return fault(Code::LinkSyntax, "the name of the web site is missing behind https://", copy_again);
        }
        Err(_) => return fault(Code::LinkSyntax, "this is not a web address", copy_again),
    };
    if url.host_str().is_none() {
        let message = "only addresses that begin with https:// are safe for patients";
        return fault(Code::LinkHttps, message, "use the address of a page, with https:// at its beginning");
    }
    // The address as it is without what is wrong with it.
    let without = |change: &dyn Fn(&mut url::Url) -> bool| {
        let mut mended = url.clone();
        if change(&mut mended) { format!("write {mended}") } else { copy_again.to_owned() }
    };
    let mut faults = Vec::new();
    let mut add = |code, message: String, help: String| faults.push((code, message, help));
    if url.scheme() != "https" {
        let secure = address.split_once("://").map_or(address, |(_, rest)| rest);
        add(
            Code::LinkHttps,
            "only addresses that begin with https:// are safe for patients".into(),
            format!("write https://{secure}"),
        );
    }
    if !url.username().is_empty() || url.password().is_some() || address.contains('@') {
        add(Code::LinkUser, "an @ in an address hides where the link leads".into(), copy_again.into());
    }
    if url.port().is_some() {
        add(Code::LinkPort, "an address for patients has no port number".into(), without(&|url| url.set_port(None).is_ok()));
    }
    if url.fragment().is_some() {
        add(
            Code::LinkFragment,
            "the part from # on is not sent by every phone".into(),
            without(&|url| {
                url.set_fragment(None);
                true
            }),
        );
    }
    let host = url.host_str().unwrap_or_default();
    let on_list = hosts.iter().any(|allowed| allowed == host);
    if SHORTENERS.iter().any(|short| host == *short || host.strip_suffix(short).is_some_and(|rest| rest.ends_with('.'))) {
        add(Code::LinkShortener, format!("{host} hides where the link leads"), "use the address of the page itself".into());
    } else if !on_list {
        let help = did_you_mean(host, hosts)
            .unwrap_or_else(|| format!("if patients may be sent there, add \"{host}\" to `hosts` under [link_rules]"));
        add(Code::LinkHost, format!("{host} is not on the list of web sites that links may lead to"), help);
    }
    if faults_in_nhs_path(&url) {
        add(
            Code::LinkNhsCode,
            "a practice's address on www.nhs.uk is /services/gp-surgery/<name>/<code>, with a code such as A12345".into(),
            "copy the address from the practice's own page on www.nhs.uk".into(),
        );
    }
    if address.len() > MAX_CHARACTERS {
        add(
            Code::LinkLength,
            format!("an address of {} characters makes a code too fine for a phone to read", address.len()),
            format!("use an address of at most {MAX_CHARACTERS} characters"),
        );
    }
    if faults.is_empty() && url.as_str() != address {
        return fault(Code::LinkSpelling, "browsers write this address differently", &format!("write {url}"));
    }
    faults
}

/// On `www.nhs.uk/services/gp-surgery/`, the path must be `<slug>/<code>[/ratings-and-reviews]`
/// and the code have the shape of an ODS code.
fn faults_in_nhs_path(url: &url::Url) -> bool {
    if url.host_str() != Some("www.nhs.uk") {
        return false;
    }
    let parts: Vec<_> = url.path_segments().into_iter().flatten().collect();
    let ["services", "gp-surgery", rest @ ..] = parts.as_slice() else { return false };
    let (slug, code) = match rest {
        [slug, code] | [slug, code, "ratings-and-reviews"] => (slug, code),
        _ => return true,
    };
    let slug_fits = !slug.is_empty() && slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    !slug_fits || !is_ods_code(code) || url.query().is_some()
}

/// `A12345` or `A1B2C`, either with an `X` before it.
fn is_ods_code(code: &str) -> bool {
    let shape = |text: &str| -> String {
        text.chars()
            .map(|c| match c {
                'A'..='Z' => 'A',
                '0'..='9' => '9',
                _ => '?',
            })
            .collect()
    };
    let fits = |text: &str| matches!(shape(text).as_str(), "A99999" | "A9A9A");
    fits(code) || code.strip_prefix('X').is_some_and(fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(address: &str) -> Vec<&'static str> {
        let hosts = ["www.nhs.uk".to_owned(), "www.england.nhs.uk".to_owned(), "bit.ly".to_owned()];
        faults(address, &hosts).into_iter().map(|fault| fault.0.name()).collect()
    }

    #[test]
    fn the_shipped_addresses_and_a_practices_own_page_are_fine() {
        for address in [
            "https://www.nhs.uk/service-search/find-a-gp",
            "https://www.england.nhs.uk/contact-us/feedback-and-complaints/complaint/",
            "https://www.nhs.uk/services/gp-surgery/a-practice/X12345/ratings-and-reviews",
            "https://www.nhs.uk/services/gp-surgery/a-practice/XA1B2C",
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
            ("https://www.nhs.uk/services/gp-surgery/a-practice/12345", "link-nhs-code"),
            ("https://www.nhs.uk/services/gp-surgery/X12345", "link-nhs-code"),
            ("https://WWW.nhs.uk/a", "link-spelling"),
            ("https://www.nhs.uk/a/../b", "link-spelling"),
            ("https://", "link-syntax"),
            ("", "link-https"),
        ] {
            assert!(codes(address).contains(&code), "{address}: {:?}", codes(address));
        }
        assert!(codes(&format!("https://www.nhs.uk/{}", "a".repeat(250))).contains(&"link-length"));
    }
}
