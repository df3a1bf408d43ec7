"""The lane of hand-ins: what is plainly in order goes straight to the desk, past the framework, which costs more than all that the desk does.

It lies before all routes (app.py). It takes only what the route in routes.py would take, and refuses only what that route would
refuse last: who may not. Whatever else is not plain, it hands on untouched to that route, which alone documents the request, reads
it in every way HTTP allows, and says what is wrong with it.
"""

import json
import re
import time
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from pydantic import ValidationError
from starlette.routing import BaseRoute, Match
from starlette.types import Message, Receive, Scope, Send

from contracts.problem import Forbidden
from contracts.vocabulary import Role
from kit.app import LONGEST_KEY, asked_hash
from kit.journal import trace_headers
from kit.security import Claimed, Verifier, claim_of
from services.intake.receipts.batching import Desk
from services.intake.receipts.place import seen_by
from services.intake.receipts.schemas import HandIn
from services.intake.receipts.types import Ask

HAND_IN: Final = "/submissions/{submission_id}/hand-in"
PATH: Final = re.compile(
    r"/api/intake/v1/submissions/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/hand-in"
)
MAY: Final = Role.applicant_signatory
BEARER: Final = b"Bearer "
LONGEST_PLACE: Final = 2000
LONGEST_BODY: Final = 1000
READ: Final = frozenset({b"authorization", b"content-type", b"idempotency-key", b"queue-place"})
HANDED_ON: Final = "intake.handed_on"


@dataclass(frozen=True)
class Asked:
    """A request to hand in, read: whose token, which draft version, under which key."""

    token: str
    submission_id: UUID
    body: HandIn
    key: str
    place: str | None


def read(path: str, headers: list[tuple[bytes, bytes]], body: bytes) -> Asked | None:
    """What is plainly in order; None for everything else, right or wrong."""
    found, named = {name: value for name, value in headers if name in READ}, PATH.fullmatch(path)
    key, place, token = (
        found.get(b"idempotency-key"),
        found.get(b"queue-place"),
        found.get(b"authorization", b""),
    )
    once = sum(name in READ for name, _ in headers) == len(found)
    if (
        named is None
        or not once
        or not key
        or len(key) > LONGEST_KEY
        or len(place or b"") > LONGEST_PLACE
    ):
        return None
    if not token.startswith(BEARER) or found.get(b"content-type") != b"application/json":
        return None
    try:
        asked = HandIn.model_validate(json.loads(body))
    except (ValidationError, ValueError, RecursionError):
        return None
    return Asked(
        token=token[len(BEARER) :].decode("latin-1"),
        submission_id=UUID(named[1]),
        body=asked,
        key=key.decode("latin-1"),
        place=None if place is None else place.decode("latin-1"),
    )


def ask_of(
    verifier: Verifier,
    path: str,
    seen: float,
    who: Claimed,
    submission_id: UUID,
    body: HandIn,
    key: str,
    place: str | None,
) -> Ask:
    """What the desk is asked. seen: monotonic seconds, when the request had arrived whole."""
    actor = who.actor
    asked = {
        "act": "hand-in",
        "submission_id": str(submission_id),
        **body.model_dump(exclude_defaults=True),
    }
    return Ask(
        who=actor,
        submission_id=submission_id,
        draft_version=body.draft_version,
        key=key,
        body_hash=asked_hash(f"POST {path}", asked),
        seen=seen,
        place=seen_by(verifier, place, actor.organisation_id, submission_id, body.draft_version),
        trace=trace_headers(),
        with_unfinished=body.with_unfinished,
        issued_at=who.issued_at,
    )


class Lane(BaseRoute):
    """Before all routes of the app."""

    path = HAND_IN  # what the request is measured under, as if the route had answered it

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        ours = (
            scope["type"] == "http"
            and scope["method"] == "POST"
            and scope["path"].endswith("/hand-in")
        )
        if not ours or scope.get("root_path") or HANDED_ON in scope:
            return Match.NONE, {}
        return Match.FULL, {"route": self}

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Raises what the route raises: Unauthorised, Forbidden, and what the desk refuses."""
        received, body = await _receive(receive)
        seen, app = time.monotonic(), scope["app"]
        asked = None if body is None else read(scope["path"], scope["headers"], body)
        if asked is None:
            scope[HANDED_ON] = True
            await app.router(scope, _again(received, receive), send)
            return
        who = claim_of(app.state.verifier, asked.token)
        if not who.actor.has(MAY):
            raise Forbidden()
        desk: Desk = app.state.desk
        ask = ask_of(
            app.state.verifier,
            scope["path"],
            seen,
            who,
            asked.submission_id,
            asked.body,
            asked.key,
            asked.place,
        )
        answer = await desk.hand_in(ask)
        headers = [(b"content-length", b"%d" % len(answer)), (b"content-type", b"application/json")]
        await send({"type": "http.response.start", "status": 201, "headers": headers})
        await send({"type": "http.response.body", "body": answer})


async def _receive(receive: Receive) -> tuple[list[Message], bytes | None]:
    """What came, and the body where it came whole and is no longer than a plain one may be."""
    received = [await receive()]
    body: bytes = received[0].get("body", b"")
    while received[-1].get("more_body") and len(body) <= LONGEST_BODY:
        received.append(await receive())
        body += received[-1].get("body", b"")
    whole = received[-1]["type"] == "http.request" and len(body) <= LONGEST_BODY
    return received, body if whole else None


def _again(received: list[Message], receive: Receive) -> Receive:
    """The request once more from its beginning."""
    waiting = iter(received)

    async def message() -> Message:
        return next(waiting, None) or await receive()

    return message
