"""Acts on letters: copy what must be known, write a fact's letters, read one. Called by listeners, reminders and routes."""

from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.facts import Envelope, Fact
from contracts.facts.identity import MemberAdmittedV1, MemberRemovedV1, RolesChangedV1
from contracts.facts.notify import MessageReadV1
from contracts.problem import NotFound
from contracts.vocabulary import Actor, Docket
from kit.bus import TooEarly
from kit.db import Writing, new_id
from kit.gates import CampaignPlan, plan_of, unit_of
from kit.journal import say
from services.notify.addresses.actions import hold_addresses
from services.notify.addresses.views import addresses_of
from services.notify.channels.actions import Letter, queue
from services.notify.channels.models import Delivery
from services.notify.messages import wording
from services.notify.messages.audience import Told
from services.notify.messages.letters import LETTERS, LetterRule
from services.notify.messages.models import Dossier, Member, Message, Officer


async def keep_docket(tx: Writing, docket: Docket) -> None:
    """Copy a docket, unless a later snapshot's is there."""
    row = insert(Dossier).values(
        submission_id=docket.submission_id,
        campaign_id=docket.campaign_id,
        number=docket.number,
        organisation_id=docket.organisation_id,
        factory_name=docket.factory_name,
        unit=docket.unit,
        snapshot=docket.snapshot,
    )
    kept = ("number", "factory_name", "unit", "snapshot")
    await tx.execute(
        row.on_conflict_do_update(
            index_elements=["submission_id"],
            set_={name: row.excluded[name] for name in kept},
            where=col(Dossier.snapshot) < row.excluded.snapshot,
        )
    )


async def keep_member(tx: Writing, fact: MemberAdmittedV1 | MemberRemovedV1) -> None:
    """Copy who belongs to an organisation, unless something later is known."""
    roles = fact.roles if isinstance(fact, MemberAdmittedV1) else ()
    row = insert(Member).values(
        membership_id=fact.subject,
        organisation_id=fact.organisation_id,
        person_id=fact.person_id,
        roles=[role.value for role in roles],
        active=isinstance(fact, MemberAdmittedV1),
        version=fact.subject_version,
    )
    await tx.execute(
        row.on_conflict_do_update(
            index_elements=["membership_id"],
            set_={name: row.excluded[name] for name in ("roles", "active", "version")},
            where=col(Member.version) < row.excluded.version,
        )
    )


async def keep_roles(tx: Writing, fact: RolesChangedV1) -> None:
    """Copy a staff person's roles, unless later ones are known."""
    row = insert(Officer).values(
        person_id=fact.subject,
        roles=[role.value for role in fact.roles],
        unit=fact.unit,
        version=fact.subject_version,
    )
    await tx.execute(
        row.on_conflict_do_update(
            index_elements=["person_id"],
            set_={name: row.excluded[name] for name in ("roles", "unit", "version")},
            where=col(Officer.version) < row.excluded.version,
        )
    )


async def tell(tx: Writing, envelope: Envelope, fact: Fact) -> int:
    """Write every letter the table has for a fact. Returns how many are new. Raises TooEarly where the docket is not known yet."""
    rules = [rule for rule in LETTERS.get(type(fact), ()) if rule.when is None or rule.when(fact)]
    if not rules:
        return 0
    dossier = await tx.get(Dossier, fact.submission_id) if fact.submission_id else None
    if dossier is None and any(rule.needs_dossier for rule in rules):
        raise TooEarly(f"docket of submission {fact.submission_id}")
    told = Told(envelope, fact, dossier)
    campaign_id = fact.campaign_id or (dossier.campaign_id if dossier else None)
    campaign = await plan_of(tx, campaign_id) if campaign_id else None
    written = 0
    for rule in rules:
        written += await _write(tx, rule, told, campaign)
    return written


async def send_what_waits(tx: Writing, person_id: UUID) -> None:
    """E-mail the letters written before the person's address was known (facts come in any order)."""
    waiting = await tx.scalars(
        select(Message)
        .outerjoin(Delivery, col(Delivery.message_id) == col(Message.id))
        .where(col(Message.person_id) == person_id, col(Delivery.id).is_(None))
    )
    await _queue(tx, list(waiting.all()))


async def read(tx: Writing, who: Actor, message_id: UUID) -> None:
    """Mark one's own letter as read; again changes nothing. Raises NotFound for anybody else's."""
    message = await tx.scalar(
        select(Message).where(col(Message.id) == message_id).with_for_update()
    )
    if message is None or message.person_id != who.person_id:
        raise NotFound()
    if message.read_at is not None:
        return
    message.read_at = (await tx.execute(select(func.clock_timestamp()))).scalar_one()
    message.version += 1
    await say(
        tx,
        who,
        MessageReadV1(
            subject=message.id,
            subject_version=message.version,
            campaign_id=message.campaign_id,
            submission_id=message.submission_id,
        ),
    )


async def _write(tx: Writing, rule: LetterRule, told: Told, campaign: CampaignPlan | None) -> int:
    people = await rule.audience(tx, told)
    if not people:
        return 0
    values = await _values(tx, told, campaign)
    subject, body = wording.write(
        rule.kind, values, rehearsal=campaign is not None and campaign.rehearsal
    )
    rows = [
        {
            "id": new_id(),
            "person_id": person_id,
            "kind": rule.kind,
            "cause": rule.cause(told.envelope, told.fact),
            "campaign_id": campaign.id if campaign else None,
            "submission_id": told.fact.submission_id,
            "subject": subject,
            "body": body,
            "version": 1,
        }
        for person_id in sorted(people)
    ]
    await hold_addresses(tx)
    new = await tx.scalars(insert(Message).values(rows).on_conflict_do_nothing().returning(Message))
    messages = list(new.all())
    await _queue(tx, messages)
    return len(messages)


async def _queue(tx: Writing, messages: list[Message]) -> None:
    addresses = await addresses_of(tx, [message.person_id for message in messages])
    for message in messages:
        if message.person_id in addresses:
            letter = Letter(
                message.id,
                message.person_id,
                message.kind,
                message.campaign_id,
                message.submission_id,
                message.subject,
                message.body,
            )
            await queue(tx, letter, *addresses[message.person_id])


async def _values(tx: Writing, told: Told, campaign: CampaignPlan | None) -> dict[str, Any]:
    """What a template may use: fact, dossier, campaign, the unit's name."""
    code = getattr(told.fact, "unit", None) or (told.dossier.unit if told.dossier else None)
    unit = await unit_of(tx, campaign.id, code) if campaign and code else None
    return {
        "fact": told.fact,
        "dossier": told.dossier,
        "campaign": campaign,
        "unit_name": unit["name"] if unit else code or "",
    }
