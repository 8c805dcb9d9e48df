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


# name | kind | spellings in words, without regard to capitals
_WORDS = """
percent             | percent  | per cent, percent, per-cent, pct
percentage points   | percent  | percentage points, percentage point, percent points, per cent points
per mille           | percent  | per mille, per mil
seconds             | duration | seconds, second, secs, sec
minutes             | duration | minutes, minute, mins, min
hours               | duration | hours, hour, hrs, hr
days                | duration | days, day, working days, working day, calendar days
weeks               | duration | weeks, week, wks, wk
months              | duration | months, month, mths
years               | duration | years, year, yrs, yr, calendar years, financial years
nights              | duration | nights, night
milliseconds        | duration | milliseconds, millisecond
square metres       | area     | square metres, square metre, square meters, square meter
square metres       | area     | sq metres, sq. metres, sq m, sq. m, sqm
square kilometres   | area     | square kilometres, square kilometre, square kilometers
square kilometres   | area     | square kilometer, sq km, sq. km, sqkm
square feet         | area     | square feet, square foot, sq feet, sq ft, sq. ft, sq.ft, sqft
square miles        | area     | square miles, square mile, sq miles, sq. miles
square yards        | area     | square yards, square yard
square centimetres  | area     | square centimetres, square centimetre, square centimeters, square centimeter
hectares            | area     | hectares, hectare
acres               | area     | acres, acre
watt hours          | energy   | watt hours, watt-hours, watt hour, watt-hour
kWh                 | energy   | kilowatt hours, kilowatt-hours, kilowatt hour, kilowatt-hour
MWh                 | energy   | megawatt hours, megawatt-hours, megawatt hour, megawatt-hour
GWh                 | energy   | gigawatt hours, gigawatt-hours, gigawatt hour, gigawatt-hour
TWh                 | energy   | terawatt hours, terawatt-hours, terawatt hour, terawatt-hour
W                   | energy   | watts, watt
kW                  | energy   | kilowatts, kilowatt
MW                  | energy   | megawatts, megawatt
GW                  | energy   | gigawatts, gigawatt
joules              | energy   | joules, joule
kilojoules          | energy   | kilojoules, kilojoule
megajoules          | energy   | megajoules, megajoule
gigajoules          | energy   | gigajoules, gigajoule
calories            | energy   | calories, calorie
kilocalories        | energy   | kilocalories, kilocalorie
therms              | energy   | therms, therm
British thermal units | energy | british thermal units, british thermal unit
metres              | other    | metres, metre, meters, meter
kilometres          | other    | kilometres, kilometre, kilometers, kilometer, kms
centimetres         | other    | centimetres, centimetre, centimeters, centimeter
millimetres         | other    | millimetres, millimetre, millimeters, millimeter
micrometres         | other    | micrometres, micrometre, micrometers, micrometer, microns, micron
nanometres          | other    | nanometres, nanometre, nanometers, nanometer
miles               | other    | miles, mile
feet                | other    | feet, foot, ft
inches              | other    | inches, inch
yards               | other    | yards, yard
light years         | other    | light years, light-years, light year
kilograms           | other    | kilograms, kilogram, kilogrammes, kilogramme, kilos, kilo
grams               | other    | grams, gram, grammes, gramme
milligrams          | other    | milligrams, milligram, milligrammes, milligramme
micrograms          | other    | micrograms, microgram, microgrammes, microgramme
tonnes              | other    | tonnes, tonne, metric tons, metric ton
tons                | other    | tons, ton
ounces              | other    | ounces, ounce
stone               | other    | stone
litres              | other    | litres, litre, liters, liter
millilitres         | other    | millilitres, millilitre, milliliters, milliliter
gallons             | other    | gallons, gallon
pints               | other    | pints, pint
barrels             | other    | barrels, barrel
cubic metres        | other    | cubic metres, cubic metre, cubic meters, cubic meter
cubic centimetres   | other    | cubic centimetres, cubic centimetre, cubic centimeters, cubic centimeter
cubic feet          | other    | cubic feet, cubic foot
degrees Celsius     | other    | degrees c, degrees celsius, degree celsius
degrees Celsius     | other    | degrees centigrade, degree centigrade, celsius, centigrade
degrees Fahrenheit  | other    | degrees f, degrees fahrenheit, degree fahrenheit, fahrenheit
degrees Celsius     | other    | deg c, deg. c, deg celsius
degrees Fahrenheit  | other    | deg f, deg. f, deg fahrenheit
degrees             | other    | degrees, degree
nautical miles      | other    | nautical miles, nautical mile
decimetres          | other    | decimetres, decimetre, decimeters, decimeter
knots               | rate     | knots
terajoules          | energy   | terajoules, terajoule
petajoules          | energy   | petajoules, petajoule
million tonnes of oil equivalent | energy | million tonnes of oil equivalent, mtoe
petabytes           | other    | petabytes, petabyte
lumens              | other    | lumens, lumen
kelvin              | other    | kelvin, kelvins
decibels            | other    | decibels, decibel
volts               | other    | volts, volt
amps                | other    | amps, amp, amperes, ampere
hertz               | other    | hertz
kilohertz           | other    | kilohertz
megahertz           | other    | megahertz
gigahertz           | other    | gigahertz
bits                | other    | bits, bit
bytes               | other    | bytes, byte
kilobytes           | other    | kilobytes, kilobyte
megabytes           | other    | megabytes, megabyte
gigabytes           | other    | gigabytes, gigabyte
terabytes           | other    | terabytes, terabyte
miles per hour      | rate     | miles per hour, miles an hour, mph
kilometres per hour | rate     | kilometres per hour, kilometers per hour, kph, kmph, kmh
points              | score    | points, marks
"""

# name | kind | signs as written, capitals and all
_SIGNS = """
percent           | percent  | % ％ pc p.c.
per mille         | percent  | ‰
percentage points | percent  | pp ppts ppt
seconds           | duration | s
milliseconds      | duration | ms
minutes           | duration | min
hours             | duration | h
square metres     | area     | m2 m² m^2 m<sup>2</sup>
square kilometres | area     | km2 km² km^2 km<sup>2</sup>
square centimetres | area    | cm2 cm² cm^2 cm<sup>2</sup>
square miles      | area     | mi2 mi²
square feet       | area     | ft2 ft² ft<sup>2</sup>
hectares          | area     | ha
Wh                | energy   | Wh
kWh               | energy   | kWh KWh kwh
MWh               | energy   | MWh
GWh               | energy   | GWh
TWh               | energy   | TWh
W                 | energy   | W
kW                | energy   | kW KW kWe kWp kWth
MW                | energy   | MW MWe MWp MWth
GW                | energy   | GW GWe
TW                | energy   | TW
kJ                | energy   | kJ
MJ                | energy   | MJ
GJ                | energy   | GJ
kcal              | energy   | kcal
eV                | energy   | eV
keV               | energy   | keV
MeV               | energy   | MeV
GeV               | energy   | GeV
TeV               | energy   | TeV
metres            | other    | m
kilometres        | other    | km
centimetres       | other    | cm
decimetres        | other    | dm
petabytes         | other    | PB
terajoules        | energy   | TJ
petajoules        | energy   | PJ
grays             | other    | Gy
milligrays        | other    | mGy
sieverts          | other    | Sv
millisieverts     | other    | mSv
decilitres        | other    | dl dL
pounds per square inch | rate | psi
revolutions per minute | rate | rpm
millimetres of mercury | other | mmHg
millimetres       | other    | mm
micrometres       | other    | μm µm um
nanometres        | other    | nm
kilograms         | other    | kg kgs
grams             | other    | g gm
milligrams        | other    | mg
micrograms        | other    | μg µg mcg
tonnes            | other    | t
tonnes CO2e       | other    | tCO~2~ tCO2e tCO2 tCO₂e tCO₂
pounds (weight)   | other    | lb lbs
ounces            | other    | oz
litres            | other    | l L
millilitres       | other    | ml mL
centilitres       | other    | cl cL
cubic metres      | other    | m3 m³ m<sup>3</sup>
cubic centimetres | other    | cm3 cm³ cc
degrees Celsius   | other    | °C ℃ ºC
degrees Fahrenheit | other   | °F ℉ ºF
degrees           | other    | ° º
kelvin            | other    | K
hertz             | other    | Hz
kilohertz         | other    | kHz
megahertz         | other    | MHz
gigahertz         | other    | GHz
decibels          | other    | dB
volts             | other    | V
millivolts        | other    | mV
kilobytes         | other    | KB kB
megabytes         | other    | MB
gigabytes         | other    | GB
terabytes         | other    | TB
megabits          | other    | Mb Mbit
metres per second | rate     | m/s
kilometres per hour | rate   | km/h km/hr
miles per hour    | rate     | mph
kilometres        | other    | kms
millimolar        | other    | mM
megapascals       | other    | MPa
kilopascals       | other    | kPa
gigapascals       | other    | GPa
pascals           | other    | Pa
millibars         | other    | mbar
molar             | other    | M
nanomolar         | other    | nM
moles             | other    | mol
nanoseconds       | duration | ns
microseconds      | duration | μs µs
angstroms         | other    | Å
percent by weight | percent  | wt% wt.% wt.%
megatonnes        | other    | Mt MtCO~2~ MtCO2 MtCO2e MtCO₂ MtCO₂e
kilotonnes        | other    | kt ktCO2 ktCO2e
million years     | duration | Ma Myr
micromolar        | other    | μM µM
millimoles        | other    | mmol
base pairs        | other    | bp
kilodaltons       | other    | kDa
parts per million | rate     | ppm
parts per billion | rate     | ppb
"""

# spelling | name | kind | factor: periods with a number in them
_PERIODS = """
decades, decade       | years | duration | 10
centuries, century    | years | duration | 100
fortnights, fortnight | weeks | duration | 2
"""


def _table(rows: str, separator: str | None) -> dict[str, Unit]:
    found = {}
    for row in rows.strip().splitlines():
        name, kind, spellings = (part.strip() for part in row.split("|"))
        for spelling in spellings.split(separator):
            found[spelling.strip()] = Unit(name, Kind(kind))
    return found


def _periods() -> dict[str, Unit]:
    found = {}
    for row in _PERIODS.strip().splitlines():
        spellings, name, kind, factor = (part.strip() for part in row.split("|"))
        for spelling in spellings.split(","):
            found[spelling.strip()] = Unit(name, Kind(kind), Decimal(factor))
    return found


WORDS: dict[str, Unit] = _table(_WORDS, ",") | _periods()
"""Spellings in words, lower case, spaces single."""

SIGNS: dict[str, Unit] = _table(_SIGNS, None)
"""Signs, exactly as written."""

NEEDS_SPACE_OR_GLUE = frozenset({"s", "h", "t", "g", "l", "L", "K", "W", "V", "m"})
"""Signs of one letter: taken where nothing else can be meant."""

MASS_OF = frozenset({"tonnes", "tons", "kilograms"})
"""Units that a substance may follow ("5,000 tonnes of CO2")."""

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
