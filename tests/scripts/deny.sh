#!/usr/bin/env bash
# deny.toml by cargo-deny: the one on the PATH, else one compiled once into the cache (about a minute and a half on two
# cores). Advisories are judged where their database can be reached.
set -euo pipefail
cd "$(dirname "$0")/../.."

VERSION=0.20.2
tools=${HANSA_TOOLS:-${HOME:-$PWD/.cache}/.cache/hansa/tools}

deny=$(command -v cargo-deny || true)
if [ -z "$deny" ]; then
  deny=$tools/bin/cargo-deny
  if [ "$("$deny" --version 2>/dev/null)" != "cargo-deny $VERSION" ]; then
    echo "deny: compiling cargo-deny $VERSION once, into $tools"
    # Unoptimised: it runs for two seconds and would compile for five minutes. Its objects are not worth keeping.
    objects=$(mktemp -d)
    trap 'rm -rf "$objects"' EXIT
    (cd / && CARGO_TARGET_DIR=$objects cargo install cargo-deny --version "$VERSION" --locked --debug --force --quiet --root "$tools")
  fi
fi

"$deny" --log-level error check --hide-inclusion-graph bans licenses sources
# The database is a repository that not every machine reaches; not to reach it is no finding.
if "$deny" --log-level off fetch db >/dev/null 2>&1; then
  "$deny" --log-level error --offline check --hide-inclusion-graph advisories
else
  echo 'deny: the advisory database cannot be reached from here; advisories were not judged'
fi
