"""Reads of the record of letters, for auditors and administrators. Addresses are masked."""

from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Row, Select, select
from sqlmodel import col

from kit import listing
from kit.db import Reading
from kit.listing import Sorting, SortKey, matches
from kit.tabular import must_fit
from services.notify.addresses.views import masked
from services.notify.channels.models import Delivery, Message
from services.notify.cipher import Cipher
from services.notify.letter_list.schemas import (
    EmailState,
    LetterQuery,
    LetterRecord,
    LetterRecords,
    LetterSort,
)
from services.notify.messages.models import DocketCopy

OF_LETTER: Final = (
    "id",
    "person_id",
    "kind",
    "subject",
    "campaign_id",
    "submission_id",
    "written_at",
    "read_at",
)
OF_EMAIL: Final = ("state", "address_id", "attempts", "last_answer", "sent_at")
SHOWN: Final = (
    *(col(getattr(Message, name)) for name in OF_LETTER),
    *(col(getattr(Delivery, name)) for name in OF_EMAIL),
    col(DocketCopy.number),
)
SORT_KEYS: Final = {
    LetterSort.written: SortKey(col(Message.written_at), datetime),
    LetterSort.subject: SortKey(col(Message.subject), str),
}


async def page(session: Reading, cipher: Cipher, asked: LetterQuery) -> LetterRecords:
    """A page of letters with what became of their e-mails. Raises InvalidInput."""
    found = await listing.page(session, _listed(asked), _sorting(asked), asked)
    items = await _to_records(session, cipher, found.rows)
    return LetterRecords(items=items, next=found.next, total=found.total)


async def every(
    session: Reading, cipher: Cipher, asked: LetterQuery
) -> AsyncIterator[Sequence[LetterRecord]]:
    """All letters that the filters leave, for a table. Raises TooManyRows."""
    query = _listed(asked)
    must_fit(await listing.count(session, query))
    async for rows in listing.batches(session, query, _sorting(asked)):
        yield await _to_records(session, cipher, rows)


def _listed(asked: LetterQuery) -> Select[Any]:
    """What the filters leave. The joins add no row: a letter has one e-mail and one docket."""
    query = (
        select(*SHOWN)
        .select_from(Message)
        .outerjoin(Delivery, col(Delivery.message_id) == col(Message.id))
        .outerjoin(DocketCopy, col(DocketCopy.submission_id) == col(Message.submission_id))
    )
    plain: tuple[tuple[Any, Any], ...] = (
        (col(Message.campaign_id), asked.campaign_id),
        (col(Message.submission_id), asked.submission_id),
        (col(Message.person_id), asked.person_id),
    )
    for column, value in plain:
        if value is not None:
            query = query.where(column == value)
    if asked.kind:
        query = query.where(col(Message.kind).in_(asked.kind))
    if asked.state:
        query = query.where(col(Delivery.state).in_(asked.state))
    if asked.q:
        query = query.where(matches(col(Message.searched), asked.q))
    return query


def _sorting(asked: LetterQuery) -> Sorting:
    return Sorting(col(Message.id), asked.sort, SORT_KEYS[asked.sort], asked.descending)


async def _to_records(
    session: Reading, cipher: Cipher, rows: Sequence[Row[Any]]
) -> list[LetterRecord]:
    # The outer join leaves the e-mail out where the person has no address.
    ids = {row.address_id for row in rows if row.state is not None}
    addresses = await masked(session, cipher, ids)
    return [_to_record(row, addresses) for row in rows]


def _to_record(row: Row[Any], addresses: dict[Any, str]) -> LetterRecord:
    email = None
    if row.state is not None:
        email = EmailState(
            state=row.state,
            address=addresses.get(row.address_id, "***"),
            attempts=row.attempts,
            last_answer=row.last_answer,
            sent_at=row.sent_at,
        )
    told = {name: getattr(row, name) for name in OF_LETTER}
    return LetterRecord(**told, number=row.number, email=email)
