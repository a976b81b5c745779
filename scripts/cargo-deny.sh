#!/usr/bin/env bash
# Licences, bans and sources of all crates as deny.toml has them; known holes too where the advisory database can be reached.
# The tool is built from its published source once and kept in target/tools: unoptimised, since it runs for two seconds.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

version=0.20.2
tool=$target_dir/tools/bin/cargo-deny

install_cargo_deny() {
  if [ "$("$tool" --version 2>/dev/null)" = "cargo-deny $version" ]; then return; fi
  if have cargo-deny && [ "$(cargo-deny --version)" = "cargo-deny $version" ]; then
    mkdir -p "$(dirname "$tool")"
    ln -sf "$(command -v cargo-deny)" "$tool"
    return
  fi
  note "building cargo-deny $version (some minutes, once)"
  CARGO_PROFILE_DEV_DEBUG=false cargo install --debug --quiet --locked cargo-deny --version "$version" --root "$target_dir/tools" --target-dir "$target_dir/tools/build"
  rm -rf "$target_dir/tools/build"
}

need_rust
install_cargo_deny
if [ "${1:-}" = --install ]; then exit; fi

"$tool" --locked check --hide-inclusion-graph bans licenses sources

# The database comes from a place that closed networks do not reach: that is no failure, but it is said.
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if timeout 120 "$tool" --locked fetch db >"$log" 2>&1; then
  "$tool" --locked check --disable-fetch advisories
else
  echo 'SKIPPED: advisories (their database cannot be reached from here)'
fi
