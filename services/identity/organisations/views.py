"""Reads of organisations: one, its members, and who is signed in."""

from uuid import UUID

from sqlalchemy import select, text
from sqlmodel import col

from contracts.problem import NotFound
from contracts.vocabulary import Actor, Role
from kit.db import Reading
from services.identity.accounts.models import Person
from services.identity.accounts.views import labelled
from services.identity.organisations.models import Membership, Organisation
from services.identity.organisations.schemas import (
    Me,
    Members,
    MemberShown,
    OrganisationShown,
    UnitShown,
)


async def organisation(session: Reading, who: Actor, organisation_id: UUID) -> OrganisationShown:
    """An organisation, to its members, the city and the auditor. Raises NotFound."""
    outside = who.has(Role.city_officer, Role.city_head, Role.auditor)
    if not outside and not await _belongs(session, who, organisation_id):
        raise NotFound()
    found = await session.get(Organisation, organisation_id)
    if found is None:
        raise NotFound()
    return _shown(found)


async def members(
    session: Reading, who: Actor, organisation_id: UUID, cursor: UUID | None, limit: int
) -> Members:
    """Members and those who ask, by name, to members and the auditor. Raises NotFound."""
    if not who.has(Role.auditor) and not await _belongs(session, who, organisation_id):
        raise NotFound()
    query = (
        select(Membership, col(Person.name))
        .join(Person, col(Person.id) == col(Membership.person_id))
        .where(
            col(Membership.organisation_id) == organisation_id, col(Membership.state) != "removed"
        )
        .order_by(col(Membership.id))
        .limit(limit + 1)
    )
    if cursor is not None:
        query = query.where(col(Membership.id) > cursor)
    rows = list((await session.execute(query)).all())
    items = [
        MemberShown(
            membership_id=row.Membership.id,
            person_id=row.Membership.person_id,
            name=row.name,
            state=row.Membership.state,
            roles=labelled(row.Membership.roles),
        )
        for row in rows[:limit]
    ]
    return Members(items=items, next=str(items[-1].membership_id) if len(rows) > limit else None)


async def me(session: Reading, who: Actor) -> Me:
    """Who is signed in, by the record of now. Raises NotFound for a token of nobody we know."""
    assert who.person_id is not None
    person = await session.get(Person, who.person_id)
    if person is None:
        raise NotFound()
    own = (
        await session.get(Organisation, person.organisation_id) if person.organisation_id else None
    )
    state = await session.scalar(
        select(col(Membership.state)).where(
            col(Membership.person_id) == person.id, col(Membership.state) != "removed"
        )
    )
    return Me.model_validate(
        {
            "person_id": person.id,
            "login": person.login,
            "name": person.name,
            "roles": labelled(person.roles),
            "organisation": _shown(own) if own else None,
            "unit": UnitShown(code=person.unit, name=await _unit_name(session, person.unit))
            if person.unit
            else None,
            "membership_state": state,
        }
    )


async def _belongs(session: Reading, who: Actor, organisation_id: UUID) -> bool:
    found = await session.scalar(
        select(col(Membership.id)).where(
            col(Membership.organisation_id) == organisation_id,
            col(Membership.person_id) == who.person_id,
            col(Membership.state) == "admitted",
        )
    )
    return found is not None


async def _unit_name(session: Reading, code: str) -> str | None:
    """The unit's name in the newest campaign that has it: units are the campaign's data."""
    name: str | None = await session.scalar(
        text(
            "SELECT name FROM platform.units WHERE code = :code ORDER BY campaign_id DESC LIMIT 1"
        ),
        {"code": code},
    )
    return name


def _shown(found: Organisation) -> OrganisationShown:
    return OrganisationShown.model_validate(
        {
            "organisation_id": found.id,
            "credit_code": found.credit_code,
            "name": found.name,
            "kind": found.kind,
            "credit_code_overridden": found.overridden,
            "version": found.version,
        }
    )
