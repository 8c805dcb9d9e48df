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
    r"(?:end ?notes?|foot ?notes?|notes?|references?|sources?|citations?|bibliography|works cited|further reading"
    r"|references? list|list of (?:references|works cited|sources)|(?:literature|references) cited|literature)"
    r"(?: (?:and|&) (?:end ?notes?|foot ?notes?|notes?|references?|sources?|citations?))?\W{0,6}",
    re.IGNORECASE,
)

_MAKER = r"(?:[a-z]{1,4} ){0,3}(?:[^\W\d_a-zß-öø-ÿ][^\s,]{0,40}|[—–_-]{2,6}[.,]?)"
# "Reed, J.", "de Vries, Anna and", "Harbour Board (2014)", "——— (2014)", "Reed, J. 2015."
_OPENS = re.compile(
    rf"{_MAKER}(?: [^\W\d_a-zß-öø-ÿ][\w’'.-]{{0,40}})?, (?:[^\W\d_a-zß-öø-ÿ]\.?(?:[\s,.-]|$)|[^\W\d_a-z][\w’'-]+[ ,.])"
    rf"|{_MAKER}[^\d\n“”\"]{{0,160}}[\s(\[](?:1[5-9]|20)\d\d[a-z]?(?:[).,:;\]]|$)"
)
# The year right after the makers, without brackets: "Reed, J. 2015. Ten Years of Tides. Eastport: Harbour Press."
_DATED = re.compile(rf"{_MAKER}[^\d\n“”\"]{{0,300}}[\s,(\[](?:(?:1[5-9]|20)\d\d[a-z]?|n\. ?d\.|forthcoming)[).,:;\]]")


def opens_entry(line: str) -> bool:
    """Whether a line begins as the entries of a list of references do: makers with initials, or makers with a year."""
    return bool(_OPENS.match(line))


def is_entry(text: str) -> bool:
    """Whether what stands in a list of references is an entry of it."""
    return cites(text) or bool(_DATED.match(text))


def cites(text: str) -> bool:
    """Whether a note or entry has a year in brackets, an address, a title in quotation marks, "ibid.", pages …"""
    return bool(_CITED.search(text))


def heads_references(text: str) -> bool:
    """Whether a line is the heading of notes or references, and nothing else."""
    return len(text) < 40 and bool(_HEADING.fullmatch(text))
