"""The count of failed sign-ins: by client and login, by client, and by whoever holds a token.

Whom a client guesses at, it delays for itself only: a count by login alone would let anybody lock
anybody out. Called by sessions and actions.
"""

import hashlib
from datetime import datetime, timedelta

from sqlalchemy import delete, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from kit.db import Reading, Writing, new_id
from services.identity.accounts import rules
from services.identity.accounts.models import Tries
from services.identity.settings import IdentitySettings

FORGOTTEN_AT_ONCE = 10
NO_LOGIN = ""
"""The login of a client's own row, which nobody can have."""


def login_hash(login: str) -> str:
    """A login as tries keep it: people mistype passwords into that field, so not as text."""
    return hashlib.sha256(login.encode()).hexdigest()


def _key(kind: str, client: str, login: str) -> str:
    return hashlib.sha256(f"{kind}\n{client}\n{login}".encode()).hexdigest()


async def lock_tries(tx: Writing, login: str, client: str, kind: str = "sign-in") -> Tries:
    """The row of a client's tries at a login, made when it is new, and locked.

    Locked, so that tries are counted one after another.
    """
    key = _key(kind, client, login)
    fresh = insert(Tries).values(
        id=new_id(),
        key_hash=key,
        login_hash=login_hash(login),
        failures=0,
    )
    await tx.execute(fresh.on_conflict_do_nothing())
    locked = select(Tries).where(col(Tries.key_hash) == key).with_for_update()
    return (await tx.scalars(locked)).one()


async def is_delayed(tx: Writing, mine: Tries, client: str, now: datetime) -> bool:
    """Whether a try waits: this client's at this login, or a client's that guesses at many.

    A client from which the login has signed in before is not held up by its neighbours' guesses.
    """
    if rules.locked(mine.locked_until, now):
        return True
    if mine.known_since is not None or rules.locked(mine.lenient_until, now):
        return False
    theirs = await lock_tries(tx, NO_LOGIN, client)
    return rules.locked(theirs.locked_until, now)


async def waits_long(session: Reading, login: str, client: str) -> bool:
    """Whether a client's try at a login would be refused for a while yet, whatever the password.

    Asked before a password is hashed: whoever waits costs nobody a turn.
    """
    keys = [_key("sign-in", client, login), _key("sign-in", client, NO_LOGIN)]
    soon = func.clock_timestamp() + timedelta(seconds=1)
    query = select(Tries, (col(Tries.locked_until) > soon).label("long")).where(
        col(Tries.key_hash).in_(keys)
    )
    found = {row.Tries.key_hash: row for row in await session.execute(query)}
    mine, theirs = (found.get(key) for key in keys)
    if mine is not None and (mine.long or mine.Tries.known_since or mine.Tries.lenient_until):
        return bool(mine.long)
    return theirs is not None and bool(theirs.long)


def count_failure(tries: Tries, now: datetime, settings: IdentitySettings) -> bool:
    """Count a failure at a login. True where the client has to wait for the first time."""
    lenient = rules.locked(tries.lenient_until, now)
    allowed = settings.failures_allowed_after_unlock if lenient else settings.failures_allowed
    return _count(tries, now, allowed, settings)


async def count_guess(tx: Writing, client: str, now: datetime, settings: IdentitySettings) -> None:
    """Count a failure of a client at whatever login."""
    theirs = await lock_tries(tx, NO_LOGIN, client)
    _count(theirs, now, settings.client_failures_allowed, settings)
    await _forget_old(tx, now, settings)


async def _forget_old(tx: Writing, now: datetime, settings: IdentitySettings) -> None:
    """Delete a few rows that no rule asks any more: their failures are forgotten by now.

    A failure adds two rows at most and takes more away, so the table stays as large as the guesses
    of `failures_forgotten`. A client that signed in before stays known.
    """
    old = (
        select(col(Tries.id))
        .where(
            col(Tries.failed_at) < now - settings.failures_forgotten,
            col(Tries.known_since).is_(None),
            func.coalesce(col(Tries.locked_until), now) <= now,
            func.coalesce(col(Tries.lenient_until), now) <= now,
        )
        .order_by(col(Tries.failed_at))
        .limit(FORGOTTEN_AT_ONCE)
        # Skipped where locked: a try that is being counted is not old, and nobody waits here. A
        # table expression is run once: a subquery may be run again, beyond its limit.
        .with_for_update(skip_locked=True)
        .cte("old")
    )
    await tx.execute(delete(Tries).where(col(Tries.id).in_(select(old.c.id))))


def _count(tries: Tries, now: datetime, allowed: int, settings: IdentitySettings) -> bool:
    failures = rules.failures_now(tries.failures, tries.failed_at, now, settings.failures_forgotten)
    tries.failures = failures + 1
    tries.failed_at = now
    wait = rules.wait_after(tries.failures, allowed, settings.first_wait, settings.longest_wait)
    tries.locked_until = now + wait if wait else None
    return tries.failures == allowed


def forget_failures(tries: Tries, now: datetime) -> None:
    """After the right password: the client is known for this login from now on."""
    tries.failures = 0
    tries.failed_at = tries.locked_until = None
    tries.known_since = tries.known_since or now


async def unlock(tx: Writing, login: str, now: datetime, settings: IdentitySettings) -> None:
    """Nobody waits at this login any more; for a while it bears many more failures.

    Without that while, whoever made the owner wait would do so again at once.
    """
    lifting = (
        update(Tries)
        .where(col(Tries.login_hash) == login_hash(login))
        .values(
            failures=0,
            failed_at=None,
            locked_until=None,
            lenient_until=now + settings.lenient_after_unlock,
        )
    )
    await tx.execute(lifting)
