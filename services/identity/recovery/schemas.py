"""Requests and answers of passwords that are set anew."""

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, StringConstraints

from contracts.text import AS_TYPED
from contracts.vocabulary import Instant
from services.identity.accounts.schemas import IdentityRequest, Login, Secret


class PasswordReset(IdentityRequest):
    """address_proof: notify's answer when the code sent to the person's own address was confirmed.

    new: the password from now on.
    """

    login: Login
    address_proof: Annotated[str, StringConstraints(max_length=4000)]
    new: Secret


class OneTimeLinkRedemption(IdentityRequest):
    token: Annotated[str, StringConstraints(min_length=1, max_length=100), AS_TYPED]
    new: Secret


class OneTimeLinkIssued(BaseModel):
    """token: shown once, here; pass it on to that person and nobody else."""

    person_id: UUID
    token: str
    expires_at: Instant
