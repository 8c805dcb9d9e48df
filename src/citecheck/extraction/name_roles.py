"""The role that stands beside a candidate: after the name, before it, or in the line or cell that follows."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from citecheck.extraction.name_candidates import Candidate
from citecheck.extraction.name_passages import Passage
from citecheck.extraction.role import Role, role_after, role_before
from citecheck.naming import is_given_name
from citecheck.records import BlockKind, NameContext

_LETTERS = re.compile(r",?\s(?:MP|MSP|MS|MEP|OBE|CBE|MBE|QC|KC|PhD)\b")
_LONGEST_BELOW = 200


def role_beside(passages: Sequence[Passage], candidate: Candidate) -> tuple[Role | None, int | None]:
    """The role, and the passage that it stands in where that is another than the name's."""
    passage = passages[candidate.passage]
    byline = passage.context in (NameContext.BYLINE, NameContext.CONTENTS) or (
        passage.kind in (BlockKind.HEADING, BlockKind.TABLE)
    )
    end = candidate.end
    letters = _LETTERS.match(passage.text, end)
    if letters:
        end = letters.end()
    role = role_after(passage.text, end, byline=byline, is_given=is_given_name)
    if role is not None:
        return role, None
    start = candidate.start
    if candidate.honorific:
        start = passage.text.rfind(candidate.honorific, 0, start)
    role = role_before(passage.text, start, is_given=is_given_name)
    if role is not None:
        return role, None
    if end >= len(passage.text) - 2:
        following = candidate.passage + 1
        if following < len(passages):
            below = passages[following]
            if below.kind in (BlockKind.BYLINE, passage.kind) and len(below.text) < _LONGEST_BELOW:
                role = role_after(" " + below.text, 0, byline=True, is_given=is_given_name)
                if role is not None and role.start < 4:
                    return attrs.evolve(role, start=role.start - 1, end=role.end - 1), following
    return None, None
