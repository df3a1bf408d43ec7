"""The administrator's access to the servers.

It is all that is needed to make a space, natively, in compose or in test containers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from infra.credentials import SPACE_SECRETS
from infra.problems import BadSetting

SPACE_NAME = re.compile(r"[a-z][a-z0-9-]{1,30}[a-z0-9]")


@dataclass(frozen=True)
class Admin:
    """Administrator's access to the four servers, and the secrets that spaces made with it get
    (names: credentials.SPACE_SECRETS).

    `amqp_console` and `s3_endpoint` are `http://host:port`; `s3_public_endpoint` is what browsers
    are told, when it differs.
    """

    pg_host: str
    pg_port: int
    pg_user: str
    pg_password: str = field(repr=False)
    amqp_host: str
    amqp_port: int
    amqp_console: str
    amqp_user: str
    amqp_password: str = field(repr=False)
    temporal_address: str
    s3_endpoint: str
    s3_region: str
    s3_access_key: str
    s3_secret_key: str = field(repr=False)
    secrets: Mapping[str, str] = field(repr=False)
    s3_public_endpoint: str | None = None

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Admin:
        """Reads `QUANLIAN_ADMIN_*`, the servers' addresses and the secrets of a space.

        Raises BadSetting naming all that lack.
        """
        given = _Given(environment)
        admin = cls(
            pg_host=given("PG_HOST"),
            pg_port=given.number("PG_PORT"),
            pg_user=given("ADMIN_PG_USER"),
            pg_password=given("ADMIN_PG_PASSWORD"),
            amqp_host=given("AMQP_HOST"),
            amqp_port=given.number("AMQP_PORT"),
            amqp_console=given("ADMIN_AMQP_CONSOLE"),
            amqp_user=given("ADMIN_AMQP_USER"),
            amqp_password=given("ADMIN_AMQP_PASSWORD"),
            temporal_address=given("TEMPORAL_ADDRESS"),
            s3_endpoint=given("S3_ENDPOINT"),
            s3_region=given("S3_REGION"),
            s3_access_key=given("ADMIN_S3_ACCESS_KEY"),
            s3_secret_key=given("ADMIN_S3_SECRET_KEY"),
            secrets={name: given(name) for name in SPACE_SECRETS},
            s3_public_endpoint=environment.get("QUANLIAN_S3_PUBLIC_ENDPOINT") or None,
        )
        given.refuse_lacking()
        return admin


class _Given:
    """Reads settings and collects those that are missing, to report all of them at once."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self.environment = environment
        self.lacking: list[str] = []

    def __call__(self, name: str) -> str:
        value = self.environment.get(f"QUANLIAN_{name}", "")
        if not value:
            self.lacking.append(f"QUANLIAN_{name}")
        return value

    def number(self, name: str) -> int:
        value = self(name)
        if value and not value.isdigit():
            self.lacking.append(f"QUANLIAN_{name} (a number)")
        return int(value) if value.isdigit() else 0

    def refuse_lacking(self) -> None:
        if self.lacking:
            raise BadSetting(f"These settings are missing: {', '.join(self.lacking)}.")


def checked_name(name: str) -> str:
    """A name that can be a database, a vhost, a namespace and the beginning of a bucket's name."""
    if not SPACE_NAME.fullmatch(name):
        raise BadSetting(
            f"A space is named by 3 to 32 small letters, digits and '-', beginning with a letter:"
            f" {name!r} is not."
        )
    return name
