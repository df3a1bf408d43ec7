"""The Word paper of an announcement, made from its entries and filed after the act."""

import asyncio
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.policy import Plan
from contracts.problem import NotFound
from contracts.vocabulary import FileRef
from documents import (
    DOCX_CONTENT_TYPE,
    AnnouncedItem,
    AnnouncementPaper,
    DocumentNumber,
    announcement,
)
from kit import gates
from kit.db import Database
from kit.files import Files
from kit.retention import retained_from_now
from services.registry.entries.actions import keep_paper
from services.registry.entries.models import Announcement, Entry
from services.registry.entries.rules import REHEARSAL, document_number
from services.registry.publicity.actions import REGISTRY
from services.registry.publicity.papers import basis_of, place_in_campaign, steps_of
from services.registry.publicity.problems import PaperWaits

ADDRESSEES = "各区工业和信息化主管部门、各有关单位"


def title_of(plan: Plan, sequence: int) -> tuple[str, ...]:
    """The announcement's title in phrases; a supplementary one says which it is."""
    title = ("关于公布", f"{plan.year}年5G全连接工厂", "名单的通知")
    if sequence == 1:
        return title
    return ("关于补充公布", *title[1:], f"（第{sequence - 1}次补充）")


def annex_title_of(name: str, sequence: int) -> str:
    """The annex's title; that of a supplementary announcement says so, so that two lists of one
    year are never taken for each other.
    """
    return f"{name}名单" if sequence == 1 else f"{name}名单（第{sequence - 1}次补充）"


def compose(row: Announcement, place: int, entries: list[Entry], plan: Plan) -> AnnouncementPaper:
    """The paper's content."""
    name = f"{plan.year}年5G全连接工厂"
    mark = REHEARSAL if row.rehearsal else ""
    issuer, year, serial = document_number(row.document_number)
    addressees = plan.texts.get("announcement_addressees", "").strip()
    return AnnouncementPaper(
        paper_number=f"{mark}GG-{plan.year}-{place}",
        rehearsal=row.rehearsal,
        title=(plan.organiser, *title_of(plan, row.sequence)),
        document_number=DocumentNumber(
            issuer_code=issuer,
            year=year,
            serial=serial,
        ),
        addressees=addressees or ADDRESSEES,
        basis=basis_of(plan),
        steps_passed=(*steps_of(plan), "公示"),
        list_name=name,
        supplementary=row.sequence > 1,
        paragraphs=("特此通知。",),
        annex_title=annex_title_of(name, row.sequence),
        issuer=plan.organiser,
        issued_on=row.announced_on,
        items=tuple(_line(entry) for entry in entries),
    )


def _line(entry: Entry) -> AnnouncedItem:
    return AnnouncedItem(
        registry_number=entry.registry_number,
        factory_name=entry.factory_name,
        applicant_name=entry.organisation_name,
        recommending_unit=entry.unit_name,
        factory_type=entry.factory_type,
    )


async def filed_paper(session: AsyncSession, announcement_id: UUID) -> tuple[FileRef, str]:
    """The filed paper of an announcement and a name for it. A read makes none.

    Raises NotFound, PaperWaits.
    """
    row = await session.get(Announcement, announcement_id)
    if row is None:
        raise NotFound("没有这个公布文件", "No such announcement")
    if row.paper is None:
        raise PaperWaits(headers={"Retry-After": "60"})
    plan = (await gates.plan_of(session, row.campaign_id)).plan
    return FileRef.model_validate(row.paper), _name(row, plan)


def _name(row: Announcement, plan: Plan) -> str:
    return f"{''.join(title_of(plan, row.sequence))}.docx"


async def paper_of(db: Database, files: Files, announcement_id: UUID) -> tuple[FileRef, str]:
    """The filed paper of an announcement and a name for it; made and filed if not there yet.

    Raises NotFound, FilesDown.
    """
    async with db.reading() as session:
        row = await session.get(Announcement, announcement_id)
        if row is None:
            raise NotFound("没有这个公布文件", "No such announcement")
        plan = (await gates.plan_of(session, row.campaign_id)).plan
        name = _name(row, plan)
        if row.paper is not None:
            return FileRef.model_validate(row.paper), name
        query = select(Entry).where(col(Entry.announcement_id) == announcement_id)
        entries = (await session.scalars(query.order_by(col(Entry.registry_number)))).all()
        place = await place_in_campaign(session, Announcement, row.campaign_id, row.id)
        until = await retained_from_now(session, plan)

    # In a thread, and outside any transaction: printing takes long.
    made = await asyncio.to_thread(announcement, compose(row, place, list(entries), plan))
    key = f"announcements/{announcement_id}.docx"
    ref = await files.put("papers", key, made, DOCX_CONTENT_TYPE, retain_until=until)
    kept = await db.act(keep_paper, REGISTRY, announcement_id, ref)
    return kept, name
