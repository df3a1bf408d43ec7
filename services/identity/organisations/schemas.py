"""What organisations are asked with and answer."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from contracts.vocabulary import Role, Sha256, UnitCode
from services.identity.accounts.schemas import LINE, Asked, RoleLabel

Kind = Literal["enterprise", "public_institution"]
"""The applicant kinds of the form (contracts.application.codes.ApplicantKind)."""
OrganisationName = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=2, max_length=100, pattern=LINE)
]
CodeTyped = Annotated[str, StringConstraints(min_length=1, max_length=40, pattern=LINE)]
ApplicantRole = Literal[Role.applicant_member, Role.applicant_signatory]


class Founding(Asked):
    """credit_code: as typed, spaces and small letters are mended; name: in full, as on the licence."""

    credit_code: CodeTyped
    name: OrganisationName
    kind: Kind


class JoinAsked(Asked):
    credit_code: CodeTyped


class Admission(Asked):
    roles: tuple[ApplicantRole, ...] = Field(min_length=1)


class OverrideAsked(Asked):
    """licence_sha256: of the licence copy the officer saw; reason: why the code is right although the check fails."""

    credit_code: CodeTyped
    name: OrganisationName
    reason: Annotated[
        str, StringConstraints(strip_whitespace=True, min_length=5, max_length=500, pattern=LINE)
    ]
    licence_sha256: Sha256


class Founded(BaseModel):
    organisation_id: UUID


class Joined(BaseModel):
    membership_id: UUID
    organisation_id: UUID
    state: str


class OrganisationShown(BaseModel):
    organisation_id: UUID
    credit_code: str
    name: str
    kind: Kind
    credit_code_overridden: bool
    version: int


class MemberShown(BaseModel):
    membership_id: UUID
    person_id: UUID
    name: str
    state: Literal["asked", "admitted"]
    roles: list[RoleLabel]


class Members(BaseModel):
    items: list[MemberShown]
    next: str | None = None


class UnitShown(BaseModel):
    code: UnitCode
    name: str | None


class Me(BaseModel):
    """Who is signed in, by the record of now: a token may be older (refresh it)."""

    person_id: UUID
    login: str
    name: str
    roles: list[RoleLabel]
    organisation: OrganisationShown | None
    unit: UnitShown | None
    membership_state: Literal["asked", "admitted"] | None = None
