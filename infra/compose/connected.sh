#!/bin/bash
# Succeeds when this container holds an open connection to each of these ports; the health of roles that nobody connects to.
#   connected PORT…
set -eu
for port; do
  grep -qsE "^ *[0-9]+: [0-9A-F:]+ [0-9A-F]+:$(printf %04X "$port") 01 " /proc/net/tcp /proc/net/tcp6
done
