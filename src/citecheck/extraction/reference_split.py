"""A note's text into the pieces that cite something, the comment around them left out."""

from __future__ import annotations

import re

import attrs

from citecheck.extraction import reference_words as words
from citecheck.extraction.reference_agents import AgentKind, classify_agent, fold_name
from citecheck.prose.dates import find_dates

_SENTENCE_END = re.compile(r"(?<=[.!?])[”’\"')\]]*\s+(?=[“‘\"'(\[*_]?[A-Z0-9])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|Dr|Mr|Mrs|Ms|Prof|St|No|Nos|vol|Vol|vs|v|al|eds?|Ed|Eds|e\.g|i\.e|cf|Cf|pp?|Jr|Sr|Inc|Ltd|Co|U\.S|Rev|approx|ca?)"
    r"|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec))\.$"
)
_QUOTE = re.compile(r"“[^”]*”|\"[^\"]*\"|(?<!\w)‘.*?’(?!\w)|(?<!\w)'[^']*'(?!\w)|\*[^*]+\*|\([^()]*\)")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_HEAD = re.compile(
    r"^[“\"*]?[^\s(][^()]{1,220}?\((?:[A-Z][a-z]+\.?,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+,?\s+)?(?:(?:1[5-9]|20)\d\d[a-e]?|n\.d\.?)\)"
    r"(?P<after>\s*[–—.,:-]|\s+[“‘\"'*A-Z\d]|\s*$)"
)
_DASHED = re.compile(r"\((?:[A-Z][a-z]+\s)?(?:1[5-9]|20)\d\d[a-e]?\)\s*[–—-]+\s*(?=\S)")
_KNOWN_DASH = re.compile(r"\s[–—]\s(?=[A-Z‘“\"'\d])")
LEAD = re.compile(
    r"^(?:(?:for (?:more|further|full|example|an? \w+|the \w+|details?|discussion)[^,:;.]{0,80}?[,:]?\s*)?(?:see(?: also| e\.g\.| for example)?|cf\.?|compare"
    r"|source|sources|taken from|adapted from|quoted in|cited in|as (?:quoted|cited|reported) (?:in|by)|figures? from|data from|based on|from"
    r"|e\.g\.|also|and)\b[,:]?\s+)+(?=[\W]*[A-Z\d])",
    re.IGNORECASE,
)
_OPENERS = frozenset(
    """this these those it its they their we our he she his her in although though however while whereas as for by since because
    where when there if such both some many most other others another thus therefore indeed also importantly note here note
    that even despite at on to after before between under all only one two three not no with during given according
    interestingly similarly additionally conversely further furthermore moreover recent recently here see importantly
    unlike following based including data details figures numbers an a""".split()
)
_SURE_OPENERS = frozenset(
    """this these those it they we our he she although though however whereas since because there if thus therefore indeed
    importantly even despite while interestingly similarly additionally conversely furthermore moreover note""".split()
)
_VERBS = frozenset(
    """is are was were has have had be been being do does did will would can could may might shall should must said says
    say found finds shows show showed shown suggests suggest suggested reported reports argues argue argued notes noted
    states stated defines define defined includes include included refers refer referred estimates estimated means meant
    gives give gave given provides provide provided discusses discussed explains explained expected became become
    remains remain makes made make took takes seen saw went rose fell sees allow allows describes described concludes
    concluded recommends recommended calls called uses used told interviewed went acknowledged interviewed excludes exclude
    excluded relates relate covers cover""".split()
)
_PRONOUNS = frozenset("we our us it its they their them this these those he she his her i who which that there".split())
_TOKEN = re.compile(r"[^\W\d_][\w’'-]*")


@attrs.frozen(kw_only=True)
class Piece:
    """A stretch of a note: a reference or a comment."""

    text: str
    cites: bool


def split_note(text: str) -> tuple[Piece, ...]:
    """The pieces of a note in order."""
    pieces: list[Piece] = []
    for part in _at_semicolons(text):
        pieces.extend(_sentences_to_pieces(part))
    return tuple(pieces)


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a note; initials and abbreviations end none."""
    found, start = [], 0
    for match in _SENTENCE_END.finditer(text):
        if _ABBREVIATION.search(text[max(0, match.start() - 12) : match.start()]):
            continue
        found.append(text[start : match.end()].strip())
        start = match.end()
    found.append(text[start:].strip())
    return tuple(sentence for sentence in found if sentence)


def is_prose(sentence: str) -> bool:
    """Whether a sentence says something rather than citing something."""
    if signature(sentence):
        return False
    bare = _QUOTE.sub(" ", sentence)
    tokens = _TOKEN.findall(bare)
    if len(tokens) < 3:
        return False
    lower = [t.lower() for t in tokens]
    small = sum(t[0].islower() for t in tokens) / len(tokens)
    verbs = sum(t in _VERBS for t in lower) + sum(t in _PRONOUNS for t in lower[1:])
    if lower[0] in _SURE_OPENERS and small >= 0.4:
        return True
    if lower[0] in _OPENERS and small >= 0.5 and (verbs or len(tokens) >= 6):
        return True
    return small >= 0.5 and len(tokens) >= 5 and (verbs >= 2 or (verbs >= 1 and len(tokens) >= 8))


def signature(text: str) -> bool:
    """Whether a text begins as only references begin: a maker and a year in brackets, a quoted title, an address."""
    head = _HEAD.match(text)
    if head:
        before = text[: text.index("(", 1)]
        tokens = [t.lower() for t in _TOKEN.findall(before)]
        named = classify_agent(before).kind is not AgentKind.UNKNOWN
        if tokens and (named or (tokens[0] not in _OPENERS and not any(t in _VERBS for t in tokens))):
            return True
    if re.match(r"(?:https?://|www\.)", text):
        return True
    opening = re.match(
        r"(?:[^“”\"‘*«]{0,120}[,.:]\s*)?(?:“[^”]{4,250}”|\"[^\"]{4,250}\"|‘.{4,250}?’|\*[^*]{4,250}\*|«[^»]{4,250}»)\s*(?:[,.(]|in\b|$)",
        text,
    )
    if opening:
        lead = re.match(r"[^“\"‘*«]*", text)
        tokens = [t.lower() for t in _TOKEN.findall(lead.group() if lead else "")]
        return not any(t in _VERBS for t in tokens) and not (tokens and tokens[0] in _SURE_OPENERS)
    return False


def _at_semicolons(text: str) -> list[str]:
    """Parts between semicolons where every part can stand as a reference."""
    cuts = [m.start() for m in re.finditer(r";\s+(?=\S)", text) if not _inside(text, m.start())]
    if not cuts:
        return [text]
    parts: list[str] = []
    start = 0
    for cut in cuts:
        left, right = text[start:cut].strip(), text[cut + 1 :].strip()
        if _stands(left) and _stands(right.split(";")[0]) and re.match(r"(?:see|and|also|cf)?\b[\W]*[A-Z0-9]", right):
            parts.append(left)
            start = cut + 1
    parts.append(text[start:].strip())
    return parts


def _inside(text: str, at: int) -> bool:
    """Whether an offset stands in brackets or quotation marks."""
    before = text[:at]
    return (
        before.count("(") > before.count(")")
        or before.count("“") > before.count("”")
        or before.count('"') % 2 == 1
        or before.count("[") > before.count("]")
    )


def _stands(part: str) -> bool:
    """Whether a part between semicolons has what a reference needs: a title's length, and a year, address or quotation."""
    tokens = _TOKEN.findall(part)
    if len(tokens) < 3:
        return bool(re.match(r"(?:see\s+)?(?:ibid|op\.? cit)", part, re.IGNORECASE))
    marked = bool(_YEAR.search(part) or re.search(r"https?://|www\.|“.{4,}”|\".{4,}\"|‘.{4,}’|\bpp?\.\s?\d", part))
    if marked:
        return True
    maker = part.split(",")[0]
    return "," in part and classify_agent(maker).kind in {AgentKind.ORGANISATION, AgentKind.NEWS, AgentKind.JOURNAL}


def _sentences_to_pieces(text: str) -> list[Piece]:
    pieces: list[Piece] = []
    current: list[str] = []
    for sentence in sentences(text):
        if current and not _starts_comment(sentence):
            current.append(sentence)
            continue
        if current:
            pieces.append(Piece(text=" ".join(current), cites=True))
            current = []
        if is_prose(sentence):
            comment, reference = _embedded(sentence)
            if comment:
                pieces.append(Piece(text=comment, cites=False))
            if reference:
                current = [reference]
        else:
            comment, reference = _embedded(sentence)
            if comment and reference:
                pieces.append(Piece(text=comment, cites=False))
                current = [reference]
            else:
                current = [sentence]
    if current:
        pieces.append(Piece(text=" ".join(current), cites=True))
    return pieces


def _starts_comment(sentence: str) -> bool:
    """Whether a sentence after a reference is a comment on it rather than its next field."""
    tokens = [t.lower() for t in _TOKEN.findall(_QUOTE.sub(" ", sentence))]
    if not tokens or signature(sentence):
        return False
    verbs = sum(t in _VERBS for t in tokens)
    small = sum(t[0].islower() for t in _TOKEN.findall(sentence)) / max(1, len(_TOKEN.findall(sentence)))
    return tokens[0] in _SURE_OPENERS and verbs >= 1 and small >= 0.5 and len(tokens) >= 5


def _embedded(sentence: str) -> tuple[str, str]:
    """(comment, reference) of a sentence that runs into a reference without a full stop between them."""
    dashed = _DASHED.search(sentence)
    if dashed:
        start = _maker_start(sentence, dashed.start())
        if start > 0:
            return sentence[:start].strip(" :,;"), sentence[start:]
        return ("", sentence) if start == 0 else (sentence, "")
    for dash in _KNOWN_DASH.finditer(sentence):
        start = _maker_start(sentence, dash.start())
        maker = fold_name(sentence[max(start, 0) : dash.start()])
        if start > 0 and (maker in words.NEWS_TITLES or maker in words.ORGANISATIONS):
            return sentence[:start].strip(" :,;"), sentence[start:]
    if is_prose(sentence):
        for mark in re.finditer(
            r"(?<=[\w)”’\"])[:;,]?\s*(?:\(\s*)?(?:see|source|from):?\s+(?=[“‘\"'*A-Z])", sentence, re.IGNORECASE
        ):
            rest = sentence[mark.end() :]
            if mark.start() > 0 and signature(rest):
                return sentence[: mark.start()].strip(), rest
        address = re.search(r"\(?(?:https?://|www\.)\S+", sentence)
        if address:
            return sentence[: address.start()].strip(" :("), address.group().strip("()")
        return sentence, ""
    return "", sentence


_JOINING = frozenset("of the and for in on at to de la & et und der für with upon".split())


def _maker_start(text: str, end: int) -> int:
    """Where the run of capitalised words that ends at `end` begins; -1 where there is none."""
    matches = list(re.finditer(r"\S+", text[:end]))
    start = -1
    for match in reversed(matches):
        word = match.group()
        if (
            start != -1
            and word[-1] in ".:;?!"
            and not re.fullmatch(r"(?:[A-Z]\.)+", word)
            and not word.endswith(" al.")
        ):
            if not re.fullmatch(r"al\.|[A-Z][a-z]?\.", word):
                break
        core = word.strip(",.&()’'“”\"")
        if word in {"al.", "et"} or word == "&" or core.lower() in _JOINING:
            if core == "The":
                start = match.start()
            continue
        if core[:1].isupper() or (core[:1].isdigit() and start != -1 and len(core) < 5):
            start = match.start()
            continue
        break
    # a joining word can begin no maker ("of demand Fenland Echo")
    return start
