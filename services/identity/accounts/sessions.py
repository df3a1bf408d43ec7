"""Acts on sign-ins: in, refreshed, out. A refusal is an answer, not an exception, so that what is written of it is committed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.facts.identity import AccountLockedV1, SignedInV1, SignInRefusedV1, TokenRefreshedV1
from contracts.vocabulary import Actor, Role, system
from kit.db import Writing, new_id
from kit.journal import say
from services.identity.accounts import rules
from services.identity.accounts.actions import (
    database_now,
    end_sign_ins,
    load_for_update,
    login_hash,
    revoke_access,
)
from services.identity.accounts.models import LockOut, Person, SignIn
from services.identity.settings import IdentitySettings


@dataclass(frozen=True)
class Granted:
    """What the two tokens of a sign-in say; times by the database's clock."""

    person_id: UUID
    roles: tuple[Role, ...]
    organisation_id: UUID | None
    unit: str | None
    family: UUID
    token_id: UUID
    issued_at: datetime
    expires_at: datetime


@dataclass(frozen=True)
class Refused:
    """The sign-in was refused; `why` is for the record, never for the caller."""

    why: Literal["wrong", "locked", "unknown", "ended", "reused"]


async def sign_in(
    tx: Writing, settings: IdentitySettings, login: str, seen: tuple[UUID, str] | None, fits: bool
) -> Granted | Refused:
    """Begin a sign-in, or count the failure. `seen`: the person's id and the hash the password was tried against, outside this transaction."""
    lock = await _lock_of(tx, login)
    # Locked, so that whoever ends the person's sign-ins meanwhile ends this one too, or comes before it.
    person = None if seen is None else await tx.get(Person, seen[0], with_for_update={"read": True})
    now = await database_now(tx)
    if rules.locked(lock.locked_until, now):
        return await _refuse(tx, lock, person, "locked")
    if person is None or seen is None or not fits or person.password_hash != seen[1]:
        _count(lock, now, settings)
        return await _refuse(tx, lock, person, "unknown" if person is None else "wrong")
    lock.failures, lock.locked_until = 0, None
    roles = _roles(person)
    family = SignIn(
        id=new_id(),
        person_id=person.id,
        token_id=new_id(),
        expires_at=now + rules.life(roles, settings.applicant_refresh, settings.officer_refresh),
    )
    tx.add(family)
    await tx.flush()
    await say(tx, _self(person), SignedInV1(subject=person.id, subject_version=person.version))
    return _granted(person, family, now)


async def prove_again(
    tx: Writing, settings: IdentitySettings, who: Actor, login: str, fits: bool
) -> Refused | None:
    """A signed-in person's password, tried once more. A wrong one counts like a failed sign-in; the one that locks ends every sign-in.

    Whoever guesses here holds a token already, and must have no more tries than a stranger. None: it fits.
    """
    lock = await _lock_of(tx, login)
    assert who.person_id is not None
    person = await load_for_update(tx, who.person_id)
    now = await database_now(tx)
    if rules.locked(lock.locked_until, now):
        return await _refuse(tx, lock, person, "locked")
    if fits:
        lock.failures, lock.locked_until = 0, None
        return None
    _count(lock, now, settings)
    if lock.locked_until is not None:
        await end_sign_ins(tx, person.id, "password_guessed")
        await revoke_access(tx, system("identity"), person, "password_guessed")
    return await _refuse(tx, lock, person, "wrong")


async def refresh(
    tx: Writing, settings: IdentitySettings, family_id: UUID, token_id: UUID
) -> Granted | Refused:
    """Turn the newest refresh token of a family into the next; an older one is a copy in other hands and ends the family.

    Lock order: person → family, as for whoever ends a person's sign-ins. Who became staff since has the shorter life of staff.
    """
    person_id = await tx.scalar(select(col(SignIn.person_id)).where(col(SignIn.id) == family_id))
    if person_id is None:
        return Refused("ended")
    person = await load_for_update(tx, person_id)
    family = (
        await tx.scalars(select(SignIn).where(col(SignIn.id) == family_id).with_for_update())
    ).one()
    now = await database_now(tx)
    life = rules.life(_roles(person), settings.applicant_refresh, settings.officer_refresh)
    family.expires_at = min(family.expires_at, family.began_at + life)
    if family.ended_at is not None or now >= family.expires_at:
        return Refused("ended")
    if family.token_id != token_id:
        family.ended_at, family.ended_why = now, "reused"
        await say(
            tx,
            system("identity"),
            SignInRefusedV1(
                subject=person.id, subject_version=person.version, why="refresh_token_reused"
            ),
        )
        await revoke_access(tx, system("identity"), person, "refresh_token_reused")
        return Refused("reused")
    family.token_id = new_id()
    await say(
        tx, _self(person), TokenRefreshedV1(subject=person.id, subject_version=person.version)
    )
    return _granted(person, family, now)


async def sign_out(tx: Writing, who: Actor) -> None:
    """Sign out everywhere."""
    assert who.person_id is not None
    person = await load_for_update(tx, who.person_id)
    await end_sign_ins(tx, person.id, "signed_out")
    await revoke_access(tx, who, person, "signed_out")


async def _lock_of(tx: Writing, login: str) -> LockOut:
    key = login_hash(login)
    fresh = insert(LockOut).values(login_hash=key, attempt_id=new_id(), failures=0)
    await tx.execute(fresh.on_conflict_do_nothing())
    return (
        await tx.scalars(select(LockOut).where(col(LockOut.login_hash) == key).with_for_update())
    ).one()


def _count(lock: LockOut, now: datetime, settings: IdentitySettings) -> None:
    lock.failures, lock.locked_until = rules.after_failure(
        lock.failures, now, settings.failures_allowed, settings.lock_out
    )


async def _refuse(
    tx: Writing, lock: LockOut, person: Person | None, why: Literal["wrong", "locked", "unknown"]
) -> Refused:
    subject, version = (person.id, person.version) if person else (lock.attempt_id, 1)
    who = system("identity")
    await say(tx, who, SignInRefusedV1(subject=subject, subject_version=version, why=why))
    if person is not None and why == "wrong" and lock.locked_until is not None:
        await say(
            tx,
            who,
            AccountLockedV1(subject=subject, subject_version=version, until=lock.locked_until),
        )
    return Refused(why)


def _granted(person: Person, family: SignIn, now: datetime) -> Granted:
    return Granted(
        person_id=person.id,
        roles=_roles(person),
        organisation_id=person.organisation_id,
        unit=person.unit,
        family=family.id,
        token_id=family.token_id,
        issued_at=now,
        expires_at=family.expires_at,
    )


def _roles(person: Person) -> tuple[Role, ...]:
    return tuple(Role(role) for role in person.roles)


def _self(person: Person) -> Actor:
    return Actor(
        kind="user",
        person_id=person.id,
        roles=_roles(person),
        organisation_id=person.organisation_id,
        unit=person.unit,
    )
