#!/usr/bin/env bash
# Fuzzes the API by its own specification (https://schemathesis.readthedocs.io): every operation, every check, against a server of its
# own; thoroughly as the centre, as the system administrator and (the doors of the house) as nobody, briefly as every other role. Any
# finding is a failure.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

environment=$target_dir/venv
tool=$environment/bin/schemathesis

# A private environment, made anew where the pinned versions have changed or the folder was moved (its programs name their own place).
install_schemathesis() {
  if cmp -s scripts/schemathesis.txt "$environment/installed.txt" && "$tool" --version >/dev/null 2>&1; then return; fi
  note "installing schemathesis into $environment"
  rm -rf "$environment"
  need python3 python3 python3-venv
  python3 -m venv "$environment" 2>/dev/null || { install_packages python3-venv; rm -rf "$environment"; python3 -m venv "$environment"; }
  "$environment/bin/pip" install --quiet --disable-pip-version-check --requirement scripts/schemathesis.txt
  cp scripts/schemathesis.txt "$environment/installed.txt"
}

if [ "${1:-}" = --install ]; then
  install_schemathesis
  exit
fi
# Python has work for one core only: the centre beside the others, each half on a server of its own, told one after the other.
if [ -z "${E2E_BASE_URL:-}" ]; then
  install_schemathesis
  rm -rf "$target_dir/schemathesis"
  mkdir -p "$target_dir/schemathesis"
  export SERVER_WORKBOOK=backend/tests/cases/small.xlsx
  scripts/with-server.sh scripts/schemathesis.sh others >"$target_dir/schemathesis/others.log" 2>&1 &
  others=$! status=0
  scripts/with-server.sh scripts/schemathesis.sh center || status=$?
  wait $others || status=$?
  cat "$target_dir/schemathesis/others.log"
  exit $status
fi

[ $# -gt 0 ] || fail "usage against a server that is up: $0 center|others"

# It keeps notes in the folder in which it runs: each run begins without any.
specification=$PWD/openapi/openapi.json settings=$PWD/scripts/schemathesis.toml
mkdir -p "$target_dir/schemathesis/$1"
cd "$target_dir/schemathesis/$1"

token() {
  node -e '
    const accounts = JSON.parse(require("node:fs").readFileSync(process.env.E2E_ACCOUNTS, "utf8"))
    fetch(`${process.env.E2E_BASE_URL}/api/v1/auth/login`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(accounts[process.argv[1]]),
    })
      .then((answer) => answer.json())
      .then((body) => console.log(body.access_token))' "$1"
}

# fuzz NAME [ARGUMENT…]
fuzz() {
  local name=$1
  shift
  printf '\n--- schemathesis as %s\n' "$name"
  "$tool" --config-file "$settings" run "$specification" --url "$E2E_BASE_URL" --no-color \
    --max-examples "$examples" --workers 2 --seed "${SEED:-2026}" --generation-database none \
    --phases "$phases" --continue-on-failure "$@"
}

status=0
examples=${EXAMPLES:-15} phases=examples,coverage,fuzzing,stateful
if [ "$1" = center ]; then
  # Whoever signs out, changes the password or is locked can do no more: these operations are left to nobody.
  fuzz center --header "Authorization: Bearer $(token center)" --exclude-path-regex '/auth/'
  exit
fi
fuzz system_admin --header "Authorization: Bearer $(token system_admin)" --exclude-path-regex '/auth/' || status=$?
fuzz nobody --include-path-regex '/auth/' || status=$?
# Every other role: what it is refused and what it is given obeys the same document. Less is enough, since the code behind is the same.
examples=2 phases=examples,fuzzing
for person in security_admin auditor leader unit_officer outpost_lead envoy assessor inspector; do
  fuzz "$person" --header "Authorization: Bearer $(token $person)" --exclude-path-regex '/auth/' || status=$?
done
exit $status
