"""Letters to those who object without an account: the receipt, and that there is an answer.

They are written to the address under the name that registry was given for it (`reply_to`), and
stand in no inbox. Nothing of the objection is in them but its number. The record of letters tells
them with their address masked, and not which submission they are about.
"""

from contracts.facts import Envelope, Fact
from contracts.facts.registry import (
    ObjectionAnsweredV1,
    ObjectionLodgedV1,
    ObjectionTurnedAwayV1,
)
from kit.db import Writing
from kit.gates import plan_of
from services.notify.addresses.views import address_of_code
from services.notify.channels.actions import AddressLetter, queue_to_address
from services.notify.messages import wording

KINDS: dict[type[Fact], str] = {
    ObjectionLodgedV1: "objection_lodged",
    ObjectionAnsweredV1: "objection_answered",
    ObjectionTurnedAwayV1: "objection_turned_away",
}
PAGE = "/objections"
"""Where the state of an objection is asked, by its number and a code by e-mail."""


async def write_to_objector(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Write to whoever lodged the objection. An address that is not here any more gets nothing."""
    assert isinstance(fact, ObjectionLodgedV1 | ObjectionAnsweredV1 | ObjectionTurnedAwayV1)
    found = await address_of_code(tx, fact.reply_to)
    if found is None:
        return
    address_id, recipient = found
    assert fact.campaign_id is not None
    campaign = await plan_of(tx, fact.campaign_id)
    kind = KINDS[type(fact)]
    values = {"fact": fact, "campaign": campaign}
    subject, body = wording.write(kind, values, rehearsal=campaign.rehearsal)
    letter = AddressLetter(
        kind=kind,
        cause=str(envelope.id),
        campaign_id=campaign.id,
        subject=subject,
        body=body,
        page=PAGE,
    )
    await queue_to_address(tx, letter, address_id, recipient)
