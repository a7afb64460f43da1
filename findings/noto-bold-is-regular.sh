#!/bin/sh
# fonts-noto-core 20201225-1 of Debian 12: the bold faces of Noto Nastaliq Urdu
# and Noto Serif Myanmar state the weight of regular ones in their OS/2 table
# (400), though the bold bit of their head.macStyle is set; other bold faces
# state 700. Font databases choose by the former: with fontconfig 2.14.1, who
# asks for the regular Nastaliq is given the bold one, and who asks for bold is
# given the bold one to be made bolder.
#
# Seen (weight in fontconfig's numbers, 80 is regular; OS/2 weight; bold bit):
#   NotoNastaliqUrdu-Regular 80 400 0
#   NotoNastaliqUrdu-Bold 80 400 1
#   NotoSerifMyanmar-Bold 80 400 1
#   NotoNaskhArabic-Bold 200 700 1
#   Noto Nastaliq Urdu:regular is NotoNastaliqUrdu-Bold.ttf as it is
#   Noto Nastaliq Urdu:bold is NotoNastaliqUrdu-Bold.ttf made bolder
# Needs the Debian packages fonts-noto-core and fontconfig.
set -eu
version=$(dpkg-query -W -f '${Version}' fonts-noto-core)
[ "$version" = 20201225-1 ] || { echo "fonts-noto-core is $version"; exit 1; }
version=$(dpkg-query -W -f '${Version}' fontconfig)
[ "$version" = 2.14.1-4 ] || { echo "fontconfig is $version"; exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv tools
tools/bin/pip --quiet --disable-pip-version-check install fonttools==4.55.0
for face in NotoNastaliqUrdu-Regular NotoNastaliqUrdu-Bold NotoSerifMyanmar-Bold NotoNaskhArabic-Bold; do
  file=$(dpkg -L fonts-noto-core | grep "/$face.ttf$")
  echo "$face $(fc-query -f '%{weight}' "$file") $(tools/bin/python -c '
import sys
from fontTools.ttLib import TTFont
font = TTFont(sys.argv[1])
print(font["OS/2"].usWeightClass, font["head"].macStyle & 1)' "$file")"
done > seen
mkdir nastaliq
dpkg -L fonts-noto-core | grep '/NotoNastaliqUrdu-.*ttf$' | xargs -I{} cp {} nastaliq
echo "<fontconfig><dir>$folder/nastaliq</dir><cachedir>$folder/cache</cachedir>
  <include>/usr/share/fontconfig/conf.avail/90-synthetic.conf</include></fontconfig>" > fonts.conf
for wanted in regular bold; do
  FONTCONFIG_FILE="$folder/fonts.conf" \
    fc-match -f "Noto Nastaliq Urdu:$wanted is %{file|basename} %{?embolden{made bolder}{as it is}}\n" "Noto Nastaliq Urdu:$wanted"
done >> seen
cat > expected <<'END'
NotoNastaliqUrdu-Regular 80 400 0
NotoNastaliqUrdu-Bold 80 400 1
NotoSerifMyanmar-Bold 80 400 1
NotoNaskhArabic-Bold 200 700 1
Noto Nastaliq Urdu:regular is NotoNastaliqUrdu-Bold.ttf as it is
Noto Nastaliq Urdu:bold is NotoNastaliqUrdu-Bold.ttf made bolder
END
diff expected seen
