"""A readable view of pieces of a text, with the way back to the original offsets."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable

import attrs

_SPACE = re.compile(r"[ \t\r\f\v\xa0]*\n\s*|\s+")


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
        for start, (low, high) in zip(self.starts, self.origins, strict=True):
            if offset < low:
                return start
            if offset < high:
                following = bisect.bisect_right(self.starts, start)
                limit = self.starts[following] if following < len(self.starts) else len(self.text)
                return min(start + offset - low, limit - 1)
        return len(self.text)


def view_of(text: str, pieces: Iterable[tuple[int, int]], without: Iterable[tuple[int, int]] = ()) -> View:
    """The pieces of `text` joined for reading: white space folded, `without` (marker spans) left out."""
    raise NotImplementedError
