"""A note's text into references: competing grammars of notes, and a learned model for bibliographies.

parsing      parse_note and the kinds of notes
split        comment and references apart, several references apart
grammars     the shapes that notes have, each read with a score; heads, tails, parts, law, unpublished, people and
             agents read the pieces
labelled     what the sequence model of `tagger`, `features` and weights.txt reads
words        word lists
"""

from __future__ import annotations

from citecheck.extraction.references.parsing import after_ibid, note_kind, parse_note, points_back

__all__ = ["after_ibid", "note_kind", "parse_note", "points_back"]
