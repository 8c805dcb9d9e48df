"""The sequence model of references: decoding, its file, and what it reads."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.extraction.references import tagger
from citecheck.extraction.references.features import tokenize
from citecheck.extraction.references.labelled import read_by_labels
from citecheck.extraction.references.tagger import read_model, tag, write_model

LABELS = ["author", "date", "title"]
WEIGHTS = st.floats(min_value=-3, max_value=3).map(lambda value: round(value, 2))


def test_a_model_comes_back_from_its_file() -> None:
    state = {("w=in", "title"): 1.25, ("w=in", "date"): -2.0, ("k=Xx", "author"): 0.5, ("k=xx", "author"): 0.001}
    transition = {("author", "date"): 1.5, ("date", "title"): -0.25}
    model = read_model(write_model(LABELS, state, transition))
    assert model.labels == ("author", "date", "title")
    assert dict(model.state) == {"k=Xx": ((0, 0.5),), "w=in": ((1, -2.0), (2, 1.25))}
    assert model.transition == ((0.0, 1.5, 0.0), (0.0, 0.0, -0.25), (0.0, 0.0, 0.0))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from("abc"), min_size=1, max_size=5),
    st.lists(WEIGHTS, min_size=9, max_size=9),
    st.lists(WEIGHTS, min_size=9, max_size=9),
)
def test_takes_the_best_of_all_paths(names: list[str], state: list[float], transition: list[float]) -> None:
    grid = list(itertools.product(range(3), repeat=2))
    model = read_model(
        write_model(
            LABELS,
            {("abc"[i], LABELS[k]): weight for (i, k), weight in zip(grid, state, strict=True)},
            {(LABELS[i], LABELS[k]): weight for (i, k), weight in zip(grid, transition, strict=True)},
        )
    )

    def worth(path: tuple[int, ...]) -> float:
        own = sum(dict(model.state.get(name, ())).get(label, 0.0) for name, label in zip(names, path, strict=True))
        return own + sum(model.transition[a][b] for a, b in itertools.pairwise(path))

    found = tagger._best_path([[name] for name in names], model)
    best = max(map(worth, itertools.product(range(3), repeat=len(names))))
    assert worth(tuple(LABELS.index(label) for label in found)) == pytest.approx(best)


@given(st.text(alphabet="Ab .,;:()“”12-/", max_size=60))
@settings(max_examples=60, deadline=None)
def test_the_fields_are_the_text_in_order(text: str) -> None:
    fields = tag(text)
    assert all(text[field.start : field.end] == field.text for field in fields)
    assert all(one.end <= other.start for one, other in itertools.pairwise(fields))
    assert sum(len(tokenize(field.text)) for field in fields) == len(tokenize(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "W. Marsh, A. Teal, and C. Finch. Fast counting of eels. In Proceedings of the Third Workshop on Fens, "
            "pages 12-19, Cambridge, MA, 1996. Reed Press.",
            {
                "authors": ("W. Marsh", "A. Teal", "C. Finch"),
                "title": "Fast counting of eels",
                "container": "Proceedings of the Third Workshop on Fens",
                "date": "1996",
                "pages": "12-19",
            },
        ),
        (
            "Teal, Adam. The Wash and its Birds. Oxford: Oxford University Press, 1971.",
            {
                "authors": ("Adam Teal",),
                "title": "The Wash and its Birds",
                "publisher": "Oxford University Press",
                "date": "1971",
            },
        ),
        (
            "A. Teal, C. Finch, Silt in slow rivers, J. Hydrol. 21 (1998) 101-118.",
            {"authors": ("A. Teal", "C. Finch"), "container": "J. Hydrol", "date": "1998", "pages": "101-118"},
        ),
    ],
)
def test_reads_bibliographies(text: str, expected: dict[str, object]) -> None:
    reading = read_by_labels(text)
    assert reading is not None
    assert {field: getattr(reading, field) for field in expected} == expected


def test_says_nothing_of_nothing() -> None:
    assert tag("") == ()
    assert read_by_labels("...") is None
