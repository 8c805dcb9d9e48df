"""How a document writes the words of its names and titles."""

from __future__ import annotations

from citecheck.extraction.phrases import find_phrases
from citecheck.records import Document, Name, NameKind, Note, Phrase, Reference


def phrases(text: str, *, body: str | None = None, title: str | None = None) -> tuple[Phrase, ...]:
    document = Document(id="weirs", text=text)
    place = document.locate(0, 1)
    names = [Name(surface=body, kind=NameKind.ORGANISATION, location=place)] if body else []
    references = (Reference(text=title, title=title),) if title else ()
    return find_phrases(document, [Note(id="1", label="1", text="", location=place, references=references)], names)


def test_words_of_a_body_in_lower_case() -> None:
    found = phrases("The Weirs Trust. We trust a weir, any weir. Well-trusted.", body="Weirs Trust")
    assert [(phrase.text, phrase.location.start, phrase.count) for phrase in found] == [
        ("trust", 20, None),
        ("weir", 28, None),
    ]


def test_words_that_stand_in_capitals_only() -> None:
    assert phrases("The Weirs Trust has a Weir.", body="Weirs Trust") == ()


def test_two_spellings_of_two_words_of_a_title() -> None:
    text = "Local practice varies. The local\npractice is old. Local pirates. The Decline of Local Practise."
    found = phrases(text, title="The Decline of Local Practise")
    assert [(phrase.text, phrase.count) for phrase in found] == [("local practice", 2), ("local practise", 1)]
    assert found[0].location.surface == "Local practice"
    assert found[1].location.surface == "Local Practise"


def test_a_title_whose_words_have_one_spelling() -> None:
    assert phrases("Local practice varies. The Decline of Local Practice.", title="Decline of Local Practice") == ()
