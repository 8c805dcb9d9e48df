"""The folder of cassettes: finds the file for a key by its name, opening none that is not asked for.

`cassettes/` holds recordings of the live web, `cassettes/reconstructed/` the pages written for a project; where both
have a source, the recording is taken.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import attrs

from citecheck.errors import CassetteError
from citecheck.sources.keys import Key, title_likeness

RECONSTRUCTED = "reconstructed"
_SUFFIX = ".yaml"


@attrs.define
class _Names:
    """The file names of one folder, and which of them hold a word of a title or topic."""

    all: frozenset[str]
    by_word: dict[str, list[str]] | None = None

    def like(self, words: set[str]) -> dict[str, int]:
        """How many of the words each name has, for names with any. Ten thousand names are taken apart once."""
        if self.by_word is None:
            self.by_word = {}
            for name in sorted(self.all):
                for word in set(_body(name).split("-")):
                    self.by_word.setdefault(word, []).append(name)
        shared: dict[str, int] = {}
        for word in words:
            for name in self.by_word.get(word, ()):
                shared[name] = shared.get(name, 0) + 1
        return shared


class Shelf:
    """The cassettes of one folder. Names are listed once; a file is read when a reference asks for it."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self._names: dict[Path, _Names] = {}

    def path(self, key: Key) -> Path:
        """Where a recording of this source is kept, whether it exists or not. Needs a folder."""
        if self.folder is None:
            raise CassetteError("cassettes", "no folder of cassettes is set")
        return self.folder / f"{key.name}{_SUFFIX}"

    def find(self, key: Key) -> Iterator[Path]:
        """Files that may answer the key, likeliest first: the exact name, then names like it; recordings first.

        A near name is only a suggestion: the key in the file's metadata decides.
        """
        if self.folder is None:
            return
        name = f"{key.name}{_SUFFIX}"
        for folder in (self.folder, self.folder / RECONSTRUCTED):
            names = self._listed(folder)
            if name in names.all:
                yield folder / name
            yield from (folder / near for near in _near(key, names) if near != name)

    def refresh(self) -> None:
        """Look at the folder again: a cassette was added to it."""
        if self.folder is not None:
            self._names.pop(self.folder, None)

    def _listed(self, folder: Path) -> _Names:
        if folder not in self._names:
            try:
                with os.scandir(folder) as entries:
                    found = frozenset(e.name for e in entries if e.name.endswith(_SUFFIX) and e.name[0] != ".")
            except OSError:
                found = frozenset()
            self._names[folder] = _Names(found)
        return self._names[folder]


def _near(key: Key, names: _Names) -> list[str]:
    """Names whose title or topic resembles the key's, best first; at most five."""
    body = key.slug.split("--")[1]
    words = set(body.split("-"))
    scored: list[tuple[float, str]] = []
    for name, shared in names.like(words).items():
        other = _body(name)
        if shared * 2 < min(len(words), other.count("-") + 1):
            continue
        likeness = shared / len(words) if key.topic else title_likeness(body.replace("-", " "), other.replace("-", " "))
        if likeness >= 0.5:
            scored.append((likeness, name))
    return [name for _, name in sorted(scored, key=lambda pair: (-pair[0], pair[1]))[:5]]


def _body(name: str) -> str:
    """The title or topic in a file name: "fund--empty-berths--2012-0a1b2c3d.yaml" gives "empty-berths"."""
    parts = name.removesuffix(_SUFFIX).split("--")
    if len(parts) < 2:
        return ""
    return parts[1] if len(parts) > 2 else parts[1].rpartition("-")[0]
