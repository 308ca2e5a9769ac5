# One environment, made from the lock file; every target makes it first if it is missing.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SHARED ?= ../shared
LEDGER ?= build/demo.ledger
LOCK := $(BIN)/uv pip compile pyproject.toml --quiet --generate-hashes --no-header --no-emit-index-url --no-annotate

.PHONY: figures-check measured demo test types lint layers unit ftm floors score readme gate bench bench-time bench-fold bench-cluster kills errors ablate lock clean

$(VENV)/ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/dev: $(VENV)/ready requirements-dev.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@

demo: $(VENV)/ready  ## read the example pages into a ledger and show what is in it
	@mkdir -p build && rm -f $(LEDGER)*
	@$(BIN)/legation read examples --into $(LEDGER)
	@$(BIN)/legation overview $(LEDGER)

test: $(VENV)/dev lint types layers front unit docs ftm floors  ## every check

lint: $(VENV)/dev
	$(BIN)/ruff check src tests scripts docs
	$(BIN)/ruff format --check src tests scripts docs

types: $(VENV)/dev
	$(BIN)/mypy

layers: $(VENV)/dev
	$(BIN)/lint-imports

unit: $(VENV)/dev islands browser
	$(BIN)/pytest -n 2

# followthemoney needs pyicu, which is compiled for minutes: it has an environment of its own, made once.
$(VENV)-ftm/ready: requirements-ftm.lock
	$(PYTHON) -m venv $(VENV)-ftm
	$(VENV)-ftm/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-ftm.lock
	touch $@

ftm: $(VENV)/ready $(VENV)-ftm/ready  ## the FollowTheMoney export, checked by followthemoney itself
	@mkdir -p build && rm -f build/ftm.ledger*
	@$(BIN)/legation read examples --into build/ftm.ledger > build/ftm.log
	@$(BIN)/legation export build/ftm.ledger build/ftm.jsonl --format ftm >> build/ftm.log
	@$(VENV)-ftm/bin/python scripts/check_ftm.py build/ftm.jsonl
	@$(BIN)/python scripts/supply.py --tools requirements-ftm.lock --environment $(VENV)-ftm

floors: $(VENV)/ready  ## quality floors, where the gold is beside the project; the README must tell what was measured
	@mkdir -p build && rm -f build/figures.json
	$(BIN)/python scripts/score.py --shared $(SHARED) --floors --json build/figures.json
	$(BIN)/python scripts/check_figures.py build/figures.json

quotes: $(VENV)/ready  ## quotations and their speakers, on passages of our own
	$(BIN)/python tests/quotes/score.py --errors

score: $(VENV)/ready  ## every scorer in one table, against targets and peers
	$(BIN)/python scripts/score.py --shared $(SHARED)

lock: $(VENV)/ready  ## write the lock files anew: what running needs, and what checking needs on top
	$(BIN)/pip install --quiet uv
	$(LOCK) --extra web --group build -o requirements.lock
	$(LOCK) --extra web --extra cluster --extra frames --group build --group dev --group docs \
	  -c requirements.lock -o requirements-dev.lock
	printf 'followthemoney>=4\n' | $(BIN)/uv pip compile - --quiet --generate-hashes --no-header \
	  --no-emit-index-url --no-annotate -o requirements-ftm.lock

clean:
	rm -rf $(VENV) $(VENV)-ftm build dist .mypy_cache .pytest_cache .ruff_cache

readme: $(VENV)/dev  ## what the commands print and the scorers measure, into the README and from there into docs/
	$(BIN)/python scripts/readme.py --shared $(SHARED)
	$(BIN)/python scripts/docs_text.py

figures-check: $(VENV)/ready  ## the figures in the README against the last `make floors`, else the floors; every number in prose
	$(BIN)/python scripts/check_figures.py build/figures.json
	$(BIN)/python scripts/check_prose.py

measured: $(VENV)/ready  ## the tables in docs/ of runs that take long, from those runs: SECTION=stages, else a list of them
	$(BIN)/python scripts/measured.py $(SECTION)

gate: $(VENV)/ready  ## what the gates before the parser let through, and what they lose
	$(BIN)/python scripts/score_gate.py --shared $(SHARED)

bench: $(VENV)/ready  ## how fast pages are read, as a ratio to spaCy's full pipeline in the same run
	$(BIN)/python scripts/bench.py --shared $(SHARED)
	$(BIN)/python scripts/bench_jobs.py --shared $(SHARED)

bench-time: $(VENV)/ready  ## our time grammar beside other libraries, each in an environment of its own
	$(BIN)/python scripts/bench_time.py

errors: $(VENV)/ready  ## what is missed, invented or half right on the gold, by class
	$(BIN)/python scripts/errors.py --shared $(SHARED)

ablate: $(VENV)/ready  ## what each part of the reader is worth: the gold pages with one part off at a time
	$(BIN)/python scripts/ablate.py --shared $(SHARED)

bench-fold: $(VENV)/ready  ## what folding a page costs as the ledger grows, file size, query times
	$(BIN)/python scripts/bench_fold.py 10000 100000

bench-cluster: $(VENV)/dev  ## many WARC files through every engine, a worker killed: the same ledger, and what it costs
	$(BIN)/python scripts/bench_cluster.py --pages 20000 --files 40

kills: $(VENV)/ready  ## kill -9 at random moments of read, import, export and decisions; every ledger must be sound and heal
	$(BIN)/python scripts/trust/kills.py

# The web pages' moving parts, from npm packages locked in frontend/.
.PHONY: islands serve front browser screenshots
BUILT := src/legation/web/static/built/islands.js
NPM := npm --prefix frontend --silent

frontend/node_modules/ready: frontend/package-lock.json frontend/package.json
	$(NPM) ci
	touch $@

$(BUILT): frontend/node_modules/ready frontend/vite.config.ts frontend/tsconfig.json $(shell find frontend/src -type f)
	$(NPM) run build

islands: $(BUILT)  ## the moving parts of the web pages, built from frontend/ where it changed

serve: $(VENV)/ready islands  ## the ledger of `make demo` in the browser
	@test -f $(LEDGER) || $(MAKE) --no-print-directory demo
	@$(BIN)/legation serve $(LEDGER)

front: frontend/node_modules/ready  ## lint, types and tests of frontend/
	$(NPM) run check

/usr/bin/chromium:
	apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null

browser: /usr/bin/chromium  ## the browser that the tests look through

screenshots: $(VENV)/dev islands browser  ## two pictures of the examples' pages, for the README
	$(BIN)/python scripts/screenshots.py

# The documentation, and what the project stands on and leaves as.
.PHONY: docs docs-text sbom audit wheel try-wheel

docs: $(VENV)/dev  ## the documentation into build/site: nothing out of date, no warning, nothing loaded from elsewhere
	$(BIN)/python scripts/docs_text.py --check
	$(BIN)/python scripts/supply.py --tools requirements-dev.lock
	$(BIN)/zensical build --strict --clean
	$(BIN)/python scripts/docs_site.py build/site

docs-text: $(VENV)/dev  ## what is generated in docs/: the command line, kinds and codes, figures, dependencies
	$(BIN)/python scripts/docs_text.py

sbom: $(VENV)/ready  ## the bill of materials, CycloneDX JSON; fails for a licence that nobody has allowed
	$(BIN)/python scripts/supply.py --quiet --sbom build/sbom.json

LOCKS := requirements.lock requirements-dev.lock requirements-ftm.lock

ifdef DATABASE
audit: $(VENV)/ready  ## known vulnerabilities of every pin, from a folder of OSV files: DATABASE=folder
	$(BIN)/python scripts/audit_local.py --database $(DATABASE) $(LOCKS)
else
audit: $(VENV)/ready  ## known vulnerabilities of every pin, from PyPI's database: needs a network
	$(PYTHON) -m venv build/audit && build/audit/bin/pip install --quiet --disable-pip-version-check pip-audit==2.10.1
	for lock in $(LOCKS); do \
	  build/audit/bin/pip-audit --strict --require-hashes --disable-pip -r $$lock || exit 1; done
endif

wheel: $(VENV)/ready islands  ## the wheel, the same bytes for the same commit
	SOURCE_DATE_EPOCH=$${SOURCE_DATE_EPOCH:-$$(git log -1 --format=%ct)} $(BIN)/hatchling build --target wheel -d build/dist

try-wheel: wheel  ## the wheel in an empty environment, every package by its hash; the README's session repeated from it
	$(BIN)/python scripts/try_wheel.py build/dist --python $(PYTHON)
