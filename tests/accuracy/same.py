"""One document in many formats: a text made into .docx, .pdf and .html, read back, and its records compared.

    python -m tests.accuracy.same DOCUMENT.txt ... [--keep DIR]

What the text was read as is taken as given: its blocks, its markers and the notes that they point at. Notes are
numbered through, so that numbers may differ from the text's; everything else should come out the same.
"""

from __future__ import annotations

import argparse
import html
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import attrs
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from tests import word_files as word

import citecheck
from citecheck.readers import read_bytes
from citecheck.readers.view import view_of
from citecheck.records import Block, BlockKind, Claim, Ledger

FORMATS = ("docx", "html", "pdf", "pdf in two columns")
_KEPT = (BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.TABLE)
_CELLS = re.compile(r"\s{2,}|\s*\|\s*")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")


@attrs.frozen
class Paragraph:
    """One block; runs are text, or the number of a note from 1."""

    kind: BlockKind
    level: int
    runs: tuple[str | int, ...]


@attrs.frozen
class Plain:
    """A document without a format."""

    paragraphs: tuple[Paragraph, ...]
    notes: tuple[str, ...]
    """Those that markers point at, in the order of their markers."""
    loose: tuple[str, ...]
    """Those that none points at."""


def plain_of(ledger: Ledger) -> Plain:
    """What a ledger's document holds, page furniture left out."""
    document = ledger.document
    texts = {note.id: note.text for note in ledger.notes}
    numbers: dict[str, int] = {}
    markers = [(marker.location.start, marker.location.end, marker.note) for marker in ledger.markers]
    for _, _, note in markers:
        if note is not None:
            numbers.setdefault(note, len(numbers) + 1)
    paragraphs = [
        Paragraph(block.kind, block.level or 1, tuple(_runs(document.text, block, markers, numbers)))
        for block in document.blocks
        if block.kind not in (BlockKind.NOTE, BlockKind.FURNITURE)
    ]
    return Plain(
        tuple(paragraph for paragraph in paragraphs if paragraph.runs),
        tuple(texts[note] for note in numbers),
        tuple(note.text for note in ledger.notes if note.id not in numbers),
    )


def _runs(
    text: str, block: Block, markers: Sequence[tuple[int, int, str | None]], numbers: dict[str, int]
) -> Iterator[str | int]:
    cuts = [marker for marker in markers if any(low <= marker[0] < high for low, high in block.pieces)]
    cuts = [marker for marker in cuts if marker[2] is not None]
    whole = view_of(text, block.pieces, without=[(start, end) for start, end, _ in cuts])
    at = 0
    for _, end, note in cuts:
        place = whole.position(end)
        while place > at and whole.text[place - 1].isspace():
            place -= 1
        yield _CONTROL.sub("", whole.text[at:place])
        yield numbers[note or ""]
        at = place
    rest = _CONTROL.sub("", whole.text[at:])
    if rest or at:
        yield rest


# ---------------------------------------------------------------------------------------------------------- three ways


def to_docx(plain: Plain) -> bytes:
    """With real footnotes; notes that nothing points at are typed at the end."""
    body = []
    for paragraph in plain.paragraphs:
        runs = [word.note(run + 1) if isinstance(run, int) else word.run(html.escape(run)) for run in paragraph.runs]
        if paragraph.kind is BlockKind.TABLE and all(isinstance(run, str) for run in paragraph.runs):
            cells = _CELLS.split("".join(map(str, paragraph.runs)).strip("| "))
            body.append(f"<w:tbl>{word.row(*(html.escape(cell) for cell in cells))}</w:tbl>")
            continue
        style = f"H{min(paragraph.level, 2)}" if paragraph.kind is BlockKind.HEADING else ""
        listed = '<w:numPr><w:numId w:val="1"/></w:numPr>' if paragraph.kind is BlockKind.LIST_ITEM else ""
        body.append(word.p(*runs, style=style, properties=listed))
    if plain.loose:
        body.append(word.p("Notes", style="H1"))
        first = len(plain.notes) + 1
        body += [word.p(html.escape(f"{n}. {text}")) for n, text in enumerate(plain.loose, first)]
    texts = {number + 1: html.escape(text) for number, text in enumerate(plain.notes, 1)}
    return word.docx(body, {"footnotes.xml": word.notes(texts)})


def to_html(plain: Plain) -> bytes:
    """A page with links from markers to notes and back."""
    parts = []
    for paragraph in plain.paragraphs:
        inner = "".join(
            f'<sup><a href="#fn{run}" id="ref{run}">{run}</a></sup>' if isinstance(run, int) else html.escape(run)
            for run in paragraph.runs
        )
        if paragraph.kind is BlockKind.TABLE:
            cells = "".join(f"<td>{cell}</td>" for cell in _CELLS.split(inner.strip("| ")))
            parts.append(f"<table><tr>{cells}</tr></table>")
            continue
        if paragraph.kind is BlockKind.CONTENTS:
            inner = f'<a href="#top">{inner}</a>'
        tags = {
            BlockKind.HEADING: f"h{min(paragraph.level + 1, 6)}",
            BlockKind.LIST_ITEM: "li",
            BlockKind.CONTENTS: "li",
        }
        tag = tags.get(paragraph.kind, "p")
        parts.append(f"<{tag}>{inner}</{tag}>")
    notes = [f'<p id="fn{n}">{n}. {html.escape(t)} <a href="#ref{n}">↩</a></p>' for n, t in enumerate(plain.notes, 1)]
    first = len(plain.notes) + 1
    loose = [f"<p>{n}. {html.escape(text)}</p>" for n, text in enumerate(plain.loose, first)]
    article = "\n".join([*parts, "<h2>Notes</h2>" if notes or loose else "", *notes, *loose])
    nav = "<nav><a href='/'>Home</a> <a href='/all'>All reports</a></nav>"
    return f"<!doctype html><html><body>{nav}<article>{article}</article></body></html>".encode()


_FONT = "Vera"
_WIDTH, _HEIGHT, _MARGIN = 595, 842, 64
_BODY, _SMALL, _LEAD = 10.5, 8.0, 1.25


@attrs.define
class _Printer:
    """Sets lines on pages, each page's notes at its foot."""

    columns: int
    canvas: Canvas
    page: int = 1
    column: int = 0
    y: float = _HEIGHT - _MARGIN - 24
    foot: list[list[list[tuple[str, bool]]]] = attrs.Factory(list)
    printed: set[str] = attrs.Factory(set)
    """Notes that stand at a foot already."""

    @property
    def width(self) -> float:
        return (_WIDTH - 2 * _MARGIN - 24 * (self.columns - 1)) / self.columns

    @property
    def left(self) -> float:
        return _MARGIN + self.column * (self.width + 24)

    def floor(self) -> float:
        return _MARGIN + sum(len(note) * _SMALL * _LEAD for note in self.foot) + (12 if self.foot else 0)

    def line(self, words: list[tuple[str, bool]], size: float, notes: list[list[list[tuple[str, bool]]]]) -> None:
        """Set one line; the notes that its markers point at go to the foot of its column."""
        needed = sum(len(note) * _SMALL * _LEAD for note in notes) + (12 if notes and not self.foot else 0)
        if self.y - size * _LEAD < self.floor() + needed:
            self.next()
        self.foot += notes
        self.y -= size * _LEAD
        self._draw(words, self.left, self.y, size)

    def next(self) -> None:
        y = _MARGIN + sum(len(note) * _SMALL * _LEAD for note in self.foot)
        for note in self.foot:
            for words in note:
                y -= _SMALL * _LEAD
                self._draw(words, self.left, y, _SMALL)
        self.foot = []
        self.column += 1
        if self.column == self.columns:
            self._draw([("Tides and Towns", False)], _MARGIN, _HEIGHT - 40, _SMALL)
            self._draw([(str(self.page), False)], _WIDTH / 2, 30, _SMALL)
            self.canvas.showPage()
            self.column, self.page = 0, self.page + 1
        self.y = _HEIGHT - _MARGIN - 24

    def _draw(self, words: Iterable[tuple[str, bool]], x: float, y: float, size: float) -> None:
        space = stringWidth(" ", _FONT, size)
        for text, raised in words:
            scale = 0.6 * size if raised else size
            if raised:
                x -= space
            self.canvas.setFont(_FONT, scale)
            self.canvas.drawString(x, y + (0.38 * size if raised else 0), text)
            x += stringWidth(text, _FONT, scale) + space


def _words(runs: Iterable[str | int]) -> Iterator[tuple[str, bool]]:
    row = [run for run in runs if run != ""]
    for index, run in enumerate(row):
        if isinstance(run, int):
            yield f"{run}," if isinstance(row[index + 1 : index + 2] and row[index + 1], int) else str(run), True
        else:
            yield from ((piece, False) for piece in run.split())


def _broken(words: Iterable[tuple[str, bool]], width: float, size: float) -> list[list[tuple[str, bool]]]:
    """Words into lines; a long word is broken with a hyphen now and then, an address at a slash."""
    space = stringWidth(" ", _FONT, size)
    lines: list[list[tuple[str, bool]]] = [[]]
    x = 0.0
    for text, raised in words:
        wide = stringWidth(text, _FONT, size * (0.6 if raised else 1)) + (0 if raised else space)
        while x + wide > width and (lines[-1] or wide > width) and not raised:
            cut = _cut(text, width - x - stringWidth("-", _FONT, size), size, forced=not lines[-1])
            if cut:
                head = text[:cut]
                lines[-1].append((head if head[-1] in "/-" or "/" in text else f"{head}-", False))
                text = text[cut:]
            lines.append([])
            x = 0.0
            wide = stringWidth(text, _FONT, size) + space
        lines[-1].append((text, raised))
        x += wide
    return [line for line in lines if line]


def _cut(text: str, room: float, size: float, *, forced: bool) -> int:
    if "/" in text:
        places = [at + 1 for at, sign in enumerate(text) if sign == "/" and text[at + 1 : at + 2] not in ("/", "")]
    elif text.isalpha() and text.islower() and len(text) > 9 and len(text) % 3 == 0:
        places = [len(text) // 2]
    else:
        places = []
    if forced:
        places = list(range(1, len(text)))
    return max((at for at in places if stringWidth(text[:at], _FONT, size) <= room), default=0)


def to_pdf(plain: Plain, columns: int = 1) -> bytes:
    """Set lines, raised markers, notes at the foot of the column, running heads and page numbers."""
    registerFont(TTFont(_FONT, "Vera.ttf"))
    held = io.BytesIO()
    printer = _Printer(columns, Canvas(held, pagesize=(_WIDTH, _HEIGHT), invariant=True))
    for paragraph in plain.paragraphs:
        size = {BlockKind.HEADING: max(12.0, 18.0 - 2 * paragraph.level)}.get(paragraph.kind, _BODY)
        runs = ["•", *paragraph.runs] if paragraph.kind is BlockKind.LIST_ITEM else paragraph.runs
        printer.y -= 0.6 * size
        for words in _broken(_words(runs), printer.width, size):
            notes = [
                _broken(
                    [(text.strip(","), True), *_words([plain.notes[int(text.strip(",")) - 1]])], printer.width, _SMALL
                )
                for text, raised in words
                if raised and text.strip(",") not in printer.printed
            ]
            printer.printed |= {text.strip(",") for text, raised in words if raised}
            printer.line(words, size, notes)
    first = len(plain.notes) + 1
    for number, text in enumerate(plain.loose, first):
        printer.y -= 4
        for words in _broken(_words([f"{number}. {text}"]), printer.width, _BODY):
            printer.line(words, _BODY, [])
    while printer.column or printer.y < _HEIGHT - _MARGIN - 24:
        printer.next()
        if printer.column == 0:
            break
    printer.canvas.save()
    return held.getvalue()


# --------------------------------------------------------------------------------------------------------- comparison


@attrs.frozen
class Comparison:
    """How the records of a made file differ from its text's."""

    claims: int
    """In the text."""
    missing: tuple[str, ...]
    extra: tuple[str, ...]
    notes: int
    notes_missing: tuple[str, ...]
    links: int
    links_different: tuple[str, ...]

    @property
    def shares(self) -> tuple[float, float, float]:
        """Of claims, notes and links that are the same."""
        kept = self.claims - max(len(self.missing), len(self.extra))
        return (
            kept / max(1, self.claims),
            1 - len(self.notes_missing) / max(1, self.notes),
            1 - len(self.links_different) / max(1, self.links),
        )


def _key(claim: Claim) -> tuple[str, str, str]:
    quantity = claim.quantity
    return " ".join(quantity.surface.split()), str(quantity.value), str(quantity.high)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _linked(ledger: Ledger, claim: Claim) -> tuple[str, ...]:
    return tuple(sorted(_letters(note.text) for id in claim.notes if (note := ledger.note(id)) is not None))


def compare(text: Ledger, made: Ledger) -> Comparison:
    """Claims by surface and value, notes by their letters, links by the letters of the notes behind a claim."""
    own = Counter(_key(claim) for claim in text.claims)
    other = Counter(_key(claim) for claim in made.claims)
    notes = Counter(_letters(note.text) for note in text.notes if note.text)
    links = Counter((_key(claim), _linked(text, claim)) for claim in text.claims)
    links_made = Counter((_key(claim), _linked(made, claim)) for claim in made.claims)
    gone = Counter(dict.fromkeys(links, 0)) + Counter()
    for (key, linked), count in (links - links_made).items():
        if key in other:  # a claim that is missing is told as such
            gone[(key, linked)] += count
    return Comparison(
        sum(own.values()),
        tuple(key[0] for key in (own - other).elements()),
        tuple(key[0] for key in (other - own).elements()),
        sum(notes.values()),
        tuple((notes - Counter(_letters(note.text) for note in made.notes)).elements()),
        sum(links.values()),
        tuple(f"{key[0]}: {linked}" for key, linked in gone.elements()),
    )


def made(plain: Plain, format: str) -> bytes:
    """The bytes of a file in one of FORMATS."""
    if format == "docx":
        return to_docx(plain)
    if format == "html":
        return to_html(plain)
    return to_pdf(plain, 2 if "two" in format else 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", nargs="+", type=Path)
    parser.add_argument("--keep", type=Path, help="folder in which the files made are left")
    options = parser.parse_args()
    for path in options.documents:
        text = citecheck.extract(citecheck.read(path))
        plain = plain_of(text)
        for format in FORMATS:
            data = made(plain, format)
            if options.keep:
                options.keep.mkdir(parents=True, exist_ok=True)
                (options.keep / f"{path.stem}-{format.replace(' ', '-')}.{format[:4].strip()}").write_bytes(data)
            found = compare(text, citecheck.extract(read_bytes(data, id=text.document.id)))
            claims, notes, links = found.shares
            print(f"{path.stem[:24]:24} {format:18} claims {claims:.3f}  notes {notes:.3f}  links {links:.3f}")
            for what in ("missing", "extra", "notes_missing", "links_different"):
                for one in getattr(found, what):
                    print(f"    {what}: {one[:140]}")


if __name__ == "__main__":
    main()
