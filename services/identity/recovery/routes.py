"""HTTP of forgotten passwords."""

from typing import Annotated
from uuid import UUID

from fastapi import Request, Response

from contracts.problem import Forbidden, NotFound, Unauthorised
from contracts.vocabulary import Actor, Role
from kit.app import FEW_BYTES, Act
from kit.clients import Client
from kit.db import Database
from kit.problems import problems
from kit.routing import Router, made
from kit.security import acting
from services.identity.accounts.passwords import Passwords
from services.identity.accounts.problems import (
    AddressProofInvalid,
    PasswordTooWeak,
    PersonBelongsToApplicant,
)
from services.identity.accounts.proofs import address_of
from services.identity.accounts.rules import check_password, folded_login
from services.identity.recovery import actions, links, views
from services.identity.recovery.problems import (
    LinkNotForOneself,
    OneTimeLinkLapsed,
    PasswordResetRefused,
)
from services.identity.recovery.schemas import (
    OneTimeLinkIssued,
    OneTimeLinkRedemption,
    PasswordReset,
)

router = Router(tags=["recovery"])


@router.post(
    "/password-resets",
    status_code=204,
    responses=problems(PasswordResetRefused, AddressProofInvalid, PasswordTooWeak),
)
async def reset_password(
    request: Request, client: Client, body: PasswordReset, act: Act
) -> Response:
    """Set a forgotten password by the proof of one's own address (notify). Public.

    An unknown login and another's address get one answer, after the same work. Every sign-in ends.
    """
    login = folded_login(body.login)
    check_password(body.new, login)
    proof = address_of(request.app.state.verifier, body.address_proof)
    passwords: Passwords = request.app.state.passwords
    hashed = await passwords.hash(body.new, client)
    settings = request.app.state.identity
    done = await act(
        actions.reset_by_address, settings, login, client, proof.address_id, proof.id, hashed
    )
    if not done:
        raise PasswordResetRefused(
            "请核对登录名，并用注册时验证过的邮箱取验证码；工作人员请向系统管理员要一次性链接",
            "Check the login, and ask for the code at your own address; staff ask the system"
            " administrator for a one-time link",
        )
    return Response(status_code=204)


@router.post(
    "/people/{person_id}/one-time-links",
    status_code=201,
    responses=problems(
        Unauthorised, Forbidden, NotFound, LinkNotForOneself, PersonBelongsToApplicant
    ),
)
@made("/people")
async def issue_one_time_link(
    person_id: UUID, who: Annotated[Actor, acting(Role.system_administrator)], act: Act
) -> OneTimeLinkIssued:
    """A link by which a staff person sets their password, once and within a day.

    The token is shown here only. Earlier links of the person count no more.
    """
    token = links.make_token()
    expires_at = await act(actions.issue_link, who, person_id, links.token_hash(token))
    return OneTimeLinkIssued(person_id=person_id, token=token, expires_at=expires_at)


@router.post(
    "/one-time-links/redemption",
    status_code=204,
    max_body_size=FEW_BYTES,
    responses=problems(OneTimeLinkLapsed, PasswordTooWeak, NotFound),
)
async def redeem_one_time_link(
    request: Request, client: Client, body: OneTimeLinkRedemption, act: Act
) -> Response:
    """Set one's password by a one-time link. Public. Every sign-in ends: sign in anew."""
    hashed_token = links.token_hash(body.token)
    db: Database = request.app.state.db
    async with db.reading() as session:
        found = await views.person_of_link(session, hashed_token)
    if found is None:
        raise OneTimeLinkLapsed()
    person_id, login = found
    check_password(body.new, login)
    passwords: Passwords = request.app.state.passwords
    hashed = await passwords.hash(body.new, client)
    await act(actions.redeem_link, hashed_token, person_id, hashed)
    return Response(status_code=204)
