"""Evaluation and selection over HTTP."""

from typing import Annotated, Final
from uuid import UUID

from contracts.problem import Forbidden, ItemsHeld, NotFound, Unauthorised
from contracts.vocabulary import Actor, Role
from kit.app import Act, Read
from kit.problems import problems
from kit.routing import Router, made
from kit.security import acting
from services.review.duties.problems import DutiesSeparate
from services.review.evaluation import actions, selecting, views
from services.review.evaluation.problems import (
    EvaluationIncomplete,
    EvaluationOpen,
    NotCandidates,
    ReasonsNeeded,
    SelectionNotOpen,
    SelectionStale,
)
from services.review.evaluation.schemas import (
    ConfirmationBody,
    EvaluationView,
    Ranking,
    SelectionBody,
    SelectionView,
)
from services.review.problems import SecondPersonNeeded

COMMON = problems(Unauthorised, Forbidden, NotFound)
SELECTION_BYTES: Final = 4 * 1024 * 1024
"""Size of a selection, which may give reasons by the hundred."""
campaigns = Router(
    prefix="/campaigns/{campaign_id}",
    tags=["evaluation"],
    responses=COMMON,
)
selections = Router(
    prefix="/selections",
    tags=["selection"],
    responses=COMMON,
)
Officer = Annotated[Actor, acting(Role.city_officer)]
Watcher = Annotated[Actor, acting(Role.city_officer, Role.city_head, Role.auditor)]


@campaigns.post("/evaluation/close", responses=problems(EvaluationIncomplete))
async def close_evaluation(campaign_id: UUID, who: Officer, act: Act) -> EvaluationView:
    """Close the scoring: means, ranks, flags. Refused while a case lacks scores."""
    evaluation = await act(actions.close, who, campaign_id)
    return EvaluationView.model_validate(evaluation, from_attributes=True)


@campaigns.get("/ranking", responses=problems(EvaluationOpen))
async def show_ranking(campaign_id: UUID, who: Watcher, read: Read) -> Ranking:
    """The ranking, once the evaluation is closed. It is input, not decision."""
    return await views.ranking(read, campaign_id)


@campaigns.post(
    "/selections",
    status_code=201,
    max_body_size=SELECTION_BYTES,
    tags=["selection"],
    responses=problems(EvaluationOpen, NotCandidates, ItemsHeld, ReasonsNeeded, DutiesSeparate),
)
@made("/selections/{selection_id}")
async def propose_selection(
    campaign_id: UUID,
    body: SelectionBody,
    who: Officer,
    act: Act,
) -> SelectionView:
    """A dry run of a selection, with the token that confirms exactly this."""
    selection = await act(selecting.propose, who, campaign_id, body)
    return views.to_view(selection)


@selections.get("/{selection_id}")
async def show_selection(selection_id: UUID, who: Watcher, read: Read) -> SelectionView:
    """One selection, proposed or decided."""
    return await views.selection(read, selection_id)


@selections.post(
    "/{selection_id}/confirmation",
    responses=problems(
        SelectionStale, SelectionNotOpen, EvaluationOpen, SecondPersonNeeded, DutiesSeparate
    ),
)
async def confirm_selection(
    selection_id: UUID,
    body: ConfirmationBody,
    who: Annotated[Actor, acting(Role.city_head)],
    act: Act,
) -> SelectionView:
    """Decide: the selected go to publication, the rest end.

    Stale when anything moved since the dry run.
    """
    selection = await act(selecting.confirm, who, selection_id, body.confirm_token)
    return views.to_view(selection)
