"""Reads of lists, for their unit, the city and auditors; and what a paper is printed from."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.calendar import shanghai_day
from contracts.problem import NotFound
from contracts.vocabulary import Actor, Ending, FileRef
from documents import RecommendationListPaper, printed_list
from documents.page import REHEARSAL_MARK
from kit import gates
from services.review.cases.models import Case
from services.review.cases.rules import may_see
from services.review.cases.views import WITHOUT_CONTENT
from services.review.delivery import papers, rules
from services.review.delivery.models import RecommendationList
from services.review.delivery.papers import ListDraft, PaperRow
from services.review.delivery.rules import ListedCase, ListState
from services.review.delivery.schemas import ListedItem, ListPreview, ListView


async def newest(session: AsyncSession, campaign_id: UUID, unit: str) -> RecommendationList | None:
    """The newest edition of a unit's list. None where there is none."""
    query = (
        select(RecommendationList)
        .where(
            col(RecommendationList.campaign_id) == campaign_id, col(RecommendationList.unit) == unit
        )
        .order_by(col(RecommendationList.edition).desc())
        .limit(1)
    )
    return (await session.execute(query)).scalar_one_or_none()


def as_listed_case(case: Case) -> ListedCase:
    """What a list has to know of a case."""
    return ListedCase(
        unit=case.unit,
        state=case.state,
        ending=case.ending,
    )


async def _cases_of(session: AsyncSession, items: Sequence[UUID]) -> dict[UUID, Case]:
    query = select(Case).where(col(Case.id).in_(items)).options(*WITHOUT_CONTENT)
    rows = await session.execute(query)
    return {case.id: case for case in rows.scalars()}


async def draft_list(
    session: AsyncSession,
    who: Actor,
    campaign_id: UUID,
    unit: str,
    items: Sequence[UUID],
) -> ListDraft:
    """What the next paper of a unit says. Raises NotFound, ItemsRepeated, ItemsUndecided."""
    named = await gates.unit_of(session, campaign_id, unit)
    if named is None or who.unit != unit:
        raise NotFound()
    campaign = await gates.plan_of(session, campaign_id)
    found = await _cases_of(session, items)
    listed = {
        case.id: as_listed_case(case) for case in found.values() if case.campaign_id == campaign_id
    }
    rules.must_be_decided(items, unit, listed, withdrawn_too=False)

    last = await newest(session, campaign_id, unit)
    edition = 1
    replaces = False
    if last is not None:
        replaces = last.state is ListState.draft
        edition = last.edition if replaces else last.edition + 1
    return ListDraft(
        campaign_id=campaign_id,
        unit=unit,
        unit_name=campaign.plan.unit_spellings.office_of(named["kind"], named["name"]),
        title=campaign.plan.list_title,
        prefix=campaign.plan.list_numbers,
        rehearsal=campaign.rehearsal,
        edition=edition,
        version=last.version if last else 0,
        replaces=replaces,
        dated=shanghai_day(await gates.now(session, campaign_id)),
        rows=tuple(_as_paper_row(found[item]) for item in items),
    )


def to_preview(paper: RecommendationListPaper) -> ListPreview:
    """The paper of a draft, as a page shows it: the same lines, columns and order."""
    printed = printed_list(paper)
    return ListPreview.model_validate(
        {
            **vars(printed),
            "columns": [vars(column) for column in printed.columns],
            "rows": [[vars(cell) for cell in row] for row in printed.rows],
            "paper_number": paper.paper_number,
            "mark": REHEARSAL_MARK if paper.rehearsal else None,
        }
    )


def _as_paper_row(case: Case) -> PaperRow:
    return PaperRow(
        submission_id=case.id,
        factory_name=case.factory_name,
        organisation_name=case.organisation_name,
        factory_type=case.factory_type,
        withdrawn=case.ending is Ending.withdrawn,
    )


async def of_unit(session: AsyncSession, who: Actor, campaign_id: UUID, unit: str) -> ListView:
    """The newest edition of a unit's list. Raises NotFound."""
    if not may_see(who, unit):
        raise NotFound()
    listing = await newest(session, campaign_id, unit)
    if listing is None:
        raise NotFound()
    return await to_view(session, listing)


async def to_view(session: AsyncSession, listing: RecommendationList) -> ListView:
    """A list with its items as their cases are now."""
    case_ids = [UUID(item) for item in listing.items]
    cases = await _cases_of(session, case_ids)
    items = [
        _as_listed_item(position, cases[case_id]) for position, case_id in enumerate(case_ids, 1)
    ]
    return ListView(
        list_id=listing.id,
        campaign_id=listing.campaign_id,
        unit=listing.unit,
        version=listing.edition,
        row_version=listing.version,
        state=listing.state,
        sealed=listing.seal is not None,
        seal_sha256=listing.seal["sha256"] if listing.seal else None,
        paper_sha256=listing.paper["sha256"],
        made_at=listing.made_at,
        delivered_at=listing.delivered_at,
        items=items,
    )


def _as_listed_item(position: int, case: Case) -> ListedItem:
    return ListedItem(
        position=position,
        submission_id=case.id,
        number=case.number,
        factory_name=case.factory_name,
        organisation_name=case.organisation_name,
        factory_type=case.factory_type,
        state=case.state,
        withdrawn=case.ending is Ending.withdrawn,
    )


async def paper(session: AsyncSession, who: Actor, list_id: UUID) -> tuple[FileRef, str]:
    """(docx, filename) of a list the actor may see. Raises NotFound."""
    listing = await session.get(RecommendationList, list_id)
    if listing is None or not may_see(who, listing.unit):
        raise NotFound()
    campaign = await gates.plan_of(session, listing.campaign_id)
    named = await gates.unit_of(session, listing.campaign_id, listing.unit)
    unit_name = named["name"] if named else listing.unit
    filename = papers.filename(campaign.plan.list_title, unit_name, listing.edition)
    return FileRef.model_validate(listing.paper), filename


async def to_be_sealed(session: AsyncSession, who: Actor, list_id: UUID) -> RecommendationList:
    """A list of the actor's unit, while it can still be sealed. Raises NotFound, ListFrozen."""
    listing = await session.get(RecommendationList, list_id)
    if listing is None or listing.unit != who.unit:
        raise NotFound()
    rules.may_seal(listing.state)
    return listing
