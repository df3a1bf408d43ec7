"""Acts on letters: keep the copies they need, write a fact's letters, mark one as read.

Called by listeners and routes.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.facts import Envelope, Fact
from contracts.facts.identity import MemberAdmittedV1, MemberRemovedV1, RolesChangedV1
from contracts.facts.notify import MessageReadV1
from contracts.problem import NotFound
from contracts.searching import searched_text
from contracts.vocabulary import Actor, Docket
from kit.db import Writing, new_id
from kit.facts import next_fact
from kit.forms import form_of
from kit.gates import CampaignPlan, plan_of, unit_of
from kit.journal import say
from kit.listener import TooEarly
from services.notify.addresses.actions import hold_addresses
from services.notify.addresses.views import addresses_of
from services.notify.channels.actions import queue
from services.notify.channels.models import Delivery, Message
from services.notify.messages import wording
from services.notify.messages.audience import FactContext
from services.notify.messages.letters import LETTERS, LetterRule
from services.notify.messages.models import DocketCopy, MemberCopy, OfficerCopy
from services.notify.messages.pages import page_of
from services.notify.tables import database_now

DOCKET_FIELDS = ("number", "factory_name", "unit", "snapshot")
MEMBER_FIELDS = ("roles", "active", "version")
OFFICER_FIELDS = ("roles", "unit", "version")


async def keep_docket(tx: Writing, docket: Docket) -> None:
    """Copy a docket, unless a later snapshot's is there."""
    row = insert(DocketCopy).values(
        submission_id=docket.submission_id,
        campaign_id=docket.campaign_id,
        number=docket.number,
        organisation_id=docket.organisation_id,
        factory_name=docket.factory_name,
        unit=docket.unit,
        snapshot=docket.snapshot,
    )
    later = row.on_conflict_do_update(
        index_elements=["submission_id"],
        set_={name: row.excluded[name] for name in DOCKET_FIELDS},
        where=col(DocketCopy.snapshot) < row.excluded.snapshot,
    )
    await tx.execute(later)


async def keep_member(tx: Writing, fact: MemberAdmittedV1 | MemberRemovedV1) -> None:
    """Copy who belongs to an organisation, unless a later fact was heard."""
    admitted = isinstance(fact, MemberAdmittedV1)
    roles = fact.roles if isinstance(fact, MemberAdmittedV1) else ()
    row = insert(MemberCopy).values(
        membership_id=fact.subject,
        organisation_id=fact.organisation_id,
        person_id=fact.person_id,
        roles=list(roles),
        active=admitted,
        version=fact.subject_version,
    )
    later = row.on_conflict_do_update(
        index_elements=["membership_id"],
        set_={name: row.excluded[name] for name in MEMBER_FIELDS},
        where=col(MemberCopy.version) < row.excluded.version,
    )
    await tx.execute(later)


async def keep_roles(tx: Writing, fact: RolesChangedV1) -> None:
    """Copy a staff person's roles, unless a later fact was heard."""
    row = insert(OfficerCopy).values(
        person_id=fact.subject,
        roles=list(fact.roles),
        unit=fact.unit,
        version=fact.subject_version,
    )
    later = row.on_conflict_do_update(
        index_elements=["person_id"],
        set_={name: row.excluded[name] for name in OFFICER_FIELDS},
        where=col(OfficerCopy.version) < row.excluded.version,
    )
    await tx.execute(later)


async def write_letters(tx: Writing, envelope: Envelope, fact: Fact) -> int:
    """Write every letter that the table has for a fact. Returns how many are new.

    Raises TooEarly where a letter needs the docket and it was not heard yet.
    """
    candidates = LETTERS.get(type(fact), ())
    rules = [rule for rule in candidates if rule.when is None or rule.when(fact)]
    if not rules:
        return 0
    docket = await tx.get(DocketCopy, fact.submission_id) if fact.submission_id else None
    if docket is None and any(rule.needs_docket for rule in rules):
        raise TooEarly(f"docket of submission {fact.submission_id}")

    campaign_id = fact.campaign_id or (docket.campaign_id if docket else None)
    campaign = await plan_of(tx, campaign_id) if campaign_id else None
    context = FactContext(envelope, fact, docket)
    written = 0
    for rule in rules:
        written += await _write(tx, rule, context, campaign)
    return written


async def send_waiting(tx: Writing, person_id: UUID) -> None:
    """E-mail the letters written before the person's address was known.

    Facts come in any order, so a letter may be older than the address.
    """
    waiting = await tx.scalars(
        select(Message)
        .outerjoin(Delivery, col(Delivery.message_id) == col(Message.id))
        .where(col(Message.person_id) == person_id, col(Delivery.id).is_(None))
    )
    await _queue(tx, waiting.all())


async def read(tx: Writing, who: Actor, message_id: UUID) -> None:
    """Mark one's own letter as read; again changes nothing. Raises NotFound for anybody else's."""
    # Locked, so that two readings at once say one fact.
    message = await tx.scalar(
        select(Message).where(col(Message.id) == message_id).with_for_update()
    )
    if message is None or message.person_id != who.person_id:
        raise NotFound()
    if message.read_at is not None:
        return
    message.read_at = await database_now(tx)
    await say(tx, who, next_fact(message, MessageReadV1))


async def _write(
    tx: Writing,
    rule: LetterRule,
    context: FactContext,
    campaign: CampaignPlan | None,
) -> int:
    """Write one kind of letter to its audience and queue the e-mails. Returns how many are new."""
    people = await rule.audience(tx, context)
    if not people:
        return 0

    values = await _values(tx, context, campaign)
    rehearsal = campaign is not None and campaign.rehearsal
    form = None if campaign is None else await form_of(tx, campaign.id)
    subject, body = wording.write(rule.kind, values, rehearsal=rehearsal, form=form)
    same = {
        "kind": rule.kind,
        "cause": rule.cause(context.envelope, context.fact),
        "campaign_id": campaign.id if campaign else None,
        "submission_id": context.fact.submission_id,
        "subject": subject,
        "body": body,
        "page": page_of(rule.kind, rule.audience, context),
        "searched": _searched(subject, context.docket),
        "version": 0,
    }
    # In one order everywhere, so that two facts heard at once do not wait for each other.
    rows = [{"id": new_id(), "person_id": person_id, **same} for person_id in sorted(people)]

    await hold_addresses(tx)
    # The unique constraint on (person, kind, cause) leaves out the letters of a repeated fact.
    writing = insert(Message).values(rows).on_conflict_do_nothing().returning(Message)
    written = (await tx.scalars(writing)).all()
    await _queue(tx, written)
    return len(written)


def _searched(subject: str, docket: DocketCopy | None) -> str:
    """What the record of letters finds the letter by."""
    about = (docket.number, docket.factory_name) if docket else ("", "")
    return searched_text(subject, *about)


async def _queue(tx: Writing, messages: Sequence[Message]) -> None:
    """Queue the e-mails of the letters whose reader has an address."""
    readers = [message.person_id for message in messages if message.person_id is not None]
    addresses = await addresses_of(tx, readers)
    for message in messages:
        if message.person_id not in addresses:
            continue
        address_id, recipient = addresses[message.person_id]
        await queue(tx, message, address_id, recipient)


async def _values(
    tx: Writing,
    context: FactContext,
    campaign: CampaignPlan | None,
) -> dict[str, Any]:
    """What a template may use: fact, docket (as `dossier`), campaign, the unit's name."""
    code = context.unit
    unit = await unit_of(tx, campaign.id, code) if campaign and code else None
    return {
        "fact": context.fact,
        "dossier": context.docket,
        "campaign": campaign,
        "unit_name": unit["name"] if unit else code or "",
    }
