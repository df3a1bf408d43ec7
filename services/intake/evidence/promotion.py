"""From quarantine to the evidence bucket: claim the row, look at the bytes, scan them, settle.

Never called inside an open transaction.
"""

import asyncio
from typing import Final
from uuid import UUID

from contracts.vocabulary import Actor, FileRef
from kit.files import Files, NoSuchFile
from kit.inspection.formats import type_by_name
from kit.inspection.inspecting import Inspection
from kit.inspection.outcomes import Declared, FileRefusal, MalwareScan
from kit.sent_files.checking import Acts, look
from services.intake.evidence import checks
from services.intake.evidence.problems import NotUploadedYet
from services.intake.evidence.schemas import UploadView

# Bounds the memory that files take.
_AT_ONCE: Final = asyncio.Semaphore(4)


def quarantine_key(submission_id: UUID, evidence_id: UUID) -> str:
    """Exactly where a file may be put; the names people give are never part of a key."""
    return f"{submission_id}/{evidence_id}"


async def check_upload(
    act: Acts,
    who: Actor,
    submission_id: UUID,
    evidence_id: UUID,
    files: Files,
    inspection: Inspection,
) -> UploadView:
    """Check an uploaded file once, and promote or refuse it; asked again, it answers the same.

    A file that waits for the scanner is checked anew. Raises NotFound, BeingChecked,
    NotUploadedYet, LateBytesLapsed; FilesDown when the store does not answer: nothing is lost.
    """
    claimed = await act(checks.claim, who, submission_id, evidence_id)
    if claimed.claim is None:
        return claimed.evidence
    try:
        found, scan = await _check(files, inspection, claimed)
    except NoSuchFile as error:
        await act(checks.release, evidence_id, claimed.claim, gone=True)
        raise NotUploadedYet() from error
    except Exception:
        await act(checks.release, evidence_id, claimed.claim)
        raise
    return await act(checks.settle, who, submission_id, evidence_id, claimed.claim, found, scan)


async def _check(
    files: Files, inspection: Inspection, claimed: checks.ClaimedFile
) -> tuple[FileRef | FileRefusal, MalwareScan | None]:
    evidence, policy = claimed.evidence, claimed.rules
    source = quarantine_key(evidence.submission_id, evidence.id)
    declared = Declared(
        filename=evidence.filename,
        content_type=evidence.content_type,
        size=evidence.size,
        sha256=evidence.sha256,
    )
    async with _AT_ONCE:
        seen = await look(files, inspection, source, declared, policy, policy.content_types)
        if seen.refused is not None:
            return seen.refused, seen.scan
        # The bytes that were looked at, not whatever lies in quarantine by now: an upload form
        # stays valid for a while.
        key = f"{evidence.submission_id}/{evidence.sha256}"
        kept = await files.put(
            "evidence",
            key,
            seen.data,
            type_by_name(evidence.filename) or evidence.content_type,
            retain_until=claimed.retain_until,
        )
        return kept, seen.scan
