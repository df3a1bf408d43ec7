"""Settings of notify (QUANLIAN_NOTIFY_*): the sender, the mail server's login, codes, tries."""

from datetime import timedelta

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class NotifySettings(BaseSettings):
    """The mail server's host and port are kit's QUANLIAN_SMTP_HOST and _PORT."""

    model_config = SettingsConfigDict(env_prefix="QUANLIAN_NOTIFY_", extra="ignore")

    sender: str = "全连申报系统 <no-reply@quanlian.example>"
    message_domain: str = "quanlian.example"
    smtp_login: str | None = None
    smtp_password: SecretStr | None = None
    smtp_start_tls: bool | None = Field(
        default=None,
        description="None: where the server offers it",
    )
    smtp_seconds: float = Field(
        default=30,
        gt=0,
        description="a mail server that is silent longer counts as lost",
    )
    tries: int = Field(default=8, ge=1)
    first_pause: timedelta = timedelta(seconds=4)
    longest_pause: timedelta = timedelta(minutes=30)
    at_once: int = Field(
        default=5,
        ge=1,
        description="letters on their way to the mail server at the same time",
    )
    lease: timedelta = Field(
        default=timedelta(minutes=3),
        description="longer than any letter can be on its way",
    )
    code_life: timedelta = timedelta(minutes=10)
    code_pause: timedelta = Field(
        default=timedelta(seconds=30),
        description="between two codes that one client asks for at one address",
    )
    code_tries: int = Field(default=5, description="of one client at one code")
    code_tries_in_all: int = Field(default=20, description="of strangers at one code")
    codes_allowed: int = Field(
        default=20,
        description="codes per address within code_life",
    )
    codes_a_day: int = Field(
        default=60,
        description="codes per address and day: bounds guesses, and letters to a stranger",
    )
    codes_allowed_of_one: int = Field(
        default=10,
        description="codes per address and client within code_life",
    )
    codes_a_day_of_one: int = Field(default=30, description="codes per address, client and day")
    codes_allowed_of_client: int = Field(
        default=200,
        description="codes per client within code_life, to whatever addresses",
    )
    codes_a_day_of_client: int = Field(
        default=1000,
        description="codes per client and day: bounds letters to many strangers",
    )
    proof_life: timedelta = timedelta(minutes=30)
