"""Where the simulators listen and where they keep their state. Read from QUANLIAN_* variables."""

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class SimulatorSettings(BaseSettings):
    """Every setting has a default.

    Port 0 takes any free port (`app.state.simulators` says which).
    """

    model_config = SettingsConfigDict(env_prefix="QUANLIAN_", extra="ignore")

    simulators_host: str = "127.0.0.1"
    simulators_port: int = Field(
        default=28090,
        ge=0,
        le=65535,
    )
    smtp_host: str = "127.0.0.1"
    smtp_port: int = Field(
        default=28025,
        ge=0,
        le=65535,
    )
    simulators_state: Path | None = Field(
        default=None, description="directory of the journals; none: memory only"
    )
    credit_sources: Path | None = Field(
        default=None, description="JSON file of the sources; none: contracts/credit_sources.json"
    )
    simulators_mailbox_kept: int = Field(
        default=5000, ge=1, description="letters held in memory and shown"
    )
