"""Acts on demo people: entered by the administrator, signed in as by anybody."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.facts.identity import DemoPersonEnteredV1, DemoSignedInV1
from contracts.problem import NotFound
from contracts.vocabulary import Actor
from kit.db import Writing
from kit.facts import next_fact
from kit.journal import say
from services.identity.accounts import sessions
from services.identity.accounts.models import PersonRow
from services.identity.demo_people import rules
from services.identity.demo_people.models import DemoPersonRow
from services.identity.demo_people.schemas import EnteredDemoPerson
from services.identity.settings import IdentitySettings


async def enter(tx: Writing, who: Actor, entered: Sequence[EnteredDemoPerson]) -> int:
    """Write people of the demo, anew where they are there. Raises NotFound, NoDemoAccount."""
    wanted = {each.person_id: each for each in entered}
    # Locked in the order of ids: two who enter the same people never wait for each other.
    query = (
        select(PersonRow)
        .where(col(PersonRow.id).in_(wanted))
        .order_by(col(PersonRow.id))
        .with_for_update()
    )
    people = (await tx.scalars(query)).all()
    if len(people) < len(wanted):
        raise NotFound()
    rules.are_demo_accounts(person.login for person in people)
    for person in people:
        values = wanted[person.id].model_dump() | {"entered_by": who.person_id}
        row = insert(DemoPersonRow).values(**values)
        await tx.execute(
            row.on_conflict_do_update(index_elements=[col(DemoPersonRow.person_id)], set_=values)
        )
    await say(tx, who, *(next_fact(person, DemoPersonEnteredV1) for person in people))
    return len(people)


async def sign_in(
    tx: Writing,
    settings: IdentitySettings,
    person_id: UUID,
    device: sessions.SignInDevice,
) -> sessions.SignInGrant:
    """Begin a sign-in without a password. Raises NotFound for who is no person of the demo."""
    entered = select(col(DemoPersonRow.person_id)).where(col(DemoPersonRow.person_id) == person_id)
    if await tx.scalar(entered) is None:
        raise NotFound()
    # Locked, as at any sign-in: whoever ends the person's sign-ins meanwhile ends this one too.
    how = {"key_share": True}
    person = await tx.get_one(PersonRow, person_id, with_for_update=how)
    return await sessions.begin(tx, settings, person, DemoSignedInV1, device)
