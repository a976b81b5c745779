#!/usr/bin/env bash
# Runs a command beside a server that lives only as long as it: the debug build on an empty database, a free port and the built
# single-page app, with accounts made on the command line.
#   scripts/with-server.sh COMMAND [ARGUMENT…]
# SERVER_WORKBOOK names a workbook that is imported first (none: the county is empty).
# SERVER_DATABASE is sqlite (also where it is not set) or postgres, with a PostgreSQL of its own.
# The command finds E2E_BASE_URL, E2E_ACCOUNTS (a JSON file: person → username, password) and E2E_CASES (the sample workbooks).
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

[ $# -gt 0 ] || fail "usage: $0 COMMAND [ARGUMENT…]"
binary=${ZHAOYIN_BINARY:-$target_dir/debug/zhaoyin}
[ -x "$binary" ] || fail "$binary is not built: cargo build --locked"

case ${SERVER_DATABASE:-sqlite} in
  sqlite) SERVER_POSTGRES_URL= ;;
  postgres)
    # The first database of a cluster of its own: nobody else is in it, also where a PostgreSQL for tests is there already.
    # shellcheck disable=SC2016
    [ -n "${SERVER_POSTGRES_URL:-}" ] || exec scripts/with-postgres.sh sh -c 'exec env SERVER_POSTGRES_URL="$TEST_POSTGRES_URL" "$0" "$@"' scripts/with-server.sh "$@"
    ;;
  *) fail "SERVER_DATABASE is sqlite or postgres, not $SERVER_DATABASE" ;;
esac

folder=$(mktemp -d "${TMPDIR:-/tmp}/zhaoyin-server.XXXXXX")
server=
stop() {
  if [ -n "$server" ]; then
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT TERM

if [ -n "$SERVER_POSTGRES_URL" ]; then
  export DATABASE_URL=$SERVER_POSTGRES_URL ZHAOYIN_KEY_FILE=$folder/key ZHAOYIN_FILES=$folder/files
  "$binary" keys create "$ZHAOYIN_KEY_FILE" >/dev/null
  "$binary" migrate >/dev/null
else
  export DATABASE_URL=sqlite://$folder/test.db
fi
# person, user name, role
people='center e2e_center center
system_admin e2e_system system_admin
security_admin e2e_security security_admin
auditor e2e_auditor auditor
envoy e2e_envoy envoy
leader e2e_leader leader
unit_officer e2e_officer unit_officer
outpost_lead e2e_lead outpost_lead
assessor e2e_assessor assessor
inspector e2e_inspector inspector'
{
  separator='{'
  while read -r person username role; do
    password=$(new_password)
    printf '%s\n' "$password" | "$binary" account set "$username" --name "测试·$username" --role "$role" --password-stdin >/dev/null
    printf '%s"%s":{"username":"%s","password":"%s"}' "$separator" "$person" "$username" "$password"
    separator=,
  done <<<"$people"
  echo '}'
} >"$folder/accounts.json"

if [ -n "${SERVER_WORKBOOK:-}" ]; then
  "$binary" import "$SERVER_WORKBOOK" --confirm >"$folder/import.log" 2>&1 || { cat "$folder/import.log" >&2; fail "$SERVER_WORKBOOK was refused"; }
fi

for attempt in 1 2 3; do
  port=$(free_port)
  "$binary" serve --listen "127.0.0.1:$port" --public-url "http://127.0.0.1:$port" --web frontend/dist --rate-limit off \
    >"$folder/server.log" 2>&1 &
  server=$!
  for _ in $(seq 150); do
    if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then break 2; fi
    kill -0 "$server" 2>/dev/null || break
    sleep 0.1
  done
  kill "$server" 2>/dev/null || true
  [ "$attempt" -lt 3 ] || { cat "$folder/server.log" >&2; fail "the server did not start"; }
done

status=0
E2E_BASE_URL=http://127.0.0.1:$port E2E_ACCOUNTS=$folder/accounts.json E2E_CASES=$PWD/backend/tests/cases "$@" || status=$?
if [ $status -ne 0 ]; then
  printf '\nThe last lines of the server:\n'
  tail -n 15 "$folder/server.log"
fi
exit $status
