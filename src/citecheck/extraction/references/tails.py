"""What follows the title of a work: dates, places and publishers, journals with volume and pages."""

from __future__ import annotations

import re

import attrs

from citecheck.extraction.references import words
from citecheck.extraction.references.agents import AgentKind, classify_agent
from citecheck.naming import body_words
from citecheck.naming.bodies import fold_name, is_organisation
from citecheck.prose.dates import Date, DateKind, find_dates

QUOTED = re.compile(
    r"“(?P<a>[^“”]{2,400})”"
    r"|\"(?P<b>[^\"]{2,400})\""
    r"|``(?P<c>[^`]{2,400}?)(?:''|``)"
    r"|«\s?(?P<d>[^«»]{2,400}?)\s?»"
    r"|„(?P<e>[^“”„]{2,400})[“”]"
    r"|(?<![\w*])\*(?P<f>[^*]{2,400})\*(?!\w)"
    r"|(?<![\w_])_(?P<g>[^_]{2,400})_(?!\w)"
    r"|(?<!\w)‘(?P<h>.{2,400}?)[’'](?=[\s,.;:)\]]|$)"
    r"|(?<!\w)'(?P<i>[^\s'].{2,400}?)'(?=[\s,.;:)\]]|$)"
)
"""A quotation or a stretch in italics; the words inside are its one group that is not None."""

_LETTER = re.compile(r"^((?:c(?:irca)?\.?\s?)?(?:1[5-9]|20)\d\d)[a-e]\b")
_SEASON = re.compile(
    r"^(?:published|dated|c\.|circa|early|late|mid|spring|summer|autumn|winter|fall|easter|michaelmas|[^\W\d_]{3,9}day,?)\s+",
    re.IGNORECASE,
)
_UNDATED = re.compile(r"(?:n\.?\s?d\.?|no date|undated|forthcoming|in press|to appear)$", re.IGNORECASE)
_NO_DATE = re.compile(r"(?:,\s*|\s*[(\[])(?:n\.\s?d\.?|no date|undated)[)\]]?[\s.]*$")
_LEAD_OF_DATE = re.compile(
    r"(?:spring|summer|autumn|winter|published|dated|(?<=[,.;(] )(?:last )?(?:updated|posted|released)(?: on| in)?)"
    r"\s*$",
    re.IGNORECASE,
)
_SET_OFF = re.compile(
    r"(?:[,.;:(\[’”'\"?!)–-]|^|\b(?:published|dated|press|spring|summer|autumn|winter))\s*"
    r"(?:published|dated|spring|summer|autumn|winter)?\s*$",
    re.IGNORECASE,
)
_DATE_LEAD = re.compile(
    r"(?:spring|summer|autumn|winter|(?:last )?(?:published|dated|updated|posted|answered|released)(?: on| in)?)\s*$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"[\s,.;(\[]{0,4}\bCOM\s?\(\d{4}\)\s?\d+(?:\s(?:final|draft))?|,\s+(?:[A-Z][a-z]+(?:-[A-Z]?[a-z]+)?|\d{1,2}(?:st|nd|rd|th))\s+Report\s+of\s+Session"
    r"\s+(?:19|20)\d\d[-–]\d\d(?:\d\d)?|,\s+(?:[A-Z]{2,6}[ -]){1,2}\d[\w]*(?:[-/]\w+)+(?=\s*(?:$|[,;.(]))"
    r"|[\s,.;(\[]{0,4}\b(?:Cm|Cmnd|Cmd|CM|Cp|CP|HC|HL|HL Paper|SN|POST(?:note)?|COM|SEC|SWD|ISBN|ISSN|OJ [LC]"
    r"|(?:(?:NBER |)Working|Research|Briefing|Discussion) Paper|Research Report|(?<=[,.;(]\s)(?:Report|Paper)|Number"
    r"|No|Vol|Volume|Issue)(?!\.?\s*[\[(]?(?:19|20)\d\d(?!\d))"
    r"\.?(?:\s+(?:No\.?|number)\s*)?\s*[\[(]?\d[\d/.]*(?:[–-][IVX\d]+)*[\])]?(?:\s?\(\d{1,4}\))?(?:-[IVX]+)?[)\]]?"
)
_SESSION = re.compile(r",\s*Session (?:19|20)\d\d[-–]\d\d(?:\d\d)?\b")
_EDITION = re.compile(
    r"[\s,.(]{0,4}\b(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|revised|rev\.|new)\s+ed(?:ition|n)?\b\.?\)?",
    re.IGNORECASE,
)
FILLER = re.compile(
    r"^(?:(?:in|by|from|for|published (?:by|in|online)|produced by|(?:a )?report (?:by|for|to)|cited in|quoted in|via"
    r"|e\.g\.)\b[\s:]*|paper presented (?:at|to)\s+|presented at\s+|submitted to\s+)",
    re.IGNORECASE,
)
_FORM = re.compile(r"(?<=\w)\s(?:blog(?: post)?|web ?site|press release)$", re.IGNORECASE)
""" "Reed Trust blog"."""
_NOISE = re.compile(
    r"^(?:vol(?:ume)?s?|no|nos|nr|issue|heft|h|jg|bd|t|n|ch|chap|chapter|ed|eds|edn|edition|rev|pt|part|cm|hc|hl|isbn|issn"
    r"|pmid|pmc|doi|url|mimeo|available|retrieved|accessed|archived|forthcoming|unpublished|online|print|cited"
    r"|with assistance|special issue|press release|blog|pdf|web|working paper|discussion paper"
    r"|technical report|preprint|phd|ma|thesis|dissertation)\b",
    re.IGNORECASE,
)
_VOLUME_PAGES = re.compile(
    r"(?:\bvol(?:ume)?\.?\s*)?\b(?:[A-Z]?\d{1,4}|[IVXL]{1,6})\s*"
    r"(?:\(\s*(?:no\.?\s*)?[\w\s./–-]{1,12}\)|[,;]?\s*(?:no|nr|iss(?:ue)?)\.?\s*\d+|[.:/]\d{1,3})?\s*(?:\((?:[A-Z][a-z]+\.?\s)?\x00?\))?(?:\s*[:;]\s*|,\s+|,(?=[A-Za-z]?\d+\s*[-‐‑–—]))(?:pp?\.\s*)?"
    r"(?P<pages>[A-Za-z]{0,2}\d+(?:\s*[-‐‑–—]+\s*[A-Za-z]{0,2}\d+)?)(?![\w./])"
)
_VOLUME_END = re.compile(
    r",\s(?:vol\.?\s?)?\d{1,4}\s?(?:\(\d[\w/–-]{0,7}\))?[,:]\s*(?:pp?\.?\s?)?\d{1,5}\s?[-‐‑–—]+\s?\d{1,5}[\s.]*$",
    re.IGNORECASE,
)
""" "Eels and weirs, Fen Review, 4(1), 2-9"."""
_RANGE_END = re.compile(r"(?:^|[\s,:;])(?P<pages>\d{1,5}\s?[-‐‑–—]+\s?\d{1,5})[\s.)]*$")
_TITLE_END = re.compile(r"(?<=[\w)’”'\"])[.]\s+(?=[\W\d]*[^\W\d_a-z])|(?<=[?!])[’”'\"]?\s+(?=[\W\d]*[^\W\d_a-z])")
_SHORT = re.compile(r"(?:\b[A-Z]|\b(?:St|Dr|vs|v|No|no|Vol|vol|Mr|Mrs|Ms|U\.S|cf|eds?|al|approx|etc|Jr|Sr|spp|var))$")
_IN = re.compile(r"[.,?!’”'\"]\s+[Ii]n:?\s+(?=[A-Z“‘*«])|\.\s+In\s+")
_BODIES = frozenset({AgentKind.NEWS, AgentKind.ORGANISATION})
_CODE = re.compile(r"(?:[A-Z]{2,6}[ -]){1,2}\d\w*(?:[-/]\w+)+")
"""The number of a report: "EPA 816-K-13-001"."""
_PIECE = re.compile(r"[,;()\[\]\x00]|\.\s+|\s[–—-]\s|\.$")


@attrs.frozen(kw_only=True)
class Tail:
    """What follows a title."""

    people: tuple[str, ...] = ()
    publisher: str | None = None
    housed: bool = False
    """Whether the publisher stands after its place ("Ely: Reed Press")."""
    container: str | None = None
    date: str | None = None
    pages: str | None = None


def stated_dates(text: str) -> tuple[Date, ...]:
    """The dates that have a year."""
    return tuple(date for date in find_dates(text) if not date.iso.startswith("-"))


def iso(date: Date) -> str:
    """A span counts by its first year, "2013/14" too."""
    return date.iso[:4] if date.kind in {DateKind.SPAN, DateKind.FINANCIAL_YEAR} else date.iso


def whole_date(text: str) -> str | None:
    """ISO date where `text` is a date and next to nothing else ("2015a", "29 April 2015", "Spring 2014")."""
    text = _SEASON.sub("", _LETTER.sub(r"\1", text.strip(" .,")))
    dates = stated_dates(text)
    if len(dates) == 1 and dates[0].end - dates[0].start >= len(text) - 2:
        return iso(dates[0])
    partial = re.fullmatch(r"((?:1[5-9]|20)\d\d)[a-e]?,?\s+\S.{2,24}", text)  # "2004, February 9"; "2010 [1905]"
    if partial and not re.match(
        r"[A-Z][a-z]+\s[A-Z]|(?:data|figures|prices|estimates|results|terms|based?|outturn|release)\b",
        text[len(partial.group(1)) :].strip(" ,"),
    ):  # "2014 Annual Report"
        turned = find_dates(f"{text[len(partial.group(1)) :].strip(' ,')} {partial.group(1)}")
        if len(turned) == 1 and turned[0].iso.startswith(partial.group(1)):
            return iso(turned[0])
        return partial.group(1)
    return None


def is_undated(text: str) -> bool:
    return bool(_UNDATED.match(text.strip()))


def finer(first: str | None, second: str | None) -> str | None:
    """The more precise of two dates that agree; the first where they do not."""
    if first and second and second.startswith(first):
        return second
    return first or second


def take_final_date(text: str) -> tuple[str, str | None]:
    """The text without the date at its end, and that date. A year that is the title's own ("in 2014") stays."""
    text = _NO_DATE.sub("", text)
    stripped = text.rstrip(" .,;)]")
    dates = stated_dates(stripped)
    if not dates:
        return text, None
    last = dates[-1]
    spans = last.kind in {DateKind.SPAN, DateKind.FINANCIAL_YEAR}
    if last.end < len(stripped) - 1 or (spans and not re.search(r"[A-Z][a-z]{2}", stripped[last.start : last.end])):
        return text, None  # the years of a span are the title's; those of "March/April 2014" are not
    before = stripped[: last.start]
    if last.kind is DateKind.YEAR and not _SET_OFF.search(before):
        place = re.search(r"[,.]\s*([^,.]{3,24})\s$", before)  # "…, Oxford 1999"
        if not place or fold_name(place.group(1)) not in words.PLACES:
            return text, None
    return _LEAD_OF_DATE.sub("", before).rstrip(" ,.;:([–-"), iso(last)


def drop_numbers(text: str) -> str:
    """Without the numbers of command papers, sessions, reports and volumes."""
    text = re.sub(r"(\bH[CL]\s?\d+(?:-[IVX]+)?),\s+(?:19|20)\d\d[-–]\d\d\b", r"\1", text)
    return _SESSION.sub("", _NUMBERED.sub("", text)).strip(" ,.;")


def imprint(text: str) -> tuple[str | None, str | None]:
    """(place, publishing house) of "Ely: Reed Press" or "Reed Press, Ely"."""
    text = _EDITION.sub("", text).strip(" ,;.")
    if not text:
        return None, None
    colon = re.match(r"(?P<place>[^:]{2,50}):\s*(?P<house>[^:]{2,90})$", text)
    if colon:
        return colon.group("place").strip(), colon.group("house").strip(" ,.")
    pieces = [piece.strip(" .") for piece in text.split(",") if piece.strip(" .")]
    places = [piece for piece in pieces if is_place(piece)]
    rest = [piece for piece in pieces if not is_place(piece)]
    return (places[0] if places else None), (", ".join(rest) or None)


def is_place(text: str) -> bool:
    """A city of publishing, a state ("MA"), or several ("London and New York")."""
    folded = fold_name(text)
    if folded in body_words.NEWS_TITLES or folded in body_words.ORGANISATIONS:
        return False  # "FT", "UN"
    if folded in words.PLACES or re.fullmatch(
        r"[A-Z]{2}|[A-Z]\.[A-Z]\.|Mass|Conn|Calif|UK|USA|England|Germany|France", text.strip(" .")
    ):
        return True
    parts = re.split(r"\s*(?:/|&|;|\band\b|\bund\b|\bet\b)\s*", text.strip(" ."))
    return len(parts) > 1 and all(fold_name(part) in words.PLACES for part in parts)


def split_off_imprint(text: str) -> tuple[str, Tail]:
    """The title and what follows it in commas, where the last pieces are plainly no part of the title."""
    body, date = take_final_date(text)
    body = drop_numbers(body).rstrip(" ,.;")
    bracket = re.search(r"\s*\(([^()]{3,90})\)$", body)
    if bracket:
        place, house = imprint(bracket.group(1))
        if house and (place or is_organisation(house)):
            return body[: bracket.start()], Tail(publisher=house, date=date)
    pieces = re.split(r",\s+", body)
    cut = len(pieces)
    publisher = container = None
    while cut > 1:
        piece = re.sub(r"^in:?\s+", "", pieces[cut - 1])
        if is_place(piece) and (publisher is None or cut > 2):
            cut -= 1
            continue
        agent = classify_agent(piece)
        short = len(piece.split()) <= 8 and not is_work(piece)
        if agent.kind is AgentKind.JOURNAL and container is None:
            container = piece
        elif agent.kind in {AgentKind.ORGANISATION, AgentKind.NEWS} and publisher is None and short:
            publisher = imprint(piece)[1] or piece
        else:
            break
        cut -= 1
    if publisher is None and container is None:
        return (text if date is None else body), Tail(date=date)
    return ", ".join(pieces[:cut]), Tail(publisher=publisher, container=container, date=date)


_WORK_WORDS = frozenset(
    """report review survey strategy statistics bulletin framework manifesto plan guidance guide handbook yearbook
    census papers inquiry study overview assessment evaluation analysis index dataset data figures profile
    factsheet toolkit programme bill act white green paper statement speech interview minutes letter
    submission evidence memorandum consultation response network     system""".split()
)
_OFFICE = re.compile(
    r"\b(?:office|institute|bureau|department|agency|board|cent(?:re|er)|council|ministry)\s+(?:for|of|on)\b",
    re.IGNORECASE,
)


def is_work(text: str) -> bool:
    """Whether a name that looks like a body's is a work's ("The Fen Review", "Drainage Board Statistics")."""
    tokens = re.findall(r"[A-Za-z]{2,}", text.lower())
    if not tokens or tokens[-1] not in _WORK_WORDS or fold_name(text) in body_words.ORGANISATIONS:
        return False
    return not _OFFICE.search(text)


def title_sentence(text: str) -> tuple[str, str]:
    """The title that `text` begins with, and the rest. A quoted title ends with its quotation."""
    quoted = QUOTED.match(text)
    if quoted and not re.match(r"\s+[a-z]", text[quoted.end() :]):
        return next(group for group in quoted.groups() if group is not None), text[quoted.end() :]
    ends = [match for match in _TITLE_END.finditer(text) if not _SHORT.search(text[: match.start()])]
    while ends and (_exclaims(text[: ends[0].start()]) or _continues_title(text[ends[0].end() :])):
        ends.pop(0)
    inside = _IN.search(text)
    if inside and (not ends or inside.start() <= ends[0].start()):
        return text[: inside.start() + (text[inside.start()] in "?!’”'\"")], text[inside.start() + 1 :]
    if ends:
        return text[: ends[0].start()], text[ends[0].end() :]
    volume = _VOLUME_END.search(text)
    if volume:
        title, comma, container = text[: volume.start()].rpartition(", ")
        if comma and container[:1].isupper() and len(container.split()) <= 8 and len(title.split()) >= 2:
            return title, text[len(title) :]
    title, _ = split_off_imprint(text)
    return title, text[len(title) :]


def _exclaims(title: str) -> bool:
    """Whether it is a word or two with a mark after them ("Flood!"), the beginning of a title."""
    return title[-1:] in "?!" and len(title.split()) < 3


def _continues_title(rest: str) -> bool:
    """Whether a sentence after a title's first is more of the title: many plain words, no outlet, no number."""
    first = re.split(r"[.,?!](?:\s|$)", rest, maxsplit=1)[0]
    tokens = re.findall(r"[^\W\d_][\w’'-]*", first)
    if len(tokens) < 6 or re.match(r"[Ii]n:?\s", first):
        return False
    lower = sum(token[0].islower() for token in tokens)
    return lower >= 0.6 * len(tokens) and classify_agent(first).kind is AgentKind.UNKNOWN


def read_tail(text: str) -> Tail:
    """Outlet, container, date and pages of what follows a title."""
    text = text.strip(" ,.;:–-")
    if not text:
        return Tail()
    dates = stated_dates(text)
    date = max((iso(found) for found in dates), key=len, default=None)
    bare = text
    for found in reversed(dates):
        if found.kind is not DateKind.SPAN:  # "255-265" is no span of years, "1911-1914" may be part of a series
            bare = bare[: found.start] + "\x00" + bare[found.end :]
    bare, pages = _take_journal_pages(bare)
    bare, publisher = _take_imprint(bare)
    housed = publisher is not None
    container: str | None = None
    people: tuple[str, ...] = ()
    inside = bool(re.match(r"[Ii]n:?\s+", bare))
    first = True
    for raw in _pieces(bare):
        piece = raw.strip(' ,.;:–-*“”"')
        if not piece or re.fullmatch(r"[\W\d]*", piece) or is_place(piece) or _CODE.fullmatch(piece):
            continue
        lead = re.match(r"[Ii]n:?\s+", piece)
        piece = re.sub(r"[\s,]{1,4}[A-Z]?\d[\d\s:/.–-]*$", "", FILLER.sub("", piece)).strip()
        piece = _FORM.sub("", piece)
        if not piece or not piece[0].isalnum() or len(piece.split()) > 16 or _NOISE.match(piece):
            first = False
            continue
        agent = classify_agent(piece)
        if lead:
            if agent.kind is not AgentKind.PEOPLE or not agent.sure:
                container = container or piece
        elif (agent.kind is AgentKind.JOURNAL or (first and pages and agent.kind in _BODIES)) and not container:
            container = piece
        elif agent.kind in _BODIES and not publisher:
            publisher = piece
        elif agent.kind is AgentKind.PEOPLE and agent.sure and not people and " " in agent.people[0]:
            people = agent.people
        elif first and (pages or inside) and not container and piece[0].isupper():
            container = piece
        elif (first and not publisher and len(piece.split()) <= 6 and _is_named(piece)) or (
            not publisher and re.fullmatch(r"[\w-]+\.(?:com|org|net|co\.uk|gov|io)", piece)
        ):
            publisher = piece
        first = False
    return Tail(people=people, publisher=publisher, housed=housed, container=container, date=date, pages=pages)


def _is_named(text: str) -> bool:
    """Whether all words but small ones are capitals: "Reed Press of Ely", not "Of course"."""
    tokens = re.findall(r"[^\W\d_][\w’'.-]*", text)
    return (
        text[0].isupper() and all(not t[0].islower() or t in _SMALL or "." in t for t in tokens) and tokens[0] != "Of"
    )


_SMALL = frozenset("of the and for in on at to de la le du des der die das und et en y von van di del e a &".split())


def _pieces(text: str) -> list[str]:
    """`text` cut at its signs; the full stop of an initial or of a shortened word of a journal's title cuts nothing."""
    pieces, start = [], 0
    for match in _PIECE.finditer(text):
        if match.group().startswith("."):
            word = re.search(r"[^\W\d_]+$", text[start : match.start()])
            if word and (len(word.group()) == 1 or word.group().lower() in body_words.JOURNAL_ABBREVIATIONS):
                continue
        pieces.append(text[start : match.start()])
        start = match.end()
    return [*pieces, text[start:]]


def _take_journal_pages(text: str) -> tuple[str, str | None]:
    """Pages after a volume number ("12(3): 45-67"), and the text without volume and pages."""
    match = _VOLUME_PAGES.search(text)
    if match and (re.search(r"[-‐‑–—]", match.group("pages")) or re.search(r"\d\s*[(:,;]", match.group())):
        return text[: match.start()] + "\x00" + text[match.end() :], plain_pages(match.group("pages"))
    match = _RANGE_END.search(text)
    if match:
        return text[: match.start()] + "\x00" + text[match.end() :], plain_pages(match.group("pages"))
    return text, None


def plain_pages(pages: str) -> str:
    """ "e182 – e190" as "e182-e190"; "3, 5 and 9" as "3, 5, 9"."""
    pages = re.sub(r"\s*(?:[-‐‑–—]+|\bto\b)\s*", "-", re.sub(r"pp?\.\s?", "", pages))
    return re.sub(r"\s*(?:,|&|\band\b)\s*", ", ", pages).strip(" ,")


_PLACE_COLON = re.compile(
    r"(?:^|[.,;(\x00]\s*)(?P<place>[^\W\d_a-z][^:;()\x00\d]{1,50}?)\s?:\s*(?P<house>[^\W\d_a-z][^:;(),.\x00\d]{1,70}(?:\.\s?[A-Z]\.)?)"
)


def _take_imprint(text: str) -> tuple[str, str | None]:
    """The publishing house of "Place: House", and the text without both."""
    for match in _PLACE_COLON.finditer(text):
        place = re.split(r"\.\s+", match.group("place"))[-1]
        city = re.split(r",\s*", place)
        house = match.group("house").strip()
        if is_place(house) and not any(is_place(part) for part in city):
            place, house = house, place  # "Reed Press: Ely"
            start = match.start("place") + len(match.group("place")) - len(house)
            return text[:start] + "\x00" + text[match.end() :], house
        named = any(is_place(part) for part in city)
        if named or (len(place.split()) <= 3 and is_organisation(house)):
            start = match.start("place") + len(match.group("place")) - len(place)
            return text[:start] + "\x00" + text[match.end() :], house
    return text, None


def clean_title(title: str | None) -> str | None:
    """A title without the marks and signs around it."""
    if title is None:
        return None
    title = re.sub(r"\s+", " ", title).strip().strip("*_").strip(" ,;:–-")
    whole = QUOTED.fullmatch(title.rstrip(".,"))
    if whole:
        title = next(group for group in whole.groups() if group is not None)
    if title.endswith(".") and not re.search(r"\b[A-Z]\.[A-Z]\.$|\.\.\.$", title):
        title = title[:-1]
    return title.rstrip(" ,;:") or None
