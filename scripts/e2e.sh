#!/usr/bin/env bash
# The browser tests against the real backend, with Debian's Chromium: three counties, each with a server of its own, beside each other
# (frontend/playwright.config.ts says which tests belong to which).
#   scripts/e2e.sh                        all of them; one county's are told as they go, the others' once they have ended
#   scripts/e2e.sh e2e/7-leads.spec.ts    what Playwright is asked for: the county begins with the workbook that SERVER_WORKBOOK names
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

if [ -n "${E2E_BASE_URL:-}" ]; then
  cd frontend
  exec npx --no-install playwright test "$@"
fi

need_browser
frontend_build
if [ $# -gt 0 ]; then exec scripts/with-server.sh scripts/e2e.sh "$@"; fi

told=$(mktemp -d "${TMPDIR:-/tmp}/zhaoyin-e2e.XXXXXX")
trap 'rm -rf "$told"' EXIT
running=()
for project in walks county; do
  SERVER_WORKBOOK=backend/tests/cases/county.xlsx scripts/with-server.sh scripts/e2e.sh --project=$project >"$told/$project" 2>&1 &
  running+=($!)
done
status=0
scripts/with-server.sh scripts/e2e.sh --project=empty || status=$?
for one in "${running[@]}"; do wait "$one" || status=$?; done
cat "$told"/*
exit $status
