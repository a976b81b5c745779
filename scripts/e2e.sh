#!/usr/bin/env bash
# The browser tests against the real backend, with Debian's Chromium: each county with a server of its own, three beside each other
# (frontend/playwright.config.ts says which tests belong to which).
#   scripts/e2e.sh                        all of them; one county's are told as they go, the others' once they have ended
#   scripts/e2e.sh e2e/7-leads.spec.ts    what Playwright is asked for: the county begins with the workbook that SERVER_WORKBOOK names, on
#                                         the database that SERVER_DATABASE names
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

if [ -n "${E2E_BASE_URL:-}" ]; then
  cd frontend
  exec npx --no-install playwright test "$@"
fi

need_browser
frontend_build
if [ $# -gt 0 ]; then exec scripts/with-server.sh scripts/e2e.sh "$@"; fi

need_postgres
told=$(mktemp -d "${TMPDIR:-/tmp}/zhaoyin-e2e.XXXXXX")
trap 'rm -rf "$told"' EXIT

# county PROJECT [DATABASE [WORKBOOK]]
county() {
  local begin=$SECONDS status=0
  SERVER_DATABASE=${2:-sqlite} SERVER_WORKBOOK=${3:-} scripts/with-server.sh scripts/e2e.sh --project="$1" || status=$?
  note "$1 (${2:-sqlite}): $((SECONDS - begin)) s"
  return $status
}

workbook=backend/tests/cases/county.xlsx
running=()
county county sqlite $workbook >"$told/county" 2>&1 &
running+=($!)
# The short ones one after another: more than three at once would only wait for the two cores.
{
  status=0
  county walks sqlite $workbook || status=$?
  for database in sqlite postgres; do county month $database || status=$?; done
  exit $status
} >"$told/short" 2>&1 &
running+=($!)
status=0
county empty || status=$?
for one in "${running[@]}"; do wait "$one" || status=$?; done
cat "$told"/*
exit $status
