"""Names of people, taken apart and compared."""

from citecheck.naming.compare import same_name
from citecheck.naming.given import is_given_name, related_given_names
from citecheck.naming.parts import HONORIFICS, POSTNOMINALS, PersonName, fold, parse_name

__all__ = [
    "HONORIFICS",
    "POSTNOMINALS",
    "PersonName",
    "fold",
    "is_given_name",
    "parse_name",
    "related_given_names",
    "same_name",
]
