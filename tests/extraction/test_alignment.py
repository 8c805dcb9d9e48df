from citecheck.extraction.alignment import align
from citecheck.extraction.markers import find_markers
from citecheck.extraction.notes import find_notes
from citecheck.readers import read_bytes
from citecheck.readers.sentences import sentences_of
from citecheck.records import Marker

MONTHS = ("January", "February", "March", "April", "June")
SUBJECTS = [
    ("The Harbour Board counted 312 flooded cellars", "Harbour Board (2011) – Flooded cellars"),
    ("Ann Reed wrote that the tides had turned", "Ann Reed (2012) – When the tides turned"),
    ("Millers in Oldbury lost 4,000 sacks of flour", "Oldbury Millers (2012) – Flour lost"),
    ("A survey by the Ferry Union found the piers unsafe", "Ferry Union (2013) – Survey of piers"),
    ("Bees drowned on the Marston allotments", "Marston Gardeners (2013) – Bees and allotments"),
    ("The Lantern Trust paid for new street lamps", "Lantern Trust (2014) – Street lamps"),
    ("Schools in Upton were closed for nine days", "Upton Council (2014) – Closed schools"),
    ("Swans returned to the quarry lake", "Quarry Lake Society (2015) – Swans"),
]


def text_of(sentences: list[str], notes: list[str]) -> str:
    body = "\n\n".join(f"{sentence}.<sup>{number}</sup>" for number, sentence in enumerate(sentences, 1))
    return body + "\n\n" + "\n\n".join(f"{number}. {note}" for number, note in enumerate(notes, 1)) + "\n"


def aligned(text: str) -> tuple[Marker, ...]:
    document = read_bytes(text.encode(), id="rivers")
    notes = find_notes(document)
    markers = find_markers(document, notes)
    sentences = sentences_of(document, [(m.location.start, m.location.end) for m in markers])
    return align(markers, notes, sentences)


def test_a_marker_gets_the_sentence_that_it_closes() -> None:
    markers = aligned("It rose. It fell in May.<sup>1</sup> It stood.\n\n1. Board (2011) – Floods\n")
    assert [marker.sentence for marker in markers] == ["It fell in May."]


def test_a_marker_in_the_middle_gets_the_whole_sentence() -> None:
    markers = aligned(
        "It rose,<sup>1</sup> and then\nit fell.<sup>2</sup>\n\n1. Board (2011) – A\n\n2. Trust (2012) – B\n"
    )
    assert {marker.sentence for marker in markers} == {"It rose, and then it fell."}


def test_in_step_nothing_fits_better() -> None:
    sentences, notes = [s for s, _ in SUBJECTS], [n for _, n in SUBJECTS]
    assert [marker.fits for marker in aligned(text_of(sentences, notes))] == [None] * len(SUBJECTS)


def test_a_stretch_out_of_step_is_found() -> None:
    sentences = ["The river rose in the night", *[s for s, _ in SUBJECTS]]
    notes = [*[n for _, n in SUBJECTS], "Weather Office (2015) – Rain"]
    fits = [marker.fits for marker in aligned(text_of(sentences, notes))]
    assert fits[0] is None
    assert fits[1:] == [str(number) for number in range(1, 9)]


def test_two_exchanged_notes_are_found() -> None:
    sentences, notes = [s for s, _ in SUBJECTS], [n for _, n in SUBJECTS]
    notes[2], notes[3] = notes[3], notes[2]
    fits = [marker.fits for marker in aligned(text_of(sentences, notes))]
    assert fits == [None, None, "4", "3", None, None, None, None]


def test_one_coincidence_is_no_stretch() -> None:
    sentences, notes = [s for s, _ in SUBJECTS], [n for _, n in SUBJECTS]
    sentences[4] = "The Lantern Trust, too, said that its street lamps had gone out"
    assert [marker.fits for marker in aligned(text_of(sentences, notes))] == [None] * len(SUBJECTS)


def test_markers_that_stand_together_are_one_piece_of_evidence() -> None:
    text = (
        "The Ferry Union found the piers unsafe in its survey.[1][2][3][4] It rained. So it went.[5]\n\n"
        "[1] Board (2011) – Gates\n\n[2] Trust (2012) – Mills\n\n[3] Union (2012) – Notes\n\n"
        "[4] Ferry Union (2013) – Survey of piers\n\n[5] Ann Reed (2013) – Rain\n"
    )
    assert [marker.fits for marker in aligned(text)] == [None] * 5


def test_a_marker_without_a_note_still_gets_its_sentence() -> None:
    markers = aligned("".join(f"It rose in {month}.{number} " for number, month in enumerate(MONTHS, 1)))
    assert markers[2].sentence == "It rose in March."
    assert markers[2].fits is None


def test_two_exchanged_notes_are_found_where_one_sentence_alone_names_its_source() -> None:
    sentences, notes = [s for s, _ in SUBJECTS], [n for _, n in SUBJECTS]
    sentences[3] = "So it went on for some time"
    notes[2], notes[3] = notes[3], notes[2]
    fits = [marker.fits for marker in aligned(text_of(sentences, notes))]
    assert fits == [None, None, "4", "3", None, None, None, None]
