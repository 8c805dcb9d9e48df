"""Evidence, interviews, letters and surveys as notes cite them: what has no title of its own."""

from __future__ import annotations

import re

from citecheck.extraction.references.agents import AgentKind, classify_agent
from citecheck.extraction.references.people import read_names
from citecheck.extraction.references.reading import Reading
from citecheck.extraction.references.tails import clean_title, iso, stated_dates, take_final_date
from citecheck.naming.bodies import is_organisation

_EVIDENCE = re.compile(
    r"^(?P<title>(?:Qq?|Ev)\.?\s?w?\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?:(?:,\s+|\s+and\s+|,\s+and\s+)(?:(?:Qq?|Ev)\.?\s?)?w?\d{1,4}"
    r"(?:\s?[-–]\s?\d{1,4})?)*)\s*(?:[\[(](?P<who>[^\[\]()]{2,80})[\])])?[\s.,;]*$"
)
_EXAMINED = re.compile(
    r"^(?P<title>(?:(?:Supplementary |Further )?(?:Written|Oral) evidence|Evidence)\s+(?:submitted |given |taken )?"
    r"(?:from|by|on|to|before)\b[^(\[]*?)"
    r"(?:,\s+(?:HC|HL)\s.*|\s*[(\[].*)?$",
    re.IGNORECASE,
)
_TALK = re.compile(
    r"^(?:(?:Author(?:['’]?s)? |Telephone |Personal |Private )?(?:interviews?|conversations?|communications?"
    r"|correspondence|e-?mails?|letter|discussions?|FOI|Freedom of Information)(?:\s(?:requests?|response|reply))?)"
    r"\s+(?:with|from|to|by|between)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"^(?P<title>[A-Z][^,.;:()“”]{1,70}?\b(?:poll|polling|survey|opinion research)\b"
    r"(?:\s+(?:for|of|by|with|among|in|conducted)\b(?:[^,.;:()]|(?<=\d),(?=\d{3})){1,90})?)"
    r"(?P<rest>(?:[,;(]|\.$|$).*)$"
)
_ASKED_FOR = re.compile(
    r"^(?P<title>[A-Z][^,.;:()“”]{1,60}\sfor\s[A-Z][^,.;:()“”]{1,60}),\s(?:fieldwork|sample|base|polling)\b(?P<rest>.*)$"
)
_MONTH = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|\b(?:to|and|between|from|st|nd|rd|th)\b"
)
_HOW = re.compile(r"\b(?:sample|base|fieldwork|respondents|weighted|adults|interviewed|n\s?=)", re.IGNORECASE)


def unpublished(text: str) -> Reading | None:
    """`Q 114 [Wendy Marsh]`, `Written evidence from the Reed Society`, `Interview with a miller, May 2015`."""
    evidence = _EVIDENCE.match(text)
    if evidence:
        authors, publisher = _whose(evidence.group("who") or "")
        return Reading(score=0.95, title=evidence.group("title"), authors=authors, publisher=publisher)
    examined = _EXAMINED.match(text)
    if examined and len(examined.group("title").split()) <= 16:
        dates = stated_dates(text)
        title = re.sub(r"\s+(?:taken\s+)?(?:on|in)$", "", take_final_date(examined.group("title"))[0])
        return Reading(score=0.95, title=clean_title(title), date=iso(dates[0]) if dates else None)
    if _TALK.match(text) and len(text.split()) <= 25:
        title, date = take_final_date(text)
        return Reading(score=0.95, title=clean_title(title), date=date)
    hired = _ASKED_FOR.match(text)
    if hired:
        dates = stated_dates(hired.group("rest"))
        return Reading(score=0.9, title=hired.group("title"), date=iso(dates[-1]) if dates else None)
    asked = _ASKED.match(text)
    if asked and (
        not asked.group("rest").strip(" .,") or _HOW.search(asked.group("rest")) or _dated(asked.group("rest"))
    ):
        dates = stated_dates(asked.group("rest"))
        return Reading(score=0.9, title=asked.group("title"), date=iso(dates[-1]) if dates else None)
    return None


def _dated(rest: str) -> bool:
    """Whether nothing but a date follows: ", 23-24 May 2016"."""
    return bool(stated_dates(rest)) and not re.search(r"[^\W\d_]{2}", _MONTH.sub("", rest))


def _whose(who: str) -> tuple[tuple[str, ...], str | None]:
    """(people, body) of the witness in brackets."""
    agent = classify_agent(who)
    if agent.kind is AgentKind.ORGANISATION or is_organisation(who):
        return (), agent.text
    names = read_names(who)
    if names and names.end >= len(who) - 1 and all(" " in person for person in names.people):
        return names.people, None
    return (), agent.text or None
