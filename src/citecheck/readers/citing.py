"""Signs that a text cites a work, and the headings under which such texts stand."""

from __future__ import annotations

import re

_CITED = re.compile(
    r"\((?:[^()]{0,60}[ ,])?(?:19|20)\d\d[a-z]?[),;]|https?:|www\.|\bdoi\b|\b[Ii]bid\b|\b(?:op|loc)\. ?cit|\bpp?\.? ?\d"
    r"|[“\"‘'][^“”\"‘’]{8,200}[”\"’'],|\b(?:19|20)\d\d[.,;]?$|[Aa]ccessed|[Rr]etrieved|\bibid"
    r"|\b[Ss]ee (?:also )?[A-Z]|\bet al\b"
)
_HEADING = re.compile(
    r"\W{0,6}(?:\d{1,2}\.? )?"
    r"(?:end ?notes?|foot ?notes?|notes?|references?|sources?|citations?|bibliography|works cited|further reading)"
    r"(?: (?:and|&) (?:end ?notes?|foot ?notes?|notes?|references?|sources?|citations?))?\W{0,6}",
    re.IGNORECASE,
)


def cites(text: str) -> bool:
    """Whether a note or entry has a year in brackets, an address, a title in quotation marks, "ibid.", pages …"""
    return bool(_CITED.search(text))


def heads_references(text: str) -> bool:
    """Whether a line is the heading of notes or references, and nothing else."""
    return len(text) < 40 and bool(_HEADING.fullmatch(text))
