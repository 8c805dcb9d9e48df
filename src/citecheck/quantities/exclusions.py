"""Numbers that are no quantities: labels of sections and pages, identifiers, addresses, clock times, telephone numbers."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

from citecheck.prose.dates import find_dates
from citecheck.prose.stopwords import STOPWORDS
from citecheck.quantities.numerals import Numeral

_WINDOW = 48
"""How many characters before a number are looked at."""

_LABELS = r"""
    pages? pp? pg section sections sec chapters? figures? figs? tables? boxes box notes? footnotes? endnotes? fn
    recommendations? appendix appendices annex annexe volumes? vol issue lines? steps? stage stages phases? levels?
    grades? bands? band type types tier options? questions? q articles? clauses? schedules? paragraphs? paras? para principle themes?
    exhibit charts? chart maps? plates? item items acts? rule regulation directive version ver v room rooms ward wave flat platform
    route tel telephone fax phone mobile isbn issn cmnd cmd cm hc hl si doi ref refs reference references numbers? nr nrs
    nos? no isbns? case cases study studies unit exercise exercises lesson
    episode season channel radio formula apollo track key-stage ks year key class lot zone junction gate highway
    motorway form model serial edition footnote equation eq eqs supplementary fig day lecture session workstream work-stream
    priority objective goal goals target category
""".split()
# Words that number things only in some of their uses: they count only when the number stands directly after them and
# nothing measured follows ("Year 6", "Part 2", "No. 10").
_LABEL = re.compile(rf"(?:(?<![\w-])(?:{'|'.join(_LABELS)})\.?|§|#|№)[\s(\[]*$", re.I)
_PART_LABEL = re.compile(r"(?<![\w-])(?:[Pp]arts?|PART)\s*$")
_LABEL_CHAIN = re.compile(r"^[\s(]*(?:,|and|&|to|or|-|–|—|/|,\s*and)?[\s(]*$")
_EVERYDAY = frozenset(
    """year years day days case cases study studies unit class season key target targets goal goals session line lines
    number numbers issue model form question questions page pages rule act acts item items box boxes room rooms ward
    type types option options principle theme themes work priority objective category grade grades band bands chart
    table tables level levels stage stages phase phases step steps mobile phone figure figures lesson no route map
    note notes reference references sections section""".split()
)
"""Labels that are also common nouns: as a label they are capitalised, or stand before a bare small number."""

_URL = re.compile(r"(?:https?://|www\.|doi\.org/|doi:)\S++", re.I)
_ENUMERATOR = re.compile(r"(?:[.)]|\.\d{1,2}\.?)(?:[ \t\xa0]|$)")
_CLOCK = re.compile(
    r"\s?(?:[ap]\.?m\b\.?|o['’]clock\b)|[:.]\d\d(?:\s?(?:[ap]\.?m\b|hrs?\b|hours?\b)|(?=\s?(?:[-–—]|to)\s?\d{1,2}[:.]\d\d))|:\d\d(?!\d)",
    re.I,
)
_ADDRESS = re.compile(
    r",?\s+(?:[A-Z][\w’'-]+\s+){1,3}(?:Street|St|Road|Rd|Avenue|Lane|Square|Place|Court|Gardens|Terrace|Crescent|Way|Close"
    r"|Drive|Walk|Row|Quay|Hill|Yard|Gate|Parade|Mews)\b"
)
_TITLE_RUN = re.compile(r"(?:[ -](?:and |of |for |the |to |in )?[A-Z][a-z’']+){2,}")
_FOLLOWING = re.compile(r"\s+([A-Za-z][\w’'-]*)")
_WORD_BEFORE = re.compile(r"([A-Za-z&][\w’'&.-]*?)[\s]*$")
_SENTENCE_END = re.compile(r"(?:^|[.!?:;•●▪–—\n]|[‘“\"'(\[])\s*$")
_EMERGENCY = frozenset({"111", "999", "112", "911", "101"})


class Context:
    """What one text says about its numbers beyond each number's own neighbourhood, worked out once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._dates = _Spans([(date.start, date.end) for date in find_dates(text)])
        self._urls = _Spans(
            [match.span() for match in _URL.finditer(text)] if "://" in text or "www." in text or "doi" in text else []
        )
        self._labelled_end = -1

    def is_date(self, start: int, end: int) -> int | None:
        """The end of the date that the span touches, or None."""
        return self._dates.touching(start, end)

    def excluded(self, numeral: Numeral, bare: bool) -> int | None:
        """Where to go on reading if this number is no quantity; None if it may be one.

        `bare` says that neither a currency stands before it nor a unit, percent sign or counted noun after it.
        """
        text, start, end = self.text, numeral.start, numeral.end
        url = self._urls.touching(start, end)
        if url is not None:
            return url
        if numeral.spelled:
            return end if self._is_title(start, end) else None
        if (glued := _glued(text, start, end)) is not None:
            return glued
        if self._is_labelled(numeral, bare):
            self._labelled_end = end
            return end
        if _is_identifier(text, numeral, bare):
            return end
        return None

    def _is_labelled(self, numeral: Numeral, bare: bool) -> bool:
        """ "Chapter 3", "pp. 12", and the 4 of "sections 3 and 4"."""
        text, start = self.text, numeral.start
        if (
            0 <= self._labelled_end <= start <= self._labelled_end + 8
            and _LABEL_CHAIN.match(text[self._labelled_end : start])
            and bare
        ):
            return True
        before = text[max(0, start - _WINDOW) : start]
        if bare and _PART_LABEL.search(before):
            return True
        match = _LABEL.search(before)
        if not match:
            return False
        word = match.group().strip(" .([\n\t")
        if word.lower() not in _EVERYDAY:
            return True
        if not bare or not numeral.plain:
            return False
        return word[:1].isupper() or word.lower() in _ALWAYS_LABELS or numeral.value < 100

    def _is_title(self, start: int, end: int) -> bool:
        """Whether a spelled number is a word of a proper name: "Four Rivers Housing Strategy"."""
        text = self.text
        if not text[start].isupper():
            return False
        run = _TITLE_RUN.match(text, end)
        opens = bool(_SENTENCE_END.search(text, max(0, start - 4), start)) or start == 0
        if not opens:
            following = _FOLLOWING.match(text, end)
            return following is not None and following[1][0].isupper() and not following[1].isupper()
        if not run:
            return False
        following = _FOLLOWING.match(text, run.end())
        return following is None or not following[1].endswith("s")


_ALWAYS_LABELS = frozenset("page pages section sections figure figures table tables".split())


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


def _glued(text: str, start: int, end: int) -> int | None:
    """The end of the run of characters, if the number is part of a code, an address or a note marker."""
    previous = text[start - 1] if start else " "
    if previous in ".,;:!?)”’\"'" and start > 1 and (text[start - 2].isalpha() or text[start - 2] in ".)”’\"'"):
        return end  # a note marker after a full stop: "of rents.12"
    if previous in "/\\=&?#@_" or (previous == "[" and text[end : end + 1] in "],-–"):
        return _token_end(text, end)
    if previous == ">" and text[max(0, start - 5) : start] == "<sup>":
        return end
    following = text[end : end + 1]
    if following in ("_", "@", "/", "\\", "=") and following:
        if following == "/" and not text[end + 1 : end + 2].isdigit():
            return None
        return _token_end(text, end)
    if following == "." and text[end + 1 : end + 2].isdigit():
        return _token_end(text, end)
    if _CLOCK.match(text, end):
        match = _CLOCK.match(text, end)
        return match.end() if match else end
    return None


def _token_end(text: str, at: int) -> int:
    limit = min(len(text), at + 200)
    while at < limit and not text[at].isspace():
        at += 1
    return at


def _is_identifier(text: str, numeral: Numeral, bare: bool) -> bool:
    start, end = numeral.start, numeral.end
    surface = text[start:end]
    if surface[0] == "0" and len(surface) > 1 and surface[1].isdigit():
        return True  # telephone numbers, codes
    if not numeral.plain:
        return False
    if len(surface) > 9:
        return True
    line_start = (
        start == 0 or not text[max(0, start - 3) : start].strip(" \t•") and "\n" in text[max(0, start - 3) : start]
    )
    opened = text[start - 1 : start] == "(" and text[end : end + 1] == ")"
    if opened and bare:
        return True
    if (
        (line_start or (start < 3 and not text[:start].strip(" \t(")))
        and numeral.value < 100
        and _ENUMERATOR.match(text, end)
    ):
        return end < len(text) - 1
    if not bare:
        return False
    if surface in _EMERGENCY:
        return True
    if _ADDRESS.match(text, end):
        return True
    return _after_name(text, numeral)


def _after_name(text: str, numeral: Numeral) -> bool:
    """ "Harbour 21", "NHS 111", "ISO 9001": a bare number after a capitalised word that does not open the sentence."""
    before = _WORD_BEFORE.search(text, max(0, numeral.start - _WINDOW), numeral.start)
    if not before or not text[numeral.start - 1].isspace():
        return False
    word = before[1].rstrip(".")
    if not word[0].isupper() or word.lower() in STOPWORDS or len(word) == 1:
        return False
    if word.isupper():
        return True
    opens = before.start() == 0 or bool(_SENTENCE_END.search(text, max(0, before.start() - 4), before.start()))
    return not opens and numeral.value < 1000
