"""HTTP of hand-in and receipts, for the applicant's authorised person."""

from typing import Annotated
from uuid import UUID

from fastapi import Request, Response

from contracts.problem import Forbidden, KeyNeeded, KeyReused, NotFound, Unauthorised
from contracts.receipt import SignedReceipt
from kit.app import IdempotencyKey, Read
from kit.arrival import arrived
from kit.bounds import UNSIGNED_BYTES
from kit.personal import PersonErased
from kit.problems import problems
from kit.request_text import JSON
from kit.routing import Router, made
from kit.security import Claimed, acting_unlooked
from services.intake.access import Applicant
from services.intake.evidence.late_bytes.problems import LateBytesNotTaken
from services.intake.receipts import queries
from services.intake.receipts.batching import HandInBatcher
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
from services.intake.receipts.requests import MAY_HAND_IN, HandInRoute, QueuePlace, as_request
from services.intake.receipts.schemas import HandIn, PublicKeys, Receipts
from services.intake.submissions.problems import NoOrganisation

hand_ins = Router(tags=["receipts"], route_class=HandInRoute)
router = Router(tags=["receipts"])
SIGNED_IN = (Unauthorised, Forbidden, NoOrganisation)


@hand_ins.post(
    "/submissions/{submission_id}/hand-in",
    status_code=201,
    max_body_size=UNSIGNED_BYTES,
    response_model=SignedReceipt,
    responses=problems(
        PersonErased,
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
@made("/submissions/{submission_id}/receipts")
async def hand_in_submission(
    submission_id: UUID,
    body: HandIn,
    key: IdempotencyKey,
    who: Annotated[Claimed, acting_unlooked(MAY_HAND_IN)],
    request: Request,
    queue_place: QueuePlace = None,
) -> Response:
    """Hand in a draft version, or the answer to an open correction.

    The answer is the signed receipt.

    `with_unfinished`: files whose upload still runs go along by their hash; their bytes may
    follow (GET …/late-files says until when).
    """
    seen = arrived(request.scope)
    batcher: HandInBatcher = request.app.state.hand_ins
    asked = as_request(request, who, submission_id, body, key, queue_place, seen)
    return Response(await batcher.hand_in(asked), 201, media_type=JSON)


@router.get(
    "/submissions/{submission_id}/receipts",
    response_model=Receipts,
    responses=problems(NotFound, *SIGNED_IN),
)
async def list_receipts(submission_id: UUID, who: Applicant, read: Read) -> Receipts:
    """The signed receipts of a submission, one for each hand-in."""
    return await queries.receipts(read, who, submission_id)


@router.get("/receipts/keys", response_model=PublicKeys, responses=problems())
async def list_receipt_keys(request: Request) -> PublicKeys:
    """The public keys that verify receipts, old and new, without sign-in."""
    return queries.published_keys(request.app.state.settings.keys_dir)
