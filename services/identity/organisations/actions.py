"""Acts on organisations: found, ask to join, admit, remove.

Lock order: the membership's organisation → person.
"""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts import credit_code
from contracts.credit_code import CreditCodeCheck
from contracts.facts.identity import (
    MemberAdmittedV1,
    MemberRemovedV1,
    MembershipAskedV1,
    OrganisationFoundedV1,
)
from contracts.problem import NotFound
from contracts.vocabulary import Actor, ProofState, Role
from kit.db import Writing, new_id
from kit.facts import next_fact
from kit.journal import say
from services.identity.accounts.actions import load_for_update, revoke_access, set_membership
from services.identity.accounts.models import PersonRow
from services.identity.accounts.rules import RevocationReason
from services.identity.organisations import rules
from services.identity.organisations.models import (
    CreditCodeOverride,
    Membership,
    Organisation,
)
from services.identity.organisations.problems import (
    MembershipExists,
    OrganisationExists,
    OrganisationUnknown,
)
from services.identity.organisations.rules import MEMBERSHIP_STATES, MembershipState
from services.identity.tables import database_now


async def found(tx: Writing, who: Actor, code: str, name: str, kind: str) -> UUID:
    """Found an organisation; the founder is its first signatory, by claims from the next refresh.

    Raises CreditCodeInvalid, OrganisationExists, MembershipExists, StaffCannotApply.
    """
    check = credit_code.check(credit_code.clean(code))
    override = await _override_used(tx, check, name)
    person = await applicant(tx, who)
    row = insert(Organisation).values(
        id=override.organisation_id if override else new_id(),
        credit_code=check.code,
        name=name,
        kind=kind,
        overridden=override is not None,
        proof_state=ProofState.claimed,
        founded_by=person.id,
        version=0,
    )
    # Of two foundings at once, the unique credit code lets one in.
    founding = row.on_conflict_do_nothing().returning(Organisation)
    organisation = await tx.scalar(founding)
    if organisation is None:
        raise OrganisationExists(
            "请由本人提出加入申请，由该单位授权人准许",
            "Ask to join; a signatory of it lets you in",
        )
    roles = rules.APPLICANT_ROLES
    state = MembershipState.admitted
    membership = await _enter(tx, organisation.id, person.id, state, roles)
    await set_membership(tx, person, roles, organisation.id)
    founded = next_fact(
        organisation,
        OrganisationFoundedV1,
        credit_code=check.code,
        name=name,
        founder=person.id,
    )
    await say(tx, who, founded, _admitted(membership))
    return organisation.id


async def _override_used(
    tx: Writing,
    check: CreditCodeCheck,
    name: str,
) -> CreditCodeOverride | None:
    """The override that a founding rests on; None for a code that passes its check.

    Raises CreditCodeInvalid.
    """
    query = select(CreditCodeOverride).where(col(CreditCodeOverride.credit_code) == check.code)
    override = await tx.scalar(query)
    allowed = rules.AllowedName(override.name) if override else None
    return override if rules.may_found(check, name, allowed) else None


async def ask_to_join(tx: Writing, who: Actor, code: str) -> Membership:
    """Ask to join an organisation. Raises OrganisationUnknown, MembershipExists,
    StaffCannotApply."""
    query = select(col(Organisation.id)).where(
        col(Organisation.credit_code) == credit_code.clean(code)
    )
    organisation_id = await tx.scalar(query)
    if organisation_id is None:
        raise OrganisationUnknown()
    person = await applicant(tx, who)
    membership = await _enter(tx, organisation_id, person.id, MembershipState.asked, ())
    asked = next_fact(
        membership,
        MembershipAskedV1,
        organisation_id=organisation_id,
        person_id=person.id,
    )
    await say(tx, who, asked)
    return membership


async def admit(tx: Writing, who: Actor, membership_id: UUID, roles: tuple[Role, ...]) -> None:
    """A signatory lets a person in, or changes a member's roles.

    Raises NotFound, LastSignatory, StaffCannotApply.
    """
    membership = await _membership_for_update(tx, who, membership_id)
    given = rules.member_roles(roles)
    await _keep_a_signatory(tx, membership, stays=Role.applicant_signatory in given)
    person = await load_for_update(tx, membership.person_id)
    rules.may_act_for_applicant(person.roles)
    lost = set(person.roles) - set(given)

    await settle(tx, who, membership, MembershipState.admitted, given)
    await set_membership(tx, person, given, membership.organisation_id)
    await say(tx, who, _admitted(membership))
    if lost:
        await revoke_access(tx, who, person, RevocationReason.roles_changed)


async def remove(tx: Writing, who: Actor, membership_id: UUID) -> None:
    """A signatory removes a member or refuses a request; anybody may leave.

    The person's access tokens end at once. Raises NotFound, LastSignatory.
    """
    membership = await _membership_for_update(tx, who, membership_id, own=True)
    admitted = membership.state is MembershipState.admitted
    await _keep_a_signatory(tx, membership, stays=False)
    person = await load_for_update(tx, membership.person_id)

    await settle(tx, who, membership, MembershipState.removed, ())
    removed = next_fact(
        membership,
        MemberRemovedV1,
        organisation_id=membership.organisation_id,
        person_id=person.id,
    )
    await say(tx, who, removed)
    if admitted:
        await set_membership(tx, person, (), None)
        await revoke_access(tx, who, person, RevocationReason.membership_ended)


async def applicant(tx: Writing, who: Actor) -> PersonRow:
    """The acting person, locked, who may stand for an applicant. Raises StaffCannotApply."""
    assert who.person_id is not None
    person = await load_for_update(tx, who.person_id)
    rules.may_act_for_applicant(person.roles)
    return person


async def _enter(
    tx: Writing,
    organisation_id: UUID,
    person_id: UUID,
    state: MembershipState,
    roles: tuple[Role, ...],
) -> Membership:
    """Write a membership. The caller has locked the person. Raises MembershipExists."""
    live = select(col(Membership.id)).where(
        col(Membership.person_id) == person_id,
        col(Membership.state) != MembershipState.removed,
    )
    if await tx.scalar(live) is not None:
        raise MembershipExists()
    membership = Membership(
        id=new_id(),
        organisation_id=organisation_id,
        person_id=person_id,
        state=state,
        roles=list(roles),
    )
    tx.add(membership)
    await tx.flush()
    return membership


async def _membership_for_update(
    tx: Writing,
    who: Actor,
    membership_id: UUID,
    *,
    own: bool = False,
) -> Membership:
    """A live membership with its organisation locked.

    `own`: whether the member may act on it, beside a signatory. Raises NotFound, also for a
    membership in another's organisation.
    """
    organisation_id = await tx.scalar(
        select(col(Membership.organisation_id)).where(col(Membership.id) == membership_id)
    )
    if organisation_id is None:
        raise NotFound()
    # The organisation's lock orders decisions on its members: the last signatory is counted
    # under it.
    locking = select(col(Organisation.id)).where(col(Organisation.id) == organisation_id)
    await tx.execute(locking.with_for_update(key_share=True))

    membership = await tx.get_one(Membership, membership_id)
    if membership.state is MembershipState.removed:
        raise NotFound()
    mine = own and membership.person_id == who.person_id
    if not mine and not await signs_for(tx, who, organisation_id):
        raise NotFound()
    return membership


async def lock_members(tx: Writing, organisation_id: UUID) -> list[Membership]:
    """Who belongs to an organisation or asks to, under the organisation's lock, by id."""
    # The lock that orders every other decision on its members.
    locking = select(col(Organisation.id)).where(col(Organisation.id) == organisation_id)
    await tx.execute(locking.with_for_update(key_share=True))
    query = select(Membership).where(
        col(Membership.organisation_id) == organisation_id,
        col(Membership.state) != MembershipState.removed,
    )
    members = await tx.scalars(query.order_by(col(Membership.id)))
    return list(members.all())


async def admit_signatory(
    tx: Writing,
    who: Actor,
    organisation_id: UUID,
    person: PersonRow,
) -> None:
    """Make a person an organisation's signatory by the city's decision.

    The caller has locked both. Raises StaffCannotApply, MembershipExists.
    """
    rules.may_act_for_applicant(person.roles)
    roles = rules.APPLICANT_ROLES
    membership = await _enter(tx, organisation_id, person.id, MembershipState.admitted, roles)
    membership.decided_by = who.person_id
    membership.decided_at = await database_now(tx)
    await set_membership(tx, person, roles, organisation_id)
    await say(tx, who, _admitted(membership))


async def signs_for(tx: Writing, who: Actor, organisation_id: UUID) -> bool:
    """Whether the actor is a signatory of the organisation now, whatever the token says."""
    roles = await tx.scalar(
        select(col(Membership.roles)).where(
            col(Membership.organisation_id) == organisation_id,
            col(Membership.person_id) == who.person_id,
            col(Membership.state) == MembershipState.admitted,
        )
    )
    return Role.applicant_signatory in (roles or [])


async def _keep_a_signatory(tx: Writing, membership: Membership, *, stays: bool) -> None:
    """Raises LastSignatory. `stays`: whether the member stays a signatory."""
    signatories = await tx.scalars(
        select(col(Membership.person_id)).where(
            col(Membership.organisation_id) == membership.organisation_id,
            col(Membership.state) == MembershipState.admitted,
            col(Membership.roles).contains([Role.applicant_signatory]),
        )
    )
    rules.keeps_a_signatory(membership.person_id, signatories.all(), stays)


async def settle(
    tx: Writing,
    who: Actor,
    membership: Membership,
    state: MembershipState,
    roles: tuple[Role, ...],
) -> None:
    """Write the decision on a membership. The caller has locked its organisation, and says it."""
    membership.state = MEMBERSHIP_STATES.step(membership.state, state)
    membership.roles = list(roles)
    membership.decided_by = who.person_id
    membership.decided_at = await database_now(tx)
    await tx.flush()


def _admitted(membership: Membership) -> MemberAdmittedV1:
    return next_fact(
        membership,
        MemberAdmittedV1,
        organisation_id=membership.organisation_id,
        person_id=membership.person_id,
        roles=tuple(Role(role) for role in membership.roles),
    )
