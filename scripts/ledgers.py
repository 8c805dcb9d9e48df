#!/usr/bin/env python3
"""Writes the ledgers of claims/ anew from the five reports they are about, which are not part of this project.

usage: ledgers.py FOLDER [-o claims/]     (FOLDER holds the reports as text)
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import attrs

import citecheck

REPORTS = {
    "localis-essays-pdf": "000_37ce9fadbe915df9.txt",
    "localis-essays-text": "001_abc51ec6bfdac2b6.txt",
    "fabian-localism": "002_8bb34a90804eb7c5.txt",
    "localis-kpmg": "003_c1992212cae4b4b5.txt",
    "sustainable-future": "004_4227c3e0c41063e2.txt",
}


def ledger_of(folder: Path, name: str) -> citecheck.Ledger:
    """The ledger of one report; its path is the file's name alone, wherever the folder is."""
    document = citecheck.read(folder / REPORTS[name])
    return citecheck.extract(attrs.evolve(document, id=name, path=REPORTS[name]))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=Path(__file__).parents[1] / "claims")
    options = parser.parse_args()
    options.output.mkdir(exist_ok=True)
    for name in REPORTS:
        ledger = ledger_of(options.folder, name)
        citecheck.dump(ledger, options.output / f"{name}.jsonl")
        print(f"{name}: {len(ledger.claims)} claims, {len(ledger.notes)} notes", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
