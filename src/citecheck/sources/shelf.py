"""The folder of cassettes: finds the file for a key by its name, opening none that is not asked for.

`cassettes/` holds recordings of the live web, `cassettes/reconstructed/` the pages written for a project; where both
have a source, the recording is taken.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from citecheck.errors import CassetteError
from citecheck.sources.keys import Key, title_likeness

RECONSTRUCTED = "reconstructed"
_SUFFIX = ".yaml"


class Shelf:
    """The cassettes of one folder. Names are listed once; a file is read when a reference asks for it."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self._names: dict[Path, list[str]] = {}

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
        for folder in (self.folder, self.folder / RECONSTRUCTED):
            exact = folder / f"{key.name}{_SUFFIX}"
            names = self._listed(folder)
            if exact.name in names:
                yield exact
            for name in _near(key, names):
                if name != exact.name:
                    yield folder / name

    def forget(self) -> None:
        """List the folder again next time: a cassette was added."""
        self._names.clear()

    def _listed(self, folder: Path) -> list[str]:
        if folder not in self._names:
            try:
                with os.scandir(folder) as entries:
                    self._names[folder] = sorted(
                        e.name for e in entries if e.name.endswith(_SUFFIX) and e.name[0] != "."
                    )
            except OSError:
                self._names[folder] = []
        return self._names[folder]


def _near(key: Key, names: list[str]) -> list[str]:
    """Names whose title or topic resembles the key's, best first; at most five."""
    wanted = key.slug.split("--")
    wanted_words = set(wanted[1].split("-"))
    scored: list[tuple[float, str]] = []
    for name in names:
        parts = name.removesuffix(_SUFFIX).split("--")
        if len(parts) < 2:
            continue
        words = parts[1] if len(parts) > 2 else parts[1].rpartition("-")[0]
        shared = wanted_words & set(words.split("-"))
        if len(shared) * 2 < min(len(wanted_words), len(words.split("-"))):
            continue
        if key.topic:
            likeness = len(shared) / len(wanted_words)
        else:
            likeness = title_likeness(wanted[1].replace("-", " "), words.replace("-", " "))
        if likeness >= 0.5:
            scored.append((likeness, name))
    return [name for _, name in sorted(scored, key=lambda pair: (-pair[0], pair[1]))[:5]]
