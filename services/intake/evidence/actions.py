"""Evidence of a draft: a place in quarantine for each file, and removal.

No bytes pass through here. `checks` keeps what the check of a file finds.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.facts.intake import EvidenceRemovedV1, UploadStartedV1
from contracts.field_error import FieldError
from contracts.policy import EvidenceRules
from contracts.problem import NotFound, Problem
from contracts.vocabulary import Actor
from kit import gates
from kit.db import Writing, new_id
from kit.facts import next_fact
from kit.forms import form_of
from kit.inspection.formats import announced_type, foreign_by_name, type_by_name
from kit.inspection.outcomes import Declared
from kit.journal import say
from kit.security import still_honoured
from kit.sent_files.rules import clean_name
from services.intake.evidence import rules
from services.intake.evidence.late_bytes import actions as late_bytes
from services.intake.evidence.models import Evidence
from services.intake.evidence.opened import is_opened
from services.intake.evidence.problems import (
    EvidenceNotReopened,
    FileTooLarge,
    KindNotTaken,
    NotWaiting,
    QuotaUsedUp,
    TypeNotAllowed,
    UploadsRefused,
)
from services.intake.evidence.queries import enter_upload, write_places
from services.intake.evidence.schemas import StartUpload, UploadView
from services.intake.evidence.states import EVIDENCE, EvidenceState
from services.intake.evidence.views import to_view
from services.intake.submissions.models import Submission
from services.intake.submissions.rules import may_edit
from services.intake.submissions.views import mine, open_of, reopened_paths

FILE_PROBLEMS: Final = (
    KindNotTaken,
    TypeNotAllowed,
    FileTooLarge,
    QuotaUsedUp,
    EvidenceNotReopened,
)
"""What is wrong with one file of several, and told for each."""


async def start(
    tx: Writing,
    who: Actor,
    submission_id: UUID,
    asked: StartUpload,
    issued_at: datetime | None = None,
) -> UploadView:
    """Give out a place for one file.

    Raises NotFound, NotEditable, EvidenceNotReopened, KindNotTaken, TypeNotAllowed, FileTooLarge,
    QuotaUsedUp.
    """
    [given] = await start_several(tx, who, submission_id, [asked], issued_at)
    return given


async def start_several(
    tx: Writing,
    who: Actor,
    submission_id: UUID,
    asked: Sequence[StartUpload],
    issued_at: datetime | None = None,
) -> list[UploadView]:
    """Give out a place for each file, or for none.

    issued_at: of the token, where the route leaves its revocation to the act. Raises what `start`
    does, and UploadsRefused naming each file that cannot be taken.
    """
    context = await enter_upload(tx, who, submission_id, issued_at)
    still_honoured(issued_at, context.not_before)
    submission = context.submission
    rows: list[Evidence] = []
    errors: list[FieldError] = []
    for place, one in enumerate(asked):
        filename = clean_name(one.filename)
        content_type = announced_type(filename, one.content_type)
        declared = Declared(filename, content_type, one.size, one.sha256)
        try:
            _may_be_taken(filename, one.content_type, context.policy)
            await _may_bring(tx, submission, one.kind, context.reopened, context.policy)
            rules.within_quota(context.policy, one.kind, content_type, one.size, context.usage)
        except FILE_PROBLEMS as problem:
            if len(asked) == 1:
                raise
            errors.append(_as_error(place, problem))
        else:
            context.usage.add(one.kind, one.size)
            rows.append(_row(submission, who, one.kind, declared))
    if errors:
        raise UploadsRefused(errors=errors)

    facts = [next_fact(row, UploadStartedV1, kind=row.kind) for row in rows]
    await write_places(tx, rows)
    await say(tx, who, *facts, said_at=context.read_at)
    return [to_view(row) for row in rows]


def _may_be_taken(filename: str, declared: str, policy: EvidenceRules) -> None:
    """A name that means a format of another kind is told at once, before a byte is sent.

    Raises TypeNotAllowed.
    """
    foreign = foreign_by_name(filename, declared)
    if foreign is not None and type_by_name(filename) not in policy.content_types:
        raise TypeNotAllowed(policy.content_types, foreign.in_words())


def _as_error(place: int, problem: Problem) -> FieldError:
    """Which of the files cannot be taken, and why."""
    said: dict[str, Any] = {
        "pointer": f"/files/{place}",
        "code": problem.slug,
        "message": problem.detail_zh or problem.zh,
        "message_en": problem.detail_en or problem.en,
    }
    return FieldError(**problem.extra | said)


def _row(submission: Submission, who: Actor, kind: str, declared: Declared) -> Evidence:
    assert who.person_id is not None
    return Evidence(
        id=new_id(),
        submission_id=submission.id,
        organisation_id=submission.organisation_id,
        campaign_id=submission.campaign_id,
        kind=kind,
        filename=declared.filename,
        content_type=declared.content_type,
        size=declared.size,
        sha256=declared.sha256,
        created_by=who.person_id,
    )


async def form_again(tx: Writing, who: Actor, submission_id: UUID, evidence_id: UUID) -> UploadView:
    """Give a new form for a place whose form has expired.

    Raises NotFound, NotWaiting, NotEditable, EvidenceNotReopened, LateBytesLapsed.
    """
    unlocked = await mine(tx, who, submission_id)
    entered = await late_bytes.enter_arrival(tx, unlocked, evidence_id)
    submission = await mine(tx, who, submission_id, lock=True)
    row = await evidence_of(tx, submission_id, evidence_id)
    if not await late_bytes.may_arrive(tx, entered, evidence_id):
        await may_change(tx, submission, row.kind)
    if row.state is not EvidenceState.waiting:
        raise NotWaiting(state=row.state)
    await say(tx, who, next_fact(row, UploadStartedV1, kind=row.kind))
    return to_view(row)


async def remove(tx: Writing, who: Actor, submission_id: UUID, evidence_id: UUID) -> None:
    """Take a file off the draft; what was handed in with a snapshot stays there.

    Raises NotFound, NotEditable, EvidenceNotReopened.
    """
    submission = await mine(tx, who, submission_id, lock=True)
    row = await evidence_of(tx, submission_id, evidence_id)
    await may_change(tx, submission, row.kind)
    row.state = EVIDENCE.step(row.state, EvidenceState.removed)
    row.claim = None
    await say(tx, who, next_fact(row, EvidenceRemovedV1))


async def may_change(tx: Writing, submission: Submission, kind: str) -> None:
    """Whether files of a kind may come and go now.

    Of a draft they may. In a correction those may that it names, those that its answer needs, and
    those whose promised bytes never came. Raises NotEditable, EvidenceNotReopened.
    """
    reopened = reopened_paths(await open_of(tx, submission.id))
    plan = (await gates.plan_of(tx, submission.campaign_id)).plan
    await _may_bring(tx, submission, kind, reopened, plan.evidence)


async def _may_bring(
    tx: Writing,
    submission: Submission,
    kind: str,
    reopened: list[str] | None,
    policy: EvidenceRules,
) -> None:
    """As may_change, for a caller that has looked up the open correction."""
    may_edit(submission.number is not None, submission.ended is not None, reopened)
    if submission.number is None:
        return
    if await is_opened(tx, submission, kind, reopened or (), policy):
        return
    if not await late_bytes.lapsed(tx, submission.id, kind):
        form = await form_of(tx, submission.campaign_id)
        raise EvidenceNotReopened(form, kind, reopened or ())


async def evidence_of(tx: Writing, submission_id: UUID, evidence_id: UUID) -> Evidence:
    """The row of a file that was not removed, locked and read anew. Raises NotFound."""
    query = select(Evidence).where(
        col(Evidence.id) == evidence_id,
        col(Evidence.submission_id) == submission_id,
        col(Evidence.state) != EvidenceState.removed,
    )
    query = query.with_for_update().execution_options(populate_existing=True)
    row = (await tx.execute(query)).scalar_one_or_none()
    if row is None:
        raise NotFound()
    return row
