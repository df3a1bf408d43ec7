"""Letters to those who object without an account: the receipt, and that there is an answer.

They are written to the address under the name that registry was given for it (`reply_to`), and
stand in no inbox. Nothing of the objection is in them but its number.
"""

from contracts.facts import Envelope, Fact
from contracts.facts.registry import ObjectionAnsweredV1, ObjectionLodgedV1
from kit.db import Writing
from kit.gates import plan_of
from services.notify.addresses.views import address_of_code
from services.notify.channels.actions import queue_to_address
from services.notify.messages import wording

KINDS: dict[type[Fact], str] = {
    ObjectionLodgedV1: "objection_lodged",
    ObjectionAnsweredV1: "objection_answered",
}
PAGE = "/objections"
"""Where the state of an objection is asked, by its number and a code by e-mail."""


async def write_to_objector(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Write to whoever lodged the objection. An address that is not here any more gets nothing."""
    assert isinstance(fact, ObjectionLodgedV1 | ObjectionAnsweredV1)
    found = await address_of_code(tx, fact.reply_to)
    if found is None:
        return
    address_id, recipient = found
    assert fact.campaign_id is not None
    campaign = await plan_of(tx, fact.campaign_id)
    kind = KINDS[type(fact)]
    values = {"fact": fact, "campaign": campaign}
    subject, body = wording.write(kind, values, rehearsal=campaign.rehearsal)
    await queue_to_address(tx, address_id, recipient, kind, subject, body, PAGE)
