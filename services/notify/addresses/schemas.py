"""What addresses are asked with and answer. An address is shown masked, to its owner too."""

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, StringConstraints


class Asked(BaseModel):
    model_config = ConfigDict(extra="forbid")


class CodeAsked(Asked):
    email: Annotated[str, StringConstraints(max_length=300)]


class CodeConfirmed(Asked):
    code: Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^\d{6}$")]


class AddressAsked(Asked):
    address_proof: Annotated[str, StringConstraints(max_length=4000)]


class CodeSent(BaseModel):
    address_id: UUID


class Proved(BaseModel):
    """address_proof: hand it in when registering, or at /my/address, within expires_in seconds."""

    address_proof: str
    expires_in: int


class MyAddress(BaseModel):
    address_id: UUID | None = None
    email: str | None = None
