"""Single signs of a Word file that are elements and no characters, and its formulas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.readers.composing import raised
from citecheck.readers.docx_parts import MATH, W

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SIGNS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "cr": "\n",
    W + "noBreakHyphen": "-",
}
# The font Symbol, whose characters stand from F020 on
_SYMBOL = dict(
    zip(
        (0xA3, 0xA5, 0xB0, 0xB1, 0xB2, 0xB3, 0xB4, 0xB7, 0xB8, 0xB9, 0xBB, 0xBC, 0x2D, 0xAC, 0xAE, 0x61, 0x62, 0x6D),
        "≤∞°±″≥×•÷≠≈…−←→αβμ",
        strict=True,
    )
)
_MATH_PARTS = {"f": ("num", "den"), "sSup": ("e", "sup"), "rad": ("deg", "e")}
UNREADABLE = "\ufffd"


def sign_of(element: Element) -> str:
    """The text of an element in a run that is a sign by itself; "" for all others. A soft hyphen is none: it shows only
    where a line happens to break."""
    if element.tag == W + "br":
        return "\n" if element.get(W + "type", "textWrapping") == "textWrapping" else " "
    if element.tag == W + "sym":
        return _symbol(element.get(W + "font", ""), element.get(W + "char", ""))
    return _SIGNS.get(str(element.tag), "")


def _symbol(font: str, code: str) -> str:
    try:
        number = int(code[:6], 16)
    except ValueError:
        return UNREADABLE
    if 0xF000 <= number <= 0xF0FF:
        number -= 0xF000
        if font.casefold() != "symbol":
            return UNREADABLE  # a picture: what it means is not known
        return _SYMBOL.get(number) or (chr(number) if chr(number).isascii() and number >= 32 else UNREADABLE)
    return chr(number) if 32 <= number < 0xD800 or 0xE000 <= number <= 0x10FFFF else UNREADABLE


def math_text(element: Element) -> str:
    """A formula in one line: "a/b", "x²". Bounded by the depth of the tree."""
    name = element.tag.removeprefix(MATH) if isinstance(element.tag, str) else ""
    if name == "t":
        return element.text or ""
    if name in _MATH_PARTS:
        first, second = ("".join(math_text(part) for part in element.findall(MATH + tag)) for tag in _MATH_PARTS[name])
        if name == "f":
            return f"{first}/{second}"
        return f"{first}{raised(second)}" if name == "sSup" else f"{first}√{second}"
    return "".join(math_text(child) for child in element)
