"""The text of each block as names are looked for in it: lines joined, addresses blanked, capitalised words found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from citecheck.extraction.name_words import NAME_PARTICLES
from citecheck.readers.sentences import Sentence
from citecheck.readers.view import View, view_of
from citecheck.records import BlockKind, Document, Location, NameContext

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŴŶŸŹŻŽ"
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>]+|(?<![\w.+-])[\w.+-]{1,80}@[\w.-]{1,200}|(?<=\s)@\w+")
_TOKEN = re.compile(
    rf"""(?<![\w@’'])(?:
        (?P<initials>(?:[{_UPPER}]\.\s?-?){{0,4}}[{_UPPER}]\.(?=\s|,|;|$|[{_UPPER}]))
      | (?P<word>[{_UPPER}][^\W\d_]*(?:[’'-](?=[^\W\d_])[^\W\d_]+)*)
    )""",
    re.VERBOSE,
)
_LATIN = re.compile(r"[A-Za-zÀ-ɏ.’' -]*")
_PARTICLES = "|".join(sorted(NAME_PARTICLES, key=len, reverse=True))
_GAP = re.compile(rf"\.? (?:(?:{_PARTICLES}) ){{0,2}}")
_POSSESSIVE = re.compile(r"[’']s$|(?<=s)[’']$", re.IGNORECASE)
_LONGEST_RUN = 40
"""No name is so long: a text in capitals is cut here, so that work stays in proportion to its length."""
_LINE_BREAK = re.compile(rf"[ \t\r]{{0,8}}\n\s{{0,8}}[{_UPPER}]")
_LIST_LINES = 5
_LIST_WIDTH = 45
"""Characters of a line on average; prose in columns is as narrow, but few of its lines begin with a capital."""
_LIST_CAPITALS = 0.85
_CONTEXTS = {
    BlockKind.BYLINE: NameContext.BYLINE,
    BlockKind.CONTENTS: NameContext.CONTENTS,
    BlockKind.NOTE: NameContext.NOTE,
    BlockKind.BIBLIOGRAPHY: NameContext.NOTE,
}


@attrs.frozen
class Token:
    """One capitalised word, or initials run together ("J.K.")."""

    text: str
    """Without a possessive ending."""
    start: int
    end: int
    initials: bool
    possessive: bool

    @property
    def key(self) -> str:
        return self.text.casefold()


@attrs.frozen
class Passage:
    """A block to look for names in. Offsets are into `text`, which has as many characters as the view."""

    text: str
    view: View
    kind: BlockKind
    context: NameContext
    section: str | None
    start: int
    end: int
    """The block's span in the document's text."""
    runs: tuple[tuple[Token, ...], ...]
    """Capitalised words with nothing but a space (or "de", "van der") between them."""

    def locate(self, document: Document, start: int, end: int) -> Location:
        return document.locate(*self.view.original(start, end))


def passages_of(document: Document, sentences: Sequence[Sentence] = (), *, runs: bool = True) -> tuple[Passage, ...]:
    """Every block that says something; furniture is left out. Without `runs` capitalised words are not looked for.

    The blocks' views are those of the sentences, which leave markers out; without sentences they are made here.
    """
    views = {sentence.block: sentence.whole for sentence in sentences}
    found: list[Passage] = []
    section: str | None = None
    for index, block in enumerate(document.blocks):
        if block.kind is BlockKind.FURNITURE:
            continue
        view = views.get(index) or view_of(document.text, block.pieces)
        text = _listed(document.text, block.start, block.end, view)
        if "@" in text or "://" in text or "www." in text:
            text = _ADDRESS.sub(lambda match: "\x00" * len(match[0]), text)
        if block.kind is BlockKind.HEADING:
            section = view.text.strip() or section
        found.append(
            Passage(
                text=text,
                view=view,
                kind=block.kind,
                context=_CONTEXTS.get(block.kind, NameContext.TEXT),
                section=section,
                start=block.start,
                end=block.end,
                runs=tuple(_runs(text)) if runs else (),
            )
        )
    return tuple(found)


def _listed(text: str, start: int, end: int, view: View) -> str:
    """The view's text; in a list with a name on each line the line breaks are kept, so that no name runs into the next.

    Such a list has no marks of its own: nearly every line begins with a capital and ends without a stop or comma.
    """
    lines = [line.strip() for line in text[start:end].splitlines() if line.strip()]
    if len(lines) < _LIST_LINES or sum(len(line) for line in lines) > _LIST_WIDTH * len(lines):
        return view.text
    capitals = sum(line[0].isupper() for line in lines)
    stopped = sum(line[-1] in '.,;:!?”’"-–—' for line in lines)
    if capitals < _LIST_CAPITALS * len(lines) or stopped > (1 - _LIST_CAPITALS) * len(lines):
        return view.text
    joined = list(view.text)
    for at, (low, _) in zip(view.starts, view.origins, strict=True):
        if joined[at] == " " and _LINE_BREAK.match(text, low):
            joined[at] = "\n"
    return "".join(joined)


def _tokens(text: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(text):
        word, end = match[0].rstrip(), match.start() + len(match[0].rstrip())
        possessive = _POSSESSIVE.search(word)
        if possessive:
            word, end = word[: possessive.start()], end - len(possessive[0])
        after = end + len(possessive[0]) if possessive else end
        following = text[after : after + 2]
        if following[:1] == "\x00" or (following[:1] == "." and following[1:].isalpha()) or following[:1] == "@":
            continue  # "Anna.bell@…" and file names
        if not _LATIN.fullmatch(word):
            continue
        yield Token(word, match.start(), end, match["initials"] is not None, possessive is not None)


def _runs(text: str) -> Iterator[tuple[Token, ...]]:
    run: list[Token] = []
    for token in _tokens(text):
        if run and (len(run) >= _LONGEST_RUN or run[-1].possessive or not _joined(text, run[-1], token)):
            yield tuple(run)
            run = []
        run.append(token)
    if run:
        yield tuple(run)


def _joined(text: str, before: Token, after: Token) -> bool:
    gap = text[before.end : after.start]
    if gap in (" ", ""):
        return True
    if gap == ". ":
        return before.key in _ABBREVIATED
    return len(gap) < 16 and gap[0] != "." and _GAP.fullmatch(gap) is not None


_ABBREVIATED = frozenset("gov sen rep dr mr mrs ms prof rev cllr st lt col gen capt sgt hon rt".split())


def sentence_start(text: str, at: int) -> bool:
    """Whether a sentence, line item, title or quotation begins at this offset of a passage."""
    before = text[max(0, at - 200) : at].rstrip(" ([*_•–—-")
    return not before or before[-1] in ".!?:;…\n\t\"'“‘«" or before[-1].isdigit()
