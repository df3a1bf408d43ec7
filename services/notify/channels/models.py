"""Letters, and their e-mails on the way out."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, LargeBinary, Text, UniqueConstraint, text
from sqlmodel import Field

from kit.columns import enum_text
from services.notify.channels.rules import DeliveryState
from services.notify.tables import NotifyTable, instant, now_by_database


class Message(NotifyTable, table=True):
    """One letter to one person, or to an address alone: then person_id is empty.

    `cause` is the fact (or reminder) that the letter reports. The unique constraint makes sure
    that nobody gets two letters of one kind for one cause; an empty person_id counts as one person,
    since a cause is told to one address alone. `page`: the portal's page that the
    letter speaks of, below the portal's own address.
    """

    __tablename__ = "messages"
    __table_args__ = (
        UniqueConstraint("person_id", "kind", "cause", postgresql_nulls_not_distinct=True),
        Index(None, "person_id", "id"),
        # The order of a campaign's record, and of all. A page begins after one row.
        Index("ix_messages_campaign_written", "campaign_id", "written_at", "id"),
        Index("ix_messages_written", "written_at", "id"),
        Index("ix_messages_grams", text("platform.grams(searched)"), postgresql_using="gin"),
    )

    id: UUID = Field(primary_key=True)
    person_id: UUID | None
    kind: str = Field(sa_type=Text)
    cause: str = Field(sa_type=Text)
    campaign_id: UUID | None = None
    submission_id: UUID | None = Field(default=None, index=True)
    subject: str = Field(sa_type=Text)
    body: str = Field(sa_type=Text)
    page: str | None = Field(default=None, sa_type=Text)
    searched: str = Field(sa_type=Text, description="its subject and what it is about, folded")
    version: int = 0
    written_at: datetime = now_by_database()
    read_at: datetime | None = instant(default=None)


class Delivery(NotifyTable, table=True):
    """One e-mail. Its states and the ways between them: `rules.DELIVERY_STATES`.

    message_id: empty for a letter that holds a code. person_id: also for one to an address that is
    nobody's. recipient and sealed_body (codes only) are encrypted. Bodies are dropped once the
    letter went out.
    """

    __tablename__ = "deliveries"
    __table_args__ = (Index(None, "state", "due_at"),)

    id: UUID = Field(primary_key=True)
    message_id: UUID | None = Field(default=None, unique=True)
    person_id: UUID | None = None
    kind: str = Field(sa_type=Text)
    campaign_id: UUID | None = None
    submission_id: UUID | None = None
    address_id: UUID
    recipient: bytes = Field(sa_type=LargeBinary)
    subject: str = Field(sa_type=Text)
    body: str | None = Field(default=None, sa_type=Text)
    sealed_body: bytes | None = Field(default=None, sa_type=LargeBinary)
    page: str | None = Field(default=None, sa_type=Text)
    state: DeliveryState = Field(
        default=DeliveryState.queued,
        sa_type=enum_text(DeliveryState),
    )
    attempts: int = 0
    due_at: datetime = now_by_database()
    lease: UUID | None = None
    leased_until: datetime | None = instant(default=None)
    last_answer: str | None = Field(default=None, sa_type=Text)
    sent_at: datetime | None = instant(default=None)
    queued_at: datetime = now_by_database()
