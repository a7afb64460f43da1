//! What numbers become when they are said, in each language that espeak-ng speaks. Months, the order of
//! dates and the names of currencies are those of the CLDR, without abbreviations; hours and ranges as
//! people say them.

use icu_locale::LanguageIdentifier;
use icu_plurals::{PluralCategory, PluralRules};

/// The phrases of one language. In templates `{h}`, `{m}`, `{d}`, `{y}`, `{a}` and `{b}` are numbers or
/// what was made of them, `{M}` is the month.
#[derive(Debug)]
pub struct Phrases {
    language: &'static str,
    pub months: [&'static str; 12],
    pub date: &'static str,
    /// A time on the hour, and with minutes.
    pub hour: &'static str,
    pub minutes: &'static str,
    /// What `am` and `pm` become; `None` where people count the hours to 24.
    pub parts_of_day: Option<PartsOfDay>,
    /// From one number, time or price to another.
    pub range: &'static str,
    pounds: &'static [(PluralCategory, &'static str)],
    euros: &'static [(PluralCategory, &'static str)],
    /// The signs of addresses: . @ / - _ and the + of a telephone number.
    pub dot: &'static str,
    pub at: &'static str,
    pub slash: &'static str,
    pub hyphen: &'static str,
    pub plus: &'static str,
}

/// What is said with an hour of twelve: before noon, from noon, from five, from eight in the evening.
#[derive(Debug)]
pub struct PartsOfDay {
    pub is_before: bool,
    pub names: [&'static str; 4],
}

impl Phrases {
    /// Of the language of a voice, such as `en-gb` or `cmn-latn-pinyin`. `None` for one that is not known
    /// here: its numbers are grouped, and the rest is left to the voice.
    pub fn of_voice(voice: &str) -> Option<&'static Self> {
        let language = match voice.split('-').next()? {
            "cmn" | "yue" => "zh",
            language => language,
        };
        TABLE.iter().find(|phrases| phrases.language == language)
    }

    pub fn is_english(&self) -> bool {
        self.language == "en"
    }

    /// What 1 is called in a telephone number, where it is not what it is called elsewhere.
    pub fn one(&self) -> &'static str {
        if self.language == "zh" { "幺" } else { "" }
    }

    /// A year as it is said in a date.
    pub fn year(&self, year: &str) -> String {
        let spelt = || year.chars().map(String::from).collect::<Vec<_>>().join(" ");
        if self.language == "zh" {
            spelt()
        } else {
            year.to_owned()
        }
    }

    /// An amount such as `12.50`: the currency stands between its units and their hundredths.
    pub fn price(&self, amount: &str, sign: char) -> Option<String> {
        let (whole, parts) = amount.split_once('.').unwrap_or((amount, ""));
        let currency = self.currency(sign, whole.parse().ok()?)?;
        Some(match parts.trim_start_matches('0') {
            "" => format!("{whole} {currency}"),
            parts => format!("{whole} {currency} {parts}"),
        })
    }

    /// The name of a currency by its sign, for a number of whole units.
    pub fn currency(&self, sign: char, count: u64) -> Option<&'static str> {
        let names = match sign {
            '£' => self.pounds,
            '€' => self.euros,
            _ => return None,
        };
        self.form(names, Some(count))
    }

    /// The form for a number, or for one with a part behind the point.
    fn form(
        &self,
        forms: &[(PluralCategory, &'static str)],
        count: Option<u64>,
    ) -> Option<&'static str> {
        let locale: LanguageIdentifier = self.language.parse().ok()?;
        let category = count.map_or(PluralCategory::Other, |count| {
            PluralRules::try_new(
                icu_plurals::PluralRulesPreferences::from(&locale),
                Default::default(),
            )
            .map_or(PluralCategory::Other, |rules| rules.category_for(count))
        });
        let form = |wanted| forms.iter().find(|(category, _)| *category == wanted);
        form(category)
            .or_else(|| form(PluralCategory::Other))
            .map(|(_, form)| *form)
    }

    /// A number of per cent (`%`) or of degrees Celsius (`°`), in languages whose voices of espeak-ng 1.51 leave
    /// out the sign or say its English name. `None` for the others.
    pub fn measured(&self, number: &str, sign: char) -> Option<String> {
        let forms: &[(PluralCategory, &str)] = match (sign, self.language) {
            ('%', "ar") => &[(Other, "{n} بالمئة")],
            ('%', "cy") => &[(Other, "{n} y cant")],
            ('%', "uk") => &[
                (One, "{n} відсоток"),
                (Few, "{n} відсотки"),
                (Many, "{n} відсотків"),
                (Other, "{n} відсотка"),
            ],
            ('%', "zh") => &[(Other, "百分之{n}")],
            ('°', "ar") => &[(Few, "{n} درجات مئوية"), (Other, "{n} درجة مئوية")],
            ('°', "bg") => &[
                (One, "{n} градус по Целзий"),
                (Other, "{n} градуса по Целзий"),
            ],
            ('°', "bn") => &[(Other, "{n} ডিগ্রি সেলসিয়াস")],
            ('°', "cy") => &[(Other, "{n} gradd Celsius")],
            ('°', "fa") => &[(Other, "{n} درجه سانتی‌گراد")],
            ('°', "gu") => &[(Other, "{n} ડિગ્રી સેલ્સિયસ")],
            ('°', "hi") => &[(Other, "{n} डिग्री सेल्सियस")],
            ('°', "pa") => &[(Other, "{n} ਡਿਗਰੀ ਸੈਲਸੀਅਸ")],
            ('°', "ru") => &[
                (One, "{n} градус Цельсия"),
                (Many, "{n} градусов Цельсия"),
                (Other, "{n} градуса Цельсия"),
            ],
            ('°', "ta") => &[(Other, "{n} டிகிரி செல்சியஸ்")],
            ('°', "uk") => &[
                (One, "{n} градус Цельсія"),
                (Few, "{n} градуси Цельсія"),
                (Many, "{n} градусів Цельсія"),
                (Other, "{n} градуса Цельсія"),
            ],
            ('°', "ur") => &[(Other, "{n} ڈگری سیلسیس")],
            ('°', "zh") => &[(Other, "{n}摄氏度")],
            _ => return None,
        };
        Some(
            self.form(forms, number.parse().ok())?
                .replace("{n}", number),
        )
    }
}

use PluralCategory::{Few, Many, One, Other};

const TWELVE_ENGLISH: PartsOfDay = PartsOfDay {
    is_before: false,
    names: ["AM", "PM", "PM", "PM"],
};

const TABLE: &[Phrases] = &[
    Phrases {
        language: "en",
        months: [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        date: "{d} {M} {y}",
        hour: "{h} o'clock",
        minutes: "{h} {m}",
        parts_of_day: Some(TWELVE_ENGLISH),
        range: "{a} to {b}",
        pounds: &[(One, "pound"), (Other, "pounds")],
        euros: &[(One, "euro"), (Other, "euros")],
        dot: "dot",
        at: "at",
        slash: "slash",
        hyphen: "hyphen",
        plus: "plus",
    },
    Phrases {
        language: "cy",
        months: [
            "Ionawr",
            "Chwefror",
            "Mawrth",
            "Ebrill",
            "Mai",
            "Mehefin",
            "Gorffennaf",
            "Awst",
            "Medi",
            "Hydref",
            "Tachwedd",
            "Rhagfyr",
        ],
        date: "{d} {M} {y}",
        hour: "{h} o'r gloch",
        minutes: "{h} {m}",
        parts_of_day: Some(PartsOfDay {
            is_before: false,
            names: ["y bore", "y prynhawn", "yr hwyr", "yr hwyr"],
        }),
        range: "{a} tan {b}",
        pounds: &[(Other, "punt")],
        euros: &[(Other, "ewro")],
        dot: "dot",
        at: "at",
        slash: "slaes",
        hyphen: "heiffen",
        plus: "plws",
    },
    Phrases {
        language: "pl",
        months: [
            "stycznia",
            "lutego",
            "marca",
            "kwietnia",
            "maja",
            "czerwca",
            "lipca",
            "sierpnia",
            "września",
            "października",
            "listopada",
            "grudnia",
        ],
        date: "{d} {M} {y}",
        hour: "{h} zero zero",
        minutes: "{h} {m}",
        parts_of_day: None,
        range: "{a} do {b}",
        pounds: &[
            (One, "funt"),
            (Few, "funty"),
            (Many, "funtów"),
            (Other, "funta"),
        ],
        euros: &[(Other, "euro")],
        dot: "kropka",
        at: "małpa",
        slash: "ukośnik",
        hyphen: "myślnik",
        plus: "plus",
    },
    Phrases {
        language: "ro",
        months: [
            "ianuarie",
            "februarie",
            "martie",
            "aprilie",
            "mai",
            "iunie",
            "iulie",
            "august",
            "septembrie",
            "octombrie",
            "noiembrie",
            "decembrie",
        ],
        date: "{d} {M} {y}",
        hour: "{h}",
        minutes: "{h} și {m}",
        parts_of_day: None,
        range: "{a} până la {b}",
        pounds: &[(One, "liră"), (Few, "lire"), (Other, "de lire")],
        euros: &[(Few, "euro"), (One, "euro"), (Other, "de euro")],
        dot: "punct",
        at: "arond",
        slash: "slash",
        hyphen: "cratimă",
        plus: "plus",
    },
    Phrases {
        language: "lt",
        months: [
            "sausio",
            "vasario",
            "kovo",
            "balandžio",
            "gegužės",
            "birželio",
            "liepos",
            "rugpjūčio",
            "rugsėjo",
            "spalio",
            "lapkričio",
            "gruodžio",
        ],
        date: "{y} metų {M} {d} diena",
        hour: "{h} nulis nulis",
        minutes: "{h} {m}",
        parts_of_day: None,
        range: "{a} iki {b}",
        pounds: &[
            (One, "svaras"),
            (Few, "svarai"),
            (Many, "svaro"),
            (Other, "svarų"),
        ],
        euros: &[
            (One, "euras"),
            (Few, "eurai"),
            (Many, "euro"),
            (Other, "eurų"),
        ],
        dot: "taškas",
        at: "eta",
        slash: "pasvirasis brūkšnys",
        hyphen: "brūkšnelis",
        plus: "plius",
    },
    Phrases {
        language: "lv",
        months: [
            "janvāris",
            "februāris",
            "marts",
            "aprīlis",
            "maijs",
            "jūnijs",
            "jūlijs",
            "augusts",
            "septembris",
            "oktobris",
            "novembris",
            "decembris",
        ],
        date: "{y} gada {d} {M}",
        hour: "{h} nulle nulle",
        minutes: "{h} {m}",
        parts_of_day: None,
        range: "{a} līdz {b}",
        pounds: &[(One, "mārciņa"), (Other, "mārciņas")],
        euros: &[(Other, "eiro")],
        dot: "punkts",
        at: "et",
        slash: "slīpsvītra",
        hyphen: "defise",
        plus: "plus",
    },
    Phrases {
        language: "pt",
        months: [
            "janeiro",
            "fevereiro",
            "março",
            "abril",
            "maio",
            "junho",
            "julho",
            "agosto",
            "setembro",
            "outubro",
            "novembro",
            "dezembro",
        ],
        date: "{d} de {M} de {y}",
        hour: "{h} horas",
        minutes: "{h} e {m}",
        parts_of_day: None,
        range: "{a} a {b}",
        pounds: &[(One, "libra"), (Other, "libras")],
        euros: &[(One, "euro"), (Other, "euros")],
        dot: "ponto",
        at: "arroba",
        slash: "barra",
        hyphen: "hífen",
        plus: "mais",
    },
    Phrases {
        language: "es",
        months: [
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre",
        ],
        date: "{d} de {M} de {y}",
        hour: "{h} horas",
        minutes: "{h} y {m}",
        parts_of_day: None,
        range: "{a} a {b}",
        pounds: &[(One, "libra"), (Other, "libras")],
        euros: &[(One, "euro"), (Other, "euros")],
        dot: "punto",
        at: "arroba",
        slash: "barra",
        hyphen: "guion",
        plus: "más",
    },
    Phrases {
        language: "fr",
        months: [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ],
        date: "{d} {M} {y}",
        hour: "{h} heures",
        minutes: "{h} heures {m}",
        parts_of_day: None,
        range: "{a} à {b}",
        pounds: &[(One, "livre"), (Other, "livres")],
        euros: &[(One, "euro"), (Other, "euros")],
        dot: "point",
        at: "arobase",
        slash: "barre oblique",
        hyphen: "tiret",
        plus: "plus",
    },
    Phrases {
        language: "it",
        months: [
            "gennaio",
            "febbraio",
            "marzo",
            "aprile",
            "maggio",
            "giugno",
            "luglio",
            "agosto",
            "settembre",
            "ottobre",
            "novembre",
            "dicembre",
        ],
        date: "{d} {M} {y}",
        hour: "{h}",
        minutes: "{h} e {m}",
        parts_of_day: None,
        range: "{a} a {b}",
        pounds: &[(One, "sterlina"), (Other, "sterline")],
        euros: &[(Other, "euro")],
        dot: "punto",
        at: "chiocciola",
        slash: "barra",
        hyphen: "trattino",
        plus: "più",
    },
    Phrases {
        language: "hu",
        months: [
            "január",
            "február",
            "március",
            "április",
            "május",
            "június",
            "július",
            "augusztus",
            "szeptember",
            "október",
            "november",
            "december",
        ],
        date: "{y} {M} {d}",
        hour: "{h} óra",
        minutes: "{h} óra {m}",
        parts_of_day: None,
        range: "{a} és {b} között",
        pounds: &[(Other, "font")],
        euros: &[(Other, "euró")],
        dot: "pont",
        at: "kukac",
        slash: "perjel",
        hyphen: "kötőjel",
        plus: "plusz",
    },
    Phrases {
        language: "sk",
        months: [
            "januára",
            "februára",
            "marca",
            "apríla",
            "mája",
            "júna",
            "júla",
            "augusta",
            "septembra",
            "októbra",
            "novembra",
            "decembra",
        ],
        date: "{d}. {M} {y}",
        hour: "{h} nula nula",
        minutes: "{h} {m}",
        parts_of_day: None,
        range: "{a} až {b}",
        pounds: &[
            (One, "libra"),
            (Few, "libry"),
            (Many, "libry"),
            (Other, "libier"),
        ],
        euros: &[(One, "euro"), (Few, "eurá"), (Many, "eura"), (Other, "eur")],
        dot: "bodka",
        at: "zavináč",
        slash: "lomka",
        hyphen: "pomlčka",
        plus: "plus",
    },
    Phrases {
        language: "bg",
        months: [
            "януари",
            "февруари",
            "март",
            "април",
            "май",
            "юни",
            "юли",
            "август",
            "септември",
            "октомври",
            "ноември",
            "декември",
        ],
        date: "{d} {M} {y} година",
        hour: "{h} часа",
        minutes: "{h} и {m}",
        parts_of_day: None,
        range: "{a} до {b}",
        pounds: &[(One, "лира"), (Other, "лири")],
        euros: &[(Other, "евро")],
        dot: "точка",
        at: "кльомба",
        slash: "наклонена черта",
        hyphen: "тире",
        plus: "плюс",
    },
    Phrases {
        language: "uk",
        months: [
            "січня",
            "лютого",
            "березня",
            "квітня",
            "травня",
            "червня",
            "липня",
            "серпня",
            "вересня",
            "жовтня",
            "листопада",
            "грудня",
        ],
        date: "{d} {M} {y} року",
        hour: "{h} нуль нуль",
        minutes: "{h} {m}",
        parts_of_day: None,
        range: "{a} до {b}",
        pounds: &[
            (One, "фунт"),
            (Few, "фунти"),
            (Many, "фунтів"),
            (Other, "фунта"),
        ],
        euros: &[(Other, "євро")],
        dot: "крапка",
        at: "равлик",
        slash: "скісна риска",
        hyphen: "дефіс",
        plus: "плюс",
    },
    Phrases {
        language: "ru",
        months: [
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря",
        ],
        date: "{d} {M} {y} года",
        hour: "{h} ноль ноль",
        minutes: "{h} {m}",
        parts_of_day: None,
        range: "{a} до {b}",
        pounds: &[
            (One, "фунт"),
            (Few, "фунта"),
            (Many, "фунтов"),
            (Other, "фунта"),
        ],
        euros: &[(Other, "евро")],
        dot: "точка",
        at: "собака",
        slash: "косая черта",
        hyphen: "дефис",
        plus: "плюс",
    },
    Phrases {
        language: "tr",
        months: [
            "Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül",
            "Ekim", "Kasım", "Aralık",
        ],
        date: "{d} {M} {y}",
        hour: "{h}",
        minutes: "{h} {m}",
        parts_of_day: None,
        range: "{a} ile {b} arası",
        pounds: &[(Other, "sterlin")],
        euros: &[(Other, "euro")],
        dot: "nokta",
        at: "et",
        slash: "eğik çizgi",
        hyphen: "tire",
        plus: "artı",
    },
    Phrases {
        language: "vi",
        months: [
            "tháng 1",
            "tháng 2",
            "tháng 3",
            "tháng 4",
            "tháng 5",
            "tháng 6",
            "tháng 7",
            "tháng 8",
            "tháng 9",
            "tháng 10",
            "tháng 11",
            "tháng 12",
        ],
        date: "ngày {d} {M} năm {y}",
        hour: "{h} giờ",
        minutes: "{h} giờ {m}",
        parts_of_day: Some(PartsOfDay {
            is_before: false,
            names: ["sáng", "chiều", "chiều", "tối"],
        }),
        range: "{a} đến {b}",
        pounds: &[(Other, "bảng")],
        euros: &[(Other, "euro")],
        dot: "chấm",
        at: "a còng",
        slash: "gạch chéo",
        hyphen: "gạch nối",
        plus: "cộng",
    },
    Phrases {
        language: "ar",
        months: [
            "يناير",
            "فبراير",
            "مارس",
            "أبريل",
            "مايو",
            "يونيو",
            "يوليو",
            "أغسطس",
            "سبتمبر",
            "أكتوبر",
            "نوفمبر",
            "ديسمبر",
        ],
        date: "{d} {M} {y}",
        hour: "{h}",
        minutes: "{h} و {m} دقيقة",
        parts_of_day: Some(PartsOfDay {
            is_before: false,
            names: ["صباحا", "ظهرا", "مساء", "مساء"],
        }),
        range: "{a} إلى {b}",
        pounds: &[(Few, "جنيهات"), (Other, "جنيه")],
        euros: &[(Other, "يورو")],
        dot: "نقطة",
        at: "آت",
        slash: "شرطة مائلة",
        hyphen: "شرطة",
        plus: "زائد",
    },
    Phrases {
        language: "fa",
        months: [
            "ژانویه",
            "فوریه",
            "مارس",
            "آوریل",
            "مه",
            "ژوئن",
            "ژوئیه",
            "اوت",
            "سپتامبر",
            "اکتبر",
            "نوامبر",
            "دسامبر",
        ],
        date: "{d} {M} {y}",
        hour: "{h}",
        minutes: "{h} و {m} دقیقه",
        parts_of_day: Some(PartsOfDay {
            is_before: false,
            names: ["صبح", "بعد از ظهر", "عصر", "شب"],
        }),
        range: "{a} تا {b}",
        pounds: &[(Other, "پوند")],
        euros: &[(Other, "یورو")],
        dot: "نقطه",
        at: "اَت",
        slash: "خط کج",
        hyphen: "خط تیره",
        plus: "به علاوه",
    },
    Phrases {
        language: "ur",
        months: [
            "جنوری",
            "فروری",
            "مارچ",
            "اپریل",
            "مئی",
            "جون",
            "جولائی",
            "اگست",
            "ستمبر",
            "اکتوبر",
            "نومبر",
            "دسمبر",
        ],
        date: "{d} {M} {y}",
        hour: "{h} بجے",
        minutes: "{h} بج کر {m} منٹ",
        parts_of_day: Some(PartsOfDay {
            is_before: true,
            names: ["صبح", "دوپہر", "شام", "رات"],
        }),
        range: "{a} سے {b} تک",
        pounds: &[(Other, "پاؤنڈ")],
        euros: &[(Other, "یورو")],
        dot: "ڈاٹ",
        at: "ایٹ",
        slash: "سلیش",
        hyphen: "ہائفن",
        plus: "پلس",
    },
    Phrases {
        language: "pa",
        months: [
            "ਜਨਵਰੀ",
            "ਫ਼ਰਵਰੀ",
            "ਮਾਰਚ",
            "ਅਪ੍ਰੈਲ",
            "ਮਈ",
            "ਜੂਨ",
            "ਜੁਲਾਈ",
            "ਅਗਸਤ",
            "ਸਤੰਬਰ",
            "ਅਕਤੂਬਰ",
            "ਨਵੰਬਰ",
            "ਦਸੰਬਰ",
        ],
        date: "{d} {M} {y}",
        hour: "{h} ਵਜੇ",
        minutes: "{h} ਵੱਜ ਕੇ {m} ਮਿੰਟ",
        parts_of_day: Some(PartsOfDay {
            is_before: true,
            names: ["ਸਵੇਰੇ", "ਦੁਪਹਿਰ", "ਸ਼ਾਮ", "ਰਾਤ"],
        }),
        range: "{a} ਤੋਂ {b} ਤੱਕ",
        pounds: &[(Other, "ਪੌਂਡ")],
        euros: &[(Other, "ਯੂਰੋ")],
        dot: "ਡਾਟ",
        at: "ਐਟ",
        slash: "ਸਲੈਸ਼",
        hyphen: "ਹਾਈਫ਼ਨ",
        plus: "ਪਲੱਸ",
    },
    Phrases {
        language: "bn",
        months: [
            "জানুয়ারি",
            "ফেব্রুয়ারি",
            "মার্চ",
            "এপ্রিল",
            "মে",
            "জুন",
            "জুলাই",
            "আগস্ট",
            "সেপ্টেম্বর",
            "অক্টোবর",
            "নভেম্বর",
            "ডিসেম্বর",
        ],
        date: "{d} {M} {y}",
        hour: "{h} টা",
        minutes: "{h} টা {m} মিনিট",
        parts_of_day: Some(PartsOfDay {
            is_before: true,
            names: ["সকাল", "দুপুর", "সন্ধ্যা", "রাত"],
        }),
        range: "{a} থেকে {b}",
        pounds: &[(Other, "পাউন্ড")],
        euros: &[(Other, "ইউরো")],
        dot: "ডট",
        at: "অ্যাট",
        slash: "স্ল্যাশ",
        hyphen: "হাইফেন",
        plus: "প্লাস",
    },
    Phrases {
        language: "gu",
        months: [
            "જાન્યુઆરી",
            "ફેબ્રુઆરી",
            "માર્ચ",
            "એપ્રિલ",
            "મે",
            "જૂન",
            "જુલાઈ",
            "ઑગસ્ટ",
            "સપ્ટેમ્બર",
            "ઑક્ટોબર",
            "નવેમ્બર",
            "ડિસેમ્બર",
        ],
        date: "{d} {M} {y}",
        hour: "{h} વાગ્યે",
        minutes: "{h} વાગીને {m} મિનિટે",
        parts_of_day: Some(PartsOfDay {
            is_before: true,
            names: ["સવારે", "બપોરે", "સાંજે", "રાત્રે"],
        }),
        range: "{a} થી {b}",
        pounds: &[(Other, "પાઉન્ડ")],
        euros: &[(Other, "યુરો")],
        dot: "ડોટ",
        at: "ઍટ",
        slash: "સ્લેશ",
        hyphen: "હાઇફન",
        plus: "પ્લસ",
    },
    Phrases {
        language: "hi",
        months: [
            "जनवरी",
            "फ़रवरी",
            "मार्च",
            "अप्रैल",
            "मई",
            "जून",
            "जुलाई",
            "अगस्त",
            "सितंबर",
            "अक्टूबर",
            "नवंबर",
            "दिसंबर",
        ],
        date: "{d} {M} {y}",
        hour: "{h} बजे",
        minutes: "{h} बजकर {m} मिनट",
        parts_of_day: Some(PartsOfDay {
            is_before: true,
            names: ["सुबह", "दोपहर", "शाम", "रात"],
        }),
        range: "{a} से {b}",
        pounds: &[(Other, "पाउंड")],
        euros: &[(Other, "यूरो")],
        dot: "डॉट",
        at: "ऐट",
        slash: "स्लैश",
        hyphen: "हाइफ़न",
        plus: "प्लस",
    },
    Phrases {
        language: "ta",
        months: [
            "ஜனவரி",
            "பிப்ரவரி",
            "மார்ச்",
            "ஏப்ரல்",
            "மே",
            "ஜூன்",
            "ஜூலை",
            "ஆகஸ்ட்",
            "செப்டம்பர்",
            "அக்டோபர்",
            "நவம்பர்",
            "டிசம்பர்",
        ],
        date: "{d} {M} {y}",
        hour: "{h} மணி",
        minutes: "{h} மணி {m} நிமிடம்",
        parts_of_day: Some(PartsOfDay {
            is_before: true,
            names: ["காலை", "மதியம்", "மாலை", "இரவு"],
        }),
        range: "{a} முதல் {b} வரை",
        pounds: &[(One, "பவுண்டு"), (Other, "பவுண்டுகள்")],
        euros: &[(Other, "யூரோ")],
        dot: "டாட்",
        at: "அட்",
        slash: "ஸ்லாஷ்",
        hyphen: "ஹைபன்",
        plus: "பிளஸ்",
    },
    Phrases {
        language: "zh",
        months: [
            "1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月",
        ],
        date: "{y}年{M}{d}日",
        hour: "{h}点",
        minutes: "{h}点{m}分",
        parts_of_day: Some(PartsOfDay {
            is_before: true,
            names: ["上午", "下午", "下午", "晚上"],
        }),
        range: "{a}到{b}",
        pounds: &[(Other, "英镑")],
        euros: &[(Other, "欧元")],
        dot: "点",
        at: "艾特",
        slash: "斜杠",
        hyphen: "横杠",
        plus: "加",
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_names_what_it_takes_in() {
        assert_eq!(
            TABLE.len(),
            26,
            "zh is two of the 27 languages with a voice"
        );
        for phrases in TABLE {
            let told = phrases.language;
            assert!(
                ["{d}", "{M}", "{y}"]
                    .iter()
                    .all(|part| phrases.date.contains(part)),
                "{told}"
            );
            assert!(
                phrases.hour.contains("{h}")
                    && phrases.minutes.contains("{h}")
                    && phrases.minutes.contains("{m}"),
                "{told}"
            );
            assert!(
                phrases.range.contains("{a}") && phrases.range.contains("{b}"),
                "{told}"
            );
            for count in 0..200 {
                assert!(
                    ['£', '€']
                        .iter()
                        .all(|sign| phrases.currency(*sign, count).is_some()),
                    "{told} {count}"
                );
            }
        }
    }

    #[test]
    fn currencies_have_the_form_of_their_number() {
        let name = |voice, count| {
            Phrases::of_voice(voice)
                .unwrap()
                .currency('£', count)
                .unwrap()
        };
        assert_eq!(
            [1, 2, 5, 22, 25].map(|count| name("pl", count)),
            ["funt", "funty", "funtów", "funty", "funtów"]
        );
        assert_eq!(
            [1, 2, 11, 21, 22].map(|count| name("lt", count)),
            ["svaras", "svarai", "svarų", "svaras", "svarai"]
        );
        assert_eq!(
            [1, 2].map(|count| name("en-gb", count)),
            ["pound", "pounds"]
        );
        assert_eq!(name("cmn-latn-pinyin", 1), "英镑");
    }
}
