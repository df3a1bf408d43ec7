"""Answers about sign-ins. A person sees their own only."""

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, StringConstraints

from contracts.text import AS_TYPED
from contracts.vocabulary import Instant
from services.identity.accounts.schemas import IdentityRequest, TokenKeeper, Tokens
from services.identity.organisations.schemas import Me
from services.identity.second_factor.schemas import Code, RecoveryCodes


class SignedIn(Tokens):
    """The tokens of a sign-in, and who it is: a client need not ask that as well."""

    me: Me


class SecondStepTaken(IdentityRequest):
    """ticket: as the password's answer gave it. code: of the device, or a recovery code."""

    ticket: Annotated[str, StringConstraints(min_length=1, max_length=4000), AS_TYPED]
    code: Code
    keep: TokenKeeper = "json"


class SignedInEnrolled(SignedIn, RecoveryCodes):
    """The sign-in that setting up a second factor ends with, and its recovery codes."""


class SignInView(BaseModel):
    """One sign-in that is open.

    network: whence it began, masked. browser: kind of browser and system; both empty for one that
    began before they were kept. current: the one that asks.
    """

    id: UUID
    began_at: Instant
    refreshed_at: Instant | None
    expires_at: Instant
    network: str
    browser: str
    current: bool


class SignIns(BaseModel):
    """Newest first; `next` is the `cursor` of the next page."""

    items: list[SignInView]
    next: str | None = None
