#!/bin/sh
# Tells which mode is used, or refuses one that does not exist.
case ${1:-} in
  native) echo 'mode: native (servers of the distribution and our own builds; MODE=compose for docker)' ;;
  compose) echo 'mode: compose (servers in docker; MODE=native for servers on this machine)' ;;
  *) echo "MODE is native or compose, not '${1:-}'" >&2; exit 2 ;;
esac
