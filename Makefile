# Thin: each target calls cargo, npm or a script that can be called without it.

# Outside the tree, so that a fresh clone finds the compiled dependencies of the one before.
CARGO_TARGET_DIR ?= $(or $(HOME),.)/.cache/hansa/target
export CARGO_TARGET_DIR

ARGS ?=
NPM_CI := npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
# Everything that tests or checks is built for the whole workspace: another selection has other features and compiles
# nearly every dependency again. What a person runs is built for the server alone, in a profile and so a folder of its
# own: the workspace's selection would switch the tests' failpoints on.
WORKSPACE := --workspace --locked
RUNNABLE := --profile demo --package hansa-server --bin hansa --locked
HANSA := $(CARGO_TARGET_DIR)/demo/hansa

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo run bench lighthouse hour simulate fuzz assets fmt check test test-rust test-browser test-peer hansa

help:
	@echo 'make demo    three example cities that follow one another (ARGS=--fresh starts over)'
	@echo 'make run     one empty city on http://hansa.localhost:8080'
	@echo 'make test    everything that CI runs'
	@echo 'make check   format, lints, licences, walls and deployment files, without the tests'
	@echo 'make bench   figures, each beside its limit'
	@echo 'make lighthouse  feed and record in Lighthouse, five runs each'
	@echo 'make hour    a newcomer'\''s first hour at a person'\''s pace, timed: from the empty city to the neighbour'\''s feed'
	@echo 'make simulate  an alliance in virtual time (ARGS="--cities 3000")'
	@echo 'make fuzz    four readers against changed documents, a minute each (SECONDS=600 for longer)'
	@echo 'make assets  style, fonts and icons into server/assets/dist'
	@echo 'make fmt     rewrites the sources in the one format'

# ── run ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

demo: hansa
	@"$(HANSA)" demo $(ARGS)

run: hansa
	@"$(HANSA)" serve --data ./data/city/store --domain hansa.localhost:8080 --development $(ARGS)

bench: hansa
	@"$(HANSA)" bench $(ARGS)

lighthouse: hansa tests/browser/node_modules/.package-lock.json
	tests/scripts/need.sh browser
	tests/scripts/with-demo.sh "$(HANSA)" tests/browser/run.mjs lighthouse.mjs

hour: hansa tests/browser/node_modules/.package-lock.json
	tests/scripts/need.sh browser
	tests/scripts/with-demo.sh "$(HANSA)" tests/browser/run.mjs hour.mjs

simulate: hansa
	@"$(HANSA)" bench simulate $(ARGS)

hansa: assets
	cargo build $(RUNNABLE)

# ── assets ───────────────────────────────────────────────────────────────────────────────────────────────────────────

ASSETS := server/assets
ASSET_SOURCES := $(ASSETS)/app.css $(ASSETS)/enhance.js $(ASSETS)/build.mjs $(ASSETS)/map.mjs $(wildcard $(ASSETS)/js/*.js $(ASSETS)/css/*.css $(ASSETS)/icons/*.svg)

assets: $(ASSETS)/dist/manifest.json

$(ASSETS)/dist/manifest.json: $(ASSETS)/node_modules/.package-lock.json $(ASSET_SOURCES)
	node $(ASSETS)/build.mjs

# npm's own list of what it installed: newer than the lock file when nothing has changed.
%/node_modules/.package-lock.json: %/package-lock.json %/package.json
	@command -v npm >/dev/null || { echo 'Hansa needs Node 20.19 or later with npm to build its assets'; exit 1; }
	cd $* && $(NPM_CI)
	@touch $@

# ── check ────────────────────────────────────────────────────────────────────────────────────────────────────────────

fmt:
	cargo fmt --all

check: assets
	@echo '── format'
	cargo fmt --all --check
	@echo '── walls between the crates'
	tests/scripts/walls.sh
	@echo '── licences, sources, bans'
	tests/scripts/deny.sh
	@echo '── deployment files'
	deploy/check.sh
	@echo '── lints'
	cargo clippy $(WORKSPACE) --all-targets -- -D warnings

# ── test ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

test: check test-rust fuzz test-browser test-peer
	@echo '── all of it passed'

test-rust: assets tests/peer/node_modules/.package-lock.json
	@echo '── what the tests need'
	tests/scripts/need.sh postgres
	tests/scripts/pasture.sh
	@echo '── tests on SQLite and PostgreSQL'
	cargo build $(WORKSPACE) --bin hansa
	tests/scripts/with-postgres.sh cargo test $(WORKSPACE) --no-fail-fast

# The four side by side: a minute in all on two cores. A failure names seed and round: HANSA_FUZZ_SEED has it again.
SECONDS ?= 60

fuzz: assets
	@echo '── readers against changed documents'
	HANSA_FUZZ_SECONDS=$(SECONDS) cargo test $(WORKSPACE) --test fuzz -- --test-threads=4 --nocapture

test-browser: assets tests/browser/node_modules/.package-lock.json
	@echo '── pages, markup, budgets and journeys in a browser'
	tests/scripts/need.sh browser java
	cargo build $(WORKSPACE) --bin hansa
	tests/scripts/with-demo.sh "$(CARGO_TARGET_DIR)/debug/hansa" tests/browser/run.mjs

test-peer: tests/peer/node_modules/.package-lock.json
	@echo '── the foreign peer alone'
	cd tests/peer && ./node --test --test-force-exit
