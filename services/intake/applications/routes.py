"""HTTP of drafts, for members of the applicant's organisation."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Body, Path, Query, Response

from contracts.problem import Forbidden, NotFound, StaleVersion, Unauthorised, VersionNeeded
from kit.app import Act, IfMatch, Read, etag
from kit.exact_json import ExactRoute
from kit.personal import PersonErased
from kit.problems import problems
from kit.request_text import MERGE_PATCH
from kit.routing import Router, made, versioned
from services.intake.access import Applicant, Applying
from services.intake.applications import actions, history, rules, views
from services.intake.applications.problems import (
    DraftTooLarge,
    DraftTooLate,
    DraftUnreadable,
    FieldNotReopened,
    NotFinite,
    UnitClosed,
    UnknownFields,
)
from services.intake.applications.schemas import (
    Compared,
    DraftCheck,
    DraftSaved,
    DraftVersionDetail,
    DraftVersions,
    NewSubmission,
    SubmissionDetail,
)
from services.intake.equipment import Equipped
from services.intake.submissions.problems import NoOrganisation, NotEditable

router = Router(prefix="/submissions", tags=["submissions"], route_class=ExactRoute)
SIGNED_IN = (Unauthorised, Forbidden, NoOrganisation)
SAVING = (NotFound, NotEditable, FieldNotReopened, UnitClosed, StaleVersion, VersionNeeded)
UNREADABLE = (DraftUnreadable, NotFinite)
Number = Annotated[int, Query(ge=1, le=2**31 - 1)]
VersionInPath = Annotated[int, Path(ge=1, le=2**31 - 1)]
Limit = Annotated[int, Query(ge=1, le=100)]


@router.post(
    "",
    status_code=201,
    max_body_size=rules.MOST_SENT,
    response_model=DraftSaved,
    responses=problems(
        NotFound, UnknownFields, *UNREADABLE, DraftTooLarge, DraftTooLate, *SIGNED_IN
    ),
)
@made("/submissions/{submission_id}")
@versioned
async def begin_submission(
    body: NewSubmission, named: Applying, act: Act, equipment: Equipped, response: Response
) -> DraftSaved:
    """A new draft; its id stays the submission's for good."""
    kept = await act(
        actions.begin, named.actor, body.campaign_id, body.content, equipment.vault, named.issued_at
    )
    etag(response, kept.version)
    return kept


@router.get(
    "/{submission_id}",
    response_model=SubmissionDetail,
    responses=problems(PersonErased, NotFound, *SIGNED_IN),
)
@versioned
async def show_submission(
    submission_id: UUID, who: Applicant, read: Read, equipment: Equipped, response: Response
) -> SubmissionDetail:
    """The newest draft, what it lacks, and where the submission stands."""
    shown = await views.submission(read, who, submission_id, equipment.vault)
    etag(response, shown.version)
    return shown


@router.patch(
    "/{submission_id}/draft",
    max_body_size=rules.MOST_SENT,
    response_model=DraftSaved,
    responses=problems(
        PersonErased, *SAVING, UnknownFields, *UNREADABLE, DraftTooLarge, *SIGNED_IN
    ),
)
@versioned
async def save_draft(
    submission_id: UUID,
    patch: Annotated[dict[str, Any], Body(media_type=MERGE_PATCH)],
    version: IfMatch,
    named: Applying,
    act: Act,
    equipment: Equipped,
    response: Response,
) -> DraftSaved:
    """Save a draft by JSON merge patch, one field or many; it may be wrong or incomplete.

    Amounts are kept as decimal text. A JSON number is taken for the text that it is written as,
    to its last digit; numbers, dates and telephone numbers may be typed in full-width signs.
    """
    kept = await act(
        actions.save, named.actor, submission_id, version, patch, equipment.vault, named.issued_at
    )
    etag(response, kept.version)
    return kept


@router.get(
    "/{submission_id}/versions",
    response_model=DraftVersions,
    responses=problems(NotFound, *SIGNED_IN),
)
async def list_versions(
    submission_id: UUID, who: Applicant, read: Read, cursor: Number | None = None, limit: Limit = 50
) -> DraftVersions:
    """Who changed what when, newest first."""
    return await history.versions(read, who, submission_id, cursor, limit)


@router.get(
    "/{submission_id}/versions/{number}",
    response_model=DraftVersionDetail,
    responses=problems(PersonErased, NotFound, *SIGNED_IN),
)
async def show_version(
    submission_id: UUID, number: VersionInPath, who: Applicant, read: Read, equipment: Equipped
) -> DraftVersionDetail:
    """One version as it was saved."""
    return await history.version(read, who, submission_id, number, equipment.vault)


@router.get(
    "/{submission_id}/versions/{number}/compare/{other}",
    response_model=Compared,
    responses=problems(PersonErased, NotFound, *SIGNED_IN),
)
async def compare_versions(
    submission_id: UUID,
    number: VersionInPath,
    other: VersionInPath,
    who: Applicant,
    read: Read,
    equipment: Equipped,
) -> Compared:
    """Any two versions, blank by blank, as a person reads them."""
    return await history.compare(read, who, submission_id, (number, other), equipment.vault)


@router.post(
    "/{submission_id}/versions/{number}/restore",
    response_model=DraftSaved,
    responses=problems(PersonErased, DraftTooLarge, UnknownFields, *SAVING, *SIGNED_IN),
)
@versioned
async def restore_version(
    submission_id: UUID,
    number: VersionInPath,
    version: IfMatch,
    who: Applicant,
    act: Act,
    equipment: Equipped,
    response: Response,
) -> DraftSaved:
    """Save an older version's content anew: nothing in between is lost."""
    kept = await act(actions.restore, who, submission_id, version, number, equipment.vault)
    etag(response, kept.version)
    return kept


@router.get(
    "/{submission_id}/check", response_model=DraftCheck, responses=problems(NotFound, *SIGNED_IN)
)
async def check_draft(
    submission_id: UUID, named: Applying, read: Read, equipment: Equipped
) -> DraftCheck:
    """Everything missing or wrong, by field, Chinese and English."""
    return await views.checked(read, named.actor, submission_id, equipment.vault, named.issued_at)
