"""HTTP of exports, for the applicant's authorised person."""

from typing import Annotated

from fastapi.responses import StreamingResponse

from contracts.problem import FileGone, Forbidden, NotFound, Unauthorised
from contracts.vocabulary import Actor, Role
from kit.app import Act
from kit.personal import PersonErased
from kit.problems import problems
from kit.routing import Router
from kit.saved_files import file_answer
from kit.security import acting
from services.intake.equipment import Equipped
from services.intake.exports import actions, packing
from services.intake.exports.problems import ExportsBusy, ExportTooLarge
from services.intake.exports.schemas import ExportRequest
from services.intake.submissions.problems import NoOrganisation

router = Router(prefix="/exports", tags=["exports"])
ZIP = "application/zip"


@router.post(
    "",
    response_class=StreamingResponse,
    responses={
        **file_answer("The zip", ZIP),
        **problems(
            FileGone,
            PersonErased,
            NotFound,
            NoOrganisation,
            ExportTooLarge,
            ExportsBusy,
            Unauthorised,
            Forbidden,
        ),
    },
)
async def export_own_data(
    body: ExportRequest,
    who: Annotated[Actor, acting(Role.applicant_signatory)],
    act: Act,
    equipment: Equipped,
) -> StreamingResponse:
    """All that intake keeps of one's own organisation, as a zip.

    Every draft version, contact data in clear, snapshots, receipts, evidence with short-lived
    links, corrections, withdrawals, late attempts, facts. manifest.json counts and hashes each
    file.
    """
    packed = await packing.pack(act.db, who, body, equipment.vault, equipment.files)
    try:
        await act(actions.record, who, body, packed)
    except BaseException:
        packed.archive.close()
        raise
    headers = {
        "Content-Length": str(packed.size),
        "Content-Disposition": f'attachment; filename="{packed.name}"',
        "Cache-Control": "no-store",
        "X-Content-SHA256": packed.sha256,
    }
    return StreamingResponse(packed.archive.pieces(), media_type=ZIP, headers=headers)
