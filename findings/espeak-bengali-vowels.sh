#!/usr/bin/env bash
# espeak-ng 1.51 (Debian 12): the voice of Bengali loses the vowel sign behind the letters rra, rha and yya
# where these are written as a letter and a nukta (U+09A1 U+09BC), which is the form that Unicode's
# normal forms, NFC too, all prescribe. As one character (U+09DC), which they take apart, the vowel is said.
# So whoever normalises a text before it is spoken, as is good practice, loses vowels.
#
# Seen: "gari" (car) is said as "gar", "daran" (stand) loses its a, "meye" (girl) its last e; and with the
# letters that no normal form has, all are right.
set -euo pipefail
export LC_ALL=C.UTF-8
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
version=1.51+dfsg-10+deb12u2
apt-get download -qq "espeak-ng=$version" "libespeak-ng1=$version" "espeak-ng-data=$version" 2> /dev/null
for package in ./*.deb; do dpkg -x "$package" .; done
libraries=$(dirname "$(find . -name libespeak-ng.so.1)")
data=$(dirname "$(find . -name phontab)")
say() { LD_LIBRARY_PATH=$libraries usr/bin/espeak-ng --path="$(dirname "$data")" -q -x -v "$1" -- "$2" | sed "s/^ *//"; }
{
    for word in গা@rি দাঁ@rান মে@yে; do
        nfc=${word/@r/$'\u09a1\u09bc'}
        nfc=${nfc/@y/$'\u09af\u09bc'}
        whole=${word/@r/$'\u09dc'}
        whole=${whole/@y/$'\u09df'}
        echo "NFC $(say bn "$nfc"), one character $(say bn "$whole")"
    done
} > seen
diff - seen <<'SEEN'
NFC g'ar., one character g'ar.i
NFC d'a~r.nO, one character d'a~r.an
NFC m'e, one character m'ee
SEEN
cat seen
