#!/bin/sh
# aplay 1.2.8 of Debian 12 plays an RF64 file as noise and is content. RF64 is
# WAV with sizes of 64 bits (EBU Tech 3306), at any length of recording. aplay
# knows no such header, takes all bytes for raw samples of 8 bits at 8,000 Hz,
# and ends with 0: one second of speech becomes twelve of noise. One would expect
# the sound, or an error.
#
# Seen, of the same second of samples:
#   Playing WAVE 'second.wav' : Signed 16 bit Little Endian, Rate 48000 Hz, Mono
#   Playing raw data 'second.rf64.wav' : Unsigned 8 bit, Rate 8000 Hz, Mono
# Needs the Debian package alsa-utils, and no sound card.
set -eu
version=$(dpkg-query -W -f '${Version}' alsa-utils)
[ "$version" = 1.2.8-1 ] || { echo "alsa-utils is $version"; exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 - <<'END'
import struct

samples = bytes(2 * 48000)
pcm = b"fmt " + struct.pack("<IHHIIHH", 16, 1, 1, 48000, 96000, 2, 16)
body = b"WAVE" + pcm + b"data" + struct.pack("<I", len(samples)) + samples
open("second.wav", "wb").write(b"RIFF" + struct.pack("<I", len(body)) + body)

elsewhere = b"\xff" * 4
size = 4 + 36 + len(pcm) + 8 + len(samples)
sizes = b"ds64" + struct.pack("<IQQQI", 28, size, len(samples), 48000, 0)
body = b"WAVE" + sizes + pcm + b"data" + elsewhere + samples
assert len(body) == size
open("second.rf64.wav", "wb").write(b"RF64" + elsewhere + body)
END
export LC_ALL=C
aplay -D null second.wav > seen 2>&1
aplay -D null second.rf64.wav >> seen 2>&1
cat > expected <<'END'
Playing WAVE 'second.wav' : Signed 16 bit Little Endian, Rate 48000 Hz, Mono
Playing raw data 'second.rf64.wav' : Unsigned 8 bit, Rate 8000 Hz, Mono
END
diff expected seen
