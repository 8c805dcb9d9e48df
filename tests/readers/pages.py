"""PDF files drawn line by line."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import attrs
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = 595, 842
FONT = "Times-Roman"


@attrs.frozen
class Row:
    """A line of text: `text` may hold raised signs as "late{1} and"."""

    text: str
    x: float = 72
    y: float = 700
    size: float = 11


def pdf(
    pages: Iterable[Sequence[Row]],
    *,
    encrypt: str | None = None,
    title: str | None = None,
    before: Callable[[Canvas], object] = lambda canvas: None,
) -> bytes:
    """A file of the pages; `before` draws on each page first."""
    held = io.BytesIO()
    settings: dict[str, Any] = {"encrypt": encrypt} if encrypt else {}
    canvas = Canvas(held, pagesize=(WIDTH, HEIGHT), invariant=True, **settings)
    if title:
        canvas.setTitle(title)
    for rows in pages:
        before(canvas)
        for row in rows:
            draw(canvas, row)
        canvas.showPage()
    canvas.save()
    return held.getvalue()


def draw(canvas: Canvas, row: Row) -> None:
    """Draw a line, what stands in braces raised and in small type."""
    x = row.x
    for index, part in enumerate(row.text.replace("}", "{").split("{")):
        size = row.size * 0.6 if index % 2 else row.size
        canvas.setFont(FONT, size)
        canvas.drawString(x, row.y + (row.size * 0.35 if index % 2 else 0), part)
        x += stringWidth(part, FONT, size)


def column(texts: Iterable[str], *, x: float = 72, y: float = 740, size: float = 11, step: float = 14) -> list[Row]:
    """Lines below one another; "" leaves the height of a line out."""
    return [Row(text, x, y - step * number, size) for number, text in enumerate(texts) if text]


def foot(texts: Sequence[str], *, x: float = 72, size: float = 8, step: float = 10, bottom: float = 60) -> list[Row]:
    """Small lines at the foot of a page, the last one at `bottom`."""
    return [Row(text, x, bottom + step * (len(texts) - 1 - number), size) for number, text in enumerate(texts)]
