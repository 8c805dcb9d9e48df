"""What kind of maker a reference names: people, an organisation, a news title, a journal."""

from __future__ import annotations

import enum

import attrs

from citecheck.extraction.references.people import read_names
from citecheck.naming import body_words
from citecheck.naming.bodies import fold_name, is_journal, is_news, is_organisation


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
    if folded in body_words.NEWS_TITLES:
        return Agent(kind=AgentKind.NEWS, text=text, sure=True)
    if folded in body_words.ORGANISATIONS:
        return Agent(kind=AgentKind.ORGANISATION, text=text, sure=True)
    if folded in body_words.JOURNALS:
        return Agent(kind=AgentKind.JOURNAL, text=text, sure=True)
    names = read_names(text)
    whole = names is not None and names.end >= len(text.rstrip(" .,)"))
    if names and whole and names.sure:
        return Agent(kind=AgentKind.PEOPLE, text=text, people=names.people, sure=True)
    if is_journal(text):
        return Agent(kind=AgentKind.JOURNAL, text=text, sure=True)
    if is_news(text):
        return Agent(kind=AgentKind.NEWS, text=text)
    if is_organisation(text):
        return Agent(kind=AgentKind.ORGANISATION, text=text, sure=True)
    if names and whole:
        return Agent(kind=AgentKind.PEOPLE, text=text, people=names.people)
    return Agent(kind=AgentKind.UNKNOWN, text=text)
