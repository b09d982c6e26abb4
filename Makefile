# Everything a newcomer types. Needs Python 3.11 to 3.14, make and git; each target sets up .venv from the locks by itself.
PYTHON ?= python3
BIN := .venv/bin
Q ?= what does making 50 starter packs cost?
export Q
# The tools of `make lock` and `make audit`: apart from the locks, so that neither is locked by itself.
UV := 0.13.9
PIP_AUDIT := 2.10.1
SETUPTOOLS := 84.0.0
# The fuzzer has wheels for some Pythons only, so it stands apart too; without it Hypothesis does what it can.
ATHERIS := 3.0.0
SECONDS ?= 120
WORKERS ?= $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1)

# Bytecode is kept, wherever this runs: pytest rewrites the tests and its plugins once, not in every process.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: wheel docs fuzz faults grid bench help ask chat run test suite test-long coverage learn honest lint format types contracts speed load screens others lock upgrade audit fresh clean

help:
	@echo "make ask Q=\"...\"   one question, one answer"
	@echo "make chat          talk with the bot in this terminal"
	@echo "make run           start every platform that has a token (see config/example.env)"
	@echo "make test          everything CI runs"
	@echo "make test-long     the properties at their full size"
	@echo "make coverage      the tests again, counting lines and branches: 95 % of what is ours at least"
	@echo "make learn         learn the weights of reading from the labelled messages"
	@echo "make honest        how often reading is right on pens it has not learned from (10 minutes)"
	@echo "make speed         the benchmarks"
	@echo "make bench         the same, written to BENCHMARKS.md"
	@echo "make load          a crowd over two replicas while things break (LOAD=\"--seconds 120 --rate 200\")"
	@echo "make fuzz          a coverage-guided fuzzer, SECONDS=120 on each of five targets"
	@echo "make faults        write tests/FAULTS.md from the tests' own marks"
	@echo "make grid          ask other tools anew for the electricity of each place (python -m estimator check --grid compares)"
	@echo "make screens       pictures of what people see on Discord"
	@echo "make others        ask published tools what plain uses cost (takes the package index)"
	@echo "make lock          write what pyproject.toml asks for into requirements*.txt"
	@echo "make upgrade       the same, everything as new as pyproject.toml allows"
	@echo "make audit         look the locks up among known vulnerabilities"
	@echo "make wheel         the wheel in dist/, installed afresh and tried"
	@echo "make docs          the tables and answers in docs/ and the README, and the picture, from what the bot says"
	@echo "make fresh         install both locks in fresh environments of every Python at hand"

# What a machine may lack is said in one line, before anything is made.
define check-python
@$(PYTHON) -c "" 2>/dev/null || \
	{ echo "No Python answers to $(PYTHON): install one of 3.11 to 3.14, or name it: make ask PYTHON=python3.12"; exit 2; }
@$(PYTHON) -c 'import sys; v = sys.version_info[:2]; sys.exit(not (3, 11) <= v <= (3, 14))' || \
	{ echo "This needs Python 3.11 to 3.14, and $(PYTHON) is not; name another: make ask PYTHON=python3.12"; exit 2; }
@$(PYTHON) -c "import venv, ensurepip" 2>/dev/null || \
	{ echo "$(PYTHON) came without venv: install it (on Debian and Ubuntu: apt install python3-venv), then the same again"; exit 2; }
endef

# pip says thirty lines where one will do; they are kept beside what it was to install into. It compiles nothing: Python
# does that with the few files that are used, and pip with all of them, which takes as long as the rest.
define install
@$(1)/bin/python -m pip install --quiet --no-compile --disable-pip-version-check $(2) 2>$(1)/pip.log || { \
	if grep -qiE "connection|timed out" $(1)/pip.log; \
	then echo "The package index does not answer: look at the network or its proxy, then the same again (pip: $(1)/pip.log)"; \
	else error=$$(grep ERROR $(1)/pip.log | head -n 1); \
		echo "pip stopped: $${error:-it was broken off} (all of it: $(1)/pip.log); try the same again"; \
	fi; exit 2; }
endef

# The stamps base and dev stand only while all went well: what was interrupted has none, and is begun anew from nothing.
# A Python that is gone, or another than the one at set-up, is seen through the link .venv/bin/python.
define begin
$(check-python)
@echo "Setting up .venv from $< (once) ..."
@{ test -e .venv/base && $(BIN)/python -c ""; } 2>/dev/null || $(PYTHON) -m venv --clear .venv
@rm -f .venv/base .venv/dev
endef

.venv/bin/python:

.venv/base: requirements.txt .venv/bin/python
	$(begin)
	$(call install,.venv,--require-hashes -r requirements.txt)
	@touch $@

# The lock of the tools holds the other one whole: one pip.
.venv/dev: requirements-dev.txt requirements.txt tests/house/oldest-pip.txt .venv/bin/python
	$(begin)
	$(call install,.venv,--require-hashes -r requirements-dev.txt)
	$(call install,.venv,--require-hashes --upgrade --target .venv/oldest-pip -r tests/house/oldest-pip.txt)
	@touch .venv/base $@

ask: .venv/base
	@$(BIN)/python -m bot ask "$$Q"

chat: .venv/base
	@$(BIN)/python -m bot chat

run: .venv/base
	@$(BIN)/python -m bot run

# All of it side by side. Of the tests a worker a core and one more, since some wait for others' clocks.
test: .venv/dev
	@$(MAKE) --no-print-directory -j4 lint types contracts suite

suite: .venv/dev
	$(BIN)/python -m pytest -q -n $(WORKERS) --dist worksteal

# Apart from `make test`: counting lines takes half as long again.
coverage: .venv/dev
	$(BIN)/python -m pytest -q -n $(WORKERS) --dist worksteal --cov --cov-report=term:skip-covered

learn: .venv/dev
	@$(BIN)/python -m tests.learning

honest: .venv/dev
	@$(BIN)/python -m tests.learning.honest docs/honest.md

test-long: .venv/dev
	HYPOTHESIS_PROFILE=long $(BIN)/python -m pytest -q -n $(WORKERS) --dist worksteal -m "long or not long"

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

bench: .venv/dev
	$(BIN)/python -m tests.speed --write

load: .venv/dev
	$(BIN)/python -m tests.load $(LOAD)

screens: .venv/dev
	$(BIN)/python -m tests.screens.discord screens

others: .venv/dev
	@$(BIN)/python -m tests.house.others

# Extras are kept and no address is named: so the locks hold on every pip from 22.3 on, and everywhere.
COMPILE = .venv-lock/bin/uv pip compile --quiet --no-config --universal --python-version 3.11 --no-strip-extras --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-header $(UPGRADE)

lock:
	$(check-python)
	@$(PYTHON) -m venv --clear .venv-lock
	$(call install,.venv-lock,uv==$(UV))
	$(COMPILE) --extra bot pyproject.toml -o requirements.txt
	$(COMPILE) --extra bot --extra dev -c requirements.txt pyproject.toml -o requirements-dev.txt
	@rm -rf .venv-lock

upgrade: UPGRADE := --upgrade
upgrade: lock

# requirements-dev.txt holds all of requirements.txt, in the same versions.
audit:
	$(check-python)
	@$(PYTHON) -m venv --clear .venv-audit
	$(call install,.venv-audit,pip-audit==$(PIP_AUDIT))
	@.venv-audit/bin/python -m pip_audit --strict --disable-pip --require-hashes --progress-spinner off -r requirements-dev.txt \
		>.venv-audit/found 2>&1 || { \
		if grep -q "^Found " .venv-audit/found; then cat .venv-audit/found; \
		else echo "The vulnerability service does not answer, nothing was checked: $$(tail -n 1 .venv-audit/found)"; fi; exit 2; }
	@echo "No known vulnerability in the locks."

fresh:
	$(check-python)
	@$(PYTHON) -m tests.house.fresh $(PYTHONS)

# Its tools stand apart from what the bot runs on; the trial installs what a user would, from the package index.
wheel:
	$(check-python)
	@$(PYTHON) -m venv --clear .venv-wheel
	$(call install,.venv-wheel,setuptools==$(SETUPTOOLS))
	@rm -rf build dist
	@.venv-wheel/bin/python -m pip wheel --quiet --disable-pip-version-check --no-deps --no-build-isolation --wheel-dir dist .
	@rm -rf build *.egg-info
	@$(PYTHON) -m tests.house.wheel dist
	@rm -rf .venv-wheel

docs: .venv/dev
	@$(BIN)/python -m tests.docs

fuzz: .venv/dev
	@test -e .venv-fuzz/with || { $(PYTHON) -m venv --clear .venv-fuzz && \
		{ .venv-fuzz/bin/python -m pip install --quiet --only-binary :all: atheris==$(ATHERIS) 2>.venv-fuzz/pip.log || \
			echo "There is no fuzzer for this Python: Hypothesis does what it can."; } && touch .venv-fuzz/with; }
	@for target in reading followups imports telegram discord; do \
		echo "$$target, $(SECONDS) s ..."; \
		PYTHONPATH=$$($(BIN)/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))') \
			.venv-fuzz/bin/python -m tests.fuzz $$target $(SECONDS) >.venv-fuzz/$$target.log 2>&1 \
			&& tail -n 1 .venv-fuzz/$$target.log || { tail -n 30 .venv-fuzz/$$target.log; exit 1; }; done

clean:
	rm -rf .venv .venv-lock .venv-audit .venv-wheel .venv-fuzz dist .coverage .mypy_cache .ruff_cache .hypothesis .import_linter_cache

faults: .venv/dev
	$(BIN)/python -m tests.faults

grid: .venv/dev
	$(BIN)/python -m tests.house.grid
