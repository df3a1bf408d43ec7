"""Reads of addresses, masked."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from kit.db import Reading, Writing
from services.notify.addresses import rules
from services.notify.addresses.models import Address, Binding
from services.notify.addresses.schemas import MyAddress
from services.notify.cipher import Cipher


async def my_address(session: Reading, cipher: Cipher, person_id: UUID) -> MyAddress:
    """Where the person is told; empty when nowhere but in the inbox."""
    row = (
        await session.execute(
            select(col(Address.id), col(Address.sealed))
            .join(Binding, col(Binding.address_id) == col(Address.id))
            .where(col(Binding.person_id) == person_id)
        )
    ).one_or_none()
    return (
        MyAddress()
        if row is None
        else MyAddress(address_id=row.id, email=rules.mask(cipher.open(row.id, row.sealed)))
    )


async def addresses_of(
    session: Reading | Writing, people: Iterable[UUID]
) -> dict[UUID, tuple[UUID, bytes]]:
    """By person: the address's id and its sealed text."""
    rows = await session.execute(
        select(col(Binding.person_id), col(Address.id), col(Address.sealed))
        .join(Address, col(Address.id) == col(Binding.address_id))
        .where(col(Binding.person_id).in_(list(people)))
    )
    return {row.person_id: (row.id, row.sealed) for row in rows}


async def masked(session: Reading, cipher: Cipher, address_ids: Iterable[UUID]) -> dict[UUID, str]:
    """Addresses as they may be shown."""
    rows = await session.execute(
        select(col(Address.id), col(Address.sealed)).where(col(Address.id).in_(list(address_ids)))
    )
    return {row.id: rules.mask(cipher.open(row.id, row.sealed)) for row in rows}
