"""What intake hears of a case's delivery. Facts come twice and in any order."""

from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.facts import Envelope, Fact
from contracts.facts.review import CaseDeliveredV1, CaseUndeliveredV1
from kit.db import Writing
from kit.inbox import Effect
from services.intake.officers.models import CaseDelivery


async def keep_delivery(
    tx: Writing,
    envelope: Envelope,
    fact: Fact,
) -> None:
    """Keep whether the city holds the case, by the newest of both facts."""
    newest = {
        "delivered": isinstance(fact, CaseDeliveredV1),
        "version": fact.subject_version,
    }
    row = insert(CaseDelivery).values(
        submission_id=fact.subject,
        **newest,
    )
    await tx.execute(
        row.on_conflict_do_update(
            index_elements=["submission_id"],
            set_=newest,
            where=col(CaseDelivery.version) < fact.subject_version,
        )
    )


EFFECTS: dict[type[Fact], Effect] = {
    CaseDeliveredV1: keep_delivery,
    CaseUndeliveredV1: keep_delivery,
}
