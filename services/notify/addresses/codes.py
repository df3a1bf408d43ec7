"""Judges a code that somebody typed. Called by routes, through `confirm_code`.

Each client has tries of its own, so that a stranger's wrong ones void nobody's code.
"""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.facts.notify import AddressProvedV1
from contracts.problem import NotFound
from contracts.vocabulary import system
from kit.db import Writing
from kit.facts import next_fact
from kit.journal import say
from services.notify.addresses import rules
from services.notify.addresses.models import Address, CodeTries, EmailCode
from services.notify.cipher import Cipher
from services.notify.settings import NotifySettings
from services.notify.tables import database_now


@dataclass(frozen=True)
class Tryer:
    """Whose tries are counted together: one client's, or those of who holds a request's id."""

    tag: str
    holds_request: bool


@dataclass(frozen=True)
class Judged:
    """code_id: of the code that fitted."""

    verdict: rules.Verdict
    code_id: UUID | None = None


async def confirm_code(
    tx: Writing,
    cipher: Cipher,
    settings: NotifySettings,
    address_id: UUID,
    digits: str,
    client: str,
    request_id: UUID | None = None,
) -> Judged:
    """Judge a code by those of the address that still count. Raises NotFound.

    request_id: what the request for the code answered. Its holder's tries are counted by it, and
    nobody else's count against them. A wrong try is an answer, not an exception: an exception would
    undo the count of tries.
    """
    # Locked, so that tries at one address are counted one after the other.
    address = await tx.scalar(
        select(Address).where(col(Address.id) == address_id).with_for_update()
    )
    if address is None:
        raise NotFound()
    codes = await _live(tx, address_id)
    mine = [code for code in codes if code.id == request_id]
    tried_by = Tryer(client_tag(cipher, client), holds_request=False)
    if mine:
        tried_by = Tryer(cipher.tag("request", str(request_id)), holds_request=True)

    allowed = await _with_tries_left(tx, settings, mine or codes, tried_by)
    # Compared in constant time: how long it takes says nothing of a code.
    fitting = [
        code
        for code in allowed
        if hmac.compare_digest(code.code_tag, code_tag(cipher, code.id, digits))
    ]
    verdict = rules.judge(any_allowed=bool(allowed), fits=bool(fitting))
    if verdict is rules.Verdict.wrong:
        await _count(tx, allowed, tried_by)
    if verdict is rules.Verdict.right:
        now = await database_now(tx)
        fitting[0].used_at = address.proved_at = now
        await say(tx, system("notify"), next_fact(address, AddressProvedV1))
        return Judged(verdict, fitting[0].id)
    return Judged(verdict)


async def _live(tx: Writing, address_id: UUID) -> Sequence[EmailCode]:
    """The codes of an address that were not used and have not expired."""
    query = select(EmailCode).where(
        col(EmailCode.address_id) == address_id,
        col(EmailCode.used_at).is_(None),
        col(EmailCode.expires_at) > func.clock_timestamp(),
    )
    return (await tx.scalars(query)).all()


async def _with_tries_left(
    tx: Writing, settings: NotifySettings, codes: Sequence[EmailCode], tried_by: Tryer
) -> list[EmailCode]:
    """Those of the codes at which this client may still try."""
    query = select(CodeTries).where(col(CodeTries.code_id).in_([code.id for code in codes]))
    tries = (await tx.scalars(query)).all()
    left = []
    for code in codes:
        here = [each for each in tries if each.code_id == code.id]
        own = sum(each.tries for each in here if each.client_tag == tried_by.tag)
        others = sum(each.tries for each in here) - own
        asked = tried_by.holds_request or code.client_tag == tried_by.tag
        if rules.may_try(own, others, asked, settings.code_tries, settings.code_tries_in_all):
            left.append(code)
    return left


async def _count(tx: Writing, codes: Sequence[EmailCode], tried_by: Tryer) -> None:
    """One more wrong try of this client, at each of the codes."""
    for code in codes:
        row = insert(CodeTries).values(code_id=code.id, client_tag=tried_by.tag, tries=1)
        more = row.on_conflict_do_update(
            index_elements=[col(CodeTries.code_id), col(CodeTries.client_tag)],
            set_={"tries": col(CodeTries.tries) + 1},
        )
        await tx.execute(more)


def code_tag(cipher: Cipher, code_id: UUID, digits: str) -> str:
    """A code as it is kept."""
    return cipher.tag("code", f"{code_id}{digits}")


def client_tag(cipher: Cipher, client: str) -> str:
    """A client as it is kept beside codes."""
    return cipher.tag("client", client)
