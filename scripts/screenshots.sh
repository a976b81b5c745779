#!/usr/bin/env bash
# Pictures of every screen of the invented county: a PC (1366×768), a phone (390 px), dark colours. They land in frontend/screenshots,
# which git leaves alone, to be looked at. The county is made anew in a folder of its own; nothing that is there is touched.
#   make screenshots
#   scripts/screenshots.sh --project phone      one of pc, phone, dark
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

need_browser
frontend_build
binary=${ZHAOYIN_BINARY:-$target_dir/debug/zhaoyin}
if [ -z "${ZHAOYIN_BINARY:-}" ]; then
  need_rust
  cargo build --locked --package zhaoyin --bin zhaoyin
fi
[ -x "$binary" ] || fail "$binary is not built"

folder=$(mktemp -d "${TMPDIR:-/tmp}/zhaoyin-screenshots.XXXXXX")
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

port=$(free_port)
DATABASE_URL=sqlite://$folder/demo.db "$binary" demo --listen "127.0.0.1:$port" --public-url "http://127.0.0.1:$port" --web frontend/dist \
  --rate-limit off >"$folder/server.log" 2>&1 &
server=$!
for _ in $(seq 600); do
  if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then break; fi
  kill -0 "$server" 2>/dev/null || { cat "$folder/server.log" >&2; fail "the server did not start"; }
  sleep 0.1
done

# The demonstration says its accounts and the one password of all of them when it starts.
password=$(sed -n 's/.*（密码都是 \(.*\)）.*/\1/p' "$folder/server.log")
[ -n "$password" ] || fail "the demonstration did not say its password"
{
  separator='{'
  while read -r person username; do
    printf '%s"%s":{"username":"%s","password":"%s"}' "$separator" "$person" "$username" "$password"
    separator=,
  done <<'END'
center center
leader leader
unit_officer officer
outpost_lead lead
envoy envoy
assessor assessor
inspector inspector
system_admin sysadmin
security_admin secadmin
auditor auditor
END
  echo '}'
} >"$folder/accounts.json"

cd frontend
E2E_BASE_URL=http://127.0.0.1:$port E2E_ACCOUNTS=$folder/accounts.json E2E_CASES=$PWD/../backend/tests/cases \
  npx --no-install playwright test --config screenshots.config.ts "$@"
note "the pictures are in frontend/screenshots"
