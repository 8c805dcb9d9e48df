#!/usr/bin/env python3
"""Quantities: citecheck beside quantulum3, recognizers-text and onus, in one run.

    python benchmarks/quantities.py [--data ../shared/bench] [--size KILOBYTES] [--only agreement|throughput] [TEXT ...]

Install the peers first: `pip install ".[bench]"`. A peer that is not installed is named and left out.

Agreement: the record sets `recognizers_number`, `recognizers_unit` and `quantulum3` of a data folder that holds
`score.py` and its `data/`. Each tool reads the same records and is scored by the same function, `values()` of that
script: the share of the set's quantities that a tool finds with the right value, and with the right value and unit.
Recognizers-text is scored on its own tests in the first two sets, quantulum3 on its own in the last. onus gives no
units and is left out.

Throughput: megabytes a second of processor time over report prose that this script makes up, and over the texts that
are named. Every tool gets the text paragraph by paragraph; the best of three passes counts. The slow ones get as much
of it as they can read in a few seconds.
"""

from __future__ import annotations

import argparse
import importlib
import random
import sys
import time
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from citecheck import find_quantities

SETS = ("recognizers_number", "recognizers_unit", "quantulum3")
PASSES = 3
SECONDS = 4.0
"""How long one pass of a slow tool may take, roughly."""

Finder = Callable[[str], Any]


class Found(NamedTuple):
    """A quantity as the scoring script reads it."""

    start: int
    end: int
    value: float | None
    high: float | None
    unit: str
    kind: str
    qualifier: str


# --------------------------------------------------------------------------------------------------------- the tools


def ours(text: str) -> list[Found]:
    return [
        Found(
            q.start,
            q.end,
            float(q.value),
            None if q.high is None else float(q.high),
            q.unit or "",
            q.kind.value,
            q.qualifier.value,
        )
        for q in find_quantities(text)
    ]


def of_quantulum3() -> Callable[[str], list[Found]]:
    from quantulum3 import parser

    def find(text: str) -> list[Found]:
        found = []
        for q in parser.parse(text):
            unit = "" if q.unit.name == "dimensionless" else q.unit.name
            low, high = q.value, None
            if q.uncertainty and "±" not in q.surface and "+" not in q.surface:
                low, high = q.value - q.uncertainty, q.value + q.uncertainty
            found.append(Found(*q.span, low, high, unit, "", ""))
        return found

    return find


def of_recognizers() -> Callable[[str], list[Found]]:
    from recognizers_number import Culture, recognize_number, recognize_percentage
    from recognizers_number_with_unit import (
        recognize_age,
        recognize_currency,
        recognize_dimension,
        recognize_temperature,
    )

    # what carries a unit goes before the bare number inside it
    models = (
        recognize_percentage,
        recognize_currency,
        recognize_age,
        recognize_temperature,
        recognize_dimension,
        recognize_number,
    )

    def find(text: str) -> list[Found]:
        found: list[Found] = []
        for model in models:
            for result in model(text, Culture.English):
                start, end = result.start, result.end + 1
                if any(start < other.end and other.start < end for other in found):
                    continue
                said = result.resolution or {}
                value = str(said.get("value") or "")
                unit = "%" if value.endswith("%") else said.get("unit") or ""
                number = float(value.rstrip("%")) if value else None
                found.append(Found(start, end, number, None, unit, "", ""))
        return found

    return find


def of_onus() -> Finder:
    numbers = importlib.import_module("onus.numbers")
    finder: Finder = numbers.find
    return finder


def present(tools: dict[str, Callable[[], Finder]]) -> dict[str, Finder]:
    """The tools that are installed, citecheck first; what is missing is told."""
    found: dict[str, Finder] = {}
    for name, make in tools.items():
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # quantulum3 tells at import that its classifier is not there
                found[name] = make()
                found[name]("Warm: £3.4m, 12% and 40 km/h.")  # tables are loaded at the first call
        except ImportError as error:
            print(f'{name} cannot be measured ({error}); pip install ".[bench]"', file=sys.stderr)
    return found


# --------------------------------------------------------------------------------------------------------- agreement


def agreement(folder: Path) -> None:
    if not (folder / "score.py").exists():
        print(f"no score.py in {folder}: agreement is not measured; name the folder with --data", file=sys.stderr)
        return
    sys.path.insert(0, str(folder.resolve()))
    sys.dont_write_bytecode = True
    score = importlib.import_module("score")
    tools = {"citecheck": lambda: ours} | {"quantulum3": of_quantulum3, "recognizers-text": of_recognizers}
    print(f"{'set':20} {'tool':18} {'value':>7} {'value and unit':>15} {'crashes':>8}")
    for name in SETS:
        for tool, find in present(tools).items():
            score.quantities = find  # the scoring asks this function for the quantities of a text
            result, _ = score.measure(name, folder / "data", None)
            if "figures" not in result:
                print(f"{name:20} {result['skipped']}")
                break
            figures = result["figures"]
            print(
                f"{name:20} {tool:18} {figures['value']:7.4f} {figures['value_and_unit']:15.4f} {result['crashes']:8}",
                flush=True,
            )


# -------------------------------------------------------------------------------------------------------- throughput

_SUBJECTS = (
    "the harbour board; ferry operators; coastal parishes; the fisheries council; lighthouse keepers; three ports"
)
_VERBS = "reported; spent; counted; expected; lost; published a review of; set aside; said that members had seen"
_THINGS = (
    "{n:,} crossings; £{d}m on piers; {p}% of all moorings; about {p} per cent more traffic; {w} new boats; a third of"
    " the fleet; between {p} and {q} tonnes of fish; £{d} a head each year; {p}-year leases; one in {w} of the nets;"
    " more than {n:,} visitors; the state of the sea wall; no change in the timetable; the views of its members"
)
_TAILS = (
    "in {y}; over the past {w} years; according to the annual report; since the review of {y}; which the minister"
    " called a matter for local people; as Section {w} explains; and asked for more time; despite the weather"
)
_WORDS = "three four five six seven eight nine ten twelve".split()
_PLAIN = (
    "Nobody who has stood on a quay in winter needs to be told why this matters to the people who live there."
    " The committee heard from many witnesses, most of whom agreed that the present arrangements could be improved."
)


def prose(kilobytes: int) -> str:
    """Paragraphs of made-up report prose, the same at every run."""
    chance = random.Random(11)
    parts = [[part.strip() for part in row.split(";")] for row in (_SUBJECTS, _VERBS, _THINGS, _TAILS)]
    paragraphs, size = [], 0
    while size < kilobytes * 1000:
        sentences = []
        for _ in range(chance.randint(3, 6)):
            p = chance.randint(2, 60)
            sentence = " ".join(chance.choice(part) for part in parts).format(
                n=chance.randint(100, 90_000), d=chance.randint(11, 99) / 10, p=p, q=p + chance.randint(2, 30),
                w=chance.choice(_WORDS), y=chance.randint(1995, 2024),
            )  # fmt: skip
            sentences.append(sentence[0].upper() + sentence[1:] + ".")
            if chance.random() < 0.4:
                sentences.append(_PLAIN)
        paragraph = " ".join(sentences)
        paragraphs.append(paragraph)
        size += len(paragraph) + 2
    return "\n\n".join(paragraphs)


def speed(find: Finder, paragraphs: Sequence[str]) -> float:
    """Megabytes (millions of UTF-8 bytes) a second over the paragraphs, or over as many as a slow tool can read."""
    sample, began = 0, time.process_time()
    while sample < len(paragraphs) and time.process_time() - began < SECONDS:
        find(paragraphs[sample])
        sample += 1
    size = sum(len(paragraph.encode()) for paragraph in paragraphs[:sample])
    best = time.process_time() - began
    for _ in range(PASSES - 1):
        began = time.process_time()
        for paragraph in paragraphs[:sample]:
            find(paragraph)
        best = min(best, time.process_time() - began)
    return size / best / 1e6


def throughput(texts: dict[str, str]) -> None:
    tools = present(
        {
            "citecheck": lambda: find_quantities,
            "quantulum3": of_quantulum3,
            "recognizers-text": of_recognizers,
            "onus": of_onus,
        }
    )
    for name, text in texts.items():
        paragraphs = [part for part in text.split("\n\n") if part.strip()]
        rates = {tool: speed(find, paragraphs) for tool, find in tools.items()}
        print(f"\n{name}, {len(text.encode()) / 1000:.0f} KB in {len(paragraphs)} paragraphs")
        for tool, rate in rates.items():
            beside = "" if tool == "citecheck" else f"   citecheck is {rates['citecheck'] / rate:.2f} times as fast"
            print(f"{tool:18} {rate:9.4f} MB/s{beside}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="*", type=Path, metavar="TEXT", help="UTF-8 files to be read as well")
    parser.add_argument("--data", type=Path, default=Path("../shared/bench"))
    parser.add_argument("--size", type=int, default=1000, metavar="KILOBYTES", help="of the made-up prose")
    parser.add_argument("--only", choices=("agreement", "throughput"))
    options = parser.parse_args()
    if options.only != "throughput":
        agreement(options.data)
    if options.only != "agreement":
        texts = {"made-up prose": prose(options.size)}
        texts |= {path.name: path.read_text(encoding="utf-8", errors="replace") for path in options.texts}
        throughput(texts)


if __name__ == "__main__":
    main()
