"""HTTP of hand-in and receipts, for the applicant's authorised person."""

import time
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Header, Request, Response

from contracts.problem import Forbidden, KeyNeeded, KeyReused, NotFound, Unauthorised
from contracts.receipt import SignedReceipt
from kit.app import IdempotencyKey, Read
from kit.problems import problems
from kit.security import Claimed, acting_unlooked
from services.intake.access import Applicant
from services.intake.evidence.late_bytes.problems import LateBytesNotTaken
from services.intake.receipts import views
from services.intake.receipts.batching import Desk
from services.intake.receipts.lane import HAND_IN, LONGEST_PLACE, MAY, ask_of
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
from services.intake.submissions.problems import NoOrganisation

router = APIRouter(tags=["receipts"])
QueuePlace = Annotated[
    str | None,
    Header(
        max_length=LONGEST_PLACE,
        description="the place a 429 gave; another's, an expired or a forged one counts for nothing",
    ),
]
SIGNED_IN = (Unauthorised, Forbidden, NoOrganisation)


@router.post(
    HAND_IN,
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
    who: Annotated[Claimed, acting_unlooked(MAY)],
    request: Request,
    queue_place: QueuePlace = None,
) -> Response:
    """Hand in a draft version, or the answer to an open correction. The answer is the signed receipt.

    `with_unfinished`: files whose upload still runs go along by their hash; their bytes may follow (GET …/late-files says until when).
    """
    desk: Desk = request.app.state.desk
    seen = time.monotonic()  # nothing was waited for since the request had arrived whole
    ask = ask_of(
        request.app.state.verifier,
        request.url.path,
        seen,
        who,
        submission_id,
        body,
        key,
        queue_place,
    )
    return Response(await desk.hand_in(ask), 201, media_type="application/json")


@router.get(
    "/submissions/{submission_id}/receipts",
    response_model=Receipts,
    responses=problems(NotFound, *SIGNED_IN),
)
async def list_receipts(submission_id: UUID, who: Applicant, read: Read) -> Receipts:
    return await views.receipts(read, who, submission_id)


@router.get("/receipts/keys", response_model=PublicKeys, responses=problems())
async def list_keys(request: Request) -> PublicKeys:
    """The public keys that verify receipts, old and new, without sign-in."""
    return views.published_keys(request.app.state.settings.keys_dir)
