"""Requests and answers of accounts."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from contracts.text import AS_TYPED
from contracts.vocabulary import Role, UnitCode

LINE = r"^[^\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufffe\uffff]*$"
"""One line of text.

No control signs, which neither a person types nor PostgreSQL keeps, and nothing that turns the
direction of a name.
"""
Name = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True,
        min_length=1,
        max_length=50,
        pattern=LINE,
    ),
]
Reason = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True,
        min_length=1,
        max_length=200,
        pattern=LINE,
    ),
]
Secret = Annotated[str, StringConstraints(min_length=1, max_length=1024), AS_TYPED]
Login = Annotated[
    str,
    StringConstraints(
        min_length=1,
        max_length=200,
        pattern=LINE,
    ),
]


TokenKeeper = Literal["json", "cookie"]
"""Who keeps a refresh token: the client, from the answer, or the browser's cookie."""


class IdentityRequest(BaseModel):
    """A request that is refused when it carries a field nobody declared."""

    model_config = ConfigDict(extra="forbid")


class Registration(IdentityRequest):
    """address_proof: notify's answer when the code sent by e-mail was confirmed."""

    login: Login
    name: Name
    password: Secret
    address_proof: Annotated[str, StringConstraints(max_length=4000)]


class StaffAccount(IdentityRequest):
    """The account has no password: its person sets one by a one-time link, and nobody else."""

    login: Login
    name: Name
    roles: tuple[Role, ...] = Field(min_length=1)
    unit: UnitCode | None = None


class RolesRequest(IdentityRequest):
    """The whole set of staff roles from now on; an empty one takes all away."""

    roles: tuple[Role, ...]
    unit: UnitCode | None = None


class Credentials(IdentityRequest):
    """keep: who keeps the refresh token. `cookie`: a browser's cookie, which no script reads."""

    login: Login
    password: Secret
    keep: TokenKeeper = "json"


class RefreshRequest(IdentityRequest):
    """refresh_token: without one, the browser's cookie is taken."""

    refresh_token: Annotated[str, StringConstraints(max_length=4000)] | None = None


class PasswordChange(IdentityRequest):
    present: Secret
    new: Secret


class RevocationRequest(IdentityRequest):
    """reason: what happened, without names or other personal data."""

    reason: Reason


class PersonRegistered(BaseModel):
    person_id: UUID


class Tokens(BaseModel):
    """expires_in: seconds the access token lives. refresh_token: null where a cookie keeps it."""

    access_token: str
    refresh_token: str | None
    token_type: str = "Bearer"  # noqa: S105 - the scheme's name
    expires_in: int


class RoleLabel(BaseModel):
    code: Role
    label: str
    label_en: str
