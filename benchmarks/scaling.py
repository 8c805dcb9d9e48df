#!/usr/bin/env python3
"""How the time and memory of citecheck grow with the length of a document, from 10 KB to 10 MB.

usage: scaling.py [text] [run-on] [html] [judge] [claims] [--sizes KB,KB,...] [--document FILE]...

    text     made-up reports, each essay's notes numbered from 1
    run-on   the same, with notes numbered through from the first page to the last
    html     the same as a web page
    judge    `judge` of claims against a source of each size: reading it once, then each further claim
    claims   `judge` of more and more claims against one source of 300 KB

With --document, the text of the file is repeated up to each size instead; give it with `text`. Every size runs in a
process of its own, so that the peak of memory is that size's. Prints seconds of the processor by stage (a machine that
is busy otherwise changes them less than those of the clock), MB a second, and the slope of time over size on log-log
axes by least squares: 1 is linear, and no more than 1.1 is expected.
"""

from __future__ import annotations

import argparse
import concurrent.futures
import gc
import math
import multiprocessing
import random
import resource
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import made_up

SIZES = (10, 30, 100, 300, 1_000, 3_000, 10_000)
WARM_UP = 8_000
QUICK = 0.5
"""Seconds: what is quicker than this is run again, and the best run counts."""
CLAIMS = 200
SOURCE = 300_000
COUNTS = (10, 30, 100, 300, 1_000)

Row = dict[str, float]


def extraction(content: str, suffix: str) -> Row:
    """Seconds of reading and of extracting, and how much was found."""
    import citecheck

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"document{suffix}"
        path.write_text(content, encoding="utf-8")
        began = time.process_time()
        document = citecheck.read(path)
        read = time.process_time()
        ledger = citecheck.extract(document)
        done = time.process_time()
    return {
        "read": read - began,
        "extract": done - read,
        "total": done - began,
        "claims": len(ledger.claims),
        "notes": len(ledger.notes),
        "names": len(ledger.names),
    }


def judging(source: str, count: int) -> Row:
    """Seconds of the first claim against a source, which reads it, and of each of `count` further ones.

    Half of the claims are sentences of the source, half are of another report.
    """
    import citecheck

    other = made_up.sentences(2 * count, seed=7)
    flat = " ".join(source.split())
    own = [sentence for sentence in made_up.sentences(4 * count, seed=1) if sentence in flat]
    claims = random.Random(3).sample(own, min(len(own), count // 2))
    claims += other[: count - len(claims)]
    began = time.process_time()
    citecheck.judge("It spent £1.25m on repairs.", source)
    first = time.process_time()
    found = [citecheck.judge(claim, source).status.value for claim in claims]
    done = time.process_time()
    return {
        "read": first - began,
        "a claim": (done - first) / len(claims),
        "all claims": done - first,
        "supported": found.count("supported"),
    }


def repeated(path: Path, size: int) -> str:
    text = path.read_text(encoding="utf-8")
    return "\n\f\n".join([text] * (size // len(text) + 1))[:size]


def content_of(kind: str, size: int, document: str | None) -> str:
    if document is not None:
        return repeated(Path(document), size)
    return made_up.page(size) if kind == "html" else made_up.text(size, run_on=kind == "run-on")


def one(kind: str, size: int, document: str | None) -> Row:
    """One row of the table, after a first small run that loads what is loaded once. Runs in a process of its own."""
    measure: Callable[[str], Row]
    if kind == "judge":
        measure = lambda content: judging(content, CLAIMS)  # noqa: E731
    elif kind == "claims":
        measure = lambda content: judging(content, size)  # noqa: E731
    else:
        measure = lambda content: extraction(content, ".html" if kind == "html" else ".txt")  # noqa: E731
    content = content_of(kind, SOURCE if kind == "claims" else size, document)
    if kind == "claims":
        judging(made_up.text(WARM_UP, seed=9), 10)
    else:
        measure(content_of(kind, WARM_UP, None))
    gc.collect()
    row = measure(content)
    if "total" in row:
        for _ in range(4):
            if row["total"] > QUICK:
                break
            row = min(row, measure(content), key=lambda found: found["total"])
    if "total" in row:
        row["MB/s"] = len(content) / 1e6 / row["total"]
    row["peak MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return row


def slope(sizes: Sequence[float], seconds: Sequence[float]) -> float:
    """Of the line through the logarithms, by least squares."""
    xs, ys = [math.log(size) for size in sizes], [math.log(max(second, 1e-9)) for second in seconds]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)


def table(kind: str, sizes: Sequence[int], document: str | None) -> None:
    unit = "claims" if kind == "claims" else "KB"
    print(f"{kind}{f', {Path(document).name} repeated' if document else ''}")
    rows: list[Row] = []
    for size in sizes:
        # A fresh process a size: neither caches nor the peak of memory of the size before are counted.
        with concurrent.futures.ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
            row = pool.submit(one, kind, size if kind == "claims" else size * 1000, document).result()
        if not rows:
            print(f"{unit:>8}" + "".join(f"{name:>12}" for name in row), flush=True)
        rows.append(row)
        cells = (
            f"{value:12.4f}" if name in STAGES else f"{value:12.3f}" if name == "MB/s" else f"{value:12.0f}"
            for name, value in row.items()
        )
        print(f"{size:8}" + "".join(cells), flush=True)
    stages = [name for name in STAGES if name in rows[0] and len(rows) > 1]
    print("slope: " + ", ".join(f"{name} {slope(sizes, [row[name] for row in rows]):.3f}" for name in stages) + "\n")


STAGES = ("read", "extract", "total", "a claim", "all claims")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    kinds = ("text", "run-on", "html", "judge", "claims")
    parser.add_argument("kinds", nargs="*", help=", ".join(kinds) + "; all of them where none is named")
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)), help="in KB, parted by commas")
    parser.add_argument("--document", action="append", default=[], help="a file to repeat")
    given = parser.parse_args()
    if unknown := set(given.kinds) - set(kinds):
        parser.error(f"no such kind: {', '.join(sorted(unknown))}")
    sizes = [int(size) for size in given.sizes.split(",")]
    for kind in given.kinds or kinds:
        for document in given.document or [None]:
            table(kind, COUNTS if kind == "claims" else sizes, document)


if __name__ == "__main__":
    main()
