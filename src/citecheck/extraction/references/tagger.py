"""Fields of a reference by a sequence model: for bibliographies, whose styles no list of grammars exhausts.

A linear-chain model with the features of `features` and the weights of `weights.txt`, which
`scripts/train_references.py` learns. Decoding is plain Viterbi, so nothing is needed at run time but the weights.
"""

from __future__ import annotations

import functools
import itertools
import re
from importlib import resources

import attrs

from citecheck.extraction.references.features import Token, features, tokenize


@attrs.frozen(kw_only=True)
class Model:
    """Weights of a linear chain."""

    labels: tuple[str, ...]
    state: dict[str, tuple[tuple[int, float], ...]]
    """Feature → (index of label, weight)."""
    transition: tuple[tuple[float, ...], ...]
    """Weight of going from one label to another."""


@attrs.frozen(kw_only=True)
class Field:
    """A stretch of a reference with one label."""

    label: str
    text: str
    start: int
    end: int


def tag(text: str, model: Model | None = None) -> tuple[Field, ...]:
    """The fields of `text` in order.

    Labels: author, editor, title, container, publisher, place, date, volume, pages, url, other.
    """
    tokens = tokenize(text)
    if not tokens:
        return ()
    chain = model or _model()
    labels = _best_path(features(text, tokens), chain)
    return tuple(_fields(text, tokens, labels))


def _fields(text: str, tokens: tuple[Token, ...], labels: list[str]) -> list[Field]:
    found = []
    for label, run in itertools.groupby(zip(tokens, labels, strict=True), key=lambda pair: pair[1]):
        members = [token for token, _ in run]
        start, end = members[0].start, members[-1].end
        found.append(Field(label=label, text=text[start:end], start=start, end=end))
    return found


def _best_path(rows: list[list[str]], model: Model) -> list[str]:
    """The labels of the best path (Viterbi)."""
    count = len(model.labels)
    columns = tuple(zip(*model.transition, strict=True))
    scores: list[float] = []
    back: list[list[int]] = []
    for row in rows:
        here = [0.0] * count
        for name in row:
            for label, weight in model.state.get(name, ()):
                here[label] += weight
        if not scores:
            scores = here
            continue
        pointers, following = [], []
        for label, column in enumerate(columns):
            totals = [score + weight for score, weight in zip(scores, column, strict=True)]
            best = max(totals)
            following.append(best + here[label])
            pointers.append(count - 1 - totals[::-1].index(best))  # of several alike the last label
        scores = following
        back.append(pointers)
    at = max(range(count), key=scores.__getitem__)
    path = [at]
    for pointers in reversed(back):
        at = pointers[at]
        path.append(at)
    return [model.labels[label] for label in reversed(path)]


@functools.cache
def _model() -> Model:
    source = resources.files("citecheck.extraction.references").joinpath("weights.txt").read_text(encoding="utf-8")
    return read_model(source)


def read_model(source: str) -> Model:
    """A model from its text: a line of labels, then "from to weight" in a table and "feature label:weight …" rows.

    labels author title …
    > author 0.5 -1.25 …
    w=in container:2.1 editor:1.3
    """
    lines = source.splitlines()
    labels = tuple(lines[0].split()[1:])
    index = {label: number for number, label in enumerate(labels)}
    transition = [[0.0] * len(labels) for _ in labels]
    state: dict[str, tuple[tuple[int, float], ...]] = {}
    for line in lines[1:]:
        name, *weights = line.split()
        if name == ">":
            transition[index[weights[0]]] = [float(weight) for weight in weights[1:]]
            continue
        pairs = (weight.rpartition(":") for weight in weights)
        state[name] = tuple((index[label], float(value)) for label, _, value in pairs)
    return Model(labels=labels, state=state, transition=tuple(map(tuple, transition)))


def write_model(
    labels: list[str], state: dict[tuple[str, str], float], transition: dict[tuple[str, str], float]
) -> str:
    """The text that `read_model` reads, of (feature, label) and (from, to) weights; features sorted, three decimals."""
    lines = ["labels " + " ".join(labels)]
    lines.extend(
        f"> {before} " + " ".join(f"{transition.get((before, after), 0.0):.3f}" for after in labels)
        for before in labels
    )
    rows: dict[str, list[str]] = {}
    for (name, label), weight in sorted(state.items()):
        if abs(weight) >= 0.01:
            rows.setdefault(re.sub(r"\s", "", name), []).append(f"{label}:{weight:.2f}")
    lines.extend(f"{name} {' '.join(weights)}" for name, weights in rows.items())
    return "\n".join(lines) + "\n"
