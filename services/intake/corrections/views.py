"""Reads of corrections: the newest one, what is left to mend, the clock ledger."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.application import Finding
from contracts.clock_ledger import remaining_seconds, spans, totals
from contracts.facts.intake import (
    CorrectionAnsweredV1,
    CorrectionLapsedV1,
    CorrectionOpenedV1,
    SubmissionHandedInV1,
)
from contracts.policy import CorrectionPolicy
from contracts.problem import NotFound
from contracts.snapshot import EvidenceFile
from contracts.vocabulary import Actor, CorrectionPoint
from kit import gates
from kit.db import Reading
from kit.forms import form_of
from kit.gates import Gate
from kit.journal import PLUMBING
from services.intake.corrections import comparing, rules
from services.intake.corrections.rules import Passed
from services.intake.corrections.schemas import (
    ApplicantClock,
    ComparedSnapshots,
    ShownCorrection,
    ShownPoint,
)
from services.intake.submissions.models import Correction, Draft, Snapshot, Submission
from services.intake.submissions.states import CorrectionState
from services.intake.submissions.views import latest_of, mine, open_of


async def untouched_findings(
    session: AsyncSession,
    submission: Submission,
    content: Mapping[str, Any],
    policy: CorrectionPolicy,
    carried: Sequence[EvidenceFile] | None,
) -> list[Finding]:
    """One finding for each point that an answer handed in now would leave as it was.

    None without an open correction. carried: the files that the answer takes along; without it,
    every file of the draft, with those on their way.
    """
    correction = await open_of(session, submission.id)
    if correction is None:
        return []
    touched = await comparing.touched_by_draft(session, submission, content, carried)
    form = await form_of(session, submission.campaign_id)
    return rules.untouched_findings(
        form, rules.left_alone(_points(correction), touched), policy.untouched
    )


async def newest(session: Reading, who: Actor, submission_id: UUID) -> ShownCorrection:
    """The newest correction, for the applicant whose it is. Raises NotFound."""
    submission = await mine(session, who, submission_id)
    correction = await latest_of(session, submission_id)
    if correction is None:
        raise NotFound("没有补正要求", "There is no correction")
    points = _points(correction)
    alone = rules.left_alone(points, await _touched(session, submission, correction))
    plan = (await gates.plan_of(session, submission.campaign_id)).plan
    form = await form_of(session, submission.campaign_id)
    return ShownCorrection(
        **correction.model_dump(include=set(ShownCorrection.model_fields) - {"points"}),
        points=tuple(
            ShownPoint(
                **point.model_dump(),
                kind=point.kind,
                label=form.label(point.pointer),
                state=rules.state_of(correction.state, point not in alone),
            )
            for point in points
        ),
        now=await gates.now(session, submission.campaign_id),
        untouched=plan.correction.untouched,
    )


async def _touched(
    session: AsyncSession, submission: Submission, correction: Correction
) -> list[str]:
    """Pointers of what was mended.

    By the draft while the correction is open, by the answer once there is one. A correction that
    ended otherwise has none.
    """
    if correction.answered_snapshot is not None:
        return await comparing.touched_by_answer(
            session, submission.id, correction.answered_snapshot
        )
    if correction.state is not CorrectionState.open:
        return []
    query = select(Draft).where(
        col(Draft.submission_id) == submission.id, col(Draft.version) == submission.draft_version
    )
    draft = (await session.execute(query)).scalar_one()
    return await comparing.touched_by_draft(session, submission, json.loads(draft.content))


async def compare(
    session: Reading, who: Actor, submission_id: UUID, numbers: tuple[int, int]
) -> ComparedSnapshots:
    """Two snapshots of one's own. Raises NotFound."""
    return await comparing.snapshots(session, await mine(session, who, submission_id), numbers)


async def clock(session: Reading, who: Actor, submission_id: UUID) -> ApplicantClock:
    """Whose time ran when, out of hand-ins, returns and lapses.

    Raises NotFound while nothing was handed in.
    """
    submission = await mine(session, who, submission_id)
    if submission.number is None:
        raise NotFound("尚未提交，没有办理时间记录", "Not handed in yet: no clock has run")
    leaves = await _leaves(session, submission_id)
    query = (
        select(Snapshot)
        .where(col(Snapshot.submission_id) == submission_id)
        .order_by(col(Snapshot.snapshot))
    )
    snapshots = list((await session.execute(query)).scalars())
    asked = (
        select(Correction)
        .where(col(Correction.submission_id) == submission_id)
        .order_by(col(Correction.round))
    )
    corrections = list((await session.execute(asked)).scalars())
    answers = {
        each.answered_snapshot: each.id
        for each in corrections
        if each.answered_snapshot is not None
    }
    hand_ins = []
    for each in snapshots:
        answered = answers.get(each.snapshot)
        topic = CorrectionAnsweredV1.topic if answered else SubmissionHandedInV1.topic
        hand_ins.append(
            Passed(each.received_at, topic, leaves.get((topic, answered or submission_id)))
        )
    opened, lapsed = CorrectionOpenedV1.topic, CorrectionLapsedV1.topic
    returns = [
        Passed(each.opened_at, opened, leaves.get((opened, each.id))) for each in corrections
    ]
    lapses = [
        Passed(each.due_at, lapsed, leaves.get((lapsed, each.id)))
        for each in corrections
        if each.state is CorrectionState.lapsed
    ]
    now = await gates.now(session, submission.campaign_id)
    found = spans(rules.turns(hand_ins, returns, lapses), now)
    waiting = next((each for each in corrections if each.state is CorrectionState.open), None)
    due_at = waiting.due_at if waiting else None
    return ApplicantClock(
        submission_id=submission_id,
        now=now,
        spans=found,
        totals=totals(found),
        due_at=due_at,
        recomputed_due_at=await returned_due(session, submission, found[-1].began_at)
        if waiting
        else None,
        remaining_seconds=remaining_seconds(due_at, now),
    )


async def returned_due(
    session: AsyncSession, submission: Submission, returned_at: datetime
) -> datetime:
    """The due instant of a return, by the plan's days and the delivery window as it stands.

    Raises MissingYear.
    """
    plan = (await gates.plan_of(session, submission.campaign_id)).plan
    window = await gates.window_of(
        session,
        Gate.delivery,
        submission.campaign_id,
        unit=submission.unit,
        organisation_id=submission.organisation_id,
    )
    calendar = await gates.calendar_of(session)
    return rules.due_at(calendar, returned_at, plan.correction.days, window.get("closes_at"))


async def _leaves(session: AsyncSession, submission_id: UUID) -> dict[tuple[str, UUID], str]:
    """The leaves of a submission's facts, by topic and subject."""
    journal = PLUMBING["intake"].journal
    query = select(journal.c.topic, journal.c.subject, journal.c.leaf).where(
        journal.c.submission_id == submission_id
    )
    return {(row.topic, row.subject): row.leaf for row in await session.execute(query)}


def _points(correction: Correction) -> list[CorrectionPoint]:
    return [CorrectionPoint.model_validate(point) for point in correction.points]


async def campaigns_waiting(session: AsyncSession) -> list[UUID]:
    """Campaigns with an open correction: where the sweep has to look."""
    query = (
        select(col(Correction.campaign_id))
        .where(col(Correction.state) == CorrectionState.open)
        .distinct()
    )
    return list((await session.execute(query)).scalars())
