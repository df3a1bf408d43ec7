#!/bin/sh
# What has to be there before a role starts: the space on the servers, the schemas, the keys, the demo's administrator. Harmless to repeat.
set -eu
python -m infra space "$QUANLIAN_SPACE" --admin
quanlian migrate
quanlian keys

[ -n "${QUANLIAN_DEMO_PASSWORD:-}" ] || exit 0
if said=$(printf '%s\n' "$QUANLIAN_DEMO_PASSWORD" | quanlian admin create demo-sysadmin --name=示例系统管理员 --password-stdin 2>&1); then
  echo "$said"
else
  case $said in
    *administrator-exists*) echo 'there is an administrator' ;;
    *) echo "$said" >&2; exit 1 ;;
  esac
fi
