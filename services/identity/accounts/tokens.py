"""Turns a granted sign-in into its two signed tokens (kit.security), each kind with a type and audience of its own."""

import time
from datetime import timedelta
from pathlib import Path

from kit.keys import signing_key
from kit.security import sign
from services.identity.accounts import rules
from services.identity.accounts.schemas import Tokens
from services.identity.accounts.sessions import Granted
from services.identity.settings import IdentitySettings


class TokenIssuer:
    """Signs with the newest token key; reads the key file anew each minute, so that a rotation needs no restart."""

    def __init__(self, keys_dir: Path, settings: IdentitySettings) -> None:
        self._keys_dir, self._settings = keys_dir, settings
        self._key, self._read = signing_key(keys_dir, "token"), time.monotonic()

    def issue(self, granted: Granted) -> Tokens:
        """Access and refresh token. `iat` has fractions of a second: a revocation ends what came before it and nothing after."""
        if time.monotonic() - self._read > 60:
            self._key, self._read = signing_key(self._keys_dir, "token"), time.monotonic()
        life = rules.life(
            granted.roles, self._settings.applicant_access, self._settings.officer_access
        )
        # Whoever verifies refuses a token of the future, so a database clock that is ahead must not lead.
        issued_at = min(granted.issued_at.timestamp(), time.time())
        person = {"sub": str(granted.person_id), "iat": issued_at}
        access = person | {"roles": [role.value for role in granted.roles]}
        if granted.organisation_id is not None:
            access["org"] = str(granted.organisation_id)
        if granted.unit is not None:
            access["unit"] = granted.unit
        refresh = person | {"family": str(granted.family), "jti": str(granted.token_id)}
        rest = max(granted.expires_at - granted.issued_at, timedelta(seconds=1))
        return Tokens(
            access_token=sign(self._key, "access", access, int(life.total_seconds())),
            refresh_token=sign(self._key, "refresh", refresh, int(rest.total_seconds())),
            expires_in=int(life.total_seconds()),
        )
