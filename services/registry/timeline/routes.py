"""The timeline of a submission over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import Query
from fastapi.responses import StreamingResponse

from contracts.problem import Forbidden, NotFound, Unauthorised
from contracts.vocabulary import Actor, Role
from kit.app import Read
from kit.problems import problems
from kit.routing import Router
from kit.security import acting
from kit.tabular import AskedForm, table, tables
from services.registry.timeline import views
from services.registry.timeline.columns import COLUMNS, TITLE
from services.registry.timeline.schemas import Timeline, TimelineQuery

router = Router(prefix="/audit", tags=["audit"])


@router.get(
    "/submissions/{submission_id}",
    response_model=Timeline,
    responses=tables(TITLE) | problems(Unauthorised, Forbidden, NotFound),
)
async def show_timeline(
    submission_id: UUID,
    read: Read,
    who: Annotated[Actor, acting(Role.auditor, Role.city_officer, Role.city_head)],
    form: AskedForm,
    asked: Annotated[TimelineQuery, Query()],
) -> Timeline | StreamingResponse:
    """Everything that happened to a submission: who, what, when, what it changed, and the leaf.

    As a table by `Accept`. Who acted is told by role; auditors also learn which person.
    """
    if form is not None:
        every = views.every(read, who, submission_id, asked)
        return await table(form, TITLE, COLUMNS, read, every)
    return await views.page(read, who, submission_id, asked)
