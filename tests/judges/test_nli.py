"""The judge on this machine, with a model of eight words that is made here."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from citecheck.errors import ConfigError, JudgeError
from citecheck.judges import NliJudge
from citecheck.records import Answer

Model = Callable[..., Path]
CLAIM = "The lighthouse burns 70 litres of oil."


def test_the_passage_that_says_most_is_named(model: Model) -> None:
    judge = NliJudge(model())
    said = judge.suggest(CLAIM, "70 litres", ["The keepers take 70 litres.", "It is true.", "It is true, true."])
    assert judge.name == "nli:tiny"
    assert said.answer is Answer.SUPPORTS
    assert said.passage == 2
    assert 0.99 < said.confidence <= 1
    assert said.reason
    said = judge.suggest(CLAIM, "70 litres", ["The keepers.", "That is false."])
    assert (said.answer, said.passage) == (Answer.CONTRADICTS, 1)


def test_a_passage_for_the_claim_goes_before_one_against_it(model: Model) -> None:
    said = NliJudge(model()).suggest(CLAIM, "70 litres", ["False, false.", "True."])
    assert (said.answer, said.passage) == (Answer.SUPPORTS, 1)


@pytest.mark.parametrize("passages", [["The keepers."], ["True and false."], ["The keepers.", "Gulls eat fish."]])
def test_a_model_that_is_not_sure_cannot_tell(model: Model, passages: list[str]) -> None:
    said = NliJudge(model()).suggest(CLAIM, "70 litres", passages)
    assert said.answer is Answer.CANNOT_TELL
    assert said.passage is None


def test_the_same_question_gets_the_same_answer_whatever_was_asked_before(model: Model) -> None:
    folder = model()
    judge = NliJudge(folder)
    first = judge.suggest(CLAIM, "70 litres", ["It is true.", "The keepers."])
    judge.suggest("The keepers.", "1", ["false " * 50])
    assert judge.suggest(CLAIM, "70 litres", ["It is true.", "The keepers."]) == first
    assert NliJudge(folder).suggest(CLAIM, "70 litres", ["It is true.", "The keepers."]) == first


def test_what_is_too_long_is_cut(model: Model) -> None:
    judge = NliJudge(model(max_position_embeddings=16))
    assert judge.suggest("keepers", "1", ["the " * 100 + "true"]).answer is Answer.CANNOT_TELL
    assert judge.suggest("keepers", "1", ["the " * 5 + "true"]).answer is Answer.SUPPORTS
    NliJudge(model(name="whole")).suggest("keepers " * 5000, "1", ["true " * 5000, ""])


@pytest.mark.parametrize("inputs", [("input_ids",), ("input_ids", "attention_mask")])
def test_models_that_take_fewer_inputs_are_fed(model: Model, inputs: tuple[str, ...]) -> None:
    assert NliJudge(model(inputs=inputs)).suggest(CLAIM, "70", ["True."]).answer is Answer.SUPPORTS


def test_models_that_take_short_numbers_are_fed(model: Model) -> None:
    assert NliJudge(model(kind=6)).suggest(CLAIM, "70", ["True."]).answer is Answer.SUPPORTS  # 6 is INT32


def test_labels_decide_what_an_output_means(model: Model) -> None:
    turned = {"0": "entailment", "1": "neutral", "2": "contradiction"}
    assert NliJudge(model(id2label=turned)).suggest(CLAIM, "70", ["True."]).answer is Answer.CONTRADICTS
    two = {"0": "not_entailment", "1": "neutral", "2": "entailment"}
    assert NliJudge(model(name="two", id2label=two)).suggest(CLAIM, "70", ["False."]).answer is Answer.CANNOT_TELL


@pytest.mark.parametrize(
    "labels",
    [
        {"0": "LABEL_0", "1": "LABEL_1", "2": "LABEL_2"},
        {"0": "not_entailment", "1": "neutral"},
        {"0": "entailment", "5": "neutral"},
        {"0": 3},
        {},
        [],
        None,
    ],
)
def test_labels_that_say_nothing_are_refused_with_what_to_write(model: Model, labels: object) -> None:
    with pytest.raises(ConfigError, match="id2label") as caught:
        NliJudge(model(id2label=labels))
    assert caught.value.key == "second-opinion.nli"


def test_a_model_with_other_outputs_than_its_labels_gives_no_opinion(model: Model) -> None:
    judge = NliJudge(model(id2label={"0": "entailment", "1": "not_entailment"}))
    with pytest.raises(JudgeError, match=r"3 scores, its config\.json names 2 labels"):
        judge.suggest(CLAIM, "70", ["True."])


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json", "config.json"])
def test_a_file_that_is_missing_or_damaged_is_told(model: Model, name: str) -> None:
    folder = model()
    (folder / name).write_bytes(b"\xff{[no such thing")
    with pytest.raises(ConfigError, match=name):
        NliJudge(folder)
    (folder / name).unlink()
    with pytest.raises(ConfigError, match=f"there is no {name} in .*put the files") as caught:
        NliJudge(folder)
    assert caught.value.value == str(folder)


def test_settings_that_are_no_table_are_told(model: Model) -> None:
    folder = model()
    (folder / "config.json").write_text(json.dumps([1]))
    with pytest.raises(ConfigError, match="no table"):
        NliJudge(folder)


def test_a_model_that_wants_something_else_is_told(model: Model) -> None:
    with pytest.raises(ConfigError, match=r"pixel_values \(tensor\(int64\)\)"):
        NliJudge(model(inputs=("input_ids", "pixel_values")))
    with pytest.raises(ConfigError, match="takes no input_ids"):
        NliJudge(model(name="other", inputs=("attention_mask",)))


@pytest.mark.parametrize("package", ["onnxruntime", "tokenizers"])
def test_a_missing_package_is_told_with_the_extra(model: Model, package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = model()
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(ConfigError, match=rf"{package} is not installed; pip install 'citecheck\[nli\]'"):
        NliJudge(folder)
