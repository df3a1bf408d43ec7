"""HTTP of evidence: the bytes go from the browser to the object store, never through here."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Request, Response

from contracts.problem import FileGone, Forbidden, NotFound, Unauthorised, Unavailable
from contracts.vocabulary import Actor, Role
from kit.app import LONG_LIST_BYTES, Act, Read
from kit.inspection.inspecting import Inspection
from kit.problems import problems
from kit.routing import Router, made
from kit.security import acting
from services.intake.access import Applicant, Applying
from services.intake.equipment import Equipment, Equipped
from services.intake.evidence import actions, promotion, views
from services.intake.evidence.late_bytes.problems import LateBytesLapsed
from services.intake.evidence.problems import (
    BeingChecked,
    EvidenceNotReopened,
    FileTooLarge,
    KindNotTaken,
    NotKept,
    NotUploadedYet,
    NotWaiting,
    QuotaUsedUp,
    TypeNotAllowed,
    UploadsRefused,
)
from services.intake.evidence.schemas import (
    DownloadLink,
    EvidenceList,
    StartUpload,
    StartUploads,
    SweepReports,
    UploadForm,
    UploadsStarted,
    UploadStarted,
    UploadView,
)
from services.intake.submissions.problems import NoOrganisation, NotEditable

router = Router(prefix="/submissions/{submission_id}/evidence", tags=["evidence"])
sweeps = Router(prefix="/evidence/sweeps", tags=["evidence"])
Overseer = Annotated[Actor, acting(Role.system_administrator, Role.auditor)]


async def _inspection(request: Request) -> Inspection:
    found: Inspection = request.app.state.inspection
    return found


Inspecting = Annotated[Inspection, Depends(_inspection)]
COMMON = (NotFound, Unauthorised, Forbidden, NoOrganisation)
PLACE = (NotEditable, EvidenceNotReopened, KindNotTaken, TypeNotAllowed, FileTooLarge, QuotaUsedUp)


@router.post(
    "",
    status_code=201,
    response_model=UploadStarted,
    responses=problems(*PLACE, *COMMON),
)
@made("/submissions/{submission_id}/evidence")
async def start_upload(
    submission_id: UUID,
    body: StartUpload,
    named: Applying,
    act: Act,
    equipment: Equipped,
    response: Response,
) -> UploadStarted:
    """A place for one file, and the form to send it with: this key, this type, this many bytes.

    The form is good for 15 minutes.
    """
    given = await act(actions.start, named.actor, submission_id, body, named.issued_at)
    return _with_form(given, equipment, response)


@router.post(
    "/uploads",
    status_code=201,
    max_body_size=LONG_LIST_BYTES,
    response_model=UploadsStarted,
    responses=problems(*PLACE, UploadsRefused, *COMMON),
)
@made("/submissions/{submission_id}/evidence")
async def start_uploads(
    submission_id: UUID,
    body: StartUploads,
    named: Applying,
    act: Act,
    equipment: Equipped,
    response: Response,
) -> UploadsStarted:
    """A place and a form for each of several files, in the order asked.

    Or none, and what is wrong with which.
    """
    given = await act(
        actions.start_several, named.actor, submission_id, body.files, named.issued_at
    )
    return UploadsStarted(items=tuple(_with_form(one, equipment, response) for one in given))


@router.post(
    "/{evidence_id}/form",
    response_model=UploadStarted,
    responses=problems(NotWaiting, NotEditable, EvidenceNotReopened, LateBytesLapsed, *COMMON),
)
async def renew_upload_form(
    submission_id: UUID,
    evidence_id: UUID,
    who: Applicant,
    act: Act,
    equipment: Equipped,
    response: Response,
) -> UploadStarted:
    """A fresh form for the same place: the first has expired, or was lost."""
    return _with_form(
        await act(actions.form_again, who, submission_id, evidence_id), equipment, response
    )


def _with_form(evidence: UploadView, equipment: Equipment, response: Response) -> UploadStarted:
    response.headers["Cache-Control"] = "no-store"
    key = promotion.quarantine_key(evidence.submission_id, evidence.id)
    form = equipment.files.upload_form(key, evidence.content_type, evidence.size)
    return UploadStarted(
        evidence_id=evidence.id, evidence=evidence, upload=UploadForm.model_validate(form)
    )


@router.post(
    "/{evidence_id}/uploaded",
    response_model=UploadView,
    responses=problems(
        EvidenceNotReopened,
        NotEditable,
        NotUploadedYet,
        BeingChecked,
        LateBytesLapsed,
        Unavailable,
        *COMMON,
    ),
)
async def confirm_upload(
    submission_id: UUID,
    evidence_id: UUID,
    who: Applicant,
    act: Act,
    equipment: Equipped,
    inspection: Inspecting,
) -> UploadView:
    """Say that the file was sent.

    It is checked now and promoted, or refused with a reason, or waits for the malware scanner
    (`outcome`). After a hand-in only what it named by hash is taken, until its instant: other bytes
    are refused, and the place waits on for the right ones.
    """
    return await promotion.check_upload(
        act, who, submission_id, evidence_id, equipment.files, inspection
    )


@router.get(
    "/{evidence_id}/link",
    response_model=DownloadLink,
    responses=problems(NotKept, FileGone, Unavailable, *COMMON),
)
async def link_evidence(
    submission_id: UUID,
    evidence_id: UUID,
    who: Applicant,
    act: Act,
    equipment: Equipped,
    response: Response,
) -> DownloadLink:
    """A short-lived link to a file that was kept, saved under its own name."""
    response.headers["Cache-Control"] = "no-store"
    async with act.db.reading() as session:
        file, name = await views.kept_file(session, who, submission_id, evidence_id)
    return DownloadLink(url=await equipment.files.link(file, name))


@router.get("", response_model=EvidenceList, responses=problems(*COMMON))
async def list_evidence(submission_id: UUID, who: Applicant, read: Read) -> EvidenceList:
    """Every file of a submission, and what its check found."""
    return await views.evidence(read, who, submission_id)


@router.delete(
    "/{evidence_id}", status_code=204, responses=problems(NotEditable, EvidenceNotReopened, *COMMON)
)
async def remove_evidence(submission_id: UUID, evidence_id: UUID, who: Applicant, act: Act) -> None:
    """Take a file off the draft."""
    await act(actions.remove, who, submission_id, evidence_id)


@sweeps.get("", response_model=SweepReports, responses=problems(Unauthorised, Forbidden))
async def list_evidence_sweeps(
    who: Overseer, read: Read, limit: Annotated[int, Query(ge=1, le=100)] = 20
) -> SweepReports:
    """What the last sweeps over evidence cleared away and found.

    Orphans, missing and differing objects.
    """
    return await views.sweeps(read, limit)
