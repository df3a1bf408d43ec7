"""Reads of lists: for their unit, the city and auditors; and what a paper is printed from."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.calendar import shanghai_day
from contracts.problem import NotFound
from contracts.vocabulary import Actor, Ending, FileRef
from kit import gates
from services.review.cases.models import Case
from services.review.cases.rules import may_see
from services.review.delivery import papers, rules
from services.review.delivery.models import RecommendationList
from services.review.delivery.papers import Drafting, Row
from services.review.delivery.rules import ListState, Standing
from services.review.delivery.schemas import ListItem, ListView


async def newest(session: AsyncSession, campaign_id: UUID, unit: str) -> RecommendationList | None:
    """The newest version of a unit's list."""
    query = (
        select(RecommendationList)
        .where(
            col(RecommendationList.campaign_id) == campaign_id, col(RecommendationList.unit) == unit
        )
        .order_by(col(RecommendationList.edition).desc())
        .limit(1)
    )
    return (await session.execute(query)).scalar_one_or_none()


def standing(case: Case) -> Standing:
    return Standing(
        unit=case.unit,
        state=case.state,
        ending=case.ending,
    )


async def cases_of(session: AsyncSession, items: Sequence[UUID]) -> dict[UUID, Case]:
    rows = await session.execute(select(Case).where(col(Case.id).in_(items)))
    return {case.id: case for case in rows.scalars()}


async def drafting(
    session: AsyncSession, who: Actor, campaign_id: UUID, unit: str, items: Sequence[UUID]
) -> Drafting:
    """What the next paper of a unit says. Raises NotFound, ItemsRepeated, ItemsUndecided."""
    named = await gates.unit_of(session, campaign_id, unit)
    if named is None or who.unit != unit:
        raise NotFound()
    campaign = await gates.plan_of(session, campaign_id)
    found = await cases_of(session, items)
    mine = {item: standing(case) for item, case in found.items() if case.campaign_id == campaign_id}
    rules.decided(items, unit, mine, withdrawn_too=False)
    last = await newest(session, campaign_id, unit)
    draft = last is not None and last.state == ListState.draft
    return Drafting(
        campaign_id=campaign_id,
        unit=unit,
        unit_name=named["name"],
        year=campaign.year,
        rehearsal=campaign.rehearsal,
        edition=(last.edition + (not draft)) if last else 1,
        version=last.version if last else 0,
        replaces=draft,
        dated=shanghai_day(await gates.now(session, campaign_id)),
        rows=tuple(_row(found[item]) for item in items),
    )


def _row(case: Case) -> Row:
    return Row(
        submission_id=case.id,
        factory_name=case.factory_name,
        organisation_name=case.organisation_name,
        factory_type=case.factory_type,
        withdrawn=case.ending == Ending.withdrawn,
    )


async def of_unit(session: AsyncSession, who: Actor, campaign_id: UUID, unit: str) -> ListView:
    """The newest version of a unit's list. Raises NotFound."""
    listing = await newest(session, campaign_id, unit) if may_see(who, unit) else None
    if listing is None:
        raise NotFound()
    return await shown(session, listing)


async def shown(session: AsyncSession, listing: RecommendationList) -> ListView:
    """A list with its items as their cases stand now."""
    ids = [UUID(item) for item in listing.items]
    found = await cases_of(session, ids)
    return ListView(
        **listing.model_dump(include={"campaign_id", "unit", "made_at", "delivered_at"}),
        version=listing.edition,
        row_version=listing.version,
        list_id=listing.id,
        state=listing.state,
        sealed=listing.seal is not None,
        seal_sha256=listing.seal["sha256"] if listing.seal else None,
        paper_sha256=listing.paper["sha256"],
        items=[_item(position, found[item]) for position, item in enumerate(ids, 1)],
    )


def _item(position: int, case: Case) -> ListItem:
    return ListItem(
        position=position,
        submission_id=case.id,
        number=case.number,
        factory_name=case.factory_name,
        organisation_name=case.organisation_name,
        factory_type=case.factory_type,
        state=case.state,
        withdrawn=case.ending == Ending.withdrawn,
    )


async def paper(session: AsyncSession, who: Actor, list_id: UUID) -> tuple[FileRef, str]:
    """(docx, filename) of a list the actor may see. Raises NotFound."""
    listing = await session.get(RecommendationList, list_id)
    if listing is None or not may_see(who, listing.unit):
        raise NotFound()
    campaign = await gates.plan_of(session, listing.campaign_id)
    named = await gates.unit_of(session, listing.campaign_id, listing.unit)
    name = papers.filename(campaign.year, named["name"] if named else listing.unit, listing.edition)
    return FileRef.model_validate(listing.paper), name


async def sealing(session: AsyncSession, who: Actor, list_id: UUID) -> RecommendationList:
    """The actor's unit's list, while it can still be sealed. Raises NotFound, ListFrozen."""
    listing = await session.get(RecommendationList, list_id)
    if listing is None or listing.unit != who.unit:
        raise NotFound()
    rules.may_seal(listing.state)
    return listing
