#!/bin/bash
# Succeeds when an HTTP GET on this container is answered with 200; for health checks in images that have no curl.
#   answers PORT PATH
set -eu
exec 3<>"/dev/tcp/127.0.0.1/$1"
printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3
IFS= read -r -t 5 status <&3
[[ $status == HTTP/*\ 200* ]]
