"""Which kinds of evidence an open correction opens: what its points name, and what they entail."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.application import required_evidence
from contracts.application.difference import changed_paths
from contracts.application.form import pruned
from contracts.policy import EvidenceRules
from services.intake.evidence import rules
from services.intake.submissions.models import Snapshot, Submission
from services.intake.submissions.rules import reopens_evidence
from services.intake.submissions.views import draft_of


async def is_opened(
    session: AsyncSession,
    submission: Submission,
    kind: str,
    reopened: Sequence[str],
    policy: EvidenceRules,
    content: Mapping[str, Any] | None = None,
) -> bool:
    """Whether files of a kind may come and go in the open correction.

    reopened: the paths of its points. content: of the answer; without it, the newest draft's.
    """
    if reopens_evidence(kind, reopened):
        return True
    if not reopened or not submission.snapshot:
        return False
    if content is None:
        content = json.loads((await draft_of(session, submission)).content)
    query = select(col(Snapshot.content), col(Snapshot.manifest)).where(
        col(Snapshot.submission_id) == submission.id,
        col(Snapshot.snapshot) == submission.snapshot,
    )
    in_review = (await session.execute(query)).one()
    needed = rules.needed_by_answer(
        required_evidence(content, sealed_scan=policy.sealed_scan_required),
        [file["kind"] for file in in_review.manifest],
        content_changed=bool(changed_paths(json.loads(in_review.content), pruned(content))),
    )
    return kind in needed
