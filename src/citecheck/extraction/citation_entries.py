"""Entries of a list of references: as notes, and by what a citation calls them."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Sequence

import attrs

from citecheck.extraction.citation_forms import Form
from citecheck.extraction.references import parse_note
from citecheck.naming import is_given_name
from citecheck.naming.bodies import is_organisation
from citecheck.naming.parts import PARTICLES, fold
from citecheck.readers.view import view_of
from citecheck.records import BlockKind, Document, Note, NoteKind, Reference

_YEAR = re.compile(r"(?<![\d/.–-])(?P<year>(?:1[5-9]|20)\d\d)(?P<letter>[a-z])?(?![\w/–-])")
_UNDATED = re.compile(r"\bn\.\s?d\.|\bforthcoming\b|\bin press\b", re.IGNORECASE)
_ACCESSED = re.compile(r"(?i)\b(?:accessed|retrieved|viewed|last visited)\b[^;()]{0,60}|https?://\S+|\bdoi:\S+")
_SAME = re.compile(r"[—–_-]{2,6}[.,]?\s*")
_WORDS = re.compile(r"[^\W_]+")
_INITIALS = re.compile(r"(?:[^\W\d_a-zß-öø-ÿ]\.?[\s-]?){1,4}")
_FIRST_INITIALS = re.compile(r"^(?:[^\W\d_a-zß-öø-ÿ]\.[\s-]?){1,4}")
_LAST_INITIALS = re.compile(r"(?<=[a-zß-ÿ])\s+(?:[^\W\d_a-zß-öø-ÿ]\.?[\s-]?){1,4}$")
_SMALL = frozenset("of for and the in on to a an at".split())
_OTHERS = re.compile(r",?\s+(?:et\.?\s+al\b\.?|and\s+(?:others|colleagues)\b)", re.IGNORECASE)
_PARTS = re.compile(r"\s*,\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+|\s*&\s*")
_BRACKETED = re.compile(r"\(([A-Z][A-Za-z&]{1,9})\)")
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3})\.\s")
_HEAD = 300
_FIRST = 0.7
"""Likeness from which the first author of an entry is named."""


@attrs.frozen(kw_only=True)
class Entry:
    """What citations may call a work."""

    note: str
    """`Note.id`."""
    families: tuple[str, ...]
    """Family names of the authors in printed order, folded, with their particles: "van der berg"."""
    head: str
    """What stands before title or year, folded."""
    words: frozenset[str]
    years: frozenset[str]
    year: str
    """The year of publication; "n.d." where the entry has none."""
    letter: str
    title: str


def entry_notes(document: Document, taken: Iterable[str]) -> tuple[Note, ...]:
    """A note for each entry of the document's lists of references, labelled as a citation would call it."""
    ids = set(taken)
    notes: list[Note] = []
    above: tuple[str, ...] = ()
    for block in document.blocks:
        if block.kind is not BlockKind.BIBLIOGRAPHY:
            continue
        text = view_of(document.text, block.pieces).text
        references = parse_note(text)[:1]
        if same := _SAME.match(text):
            # "——— (2014) Waders": another work by the makers of the entry above
            references = tuple(attrs.evolve(r, authors=above) for r in parse_note(text[same.end() :])[:1])
        elif references:
            above = references[0].authors
        label = _label(text, references[0] if references else None)
        id, number = label, 1
        while id in ids:
            number += 1
            id = f"{label}.{number}"
        ids.add(id)
        notes.append(
            Note(
                id=id,
                label=label,
                text=text,
                location=document.locate(*block.pieces[0]),
                kind=NoteKind.ENTRY,
                references=references,
                printed=False,
            )
        )
    return tuple(notes)


def _label(text: str, reference: Reference | None) -> str:
    """ "Reed 2015", "Reed and Marsh 2015a", "Reed et al. 2015", "Harbour Board 2014"."""
    year = _published(text, reference)
    names = [family for name in reference.authors if (family := _printed_family(name, text))] if reference else []
    if not names and reference and reference.publisher:
        names = [reference.publisher]
    if not names:
        names = [" ".join(_HEAD_WORDS.findall(text)[:4]) or text[:20].strip()]
    who = names[0] if len(names) == 1 else " and ".join(names) if len(names) == 2 else f"{names[0]} et al."
    return f"{who} {year}".strip()


_HEAD_WORDS = re.compile(r"[^\W\d_][\w’'-]*")


def _printed_family(name: str, text: str) -> str:
    """The family name of "Given Family" with its particles; the whole of an organisation's name."""
    words = name.removesuffix(" et al.").split()
    if len(words) > 4 or any(word in _SMALL for word in words) or is_organisation(name):
        return name
    if len(words) == 3 and text.startswith(name) and not is_given_name(words[0]):
        return name  # "Eastport Harbour Board"
    at = next((i for i, word in enumerate(words[:-1]) if i and fold(word) in PARTICLES and word[0].islower()), None)
    if words and words[0][0].islower():
        return name
    return " ".join(words[at:]) if at is not None else words[-1] if words else ""


def _published(text: str, reference: Reference | None) -> str:
    year = str(reference.year) if reference and reference.year else ""
    for match in _YEAR.finditer(_ACCESSED.sub(" ", text)):
        if not year or match["year"] == year:
            return match["year"] + (match["letter"] or "")
    return year or "n.d."


def entry_of(note: Note, reference: Reference | None) -> Entry:
    """What citations may call the work that a note gives."""
    text = reference.text if reference else note.text
    year = _published(text, reference)
    cleaned = _ACCESSED.sub(" ", text)
    match = _YEAR.search(cleaned)
    title = text.find(reference.title) if reference and reference.title else -1
    stop = min([at for at in (match.start() if match else -1, title) if at > 0], default=_HEAD)
    head = text[: min(stop, _HEAD)]
    first = _SENTENCE.split(head, maxsplit=1)[0]
    families = [folded(_printed_family(name, text)) for name in reference.authors] if reference else []
    if not families:
        families = [
            folded(part) for part in _PARTS.split(first.strip(" .,(")) if part and not _INITIALS.fullmatch(part)
        ]
    return Entry(
        note=note.id,
        families=tuple(families),
        head=folded(first),
        words=frozenset(folded(head).split()) | frozenset(w for f in families for w in f.split()) | _acronyms(head),
        years=frozenset(m["year"] for m in _YEAR.finditer(cleaned)) or frozenset({"n.d."}),
        year=year[:4] if year[0].isdigit() else "n.d.",
        letter=year[4:] if year[0].isdigit() else "",
        title=folded(reference.title or text if reference else text),
    )


def folded(text: str) -> str:
    """Words in lower case without accents, hyphens and stops: "Ortiz-Vega" and "Ortiz Vega" are one name."""
    return " ".join(_WORDS.findall(fold(text)))


def _acronyms(head: str) -> frozenset[str]:
    return frozenset(folded(match) for match in _BRACKETED.findall(head))


def fitting(form: Form, entries: Callable[[str], Sequence[Entry]]) -> tuple[tuple[int, str] | None, tuple[str, ...]]:
    """The reading of the makers that fits best, and the ids of the entries that it fits equally well.

    `entries` gives, for the makers of a reading, the entries of the form's year that it may mean.
    """
    best: tuple[float, tuple[int, str] | None, list[Entry]] = (0.0, None, [])
    for index, reading in enumerate(form.readings):
        scored = [(likeness(reading[1], entry), entry) for entry in entries(reading[1])]
        if index:
            # "In Eastport, Reed": what follows other words must be the first author
            scored = [(score, entry) for score, entry in scored if score >= _FIRST]
        scored = [
            (score - (0.5 if form.year != entry.year else 0.0), entry)
            for score, entry in scored
            if score > 0 and form.year in entry.years | {entry.year}
        ]
        top = max((score for score, _ in scored), default=0.0)
        if top > best[0]:
            best = (top, reading, [entry for score, entry in scored if score == top])
    _, chosen, found = best
    return chosen, tuple(entry.note for entry in _lettered(form.letter, found))


def _lettered(letter: str, found: list[Entry]) -> list[Entry]:
    """Of entries of one maker and year those with the letter; where no letter is printed "b" is the second of them."""
    if not letter:
        return found
    if any(entry.letter for entry in found):
        return [entry for entry in found if entry.letter == letter]
    index = ord(letter) - ord("a")
    return found[index : index + 1]


@attrs.frozen
class Makers:
    """What a citation calls the makers of a work."""

    names: tuple[str, ...]
    """As people: family names, folded."""
    others: bool
    """Whether "et al." or the like follows."""
    body: str
    """As an organisation: folded, without "the"."""
    upper: bool
    """Whether it is written in capitals only."""
    capitals: int


@functools.lru_cache(maxsize=4096)
def makers_of(who: str) -> Makers:
    """What a citation calls makers, read as people and as a body."""
    parts = [part.strip() for part in _PARTS.split(_OTHERS.sub("", who)) if part.strip()]
    names = [
        folded(_FIRST_INITIALS.sub("", _LAST_INITIALS.sub("", part))) for part in parts if not _INITIALS.fullmatch(part)
    ]
    return Makers(
        names=tuple(names),
        others=_OTHERS.search(who) is not None,
        body=folded(who).removeprefix("the "),
        upper=who.isupper(),
        capitals=sum(c.isupper() for c in who),
    )


def likeness(who: str, entry: Entry) -> float:
    """How well the makers of a citation are those of an entry; 0 where they are not."""
    makers = makers_of(who)
    return max(_as_people(makers, entry), _as_body(makers, entry))


def _as_people(makers: Makers, entry: Entry) -> float:
    names, others = makers.names, makers.others
    if not names or not entry.families:
        return 0.0
    first = _same_family(names[0], entry.families[0])
    if not first and len(entry.families) == 1:
        # "Garcia Marquez, G." may have been read as one given and one family name
        first = (
            0.8
            if entry.head == names[0] or (entry.head.startswith(names[0] + " ") and len(names[0].split()) > 1)
            else 0.0
        )
    if not first:
        later = [_same_family(names[0], family) for family in entry.families[1:]]
        return 0.4 * max(later, default=0.0) if len(names) == 1 and not others else 0.0
    for name in names[1:]:
        if not any(_same_family(name, family) for family in entry.families[1:]) and name not in entry.words:
            return 0.0
    count = len(entry.families)
    agrees = count >= 3 if others and len(names) == 1 else count == len(names) or (others and count > len(names))
    return first + (0.4 if agrees else 0.2 if others and count >= 2 else 0.0)


def _same_family(one: str, other: str) -> float:
    if one == other:
        return 1.0
    bare = _bare(one), _bare(other)
    if bare[0] == bare[1]:
        return 0.8
    last = one.split()[-1]  # "Jane Reed"
    return 0.7 if last == other and len(one.split()) == 2 else 0.0


def _bare(family: str) -> str:
    words = family.split()
    while len(words) > 1 and words[0] in PARTICLES:
        words = words[1:]
    return " ".join(words)


def _as_body(makers: Makers, entry: Entry) -> float:
    """An organisation by its name, with or without "the", or by its initials, whichever of the two the list has."""
    name = makers.body
    for body in (entry.head, *entry.families):
        body = body.removeprefix("the ")
        if not body or not name:
            continue
        if name == body:
            return 1.1
        if len(name.split()) == 1 and name in initials_of(body) and makers.upper:
            return 0.9
        if body in initials_of(name) and len(body) >= 2:
            return 0.9
        if len(name.split()) > 1 and body.startswith(name + " "):
            return 0.8
    if len(name.split()) == 1 and makers.capitals >= 2 and name in entry.words:
        return 0.8
    return 0.0


def initials_of(body: str) -> frozenset[str]:
    """The initials of the words of a name, with its small words and without; none of a single word."""
    words = body.split()
    if len(words) < 2:
        return frozenset()
    chief = [word for word in words if word not in _SMALL]
    return frozenset({"".join(word[0] for word in words), "".join(word[0] for word in chief)})
