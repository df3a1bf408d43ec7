"""Reads of people: what a sign-in is tried against, and the list that administrators see."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.code_words import ROLE_WORDS
from contracts.problem import Forbidden
from contracts.vocabulary import Actor, Role
from kit.db import Reading
from services.identity.accounts.models import PersonRow, Tries
from services.identity.accounts.schemas import People, PersonView, RoleLabel
from services.identity.accounts.tries import login_hash


async def password_of_login(session: Reading, login: str) -> tuple[UUID, str] | None:
    """The person's id and password hash, if anybody has the login."""
    query = select(col(PersonRow.id), col(PersonRow.password_hash)).where(
        col(PersonRow.login) == login
    )
    row = (await session.execute(query)).one_or_none()
    return None if row is None else (row.id, row.password_hash)


async def password_of(session: Reading, person_id: UUID) -> tuple[str, str] | None:
    """Login and password hash of a person."""
    query = select(col(PersonRow.login), col(PersonRow.password_hash)).where(
        col(PersonRow.id) == person_id
    )
    row = (await session.execute(query)).one_or_none()
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
    """Accounts, oldest first. The city, which names panels, sees experts only (403 otherwise)."""
    everybody = who.has(Role.system_administrator, Role.security_administrator, Role.auditor)
    if not everybody and role is not Role.expert:
        raise Forbidden(
            "市局只能查询评审专家（role=expert）",
            "The city may list experts only (role=expert)",
        )
    query = select(PersonRow).order_by(col(PersonRow.id)).limit(limit + 1)
    if role is not None:
        query = query.where(col(PersonRow.roles).contains([role]))
    if unit is not None:
        query = query.where(col(PersonRow.unit) == unit)
    if cursor is not None:
        query = query.where(col(PersonRow.id) > cursor)
    rows = (await session.scalars(query)).all()

    page = rows[:limit]
    locked = await _locked(session, [person.login for person in page])
    items = [to_view(person, locked) for person in page]
    following = str(page[-1].id) if len(rows) > limit else None
    return People(items=items, next=following)


def to_view(person: PersonRow, locked: set[str]) -> PersonView:
    """An account as administrators read it. `locked`: hashes of logins where a client waits."""
    return PersonView(
        id=person.id,
        login=person.login,
        name=person.name,
        roles=labelled(person.roles),
        unit=person.unit,
        locked=login_hash(person.login) in locked,
        version=person.version,
    )


def labelled(roles: Iterable[str]) -> list[RoleLabel]:
    """Role codes with their labels, Chinese and English."""
    return [
        RoleLabel(code=role, label=words.zh, label_en=words.en)
        for role in map(Role, roles)
        for words in [ROLE_WORDS[role]]
    ]


async def _locked(session: Reading, logins: list[str]) -> set[str]:
    """The hashes of those of the logins that wait somewhere now, by the database's clock."""
    hashes = [login_hash(login) for login in logins]
    rows = await session.scalars(
        select(col(Tries.login_hash)).where(
            col(Tries.login_hash).in_(hashes),
            col(Tries.locked_until) > func.clock_timestamp(),
        )
    )
    return set(rows.all())


async def knows_unit(session: AsyncSession, code: str) -> bool:
    """Whether a campaign has this unit. Before any campaign was opened, any code may be one."""
    # One look at both: whether there is any unit, and whether this is one of them.
    query = text(
        "SELECT EXISTS (SELECT FROM platform.units WHERE code = :code)"
        " OR NOT EXISTS (SELECT FROM platform.units)"
    )
    return bool((await session.execute(query, {"code": code})).scalar_one())
