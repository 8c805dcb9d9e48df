"""Main text of news pages: ours against trafilatura (`pip install trafilatura`).

Records hold `url`, `html` and `articleBody`.

    python benchmarks/main_text.py PAGES.jsonl.gz

F1 of mean precision and mean recall of four-word shingles, as the article-extraction-benchmark of Scrapinghub has it.
"""

from __future__ import annotations

import collections
import gzip
import json
import re
import statistics
import sys
import time
from collections.abc import Callable

from citecheck.readers import read_bytes


def shingles(text: str) -> collections.Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return collections.Counter(tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3)) if words)


def ours(html: str) -> str:
    return read_bytes(html.encode("utf-8"), id="page", format="html").text


def measure(extract: Callable[[str], str], pages: list[dict[str, str]]) -> tuple[float, float, float, float]:
    precisions, recalls = [], []
    began = time.perf_counter()
    for page in pages:
        found, wanted = shingles(extract(page["html"])), shingles(page["articleBody"])
        shared = (found & wanted).total()
        precisions.append(shared / found.total() if found else 1.0)
        recalls.append(shared / wanted.total() if wanted else 1.0)
    precision, recall = statistics.mean(precisions), statistics.mean(recalls)
    return 2 * precision * recall / (precision + recall), precision, recall, time.perf_counter() - began


def main() -> None:
    with gzip.open(sys.argv[1], "rt", encoding="utf-8") as file:
        pages = [json.loads(line) for line in file]
    tools: dict[str, Callable[[str], str]] = {"citecheck": ours}
    try:
        import trafilatura
    except ImportError:
        print("trafilatura is not installed: only citecheck is measured", file=sys.stderr)
    else:
        tools["trafilatura"] = lambda html: trafilatura.extract(html) or ""
        tools["trafilatura, precision"] = lambda html: trafilatura.extract(html, favor_precision=True) or ""
    for name, extract in tools.items():
        f1, precision, recall, seconds = measure(extract, pages)
        print(f"{name:24} f1 {f1:.4f}  precision {precision:.4f}  recall {recall:.4f}  {seconds:.1f} s")


if __name__ == "__main__":
    main()
