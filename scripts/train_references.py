#!/usr/bin/env python3
"""Learn the weights of the sequence model that reads bibliographic references.

usage: train_references.py LABELLED.jsonl [-o src/citecheck/extraction/references/weights.txt] [--check]

LABELLED.jsonl has one reference a line: `text`, and `segments`, a list of [label, text] in order that together make up
the text (AnyStyle's labels). The published weights come from AnyStyle's core training set (BSD-2-Clause); its check set
was not looked at. The features (`citecheck.extraction.references.features`) hold no words of the data but function
words, so neither do the weights. `--check` trains on four fifths, prints the share of tokens and of whole references
labelled right on the last fifth, and writes nothing. Needs python-crfsuite, which citecheck itself does not.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
from pathlib import Path
from typing import Any

from citecheck.extraction.references.features import features, tokenize
from citecheck.extraction.references.tagger import write_model

LABELS = {
    "author": "author",
    "director": "author",
    "producer": "author",
    "editor": "editor",
    "translator": "editor",
    "title": "title",
    "journal": "container",
    "container-title": "container",
    "publisher": "publisher",
    "location": "place",
    "date": "date",
    "volume": "volume",
    "pages": "pages",
    "url": "url",
}
"""AnyStyle's labels to ours; every other is "other"."""
SETTINGS = {
    "c1": 0.5,
    "c2": 0.05,
    "max_iterations": 150,
    "feature.minfreq": 2,
    "feature.possible_transitions": True,
}
Example = tuple[list[list[str]], list[str]]


def examples(path: Path) -> list[Example]:
    """Features and labels of every token of every reference."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text, at, spans = row["text"], 0, []
        for label, segment in row["segments"]:
            start = text.index(segment, at)
            at = start + len(segment)
            spans.append((start, at, LABELS.get(label, "other")))
        tokens = tokenize(text)
        labels = [
            next((label for start, end, label in spans if start <= token.start < end), "other") for token in tokens
        ]
        found.append((features(text, tokens), labels))
    return found


def train(data: list[Example], path: str) -> Any:
    """A crfsuite tagger on the model that it writes to `path`."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(verbose=False)
    for rows, labels in data:
        trainer.append(rows, labels)
    trainer.set_params(SETTINGS)
    trainer.train(path)
    tagger = pycrfsuite.Tagger()
    tagger.open(path)
    return tagger


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labelled", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=Path("src/citecheck/extraction/references/weights.txt"))
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    data = examples(options.labelled)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder, "model"))
        if options.check:
            check(data, path)
            return
        info = train(data, path).info()
    model = write_model(sorted(info.labels), dict(info.state_features), dict(info.transitions))
    options.output.write_text(model, encoding="utf-8")
    print(f"{options.output}: {len(model) // 1024} KB")


def check(data: list[Example], path: str) -> None:
    random.Random(0).shuffle(data)
    fifth = len(data) // 5
    tagger = train(data[fifth:], path)
    answers = [(tagger.tag(rows), labels) for rows, labels in data[:fifth]]
    right = sum(a == b for said, labels in answers for a, b in zip(said, labels, strict=True))
    whole = sum(said == labels for said, labels in answers)
    print(f"tokens {right / sum(len(labels) for _, labels in answers):.4f}, references {whole / fifth:.4f}")


if __name__ == "__main__":
    main()
