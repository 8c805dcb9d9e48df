"""The numbers that Word prints at its notes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from citecheck.readers.docx_body import Item, Reference, local, value_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_ROMAN_LOW = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_SIGNS = "*†‡§"
_USUAL = {"footnotes": "decimal", "endnotes": "lowerRoman"}


@attrs.frozen
class Numbering:
    """The label of each reference to a note."""

    labels: Mapping[int, str]
    """By `id()` of the Reference."""
    warnings: tuple[str, ...] = ()

    def label(self, reference: Reference) -> str:
        return self.labels.get(id(reference), "")


@attrs.define
class _Rule:
    form: str
    restart: str = "continuous"
    start: int = 1


def numbering_of(settings: _Element | None, sections: Sequence[_Element], items: Iterable[Item]) -> Numbering:
    """Count the references as Word does: each kind for itself, from its start, anew in each section where that is set.

    Numbers that start again on each page are counted on: where a page ends is known only to who lays it out.
    """
    usual = {kind: _rule(settings, kind, _Rule(form)) for kind, form in _USUAL.items()}
    rules = [{kind: _rule(section, kind, usual[kind]) for kind in _USUAL} for section in sections]
    counts: dict[str, int] = {}
    labels: dict[int, str] = {}
    known: dict[tuple[str, str], str] = {}
    before = 0
    by_page = False
    for reference in (part for item in items for part in item.parts if isinstance(part, Reference)):
        section = min(reference.section, len(rules) - 1)
        rule = rules[section][reference.kind] if rules else usual[reference.kind]
        if section != before and rule.restart == "eachSect":
            counts = {}
        before = section
        by_page = by_page or rule.restart == "eachPage"
        key = (reference.kind, reference.id)
        if reference.custom is not None:
            labels[id(reference)] = reference.custom
        elif key in known:
            labels[id(reference)] = known[key]
        else:
            counts[reference.kind] = counts.get(reference.kind, rule.start - 1) + 1
            labels[id(reference)] = known[key] = _written(counts[reference.kind], rule.form)
    told = ("notes are numbered anew on each page; here they are counted through",) if by_page else ()
    return Numbering(labels, told)


def _rule(holder: _Element | None, kind: str, usual: _Rule) -> _Rule:
    wanted = "footnotePr" if kind == "footnotes" else "endnotePr"
    node = next((node for node in holder if local(node) == wanted), None) if holder is not None else None
    if node is None:
        return usual
    said = {local(child): value_of(child) or "" for child in node}
    start = said.get("numStart", "")
    return _Rule(
        form=said.get("numFmt") or usual.form,
        restart=said.get("numRestart") or usual.restart,
        start=int(start) if start.isdigit() and len(start) < 6 else usual.start,
    )


def _written(number: int, form: str) -> str:
    if form in ("lowerRoman", "upperRoman") and 0 < number < 4000:
        text, rest = "", number
        for value, sign in (*_ROMAN, *_ROMAN_LOW):
            text += sign * (rest // value)
            rest %= value
        return text if form == "lowerRoman" else text.upper()
    if form in ("lowerLetter", "upperLetter") and 0 < number <= 26 * 20:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter if form == "lowerLetter" else letter.upper()
    if form == "chicago" and number > 0:
        return _SIGNS[(number - 1) % 4] * min((number - 1) // 4 + 1, 9)
    return str(number)
