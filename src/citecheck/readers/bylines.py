"""Lines that name an author or give the role of one."""

from __future__ import annotations

import re

ROLE = (
    r"(?:(?:[Ff]ormer|[Rr]ecent|[Aa]cting|[Dd]eputy|[Aa]ssistant|[Ss]enior|[Cc]hief|[Ss]hadow|[Hh]onorary|[Vv]isiting|[Aa]djunct"
    r"|[Aa]ssociate|[Ee]xecutive|[Mm]anaging|[Gg]eneral|[Mm]edical|[Pp]olitical|[Pp]olicy|[Rr]esearch|[Cc]linical|[Pp]rogramme"
    r"|[Vv]ice|\(\w{2,6}\))[ -])*"
    r"(?:[Dd]irector|[Ee]xecutive|[Cc]hair(?:man|woman|person)?|[Ll]eader|[Mm]inister|[Ss]ecretary|[Pp]rofessor|[Cc]ouncillor|[Pp]resident"
    r"|[Aa]dvis[eo]r|[Hh]ead|[Ff]ellow|[Ll]ecturer|[Mm]anager|[Ee]ditor|[Oo]fficer|[Cc]ommissioner|[Pp]artner|[Ff]ounder|[Dd]ean"
    r"|[Cc]onsultant|[Rr]esearcher|[Aa]nalyst|[Ee]conomist|[Mm]ayor|[Gg]overnor|[Mm]ember|[Cc]oordinator|[Tt]rustee|[Jj]ournalist)"
)
_HONORIFIC = (
    r"(?:(?:The )?(?:Rt\.? Hon\.?|Hon\.?|Sir|Dame|Lord|Lady|Baroness|Baron|Dr|Prof|Professor|Cllr"
    r"|Councillor|Mr|Mrs|Ms|Rev)\.? )+"
)
_WORD = r"(?:(?:Mc|Mac|O[’'])?[A-Z][\w’'-]*\.?)"
_PERSON = rf"(?:{_WORD} ){{1,3}}(?:(?:de|van|von|der|al|bin|di|la) ){{0,2}}{_WORD}"
_LETTERS = r"(?:,? (?:MP|MEP|MSP|OBE|CBE|MBE|KBE|QC|KC|FRCP|FRS|PhD|MD|Esq)\.?)*"
_TITLED = re.compile(rf"{_HONORIFIC}{_WORD}(?: {_WORD}){{0,3}}{_LETTERS},?(?:$|[ ,–-])")
_ROLE_FIRST = re.compile(rf"{ROLE}\b(?:,|;|:| for\b| of\b| at\b| to\b| and\b| in\b|$| \()")
_NAMED = re.compile(rf"(?:[Bb]y )?{_PERSON}{_LETTERS}(?:,| [–-]) (?:the )?{ROLE}\b")
_IS = re.compile(rf"(?:{_HONORIFIC})?{_PERSON}{_LETTERS} is (?:the |a |an )?(?:[\w’-]+ ){{0,4}}?{ROLE}\b")
_BY = re.compile(rf"[Bb]y (?:{_HONORIFIC})?{_PERSON}{_LETTERS}\W*$")
_ALONE = re.compile(rf"\**(?:{_HONORIFIC})?{_PERSON}{_LETTERS},?\**")
# The line under a title that names the writer: "The tide is turning, argues Ann Reed"
STRAPLINE = re.compile(
    r"\b(?:writes?|argues?|asks?|explains?|says|finds?|reports?|considers?|suggests?|by)"
    rf" (?:{_HONORIFIC})?{_PERSON}(?: and {_PERSON})?$"
)
_RANKED = re.compile(rf"^\W*{_HONORIFIC}|(?:,? (?:MP|MEP|MSP|OBE|CBE|MBE|KBE|QC|KC|FRCP|FRS|PhD|MD)\b)+\W*$")
_BREAKS_OFF = re.compile(rf"(?:[,;]|\b(?:[Ss]enior|[Rr]ecent|[Ff]ormer|and|of|at|for|the|&)|;\s*{ROLE})$")
_EMPHASIS = re.compile(r"^[*_]+|[*_]+$")
_LONGEST = 200


def is_byline(text: str) -> bool:
    """Whether a short line or two, joined, names an author with a role, or gives a role alone."""
    text = _EMPHASIS.sub("", text)
    if not text or len(text) > _LONGEST:
        return False
    if text.endswith((".", ":", "?", "!", "”", '"')) and not text.endswith(("Hon.", "Esq.")):
        return False
    return bool(
        (_TITLED.match(text) and len(text.split()) < 30)
        or _ROLE_FIRST.match(text)
        or _NAMED.match(text)
        or _IS.match(text)
        or _BY.match(text)
    )


def is_name_alone(text: str) -> bool:
    """Whether a line could be nothing but a person's name; only its neighbours can say that it is."""
    return len(text) <= 50 and bool(_ALONE.fullmatch(text))


def is_ranked(text: str) -> bool:
    """Whether a name stands with a rank or honour: "Dame Ann Reed", "Ann Reed OBE"."""
    return bool(_RANKED.search(text))


def is_role(text: str) -> bool:
    """Whether a line gives a role: "Director of Studies, Hill College"."""
    text = _EMPHASIS.sub("", text)
    return len(text) <= _LONGEST and not text.endswith(".") and bool(_ROLE_FIRST.match(text))


def wants_more(text: str) -> bool:
    """Whether a byline breaks off in the middle: "Professor of Rivers,", "Hill College; Recent Chair"."""
    return bool(_BREAKS_OFF.search(text.rstrip()[-60:]))
