"""The report for people."""

from __future__ import annotations

import re

import attrs
import pytest
from tests import factories

import citecheck
from citecheck.errors import ConfigError
from citecheck.formats.terminal import Page, render
from citecheck.records import Answer, Evidence, Location, Outcome, Provenance, Report, Status, Suggestion, Verdict

LOADED = attrs.evolve(factories.ledger(), document=attrs.evolve(factories.document(), text="", blocks=()))
"""The shared ledger as it comes from a file: without its text."""


def block(text: str, start: str) -> str:
    """The part of a report that begins with `start`, up to the next empty line."""
    return next(part for part in text.split("\n\n") if part.startswith(start))


def test_a_finding_shows_both_places_and_what_next() -> None:
    report = attrs.evolve(factories.report(), findings=(factories.NOTE_MISSING, factories.NAME_VARIANT))
    assert block(render(report), "high[name-variant]") == (
        "high[name-variant]: one person, two spellings: Ines Fairweather, Ines Fairwether\n"
        " --> reports/harbours.txt:9:40: Director of Tides at Port Watch\n"
        '9 | "Nobody counts the berths twice," said Ines Fairwether, Director of Tides\n'
        "  |                                        ^^^^^^^^^^^^^^^\n"
        "  | at Port Watch.\n"
        " --> reports/harbours.txt:3:4\n"
        "3 | By Ines Fairweather, Director of Tides at Port Watch\n"
        "  |    ---------------- byline\n"
        "  = confidence: high\n"
        "  = why: same role, one letter apart\n"
        "  = suggestion: Ines Fairweather, as in her own byline\n"
        "  = next: citecheck review claims/harbours.jsonl --finding a08a"
    )


def test_without_the_text_a_finding_shows_the_surface_or_a_sentence() -> None:
    page = Page(factories.report(ledgers=(LOADED,)))
    lines = page.finding(factories.NAME_VARIANT)
    assert lines[1:4] == [
        " --> reports/harbours.txt:9",
        "9 | Ines Fairwether",
        "  | ^^^^^^^^^^^^^^^ Director of Tides at Port Watch",
    ]
    number = attrs.evolve(factories.NAME_VARIANT, location=factories.find("£2.4bn"), related=())
    assert page.finding(number)[2:4] == [
        "5 | Repairs cost £2.4bn, and the Harbour Trust (HT) paid a fifth of the cost.",
        "  |              ^^^^^^",
    ]


def test_a_passage_that_is_marked_from_end_to_end_needs_no_marks() -> None:
    sentence = "About forty berths in every hundred of the old harbour stood empty in the year that followed the storm"
    place = factories.find(sentence, document="other", text=sentence, label="pull quote")
    page = Page(factories.report())
    assert page.finding(attrs.evolve(factories.NAME_VARIANT, location=place, related=()))[1:4] == [
        " --> other:1: pull quote",
        "1 | About forty berths in every hundred of the old harbour stood empty in the",
        "  | year that followed the storm",
    ]


def test_places_that_read_alike_are_shown_once_and_then_named() -> None:
    trusts = (factories.find("Harbour Trust"), factories.find("Harbour Trust", nth=1))
    elsewhere = Location(document="other", start=0, end=13, line=4, surface="Harbour\nTrust")
    finding = attrs.evolve(factories.NAME_VARIANT, related=(*trusts, elsewhere))
    text = "\n".join(Page(factories.report()).finding(finding))
    assert text.count("Harbour Trust (HT)") == 1
    assert "  = also: “Harbour Trust” reports/harbours.txt:12; other:4\n" in text


def test_no_place_of_a_long_finding_is_lost() -> None:
    places = tuple(
        Location(document="other", start=line, end=line + 1, line=line, surface=f"word {line}") for line in range(1, 30)
    )
    text = "\n".join(Page(factories.report()).finding(attrs.evolve(factories.NAME_VARIANT, related=places)))
    assert all(f"other:{line}" in text for line in range(1, 30))


def test_a_label_that_says_what_the_mark_says_is_left_out() -> None:
    place = factories.find("Harbour Trust", label="Harbour Trust")
    lines = Page(factories.report(ledgers=())).finding(attrs.evolve(factories.NAME_VARIANT, location=place, related=()))
    assert lines[2:4] == ["6 | Harbour Trust", "  | ^^^^^^^^^^^^^"]


def test_a_verdict_shows_claim_and_passage_figure_by_figure() -> None:
    assert block(render(factories.report()), "contradicted") == (
        "contradicted[source-contradicts]: The source gives 31% of berths for 2011; the\n"
        "  report says about 40%.\n"
        " --> reports/harbours.txt:5, note 1\n"
        "5 | About 40% of berths stood empty in 2011.\n"
        "  |       ^^^\n"
        " --> Empty quays\n"
        " --> http://coast.example/quays\n"
        "  | In 2011 some 31% of all berths stood empty.\n"
        "  |              ---\n"
        "  = provenance: reconstruction (a page written from published facts, not the\n"
        "    source itself)\n"
        "  = next: citecheck review claims/harbours.jsonl --finding 2737"
    )


def test_the_same_verdict_on_a_copy_is_named_and_not_shown_again() -> None:
    first = factories.verdicts()[0]
    place = attrs.evolve(first.claim.location, document="copy", line=77)
    copy = attrs.evolve(first, claim=attrs.evolve(first.claim, id="c0", location=place), document="copy")
    other = attrs.evolve(first, claim=attrs.evolve(first.claim, id="d0", sentence="Another 40% sank."))
    text = render(factories.report(verdicts=(first, copy, other)))
    assert text.count("contradicted[source-contradicts]: ") == 2
    assert "  = also: copy:77\n" in block(text, "contradicted")
    assert "  claims       4: 3 contradicted\n" in text


@pytest.mark.parametrize("status", [Status.SUPPORTED, Status.ROUNDED, Status.CONTRADICTED, Status.SILENT])
def test_every_verdict_on_a_reconstruction_says_so(status: Status) -> None:
    verdict = attrs.evolve(factories.verdicts()[0], status=status)
    text = render(Report(ledgers=(factories.ledger(),), verdicts=(verdict,)))
    assert "provenance: reconstruction" in block(text, status.value)
    recorded = attrs.evolve(verdict, provenance=Provenance.RECORDED, evidence=())
    text = render(Report(ledgers=(factories.ledger(),), verdicts=(recorded,)))
    assert "reconstruction" not in text
    assert "provenance: recorded" in text


def test_contradictions_come_before_what_agrees() -> None:
    text = render(factories.report())
    assert text.index("\ncontradicted[") < text.index("\nrounded: ")


def test_the_tally_says_what_was_not_checked_and_why() -> None:
    assert block(render(factories.report()), "summary") == (
        "summary\n"
        "  documents    1\n"
        "  claims       4: 1 rounded, 1 contradicted, 1 unread, 1 uncited\n"
        "  findings     2: 1 high, 1 medium\n"
        "  by rule      name-variant 1, note-missing 1\n"
        "  not checked  1 claim whose source was not read: note too vague to look for 1\n"
        "               1 claim without a note\n"
        "               harbours: byte 700 is not UTF-8\n"
        "  evidence     1 verdict rests on a reconstruction (a page written from\n"
        "               published facts, not the source itself)\n"
        "  note         silent and unread do not mean wrong\n"
    )


def test_without_verdicts_the_tally_does_not_pretend_to_any() -> None:
    text = render(factories.report(verdicts=()))
    assert "  claims       4, none judged: no source was asked for\n" in text


def test_dismissed_findings_are_counted_and_not_shown() -> None:
    report = factories.report(decisions=(factories.dismissal(factories.NAME_VARIANT),))
    text = render(report)
    assert "name-variant" not in text
    assert "  dismissed    1 dismissed by reviewers, not shown\n" in text
    assert "  findings     1: 1 medium\n" in text


def test_an_accepted_finding_stays_and_the_last_decision_counts() -> None:
    dismissed = factories.dismissal(factories.NAME_VARIANT)
    accepted = attrs.evolve(dismissed, judgement=citecheck.records.Judgement.ACCEPTED)
    assert "high[name-variant]" in render(factories.report(decisions=(dismissed, accepted)))


def test_unread_claims_are_told_by_note() -> None:
    verdict = factories.verdicts()[1]
    many = [
        attrs.evolve(verdict, note=note, outcome=outcome, reason=f"Because of {note}.")
        for note, outcome in (
            ("10", Outcome.NOT_RECORDED),
            ("1", Outcome.NOT_RECORDED),
            ("2", Outcome.NOT_RECORDED),
            ("3", Outcome.NOT_RECORDED),
            ("7", Outcome.NOT_RECORDED),
            ("9", Outcome.PAYWALL),
        )
    ]
    text = block(render(factories.report(verdicts=many)), "unread")
    assert text == (
        "unread[source-unread]: 6 claims whose source was not read\n"
        "  reports/harbours.txt, not recorded, 5 claims: notes 1-3, 7, 10\n"
        "  reports/harbours.txt, note 9, 1 claim, paywall: Because of 9.\n"
        "  = next: citecheck verify --record new asks the web for what is not recorded"
    )


def test_problems_are_told() -> None:
    text = render(factories.report(problems=("rule ibid broke: KeyError; the other rules were applied",)))
    assert "this run was not complete\n  rule ibid broke: KeyError" in text
    assert "1 problem in this run, told above" in text


def test_nothing_of_a_hostile_text_reaches_the_terminal() -> None:
    evil = "\x1b]0;owned\x07\x1b[2J\u202e\x9b31m"
    place = Location(document=f"x{evil}", start=0, end=4, line=1, surface=f"40%{evil}")
    finding = attrs.evolve(
        factories.NAME_VARIANT,
        message=evil,
        why=evil,
        suggestion=evil,
        location=attrs.evolve(place, label=evil),
        related=(place,) * 20,
    )
    evidence = attrs.evolve(factories.verdicts()[0].evidence[0], text=evil, url=f"http://x/{evil}", title=evil)
    verdict = attrs.evolve(factories.verdicts()[0], reason=evil, evidence=(evidence,), note=evil)
    unread = attrs.evolve(factories.verdicts()[1], reason=evil, note=evil, outcome=Outcome.FAILED, document=evil)
    document = attrs.evolve(factories.document(), id=f"x{evil}", path=evil, warnings=(evil,))
    text = render(
        Report(
            ledgers=(attrs.evolve(factories.ledger(), document=document),),
            findings=(finding,),
            verdicts=(verdict, unread),
            problems=(evil,),
        )
    )
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)


def test_colour_only_where_asked_for() -> None:
    assert "\x1b[" not in render(factories.report())
    coloured = render(factories.report(), colour=True)
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == render(factories.report())


def test_lines_keep_to_the_width() -> None:
    labelled = factories.find("Ola Berg", label="label " * 30)
    long = attrs.evolve(
        factories.NAME_VARIANT,
        message="word " * 60,
        why="why " * 60,
        suggestion="x" * 300,
        related=(labelled,),
    )
    text = render(factories.report(findings=(long,), problems=("p" * 200,)))
    assert max(len(line) for line in text.splitlines() if "= next:" not in line) <= 80


def test_a_document_without_a_ledger_file_gets_no_command_to_review() -> None:
    assert "= next" not in render(factories.report(), ledgers={})
    assert "citecheck review notes/h.jsonl --finding" in render(
        factories.report(), ledgers={"harbours": "notes/h.jsonl"}
    )


def test_prefixes_tell_findings_apart() -> None:
    first = attrs.evolve(factories.NAME_VARIANT, fingerprint="aaaa11112222")
    second = attrs.evolve(factories.NOTE_MISSING, fingerprint="aaaa11999999")
    text = render(factories.report(findings=(first, second), verdicts=()))
    assert "--finding aaaa111\n" in text
    assert "--finding aaaa119\n" in text


def test_an_empty_report_is_a_tally() -> None:
    assert render(Report()).startswith("summary\n  documents    0\n")


def test_a_format_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(ConfigError, match="allowed: terminal, json"):
        citecheck.render(factories.report(), "html5")


def silent(suggestion: Suggestion | None) -> Verdict:
    return Verdict(
        status=Status.SILENT,
        claim=factories.REPAIRS,
        reason="We read the source and did not find £2.4bn.",
        provenance=Provenance.RECORDED,
        note="2",
        outcome=Outcome.READ,
        document="harbours",
        suggestion=suggestion,
    )


PASSAGE = "The bill for the works came to £2.4bn."
SUGGESTION = Suggestion(
    answer=Answer.SUPPORTS,
    reason="The bill is the cost.",
    confidence=0.8,
    by="chat:tiny",
    recorded_at="2026-03-01T10:00:00+00:00",
    evidence=Evidence(
        text=PASSAGE,
        location=factories.find("£2.4bn", document="works", text=PASSAGE),
        url="http://works.example",
        title="The works",
    ),
)


def test_a_second_opinion_is_shown_below_the_verdict_and_marked() -> None:
    text = render(factories.report(findings=(), verdicts=(silent(SUGGESTION),)))
    shown = block(text, "silent[source-silent]")
    assert (
        "  = provenance: recorded\n"
        "  = suggestion (not checked by arithmetic): supports the claim (0.80), by\n"
        "    chat:tiny, recorded 2026-03-01: The bill is the cost.\n"
        " --> The works\n"
        " --> http://works.example\n"
        "  | The bill for the works came to £2.4bn.\n"
        "  |                                ------\n"
        "  = next: "
    ) in shown
    summary = block(text, "summary")
    assert "claims       4: 1 silent\n" in summary
    assert "suggestions  1 supports the claim: a second opinion, not checked by arithmetic\n" in summary


def test_an_opinion_that_was_not_had_is_told() -> None:
    missing = Suggestion(answer=Answer.NOT_HAD, reason="127.0.0.1 could not be reached", by="chat:tiny")
    text = render(factories.report(findings=(), verdicts=(silent(missing),)))
    assert "= suggestion: not had from chat:tiny: 127.0.0.1 could not be reached\n" in text
    assert "suggestions  1 not had" in text


def test_without_a_judge_nothing_speaks_of_suggestions() -> None:
    assert "suggestion" not in render(factories.report(findings=(), verdicts=(silent(None),)))


def test_what_a_judge_wrote_does_not_act_on_the_terminal() -> None:
    hostile = attrs.evolve(SUGGESTION, reason="\x1b[2J\nhigh: all is well", by="chat:\x1b[31m", recorded_at="\x1b]0;x")
    text = render(factories.report(findings=(), verdicts=(silent(hostile),)))
    assert "\x1b" not in text
    assert "\nhigh: all" not in text
