"""Who made a work, parted from its title: "maker, title"."""

from __future__ import annotations

import re

from citecheck.extraction.references.agents import AgentKind, classify_agent
from citecheck.extraction.references.people import read_names
from citecheck.extraction.references.reading import Reading
from citecheck.extraction.references.tails import clean_title, finer, is_place, is_work, split_off_imprint
from citecheck.naming.bodies import fold_name, is_organisation

YEARLY = re.compile(r"(?:Annual|Yearly|Financial) (?:Report|Review|Accounts|Statements?)\b")
"""The title of what bodies publish every year; people write none."""
_BODIES = re.compile(r"(?:[^,]{3,60},\s+){0,4}?[^,]{3,60}?\s(?:and|&)\s[^,]{3,60}(?=,)")


_SPOKEN = re.compile(
    r"\s*,\s+(?:[A-Z][^,]{3,80},\s+)?(?P<what>(?:speech|evidence|testimony|interview|letter|lecture|remarks|statement|keynote"
    r"|address|comments?|e-?mail|presentation)(?:\s+(?:to|at|by|before|with|from|in|on|for)\b|(?=,)))"
)
_ROLE = re.compile(r"(?:[A-Z][^,“‘\"*]{1,40}\s(?:of|for|at|to)\s[^,“‘\"*]{2,60}),\s+(?=[a-z“‘\"*])")
"""What a person is, before "speech to …" or a title in quotation marks."""
_PART = re.compile(
    r",\s+((?:Office|Division|Bureau|Directorate|Department|Committee|Select Committee|Subcommittee|Branch)"
    r"\s+(?:of|for|on)\s"
    r"[^,“”‘\"]{2,60})(?=,\s)"
)
"""The part of a body that made a work: ", Office of Inspector General,"."""


def split_head(text: str) -> tuple[str, str, tuple[str, ...]]:
    """(maker, title, people) of "maker, title"; an empty maker where the text begins with its title."""
    names = read_names(text)
    if names and (names.sure or len(names.people) > 1):
        after = re.match(r"\s*[,:.]\s*(?=\S)", text[names.end :])
        if after is None and text[names.end - 1] == ".":
            after = re.match(r"\s+(?=[A-Z“‘\"*])", text[names.end :])  # "Marsh, W. Eels of the Fens"
        if after:
            rest = text[names.end + after.end() :]
            role = _ROLE.match(rest)
            return text[: names.end], rest[role.end() :] if role else rest, names.people
    if names and len(names.people) == 1 and " " in names.people[0]:
        spoken = _SPOKEN.match(text, names.end)
        if spoken:
            return text[: names.end], text[spoken.start("what") :], names.people
    best = ""
    for comma in re.finditer(r",\s+", text):
        head = text[: comma.start()]
        if len(head.split()) > 14:
            break
        agent = classify_agent(head)
        if agent.kind is AgentKind.UNKNOWN and YEARLY.match(text, comma.end()):
            return head, text[comma.end() :], ()
        if agent.kind is AgentKind.UNKNOWN or (agent.kind is AgentKind.ORGANISATION and is_work(head)):
            continue
        if agent.kind is AgentKind.PEOPLE and not agent.sure and "," in head:
            break
        if best and " and " not in head[len(best) :]:
            continue
        best = head
        bodies = _BODIES.match(text, comma.end())
        if agent.kind is AgentKind.ORGANISATION and bodies:
            parts = re.split(r",\s+|\s(?:and|&)\s", bodies.group())
            if all(is_organisation(part) for part in parts):
                continue  # "Marsh Trust, Fen Foundation and Reed Society, Title"
        break
    part = _PART.match(text, len(best)) if best and is_organisation(best) else None
    if part:
        best = text[: part.end()]
    rest = re.sub(r"^(?:chaired|led) by [^,]{3,60},\s+", "", text[len(best) :].lstrip(" ,"))
    return (best, rest, ()) if best else ("", text, ())


def made(head: str, rest: str, date: str | None, score: float) -> Reading | None:
    """A reading of maker and title, the maker put where its kind belongs."""
    agent = classify_agent(head)
    if agent.kind is AgentKind.PEOPLE:
        yearly = YEARLY.match(rest)  # people write no annual reports
        if not agent.sure and len(agent.people) == 1 and (yearly or " " not in agent.people[0]):
            return Reading(score=score, title=clean_title(rest), publisher=agent.text, date=date)
        title, tail = split_off_imprint(rest)
        return Reading(
            score=score,
            authors=agent.people,
            title=clean_title(title),
            publisher=tail.publisher,
            container=tail.container,
            date=finer(date, tail.date),
        )
    if agent.kind is AgentKind.JOURNAL:
        return Reading(score=score, title=clean_title(rest), container=agent.text, date=date)
    if agent.kind is AgentKind.UNKNOWN and len(agent.text.split()) > 12:
        return None
    rest = rest.removesuffix(f", {agent.text}")
    return Reading(score=score, title=clean_title(_without_place(rest)), publisher=agent.text, date=date)


def _without_place(title: str) -> str:
    """A title without the place of publication after it."""
    before, comma, last = title.rpartition(", ")
    return before if comma and is_place(last) and fold_name(last) != "reading" and "," not in before else title
