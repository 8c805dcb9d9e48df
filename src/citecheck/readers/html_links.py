"""Links between markers and notes of a web page, as their tags write them."""

from __future__ import annotations

import itertools
import re
import urllib.parse
from typing import Any

_LABEL = re.compile(
    r"""\s*(?:[\[(]?(?P<number>\d{1,3}|[*†‡§]{1,3})[\])]?
         |[\[(](?:foot|end)note\s(?P<named>\d{1,3})[\])]
         |[\[(]?(?P<letters>[a-z]|[ivxl]{1,7}|(?:nb|note|n\.?)\s\d{1,3})[\])]?)\s*""",
    re.VERBOSE | re.IGNORECASE,
)
_NOTE_NAME = re.compile(
    r"_?(?:ftn|edn|fn|en|note|footnote|endnote|cite_note|cite|ref|reference|bib|cr|[rnb](?=[-_.:]?\d))[\w:.-]{0,40}$",
    re.IGNORECASE,
)
# "↩", "^", "a" and "1.2" of a note that several markers point at, "Jump up"
_BACK = re.compile(r"[^\w\s]{0,3}|[a-z]{1,2}|\d{1,2}\.\d{1,2}|(?:jump |go )?(?:back|up|return)\b.{0,40}", re.IGNORECASE)
_LONGEST = 60


def label_of(text: str, target: str, *, raised: bool) -> str | None:
    """What a link in the running text calls the note that it leads to: "1", "*", "a", "nb 2"; None for another link.

    A table of contents links numbers too: a marker is raised, or leads to what is named after a note. Letters must
    do so in any case.
    """
    found = _LABEL.fullmatch(text)
    if found is None:
        return None
    named = _NOTE_NAME.match(target) is not None
    if found["letters"]:
        return found["letters"] if named and (raised or text.lstrip()[0] in "[(") else None
    return found["number"] or found["named"] if named or raised else None


def marker_text(text: str) -> str | None:
    """How a link that is a marker stands in the text where it is no number or sign: in brackets, with its label only.

    None where it stands as it is.
    """
    found = _LABEL.fullmatch(text)
    label = found and (found["letters"] or found["named"])
    return f"[{label}]" if label else None


def leads_back(text: str) -> bool:
    """Whether a link to a place on the page, inside a note, is only there to lead back to the marker."""
    return _BACK.fullmatch(text.strip()) is not None


def text_of(tag: Any) -> str:
    """The first characters of what stands in a tag."""
    return "".join(itertools.islice(tag.strings, 8))[:_LONGEST]


def target_of(tag: Any, url: str | None) -> str | None:
    """The name of the place on the same page that a link leads to."""
    href = tag.attrs.get("href")
    if tag.name != "a" or not isinstance(href, str) or "#" not in href:
        return None
    page, _, name = href.partition("#")
    if page:
        try:
            if url is None or urllib.parse.urljoin(url, page) != url.partition("#")[0]:
                return None
        except ValueError:
            return None
    return urllib.parse.unquote(name) or None


def name_of(tag: Any) -> str:
    """The name that links use for a tag; "" where it has none."""
    name = tag.attrs.get("id") or (tag.attrs.get("name") if tag.name == "a" else None)
    return name if isinstance(name, str) else ""
