"""Units of measurement: how they are written, their name in records, the kind of quantity they make. Data only."""

from __future__ import annotations

from decimal import Decimal

import attrs

from citecheck.records import Kind


@attrs.frozen
class Unit:
    """A unit under its name in records."""

    name: str
    kind: Kind
    factor: Decimal = Decimal(1)
    """What a figure before this spelling is multiplied with: "three decades" are 30 years."""


# name | kind | spellings in words, without regard to capitals; "~metre" stands for "metre" and "metres"
_WORDS = """
percent             | percent  | per cent, percent, percents, per-cent, pct
percentage points   | percent  | ~percentage point, ~percent point, ~per cent point
per mille           | percent  | per mille, per mil
seconds             | duration | ~second, secs, sec
milliseconds        | duration | ~millisecond
microseconds        | duration | ~microsecond
nanoseconds         | duration | ~nanosecond
minutes             | duration | ~minute, mins, min
hours               | duration | ~hour, hrs, hr
days                | duration | ~day, ~working day, ~calendar day
weeks               | duration | ~week, wks, wk
months              | duration | ~month, mths, ~calendar month
years               | duration | ~year, yrs, yr, ~calendar year, financial years
nights              | duration | ~night
megayears           | duration | ~megayear, megaannum
gigayears           | duration | ~gigayear, gigaannum
square metres       | area     | ~square metre, ~square meter, ~sq metre, ~sq. metre, sq m, sq. m, sqm
square kilometres   | area     | ~square kilometre, ~square kilometer, sq km, sq. km, sqkm
square feet         | area     | square feet, square foot, sq feet, sq ft, sq. ft, sq.ft, sqft
square miles        | area     | ~square mile, ~sq mile, ~sq. mile, sq mi
square yards        | area     | ~square yard, sq yd, sq yds
square inches       | area     | square inches, square inch, sq in
square centimetres  | area     | ~square centimetre, ~square centimeter, sq cm
square millimetres  | area     | ~square millimetre, ~square millimeter, sq mm
hectares            | area     | ~hectare
acres               | area     | ~acre
watt hours          | energy   | ~watt hour, ~watt-hour
kWh                 | energy   | ~kilowatt hour, ~kilowatt-hour
MWh                 | energy   | ~megawatt hour, ~megawatt-hour
GWh                 | energy   | ~gigawatt hour, ~gigawatt-hour
TWh                 | energy   | ~terawatt hour, ~terawatt-hour
W                   | energy   | ~watt
kW                  | energy   | ~kilowatt
MW                  | energy   | ~megawatt
GW                  | energy   | ~gigawatt
TW                  | energy   | ~terawatt
horsepower          | energy   | horsepower, bhp
calories            | energy   | ~calorie
kilocalories        | energy   | ~kilocalorie
therms              | energy   | ~therm
British thermal units | energy | ~british thermal unit, btus, btu
tonnes of oil equivalent | energy | tonnes of oil equivalent
metres              | other    | ~metre, ~meter
kilometres          | other    | ~kilometre, ~kilometer, kms
centimetres         | other    | ~centimetre, ~centimeter
miles               | other    | ~mile
feet                | other    | feet, foot, ft
inches              | other    | inches, inch
yards               | other    | ~yard, yds
fathoms             | other    | ~fathom
furlongs            | other    | ~furlong
light years         | other    | ~light year, ~light-year
nautical miles      | other    | ~nautical mile
micrometres         | other    | ~micrometre, ~micrometer, ~micron
angstroms           | other    | ~angstrom
astronomical units  | other    | ~astronomical unit
parsecs             | other    | ~parsec
kilograms           | other    | ~kilogram, ~kilogramme, ~kilo
grams               | other    | ~gram, ~gramme
milligrams          | other    | ~milligram, ~milligramme
micrograms          | other    | ~microgram, ~microgramme
tonnes              | other    | ~tonne, ~metric ton, ~metric tonne
tons                | other    | ~ton, ~short ton, ~long ton
ounces              | other    | ~ounce
troy ounces         | other    | ~troy ounce
stone               | other    | stone
hundredweight       | other    | hundredweight, cwt
carats              | other    | ~carat
lb                  | other    | lbs, lb
litres              | other    | ~litre, ~liter
megalitres          | other    | ~megalitre, ~megaliter
cubic metres        | other    | ~cubic metre, ~cubic meter
cubic kilometres    | other    | ~cubic kilometre, ~cubic kilometer
cubic centimetres   | other    | ~cubic centimetre, ~cubic centimeter
cubic feet          | other    | cubic feet, cubic foot, cu ft
cubic inches        | other    | cubic inches, cubic inch
cubic yards         | other    | ~cubic yard
gallons             | other    | ~gallon
pints               | other    | ~pint
quarts              | other    | ~quart
fluid ounces        | other    | ~fluid ounce, fl oz
barrels             | other    | ~barrel
bushels             | other    | ~bushel
cups                | other    | ~cup
tablespoons         | other    | ~tablespoon, tbsp
teaspoons           | other    | ~teaspoon, tsp
acre feet           | other    | acre feet, acre-feet, acre foot
degrees Celsius     | other    | degrees c, degrees celsius, degree celsius, degrees centigrade, degree centigrade
degrees Celsius     | other    | celsius, centigrade, celcius, degrees celcius
degrees Celsius     | other    | deg c, deg. c, deg celsius
degrees Fahrenheit  | other    | degrees f, degrees fahrenheit, degree fahrenheit, fahrenheit
degrees Fahrenheit  | other    | deg f, deg. f, deg fahrenheit
degrees             | other    | ~degree
knots               | rate     | ~knot
decibels            | other    | ~decibel
lumens              | other    | ~lumen
lux                 | other    | lux
kelvin              | other    | ~kelvin
pascals             | other    | ~pascal
atmospheres         | other    | ~atmosphere
revolutions per minute | rate  | revolutions per minute, revs per minute
bits                | other    | ~bit
bytes               | other    | ~byte
kilobytes           | other    | ~kilobyte
megabytes           | other    | ~megabyte
gigabytes           | other    | ~gigabyte
terabytes           | other    | ~terabyte
petabytes           | other    | ~petabyte
exabytes            | other    | ~exabyte
zettabytes          | other    | ~zettabyte
kibibytes           | other    | ~kibibyte
mebibytes           | other    | ~mebibyte
gibibytes           | other    | ~gibibyte
tebibytes           | other    | ~tebibyte
miles per hour      | rate     | miles per hour, miles an hour, mph
kilometres per hour | rate     | kilometres per hour, kilometers per hour, kph, kmph, kmh
parts per million   | rate     | parts per million
parts per billion   | rate     | parts per billion
points              | score    | points, marks
"""

# name | kind | signs as written, capitals and all
_SIGNS = """
percent           | percent  | % ％ ٪ pc p.c. wt% wt.% vol% vol.%
per mille         | percent  | ‰
percentage points | percent  | pp ppts ppt
minutes           | duration | min mins
hours             | duration | h hr hrs
days              | duration | d
years             | duration | yr yrs
megayears         | duration | Ma Myr
gigayears         | duration | Ga Gyr
hectares          | area     | ha
acres             | area     | ac
W                 | energy   | W
kWh               | energy   | kWh KWh kwh
kW                | energy   | kW KW kWe kWp kWth
MW                | energy   | MW MWe MWp MWth
GW                | energy   | GW GWe
kilocalories      | energy   | kcal
horsepower        | energy   | hp
miles             | other    | mi
feet              | other    | ft
yards             | other    | yd
kilometres        | other    | kms
micrometres       | other    | um
angstroms         | other    | Å
astronomical units | other   | AU
pounds per square inch | rate | psi
revolutions per minute | rate | rpm
beats per minute  | rate     | bpm
millimetres of mercury | other | mmHg
kilograms         | other    | kgs
grams             | other    | gm
micrograms        | other    | mcg
tonnes            | other    | t
tonnes CO2e       | other    | tCO~2~ tCO2e tCO2 tCO₂e tCO₂
lb                | other    | lb lbs
ounces            | other    | oz
cubic centimetres | other    | cc
degrees Celsius   | other    | °C ℃ ºC
degrees Fahrenheit | other   | °F ℉ ºF
degrees           | other    | ° º
kelvin            | other    | K
decibels          | other    | dB
bits              | other    | bits
bytes             | other    | bytes
kilobits          | other    | kb Kb kbit
megabits          | other    | Mb Mbit
gigabits          | other    | Gb Gbit
kilobytes         | other    | KB kB
megabytes         | other    | MB mb
gigabytes         | other    | GB gb
terabytes         | other    | TB tb
petabytes         | other    | PB
exabytes          | other    | EB
kibibytes         | other    | KiB
mebibytes         | other    | MiB
gibibytes         | other    | GiB
tebibytes         | other    | TiB
megabits per second | rate   | Mbps
gigabits per second | rate   | Gbps
kilobits per second | rate   | kbps
kilometres per hour | rate   | kph kmph
miles per hour    | rate     | mph
megatonnes        | other    | Mt MtCO~2~ MtCO2 MtCO2e MtCO₂ MtCO₂e
gigatonnes        | other    | Gt GtCO2 GtCO2e GtCO₂ GtCO₂e
kilotonnes        | other    | kt ktCO2 ktCO2e
base pairs        | other    | bp
kilodaltons       | other    | kDa
molar             | other    | M
joule seconds     | other    | Js
newton metres     | other    | Nm
parts per million | rate     | ppm
parts per billion | rate     | ppb
"""

_PREFIXES = {
    "f": "femto", "p": "pico", "n": "nano", "μ": "micro", "µ": "micro", "m": "milli", "c": "centi", "d": "deci",
    "h": "hecto", "k": "kilo", "M": "mega", "G": "giga", "T": "tera", "P": "peta",
}  # fmt: skip

# sign | name | kind | prefixes that are in use; "." is the sign without one. A name that carries a prefix is written in
# words, and its words are spellings as well ("megajoules", "nanometers").
_PREFIXED = """
s   | seconds       | duration | . m μ µ n
m   | metres        | other    | . k c d m μ µ n p
g   | grams         | other    | . k m μ µ n p
L   | litres        | other    | . m c d μ µ n
l   | litres        | other    | . m c d μ µ n
Wh  | watt hours    | energy   | . M G T
W   | watts         | energy   | m μ n
TW  | TW            | energy   | .
J   | joules        | energy   | . k M G T P m μ n
eV  | electronvolts | energy   | . k M G T m
cal | calories      | energy   | .
Hz  | hertz         | other    | . k M G T m
V   | volts         | other    | . k m μ M
A   | amps          | other    | . m μ n k
Ah  | amp hours     | other    | . m
N   | newtons       | other    | . k m μ n
Pa  | pascals       | other    | . h k M G
bar | bars          | other    | m k μ n
Ω   | ohms          | other    | . k M m
F   | farads        | other    | μ n p
T   | teslas        | other    | . m μ n
mol | moles         | other    | . m μ n
M   | molar         | other    | m μ µ n p
Gy  | grays         | other    | . m μ µ
Sv  | sieverts      | other    | . m μ µ
Bq  | becquerels    | other    | . k M G T
lm  | lumens        | other    | .
deg | degrees       | other    | m
b   | barns         | other    | f p n
"""
_NAMED_SO = {
    "megawatt hours": "MWh",
    "gigawatt hours": "GWh",
    "terawatt hours": "TWh",
}
"""Names with a prefix that records write as a sign."""

UNWORDLY = frozenset({"bars", "moles", "molar", "grays", "teslas"})
"""Units whose names are everyday words: read only as a sign ("5 bar") or with a prefix."""

# spelling | name | kind | factor: units that are so many of another one
_MULTIPLES = """
decades, decade       | years | duration | 10
centuries, century    | years | duration | 100
fortnights, fortnight | weeks | duration | 2
millennia, millennium | years | duration | 1000
mtoe | tonnes of oil equivalent | energy | 1000000
basis points, basis point, bps | percentage points | percent | 0.01
"""


def _table(rows: str, separator: str | None) -> dict[str, Unit]:
    found = {}
    for row in rows.strip().splitlines():
        name, kind, spellings = (part.strip() for part in row.split("|"))
        unit = Unit(name, Kind(kind))
        for spelling in spellings.split(separator):
            plain = spelling.strip().removeprefix("~")
            found[plain] = unit
            if spelling.strip().startswith("~"):
                found[f"{plain}s"] = unit
    return found


def _prefixed() -> tuple[dict[str, Unit], dict[str, Unit]]:
    """Signs and words of the units that take prefixes."""
    signs, words = {}, {}
    for row in _PREFIXED.strip().splitlines():
        sign, name, kind, prefixes = (part.strip() for part in row.split("|"))
        for prefix in prefixes.split():
            full = name if prefix == "." else f"{_PREFIXES[prefix]}{name}"
            unit = Unit(_NAMED_SO.get(full) or full, Kind(kind))
            signs[("" if prefix == "." else prefix) + sign] = unit
            if full not in UNWORDLY:
                american = full.replace("metres", "meters").replace("litres", "liters")
                for spelling in {full, american, full.replace("amps", "amperes")}:
                    words[spelling] = words[spelling.removesuffix("s")] = unit
    return signs, words


def _multiples() -> dict[str, Unit]:
    found = {}
    for row in _MULTIPLES.strip().splitlines():
        spellings, name, kind, factor = (part.strip() for part in row.split("|"))
        for spelling in spellings.split(","):
            found[spelling.strip()] = Unit(name, Kind(kind), Decimal(factor))
    return found


_PREFIXED_SIGNS, _PREFIXED_WORDS = _prefixed()

WORDS: dict[str, Unit] = _PREFIXED_WORDS | _table(_WORDS, ",") | _multiples()
"""Spellings in words, lower case, spaces single."""

SIGNS: dict[str, Unit] = _PREFIXED_SIGNS | _table(_SIGNS, None)
"""Signs, exactly as written, without exponents."""

POWERS = {2: "square", 3: "cubic"}
"""What stands before the name of a unit that is raised."""

ONLY_COMPOUND = frozenset({"A", "F", "N", "J", "T", "d"})
"""Signs of one letter that alone are more often something else ("Group 4 A"); read as parts of "kg/d" or "N m−1"."""

PERSONS = frozenset(
    """people persons person patients women men adults children pupils residents citizens users workers employees
    staff respondents individuals nurses doctors carers volunteers households""".split()
)

IRREGULAR_PLURALS = frozenset(
    """people men women children staff personnel police feet teeth mice geese criteria phenomena media data schemata
    appendices alumni bacteria fungi strata workforce cattle sheep fish aircraft youth clergy offspring midwives
    housewives salespeople tradespeople townspeople postmen policemen firemen chairmen fishermen craftsmen
    businessmen businesswomen sportsmen spokesmen councilmen laymen grandchildren schoolchildren stepchildren
    """.split()
)
"""Nouns that are counted without a plural s."""

NO_PLURALS = frozenset(
    """is was has as this its thus us across less plus versus focus previous various does says gives makes takes goes
    shows finds suggests means needs seems becomes remains includes requires provides states argues claims notes
    reports estimates believes thinks wants gets comes lives works uses receives serves covers supports runs always
    perhaps besides towards afterwards sometimes upwards nowadays regardless whereas unless access process success
    business illness loss mass class press stress progress congress basis analysis crisis emphasis status bus gas
    campus virus bonus corpus census consensus surplus famous serious religious numerous continuous obvious dangerous
    conscious precious cautious enormous generous anxious curious nervous ambitious years ago yes his hers theirs ours
    yours overseas series signifies denotes represents indicates equals implies applies varies relies carries
    identifies satisfies""".split()
)
"""Words in s that are no plural nouns."""
