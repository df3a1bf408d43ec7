"""HTTP of one's own second factor, and of lost devices."""

from typing import Annotated
from uuid import UUID

from fastapi import Request, Response

from contracts.problem import Forbidden, NotFound, Unauthorised
from contracts.vocabulary import Actor, Role
from kit.app import FEW_BYTES, Act, Read
from kit.problems import problems
from kit.routing import Router, made
from kit.security import Anyone, acting
from services.identity.accounts.schemas import RevocationRequest
from services.identity.second_factor import actions, making, views
from services.identity.second_factor.problems import (
    DeviceCodeWrong,
    NoSecondFactor,
    SecondFactorOfOneself,
)
from services.identity.second_factor.rules import shown_recovery_code
from services.identity.second_factor.schemas import CodeShown, OwnSecondFactor, RecoveryCodes

router = Router(tags=["second-factor"])
SecurityAdministrator = Annotated[Actor, acting(Role.security_administrator)]
HOLDER = problems(NotFound, Unauthorised, DeviceCodeWrong, NoSecondFactor)


@router.get("/me/second-factor", responses=problems(NotFound, Unauthorised))
async def read_second_factor(request: Request, who: Anyone, read: Read) -> OwnSecondFactor:
    """Whether one signs in with a second factor, and how many recovery codes are left."""
    return await views.own(read, who, request.app.state.second_factor_policy)


@router.post(
    "/me/second-factor/recovery-codes",
    status_code=201,
    max_body_size=FEW_BYTES,
    responses=HOLDER,
)
@made("/me/second-factor")
async def renew_recovery_codes(
    request: Request, who: Anyone, body: CodeShown, act: Act
) -> RecoveryCodes:
    """New recovery codes, shown here only; the earlier ones count no more."""
    codes = making.make_recovery_codes()
    state = request.app.state
    refusal = await act(
        actions.renew_recovery_codes,
        state.identity,
        state.factor_cipher,
        who,
        body.code,
        codes,
    )
    if refusal is not None:
        raise DeviceCodeWrong()
    return RecoveryCodes(recovery_codes=[shown_recovery_code(code) for code in codes])


@router.post(
    "/me/second-factor/removal",
    status_code=204,
    max_body_size=FEW_BYTES,
    responses=HOLDER,
)
async def remove_own_second_factor(
    request: Request, who: Anyone, body: CodeShown, act: Act
) -> Response:
    """Give up one's device, to set up another. Every sign-in ends, this one too.

    The fifth wrong code ends every sign-in too.
    """
    state = request.app.state
    refusal = await act(actions.remove_own, state.identity, state.factor_cipher, who, body.code)
    if refusal is not None:
        raise DeviceCodeWrong()
    return Response(status_code=204)


@router.post(
    "/people/{person_id}/second-factor/removal",
    status_code=204,
    responses=problems(Unauthorised, Forbidden, NotFound, NoSecondFactor, SecondFactorOfOneself),
)
async def reset_second_factor(
    person_id: UUID, who: SecurityAdministrator, body: RevocationRequest, act: Act
) -> Response:
    """Remove a lost device. The person's sign-ins end, and the next one sets up another."""
    await act(actions.reset, who, person_id, body.reason)
    return Response(status_code=204)
