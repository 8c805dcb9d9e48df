"""Word, OpenDocument and EPUB files as bytes, built part by part from raw XML."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>'
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return data.getvalue()


def run(text: str, about: str = "") -> str:
    return f'<w:r><w:rPr>{about}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def raised(text: str) -> str:
    return run(text, '<w:vertAlign w:val="superscript"/>')


def reference(id: int, kind: str = "footnote", mark: str = "") -> str:
    custom = ' w:customMarkFollows="1"' if mark else ""
    return f'<w:r><w:{kind}Reference w:id="{id}"{custom}/>{f"<w:t>{mark}</w:t>" if mark else ""}</w:r>'


def paragraph(*inside: str, style: str = "", about: str = "") -> str:
    """Pieces of XML in a paragraph; a piece that is no element is text."""
    pieces = "".join(piece if piece.startswith("<") else run(piece) for piece in inside)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{about}</w:pPr>{pieces}</w:p>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def row(*cells: str, about: str = "") -> str:
    made = (cell if cell.startswith("<") else f"<w:tc>{paragraph(cell)}</w:tc>" for cell in cells)
    return f"<w:tr><w:trPr>{about}</w:trPr>{''.join(made)}</w:tr>"


def note(id: int, *paragraphs: str, kind: str = "footnote", own: bool = True) -> str:
    """A note; `own` gives it the place where Word prints its number."""
    first, *others = paragraphs or ("",)
    mark = f"<w:r><w:{kind}Ref/></w:r>" if own else ""
    inside = f"<w:p>{mark}{first if first.startswith('<') else run(' ' + first)}</w:p>"
    return f'<w:{kind} w:id="{id}">{inside}{"".join(paragraph(one) for one in others)}</w:{kind}>'


def notes(*made: str, kind: str = "footnote") -> str:
    return f"<w:{kind}s {NAMES}>{''.join(made)}</w:{kind}s>"


def settings(inside: str) -> str:
    return f"<w:settings {NAMES}>{inside}</w:settings>"


STYLES = f"""<w:styles {NAMES}>
<w:style w:type="paragraph" w:styleId="Normal" w:default="1"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/>
  <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Chapter"><w:name w:val="Chapter"/><w:basedOn w:val="berschrift1"/></w:style>
<w:style w:type="paragraph" w:styleId="Bullets"><w:name w:val="List Bullet"/>
  <w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Up"><w:name w:val="Up"/>
  <w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
</w:styles>"""


def word(*body: str, **parts: str) -> bytes:
    """A Word file: pieces of its body, and parts of the folder "word" by name; `core` and `other` stand elsewhere."""
    names = {name: f"word/{name}.xml" for name in parts if name != "core"}
    related = "".join(
        f'<Relationship Id="r{number}" Type="{_RELATION}/{name}" Target="{name}.xml"/>'
        for number, name in enumerate(names)
    )
    files = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r" Type="{_RELATION}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_RELATIONS}">{related}</Relationships>',
        "word/document.xml": f"<w:document {NAMES}><w:body>{''.join(body)}</w:body></w:document>",
        **{place: parts[name] for name, place in names.items()},
    }
    if "core" in parts:
        files["docProps/core.xml"] = parts["core"]
    return zipped(files)
