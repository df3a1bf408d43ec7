"""Facts that become letters or copies. Every effect bears repeated and unordered facts."""

from contracts.facts import Envelope, Fact
from contracts.facts.identity import (
    MemberAdmittedV1,
    MemberRemovedV1,
    PersonRegisteredV1,
    RolesChangedV1,
)
from contracts.facts.intake import CorrectionAnsweredV1, SubmissionHandedInV1
from kit.db import Writing
from kit.inbox import Effect
from services.notify.addresses.actions import bind
from services.notify.messages import actions
from services.notify.messages.letters import LETTERS
from services.notify.messages.objectors import KINDS, write_to_objector


async def write_letters(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Write the fact's letters."""
    await actions.write_letters(tx, envelope, fact)


async def keep_docket(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Copy the docket, then write the fact's letters, which need it."""
    assert isinstance(fact, SubmissionHandedInV1 | CorrectionAnsweredV1)
    await actions.keep_docket(tx, fact.docket)
    await actions.write_letters(tx, envelope, fact)


async def keep_member(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Copy the membership, then write the fact's letters."""
    assert isinstance(fact, MemberAdmittedV1 | MemberRemovedV1)
    await actions.keep_member(tx, fact)
    await actions.write_letters(tx, envelope, fact)


async def keep_roles(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Copy a staff person's roles."""
    assert isinstance(fact, RolesChangedV1)
    await actions.keep_roles(tx, fact)


async def bind_address(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Bind the address that a person registered with, then send the letters that waited for it."""
    assert isinstance(fact, PersonRegisteredV1)
    if fact.address_id is None:
        return
    await bind(tx, fact.subject, fact.address_id)
    await actions.send_waiting(tx, fact.subject)


EFFECTS: dict[type[Fact], Effect] = {
    **dict.fromkeys(LETTERS, write_letters),
    **dict.fromkeys(KINDS, write_to_objector),
    SubmissionHandedInV1: keep_docket,
    CorrectionAnsweredV1: keep_docket,
    MemberAdmittedV1: keep_member,
    MemberRemovedV1: keep_member,
    RolesChangedV1: keep_roles,
    PersonRegisteredV1: bind_address,
}
