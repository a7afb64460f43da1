#!/usr/bin/env bash
# espeak-ng 1.51 (Debian 12): the voice of Urdu says nothing at all for numbers in Urdu's own digits
# (U+06F0 to U+06F9), and ends well. It says the digits of ASCII, and those of Arabic (U+0660 to U+0669),
# which Urdu does not use; and the voice of Persian says Urdu's, which are the same characters.
#
# Seen: "999" in Urdu's digits is silence with exit code 0, in the two others a number; in Persian a number.
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
    echo "ur own: $(say ur ۹۹۹)"
    echo "ur Arabic: $(say ur ٩٩٩ | wc -w)"
    echo "ur ASCII: $(say ur 999 | wc -w)"
    echo "fa own: $(say fa ۹۹۹ | wc -w)"
} > seen
diff - seen <<'SEEN'
ur own: 
ur Arabic: 2
ur ASCII: 2
fa own: 2
SEEN
cat seen
