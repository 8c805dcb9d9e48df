"""Publishers by any of their names: "The Office for National Statistics", "ONS", "National Statistics (ONS)".

The table is data: a row for each publisher whose short and long names cannot be told from one another by their letters,
or whose site a resolver asks. Every other name is compared by its words, by its initials and letter by letter.
"""

from __future__ import annotations

import re

import attrs

_WORD = re.compile(r"[^\W_]+")
_JOINT = re.compile(r"\s+(?:and|with)\s+|\s*[,;/&+]\s*", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\(([^()]{1,80})\)")
_EMPTY = frozenset({"the", "of", "for", "and", "in", "on", "a", "an", "to", "at", "by"})
# What scanners and print make of one another in capitals: "IGC" for "LGC", "NA0" for "NAO".
_CONFUSED = str.maketrans({"i": "l", "1": "l", "|": "l", "0": "o", "5": "s", "8": "b"})


@attrs.frozen(kw_only=True)
class Publisher:
    """A publisher under its usual name, with the other names it goes by and the site it publishes on."""

    name: str
    aliases: tuple[str, ...] = ()
    site: str | None = None
    """Start of its addresses, "https://www.example.org"; None where no resolver asks it."""


PUBLISHERS: tuple[Publisher, ...] = (
    Publisher(
        name="Office for National Statistics", aliases=("ONS", "National Statistics"), site="https://www.ons.gov.uk"
    ),
    Publisher(name="The King's Fund", aliases=("Kings Fund",), site="https://www.kingsfund.org.uk"),
    Publisher(name="Pulse", aliases=("Pulse Today", "Pulse magazine"), site="https://www.pulsetoday.co.uk"),
    Publisher(name="NHS England", aliases=("NHSE", "NHS Commissioning Board"), site="https://www.england.nhs.uk"),
    Publisher(name="Health Service Journal", aliases=("HSJ",), site="https://www.hsj.co.uk"),
    Publisher(name="Local Government Chronicle", aliases=("LGC",), site="https://www.lgcplus.com"),
    Publisher(name="The MJ", aliases=("MJ", "Municipal Journal"), site="https://www.themj.co.uk"),
    Publisher(name="Local Government Association", aliases=("LGA",), site="https://www.local.gov.uk"),
    Publisher(name="National Audit Office", aliases=("NAO",), site="https://www.nao.org.uk"),
    Publisher(
        name="Royal College of General Practitioners",
        aliases=("RCGP", "Royal College of GPs"),
        site="https://www.rcgp.org.uk",
    ),
    Publisher(name="British Medical Association", aliases=("BMA",), site="https://www.bma.org.uk"),
    Publisher(name="BMJ", aliases=("British Medical Journal",), site="https://www.bmj.com"),
    Publisher(
        name="World Health Organization", aliases=("WHO", "World Health Organisation"), site="https://www.who.int"
    ),
    Publisher(name="Department of Health", aliases=("DH", "DoH"), site="https://www.gov.uk"),
    Publisher(name="HM Treasury", aliases=("HMT", "The Treasury"), site="https://www.gov.uk"),
    Publisher(
        name="HM Government", aliases=("HMG", "UK Government", "Her Majesty's Government"), site="https://www.gov.uk"
    ),
    Publisher(name="Public Health England", aliases=("PHE",), site="https://www.gov.uk"),
    Publisher(name="Nuffield Trust", aliases=(), site="https://www.nuffieldtrust.org.uk"),
    Publisher(name="The Health Foundation", aliases=("Health Foundation",), site="https://www.health.org.uk"),
    Publisher(name="NHS Confederation", aliases=("NHS Confed",), site="https://www.nhsconfed.org"),
    Publisher(name="NHS Clinical Commissioners", aliases=("NHSCC",)),
    Publisher(
        name="NHS Digital", aliases=("HSCIC", "Health and Social Care Information Centre", "NHS Information Centre")
    ),
    Publisher(name="BBC News", aliases=("BBC", "BBC Online"), site="https://www.bbc.co.uk"),
    Publisher(name="The Guardian", aliases=("Guardian",), site="https://www.theguardian.com"),
    Publisher(name="Financial Times", aliases=("FT",), site="https://www.ft.com"),
    Publisher(name="The New York Times", aliases=("NYT", "New York Times"), site="https://www.nytimes.com"),
    Publisher(name="Institute for Fiscal Studies", aliases=("IFS",), site="https://ifs.org.uk"),
    Publisher(name="Institute for Public Policy Research", aliases=("IPPR",), site="https://www.ippr.org"),
    Publisher(
        name="Organisation for Economic Co-operation and Development", aliases=("OECD",), site="https://www.oecd.org"
    ),
    Publisher(
        name="Association of Directors of Adult Social Services", aliases=("ADASS",), site="https://www.adass.org.uk"
    ),
    Publisher(
        name="Chartered Institute of Public Finance and Accountancy", aliases=("CIPFA",), site="https://www.cipfa.org"
    ),
)


def words_of(text: str) -> tuple[str, ...]:
    """The words of a name or title as they are compared: case and accents of quotation folded, "&" read as "and"."""
    folded = text.casefold().replace("&", " and ").replace("’", "'").replace("'s", "s").replace("'", "")
    return tuple(_WORD.findall(folded))


def plain(name: str) -> str:
    """A name for comparing: its words without a leading article. "The King's Fund" gives "kings fund"."""
    words = words_of(_IN_BRACKETS.sub(" ", name)) or words_of(name)
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def initials(name: str) -> str:
    """First letters of the words that count: "Office for National Statistics" gives "ons"."""
    words = [word for word in words_of(name) if word not in _EMPTY]
    loose = [word for word in words_of(name) if word != "the"]
    short = "".join(word[0] for word in words)
    return short if len(short) > 1 else "".join(word[0] for word in loose)


def _rows() -> tuple[dict[str, Publisher], dict[str, Publisher]]:
    names: dict[str, Publisher] = {}
    acronyms: dict[str, Publisher] = {}
    for row in PUBLISHERS:
        for name in (row.name, *row.aliases):
            names.setdefault(plain(name), row)
            if name.isupper() and name.isalpha() and len(name) <= 6:
                acronyms.setdefault(name.casefold().translate(_CONFUSED), row)
    return names, acronyms


_NAMES, _ACRONYMS = _rows()


def known(name: str | None) -> Publisher | None:
    """The row of the table that a printed name means, misread capitals ("IGC") allowed for; else None."""
    if not name:
        return None
    row = _NAMES.get(plain(name))
    if row is None:
        inside = _IN_BRACKETS.search(name)
        row = _NAMES.get(plain(inside[1])) if inside else None
    if row is None and name.strip().isupper() and 2 < len(name.strip()) <= 6:
        row = _ACRONYMS.get(plain(name).translate(_CONFUSED))
    return row


def canonical(name: str | None) -> str:
    """One spelling for all names of a publisher, for keys: "ONS" gives "office national statistics"; "" for None."""
    if not name:
        return ""
    row = known(name)
    return " ".join(w for w in words_of(row.name if row else plain(name)) if w not in _EMPTY)


def same_publisher(one: str | None, other: str | None) -> bool | None:
    """Whether two printed names mean one publisher; None where either says nothing.

    A joint publication matches each of its publishers: "Lantern Trust and NHS England" is also NHS England's.
    """
    if not one or not other:
        return None
    if _same(one, other):
        return True
    parts_one, parts_other = _parts(one), _parts(other)
    if len(parts_one) == len(parts_other) == 1:
        return False
    return any(_same(a, b) for a in parts_one for b in parts_other)


def _parts(name: str) -> list[str]:
    return [part for part in _JOINT.split(name) if part.strip()]


def _same(one: str, other: str) -> bool:
    a, b = canonical(one), canonical(other)
    if a == b:
        return bool(a)
    row_a, row_b = known(one), known(other)
    if row_a is not None and row_b is not None:
        return row_a is row_b
    for short, long in ((one.strip(), other), (other.strip(), one)):
        if (
            short.isupper()
            and 2 <= len(short) <= 7
            and plain(short).translate(_CONFUSED) == initials(long).translate(_CONFUSED)
        ):
            return True
    if min(len(a), len(b)) < 8:
        return False
    from rapidfuzz import fuzz

    return fuzz.ratio(a, b) >= 90
