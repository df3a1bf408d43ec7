"""From quarantine to the papers: claim the row, look at the bytes, keep them, settle.

Never called inside an open transaction.
"""

import asyncio
import hashlib
from typing import Final
from uuid import UUID

from contracts.vocabulary import FileRef
from kit.app import Acting
from kit.files import Files, NoSuchFile
from kit.inspection.inspecting import Inspection, after_scan, limits_of
from kit.inspection.outcomes import Declared, FileRefusal, refusal
from services.registry.lodging import actions
from services.registry.lodging.actions import ClaimedObjectionFile
from services.registry.lodging.problems import ObjectionFileAwaited
from services.registry.lodging.proofs import ProvedObjector
from services.registry.lodging.schemas import ObjectionFileView
from services.registry.objections.cipher import ObjectorCipher

# Bounds the memory that files of strangers take.
_AT_ONCE: Final = asyncio.Semaphore(2)


def quarantine_key(file_id: UUID) -> str:
    """Exactly where a file may be put; the names people give are never part of a key."""
    return f"objections/{file_id}"


async def check(
    act: Acting,
    by: ProvedObjector,
    file_id: UUID,
    files: Files,
    inspection: Inspection,
    cipher: ObjectorCipher,
) -> ObjectionFileView:
    """Check a file that was sent, once; asked again, it answers the same.

    Raises NotFound, ObjectionFileBusy, ObjectionFileAwaited; FilesDown when the store does not
    answer: nothing is lost.
    """
    claimed = await act(actions.claim, by, file_id, cipher)
    if claimed.claim is None:
        return claimed.view
    try:
        found = await _look(files, inspection, claimed)
    except NoSuchFile as error:
        await act(actions.release, file_id, claimed.claim)
        raise ObjectionFileAwaited() from error
    except Exception:
        await act(actions.release, file_id, claimed.claim)
        raise
    settled = await act(actions.settle, file_id, claimed.claim, found)
    if settled.outcome != "scanner_unavailable":
        await files.remove("quarantine", quarantine_key(file_id))
    return settled


async def _look(
    files: Files, inspection: Inspection, claimed: ClaimedObjectionFile
) -> FileRef | FileRefusal:
    source = quarantine_key(claimed.view.file_id)
    async with _AT_ONCE:
        size = await files.size("quarantine", source)
        if size is None:
            raise NoSuchFile(source)
        if size != claimed.view.size:
            return refusal("size", actual=size)
        data = await files.read(files.bucket("quarantine"), source)
        # The hash is the store's bytes', never what somebody typed.
        sha256 = await asyncio.to_thread(lambda: hashlib.sha256(data).hexdigest())
        declared = Declared(claimed.filename, claimed.view.content_type, len(data), sha256)
        limits = limits_of(claimed.policy)
        refused = await inspection.examiner.examine(data, declared, limits)
        if refused is not None:
            return refused
        scan = await inspection.scan(data)
        _, refused = after_scan(scan, claimed.policy.when_scanner_unavailable)
        if refused is not None:
            return refused
        return await files.put(
            "papers",
            f"objections/{claimed.view.file_id}/{sha256}",
            data,
            claimed.view.content_type,
            retain_until=claimed.retain_until,
        )
