from citecheck.readers import read_bytes
from citecheck.readers.sentences import Sentence, sentences_of
from citecheck.records import BlockKind

TEXT = """# Rivers

The river rose.<sup>1</sup> It flood-
ed 312 cellars.<sup>2</sup>

## Mills

They were closed.

| Upper | 40 |

1. Harbour Board (2011) – Floods. See p. 4.

2. Ann Reed (2012) – Mills
"""


def sentences(text: str = TEXT, *marks: str) -> tuple[Sentence, ...]:
    document = read_bytes(text.encode(), id="rivers")
    return sentences_of(document, [(text.index(mark), text.index(mark) + len(mark)) for mark in marks])


def test_sentences_with_kind_section_and_label() -> None:
    found = sentences(TEXT, "<sup>1</sup>", "<sup>2</sup>")
    assert [(s.kind, s.text, s.section, s.label) for s in found] == [
        (BlockKind.HEADING, "Rivers", "Rivers", None),
        (BlockKind.PARAGRAPH, "The river rose.", "Rivers", None),
        (BlockKind.PARAGRAPH, "It flooded 312 cellars.", "Rivers", None),
        (BlockKind.HEADING, "Mills", "Mills", None),
        (BlockKind.PARAGRAPH, "They were closed.", "Mills", None),
        (BlockKind.TABLE, "| Upper | 40 |", "Mills", None),
        (BlockKind.NOTE, "Harbour Board (2011) – Floods.", "Mills", "1"),
        (BlockKind.NOTE, "See p. 4.", "Mills", "1"),
        (BlockKind.NOTE, "Ann Reed (2012) – Mills", "Mills", "2"),
    ]


def test_offsets_lead_to_the_original_and_back() -> None:
    sentence = sentences(TEXT, "<sup>1</sup>", "<sup>2</sup>")[2]
    at = sentence.text.index("312")
    start, end = sentence.original(at, at + 3)
    assert TEXT[start:end] == "312"
    assert sentence.position(start) == at
    assert TEXT[sentence.start : sentence.end] == "It flood-\ned 312 cellars."
    assert sentence.position(0) is None
    assert sentence.position(len(TEXT) - 1) is None


def test_furniture_says_nothing() -> None:
    text = "The river rose.\n\n12\n\nhttps://example.org\n\nIt fell.\n"
    assert [s.text for s in sentences(text)] == ["The river rose.", "It fell."]


def test_block_is_the_index_of_its_block() -> None:
    document = read_bytes(TEXT.encode(), id="rivers")
    for sentence in sentences_of(document):
        assert document.blocks[sentence.block].kind is sentence.kind


def test_what_only_stands_between_markers_goes_with_them() -> None:
    text = "It rose [2, 5]. Two boards [8] and [9] say so. It fell9 10 again.\n"
    found = sentences(text, "[2", "5]", "[8]", "[9]", "9 ", "10")
    assert [s.text for s in found] == ["It rose.", "Two boards say so.", "It fell again."]
