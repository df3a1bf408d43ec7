"""Reads of rulings."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.commands.command import Location, SubmissionCommand
from contracts.policy import Plan
from contracts.vocabulary import Actor, ChecklistDesk, CorrectionPoint, Outcome
from kit import gates
from kit.db import Reading, Writing
from services.review.cases import views as cases
from services.review.cases.models import Case
from services.review.cases.rules import CaseState, must_belong, stage_of
from services.review.checklists.views import checklist
from services.review.proofs.views import proof_of
from services.review.rulings.models import Ruling
from services.review.rulings.rules import RulingState, Vouching
from services.review.rulings.schemas import Rulings, RulingView


def to_view(ruling: Ruling) -> RulingView:
    """A ruling as people see it."""
    return RulingView.model_validate(ruling.model_dump() | {"ruling_id": ruling.id})


async def vouching_of(
    session: Reading | Writing, case: Case, plan: Plan, relied_on: int | None = None
) -> Vouching:
    """What a recommendation of a case rests on now. relied_on: as in `Vouching`."""
    return Vouching(
        proof=await proof_of(session, case.organisation_id),
        checklist=await checklist(session, plan.checklists, ChecklistDesk.unit, case.id),
        relied_on=relied_on,
    )


async def of_case(session: AsyncSession, who: Actor, case_id: UUID) -> Rulings:
    """The rulings of a case that the actor may read, oldest first. Raises NotFound."""
    await cases.readable(session, who, case_id)
    query = select(Ruling).where(col(Ruling.submission_id) == case_id).order_by(col(Ruling.id))
    rows = (await session.execute(query)).scalars()
    return Rulings(items=[to_view(ruling) for ruling in rows])


async def recommended(session: AsyncSession, case_ids: Collection[UUID]) -> set[UUID]:
    """Those of these cases whose present snapshot was last ruled to be recommended."""
    same_snapshot = (col(Case.id) == col(Ruling.submission_id)) & (
        col(Case.snapshot) == col(Ruling.snapshot)
    )
    # DISTINCT ON keeps the newest round of a case: one that was declined since stands no more.
    query = (
        select(col(Ruling.submission_id), col(Ruling.outcome))
        .join(Case, same_snapshot)
        .where(
            col(Ruling.submission_id).in_(case_ids),
            col(Ruling.state) == RulingState.confirmed,
        )
        .distinct(col(Ruling.submission_id))
        .order_by(col(Ruling.submission_id), col(Ruling.round).desc())
    )
    rows = await session.execute(query)
    return {case_id for case_id, outcome in rows if outcome is Outcome.recommend}


async def locate(session: AsyncSession, command: SubmissionCommand) -> Location:
    """Where a submission stands in the process, with all that a lost workflow needs.

    Before its case is open: what its campaign's plan pins. Raises ClaimRefuted for a case of
    another campaign.
    """
    case = await session.get(Case, command.submission_id)
    if case is None:
        campaign = await gates.plan_of(session, command.campaign_id)
        return Location(stage_table=campaign.plan.stage_table)

    must_belong(case.campaign_id, command.campaign_id)
    points: tuple[CorrectionPoint, ...] = ()
    if case.state is CaseState.returned:
        points = await _awaited_points(session, case)
    return Location(
        stage_table=case.stage_table,
        stage=stage_of(case.stage_table, case.state, case.stage_at_ending),
        round=case.round,
        ending=case.ending,
        version=case.version,
        docket=cases.docket_of(case),
        points=points,
    )


async def _awaited_points(session: AsyncSession, case: Case) -> tuple[CorrectionPoint, ...]:
    """What the confirmed ruling of the case's round asks to be mended."""
    query = select(Ruling).where(
        col(Ruling.submission_id) == case.id,
        col(Ruling.round) == case.round,
        col(Ruling.state) == RulingState.confirmed,
    )
    ruling = (await session.execute(query)).scalar_one_or_none()
    if ruling is None:
        return ()
    return tuple(CorrectionPoint.model_validate(point) for point in ruling.points)
