"""Reads of people: what a sign-in is tried against, and the list that administrators see."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.code_words import ROLE_WORDS
from contracts.vocabulary import Role
from kit.db import Reading
from services.identity.accounts.models import PersonRow
from services.identity.accounts.schemas import RoleLabel


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


def labelled(roles: Iterable[str]) -> list[RoleLabel]:
    """Role codes with their labels, Chinese and English."""
    return [
        RoleLabel(code=role, label=words.zh, label_en=words.en)
        for role in map(Role, roles)
        for words in [ROLE_WORDS[role]]
    ]


async def knows_unit(session: AsyncSession, code: str) -> bool:
    """Whether a campaign has this unit. Before any campaign was opened, any code may be one."""
    # One look at both: whether there is any unit, and whether this is one of them.
    query = text(
        "SELECT EXISTS (SELECT FROM platform.units WHERE code = :code)"
        " OR NOT EXISTS (SELECT FROM platform.units)"
    )
    return bool((await session.execute(query, {"code": code})).scalar_one())
