"""Reads of addresses, masked."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from kit.db import Reading, Writing
from services.notify.addresses import rules
from services.notify.addresses.models import Address, Binding, EmailCode
from services.notify.addresses.schemas import MyAddress
from services.notify.cipher import Cipher


async def my_address(session: Reading, cipher: Cipher, person_id: UUID) -> MyAddress:
    """The person's address, masked; empty when the person gets letters in the inbox only."""
    bound = await addresses_of(session, [person_id])
    if person_id not in bound:
        return MyAddress()
    address_id, sealed = bound[person_id]
    email = cipher.open(address_id, sealed)
    return MyAddress(address_id=address_id, email=rules.mask(email))


async def addresses_of(
    session: Reading | Writing,
    people: Iterable[UUID],
) -> dict[UUID, tuple[UUID, bytes]]:
    """By person: the address's id and its encrypted text."""
    rows = await session.execute(
        select(col(Binding.person_id), col(Address.id), col(Address.sealed))
        .join(Address, col(Address.id) == col(Binding.address_id))
        .where(col(Binding.person_id).in_(list(people)))
    )
    return {row.person_id: (row.id, row.sealed) for row in rows}


async def address_of_code(session: Writing, code_id: UUID) -> tuple[UUID, bytes] | None:
    """The id and encrypted text of the address that a code proved; None where it is not known."""
    query = (
        select(col(Address.id), col(Address.sealed))
        .join(EmailCode, col(EmailCode.address_id) == col(Address.id))
        .where(col(EmailCode.id) == code_id, col(EmailCode.used_at).is_not(None))
    )
    row = (await session.execute(query)).one_or_none()
    return None if row is None else (row.id, row.sealed)


async def masked(
    session: Reading,
    cipher: Cipher,
    address_ids: Iterable[UUID],
) -> dict[UUID, str]:
    """By id: the address as it may be shown."""
    rows = await session.execute(
        select(col(Address.id), col(Address.sealed)).where(col(Address.id).in_(list(address_ids)))
    )
    emails = {row.id: cipher.open(row.id, row.sealed) for row in rows}
    return {address_id: rules.mask(email) for address_id, email in emails.items()}
