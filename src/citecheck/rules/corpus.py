"""The ledgers under comparison, with what several rules need worked out once."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from citecheck.records import Ledger

if TYPE_CHECKING:
    from citecheck.rules.claims_index import Statement
    from citecheck.rules.people import People


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
