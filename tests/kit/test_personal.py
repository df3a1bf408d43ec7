"""Personal data at rest: readable under the person's key only, gone with it."""

from base64 import b64encode
from collections.abc import AsyncIterator
from os import urandom
from uuid import UUID

import pytest
from cryptography.exceptions import InvalidTag
from pydantic import SecretStr
from sqlalchemy import text

import services.intake.tables  # noqa: F401  declares the plumbing of the login that may write keys
from kit.db import Database, Writing, new_id
from kit.personal import PersonErased, Vault
from kit.settings import load
from tests.rooms import Space

PLAIN = "联系人 13800000000".encode()


@pytest.fixture(scope="module")
async def intake(space: Space) -> AsyncIterator[Database]:
    made = Database(load("intake").pg_url, "intake", 3)
    yield made
    await made.close()


@pytest.fixture(scope="module")
def vault(space: Space) -> Vault:
    return Vault(load("intake").kek)


async def test_what_is_sealed_opens_and_looks_like_nothing(intake: Database, vault: Vault) -> None:
    person = new_id()
    one, two = [await intake.act(vault.seal, person, PLAIN) for _ in range(2)]
    assert one != two and PLAIN not in one and b"13800000000" not in one
    async with intake.reading() as session:
        assert [await vault.open(session, person, sealed) for sealed in (one, two)] == [
            PLAIN,
            PLAIN,
        ]


async def test_review_may_open_what_intake_sealed(intake: Database, vault: Vault) -> None:
    person = new_id()
    sealed = await intake.act(vault.seal, person, PLAIN)
    review = Database(load("review").pg_url, "review", 1)
    try:
        async with review.reading() as session:
            assert await vault.open(session, person, sealed) == PLAIN
    finally:
        await review.close()


async def test_an_erased_person_cannot_be_read_any_more(intake: Database, vault: Vault) -> None:
    person = new_id()
    sealed = await intake.act(vault.seal, person, PLAIN)

    async def erase(tx: Writing, who: UUID) -> None:
        await tx.execute(text("DELETE FROM platform.person_keys WHERE person_id = :p"), {"p": who})

    await intake.act(erase, person)
    async with intake.reading() as session:
        with pytest.raises(PersonErased) as told:
            await vault.open(session, person, sealed)
    assert told.value.status == 410


async def test_neither_another_person_nor_another_kek_nor_changed_bytes_open_it(
    intake: Database, vault: Vault
) -> None:
    person, other = new_id(), new_id()
    sealed = await intake.act(vault.seal, person, PLAIN)
    await intake.act(vault.seal, other, PLAIN)
    stranger = Vault(SecretStr(b64encode(urandom(32)).decode()))
    changed = sealed[:-1] + bytes([sealed[-1] ^ 1])
    async with intake.reading() as session:
        for who, box, under in (
            (other, sealed, vault),
            (person, sealed, stranger),
            (person, changed, vault),
        ):
            with pytest.raises(InvalidTag):
                await under.open(session, who, box)


@pytest.mark.parametrize("raw", [b"", b"short", bytes(33)])
def test_a_kek_of_another_length_is_refused(raw: bytes) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        Vault(SecretStr(b64encode(raw).decode()))
