"""Requests and answers of organisations."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from contracts.vocabulary import ProofState, Role, UnitCode
from services.identity.accounts.schemas import LINE, IdentityRequest, RoleLabel
from services.identity.organisations.rules import MembershipState

Kind = Literal["enterprise", "public_institution"]
"""The applicant kinds of the form (contracts.application.codes.ApplicantKind)."""
OrganisationName = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True,
        min_length=2,
        max_length=100,
        pattern=LINE,
    ),
]
CodeTyped = Annotated[
    str,
    StringConstraints(
        min_length=1,
        max_length=40,
        pattern=LINE,
    ),
]
Reason = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True,
        min_length=5,
        max_length=500,
        pattern=LINE,
    ),
]
LiveMembership = Literal[MembershipState.asked, MembershipState.admitted]
ApplicantRole = Literal[Role.applicant_member, Role.applicant_signatory]


class FoundingRequest(IdentityRequest):
    """credit_code: as typed; spaces and small letters are mended. name: in full, as on the
    licence."""

    credit_code: CodeTyped
    name: OrganisationName
    kind: Kind


class JoinRequest(IdentityRequest):
    credit_code: CodeTyped


class AdmissionRequest(IdentityRequest):
    roles: tuple[ApplicantRole, ...] = Field(min_length=1)


class OrganisationFounded(BaseModel):
    organisation_id: UUID


class JoinRequested(BaseModel):
    membership_id: UUID
    organisation_id: UUID
    state: MembershipState


class OrganisationView(BaseModel):
    organisation_id: UUID
    credit_code: str
    name: str
    kind: Kind
    credit_code_overridden: bool
    proof_state: ProofState
    version: int


class MemberView(BaseModel):
    membership_id: UUID
    person_id: UUID
    name: str
    state: LiveMembership
    roles: list[RoleLabel]


class Members(BaseModel):
    items: list[MemberView]
    next: str | None = None


class UnitView(BaseModel):
    code: UnitCode
    name: str | None


class Me(BaseModel):
    """Who is signed in, by the record of now: a token may be older (refresh it)."""

    person_id: UUID
    login: str
    name: str
    roles: list[RoleLabel]
    organisation: OrganisationView | None
    unit: UnitView | None
    membership_state: LiveMembership | None = None
