"""How far an organisation is proved."""

from uuid import UUID

from contracts.vocabulary import ProofState
from kit.db import Reading, Writing
from services.review.proofs.models import ProofCopy


async def proof_of(session: Reading | Writing, organisation_id: UUID) -> ProofState:
    """As the newest fact says; a claim where none was heard."""
    found = await session.get(ProofCopy, organisation_id)
    return ProofState.claimed if found is None else found.state
