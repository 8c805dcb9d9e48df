from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import httpx
import pytest

from citecheck.errors import ConfigError
from citecheck.records import Claim, Note, NoteKind, Outcome, Provenance, Reference, Retrieval
from citecheck.sources import Library
from citecheck.sources.cassettes import Label, digest, new_cassette, open_cassette, save
from citecheck.sources.cassettes import Page as CassettePage
from citecheck.sources.client import Client
from citecheck.sources.keys import Key, key_of, topic_words
from citecheck.sources.transport import CassetteTransport

URL = "https://harbour.example/berths"
BERTHS = Reference(text="n", publisher="Harbour Fund", title="Empty berths in northern ports", date="2012-03", url=URL)
UNKNOWN = attrs.evolve(BERTHS, url=None)
RECONSTRUCTED = "reconstructed"


class NoNetwork(httpx.BaseTransport):
    def handle_request(self, request: httpx.Request) -> httpx.Response:
        raise AssertionError(f"the network was asked for {request.url}")


def library(folder: Path, record: str = "none", transport: httpx.BaseTransport | None = None) -> Library:
    return Library(folder, record, transport=transport or NoNetwork(), pause=0)


def keep(
    folder: Path,
    key: Key,
    *pages: tuple[str, str, dict[str, Any]],
    provenance: Provenance = Provenance.RECORDED,
) -> Path:
    """Record pages (address, markup, settings of the page) as one cassette; returns its path."""
    path = folder / f"{key.name}.yaml"
    cassette = new_cassette(path)
    kept = []
    for url, markup, told in pages:
        served = httpx.MockTransport(lambda request, markup=markup: httpx.Response(200, html=markup))
        answer = Client(CassetteTransport(cassette, served), agent="test").get(url)
        kept.append(CassettePage(url=url, final=answer.final, sha256=digest(answer.body), **told))
    save(cassette, Label(provenance=provenance, recorded_at="2026-01-02T00:00:00Z", key=key, pages=tuple(kept)))
    return path


def key(reference: Reference) -> Key:
    made = key_of(reference)
    assert made is not None
    return made


# -------------------------------------------------------------------------------------------------------------- replay


def test_a_recorded_source_is_replayed_without_network(tmp_path: Path, page: Callable[..., str]) -> None:
    keep(tmp_path, key(UNKNOWN), (URL, page("Empty berths", "Of all berths 12% are empty."), {}))
    with library(tmp_path) as held:
        found = held.retrieve(UNKNOWN)
    assert found.outcome is Outcome.READ
    assert found.source is not None
    assert (found.source.url, found.source.provenance) == (URL, Provenance.RECORDED)
    assert found.source.recorded_at == "2026-01-02T00:00:00Z"
    assert "12% are empty" in found.source.document.text
    assert found.source.document.title == "Empty berths"
    assert "recording" in found.reason


def test_a_reconstruction_says_so_everywhere(tmp_path: Path, page: Callable[..., str]) -> None:
    markup = page("Empty berths")
    keep(
        tmp_path / RECONSTRUCTED,
        key(UNKNOWN),
        (URL, markup, {"secondary": True}),
        provenance=Provenance.RECONSTRUCTION,
    )
    found = library(tmp_path).retrieve(UNKNOWN)
    assert found.source is not None
    assert found.source.provenance is Provenance.RECONSTRUCTION
    assert found.source.secondary
    assert "reconstruction of a page that reports the source" in found.reason


def test_a_recording_wins_over_a_reconstruction(tmp_path: Path, page: Callable[..., str]) -> None:
    keep(
        tmp_path / RECONSTRUCTED,
        key(UNKNOWN),
        (URL, page("Written by us"), {}),
        provenance=Provenance.RECONSTRUCTION,
    )
    keep(tmp_path, key(UNKNOWN), (URL, page("The page itself"), {}))
    found = library(tmp_path).retrieve(UNKNOWN)
    assert found.source is not None
    assert found.source.document.title == "The page itself"


def test_another_print_of_the_note_finds_the_same_cassette(tmp_path: Path, page: Callable[..., str]) -> None:
    keep(tmp_path, key(UNKNOWN), (URL, page("Empty berths"), {}))
    held = library(tmp_path)
    for print_ in (
        attrs.evolve(UNKNOWN, publisher="The Harbour Fund"),
        attrs.evolve(UNKNOWN, title="Empty berths in nothern ports"),
        attrs.evolve(UNKNOWN, date=None),
    ):
        assert held.retrieve(print_).outcome is Outcome.READ
        assert held.retrieve(print_).reference == print_
    for near_miss in (
        attrs.evolve(UNKNOWN, date="2015"),
        attrs.evolve(UNKNOWN, title="Empty berths in southern ports"),
        attrs.evolve(UNKNOWN, publisher="Port Watch"),
    ):
        assert held.retrieve(near_miss).outcome is Outcome.NOT_RECORDED


def test_nothing_recorded_tells_what_to_do(tmp_path: Path) -> None:
    found = library(tmp_path).retrieve(UNKNOWN)
    assert found.outcome is Outcome.NOT_RECORDED
    assert "--record new" in found.reason
    assert found.sources == ()


def test_a_folder_that_does_not_exist_is_told(tmp_path: Path) -> None:
    found = library(tmp_path / "absent").retrieve(UNKNOWN)
    assert found.outcome is Outcome.NOT_RECORDED
    assert "absent" in found.reason


def test_the_folder_of_the_current_directory_is_the_default(
    tmp_path: Path, page: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert Library().retrieve(UNKNOWN).outcome is Outcome.NOT_RECORDED
    keep(tmp_path / "cassettes", key(UNKNOWN), (URL, page("Empty berths"), {}))
    assert Library().retrieve(UNKNOWN).outcome is Outcome.READ


def test_only_the_cassette_asked_for_is_opened(tmp_path: Path, page: Callable[..., str]) -> None:
    for number in range(30):
        (tmp_path / f"other--some-other-title-{number}--2012-00000000.yaml").write_text("damaged [", encoding="utf-8")
    keep(tmp_path, key(UNKNOWN), (URL, page("Empty berths"), {}))
    assert library(tmp_path).retrieve(UNKNOWN).outcome is Outcome.READ


# --------------------------------------------------------------------------------------------------- damaged cassettes


@pytest.mark.parametrize("fault", ["cut off", "not YAML", "hash", "page missing"])
def test_a_damaged_cassette_is_told_with_its_name_and_the_run_goes_on(
    tmp_path: Path, page: Callable[..., str], fault: str
) -> None:
    path = keep(tmp_path, key(UNKNOWN), (URL, page("Empty berths", "twelve"), {}))
    other = attrs.evolve(UNKNOWN, title="Tide tables of the sound", date="2010")
    keep(tmp_path, key(other), (URL, page("Tide tables"), {}))
    text = path.read_text(encoding="utf-8")
    path.write_text(
        {
            "cut off": text[: len(text) // 2],
            "not YAML": "{" + text,
            "hash": text.replace("twelve", "eleven"),
            "page missing": text.replace(f"uri: {URL}", "uri: https://harbour.example/other"),
        }[fault],
        encoding="utf-8",
    )
    held = library(tmp_path)
    found = held.retrieve(UNKNOWN)
    assert found.outcome is Outcome.UNREADABLE
    assert path.name in found.reason
    assert held.retrieve(other).outcome is Outcome.READ


def test_a_damaged_recording_gives_way_to_the_reconstruction(tmp_path: Path, page: Callable[..., str]) -> None:
    keep(tmp_path, key(UNKNOWN), (URL, page("x"), {})).write_text("{", encoding="utf-8")
    keep(tmp_path / RECONSTRUCTED, key(UNKNOWN), (URL, page("y"), {}), provenance=Provenance.RECONSTRUCTION)
    found = library(tmp_path).retrieve(UNKNOWN)
    assert found.source is not None
    assert found.source.provenance is Provenance.RECONSTRUCTION


# ------------------------------------------------------------------------------------- notes without title or reference


def test_a_note_that_names_only_a_body_is_vague(tmp_path: Path) -> None:
    found = library(tmp_path).retrieve(Reference(text="n", publisher="The Harbour Board"))
    assert found.outcome is Outcome.VAGUE
    assert found.reason == "The note names only The Harbour Board: no title, date or address to look for."


def test_a_vague_note_is_replayed_for_the_claim_it_was_recorded_for(
    tmp_path: Path, page: Callable[..., str], claim: Callable[..., Claim]
) -> None:
    sentence = "Ferries in the north carried 3.1 million people across the sound in 2011."
    board = Reference(text="n", publisher="The Harbour Board")
    keep(tmp_path, Key(publisher="Harbour Board", topic=topic_words(sentence)), (URL, page("Ferries"), {}))
    held = library(tmp_path)
    assert held.retrieve(board, claim=claim(sentence)).outcome is Outcome.READ
    assert held.retrieve(board, claim=claim("Of all berths 12% stood empty in the south.")).outcome is Outcome.VAGUE
    assert held.retrieve(attrs.evolve(board, publisher="Port Watch"), claim=claim(sentence)).outcome is Outcome.VAGUE


def test_comments_and_empty_notes(tmp_path: Path, page: Callable[..., str], note: Callable[..., Note]) -> None:
    text = "The board counted 312 empty berths in the ports of the north in that year."
    keep(tmp_path, Key(topic=topic_words(text)), (URL, page("Berths"), {}))
    held = library(tmp_path)
    assert held.retrieve(None, note=note(text, NoteKind.COMMENT)).outcome is Outcome.READ
    other = held.retrieve(None, note=note("Details of the survey are in the appendix.", NoteKind.COMMENT))
    assert (other.outcome, other.reason) == (Outcome.NO_REFERENCE, "Note 3 is a comment and cites no source.")
    empty = held.retrieve(None, note=note("", NoteKind.EMPTY))
    assert (empty.outcome, empty.reason) == (Outcome.NO_REFERENCE, "Note 3 is empty.")
    assert held.retrieve(None).outcome is Outcome.NO_REFERENCE


def test_a_page_on_one_figure_is_not_silent_on_another(
    tmp_path: Path, page: Callable[..., str], claim: Callable[..., Claim]
) -> None:
    about = {"secondary": True, "about": ("ferries", "passengers")}
    keep(tmp_path, key(UNKNOWN), (URL, page("Ferries"), about))
    held = library(tmp_path)
    assert held.retrieve(UNKNOWN, claim=claim("Ferries had 3.1 million passengers.")).outcome is Outcome.READ
    other = held.retrieve(UNKNOWN, claim=claim("Of all berths 12% stood empty."))
    assert other.outcome is Outcome.NOT_RECORDED
    assert "another figure" in other.reason


def test_the_source_itself_comes_with_the_pages_that_report_it(
    tmp_path: Path, page: Callable[..., str], claim: Callable[..., Claim]
) -> None:
    keep(
        tmp_path,
        key(UNKNOWN),
        (URL, page("Source"), {}),
        ("https://port.example/a", page("Report"), {"secondary": True, "about": ("ferries", "passengers")}),
    )
    held = library(tmp_path)
    both = held.retrieve(UNKNOWN, claim=claim("Ferries had 3.1 million passengers."))
    assert [source.secondary for source in both.sources] == [False, True]
    assert len(held.retrieve(UNKNOWN, claim=claim("Of all berths 12% stood empty.")).sources) == 1


# --------------------------------------------------------------------------------------------------------------- record


def test_an_unknown_mode_is_told() -> None:
    with pytest.raises(ConfigError, match="sometimes"):
        Library(record="sometimes")


def test_new_asks_the_web_once_and_keeps_what_it_read(web: Any, tmp_path: Path, page: Callable[..., str]) -> None:
    web.page(URL, page("Empty berths", "Of all berths 12% are empty."))
    with library(tmp_path, "new", web.transport) as held:
        live = held.retrieve(BERTHS)
        assert held.retrieve(BERTHS) == live
    assert live.source is not None
    assert live.source.provenance is Provenance.LIVE
    assert web.pages_asked() == [URL]
    replayed = library(tmp_path).retrieve(BERTHS)
    assert replayed.source is not None
    assert replayed.source.provenance is Provenance.RECORDED
    assert replayed.source.document == live.source.document
    with library(tmp_path, "new", NoNetwork()) as held:  # what is recorded is not asked again
        assert held.retrieve(BERTHS).outcome is Outcome.READ


def test_all_replaces_what_was_recorded(web: Any, tmp_path: Path, page: Callable[..., str]) -> None:
    web.page(URL, page("First"), page("Second"))
    for title in ("First", "Second"):
        found = library(tmp_path, "all", web.transport).retrieve(BERTHS)
        assert found.source is not None
        assert found.source.document.title == title
    replayed = library(tmp_path).retrieve(BERTHS)
    assert replayed.source is not None
    assert replayed.source.document.title == "Second"
    assert len(list(tmp_path.glob("*.yaml"))) == 1


def test_a_recording_takes_the_place_of_a_reconstruction(web: Any, tmp_path: Path, page: Callable[..., str]) -> None:
    keep(tmp_path / RECONSTRUCTED, key(BERTHS), (URL, page("Ours"), {}), provenance=Provenance.RECONSTRUCTION)
    web.page(URL, page("Theirs"))
    found = library(tmp_path, "new", web.transport).retrieve(BERTHS)
    assert found.source is not None
    assert (found.source.document.title, found.source.provenance) == ("Theirs", Provenance.LIVE)


@pytest.mark.parametrize("record", ["new", "all"])
def test_where_the_web_fails_what_is_kept_still_serves_and_both_are_told(
    web: Any, tmp_path: Path, page: Callable[..., str], record: str
) -> None:
    path = keep(tmp_path / RECONSTRUCTED, key(BERTHS), (URL, page("Ours"), {}), provenance=Provenance.RECONSTRUCTION)
    before = path.read_bytes()
    found = library(tmp_path, record, web.transport).retrieve(BERTHS)
    assert found.source is not None
    assert found.source.provenance is Provenance.RECONSTRUCTION
    assert "no such page" in found.reason
    assert "reconstruction" in found.reason
    assert path.read_bytes() == before


FAULTS = [
    ({"status": 404, "body": ""}, Outcome.NOT_FOUND),
    ({"status": 403, "body": ""}, Outcome.REFUSED),
    ({"status": 500, "body": ""}, Outcome.FAILED),
    ({"body": "%PDF", "type": "application/pdf"}, Outcome.UNREADABLE),
    ({"status": 302, "body": "", "headers": {"Location": "http://10.0.0.1/"}}, Outcome.REFUSED),
    ({"body": "<p>The berths are. Subscribe to read more.</p>"}, Outcome.PAYWALL),
    ({"body": "<p></p>"}, Outcome.PAYWALL),
]


@pytest.mark.parametrize(("fault", "outcome"), FAULTS, ids=lambda value: str(value)[:50])
def test_what_fails_is_told_and_never_kept(
    web: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: dict[str, Any], outcome: Outcome
) -> None:
    monkeypatch.setattr(time, "sleep", lambda seconds: None)
    web.page(URL, fault)
    found = library(tmp_path, "new", web.transport).retrieve(BERTHS)
    assert found.outcome is outcome
    assert found.source is None
    assert not found.reason[0].islower()
    assert found.reason.endswith(".")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_costs_only_the_recording(
    web: Any, tmp_path: Path, page: Callable[..., str]
) -> None:
    (tmp_path / "file").write_text("in the way")
    web.page(URL, page("Empty berths"))
    found = library(tmp_path / "file", "new", web.transport).retrieve(BERTHS)
    assert found.outcome is Outcome.READ
    assert "could not be kept" in found.reason


def test_searches_and_near_misses_are_not_kept(web: Any, tmp_path: Path, page: Callable[..., str]) -> None:
    site = "https://www.pulsetoday.co.uk"
    asked = Reference(text="n", publisher="Pulse", title="Ferry doctors leave empty berths", date="2015-04-29")
    answer = {"title": {"rendered": "Ferry doctors leave empty berths"}, "date": "2015-04-29T09:00:00"}
    web.search(f"{site}/wp-json/", [{"link": f"{site}/old/", **answer}])
    web.page(f"{site}/old/", {"status": 301, "body": "", "headers": {"Location": f"{site}/new/"}})
    web.page(f"{site}/new/", page("Ferry doctors leave empty berths"))
    found = library(tmp_path, "new", web.transport).retrieve(asked)
    assert found.source is not None
    assert found.source.url == f"{site}/new/"
    (path,) = tmp_path.glob("*.yaml")
    assert [request.uri for request in open_cassette(path).requests] == [f"{site}/old/", f"{site}/new/"]
    assert library(tmp_path).retrieve(asked).source is not None


def test_two_that_fit_are_ambiguous_and_both_named(web: Any, tmp_path: Path) -> None:
    site = "https://www.pulsetoday.co.uk"
    title = "Ferry doctors leave empty berths"
    posts = [{"link": f"{site}/{n}/", "title": {"rendered": title}, "date": "2015-04-29T09:00:00"} for n in "ab"]
    web.search(f"{site}/wp-json/", posts)
    asked = Reference(text="n", publisher="Pulse", title=title, date="2015-04-29")
    found = library(tmp_path, "new", web.transport).retrieve(asked)
    assert found.outcome is Outcome.AMBIGUOUS
    assert found.candidates == (f"{site}/a/", f"{site}/b/")
    assert found.reason.startswith("2 pages fit the note equally well")


def test_who_cannot_be_searched_is_told_and_nobody_is_asked(tmp_path: Path) -> None:
    asked = attrs.evolve(BERTHS, url=None)
    found = library(tmp_path, "new", NoNetwork()).retrieve(asked)
    assert found.outcome is Outcome.NOT_FOUND
    assert found.reason == "Harbour Fund is no publisher that citecheck can search, and it gives no address."
    vague = library(tmp_path, "new", NoNetwork()).retrieve(attrs.evolve(asked, title=None))
    assert vague.outcome is Outcome.VAGUE


def test_a_dead_address_leads_to_the_archive(web: Any, tmp_path: Path, page: Callable[..., str]) -> None:
    stamp = "https://web.archive.org/web/20120901000000"
    closest = {"available": True, "url": f"{stamp}/{URL}"}
    web.search("https://archive.org/wayback/available", {"archived_snapshots": {"closest": closest}})
    web.page(f"{stamp}id_/{URL}", page("Empty berths"))
    found = library(tmp_path, "new", web.transport).retrieve(BERTHS)
    assert found.outcome is Outcome.READ
    assert "Internet Archive" in found.reason


def test_titles_cannot_command_a_terminal(web: Any, tmp_path: Path, page: Callable[..., str]) -> None:
    web.page(URL, page("Empty \x1b[2Jberths\x07", "A\x9b31m line\x00."))
    found: Retrieval = library(tmp_path, "new", web.transport).retrieve(BERTHS)
    assert found.source is not None
    text = f"{found.source.document.title} {found.source.document.text}"
    assert not any((char < " " and char not in "\n\t") or "\x7f" <= char <= "\x9f" for char in text)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("Der Hafen zählt zwölf leere Liegeplätze. " * 12, "text/plain; charset=iso-8859-1"),
        ("Der Hafen zählt zwölf leere Liegeplätze. " * 12, "text/plain"),
        ("<p>" + "Der Hafen zählt zwölf leere Liegeplätze. " * 12 + "</p>", "text/html; charset=no-such-charset"),
        ("<p>" + "Der Hafen zählt zwölf leere Liegeplätze. " * 12 + "</p>", "text/html; charset=utf-8"),
    ],
)
def test_a_wrong_charset_is_not_believed(web: Any, tmp_path: Path, body: str, kind: str) -> None:
    web.page(URL, {"body": body.encode("latin-1"), "type": kind})
    found = library(tmp_path, "new", web.transport).retrieve(BERTHS)
    assert found.source is not None
    assert "zählt zwölf" in found.source.document.text
