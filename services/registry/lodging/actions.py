"""Acts of the public: a place for a file, what its check found, and the objection itself.

Lock order: gate → the objector's own lock → file.
"""

import secrets
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlmodel import col

from contracts.facts.registry import (
    ObjectionFileExaminedV1,
    ObjectionFileStartedV1,
    ObjectionLodgedV1,
    ObjectionReadV1,
)
from contracts.problem import NotFound
from contracts.vocabulary import Actor, FileRef, system
from kit import gates
from kit.db import Writing, new_id
from kit.facts import next_fact
from kit.gates import Gate
from kit.inspection.outcomes import FileRefusal
from kit.journal import say
from kit.retention import retained_from_now
from kit.sent_files import checking
from kit.sent_files.checking import SentBytes
from kit.sent_files.rules import SCANS, SentFileState, clean_name, must_fit
from services.registry.lodging import rules, views
from services.registry.lodging.models import ObjectionFile
from services.registry.lodging.proofs import ProvedObjector
from services.registry.lodging.schemas import (
    LodgingRequest,
    LodgingView,
    ObjectionFileStart,
    ObjectionFileView,
)
from services.registry.objections import actions as objections
from services.registry.objections import rules as objection_rules
from services.registry.objections.actions import Lodged
from services.registry.objections.cipher import ObjectorCipher
from services.registry.objections.models import Objection
from services.registry.objections.schemas import ObjectionRequest
from services.registry.publicity.models import Notice
from services.registry.publicity.rules import NoticeState

PUBLIC: Final = system("registry")
"""The public has no account: registry itself acts for whoever proved an address."""


async def start_file(
    tx: Writing,
    by: ProvedObjector,
    notice_id: UUID,
    ask: ObjectionFileStart,
    cipher: ObjectorCipher,
) -> ObjectionFileView:
    """A place for a file, while the notice is open.

    Raises NotFound, NoticeNotOpen, ObjectionLate, SentFileUnfit, ObjectionFilesTooMany.
    """
    notice = await _notice(tx, notice_id)
    entered = await gates.enter(tx, Gate.objection, notice.campaign_id)
    await tx.refresh(notice)
    objection_rules.in_time(notice.state, notice.closes_at, entered.stamp)
    await _hold(tx, by, notice_id)
    started = select(func.count()).where(
        col(ObjectionFile.notice_id) == notice_id, col(ObjectionFile.mark) == by.mark
    )
    policy = (await gates.plan_of(tx, notice.campaign_id)).plan.evidence
    count = (await tx.scalars(started)).one()
    rules.may_start(count)
    types = rules.types_taken(ask.kind, policy.content_types, SCANS)
    must_fit(ask.content_type, ask.size, types, policy.max_file_bytes)
    file_id = new_id()
    row = ObjectionFile(
        id=file_id,
        notice_id=notice_id,
        campaign_id=notice.campaign_id,
        mark=by.mark,
        kind=ask.kind,
        filename=cipher.seal(file_id, clean_name(ask.filename).encode()),
        content_type=ask.content_type,
        size=ask.size,
    )
    tx.add(row)
    await tx.flush()
    await say(tx, PUBLIC, next_fact(row, ObjectionFileStartedV1, notice_id=notice_id))
    return views.of_file(row)


async def claim(
    tx: Writing, by: ProvedObjector, file_id: UUID, cipher: ObjectorCipher
) -> tuple[SentBytes, ObjectionFileView]:
    """Take a file for checking. Raises NotFound (also for somebody else's), SentFileBusy."""
    # Locked, so that of two checks at once the second meets the first one's lease.
    row = await tx.get(ObjectionFile, file_id, with_for_update=True)
    if row is None or row.mark != by.mark:
        raise NotFound("没有这个文件", "No such file")
    plan = (await gates.plan_of(tx, row.campaign_id)).plan
    place = rules.place_of(file_id)
    sent = SentBytes(
        claim=await checking.claim(tx, row),
        place=place,
        kept_under=place,
        filename=cipher.open(row.id, row.filename).decode(),
        content_type=row.content_type,
        size=row.size,
        types=rules.types_taken(row.kind, plan.evidence.content_types, SCANS),
        policy=plan.evidence,
        retain_until=await retained_from_now(tx, plan),
    )
    return sent, views.of_file(row)


async def release(tx: Writing, file_id: UUID, claim_id: UUID) -> None:
    """Give a claim back: the file could not be checked now."""
    row = await tx.get_one(ObjectionFile, file_id, with_for_update=True)
    checking.release(row, claim_id)


async def settle(
    tx: Writing, file_id: UUID, claim_id: UUID, found: FileRef | FileRefusal
) -> ObjectionFileView:
    """Keep what the check found. A claim that was overtaken changes nothing."""
    row = await tx.get_one(ObjectionFile, file_id, with_for_update=True)
    if checking.settle(row, claim_id, found):
        taken = row.state is SentFileState.taken
        about = {"notice_id": row.notice_id, "taken": taken, "why": row.outcome}
        await say(tx, PUBLIC, next_fact(row, ObjectionFileExaminedV1, **about))
    return views.of_file(row)


async def lodge(
    tx: Writing, by: ProvedObjector, notice_id: UUID, ask: LodgingRequest, cipher: ObjectorCipher
) -> LodgingView:
    """Record an objection of the public: one row for each item, under one number.

    A late one is kept too, in state `refused`: the caller is refused after the commit. Raises
    NotFound, NoticeNotOpen, ObjectionIncomplete, ObjectionsTooMany.
    """
    notice = await _notice(tx, notice_id)
    wanted = tuple(dict.fromkeys(ask.submission_ids))
    for submission_id in wanted:
        await objections.item_of(tx, notice_id, submission_id)
    entered = await gates.enter(tx, Gate.objection, notice.campaign_id)
    # Read anew: whoever closed the notice before this act entered the gate has committed.
    await tx.refresh(notice)
    await _hold(tx, by, notice_id)
    rules.may_lodge(await _lodgings(tx, by, notice_id))
    files = await _files(tx, by, notice_id, ask.file_ids)
    if not objection_rules.is_late(notice.state, notice.closes_at, entered.stamp):
        kinds = [each.kind for each in files]
        said = ask.objector
        rules.must_be_complete(said.kind, said.name, said.contact, ask.reason, kinds)
    campaign = await gates.plan_of(tx, notice.campaign_id)
    signs = "".join(secrets.choice(rules.NUMBER_SIGNS) for _ in range(rules.NUMBER_LENGTH))
    number = rules.number(campaign.rehearsal, campaign.year, signs)
    lodged = Lodged(number, by.mark, by.reply_to)
    proofs = [views.sha256_of(each) for each in files]
    rows = []
    for submission_id in wanted:
        request = ObjectionRequest(
            submission_id=submission_id,
            objector=ask.objector,
            reason=ask.reason,
            evidence_sha256=tuple(proofs),
            sealed_or_signed=any(each.kind is rules.ObjectionFileKind.statement for each in files),
            channel=rules.CHANNEL,
        )
        row = await objections.enter(tx, PUBLIC, notice, request, cipher, entered.stamp, lodged)
        rows.append(row)
    for each in files:
        each.number = number
    first = rows[0]
    if first.state is not objection_rules.ObjectionState.refused:
        told = next_fact(
            first,
            ObjectionLodgedV1,
            notice_id=notice_id,
            number=number,
            reply_to=by.reply_to,
            items=len(rows),
        )
        await say(tx, PUBLIC, told)
    await tx.flush()
    return await views.lodging(tx, number, by.mark)


async def read_files(tx: Writing, who: Actor, objection_id: UUID) -> list[ObjectionFile]:
    """The files of an objection that the public lodged. A signed paper tells who objected, so every
    reading is a fact. Raises NotFound.
    """
    # Locked: each reading takes the objection's next version.
    objection = await tx.get(Objection, objection_id, with_for_update=True)
    if objection is None:
        raise NotFound("没有这个异议", "No such objection")
    await say(tx, who, next_fact(objection, ObjectionReadV1))
    if objection.number is None:
        return []
    query = select(ObjectionFile).where(col(ObjectionFile.number) == objection.number)
    return list((await tx.scalars(query.order_by(col(ObjectionFile.id)))).all())


async def _notice(tx: Writing, notice_id: UUID) -> Notice:
    """A notice that the public sees. Raises NotFound."""
    notice = await tx.get(Notice, notice_id)
    if notice is None or notice.state is NoticeState.drafted:
        raise NotFound("没有这个公示", "No such notice")
    return notice


async def _hold(tx: Writing, by: ProvedObjector, notice_id: UUID) -> None:
    """One address acts on one notice once at a time, so that its counts hold."""
    key = func.hashtextextended(f"objector:{notice_id}:{by.mark}", 0)
    await tx.execute(select(func.pg_advisory_xact_lock(key)))


async def _lodgings(tx: Writing, by: ProvedObjector, notice_id: UUID) -> int:
    """How often this address has lodged for the notice."""
    query = select(func.count(func.distinct(col(Objection.number)))).where(
        col(Objection.notice_id) == notice_id, col(Objection.objector_mark) == by.mark
    )
    return (await tx.scalars(query)).one()


async def _files(
    tx: Writing, by: ProvedObjector, notice_id: UUID, asked: tuple[UUID, ...]
) -> list[ObjectionFile]:
    """The objector's own files that were taken and not lodged yet. Raises NotFound."""
    # Locked, so that a file belongs to one lodging.
    query = (
        select(ObjectionFile)
        .where(
            col(ObjectionFile.id).in_(asked),
            col(ObjectionFile.notice_id) == notice_id,
            col(ObjectionFile.mark) == by.mark,
            col(ObjectionFile.state) == SentFileState.taken,
            col(ObjectionFile.number).is_(None),
        )
        .order_by(col(ObjectionFile.id))
        .with_for_update()
    )
    found = list((await tx.scalars(query)).all())
    if not rules.all_known(asked, [each.id for each in found]):
        raise NotFound(
            "所列文件中有尚未收到、未通过检查或已用于其他异议的，请重新上传",
            "One of the files has not arrived, was not taken, or belongs to another objection",
        )
    return found
