# Needs Python 3.11 or newer, with venv, and make. `make` alone says what there is.

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
# The stamps live inside the environment, so that they go when it goes.
RUNTIME := $(VENV)/.runtime-installed
DEV := $(VENV)/.dev-installed
INSTALL := $(PY) -m pip --disable-pip-version-check -qq install --require-hashes --no-deps
COMPILE := $(PY) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header

.DEFAULT_GOAL := help
.PHONY: help setup run test lint types format lock bench clean

help: ## say what there is
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1	\2/p' Makefile | expand -t 14

setup: $(RUNTIME) ## build .venv from the lock where it is missing or old

run: $(RUNTIME) ## start the bot: in Slack with tokens, in its own sandbox without
	@$(PY) -m bot

test: lint types ## lint, types and all tests
	@$(PY) -m pytest

lint: $(DEV) ## ruff: rules and format
	@$(PY) -m ruff check --quiet .
	@$(PY) -m ruff format --check --quiet .

types: $(DEV) ## mypy, strict
	@$(PY) -m mypy --no-error-summary

format: $(DEV) ## ruff: put right what it can
	@$(PY) -m ruff check --quiet --fix .
	@$(PY) -m ruff format --quiet .

lock: $(DEV) ## pin what pyproject.toml asks for; LOCK=--upgrade takes the newest
	@$(COMPILE) $(LOCK) pyproject.toml --output-file requirements.lock
	@$(COMPILE) $(LOCK) --group dev --constraints requirements.lock --output-file requirements-dev.lock

bench: $(DEV) ## measure against baselines in the same run
	@$(PY) -m bench

clean: ## remove .venv and caches; data stay
	@rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(PY):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo 'Encore needs Python 3.11 or newer: make PYTHON=/path/to/python3.11 …' >&2; exit 1; }
	@echo 'Setting up .venv, once. This takes a minute.' >&2
	@$(PYTHON) -m venv --clear $(VENV) || { rm -rf $(VENV); exit 1; }

$(RUNTIME): requirements.lock $(PY)
	@$(INSTALL) -r requirements.lock
	@touch $@

$(DEV): requirements-dev.lock $(RUNTIME)
	@$(INSTALL) -r requirements-dev.lock
	@touch $@
