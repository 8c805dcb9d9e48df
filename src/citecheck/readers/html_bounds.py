"""How much of a page's markup is read: characters, tags, the length of one tag."""

from __future__ import annotations

import itertools
import re

MAX_CHARACTERS = 8_000_000
"""Of markup; the rest of a longer page is not read, and the document says so."""
MAX_TAGS = 250_000
"""Signs "<"; a parsed tag with its text takes about three kilobytes of memory."""
MAX_TAG = 100_000
"""Characters of one tag: the parser's memory grows with two hundred bytes a character."""
# Possessive, so that nothing is tried twice; pictures may be kept in the tags that show them
_TAG = re.compile(r"""<([a-zA-Z][\w:-]*+)(?:[^>"']++|"[^"]*+"|'[^']*+')*+>?""")
_PICTURES = frozenset("img image source link use feimage object embed".split())


def bounded(markup: str) -> tuple[str, list[str]]:
    """What is read of a page's markup, and what is not, in sentences for a person."""
    warnings: list[str] = []
    if len(markup) > MAX_CHARACTERS:
        warnings.append(f"only the first {MAX_CHARACTERS:,} characters of the page were read")
        markup = markup[:MAX_CHARACTERS]
    markup = markup.replace("\0", "")
    if markup.count("<") > MAX_TAGS:
        warnings.append(f"only the first {MAX_TAGS:,} tags of the page were read")
        markup = markup[: next(itertools.islice(re.finditer("<", markup), MAX_TAGS, None)).start()]
    if len(markup) > MAX_TAG:
        markup, left_out = _without_long_tags(markup)
        if left_out:
            warnings.append(f"{left_out:,} tags of more than {MAX_TAG:,} characters were left out")
    return markup, warnings


def _without_long_tags(markup: str) -> tuple[str, int]:
    """The markup without tags beyond all measure, and how many of them showed no picture."""
    kept: list[str] = []
    at = left_out = 0
    for match in _TAG.finditer(markup):
        if match.end() - match.start() > MAX_TAG:
            kept.append(markup[at : match.start()])
            at = match.end()
            left_out += match[1].casefold() not in _PICTURES
    if not at:
        return markup, 0
    kept.append(markup[at:])
    return "".join(kept), left_out
