"""Reads of one-time links: whose a token is, before its password is hashed."""

from uuid import UUID

from sqlalchemy import func, select
from sqlmodel import col

from kit.db import Reading
from services.identity.accounts.models import PersonRow
from services.identity.recovery.models import OneTimeLink


async def person_of_link(session: Reading, token_hash: str) -> tuple[UUID, str] | None:
    """Id and login of the person whose link still counts."""
    query = (
        select(col(PersonRow.id), col(PersonRow.login))
        .join(OneTimeLink, col(OneTimeLink.person_id) == col(PersonRow.id))
        .where(
            col(OneTimeLink.token_hash) == token_hash,
            col(OneTimeLink.used_at).is_(None),
            # Real time on the database's clock, which also gave the instant.
            col(OneTimeLink.expires_at) > func.clock_timestamp(),
        )
    )
    row = (await session.execute(query)).one_or_none()
    return None if row is None else (row.id, row.login)
