"""What is one range and what is a change followed by a new level."""

from __future__ import annotations

import pytest

from citecheck.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The grant is cut in the next year by £40m to £2.1bn.", [(40000000, None), (2100000000, None)]),
        ("Fees rose in the second year by £15 to £340.", [(15, None), (340, None)]),
        ("Fees rose in the second year by £15 to £20.", [(15, 20)]),
        ("The harbour can be deepened by 2 to 30 metres.", [(2, 30)]),
        ("A berth costs £15 to £340 a day.", [(15, 340)]),
    ],
)
def test_a_change_told_with_the_level_it_leads_to_is_no_range(
    text: str, expected: list[tuple[int, int | None]]
) -> None:
    assert [(q.value, q.high) for q in find_quantities(text)] == expected
