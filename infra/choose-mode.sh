#!/bin/sh
# Says how the servers are had here: `compose` where docker and its compose both answer, else `native`.
if docker info >/dev/null 2>&1 && docker compose version >/dev/null 2>&1; then echo compose; else echo native; fi
