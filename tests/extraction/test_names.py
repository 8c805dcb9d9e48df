"""People, organisations and titles of a document."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.extraction.names import find_names
from citecheck.records import Block, BlockKind, Document, Name, NameContext, NameKind, Note, Reference

PARAGRAPH, BYLINE, CONTENTS = BlockKind.PARAGRAPH, BlockKind.BYLINE, BlockKind.CONTENTS


def document(*parts: str | tuple[BlockKind, str]) -> Document:
    text, blocks = "", []
    for part in parts:
        kind, words = (PARAGRAPH, part) if isinstance(part, str) else part
        blocks.append(Block(kind=kind, pieces=((len(text), len(text) + len(words)),)))
        text += words + "\n\n"
    return Document(id="report", text=text, blocks=tuple(blocks))


def names(kind: NameKind, *parts: str | tuple[BlockKind, str]) -> list[Name]:
    return [name for name in find_names(document(*parts), (), ()) if name.kind is kind]


def people(*parts: str | tuple[BlockKind, str]) -> list[str]:
    return [name.surface for name in names(NameKind.PERSON, *parts)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("As Martha Quayle has said, berths stood empty.", ["Martha Quayle"]),
        ("A letter from Dr Onni Haapala was read.", ["Onni Haapala"]),
        ("It was read by Onni Haapala MP and by others.", ["Onni Haapala"]),
        ("We heard Martha Quayle and Onni Haapala at length.", ["Martha Quayle", "Onni Haapala"]),
        ("We heard Martha Quayle, Onni Haapala and Anna Ode.", ["Martha Quayle", "Onni Haapala", "Anna Ode"]),
        ("Martha Quayle came. Martah Quayle told us so.", ["Martha Quayle", "Martah Quayle"]),
        ("As Will Quayle says, berths stood empty.", ["Will Quayle"]),
        ("Onni Haapala, Director of Tides at Port Watch, wrote it.", ["Onni Haapala"]),
        ("The harbour minister Onni Haapala went home.", ["Onni Haapala"]),
        ("Mr Haapala would not be drawn.", ["Haapala"]),
        ("Sir Edmund de Quayle and Martha Ode met.", ["Edmund de Quayle", "Martha Ode"]),
        ("It was Clara M. Jørgensen who counted.", ["Clara M. Jørgensen"]),
        ("It was Clara M Jørgensen who counted.", ["Clara M Jørgensen"]),
        ("Simon Quayle’s acknowledgment came late.", ["Simon Quayle"]),
        ("Haapala et al. counted berths.", ["Haapala"]),
        ("Strife marked the Haapala Government.", ["Haapala"]),
        ("By then J. K. Haapala (2012) had counted.", ["J. K. Haapala"]),
    ],
)
def test_people_are_found_where_something_vouches_for_them(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Greater Haven and St Martha agreed.",
        "The Martha Quayle Foundation paid.",
        "The Quayle Commission and the Harbour Trust met.",
        "Will Councils pay? Grant Funding is short. Mark Schemes differ.",
        "In Victoria Street the Christian Aid shop closed. May Day came.",
        "The Coalition Government and the Dutch Government agreed.",
        "It praised the Martha Quayle model of care.",
        "COVID-19 and Five Year Plans are no people; Monday came.",
        "Write to martha.quayle@port.example or http://port.example/Martha-Quayle.",
        "Harbour Watch argues that berths matter. Port Plan says so too.",
        "There were eight Green Papers. The U.S. Quayle Fund paid.",
        "What Will Happen on the Quay?",
    ],
)
def test_places_bodies_and_ordinary_words_are_no_people(text: str) -> None:
    assert people(text) == []


def test_a_person_once_known_is_found_without_evidence_and_by_surname() -> None:
    found = people(
        "Onni Haapala, chair of Port Watch, opened the day.",
        "Few had met Onni Haapala before. Haapala’s view is plain; Haapala left.",
    )
    assert found == ["Onni Haapala", "Onni Haapala", "Haapala", "Haapala"]


def test_a_surname_that_is_an_ordinary_word_or_place_needs_a_cue() -> None:
    found = people("Martha Field, chair of Port Watch, spoke.", "A field lay bare. Field said so. They met in Field.")
    assert found == ["Martha Field", "Field"]


def test_honorific_role_and_organisation_are_told_apart_from_the_name() -> None:
    (name,) = names(NameKind.PERSON, "Cllr Martha Quayle, Leader of Haven County Council, highlights the berths.")
    assert (name.honorific, name.surface) == ("Cllr", "Martha Quayle")
    assert (name.role, name.organisation) == ("Leader of Haven County Council", "Haven County Council")


@pytest.mark.parametrize(
    ("text", "role", "organisation"),
    [
        (
            "the former chair of the Royal College of Pilots, Martha Quayle, agrees",
            "former chair of the Royal College of Pilots",
            "Royal College of Pilots",
        ),
        ("the then Port Secretary Martha Quayle agreed", "then Port Secretary", None),
        ("Haven Trust chief executive Martha Quayle agreed", "Haven Trust chief executive", "Haven Trust"),
        (
            "Martha Quayle, director of the strategy group at Port Watch, and others",
            "director of the strategy group at Port Watch",
            "Port Watch",
        ),
        ("Martha Quayle, Director, Haven Council, spoke", "Director, Haven Council", "Haven Council"),
        ("Martha Quayle, who wanted berths, spoke", None, None),
        ("Martha Quayle, Edmund Ode and others spoke", None, None),
    ],
)
def test_roles_before_and_after_the_name(text: str, role: str | None, organisation: str | None) -> None:
    name = names(NameKind.PERSON, f"It is said that {text}.")[0]
    assert (name.role, name.organisation) == (role, organisation)


def test_a_byline_over_several_lines_and_blocks() -> None:
    joined = (BYLINE, "Cllr Onni Haapala,\n(Ind) Leader,\n\tHaven County\nCouncil")
    (name,) = names(NameKind.PERSON, joined)
    assert name.role == "(Ind) Leader, Haven County Council"
    assert name.organisation == "Haven County Council"
    assert name.context is NameContext.BYLINE
    (name,) = names(NameKind.PERSON, (BYLINE, "Martha Quayle"), (BYLINE, "Director of Tides at Port Watch"))
    assert name.role == "Director of Tides at Port Watch"


@pytest.mark.parametrize(
    "text",
    [
        "We heard Martha Quayle and Saudi Arabia was named.",
        "Martha Quayle, Haven Quay, was there.",
        "Martha Quayle and Port Ode deputy mayor Anna Ode met.",
    ],
)
def test_what_stands_beside_a_person_need_be_none(text: str) -> None:
    assert not {"Saudi Arabia", "Haven Quay", "Port Ode"} & set(people(text))


def test_a_former_role() -> None:
    (name,) = names(NameKind.PERSON, "It was read by Martha Quayle (formerly Director of Tides at Port Watch) too.")
    assert name.role == "formerly Director of Tides at Port Watch"


def test_a_name_over_a_line_break_is_joined_and_located_in_the_original() -> None:
    text = document("When asked, Martha\n Quayle said that berths stood empty.")
    name = next(n for n in find_names(text, (), ()) if n.kind is NameKind.PERSON)
    assert name.surface == "Martha Quayle"
    assert name.location.surface == "Martha\n Quayle"
    assert text.text[name.location.start : name.location.end] == name.location.surface


def test_contents_and_sections() -> None:
    parts = ((CONTENTS, "1 Tides and berths Martha Quayle, Chair, Port Watch\t7"),)
    (name,) = names(NameKind.PERSON, *parts)
    assert (name.context, name.role) == (NameContext.CONTENTS, "Chair, Port Watch")
    (name,) = names(NameKind.PERSON, (BlockKind.HEADING, "Berths"), "So said Martha Quayle.")
    assert name.section == "Berths"


def test_furniture_says_nothing() -> None:
    assert people((BlockKind.FURNITURE, "Martha Quayle 17"), "Berths stood empty.") == []


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("3 Haapala O, Ode M. Berths of the coast. 2012.", ["Haapala", "Ode"]),
        ("Haapala, O. (2012) Berths of the coast", ["Haapala"]),
        ("Quayle, Martha K. (2012). “Empty berths”. Coast Review.", ["Quayle, Martha K."]),
        ("Coast Review (2012) – Empty berths", []),
        ("4 Lowland Media AG (2012) Empty berths", []),
    ],
)
def test_authors_of_references(note: str, expected: list[str]) -> None:
    assert people((BlockKind.NOTE, note)) == expected


def test_an_author_of_one_word_is_taken_from_the_parsed_reference() -> None:
    text = document((BlockKind.NOTE, "Haapala (2012) – Berths of the coast"))
    reference = Reference(text=text.text.strip(), authors=("Haapala",), year=2012)
    note = Note(id="1", label="1", text=reference.text, location=text.locate(0, 30), references=(reference,))
    assert [n.surface for n in find_names(text, (), (note,)) if n.kind is NameKind.PERSON] == ["Haapala"]
    assert people((BlockKind.NOTE, "Haapala (2012) – Berths of the coast")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Leader of Haven County Council and others", ["Haven County Council"]),
        ("The Department of Tides and the Haven Trust agree", ["Department of Tides", "Haven Trust"]),
        ("the Commission on Ports and Coastal Work", ["Commission on Ports and Coastal Work"]),
        ("Recent Chair Open Commission of Port Work", ["Open Commission of Port Work"]),
        ("the Harbour Boards of the Small Towns", ["Harbour Boards"]),
        ("the Queen's Institute said", ["Queen's Institute"]),
        ("Prepared for the Haven Board in May", ["Haven Board"]),
        ("the Haven Commision on Ports", ["Haven Commision on Ports"]),
        ("One Trust and another board", []),
        ("a trust for ports", []),
    ],
)
def test_organisations(text: str, expected: list[str]) -> None:
    assert [name.surface for name in names(NameKind.ORGANISATION, text)] == expected


def test_the_publisher_of_a_reference_is_an_organisation_with_its_article() -> None:
    text = document((BlockKind.NOTE, "7. The Mariner (2012) – Empty berths"))
    reference = Reference(text=text.text, title="Empty berths", publisher="The Mariner", year=2012)
    location = text.locate(3, 30)
    note = Note(id="7", label="7", text="The Mariner (2012) – Empty berths", location=location, references=(reference,))
    found = [name.surface for name in find_names(text, (), (note,)) if name.kind is NameKind.ORGANISATION]
    assert found == ["The Mariner"]


def test_titles_of_works_and_programmes() -> None:
    found = names(
        NameKind.TITLE, "The Seven Tides Plan and ‘Leading the Fleet: A New View for Ports’ say “we will pay”."
    )
    assert [name.surface for name in found] == ["Seven Tides Plan", "Leading the Fleet: A New View for Ports"]


def test_places_are_long_words_that_some_place_shows_to_be_one() -> None:
    text = "In Coastshire we pay. Coastshire pays. Leader, Coatshire County. Tidewater in Tidewater, the tidewater."
    found = [name.surface for name in names(NameKind.PLACE, text)]
    assert found == ["Coastshire", "Coastshire", "Coatshire"]
    assert names(NameKind.PLACE, "Berths of Martha Fairweather.") == []


def test_an_employer_named_without_its_initials() -> None:
    byline = "Martha Quayle, Director of Tides at HMP Anchor, writes."
    found = names(NameKind.ORGANISATION, byline, "So Anchor waits, and in Anchor itself, the Anchor moves.")
    assert [name.surface for name in found] == ["Anchor", "Anchor"]
    assert names(NameKind.ORGANISATION, byline, "So Anchor waits.") == []


@settings(max_examples=60)
@given(st.text(alphabet="ABab .,'’()-\n&éÉ1", max_size=120))
def test_any_text_is_read_and_locations_hold(text: str) -> None:
    source = document(text) if text.strip() else document("x")
    for name in find_names(source, (), ()):
        assert source.text[name.location.start : name.location.end] == name.location.surface
        assert name.surface


def test_a_long_line_of_capitals_is_read_in_no_time() -> None:
    assert people("Martha " * 20_000) is not None


LISTED = (
    "Harbour Media Group\nBig Tide Fund\nPilots and other seafarers\nMoorland Land\nMarsh Group\nHAVENCO\nPort Trust"
)


def test_a_list_with_a_name_on_each_line_gives_each_name() -> None:
    found = [name.surface for name in names(NameKind.ORGANISATION, LISTED)]
    assert found == ["Harbour Media Group", "Big Tide Fund", "Marsh Group", "Port Trust"]


def test_a_name_goes_on_over_the_line_break_of_a_narrow_column() -> None:
    text = "They were asked by the\nHarbour and Port\nMedia Group, which met\nin a hall of the Big\nTide Fund."
    found = [name.surface for name in names(NameKind.ORGANISATION, text)]
    assert found == ["Harbour and Port Media Group", "Big Tide Fund"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was joined by Safe Harbours England, Pilots and others.", ["Safe Harbours England"]),
        ("They wrote to Tidal Power Research UK in spring.", ["Tidal Power Research UK"]),
        ("Berths in North West England stood empty.", []),
        ("Better Berths Across Wales", []),
        ("It was read in England and in Scotland.", []),
    ],
)
def test_bodies_of_a_nation_without_a_word_for_a_body(text: str, expected: list[str]) -> None:
    assert [name.surface for name in names(NameKind.ORGANISATION, text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They count on the Tides and Berths Plan for it.", ["Tides and Berths Plan"]),
        ("They met the Harbour Council and Berths Plan staff.", ["Berths Plan"]),
        ("They read the Berths Plan and Tides Review.", ["Berths Plan", "Tides Review"]),
        ("They met in Moorland and the Berths Plan was read.", ["Berths Plan"]),
    ],
)
def test_a_programme_of_two_things(text: str, expected: list[str]) -> None:
    assert [name.surface for name in names(NameKind.TITLE, text)] == expected
