"""Everything in a text that looks like the marker of a note; which of them are markers is decided above."""

from __future__ import annotations

import enum
import functools
import re
from collections import Counter

import attrs


class Style(enum.Enum):
    """How a marker is written."""

    FOOTNOTE = "[^n]"
    TAG = "<sup>n</sup>"
    SUPERSCRIPT = "superscript"
    BRACKET = "[n]"
    PAREN = "(n)"
    GLUED = "glued"
    SIGN = "sign"
    """A star or dagger, or a roman number."""


@attrs.frozen
class Mark:
    """One label that may be a marker. A tag or bracket with several labels gives a mark for each."""

    label: str
    start: int
    end: int
    """Span of the label and what encloses it; shared enclosures belong to the first and last mark."""
    style: Style
    weight: float
    """0 to 1: how much it looks like a marker by itself."""


SIGNS = "*†‡"
ROMAN = "(?:x{0,2}(?:ix|iv|v?i{1,3}|v)|x{1,3})"
_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_FOOTNOTE = re.compile(r"(?:(?<=\S)|(?!\[\^[^\]\s]{1,40}\]:))\[\^([^\]\s]{1,40})\]")
_TAG = re.compile(r"<sup>(?:<a\s[^<>]{0,300}>)?\s*\[?([\d*†‡§,;\s&–-]{1,40}|[a-z])\]?\s*(?:</a>)?</sup>", re.IGNORECASE)
_SUPERSCRIPT = re.compile(r"(?<=\S)[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?:(?:\s?[,’'–-]\s?|\s)[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})*(?![⁰¹²³⁴⁵⁶⁷⁸⁹/⁄])")
# "[12]", "\\[12\\]", "[[12]](#note12)", "[12]:45"; "[12]: https://" and "[12](https://" are links
_BRACKET = re.compile(
    r"(?:(?P<twice>\[\[)|\\?\[)(?P<labels>\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,8})(?(twice)\]\]|\\?\])"
    r"(?:\(#[^()\s]{1,80}\))?(?!\(|:(?!\d))"
)
# "the coast ^12^": raised, in some dialects of Markdown
_CARET = re.compile(r"(?<=\S)\^(\d{1,3}(?:\s?,\s?\d{1,3}){0,8})\^")
# "the coast (12)." where notes begin "(12)"
_PAREN = re.compile(r"(?<=[^\W_]|[.,;:!?’”\"')%])\s{0,2}(\((\d{1,3}(?:\s?[,;]\s?\d{1,3}){0,8})\))(?=[\s.,;:!?(]|$)")
# "[12]" in "section [12]", "at [45]", "by [15] per cent", "x[3]" is no marker
_POINTED = re.compile(
    r"(?:(?<![a-z])(?:sections?|tables?|figures?|fig\.?|chapters?|equations?|eqs?\.?|steps?|items?|levels?|parts?|at|paras?\.?"
    r"|paragraphs?|pages?|pp?\.|lines?|rows?|clauses?|articles?|rules?|by|of|than|about|around)\s|\b\w)$",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\s?(?:%|per ?cent|percent|million|billion|trillion|years?\b|months?\b|days?\b|people\b)")
# "training.* Many", "in 2014† and"; a star that closes emphasis is none
_SIGN_OR_BREAK = re.compile(r"\n[ \t]*\n|(?P<label>\*{1,3}|†{1,3}|‡{1,3})")
_SIGN_LINE = re.compile(r"^[ \t]*(?:<sup>\s?)?(?P<label>[*†‡]{1,3})(?:\s?</sup>)?[ \t]*(?=[^\s*†‡])", re.MULTILINE)
# "the coast.ii In", "the coast [ii]", where a line begins "ii  Harbour Board" or "[ii] Harbour Board"
_ROMAN_LINE = re.compile(
    rf"^[ \t]*(?:\[(?P<boxed>{ROMAN})\]|(?P<plain>{ROMAN})[.)]?)[ \t]+(?=[A-Z“\"‘'(h])", re.MULTILINE
)
_ROMAN_MARK = re.compile(
    rf"(?:(?<=[.,;:!?)”’\"'%])(?P<plain>{ROMAN})|(?<=\S)[ ]?(?P<boxed>\[{ROMAN}\]|<sup>{ROMAN}</sup>))"
    r"(?=[\s.,;:)\[<]|$)"
)
_OPENING = "(“\"‘'[|"
_CLOSING = '.,;:!?)]”’"—'
_NUMBER = re.compile(r"\d{1,3}")
_SIGN = re.compile(r"[*†‡§]+|[a-z]")
# "costs.4  In", "(so they say).11", "needs2 such", "of “drift”,12 the", "in 2014.13"
_GLUED = re.compile(
    r"""(?P<before>[^\W\d_]|[)\]’”"'%*]|(?<=\d)(?=[^\w\s]))
        (?P<stop>[.,;:!?…]?[’”"')\]*]{0,3}[.,;:!?]?)
        (?P<labels>[1-9]\d{0,2}(?:,\s?[1-9]\d{0,2}|[ ]?\r?[\n ][1-9]\d{0,2}(?=[\s.,;:)]|$)){0,8})
        (?=[\s.,;:!?)\]’”"'—–]|$)
        (?![.,]\d|\s?%|-\d)""",
    re.VERBOSE,
)
# "the coast.1–3 In"
_RANGE = re.compile(r"–([1-9]\d{0,2})(?=\s|$)(?!\s?%)")
_NEXT = re.compile(r"[ ]?\r?[\n ]([1-9]\d{0,2})(?=[\s.,;:)]|$)")
# "until 201427 and": a year with a label
_YEAR = re.compile(r"(?<![\w.,/–-])(?:19|20)\d\d([1-9]\d?)(?![\d%/–-]|[.,]\d)")
# "14,05523 24": digits beyond a full group of three; and "Area-517"
_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+([1-9]\d?)(?!\d|[.,]\d)")
_CODED = re.compile(r"\b[A-Z][A-Za-z]{1,20}-?\d{1,4}\b(?!,\d)")
# "is put at 2.11 Both", "aged 45–60.7 EU mills", "is 3.2.4 They": a figure before a new sentence; "Table 2.1 Mills" is
# none
_DECIMAL = re.compile(
    r"(?<![A-Z]\w)(?<=[a-z]\s)(?<!able\s)(?<!gure\s)(?<!tion\s)(?<!pter\s)(?<!ph\s)(?<!ersion\s)(?<!ox\s)"
    r"(?<!nnex\s)(?<!art\s)"
    r"[£$€]?\d{1,3}(?:[–-]\d{1,3}|\.\d{1,2})?\.([1-9]\d?)(?=\s+(?:[A-Z“‘][A-Za-z]{1,11}|I|A)\s[a-z])"
)
_ACRONYM = re.compile(r"\b[A-Z]{2,8}\b(?!-?\d)")
_SPACED = re.compile(r"(?<=[.!?][”’\"'])[ ]([1-9]\d{0,2})(?=\s*(?:\n|$))")
# What is left of "Wages31 32 33" or "Leeds)5 6." where the first number is lost: a row of numbers that ends a line, a
# number alone between a stop and a new sentence
_ROW = re.compile(r"(?<=[^\W\d_])[ ]([1-9]\d{0,2})(?=(?: [1-9]\d{0,2}){1,8}[ ]*(?:\r?\n|$))")
_ALONE = re.compile(r"(?<=[.!?)”’\"'])[ ]([1-9]\d{0,2})(?=[.,;:]?[ ]*\r?\n|[.,;:]?$|\.?[ ][A-Z“][a-z’]+ [a-z])")
_ADDRESS = re.compile(r"://|www\.|[@=_]|\w\.[a-z]+/|/\w*/")
_FIGURE_BEFORE = re.compile(r"(?:19|20)\d\d[–-]\d\d$|\d[\d,/]*$")
_WORD_BEFORE = re.compile(r"[\w’'-]+$")
_UNIT = re.compile(r"(?:[cmdk]?m|ft|in|km|CO|H|N|O|PM|NO|R|SF|CH|sq\.?\s?m)$")
# "300 m²", "300m²"; not "in Vietnam²"
_RAISED_UNIT = re.compile(r"[\d.,]*(?:[cmdk]?m|ft|in|yd|mi|s)")
_CODE = re.compile(r"[A-Z]{1,4}$")


@functools.lru_cache(maxsize=2)
def marks_in(text: str) -> tuple[Mark, ...]:
    """Every possible marker, in order of place. Linear in the length of the text."""
    found: list[Mark] = []
    if "[^" in text:
        found += [Mark(m[1], m.start(), m.end(), Style.FOOTNOTE, 1.0) for m in _FOOTNOTE.finditer(text)]
    if "<sup" in text or "<SUP" in text:
        for match in _TAG.finditer(text):
            found += _tagged(text, match)
    if any(sign in text for sign in "⁰¹²³⁴⁵⁶⁷⁸⁹"):
        for match in _SUPERSCRIPT.finditer(text):
            found += _superscripts(text, match)
    if "[" in text:
        for match in _BRACKET.finditer(text):
            found += _split(
                match["labels"], match.start("labels"), match.span(), Style.BRACKET, _bracket_weight(text, match)
            )
    if "^" in text:
        for match in _CARET.finditer(text):
            power = text[match.start() - 1].isdigit()  # "10^6^"
            found += _split(match[1], match.start(1), match.span(), Style.TAG, 0.3 if power else 0.9)
    for match in _PAREN.finditer(text):
        found += _split(match[2], match.start(2), match.span(1), Style.PAREN, 0.4)
    found += _glued(text)
    found += _signs(text)
    found += _romans(text)
    found.sort(key=lambda mark: (mark.start, mark.end))
    return tuple(found)


def _split(inner: str, at: int, span: tuple[int, int], style: Style, weight: float) -> list[Mark]:
    """One mark for each number of "3, 5-7" or "37 38"; the numbers a dash leaves out are given its place."""
    numbers = list(_NUMBER.finditer(inner))
    marks: list[Mark] = []
    for index, number in enumerate(numbers):
        start, end = at + number.start(), at + number.end()
        if index and inner[numbers[index - 1].end() : number.start()].strip() in ("-", "–"):
            low, high = sorted((int(numbers[index - 1][0]), int(number[0])))
            if low < high <= low + 20:
                marks += [Mark(str(n), start, end, style, weight) for n in range(low + 1, high)]
        marks.append(
            Mark(
                number[0].lstrip("0") or "0",
                span[0] if index == 0 else start,
                span[1] if index == len(numbers) - 1 else end,
                style,
                weight,
            )
        )
    return marks


def _bracket_weight(text: str, match: re.Match[str]) -> float:
    if text[match.start() - 1 : match.start()] == "[" or text[match.end() : match.end() + 1] == "]":
        return 0.2
    if _POINTED.search(text, max(0, match.start() - 14), match.start()) or _COUNTED.match(text, match.end()):
        return 0.2
    return 0.7


def _signs(text: str) -> list[Mark]:
    """Stars and daggers that hang on a word, where a line begins with the same sign."""
    if not any(sign in text for sign in SIGNS):
        return []
    wanted = {match["label"] for match in _SIGN_LINE.finditer(text)}
    found: list[Mark] = []
    opened = 0
    for match in _SIGN_OR_BREAK.finditer(text) if wanted else ():
        label, start, end = match["label"], match.start(), match.end()
        if label is None:
            opened = 0
            continue
        before, after = text[start - 1 : start] or " ", text[end : end + 1] or " "
        if before.isspace() or before in _OPENING:
            opened += label[0] == "*" and not after.isspace()
        elif after.isspace() or after in _CLOSING:
            if label[0] == "*" and opened:
                opened -= 1  # it closes emphasis
            elif label in wanted:
                found.append(Mark(label, start, end, Style.SIGN, 0.8))
    return found


def _romans(text: str) -> list[Mark]:
    """Roman numbers after a stop or in brackets, where lines begin with them from "i" on."""
    wanted = {match["boxed"] or match["plain"] for match in _ROMAN_LINE.finditer(text)}
    if "i" not in wanted:
        return []
    found: list[Mark] = []
    for match in _ROMAN_MARK.finditer(text):
        span = match.span("plain") if match["plain"] else match.span("boxed")
        label = match["plain"] or match["boxed"].removeprefix("<sup>").removesuffix("</sup>").strip("[]")
        if label in wanted:
            found.append(Mark(label, *span, Style.SIGN, 0.8))
    return found


def _tagged(text: str, match: re.Match[str]) -> list[Mark]:
    inner = match[1].strip()
    word = _WORD_BEFORE.search(text, max(0, match.start() - 12), match.start())
    weight = 1.0
    if word and _UNIT.search(word[0]) and inner in ("2", "3"):
        weight = 0.1  # m<sup>2</sup> is an area
    elif word and word[0].isdigit() and len(word[0]) < 4:
        weight = 0.3  # 10<sup>6</sup>
    if inner[:1].isdigit():
        return _split(inner, match.start(1), match.span(), Style.TAG, weight)
    if _SIGN.fullmatch(inner):
        return [Mark(inner, match.start(), match.end(), Style.TAG, 0.9 if not inner.isalpha() else 0.6)]
    return []


def _superscripts(text: str, match: re.Match[str]) -> list[Mark]:
    word = _WORD_BEFORE.search(text, max(0, match.start() - 12), match.start())
    weight = 1.0
    if word and _RAISED_UNIT.fullmatch(word[0]) and match[0] in ("²", "³"):
        weight = 0.1
    elif word and word[0].isdigit() and len(word[0]) < 4 and text[word.start() - 1 : word.start()] != ",":
        weight = 0.3  # "10⁶"; not "14,055²³"
    return _split(match[0].translate(_DIGITS), match.start(), match.span(), Style.SUPERSCRIPT, weight)


def _glued(text: str) -> list[Mark]:
    found: list[Mark] = []
    for match in _GLUED.finditer(text):
        weight = _glued_weight(text, match)
        if weight <= 0:
            continue
        start = match.start("labels")
        for index, number in enumerate(_NUMBER.finditer(match["labels"])):
            # Only the first is glued; "in parks.4 12 towns" is no list of two
            worth = weight if index == 0 else 0.6 * weight
            found.append(Mark(number[0], start + number.start(), start + number.end(), Style.GLUED, worth))
        if match["stop"] and (last := _RANGE.match(text, match.end())):
            low, high = int(found[-1].label), int(last[1])
            if low < high <= low + 10:
                found += [Mark(str(n), *last.span(1), Style.GLUED, 0.6 * weight) for n in range(low + 1, high + 1)]
    found += [Mark(m[1], m.start(1), m.end(1), Style.GLUED, 0.4) for m in _SPACED.finditer(text)]
    found += [Mark(m[1], m.start(1), m.end(1), Style.GLUED, 0.25) for m in _DECIMAL.finditer(text)]
    for match in _ROW.finditer(text):
        found += _listed(text, match.start(1), match.end(1), 0.15)
    found += [Mark(m[1], m.start(1), m.end(1), Style.GLUED, 0.15) for m in _ALONE.finditer(text)]
    found += [Mark(m[1], m.start(1), m.end(1), Style.GLUED, 0.35) for m in _YEAR.finditer(text)]
    for match in _THOUSANDS.finditer(text):
        found += _listed(text, match.start(1), match.end(1), 0.6)
    return found + _after_codes(text)


def _listed(text: str, start: int, end: int, weight: float) -> list[Mark]:
    """The label at `start` and those that follow it in a list ("12 13")."""
    marks = [Mark(text[start:end], start, end, Style.GLUED, weight)]
    while match := _NEXT.match(text, end):
        marks.append(Mark(match[1], match.start(1), match.end(1), Style.GLUED, 0.6 * weight))
        end = match.end(1)
    return marks


def _after_codes(text: str) -> list[Mark]:
    """Labels glued to an acronym or to a name that ends in a figure: "Area-517" where the text often has "Area-51"."""
    tokens = list(_CODED.finditer(text))
    counts = Counter(match[0] for match in tokens)
    counts.update(match[0] for match in _ACRONYM.finditer(text))
    found: list[Mark] = []
    for match in tokens:
        for size in (1, 2):
            base, label = match[0][:-size], match[0][-size:]
            if label.isdigit() and label[0] != "0" and counts[base] >= 2 and counts[match[0]] <= 2:
                found += _listed(text, match.end() - size, match.end(), 0.5)
                break
    return found


def _glued_weight(text: str, match: re.Match[str]) -> float:
    """How much a number glued to a word looks like a marker; 0 for decimals, codes, addresses and list numbers."""
    stop, start = match["stop"], match.start("labels")
    token = _token_before(text, start)
    if _ADDRESS.search(token):
        return 0.0
    before = match["before"]
    if not before:
        before = text[start - len(stop) - 1 : start - len(stop)]
    if before.isdigit():
        # "in 2014.13 The": a year or figure, a stop, a label; never "2.13"
        digits = _FIGURE_BEFORE.search(text, max(0, start - len(stop) - 16), start - len(stop))
        short = digits is None or len(digits[0]) < 4
        if stop in (".", ",", ";", ":") and (short or (stop == "," and len(match["labels"].split()[0]) > 2)):
            return 0.0
        return 0.6 if stop[:1] in ".!?,;:" and stop else 0.3
    if stop:
        if stop == ":" and before.isalpha():
            return 0.25  # "John:3"
        if stop == "'" and before.isalpha():
            return 0.5
        if stop == "." and len(token.rstrip(".").strip("(")) <= 1 and before.isalpha():
            return 0.0  # "p.4", "c.3"
        if stop == "." and token.lower().strip("(“‘\"'") in (
            "pp.",
            "no.",
            "nos.",
            "vol.",
            "ch.",
            "para.",
            "art.",
            "sec.",
            "fig.",
            "v.",
        ):
            return 0.0
        return 1.0 if stop[0] in ".!?" or stop[-1] in "”’)" else 0.8
    word = token
    if before in ")]’”\"'%*":
        return 0.8
    if _CODE.search(word) or len(word) < 2 or (not word.isascii() and len(word) < 3):
        return 0.15 if len(word) >= 2 and word.isupper() else 0.0
    if _UNIT.search(word) and len(word) <= 3:
        return 0.0
    if any(c.isdigit() for c in word):
        return 0.3 if re.search(r"\d-?[A-Za-z]*$", word) is None or re.search(r"-\d+$", word) else 0.0
    return 0.7


def _token_before(text: str, at: int) -> str:
    begin = at
    floor = max(0, at - 80)
    while begin > floor and not text[begin - 1].isspace():
        begin -= 1
    return text[begin:at]
