"""Acts on people: register, staff accounts, roles, passwords, revocation, unlocking.

Called by routes, by organisations and by the command line.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.facts.identity import (
    AccountUnlockedV1,
    PasswordChangedV1,
    PersonRegisteredV1,
    RevocationLiftedV1,
    RolesChangedV1,
    TokensRevokedV1,
)
from contracts.problem import NotFound
from contracts.searching import name_order, searched_text
from contracts.vocabulary import Actor, Role, system
from kit.db import Writing, new_id
from kit.facts import next_fact
from kit.journal import say
from services.identity.accounts import rules, tries
from services.identity.accounts.models import PersonRow, Revocation, SignIn
from services.identity.accounts.passwords import Passwords
from services.identity.accounts.problems import (
    AddressProofInvalid,
    AdministratorExists,
    LoginTaken,
    PasswordWrong,
    PersonBelongsToApplicant,
    RolesNotAllowed,
    UnitUnknown,
)
from services.identity.accounts.proofs import ProvedAddress
from services.identity.accounts.rules import RevocationReason
from services.identity.accounts.views import knows_unit
from services.identity.settings import IdentitySettings
from services.identity.tables import database_now


async def register(
    tx: Writing,
    login: str,
    name: str,
    password_hash: str,
    proof: ProvedAddress,
) -> UUID:
    """Register a person who proved an address. Roles come later, with an organisation.

    Raises LoginTaken, AddressProofInvalid.
    """
    used = select(col(PersonRow.id)).where(col(PersonRow.proof_id) == proof.id)
    if await tx.scalar(used) is not None:
        raise AddressProofInvalid()
    person = await _enter(
        tx,
        login,
        name,
        password_hash,
        roles=(),
        unit=None,
        address_id=proof.address_id,
        proof_id=proof.id,
    )
    who = Actor(kind="user", person_id=person.id)
    await say(tx, who, next_fact(person, PersonRegisteredV1, address_id=proof.address_id))
    return person.id


async def create_staff(
    tx: Writing,
    who: Actor,
    login: str,
    name: str,
    password_hash: str,
    roles: tuple[Role, ...],
    unit: str | None,
) -> UUID:
    """Make a staff account with its roles. Raises LoginTaken, RolesNotAllowed, UnitUnknown."""
    held = rules.check_staff_roles(roles, unit)
    await _check_unit(tx, unit)
    person = await _enter(tx, login, name, password_hash, roles=held, unit=unit)
    registered = next_fact(person, PersonRegisteredV1)
    changed = next_fact(person, RolesChangedV1, roles=held, unit=unit)
    await say(tx, who, registered, changed)
    return person.id


async def create_first_administrator(
    tx: Writing,
    login: str,
    name: str,
    password: str,
    role: Role,
) -> UUID:
    """Make the first administrator: `quanlian admin create`, before anybody can sign in.

    Raises RolesNotAllowed for any role but an administrator's, AdministratorExists, LoginTaken,
    LoginNotFitting, PasswordTooWeak.
    """
    if role not in rules.ADMINISTRATORS:
        raise RolesNotAllowed("此命令只能建立管理员", "This command makes administrators only")
    present = select(col(PersonRow.id)).where(col(PersonRow.roles).contains([role])).limit(1)
    if await tx.scalar(present) is not None:
        raise AdministratorExists()
    cleaned = rules.clean_login(login)
    rules.check_password(password, cleaned)
    hashed = await Passwords(IdentitySettings()).hash(password, client="")
    return await create_staff(tx, system("cli"), cleaned, name, hashed, (role,), None)


async def set_roles(
    tx: Writing,
    who: Actor,
    person_id: UUID,
    roles: tuple[Role, ...],
    unit: str | None,
) -> None:
    """Replace a staff person's roles. Older access tokens end; the next refresh has the new roles.

    Raises NotFound, RolesNotAllowed, UnitUnknown, PersonBelongsToApplicant.
    """
    held = rules.check_staff_roles(roles, unit)
    await _check_unit(tx, unit)
    rules.may_set_roles_of(person_id, who.person_id)
    person = await load_for_update(tx, person_id)
    if person.organisation_id is not None:
        raise PersonBelongsToApplicant()
    person.roles = list(held)
    person.unit = unit
    await say(tx, who, next_fact(person, RolesChangedV1, roles=held, unit=unit))
    await revoke_access(tx, who, person, RevocationReason.roles_changed)


async def set_membership(
    tx: Writing,
    person: PersonRow,
    roles: tuple[Role, ...],
    organisation_id: UUID | None,
) -> None:
    """Write what organisations decided of a person: whom they act for, and with which roles.

    The caller has locked the person.
    """
    person.roles = list(roles)
    person.organisation_id = organisation_id
    # No fact of the person: the membership's fact says it. The version moves all the same, since
    # administrators read the account with it.
    person.version += 1
    await tx.flush()


async def change_password(
    tx: Writing,
    who: Actor,
    person_id: UUID,
    seen_hash: str,
    new_hash: str,
) -> None:
    """Set the new password; every sign-in of the person ends.

    Raises PasswordWrong when it was changed meanwhile.
    """
    person = await load_for_update(tx, person_id)
    if person.password_hash != seen_hash:
        raise PasswordWrong()
    person.password_hash = new_hash
    await say(tx, who, next_fact(person, PasswordChangedV1))
    await end_sign_ins(tx, person.id, RevocationReason.password_changed)
    await revoke_access(tx, who, person, RevocationReason.password_changed)


async def revoke(tx: Writing, who: Actor, person_id: UUID, reason: str) -> None:
    """End every sign-in of a person, everywhere. Raises NotFound."""
    person = await load_for_update(tx, person_id)
    await end_sign_ins(tx, person.id, reason)
    await revoke_access(tx, who, person, reason)


async def lift_revocation(tx: Writing, who: Actor, person_id: UUID, reason: str) -> None:
    """Undo a wrong revocation, everywhere: the person may sign in anew from now on.

    What was issued before stays refused, whoever holds it. Raises NotFound.
    """
    person = await load_for_update(tx, person_id)
    not_before = await database_now(tx)
    lifted = next_fact(person, RevocationLiftedV1, not_before=not_before, reason=reason)
    await _keep_not_before(tx, person, not_before)
    await say(tx, who, lifted)


async def unlock(tx: Writing, who: Actor, person_id: UUID, settings: IdentitySettings) -> None:
    """Let nobody wait at this login any more. Raises NotFound.

    Lock order: tries → person, as at a sign-in.
    """
    login = await tx.scalar(select(col(PersonRow.login)).where(col(PersonRow.id) == person_id))
    if login is None:
        raise NotFound()
    await tries.unlock(tx, login, await database_now(tx), settings)
    person = await load_for_update(tx, person_id)
    await say(tx, who, next_fact(person, AccountUnlockedV1))


async def load_for_update(tx: Writing, person_id: UUID) -> PersonRow:
    """The person's row, locked. Raises NotFound.

    FOR NO KEY UPDATE: rows that only refer to the person can still be written.
    """
    query = select(PersonRow).where(col(PersonRow.id) == person_id)
    person = await tx.scalar(query.with_for_update(key_share=True))
    if person is None:
        raise NotFound()
    return person


async def revoke_access(tx: Writing, who: Actor, person: PersonRow, reason: str) -> None:
    """End the access tokens given out until now, in every room at once; refresh tokens stay."""
    not_before = await database_now(tx)
    revoked = next_fact(person, TokensRevokedV1, not_before=not_before, reason=reason)
    await _keep_not_before(tx, person, not_before)
    await say(tx, who, revoked)


async def _keep_not_before(tx: Writing, person: PersonRow, not_before: datetime) -> None:
    """From now on the person's older tokens do not count, in any room. The caller has locked it."""
    row = insert(Revocation).values(
        person_id=person.id, not_before=not_before, version=person.version
    )
    latest = row.on_conflict_do_update(
        index_elements=[col(Revocation.person_id)],
        set_={"not_before": not_before, "version": person.version},
    )
    await tx.execute(latest)


async def end_sign_ins(tx: Writing, person_id: UUID, why: str) -> None:
    """End every refresh token of the person."""
    now = await database_now(tx)
    ending = (
        update(SignIn)
        .where(col(SignIn.person_id) == person_id, col(SignIn.ended_at).is_(None))
        .values(ended_at=now, ended_why=why)
    )
    await tx.execute(ending)


async def _check_unit(tx: Writing, unit: str | None) -> None:
    """A unit is one of a campaign's. Raises UnitUnknown."""
    if unit is not None and not await knows_unit(tx, unit):
        raise UnitUnknown(
            f"没有任何征集活动有代码为{unit}的推荐单位：请核对代码，或先开启有该单位的征集活动",
            f"No campaign has a unit with the code {unit}:"
            " check it, or open a campaign with the unit first",
        )


async def _enter(
    tx: Writing,
    login: str,
    name: str,
    password_hash: str,
    *,
    roles: tuple[Role, ...],
    unit: str | None,
    address_id: UUID | None = None,
    proof_id: str | None = None,
) -> PersonRow:
    """Write a person's row. Raises LoginTaken: of two at once, the unique login lets one in."""
    row = insert(PersonRow).values(
        id=new_id(),
        login=login,
        name=name,
        password_hash=password_hash,
        roles=list(roles),
        unit=unit,
        address_id=address_id,
        proof_id=proof_id,
        version=0,
        searched=searched_text(login, name),
        name_key=name_order(name),
    )
    entering = row.on_conflict_do_nothing().returning(PersonRow)
    person = await tx.scalar(entering)
    if person is None:
        raise LoginTaken()
    return person
