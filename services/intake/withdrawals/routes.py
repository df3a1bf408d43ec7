"""HTTP of withdrawals, for the applicant's authorised person."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter

from contracts.problem import Forbidden, KeyNeeded, KeyReused, NotFound, Unauthorised
from contracts.vocabulary import Actor, Role
from kit.app import Act, IdempotencyKey
from kit.problems import problems
from kit.security import acting
from services.intake.applications.problems import NoOrganisation
from services.intake.withdrawals import actions
from services.intake.withdrawals.problems import NotHandedIn, WithdrawalPending
from services.intake.withdrawals.schemas import Withdraw, WithdrawalRequested

router = APIRouter(prefix="/submissions", tags=["withdrawals"])
Signatory = Annotated[Actor, acting(Role.applicant_signatory)]
SIGNED_IN = (Unauthorised, Forbidden, NoOrganisation)


@router.post(
    "/{submission_id}/withdrawal",
    status_code=202,
    response_model=WithdrawalRequested,
    responses=problems(NotFound, NotHandedIn, WithdrawalPending, KeyNeeded, KeyReused, *SIGNED_IN),
)
async def request_withdrawal(
    submission_id: UUID, body: Withdraw, key: IdempotencyKey, who: Signatory, act: Act
) -> WithdrawalRequested:
    """Ask to withdraw after hand-in; review grants or refuses."""
    asked = {"act": "withdrawal", "submission_id": submission_id, "reason": body.reason}
    return await act.once(
        who, key, asked, WithdrawalRequested, actions.request_withdrawal, who, submission_id, body.reason
    )
