#!/usr/bin/env bash
# Finds what the tests need beside Rust, make and Node, and installs what is missing from Debian's packages:
#   tests/scripts/need.sh [postgres] [browser] [java]      (all without an argument)
# Quiet and quick where everything is there. Needs root or sudo only when something is missing.
set -euo pipefail
. "$(dirname "$0")/postgres.sh"

wanted=("$@")
[ ${#wanted[@]} -gt 0 ] || wanted=(postgres browser java)
packages=()

for want in "${wanted[@]}"; do
  case $want in
    postgres)
      if dir=$(postgres_bin); then
        echo "need: PostgreSQL $(postgres_major "$dir") in $dir"
      else
        packages+=(postgresql postgresql-client)
      fi
      ;;
    browser)
      if chromium=$(command -v "${HANSA_CHROMIUM:-chromium}"); then
        echo "need: Chromium in $chromium"
      else
        packages+=(chromium)
      fi
      # Chromium brings no fonts of its own: without one every script but Latin is boxes.
      if ! compgen -G '/usr/share/fonts/*/noto/*.ttf' >/dev/null; then packages+=(fonts-noto-core); fi
      ;;
    java)
      # For the HTML checker. A command named java may be there and start nothing.
      if java -version >/dev/null 2>&1; then
        echo "need: Java in $(command -v java)"
      else
        packages+=(default-jre-headless)
      fi
      ;;
    *)
      echo "need: knows postgres, browser and java, not '$want'" >&2
      exit 2
      ;;
  esac
done

[ ${#packages[@]} -gt 0 ] || exit 0

if ! command -v apt-get >/dev/null; then
  echo "need: install these yourself, this is no Debian: ${packages[*]}" >&2
  exit 1
fi
as_root=()
if [ "$(id -u)" != 0 ]; then
  if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    as_root=(sudo -n)
  else
    echo "need: missing ${packages[*]}. Run: sudo apt-get install --no-install-recommends ${packages[*]}" >&2
    exit 1
  fi
fi

echo "need: installing ${packages[*]}"
if [[ " ${packages[*]} " == *" postgresql "* && ! -e /etc/postgresql-common/createcluster.conf ]]; then
  # The tests start servers of their own; Debian's package would start one on port 5432.
  "${as_root[@]}" mkdir -p /etc/postgresql-common
  echo 'create_main_cluster = false' | "${as_root[@]}" tee /etc/postgresql-common/createcluster.conf >/dev/null
fi
install() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends -o Dpkg::Options::=--force-confold "${packages[@]}" </dev/null
}
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! { "${as_root[@]}" apt-get update -q && install; } >"$log" 2>&1; then
  tail -n 30 "$log" >&2
  echo "need: could not install ${packages[*]}" >&2
  exit 1
fi
for want in "${wanted[@]}"; do
  if [ "$want" = postgres ] && ! postgres_bin >/dev/null; then
    echo "need: the packages hold no PostgreSQL of version 15 or later" >&2
    exit 1
  fi
done
