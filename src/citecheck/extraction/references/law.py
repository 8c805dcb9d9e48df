"""Statutes, instruments, debates and cases as notes cite them."""

from __future__ import annotations

import re

from citecheck.extraction.references.reading import Reading
from citecheck.extraction.references.tails import clean_title, iso, stated_dates

_LAW = re.compile(
    r"^(?P<title>(?:The\s+)?[A-Z][^.;:“”\"]{3,110}?\b(?:Act|Bill|Regulations|Order|Rules|Directive|Regulation|Treaty|Measure|Code)\b"
    r"(?:\s+\(?[A-Z][a-z]+\)?){0,3}\s*\(?(?P<year>(?:1[5-9]|20)\d\d)(?:-\d\d)?\)?)(?P<rest>.*)$"
)
_INSTRUMENT = re.compile(
    r"^(?:SI|S\.I\.|Statutory Instrument|WSI|SSI)\s*(?:No\.?\s*)?(?P<year>\d{4})\s*(?:/|No\.?)\s*\d+"
)
_HANSARD = re.compile(
    r"^(?:Hansard|H[CL] Deb(?:ate)?s?|House of (?:Commons|Lords) (?:Hansard|Debates?)|Official Report)\b", re.IGNORECASE
)
_UNION = re.compile(
    r"^(?P<title>(?:(?:Council|Commission|Delegated|Implementing)\s+)*(?:Directive|Regulation|Decision)\s+"
    r"(?:\((?:EU|EC|EEC)\)\s+)?(?:No\.?\s+)?\d{1,4}/\d{1,4}(?:/(?:EC|EU|EEC))?)\b"
)
_COURT = re.compile(r"^(?P<title>(?:Joined )?Cases?\s+[CTF][-‑–]\d{1,4}/\d\d\b[^\[(]{0,150}?)\s*(?:[\[(].*)?$")
_EXPLAINED = re.compile(
    r"^Explanatory (?:Notes?|Memorandum) to\s(?:the\s)?.{2,120}?\b(?P<year>(?:1[89]|20)\d\d)(?:/\d+)?[\s.]*$"
)
_CASE = re.compile(
    r"^(?P<title>.{3,120}?\bv\.?\s.{2,120}?)[\s,]*[\[(](?P<year>(?:1[89]|20)\d\d)[\])]\s*(?:\d+\s+)?[A-Z]"
)


def law(text: str) -> Reading | None:
    """`Fens Act 1930, s. 4`, `SI 2012/1034`, `HC Deb 4 May 2011, c. 12`, `Marsh v Teal [2003] EWCA Civ 9`."""
    case = _CASE.match(text)
    if case and len(text.split()) < 40:
        return Reading(score=0.95, title=clean_title(case.group("title")), date=case.group("year"))
    union = _UNION.match(text) or _COURT.match(text)
    if union:
        dates = stated_dates(text[len(union.group("title")) :])
        years = re.findall(r"(?<![\d])(?:19|20)\d\d(?!\d)", union.group("title"))
        numbered = years[0] if len(years) == 1 else None  # "Directive 2009/16/EC", "Regulation No 725/2004"
        return Reading(score=0.95, title=clean_title(union.group("title")), date=iso(dates[0]) if dates else numbered)
    explained = _EXPLAINED.match(text)
    if explained:
        return Reading(score=0.95, title=clean_title(text), date=explained.group("year"))
    instrument = _INSTRUMENT.match(text)
    if instrument:
        return Reading(score=0.95, title=text.strip(" ."), date=instrument.group("year"))
    hansard = _HANSARD.match(text)
    if hansard and re.search(r"\d", text):
        dates = stated_dates(text)
        return Reading(score=0.9, title=hansard.group(), date=iso(dates[0]) if dates else None)
    act = _LAW.match(text)
    if act and len(act.group("rest").split()) <= 14:
        running = re.search(r"(?:\b[a-z]{3,}\s+){4}", act.group("title"))
        if not running:
            return Reading(score=0.9, title=clean_title(act.group("title")), date=act.group("year"))
    return None
