"""Acts on organisations: found, ask to join, admit, remove, override a failing code check. Lock order: membership's organisation → person."""

from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts import credit_code
from contracts.facts.identity import (
    CreditCodeOverriddenV1,
    MemberAdmittedV1,
    MemberRemovedV1,
    MembershipAskedV1,
    OrganisationFoundedV1,
)
from contracts.problem import NotFound
from contracts.vocabulary import Actor, Role
from kit.db import Writing, new_id
from kit.journal import say
from services.identity.accounts.actions import load_for_update, revoke_access, set_standing
from services.identity.accounts.models import Person
from services.identity.organisations import rules
from services.identity.organisations.models import Membership, Organisation, Override
from services.identity.organisations.problems import (
    CreditCodeInvalid,
    CreditCodeOverridden,
    MembershipExists,
    OrganisationExists,
    OrganisationUnknown,
)


async def found(tx: Writing, who: Actor, code: str, name: str, kind: str) -> UUID:
    """A new organisation; the founder is its first signatory, by claims from the next refresh on.

    Raises CreditCodeInvalid, OrganisationExists, MembershipExists, StaffCannotApply.
    """
    check = credit_code.check(code)
    override = await tx.scalar(select(Override).where(col(Override.credit_code) == check.code))
    overridden = rules.may_found(check, name, rules.Allowed(override.name) if override else None)
    person = await _applicant(tx, who)
    row = insert(Organisation).values(
        id=override.organisation_id if overridden and override else new_id(),
        credit_code=check.code,
        name=name,
        kind=kind,
        overridden=overridden,
        founded_by=person.id,
        version=1,
    )
    made: UUID | None = await tx.scalar(
        row.on_conflict_do_nothing().returning(col(Organisation.id))
    )
    if made is None:
        raise OrganisationExists(
            "请由本人提出加入申请，由该单位授权人准许", "Ask to join; a signatory of it lets you in"
        )
    membership = await _enter(tx, made, person.id, "admitted", rules.APPLICANT_ROLES)
    await set_standing(tx, person, rules.APPLICANT_ROLES, made)
    await say(
        tx,
        who,
        OrganisationFoundedV1(subject=made, credit_code=check.code, name=name, founder=person.id),
        _admitted(membership),
    )
    return made


async def ask_to_join(tx: Writing, who: Actor, code: str) -> Membership:
    """Raises OrganisationUnknown, MembershipExists, StaffCannotApply."""
    organisation_id = await tx.scalar(
        select(col(Organisation.id)).where(col(Organisation.credit_code) == credit_code.clean(code))
    )
    if organisation_id is None:
        raise OrganisationUnknown()
    person = await _applicant(tx, who)
    membership = await _enter(tx, organisation_id, person.id, "asked", ())
    await say(
        tx,
        who,
        MembershipAskedV1(
            subject=membership.id, organisation_id=organisation_id, person_id=person.id
        ),
    )
    return membership


async def admit(tx: Writing, who: Actor, membership_id: UUID, roles: tuple[Role, ...]) -> None:
    """A signatory lets a person in, or changes a member's roles. Raises NotFound, LastSignatory, StaffCannotApply."""
    membership = await _membership_for_update(tx, who, membership_id)
    given = rules.member_roles(roles)
    await _keep_a_signatory(tx, membership, stays=Role.applicant_signatory in given)
    person = await load_for_update(tx, membership.person_id)
    rules.may_act_for_applicant(person.roles)
    lost = set(person.roles) - set(given)
    await _decide(tx, who, membership, "admitted", given)
    await set_standing(tx, person, given, membership.organisation_id)
    await say(tx, who, _admitted(membership))
    if lost:
        await revoke_access(tx, who, person, "roles_changed")


async def remove(tx: Writing, who: Actor, membership_id: UUID) -> None:
    """A signatory removes a member or refuses who asked; anybody may leave. The person's access tokens end at once.

    Raises NotFound, LastSignatory.
    """
    membership = await _membership_for_update(tx, who, membership_id, own=True)
    admitted = membership.state == "admitted"
    await _keep_a_signatory(tx, membership, stays=False)
    person = await load_for_update(tx, membership.person_id)
    await _decide(tx, who, membership, "removed", ())
    await say(
        tx,
        who,
        MemberRemovedV1(
            subject=membership.id,
            subject_version=membership.version,
            organisation_id=membership.organisation_id,
            person_id=person.id,
        ),
    )
    if admitted:
        await set_standing(tx, person, (), None)
        await revoke_access(tx, who, person, "membership_ended")


async def override_code(
    tx: Writing, who: Actor, code: str, name: str, reason: str, licence_sha256: str
) -> UUID:
    """The city allows founding with a failing code, on the licence. Raises CreditCodeFits, CreditCodeInvalid, CreditCodeOverridden.

    Returns the id the organisation will have.
    """
    check = credit_code.check(code)
    rules.may_override(check)
    if not (len(check.code) == 18 and check.code.isascii() and check.code.isalnum()):
        raise CreditCodeInvalid(
            "代码须为18位数字或字母", "A code has 18 digits or letters: this cannot be one"
        )
    row = insert(Override).values(
        organisation_id=new_id(),
        credit_code=check.code,
        name=name,
        reason=reason,
        licence_sha256=licence_sha256,
        decided_by=who.person_id,
    )
    made: UUID | None = await tx.scalar(
        row.on_conflict_do_nothing().returning(col(Override.organisation_id))
    )
    if made is None:
        raise CreditCodeOverridden()
    await say(
        tx,
        who,
        CreditCodeOverriddenV1(
            subject=made, credit_code=check.code, reason=reason, licence_sha256=licence_sha256
        ),
    )
    return made


async def _applicant(tx: Writing, who: Actor) -> Person:
    """The acting person, locked, who may stand for an applicant."""
    assert who.person_id is not None
    person = await load_for_update(tx, who.person_id)
    rules.may_act_for_applicant(person.roles)
    return person


async def _enter(
    tx: Writing, organisation_id: UUID, person_id: UUID, state: str, roles: tuple[Role, ...]
) -> Membership:
    live = select(col(Membership.id)).where(
        col(Membership.person_id) == person_id, col(Membership.state) != "removed"
    )
    if await tx.scalar(live) is not None:
        raise MembershipExists()
    membership = Membership(
        id=new_id(),
        organisation_id=organisation_id,
        person_id=person_id,
        state=state,
        roles=[role.value for role in roles],
    )
    tx.add(membership)
    await tx.flush()
    return membership


async def _membership_for_update(
    tx: Writing, who: Actor, membership_id: UUID, *, own: bool = False
) -> Membership:
    """A live membership with its organisation locked; somebody else's organisation looks like none at all."""
    organisation_id = await tx.scalar(
        select(col(Membership.organisation_id)).where(col(Membership.id) == membership_id)
    )
    if organisation_id is None:
        raise NotFound()
    await tx.execute(
        select(col(Organisation.id))
        .where(col(Organisation.id) == organisation_id)
        .with_for_update(key_share=True)
    )
    membership = await tx.get_one(Membership, membership_id)
    acting = await tx.scalar(
        select(col(Membership.roles)).where(
            col(Membership.organisation_id) == organisation_id,
            col(Membership.person_id) == who.person_id,
            col(Membership.state) == "admitted",
        )
    )
    signs = Role.applicant_signatory.value in (acting or [])
    if membership.state == "removed" or not (
        signs or (own and membership.person_id == who.person_id)
    ):
        raise NotFound()
    return membership


async def _keep_a_signatory(tx: Writing, membership: Membership, *, stays: bool) -> None:
    signatories = await tx.scalars(
        select(col(Membership.person_id)).where(
            col(Membership.organisation_id) == membership.organisation_id,
            col(Membership.state) == "admitted",
            col(Membership.roles).contains([Role.applicant_signatory.value]),
        )
    )
    rules.keeps_a_signatory(membership.person_id, signatories.all(), stays)


async def _decide(
    tx: Writing, who: Actor, membership: Membership, state: str, roles: tuple[Role, ...]
) -> None:
    membership.state, membership.roles = state, [role.value for role in roles]
    membership.decided_by = who.person_id
    membership.decided_at = (await tx.execute(select(func.clock_timestamp()))).scalar_one()
    membership.version += 1
    await tx.flush()


def _admitted(membership: Membership) -> MemberAdmittedV1:
    return MemberAdmittedV1(
        subject=membership.id,
        subject_version=membership.version,
        organisation_id=membership.organisation_id,
        person_id=membership.person_id,
        roles=tuple(Role(role) for role in membership.roles),
    )
