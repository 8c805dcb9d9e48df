"""Answers kept as files: what is in them, when they are read, and when somebody is asked."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import attrs
import pytest

from citecheck.errors import ConfigError, JudgeError
from citecheck.judges import RecordedJudge
from citecheck.records import Answer, Suggestion

QUESTION = ("The lighthouse burns 70 litres.", "70 litres", ("The keepers take 70 litres.",))


@attrs.define
class Counting:
    """Says something else each time."""

    name: str = "own:counting"
    asked: int = 0
    broken: bool = False

    def suggest(self, claim: str, figure: str, passages: Sequence[str]) -> Suggestion:
        self.asked += 1
        if self.broken:
            raise JudgeError(self.name, "the line is dead")
        return Suggestion(answer=Answer.SUPPORTS, confidence=0.5, passage=0, reason=f"Answer {self.asked}.")


def files(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.*"))


def test_nothing_is_kept_unless_asked_for(tmp_path: Path) -> None:
    judge = Counting()
    assert RecordedJudge(judge, tmp_path).suggest(*QUESTION).reason == "Answer 1."
    assert RecordedJudge(judge, None, "new").suggest(*QUESTION).reason == "Answer 2."
    assert files(tmp_path) == []


def test_a_recorded_answer_needs_nobody(tmp_path: Path) -> None:
    first = RecordedJudge(Counting(), tmp_path, "new").suggest(*QUESTION)
    (path,) = files(tmp_path)
    assert path.parent.name == "opinions"
    for mode in ("none", "new"):
        broken = Counting(broken=True)
        again = RecordedJudge(broken, tmp_path, mode).suggest(*QUESTION)
        assert broken.asked == 0
        assert attrs.evolve(again, recorded_at=None) == first
        assert again.recorded_at is not None
        assert again.recorded_at[:2] == "20"


def test_the_file_can_be_read_and_holds_the_question_and_the_answer(tmp_path: Path) -> None:
    RecordedJudge(Counting(), tmp_path, "new").suggest(*QUESTION)
    kept = json.loads(files(tmp_path)[0].read_text(encoding="utf-8"))
    kept.pop("recorded_at")
    assert kept == {
        "schema": 1,
        "judge": "own:counting",
        "claim": QUESTION[0],
        "figure": QUESTION[1],
        "passages": list(QUESTION[2]),
        "suggestion": {"answer": "supports", "confidence": 0.5, "passage": 0, "reason": "Answer 1."},
    }


def test_all_asks_anew_and_replaces_once_a_question(tmp_path: Path) -> None:
    judge = Counting()
    RecordedJudge(judge, tmp_path, "new").suggest(*QUESTION)
    anew = RecordedJudge(judge, tmp_path, "all")
    assert anew.suggest(*QUESTION).reason == "Answer 2."
    assert anew.suggest(*QUESTION).reason == "Answer 2."
    assert judge.asked == 2
    assert RecordedJudge(judge, tmp_path).suggest(*QUESTION).reason == "Answer 2."


def test_another_question_or_judge_has_its_own_answer(tmp_path: Path) -> None:
    judge = Counting()
    recorded = RecordedJudge(judge, tmp_path, "new")
    recorded.suggest(*QUESTION)
    recorded.suggest("Another claim.", *QUESTION[1:])
    recorded.suggest(QUESTION[0], QUESTION[1], ("Another passage.",))
    RecordedJudge(Counting(name="own:other"), tmp_path, "new").suggest(*QUESTION)
    assert judge.asked == 3
    assert len(files(tmp_path)) == 4


def test_a_failure_is_not_kept(tmp_path: Path) -> None:
    with pytest.raises(JudgeError, match="the line is dead"):
        RecordedJudge(Counting(broken=True), tmp_path, "new").suggest(*QUESTION)
    assert files(tmp_path) == []
    assert RecordedJudge(Counting(), tmp_path, "new").suggest(*QUESTION).reason == "Answer 1."


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"schema": 1', '"schema": 2'),
        ('"70 litres"', '"80 litres"'),
        ('"supports"', '"supported"'),
        ("0.5", "5"),
        ("0.5", "NaN"),
        ("{", ""),
        ("litres", "\udcff"),
        ('"own:counting"', '"own:other"'),
        ('"reason"', '"why"'),
    ],
)
def test_a_damaged_file_is_told_with_what_to_do(tmp_path: Path, old: str, new: str) -> None:
    RecordedJudge(Counting(), tmp_path, "new").suggest(*QUESTION)
    (path,) = files(tmp_path)
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_bytes(text.replace(old, new).encode("utf-8", "surrogateescape"))
    judge = Counting()
    with pytest.raises(JudgeError, match=f"{path.name} is damaged.*delete it"):
        RecordedJudge(judge, tmp_path).suggest(*QUESTION)
    assert judge.asked == 0


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "opinions").write_text("a file in the way")
    with pytest.raises(JudgeError, match="could not be recorded"):
        RecordedJudge(Counting(), tmp_path, "new").suggest(*QUESTION)


def test_a_mode_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(ConfigError, match="did you mean new"):
        RecordedJudge(Counting(), None, "nwe")
