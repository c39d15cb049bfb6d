#!/usr/bin/env bash
# Runs a command beside the three example cities, made fresh in a folder that is removed afterwards:
#   tests/scripts/with-demo.sh PATH/TO/hansa COMMAND [ARGUMENT…]
# The command finds HANSA_BROWSER_TARGETS = {"cities": [{"name", "url", "email", "password"}, …]}, the line that
# `hansa demo --json` prints when the cities show the same feed, and HANSA_BROWSER_HANSA, the program. The exit code is the
# command's.
set -euo pipefail

[ $# -ge 2 ] || { echo "usage: $0 HANSA COMMAND [ARGUMENT…]" >&2; exit 2; }
hansa=$1
shift
PATIENCE=${HANSA_DEMO_PATIENCE:-180} # seconds; a debug build makes its keys slowly

place=$(mktemp -d -t hansa-demo.XXXXXX)
demo=
stop() {
  local code=$?
  if [ -n "$demo" ] && kill -TERM "$demo" 2>/dev/null; then
    for _ in $(seq 100); do
      kill -0 "$demo" 2>/dev/null || break
      sleep 0.1
    done
    kill -KILL "$demo" 2>/dev/null || true
  fi
  if [ "$code" != 0 ]; then
    echo "with-demo: the last lines of the cities' log" >&2
    tail -n 40 "$place/log" >&2 || true
  fi
  rm -rf "$place"
  exit "$code"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

ports=$(node -e '
  const { createServer } = require("node:net");
  const servers = [0, 1, 2].map(() => createServer().listen(0, "127.0.0.1"));
  Promise.all(servers.map((s) => new Promise((done) => s.once("listening", done)))).then(() => {
    console.log(servers.map((s) => s.address().port).join(","));
    for (const s of servers) s.close();
  });')
# An own process group: a Ctrl-C at the terminal reaches this script alone, which then stops the cities in order.
set -m
"$hansa" demo --fresh --data "$place/data" --ports "$ports" --json >"$place/out" 2>"$place/log" </dev/null &
demo=$!
set +m

targets=
for ((waited = 0; waited < PATIENCE * 10; waited++)); do
  targets=$(grep -m 1 '"cities"' "$place/out" || true)
  [ -z "$targets" ] || break
  if ! kill -0 "$demo" 2>/dev/null; then
    echo 'with-demo: the cities ended before they were ready' >&2
    exit 1
  fi
  sleep 0.1
done
if [ -z "$targets" ]; then
  echo "with-demo: the cities were not ready within $PATIENCE s" >&2
  exit 1
fi

# In a process group of its own too, so that a signal ends the command with all it started, at once.
set -m
HANSA_BROWSER_TARGETS=$targets HANSA_BROWSER_HANSA=$hansa "$@" <&0 &
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
