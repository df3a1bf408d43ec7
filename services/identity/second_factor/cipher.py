"""Secrets of devices and recovery codes at rest, under keys of identity's own."""

import hmac
from uuid import UUID

from pydantic import SecretStr

from kit.sealing import Seal, derived_key

PURPOSE = b"quanlian identity second factor v1"
HASHING = b"quanlian identity recovery code v1"


class FactorCipher(Seal):
    """Seals a device's secret for its person, and hashes recovery codes.

    Raises ValueError for a key that is none.
    """

    def __init__(self, kek: SecretStr) -> None:
        super().__init__(derived_key(kek, PURPOSE))
        self._hashing = derived_key(kek, HASHING)

    def code_hash(self, person_id: UUID, code: str) -> str:
        """A recovery code as it is kept.

        Keyed: a code is short enough to be guessed against a plain hash of a stolen table.
        """
        return hmac.digest(self._hashing, person_id.bytes + code.encode(), "sha256").hex()
