"""Facts that become letters or copies. Every effect bears doubled and shuffled facts."""

from contracts.facts import Envelope, Fact
from contracts.facts.identity import (
    MemberAdmittedV1,
    MemberRemovedV1,
    PersonRegisteredV1,
    RolesChangedV1,
    TokensRevokedV1,
)
from contracts.facts.intake import CorrectionAnsweredV1, SubmissionHandedInV1
from kit.db import Writing
from kit.inbox import Effect, remember_revocation
from services.notify.addresses.actions import bind
from services.notify.messages import actions
from services.notify.messages.letters import LETTERS


async def tell(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    await actions.tell(tx, envelope, fact)


async def keep_docket_and_tell(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    assert isinstance(fact, SubmissionHandedInV1 | CorrectionAnsweredV1)
    await actions.keep_docket(tx, fact.docket)
    await actions.tell(tx, envelope, fact)


async def keep_member_and_tell(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    assert isinstance(fact, MemberAdmittedV1 | MemberRemovedV1)
    await actions.keep_member(tx, fact)
    await actions.tell(tx, envelope, fact)


async def keep_roles(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    assert isinstance(fact, RolesChangedV1)
    await actions.keep_roles(tx, fact)


async def bind_address(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    assert isinstance(fact, PersonRegisteredV1)
    if fact.address_id is not None:
        await bind(tx, fact.subject, fact.address_id)
        await actions.send_what_waits(tx, fact.subject)


async def remember_revocation_and_tell(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    await remember_revocation(tx, envelope, fact)
    await actions.tell(tx, envelope, fact)


EFFECTS: dict[type[Fact], Effect] = {
    **dict.fromkeys(LETTERS, tell),
    SubmissionHandedInV1: keep_docket_and_tell,
    CorrectionAnsweredV1: keep_docket_and_tell,
    MemberAdmittedV1: keep_member_and_tell,
    MemberRemovedV1: keep_member_and_tell,
    RolesChangedV1: keep_roles,
    PersonRegisteredV1: bind_address,
    TokensRevokedV1: remember_revocation_and_tell,
}
