"""Word files out of XML, so that a test shows what it reads."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def run(text: str, properties: str = "") -> str:
    """A run of text; `properties` are tags such as '<w:vanish/>'."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*runs: str, style: str = "", properties: str = "") -> str:
    """A paragraph of runs; a run without a tag is plain text."""
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    body = "".join(one if one.startswith("<") else run(one) for one in runs)
    return f"<w:p><w:pPr>{styled}{properties}</w:pPr>{body}</w:p>"


def note(id: int, kind: str = "footnote", custom: str = "") -> str:
    """A reference to a note."""
    follows = ' w:customMarkFollows="1"' if custom else ""
    sign = f"<w:t>{custom}</w:t>" if custom else ""
    return f'<w:r><w:{kind}Reference{follows} w:id="{id}"/>{sign}</w:r>'


def row(*cells: str) -> str:
    """A row of a table."""
    return "<w:tr>" + "".join(f"<w:tc>{p(cell)}</w:tc>" for cell in cells) + "</w:tr>"


def notes(texts: Mapping[int, str], kind: str = "footnote") -> str:
    """The part that holds the notes."""
    kept = f'<w:{kind} w:id="-1" w:type="separator">{p("-----")}</w:{kind}>'
    # As Word writes it: its own number, raised, then the text in smaller type
    own = f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:{kind}Ref/></w:r>'
    small = '<w:sz w:val="16"/>'
    kept += "".join(f'<w:{kind} w:id="{id}">{p(own, run(f" {text}", small))}</w:{kind}>' for id, text in texts.items())
    return f"<w:{kind}s {_NAMES}>{kept}</w:{kind}s>"


STYLES = f"""<w:styles {_NAMES}>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Own"/><w:basedOn w:val="H2"/></w:style>
<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
</w:styles>"""


def docx(body: Iterable[str], parts: Mapping[str, str | bytes] = {}) -> bytes:
    """A file with this body; `parts` are further ones by name ("footnotes.xml")."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as file:
        kinds = {"document": "document.main", "styles": "styles", "footnotes": "footnotes", "endnotes": "endnotes"}
        types = "".join(
            f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{kind}+xml"/>'
            for name, kind in kinds.items()
            if name in ("document", "styles") or f"{name}.xml" in parts
        )
        plain = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        plain += '<Default Extension="xml" ContentType="application/xml"/>'
        file.writestr("[Content_Types].xml", f'<Types xmlns="{_PACKAGE}/content-types">{plain}{types}</Types>')
        main = f'<Relationship Id="r1" Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/>'
        file.writestr("_rels/.rels", f'<Relationships xmlns="{_PACKAGE}/relationships">{main}</Relationships>')
        file.writestr("word/document.xml", f"<w:document {_NAMES}><w:body>{''.join(body)}</w:body></w:document>")
        links = ""
        for name, content in {"styles.xml": STYLES, **parts}.items():
            file.writestr(f"word/{name}", content)
            kind = name.removesuffix(".xml")
            links += f'<Relationship Id="{kind}" Type="{_RELATIONS}/{kind}" Target="{name}"/>'
        file.writestr(
            "word/_rels/document.xml.rels", f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'
        )
    return held.getvalue()
