"""Prints how many colours a screen of Xvfb (-fbdir) shows, and how many per cent of it are black."""

import collections
import struct
import sys

data = open(sys.argv[1], "rb").read()
header = struct.unpack(">25I", data[:100])
width, height, line = header[4], header[5], header[12]
start = header[0] + header[19] * 12
colours = collections.Counter()
for y in range(height):
    row = data[start + y * line:start + y * line + width * 4]
    colours.update(memoryview(row).cast("I"))
print(len(colours), 100 * sum(count for colour, count in colours.items() if colour & 0xFFFFFF == 0) // (width * height))
