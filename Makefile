# Relire's commands. Each one starts from a bare checkout: it makes .venv and installs what the lock says.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:

HOST ?= 127.0.0.1
PORT ?= 8000
# One worker a core, at least two: one slow page must not stop the class.
WORKERS ?= $(shell n=$$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2); [ "$$n" -gt 2 ] && echo "$$n" || echo 2)
export HOST PORT WORKERS

PY := .venv/bin/python
PIP := $(PY) -m pip install --quiet --disable-pip-version-check --require-hashes
MANAGE := $(PY) manage.py
# Blocking threads beyond one only queue up at SQLite's writer and open connections.
SERVER := .venv/bin/granian --interface wsgi --no-ws --workers $(WORKERS) --blocking-threads 1 --respawn-failed-workers \
	--host $(HOST) --port $(PORT) quizsite.wsgi:application
TEMPLATES = $(shell find templates quizzes -name '*.html')

.PHONY: help demo serve test bench chromium check lint types floors pages migrations house deployment audit format messages lock package

help: ## what can be said to make
	@sed -n 's/^\([a-z]*\):.*## /make \1|/p' Makefile | column -t -s '|' 2>/dev/null || grep '## ' Makefile

# --- environment ---------------------------------------------------------------------------------------------------

# Debian and Ubuntu ship Python without the part that makes environments.
$(PY):
	@for name in python3 python3.13 python3.12 python3.11 python; do \
		"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2> /dev/null || continue; \
		echo "Making .venv with $$("$$name" --version)"; \
		"$$name" -m venv .venv && exit 0; rm -rf .venv; \
		$(MAKE) --no-print-directory package NAME=python3-venv && "$$name" -m venv .venv && exit 0; rm -rf .venv; \
		echo "$$name cannot make a virtual environment: install its venv module (python3-venv), then try again."; exit 1; \
	done; echo "Relire needs Python 3.11 or newer, and none was found."; exit 1

# A package of the system, where we may install one; says nothing and fails where we may not.
package:
	@[ "$$(id -u)" = 0 ] && command -v apt-get > /dev/null && echo "Installing $(NAME)" && apt-get update -q > /dev/null && \
		DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends -o DPkg::Lock::Timeout=300 \
		$(NAME) > /dev/null

.venv/.run: requirements.txt | $(PY)
	@echo "Installing what requirements.txt says"
	@$(PIP) -r requirements.txt
	@touch $@

.venv/.dev: requirements-dev.txt .venv/.run
	@echo "Installing what requirements-dev.txt says"
	@$(PIP) -r requirements-dev.txt
	@touch $@

# A key that outlives the server, so that nobody is signed out by a restart of the demo.
var/secret_key: | $(PY)
	@mkdir -p var && umask 077 && $(PY) -c 'import secrets; print(secrets.token_urlsafe(64))' > $@

# --- serving -------------------------------------------------------------------------------------------------------

demo: .venv/.run var/secret_key ## the product with demo content, on HOST:PORT (127.0.0.1:8000)
	@set -e; export HTTPS=$${HTTPS:-0} SECRET_KEY="$${SECRET_KEY:-$$(cat var/secret_key)}" \
		DATABASE_URL="$${DATABASE_URL:-sqlite:///$(CURDIR)/var/relire.sqlite3}" \
		ALLOWED_HOSTS="$${ALLOWED_HOSTS:-localhost,127.0.0.1,[::1],$(HOST)}"; \
	$(MANAGE) migrate --verbosity 0; \
	$(MANAGE) collectstatic --noinput --verbosity 0; \
	$(MANAGE) seed_demo; \
	exec $(SERVER)

serve: .venv/.run ## the production server with the settings of the environment, on HOST:PORT
	@set -e; $(MANAGE) migrate --verbosity 0; \
	$(MANAGE) collectstatic --noinput --verbosity 0; \
	exec $(SERVER)

# --- proving -------------------------------------------------------------------------------------------------------

test: .venv/.dev chromium ## every test, browser included; ARGS goes to pytest
	@$(PY) -m pytest -n auto $(ARGS)
	@test -z "$$($(FIND_CHROMIUM))" && echo "NOT TESTED: the browser journeys, because there is no Chromium here." || true

bench: .venv/.dev ## how fast it is, against limits of the same run; writes var/bench.json
	@mkdir -p var; $(PY) -m tests.benchmarks

check: lint types floors pages migrations house deployment audit ## all that can be said without running the product

lint: .venv/.dev
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .

types: .venv/.dev
	.venv/bin/mypy

floors: .venv/.dev
	.venv/bin/lint-imports

pages: .venv/.dev
	.venv/bin/djade --check $(TEMPLATES)

migrations: .venv/.dev
	$(MANAGE) makemigrations --check --dry-run

house: .venv/.dev
	$(PY) -m pytest tests/house

deployment: .venv/.dev
	SECRET_KEY=$$($(PY) -c 'import secrets; print(secrets.token_urlsafe(64))') DEBUG=0 HTTPS=1 ALLOWED_HOSTS=relire.example \
		$(MANAGE) check --deploy --fail-level WARNING

# A known hole fails; not being able to ask does not, because a train has no network: but it is said.
audit: .venv/.dev
	@mkdir -p var; .venv/bin/pip-audit --progress-spinner off --disable-pip --require-hashes -r requirements.txt \
		> var/audit.txt 2>&1 || true; \
	if grep -q 'Found .* known vulnerabilit' var/audit.txt; then cat var/audit.txt; exit 1; fi; \
	unknown=$$(grep -c 'could not be audited' var/audit.txt || true); \
	if ! grep -q 'No known vulnerabilit' var/audit.txt; then echo "NOT CHECKED: pip-audit could not ask about known holes."; \
	elif [ "$$unknown" -gt 0 ]; then echo "NOT CHECKED: pip-audit was told nothing about $$unknown dependencies."; \
	else echo "pip-audit: no known holes in requirements.txt"; fi

FIND_CHROMIUM = for name in "$$CHROMIUM" chromium chromium-browser google-chrome; do \
	[ -n "$$name" ] && command -v "$$name" && break; done

chromium:
	@found=$$($(FIND_CHROMIUM)); if [ -n "$$found" ]; then echo "Browser tests use $$found"; exit 0; fi; \
	$(MAKE) --no-print-directory package NAME="chromium fonts-dejavu-core" && exit 0; \
	echo "No Chromium was found and none could be installed: the browser tests will be SKIPPED."; \
	echo "Install Chromium, or name its program in the variable CHROMIUM."

# --- keeping -------------------------------------------------------------------------------------------------------

format: .venv/.dev ## write code and templates the way check wants them
	.venv/bin/ruff check --fix-only --quiet .
	.venv/bin/ruff format .
	.venv/bin/djade $(TEMPLATES)

messages: .venv/.dev ## bring the French catalogue in step with the code and compile it
	$(PY) -m tests.house.catalogue $(ARGS)

COMPILE = .venv/bin/pip-compile --quiet --generate-hashes --strip-extras --allow-unsafe --no-header \
	--no-emit-index-url --no-emit-trusted-host --no-emit-options

lock: .venv/.dev ## write requirements*.txt again; on Python 3.11, whose set also installs on 3.12 and 3.13
	@$(PY) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11) and "make lock wants a .venv of Python 3.11")'
	$(COMPILE) --output-file requirements.txt pyproject.toml
	$(COMPILE) --extra dev --constraint requirements.txt --output-file requirements-dev.txt pyproject.toml
