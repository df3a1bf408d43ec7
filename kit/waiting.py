"""Pages of what waits for one person in one room, for every room's `/waiting`.

A room states each kind as a query with the columns of `waits`. Here they become one list: most
urgent first, counted by kind, paged by cursor, with working days left by each campaign's clock.
"""

import base64
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Annotated, Any, Final, NamedTuple
from uuid import UUID

from pydantic import AfterValidator, StringConstraints
from sqlalchemy import (
    CTE,
    DateTime,
    Row,
    Select,
    Subquery,
    Text,
    Uuid,
    bindparam,
    cast,
    func,
    literal,
    null,
    select,
    text,
    tuple_,
    union_all,
)
from sqlalchemy.dialects.postgresql import JSONB

from contracts.calendar import Calendar, MissingYear
from contracts.field_words import WrongValue
from contracts.vocabulary import Role
from contracts.waiting import About, WaitingCount, WaitingItem, WaitingKind, WaitingPage
from contracts.waiting_words import WAITING_WORDS, one_line
from kit import gates
from kit.db import Reading
from kit.gates import Gate
from kit.listing import LONGEST_CURSOR

MOST: Final = 200
SOME: Final = 50
FAR: Final = datetime(9999, 12, 31, tzinfo=UTC)
"""Stands for no date where rows are put in order."""
Details = Mapping[str, tuple[str, str]]
"""What a `detail` column says, in Chinese and English, by its value."""
INSTANT: Final = DateTime(timezone=True)


class WaitingPlace(NamedTuple):
    """Where a page ended: what its last row is ordered by.

    totals: by kind, as they were counted for the first page. To count all that waits costs more
    than a page of it, so the pages after the first repeat what the first one told.
    """

    until: datetime
    since: datetime
    kind: str
    about_id: UUID
    totals: Mapping[str, int] = MappingProxyType({})


def place_of(cursor: str) -> WaitingPlace:
    """The place that a cursor names. Raises WrongValue for what this server never wrote."""
    try:
        parts = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        until, since, kind, about_id, totals = parts
        place = WaitingPlace(
            _instant(until),
            _instant(since),
            WaitingKind(kind),
            UUID(about_id),
            {WaitingKind(each): _natural(total) for each, total in totals.items()},
        )
    except (ValueError, TypeError, AttributeError, OverflowError) as error:
        raise WrongValue(
            "不是本列表给出的游标，请使用上一页的 next",
            "is no cursor of this list: send the `next` of the page before",
        ) from error
    return place


def _instant(written: str) -> datetime:
    """An instant in UTC. Raises ValueError without an offset, OverflowError beyond year 9999."""
    at = datetime.fromisoformat(written)
    if at.tzinfo is None:
        raise ValueError(written)
    return at.astimezone(UTC)


def _natural(total: object) -> int:
    """A count. Raises ValueError for anything else."""
    if type(total) is not int or total < 0:
        raise ValueError(total)
    return total


def cursor_of(place: WaitingPlace) -> str:
    """The cursor that names a place."""
    parts = [
        place.until.isoformat(),
        place.since.isoformat(),
        place.kind,
        str(place.about_id),
        dict(place.totals),
    ]
    return base64.urlsafe_b64encode(json.dumps(parts).encode()).decode().rstrip("=")


def _is_cursor(cursor: str) -> str:
    place_of(cursor)
    return cursor


WaitingCursor = Annotated[
    str, StringConstraints(max_length=LONGEST_CURSOR), AfterValidator(_is_cursor)
]


def moments(gate: Gate | None = None, unit: str | None = None) -> CTE:
    """Each campaign's now, some of its plan, and one window as it counts for somebody.

    By hand: rooms have no model of `platform`. The functions in it are volatile, so PostgreSQL
    computes this once for a statement, whoever joins it.
    """
    query = text(
        "SELECT c.id AS campaign_id, platform.now(c.id) AS now, c.plan -> 'dates' AS dates,"
        " c.plan -> 'evidence' AS evidence, w.opens_at, w.closes_at FROM platform.campaigns c"
        " LEFT JOIN LATERAL platform.window_of(c.id, :gate, :unit, '') w ON true"
    ).bindparams(
        bindparam("gate", str(gate or ""), Text),
        bindparam("unit", unit, Text),
    )
    columns = query.columns(
        campaign_id=Uuid(),
        now=INSTANT,
        dates=JSONB(),
        evidence=JSONB(),
        opens_at=INSTANT,
        closes_at=INSTANT,
    )
    return columns.cte(f"moments_{gate or 'none'}")


def planned(moment: CTE, name: str) -> Any:
    """An instant of the plan's dates."""
    return cast(moment.c.dates[name].astext, INSTANT)


def waits(
    kind: WaitingKind,
    who: Role,
    *,
    about: Any,
    since: Any,
    until: Any = None,
    campaign_id: Any = None,
    submission_id: Any = None,
    number: Any = None,
    factory_name: Any = None,
    unit: Any = None,
    subject: Any = None,
    detail: Any = None,
) -> Select[Any]:
    """A query of what waits, to be narrowed by the room. Every kind has the same columns.

    about: the id of the kind's object. subject: its name, where it is no submission.
    detail: a value that the room has words for.
    """

    def column(value: Any, of: Any, name: str) -> Any:
        return cast(null() if value is None else value, of).label(name)

    return select(
        # In the statement, not beside it: a kind names its branch in every plan.
        cast(literal(kind.value, Text), Text).label("kind"),
        cast(literal(who.value, Text), Text).label("who"),
        column(about, Uuid(), "about_id"),
        column(campaign_id, Uuid(), "campaign_id"),
        column(submission_id, Uuid(), "submission_id"),
        column(number, Text, "number"),
        column(factory_name, Text, "factory_name"),
        column(unit, Text, "unit"),
        column(subject, Text, "subject"),
        column(detail, Text, "detail"),
        column(since, INSTANT, "since"),
        column(until, INSTANT, "until"),
    )


def listed(queries: Sequence[Select[Any]], campaign_id: UUID | None) -> Subquery:
    """All that waits, as one relation."""
    rows = union_all(*queries).subquery("waiting")
    if campaign_id is None:
        return rows
    return select(rows).where(rows.c.campaign_id == campaign_id).subquery("of_campaign")


def page_query(
    rows: Subquery, kind: WaitingKind | None, place: WaitingPlace | None, limit: int
) -> Select[Any]:
    """One row more than a page has: it says whether there is a next one."""
    until = func.coalesce(rows.c.until, literal(FAR, INSTANT))
    order = (until, rows.c.since, rows.c.kind, rows.c.about_id)
    query = select(rows).order_by(*order).limit(limit + 1)
    if kind is not None:
        query = query.where(rows.c.kind == kind.value)
    if place is not None:
        after = (
            literal(place.until, INSTANT),
            literal(place.since, INSTANT),
            literal(place.kind, Text()),
            literal(place.about_id, Uuid()),
        )
        query = query.where(tuple_(*order) > tuple_(*after))
    return query


async def page(
    session: Reading,
    queries: Sequence[Select[Any]],
    *,
    campaign_id: UUID | None,
    kind: WaitingKind | None,
    cursor: str | None,
    limit: int,
    details: Details | None = None,
) -> WaitingPage:
    """A page of what the queries find. No query: nothing ever waits for this person here."""
    if not queries:
        return WaitingPage(items=[], total=0, kinds=[])
    rows = listed(queries, campaign_id)
    place = None if cursor is None else place_of(cursor)
    totals = await _counts(session, rows) if place is None else place.totals
    kinds = _to_counts(totals)
    total = sum(each.total for each in kinds if kind in (None, each.kind))
    if limit == 0 or total == 0:
        return WaitingPage(items=[], total=total, kinds=kinds)

    found = (await session.execute(page_query(rows, kind, place, limit))).all()
    shown = found[:limit]
    campaigns = await _campaigns(session, {row.campaign_id for row in shown} - {None})
    calendar = await gates.calendar_of(session)
    items = [
        _as_item(row, campaigns.get(row.campaign_id), calendar, details or {}) for row in shown
    ]
    following = cursor_of(_place_of_row(shown[-1], totals)) if len(found) > limit else None
    return WaitingPage(items=items, total=total, kinds=kinds, next=following)


def _place_of_row(row: Row[Any], totals: Mapping[str, int]) -> WaitingPlace:
    return WaitingPlace(row.until or FAR, row.since, row.kind, row.about_id, totals)


async def _counts(session: Reading, rows: Subquery) -> dict[str, int]:
    """How much waits of each kind."""
    query = select(rows.c.kind, func.count()).group_by(rows.c.kind)
    return dict((await session.execute(query)).tuples().all())


def _to_counts(totals: Mapping[str, int]) -> list[WaitingCount]:
    """The counts in words, in the order in which the work is done."""
    return [
        WaitingCount(
            kind=kind,
            label=words.zh,
            label_en=words.en,
            total=totals[kind],
        )
        for kind, words in WAITING_WORDS.items()
        if kind in totals
    ]


async def _campaigns(session: Reading, ids: set[UUID]) -> dict[UUID, Row[Any]]:
    """Title, kind and clock of some campaigns."""
    # By hand: rooms have no model of `platform`.
    query = text(
        "SELECT id, title, rehearsal, platform.now(id) AS now FROM platform.campaigns"
        " WHERE id = ANY(:ids)"
    )
    rows = await session.execute(query, {"ids": list(ids)})
    return {row.id: row for row in rows}


def _as_item(
    row: Row[Any], campaign: Row[Any] | None, calendar: Calendar, details: Details
) -> WaitingItem:
    kind = WaitingKind(row.kind)
    words = WAITING_WORDS[kind]
    title = campaign.title if campaign is not None else None
    named = " ".join(filter(None, (row.number, row.factory_name)))
    what, what_en = one_line(kind, row.subject or named or title or "", details.get(row.detail))
    return WaitingItem(
        kind=kind,
        label=words.zh,
        label_en=words.en,
        what=what,
        what_en=what_en,
        why=words.why_zh,
        why_en=words.why_en,
        about=About(kind=words.about, id=row.about_id),
        who=Role(row.who),
        campaign_id=row.campaign_id,
        campaign_title=title,
        rehearsal=campaign is not None and campaign.rehearsal,
        submission_id=row.submission_id,
        number=row.number,
        factory_name=row.factory_name,
        unit=row.unit,
        since=row.since,
        until=row.until,
        slack_working_days=_slack(calendar, campaign, row.until),
    )


def _slack(calendar: Calendar, campaign: Row[Any] | None, until: datetime | None) -> int | None:
    """Working days left. None without a date, and where the calendar's year is not loaded."""
    if campaign is None or until is None:
        return None
    try:
        return calendar.working_days_left(campaign.now, until)
    except MissingYear:
        return None
