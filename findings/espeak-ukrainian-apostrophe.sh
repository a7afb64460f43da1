#!/usr/bin/env bash
# espeak-ng 1.51 (Debian 12): the voice of Ukrainian does not know the apostrophe of Ukrainian as the letter
# U+02BC, as which Unicode recommends it and internationalised domain names have it. It spells the word out,
# letter by letter, and says in English "ejective" for the apostrophe, which the sign is in phonetics. With the
# quotation marks U+0027 and U+2019, which are no letters, the same word is said well.
#
# Seen: five ("p'yat") is one word with either quotation mark, and spelt with the letter.
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
    for apostrophe in $'\u0027' $'\u2019' $'\u02bc'; do
        echo "$(say uk "п${apostrophe}ять")"
    done
} > seen
diff - seen <<'SEEN'
p'jat
p'jat
p'E _:(en)I2dZ'EktI2v_(uk) 'ja t'E m;'jak;Ijzn'Ak
SEEN
cat seen
