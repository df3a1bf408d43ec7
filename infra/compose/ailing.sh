#!/bin/sh
# Tells how every container of the composition is, and the end of the log of each that is not well or was started again by itself.
set -eu
docker compose ps --all
docker compose ps --all --format '{{.Service}} {{.ID}} {{.State}} {{.ExitCode}} {{.Health}}' | while read -r service id state code health; do
  restarts=$(docker inspect --format '{{.RestartCount}}' "$id")
  case $state:$code:$health:$restarts in
    running:*:healthy:0 | running:*::0 | exited:0::*) continue ;;
  esac
  echo "== $service: $state, exit code $code${health:+, $health}, started again $restarts times. The end of its log:"
  docker compose logs --no-log-prefix --tail 25 "$service"
done
