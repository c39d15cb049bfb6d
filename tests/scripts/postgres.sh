# shellcheck shell=bash
# Sourced by need.sh and with-postgres.sh: where the server's programs are.

postgres_major() { # directory
  "$1/postgres" --version | sed -E 's/^[^0-9]*([0-9]+).*/\1/'
}

# Prints the directory of a PostgreSQL of version 15 or later: the newest of Debian's, else the one on the PATH.
postgres_bin() {
  local dir
  while read -r dir; do
    if [ -x "$dir/initdb" ] && [ -x "$dir/postgres" ] && [ "$(postgres_major "$dir")" -ge 15 ]; then
      echo "$dir"
      return 0
    fi
  done < <(
    compgen -G '/usr/lib/postgresql/*/bin' | sort -Vr
    if command -v initdb >/dev/null; then dirname "$(readlink -f "$(command -v initdb)")"; fi
  )
  return 1
}
