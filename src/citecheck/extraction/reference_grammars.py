"""The ways in which notes cite a work. Each grammar reads a reference its own way; the best reading wins.

A grammar takes the reference's text without address, DOI, access date and pages, and gives a `Reading` with a score, or
None where the text is not of its kind. Scores compare grammars: about 1 for a form that hardly means anything else, below
0.5 for a guess at the shape.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import attrs

from citecheck.extraction import reference_words as words
from citecheck.extraction.reference_agents import (
    Agent,
    AgentKind,
    classify_agent,
    fold_name,
    is_journal,
    is_organisation,
    read_names,
)
from citecheck.prose.dates import Date, DateKind, find_dates


@attrs.frozen(kw_only=True)
class Reading:
    """One way to read a reference."""

    score: float
    authors: tuple[str, ...] = ()
    title: str | None = None
    publisher: str | None = None
    container: str | None = None
    date: str | None = None


_BRACKET = re.compile(r"[(\[]([^()\[\]]{2,160})[)\]]")
_QUOTED = re.compile(
    r"“(?P<a>[^“”]{2,400})”"
    r"|\"(?P<b>[^\"]{2,400})\""
    r"|``(?P<c>[^`]{2,400}?)(?:''|``)"
    r"|«\s?(?P<d>[^«»]{2,400}?)\s?»"
    r"|„(?P<e>[^“”„]{2,400})[“”]"
    r"|(?<![\w*])\*(?P<f>[^*]{2,400})\*(?!\w)"
    r"|(?<![\w_])_(?P<g>[^_]{2,400})_(?!\w)"
    r"|(?<!\w)‘(?P<h>.{2,400}?)’(?=[\s,.;:)\]]|$)"
    r"|(?<!\w)'(?P<i>[^\s'].{2,400}?)'(?=[\s,.;:)\]]|$)"
)
_DASH = re.compile(r"\s+[–—-]+\s+|\s*[–—]\s+|\s[–—-](?=[A-Z‘“])")
_LETTER = re.compile(r"^((?:c(?:irca)?\.?\s?)?(?:1[5-9]|20)\d\d)[a-e]\b")
_UNDATED = re.compile(r"(?:n\.?\s?d\.?|no date|undated|forthcoming|in press)$", re.IGNORECASE)
_LAW = re.compile(
    r"^(?P<title>(?:The\s+)?[A-Z][^.;:“”\"]{3,110}?\b(?:Act|Bill|Regulations|Order|Rules|Directive|Regulation|Treaty|Measure|Code)\b"
    r"(?:\s+\(?[A-Z][a-z]+\)?){0,3}\s*\(?(?P<year>(?:1[5-9]|20)\d\d)(?:-\d\d)?\)?)(?P<rest>.*)$"
)
_INSTRUMENT = re.compile(
    r"^(?:SI|S\.I\.|Statutory Instrument|WSI|SSI)\s*(?:No\.?\s*)?(?P<year>\d{4})\s*(?:/|No\.?)\s*\d+"
)
_HANSARD = re.compile(
    r"^(?:Hansard|H[CL] Deb(?:ate)?s?|House of (?:Commons|Lords) (?:Hansard|Debates?)|Official Report)\b", re.IGNORECASE
)
_CASE = re.compile(
    r"^(?P<title>.{3,120}?\bv\.?\s.{2,120}?)[\s,]*[\[(](?P<year>(?:1[89]|20)\d\d)[\])]\s*(?:\d+\s+)?[A-Z]"
)
_COMMAND = re.compile(
    r"[\s,.;(\[]*\b(?:Cm|Cmnd|Cmd|CM|Cp|CP|HC|HL|HL Paper|SN|POST(?:note)?|COM|SEC|SWD|ISBN|ISSN|OJ [LC]|NBER Working Paper|Working Paper|Research Paper"
    r"|Briefing Paper|Discussion Paper|Research Report|Report|Paper|Number|No|Vol|Volume|Issue)\.?(?:\s+(?:No\.?|number)\s*)?\s*[\[(]?\d[\d/.–-]*[\])]?"
    r"(?:\s?\(\d{1,4}\))?(?:-[IVX]+)?[)\]]?"
)
_FILLER = re.compile(
    r"^(?:in|by|from|for|published by|produced by|report by|a report by|see|cited in|quoted in|via|e\.g\.|ibid)\b[\s:]*",
    re.IGNORECASE,
)
_EDITION = re.compile(
    r"[\s,.(]*\b(?:\d+(?:st|nd|rd|th)|first|second|third|revised|rev\.|new)\s+ed(?:ition|n)?\b\.?\)?", re.IGNORECASE
)


def read_by_grammars(text: str) -> Reading | None:
    """The best reading of `text`; None where no grammar knows it."""
    readings = [reading for grammar in GRAMMARS if (reading := grammar(text)) is not None]
    return max(readings, key=lambda reading: reading.score, default=None)


# ---------------------------------------------------------------------------------------------------------- grammars


def maker_year_dash(text: str) -> Reading | None:
    """`Office for Rivers (2015) – Keeping the Fens`, `Teal et al. (2014) – Waders, Reed Press`."""
    for bracket in _BRACKET.finditer(text):
        date = whole_date(bracket.group(1))
        if date is None and not _UNDATED.match(bracket.group(1).strip()):
            continue
        dash = re.match(r"\s*[–—-]+\s*(?=\S)", text[bracket.end() :])
        head = text[: bracket.start()].strip(" ,:")
        if not dash or not head or len(head) > 200:
            return None
        rest = text[bracket.end() + dash.end() :]
        return _made(head, rest, date, 1.0, dashed=True)
    return None


def maker_dash(text: str) -> Reading | None:
    """`Office for Rivers – Keeping the Fens`, undated or with the date at the end."""
    dash = _DASH.search(text)
    if not dash or dash.start() < 2 or dash.start() > 120:
        return None
    head, rest = text[: dash.start()], text[dash.end() :]
    agent = classify_agent(head)
    if agent.kind is AgentKind.UNKNOWN or _BRACKET.search(head):
        return None
    rest, date = _take_final_date(rest)
    return _made(head, rest, date, 0.9 if agent.sure else 0.6, dashed=True)


def maker_quoted(text: str) -> Reading | None:
    """`Wendy Marsh, "Fens in Flood", Fenland Echo (3 May 2014)`, `“Fens in Flood”. Fenland Echo. 3 May 2014`."""
    quoted = next((m for m in _QUOTED.finditer(text) if _is_title_mark(text, m)), None)
    if not quoted:
        return None
    title = next(group for group in quoted.groups() if group is not None)
    before, after = text[: quoted.start()], text[quoted.end() :]
    if (
        re.search(r"[a-z]$", before.strip())
        and not re.search(r"\b(?:in|and|by|the|at)$", before.strip())
        and len(before.split()) > 6
    ):
        return None  # quotation marks inside running words
    authors: tuple[str, ...] = ()
    publisher = container = None
    date: str | None = None
    before = _FILLER.sub("", before.strip(" ,.:;–-"))
    for bracket in _BRACKET.finditer(before):
        found = whole_date(bracket.group(1))
        if found:
            date = found
            before = before[: bracket.start()] + before[bracket.end() :]
            break
    else:
        before, date = _take_final_date(before)
    before = before.strip(" ,.:;–-")
    score = 0.85
    if before:
        agent = classify_agent(before)
        names = read_names(before)
        if agent.kind is AgentKind.PEOPLE or (
            agent.kind is AgentKind.UNKNOWN and names and names.end >= len(before) - 2
        ):
            authors = agent.people or (names.people if names else ())
        elif names and names.sure and names.end < len(before):
            authors = names.people
            publisher = before[names.end :].strip(" ,.:;()") or None
        elif agent.kind is AgentKind.JOURNAL:
            container = agent.text
        elif len(before.split()) <= 14:
            publisher = agent.text
        if agent.kind is AgentKind.UNKNOWN and not authors:
            score = 0.6
    elif re.match(r"[,.]?\s*[a-z]{2,}\s+[a-z]", after):
        score = 0.3
    tail = _read_tail(after)
    byline = re.match(r"[\s,.]*by\s+", after)
    if not authors and tail.people and (byline or not before):
        authors = tail.people
    return Reading(
        score=score,
        authors=authors,
        title=clean_title(title),
        publisher=_outlet(publisher, tail.publisher, bool(authors)),
        container=container or tail.container,
        date=_finer(date, tail.date),
    )


def maker_title_bracket(text: str) -> Reading | None:
    """`Office for Rivers, Keeping the Fens (May 2014)`, `Wendy Marsh, Fens (Ely: Reed Press, 2014)`."""
    brackets = list(_BRACKET.finditer(text))
    if not brackets or _DASH.search(text) and re.match(r"[^(]*\((?:[A-Z]\w+ )?\d{4}\)\s*[–—-]", text):
        return None
    for bracket in reversed(brackets):
        inside = bracket.group(1)
        if bracket.start() < 3:
            continue
        dates = [d for d in find_dates(inside) if not d.iso.startswith("-")]
        if not dates:
            continue
        if len(re.sub(r"[\W\d]", "", text[bracket.end() :])) > 3:
            continue
        head, title, people = _split_head(text[: bracket.start()].strip(" ,"))
        if not title:
            return None
        date = dates[-1]
        rest = (inside[: date.start] + inside[date.end :]).strip(" ,;:")
        place, house = _imprint(rest)
        reading = _made(head, title, _iso(date), 0.8, dashed=True) if head else None
        authors = reading.authors if reading else ()
        publisher = reading.publisher if reading else None
        container = reading.container if reading else None
        if people:
            authors, publisher, container = people, None, None
        if house and not publisher and (place or authors or is_organisation(house)):
            publisher = house
        score = 0.8 if head else 0.45
        return Reading(
            score=score,
            authors=authors,
            title=clean_title(title),
            publisher=publisher,
            container=container,
            date=_iso(date),
        )
    return None


def maker_title_commas(text: str) -> Reading | None:
    """`Office for Rivers, Keeping the Fens, 2014`, `Office for Rivers, Keeping the Fens`, `Fen Review, July 2013`."""
    body, date = _take_final_date(text)
    body = _COMMAND.sub("", body).strip(" ,.;")
    if not body or re.search(
        r"[.?!]\s+[A-Z]", re.sub(r"\b(?:[A-Z]|St|Dr|vs?|No|Vol|Mr|Mrs|Ms|Prof|Rt Hon)\.", "", body)
    ):
        return None
    head, title, people = _split_head(body)
    if head and title:
        reading = _made(head, title, date, 0.7 if date else 0.6, dashed=False)
        if reading is None:
            return None
        return attrs.evolve(reading, authors=people or reading.authors)
    pieces = [piece.strip() for piece in body.split(",")]
    if len(pieces) >= 2 and not head:
        last = classify_agent(pieces[-1])
        title = ", ".join(pieces[:-1])
        if last.kind is AgentKind.PEOPLE and len(pieces[-1].split()) <= 4 and len(title.split()) >= 3:
            return Reading(score=0.55, authors=last.people, title=clean_title(title), date=date)
        if last.kind in {AgentKind.ORGANISATION, AgentKind.NEWS} and len(title.split()) >= 2:
            return Reading(score=0.55, title=clean_title(title), publisher=last.text, date=date)
    if date and 1 <= len(body.split()) <= 30:
        agent = classify_agent(body)
        if agent.kind in {AgentKind.ORGANISATION, AgentKind.NEWS} and agent.sure and not _is_work(body):
            return Reading(score=0.5, publisher=agent.text, date=date)
        return Reading(score=0.4, title=clean_title(body), date=date)
    return None


def maker_only(text: str) -> Reading | None:
    """`The Office for Rivers`: a body and nothing else."""
    body = text.strip(" .,;:")
    if len(body.split()) > 12 or re.search(r"[?!“”\"]", body):
        return None
    agent = classify_agent(body)
    if agent.kind is AgentKind.PEOPLE and agent.sure:
        return Reading(score=0.5, authors=agent.people)
    if agent.kind in {AgentKind.ORGANISATION, AgentKind.NEWS} and not _is_work(body):
        return Reading(score=0.65 if "," not in body else 0.3, publisher=agent.text)
    if agent.kind is AgentKind.JOURNAL:
        return Reading(score=0.4, container=agent.text)
    return None


def law(text: str) -> Reading | None:
    """`Fens and Drainage Act 1930, s. 4`, `SI 2012/1034`, `HC Deb 4 May 2011, c. 12`, `Marsh v Teal [2003] EWCA Civ 9`."""
    case = _CASE.match(text)
    if case and len(text.split()) < 40:
        return Reading(score=0.95, title=clean_title(case.group("title")), date=case.group("year"))
    instrument = _INSTRUMENT.match(text)
    if instrument:
        return Reading(score=0.95, title=text.strip(" ."), date=instrument.group("year"))
    if _HANSARD.match(text) and re.search(r"\d", text):
        dates = [d for d in find_dates(text) if not d.iso.startswith("-")]
        head = _HANSARD.match(text)
        return Reading(score=0.9, title=head.group() if head else None, date=_iso(dates[0]) if dates else None)
    act = _LAW.match(text)
    if (
        act
        and len(act.group("rest").split()) <= 14
        and not re.search(r"[a-z]{3,}\s+[a-z]{3,}\s+[a-z]{3,}\s+[a-z]{3,}", act.group("title"))
    ):
        return Reading(score=0.9, title=clean_title(act.group("title")), date=act.group("year"))
    return None


def maker_year_title(text: str) -> Reading | None:
    """`Marsh, W. (2014). Fens in flood. Fenland Review, 3(2), 4-9`, `Fenland Echo (2014) Fens in flood. 3 May 2014`."""
    bracket = _BRACKET.search(text)
    if not bracket or bracket.start() < 2:
        return None
    date = whole_date(bracket.group(1))
    if date is None and not _UNDATED.match(bracket.group(1).strip()):
        return None
    head = text[: bracket.start()].strip(" ,:;")
    rest = text[bracket.end() :].lstrip(" ,.:;")
    if not rest or len(head) > 600:
        return None
    names = read_names(head)
    people = names.people if names and names.sure and names.end >= len(head.rstrip(" .,")) - 1 else ()
    agent = Agent(kind=AgentKind.PEOPLE, text=head, people=people, sure=True) if people else classify_agent(head)
    if agent.kind is AgentKind.UNKNOWN and len(head.split()) > 14:
        return None
    title, tail_text = _title_sentence(rest)
    tail = _read_tail(tail_text)
    body = None if agent.kind is AgentKind.PEOPLE else agent.text
    authors = agent.people
    publisher, container = tail.publisher, tail.container
    if body:
        if agent.kind is AgentKind.JOURNAL:
            container = container or body
        elif (container or publisher) and fold_name(publisher or "") != fold_name(body):
            authors = (body,)
        else:
            publisher = body
    return Reading(
        score=0.75 if agent.kind is not AgentKind.UNKNOWN else 0.5,
        authors=authors,
        title=clean_title(title),
        publisher=publisher,
        container=container,
        date=_finer(date, tail.date),
    )


def bibliographic(text: str) -> Reading | None:
    """`Marsh, Wendy. Fens in Flood. Ely: Reed Press, 2014.` and whatever else has sentences for fields."""
    names = read_names(text)
    authors: tuple[str, ...] = ()
    rest = text
    publisher = None
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
    title, tail_text = _title_sentence(rest)
    if not title or len(title) < 3:
        return None
    tail = _read_tail(tail_text)
    if publisher and (tail.publisher or tail.container):
        authors, publisher = (publisher,), None
    if not authors and not publisher and not tail.publisher and not tail.container and not (date or tail.date):
        return None
    return Reading(
        score=0.42 + 0.1 * bool(authors),
        authors=authors,
        title=clean_title(title),
        publisher=publisher or tail.publisher,
        container=tail.container,
        date=_finer(date, tail.date),
    )


GRAMMARS: tuple[Callable[[str], Reading | None], ...] = (
    maker_year_dash,
    maker_dash,
    maker_quoted,
    maker_title_bracket,
    maker_title_commas,
    maker_only,
    law,
    maker_year_title,
    bibliographic,
)


# ------------------------------------------------------------------------------------------------------------ pieces


@attrs.frozen(kw_only=True)
class Tail:
    """What follows a title."""

    people: tuple[str, ...] = ()
    publisher: str | None = None
    container: str | None = None
    date: str | None = None


def whole_date(text: str) -> str | None:
    """ISO date where `text` is a date and next to nothing else ("2015a", "29 April 2015", "Spring 2014")."""
    text = _LETTER.sub(r"\1", text.strip(" .,"))
    text = re.sub(
        r"^(?:published|dated|c\.|circa|early|late|mid|spring|summer|autumn|winter|fall|easter|michaelmas)\s*",
        "",
        text,
        flags=re.IGNORECASE,
    )
    dates = find_dates(text)
    if len(dates) == 1 and not dates[0].iso.startswith("-") and dates[0].end - dates[0].start >= len(text) - 2:
        return _iso(dates[0])
    return None


def _iso(date: Date) -> str:
    """A span counts by its first year, "2013/14" too."""
    return date.iso[:4] if date.kind in {DateKind.SPAN, DateKind.FINANCIAL_YEAR} else date.iso


def _finer(first: str | None, second: str | None) -> str | None:
    """The more precise of two dates that agree; the first where they do not."""
    if first and second and second.startswith(first):
        return second
    return first or second


def _take_final_date(text: str) -> tuple[str, str | None]:
    """A date at the end (in brackets, too), and the text without it. A year of the title's own ("in 2014") stays."""
    stripped = text.rstrip(" .,;)]")
    dates = [d for d in find_dates(stripped) if not d.iso.startswith("-")]
    if not dates:
        return text, None
    last = dates[-1]
    if last.end < len(stripped) - 1 or last.kind in {DateKind.SPAN, DateKind.FINANCIAL_YEAR}:
        return text, None
    before = stripped[: last.start]
    if last.kind is DateKind.YEAR and not re.search(
        r"(?:[,.;:(\[’”'\"?!)–-]|^)\s*(?:spring|summer|autumn|winter|published)?\s*$", before, re.IGNORECASE
    ):
        return text, None
    return before.rstrip(" ,.;:([–-"), _iso(last)


def _made(head: str, rest: str, date: str | None, score: float, *, dashed: bool) -> Reading | None:
    """A reading of maker and title, the maker put where its kind belongs."""
    agent = classify_agent(head)
    title, tail = rest, Tail()
    if agent.kind is AgentKind.PEOPLE:
        if not agent.sure and dashed and len(agent.people) == 1 and " " not in agent.people[0]:
            return Reading(score=score, title=clean_title(title), publisher=agent.text, date=date)
        title, tail = _split_off_imprint(rest)
        return Reading(
            score=score,
            authors=agent.people,
            title=clean_title(title),
            publisher=tail.publisher,
            container=tail.container,
            date=_finer(date, tail.date),
        )
    if agent.kind is AgentKind.JOURNAL:
        return Reading(score=score, title=clean_title(title), container=agent.text, date=date)
    if agent.kind is AgentKind.UNKNOWN and not dashed:
        return None
    if agent.kind is AgentKind.UNKNOWN and len(agent.text.split()) > 12:
        return None
    return Reading(score=score, title=clean_title(title), publisher=agent.text, date=date)


def _split_head(text: str) -> tuple[str, str, tuple[str, ...]]:
    """(maker, title, people) of "maker, title"; an empty maker where the text begins with its title."""
    names = read_names(text)
    if names and (names.sure or len(names.people) > 1):
        after = re.match(r"\s*[,:]\s*(?=\S)", text[names.end :])
        if after:
            return text[: names.end], text[names.end + after.end() :], names.people
    best = ""
    for comma in re.finditer(r",\s+", text):
        head = text[: comma.start()]
        if len(head.split()) > 14:
            break
        agent = classify_agent(head)
        if agent.kind is AgentKind.UNKNOWN or (agent.kind is AgentKind.ORGANISATION and _is_work(head)):
            continue
        following = text[comma.end() :]
        if agent.kind is AgentKind.PEOPLE and not agent.sure and "," in head:
            break
        best = head
        nearest = following.split(",")[0]
        if (
            agent.kind is AgentKind.ORGANISATION
            and "," in following
            and is_organisation(nearest)
            and not _is_work(nearest)
        ):
            continue  # "Marsh Trust, Fen Foundation and Reed Society, Title"
        break
    if best:
        return best, text[len(best) :].lstrip(" ,"), ()
    return "", text, ()


_WORK_WORDS = frozenset(
    """report review survey strategy statistics bulletin framework manifesto plan guidance guide handbook yearbook census
    papers inquiry study overview assessment evaluation analysis index dataset data figures profile factsheet toolkit
    programme bill act white green paper statement speech interview minutes letter""".split()
)


def _is_work(text: str) -> bool:
    """Whether a name that looks like a body's is a work's ("The Fen Review", "Drainage Statistics")."""
    tokens = re.findall(r"[A-Za-z]+", text.lower())
    return bool(tokens) and tokens[-1] in _WORK_WORDS and fold_name(text) not in words.ORGANISATIONS


def _imprint(text: str) -> tuple[str | None, str | None]:
    """(place, publishing house) of "Ely: Reed Press" or "Reed Press, Ely"."""
    text = _EDITION.sub("", text).strip(" ,;.")
    if not text:
        return None, None
    colon = re.match(r"(?P<place>[^:]{2,40}):\s*(?P<house>[^:]{2,90})$", text)
    if colon:
        return colon.group("place").strip(), colon.group("house").strip(" ,.")
    pieces = [p.strip(" .") for p in text.split(",") if p.strip(" .")]
    places = [p for p in pieces if fold_name(p) in words.PLACES]
    rest = [p for p in pieces if fold_name(p) not in words.PLACES and not re.fullmatch(r"[A-Z]{2}", p)]
    return (places[0] if places else None), (", ".join(rest) or None)


def _split_off_imprint(text: str) -> tuple[str, Tail]:
    """The title and what follows it in commas, where the last pieces are plainly no part of the title."""
    body, date = _take_final_date(text)
    body = _COMMAND.sub("", body).rstrip(" ,.;")
    bracket = re.search(r"\s*\(([^()]{3,90})\)$", body)
    if bracket:
        place, house = _imprint(bracket.group(1))
        if house and (place or is_organisation(house)):
            return body[: bracket.start()], Tail(publisher=house, date=date)
    pieces = re.split(r",\s+", body)
    cut = len(pieces)
    publisher = container = None
    while cut > 1:
        piece = re.sub(r"^in:?\s+", "", pieces[cut - 1])
        agent = classify_agent(piece)
        if fold_name(piece) in words.PLACES:
            cut -= 1
            continue
        if agent.kind is AgentKind.JOURNAL and container is None:
            container = piece
        elif (
            agent.kind in {AgentKind.ORGANISATION, AgentKind.NEWS}
            and publisher is None
            and len(piece.split()) <= 8
            and not _is_work(piece)
        ):
            place, house = _imprint(piece)
            publisher = house or piece
        else:
            break
        cut -= 1
    if publisher is None and container is None:
        cut = len(pieces) if cut == len(pieces) else cut
        return (text if date is None else ", ".join(pieces[:cut])), Tail(date=date)
    return ", ".join(pieces[:cut]), Tail(publisher=publisher, container=container, date=date)


_TITLE_END = re.compile(r"(?<=[\w)’”'\"])[.]\s+(?=[\W\d]*[A-Z])|(?<=[?!])\s+(?=[A-Z])")
_SHORT = re.compile(r"(?:\b[A-Z]|\b(?:St|Dr|vs|v|No|Vol|Mr|Mrs|Ms|U\.S|cf|eds?|al|approx))$")
_IN = re.compile(r"[.,]\s+[Ii]n:?\s+(?=[A-Z“‘*])")


def _title_sentence(text: str) -> tuple[str, str]:
    """The first sentence, and the rest. A quoted title ends with its quotation."""
    quoted = _QUOTED.match(text)
    if quoted:
        return next(g for g in quoted.groups() if g is not None), text[quoted.end() :]
    ends = [m for m in _TITLE_END.finditer(text) if not _SHORT.search(text[: m.start()])]
    inside = _IN.search(text)
    if inside and (not ends or inside.start() < ends[0].start()):
        return text[: inside.start()], text[inside.start() :]
    if ends:
        return text[: ends[0].start()], text[ends[0].end() :]
    title, tail = _split_off_imprint(text)
    return title, text[len(title) :]


def _read_tail(text: str) -> Tail:
    """Outlet, container and date of what follows a title."""
    text = text.strip(" ,.;:–-")
    if not text:
        return Tail()
    dates = [d for d in find_dates(text) if not d.iso.startswith("-")]
    date = None
    for found in sorted(dates, key=lambda d: (-len(_iso(d)), d.start)):
        date = _iso(found)
        break
    bare = text
    for found in reversed(dates):
        bare = bare[: found.start] + "\x00" + bare[found.end :]
    container = publisher = None
    people: tuple[str, ...] = ()
    inside = re.match(r"[Ii]n:?\s+", bare)
    imprint = re.search(
        r"(?:^|[.,;(]\s*)(?P<place>[A-Z][^.:;()\x00]{1,40}(?:,\s[A-Z.]{2,4})?):\s*(?P<house>[A-Z][^.:;(),\x00]{1,70})",
        bare,
    )
    if imprint and not re.search(r"\d", imprint.group()):
        publisher = imprint.group("house").strip()
        bare = bare[: imprint.start()] + "\x00" + bare[imprint.end() :]
    pieces = [
        p.strip(" ,.;:()[]–-*") for p in re.split(r"[,;()\x00]|\.\s+|\s[–—-]\s|\bVol(?:ume)?\b\.?|\bNo\b\.?", bare)
    ]
    numbers = bool(re.search(r"\d\s*\(\d|\bvol\b|\bno\.\s?\d|\d:\d|,\s*\d+\s*[,:(]", text, re.IGNORECASE))
    for i, piece in enumerate(p for p in pieces if p):
        if re.fullmatch(r"[\W\d]*", piece) or (fold_name(piece) in words.PLACES):
            continue
        lead = re.match(r"[Ii]n:?\s+", piece)
        if lead:
            container = container or piece[lead.end() :]
            continue
        piece = re.sub(r"\s+\d[\d\s:/–-]*$", "", _FILLER.sub("", piece)).strip()
        if not piece or not piece[0].isalnum() or len(piece.split()) > 14:
            continue
        agent = classify_agent(piece)
        if agent.kind is AgentKind.JOURNAL and not container:
            container = piece
        elif agent.kind is AgentKind.NEWS and not publisher:
            publisher = piece
        elif agent.kind is AgentKind.ORGANISATION and not publisher:
            publisher = piece
        elif agent.kind is AgentKind.PEOPLE and agent.sure and not people:
            people = agent.people
        elif i == 0 and (numbers or inside) and not container and piece[0].isupper():
            container = piece
        elif i == 0 and not publisher and piece[0].isupper() and len(piece.split()) <= 6:
            publisher = piece
        elif re.fullmatch(r"[\w-]+\.(?:com|org|net|co\.uk|gov|io)", piece) and not publisher:
            publisher = piece
    return Tail(people=people, publisher=publisher, container=container, date=date)


def _outlet(first: str | None, second: str | None, authored: bool) -> str | None:
    return first or second


def _is_title_mark(text: str, match: re.Match[str]) -> bool:
    """Whether a quotation can be a title: several words, or one in italics, or nothing else in the text."""
    inner = next(group for group in match.groups() if group is not None)
    if len(inner.split()) >= 2:
        return True
    return match.group()[0] in "*_«" or len(match.group()) > 0.5 * len(text) or match.start() == 0


def clean_title(title: str | None) -> str | None:
    """A title without the marks and signs around it."""
    if title is None:
        return None
    title = re.sub(r"\s+", " ", title).strip()
    title = title.strip("*_").strip(" ,;:–-")
    whole = _QUOTED.fullmatch(title.rstrip("."))
    if whole:
        title = next(group for group in whole.groups() if group is not None)
    if title.endswith(".") and not re.search(r"\b[A-Z]\.[A-Z]\.$|\.\.\.$", title):
        title = title[:-1]
    return title.rstrip(" ,;:") or None
