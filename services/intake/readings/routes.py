"""HTTP of Word in: a filled 申请书 is sent, the draft is filled, what was not read is listed."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Request, Response

from contracts.problem import Forbidden, NotFound, StaleVersion, Unauthorised, VersionNeeded
from documents import DOCX_CONTENT_TYPE
from kit.app import Act, IfMatch, etag
from kit.confined import ConfinedBusy
from kit.personal import PersonErased
from kit.problems import problems
from kit.routing import Router, versioned
from services.intake.access import Applicant
from services.intake.applications.problems import (
    DraftTooLarge,
    DraftUnreadable,
    FieldNotReopened,
    UnitClosed,
    UnknownFields,
)
from services.intake.equipment import Equipped, Printing
from services.intake.readings import word
from services.intake.readings.problems import (
    NotTheForm,
    NotWordFile,
    WordFileTooLarge,
    WordFileUnreadable,
    WordReadingStopped,
)
from services.intake.readings.schemas import WordRead
from services.intake.submissions.problems import NoOrganisation, NotEditable

router = Router(prefix="/submissions/{submission_id}", tags=["readings"])
_BODY = {
    "required": True,
    "content": {DOCX_CONTENT_TYPE: {"schema": {"type": "string", "format": "binary"}}},
}
_NO_FILE = (
    "multipart/",
    "text/",
    "image/",
    "application/json",
    "application/pdf",
    "application/x-www-form-urlencoded",
)


async def _is_word(
    who: Applicant, request: Request
) -> None:  # who asks is known before what was sent is looked at
    """The body is a file; its content says which. Programs name the type of Word in many ways."""
    sent = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if sent.startswith(_NO_FILE):
        raise NotWordFile(expected=DOCX_CONTENT_TYPE)


@router.post(
    "/reading",
    max_body_size=2**31
    - 1,  # the campaign says how large a Word file may be, and no more of it is read
    response_model=WordRead,
    dependencies=[Depends(_is_word)],
    openapi_extra={"requestBody": _BODY},
    responses=problems(
        PersonErased,
        UnitClosed,
        FieldNotReopened,
        UnknownFields,
        NotFound,
        NotEditable,
        StaleVersion,
        VersionNeeded,
        NotWordFile,
        WordFileTooLarge,
        WordFileUnreadable,
        NotTheForm,
        DraftUnreadable,
        DraftTooLarge,
        WordReadingStopped,
        ConfinedBusy,
        Unauthorised,
        Forbidden,
        NoOrganisation,
    ),
)
@versioned
async def read_word_form(
    submission_id: UUID,
    version: IfMatch,
    who: Applicant,
    act: Act,
    equipment: Equipped,
    confined: Printing,
    request: Request,
    response: Response,
    dry_run: Annotated[bool, Query(description="say what would be read, save nothing")] = False,
) -> WordRead:
    """Read a filled application form (.docx) into the draft.

    It is the blank offered here, or typed into the notice's layout. What the file fills in wins
    over the draft and is listed with what it replaced; an empty blank erases nothing. What cannot
    be read for certain is listed, never guessed. A promise is accepted by a person, never by a
    file.
    """
    read = await word.read_word(
        act,
        who,
        submission_id,
        version,
        request.stream(),
        confined,
        equipment.vault,
        dry_run=dry_run,
    )
    etag(response, read.version)
    return read
