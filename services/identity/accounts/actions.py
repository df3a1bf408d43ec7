"""Acts on people: register, staff accounts, roles, passwords, revocation, unlocking. Called by routes, by organisations and by the CLI."""

import hashlib
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.facts.identity import (
    AccountUnlockedV1,
    PasswordChangedV1,
    PersonRegisteredV1,
    RolesChangedV1,
    TokensRevokedV1,
)
from contracts.problem import NotFound
from contracts.vocabulary import Actor, Role, system
from kit.db import Writing, new_id
from kit.journal import PLUMBING, say
from services.identity.accounts import rules
from services.identity.accounts.models import LockOut, Person, SignIn
from services.identity.accounts.passwords import Passwords
from services.identity.accounts.problems import (
    AddressProofInvalid,
    AdministratorExists,
    LoginTaken,
    PasswordWrong,
    PersonBelongsToApplicant,
    RolesNotAllowed,
)
from services.identity.settings import IdentitySettings


async def register(
    tx: Writing, login: str, name: str, password_hash: str, address_id: UUID, proof_id: str | None
) -> UUID:
    """A person who proved an address. No roles yet: those come with an organisation. Raises LoginTaken, AddressProofInvalid."""
    if (
        proof_id is not None
        and (await tx.scalar(select(col(Person.id)).where(col(Person.proof_id) == proof_id)))
        is not None
    ):
        raise AddressProofInvalid()
    person_id = await _enter(
        tx, login, name, password_hash, (), None, address_id=address_id, proof_id=proof_id
    )
    who = Actor(kind="user", person_id=person_id)
    await say(tx, who, PersonRegisteredV1(subject=person_id, address_id=address_id))
    return person_id


async def create_staff(
    tx: Writing,
    who: Actor,
    login: str,
    name: str,
    password_hash: str,
    roles: tuple[Role, ...],
    unit: str | None,
) -> UUID:
    """A staff account with its roles. Raises LoginTaken, RolesNotAllowed."""
    held = rules.check_staff_roles(roles, unit)
    person_id = await _enter(tx, login, name, password_hash, held, unit)
    await say(
        tx,
        who,
        PersonRegisteredV1(subject=person_id),
        RolesChangedV1(subject=person_id, roles=held, unit=unit),
    )
    return person_id


async def create_first_administrator(
    tx: Writing, login: str, name: str, password: str, role: Role
) -> UUID:
    """What `quanlian admin create` does on the machine itself, before anybody can sign in.

    Raises RolesNotAllowed for any role but an administrator's, AdministratorExists, LoginTaken, LoginNotFitting, PasswordTooWeak.
    """
    if role not in rules.ADMINISTRATORS:
        raise RolesNotAllowed("此命令只能建立管理员", "This command makes administrators only")
    if (
        await tx.scalar(
            select(col(Person.id)).where(col(Person.roles).contains([role.value])).limit(1)
        )
        is not None
    ):
        raise AdministratorExists()
    cleaned = rules.clean_login(login)
    rules.check_password(password, cleaned)
    hashed = await Passwords(IdentitySettings()).hash(password)
    return await create_staff(tx, system("cli"), cleaned, name, hashed, (role,), None)


async def set_roles(
    tx: Writing, who: Actor, person_id: UUID, roles: tuple[Role, ...], unit: str | None
) -> None:
    """Replace a staff person's roles; older access tokens end, the next refresh carries the new ones.

    Raises NotFound, RolesNotAllowed, PersonBelongsToApplicant.
    """
    held = rules.check_staff_roles(roles, unit)
    rules.may_set_roles_of(person_id, who.person_id)
    person = await load_for_update(tx, person_id)
    if person.organisation_id is not None:
        raise PersonBelongsToApplicant()
    person.roles, person.unit = [role.value for role in held], unit
    person.version += 1
    await say(
        tx,
        who,
        RolesChangedV1(subject=person.id, subject_version=person.version, roles=held, unit=unit),
    )
    await revoke_access(tx, who, person, "roles_changed")


async def set_standing(
    tx: Writing, person: Person, roles: tuple[Role, ...], organisation_id: UUID | None
) -> None:
    """What organisations decided of a person (locked by the caller): whom they act for, and how."""
    person.roles, person.organisation_id = [role.value for role in roles], organisation_id
    person.version += 1
    await tx.flush()


async def change_password(
    tx: Writing, who: Actor, person_id: UUID, seen_hash: str, new_hash: str
) -> None:
    """The new password; every sign-in of the person ends. Raises PasswordWrong when it was changed meanwhile."""
    person = await load_for_update(tx, person_id)
    if person.password_hash != seen_hash:
        raise PasswordWrong()
    person.password_hash = new_hash
    person.version += 1
    await say(tx, who, PasswordChangedV1(subject=person.id, subject_version=person.version))
    await end_sign_ins(tx, person.id, "password_changed")
    await revoke_access(tx, who, person, "password_changed")


async def revoke(tx: Writing, who: Actor, person_id: UUID, reason: str) -> None:
    """End every sign-in of a person, everywhere. Raises NotFound."""
    person = await load_for_update(tx, person_id)
    await end_sign_ins(tx, person.id, reason)
    await revoke_access(tx, who, person, reason)


async def unlock(tx: Writing, who: Actor, person_id: UUID) -> None:
    """Lift a lock-out. Raises NotFound. Lock order: lock-out → person, as at a sign-in."""
    login = await tx.scalar(select(col(Person.login)).where(col(Person.id) == person_id))
    if login is None:
        raise NotFound()
    await tx.execute(
        update(LockOut)
        .where(col(LockOut.login_hash) == login_hash(login))
        .values(failures=0, locked_until=None)
    )
    person = await load_for_update(tx, person_id)
    person.version += 1
    await say(tx, who, AccountUnlockedV1(subject=person.id, subject_version=person.version))


async def load_for_update(tx: Writing, person_id: UUID) -> Person:
    """The person's row, locked. Raises NotFound."""
    person = await tx.scalar(
        select(Person).where(col(Person.id) == person_id).with_for_update(key_share=True)
    )
    if person is None:
        raise NotFound()
    return person


async def revoke_access(tx: Writing, who: Actor, person: Person, reason: str) -> None:
    """Access tokens given out until now end in this room at once, in the others when they hear of it; refresh tokens go on."""
    not_before = await database_now(tx)
    person.version += 1
    table = PLUMBING[tx.service].revocations
    row = insert(table).values(person_id=person.id, not_before=not_before, version=person.version)
    await tx.execute(
        row.on_conflict_do_update(
            index_elements=[table.c.person_id],
            set_={"not_before": not_before, "version": person.version},
        )
    )
    await say(
        tx,
        who,
        TokensRevokedV1(
            subject=person.id, subject_version=person.version, not_before=not_before, reason=reason
        ),
    )


async def end_sign_ins(tx: Writing, person_id: UUID, why: str) -> None:
    """No refresh token of the person counts any more."""
    now = await database_now(tx)
    await tx.execute(
        update(SignIn)
        .where(col(SignIn.person_id) == person_id, col(SignIn.ended_at).is_(None))
        .values(ended_at=now, ended_why=why)
    )


async def database_now(tx: Writing) -> datetime:
    """Real time on the database's clock: locks and tokens never follow a rehearsal's clock."""
    stamp: datetime = (await tx.execute(select(func.clock_timestamp()))).scalar_one()
    return stamp


def login_hash(login: str) -> str:
    """A login as lock-outs know it: people mistype passwords into that field, so the text is not kept."""
    return hashlib.sha256(login.encode()).hexdigest()


async def _enter(
    tx: Writing,
    login: str,
    name: str,
    password_hash: str,
    roles: tuple[Role, ...],
    unit: str | None,
    *,
    address_id: UUID | None = None,
    proof_id: str | None = None,
) -> UUID:
    row = insert(Person).values(
        id=new_id(),
        login=login,
        name=name,
        password_hash=password_hash,
        roles=[role.value for role in roles],
        unit=unit,
        address_id=address_id,
        proof_id=proof_id,
        version=1,
    )
    entered: UUID | None = await tx.scalar(row.on_conflict_do_nothing().returning(col(Person.id)))
    if entered is None:
        raise LoginTaken()
    return entered
