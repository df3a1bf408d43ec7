"""Reads of contests: for their contester, the city and auditors."""

from uuid import UUID

from sqlalchemy import Select, select
from sqlmodel import col

from contracts.problem import NotFound
from contracts.vocabulary import Actor, Role
from kit.db import Reading
from services.identity.accounts.models import PersonRow
from services.identity.contests.models import Contest
from services.identity.contests.rules import ContestState
from services.identity.contests.schemas import Contests, ContestView
from services.identity.organisations.models import Organisation
from services.identity.papers.models import PaperScan

READERS = (Role.city_officer, Role.city_head, Role.auditor)
Joined = Select[Contest, Organisation, str]


def _joined() -> Joined:
    """Contests with their organisation and the contester's name."""
    return (
        select(Contest, Organisation, col(PersonRow.name))
        .join(Organisation, col(Organisation.id) == col(Contest.organisation_id))
        .join(PersonRow, col(PersonRow.id) == col(Contest.claimant))
    )


async def page(
    session: Reading,
    who: Actor,
    state: ContestState | None,
    cursor: UUID | None,
    limit: int,
) -> Contests:
    """Contests, oldest first: all for the city and auditors, their own for everybody else."""
    query = _joined().order_by(col(Contest.id)).limit(limit + 1)
    if not who.has(*READERS):
        query = query.where(col(Contest.claimant) == who.person_id)
    if state is not None:
        query = query.where(col(Contest.state) == state)
    if cursor is not None:
        query = query.where(col(Contest.id) > cursor)
    rows = (await session.execute(query)).all()

    items = [to_view(contest, organisation, name) for contest, organisation, name in rows[:limit]]
    following = str(items[-1].contest_id) if len(rows) > limit else None
    return Contests(items=items, next=following)


async def one(session: Reading, who: Actor, contest_id: UUID) -> ContestView:
    """One contest. Raises NotFound, also for somebody else's."""
    query = _joined().where(col(Contest.id) == contest_id)
    row = (await session.execute(query)).one_or_none()
    if row is None:
        raise _absent()
    contest, organisation, name = row
    if not _may_read(who, contest):
        raise _absent()
    return to_view(contest, organisation, name)


def _absent() -> NotFound:
    """The same for a contest of somebody else, so that nobody learns of it."""
    return NotFound("没有这个异议，请核对编号或权限", "No such contest, or not yours")


async def licence(session: Reading, who: Actor, contest_id: UUID) -> PaperScan:
    """The licence that proves a contest. Raises NotFound, also for somebody else's."""
    await one(session, who, contest_id)
    contest = await session.get_one(Contest, contest_id)
    return await session.get_one(PaperScan, contest.licence_id)


def _may_read(who: Actor, contest: Contest) -> bool:
    return who.has(*READERS) or contest.claimant == who.person_id


def to_view(contest: Contest, organisation: Organisation, claimant_name: str) -> ContestView:
    """A contest as people read it."""
    fields = contest.model_dump() | {
        "contest_id": contest.id,
        "organisation_name": organisation.name,
        "credit_code": organisation.credit_code,
        "claimant_name": claimant_name,
    }
    return ContestView.model_validate(fields)
