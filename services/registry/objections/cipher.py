"""Objectors at rest. An objector is no person of ours and has no data key in `platform`; registry's login could not make one."""

import hmac

from pydantic import SecretStr

from kit.sealing import Seal, derived_key

PURPOSE = b"quanlian registry objector v1"
MARKING = b"quanlian registry objector mark v1"


class ObjectorCipher(Seal):
    """Seals and opens who objected; the owner is the objection. Raises ValueError for a key that is none."""

    def __init__(self, kek: SecretStr) -> None:
        super().__init__(derived_key(kek, PURPOSE))
        self._marking = derived_key(kek, MARKING)

    def mark(self, plain: bytes) -> str:
        """The same for the same objector, and nothing to guess a name against: what is kept under an Idempotency-Key outlives the request."""
        return hmac.digest(self._marking, plain, "sha256").hex()
