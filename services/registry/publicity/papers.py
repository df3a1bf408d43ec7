"""The Word paper of a notice: composed from rows, printed, filed in the store.

A publication does not need its paper, so the paper may come later.
"""

import asyncio
from typing import Any, Protocol
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.policy import Plan
from contracts.problem import NotFound
from contracts.vocabulary import Blocks, FileRef
from documents import (
    DOCX_CONTENT_TYPE,
    OBJECTION_REQUIREMENTS,
    BasisDocument,
    NoticeItem,
    NoticePaper,
    ObjectionContact,
    notice,
)
from kit import gates
from kit.db import Database
from kit.files import Files
from kit.retention import retained_from_now
from services.registry.holds.views import open_holds
from services.registry.publicity import rules
from services.registry.publicity.actions import REGISTRY, keep_paper
from services.registry.publicity.models import Notice, PublicityItem
from services.registry.publicity.problems import NoPaperYet, PaperWaits
from services.registry.publicity.rules import (
    ItemState,
    NoticeState,
    NoticeWindow,
    period_in_words,
)


class CampaignRow(Protocol):
    """A row that belongs to a campaign."""

    id: Any
    campaign_id: Any


STEPS = ("企业申报", "推荐单位审核推荐", "信用核查", "专家评审", "遴选")
UNPRINTED = (ItemState.drafted, ItemState.dropped)


def steps_of(plan: Plan) -> tuple[str, ...]:
    """The steps passed, from the campaign's texts."""
    text = plan.texts.get("passed_steps", "").strip().rstrip("。")
    parts = text.replace("\n", "、").split("、")
    steps = tuple(part.strip() for part in parts if part.strip())
    return steps or STEPS


def requirements_of(plan: Plan) -> tuple[str, ...]:
    """What an objection must contain, from the campaign's texts, a line each."""
    lines = plan.texts.get("objection_requirements", "").splitlines()
    requirements = tuple(line.strip() for line in lines if line.strip())
    return requirements or OBJECTION_REQUIREMENTS


def list_name(plan: Plan) -> str:
    """The name of the published list."""
    return f"{plan.year}年5G全连接工厂拟入选名单"


def title_of(plan: Plan) -> tuple[str, ...]:
    """The notice's title in phrases."""
    return ("关于", f"{plan.year}年5G全连接工厂", "拟入选名单的公示")


def basis_of(plan: Plan) -> tuple[BasisDocument, ...]:
    """The document that the campaign rests on."""
    return (BasisDocument(title=plan.basis.strip("《》")),)


async def filed_paper(session: AsyncSession, notice_id: UUID) -> FileRef:
    """The filed paper of a published notice. A read makes none: the act or the sweep does.

    Raises NotFound, NoPaperYet, PaperWaits.
    """
    row = await _published(session, notice_id)
    if row.paper is None:
        raise PaperWaits(headers={"Retry-After": "60"})
    return FileRef.model_validate(row.paper)


async def _published(session: AsyncSession, notice_id: UUID) -> Notice:
    """A notice that has its paper or may have one. Raises NotFound, NoPaperYet."""
    row = await session.get(Notice, notice_id)
    if row is None:
        raise NotFound("没有这个公示", "No such notice")
    if row.paper is None and row.state is NoticeState.drafted:
        raise NoPaperYet()
    return row


async def paper_of(db: Database, files: Files, notice_id: UUID) -> FileRef:
    """The filed paper of a published notice; it is made and filed if it is not there yet.

    Raises NotFound, NoPaperYet, FilesDown.
    """
    async with db.reading() as session:
        row = await _published(session, notice_id)
        if row.paper is not None:
            return FileRef.model_validate(row.paper)
        plan = (await gates.plan_of(session, row.campaign_id)).plan
        # Also one that was removed since: the paper is the notice as it was.
        items = await _items(session, notice_id, col(PublicityItem.state).not_in(UNPRINTED))
        place = await place_in_campaign(session, Notice, row.campaign_id, row.id)
        until = await retained_from_now(session, plan)

    assert row.published_on is not None and row.last_day is not None and row.closes_at is not None
    window = NoticeWindow(row.published_on, row.last_day, row.closes_at)
    # In a thread, and outside any transaction: printing takes long.
    made = await asyncio.to_thread(notice, _compose(row, window, place, items, plan))
    key = f"notices/{notice_id}.docx"
    ref = await files.put("papers", key, made, DOCX_CONTENT_TYPE, retain_until=until)
    return await db.act(keep_paper, REGISTRY, notice_id, ref)


async def preview(db: Database, notice_id: UUID) -> tuple[str, bytes]:
    """The paper of a draft as it would be published now: its file name, its bytes. None is filed.

    Raises what a publication raises: NotFound, AlreadyPublished, CalendarYearMissing,
    NothingToPublish, ItemsHeld.
    """
    async with db.reading() as session:
        paper = await _previewed(session, notice_id)
    # In a thread, and outside any transaction: printing takes long.
    return f"{''.join(paper.title)}（预览）.docx", await asyncio.to_thread(notice, paper)


async def _previewed(session: AsyncSession, notice_id: UUID) -> NoticePaper:
    row = await session.get(Notice, notice_id)
    if row is None:
        raise NotFound("没有这个公示", "No such notice")
    plan = (await gates.plan_of(session, row.campaign_id)).plan
    now = await gates.now(session, row.campaign_id)
    calendar = await gates.calendar_of(session)
    window = rules.window(row.state, now, None, plan.publicity, calendar)

    drafted = await _items(session, notice_id, col(PublicityItem.state) == ItemState.drafted)
    ids = [item.submission_id for item in drafted]
    out, _ = rules.split(ids, await open_holds(session, ids, Blocks.publication))
    place = await place_in_campaign(session, Notice, row.campaign_id, row.id)
    items = [item for item in drafted if item.submission_id in out]
    paper = _compose(row, window, place, items, plan)
    return paper.model_copy(update={"paper_number": f"{paper.paper_number}（预览，未发布）"})


async def _items(
    session: AsyncSession, notice_id: UUID, wanted: ColumnElement[bool]
) -> list[PublicityItem]:
    """The items of a notice that meet a condition, in list order."""
    query = select(PublicityItem).where(col(PublicityItem.notice_id) == notice_id, wanted)
    items = await session.scalars(query.order_by(col(PublicityItem.position)))
    return list(items)


async def place_in_campaign(
    session: AsyncSession,
    table: type[CampaignRow],
    campaign_id: UUID,
    row_id: UUID,
) -> int:
    """Which of its campaign's rows one is, from 1: ids sort by creation.

    Papers are numbered by it. A sequence counts within a selection or a notice only, so that two of
    a campaign may have the same one.
    """
    query = (
        select(func.count())
        .select_from(table)
        .where(col(table.campaign_id) == campaign_id, col(table.id) <= row_id)
    )
    return int((await session.execute(query)).scalar_one())


def _compose(
    row: Notice, window: NoticeWindow, place: int, items: list[PublicityItem], plan: Plan
) -> NoticePaper:
    mark = "YL-" if row.rehearsal else ""
    office = plan.contact
    contact = ObjectionContact(
        office=office.office,
        phone=office.phone,
        fax=office.fax,
        mail=office.email,
        postal_address=office.address,
        postcode=office.postal_code,
    )
    return NoticePaper(
        paper_number=f"{mark}GS-{plan.year}-{place}",
        rehearsal=row.rehearsal,
        title=title_of(plan),
        basis=basis_of(plan),
        steps_passed=steps_of(plan),
        list_name=list_name(plan),
        annex_title=list_name(plan),
        period=period_in_words(plan.publicity),
        starts_on=window.published_on,
        ends_on=window.last_day,
        closes_at=window.closes_at,
        contact=contact,
        objection_requirements=requirements_of(plan),
        issuer=plan.organiser,
        issued_on=window.published_on,
        items=tuple(_line(item) for item in items),
    )


def _line(item: PublicityItem) -> NoticeItem:
    return NoticeItem(
        factory_name=item.factory_name,
        applicant_name=item.organisation_name,
        recommending_unit=item.unit_name,
        factory_type=item.factory_type,
    )
