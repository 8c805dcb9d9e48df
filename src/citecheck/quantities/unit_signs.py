"""Units written as signs, alone and compound: "kg", "m²", "km/h", "mg/kg/day", "kg m−2 s−1"."""

from __future__ import annotations

import re

import attrs

from citecheck.quantities import units
from citecheck.quantities.numeral import SPACE
from citecheck.quantities.units import POWERS, Unit
from citecheck.records import Kind

_GLUE = re.compile(rf"(?:{SPACE})?+")
_BY_FIRST: dict[str, list[str]] = {}
for _sign in sorted(units.SIGNS, key=len, reverse=True):
    _BY_FIRST.setdefault(_sign[0], []).append(_sign)

_DEGREES = re.compile(r"[°º]\s?(?P<scale>[CF])(?!\w)|(?P<bare>C)(?![\w'’+-]|\s[A-Z]|\.\w)")
_ON_SCALE = re.compile(rf"[°º]{SPACE}on{SPACE}the{SPACE}(?P<scale>Celsius|Fahrenheit){SPACE}scale")
_EXPONENT = re.compile(r"(?P<sign>[²³])|(?:\^|<sup>|~)?(?P<minus>[−-]\s?)?(?P<digit>[1-3])(?:</sup>|~)?(?!\d|\.\d)")
_ENDS = re.compile(r"(?![\w²³^]|<sup>|[−-]\d)|(?<=[%٪])(?=[A-Z])")
_OVER_WORD = re.compile(
    r"(?P<word>year|month|week|day|hour|minute|second|person|head|capita|household|patient|unit|inhabitant)s?(?!\w)"
)
_PRODUCT = re.compile(r"(?P<dot>[ \xa0]?[·⋅.][ \xa0]?)|[ \xa0\u2009\u202f]")
_SINGULARS = {"feet": "foot", "inches": "inch", "hertz": "hertz", "kelvin": "kelvin"}


_MOST = 6
"""Factors of a compound unit."""


@attrs.frozen
class _Factor:
    """One unit of a compound and the power it is raised to."""

    sign_end: int
    end: int
    """Offset after its exponent."""
    unit: Unit
    power: int = 1

    @property
    def name(self) -> str:
        raised = POWERS.get(abs(self.power))
        return f"{raised} {self.unit.name}" if raised else self.unit.name


def read_sign(text: str, at: int) -> tuple[int, str, Unit] | None:
    """The end, the first sign and the unit written in signs at offset `at`, after a space or none; None where none is.

    Compounds are rates named in words: "km/h" is "kilometres per hour", "s−1" is "inverse seconds".
    """
    start = _GLUE.match(text, at).end()  # type: ignore[union-attr]
    degrees = _DEGREES.match(text, start)
    if degrees:
        return degrees.end(), degrees["bare"] or "°", units.SIGNS[f"°{degrees['scale'] or 'C'}"]
    on_scale = _ON_SCALE.match(text, start)
    if on_scale:
        return start + 1, "°", units.SIGNS[f"°{on_scale['scale'][0]}"]
    first = _factor(text, start)
    if first is None:
        return None
    sign = text[start : first.sign_end]
    if first.unit.kind is Kind.PERCENT:
        return (first.end, sign, first.unit) if _ENDS.match(text, first.end) else None
    below: list[str] = []
    above: list[_Factor] = [first] if first.power > 0 else []
    if first.power < 0:
        below.append(singular(first.name))
    end = first.end
    while len(above) + len(below) < _MOST and (following := _next(text, end)) is not None:
        end, factor, under = following
        if under:
            below.append(factor if isinstance(factor, str) else singular(factor.name))
        elif isinstance(factor, _Factor):
            above.append(factor)
    if not _ENDS.match(text, end):
        return None
    unit = _named(above, below)
    if unit is None or (len(above) == 1 and not below and sign in units.ONLY_COMPOUND):
        return None
    return end, sign, unit


def _named(above: list[_Factor], below: list[str]) -> Unit | None:
    if not above:
        return Unit(f"inverse {' '.join(below)}s", Kind.RATE)
    name = above[0].name if len(above) == 1 else " ".join([*(singular(one.name) for one in above[:-1]), above[-1].name])
    if below:
        return Unit(f"{name} per {' per '.join(below)}", Kind.RATE)
    if len(above) > 1:
        return Unit(name, Kind.OTHER)
    factor = above[0]
    if factor.power == 1:
        return factor.unit
    return Unit(name, Kind.AREA) if factor.power == 2 and name in _AREAS else Unit(name, Kind.OTHER)


_AREAS = frozenset(unit.name for unit in units.WORDS.values() if unit.kind is Kind.AREA)


def _next(text: str, at: int) -> tuple[int, _Factor | str, bool] | None:
    """The next factor of a compound, and whether it stands below the stroke; None where the unit ends."""
    if text[at : at + 1] == "/":
        factor = _factor(text, at + 1)
        if factor is not None and _ENDS_OR_GOES_ON.match(text, factor.end):
            return factor.end, factor, True
        word = _OVER_WORD.match(text, at + 1)
        return (word.end(), word["word"], True) if word else None
    gap = _PRODUCT.match(text, at)
    factor = _factor(text, gap.end() if gap else at)
    if factor is None:
        return None
    if factor.power < 0:
        return factor.end, attrs.evolve(factor, power=-factor.power), True
    if gap is not None and gap["dot"] and gap["dot"].strip() != "." and _ENDS_OR_GOES_ON.match(text, factor.end):
        return factor.end, factor, False
    # "kg m−2", "cm2 g−1": a unit that is not raised below zero goes on only where one that is follows
    if gap is not None and not gap["dot"] and _BELOW_FOLLOWS.match(text, factor.end):
        return factor.end, factor, False
    return None


_ENDS_OR_GOES_ON = re.compile(r"(?![\w²³^]|<sup>|[−-]\d)")
_BELOW_FOLLOWS = re.compile(r"[ \xa0\u2009\u202f·⋅]?[A-Za-zμµ]{1,3}(?:\^|<sup>)?[−-]\s?[123]")


def _factor(text: str, at: int) -> _Factor | None:
    """A sign and its power at offset `at`."""
    sign = _sign_at(text, at)
    if sign is None:
        return None
    end, unit = at + len(sign), units.SIGNS[sign]
    if not sign[-1].isalpha():
        return _Factor(end, end, unit)
    exponent = _EXPONENT.match(text, end)
    if exponent is None:
        return _Factor(end, end, unit)
    power = {"²": 2, "³": 3}[exponent["sign"]] if exponent["sign"] else int(exponent["digit"])
    if exponent["minus"]:
        power = -power
    elif power == 1:
        return _Factor(end, end, unit)
    return _Factor(end, exponent.end(), unit, power)


def _sign_at(text: str, at: int) -> str | None:
    """The longest sign at an offset that no other letter goes on from."""
    for sign in _BY_FIRST.get(text[at : at + 1], ()):
        if text.startswith(sign, at):
            following = text[at + len(sign) : at + len(sign) + 1]
            if not (following.isalpha() and sign[-1].isalpha()):
                return sign
    return None


def singular(name: str) -> str:
    """The name of one unit: "square metre" of "square metres"."""
    head, _, last = name.rpartition(" ")
    one = _SINGULARS.get(last) or (last.removesuffix("s") if last != "celsius" else last)
    return f"{head} {one}" if head else one
