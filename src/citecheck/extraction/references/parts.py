"""The parts of a reference that their form alone gives away: addresses, DOIs, access dates, pages."""

from __future__ import annotations

import re

import attrs

from citecheck.extraction.references.tails import plain_pages
from citecheck.prose.dates import find_dates

_SPACE = re.compile(r"\s+")
_ADDRESS = re.compile(r"(?:https?\s?:\s?//\s?|ftp://|www\.)[^\s<>\"“”]+", re.IGNORECASE)
_LINK = re.compile(r"\[([^\[\]]{1,300})\]\((https?://[^()\s]{1,2000})\)")
"""A link of Markdown."""
_BARE_ADDRESS = re.compile(
    r"(?<![\w@.])(?:[a-z0-9-]{2,30}\.){1,4}(?:com|org|net|gov|edu|eu|uk|io|info|de|fr)(?:/[^\s<>\"“”]*)?"
)
_ADDRESS_LEAD = re.compile(
    r"[\s,.;:(\[<–-]*(?:\[?\b(?:(?:(?:also|now|freely)\s+)?(?:available|accessible|accessed|download(?:ed|able)|retrieved"
    r"|found|published|online)|see|url|link|website|webpage|doi|via)\b\]?[\s:.,]*(?:\bonline\b[\s:.,]*)?"
    r"(?:\b(?:at|from|on|in|here|via|as|for download)\b[\s:]*)?)*[\s,.;:(\[<]*$",
    re.IGNORECASE,
)
_CONTINUATION = re.compile(r"\s([\w%./?=&#~+:,-]+)")
_DOI = re.compile(
    r"(?:\b(?:doi|DOI)\s?[:.]?\s*)?(?:https?://(?:dx\.)?doi\.org/)?\b(10\.\d{4,9}/[^\s\"<>“”]+)", re.IGNORECASE
)
_DOI_LEAD = re.compile(r"[\s,.;(\[]*(?:https?://)?(?:(?:dx\.)?doi(?:\.org/)?)?[\s:]*$", re.IGNORECASE)
_ACCESSED = re.compile(
    r"[\s,;.]{0,4}[(\[]?\b(?:last\s+|date\s+|first\s+|data\s+)?(?:accessed|retrieved|viewed|visited|consulted|checked|extracted|downloaded)\b"
    r"(?:\s+(?:on|in|at))?\s*:?\s*",
    re.IGNORECASE,
)
_ARCHIVED = re.compile(
    r"[\s,;.]{0,4}\barchived\s+(?:from\s+the\s+original\s+(?:\(PDF\)\s+)?)?(?:on|in)\s+", re.IGNORECASE
)
_PAGES = re.compile(
    r"[\s,;:(]{0,4}(?:\bat\s+|\bon\s+)?\b(?:(?:pp?|pgs?|pages?)(?:\.\s?|\s)?|S\.\s?(?=\d))"
    r"(?P<pages>[ivxlc]*\d*[A-Z]?\d+[a-z]?(?:\s?(?:[-‐‑–—,&]|\band\b|\bto\b)\s?(?:pp?\.\s?)?[A-Z]?\d+(?!\s?[A-Z][a-z]{2}))*"
    r"|[ivxlc]{1,7}(?:\s?[-–]\s?[ivxlc]{1,7})?)(?![\w%])(?:\s?ff?\b)?\.?\)?"
)
"""Roman numerals only after "p.": "xii", "iv-ix"."""
_NUMBER_IN_WORK = r"(?:[A-Z]{1,4}\.?\d|\d)[\dA-Za-z.:]{0,8}"
_PLACE_IN_WORK = re.compile(
    r"(?<![Ll]ive)[\s,;]{1,4}(?:paras?\b\.?|paragraphs?\b|§{1,2}|cols?\b\.?|columns?\b|[Cc]h(?:ap)?s?\b\.?|[Cc]hapters?\b|[Tt]ables?\b"
    r"|[Ff]ig(?:ures?|\.)?|[Ss]ections?\b|[Ss]ec\.|[Aa]nnex(?:es)?|[Aa]ppendi(?:x|ces)|[Bb]ox\b|[Cc]harts?\b|[Pp]olicy\b"
    r"|Qq?(?=[\s\d])|[Rr]ecommendations?\b)"
    rf"\s?(?:{_NUMBER_IN_WORK}(?:\s?(?:[–,&-]|and|to)\s?{_NUMBER_IN_WORK}){{0,6}}|[A-Z]\b)[\].)]?$"
)
"""Where in the work: "para. 12", "§4.3", "col 345W", "Table A.3", "Q23"."""
_AT_PAGE = re.compile(r",?(?<=[”\"’*,])\s+at\s+(?P<pages>\d{1,4}(?:\s?[–-]\s?\d{1,4})?)(?=\s*(?:$|[,.(]))")
""" "“Weirs,” at 4 (Oct. 2007)", "Annual Report, at 12"."""
_BARE_PAGE = re.compile(
    r"(?<=\b(?:1[5-9]|20)\d\d\)),\s+(?P<pages>\d{1,4}(?:\s?[–-]\s?\d{1,4})?(?:,\s?\d{1,4}){0,3})\s*[.,]?$"
)
""" "Fens (Ely: Reed Press, 1990), 90."."""
_OWN_SUMS = re.compile(
    r"[;.,]\s+(?:and\s+)?(?:the\s+)?(?:authors?['’]?s?|own)\s+(?:own\s+)?"
    r"(?:calculations?|analysis|estimates?|workings?|elaboration)\.?$",
    re.IGNORECASE,
)
_TRAILING = ".,;:)]>}'’”\"–-"


@attrs.frozen(kw_only=True)
class Parts:
    """A reference's text without what its form gives away, and what that was."""

    text: str
    url: str | None = None
    doi: str | None = None
    accessed: str | None = None
    pages: str | None = None


def take_parts(text: str) -> Parts:
    """The address, DOI, access date and pages of a reference, and the text that is left."""
    text = _LINK.sub(r"\1 \2", _SPACE.sub(" ", text).strip())
    text, accessed = _take_accessed(text)
    text, url = _take_url(text)
    text, doi = _take_doi(text)
    if doi is None and url:
        inside = _DOI.search(url)
        doi = _trim(inside.group(1)) if inside else None
    text = _drop_place_in_work(_OWN_SUMS.sub("", text.rstrip(" .,;")))
    text, pages = _take_pages(text)
    text = _drop_place_in_work(text)
    return Parts(text=_SPACE.sub(" ", text).strip(" ,;"), url=url, doi=doi, accessed=accessed, pages=pages)


def drop_addresses(text: str) -> str:
    """A reference without its address, DOI and access date."""
    text, _ = _take_accessed(_LINK.sub(r"\1 \2", _SPACE.sub(" ", text).strip()))
    text, _ = _take_url(text)
    text, _ = _take_doi(text)
    text = _drop_place_in_work(_OWN_SUMS.sub("", text.rstrip(" .,;")))
    return _SPACE.sub(" ", text).strip(" ,;")


def _drop_place_in_work(text: str) -> str:
    """Without "Table 3", "ch. 5, para 12" at the end."""
    for _ in range(3):
        shorter = _PLACE_IN_WORK.sub("", text.rstrip(" .,;"))
        if shorter == text.rstrip(" .,;"):
            return text
        text = shorter
    return text


def _take_accessed(text: str) -> tuple[str, str | None]:
    archived = _ARCHIVED.search(text)
    if archived:
        for date in find_dates(text[archived.end() : archived.end() + 40]):
            if date.start == 0:
                rest = text[archived.end() + date.end :]
                text = text[: archived.start()] + ("" if rest[:1] in ".,;" else ".") + rest
    match = _ACCESSED.search(text)
    while match:
        for date in find_dates(text[match.end() : match.end() + 40]):
            if date.start == 0 and not date.iso.startswith("-"):
                stop = match.end() + date.end
                opened = "(" in match.group() or "[" in match.group()
                closing = re.match(r"\s*[)\]]" if opened else r"\s*[.,]?", text[stop:])
                stop += closing.end() if closing else 0
                left = text[: match.start()]
                return left + " " + text[stop:].lstrip(",. "), date.iso
        match = _ACCESSED.search(text, match.end())
    return text, None


def join_addresses(text: str) -> str:
    """The text with addresses whole that a line's end has broken after a hyphen, slash or full stop."""
    parts, done = [], 0
    for match in _ADDRESS.finditer(text):
        if match.start() < done:
            continue
        end = _address_end(text, match.start(), match.end())
        if end > match.end():
            parts += [text[done : match.start()], _SPACE.sub("", text[match.start() : end])]
            done = end
    return "".join([*parts, text[done:]])


def _address_end(text: str, start: int, end: int) -> int:
    """Where the address that begins at `start` ends, stray spaces in it passed over."""
    while True:
        piece = _CONTINUATION.match(text, end)
        if not piece or not _continues(text[start:end], piece.group(1)):
            return end
        end = piece.end()


def _take_url(text: str) -> tuple[str, str | None]:
    match = _ADDRESS.search(text) or _BARE_ADDRESS.search(text)
    if not match or ("/" not in match.group() and not match.group().lower().startswith(("http", "www"))):
        return text, None
    start = match.start()
    end = _address_end(text, start, match.end())
    url = _trim(_SPACE.sub("", text[start:end]))
    lead = _ADDRESS_LEAD.search(text[max(0, start - 60) : start])
    begin = start - (len(lead.group()) if lead else 0)
    rest = text[end:]
    return text[:begin].rstrip(" ,;:(<[") + " " + rest.lstrip(" >)],."), url


def _continues(address: str, piece: str) -> bool:
    """Whether a word after an address is the rest of it, parted from it by a stray space."""
    if address[-1:] in ",;)>" or piece.lower().startswith(("http", "www")):
        return False
    tail = piece.rstrip(_TRAILING)
    linking = address[-1] in "/-_=?&%#"
    pathlike = bool(re.search(r"[/_=?%]|\w-\w|\.(?:html?|pdf|aspx?|php|docx?)\b", tail))
    if linking:
        return pathlike or bool(re.fullmatch(r"[a-z0-9-]+", tail))
    return address.endswith(".") and bool(
        re.match(r"[a-z0-9-]+(?:\.[a-z]|/)|(?:pdf|html?|aspx?|php|docx?|xlsx?)$", tail)
    )


def _take_doi(text: str) -> tuple[str, str | None]:
    match = _DOI.search(text)
    if not match:
        return text, None
    start = match.start(1)
    lead = _DOI_LEAD.search(text[max(0, start - 40) : start])
    begin = start - (len(lead.group()) if lead else 0)
    doi = _trim(match.group(1))
    return text[:begin] + " " + text[match.end(1) :].lstrip(" ).]"), doi


def _take_pages(text: str) -> tuple[str, str | None]:
    quoted = _quoted_spans(text)
    found = None
    for match in _PAGES.finditer(text):
        if not any(a <= match.start("pages") < b for a, b in quoted):
            found = match
    if not found:
        for form in (_AT_PAGE, _BARE_PAGE):
            loose = form.search(text)
            if loose:
                return text[: loose.start()] + text[loose.end() :], plain_pages(loose.group("pages"))
        return text, None
    pages = plain_pages(found.group("pages"))
    close = ")" if found.group().endswith(")") and not found.group().lstrip(" ,;:").startswith("(") else " "
    return text[: found.start()] + close + text[found.end() :], pages


def _quoted_spans(text: str) -> list[tuple[int, int]]:
    return [m.span() for m in re.finditer(r"“[^”]{3,300}”|\"[^\"]{3,300}\"", text)]


def _trim(address: str) -> str:
    """An address without the punctuation of the sentence around it; a closing bracket that it opens itself stays."""
    while address and address[-1] in _TRAILING:
        if address[-1] == ")" and address.count("(") >= address.count(")"):
            break
        if address[-1] == "-":
            break
        address = address[:-1]
    return address
