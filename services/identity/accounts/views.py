"""Reads of people: what a sign-in is tried against, and the list administrators see."""

from uuid import UUID

from sqlalchemy import func, select
from sqlmodel import col

from contracts.problem import Forbidden
from contracts.vocabulary import ROLE_LABELS, Actor, Role
from kit.db import Reading
from services.identity.accounts.actions import login_hash
from services.identity.accounts.models import LockOut, Person
from services.identity.accounts.schemas import People, PersonListed, RoleLabel


async def password_of_login(session: Reading, login: str) -> tuple[UUID, str] | None:
    """The person's id and password hash, if anybody has the login."""
    row = (
        await session.execute(
            select(col(Person.id), col(Person.password_hash)).where(col(Person.login) == login)
        )
    ).one_or_none()
    return None if row is None else (row.id, row.password_hash)


async def password_of(session: Reading, person_id: UUID) -> tuple[str, str] | None:
    """Login and password hash of a person."""
    row = (
        await session.execute(
            select(col(Person.login), col(Person.password_hash)).where(col(Person.id) == person_id)
        )
    ).one_or_none()
    return None if row is None else (row.login, row.password_hash)


async def people(
    session: Reading,
    who: Actor,
    *,
    role: Role | None,
    unit: str | None,
    cursor: UUID | None,
    limit: int,
) -> People:
    """Accounts, oldest first. The city, which names panels, sees experts only (403 for the rest)."""
    everybody = who.has(Role.system_administrator, Role.security_administrator, Role.auditor)
    if not everybody and role is not Role.expert:
        raise Forbidden(
            "市局只能查询评审专家（role=expert）", "The city may list experts only (role=expert)"
        )
    query = select(Person).order_by(col(Person.id)).limit(limit + 1)
    if role is not None:
        query = query.where(col(Person.roles).contains([role.value]))
    if unit is not None:
        query = query.where(col(Person.unit) == unit)
    if cursor is not None:
        query = query.where(col(Person.id) > cursor)
    found = list((await session.scalars(query)).all())
    shown = found[:limit]
    locked = await _locked(session, [person.login for person in shown])
    items = [
        PersonListed(
            id=person.id,
            login=person.login,
            name=person.name,
            roles=labelled(person.roles),
            unit=person.unit,
            locked=login_hash(person.login) in locked,
            version=person.version,
        )
        for person in shown
    ]
    return People(items=items, next=str(shown[-1].id) if len(found) > limit else None)


def labelled(roles: list[str]) -> list[RoleLabel]:
    """Role codes with their Chinese labels."""
    return [RoleLabel(code=Role(role), label=ROLE_LABELS[Role(role)]) for role in roles]


async def _locked(session: Reading, logins: list[str]) -> set[str]:
    rows = await session.scalars(
        select(col(LockOut.login_hash)).where(
            col(LockOut.login_hash).in_([login_hash(login) for login in logins]),
            col(LockOut.locked_until) > func.clock_timestamp(),
        )
    )
    return set(rows.all())
