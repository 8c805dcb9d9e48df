"""Who a sentence credits, and whether a reference is theirs."""

from __future__ import annotations

import re

from citecheck.records import Reference

_PARTS = re.compile(r",\s*(?:and\s+)?|\s+(?:and|&)\s+")
_CREDIT_AFTER = (
    r"(?:['’]s?\s+(?:own\s+)?(?:[a-z]+\s+){0,2}(?:report|survey|research|analysis|figures|study|review|data|estimates?)"
    r"|,?\s+(?:(?:has|have|had|also|itself|recently|which|who)\s+){0,3}(?:said|says?|found|finds?|argued?s?|reported"
    r"|reports?|stated|states?|estimated?s?|suggested|suggests?|showed|shows?|warned|warns?|concluded|concludes?"
    r"|calculated?s?|claimed|claims?|noted|notes?|described|describes?|put|puts|wrote|writes))\b"
)
_CREDIT_BEFORE = (
    r"\b(?:according to|reported by|published by|research (?:by|from)|analysis (?:by|from)|figures (?:by|from)"
    r"|quoted in|said by)\s+(?:the\s+)?"
)


def maker_names(reference: Reference) -> tuple[str, ...]:
    """The names by which a sentence would credit a reference: its bodies, each of several, its authors' last names."""
    names: list[str] = []
    for body in (reference.publisher, reference.container):
        if body:
            names.extend(part for part in (body, *_PARTS.split(body)) if part)
    names.extend(author.removesuffix(" et al.").split()[-1] for author in reference.authors if author.split())
    bare = (re.sub(r"^[Tt]he\s+", "", name).strip() for name in names)
    return tuple(dict.fromkeys(name for name in bare if len(name) > 2))


def is_named(sentence: str, reference: Reference) -> bool:
    """Whether the sentence names a maker of the reference anywhere."""
    return any(_pattern(name).search(sentence) for name in maker_names(reference))


def credited(sentence: str, reference: Reference) -> str | None:
    """The maker of the reference whom the sentence says to have said something; None where it credits none of them."""
    for name in maker_names(reference):
        for match in _pattern(name).finditer(sentence):
            before = re.compile(_CREDIT_BEFORE + r"$", re.IGNORECASE).search(sentence[: match.start()])
            after = re.compile(_CREDIT_AFTER).match(sentence, match.end())
            if before or after:
                return name
    return None


def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
