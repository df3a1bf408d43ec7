"""HTTP of announcements and the directory."""

from typing import Annotated
from uuid import UUID

import structlog
from fastapi import (
    Query,
    Request,
    Response,
)
from fastapi.responses import StreamingResponse

from contracts.problem import (
    FileGone,
    Forbidden,
    KeyNeeded,
    KeyReused,
    NotFound,
    Unauthorised,
    Unavailable,
)
from contracts.vocabulary import Actor, Role
from kit.answers import json_answer
from kit.app import (
    Act,
    IdempotencyKey,
    Read,
)
from kit.caching import cached
from kit.db import Database
from kit.files import Files, FilesDown
from kit.problems import problems
from kit.routing import Router, made
from kit.security import acting
from kit.tabular import (
    AskedForm,
    TooManyRows,
    table,
    tables,
)
from services.registry.entries import (
    actions,
    directory,
    papers,
    views,
)
from services.registry.entries.problems import (
    BadDocumentNumber,
    DocumentNumberUsed,
    NothingToAnnounce,
    NoticeStillOpen,
    NumbersUsedUp,
)
from services.registry.entries.schemas import (
    AnnouncementQuery,
    AnnouncementRequest,
    AnnouncementResult,
    Announcements,
    AnnouncementView,
    Directory,
    DirectoryCounts,
    DirectoryFilters,
    DirectoryQuery,
    EntryLine,
)
from services.registry.publicity.actions import REGISTRY
from services.registry.publicity.problems import PaperWaits
from services.registry.publicity.schemas import PaperLink
from services.registry.sync_5gii import asking
from services.registry.sync_5gii.problems import DocketUnknown, PlatformUnavailable
from services.registry.sync_5gii.views import never_compared

log = structlog.get_logger()
router = Router(tags=["entries"])


@router.post(
    "/notices/{notice_id}/announcement",
    status_code=201,
    responses=problems(
        Unauthorised,
        Forbidden,
        NotFound,
        NoticeStillOpen,
        NothingToAnnounce,
        BadDocumentNumber,
        DocumentNumberUsed,
        NumbersUsedUp,
        DocketUnknown,
        KeyNeeded,
        KeyReused,
    ),
)
@made("/announcements/{announcement_id}")
async def announce_entries(
    notice_id: UUID,
    body: AnnouncementRequest,
    request: Request,
    act: Act,
    who: Annotated[Actor, acting(Role.city_head)],
    key: IdempotencyKey,
) -> AnnouncementResult:
    """Give numbers, in list order, to every published item without an open hold.

    A second one for the same notice is a supplementary announcement.
    """
    state = request.app.state
    await _compare_the_rest(request, notice_id)
    asked = {"notice_id": str(notice_id), **body.model_dump()}
    announced = await act.once(
        who, key, asked, AnnouncementResult, actions.announce, who, notice_id, body.document_number
    )
    try:
        await papers.paper_of(state.db, state.files, announced.announcement_id)
    except FilesDown as down:
        log.warning("paper_waits", announcement_id=str(announced.announcement_id), why=str(down))
    return announced


async def _compare_the_rest(request: Request, notice_id: UUID) -> None:
    """Compare the items that nobody compared: no number is given without a look at the platform.

    Where the platform does not answer, the comparison opens a hold on the item.
    """
    state = request.app.state
    async with state.db.reading() as session:
        due = await views.due_items(session, notice_id)
        unseen = await never_compared(session, due)
    for submission_id in unseen:
        try:
            await asking.compare(state.db, state.platform, REGISTRY, submission_id)
        except PlatformUnavailable as away:
            log.warning("platform_not_compared", submission_id=str(submission_id), why=away.slug)


@router.get("/announcements", responses=problems())
@cached()
async def list_announcements(
    read: Read,
    asked: Annotated[AnnouncementQuery, Query()],
) -> Announcements:
    """Announcements made, and how many entries each has."""
    return await views.announcements(read, asked)


@router.get(
    "/announcements/{announcement_id}",
    response_model=AnnouncementView,
    responses=problems(NotFound),
)
@cached()
async def show_announcement(announcement_id: UUID, read: Read) -> Response:
    """One announcement with its entries."""
    return json_answer(await views.announcement(read, announcement_id))


@router.get(
    "/announcements/{announcement_id}/paper",
    responses=problems(NotFound, PaperWaits, FileGone, Unavailable),
)
async def link_announcement_paper(announcement_id: UUID, request: Request) -> PaperLink:
    """A link to the announcement as a Word file."""
    db: Database = request.app.state.db
    files: Files = request.app.state.files
    async with db.reading() as session:
        ref, name = await papers.filed_paper(session, announcement_id)
    return PaperLink(
        link=await files.link(ref, name),
        filename=name,
        sha256=ref.sha256,
        size=ref.size,
    )


@router.get(
    "/directory",
    response_model=Directory,
    responses=tables(directory.TITLE) | problems(TooManyRows),
)
@cached()
async def list_directory(
    read: Read,
    form: AskedForm,
    asked: Annotated[DirectoryQuery, Query()],
) -> Directory | StreamingResponse:
    """The published list of registered factories.

    A rehearsal's entries, marked as such, are listed only for `rehearsal=true` or its campaign.
    """
    if form is not None:
        every = directory.every(read, asked)
        return await table(form, directory.TITLE, directory.COLUMNS, read, every)
    return await directory.page(read, asked)


@router.get("/directory/counts", responses=problems())
@cached()
async def count_directory(
    read: Read,
    asked: Annotated[DirectoryFilters, Query()],
) -> DirectoryCounts:
    """How many factories are registered, by unit and type, by year, by industry."""
    return await directory.counts(read, asked)


@router.get("/entries/{registry_number}", responses=problems(NotFound))
@cached()
async def show_entry(
    registry_number: str,
    read: Read,
    campaign_id: UUID | None = None,
) -> EntryLine:
    """One registered factory by its number."""
    return await views.entry(read, registry_number, campaign_id)
