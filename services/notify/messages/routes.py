"""HTTP of letters: one's own inbox, and sending a stuck one again."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Response

from contracts.problem import Forbidden, NotFound, Unauthorised
from contracts.vocabulary import Actor, Role
from kit.app import Act, Read
from kit.problems import problems
from kit.routing import Router
from kit.security import Anyone, acting
from services.notify.channels.actions import send_again
from services.notify.channels.problems import LetterNotStuck
from services.notify.messages import actions, views
from services.notify.messages.schemas import Inbox

router = Router(tags=["messages"])


@router.get("/inbox", responses=problems(Unauthorised))
async def list_inbox(
    who: Anyone,
    read: Read,
    unread: bool = False,
    cursor: UUID | None = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Inbox:
    """One's own letters, newest first."""
    return await views.inbox(
        read,
        who,
        unread=unread,
        cursor=cursor,
        limit=limit,
    )


@router.post(
    "/inbox/{message_id}/read",
    status_code=204,
    responses=problems(Unauthorised, NotFound),
)
async def mark_message_read(message_id: UUID, who: Anyone, act: Act) -> Response:
    """Mark one's own letter as read."""
    await act(actions.read, who, message_id)
    return Response(status_code=204)


@router.post(
    "/messages/{message_id}/send-again",
    status_code=202,
    responses=problems(Unauthorised, Forbidden, NotFound, LetterNotStuck),
)
async def resend_message(
    message_id: UUID,
    who: Annotated[Actor, acting(Role.system_administrator)],
    act: Act,
) -> Response:
    """Send a failed or unsure letter again.

    The reader may get it twice, so a person decides.
    """
    await act(send_again, who, message_id)
    return Response(status_code=202)
