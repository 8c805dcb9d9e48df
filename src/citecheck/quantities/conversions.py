"""How units of one dimension convert into each other, so that "18 months" and "1.5 years" can meet. Data only."""

from __future__ import annotations

from decimal import Decimal

# dimension | unit factor, unit factor, …
_ROWS = """
share     | percent 1
points    | percentage points 1
time      | milliseconds 0.001, seconds 1, minutes 60, hours 3600, days 86400, weeks 604800
calendar  | months 1, years 12
area      | square centimetres 0.0001, square feet 0.09290304, square yards 0.83612736, square metres 1, acres 4046.8564224, hectares 10000, square kilometres 1000000, square miles 2589988.110336
energy    | Wh 1, watt hours 1, kWh 1000, MWh 1000000, GWh 1000000000, TWh 1000000000000
power     | W 1, kW 1000, MW 1000000, GW 1000000000, TW 1000000000000
length    | nanometres 0.000000001, micrometres 0.000001, millimetres 0.001, centimetres 0.01, inches 0.0254, feet 0.3048, yards 0.9144, metres 1, kilometres 1000, miles 1609.344
mass      | micrograms 0.000001, milligrams 0.001, grams 1, ounces 28.349523125, pounds (weight) 453.59237, kilograms 1000, tonnes 1000000
volume    | millilitres 0.001, cubic centimetres 0.001, centilitres 0.01, litres 1, cubic metres 1000
speed     | kilometres per hour 1, miles per hour 1.609344
data      | bytes 1, kilobytes 1000, megabytes 1000000, gigabytes 1000000000, terabytes 1000000000000
"""  # noqa: E501


def _read() -> dict[str, tuple[str, Decimal]]:
    found = {}
    for row in _ROWS.strip().splitlines():
        dimension, entries = (part.strip() for part in row.split("|"))
        for entry in entries.split(","):
            unit, factor = entry.strip().rsplit(" ", 1)
            found[unit] = (dimension, Decimal(factor))
    return found


BASES: dict[str, tuple[str, Decimal]] = _read()
"""Unit name of a record: its dimension, and how many of the dimension's base unit it is."""
