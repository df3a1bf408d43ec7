"""What a right password answers where it does not sign in: a ticket to the second step.

It is signed, and kept nowhere. It carries the sealed secret of a device that is being set up, so
that nothing is written for whoever knows a password only.
"""

import time
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from contracts.problem import Unauthorised
from kit.keys import signing_key
from kit.security import Verifier, issue_of, sign
from services.identity.accounts.rules import SecondStep
from services.identity.accounts.sessions import SecondStepNeeded
from services.identity.second_factor import making
from services.identity.second_factor.cipher import FactorCipher
from services.identity.second_factor.problems import CodeRefused
from services.identity.second_factor.schemas import DeviceToEnrol, SecondStepAsked
from services.identity.settings import IdentitySettings


@dataclass(frozen=True)
class Ticket:
    """asked_at: when the password was right. sealed: of the device that is being set up."""

    person_id: UUID
    asked_at: datetime
    sealed: bytes = b""


class TicketOffice:
    """Gives out tickets and reads them."""

    def __init__(
        self,
        keys_dir: Path,
        verifier: Verifier,
        cipher: FactorCipher,
        settings: IdentitySettings,
    ) -> None:
        self._keys_dir = keys_dir
        self._verifier = verifier
        self._cipher = cipher
        self._settings = settings

    def ask(self, needed: SecondStepNeeded) -> SecondStepAsked:
        """The ticket of a right password; with it a new device, where one has to be set up."""
        if needed.step is SecondStep.code:
            return self._give(needed, self._settings.code_ticket.total_seconds())
        secret = making.make_secret()
        device = DeviceToEnrol(
            secret=making.secret_text(secret),
            address=making.address_for_device(secret, needed.login),
        )
        sealed = self._cipher.seal(needed.person_id, secret)
        return self._give(needed, self._settings.enrolment_ticket.total_seconds(), device, sealed)

    def _give(
        self,
        needed: SecondStepNeeded,
        seconds: float,
        device: DeviceToEnrol | None = None,
        sealed: bytes = b"",
    ) -> SecondStepAsked:
        claims: dict[str, Any] = {
            "sub": str(needed.person_id),
            # As at tokens: whoever verifies refuses one of the future, and the database's clock
            # may be ahead.
            "issued_at": min(needed.asked_at.timestamp(), time.time()),
            "step": needed.step.value,
            "sealed": urlsafe_b64encode(sealed).decode(),
        }
        lives = int(seconds)
        ticket = sign(signing_key(self._keys_dir, "token"), "second_step", claims, lives)
        return SecondStepAsked(step=needed.step, ticket=ticket, expires_in=lives, device=device)

    def read(self, text: str, step: SecondStep) -> Ticket:
        """The ticket to this step. Raises CodeRefused."""
        try:
            claims = self._verifier.verify("second_step", text)
            asked_at, sealed = issue_of(claims), urlsafe_b64decode(claims["sealed"])
            person_id, other = UUID(claims["sub"]), claims["step"] != step
        except (Unauthorised, KeyError, ValueError) as error:
            raise CodeRefused() from error
        if other:
            raise CodeRefused()
        return Ticket(person_id, asked_at, sealed)
