"""What waits for one person in identity."""

from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlmodel import col

from contracts.vocabulary import Actor, ProofState, Role
from contracts.waiting import WaitingKind, WaitingPage
from kit.db import Reading
from kit.waiting import page, waits
from services.identity.accounts.models import PersonRow
from services.identity.contests.models import Contest
from services.identity.contests.rules import ContestState
from services.identity.organisations.models import Membership, Organisation
from services.identity.organisations.rules import MembershipState
from services.identity.proofs.models import ApplicationUnit, OrganisationProof
from services.identity.proofs.rules import CITY, UNIT


async def waiting(
    session: Reading,
    who: Actor,
    campaign_id: UUID | None,
    kind: WaitingKind | None,
    cursor: str | None,
    limit: int,
) -> WaitingPage:
    """What this person may act on now. Nothing here belongs to a campaign."""
    queries = []
    if who.has(Role.applicant_signatory):
        queries += [_members_to_admit(who), _own_to_prove(who)]
    if who.has(Role.city_officer):
        queries.append(_contests_to_decide())
    if who.has(*UNIT):
        queries.append(_to_confirm(_role_of(who, UNIT), _went_to(who.unit or "")))
    if who.has(*CITY):
        queries.append(_to_confirm(_role_of(who, CITY), ~_went_to(None)))
    return await page(
        session,
        queries,
        campaign_id=campaign_id,
        kind=kind,
        cursor=cursor,
        limit=limit,
    )


def _members_to_admit(who: Actor) -> Select[Any]:
    """Who asks to join the signatory's organisation."""
    query = waits(
        WaitingKind.admit_member,
        Role.applicant_signatory,
        about=col(Membership.id),
        since=col(Membership.asked_at),
        subject=col(PersonRow.name),
    )
    return (
        query.select_from(Membership)
        .join(PersonRow, col(PersonRow.id) == col(Membership.person_id))
        .where(
            col(Membership.organisation_id) == who.organisation_id,
            col(Membership.state) == MembershipState.asked,
        )
    )


def _own_to_prove(who: Actor) -> Select[Any]:
    """The signatory's organisation, while it is a claim or its papers were refused."""
    query = _organisation_waits(WaitingKind.prove_organisation, Role.applicant_signatory)
    return query.where(
        col(Organisation.id) == who.organisation_id,
        col(Organisation.proof_state).in_((ProofState.claimed, ProofState.refused)),
    )


def _to_confirm(role: Role, whose: Any) -> Select[Any]:
    """Organisations whose papers came: a unit's, or the city's while no unit has them."""
    query = _organisation_waits(WaitingKind.confirm_organisation, role)
    return query.where(col(Organisation.proof_state) == ProofState.handed_in, whose)


def _organisation_waits(kind: WaitingKind, role: Role) -> Select[Any]:
    """Since its papers came, else since it was founded."""
    since = func.coalesce(
        col(OrganisationProof.decided_at),
        col(OrganisationProof.handed_in_at),
        col(Organisation.founded_at),
    )
    query = waits(
        kind,
        role,
        about=col(Organisation.id),
        since=since,
        subject=col(Organisation.name),
    )
    newest = col(OrganisationProof.id) == col(Organisation.proof_id)
    return query.select_from(Organisation).outerjoin(OrganisationProof, newest)


def _went_to(unit: str | None) -> Any:
    """Whether an application of the organisation went to the unit; to any, without one."""
    query = select(col(ApplicationUnit.unit)).where(
        col(ApplicationUnit.organisation_id) == col(Organisation.id)
    )
    if unit is not None:
        query = query.where(col(ApplicationUnit.unit) == unit)
    return query.exists()


def _role_of(who: Actor, roles: tuple[Role, ...]) -> Role:
    """In which of the roles the person acts."""
    return next(role for role in roles if who.has(role))


def _contests_to_decide() -> Select[Any]:
    """Open contests, by the name of what is contested."""
    query = waits(
        WaitingKind.decide_contest,
        Role.city_officer,
        about=col(Contest.id),
        since=col(Contest.opened_at),
        subject=col(Organisation.name),
    )
    return (
        query.select_from(Contest)
        .join(Organisation, col(Organisation.id) == col(Contest.organisation_id))
        .where(col(Contest.state) == ContestState.open)
    )
