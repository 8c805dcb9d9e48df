"""Currencies of the world by sign, code and word: those of ISO 4217, and some no longer paid in. Data only."""

from __future__ import annotations

# code | whose | singular, plural | signs that stand before a figure, at times after it.
_ROWS = """
AED | UAE, Emirati, United Arab Emirates | dirham, dirhams | AED
AFN | Afghan | afghani, afghanis | ؋
ALL | Albanian | lek, lekë |
AMD | Armenian | dram, drams | ֏
AOA | Angolan | kwanza, kwanzas |
ARS | Argentine, Argentinian, Argentinean | peso, pesos | AR$
AUD | Australian, Aussie | dollar, dollars | A$ AU$
AWG | Aruban | florin, florins | Afl
AZN | Azerbaijani, Azeri | manat, manats | ₼
BAM | Bosnian, Bosnia-Herzegovina | convertible mark, convertible marks |
BBD | Barbadian, Barbados | dollar, dollars | Bds$
BDT | Bangladeshi | taka, takas | ৳
BGN | Bulgarian | lev, leva | лв
BHD | Bahraini, Bahrain | dinar, dinars |
BIF | Burundian, Burundi | franc, francs |
BMD | Bermudian, Bermudan, Bermuda | dollar, dollars |
BND | Brunei | dollar, dollars | B$
BOB | Bolivian | boliviano, bolivianos |
BRL | Brazilian | real, reais | R$
BSD | Bahamian | dollar, dollars |
BTN | Bhutanese | ngultrum, ngultrums | Nu.
BWP | Botswanan, Botswana | pula, pulas |
BYN | Belarusian | rouble, roubles |
BZD | Belize | dollar, dollars | BZ$
CAD | Canadian | dollar, dollars | C$ CA$ CAD$ Can$
CDF | Congolese | franc, francs |
CHF | Swiss | franc, francs | SFr SFr. Fr.
CLP | Chilean | peso, pesos | CLP$ CL$
CNY | Chinese | yuan, yuan | CN¥ RMB¥
COP | Colombian | peso, pesos | COP$ COL$
CRC | Costa Rican | colon, colones | ₡
CUP | Cuban | peso, pesos | $MN
CVE | Cape Verdean | escudo, escudos |
CZK | Czech | koruna, korunas | Kč
DJF | Djiboutian, Djibouti | franc, francs |
DKK | Danish | krone, kroner |
DOP | Dominican | peso, pesos | RD$
DZD | Algerian | dinar, dinars |
EGP | Egyptian | pound, pounds | E£
ERN | Eritrean | nakfa, nakfas |
ETB | Ethiopian | birr, birrs |
EUR | European | euro, euros | €
FJD | Fijian, Fiji | dollar, dollars | FJ$
FKP | Falkland Islands | pound, pounds | FK£
GBP | British, UK, U.K. | pound, pounds | £
GEL | Georgian | lari, laris | ₾
GHS | Ghanaian, Ghana | cedi, cedis | ₵ GH₵
GIP | Gibraltar | pound, pounds |
GMD | Gambian | dalasi, dalasis |
GNF | Guinean | franc, francs |
GTQ | Guatemalan | quetzal, quetzals |
GYD | Guyanese, Guyana | dollar, dollars | G$ GY$
HKD | Hong Kong | dollar, dollars | HK$
HNL | Honduran | lempira, lempiras |
HTG | Haitian | gourde, gourdes |
HUF | Hungarian | forint, forints |
IDR | Indonesian | rupiah, rupiahs | Rp Rp.
ILS | Israeli, new Israeli | shekel, shekels | ₪ NIS
INR | Indian | rupee, rupees | ₹ Rs Rs. ₨
IQD | Iraqi | dinar, dinars |
IRR | Iranian | rial, rials | ﷼
ISK | Icelandic | krona, kronur | ISK
JMD | Jamaican | dollar, dollars | J$
JOD | Jordanian | dinar, dinars |
JPY | Japanese | yen, yen | ¥ JP¥ ￥
KES | Kenyan, Kenya | shilling, shillings | KSh Ksh KShs Kshs
KGS | Kyrgyz, Kyrgyzstani | som, soms |
KHR | Cambodian | riel, riels | ៛
KMF | Comorian | franc, francs |
KPW | North Korean | won, won |
KRW | South Korean, Korean | won, won | ₩
KWD | Kuwaiti | dinar, dinars |
KYD | Cayman Islands, Cayman | dollar, dollars | CI$
KZT | Kazakhstani, Kazakh | tenge, tenges | ₸
LAK | Lao, Laotian | kip, kips | ₭
LBP | Lebanese | pound, pounds | L£
LKR | Sri Lankan, Lankan | rupee, rupees | ரூ රු SLRs
LRD | Liberian | dollar, dollars | L$
LSL | Lesotho | loti, maloti |
LYD | Libyan | dinar, dinars |
MAD | Moroccan | dirham, dirhams |
MDL | Moldovan | leu, lei |
MGA | Malagasy | ariary, ariaries |
MKD | Macedonian | denar, denars | ден
MMK | Myanmar, Burmese | kyat, kyats |
MNT | Mongolian | tugrik, tugriks | ₮
MOP | Macanese, Macau | pataca, patacas | MOP$
MRU | Mauritanian | ouguiya, ouguiyas |
MUR | Mauritian | rupee, rupees |
MVR | Maldivian | rufiyaa, rufiyaas |
MWK | Malawian | kwacha, kwachas |
MXN | Mexican | peso, pesos | MX$ Mex$ MXN$
MYR | Malaysian | ringgit, ringgits | RM
MZN | Mozambican | metical, meticais |
NAD | Namibian, Namibia | dollar, dollars | N$
NGN | Nigerian | naira, nairas | ₦
NIO | Nicaraguan | cordoba, cordobas |
NOK | Norwegian | krone, kroner |
NPR | Nepalese, Nepali | rupee, rupees | NRs
NZD | New Zealand, Kiwi | dollar, dollars | NZ$ NZD$
OMR | Omani | rial, rials |
PAB | Panamanian | balboa, balboas | B/.
PEN | Peruvian | sol, soles | S/ S/.
PGK | Papua New Guinean | kina, kinas |
PHP | Philippine, Filipino | peso, pesos | ₱ PhP
PKR | Pakistani, Pakistan | rupee, rupees | PKR PRs
PLN | Polish | zloty, zlotys | zł
PYG | Paraguayan | guarani, guaranis | ₲
QAR | Qatari, Qatar | riyal, riyals |
RON | Romanian | leu, lei |
RSD | Serbian | dinar, dinars |
RUB | Russian | rouble, roubles | ₽
RWF | Rwandan | franc, francs |
SAR | Saudi, Saudi Arabian | riyal, riyals |
SBD | Solomon Islands | dollar, dollars |
SCR | Seychellois, Seychelles | rupee, rupees |
SDG | Sudanese | pound, pounds |
SEK | Swedish | krona, kronor |
SGD | Singapore, Singaporean | dollar, dollars | S$ SG$
SHP | Saint Helena, St Helena | pound, pounds |
SLE | Sierra Leonean | leone, leones |
SOS | Somali | shilling, shillings |
SRD | Surinamese, Suriname | dollar, dollars |
SSP | South Sudanese | pound, pounds |
STN | São Tomé | dobra, dobras |
SVC | Salvadoran | colon, colones |
SYP | Syrian | pound, pounds | S£
SZL | Swazi | lilangeni, emalangeni |
THB | Thai | baht, baht | ฿
TJS | Tajikistani, Tajik | somoni, somonis |
TMT | Turkmenistani, Turkmen | manat, manats |
TND | Tunisian | dinar, dinars |
TOP | Tongan | pa'anga, pa'angas | T$
TRY | Turkish, new Turkish | lira, liras | ₺
TTD | Trinidad and Tobago, Trinidadian, Trinidad | dollar, dollars | TT$
TWD | Taiwan, Taiwanese, new Taiwan | dollar, dollars | NT$ TW$
TZS | Tanzanian | shilling, shillings | TSh Tsh
UAH | Ukrainian | hryvnia, hryvnias | ₴
UGX | Ugandan | shilling, shillings | USh Ush
USD | US, U.S., American, United States | dollar, dollars | $ US$ U.S.$ USD$ ＄
UYU | Uruguayan | peso, pesos | $U
UZS | Uzbekistani, Uzbek | som, soms |
VES | Venezuelan | bolivar, bolivares | Bs.S Bs.D
VND | Vietnamese | dong, dong | ₫
VUV | Vanuatu | vatu, vatus |
WST | Samoan | tala, talas | WS$
XAF | Central African CFA | franc, francs | FCFA
XCD | East Caribbean | dollar, dollars | EC$
XOF | West African CFA | franc, francs |
XCG | Caribbean | guilder, guilders |
XPF | CFP | franc, francs |
XBT | - | bitcoin, bitcoins | ₿
YER | Yemeni | rial, rials |
ZAR | South African | rand, rands | R
ZMW | Zambian | kwacha, kwachas |
ZWG | Zimbabwe | gold, gold |
ZWL | Zimbabwean | dollar, dollars | Z$
ATS | Austrian | schilling, schillings |
BEF | Belgian | franc, francs | BFr
CYP | Cypriot | pound, pounds |
DEM | German | mark, marks | DM
ESP | Spanish | peseta, pesetas | ₧
FIM | Finnish | markka, markkas |
FRF | French | franc, francs | FFr
GRD | Greek | drachma, drachmas | ₯
HRK | Croatian | kuna, kunas |
IEP | Irish | punt, punts | IR£
ITL | Italian | lira, lire | ₤
LUF | Luxembourg | franc, francs |
LVL | Latvian | lats, lati |
LTL | Lithuanian | litas, litai |
MTL | Maltese | lira, liri |
NLG | Dutch, Netherlands | guilder, guilders |
PTE | Portuguese | escudo, escudos |
EEK | Estonian | kroon, kroons |
SIT | Slovenian | tolar, tolars |
SKK | Slovak | koruna, korunas |
"""

_ALSO = {
    "pounds sterling": "GBP", "pound sterling": "GBP", "sterling": "GBP", "quid": "GBP",
    "deutschmarks": "DEM", "deutschmark": "DEM", "deutsche marks": "DEM", "d-marks": "DEM", "renminbi": "CNY",
    "rmb": "CNY", "kuai": "CNY", "roubles": "RUB", "rouble": "RUB", "rubles": "RUB", "ruble": "RUB",
    "russian rubles": "RUB", "russian ruble": "RUB", "belarusian rubles": "BYN", "shekalim": "ILS", "hryvnya": "UAH",
    "hryvnias": "UAH", "hryvna": "UAH", "zlotych": "PLN", "złoty": "PLN", "colón": "CRC", "bitcoin": "XBT",
    "bitcoins": "XBT", "cfa francs": "XAF", "cfa franc": "XAF", "cfp francs": "XPF", "pa’anga": "TOP",
    "swedish crowns": "SEK", "danish crowns": "DKK", "norwegian crowns": "NOK", "czech crowns": "CZK",
    "danish krone": "DKK", "norwegian krone": "NOK", "swedish kroner": "SEK", "icelandic kronas": "ISK",
    "new shekels": "ILS", "hong kong dollars": "HKD", "special drawing rights": "XDR", "sdrs": "XDR",
    "turkish lira": "TRY", "brazilian reals": "BRL", "reals": "BRL", "euro": "EUR",
}  # fmt: skip

_MEANT = {
    "dollar": "USD", "dollars": "USD", "pound": "GBP", "pounds": "GBP", "yuan": "CNY", "won": "KRW", "rupee": "INR",
    "rupees": "INR", "lira": "lira", "kronor": "SEK", "kronur": "ISK", "reais": "BRL", "soles": "PEN", "liras": "TRY",
}  # fmt: skip
"""Which country's money a word means by itself, of those that several countries have."""

_NEVER_ALONE = frozenset(
    """real sol mark marks colon som soms punt punts lek lev lei kip kips kina dram drams dong pula sols lats lati leu
    rand lari laris tala loti dobra all peso peseta vatu riel franc gold leone""".split()
)
"""Words that mean other things or other money as well: not without the country's name, or only after a scale."""

CANNOT_LEAD = frozenset({"won", "rand", "rands", "sterling", "dong", "pula", "soles", "kip", "kina"})
"""Words that also mean something else: only after a scale ("3 million won")."""

SMALL = {"pence": ("GBP", 100), "penny": ("GBP", 100), "cents": ("cents", 1), "cent": ("cents", 1),
         "dime": ("dimes", 1), "dimes": ("dimes", 1)}  # fmt: skip
"""Smaller coins: unit, and how many make one of it."""


def _read() -> tuple[dict[str, str], frozenset[str], dict[str, str]]:
    signs: dict[str, str] = {}
    codes: set[str] = set()
    words = dict(_ALSO)
    nouns: dict[str, set[str]] = {}
    for row in _ROWS.strip().splitlines():
        code, owners, names, own_signs = (part.strip() for part in row.split("|"))
        codes.add(code)
        signs |= dict.fromkeys((sign for sign in own_signs.split() if sign != code), code)
        for name in (name.strip() for name in names.split(",")):
            nouns.setdefault(name, set()).add(code)
            for owner in owners.split(","):
                words.setdefault(f"{owner.strip().lower()} {name}".removeprefix("- "), code)
    for noun, owners_of in nouns.items():
        meant = _MEANT.get(noun) or (next(iter(owners_of)) if len(owners_of) == 1 else noun)
        if noun not in _NEVER_ALONE or noun in CANNOT_LEAD:
            words.setdefault(noun, meant)
    signs |= {"kr": "kroner", "RMB": "CNY"}
    return signs, frozenset(codes | {"RMB", "XDR"}), words


SIGNS, CODES, WORDS = _read()
"""Signs that stand before a figure, at times after it, codes, and words after a figure. A bare "$" is the dollar of the
United States. Where a word names the money of several countries the word itself is the unit ("francs")."""

_SURE = frozenset(
    """GBP USD EUR JPY CNY RMB INR CHF CAD AUD NZD SEK NOK DKK PLN CZK HUF RUB BRL ZAR MXN SGD HKD KRW TRY ILS THB AED
    SAR TWD IDR MYR PHP NGN KES UAH""".split()
)
_UNSURE = frozenset({"R", "RM", "DM"})


def is_sure(sign: str) -> bool:
    """Whether a code or sign stands for money beside any figure; others ("TOP", "NPR") only beside a scale or cents."""
    code = sign.upper()
    return code in _SURE if code in CODES else sign not in _UNSURE


ONLY_BEFORE = frozenset({"R", "Rp", "Rp.", "RM", "DM", "Rs.", "Nu.", "S/", "S/.", "B/."})
"""Signs that never follow a figure."""

SPELLINGS = CODES | frozenset("usd gbp eur rmb cny nzd aud hkd mxn jpy inr chf cad sgd zar".split())
"""Codes as texts write them: those in small letters that are no words."""
