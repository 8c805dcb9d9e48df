"""A readable view of pieces of a text, with the way back to the original offsets."""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Iterable

import attrs

_SKIPPED = re.compile(
    r"""(?=[-\u2010–\s!\]<\u00ad\u200b\u200c\u200d\u2060\ufeff*`_])(?:  # what any of them begins with
        (?P<hyphen>(?<=[^\W\d_])[-\u00ad\u2010][ \t\r\f\xa0]*\n\s*(?=[^\W\d_]))
      | (?P<dash>(?:(?<=\w)[-\u2010]|(?<=\d)–)[ \t\r\f\xa0]*\n\s*(?=\d))
      | (?P<space>(?!(?<=\w)[ ](?=\w))(?:\s*\n[ ]{0,3}>[ ]\s*|\s+))
      | (?P<image>!\[[^\]\n]{0,200}\]\([^)\s]{0,500}\))
      | (?P<link>\]\((?:https?:|mailto:|/|\#|www\.)[^)\s]{0,2000}\))
      | (?P<tag></?(?:b|i|em|strong|sup|sub|u|small|span|a|br|cite|q)(?:\s[^<>]{0,500})?/?>)
      | (?P<soft>[\u00ad\u200b\u200c\u200d\u2060\ufeff]+)
      | (?P<stars>\*+|`+)
      | (?P<bar>(?<!\w)_{1,3}(?=\w)|(?<=[\w.,;:!?)])_{1,3}(?!\w)))
    """,
    re.VERBOSE,
)
_DASH = re.compile(r"(?:\w-|\d–)$")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])[^*]{1,300}(?<=[^\s*])\*(?![\w*])")
_LINK_OPEN = re.compile(r"\[(?=[^\[\]\n]{1,500}\]\((?:https?:|mailto:|/|\#|www\.))")
_DROP_CAP = re.compile(r"(?<![^\W_])([B-HJ-Z]) (?=[a-z]{2,})")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_TOKEN_AFTER = re.compile(r"\S+")
_SUFFIX = re.compile(r"(?:pdf|html?|aspx?|php|docx?|xlsx?|co|com|org|gov|uk|net|ac)\b")
_ADDRESS_PART = re.compile(r"[a-z0-9%][\w%.~-]*[/_=&%][^\s(]*")
_LETTERS_BEFORE = re.compile(r"[^\W\d_]+$")
_LETTERS_AFTER = re.compile(r"[^\W\d_]+")
# Prefixes that mostly keep their hyphen where the text itself does not show the word.
_HYPHENATED = frozenset(
    "self non cross well long short high low multi semi post pre anti all half third full part two three four "
    "five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety quasi extra mid".split()
)
# Second halves that mostly come after a hyphen, and first halves that mostly come without one.
_TAILS = frozenset(
    "based led wide term related limited long level making funded owned run driven focused only free specific up off "
    "in out sized scale type style like friendly oriented centred centered sector year old born bound facing holding "
    "sharing setting saving building determined aged".split()
)
_CLOSED = frozenset(
    "over under base time work fore back down some every with through mean when where what never none house water land "
    "ground head hand foot book news life home after before there here other".split()
)
_STEM = 5


@attrs.frozen
class View:
    """Text for reading, made of runs of the original characters.

    `text[starts[i]:starts[i + 1]]` stands for the original from `origins[i]` on, character by character; a run of
    length one may stand for several original characters (a line break for which a space is read).
    """

    text: str
    starts: tuple[int, ...]
    """View offset of each run, ascending."""
    origins: tuple[tuple[int, int], ...]
    """Original (start, end) of each run."""

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The original span that covers view[start:end]; an empty span maps to an empty one."""
        if not self.starts:
            return (0, 0)
        first = max(bisect.bisect_right(self.starts, start) - 1, 0)
        begin, stop = self.origins[first]
        begin = min(begin + start - self.starts[first], stop)
        if end <= start:
            return (begin, begin)
        last = max(bisect.bisect_right(self.starts, end - 1) - 1, 0)
        low, high = self.origins[last]
        following = self.starts[last + 1] if last + 1 < len(self.starts) else len(self.text)
        return (begin, high if end >= following else low + end - self.starts[last])

    def position(self, offset: int) -> int:
        """The first view offset that stands for this original offset or for a later one of the view's pieces."""
        run = bisect.bisect_right(self.origins, offset, key=_low) - 1
        if run < 0:
            return 0
        low, high = self.origins[run]
        following = self.starts[run + 1] if run + 1 < len(self.starts) else len(self.text)
        if offset >= high:
            return following
        return min(self.starts[run] + offset - low, following - 1)


def _low(origin: tuple[int, int]) -> int:
    return origin[0]


def view_of(text: str, pieces: Iterable[tuple[int, int]], without: Iterable[tuple[int, int]] = ()) -> View:
    """The pieces of `text` joined for reading.

    White space is folded, words broken at a line's end are mended, broken drop capitals too; Markdown emphasis, tags
    and the addresses of links are dropped, and so is every span in `without` (markers), which must not overlap.
    """
    builder = _Builder(text)
    cuts = sorted(without)
    starts = [cut[0] for cut in cuts]
    for number, (start, end) in enumerate(pieces):
        if number:
            builder.join(start)
        at = start
        index = max(bisect.bisect_left(starts, start) - 1, 0)
        for low, high in cuts[index:]:
            if low >= end:
                break
            if high <= at:
                continue
            builder.read(at, max(low, at))
            builder.cut()
            at = max(at, high)
        builder.read(at, end)
    return builder.view()


class _Builder:
    """Collects runs; a space is written only between two words, never first, last or twice."""

    def __init__(self, text: str) -> None:
        self.original = text
        self.parts: list[str] = []
        self.starts: list[int] = []
        self.origins: list[tuple[int, int]] = []
        self.length = 0
        self.space: tuple[int, int] | None = None
        self.after_cut = False

    def read(self, start: int, end: int) -> None:
        """Write [start, end). One plain space between two words stays in its run; the ends are trimmed first."""
        text = self.original
        inner = text[start:end].strip()
        if not inner:
            if start < end:
                self.blank(start, end)
            return
        at, stop = start, end
        while text[at].isspace():
            at += 1
        while text[stop - 1].isspace():
            stop -= 1
        if at > start:
            self.blank(start, at)
        self.words(at, stop)
        if stop < end:
            self.blank(stop, end)

    def words(self, start: int, end: int) -> None:
        text, at = self.original, start
        if self.length == 0 and (cap := _DROP_CAP.match(text, start, end)):
            self.run(start, start + 1)
            at = cap.end()
        opens: list[int] = []
        emphasis: set[int] = set()
        if text.find("[", start, end) >= 0:
            opens = [match.start() for match in _LINK_OPEN.finditer(text, start, end)]
        if text.find("*", start, end) >= 0:
            emphasis = {at for pair in _EMPHASIS.finditer(text, start, end) for at in (pair.start(), pair.end() - 1)}
        for match in _SKIPPED.finditer(text, at, end):
            self.run_linked(at, match.start(), opens)
            at = match.end()
            kind = match.lastgroup
            if kind == "space":
                if not ("\n" in match[0] and _address_goes_on(text, match.start(), match.end())):
                    self.blank(match.start(), match.end())
            elif kind == "dash":  # "2010-" / "11" is no word
                self.run(match.start(), match.start() + 1)
            elif kind == "hyphen":
                if self.keeps_hyphen(match.start(), match.end()):
                    self.run(match.start(), match.start() + 1)
            elif (kind == "link" and not opens) or (match[0] == "*" and match.start() not in emphasis):
                self.run(match.start(), match.end())
        self.run_linked(at, end, opens)

    def run_linked(self, start: int, end: int, opens: list[int]) -> None:
        """A run without the "[" of links."""
        for at in opens[bisect.bisect_left(opens, start) : bisect.bisect_left(opens, end)]:
            self.run(start, at)
            start = at + 1
        self.run(start, end)

    def run(self, start: int, end: int) -> None:
        while not self.length and start < end and self.original[start].isspace():
            start += 1  # what stood before it was emphasis alone: "_ 1"
        if start >= end:
            return
        if self.space is not None:
            closes = self.after_cut and self.original[start] in ".,;:!?)]”’"
            if self.length and not closes:
                self.add(" ", self.space)
            self.space = None
        self.after_cut = False
        if (
            self.origins
            and self.origins[-1][1] == start
            and self.origins[-1][1] - self.origins[-1][0] == self.length - self.starts[-1]
        ):
            self.parts.append(self.original[start:end])
            self.origins[-1] = (self.origins[-1][0], end)
            self.length += end - start
        else:
            self.add(self.original[start:end], (start, end))

    def add(self, piece: str, origin: tuple[int, int]) -> None:
        self.parts.append(piece)
        self.starts.append(self.length)
        self.origins.append(origin)
        self.length += len(piece)

    def blank(self, start: int, end: int) -> None:
        if self.space is None:
            self.space = (start, end)

    def cut(self) -> None:
        """A marker was left out: a space before it is not read where punctuation follows ("late [4]." is "late.")."""
        self.after_cut = True

    def join(self, start: int) -> None:
        """The next piece begins at `start`: mend a word broken over the two, else read a space."""
        if self.length and self.space is None:
            low, high = self.origins[-1]
            if self.original[start : start + 1].isdigit() and _DASH.search(self.parts[-1]):
                return  # "2010-" / "11"
            if self.parts[-1].endswith("-") and self.original[start : start + 1].islower() and len(self.parts[-1]) > 1:
                if not self.keeps_hyphen(high - 1, start):
                    self.parts[-1] = self.parts[-1][:-1]
                    self.length -= 1
                    self.origins[-1] = (low, high - 1)
                return
        if self.space is None and self.length:
            at = self.origins[-1][1]
            self.space = (at, at) if at > start else (at, start)

    def keeps_hyphen(self, start: int, end: int) -> bool:
        """Whether the hyphen at `start` belongs to the word that goes on at `end`."""
        text = self.original
        left = _LETTERS_BEFORE.search(text, max(0, start - 30), start)
        right = _LETTERS_AFTER.match(text, end, end + 30)
        if text[start : start + 1] == "\u00ad" or not left or not right:
            return False
        first, second = left[0], right[0]
        if second[0].isupper() or _in_address(text, start):
            return True
        if text[max(0, left.start() - 1)] == "-" and left.start() > 0:
            return len(first) > 2 and _joined_counts(text, first, second)
        return _joined_counts(text, first, second)

    def view(self) -> View:
        return View("".join(self.parts), tuple(self.starts), tuple(self.origins))


def _in_address(text: str, offset: int) -> bool:
    """Whether the characters right before `offset` belong to a web address."""
    window = text[max(0, offset - 300) : offset]
    token = window.split()[-1] if window and not window[-1].isspace() else ""
    return "://" in token or "www." in token


def is_broken_word(text: str, hyphen: int, following: int) -> bool:
    """Whether the letters before the hyphen and those at `following` are halves of a word: the text shows it whole, or
    the second half is no word of its own ("govern-" … "ment")."""
    left = _LETTERS_BEFORE.search(text, max(0, hyphen - 30), hyphen)
    right = _LETTERS_AFTER.match(text, following, following + 30)
    if not left or not right:
        return False
    words = _words(text)
    first, second = left[0].lower(), right[0].lower()
    return first + second in words or f"{first}-{second}" in words or words.get(second, 0) < 2


def _address_goes_on(text: str, start: int, end: int) -> bool:
    """Whether a web address that a line's end breaks at `start` goes on at `end`."""
    if not _in_address(text, start):
        return False
    after = _TOKEN_AFTER.match(text, end, end + 300)
    if after is None or "://" in after[0] or after[0].startswith("www."):
        return False
    last, token = text[start - 1], after[0]
    if last in "/-_=&?%#":
        return not (token[0].isupper() and token.isalpha() and last == "/") and token[0] not in "(["
    if last == ".":
        return bool(_SUFFIX.match(token))
    return bool(_ADDRESS_PART.match(token))


def _joined_counts(text: str, first: str, second: str) -> bool:
    """True where the text shows "first-second" with its hyphen, or where both halves are words and the whole is not."""
    words = _words(text)
    first, second = first.lower(), second.lower()
    hyphened, whole = words.get(f"{first}-{second}", 0), words.get(first + second, 0)
    if hyphened != whole:
        return hyphened > whole
    if f"{first}-{second[:_STEM]}" in _hyphened_stems(text):
        return True  # "co-ordinating", where the text has "co-ordinated"
    if first in _HYPHENATED:
        return True
    both = first in words and second in words
    if second in _TAILS:
        return both
    return both and len(first) > 3 and len(second) > 3 and first not in _CLOSED


@functools.lru_cache(maxsize=4)
def _hyphened_stems(text: str) -> frozenset[str]:
    """Beginnings of the hyphenated words of the text: first half, hyphen, five letters."""
    stems: set[str] = set()
    for word in _words(text):
        first, hyphen, second = word.partition("-")
        if hyphen and len(second) >= _STEM:
            stems.add(f"{first}-{second[:_STEM]}")
    return frozenset(stems)


@functools.lru_cache(maxsize=4)
def _words(text: str) -> dict[str, int]:
    """How often each word stands in the text within a line, lower case, hyphenated words whole."""
    counts: dict[str, int] = {}
    for match in _WORD.finditer(text):
        end = match.end()
        if text[end : end + 1] == "-":
            continue  # the first half of a broken word, or a compound with a number
        word = match[0].lower()
        counts[word] = counts.get(word, 0) + 1
    return counts
