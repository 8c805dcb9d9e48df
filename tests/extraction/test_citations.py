"""Citations by author and year: which are found, what they are called, and what they are tied to."""

from __future__ import annotations

import pytest

import citecheck
from citecheck.readers import read_bytes
from citecheck.records import Ledger, MarkerKind, NoteKind

ENTRIES = (
    "Reed, J. and Marsh, A. (2015) Ten years of tides. Eastport: Harbour Press.",
    "Reed, J. 2014. Cellars and quays. Eastport: Harbour Press.",
    "Teal, B. (2012a) Waders. Fen Review, 3(2), 4-9.",
    "Teal, B. (2012b) Gulls. Fen Review, 4(1), 14-29.",
    "Finch, C., Teal, B. and Reed, J. (2013) Terns. Fen Review, 5(2), 4-9.",
    "van der Bergh, P. (2011) Silt. Fen Review, 2(2), 40-49.",
    "Müller-Ost, H. (2010) Ice. Fen Review, 1(2), 1-9.",
    "Eastport Harbour Board (2014) Annual Report. Eastport: Harbour Board.",
    "National Office for Tides (2009) Census of Boats. Newport: NOT.",
    "Wren, D. (n.d.) Ropes. Eastport: Harbour Press.",
)
LIST = "\n\nReferences\n\n" + "\n\n".join(ENTRIES) + "\n"


def extracted(text: str) -> Ledger:
    return citecheck.extract(read_bytes(text.encode(), id="tides"))


def cited(text: str) -> list[tuple[str, str | None]]:
    return [(marker.label, marker.note) for marker in extracted(text + LIST).citations]


@pytest.mark.parametrize(
    ("citation", "expected"),
    [
        ("(Reed and Marsh 2015, p. 23)", [("Reed and Marsh 2015", "Reed and Marsh 2015")]),
        ("(Reed & Marsh, 2015)", [("Reed & Marsh, 2015", "Reed and Marsh 2015")]),
        ("(Reed, 2014)", [("Reed, 2014", "Reed 2014")]),
        ("[Reed 2014]", [("Reed 2014", "Reed 2014")]),
        ("(see also J. Reed 2014: 23)", [("J. Reed 2014", "Reed 2014")]),
        ("(e.g., Finch et al., 2013)", [("Finch et al., 2013", "Finch et al. 2013")]),
        ("(Finch, Teal, and Reed, 2013)", [("Finch, Teal, and Reed, 2013", "Finch et al. 2013")]),
        ("(Finch and colleagues 2013)", [("Finch and colleagues 2013", "Finch et al. 2013")]),
        ("(Teal 2012a, 2012b)", [("Teal 2012a", "Teal 2012a"), ("Teal 2012b", "Teal 2012b")]),
        ("(Teal 2012a, b)", [("Teal 2012a", "Teal 2012a"), ("Teal 2012b", "Teal 2012b")]),
        ("(Reed 2014; Teal 2012b)", [("Reed 2014", "Reed 2014"), ("Teal 2012b", "Teal 2012b")]),
        ("(van der Bergh 2011)", [("van der Bergh 2011", "van der Bergh 2011")]),
        ("(Bergh 2011)", [("Bergh 2011", "van der Bergh 2011")]),
        ("(Muller-Ost 2010)", [("Muller-Ost 2010", "Müller-Ost 2010")]),
        ("(Eastport Harbour Board 2014)", [("Eastport Harbour Board 2014", "Eastport Harbour Board 2014")]),
        ("(EHB, 2014)", [("EHB, 2014", "Eastport Harbour Board 2014")]),
        ("(NOT 2009)", [("NOT 2009", "National Office for Tides 2009")]),
        ("(Wren, n.d.)", [("Wren, n.d.", "Wren n.d.")]),
        ("(Reed and\nMarsh 2015)", [("Reed and Marsh 2015", "Reed and Marsh 2015")]),
    ],
)
def test_citations_in_brackets(citation: str, expected: list[tuple[str, str | None]]) -> None:
    assert cited(f"The tide rose by 12% in a year {citation}. It fell later.") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Reed (2014) finds that it rose.", ("Reed 2014", "Reed 2014")),
        ("Reed & Marsh (2015: 23) say that it rose.", ("Reed & Marsh 2015", "Reed and Marsh 2015")),
        ("In Eastport, Reed and Marsh (2015) saw it rise.", ("Reed and Marsh 2015", "Reed and Marsh 2015")),
        ("It rose. Finch et al. (2013) saw it.", ("Finch et al. 2013", "Finch et al. 2013")),
        ("Reed’s (2014) figures are high.", ("Reed 2014", "Reed 2014")),
        ("Van der Bergh (2011) dug for silt.", ("Van der Bergh 2011", "van der Bergh 2011")),
        (
            "The Eastport Harbour Board (2014) counted them.",
            ("Eastport Harbour Board 2014", "Eastport Harbour Board 2014"),
        ),
    ],
)
def test_citations_whose_makers_are_words_of_the_sentence(sentence: str, expected: tuple[str, str]) -> None:
    (found,) = cited(sentence)
    assert found[0].removeprefix("The ") == expected[0]
    assert found[1] == expected[1]


@pytest.mark.parametrize(
    "near_miss",
    [
        "(March 2015)",
        "(April 2011)",
        "(UK 2015)",
        "(see Chapter 3, 2015)",
        "the Care Act (2014)",
        "(2015)",
        "(Q3 2015)",
        "(London 2012)",
        "(Athens, 2004)",
        "(since 2010)",
        "(Table 2, 2015)",
        "(Figure 2020)",
        "(n = 2015)",
        "(Labour, 2010)",
        "(in 2015/16)",
        "(2010–2015)",
        "(at 2015 prices)",
        "Night Ferry (1975)",
        "the Guardian (2015) said",
        "(born 1954)",
        "(Piers and Quays Act 2008)",
        "the plan (Upton, 2014) in Upton",
        "(ISO 9001:2015)",
    ],
)
def test_near_misses_stay_quiet(near_miss: str) -> None:
    """Alone, beside a list of references, and in a text that clearly cites so."""
    text = f"He told of 12 boats {near_miss} there. He went to sea in Upton."
    style = " The tide rose (Reed, 2014). It fell (Teal, 2012a)."
    assert extracted(text).markers == ()
    assert cited(text) == []
    assert cited(text + style) == [("Reed, 2014", "Reed 2014"), ("Teal, 2012a", "Teal 2012a")]


def test_a_claim_has_the_citation_of_its_clause() -> None:
    text = (
        "The tide rose by 12% (Reed 2014) and fell by 9% (Teal 2012a; Finch et al. 2013). Reed (2014) finds 14%, "
        "Reed and Marsh (2015) 15%. Boats were 16% fewer according to Teal (2012b)." + LIST
    )
    ledger = extracted(text)
    assert [(claim.quantity.surface, claim.notes) for claim in ledger.claims] == [
        ("12%", ("Reed 2014",)),
        ("9%", ("Teal 2012a", "Finch et al. 2013")),
        ("14%", ("Reed 2014",)),
        ("15%", ("Reed and Marsh 2015",)),
        ("16%", ("Teal 2012b",)),
    ]
    assert ledger.claims[0].sentence == "The tide rose by 12% and fell by 9%."
    assert ledger.claims[2].sentence == "Reed finds 14%, Reed and Marsh 15%."


def test_a_citation_is_located_with_its_bracket_and_keeps_its_page() -> None:
    ledger = extracted("The tide rose (Reed 2014; see Teal 2012a, pp. 4–5). Reed and Marsh (2015: 23) agree." + LIST)
    assert [(m.location.surface, m.pages) for m in ledger.citations] == [
        ("(Reed 2014", None),
        ("Teal 2012a, pp. 4–5)", "4–5"),
        ("Reed and Marsh (2015: 23)", "23"),
    ]
    for marker in ledger.citations:
        at = marker.location
        assert ledger.document.text[at.start : at.end] == at.surface


def test_what_a_bracket_says_beside_its_citation_stays_in_the_sentence() -> None:
    (claim,) = extracted("Some 5% fled (for that see Reed 2014 and what Teal told)." + LIST).claims
    assert claim.sentence == "Some 5% fled (for that see Reed 2014 and what Teal told)."
    assert claim.notes == ("Reed 2014",)


def test_entries_are_notes_only_where_the_text_cites_them() -> None:
    assert extracted("The tide rose by 12%." + LIST).notes == ()
    ledger = extracted("The tide rose by 12% (Reed 2014)." + LIST)
    assert [note.label for note in ledger.notes][:3] == ["Reed and Marsh 2015", "Reed 2014", "Teal 2012a"]
    assert {note.kind for note in ledger.notes} == {NoteKind.ENTRY}
    assert not any(note.printed for note in ledger.notes)
    assert ledger.notes[1].references[0].title == "Cellars and quays"
    assert ledger.notes[1].text == ENTRIES[1]


def test_a_list_without_blank_lines_or_with_bullets_is_read_entry_by_entry() -> None:
    for between, lead in (("\n", ""), ("\n- ", "- "), ("\n\n", "")):
        text = "It rose (Reed 2014; Teal 2012b; NOT 2009).\n\n## List of references\n\n" + lead + between.join(ENTRIES)
        assert [m.note for m in extracted(text + "\n").citations] == [
            "Reed 2014",
            "Teal 2012b",
            "National Office for Tides 2009",
        ]


def test_a_dash_repeats_the_makers_of_the_entry_above() -> None:
    text = (
        "It rose (Teal 2013).\n\nReferences\n\nTeal, B. (2012) Waders. Fen Review, 3(2), 4-9.\n\n"
        "——— (2013) Gulls. Fen Review, 4(1), 14-29.\n"
    )
    (marker,) = extracted(text).citations
    assert marker.note == "Teal 2013"


def test_two_entries_that_fit_alike_are_tied_to_none() -> None:
    (marker,) = extracted("It rose (Teal 2012)." + LIST).citations
    assert marker.note is None
    assert marker.candidates == ("Teal 2012a", "Teal 2012b")


def test_letters_that_the_list_lacks_count_its_entries() -> None:
    unlettered = LIST.replace("2012a", "2012").replace("2012b", "2012")
    ledger = extracted("It rose (Teal 2012b). It fell (Teal 2012a). It stood (Teal 2012c)." + unlettered)
    titles = {note.id: note.references[0].title for note in ledger.notes}
    assert [titles.get(m.note or "") for m in ledger.citations] == ["Gulls", "Waders", None]


def test_a_second_author_alone_is_no_first_one() -> None:
    """ "Read and Marsh" is a slip for "Reed and Marsh", not a citation of Marsh."""
    assert cited("It rose (Reed 2014). It fell (Read and Marsh 2015). It stood (Teal 2012a).")[1] == (
        "Read and Marsh 2015",
        None,
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rose (Reed 2014). It fell (Ibid. p. 37).", ("Reed 2014", "37")),
        ("It rose (Reed 2014). It fell (ibid., 37).", ("Reed 2014", "37")),
        ("It rose (Reed 2014).\n\nIt fell (ibid.). It stood (ibid.: 4).", ("Reed 2014", "4")),
        ("It rose (Reed 2014). It fell (Teal 2012a). It stood (Reed, op. cit.).", ("Reed 2014", None)),
        ("It rose (Reed 2014). It fell (Teal 2012a). So says Reed (op. cit., p. 3).", ("Reed 2014", "3")),
        ("It rose (Reed 2014; Teal 2012a). It fell (ibid.).", (None, None)),
        ("It rose (ibid.).", (None, None)),
        ("It rose (Reed 2014). It fell (op. cit.).", (None, None)),
        ("It rose (Reed 2014). It fell (Crane 2001). It stood (Teal 2012a), (Crane, 2001; ibid.).", (None, None)),
    ],
)
def test_citations_that_point_back(text: str, expected: tuple[str | None, str | None]) -> None:
    last = extracted(text + LIST).citations[-1]
    assert (last.note, last.pages) == expected


def test_ibid_in_the_text_points_at_the_numbered_note_before() -> None:
    text = "It rose.[1] It fell by 3% (Ibid. p. 37).[2]\n\nNotes\n\n[1] Reed, Tides (2014)\n\n[2] Teal, Waders (2012)\n"
    (marker,) = extracted(text).citations
    assert (marker.label, marker.note, marker.pages) == ("Ibid.", "1", "37")


def test_ibid_after_something_that_is_not_known_points_at_nothing() -> None:
    text = (
        "It rose.[1] It fell (Crane, 2001). It stood (ibid.).[2]\n\n[1] Reed, Tides (2014)\n\n[2] Teal, Waders (2012)\n"
    )
    assert extracted(text).citations == ()


def test_a_citation_may_be_answered_by_a_numbered_list_or_note() -> None:
    listed = "\n\nReferences\n\n[1] Reed, J. (2014) Cellars.\n\n[2] Teal, B. (2012) Waders.\n"
    ledger = extracted("It rose by 3% [2]. It fell (Reed, 2014). It stood (Crane, 2001)." + listed)
    assert [(m.label, m.note) for m in ledger.markers] == [("2", "2"), ("Reed, 2014", "1")]
    noted = "\n\n1. Reed, J. and Marsh, A., ‘Ten Years of Tides’, Harbour Press, 2015\n\n2. Teal, B., Waders, 2012\n"
    ledger = extracted("It rose.1 It fell (Reed, J & Marsh A. 2015. p. 23). It stood (Crane, 2001).2" + noted)
    assert [(m.label, m.note, m.pages) for m in ledger.citations] == [("Reed, J & Marsh A. 2015", "1", "23")]


def test_a_text_without_a_list_must_clearly_cite_so() -> None:
    once = extracted("The tide rose by 12% (Reed and Marsh 2015, p. 23). It fell in May (May 2014).")
    assert once.markers == ()
    thrice = extracted(
        "It rose by 12% (Reed and Marsh 2015, p. 23). It fell (Teal et al. 2012). Finch (2014) finds it."
    )
    assert [(m.label, m.note) for m in thrice.markers] == [
        ("Reed and Marsh 2015", None),
        ("Teal et al. 2012", None),
        ("Finch 2014", None),
    ]
    names = "It rose in Upton (Upton, 2014). Boats raced (Oslo, 1952), (Athens, 2004), (Rome, 1960), (Paris, 1924)."
    assert extracted(names).markers == ()
    assert (
        extracted("Night Ferry (1975), Sea Wall (1980), Low Tide (1991) and Long Pier (1966) are films.").markers == ()
    )


def test_tables_notes_and_headings_are_not_looked_at() -> None:
    text = "| Boats (Reed 2014) | 12 |\n|---|---|\n| Piers (Reed 2014) | 14 |\n\nIt rose.\n" + LIST
    assert extracted(text).citations == ()


def test_a_footnote_in_short_is_given_the_entry_that_it_means() -> None:
    text = "It rose by 12%.[1] It fell.[2]\n\nNotes\n\n[1] Reed (2014), p. 23.\n\n[2] Ibid.\n" + LIST.replace(
        "References", "Bibliography"
    )
    ledger = extracted(text)
    first, second = ledger.numbered_notes
    assert (first.references[0].title, first.references[0].repeats, first.references[0].pages) == (
        "Cellars and quays",
        "Reed 2014",
        "23",
    )
    assert second.references[0].title == "Cellars and quays"
    assert [marker.kind for marker in ledger.markers] == [MarkerKind.NUMBER] * 2
    assert ledger.note("Reed 2014") is not None
