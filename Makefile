# Two commands: `make site` builds the example site, `make test` runs every test.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: site test bench audit properdocs clean

site: $(VENV)/.for-site
	@$(BIN)/youthsite build --strict
	@echo "Open this file in your browser: site/index.html"

test: $(VENV)/.for-test
	@sh tests/need-chromium.sh
	@sh tests/need-office.sh
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

# The same site by the fork of MkDocs that is kept up, in an environment of its own.
properdocs: | $(BIN)/python
	@test -x .cache/properdocs/bin/python || $(BIN)/python -m venv .cache/properdocs
	.cache/properdocs/bin/python -m pip install --quiet properdocs .
	.cache/properdocs/bin/properdocs build --quiet --strict --config-file mkdocs.yml --site-dir .cache/properdocs/site

bench: $(VENV)/.for-test
	$(BIN)/python -m tests.bench

# The acceptance table over every page; needs Node and Java, and the npm registry the first time. Goes on where it was stopped.
audit: $(VENV)/.for-test
	$(BIN)/python -m tests.audit --write

$(VENV)/.for-site: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable ".[audio]"
	@touch $@

$(VENV)/.for-test: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable ".[audio,draft,ocr,record,test]"
	@touch $@

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "youthsite needs Python 3.11 or newer. Install it, or name it: make PYTHON=python3.12 site"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "Python's venv is missing. On Debian or Ubuntu: apt-get install python3-venv. Then run make again."; exit 1; }
	@$(PYTHON) -m venv $(VENV)

clean:
	rm -rf $(VENV) site .cache
