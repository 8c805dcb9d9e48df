"""Essays and signed parts of a document, each with its title, its authors and where it ends."""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterator, Sequence

import attrs

from citecheck.extraction.name_passages import Passage, passages_of
from citecheck.naming import same_name
from citecheck.readers.bylines import STRAPLINE, is_name_alone, wants_more
from citecheck.readers.endings import connects, finished
from citecheck.readers.sentences import Sentence
from citecheck.records import BlockKind, Document, Essay, Location, Name, NameKind

_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE})
_SEEN = _PROSE | {BlockKind.HEADING, BlockKind.BYLINE, BlockKind.CONTENTS, BlockKind.BIBLIOGRAPHY}
_NO_ESSAY = re.compile(
    r"(?i:about) (?:(?i:us|the (?:authors?|contributors?|editors?|publishers?))\b|[A-Z])|(?i:(?:the |our )?"
    r"(?:contributors?|authors?|editors?|team|board|staff|members|panel|biograph\w+|contacts?|contents|acknowledge?ments?"
    r"|references|bibliography|(?:end|foot)?notes|further (?:reading|information)|find out more)"
    r"(?: (?:and|of|us|details|list|members|profiles)\b.{0,60})?$)"
)
"""Parts of a report that people are listed in and nobody wrote as an essay."""
_FRONT = re.compile(
    r"(?:foreword|preface|prologue|welcome|afterword|epilogue|postscript|(?:editor.s )?introduction)\b", re.IGNORECASE
)
"""Parts that are signed in reports, too; they have no headings inside."""
_PART = re.compile(r"(?:part|section|chapter|essay)\b[\s\w:.-]{0,12}$", re.IGNORECASE)
_NUMBER = re.compile(r"^[*_#\s]*(?:\d{1,2}(?:[.):]|\s?[-–—])\s+)?|[*_#\s]+$")
_ENTRY = re.compile(r"^\W*(?:\d{1,2}\W+)?")
_EDITED = re.compile(r"\b(?:edited|editors?|illustrat\w+|photograph\w*|translated|designed)\b", re.IGNORECASE)
_CONTACT = re.compile(r"@|\b(?:tel|phone|telephone|email|e-mail)\b", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:[,;&/]|\band\b|\bwith\b)[\W_]*(?:(?:The )?(?:Rt\.? Hon\.?|\w{2,10}\.?)[\W_]*){0,3}$")
_BESIDE = re.compile(r"\b(?:by|and|the|rt|hon|sir|dame|lord|lady|baroness|dr|prof|professor|cllr|mr|mrs|ms|rev)\b")
_OPEN_QUOTE = ("“", '"', "‘", "«")
_LEAST_KEY = 4
"""Letters of a title by which the contents can be searched."""
_SHORT = 40
"""Words below which a stretch between two bylines is an entry of a list of people."""
_FAR = 200
"""Runs looked through for the text under a title, or for the title over a byline."""
_MOST = 8
"""Authors of one byline who are compared."""
_LAST_WORDS = 60
"""Characters quoted from the end of an essay."""


@attrs.frozen
class _Run:
    """Blocks of one sort that follow one another, furniture and notes between them not counted."""

    sort: str
    """"title", "byline", "prose", "contents"."""
    passages: tuple[Passage, ...]
    authors: tuple[str, ...] = ()

    @property
    def start(self) -> int:
        return self.passages[0].start

    @property
    def end(self) -> int:
        return self.passages[-1].end

    @property
    def words(self) -> int:
        return sum(passage.view.text.count(" ") + 1 for passage in self.passages)


@attrs.define
class _Found:
    """An essay under way: runs[title] is its title."""

    title: int
    authors: tuple[str, ...]
    closing: int | None = None
    """The run of the byline under its text."""
    listed: bool = False
    """Whether the authors are known from the contents only."""


def find_essays(document: Document, sentences: Sequence[Sentence], names: Sequence[Name]) -> tuple[Essay, ...]:
    """The essays of a collection and the signed parts of a report, sorted by location.

    An essay is a title with a byline below, above or in it, or a text with a byline below. Headings without an author
    are none.
    """
    finder = _Finder(document, passages_of(document, sentences, runs=False), names)
    return finder.essays()


class _Finder:
    def __init__(self, document: Document, passages: Sequence[Passage], names: Sequence[Name]) -> None:
        self._document = document
        self._people = [name for name in names if name.kind is NameKind.PERSON]
        self._starts = [name.location.start for name in self._people]
        seen = [one for one in passages if one.kind in _SEEN and one.view.text.strip()]
        listed = [one for one in seen if one.kind is BlockKind.CONTENTS]
        self._contents = sorted((_letters(_ENTRY.sub("", one.view.text)), one.start, one.end) for one in listed)
        self._runs = list(self._grouped(seen))

    def essays(self) -> tuple[Essay, ...]:
        found = {one.title: one for one in self._named_in_contents()}
        found.update((one.title, one) for one in self._opened())
        self._sign(found)
        order = sorted(found.values(), key=lambda one: one.title)
        order = [one for one, after in itertools.zip_longest(order, order[1:]) if not self._is_cover(one, after, order)]
        adrift = self._adrift(order)
        return tuple(
            self._essay(one, None if after is None else after.title, adrift)
            for one, after in itertools.zip_longest(order, order[1:])
        )

    # Runs

    def _grouped(self, passages: Sequence[Passage]) -> Iterator[_Run]:
        sorts: list[str] = []
        for index, passage in enumerate(passages):
            above = passages[index - 1] if index else None
            if passage.kind is BlockKind.BYLINE:
                sort = "byline"
            elif passage.kind is BlockKind.HEADING:
                goes_on = above is not None and sorts[-1] == "byline" and wants_more(above.view.text)
                names = above is not None and sorts[-1] == "title" and self._is_names(passage)
                sort = "byline" if goes_on or names else "title"
            else:
                sort = "prose" if passage.kind in _PROSE else "contents"
            sorts.append(sort)
        for sort, group in itertools.groupby(zip(sorts, passages, strict=True), key=lambda pair: pair[0]):
            members = tuple(passage for _, passage in group)
            authors = self._authors(members) if sort == "byline" else ()
            if sort == "title":
                authors = self._argued(members)
            yield _Run(sort, members, authors)

    def _within(self, start: int, end: int) -> list[Name]:
        low, high = bisect.bisect_left(self._starts, start), bisect.bisect_left(self._starts, end)
        return self._people[low:high]

    def _is_names(self, passage: Passage) -> bool:
        """Whether a line below a title holds names and nothing else, two of them or one after "by"."""
        text = passage.view.text
        people = self._within(passage.start, passage.end)
        if len(people) < 2 and not text.lstrip("*_ ").lower().startswith("by "):
            return False
        for name in people:
            text = text.replace(name.surface, " ")
        return bool(people) and not re.search(r"\w", _BESIDE.sub("", text.lower()))

    def _authors(self, passages: Sequence[Passage]) -> tuple[str, ...]:
        """The first person of a byline and everyone who is named beside: "Ann Reed, Director, and Ben Cole".

        Whoever is named in a role ("adviser to Ben Cole") is no author.
        """
        found: list[str] = []
        for passage in passages:
            if _EDITED.search(passage.view.text):
                return ()
            people = self._within(passage.start, passage.end)
            found.extend(self._beside(people, passage.start))
            bare = passage.view.text.strip("*_, ")
            if not people and is_name_alone(bare):
                found.append(bare)
        return tuple(dict.fromkeys(found))

    def _beside(self, people: Sequence[Name], end: int) -> tuple[str, ...]:
        """The first of the people, and each of the others who is named as one more and not in somebody's role."""
        found: list[str] = []
        for name in people:
            if name is people[0] or _BETWEEN.search(self._document.text[end : name.location.start]):
                found.append(name.surface)
            end = name.location.end
        return tuple(found)

    def _argued(self, passages: Sequence[Passage]) -> tuple[str, ...]:
        """Who is named as the writer in a line under a title: "The tide is turning, argues Ann Reed"."""
        for passage in passages:
            match = STRAPLINE.search(passage.view.text)
            if match:
                low, high = passage.view.original(match.start(), match.end())
                return tuple(name.surface for name in self._within(low, high))
        return ()

    # Essays

    def _opened(self) -> Iterator[_Found]:
        """Titles that have a byline below, in or above them."""
        above = self._bylines_above()
        for index, run in enumerate(self._runs):
            if run.sort != "title" or _NO_ESSAY.match(self._name(run)):
                continue
            before = self._runs[index - 1] if index else None
            after = self._runs[index + 1] if index + 1 < len(self._runs) else None
            if after is not None and after.sort == "byline" and after.authors and self._text_after(index + 2):
                yield _Found(index, after.authors)
            elif run.authors:
                told = before.authors if before is not None and _same(before.authors, run.authors) else run.authors
                yield _Found(index, told)
            elif (
                before is not None
                and before.sort == "byline"
                and (above or _same(before.authors, self._told(run)))
                and self._text_after(index + 1)
            ):
                yield _Found(index, before.authors)

    def _named_in_contents(self) -> Iterator[_Found]:
        """Titles whose line in the contents names the author after them."""
        for index, run in enumerate(self._runs):
            if run.sort == "title" and not _NO_ESSAY.match(self._name(run)):
                authors = self._told(run)
                if authors and self._text_after(index + 1):
                    yield _Found(index, authors, listed=True)

    def _listed(self, run: _Run) -> tuple[str, int, int] | None:
        """The line of the contents that begins with a title: (what comes after the title in letters, its span)."""
        key = _letters(self._name(run))
        at = bisect.bisect_left(self._contents, (key,))
        if len(key) < _LEAST_KEY or at == len(self._contents) or not self._contents[at][0].startswith(key):
            return None
        letters, start, end = self._contents[at]
        return letters[len(key) :], start, end

    def _told(self, run: _Run) -> tuple[str, ...]:
        """The authors that the contents give after a title."""
        listed = self._listed(run)
        if listed is None:
            return ()
        rest, start, end = listed
        people = self._within(start, end)
        people = [name for name in people if _letters(name.surface) in rest]
        return self._beside(people, people[0].location.start) if people else ()

    def _bylines_above(self) -> bool:
        """Whether the document prints bylines above titles: its first one has no text above it to sign."""
        for index, run in enumerate(self._runs):
            if run.sort == "byline" and run.authors and index + 1 < len(self._runs):
                before = self._runs[index - 1] if index else None
                if self._runs[index + 1].sort == "title" and (before is None or before.sort != "title"):
                    return before is None or before.words < _SHORT
        return False

    def _text_after(self, index: int) -> bool:
        """Whether at least some sentences follow before the next byline: entries of a list of people have none."""
        words = 0
        for run in itertools.islice(self._runs, index, index + _FAR):
            if run.sort == "prose":
                words += run.words
            elif run.sort == "byline" and run.authors:
                break
            if words >= _SHORT:
                return True
        return False

    def _sign(self, found: dict[int, _Found]) -> None:
        """Close essays at bylines below their text, and add those that have no other byline."""
        since = 0  # the first run after the text that was signed last
        opened: _Found | None = None
        signed = frozenset(index for index in range(len(self._runs)) if self._signs(index))
        for index, run in enumerate(self._runs):
            opened = found.get(index, opened)
            if index not in signed:
                continue
            if opened is not None and _same(opened.authors, run.authors):
                opened.authors, opened.closing = run.authors if opened.listed else opened.authors, index
            elif not (index + 1 in found and _same(found[index + 1].authors, run.authors)):
                begins = self._begins(since, index, opened, len(signed) > 1)
                if begins is not None:
                    found[begins] = _Found(begins, run.authors, index)
            since, opened = index + 1, None

    def _signs(self, index: int) -> bool:
        """Whether a byline stands below a text: prose above it, and a title or nothing after it."""
        run, before = self._runs[index], self._runs[index - 1] if index else None
        if run.sort != "byline" or not run.authors or before is None or before.sort != "prose":
            return False
        after = self._runs[index + 1] if index + 1 < len(self._runs) else None
        if after is not None and after.sort == "prose":
            return False
        above = before.passages[-1].view.text.strip()
        quoted = above.startswith(_OPEN_QUOTE) or above.endswith(("”", '"', "’", "»"))
        return not quoted and not _CONTACT.search(above) and before.words >= _SHORT // 2

    def _begins(self, since: int, signed: int, opened: _Found | None, collection: bool) -> int | None:
        """The title of the text that a byline signs; None where it cannot be told.

        Where another's essay began before, what is signed stands after it and must be a part of its own.
        """
        titles: list[int] = []
        for number in range(since if opened is None else opened.title + 1, signed):
            if self._runs[number].sort == "title":
                titles = [] if _NO_ESSAY.match(self._name(self._runs[number])) else [*titles[-_FAR:], number]
        if not titles:
            return None
        front = [number for number in titles if _FRONT.match(self._name(self._runs[number]))]
        listed = [number for number in titles if self._listed(self._runs[number]) is not None]
        if front and (not listed or front[-1] >= listed[-1]):
            return front[-1]
        if listed:
            return listed[-1]
        if opened is not None:
            return titles[0] if _FRONT.match(self._name(self._runs[opened.title])) else None
        # A collection signs all its essays, so that each begins where the one before ended.
        return titles[0] if since > 0 or collection or signed + 1 == len(self._runs) else titles[-1]

    def _is_cover(self, one: _Found, after: _Found | None, order: Sequence[_Found]) -> bool:
        """Whether a title with authors is that of a whole collection: the contents stand between it and an essay."""
        if after is None or len(order) < 2 or one.closing is not None:
            return False
        return any(self._runs[number].sort == "contents" for number in range(one.title, after.title))

    def _adrift(self, order: Sequence[_Found]) -> bool:
        """Whether titles stand away from their texts, as pages in columns have them when they are made into text.

        A title of that sort has no text below, or stands in the middle of a sentence.
        """
        loose = number = 0
        above: _Run | None = None
        reached = 0  # the furthest end of the prose above
        for one, after in itertools.zip_longest(order, order[1:]):
            for run in self._runs[number : one.title]:
                if run.sort == "prose":
                    above, reached = run, max(reached, *(passage.end for passage in run.passages))
            number = len(self._runs) if after is None else after.title
            below = [run for run in self._runs[one.title : number] if run.sort == "prose"]
            first = below[0].passages[0].view.text.lstrip() if below else ""
            broken = above is not None and not finished(above.passages[-1].view.text) and first[:1].islower()
            empty = sum(run.words for run in below) < _SHORT
            loose += empty or broken or reached > self._runs[one.title].start
            number = one.title
        return loose > 1 and 4 * loose >= len(order)

    def _title(self, run: _Run) -> tuple[int, int]:
        """The span of the title in a run: not "Part two" above it, not the line under it."""
        passages = list(run.passages)
        if len(passages) > 1 and _PART.match(_bare(passages[0].view.text)):
            del passages[0]
        last = 0
        while last + 1 < len(passages) and connects(passages[last].view.text):  # broken by a blank line
            last += 1
        return passages[0].start, passages[last].end

    def _name(self, run: _Run) -> str:
        start, end = self._title(run)
        return _bare(" ".join(one.view.text for one in run.passages if start <= one.start and one.end <= end))

    def _essay(self, one: _Found, following: int | None, adrift: bool) -> Essay:
        run = self._runs[one.title]
        end = one.closing
        if end is None:
            end = self._ends(one.title, len(self._runs) if following is None else following)
        return Essay(
            title=self._name(run),
            authors=one.authors,
            location=self._document.locate(*self._title(run)),
            last=None if adrift and one.closing is None else self._last(self._runs[end].passages[-1]),
        )

    def _ends(self, title: int, following: int) -> int:
        """The last run of an essay without a byline below it."""
        front = _FRONT.match(self._name(self._runs[title])) is not None
        for number in range(title + 1, following):
            run = self._runs[number]
            back = run.sort == "title" and _NO_ESSAY.match(self._name(run))
            if number > title + 1 and (back or run.sort == "contents" or (front and run.sort == "title")):
                return number - 1
        return following - 1

    def _last(self, passage: Passage) -> Location:
        text = self._document.text
        start = max(passage.start, passage.end - _LAST_WORDS)
        if start > passage.start:
            start = min(text.find(" ", start, passage.end) + 1 or start, passage.end)
        return self._document.locate(start, passage.end)


def _bare(text: str) -> str:
    """A title without marks of emphasis and the numbers around it."""
    return _NUMBER.sub("", " ".join(text.split())) or " ".join(text.split())


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _same(some: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two bylines share an author: "Rob Webber" below and "Robert Webber" above, slips of the pen included."""
    return any(same_name(one, other).same for one in some[:_MOST] for other in others[:_MOST])
