"""Reads of rulings."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.commands.command import Location, SubmissionCommand
from contracts.vocabulary import Actor, CorrectionPoint, Outcome
from kit import gates
from services.review.cases import views as cases
from services.review.cases.models import Case
from services.review.cases.rules import CaseState, stage_of
from services.review.rulings.models import Ruling
from services.review.rulings.rules import RulingState
from services.review.rulings.schemas import Rulings, RulingView


def shown(ruling: Ruling) -> RulingView:
    """A ruling as people see it."""
    return RulingView.model_validate(ruling.model_dump() | {"ruling_id": ruling.id})


async def of_case(session: AsyncSession, who: Actor, case_id: UUID) -> Rulings:
    """The rulings of a case the actor may read, oldest first. Raises NotFound."""
    await cases.readable(session, who, case_id)
    rows = await session.execute(
        select(Ruling).where(col(Ruling.submission_id) == case_id).order_by(col(Ruling.id))
    )
    return Rulings(items=[shown(ruling) for ruling in rows.scalars()])


async def recommended(session: AsyncSession, cases_: Collection[UUID]) -> set[UUID]:
    """Those of these cases whose present snapshot has a confirmed recommendation that stands."""
    query = (
        select(col(Ruling.submission_id))
        .join(
            Case,
            (col(Case.id) == col(Ruling.submission_id))
            & (col(Case.snapshot) == col(Ruling.snapshot)),
        )
        .where(
            col(Ruling.submission_id).in_(cases_),
            col(Ruling.state) == RulingState.confirmed,
            col(Ruling.outcome) == Outcome.recommend,
        )
    )
    return set((await session.execute(query)).scalars())


async def locate(session: AsyncSession, ask: SubmissionCommand) -> Location:
    """Where a submission stands in the process, with all a lost workflow needs; before its case is open, what its campaign's plan pins."""
    case = await session.get(Case, ask.submission_id)
    if case is None:
        return Location(
            stage_table=(await gates.plan_of(session, ask.campaign_id)).plan.stage_table
        )
    return Location(
        stage_table=case.stage_table,
        stage=stage_of(case.stage_table, case.state, case.stage_at_ending),
        round=case.round,
        ending=case.ending,
        version=case.version,
        docket=cases.docket_of(case),
        points=await _awaited(session, case) if case.state == CaseState.returned else (),
    )


async def _awaited(session: AsyncSession, case: Case) -> tuple[CorrectionPoint, ...]:
    query = select(Ruling).where(
        col(Ruling.submission_id) == case.id,
        col(Ruling.round) == case.round,
        col(Ruling.state) == RulingState.confirmed,
    )
    ruling = (await session.execute(query)).scalar_one_or_none()
    return tuple(CorrectionPoint.model_validate(point) for point in ruling.points) if ruling else ()
