"""Quantities in text: finding them and comparing them."""

from __future__ import annotations

from citecheck.quantities.agreement import Agreement, Outcome, compare, is_slip
from citecheck.quantities.scan import find_quantities

__all__ = ["Agreement", "Outcome", "compare", "find_quantities", "is_slip"]
