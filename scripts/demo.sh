#!/usr/bin/env bash
# Builds the API and the single-page app where something has changed, then starts both as one process on SQLite with an invented
# county. Says what it does, asks nothing. `--reset` throws the demonstration's data away first.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

database=data/demo.db
listen=${LISTEN:-127.0.0.1:8080}
started=$SECONDS

if [ "${1:-}" = --reset ]; then
  say "Throwing away $database"
  rm -f "$database" "$database"-wal "$database"-shm "$database".key
fi

say "Building"
need_rust
need_node
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# The two builds share the machine's cores; what the second one says is shown when it is done.
frontend_build >"$log" 2>&1 &
frontend=$!
cargo build --profile demo --locked --package zhaoyin --bin zhaoyin
if ! wait "$frontend"; then
  cat "$log" >&2
  fail "the single-page app could not be built"
fi
cat "$log"
rm -f "$log"
trap - EXIT
note "ready after $((SECONDS - started)) s"

say "Starting on http://$listen (Ctrl-C ends it; the data stays in $database)"
mkdir -p "$(dirname "$database")"
export DATABASE_URL=${DATABASE_URL:-sqlite://$database}
exec "$target_dir/demo/zhaoyin" demo --listen "$listen" --web frontend/dist
