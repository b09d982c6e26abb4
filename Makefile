# Everything a newcomer types. Needs Python 3.11 or newer, make and git; each target sets up .venv from the locks by itself.
PYTHON ?= python3
BIN := .venv/bin
Q ?= what does making 50 starter packs cost?

.PHONY: help ask chat run test test-long lint format types contracts speed screens lock clean

help:
	@echo "make ask Q=\"...\"   one question, one answer"
	@echo "make chat          talk with the bot in this terminal"
	@echo "make run           start every platform that has a token (see config/example.env)"
	@echo "make test          everything CI runs"
	@echo "make test-long     the properties at their full size"
	@echo "make speed         the benchmarks"
	@echo "make screens       pictures of what people see on Discord"
	@echo "make lock          recompute requirements*.txt"

.venv/base: requirements.txt
	@echo "Setting up .venv from requirements.txt (once) ..."
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' || \
		{ echo "This needs Python 3.11 to 3.14; choose one with: make ask PYTHON=python3.12"; exit 2; }
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.venv/dev: .venv/base requirements-dev.txt
	@echo "Adding the tools of requirements-dev.txt (once) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

ask: .venv/base
	@$(BIN)/python -m bot ask "$(Q)"

chat: .venv/base
	@$(BIN)/python -m bot chat

run: .venv/base
	@$(BIN)/python -m bot run

test: .venv/dev lint types contracts
	$(BIN)/python -m pytest -q --cov --cov-report=term:skip-covered

test-long: .venv/dev
	HYPOTHESIS_PROFILE=long $(BIN)/python -m pytest -q -m "long or not long"

lint: .venv/dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

format: .venv/dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

types: .venv/dev
	$(BIN)/mypy

contracts: .venv/dev
	$(BIN)/lint-imports

speed: .venv/dev
	$(BIN)/python -m tests.speed

screens: .venv/dev
	$(BIN)/python -m tests.screens.discord screens

lock:
	$(PYTHON) -m venv .venv-lock && .venv-lock/bin/pip install --quiet uv
	.venv-lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
		--no-header --extra bot pyproject.toml -o requirements.txt
	.venv-lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
		--no-header --extra bot --extra dev -c requirements.txt pyproject.toml -o requirements-dev.txt
	rm -rf .venv-lock

clean:
	rm -rf .venv .coverage .mypy_cache .ruff_cache .hypothesis .import_linter_cache
