"""What notify says: addresses proved, letters sent. Never an address."""

from uuid import UUID

from contracts.facts.envelope import Fact, fact


@fact("notify")
class EmailCodeSentV1(Fact):
    """subject = address. A code was asked for."""


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
    """subject = message. Given up after the last try; a person looks."""

    person_id: UUID
    kind: str


@fact("notify", local=True)
class MessageQueuedAgainV1(Fact):
    """subject = message. An administrator had a letter sent again that failed, or of which nobody knows whether it went out."""

    person_id: UUID
    kind: str


@fact("notify", local=True)
class MessageReadV1(Fact):
    """subject = message. Opened in the inbox."""


@fact("notify", local=True)
class AddressChangedV1(Fact):
    """subject = person. They changed where they want to be told."""
