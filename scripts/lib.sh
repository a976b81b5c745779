# shellcheck shell=bash
# What the scripts share. Source it: it goes to the root of the repository and gives a few words to work with.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

target_dir=${CARGO_TARGET_DIR:-target}
case $target_dir in /*) ;; *) target_dir=$PWD/$target_dir ;; esac

say() { printf '\n==> %s\n' "$*"; }
note() { printf '    %s\n' "$*"; }
fail() { printf '\n!!! %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# Runs a command as root: directly, or through sudo where that asks nothing.
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; elif have sudo && sudo -n true 2>/dev/null; then sudo -n "$@"; else return 1; fi
}

# Installs Debian packages; says what to type where it may not.
install_packages() {
  have apt-get || fail "please install: $* (this machine has no apt-get, so it cannot be done for you)"
  note "installing through apt: $*"
  as_root true || fail "please install as root: apt-get install $*"
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Acquire::Retries=3 -o Dpkg::Use-Pty=0)
  as_root "${apt[@]}" update >/dev/null || note "apt-get update failed; trying with the lists that are there"
  as_root "${apt[@]}" install -y --no-install-recommends "$@" >/dev/null </dev/null || fail "apt-get could not install: $*"
}

# need COMMAND PACKAGE…: installs the packages where the command is missing.
need() {
  local command=$1
  shift
  have "$command" || install_packages "$@"
}

need_rust() {
  if ! have cargo && [ -x "$HOME/.cargo/bin/cargo" ]; then PATH=$HOME/.cargo/bin:$PATH; fi
  have cargo || fail "Rust is missing: install it with rustup (the version stands in rust-toolchain.toml)"
  need cc build-essential
}

need_node() {
  have node || fail "Node is missing: version 20.19 or newer is needed"
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' \
    || fail "Node $(node --version) is too old: version 20.19 or newer is needed"
  have npm || fail "npm is missing beside Node"
}

need_postgres() {
  have initdb || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || install_packages postgresql
}

need_browser() {
  if [ -z "${E2E_CHROMIUM:-}" ]; then
    # The browser without a desktop's windows costs a third less; not every release of Debian has it.
    have chromium-headless-shell || (install_packages chromium-headless-shell) || true
    have chromium-headless-shell || need chromium chromium
  fi
  if have dpkg-query && ! dpkg-query -W -f '${Status}' fonts-noto-cjk 2>/dev/null | grep -q 'ok installed'; then
    install_packages fonts-noto-cjk
  fi
}

# A fingerprint of files: their names and contents.
fingerprint() { find "$@" -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1; }

# Installs the frontend's packages where the lock file has changed since the last time.
frontend_packages() {
  local stamp=frontend/node_modules/.installed now
  now=$(sha256sum frontend/package-lock.json frontend/package.json | sha256sum | cut -d' ' -f1)
  if [ "$(cat "$stamp" 2>/dev/null)" = "$now" ]; then return; fi
  note "installing the frontend's packages (npm ci)"
  (cd frontend && npm ci --no-audit --no-fund --loglevel=error)
  printf '%s\n' "$now" >"$stamp"
}

# Builds the single-page app where its sources have changed since the last time.
frontend_build() {
  local stamp=frontend/dist/.built now
  now=$(cd frontend && fingerprint src public index.html vite.config.ts package-lock.json tsconfig*.json)
  if [ "$(cat "$stamp" 2>/dev/null)" = "$now" ]; then return; fi
  frontend_packages
  note "building the single-page app (vite)"
  (cd frontend && npm run --silent build -- --logLevel warn)
  printf '%s\n' "$now" >"$stamp"
}

# A port on which nobody listens.
free_port() {
  local port
  for _ in $(seq 50); do
    port=$((20000 + $(od -An -N2 -tu2 /dev/urandom) % 20000))
    if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      echo "$port"
      return
    fi
  done
  fail "no free port was found"
}

# A password that the rules accept.
new_password() { printf 'Zy-%s-%s\n' "$(od -An -N6 -tx1 /dev/urandom | tr -d ' \n')" Lan7; }
