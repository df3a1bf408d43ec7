"""Reads of second factors: one's own."""

from sqlalchemy import func, select
from sqlmodel import col

from contracts.problem import NotFound
from contracts.vocabulary import Actor, Role
from kit.db import Reading
from services.identity.accounts.models import PersonRow
from services.identity.accounts.rules import SecondFactorPolicy
from services.identity.second_factor.models import RecoveryCode
from services.identity.second_factor.schemas import OwnSecondFactor


async def own(session: Reading, who: Actor, policy: SecondFactorPolicy) -> OwnSecondFactor:
    """Whether one has a second factor, and how many recovery codes are left. Raises NotFound."""
    person = await session.get(PersonRow, who.person_id)
    if person is None:
        raise NotFound()
    left = select(func.count()).where(
        col(RecoveryCode.person_id) == person.id, col(RecoveryCode.used_at).is_(None)
    )
    return OwnSecondFactor(
        since=person.second_factor_since,
        required=policy.asks(map(Role, person.roles), person.login),
        recovery_codes_left=await session.scalar(left) or 0,
    )
