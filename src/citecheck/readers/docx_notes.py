"""Footnotes and endnotes of a Word file: what their markers are printed as."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from citecheck.readers.composing import Reference
from citecheck.readers.docx_parts import W, number, value

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SIGNS = "*†‡§"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_ROMAN_LOW = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_MOST_ROMAN = 3999


class Kind(enum.Enum):
    """What notes stand where; the values are words of Word's."""

    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"


@attrs.define
class Cited:
    """A reference to a note, in the section and in the order of the text."""

    reference: Reference
    kind: Kind
    section: int


@attrs.frozen
class Numbering:
    """How notes of one kind are numbered in one section."""

    format: str
    start: int = 1
    restart: str = "continuous"


def numbering_of(kind: Kind, settings: Element | None, section: Element | None) -> Numbering:
    """What the properties of a section say of its notes, else the settings of the file, else what Word does."""
    found = Numbering("decimal" if kind is Kind.FOOTNOTE else "lowerRoman")
    for element in (settings, section):
        about = None if element is None else element.find(f"{W}{kind.value}Pr")
        if about is None:
            continue
        start = number(value(about, "numStart"))
        found = Numbering(
            format=value(about, "numFmt") or found.format,
            start=found.start if start is None else start,
            restart=value(about, "numRestart") or found.restart,
        )
    return found


def number_notes(cited: Sequence[Cited], settings: Element | None, sections: Sequence[Element | None]) -> list[str]:
    """Give every reference without a label the one that Word prints; returns warnings in sentences.

    Numbers run through the text, or start again with each section. A note that is referred to twice keeps its label.
    """
    warnings: list[str] = []
    for kind in Kind:
        rules = [numbering_of(kind, settings, section) for section in sections]
        labels: dict[str, str] = {}
        following: int | None = None
        before = -1
        for one in cited:
            if one.kind is not kind:
                continue
            rule = rules[one.section] if one.section < len(rules) else numbering_of(kind, settings, None)
            reference = one.reference
            if reference.label:
                labels.setdefault(reference.key, reference.label)
                continue
            if following is None or (rule.restart == "eachSect" and one.section != before):
                following = rule.start
            before = one.section
            if reference.key not in labels:
                labels[reference.key] = label_of(following, rule.format)
                following += 1
            reference.label = labels[reference.key]
        if any(rule.restart == "eachPage" for rule in rules) and len(labels) > 1:
            warnings.append(
                f"The {kind.value}s are numbered anew on each page, and pages are not known; they were numbered on."
            )
    return warnings


def label_of(number: int, format: str) -> str:
    """A number as Word prints it: "3", "iii", "c", "‡"; in figures for a format that is not known."""
    if format in ("lowerRoman", "upperRoman") and 0 < number <= _MOST_ROMAN:
        roman = _roman(number)
        return roman if format == "lowerRoman" else roman.upper()
    if format in ("lowerLetter", "upperLetter") and 0 < number <= 26 * 9:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter if format == "lowerLetter" else letter.upper()
    if format == "chicago" and 0 < number <= 4 * 9:
        return _SIGNS[(number - 1) % 4] * ((number - 1) // 4 + 1)
    return str(number)


def _roman(number: int) -> str:
    letters = ""
    for worth, letter in (*_ROMAN, *_ROMAN_LOW):
        letters += letter * (number // worth)
        number %= worth
    return letters
