"""Acts of the public: a place for a file, what its check found, and the objection itself.

Lock order: gate → the objector's own lock → file.
"""

import secrets
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlmodel import col

from contracts.facts.registry import (
    ObjectionLodgedV1,
)
from contracts.problem import NotFound
from contracts.vocabulary import system
from kit import gates
from kit.db import Writing
from kit.facts import next_fact
from kit.gates import Gate
from kit.journal import say
from services.registry.lodging import rules, views
from services.registry.lodging.proofs import ProvedObjector
from services.registry.lodging.schemas import (
    LodgingRequest,
    LodgingView,
    ObjectionFileStart,
)
from services.registry.objections import actions as objections
from services.registry.objections import rules as objection_rules
from services.registry.objections.actions import Lodged
from services.registry.objections.cipher import ObjectorCipher
from services.registry.objections.files import actions as files
from services.registry.objections.files import rules as file_rules
from services.registry.objections.files.actions import Sender
from services.registry.objections.files.rules import ObjectionFileKind
from services.registry.objections.files.schemas import ObjectionFileView
from services.registry.objections.models import Objection
from services.registry.objections.schemas import ObjectionFields
from services.registry.publicity.models import Notice
from services.registry.publicity.rules import NoticeState

PUBLIC: Final = system("registry")
"""The public has no account: registry itself acts for whoever proved an address."""


def sender_of(by: ProvedObjector) -> Sender:
    """Whose files somebody's are who proved an address."""
    return Sender(PUBLIC, by.mark)


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
    sender = sender_of(by)
    return await files.start(tx, sender, notice, ask, cipher, file_rules.MOST_FILES_OF_ONE)


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
    sender = sender_of(by)
    await files.hold(tx, sender, notice_id)
    rules.may_lodge(await _lodgings(tx, by, notice_id))
    named = await files.unused(tx, sender, notice_id, ask.file_ids)
    if not objection_rules.is_late(notice.state, notice.closes_at, entered.stamp):
        kinds = [each.kind for each in named]
        said = ask.objector
        rules.must_be_complete(said.kind, said.name, said.contact, ask.reason, kinds)
    campaign = await gates.plan_of(tx, notice.campaign_id)
    signs = "".join(secrets.choice(rules.NUMBER_SIGNS) for _ in range(rules.NUMBER_LENGTH))
    number = rules.number(campaign.rehearsal, campaign.year, signs)
    lodged = Lodged(number, by.mark, by.reply_to)
    rows = []
    for submission_id in wanted:
        request = ObjectionFields(
            submission_id=submission_id,
            objector=ask.objector,
            reason=ask.reason,
            sealed_or_signed=any(each.kind is ObjectionFileKind.statement for each in named),
            channel=rules.CHANNEL,
        )
        row = await objections.enter(
            tx, PUBLIC, notice, request, named, cipher, entered.stamp, lodged
        )
        rows.append(row)
    for each in named:
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


async def _notice(tx: Writing, notice_id: UUID) -> Notice:
    """A notice that the public sees. Raises NotFound."""
    notice = await tx.get(Notice, notice_id)
    if notice is None or notice.state is NoticeState.drafted:
        raise NotFound("没有这个公示", "No such notice")
    return notice


async def _lodgings(tx: Writing, by: ProvedObjector, notice_id: UUID) -> int:
    """How often this address has lodged for the notice."""
    query = select(func.count(func.distinct(col(Objection.number)))).where(
        col(Objection.notice_id) == notice_id, col(Objection.objector_mark) == by.mark
    )
    return (await tx.scalars(query)).one()
