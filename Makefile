# Quanlian from the command line. `make demo` plays a whole campaign; `make test` checks everything short of the long proofs.
# MODE=native or MODE=compose forces how the servers are had; left out, compose where docker compose works, else native.

SHELL := /bin/sh
.DEFAULT_GOAL := help

ifeq ($(origin MODE),undefined)
MODE := $(shell sh infra/choose-mode.sh)
endif
PY := .venv/bin/python
QUANLIAN := .venv/bin/quanlian
# `make demo STAGE=…` leaves the rehearsal at a stage.
AS_FAR_AS := $(if $(STAGE),--stage $(STAGE))
CHECKED := contracts documents kit services workflows simulators cli infra bench tests

export MODE

.PHONY: help mode demo test prove prove-portal pictures bench check lint types imports portal servers down clean logs status

help:
	@echo 'make demo     play the 2023 campaign on real servers, and leave the system running'
	@echo 'make demo STAGE=NAME   leave a rehearsal at a stage, with work waiting (intake, unit-review, cut-off, city,'
	@echo '              scoring, selection, publicity, objections)'
	@echo 'make test     lint, types, rules and tests'
	@echo 'make prove    the long proofs: kills, outages, races'
	@echo 'make prove-portal   every page of the portal: accessible, of every width, in both languages, in its budgets'
	@echo 'make pictures the pictures of the guides, made anew'
	@echo 'make bench    performance as ratios, measured here and now'
	@echo 'make servers  start the servers only'
	@echo 'make status   what runs, and where'
	@echo 'make logs     the end of every log'
	@echo 'make down     stop what was started'
	@echo 'make clean    stop it and remove its data'
	@echo 'MODE=native or MODE=compose forces how the servers are had (now: $(MODE)).'

mode:
	@sh infra/announce-mode.sh "$(MODE)"

# The Python environment, made anew when the lock changes.
.venv/.made: requirements.lock infra/python-environment.sh
	@sh infra/python-environment.sh

ifeq ($(MODE),compose)
include infra/compose/compose.mk
else
include infra/native/native.mk
endif

# Checks

lint: .venv/.made
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .

types: .venv/.made
	.venv/bin/mypy --strict $(wildcard $(CHECKED))

imports: .venv/.made
	.venv/bin/lint-imports

# Lint, types and unit tests of web/, and whether its clients are those of docs/openapi.
portal: .venv/.made
	$(PY) -m infra check-portal

# Two at a time: types and the portal's part take a core each for about a minute.
check:
	@$(MAKE) --no-print-directory --jobs=2 --output-sync=target lint types imports portal

test: mode check test-servers
	$(PY) -m pytest tests --ignore=tests/prove --ignore=tests/e2e --ignore=tests/web -n 2 --dist worksteal --durations=10
	$(PY) -m pytest tests/e2e tests/web --durations=10

prove: mode test-servers
	$(PY) -m pytest tests/prove --ignore=tests/prove/pages --ignore=tests/prove/portal --durations=10

# In a browser, apart: continuous integration has no time for both. Two runs, for each has its own system.
prove-portal: mode test-servers
	$(PY) -m pytest tests/prove/portal --durations=10
	$(PY) -m pytest tests/prove/pages --durations=10

# The pictures of the guides, made anew of the pages as they are.
pictures: mode test-servers
	QUANLIAN_PICTURES=$(CURDIR)/docs/guide/pictures $(PY) -m pytest tests/prove/pages/test_pictures.py

# A space of its own on the native servers, about six minutes; nothing else should run meanwhile.
bench: mode test-servers
	$(PY) -m bench
