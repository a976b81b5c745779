#!/usr/bin/env bash
# The browser tests against the real backend: a server of its own, Debian's Chromium.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

if [ -z "${E2E_BASE_URL:-}" ]; then
  need_browser
  frontend_build
  exec scripts/with-server.sh "scripts/e2e.sh" "$@"
fi
cd frontend
exec npx --no-install playwright test "$@"
