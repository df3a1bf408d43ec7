"""Cases and holds over HTTP.

From the opening of a case on, this room authorises and serves all reading of it.
"""

from typing import Annotated
from uuid import UUID

from fastapi import (
    Query,
    Request,
    Response,
)

from contracts.problem import (
    FileGone,
    Forbidden,
    NotFound,
    Unauthorised,
    Unavailable,
)
from contracts.vocabulary import SentSha256
from kit.app import (
    Read,
    etag,
)
from kit.db import Database
from kit.files import Files
from kit.problems import problems
from kit.routing import Router, versioned
from services.review.cases import views
from services.review.cases.problems import NotArrived
from services.review.cases.schemas import (
    CaseHoldQuery,
    CaseHolds,
    CaseView,
    ContentView,
    Link,
)
from services.review.malware import views as malware
from services.review.malware.problems import MalwareFound
from services.review.readers import Reader

COMMON = problems(Unauthorised, Forbidden, NotFound)
cases = Router(
    prefix="/cases",
    tags=["cases"],
    responses=COMMON,
)
holds = Router(
    prefix="/holds",
    tags=["holds"],
    responses=COMMON,
)


@cases.get("/{case_id}")
@versioned
async def show_case(case_id: UUID, who: Reader, read: Read, response: Response) -> CaseView:
    """One case without its content."""
    case = await views.one(read, who, case_id)
    etag(response, case.version)
    return case


@cases.get("/{case_id}/content")
async def read_case_content(case_id: UUID, who: Reader, read: Read) -> ContentView:
    """The snapshot in review. The city reads it once it was delivered."""
    case = await views.readable(read, who, case_id)
    scans = await malware.later_scans(read, case.id)
    return views.content(case, scans)


@cases.get(
    "/{case_id}/evidence/{sha256}",
    responses=problems(NotArrived, MalwareFound, FileGone, Unavailable),
)
async def link_case_evidence(
    case_id: UUID,
    sha256: SentSha256,
    who: Reader,
    request: Request,
) -> Link:
    """A link to one piece of evidence, saved under the name the applicant gave it."""
    db: Database = request.app.state.db
    files: Files = request.app.state.files
    async with db.reading() as session:
        case = await views.readable(session, who, case_id)
        await malware.may_open(session, case.id, sha256)
        file, filename = views.evidence_file(case, sha256)
    return Link(link=await files.link(file, filename))


@holds.get("")
async def list_case_holds(
    who: Reader,
    read: Read,
    asked: Annotated[CaseHoldQuery, Query()],
) -> CaseHolds:
    """What waits although its stage was answered."""
    return await views.holds(read, who, asked)
