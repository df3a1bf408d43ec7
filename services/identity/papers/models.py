"""Scans of papers, as they were uploaded."""

from uuid import UUID

from sqlalchemy import LargeBinary, Text
from sqlmodel import Field

from services.identity.tables import IdentityTable


class PaperScan(IdentityTable, table=True):
    """The scan of a licence or letter. Only added to: nobody changes or deletes one.

    It lies in the database, because identity needs no login at the object store for a few a year.
    """

    __tablename__ = "papers"

    id: UUID = Field(primary_key=True)
    sha256: str = Field(sa_type=Text)
    content_type: str = Field(sa_type=Text)
    data: bytes = Field(sa_type=LargeBinary)
