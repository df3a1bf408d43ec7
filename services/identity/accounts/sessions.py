"""Acts on sign-ins: in, refreshed, out.

A refusal is an answer, not an exception: an exception would undo the record of the refusal.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.facts.identity import (
    AccountLockedV1,
    DemoSignedInV1,
    SecondStepAskedV1,
    SignedInV1,
    SignInEndedV1,
    SignInRefusedV1,
    TokenRefreshedV1,
)
from contracts.problem import NotFound
from contracts.vocabulary import Actor, Role, system
from kit.db import Writing, new_id
from kit.facts import next_fact, only_fact
from kit.journal import say
from services.identity.accounts import rules, tries
from services.identity.accounts.actions import (
    end_sign_ins,
    load_for_update,
    revoke_access,
)
from services.identity.accounts.models import PersonRow, SignIn, Tries
from services.identity.accounts.rules import (
    Refreshing,
    RefusalReason,
    RevocationReason,
    SecondFactorPolicy,
    SecondStep,
)
from services.identity.settings import IdentitySettings
from services.identity.tables import database_now

IDENTITY = system("identity")
NO_TABS = timedelta(0)
"""Only tabs of a browser share a refresh token."""


@dataclass(frozen=True)
class SignInDevice:
    """Where a sign-in begins, as its owner recognises it, and who keeps its refresh token.

    network, browser: masked and shortened (sign_ins.rules). by_cookie: a browser's cookie keeps it.
    """

    network: str = ""
    browser: str = ""
    by_cookie: bool = False


NO_DEVICE = SignInDevice()


@dataclass(frozen=True)
class SignInGrant:
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
class SignInRefusal:
    """The sign-in was refused; `why` is for the record, never for the caller."""

    why: RefusalReason


@dataclass(frozen=True)
class SecondStepNeeded:
    """The password was right, and does not sign in by itself. asked_at: by the database's clock."""

    person_id: UUID
    login: str
    step: SecondStep
    asked_at: datetime


async def sign_in(
    tx: Writing,
    settings: IdentitySettings,
    policy: SecondFactorPolicy,
    login: str,
    client: str,
    seen: tuple[UUID, str] | None,
    fits: bool,
    device: SignInDevice = NO_DEVICE,
) -> SignInGrant | SecondStepNeeded | SignInRefusal:
    """Begin a sign-in, ask for its second step, or count the failure.

    `seen`: the person's id and the hash that the password was tried against, outside this
    transaction. `fits`: whether it fitted. Lock order: tries at the login → of the client → person.
    """
    mine = await tries.lock_tries(tx, login, client)
    delayed = await tries.is_delayed(tx, mine, client, await database_now(tx))
    if not fits and not delayed:
        await tries.count_guess(tx, client, await database_now(tx), settings)
    # Locked, so that whoever ends the person's sign-ins meanwhile ends this one too, or comes
    # before it.
    how = {"key_share": True}
    person = None if seen is None else await tx.get(PersonRow, seen[0], with_for_update=how)
    now = await database_now(tx)
    if delayed:
        return await refuse(tx, mine, person, RefusalReason.locked)
    if person is None or seen is None:
        tries.count_failure(mine, now, settings)
        return await refuse(tx, mine, None, RefusalReason.unknown)
    if not fits or person.password_hash != seen[1]:
        first = tries.count_failure(mine, now, settings)
        return await refuse(tx, mine, person, RefusalReason.wrong, locked=first)

    tries.forget_failures(mine, now)
    asked = policy.asks(_roles(person), person.login)
    step = rules.second_step(asked, person.second_factor_since is not None)
    if step is None:
        return await begin(tx, settings, person, SignedInV1, device)
    await say(tx, _self(person), next_fact(person, SecondStepAskedV1, step=step.value))
    return SecondStepNeeded(person.id, person.login, step, now)


async def begin(
    tx: Writing,
    settings: IdentitySettings,
    person: PersonRow,
    kind: type[SignedInV1 | DemoSignedInV1],
    device: SignInDevice = NO_DEVICE,
) -> SignInGrant:
    """Begin a sign-in of a person, whom the caller has locked. kind: the fact that tells of it."""
    now = await database_now(tx)
    life = rules.life(_roles(person), settings.applicant_refresh, settings.officer_refresh)
    family = SignIn(
        id=new_id(),
        person_id=person.id,
        token_id=new_id(),
        expires_at=now + life,
        network=device.network,
        browser=device.browser,
        by_cookie=device.by_cookie,
    )
    tx.add(family)
    await tx.flush()
    await say(tx, _self(person), next_fact(person, kind))
    return _grant(person, family, now)


async def prove_again(
    tx: Writing,
    settings: IdentitySettings,
    who: Actor,
    login: str,
    client: str,
    fits: bool,
) -> SignInRefusal | None:
    """Judge a signed-in person's password, tried once more. None: it fits.

    Whoever guesses here holds a token already. A wrong one counts by itself, so that a stranger's
    failed sign-ins end nobody's sessions. The last that is allowed ends every sign-in of the
    person, and this client then waits at the sign-in too.
    """
    mine = await tries.lock_tries(tx, login, client, kind="holder")
    door = await tries.lock_tries(tx, login, client)
    assert who.person_id is not None
    person = await load_for_update(tx, who.person_id)
    now = await database_now(tx)
    if rules.locked(mine.locked_until, now):
        return await refuse(tx, mine, person, RefusalReason.locked)
    if fits:
        tries.forget_failures(mine, now)
        return None
    locked = tries.count_failure(mine, now, settings)
    if mine.locked_until is not None:
        door.locked_until = mine.locked_until
        await end_sign_ins(tx, person.id, RevocationReason.password_guessed)
        await revoke_access(tx, IDENTITY, person, RevocationReason.password_guessed)
    return await refuse(tx, mine, person, RefusalReason.wrong, locked=locked)


async def refresh(
    tx: Writing,
    settings: IdentitySettings,
    policy: SecondFactorPolicy,
    family_id: UUID,
    token_id: UUID,
    by_cookie: bool = False,
) -> SignInGrant | SignInRefusal:
    """Turn the newest refresh token of a family into the next.

    An older one is a copy in other hands and ends the family. Who became staff since has the
    shorter life of staff; who needs a second factor since, and has none, signs in anew and sets it
    up. Lock order: person → family, as for whoever ends a person's sign-ins.

    by_cookie: it came in the cookie. There alone a browser's counts, and no other's: what left its
    cookie was read where nobody should.
    """
    person_id = await tx.scalar(select(col(SignIn.person_id)).where(col(SignIn.id) == family_id))
    if person_id is None:
        return SignInRefusal(RefusalReason.ended)
    person = await load_for_update(tx, person_id)
    # Locked: of two refreshes with one token, the second sees that the first has rotated it.
    locked = select(SignIn).where(col(SignIn.id) == family_id).with_for_update()
    family = (await tx.scalars(locked)).one()
    now = await database_now(tx)
    life = rules.life(_roles(person), settings.applicant_refresh, settings.officer_refresh)
    family.expires_at = min(family.expires_at, family.began_at + life)
    if family.ended_at is not None or now >= family.expires_at:
        return SignInRefusal(RefusalReason.ended)
    if family.by_cookie != by_cookie:
        return SignInRefusal(RefusalReason.misplaced)
    if policy.asks(_roles(person), person.login) and person.second_factor_since is None:
        family.ended_at = now
        family.ended_why = RefusalReason.unenrolled
        await say(tx, IDENTITY, next_fact(person, SignInRefusedV1, why=RefusalReason.unenrolled))
        return SignInRefusal(RefusalReason.unenrolled)

    verdict = rules.judge_refresh(
        token_id,
        family.token_id,
        family.previous_token_id,
        family.rotated_at,
        now,
        settings.tabs if by_cookie else NO_TABS,
    )
    if verdict is Refreshing.end:
        family.ended_at = now
        family.ended_why = RefusalReason.reused
        reason = RevocationReason.refresh_token_reused
        await say(tx, IDENTITY, next_fact(person, SignInRefusedV1, why=reason))
        await revoke_access(tx, IDENTITY, person, reason)
        return SignInRefusal(RefusalReason.reused)
    if verdict is Refreshing.rotate:
        family.previous_token_id, family.token_id = family.token_id, new_id()
        family.rotated_at = now
    family.refreshed_at = now
    await say(tx, _self(person), next_fact(person, TokenRefreshedV1))
    return _grant(person, family, now)


async def end_sign_in(tx: Writing, who: Actor, sign_in_id: UUID | None) -> None:
    """End one sign-in of one's own; one that was ended changes nothing. Raises NotFound.

    A room asks about the person of an access token, not about its sign-in. So that the ended one's
    dies at once, all of the person's do, and the other sign-ins refresh theirs.
    """
    assert who.person_id is not None
    person = await load_for_update(tx, who.person_id)
    own = (col(SignIn.id) == sign_in_id) & (col(SignIn.person_id) == person.id)
    # Locked, so that a refresh comes before the end or meets it. After the person, as everywhere.
    family = await tx.scalar(select(SignIn).where(own).with_for_update())
    if family is None:
        raise NotFound()
    if family.ended_at is not None:
        return
    family.ended_at = await database_now(tx)
    family.ended_why = RevocationReason.sign_in_ended
    await say(tx, who, next_fact(person, SignInEndedV1, sign_in=family.id))
    await revoke_access(tx, who, person, RevocationReason.sign_in_ended)


async def sign_out(tx: Writing, who: Actor) -> None:
    """Sign out everywhere."""
    assert who.person_id is not None
    person = await load_for_update(tx, who.person_id)
    await end_sign_ins(tx, person.id, RevocationReason.signed_out)
    await revoke_access(tx, who, person, RevocationReason.signed_out)


async def refuse(
    tx: Writing,
    mine: Tries,
    person: PersonRow | None,
    why: RefusalReason,
    *,
    locked: bool = False,
) -> SignInRefusal:
    """Record the refusal. locked: it is the first for which this client has to wait."""
    if person is None:
        # Nobody has the login: the subject is the attempt, of which there is no row to count.
        await say(tx, IDENTITY, only_fact(mine, SignInRefusedV1, why=why))
        return SignInRefusal(why)
    await say(tx, IDENTITY, next_fact(person, SignInRefusedV1, why=why))
    if locked and mine.locked_until is not None:
        # Once and not for every wait: a letter for each would be another weapon.
        await say(tx, IDENTITY, next_fact(person, AccountLockedV1, until=mine.locked_until))
    return SignInRefusal(why)


def _grant(person: PersonRow, family: SignIn, now: datetime) -> SignInGrant:
    return SignInGrant(
        person_id=person.id,
        roles=_roles(person),
        organisation_id=person.organisation_id,
        unit=person.unit,
        family=family.id,
        token_id=family.token_id,
        issued_at=now,
        expires_at=family.expires_at,
    )


def _roles(person: PersonRow) -> tuple[Role, ...]:
    return tuple(Role(role) for role in person.roles)


def _self(person: PersonRow) -> Actor:
    """The person as the actor of their own sign-in."""
    return Actor(
        kind="user",
        person_id=person.id,
        roles=_roles(person),
        organisation_id=person.organisation_id,
        unit=person.unit,
    )
