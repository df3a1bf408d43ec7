"""Making and sealing a unit's list. The unit's lists are locked first."""

from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.facts.review import (
    ListMadeV1,
    SealUploadedV1,
)
from contracts.problem import NotFound
from contracts.vocabulary import Actor, FileRef
from kit import gates
from kit.db import Writing, new_id
from kit.facts import next_fact
from kit.journal import say
from services.review.delivery import rules, views
from services.review.delivery.models import RecommendationList
from services.review.delivery.papers import ListDraft
from services.review.delivery.problems import ListChanged
from services.review.delivery.rules import ListState


async def make_list(
    tx: Writing,
    who: Actor,
    draft: ListDraft,
    paper: FileRef,
) -> RecommendationList:
    """Make the unit's draft, or replace it whole.

    Raises NotFound, ItemsRepeated, ItemsUndecided, and ListChanged when the list or a case moved
    since the paper was printed.
    """
    # Locked before the second look, so that what it finds stays true.
    lists = await lock_lists(tx, draft.campaign_id, draft.unit)
    items = [row.submission_id for row in draft.rows]
    again = await views.draft_list(tx, who, draft.campaign_id, draft.unit, items)
    if not draft.prints_the_same_as(again):
        raise ListChanged()

    assert who.person_id is not None
    at = await gates.now(tx, draft.campaign_id)
    file = paper.model_dump(mode="json")
    listing = next((each for each in lists if each.state is ListState.draft), None)
    if listing is None:
        listing = RecommendationList(
            id=new_id(),
            campaign_id=draft.campaign_id,
            unit=draft.unit,
            edition=draft.edition,
            state=ListState.draft,
            items=[str(item) for item in items],
            paper=file,
            made_by=who.person_id,
            made_at=at,
        )
        tx.add(listing)
    else:
        listing.items = [str(item) for item in items]
        listing.paper = file
        listing.seal = None
        listing.made_by = who.person_id
        listing.made_at = at
    made = next_fact(
        listing,
        ListMadeV1,
        unit=listing.unit,
        version=listing.edition,
        items=tuple(items),
    )
    await say(tx, who, made)
    return listing


async def keep_seal(
    tx: Writing,
    who: Actor,
    list_id: UUID,
    paper_sha256: str,
    scan: FileRef,
) -> RecommendationList:
    """Keep the scan of the sealed page. `paper_sha256`: of the paper that was sealed.

    Raises NotFound, ListFrozen, and ListChanged when the list was made anew meanwhile.
    """
    listing = await tx.get(
        RecommendationList,
        list_id,
        with_for_update=True,
        populate_existing=True,
    )
    if listing is None or listing.unit != who.unit:
        raise NotFound()
    rules.may_seal(listing.state)
    if listing.paper["sha256"] != paper_sha256:
        raise ListChanged()
    listing.seal = scan.model_dump(mode="json")
    await say(tx, who, next_fact(listing, SealUploadedV1, sha256=scan.sha256))
    return listing


async def lock_lists(tx: Writing, campaign_id: UUID, unit: str) -> list[RecommendationList]:
    """The lists of a unit, locked: two deliveries of one unit follow one another."""
    query = (
        select(RecommendationList)
        .where(
            col(RecommendationList.campaign_id) == campaign_id,
            col(RecommendationList.unit) == unit,
        )
        .order_by(col(RecommendationList.edition))
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return list((await tx.execute(query)).scalars())
