"""Whom a fact concerns, asked of the copies: an organisation's members, a unit's officers, the city, one person. Best effort for late joiners."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlmodel import col

from contracts.facts import Envelope, Fact
from contracts.facts.intake import ScheduleConcernsV1
from contracts.vocabulary import Role
from kit.db import Writing
from services.notify.messages.models import Dossier, Member, Officer


@dataclass(frozen=True)
class Told:
    """What an audience is found by: the fact, its envelope, and the submission's dossier where it has one."""

    envelope: Envelope
    fact: Fact
    dossier: Dossier | None


Audience = Callable[[Writing, Told], Awaitable[set[UUID]]]


async def members_of(tx: Writing, organisation_id: UUID, *roles: Role) -> set[UUID]:
    query = select(col(Member.person_id)).where(
        col(Member.organisation_id) == organisation_id, col(Member.active)
    )
    if roles:
        query = query.where(or_(*(col(Member.roles).contains([role.value]) for role in roles)))
    return set((await tx.scalars(query)).all())


async def officers_of(tx: Writing, unit: str | None, *roles: Role) -> set[UUID]:
    """Staff with one of the roles, of the unit where one is named."""
    query = select(col(Officer.person_id)).where(
        or_(*(col(Officer.roles).contains([role.value]) for role in roles))
    )
    if unit is not None:
        query = query.where(col(Officer.unit) == unit)
    return set((await tx.scalars(query)).all())


async def organisation(tx: Writing, told: Told) -> set[UUID]:
    """Members of the organisation that handed the submission in."""
    return set() if told.dossier is None else await members_of(tx, told.dossier.organisation_id)


async def unit(tx: Writing, told: Told) -> set[UUID]:
    """Officers and heads of the unit the fact names, else of the submission's."""
    code = getattr(told.fact, "unit", None) or (told.dossier.unit if told.dossier else None)
    return set() if code is None else await officers_of(tx, code, Role.unit_officer, Role.unit_head)


async def unit_heads(tx: Writing, told: Told) -> set[UUID]:
    return (
        set() if told.dossier is None else await officers_of(tx, told.dossier.unit, Role.unit_head)
    )


async def city(tx: Writing, told: Told) -> set[UUID]:
    return await officers_of(tx, None, Role.city_officer, Role.city_head)


async def signatories(tx: Writing, told: Told) -> set[UUID]:
    """Of the organisation the fact names: they let people in."""
    organisation_id: UUID = getattr(told.fact, "organisation_id")  # noqa: B009 - facts differ, this audience is for those that have one
    return await members_of(tx, organisation_id, Role.applicant_signatory)


async def subject(tx: Writing, told: Told) -> set[UUID]:
    """The person the fact is about."""
    return {told.fact.subject}


async def actor(tx: Writing, told: Told) -> set[UUID]:
    """Who acted, where it was a person."""
    return {told.envelope.actor.person_id} if told.envelope.actor.person_id else set()


async def newcomer(tx: Writing, told: Told) -> set[UUID]:
    """The member who was let in, unless they founded the organisation themselves."""
    person_id: UUID = getattr(told.fact, "person_id")  # noqa: B009
    return {person_id} - await actor(tx, told)


async def experts(tx: Writing, told: Told) -> set[UUID]:
    return set(getattr(told.fact, "experts", ()))


async def concerned(tx: Writing, told: Told) -> set[UUID]:
    """Whom a changed window concerns: the applicants intake named who have not left since, and the named units' officers; of scores, experts and city."""
    fact = told.fact
    assert isinstance(fact, ScheduleConcernsV1)
    people = set(fact.people) - await _left(tx, fact.people)
    for code in fact.units if fact.gate != "scoring" else ():
        people |= await officers_of(tx, code, Role.unit_officer, Role.unit_head)
    if fact.gate == "scoring":
        people |= await officers_of(tx, None, Role.expert) | await city(tx, told)
    return people


async def _left(tx: Writing, people: Sequence[UUID]) -> set[UUID]:
    """Those who belonged to an organisation and belong to none any more."""
    query = (
        select(col(Member.person_id))
        .where(col(Member.person_id).in_(people))
        .group_by(col(Member.person_id))
    )
    return set((await tx.scalars(query.having(~func.bool_or(col(Member.active))))).all())


async def reminded(tx: Writing, told: Told) -> set[UUID]:
    """The person a reminder names; the unit's officers; or the city, whose acceptance names neither."""
    person_id, code = getattr(told.fact, "person_id", None), getattr(told.fact, "unit", None)
    if person_id is not None:
        return {person_id}
    return await unit(tx, told) if code is not None else await city(tx, told)
