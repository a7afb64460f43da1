//! Every mistake in how a file is written that its parser can complain of, in one line each.

use super::{Change, Defect, defect, line, swap};
use crate::staff::{GUIDANCE, KIOSK, PRACTICE, WORDS};

pub const TOML_DEFECTS: &[Defect] = &[
    // Quotation marks.
    line(PRACTICE, "name = ", "name = The Surgery # ours").tells("toml-syntax", "name = |The"),
    line(PRACTICE, "name = ", "name = Thornton").tells("toml-syntax", "name = |Thornton"),
    line(PRACTICE, "name = ", "name = Norfolk").tells("toml-syntax", "name = |Norfolk"),
    line(PRACTICE, "name = ", "name = Ipswich").tells("toml-syntax", "name = |Ipswich"),
    line(PRACTICE, "name = ", "name = Woolpit, Suffolk").tells("toml-syntax", "name = |Woolpit"),
    line(PRACTICE, "name = ", "name = Woolpit\"").tells("toml-syntax", "name = |Woolpit"),
    line(PRACTICE, "name = ", "name = “Woolpit”").tells("toml-syntax", "name = |“"),
    line(PRACTICE, "name = ", "name = \"Woolpit”").tells("toml-syntax", "|\"Woolpit”"),
    line(PRACTICE, "name = ", "name = 'Woolpit").tells("toml-syntax", "name = 'Woolpit|\n"),
    line(PRACTICE, "name = ", "name = \"The \"Old\" Surgery\"")
        .tells("toml-syntax", "|\"The \"Old"),
    line(PRACTICE, "name = ", "name = 'St Mary's'").tells("toml-syntax", "|'St Mary's"),
    line(PRACTICE, "name = ", "name = \"\"Woolpit\"\"").tells("toml-syntax", "|\"\"Woolpit"),
    line(PRACTICE, "name = ", "name = \"\"\"Woolpit\"")
        .tells("toml-syntax", "name = |\"\"\"Woolpit"),
    line(PRACTICE, "name = ", "name = '''Woolpit'").tells("toml-syntax", "name = |'''Woolpit"),
    line(PRACTICE, "name = ", "name = \"C:\\Users\"").tells("toml-syntax", "C:|\\Users"),
    line(PRACTICE, "name = ", "name = \"C:\\dir\"").tells("toml-syntax", "C:|\\dir"),
    line(PRACTICE, "name = ", "name = \"\\uD800\"").tells("toml-syntax", "\"|\\uD800"),
    line(PRACTICE, "name = ", "name = \"A\u{7}\"").tells("toml-syntax", "name = \"A|"),
    line(PRACTICE, "name = ", "name = 'A\u{7}'").tells("toml-syntax", "name = 'A|"),
    line(PRACTICE, "name = ", "# A\u{7}\nname = \"A\"").tells("toml-syntax", "# A|"),
    // Names and =.
    line(PRACTICE, "name = ", "name =").tells("toml-syntax", "name =|"),
    line(PRACTICE, "name = ", "name").tells("toml-syntax", "\n|name\n"),
    line(PRACTICE, "name = ", "name \"Woolpit\"").tells("toml-syntax", "name |\"Woolpit"),
    line(PRACTICE, "name = ", "name : \"Woolpit\"").tells("toml-syntax", "name |:"),
    line(PRACTICE, "name = ", "name == \"Woolpit\"").tells("toml-syntax", "name =|="),
    line(PRACTICE, "name = ", "= \"Woolpit\"")
        .tells("toml-syntax", "\n|= \"Woolpit\"")
        .types("name "),
    line(PRACTICE, "name = ", "namé = \"Woolpit\"").tells("toml-syntax", "|namé"),
    line(PRACTICE, "name = ", "\u{200b}name = \"Woolpit\"").tells("toml-syntax", "|\u{200b}name"),
    line(
        PRACTICE,
        "diagonal_inches = ",
        "diagonal_inches = 10.1\u{a0}",
    )
    .tells("toml-syntax", "= 10.1|\u{a0}"),
    line(PRACTICE, "name = ", "name = \"Woolpit &amp; Elmswell\"")
        .tells("markup-shown", "Woolpit |&amp;")
        .by_hand(|site| site.line(PRACTICE, "name = ", "name = \"Woolpit & Elmswell\"")),
    line(PRACTICE, "name = ", "name = \"St Maryâ€™s\"")
        .tells("garbled-text", "St Mary|â€™")
        .by_hand(|site| site.line(PRACTICE, "name = ", "name = \"St Mary’s\"")),
    line(PRACTICE, "name = ", "name\u{a0}= \"Woolpit\"").tells("toml-syntax", "name|\u{a0}="),
    line(PRACTICE, "name = ", "\"\"\"name\"\"\" = \"Woolpit\"").tells("toml-syntax", "|\"\"\"name"),
    line(PRACTICE, "name = ", "name. = \"Woolpit\"").tells("toml-syntax", "|name. ="),
    line(PRACTICE, "name = ", "name = \"A\"\nname.short = \"B\"")
        .tells("toml-syntax", "|name.short"),
    line(
        PRACTICE,
        "name = ",
        "name = \"A\", guidance = [\"social-media\"]",
    )
    .tells("toml-syntax", "\"A\"|,"),
    line(PRACTICE, "name = ", "name = \"A\"; # ours").tells("toml-syntax", "\"A\"|;"),
    line(PRACTICE, "name = ", "name = \"A\" // ours").tells("toml-syntax", "\"A\" |//"),
    line(PRACTICE, "name = ", "// ours\nname = \"A\"").tells("toml-syntax", "|// ours"),
    line(PRACTICE, "name = ", "Our practice\nname = \"A\"").tells("toml-syntax", "|Our practice"),
    line(PRACTICE, "name = ", "* ours\nname = \"A\"").tells("toml-syntax", "|* ours"),
    line(PRACTICE, "confirmed_by = ", "confirmed by = \"A\"").tells("toml-syntax", "|confirmed by"),
    // Lists.
    line(PRACTICE, "languages = ", "languages = [\"en-GB\", \"pl\"")
        .tells("toml-syntax", "\"pl\"|\n"),
    line(PRACTICE, "languages = ", "languages = [").tells("toml-syntax", "languages = |[\n"),
    line(PRACTICE, "languages = ", "languages = [\"en-GB\", \"pl]")
        .tells("toml-syntax", "\"pl|]\n"),
    line(PRACTICE, "languages = ", "languages = \"en-GB\", \"pl\"")
        .tells("toml-syntax", "|\"en-GB\", \"pl\""),
    line(PRACTICE, "languages = ", "languages = \"en-GB\"]").tells("toml-syntax", "|\"en-GB\"]"),
    line(PRACTICE, "languages = ", "languages = ]").tells("toml-syntax", "languages = |]"),
    line(PRACTICE, "languages = ", "languages = [\"en-GB\" \"pl\"]")
        .tells("toml-syntax", "\"en-GB\" |\"pl\""),
    line(PRACTICE, "languages = ", "languages = [\"en-GB\",, \"pl\"]")
        .tells("toml-syntax", "\"en-GB\",|,"),
    line(PRACTICE, "languages = ", "languages = [\"en-GB\", pl]")
        .tells("toml-syntax", "\"en-GB\", |pl]"),
    line(PRACTICE, "languages = ", "languages = [\"en-GB\", pl\"]")
        .tells("toml-syntax", "\"en-GB\", |pl\"]"),
    line(PRACTICE, "languages = ", "languages = (\"en-GB\", \"pl\")")
        .tells("toml-syntax", "languages = |(\"en-GB\""),
    line(PRACTICE, "languages = ", "languages = {\"en-GB\", \"pl\"}")
        .tells("toml-syntax", "|{\"en-GB\", \"pl\"}"),
    line(PRACTICE, "languages = ", "languages = }").tells("toml-syntax", "languages = |}"),
    line(PRACTICE, "diagonal_inches = ", "diagonal_inches = [")
        .tells("toml-syntax", "diagonal_inches = |["),
    // Parts of the file.
    line(PRACTICE, "[screen]", "[screen").tells("toml-syntax", "\n|[screen\n"),
    line(PRACTICE, "[screen]", "screen]").tells("toml-syntax", "\n|screen]"),
    line(PRACTICE, "[screen]", "[screen]]").tells("toml-syntax", "[screen]|]"),
    line(PRACTICE, "[screen]", "[]").tells("toml-syntax", "\n|[]\n"),
    line(PRACTICE, "[screen]", "[link_rules]").tells("toml-syntax", "|[link_rules]\n# The size"),
    defect(
        "a setting in the line of its part",
        Change::Other(|site| {
            site.line(PRACTICE, "diagonal_inches = ", "");
            site.line(PRACTICE, "[screen]", "[screen] diagonal_inches = 10.1");
        }),
    )
    .of_file(PRACTICE)
    .tells("toml-syntax", "[screen] |diagonal"),
    line(PRACTICE, "[links.review]", "[links review]").tells("toml-syntax", "|[links review]"),
    line(PRACTICE, "[links.review]", "[links.review").tells("toml-syntax", "|[links.review\n"),
    line(PRACTICE, "[links.complaints]", "[links.review.url]")
        .tells("toml-syntax", "|[links.review.url]"),
    line(GUIDANCE, "[[sections]]", "[[sections]").tells("toml-syntax", "|[[sections]\n"),
    line(GUIDANCE, "[[sections]]", "[[sections").tells("toml-syntax", "|[[sections\n"),
    // Numbers and days.
    line(PRACTICE, "diagonal_inches = ", "diagonal_inches = 10,1").tells("toml-syntax", "= |10,1"),
    line(PRACTICE, "diagonal_inches = ", "diagonal_inches = 10.1\"")
        .tells("toml-syntax", "= |10.1\""),
    line(
        PRACTICE,
        "diagonal_inches = ",
        "diagonal_inches = 10 inches",
    )
    .tells("toml-syntax", "= |10 inches"),
    line(PRACTICE, "diagonal_inches = ", "diagonal_inches = 10.").tells("toml-syntax", "= |10.\n"),
    line(PRACTICE, "diagonal_inches = ", "diagonal_inches = .5").tells("toml-syntax", "= |.5"),
    line(PRACTICE, "diagonal_inches = ", "diagonal_inches = 10.1.2")
        .tells("toml-syntax", "= |10.1.2"),
    line(PRACTICE, "diagonal_inches = ", "diagonal_inches = 1e").tells("toml-syntax", "= |1e"),
    line(
        PRACTICE,
        "diagonal_inches = ",
        "diagonal_inches = ten # inches",
    )
    .tells("toml-syntax", "= |ten"),
    line(PRACTICE, "recheck_days = ", "recheck_days = 0180").tells("toml-syntax", "= |0180"),
    line(PRACTICE, "recheck_days = ", "recheck_days = --180").tells("toml-syntax", "= |--180"),
    line(PRACTICE, "recheck_days = ", "recheck_days = 180_").tells("toml-syntax", "= |180_"),
    line(PRACTICE, "recheck_days = ", "recheck_days = 0X180").tells("toml-syntax", "= |0X180"),
    line(PRACTICE, "recheck_days = ", "recheck_days = -0x1").tells("toml-syntax", "= |-0x1"),
    line(PRACTICE, "recheck_days = ", "recheck_days = 0b2").tells("toml-syntax", "= |0b2"),
    line(PRACTICE, "recheck_days = ", "recheck_days = 0d180").tells("toml-syntax", "= |0d180"),
    line(PRACTICE, "confirmed_on = ", "confirmed_on = 31/01/2026")
        .tells("bad-date", "= |31/01/2026"),
    line(PRACTICE, "confirmed_on = ", "confirmed_on = 31.1.26").tells("bad-date", "= |31.1.26"),
    line(PRACTICE, "confirmed_on = ", "confirmed_on = 31-01-2026")
        .tells("bad-date", "= |31-01-2026"),
    line(PRACTICE, "confirmed_on = ", "confirmed_on = 2026-1-31").tells("bad-date", "= |2026-1-31"),
    line(
        PRACTICE,
        "confirmed_on = ",
        "confirmed_on = 31 January 2026",
    )
    .tells("bad-date", "= |31 January"),
    line(
        PRACTICE,
        "confirmed_on = ",
        "confirmed_on = 2026-01-31 25:00",
    )
    .tells("bad-date", "= |2026-01-31 25:00"),
    line(PRACTICE, "confirmed_on = ", "confirmed_on = today").tells("bad-date", "= |today"),
];

/// What the parser understands, and no setting is.
pub const MISFIT_DEFECTS: &[Defect] = &[
    line(PRACTICE, "name = ", "name = true").tells("wrong-type", "name = |true"),
    line(PRACTICE, "name = ", "name = [\"Woolpit\"]").tells("wrong-type", "name = |["),
    line(PRACTICE, "name = ", "name = 2026-01-31").tells("wrong-type", "name = |2026"),
    line(PRACTICE, "[screen]", "[name]\n[screen]").tells("toml-syntax", "|[name]"),
    line(PRACTICE, "languages = ", "languages = [5]").tells("wrong-type", "languages = [|5"),
    line(
        PRACTICE,
        "recheck_days = ",
        "recheck_days = 99999999999999999999",
    )
    .tells("out-of-range", "= |99999"),
    line(PRACTICE, "recheck_days = ", "recheck_days = 180.5").tells("wrong-type", "= |180.5"),
    line(PRACTICE, "recheck_days = ", "recheck_days = \"180\"").tells("wrong-type", "= |\"180\""),
    swap(PRACTICE, "[screen]\n", "[[screen]]\n").tells("wrong-type", "|[[screen]]"),
    swap(PRACTICE, "[screen]\n", "screen = 10.1\n")
        .tells("unknown-setting", "|screen = 10.1")
        .and(&["setting-not-here"]),
    swap(PRACTICE, "[links.review]\n", "[link.review]\n")
        .tells("unknown-setting", "[|link.review]")
        .and(&["missing-link", "unknown-link"]),
    line(PRACTICE, "confirmed_on = ", "confirmed_on = true")
        .tells("wrong-setting", "= |true")
        .and(&["link-unconfirmed"]),
    line(GUIDANCE, "[[sections]]", "[sections]").tells("toml-syntax", "\n|[sections]"),
    line(GUIDANCE, "[[sections.rules]]", "[[sections.rule]]")
        .tells("unknown-setting", "[[sections.|rule]]")
        .and(&["toml-syntax"]),
];

pub const FLUENT_DEFECTS: &[Defect] = &[
    line(WORDS, "title = ", "title = { $practice(1) }").tells("words-syntax", "|{ $practice("),
    line(WORDS, "title = ", "title = { practice() }").tells("words-syntax", "|{ practice() }"),
    line(WORDS, "title = ", "title = { PRACTICE(a: 1, 2) }")
        .tells("words-syntax", "|{ PRACTICE(a: 1, 2) }"),
    line(WORDS, "title = ", "title = { PRACTICE(a: 1, a: 1) }")
        .tells("words-syntax", "|{ PRACTICE(a: 1, a: 1"),
    line(WORDS, "title = ", "title = { PRACTICE(a: b) }")
        .tells("broken-message", "title = |{ PRACTICE"),
    line(WORDS, "title = ", "title = { -brand.a }")
        .tells("words-syntax", "|{ -brand.a }")
        .types("Media"),
    line(WORDS, "title = ", "title = { \"\\q\" }")
        .tells("words-syntax", "\"|\\q")
        .types("q"),
    line(WORDS, "title = ", "title = { \"\\u12\" }")
        .tells("words-syntax", "|\\u12")
        .types("A"),
    line(WORDS, "title = ", "title = { a ->\n   *[b] C\n    }")
        .tells("words-syntax", "|{ a ->")
        .types("C"),
    line(WORDS, "title = ", "title = { -a ->\n   *[b] C\n    }")
        .tells("words-syntax", "|{ -a ->")
        .types("C"),
    line(WORDS, "title = ", "title = { a.b ->\n   *[b] C\n    }")
        .tells("words-syntax", "|{ a.b ->")
        .types("C"),
    line(
        WORDS,
        "title = ",
        "title = { { $practice } ->\n   *[b] C\n    }",
    )
    .tells("words-syntax", "|{ { $practice } ->")
    .types("C"),
    line(
        WORDS,
        "title = ",
        "title = { $practice ->\n   *[b] C\n   *[d] E\n    }",
    )
    .tells("words-syntax", "*[d] E"),
    line(WORDS, "title = ", "title = { $practice ->\n    }")
        .tells("words-syntax", "|{ $practice ->\n    }"),
    line(WORDS, "title = ", "title = { $practice ->\n   *[] C\n    }")
        .tells("words-syntax", "*|[] C"),
    line(WORDS, "title = ", "-title =")
        .tells("words-syntax", "\n|-title =")
        .types(" Media"),
    line(WORDS, "title = ", "title = { 1. }").tells("words-syntax", "|{ 1. }"),
    line(WORDS, "title = ", "title =")
        .tells("words-syntax", "\ntitle =|\n")
        .types(" Media"),
    line(WORDS, "title = ", "title")
        .tells("words-syntax", "\ntitle|\n")
        .types(" = Media"),
    line(WORDS, "title = ", "Tytuł = A")
        .tells("words-syntax", "|Tytuł = A")
        .types("title"),
    line(WORDS, "title = ", "title : A").tells("words-syntax", "title |: A"),
    line(WORDS, "title = ", "title = A }").tells("words-syntax", "title = A |}"),
    line(WORDS, "title = ", "title = { }")
        .tells("words-syntax", "title = |{ }")
        .types("Media"),
    line(WORDS, "title = ", "title = { $ }").tells("words-syntax", "|{ $ }"),
    line(WORDS, "title = ", "title = { $praktyka ł }").tells("words-syntax", "|{ $praktyka ł"),
    line(WORDS, "title = ", "title = { 99999999999999999999 }").tells("words-syntax", "|{ 99999"),
    line(WORDS, "title = ", "title = { \"\\u00ł\" }")
        .tells("words-syntax", "\"|\\u00ł")
        .types("A"),
    line(WORDS, "title = ", "#title = A").tells("words-syntax", "|#title = A"),
    swap(KIOSK, "[few]", "few").tells("plural-missing", "|few Ten"),
    swap(KIOSK, "[few]", "[few").tells("words-syntax", "[few Ten"),
    swap(KIOSK, "{ $seconds ->", "$seconds ->").tells("words-syntax", "|$seconds ->"),
    swap(KIOSK, "$seconds ->", "$seconds").tells("words-syntax", "{ $seconds|\n"),
];
