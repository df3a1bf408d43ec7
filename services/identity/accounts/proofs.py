"""Notify's proofs of an address, as accounts take them."""

from dataclasses import dataclass
from uuid import UUID

from contracts.problem import Unauthorised
from kit.security import Verifier
from services.identity.accounts.problems import AddressProofInvalid


@dataclass(frozen=True)
class ProvedAddress:
    """address_id: notify's name for the address. id: the proof's own; it counts once."""

    address_id: UUID
    id: str


def address_of(verifier: Verifier, token: str) -> ProvedAddress:
    """What a proof proves. Raises AddressProofInvalid."""
    try:
        claims = verifier.verify("address_proof", token)
        return ProvedAddress(UUID(claims["sub"]), str(claims["jti"]))
    except (Unauthorised, KeyError, ValueError) as error:
        raise AddressProofInvalid() from error
