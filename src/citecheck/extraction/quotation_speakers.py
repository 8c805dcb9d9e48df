"""Who is said to have said it."""

from __future__ import annotations

import re

_VERB = (
    r"(?:said|says|say|saying|wrote|writes|written|argued|argues|noted|notes|agreed|agrees|told|stated|states|warned|"
    r"warns|claimed|claims|suggested|suggests|summarised|summarises|summarized|commented|comments|observed|observes|"
    r"explained|explains|added|adds|remarked|remarks|declared|declares|concluded|concludes|asked|asks|recalled|"
    r"recalls|replied|insisted|insists|described|describes|called|calls|put it|puts it|complained|reported|reports|"
    r"promised to|promises to|pledged to|pledges to|vowed to)"
)
_BEFORE = re.compile(
    rf"(?P<who>[^.;:!?()“”\"]{{2,120}}?)\s+(?:has |have |had |once |also |recently |then |later )*(?:been )?{_VERB}"
    r"(?: (?:to|in|of|at|on|about|the|his|her|their|us|me|as|for) [^.;:!?()“”\"]{1,50})?"
    r"(?: (?:when|while|during|before|after) [^.;:!?()“”\"]{1,110})?"
    r"(?: that| how| recently| once| later| famously| simply)?[,:]?\s*(?:\.\.\.\s*)?$"
)
_NAMED_BY = re.compile(
    r"\b(?:described|hailed|praised|dismissed|dubbed|labelled|characterised|characterized|summed up|condemned) by "
    r"(?P<who>[^.,;:!?()“”\"]{2,100}?)(?:,[^.;:!?()“”\"]{1,80},)? as\s*$"
)
_ACCORDING = re.compile(r"\b(?:[Aa]ccording to|[Ii]n the words of)\s+(?P<who>[^.,;:!?()“”\"]{2,100}),?\s*$")
_AFTER_VERB = re.compile(rf"^,?\s*{_VERB}\s+(?P<who>[^.,;:!?()“”\"]{{2,100}})")
_AFTER_NAME = re.compile(rf"^,?\s*(?P<who>(?:[A-Z]|the |an? |one )[^.,;:!?()“”\"]{{1,80}}?)\s+(?:has |had )?{_VERB}\b")
_SAYS = re.compile(rf"\b{_VERB}")
_NEED_VERB = (_BEFORE, _AFTER_VERB, _AFTER_NAME)
"""Tried only where there is a verb of saying: they try every word as the beginning of a name."""
_DASH = re.compile(r"^[.,]?\s*[–—-]{1,2}\s*(?P<who>[A-Z][^.,;:!?“”\"]{2,80})(?:,[^.;:!?“”\"]{0,100})?\.?$")
_BRACKET = re.compile(r"^\.?\s*\((?P<who>[A-Z][^()\d]{3,100})\)")
_CLAUSES = re.compile(r"(?:^|.*[\s,–—])(?:which|that|whom|by|as|while|and that|because|but|when|whereas)\s+")
_ASIDE = re.compile(r", (?P<aside>[a-z][^,]*),$")
"""What is set between two commas after the name, just before the verb."""
_NAMED_FIRST = re.compile(
    r"(?:^|, |\b(?:as|but|and|that|when|while) |\bAs )(?P<who>(?!(?:In|On|At|By|For|As|But|And|So|Yet|After|Before|"
    r"During|Since|When|While|With|From|It|This|That|They|He|She|We)\b)"
    r"[A-Z][\w’'-]*(?: (?:of |for |the )?[A-Z][\w’'-]*){1,5})$"
)
_TRAILING = re.compile(r"\s+(?:who|which|has|have|had|also|once|recently|then|later|himself|herself)$")
_LEADS = frozenset("as and but so yet indeed however similarly recently while when although then".split())
_OPENERS = frozenset("a an one the another some several many our my his her their its two three".split())
_NOBODY = frozenset("it this that which there they he she we i who what it's so instead".split())
_NO_SPEAKER = frozenset("is are was were be been will would can could".split())


def find_speaker(before: str, after: str) -> str | None:
    """The words that name the speaker, from the text on both sides of a quotation; None where neither does.

    `before` ends where the quotation's mark stands ("As one nurse said: "), `after` begins behind it.
    """
    tail, head = before[-240:], after[:160]
    bracket = _BRACKET.match(head)
    if bracket and not before.rstrip().endswith(tuple("abcdefghijklmnopqrstuvwxyz,")):
        return bracket["who"].strip()
    for pattern, side in (
        (_ACCORDING, tail),
        (_NAMED_BY, tail),
        (_BEFORE, tail),
        (_AFTER_VERB, head),
        (_AFTER_NAME, head),
        (_DASH, head),
    ):
        if pattern in _NEED_VERB and not _SAYS.search(side):
            continue
        match = pattern.search(side)
        who = match and _name(match["who"])
        if who:
            return who
    return None


def _name(words: str) -> str | None:
    """The noun phrase at the end of the words before a verb of saying; None where they are no such phrase."""
    who = words.strip()
    aside = _ASIDE.search(who)
    if aside and (named := _NAMED_FIRST.search(who, 0, aside.start())):
        return named["who"]  # "as Edda Thorne, back from the islands, said"
    clause = _CLAUSES.match(who)
    if clause:
        who = who[clause.end() :]
    who = _TRAILING.sub("", who).rpartition(", ")[2].strip(" ,–—-")
    parts = who.split()
    while parts and parts[0].casefold() in _LEADS:
        parts.pop(0)
    if not parts or len(parts) > 14 or parts[0].casefold() in _NOBODY:
        return None
    if parts[0].casefold() not in _OPENERS and not parts[0][0].isupper():
        return None
    if (len(parts) == 1 and parts[0].casefold() in _OPENERS) or _NO_SPEAKER & {part.casefold() for part in parts}:
        return None
    return " ".join(parts)
