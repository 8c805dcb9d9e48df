from __future__ import annotations

import os
from pathlib import Path

import pytest
import vcr
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from vcr.request import Request

from citecheck.errors import CassetteError
from citecheck.records import Provenance
from citecheck.sources.cassettes import Label, Page, digest, label_of, new_cassette, open_cassette, save
from citecheck.sources.keys import Key

URL = "https://harbour.example/berths"
KEY = Key(publisher="Harbour Fund", title="Empty berths", date="2012")


def label(body: bytes = b"text", provenance: Provenance = Provenance.RECORDED) -> Label:
    page = Page(url=URL, final=URL, sha256=digest(body), secondary=True, about=("ferries", "berths"))
    return Label(provenance=provenance, recorded_at="2026-01-02T03:04:05Z", key=KEY, pages=(page,), reason="its title")


def made(path: Path, body: bytes = b"text") -> Path:
    cassette = new_cassette(path)
    cassette.append(
        Request("GET", URL, b"", {"Authorization": "Bearer s3cret", "Cookie": "id=s3cret", "Accept": "text/html"}),
        {
            "status": {"code": 200, "message": "OK"},
            "headers": {"Content-Type": ["text/html"], "Set-Cookie": ["id=s3cret"], "Content-Encoding": ["gzip"]},
            "body": {"string": body},
        },
    )
    save(cassette, label(body))
    return path


def test_what_was_saved_comes_back(tmp_path: Path) -> None:
    cassette = open_cassette(made(tmp_path / "a.yaml"))
    assert label_of(cassette) == label()
    assert cassette.play_response(Request("GET", URL, b"", {}))["body"]["string"] == b"text"


def test_vcrpy_itself_loads_it(tmp_path: Path) -> None:
    with vcr.use_cassette(str(made(tmp_path / "a.yaml")), record_mode="none") as cassette:
        assert len(cassette) == 1
        assert cassette.get_metadata("provenance", None) == "recorded"


def test_no_secret_reaches_the_file(tmp_path: Path) -> None:
    text = made(tmp_path / "a.yaml").read_text(encoding="utf-8")
    assert "s3cret" not in text
    assert "gzip" not in text  # the body is kept decompressed
    assert "text/html" in text


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(body=st.one_of(st.binary(max_size=300), st.text(max_size=300).map(str.encode)))
def test_every_body_comes_back_byte_for_byte(tmp_path: Path, body: bytes) -> None:
    cassette = open_cassette(made(tmp_path / "b.yaml", body))
    assert cassette.play_response(Request("GET", URL, b"", {}))["body"]["string"] == body


def test_a_failed_save_leaves_the_old_file_and_no_rubbish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = made(tmp_path / "a.yaml")
    before = path.read_bytes()

    def full(source: str, target: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(CassetteError, match="No space left"):
        made(path, b"other")
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.yaml"]


def test_every_cut_is_told_and_never_replayed(tmp_path: Path) -> None:
    whole = made(tmp_path / "a.yaml", b"<p>line one</p>\n<p>line two</p>\n").read_bytes()
    cut = tmp_path / "cut.yaml"
    for length in range(0, len(whole) - 12, 7):
        cut.write_bytes(whole[:length])
        try:
            cassette = open_cassette(cut)
            told = label_of(cassette)
            body = cassette.play_response(Request("GET", URL, b"", {}))["body"]["string"]
        except (CassetteError, vcr.errors.UnhandledHTTPRequestError):
            continue
        # YAML cannot know that a text at its very end was longer; the hash can.
        assert digest(body) != told.pages[0].sha256 or body == b"<p>line one</p>\n<p>line two</p>\n"


META = f"metadata:\n  provenance: recorded\n  pages:\n  - url: {URL}\n    final: {URL}\n    sha256: aa\n"
HOSTILE = {
    "empty": "",
    "no YAML": "a: [1, 2",
    "a list": "- 1\n- 2\n",
    "a word": "cassette",
    "an object": "interactions: !!python/object/apply:os.system ['touch owned']\n",
    "vcrpy's own old objects": "interactions: []\nx: !!python/object/new:_io.BytesIO\n  state: [a]\n",
    "interactions of the wrong kind": META + "interactions: 3\n",
    "interaction without response": META + "interactions:\n- request: {method: GET, uri: a, body: '', headers: {}}\n",
    "a body of the wrong kind": META
    + "interactions:\n- request: {method: GET, uri: a, body: '', headers: {}}\n"
    + "  response: {status: {code: 200, message: OK}, headers: {}, body: {string: [1]}}\n",
    "an empty header": META
    + "interactions:\n- request: {method: GET, uri: a, body: '', headers: {a: []}}\n"
    + "  response: {status: {code: 200, message: OK}, headers: {}, body: {string: a}}\n",
    "no provenance": "interactions: []\nmetadata: {pages: []}\n",
    "a provenance it cannot have": "interactions: []\nmetadata: {provenance: live, pages: [{url: a}]}\n",
    "no page": "interactions: []\nmetadata: {provenance: recorded, pages: []}\n",
    "a page without hash": "interactions: []\nmetadata: {provenance: recorded, pages: [{url: a, final: a}]}\n",
    "metadata of the wrong kind": "interactions: []\nmetadata: [1]\n",
    "aliases": "a: &a [x]\ninteractions: [*a, *a]\n",
    "a bomb of aliases": "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\ninteractions: *c\n",
    "deep nesting": "interactions: " + "[" * 100_000 + "\n",
    "deep block nesting": "interactions:\n" + "".join("- " * depth + "\n" for depth in (900,)),
    "a date that is none": "interactions: []\nmetadata: {recorded_at: 2026-99-99}\n",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_what_is_no_cassette_is_told_with_its_name(tmp_path: Path, text: str) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CassetteError) as caught:
        label_of(open_cassette(path))
    assert caught.value.path == str(path)
    assert caught.value.reason
    assert not Path("owned").exists()


def test_other_bytes_and_absent_files_are_told(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_bytes(b"\xff\xfe\x00interactions")
    with pytest.raises(CassetteError, match="UTF-8"):
        open_cassette(tmp_path / "bad.yaml")
    with pytest.raises(CassetteError, match="no such file"):
        open_cassette(tmp_path / "absent.yaml")
