"""Figures that follow from others that the source prints: changes, shares, totals, so much each, spans of years."""
