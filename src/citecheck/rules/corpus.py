"""The ledgers under comparison, with what several rules need worked out once."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from citecheck.records import Ledger

if TYPE_CHECKING:
    from citecheck.rules.claims_index import Statement
    from citecheck.rules.organisations import Form, OrganisationMention
    from citecheck.rules.people import People

_LOWER = re.compile(r"(?<![\w’'-])[a-z]{4,}(?![\w’'-])")


def _texts(ledger: Ledger) -> Iterable[str]:
    """What a ledger says of how its document writes the words of names, and what it quotes."""
    return (
        *(phrase.text for phrase in ledger.phrases if phrase.count is None),
        *(claim.sentence for claim in ledger.claims),
        *(note.text for note in ledger.notes),
        *(quotation.text for quotation in ledger.quotations),
    )


class Corpus:
    """Any number of ledgers. Groupings that more than one rule uses are cached properties here."""

    def __init__(self, ledgers: Sequence[Ledger]) -> None:
        self.ledgers = tuple(ledgers)

    @functools.cached_property
    def copies(self) -> Mapping[str, str]:
        """Document id to the id of the document that it is a copy of, itself where it is none."""
        from citecheck.rules.copies import copies_among

        return copies_among(self.ledgers)

    @functools.cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Every sentence with claims, its claims placed in it."""
        from citecheck.rules.claims_index import statements_of

        return statements_of(self.ledgers)

    @functools.cached_property
    def people(self) -> People:
        """Everyone named in full, and which spellings are one person's."""
        from citecheck.rules.people import people_in

        return people_in(self.ledgers)

    @functools.cached_property
    def organisations(self) -> tuple[Form, ...]:
        """Every way in which the name of an organisation is written."""
        from citecheck.rules.organisations import forms_in

        return forms_in(self.ledgers)

    @functools.cached_property
    def _lower_case(self) -> frozenset[str]:
        return frozenset(word for ledger in self.ledgers for text in _texts(ledger) for word in _LOWER.findall(text))

    def in_lower_case(self, word: str) -> bool:
        """Whether a document under comparison uses the word without a capital, as far as its ledger quotes it."""
        return word in self._lower_case

    def explained_acronyms(self, documents: Iterable[str]) -> frozenset[str]:
        """Acronyms, lower case, that one of these documents sets beside their expansion."""
        chosen = frozenset(documents)
        return frozenset(
            acronym.short.lower()
            for ledger in self.ledgers
            if ledger.document.id in chosen
            for acronym in ledger.acronyms
            if acronym.expansion
        )

    @functools.cached_property
    def _publishers(self) -> frozenset[tuple[str, str]]:
        return frozenset(
            (ledger.document.id, reference.publisher)
            for ledger in self.ledgers
            for note in ledger.notes
            for reference in note.references
            if reference.publisher
        )

    def publishes(self, mention: OrganisationMention) -> bool:
        """Whether a reference of the mention's document gives this name as its publisher."""
        return (mention.document, mention.name.surface) in self._publishers
