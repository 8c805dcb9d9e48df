"""What kind of maker a reference names: people, an organisation, a news title, a journal."""

from __future__ import annotations

import enum
import re

import attrs

from citecheck.extraction.references import words
from citecheck.extraction.references.people import read_names
from citecheck.naming.parts import POSTNOMINALS

_WORD = re.compile(r"[^\W\d_][\w’'‐-]*")
_SMALL = frozenset("of the and for in on at to with from & de la le des du et für und der die das e y a by s".split())
_JOURNAL = re.compile(
    r"(?:the\s+)?(?:[\w’'-]+\s+){0,5}?(?:journal|annals|archives|proceedings|proc|transactions|quarterly|revue|rivista"
    r"|zeitschrift|acta|revista|jahrbuch|cahiers|bulletin|j)\b(?!\s+(?:sentinel|constitution))",
    re.IGNORECASE,
)
_DOTTED = re.compile(r"\b([^\W\d_]{1,12})(\.?)")


class AgentKind(enum.Enum):
    PEOPLE = "people"
    ORGANISATION = "organisation"
    NEWS = "news"
    JOURNAL = "journal"
    UNKNOWN = "unknown"


@attrs.frozen(kw_only=True)
class Agent:
    """What stands where a reference names its maker."""

    kind: AgentKind
    text: str
    people: tuple[str, ...] = ()
    sure: bool = False
    """Whether a list or the form says so, rather than the lack of anything else."""


def classify_agent(text: str) -> Agent:
    """What kind of maker `text` names, taken as a whole."""
    text = text.strip(" ,.:;–-*_")
    folded = fold_name(text)
    if not folded:
        return Agent(kind=AgentKind.UNKNOWN, text=text)
    if folded in words.NEWS_TITLES:
        return Agent(kind=AgentKind.NEWS, text=text, sure=True)
    if folded in words.ORGANISATIONS:
        return Agent(kind=AgentKind.ORGANISATION, text=text, sure=True)
    if folded in words.JOURNALS:
        return Agent(kind=AgentKind.JOURNAL, text=text, sure=True)
    names = read_names(text)
    whole = names is not None and names.end >= len(text.rstrip(" .,)"))
    if names and whole and names.sure:
        return Agent(kind=AgentKind.PEOPLE, text=text, people=names.people, sure=True)
    if is_journal(text):
        return Agent(kind=AgentKind.JOURNAL, text=text, sure=True)
    if _is_news(text):
        return Agent(kind=AgentKind.NEWS, text=text)
    if is_organisation(text):
        return Agent(kind=AgentKind.ORGANISATION, text=text, sure=True)
    if names and whole:
        return Agent(kind=AgentKind.PEOPLE, text=text, people=names.people)
    return Agent(kind=AgentKind.UNKNOWN, text=text)


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
    short = sum(t.lower() in words.JOURNAL_ABBREVIATIONS for t in tokens)
    dotted = sum(bool(m.group(2)) for m in _DOTTED.finditer(text))
    return (
        len(tokens) >= 2
        and short >= 1
        and max(short, dotted) >= len([t for t in tokens if t.lower() not in _SMALL]) - 1
    )


def _is_news(text: str) -> bool:
    tokens = _WORD.findall(text)
    return 2 <= len(tokens) <= 4 and tokens[-1].lower() in words.NEWS_WORDS and all(t[0].isupper() for t in tokens)


def is_organisation(text: str) -> bool:
    """Whether `text` reads as the name of a body (or of several, joined by "and")."""
    tokens = _WORD.findall(text)
    if not tokens or len(tokens) > 18:
        return False
    lower = [token.lower().removesuffix("'s").removesuffix("’s") for token in tokens]
    plain = [
        word
        for token, word in zip(tokens, lower, strict=True)
        if not token[0].isupper() and word not in _SMALL and word not in words.ORGANISATION_WORDS
    ]
    if plain or not any(token[0].isupper() for token in tokens):
        return False
    if any(_is_acronym(token) for token in tokens) and (
        not text.isupper() or "/" in text or text.startswith(("U.S. ", "U.K. "))
    ):
        return True
    if len(tokens) == 1 and ((text.isupper() and len(text) <= 8) or re.fullmatch(r"[A-Z]\w{2,}[’']s", text)):
        return True  # "DCMS", "Oakley's"
    if any(token in words.ORGANISATION_WORDS or token in words.PUBLISHER_WORDS for token in lower):
        return True
    pieces = re.split(r",\s*(?:and\s+)?|\s+(?:and|&)\s+", text)
    return len(pieces) > 1 and any(fold_name(piece) in words.ORGANISATIONS for piece in pieces)
