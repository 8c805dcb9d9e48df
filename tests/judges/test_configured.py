"""From settings to a judge."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.chat_endpoint import Endpoint

from citecheck.config import Chat, SecondOpinion
from citecheck.errors import ConfigError
from citecheck.judges import judge_of
from citecheck.records import Answer

GOOD = {"answer": "supports", "passage": 1, "confidence": 0.8, "reason": "So it is."}


def test_the_model_of_a_folder(model: Callable[..., Path]) -> None:
    told: list[str] = []
    judge = judge_of("nli", SecondOpinion(nli=model()), tell=told.append)
    assert judge.name == "nli:tiny"
    assert judge.suggest("The keepers.", "70", ["It is true."]).answer is Answer.SUPPORTS
    assert told == []  # nothing leaves the machine


def test_an_endpoint_says_where_passages_go_and_is_recorded(endpoint: Endpoint, tmp_path: Path) -> None:
    told: list[str] = []
    settings = SecondOpinion(chat=Chat(url=endpoint.url, model="tiny-chat", options={}))
    endpoint.says(GOOD)
    for _ in range(2):
        judge = judge_of("chat", settings, cassettes=tmp_path, record="new", tell=told.append)
        assert judge.suggest("The keepers.", "70", ["They take 70."]).answer is Answer.SUPPORTS
    assert len(endpoint.asked) == 1
    assert set(endpoint.asked[0][2]) == {"model", "messages"}
    assert "sent to 127.0.0.1" in told[0]


@pytest.mark.parametrize(("kind", "key"), [("nli", "second-opinion.nli"), ("chat", "second-opinion.chat")])
def test_a_judge_that_is_not_set_is_told(kind: str, key: str) -> None:
    with pytest.raises(ConfigError, match="it is not set") as caught:
        judge_of(kind, SecondOpinion())
    assert caught.value.key == key


def test_a_kind_that_does_not_exist_is_told() -> None:
    with pytest.raises(ConfigError, match="allowed: nli, chat"):
        judge_of("oracle", SecondOpinion())
