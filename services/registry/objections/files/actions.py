"""Acts on files of objections: a place for one, what its check found, which belong to an objection.

Lock order: the sender's own lock → file.
"""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlmodel import col

from contracts.facts.registry import (
    ObjectionFileExaminedV1,
    ObjectionFileStartedV1,
    ObjectionReadV1,
)
from contracts.problem import NotFound
from contracts.vocabulary import Actor, FileRef
from kit import gates
from kit.db import Writing, new_id
from kit.facts import next_fact
from kit.inspection.formats import SCAN_TYPES
from kit.inspection.outcomes import FileRefusal
from kit.journal import say
from kit.retention import retained_from_now
from kit.sent_files import checking
from kit.sent_files.checking import SentBytes
from kit.sent_files.rules import SentFileState, clean_name, must_fit
from services.registry.objections.cipher import ObjectorCipher
from services.registry.objections.files import rules, views
from services.registry.objections.files.models import ObjectionFile
from services.registry.objections.files.schemas import LetterFileStart, ObjectionFileView
from services.registry.objections.models import Objection
from services.registry.objections.problems import NoticeNotOpen
from services.registry.publicity.models import Notice
from services.registry.publicity.rules import NoticeState


@dataclass(frozen=True)
class Sender:
    """Whose files they are.

    who: an officer, or registry itself for the public. mark: of the public, a keyed hash of the
    proved address.
    """

    who: Actor
    mark: str | None = None

    @property
    def name(self) -> str:
        return self.mark or str(self.who.person_id)

    def sent(self, row: ObjectionFile) -> bool:
        return (row.mark, row.sent_by) == (self.mark, self.who.person_id)

    def own(self) -> ColumnElement[bool]:
        """The condition that leaves the files of this sender."""
        if self.mark is not None:
            return col(ObjectionFile.mark) == self.mark
        return col(ObjectionFile.sent_by) == self.who.person_id


async def start_of_officer(
    tx: Writing, who: Actor, notice_id: UUID, ask: LetterFileStart, cipher: ObjectorCipher
) -> ObjectionFileView:
    """A place for a file of a letter that an officer takes down, once the notice was published.

    Raises NotFound, NoticeNotOpen, SentFileUnfit, ObjectionFilesTooMany.
    """
    notice = await tx.get(Notice, notice_id)
    if notice is None:
        raise NotFound("没有这个公示", "No such notice")
    if notice.state is NoticeState.drafted:
        raise NoticeNotOpen()
    return await start(tx, Sender(who), notice, ask, cipher, rules.MOST_FILES_OF_OFFICER)


async def start(
    tx: Writing,
    by: Sender,
    notice: Notice,
    ask: LetterFileStart,
    cipher: ObjectorCipher,
    most: int,
) -> ObjectionFileView:
    """A place for a file. most: of one sender. Raises SentFileUnfit, ObjectionFilesTooMany."""
    await hold(tx, by, notice.id)
    started = select(func.count()).where(col(ObjectionFile.notice_id) == notice.id, by.own())
    policy = (await gates.plan_of(tx, notice.campaign_id)).plan.evidence
    count = (await tx.scalars(started)).one()
    rules.may_start(count, most)
    types = rules.types_taken(ask.kind, policy.content_types, SCAN_TYPES)
    must_fit(ask.content_type, ask.size, types, policy.max_file_bytes)
    file_id = new_id()
    row = ObjectionFile(
        id=file_id,
        notice_id=notice.id,
        campaign_id=notice.campaign_id,
        mark=by.mark,
        sent_by=by.who.person_id,
        kind=ask.kind,
        filename=cipher.seal(file_id, clean_name(ask.filename).encode()),
        content_type=ask.content_type,
        size=ask.size,
    )
    tx.add(row)
    await tx.flush()
    await say(tx, by.who, next_fact(row, ObjectionFileStartedV1, notice_id=notice.id))
    return views.of_file(row)


async def hold(tx: Writing, by: Sender, notice_id: UUID) -> None:
    """One sender acts on one notice once at a time, so that its counts hold."""
    key = func.hashtextextended(f"objector:{notice_id}:{by.name}", 0)
    await tx.execute(select(func.pg_advisory_xact_lock(key)))


async def claim(
    tx: Writing, by: Sender, file_id: UUID, cipher: ObjectorCipher
) -> tuple[SentBytes, ObjectionFileView]:
    """Take a file for checking. Raises NotFound (also for somebody else's), SentFileBusy."""
    # Locked, so that of two checks at once the second meets the first one's lease.
    row = await tx.get(ObjectionFile, file_id, with_for_update=True)
    if row is None or not by.sent(row):
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
        types=rules.types_taken(row.kind, plan.evidence.content_types, SCAN_TYPES),
        policy=plan.evidence,
        retain_until=await retained_from_now(tx, plan),
    )
    return sent, views.of_file(row)


async def release(tx: Writing, file_id: UUID, claim_id: UUID) -> None:
    """Give a claim back: the file could not be checked now."""
    row = await tx.get_one(ObjectionFile, file_id, with_for_update=True)
    checking.release(row, claim_id)


async def settle(
    tx: Writing, who: Actor, file_id: UUID, claim_id: UUID, found: FileRef | FileRefusal
) -> ObjectionFileView:
    """Keep what the check found. A claim that was overtaken changes nothing."""
    row = await tx.get_one(ObjectionFile, file_id, with_for_update=True)
    if checking.settle(row, claim_id, found):
        taken = row.state is SentFileState.taken
        about = {"notice_id": row.notice_id, "taken": taken, "why": row.outcome}
        await say(tx, who, next_fact(row, ObjectionFileExaminedV1, **about))
    return views.of_file(row)


async def unused(
    tx: Writing, by: Sender, notice_id: UUID, asked: tuple[UUID, ...]
) -> list[ObjectionFile]:
    """The sender's own files that were taken and belong to no objection yet. Raises NotFound."""
    # Locked, so that a file belongs to one objection.
    query = (
        select(ObjectionFile)
        .where(
            col(ObjectionFile.id).in_(asked),
            col(ObjectionFile.notice_id) == notice_id,
            by.own(),
            col(ObjectionFile.state) == SentFileState.taken,
            col(ObjectionFile.number).is_(None),
            col(ObjectionFile.objection_id).is_(None),
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


async def read_files(tx: Writing, who: Actor, objection_id: UUID) -> list[ObjectionFile]:
    """The files of an objection. A signed paper tells who objected, so every reading is a fact.

    Raises NotFound.
    """
    # Locked: each reading takes the objection's next version.
    objection = await tx.get(Objection, objection_id, with_for_update=True)
    if objection is None:
        raise NotFound("没有这个异议", "No such objection")
    await say(tx, who, next_fact(objection, ObjectionReadV1))
    of_it = col(ObjectionFile.objection_id) == objection_id
    if objection.number is not None:
        of_it = col(ObjectionFile.number) == objection.number
    query = select(ObjectionFile).where(of_it).order_by(col(ObjectionFile.id))
    return list((await tx.scalars(query)).all())
