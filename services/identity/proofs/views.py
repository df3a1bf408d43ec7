"""Reads of proofs: for members of the organisation, its units, the city and auditors."""

from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import aliased
from sqlmodel import col

from contracts.problem import NotFound
from contracts.vocabulary import Actor, ProofState, Role
from documents.authorisation import AuthorisationLetter
from kit.db import Reading, Writing
from services.identity.accounts.models import PersonRow
from services.identity.organisations.models import Membership, Organisation
from services.identity.organisations.rules import MembershipState
from services.identity.proofs.models import ApplicationUnit, OrganisationProof
from services.identity.proofs.rules import CITY, UNIT
from services.identity.proofs.schemas import Proofs, ProofView

SENDER, DECIDER = aliased(PersonRow), aliased(PersonRow)
SHOWN: Final[tuple[Any, ...]] = (
    Organisation,
    OrganisationProof,
    col(SENDER.name).label("sender"),
    col(DECIDER.name).label("decider"),
)


def seen_by(who: Actor) -> tuple[Any, ...]:
    """The condition on organisations whose proof a person may see.

    All for the city and auditors; for a unit those whose application went there; for everybody
    else their own.
    """
    if who.has(*CITY, Role.auditor):
        return ()
    if who.has(*UNIT):
        ours = select(col(ApplicationUnit.organisation_id)).where(
            col(ApplicationUnit.unit) == (who.unit or "")
        )
        return (col(Organisation.id).in_(ours),)
    own = select(col(Membership.organisation_id)).where(
        col(Membership.person_id) == who.person_id,
        col(Membership.state) == MembershipState.admitted,
    )
    return (col(Organisation.id).in_(own),)


def _joined(who: Actor) -> Select[Any]:
    """Organisations with their newest papers and the names of who sent and who decided."""
    newest = col(OrganisationProof.id) == col(Organisation.proof_id)
    return (
        select(*SHOWN)
        .outerjoin(OrganisationProof, newest)
        .outerjoin(SENDER, col(SENDER.id) == col(OrganisationProof.handed_in_by))
        .outerjoin(DECIDER, col(DECIDER.id) == col(OrganisationProof.decided_by))
        .where(*seen_by(who))
    )


async def page(
    session: Reading,
    who: Actor,
    state: ProofState | None,
    cursor: UUID | None,
    limit: int,
) -> Proofs:
    """How organisations stand, in the order of their founding."""
    query = _joined(who).order_by(col(Organisation.id)).limit(limit + 1)
    if state is not None:
        query = query.where(col(Organisation.proof_state) == state)
    if cursor is not None:
        query = query.where(col(Organisation.id) > cursor)
    rows = (await session.execute(query)).all()
    items = [_to_view(*row) for row in rows[:limit]]
    following = str(items[-1].organisation_id) if len(rows) > limit else None
    return Proofs(items=items, next=following)


async def one(session: Reading, who: Actor, organisation_id: UUID) -> ProofView:
    """How one organisation stands. Raises NotFound, also for somebody else's."""
    query = _joined(who).where(col(Organisation.id) == organisation_id)
    row = (await session.execute(query)).one_or_none()
    if row is None:
        raise NotFound()
    return _to_view(*row)


async def proof_seen(session: Reading | Writing, who: Actor, proof_id: UUID) -> OrganisationProof:
    """Papers that a person may see. Raises NotFound, also for somebody else's.

    Members see those that count: earlier ones may be of a founder who lost the organisation.
    """
    query = (
        select(OrganisationProof)
        .join(Organisation, col(Organisation.id) == col(OrganisationProof.organisation_id))
        .where(col(OrganisationProof.id) == proof_id, *seen_by(who))
    )
    if not who.has(*CITY, *UNIT, Role.auditor):
        query = query.where(col(Organisation.proof_id) == proof_id)
    proof: OrganisationProof | None = await session.scalar(query)
    if proof is None:
        raise NotFound()
    return proof


async def letter_of(session: Reading, who: Actor, organisation_id: UUID) -> AuthorisationLetter:
    """What the template says of the organisation and the member. Raises NotFound."""
    assert who.person_id is not None
    query = (
        select(Organisation, col(PersonRow.name))
        .join(Membership, col(Membership.organisation_id) == col(Organisation.id))
        .join(PersonRow, col(PersonRow.id) == col(Membership.person_id))
        .where(
            col(Organisation.id) == organisation_id,
            col(Membership.person_id) == who.person_id,
            col(Membership.state) == MembershipState.admitted,
        )
    )
    row = (await session.execute(query)).one_or_none()
    if row is None:
        raise NotFound()
    organisation, name = row
    return AuthorisationLetter(
        paper_number=f"SQ-{organisation.credit_code}",
        rehearsal=False,
        organisation_name=organisation.name,
        credit_code=organisation.credit_code,
        authorised=name,
    )


def _to_view(
    organisation: Organisation,
    proof: OrganisationProof | None,
    sender: str | None,
    decider: str | None,
) -> ProofView:
    return ProofView(
        organisation_id=organisation.id,
        organisation_name=organisation.name,
        credit_code=organisation.credit_code,
        state=organisation.proof_state,
        proof_id=organisation.proof_id,
        handed_in_by=sender,
        handed_in_at=proof.handed_in_at if proof else None,
        decided_by=decider,
        decided_at=proof.decided_at if proof else None,
        reason=proof.reason if proof else None,
    )
