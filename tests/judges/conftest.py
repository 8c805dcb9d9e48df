"""What tests of judges share: a tiny model made here, and a chat endpoint on loopback."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.chat_endpoint import Endpoint, served

LABELS = {"0": "CONTRADICTION", "1": "NEUTRAL", "2": "ENTAILMENT"}
WORDS = ("[UNK]", "[SEP]", "true", "false", "the", "keepers", "70", "litres")


@pytest.fixture
def model(tmp_path: Path) -> Callable[..., Path]:
    """`model()`: a folder with a model that finds each "true" to speak for the claim and each "false" against it."""
    import numpy
    import onnx
    import tokenizers
    from onnx import TensorProto, helper, numpy_helper

    def made(
        *,
        name: str = "tiny",
        inputs: tuple[str, ...] = ("input_ids", "attention_mask", "token_type_ids"),
        kind: int = TensorProto.INT64,
        **config: Any,
    ) -> Path:
        folder = tmp_path / name
        folder.mkdir()
        table = numpy.zeros((len(WORDS), 3), dtype=numpy.float32)
        table[WORDS.index("[SEP]"), 1] = 2  # neutral, unless a word says more
        table[WORDS.index("true"), 2] = 6
        table[WORDS.index("false"), 0] = 6
        graph = helper.make_graph(
            [
                helper.make_node("Gather", ["table", inputs[0]], ["words"], axis=0),
                helper.make_node("ReduceSum", ["words", "axes"], ["logits"], keepdims=0),
            ],
            "tiny",
            [helper.make_tensor_value_info(given, kind, ["batch", "length"]) for given in inputs],
            [helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", 3])],
            [
                numpy_helper.from_array(table, "table"),
                numpy_helper.from_array(numpy.array([1], dtype=numpy.int64), "axes"),
            ],
        )
        onnx.save(
            helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8), folder / "model.onnx"
        )
        vocabulary = {word: number for number, word in enumerate(WORDS)}
        tokenizer = tokenizers.Tokenizer(tokenizers.models.WordLevel(vocabulary, unk_token="[UNK]"))
        tokenizer.normalizer = tokenizers.normalizers.Lowercase()
        tokenizer.pre_tokenizer = tokenizers.pre_tokenizers.Whitespace()
        tokenizer.post_processor = tokenizers.processors.TemplateProcessing(
            single="$A", pair="$A [SEP] $B:1", special_tokens=[("[SEP]", vocabulary["[SEP]"])]
        )
        tokenizer.save(str(folder / "tokenizer.json"))
        (folder / "config.json").write_text(json.dumps({"id2label": LABELS, **config}), encoding="utf-8")
        return folder

    return made


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    """A chat endpoint on 127.0.0.1."""
    with served() as endpoint:
        yield endpoint
