"""Pieces that numbers, notes and sentences about figures are made of, for fuzzing and for property tests."""

from __future__ import annotations

NUMBERS = (
    "0|1|2|3|7|10|12|42|99|100|1,000|1,234,567|10 000|1.5|2.25|.5|0.0|-3|−4|+5|007|1990|2014|2015|1e9|7.2 × 10^6|"
    "10⁶|½|¼|2½|"
    "1/2|3/4|12th|1st|90s|999999999999999999999999|1.2.3|1,2,3|1.234,5|1'000|٣|Ⅳ|²|①|one|two|three|seven|ten|twelve|"
    "twenty-one|forty two|a hundred|two thousand|three million|half|a third|two-thirds|a dozen|a quarter|zero|no|"
    "first|tenth|twice|double|threefold|12-fold|once|thrice"
).split("|")
SCALES = "hundred|thousand|million|billion|trillion|bn|m|k|mn|tn|lakh|crore|dozen|score|million million".split("|")
UNITS = (
    "%|per cent|percent|percentage points|pp|basis points|pence|p|pounds|euros|dollars|people|patients|km|kWh|MW|"
    "tonnes|"
    "hectares|sq ft|m²|square feet|°C|degrees|years|year-olds|weeks|days|hours|minutes|miles|mph|litres|GB|kg|CO2e"
).split("|")
CURRENCIES = "£|$|€|¥|₹|US$|A$|GBP |USD |EUR |CHF |£-|-£|£ |Rs ".split("|")
RATES = (
    " per | a | an | each | every |/| per head| per capita| a year| a square foot| per 1,000| per 100,000 births|"
    " in | out of | of |:|"
    " times | times as many| times more"
).split("|")
RANGES = "-|–|—| to | and |between |from | or | up to | plus or minus |±|~|≈|<|>|≥|≤| x | × ".split("|")
QUALIFIERS = (
    "about|around|over|under|nearly|almost|at least|at most|up to|more than|fewer than|less than|some|roughly|"
    "just over|"
    "no more than|or more|or so|an estimated|approximately|c.|circa"
).split("|")
CHANGES = (
    "rose|fell|grew|doubled|halved|trebled|increased|down|up|by|from|to|rise|fall|increase of|a drop of|cut|"
    "compared with|"
    "than|of which|respectively|on average|not|no|never|would|could|will|may|target|forecast"
).split("|")
TIMES = (
    "in 2014|2014/15|2014-15|1990s|May 2016|14 May 2016|14/05/2016|2016-05-14|Q3 2021|H1 2020|last year|since 1997|"
    "the 20th century|10.30am|by 2030|FY2019|the year to March|between 2001 and 2005|Monday|first quarter of 2015|"
    "February 30|29 February 2015|the past decade|9999|1066 BC"
).split("|")
NOTES = (
    "Ibid.|ibid., p. 4|op. cit.|loc. cit.|Ibid|et al.|(eds)|ed.|p. 12|pp. 3–9|para 4|vol. 2|no. 3|n. 5|(2015)|"
    "(n.d.)|2015a|"
    "doi:10.1000/xyz|https://example.org/a/b?c=d|www.example.org|<https://example.org>|http://|ISBN 978-0-00-000000-0|"
    "Accessed 3 May 2016|[accessed 2016]|Available at:|available from|See|see also|Cf.|cited in|quoted in|In:|Press|"
    "University of Eastport|Harbour Board|Department of Ports|HMSO|Report|‘Tides’|“Salt”|'Sand'|Reed, J.|"
    "J. K. Marsh|van der Berg|"
    "Reed & Marsh|Teal, R., & Vane, P.|O’Hara|Ortiz-Vega|¹|²|[1]|[^2]|(3)|*|†|‡|<sup>4</sup>|Note:|Source:|forthcoming"
).split("|")
WORDS = (
    "the|of|and|that|this|it|which|ferries|crossings|harbour|tenants|budget|workers|rural|England|Scotland|Wales|"
    "Eastport|Selwick|NHS|council|ministers|report|survey|said|says|according to|estimates|argued|claims|households|"
    "children|women|men|of them|the same|respectively|however|but|while|only|all|most|few|each|every|none|both"
).split("|")
SIGNS = [
    *". , ; : ! ? … ( ) [ ] { } \" “ ” ‘ ’ ' - – / \\ # _ @ = + ^ ~ &amp; <b> </b> <p> 😀 字 ß İ ﬁ".split(),
    *(" ", "  ", "\n", "\n\n", "\t", "\r\n", "\f", "\xa0", "\u2009", "\u200b", "\xad", "\u202e", "\u200f", "\u0301"),
    *("* ", "• ", "> ", "\n## ", "|", " | ", "| --- |", "\x00", "\ufeff", "\ufffd"),
]

GROUPS = (
    NUMBERS, SCALES, UNITS, CURRENCIES, RATES, RANGES, QUALIFIERS, CHANGES, TIMES, NOTES, WORDS, SIGNS
)  # fmt: skip
ALL = tuple(dict.fromkeys(token for group in GROUPS for token in group))
