"""Reads of the public's objections: a file, a lodging by its number and its objector."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.problem import NotFound
from services.registry.lodging.schemas import (
    LodgedFile,
    LodgedItem,
    LodgingView,
)
from services.registry.objections import rules
from services.registry.objections.files.models import ObjectionFile
from services.registry.objections.files.views import sha256_of
from services.registry.objections.models import Objection
from services.registry.objections.rules import ObjectionState
from services.registry.publicity.models import Notice, PublicityItem


async def lodging(session: AsyncSession, number: str, mark: str) -> LodgingView:
    """A lodging, for whoever proved its address. Raises NotFound, also for anybody else's."""
    query = (
        select(Objection, col(PublicityItem.factory_name))
        .join(PublicityItem, col(PublicityItem.submission_id) == col(Objection.submission_id))
        .where(col(Objection.number) == number, col(Objection.objector_mark) == mark)
        .order_by(col(PublicityItem.position))
    )
    rows = (await session.execute(query)).tuples().all()
    if not rows:
        raise NotFound(
            "没有找到该异议，请核对编号，并用提出异议时的邮箱验证",
            "No such objection: check the number, and prove the address it was lodged with",
        )
    first = rows[0][0]
    notice = await session.get_one(Notice, first.notice_id)
    named = select(ObjectionFile).where(col(ObjectionFile.number) == number)
    files = (await session.scalars(named.order_by(col(ObjectionFile.id)))).all()
    return LodgingView(
        number=number,
        notice_id=notice.id,
        rehearsal=notice.rehearsal,
        received_at=first.received_at,
        due_at=first.due_at,
        items=tuple(_item(objection, factory) for objection, factory in rows),
        files=tuple(
            LodgedFile(kind=each.kind, size=each.size, sha256=sha256_of(each)) for each in files
        ),
    )


def _item(objection: Objection, factory_name: str) -> LodgedItem:
    return LodgedItem(
        submission_id=objection.submission_id,
        factory_name=factory_name,
        state=objection.state,
        ground=objection.ground,
        reply=objection.reply,
        judged_at=objection.judged_at,
    )


async def in_time(session: AsyncSession, made: LodgingView) -> LodgingView:
    """The receipt, also when the request is repeated. Raises ObjectionLate for a refused one."""
    if made.items[0].state is ObjectionState.refused:
        notice = await session.get_one(Notice, made.notice_id)
        rules.in_time(notice.state, notice.closes_at, made.received_at)
    return made
