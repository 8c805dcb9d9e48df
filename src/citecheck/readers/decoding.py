"""Bytes into text: which encoding, and what to tell the reader about it."""

from __future__ import annotations

import codecs

from citecheck.errors import ReadError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 65_536
# Encodings of Python that no page is in; some take quadratic time.
_NO_CHARSETS = frozenset({"punycode", "idna", "unicode-escape", "raw-unicode-escape", "undefined", "mbcs", "oem"})


def decode(data: bytes, path: str, charset: str | None = None) -> tuple[str, str, tuple[str, ...]]:
    """Text, name of the encoding, and warnings in sentences, of bytes that `sniffing.format_of` found to be text.

    `charset` is what a server claims; it is asked after a byte order mark and after UTF-8. Raises ReadError for a text
    of nothing but a byte order mark and white space.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data, encoding, path)
    try:
        return data.decode("utf-8"), "utf-8", ()
    except UnicodeDecodeError as error:
        claimed = sound_charset(charset)
        if claimed is not None:
            try:
                return data.decode(claimed), claimed, ()
            except (UnicodeDecodeError, LookupError):
                pass
        return _guessed(data, error)


def sound_charset(name: str | None) -> str | None:
    """Python's name of an encoding that a server claims; None for one that does not exist or that no text is in."""
    if not name:
        return None
    try:
        known = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    return None if known.replace("_", "-") in _NO_CHARSETS else known


def _marked(data: bytes, encoding: str, path: str) -> tuple[str, str, tuple[str, ...]]:
    name = "utf-8" if encoding == "utf-8-sig" else encoding
    warnings: tuple[str, ...] = ()
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, errors="replace")
        warnings = (f"The text is marked as {name}, but {_lost(text)}.",)
    if not text.strip():
        raise ReadError(path, "it is empty; nothing to check")
    return text, name, warnings


def _guessed(data: bytes, error: UnicodeDecodeError) -> tuple[str, str, tuple[str, ...]]:
    """Mostly UTF-8 with damage is read as UTF-8; anything else as what it most looks like."""
    rough = data.decode("utf-8", errors="replace")
    damaged = rough.count("\ufffd")
    sound = sum(1 for c in rough[:_SAMPLE] if c > "\x7f" and c != "\ufffd")
    line = data.count(b"\n", 0, error.start) + 1
    if damaged <= 3 and sound > damaged:
        return rough, "utf-8", (f"The text is utf-8, but {_lost(rough)}; the first on line {line}.",)
    from charset_normalizer import from_bytes

    # The first offending byte decides more than the plain letters before it: sample around it.
    begin = max(0, error.start - _SAMPLE // 2)
    best = from_bytes(data[begin : begin + _SAMPLE]).best()
    encoding = best.encoding if best is not None else "cp1252"
    if encoding in ("ascii", "latin_1", "cp1250", "cp1254", "cp1258", "mac_iceland", "hp_roman8"):
        encoding = "cp1252"  # near relations that guessers confuse; the Windows one is by far the commonest
    try:
        text = data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        text = data.decode(encoding, errors="replace")
    note = f"The text is not utf-8 (line {line}); it was read as {encoding}"
    return text, encoding, (f"{note}, and {_lost(text)}." if "\ufffd" in text else f"{note}.",)


def _lost(text: str) -> str:
    count = text.count("\ufffd")
    if count == 1:
        return "1 character was not readable and stands as \ufffd"
    return f"{count} characters were not readable and stand as \ufffd"
