"""Lists, their delivery, and the city's acceptance over HTTP."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import structlog
from fastapi import Header, Request, Response, UploadFile

from contracts.problem import (
    FileGone,
    Forbidden,
    KeyNeeded,
    KeyReused,
    NotFound,
    StaleVersion,
    Unauthorised,
    Unavailable,
    VersionNeeded,
)
from contracts.vocabulary import Actor, Role
from kit import gates
from kit.app import LONG_LIST_BYTES, Act, IdempotencyKey, Read, etag, version_of
from kit.confined import ConfinedBusy
from kit.db import Database
from kit.files import Files, FilesDown, NoSuchFile
from kit.inspection.inspecting import Inspection
from kit.problems import problems
from kit.routing import Router, made, versioned
from kit.security import acting
from services.review.cases.problems import CaseHasEnded, WrongState
from services.review.cases.schemas import Link
from services.review.checklists.problems import ChecklistFails, ChecklistIncomplete
from services.review.delivery import (
    acceptance,
    actions,
    board,
    listing,
    locking,
    papers,
    rules,
    views,
)
from services.review.delivery.problems import (
    CaseAccepted,
    DeliveryClosed,
    DeliveryNotOpen,
    ItemsRepeated,
    ItemsSelected,
    ItemsUndecided,
    ListChanged,
    ListFrozen,
    SealMissing,
    SealNotReadable,
    SealNotScanned,
    SealRefused,
)
from services.review.delivery.schemas import (
    Acceptance,
    AcceptanceBody,
    Delivered,
    ListBody,
    ListPreview,
    ListRead,
    ListView,
    UnitLists,
)
from services.review.delivery.sealing import look_at_seal
from services.review.duties.problems import DutiesSeparate
from services.review.problems import ReasonNeeded
from services.review.readers import Reader
from services.review.two_persons.problems import ActProposed

log = structlog.get_logger()
COMMON = problems(Unauthorised, Forbidden, NotFound)
units = Router(
    prefix="/campaigns/{campaign_id}/units/{unit}/list",
    tags=["delivery"],
    responses=COMMON,
)
campaign_lists = Router(
    prefix="/campaigns/{campaign_id}/lists",
    tags=["delivery"],
    responses=COMMON,
)
lists = Router(
    prefix="/lists",
    tags=["delivery"],
    responses=COMMON,
)
acceptances = Router(
    prefix="/cases",
    tags=["acceptance"],
    responses=COMMON,
)
UnitPerson = Annotated[Actor, acting(Role.unit_officer, Role.unit_head)]


@units.put(
    "",
    max_body_size=LONG_LIST_BYTES,
    responses=problems(ItemsUndecided, ItemsRepeated, ListChanged, StaleVersion, VersionNeeded),
)
@versioned
async def make_unit_list(
    campaign_id: UUID,
    unit: str,
    body: ListBody,
    who: Annotated[Actor, acting(Role.unit_officer)],
    act: Act,
    request: Request,
    response: Response,
    if_match: Annotated[str | None, Header(alias="If-Match")] = None,
) -> ListView:
    """Make the unit's draft list, or replace it whole. Prints attachment 3.

    A draft is replaced with its ETag in If-Match, so that no colleague's list is lost.
    """
    db: Database = request.app.state.db
    files: Files = request.app.state.files
    async with db.reading() as session:
        draft = await views.draft_list(session, who, campaign_id, unit, body.items)
    if draft.replaces and if_match is None:
        raise VersionNeeded()
    if if_match is not None and version_of(if_match) != draft.version:
        raise StaleVersion()

    paper = await papers.print_list(files, draft, body.contact_name, body.contact_phone)
    kept = await act(listing.make_list, who, draft, paper)
    async with db.reading() as session:
        made = await views.to_view(session, kept)
    etag(response, made.row_version)
    return made


@units.post(
    "/preview",
    max_body_size=LONG_LIST_BYTES,
    responses=problems(ItemsUndecided, ItemsRepeated),
)
async def preview_unit_list(
    campaign_id: UUID, unit: str, body: ListBody, who: UnitPerson, read: Read
) -> ListPreview:
    """Attachment 3 as it would print now. Makes nothing and keeps nothing."""
    draft = await views.draft_list(read, who, campaign_id, unit, body.items)
    return views.to_preview(papers.paper_of(draft, body.contact_name, body.contact_phone))


@units.get("")
@versioned
async def show_unit_list(
    campaign_id: UUID,
    unit: str,
    who: Reader,
    read: Read,
    response: Response,
) -> ListView:
    """The newest version of the unit's list; a withdrawn item is struck out."""
    found = await views.of_unit(read, who, campaign_id, unit)
    etag(response, found.row_version)
    return found


@campaign_lists.get("")
async def list_unit_lists(campaign_id: UUID, who: Reader, read: Read) -> UnitLists:
    """One row a unit: the state of its list, how many items, delivered when, and until when.

    People of a unit find their own row.
    """
    return await board.of_campaign(read, who, campaign_id)


@lists.get("/{list_id}")
@versioned
async def show_list(list_id: UUID, who: Reader, read: Read, response: Response) -> ListRead:
    """One list of whatever version: items in order, when it was delivered, the receipt."""
    found = await board.one(read, who, list_id)
    etag(response, found.row_version)
    return found


@lists.get("/{list_id}/seal", responses=problems(FileGone, Unavailable))
async def link_list_seal(list_id: UUID, who: Reader, request: Request) -> Link:
    """A link to the scan of the sealed page."""
    db: Database = request.app.state.db
    files: Files = request.app.state.files
    async with db.reading() as session:
        file, filename = await board.seal(session, who, list_id)
    return Link(link=await files.link(file, filename))


@lists.get("/{list_id}/paper", responses=problems(FileGone, Unavailable))
async def link_list_paper(list_id: UUID, who: Reader, request: Request) -> Link:
    """A link to the docx of attachment 3, to be sealed."""
    db: Database = request.app.state.db
    files: Files = request.app.state.files
    async with db.reading() as session:
        file, filename = await views.paper(session, who, list_id)
    return Link(link=await files.link(file, filename))


@lists.post(
    "/{list_id}/seal",
    status_code=201,
    max_body_size=rules.SEAL_BYTES + 64 * 1024,  # and the envelope it comes in
    responses=problems(
        ListFrozen,
        ListChanged,
        SealNotReadable,
        SealRefused,
        SealNotScanned,
        ConfinedBusy,
    ),
)
@made("/campaigns/{campaign_id}/units/{unit}/list")
async def upload_seal(
    list_id: UUID,
    file: UploadFile,
    who: UnitPerson,
    act: Act,
    request: Request,
) -> ListView:
    """Upload the scan of the sealed page: PDF, JPG or PNG, up to 20 MB.

    Its content says which. It is checked like evidence, and scanned for malware.
    """
    db: Database = request.app.state.db
    files: Files = request.app.state.files
    inspection: Inspection = request.app.state.inspection
    async with db.reading() as session:
        unsealed = await views.to_be_sealed(session, who, list_id)
        policy = (await gates.plan_of(session, unsealed.campaign_id)).plan.evidence
    data = await file.read(rules.SEAL_BYTES + 1)
    content_type = await look_at_seal(inspection, data, policy)
    scan = await papers.keep(files, unsealed.campaign_id, data, content_type)
    sealed = await act(listing.keep_seal, who, list_id, unsealed.paper["sha256"], scan)
    async with db.reading() as session:
        return await views.to_view(session, sealed)


@lists.post(
    "/{list_id}/deliver",
    responses=problems(
        DeliveryClosed,
        DeliveryNotOpen,
        ListFrozen,
        SealMissing,
        ItemsUndecided,
        ItemsSelected,
        KeyNeeded,
        KeyReused,
    ),
)
async def deliver_list(
    list_id: UUID,
    key: IdempotencyKey,
    who: Annotated[Actor, acting(Role.unit_head)],
    act: Act,
    request: Request,
) -> Delivered:
    """Deliver the sealed list to the city, whole. A late attempt is refused and recorded.

    Its files are locked in the store right after, or by the clock if the store is down.
    """
    body = {"deliver": str(list_id)}
    try:
        delivered = await act.once(who, key, body, Delivered, actions.deliver, who, list_id)
    except DeliveryClosed as late:
        stamp = datetime.fromisoformat(late.extra["stamp"])
        closes_at = datetime.fromisoformat(late.extra["closes_at"])
        await act(actions.keep_refusal, who, list_id, stamp, closes_at)
        raise
    state = request.app.state
    try:
        await locking.lock_files(state.db, state.files, list_id)
    except (FilesDown, NoSuchFile) as down:
        log.warning("files_not_locked_yet", list_id=str(list_id), why=str(down))
    return delivered


@acceptances.post(
    "/{case_id}/acceptance",
    responses=problems(
        CaseHasEnded,
        WrongState,
        ReasonNeeded,
        CaseAccepted,
        ChecklistIncomplete,
        ChecklistFails,
        ActProposed,
        DutiesSeparate,
    ),
)
async def judge_acceptance(
    case_id: UUID,
    body: AcceptanceBody,
    who: Annotated[Actor, acting(Role.city_officer)],
    act: Act,
) -> Acceptance:
    """The city takes a delivered case in, or refuses it with a reason."""
    judged = await act(acceptance.judge_acceptance, who, case_id, body.accepted, body.reason)
    proposal = judged.proposal.id if judged.proposal else None
    return Acceptance.model_validate(judged.case.model_dump() | {"proposal": proposal})
