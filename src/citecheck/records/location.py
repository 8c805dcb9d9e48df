"""Where in a text something stands."""

from __future__ import annotations

import attrs


def _not_before_start(instance: Location, attribute: attrs.Attribute[int], value: int) -> None:
    if value < instance.start:
        raise ValueError(f"a location ends at {value}, before its start at {instance.start}")


@attrs.frozen(kw_only=True)
class Location:
    """A span of a document's original text.

    `surface` is `document.text[start:end]` exactly, line breaks included.
    """

    document: str
    """Id of the document (its file stem)."""
    start: int = attrs.field(validator=attrs.validators.ge(0))
    """Offset of the first character in `document.text`."""
    end: int = attrs.field(validator=_not_before_start)
    """Offset after the last character."""
    line: int = attrs.field(validator=attrs.validators.ge(1))
    """1-based line of `start`."""
    surface: str
    label: str | None = None
    """What a finding says of this place, for example "byline"; None outside findings."""
    page: int | None = None
    """1-based page of the file, as a viewer counts them; None for a file without pages."""
    page_line: int | None = None
    """1-based line on that page, blank lines not counted; None for a file without pages."""
    paragraph: int | None = None
    """1-based paragraph of the file, empty ones not counted; None for a format whose paragraphs nobody counts."""
    sheet: str | None = None
    """Name of the sheet of a spreadsheet."""
    cell: str | None = None
    """Address of the cell of a spreadsheet, "D14"; None elsewhere."""

    def part(self, start: int, end: int) -> Location:
        """The location of `surface[start:end]`, which needs no text of the document.

        Of a location that runs over a page, the page where it begins is told.
        """
        above = self.surface.count("\n", 0, start)
        return Location(
            document=self.document,
            start=self.start + start,
            end=self.start + end,
            line=self.line + above,
            surface=self.surface[start:end],
            page=self.page,
            page_line=None if self.page_line is None else self.page_line + above,
            paragraph=self.paragraph,
            sheet=self.sheet,
            cell=self.cell,
        )
