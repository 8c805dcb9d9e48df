"""Authors and editors of cited works: people, their family and given names parted, and bodies."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from citecheck.formats.plain import plain
from citecheck.naming import is_given_name
from citecheck.naming.bodies import is_news, is_organisation
from citecheck.naming.parts import PARTICLES

ET_AL = " et al."
_TITLES = frozenset(("lord", "lady", "baroness", "baron", "viscount", "earl", "dame", "sir"))


@attrs.frozen(kw_only=True)
class Maker:
    """An author or editor: a person with a family name, or a body with none."""

    name: str
    """In full, as printed."""
    family: str = ""
    given: str = ""


def makers_of(names: Iterable[str], text: str) -> tuple[Maker, ...]:
    return tuple(maker_of(name, text) for name in names if plain(name))


def maker_of(name: str, text: str) -> Maker:
    """A person's family and given names parted, or a body."""
    name = plain(name).removesuffix(ET_AL)
    words = name.split()
    if not words or _is_body(name, words) or words[0].casefold() in _TITLES:
        return Maker(name=name)
    if len(words) == 1:
        return Maker(name=name, family=name)
    at = len(words) - 1
    while at > 1 and words[at - 1].casefold() in PARTICLES:
        at -= 1
    for earlier in range(1, at):
        # "García Márquez, G." became "G. García Márquez": only the text knows where the family name begins
        given, family = " ".join(words[:earlier]), " ".join(words[earlier:])
        if f"{family}, {given}" in text or f"{family} {given}" in text:
            at = earlier
            break
    return Maker(name=name, family=" ".join(words[at:]), given=" ".join(words[:at]))


def _is_body(name: str, words: list[str]) -> bool:
    if "." in words[0] or (len(words) <= 3 and is_given_name(words[0])):
        return False
    return is_organisation(name) or is_news(name)
