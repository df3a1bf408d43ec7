"""Compare snapshots with each other and with the draft: what an answer changed.

views.py uses it.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.application.comparison import field_differences
from contracts.application.difference import changed_kinds, changed_paths, file_differences
from contracts.application.form import CONTACT_PART, pruned
from contracts.problem import NotFound
from contracts.snapshot import EvidenceFile
from kit import gates
from kit.forms import form_of
from services.intake.corrections.schemas import ComparedSnapshot, ComparedSnapshots
from services.intake.evidence.models import Evidence
from services.intake.evidence.states import COUNTED
from services.intake.submissions.models import Draft, Snapshot, Submission


async def snapshot_of(session: AsyncSession, submission_id: UUID, number: int) -> Snapshot:
    """Raises NotFound."""
    query = select(Snapshot).where(
        col(Snapshot.submission_id) == submission_id, col(Snapshot.snapshot) == number
    )
    row = (await session.execute(query)).scalar_one_or_none()
    if row is None:
        raise NotFound("没有这一版快照", "No such snapshot")
    return row


async def touched_by_draft(
    session: AsyncSession,
    submission: Submission,
    content: Mapping[str, Any],
    carried: Sequence[EvidenceFile] | None = None,
) -> list[str]:
    """What the newest draft and its files have that the snapshot in review has not, as pointers.

    carried: the files that an answer takes along. While none is handed in, files whose bytes are
    still due count.
    """
    kept = await snapshot_of(session, submission.id, submission.snapshot)
    if carried is None:
        query = select(Evidence).where(
            col(Evidence.submission_id) == submission.id, col(Evidence.state).in_(COUNTED)
        )
        carried = [_listed(row) for row in (await session.execute(query)).scalars()]
    files = [file.model_dump(mode="json") for file in carried]
    in_review = json.loads(kept.content)
    kinds = changed_kinds(kept.manifest, files)
    drafts = (kept.draft_version, submission.draft_version)
    contact = await _contact_moved(session, submission.id, *drafts)
    return _pointers(changed_paths(in_review, pruned(content)), kinds, contact=contact)


async def touched_by_answer(session: AsyncSession, submission_id: UUID, answered: int) -> list[str]:
    """What an answer's snapshot has that the one before had not, as pointers."""
    before = await snapshot_of(session, submission_id, answered - 1)
    after = await snapshot_of(session, submission_id, answered)
    fields = changed_paths(json.loads(before.content), json.loads(after.content))
    kinds = changed_kinds(before.manifest, after.manifest)
    drafts = (before.draft_version, after.draft_version)
    contact = await _contact_moved(session, submission_id, *drafts)
    return _pointers(fields, kinds, contact=contact)


def _pointers(fields: Sequence[str], kinds: Sequence[str], *, contact: bool) -> list[str]:
    """Pointers of what moved: blanks, kinds of files, the contact part."""
    files = [f"/attachments/{kind}" for kind in kinds]
    people = [f"/{CONTACT_PART}"] if contact else []
    return [*fields, *files, *people]


async def snapshots(
    session: AsyncSession, submission: Submission, numbers: tuple[int, int]
) -> ComparedSnapshots:
    """Two snapshots of a submission, in words. Raises NotFound."""
    before, after = [await snapshot_of(session, submission.id, number) for number in numbers]
    form = await form_of(session, submission.campaign_id)
    units = await gates.unit_names_of(session, submission.campaign_id)
    drafts = (before.draft_version, after.draft_version)
    contact_changed = await _contact_moved(session, submission.id, *drafts)
    fields = field_differences(form, json.loads(before.content), json.loads(after.content), units)
    return ComparedSnapshots(
        before=_as_compared(before),
        after=_as_compared(after),
        fields=tuple(fields),
        files=file_differences(form, before.manifest, after.manifest),
        contact_changed=contact_changed,
    )


def _listed(row: Evidence) -> EvidenceFile:
    return EvidenceFile(
        kind=row.kind,
        filename=row.filename,
        sha256=row.sha256,
        size=row.size,
    )


def _as_compared(row: Snapshot) -> ComparedSnapshot:
    return ComparedSnapshot(
        snapshot=row.snapshot, content_hash=row.content_hash, received_at=row.received_at
    )


async def _contact_moved(
    session: AsyncSession, submission_id: UUID, before: int, after: int
) -> bool:
    """By what was sealed: a contact part that stayed the same is carried on, not sealed anew."""
    query = select(col(Draft.version), col(Draft.contact)).where(
        col(Draft.submission_id) == submission_id, col(Draft.version).in_((before, after))
    )
    kept = {row.version: row.contact for row in await session.execute(query)}
    return kept.get(before) != kept.get(after)
