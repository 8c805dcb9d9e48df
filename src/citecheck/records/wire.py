"""Records to JSON and back: the only place that knows JSON.

A record becomes an object with its fields in the order of its class. Fields that have their default are left out,
a Decimal is a string of plain digits ("6000000000", never "6E+9"), an enum its value, a tuple a list. A Document is
written without its text and all that is an offset into it (blocks, anchors, pages, paragraphs, tables): ledgers and
reports quote documents, they do not hold them.

Reading is strict: a field that the class does not have, a missing one or one of the wrong type is a ValueError that
names it. A newer citecheck raises the schema number of the file instead of slipping in fields.
"""

from __future__ import annotations

import functools
import json
import re
import types
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin

from citecheck.records.document import Document
from citecheck.records.location import Location

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["LOOKED_UP", "decode", "encode", "structure", "unstructure"]

T = TypeVar("T")

LOOKED_UP = ("heading", "essay")
"""What the JSON report tells of a location beside its fields; reading passes over it."""

_PLAIN_DECIMAL = re.compile(r"-?\d{1,400}(?:\.\d{1,400})?")
# Lone surrogates are no UTF-8; C1 controls, line separators and direction marks would act on a reader's terminal.
_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def unstructure(record: object) -> Any:
    """The record (any of this package, or a tuple of them) as dicts, lists and scalars."""
    return _converter().unstructure(record)


def structure(data: object, cls: type[T]) -> T:
    """The record of class `cls` that `data` stands for. Raises ValueError with the field and what is wrong with it."""
    import cattrs

    try:
        return _converter().structure(data, cls)
    except cattrs.BaseValidationError as error:
        told = cattrs.transform_error(error, path="", format_exception=_explain)
        raise ValueError("; ".join(_placed(line) for line in told)) from error
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise ValueError(_explain(error, cls)) from error


def encode(data: object, *, indent: int | None = None) -> str:
    """JSON text, one line unless `indent` is given, without a line feed at the end; keys keep their order."""
    separators = (",", ":") if indent is None else (",", ": ")
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, indent=indent, separators=separators)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def decode(text: str) -> Any:
    """What a JSON text says. Raises ValueError with the column and the reason."""
    try:
        return json.loads(text, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg.removesuffix(' at')} at column {error.colno}") from error
    except ValueError as error:
        if "digits" not in str(error):
            raise
        raise ValueError("not a record: a number of thousands of digits") from error
    except RecursionError as error:
        raise ValueError("not a record: nested too deeply") from error


def _no_constant(name: str) -> None:
    raise ValueError(f"not JSON: {name} is no number")


@functools.cache
def _converter() -> Converter:
    from cattrs import Converter
    from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

    converter = Converter(forbid_extra_keys=True, omit_if_default=True, unstruct_collection_overrides={tuple: list})
    converter.register_unstructure_hook(Decimal, _decimal_text)
    converter.register_structure_hook(Decimal, _decimal)
    # cattrs would make "5" of 5 and True of "no"; a ledger that says so was damaged by hand.
    for kind, words in ((str, "text"), (int, "a whole number"), (bool, "true or false"), (float, "a number")):
        converter.register_structure_hook(kind, functools.partial(_exactly, words=words))
    converter.register_structure_hook_factory(_is_tuple, functools.partial(_tuple_hook, converter=converter))
    converter.register_unstructure_hook(
        Document,
        make_dict_unstructure_fn(
            Document,
            converter,
            _cattrs_omit_if_default=True,
            text=override(omit=True),
            blocks=override(omit=True),
            anchors=override(omit=True),
            pages=override(omit=True),
            paragraphs=override(omit=True),
            tables=override(omit=True),
        ),
    )
    document = make_dict_structure_fn(
        Document,
        converter,
        _cattrs_forbid_extra_keys=True,
        blocks=override(omit=True),
        anchors=override(omit=True),
        pages=override(omit=True),
        paragraphs=override(omit=True),
        tables=override(omit=True),
    )

    def without_text(data: Any, _: Any) -> Document:
        if not isinstance(data, Mapping):
            raise ValueError(f"expected an object, not {data!r}")
        if "text" in data:
            raise ValueError("a stored document holds no text")
        return document({**data, "text": ""}, Document)

    converter.register_structure_hook(Document, without_text)
    location = make_dict_structure_fn(Location, converter, _cattrs_forbid_extra_keys=True)

    def of_report(data: Any, _: Any) -> Location:
        if not isinstance(data, Mapping):
            raise ValueError(f"expected an object, not {data!r:.40}")
        return location({key: value for key, value in data.items() if key not in LOOKED_UP}, Location)

    converter.register_structure_hook(Location, of_report)
    return converter


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple and get_args(kind)[1:] == (...,)


def _tuple_hook(kind: Any, *, converter: Converter) -> Callable[[Any, Any], tuple[Any, ...]]:
    """Tuples from lists only: cattrs would read the string "12" as ("1", "2")."""
    of_list: Any = types.GenericAlias(list, (get_args(kind)[0],))

    def hook(value: Any, _: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise ValueError(f"expected a list, not {value!r:.40}")
        return tuple(converter.structure(value, of_list))

    return hook


def _exactly(value: Any, kind: Any, *, words: str) -> Any:
    if kind is float and type(value) is int:
        return float(value)
    if type(value) is not kind:
        raise ValueError(f"expected {words}, not {value!r:.40}")
    return value


def _decimal_text(value: Decimal) -> str:
    return format(value, "f")


def _decimal(value: Any, _: Any) -> Decimal:
    if not isinstance(value, str) or _PLAIN_DECIMAL.fullmatch(value) is None:
        raise ValueError(f'expected a number in quotation marks, such as "12.5", not {value!r:.40}')
    return Decimal(value)


def _explain(error: BaseException, _: type | None) -> str:
    fields = getattr(error, "extra_fields", None)
    if fields:
        return f"unknown field {', '.join(sorted(map(str, fields)))}"
    if isinstance(error, KeyError):
        return f"missing field {error.args[0]}" if error.args else "missing field"
    return "expected an object" if isinstance(error, TypeError | AttributeError) else str(error)


def _placed(told: str) -> str:
    """ "expected text, not 5 @ .location.surface" as "expected text, not 5 (location.surface)"."""
    what, _, path = told.rpartition(" @ ")
    return f"{what} ({path.lstrip('.')})" if path else what
