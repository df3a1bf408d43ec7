"""The request of a hand-in, read from HTTP, and the tickets of its queue.

`HandInRoute` reads the request of routes.hand_in_submission: exactly the parameters that its
signature documents, with the framework's refusals, and without the framework's general machinery,
which costs more than the hand-in itself. A test holds both readings together, refusal by refusal.
"""

import json
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, Final
from uuid import UUID

from fastapi import Header, HTTPException, Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import TypeAdapter, ValidationError
from starlette.requests import ClientDisconnect

from contracts.canonical import plain
from contracts.problem import KeyNeeded, Unauthorised
from contracts.vocabulary import Role
from kit.app import LONGEST_KEY, asked_hash
from kit.journal import trace_headers
from kit.keys import SigningKey
from kit.request_text import clean_body, is_json, text_errors
from kit.routing import GuardedRoute
from kit.security import Claimed, Verifier, claimed_by, require_role, sign
from services.intake.receipts.rules import HandInRequest
from services.intake.receipts.schemas import HandIn

MAY_HAND_IN: Final = Role.applicant_signatory
LONGEST_TICKET: Final = 2000
"""Characters of the header Queue-Place."""
TICKET_SECONDS: Final = 60
UNREADABLE: Final = "There was an error parsing the body"

QueuePlace = Annotated[
    str | None,
    Header(
        alias="Queue-Place",
        max_length=LONGEST_TICKET,
        description=(
            "the place a 429 gave; another's, an expired or a forged one counts for nothing"
        ),
    ),
]
_SUBMISSION_ID: Final[TypeAdapter[UUID]] = TypeAdapter(UUID)
_KEY: Final[TypeAdapter[str | None]] = TypeAdapter(
    Annotated[str | None, Header(max_length=LONGEST_KEY)]
)
_QUEUE_PLACE: Final[TypeAdapter[str | None]] = TypeAdapter(QueuePlace)
_BODY: Final = TypeAdapter(HandIn)
Handler = Callable[[Request], Coroutine[Any, Any, Response]]
_NOTHING: Final = object()
"""Stands for a body that was not sent."""


class HandInRoute(GuardedRoute):
    """The route of a hand-in. Its endpoint's signature documents what `read` reads."""

    def plain_handler(self) -> Handler:
        if self.dependencies:
            # They would never run: `read` alone decides who may hand in.
            raise TypeError("HandInRoute takes no dependencies; what it asks stands in `read`")
        endpoint = self.endpoint

        async def handle(request: Request) -> Response:
            parameters = await read(request)
            response: Response = await endpoint(request=request, **parameters)
            return response

        return handle


async def read(request: Request) -> dict[str, Any]:
    """The parameters of routes.hand_in_submission, by name.

    Looks at the request in the framework's order: JSON, key, then everything else at once. Who asks
    was looked at before (GuardedRoute).
    Raises KeyNeeded, Unauthorised, Forbidden, RequestValidationError, HTTPException (400).
    """
    sent = await _json_body(request)
    headers = request.headers
    errors: list[Any] = []

    key = _valid(_KEY, headers.get("idempotency-key"), ("header", "Idempotency-Key"), errors)
    key = (key or "").strip()
    if not key and not errors:
        raise KeyNeeded()
    who = claimed_by(request)
    require_role(who.actor, MAY_HAND_IN)

    path = request.path_params["submission_id"]
    submission_id = _valid(_SUBMISSION_ID, path, ("path", "submission_id"), errors)
    place = headers.get("queue-place")
    queue_place = _valid(_QUEUE_PLACE, place, ("header", "Queue-Place"), errors)
    errors += text_errors(request, ())
    errors += clean_body(sent)
    body = _valid(_BODY, sent, ("body",), errors)
    if errors:
        raise RequestValidationError(errors)
    return {
        "submission_id": submission_id,
        "body": body,
        "key": key,
        "who": who,
        "queue_place": queue_place,
    }


async def _json_body(request: Request) -> Any:
    """The body as JSON; as bytes where its type is another, `_NOTHING` where there is none."""
    try:
        sent = await request.body()
    except ClientDisconnect as error:
        raise HTTPException(400, UNREADABLE) from error
    if not sent:
        return _NOTHING
    if not is_json(request.headers.get("content-type")):
        return sent

    try:
        return json.loads(sent)
    except json.JSONDecodeError as error:
        found = {
            "type": "json_invalid",
            "loc": ("body", error.pos),
            "msg": "JSON decode error",
            "input": {},
            "ctx": {"error": error.msg},
        }
        raise RequestValidationError([found]) from error
    except (ValueError, RecursionError) as error:
        raise HTTPException(400, UNREADABLE) from error


def _valid(
    adapter: TypeAdapter[Any], value: Any, location: tuple[str, ...], errors: list[Any]
) -> Any:
    """The value as its type has it. What is wrong with it is added to `errors`."""
    if value is _NOTHING:
        errors.append({"type": "missing", "loc": location, "msg": "Field required", "input": None})
        return None
    try:
        return adapter.validate_python(value, from_attributes=True)
    except ValidationError as error:
        for found in error.errors(include_url=False):
            errors.append({**found, "loc": (*location, *found["loc"])})
        return None


def as_request(
    http: Request,
    who: Claimed,
    submission_id: UUID,
    body: HandIn,
    key: str,
    queue_place: str | None,
    seen: float,
) -> HandInRequest:
    """What the batcher is given. seen: monotonic seconds, when the request had arrived whole."""
    actor = who.actor
    asked = {
        "act": "hand-in",
        "submission_id": str(submission_id),
        **body.model_dump(exclude_defaults=True),
    }
    first_seen = ticket_seen_at(
        http.app.state.verifier,
        queue_place,
        actor.organisation_id,
        submission_id,
        body.draft_version,
    )
    return HandInRequest(
        who=actor,
        submission_id=submission_id,
        draft_version=body.draft_version,
        key=key,
        body_hash=asked_hash(f"POST {http.url.path}", asked),
        seen=seen,
        ticket_seen=first_seen,
        trace=trace_headers(),
        with_unfinished=body.with_unfinished,
        issued_at=who.issued_at,
    )


@dataclass(frozen=True)
class QueueTicket:
    """A place in the queue of hand-ins: of one applicant, for one draft version.

    seen: database time of the first arrival. The hand-in is judged by it.
    """

    organisation_id: UUID
    submission_id: UUID
    draft_version: int
    seen: datetime


def sign_ticket(key: SigningKey, ticket: QueueTicket) -> str:
    """A token, good for 60 s. Its kind opens nothing else, and nothing else passes for it."""
    claims = {
        "sub": str(ticket.organisation_id),
        "submission": str(ticket.submission_id),
        "draft_version": ticket.draft_version,
        "seen": plain(ticket.seen),
    }
    return sign(key, "place", claims, TICKET_SECONDS)


def ticket_seen_at(
    verifier: Verifier,
    token: str | None,
    organisation_id: UUID | None,
    submission_id: UUID,
    version: int,
) -> datetime | None:
    """When the holder of a live ticket for exactly this was first seen.

    None for any other token.
    """
    if token is None:
        return None
    try:
        claims = verifier.verify("place", token)
    except Unauthorised:
        return None
    bound = (claims["sub"], claims.get("submission"), claims.get("draft_version"))
    if bound != (str(organisation_id), str(submission_id), version):
        return None
    return datetime.fromisoformat(claims["seen"])
