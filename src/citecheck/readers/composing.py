"""Paragraphs and notes of a word processor's file into one text with its blocks and anchors."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import attrs

from citecheck.readers.layout import Known, paragraph_blocks
from citecheck.records import Anchor, Block, BlockKind

RAISED = str.maketrans("0123456789-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻–")
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_LONGEST_LABEL = 20
_RAISED_NUMBERS = re.compile(r"\s*[-−]?\d[\d,;\s]*(?:[-–]\d+)?[\d,;\s]*")
_LINES = re.compile("[\t\n\r\x0b\x0c\x85\u2028\u2029]")
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


@attrs.define
class Reference:
    """A place in the text that the file ties to a note."""

    key: str
    """Which note."""
    label: str = ""
    """As printed; "" until the notes are numbered."""


@attrs.define
class Paragraph:
    """One paragraph, or one row of a table, as the file has it."""

    parts: list[str | Reference] = attrs.Factory(list)
    kind: BlockKind | None = None
    """What the file says that it is; None for a paragraph of which it says nothing."""
    level: int | None = None
    number: str | None = None
    """That the file prints before it as an item of a list, and that stands nowhere in its parts."""


@attrs.frozen
class NoteText:
    """The text of one note."""

    key: str
    label: str | None
    """As printed; None where nothing points at it."""
    paragraphs: tuple[str, ...]
    typed: bool = False
    """Whether the file leaves it to the text of the note to begin with its label."""


@attrs.frozen
class Composition:
    """What a `Document` is made of."""

    text: str
    blocks: tuple[Block, ...]
    anchors: tuple[Anchor, ...]
    paragraphs: tuple[int, ...]


def compose(paragraphs: Iterable[Paragraph], notes: Iterable[NoteText]) -> Composition:
    """Body first, one paragraph a line with a blank line between, then the notes in the order given.

    Markers stand in the text as `marker_text` writes them. A reference to a note that is not there makes no anchor.
    """
    parts: list[str] = []
    known: list[Known] = []
    marks: list[tuple[int, int, Reference]] = []
    at = 0
    for paragraph in paragraphs:
        text, inside = _rendered(paragraph)
        if not text:
            continue
        if parts:
            parts.append("\n\n")
            at += 2
        known.append(Known(at, paragraph.kind, paragraph.level, paragraph.number))
        marks += [(at + start, at + end, reference) for start, end, reference in inside]
        parts.append(text)
        at += len(text)
    body = "".join(parts)
    blocks = list(paragraph_blocks(body, known, [(start, end) for start, end, _ in marks]))
    starts: dict[str, int] = {}
    for note in notes:
        lines = [line for paragraph in note.paragraphs if (line := " ".join(paragraph.split()))]
        lines = _labelled(lines, note)
        if not lines:
            continue
        pieces: list[tuple[int, int]] = []
        for number, line in enumerate(lines):
            gap = "" if not parts else "\n\n" if number == 0 else "\n"
            parts += [gap, line]
            pieces.append((at + len(gap), at + len(gap) + len(line)))
            at += len(gap) + len(line)
        starts.setdefault(note.key, pieces[0][0])
        blocks.append(Block(kind=BlockKind.NOTE, pieces=tuple(pieces), label=note.label))
    anchors = tuple(
        Anchor(label=reference.label, start=start, end=end, note=starts[reference.key])
        for start, end, reference in marks
        if reference.key in starts
    )
    return Composition("".join(parts), tuple(blocks), anchors, tuple(one.start for one in known))


def marker_text(label: str) -> str:
    """How a marker stands in the text: numbers raised, signs as they are, letters and roman numbers in brackets."""
    if label.isascii() and label.isdigit():
        return label.translate(RAISED)
    return f"[{label}]" if label.isalnum() else label


def label_of_mark(printed: str) -> str:
    """The label of a mark that an author typed: "1" for "[1]", "¹" and "1)"."""
    return " ".join(printed.translate(_LOWERED).split()).strip("[]()").strip()[:_LONGEST_LABEL]


def raised(text: str) -> str:
    """Raised text that is no reference: numbers as raised digits ("m²", "coast³,⁴"), all else ("1st") as it is."""
    return text.translate(RAISED) if _RAISED_NUMBERS.fullmatch(text) else text


def plain_text(paragraph: Paragraph) -> str:
    """The text of a paragraph on one line."""
    return " ".join(_rendered(paragraph)[0].split())


def joined(paragraphs: Sequence[Paragraph]) -> list[str | Reference]:
    """The parts of several paragraphs as those of one line, as in the cell of a table."""
    parts: list[str | Reference] = []
    for paragraph in paragraphs:
        inside = [" ".join(_LINES.split(part)) if isinstance(part, str) else part for part in paragraph.parts]
        if inside and parts:
            parts.append(" ")
        parts += inside
    return parts


def row_of(cells: Sequence[Sequence[Paragraph]]) -> Paragraph:
    """A row of a table: its cells parted by " | "."""
    row = Paragraph(kind=BlockKind.TABLE)
    for number, cell in enumerate(cells):
        if number:
            row.parts.append(" | ")
        row.parts += joined(cell)
    return row


def _rendered(paragraph: Paragraph) -> tuple[str, list[tuple[int, int, Reference]]]:
    """Text without white space around it, and where its references stand in it."""
    parts: list[str] = []
    marks: list[tuple[int, int, Reference]] = []
    at = 0
    for part in paragraph.parts:
        if isinstance(part, Reference):
            text = marker_text(part.label)
            if text:
                marks.append((at, at + len(text), part))
        else:
            text = _BREAKS.sub("\n", part)
        parts.append(text)
        at += len(text)
    whole = "".join(parts)
    edge = " \t\n\xa0|" if paragraph.kind is BlockKind.TABLE else None
    lead = len(whole) - len(whole.lstrip(edge))
    return whole.strip(edge), [(start - lead, end - lead, reference) for start, end, reference in marks]


def _labelled(lines: list[str], note: NoteText) -> list[str]:
    """The lines of a note with its label before them, unless it stands there already, typed by hand."""
    label, first = note.label, lines[0] if lines else ""
    if label is None:
        return lines
    typed = re.match(rf"[\[(]?{re.escape(label)}(?![^\W_])[\]).]*", first.translate(_LOWERED)) if note.typed else None
    if typed:
        first = first[typed.end() :].lstrip()
    return [f"{label} {first}".strip(), *lines[1:]]
