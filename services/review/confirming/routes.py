"""Acts of two persons over HTTP."""

from typing import Annotated
from uuid import UUID

from contracts.problem import Forbidden, NotFound, Unauthorised
from contracts.vocabulary import Actor, Role
from kit.app import Act
from kit.problems import problems
from kit.routing import Router
from kit.security import acting
from services.review.cases.problems import CaseHasEnded, HoldCleared, WrongState
from services.review.confirming import actions
from services.review.confirming.problems import CaseReplaced, EndingStands, UndoTooLate
from services.review.confirming.schemas import (
    ClearedHold,
    Clearing,
    ProposedActView,
    RejectionBody,
    UndoBody,
)
from services.review.duties.problems import DutiesSeparate
from services.review.problems import SecondPersonNeeded
from services.review.two_persons.problems import ActOutdated, ActProposed, ActSettled

COMMON = problems(Unauthorised, Forbidden, NotFound)
holds = Router(prefix="/holds", tags=["holds"], responses=COMMON)
cases = Router(prefix="/cases", tags=["proposed acts"], responses=COMMON)
acts = Router(prefix="/proposed-acts", tags=["proposed acts"], responses=COMMON)
Proposer = Annotated[Actor, acting(Role.unit_officer, Role.city_officer)]
Settler = Annotated[
    Actor, acting(Role.unit_officer, Role.unit_head, Role.city_officer, Role.city_head)
]


@holds.post("/{hold_id}/clearing", responses=problems(HoldCleared, ActProposed, DutiesSeparate))
async def clear_hold(
    hold_id: UUID,
    body: Clearing,
    who: Annotated[Actor, acting(Role.city_officer)],
    act: Act,
) -> ClearedHold:
    """A person clears a hold and says how. One about credit waits for another person."""
    answer = await act(actions.clear_hold, who, hold_id, body.how)
    shown = ClearedHold.model_validate(answer.hold)
    if answer.proposal is not None:
        shown.proposal = ProposedActView.model_validate(answer.proposal)
    return shown


@cases.post(
    "/{case_id}/undoing",
    responses=problems(EndingStands, UndoTooLate, CaseReplaced, ActProposed, DutiesSeparate),
)
async def undo_ending(
    case_id: UUID,
    body: UndoBody,
    who: Proposer,
    act: Act,
) -> ProposedActView:
    """Propose to take a unit's decline, or the city's refusal to accept, back."""
    row = await act(actions.undo_ending, who, case_id, body.reason)
    return ProposedActView.model_validate(row)


@acts.post(
    "/{proposal_id}/confirmation",
    responses=problems(
        ActSettled,
        SecondPersonNeeded,
        DutiesSeparate,
        HoldCleared,
        CaseHasEnded,
        WrongState,
        ActOutdated,
        EndingStands,
        UndoTooLate,
        CaseReplaced,
    ),
)
async def confirm_act(proposal_id: UUID, who: Settler, act: Act) -> ProposedActView:
    """Another person confirms what was proposed: it takes effect."""
    return ProposedActView.model_validate(await act(actions.confirm_act, who, proposal_id))


@acts.post("/{proposal_id}/rejection", responses=problems(ActSettled))
async def reject_act(
    proposal_id: UUID,
    body: RejectionBody,
    who: Settler,
    act: Act,
) -> ProposedActView:
    """Another person rejects what was proposed, or its proposer takes it back."""
    row = await act(actions.reject_act, who, proposal_id, body.reason)
    return ProposedActView.model_validate(row)
