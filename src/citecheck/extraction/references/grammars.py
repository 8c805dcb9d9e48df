"""The ways in which notes cite a work. Each grammar reads a reference its own way; the best reading wins.

A grammar takes the reference's text without address, DOI and access date, and gives a `Reading` with a score, or None
where the text is not of its kind. Scores compare grammars: about 1 for a form that hardly means anything else, below
0.5 for a guess at the shape. Below `SURE`, the model of bibliographies (`labelled`) knows better.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import attrs

from citecheck.extraction.references import words
from citecheck.extraction.references.agents import Agent, AgentKind, classify_agent
from citecheck.extraction.references.heads import YEARLY, made, split_head
from citecheck.extraction.references.law import law
from citecheck.extraction.references.people import all_names, read_names
from citecheck.extraction.references.reading import Reading
from citecheck.extraction.references.tails import (
    FILLER,
    QUOTED,
    Tail,
    clean_title,
    drop_numbers,
    finer,
    imprint,
    is_undated,
    is_work,
    iso,
    read_tail,
    stated_dates,
    take_final_date,
    title_sentence,
    whole_date,
)
from citecheck.extraction.references.unpublished import unpublished
from citecheck.naming import body_words
from citecheck.naming.bodies import fold_name, is_organisation

SURE = 0.78

_VOLUME = re.compile(
    r"(?<!\d)\d{1,3}\s*\(\d|\d\s*:\s*[A-Z]?\d|(?<!\d)\d{1,3},\s*(?!(?:19|20)\d\d\b)[A-Z]?\d{2,}(?!\d|\s*[A-Z][a-z]{2})|\b[Vv]ol\b|\bpp\b"
)
"""A volume, an issue, a range of pages: the work is in a journal or a book."""
_BRACKET = re.compile(r"[(\[]([^()\[\]]{2,160})[)\]]")
_DASH = re.compile(r"\s+[–—-]+\s+|\s*[–—]\s+|\s[–—-](?=[A-Z‘“])")
_OUTLETS = frozenset({AgentKind.NEWS, AgentKind.ORGANISATION})


def read_by_grammars(text: str) -> Reading | None:
    """The best reading of `text`; None where no grammar knows it."""
    readings = [reading for grammar in GRAMMARS if (reading := grammar(text)) is not None]
    best = max(readings, key=lambda reading: reading.score, default=None)
    if best is None or (best.title or "").startswith(("vol", "Vol")):
        return best
    if SURE <= best.score < 0.9 and _VOLUME.search(text):
        return attrs.evolve(best, score=SURE - 0.05)
    return best


def maker_year_dash(text: str) -> Reading | None:
    """`Office for Rivers (2015) – Keeping the Fens`, `Teal et al. (2014) – Waders, Reed Press`."""
    for bracket in _BRACKET.finditer(text):
        date = whole_date(bracket.group(1))
        if date is None and not is_undated(bracket.group(1)):
            continue
        dash = re.match(r"\s*[–—-]+\s*(?=\S)", text[bracket.end() :])
        head = text[: bracket.start()].strip(" ,:")
        if not dash or not head or len(head) > 200:
            return None
        return made(head, text[bracket.end() + dash.end() :], date, 1.0)
    return None


_KIND = re.compile(
    r"(?<=[A-Za-z.])\s(?:presentation|report|press release|briefing|memo(?:randum)?|blog(?: post)?|paper)$"
)
""" "Reed Bank presentation, “Eels”"."""


def _is_series(head: str) -> bool:
    """Whether a name is that of a work that comes out again and again: "Fen Attitudes 30", "Eel Survey"."""
    return bool(re.search(r"\s\d{1,4}$", head)) or is_work(head)


def _is_house(text: str) -> bool:
    """Whether a text is a publishing house or body, place beside it or not: "Reed Trust, Ely"."""
    house = imprint(text)[1]
    if house is None or len(house.split()) > 6:
        return False
    agent = classify_agent(house)
    named = {word.lower() for word in house.split()} & (body_words.ORGANISATION_WORDS | body_words.PUBLISHER_WORDS)
    return agent.kind is AgentKind.ORGANISATION and agent.sure and bool(named) and not is_work(house)


def maker_dash(text: str) -> Reading | None:
    """`Office for Rivers – Keeping the Fens`, undated or with the date at the end."""
    dash = _DASH.search(text)
    if not dash or dash.start() < 2 or dash.start() > 120:
        return None
    head, rest = text[: dash.start()], text[dash.end() :]
    agent = classify_agent(head)
    if agent.kind is AgentKind.UNKNOWN or _BRACKET.search(head) or re.search(r"[“\"‘«]", head):
        return None
    rest, date = take_final_date(rest)
    return made(head, rest, date, 0.9 if agent.sure else 0.6)


def maker_quoted(text: str) -> Reading | None:
    """`Wendy Marsh, "Fens in Flood", Fenland Echo (3 May 2014)`, `“Fens in Flood”. Fenland Echo. 3 May 2014`."""
    quoted = next((match for match in QUOTED.finditer(text) if _is_title_mark(text, match)), None)
    if not quoted:
        return None
    title = next(group for group in quoted.groups() if group is not None)
    before, after = FILLER.sub("", text[: quoted.start()].strip()), text[quoted.end() :]
    date: str | None = None
    for bracket in _BRACKET.finditer(before):
        date = whole_date(bracket.group(1))
        if date:
            if re.search(r"\w", before[bracket.end() :]):
                return None  # the quotation stands inside the title
            before = before[: bracket.start()]
            break
    else:
        before, date = take_final_date(before)
    before = before.strip(" ,:;–-")
    if re.search(r"[a-z]$", before) and re.search(r"[a-z]\s*$", text[: quoted.start()]) and len(before.split()) > 3:
        return None  # quotation marks inside running words
    if re.match(r"\s+[a-z]{3,}\s+[a-z]|\s*[–-]\s+\S+\s+\S+\s+[a-z]", after):
        return None
    tail = read_tail(after)
    authors, publisher, container = tail.people if not before else (), tail.publisher, tail.container
    score = 0.85
    if before:
        before = _KIND.sub("", before)
        agent = classify_agent(before)
        names = all_names(before)
        if agent.kind is AgentKind.PEOPLE:
            authors = names.people if names else agent.people
        elif names and (names.sure or names.end >= len(before) - 2) and agent.kind is AgentKind.UNKNOWN:
            authors = names.people
        elif names and names.sure and classify_agent(before[names.end :]).kind in _OUTLETS:
            authors, publisher = names.people, before[names.end :].strip(" ,.;:")  # "W. Marsh, Fenland Echo, ‘Title’"
        elif agent.kind is AgentKind.JOURNAL:
            container = agent.text
        elif agent.kind is AgentKind.ORGANISATION and _has_outlet(tail, agent.text):
            authors = (agent.text,)
        elif len(before.split()) <= 14 and not (agent.kind is AgentKind.UNKNOWN and re.search(r"\d|\s,", before)):
            publisher = agent.text
            if agent.kind is AgentKind.NEWS:
                authors = tail.people  # "Fenland Echo, ‘Title’, Wendy Marsh, 3 May 2014"
        if authors and not (tail.date and len(tail.date) == 10):
            score = 0.75  # not the article of a newspaper of a day
        if agent.kind is AgentKind.UNKNOWN and not authors:
            named = len(before.split()) <= 6 and all(word[0].isupper() for word in before.split() if len(word) > 3)
            score = SURE if named and tail.date and len(tail.date) == 10 else 0.6
    return Reading(
        score=score,
        authors=authors,
        title=clean_title(title),
        publisher=publisher,
        container=container,
        date=finer(date, tail.date),
        pages=tail.pages,
        titled=bool(authors or not before),
    )


def maker_title_bracket(text: str) -> Reading | None:
    """`Office for Rivers, Keeping the Fens (May 2014)`, `Wendy Marsh, Fens (Ely: Reed Press, 2014)`."""
    if re.search(r"[,:]\s[“\"‘][^”\"’]{8,}[,.]?[”\"’]", text) and maker_quoted(text) is not None:
        return None
    for bracket in reversed(list(_BRACKET.finditer(text))):
        inside = bracket.group(1)
        dates = stated_dates(inside)
        if bracket.start() < 3 or not dates:
            continue
        if len(re.sub(r"[\W\d]", "", text[bracket.end() :])) > 3:
            continue
        head, title, people = split_head(text[: bracket.start()].strip(" ,"))
        if not title:
            return None
        date = iso(dates[-1])
        place, house = imprint((inside[: dates[-1].start] + inside[dates[-1].end :]).strip(" ,;:"))
        reading = made(head, title, date, 0.8) if head else None
        authors, publisher, container = (
            (reading.authors, reading.publisher, reading.container) if reading else ((), None, None)
        )
        if people and reading:
            authors, title = people, reading.title or title
        if house and not publisher and (place or authors or is_organisation(house)):
            publisher = house
        return Reading(
            score=(0.75 if people else 0.8) if head else 0.45,
            authors=authors,
            title=clean_title(title),
            publisher=publisher,
            container=container,
            date=date,
        )
    return None


def maker_title_commas(text: str) -> Reading | None:
    """`Office for Rivers, Keeping the Fens, 2014`, `Office for Rivers, Keeping the Fens`, `Fen Review, July 2013`."""
    body, date = take_final_date(text)
    body = drop_numbers(body)
    bracket = _BRACKET.search(body)
    if bracket and whole_date(bracket.group(1)):
        return None
    plain = re.sub(r"\b(?:[A-Z]|St|Dr|vs?|No|Vol|Mr|Mrs|Ms|Prof|Rt Hon|al)\.", "", body)
    if not body or re.search(r"[.?!]\s+[A-Z]", plain):
        return None
    head, title, people = split_head(body)
    lead = re.match(r"((?:19|20)\d\d)[a-e]?,\s+(?=\S)", title) if head else None
    if lead:
        title, date = title[lead.end() :], date or lead.group(1)
    if head and title and whole_date(title):
        return Reading(score=0.79, title=clean_title(head), date=date or whole_date(title))
    if head and title:
        agent = classify_agent(head)
        if YEARLY.match(title):
            title = re.sub(r"(?<=\d),\s[A-Z][a-z]+$", "", title)  # where it came out
        known = (agent.kind is not AgentKind.PEOPLE and agent.sure) or bool(YEARLY.match(title))
        reading = made(head, title, date, 0.8 if known else 0.7)
        unmarked = not re.search(r"[(\[“”\"‘]|\s'", title) and len(title.split()) <= 40
        spoken = people and re.match(r"(?:speech|evidence|testimony|interview|lecture|remarks|statement)\b", title)
        if reading and date and unmarked and reading.authors and (reading.publisher or spoken):
            reading = attrs.evolve(reading, score=SURE + 0.01)  # "W. Marsh, Fens in Flood, Reed Trust, 2014"
        if reading is None or (agent.kind is AgentKind.UNKNOWN and not YEARLY.match(title)):
            return None
        return attrs.evolve(reading, authors=people or reading.authors)
    pieces = [piece.strip() for piece in body.split(",")]
    if len(pieces) >= 2:
        last = classify_agent(pieces[-1])
        title = ", ".join(pieces[:-1])
        if last.kind is AgentKind.PEOPLE and len(pieces[-1].split()) <= 4 and len(title.split()) >= 3:
            return Reading(score=0.55, authors=last.people, title=clean_title(title), date=date)
        if last.kind in {AgentKind.ORGANISATION, AgentKind.NEWS} and len(title.split()) >= 2:
            lone = len(pieces[-1].split()) == 1 and last.sure and date and not re.search(r"[“”\"‘(]", title)
            return Reading(
                score=SURE + 0.01 if lone else 0.55, title=clean_title(title), publisher=last.text, date=date
            )
    if date and 1 <= len(body.split()) <= 30:
        agent = classify_agent(body)
        if agent.kind in {AgentKind.ORGANISATION, AgentKind.NEWS} and agent.sure and not is_work(body):
            return Reading(score=0.5, publisher=agent.text, date=date)
        return Reading(score=0.4, title=clean_title(body), date=date)
    return None


def maker_only(text: str) -> Reading | None:
    """`The Office for Rivers`: a body and nothing else."""
    body = text.strip(" .,;:")
    if len(body.split()) > 12 or re.search(r"[?!“”\"]", body):
        return None
    dated = _BODY_YEAR.fullmatch(body)
    if dated:
        agent = classify_agent(dated.group("body"))
        if agent.kind in _OUTLETS:
            return Reading(score=0.85, publisher=agent.text, date=dated.group("year"))
    agent = classify_agent(body)
    if agent.kind is AgentKind.PEOPLE and agent.sure:
        return Reading(score=0.5, authors=agent.people)
    if agent.kind in {AgentKind.ORGANISATION, AgentKind.NEWS} and not is_work(body):
        return Reading(score=0.65 if "," not in body else 0.3, publisher=agent.text)
    if agent.kind is AgentKind.JOURNAL:
        return Reading(score=0.4, container=agent.text)
    return None


def maker_year_title(text: str) -> Reading | None:
    """`Marsh, W. (2014). Fens in flood. Fenland Review, 3(2), 4-9`, `Fenland Echo (2014) Fens in flood. 3 May 2014`."""
    bracket = _BRACKET.search(text)
    while bracket and whole_date(bracket.group(1)) is None and not is_undated(bracket.group(1)) and bracket.end() < 200:
        bracket = _BRACKET.search(text, bracket.end())
    if not bracket or bracket.start() < 2:
        return None
    date = whole_date(bracket.group(1))
    if date is None and not is_undated(bracket.group(1)):
        return None
    head = text[: bracket.start()].strip(" ,:;")
    rest = text[bracket.end() :].lstrip(" ,.:;")
    if len(re.findall(r"\w{2,}", rest)) < 2 or len(head) > 3000:
        return None
    names = read_names(head)
    if names and names.sure and (names.end >= len(head.rstrip(" .,")) - 1 or len(names.people) > 2):
        agent = Agent(kind=AgentKind.PEOPLE, text=head, people=names.people, sure=True)
    else:
        agent = classify_agent(head)
    if agent.kind is AgentKind.UNKNOWN and (len(head.split()) > 14 or not rest[:1].isupper()):
        return None
    title, tail_text = title_sentence(rest)
    if re.match(r"[\W\d]*$", title):
        return None
    tail = read_tail(tail_text)
    if agent.kind is AgentKind.UNKNOWN and _is_series(head) and _is_house(title):
        return Reading(score=0.8, title=clean_title(head), publisher=imprint(title)[1], date=date)
    body = None if agent.kind is AgentKind.PEOPLE else agent.text
    authors = agent.people
    publisher, container = tail.publisher, tail.container
    if body:
        if agent.kind is AgentKind.JOURNAL:
            container = container or body
        elif agent.kind is not AgentKind.NEWS and _has_outlet(tail, body):
            authors = (body,)
        else:
            publisher = body
    return Reading(
        score=_YEAR_TITLE.get(agent.kind, 0.75),
        authors=authors,
        title=clean_title(title),
        publisher=publisher,
        container=container,
        date=finer(date, tail.date),
        pages=tail.pages,
        titled=agent.kind is AgentKind.PEOPLE,
    )


_BODY_YEAR = re.compile(r"(?P<body>[^(),]{3,90}),?\s\((?P<year>(?:1[5-9]|20)\d\d)[a-h]?(?:[:,][^()]{1,20})?\)")
""" "Office for Rivers (2014)"."""
_YEAR_TITLE = {AgentKind.ORGANISATION: 0.8, AgentKind.NEWS: 0.8, AgentKind.UNKNOWN: 0.5}


def bibliographic(text: str) -> Reading | None:
    """`Marsh, Wendy. Fens in Flood. Ely: Reed Press, 2014.` and whatever else has sentences for fields."""
    names = read_names(text)
    authors: tuple[str, ...] = ()
    publisher, rest = None, text
    if names and re.match(r"\s+(?:for|of|by|with)\s", text[names.end :]):
        names = None  # "Reed Polls for Fenland Echo"
    if names and (names.sure or re.match(r"\s*[.,:]", text[names.end :])):
        authors, rest = names.people, text[names.end :].lstrip(" .,:;")
    else:
        first, _, after = text.partition(". ")
        agent = classify_agent(first)
        if after and agent.kind in {AgentKind.ORGANISATION, AgentKind.NEWS} and len(first.split()) <= 10:
            publisher, rest = agent.text, after
    lead = re.match(r"[(\[]?((?:1[5-9]|20)\d\d)[a-e]?[)\]]?[.,:;]?\s+", rest)
    date = lead.group(1) if lead else None
    rest = rest[lead.end() :] if lead else rest
    title, tail_text = title_sentence(rest)
    if len(title) < 3:
        return None
    tail = read_tail(tail_text)
    if publisher and (tail.publisher or tail.container):
        authors, publisher = (publisher,), None
    if not (authors or publisher or tail.publisher or tail.container or date or tail.date):
        return None
    return Reading(
        score=0.42 + 0.1 * bool(authors),
        authors=authors,
        title=clean_title(title),
        publisher=publisher or tail.publisher,
        container=tail.container,
        date=finer(date, tail.date),
        pages=tail.pages,
    )


_AUTHOR_YEAR = re.compile(
    r"\(?(?P<names>[A-Z][\w’'-]{2,30}(?:(?:,|\s+(?:and|&))\s+[A-Z][\w’'-]{2,30}){0,3}(?:\s+et\s+al\.?)?)"
    r"(?:,?\s+\(|,\s+)(?P<year>(?:1[5-9]|20)\d\d)[a-h]?(?::\s?(?P<pages>\d{1,4}(?:\s?[-–]\s?\d{1,4})?))?[\s.)]*"
)


_INVERTED_YEAR = re.compile(r"(?P<names>[^()]{5,120}[\w.])\s\((?P<year>(?:1[5-9]|20)\d\d)[a-h]?\)[\s.]*")
""" "Marsh, W. and Teal, A. (2014)"."""


def author_year(text: str) -> Reading | None:
    """`Marsh (2014)`, `Marsh and Teal, 2014`, `Marsh et al. (2014: 12)`: a work named in full elsewhere."""
    short = _AUTHOR_YEAR.fullmatch(text)
    if not short:
        inverted = _INVERTED_YEAR.fullmatch(text)
        people = read_names(inverted.group("names")) if inverted else None
        if inverted and people and people.sure and people.end == len(inverted.group("names")):
            return Reading(score=0.85, authors=people.people, date=inverted.group("year"))
        return None
    names = re.split(r",\s+(?:and\s+)?|\s+(?:and|&)\s+|\s+et\s", short.group("names"))
    names = [name for name in names if not name.startswith("al")]
    if any(name.isupper() or name.lower() in words.NOT_PERSON_WORDS or is_work(name) for name in names):
        return None
    if classify_agent(short.group("names")).kind in {AgentKind.ORGANISATION, AgentKind.NEWS, AgentKind.JOURNAL}:
        return None
    if "et al" in short.group("names"):
        names = [f"{names[0]} et al."] if len(names) == 1 else names
    return Reading(score=0.85, authors=tuple(names), date=short.group("year"), pages=short.group("pages"))


GRAMMARS: tuple[Callable[[str], Reading | None], ...] = (
    maker_year_dash,
    maker_dash,
    maker_quoted,
    maker_title_bracket,
    maker_title_commas,
    maker_only,
    law,
    unpublished,
    author_year,
    maker_year_title,
    bibliographic,
)


def _has_outlet(tail: Tail, maker: str) -> bool:
    """Whether what follows the title names a publisher or journal beside the body that made the work."""
    if tail.container:
        return True
    if tail.publisher is None or fold_name(maker) in fold_name(tail.publisher) or is_work(tail.publisher):
        return False
    return tail.housed or classify_agent(tail.publisher).sure


def _is_title_mark(text: str, match: re.Match[str]) -> bool:
    """Whether a quotation can be a title: several words, or one in italics, or nothing else in the text."""
    inner = next(group for group in match.groups() if group is not None)
    if len(inner.split()) >= 2:
        return True
    return match.group()[0] in "*_«" or len(match.group()) > 0.5 * len(text) or match.start() == 0
