"""Who a reference names: lists of people, organisations, news titles, journals."""

from __future__ import annotations

import enum
import re

import attrs

from citecheck.extraction import reference_words as words

_TOKEN = re.compile(r"(?:[^\W\d_][a-zß-ÿ]?\.-?)+|[^\W_](?:[\w’'‐-]*\w)?|\S")
_UPPER_RUN = re.compile(r"[^\W\d_]{1,4}(?:-[^\W\d_])?")
_PARTICLES = frozenset(
    "van von de der den del della di da du la le dos ten ter zu af al el bin ibn st st. d' o'".split()
)
_HONORIFICS = frozenset(
    "sir dame dr dr. prof prof. professor lord lady baroness baron rt hon mr mr. mrs mrs. ms ms. cllr councillor rev rev.".split()
)
_POSTNOMINALS = frozenset("mp msp ms mla am qc kc cbe obe mbe frs phd md cb kbe dbe mep".split())
_SUFFIXES = frozenset("jr jr. sr sr. ii iii iv".split())
_EDITORS = re.compile(r"[\s,]*[(\[]?\b(?:eds?|editors?|hrsg|hg|dir|trans)\b\.?[)\]]?", re.IGNORECASE)
_ET_AL = re.compile(r"[\s,]*(?:\band others\b|\bet\.?\s+al\b\.?|\bu\.\s?a\.)", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s*(?:[,;/]?\s*(?:\band\b|\bAnd\b|&|\bund\b|\bet\b|\by\b)\s+|[,;/]\s*)(?!\s*et\.?\s+al)")
_WORD = re.compile(r"[^\W\d_][\w’'‐-]*")


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
    """"Given Family", in printed order; the last may be "Family et al."."""
    sure: bool = False


@attrs.frozen(kw_only=True)
class Names:
    """A run of people's names at the start of a text."""

    people: tuple[str, ...]
    end: int
    """Offset after the last name, and after "et al." or "(eds)"."""
    sure: bool
    """Whether their form (initials, "et al.", a known given name) shows that they are people."""
    editors: bool = False


def classify_agent(text: str) -> Agent:
    """What kind of maker `text` names, taken as a whole."""
    text = text.strip(" ,.:;–-")
    folded = fold_name(text)
    if not folded:
        return Agent(kind=AgentKind.UNKNOWN, text=text)
    if folded in words.NEWS_TITLES:
        return Agent(kind=AgentKind.NEWS, text=text, sure=True)
    if folded in words.ORGANISATIONS:
        return Agent(kind=AgentKind.ORGANISATION, text=text, sure=True)
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


def fold_name(text: str) -> str:
    """Lower case, straight apostrophes, without a leading article: for looking a name up."""
    folded = re.sub(r"\s+", " ", text).strip(" .,:;").lower().replace("’", "'").replace(" and ", " & ")
    return folded.removeprefix("the ").replace(" & ", " and ") if " & " not in folded else folded.removeprefix("the ")


def is_journal(text: str) -> bool:
    """Whether `text` is called as journals are: "Journal of Marsh Ecology", "Fenland Review", "J. Ecol."."""
    tokens = [t.lower() for t in _WORD.findall(text)]
    if not tokens or len(tokens) > 12:
        return False
    if re.match(
        r"(?:the\s+)?(?:\w+\s+){0,4}(?:journal|annals|archives|proceedings|transactions|quarterly|revue|rivista|zeitschrift|acta|revista)\b",
        text,
        re.IGNORECASE,
    ):
        return True
    if len(tokens) <= 6 and tokens[-1] in {"journal", "quarterly", "annals", "bmj", "lancet"}:
        return True
    if tokens[0] in {"bmj", "lancet", "jama", "plos", "nature", "nejm"} or tokens[:2] == ["the", "lancet"]:
        return len(tokens) <= 5
    dotted = re.findall(r"\b([A-Z][A-Za-z]{0,9})\.", text)
    return len(dotted) >= 2 and all(d.lower() in words.JOURNAL_ABBREVIATIONS for d in dotted)


def _is_news(text: str) -> bool:
    tokens = _WORD.findall(text)
    return 2 <= len(tokens) <= 4 and tokens[-1].lower() in words.NEWS_WORDS and all(t[0].isupper() for t in tokens)


def is_organisation(text: str) -> bool:
    """Whether `text` reads as the name of a body (or of several, joined by "and")."""
    tokens = _WORD.findall(text)
    if not tokens or len(tokens) > 16:
        return False
    lower = [t.lower().removesuffix("'s").removesuffix("’s") for t in tokens]
    capital = sum(t[0].isupper() for t in tokens)
    small = sum(t in _SMALL for t in lower)
    if capital + small < len(tokens) - 1 or not capital:
        return False
    if any(t.isupper() and len(t) >= 2 and t.lower() not in _POSTNOMINALS and t not in {"II", "III"} for t in tokens):
        return True
    if any(t in words.ORGANISATION_WORDS for t in lower) or any(t in words.PUBLISHER_WORDS for t in lower):
        return True
    pieces = re.split(r",\s*(?:and\s+)?|\s+(?:and|&)\s+", text)
    return len(pieces) > 1 and any(fold_name(p) in words.ORGANISATIONS for p in pieces)


_SMALL = frozenset("of the and for in on at to with from & de la le des du et für und der die das e y a by s".split())


def read_names(text: str) -> Names | None:
    """The people named at the start of `text`; None where it does not start with a name.

    "Marsh, W., Teal, A.B. and Finch, C. (2010)", "A. B. Teal and C. Finch", "Teal AB, Finch C", "Wendy Marsh",
    "Marsh, Wendy, and Adam Teal".
    """
    people: list[str] = []
    at, sure, editors = _skip_spaces(text, 0), False, False
    inverted = None
    while len(people) < 200:
        name = _one_name(text, at, inverted)
        if name is None:
            break
        given, family, stop, firm, was_inverted = name
        if inverted is None:
            inverted = was_inverted
        people.append(f"{given} {family}".strip())
        sure = sure or firm
        at = stop
        also = _ET_AL.match(text, at)
        if also:
            people[-1] += " et al." if len(people) == 1 and not given else ""
            at, sure = also.end(), True
            break
        edited = _EDITORS.match(text, at)
        if edited and edited.end() > at and not re.match(r"\w", text[edited.end() :]):
            at, sure, editors = edited.end(), True, True
            break
        link = _SEPARATOR.match(text, at)
        if not link or link.end() >= len(text):
            break
        following = _one_name(text, link.end(), inverted)
        if following is None:
            also = _ET_AL.match(text, link.end())
            if also:
                at, sure = also.end(), True
            break
        if "," in link.group() and "and" not in link.group() and not following[3] and not was_inverted:
            break
        at = link.end()
    if not people:
        return None
    edited = _EDITORS.match(text, at)
    if edited and not re.match(r"\w", text[edited.end() :]):
        at, sure, editors = edited.end(), True, True
    return Names(people=tuple(people), end=at, sure=sure, editors=editors)


def _skip_spaces(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _one_name(text: str, at: int, inverted: bool | None) -> tuple[str, str, int, bool, bool] | None:
    """(given, family, end, sure, family name first) of the name that starts at `at`."""
    tokens: list[tuple[str, int]] = []
    for match in _TOKEN.finditer(text, at, min(len(text), at + 90)):
        tokens.append((match.group(), match.end()))
        if len(tokens) == 9:
            break
    i = 0
    while i < len(tokens) and tokens[i][0].lower() in _HONORIFICS and i < len(tokens) - 1:
        i += 1
    titled = i > 0
    if i >= len(tokens):
        return None
    # Initials first: "A. B. Teal"
    if _is_initials(tokens[i][0]) and "." in tokens[i][0]:
        j = i
        while j < len(tokens) and _is_initials(tokens[j][0]) and "." in tokens[j][0]:
            j += 1
        family, stop = _family(tokens, j)
        if family:
            end = tokens[stop - 1][1]
            return " ".join(t for t, _ in tokens[i:j]), family, _suffix(tokens, stop, end), True, False
        return None
    family, stop = _family(tokens, i, most=3)
    if not family:
        return None
    # Family first, with a comma: "Teal, A. B."; "Teal, Adam B."
    if stop < len(tokens) and tokens[stop][0] == "," and inverted is not False:
        j = stop + 1
        k = j
        while k < len(tokens) and _is_initials(tokens[k][0]) and k - j < 5:
            k += 1
        lone = k > j and not tokens[k - 1][0].endswith(".") and not _closes(tokens, k)
        full = " " in family and family.split()[0].lower() in words.GIVEN_NAMES
        if k > j and not lone and not full:
            given = " ".join(t for t, _ in tokens[j:k])
            return given, family, _suffix(tokens, k, tokens[k - 1][1]), True, True
        if inverted is None or inverted:
            word = tokens[j][0] if j < len(tokens) else ""
            single = " " not in family or family.split()[0].lower() in _PARTICLES
            if single and word.lower() in words.GIVEN_NAMES and word[:1].isupper():
                k = j + 1
                while k < len(tokens) and _is_initials(tokens[k][0]):
                    k += 1
                return " ".join(t for t, _ in tokens[j:k]), family, tokens[k - 1][1], True, True
    # "Teal AB"
    if stop < len(tokens) and _is_initials(tokens[stop][0]) and inverted is not False:
        honour = tokens[stop][0].lower() in _POSTNOMINALS and " " in family
        if not honour and (tokens[stop][0].endswith(".") or _closes(tokens, stop + 1)):
            return tokens[stop][0], family, tokens[stop][1], True, True
    # "Adam B. Teal", "Adam Teal"
    first = tokens[i][0]
    if not _is_name_word(first):
        return None
    j = i + 1
    while j < len(tokens) and _is_initials(tokens[j][0]) and "." in tokens[j][0]:
        j += 1
    middle = j > i + 1
    family, stop = _family(tokens, j, most=3)
    if family:
        if stop - j < 3 and stop < len(tokens) and tokens[stop][0].lower() in _POSTNOMINALS:
            return _given(tokens, i, j), family, tokens[stop][1], True, False
        known = first.lower() in words.GIVEN_NAMES
        plain = not any(
            w.lower() in words.NOT_PERSON_WORDS or w.lower() in words.ORGANISATION_WORDS
            for w in [first, *family.split()]
        )
        if not plain and not middle:
            return None
        return _given(tokens, i, j), family, tokens[stop - 1][1], known or middle or titled, False
    # A family name alone: only "et al.", an "(eds)" or another name beside it show that it is one.
    if (
        not middle
        and first.lower() not in words.NOT_PERSON_WORDS
        and first.lower() not in words.ORGANISATION_WORDS
        and not first.isupper()
    ):
        end = tokens[i][1]
        follows = bool(_ET_AL.match(text, end))
        shaped = first.lower().endswith(words.SURNAME_ENDINGS) or first.startswith(words.SURNAME_STARTS)
        return "", first, end, follows or titled or shaped, False
    return None


def _given(tokens: list[tuple[str, int]], start: int, stop: int) -> str:
    return " ".join(t for t, _ in tokens[start:stop])


def _family(tokens: list[tuple[str, int]], at: int, most: int = 2) -> tuple[str, int]:
    """The family name that starts at token `at`, and the token after it."""
    j, names = at, 0
    while j < len(tokens) and names < most:
        token = tokens[j][0]
        if token.lower().rstrip("'’") in _PARTICLES and j + 1 < len(tokens) and tokens[j + 1][0][:1].isalpha():
            j += 1
            continue
        if not _is_name_word(token) or (
            names and token.isupper() and (len(token) <= 3 or token.lower() in _POSTNOMINALS)
        ):
            break
        names += 1
        j += 1
    return (" ".join(t for t, _ in tokens[at:j]), j) if names else ("", at)


def _suffix(tokens: list[tuple[str, int]], at: int, end: int) -> int:
    if at + 1 < len(tokens) and tokens[at][0] == "," and tokens[at + 1][0].lower() in _SUFFIXES:
        return tokens[at + 1][1]
    return end


def _is_initials(token: str) -> bool:
    """ "A.", "A.B.", "J.-P.", "Th.", "AB"."""
    return token[0].isupper() and (token.endswith(".") or (token.isupper() and bool(_UPPER_RUN.fullmatch(token))))


def _closes(tokens: list[tuple[str, int]], at: int) -> bool:
    """Whether a bare capital before token `at` can be an initial: nothing, a sign or "and" follows, no plain word."""
    return at >= len(tokens) or not tokens[at][0][0].isalpha() or tokens[at][0] in {"and", "et", "und", "y"}


def _is_name_word(token: str) -> bool:
    return (
        len(token) >= 2
        and token[0].isupper()
        and not token.endswith(".")
        and not any(c.isdigit() for c in token)
        and token.lower() not in _SMALL
    )
