#!/usr/bin/env bash
# For working on it: the API (debug build, data/dev.db) on port 8080 and the frontend's development server on port 5173, which passes
# /api on. Both end together. After a change of the backend start it again; the frontend follows by itself.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

need_rust
need_node
frontend_packages
say "Building the API"
cargo build --locked --package zhaoyin
mkdir -p data
say "API on http://127.0.0.1:8080, development server on http://127.0.0.1:5173 (Ctrl-C ends both)"
DATABASE_URL=${DATABASE_URL:-sqlite://data/dev.db} "$target_dir/debug/zhaoyin" demo --listen 127.0.0.1:8080 &
api=$!
trap 'kill "$api" 2>/dev/null || true' EXIT
cd frontend
npm run --silent dev
