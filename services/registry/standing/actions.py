"""Keeps each fact's leaf and folds the statuses it touches anew."""

from typing import Any, Final
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.facts import Envelope, Fact
from contracts.problem import NotFound
from contracts.searching import name_order
from contracts.stages.words import SubmissionStep
from kit.dates import dates_now
from kit.db import Writing
from kit.gates import Gate, plan_of, unit_of, window_of
from services.registry.audit.actions import keep
from services.registry.audit.views import facts_about, facts_of, facts_on
from services.registry.standing import pending, rules, wording
from services.registry.standing.models import SubmissionStatus
from services.registry.standing.rules import FoldedFacts, FoldedHold
from services.registry.standing.wording import StatusWords

OF_CAMPAIGN: Final = (*rules.CAMPAIGN_TOPICS, *pending.OF_CAMPAIGN)
"""Facts that may move every submission of a campaign."""


async def remember(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Keep a fact's leaf and fold the statuses it touches. Hears every fact of every room."""
    await _queue_folds(tx, fact)
    await keep(tx, envelope, fact)
    if fact.submission_id is not None:
        await refold(tx, fact.submission_id, fact.campaign_id)
    elif fact.campaign_id is not None:
        for submission_id in await _concerned(tx, fact, fact.campaign_id):
            await refold(tx, submission_id, fact.campaign_id)


async def _queue_folds(tx: Writing, fact: Fact) -> None:
    """Lock what the fact touches, so that of two facts heard at once the later fold sees both.

    Facts of one submission wait for each other, and so do those of one list or panel; a fact of a
    whole campaign waits for all of them. The submissions that a list names are locked afterwards,
    by `_concerned`: the campaign always comes first, then a list, then submissions by their id.
    """
    is_wide, is_naming = fact.topic in OF_CAMPAIGN, fact.topic in pending.OF_NAMED
    if fact.campaign_id is not None and (is_wide or is_naming or fact.submission_id):
        await _lock(tx, f"standings:{fact.campaign_id}", shared=not is_wide)
    if is_naming:
        await _lock(tx, f"naming:{fact.subject}", shared=False)
    if fact.submission_id is not None:
        await _lock(tx, f"standing:{fact.submission_id}", shared=False)


async def _lock(tx: Writing, key: str, *, shared: bool) -> None:
    """An advisory lock: a submission may have no row yet that could be locked."""
    name = "pg_advisory_xact_lock_shared" if shared else "pg_advisory_xact_lock"
    statement = text(f"SELECT {name}(hashtextextended(:key, 0))")  # noqa: S608  one of two names
    await tx.execute(statement, {"key": key})


async def _concerned(tx: Writing, fact: Fact, campaign_id: UUID) -> list[UUID]:
    """The submissions of a campaign that a fact of several may move, by id; none that ended.

    Those of a list or panel are locked here: who they are is known once its facts are held.
    """
    if fact.topic not in (*OF_CAMPAIGN, *pending.OF_NAMED):
        return []
    query = (
        select(col(SubmissionStatus.submission_id))
        .where(
            col(SubmissionStatus.campaign_id) == campaign_id,
            col(SubmissionStatus.ending).is_(None),
        )
        .order_by(col(SubmissionStatus.submission_id))
    )
    at = next((step for step, topics in pending.TOPICS.items() if fact.topic in topics), None)
    if fact.topic in pending.OF_NAMED:
        named = pending.named_by(await facts_on(tx, fact.subject, campaign_id, pending.OF_NAMED))
        # A submission that moves to the step just now is waited for: the later fold sees both.
        for submission_id in sorted(named):
            await _lock(tx, f"standing:{submission_id}", shared=False)
        query = query.where(col(SubmissionStatus.submission_id).in_(named))
    if at is not None:
        query = query.where(col(SubmissionStatus.stage) == at)
    return list((await tx.execute(query)).scalars())


async def refold(tx: Writing, submission_id: UUID, campaign_id: UUID | None) -> None:
    """Fold all facts of a submission into its row.

    There is no row before anything was handed in, nor for facts of a campaign that `platform`
    does not know.
    """
    facts = await facts_of(tx, submission_id, campaign_id, rules.CAMPAIGN_TOPICS)
    campaigns = [fact.campaign_id for _, fact in facts if fact.campaign_id is not None]
    if not campaigns:
        return
    try:
        campaign = await plan_of(tx, campaigns[0])
    except NotFound:
        return
    folded = rules.fold(
        ((envelope.said_at, envelope.id, fact) for envelope, fact in facts),
        campaign.plan.stage_table,
    )
    if folded.step is None or folded.campaign_id is None:
        return

    organisation = folded.docket.organisation_id if folded.docket else None
    unit = await unit_of(tx, folded.campaign_id, folded.unit) if folded.unit else None
    window = await window_of(
        tx,
        Gate.delivery,
        folded.campaign_id,
        unit=folded.unit,
        organisation_id=organisation,
    )
    dates = await dates_now(tx, folded.campaign_id, campaign.plan.dates)
    words = wording.status_words(
        folded,
        unit["short_name"] if unit else None,
        dates,
        window.get("closes_at", dates.delivery_closes_at),
        pending=await _is_pending(tx, folded.step, submission_id, folded.campaign_id),
    )
    await _write(tx, submission_id, _columns(folded, words, len(facts)))


async def _is_pending(
    tx: Writing, step: SubmissionStep, submission_id: UUID, campaign_id: UUID
) -> bool:
    """Whether somebody else than who usually acts at the step acts next."""
    topics = pending.TOPICS.get(step)
    if topics is None:
        return False
    facts = await facts_about(tx, submission_id, campaign_id, topics)
    return pending.is_pending(step, facts, submission_id)


def _columns(folded: FoldedFacts, words: StatusWords, facts: int) -> dict[str, Any]:
    """The row of a submission, but for its key."""
    docket = folded.docket
    holds = sorted(folded.holds.values(), key=lambda hold: hold.hold_id)
    return {
        "campaign_id": folded.campaign_id,
        "number": docket.number if docket else None,
        "organisation_id": docket.organisation_id if docket else None,
        "unit": folded.unit,
        "docket": docket.model_dump(mode="json") if docket else None,
        "file": folded.file.model_dump(mode="json") if folded.file else None,
        "stage": folded.step,
        "holder": {"zh": words.holder.zh, "en": words.holder.en},
        "next_date": words.next_date,
        "why": {"zh": words.why.zh, "en": words.why.en},
        "ending": folded.ending,
        "ending_reason": folded.ending_reason,
        "registry_number": folded.registry_number,
        "platform_record": folded.platform_record,
        "holds": [_hold_document(hold) for hold in holds],
        "facts": facts,
        "searched": rules.searched(docket),
        "name_key": name_order(docket.factory_name if docket else ""),
        "updated_at": text("clock_timestamp()"),
    }


def _hold_document(hold: FoldedHold) -> dict[str, str]:
    return {
        "hold_id": str(hold.hold_id),
        "by": hold.room,
        "kind": hold.kind,
        "blocks": hold.blocks,
        "holder": hold.holder,
    }


async def _write(tx: Writing, submission_id: UUID, columns: dict[str, Any]) -> None:
    await tx.execute(
        insert(SubmissionStatus)
        .values(submission_id=submission_id, **columns)
        .on_conflict_do_update(index_elements=["submission_id"], set_=columns)
    )
