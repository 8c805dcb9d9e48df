"""Numbers that are no quantities: labels of sections, identifiers, addresses, clock times, telephone numbers."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from decimal import Decimal

from citecheck.prose.dates import find_dates
from citecheck.prose.stopwords import STOPWORDS
from citecheck.quantities import labels
from citecheck.quantities.numeral import Numeral

_WINDOW = 48
"""How many characters before a number are looked at."""

_LABEL = re.compile(r"(?:(?<![\w-])(?P<word>[A-Za-z][A-Za-z-]*)\.?|(?P<sign>§|#|№))[\s(\[]*$")
_TIGHT_CHAIN = re.compile(r"\s*(?:&|[-–/])\s*")
_SPELLED_DECADE = re.compile(
    r"(?:nineteen|eighteen|seventeen)[- ](?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b", re.I
)
_GLUED_YEARS = re.compile(r"(?:19|20)(\d\d)(\d\d)$")
_LABEL_CHAIN = re.compile(r"[\s(]*(?:,|and|&|to|or|[-–—/]|,\s*and)?[\s(]*")

_URL = re.compile(r"(?:https?://|www\.|doi\.org/|doi:)\S++", re.I)
_ENUMERATOR = re.compile(r"(?:[.)]|\.\d{1,2}\.?)[ \t\xa0]+\S")
_TITLE_AFTER = re.compile(r"\.?[ \t\xa0]+[A-Z](?:[a-z]|\s+[a-z])")
_DASHED_TITLE = re.compile(r"[ \t\xa0]+[-–—:][ \t\xa0]+[A-Z]|:[ \t\xa0]+[A-Z]")
_BOUND_BEFORE = re.compile(
    r"(?<![\w-])(?:over|under|sub|plus|post|pre|mid|non|around|about|nearly|almost|ages|aged?|to)[-‐‑−]$|\d[-‐‑−]$",
    re.I,
)
_TELEPHONE = re.compile(
    r"(?<![\w.,£$€])(?:\+\d{1,3}[ \-]?(?:\(0\)[ \-]?)?\d|\(0\d{1,4}\)[ ]|0\d{1,4}[ \-]\d)[\d \-]{4,14}\d(?!\w)"
    r"|(?<![\w.,])97[89][ \-]?\d[\d \-]{8,13}[\dX](?!\w)|(?<![\w.,])\d{1,6}(?:-\d{1,6}){3,8}(?!\w)"
    r"|(?<![\w.,$£€])(?:\(\d{3}\)[ ]?|\d{3}[-.])\d{3}[-.]\d{4}(?!\w)"
)
_DIGITS = re.compile(r"[+(\d][\d ().X-]{6,}")
_CLOCK = re.compile(
    r"\s?(?:[ap]\.?m\b\.?|o['’]clock\b)|\s(?:GMT|BST|UTC|CES?T|E[SD]T|P[SD]T|C[SD]T)\b|[:.]\d\d(?:\s?(?:[ap]\.?m\b|hrs?\b|hours?\b)|(?=\s?(?:[-–—]|to)\s?\d{1,2}[:.]\d\d))|:\d\d(?::\d\d)?(?!\d)",
    re.I,
)
_ADDRESS = re.compile(
    r",?\s+(?:[A-Z][\w’'-]{1,60}\s+){1,3}(?:Street|St|Road|Rd|Avenue|Lane|Square|Place|Court|Gardens|Terrace|Crescent|Way|Close"
    r"|Drive|Walk|Row|Quay|Hill|Yard|Gate|Parade|Mews)\b"
)
_TITLE_RUN = re.compile(r"(?:[ -](?:and |of |for |the |to |in )?[A-Z][a-z’']+){2,}")
_LATER_TITLE = re.compile(r"[ -][a-z]+(?:\s+[A-Z][a-z]+){2,}")
_NAMED_AFTER = re.compile(r"(?:\s+[A-Z][a-z]+){2,4}(?!\s*[A-Z\w])")
_LISTED_BEFORE = re.compile(r"\[[\d.,;\s–-]*$")
_LISTED_AFTER = re.compile(r"[\d.,;\s–-]{0,24}\]")
_THE = re.compile(r"\b[Tt]he\s$")
_CALLS = re.compile(r"\s+(?:calls?|callers?|services?|numbers?|lines?|emergency|helplines?)\b")
_DIALS = re.compile(
    r"\b(?:dial\w*|call(?:ed|ing)?|r[iau]ng|ringing|phon\w+|contact\w*|NHS)\s(?:(?:the|on|to|NHS|either|\d{3}|or|and),?\s){0,3}$",
    re.I,
)
_SHORT_YEAR = re.compile(r"(?:^|[\s(–—-])(?:['’]|(?:of|in|since|for|from|until|by|to|and|during|before|after)\s+‘)$")
"""An apostrophe that stands for the century: "the class of ’68"."""
_PARAGRAPH_AFTER = re.compile(r"\([A-Za-z]{1,2}\)")
"""Glued to a number of a law: "501(c)"."""
_RESULT = re.compile(r"(\d{1,3})[-–](\d{1,3})(?![\d%-]|[.,/]\d|\s?(?:per|%)|\s[a-z]{3,30}s\b)")
"""Of a game or vote where it falls: "lost 4-2"; where it rises it may be a range."""
_DEPARTURE = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d(?=\s(?:from|to|out\sof)\s[A-Z])")
"""A clock time that names a train: "the 6.40 from Leeds"."""
_MEANS = re.compile(
    r"\s+(?:signif(?:ies|ying)|denot(?:es|ing)|represents|representing|indicat(?:es|ing)|mean(?:s|ing)|being)\b"
)
"""After a point on a scale: "in which 1 signifies"."""
_OF_MANY = re.compile(r"\s+(?:out\s+)?(?:of|in)\s+")
_STATUTE = re.compile(
    r"(?<![\w.])(?!U\.\s?[SKN]\.|E\.\s?U\.)(?:[A-Z]\.\s?){1,3}$|\b(?:Pub|Stat|Res|Doc|Rep|Con)\.\s?(?:[A-Z]\.\s?)?$"
)
"""What a law, bill or report is numbered under: "H.R. 3564", "Pub. L. 104"."""
_CODE_BEFORE = re.compile(r"(?<![\w£$€])[A-Za-z]{1,8}\d{1,6}[-‐‑–—]$")
"""The first half of a code or of pages without a space: "pp10-", "A4-"."""
_MONTH_OF_YEAR = re.compile(r"\d\d?/(?:19|20)\d\d$")
_DAYS = frozenset({"9/11"})
"""Dates that are names."""
_FOLLOWING = re.compile(r"\s+([A-Za-z][\w’'-]{0,60})")
_WORD_BEFORE = re.compile(r"([A-Za-z&][\w’'&.-]*?)[\s]*$")
_SENTENCE_END = re.compile(r"(?:^|[.!?:;•●▪–—\n]|[‘“\"'(\[])\s*$")
_PARTITIVE = re.compile(r"\s+(?:out\s+)?of\s+(?:the|these|those)\b")
"""After a number that counts: "in one exercise 88 of the 200 boats were lost"."""
_EMERGENCY = frozenset({"111", "999", "112", "911", "101"})


class Context:
    """What one text says about its numbers beyond each number's own neighbourhood, worked out once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._dates = _Spans([(date.start, date.end) for date in find_dates(text)])
        self._urls = _Spans(
            [match.span() for match in _URL.finditer(text)] if "://" in text or "www." in text or "doi" in text else []
        )
        self._codes = _Spans(_telephones(text))
        self._labelled_end = -1

    def is_date(self, start: int, end: int) -> int | None:
        """The end of the date that the span touches, or None."""
        return self._dates.touching(start, end)

    def excluded(self, numeral: Numeral, measured: bool = False, counted: bool = False) -> int | None:
        """Where to go on reading if this number is no quantity; None if it may be one.

        `measured` says that a unit or percent sign follows it, `counted` that a plural noun does.
        """
        text, start, end = self.text, numeral.start, numeral.end
        bare = not (measured or counted)
        url = self._urls.touching(start, end)
        if url is None:
            url = self._codes.touching(start, end)
        if url is not None:
            return url
        if numeral.spelled:
            named = _is_title(text, start, end) or _SPELLED_DECADE.match(text, start)
            labelled = (bare or (counted and text[start].isupper())) and _is_labelled_word(text, start)
            return end if named or labelled else None
        glued = _glued(text, start, end)
        if glued is not None and not (measured and _is_no_time(text, numeral, glued)):
            return glued
        statute = bare and numeral.plain and _is_under_law(text, start)
        if statute or self._is_labelled(numeral, measured, counted):
            self._labelled_end = end
            return end
        if _is_identifier(text, numeral, bare):
            return end
        return None

    def _is_labelled(self, numeral: Numeral, measured: bool, counted: bool) -> bool:
        """ "Chapter 3", "pp. 12", and the 4 of "sections 3 and 4"."""
        text, start = self.text, numeral.start
        gap = text[max(self._labelled_end, 0) : start] if start - self._labelled_end <= 8 else None
        if gap is not None and self._labelled_end >= 0 and not measured:
            chain = _TIGHT_CHAIN if counted else _LABEL_CHAIN
            if chain.fullmatch(gap):
                return True
        match = _label_before(text, start)
        if not match:
            return False
        if match["sign"]:
            return True
        word = match["word"]
        if word.lower() in labels.STRICT:
            return word.lower() not in ("p", "v", "ch", "cm", "hl", "hc") or text[start - 1] in " ." or word.isupper()
        if (
            word.lower() not in labels.LOOSE
            or measured
            or text[numeral.end - 1].isalpha()
            or "," in text[start : numeral.end]
            or _PARTITIVE.match(text, numeral.end)
        ):
            return False
        if counted:  # "Year 6 pupils", "level 3 courses", but "of the cases 12 trusts lost"
            return (word[0].isupper() or word[-1] != "s") and numeral.plain and numeral.value < 20
        return numeral.value < 100 or word.lower() in labels.HIGH or word[0].isupper()


class _Spans:
    """Ascending spans, asked which of them a place touches."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def touching(self, start: int, end: int) -> int | None:
        index = bisect.bisect_right(self._starts, end - 1) - 1
        if index >= 0 and self._ends[index] > start:
            return self._ends[index]
        return None


def _telephones(text: str) -> list[tuple[int, int]]:
    """Spans of telephone numbers, ISBNs and the like; they are looked for only where digits run on."""
    found: list[tuple[int, int]] = []
    for run in _DIGITS.finditer(text):
        found += (match.span() for match in _TELEPHONE.finditer(text, run.start(), run.end() + 1))
    return found


def _is_title(text: str, start: int, end: int) -> bool:
    """Whether a spelled number is a word of a proper name: "Four Rivers Housing Strategy"."""
    if not text[start].isupper():
        return False
    run = _TITLE_RUN.match(text, end)
    if start and (not _SENTENCE_END.search(text, max(0, start - 4), start) or text[start - 1] in "‘“\"'("):
        if _LATER_TITLE.match(text, end):
            return True
        following = _FOLLOWING.match(text, end)
        if text[start - 1] not in "‘“\"'(":
            return following is not None and following[1][0].isupper() and not following[1].isupper()
    if not run:
        return False
    following = _FOLLOWING.match(text, run.end())
    return following is None or not following[1].endswith("s")


def _label_before(text: str, start: int) -> re.Match[str] | None:
    """The word or sign before a number that may label it."""
    last = text[max(0, start - 3) : start].rstrip(" \t\n\xa0([")[-1:]
    if last and (last.isdigit() or last in ",;:!?)"):
        return None
    return _LABEL.search(text, max(0, start - _WINDOW), start)


def _is_labelled_word(text: str, start: int) -> bool:
    """ "Recommendation four", "Year Six", "phase two"; not "targets two"."""
    match = _label_before(text, start)
    if not match or not match["word"]:
        return False
    word = match["word"]
    return word.lower() in labels.STRICT | labels.LOOSE and (word[0].isupper() or word[-1] != "s")


def _glued(text: str, start: int, end: int) -> int | None:
    """The end of the run of characters, if the number is part of a code, an address or a note marker."""
    previous = text[start - 1] if start else " "
    before = text[start - 2] if start > 1 else " "
    if previous in "-−‐‑–—" and _CODE_BEFORE.search(text, max(0, start - 20), start):
        return end
    if previous in ".,;:!?)”’\"'" and (before.isalpha() or before in ".)”’\"'"):
        return end  # a note marker after a full stop: "of rents.12"
    if previous in "/\\=&?#@_" or (previous == "[" and text[end : end + 1] in ("]", ",", "-", "–")):
        return _token_end(text, end)
    if _LISTED_BEFORE.search(text, max(0, start - 24), start) and _LISTED_AFTER.match(text, end):
        return end  # the 4 of "[3, 4]"
    if previous == ">" and text[max(0, start - 5) : start] == "<sup>":
        return end
    if previous in "-−‐‑" and before.isalnum() and not _BOUND_BEFORE.search(text, max(0, start - 12), start):
        return end  # "Apollo-11", the exponent of "5 g−1", groups of a longer code
    if previous == "~" and text[end : end + 1] == "~" and before.isalpha():
        return end  # the subscript of "CO~2~"
    if previous == "±" or text[max(0, start - 3) : start] in ("+/-", "+/−"):
        return end
    if _PARAGRAPH_AFTER.match(text, end):
        return _token_end(text, end)
    result = _RESULT.match(text, start)
    if result and int(result[1]) >= int(result[2]):
        return result.end()
    following = text[end : end + 1]
    if following in ("_", "@", "/", "\\", "=", "^"):
        if following == "/" and not text[end + 1 : end + 2].isdigit():
            return None
        return _token_end(text, end)
    if following == "." and text[end + 1 : end + 2].isdigit():
        return _token_end(text, end)
    clock = _CLOCK.match(text, end)
    if clock:
        return clock.end()
    train = _DEPARTURE.match(text, start) if previous == " " else None
    return train.end() if train and _THE.search(text, max(0, start - 5), start) else None


def _is_no_time(text: str, numeral: Numeral, end: int) -> bool:
    """Whether a number before "pm" has decimals that are no minutes: "2.1 pm" is a length."""
    return text[numeral.end : end].strip(" .") == "pm" and numeral.precision in (Decimal("0.1"), Decimal("0.001"))


def _token_end(text: str, at: int) -> int:
    limit = min(len(text), at + 200)
    while at < limit and not text[at].isspace():
        at += 1
    return at


def _is_identifier(text: str, numeral: Numeral, bare: bool) -> bool:
    start, end = numeral.start, numeral.end
    surface = text[start:end]
    if surface[0] == "0" and len(surface) > 1 and surface[1].isdigit():
        return True  # codes with a leading nought
    if _opens_line(text, start) and _enumerates(text, numeral):
        return True
    small = surface.isdigit() or (surface.replace(".", "", 1).isdigit() and numeral.value < 20)
    if bare and small and text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return True
    if bare and (_MONTH_OF_YEAR.match(surface) or (surface in _DAYS and not _OF_MANY.match(text, end))):
        return True
    if not numeral.plain:
        return bare and _is_version(text, numeral)
    if bare and text[end : end + 1] == ")" and "(" not in text[max(0, start - 60) : start]:
        return True  # "it needs 1) nets, 2) boats"
    if len(surface) > 9:
        return True
    if _names_thing(text, numeral):
        return True
    if not bare:
        return surface in _EMERGENCY and bool(_CALLS.match(text, end))
    if len(surface) <= 2 and _MEANS.match(text, end):
        return True
    years = _GLUED_YEARS.match(surface)
    if years and int(years[2]) == (int(years[1]) + 1) % 100:
        return True  # "202021", a financial year that lost its stroke
    window = max(0, start - _WINDOW)
    if len(surface) == 2 and _SHORT_YEAR.search(text, window, start) and not _OF_MANY.match(text, end):
        return True
    if surface in _EMERGENCY and (_CALLS.match(text, end) or _DIALS.search(text, window, start)):
        return True
    return bool(_ADDRESS.match(text, end)) or _after_name(text, numeral)


def _is_under_law(text: str, start: int) -> bool:
    """ "S. 3564", "Pub. L. 104-182"."""
    window = text[max(0, start - 24) : start]
    return window.rstrip().endswith(".") and _STATUTE.search(window) is not None


def _is_version(text: str, numeral: Numeral) -> bool:
    """ "Android 2.2"."""
    word = _WORD_BEFORE.search(text, max(0, numeral.start - _WINDOW), numeral.start)
    return word is not None and word[1].lower() in labels.VERSIONED and numeral.value < 100


def _opens_line(text: str, start: int) -> bool:
    line = text[max(0, start - 8) : start]
    return not line[line.rfind("\n") + 1 :].strip(" \t\xa0•●▪*#(_") if "\n" in line or start <= 8 else False


def _enumerates(text: str, numeral: Numeral) -> bool:
    """Whether a number that opens its line counts the line: "2. Then", "3.1 Results", "5 - Conclusion"."""
    start, end = numeral.start, numeral.end
    surface = text[start:end]
    if not surface.replace(".", "", 1).isdigit() or numeral.value >= 100:
        return False
    if numeral.plain and _ENUMERATOR.match(text, end):
        return True
    return bool((_TITLE_AFTER if "." in surface else _DASHED_TITLE).match(text, end))


def _names_thing(text: str, numeral: Numeral) -> bool:
    """ "the 180 Harbour Framework": a number that is the first word of a proper name in the singular."""
    run = _NAMED_AFTER.match(text, numeral.end)
    return bool(run and _THE.search(text, max(0, numeral.start - 5), numeral.start) and not run.group().endswith("s"))


def _after_name(text: str, numeral: Numeral) -> bool:
    """ "Harbour 21", "NHS 111", "ISO 9001": a bare number after a capitalised word that does not open the sentence."""
    before = _WORD_BEFORE.search(text, max(0, numeral.start - _WINDOW), numeral.start)
    if not before or not text[numeral.start - 1].isspace():
        return False
    word = before[1].rstrip(".")
    if not word or not word[0].isupper() or word.lower() in STOPWORDS or len(word) == 1:
        return False
    if word.isupper():
        return True
    opens = before.start() == 0 or bool(_SENTENCE_END.search(text, max(0, before.start() - 4), before.start()))
    return not opens and numeral.value < 1000
