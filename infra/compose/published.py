"""Refuses ports that another process holds, by name, before compose starts.

`python -m infra.compose.published`, called by make.
"""

from __future__ import annotations

import subprocess
import sys

from infra.compose.environment import settings_of
from infra.layout import CHECKOUT
from infra.ports import Ports
from infra.problems import InfraProblem

PUBLISHED = (
    "api",
    "simulators",
    "temporal",
    "temporal_ui",
    "s3",
    "s3_console",
    "amqp",
    "amqp_console",
    "pg",
)


def refuse_taken_ports(ports: Ports, composed: str) -> None:
    """Raises PortTaken with every port that another process holds.

    composed: what `docker compose ps` prints; the composition's own ports are not refused.
    """
    ports.refuse_taken(
        ("Compose", name) for name in PUBLISHED if f":{getattr(ports, name)}->" not in composed
    )


def main() -> int:
    """Returns the exit code. A problem of ours is printed without a stack trace."""
    asked = ["docker", "compose", "ps", "--format", "{{.Ports}}"]
    composed = subprocess.run(
        asked, capture_output=True, text=True, check=True, cwd=CHECKOUT
    ).stdout
    try:
        refuse_taken_ports(Ports.from_environment(settings_of(CHECKOUT)), composed)
    except InfraProblem as problem:
        print(f"compose: {problem}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
