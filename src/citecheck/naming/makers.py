"""Who made a work that a reference cites."""

from __future__ import annotations

import re

from citecheck.records import Reference

_PARTS = re.compile(r",\s*(?:and\s+)?|\s+(?:and|&)\s+")
_ARTICLE = re.compile(r"^[Tt]he\s+")


def maker_names(reference: Reference) -> tuple[str, ...]:
    """The names by which a sentence would credit a reference: its bodies, each of several, its authors' last names."""
    names: list[str] = []
    for body in (reference.publisher, reference.container):
        if body:
            names.extend(part for part in (body, *_PARTS.split(body)) if part)
    names.extend(author.removesuffix(" et al.").split()[-1] for author in reference.authors if author.split())
    bare = (_ARTICLE.sub("", name).strip() for name in names)
    return tuple(dict.fromkeys(name for name in bare if len(name) > 2))
