"""Settings of identity (QUANLIAN_IDENTITY_*).

Cost of a password hash, token lives, tries, who signs in with a second factor.
"""

from datetime import timedelta

from argon2 import DEFAULT_HASH_LENGTH, DEFAULT_MEMORY_COST, DEFAULT_PARALLELISM, DEFAULT_TIME_COST
from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class IdentitySettings(BaseSettings):
    """Defaults: argon2-cffi's own (RFC 9106, low memory), and the lives of
    docs/architecture.md."""

    model_config = SettingsConfigDict(env_prefix="QUANLIAN_IDENTITY_", extra="ignore")

    argon2_time_cost: int = DEFAULT_TIME_COST
    argon2_memory_kib: int = DEFAULT_MEMORY_COST
    argon2_parallelism: int = DEFAULT_PARALLELISM
    argon2_hash_bytes: int = DEFAULT_HASH_LENGTH
    hashing_at_once: int = Field(
        default=2, ge=1, description="each takes argon2_memory_kib and a core"
    )
    hashing_waiting_of_one: int = Field(
        default=20, ge=1, description="of one client; further ones are sent away for a moment"
    )
    applicant_access: timedelta = timedelta(hours=8)
    officer_access: timedelta = timedelta(minutes=30)
    applicant_refresh: timedelta = timedelta(days=30)
    officer_refresh: timedelta = timedelta(hours=12)
    tabs: timedelta = Field(
        default=timedelta(seconds=10),
        description="how long a browser's other tabs may send the refresh token before the newest",
    )
    failures_allowed: int = Field(
        default=5,
        ge=1,
        description="wrong passwords of one client at one login before it waits",
    )
    failures_allowed_after_unlock: int = Field(default=50, ge=1)
    lenient_after_unlock: timedelta = timedelta(hours=1)
    client_failures_allowed: int = Field(
        default=100,
        ge=1,
        description="wrong passwords of one client at any logins before it waits",
    )
    first_wait: timedelta = timedelta(minutes=1)
    longest_wait: timedelta = timedelta(minutes=15)
    failures_forgotten: timedelta = timedelta(hours=24)
    second_factor: str = Field(
        default="",
        description="`staff`, or roles by commas: they sign in with a second factor; empty: nobody",
    )
    code_ticket: timedelta = Field(
        default=timedelta(minutes=5),
        description="how long after the password a code is taken",
    )
    enrolment_ticket: timedelta = Field(
        default=timedelta(minutes=20),
        description="how long after the password a second factor can be set up",
    )
