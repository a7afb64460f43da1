//! Texts in pages of HTML.

use crate::numbers::in_order;

/// A text that is nothing but a text, wherever it stands in a page. Numbers among words from right to left
/// keep their order.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in in_order(text).chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_nothing_but_texts_and_numbers_stay_in_order() {
        assert_eq!(
            escape("a < b & \"c\" 01632 960 123"),
            "a &lt; b &amp; &quot;c&quot; 01632 960 123"
        );
        assert_eq!(
            escape("عيادة 01632 960 123 <"),
            "عيادة \u{2066}\u{202d}01632 960 123\u{202c}\u{2069} &lt;"
        );
    }
}
