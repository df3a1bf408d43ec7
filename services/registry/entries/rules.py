"""Which items get a number, and which number. Pure."""

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from contracts.calendar import beijing_time
from contracts.canonical import plain
from contracts.problem import held_item
from contracts.text import comparison_form
from services.registry.entries.problems import (
    BadDocumentNumber,
    DocumentNumberUsed,
    NothingToAnnounce,
    NoticeStillOpen,
    NumbersUsedUp,
)
from services.registry.publicity.rules import NoticeState

REHEARSAL = "YL-"
DIGITS = 4
FULL_WIDTH_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
"""The brackets of an official number are its own: only its digits are folded."""
FIRST_YEAR = 1949
NUMBER = re.compile(
    r"(?P<issuer>[^〔〕\s]{1,40})〔(?P<year>[0-9]{4})〕(?P<serial>[1-9][0-9]{0,5})号"
)


def may_announce(state: NoticeState, closes_at: datetime | None, now: datetime) -> None:
    """Raises NoticeStillOpen until the notice is closed, saying when it will be."""
    if state is NoticeState.closed:
        return
    if closes_at is None:
        raise NoticeStillOpen("公示尚未发布", "The notice was not published", closes_at=None)
    until = closes_at.isoformat()
    raise NoticeStillOpen(
        f"公示至{beijing_time(closes_at)}截止，现在是{beijing_time(now)}",
        f"The notice closes at {until}, it is {now.isoformat()}",
        closes_at=plain(closes_at),
    )


def split(
    items: Sequence[UUID],
    held: Mapping[UUID, Sequence[str]],
) -> tuple[list[UUID], list[UUID]]:
    """Which items are announced and which wait, both in list order.

    Raises NothingToAnnounce naming what waits.
    """
    now = [item for item in items if item not in held]
    later = [item for item in items if item in held]
    if not now:
        errors = [held_item(item, held[item]) for item in later]
        raise NothingToAnnounce(errors=errors)
    return now, later


def scope_of(prefix: str, campaign_id: UUID, rehearsal: bool) -> str:
    """What numbers are counted within: the year's prefix, or one rehearsal."""
    return f"{REHEARSAL}{campaign_id}" if rehearsal else prefix


def numbers(prefix: str, rehearsal: bool, last: int, count: int) -> list[str]:
    """The next `count` numbers after `last`. Raises NumbersUsedUp beyond four digits."""
    if last + count >= 10**DIGITS:
        raise NumbersUsedUp()
    mark = REHEARSAL if rehearsal else ""
    serials = range(last + 1, last + count + 1)
    return [f"{mark}{prefix}{serial:0{DIGITS}d}" for serial in serials]


def document_key(text: str) -> str:
    """An official number in one spelling, to compare by. Raises BadDocumentNumber."""
    issuer, year, serial = document_number(text)
    return f"{issuer}〔{year}〕{serial}号"


def must_be_unused(number: str, used: Collection[str]) -> None:
    """Raises DocumentNumberUsed. `used`: the keys of the campaign's announcements."""
    if document_key(number) in used:
        raise DocumentNumberUsed(
            f"{number} 已用于本次征集的另一份公布文件，请以 document_number 另给文号",
            f"{number} is another announcement's of this campaign: give another document_number",
        )


def document_number(text: str) -> tuple[str, int, int]:
    """The issuer's code, the year and the serial of an official number.

    Raises BadDocumentNumber.
    """
    found = NUMBER.fullmatch(text.strip())
    if found is None or int(found["year"]) < FIRST_YEAR:
        raise BadDocumentNumber()
    return found["issuer"], int(found["year"]), int(found["serial"])


def searched(*names: str) -> str:
    """What a search looks through: every name in its compared form, on a line of its own."""
    return "\n".join(comparison_form(name) for name in names)
