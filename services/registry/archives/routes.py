"""HTTP of the archive: auditors read it."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request

from contracts.problem import Forbidden, NotFound, Unauthorised, Unavailable
from contracts.vocabulary import Actor, Role
from kit.app import Read
from kit.problems import problems
from kit.routing import Router
from kit.security import acting
from services.registry.archives import views
from services.registry.archives.schemas import ArchivedLink, Archives

router = Router(prefix="/audit/archives", tags=["audit"])
Auditor = Annotated[Actor, acting(Role.auditor)]


@router.get("", responses=problems(Unauthorised, Forbidden))
async def list_archives(
    read: Read,
    who: Auditor,
    campaign_id: UUID | None = None,
    submission_id: UUID | None = None,
    cursor: UUID | None = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Archives:
    """Closed runs of workflows whose history is archived."""
    return await views.page(
        read,
        campaign_id=campaign_id,
        submission_id=submission_id,
        cursor=cursor,
        limit=limit,
    )


@router.get("/{run_id}", responses=problems(Unauthorised, Forbidden, NotFound, Unavailable))
async def show_archive(run_id: UUID, request: Request, who: Auditor) -> ArchivedLink:
    """One history, read from the store, hashed anew and compared with the audit; with a link."""
    state = request.app.state
    return await views.one(state.db, state.files, run_id)
