from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import citecheck
from citecheck.readers.html import read_html, read_page
from citecheck.readers.html_metadata import iso_date
from citecheck.records import BlockKind

SENTENCE = "The harbour board counted its berths, and it found that every eighth of them stood empty. "
ARTICLE = f"<p>{SENTENCE * 3}</p><p>{SENTENCE * 2}</p>"


def text_of(markup: str) -> str:
    return read_html(markup, id="x").text


def page(body: str, head: str = "") -> str:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"


# ----------------------------------------------------------------------------------------------------------- main text


def test_blocks_are_offsets_into_the_text_in_order() -> None:
    body = "<h2>Berths</h2><p>One &amp; two.</p><ul><li>First</li><li>Second</li></ul>"
    body += "<table><tr><th>Port</th><th>Empty</th></tr><tr><td>North</td><td>12%</td></tr></table>"
    document = read_html(page(f"<article>{ARTICLE}{body}{ARTICLE}</article>"), id="x")
    seen = [(block.kind, document.text[block.start : block.end]) for block in document.blocks]
    assert (BlockKind.HEADING, "Berths") in seen
    assert (BlockKind.PARAGRAPH, "One & two.") in seen
    assert (BlockKind.LIST_ITEM, "First") in seen
    assert (BlockKind.TABLE, "Port | Empty") in seen
    assert (BlockKind.TABLE, "North | 12%") in seen
    assert next(block.level for block in document.blocks if block.kind is BlockKind.HEADING) == 2
    assert [block.start for block in document.blocks] == sorted(block.start for block in document.blocks)


CHROME = [
    "<nav><p>{}</p></nav>",
    "<script>var text = '{}';</script>",
    "<style>/* {} */</style>",
    "<noscript><p>{}</p></noscript>",
    "<!-- {} -->",
    "<footer><p>{}</p></footer>",
    "<aside><p>{}</p></aside>",
    "<div class='cookie-banner'><p>{}</p></div>",
    "<div id='comments'><p>{}</p></div>",
    "<div role='navigation'><p>{}</p></div>",
    "<div style='display: none'><p>{}</p></div>",
    "<div hidden><p>{}</p></div>",
    "<form><p>{}</p><input value='{}'></form>",
    "<button>{}</button>",
    "<ul><li><a href='/a'>{}</a></li></ul>",
]


@pytest.mark.parametrize("chrome", CHROME)
def test_what_is_not_the_article_is_left_out(chrome: str) -> None:
    around = chrome.replace("{}", "Ferries to the isles are cheap today, book now")
    text = text_of(page(f"{around}<article>{ARTICLE}</article>{around}"))
    assert "Ferries" not in text
    assert text.count("every eighth of them") == 5


@pytest.mark.parametrize(
    "wrapper",
    ["<form>{}</form>", "<div class='has sidebar'>{}</div>", "<aside>{}</aside>", "<div id='related-page'>{}</div>"],
)
def test_a_doubtful_box_around_everything_is_not_dropped(wrapper: str) -> None:
    assert text_of(page(wrapper.replace("{}", f"<article>{ARTICLE}</article>"))).count("every eighth") == 5


def test_an_article_dealt_out_over_boxes_is_read_whole() -> None:
    boxes = "".join(f"<div class='chunk'><p>Part {n}: {SENTENCE * 3}</p></div>" for n in range(4))
    text = text_of(page(f"<main>{boxes}</main><div><p>{SENTENCE}</p></div>"))
    assert [f"Part {n}" in text for n in range(4)] == [True] * 4


def test_teasers_beside_a_short_article_do_not_win() -> None:
    teasers = "".join(
        f"<div class='t'><p>Ferry {n}, and what it carried, and who paid, and when it...</p></div>" for n in range(9)
    )
    assert "Ferry" not in text_of(page(f"<div><article>{ARTICLE}</article></div><div>{teasers}</div>"))


def test_words_are_not_glued_over_tags_and_breaks() -> None:
    text = text_of(page(f"<article><p>One<br>two <b>th</b>ree{SENTENCE}</p>{ARTICLE}</article>"))
    assert text.startswith("One two three")


def test_paragraphs_that_are_never_closed() -> None:
    text = text_of(page("<article>" + "".join(f"<p>{n} {SENTENCE}" for n in range(5)) + "</article>"))
    assert [line[0] for line in text.split("\n\n")] == ["0", "1", "2", "3", "4"]


def notes_of(markup: str) -> list[tuple[str | None, str]]:
    document = read_html(markup, id="x")
    return [
        (block.label, " / ".join(document.text[start:end] for start, end in block.pieces))
        for block in document.blocks
        if block.kind is BlockKind.NOTE
    ]


MARKED = f"<p>{SENTENCE}<sup><a href='#fn1' id='r1'>1</a></sup> {SENTENCE}<a href='#fn2' id='r2'>[2]</a></p>{ARTICLE}"


@pytest.mark.parametrize(
    ("foot", "notes"),
    [
        (
            "<ol><li id='fn1'>Port Watch, <a href='/x'>Berths</a> (2012) <a href='#r1'>↩</a></li>"
            "<li id='fn2'>Ibid.</ol>",
            [("1", "1. Port Watch, Berths (2012)"), ("2", "2. Ibid.")],
        ),
        (
            "<div class='footnotes'><p id='fn1'>1. Port Watch</p>"
            "<div id='fn2'><p>Ibid.</p><p>See above.</p></div></div>",
            [("1", "1. Port Watch"), ("2", "2. Ibid. / See above.")],
        ),
        (
            "<footer><p><a href='#r1' id='fn1'>[1]</a> Port Watch</p>"
            "<p><a name='fn2' href='#r2'>[2]</a> Ibid.</footer>",
            [("1", "[1] Port Watch"), ("2", "[2] Ibid.")],
        ),
        ("<ol><li id='other'>Port Watch</li></ol>", []),
    ],
)
def test_what_a_number_links_to_is_a_note(foot: str, notes: list[tuple[str, str]]) -> None:
    assert notes_of(page(f"<article>{MARKED}</article>{foot}")) == notes


NOTES = ("Port Watch, Berths of the north (2015), p. 4", "Ibid., p. 6", "Ferry Board, Annual report (2016)")
FORMS = {
    "Word": (
        "<a href='#_ftn{n}' name='_ftnref{n}'><span class=MsoFootnoteReference><span>[{n}]</span></span></a>",
        "<div id=ftn{n}><p class=MsoFootnoteText><a href='#_ftnref{n}' name='_ftn{n}'>[{n}]</a> {text}</p></div>",
    ),
    "Markdown": (
        "<a href='#fn{n}' class='footnote-ref' id='fnref{n}'><sup>{n}</sup></a>",
        "<li id='fn{n}'><p>{text}<a href='#fnref{n}' role='doc-backlink'>↩︎</a></p></li>",
    ),
    "government": (
        "<sup id='fnref:{n}'><a href='#fn:{n}' rel='footnote'>[footnote {n}]</a></sup>",
        "<li id='fn:{n}'><p>{text}&nbsp;<a href='#fnref:{n}' aria-label='back'>↩</a></p></li>",
    ),
    "number in a link of its own": (
        "<a id='footnote-anchor-{n}' href='#footnote-{n}'>{n}</a>",
        "<div class='footnote'><a id='footnote-{n}' href='#footnote-anchor-{n}'>{n}</a><div><p>{text}</p></div></div>",
    ),
    "several links back": (
        "<sup id='cite_ref-{n}-0'><a href='#cite_note-{n}'><span>[</span>{n}<span>]</span></a></sup>",
        "<li id='cite_note-{n}'><span>^ <a href='#cite_ref-{n}-0'><sup><i>a</i></sup></a> "
        "<a href='#cite_ref-{n}-1'><sup><i>b</i></sup></a></span> <span>{text}</span></li>",
    ),
    "letters": (
        "<sup><a href='#cite_note-{n}'>[{letter}]</a></sup>",
        "<li id='cite_note-{n}'><b><a href='#cite_ref-{n}'>^</a></b> {text}</li>",
    ),
    "roman": (
        "<sup><a href='#edn{n}' name='ednref{n}'>{roman}</a></sup>",
        "<p><a href='#ednref{n}' name='edn{n}'>{roman}</a> {text}</p>",
    ),
    "row of a table": ("<a href='#n{n}'>({n})</a>", "<table><tr id='n{n}'><td>{n}</td><td>{text}</td></tr></table>"),
    "definition": ("<sup><a href='#note-{n}'>{n}</a></sup>", "<dl><dt id='note-{n}'>{n}</dt><dd>{text}</dd></dl>"),
    "beside the text": ("<sup><a href='#sn{n}'>{n}</a></sup>", "<aside id='sn{n}'>{n}. {text}</aside>"),
    "whole address": ("<sup><a href='https://port.example/berths#fn{n}'>{n}</a></sup>", "<p id='fn{n}'>{text}</p>"),
    "relative address": ("<sup><a href='/berths#fn{n}'>{n}</a></sup>", "<p id='fn{n}'>{text}</p>"),
    "escaped": ("<sup><a href='#note%20{n}'>{n}</a></sup>", "<p id='note {n}'>{n}. {text}</p>"),
    "numbers start again": ("<sup><a href='#fn{n}'>1</a></sup>", "<p id='fn{n}'>1. {text} <a href='#ref{n}'>↩</a></p>"),
}


@pytest.mark.parametrize("form", FORMS)
def test_links_tie_claims_to_their_notes(form: str) -> None:
    marker, note = FORMS[form]
    fields = [{"n": n, "letter": "abc"[n - 1], "roman": "i" * n, "text": text} for n, text in enumerate(NOTES, start=1)]
    body = "".join(f"<p>The board counted 40{f['n']} berths.{marker.format(**f)} {SENTENCE}</p>" for f in fields)
    foot = "".join(note.format(**f) for f in fields)
    markup = page(f"<article>{body}<hr><ol>{foot}</ol></article>")
    document = read_html(markup, id="x", url="https://port.example/berths")
    ledger = citecheck.extract(document)
    texts = {one.id: one.text for one in ledger.notes}
    assert tuple(texts.values()) == NOTES
    assert len(document.anchors) == 3
    assert [[texts[id] for id in claim.notes] for claim in ledger.claims if claim.quantity.value > 400] == [
        [text] for text in NOTES
    ]


def test_items_of_a_list_under_notes_are_notes_by_their_numbers() -> None:
    marked = "".join(f"<p>{SENTENCE.strip()}<sup>{n}</sup> {SENTENCE}</p>" for n in (1, 2, 3))
    items = "".join(f"<li>{text}</li>" for text in NOTES)
    assert notes_of(page(f"<article>{marked}<h2>Notes</h2><ol>{items}</ol></article>")) == [
        (str(n), text) for n, text in enumerate(NOTES, start=1)
    ]


def test_notes_without_links_bylines_and_contents_are_found_as_in_text() -> None:
    foot = "<h2>Notes</h2><p>1. Port Watch, Berths (2012), p. 4</p><p>2. Ibid.</p><p>3. Ferry Board, Report (2015)</p>"
    marked = "".join(f"<p>{SENTENCE}<sup>{n}</sup> {SENTENCE}</p>" for n in (1, 2, 3))
    body = f"<h1>Berths</h1><p>By Ada Quay</p><h2>Contents</h2><p>Tugs 4</p><p>Ferries 12</p>{marked}{foot}"
    document = read_html(page(f"<article>{body}</article>"), id="x")
    assert [block.label for block in document.blocks if block.kind is BlockKind.NOTE] == ["1", "2", "3"]
    kinds = {document.text[block.start : block.end]: block.kind for block in document.blocks}
    assert kinds["By Ada Quay"] is BlockKind.BYLINE
    assert kinds["Tugs 4"] is kinds["Ferries 12"] is BlockKind.CONTENTS


def test_a_paragraph_is_one_whatever_it_ends_with() -> None:
    broken = "<p>The board counted the berths of the northern harbours and of the</p><p>ferries it told nothing.</p>"
    document = read_html(page(f"<article>{ARTICLE}{broken}<p>1948</p>{ARTICLE}</article>"), id="x")
    texts = [document.text[block.start : block.end] for block in document.blocks]
    assert "ferries it told nothing." in texts
    assert (BlockKind.PARAGRAPH, "1948") in [(b.kind, document.text[b.start : b.end]) for b in document.blocks]


def test_links_up_and_to_sections_make_no_notes() -> None:
    contents = "<p><a href='#s1'>1</a> <a href='#ref'>2</a> <a href='#top'>Top</a></p><h2 id='ref'>Berths</h2>"
    assert notes_of(page(f"<article id='top'>{contents}<div id='s1'>{ARTICLE}</div></article>")) == []


def test_raised_numbers_do_not_grow_on_to_figures() -> None:
    raised = "<p>Since 1948<sup>2</sup> some 28,000m<sup>2</sup> and 10<sup>6</sup> on the 5<sup>th</sup>.</p>"
    assert "Since 1948² some 28,000m² and 10⁶ on the 5th." in text_of(page(f"<article>{raised}{ARTICLE}</article>"))


def test_an_empty_page_says_so() -> None:
    document = read_html("", id="x")
    assert document.text == ""
    assert document.warnings == ("the page holds no text that can be read",)


def test_a_page_of_short_lines_is_still_read() -> None:
    assert text_of(page("<p>12% of berths.</p>")) == "12% of berths."


# ------------------------------------------------------------------------------------------------------ robustness


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 10_000 + f"<p>{SENTENCE}</p>" + "</div>" * 10_000,
        "<span>" * 10_000 + SENTENCE,
        f"<p>{SENTENCE}<b>" * 5_000,
        "</p>" * 10_000 + SENTENCE,
        "<table>" * 3_000 + f"<tr><td>{SENTENCE}",
        "<p " + "a=b " * 50_000 + f">{SENTENCE}",
        "<!--" * 5_000 + f"--><p>{SENTENCE}</p>",
        f"<p>{SENTENCE}</p>\0<p>{SENTENCE}\x00</p>",
        "<![CDATA[" + SENTENCE + f"]]><p>{SENTENCE}</p>",
        "<?xml version='1.0'?>" + page(f"<p>{SENTENCE}</p>"),
    ],
    ids=range(10),
)
def test_strange_markup_is_read(markup: str) -> None:
    assert "every eighth" in text_of(markup)


def test_a_page_beyond_all_measure_is_cut_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("citecheck.readers.html_bounds.MAX_CHARACTERS", 2_000)
    document = read_html(page(f"<article>{ARTICLE * 50}</article>"), id="x")
    assert len(document.text) < 2_000
    assert "first 2,000 characters" in document.warnings[0]


def test_more_tags_than_are_read_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("citecheck.readers.html_bounds.MAX_TAGS", 60)
    document = read_html(page(f"<article>{ARTICLE * 50}</article>"), id="x")
    assert 0 < document.text.count("every eighth") < 100
    assert document.warnings == ("only the first 60 tags of the page were read",)


@pytest.mark.parametrize("tag", ["<div " + "a=b " * 60_000 + ">", "<div title='" + '<p a=">">' * 20_000 + "'>"])
def test_a_tag_beyond_all_measure_is_left_out_and_told(tag: str) -> None:
    document = read_html(page(f"<article>{ARTICLE}{tag}{ARTICLE}</article>"), id="x")
    assert document.text.count("every eighth") == 10
    assert document.warnings == ("1 tags of more than 100,000 characters were left out",)


def test_pictures_kept_in_the_page_are_no_loss() -> None:
    picture = f"<img src='data:image/png;base64,{'A' * 200_000}'>"
    document = read_html(page(f"<article>{ARTICLE}{picture}{ARTICLE}</article>"), id="x")
    assert document.text.count("every eighth") == 10
    assert document.warnings == ()


def test_tags_ten_thousand_deep_are_read() -> None:
    deep = "".join(f"<div><p>{n}. {SENTENCE}</p>" for n in range(10_000))
    assert read_html(page(deep), id="x").text.count("every eighth") > 8_000


TAGS = "<p> </p> <div> </div> <a> </a> <br> <table> <tr> <td> <li> <script> </script> <nav> <h1> <!-- --> & < >".split()


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(TAGS),
            st.text(max_size=60),
        ),
        max_size=40,
    )
)
def test_any_markup_gives_blocks_that_cover_the_text(parts: list[str]) -> None:
    document = read_html("".join(parts), id="x")
    at = 0
    for block in document.blocks:
        # Bullets and enumerators ("iv.", "12)") are left out, words never
        assert not re.search(r"[^\W\d_]{5}", document.text[at : block.start])
        assert document.text[block.start : block.end].strip()
        at = block.end
    assert not re.search(r"[^\W\d_]{5}", document.text[at:])


# ------------------------------------------------------------------------------------------- what a page says of itself

JSON_LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
 {"@type": "WebSite", "name": "Port Watch"},
 {"@type": ["NewsArticle"], "headline": "By JSON-LD", "author": [{"name": "Ada Quay"}, {"name": "Ben Pier"}],
  "datePublished": "2015-04-29T08:00:00+01:00", "isAccessibleForFree": "False", "publisher": {"name": "Port Watch"}}
]}</script>"""
CITATION = (
    '<meta name="citation_title" content="By citation"><meta name="citation_author" content="Quay, Ada">'
    '<meta name="citation_author" content="Pier, Ben"><meta name="citation_publication_date" content="2011/05/18">'
)
OPEN_GRAPH = (
    '<meta property="og:title" content="By Open Graph"><meta property="article:published_time" content="2014-03-02">'
    '<meta property="article:author" content="Cleo Dock">'
)
DUBLIN = (
    '<meta name="DC.title" content="By Dublin Core"><meta name="DC.creator" content="Dora Jetty">'
    '<meta name="DC.date" content="2013-01">'
)
PLAIN = '<title>By title</title><meta name="author" content="Eve Sluice">'
LAYERS = [
    (JSON_LD + CITATION + OPEN_GRAPH + DUBLIN + PLAIN, "By JSON-LD", "Ada Quay; Ben Pier", "2015-04-29"),
    (CITATION + OPEN_GRAPH + DUBLIN + PLAIN, "By citation", "Quay, Ada; Pier, Ben", "2011-05-18"),
    (OPEN_GRAPH + DUBLIN + PLAIN, "By Open Graph", "Cleo Dock", "2014-03-02"),
    (DUBLIN + PLAIN, "By Dublin Core", "Dora Jetty", "2013-01"),
    (PLAIN, "By title", "Eve Sluice", None),
    ("", None, None, None),
]


@pytest.mark.parametrize(("head", "title", "author", "date"), LAYERS, ids=[str(layer[1]) for layer in LAYERS])
def test_title_author_and_date_by_order_of_trust(head: str, title: str, author: str, date: str) -> None:
    document = read_html(page(ARTICLE, head), id="x")
    assert (document.title, document.author, document.date) == (title, author, date)


def test_a_page_says_whether_it_is_free() -> None:
    assert read_page(page(ARTICLE, JSON_LD), id="x")[1].free is False
    assert read_page(page(ARTICLE, JSON_LD.replace('"False"', "true")), id="x")[1].free is True
    assert read_page(page(ARTICLE), id="x")[1].free is None


@pytest.mark.parametrize(
    ("shown", "date"),
    [
        ('<time datetime="2012-11-30T00:00">last week</time>', "2012-11-30"),
        ("<p>Published: 3 May 2014</p>", "2014-05-03"),
        ("<p>Release date: <span>25 September 2014</span></p>", "2014-09-25"),
        ("<p>Last Updated: Wednesday, 17 January 2007, 10:40 GMT</p>", "2007-01-17"),
        ("<p>Publication date: 02/10/2014</p>", "2014-10-02"),
        ("<p>Published in the harbour since 1900</p>", None),
        ("<p>Ferries ran on 3 May 2014.</p>", None),
    ],
)
def test_dates_that_readers_see(shown: str, date: str | None) -> None:
    assert read_html(page(f"<article>{shown}{ARTICLE}</article>"), id="x").date == date


@pytest.mark.parametrize(
    ("title", "meant"),
    [
        ("Empty berths | Port Watch", "Empty berths"),
        ("Empty berths - Port Watch", "Empty berths"),
        ("Empty berths - a count", "Empty berths - a count"),
        ("| Empty berths", "| Empty berths"),
    ],
)
def test_the_site_s_name_is_no_part_of_the_title(title: str, meant: str) -> None:
    head = f'<title>{title}</title><meta property="og:site_name" content="Port Watch">'
    assert read_html(page(ARTICLE, head), id="x").title == meant


@pytest.mark.parametrize(
    "script",
    [
        "{",
        "[]",
        "null",
        '"text"',
        "[" * 50_000,
        '{"@graph": 3, "headline": {"a": 1}, "author": 7}',
        '{"author": [[], {}]}',
    ],
)
def test_damaged_json_ld_is_passed_over(script: str) -> None:
    head = f'<script type="application/ld+json">{script}</script><title>Berths</title>'
    assert read_html(page(ARTICLE, head), id="x").title == "Berths"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2015-04-29", "2015-04-29"),
        ("2015-4-9", "2015-04-09"),
        ("2015", "2015"),
        ("27 February 2013", "2013-02-27"),
        ("February 27th, 2013", "2013-02-27"),
        ("1st Feb. 2013", "2013-02-01"),
        ("March 2012", "2012-03"),
        ("31/12/2012", "2012-12-31"),
        ("2012-13-01", "2012"),
        ("20120101", None),
        ("some day", None),
        ("Ferry 2012", None),
        ("", None),
        (None, None),
    ],
)
def test_dates(text: str | None, date: str | None) -> None:
    assert iso_date(text) == date
