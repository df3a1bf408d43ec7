"""Reading the contact of an applicant: an act that is recorded."""

import json
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.calendar import shanghai_day
from contracts.facts.intake import ContactReadV1
from contracts.vocabulary import Actor
from kit import gates
from kit.db import Writing, new_id
from kit.facts import only_fact
from kit.journal import say
from kit.personal import Vault
from services.intake.officers import rules, views
from services.intake.officers.models import ContactReading
from services.intake.officers.schemas import ContactView
from services.intake.submissions.models import Snapshot, Submission


async def read_contact(tx: Writing, who: Actor, submission_id: UUID, vault: Vault) -> ContactView:
    """Whom to ask about a submission. The first reading of a person and day is a fact.

    Raises NotFound, HeldElsewhere, PersonErased.
    """
    found = await views.handed_in(tx, submission_id)
    rules.may_phone(who, found.unit, found.delivered, found.row.ended is not None)
    query = select(col(Snapshot.contact_person), col(Snapshot.contact)).where(
        col(Snapshot.submission_id) == submission_id,
        col(Snapshot.snapshot) == found.row.snapshot,
    )
    person, sealed = (await tx.execute(query)).one()
    contact = json.loads(await vault.open(tx, person, sealed)).get("contact") or {}
    await _record(tx, who, found.row)
    return ContactView(
        submission_id=submission_id,
        contact_name=contact.get("contact_name"),
        contact_phone=contact.get("contact_phone"),
        contact_email=contact.get("contact_email"),
    )


async def _record(tx: Writing, who: Actor, row: Submission) -> None:
    """Record the reader once for each day of the plan."""
    assert who.person_id is not None, "officers are people"
    reading = ContactReading(
        id=new_id(),
        campaign_id=row.campaign_id,
        submission_id=row.id,
        person_id=who.person_id,
        day=shanghai_day(await gates.now(tx, row.campaign_id)),
    )
    # Of two readings at once one adds the row, and it alone says the fact.
    added = await tx.execute(
        insert(ContactReading)
        .values(**reading.model_dump())
        .on_conflict_do_nothing()
        .returning(col(ContactReading.id))
    )
    if added.scalar_one_or_none() is not None:
        await say(tx, who, only_fact(reading, ContactReadV1))
