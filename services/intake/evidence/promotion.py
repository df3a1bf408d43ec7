"""From quarantine to the evidence bucket: claim the row, look at the bytes, settle the row. Never inside an open transaction."""

import asyncio
from typing import Final
from uuid import UUID

from contracts.vocabulary import Actor, FileRef
from kit.app import Acting
from kit.files import Files, NoSuchFile
from services.intake.evidence import actions, contents, rules
from services.intake.evidence.problems import NotUploadedYet
from services.intake.evidence.schemas import ShownEvidence

_AT_ONCE: Final = asyncio.Semaphore(4)  # bounds the memory that files take


def quarantine_key(submission_id: UUID, evidence_id: UUID) -> str:
    """Exactly where a file may be put; the names people give are never part of a key."""
    return f"{submission_id}/{evidence_id}"


async def check_upload(act: Acting, who: Actor, submission_id: UUID, evidence_id: UUID, files: Files) -> ShownEvidence:
    """Check an uploaded file once and promote or refuse it; asked again, it answers the same.

    Raises NotFound, BeingChecked, NotUploadedYet; FilesDown when the store does not answer (nothing is lost, ask again).
    """
    evidence, claim = await act(actions.claim, who, submission_id, evidence_id)
    if claim is None:
        return evidence
    try:
        found = await _look(files, evidence)
    except NoSuchFile as error:
        await act(actions.release, evidence_id, claim)
        raise NotUploadedYet() from error
    except Exception:
        await act(actions.release, evidence_id, claim)
        raise
    return await act(actions.settle, who, submission_id, evidence_id, claim, found)


async def _look(files: Files, evidence: ShownEvidence) -> FileRef | rules.Refusal:
    source = quarantine_key(evidence.submission_id, evidence.id)
    declared = rules.Declared(evidence.filename, evidence.content_type, evidence.size, evidence.sha256)
    async with _AT_ONCE:
        size = await files.size("quarantine", source)
        if size is None:
            raise NoSuchFile(source)
        if size != evidence.size:
            return rules.Refusal("size", f"文件大小与声明不符（{size} 字节）", f"it has {size} bytes, not as declared")
        data = await files.read(files.bucket("quarantine"), source)
        refusal = await asyncio.to_thread(contents.inspect, data, declared)
        if refusal is not None:
            return refusal
        # the bytes that were looked at, not whatever lies in quarantine by now: an upload form stays valid for a while
        return await files.put("evidence", f"{evidence.submission_id}/{evidence.sha256}", data, evidence.content_type)
