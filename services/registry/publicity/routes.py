"""HTTP of notices. Reading a published one needs no sign-in."""

from typing import Annotated
from uuid import UUID

import structlog
from fastapi import (
    Depends,
    Query,
    Request,
    Response,
)
from fastapi.responses import StreamingResponse
from fastapi.security import HTTPAuthorizationCredentials

from contracts.problem import (
    CalendarYearMissing,
    FileGone,
    Forbidden,
    ItemsHeld,
    NotFound,
    Unauthorised,
    Unavailable,
)
from contracts.vocabulary import Actor, Role
from documents import DOCX_CONTENT_TYPE
from kit.answers import json_answer
from kit.app import Act, Read
from kit.db import Database
from kit.files import Files, FilesDown
from kit.problems import problems
from kit.routing import Router, made
from kit.saved_files import as_file, file_answer
from kit.security import (
    acting,
    actor_by,
    bearer,
)
from kit.tabular import (
    AskedForm,
    TooManyRows,
    table,
    tables,
)
from services.registry.publicity import (
    actions,
    papers,
    views,
)
from services.registry.publicity.columns import COLUMNS, TITLE
from services.registry.publicity.problems import (
    AlreadyPublished,
    ItemOffList,
    ListingNotHeld,
    NoPaperYet,
    NothingToPublish,
    NotToday,
    PaperWaits,
)
from services.registry.publicity.schemas import (
    EndedItem,
    IneligibilityRequest,
    NoticeItemQuery,
    NoticeItems,
    NoticeQuery,
    Notices,
    NoticeView,
    PaperLink,
    PublicationRequest,
    PublicationResult,
)

log = structlog.get_logger()
router = Router(prefix="/notices", tags=["notices"])


async def _anybody(
    request: Request,
    sent: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)],
) -> Actor | None:
    """The reader; None for one who is not signed in."""
    if sent is None:
        return None
    return await actor_by(request)


Anybody = Annotated[Actor | None, Depends(_anybody)]


@router.get("", responses=problems(Unauthorised))
async def list_notices(read: Read, who: Anybody, asked: Annotated[NoticeQuery, Query()]) -> Notices:
    """Published notices; with a sign-in of the city or an auditor also drafts."""
    return await views.page(read, who, asked)


@router.get(
    "/{notice_id}/items",
    response_model=NoticeItems,
    responses=tables(TITLE) | problems(Unauthorised, NotFound, TooManyRows),
)
async def list_notice_items(
    notice_id: UUID,
    read: Read,
    who: Anybody,
    form: AskedForm,
    asked: Annotated[NoticeItemQuery, Query()],
) -> NoticeItems | StreamingResponse:
    """The list of a notice, page by page or as a table."""
    if form is not None:
        every = views.every_item(read, who, notice_id, asked)
        return await table(form, TITLE, COLUMNS, read, every)
    return await views.items(read, who, notice_id, asked)


@router.get(
    "/{notice_id}",
    response_model=NoticeView,
    responses=problems(Unauthorised, NotFound),
)
async def show_notice(notice_id: UUID, read: Read, who: Anybody) -> Response:
    """A notice with its list, its dates, how to object, and whether objections are open now."""
    return json_answer(await views.one(read, who, notice_id))


@router.post(
    "/{notice_id}/publication",
    status_code=201,
    responses=problems(
        Unauthorised,
        Forbidden,
        NotFound,
        AlreadyPublished,
        NotToday,
        CalendarYearMissing,
        ItemsHeld,
        NothingToPublish,
    ),
)
@made("/notices/{notice_id}")
async def publish_notice(
    notice_id: UUID,
    body: PublicationRequest,
    request: Request,
    act: Act,
    who: Annotated[Actor, acting(Role.city_head)],
) -> PublicationResult:
    """Publish a drafted notice today, for its working days.

    The Word paper is filed right after, or by the sweep if the store is down.
    """
    published = await act(actions.publish, who, notice_id, body.published_on)
    try:
        await papers.paper_of(request.app.state.db, request.app.state.files, notice_id)
    except FilesDown as down:
        log.warning("paper_waits", notice_id=str(notice_id), why=str(down))
    return published


@router.post(
    "/{notice_id}/items/{submission_id}/ineligibility",
    responses=problems(Unauthorised, Forbidden, NotFound, ItemOffList, ListingNotHeld),
)
async def end_ineligible(
    notice_id: UUID,
    submission_id: UUID,
    body: IneligibilityRequest,
    act: Act,
    who: Annotated[Actor, acting(Role.city_head)],
) -> EndedItem:
    """End a selected item whose applicant a credit source listed since; nobody moves up."""
    item = await act(actions.end_ineligible, who, notice_id, submission_id, body.reason)
    return EndedItem.model_validate(item.model_dump())


@router.get(
    "/{notice_id}/preview",
    response_class=Response,
    responses=file_answer("The notice as a Word file, marked as a preview", DOCX_CONTENT_TYPE)
    | problems(
        Unauthorised,
        Forbidden,
        NotFound,
        AlreadyPublished,
        CalendarYearMissing,
        NothingToPublish,
        ItemsHeld,
    ),
)
async def preview_notice(
    notice_id: UUID,
    request: Request,
    who: Annotated[Actor, acting(Role.city_officer, Role.city_head, Role.auditor)],
) -> Response:
    """A draft as the Word file that it would be, were it published now.

    Items that are held now are left out, as a publication leaves them out.
    """
    name, paper = await papers.preview(request.app.state.db, notice_id)
    return as_file(paper, DOCX_CONTENT_TYPE, name)


PAPER = problems(NotFound, NoPaperYet, PaperWaits, FileGone, Unavailable)


@router.get("/{notice_id}/paper", responses=PAPER)
async def link_notice_paper(notice_id: UUID, request: Request) -> PaperLink:
    """A link to the notice as a Word file, exactly as published."""
    db: Database = request.app.state.db
    files: Files = request.app.state.files
    async with db.reading() as session:
        published = await views.head(session, None, notice_id)
        ref = await papers.filed_paper(session, notice_id)
    name = f"{published.title}-{published.sequence}.docx"
    return PaperLink(
        link=await files.link(ref, name),
        filename=name,
        sha256=ref.sha256,
        size=ref.size,
    )
