"""PDF files: characters with place and size, put together into lines, columns, notes and paragraphs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from citecheck.errors import ReadError
from citecheck.readers.layout import blocks_of
from citecheck.readers.pdf_glyphs import MAX_GLYPHS, glyphs_of
from citecheck.readers.pdf_layout import compose
from citecheck.readers.pdf_lines import PrintedLine, lines_of_page
from citecheck.records import Document

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

MAX_PAGES = 5_000
MAX_CHARACTERS = 20_000_000
_REASONS = {
    "password": "it is encrypted; save a copy without a password and check that",
    "format": "it is damaged, was cut off or has no pages; get the file again",
    "security": "it is encrypted in a way that cannot be read; save a copy without protection and check that",
}
_LEAST = 20
"""Characters below which a page counts as one without text."""
_UNREADABLE = re.compile("[\ue000-\uf8ff\ufffd\U000f0000-\U0010ffff]")
# What programs write where nobody gave a title or an author
_NO_TITLE = re.compile(
    r"\W*(?:untitled|anonymous|unspecified|unknown|microsoft word|powerpoint presentation|slide 1|layout 1|user|admin"
    r"|owner|author|none|null|.*\.(?:docx?|indd|pdf|rtf|qxd|pptx?|xlsx?|tex|pub))\W*",
    re.IGNORECASE,
)


def read_pdf(
    data: bytes, *, id: str, path: str | None = None, url: str | None = None, sha256: str | None = None
) -> Document:
    """A PDF as a document: one line of `document.text` a printed line, columns one after the other, a form feed before
    each page but the first.

    Raised digits become "¹²³", cells of tables are parted by gaps, hyphens at line ends stay (views mend them). Blocks
    are found as in plain text, with what the type tells: size of headings, running heads at one height of many pages,
    small print at the foot. `Document.pages` says where each page begins. Pages without text are told in `warnings`.

    Raises ReadError for a file that is encrypted, damaged, without pages or without any text (a scan).
    """
    name = path or url or id
    pages, told, title, author = _read(data, name)
    composed = compose(pages)
    text = composed.text
    if not text.strip():
        reason = "its pages are pictures without text; have the text recognised (OCR) and check that file"
        raise ReadError(name, reason)
    odd = len(_UNREADABLE.findall(text))
    if odd > 0.02 * len(text):
        told.append(f"{odd:,} characters are in a font that does not say which letters they are")
    return Document(
        id=id,
        text=text,
        path=path or url,
        format="pdf",
        title=title,
        author=author,
        sha256=sha256,
        blocks=blocks_of(text, composed.hints),
        pages=composed.pages,
        warnings=tuple(told),
    )


def _read(data: bytes, name: str) -> tuple[list[list[PrintedLine]], list[str], str | None, str | None]:
    """Lines by page, warnings, title and author."""
    import pypdfium2

    try:
        file = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        said = str(error).casefold()
        reason = next((reason for word, reason in _REASONS.items() if word in said), _REASONS["format"])
        raise ReadError(name, reason) from error
    try:
        count = len(file)
        pages, warnings = _pages(file, min(count, MAX_PAGES))
        if count > MAX_PAGES:
            warnings.append(f"only the first {MAX_PAGES:,} of {count:,} pages were read")
        title, author = (_said(file, key) for key in ("Title", "Author"))
    finally:
        file.close()
    return pages, warnings, title, author


def _pages(file: PdfDocument, count: int) -> tuple[list[list[PrintedLine]], list[str]]:
    import pypdfium2

    pages: list[list[PrintedLine]] = []
    empty, broken, crowded = [], [], []
    size = 0
    told: list[str] = []
    for number in range(1, count + 1):
        pages.append([])
        try:
            page = file[number - 1]
            try:
                glyphs, cut = glyphs_of(page)
                if len(glyphs) < _LEAST and _has_picture(page):
                    empty.append(number)
            finally:
                page.close()
        except pypdfium2.PdfiumError:
            broken.append(number)
            continue
        if cut:
            crowded.append(number)
        pages[-1] = lines_of_page(glyphs)
        size += sum(len(line.text) for line in pages[-1])
        if size > MAX_CHARACTERS:
            told.append(f"only the first {number:,} of {len(file):,} pages were read: it holds too much text")
            break
    if empty and len(empty) < count:
        told.append(f"{_named(empty)} a picture without text; figures there were not read")
    if broken:
        told.append(f"{_named(broken)} damaged and could not be read")
    if crowded:
        told.append(f"{_named(crowded)} crowded: only the first {MAX_GLYPHS:,} characters were read")
    return pages, told


def _has_picture(page: PdfPage) -> bool:
    import pypdfium2.raw as pdfium

    kinds = (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM)
    return any(True for _ in page.get_objects(filter=kinds, max_depth=2))


def _named(numbers: list[int]) -> str:
    """ "page 3 is", "pages 3, 4 and 9 are", the list cut where it is long."""
    if len(numbers) == 1:
        return f"page {numbers[0]} is"
    shown = [str(number) for number in numbers[:12]]
    more = f"{', '.join(shown)} and {len(numbers) - len(shown)} more" if len(numbers) > len(shown) else None
    return f"pages {more or ', '.join(shown[:-1]) + ' and ' + shown[-1]} are"


def _said(file: PdfDocument, key: str) -> str | None:
    """What the file says of itself, where it was meant."""
    said = " ".join(file.get_metadata_value(key).replace("\0", "").split())[:300]
    return said if said and not _NO_TITLE.fullmatch(said) else None
