"""Texts of any size that are made to be slow: long runs of what our rules look for, or of what they stop at."""

from __future__ import annotations

from collections.abc import Callable

_SENTENCE = "In 2015 the harbour at Selwick handled 4,180 containers, up 12% on the year before. "
_ENTRY = "Reed, J. and Marsh, A. (2015) Tides of the East Coast. Eastport: Harbour Press, pp. 3-9. "


def _run(piece: str) -> Callable[[int], str]:
    return lambda size: (piece * (size // len(piece) + 1))[:size]


def _numbered(form: str) -> Callable[[int], str]:
    """`form` again and again with a running number."""

    def text(size: int) -> str:
        parts, length, number = [], 0, 1
        while length < size:
            parts.append(form.format(n=number))
            length += len(parts[-1])
            number += 1
        return "".join(parts)[:size]

    return text


def _around(left: str, middle: str, right: str) -> Callable[[int], str]:
    """Half of the size of `left`, then `middle`, then as many `right`."""
    return lambda size: left * (size // 2 // len(left)) + middle + right * (size // 2 // len(right))


SLOW: dict[str, Callable[[int], str]] = {
    "digits": _run("1234567890"),
    "zeros": _run("0"),
    "spaces": lambda size: "1" + " " * size + "2",
    "only spaces": _run(" "),
    "hard spaces": _run("1\xa0"),
    "commas": _run(","),
    "stops": _run("."),
    "1 1 1": _run("1 "),
    "1,1,1": _run("1,"),
    "1,000,000": lambda size: "1" + ",000" * (size // 4),
    "1.1.1": _run("1.1"),
    "1-2-3-4": _run("1-2-3-4-"),
    "1–1–1": _run("1–"),
    "1/1/1": _run("1/"),
    "1:1:1": _run("1:"),
    "1 to 1 to": _run("1 to "),
    "1 x 1 x": _run("1 x "),
    "- 1 - 1": _run("- 1 "),
    "1 % %": _run("1 % "),
    "1th 1th": _run("1th "),
    "1s 1m 1k": _run("1s 1m 1k "),
    "(1) (1)": _run("(1) "),
    "[1][1]": _run("[1]"),
    "[^1][^1]": _run("[^1]"),
    "¹¹¹": _run("¹"),
    "½½½": _run("½"),
    "<sup>": _run("<sup>1"),
    "10^10^10": _run("10^"),
    "pounds": _run("£"),
    "£1 £1": _run("£1 "),
    "£1£1": _run("£1"),
    "US$US$": _run("US$"),
    "GBP GBP": _run("GBP "),
    "per per": _run("per "),
    "1 per 1 per": _run("1 per "),
    "a year a year": _run("a year "),
    "of the of the": _run("of the "),
    "1 of the": _run("1 of the "),
    "and and": _run("and "),
    "one and one": _run("one and "),
    "between and": _run("between 1 and "),
    "from to": _run("from 1 to "),
    "of which": _run(", of which 1"),
    "not not": _run("not "),
    "one one": _run("one "),
    "one-one": _run("one-"),
    "hundred thousand": _run("hundred thousand million "),
    "two hundred thousand": _run("two hundred thousand million "),
    "a half of a third": _run("a half of a third of "),
    "one in one in": _run("one in "),
    "times times": _run("times "),
    "about about": _run("about "),
    "more than": _run("more than "),
    "open brackets": _run("("),
    "close brackets": _run(")"),
    "nested brackets": _around("(", "1", ")"),
    "nested square": _around("[", "1", "]"),
    "nested words": _around("(a ", "1", " b)"),
    "open square": _run("["),
    "double quotes": _run('"'),
    "single quotes": _run("'"),
    "open quotes": _run("“"),
    "quoted letters": _run("“a” "),
    "open quoted": _run("“a "),
    "apostrophes": _run("a's "),
    "rock 'n": _run("'a "),
    "one word": _run("a"),
    "one capital word": _run("A"),
    "capitals": _run("A "),
    "initials": _run("A. "),
    "names": _run("Reed "),
    "names with and": _run("Reed and "),
    "names, commas": _run("Reed, "),
    "Reed, J.": _run("Reed, J., "),
    "of the House": _run("House of the "),
    "acronyms": _numbered("Board Number {n} (BN{n}) "),
    "people and roles": _numbered("Anna Reed{n}, Director of the Board of Ports, said so. "),
    "one sentence": lambda size: "ferries and " * (size // 12),
    "one sentence with figures": lambda size: _SENTENCE[:-2].replace("In", "in") * (size // len(_SENTENCE)) + ".",
    "same sentence": _run(_SENTENCE),
    "same sentence, lines": _run(_SENTENCE + "\n"),
    "same sentence, paragraphs": _run(_SENTENCE + "\n\n"),
    "numbered sentences": _numbered("The harbour at Selwick handled {n} containers in 2015. "),
    "figures": _numbered("{n} "),
    "figures, commas": _numbered("{n}, "),
    "figures with units": _numbered("{n} containers, "),
    "years": _numbered("in 2015, "),
    "months": _run("May 2015 June "),
    "dates": _run("14 May 2015, "),
    "slashed years": _run("2014/15 "),
    "Mondays": _run("Monday "),
    "quarters": _run("first quarter of "),
    "newlines": _run("\n"),
    "spaced newlines": _run(" \n"),
    "form feeds": _run("\f"),
    "short lines": _run("a\n"),
    "number lines": _numbered("{n}\n"),
    "number lines apart": _numbered("{n}\n\n"),
    "tabs": _run("\t"),
    "bars": _run("|"),
    "table of tabs": _run("a\t1\t2\t3\t4\n"),
    "table of bars": _numbered("| Selwick {n} | {n} | 12% | £3m |\n"),
    "one row": lambda size: "Selwick" + " | 1" * (size // 4),
    "wide table": lambda size: ("Port" + "\t1" * 1000 + "\n") * (size // 2004),
    "heading row": lambda size: (
        "Port\t" + "Cargo in tonnes\t" * 200 + "\n" + ("Selwick" + "\t1" * 200 + "\n") * (size // 408)
    ),
    "spaced columns": _run("Selwick     1     2     3\n"),
    "rules": _run("-----\n"),
    "hashes": _run("# "),
    "headings": _numbered("# The harbour {n}\n\n"),
    "bullets": _run("* 1\n"),
    "combining": _run("e\u0301"),
    "combining only": _run("\u0301"),
    "right to left": _run("\u202e1\u202c"),
    "zero width": _run("1\u200b"),
    "soft hyphens": _run("1\u00ad"),
    "emoji": _run("👩‍👩‍👧 1 "),
    "nulls": _run("\x00"),
    "replacement": _run("\ufffd"),
    "wide digits": _run("１２３ "),
    "ibid.": _run("ibid. "),
    "op. cit.": _run("Reed, op. cit., p. 1; "),
    "et al.": _run("et al. "),
    "long address": lambda size: "https://example.org/" + "a/" * (size // 2),
    "long query": lambda size: "https://example.org/?" + "a=1&" * (size // 4),
    "addresses": _numbered("https://example.org/{n} "),
    "broken address": _run("https:// "),
    "www": _run("www."),
    "doi": _run("doi:10.1000/"),
    "mail": _run("a@b."),
    "citations": _numbered("(Reed{n}, 2015) "),
    "citations of one": _run("(Reed, 2015) "),
    "citation, many": lambda size: "(" + "Reed 2015; " * (size // 11) + ")",
    "entries": _run(_ENTRY),
    "entries, lines": _run(_ENTRY + "\n"),
    "entries; one note": _run(_ENTRY[:-2] + "; "),
    "semicolons": _run("; "),
    "colons": _run("a: "),
    "pages": _run("pp. 1-2, "),
    "notes at the foot": _numbered("{n} Reed, Tides, Harbour Press, 2015\n"),
    "markers and notes": lambda size: (
        _numbered("The harbour closed.{n} ")(size // 2) + "\n\n" + _numbered("{n} Reed, Tides, 2015\n")(size // 2)
    ),
    "one marker": _run("harbour.1 "),
    "starred": _run("harbour* "),
    "tags": _run("<b>"),
    "ampersands": _run("&amp;"),
    "underscores": _run("_"),
    "dots of contents": lambda size: ("The harbour " + "." * 60 + " 12\n") * (size // 76),
    "hyphenated lines": _run("har-\nbour "),
    "said": _run('said the harbour board, "we said" '),
}
"""Name to a text of about so many characters."""
