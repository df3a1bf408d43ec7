"""Who may be signed in as without a password, while the setting is on."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, Text
from sqlmodel import Field

from services.identity.tables import IdentityTable, now_by_database


class DemoPersonRow(IdentityTable, table=True):
    """A person of the demo, with what its page says of them.

    Only the system administrator enters one. note: what was left for them to do.
    """

    __tablename__ = "demo_people"
    __table_args__ = (Index("ix_demo_people_place", "place", "person_id"),)

    person_id: UUID = Field(primary_key=True, foreign_key="identity.people.id")
    place: int
    part: str = Field(sa_type=Text)
    part_en: str = Field(sa_type=Text)
    label: str = Field(sa_type=Text)
    label_en: str = Field(sa_type=Text)
    note: str = Field(default="", sa_type=Text)
    note_en: str = Field(default="", sa_type=Text)
    entered_by: UUID | None = None
    entered_at: datetime = now_by_database()
