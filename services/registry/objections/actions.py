"""Recording, refusing and judging objections; reading who objected."""

from datetime import datetime
from uuid import UUID

from sqlmodel import col, select

from contracts.facts.registry import (
    ItemRemovedV1,
    ObjectionJudgedV1,
    ObjectionReadV1,
    ObjectionRecordedV1,
    ObjectionRefusedV1,
)
from contracts.problem import NotFound
from contracts.vocabulary import Actor, Ending, HoldKind
from kit import gates
from kit.db import Writing, new_id
from kit.gates import Gate
from kit.journal import say
from services.registry.holds.actions import clear_hold, open_hold
from services.registry.objections import rules
from services.registry.objections.cipher import ObjectorCipher
from services.registry.objections.models import Objection
from services.registry.objections.problems import AlreadyEntered, ObjectionLate
from services.registry.objections.rules import Ground
from services.registry.objections.schemas import (
    JudgementAsk,
    ObjectionAsk,
    ObjectionTold,
    Objector,
    ObjectorTold,
)
from services.registry.objections.views import told
from services.registry.publicity.models import Item, Notice


async def record(
    tx: Writing, who: Actor, notice_id: UUID, ask: ObjectionAsk, cipher: ObjectorCipher
) -> ObjectionTold:
    """Record an objection in the window of its notice. An admissible one holds its item; an inadmissible one is kept with its ground.

    A late attempt is kept too, in state `refused`: whoever records it is refused after the commit (views.in_time). Raises NotFound, NoticeNotOpen.
    """
    notice = await _notice(tx, notice_id, ask.submission_id)
    entered = await gates.enter(tx, Gate.objection, notice.campaign_id)
    await tx.refresh(notice)
    try:
        rules.in_time(notice.state, notice.closes_at, entered.stamp)
    except ObjectionLate:
        return await _refuse(tx, who, notice, ask, cipher, entered.stamp)
    by = ask.objector
    ground = rules.ground_against(
        by.kind, by.name, by.contact, ask.reason, ask.evidence_sha256, ask.sealed_or_signed
    )
    days = (await gates.plan_of(tx, notice.campaign_id)).plan.publicity.finding_working_days
    due = None if ground else rules.finding_due(entered.stamp, days, await gates.calendar_of(tx))
    objection = _row(
        who, notice, ask, cipher, entered.stamp, "inadmissible" if ground else "open", ground, due
    )
    tx.add(objection)
    await tx.flush()
    recorded = ObjectionRecordedV1(
        subject=objection.id,
        campaign_id=notice.campaign_id,
        submission_id=ask.submission_id,
        notice_id=notice.id,
        admissible=ground is None,
    )
    await say(tx, who, recorded)
    if ground is None:
        await open_hold(
            tx,
            who,
            objection.id,
            campaign_id=notice.campaign_id,
            submission_id=ask.submission_id,
            kind=HoldKind.objection,
            holder="city_officer",
            at=entered.stamp,
            due_at=due,
        )
    return told(objection)


async def _refuse(
    tx: Writing,
    who: Actor,
    notice: Notice,
    ask: ObjectionAsk,
    cipher: ObjectorCipher,
    attempted_at: datetime,
) -> ObjectionTold:
    """Keep a late attempt with its instants."""
    assert notice.closes_at is not None
    objection = _row(who, notice, ask, cipher, attempted_at, "refused", Ground.late, None)
    tx.add(objection)
    await tx.flush()
    refused = ObjectionRefusedV1(
        subject=objection.id,
        campaign_id=notice.campaign_id,
        submission_id=ask.submission_id,
        notice_id=notice.id,
        attempted_at=attempted_at,
        closes_at=notice.closes_at,
    )
    await say(tx, who, refused)
    return told(objection)


async def _notice(tx: Writing, notice_id: UUID, submission_id: UUID) -> Notice:
    item = await tx.get(Item, submission_id)
    notice = await tx.get(Notice, notice_id)
    if notice is None or item is None or item.notice_id != notice_id or item.state == "dropped":
        raise NotFound("该公示中没有这个项目，请核对", "No such item on this notice")
    return notice


def _row(
    who: Actor,
    notice: Notice,
    ask: ObjectionAsk,
    cipher: ObjectorCipher,
    at: datetime,
    state: str,
    ground: Ground | None,
    due: datetime | None,
) -> Objection:
    objection_id = new_id()
    return Objection(
        id=objection_id,
        notice_id=notice.id,
        campaign_id=notice.campaign_id,
        submission_id=ask.submission_id,
        objector=cipher.seal(objection_id, ask.objector.model_dump_json().encode()),
        reason=ask.reason,
        evidence_sha256=list(ask.evidence_sha256),
        sealed_or_signed=ask.sealed_or_signed,
        channel=ask.channel,
        received_at=at,
        recorded_by=who.person_id,
        state=state,
        ground=ground,
        due_at=due,
    )


async def judge(tx: Writing, who: Actor, objection_id: UUID, ask: JudgementAsk) -> ObjectionTold:
    """Judge an admitted objection. Upheld: its item leaves the list and ends, nobody moves up. Dismissed: the hold is cleared.

    Raises NotFound, AlreadyJudged, NotAdmitted, AlreadyEntered.
    """
    found = await tx.get(Objection, objection_id)
    if found is None:
        raise NotFound("没有这个异议", "No such objection")
    item = await tx.get(Item, found.submission_id, with_for_update=True)
    fresh = select(Objection).where(col(Objection.id) == objection_id).with_for_update()
    objection = (await tx.execute(fresh.execution_options(populate_existing=True))).scalar_one()
    assert item is not None
    rules.may_judge(objection.state)
    now = await gates.now(tx, objection.campaign_id)
    objection.state = "upheld" if ask.upheld else "dismissed"
    objection.finding, objection.reply = ask.finding, ask.reply
    objection.judged_at, objection.judged_by, objection.version = (
        now,
        who.person_id,
        objection.version + 1,
    )
    judged = ObjectionJudgedV1(
        subject=objection.id,
        subject_version=objection.version,
        campaign_id=objection.campaign_id,
        submission_id=objection.submission_id,
        notice_id=objection.notice_id,
        upheld=ask.upheld,
    )
    await say(tx, who, judged)
    if ask.upheld:
        await _remove(tx, who, item, objection)
    await clear_hold(tx, who, objection.id, how="upheld" if ask.upheld else "dismissed", at=now)
    return told(objection)


async def _remove(tx: Writing, who: Actor, item: Item, objection: Objection) -> None:
    """Take an item off the list; one that a second objection removed before stays as it ended."""
    if item.state == "removed":
        return
    if item.state != "published":
        raise AlreadyEntered()
    item.state, item.ending, item.objection_id = (
        "removed",
        str(Ending.removed_after_objection),
        objection.id,
    )
    item.ending_reason, item.version = REMOVED_BECAUSE, item.version + 1
    removed = ItemRemovedV1(
        subject=item.submission_id,
        subject_version=item.version,
        campaign_id=item.campaign_id,
        submission_id=item.submission_id,
        objection_id=objection.id,
        reason=REMOVED_BECAUSE,
    )
    await say(tx, who, removed)


REMOVED_BECAUSE = "公示期间异议经核查成立"
"""The finding itself stays here: its words could give the objector away."""


async def read_objector(
    tx: Writing, who: Actor, objection_id: UUID, cipher: ObjectorCipher
) -> ObjectorTold:
    """Who objected. Every reading is a fact. Raises NotFound."""
    objection = await tx.get(Objection, objection_id)
    if objection is None:
        raise NotFound("没有这个异议", "No such objection")
    objector = Objector.model_validate_json(cipher.open(objection.id, objection.objector))
    read = ObjectionReadV1(
        subject=objection.id,
        subject_version=objection.version,
        campaign_id=objection.campaign_id,
        submission_id=objection.submission_id,
    )
    await say(tx, who, read)
    return ObjectorTold(objection_id=objection.id, **objector.model_dump())
