"""Quantities in text: finding them and comparing them."""

from __future__ import annotations

from citecheck.quantities.scan import find_quantities

__all__ = ["find_quantities"]
