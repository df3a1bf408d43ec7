"""Settings common to every role, read from QUANLIAN_* variables. A missing one is named, and the role leaves with code 78 (kit.run)."""

from functools import cached_property
from pathlib import Path
from typing import Literal
from urllib.parse import quote

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Where the servers are. What belongs to one login is read by `ServiceSettings`."""

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
    s3_region: str = "cn-tianjin-1"
    s3_bucket_prefix: str
    keys_dir: Path
    kek: SecretStr = Field(description="base64 of 32 bytes; wraps the data keys of persons")
    api_host: str = "127.0.0.1"
    api_port: int = 28080
    smtp_host: str = "127.0.0.1"
    smtp_port: int = 28025
    simulators_url: str = "http://127.0.0.1:28090"
    clamd_address: str = Field(
        default="", description="host:port or unix:/path of clamd; empty: no malware scan"
    )
    log_format: Literal["json", "console"] = "json"
    pool_size: int = 5
    """Connections a login may hold in one process; the budget is logins × processes × pool (docs/architecture.md)."""


class ServiceSettings(Settings):
    """Settings plus the secrets of one service's logins (`service`), read from QUANLIAN_<SERVER>_<SERVICE>_…"""

    service: str

    def _secret(self, name: str) -> str:
        from os import environ

        variable = f"QUANLIAN_{name}".upper()
        if not environ.get(variable):
            raise MissingSetting(variable)
        return environ[variable]

    @cached_property
    def pg_url(self) -> str:
        """SQLAlchemy URL of the service's own login."""
        password = quote(self._secret(f"PG_{self.service}_PASSWORD"), safe="")
        return f"postgresql+asyncpg://quanlian_{self.service}:{password}@{self.pg_host}:{self.pg_port}/{self.pg_database}"

    @cached_property
    def pg_owner_url(self) -> str:
        """URL of the login that owns the schemas and runs migrations; no role of ours uses it otherwise."""
        password = quote(self._secret("PG_OWNER_PASSWORD"), safe="")
        return f"postgresql+asyncpg://quanlian_owner:{password}@{self.pg_host}:{self.pg_port}/{self.pg_database}"

    @cached_property
    def amqp_url(self) -> str:
        password = quote(self._secret(f"AMQP_{self.service}_PASSWORD"), safe="")
        vhost = quote(self.amqp_vhost, safe="")
        return f"amqp://{self.service}:{password}@{self.amqp_host}:{self.amqp_port}/{vhost}"

    @cached_property
    def s3_keys(self) -> tuple[str, str]:
        return self._secret(f"S3_{self.service}_ACCESS_KEY"), self._secret(
            f"S3_{self.service}_SECRET_KEY"
        )


class MissingSetting(Exception):
    """A role was started without a setting it needs."""

    def __init__(self, variable: str) -> None:
        super().__init__(
            f"setting {variable} is missing: set it in the environment (see .env.example)"
        )
        self.variable = variable


def load(service: str) -> ServiceSettings:
    """The settings of one service. Raises MissingSetting naming the first variable that is not set."""
    from pydantic import ValidationError

    try:
        return ServiceSettings(service=service)
    except ValidationError as error:
        first = error.errors()[0]
        raise MissingSetting(f"QUANLIAN_{str(first['loc'][0]).upper()}") from error
