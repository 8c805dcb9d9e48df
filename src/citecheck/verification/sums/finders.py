"""Every sum that a claim asks for, over the figures of a scene."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from citecheck.verification.statement import Figure
from citecheck.verification.sums.asked import Asked, Shape
from citecheck.verification.sums.operands import Scene
from citecheck.verification.sums.pairs import Found, differences, two_levels
from citecheck.verification.sums.parts import portions, rests, shares, totals
from citecheck.verification.sums.rates import each, earlier, products

_FINDERS: dict[Shape, Callable[[Scene, Figure, Asked, Shape], Iterator[Found]]] = {
    Shape.CHANGE: two_levels,
    Shape.POINTS: two_levels,
    Shape.TIMES: two_levels,
    Shape.DIFFERENCE: differences,
    Shape.SHARE: shares,
    Shape.REST: rests,
    Shape.PORTION: portions,
    Shape.TOTAL: totals,
    Shape.EACH: each,
    Shape.PRODUCT: products,
    Shape.EARLIER: earlier,
}
"""Spans of years are found by `year_sums`: years are no figures."""


def sums_in(scene: Scene, claimed: Figure, ask: Asked) -> Iterator[Found]:
    """Every sum of a shape that the claim asks for, of the operands of a scene."""
    for shape in ask.shapes:
        if shape in _FINDERS:
            yield from _FINDERS[shape](scene, claimed, ask, shape)
