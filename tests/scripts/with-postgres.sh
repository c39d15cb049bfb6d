#!/usr/bin/env bash
# Runs a command with a throw-away PostgreSQL server beside it:
#   tests/scripts/with-postgres.sh cargo test --workspace
# The command finds HANSA_TEST_POSTGRES=postgres://hansa@127.0.0.1:PORT/postgres, whose role may create databases. The
# server runs as an unprivileged user on a free port with its durability off, and is stopped and removed whatever
# happens; the exit code is the command's.
set -euo pipefail
. "$(dirname "$0")/postgres.sh"

[ $# -gt 0 ] || { echo "usage: $0 COMMAND [ARGUMENT…]" >&2; exit 2; }
if ! bin=$(postgres_bin); then
  echo "with-postgres: no PostgreSQL of version 15 or later; run tests/scripts/need.sh postgres" >&2
  exit 1
fi

# initdb refuses root.
as_server=()
if [ "$(id -u)" = 0 ]; then
  owner=postgres
  if ! id postgres >/dev/null 2>&1; then
    owner=hansa-test
    id "$owner" >/dev/null 2>&1 || useradd --system --no-create-home --shell /usr/sbin/nologin "$owner"
  fi
  as_server=(runuser -u "$owner" --)
fi

# Short, since a socket's path may have no more than 107 bytes.
place=$(mktemp -d -t hansa-pg.XXXXXX)
[ ${#as_server[@]} -eq 0 ] || chown "$owner" "$place"

server() { # runs one of the server's programs where its user may stand
  (cd / && "${as_server[@]}" "$bin/$1" "${@:2}")
}
stop() {
  local code=$?
  trap '' INT TERM
  if [ -f "$place/data/postmaster.pid" ]; then
    server pg_ctl -D "$place/data" -m immediate -w -t 20 stop >/dev/null 2>&1 || true
  fi
  rm -rf "$place"
  exit "$code"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

if ! server initdb -D "$place/data" -U hansa --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$place/initdb.log" 2>&1; then
  cat "$place/initdb.log" >&2
  exit 1
fi
# The tests run many cities beside one another, each with a pool of connections.
options="-c listen_addresses=127.0.0.1 -c unix_socket_directories=$place -c max_connections=400 \
-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c shared_buffers=128MB -c timezone=UTC"

started=no
for _ in 1 2 3 4 5; do # a free port can be taken by somebody else before the server has it
  port=$(node -e 'const s=require("node:net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')
  if server pg_ctl -D "$place/data" -w -t 30 -l "$place/log" -o "$options -c port=$port" start >/dev/null 2>&1; then
    started=yes
    break
  fi
done
if [ "$started" = no ]; then
  cat "$place/log" >&2
  exit 1
fi

export HANSA_TEST_POSTGRES="postgres://hansa@127.0.0.1:$port/postgres"
echo "with-postgres: PostgreSQL $(postgres_major "$bin") on 127.0.0.1:$port"
# In the background with a process group of its own, so that a signal ends the command with all it started, at once.
set -m
"$@" <&0 &
command=$!
set +m
give_up() { # exit code
  kill -TERM -- "-$command" 2>/dev/null || true
  wait "$command" 2>/dev/null || true
  exit "$1"
}
trap 'give_up 130' INT
trap 'give_up 143' TERM
wait "$command"
