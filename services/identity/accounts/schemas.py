"""What accounts are asked with and answer."""

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from contracts.vocabulary import Role, UnitCode

LINE = r"^[^\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufffe\uffff]*$"
"""One line of text: no control signs, which neither a person types nor PostgreSQL keeps, and nothing that turns the direction of a name."""
Name = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=50, pattern=LINE)
]
Secret = Annotated[str, StringConstraints(min_length=1, max_length=1024)]
Login = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=LINE)]


class Asked(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Registration(Asked):
    """address_proof: what notify answered when the code sent by e-mail was confirmed."""

    login: Login
    name: Name
    password: Secret
    address_proof: Annotated[str, StringConstraints(max_length=4000)]


class StaffAccount(Asked):
    login: Login
    name: Name
    password: Secret
    roles: tuple[Role, ...] = Field(min_length=1)
    unit: UnitCode | None = None


class RolesAsked(Asked):
    """The whole set of staff roles from now on; none takes all away."""

    roles: tuple[Role, ...]
    unit: UnitCode | None = None


class Credentials(Asked):
    login: Login
    password: Secret


class RefreshAsked(Asked):
    refresh_token: Annotated[str, StringConstraints(max_length=4000)]


class PasswordAsked(Asked):
    present: Secret
    new: Secret


class RevocationAsked(Asked):
    """reason: what happened, without names or other personal data."""

    reason: Annotated[
        str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200, pattern=LINE)
    ]


class Registered(BaseModel):
    person_id: UUID


class Tokens(BaseModel):
    """expires_in: seconds the access token lives."""

    access_token: str
    refresh_token: str
    token_type: str = "Bearer"  # noqa: S105 - the scheme's name
    expires_in: int


class RoleLabel(BaseModel):
    code: Role
    label: str


class PersonListed(BaseModel):
    id: UUID
    login: str
    name: str
    roles: list[RoleLabel]
    unit: str | None
    locked: bool
    version: int


class People(BaseModel):
    items: list[PersonListed]
    next: str | None = None
