"""The names that citecheck promises, and what importing it costs."""

from __future__ import annotations

import importlib
import inspect
import re
import subprocess
import sys

import pytest

import citecheck

HEAVY = (
    "cattrs",
    "httpx",
    "bs4",
    "vcr",
    "yaml",
    "rich",
    "click",
    "tenacity",
    "charset_normalizer",
    "attrs",
    "rapidfuzz",
)


def test_every_public_name_has_a_home_and_nothing_else_has() -> None:
    assert sorted(citecheck.__all__) == sorted(citecheck._HOMES)
    assert citecheck.__all__ == sorted(citecheck.__all__)
    assert set(citecheck.__all__) <= set(dir(citecheck))


@pytest.mark.parametrize("name", citecheck.__all__)
def test_a_public_name_is_documented_where_it_lives(name: str) -> None:
    value = getattr(citecheck, name)
    assert value is getattr(importlib.import_module(citecheck._HOMES[name]), name)
    text = inspect.getdoc(value)
    assert text
    assert not text.startswith(f"{name}("), "attrs and dataclasses make up such a docstring where there is none"


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'checkcite'"):
        _ = citecheck.checkcite


def test_importing_citecheck_imports_nothing_heavy() -> None:
    code = "import sys, citecheck; print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.split(".")[0] for name in done.stdout.split()}
    assert loaded.isdisjoint(HEAVY)


def test_reading_a_text_needs_no_web_library() -> None:
    code = "import sys, citecheck; citecheck.extract, citecheck.compare, citecheck.read; print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.split(".")[0] for name in done.stdout.split()}
    assert loaded.isdisjoint({"httpx", "bs4", "vcr", "rich", "click", "cattrs"})


def test_the_version_is_that_of_the_package() -> None:
    from importlib.metadata import version

    assert re.fullmatch(r"\d+\.\d+\.\d+.*", citecheck.__version__)
    assert version("citecheck") == citecheck.__version__
