"""Stretches of a text that may cite a work by author and year: "(Reed and Marsh 2015, p. 23)", "Reed (2015) finds".

Which of them are citations, and of what, is decided in `citations`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

_UPPER = "[^\\W\\d_a-zß-öø-ÿ]"
_PARTICLE = (
    "(?:van|von|vom|der|den|ter|ten|te|de|del|della|di|da|dos|das|du|la|le|el|al|bin|ibn|ben|zu|zur|af|st\\.?|[’']t)"
)
_NAME = rf"(?:[dlo][’'])?{_UPPER}[\w’'‐-]{{0,40}}"
_WORD = rf"(?:{_NAME}\.?|{_PARTICLE}(?=\s))"
_LINK = (
    r"(?:\s{0,3},\s{0,3}(?:(?:and|&)\s{1,3})?|\s{1,3}(?:(?:and|&|of|for|on|in|to)\s{1,3})(?:the\s{1,3})?"
    r"|\s{0,3}&\s{0,3}|\s{1,3})"
)
_OTHERS = r"(?:et\.?\s{1,3}al\b\.?|and\s{1,3}(?:others|colleagues)\b)"
_WHO = rf"{_WORD}(?:{_LINK}{_WORD}){{0,14}}(?:,?\s{{1,3}}{_OTHERS})?"
_YEAR = r"(?:(?:1[5-9]|20)\d\d[a-z]?(?![\w/]|[–-]\d|,\d{3}|\.\d)|n\.\s?d\.|forthcoming\b|in\s+press\b)"
_YEARS = rf"{_YEAR}(?:\s{{0,3}}(?:,|and|&|;)\s{{0,3}}(?:{_YEAR}|[a-z](?![\w.]))){{0,8}}"
_PAGE = r"[\divxl]{1,6}(?:\s?[-–]\s?[\divxl]{1,6})?"
_PLACE = (
    rf"\s{{0,3}}(?:[,:.;]?\s{{0,3}}(?:at\s)?(?:pp?|pages?|ch|chs|chap|chapters?|paras?|paragraphs?|sec|sections?|§+|tables?"
    rf"|figs?|figures?|vol|part|note|box|annex|appendix|n)\b\.?\s{{0,3}}|§+\s?|[:,]\s{{0,3}})"
    rf"(?P<pages>{_PAGE}(?:(?:,|\sand|\s&)\s?\d{{1,4}}(?![\da-z]))?)(?![\w/])"
)
_CITE = re.compile(rf"(?P<who>{_WHO})(?:[’']s?)?\s{{0,3}},?\s{{0,3}}(?P<years>{_YEARS})(?:{_PLACE})?")
_BACK = re.compile(
    rf"(?:(?P<who>{_WHO}?)\s{{0,3}},?\s{{1,3}})?(?P<word>(?i:ibid(?:em)?\b|op\.?\s?cit\b|loc\.?\s?cit\b)\.?)"
    rf"(?:{_PLACE})?(?:\s{{0,3}},?\s{{0,3}}\d{{1,4}}(?!\d))?"
)
_BRACKET = re.compile(
    r"\((?P<round>(?:[^()\[\]]|\[[^()\[\]]{0,20}\]){3,400})\)|\[(?P<square>[^()\[\]]{3,400})\](?![(\[:])"
)
_ONLY_YEARS = re.compile(rf"\s{{0,3}}(?P<years>{_YEARS})(?:{_PLACE})?\s{{0,3}}")
_RUN = re.compile(rf"(?<![\w’'-])(?P<who>{_WHO})(?:[’']s?)?\s{{0,3}}$")
_SINGLE = re.compile(rf"{_YEAR}|[a-z](?![\w.])")
_MAY = re.compile(r"(?:1[5-9]|20)\d\d|ibid|\bcit\b|n\.\s?d\.|forthcoming|in\s+press", re.IGNORECASE)
# What stands around citations in their brackets and says nothing: "see also", "e.g.", "; and", "[2]"
_FILLER = re.compile(
    r"(?:[\s,;:&.]|\[\d{1,3}\]|(?i:see|also|cf|e\.g\.?|i\.e\.?|for|example|instance|and|but|as|in|by|quoted|cited|reported|reviewed"
    r"|discussed|summarised|following|after|from|per|sources?|adapted|compare|contra|respectively|especially|notably"
    r"|particularly|emphasis|added|original|both|among|others|however|though|similarly|on|this|data)\b)+"
)
_LEAD = re.compile(
    r"(?i:\bsee|\bcf|\be\.g|\bcited|\bquoted|\bfollowing|\bafter)\W{1,3}(?:also\W{1,2}|for example\W{1,3})?$"
)
_PERSON = rf"(?:{_PARTICLE}\s{{1,3}}){{0,3}}(?:[dlo][’'])?{_UPPER}[\w’'‐-]{{1,40}}"
_PEOPLE_LAST = re.compile(
    rf"(?<![\w’'-])(?:{_PERSON}(?:\s{{0,3}},\s{{0,3}}{_PERSON}){{0,4}},?\s{{1,3}}(?:and|&)\s{{1,3}})?{_PERSON}"
    rf"(?:,?\s{{1,3}}{_OTHERS})?$"
)
_STARTS = re.compile(rf"(?<![\w’'.&-])(?:{_PARTICLE}\s|{_NAME})")
_OWNED = re.compile(r"[’']s?$")
_JOINED = re.compile(r"(?:\band|&)\s{1,3}$")
_LOOK_BACK = 160
_TOKEN = re.compile(r"[^\s;,]*[\s;,]*")


@attrs.frozen(kw_only=True)
class Form:
    """What may be one citation, or one of several in a bracket."""

    readings: tuple[tuple[int, str], ...]
    """(start in the text, makers as printed), the longest first: "In Eastport, Reed", "Eastport, Reed", "Reed"."""
    people: tuple[int, str]
    """The reading that has only what looks like family names, or the longest one."""
    year: str
    """"2015"; "n.d." where none is stated; "" for one that points back."""
    letter: str
    """"a" of "2015a", else ""."""
    printed: str
    """The year as the text has it: "2015a", "forthcoming"; "2012b" for the second of "2012a, b"."""
    start: int
    """Span of the marker, opening and closing bracket included where it is the first or last in it."""
    end: int
    cut: tuple[int, int]
    """What is left out of the sentence: the bracket, or where it has words of its own, the citation alone."""
    bracket: int
    """Where the bracket begins: citations that share it stand side by side."""
    pages: str | None = None
    narrative: bool = False
    """Whether the makers are words of the sentence: "Reed (2015) finds"."""
    pure: bool = True
    """Whether the bracket holds citations and nothing else."""
    led: bool = False
    """Whether "see", "e.g." or "cf." leads to it."""
    comma: bool = False
    """Whether a comma divides makers and year."""
    back: str = ""
    """"ibid." or "op. cit." as printed, for one that points back."""


def forms_in(text: str, low: int, high: int) -> Iterator[Form]:
    """Every form between two offsets of a text, in order of place."""
    for bracket in _BRACKET.finditer(text, low, high):
        inner = bracket["round"] or bracket["square"]
        if not _MAY.search(inner):
            continue
        begin, end = bracket.start() + 1, bracket.end() - 1
        only = _ONLY_YEARS.fullmatch(text, begin, end)
        if only:
            yield from _narrative(text, low, bracket, only)
        else:
            yield from _in_bracket(text, low, begin, end)


def _narrative(text: str, low: int, bracket: re.Match[str], only: re.Match[str]) -> Iterator[Form]:
    window = max(low, bracket.start() - _LOOK_BACK)
    run = _RUN.search(text[window : bracket.start()])
    if run is None:
        return
    start, end = window + run.start("who"), window + run.end("who")
    readings = _readings(text, start, end)
    cut = (_before_space(text, bracket.start(), low), bracket.end())
    for index, (year, letter, printed) in enumerate(_years(only["years"])):
        yield Form(
            readings=readings,
            people=_people(text, start, end),
            year=year,
            letter=letter,
            printed=printed,
            start=readings[0][0] if index == 0 else bracket.start(),
            end=bracket.end(),
            cut=cut,
            bracket=bracket.start(),
            pages=only["pages"],
            narrative=True,
            led=_LEAD.search(text, max(low, readings[0][0] - 24), readings[0][0]) is not None,
        )


def _in_bracket(text: str, low: int, begin: int, end: int) -> Iterator[Form]:
    found: list[tuple[re.Match[str], bool]] = []
    pure, at, led = True, begin, False
    while at < end:
        match = _BACK.match(text, at, end) or _CITE.match(text, at, end)
        if match and match.end() > at and not _is_filler(match):
            found.append((match, led))
            at, led = match.end(), False
        elif filler := _FILLER.match(text, at, end):
            led = led or re.search(r"(?i)\b(?:see|cf|e\.g)\b", filler[0]) is not None
            at = filler.end()
        else:
            pure = False
            token = _TOKEN.match(text, at, end)
            at = max(at + 1, token.end() if token else end)
    forms: list[Form] = []
    whole = (_before_space(text, begin - 1, low), end + 1)
    for match, after_lead in found:
        cut = whole if pure else match.span()
        who = match.span("who") if match["who"] else (match.start(), match.start())
        readings = _readings(text, *who) if who[0] < who[1] else ()
        if match.re is _BACK:
            if not readings and not re.match("(?i)ibid", match["word"]) and (run := _run_before(text, low, begin - 1)):
                readings = _readings(text, *run)
            forms.append(
                Form(
                    readings=readings,
                    people=_people(text, *who)
                    if who[0] < who[1]
                    else readings[-1]
                    if readings
                    else (match.start(), ""),
                    year="",
                    letter="",
                    printed="",
                    start=match.start(),
                    end=match.end(),
                    cut=cut,
                    bracket=begin - 1,
                    pages=match["pages"] or _last_number(match[0]),
                    pure=pure,
                    back=" ".join(match["word"].split()),
                )
            )
            continue
        years = list(_years(match["years"]))
        singles = [(match.start("years") + s, match.start("years") + e) for s, e in _year_spans(match["years"])]
        for index, ((year, letter, printed), span) in enumerate(zip(years, singles, strict=True)):
            forms.append(
                Form(
                    readings=readings,
                    people=_people(text, *who),
                    year=year,
                    letter=letter,
                    printed=printed,
                    start=match.start() if index == 0 else span[0],
                    end=match.end() if index == len(years) - 1 else span[1],
                    cut=cut,
                    bracket=begin - 1,
                    pages=match["pages"] if index == len(years) - 1 else None,
                    pure=pure,
                    led=after_lead,
                    comma="," in text[who[1] : match.start("years")],
                )
            )
    if pure and forms:
        forms[0] = attrs.evolve(forms[0], start=begin - 1)
        forms[-1] = attrs.evolve(forms[-1], end=end + 1)
    yield from forms


def _is_filler(match: re.Match[str]) -> bool:
    """Whether the makers are a word that only leads to them: "See", where "See Reed 2015" is read anew from "Reed"."""
    first = re.match(r"\w+", match["who"] or "")
    return first is not None and _FILLER.fullmatch(first[0]) is not None


def _run_before(text: str, low: int, at: int) -> tuple[int, int] | None:
    window = max(low, at - _LOOK_BACK)
    run = _RUN.search(text[window:at])
    return None if run is None else (window + run.start("who"), window + run.end("who"))


def _readings(text: str, start: int, end: int) -> tuple[tuple[int, str], ...]:
    who = text[start:end]
    starts = [m.start() for m in _STARTS.finditer(who) if not _JOINED.search(who, max(0, m.start() - 6), m.start())][
        :16
    ]
    starts = starts or [0]
    return tuple((start + at, _OWNED.sub("", " ".join(who[at:].split()))) for at in starts)


def _people(text: str, start: int, end: int) -> tuple[int, str]:
    who = _OWNED.sub("", text[start:end])
    people = _PEOPLE_LAST.search(who)
    return (start + people.start(), " ".join(people[0].split())) if people else (start, " ".join(who.split()))


def _years(years: str) -> Iterator[tuple[str, str, str]]:
    """Year, letter and how it is printed of each of "2012a, b and 2014"."""
    last = ""
    for match in _SINGLE.finditer(years):
        one = " ".join(match[0].split())
        if one[0].isdigit():
            last = one[:4]
            yield last, one[4:], one
        elif len(one) == 1:
            yield last, one, last + one
        else:
            yield "n.d.", "", one


def _year_spans(years: str) -> list[tuple[int, int]]:
    return [match.span() for match in _SINGLE.finditer(years)]


def _last_number(text: str) -> str | None:
    number = re.search(r"(\d{1,4})\s*$", text)
    return number[1] if number else None


def _before_space(text: str, at: int, low: int) -> int:
    """Where the white space before an offset begins: a citation is left out with the space that sets it off."""
    while at > low and text[at - 1] in " \t\u00a0":
        at -= 1
    return at
