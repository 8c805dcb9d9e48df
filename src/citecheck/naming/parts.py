"""A person's name in parts: honorifics, given names, family name, letters after the name."""

from __future__ import annotations

import functools
import re
import unicodedata

import attrs

HONORIFICS = frozenset(
    """mr mrs ms miss mx dr doctor prof professor sir dame lord lady baron baroness viscount viscountess earl countess
    cllr councillor rev revd reverend rt hon right honourable father sister rabbi imam canon dean archbishop bishop
    captain capt colonel col major general gen lieutenant lt sergeant sgt admiral judge justice president senator
    gov sen rep herr frau monsieur madame mme señor señora sheikh cardinal alderman ald""".split()
)
"""Words before a name that are no part of it, lower case, without full stops."""

POSTNOMINALS = frozenset(
    """mp msp ms am mep mla qc kc cbe obe mbe kbe dbe ch gbe om phd md mba ba bsc ma msc frcp frcgp frcs frs fba mrcp
    mrcgp rgn jr jnr snr esq junior senior ii iii iv frse facs facss dphil llb llm""".split()
)
"""Letters after a name that are no part of it."""

PARTICLES = frozenset(
    "de da di del della der den des du dos das la le van von vom zu ten ter bin ibn ben al el abu st ap ab o".split()
)
"""Words that begin a family name of several words."""

_WORD = re.compile(r"[^\W\d_]+(?:[’'`ʼ.][^\W\d_]+)*|\d\w*", re.UNICODE)
_SPECIAL = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "AE",
                          "œ": "oe", "Œ": "OE", "þ": "th", "ð": "d", "ı": "i"})  # fmt: skip
_CAMEL = re.compile(r"(?<=[a-zß-ÿ]{3})(?=[A-ZÀ-Þ][a-z])")
_BRACKETED = re.compile(r"\([^()]{0,80}\)|\[[^\[\]]{0,80}\]")


@functools.lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """Lower case, accents and apostrophes removed: "O’Brien" → "obrien", "Erdoğan" → "erdogan"."""
    plain = unicodedata.normalize("NFKD", text.translate(_SPECIAL))
    return "".join(c for c in plain if not unicodedata.combining(c) and c not in "’'`ʼ").casefold()


@attrs.frozen(kw_only=True)
class PersonName:
    """A parsed name, every part folded (lower case, no accents)."""

    given: tuple[str, ...]
    """Given names and initials in order; () where only one word is left."""
    family: str
    """The last name without its particles; "" for an empty string."""
    particles: tuple[str, ...] = ()
    honorifics: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """Given names, then the family name, without particles."""
        return (*self.given, self.family) if self.family else self.given

    @property
    def letters(self) -> str:
        """All letters, run together: what remains where word breaks are lost."""
        return "".join((*self.given, *self.particles, self.family))


def parse_name(text: str) -> PersonName:
    """Parse "Dr Anna K. Bell OBE", "Bell, Anna", "Bell A K", "Sir Anna-Lee van der Bell"."""
    text = _CAMEL.sub(" ", _BRACKETED.sub(" ", text))
    head, comma, tail = text.partition(",")
    words, honorifics, suffixes = _strip(_words(head))
    if comma:
        after, titles, letters = _strip(_words(tail.partition(",")[0]))
        honorifics += titles
        suffixes += letters
        # "Bell, Anna" turns round; in "Anna Bell, Director" and "Anna Bell, OBE" what follows is no given name
        if words and after and len(after) <= 3 and (len(words) <= 2 or words[0] in PARTICLES) and not _is_role(after):
            words = after + words if len(words) == 1 or words[0] in PARTICLES else words
    if len(words) > 1 and len(words[-1]) == 1 and any(len(w) > 1 for w in words[:-1]):
        # "Bell A K": the initials of a reference list stand after the family name
        at = next(i for i in range(len(words), 0, -1) if len(words[i - 1]) > 1)
        words = words[at:] + words[:at]
    if not words:
        return PersonName(given=(), family="", honorifics=tuple(honorifics), suffixes=tuple(suffixes))
    # the first word is a given name even where it looks like a particle: "Ben Adeyemi", "Al Reyes"
    given = [w for i, w in enumerate(words[:-1]) if i == 0 or w not in PARTICLES or len(w) == 1]
    particles = [w for w in words[1:-1] if w in PARTICLES and len(w) > 1]
    return PersonName(
        given=tuple(given),
        family=words[-1],
        particles=tuple(particles),
        honorifics=tuple(honorifics),
        suffixes=tuple(suffixes),
    )


def _words(text: str) -> list[str]:
    out: list[str] = []
    shouted = text.isupper()
    for match in _WORD.finditer(unicodedata.normalize("NFKC", text)):
        word = match[0]
        if "." in word:  # "J.K" is two initials
            out.extend(fold(part) for part in word.split(".") if part)
        elif word.isupper() and 2 <= len(word) <= 3 and word.lower() not in POSTNOMINALS and not shouted:
            out.extend(fold(word) if word.isascii() else [fold(word)])  # "JK Bell"
        else:
            out.append(fold(word))
    return out


def _strip(words: list[str]) -> tuple[list[str], list[str], list[str]]:
    """Words without the honorifics before and the letters after them; one word always stays."""
    first, last = 0, len(words)
    while first < last - 1 and words[first] in HONORIFICS:
        first += 1
    while last - 1 > first and words[last - 1] in POSTNOMINALS:
        last -= 1
    return words[first:last], words[:first], words[last:]


def _is_role(words: list[str]) -> bool:
    return any(
        word in ("chair", "director", "head", "chief", "leader", "professor", "president", "editor", "duke", "earl")
        for word in words
    )
