"""Organisations across mentions and documents: each way of writing a name once, with all its places."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import attrs

from citecheck.naming import fold
from citecheck.records import Ledger, Name, NameContext, NameKind

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*|&")
_POSSESSIVE = re.compile(r"[’']s?$")
SMALL = frozenset("a an the of for on in at to and & with by".split())
"""Words of a name that carry no meaning of their own."""


@attrs.frozen
class OrganisationMention:
    """An organisation's name in one place."""

    document: str
    name: Name
    again: bool = False
    """Whether it stands in a part that the document has printed before, which adds no evidence."""


@attrs.frozen
class Form:
    """One way of writing an organisation's name, with every place where it stands; a plural is no other way."""

    surface: str
    words: tuple[str, ...]
    """Folded words, singular, "&" read as "and"; "the" before the name left out."""
    mentions: tuple[OrganisationMention, ...]

    @property
    def content(self) -> tuple[str, ...]:
        return tuple(word for word in self.words if word not in SMALL)

    @property
    def documents(self) -> frozenset[str]:
        return frozenset(mention.document for mention in self.mentions)

    @property
    def count(self) -> int:
        """How often it is used, a part that is printed twice counted once."""
        return max(sum(not mention.again for mention in self.mentions), 1)


def forms_in(ledgers: Sequence[Ledger]) -> tuple[Form, ...]:
    """Every form of every organisation's name, in the order of first mention."""
    held: dict[tuple[str, ...], list[OrganisationMention]] = {}
    for ledger in ledgers:
        for mention in _mentions(ledger):
            held.setdefault(singular(written(mention.name.surface)), []).append(mention)
    return tuple(
        Form(surface=_usual(mentions), words=key, mentions=tuple(mentions)) for key, mentions in held.items() if key
    )


@functools.lru_cache(maxsize=65_536)
def written(surface: str) -> tuple[str, ...]:
    """The folded words of a name as written, the possessive ending and "the" at the front left out."""
    words = tuple(fold(word) if word != "&" else "&" for word in _WORD.findall(_POSSESSIVE.sub("", surface)))
    return words[1:] if len(words) > 1 and words[0] == "the" else words


def singular(words: Iterable[str]) -> tuple[str, ...]:
    """Words without a plural ending, "&" read as "and"."""
    return tuple("and" if word == "&" else _singular(word) for word in words)


def initials(words: Sequence[str], acronyms: Iterable[str] = ()) -> str:
    """The initials of the words that carry meaning; a word that is an acronym gives all its letters."""
    known = frozenset(acronyms)
    return "".join(word if word in known else word[0] for word in words if word not in SMALL)


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "ics")):
        return word[:-1]
    return word


def _usual(mentions: Sequence[OrganisationMention]) -> str:
    """The surface that is used most, the first of several."""
    return Counter(_plain(mention.name.surface) for mention in mentions).most_common(1)[0][0]


def _plain(surface: str) -> str:
    return surface[4:] if surface[:4].lower() == "the " and len(surface) > 4 else surface


def _mentions(ledger: Ledger) -> Iterator[OrganisationMention]:
    for name in ledger.names:
        if name.kind is NameKind.ORGANISATION:
            yield OrganisationMention(ledger.document.id, name, ledger.is_repeated(name.location))


def in_note(mention: OrganisationMention) -> bool:
    """Whether the name stands in a note or list of references."""
    return mention.name.context is NameContext.NOTE
