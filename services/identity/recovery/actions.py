"""Acts on forgotten passwords: set anew by a proved address, or by a one-time link."""

from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.facts.identity import OneTimeLinkIssuedV1, PasswordResetV1, SignInRefusedV1
from contracts.vocabulary import Actor, Role, system
from kit.db import Writing, new_id
from kit.facts import next_fact, only_fact
from kit.journal import say
from services.identity.accounts import tries
from services.identity.accounts.actions import end_sign_ins, load_for_update, revoke_access
from services.identity.accounts.models import PersonRow, Tries
from services.identity.accounts.problems import AddressProofInvalid
from services.identity.accounts.rules import RefusalReason, RevocationReason
from services.identity.recovery import rules
from services.identity.recovery.models import OneTimeLink, UsedProof
from services.identity.recovery.problems import OneTimeLinkLapsed
from services.identity.settings import IdentitySettings
from services.identity.tables import database_now

IDENTITY = system("identity")
LINK_LIFE = timedelta(hours=24)


async def reset_by_address(
    tx: Writing,
    settings: IdentitySettings,
    login: str,
    client: str,
    address_id: UUID,
    proof_id: str,
    new_hash: str,
) -> bool:
    """Set a password by the proof of the person's own address. False: it is refused.

    A refusal is an answer, not an exception, which would undo its count. It is counted like a wrong
    password, by client and login. Lock order: tries at the login → of the client → person. Raises
    AddressProofInvalid for a proof that was used.
    """
    mine = await tries.lock_tries(tx, login, client, kind="reset")
    delayed = await tries.is_delayed(tx, mine, client, await database_now(tx))
    found = select(col(PersonRow.id)).where(col(PersonRow.login) == login)
    person_id = await tx.scalar(found)
    person = None if person_id is None else await load_for_update(tx, person_id)
    if delayed:
        return await _refuse(tx, mine, person, RefusalReason.locked)
    if person is None or not rules.may_reset_by_address(
        map(Role, person.roles), person.address_id, address_id
    ):
        now = await database_now(tx)
        tries.count_failure(mine, now, settings)
        return await _refuse(tx, mine, person, RefusalReason.foreign_address)

    using = insert(UsedProof).values(proof_id=proof_id).on_conflict_do_nothing()
    if await tx.scalar(using.returning(col(UsedProof.proof_id))) is None:
        raise AddressProofInvalid()
    # Whoever forgot it has guessed before: the wait at the sign-in, of this client, ends too.
    door = await tries.lock_tries(tx, login, client)
    tries.forget_failures(door, await database_now(tx))
    tries.forget_failures(mine, await database_now(tx))
    await _set_password(tx, person, new_hash, "address")
    return True


async def issue_link(tx: Writing, who: Actor, person_id: UUID, token_hash: str) -> datetime:
    """Keep a link for a staff person and return when it expires. Earlier ones count no more.

    Raises NotFound, LinkNotForOneself, PersonBelongsToApplicant.
    """
    person = await load_for_update(tx, person_id)
    rules.may_issue_link(person.id, person.organisation_id, who.person_id)
    now = await database_now(tx)
    earlier = update(OneTimeLink).where(
        col(OneTimeLink.person_id) == person.id, col(OneTimeLink.used_at).is_(None)
    )
    await tx.execute(earlier.values(used_at=now))
    link = OneTimeLink(
        id=new_id(),
        person_id=person.id,
        token_hash=token_hash,
        issued_by=who.person_id,
        expires_at=now + LINK_LIFE,
    )
    tx.add(link)
    await tx.flush()
    await say(tx, who, next_fact(person, OneTimeLinkIssuedV1))
    return link.expires_at


async def redeem_link(tx: Writing, token_hash: str, person_id: UUID, new_hash: str) -> None:
    """Set a password by a link, once. Lock order: person → link. Raises OneTimeLinkLapsed."""
    person = await load_for_update(tx, person_id)
    # Locked, so that of two redemptions at once the second meets a used link.
    sought = select(OneTimeLink).where(col(OneTimeLink.token_hash) == token_hash)
    link = await tx.scalar(sought.with_for_update())
    now = await database_now(tx)
    if link is None or not rules.counts(link.used_at, link.expires_at, now):
        raise OneTimeLinkLapsed()
    link.used_at = now
    await _set_password(tx, person, new_hash, "link")


async def _set_password(
    tx: Writing, person: PersonRow, new_hash: str, by: Literal["address", "link"]
) -> None:
    """Write the new password; every sign-in of the person ends, in every room."""
    person.password_hash = new_hash
    who = Actor(kind="user", person_id=person.id)
    await say(tx, who, next_fact(person, PasswordResetV1, by=by))
    await end_sign_ins(tx, person.id, RevocationReason.password_reset)
    await revoke_access(tx, who, person, RevocationReason.password_reset)


async def _refuse(tx: Writing, mine: Tries, person: PersonRow | None, why: RefusalReason) -> bool:
    """Record the refusal."""
    if person is None:
        await say(tx, IDENTITY, only_fact(mine, SignInRefusedV1, why=why))
    else:
        await say(tx, IDENTITY, next_fact(person, SignInRefusedV1, why=why))
    return False
