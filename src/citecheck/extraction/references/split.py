"""A note's text into the pieces that cite something, the comment around them left out."""

from __future__ import annotations

import re

import attrs

from citecheck.extraction.references.agents import AgentKind, classify_agent
from citecheck.extraction.references.people import read_names
from citecheck.naming import body_words
from citecheck.naming.bodies import fold_name
from citecheck.prose import sentences

_QUOTE = re.compile(r"“[^”]*”|\"[^\"]*\"|(?<!\w)‘.*?’(?!\w)|(?<!\w)'[^']*'(?!\w)|\*[^*]+\*|\([^()]*\)")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_HEAD = re.compile(
    r"^[“\"*]?[^\s(][^()]{1,220}?\((?:[A-Z][a-z]+\.?,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+,?\s+)?(?:(?:1[5-9]|20)\d\d[a-e]?|n\.d\.?)\)"
    r"(?P<after>\s*[–—.,:-]|\s+[“‘\"'*A-Z\d]|\s*$)"
)
_DASHED = re.compile(r"\((?:[A-Z][a-z]+\s)?(?:1[5-9]|20)\d\d[a-e]?\)\s*[–—-]+\s*(?=\S)")
_KNOWN_DASH = re.compile(r"\s[–—]\s(?=[A-Z‘“\"'\d])")
LEAD = re.compile(
    r"^(?:(?:for (?:more|further|full|example|an? \w+|the \w+|details?|discussion)[^,:;.]{0,80}?[,:]?\s*)?"
    r"(?:(?:on|for|about) (?:this|these|those|what follows|all this|the above)[^,:;.]{0,40}?,?\s+see"
    r"|see(?:,? also)?(?:,? (?:e\.g\.|for example|for instance|in particular|generally|especially|further))?"
    r"|cf\.?|compare|source|sources|taken from|adapted from"
    r"|(?:as )?(?:quoted|cited|reported) (?:in|by)|figures? from|data from|based on|from|e\.g\.|also|and"
    r"|calculated (?:from|using)(?: the)?|calculations? (?:using|from|based on)|using(?: the)?"
    r"|authors?['’]?s? (?:own )?(?:calculations?|analysis) (?:using|from|of|based on))\b[,:]?\s+)+"
    r"(?=[\W]*[A-Z\d])",
    re.IGNORECASE,
)
"""Words before a reference that only lead to it: "See also"."""
_OPENERS = frozenset(
    """this these those it its they their we our he she his her in although though however while whereas as for by
    since because where when there if such both some many most other others another thus therefore indeed also
    importantly note here note that even despite at on to after before between under all only one two three not no
    with during given according interestingly similarly additionally conversely further furthermore moreover recent
    recently here see importantly unlike following based including data details figures numbers an a""".split()
)
_SURE_OPENERS = frozenset(
    """this these those it they we our he she although though however whereas since because there if thus therefore
    indeed importantly even despite while interestingly similarly additionally conversely furthermore moreover
    note""".split()
)
_VERBS = frozenset(
    """is are was were has have had be been being do does did will would can could may might shall should must said
    says say found finds shows show showed shown suggests suggest suggested reported reports argues argue argued
    notes noted states stated defines define defined includes include included refers refer referred estimates
    estimated means meant gives give gave given provides provide provided discusses discussed explains explained
    expected became become remains remain makes made make took takes seen saw went rose fell sees allow allows
    describes described concludes concluded recommends recommended calls called uses used told interviewed went
    acknowledged interviewed excludes exclude excluded relates relate covers cover""".split()
)
_PRONOUNS = frozenset("we our us it its they their them this these those he she his her i who which that there".split())
_TOKEN = re.compile(r"[^\W\d_][\w’'-]*")
_MAKER_SMALL = frozenset("of the and for in on at to with into de la et al".split())
_ACTED = re.compile(r"\b[a-z]{3,}ed\s+(?:the|a|an|that|its|their|his|her|our|£|\$|€|\d)")
"""A past tense with its object: "opposed the", "secured £4m"."""
_SAID = re.compile(
    r"\b(?:defin|not|say|said|argu|stat|describ|explain|warn|suggest|claim|report|write|wrote|add|conclud)(?:es?|s|ed|d)?\b"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_BASE = re.compile(
    r"(?:unweighted |total )?(?:base|sample(?: size)?|n)(?:\s?[:=]\s?|\s)(?:all\b|of \d|\d)|fieldwork\b"
    r"|(?:the )?total sample\b"
    r"|of (?:these|those|them|which|whom)\b|overall,"
    r"|(?:authors?['’]?s?|own)\s+(?:own\s+)?(?:calculations?|analysis|estimates?)\b"
    r"(?!\s+(?:using|from|of|based))",
    re.IGNORECASE,
)
"""How many were asked, and what they said: "Base: 1,025 boat owners", "Of these, 61 per cent rowed"."""
_DATED_END = re.compile(r"\w,?\s\w{3,}.*\b(?:19|20)\d\d\)?\.?$")
_FIGURE = re.compile(r"\d\s?%|\bper cent\b|[£$€]\s?\d|\b\d{1,3},\d{3}\b")
_CITED = re.compile(
    r"(?P<maker>[^,.;:“”\"]{3,90}),\s.{3,400}?,\s+(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:[A-Z][a-z]{2,8}\.?\s+)?(?:1[5-9]|20)\d\d"
    r"(?:,\s+(?:pp?\.?|paras?\.?|ch\.)\s?[\d–-]+)?\.?$"
)
"""Maker, title, date."""
_INITIALLED = re.compile(r"(?:[A-Z]\.|\b[A-Z]{1,3}[,.:]|\bet al)")


@attrs.frozen(kw_only=True)
class Piece:
    """A stretch of a note: a reference or a comment."""

    text: str
    cites: bool


def split_note(text: str) -> tuple[Piece, ...]:
    """The pieces of a note in order."""
    short = _short_citations(text)
    if short:
        return tuple(Piece(text=part, cites=True) for part in short)
    text, remark = _take_remark(text)
    pieces: list[Piece] = []
    for part in _at_semicolons(text):
        for work in _at_second_works(part):
            pieces.extend(_sentences_to_pieces(work))
    if remark:
        pieces.append(Piece(text=remark, cites=False))
    return tuple(pieces)


_SHORT = re.compile(
    r"[^\W\d_a-z][\w’'.&, -]{1,60}?,?\s\((?:1[5-9]|20)\d\d[a-h]?(?:[:,]\s?[^();]{1,20})?\)(?:,\s+pp?\.\s?[\d–-]{1,12})?"
)
""" "Marsh and Teal (2014: 12)"."""
_BETWEEN_SHORT = re.compile(r"(?:;|(?<=\)),?(?=\s+(?:and\s+|see\s+)?[^\W\d_a-z]))\s+(?:(?:and|see also|see)\s+)?")


def _short_citations(text: str) -> list[str]:
    """The parts of "See Marsh (2014); Teal and Finch (2011)."; [] where any of them is more than names and a year."""
    lead = LEAD.match(text)
    start = lead.end() if lead else 0
    parts = _BETWEEN_SHORT.split(text[start:].rstrip(" ."))
    if not 2 <= len(parts) <= 40 or not all(_SHORT.fullmatch(part) for part in parts):
        return []
    return [text[:start] + parts[0], *parts[1:]]


_REMARK = re.compile(
    r"(?P<cut>;\s+|\s\()(?P<said>(?!(?:see|cf|also|and|in|at|from|with|pp?|ed|eds|rev)\b)[a-z][^;“”\"]{12,600}?)\)?\.?$"
)
_CITED_END = re.compile(r"(?:(?:1[5-9]|20)\d\d\)?|\bpp?\.\s?[\d–-]+|/|\.\w{2,4})$")


def _take_remark(text: str) -> tuple[str, str]:
    """The note, and a remark in small letters after its reference: "…, Fens, 2014 (which leaves out mills)"."""
    found = _REMARK.search(text)
    if not found or (found.group("cut") == " (" and not text.rstrip(" .").endswith(")")):
        return text, ""
    before, tokens = text[: found.start()].rstrip(), _TOKEN.findall(found.group("said"))
    small = sum(token[0].islower() for token in tokens)
    if len(tokens) < 4 or small < 0.75 * len(tokens) or not _CITED_END.search(before):
        return text, ""
    return before, found.group("said").strip()


_SECOND = re.compile(
    r"(?<=[)\d])\.?\s+[*†‡]\s+(?=[A-Z])|(?<=\d\)),?\s+and\s+(?:see\s+|also\s+)?(?=[A-Z])"
    r"|(?<=\d),\s+and\s+(?:see\s+|also\s+)?(?=[A-Z])|(?<=/)\.\s+[*†‡]\s+(?=[A-Z])|(?<=[a-z])\.\s+[*†‡]\s+(?=[A-Z])"
    r"|,?\s+(?:as\s+)?(?:cited|quoted)\s+(?:in|by)\s+(?=[A-Z“‘\"'*])"
)
"""Where a second work can begin: "…, p. 112, and W. Marsh, Fens (2009)", "… 2013, cited in Reed Trust, Fens, 2015"."""


def _at_second_works(text: str) -> list[str]:
    """Parts that are works each, where "and", "cited in" or the sign of a note of its own stands between them."""
    parts, start = [], 0
    for cut in _SECOND.finditer(text):
        left, right = text[start : cut.start()], text[cut.end() :]
        if not _inside(text, cut.start()) and _is_whole(left) and _is_whole(right[:300]):
            parts.append(left.strip())
            start = cut.end()
    return [*parts, text[start:].strip()]


def _is_whole(part: str) -> bool:
    """Whether a part has a maker and, after it, a year."""
    part = LEAD.sub("", part)
    year = _YEAR.search(part)
    names = read_names(part)
    named = names is not None and names.sure and bool(re.match(r"\s*[,(]", part[names.end :]))
    return year is not None and year.start() > 0 and (named or _is_cited(part) or signature(part) or _is_made(part))


def _is_made(part: str) -> bool:
    maker, comma, _ = part.partition(",")
    agent = classify_agent(maker)
    return bool(comma) and agent.kind in {AgentKind.ORGANISATION, AgentKind.NEWS} and len(maker.split()) <= 10


def is_prose(sentence: str) -> bool:
    """Whether a sentence says something rather than citing something."""
    if signature(sentence):
        return False
    if _BASE.match(sentence):
        return True
    lead = LEAD.match(sentence)
    if lead and re.search(r"\bsee\b", lead.group(), re.IGNORECASE):
        sentence = sentence[lead.end() :]  # "For an account of this method see Reed Trust, Fens, 2014"
    if _is_cited(sentence):
        return False
    bare = _QUOTE.sub(" ", _ADDRESS.sub(" ", sentence))
    tokens = _TOKEN.findall(bare)
    if len(tokens) < 3:
        return False
    lower = [t.lower() for t in tokens]
    small = sum(t[0].islower() for t in tokens) / len(tokens)
    verbs = sum(t in _VERBS for t in lower) + sum(t in _PRONOUNS for t in lower[1:]) + 2 * len(_ACTED.findall(bare))
    if _SAID.search(bare) and len(bare) < len(sentence) - 10 and re.search(r"[“\"‘]", sentence):
        return True
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
    names = read_names(text)
    if names and names.sure and _INITIALLED.search(text[: names.end + 1]):
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


def _is_cited(sentence: str) -> bool:
    """Whether a sentence is "maker, title, date", the maker in capitals all through."""
    cited = _CITED.match(sentence)
    if not cited:
        return False
    tokens = _TOKEN.findall(cited.group("maker"))
    small = [token for token in tokens if token[0].islower()]
    return (
        bool(tokens)
        and tokens[0].lower() not in _SURE_OPENERS
        and len(tokens) - len(small) >= 1
        and all(token in _MAKER_SMALL for token in small)
    )


def _at_semicolons(text: str) -> list[str]:
    """Parts between semicolons where every part can stand as a reference."""
    cuts = [m.start() for m in re.finditer(r";\s+(?=\S)", text) if not _inside(text, m.start())]
    asked = next((cut for cut in cuts if _BASE.match(text[cut + 1 :].lstrip().replace("author", ""))), None)
    if asked is not None:
        return [*_at_semicolons(text[:asked]), text[asked + 1 :].strip()]
    if not cuts:
        return [text]
    parts: list[str] = []
    start = 0
    for cut in cuts:
        left, right = text[start:cut].strip(), text[cut + 1 :].strip()
        if (
            _stands(left)
            and _stands(right.split(";")[0])
            and re.match(r"(?:(?:see|and|also|cf)\b)?[\W]*[A-Z0-9]", right)
        ):
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
    """Whether a part between semicolons has what a reference needs: some length, and a year, address or quotation."""
    tokens = _TOKEN.findall(part)
    if re.match(r"(?:see\s+(?:also\s+)?)?(?:Ev|Qq?)\.?\s?w?\d", part):
        return True
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
    for sentence in (text[start:end] for start, end in sentences.split(text)):
        heads = _DASHED.search(sentence) is not None and signature(sentence)
        if (
            current
            and not heads
            and not _starts_comment(sentence, current[0][0] in '“"‘', bool(_DATED_END.search(current[-1])))
        ):
            current.append(sentence)
            continue
        if current:
            # what stands before "Office for Rivers (2015) – …" is a comment, or a reference of the same form
            cites = not heads or signature(current[0])
            pieces.append(Piece(text=" ".join(current), cites=cites))
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


def _starts_comment(sentence: str, quoted: bool, dated: bool) -> bool:
    """Whether a sentence after a reference is a comment on it rather than its next field.

    `quoted`: the reference has its title in quotation marks, so that no sentence after it can be more of the title.
    `dated`: it ends with its date.
    """
    tokens = [t.lower() for t in _TOKEN.findall(_QUOTE.sub(" ", sentence))]
    if not tokens or signature(sentence):
        return False
    if _BASE.match(sentence):
        return True
    verbs = sum(t in _VERBS for t in tokens)
    small = sum(t[0].islower() for t in _TOKEN.findall(sentence)) / max(1, len(_TOKEN.findall(sentence)))
    if dated and _FIGURE.search(sentence) and verbs and small >= 0.5 and not _YEAR.search(sentence[-8:]):
        return True
    if tokens[0] in _SURE_OPENERS:
        return verbs >= 1 and small >= 0.5 and len(tokens) >= 5
    return quoted and verbs >= 2 and small >= 0.6 and len(tokens) >= 8


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
        if start > 0 and (maker in body_words.NEWS_TITLES or maker in body_words.ORGANISATIONS):
            return sentence[:start].strip(" :,;"), sentence[start:]
    if is_prose(sentence):
        for mark in re.finditer(
            r"(?<=[\w)”’\"])[:;,]?\s*(?:\(\s*)?(?:see(?: also)?|source|from):?\s+(?=[“‘\"'*A-Z])",
            sentence,
            re.IGNORECASE,
        ):
            rest = sentence[mark.end() :]
            sharp = mark.group().lstrip()[:1] in {";", "("} and "ee" in mark.group()
            if mark.start() > 0 and (
                signature(rest) or (sharp and _YEAR.search(rest) and (_is_cited(rest) or _is_made(rest)))
            ):
                return sentence[: mark.start()].strip(), rest
        address = re.search(r"\(?(?:https?://|www\.)\S+", sentence)
        if address:
            return sentence[: address.start()].strip(" :("), address.group().strip("()")
        return sentence, ""
    return "", sentence


_SHORTENED = re.compile(r"(?:[A-Z]\.)+|[A-Z][a-z]?\.|al\.")
_JOINING = frozenset("of the and for in on at to de la & et und der für with upon".split())


def _maker_start(text: str, end: int) -> int:
    """Where the run of capitalised words that ends at `end` begins; -1 where there is none."""
    matches = list(re.finditer(r"\S+", text[:end]))
    start = -1
    for match in reversed(matches):
        word = match.group()
        if start != -1 and word[-1] in ".:;?!" and not _SHORTENED.fullmatch(word):
            break
        core = word.strip(",.&()’'“”\"")
        if word in {"al.", "et"} or word == "&" or core.lower() in _JOINING:
            if core == "The":
                start = match.start()
            continue  # counts only where a capital stands before it: not in "of demand Fenland Echo (2012)"
        if core[:1].isupper() or (core.isdigit() and start != -1 and len(core) <= 2):
            start = match.start()
            continue
        break
    return start
