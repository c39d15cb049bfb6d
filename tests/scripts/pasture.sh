#!/usr/bin/env bash
# Installs the fediverse-pasture (tests/pasture), an independent check of signatures, into a virtual environment outside of
# the tree, and prints the Python of it. Quick where it stands already.
#   tests/scripts/pasture.sh
# HANSA_VENV   another folder than ~/.cache/hansa/venv
set -euo pipefail
here=$(cd "$(dirname "$0")/../pasture" && pwd)
folder=${HANSA_VENV:-${HOME:-.}/.cache/hansa/venv}
python=$folder/bin/python
stamp=$folder/pasture.sha256
wanted=$(sha256sum <"$here/requirements.txt")

if [ ! -x "$python" ] || [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ]; then
  base=$(command -v python3.11 || command -v python3) || {
    echo 'pasture: needs Python 3.11 or later with venv and pip' >&2
    exit 1
  }
  "$base" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "pasture: $base is older than Python 3.11" >&2
    exit 1
  }
  rm -rf "$folder"
  log=$(mktemp)
  trap 'rm -f "$log"' EXIT
  if ! { "$base" -m venv "$folder" &&
    "$python" -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: \
      -r "$here/requirements.txt"; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    rm -rf "$folder"
    echo "pasture: pip could not install tests/pasture/requirements.txt into $folder. Without a network, fetch the" >&2
    echo "pasture: packages elsewhere (pip download -r requirements.txt -d wheels) and set PIP_NO_INDEX=1 PIP_FIND_LINKS=wheels" >&2
    exit 1
  fi
  echo "$wanted" >"$stamp"
fi
echo "$python"
