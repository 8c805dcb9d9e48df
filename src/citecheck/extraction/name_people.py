"""People in the passages of a document.

Two passes. The first takes full names that something beside the words vouches for: a known given name, an honorific, a
role, a verb of speech, a byline. The second takes every other mention of the people found: the same words without such
evidence, and the surname alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

import attrs

from citecheck.extraction.name_authors import (
    AND_OTHERS,
    DATED,
    INVERTED_BEFORE,
    LIST_BEFORE,
    alone,
    dated_at,
    inverted,
    listed,
)
from citecheck.extraction.name_candidates import HEADED, STOPS, VERBAL, Candidate, candidates_in, known_given
from citecheck.extraction.name_chains import chained
from citecheck.extraction.name_evidence import (
    TITLES,
    after_article,
    after_place_word,
    before_noun,
    before_number,
    credited,
    for_anyone,
    honorific_before,
    verb_after,
    vouched_after,
)
from citecheck.extraction.name_organisations import Cover, Span, quoted_titles
from citecheck.extraction.name_passages import Passage, Token, sentence_start
from citecheck.extraction.name_roles import role_beside
from citecheck.extraction.name_words import (
    LEADING,
    NOT_GIVEN,
    NOT_STATESMEN,
    NOT_SURNAMES,
    PERSON_NOUNS,
    PERSON_VERBS,
    PLACE_HEADS,
    ROLE_HEADS,
    SPEECH_VERBS,
)
from citecheck.extraction.role import Role
from citecheck.naming import HONORIFICS, POSTNOMINALS, fold
from citecheck.naming.compare import Likeness, compare_words
from citecheck.naming.given_names import ORDINARY_WORDS, PLACE_WORDS
from citecheck.records import NameContext
from citecheck.statements.place_names import KNOWN

_LOWER = re.compile(r"(?<![\w’'-])[a-z]{2,}(?![\w’'-])")
_WHO = re.compile(r"\s(?:who|whose|whom)\b")
_ROUNDS = 2
"""How often people found may vouch for their neighbours."""
_FEW = 30
_MOST_ALONE = 20
"""A word this many times as frequent as the full name that it ends is a name of something else."""
_BEFORE_VERBAL = frozenset("as by and with while since though although yet but for to thanks edited written".split())
_DEMONYM = re.compile(r"(?:ish|ese|ian|ean|can|ch)$")
_SHARED_SURNAMES = frozenset("hill wood lane moor heath ward grove court hall".split())
"""Words of places that are surnames as often."""


@attrs.frozen
class Person:
    """One mention of a person in a passage."""

    passage: int
    start: int
    end: int
    honorific: str | None = None
    role: Role | None = None
    role_passage: int | None = None
    """Where the role stands; None for the same passage."""


class PeopleFinder:
    """Finds people in passages; built for one document."""

    def __init__(self, passages: Sequence[Passage], authors: Iterable[str] = ()) -> None:
        self._passages = passages
        self._lower: Counter[str] = Counter()
        for passage in passages:
            self._lower.update(_LOWER.findall(passage.text))
        self._authors = {" ".join(fold(author).split()) for author in authors}
        self._full: set[tuple[str, ...]] = set()
        self._surnames: Counter[str] = Counter()
        self._given_of: dict[str, set[str]] = {}
        """Surname → given names of people found, folded."""
        self._surnames_of: dict[str, set[str]] = {}
        """Given name → surnames of people found, folded."""
        self._quoted = Cover(
            Span(i, *span) for i, passage in enumerate(passages) for span in quoted_titles(passage.text)
        )
        self._capitals = Counter(t.key for p in passages for run in p.runs for t in run)
        self._in_prose = Counter(
            t.key for p in passages if p.context is not NameContext.NOTE for run in p.runs for t in run
        )
        self._cited: set[str] = set()
        """Surnames of authors of references, folded: of people whom the prose may never name."""
        self._taken: set[tuple[int, int]] = set()
        """(passage, offset) of every word of a person found."""

    def find(self) -> list[Person]:
        """Every mention, in order."""
        candidates = [c for i, passage in enumerate(self._passages) for c in candidates_in(i, passage, self._lower)]
        found: list[Person] = []
        waiting: list[Candidate] = []
        for candidate in candidates:
            person = self._accept(candidate)
            if person is None:
                waiting.append(candidate)
            else:
                found.append(person)
        for _ in range(_ROUNDS):
            surnames = frozenset(self._surnames)
            beside = chained(self._passages, [(p.passage, p.start, p.end) for p in found], waiting)
            left: list[Candidate] = []
            for candidate in waiting:
                known = _key(candidate.tokens) in self._full
                person = self._person(candidate) if known else self._accept(candidate, surnames, beside)
                if person is not None:
                    found.append(person)
                else:
                    left.append(candidate)
            waiting = left
        for index in range(len(self._passages)):
            found.extend(self._listed_authors(index))
        for index in range(len(self._passages)):
            found.extend(self._surnames_alone(index))
        return sorted(found, key=lambda person: (person.passage, person.start))

    # full names

    def _accept(
        self,
        candidate: Candidate,
        surnames: frozenset[str] = frozenset(),
        beside: frozenset[tuple[int, int]] = frozenset(),
    ) -> Person | None:
        """The person, where enough vouches for one.

        `surnames` of people already found vouch too, and so do people in one list with the candidate: those that begin
        at the places in `beside` (passage, offset).
        """
        passage = self._passages[candidate.passage]
        tokens, text = candidate.tokens, passage.text
        first, last = tokens[0], tokens[-1]
        after = candidate.after[0] if candidate.after and not last.possessive else None
        if after is not None and after.key in HEADED and after.key not in ROLE_HEADS:
            return None  # an organisation or work called after someone
        if candidate.honorific is None and " ".join(token.text for token in tokens) in KNOWN:
            return None  # "Milton Keynes"
        if candidate.honorific is None and after_article(text, first.start) and before_noun(text, last.end):
            return None  # "the Anna Bell model"
        if after is not None and text[after.start - 3 : after.start] == " & ":
            return None
        if first.key in VERBAL and candidate.before and candidate.before[-1].key not in _BEFORE_VERBAL:
            return None
        role, role_passage = role_beside(self._passages, candidate)
        known = first.initials or known_given(first)
        ordinary, place = first.key in ORDINARY_WORDS, first.key in PLACE_WORDS
        usual = sum(self._lower[t.key] > 0 for t in tokens if not t.initials and not (t is first and known))
        middle = any(t.initials for t in tokens[1:-1])
        inverted = INVERTED_BEFORE.search(text, max(0, first.start - 8), first.start) is not None
        if passage.context is NameContext.NOTE and middle and (inverted or not known):
            return None  # "Bell K. Berths of the coast": an author, his initial and a title
        evidence = 0
        if candidate.honorific is not None:
            evidence += 3
        if role is not None:
            before = role_passage is None and role.end <= first.start
            closed = text[last.end : last.end + 1] in (",", ")")
            parted = (role.end < first.start - 1 and closed) if before else (role_passage or role.start > last.end + 1)
            evidence += 1 if for_anyone(role.text) else 3 if parted and not candidate.before else 2
        weak = ordinary and (sentence_start(text, first.start) or passage.context is NameContext.NOTE)
        if known and not place and not weak:
            evidence += 2
        elif known:
            evidence += 1
        if verb_after(text, last.end) in SPEECH_VERBS:
            evidence += 1
        if passage.context is NameContext.BYLINE and len(tokens) <= 3 and first.start < 60:
            evidence += 1
        if credited(text, first.start) or AND_OTHERS.match(text, last.end):
            evidence += 1
        if " ".join(_key(tokens)) in self._authors or middle:
            evidence += 2
        evidence += 0 if last.possessive else vouched_after(text, last.end)
        if fold(last.text) in surnames:
            evidence += 1 + self._misspelt(tokens)
        elif not known and not usual and self._nearly_known(tokens):
            evidence += 2
        in_list = not usual and (candidate.passage, first.start) in beside
        if in_list:
            evidence += 2
        if self._quoted.holds(candidate.passage, first.start) and candidate.honorific is None:
            evidence -= 2
        if sentence_start(text, first.start) and not known and not in_list:
            evidence -= 1
        if usual and not candidate.honorific:
            evidence -= 1 if usual < len(tokens) else 2
        if last.key in PLACE_HEADS and (
            last.key not in _SHARED_SURNAMES or not known or place or after_place_word(text, first.start)
        ):
            evidence -= 1
        if not known and candidate.before and not _leads(candidate.before):
            evidence -= 1
        if (
            first.initials
            and role is None
            and candidate.honorific is None
            and not self._in_reference(passage, candidate)
        ):
            evidence -= 1
        if evidence < 2:
            return None
        return self._person(candidate, role, role_passage)

    def _misspelt(self, tokens: tuple[Token, ...]) -> bool:
        """Whether the given name is nearly that of a person of this surname: "Martah Quayle" beside "Martha Quayle"."""
        return _nearly(fold(tokens[0].text), self._given_of.get(fold(tokens[-1].text), set()))

    def _nearly_known(self, tokens: tuple[Token, ...]) -> bool:
        """Whether the surname is nearly that of a person of this given name: "Martha Quale" beside "Martha Quayle"."""
        return _nearly(fold(tokens[-1].text), self._surnames_of.get(fold(tokens[0].text), set()))

    def _in_reference(self, passage: Passage, candidate: Candidate) -> bool:
        """ "A. Bell" where authors are listed, or with two initials anywhere."""
        first = candidate.tokens[0]
        listed = LIST_BEFORE.search(passage.text[max(0, first.start - 8) : first.start]) is not None
        return (passage.context is NameContext.NOTE and listed) or first.text.count(".") >= 2

    def _person(self, candidate: Candidate, role: Role | None = None, role_passage: int | None = None) -> Person:
        if role is None:
            role, role_passage = role_beside(self._passages, candidate)
        key = _key(candidate.tokens)
        self._full.add(key)
        self._surnames[key[-1]] += 1
        self._given_of.setdefault(key[-1], set()).add(key[0])
        self._surnames_of.setdefault(key[0], set()).add(key[-1])
        start, end = candidate.tokens[0].start, candidate.tokens[-1].end
        self._take(candidate.passage, candidate.tokens)
        return Person(candidate.passage, start, end, candidate.honorific, role, role_passage)

    # authors of references

    def _listed_authors(self, index: int) -> Iterable[Person]:
        passage = self._passages[index]
        last = dated_at(passage) if passage.context is NameContext.NOTE else 0
        for run in passage.runs:
            for token in run:
                if token.initials or token.key in NOT_GIVEN or token.key in STOPS or len(token.text) < 3:
                    continue
                if token.text.isupper() or self._is_taken(index, token):
                    continue
                end = inverted(passage, token, self._authors)
                if end is not None:
                    given = " ".join(passage.text[token.end : end].replace(",", " ").split())
                    self._full.add(tuple(fold(word) for word in (*given.split(), token.text)))
                    self._surnames[fold(token.text)] += 1
                    self._take(index, (t for r in passage.runs for t in r if token.start <= t.start < end))
                    yield Person(index, token.start, end)
                    continue
                by_itself = alone(passage, run, self._authors, lambda key: self._in_prose[key] > 0)
                in_list = (token is run[0] or run[0].key == "see") and token.start < last and listed(passage, token)
                if by_itself or in_list or AND_OTHERS.match(passage.text, token.end):
                    if not by_itself:
                        self._cited.add(fold(token.text))
                    self._take(index, (token,))
                    yield Person(index, token.start, token.end)

    # surnames alone

    def _surnames_alone(self, index: int) -> Iterable[Person]:
        passage = self._passages[index]
        for run in passage.runs:
            tokens = [token for token in run if not self._is_taken(index, token)]
            if len(tokens) != len(run) and any(self._is_taken(index, token) for token in run):
                continue
            start = 0
            while start < len(run) - 1 and (run[start].key in LEADING or run[start].key in HONORIFICS):
                start += 1
            titled = start > 0 and run[start - 1].key in TITLES
            rest = run[start:]
            token = rest[0]
            if self._alone(passage, token, rest[1:], titled=titled):
                honorific = honorific_before(passage.text, token.start) if titled else None
                yield Person(index, token.start, token.end, honorific)

    def _alone(self, passage: Passage, token: Token, rest: tuple[Token, ...], *, titled: bool) -> bool:
        text, key = passage.text, token.key
        if before_number(text, token.end):
            return False  # "COVID-19", "Bell 2"
        if token.initials or key in STOPS or key in NOT_GIVEN or key in ROLE_HEADS or len(token.text) < 3:
            return False
        if rest and rest[0].key in PERSON_NOUNS and not token.possessive:
            return len(rest) == 1 and self._statesman(text, token)
        if rest and rest[0].key not in POSTNOMINALS:
            return False
        if token.text.isupper() and len(token.text) < 5:
            return False
        if titled and key not in NOT_SURNAMES and not self._lower[key]:
            return True
        following = text[token.end : token.end + 24]
        noun = re.match(r"\s([a-z]+)", following)
        if noun and noun[1] in PERSON_NOUNS and not token.possessive:
            return self._statesman(text, token)
        named, cited = self._surnames[fold(token.text)] > 0, fold(token.text) in self._cited
        if named or cited:
            if after_place_word(text, token.start) and not (named and token.possessive):
                return False  # but "in Bell's day"
            if after_article(text, token.start) and not _WHO.match(text, token.end):
                return False  # but "the Bell who built it"
            cue = (
                token.possessive
                or verb_after(text, token.end) in SPEECH_VERBS
                or DATED.match(text, token.end) is not None
            )
            usual = self._lower[key] > 0 or key in NOT_SURNAMES or key in PLACE_HEADS
            often = self._capitals[key] > _MOST_ALONE * max(1, self._surnames[fold(token.text)])
            return cue or (named and not usual and not often)
        return (
            verb_after(text, token.end) in PERSON_VERBS
            and not self._lower[key]
            and key not in NOT_SURNAMES
            and key not in LEADING
            and not key.endswith("s")
            and self._capitals[key] == 1
        )

    def _statesman(self, text: str, token: Token) -> bool:
        key = token.key
        return (
            after_article(text, token.start)
            and key not in NOT_STATESMEN
            and key not in NOT_SURNAMES
            and not self._lower[key]
            and not token.text.isupper()
            and "-" not in key
            and _DEMONYM.search(key) is None
        )

    def _take(self, index: int, tokens: Iterable[Token]) -> None:
        self._taken.update((index, token.start) for token in tokens)

    def _is_taken(self, index: int, token: Token) -> bool:
        return (index, token.start) in self._taken


def _nearly(word: str, known: Collection[str]) -> bool:
    """Whether a word is a slip away from one of a few; among many it would be by chance."""
    return len(known) <= _FEW and any(compare_words(word, k) in (Likeness.SLIP, Likeness.SPELLING) for k in known)


def _leads(before: tuple[Token, ...]) -> bool:
    """The capitalised words before a name only lead up to it: "As", "Foreword", "Health Secretary"."""
    last = before[-1].key
    return last in LEADING or last in HONORIFICS or last in ROLE_HEADS


def _key(tokens: Sequence[Token]) -> tuple[str, ...]:
    return tuple(fold(token.text) for token in tokens)
