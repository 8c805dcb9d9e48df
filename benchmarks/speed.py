#!/usr/bin/env python3
"""How long citecheck takes as a whole process, beside the interpreter's own start-up in the same run.

usage: speed.py [DOCUMENT ...]

Without a document a text of 76 KB is made up: numbered claims with notes at the foot, hard line wraps as a PDF leaves
them. Prints the median of five runs in seconds, and the ratio to `python -c pass`. The two limits that the project
keeps are `citecheck --help` under 0.3 s and the extraction of 76 KB under 2 s.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import textwrap
import time
from pathlib import Path

RUNS = 5
SIZE = 76_000


def made_up(size: int) -> str:
    """A report of about `size` characters: paragraphs of figures with glued markers, notes at each page's foot."""
    pages, number = [], 1
    while sum(map(len, pages)) < size:
        body, notes = [], []
        for _ in range(6):
            sentence = (
                f"In {1990 + number % 30} the harbour authority counted {number * 37 % 9000 + 100:,} crossings, "
                f"about {number % 80 + 10}% of all traffic, and spent "
                f"£{number % 40 + 1}.{number % 9}m on piers.{number} "
                "The council welcomed the report and asked for a further review of the ferry timetable. "
            )
            body.append(sentence)
            notes.append(f"{number}\tHarbour Authority, Annual Review of Crossings ({1990 + number % 30})")
            number += 1
        pages.append(textwrap.fill(" ".join(body), 84) + "\n\n" + "\n\n".join(notes) + "\n\f\n")
    return "".join(pages)


def median_seconds(command: list[str]) -> float:
    times = []
    for _ in range(RUNS):
        began = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def main(paths: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        if not paths:
            made = Path(folder) / "made-up.txt"
            made.write_text(made_up(SIZE), encoding="utf-8")
            paths = [str(made)]
        base = median_seconds([sys.executable, "-c", "pass"])
        rows = [("python -c pass", base)]
        rows.append(("citecheck --help", median_seconds([sys.executable, "-m", "citecheck", "--help"])))
        rows.append(("import citecheck", median_seconds([sys.executable, "-c", "import citecheck"])))
        for path in paths:
            command = [sys.executable, "-m", "citecheck", "extract", path, "-o", folder]
            rows.append(
                (
                    f"citecheck extract {Path(path).name} ({Path(path).stat().st_size / 1000:.0f} KB)",
                    median_seconds(command),
                )
            )
    for name, seconds in rows:
        print(f"{seconds:7.3f} s  {seconds / base:6.1f} x  {name}")


if __name__ == "__main__":
    main(sys.argv[1:])
