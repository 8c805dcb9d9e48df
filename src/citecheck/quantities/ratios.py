"""Shares and multiples in words: "a third of", "seven out of ten", "one in eight", "thirty-one times", "fourfold"."""

from __future__ import annotations

import re
from decimal import Decimal

import attrs

from citecheck.quantities.measures import read_measure, read_noun, read_per
from citecheck.quantities.number_words import COMPARING, DENOMINATORS, MULTIPLES, ONES, TENS
from citecheck.quantities.numeral import SPACE, Numeral
from citecheck.quantities.numerals import read_numeral


@attrs.frozen
class Ratio:
    """A share (below one, most often) or a multiple."""

    start: int
    end: int
    value: Decimal
    unit: str
    """"share", "times", or "points out of 5"."""
    precision: Decimal | None = None
    high: Decimal | None = None


_DENOMINATOR = "|".join(sorted(DENOMINATORS, key=len, reverse=True))
_FRACTION = re.compile(
    rf"(?:(?P<top>an?|one|two|three|four|five|six|seven|eight|nine|\d{{1,2}})(?:{SPACE}|[-‐‑]))?+"
    rf"(?P<bottom>{_DENOMINATOR})(?P<plural>s)?(?![\w])(?!-\w)",
    re.I,
)
_LONG_BOTTOM = re.compile(
    rf"(?P<joint>\s?[-‐‑–]\s?|{SPACE})(?:(?P<lead>(?:one{SPACE}|a{SPACE})?hundred(?:{SPACE}and{SPACE}|{SPACE}|-))|(?P<tens>{'|'.join(TENS)})(?:{SPACE}|[-‐‑]))?"
    rf"(?P<bottom>first|second|{_DENOMINATOR})(?P<plural>s)?(?!\w)",
    re.I,
)
_FIRST = {"first": 1, "second": 2}
"""Ordinals that make a fraction only after tens: "three twenty-firsts"."""
_OVER = re.compile(rf"{SPACE}over{SPACE}(?=[\da-z])", re.I)
_OVER_BEFORE = re.compile(r"(?:^|[:=(]|\b(?:minus|negative|is|was|are|equals?))\s*$", re.I)
_OVER_AFTER = re.compile(r"\s*(?:[.,;:)]|$)")
_HALF_BEFORE = re.compile(
    r"(?:\b(?:first|second|other|latter|former|last|better|best|each|either|top|bottom|upper|lower|this|that|another|next|one|and|and\s+a|in|year|final|worse|the)\s*|-)$",
    re.I,
)
_HALF_AFTER = re.compile(
    rf"{SPACE}(?:of|the|their|its|our|his|her|my|all|these|those|that|what|as|and|to|or|in|by|over|between|per|again|are|were|is|was|have|had|has|said|say|"
    rf"believed?|felt|feel|thought|think|a{SPACE}(?:percent|per))\b|\s*(?:[.,;:)!?\]]|$)|\s*\("
)
_ORDINAL_AFTER = re.compile(
    rf"{SPACE}(?:of|more|less|fewer|higher|lower|larger|smaller|greater|faster|cheaper|longer|shorter|as|the|their|its|to|in|and|or|by|since|over|between|compared|"
    rf"from|on|are|were|is|was|have|had|has|said|say|saying|believed?|felt|feel|thought|think|reported|agree|agreed|agreeing|who|that|below|above|off|than|had|do|did|live|lived)\b"
    rf"|\s*(?:[.,;:)!?\]]|$)|\s*\("
)
_RANKED = re.compile(rf"{SPACE}(?:and|or){SPACE}(?:final|last|perhaps|probably|possibly|(?:four|fif|six)th)\b", re.I)
"""After an ordinal: "a fourth and final term"."""
_BY = re.compile(r"\bby\s$", re.I)
_OF = re.compile(rf"{SPACE}(?:of|the)\b")
_THAT = re.compile(r"\b(?:that|and|in)\s+$", re.I)
_NOT_A_QUARTER = re.compile(
    rf"(?:{SPACE}|-)(?:past|to{SPACE}(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d)|finals?|century|mile|pounder|horse|back|master|hour)\b",
    re.I,
)
_OUT_OF = re.compile(
    rf"{SPACE}(?:times{SPACE}out{SPACE}of|out{SPACE}of|of){SPACE}(?:every{SPACE}|each{SPACE}|a{SPACE}possible{SPACE})?|{SPACE}in{SPACE}(?:every{SPACE}|each{SPACE})?|-in-",
    re.I,
)
_SOME_IN = re.compile(
    rf"(?:{SPACE}[a-z-]{{2,20}}){{1,2}}?{SPACE}(?:in|out{SPACE}of)(?:{SPACE}every)?{SPACE}(?=[a-z\d])"
)
_ENDS = re.compile(rf"\s*[.,;:)?!]|\s*$|{SPACE}[a-z]")
_TO_ONE = re.compile(
    rf":(?P<second>\d{{1,2}})(?![\d:.]|\s?[ap]\.?m\b)|(?P<word>(?:{SPACE}|-)to(?:{SPACE}|-)(?:1|one))(?![\w.,]?\w)",
    re.I,
)
_ODDS_BEFORE = re.compile(r"\b(?:ratios?|odds|outnumber\w*|proportions?)\b[^.;:\d]{0,30}$", re.I)
_ODDS_AFTER = re.compile(rf"(?:{SPACE}|-)(?:ratio|odds|split|mix|majority|margin|against|on{SPACE}favourite)\b", re.I)
_LOWER_BEFORE = re.compile(r"\b(?!at\b|from\b|until\b|till\b|to\b|before\b|after\b|and\b)[a-z]+\s$")
_RATIO_JOINT = re.compile(rf"{SPACE}(?:to|or|(?P<and>and)){SPACE}")
_BETWEEN = re.compile(r"\bbetween\s$", re.I)
_FOLD = re.compile(r"[-‐‑ ]?fold\b", re.I)
_TIMES = re.compile(rf"(?:{SPACE}|-)times\b|[x×](?![\w])", re.I)
_TIMES_AFTER = re.compile(
    rf"{SPACE}(?!(?:this|that|last|the|over|their){SPACE}(?:past{SPACE})?(?:year|month|week|season|decade|day|century)\b(?!['’]))"
    rf"(?:more|less|fewer|higher|lower|larger|greater|faster|slower|bigger|smaller|longer|shorter|cheaper|dearer|better|worse|older|younger|richer|"
    rf"likelier|likely|as|the|that|what|their|its|his|her|our|over|above|below|those|average|this|it|them|last|today[’']s|[a-z]{{1,20}}er{SPACE}than)\b"
)
_CHANGE_AFTER = re.compile(
    rf"{SPACE}(?:increase|rise|growth|jump|surge|reduction|decrease|fall|drop|difference|gap|return)s?\b"
)
_TIMES_BEFORE = re.compile(
    r"\b(?:by|to|up|rise|rose|risen|grew|grown|increased?|multiplied|some|than|nearly|almost|about|around|over|at least"
    r"|fell|fallen|is|was|are|were)\s*$",
    re.I,
)
_COMPARED_BEFORE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|than|nearly|almost|about|around|roughly|over|at|now|still|already)\s+$", re.I
)
_COMPARED_AFTER = re.compile(rf"{SPACE}(?:that|those|the|what|its|their|his|her|our)\b(?!{SPACE}(?:side|way|bill)\b)")
_FACTOR = re.compile(r"\bfactors?\s+of\s+(?:about\s+|around\s+|some\s+|nearly\s+|almost\s+|over\s+)?$", re.I)
_OFTEN = re.compile(rf"{SPACE}(?:a|an|each|every|per|in|during|before|since|over{SPACE}the|last|this|already|so|and)\b")
_NUMBERS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 16, 20, 25, 30, 40, 50, 60, 80, 100, 200, 250, 500, 1000})
_LETTERS = re.compile(r"[A-Za-z]{1,40}")
_HALF_TIME = re.compile(
    rf"half(?:{SPACE}an?{SPACE}|[- ])(?=(?:hour|day|year|mile|century|decade|acre|tonne|pint|inch|pound)\b)", re.I
)


def read_fraction(text: str, at: int, qualified: bool) -> Ratio | None:
    """A fraction in words at offset `at`; `qualified` says that "almost" or the like stands before it."""
    match = _FRACTION.match(text, at)
    if not match:
        return None
    top, bottom = (match["top"] or "").lower(), match["bottom"].lower()
    plural = bool(match["plural"]) or bottom == "halves"
    number = int(top) if top.isdigit() else ONES.get(top, 1)
    if bottom == "half":
        if plural or top not in ("", "a", "one"):
            return None
        of_something = _OF.match(text, match.end()) is not None
        if top == "a" and not (qualified or of_something or _BY.search(text, max(0, at - 4), at)):
            return None
        if (
            not top
            and _HALF_BEFORE.search(text, max(0, at - 12), at)
            and not (of_something and _THAT.search(text, max(0, at - 6), at))
        ):
            return None
        if not qualified and not of_something and not _HALF_AFTER.match(text, match.end()):
            return None
        return Ratio(at, match.end(), Decimal("0.5"), "share")
    if not top or plural != (number > 1) or number == 0:
        return None
    if top.isdigit() and not plural:
        return None
    if bottom == "quarter":
        if number == 2 or _NOT_A_QUARTER.match(text, match.end()):
            return None
    elif number == 1 and (not _ORDINAL_AFTER.match(text, match.end()) or _RANKED.match(text, match.end())):
        return None
    return Ratio(at, match.end(), Decimal(number) / DENOMINATORS[bottom], "share")


def read_long_fraction(text: str, numeral: Numeral) -> Ratio | None:
    """A fraction of long words that begins with `numeral`: "a hundred millionths", "three twenty-firsts".

    None for what is an ordinal ("one hundred and fifth") and for the plain fractions that `read_fraction` reads.
    """
    match = _LONG_BOTTOM.match(text, numeral.end)
    if not match or numeral.value != int(numeral.value) or numeral.value < 1:
        return None
    plural = bool(match["plural"])
    if match["bottom"].lower() == "half":
        return None
    long = bool(match["lead"] or match["tens"])
    if plural != (numeral.value > 1) or (numeral.value == 1 and not match["lead"] and "-" not in match["joint"]):
        return None
    if numeral.value < 10 and not long and match["joint"].strip() not in ("-", "–"):
        return None
    name = match["bottom"].lower()
    bottom = _FIRST.get(name) or DENOMINATORS[name]
    if name in _FIRST and not match["tens"]:
        return None
    if match["tens"]:
        if bottom > 9:
            return None
        bottom += TENS[match["tens"].lower()]
    if match["lead"]:
        if bottom > 99:
            return None
        bottom += 100
    return Ratio(numeral.start, match.end(), numeral.value / bottom, "share")


def read_over(text: str, numeral: Numeral) -> Ratio | None:
    """ "one over twenty" spoken as a fraction: where nothing else is said of either number."""
    over = _OVER.match(text, numeral.end)
    if over is None or not _OVER_BEFORE.search(text, max(0, numeral.start - 24), numeral.start):
        return None
    other = read_numeral(text, over.end())
    if other is None or not 0 < numeral.value < other.value or not _OVER_AFTER.match(text, other.end):
        return None
    return Ratio(numeral.start, other.end, numeral.value / other.value, "share")


def read_multiple(text: str, at: int) -> Ratio | None:
    """ "fourfold", "twice", "halved", "double the" at offset `at`."""
    match = _LETTERS.match(text, at)
    if match and match.group().lower() in COMPARING:
        return _read_comparing(text, at, match.end())
    if not match or match.group().lower() not in MULTIPLES or text[match.end() : match.end() + 1] == "-":
        return None
    word = match.group().lower()
    if word in ("twice", "thrice") and not _TIMES_AFTER.match(text, match.end()):
        return None
    return Ratio(at, match.end(), Decimal(MULTIPLES[word]), "times")


def _read_comparing(text: str, at: int, end: int) -> Ratio | None:
    """ "more than double that in", "is triple the", but not the verb of "we hope to double the number"."""
    if not _COMPARED_AFTER.match(text, end) or not _COMPARED_BEFORE.search(text, max(0, at - 12), at):
        return None
    return Ratio(at, end, Decimal(COMPARING[text[at:end].lower()]), "times")


def read_half_unit(text: str, at: int) -> Numeral | None:
    """The half of "half an hour", as a numeral that its unit follows."""
    match = _HALF_TIME.match(text, at)
    if not match:
        return None
    half = Decimal("0.5")
    return Numeral(at, match.end(), half, None, half, spelled=True)


def read_share(text: str, numeral: Numeral) -> Ratio | None:
    """ "seven out of ten", "one in eight", "12 of every 100" that begins with `numeral`."""
    match = _OUT_OF.match(text, numeral.end)
    if not match:
        return _read_some_in(text, numeral)
    words = match.group().lower().replace("times", "").split()
    other = read_numeral(text, match.end())
    if other is None or other.value <= 0 or other.value != int(other.value):
        return None
    loose = words[0] == "of" and len(words) == 1
    if loose or numeral.value > other.value or (numeral.value == other.value and words[0] != "out"):
        return None
    if words[0] in ("in", "-in-") and (
        numeral.spelled != other.spelled or not _is_round(numeral, other) or numeral.scale != 1
    ):
        return None
    if numeral.value != int(numeral.value) or (words[0] == "out" and "possible" in words):
        return Ratio(numeral.start, other.end, numeral.value, f"points out of {other.value}", numeral.precision)
    return Ratio(numeral.start, other.end, numeral.value / other.value, "share", 1 / other.value)


def _is_round(numeral: Numeral, whole: Numeral) -> bool:
    """Whether a number is one that shares are told out of: 8 or 100, and 10,000 of "1 in 10,000"."""
    return int(whole.value) in _NUMBERS or (numeral.value == 1 and whole.value % 1000 == 0)


def _read_some_in(text: str, numeral: Numeral) -> Ratio | None:
    """ "one child in ten", "3 patients in 20", but not "two boats in five years"."""
    match = _SOME_IN.match(text, numeral.end)
    if match is None or numeral.scale != 1:
        return None
    other = read_numeral(text, match.end())
    if other is None or other.spelled != numeral.spelled or not _is_round(numeral, other):
        return None
    if not 0 < numeral.value < other.value or numeral.value != int(numeral.value):
        return None
    if (
        read_measure(text, other) is not None
        or read_noun(text, other.end) is not None
        or not _ENDS.match(text, other.end)
    ):
        return None
    return Ratio(numeral.start, other.end, numeral.value / other.value, "share", 1 / other.value)


def read_to(text: str, numeral: Numeral) -> Ratio | None:
    """The 3 of "a ratio of 3:1", "odds of 10 to 1", and 1.5 of "a 60:40 split"; None for a time and for a verse."""
    match = _TO_ONE.match(text, numeral.end)
    if match is None or not numeral.plain or numeral.value < 1:
        return None
    before = text[max(0, numeral.start - 40) : numeral.start]
    odds = _ODDS_BEFORE.search(before) or _ODDS_AFTER.match(text, match.end())
    second = int(match["second"] or 1)
    if second == 0 or (match["word"] and not odds):
        return None
    plain = second == 1 and len(match["second"] or "") == 1 and numeral.value > 1 and _LOWER_BEFORE.search(before)
    if not (odds or plain):
        return None
    return Ratio(numeral.start, match.end(), numeral.value / second, "times")


def read_ratio_range(text: str, ratio: Ratio) -> Ratio:
    """The ratio, with its upper end where a second one follows: "a third to a half", "between a third and a half"."""
    joint = _RATIO_JOINT.match(text, ratio.end)
    if joint is None or ratio.unit != "share":
        return ratio
    if joint["and"] and not _BETWEEN.search(text, max(0, ratio.start - 10), ratio.start):
        return ratio
    other = read_fraction(text, joint.end(), qualified=True)
    if other is None or other.value <= ratio.value:
        return ratio
    return attrs.evolve(ratio, end=other.end, high=other.value)


def read_times(text: str, numeral: Numeral) -> Ratio | None:
    """ "thirty-one times", "12-fold", "3x" that begins with `numeral`; None for "three times a week"."""
    fold = _FOLD.match(text, numeral.end)
    if fold:
        return Ratio(numeral.start, fold.end(), numeral.value, "times", numeral.precision)
    match = _TIMES.match(text, numeral.end)
    if not match:
        return None
    if match.group() in ("x", "×"):
        return Ratio(numeral.start, match.end(), numeral.value, "times", numeral.precision)
    compared = (
        (match.group().startswith("-") and _CHANGE_AFTER.match(text, match.end()))
        or _TIMES_AFTER.match(text, match.end())
        or (
            not _OFTEN.match(text, match.end())
            and _TIMES_BEFORE.search(text, max(0, numeral.start - 24), numeral.start)
        )
    )
    if not compared:
        return None
    return Ratio(numeral.start, match.end(), numeral.value, "times", numeral.precision)


def read_factor(text: str, numeral: Numeral) -> Ratio | None:
    """The 3 of "by a factor of 3"."""
    window = text[max(0, numeral.start - 24) : numeral.start]
    if "actor" not in window or not _FACTOR.search(window):
        return None
    return Ratio(numeral.start, numeral.end, numeral.value, "times", numeral.precision)


def read_often(text: str, numeral: Numeral) -> tuple[int, str] | None:
    """The end and the period of "three times a week" that begins with `numeral`."""
    match = _TIMES.match(text, numeral.end)
    return read_per(text, match.end()) if match and match.group() not in ("x", "×") else None
