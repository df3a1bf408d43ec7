"""HTTP of hand-in and receipts, for the applicant's authorised person."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Request

from contracts.problem import Forbidden, KeyNeeded, KeyReused, NotFound, Unauthorised
from contracts.receipt import SignedReceipt
from contracts.vocabulary import Actor, Role
from kit.app import Act, IdempotencyKey, Read
from kit.problems import problems
from kit.security import acting
from services.intake.applications.problems import NoOrganisation
from services.intake.equipment import Equipped
from services.intake.receipts import actions, views
from services.intake.receipts.problems import (
    AlreadyHandedIn,
    DraftOutdated,
    FactoryTaken,
    HandInBlocked,
    HandInEarly,
    HandInLate,
    TooManySubmissions,
)
from services.intake.receipts.schemas import HandIn, PublicKeys, Receipts

router = APIRouter(tags=["receipts"])
Applicant = Annotated[Actor, acting(Role.applicant_member, Role.applicant_signatory)]
Signatory = Annotated[Actor, acting(Role.applicant_signatory)]
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
        AlreadyHandedIn,
        FactoryTaken,
        TooManySubmissions,
        KeyNeeded,
        KeyReused,
        *SIGNED_IN,
    ),
)
async def hand_in(
    submission_id: UUID, body: HandIn, key: IdempotencyKey, who: Signatory, act: Act, has: Equipped
) -> SignedReceipt:
    """Hand in a draft version, or the answer to an open correction. The answer is the signed receipt."""
    asked = {"act": "hand-in", "submission_id": submission_id, "draft_version": body.draft_version}
    try:
        return await act.once(
            who, key, asked, SignedReceipt, actions.hand_in, who, submission_id, body.draft_version, has
        )
    except HandInLate as late:
        await act(actions.record_late, who, submission_id, late)
        raise


@router.get("/submissions/{submission_id}/receipts", response_model=Receipts, responses=problems(NotFound, *SIGNED_IN))
async def list_receipts(submission_id: UUID, who: Applicant, read: Read) -> Receipts:
    return await views.receipts(read, who, submission_id)


@router.get("/receipts/keys", response_model=PublicKeys, responses=problems())
async def list_keys(request: Request) -> PublicKeys:
    """The public keys that verify receipts, old and new, without sign-in."""
    return views.published_keys(request.app.state.settings.keys_dir)
