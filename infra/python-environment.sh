#!/bin/sh
# Makes .venv from requirements.lock (every package by its hash) and links this checkout into it. Called by make.
set -eu
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}
uv_pin='uv==0.13.*'

give_up() { echo "python-environment: $1" >&2; exit 1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; elif sudo -n true 2>/dev/null; then sudo -n "$@"; else return 1; fi
}

install() {
  echo "installing $*"
  as_root env DEBIAN_FRONTEND=noninteractive sh -c 'apt-get -qq update && apt-get -qq install -y --no-install-recommends "$@"' - "$@" \
    || give_up "$* missing. As root: apt-get install -y $*"
}

command -v "$python" >/dev/null || install python3 python3-venv
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
  || give_up "$python is $("$python" -V 2>&1); Python 3.11 or newer is needed. Name another with: make PYTHON=python3.11"
"$python" -c 'import ensurepip, venv' 2>/dev/null \
  || install "$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"

# Until uv is in it, it may be half made: making it again mends that.
if [ ! -x .venv/bin/uv ]; then
  "$python" -m venv .venv
  .venv/bin/python -m pip install -q "$uv_pin" || give_up "$uv_pin could not be had: is the Python package index reachable?"
fi
.venv/bin/uv pip sync -q --python .venv/bin/python --require-hashes requirements.lock \
  || give_up 'the packages of requirements.lock could not be had: is the Python package index reachable?'

# The checkout itself: importable, and its command beside the others.
site=$(.venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
pwd > "$site/quanlian.pth"
cat > .venv/bin/quanlian <<EOF
#!$(pwd)/.venv/bin/python
import sys

from cli.main import main

sys.exit(main())
EOF
chmod +x .venv/bin/quanlian
touch .venv/.made
