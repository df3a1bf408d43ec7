"""What identity hears of intake: to which unit an organisation's application went."""

from sqlalchemy.dialects.postgresql import insert

from contracts.facts import Envelope, Fact
from contracts.facts.intake import SubmissionHandedInV1
from kit.db import Writing
from kit.inbox import Effect
from services.identity.proofs.models import ApplicationUnit


async def keep_unit(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Keep the pair. Facts come twice and in any order: a pair is only ever added."""
    assert isinstance(fact, SubmissionHandedInV1)
    row = insert(ApplicationUnit).values(
        unit=fact.docket.unit,
        organisation_id=fact.docket.organisation_id,
    )
    await tx.execute(row.on_conflict_do_nothing())


EFFECTS: dict[type[Fact], Effect] = {SubmissionHandedInV1: keep_unit}
