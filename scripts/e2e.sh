#!/usr/bin/env bash
# The browser tests against the real backend, with Debian's Chromium: two counties, each with a server of its own, beside each other
# (frontend/playwright.config.ts says which tests belong to which).
#   scripts/e2e.sh                        all of them; the second half is told once the first has ended
#   scripts/e2e.sh e2e/7-leads.spec.ts    what Playwright is asked for: the county begins with the workbook that SERVER_WORKBOOK names
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

if [ -n "${E2E_BASE_URL:-}" ]; then
  cd frontend
  exec npx --no-install playwright test "$@"
fi

need_browser
frontend_build
if [ $# -gt 0 ]; then exec scripts/with-server.sh scripts/e2e.sh "$@"; fi

told=$(mktemp "${TMPDIR:-/tmp}/zhaoyin-e2e.XXXXXX")
trap 'rm -f "$told"' EXIT
SERVER_WORKBOOK=backend/tests/cases/county.xlsx scripts/with-server.sh scripts/e2e.sh --project=county >"$told" 2>&1 &
county=$!
status=0
scripts/with-server.sh scripts/e2e.sh --project=empty || status=$?
wait $county || status=$?
cat "$told"
exit $status
