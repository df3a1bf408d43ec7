"""From quarantine to the papers: claim the row, look at the bytes, keep them, settle.

Never called inside an open transaction.
"""

from uuid import UUID

from contracts.vocabulary import FileRef
from kit.files import Files
from kit.inspection.inspecting import Inspection
from kit.inspection.outcomes import FileRefusal
from kit.sent_files import checking
from kit.sent_files.checking import Acts
from services.registry.objections.cipher import ObjectorCipher
from services.registry.objections.files import actions
from services.registry.objections.files.actions import Sender
from services.registry.objections.files.schemas import ObjectionFileView


async def check(
    act: Acts,
    by: Sender,
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
        return await act(actions.settle, by.who, file_id, claim_id, found)

    return await checking.check(files, inspection, sent, give_back, keep, known)
