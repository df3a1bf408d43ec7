"""What waits for one person in identity."""

from typing import Any
from uuid import UUID

from sqlalchemy import Select
from sqlmodel import col

from contracts.vocabulary import Actor, Role
from contracts.waiting import WaitingKind, WaitingPage
from kit.db import Reading
from kit.waiting import page, waits
from services.identity.accounts.models import PersonRow
from services.identity.contests.models import Contest
from services.identity.contests.rules import ContestState
from services.identity.organisations.models import Membership, Organisation
from services.identity.organisations.rules import MembershipState


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
        queries.append(_members_to_admit(who))
    if who.has(Role.city_officer):
        queries.append(_contests_to_decide())
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
