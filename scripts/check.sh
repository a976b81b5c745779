#!/usr/bin/env bash
# The quick look before a commit: formatting, lints and types of both sides, no tests.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

need_rust
need_node
say "Backend: formatting and clippy"
cargo fmt --all --check
cargo clippy --workspace --all-targets --locked -- -D warnings
say "Frontend: generated types, type check, ESLint"
frontend_packages
cd frontend
npm run --silent api:check
npm run --silent typecheck
npm run --silent lint
