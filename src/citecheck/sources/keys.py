"""What is looked for, and the name of the file that holds it.

A key is made of what a note says of its source, folded so that two prints of one note ("The Kings Fund", "King's Fund")
give one key. A note that names only a body, or nothing, is keyed by the words of the note or of the claim instead.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from typing import Any

import attrs

from citecheck.records import Claim, Note, Reference
from citecheck.sources.publishers import canonical, same_publisher, words_of

_TITLE_SLUG = 60
_PUBLISHER_SLUG = 40
_TOPIC_WORDS = 40
_SMALL = frozenset("a an and at by for from in of on or the to with".split())
_SLUG = re.compile(r"[^a-z0-9]+")
_NUMBER = re.compile(r"\d+")
# Words that a sentence has whatever it is about.
_FILLER = frozenset(
    """a an and are as at be been being but by can could did do does for from had has have having he her his how i if in
    into is it its just may might more most much must no nor not now of off on once one only or other our out over own
    per said same say says she should since so some such than that the their them then there these they this those
    through to too under until up upon very was we were what when where which while who whom whose why will with within
    would yet you your according around about also each both between compared today year years""".split()
)


@attrs.frozen(kw_only=True)
class Key:
    """What identifies a cited source, folded for comparing."""

    publisher: str = ""
    """As printed; compared by `same_publisher`."""
    title: str = ""
    """As printed; compared word by word."""
    date: str = ""
    """ISO, as precise as stated."""
    address: str = ""
    """URL or DOI, for a reference that has no title."""
    topic: tuple[str, ...] = ()
    """Words of the note or claim, for a reference that has neither title nor address."""

    @property
    def slug(self) -> str:
        """Readable part of the file name: "<publisher>--<title or topic>--<year>"."""
        body = self.title or self.address or " ".join(self.topic)
        parts = [
            _cut(_slug(canonical(self.publisher)), _PUBLISHER_SLUG) or "unnamed",
            _cut(_slug(" ".join(words_of(body))), _TITLE_SLUG) or "untitled",
        ]
        if self.date and not self.topic:
            parts.append(self.date[:4])
        return "--".join(parts)

    @property
    def name(self) -> str:
        """File name without its extension: the slug and eight hexadecimal digits over everything that is compared."""
        folded = "\x1f".join(
            (canonical(self.publisher), " ".join(words_of(self.title)), self.date, self.address, " ".join(self.topic))
        )
        return f"{self.slug}-{hashlib.sha256(folded.encode()).hexdigest()[:8]}"

    def matches(self, other: Key) -> bool:
        """Whether both mean one source. Declines when in doubt: other numbers in the title, another month or body."""
        if same_publisher(self.publisher, other.publisher) is False or not _dates_agree(self.date, other.date):
            return False
        if self.title or other.title:
            return bool(self.title and other.title) and title_likeness(self.title, other.title) >= 0.92
        if self.address or other.address:
            return self.address == other.address
        if bool(self.publisher) != bool(other.publisher) or not self.topic or not other.topic:
            return False
        shared = len(set(self.topic) & set(other.topic))
        return shared >= 3 and shared / max(len(set(self.topic)), len(set(other.topic))) >= 0.7

    def as_metadata(self) -> dict[str, Any]:
        """What the cassette keeps of the key; only what is stated."""
        told = {"publisher": self.publisher, "title": self.title, "date": self.date, "address": self.address}
        kept: dict[str, Any] = {name: value for name, value in told.items() if value}
        if self.topic:
            kept["topic"] = list(self.topic)
        return kept


def key_from_metadata(told: object) -> Key:
    """The key that a cassette says it answers; an empty one where the metadata holds none."""
    if not isinstance(told, dict):
        return Key()
    text = {name: told[name] for name in ("publisher", "title", "date", "address") if isinstance(told.get(name), str)}
    topic = told.get("topic")
    words = tuple(word for word in topic if isinstance(word, str)) if isinstance(topic, list) else ()
    return Key(**text, topic=words)


def key_of(reference: Reference | None, *, note: Note | None = None, claim: Claim | None = None) -> Key | None:
    """The key of what a note cites; None where neither note nor claim says anything to go by."""
    if reference is not None:
        publisher = reference.publisher or reference.container or " and ".join(reference.authors)
        date = reference.date or (str(reference.year) if reference.year else "")
        if reference.title:
            return Key(publisher=publisher, title=reference.title, date=date)
        if reference.doi or reference.url:
            return Key(publisher=publisher, address=reference.doi or reference.url or "", date=date)
        topic = topic_words(claim.sentence) if claim is not None else ()
        if publisher and topic:
            return Key(publisher=publisher, topic=topic)
        return None
    if note is not None and note.text.strip():
        return Key(topic=topic_words(note.text))
    return Key(topic=topic_words(claim.sentence)) if claim is not None else None


def topic_words(text: str) -> tuple[str, ...]:
    """The words of a sentence that say what it is about, figures among them, each once, in order."""
    seen: dict[str, None] = {}
    for word in words_of(text):
        if word not in _FILLER and (len(word) > 1 or word.isdigit()):
            seen.setdefault(word)
            if len(seen) == _TOPIC_WORDS:
                break
    return tuple(seen)


def title_likeness(one: str, other: str) -> float:
    """0 to 1. From 0.9 on the titles are one title: a dropped subtitle, a slip of the pen, a space too many.

    One other word makes another title ("northern" for "southern"), and so does another number, however like the rest.
    """
    a, b = sorted((words_of(one), words_of(other)), key=lambda words: (len(words), words))
    if not a:
        return 0.0
    if a == b:
        return 1.0
    if "".join(a) == "".join(b):
        return 0.98
    if len(a) >= 4 and b[: len(a)] == a:
        return 0.97
    from rapidfuzz import fuzz

    if _slips(a, b) or (len(a) >= 5 and _slips(a, b[: len(a)])):
        return 0.94
    if sorted(_NUMBER.findall(" ".join(a))) != sorted(_NUMBER.findall(" ".join(b))):
        return 0.0
    return round(min(fuzz.ratio(" ".join(a), " ".join(b)) / 100, 0.8), 4)


def _slips(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two titles differ by slips only: a letter or a space wrong here and there, a small word left out."""
    from difflib import SequenceMatcher

    from rapidfuzz.distance import OSA

    slips = 0
    for kind, start, end, other_start, other_end in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        old, new = a[start:end], b[other_start:other_end]
        slips += max(len(old), len(new))
        if any(char.isdigit() for word in (*old, *new) for char in word):
            return False
        if "".join(old) == "".join(new) or set(old) | set(new) <= _SMALL:
            continue
        paired = len(old) == len(new) and all(
            min(len(x), len(y)) >= 4 and OSA.distance(x, y, score_cutoff=1) <= 1 for x, y in zip(old, new, strict=True)
        )
        if not paired:
            return False
    return slips <= max(1, len(a) // 4)


def _dates_agree(one: str, other: str) -> bool:
    length = min(len(one), len(other))
    return one[:length] == other[:length]


def _slug(text: str) -> str:
    import unicodedata

    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _SLUG.sub("-", ascii_only.casefold()).strip("-")


def _cut(slug: str, length: int) -> str:
    if len(slug) <= length:
        return slug
    return slug[: length + 1].rpartition("-")[0] or slug[:length]
