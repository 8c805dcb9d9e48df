from __future__ import annotations

import io
import zipfile

import pytest

import citecheck
from citecheck.errors import ReadError
from citecheck.readers import read_bytes
from citecheck.records import BlockKind, Document

_NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "table", "meta")
)
_NAMES += ' xmlns:dc="http://purl.org/dc/elements/1.1/"'


def odt(body: str, manifest: str = "<m/>") -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        content = f"<office:body><office:text>{body}</office:text></office:body>"
        file.writestr("content.xml", f"<office:document-content {_NAMES}>{content}</office:document-content>")
        meta = "<office:meta><dc:title>After the Bridge</dc:title><dc:creator>Ann Reed</dc:creator></office:meta>"
        file.writestr("meta.xml", f"<office:document-meta {_NAMES}>{meta}</office:document-meta>")
        file.writestr("META-INF/manifest.xml", manifest)
    return held.getvalue()


def note(label: str, text: str, kind: str = "footnote") -> str:
    return (
        f'<text:note text:note-class="{kind}"><text:note-citation>{label}</text:note-citation>'
        f"<text:note-body><text:p>{text}</text:p></text:note-body></text:note>"
    )


def read(data: bytes) -> Document:
    return read_bytes(data, id="report")


def test_notes_are_tied_to_the_sentences_that_cite_them() -> None:
    first, second = note("1", "Harbour Board, Berths (2011)"), note("i", "Port Watch, Wrecks (2012)", "endnote")
    data = odt(f"<text:p>Some 40% stood empty.{second} Of these <text:span>12%</text:span> sank.{first}</text:p>")
    ledger = citecheck.extract(read(data))
    texts = {one.id: one.text for one in ledger.notes}
    assert {claim.quantity.surface: [texts[id] for id in claim.notes] for claim in ledger.claims} == {
        "40%": ["Port Watch, Wrecks (2012)"],
        "12%": ["Harbour Board, Berths (2011)"],
    }
    assert [one.label for one in ledger.notes] == ["1", "i"]


def test_headings_lists_tables_spaces_and_what_is_no_text() -> None:
    body = (
        "<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>"
        '<text:h text:outline-level="2">The trade</text:h>'
        '<text:p>It<text:s text:c="2"/>fell<text:line-break/>by 12%.<office:annotation><text:p>Right?</text:p>'
        "</office:annotation></text:p>"
        "<text:list><text:list-item><text:p>ferries</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>North</text:p></table:table-cell>"
        "<table:table-cell><text:p>40%</text:p></table:table-cell></table:table-row></table:table>"
    )
    document = read(odt(body))
    seen = [(block.kind, document.text[block.start : block.end]) for block in document.blocks]
    assert seen == [
        (BlockKind.HEADING, "The trade"),
        (BlockKind.PARAGRAPH, "It  fell by 12%."),
        (BlockKind.LIST_ITEM, "ferries"),
        (BlockKind.TABLE, "North | 40%"),
    ]
    assert (document.title, document.author, document.format) == ("After the Bridge", "Ann Reed", "odt")
    assert document.locate(document.text.index("by"), document.text.index("by") + 2).paragraph == 2


def test_an_encrypted_text_and_one_without_content_are_told() -> None:
    with pytest.raises(ReadError, match="encrypted"):
        read(odt("", manifest="<manifest:encryption-data/>"))
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    with pytest.raises(ReadError, match="content is missing"):
        read(held.getvalue())
