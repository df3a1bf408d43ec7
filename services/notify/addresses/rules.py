"""Pure decisions on e-mail addresses and codes."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from services.notify.addresses.problems import EmailNotFitting

_EMAIL: Final = re.compile(
    r"[a-z0-9][a-z0-9._%+-]{0,63}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}"
)
LONGEST: Final = 254
"""Signs of an address (RFC 5321, as amended by erratum 1690)."""


class Verdict(StrEnum):
    """What a code is worth. `lapsed`: used, expired, or tried too often."""

    right = "right"
    wrong = "wrong"
    lapsed = "lapsed"


def clean_email(typed: str) -> str:
    """The address as it is kept: small letters, no space around. Raises EmailNotFitting."""
    cleaned = typed.strip().lower()
    if len(cleaned) > LONGEST or _EMAIL.fullmatch(cleaned) is None:
        raise EmailNotFitting()
    return cleaned


def mask(email: str) -> str:
    """The part of an address that may be shown: the first letter and the domain."""
    name, _, domain = email.partition("@")
    return f"{name[:1]}***@{domain}"


def wait(asked: Sequence[datetime], now: datetime, allowed: int, span: timedelta) -> timedelta:
    """How long until another code may be asked for; zero when now.

    `asked`: when codes were asked for; `allowed`: how many within `span`.
    """
    recent = sorted(stamp for stamp in asked if now - stamp < span)
    if len(recent) < allowed:
        return timedelta(0)
    return recent[-allowed] + span - now


def judge(
    expires_at: datetime,
    used: bool,
    tries: int,
    allowed: int,
    fits: bool,
    now: datetime,
) -> Verdict:
    """Judge a code: it counts once, until it expires, and bears `allowed` tries in all."""
    if used or tries >= allowed or now >= expires_at:
        return Verdict.lapsed
    return Verdict.right if fits else Verdict.wrong
