"""Acts on addresses: send a code, confirm it, say where a person is told. Called by routes and listeners."""

import hmac
import math
import secrets
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.facts.notify import AddressChangedV1, AddressProvedV1, EmailCodeSentV1
from contracts.problem import NotFound
from contracts.vocabulary import Actor, system
from kit.db import Writing, new_id
from kit.journal import say
from services.notify.addresses import rules
from services.notify.addresses.models import Address, Binding, Code
from services.notify.addresses.problems import CodesTooMany, ProofInvalid
from services.notify.channels.actions import queue_code
from services.notify.cipher import Cipher
from services.notify.settings import NotifySettings

DAY = timedelta(days=1)
LETTER = Path(__file__).with_name("code.txt").read_text(encoding="utf-8")


async def send_code(tx: Writing, cipher: Cipher, settings: NotifySettings, typed: str) -> UUID:
    """A fresh code, queued as an e-mail. Returns the address's id. Raises EmailNotFitting, CodesTooMany."""
    email = rules.clean_email(typed)
    address = await _address(tx, cipher, email)
    now = await database_now(tx)
    recent = select(col(Code.asked_at)).where(
        col(Code.address_id) == address.id, col(Code.asked_at) > now - DAY
    )
    asked = (await tx.scalars(recent)).all()
    wait = max(
        rules.wait(asked, now, settings.codes_allowed, settings.code_life),
        rules.wait(asked, now, settings.codes_a_day, DAY),
    )
    if wait:
        raise CodesTooMany(headers={"Retry-After": str(math.ceil(wait.total_seconds()))})
    digits, code_id = f"{secrets.randbelow(10**6):06d}", new_id()
    tx.add(
        Code(
            id=code_id,
            address_id=address.id,
            code_tag=cipher.tag("code", f"{code_id}{digits}"),
            expires_at=now + settings.code_life,
        )
    )
    subject, _, body = LETTER.partition("\n")
    minutes = int(settings.code_life.total_seconds() // 60)
    await queue_code(
        tx, cipher, address.id, address.sealed, subject, body.format(code=digits, minutes=minutes)
    )
    address.version += 1
    await say(
        tx, system("notify"), EmailCodeSentV1(subject=address.id, subject_version=address.version)
    )
    return address.id


async def confirm_code(
    tx: Writing, cipher: Cipher, settings: NotifySettings, address_id: UUID, digits: str
) -> rules.Verdict:
    """Judge the newest code of the address. A wrong try is an answer, not an exception, so that it is counted. Raises NotFound."""
    address = await tx.scalar(
        select(Address).where(col(Address.id) == address_id).with_for_update()
    )
    if address is None:
        raise NotFound()
    newest = (
        select(Code)
        .where(col(Code.address_id) == address_id)
        .order_by(col(Code.id).desc())
        .limit(1)
    )
    code = (await tx.scalars(newest)).one()
    now = await database_now(tx)
    fits = hmac.compare_digest(code.code_tag, cipher.tag("code", f"{code.id}{digits}"))
    verdict = rules.judge(
        code.expires_at, code.used_at is not None, code.tries, settings.code_tries, fits, now
    )
    if verdict is rules.Verdict.wrong:
        code.tries += 1
    if verdict is rules.Verdict.right:
        code.used_at, address.proved_at = now, now
        address.version += 1
        await say(
            tx,
            system("notify"),
            AddressProvedV1(subject=address.id, subject_version=address.version),
        )
    return verdict


async def change_address(tx: Writing, who: Actor, address_id: UUID) -> None:
    """From now on the person is told at this address, which was proved. Raises ProofInvalid for an address we do not have."""
    assert who.person_id is not None
    proved = await tx.scalar(
        select(col(Address.id)).where(
            col(Address.id) == address_id, col(Address.proved_at).is_not(None)
        )
    )
    if proved is None:
        raise ProofInvalid()
    row = insert(Binding).values(person_id=who.person_id, address_id=address_id, version=1)
    version = await tx.scalar(
        row.on_conflict_do_update(
            index_elements=[col(Binding.person_id)],
            set_={"address_id": address_id, "version": col(Binding.version) + 1},
        ).returning(col(Binding.version))
    )
    await say(tx, who, AddressChangedV1(subject=who.person_id, subject_version=version or 1))


async def hold_addresses(tx: Writing, *, to_change: bool = False) -> None:
    """Letters are written while no address is being bound: else a letter would miss the address, and the binding miss the letter."""
    take = func.pg_advisory_xact_lock if to_change else func.pg_advisory_xact_lock_shared
    await tx.execute(select(take(func.hashtextextended("notify:addresses", 0))))


async def bind(tx: Writing, person_id: UUID, address_id: UUID) -> None:
    """The address a person registered with, unless they have chosen another since."""
    await hold_addresses(tx, to_change=True)
    row = insert(Binding).values(person_id=person_id, address_id=address_id, version=1)
    await tx.execute(row.on_conflict_do_nothing())


async def database_now(tx: Writing) -> datetime:
    """Real time on the database's clock: codes and letters never follow a rehearsal's clock."""
    stamp: datetime = (await tx.execute(select(func.clock_timestamp()))).scalar_one()
    return stamp


async def _address(tx: Writing, cipher: Cipher, email: str) -> Address:
    """The address's row, locked, made when new."""
    tag, fresh = cipher.tag("email", email), new_id()
    row = insert(Address).values(
        id=fresh, email_tag=tag, sealed=cipher.seal(fresh, email), version=0
    )
    await tx.execute(row.on_conflict_do_nothing())
    return (
        await tx.scalars(select(Address).where(col(Address.email_tag) == tag).with_for_update())
    ).one()
