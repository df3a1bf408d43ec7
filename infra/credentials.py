"""The passwords of one instance: random, written once, 0600.

Their names are those of the settings without `QUANLIAN_`.
"""

from __future__ import annotations

import base64
import os
import secrets
from collections.abc import Mapping
from pathlib import Path

PG_SERVICES = ("identity", "intake", "review", "registry", "notify")
AMQP_USERS = (*PG_SERVICES, "workflows", "operator", "topology")
S3_USERS = ("intake", "review", "registry")

SPACE_SECRETS = (
    "PG_OWNER_PASSWORD",
    *(f"PG_{name.upper()}_PASSWORD" for name in PG_SERVICES),
    *(f"AMQP_{name.upper()}_PASSWORD" for name in AMQP_USERS),
    *(f"S3_{name.upper()}_SECRET_KEY" for name in S3_USERS),
    "KEK",
)
ADMIN_SECRETS = ("ADMIN_PG_PASSWORD", "ADMIN_AMQP_PASSWORD", "ADMIN_S3_SECRET_KEY", "AMQP_COOKIE")


def random_secrets() -> dict[str, str]:
    """One fresh value for every secret: url-safe words; `KEK` is base64 of 32 bytes."""
    drawn = {name: secrets.token_urlsafe(24) for name in (*ADMIN_SECRETS, *SPACE_SECRETS)}
    drawn["KEK"] = base64.b64encode(secrets.token_bytes(32)).decode("ascii")
    return drawn


def kept_secrets(path: Path) -> dict[str, str]:
    """The secrets in the file. It is made when missing, and names that are new are added."""
    known = read_env(path) if path.exists() else {}
    lacking = {name: value for name, value in random_secrets().items() if name not in known}
    if lacking:
        known |= lacking
        write_env(path, known, "Passwords of this instance. Made once; deleted by `infra clean`.")
    return known


def render_env(values: Mapping[str, str], title: str) -> str:
    """Lines that a shell, `docker compose` and pydantic-settings read alike.

    Refuses a value that would need quoting.
    """
    lines = [f"# {title}"]
    for name, value in values.items():
        if any(character.isspace() or character in "'\"\\$`#" for character in value):
            raise ValueError(f"{name} cannot be written without quotes")
        lines.append(f"{name}={value}")
    return "\n".join(lines) + "\n"


def parse_env(text: str) -> dict[str, str]:
    """The inverse of render_env; comments and empty lines are skipped."""
    pairs = (
        line.partition("=")
        for line in text.splitlines()
        if line.strip() and not line.startswith("#")
    )
    return {name.strip(): value.strip() for name, _, value in pairs}


def read_env(path: Path) -> dict[str, str]:
    return parse_env(path.read_text(encoding="utf-8"))


def write_env(path: Path, values: Mapping[str, str], title: str) -> None:
    """Writes the file whole or not at all, readable by its owner only."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    with os.fdopen(
        os.open(
            part,
            os.O_WRONLY | os.O_CREAT | os.O_TRUNC,
            0o600,
        ),
        "w",
        encoding="utf-8",
    ) as file:
        file.write(render_env(values, title))
    part.rename(path)
