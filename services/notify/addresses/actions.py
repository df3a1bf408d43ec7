"""Acts on addresses: send a code, choose where a person gets letters.

Called by routes and listeners.
"""

import math
import secrets
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.facts.notify import AddressBoundV1, AddressChangedV1, EmailCodeSentV1
from contracts.vocabulary import Actor, system
from kit.db import Writing, new_id
from kit.facts import next_fact
from kit.journal import say
from services.notify.addresses import rules
from services.notify.addresses.codes import client_tag, code_tag
from services.notify.addresses.models import Address, Binding, EmailCode
from services.notify.addresses.problems import CodesTooMany, ProofInvalid
from services.notify.channels.actions import AddressLetter, queue_code, queue_to_address
from services.notify.cipher import Cipher
from services.notify.settings import NotifySettings
from services.notify.tables import database_now

DAY = timedelta(days=1)
LETTER = Path(__file__).with_name("code.txt").read_text(encoding="utf-8")
MOVED = Path(__file__).with_name("moved.txt").read_text(encoding="utf-8")


async def send_code(
    tx: Writing, cipher: Cipher, settings: NotifySettings, typed: str, client: str
) -> EmailCode:
    """Make a code and queue it as an e-mail. Raises EmailNotFitting, CodesTooMany."""
    email = rules.clean_email(typed)
    address = await _lock_address(tx, cipher, email)
    now = await database_now(tx)
    asker = client_tag(cipher, client)
    await _check_pace(tx, settings, address.id, asker, now)

    code_id = new_id()
    digits = f"{secrets.randbelow(10**rules.DIGITS):0{rules.DIGITS}d}"
    code = EmailCode(
        id=code_id,
        address_id=address.id,
        code_tag=code_tag(cipher, code_id, digits),
        client_tag=asker,
        expires_at=now + settings.code_life,
    )
    tx.add(code)

    subject, _, template = LETTER.partition("\n")
    minutes = int(settings.code_life.total_seconds() // 60)
    body = template.format(code=digits, minutes=minutes)
    await queue_code(tx, cipher, address.id, address.sealed, subject, body)
    await say(tx, system("notify"), next_fact(address, EmailCodeSentV1))
    return code


async def _check_pace(
    tx: Writing,
    settings: NotifySettings,
    address_id: UUID,
    asker: str,
    now: datetime,
) -> None:
    """Raises CodesTooMany with the seconds to wait.

    A client waits between two codes for one address; others at that address do not wait for it, or
    whoever asked all the time would keep its owner out. A client has a smaller share than all
    together, so that nobody uses up another's. What it asks for at any addresses is bounded too: it
    would have us write to thousands of strangers. Few more pass that bound where they are asked for
    at once, since nothing is locked for it.
    """
    recent = select(col(EmailCode.asked_at), col(EmailCode.client_tag)).where(
        col(EmailCode.address_id) == address_id,
        col(EmailCode.asked_at) > now - DAY,
    )
    rows = (await tx.execute(recent)).all()
    asked = [row.asked_at for row in rows]
    own = [row.asked_at for row in rows if row.client_tag == asker]
    newest = (
        select(col(EmailCode.asked_at))
        .where(col(EmailCode.client_tag) == asker, col(EmailCode.asked_at) > now - DAY)
        .order_by(col(EmailCode.asked_at).desc())
        .limit(settings.codes_a_day_of_client)
    )
    anywhere = (await tx.scalars(newest)).all()
    wait = max(
        rules.wait(own, now, 1, settings.code_pause),
        rules.wait(anywhere, now, settings.codes_allowed_of_client, settings.code_life),
        rules.wait(anywhere, now, settings.codes_a_day_of_client, DAY),
        rules.wait(own, now, settings.codes_allowed_of_one, settings.code_life),
        rules.wait(own, now, settings.codes_a_day_of_one, DAY),
        rules.wait(asked, now, settings.codes_allowed, settings.code_life),
        rules.wait(asked, now, settings.codes_a_day, DAY),
    )
    if wait:
        seconds = math.ceil(wait.total_seconds())
        raise CodesTooMany(
            f"请于{seconds}秒后再获取；此前发出的验证码在有效期内仍可使用",
            f"Ask again in {seconds} seconds; a code that was sent before still counts until it"
            " expires",
            headers={"Retry-After": str(seconds)},
        )


async def change_address(tx: Writing, who: Actor, cipher: Cipher, address_id: UUID) -> None:
    """From now on the person gets letters at this address, which was proved.

    The address they were sent to before gets one more: whoever took the account over cannot hide
    it. Raises ProofInvalid for an address that was never proved here.
    """
    assert who.person_id is not None
    proved = await tx.get(Address, address_id)
    if proved is None or proved.proved_at is None:
        raise ProofInvalid()

    await _enter_binding(tx, who.person_id, address_id)
    # Locked, so that two changes of one person get two versions.
    locked = select(Binding).where(col(Binding.person_id) == who.person_id).with_for_update()
    binding = (await tx.scalars(locked)).one()
    before = binding.address_id
    binding.address_id = address_id
    if before != address_id:
        await _tell_old_address(tx, cipher, before, proved)
    changed = next_fact(binding, AddressChangedV1)
    await say(tx, who, changed, next_fact(binding, AddressBoundV1, address_id=address_id))


async def _tell_old_address(tx: Writing, cipher: Cipher, address_id: UUID, chosen: Address) -> None:
    """Write to an address that gets no more letters. The new one is told masked."""
    old = await tx.get(Address, address_id)
    if old is None:
        return
    email = rules.mask(cipher.open(chosen.id, chosen.sealed))
    subject, _, template = MOVED.partition("\n")
    body = template.format(email=email)
    letter = AddressLetter(
        kind="address_moved",
        cause=str(new_id()),
        campaign_id=None,
        subject=subject,
        body=body,
        page="/account",
    )
    await queue_to_address(tx, letter, old.id, old.sealed)


async def hold_addresses(tx: Writing, *, to_change: bool = False) -> None:
    """Keep addresses as they are until the transaction ends.

    Letters are written under the shared lock, an address is bound under the exclusive one.
    Otherwise a letter could miss the address while the binding misses the letter.
    """
    take = func.pg_advisory_xact_lock if to_change else func.pg_advisory_xact_lock_shared
    await tx.execute(select(take(func.hashtextextended("notify:addresses", 0))))


async def bind(tx: Writing, person_id: UUID, address_id: UUID) -> None:
    """Bind the address that a person registered with, unless they have chosen one since."""
    await hold_addresses(tx, to_change=True)
    await _enter_binding(tx, person_id, address_id)


async def _enter_binding(tx: Writing, person_id: UUID, address_id: UUID) -> None:
    row = insert(Binding).values(
        person_id=person_id,
        address_id=address_id,
        version=0,
    )
    await tx.execute(row.on_conflict_do_nothing())


async def _lock_address(tx: Writing, cipher: Cipher, email: str) -> Address:
    """The address's row, locked; it is made when it is new."""
    fresh = new_id()
    tag = cipher.tag("email", email)
    sealed = cipher.seal(fresh, email)
    row = insert(Address).values(
        id=fresh,
        email_tag=tag,
        sealed=sealed,
        version=0,
    )
    await tx.execute(row.on_conflict_do_nothing())
    # Locked, so that codes of one address are counted one after the other.
    locked = select(Address).where(col(Address.email_tag) == tag).with_for_update()
    return (await tx.scalars(locked)).one()
