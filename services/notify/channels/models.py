"""E-mails on their way out."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, LargeBinary, Text
from sqlmodel import Field

from services.notify.tables import NotifyTable, instant, now_by_database


class Delivery(NotifyTable, table=True):
    """One e-mail: queued → sending → sent; refused ones are queued again, then failed, unfit ones at once; a crash while sending leaves `unsure`.

    recipient and sealed_body (codes only) are encrypted; bodies are dropped once the letter went out.
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
    state: str = Field(default="queued", sa_type=Text)
    attempts: int = 0
    due_at: datetime = now_by_database()
    lease: UUID | None = None
    leased_until: datetime | None = instant(default=None)
    last_answer: str | None = Field(default=None, sa_type=Text)
    sent_at: datetime | None = instant(default=None)
    queued_at: datetime = now_by_database()
