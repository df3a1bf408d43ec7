"""Turns a granted sign-in into its two signed tokens (kit.security).

Each kind of token has a type and an audience of its own.
"""

import time
from datetime import timedelta
from pathlib import Path
from typing import Any

from kit.keys import signing_key
from kit.security import sign
from services.identity.accounts import rules
from services.identity.accounts.schemas import Tokens
from services.identity.accounts.sessions import SignInGrant
from services.identity.settings import IdentitySettings

KEY_LIFE = 60
"""Seconds after which the key file is read anew."""
SHORTEST_LIFE = timedelta(seconds=1)


class TokenIssuer:
    """Signs with the newest token key.

    Reads the key file anew each minute, so that a rotation needs no restart.
    """

    def __init__(self, keys_dir: Path, settings: IdentitySettings) -> None:
        self._keys_dir = keys_dir
        self._settings = settings
        self._read_key()

    def issue(self, grant: SignInGrant) -> Tokens:
        """Access and refresh token.

        `issued_at` has fractions of a second: a revocation ends what came before it and nothing
        after.
        """
        if time.monotonic() - self._read_at > KEY_LIFE:
            self._read_key()
        settings = self._settings
        life = rules.life(grant.roles, settings.applicant_access, settings.officer_access)
        # Whoever verifies refuses a token of the future, so the earlier of two clocks counts:
        # the database's may be ahead.
        issued_at = min(grant.issued_at.timestamp(), time.time())
        person: dict[str, Any] = {"sub": str(grant.person_id), "issued_at": issued_at}

        access = {**person, "roles": list(grant.roles), "sid": str(grant.family)}
        if grant.organisation_id is not None:
            access["org"] = str(grant.organisation_id)
        if grant.unit is not None:
            access["unit"] = grant.unit
        refresh = {**person, "family": str(grant.family), "jti": str(grant.token_id)}

        rest = max(grant.expires_at - grant.issued_at, SHORTEST_LIFE)
        seconds = int(life.total_seconds())
        return Tokens(
            access_token=sign(self._key, "access", access, seconds),
            refresh_token=sign(self._key, "refresh", refresh, int(rest.total_seconds())),
            expires_in=seconds,
        )

    def _read_key(self) -> None:
        self._key = signing_key(self._keys_dir, "token")
        self._read_at = time.monotonic()
