#!/usr/bin/env bash
# Looks for secrets in what git tracks: private keys, tokens of well-known services, passwords in addresses and settings.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

patterns=(
  '-----BEGIN ([A-Z]+ )*PRIVATE KEY-----'
  '(AKIA|ASIA)[0-9A-Z]{16}'
  'gh[pousr]_[0-9A-Za-z]{30,}'
  'github_pat_[0-9A-Za-z_]{40,}'
  'glpat-[0-9A-Za-z_-]{20,}'
  'xox[baprs]-[0-9A-Za-z-]{10,}'
  'sk-[A-Za-z0-9_-]{32,}'
  'npm_[0-9A-Za-z]{36}'
  'eyJ[A-Za-z0-9_-]{20,}\.eyJ[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}'
  '(postgres|postgresql|mysql|amqp|redis)://[^:/@ ]+:[^@ ${}<`]*[a-z0-9][^@ ${}<`]*@'
)
# Settings files hold no password: compose and the like take it from the environment.
settings='^[^#]*(password|passwd|secret|api_?key|token)["'"'"']?[[:space:]]*[:=][[:space:]]*["'"'"']?[A-Za-z0-9+/_-]{8,}'

found=0
for pattern in "${patterns[@]}"; do
  if git grep --untracked -nIE -e "$pattern" -- ':!scripts/secrets.sh' ':!*.lock' ':!package-lock.json'; then found=1; fi
done
if git grep --untracked -nIiE -e "$settings" -- '*.yml' '*.yaml' '*.toml' '*.conf' '*.env' '.env*' 'deploy/*' ':!Cargo.lock'; then found=1; fi
if git ls-files | grep -E '(^|/)(\.env(\..*)?|id_(rsa|ed25519)|.*\.(pem|key|p12|pfx))$'; then found=1; fi
[ $found = 0 ] || fail 'a secret may stand in the tree, see above'
echo 'no secret was found in the tree'
