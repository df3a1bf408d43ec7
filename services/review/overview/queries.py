"""What the view reads, one statement each.

Every statement is about one case and loads only the columns that are shown. What could be many is
bounded: snapshots and rulings by the campaign's rounds of correction, the rest by a limit.
"""

from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.vocabulary import Actor
from kit.db import Reading
from services.review.cases import views as cases
from services.review.cases.models import Case, CaseHold
from services.review.credit.models import CreditCheck, SourceAnswerRow
from services.review.duties import views as duties
from services.review.duties.rules import Duty
from services.review.rulings.models import Ruling
from services.review.timeline.models import VerifiedSnapshot

MOST_OTHERS: Final = 20


async def open_holds(session: Reading, case_id: UUID) -> list[CaseHold]:
    """The open holds of a case, oldest first. There is at most one of a kind."""
    query = (
        select(CaseHold)
        .where(col(CaseHold.submission_id) == case_id, col(CaseHold.cleared_at).is_(None))
        .order_by(col(CaseHold.id))
    )
    return list((await session.execute(query)).scalars())


async def newest_check(session: Reading, case_id: UUID) -> CreditCheck | None:
    """The newest credit check of a case."""
    query = (
        select(CreditCheck)
        .where(col(CreditCheck.submission_id) == case_id)
        .order_by(col(CreditCheck.id).desc())
        .limit(1)
    )
    return (await session.execute(query)).scalar_one_or_none()


async def newest_answers(session: Reading, check_id: UUID) -> dict[str, SourceAnswerRow]:
    """The newest answer of each source of a check, by the source's code."""
    # DISTINCT ON keeps one row a source: a source may have been asked many times.
    query = (
        select(SourceAnswerRow)
        .where(col(SourceAnswerRow.check_id) == check_id)
        .distinct(col(SourceAnswerRow.source))
        .order_by(col(SourceAnswerRow.source), col(SourceAnswerRow.id).desc())
    )
    return {row.source: row for row in (await session.execute(query)).scalars()}


async def rulings_of(session: Reading, case_id: UUID) -> list[Ruling]:
    """The rulings of a case, oldest first."""
    query = select(Ruling).where(col(Ruling.submission_id) == case_id).order_by(col(Ruling.id))
    return list((await session.execute(query)).scalars())


async def snapshots_of(session: Reading, case_id: UUID) -> list[Any]:
    """(snapshot, round, snapshot_hash, received_at) of every hand-in, first to last."""
    query = (
        select(
            col(VerifiedSnapshot.snapshot),
            col(VerifiedSnapshot.round),
            col(VerifiedSnapshot.snapshot_hash),
            col(VerifiedSnapshot.received_at),
        )
        .where(col(VerifiedSnapshot.submission_id) == case_id)
        .order_by(col(VerifiedSnapshot.snapshot))
    )
    return list(await session.execute(query))


async def snapshot_of(session: Reading, case_id: UUID, number: int) -> VerifiedSnapshot:
    """One hand-in with its content."""
    query = select(VerifiedSnapshot).where(
        col(VerifiedSnapshot.submission_id) == case_id,
        col(VerifiedSnapshot.snapshot) == number,
    )
    return (await session.execute(query)).scalar_one()


async def done_by(session: Reading, who: Actor, case_id: UUID) -> frozenset[Duty]:
    """What the reader did on a case."""
    if who.person_id is None:
        return frozenset()
    found = await duties.done_by(session, [who.person_id], [case_id])
    return frozenset(found.get(who.person_id, {}).get(case_id, ()))


@dataclass(frozen=True)
class OtherCases:
    """Rows of other cases, newest first, and whether there are more."""

    rows: list[Any]
    more: bool


async def other_cases(session: Reading, who: Actor, case: Case) -> OtherCases:
    """The newest other cases of the same organisation that the actor may see.

    A rehearsal's case is shown beside rehearsals only.
    """
    query = (
        select(
            col(Case.id),
            col(Case.campaign_id),
            col(Case.number),
            col(Case.factory_name),
            col(Case.state),
            col(Case.ending),
            col(Case.received_at),
        )
        .where(
            col(Case.organisation_id) == case.organisation_id,
            col(Case.id) != case.id,
            col(Case.rehearsal) == case.rehearsal,
            *cases.seen_by(who),
        )
        .order_by(col(Case.received_at).desc(), col(Case.id).desc())
        .limit(MOST_OTHERS + 1)
    )
    rows = list(await session.execute(query))
    return OtherCases(rows[:MOST_OTHERS], len(rows) > MOST_OTHERS)
