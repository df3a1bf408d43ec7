"""What a save writes: the submission's row and the new draft version, in one statement.

The statements are hand-written and go to the driver (kit.db.driver): SQLAlchemy's unit of work
costs more than the whole check of a draft.
"""

import json
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from kit.db import Writing, driver
from services.intake.submissions.models import Submission

_DRAFT: Final = """
INSERT INTO intake.drafts (submission_id, version, content, content_hash, contact, contact_person,
    blocks, warns, changed, saved_by)
VALUES ($1, $2, $8, $9, $10, $11, $12, $13, $14, $15)
"""
NEW: Final = f"""
WITH submission AS (
    INSERT INTO intake.submissions (id, version, draft_version, unit, factory_name, credit_code,
        compared_name, campaign_id, organisation_id, created_by, snapshot, case_version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $16, $17, $18, 0, 0)
)
{_DRAFT}
"""  # noqa: S608  put together of constants
CHANGED: Final = f"""
WITH submission AS (
    UPDATE intake.submissions SET version = $2, draft_version = $3, unit = $4, factory_name = $5,
        credit_code = $6, compared_name = $7
    WHERE id = $1
)
{_DRAFT}
"""  # noqa: S608  put together of constants


@dataclass
class NewDraft:
    """A draft version before it is written (submissions.models.Draft)."""

    submission_id: UUID
    version: int
    content: str
    content_hash: str
    saved_by: UUID
    blocks: int
    warns: int
    changed: list[str]
    contact: bytes | None = None
    contact_person: UUID | None = None


async def write_draft(tx: Writing, submission: Submission, draft: NewDraft, *, new: bool) -> None:
    """Write a new version. The caller has locked the submission's row; `new`: there is none yet."""
    values = [
        submission.id,
        submission.version,
        submission.draft_version,
        submission.unit,
        submission.factory_name,
        submission.credit_code,
        submission.compared_name,
        draft.content,
        draft.content_hash,
        draft.contact,
        draft.contact_person,
        draft.blocks,
        draft.warns,
        json.dumps(draft.changed),
        draft.saved_by,
    ]
    if new:
        values += [submission.campaign_id, submission.organisation_id, submission.created_by]
    async with driver(tx) as db:
        await db.execute(NEW if new else CHANGED, *values)
