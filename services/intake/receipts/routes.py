"""HTTP of hand-in and receipts, for the applicant's authorised person."""

import time
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Header, Request, Response

from contracts.problem import Forbidden, KeyNeeded, KeyReused, NotFound, Unauthorised
from contracts.receipt import SignedReceipt
from contracts.vocabulary import Actor, Role
from kit.app import IdempotencyKey, Read, body_hash
from kit.journal import trace_headers
from kit.problems import problems
from kit.security import Claimed, acting, acting_unlooked
from services.intake.applications.problems import NoOrganisation
from services.intake.late_bytes.problems import LateBytesNotTaken
from services.intake.receipts import views
from services.intake.receipts.desk import Desk
from services.intake.receipts.known import Ask
from services.intake.receipts.place import seen_by
from services.intake.receipts.problems import (
    AlreadyHandedIn,
    DraftOutdated,
    FactoryTaken,
    HandInBlocked,
    HandInEarly,
    HandInLate,
    QueueFull,
    TooManySubmissions,
)
from services.intake.receipts.schemas import HandIn, PublicKeys, Receipts

router = APIRouter(tags=["receipts"])
Applicant = Annotated[Actor, acting(Role.applicant_member, Role.applicant_signatory)]
QueuePlace = Annotated[
    str | None,
    Header(
        max_length=2000, description="the place a 429 gave; another's, an expired or a forged one counts for nothing"
    ),
]
SIGNED_IN = (Unauthorised, Forbidden, NoOrganisation)


@router.post(
    "/submissions/{submission_id}/hand-in",
    status_code=201,
    response_model=SignedReceipt,
    responses=problems(
        NotFound,
        HandInEarly,
        HandInLate,
        DraftOutdated,
        HandInBlocked,
        LateBytesNotTaken,
        AlreadyHandedIn,
        FactoryTaken,
        TooManySubmissions,
        QueueFull,
        KeyNeeded,
        KeyReused,
        *SIGNED_IN,
    ),
)
async def hand_in(
    submission_id: UUID,
    body: HandIn,
    key: IdempotencyKey,
    who: Annotated[Claimed, acting_unlooked(Role.applicant_signatory)],
    request: Request,
    queue_place: QueuePlace = None,
) -> Response:
    """Hand in a draft version, or the answer to an open correction. The answer is the signed receipt.

    `with_unfinished`: files whose upload still runs go along by their hash; their bytes may follow (GET …/late-files says until when).
    """
    seen, actor = time.monotonic(), who.actor  # nothing was waited for since the request had arrived whole
    desk: Desk = request.app.state.desk
    asked = {"act": "hand-in", "submission_id": submission_id, **body.model_dump(exclude_defaults=True)}
    ask = Ask(
        who=actor,
        submission_id=submission_id,
        draft_version=body.draft_version,
        key=key,
        body_hash=body_hash(request, asked),
        seen=seen,
        place=seen_by(
            request.app.state.verifier, queue_place, actor.organisation_id, submission_id, body.draft_version
        ),
        trace=trace_headers(),
        with_unfinished=body.with_unfinished,
        issued_at=who.issued_at,
    )
    return Response(await desk.hand_in(ask), 201, media_type="application/json")


@router.get("/submissions/{submission_id}/receipts", response_model=Receipts, responses=problems(NotFound, *SIGNED_IN))
async def list_receipts(submission_id: UUID, who: Applicant, read: Read) -> Receipts:
    return await views.receipts(read, who, submission_id)


@router.get("/receipts/keys", response_model=PublicKeys, responses=problems())
async def list_keys(request: Request) -> PublicKeys:
    """The public keys that verify receipts, old and new, without sign-in."""
    return views.published_keys(request.app.state.settings.keys_dir)
