"""Settings that every role reads from QUANLIAN_* variables.

A role that lacks one names it and exits with code 78 (kit.run).
"""

from functools import cached_property
from os import environ
from pathlib import Path
from typing import Literal
from urllib.parse import quote

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from kit.origins import origins_of


class Settings(BaseSettings):
    """Where the servers are. `ServiceSettings` adds the secrets of one service's logins."""

    model_config = SettingsConfigDict(env_prefix="QUANLIAN_", extra="ignore")

    pg_host: str
    pg_port: int
    pg_database: str
    amqp_host: str
    amqp_port: int
    amqp_vhost: str
    temporal_address: str
    temporal_namespace: str
    s3_endpoint: str
    s3_public_endpoint: str
    s3_region: str = "cn-north-1"
    s3_bucket_prefix: str
    keys_dir: Path
    kek: SecretStr = Field(description="base64 of 32 bytes; wraps the data keys of persons")
    api_host: str = "127.0.0.1"
    api_port: int = 28080
    smtp_host: str = "127.0.0.1"
    smtp_port: int = 28025
    simulators_url: str = "http://127.0.0.1:28090"
    credit_sources: Path | None = Field(
        default=None,
        description="JSON file of the credit sources; none: contracts/credit_sources.json",
    )
    clamd_address: str = Field(
        default="",
        description="host:port or unix:/path of clamd; empty: no malware scan",
    )
    demo_sign_in: bool = Field(
        default=False,
        description="anybody may sign in as the people of the demo; for a demo's own system only",
    )
    gateways: str = Field(
        default="",
        description="addresses or networks of our gateways, by commas; they tell X-Forwarded-For",
    )
    portal: Path | None = Field(
        default=None,
        description="folder of the built portal; none: only the APIs are served",
    )
    portal_address: str = Field(
        default="",
        description="where people open the portal, like https://portal.example; none: no links",
    )
    campaigns: Path | None = Field(
        default=None,
        description="folder of calls that new ones begin from; none: campaigns/ beside the code",
    )
    allowed_origins: str = Field(
        default="",
        description="origins of pages elsewhere that may ask the APIs, by commas; ours needs none",
    )
    log_format: Literal["json", "console"] = "json"
    pool_size: int = 5
    """Connections that a login may hold in one process (docs/architecture.md, Processes)."""
    api_processes: int = Field(default=1, ge=1)
    """Processes of the role `apis` on its one port (docs/architecture.md, Processes)."""

    @field_validator("allowed_origins")
    @classmethod
    def _are_origins(cls, said: str) -> str:
        origins_of(said)
        return said

    @field_validator("portal_address")
    @classmethod
    def _is_an_origin(cls, said: str) -> str:
        """Links begin with it, so nothing but an origin will do. Raises ValueError."""
        typed = said.rstrip("/")
        if typed:
            (origin,) = origins_of(typed)
            return origin
        return typed

    @property
    def origins(self) -> tuple[str, ...]:
        """`allowed_origins`, one by one."""
        return origins_of(self.allowed_origins)

    @property
    def gateway_networks(self) -> tuple[str, ...]:
        """`gateways`, one by one."""
        return tuple(each.strip() for each in self.gateways.split(",") if each.strip())


class ServiceSettings(Settings):
    """Settings plus the secrets of one service's logins.

    A secret is read from QUANLIAN_<SERVER>_<SERVICE>_… when it is first used.
    """

    service: str

    def _secret(self, name: str) -> str:
        """The value of a variable. Raises MissingSetting."""
        variable = f"QUANLIAN_{name}".upper()
        value = environ.get(variable)
        if not value:
            raise MissingSetting(variable)
        return value

    def _pg_url(self, login: str) -> str:
        password = quote(self._secret(f"PG_{login}_PASSWORD"), safe="")
        server = f"{self.pg_host}:{self.pg_port}"
        return f"postgresql+asyncpg://quanlian_{login}:{password}@{server}/{self.pg_database}"

    @cached_property
    def pg_url(self) -> str:
        """SQLAlchemy URL of the service's own login."""
        return self._pg_url(self.service)

    @cached_property
    def pg_owner_url(self) -> str:
        """URL of the login that owns the schemas. It only runs migrations."""
        return self._pg_url("owner")

    @cached_property
    def amqp_url(self) -> str:
        """URL of the service's own login at the broker."""
        password = quote(self._secret(f"AMQP_{self.service}_PASSWORD"), safe="")
        vhost = quote(self.amqp_vhost, safe="")
        return f"amqp://{self.service}:{password}@{self.amqp_host}:{self.amqp_port}/{vhost}"

    @cached_property
    def s3_keys(self) -> tuple[str, str]:
        """Access key and secret key of the service at the object store."""
        access_key = self._secret(f"S3_{self.service}_ACCESS_KEY")
        secret_key = self._secret(f"S3_{self.service}_SECRET_KEY")
        return access_key, secret_key


class MissingSetting(Exception):
    """A role was started without a setting that it needs."""

    def __init__(self, variable: str) -> None:
        super().__init__(
            f"setting {variable} is missing: set it in the environment (see .env.example)"
        )
        self.variable = variable


class WrongSetting(MissingSetting):
    """A role was started with a setting that it cannot use."""

    def __init__(self, variable: str, why: str) -> None:
        super().__init__(variable)
        self.args = (f"setting {variable} is wrong: {why}",)


def load(service: str) -> ServiceSettings:
    """The settings of one service.

    Raises MissingSetting with the first variable that is unset, WrongSetting with the first that
    does not fit.
    """
    try:
        return ServiceSettings(service=service)
    except ValidationError as error:
        first = error.errors()[0]
        variable = f"QUANLIAN_{first['loc'][0]}".upper()
        if first["type"] == "missing":
            raise MissingSetting(variable) from error
        raise WrongSetting(variable, first["msg"]) from error
