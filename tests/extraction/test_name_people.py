"""People by what stands around their names, where the names themselves tell nothing."""

from __future__ import annotations

import pytest

from citecheck.extraction.names import find_names
from citecheck.records import Block, BlockKind, Document, Name, NameKind


def found(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> list[Name]:
    document = Document(id="report", text=text, blocks=(Block(kind=kind, pieces=((0, len(text)),)),))
    return [name for name in find_names(document, (), ()) if name.kind is NameKind.PERSON]


def people(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> list[str]:
    return [" ".join(name.surface.split()) for name in found(text, kind)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Onnike Vaarl MP asked for the tide tables.", ["Onnike Vaarl"]),
        ("Onnike Vaarl (Labour, Norham East) asked for the tide tables.", ["Onnike Vaarl"]),
        ("We asked Onnike Vaarl (SNP) for the tide tables.", ["Onnike Vaarl"]),
        ("We asked Onnike Vaarl (D-OH) for the tide tables.", ["Onnike Vaarl"]),
        ("Onnike Vaarl chaired the Tide Review.", ["Onnike Vaarl"]),
        ("It surprised Onnike Vaarl, 47, that berths stood empty.", ["Onnike Vaarl"]),
        ("Onnike Vaarl (eds), Tides of the North", ["Onnike Vaarl"]),
        ("We asked Onnike Vaarl (formerly Chief Executive of the Harbour Trust).", ["Onnike Vaarl"]),
        ("We asked Onnike Vaarl (editor-in-chief of the Norham Echo).", ["Onnike Vaarl"]),
        ("Then his successor, Fiona Hill, resigned.", ["Fiona Hill"]),
        ("Onnike Vaarl and Martha Quayle were heard.", ["Onnike Vaarl", "Martha Quayle"]),
        ("Martha Quayle, Onnike Vaarl, Petronel Ossk and Rt Rev. Hugo Bell came.",
         ["Martha Quayle", "Onnike Vaarl", "Petronel Ossk", "Hugo Bell"]),
        ("Martha Quayle was there. Marthe Quayle told us more.", ["Martha Quayle", "Marthe Quayle"]),
        ("We asked Dr Onnike Vaarl. Yet Onnike Varl said no more.", ["Onnike Vaarl", "Onnike Varl"]),
        ("Later Martha Quayle came back, and Evidently Hugo Bell.", ["Martha Quayle", "Hugo Bell"]),
        ("We heard from Aled ap Rhys of the ferries.", ["Aled ap Rhys"]),
        ("Martha Quayle built it. There is the Quayle who sailed, and the Quayle lamp.", ["Martha Quayle", "Quayle"]),
        ("Martha Quayle built it. In Quayle’s day, and in Quayle itself, it rose.", ["Martha Quayle", "Quayle"]),
        ("Helped by Folasade Ossk, we counted berths.", ["Folasade Ossk"]),
    ],
)  # fmt: skip
def test_unknown_names_that_something_vouches_for(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It answered eight Green Papers and two White Papers.",
        "A nation of Little Harbourers it is not.",
        "The Norham East MP asked for the tide tables.",
        "We left Norham Sands (see the map) at noon.",
        "Day-by-day Vaarl counted berths.",
        "She wrote ‘The Grace of Harbours’ Long Decline’ at sea.",
        "“Delivering Victor Harbour” was the title.",
        "Milton Keynes, Tower Hamlets and Los Angeles took part.",
        "We wandered through Clara Wood and at Hannah Hill.",
        "Grand Ferries, Norham Tides, Vaarl Motors and Martha Quayle paid.",
    ],
)
def test_what_is_no_person(text: str) -> None:
    assert [name for name in people(text) if name != "Martha Quayle"] == []


def test_the_last_of_a_list_in_a_note_is_the_title() -> None:
    assert people("1 Martha Quayle, Hugo Bell, Tidal Capital", BlockKind.NOTE) == ["Martha Quayle", "Hugo Bell"]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("3 See also Vaarl, O. and Ossk, N., Tides and Ports, 2004", ["Vaarl", "Ossk"]),
        ("3 Anna K. Vaarl, “Tides”, 2004", ["Anna K. Vaarl"]),
        ("3 See Clara Q. Thesen on the tides", ["Clara Q. Thesen"]),
    ],
)
def test_authors_after_a_lead_in(note: str, expected: list[str]) -> None:
    assert people(note, BlockKind.NOTE) == expected


def test_a_heading_that_lists_names() -> None:
    text = "Onnike Vaarl, Devi Quayle, Zsuzsa Bell"
    assert people(text, BlockKind.HEADING) == ["Onnike Vaarl", "Devi Quayle", "Zsuzsa Bell"]


@pytest.mark.parametrize(
    ("text", "kind", "roles"),
    [
        ("Dame Martha Quayle, in the Chair\nHugo Bell", BlockKind.PARAGRAPH, ["Chair", None]),
        ("Hugo Bell (former editor of the Norham Echo, Ahoy! Magazine and Tide)", BlockKind.PARAGRAPH,
         ["former editor of the Norham Echo"]),
        ("Hugo Bell, Chief Executive, Ferry Users Association Ev 9", BlockKind.CONTENTS,
         ["Chief Executive, Ferry Users Association"]),
        ("| Norham Council | Martha Quayle | Director of Tides |", BlockKind.TABLE, ["Director of Tides"]),
        ("Hugo Bell (formerly a reporter on the Norham Echo)", BlockKind.PARAGRAPH,
         ["formerly a reporter on the Norham Echo"]),
        ("Hugo Bell, the Chief\nExecutive of the\nHarbour Trust, spoke.", BlockKind.PARAGRAPH,
         ["Chief Executive of the Harbour Trust"]),
    ],
)  # fmt: skip
def test_where_a_role_begins_and_ends(text: str, kind: BlockKind, roles: list[str | None]) -> None:
    assert [name.role for name in found(text, kind)] == roles
