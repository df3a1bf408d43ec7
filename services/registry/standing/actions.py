"""Making standings anew from the leaves."""

from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.facts import Envelope, Fact
from contracts.problem import NotFound
from kit.db import Writing
from kit.gates import Gate, plan_of, unit_of, window_of
from services.registry.audit.actions import keep
from services.registry.audit.views import facts_of
from services.registry.standing import rules, wording
from services.registry.standing.models import Standing


async def remember(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Keep a fact's leaf and make anew the standings it touches. Hears every fact of every room.

    Two facts of one submission wait for each other, so that the later fold sees both; a fact of a whole campaign waits for all of them.
    """
    wide = fact.topic in rules.CAMPAIGN_TOPICS
    if fact.campaign_id is not None and (wide or fact.submission_id):
        await _lock(tx, f"standings:{fact.campaign_id}", shared=not wide)
    if fact.submission_id is not None:
        await _lock(tx, f"standing:{fact.submission_id}", shared=False)
    await keep(tx, envelope, fact)
    if fact.submission_id is not None:
        await refold(tx, fact.submission_id, fact.campaign_id)
    elif wide and fact.campaign_id is not None:
        unended = select(col(Standing.submission_id)).where(
            col(Standing.campaign_id) == fact.campaign_id, col(Standing.ending).is_(None)
        )
        for submission_id in (
            (await tx.execute(unended.order_by(col(Standing.submission_id)))).scalars().all()
        ):
            await refold(tx, submission_id, fact.campaign_id)


async def _lock(tx: Writing, key: str, *, shared: bool) -> None:
    name = "pg_advisory_xact_lock_shared" if shared else "pg_advisory_xact_lock"
    await tx.execute(text(f"SELECT {name}(hashtextextended(:key, 0))"), {"key": key})  # noqa: S608  one of two names


async def refold(tx: Writing, submission_id: UUID, campaign_id: UUID | None) -> None:
    """Fold all facts of a submission into its row; without standing there is no row."""
    told = await facts_of(tx, submission_id, campaign_id, rules.CAMPAIGN_TOPICS)
    state = rules.fold((envelope.said_at, envelope.id, fact) for envelope, fact in told)
    if state.stage is None or state.campaign_id is None:
        return
    try:
        campaign = await plan_of(tx, state.campaign_id)
    except NotFound:
        return  # facts of a campaign that is not in platform: kept, but there is nothing to stand in
    unit = await unit_of(tx, state.campaign_id, state.unit) if state.unit else None
    organisation = state.docket.organisation_id if state.docket else None
    window = await window_of(
        tx, Gate.delivery, state.campaign_id, unit=state.unit, organisation_id=organisation
    )
    place = wording.place(
        state,
        unit["short_name"] if unit else None,
        campaign.plan.dates,
        window.get("closes_at", campaign.plan.dates.delivery_closes_at),
    )
    await _write(tx, submission_id, state, place, len(told))


async def _write(
    tx: Writing, submission_id: UUID, state: rules.State, place: wording.Place, facts: int
) -> None:
    docket = state.docket
    row = {
        "campaign_id": state.campaign_id,
        "number": docket.number if docket else None,
        "organisation_id": docket.organisation_id if docket else None,
        "unit": state.unit,
        "docket": docket.model_dump(mode="json") if docket else None,
        "file": state.file.model_dump(mode="json") if state.file else None,
        "stage": str(state.stage),
        "holder": {"zh": place.holder.zh, "en": place.holder.en},
        "next_date": place.next_date,
        "why": {"zh": place.why.zh, "en": place.why.en},
        "ending": state.ending,
        "ending_reason": state.ending_reason,
        "registry_number": state.registry_number,
        "platform_record": state.platform_record,
        "holds": [
            {
                "hold_id": str(hold.hold_id),
                "by": hold.by,
                "kind": hold.kind,
                "blocks": hold.blocks,
                "holder": hold.holder,
            }
            for hold in sorted(state.holds.values(), key=lambda hold: hold.hold_id)
        ],
        "facts": facts,
        "updated_at": text("clock_timestamp()"),
    }
    await tx.execute(
        insert(Standing)
        .values(submission_id=submission_id, **row)
        .on_conflict_do_update(index_elements=["submission_id"], set_=row)
    )
