"""Who gets a number and which. Pure."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from services.registry.entries.problems import (
    BadDocumentNumber,
    NothingToAnnounce,
    NoticeStillOpen,
    NumbersUsedUp,
)

REHEARSAL = "YL-"
DIGITS = 4
FIRST_YEAR = 1949
NUMBER = re.compile(r"(?P<issuer>[^〔〕\s]{1,40})〔(?P<year>\d{4})〕(?P<serial>[1-9]\d{0,5})号")


def may_announce(state: str, closes_at: datetime | None, now: datetime) -> None:
    """Raises NoticeStillOpen until the notice is closed, saying when it will be."""
    if state != "closed":
        until = closes_at.isoformat() if closes_at else None
        raise NoticeStillOpen(
            f"公示至{until}截止，当前{now.isoformat()}" if until else "公示尚未发布",
            f"The notice closes at {until}, it is {now.isoformat()}"
            if until
            else "The notice was not published",
            closes_at=until,
        )


def split(
    items: Sequence[UUID], held: Mapping[UUID, Sequence[str]]
) -> tuple[list[UUID], list[UUID]]:
    """Which items are announced and which wait, both in list order. Raises NothingToAnnounce naming what waits."""
    now = [item for item in items if item not in held]
    later = [item for item in items if item in held]
    if not now:
        raise NothingToAnnounce(
            errors=[{"submission_id": str(each), "holds": list(held[each])} for each in later]
        )
    return now, later


def scope_of(prefix: str, campaign_id: UUID, rehearsal: bool) -> str:
    """What numbers are counted within: the year's prefix, or one rehearsal."""
    return f"{REHEARSAL}{campaign_id}" if rehearsal else prefix


def numbers(prefix: str, rehearsal: bool, last: int, count: int) -> list[str]:
    """The next `count` numbers after `last`. Raises NumbersUsedUp beyond four digits."""
    if last + count >= 10**DIGITS:
        raise NumbersUsedUp()
    mark = REHEARSAL if rehearsal else ""
    return [f"{mark}{prefix}{serial:0{DIGITS}d}" for serial in range(last + 1, last + count + 1)]


def document_number(said: str) -> tuple[str, int, int]:
    """The issuer's code, the year and the serial of an official number. Raises BadDocumentNumber."""
    found = NUMBER.fullmatch(said.strip())
    if found is None or int(found["year"]) < FIRST_YEAR:
        raise BadDocumentNumber()
    return found["issuer"], int(found["year"]), int(found["serial"])
