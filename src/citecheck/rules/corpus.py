"""The ledgers under comparison, with what several rules need worked out once."""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.records import Ledger


class Corpus:
    """Any number of ledgers. Groupings that more than one rule uses are cached properties here."""

    def __init__(self, ledgers: Sequence[Ledger]) -> None:
        self.ledgers = tuple(ledgers)
