"""Answers about sign-ins. A person sees their own only."""

from uuid import UUID

from pydantic import BaseModel

from contracts.vocabulary import Instant
from services.identity.accounts.schemas import Tokens
from services.identity.organisations.schemas import Me


class SignedIn(Tokens):
    """The tokens of a sign-in, and who it is: a client need not ask that as well."""

    me: Me


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
