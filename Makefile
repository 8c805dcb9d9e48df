# `make verify` and `make test` need Python 3.11+ with venv and pip, and nothing else. Everything goes into $(VENV).
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin

.PHONY: verify test lint floors reconstruct clean

verify: $(VENV)/installed
	$(BIN)/citecheck verify

test: $(VENV)/installed-dev
	$(BIN)/python -m pytest

lint: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# Writes cassettes/reconstructed/ anew from scripts/reconstruction/; needs no network.
reconstruct: $(VENV)/installed
	$(BIN)/python scripts/reconstruct.py

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "citecheck needs Python 3.11 or newer; name one: make PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: pyproject.toml $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/installed-dev: pyproject.toml $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(VENV)/installed

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
