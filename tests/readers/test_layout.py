"""What the blocks of invented pages are. Every text shows one thing."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.readers.layout import blocks_of
from citecheck.readers.view import view_of
from citecheck.records import BlockKind

PROSE = (
    "The river had risen for three days when the wardens first\n"
    "walked the northern bank, and by the fourth morning it stood\n"
    "higher than any of them had seen it stand before that spring.\n"
)
MORE = (
    "The mills along the lower reach were closed for a week, which\n"
    "cost the town more than the repairs of the two bridges did and\n"
    "kept some two hundred people from their work in that month.\n"
)


def read(text: str, *kinds: BlockKind) -> list[tuple[str, str]]:
    return [
        (block.kind.value, view_of(text, block.pieces).text)
        for block in blocks_of(text)
        if not kinds or block.kind in kinds
    ]


def of(text: str, kind: BlockKind) -> list[str]:
    return [content for _, content in read(text, kind)]


def test_hard_lines_become_one_paragraph() -> None:
    assert len(of(PROSE + "\n" + MORE, BlockKind.PARAGRAPH)) == 2
    assert of(PROSE, BlockKind.PARAGRAPH)[0].startswith(
        "The river had risen for three days when the wardens first walked"
    )


def test_a_page_foot_is_lifted_out_of_a_paragraph() -> None:
    text = (
        PROSE
        + "\nThe wardens asked for sandbags.1 None came, and so they filled\n"
        + "their own with what the gardens of the quarter had to give and\n"
        + "\n1  Harbour Board, Sandbags (2011)\n\n12\n\f"
        + "laid them along the bank until the water was held for good at\n"
        + "the old mark by the mill, where it stood for another two days.\n"
    )
    paragraphs = of(text, BlockKind.PARAGRAPH)
    assert "had to give and laid them along the bank" in paragraphs[1]
    assert paragraphs[1].endswith("where it stood for another two days.")
    assert of(text, BlockKind.NOTE) == ["1 Harbour Board, Sandbags (2011)"]
    assert of(text, BlockKind.FURNITURE) == ["12"]


def test_a_sentence_that_goes_on_in_capitals_is_joined_across_a_blank_line() -> None:
    text = (
        PROSE
        + "\nWhat the town had learned was told to the Board by the Upper \n\n"
        + "Mills Company in its yearly letter. The letter was read aloud\n"
        + "at the fair and then, as was the custom, pinned to the gate.\n"
    )
    assert "the Upper Mills Company in its yearly letter." in of(text, BlockKind.PARAGRAPH)[1]


def test_a_finished_paragraph_is_not_joined() -> None:
    assert len(of(PROSE + "\n\f" + MORE, BlockKind.PARAGRAPH)) == 2


def test_a_half_word_finds_its_other_half_past_a_box() -> None:
    text = (
        PROSE
        + "\nThe wardens had long asked the old Board and the new govern-\n\n"
        + "THE BOARD\n\n"
        + "The Board has nine members. It meets in March and in October,\n"
        + "and its minutes are open to all who live along the two banks.\n\n"
        + "ment for a wall. "
        + MORE
    )
    assert any("the new government for a wall." in paragraph for paragraph in of(text, BlockKind.PARAGRAPH))


def test_headings() -> None:
    text = "Rivers of the North\n\n" + PROSE + "\nThe mills\n" + MORE + "\n2. What it cost\n\n" + PROSE
    assert of(text, BlockKind.HEADING) == ["Rivers of the North", "The mills", "What it cost"]


def test_a_heading_over_two_lines_with_a_gap() -> None:
    text = PROSE + "\n\f3\nWhy the river matters to the \n\ntowns of the north\n\n" + MORE
    assert of(text, BlockKind.HEADING) == ["Why the river matters to the towns of the north"]
    assert of(text, BlockKind.FURNITURE) == ["3"]


def test_markdown_headings_have_levels() -> None:
    blocks = blocks_of("# Rivers\n\nThe river rose.\n\n### The mills\n\nThey were closed.\n")
    assert [block.level for block in blocks if block.kind is BlockKind.HEADING] == [1, 3]


def test_a_question_in_the_text_is_no_heading() -> None:
    text = PROSE + "\nAnd who, after all that had been said, was going to pay for the new wall?\n\n" + MORE
    assert of(text, BlockKind.HEADING) == []


def test_list_items_with_bullets_of_all_kinds() -> None:
    text = PROSE + "\n• the first mill\n• the second\n  mill\n\n•\n\nthe third mill\n\n- the fourth\n"
    assert of(text, BlockKind.LIST_ITEM) == ["the first mill", "the second mill", "the third mill", "the fourth"]


def test_a_dash_in_a_paragraph_is_no_bullet() -> None:
    text = (
        "Many came to see the water and stood on the bridge for hours\n"
        "– 300 of them, by one account – until the wardens closed it off\n"
        "and sent them home over the upper ford in the fading light.\n"
    )
    assert of(text, BlockKind.LIST_ITEM) == []
    assert "for hours – 300 of them" in of(text, BlockKind.PARAGRAPH)[0]


def test_running_heads_and_page_numbers_are_furniture() -> None:
    pages = [f"\fThe Long Rivers of the North\n\n{PROSE}\n{number}\n" for number in range(1, 5)]
    text = "".join(pages)
    assert len(of(text, BlockKind.FURNITURE)) == 8
    assert all(content.startswith("The river") for content in of(text, BlockKind.PARAGRAPH))


def test_a_running_head_with_the_number_of_its_chapter() -> None:
    text = "\f2\nRivers of the North\n\n" + PROSE + "\n2 - Rivers of the North\n\f" + MORE
    assert "2 - Rivers of the North" in of(text, BlockKind.FURNITURE)


def test_pull_quotes_are_told_by_what_they_repeat() -> None:
    text = (
        PROSE
        + "\n“by the fourth morning\nit stood higher than\nany of them had seen”\n\n"
        + "“Nobody told us anything at\nall about the gate,” she said\nand left the room.\n\n"
        + MORE
    )
    assert of(text, BlockKind.PULL_QUOTE) == ["“by the fourth morning it stood higher than any of them had seen”"]


def test_a_pull_quote_run_into_a_paragraph_is_cut_out() -> None:
    first = "The river had risen for three days when the wardens first walked the bank, and the Upper"
    second = "Mills Company wrote to the Board to say that the mills along the lower reach were closed for a week."
    end = "So it went on for a long time after that, until the autumn of the year."
    text = f'{first}\n\n"The mills along the lower reach were closed for a week" {second}\n\n{end}\n'
    assert of(text, BlockKind.PULL_QUOTE) == ['"The mills along the lower reach were closed for a week"']
    assert of(text, BlockKind.PARAGRAPH)[0] == f"{first} {second}"


def test_bylines() -> None:
    text = (
        PROSE + "\nAnn Reed\nDirector of Tides at the Harbour Board\n\fDr Ola Hill\nChair of the Mill Trust\n\n" + MORE
    )
    assert of(text, BlockKind.BYLINE) == [
        "Ann Reed",
        "Director of Tides at the Harbour Board",
        "Dr Ola Hill",
        "Chair of the Mill Trust",
    ]


def test_lines_of_contents() -> None:
    text = "Contents\n\nForeword\t4\n1 The mills ........ 7\nThe bridges 12\n\n" + PROSE
    assert len(of(text, BlockKind.CONTENTS)) == 3


def test_running_heads_with_page_numbers_on_changing_sides() -> None:
    heads = [
        "Mills and tides of the river      3",
        "4     Mills and tides of the river",
        "Mills and tides of the river   5",
    ]
    text = "\n\n".join(f"{head}\n\n{PROSE}{MORE}" for head in heads)
    assert of(text, BlockKind.FURNITURE) == [" ".join(head.split()) for head in heads]


def test_a_running_head_that_touches_the_text_of_the_page_before() -> None:
    heads = ["Mills and tides of the river      3", "Mills and tides of the river      4"]
    text = f"{heads[0]}\n\n{PROSE}{heads[1]}\n\n{MORE}"
    assert of(text, BlockKind.FURNITURE) == [" ".join(head.split()) for head in heads]


def test_rows_of_two_tables_are_no_running_heads() -> None:
    rows = "Upper mills    12\nLower mills    40\n\n"
    text = rows + PROSE + "\n" + rows.replace("12", "17").replace("40", "48") + MORE
    assert len(of(text, BlockKind.TABLE)) == 4


def test_a_number_set_off_from_its_title_makes_a_heading() -> None:
    text = "2     The upper mills\n\n" + PROSE + "\n1     Oldbury\n2     Marston\n\n" + MORE
    assert of(text, BlockKind.HEADING) == ["The upper mills"]
    assert of(text, BlockKind.TABLE) == ["1 Oldbury", "2 Marston"]


def test_prose_that_ends_its_line_in_a_number_is_no_contents() -> None:
    text = (
        "Contents\n\nForeword 4\nthe mills 7\nthe bridges 12\n\n"
        "Foreword\n\nThe lease of an upper mill costs a weaver eleven shillings a month, or 48\n"
        "per cent of his wages, and has done so ever since the bridges fell in 12\n"
        "towns along the river.\n"
    )
    assert of(text, BlockKind.CONTENTS) == ["Foreword 4", "the mills 7", "the bridges 12"]


def test_tables() -> None:
    text = "| Mill | Hands |\n|---|---|\n| Upper | 40 |\n\n" + PROSE
    assert of(text, BlockKind.TABLE) == ["| Mill | Hands |", "| Upper | 40 |"]


def test_a_large_initial_sets_its_lines_apart() -> None:
    text = PROSE + "\n\fIn the spring of that year the river rose over the lower\nmeadows and\n\nthe " + MORE[4:]
    assert of(text, BlockKind.HEADING) == []


def test_notes_at_the_end_in_every_style() -> None:
    styles = [
        "{}. ",
        "{}\t ",
        "{} ",
        "[{}] ",
        "[^{}]: ",
        "<sup>{}</sup> ",
        "<sup>{}</sup>. ",
        "- {} ",
        "({}) ",
        "\\[{}\\] ",
    ]
    marks = ["{}", "{}", "{}", "[{}]", "[^{}]", "<sup>{}</sup>", "<sup>{}</sup>", "{}", " ({})", "\\[{}\\]"]
    for style, mark in zip(styles, marks, strict=True):
        text = (
            f"The river rose.{mark.format(1)} The mills closed.{mark.format(2)} The town paid.{mark.format(3)}\n\n"
            f"{style.format(1)}Harbour Board, Floods (2011)\n"
            f"{style.format(2)}Ann Reed, “The Mills”, Coast (3 May 2012)\n"
            f"{style.format(3)}Mill Trust, https://example.org/mills\n"
        )
        notes = [block for block in blocks_of(text) if block.kind is BlockKind.NOTE]
        assert [note.label for note in notes] == ["1", "2", "3"], style


def test_entries_of_a_list_of_references_without_numbers() -> None:
    text = (
        PROSE + "\nReferences\n\n"
        "Hill, O. (2011) Floods of the North. Oldbury: Mill Press.\n\n"
        "Reed, A. (2012) ‘Tides’, Coast Review, pp. 4–9.\n\n"
        "Annex\n\n" + MORE
    )
    assert len(of(text, BlockKind.BIBLIOGRAPHY)) == 2
    assert len(of(text, BlockKind.PARAGRAPH)) == 2


def test_a_numbered_list_is_no_list_of_notes() -> None:
    text = PROSE + "\n1. Close the gate.\n\n2. Call the wardens.\n\n3. Fill the sandbags.\n\n" + MORE
    assert of(text, BlockKind.NOTE) == []


def test_a_numbered_list_beside_real_notes() -> None:
    text = (
        "The wardens have three tasks.1 They are these, and none is easy.2 Then it was spring.3\n\n"
        "1. Close the gate in time\n\n2. Call the wardens of the upper reach\n\n3. Fill the sandbags\n\n"
        "Notes\n\n1 Harbour Board, Floods (2011)\n\n"
        "2 Ann Reed, “The Mills”, Coast (3 May 2012)\n\n3 Mill Trust (2013)\n"
    )
    assert of(text, BlockKind.NOTE) == [
        "1 Harbour Board, Floods (2011)",
        "2 Ann Reed, “The Mills”, Coast (3 May 2012)",
        "3 Mill Trust (2013)",
    ]


def test_a_note_without_text_between_two_others() -> None:
    text = (
        "It rose.<sup>1</sup> It fell.<sup>2</sup> It stood.<sup>3</sup>\n\n"
        "1. Harbour Board (2011) – Floods\n\n2.\n\n3. Mill Trust (2013) – Mills\n"
    )
    assert [block.label for block in blocks_of(text) if block.kind is BlockKind.NOTE] == ["1", "2", "3"]


def test_a_note_that_lost_its_number() -> None:
    text = (
        "It rose.¹ It fell.² It stood.³\n\n"
        "- 1 Harbour Board, Floods (2011)\n- Ann Reed, Mills of the North (2012)\n- 3 Mill Trust, Mills (2013)\n"
    )
    assert [block.label for block in blocks_of(text) if block.kind is BlockKind.NOTE] == ["1", None, "3"]


def test_an_unnumbered_item_without_a_marker_is_no_note() -> None:
    text = (
        "It rose.¹ It stood.³ So it was all through that spring and until the summer came.\n\n"
        "- 1 Harbour Board, Floods (2011)\n- Ann Reed, Mills of the North (2012)\n- 3 Mill Trust, Mills (2013)\n"
    )
    assert None not in [block.label for block in blocks_of(text) if block.kind is BlockKind.NOTE]


@settings(max_examples=120, deadline=None)
@given(st.text(alphabet='aB1.•-"“” \n\f\t|#[^]:<sup>', max_size=120))
def test_pieces_never_overlap_and_hold_every_word(text: str) -> None:
    pieces = sorted(piece for block in blocks_of(text) for piece in block.pieces)
    last = 0
    for start, end in [*pieces, (len(text), len(text))]:
        assert last <= start <= end <= len(text)
        # Enumerators ("a.", "B)") are left out, words never
        assert not re.search(r"[aB]{2}", text[last:start])
        last = end


def test_long_texts_and_long_lines_are_read_in_linear_time() -> None:
    long = PROSE * 3000
    assert len(blocks_of(long)) >= 1
    assert len(blocks_of("word. " * 30_000)) == 1
    assert blocks_of("." * 100_000 + "\n" + "|" * 50_000 + "\n" + "1 " * 50_000)


def test_the_gap_after_a_bullet_or_number_makes_no_table() -> None:
    text = (
        "12.   The mills of the upper valley ground some 400 tons of\n"
        "corn in the year before the flood, and sold most of it here.\n\n"
        "113.  The wardens told us that the locks leak, as the tables\n"
        "that they sent us show for every one of the past ten years.\n\n"
        "-   the upper lock, which is\n"
        "    the oldest;\n"
        "-   the lower lock.\n\n"
        "14     The weir was told of first, and it was said to have\n"
        "stood for 90 years when the last of the mills was closed.\n"
    )
    assert [kind for kind, _ in read(text)] == ["list_item"] * 5
    assert read(text)[0][1].startswith("The mills of the upper valley ground some 400 tons of corn")
    assert read(text)[2][1] == "the upper lock, which is the oldest;"
    assert read(text)[4][1].endswith("the last of the mills was closed.")


def test_a_row_with_gaps_is_a_table_whatever_it_begins_with() -> None:
    assert of("1.   Leeds       45      50\n2.   Hull       46     51\n", BlockKind.TABLE) != []


def test_marks_of_pages_are_furniture() -> None:
    text = PROSE + "\n%%page 14%%\n\n" + MORE + "\n[Page 15 of 30]\n\n" + PROSE
    assert of(text, BlockKind.FURNITURE) == ["%%page 14%%", "[Page 15 of 30]"]


def test_nothing_goes_on_with_a_caption() -> None:
    text = (
        PROSE[:-1].rpartition("\n")[0]
        + "\n\nFigure 2: Height of the river at the northern bank in the spring\n\nhigher than any of them had seen.\n"
    )
    assert of(text, BlockKind.PARAGRAPH)[0].endswith("it stood higher than any of them had seen.")


def test_an_abbreviation_at_a_line_end_ends_no_paragraph() -> None:
    text = (
        "The boards were set up by the Inland Navigation Act, Pub. L.\n"
        "204-17, and have lent more than the river ever earned in any\n"
        "of the years since then, as the auditors of the fund have said.\n"
    )
    assert len(of(text, BlockKind.PARAGRAPH)) == 1


def test_a_quotation_with_its_speaker_is_no_pull_quote() -> None:
    said = "The river took the lower bridge in a single night"
    text = f"“{said},” Oda Merrick said.\n\nOda Merrick was plain. “{said},” she told us, and we believed her.\n"
    assert of(text, BlockKind.PULL_QUOTE) == []
    page = f"We asked about the flood, which\n\n“{said.lower()}” is how they speak of it.\n\nIndeed, {said.lower()}.\n"
    assert of(page, BlockKind.PULL_QUOTE) == []


def test_a_pull_quote_with_blank_lines_in_it() -> None:
    column = (
        "The talk of the\nupper river never\ndied out even as\n\n"
        "the boards drew all\nof its money to the\n\nlower towns\n\n"
    )
    repeated = (
        "The talk of the upper river never died out even as the boards\n"
        "drew all of its money to the lower towns, where the mills are.\n"
    )
    assert of(PROSE + "\n" + column + MORE + "\n" + repeated, BlockKind.PULL_QUOTE) == [
        "The talk of the upper river never died out even as the boards drew all of its money to the lower towns"
    ]


def test_a_name_under_a_title_is_a_byline() -> None:
    text = f"What the boatmen knew\nAgnes Tollemache OBE\n\n{PROSE}\nThe price of the lock\nMartin Oldacre\n\n{MORE}"
    assert of(text, BlockKind.HEADING) == ["What the boatmen knew", "The price of the lock"]
    assert of(text, BlockKind.BYLINE) == ["Agnes Tollemache OBE", "Martin Oldacre"]


def test_the_line_under_a_title_is_a_heading_with_a_gap_in_it_too() -> None:
    text = "Why the river matters most to the towns that\n\nlost their mills to it, writes Agnes Tollemache\n\n" + PROSE
    assert of(text, BlockKind.HEADING) == [
        "Why the river matters most to the towns that lost their mills to it, writes Agnes Tollemache"
    ]


def test_a_byline_that_goes_on_below_a_gap() -> None:
    text = "Agnes Tollemache is senior fellow for rivers\n\nat the Water House\n\n" + PROSE
    assert of(text, BlockKind.BYLINE) == ["Agnes Tollemache is senior fellow for rivers at the Water House"]


def test_the_end_of_a_speech_and_the_source_of_a_table_are_no_headings() -> None:
    text = PROSE + '\nNobody had told us."\n\n' + MORE + "\nSource: Water House, Table 4\n"
    assert of(text, BlockKind.HEADING) == []


def test_a_note_without_a_marker_among_others_is_a_note() -> None:
    text = (
        "The river rose.1 It fell again.2 It stood high in May.4 It was gone.5\n\n"
        "1  Harbour Board\n2  The Mill Trust\n3  College of Locks, The upper\nriver\n4  Ann Reed\n5  The Mill Trust\n"
    )
    assert of(text, BlockKind.NOTE)[2] == "3 College of Locks, The upper river"
    assert len(of(text, BlockKind.NOTE)) == 5


def test_rows_of_figures_with_narrow_gaps_are_a_table() -> None:
    text = "Fig. 3   Spending on the locks\n2010/11  1,210\n2013/14  1,020\n2016/17    810\n\n" + PROSE
    assert of(text, BlockKind.TABLE)[-3:] == ["2010/11 1,210", "2013/14 1,020", "2016/17 810"]
    assert of("It rose to 40.  Then it fell by 12\nor so, as they say.\n", BlockKind.TABLE) == []


def test_the_writer_under_a_title_in_capitals() -> None:
    text = "WHAT THE RIVER SAYS\nby Professor (Anna) Oldacre\n\n" + PROSE
    assert read(text)[:2] == [("heading", "WHAT THE RIVER SAYS"), ("byline", "by Professor (Anna) Oldacre")]


def test_nothing_goes_on_with_a_block_quotation() -> None:
    text = (
        "> We paid for the lock with the money of our mothers, and it leaked in\n"
        "> every one of the eleven years that we had it. — *a boatman, Leeds*\n\n"
        "In *Locks*, the board put it otherwise, and it has kept to that ever\nsince, whatever we may say.\n"
    )
    assert [content[-12:] for content in of(text, BlockKind.PARAGRAPH)] == ["atman, Leeds", " we may say."]


def test_a_running_head_right_below_a_note_is_no_part_of_it() -> None:
    text = (
        "River Papers  |  Who owns the locks?      9\n\nThe river rose in May.1 It fell again in June.2\n\n"
        "1. Harbour Board, Floods, 2011.\n2. Mill Trust, Locks and weirs of\nthe north, 2012.\n"
        "River Papers  |  Who owns the locks?     10\n\n" + PROSE
    )
    assert of(text, BlockKind.NOTE)[1] == "2. Mill Trust, Locks and weirs of the north, 2012."
    assert len(of(text, BlockKind.FURNITURE)) == 2


def test_a_name_over_a_role_is_a_byline_without_a_comma_too() -> None:
    text = "Long quays need many lamps, and lamps need oil and people who light them.\n\nAnn Reed\nDirector of Tides\n"
    assert [kind for kind, _ in read(text)] == ["paragraph", "byline", "byline"]
