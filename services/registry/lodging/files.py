"""From quarantine to the papers: claim the row, look at the bytes, keep them, settle.

Never called inside an open transaction.
"""

from uuid import UUID

from contracts.vocabulary import FileRef
from kit.app import Acting
from kit.files import Files
from kit.inspection.inspecting import Inspection
from kit.inspection.outcomes import FileRefusal
from kit.sent_files import checking
from services.registry.lodging import actions
from services.registry.lodging.proofs import ProvedObjector
from services.registry.lodging.schemas import ObjectionFileView
from services.registry.objections.cipher import ObjectorCipher


async def check(
    act: Acting,
    by: ProvedObjector,
    file_id: UUID,
    files: Files,
    inspection: Inspection,
    cipher: ObjectorCipher,
) -> ObjectionFileView:
    """Check a file that was sent, once; asked again, it answers the same.

    Raises NotFound, SentFileBusy, SentFileAwaited; FilesDown when the store does not answer:
    nothing is lost.
    """
    sent, known = await act(actions.claim, by, file_id, cipher)

    async def give_back(claim_id: UUID) -> None:
        await act(actions.release, file_id, claim_id)

    async def keep(claim_id: UUID, found: FileRef | FileRefusal) -> ObjectionFileView:
        return await act(actions.settle, file_id, claim_id, found)

    return await checking.check(files, inspection, sent, give_back, keep, known)
