"""The settings that a space gives to our roles, and a mark of the code that made the space."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from infra.credentials import AMQP_USERS, PG_SERVICES, S3_USERS
from infra.ports import Ports
from infra.space.admin import Admin


def server_environment(admin: Admin, space: str) -> dict[str, str]:
    """Every `QUANLIAN_*` that says where the space's servers are and with which login each room
    enters.
    """
    secrets = admin.secrets
    values = {
        "PG_HOST": admin.pg_host,
        "PG_PORT": str(admin.pg_port),
        "PG_DATABASE": space,
        "PG_OWNER_PASSWORD": secrets["PG_OWNER_PASSWORD"],
    }
    values |= {
        name: secrets[name]
        for name in (f"PG_{service.upper()}_PASSWORD" for service in PG_SERVICES)
    }
    values |= {"AMQP_HOST": admin.amqp_host, "AMQP_PORT": str(admin.amqp_port), "AMQP_VHOST": space}
    values |= {
        name: secrets[name] for name in (f"AMQP_{user.upper()}_PASSWORD" for user in AMQP_USERS)
    }
    values |= {"TEMPORAL_ADDRESS": admin.temporal_address, "TEMPORAL_NAMESPACE": space}
    values |= {
        "S3_ENDPOINT": admin.s3_endpoint,
        "S3_PUBLIC_ENDPOINT": admin.s3_public_endpoint or admin.s3_endpoint,
        "S3_REGION": admin.s3_region,
        "S3_BUCKET_PREFIX": f"{space}-",
    }
    for user in S3_USERS:
        values[f"S3_{user.upper()}_ACCESS_KEY"] = s3_user(space, user)
        values[f"S3_{user.upper()}_SECRET_KEY"] = secrets[f"S3_{user.upper()}_SECRET_KEY"]
    values["KEK"] = secrets["KEK"]
    return {f"QUANLIAN_{name}": value for name, value in values.items()}


def space_environment(servers: Mapping[str, str], ports: Ports, keys: Path) -> dict[str, str]:
    """The servers' settings, and where our own roles listen on this machine and keep their keys."""
    return {
        **servers,
        "QUANLIAN_SMTP_HOST": "127.0.0.1",
        "QUANLIAN_SMTP_PORT": str(ports.smtp),
        "QUANLIAN_SIMULATORS_URL": f"http://127.0.0.1:{ports.simulators}",
        "QUANLIAN_SIMULATORS_PORT": str(ports.simulators),
        "QUANLIAN_API_HOST": "127.0.0.1",
        "QUANLIAN_API_PORT": str(ports.api),
        "QUANLIAN_KEYS_DIR": str(keys),
    }


def s3_user(space: str, user: str) -> str:
    """MinIO's users are the server's, so a space's name is part of theirs."""
    return f"{space}-{user}"


@cache
def definition() -> str:
    """A hash of the code that makes spaces. When it changes, `up` makes the default space again."""
    digest = hashlib.sha256()
    for source in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(source.read_bytes())
    return digest.hexdigest()[:16]
