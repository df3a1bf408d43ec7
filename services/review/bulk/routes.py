"""Bulk acts over HTTP: look, confirm with the token, undo."""

from typing import Annotated
from uuid import UUID

from fastapi import Query

from contracts.problem import Forbidden, NotFound, Unauthorised
from contracts.vocabulary import Actor, Role
from kit.app import Act, Read
from kit.problems import problems
from kit.routing import Router, made
from kit.security import acting
from services.review.bulk import actions, views
from services.review.bulk.problems import BulkExpired, BulkNotOpen, BulkStale, NothingToDo
from services.review.bulk.schemas import BulkConfirmation, BulkLook, BulkPage, BulkQuery, BulkView

router = Router(
    prefix="/bulk-acts",
    tags=["bulk"],
    responses=problems(Unauthorised, Forbidden, NotFound),
)
Unit = Annotated[Actor, acting(Role.unit_officer, Role.unit_head)]


@router.post("", status_code=201)
@made("/bulk-acts/{bulk_id}")
async def look_at_bulk_act(body: BulkLook, who: Unit, act: Act, read: Read) -> BulkView:
    """A dry run of one act on many cases: what it would treat, what not and why, with its token.

    `recommend` proposes the ruling (officer); `confirm_ruling` confirms what waits (head).
    """
    row = await act(actions.look, who, body)
    return await views.one(read, who, row.id)


@router.get("")
async def list_bulk_acts(who: Unit, read: Read, asked: Annotated[BulkQuery, Query()]) -> BulkPage:
    """One's own bulk acts, the newest first."""
    return await views.page(read, who, asked)


@router.get("/{bulk_id}")
async def show_bulk_act(bulk_id: UUID, who: Unit, read: Read) -> BulkView:
    """A bulk act with its cases and where it is."""
    return await views.one(read, who, bulk_id)


@router.post(
    "/{bulk_id}/confirmation",
    responses=problems(BulkNotOpen, BulkExpired, BulkStale, NothingToDo),
)
async def confirm_bulk_act(
    bulk_id: UUID, body: BulkConfirmation, who: Unit, act: Act, read: Read
) -> BulkView:
    """Confirm exactly what was looked at. It takes effect once it cannot be undone any more.

    All of it is done in one transaction, or nothing. Until then nobody is told.
    """
    await act(actions.confirm, who, bulk_id, body.confirm_token)
    return await views.one(read, who, bulk_id)


@router.post("/{bulk_id}/undoing", responses=problems(BulkNotOpen))
async def undo_bulk_act(bulk_id: UUID, who: Unit, act: Act, read: Read) -> BulkView:
    """Take a confirmed bulk act back before it takes effect: nothing was done."""
    await act(actions.undo, who, bulk_id)
    return await views.one(read, who, bulk_id)
