"""Facts from notify: which address a person has chosen, by which they reset a password."""

from sqlalchemy import update
from sqlmodel import col

from contracts.facts import Envelope, Fact
from contracts.facts.notify import AddressBoundV1
from kit.db import Writing
from kit.inbox import Effect
from services.identity.accounts.models import PersonRow


async def keep_address(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Keep the chosen address, unless a later one was heard. It changes nothing people read."""
    assert isinstance(fact, AddressBoundV1)
    chosen = (
        update(PersonRow)
        .where(
            col(PersonRow.id) == fact.subject,
            col(PersonRow.address_version) < fact.subject_version,
        )
        .values(address_id=fact.address_id, address_version=fact.subject_version)
    )
    await tx.execute(chosen)


EFFECTS: dict[type[Fact], Effect] = {AddressBoundV1: keep_address}
