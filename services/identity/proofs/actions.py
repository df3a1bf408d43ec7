"""Acts on proofs: hand papers in, read one, confirm or refuse them.

Lock order: the organisation → its proofs.
"""

from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.facts.identity import (
    OrganisationConfirmedV1,
    OrganisationPaperReadV1,
    OrganisationProofHandedInV1,
    OrganisationProofRefusedV1,
)
from contracts.problem import NotFound
from contracts.vocabulary import Actor, ProofState
from kit.db import Writing, new_id
from kit.facts import next_fact
from kit.journal import say
from services.identity.organisations import actions as organisations
from services.identity.organisations.models import Membership, Organisation
from services.identity.papers import actions as papers
from services.identity.papers.models import PaperScan
from services.identity.papers.rules import SentPaper
from services.identity.proofs import rules, views
from services.identity.proofs.models import OrganisationProof
from services.identity.proofs.rules import PROOF_STATES
from services.identity.proofs.schemas import PaperKind
from services.identity.tables import database_now


async def hand_in(
    tx: Writing,
    who: Actor,
    organisation_id: UUID,
    licence: SentPaper,
    letter: SentPaper,
) -> OrganisationProof:
    """A signatory hands in both papers. They take the place of earlier ones.

    Raises NotFound, also for somebody else's organisation; AlreadyProved.
    """
    organisation = await _lock(tx, organisation_id)
    if not await organisations.signs_for(tx, who, organisation_id):
        raise NotFound()
    rules.may_hand_in(organisation.proof_state)
    assert who.person_id is not None
    kept_licence, kept_letter = [await papers.keep(tx, sent) for sent in (licence, letter)]
    proof = OrganisationProof(
        id=new_id(),
        organisation_id=organisation_id,
        licence_id=kept_licence.id,
        letter_id=kept_letter.id,
        handed_in_by=who.person_id,
    )
    tx.add(proof)
    organisation.proof_state = PROOF_STATES.step(organisation.proof_state, ProofState.handed_in)
    organisation.proof_id = proof.id
    handed_in = next_fact(
        organisation,
        OrganisationProofHandedInV1,
        proof_id=proof.id,
        licence_sha256=kept_licence.sha256,
        letter_sha256=kept_letter.sha256,
    )
    await say(tx, who, handed_in)
    return proof


async def decide(
    tx: Writing, who: Actor, proof_id: UUID, confirmed: bool, reason: str
) -> Organisation:
    """Confirm an organisation by its papers, or refuse them with a reason.

    Raises NotFound, OwnOrganisation, ProofOutdated, ProofDecided, RefusalReasonNeeded.
    """
    rules.well_reasoned(confirmed, reason)
    proof = await views.proof_seen(tx, who, proof_id)
    # Two who decide follow one another, and so does who hands in others meanwhile.
    organisation = await _lock(tx, proof.organisation_id)
    belonged = await _belonged(tx, who, organisation)
    rules.may_decide(organisation.proof_state, organisation.proof_id, proof_id, belonged)
    state = ProofState.confirmed if confirmed else ProofState.refused
    organisation.proof_state = PROOF_STATES.step(organisation.proof_state, state)
    proof.decided_by = who.person_id
    proof.decided_at = await database_now(tx)
    proof.reason = reason or None
    if confirmed:
        await say(tx, who, next_fact(organisation, OrganisationConfirmedV1, proof_id=proof.id))
    else:
        refused = next_fact(
            organisation, OrganisationProofRefusedV1, proof_id=proof.id, reason=reason
        )
        await say(tx, who, refused)
    return organisation


async def confirm_by_contest(tx: Writing, who: Actor, organisation_id: UUID) -> None:
    """The city upheld a contest: by the licence that it saw the organisation is the contester's.

    The members of now do not see the papers of whom it was taken from.
    """
    organisation = await _lock(tx, organisation_id)
    organisation.proof_id = None
    if organisation.proof_state is ProofState.confirmed:
        return
    organisation.proof_state = PROOF_STATES.step(organisation.proof_state, ProofState.confirmed)
    await say(tx, who, next_fact(organisation, OrganisationConfirmedV1, proof_id=None))


async def read_paper(tx: Writing, who: Actor, proof_id: UUID, kind: PaperKind) -> PaperScan:
    """One of the two papers. Every reading is a fact. Raises NotFound."""
    proof = await views.proof_seen(tx, who, proof_id)
    paper = await tx.get_one(
        PaperScan, proof.licence_id if kind is PaperKind.licence else proof.letter_id
    )
    # Locked: each reading takes the organisation's next version.
    organisation = await _lock(tx, proof.organisation_id)
    read = next_fact(
        organisation, OrganisationPaperReadV1, proof_id=proof.id, paper_sha256=paper.sha256
    )
    await say(tx, who, read)
    return paper


async def _lock(tx: Writing, organisation_id: UUID) -> Organisation:
    """The organisation, locked as every decision on it does. Raises NotFound."""
    query = select(Organisation).where(col(Organisation.id) == organisation_id)
    locking = query.with_for_update(key_share=True).execution_options(populate_existing=True)
    organisation: Organisation | None = await tx.scalar(locking)
    if organisation is None:
        raise NotFound()
    return organisation


async def _belonged(tx: Writing, who: Actor, organisation: Organisation) -> bool:
    """Whether the person is or was a member, or asked to be one."""
    if organisation.founded_by == who.person_id:
        return True
    query = select(col(Membership.id)).where(
        col(Membership.organisation_id) == organisation.id,
        col(Membership.person_id) == who.person_id,
    )
    return await tx.scalar(query.limit(1)) is not None
