#!/usr/bin/env bash
# The walls between the crates, read from the graph that is compiled. `cargo tree -i` would pass for a misspelt name and
# fail for an optional dependency, so the whole tree is listed and searched; a tree without its own root fails.
set -euo pipefail
cd "$(dirname "$0")/../.."

failed=no
wall() { # package, what it never reaches, why
  local tree found
  tree=$(cargo tree --package "$1" --edges normal --prefix none --locked)
  if ! head -n 1 <<<"$tree" | grep -q "^$1 v"; then
    echo "wall: the tree of $1 cannot be read" >&2
    exit 1
  fi
  found=$(grep -oE "^($2) v[^ ]+" <<<"$tree" | sort -u | paste -sd ' ' || true)
  if [ -n "$found" ]; then
    echo "wall: $1 reaches $found — $3" >&2
    failed=yes
  fi
}

wall hansa-federation 'axum|axum-core|sea-orm|sea-orm-migration|sqlx|sqlx-core|libsqlite3-sys|hansa-entities|hansa-migrations|hansa-server' \
  'the protocol knows no web server, no database and nothing of ours'
wall hansa-entities 'tokio|sqlx|sqlx-core|libsqlite3-sys|axum|axum-core|reqwest|activitypub_federation|hansa-federation|hansa-migrations|hansa-server' \
  'nouns have no runtime and no protocol'
wall hansa-migrations 'tokio|sqlx|sqlx-core|libsqlite3-sys|axum|axum-core|reqwest|activitypub_federation|hansa-entities|hansa-federation|hansa-server' \
  'history must not change when the present does'
wall hansa-server 'ring|openssl|openssl-sys|native-tls|hansa-rig' \
  'aws-lc-rs is the one crypto provider, and no test is in the program'

# The program is built without the switches of the tests.
features=$(cargo tree --package hansa-server --edges features --prefix none --locked --invert hansa-server --depth 1)
if grep -q 'feature "failpoints"' <<<"$features"; then
  echo 'wall: hansa-server has failpoints in its default features' >&2
  failed=yes
fi

[ "$failed" = no ] || exit 1
echo 'walls: federation, entities, migrations and server reach nothing they must not'
