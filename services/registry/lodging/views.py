"""Reads of the public's objections: a file, a lodging by its number and its objector."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.problem import NotFound
from contracts.vocabulary import FileRef
from kit.files import Files
from services.registry.lodging.models import ObjectionFile
from services.registry.lodging.schemas import (
    LinkedObjectionFile,
    LodgedFile,
    LodgedItem,
    LodgingView,
    ObjectionFileView,
)
from services.registry.objections import rules
from services.registry.objections.cipher import ObjectorCipher
from services.registry.objections.models import Objection
from services.registry.objections.rules import ObjectionState
from services.registry.publicity.models import Notice, PublicityItem


def file_of(row: ObjectionFile) -> FileRef:
    """Where a file that was taken is kept."""
    return FileRef.model_validate(row.file)


def sha256_of(row: ObjectionFile) -> str:
    """The hash of a file that was taken."""
    return file_of(row).sha256


def of_file(row: ObjectionFile) -> ObjectionFileView:
    """A file as whoever sent it reads it."""
    return ObjectionFileView(
        file_id=row.id,
        kind=row.kind,
        content_type=row.content_type,
        size=row.size,
        state=row.state,
        sha256=sha256_of(row) if row.file else None,
        outcome=row.outcome,
        why_zh=row.why_zh,
        why_en=row.why_en,
    )


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


async def linked(files: Files, cipher: ObjectorCipher, row: ObjectionFile) -> LinkedObjectionFile:
    """A file with a link to it, for who handles the objection. Raises FileGone."""
    kept = file_of(row)
    filename = cipher.open(row.id, row.filename).decode()
    return LinkedObjectionFile(
        file_id=row.id,
        kind=row.kind,
        filename=filename,
        content_type=kept.content_type,
        size=kept.size,
        sha256=kept.sha256,
        link=await files.link(kept, filename),
    )
