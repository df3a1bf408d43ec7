"""HTTP of withdrawals, for the applicant's authorised person."""

from uuid import UUID

from contracts.problem import Forbidden, KeyNeeded, KeyReused, NotFound, Unauthorised
from kit.app import Act, IdempotencyKey, Read
from kit.problems import problems
from kit.routing import Router
from services.intake.access import Applicant, Signatory
from services.intake.submissions.problems import NoOrganisation
from services.intake.withdrawals import actions, views
from services.intake.withdrawals.problems import (
    NotHandedIn,
    NothingToTakeBack,
    WithdrawalDecided,
    WithdrawalPending,
)
from services.intake.withdrawals.schemas import (
    TakingBack,
    Withdraw,
    WithdrawalRequested,
    Withdrawals,
)

router = Router(prefix="/submissions", tags=["withdrawals"])
SIGNED_IN = (Unauthorised, Forbidden, NoOrganisation)


@router.post(
    "/{submission_id}/withdrawal",
    status_code=202,
    response_model=WithdrawalRequested,
    responses=problems(
        NotFound,
        NotHandedIn,
        WithdrawalPending,
        KeyNeeded,
        KeyReused,
        *SIGNED_IN,
    ),
)
async def request_withdrawal(
    submission_id: UUID, body: Withdraw, key: IdempotencyKey, who: Signatory, act: Act
) -> WithdrawalRequested:
    """Ask to withdraw after the hand-in.

    The answer is no grant: review grants what came before the unit's delivery, and refuses the
    rest. What was decided comes by letter and stands in GET …/withdrawals.
    """
    asked = {"act": "withdrawal", "submission_id": submission_id, "reason": body.reason}
    return await act.once(
        who,
        key,
        asked,
        WithdrawalRequested,
        actions.request_withdrawal,
        who,
        submission_id,
        body.reason,
    )


@router.post(
    "/{submission_id}/withdrawal/take-back",
    status_code=202,
    response_model=TakingBack,
    responses=problems(
        NotFound, NothingToTakeBack, WithdrawalDecided, KeyNeeded, KeyReused, *SIGNED_IN
    ),
)
async def take_back_withdrawal(
    submission_id: UUID, key: IdempotencyKey, who: Signatory, act: Act
) -> TakingBack:
    """Take a request back. Review answers whether it came before its decision."""
    asked = {"act": "take-back", "submission_id": submission_id}
    return await act.once(
        who,
        key,
        asked,
        TakingBack,
        actions.take_back,
        who,
        submission_id,
    )


@router.get(
    "/{submission_id}/withdrawals",
    response_model=Withdrawals,
    responses=problems(NotFound, *SIGNED_IN),
)
async def list_withdrawals(submission_id: UUID, who: Applicant, read: Read) -> Withdrawals:
    """Every request to withdraw, and what became of it."""
    return await views.withdrawals(
        read,
        who,
        submission_id,
    )
