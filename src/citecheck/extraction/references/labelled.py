"""A reading of a reference out of the fields that the sequence model finds in it."""

from __future__ import annotations

import re

from citecheck.extraction.references.agents import AgentKind, classify_agent
from citecheck.extraction.references.people import all_names
from citecheck.extraction.references.reading import Reading
from citecheck.extraction.references.tagger import Field, Model, tag
from citecheck.extraction.references.tails import clean_title, iso, plain_pages, stated_dates
from citecheck.prose.dates import DateKind

_IN = re.compile(r"^[\W_]*(?:(?:in|dans|en)\b:?|(?:published|appeared) in)\s+", re.IGNORECASE)
_BROKEN_OFF = re.compile(r"\b(?:the|of|to|by|for|and|from|with|at|a|an)$", re.IGNORECASE)
"""A title that ends so has been cut in the middle."""
_EDGE = " ,.;:()[]–-"
_PAGES = re.compile(
    r"[A-Za-z]{0,2}\d+[a-z]?(?:\s*[-‐‑–—]+\s*[A-Za-z]{0,2}\d+)?(?:\s*(?:,|&|and)\s*\d+(?:\s*[-‐‑–—]+\s*\d+)?)*"
)
_AND = re.compile(r"\s*(?:;|&|\band\b|\bet\b|\bund\b|\by\b)\s*|,\s*(?=[^\W\d_]{2,}[\w’'-]*\s)")


def read_by_labels(text: str, model: Model | None = None) -> Reading | None:
    """The labelled reading; None where the model finds no title, container or people in the text."""
    fields = tag(text, model)
    title = _first(fields, "title")
    container = _first(fields, "container")
    publisher = _first(fields, "publisher")
    people, bodies = _people(fields)
    if container:
        container = _IN.sub("", container)
    if not (title or container or people) or (title and _BROKEN_OFF.search(title)):
        return None
    date, pages = _date(fields), _pages(fields)
    if container and publisher is None and pages is None and _is_news(container, date):
        publisher, container = container, None
    if bodies and publisher is None and container is None:
        publisher, bodies = ", ".join(bodies), ()
    return Reading(
        score=0.7,
        authors=(*people, *bodies),
        title=clean_title(title),
        publisher=publisher.strip(_EDGE) or None if publisher else None,
        container=clean_title(container.strip(" ,.;:()[]")) if container else None,
        date=date,
        pages=pages,
    )


def _is_news(container: str, date: str | None) -> bool:
    """Whether what an article stands in is a newspaper: it is known as one, or came out on a certain day."""
    if re.fullmatch(r"[\w.-]+\.(?:com|org|net|io|uk|gov)", container):
        return True
    kind = classify_agent(container).kind
    return kind is AgentKind.NEWS or (kind is not AgentKind.JOURNAL and date is not None and len(date) == 10)


def _first(fields: tuple[Field, ...], label: str) -> str | None:
    """The longest stretch with this label that has a word in it; short ones are strays."""
    texts = [field.text for field in fields if field.label == label and re.search(r"[^\W_]{2}", field.text)]
    return max(texts, key=len, default=None)


def _people(fields: tuple[Field, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(people, bodies) of the author fields."""
    people: list[str] = []
    bodies: list[str] = []
    for field in fields:
        if field.label != "author" or not re.search(r"[^\W\d_]{2}", field.text):
            continue
        text = field.text.strip(" ,;:&")
        names = all_names(text)
        if names and names.end >= 0.7 * len(text):
            bare = not names.sure and len(names.people) == 1 and " " not in names.people[0]
            (bodies if bare else people).extend(names.people)  # a bare word is sooner a body's name than a person's
            continue
        agent = classify_agent(text)
        if agent.kind in {AgentKind.ORGANISATION, AgentKind.NEWS}:
            bodies.append(agent.text)
        else:
            people.extend(part.strip(" ,.;:()") for part in _AND.split(text) if re.search(r"[^\W\d_]{2}", part))
    return tuple(people), tuple(bodies)


def _date(fields: tuple[Field, ...]) -> str | None:
    found = [
        iso(date)
        for field in fields
        if field.label == "date"
        for date in stated_dates(re.sub(r"(?<=\d)[a-z]\b", "", field.text))
    ]
    if not found:
        loose = (field.text for field in fields if field.label in {"volume", "other", "pages", "publisher", "place"})
        found = [iso(date) for text in loose for date in stated_dates(text) if date.kind is not DateKind.SPAN]
    return max(found, key=len, default=None)


def _pages(fields: tuple[Field, ...]) -> str | None:
    for field in fields:
        if field.label == "pages":
            match = _PAGES.search(field.text)
            if match:
                return plain_pages(match.group())
    return None
