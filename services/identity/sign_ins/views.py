"""Reads of sign-ins: one's own that are open."""

from uuid import UUID

from sqlalchemy import func, select
from sqlmodel import col

from contracts.vocabulary import Actor
from kit.db import Reading
from services.identity.accounts.models import SignIn
from services.identity.sign_ins.schemas import SignIns, SignInView

SHOWN = (
    col(SignIn.id),
    col(SignIn.began_at),
    col(SignIn.refreshed_at),
    col(SignIn.expires_at),
    col(SignIn.network),
    col(SignIn.browser),
)


async def sign_ins(
    session: Reading,
    who: Actor,
    current: UUID | None,
    cursor: UUID | None,
    limit: int,
) -> SignIns:
    """One's own sign-ins that are open, newest first. current: the one that asks."""
    query = (
        select(*SHOWN)
        .where(
            col(SignIn.person_id) == who.person_id,
            col(SignIn.ended_at).is_(None),
            # Real time on the database's clock, which also gave the instant.
            col(SignIn.expires_at) > func.clock_timestamp(),
        )
        .order_by(col(SignIn.id).desc())
        .limit(limit + 1)
    )
    if cursor is not None:
        query = query.where(col(SignIn.id) < cursor)
    rows = (await session.execute(query)).mappings().all()
    items = [SignInView(**row, current=row["id"] == current) for row in rows[:limit]]
    following = str(items[-1].id) if len(rows) > limit else None
    return SignIns(items=items, next=following)
