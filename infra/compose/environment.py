"""Writes what compose reads and what this machine needs to reach it.

`python -m infra.compose.environment`, called by make.

`.env` is made from `.env.example` once, with random secrets; `.run/compose/quanlian.env` says the
same to commands run on this machine: the published ports and the space's logins.
"""

from __future__ import annotations

import os
import secrets as chance
from pathlib import Path

from infra.credentials import parse_env, random_secrets, read_env, write_env
from infra.layout import CHECKOUT
from infra.ports import Ports
from infra.space.admin import Admin
from infra.space.environment import server_environment, space_environment

SPACE = "quanlian"


def filled(example: str, secrets: dict[str, str]) -> dict[str, str]:
    """The settings of the example. An empty one that is in `secrets` gets its value from there."""
    values = parse_env(example)
    return {
        name: value or secrets.get(name.removeprefix("QUANLIAN_"), "")
        for name, value in values.items()
    }


def drawn_secrets() -> dict[str, str]:
    """A fresh value for every secret of compose.

    The demo people's password is among them and meets identity's rules.
    """
    return random_secrets() | {"DEMO_PASSWORD": f"Demo-{chance.token_urlsafe(9)}-1a"}


def settings_of(checkout: Path) -> dict[str, str]:
    """The settings in `.env`. Ports in the environment override them, as in compose."""
    moved = {name: value for name, value in os.environ.items() if name.startswith("QUANLIAN_PORT_")}
    return read_env(checkout / ".env") | moved


def host_environment(settings: dict[str, str], keys: Path) -> dict[str, str]:
    """What a command on this machine needs to reach compose's space and to play the demo on it."""
    ports = Ports.from_environment(settings)
    local = {
        "QUANLIAN_PG_HOST": "127.0.0.1",
        "QUANLIAN_PG_PORT": str(ports.pg),
        "QUANLIAN_AMQP_HOST": "127.0.0.1",
        "QUANLIAN_AMQP_PORT": str(ports.amqp),
        "QUANLIAN_ADMIN_AMQP_CONSOLE": f"http://127.0.0.1:{ports.amqp_console}",
        "QUANLIAN_TEMPORAL_ADDRESS": f"127.0.0.1:{ports.temporal}",
        "QUANLIAN_S3_ENDPOINT": f"http://127.0.0.1:{ports.s3}",
    }
    demo = {
        "QUANLIAN_DEMO_API": f"http://127.0.0.1:{ports.api}",
        "QUANLIAN_DEMO_OUTSIDE": f"http://127.0.0.1:{ports.simulators}",
        "QUANLIAN_DEMO_PASSWORD": settings.get("QUANLIAN_DEMO_PASSWORD", ""),
    }
    space = space_environment(
        server_environment(Admin.from_environment({**settings, **local}), SPACE), ports, keys
    )
    return space | ports.as_environment() | demo


def main(checkout: Path = CHECKOUT) -> None:
    """Make `.env`, or add settings that are new, and write this machine's own settings anew."""
    file = checkout / ".env"
    made = filled((checkout / ".env.example").read_text(encoding="utf-8"), drawn_secrets())
    known = read_env(file) if file.exists() else {}
    if lacking := made.keys() - known.keys():
        write_env(file, made | known, "Made from .env.example, with random secrets. Not for git.")
        print(
            f"added {', '.join(sorted(lacking))} to .env"
            if known
            else "wrote .env with random secrets"
        )
    settings = settings_of(checkout)
    keys = checkout / ".run" / "compose" / "keys"
    keys.mkdir(parents=True, exist_ok=True)
    write_env(
        checkout / ".run" / "compose" / "quanlian.env",
        host_environment(settings, keys),
        "Compose, seen from here.",
    )


if __name__ == "__main__":
    main()
