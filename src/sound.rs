//! What is in a recording, by its bytes: its name says only what it was meant to be. A file that was only
//! renamed sounds well on a PC, and is noise here: aplay takes whatever it does not know for samples.

use std::fmt;
use std::io::{self, ErrorKind, Read, Seek, SeekFrom};

use ogg::reading::PageParser;

/// What is played: the two formats that a recording can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Opus,
    Wav,
}

impl Format {
    /// What the name of a recording says of it.
    pub fn of_ending(ending: &str) -> Option<Self> {
        match ending {
            "opus" => Some(Self::Opus),
            "wav" => Some(Self::Wav),
            _ => None,
        }
    }

    pub fn ending(self) -> &'static str {
        match self {
            Self::Opus => "opus",
            Self::Wav => "wav",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Opus => "Opus",
            Self::Wav => "WAV",
        }
    }
}

/// Why a recording is not what it claims, or not whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It is of the other of the two formats.
    Swapped(Format),
    /// It is of a format that is not played, which has a name.
    Foreign(String),
    /// It is nothing that is known to hold sound.
    Unknown,
    /// It is WAV, with sound in it that aplay does not play, such as MP3.
    Coding(String),
    /// It is WAV whose head says that no sound follows: a recorder that broke off leaves it so.
    NoLength,
    Empty,
    Silent,
    /// It ends before its end.
    Cut,
    /// Something in its middle is missing or spoilt.
    Holed,
    Unreadable(String),
}

impl Fault {
    /// Whether it is of another format, rather than not whole.
    pub fn is_of_format(&self) -> bool {
        matches!(
            self,
            Self::Swapped(_) | Self::Foreign(_) | Self::Unknown | Self::Coding(_)
        )
    }

    /// What to do. `message`: the name of the recording without its ending.
    pub fn help(&self, message: &str) -> String {
        match self {
            Self::Swapped(format) => format!("rename it to {message}.{}", format.ending()),
            Self::Foreign(_) | Self::Unknown | Self::Coding(_) | Self::NoLength => format!(
                "open it in a program that edits sound, such as Audacity, and export it as {message}.opus, or as {message}.wav \
                 with the encoding \"Signed 16-bit PCM\"; another name does not change what is inside"
            ),
            Self::Empty | Self::Silent => {
                "record it anew: look whether the right microphone is chosen and not muted"
                    .to_owned()
            }
            Self::Cut | Self::Holed => {
                "copy it once more from where it was made, or record it anew".to_owned()
            }
            Self::Unreadable(_) => {
                "look at its permissions, and whether it opens on a PC".to_owned()
            }
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Swapped(format) => write!(
                f,
                "this is {} inside, not what its ending says",
                format.name()
            ),
            Self::Foreign(name) => write!(f, "this is {name} inside, which is not played"),
            Self::Unknown => f.write_str("this is no sound that is known, so it is not played"),
            Self::Coding(coding) => {
                write!(f, "this is WAV with {coding} inside, which is not played")
            }
            Self::NoLength => f.write_str(
                "its beginning says that no sound follows, as after a recording that broke off",
            ),
            Self::Empty => f.write_str("there is no sound in it"),
            Self::Silent => f.write_str("nothing can be heard in it"),
            Self::Cut => f.write_str("its end is missing: it was cut short"),
            Self::Holed => f.write_str("a part in its middle is missing or spoilt"),
            Self::Unreadable(reason) => write!(f, "it cannot be read: {reason}"),
        }
    }
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::Unreadable(error.to_string())
    }
}

/// So much of a file says what it is.
const HEAD: u64 = 4096;

/// Looks only at the beginning of a recording: whether it is of the format that its name says. Quick, for
/// the moment before it is played.
pub fn begins_well(file: impl Read + Seek, format: Format) -> Result<(), Fault> {
    begin(file, format).map(|_| ())
}

/// Looks at the whole of a recording: whether it is of the format that its name says, and all there.
pub fn is_whole(file: impl Read + Seek, format: Format) -> Result<(), Fault> {
    match begin(file, format)? {
        Begun::Opus(file) => opus(io::BufReader::new(file)),
        Begun::Wav(file, head) => wav(io::BufReader::new(file), &head),
    }
}

/// A recording whose beginning is right.
enum Begun<F> {
    /// At its beginning.
    Opus(F),
    /// At its first sample.
    Wav(F, WavHead),
}

fn begin<F: Read + Seek>(mut file: F, format: Format) -> Result<Begun<F>, Fault> {
    let mut head = Vec::new();
    file.by_ref().take(HEAD).read_to_end(&mut head)?;
    file.rewind()?;
    match kind(&head)? {
        found if found != format => Err(Fault::Swapped(found)),
        Format::Opus => Ok(Begun::Opus(file)),
        Format::Wav => {
            let head = wav_head(&mut file)?;
            Ok(Begun::Wav(file, head))
        }
    }
}

/// What a file is that begins so.
fn kind(head: &[u8]) -> Result<Format, Fault> {
    // Behind the head of the first Ogg page, which holds one packet.
    const FIRST_PACKET: usize = 28;
    match head {
        [] => return Err(Fault::Empty),
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'A',
            b'V',
            b'E',
            ..,
        ] => return Ok(Format::Wav),
        [b'O', b'g', b'g', b'S', ..] => {
            let packet = head.get(FIRST_PACKET..).unwrap_or_default();
            let foreign = |name: &str| Err(Fault::Foreign(name.to_owned()));
            return match packet {
                _ if packet.starts_with(b"OpusHead") && is_played(packet) => Ok(Format::Opus),
                _ if packet.starts_with(b"OpusHead") => foreign("Opus of an unusual kind"),
                _ if packet.starts_with(b"\x01vorbis") => foreign("Ogg Vorbis"),
                _ if packet.starts_with(b"Speex") => foreign("Ogg Speex"),
                _ if packet.starts_with(b"\x7fFLAC") => foreign("Ogg FLAC"),
                _ => foreign("Ogg without Opus"),
            };
        }
        _ => {}
    }
    Err(name_of(head).map_or(Fault::Unknown, |name| Fault::Foreign(name.to_owned())))
}

/// Whether the head of Opus is of a version, and of channels, that opusdec plays.
fn is_played(head: &[u8]) -> bool {
    let (Some(version), Some(channels), Some(family)) = (head.get(8), head.get(9), head.get(18))
    else {
        return false;
    };
    *version < 16 && matches!((family, channels), (0, 1..=2) | (1, 1..=8))
}

/// The name of a format that is not played.
fn name_of(head: &[u8]) -> Option<&'static str> {
    // What recorders, phones and sound editors write, and infer does not know.
    let own = match head {
        [b'R', b'F', b'6', b'4', ..] | [b'B', b'W', b'6', b'4', ..] => {
            Some("WAV for very long recordings (RF64)")
        }
        [b'R', b'I', b'F', b'X', ..] => Some("WAV of another byte order (RIFX)"),
        [0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11, ..] => Some("WMA"),
        [b'c', b'a', b'f', b'f', ..] => Some("CAF"),
        [b'.', b's', b'n', b'd', ..] => Some("AU"),
        [
            b'F',
            b'O',
            b'R',
            b'M',
            _,
            _,
            _,
            _,
            b'A',
            b'I',
            b'F',
            b'C',
            ..,
        ] => Some("AIFF"),
        // Layer 0 of an MPEG frame is AAC, as it is streamed.
        [0xff, second, ..] if second & 0xf6 == 0xf0 => Some("AAC"),
        [0xff, second, ..] if second & 0xe0 == 0xe0 => Some("MP3"),
        _ => None,
    };
    own.or_else(|| {
        Some(match infer::get(head)?.extension() {
            "mp3" => "MP3",
            "m4a" => "M4A",
            "mp4" | "m4v" | "mov" | "3gp" => "MP4",
            "aac" => "AAC",
            "flac" => "FLAC",
            "aiff" => "AIFF",
            "amr" => "AMR",
            "webm" => "WebM",
            "mkv" => "Matroska",
            "avi" => "AVI",
            "wmv" => "WMA",
            "mid" => "MIDI",
            "zip" => "a ZIP archive",
            "pdf" => "PDF",
            "html" => "a web page",
            "png" | "jpg" | "gif" | "webp" => "a picture",
            _ => return None,
        })
    })
}

/// How WAV holds its sound.
struct WavHead {
    /// The bytes of one sample of one channel: 1 to 4.
    width: usize,
    channels: usize,
    is_float: bool,
    /// The bytes of a second.
    rate: u64,
    /// The bytes of sound that its head promises. `None`: up to the end, as who streams writes it.
    length: Option<u64>,
}

/// Whoever does not know the length beforehand writes such a number, and aplay plays up to the end.
const LENGTH_UNKNOWN: u32 = 0x7fff_0000;

/// Reads WAV up to its first sample, by what aplay 1.2.8 plays.
fn wav_head(file: &mut (impl Read + Seek)) -> Result<WavHead, Fault> {
    file.seek(SeekFrom::Start(12))?;
    let mut format = None;
    loop {
        let [kind, length] = words(file)?;
        let length = u32::from_le_bytes(length);
        match (&kind, format) {
            (b"fmt ", _) => {
                let mut fields = Vec::new();
                file.by_ref()
                    .take(u64::from(length))
                    .read_to_end(&mut fields)?;
                format = Some(wav_format(&fields)?);
                file.seek(SeekFrom::Current(i64::from(length % 2)))?;
            }
            (b"data", None) => return Err(Fault::Coding("no word on its coding".to_owned())),
            (b"data", Some((width, channels, is_float, rate))) => {
                let here = file.stream_position()?;
                let is_end = file.seek(SeekFrom::End(0))? <= here;
                file.seek(SeekFrom::Start(here))?;
                return match length {
                    _ if is_end => Err(if length == 0 {
                        Fault::Empty
                    } else {
                        Fault::Cut
                    }),
                    0 => Err(Fault::NoLength),
                    LENGTH_UNKNOWN.. => Ok(WavHead {
                        width,
                        channels,
                        is_float,
                        rate,
                        length: None,
                    }),
                    length => Ok(WavHead {
                        width,
                        channels,
                        is_float,
                        rate,
                        length: Some(length.into()),
                    }),
                };
            }
            // A chunk of an odd length is followed by one byte more.
            _ => _ = file.seek(SeekFrom::Current(i64::from(length) + i64::from(length % 2)))?,
        }
    }
}

/// The next two words of four bytes: the name and the length of a chunk.
fn words(file: &mut impl Read) -> Result<[[u8; 4]; 2], Fault> {
    let mut words = [[0; 4]; 2];
    for word in &mut words {
        file.read_exact(word).map_err(|error| match error.kind() {
            ErrorKind::UnexpectedEof => Fault::Cut,
            _ => error.into(),
        })?;
    }
    Ok(words)
}

/// Width, channels, kind and rate of what a `fmt` chunk describes.
fn wav_format(fields: &[u8]) -> Result<(usize, usize, bool, u64), Fault> {
    let two = |at: usize| {
        fields
            .get(at..at + 2)
            .map(|bytes| u16::from_le_bytes([bytes[0], bytes[1]]))
            .ok_or(Fault::Cut)
    };
    let (mut coding, channels, bits) = (two(0)?, two(2)?, two(14)?);
    let rate = u64::from(two(4)?) | u64::from(two(6)?) << 16;
    const EXTENSIBLE: u16 = 0xfffe;
    if coding == EXTENSIBLE {
        // The coding is the beginning of an identifier behind the other fields.
        coding = two(24)?;
        if fields.get(26..40) != Some(b"\0\0\0\0\x10\0\x80\0\0\xaa\0\x38\x9b\x71") {
            return Err(Fault::Coding("a coding of another maker".to_owned()));
        }
    }
    let is_float = match (coding, bits) {
        (1, 8 | 16 | 24 | 32) => false,
        (3, 32) => true,
        (1 | 3, _) => return Err(Fault::Coding(format!("samples of {bits} bits"))),
        (2 | 0x11, _) => return Err(Fault::Coding("ADPCM".to_owned())),
        (6, _) => return Err(Fault::Coding("A-law".to_owned())),
        (7, _) => return Err(Fault::Coding("µ-law".to_owned())),
        (0x31, _) => return Err(Fault::Coding("GSM".to_owned())),
        (0x50 | 0x55, _) => return Err(Fault::Coding("MP3".to_owned())),
        (other, _) => return Err(Fault::Coding(format!("the coding {other:#06x}"))),
    };
    if channels == 0 || !(2_000..=192_000).contains(&rate) {
        return Err(Fault::Coding(format!("{channels} channels of {rate} Hz")));
    }
    let width = usize::from(bits / 8);
    Ok((
        width,
        channels.into(),
        is_float,
        rate * u64::from(channels) * width as u64,
    ))
}

/// Sound that swings by no more than twice this part of the loudest cannot be told from silence: -54 dB.
const AUDIBLE: f32 = 0.002;
/// Shorter than this part of a second nothing is said.
const LEAST: u64 = 10;
/// So much of a second may lack at the end: recorders count the last block in different ways.
const LACKING: u64 = 20;

/// Looks at the sound of WAV.
fn wav(mut file: impl Read, head: &WavHead) -> Result<(), Fault> {
    let mut left = head.length.unwrap_or(u64::MAX);
    let mut seen = 0;
    // The lowest and highest sample of each channel. A microphone that is muted may stand off the middle.
    let mut swings = vec![(f32::MAX, f32::MIN); head.channels];
    let frame = head.width * head.channels;
    let mut bytes = vec![0; ((64 << 10) / frame).max(1) * frame];
    while left > 0 {
        let wanted = usize::try_from(left).unwrap_or(usize::MAX).min(bytes.len());
        let read = fill(&mut file, &mut bytes[..wanted])?;
        for (at, sample) in bytes[..read].chunks_exact(head.width).enumerate() {
            let (level, swing) = (
                level(sample, head.is_float),
                &mut swings[at % head.channels],
            );
            *swing = (swing.0.min(level), swing.1.max(level));
        }
        (left, seen) = (left - read as u64, seen + read as u64);
        if read < wanted {
            break;
        }
    }
    match head.length {
        _ if seen < head.rate / LEAST => Err(Fault::Empty),
        Some(length) if length - seen > head.rate / LACKING => Err(Fault::Cut),
        _ if !swings.iter().any(|(low, high)| high - low >= 2.0 * AUDIBLE) => Err(Fault::Silent),
        _ => Ok(()),
    }
}

/// Reads until the buffer is full or the file ends. How much was read.
fn fill(file: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match file.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

/// A sample, from -1 to 1.
fn level(sample: &[u8], is_float: bool) -> f32 {
    match *sample {
        [byte] => (f32::from(byte) - 128.0) / 128.0,
        [a, b, c, d] if is_float => f32::from_le_bytes([a, b, c, d]),
        [.., low, high] => f32::from(i16::from_le_bytes([low, high])) / 32_768.0,
        _ => 0.0,
    }
}

/// A packet of Opus in which anything can be heard has more: silence is coded in 3 bytes, three frames of it in 9.
const SILENT_PACKET: usize = 9;

/// The head of an Ogg page.
struct Page {
    serial: u32,
    number: u32,
    is_first: bool,
    is_last: bool,
    /// How many samples of 1/48,000 s there are up to its end.
    samples: i64,
}

impl Page {
    fn of(head: &[u8; 27]) -> Self {
        let four =
            |at: usize| u32::from_le_bytes([head[at], head[at + 1], head[at + 2], head[at + 3]]);
        let samples = u64::from(four(6)) | u64::from(four(10)) << 32;
        Self {
            serial: four(14),
            number: four(18),
            is_first: head[5] & 2 != 0,
            is_last: head[5] & 4 != 0,
            samples: samples.cast_signed(),
        }
    }
}

/// Goes through the pages of Opus: whether each is whole, all are there, and the last is the last. opusdec
/// ends well whatever lacks.
fn opus(mut file: impl Read) -> Result<(), Fault> {
    let mut fullest_packet = 0;
    let mut samples = 0;
    // The number of the next page of each stream that has not ended.
    let mut open: Vec<(u32, u32)> = Vec::new();
    let mut head = [0; 27];
    loop {
        match fill(&mut file, &mut head)? {
            0 => break,
            27 => {}
            _ => return Err(Fault::Cut),
        }
        let (mut parser, segments) = PageParser::new(head).map_err(|_| Fault::Holed)?;
        let page = Page::of(&head);
        let lengths = exactly(&mut file, segments)?;
        let data = exactly(
            &mut file,
            lengths.iter().map(|length| usize::from(*length)).sum(),
        )?;
        // The first pages of a stream are about it: only what follows is sound.
        if page.samples > 0 {
            let mut rest = &data[..];
            for packet in lengths.split_inclusive(|length| *length < 255) {
                let (packet, behind) =
                    rest.split_at(packet.iter().map(|length| usize::from(*length)).sum());
                // At a constant bit rate each frame of silence is filled up with zeros.
                fullest_packet =
                    fullest_packet.max(packet.iter().filter(|byte| **byte != 0).count());
                rest = behind;
            }
            samples = samples.max(page.samples);
        }
        // Without the page behind its head, opusdec plays nothing of a stream.
        let has_tags = page.number != 1 || data.starts_with(b"OpusTags");
        parser.parse_segments(lengths);
        parser.parse_packet_data(data).map_err(|_| Fault::Holed)?;
        let at = open.iter().position(|(serial, _)| *serial == page.serial);
        match at {
            None if page.is_first && !page.is_last => {
                open.push((page.serial, page.number.wrapping_add(1)))
            }
            Some(at) if open[at].1 == page.number && (has_tags || at > 0) => {
                open[at].1 = page.number.wrapping_add(1);
                if page.is_last {
                    open.remove(at);
                }
            }
            _ => return Err(Fault::Holed),
        }
    }
    match (open.is_empty(), samples) {
        (false, _) => Err(Fault::Cut),
        (true, ..4_800) => Err(Fault::Empty),
        _ if fullest_packet <= SILENT_PACKET => Err(Fault::Silent),
        _ => Ok(()),
    }
}

fn exactly(file: &mut impl Read, length: usize) -> Result<Vec<u8>, Fault> {
    let mut bytes = vec![0; length];
    if fill(file, &mut bytes)? < length {
        return Err(Fault::Cut);
    }
    Ok(bytes)
}
