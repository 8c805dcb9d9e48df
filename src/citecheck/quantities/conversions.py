"""How units of one dimension convert into each other, so that "5 miles" and "8 km" can meet. Data only."""

from __future__ import annotations

from decimal import Decimal

# dimension | unit factor, unit factor, … Factors are exact by definition (SI Brochure; UK Weights and Measures Act
# 1985) but for the year, which is the mean Gregorian one, and the month, a twelfth of it. Left out is what has several
# sizes: gallons, pints, tons, barrels, horsepower.
_ROWS = """
share       | percent 1, per mille 0.1, parts per million 0.0001, parts per billion 0.0000001
points      | percentage points 1
time        | nanoseconds 0.000000001, microseconds 0.000001, milliseconds 0.001, seconds 1, minutes 60, hours 3600, days 86400, weeks 604800
time        | months 2629746, years 31556952, megayears 31556952000000, gigayears 31556952000000000
length      | picometres 0.000000000001, angstroms 0.0000000001, nanometres 0.000000001, micrometres 0.000001, millimetres 0.001, centimetres 0.01
length      | decimetres 0.1, inches 0.0254, feet 0.3048, yards 0.9144, metres 1, fathoms 1.8288, furlongs 201.168, kilometres 1000, miles 1609.344
length      | nautical miles 1852, astronomical units 149597870700, light years 9460730472580800
area        | square millimetres 0.000001, square centimetres 0.0001, square inches 0.00064516, square feet 0.09290304, square yards 0.83612736
area        | square metres 1, acres 4046.8564224, hectares 10000, square kilometres 1000000, square miles 2589988.110336
volume      | microlitres 0.000001, millilitres 0.001, cubic centimetres 0.001, cubic inches 0.016387064, centilitres 0.01, decilitres 0.1, litres 1
volume      | cubic feet 28.316846592, cubic yards 764.554857984, cubic metres 1000, megalitres 1000000, acre feet 1233481.83754752, cubic kilometres 1000000000000
mass        | nanograms 0.000000001, micrograms 0.000001, milligrams 0.001, carats 0.2, grams 1, ounces 28.349523125, troy ounces 31.1034768
mass        | lb 453.59237, kilograms 1000, stone 6350.29318, tonnes 1000000, tonnes CO2e 1000000, kilotonnes 1000000000, megatonnes 1000000000000, gigatonnes 1000000000000000
energy      | electronvolts 0.0000000000000000001602176634, joules 1, calories 4.184, kilojoules 1000, British thermal units 1055.05585262, watt hours 3600
energy      | kilocalories 4184, megajoules 1000000, kWh 3600000, therms 105505585.262, gigajoules 1000000000, MWh 3600000000
energy      | tonnes of oil equivalent 41868000000, terajoules 1000000000000, GWh 3600000000000, petajoules 1000000000000000, TWh 3600000000000000
power       | milliwatts 0.001, W 1, kW 1000, MW 1000000, GW 1000000000, TW 1000000000000
pressure    | pascals 1, hectopascals 100, millibars 100, kilopascals 1000, atmospheres 101325, megapascals 1000000, gigapascals 1000000000
pressure    | millimetres of mercury 133.322387415, pounds per square inch 6894.757293168
data        | bits 1, bytes 8, kilobits 1000, kilobytes 8000, kibibytes 8192, megabits 1000000, megabytes 8000000, mebibytes 8388608
data        | gigabits 1000000000, gigabytes 8000000000, gibibytes 8589934592, terabytes 8000000000000, tebibytes 8796093022208, petabytes 8000000000000000
frequency   | hertz 1, kilohertz 1000, megahertz 1000000, gigahertz 1000000000
voltage     | millivolts 0.001, volts 1, kilovolts 1000
current     | milliamps 0.001, amps 1, kiloamps 1000
temperature | degrees Celsius 1, kelvin 1
"""  # noqa: E501


def _read() -> dict[str, tuple[str, Decimal]]:
    found = {}
    for row in _ROWS.strip().splitlines():
        dimension, entries = (part.strip() for part in row.split("|"))
        for entry in entries.split(","):
            unit, factor = entry.strip().rsplit(" ", 1)
            found[unit] = (dimension, Decimal(factor))
    found["degrees Fahrenheit"] = ("temperature", Decimal(5) / 9)
    found["knots"] = ("length per time", Decimal(1852) / 3600)
    return found


BASES: dict[str, tuple[str, Decimal]] = _read()
"""Unit name of a record: its dimension, and how many of the dimension's base unit it is."""

ZEROS = {
    "degrees Celsius": Decimal("273.15"),
    "degrees Fahrenheit": Decimal("273.15") - Decimal(160) / 9,
    "kelvin": Decimal(0),
}
"""Where a scale of temperature has its nought, in kelvin. A difference of temperatures takes the factor alone."""
