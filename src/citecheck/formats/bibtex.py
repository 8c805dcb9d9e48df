"""The cited works as BibTeX, which LaTeX and every reference manager read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from citecheck.formats.work_kinds import WorkKind
from citecheck.formats.work_makers import Maker
from citecheck.formats.works import Work, left_out_told, works_of
from citecheck.records import Report

_ENTRIES = {
    WorkKind.ARTICLE: ("article", "publisher"),
    WorkKind.NEWS: ("article", "publisher"),
    WorkKind.WEBPAGE: ("online", "organization"),
    WorkKind.POST: ("online", "organization"),
    WorkKind.REPORT: ("techreport", "institution"),
    WorkKind.BOOK: ("book", "publisher"),
    WorkKind.CHAPTER: ("incollection", "publisher"),
    WorkKind.LEGISLATION: ("legislation", "organization"),
    WorkKind.BILL: ("legislation", "organization"),
    WorkKind.CASE: ("jurisdiction", "organization"),
    WorkKind.THESIS: ("phdthesis", "school"),
}
"""Type of entry, and the field that its publisher goes to; "misc" and "organization" for the others. `online`,
`legislation` and `jurisdiction` are types of biblatex that Zotero reads too; styles of BibTeX print them as `misc`."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SPECIAL = {
    **{ord(sign): f"\\{sign}" for sign in "%&#_$"},
    ord("\\"): r"{\textbackslash}",
    ord("{"): r"{\lbrace}",  # "\{" would count as an open brace
    ord("}"): r"{\rbrace}",
    ord("~"): r"{\textasciitilde}",
    ord("^"): r"{\textasciicircum}",
}
_LIGATURES = re.compile(r"-(?=-)|`(?=`)|'(?=')|[?!](?=`)|,(?=,)")
_QUOTES = re.compile(r"`(?=`)|'(?=')|[?!](?=`)|,(?=,)")
"""Signs that LaTeX would print as another one where the next follows."""
_DIVIDES = re.compile(r",|\\|\band\b|^others$", re.IGNORECASE)
"""What would divide names in a list of them, and escapes, which readers take for a part of the division."""


def render(report: Report) -> str:
    """One entry a cited work, sorted by key; `note` says which documents and notes cite it.

    Letters beyond ASCII stay as they are: UTF-8, not LaTeX accents.
    """
    from bibtexparser.entrypoint import write_string
    from bibtexparser.library import Library
    from bibtexparser.middlewares import default_unparse_stack
    from bibtexparser.model import Entry, ExplicitComment, Field

    library = Library()
    for work in works_of(report):
        kind, _ = _ENTRIES.get(work.kind, ("misc", "organization"))
        fields = []
        for name, value in _fields(work):
            field = Field(name, value)
            if name == "month":
                field.enclosing = "no-enclosing"  # a name that styles spell out
            fields.append(field)
        library.add(Entry(kind, work.key, fields))
    for told in left_out_told(report):
        library.add(ExplicitComment(f"citecheck: {told}"))
    return write_string(library, unparse_stack=default_unparse_stack(allow_inplace_modification=True))


def _fields(work: Work) -> Iterator[tuple[str, str]]:
    _, publisher = _ENTRIES.get(work.kind, ("misc", "organization"))
    container, house = work.container, work.publisher
    if work.kind in (WorkKind.NEWS, WorkKind.ARTICLE) and not container:
        container, house = house, ""
    texts = {
        "author": _names(work.authors, others=work.more_authors),
        "editor": _names(work.editors),
        "title": _escaped(work.title),
        "booktitle" if work.kind is WorkKind.CHAPTER else "journal": _escaped(container),
        "series": _escaped(work.series),
        publisher: _escaped(house),
        "year": f"{work.date[0]:04}" if work.date else "",
        "month": _MONTHS[work.date[1] - 1] if len(work.date) > 1 else "",
        # After `year` and `month`: Zotero takes the last of them that it reads.
        "date": _iso(work.date) if len(work.date) > 1 else "",
        "pages": _escaped(re.sub(r"(?<=\w)-(?=\w)", "--", work.pages), dashes=True),
        "url": _unbroken(work.url),
        "doi": _unbroken(work.doi),
        "urldate": _iso(work.accessed),
        "note": _escaped(work.cited_in),
    }
    yield from ((name, text) for name, text in texts.items() if text)


def _escaped(text: str, *, dashes: bool = False) -> str:
    """Text that LaTeX prints as it is; `dashes` keeps "--", which it prints as one long dash."""
    joined = _QUOTES if dashes else _LIGATURES
    return joined.sub(r"\g<0>{}", text.translate(_SPECIAL))


def _names(makers: tuple[Maker, ...], *, others: bool = False) -> str:
    """ "van Berg, Ola and {Office for Rivers}"."""
    names = [_name(maker) for maker in makers]
    return " and ".join([*names, "others"] if others and names else names)


def _name(maker: Maker) -> str:
    parts = [_escaped(part) for part in (maker.family, maker.given) if part]
    if not parts:
        return f"{{{_escaped(maker.name)}}}"
    return ", ".join(f"{{{part}}}" if _DIVIDES.search(part) else part for part in parts)


def _iso(parts: tuple[int, ...]) -> str:
    return "-".join(f"{part:0{2 if number else 4}}" for number, part in enumerate(parts))


def _unbroken(address: str) -> str:
    """An address or DOI without what would end the field or start a command."""
    return quote(address, safe="%/:?#[]@!$&'()*+,;=~-._<>")
