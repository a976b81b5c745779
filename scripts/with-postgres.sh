#!/bin/sh
# Runs a command beside a private PostgreSQL that lives only as long as it: TEST_POSTGRES_URL names an administrator's address.
#   scripts/with-postgres.sh cargo nextest run
# PostgreSQL refuses to run as root; as root the cluster belongs to the user `postgres` (or `nobody`), otherwise to you.
set -eu
[ $# -gt 0 ] || { echo "usage: $0 COMMAND [ARGUMENT…]" >&2; exit 2; }

find_binaries() {
  if command -v initdb >/dev/null 2>&1; then dirname "$(command -v initdb)"; return; fi
  for folder in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -t/ -k5 -n -r); do
    if [ -x "$folder/initdb" ]; then echo "$folder"; return; fi
  done
}

binaries=$(find_binaries)
if [ -z "$binaries" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "installing postgresql …" >&2
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends postgresql; } >/dev/null 2>&1 || true
  binaries=$(find_binaries)
fi
[ -n "$binaries" ] || { echo "PostgreSQL is not installed: install it (Debian: apt-get install postgresql) and try again" >&2; exit 1; }

# Every test makes a database of each kind and drops it, hundreds of files: in memory, where there is room for some, that costs no disk's
# file system anything. What measures (DURABLE=1) stays on the disk.
place=${TMPDIR:-/tmp}
if [ -z "${DURABLE:-}" ] && [ "$(df --output=avail -k /dev/shm 2>/dev/null | tail -n 1)" -gt 3000000 ] 2>/dev/null; then place=/dev/shm; fi
folder=$(mktemp -d "$place/zhaoyin-postgres.XXXXXX")
as=""
if [ "$(id -u)" = 0 ]; then
  owner=postgres
  id "$owner" >/dev/null 2>&1 || owner=nobody
  chown "$owner" "$folder"
  as="setpriv --reuid $(id -u "$owner") --regid $(id -g "$owner") --clear-groups --"
fi

stop() {
  (cd / && $as "$binaries/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1) || true
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT TERM

(cd / && $as "$binaries/initdb" -D "$folder/data" -U app -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$folder.log" 2>&1) \
  || { cat "$folder.log" >&2; rm -f "$folder.log"; exit 1; }
rm -f "$folder.log"

started=""
for attempt in 1 2 3 4 5; do
  port=$(( 20000 + ($(od -An -N2 -tu2 /dev/urandom) % 20000) ))
  options="-p $port -k $folder -c listen_addresses=127.0.0.1 -c max_connections=300"
  # Tests need no lasting data; what measures (DURABLE=1) keeps PostgreSQL's own promises.
  [ -n "${DURABLE:-}" ] || options="$options -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
  if (cd / && $as "$binaries/pg_ctl" -D "$folder/data" -w -s -l "$folder/log" -o "$options" start >/dev/null 2>&1); then
    started=yes
    break
  fi
done
[ -n "$started" ] || { echo "PostgreSQL did not start:" >&2; cat "$folder/log" >&2; exit 1; }

status=0
TMPDIR=$place TEST_POSTGRES_URL="postgres://app@127.0.0.1:$port/postgres" "$@" || status=$?
exit $status
