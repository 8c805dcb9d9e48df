"""A note's text into references."""

from __future__ import annotations

import calendar
import re

import attrs

from citecheck.extraction.references.editors import read_editors
from citecheck.extraction.references.grammars import SURE, read_by_grammars
from citecheck.extraction.references.labelled import read_by_labels
from citecheck.extraction.references.parts import Parts, drop_addresses, join_addresses, take_parts
from citecheck.extraction.references.reading import Reading
from citecheck.extraction.references.split import LEAD, is_prose, split_note
from citecheck.extraction.references.tails import take_final_date
from citecheck.naming.bodies import is_journal, is_organisation
from citecheck.prose.dates import DateKind, find_dates
from citecheck.records import NoteKind, Reference

_SPACE = re.compile(r"\s+")
_NOTE = r"(?:foot|end)?(?:notes?|n\.?|fn\.?)\s?\d+"
_IBID = re.compile(
    rf"^(?:see\s+)?(?:ibid(?:em)?\b|idem\b|id(?=\.|,? at\b)|as (?:above|before)\b|as (?:in |for |per )?{_NOTE}\b"
    rf"|[^\d“\"(]{{2,40}},\s+(?:ibid|as above|as (?:in )?{_NOTE})\b|above,\s+{_NOTE}\b)",
    re.IGNORECASE,
)
_SAME_WORK = re.compile(
    r"^(?:see\s+)?(?:ibid(?:em)?\b|idem\b|id(?=\.|,? at\b))[\s.,;:]*"
    r"(?:(?:(?:at|and|pp?|paras?|§+|ch|chapters?|tables?|fig|figures?|appendix|annex|section|vol|note|n)\b\.?\s?){0,2}"
    r"[A-Z]{0,4}\d[\w.–-]*[\s.,;:&]*){0,6}",
    re.IGNORECASE,
)
""" "Ibid., pp. 11 and 14: "."""
_BACK = re.compile(
    r"\b(?:op\.?\s?cit|loc\.?\s?cit)\b|\b(?:see|as in|cf\.?|supra)\s+(?:foot|end)?(?:note|n\.)\s*\d+|\bsupra\b"
    r"|\((?:n|fn|note)\.?\s?\d+\)|,\s(?:n|fn|note)\.?\s?\d+\s+above\b|\babove,?\s+(?:n|fn|note)\.?\s?\d+",
    re.IGNORECASE,
)
_ENTRY_NUMBER = re.compile(r"^(?:\[[\w+:.-]{1,20}\]|\(\d{1,3}\)|\d{1,3}\.)\s*(?=[^\W\d_a-z]|[“\"‘])")
_HERE = re.compile(
    r"(?:the\s+)?(?:appendix|annex|chapters?|tables?|figures?|sections?|box|pages?|pp?\.?|part)\s+[\dA-Z][\d.]*"
    r"(?:\s?(?:[-–,]|and)\s?[\dA-Z][\d.]*)*(?:\s+(?:above|below|for (?:details|more)\b.*))?[\s.]*$",
    re.IGNORECASE,
)
"""A place in the document itself: "See Appendix 2"."""
_SAID = re.compile(
    r"(?:(?:I|We)\s[a-z]|(?:[^\W\d_][\w’'-]*\s){1,4}(?:is|are|was|were|has been|have been)\s)[^\d“”\"‘]*$"
)
"""A short sentence about something, with nothing that a reference has: "I owe this point to Wendy Marsh"."""
_VOLUME = re.compile(r"(?:vol(?:ume)?s?|part|no|issue)\b\.?\s?[\dIVX]", re.IGNORECASE)
_HOUSED = re.compile(r"[A-Z][\w.-]{2,}(?: [A-Z][\w.-]+)?(?:, [A-Z]{2})?: (?P<house>[A-Z].{2,80})")
_NAME = re.compile(r"[^\d*_\[\]“”]*[^\W\d_][^\s\d*_\[\]“”]*")
"""No digits or marks, and a letter in the last word."""
_BOUND = re.compile(r"(?P<name>\D{3,}),?\s(?P<year>(?:19|20)\d\d)")
"""A journal with the year of its volume: "Fen Rev 2013"."""
_SEASONS = frozenset(("spring", "summer", "autumn", "winter", "fall"))
_FORMS = frozenset(
    ("blog", "blog post", "press release", "news release", "media release", "website", "online", "press notice", "ibid")
)
"""What a work is called by its form: no title and no maker."""
_BACKLINK = re.compile(r"^[\^↑]\s*(?:(?:[a-z]|\d\.\d)\s+){0,9}(?=\S)")
"""The way back to the text before notes of web pages: "^ a b "."""
_MARKS = re.compile(r"[*_\[\]]|\(https?://[^()\s]{1,2000}\)")
_LONGEST = 4000
"""Characters of a note that are read: longer ones are no notes."""


def parse_note(text: str) -> tuple[Reference, ...]:
    """The references in a note, in order.

    `text` is the note without its number. A note that only comments gives (), and so does one that points back
    ("Ibid."): `backrefs.resolve` fills those in from the notes before. Fields that the note does not state are None.
    """
    text = _fold(text)
    text = after_ibid(text)
    if not text or points_back(text):
        return ()
    found = []
    for piece in split_note(text):
        if piece.cites and not points_back(piece.text) and not _SAID.match(piece.text):
            reference = _read(piece.text)
            if reference is not None:
                found.append(reference)
    return tuple(found)


def note_kind(text: str, references: tuple[Reference, ...]) -> NoteKind:
    """What a note is, given what `parse_note` made of it."""
    text = _fold(text)
    if not re.search(r"\w", text):
        return NoteKind.EMPTY
    if points_back(text):
        return NoteKind.IBID
    rest = after_ibid(text)
    if rest != text:
        return NoteKind.MIXED if any(not piece.cites for piece in split_note(rest)) else NoteKind.IBID
    if not references:
        return NoteKind.COMMENT
    if any(not piece.cites for piece in split_note(text)) or LEAD.match(text):
        return NoteKind.MIXED
    return NoteKind.REFERENCE


def points_back(text: str) -> bool:
    """Whether a note's text as a whole refers to another note ("Ibid., p. 3", "Teal, op. cit.", "See note 4")."""
    text = _fold(text)
    if _IBID.match(text):
        return len(text.split()) <= 12
    return bool(_BACK.search(text)) and len(text.split()) <= 12 and not is_prose(text)


def after_ibid(text: str) -> str:
    """What a note says after "Ibid., p. 11. "; the whole of it where it does not begin so, "" where no more follows."""
    same = _SAME_WORK.match(text)
    if not same:
        return text
    rest = text[same.end() :]
    return rest if len(rest.split()) >= 3 and (rest[0].isupper() or rest[0] in "“\"‘'" or rest[:3] == "see") else ""


def _fold(text: str) -> str:
    return join_addresses(_BACKLINK.sub("", _SPACE.sub(" ", text[:_LONGEST]).strip()))


def _read(text: str) -> Reference | None:
    text = _ENTRY_NUMBER.sub("", LEAD.sub("", text))
    if _HERE.match(text):
        return None
    parts = take_parts(text)
    reading = _reading(text, parts) or _whole(parts)
    if reading is None:
        return None
    container = None if _torn(reading.container) else reading.container
    bound = _BOUND.fullmatch(container or "")
    if bound and reading.date in (None, bound.group("year")):
        reading, container = attrs.evolve(reading, date=bound.group("year")), bound.group("name")
    date = _to_the_day(reading.date, parts.text, reading.title)
    publisher = None if reading.publisher == reading.container or _torn(reading.publisher) else reading.publisher
    title = None if (reading.title or "").casefold() in _FORMS else reading.title
    if title and publisher and _VOLUME.match(title):
        title, publisher = publisher, None  # "Commission on Sluices, vol. IV, 1908"
    housed = _HOUSED.fullmatch(publisher or "")
    if housed:
        publisher = housed.group("house")
    if title is None and not publisher and not reading.authors and container and not is_journal(container):
        title, container = container, None  # a work that is called as an outlet might be
    names = (name.strip(' *_[]"“”') for name in reading.authors)
    authors = tuple(name for name in names if name.casefold() not in _FORMS and _NAME.fullmatch(name))
    title, publisher, container = (_as_printed(name, text) for name in (title, publisher, container))
    if title and not authors and re.search(rf"(?:^|,\s)(?:19|20)\d\d\s{re.escape(title)}", text):
        title = text[text.index(f" {title}") - 4 : text.index(f" {title}") + len(title) + 1]  # "2015 Eel Review"
    return Reference(
        text=text,
        authors=authors,
        title=title,
        publisher=publisher,
        container=container,
        year=int(date[:4]) if date else None,
        date=date,
        url=parts.url,
        doi=parts.doi,
        pages=parts.pages or reading.pages,
        accessed=parts.accessed,
        editors=read_editors(text),
    )


def _to_the_day(date: str | None, text: str, title: str | None) -> str | None:
    """A date with the day that stands apart from its year: "Fenland Echo (2014), ‘Eels’, 3 May", "2014 May 3"."""
    if date is None or len(date) != 4:
        return date
    days = [day for day in find_dates(text) if day.iso.startswith("--") and day.kind is DateKind.DAY]
    if len(days) != 1 or text[days[0].start : days[0].end] in (title or ""):
        return date
    whole = f"{date}{days[0].iso[1:]}"
    return date if whole.endswith("-02-29") and not calendar.isleap(int(date)) else whole


def _begins_late(title: str | None, text: str) -> bool:
    """Whether a title begins with a small word in the middle of a name: "for Fenland Echo"."""
    if title is None or not re.match(r"(?:for|of|and|by|with)\s", title):
        return False
    return bool(re.search(rf"\w\s+{re.escape(title[:40])}", text))


def _takes_in(longer: str | None, quoted: str | None) -> bool:
    """Whether a title takes in, quotation marks and all, what another reading knows for the title."""
    return bool(longer and quoted and longer != quoted and re.search(rf"[“\"‘']{re.escape(quoted)}", longer))


def _as_printed(name: str | None, text: str) -> str | None:
    """A name as far as the note has it in one piece: what an address, a page or a date parted was never one name."""
    whole, words = _bare(text), _bare(name or "").split()
    if name is None or not words:
        return None
    if " ".join(words) in whole:
        return name
    count = next((n for n in range(min(len(words), 60), 0, -1) if " ".join(words[:n]) in whole), 0)
    kept = " ".join(name.split()[:count]).strip(" ,;:([–-")
    return kept if kept and _bare(kept) in whole else None


def _bare(text: str) -> str:
    """Without the marks of Markdown, spaces folded."""
    return _SPACE.sub(" ", _MARKS.sub("", text)).strip()


def _torn(name: str | None) -> bool:
    """Whether a name is none: a quotation begins or ends inside it, or it is a season or a paper's number."""
    if name is not None and (name.casefold() in _SEASONS or re.fullmatch(r"(?:Cm|Cmnd|HC|HL|SN)\.?\s\d+", name)):
        return True
    return name is not None and (name.count('"') % 2 == 1 or name.count("“") != name.count("”"))


def _reading(text: str, parts: Parts) -> Reading | None:
    """The best reading: by a grammar of notes where one is sure, else by the model of bibliographies.

    A grammar that knows where the title ends, but not what follows it, keeps maker and title.
    """
    if not re.search(r"\w{2}", parts.text):
        return None
    reading = read_by_grammars(parts.text)
    if reading is not None and reading.score >= SURE:
        return reading
    labelled = read_by_labels(drop_addresses(text))
    if labelled is None or not (labelled.title or reading is None) or _begins_late(labelled.title, text):
        return reading
    first, stop, rest = (labelled.title or "").partition(". ")
    if stop and is_organisation(first) and reading is not None and reading.title and rest.startswith(reading.title):
        return attrs.evolve(labelled, title=reading.title, authors=labelled.authors or (first,))
    if reading is None or not reading.title or not (reading.titled or _takes_in(labelled.title, reading.title)):
        return labelled
    known = f"{reading.title} {' '.join(reading.authors)}"
    outside = [name for name in (labelled.container, labelled.publisher) if name and name not in known]
    return attrs.evolve(
        reading,
        container=labelled.container if labelled.container in outside else reading.container,
        publisher=labelled.publisher if labelled.publisher in outside else reading.publisher,
        pages=reading.pages or labelled.pages,
    )


def _whole(parts: Parts) -> Reading | None:
    """What to say of a text that no grammar reads: an address alone, or a title alone."""
    rest, date = take_final_date(parts.text)
    if date and not re.search(r"\w", rest):
        return Reading(score=0.1, date=date)
    if parts.url or parts.doi:
        short = 2 <= len(parts.text.split()) <= 30 and not re.match(r"(?:for|on|at|from)\s", parts.text)
        title = parts.text.strip(" .,;:") if short else None
        return Reading(score=0.1, title=title)
    title = (rest if date else parts.text).strip(" .,;:")
    named = title[:1].isalnum() and re.search(r"\W[A-Z\d]", title)
    if 2 <= len(title.split()) <= 30 and named and not is_prose(parts.text):
        return Reading(score=0.05, title=title, date=date)
    return None
