"""Notify's proofs of an address, as the public sends them with an objection."""

from dataclasses import dataclass
from uuid import UUID

from contracts.problem import Unauthorised
from kit.security import Verifier
from services.registry.lodging.problems import ObjectorUnproved
from services.registry.objections.cipher import ObjectorCipher


@dataclass(frozen=True)
class ProvedObjector:
    """mark: a keyed hash of the address, the same for the same address.

    reply_to: the name under which notify writes to it. proof_id: the proof's own.
    """

    mark: str
    reply_to: UUID
    proof_id: UUID


def objector_of(verifier: Verifier, cipher: ObjectorCipher, token: str) -> ProvedObjector:
    """Whose address a proof proves. Notify signed it, or it counts for nothing.

    Raises ObjectorUnproved.
    """
    try:
        claims = verifier.verify("address_proof", token)
        address_id = UUID(claims["sub"])
        reply_to, proof_id = UUID(claims["reply_to"]), UUID(claims["jti"])
    except (Unauthorised, KeyError, ValueError) as error:
        raise ObjectorUnproved() from error
    return ProvedObjector(cipher.mark(address_id.bytes), reply_to, proof_id)
