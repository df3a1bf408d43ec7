"""What hand-in's routes take and give; the receipt itself is contracts.receipt."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field

from contracts.receipt import SignedReceipt
from contracts.text import normalise
from contracts.vocabulary import Frozen


class HandIn(BaseModel):
    draft_version: int


class Receipts(Frozen):
    """First to last; each snapshot has one."""

    items: tuple[SignedReceipt, ...]


class PublicKey(Frozen):
    """A JSON Web Key (RFC 8037)."""

    kty: str = "OKP"
    crv: str = "Ed25519"
    alg: str = "EdDSA"
    use: str = "sig"
    kid: str
    x: str


class PublicKeys(Frozen):
    keys: tuple[PublicKey, ...]


class Withdraw(BaseModel):
    reason: Annotated[str, AfterValidator(normalise), Field(min_length=1, max_length=1000)]


class WithdrawalRequested(Frozen):
    """requested_at: plan time; review grants or refuses."""

    submission_id: UUID
    requested_at: datetime
