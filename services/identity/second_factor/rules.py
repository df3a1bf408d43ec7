"""Pure decisions on codes: which one a secret gives, which are taken, who resets whose device."""

import hmac
import re
import unicodedata
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from services.identity.second_factor.problems import SecondFactorOfOneself

DIGITS: Final = 6
STEP: Final = timedelta(seconds=30)
"""How long a code lasts (RFC 6238). Authenticators know this, six digits and SHA-1 only."""
SLACK: Final = 1
"""So many steps a device's clock may be ahead or behind."""
SIGNS: Final = "0123456789abcdefghjkmnpqrstvwxyz"
"""Of recovery codes: no letter that is taken for a digit or another letter."""
LENGTH: Final = 10
RECOVERY_CODES: Final = 10
_MISREAD: Final = str.maketrans("oil", "011")
_BETWEEN: Final = re.compile(r"[\s-]")


def cleaned_code(typed: str) -> str:
    """A code as it is compared: plain width, small letters, nothing between the signs."""
    return _BETWEEN.sub("", unicodedata.normalize("NFKC", typed)).lower()


def is_of_device(code: str) -> bool:
    """Whether a cleaned code is a device's; a recovery code is longer."""
    return len(code) == DIGITS and code.isascii() and code.isdigit()


def as_recovery_code(code: str) -> str:
    """A cleaned recovery code as it is kept: what is easily misread is one sign."""
    return code.translate(_MISREAD)


def shown_recovery_code(code: str) -> str:
    """`xxxxx-xxxxx`, which is easier to write down and to type."""
    return f"{code[: LENGTH // 2]}-{code[LENGTH // 2 :]}"


def step_at(now: datetime) -> int:
    """The number of the step at an instant (RFC 6238: since the epoch)."""
    return int(now.timestamp() // STEP.total_seconds())


def code_of(secret: bytes, step: int) -> str:
    """The code of a secret at a step (RFC 4226, 5.3).

    SHA-1: HMAC with it is sound, and it is all that authenticators know.
    """
    made = hmac.digest(secret, step.to_bytes(8, "big"), "sha1")
    begins = made[-1] & 0xF
    number = int.from_bytes(made[begins : begins + 4], "big") & 0x7FFF_FFFF
    return f"{number % 10**DIGITS:0{DIGITS}}"


def step_of(secret: bytes, code: str, now: datetime, last_step: int) -> int | None:
    """The step whose code this is, around now and after the last one taken; None: it is refused."""
    if not is_of_device(code):
        # Nor can it be compared: compare_digest takes text of ASCII only.
        return None
    present = step_at(now)
    fitting = [
        step
        for step in range(present - SLACK, present + SLACK + 1)
        if hmac.compare_digest(code_of(secret, step), code) and step > last_step
    ]
    return max(fitting, default=None)


def ticket_counts(asked_at: datetime, not_before: datetime | None) -> bool:
    """Whether what a right password opened still counts.

    A new password, a revocation and a change of the second factor end it, as they end tokens.
    """
    return not_before is None or not_before <= asked_at


def may_reset(person_id: UUID, who: UUID | None) -> None:
    """Raises SecondFactorOfOneself: who holds a sign-in alone shall not get rid of the device."""
    if person_id == who:
        raise SecondFactorOfOneself()
