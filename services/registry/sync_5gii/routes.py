"""HTTP of the platform's side."""

from typing import Annotated
from uuid import UUID

from fastapi import Request, Response

from contracts.canonical import sha256_hex
from contracts.problem import FileGone, Forbidden, NotFound, Unauthorised, Unavailable
from contracts.vocabulary import Actor, Role
from kit.app import Act, Read
from kit.problems import problems
from kit.routing import Router, made
from kit.saved_files import as_file, file_answer
from kit.security import acting
from services.registry.standing.views import seen
from services.registry.sync_5gii import actions, asking, packages, views
from services.registry.sync_5gii.problems import DocketUnknown, EnteredInFuture, PlatformUnavailable
from services.registry.sync_5gii.schemas import (
    ComparisonView,
    PackageLink,
    PlatformRecordRequest,
    PlatformSide,
    RecordKept,
)

PACKAGE = problems(Unauthorised, Forbidden, NotFound, DocketUnknown, FileGone, Unavailable)
router = Router(prefix="/submissions/{submission_id}", tags=["5gii"])
Sees = Annotated[
    Actor,
    acting(
        Role.applicant_member,
        Role.applicant_signatory,
        Role.city_officer,
        Role.city_head,
        Role.auditor,
    ),
]


@router.get(
    "/platform-package",
    responses=PACKAGE,
)
async def link_platform_package(submission_id: UUID, request: Request, who: Sees) -> PackageLink:
    """Name, size and hash of the package, and where its zip is fetched.

    Whoever may read the case's content gets it: the city once the case was delivered.
    """
    state = request.app.state
    made = await packages.package(state.db, state.files, who, submission_id)
    return PackageLink(
        link=f"{request.url.path}.zip",
        filename=made.filename,
        sha256=sha256_hex(made.data),
        size=len(made.data),
    )


@router.get(
    "/platform-package.zip",
    response_class=Response,
    responses=PACKAGE | file_answer("The package", packages.ZIP),
)
async def read_platform_package(submission_id: UUID, request: Request, who: Sees) -> Response:
    """A zip with the fields to type into the platform, the snapshot and a manifest of hashes."""
    state = request.app.state
    made = await packages.package(state.db, state.files, who, submission_id)
    return as_file(made.data, packages.ZIP, made.filename)


@router.get("/platform-records", responses=problems(Unauthorised, Forbidden, NotFound))
async def list_platform_records(submission_id: UUID, read: Read, who: Sees) -> PlatformSide:
    """The records and comparisons so far."""
    return await views.platform_side(read, who, submission_id)


@router.post(
    "/platform-records",
    status_code=201,
    responses=problems(DocketUnknown, Unauthorised, Forbidden, NotFound, EnteredInFuture),
)
@made("/submissions/{submission_id}/platform-records")
async def record_platform_entry(
    submission_id: UUID,
    body: PlatformRecordRequest,
    request: Request,
    act: Act,
    who: Annotated[Actor, acting(Role.applicant_signatory, Role.city_officer)],
) -> RecordKept:
    """Record an entry on the platform.

    The applicant's is compared at once. If the platform does not answer, the record stays and the
    outage is the comparison.
    """
    kept = await act(actions.keep_record, who, submission_id, body)
    if kept.confirmed:
        return RecordKept(record=kept, comparison=None)
    state = request.app.state
    try:
        compared = await asking.compare(state.db, state.platform, who, submission_id)
    except PlatformUnavailable:
        outage = await act(actions.latest_view, submission_id)
        return RecordKept(record=kept, comparison=outage)
    return RecordKept(record=kept, comparison=compared)


@router.post(
    "/platform-comparison",
    responses=problems(Unauthorised, Forbidden, NotFound, DocketUnknown, PlatformUnavailable),
)
async def compare_with_platform(
    submission_id: UUID,
    request: Request,
    who: Annotated[Actor, acting(Role.city_officer)],
) -> ComparisonView:
    """Ask the platform again and settle the hold by what it answers."""
    state = request.app.state
    async with state.db.reading() as session:
        await seen(session, who, submission_id)
    return await asking.compare(state.db, state.platform, who, submission_id)
