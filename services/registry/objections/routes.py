"""HTTP of objections: handlers only."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Request

from contracts.problem import Forbidden, KeyNeeded, KeyReused, NotFound, Unauthorised
from contracts.vocabulary import Actor, Role
from kit.app import Act, IdempotencyKey, Read
from kit.problems import problems
from kit.security import acting
from services.registry.objections import actions, views
from services.registry.objections.cipher import ObjectorCipher
from services.registry.objections.problems import (
    AlreadyEntered,
    AlreadyJudged,
    NotAdmitted,
    NoticeNotOpen,
    ObjectionLate,
)
from services.registry.objections.schemas import (
    JudgementAsk,
    ObjectionAsk,
    Objections,
    ObjectionTold,
    ObjectorTold,
)

router = APIRouter(tags=["objections"])
Officer = Annotated[Actor, acting(Role.city_officer)]


@router.post(
    "/notices/{notice_id}/objections",
    status_code=201,
    responses=problems(
        Unauthorised, Forbidden, NotFound, NoticeNotOpen, ObjectionLate, KeyNeeded, KeyReused
    ),
)
async def record(
    notice_id: UUID,
    body: ObjectionAsk,
    request: Request,
    act: Act,
    read: Read,
    who: Officer,
    key: IdempotencyKey,
) -> ObjectionTold:
    """Record what came in. In time is what is stamped before the closing instant; a late one is refused and the attempt kept."""
    cipher: ObjectorCipher = request.app.state.cipher
    objector = cipher.mark(body.objector.model_dump_json().encode())
    asked = body.model_dump(mode="json", exclude={"objector"}) | {"objector": objector}
    told = await act.once(
        who, key, asked, ObjectionTold, actions.record, who, notice_id, body, cipher
    )
    return await views.in_time(read, told)


@router.get("/objections", responses=problems(Unauthorised, Forbidden))
async def objections(
    read: Read,
    who: Annotated[Actor, acting(Role.city_officer, Role.city_head)],
    notice_id: UUID | None = None,
    submission_id: UUID | None = None,
    cursor: UUID | None = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Objections:
    """Objections with their grounds, findings and replies; never the objector."""
    return await views.page(
        read, notice_id=notice_id, submission_id=submission_id, cursor=cursor, limit=limit
    )


@router.post(
    "/objections/{objection_id}/judgement",
    responses=problems(
        Unauthorised, Forbidden, NotFound, AlreadyJudged, NotAdmitted, AlreadyEntered
    ),
)
async def judge(objection_id: UUID, body: JudgementAsk, act: Act, who: Officer) -> ObjectionTold:
    """Uphold (the item leaves the list) or dismiss (its hold is cleared), with finding and reply."""
    return await act(actions.judge, who, objection_id, body)


@router.get(
    "/objections/{objection_id}/objector", responses=problems(Unauthorised, Forbidden, NotFound)
)
async def objector(objection_id: UUID, request: Request, act: Act, who: Officer) -> ObjectorTold:
    """Who objected; that it was read is recorded."""
    return await act(actions.read_objector, who, objection_id, request.app.state.cipher)
