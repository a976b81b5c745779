#!/usr/bin/env bash
# Measures speed on this machine, on SQLite and on PostgreSQL, and writes a table. Client, server and database share the machine's
# cores, so run it on a quiet one. All data is loaded through the product's own import.
#   make bench                      200,000 leads, 10 s a measurement
#   LEADS=20000 SECONDS_EACH=3 make bench
# The table is printed and kept in target/bench/table.md; backend/benches/README.md says what it means.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

if [ -z "${TEST_POSTGRES_URL:-}" ]; then
  need_rust
  need_node
  need_postgres
  need wrk wrk
  need curl curl
  say "Building (profile fast)"
  cargo build --profile fast --locked --package zhaoyin --bin zhaoyin --example bench_data --example bench_closes
  # A cluster that keeps its promises: durable writes, as in production.
  DURABLE=1 exec scripts/with-postgres.sh scripts/bench.sh "$@"
fi

leads=${LEADS:-200000} each=${SECONDS_EACH:-10} connections=32
out=$target_dir/bench
binary=$target_dir/fast/zhaoyin
table=$out/table.md
rm -rf "$out"
mkdir -p "$out"
server=
set -E
trap 'echo "bench.sh: line $LINENO failed: $BASH_COMMAND" >&2' ERR
trap 'if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; fi; rm -f "$out"/*.db* "$out"/*.xlsx' EXIT

milliseconds() { echo $(($(date +%s%N) / 1000000)); }
# memory PID FIELD: in MB.
memory() { awk -v field="$2:" '$1 == field { printf "%.0f", $2 / 1024 }' "/proc/$1/status" 2>/dev/null; }

# timed NAME COMMAND…: sets took (ms) and peak (MB) of a command.
timed() {
  local begin pid most
  begin=$(milliseconds) peak=0
  "$@" >"$out/last.log" 2>&1 &
  pid=$!
  while kill -0 "$pid" 2>/dev/null; do
    most=$(memory "$pid" VmHWM || true)
    if [ "${most:-0}" -gt "$peak" ]; then peak=$most; fi
    sleep 0.02
  done
  wait "$pid" || { tail -n 5 "$out/last.log" >&2; fail "failed: $*"; }
  took=$(($(milliseconds) - begin))
}

# Starts the server on an existing database: sets port, ready (ms from start) and idle (MB after thirty quiet seconds).
start_server() {
  local begin DATABASE_URL=${by_socket:-$DATABASE_URL}
  port=$(free_port)
  begin=$(milliseconds)
  "$binary" serve --listen "127.0.0.1:$port" --rate-limit off >"$out/server.log" 2>&1 &
  server=$!
  until curl --silent --fail --output /dev/null "http://127.0.0.1:$port/readyz"; do
    kill -0 "$server" 2>/dev/null || { cat "$out/server.log" >&2; fail "the server did not start"; }
    sleep 0.01
  done
  ready=$(($(milliseconds) - begin))
  sleep 30
  idle=$(memory "$server" VmRSS)
}

stop_server() {
  kill "$server"
  wait "$server" 2>/dev/null || true
  server=
}

api() { curl --silent --fail --header "Authorization: Bearer $(cat "$BENCH_TOKEN")" "http://127.0.0.1:$port/api/v1$1"; }

# post PATH BODY: the answer. posted PATH BODY: how long it took, in ms.
post() {
  curl --silent --show-error --fail --header 'content-type: application/json' --header "Authorization: Bearer $(cat "$BENCH_TOKEN")" "${@:3}" \
    --data "$2" "http://127.0.0.1:$port/api/v1$1"
}
posted() { post "$1" "$2" --output /dev/null --write-out '%{time_total}' | awk '{ printf "%.0f", $1 * 1000 }'; }

sign_in() {
  local password=$1
  curl --silent --fail --header 'content-type: application/json' --data "{\"username\":\"bench\",\"password\":\"$password\"}" \
    "http://127.0.0.1:$port/api/v1/auth/login" | sed -n 's/.*"access_token":"\([^"]*\)".*/\1/p' >"$BENCH_TOKEN"
  [ -s "$BENCH_TOKEN" ] || fail "could not sign in"
}

# Ids of leads from pages all over the table.
fetch_ids() {
  local cursor='' answer
  : >"$BENCH_IDS"
  for _ in $(seq 20); do
    answer=$(api "/leads?limit=200&sort=code${cursor:+&cursor=$cursor}")
    grep -o '"id":"[0-9a-f-]*","code"' <<<"$answer" | cut -d'"' -f4 >>"$BENCH_IDS"
    cursor=$(sed -n 's/.*"next_cursor":"\([^"]*\)".*/\1/p' <<<"$answer")
    [ -n "$cursor" ] || break
  done
  [ -s "$BENCH_IDS" ] || fail "no leads were found"
}

# load SCRIPT: sets rate, p99 (ms); fails where an answer was not the right one.
load() {
  local result refused
  wrk --threads 2 --connections $connections --duration 3s --script "scripts/bench/$1" "http://127.0.0.1:$port" >/dev/null
  result=$(wrk --threads 2 --connections $connections --duration "${each}s" --script "scripts/bench/$1" "http://127.0.0.1:$port")
  read -r _ rate p99 refused < <(grep '^RESULT' <<<"$result") || fail "wrk gave no result: $result"
  [ "$refused" = 0 ] || fail "$refused answers of $1 were refused"
}

# paced report|PATH RATE: the p99 (ms) of requests that come evenly, so many a second over 32 connections; fails where one was refused.
paced() {
  local result refused
  result=$(node scripts/bench/paced.mjs "http://127.0.0.1:$port/api/v1" "$1" "$2" $((each + 1)))
  read -r _ rate p99 refused < <(grep '^RESULT' <<<"$result") || fail "no result: $result"
  [ "$refused" = 0 ] || fail "$refused answers of $1 were refused"
}

# median PATH: of twenty requests, in ms, one after the other.
median() {
  for _ in $(seq 20); do
    curl --silent --fail --output /dev/null --write-out '%{time_total}\n' --header "Authorization: Bearer $(cat "$BENCH_TOKEN")" \
      "http://127.0.0.1:$port/api/v1$1"
  done | sort -n | awk '{ all[NR] = $1 } END { printf "%.1f", all[int((NR + 1) / 2)] * 1000 }'
}

# evening: 300 people send visits within a minute, some of them twice; sets rate, p99 (ms) and written, and fails where one was refused or lost.
evening() {
  local result refused lost
  api '/companies?limit=200' | grep -o '"id":"[0-9a-f-]*","name"' | cut -d'"' -f4 >"$out/companies"
  result=$(BENCH_IDS=$out/companies node scripts/bench/evening.mjs "http://127.0.0.1:$port/api/v1")
  read -r _ rate p99 refused written lost < <(grep '^RESULT' <<<"$result") || fail "no result: $result"
  [ "$refused" = 0 ] || fail "$refused visits were refused"
  [ "$lost" = 0 ] || fail "$lost visits were lost"
}

row() { printf '| %s | %s | %s |\n' "$1" "$2" "$3" >>"$table"; }

# measure NAME: everything about one database, whose address is in DATABASE_URL.
measure() {
  local name=$1 password unit company
  say "$name"
  timed "$binary" import backend/tests/cases/county.xlsx --confirm
  row "$name" 'county.xlsx imported' "$took ms, $peak MB"
  "$clear"
  timed "$binary" import "$out/large.xlsx" --confirm
  row "$name" "$rows rows imported" "$((took / 1000)).$((took % 1000 / 100)) s, $peak MB"
  password=$(new_password)
  printf '%s\n' "$password" | "$binary" account set bench --role center --password-stdin >/dev/null
  start_server
  row "$name" 'start to ready, existing database' "$ready ms"
  row "$name" 'memory when idle' "$idle MB"
  sign_in "$password"
  fetch_ids
  load get.lua
  get_rate=$rate
  row "$name" 'get by id' "$rate/s, p99 $p99 ms"
  BENCH_PATH='/api/v1/leads?limit=20&stage=negotiating' load path.lua
  list_rate=$rate
  row "$name" 'list of 20, filtered' "$rate/s, p99 $p99 ms"
  paced '/leads?limit=20&stage=negotiating' 500
  row "$name" 'the same, 500 a second' "p99 $p99 ms"
  BENCH_PATH='/api/v1/search?q=%E7%A4%BA%E4%BE%8B' load path.lua
  row "$name" 'search, a common word' "$rate/s, p99 $p99 ms; alone $(median '/search?q=%E7%A4%BA%E4%BE%8B') ms"
  row "$name" 'search, a rare word, alone' "$(median '/search?q=XS199999') ms"
  company=$(api '/leads?limit=1' | sed -n 's/.*"company":{"id":"\([0-9a-f-]*\)".*/\1/p')
  row "$name" 'timeline of a company, alone' "$(median "/companies/$company/timeline") ms"
  row "$name" 'all figures of the county' "$(median '/figures?as_of=2024-10-31') ms"
  unit=$(api '/organizations?limit=200' | node -e '
    const { items } = JSON.parse(require("node:fs").readFileSync(0, "utf8"))
    console.log(items.find((unit) => unit.name === "示例单位07").id)')
  row "$name" 'all figures of one unit' "$(median "/figures?as_of=2024-10-31&organization_id=$unit") ms"
  row "$name" 'hint while typing, alone' "$(median '/lead-hints?name=%E7%A4%BA%E4%BE%8B%E4%BC%81%E4%B8%9A0199') ms"
  row "$name" 'board of the county, alone' "$(median '/lead-board') ms"
  row "$name" 'funnel of the county, alone' "$(median '/lead-funnel') ms"
  team=$(api '/organizations?kind=outpost&limit=1' | sed -n 's/.*"items":[[]{"id":"\([0-9a-f-]*\)".*/\1/p')
  report=$(post /monthly-reports "{\"organization_id\":\"$team\",\"month\":\"2024-10-01\"}" | sed -n 's/^{"id":"\([0-9a-f-]*\)".*/\1/p')
  row "$name" 'monthly report of a team, alone' "$(median "/monthly-reports/$report") ms"
  row "$name" 'month closed, with every figure of the county and of 24 units' "$(posted /month-closes '{"month":"2024-10-01"}') ms"
  row "$name" 'a closed month, alone' "$(median '/month-closes/2024-10') ms"
  evening
  row "$name" 'a visit written, 300 people within a minute' "$written visits, $rate/s, p99 $p99 ms, 0 lost"
  # Last: they make leads.
  paced report 200
  row "$name" 'a lead reported, 200 a second' "p99 $p99 ms"
  load report.lua
  row "$name" 'a lead reported, as many as go' "$rate/s, p99 $p99 ms"
}

# province NAME: a hundred counties close a month, on a migrated database of its own.
province() {
  local result
  result=$("$target_dir/fast/examples/bench_closes" backend/tests/cases/county.xlsx 100)
  row "$1" '100 counties close a month and draft its bulletin, as jobs' "$(awk '/^RESULT/ { print $2 }' <<<"$result") s"
}

export BENCH_TOKEN=$out/token BENCH_IDS=$out/ids ZHAOYIN_KEY_FILE=$out/key
say "Making a workbook with $leads leads"
rows=$("$target_dir/fast/examples/bench_data" "$out/large.xlsx" "$leads" | sed 's/.*: \([0-9]*\) rows/\1/')
note "$rows rows"
printf '| database | what | measured |\n|---|---|---|\n' >"$table"

clear_sqlite() { rm -f "$out"/sqlite.db "$out"/sqlite.db-*; }
export DATABASE_URL=sqlite://$out/sqlite.db
clear=clear_sqlite
# The key file is made beside the first database and used for both.
measure SQLite
stop_server
export DATABASE_URL=sqlite://$out/province.db
"$binary" migrate >/dev/null
province SQLite

administrator=$TEST_POSTGRES_URL
sql() { "$(pg_binaries)/psql" --quiet --no-align --tuples-only --command "$2" "$1"; }
pg_binaries() { dirname "$(command -v pgbench || compgen -G '/usr/lib/postgresql/*/bin/pgbench' | sort --version-sort | tail -n 1)"; }
clear_postgres() {
  sql "$administrator" 'DROP DATABASE IF EXISTS bench' 2>/dev/null
  sql "$administrator" 'CREATE DATABASE bench'
  "$binary" migrate >/dev/null
}
export DATABASE_URL=${TEST_POSTGRES_URL%/*}/bench
clear=clear_postgres
clear_postgres
# Over the socket, as pgbench below.
socket=$(sql "$administrator" 'SHOW unix_socket_directories') socket_port=$(sql "$administrator" 'SHOW port')
by_socket="postgres://app@localhost/bench?host=$socket&port=$socket_port"
measure PostgreSQL
stop_server
sql "$administrator" 'CREATE DATABASE province'
DATABASE_URL=${TEST_POSTGRES_URL%/*}/province
"$binary" migrate >/dev/null
province PostgreSQL
sql "$administrator" 'DROP DATABASE province'
DATABASE_URL=${TEST_POSTGRES_URL%/*}/bench

say "pgbench with the same SQL"
sql "$DATABASE_URL" 'VACUUM ANALYZE'
mkdir "$out/sql"
# What the server asks the database for one request, as PostgreSQL's own log has it.
log=$(dirname "$(sql "$administrator" 'SHOW data_directory')")/log
asked() {
  local from
  from=$(($(wc -l <"$log") + 1))
  if [ "$1" = nothing ]; then sleep 6; else api "$1" >/dev/null; fi
  sleep 0.3
  tail -n "+$from" "$log"
}
sql "$administrator" "ALTER DATABASE bench SET log_statement = 'all'"
start_server
api '/leads?limit=1' >/dev/null
asked nothing >"$out/quiet.log"
number=0
scripts=()
for id in $(shuf -n 20 "$BENCH_IDS"); do
  number=$((number + 1))
  asked "/leads/$id" >"$out/request.log"
  node scripts/bench/statements.mjs "$out/request.log" "$out/quiet.log" >"$out/sql/$number.sql"
  scripts+=(--file "$out/sql/$number.sql")
done
asked '/leads?limit=20&stage=negotiating' >"$out/request.log"
node scripts/bench/statements.mjs "$out/request.log" "$out/quiet.log" >"$out/sql/list.sql"
stop_server
sql "$administrator" 'ALTER DATABASE bench RESET log_statement'
note "one lead: $(wc -l <"$out/sql/1.sql") statements, a list: $(wc -l <"$out/sql/list.sql")"
[ -s "$out/sql/1.sql" ] && [ -s "$out/sql/list.sql" ] || fail "PostgreSQL's log has no statements"
# Over the socket, as a program on the same machine would; eight connections, as many as the server holds.
bench() {
  "$(pg_binaries)/pgbench" --host "$(sql "$DATABASE_URL" 'SHOW unix_socket_directories')" --port "$(sql "$DATABASE_URL" 'SHOW port')" --username app \
    --no-vacuum --protocol prepared --client 8 --jobs 2 --time "$each" "$@" bench 2>/dev/null | sed -n 's/^tps = \([0-9]*\).*/\1/p'
}
get_bench=$(bench "${scripts[@]}")
list_bench=$(bench --file "$out/sql/list.sql")
row pgbench "get by id, the same $(wc -l <"$out/sql/1.sql") statements" "$get_bench/s"
row pgbench "list of 20, the same $(wc -l <"$out/sql/list.sql") statements" "$list_bench/s"
share() { awk -v one="$1" -v other="$2" 'BEGIN { printf "%.2f", one / other }'; }
row 'PostgreSQL ÷ pgbench' 'get by id' "$(share "$get_rate" "$get_bench")"
row 'PostgreSQL ÷ pgbench' 'list of 20' "$(share "$list_rate" "$list_bench")"

say "Measured on $(nproc) cores, $(awk '/^model name/ { sub(/.*: /, ""); print; exit }' /proc/cpuinfo), $(date +%F)"
cat "$table"
