"""Notes that point back at other notes: ibid., op. cit., "see note 4", short titles."""

from __future__ import annotations

import re

import attrs

from citecheck.extraction.references import after_ibid, parse_note
from citecheck.extraction.references.parts import take_parts
from citecheck.records import Note, Reference

_IBID = re.compile(
    r"^(?:see\s+)?(?:ibid(?:em)?\b|idem\b|id(?=\.|,? at\b)|loc\.?\s?cit\b|as (?:above|before)\b(?!,?\s+(?:foot|end)?n))"
    r"|^(?P<maker>[^\d“\"(]{2,40}),\s+ibid\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:\b(?:see|as in|cf\.?|supra|per|at|in|above)[\s,]+(?:also\s+)?)?"
    r"(?:\b(?:foot|end)?notes?|\bfn\.?|\bn\.?)\s?(?P<label>\d{1,4})\b",
    re.IGNORECASE,
)
_OP_CIT = re.compile(r"[\s,]{0,4}\b(?:op\.?\s?cit|loc\.?\s?cit|supra|as above)\b\.?", re.IGNORECASE)
_POINTER = re.compile(
    r"^(?:see\b|above\b|as in\b|as (?:for |per )?(?:foot|end)?n(?:otes?)?\b|cf\b|supra\b|(?:foot|end)?note\b"
    r"|[^\d]{0,80}\((?:n|fn|note)\.?\s?\d+\)"
    r"|[^\d]{0,80},\s+(?:above,?\s+)?(?:foot|end)?(?:n|fn|note)\.?\s?\d+(?:\s+above\b|[,.]|$)"
    r"|[^\d]{0,80}\b(?:supra|op\.?\s?cit|loc\.?\s?cit|as above|as (?:in )?(?:foot|end)?note))",
    re.IGNORECASE,
)
# "Ibid, 4", "Ibid.: 4-6", "Reed (n 1) 4", "Reed, Tides, 4": a page without "p."
_BARE_PAGE = re.compile(
    r"(?:^ibid(?:em)?\b[\s.,:]{1,4}|\((?:n|fn|note)\.?\s?\d{1,4}\)[\s,:]{1,3})(?P<pages>\d{1,4}(?:\s?[-–]\s?\d{1,4})?)[\s.]*$",
    re.IGNORECASE,
)
_PAGE_AT_END = re.compile(r",\s(?P<pages>\d{1,4}(?:\s?[-–]\s?\d{1,4})?)$")
_WORD = re.compile(r"[^\W\d_]+")


def resolve(notes: tuple[Note, ...]) -> tuple[Note, ...]:
    """The notes with those that point back carrying the work that they repeat, `repeats` set on each such reference.

    A note points back at earlier notes only. One that points at itself, forward, at an empty note or at one with
    several works stays without references: which work is meant, the text does not say.
    """
    done: list[Note] = []
    by_label: dict[str, int] = {}
    for note in notes:
        work = _meant(note, done, by_label)
        if work is not None:
            pages = _pages(note, work)
            repeated = attrs.evolve(work, text=note.text, pages=pages, accessed=None)
            note = attrs.evolve(note, references=(repeated, *_others(note)))
        by_label[note.label] = len(done)
        done.append(note)
    return tuple(done)


def _meant(note: Note, done: list[Note], by_label: dict[str, int]) -> Reference | None:
    """The work that `note` repeats, with `repeats` set; None where it repeats none or it cannot be told which."""
    text = note.text.strip()
    ibid = _IBID.match(text)
    if ibid:
        work = _only_work(done[-1]) if done else None
        named = _words(ibid.group("maker") or "")
        return work if work is None or not named or named & _makers(work) else None
    short = len(text.split()) <= 14
    if short and _POINTER.match(text):
        numbered = _NUMBERED.search(text)
        if numbered:
            at = by_label.get(numbered.group("label"))
            return _work_of(done[at], text[: numbered.start()]) if at is not None else None
        if _OP_CIT.search(text):
            return _by_name(_OP_CIT.split(text)[0], done)
    if len(note.references) == 1 and short:
        return _by_short_title(note.references[0], done)
    return None


def _only_work(note: Note) -> Reference | None:
    if len(note.references) != 1:
        return None
    return _repeating(note, note.references[0])


def _repeating(note: Note, reference: Reference) -> Reference:
    return attrs.evolve(reference, repeats=reference.repeats or note.id)


def _work_of(note: Note, said: str) -> Reference | None:
    """The one work of a note, or the one of several whose maker the pointing note names."""
    if len(note.references) == 1:
        return _repeating(note, note.references[0])
    named = _words(said)
    fitting = [r for r in note.references if named & _makers(r)]
    return _repeating(note, fitting[0]) if len(fitting) == 1 else None


def _by_name(said: str, done: list[Note]) -> Reference | None:
    """The latest work of the maker that "Teal, op. cit." names, unless the notes before cite two of that maker."""
    named = _words(said)
    if not named:
        return None
    found: dict[tuple[str, int | None], Reference] = {}
    for note in done:
        for reference in note.references:
            makers, title = _makers(reference), _words(reference.title or "")
            if (named & makers or named <= title) and named <= makers | title:
                found[(reference.title or "").casefold(), reference.year] = _repeating(note, reference)
    return next(iter(found.values())) if len(found) == 1 else None


def _by_short_title(short: Reference, done: list[Note]) -> Reference | None:
    """The earlier work of the same makers whose title is this one's or begins with it, or has all its words.

    "Teal, Waders, p. 4" after "Teal, Waders of the Fens".
    """
    if short.year is not None or short.url or not short.title or not (short.authors or short.publisher):
        return None
    title = _PAGE_AT_END.sub("", short.title).casefold()
    fitting: dict[str, Reference] = {}
    for note in done:
        for reference in note.references:
            if reference.repeats or not reference.title or not _makers(short) & _makers(reference):
                continue
            longer = reference.title.casefold()
            if longer == title:
                # The whole title again says no more, unless the first note tells when or where the work came out
                fits = bool(reference.year or reference.url) and not short.container
            elif longer.startswith(title):
                fits = not longer[len(title) : len(title) + 1].isalnum()
            else:
                # "Reed, Tides" after "Reed, Ten Years of Tides"
                fits = len(title.split()) <= 4 and bool(_words(title)) and _words(title) <= _words(longer)
            if fits:
                fitting.setdefault(longer, _repeating(note, reference))
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _others(note: Note) -> tuple[Reference, ...]:
    """What a note cites beside the work that it repeats ("Ibid.; Teal, Waders (2014)")."""
    if after_ibid(note.text) != note.text:
        return parse_note(note.text)
    parts = [part.strip() for part in note.text.split(";")]
    return tuple(
        r for part in parts[1:] if not _IBID.match(part) and not _POINTER.match(part) for r in parse_note(part)
    )


def _pages(note: Note, work: Reference) -> str | None:
    first = note.text.split(";")[0].strip()
    pages = take_parts(first).pages
    if pages is None and (bare := _BARE_PAGE.search(first)):
        return bare["pages"]
    if pages is None and len(note.references) == 1 and not note.references[0].year:
        at_end = _PAGE_AT_END.search(note.references[0].title or "")
        return at_end["pages"] if at_end and not (work.title or "").endswith(at_end[0]) else None
    return pages


def _makers(reference: Reference) -> frozenset[str]:
    """Family names of the authors, and the words of the publisher."""
    families = {name.removesuffix(" et al.").split()[-1].casefold() for name in reference.authors if name.split()}
    return frozenset(families) | _words(reference.publisher or "")


_SMALL = frozenset("the of and for in on a et al see also at p pp cf quoted cited".split())


def _words(text: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _WORD.findall(text)) - _SMALL
