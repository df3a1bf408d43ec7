"""Whom a fact concerns: an organisation's members, a unit's officers, the city, one person.

Answered from copies of identity's and intake's rows. Who joined only just now may be missing.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlmodel import col

from contracts.facts import Envelope, Fact
from contracts.facts.intake import ScheduleConcernsV1
from contracts.vocabulary import Role
from kit.db import Writing
from services.notify.messages.models import DocketCopy, MemberCopy, OfficerCopy


@dataclass(frozen=True)
class FactContext:
    """What an audience is found by.

    docket: the copy of the submission's docket, where the fact is of a submission.
    """

    envelope: Envelope
    fact: Fact
    docket: DocketCopy | None

    @property
    def unit(self) -> str | None:
        """The unit that the fact names, else the submission's."""
        named: str | None = getattr(self.fact, "unit", None)
        if named:
            return named
        return self.docket.unit if self.docket else None


Audience = Callable[[Writing, FactContext], Awaitable[set[UUID]]]


async def members_of(tx: Writing, organisation_id: UUID, *roles: Role) -> set[UUID]:
    """Members of an organisation; with `roles`, those who hold one of them."""
    query = select(col(MemberCopy.person_id)).where(
        col(MemberCopy.organisation_id) == organisation_id,
        col(MemberCopy.active),
    )
    if roles:
        holding = [col(MemberCopy.roles).contains([role]) for role in roles]
        query = query.where(or_(*holding))
    people = await tx.scalars(query)
    return set(people.all())


async def officers_of(tx: Writing, unit: str | None, *roles: Role) -> set[UUID]:
    """Staff with one of the roles; of the unit, where one is named."""
    holding = [col(OfficerCopy.roles).contains([role]) for role in roles]
    query = select(col(OfficerCopy.person_id)).where(or_(*holding))
    if unit is not None:
        query = query.where(col(OfficerCopy.unit) == unit)
    people = await tx.scalars(query)
    return set(people.all())


async def organisation(tx: Writing, context: FactContext) -> set[UUID]:
    """Members of the organisation that handed the submission in."""
    if context.docket is None:
        return set()
    return await members_of(tx, context.docket.organisation_id)


async def unit(tx: Writing, context: FactContext) -> set[UUID]:
    """Officers and heads of the unit that the fact names, else of the submission's unit."""
    if context.unit is None:
        return set()
    return await officers_of(tx, context.unit, Role.unit_officer, Role.unit_head)


async def unit_heads(tx: Writing, context: FactContext) -> set[UUID]:
    """Heads of the submission's unit."""
    if context.docket is None:
        return set()
    return await officers_of(tx, context.docket.unit, Role.unit_head)


async def city(tx: Writing, context: FactContext) -> set[UUID]:
    """Officers and heads of the city."""
    return await officers_of(tx, None, Role.city_officer, Role.city_head)


async def signatories(tx: Writing, context: FactContext) -> set[UUID]:
    """Signatories of the organisation that the fact names: they admit members."""
    # getattr: several facts have this field, and they share no class that declares it.
    organisation_id: UUID = getattr(context.fact, "organisation_id")  # noqa: B009
    return await members_of(tx, organisation_id, Role.applicant_signatory)


async def signatories_of_subject(tx: Writing, context: FactContext) -> set[UUID]:
    """Signatories of the organisation that the fact is about: the founder is the first of them."""
    return await members_of(tx, context.fact.subject, Role.applicant_signatory)


async def subject(tx: Writing, context: FactContext) -> set[UUID]:
    """The person that the fact is about."""
    return {context.fact.subject}


async def actor(tx: Writing, context: FactContext) -> set[UUID]:
    """The person who acted; nobody where the system did."""
    person_id = context.envelope.actor.person_id
    return {person_id} if person_id else set()


async def newcomer(tx: Writing, context: FactContext) -> set[UUID]:
    """The admitted member, unless they founded the organisation themselves."""
    person_id: UUID = getattr(context.fact, "person_id")  # noqa: B009
    return {person_id} - await actor(tx, context)


async def claimant(tx: Writing, context: FactContext) -> set[UUID]:
    """The person who contested an organisation."""
    person_id: UUID = getattr(context.fact, "claimant")  # noqa: B009
    return {person_id}


async def former_members(tx: Writing, context: FactContext) -> set[UUID]:
    """Who belonged to a contested organisation when the city decided, as the fact names them.

    The claimant may have joined meanwhile. How it ended for the claimant is another letter.
    """
    fact = context.fact
    return set(getattr(fact, "members", ())) - {getattr(fact, "claimant", None)}


async def experts(tx: Writing, context: FactContext) -> set[UUID]:
    """The experts that the fact names."""
    return set(getattr(context.fact, "experts", ()))


async def concerned(tx: Writing, context: FactContext) -> set[UUID]:
    """Whom a changed window concerns.

    The window of scores concerns experts and city; every other one the named units' officers.
    Intake also names applicants: those who have left their organisation since get no letter.
    """
    fact = context.fact
    assert isinstance(fact, ScheduleConcernsV1)
    people = set(fact.people) - await _left(tx, fact.people)
    if fact.gate == "scoring":
        people |= await officers_of(tx, None, Role.expert)
        people |= await city(tx, context)
        return people
    for code in fact.units:
        people |= await officers_of(tx, code, Role.unit_officer, Role.unit_head)
    return people


async def _left(tx: Writing, people: Sequence[UUID]) -> set[UUID]:
    """Those who belonged to an organisation and belong to none any more."""
    query = (
        select(col(MemberCopy.person_id))
        .where(col(MemberCopy.person_id).in_(people))
        .group_by(col(MemberCopy.person_id))
        .having(~func.bool_or(col(MemberCopy.active)))
    )
    left = await tx.scalars(query)
    return set(left.all())


async def reminded(tx: Writing, context: FactContext) -> set[UUID]:
    """The person a reminder names; else the unit's officers; else the city.

    A reminder of the city's acceptance names neither person nor unit.
    """
    person_id: UUID | None = getattr(context.fact, "person_id", None)
    if person_id is not None:
        return {person_id}
    code: str | None = getattr(context.fact, "unit", None)
    if code is None:
        return await city(tx, context)
    return await unit(tx, context)
