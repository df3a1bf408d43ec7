"""HTTP of objections, for those who handle them."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request
from fastapi.responses import StreamingResponse

from contracts.problem import (
    Forbidden,
    KeyNeeded,
    KeyReused,
    NotFound,
    Unauthorised,
)
from contracts.vocabulary import Actor, Role
from kit.app import (
    Act,
    IdempotencyKey,
    Read,
)
from kit.problems import problems
from kit.routing import Router, made
from kit.security import acting
from kit.tabular import (
    AskedForm,
    TooManyRows,
    table,
    tables,
)
from services.registry.objections import actions, views
from services.registry.objections.cipher import ObjectorCipher
from services.registry.objections.columns import COLUMNS, TITLE
from services.registry.objections.problems import (
    AlreadyEntered,
    AlreadyJudged,
    GroundUnfit,
    LetterMissing,
    NotAdmitted,
    NoticeNotOpen,
    ObjectionLate,
)
from services.registry.objections.schemas import (
    JudgementRequest,
    ObjectionQuery,
    ObjectionRequest,
    Objections,
    ObjectionView,
    ObjectorView,
    TurningAwayRequest,
)

router = Router(tags=["objections"])
Officer = Annotated[Actor, acting(Role.city_officer)]


@router.post(
    "/notices/{notice_id}/objections",
    status_code=201,
    responses=problems(
        Unauthorised,
        Forbidden,
        NotFound,
        NoticeNotOpen,
        ObjectionLate,
        LetterMissing,
        KeyNeeded,
        KeyReused,
    ),
)
@made("/objections")
async def record_objection(
    notice_id: UUID,
    body: ObjectionRequest,
    request: Request,
    act: Act,
    read: Read,
    who: Officer,
    key: IdempotencyKey,
) -> ObjectionView:
    """Record what came in, with its files, which the officer sent before.

    In time is what is stamped before the closing instant; a late one is refused and the attempt
    kept.
    """
    cipher: ObjectorCipher = request.app.state.cipher
    objector = cipher.mark(body.objector.model_dump_json().encode())
    # What is compared under the key outlives the request, so it holds the mark, not the objector.
    marked = {**body.model_dump(mode="json", exclude={"objector"}), "objector": objector}
    recorded = await act.once(
        who, key, marked, ObjectionView, actions.record, who, notice_id, body, cipher
    )
    return await views.in_time(read, recorded)


@router.get(
    "/objections",
    response_model=Objections,
    responses=tables(TITLE) | problems(Unauthorised, Forbidden, TooManyRows),
)
async def list_objections(
    read: Read,
    who: Annotated[Actor, acting(Role.city_officer, Role.city_head)],
    form: AskedForm,
    asked: Annotated[ObjectionQuery, Query()],
) -> Objections | StreamingResponse:
    """Objections with their grounds, findings and replies; never the objector."""
    if form is not None:
        return await table(form, TITLE, COLUMNS, read, views.every(read, asked))
    return await views.page(read, asked)


@router.post(
    "/objections/{objection_id}/judgement",
    responses=problems(
        Unauthorised, Forbidden, NotFound, AlreadyJudged, NotAdmitted, AlreadyEntered
    ),
)
async def judge_objection(
    objection_id: UUID,
    body: JudgementRequest,
    act: Act,
    who: Officer,
) -> ObjectionView:
    """Uphold (the item leaves the list) or dismiss (its hold is cleared)."""
    return await act(actions.judge, who, objection_id, body)


@router.post(
    "/objections/{objection_id}/inadmissibility",
    responses=problems(Unauthorised, Forbidden, NotFound, AlreadyJudged, NotAdmitted, GroundUnfit),
)
async def turn_objection_away(
    objection_id: UUID,
    body: TurningAwayRequest,
    act: Act,
    who: Officer,
) -> ObjectionView:
    """Not to be admitted, with its ground: its hold is cleared, its objector is told."""
    return await act(actions.turn_away, who, objection_id, body)


@router.get(
    "/objections/{objection_id}/objector", responses=problems(Unauthorised, Forbidden, NotFound)
)
async def show_objector(
    objection_id: UUID,
    request: Request,
    act: Act,
    who: Officer,
) -> ObjectorView:
    """Who objected. The reading is recorded."""
    cipher: ObjectorCipher = request.app.state.cipher
    return await act(actions.read_objector, who, objection_id, cipher)
