"""HTTP of papers.

The blank form for everybody; filled forms and receipts for the applicant's own people.
"""

from typing import Annotated
from urllib.parse import quote
from uuid import UUID

from fastapi import Path, Query, Response

from contracts.problem import Forbidden, NotFound, Unauthorised, Unavailable
from documents import DOCX_CONTENT_TYPE
from documents.readable import PDF_CONTENT_TYPE
from kit.app import Act
from kit.confined import ConfinedBusy, NoAnswer
from kit.personal import PersonErased
from kit.problems import problems
from kit.routing import Router
from kit.saved_files import file_answer
from services.intake.access import Applicant, ApplicantOrOfficer
from services.intake.equipment import Equipped, Printing
from services.intake.papers import printing, views
from services.intake.papers.problems import FontsMissing, NoTemplate
from services.intake.submissions.problems import NoOrganisation

router = Router(tags=["papers"])
Counted = Annotated[int, Path(ge=1, le=2**31 - 1)]
WORD = file_answer("The Word file", DOCX_CONTENT_TYPE)
PDF = file_answer("The PDF", PDF_CONTENT_TYPE)
OWN = (NotFound, NoOrganisation, Unauthorised, Forbidden, ConfinedBusy, NoAnswer)


@router.get(
    "/campaigns/{campaign_id}/application.docx",
    response_class=Response,
    responses=WORD | problems(NotFound, NoTemplate, ConfinedBusy, NoAnswer),
)
async def print_blank_form(campaign_id: UUID, act: Act, confined: Printing) -> Response:
    """The blank 申请书 of a campaign, made from its own template."""
    async with act.db.reading() as session:
        asked = await views.blank_form(session, campaign_id)
    return _file(
        await printing.print_blank(asked, confined), asked.name, cache="public, max-age=300"
    )


@router.get(
    "/submissions/{submission_id}/application.docx",
    response_class=Response,
    responses=WORD | problems(PersonErased, NoTemplate, Unavailable, *OWN),
)
async def print_draft(
    submission_id: UUID,
    who: Applicant,
    act: Act,
    equipment: Equipped,
    confined: Printing,
    draft_version: Annotated[int | None, Query(ge=1, le=2**31 - 1)] = None,
) -> Response:
    """The 申请书 filled from the newest draft or a named version.

    As it is: right, wrong or incomplete.
    """
    async with act.db.reading() as session:
        asked = await views.draft_form(session, who, submission_id, draft_version, equipment.vault)
    return _file(await printing.print_form(asked, equipment.files, confined), asked.name)


@router.get(
    "/submissions/{submission_id}/snapshots/{snapshot}/application.docx",
    response_class=Response,
    responses=WORD | problems(PersonErased, NoTemplate, Unavailable, *OWN),
)
async def print_snapshot(
    submission_id: UUID,
    snapshot: Counted,
    who: ApplicantOrOfficer,
    act: Act,
    equipment: Equipped,
    confined: Printing,
) -> Response:
    """The 申请书 as it was handed in: for the applicant, and without the contact for officers.

    Its unit reads it, the city once it was delivered, and auditors.
    """
    async with act.db.reading() as session:
        asked = await views.snapshot_form(session, who, submission_id, snapshot, equipment.vault)
    return _file(await printing.print_form(asked, equipment.files, confined), asked.name)


@router.get(
    "/submissions/{submission_id}/snapshots/{snapshot}/application.pdf",
    response_class=Response,
    responses=PDF | problems(FontsMissing, *OWN),
)
async def print_readable_application(
    submission_id: UUID, snapshot: Counted, who: ApplicantOrOfficer, act: Act, confined: Printing
) -> Response:
    """What was handed in, for reading: every part with its labels, evidence with its hashes.

    For the applicant, its unit, the city once it was delivered, and auditors; never the contact.
    """
    async with act.db.reading() as session:
        paper, name = await views.readable_snapshot(session, who, submission_id, snapshot)
    made = await printing.print_readable(paper, confined)
    return _file(made, name, kind=PDF_CONTENT_TYPE)


@router.get(
    "/submissions/{submission_id}/receipts/{snapshot}/paper.docx",
    response_class=Response,
    responses=WORD | problems(*OWN),
)
async def print_receipt(
    submission_id: UUID, snapshot: Counted, who: Applicant, act: Act, confined: Printing
) -> Response:
    """The receipt of a hand-in on one page, with a QR code; the receipt's JSON is what verifies."""
    async with act.db.reading() as session:
        paper = await views.receipt_paper(session, who, submission_id, snapshot)
    return _file(
        await printing.print_receipt(paper, confined), f"回执_{paper.signed.receipt.number}.docx"
    )


def _file(
    data: bytes, name: str, *, cache: str = "no-store", kind: str = DOCX_CONTENT_TYPE
) -> Response:
    """A download under its Chinese name (RFC 6266)."""
    plain = f"paper.{name.rpartition('.')[2]}"
    disposition = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
    headers = {
        "Content-Disposition": disposition,
        "Cache-Control": cache,
        "X-Content-Type-Options": "nosniff",
    }
    return Response(data, media_type=kind, headers=headers)
