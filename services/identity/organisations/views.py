"""Reads of organisations: one, its members, and who is signed in."""

from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.problem import NotFound
from contracts.vocabulary import Actor, Role
from kit import gates
from kit.db import Reading
from services.identity.accounts.models import PersonRow
from services.identity.accounts.views import labelled
from services.identity.organisations.models import Membership, Organisation
from services.identity.organisations.rules import MembershipState
from services.identity.organisations.schemas import (
    Me,
    Members,
    MemberView,
    OrganisationView,
    UnitView,
)


async def organisation(session: Reading, who: Actor, organisation_id: UUID) -> OrganisationView:
    """An organisation, to its members, the city and the auditor. Raises NotFound."""
    outside = who.has(Role.city_officer, Role.city_head, Role.auditor)
    if not outside and not await _belongs(session, who, organisation_id):
        raise NotFound()
    found = await session.get(Organisation, organisation_id)
    if found is None:
        raise NotFound()
    return to_view(found)


async def members(
    session: Reading,
    who: Actor,
    organisation_id: UUID,
    cursor: UUID | None,
    limit: int,
) -> Members:
    """Members and those who ask, to members and the auditor. Raises NotFound."""
    if not who.has(Role.auditor) and not await _belongs(session, who, organisation_id):
        raise NotFound()
    query = (
        select(Membership, col(PersonRow.name))
        .join(PersonRow, col(PersonRow.id) == col(Membership.person_id))
        .where(
            col(Membership.organisation_id) == organisation_id,
            col(Membership.state) != MembershipState.removed,
        )
        .order_by(col(Membership.id))
        .limit(limit + 1)
    )
    if cursor is not None:
        query = query.where(col(Membership.id) > cursor)
    rows = (await session.execute(query)).tuples().all()

    items = [as_member_view(membership, name) for membership, name in rows[:limit]]
    following = str(items[-1].membership_id) if len(rows) > limit else None
    return Members(items=items, next=following)


def as_member_view(membership: Membership, name: str) -> MemberView:
    """A membership with the person's name. A removed one has no view."""
    assert membership.state is not MembershipState.removed
    return MemberView(
        membership_id=membership.id,
        person_id=membership.person_id,
        name=name,
        state=membership.state,
        roles=labelled(membership.roles),
    )


async def me(session: Reading, who: Actor) -> Me:
    """Who is signed in, by the record of now. Raises NotFound for a token of nobody we know."""
    assert who.person_id is not None
    person = await session.get(PersonRow, who.person_id)
    if person is None:
        raise NotFound()
    return await person_view(session, person)


async def person_view(session: Reading, person: PersonRow) -> Me:
    """A person as they see themselves, by the record of now."""
    own = None
    if person.organisation_id:
        own = await session.get(Organisation, person.organisation_id)
    live = select(col(Membership.state)).where(
        col(Membership.person_id) == person.id,
        col(Membership.state) != MembershipState.removed,
    )
    fields = {
        "person_id": person.id,
        "login": person.login,
        "name": person.name,
        "roles": labelled(person.roles),
        "organisation": to_view(own) if own else None,
        "unit": await _unit(session, person.unit),
        "membership_state": await session.scalar(live),
    }
    return Me.model_validate(fields)


async def _belongs(session: Reading, who: Actor, organisation_id: UUID) -> bool:
    query = select(col(Membership.id)).where(
        col(Membership.organisation_id) == organisation_id,
        col(Membership.person_id) == who.person_id,
        col(Membership.state) == MembershipState.admitted,
    )
    return await session.scalar(query) is not None


async def _unit(session: Reading, code: str | None) -> UnitView | None:
    """The person's unit, named as in the newest campaign that has it."""
    if not code:
        return None
    unit = await gates.newest_unit_of(session, code)
    return UnitView(code=code, name=unit.name if unit else None)


def to_view(found: Organisation) -> OrganisationView:
    """An organisation as its members, the city and the auditor read it."""
    fields = {
        "organisation_id": found.id,
        "credit_code": found.credit_code,
        "name": found.name,
        "kind": found.kind,
        "credit_code_overridden": found.overridden,
        "proof_state": found.proof_state,
        "version": found.version,
    }
    return OrganisationView.model_validate(fields)
