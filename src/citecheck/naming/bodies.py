"""What makes works: bodies, news titles, journals, told by how they are called."""

from __future__ import annotations

import re

from citecheck.naming import body_words
from citecheck.naming.parts import POSTNOMINALS

_WORD = re.compile(r"[^\W\d_][\w’'‐-]*")
_SMALL = frozenset("of the and for in on at to with from & de la le des du et für und der die das e y a by s".split())
_JOURNAL = re.compile(
    r"(?:the\s+)?(?:[\w’'-]+\s+){0,5}?(?:journal|annals|archives|proceedings|proc|transactions|quarterly|revue|rivista"
    r"|zeitschrift|acta|revista|jahrbuch|cahiers|bulletin|j)\b(?!\s+(?:sentinel|constitution))",
    re.IGNORECASE,
)
_DOTTED = re.compile(r"\b([^\W\d_]{1,12})(\.?)")


def _is_acronym(token: str) -> bool:
    """ "LGA", "DfE", "MoJ"; not "McAdam", "MP"."""
    if token.lower() in POSTNOMINALS or not 2 <= len(token) <= 8:
        return False
    return token.isupper() or (len(token) <= 5 and sum(c.isupper() for c in token) >= 2 and token[:2] != "Mc")


def fold_name(text: str) -> str:
    """Lower case, straight apostrophes, "&" spelt out, no leading article: for looking a name up."""
    folded = re.sub(r"\s+", " ", text).strip(" .,:;").lower().replace("’", "'").replace("&", "and")
    return folded.removeprefix("the ")


def is_journal(text: str) -> bool:
    """Whether `text` is called as journals are: "Journal of Marsh Ecology", "Fenland Quarterly", "J. Mar. Ecol."."""
    tokens = _WORD.findall(text)
    if not tokens or len(tokens) > 14 or not text[0].isupper():
        return False
    if _JOURNAL.match(text):
        return True
    lower = [token.lower() for token in tokens]
    if lower[-1] in {"journal", "quarterly", "annals", "transactions"} or lower[0] in {"bmj", "lancet", "jama", "plos"}:
        return len(tokens) <= 8
    # "Emerg Infect Dis", "J. Mar. Ecol.": all words but one are known short forms, or short with a full stop
    short = sum(t.lower() in body_words.JOURNAL_ABBREVIATIONS for t in tokens)
    dotted = sum(bool(m.group(2)) for m in _DOTTED.finditer(text))
    return (
        len(tokens) >= 2
        and short >= 1
        and max(short, dotted) >= len([t for t in tokens if t.lower() not in _SMALL]) - 1
    )


def is_news(text: str) -> bool:
    """Whether `text` names a newspaper, broadcaster or trade magazine: a known one, or one called as they are."""
    if fold_name(text) in body_words.NEWS_TITLES:
        return True
    tokens = _WORD.findall(text)
    return 2 <= len(tokens) <= 4 and tokens[-1].lower() in body_words.NEWS_WORDS and all(t[0].isupper() for t in tokens)


def is_organisation(text: str) -> bool:
    """Whether `text` reads as the name of a body (or of several, joined by "and")."""
    tokens = _WORD.findall(text)
    if not tokens or len(tokens) > 18:
        return False
    lower = [token.lower().removesuffix("'s").removesuffix("’s") for token in tokens]
    plain = [
        word
        for token, word in zip(tokens, lower, strict=True)
        if not token[0].isupper() and word not in _SMALL and word not in body_words.ORGANISATION_WORDS
    ]
    if plain or not any(token[0].isupper() for token in tokens):
        return False
    if any(_is_acronym(token) for token in tokens) and (
        not text.isupper() or "/" in text or text.startswith(("U.S. ", "U.K. "))
    ):
        return True
    if len(tokens) == 1 and ((text.isupper() and len(text) <= 8) or re.fullmatch(r"[A-Z]\w{2,}[’']s", text)):
        return True  # "DCMS", "Oakley's"
    if any(token in body_words.ORGANISATION_WORDS or token in body_words.PUBLISHER_WORDS for token in lower):
        return True
    pieces = re.split(r",\s*(?:and\s+)?|\s+(?:and|&)\s+", text)
    return len(pieces) > 1 and any(fold_name(piece) in body_words.ORGANISATIONS for piece in pieces)
