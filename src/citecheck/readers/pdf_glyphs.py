"""The characters of a PDF page, each with its place and size, as pdfium gives them."""

from __future__ import annotations

import ctypes
import math
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

MAX_GLYPHS = 60_000
"""Of one page; a page of text has some thousands, a map or plan of lettering more."""
_TILT = 0.1
_LEAST, _MOST = 0.5, 1000
"""Sizes of type in points that are read."""
_LIGATURES = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "ft",
    0xFB06: "st",
    0x02: "-",  # how pdfium writes a hyphen at a line's end
    0xFFFE: "-",
    0xAD: "-",
    0x2010: "-",
    0x2011: "-",
    0xA0: " ",
}


@attrs.frozen
class Glyph:
    """One character in points, the origin at the lower left of the upright page."""

    text: str
    left: float
    right: float
    base: float
    """Height of the line that it stands on."""
    size: float
    """Of its type."""
    spaced: bool
    """Whether white space stands before it in the file, or pdfium found a gap as wide."""


def glyphs_of(page: PdfPage) -> tuple[list[Glyph], bool]:
    """The visible characters of a page in the order of the file, and whether there were too many to read them all.

    Text that stands at an angle to most of the page's (a stamp along the margin) is left out; a page set sideways is
    turned. What lies outside the page is left out.
    """
    import pypdfium2.raw as pdfium

    textpage = page.get_textpage()
    try:
        raw = textpage.raw
        count = max(0, textpage.count_chars())
        read = min(count, MAX_GLYPHS)
        turn = _turn(raw, read)
        width, height = _upright(page, turn)
        box, matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        at, base = ctypes.c_double(), ctypes.c_double()
        found: list[Glyph] = []
        spaced = True
        for index in range(read):
            code = pdfium.FPDFText_GetUnicode(raw, index)
            text = _LIGATURES.get(code) or (chr(code) if 0x20 < code < 0xD800 or 0xE000 <= code < 0x110000 else " ")
            if text.isspace():
                spaced = True
                continue
            if abs(_difference(pdfium.FPDFText_GetCharAngle(raw, index), turn)) > _TILT:
                continue
            pdfium.FPDFText_GetLooseCharBox(raw, index, box)
            pdfium.FPDFText_GetCharOrigin(raw, index, at, base)
            pdfium.FPDFText_GetMatrix(raw, index, matrix)
            # The type's own size may be 1 and its matrix all of the scale
            size = pdfium.FPDFText_GetFontSize(raw, index) * math.hypot(matrix.c, matrix.d)
            left, _, right, _ = _turned(box.left, box.bottom, box.right, box.top, turn, width, height)
            _, line, _, _ = _turned(at.value, base.value, at.value, base.value, turn, width, height)
            if not all(map(math.isfinite, (left, right, size, line))) or not _LEAST < size < _MOST:
                continue
            if right >= 0 and left <= width and 0 <= line <= height:
                found.append(Glyph(text, left, right, line, size, spaced))
                spaced = False
    finally:
        textpage.close()
    return found, count > read


def _turn(raw: object, count: int) -> float:
    """The angle at which most of the text stands: 0, 90, 180 or 270 degrees, in radians."""
    import pypdfium2.raw as pdfium

    votes = [0, 0, 0, 0]
    for index in range(0, count, max(1, count // 200)):
        angle = pdfium.FPDFText_GetCharAngle(raw, index)
        if angle >= 0:
            votes[round(angle / (math.pi / 2)) % 4] += 1
    return votes.index(max(votes)) * math.pi / 2


def _difference(angle: float, turn: float) -> float:
    if angle < 0:  # pdfium does not know
        return 0.0
    return (angle - turn + math.pi) % (2 * math.pi) - math.pi


def _upright(page: PdfPage, turn: float) -> tuple[float, float]:
    """Width and height of the page as its text stands upright."""
    left, bottom, right, top = page.get_mediabox()
    width, height = abs(right - left), abs(top - bottom)
    return (width, height) if round(turn / (math.pi / 2)) % 2 == 0 else (height, width)


def _turned(
    left: float, bottom: float, right: float, top: float, turn: float, width: float, height: float
) -> tuple[float, float, float, float]:
    """A box of the page turned so that text which stands at `turn` runs from left to right."""
    quarter = round(turn / (math.pi / 2)) % 4
    if quarter == 0:
        return left, bottom, right, top
    if quarter == 1:  # pdfium counts angles clockwise: text runs down the page
        return width - top, left, width - bottom, right
    if quarter == 2:
        return width - right, height - top, width - left, height - bottom
    return bottom, height - right, top, height - left
