"""The judge that the settings of a project describe."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from citecheck.config import SecondOpinion
from citecheck.errors import ConfigError
from citecheck.judges.chat import ChatJudge
from citecheck.judges.nli import NliJudge
from citecheck.judges.recorded import RecordedJudge
from citecheck.verification import Judge

JUDGES = ("nli", "chat")


def judge_of(
    kind: str,
    settings: SecondOpinion,
    *,
    cassettes: Path | None = None,
    record: str = "none",
    tell: Callable[[str], None] = lambda message: None,
) -> Judge:
    """The judge of a kind, one of JUDGES. `tell` gets a sentence on what leaves the machine and where to.

    Answers of a chat model are read from the folder `cassettes` and kept in it as `record` says (see `RecordedJudge`).
    Raises `ConfigError` for a kind that does not exist or is not set, and for settings that cannot be used.
    """
    if kind == "nli":
        if settings.nli is None:
            raise ConfigError("second-opinion.nli", None, reason="it is not set; name the folder of a model")
        return NliJudge(settings.nli)
    if kind != "chat":
        raise ConfigError("second-opinion", kind, JUDGES)
    chat = settings.chat
    if chat is None:
        raise ConfigError("second-opinion.chat", None, reason="it is not set; give url and model of an endpoint")
    judge = ChatJudge(chat.url, chat.model, chat.key_env, options=chat.options)
    tell(f"second opinion: sentences of silent claims, with passages of their sources, are sent to {judge.host}")
    return RecordedJudge(judge, cassettes, record)
