"""Quotations and pull quotes, with their speaker, their markers and the passage of the text that they repeat."""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from citecheck.extraction.quotation_bodies import Alignment, Word, WordIndex, words_of
from citecheck.extraction.quotation_context import Following, Sections
from citecheck.extraction.quotation_marks import Quoted, pair_marks
from citecheck.extraction.quotation_speakers import find_speaker
from citecheck.readers.view import View, view_of
from citecheck.records import Block, BlockKind, Document, Location, Marker, Quotation, QuotationKind

if TYPE_CHECKING:
    from citecheck.readers.sentences import Sentence

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.PULL_QUOTE})
_LEAST_WORDS = 5
_EXCISED_WORDS = 6
_BLOCKS_SPANNED = 4
_LONGEST = 4000
_NEAR = 600
_CHANGED = re.compile(r"\[[^\]\n]{0,80}\]")
_MARKS = " “”\"‘’'«»"
_BROKEN_WORDS = 60
_NEAR_WORDS = 150
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_LEADS_UP = re.compile(r"(?:[,:;(–—-]|\b(?:that|as|the|an?|of|to|in|is|are|was|were|called|said|says))$")
_BEFORE_WORD = ("£", "$", "€")
_AFTER_WORD = re.compile(r"[.,;:!?)]{0,2}")


@attrs.frozen
class _Passage:
    block: Block
    view: View


@attrs.frozen
class _Found:
    """A quotation in the passages: where its words begin and end, marks included and not."""

    first: int
    last: int
    span: tuple[int, int]
    """`span[0]` in passage `first`, `span[1]` in passage `last`."""
    inner: tuple[int, int]
    paired: bool = True
    pull: bool = False


def find_quotations(
    document: Document, sentences: Sequence[Sentence], markers: Sequence[Marker]
) -> tuple[Quotation, ...]:
    """Every quotation of the running text and every pull quote, sorted by location.

    `body` is set where the document itself says the words again, exactly or nearly: the text under a pull quote, or an
    earlier or later giving of the same quotation. Takes time in proportion to the text.
    """
    cuts = tuple((marker.location.start, marker.location.end) for marker in markers)
    passages = [
        _Passage(block, view_of(document.text, block.pieces, without=_inside(cuts, block)))
        for block in document.blocks
        if block.kind in _READ
    ]
    found = list(_find(passages))
    bodies = _bodies(document, passages, found)
    sections = Sections(sentences)
    follow = Following(markers, sentences)
    out = []
    for one, body in zip(found, bodies, strict=True):
        location = _locate(document, passages, one.first, one.span[0], one.last, one.span[1])
        kind = QuotationKind.QUOTATION
        if not one.paired:
            kind = QuotationKind.UNPAIRED
        elif one.pull or (body is not None and body.unquoted and _stands_alone(passages, one)):
            kind = QuotationKind.PULL
        out.append(
            Quotation(
                text=_text(passages, one),
                location=location,
                kind=kind,
                speaker=_speaker(passages, one) if one.paired else None,
                markers=follow.after(location),
                body=None
                if body is None
                else _locate(document, passages, body.passages[0], body.start, body.passages[1], body.end),
                body_text=None if body is None else body.text,
                section=sections.at(location.start),
            )
        )
    return tuple(sorted(out, key=lambda quotation: (quotation.location.start, quotation.location.end)))


def _inside(cuts: Sequence[tuple[int, int]], block: Block) -> Sequence[tuple[int, int]]:
    return cuts[bisect.bisect_left(cuts, (block.start, 0)) : bisect.bisect_left(cuts, (block.end, 0))]


def _find(passages: Sequence[_Passage]) -> Iterator[_Found]:
    pairs = [pair_marks(passage.view.text) for passage in passages]
    taken: set[tuple[int, Quoted]] = set()
    for number, passage in enumerate(passages):
        text = passage.view.text
        if passage.block.kind is BlockKind.PULL_QUOTE:
            stripped = text.strip(_MARKS)
            begin = text.find(stripped) if stripped else 0
            if stripped:
                yield _Found(
                    number,
                    number,
                    (0, len(text)),
                    (begin, begin + len(stripped)),
                    pull=not _led_up_to(passages, number),
                )
            continue
        for one in pairs[number]:
            if (number, one) in taken:
                continue
            if one.opened and one.closed:
                yield _Found(number, number, (one.start, one.end), one.inner)
            elif one.opened:
                last = _closing_passage(passages, pairs, number, one)
                if last is None:
                    goes_on = _reopened(pairs, number) and one.end - one.start < _LONGEST
                    yield (
                        _Found(number, number, (one.start, one.end), one.inner)
                        if goes_on
                        else _broken(number, text, one)
                    )
                else:
                    closing = next(other for other in pairs[last] if not other.opened)
                    taken.add((last, closing))
                    yield _Found(number, last, (one.start, closing.end), (one.inner[0], closing.inner[1]))
            else:
                yield _broken(number, text, one)


def _led_up_to(passages: Sequence[_Passage], number: int) -> bool:
    """Whether a passage set apart as a pull quote goes on with the sentence before it: '… which "holds us back"'."""
    first = next((character for character in passages[number].view.text if character.isalpha()), "A")
    before = passages[number - 1].view.text[-1:] if number else ""
    return first.islower() and (before.isalpha() or before in (",", ":"))


def _closing_passage(
    passages: Sequence[_Passage], pairs: Sequence[Sequence[Quoted]], number: int, one: Quoted
) -> int | None:
    """The passage in which a quotation ends that is still open at the end of its own."""
    length = one.end - one.start
    for other in range(number + 1, min(number + 1 + _BLOCKS_SPANNED, len(passages))):
        length += len(passages[other].view.text)
        if length > _LONGEST or passages[other].block.kind is BlockKind.PULL_QUOTE:
            return None
        first = next(iter(pairs[other]), None)
        if first is None:
            continue
        if not first.opened:
            return other
        return None
    return None


def _reopened(pairs: Sequence[Sequence[Quoted]], number: int) -> bool:
    """A quotation of several paragraphs opens each of them anew and closes only the last."""
    following = next(iter(pairs[number + 1]), None) if number + 1 < len(pairs) else None
    return following is not None and following.opened and following.start == 0


def _broken(number: int, text: str, one: Quoted) -> _Found:
    """A mark without a partner, with no more words than show where it stands."""
    low, high = one.inner
    near = (low, min(high, low + _NEAR)) if one.opened else (max(low, high - _NEAR), high)
    words = words_of(text, 0, *near)
    if one.opened:
        end = words[min(len(words), _BROKEN_WORDS) - 1].end if words else one.end
        return _Found(number, number, (one.start, end), (one.inner[0], end), paired=False)
    start = words[max(len(words) - 12, 0)].start if words else one.start
    return _Found(number, number, (start, one.end), (start, one.inner[1]), paired=False)


@attrs.frozen
class _Body:
    passages: tuple[int, int]
    start: int
    end: int
    text: str
    unquoted: bool


def _bodies(document: Document, passages: Sequence[_Passage], found: Sequence[_Found]) -> list[_Body | None]:
    """For each quotation the passage it repeats: of the running text, else another quotation.

    Longer quotations are cut out of the running text before it is searched: a pull quote dropped into a paragraph
    tears the very sentence that it repeats.
    """
    quoted = [list(_words(passages, one)) for one in found]
    long = [n for n, one in enumerate(found) if len(quoted[n]) >= _EXCISED_WORDS and one.paired]
    barred = {(word.passage, word.start) for n in long for word in quoted[n]}
    plain = [
        word
        for number, passage in enumerate(passages)
        for word in words_of(passage.view.text, number)
        if (number, word.start) not in barred
    ]
    running = WordIndex(plain)
    others = WordIndex([word for n in long for word in quoted[n]])
    own: dict[int, tuple[int, int]] = {}
    place = 0
    for n in long:
        own[n] = (place, place + len(quoted[n]))
        place += len(quoted[n])
    return [
        _body(passages, one, quoted[n], running, others, own.get(n))
        if one.paired
        else _torn_body(document, passages, quoted[n], running)
        for n, one in enumerate(found)
    ]


def _body(
    passages: Sequence[_Passage],
    one: _Found,
    words: list[Word],
    running: WordIndex,
    others: WordIndex,
    own: tuple[int, int] | None,
) -> _Body | None:
    if len(words) < _LEAST_WORDS:
        return None
    plain = [word.plain for word in words]
    changed = sum(len(words_of(match.group())) for match in _CHANGED.finditer(_text(passages, one)))
    # A short quotation still stands in the running text itself.
    standing = _positions(running, words) if own is None else None
    best: tuple[Alignment, WordIndex] | None = None
    for index in (running, others):
        outside = own if index is others else standing
        alignment = index.find(plain, _place(index, words[0]), outside)
        if alignment is None or not _good(alignment, len(words) - changed):
            continue
        if best is None or alignment.matched > best[0].matched + 1:
            best = (alignment, index)
    if best is None:
        return None
    return _found_body(passages, best[1], best[0], best[1] is running, words)


def _torn_body(document: Document, passages: Sequence[_Passage], words: list[Word], running: WordIndex) -> _Body | None:
    """What a quotation without an end repeats: six words in a row, or all of the first piece it was torn into."""
    if len(words) < 4:
        return None
    alignment = running.find([word.plain for word in words], _place(running, words[0]), _positions(running, words))
    if alignment is None:
        return None
    piece = _first_piece(document, passages, words)
    near = abs(alignment.first - _place(running, words[0])) < _NEAR_WORDS
    if alignment.longest < min(6, len(words)) and not (near and alignment.opening >= max(piece, 4)):
        return None
    return _found_body(passages, running, alignment, True, words)


def _first_piece(document: Document, passages: Sequence[_Passage], words: Sequence[Word]) -> int:
    """How many words stand before the first blank line in the original."""
    for number, (word, following) in enumerate(itertools.pairwise(words), start=1):
        if word.passage != following.passage:
            return number
        view = passages[word.passage].view
        end, start = view.original(word.end - 1, word.end)[1], view.original(following.start, following.end)[0]
        if _BLANK_LINE.search(document.text, end, start):
            return number
    return len(words)


def _found_body(
    passages: Sequence[_Passage], index: WordIndex, alignment: Alignment, unquoted: bool, quoted: Sequence[Word]
) -> _Body | None:
    first, last = index.words[alignment.first], index.words[alignment.last - 1]
    if (last.passage, last.end) <= (first.passage, first.start):
        return None
    begins, ends = (quoted[0].passage, quoted[0].start), (quoted[-1].passage, quoted[-1].end)
    if begins <= (first.passage, first.start) < ends:
        return None
    text = _body_text(passages, index.words[alignment.first : alignment.last])
    return _Body((first.passage, last.passage), first.start, last.end, text, unquoted)


def _good(alignment: Alignment, length: int) -> bool:
    if alignment.matched < max(4, 0.7 * length):
        return False
    return alignment.matched >= 0.4 * (alignment.last - alignment.first)


def _positions(index: WordIndex, words: Sequence[Word]) -> tuple[int, int]:
    return _place(index, words[0]), _place(index, words[-1]) + 1


def _place(index: WordIndex, word: Word) -> int:
    """Where the word stands among those of the index, or would stand."""
    return bisect.bisect_left(index.words, (word.passage, word.start), key=lambda one: (one.passage, one.start))


def _words(passages: Sequence[_Passage], one: _Found) -> Iterator[Word]:
    for number in range(one.first, one.last + 1):
        text = passages[number].view.text
        start = one.inner[0] if number == one.first else 0
        end = one.inner[1] if number == one.last else len(text)
        yield from words_of(text, number, start, end)


def _text(passages: Sequence[_Passage], one: _Found) -> str:
    parts = []
    for number in range(one.first, one.last + 1):
        text = passages[number].view.text
        start = one.inner[0] if number == one.first else 0
        end = one.inner[1] if number == one.last else len(text)
        part = text[start:end].strip()
        parts.append(part if number == one.first else part.lstrip('“"'))
    return " ".join(parts)


def _body_text(passages: Sequence[_Passage], words: Sequence[Word]) -> str:
    """The words of the body as printed, without the quotations that interrupt it."""
    parts: list[str] = []
    run = words[0]
    previous = words[0]
    for word in [*words[1:], None]:
        if word is not None and word.passage == previous.passage:
            between = passages[word.passage].view.text[previous.end : word.start]
            if not any(character.isalnum() for character in between):
                previous = word
                continue
        text = passages[run.passage].view.text
        start = run.start - 1 if text[run.start - 1 : run.start] in _BEFORE_WORD else run.start
        stop = _AFTER_WORD.match(text, previous.end)
        parts.append(text[max(start, 0) : stop.end() if stop and word is not None else previous.end])
        if word is not None:
            run = previous = word
    return " ".join(parts)


def _stands_alone(passages: Sequence[_Passage], one: _Found) -> bool:
    """Whether no words of its sentence lead up to the quotation: it is a paragraph, or was dropped into one."""
    text = passages[one.first].view.text
    before = text[max(one.span[0] - _NEAR, 0) : one.span[0]].rstrip()
    if not before or before[-1] in '.!?”"':
        return True
    return text[one.inner[0]].isupper() and not _LEADS_UP.search(before)


def _speaker(passages: Sequence[_Passage], one: _Found) -> str | None:
    before = passages[one.first].view.text[max(one.span[0] - _NEAR, 0) : one.span[0]]
    after = passages[one.last].view.text[one.span[1] : one.span[1] + _NEAR]
    if not before.strip() and one.first and not one.pull:
        previous = passages[one.first - 1].view.text
        leads = previous.endswith(":") or _led_up_to(passages, one.first)
        before = previous[-_NEAR:] + " " if leads else ""
    if not after.strip() and one.last + 1 < len(passages):
        following = passages[one.last + 1].view.text
        after = following if re.match(r"\s*[–—-]\s*[A-Z]", following) and len(following) < 120 else ""
    return find_speaker(before, after)


def _locate(document: Document, passages: Sequence[_Passage], first: int, start: int, last: int, end: int) -> Location:
    begin, begin_end = passages[first].view.original(start, start + 1)
    _, stop = passages[last].view.original(max(end - 1, 0), end)
    return document.locate(begin, max(stop, begin_end))
