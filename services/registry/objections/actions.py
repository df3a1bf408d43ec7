"""Recording, refusing and judging objections; reading who objected."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from sqlmodel import col, select

from contracts.facts.registry import (
    ItemRemovedV1,
    ObjectionAnsweredV1,
    ObjectionJudgedV1,
    ObjectionNotAdmittedV1,
    ObjectionReadV1,
    ObjectionRecordedV1,
    ObjectionRefusedV1,
    ObjectionTurnedAwayV1,
)
from contracts.problem import NotFound
from contracts.vocabulary import Actor, Ending, HoldKind
from kit import gates
from kit.db import Writing, new_id
from kit.facts import next_fact
from kit.gates import Gate
from kit.journal import say
from services.registry.holds.actions import clear_hold, open_hold
from services.registry.objections import rules
from services.registry.objections.cipher import ObjectorCipher
from services.registry.objections.files import actions as files
from services.registry.objections.files.actions import Sender
from services.registry.objections.files.models import ObjectionFile
from services.registry.objections.files.rules import ObjectionFileKind
from services.registry.objections.files.views import sha256_of
from services.registry.objections.models import Objection
from services.registry.objections.problems import AlreadyEntered
from services.registry.objections.rules import (
    OBJECTION_STATES,
    InadmissibleGround,
    ObjectionState,
)
from services.registry.objections.schemas import (
    JudgementRequest,
    ObjectionFields,
    ObjectionRequest,
    ObjectionView,
    Objector,
    ObjectorView,
    TurningAwayRequest,
)
from services.registry.objections.views import to_view
from services.registry.publicity.models import Notice, PublicityItem
from services.registry.publicity.rules import ITEM_STATES, ItemState

REMOVED_BECAUSE = "公示期间异议经核查成立"
"""The finding itself stays in registry: its words could give the objector away."""


@dataclass(frozen=True)
class Lodged:
    """What is known of an objection that the public lodged.

    number: what its objector calls it. mark: a keyed hash of the address that was proved. reply_to:
    the name under which notify writes to it.
    """

    number: str
    mark: str
    reply_to: UUID


async def record(
    tx: Writing,
    who: Actor,
    notice_id: UUID,
    request: ObjectionRequest,
    cipher: ObjectorCipher,
) -> ObjectionView:
    """Record an objection in the window of its notice.

    An admissible one holds its item; an inadmissible one is kept with its ground. A late attempt
    is kept too, in state `refused`: the caller is refused after the commit (views.in_time), since
    a refusal before it would undo the record. Its files are the officer's own, sent before. Raises
    NotFound, NoticeNotOpen, LetterMissing.
    """
    notice = await _notice(tx, notice_id, request.submission_id)
    entered = await gates.enter(tx, Gate.objection, notice.campaign_id)
    # Read anew: whoever closed the notice before this act entered the gate has committed.
    await tx.refresh(notice)
    named = await files.unused(tx, Sender(who), notice_id, request.file_ids)
    if not rules.is_late(notice.state, notice.closes_at, entered.stamp):
        shown = any(each.kind is ObjectionFileKind.statement for each in named)
        rules.must_show_letter(request.sealed_or_signed, shown)
    objection = await enter(tx, who, notice, request, named, cipher, entered.stamp)
    for each in named:
        each.objection_id = objection.id
    return to_view(objection)


async def enter(
    tx: Writing,
    who: Actor,
    notice: Notice,
    request: ObjectionFields,
    named: Sequence[ObjectionFile],
    cipher: ObjectorCipher,
    stamp: datetime,
    lodged: Lodged | None = None,
) -> Objection:
    """Record one objection by its stamp, with its files; the caller is in the gate.

    Raises NoticeNotOpen.
    """
    if rules.is_late(notice.state, notice.closes_at, stamp):
        return await _refuse(tx, who, notice, request, named, cipher, stamp, lodged)

    objection = _row(who, notice, request, named, cipher, stamp, lodged)
    objection.ground = _ground_against(request, named)
    if objection.ground is None:
        objection.due_at = await _finding_due(tx, notice.campaign_id, stamp)
    else:
        objection.state = ObjectionState.inadmissible
    tx.add(objection)
    await tx.flush()

    admissible = objection.ground is None
    recorded = next_fact(
        objection,
        ObjectionRecordedV1,
        notice_id=notice.id,
        admissible=admissible,
    )
    await say(tx, who, recorded)
    if admissible:
        await open_hold(
            tx,
            who,
            objection.id,
            campaign_id=notice.campaign_id,
            submission_id=request.submission_id,
            kind=HoldKind.objection,
            holder="city_officer",
            at=stamp,
            due_at=objection.due_at,
        )
    return objection


def _ground_against(
    request: ObjectionFields, named: Sequence[ObjectionFile]
) -> InadmissibleGround | None:
    proofs = [each for each in named if each.kind is ObjectionFileKind.proof]
    return rules.ground_against(
        request.objector.kind,
        request.objector.name,
        request.objector.contact,
        request.reason,
        proofs,
        request.sealed_or_signed,
    )


async def _finding_due(tx: Writing, campaign_id: UUID, stamp: datetime) -> datetime | None:
    campaign = await gates.plan_of(tx, campaign_id)
    calendar = await gates.calendar_of(tx)
    days = campaign.plan.publicity.finding_working_days
    due = rules.finding_due(stamp, days, calendar)
    # In UTC like every instant that is read back, so that the first answer tells it alike.
    return due.astimezone(UTC) if due else None


async def _refuse(
    tx: Writing,
    who: Actor,
    notice: Notice,
    request: ObjectionFields,
    named: Sequence[ObjectionFile],
    cipher: ObjectorCipher,
    attempted_at: datetime,
    lodged: Lodged | None,
) -> Objection:
    """Keep a late attempt with its instants."""
    assert notice.closes_at is not None
    objection = _row(who, notice, request, named, cipher, attempted_at, lodged)
    objection.state = ObjectionState.refused
    objection.ground = InadmissibleGround.late
    tx.add(objection)
    await tx.flush()
    refused = next_fact(
        objection,
        ObjectionRefusedV1,
        notice_id=notice.id,
        attempted_at=attempted_at,
        closes_at=notice.closes_at,
    )
    await say(tx, who, refused)
    return objection


async def item_of(tx: Writing, notice_id: UUID, submission_id: UUID) -> PublicityItem:
    """An item that stands on the notice. Raises NotFound."""
    item = await tx.get(PublicityItem, submission_id)
    if item is None or item.notice_id != notice_id or item.state is ItemState.dropped:
        raise NotFound("该公示中没有这个项目，请核对", "No such item on this notice")
    return item


async def _notice(tx: Writing, notice_id: UUID, submission_id: UUID) -> Notice:
    """The notice, on which the submission must be an item. Raises NotFound."""
    item = await item_of(tx, notice_id, submission_id)
    return await tx.get_one(Notice, item.notice_id)


def _row(
    who: Actor,
    notice: Notice,
    request: ObjectionFields,
    named: Sequence[ObjectionFile],
    cipher: ObjectorCipher,
    at: datetime,
    lodged: Lodged | None,
) -> Objection:
    """The objection's row, open until its caller says otherwise."""
    objection_id = new_id()
    objector = request.objector.model_dump_json().encode()
    return Objection(
        id=objection_id,
        notice_id=notice.id,
        campaign_id=notice.campaign_id,
        submission_id=request.submission_id,
        objector=cipher.seal(objection_id, objector),
        reason=request.reason,
        evidence_sha256=[sha256_of(each) for each in named],
        with_files=bool(named),
        sealed_or_signed=request.sealed_or_signed,
        channel=request.channel,
        received_at=at,
        recorded_by=who.person_id,
        state=ObjectionState.open,
        number=lodged.number if lodged else None,
        objector_mark=lodged.mark if lodged else None,
        reply_to=lodged.reply_to if lodged else None,
    )


async def judge(
    tx: Writing,
    who: Actor,
    objection_id: UUID,
    request: JudgementRequest,
) -> ObjectionView:
    """Judge an admitted objection.

    Upheld: its item leaves the list and ends, and nobody moves up. Dismissed: the hold is
    cleared. Raises NotFound, AlreadyJudged, NotAdmitted, AlreadyEntered.
    """
    found = await tx.get(Objection, objection_id)
    if found is None:
        raise NotFound("没有这个异议", "No such objection")
    # Lock order: item → objection. Two objections of one item are judged one after the other.
    item = await tx.get(PublicityItem, found.submission_id, with_for_update=True)
    assert item is not None
    objection = await _locked(tx, objection_id)
    rules.may_judge(objection.state)

    now = await gates.now(tx, objection.campaign_id)
    outcome = ObjectionState.upheld if request.upheld else ObjectionState.dismissed
    objection.state = OBJECTION_STATES.step(objection.state, outcome)
    objection.finding = request.finding
    objection.reply = request.reply
    objection.judged_at = now
    objection.judged_by = who.person_id
    judged = next_fact(
        objection,
        ObjectionJudgedV1,
        notice_id=objection.notice_id,
        upheld=request.upheld,
    )
    await say(tx, who, judged)
    if objection.reply_to is not None and objection.number is not None:
        answered = next_fact(
            objection,
            ObjectionAnsweredV1,
            notice_id=objection.notice_id,
            number=objection.number,
            reply_to=objection.reply_to,
            upheld=request.upheld,
        )
        await say(tx, who, answered)
    if request.upheld:
        await _remove(tx, who, item, objection)
    await clear_hold(tx, who, objection.id, how=outcome, at=now)
    return to_view(objection)


async def turn_away(
    tx: Writing,
    who: Actor,
    objection_id: UUID,
    request: TurningAwayRequest,
) -> ObjectionView:
    """Find an objection inadmissible that was recorded as admissible; its item waits no more.

    Raises NotFound, AlreadyJudged, NotAdmitted, GroundUnfit.
    """
    found = await tx.get(Objection, objection_id)
    if found is None:
        raise NotFound("没有这个异议", "No such objection")
    # Locked: a judgement of the same objection meets this act here.
    objection = await _locked(tx, objection_id)
    rules.may_turn_away(objection.state, request.ground)

    now = await gates.now(tx, objection.campaign_id)
    inadmissible = ObjectionState.inadmissible
    objection.state = OBJECTION_STATES.step(objection.state, inadmissible)
    objection.ground = request.ground
    objection.reply = request.reply
    objection.judged_at = now
    objection.judged_by = who.person_id
    notice_id = objection.notice_id
    await say(tx, who, next_fact(objection, ObjectionNotAdmittedV1, notice_id=notice_id))
    if objection.reply_to is not None and objection.number is not None:
        told = next_fact(
            objection,
            ObjectionTurnedAwayV1,
            notice_id=notice_id,
            number=objection.number,
            reply_to=objection.reply_to,
        )
        await say(tx, who, told)
    await clear_hold(tx, who, objection.id, how=inadmissible, at=now)
    return to_view(objection)


async def _locked(tx: Writing, objection_id: UUID) -> Objection:
    """The objection's row, locked and read as it is now."""
    query = select(Objection).where(col(Objection.id) == objection_id).with_for_update()
    fresh = query.execution_options(populate_existing=True)
    return (await tx.execute(fresh)).scalar_one()


async def _remove(
    tx: Writing,
    who: Actor,
    item: PublicityItem,
    objection: Objection,
) -> None:
    """Take an item off the list. One that another objection removed before stays as it ended.

    Raises AlreadyEntered.
    """
    if item.state is ItemState.removed:
        return
    if not ITEM_STATES.allows(item.state, ItemState.removed):
        raise AlreadyEntered()
    item.state = ITEM_STATES.step(item.state, ItemState.removed)
    item.ending = Ending.removed_after_objection
    item.ending_reason = REMOVED_BECAUSE
    item.objection_id = objection.id
    removed = next_fact(
        item,
        ItemRemovedV1,
        objection_id=objection.id,
        reason=REMOVED_BECAUSE,
    )
    await say(tx, who, removed)


async def read_objector(
    tx: Writing,
    who: Actor,
    objection_id: UUID,
    cipher: ObjectorCipher,
) -> ObjectorView:
    """Who objected. Every reading is a fact. Raises NotFound."""
    # Locked: each reading takes the objection's next version.
    objection = await tx.get(Objection, objection_id, with_for_update=True)
    if objection is None:
        raise NotFound("没有这个异议", "No such objection")
    opened = cipher.open(objection.id, objection.objector)
    objector = Objector.model_validate_json(opened)
    await say(tx, who, next_fact(objection, ObjectionReadV1))
    return ObjectorView(objection_id=objection.id, **objector.model_dump())
