"""What kind of work a reference cites, as far as its parts tell."""

from __future__ import annotations

import enum
import re

from citecheck.naming import body_words
from citecheck.naming.bodies import fold_name, is_journal, is_news, is_organisation
from citecheck.records import Reference


class WorkKind(enum.Enum):
    """The values are the types of the Citation Style Language."""

    ARTICLE = "article-journal"
    NEWS = "article-newspaper"
    WEBPAGE = "webpage"
    POST = "post-weblog"
    REPORT = "report"
    BOOK = "book"
    CHAPTER = "chapter"
    LEGISLATION = "legislation"
    BILL = "bill"
    CASE = "legal_case"
    HEARING = "hearing"
    INTERVIEW = "interview"
    LETTER = "personal_communication"
    SPEECH = "speech"
    THESIS = "thesis"
    DOCUMENT = "document"
    """Nothing tells what it is."""


_YEAR = r"[\s,]*[(\[]?(?:1[2-9]|20)\d\d(?:[-–/]\d{2,4})?[)\]]?"
_TITLES: tuple[tuple[WorkKind, re.Pattern[str]], ...] = (
    (WorkKind.BILL, re.compile(rf"[^:]{{3,200}}\bBill(?:\s[\[(](?:HL|HC)[\])])?(?:{_YEAR}|\s\d{{1,3}})")),
    (
        WorkKind.LEGISLATION,
        re.compile(
            r"[^:]{3,200}\b(?:Act|Regulations|Order|Rules|Measure|Code|Treaty)\b"
            rf"(?:\s\([^()]{{2,40}}\)){{0,3}}{_YEAR}"
            r"|(?:(?:Council|Commission|Delegated|Implementing)\s)*(?:Directive|Regulation|Decision)\s"
            r"(?:\((?:EU|EC|EEC)\)\s)?(?:No\.?\s)?\d{1,4}/\d{1,4}.{0,200}"
            r"|(?:SI|S\.I\.|Statutory Instrument|WSI|SSI)\s.{4,60}"
        ),
    ),
    (WorkKind.CASE, re.compile(r"(?:Joined )?Cases?\s[CTF][-‑–]\d.{0,300}")),
    (
        WorkKind.HEARING,
        re.compile(
            r"(?i:Hansard|H[CL] Deb|House of (?:Commons|Lords) (?:Hansard|Debate)|Official Report"
            r"|(?:Supplementary |Further )?(?:Written|Oral) evidence)\b.{0,300}|(?:Qq?|Ev)\.?\s?w?\d.{0,300}"
        ),
    ),
    (WorkKind.INTERVIEW, re.compile(r"(?:[\w’']{1,12} )?(?i:interview|conversation)s? (?:with|by)\b.{0,300}")),
    (
        WorkKind.LETTER,
        re.compile(
            r"(?:[\w’']{1,12} )?(?i:letter|e-?mail|correspondence|communication)s? (?:from|to|with|between)\b.{0,300}"
        ),
    ),
    (
        WorkKind.SPEECH,
        re.compile(r"(?:[\w’']{1,12} )?(?i:speech|lecture|remarks|keynote|address) (?:to|at|by)\b.{0,300}"),
    ),
)
"""Titles, whole, that say what they are."""
_VERSUS = re.compile(r"\bv\.?\s.{2,150}?[\[(](?:1[89]|20)\d\d[\])]\s*(?:\d+\s+)?[A-Z]{2}")
_THESIS = re.compile(r"\b(?:PhD|DPhil|doctoral|master['’]?s|MSc|MA)\s(?:thesis|dissertation)\b", re.IGNORECASE)
_BLOG = re.compile(r"\bblog(?: post)?\b", re.IGNORECASE)
_PAGE = re.compile(r"\b(?:press|news|media) release\b|\bweb ?(?:site|page)\b", re.IGNORECASE)
_SERIES = re.compile(
    r"(?:[\w&’-]+\s){0,5}(?:papers?|reports?|briefings?|notes?|series|bulletins?|memorandum|memoranda)(?:\s(?:no\.?\s?)?\d+)?",
    re.IGNORECASE,
)
"""A series of reports, "Policy Paper"."""
_REVIEW = re.compile(r"(?:[A-Z][\w’'&-]*\s(?:of\s|and\s)?){1,4}(?:Review|Letters|Monthly|Digest)")
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)+")


def kind_of(reference: Reference) -> WorkKind:
    """The kind of the cited work; DOCUMENT where its parts tell none."""
    title, publisher, text = reference.title or "", reference.publisher or "", reference.text
    for kind, titles in _TITLES:
        if titles.fullmatch(title):
            return kind
    if title and _VERSUS.search(text[:400]) and re.search(r"\bv\.?\s", title):
        return WorkKind.CASE
    if _THESIS.search(text):
        return WorkKind.THESIS
    if reference.container and series_of(reference) is None:
        return _contained(reference, reference.container)
    if publisher and is_news(publisher):
        return WorkKind.NEWS if title else WorkKind.DOCUMENT
    if publisher and is_known_journal(publisher):
        return WorkKind.ARTICLE
    rest = text.replace(title, " ") if title else text
    if _BLOG.search(rest):
        return WorkKind.POST
    if _PAGE.search(rest) or _DOMAIN.fullmatch(publisher):
        return WorkKind.WEBPAGE
    if publisher and is_house(publisher) and (reference.authors or reference.editors):
        return WorkKind.BOOK
    if title and publisher:
        return WorkKind.REPORT
    if title and any(is_organisation(author) for author in reference.authors):
        return WorkKind.REPORT
    return WorkKind.WEBPAGE if reference.url and not reference.doi else WorkKind.DOCUMENT


def series_of(reference: Reference) -> str | None:
    """The series of reports that stands where a journal or book would ("Policy Paper"); None where none does."""
    container = reference.container
    return container if container and reference.publisher and _SERIES.fullmatch(container) else None


def is_known_journal(name: str) -> bool:
    """Whether a name is that of a journal or review."""
    return fold_name(name) in body_words.JOURNALS or is_journal(name) or bool(_REVIEW.fullmatch(name))


def is_house(name: str) -> bool:
    """Whether a name is a publishing house's."""
    return any(word.casefold() in body_words.PUBLISHER_WORDS for word in re.findall(r"[\w-]+", name))


def _contained(reference: Reference, container: str) -> WorkKind:
    """The kind of a work that stands in another: an article of a journal or newspaper, or a chapter of a book."""
    if is_news(container) and not is_known_journal(container):
        return WorkKind.NEWS
    if is_known_journal(container):
        return WorkKind.ARTICLE
    led = re.search(rf"\b[Ii]n:?\s[^.]{{0,200}}?{re.escape(container)}", reference.text)
    book = reference.editors or led or (reference.publisher and is_house(reference.publisher))
    return WorkKind.CHAPTER if book else WorkKind.ARTICLE
