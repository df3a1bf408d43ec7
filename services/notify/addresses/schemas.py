"""Requests and answers of addresses. An address is shown masked, to its owner too."""

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, StringConstraints

from contracts.text import FOLD_NUMBER


class AddressRequest(BaseModel):
    """A request that is refused when it carries a field nobody declared."""

    model_config = ConfigDict(extra="forbid")


class EmailCodeRequest(AddressRequest):
    email: Annotated[str, StringConstraints(max_length=300)]


class EmailCodeConfirmation(AddressRequest):
    """code: six digits, as typed: full-width ones and spaces do not matter.

    request_id: of the answer that sent the code. With it, nobody else's tries count here.
    """

    code: Annotated[str, StringConstraints(max_length=60), FOLD_NUMBER]
    request_id: UUID | None = None


class AddressChange(AddressRequest):
    address_proof: Annotated[str, StringConstraints(max_length=4000)]


class EmailCodeSent(BaseModel):
    """request_id: of this one code; send it along when confirming."""

    address_id: UUID
    request_id: UUID


class AddressProof(BaseModel):
    """address_proof: send it when registering, or to /my/address, within expires_in seconds."""

    address_proof: str
    expires_in: int


class MyAddress(BaseModel):
    address_id: UUID | None = None
    email: str | None = None
