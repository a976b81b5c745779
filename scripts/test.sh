#!/usr/bin/env bash
# Every check there is, each announced and timed. All of them run even if one fails; what each runner itself said
# last is printed again at the end, and of a failed one what failed. Exits 1 if any failed. Asks nothing; installs what is missing.
#   make test                 everything
#   scripts/test.sh e2e deny  some of it (the names in the list below)
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
export NO_COLOR=1 FORCE_COLOR=0 CARGO_TERM_COLOR=never CI=${CI:-true}

# A first build has nothing to be incremental to, and its debug information is read by nobody: both cost minutes.
if [ ! -d "$target_dir/debug" ]; then export CARGO_INCREMENTAL=0 CARGO_PROFILE_DEV_DEBUG=none; fi

# For the workspace's own crates; scripts/check.sh runs clippy by itself, without making anything that runs.
export RUSTC_WORKSPACE_WRAPPER=clippy-driver

logs=$target_dir/test-logs
rm -rf "$logs"
mkdir -p "$logs"
wanted=" $* "
number=0

# step NAME WORDS CLOSING COMMAND…: runs a check; CLOSING (an extended regular expression) finds its closing lines. What becomes of it is
# written beside its log, so that steps beside each other have one report.
step() {
  local name=$1 words=$2 closing=$3 log begin=$SECONDS status
  shift 3
  number=$((number + 1))
  if [ "$wanted" != "  " ] && [[ $wanted != *" $name "* ]]; then return; fi
  log=$logs/$(printf '%02d' "$number")-$name.log
  say "$name: $words"
  set +e
  (set -e; "$@") </dev/null 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}
  set -e
  printf '%s\n' "$closing" >"${log%.log}.closing"
  printf '%s %s\n' "$status" "$((SECONDS - begin))" >"${log%.log}.result"
  if [ "$status" = 0 ]; then note "$name: done after $((SECONDS - begin)) s"; else note "$name: FAILED after $((SECONDS - begin)) s"; fi
}

# what_failed NAME LOG: of a check that failed, the names of what failed in it and how each of them begins; 80 lines at most.
what_failed() {
  local names begin lines found
  case $1 in
    e2e) names='^ +[0-9]+[)] [[]' begin=$names lines=25 ;;
    rust | clippy) names='[.][.][.] FAILED$' begin='panicked at|^error' lines=7 ;;
    vitest) names='^ FAIL ' begin=$names lines=12 ;;
    *) names='' ;;
  esac
  if [ -n "$names" ]; then
    found=$(grep -E "$names" "$2" | head -n 20; awk -v begin="$begin" -v lines="$lines" '$0 ~ begin { left = lines } left-- > 0 && NF' "$2")
  fi
  if [ -z "${found:-}" ]; then found=$(tail -n 15 "$2"); fi
  head -n 80 <<<"$found"
}

tools() {
  need_node
  need_postgres
  need_browser
  scripts/schemathesis.sh --install
  frontend_packages
  echo "$(cargo --version), node $(node --version), npm $(npm --version)"
}

# Whether the tools are there, or nobody asked for them.
tools_are_ready() {
  if [ "$wanted" != "  " ] && [[ $wanted != *" tools "* ]]; then return; fi
  compgen -G "$logs/*-tools.result" >/dev/null
}

# One document says what the API is: what the code generates must be what is committed.
openapi() {
  cargo build --locked --workspace
  "$target_dir/debug/zhaoyin" openapi | diff -u openapi/openapi.json - \
    || { echo 'FAILED: openapi/openapi.json differs from the code: cargo run -- openapi > openapi/openapi.json'; return 1; }
  echo 'openapi/openapi.json matches the code'
}

# in_frontend ARGUMENT…: an npm script.
in_frontend() {
  cd frontend
  npm run --silent "$@"
}

build() {
  rm -f frontend/dist/.built
  frontend_build
  in_frontend budget
}

npm_audit() {
  local answer
  cd frontend
  if answer=$(npm audit --omit=dev --audit-level=moderate 2>&1); then
    echo "$answer"
  elif grep -qE 'endpoint returned an error|ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|fetch failed|network' <<<"$answer"; then
    echo 'SKIPPED: npm audit (the advisory service cannot be reached from here)'
  else
    echo "$answer"
    return 1
  fi
}

compose() {
  need docker-compose docker-compose
  POSTGRES_PASSWORD=checked-only ZHAOYIN_PUBLIC_URL=https://zhaoyin.example ZHAOYIN_KEY_FILE=./docker-compose.yml \
    docker-compose --file docker-compose.yml config --quiet
  if env -u POSTGRES_PASSWORD docker-compose --file docker-compose.yml config --quiet 2>/dev/null; then
    echo 'FAILED: docker-compose.yml stands without a password being set'
    return 1
  fi
  echo 'docker-compose.yml is valid, and refuses to stand without a password'
}

results='^test result:|^ +(Running|Doc-tests) |^error'
# Clippy is a compiler: what it has looked at need not be compiled a second time to be run.
lint() {
  local told=$logs/lint
  cargo test --workspace --locked --lib --bins --tests --examples --no-run 2>&1 | tee "$told"
  if grep -q '^warning' "$told"; then
    echo 'FAILED: every warning is an error'
    return 1
  fi
}

rust_checks() {
  step clippy 'everything is compiled by clippy, every warning an error' '^ +Finished|^error|^FAILED' lint
  until tools_are_ready; do sleep 1; done
  step rust 'library and HTTP tests on SQLite and PostgreSQL' "$results" scripts/with-postgres.sh cargo test --workspace --locked --lib --bins --tests
  step openapi 'the specification is what the code says' 'openapi/openapi.json' openapi
}
frontend_checks() {
  step api-types 'the frontend types are what the specification says' 'schema.d.ts' in_frontend api:check
  step typecheck 'vue-tsc' 'error TS|^Found' in_frontend typecheck
  step eslint 'ESLint, no warnings' 'problem' in_frontend lint
  step vitest 'frontend unit tests' '^ +(Test Files|Tests|Duration) ' in_frontend test
  step build 'the single-page app and its size' ' (ok|TOO BIG)$' build
}
tree_checks() {
  step deny 'licences, bans and sources of crates' '^(bans|licenses|sources|advisories|SKIPPED)' scripts/cargo-deny.sh
  step npm-audit 'known holes in npm packages' '^(found|SKIPPED|[0-9]+ )' npm_audit
  step secrets 'no secret in the tree' 'secret' scripts/secrets.sh
  step compose 'docker-compose.yml' 'docker-compose.yml' compose
}

need_rust
step fmt 'cargo fmt --check' '^Diff in' cargo fmt --all --check
# The compiler often has work for one core only: what does not wait for it goes beside it, and is told afterwards.
number=20
(step tools 'what the checks need' '^cargo ' tools; frontend_checks; tree_checks) >"$logs/beside" 2>&1 &
beside=$!
number=10
rust_checks
wait $beside
cat "$logs/beside"
number=30
step e2e 'browser tests against the real backend' '^ +[0-9]+ (passed|failed|flaky|skipped|did not run)' scripts/e2e.sh
step schemathesis 'the API fuzzed by its own specification' '^(--- |=+ .* in |  +[0-9]+ generated)' scripts/schemathesis.sh

# tally: how many tests all runners together say passed, failed and were skipped.
tally() {
  { cat "$logs"/*-rust.log "$logs"/*-vitest.log "$logs"/*-e2e.log "$logs"/*-schemathesis.log 2>/dev/null || true; } | awk '
    /^test result: / || /^ +Tests  / || /^ +[0-9]+ (passed|failed|flaky|skipped)( [(].*[)])?$/ || /^ +[0-9]+ generated, / {
      gsub(/[;,|]/, "")
      for (i = 1; i < NF; i++) if ($i ~ /^[0-9]+$/) count[$(i + 1)] += $i
    }
    END { printf "%d passed, %d failed, %d skipped\n", count["passed"], count["failed"] + count["flaky"], count["skipped"] }'
}

printf '\n================ %s ================\n' 'what the runners said last'
failed=0
for result in "$logs"/*.result; do
  log=${result%.result}.log
  name=$(basename "$log" .log)
  name=${name#*-}
  read -r status took <"$result"
  if [ "$status" = 0 ]; then word=ok; else word=FAILED failed=1; fi
  printf '%-7s %-13s %5d s\n' "$word" "$name" "$took"
  grep -E "$(cat "${result%.result}.closing")" "$log" | tail -n 24 | sed 's/^ */            | /' || true
  if [ "$status" != 0 ]; then
    what_failed "$name" "$log" | cut -c1-200 | sed 's/^/            ! /' || true
    note "        the whole of it: $log"
  fi
done
printf '%s\n' '-------------------------------------------------------------'
tally
if [ $failed = 0 ]; then echo "all checks passed in $((SECONDS / 60)) min $((SECONDS % 60)) s"; else echo "some checks FAILED, see above ($((SECONDS / 60)) min)"; fi
exit $failed
