"""What review hears of identity: how far an organisation is proved.

The fact may come before the organisation's first case, after it, twice and out of order.
"""

from typing import Final

from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.facts import Envelope, Fact
from contracts.facts.identity import (
    OrganisationConfirmedV1,
    OrganisationProofHandedInV1,
    OrganisationProofRefusedV1,
)
from contracts.vocabulary import ProofState
from kit.db import Writing
from kit.inbox import Effect
from services.review.proofs.models import ProofCopy

STATES: Final[dict[type[Fact], ProofState]] = {
    OrganisationProofHandedInV1: ProofState.handed_in,
    OrganisationConfirmedV1: ProofState.confirmed,
    OrganisationProofRefusedV1: ProofState.refused,
}


async def keep_proof(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Keep the state, unless a later fact was heard."""
    row = insert(ProofCopy).values(
        organisation_id=fact.subject,
        state=STATES[type(fact)],
        version=fact.subject_version,
    )
    later = row.on_conflict_do_update(
        index_elements=["organisation_id"],
        set_={"state": row.excluded.state, "version": row.excluded.version},
        where=col(ProofCopy.version) < row.excluded.version,
    )
    await tx.execute(later)


EFFECTS: dict[type[Fact], Effect] = dict.fromkeys(STATES, keep_proof)
