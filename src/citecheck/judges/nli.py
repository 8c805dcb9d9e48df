"""A judge on this machine: a natural-language-inference model in ONNX format, whose files the user has put in a folder.

Nothing is downloaded and nothing leaves the machine. The packages come with `citecheck[nli]`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from citecheck.errors import ConfigError, JudgeError
from citecheck.records import Answer, Suggestion, wire

KEY = "second-opinion.nli"
SURE = 0.7
"""Probability from which on the model's answer is passed on."""
MOST_TOKENS = 512
"""Of a passage and the claim together; what is longer is cut at the longer of the two."""
_INPUTS = ("input_ids", "attention_mask", "token_type_ids")
_MAX_SETTINGS = 1_000_000
"""Bytes of a config.json."""


class NliJudge:
    """Asks of each passage whether the claim follows from it (premise: passage, hypothesis: claim).

    `folder` holds `model.onnx`, `tokenizer.json` and `config.json`, as exports of such models do. Of the last
    `id2label` is read, and `max_position_embeddings` where it is there: models order their labels differently, so that
    a guess could take "contradicts" for "supports". The confidence is the model's probability. On the CPU, in one
    thread, one pair at a time: the same files give the same answer.

    Raises `ConfigError` where a package or file is missing or does not fit.
    """

    def __init__(self, folder: str | Path) -> None:
        self._folder = Path(folder)
        self.name = f"nli:{self._folder.resolve().name}"
        for name in ("model.onnx", "tokenizer.json", "config.json"):
            if not (self._folder / name).is_file():
                raise self._wrong(f"there is no {name} in {self._folder}; put the files of an exported model there")
        settings = self._settings()
        self._answers = self._labels(settings)
        most = settings.get("max_position_embeddings")
        self._tokenizer = self._loaded_tokenizer(
            min(most, MOST_TOKENS) if type(most) is int and most > 0 else MOST_TOKENS
        )
        self._session = self._loaded_model()
        self._inputs = {node.name: node.type for node in self._session.get_inputs()}
        strange = [f"{name} ({kind})" for name, kind in self._inputs.items() if not _is_known(name, kind)]
        if strange or "input_ids" not in self._inputs:
            told = f"asks for {', '.join(strange)}" if strange else "takes no input_ids"
            raise self._wrong(f"the model in {self._folder} {told}; one that takes {', '.join(_INPUTS)} is needed")

    def suggest(self, claim: str, figure: str, passages: Sequence[str]) -> Suggestion:
        """The passage that says most, where the model is sure; a passage that supports goes before one against."""
        scores = [self._scores(passage, claim) for passage in passages]
        for answer, words in (
            (Answer.SUPPORTS, "The claim follows from the passage."),
            (Answer.CONTRADICTS, "The passage and the claim cannot both be true."),
        ):
            best = max(range(len(scores)), key=lambda number: (scores[number][answer], -number), default=None)
            if best is not None and scores[best][answer] >= SURE:
                return Suggestion(answer=answer, confidence=scores[best][answer], passage=best, reason=words)
        unsure = min((score[Answer.CANNOT_TELL] for score in scores), default=1.0)
        return Suggestion(
            answer=Answer.CANNOT_TELL, confidence=unsure, reason="No passage settles the claim for the model."
        )

    def _scores(self, passage: str, claim: str) -> dict[Answer, float]:
        """The probability of each answer, from 0 to 1; they add up to 1."""
        import numpy

        encoded = self._tokenizer.encode(passage, claim)
        columns = {
            "input_ids": encoded.ids,
            "attention_mask": encoded.attention_mask,
            "token_type_ids": encoded.type_ids,
        }
        feed = {
            name: numpy.array([columns[name]], dtype=numpy.int32 if "int32" in kind else numpy.int64)
            for name, kind in self._inputs.items()
        }
        try:
            logits = [float(value) for value in numpy.asarray(self._session.run(None, feed)[0]).reshape(-1)]
        except Exception as error:  # onnxruntime's errors have no common class
            raise JudgeError(self.name, f"the model could not be run ({type(error).__name__})") from error
        if len(logits) != len(self._answers):
            raise JudgeError(
                self.name, f"the model gives {len(logits)} scores, its config.json names {len(self._answers)} labels"
            )
        if not all(math.isfinite(value) for value in logits):
            raise JudgeError(self.name, "the model gives scores that are no numbers")
        top = max(logits)
        parts = [math.exp(value - top) for value in logits]
        scores = dict.fromkeys((Answer.SUPPORTS, Answer.CONTRADICTS, Answer.CANNOT_TELL), 0.0)
        for answer, part in zip(self._answers, parts, strict=True):
            scores[answer] += part / sum(parts)
        return {answer: min(score, 1.0) for answer, score in scores.items()}

    def _settings(self) -> Mapping[str, Any]:
        path = self._folder / "config.json"
        try:
            with open(path, "rb") as file:
                content = file.read(_MAX_SETTINGS)
            settings = wire.decode(content.decode("utf-8"))
        except (OSError, ValueError) as error:
            raise self._wrong(f"{path} cannot be read ({error})") from error
        if not isinstance(settings, Mapping):
            raise self._wrong(f"{path} is no table of settings")
        return settings

    def _labels(self, settings: Mapping[str, Any]) -> tuple[Answer, ...]:
        """What each output of the model means."""
        path = self._folder / "config.json"
        named = settings.get("id2label")
        labels = [named.get(str(number)) for number in range(len(named))] if isinstance(named, Mapping) else []
        answers = tuple(_answer(label) for label in labels if isinstance(label, str))
        if len(answers) != len(labels) or Answer.SUPPORTS not in answers:
            raise self._wrong(
                f'id2label of {path} does not say which output means entailment; write it, such as "id2label": '
                '{"0": "contradiction", "1": "neutral", "2": "entailment"} in the order of the model'
            )
        return answers

    def _loaded_tokenizer(self, most: int) -> Any:
        try:
            import tokenizers
        except ImportError as error:
            raise self._without("tokenizers") from error
        try:
            tokenizer = tokenizers.Tokenizer.from_file(str(self._folder / "tokenizer.json"))
            tokenizer.no_padding()
            tokenizer.enable_truncation(most)
        except Exception as error:  # tokenizers raises Exception itself
            raise self._wrong(f"{self._folder / 'tokenizer.json'} cannot be read ({error!s:.120})") from error
        return tokenizer

    def _loaded_model(self) -> Any:
        try:
            import onnxruntime
        except ImportError as error:
            raise self._without("onnxruntime") from error
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1  # sums in one order on every machine
        options.log_severity_level = 4
        try:
            return onnxruntime.InferenceSession(
                str(self._folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # onnxruntime's errors have no common class
            raise self._wrong(
                f"{self._folder / 'model.onnx'} cannot be loaded ({type(error).__name__}); is it a whole ONNX file?"
            ) from error

    def _wrong(self, reason: str) -> ConfigError:
        return ConfigError(KEY, str(self._folder), reason=reason)

    def _without(self, package: str) -> ConfigError:
        return self._wrong(f"the package {package} is not installed; pip install 'citecheck[nli]' brings it")


def _is_known(name: str, kind: str) -> bool:
    return name in _INPUTS and kind in ("tensor(int64)", "tensor(int32)")


def _answer(label: str) -> Answer:
    """The answer that a label of a model stands for: "ENTAILMENT", "not_entailment", "refutes"."""
    word = label.strip().lower()
    if word.startswith(("entail", "support")):
        return Answer.SUPPORTS
    if word.startswith(("contradict", "refut")):
        return Answer.CONTRADICTS
    return Answer.CANNOT_TELL
