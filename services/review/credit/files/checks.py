"""From quarantine to the papers: claim the row, look at the bytes, keep them, settle.

Never called inside an open transaction.
"""

from uuid import UUID

from contracts.vocabulary import Actor, FileRef
from kit.files import Files
from kit.inspection.inspecting import Inspection
from kit.inspection.outcomes import FileRefusal
from kit.sent_files import checking
from kit.sent_files.checking import Acts
from services.review.credit.files import actions
from services.review.credit.files.schemas import CreditFileView


async def check(
    act: Acts, who: Actor, case_id: UUID, file_id: UUID, files: Files, inspection: Inspection
) -> CreditFileView:
    """Check a file that was sent, once; asked again, it answers the same.

    Raises NotFound, SentFileBusy, SentFileAwaited; FilesDown when the store does not answer:
    nothing is lost.
    """
    sent, known = await act(actions.claim, who, case_id, file_id)

    async def give_back(claim_id: UUID) -> None:
        await act(actions.release, file_id, claim_id)

    async def keep(claim_id: UUID, found: FileRef | FileRefusal) -> CreditFileView:
        return await act(actions.settle, who, file_id, claim_id, found)

    return await checking.check(files, inspection, sent, give_back, keep, known)
