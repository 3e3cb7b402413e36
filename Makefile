# `make run` and `make test` need Python 3.11 or later, make, and the package registry: the rest
# they set up by themselves, in .venv.
.DEFAULT_GOAL := help
.PHONY: help run test check format lint layers types eval bench fuzz locks clean

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes

help: ## say what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' Makefile

run: $(VENV)/.runtime ## start Dragoman: in Telegram with TELEGRAM_TOKEN, else in this terminal
	@PTB_TIMEDELTA=1 $(BIN)/python -m bot run

test: $(VENV)/.development ## run the tests
	@# Four, since tests of whole processes mostly wait. Compiled tests are kept, whatever the shell says of
	@# bytecode: compiling them is two fifths of what a process takes until its first test.
	PYTHONDONTWRITEBYTECODE= $(BIN)/pytest -n 4 --dist loadfile --no-loadscope-reorder

check: lint layers types test ## all that CI does

format: $(VENV)/.development ## put the code into shape
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lint: $(VENV)/.development
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/codespell *.md docs

layers: $(VENV)/.development
	$(BIN)/lint-imports

types: $(VENV)/.development
	$(BIN)/mypy

eval: $(VENV)/.development ## score names, relevance, acts and stories on the labelled data
	$(BIN)/python -m tests.evals

bench: $(VENV)/.benchmarks ## measure, and print each figure beside its limit
	$(BIN)/python -m benchmarks

fuzz: $(VENV)/.benchmarks ## feed hostile bytes to whatever reads them, for an hour and a half
	$(BIN)/python -m tests.fuzz

locks: $(VENV)/.development ## pin the newest versions that fit
	$(BIN)/pip-compile --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-find-links --no-emit-trusted-host -o requirements.txt pyproject.toml
	$(BIN)/pip-compile --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-find-links --no-emit-trusted-host -o requirements-dev.txt requirements-dev.in
	$(BIN)/pip-compile --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-find-links --no-emit-trusted-host -o requirements-bench.txt requirements-bench.in

clean: ## remove what was set up, and keep what was read
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Dragoman needs Python 3.11 or later; set PYTHON to one")'
	@echo "Making a virtual environment in $(VENV) …"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: requirements.txt | $(BIN)/python
	@echo "Installing what Dragoman stands on (once) …"
	@$(PIP) -r requirements.txt
	@touch $@

$(VENV)/.development: requirements-dev.txt $(VENV)/.runtime
	@echo "Installing what the checks need (once) …"
	@$(PIP) -r requirements-dev.txt
	@touch $@

$(VENV)/.benchmarks: requirements-bench.txt $(VENV)/.development
	@echo "Installing what the benchmarks compare with (once) …"
	@$(PIP) -r requirements-bench.txt
	@touch $@
