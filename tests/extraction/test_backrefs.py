"""Notes that point back."""

from __future__ import annotations

import pytest

from citecheck.extraction.backrefs import resolve
from citecheck.extraction.references import note_kind, parse_note
from citecheck.records import Location, Note

EELS = "Drainage Trust (2014) – Eels now"
WEIRS = "Oakes, B., ‘Weirs of the West’, Reed Press, 2015"


def notes(*texts: str) -> tuple[Note, ...]:
    made = []
    for number, text in enumerate(texts, start=1):
        references = parse_note(text)
        where = Location(document="d", start=number * 100, end=number * 100 + len(text), line=number, surface=text)
        made.append(
            Note(
                id=str(number),
                label=str(number),
                text=text,
                location=where,
                kind=note_kind(text, references),
                references=references,
            )
        )
    return tuple(made)


def works(*texts: str) -> list[tuple[str | None, str | None]]:
    """(title, repeats) of the first reference of the last note."""
    return [(reference.title, reference.repeats) for reference in resolve(notes(*texts))[-1].references]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ((EELS, "Ibid."), [("Eels now", "1")]),
        ((EELS, "ibid., p. 3"), [("Eels now", "1")]),
        ((EELS, "Ibid.", "Ibid."), [("Eels now", "1")]),
        ((EELS, WEIRS, "Ibid."), [("Weirs of the West", "2")]),
        ((EELS, WEIRS, "See note 1"), [("Eels now", "1")]),
        ((EELS, WEIRS, EELS, "Oakes, op. cit., p. 4"), [("Weirs of the West", "2")]),
        ((EELS, WEIRS, EELS, "Oakes (n2)"), [("Weirs of the West", "2")]),
        ((WEIRS, EELS, "Oakes, B., ‘Weirs’, p. 12"), [("Weirs of the West", "1")]),
        (
            (EELS, WEIRS, "Ibid.; Drainage Trust (2016) – Eels later"),
            [("Weirs of the West", "2"), ("Eels later", None)],
        ),
    ],
)
def test_carries_the_work_on(texts: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    assert works(*texts) == expected


def test_gives_the_new_page_and_not_the_old_one() -> None:
    first, second, third = resolve(notes(EELS + ", p. 9", "Ibid., p. 3", "Ibid."))
    assert [note.references[0].pages for note in (first, second, third)] == ["9", "3", None]


@pytest.mark.parametrize(
    "texts",
    [
        ("Ibid.",),
        ("See note 1",),
        ("See note 2", "See note 1"),
        (EELS, "See note 3"),
        (EELS, "", "Ibid."),
        (f"{EELS}; Office for Rivers (2015) – Weirs now", "Ibid."),
        ("Ibid.", "Ibid.", "See note 3"),
        (WEIRS, "Oakes, B., ‘Dykes of the East’, Reed Press, 2016", "Oakes, op. cit."),
    ],
)
def test_leaves_alone_what_cannot_be_told(texts: tuple[str, ...]) -> None:
    assert works(*texts) == []


def test_a_long_chain_is_followed_to_the_work() -> None:
    resolved = resolve(notes(EELS, *["Ibid."] * 2000))
    assert {note.references[0].repeats for note in resolved[1:]} == {"1"}


def test_other_notes_stay_as_they_are() -> None:
    given = notes(EELS, WEIRS, EELS)
    assert resolve(given) == given


def test_as_note_points_at_that_note() -> None:
    assert works(EELS, WEIRS, "As note 1") == [("Eels now", "1")]


def test_another_work_beside_ibid_and_a_comment_after_it() -> None:
    assert works(EELS, WEIRS, "Ibid. See also Office for Rivers, Fens and Sluices, Cm 7881, 2010.") == [
        ("Weirs of the West", "2"),
        ("Fens and Sluices", None),
    ]
    assert works(EELS, "Ibid., p. 11. The full passage reads: “Eels were once counted by hand.”")[0] == (
        "Eels now",
        "1",
    )


def test_a_maker_before_ibid_must_be_the_one_meant() -> None:
    assert works(WEIRS, "Oakes, ibid., p. 9.") == [("Weirs of the West", "1")]
    assert works(EELS, "Oakes, ibid., p. 9.") == []


def test_as_above_after_a_name_is_that_makers_work() -> None:
    assert works(WEIRS, EELS, "Oakes, as above.") == [("Weirs of the West", "1")]
    assert works(WEIRS, EELS, "As above, p. 4") == [("Eels now", "2")]
