"""Acts on second factors: set up, signed in by, renewed, removed.

A refusal of a code is an answer, not an exception, which would undo its count. Lock order: tries →
person, as at a sign-in. Whoever holds the person's lock holds the device and the codes.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal
from uuid import UUID

from sqlalchemy import delete, select
from sqlmodel import col

from contracts.facts.identity import (
    RecoveryCodesRenewedV1,
    RecoveryCodeUsedV1,
    SecondFactorEnrolledV1,
    SecondFactorRemovedV1,
    SecondStepLockedV1,
    SignedInV1,
)
from contracts.problem import NotFound
from contracts.vocabulary import Actor, system
from kit.db import Writing, new_id
from kit.facts import next_fact
from kit.journal import say
from services.identity.accounts import sessions, tries
from services.identity.accounts.actions import end_sign_ins, load_for_update, revoke_access
from services.identity.accounts.models import PersonRow, Revocation, Tries
from services.identity.accounts.rules import RefusalReason, RevocationReason, locked
from services.identity.accounts.sessions import SignInDevice, SignInGrant, SignInRefusal
from services.identity.second_factor import rules
from services.identity.second_factor.cipher import FactorCipher
from services.identity.second_factor.models import RecoveryCode, SecondFactor
from services.identity.second_factor.problems import NoSecondFactor
from services.identity.second_factor.tickets import Ticket
from services.identity.settings import IdentitySettings
from services.identity.tables import database_now

IDENTITY = system("identity")
CODES = "code"
"""The kind of these tries. They are counted by person and whatever client: whoever tries codes has
proved the password, so a stranger locks nobody out, and many addresses give no more guesses."""
ANY_CLIENT = ""
RemovedBy = Literal["owner", "administrator", "operator"]


async def enrol(
    tx: Writing,
    settings: IdentitySettings,
    cipher: FactorCipher,
    ticket: Ticket,
    code: str,
    recovery_codes: Sequence[str],
    device: SignInDevice,
) -> SignInGrant | SignInRefusal:
    """Set up the ticket's device by its first code, and begin a sign-in. Every other one ends."""
    mine, person = await _locked_person(tx, ticket.person_id)
    now = await database_now(tx)
    if person.second_factor_since is not None or not await _counts(tx, ticket):
        return SignInRefusal(RefusalReason.ended)
    if locked(mine.locked_until, now):
        return await sessions.refuse(tx, mine, person, RefusalReason.locked)
    secret = cipher.open(person.id, ticket.sealed)
    step = rules.step_of(secret, rules.cleaned_code(code), now, last_step=0)
    if step is None:
        return await _count_wrong(tx, settings, mine, person, now)

    tries.forget_failures(mine, now)
    tx.add(SecondFactor(person_id=person.id, secret=ticket.sealed, last_step=step))
    person.second_factor_since = now
    await _write_codes(tx, cipher, person.id, recovery_codes)
    who = Actor(kind="user", person_id=person.id)
    await say(tx, who, next_fact(person, SecondFactorEnrolledV1))
    await end_sign_ins(tx, person.id, RevocationReason.second_factor_enrolled)
    await revoke_access(tx, who, person, RevocationReason.second_factor_enrolled)
    return await sessions.begin(tx, settings, person, SignedInV1, device)


async def sign_in(
    tx: Writing,
    settings: IdentitySettings,
    cipher: FactorCipher,
    ticket: Ticket,
    code: str,
    device: SignInDevice,
) -> SignInGrant | SignInRefusal:
    """Begin the sign-in that a right password opened, by a code."""
    mine, person = await _locked_person(tx, ticket.person_id)
    if person.second_factor_since is None or not await _counts(tx, ticket):
        return SignInRefusal(RefusalReason.ended)
    refusal = await _judge(tx, settings, cipher, mine, person, code)
    if refusal is not None:
        return refusal
    return await sessions.begin(tx, settings, person, SignedInV1, device)


async def renew_recovery_codes(
    tx: Writing,
    settings: IdentitySettings,
    cipher: FactorCipher,
    who: Actor,
    code: str,
    recovery_codes: Sequence[str],
) -> SignInRefusal | None:
    """Keep new recovery codes of one's own instead of the earlier ones. Raises NoSecondFactor."""
    mine, person = await _locked_person(tx, _own_id(who))
    if refusal := await _judge_holder(tx, settings, cipher, mine, person, code):
        return refusal
    await _write_codes(tx, cipher, person.id, recovery_codes)
    await say(tx, who, next_fact(person, RecoveryCodesRenewedV1))
    return None


async def remove_own(
    tx: Writing, settings: IdentitySettings, cipher: FactorCipher, who: Actor, code: str
) -> SignInRefusal | None:
    """Give up one's device, by its code or a recovery code. Raises NoSecondFactor.

    Every sign-in ends. Who needs a second factor sets up another at the next.
    """
    mine, person = await _locked_person(tx, _own_id(who))
    if refusal := await _judge_holder(tx, settings, cipher, mine, person, code):
        return refusal
    await _remove(tx, who, person, "owner")
    return None


async def reset(tx: Writing, who: Actor, person_id: UUID, reason: str) -> None:
    """Remove the lost device of somebody else.

    Raises NotFound, NoSecondFactor, SecondFactorOfOneself.
    """
    rules.may_reset(person_id, who.person_id)
    _, person = await _locked_person(tx, person_id)
    await _remove(tx, who, person, "administrator", reason)


async def reset_by_operator(tx: Writing, login: str) -> None:
    """Remove a lost device on the server: `quanlian admin unpair`.

    Raises NotFound, NoSecondFactor.
    """
    person_id = await tx.scalar(select(col(PersonRow.id)).where(col(PersonRow.login) == login))
    if person_id is None:
        raise NotFound()
    _, person = await _locked_person(tx, person_id)
    await _remove(tx, system("cli"), person, "operator")


def _own_id(who: Actor) -> UUID:
    assert who.person_id is not None
    return who.person_id


async def _locked_person(tx: Writing, person_id: UUID) -> tuple[Tries, PersonRow]:
    """The tries at a person's codes, and the person, both locked. Raises NotFound."""
    login = await tx.scalar(select(col(PersonRow.login)).where(col(PersonRow.id) == person_id))
    if login is None:
        raise NotFound()
    mine = await tries.lock_tries(tx, login, ANY_CLIENT, kind=CODES)
    return mine, await load_for_update(tx, person_id)


async def _counts(tx: Writing, ticket: Ticket) -> bool:
    """Whether nothing ended the ticket since its password was right."""
    of_person = col(Revocation.person_id) == ticket.person_id
    not_before = await tx.scalar(select(col(Revocation.not_before)).where(of_person))
    return rules.ticket_counts(ticket.asked_at, not_before)


async def _judge(
    tx: Writing,
    settings: IdentitySettings,
    cipher: FactorCipher,
    mine: Tries,
    person: PersonRow,
    code: str,
) -> SignInRefusal | None:
    """Take a code, or count the failure. None: it was taken."""
    now = await database_now(tx)
    if locked(mine.locked_until, now):
        return await sessions.refuse(tx, mine, person, RefusalReason.locked)
    if not await _take(tx, cipher, person, rules.cleaned_code(code), now):
        return await _count_wrong(tx, settings, mine, person, now)
    tries.forget_failures(mine, now)
    return None


async def _judge_holder(
    tx: Writing,
    settings: IdentitySettings,
    cipher: FactorCipher,
    mine: Tries,
    person: PersonRow,
    code: str,
) -> SignInRefusal | None:
    """As `_judge`, of a signed-in person. Raises NoSecondFactor.

    The last wrong code that is allowed ends every sign-in: whoever guesses here holds a token. A
    code that has to wait ends none: a stranger with the password alone may have made it wait.
    """
    if person.second_factor_since is None:
        raise NoSecondFactor()
    refusal = await _judge(tx, settings, cipher, mine, person, code)
    guessed = refusal is not None and refusal.why is RefusalReason.wrong_code
    if guessed and mine.locked_until is not None:
        await end_sign_ins(tx, person.id, RevocationReason.code_guessed)
        await revoke_access(tx, IDENTITY, person, RevocationReason.code_guessed)
    return refusal


async def _count_wrong(
    tx: Writing,
    settings: IdentitySettings,
    mine: Tries,
    person: PersonRow,
    now: datetime,
) -> SignInRefusal:
    first = tries.count_failure(mine, now, settings)
    refusal = await sessions.refuse(tx, mine, person, RefusalReason.wrong_code)
    if first and mine.locked_until is not None:
        # Once, as at passwords. Whoever is told learns that somebody has the password.
        await say(tx, IDENTITY, next_fact(person, SecondStepLockedV1, until=mine.locked_until))
    return refusal


async def _take(
    tx: Writing, cipher: FactorCipher, person: PersonRow, code: str, now: datetime
) -> bool:
    """Take a code of the device or a recovery code, each once."""
    if not rules.is_of_device(code):
        return await _take_recovery_code(tx, cipher, person, rules.as_recovery_code(code), now)
    device = await tx.get_one(SecondFactor, person.id)
    secret = cipher.open(person.id, device.secret)
    step = rules.step_of(secret, code, now, device.last_step)
    if step is None:
        return False
    device.last_step = step
    return True


async def _take_recovery_code(
    tx: Writing, cipher: FactorCipher, person: PersonRow, code: str, now: datetime
) -> bool:
    unused = select(RecoveryCode).where(
        col(RecoveryCode.person_id) == person.id, col(RecoveryCode.used_at).is_(None)
    )
    kept = (await tx.scalars(unused)).all()
    sought = cipher.code_hash(person.id, code)
    found = next((each for each in kept if each.code_hash == sought), None)
    if found is None:
        return False
    found.used_at = now
    who = Actor(kind="user", person_id=person.id)
    await say(tx, who, next_fact(person, RecoveryCodeUsedV1, left=len(kept) - 1))
    return True


async def _write_codes(
    tx: Writing, cipher: FactorCipher, person_id: UUID, codes: Sequence[str]
) -> None:
    """Keep these recovery codes instead of whatever there was."""
    await tx.execute(delete(RecoveryCode).where(col(RecoveryCode.person_id) == person_id))
    hashes = [cipher.code_hash(person_id, code) for code in codes]
    tx.add_all(RecoveryCode(id=new_id(), person_id=person_id, code_hash=each) for each in hashes)
    await tx.flush()


async def _remove(
    tx: Writing, who: Actor, person: PersonRow, by: RemovedBy, reason: str = ""
) -> None:
    """Delete the device and its codes; every sign-in ends. Raises NoSecondFactor."""
    if person.second_factor_since is None:
        raise NoSecondFactor()
    for table in (RecoveryCode, SecondFactor):
        await tx.execute(delete(table).where(col(table.person_id) == person.id))
    person.second_factor_since = None
    await say(tx, who, next_fact(person, SecondFactorRemovedV1, by=by, reason=reason))
    await end_sign_ins(tx, person.id, RevocationReason.second_factor_removed)
    await revoke_access(tx, who, person, RevocationReason.second_factor_removed)
