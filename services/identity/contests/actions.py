"""Acts on contests: open one with a licence, decide it.

Lock order: contest → organisation → persons by id.
"""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts import credit_code
from contracts.facts.envelope import Fact
from contracts.facts.identity import (
    MemberRemovedV1,
    OrganisationContestDecidedV1,
    OrganisationContestedV1,
)
from contracts.problem import NotFound
from contracts.vocabulary import Actor
from kit.db import Writing, new_id
from kit.facts import next_fact
from kit.journal import say
from services.identity.accounts.actions import (
    end_sign_ins,
    load_for_update,
    revoke_access,
    set_membership,
)
from services.identity.accounts.rules import RevocationReason
from services.identity.contests import rules
from services.identity.contests.models import Contest
from services.identity.contests.problems import ContestExists
from services.identity.contests.rules import CONTEST_STATES, ContestState
from services.identity.organisations import actions as organisations
from services.identity.organisations.models import Membership, Organisation
from services.identity.organisations.problems import OrganisationUnknown
from services.identity.organisations.rules import MembershipState
from services.identity.papers import actions as papers
from services.identity.papers.rules import SentPaper
from services.identity.proofs import actions as proofs
from services.identity.tables import database_now


async def open_contest(
    tx: Writing,
    who: Actor,
    code: str,
    reason: str,
    licence: SentPaper,
) -> Contest:
    """Contest an organisation that somebody else founded under one's credit code.

    Raises OrganisationUnknown, StaffCannotApply, MembershipExists, ContestNotNeeded, ContestExists,
    ContestsTooMany.
    """
    query = select(Organisation).where(col(Organisation.credit_code) == credit_code.clean(code))
    organisation = await tx.scalar(query)
    if organisation is None:
        raise OrganisationUnknown()
    person = await organisations.applicant(tx, who)
    live = await _live_membership(tx, person.id)
    rules.may_contest(
        organisation.id,
        live.organisation_id if live else None,
        live is not None and live.state is MembershipState.admitted,
    )

    paper = await papers.keep(tx, licence)
    row = insert(Contest).values(
        id=new_id(),
        organisation_id=organisation.id,
        claimant=person.id,
        reason=reason,
        licence_id=paper.id,
        licence_sha256=paper.sha256,
        state=ContestState.open,
        version=0,
    )
    # Of two at once by one person, the unique index lets one in.
    entering = row.on_conflict_do_nothing().returning(Contest)
    contest: Contest | None = await tx.scalar(entering)
    if contest is None:
        raise ContestExists()
    # This one is among them. The person is locked, so that two at once do not both pass.
    rules.may_open_another(await _undecided(tx, person.id) - 1)
    contested = next_fact(
        contest,
        OrganisationContestedV1,
        organisation_id=organisation.id,
        claimant=person.id,
        licence_sha256=paper.sha256,
    )
    await say(tx, who, contested)
    return contest


async def decide(tx: Writing, who: Actor, contest_id: UUID, upheld: bool, reason: str) -> Contest:
    """The city decides by the licence.

    Upheld: everybody who was let in by the wrong founder loses the organisation and their tokens,
    and the contester signs for it. Its founding is confirmed by this decision. Drafts and
    submissions stay the organisation's, so that the contester may go on with them or withdraw them.
    Raises NotFound, ContestDecided, StaffCannotApply, MembershipExists.
    """
    # Locked, so that two decisions follow one another.
    contest = await tx.get(Contest, contest_id, with_for_update=True)
    if contest is None:
        raise NotFound("没有这个异议，请核对编号", "No such contest: check the number")
    rules.may_decide(contest.state)
    outcome = ContestState.upheld if upheld else ContestState.dismissed
    contest.state = CONTEST_STATES.step(contest.state, outcome)
    contest.decided_by = who.person_id
    contest.decided_at = await database_now(tx)
    contest.decision = reason
    members = await organisations.lock_members(tx, contest.organisation_id)
    before = tuple(each.person_id for each in members if each.state is MembershipState.admitted)
    decided = next_fact(
        contest,
        OrganisationContestDecidedV1,
        organisation_id=contest.organisation_id,
        claimant=contest.claimant,
        members=before,
        upheld=upheld,
        reason=reason,
    )
    await say(tx, who, decided)
    if upheld:
        await _hand_over(tx, who, contest, members)
        await proofs.confirm_by_contest(tx, who, contest.organisation_id)
    return contest


async def _hand_over(
    tx: Writing,
    who: Actor,
    contest: Contest,
    members: Sequence[Membership],
) -> None:
    """End every membership of the organisation, and make the contester its signatory."""
    people = sorted({contest.claimant, *(each.person_id for each in members)})
    # Locked by id: two decisions on people who meet never deadlock.
    locked = {person_id: await load_for_update(tx, person_id) for person_id in people}
    facts: list[Fact] = []
    for membership in members:
        was_admitted = membership.state is MembershipState.admitted
        await organisations.settle(tx, who, membership, MembershipState.removed, ())
        removed = next_fact(
            membership,
            MemberRemovedV1,
            organisation_id=membership.organisation_id,
            person_id=membership.person_id,
        )
        facts.append(removed)
        if was_admitted:
            person = locked[membership.person_id]
            await set_membership(tx, person, (), None)
    await say(tx, who, *facts)
    for membership in members:
        person = locked[membership.person_id]
        if person.id != contest.claimant:
            await end_sign_ins(tx, person.id, RevocationReason.membership_ended)
            await revoke_access(tx, who, person, RevocationReason.membership_ended)
    claimant = locked[contest.claimant]
    await organisations.admit_signatory(tx, who, contest.organisation_id, claimant)


async def _undecided(tx: Writing, person_id: UUID) -> int:
    query = select(func.count()).where(
        col(Contest.claimant) == person_id,
        col(Contest.state) == ContestState.open,
    )
    return (await tx.scalars(query)).one()


async def _live_membership(tx: Writing, person_id: UUID) -> Membership | None:
    query = select(Membership).where(
        col(Membership.person_id) == person_id,
        col(Membership.state) != MembershipState.removed,
    )
    found: Membership | None = await tx.scalar(query)
    return found
