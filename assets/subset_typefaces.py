#!/usr/bin/python3
"""Writes the typefaces that the page is set in, reduced to the letters it needs.

    subset_typefaces.py ICONS.def DESTINATION

Latin-1, Latin Extended-A and the symbols below, without hinting and layout features; Dear ImGui cannot switch
features on, so the digits of equal width are put at U+F730..U+F739. Icons: those of the list, no more.
"""

import json
import logging
import pathlib
import re
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

MODULES = pathlib.Path(__file__).resolve().parent / "node_modules"
WEIGHTS = {"400": "400Regular/Inter_400Regular.ttf", "500": "500Medium/Inter_500Medium.ttf",
           "600": "600SemiBold/Inter_600SemiBold.ttf"}
LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x180)]
SYMBOLS = [0x2C6, 0x2DC, *range(0x2010, 0x2016), *range(0x2018, 0x201F), 0x2020, 0x2021, 0x2022, 0x2026, 0x202F,
           0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044, 0x20AC, 0x2116, 0x2122, *range(0x2190, 0x219A), 0x2206,
           0x2211, 0x2212, 0x221A, 0x221E, 0x2248, 0x2260, 0x2264, 0x2265, 0x22C5, 0x25A0, 0x25B2, 0x25B6, 0x25BC,
           0x25C0, 0x25CB, 0x25CF, 0x2713]
TABULAR = 0xF730
DIGITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


def reduced(font, codes):
    options = subset.Options(hinting=False, layout_features=[], name_IDs=[0, 1, 2, 5, 13, 14], notdef_outline=True,
                             glyph_names=False, recalc_bounds=False, drop_tables=["GSUB", "GPOS", "GDEF", "DSIG"])
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)
    return font


def bake_tabular_digits(font):
    """Gives the digits of the feature 'tnum' code points of their own."""
    substituted = {}
    for record in font["GSUB"].table.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for table in font["GSUB"].table.LookupList.Lookup[index].SubTable:
                    table = getattr(table, "ExtSubTable", table)
                    substituted.update(getattr(table, "mapping", {}))
    cmap = font.getBestCmap()
    for value in range(10):
        glyph = substituted[cmap[ord("0") + value]]
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[TABULAR + value] = glyph


def text(weight, path, destination):
    font = TTFont(MODULES / "@expo-google-fonts/inter" / path)
    bake_tabular_digits(font)
    reduced(font, LATIN + SYMBOLS + list(range(TABULAR, TABULAR + 10)))
    widths = {font["hmtx"][font.getBestCmap()[TABULAR + value]][0] for value in range(10)}
    if len(widths) != 1:
        sys.exit(f"the digits of Inter {weight} are not equally wide: {sorted(widths)}")
    font.save(destination / f"inter-{weight}.ttf")


def icons(definitions, destination):
    table = json.loads((MODULES / "lucide-static/font/info.json").read_text())
    codes = []
    for line in definitions.read_text().splitlines():
        entry = re.fullmatch(r"ICON\((\w+), 0x([0-9A-F]+)\)  // ([a-z0-9-]+)", line)
        if entry:
            name, code = entry[3], int(entry[2], 16)
            if table.get(name, {}).get("encodedCode") != f"\\{code:x}":
                sys.exit(f"{definitions}: {name} is not U+{code:04X} in Lucide")
            codes.append(code)
        elif line.startswith("ICON"):
            sys.exit(f"{definitions}: not understood: {line}")
    reduced(TTFont(MODULES / "lucide-static/font/lucide.ttf"), codes).save(destination / "icons.ttf")


def main():
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    definitions, destination = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    destination.mkdir(parents=True, exist_ok=True)
    for weight, path in WEIGHTS.items():
        text(weight, path, destination)
    icons(definitions, destination)


main()
