"""Handing in: at the gate, on database time, with PostgreSQL alone; the receipt is signed before the commit."""

import json
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import IntegrityError
from sqlmodel import col

from contracts.facts.intake import HandInRefusedV1
from contracts.receipt import SignedReceipt
from contracts.vocabulary import Actor
from kit import gates
from kit.db import Writing
from kit.gates import CampaignPlan, Gate
from kit.journal import say
from services.intake.applications import rules as drafts
from services.intake.applications import views
from services.intake.applications.models import Submission
from services.intake.corrections import views as corrections
from services.intake.corrections.models import Correction
from services.intake.equipment import Equipment
from services.intake.receipts import rules
from services.intake.receipts.filing import Filing, Window, freeze, sign_for
from services.intake.receipts.models import Counter
from services.intake.receipts.problems import AlreadyHandedIn, FactoryTaken, HandInLate


async def hand_in(
    tx: Writing, who: Actor, submission_id: UUID, draft_version: int, equipment: Equipment
) -> SignedReceipt:
    """Hand in a draft version, or the answer to a correction: snapshot, fact, signed receipt, all or nothing.

    Raises NotFound, HandInEarly, HandInLate, DraftOutdated, AlreadyHandedIn, HandInBlocked, FactoryTaken, TooManySubmissions.
    """
    submission = await views.mine(tx, who, submission_id)
    rules.is_current(submission.draft_version, draft_version)
    first = submission.number is None
    window, correction = await _enter(tx, submission)
    submission = await views.mine(tx, who, submission_id, lock=True)
    if first != (submission.number is None):
        raise AlreadyHandedIn()
    if correction is not None:
        correction = await corrections.open_of(tx, submission_id)
    rules.still_open(not first, submission.ended is not None, correction is not None)
    rules.is_current(submission.draft_version, draft_version)
    rules.in_time(window.stamp, window.opens_at, window.closes_at, window.version)
    draft = await views.draft_of(tx, submission)
    content = json.loads(draft.content)
    contact = await views.contact_of(tx, equipment.vault, draft)
    rules.nothing_blocks(await views.findings(tx, submission, content, contact))
    campaign = await gates.plan_of(tx, submission.campaign_id)
    await _take_place(tx, submission, campaign, content, window.stamp)
    filing = Filing(who, submission, campaign, draft, contact, window, correction, equipment)
    return await sign_for(tx, filing, await freeze(tx, filing))


async def _enter(tx: Writing, submission: Submission) -> tuple[Window, Correction | None]:
    """The gate first, then the stamp, before any row lock."""
    if submission.number is None:
        entered = await gates.enter(
            tx,
            Gate.intake,
            submission.campaign_id,
            unit=submission.unit,
            organisation_id=submission.organisation_id,
        )
        return Window(entered.stamp, entered.opens_at, entered.closes_at, entered.version), None
    entered = await gates.enter(tx, Gate.correction, submission.campaign_id)
    correction = await corrections.open_of(tx, submission.id)
    return Window(entered.stamp, None, correction.due_at if correction else None, 0), correction


async def _take_place(
    tx: Writing, submission: Submission, campaign: CampaignPlan, content: dict[str, Any], stamp: datetime
) -> None:
    """Number, snapshot and version of the submission's row; one live submission a factory, by the database."""
    submission.snapshot += 1
    submission.version += 1
    if submission.number is not None:
        await tx.flush()
        return
    plan, factory = campaign.plan, str(content["cover"]["factory_name"]).strip()
    if plan.one_live_submission_per_factory:
        submission.factory_key = drafts.factory_key(factory)
    if plan.max_per_applicant is not None:
        await _limit(tx, submission, plan.max_per_applicant)
    last = insert(Counter).values(campaign_id=submission.campaign_id, last=1)
    last = last.on_conflict_do_update(index_elements=["campaign_id"], set_={"last": col(Counter.last) + 1})
    number = (await tx.execute(last.returning(col(Counter.last)))).scalar_one()
    try:
        async with tx.begin_nested():
            submission.number = rules.submission_number(plan.number_prefix, campaign.rehearsal, number)
            submission.handed_in_at = stamp
            await tx.flush()
    except IntegrityError as error:
        if "uq_submissions_live_factory" not in str(error.orig):
            raise
        raise FactoryTaken(factory_name=factory) from error


async def _limit(tx: Writing, submission: Submission, most: int) -> None:
    key = f"applicant:{submission.campaign_id}:{submission.organisation_id}"
    await tx.execute(text("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))"), {"key": key})
    live = select(func.count()).where(
        col(Submission.campaign_id) == submission.campaign_id,
        col(Submission.organisation_id) == submission.organisation_id,
        col(Submission.number).is_not(None),
        col(Submission.ended).is_(None),
    )
    rules.room_for_one((await tx.execute(live)).scalar_one(), most)


async def record_late(tx: Writing, who: Actor, submission_id: UUID, late: HandInLate) -> None:
    """Keep a late attempt, in a transaction of its own: the one that refused it was taken back."""
    submission = await views.mine(tx, who, submission_id)
    fact = HandInRefusedV1(
        subject=submission.id,
        subject_version=submission.version,
        campaign_id=submission.campaign_id,
        submission_id=submission.id,
        attempted_at=late.attempted_at,
        closes_at=late.closes_at,
        schedule_version=late.schedule_version,
    )
    await say(tx, who, fact)
