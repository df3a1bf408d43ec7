"""Objectors at rest.

An objector is no person of ours and has no data key in `platform`; registry's login could not make
one. So registry encrypts objectors with a key derived from its own settings.
"""

import hmac

from pydantic import SecretStr

from kit.sealing import Seal, derived_key

PURPOSE = b"quanlian registry objector v1"
MARKING = b"quanlian registry objector mark v1"


class ObjectorCipher(Seal):
    """Encrypts and opens objectors; the owner is the objection.

    Raises ValueError for a key that is none.
    """

    def __init__(self, kek: SecretStr) -> None:
        super().__init__(derived_key(kek, PURPOSE))
        self._marking = derived_key(kek, MARKING)

    def mark(self, plain: bytes) -> str:
        """A keyed hash: the same for the same objector.

        What is kept under an Idempotency-Key outlives the request. A keyed hash in it gives
        nobody anything to guess a name against.
        """
        return hmac.digest(self._marking, plain, "sha256").hex()
