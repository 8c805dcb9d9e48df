"""Ledgers and decisions on disk."""

from __future__ import annotations

import datetime
import json
import os
import threading
from decimal import Decimal
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests import factories

from citecheck import store
from citecheck.errors import LedgerError
from citecheck.records import (
    Claim,
    Comparison,
    ComparisonKind,
    Decision,
    Direction,
    Judgement,
    Kind,
    Ledger,
    Location,
    Modality,
    Quantity,
)


def stored(ledger: Ledger) -> Ledger:
    """The ledger as a file gives it back."""
    return attrs.evolve(ledger, document=attrs.evolve(ledger.document, text="", blocks=()))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "claims" / "harbours.jsonl"


def test_a_loaded_ledger_is_the_dumped_one_without_its_text(path: Path) -> None:
    ledger = factories.ledger()
    assert store.dump(ledger, path) is True
    assert store.load(path) == stored(ledger)
    assert store.load(path).document.has_text is False


@pytest.mark.parametrize("schema", [1, 2])
def test_a_ledger_of_a_lower_schema_is_read(path: Path, schema: int) -> None:
    store.dump(factories.ledger(), path)
    path.write_text(path.read_text().replace('"schema":3', f'"schema":{schema}', 1))
    assert store.load(path) == stored(factories.ledger())
    assert {claim.comparison for claim in store.load(path).claims} == {None}


def test_what_a_claim_is_compared_with_comes_back_from_a_file(path: Path) -> None:
    ledger = factories.ledger()
    told = attrs.evolve(
        ledger.claims[0],
        scope="among over-65s",
        comparison=Comparison(kind=ComparisonKind.FROM, other="6%"),
        direction=Direction.RISE,
        negated=True,
        modality=Modality.FORECAST,
    )
    ledger = attrs.evolve(ledger, claims=(told, *ledger.claims[1:]))
    store.dump(ledger, path)
    assert told in store.load(path).claims
    assert '"comparison":{"kind":"from","other":"6%"},"direction":"rise","negated":true,"modality":"forecast"' in (
        path.read_text()
    )


def test_dumping_again_leaves_the_file_alone(path: Path) -> None:
    store.dump(factories.ledger(), path)
    before = path.stat().st_mtime_ns
    assert store.dump(factories.ledger(), path) is False
    assert store.dump(store.load(path), path) is False
    assert path.stat().st_mtime_ns == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_ledger_holds_claims_and_not_the_document(path: Path) -> None:
    store.dump(factories.ledger(), path)
    content = path.read_text()
    assert "after the storm\\n\\nBy Ines" not in content
    header, *records, positions = [json.loads(line) for line in content.splitlines()]
    assert header == {"record": "ledger", "schema": 3, "document": header["document"]}
    assert header["document"]["path"] == "reports/harbours.txt"
    assert positions["record"] == "positions"
    assert {record["record"] for record in records} == {"claim", "marker", "note", "name", "quotation", "acronym"}
    repairs = next(record for record in records if record.get("location") == {"surface": "£2.4bn"})
    assert repairs["quantity"]["value"] == "2400000000"


def test_records_stand_in_the_order_of_the_text(path: Path) -> None:
    store.dump(factories.ledger(), path)
    ledger = store.load(path)
    lines = [json.loads(line)["location"]["surface"] for line in path.read_text().splitlines()[1:-1]]
    starts = {
        record.location.surface: record.location.start
        for record in (*ledger.claims, *ledger.markers, *ledger.notes, *ledger.quotations, *ledger.acronyms)
    }
    known = [starts[surface] for surface in lines if surface in starts]
    assert known == sorted(known)


def test_an_edit_at_the_top_changes_only_header_and_positions(path: Path) -> None:
    store.dump(factories.ledger(), path)
    before = path.read_text().splitlines()

    def moved(place: Location) -> Location:
        return attrs.evolve(place, start=place.start + 50, end=place.end + 50, line=place.line + 2)

    ledger = factories.ledger()
    changes = {}
    for field in attrs.fields(Ledger):
        if isinstance(getattr(ledger, field.name), tuple):
            records = getattr(ledger, field.name)
            records = [attrs.evolve(record, location=moved(record.location)) for record in records]
            changes[field.name] = tuple(
                attrs.evolve(record, body=moved(record.body)) if getattr(record, "body", None) else record
                for record in records
            )
    edited = attrs.evolve(ledger, **changes)
    store.dump(edited, path)
    after = path.read_text().splitlines()
    assert store.load(path) == stored(edited)
    assert before[:-1] == after[:-1]
    assert before[-1] != after[-1]


@given(
    value=st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20, places=6),
    surface=st.text(min_size=1, max_size=20),
    sentence=st.text(max_size=60),
    start=st.integers(0, 10**9),
)
@settings(max_examples=60)
def test_any_text_and_number_survives(
    value: Decimal, surface: str, sentence: str, start: int, tmp_path_factory
) -> None:  # type: ignore[no-untyped-def]
    place = Location(document="d", start=start, end=start + len(surface), line=1, surface=surface)
    claim = Claim(
        id="1", quantity=Quantity(surface=surface, value=value, kind=Kind.COUNT), location=place, sentence=sentence
    )
    ledger = Ledger(document=factories.document(), claims=(claim, attrs.evolve(claim, id="2")))
    path = tmp_path_factory.mktemp("any") / "x.jsonl"
    store.dump(ledger, path)
    assert store.load(path) == stored(ledger)


def test_big_scales_are_written_as_plain_digits(path: Path) -> None:
    claim = attrs.evolve(factories.REPAIRS, quantity=Quantity(surface="£6bn", value=Decimal("6E+9"), unit="GBP"))
    store.dump(Ledger(document=factories.document(), claims=(claim,)), path)
    assert '"value":"6000000000"' in path.read_text()


def damaged(path: Path, line: int, old: str, new: str) -> LedgerError:
    """The error that loading gives after one line (1-based) was changed."""
    store.dump(factories.ledger(), path)
    lines = path.read_text().split("\n")
    assert old in lines[line - 1]
    lines[line - 1] = lines[line - 1].replace(old, new, 1)
    path.write_text("\n".join(lines))
    with pytest.raises(LedgerError) as caught:
        store.load(path)
    return caught.value


@pytest.mark.parametrize(
    ("line", "old", "new", "field"),
    [
        (1, '"record":"ledger"', '"record":"claim"', "no ledger header"),
        (1, '"schema":3', '"schema":4', "newer than this citecheck"),
        (1, '"schema":3', '"schema":"x"', "no schema number"),
        (1, '"id":"harbours"', '"id":7', "expected text, not 7 (id)"),
        (1, '"schema":3', '"schema":3,"made":"today"', "unknown field made"),
        (3, '"value":"40"', '"value":40', "quantity.value"),
        (3, '"value":"40"', '"value":"1e99999999"', "quantity.value"),
        (3, '"kind":"percent"', '"kind":"per cent"', "quantity.kind"),
        (3, '"sentence"', '"sentance"', "missing field sentence"),
        (3, '"markers":["1"]', '"markers":"1"', "expected a list"),
        (3, '"record":"claim"', '"record":"clam"', "record 'clam'; allowed: claim"),
        (3, "{", "", "not JSON"),
        (3, '{"record"', '["record"', "not JSON"),
        (3, '"at":"', '"at":"x', "has no position in the last line"),
        (4, '"at":"', '"at":["a"],"was":"', "at ['a'] has no position"),
        (3, '"value":"40"', '"value":' + "9" * 5000, "a number of thousands of digits"),
    ],
)
def test_a_bad_line_is_named(path: Path, line: int, old: str, new: str, field: str) -> None:
    error = damaged(path, line, old, new)
    assert error.line == line
    assert field in error.field
    assert str(error).startswith(f"damaged ledger {path}:{line}: ")


def test_bytes_that_are_no_utf8_are_named(path: Path) -> None:
    store.dump(factories.ledger(), path)
    lines = path.read_bytes().split(b"\n")
    lines[2] = lines[2].replace(b"About", b"Ab\xffut", 1)
    path.write_bytes(b"\n".join(lines))
    with pytest.raises(LedgerError, match="not UTF-8") as caught:
        store.load(path)
    assert caught.value.line == 3


@pytest.mark.parametrize("kept", [0.0, 0.2, 0.5, 0.9, 0.99])
def test_a_cut_off_ledger_is_told_as_such(path: Path, kept: float) -> None:
    store.dump(factories.ledger(), path)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * kept)])
    with pytest.raises(LedgerError, match="extract"):
        store.load(path)


def test_people_may_correct_and_delete_records(path: Path) -> None:
    store.dump(factories.ledger(), path)
    lines = path.read_text().split("\n")
    lines[1] = lines[1].replace('"organisation":"Port Watch"', '"organisation":"Port Guard"')
    del lines[2]
    path.write_text("\n".join(lines))
    ledger = store.load(path)
    assert ledger.names[0].organisation == "Port Guard"
    assert ledger.claims == factories.ledger().claims[1:]


def test_one_of_two_records_alike_cannot_be_deleted_unseen(path: Path) -> None:
    store.dump(factories.ledger(), path)
    lines = path.read_text().split("\n")
    first = next(number for number, line in enumerate(lines) if '"surface":"Harbour Trust"' in line)
    assert lines.count(lines[first]) == 2
    del lines[first]
    path.write_text("\n".join(lines))
    with pytest.raises(LedgerError, match="more positions than records"):
        store.load(path)


def test_a_missing_ledger_and_a_folder_are_errors_of_ours(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="no such file"):
        store.load(tmp_path / "none.jsonl")
    with pytest.raises(LedgerError, match="cannot be read"):
        store.load(tmp_path)


def test_a_nested_line_does_not_exhaust_the_stack(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"record":' + "[" * 200_000 + "\n")
    with pytest.raises(LedgerError) as caught:
        store.load(path)
    assert caught.value.line == 1


def test_an_interrupted_write_keeps_the_old_ledger(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store.dump(factories.ledger(), path)
    before = path.read_bytes()

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        store.dump(attrs.evolve(factories.ledger(), claims=()), path)
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


# Decisions


@pytest.fixture
def decisions(tmp_path: Path) -> Path:
    return tmp_path / "harbours.decisions.toml"


FIRST = Decision(subject="a1", judgement=Judgement.ACCEPTED, reviewer="Rae", date="2013-05-01")
SECOND = Decision(subject="b2", judgement=Judgement.DISMISSED, comment='says "no"\nand \\ why\x1b[31m')


def test_the_decisions_of_a_ledger_stand_beside_it() -> None:
    assert store.decisions_path("claims/essays.v2.jsonl") == Path("claims/essays.v2.decisions.toml")


def test_decisions_come_back_in_order(decisions: Path) -> None:
    assert store.load_decisions(decisions) == ()
    store.add_decision(decisions, FIRST)
    store.add_decision(decisions, SECOND)
    assert store.load_decisions(decisions) == (FIRST, SECOND)


@given(
    comment=st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=80),
    summary=st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=80),
)
@settings(max_examples=60)
def test_any_comment_survives(comment: str, summary: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("any") / "x.decisions.toml"
    decision = attrs.evolve(FIRST, comment=comment, summary=summary)
    store.add_decision(path, decision)
    store.add_decision(path, FIRST)
    assert store.load_decisions(path) == (decision, FIRST)


def test_what_people_wrote_stays_byte_for_byte(decisions: Path) -> None:
    by_hand = b"# mine\r\n[meta]\nteam = 'desk'\n[[decision]]\nsubject='a1'\n"
    by_hand += b"judgement='accepted'\ndate=2013-05-01\nmood='ok'\n"
    decisions.write_bytes(by_hand)
    store.add_decision(decisions, SECOND)
    assert decisions.read_bytes().startswith(by_hand)
    assert store.load_decisions(decisions) == (attrs.evolve(FIRST, reviewer=""), SECOND)


def test_half_a_last_line_is_told_and_not_lost(decisions: Path) -> None:
    store.add_decision(decisions, FIRST)
    whole = decisions.read_bytes()
    decisions.write_bytes(whole + b'\n[[decision]]\nsubject = "c3"\ncomment = "it is')
    with pytest.raises(LedgerError):
        store.load_decisions(decisions)
    store.add_decision(decisions, SECOND)
    told: list[LedgerError] = []
    assert store.load_decisions(decisions, on_error=told.append) == (FIRST, SECOND)
    assert [error.line for error in told] == [whole.count(b"\n") + 2]
    assert b'comment = "it is\n' in decisions.read_bytes()


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ('subject = "a"', "missing field judgement"),
        ('judgement = "accepted"', "missing field subject"),
        ('subject = "a"\njudgement = "maybe"', "allowed: accepted, dismissed"),
        ('subject = 3\njudgement = "accepted"', "expected text (subject)"),
    ],
)
def test_a_wrong_decision_is_told_and_the_others_count(decisions: Path, table: str, words: str) -> None:
    store.add_decision(decisions, FIRST)
    with open(decisions, "a") as file:
        file.write(f"[[decision]]\n{table}\n")
    told: list[LedgerError] = []
    assert store.load_decisions(decisions, on_error=told.append) == (FIRST,)
    assert words in told[0].field


def test_two_reviewers_at_once_lose_nothing(decisions: Path) -> None:
    def add(name: str) -> None:
        for number in range(20):
            store.add_decision(decisions, attrs.evolve(FIRST, subject=f"{name}{number}", comment="x" * 500))

    threads = [threading.Thread(target=add, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({decision.subject for decision in store.load_decisions(decisions)}) == 80


def test_a_date_without_quotation_marks_is_a_date(decisions: Path) -> None:
    decisions.write_text('[[decision]]\nsubject = "a"\njudgement = "accepted"\ndate = 2024-02-29\n')
    assert store.load_decisions(decisions)[0].date == datetime.date(2024, 2, 29).isoformat()


def test_a_full_disk_leaves_the_decisions_as_they_were(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    path = tmp_path / "harbours.decisions.toml"
    store.add_decision(path, factories.dismissal(factories.NAME_VARIANT))
    before = path.read_bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 40, hard))
    try:
        with pytest.raises(OSError, match="File too large") as caught:
            store.add_decision(path, factories.dismissal(factories.NOTE_MISSING))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert caught.value.filename == str(path)
    assert path.read_bytes() == before


def test_a_device_is_written_to_and_a_link_stays(tmp_path: Path) -> None:
    fifo = tmp_path / "pipe"
    os.mkfifo(fifo)
    reader = os.open(fifo, os.O_RDONLY | os.O_NONBLOCK)
    try:
        store.write_whole(fifo, b"through\n")
        assert os.read(reader, 100) == b"through\n"
    finally:
        os.close(reader)
    assert fifo.is_fifo()
    (tmp_path / "link").symlink_to("file")
    store.write_whole(tmp_path / "link", b"new\n")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "file").read_bytes() == b"new\n"


def test_a_name_as_long_as_a_file_system_takes_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 255)
    store.write_whole(path, b"x")
    assert path.read_bytes() == b"x"
    with pytest.raises(OSError, match=r"xxxxx'$"):
        store.write_whole(tmp_path / ("x" * 256), b"x")


@pytest.mark.parametrize("damage", ["x = " + "[" * 50_000, "x = " + "9" * 10_000], ids=["deep", "digits"])
def test_hostile_toml_is_a_damaged_file(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "harbours.decisions.toml"
    path.write_text(
        f'[[decision]]\nsubject = "a"\njudgement = "dismissed"\n\n[[decision]]\n{damage}\n', encoding="utf-8"
    )
    told: list[LedgerError] = []
    decisions = store.load_decisions(path, on_error=told.append)
    assert [decision.subject for decision in decisions] == ["a"]
    assert [error.line for error in told] == [5]
