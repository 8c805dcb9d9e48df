"""A document made into Word, PDF and HTML gives the same claims, notes and links as its text."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.accuracy import same

import citecheck
from citecheck.readers import read_bytes

SEEDS = sorted((Path(__file__).parents[3] / "shared" / "seeds").glob("*.txt"))
FLOORS = {"docx": 1.0, "html": 1.0, "pdf": 0.99, "pdf in two columns": 0.98}
"""What is the same, of claims, notes and links each. Not the same is a range that two columns part before its dash."""

PROSE = (
    "The harbour board counted its berths in the spring and found that many of them stood empty. It asked the "
    "ferrymen what had become of the trade, and they told of the bridge and of the cheap roads to the inland markets. "
)
INVENTED = "AFTER THE BRIDGE\n\n" + "\n\n".join(
    [
        f"Part {part}: what the ferrymen said\n\n"
        + "\n\n".join(
            f"{PROSE}In the year {2000 + n} some {n * 3}% of all berths stood empty.{n} Of the boats £{n}.{n}m worth "
            f"sank, among them {n} ferries from the north. {PROSE}"
            for n in range(4 * part - 3, 4 * part + 1)
        )
        for part in (1, 2, 3)
    ]
)
INVENTED += "\n\nNotes\n\n" + "\n".join(
    f"{n} Harbour Board, Report of the ferries in the {n * 7}th year of the bridge ({2001 + n}), p. {n}"
    for n in range(1, 13)
)


@pytest.mark.parametrize("format", same.FORMATS)
def test_an_invented_document_is_the_same_in_every_format(format: str) -> None:
    text = citecheck.extract(read_bytes(INVENTED.encode(), id="bridge"))
    assert len(text.notes) == len(text.markers) == 12
    assert sum(bool(claim.notes) for claim in text.claims) >= 12
    made = citecheck.extract(read_bytes(same.made(same.plain_of(text), format), id="bridge"))
    assert same.compare(text, made).shares == (1.0, 1.0, 1.0)


@pytest.mark.skipif(not SEEDS, reason="needs the reports of ../shared/seeds, which are not here")
@pytest.mark.parametrize("format", same.FORMATS)
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_real_reports_are_the_same_in_every_format(path: Path, format: str) -> None:
    text = citecheck.extract(citecheck.read(path))
    made = citecheck.extract(read_bytes(same.made(same.plain_of(text), format), id=text.document.id))
    found = same.compare(text, made)
    assert min(found.shares) >= FLOORS[format], found
