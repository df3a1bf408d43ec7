"""Notify's facts: proved addresses and sent letters. They never hold an address."""

from uuid import UUID

from contracts.facts.envelope import Fact, fact


@fact("notify")
class EmailCodeSentV1(Fact):
    """subject = address. A code was sent to it."""


@fact("notify")
class AddressProvedV1(Fact):
    """subject = address."""


@fact("notify")
class MessageSentV1(Fact):
    """subject = message. The mail server took the letter."""

    person_id: UUID
    kind: str


@fact("notify")
class MessageFailedV1(Fact):
    """subject = message. Given up after the last try. A person looks into it."""

    person_id: UUID
    kind: str


@fact("notify", local=True)
class MessageQueuedAgainV1(Fact):
    """subject = message. An administrator had a failed or uncertain letter sent again."""

    person_id: UUID
    kind: str


@fact("notify", local=True)
class AddressLetterQueuedAgainV1(Fact):
    """subject = message. As MessageQueuedAgainV1, of a letter to an address that is nobody's."""

    kind: str


@fact("notify", local=True)
class MessageReadV1(Fact):
    """subject = message. Its reader opened it in the portal."""


@fact("notify", local=True)
class AddressChangedV1(Fact):
    """subject = person. They changed the address of their letters."""


@fact("notify")
class AddressBoundV1(Fact):
    """subject = person. They chose another address, which they proved. Identity goes by it too."""

    address_id: UUID
