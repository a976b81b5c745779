#!/usr/bin/env bash
# Puts the code of both sides into shape.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

need_rust
need_node
cargo fmt --all
frontend_packages
cd frontend
npm run --silent lint -- --fix
